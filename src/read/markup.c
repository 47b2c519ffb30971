#include "read/markup.h"

#include <string.h>

#include "base/error.h"
#include "base/limits.h"
#include "text/decode.h"
#include "text/utf8.h"

/* Characters that a page does not show. */
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

		if (is_unseen(c))
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

void
ccd_markup_open(struct ccd_markup *m, enum ccd_span_kind kind)
{
	uint32_t at = (uint32_t)m->text.n;

	if (m->open[kind]++ > 0)
		return;
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
		if (span.kind == CCD_SPAN_EMPHASIS && span.start == 0 && span.end == m->text.n)
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
