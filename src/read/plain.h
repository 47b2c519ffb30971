/*
 * Text on its way from lines to paragraphs. Private to the readers of plain text and of
 * pages: plain_line.c finds the lines of a text and what each is like, plain_label.c what
 * label it begins with, plain_page.c takes page furniture away, plain_shape.c judges the
 * document as a whole, plain_note.c finds notes, plain_block.c decides which lines make a
 * paragraph, plain_join.c puts these together.
 */
#ifndef CCD_READ_PLAIN_H
#define CCD_READ_PLAIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "model/block.h"
#include "read/read.h"

/* What a line begins with, behind opening quotes and brackets. */
enum ccd_plain_first {
	CCD_FIRST_OTHER,        /* signs */
	CCD_FIRST_LOWER,
	CCD_FIRST_UPPER,
	CCD_FIRST_UNCASED,      /* a letter of a script without cases: Han, Arabic */
	CCD_FIRST_DIGIT,
	CCD_FIRST_CLOSE,        /* a sign that only stands behind something: , . ) 》 */
};

/* What a line ends with, before closing quotes and brackets. */
enum ccd_plain_last {
	CCD_LAST_WORD,          /* nothing below: the sentence goes on, or is a heading */
	CCD_LAST_HYPHEN,        /* directly behind a letter or digit */
	CCD_LAST_COMMA,
	CCD_LAST_COLON,         /* : ; */
	CCD_LAST_STOP,          /* . ! ? */
};

/* The number or sign before the words of a list item or heading. */
enum ccd_plain_label {
	CCD_PLAIN_NONE,
	CCD_PLAIN_WEAK,         /* also common inside sentences: "Article 5", 第五条, "A." */
	CCD_PLAIN_DASH,
	CCD_PLAIN_FIRM,         /* "(a)", "5.", 一、, ① */
	CCD_PLAIN_BULLET,       /* never anything else: * • */
};

/* Notes at the foot of a page. */
enum ccd_plain_note {
	CCD_PLAIN_NO_NOTE,
	CCD_PLAIN_NOTE,         /* begins with the label of one */
	CCD_PLAIN_IN_NOTE,
	CCD_PLAIN_NOTE_MORE,    /* begins a further paragraph of one */
};

/* Where a label stands in its series: "(b)" and "(c)" have one form, and follow. Form 0:
 * no number is known. */
struct ccd_plain_order {
	uint32_t form, value;
};

/* A line that is not blank. Columns count from 0; East Asian wide characters
 * take two. */
struct ccd_plain_line {
	size_t start, end;      /* bytes of the text, without blanks at either end */
	uint32_t number;        /* in the source, from 1 */
	uint32_t blanks;        /* blank lines before it */
	uint32_t page;          /* from 0 */
	uint32_t indent;        /* column of the first character */
	uint32_t words;         /* column of the words behind a label; 0: not known */
	uint32_t edge;          /* column behind the last character */
	uint32_t need;          /* columns of its first piece that no line break may cut */
	uint32_t word;          /* ... if lines break at blanks only */
	uint32_t measure;       /* column at which its neighbours are wrapped */
	uint8_t first, last, label;     /* enums above */
	uint8_t level;          /* of a heading that is underlined; else 0 */
	struct ccd_plain_order order[2];        /* of the label, in both readings of "(i)" */
	bool item;              /* the label begins an item, and is no reference */
	bool cjk_first, cjk_last;
	bool both;              /* ends with ", and" or "; or": an item that is not the last */
	bool lone;              /* a firm label and nothing else */
	bool capitals;          /* no other letters, and two at least */
	bool table;             /* wide blanks inside: columns */
	bool leaders;           /* dots to a page number, in a table of contents */
	bool after_rule;        /* a rule of dashes or the like stands before it */
	uint8_t note;           /* enum ccd_plain_note */
	/* of pages only */
	bool fixed;             /* all letters have one width: a program's text */
	bool begins;            /* a paragraph */
	uint32_t source;        /* which line of the pages it was */
	int32_t height;         /* of its middle on the page, in tenths of the size of type */
	bool apart;             /* may be a head or foot: stands off the text */
};

struct ccd_plain {
	const char *s;          /* the text */
	size_t n;
	struct ccd_plain_line *v;
	size_t nline, cap;
	uint32_t npage;
	const struct ccd_span *span;    /* of the text, ascending, none over a line end */
	size_t nspan;
	const struct ccd_source *source;        /* gets what is left out; NULL: nobody asks */
	uint32_t above;         /* lines of the source that stand above this text */
	bool typeset;           /* the lines come from pages: their levels tell all headings */

