/* Between reading and outlining: a text as a list of paragraphs. */
#ifndef CCD_MODEL_BLOCK_H
#define CCD_MODEL_BLOCK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "concordat.h"

/*
 * What a reader yields: a paragraph with what its markup or its layout tells.
 *
 * A block of a list has a list_depth; it is an item of it where it has a label too,
 * else it goes on with the item before it. A block of a table has its place there:
 * all cells of a row are given, the empty ones too, and a cell of several
 * paragraphs is several blocks in one place. Where the format says outright what
 * every clause is and what it stands in, kind and depth are set in all blocks, and
 * nothing is left to be found out.
 */
struct ccd_block {
	const char *text;       /* one line, NFC, blanks collapsed to one space, none at the ends;
	                           "" only in a table */
	uint32_t line;          /* where it starts in the source: see ccd_document.place */
	uint32_t part;          /* which of several sources; set by ccd_read_files */
	/* from markup */
	enum ccd_kind kind;     /* TITLE, NOTE, NOTICE, TABLE (its caption); DOCUMENT: to be found out */
	uint8_t depth;          /* in a tree that the format gives, from 1; 0: it gives none */
	uint8_t level;          /* of a heading, 1-6; 0: not marked as a heading */
	uint8_t list_depth;     /* nesting in lists; 0: none */
	const char *label;      /* number or sign that markup gives, as a page shows it: "(a)", "1.",
	                           "\xE2\x80\xA2"; the text begins with it and a blank. "": an item
	                           without a sign. NULL: what is there is typed in the text */
	uint16_t table;         /* which one of the document, from 1; 0: not in a table */
	uint16_t row, column;   /* from 1 */
	const char *anchor;     /* its id, or NULL */
	const char *lang;       /* BCP 47 where markup says it, or NULL */
	const struct ccd_span *span;
	uint32_t nspan;
	/* from layout */
	int16_t indent;         /* columns of the first line beyond the document's usual left margin */
	bool alone;             /* blank lines (or markup) on both sides */
	bool page_top;          /* first on a page */
	bool short_line;        /* a line or two, clearly shorter than the document's full ones */
};

struct ccd_blocks {
	struct ccd_block *v;
	size_t n, cap;
};

/* All that a reader yields of a text. */
struct ccd_document {
	struct ccd_blocks blocks;
	const char *charset;    /* IANA name of the encoding found; never NULL */
	const char *lang;       /* BCP 47, declared for the whole; NULL: not told */
	enum ccd_place place;   /* what ccd_block.line counts */
};

#endif
