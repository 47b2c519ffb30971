/* Between reading and outlining: a text as a list of paragraphs. */
#ifndef CCD_MODEL_BLOCK_H
#define CCD_MODEL_BLOCK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What a reader yields: a paragraph with what its layout tells. */
struct ccd_block {
	const char *text;       /* one line, NFC, blanks collapsed to one space, none at the ends */
	uint32_t line;          /* where it starts in the source */
	uint8_t level;          /* heading level 1-6 from markup; 0: not marked as a heading */
	uint8_t list_depth;     /* nesting in marked-up lists; 0: none */
	const char *label;      /* number that exists in markup only, not in text; or NULL */
	int16_t indent;         /* columns of the first line beyond the document's usual left margin */
	bool alone;             /* blank lines (or markup) on both sides */
	bool page_top;          /* first on a page */
	bool short_line;        /* one line, clearly shorter than the document's full lines */
};

struct ccd_blocks {
	struct ccd_block *v;
	size_t n, cap;
};

#endif
