/*
 * Which lines of pages begin a paragraph, told from places in units of the page.
 *
 * Lines belong to frames: left and right pages, pages of one column, the columns of those
 * that have two, lines across these. A frame has margins, and a distance of lines that go
 * on; a page on which text is set narrower has a right margin of its own. A line that ends
 * short of the right margin was ended on purpose: in justified text always, else where the
 * first word of the next line would still have fitted. A paragraph begins
 *
 *  - behind more blank space than there is between lines that go on;
 *  - with a label, where the line above ended a clause or was ended on purpose;
 *  - at another indentation than that of the paragraph's lines so far, but for the first
 *    of them (indented or hanging);
 *  - behind a line that was ended on purpose.
 *
 * Over the end of a column or page blank space tells nothing: there words do.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "read/pdf.h"
#include "text/utf8.h"

/* Of the usual distance between lines: more is a gap; so much more is one in any case, even
 * where the words go on. */
#define GAP 1.2
#define WIDE_GAP 1.35

/* Of the size of type: places that differ by less are one; how far lines may end from the
 * right margin of a justified text; the width of a blank. */
#define SAME 0.45
#define RAGGED 1.0
#define BLANK 0.25

/* Of a word's width, which is guessed from its letters: what it may differ by. */
#define DOUBT 0.3

/* Of the measure: room that a line without a sign at its end must have to be thought ended
 * on purpose, in texts whose lines are filled always, and in others; room that no ragged
 * line has. */
#define EARLY 0.12
#define EARLY_UNSURE 0.4
#define VERY_EARLY 0.5

/* Of the measure: a line that leaves so much on both sides, alike, is centred. */
#define CENTRED 0.08

/* Pairs of lines that must be there to tell something of a text; of 100, those that may
 * speak against it. */
enum { ENOUGH = 8, EXCEPTIONS = 5, FEW = 3 };

/* Paragraphs that are set off for one that is not: where there are more, none goes without. */
enum { STRICT = 20 };

/* Of the size of type: by how much first lines are set in at most. */
#define FIRST_LINE 4.0

/* Distances are counted in hundredths of the size of type, up to four times it. */
enum { DISTANCES = 400 };

struct frame {
	double left, right;
	bool justified;
};

/* Text with and without East Asian letters: fonts have other heights. */
enum { LATIN, EAST_ASIAN, SCRIPTS };

struct text {
	const struct ccd_pdf *pdf;
	struct ccd_plain *p;
	struct frame frames[CCD_PDF_FRAMES];
	double *right;                  /* of each line: where it would be full */
	double pitch[SCRIPTS];          /* of the size of type; 0: not known */
	bool filled;                    /* lines are ended where the next word does not fit */
	bool indented;                  /* paragraphs begin with an indented line */
	bool spaced;                    /* ... or stand apart */
	bool strict;                    /* ... always, but for labels and such lines */
};

/* The lines of the paragraph so far. */
struct paragraph {
	size_t first, last;
};

static const struct ccd_pdf_line *
place(const struct text *t, size_t i)
{
	return &t->pdf->lines.v[t->p->v[i].source];
}

static const struct frame *
frame(const struct text *t, size_t i)
{
	return &t->frames[ccd_pdf_frame(place(t, i))];
}

static double
size(const struct text *t, size_t i)
{
	return place(t, i)->size;
}

/* Whether lines I and I-1 stand in one column of a page. */
static bool
stands_below(const struct text *t, size_t i)
{
	return i > 0 && place(t, i)->page == place(t, i - 1)->page &&
	    place(t, i)->column == place(t, i - 1)->column &&
	    place(t, i)->bottom > place(t, i - 1)->bottom;
}

/* Whether lines I-1 and I are text, of one kind. */
static bool
are_text(const struct text *t, size_t i)
{
	const struct ccd_plain_line *above = &t->p->v[i - 1], *line = above + 1;

	return above->level == 0 && line->level == 0 && above->note == 0 && line->note == 0 &&
	    !above->fixed && !line->fixed && !above->table && !line->table && !above->leaders;
}

