/*
 * Pages on their way from boxes of text to lines. Private to the reader of PDF:
 * pdf_boxes.c takes the boxes from what pdftohtml writes, pdf_page.c puts those of a page
 * into lines in reading order, pdf_edge.c takes heads and feet away by their places,
 * pdf_line.c makes of the lines what the reader of plain text has of its own.
 */
#ifndef CCD_READ_PDF_H
#define CCD_READ_PDF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "read/plain.h"
#include "read/read.h"

/* Text in one kind of type. Lengths are in units of the file, y grows downwards. */
struct ccd_pdf_box {
	double left, right, top, bottom;
	double size;            /* of the type */
	const char *text;       /* UTF-8 in NFC; may begin and end with a blank */
	bool bold, italic, fixed;
	bool raised;            /* a note's mark; set with the lines */
};

/* A line, boxes from left to right. Its box is that of its main piece. */
struct ccd_pdf_line {
	size_t first, n;        /* in boxes */
	double left, right, top, bottom, size;
	uint32_t page;          /* from 0 */
	uint8_t column;         /* 0: the only or the left one; 1: the right one */
	bool gap;               /* more blank space above than between lines of a paragraph */
	bool fixed, bold;       /* all of it */
	bool note;
	bool term;              /* what the text behind it explains */
	uint8_t level;          /* of a heading; else 0 */
};

struct ccd_pdf {
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

/* Puts the boxes of all pages into lines, in reading order. */
void ccd_pdf_lines(struct ccd_pdf *pdf, struct ccd_arena *a);

/* Takes heads and feet away that are known by their place. */
void ccd_pdf_edges(struct ccd_pdf *pdf);

/* The lines as text with columns, levels of headings, notes and spans. */
void ccd_pdf_plain(struct ccd_pdf *pdf, struct ccd_plain *p, struct ccd_arena *a);

/* Which pages have words. */
struct ccd_pdf_pages {
	bool *words;
	size_t n;
};

/* The whole way from XML to blocks in A. */
int ccd_pdf_blocks(const char *xml, size_t n, const struct ccd_source *source,
    struct ccd_arena *a, struct ccd_blocks *blocks, struct ccd_pdf_pages *pages,
    struct ccd_error *err);

#endif
