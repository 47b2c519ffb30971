/* Where in a table the findings are pinned as comments. */
#ifndef CCD_WRITE_COMMENT_H
#define CCD_WRITE_COMMENT_H

#include "write/table.h"

struct ccd_comment {
	const struct ccd_finding *finding;
	size_t number;          /* from 0 through the document */
	uint32_t version;       /* in whose cell: the one that deviates, if it is shown */
	uint32_t piece;         /* of the cell; CCD_NONE: the cell is empty */
	uint32_t start, end;    /* bytes of the clause, within the piece; start < end, unless it is empty */
};

/* The comments of the table's line; *NEXT is the number of the first and moves on. Open
 * findings only. *LIST gets an array in the row's arena. */
size_t ccd_table_comments(struct ccd_table *t, size_t *next, struct ccd_comment **list);

/* Where a comment begins or ends in a piece, or a paragraph does. */
struct ccd_edge {
	uint32_t at;            /* byte of the clause */
	bool begins;
	const struct ccd_comment *comment;
};

/* The edges of the N comments of LIST in PIECE of version V, by place, what ends before what
 * begins. In the row's arena. */
size_t ccd_comment_edges(struct ccd_table *t, const struct ccd_comment *list, size_t n, uint32_t v,
    uint32_t piece, struct ccd_edge **edges);

/* What a comment says in a line below the finding: who deviates, the values; "" for nothing. */
const char *ccd_comment_detail(struct ccd_table *t, const struct ccd_finding *f);

#endif
