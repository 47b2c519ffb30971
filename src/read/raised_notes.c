/*
 * Notes of which markup says no more than that their figures stand raised: paragraphs at
 * the end that begin with ¹, ², ³ and so on, and each of these again further up behind a
 * word. A figure behind a number is a power or a number inserted, behind a unit a square.
 */
#include <string.h>

#include "base/buffer.h"
#include "read/markup.h"
#include "text/utf8.h"

/* Notes of a document, and figures of a mark. */
enum { MOST_NOTES = 9999, FIGURES = 4 };

/* The value of a raised figure; -1 for other characters. */
static int
figure(int32_t c)
{
	return c == 0xB9 ? 1 : c == 0xB2 || c == 0xB3 ? c - 0xB0 :
	    c == 0x2070 || (c >= 0x2074 && c <= 0x2079) ? c - 0x2070 : -1;
}

/* The number that stands raised at S[*AT], *AT behind it; -1 for none, or too long a one. */
static int
raised_number(const char *s, size_t n, size_t *at)
{
	int number = -1;
	size_t i = *at;

	for (int k = 0; i < n; k++) {
		size_t next = i;
		int digit = figure(ccd_utf8_next(s, n, &next));

		if (digit < 0)
			break;
		if (k == FIGURES)
			return -1;
		number = (number < 0 ? 0 : number * 10) + digit;
		i = next;
	}
	*at = i;
	return number;
}

/* The number of the note that BLOCK is, BODY where its words begin; -1 where it is none. */
static int
note_number(const struct ccd_block *block, size_t *body)
{
	size_t n = strlen(block->text);
	int number;

	*body = 0;
	if (block->column > 0 || block->label != NULL || block->level > 0 || block->depth > 0 ||
	    block->kind != CCD_KIND_DOCUMENT)
		return -1;
	number = raised_number(block->text, n, body);
	*body += block->text[*body] == ' ';
	return *body < n ? number : -1;
}

/* True where S[AT] stands behind a number, a single letter or the sign of a unit. */
static bool
is_power(const char *s, size_t at)
{
	static const char *const units[] = { "cm", "mm", "km", "dm", "ft", "in", "yd", "mc", "см", "мм",
		"км", "дм", "кв" };
	size_t i = at, letters = 0, from;
	int32_t c = at > 0 ? ccd_utf8_prev(s, &i) : ' ';

	if (ccd_digit(c) >= 0 || c == ' ')
		return true;
	for (i = from = at; i > 0; from = i) {
		c = ccd_utf8_prev(s, &i);
		if (!ccd_is_letter(c) || ccd_is_han(c))
			break;
		letters++;
	}
	for (size_t k = 0; k < sizeof units / sizeof *units; k++)
		if (strlen(units[k]) == at - from && memcmp(s + from, units[k], at - from) == 0)
			return true;
	return letters == 1;
}

/* Where a note is referred to. */
struct mark {
	size_t block, start, end;
};

/* Finds the marks of notes 1 to N in the first NBLOCK blocks; false where one is missing. */
static bool
find_marks(const struct ccd_blocks *blocks, size_t nblock, struct mark *mark, int n)
{
	int next = 1;

	for (size_t b = 0; b < nblock && next <= n; b++) {
		const char *s = blocks->v[b].text;
		size_t length = strlen(s);

		for (size_t i = 0; i < length && next <= n;) {
			size_t start = i;
			int number = raised_number(s, length, &i);

			if (number < 0)
				(void)ccd_utf8_next(s, length, &i);
			else if (number == next && !is_power(s, start))
				mark[next++ - 1] = (struct mark){ b, start, i };
		}
	}
	return next > n;
}

/* Puts "[N]" for the marks FIRST to LAST, which stand in one block. */
static void
set_marks(struct ccd_block *block, const struct mark *mark, int first, int last, struct ccd_arena *a)
{
	uint32_t nspan = 0, k = 0;
	struct ccd_span *span = ccd_array(a, block->nspan + (uint32_t)(last - first) + 1, struct ccd_span);
	uint32_t *moved = ccd_array(a, strlen(block->text) + 1, uint32_t);
	struct ccd_buffer b = { 0 };
	size_t from = 0, n = strlen(block->text);

	for (int i = first; i <= last; i++) {
		for (; from < mark[i].start; from++) {
			moved[from] = (uint32_t)b.n;
			ccd_buffer_putc(&b, block->text[from]);
		}
		for (; k < block->nspan && block->span[k].start <= mark[i].start; k++)
			span[nspan++] = block->span[k];
		/* places in the old text, as those of the others, until all are moved */
		span[nspan++] = (struct ccd_span){ .kind = CCD_SPAN_NOTE,
			.start = (uint32_t)mark[i].start, .end = (uint32_t)mark[i].end };
		for (; from < mark[i].end; from++)
			moved[from] = (uint32_t)b.n;
		ccd_buffer_printf(&b, "[%d]", i + 1);
	}
	for (; from < n; from++) {
		moved[from] = (uint32_t)b.n;
		ccd_buffer_putc(&b, block->text[from]);
	}
	moved[n] = (uint32_t)b.n;
	for (; k < block->nspan; k++)
		span[nspan++] = block->span[k];
	for (k = 0; k < nspan; k++) {
		span[k].start = moved[span[k].start];
		span[k].end = moved[span[k].end];
	}
	block->text = ccd_arena_strndup(a, b.s, b.n);
	block->span = span;
	block->nspan = nspan;
	ccd_buffer_free(&b);
}

/* Makes BLOCK the note NUMBER, whose words begin at BODY. */
static void
set_note(struct ccd_block *block, int number, size_t body, struct ccd_arena *a)
{
	struct ccd_span *span = ccd_array(a, block->nspan, struct ccd_span);
	size_t length;

	block->kind = CCD_KIND_NOTE;
	block->list_depth = 0;
	block->label = ccd_arena_printf(a, "%d", number);
	block->text = ccd_arena_printf(a, "%d %s", number, block->text + body);
	length = strlen(block->label) + 1;
	for (uint32_t i = 0; i < block->nspan; i++) {
		const struct ccd_span *old = &block->span[i];

		span[i] = (struct ccd_span){ .kind = old->kind,
			.start = (uint32_t)(length + (old->start > body ? old->start - body : 0)),
			.end = (uint32_t)(length + (old->end > body ? old->end - body : 0)) };
	}
	block->span = span;
}

void
ccd_markup_notes(struct ccd_blocks *blocks, struct ccd_arena *a)
{
	size_t first = blocks->n, body;
	struct mark *mark;
	int n = 0;

	while (first > 0 && note_number(&blocks->v[first - 1], &body) > 0)
		first--;
	while (first + (size_t)n < blocks->n && n < MOST_NOTES &&
	    note_number(&blocks->v[first + (size_t)n], &body) == n + 1)
		n++;
	if (n == 0 || first + (size_t)n < blocks->n)
		return;
	mark = ccd_array(a, (size_t)n, struct mark);
	if (!find_marks(blocks, first, mark, n))
		return;
	for (int i = 0, last; i < n; i = last + 1) {
		for (last = i; last + 1 < n && mark[last + 1].block == mark[i].block; last++)
			continue;
		set_marks(&blocks->v[mark[i].block], mark, i, last, a);
	}
	for (int i = 0; i < n; i++) {
		struct ccd_block *block = &blocks->v[first + (size_t)i];

		(void)note_number(block, &body);
		set_note(block, i + 1, body, a);
	}
}
