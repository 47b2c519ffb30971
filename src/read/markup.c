#include "read/markup.h"

#include <string.h>

#include "base/error.h"
#include "base/limits.h"
#include "text/decode.h"
#include "text/spaced.h"
#include "text/utf8.h"

/* Characters that a page does not show: where a word may or may not be broken. */
static bool
is_unseen(int32_t c)
{
	return c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF;
}

/* The last character of the text so far, 0 if none. */
static int32_t
last_character(const struct ccd_markup *m)
{
	size_t i = m->text.n;

	return i > 0 ? ccd_utf8_prev(m->text.s, &i) : 0;
}

/* Puts the blank that is due before C. A line end between characters of a script
 * without spaces is none (CSS Text 3, 4.1.2). */
static void
flush_blank(struct ccd_markup *m, int32_t c)
{
	bool dropped = m->line_end && ccd_is_cjk(c) && ccd_is_cjk(last_character(m));

	if (m->blank && m->text.n > 0 && !dropped)
		ccd_buffer_putc(&m->text, ' ');
	m->blank = m->line_end = false;
}

void
ccd_markup_text(struct ccd_markup *m, const char *s, size_t n)
{
	for (size_t i = 0, from = 0; i < n; from = i) {
		int32_t c = ccd_utf8_next(s, n, &i);

		if (is_unseen(c) && m->text.n == 0)
			continue;
		if (c < ' ' || c == 0x7F || ccd_is_space(c)) {
			m->blank = true;
			m->line_end |= c == '\n';
			continue;
		}
		flush_blank(m, c);
		ccd_buffer_add(&m->text, s + from, i - from);
	}
}

void
ccd_markup_blank(struct ccd_markup *m)
{
	m->blank = true;
}

/* ---- raised and lowered figures --------------------------------------- */

/* More figures are no index, in bytes. */
enum { LONGEST_INDEX = 12 };

