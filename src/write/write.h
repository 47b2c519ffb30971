/* Concordances out: one file a format, one row in the table of write.c. */
#ifndef CCD_WRITE_WRITE_H
#define CCD_WRITE_WRITE_H

#include "base/arena.h"
#include "base/output.h"
#include "concordat.h"
#include "score/agreement.h"

/* What a writer gets. Findings stand by row, then rule; row CCD_NONE last. */
struct ccd_write {
	const struct ccd_concordance *c;
	const struct ccd_findings *findings;    /* never NULL, perhaps empty */
	const uint32_t *order;                  /* the versions to show, as columns */
	uint32_t norder;
	const char *interface;
	struct ccd_arena *arena;                /* scratch, goes when the writer is done */
	struct ccd_output *out;
};

struct ccd_writer {
	const char *name;               /* -f NAME */
	const char *extension;          /* ".csv" */
	const char *media_type;
	uint32_t versions;              /* how many it takes: 0 any number, 2 exactly two */
	bool bare;                      /* shows no findings: none need be looked for */
	void (*write)(struct ccd_write *w);
};

/* The i-th writer, NULL beyond the last; the writer of a name, or NULL. */
const struct ccd_writer *ccd_writer_at(size_t i);
const struct ccd_writer *ccd_writer_find(const char *name);

/* The findings of ROW: *FIRST gets an index, the count is returned. */
size_t ccd_findings_of(const struct ccd_findings *findings, uint32_t row, size_t *first);

/* The text of a row in version V: its clauses' texts, a newline between two. In A. */
const char *ccd_row_text(const struct ccd_concordance *c, uint32_t row, uint32_t v,
    struct ccd_arena *a);

/* True where ROW is a heading in the first version that has it: an article only
 * where it ends without a full stop, for in many laws its text follows its name. */
bool ccd_row_is_heading(const struct ccd_concordance *c, uint32_t row);

/* True where one of the N versions in ORDER says something in ROW. */
bool ccd_row_is_shown(const struct ccd_concordance *c, uint32_t row, const uint32_t *order,
    uint32_t n);

/* Below this probability a row that nobody confirmed is marked as unsure. */
#define CCD_UNSURE 0.7

extern const struct ccd_writer ccd_write_html, ccd_write_csv, ccd_write_tsv, ccd_write_json,
    ccd_write_links, ccd_write_text;

/* Findings as text for people and as JSON Lines, for `check -f`. */
void ccd_report_text(const struct ccd_concordance *c, const struct ccd_findings *findings,
    const char *file, const char *interface, bool colour, struct ccd_output *o);
void ccd_report_json(const struct ccd_concordance *c, const struct ccd_findings *findings,
    const char *file, const char *interface, struct ccd_output *o);

/* What was scored: all columns of a gold standard, or two of them. */
struct ccd_scored {
	const char *name;       /* of the languages, "en-zh"; "" where they are not known */
	uint32_t columns;
	struct ccd_score score;
};

/* N scores and, unless it is NULL, RELIABILITY as tables for people and as an object. */
void ccd_report_score_text(const struct ccd_scored *scored, size_t n,
    const struct ccd_reliability *reliability, const char *interface, struct ccd_output *o);
void ccd_report_score_json(const struct ccd_scored *scored, size_t n,
    const struct ccd_reliability *reliability, struct ccd_output *o);

/* The clause tree of a version, for `outline -f json`. */
void ccd_outline_json(const struct ccd_version *v, struct ccd_output *o);

#endif
