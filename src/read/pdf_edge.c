/*
 * Heads and feet of pages, by their places: what stands first on many pages, always at
 * the same height and always with a gap to what follows. Their words may differ from
 * page to page, as titles of chapters do. (Those whose words are the same on a few pages
 * are found among the lines of the text, as in plain text.)
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "read/pdf.h"
#include "text/utf8.h"

/* Lines at one end of a page that may be heads. */
#define DEPTH 3

/* Of 100: pages that must have it, and those of them on which it has the gap. */
#define PAGES 40
#define WITH_GAP 80

/* Of the usual distance of lines: a gap as wide as those that set heads off. */
#define GAP 1.4
#define LEAST_GAP 1.1

/* Units by which heights may differ that are the same. */
#define SAME 6.0

/* Of 100: lines with a gap above. Where there are more, gaps say nothing. */
#define LOOSE 40

/* Type so much larger than the body's is a title's. */
#define TITLE 1.1

struct edge {
	double bottom;
	size_t line;
	bool apart;
};

static int
compare(const void *a, const void *b)
{
	const struct edge *x = a, *y = b;

	return x->bottom < y->bottom ? -1 : x->bottom > y->bottom;
}

/* Between two lines, in the distance that lines of text have. */
static double
gap_between(const struct ccd_pdf *pdf, size_t i, size_t j)
{
	const struct ccd_pdf_line *a = &pdf->lines.v[i], *b = &pdf->lines.v[j];

	return fabs(a->bottom - b->bottom) / (fmax(a->size, b->size) * pdf->pitch);
}

/* Marks the lines, FIRST to END without the last of a page, that stand farther from the text
 * than from what is beyond: a line of text that happens to be the last does not. */
static void
find_apart(struct ccd_pdf *pdf, size_t first, size_t end)
{
	for (size_t i = first; i < end; i++) {
		bool top = i - first < end - i;
		double inner = HUGE_VAL, outer = 0;

		if (top ? i + 1 < end : i > first)
			inner = gap_between(pdf, i, top ? i + 1 : i - 1);
		if (top ? i > first : i + 1 < end)
			outer = gap_between(pdf, i, top ? i - 1 : i + 1);
		pdf->lines.v[i].apart = inner > LEAST_GAP && inner >= outer;
	}
}

/* The outermost lines that are left, one a page. */
static size_t
find_edges(const struct ccd_pdf *pdf, const bool *drop, bool top, struct edge *edges)
{
	size_t n = 0;

	for (size_t first = 0, end; first < pdf->lines.n; first = end) {
		const struct ccd_pdf_line *v = pdf->lines.v;
		size_t i, next;

		for (end = first; end < pdf->lines.n && v[end].page == v[first].page; end++)
			;
		i = top ? first : end - 1;
		while (drop[i] && (top ? i + 1 < end : i > first))
			i = top ? i + 1 : i - 1;
		next = top ? i + 1 : i - 1;
		if (drop[i] || (top ? next >= end : i == first))
			continue;
		edges[n++] = (struct edge){ v[i].bottom, i, gap_between(pdf, i, next) > GAP && v[i].apart };
	}
	return n;
}

/* Marks the lines that stand at one height on enough pages; false where there are none. */
static bool
mark(const struct ccd_pdf *pdf, struct edge *edges, size_t n, bool *drop)
{
	bool found = false;

	qsort(edges, n, sizeof *edges, compare);
	for (size_t i = 0, end; i < n; i = end) {
		size_t gaps = 0;

		for (end = i; end < n && edges[end].bottom - edges[i].bottom <= SAME; end++)
			gaps += edges[end].apart;
		if (end - i < 3 || (end - i) * 100 < n * PAGES || gaps * 100 < (end - i) * WITH_GAP)
			continue;
		for (size_t k = i; k < end; k++)
			if (pdf->lines.v[edges[k].line].size <= TITLE * pdf->body) {
				drop[edges[k].line] = true;
				found = true;
			}
	}
	return found;
}

static void
leave_out(const struct ccd_pdf *pdf, const struct ccd_pdf_line *line)
{
	struct ccd_buffer text = { 0 };
	size_t letters = 0;

	for (size_t i = 0; i < line->n; i++) {
		const char *s = pdf->boxes.v[line->first + i].text;

		for (size_t k = 0, n = strlen(s); k < n;)
			letters += ccd_is_letter(ccd_utf8_next(s, n, &k));
		ccd_buffer_printf(&text, "%s ", s);
	}
	ccd_omit(pdf->source, letters > 0 ? CCD_OMIT_HEAD : CCD_OMIT_PAGE, line->page + 1, text.s, text.n);
	ccd_buffer_free(&text);
}

void
ccd_pdf_edges(struct ccd_pdf *pdf)
{
	struct edge *edges = ccd_malloc((pdf->pages.n + 1) * sizeof *edges);
	bool *drop = ccd_malloc(pdf->lines.n + 1);
	size_t gaps = 0, n = 0;

	memset(drop, 0, pdf->lines.n + 1);
	for (size_t i = 0; i < pdf->lines.n; i++)
		gaps += pdf->lines.v[i].gap;
	for (size_t first = 0, end; first < pdf->lines.n; first = end) {
		for (end = first; end < pdf->lines.n && pdf->lines.v[end].page == pdf->lines.v[first].page;
		    end++)
			;
		find_apart(pdf, first, end);
	}
	for (int top = 0; top < 2 && gaps * 100 < pdf->lines.n * LOOSE; top++)
		for (int depth = 0; depth < DEPTH; depth++)
			if (!mark(pdf, edges, find_edges(pdf, drop, top == 1, edges), drop))
				break;
	for (size_t i = 0; i < pdf->lines.n; i++)
		if (!drop[i])
			pdf->lines.v[n++] = pdf->lines.v[i];
		else
			leave_out(pdf, &pdf->lines.v[i]);
	pdf->lines.n = n;
	free(drop);
	free(edges);
}