	/* the document as a whole, by ccd_plain_judge() */
	bool wrapped;           /* paragraphs are broken into lines of about the same length */
	bool sharp;             /* ... wherever the next word did not fit, and nowhere else */
	bool indented;          /* ... and begin with an indented line */
	bool hanging;           /* ... or with a line that stands out to the left */
	bool spaced;            /* ... and stand apart by blank lines */
	bool strict;            /* ... always, but for labels */
	bool outdented;         /* headings with numbers stand out to the left of all text */
	uint32_t spacing;       /* blank lines between two lines of a paragraph */
	uint32_t measure;       /* column behind a full line */
	uint32_t margin;        /* column at which most lines begin */
	uint32_t opening;       /* column at which most indented paragraphs begin */
};

/* Lines that are taken on: of the longest file, with 64 bytes each. */
enum { CCD_PLAIN_LINES = 8 << 20 };

/* Splits P->s into lines, in an array in A. Linear. False where there are more
 * than CCD_PLAIN_LINES. */
bool ccd_plain_split(struct ccd_plain *p, struct ccd_arena *a);

/* Fills in what the N bytes at S, without blanks at the ends, are like: all from NEED on
 * but the measure and what layout tells. */
void ccd_plain_describe(struct ccd_plain_line *line, const char *s, size_t n);

/* The label at the beginning of the N bytes at S. */
enum ccd_plain_label ccd_plain_label_at(const char *s, size_t n);

/* The order of that label; a second one where it can be read in two ways. Of "5 (1)" it is
 * that of (1). */
void ccd_plain_orders(const char *s, size_t n, struct ccd_plain_order order[2]);

/* True where C is one of the characters of SET. */
bool ccd_plain_one_of(int32_t c, const char *set);

/* Characters that show nothing and part nothing: a soft hyphen, a byte order mark amid text. */
bool ccd_plain_is_nothing(int32_t c);

/* ① ⑴ ⒈ ⒜, ㈠, ㊀, ❶ */
bool ccd_plain_is_enclosed(int32_t c);

/* Removes running heads and feet and page numbers, and sets the pages where only
 * these showed them. Text that stands once is kept, but for a page number. */
void ccd_plain_unpage(struct ccd_plain *p);

/* Finds out how paragraphs are shown. */
void ccd_plain_judge(struct ccd_plain *p);

/* Finds the labels that begin items, when the document is judged. */
void ccd_plain_items(struct ccd_plain *p);

/* Columns left at the end of line I behind the first piece of line J; negative
 * where it would not have fitted. */
int64_t ccd_plain_room(const struct ccd_plain_line *i, const struct ccd_plain_line *j);

/* Columns by which a line may be shorter than greedy filling makes it. */
int64_t ccd_plain_slack(const struct ccd_plain *p, const struct ccd_plain_line *i);

/* Whether line I had room for the first piece of line J. */
bool ccd_plain_has_room(const struct ccd_plain *p, const struct ccd_plain_line *i,
    const struct ccd_plain_line *j);

/* True where J, the line after I, begins inside the sentence of I. */
bool ccd_plain_flows(const struct ccd_plain_line *i, const struct ccd_plain_line *j);

/* The words of a document, to decide about hyphens at line ends. */
struct ccd_plain_words;

struct ccd_plain_words *ccd_plain_words_new(const struct ccd_plain *p);
void ccd_plain_words_free(struct ccd_plain_words *w);

/* The spans of a block, in an arena. */
struct ccd_plain_spans {
	struct ccd_span *v;
	size_t n, cap;
};

/* Puts lines FIRST to LAST into OUT as one line of text, and their spans, if the text
 * has any, into SPANS. */
void ccd_plain_join(const struct ccd_plain *p, const struct ccd_plain_words *w, size_t first,
    size_t last, struct ccd_buffer *out, struct ccd_plain_spans *spans, struct ccd_arena *a);

/* Marks the lists among BLOCKS, and sets their labels; WORDS has for each of them the
 * column behind a label where its words begin, counted as indent is. */
void ccd_plain_lists(struct ccd_blocks *blocks, const int16_t *words, struct ccd_arena *a);

/* Finds notes that stand behind rules, puts those that interrupt paragraphs behind all text,
 * and sets spans for the marks; all in A. Of plain text, when it is judged. */
void ccd_plain_notes(struct ccd_plain *p, struct ccd_arena *a);

/* The blocks of the N bytes of text at S, in A, behind those that are there; ABOVE: how many
 * lines of the source stand above. Returns 0, or -1 with ERR set. */
int ccd_plain_text(const char *s, size_t n, uint32_t above, const struct ccd_source *source,
    struct ccd_arena *a, struct ccd_blocks *blocks, struct ccd_error *err);

/* The paragraphs of P as blocks in A. Returns 0, or -1 with ERR set. */
int ccd_plain_blocks(const struct ccd_plain *p, const struct ccd_source *source,
    struct ccd_arena *a, struct ccd_blocks *blocks, struct ccd_error *err);

#endif
