/*
 * Lines of pages as the reader of plain text has its own: columns from places, headings
 * from the size of type, notes from their marks.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "read/pdf.h"
#include "text/decode.h"
#include "text/utf8.h"

/* Of the body's size: a heading's least, a note's most. */
#define HEADING 1.08
#define NOTE 0.93

/* Of the line's size: a note's mark is at most so large and stands so much higher. */
#define MARK 0.85
#define RAISED 0.08

/* Of the smaller: sizes that differ by less are one, for they are rounded. */
#define SAME_SIZE 1.03

/* Letters of a heading at most; of 100, lines of one size that may be headings. */
#define LONGEST_HEADING 400
#define HEADINGS 30

/* Lines of a heading that only bold type shows, at most. */
#define HEADING_LINES 4

/* Of the size of type: blank space between words, the same in scripts without spaces,
 * and the blank space between cells of a table. */
#define SPACE 0.12
#define SPACE_CJK 0.4
#define CELL 3.0

/* Of 100 lines of a page's side: so many that begin at one place show its margin. */
#define MARGIN 5

/* Columns of a label that stands in a box of its own. */
#define LABEL 6

enum { LEVELS = 6 };

/* Colours of type that are told apart. */
enum { COLOURS = 64 };

/* What a note begins with. */
struct label {
	uint32_t page;
	const char *sign;
};

struct labels {
	struct label *v;
	size_t n, cap;
};

struct work {
	struct ccd_pdf *pdf;
	struct ccd_plain *p;
	struct ccd_arena *a;
	struct ccd_buffer text;
	struct { struct ccd_span *v; size_t n, cap; } spans;
	struct labels notes, marks;     /* what notes and sure marks of them are, sorted */
	double margin[CCD_PDF_FRAMES];
	double column;                  /* width of a column, in units */
	double levels[LEVELS];          /* sizes of headings from the largest, the least of each */
	size_t nlevels;
	bool bold_tells;                /* most text is not in bold */
};

static const struct ccd_pdf_box *
box_of(const struct work *work, const struct ccd_pdf_line *line, size_t i)
{
	return &work->pdf->boxes.v[line->first + i];
}

/* Columns of a line's text. */
static size_t
columns_of(const struct work *work, const struct ccd_pdf_line *line)
{
	size_t n = 0;

	for (size_t i = 0; i < line->n; i++)
		n += ccd_text_width(box_of(work, line, i)->text, strlen(box_of(work, line, i)->text));
	return n;
}

static int
compare_doubles(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return *x < *y ? -1 : *x > *y;
}

/* S without blanks at its ends. */
static const char *
trimmed(struct ccd_arena *a, const char *s)
{
	size_t n;

	s += strspn(s, " ");
	for (n = strlen(s); n > 0 && s[n - 1] == ' '; n--)
		;
	return ccd_arena_strndup(a, s, n);
}

/* ---- headings -------------------------------------------------------- */

static bool
may_be_heading(const struct work *work, const struct ccd_pdf_line *line)
{
	return line->size >= HEADING * work->pdf->body && !line->note &&
	    columns_of(work, line) <= LONGEST_HEADING;
}

/* The sizes of headings, largest first: six of them at most. */
static void
find_levels(struct work *work)
{
	double *sizes = ccd_malloc((work->pdf->lines.n + 1) * sizeof *sizes);
	size_t n = 0;

	for (size_t i = 0; i < work->pdf->lines.n; i++)
		if (may_be_heading(work, &work->pdf->lines.v[i]))
			sizes[n++] = work->pdf->lines.v[i].size;
	qsort(sizes, n, sizeof *sizes, compare_doubles);
	for (size_t last = n, first; last > 0 && work->nlevels < LEVELS; last = first) {
		for (first = last; first > 0 && sizes[first - 1] * SAME_SIZE >= sizes[last - 1]; first--)
			;
		if ((last - first) * 100 <= work->pdf->lines.n * HEADINGS)
			work->levels[work->nlevels++] = sizes[first];
	}
	free(sizes);
}

