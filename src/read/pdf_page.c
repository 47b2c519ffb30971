/*
 * Boxes to lines, in the order in which they are read.
 *
 * Boxes that stand side by side make a row, and those of a row that stand close a
 * segment. A page has two columns where a strip of it is empty between the segments of
 * many rows and what stands on either side is as wide and as many lines as text is: a
 * table's cells and a list's labels are narrower. Then rows are read column by column, between
 * one row and the next that crosses the strip.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "read/pdf.h"
#include "text/utf8.h"

/* Rows above that a box is tried in: boxes come sorted by their middles. */
#define ROWS_BACK 4

/* Boxes of a row that a new one is compared with, so that lines of two columns that do not
 * stand at one height are kept apart; of a box's height: so far from each other are lines. */
#define LATEST 4
#define OTHER_LINE 0.35

/* Of the size of type: how far the same words may be apart that are printed twice. */
#define OVERPRINT 0.15

/* Of the height of a row: how much of the next one stands beside it at least. */
#define BESIDE 0.1

/* Of the size of type: blank space that parts segments. */
#define SEGMENT 0.7

/* Strips of a page that may be empty, and the rows that must have an empty one. */
#define STRIPS 256
#define COLUMN_ROWS 6

/* Of the space beside a gutter: what a column takes up at least. Of the width of a column:
 * what full lines leave empty at most; of its lines: how many are full at least. */
#define COLUMN_WIDTH 0.6
#define COLUMN_RAGGED 0.15
#define COLUMN_FULL 0.2

/* Of the width of a column: what stands apart from it at the page's edge fills less. */
#define EDGE_FILL 0.6

/* Of the usual distance: more between two lines is a gap. */
#define GAP 1.22

/* Of the size of type: blank space behind a term, wider than between words. */
#define TERM_SPACE 0.4

/* Distances of lines, of the size of type, that are counted: up to LARGEST. */
#define DISTANCES 400
#define LARGEST 4.0

struct row {
	double top, bottom;     /* of its largest box */
	size_t first, n;        /* in order */
	const struct ccd_pdf_box *latest[LATEST];       /* that were put into it */
};

struct segment {
	double left, right;
	size_t row, first, n;   /* in order */
};

/* Two segments side by side: where the left one ends, the right one begins and its row ends. */
struct pair {
	double left, right, to;
	size_t segment;         /* the first of them */
};

/* A page under work. */
struct page {
	struct ccd_pdf *pdf;
	struct ccd_arena *a;
	uint32_t number;
	struct ccd_pdf_box *v;          /* its boxes that have words, in rows */
	size_t *row_of;                 /* while rows are found */
	size_t n;
	struct { struct row *v; size_t n, cap; } rows;
	struct { struct segment *v; size_t n, cap; } segments;
	struct { struct pair *v; size_t n, cap; } pairs;
	double left, right;             /* of what stands on it */
};

static double
larger(double x, double y)
{
	return x > y ? x : y;
}

static double
smaller(double x, double y)
{
	return x < y ? x : y;
}

static bool
has_words(const char *s)
{
	return s[strspn(s, " ")] != '\0';
}

/* ---- rows ------------------------------------------------------------ */

static int
compare_middles(const void *a, const void *b)
{
	const struct ccd_pdf_box *x = a, *y = b;
	double d = (x->top + x->bottom) - (y->top + y->bottom);

	if (d == 0)
		d = x->left - y->left;
	return d < 0 ? -1 : d > 0;
}

/* Of the lower of the two, how much stands beside the other. */
static double
beside(const struct row *row, const struct ccd_pdf_box *box)
{
	double common = smaller(row->bottom, box->bottom) - larger(row->top, box->top);
	double lower = smaller(row->bottom - row->top, box->bottom - box->top);

	return lower > 0 ? common / lower : 0;
}

/* Whether BOX stands above or below a box of the row. */
static bool
is_in_the_way(const struct row *row, const struct ccd_pdf_box *box)
{
	for (size_t i = 0; i < LATEST && row->latest[i] != NULL; i++) {
		const struct ccd_pdf_box *other = row->latest[i];
		double common = smaller(box->right, other->right) - larger(box->left, other->left);

		if (common * 2 > smaller(box->right - box->left, other->right - other->left) &&
		    box->top + box->bottom - other->top - other->bottom > 2 * OTHER_LINE *
		    (other->bottom - other->top))
			return true;
	}
	return false;
}

