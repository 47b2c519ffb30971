/* Blocks from formats with markup: text in pieces, spans, and what a block is. */
#ifndef CCD_READ_MARKUP_H
#define CCD_READ_MARKUP_H

#include "base/arena.h"
#include "base/buffer.h"
#include "model/block.h"
#include "read/read.h"

/* The block that is being put together. All zero but the first three is a beginning. */
struct ccd_markup {
	const struct ccd_source *source;
	struct ccd_arena *a;
	struct ccd_blocks *blocks;
	struct ccd_block next;          /* all but text and spans; set by the reader at any time
	                                   before the end; cleared by ccd_markup_end */
	struct ccd_buffer text;
	struct { struct ccd_span *v; size_t n, cap; } spans;
	uint32_t open[CCD_SPAN__COUNT]; /* nesting of each kind */
	bool verbatim;                  /* letter-spaced words stay as they are */
	bool blank;                     /* a blank is due before the next character */
	bool line_end;                  /* for a line end */
};

/* Adds text as a page shows it: each run of blanks, line ends and control characters
 * becomes one blank, none at the beginning or end of a block, nor at a line end between
 * characters of a script without spaces; a no-break space is a space like others. Soft hyphens and zero-width spaces stay within
 * a block, for a rule to tell of them. S is UTF-8 in any normalisation form. */
void ccd_markup_text(struct ccd_markup *m, const char *s, size_t n);

/* A blank, unless there is one: where a line is broken, a tab stands. */
void ccd_markup_blank(struct ccd_markup *m);

/* Opens and closes a span; of nested ones of a kind the outermost counts. Raised and
 * lowered figures become the characters that stand so by themselves: 12¹, H₂O. */
void ccd_markup_open(struct ccd_markup *m, enum ccd_span_kind kind);
void ccd_markup_close(struct ccd_markup *m, enum ccd_span_kind kind);

/* Turns TEXT from FROM on into characters that stand raised or lowered by themselves, where
 * it is but a few figures and their signs; else false. */
bool ccd_markup_index(struct ccd_buffer *text, size_t from, bool raised);

/* The mark of a note, "[1]" for NUMBER "1". */
void ccd_markup_mark(struct ccd_markup *m, const char *number);

/* Finds the notes among BLOCKS, a whole document, whose figures stand raised, and sets
 * them and their marks as if markup had said so. */
void ccd_markup_notes(struct ccd_blocks *blocks, struct ccd_arena *a);

/* True while the block has no text. */
bool ccd_markup_empty(const struct ccd_markup *m);

/* Ends the block: its label and a blank are put before the text (a block of a label
 * alone is kept; a bullet of any kind that is typed is a label, too), letter-spaced words are
 * joined, it comes out in NFC, marked as set off from its neighbours.
 * Without text it is dropped, unless it is a cell. NEXT is cleared but for what
 * goes on: list_depth, table, row, column, lang. Returns 0, or -1 with ERR set. */
int ccd_markup_end(struct ccd_markup *m, struct ccd_error *err);

/* True where S begins with a number as people type it: "1.1 ", "1.1.1" with or without
 * a blank behind, "(a)", "2)". A bullet before that says nothing. */
bool ccd_markup_begins_number(const char *s, size_t n);

/* Frees what is not in the arena. */
void ccd_markup_free(struct ccd_markup *m);

#endif