/* Whether a line ends like no heading does. */
static bool
ends_like_text(const struct work *work, const struct ccd_pdf_line *line)
{
	const char *s = trimmed(work->a, box_of(work, line, line->n - 1)->text);
	size_t n = strlen(s);

	return n == 0 || strchr(".,:;", s[n - 1]) != NULL;
}

/* Whether a line in type of the body's size is a heading all the same: in bold, set off,
 * and with a number, or at the margin with a gap below too. */
static bool
is_bold_heading(const struct work *work, const struct ccd_pdf_line *line)
{
	const char *s = box_of(work, line, 0)->text;
	const struct ccd_pdf_line *next = line + 1, *end = work->pdf->lines.v + work->pdf->lines.n;
	size_t n = strlen(s);

	if (!line->bold || !line->gap || line->note || line->term || line->size < work->pdf->body)
		return false;
	if (n > 1 && s[0] >= '0' && s[0] <= '9' && (ccd_plain_label_at(s, n) >= CCD_PLAIN_WEAK ||
	    s[strspn(s, "0123456789. ")] == '\0'))
		return true;
	while (next < end && next - line < HEADING_LINES && next->bold && !next->gap &&
	    next->page == line->page)
		next++;
	return next < end && next->page == line->page && next->gap &&
	    line->left <= work->margin[ccd_pdf_frame(line)] + work->column &&
	    ccd_plain_label_at(s, n) == CCD_PLAIN_NONE && !ends_like_text(work, next - 1);
}

static uint8_t
level_of(const struct work *work, const struct ccd_pdf_line *line)
{
	for (size_t i = 0; i < work->nlevels && may_be_heading(work, line); i++)
		if (line->size >= work->levels[i])
			return (uint8_t)(i + 1);
	if (work->bold_tells && work->nlevels < LEVELS && is_bold_heading(work, line))
		return (uint8_t)(work->nlevels + 1);
	return 0;
}

/* Takes the level from what stands on the title page in type that no later page has, but
 * for the first of it, the title: a date, a number of the version. */
static void
clear_title_page(struct work *work)
{
	struct ccd_pdf_line *v = work->pdf->lines.v;
	bool later[LEVELS + 2] = { false };
	uint8_t title = 0;

	for (size_t i = 0; i < work->pdf->lines.n; i++)
		later[v[i].level] = later[v[i].level] || v[i].page > 0;
	for (size_t i = 0; i < work->pdf->lines.n && v[i].page == 0; i++) {
		if (v[i].level == 0 || later[v[i].level])
			continue;
		if (title == 0)
			title = v[i].level;
		if (v[i].level != title)
			v[i].level = 0;
	}
}

/* What is known of the type in one colour. */
struct colour {
	uint32_t colour;
	size_t letters;         /* columns of lines in it that are no headings */
	uint8_t level;          /* the deepest of headings in it; 0: none */
};

struct colours {
	struct colour *v;
	size_t n, cap;
};

static struct colour *
colour_of(struct work *work, struct colours *colours, uint32_t colour)
{
	for (size_t i = 0; i < colours->n; i++)
		if (colours->v[i].colour == colour)
			return &colours->v[i];
	if (colours->n == COLOURS)
		return NULL;
	*ccd_push(work->a, colours) = (struct colour){ .colour = colour };
	return &colours->v[colours->n - 1];
}

/* Lines that stand off in a colour that headings have, and little else, are headings, too,
 * though their type may be hardly larger: of the deepest level in that colour. */
static void
find_coloured(struct work *work)
{
	struct ccd_pdf_line *v = work->pdf->lines.v;
	struct colours colours = { 0 };
	struct colour *colour;

	for (size_t i = 0; i < work->pdf->lines.n; i++) {
		if ((colour = colour_of(work, &colours, v[i].colour)) == NULL)
			return;         /* a picture book */
		if (v[i].level > colour->level)
			colour->level = v[i].level;
		colour->letters += v[i].level == 0 ? columns_of(work, &v[i]) : 0;
	}
	for (size_t i = 0; i < work->pdf->lines.n; i++) {
		size_t columns = columns_of(work, &v[i]);
		bool apart = i == 0 || v[i].gap || v[i].page != v[i - 1].page || v[i].column != v[i - 1].column;

		colour = colour_of(work, &colours, v[i].colour);
		if (v[i].level == 0 && colour->level > 0 && colour->letters <= LONGEST_HEADING &&
		    apart && !v[i].note && v[i].size >= work->pdf->body && columns <= LONGEST_HEADING &&
		    !ends_like_text(work, &v[i]))
			v[i].level = colour->level;
	}
}