/* The row that BOX stands in, a new one if in none so far. */
static size_t
find_row(struct page *page, const struct ccd_pdf_box *box)
{
	size_t best = SIZE_MAX;
	double most = 0.5;

	for (size_t back = 1; back <= ROWS_BACK && back <= page->rows.n; back++) {
		size_t i = page->rows.n - back;
		double part = beside(&page->rows.v[i], box);

		if (part >= most && !is_in_the_way(&page->rows.v[i], box)) {
			most = part;
			best = i;
		}
	}
	if (best == SIZE_MAX) {
		best = page->rows.n;
		*ccd_push(page->a, &page->rows) = (struct row){ .top = box->top, .bottom = box->bottom };
	}
	memmove(page->rows.v[best].latest + 1, page->rows.v[best].latest,
	    (LATEST - 1) * sizeof *page->rows.v[best].latest);
	page->rows.v[best].latest[0] = box;
	if (box->bottom - box->top > page->rows.v[best].bottom - page->rows.v[best].top) {
		page->rows.v[best].top = box->top;
		page->rows.v[best].bottom = box->bottom;
	}
	return best;
}

static int
compare_lefts(const void *a, const void *b)
{
	const struct ccd_pdf_box *x = a, *y = b;

	return x->left < y->left ? -1 : x->left > y->left;
}

/* Keeps one of boxes that are printed over each other, a hair apart to look bold. */
static void
drop_overprints(struct page *page, struct row *row)
{
	struct ccd_pdf_box *v = page->v + row->first;
	size_t n = 0;

	for (size_t i = 0; i < row->n; i++) {
		struct ccd_pdf_box *last = n > 0 ? &v[n - 1] : NULL;

		if (last == NULL || fabs(v[i].left - last->left) > OVERPRINT * v[i].size ||
		    fabs(v[i].top - last->top) > OVERPRINT * v[i].size || strcmp(v[i].text, last->text) != 0) {
			v[n++] = v[i];
		} else {
			ccd_pdf_omit(page->pdf, CCD_OMIT_TWIN, page->number, &v[i]);
			last->bold = last->bold || v[i].left != last->left || v[i].top != last->top;
		}
	}
	row->n = n;
}

/* Sorts the boxes into rows, from left to right in each. */
static void
find_rows(struct page *page)
{
	struct ccd_pdf_box *sorted = ccd_array(page->a, page->n, struct ccd_pdf_box);
	size_t at = 0;

	qsort(page->v, page->n, sizeof *page->v, compare_middles);
	page->row_of = ccd_array(page->a, page->n, size_t);
	for (size_t i = 0; i < page->n; i++) {
		page->row_of[i] = find_row(page, &page->v[i]);
		page->rows.v[page->row_of[i]].n++;
	}
	for (size_t r = 0; r < page->rows.n; r++) {
		page->rows.v[r].first = at;
		at += page->rows.v[r].n;
		page->rows.v[r].n = 0;
	}
	for (size_t i = 0; i < page->n; i++) {
		struct row *row = &page->rows.v[page->row_of[i]];

		sorted[row->first + row->n++] = page->v[i];
	}
	page->v = sorted;
	for (size_t r = 0; r < page->rows.n; r++) {
		qsort(page->v + page->rows.v[r].first, page->rows.v[r].n, sizeof *page->v, compare_lefts);
		drop_overprints(page, &page->rows.v[r]);
	}
}

static void
find_segments(struct page *page)
{
	for (size_t r = 0; r < page->rows.n; r++) {
		const struct row *row = &page->rows.v[r];

		for (size_t i = row->first; i < row->first + row->n; i++) {
			const struct ccd_pdf_box *box = &page->v[i];
			struct segment *last = i > row->first ? &page->segments.v[page->segments.n - 1] : NULL;

			if (last == NULL || box->left - last->right > SEGMENT * box->size) {
				*ccd_push(page->a, &page->segments) =
				    (struct segment){ box->left, box->right, r, i, 1 };
				continue;
			}
			last->n++;
			last->right = larger(last->right, box->right);
		}
	}
}

