/*
 * Pages on their way from boxes of text to lines. Private to the reader of PDF:
 * pdf_boxes.c takes the boxes from what pdftohtml writes, pdf_mend.c sets right by pdftotext
 * what that gets wrong, pdf_page.c puts those of a page
 * into lines in reading order, pdf_edge.c takes heads and feet away by their places,
 * pdf_line.c makes of the lines what the reader of plain text has of its own,
 * pdf_paragraph.c tells which of them begin a paragraph.
 */
#ifndef CCD_READ_PDF_H
#define CCD_READ_PDF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "read/plain.h"
#include "read/read.h"

/* Where a line stands on its page. */
enum ccd_pdf_column { CCD_PDF_ONE, CCD_PDF_LEFT, CCD_PDF_RIGHT, CCD_PDF_ACROSS, CCD_PDF__COLUMNS };

/* Left and right pages have margins of their own. */
enum { CCD_PDF_FRAMES = 2 * CCD_PDF__COLUMNS };

/* Text in one kind of type. Lengths are in units of the file, y grows downwards. */
struct ccd_pdf_box {
	double left, right, top, bottom;
	double size;            /* of the type */
	uint32_t colour;        /* 0xRRGGBB */
	const char *text;       /* UTF-8 in NFC; may begin and end with a blank */
	bool bold, italic, fixed;
	bool raised;            /* a note's mark; set with the lines */
	bool whole;             /* all of a piece of text of the file */
};

/* A line, boxes from left to right. Its box is that of its main piece. */
struct ccd_pdf_line {
	size_t first, n;        /* in boxes */
	double left, right, top, bottom, size;
	uint32_t colour;        /* of that piece */
	uint32_t page;          /* from 0 */
	uint8_t column;         /* enum ccd_pdf_column */
	bool gap;               /* more blank space above than between lines of a paragraph */
	bool fixed, bold;       /* all of it */
	bool apart;             /* may be a head or foot: stands off the text, by the page's edge */
	bool note;
	bool term;              /* what the text behind it explains */
	uint8_t level;          /* of a heading; else 0 */
};

static inline size_t
ccd_pdf_frame(const struct ccd_pdf_line *line)
{
	return line->page % 2 * CCD_PDF__COLUMNS + line->column;
}

struct ccd_pdf {
	const struct ccd_source *source;
	struct { struct ccd_pdf_box *v; size_t n, cap; } boxes;
	struct { size_t *v; size_t n, cap; } pages;     /* first box of each; empty ones too */
	struct { struct ccd_pdf_line *v; size_t n, cap; } lines;
	double body;            /* size of most letters; 0 where there are none */
	double pitch;           /* from line to line of a paragraph, for type of size 1 */
};

/* Takes the boxes from the N bytes at XML, which need not be well-formed. Returns 0, or
 * -1 with ERR set where they are more than the limits allow. */
int ccd_pdf_boxes(const char *xml, size_t n, const struct ccd_source *source,
    struct ccd_arena *a, struct ccd_pdf *pdf, struct ccd_error *err);

/* Points of a page, to units. */
#define CCD_PDF_ZOOM 3

/* Whether the N bytes of a PDF at S have words that only pdftotext tells. Reads a bounded
 * part of them. */
bool ccd_pdf_needs_mending(const char *s, size_t n);

/* Mends the boxes by the N bytes at S, which pdftotext -bbox wrote. */
void ccd_pdf_mend(const char *s, size_t n, struct ccd_pdf *pdf, struct ccd_arena *a);

/* Puts the boxes of all pages into lines, in reading order. */
void ccd_pdf_lines(struct ccd_pdf *pdf, struct ccd_arena *a);

/* Notes that the text of a box on PAGE, from 0, is left out. */
void ccd_pdf_omit(const struct ccd_pdf *pdf, enum ccd_omission_kind kind, uint32_t page,
    const struct ccd_pdf_box *box);

/* Takes heads and feet away that are known by their place. */
void ccd_pdf_edges(struct ccd_pdf *pdf);

/* The lines as text with columns, levels of headings, notes and spans. */
void ccd_pdf_plain(struct ccd_pdf *pdf, struct ccd_plain *p, struct ccd_arena *a);

/* Finds out which lines of P begin a paragraph. LEFT has the margin of each frame. */
void ccd_pdf_paragraphs(const struct ccd_pdf *pdf, const double *left, struct ccd_plain *p);

/* Which pages have words. */
struct ccd_pdf_pages {
	bool *words;
	size_t n;
};

/* The whole way from XML to blocks in A. WORDS is what pdftotext -bbox wrote, or NULL. */
int ccd_pdf_blocks(const char *xml, size_t n, const struct ccd_buffer *words,
    const struct ccd_source *source, struct ccd_arena *a, struct ccd_blocks *blocks,
    struct ccd_pdf_pages *pages, struct ccd_error *err);

#endif