/* The raised (or lowered) form of C, in UTF-8; NULL where there is none. */
static const char *
index_form(int32_t c, bool raised)
{
	static const char *const up[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
	static const char *const down[] = { "₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉" };

	switch (c) {
	case '+':
		return raised ? "⁺" : "₊";
	case '-': case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2212:
		return raised ? "⁻" : "₋";
	case '(':
		return raised ? "⁽" : "₍";
	case ')':
		return raised ? "⁾" : "₎";
	default:
		return c < '0' || c > '9' ? NULL : raised ? up[c - '0'] : down[c - '0'];
	}
}

static bool
is_index_form(int32_t c)
{
	return c == 0xB2 || c == 0xB3 || c == 0xB9 || (c >= 0x2070 && c <= 0x208E);
}

/* True where the text from FROM on is what stands raised for itself: figures and their
 * signs, the signs also where figures come before. */
static bool
is_index(const struct ccd_buffer *text, size_t from)
{
	const char *s = text->s + from;
	size_t n = text->n - from, before = from;
	bool figure = from > 0 && is_index_form(ccd_utf8_prev(text->s, &before));

	if (n == 0)
		return false;
	for (size_t i = 0; i < n;) {
		int32_t c = ccd_utf8_next(s, n, &i);

		if (c != '.' && c != ',' && index_form(c, true) == NULL)
			return false;
		figure |= c >= '0' && c <= '9';
	}
	return figure && n <= LONGEST_INDEX;
}

bool
ccd_markup_index(struct ccd_buffer *text, size_t from, bool raised)
{
	char old[LONGEST_INDEX];
	size_t n = text->n - from;

	if (!is_index(text, from))
		return false;
	memcpy(old, text->s + from, n);
	text->n = from;
	for (size_t i = 0; i < n;) {
		size_t at = i;
		const char *form = index_form(ccd_utf8_next(old, n, &i), raised);

		if (form != NULL)
			ccd_buffer_puts(text, form);
		else
			ccd_buffer_add(text, old + at, i - at);
	}
	return true;
}

/* Ends the span with index I of raised or lowered text. What became an index is none any
 * more; what else began within it goes to its end. A note's mark needs no other span. */
static void
end_raised(struct ccd_markup *m, size_t i)
{
	const struct ccd_span span = m->spans.v[i];
	uint32_t from = span.start < m->text.n && m->text.s[span.start] == ' ' ? span.start + 1 :
	    span.start;
	bool mark = false, index = from < m->text.n &&
	    ccd_markup_index(&m->text, from, span.kind == CCD_SPAN_RAISED);

	for (size_t k = i + 1; k < m->spans.n; k++) {
		struct ccd_span *inner = &m->spans.v[k];

		mark |= inner->kind == CCD_SPAN_NOTE;
		if (index && inner->start > from)
			inner->start = (uint32_t)m->text.n;
		if (index && inner->end != UINT32_MAX && inner->end > from)
			inner->end = (uint32_t)m->text.n;
	}
	if (index || mark) {
		memmove(&m->spans.v[i], &m->spans.v[i + 1], (m->spans.n - i - 1) * sizeof *m->spans.v);
		m->spans.n--;
	}
}

/* ---- spans ------------------------------------------------------------ */

void
ccd_markup_open(struct ccd_markup *m, enum ccd_span_kind kind)
{
	uint32_t at = (uint32_t)m->text.n;

	if (m->open[kind]++ > 0)
		return;
	/* pieces of raised text that touch are one */
	if ((kind == CCD_SPAN_RAISED || kind == CCD_SPAN_LOWERED) && m->spans.n > 0 && !m->blank &&
	    m->spans.v[m->spans.n - 1].kind == kind && m->spans.v[m->spans.n - 1].end == at) {
		m->spans.v[m->spans.n - 1].end = UINT32_MAX;
		return;
	}
	*ccd_push(m->a, &m->spans) = (struct ccd_span){ .kind = kind, .start = at, .end = UINT32_MAX };
}

void
ccd_markup_close(struct ccd_markup *m, enum ccd_span_kind kind)
{
	if (m->open[kind] == 0 || --m->open[kind] > 0)
		return;
	for (size_t i = m->spans.n; i-- > 0;)
		if (m->spans.v[i].kind == kind && m->spans.v[i].end == UINT32_MAX) {
			m->spans.v[i].end = (uint32_t)m->text.n;
			/* it stands behind the blank, if that comes to be written */
			m->spans.v[i].end += kind == CCD_SPAN_TAG && m->blank;
			if (kind == CCD_SPAN_RAISED || kind == CCD_SPAN_LOWERED)
				end_raised(m, i);
			return;
		}
}

void
ccd_markup_mark(struct ccd_markup *m, const char *number)
{
	ccd_markup_open(m, CCD_SPAN_NOTE);
	ccd_markup_text(m, "[", 1);
	ccd_markup_text(m, number, strlen(number));
	ccd_markup_text(m, "]", 1);
	ccd_markup_close(m, CCD_SPAN_NOTE);
}

bool
ccd_markup_empty(const struct ccd_markup *m)
{
	return m->text.n == 0;
}

/* The spans of the block, moved by SHIFT; what is open stays open for the next. */
static void
take_spans(struct ccd_markup *m, struct ccd_block *block, uint32_t shift, bool changed)
{
	struct ccd_span *out = m->spans.n > 0 ? ccd_array(m->a, m->spans.n, struct ccd_span) : NULL;
	struct ccd_nfc_place place[CCD_SPAN__COUNT] = { 0 };    /* spans of a kind do not overlap */

	for (size_t i = 0; i < m->spans.n; i++) {
		struct ccd_span span = m->spans.v[i];

		if (span.end > m->text.n)
			span.end = (uint32_t)m->text.n;
		if (span.start < span.end && m->text.s[span.start] == ' ')
			span.start++;           /* a blank that was due when it was opened */
		if (span.kind == CCD_SPAN_TAG)
			span.end = span.start;
		if (span.kind != CCD_SPAN_NOTE && span.kind != CCD_SPAN_PROGRAM && span.start == 0 &&
		    span.end == m->text.n && span.end > 0)
			continue;               /* set off from nothing */
		if (changed) {
			span.start = (uint32_t)ccd_nfc_place(&place[span.kind], m->text.s, span.start);
			span.end = (uint32_t)ccd_nfc_place(&place[span.kind], m->text.s, span.end);
		}
		span.start += shift;
		span.end += shift;
		if (span.end > span.start || (span.kind == CCD_SPAN_TAG && span.end == span.start))
			out[block->nspan++] = span;
	}
	block->span = block->nspan > 0 ? out : NULL;
	m->spans.v = NULL;
	m->spans.n = m->spans.cap = 0;
	for (int kind = 0; kind < CCD_SPAN__COUNT; kind++)
		if (m->open[kind] > 0)
			*ccd_push(m->a, &m->spans) =
			    (struct ccd_span){ .kind = (enum ccd_span_kind)kind, .end = UINT32_MAX };
}

/* Tables, their rows and cells are there though they say nothing. */
static bool
is_kept_empty(const struct ccd_block *block)
{
	return block->column > 0 || (block->depth > 0 && (block->kind == CCD_KIND_TABLE ||
	    block->kind == CCD_KIND_TABLEROW || block->kind == CCD_KIND_CELL));
}

/* Signs of lists: glyphs of symbol fonts, which are in the private use area, and the
 * usual ones. */
static bool
is_sign(int32_t c)
{
	return (c >= 0xE000 && c <= 0xF8FF) || c == 0x2022 || c == 0x2023 || c == 0x25AA ||
	    c == 0x25AB || c == 0x25CF || c == 0x25CB || c == 0x25A0 || c == 0x25E6 || c == 0x2219 ||
	    c == 0xB7;
}

bool
ccd_markup_begins_number(const char *s, size_t n)
{
	size_t open = n > 0 && s[0] == '(', i = open, digits = 0, stops = 0;

	for (; i < n && ((s[i] >= '0' && s[i] <= '9') || s[i] == '.'); i++) {
		digits += s[i] != '.';
		stops += s[i] == '.';
	}
	if (digits == 0 && i == open && i < n && s[i] >= 'a' && s[i] <= 'z')
		i++;
	else if (digits == 0)
		return false;
	if (i < n && s[i] == ')')
		return true;
	return !open && digits > 0 && stops > 0 && i < n &&
	    (s[i] == ' ' || (stops > 1 && (s[i] & 0x80) != 0));
}

/* Leaves out the first N bytes of the text. */
static void
drop_start(struct ccd_markup *m, uint32_t n)
{
	for (size_t i = 0; i < m->spans.n; i++) {
		struct ccd_span *span = &m->spans.v[i];

		span->start = span->start < n ? 0 : span->start - n;
		if (span->end != UINT32_MAX)
			span->end = span->end < n ? 0 : span->end - n;
	}
	memmove(m->text.s, m->text.s + n, m->text.n - n);
	m->text.n -= n;
	m->text.s[m->text.n] = '\0';
}

/* Places of bytes that go, ascending. */
struct cuts {
	uint32_t *v;
	size_t n, cap;
};

static uint32_t
cuts_before(const struct cuts *cuts, uint32_t at)
{
	size_t low = 0, high = cuts->n;

	while (low < high) {
		size_t mid = (low + high) / 2;

		if (cuts->v[mid] < at)
			low = mid + 1;
		else
			high = mid;
	}
	return (uint32_t)low;
}

/* Leaves out the bytes at CUTS. */
static void
cut(struct ccd_markup *m, const struct cuts *cuts)
{
	size_t to = 0, k = 0;

	for (size_t i = 0; i < m->spans.n; i++) {
		struct ccd_span *span = &m->spans.v[i];

		span->start -= cuts_before(cuts, span->start);
		if (span->end != UINT32_MAX)
			span->end -= cuts_before(cuts, span->end);
	}
	for (size_t i = 0; i < m->text.n; i++)
		if (k < cuts->n && cuts->v[k] == i)
			k++;
		else
			m->text.s[to++] = m->text.s[i];
	m->text.s[m->text.n = to] = '\0';
}

/* Joins words that are set with a blank behind each letter. */
static void
join_spaced(struct ccd_markup *m)
{
	struct cuts cuts = { 0 };

	for (size_t i = 0; i < m->text.n;) {
		size_t end = i == 0 || m->text.s[i - 1] == ' ' ?
		    ccd_spaced_word(m->text.s, m->text.n, i) : i;

		for (; i < end; i++)
			if (m->text.s[i] == ' ')
				*ccd_push(m->a, &cuts) = (uint32_t)i;
		if (i < m->text.n)
			(void)ccd_utf8_next(m->text.s, m->text.n, &i);
	}
	if (cuts.n > 0)
		cut(m, &cuts);
}

/* Characters that nobody sees say nothing at the end. */
static void
trim_unseen(struct ccd_markup *m)
{
	bool seen = false;

	for (size_t i = m->text.n; i > 0 && !seen;) {
		int32_t c = ccd_utf8_prev(m->text.s, &i);

		seen = !is_unseen(c) && c != ' ';
		if (!seen)
			m->text.n = i;
	}
	if (m->text.s != NULL)
		m->text.s[m->text.n] = '\0';
}

/* A sign that is typed becomes the item's label, in the one form of them all; before a
 * number it says nothing. */
static void
take_sign(struct ccd_markup *m)
{
	size_t i = 0;

	if (m->text.n == 0 || (m->next.label != NULL && *m->next.label != '\0') ||
	    !is_sign(ccd_utf8_next(m->text.s, m->text.n, &i)) || i >= m->text.n || m->text.s[i] != ' ')
		return;
	drop_start(m, (uint32_t)i + 1);
	if (!ccd_markup_begins_number(m->text.s, m->text.n))
		m->next.label = "•";
}

int
ccd_markup_end(struct ccd_markup *m, struct ccd_error *err)
{
	struct ccd_block *block, next = { .list_depth = m->next.list_depth, .table = m->next.table,
		.row = m->next.row, .column = m->next.column, .lang = m->next.lang };
	const char *text, *label;
	uint32_t shift;

	trim_unseen(m);
	if (!m->verbatim)
		join_spaced(m);
	take_sign(m);
	label = m->next.label != NULL ? m->next.label : "";
	shift = *label != '\0' ? (uint32_t)strlen(label) + 1 : 0;
	if (m->text.n == 0 && *label == '\0' && !is_kept_empty(&m->next)) {
		take_spans(m, &next, 0, false);
		next.span = NULL;
		next.nspan = 0;
		m->next = next;
		m->blank = m->line_end = false;
		return 0;
	}
	if (m->text.n > CCD_LIMIT_CLAUSE_BYTES)
		return ccd_error_set(err, CCD_ELIMIT, m->source->file, m->next.line,
		    "the paragraph is longer than %d MiB", CCD_LIMIT_CLAUSE_BYTES >> 20);
	text = m->text.n > 0 ? ccd_nfc(m->a, m->text.s, m->text.n) : "";
	block = ccd_push(m->a, m->blocks);
	*block = m->next;
	block->alone = true;
	block->text = *label == '\0' ? ccd_arena_strdup(m->a, text) : *text == '\0' ?
	    ccd_arena_strdup(m->a, label) : ccd_arena_printf(m->a, "%s %s", label, text);
	take_spans(m, block, shift, text != m->text.s);
	m->next = next;
	m->blank = m->line_end = false;
	ccd_buffer_clear(&m->text);
	return 0;
}

void
ccd_markup_free(struct ccd_markup *m)
{
	ccd_buffer_free(&m->text);
}
