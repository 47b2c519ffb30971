/* Documents that are XML in an archive: DOCX, ODT. Parts are written one beside the other into
 * temporary files, then packed, so that the size of a document is no matter of memory.
 * Members bear the date of SOURCE_DATE_EPOCH, else that of the first day the format has. */
#ifndef CCD_WRITE_PACK_H
#define CCD_WRITE_PACK_H

#include <libxml/xmlwriter.h>

#include "write/write.h"

struct ccd_pack;

/* A part under way. Calls on a part whose file could not be opened do nothing: the error of the
 * writer is set then. */
struct ccd_member {
	struct ccd_pack *pack;
	const char *name;
	FILE *fp;
	xmlTextWriterPtr xml;
};

/* NULL with W's error set where there is no room for temporary files. */
struct ccd_pack *ccd_pack_begin(struct ccd_write *w);

/* Packs all parts, in the order in which they were ended, and hands the archive to W's output.
 * Frees PACK; NULL is fine. */
void ccd_pack_end(struct ccd_pack *pack);

/* A whole part at once; STORED: not deflated. TEXT stays until the end. */
void ccd_pack_add(struct ccd_pack *pack, const char *name, const char *text, bool stored);

void ccd_member_begin(struct ccd_member *p, struct ccd_pack *pack, const char *name);
void ccd_member_end(struct ccd_member *p);

/* An element with attributes, "w:p" or "w:jc", "w:val", "left": pairs of name and value ended by
 * NULL; those without a value are left out. Empty: closed at once. */
void ccd_member_open(struct ccd_member *p, const char *name, ...) __attribute__((sentinel));
void ccd_member_empty(struct ccd_member *p, const char *name, ...) __attribute__((sentinel));
void ccd_member_close(struct ccd_member *p);

/* Text that is clean (ccd_clean_text); markup as it is. */
void ccd_member_text(struct ccd_member *p, const char *s, size_t n);
void ccd_member_raw(struct ccd_member *p, const char *s, size_t n);

/* An element with text only. */
void ccd_member_leaf(struct ccd_member *p, const char *name, const char *text);

#endif