/* Sets the levels of all headings; one in bold goes on in lines of its kind. */
static void
find_headings(struct work *work)
{
	struct ccd_pdf_line *v = work->pdf->lines.v;
	size_t bold = 0;

	for (size_t i = 0; i < work->pdf->lines.n; i++)
		bold += v[i].bold;
	work->bold_tells = bold * 100 <= work->pdf->lines.n * HEADINGS;
	for (size_t i = 0; i < work->pdf->lines.n; i++) {
		v[i].level = level_of(work, &v[i]);
		if (v[i].level == 0 && i > 0 && v[i - 1].level > work->nlevels && v[i].bold && !v[i].gap &&
		    !v[i].note && v[i].page == v[i - 1].page)
			v[i].level = v[i - 1].level;
	}
	find_coloured(work);
	if (work->pdf->pages.n > 1)
		clear_title_page(work);
}

/* ---- notes ----------------------------------------------------------- */

/* Whether S is what marks of notes are made of: 12, *, [3], a. */
static bool
is_mark(const char *s)
{
	size_t n = strlen(s), i = 0, signs = 0;

	for (; i < n && signs < 5; signs++) {
		size_t from = i;
		int32_t c = ccd_utf8_next(s, n, &i);

		if (ccd_digit(c) < 0 && strchr("*[]()", c < 0x80 ? c : 'x') == NULL && c != 0x2020 &&
		    c != 0x2021 && c != 0xA7 && !(c >= 'a' && c <= 'z' && n <= from + 2))
			return false;
	}
	return n > 0 && i == n;
}

/* Finds the raised marks of a line. One that is alone in its line is no mark at the top
 * or foot of a page, but not INSIDE it. */
static void
find_marks(struct work *work, const struct ccd_pdf_line *line, bool inside)
{
	for (size_t i = 0; i < line->n; i++) {
		struct ccd_pdf_box *box = &work->pdf->boxes.v[line->first + i];
		bool alone = inside && line->n == 1 && line->size <= MARK * work->pdf->body;

		box->raised = (alone || (box->size <= MARK * line->size &&
		    box->bottom <= line->bottom - RAISED * line->size)) && strlen(box->text) <= 16 &&
		    is_mark(trimmed(work->a, box->text));
	}
}

static bool
has_letters(const struct work *work, const struct ccd_pdf_line *line)
{
	for (size_t k = 0; k < line->n; k++) {
		const char *s = box_of(work, line, k)->text;

		for (size_t i = 0, n = strlen(s); i < n;)
			if (ccd_is_letter(ccd_utf8_next(s, n, &i)))
				return true;
	}
	return false;
}

/* Whether a line of small type begins like a note. */
static bool
begins_note(const struct work *work, const struct ccd_pdf_line *line)
{
	const struct ccd_pdf_box *box = box_of(work, line, 0);
	const char *s = box->text + strspn(box->text, " ");

	if (!has_letters(work, line))
		return false;           /* a page's number */
	return box->raised || (line->gap && strspn(s, "[0123456789]") > 0 &&
	    is_mark(ccd_arena_strndup(work->a, s, strcspn(s, " "))));
}

/* Marks the notes of a page, lines FIRST to END without the last: the small type at its
 * foot, from the first line on that begins like a note. */
static void
find_notes(struct work *work, size_t first, size_t end)
{
	struct ccd_pdf_line *v = work->pdf->lines.v;
	size_t from;

	while (end > first && !has_letters(work, &v[end - 1]))
		end--;                  /* the page's number */
	from = end;
	for (size_t i = end; i > first && v[i - 1].size <= NOTE * work->pdf->body; i--)
		if (!v[i - 1].fixed && begins_note(work, &v[i - 1]))
			from = i - 1;
	for (size_t i = from; i < end; i++)
		v[i].note = true;
}