/* Whether lines I-1 and I are of one sentence, as far as letters tell. */
static bool
is_sure(const struct text *t, size_t i)
{
	const struct ccd_plain_line *above = &t->p->v[i - 1], *line = above + 1;

	return stands_below(t, i) && are_text(t, i) && line->label == CCD_PLAIN_NONE && !above->both &&
	    (above->last == CCD_LAST_WORD || above->last == CCD_LAST_HYPHEN) &&
	    (line->first == CCD_FIRST_LOWER || (line->first == CCD_FIRST_UNCASED &&
	    above->label != CCD_PLAIN_WEAK));
}

/* ---- frames ---------------------------------------------------------- */

static int
compare(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return *x < *y ? -1 : *x > *y;
}

/* The farthest place to the right that two of N lines or more reach, and one of a hundred. */
static double
rightmost(double *rights, size_t n, double unit)
{
	qsort(rights, n, sizeof *rights, compare);
	for (size_t i = n, end = n; i > 0; i--) {
		while (rights[end - 1] - rights[i - 1] > unit)
			end--;
		if (end - i >= FEW && (end - i) * 100 >= n)
			return rights[end - 1];
	}
	return n > 0 ? rights[n - 1] : 0;
}

/* Whether most lines that go on reach the right margin of FRAME. */
static bool
is_justified(const struct text *t, size_t frame)
{
	size_t sure = 0, reach = 0;

	for (size_t i = 1; i < t->p->nline; i++) {
		if (ccd_pdf_frame(place(t, i)) != frame || !is_sure(t, i))
			continue;
		sure++;
		reach += fabs(t->frames[frame].right - place(t, i - 1)->right) < SAME * size(t, i - 1);
	}
	return sure >= ENOUGH && reach * 100 >= sure * 80;
}

static void
find_frames(struct text *t, const double *left)
{
	double *rights = ccd_malloc((t->p->nline + 1) * sizeof *rights);

	for (size_t f = 0; f < CCD_PDF_FRAMES; f++) {
		size_t n = 0;

		for (size_t i = 0; i < t->p->nline; i++)
			if (ccd_pdf_frame(place(t, i)) == f)
				rights[n++] = place(t, i)->right;
		t->frames[f].left = left[f];
		t->frames[f].right = rightmost(rights, n, t->pdf->body / 2);
		t->frames[f].justified = is_justified(t, f);
	}
	free(rights);
}

/* ---- room ------------------------------------------------------------ */

static double
width_of_first_word(const struct text *t, size_t i)
{
	const struct ccd_plain_line *line = &t->p->v[i];
	size_t columns = ccd_text_width(t->p->s + line->start, line->end - line->start);

	return columns == 0 ? 0 : (place(t, i)->right - place(t, i)->left) * line->need / (double)columns;
}

/* The room at the end of line I, beyond what line J, the next, begins with; below or
 * about 0 where I is full. */
static double
room(const struct text *t, size_t i, size_t j)
{
	const struct ccd_plain_line *line = &t->p->v[i];
	double left = t->right[i] - place(t, i)->right, em = size(t, i), word;

	if (frame(t, i)->justified && t->right[i] == frame(t, i)->right)
		return left - RAGGED * em * (line->cjk_last ? 2 : 1);
	word = width_of_first_word(t, j) * (1 + DOUBT);
	if (line->cjk_last && t->p->v[j].cjk_first)
		return left - word - 1.5 * em;  /* a sign may not stand first in a line */
	return left - word - (BLANK + SAME) * em;
}

static double
measure(const struct text *t, size_t i)
{
	double width = t->right[i] - frame(t, i)->left;

	return width > 1 ? width : 1;
}

/* The right margin of each line: the frame's, or, on a page and in a column of it where lines
 * that go on do not come near it, the place that these reach. */