/* ---- columns --------------------------------------------------------- */

/* The strip that X lies in. */
static size_t
strip_of(const struct page *page, double x)
{
	double strip = (x - page->left) / (page->right - page->left) * STRIPS;

	return strip < 0 ? 0 : strip >= STRIPS ? STRIPS - 1 : (size_t)strip;
}

/* Whether rows A and B, the next, stand partly side by side. */
static bool
overlap(const struct row *a, const struct row *b)
{
	return a->bottom - b->top > BESIDE * (a->bottom - a->top);
}

/* Segments L and R stand side by side, with nothing between. */
static void
add_pair(struct page *page, size_t l, size_t r)
{
	const struct segment *left = &page->segments.v[l], *right = &page->segments.v[r];
	const struct row *row = &page->rows.v[right->row];

	*ccd_push(page->a, &page->pairs) = (struct pair){ .left = left->right, .right = right->left,
		.to = page->v[row->first + row->n - 1].right, .segment = l < r ? l : r };
}

/* Finds what stands side by side: in a row, and in rows of columns whose lines do not stand
 * at one height. */
static void
find_pairs(struct page *page)
{
	const struct segment *v = page->segments.v;

	for (size_t first = 0, end, next; first < page->segments.n; first = end) {
		for (end = first + 1; end < page->segments.n && v[end].row == v[first].row; end++)
			add_pair(page, end - 1, end);
		for (next = end; next < page->segments.n && v[next].row == v[end].row; next++)
			;
		if (end == page->segments.n || !overlap(&page->rows.v[v[first].row],
		    &page->rows.v[v[end].row]))
			continue;
		if (v[end - 1].right < v[end].left)
			add_pair(page, end - 1, end);
		else if (v[next - 1].right < v[first].left)
			add_pair(page, next - 1, first);
	}
}

static bool
parts(const struct pair *pair, double x)
{
	return pair->left < x && pair->right > x;
}

static bool
crosses(const struct segment *segment, double x)
{
	return segment->left < x && segment->right > x;
}

/* The columns on both sides of X, of what is parted there. */
struct columns {
	double left, right;     /* where the left one ends and the right one begins */
	size_t first, last;     /* segments between which they stand */
	size_t n;               /* pairs */
};

static struct columns
columns_at(const struct page *page, double x)
{
	struct columns columns = { .left = page->left, .right = page->right };

	for (size_t i = 0; i < page->pairs.n; i++) {
		const struct pair *pair = &page->pairs.v[i];

		if (!parts(pair, x))
			continue;
		columns.left = larger(columns.left, pair->left);
		columns.right = smaller(columns.right, pair->right);
		columns.first = columns.n++ == 0 ? pair->segment : columns.first;
		columns.last = pair->segment;
	}
	return columns;
}

/* Whether there are as many lines in both columns, about, and fewer across them. */
static bool
is_balanced(const struct page *page, const struct columns *columns, double x)
{
	size_t left = 0, right = 0, across = 0;

	for (size_t i = columns->first; i <= columns->last; i++) {
		left += page->segments.v[i].right < x;
		right += page->segments.v[i].left > x;
		across += crosses(&page->segments.v[i], x);
	}
	return columns->n > across && left < 2 * right && right < 2 * left;
}

/* Whether what stands on both sides of X are columns of text: wide, and filled by some of
 * their lines. */
static bool
is_filled(const struct page *page, double x)
{
	struct columns columns = columns_at(page, x);
	double left = columns.left - page->left, right = page->right - columns.right;
	size_t nleft = 0, nright = 0;

	if (left < COLUMN_WIDTH * (x - page->left) || right < COLUMN_WIDTH * (page->right - x) ||
	    !is_balanced(page, &columns, x))
		return false;
	for (size_t i = 0; i < page->pairs.n; i++)
		if (parts(&page->pairs.v[i], x)) {
			nleft += columns.left - page->pairs.v[i].left < COLUMN_RAGGED * left;
			nright += page->right - page->pairs.v[i].to < COLUMN_RAGGED * right;
		}
	return (double)nleft >= COLUMN_FULL * (double)columns.n &&
	    (double)nright >= COLUMN_FULL * (double)columns.n;
}