static int
compare_labels(const void *a, const void *b)
{
	const struct label *x = a, *y = b;

	if (x->page != y->page)
		return x->page < y->page ? -1 : 1;
	return strcmp(x->sign, y->sign);
}

/* The sign of a mark without brackets. */
static const char *
bare_sign(struct ccd_arena *a, const char *mark)
{
	mark += strspn(mark, " [(");
	return ccd_arena_strndup(a, mark, strcspn(mark, " ])."));
}

/* Whether box I of a line stands where exponents do: behind a figure, or a unit's one or two
 * letters behind one. */
static bool
may_be_exponent(const struct work *work, const struct ccd_pdf_line *line, size_t i)
{
	const char *s = i > 0 ? box_of(work, line, i - 1)->text : "";
	size_t at = strlen(s), letters = 0;
	int32_t c = at > 0 ? ccd_utf8_prev(s, &at) : 0;

	for (; ccd_is_letter(c) && letters < 3; letters++)
		c = at > 0 ? ccd_utf8_prev(s, &at) : 0;
	for (; letters > 0 && c == ' '; c = at > 0 ? ccd_utf8_prev(s, &at) : 0)
		;
	return letters < 3 && ccd_digit(c) >= 0;
}

static void
add_label(struct work *work, struct labels *labels, const struct ccd_pdf_line *line, size_t i)
{
	*ccd_push(work->a, labels) = (struct label){ line->page,
		bare_sign(work->a, box_of(work, line, i)->text) };
}

static bool
has_label(const struct labels *labels, const char *sign, uint32_t page)
{
	const struct label label = { page, sign };

	return labels->n > 0 && bsearch(&label, labels->v, labels->n, sizeof label, compare_labels) != NULL;
}

/* Finds the notes of the pages, and the marks that can be nothing else. */
static void
find_labels(struct work *work)
{
	for (size_t k = 0; k < work->pdf->lines.n; k++) {
		const struct ccd_pdf_line *line = &work->pdf->lines.v[k];

		if (line->note && begins_note(work, line))
			add_label(work, &work->notes, line, 0);
		for (size_t i = 0; i < line->n && !line->note; i++)
			if (box_of(work, line, i)->raised && !may_be_exponent(work, line, i))
				add_label(work, &work->marks, line, i);
	}
	if (work->notes.n > 0)
		qsort(work->notes.v, work->notes.n, sizeof *work->notes.v, compare_labels);
	if (work->marks.n > 0)
		qsort(work->marks.v, work->marks.n, sizeof *work->marks.v, compare_labels);
}

/* Whether the raised box I marks a note, which stands on its page or the next. */
static bool
has_note(const struct work *work, const struct ccd_pdf_line *line, size_t i)
{
	const char *sign = bare_sign(work->a, box_of(work, line, i)->text);

	return (has_label(&work->notes, sign, line->page) || has_label(&work->notes, sign, line->page + 1)) &&
	    !(may_be_exponent(work, line, i) && has_label(&work->marks, sign, line->page));
}

/* ---- margins --------------------------------------------------------- */

/* The leftmost place at which enough of the N lines begin. */
static double
leftmost(double *lefts, size_t n, double unit)
{
	qsort(lefts, n, sizeof *lefts, compare_doubles);
	for (size_t i = 0, end = 0; i < n; i++) {
		while (end < n && lefts[end] - lefts[i] <= unit)
			end++;
		if ((end - i) * 100 >= n * MARGIN && (end - i >= 2 || n < 4))
			return lefts[i];
	}
	return n > 0 ? lefts[0] : 0;
}

static void
find_margins(struct work *work)
{
	const struct ccd_pdf *pdf = work->pdf;
	double *lefts = ccd_malloc((pdf->lines.n + 1) * sizeof *lefts);

	for (size_t frame = 0; frame < CCD_PDF_FRAMES; frame++) {
		size_t n = 0;

		for (size_t i = 0; i < pdf->lines.n; i++)
			if (ccd_pdf_frame(&pdf->lines.v[i]) == frame && !pdf->lines.v[i].note)
				lefts[n++] = pdf->lines.v[i].left;
		work->margin[frame] = leftmost(lefts, n, work->column);
	}
	free(lefts);
}