static void
find_right(struct text *t)
{
	for (size_t i = 0; i < t->p->nline; i++)
		t->right[i] = frame(t, i)->right;
	for (size_t first = 0, end; first < t->p->nline; first = end) {
		size_t sure = 0, early = 0;
		double right = -HUGE_VAL;

		for (end = first + 1; end < t->p->nline && stands_below(t, end); end++) {
			if (!is_sure(t, end))
				continue;
			sure++;
			early += room(t, end - 1, end) > 0;
			right = fmax(right, place(t, end - 1)->right);
		}
		for (size_t i = first; i < end && sure >= FEW && early * 2 > sure; i++)
			t->right[i] = fmax(right, place(t, i)->right);
	}
}

static void
find_filled(struct text *t)
{
	size_t sure = 0, early = 0;

	for (size_t i = 1; i < t->p->nline; i++)
		if (is_sure(t, i) && t->p->v[i - 1].label == CCD_PLAIN_NONE) {
			sure++;
			early += room(t, i - 1, i) > 0;
		}
	t->filled = sure >= ENOUGH && early * 100 <= sure * EXCEPTIONS;
}

/* ---- blank space ----------------------------------------------------- */

static size_t
script(const struct text *t, size_t i)
{
	const struct ccd_plain_line *line = &t->p->v[i];

	for (size_t at = line->start; at < line->end;)
		if (ccd_is_cjk(ccd_utf8_next(t->p->s, line->end, &at)))
			return EAST_ASIAN;
	return LATIN;
}

/* From line I-1 to line I, of the size of type. Middles are compared: type of another size
 * has other edges. */
static double
distance(const struct text *t, size_t i)
{
	const struct ccd_pdf_line *line = place(t, i), *above = place(t, i - 1);

	return (line->top + line->bottom - above->top - above->bottom) / 2 /
	    fmax(line->size, above->size);
}

/* The most frequent distance, of lines that go on if GOING_ON; 0 where there is none. */
static double
find_pitch(const struct text *t, size_t kind, bool going_on)
{
	size_t count[DISTANCES + 2] = { 0 }, best = 0;

	for (size_t i = 1; i < t->p->nline; i++) {
		double d;

		if (!stands_below(t, i) || size(t, i) != size(t, i - 1) ||
		    (going_on && !(are_text(t, i) && is_sure(t, i) && room(t, i - 1, i) <= 0)) ||
		    (script(t, i - 1) == EAST_ASIAN || script(t, i) == EAST_ASIAN) != (kind == EAST_ASIAN))
			continue;
		d = distance(t, i) * 100;
		if (d > 0 && d < DISTANCES)
			count[(size_t)d]++;
	}
	/* neighbours are one: places are rounded */
	for (size_t i = 1; i <= DISTANCES; i++)
		if (count[i] + count[i + 1] > count[best] + count[best + 1])
			best = i;
	return best == 0 ? 0 : ((double)best + 1) / 100;
}

static void
find_pitches(struct text *t)
{
	for (size_t kind = 0; kind < SCRIPTS; kind++) {
		t->pitch[kind] = find_pitch(t, kind, true);
		if (t->pitch[kind] == 0)
			t->pitch[kind] = find_pitch(t, kind, false);
	}
	for (size_t kind = 0; kind < SCRIPTS; kind++)
		if (t->pitch[kind] == 0)
			t->pitch[kind] = t->pitch[1 - kind] > 0 ? t->pitch[1 - kind] : GAP;
}

/* The blank space before line I, which stands below the one before, in the distance of
 * lines that go on. */
static double
space(const struct text *t, size_t i)
{
	size_t kind = script(t, i) > script(t, i - 1) ? script(t, i) : script(t, i - 1);

	return distance(t, i) / t->pitch[kind];
}

/* ---- how paragraphs begin -------------------------------------------- */

/* By how much line I stands farther in than line J; 0 where they stand alike. */
static double
farther_in(const struct text *t, size_t i, size_t j)
{
	double d = place(t, i)->left - place(t, j)->left;

	return fabs(d) < SAME * size(t, i) ? 0 : d;
}