/* Whether X, where the columns of the page before part, does so on this page: there may be
 * few rows on the last one. */
static bool
still_parts(const struct page *page, double x)
{
	size_t n = 0;

	for (size_t i = 0; i < page->pairs.n; i++)
		n += parts(&page->pairs.v[i], x);
	for (size_t i = 0; i < page->segments.n; i++) {
		const struct segment *segment = &page->segments.v[i];

		if (crosses(segment, x) && segment->row > 0 && segment->row + 1 < page->rows.n)
			return false;
	}
	return n > 0;
}

/* Where two columns part, or a place left of the page where there is one. */
static double
find_gutter(const struct page *page)
{
	size_t empty[STRIPS] = { 0 }, best = 0, last;
	double x;

	if (page->right <= page->left)
		return page->left - 1;
	for (size_t i = 0; i < page->pairs.n; i++) {
		const struct pair *pair = &page->pairs.v[i];

		for (size_t s = strip_of(page, pair->left) + 1; s < strip_of(page, pair->right); s++)
			empty[s]++;
	}
	for (size_t s = STRIPS / 4; s < STRIPS * 3 / 4; s++)
		if (empty[s] > empty[best])
			best = s;
	if (empty[best] < COLUMN_ROWS)
		return page->left - 1;
	for (last = best; last + 1 < STRIPS && empty[last + 1] == empty[best]; last++)
		;
	x = page->left + ((double)(best + last) / 2 + 0.5) / STRIPS * (page->right - page->left);
	return is_filled(page, x) ? x : page->left - 1;
}

/* ---- lines ----------------------------------------------------------- */

/* Adds a line of the boxes of segments FIRST to LAST, which are of one row. */
static void
add_line(struct page *page, size_t first, size_t last, unsigned column)
{
	const struct segment *v = page->segments.v;
	struct ccd_pdf_line line = { .first = page->pdf->boxes.n, .page = page->number,
		.column = (uint8_t)column, .left = v[first].left, .right = v[last].right, .bold = true };
	size_t most = 0, letters = 0, fixed = 0;

	for (size_t i = v[first].first; i < v[last].first + v[last].n; i++) {
		const struct ccd_pdf_box *box = &page->v[i];
		size_t n = strlen(box->text);

		if (n * (size_t)larger(box->size, 1) > most) {
			most = n * (size_t)larger(box->size, 1);
			line.size = box->size;
			line.colour = box->colour;
			line.top = box->top;
			line.bottom = box->bottom;
		}
		letters += n;
		fixed += box->fixed ? n : 0;
		line.bold = line.bold && box->bold;
		line.right = larger(line.right, box->right);
		*ccd_push(page->a, &page->pdf->boxes) = *box;
	}
	line.n = page->pdf->boxes.n - line.first;
	/* a sign or two may come from another font: it has no such sign */
	line.fixed = page->v[v[first].first].fixed && fixed * 10 >= letters * 9;
	*ccd_push(page->a, &page->pdf->lines) = line;
}

/* Whether the row of segment I, the first or last, stands apart from the others: a head or
 * foot; and is no line of a column, as full as these are. */
static bool
is_edge(const struct page *page, size_t i, double x)
{
	const struct segment *segment = &page->segments.v[i];
	const struct row *v = page->rows.v;
	size_t r = segment->row;
	double height = v[r].bottom - v[r].top;

	if (page->rows.n < 3 || (segment->right < x ? segment->right - segment->left > EDGE_FILL *
	    (x - page->left) : segment->right - segment->left > EDGE_FILL * (page->right - x)))
		return false;
	return r == 0 ? v[1].top - v[0].bottom > height / 2 : r + 1 == page->rows.n &&
	    v[r].top - v[r - 1].bottom > height / 2;
}

/* Adds the lines of segments FIRST to LAST, which do not cross X, column by column. */
static void
add_columns(struct page *page, size_t first, size_t last, double x)
{
	for (unsigned column = CCD_PDF_LEFT; column <= CCD_PDF_RIGHT; column++)
		for (size_t i = first, end; i < last; i = end + 1) {
			end = i;
			if ((page->segments.v[i].left > x) != (column == CCD_PDF_RIGHT))
				continue;
			while (end + 1 < last && page->segments.v[end + 1].row == page->segments.v[i].row &&
			    (page->segments.v[end + 1].left > x) == (column == CCD_PDF_RIGHT))
				end++;
			add_line(page, i, end, column);
		}
}

