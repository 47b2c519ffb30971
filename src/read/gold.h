/* Alignments as a scorer takes them: rows of segment numbers of two and more texts. */
#ifndef CCD_READ_GOLD_H
#define CCD_READ_GOLD_H

#include "base/arena.h"
#include "read/links.h"

struct ccd_gold_row {
	struct ccd_link_side *side;     /* [columns]; numbers ascend, none twice */
	double confidence;
};

struct ccd_gold {
	struct ccd_gold_row *v;
	size_t n, cap;
	uint32_t columns;       /* one for each text */
	bool probable;          /* the confidences are probabilities; else all are 1 */
};

/*
 * Reads SOURCE: a table of segment numbers, "2,3<TAB>2" (a column per text, an empty field
 * where a text has nothing), or what ccd_links_parse reads; blank lines are passed over.
 * Rungs without a score are a table. COLUMNS: how many it must have; 0: those it has.
 * Unlike with texts to be aligned, a line that is none of these is an error. Returns 0, or
 * -1 with ERR set.
 */
int ccd_gold_parse(const struct ccd_source *source, uint32_t columns, struct ccd_arena *a,
    struct ccd_gold *gold, struct ccd_error *err);

/* A row to GOLD; its sides are all empty. */
struct ccd_gold_row *ccd_gold_add(struct ccd_gold *gold, struct ccd_arena *a);

#endif