static bool
at_margin(const struct text *t, size_t i)
{
	return place(t, i)->left < frame(t, i)->left + SAME * size(t, i);
}

static void
find_beginnings(struct text *t)
{
	size_t indented = 0, flush = 0, apart = 0, close = 0;

	for (size_t i = 1; i + 1 < t->p->nline; i++) {
		const struct ccd_plain_line *above = &t->p->v[i - 1];
		bool gap, ended;

		if (!stands_below(t, i) || !are_text(t, i))
			continue;
		gap = space(t, i) > GAP;
		ended = above->last >= CCD_LAST_COLON && room(t, i - 1, i) > 0;
		apart += gap;
		close += ended && !gap && t->p->v[i].label == CCD_PLAIN_NONE && above->label == CCD_PLAIN_NONE &&
		    farther_in(t, i, i - 1) == 0 && t->p->v[i].first != CCD_FIRST_LOWER;
		if ((gap || ended) && t->p->v[i].label == CCD_PLAIN_NONE && is_sure(t, i + 1)) {
			indented += farther_in(t, i, i + 1) > 0;
			flush += farther_in(t, i, i + 1) == 0;
		}
	}
	t->indented = indented > flush;
	t->spaced = apart > close;
	t->strict = apart + indented >= ENOUGH + close * STRICT;
}

/* ---- paragraphs ------------------------------------------------------ */

static bool
ends_clause(const struct ccd_plain_line *line)
{
	return line->last >= CCD_LAST_COMMA || line->both;
}

static bool
is_lower(const struct ccd_plain_line *line)
{
	return line->first == CCD_FIRST_LOWER && line->label == CCD_PLAIN_NONE;
}

/* Whether line I leaves about the same blank space at both margins. */
static bool
is_centred(const struct text *t, size_t i)
{
	double left = place(t, i)->left - frame(t, i)->left;
	double right = frame(t, i)->right - place(t, i)->right;

	return left > CENTRED * measure(t, i) && right > CENTRED * measure(t, i) &&
	    fabs(left - right) < 2 * size(t, i);
}

/* Whether NEXT begins with a label that is one, and no reference. */
static bool
begins_item(const struct text *t, const struct paragraph *par, size_t next)
{
	const struct ccd_plain_line *line = &t->p->v[par->last];
	bool has_room = room(t, par->last, next) > 0;

	switch ((enum ccd_plain_label)t->p->v[next].label) {
	case CCD_PLAIN_BULLET:
		return true;
	case CCD_PLAIN_FIRM:
		if (line->last == CCD_LAST_COMMA && !line->both && !has_room)
			return t->p->v[par->first].label == CCD_PLAIN_FIRM &&
			    farther_in(t, next, par->first) == 0;
		return ends_clause(line) || has_room;
	case CCD_PLAIN_DASH:
		return line->last >= CCD_LAST_COLON || has_room;
	case CCD_PLAIN_WEAK:
		if (line->last < CCD_LAST_COLON)
			return has_room && line->last != CCD_LAST_COMMA;
		return has_room || (!t->spaced && !t->indented) || (line->last == CCD_LAST_STOP &&
		    t->p->v[next].last == CCD_LAST_WORD && next + 1 < t->p->nline &&
		    room(t, next, next + 1) > VERY_EARLY * measure(t, next));
	case CCD_PLAIN_NONE:
		break;
	}
	return false;
}