static void
add_lines(struct page *page, double x)
{
	const struct segment *v = page->segments.v;
	size_t from = 0;        /* first segment not added yet */

	for (size_t i = 0, end; i < page->segments.n; i = end) {
		bool across = x < page->left || is_edge(page, i, x);

		for (end = i; end < page->segments.n && v[end].row == v[i].row; end++)
			across = across || crosses(&v[end], x);
		if (!across)
			continue;
		add_columns(page, from, i, x);
		add_line(page, i, end - 1, x < page->left ? CCD_PDF_ONE : CCD_PDF_ACROSS);
		from = end;
	}
	add_columns(page, from, page->segments.n, x);
}

/* Puts the N boxes of a page into lines. *GUTTER is where columns part: on the page before,
 * and then on this. */
static void
add_page(struct ccd_pdf *pdf, const struct ccd_pdf_box *v, size_t n, uint32_t number,
    double *gutter, struct ccd_arena *a)
{
	double before = *gutter;
	struct page page = { .pdf = pdf, .a = a, .number = number };

	page.v = ccd_array(a, n, struct ccd_pdf_box);
	for (size_t i = 0; i < n; i++)
		if (has_words(v[i].text))
			page.v[page.n++] = v[i];
	if (page.n == 0)
		return;
	find_rows(&page);
	find_segments(&page);
	page.left = page.segments.v[0].left;
	page.right = page.segments.v[0].right;
	for (size_t i = 1; i < page.segments.n; i++) {
		page.left = smaller(page.left, page.segments.v[i].left);
		page.right = larger(page.right, page.segments.v[i].right);
	}
	find_pairs(&page);
	*gutter = find_gutter(&page);
	if (*gutter < page.left && before > page.left && still_parts(&page, before))
		*gutter = before;
	add_lines(&page, *gutter);
}

/* ---- the document ---------------------------------------------------- */

struct weight {
	double size;
	size_t n;
};

static int
compare_sizes(const void *a, const void *b)
{
	const struct weight *x = a, *y = b;

	return x->size < y->size ? -1 : x->size > y->size;
}

/* The size in which most letters are. */
static double
find_body(const struct ccd_pdf *pdf)
{
	struct weight *v = ccd_malloc((pdf->lines.n + 1) * sizeof *v);
	size_t most = 0;
	double size = 0;

	for (size_t i = 0; i < pdf->lines.n; i++) {
		v[i].size = pdf->lines.v[i].size;
		v[i].n = 0;
		for (size_t k = 0; k < pdf->lines.v[i].n; k++)
			v[i].n += ccd_utf8_count(pdf->boxes.v[pdf->lines.v[i].first + k].text,
			    strlen(pdf->boxes.v[pdf->lines.v[i].first + k].text));
	}
	qsort(v, pdf->lines.n, sizeof *v, compare_sizes);
	for (size_t i = 0, end; i < pdf->lines.n; i = end) {
		size_t n = 0;

		for (end = i; end < pdf->lines.n && v[end].size == v[i].size; end++)
			n += v[end].n;
		if (n > most) {
			most = n;
			size = v[i].size;
		}
	}
	free(v);
	return size;
}

/* The distance between line I and the one before, of the larger type; 0 where they do
 * not stand one below the other. */
static double
distance(const struct ccd_pdf *pdf, size_t i)
{
	const struct ccd_pdf_line *line = &pdf->lines.v[i], *above = line - 1;

	if (i == 0 || above->page != line->page || above->column != line->column ||
	    line->bottom <= above->bottom)
		return 0;
	/* from middle to middle: type of another size or kind has other edges */
	return (line->top + line->bottom - above->top - above->bottom) / 2 /
	    larger(line->size, above->size);
}