/* The width of a column: of the body's letters, on the average. */
static void
find_column(struct work *work)
{
	double width = 0, columns = 0;

	for (size_t i = 0; i < work->pdf->lines.n; i++) {
		const struct ccd_pdf_line *line = &work->pdf->lines.v[i];

		if (line->size != work->pdf->body || line->fixed)
			continue;
		width += line->right - line->left;
		columns += (double)columns_of(work, line);
	}
	work->column = columns > 0 && width > 0 ? width / columns : 1;
}

static uint32_t
to_columns(const struct work *work, const struct ccd_pdf_line *line, double x)
{
	double columns = (x - work->margin[ccd_pdf_frame(line)]) / work->column;

	/* what stands out to the left counts as the margin */
	return columns < 0 ? 0 : columns > 1e6 ? 1000000 : (uint32_t)(columns + 0.5);
}

/* ---- text ------------------------------------------------------------ */

static bool
ends_with_blank(const struct ccd_buffer *text)
{
	return text->n == 0 || text->s[text->n - 1] == ' ' || text->s[text->n - 1] == '\n';
}

/* Whether there is blank space between the box and the one before that means a space. */
static bool
stands_apart(const struct work *work, const struct ccd_pdf_box *box)
{
	const struct ccd_pdf_box *before = box - 1;
	double space = box->left - before->right, size = fmin(box->size, before->size);
	size_t end = work->text.n, start = 0;
	bool cjk = ccd_is_cjk(ccd_utf8_prev(work->text.s, &end)) &&
	    ccd_is_cjk(ccd_utf8_next(box->text, strlen(box->text), &start));

	return space > (cjk ? SPACE_CJK : SPACE) * size;
}

static void
add_span(struct work *work, enum ccd_span_kind kind, size_t start, size_t end)
{
	struct ccd_span *last = work->spans.n > 0 ? &work->spans.v[work->spans.n - 1] : NULL;

	while (start < end && work->text.s[start] == ' ')
		start++;
	while (end > start && work->text.s[end - 1] == ' ')
		end--;
	if (start == end)
		return;
	if (last != NULL && last->kind == kind && kind == CCD_SPAN_EMPHASIS && start <= last->end + 1u)
		last->end = (uint32_t)end;
	else
		*ccd_push(work->a, &work->spans) = (struct ccd_span){ .kind = kind, .start = (uint32_t)start,
		    .end = (uint32_t)end };
}

/* Adds the figures of S as raised ones: an exponent, the number of an inserted article. */
static void
add_raised(struct work *work, const char *s)
{
	static const char *const figures[] = { "\u2070", "\u00B9", "\u00B2", "\u00B3", "\u2074",
		"\u2075", "\u2076", "\u2077", "\u2078", "\u2079" };

	for (; *s != '\0'; s++)
		if (*s >= '0' && *s <= '9')
			ccd_buffer_puts(&work->text, figures[*s - '0']);
		else
			ccd_buffer_putc(&work->text, *s);
}

/* Adds a raised mark: as [1] amid text, as it is before a note. Figures without a note are
 * no mark. */
static void
add_mark(struct work *work, const struct ccd_pdf_line *line, size_t i)
{
	const struct ccd_pdf_box *box = box_of(work, line, i);
	const char *mark = trimmed(work->a, box->text);
	size_t start;

	if (i == 0 && line->note) {
		ccd_buffer_printf(&work->text, "%s ", mark);
		return;
	}
	while (work->text.n > 0 && work->text.s[work->text.n - 1] == ' ')
		work->text.s[--work->text.n] = '\0';
	start = work->text.n;
	if (mark[strspn(mark, "0123456789")] == '\0' && !has_note(work, line, i)) {
		add_raised(work, mark);
	} else {
		ccd_buffer_printf(&work->text, *mark == '[' ? "%s" : "[%s]", mark);
		add_span(work, CCD_SPAN_NOTE, start, work->text.n);
	}
	if (box->text[strlen(box->text) - 1] == ' ')
		ccd_buffer_putc(&work->text, ' ');
}