/* Whether line I was ended on purpose: the first word of NEXT had room in it. */
static bool
was_ended(const struct text *t, size_t i, size_t next)
{
	const struct ccd_plain_line *line = &t->p->v[i], *below = &t->p->v[next];
	double free = room(t, i, next), part = free / measure(t, i);

	if (free <= 0 || below->first == CCD_FIRST_CLOSE || line->last == CCD_LAST_HYPHEN)
		return false;
	if (t->strict && (!t->indented || part <= VERY_EARLY))
		return false;           /* an address, a line before a long word */
	if (line->last == CCD_LAST_COLON || line->both)
		return below->first != CCD_FIRST_OTHER;
	if (is_lower(below))
		return t->filled && part > VERY_EARLY;
	if (line->last == CCD_LAST_STOP)
		return true;
	if (line->last == CCD_LAST_COMMA && (below->first == CCD_FIRST_UPPER ||
	    below->first == CCD_FIRST_UNCASED))
		return true;
	if (line->capitals && below->capitals && line->label == CCD_PLAIN_NONE)
		return false;           /* a heading of two lines */
	return part > (t->filled ? EARLY : EARLY_UNSURE);
}

/* Whether line I is full and another stands close below. */
static bool
goes_on(const struct text *t, size_t i)
{
	return i + 1 < t->p->nline && stands_below(t, i + 1) && space(t, i + 1) <= GAP &&
	    room(t, i, i + 1) <= 0 && t->p->v[i + 1].label == CCD_PLAIN_NONE;
}

/* Whether line I goes on in one that stands farther out. */
static bool
is_first_line(const struct text *t, size_t i)
{
	return goes_on(t, i) && farther_in(t, i, i + 1) > 0 &&
	    farther_in(t, i, i + 1) < FIRST_LINE * size(t, i);
}

/* Whether NEXT stands at another place than the lines of the paragraph do, so that it is
 * none of them. */
static bool
leaves_margin(const struct text *t, const struct paragraph *par, size_t next)
{
	const struct ccd_plain_line *line = &t->p->v[par->last], *below = &t->p->v[next];
	double in = farther_in(t, next, par->last);
	bool full = room(t, par->last, next) <= 0, flows = full && is_lower(below) && !ends_clause(line);

	if (in == 0)                    /* another first line? */
		return par->first == par->last && (is_first_line(t, next) || (t->indented &&
		    !at_margin(t, next) && !goes_on(t, next) && line->last >= CCD_LAST_COLON &&
		    place(t, next)->left < frame(t, next)->left + FIRST_LINE * size(t, next) &&
		    !is_lower(below)));
	if (par->last > par->first && place(t, par->last)->page == place(t, next)->page)
		return !flows;
	if (in < 0)
		return !full;           /* the first line was set in */
	if (line->label != CCD_PLAIN_NONE)
		return !full;           /* ... or stands out */
	return !flows && (t->indented || ends_clause(line) || !full);
}

/* Whether the paragraph goes on in NEXT, the first line of another page or column. */
static bool
goes_over(const struct text *t, const struct paragraph *par, size_t next)
{
	const struct ccd_plain_line *line = &t->p->v[par->last], *below = &t->p->v[next];
	bool going_on = line->cjk_last && !ends_clause(line);
	bool full = room(t, par->last, next) <= (going_on ? EARLY * measure(t, par->last) : 0);

	if (below->first == CCD_FIRST_CLOSE || line->last == CCD_LAST_HYPHEN)
		return true;
	if (line->table || (below->label != CCD_PLAIN_NONE && (ends_clause(line) || !full)))
		return false;           /* a row, an entry of a contents list; an item */
	if (is_lower(below) && line->last != CCD_LAST_COLON && line->last != CCD_LAST_STOP)
		return full || line->last == CCD_LAST_WORD;
	if (!full)                      /* an address goes on, whose lines end anywhere */
		return t->strict && line->last == CCD_LAST_WORD && par->last > par->first &&
		    farther_in(t, next, par->last) == 0 && room(t, par->last - 1, par->last) > 0;
	if (line->last >= CCD_LAST_COLON)       /* only where it lacks what shows a beginning */
		return line->last == CCD_LAST_STOP && t->indented && at_margin(t, next) &&
		    par->last > par->first && below->label == CCD_PLAIN_NONE;
	return par->last == par->first || farther_in(t, next, par->last) <= 0 ||
	    place(t, next)->column != place(t, par->last)->column ||
	    place(t, next)->page % 2 != place(t, par->last)->page % 2;
}