/* The most frequent distance between lines of body text. */
static double
find_pitch(const struct ccd_pdf *pdf)
{
	size_t count[DISTANCES + 2] = { 0 }, best = 0;

	for (size_t i = 1; i < pdf->lines.n; i++) {
		double d = distance(pdf, i);

		if (d > 0 && d < LARGEST && pdf->lines.v[i].size == pdf->body &&
		    pdf->lines.v[i - 1].size == pdf->body)
			count[(size_t)(d / LARGEST * DISTANCES)]++;
	}
	/* neighbours are one: places are rounded */
	for (size_t i = 1; i <= DISTANCES; i++)
		if (count[i] + count[i + 1] > count[best] + count[best + 1])
			best = i;
	return best == 0 ? 1.2 : ((double)best + 1) / DISTANCES * LARGEST;
}

/* The box of line I before which its text begins, where the line begins with a term that
 * the text explains: in bold, with a wide blank behind it, farther out to the left than
 * the lines that follow, or in a line of its own. 0 where there is none. */
static size_t
term_end(const struct ccd_pdf *pdf, size_t i)
{
	const struct ccd_pdf_line *line = &pdf->lines.v[i], *next = line + 1;
	const struct ccd_pdf_box *v = pdf->boxes.v + line->first;
	bool below = i + 1 < pdf->lines.n && next->page == line->page &&
	    next->column == line->column && !next->gap;
	size_t n = 0;

	while (n < line->n && v[n].bold)
		n++;
	if (n == 0 || n == line->n || v[n].left - v[n - 1].right < TERM_SPACE * line->size ||
	    v[n - 1].right - v[0].left < line->size ||
	    ccd_plain_label_at(v[0].text, strlen(v[0].text)) != CCD_PLAIN_NONE)
		return 0;
	return below ? next->left > line->left + line->size ? n : 0 : line->gap ? n : 0;
}

/* Gives terms lines of their own. */
static void
split_terms(struct ccd_pdf *pdf, struct ccd_arena *a)
{
	struct ccd_pdf from = *pdf;

	pdf->lines.v = NULL;
	pdf->lines.n = pdf->lines.cap = 0;
	for (size_t i = 0; i < from.lines.n; i++) {
		struct ccd_pdf_line line = from.lines.v[i];
		size_t n = term_end(&from, i);

		if (n > 0) {
			struct ccd_pdf_line term = line;

			term.n = n;
			term.right = pdf->boxes.v[line.first + n - 1].right;
			term.bold = term.term = true;
			*ccd_push(a, &pdf->lines) = term;
			line.first += n;
			line.n -= n;
			line.left = i + 1 < from.lines.n && from.lines.v[i + 1].left > line.left &&
			    !from.lines.v[i + 1].gap ? from.lines.v[i + 1].left : pdf->boxes.v[line.first].left;
			line.gap = true;
		}
		*ccd_push(a, &pdf->lines) = line;
	}
}

/* Type of one width says nothing where most lines are in it: a text that was typed, not
 * a program's within one. */
static void
forget_fixed(struct ccd_pdf *pdf)
{
	size_t fixed = 0;

	for (size_t i = 0; i < pdf->lines.n; i++)
		fixed += pdf->lines.v[i].fixed;
	for (size_t i = 0; i < pdf->lines.n && fixed * 2 > pdf->lines.n; i++)
		pdf->lines.v[i].fixed = false;
}

void
ccd_pdf_lines(struct ccd_pdf *pdf, struct ccd_arena *a)
{
	struct ccd_pdf from = *pdf;
	double gutter = -HUGE_VAL;

	pdf->boxes.v = NULL;
	pdf->boxes.n = pdf->boxes.cap = 0;
	for (size_t i = 0; i < from.pages.n; i++) {
		size_t first = from.pages.v[i];
		size_t last = i + 1 < from.pages.n ? from.pages.v[i + 1] : from.boxes.n;

		if (last > first)
			add_page(pdf, from.boxes.v + first, last - first, (uint32_t)i, &gutter, a);
	}
	forget_fixed(pdf);
	pdf->body = find_body(pdf);
	pdf->pitch = find_pitch(pdf);
	for (size_t i = 1; i < pdf->lines.n; i++)
		pdf->lines.v[i].gap = distance(pdf, i) > GAP * pdf->pitch;
	split_terms(pdf, a);
}