/* An accent that stands on no letter is its own sign: as programs' text uses them. */
static const char *
spacing_accent(int32_t c)
{
	return c == 0x300 ? "`" : c == 0x301 ? "\xC2\xB4" : c == 0x302 ? "^" : c == 0x303 ? "~" :
	    c == 0x308 ? "\xC2\xA8" : NULL;
}

/* An East Asian sign that stands behind a word: at the end of a line it may hang beyond the
 * margin, with blank space before it. */
static bool
is_closing(int32_t c)
{
	return (c >= 0x3001 && c <= 0x3002) || (c >= 0x3009 && c <= 0x3011 && c % 2 == 1) || c == 0xFF01 ||
	    c == 0xFF09 || c == 0xFF0C || c == 0xFF0E || c == 0xFF1A || c == 0xFF1B || c == 0xFF1F;
}

/* Adds the words of a box with one blank for each run of them; a soft hyphen only where
 * LAST, at the end of the line, it divides a word. */
static void
add_words(struct work *work, const char *s, bool last)
{
	size_t n = strlen(s);

	for (size_t i = 0, from = 0; i < n; from = i) {
		int32_t c = ccd_utf8_next(s, n, &i);

		if (c == ' ' && ends_with_blank(&work->text))
			continue;
		if (ends_with_blank(&work->text) && spacing_accent(c) != NULL) {
			ccd_buffer_puts(&work->text, spacing_accent(c));
			continue;
		}
		if (c == 0xAD && !(last && s[i + strspn(s + i, " ")] == '\0'))
			continue;
		while (is_closing(c) && work->text.n > 0 && work->text.s[work->text.n - 1] == ' ')
			work->text.s[--work->text.n] = '\0';
		ccd_buffer_add(&work->text, s + from, i - from);
	}
}

/* Bytes of a sign at the beginning of the line that stands for a bullet: of a symbol
 * font, whose characters are private or those that have the same codes; 0 for none. */
static size_t
bullet_length(const struct work *work, const struct ccd_pdf_line *line)
{
	const struct ccd_pdf_box *box = box_of(work, line, 0);
	const char *s = box->text, *next;
	size_t i = 0, n = strlen(s);
	bool apart;
	int32_t c;

	if (n == 0 || box->raised)
		return 0;
	c = ccd_utf8_next(s, n, &i);
	apart = line->n > 1 && s[i + strspn(s + i, " ")] == '\0';
	next = apart ? box[1].text : s + i;
	if (!apart && s[i] != ' ')
		return 0;
	next += strspn(next, " ");
	if (*next == '\0')
		return 0;
	return (c >= 0xE000 && c <= 0xF8FF) || (c == 0xA7 && (*next < '0' || *next > '9')) ||
	    (apart && (c == 'o' || c == 0xFC || c == 0xD8) && box[1].left - box->left > line->size) ? i : 0;
}

/* A hyphen that was set in a box of its own at the end of the line touches its word. */
static void
tie_hyphen(struct work *work, size_t start)
{
	static const char apart[] = " \u2010";
	size_t n = sizeof apart - 1;

	if (work->text.n < start + n || memcmp(work->text.s + work->text.n - n, apart, n) != 0)
		return;
	memmove(work->text.s + work->text.n - n, apart + 1, n);
	work->text.n--;
}

/* So many East Asian signs with a blank between each two were set apart to fill the line. */
enum { SPREAD = 4 };

/* How many signs from I on, up to N, stand with a blank between each two; *END is behind the last. */
static size_t
spread_signs(const char *s, size_t n, size_t i, size_t *end)
{
	size_t signs = 0;

	for (*end = i; i < n && ccd_is_cjk(ccd_utf8_next(s, n, &i)); i++) {
		signs++;
		*end = i;
		if (i >= n || s[i] != ' ')
			break;
	}
	return signs;
}

static bool
has_spread(const char *s, size_t n, size_t i)
{
	for (size_t end; i < n; i = end) {
		if (spread_signs(s, n, i, &end) >= SPREAD)
			return true;
		if (end == i)
			ccd_utf8_next(s, n, &end);
	}
	return false;
}

/* Takes the blanks out of what was spread in the text from START on; the spans from NSPANS on
 * are of this text. */