/* Whether the heading that ends with line I goes on in NEXT: in a line of the same type, or
 * in any heading where it is a label so far. */
static bool
heading_goes_on(const struct text *t, const struct paragraph *par, size_t next)
{
	const struct ccd_plain_line *line = &t->p->v[par->last], *below = &t->p->v[next];

	if (line->level == 0 || below->level == 0 || line->page != below->page)
		return false;
	if (par->first == par->last && line->lone)
		return below->label == CCD_PLAIN_NONE;
	return line->level == below->level && below->blanks == 0 && below->label == CCD_PLAIN_NONE;
}

/* What type tells whether NEXT begins a paragraph; *TOLD where it does. */
static bool
begins_by_type(const struct text *t, const struct paragraph *par, size_t next, bool *told)
{
	const struct ccd_plain_line *first = &t->p->v[par->first], *line = &t->p->v[par->last];
	const struct ccd_plain_line *below = &t->p->v[next];

	*told = true;
	if (place(t, par->last)->term || place(t, next)->term)
		return true;
	if (below->note != CCD_PLAIN_NO_NOTE || line->note != CCD_PLAIN_NO_NOTE)
		return below->note != CCD_PLAIN_IN_NOTE;
	if (line->level != 0 || below->level != 0)
		return !heading_goes_on(t, par, next);
	if (first->fixed && line->fixed)
		return !below->fixed;
	if (below->fixed && !line->fixed && (below->blanks > 0 ||
	    (below->page != line->page && ends_clause(line)) ||
	    (line->label == CCD_PLAIN_NONE && farther_in(t, next, par->last) > 0)))
		return true;
	*told = false;
	return false;
}

static bool
begins(const struct text *t, const struct paragraph *par, size_t next)
{
	const struct ccd_plain_line *line = &t->p->v[par->last], *below = &t->p->v[next];
	bool told, by_type = begins_by_type(t, par, next, &told);
	double apart;

	if (told)
		return by_type;
	if (line->leaders)
		return true;
	if (below->leaders && below->label == CCD_PLAIN_NONE && below->blanks == 0)
		return false;           /* an entry of a contents list of two lines */
	if (line->lone && par->first == par->last && below->label == CCD_PLAIN_NONE)
		return false;
	if (!stands_below(t, next))
		return !goes_over(t, par, next);
	apart = space(t, next);
	if (apart > WIDE_GAP || (apart > GAP && !(is_sure(t, next) && room(t, par->last, next) <= 0)))
		return true;
	if ((line->table && below->table) || begins_item(t, par, next))
		return true;
	if (is_centred(t, par->last) && is_centred(t, next) && farther_in(t, next, par->last) != 0 &&
	    line->label == CCD_PLAIN_NONE &&
	    below->label == CCD_PLAIN_NONE && line->last < CCD_LAST_COLON)
		return false;
	return leaves_margin(t, par, next) || was_ended(t, par->last, next);
}

void
ccd_pdf_paragraphs(const struct ccd_pdf *pdf, const double *left, struct ccd_plain *p)
{
	struct text t = { .pdf = pdf, .p = p };
	struct paragraph par = { 0, 0 };

	t.right = ccd_malloc((p->nline + 1) * sizeof *t.right);
	find_frames(&t, left);
	find_right(&t);
	find_filled(&t);
	find_pitches(&t);
	find_beginnings(&t);
	for (size_t i = 1; i < p->nline; i++)
		if (!p->v[i].fixed && !p->v[i - 1].fixed)
			p->v[i].blanks = stands_below(&t, i) && space(&t, i) > GAP;
	for (size_t i = 0; i < p->nline; i++) {
		p->v[i].begins = i == 0 || begins(&t, &par, i);
		par = (struct paragraph){ p->v[i].begins ? i : par.first, i };
	}
	free(t.right);
}
