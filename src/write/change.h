/* What changed from one state of a text to another, clause by clause, in reading order. */
#ifndef CCD_WRITE_CHANGE_H
#define CCD_WRITE_CHANGE_H

#include "write/write.h"

enum ccd_change_kind {
	CCD_CHANGE_EDITED,
	CCD_CHANGE_INSERTED,
	CCD_CHANGE_REMOVED,
	CCD_CHANGE_MOVED,       /* the words stand elsewhere */
	CCD_CHANGE_RENUMBERED,  /* the words stay, the label is another */
};

struct ccd_change {
	enum ccd_change_kind kind;
	uint32_t old, new;      /* clauses; CCD_NONE where there is none */
	uint32_t before;        /* of what was removed or moved: the clause of the new text before which
	                           it stood, or the number of its clauses */
};

/* The changes from FROM to TO; *OUT in A. Returns their number. */
uint32_t ccd_changes(const struct ccd_version *from, const struct ccd_version *to,
    struct ccd_arena *a, struct ccd_change **out);

/* A piece of a text as it was and as it is. */
enum ccd_redline { CCD_REDLINE_KEPT, CCD_REDLINE_CUT, CCD_REDLINE_PUT };

/* Calls PIECE for the pieces of OLD and NEW in order, by whole words; a Han character is one. */
void ccd_redline(const char *old, const char *new,
    void (*piece)(void *data, enum ccd_redline what, const char *s, size_t n), void *data);

/* A line for each of the N CHANGES, with a redline: "~ art5/2  within [-30-]{+40+} days". */
void ccd_changes_text(const struct ccd_version *from, const struct ccd_version *to,
    const struct ccd_change *changes, uint32_t n, bool colour, struct ccd_output *o);

/* The same as JSON Lines. */
void ccd_changes_json(const struct ccd_version *from, const struct ccd_version *to,
    const struct ccd_change *changes, uint32_t n, struct ccd_output *o);

/* The changes as a page, a table of redlines. What goes wrong is in W's error and output. */
void ccd_changes_html(const struct ccd_version *from, const struct ccd_version *to,
    const struct ccd_change *changes, uint32_t n, struct ccd_write *w);

/* The new text as a document for word processors with the changes as insertions and deletions:
 * accepted they make the text of TO, refused that of FROM. What was moved is cut and put. */
void ccd_changes_docx(const struct ccd_version *from, const struct ccd_version *to,
    const struct ccd_change *changes, uint32_t n, struct ccd_write *w);

#endif