static void
close_spread(struct work *work, size_t start, size_t nspans)
{
	char *s = work->text.s;
	size_t n = work->text.n, to = start, end = start;
	uint32_t *place;        /* where each byte from START on has come to stand */

	if (!has_spread(s, n, start))
		return;
	place = ccd_array(work->a, n - start + 1, uint32_t);
	for (size_t i = start; i < n; i = end) {
		bool spread = spread_signs(s, n, i, &end) >= SPREAD;

		if (end == i)
			ccd_utf8_next(s, n, &end);
		for (; i < end; i++) {
			place[i - start] = (uint32_t)to;
			if (!spread || s[i] != ' ')
				s[to++] = s[i];
		}
	}
	place[n - start] = (uint32_t)to;
	s[to] = '\0';
	work->text.n = to;
	for (size_t k = nspans; k < work->spans.n; k++) {
		struct ccd_span *span = &work->spans.v[k];

		span->start = place[(span->start < n ? span->start : n) - start];
		span->end = place[(span->end < n ? span->end : n) - start];
	}
}

/* Adds the text of a line, with its spans; *WIDE where it has cells. */
static void
add_text(struct work *work, const struct ccd_pdf_line *line, bool *wide)
{
	size_t nspans = work->spans.n, start = work->text.n;
	const char *nfc;

	for (size_t i = 0; i < line->n; i++) {
		const struct ccd_pdf_box *box = box_of(work, line, i);
		size_t from = work->text.n;

		if (i > 0 && !ends_with_blank(&work->text) && stands_apart(work, box))
			ccd_buffer_putc(&work->text, ' ');
		*wide = *wide || (i > 0 && box->left - box[-1].right > CELL * line->size);
		if (box->raised) {
			add_mark(work, line, i);
			continue;
		}
		if (i == 0 && bullet_length(work, line) > 0) {
			ccd_buffer_puts(&work->text, "• ");
			from = work->text.n;
			add_words(work, box->text + bullet_length(work, line), i + 1 == line->n);
			continue;
		}
		add_words(work, box->text, i + 1 == line->n);
		if ((box->bold || box->italic) && line->level == 0)
			add_span(work, CCD_SPAN_EMPHASIS, from, work->text.n);
	}
	while (work->text.n > start && work->text.s[work->text.n - 1] == ' ')
		work->text.s[--work->text.n] = '\0';
	tie_hyphen(work, start);
	if (work->text.n > start)
		close_spread(work, start, nspans);
	nfc = work->text.n > start ? ccd_nfc(work->a, work->text.s + start, work->text.n - start) : "";
	if (work->text.n > start && strcmp(nfc, work->text.s + start) != 0) {
		/* a mark that combines stood in a box of its own: the places have moved */
		nfc = ccd_arena_strdup(work->a, nfc);
		work->text.n = start;
		ccd_buffer_puts(&work->text, nfc);
		work->spans.n = nspans;
	}
	while (work->spans.n > nspans && work->spans.v[work->spans.n - 1].end > work->text.n)
		work->spans.n--;
}

/* Whether a heading is a label and no more: "Chapter 1". */
static bool
is_label(const char *s, size_t n)
{
	size_t blanks = 0;

	for (size_t i = 0; i < n; i++)
		blanks += s[i] == ' ';
	return ccd_plain_label_at(s, n) == CCD_PLAIN_WEAK && blanks <= 2 && ccd_text_width(s, n) <= 24;
}

static void
add_line(struct work *work, const struct ccd_pdf_line *line, bool begins)
{
	struct { struct ccd_plain_line *v; size_t n, cap; } lines = { work->p->v, work->p->nline,
		work->p->cap };
	struct ccd_plain_line out = { .start = work->text.n, .number = line->page + 1,
		.page = line->page, .blanks = line->gap, .indent = to_columns(work, line, line->left),
		.edge = to_columns(work, line, line->right), .level = line->level };
	bool wide = false;

	if (line->n > 1 && ccd_text_width(box_of(work, line, 0)->text,
	    strlen(box_of(work, line, 0)->text)) <= LABEL)
		out.words = to_columns(work, line, box_of(work, line, 1)->left);
	add_text(work, line, &wide);
	out.end = work->text.n;
	if (out.end == out.start)
		return;
	ccd_plain_describe(&out, work->text.s + out.start, out.end - out.start);
	out.table = wide;
	out.fixed = line->fixed;
	out.source = (uint32_t)(line - work->pdf->lines.v);
	out.apart = line->apart;
	out.height = (int32_t)((line->top + line->bottom) / 2 / work->pdf->body * 10);
	out.note = line->note ? begins ? CCD_PLAIN_NOTE : CCD_PLAIN_IN_NOTE : 0;
	if (out.level != 0)
		out.lone = is_label(work->text.s + out.start, out.end - out.start);
	ccd_buffer_putc(&work->text, '\n');
	*ccd_push(work->a, &lines) = out;
	work->p->v = lines.v;
	work->p->nline = lines.n;
	work->p->cap = lines.cap;
}

/* Adds the lines that are notes, or those that are not. */
static void
add_lines(struct work *work, bool notes)
{
	for (size_t i = 0; i < work->pdf->lines.n; i++) {
		const struct ccd_pdf_line *line = &work->pdf->lines.v[i];

		if (line->note == notes)
			add_line(work, line, notes && begins_note(work, line));
	}
	work->p->s = work->text.s != NULL ? work->text.s : "";
	work->p->n = work->text.n;
	work->p->span = work->spans.v;
	work->p->nspan = work->spans.n;
}

void
ccd_pdf_plain(struct ccd_pdf *pdf, struct ccd_plain *p, struct ccd_arena *a)
{
	struct work work = { .pdf = pdf, .p = p, .a = a };

	for (size_t i = 0; i < pdf->lines.n; i++)
		find_marks(&work, &pdf->lines.v[i], i > 0 && i + 1 < pdf->lines.n &&
		    pdf->lines.v[i - 1].page == pdf->lines.v[i].page &&
		    pdf->lines.v[i + 1].page == pdf->lines.v[i].page);
	for (size_t first = 0, end; first < pdf->lines.n; first = end) {
		for (end = first; end < pdf->lines.n && pdf->lines.v[end].page == pdf->lines.v[first].page;
		    end++)
			;
		find_notes(&work, first, end);
	}
	find_labels(&work);
	find_column(&work);
	find_margins(&work);
	find_levels(&work);
	find_headings(&work);
	p->typeset = true;
	p->source = pdf->source;
	p->npage = (uint32_t)pdf->pages.n;
	add_lines(&work, false);
	ccd_plain_unpage(p);
	/* behind all else: a paragraph goes on on the next page */
	add_lines(&work, true);
	ccd_pdf_paragraphs(pdf, work.margin, p);
	p->s = ccd_arena_strndup(a, p->s, p->n);
	ccd_buffer_free(&work.text);
}

static void
count_pages(const struct ccd_pdf *pdf, struct ccd_pdf_pages *found, struct ccd_arena *a)
{
	found->n = pdf->pages.n;
	found->words = ccd_array(a, found->n, bool);
	for (size_t i = 0; i < pdf->lines.n; i++)
		found->words[pdf->lines.v[i].page] = true;
}

int
ccd_pdf_blocks(const char *xml, size_t n, const struct ccd_buffer *words,
    const struct ccd_source *source, struct ccd_arena *a, struct ccd_blocks *blocks,
    struct ccd_pdf_pages *found, struct ccd_error *err)
{
	struct ccd_arena *pages = ccd_arena_new();
	struct ccd_pdf pdf = { 0 };
	struct ccd_plain p = { 0 };
	int rc;

	if ((rc = ccd_pdf_boxes(xml, n, source, pages, &pdf, err)) == 0) {
		if (words != NULL && words->n > 0)
			ccd_pdf_mend(words->s, words->n, &pdf, pages);
		ccd_pdf_lines(&pdf, pages);
		count_pages(&pdf, found, a);
		ccd_pdf_edges(&pdf);
		ccd_pdf_plain(&pdf, &p, pages);
		ccd_plain_judge(&p);
		rc = ccd_plain_blocks(&p, source, a, blocks, err);
	}
	ccd_arena_free(pages);
	return rc;
}
