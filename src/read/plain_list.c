/*
 * Lists and notes that layout tells, marked as formats with markup do: what stands as far
 * in as the words of an item belongs to it; what follows a rule at a chapter's end with
 * the numbers of notes before it are the notes.
 */
#include <string.h>

#include "read/plain.h"
#include "text/utf8.h"

/* Items within each other that are told apart. */
#define DEEPEST 16

/* Columns by which two indentations may differ that are one. */
#define SAME 1

/* An item that is open: columns of its label and of its words. */
struct item {
	int label, words;
	bool bullet;
};

struct open_items {
	struct item v[DEEPEST];
	size_t n;
};

/* Bytes of the label at the beginning of S, up to a blank of any kind. */
static size_t
label_end(const char *s)
{
	size_t n = strlen(s), i = 0, end = 0;

	while (i < n && !ccd_is_space(ccd_utf8_next(s, n, &i)))
		end = i;
	return end;
}

/* The same with the blanks behind it. */
static size_t
label_length(const char *s)
{
	size_t n = strlen(s), i = label_end(s), end = i;

	while (i < n && ccd_is_space(ccd_utf8_next(s, n, &i)))
		end = i;
	return end;
}

static void
close_items(struct open_items *items, int indent)
{
	while (items->n > 0 && items->v[items->n - 1].label > indent + SAME)
		items->n--;
}

static void
begin_item(struct open_items *items, struct ccd_block *block, int words, bool bullet)
{
	struct item item = { block->indent, words, bullet };
	const struct item *top;

	close_items(items, block->indent);
	top = items->n > 0 ? &items->v[items->n - 1] : NULL;
	if (top != NULL && (top->label >= item.label - SAME || items->n == DEEPEST))
		items->n--;
	items->v[items->n++] = item;
	block->list_depth = (uint8_t)items->n;
}

/* Whether the number at the beginning of BLOCK is of an item within an item, or of the
 * next of these. */
static bool
is_nested_number(const struct open_items *items, const struct ccd_block *block)
{
	const struct item *top = items->n > 0 ? &items->v[items->n - 1] : NULL;

	return top != NULL && ccd_plain_label_at(block->text, strlen(block->text)) == CCD_PLAIN_FIRM &&
	    (block->indent >= top->words - SAME || (!top->bullet && block->indent >= top->label - SAME));
}

/* Whether a number of a clause stands behind the bullet that S begins with: "1.3.1 ". */
static bool
number_follows(const char *s)
{
	size_t n;

	s += label_length(s);
	n = strspn(s, "0123456789.");
	return *s >= '0' && *s <= '9' && memchr(s, '.', n) != NULL && s[n] == ' ';
}

static void
take_block(struct open_items *items, struct ccd_block *block, int words, struct ccd_arena *a)
{
	enum ccd_plain_label label = ccd_plain_label_at(block->text, strlen(block->text));

	if (label == CCD_PLAIN_BULLET && number_follows(block->text)) {
		/* the number says all that the bullet does */
		block->text += label_length(block->text);
		block->span = NULL;
		block->nspan = 0;
		label = CCD_PLAIN_NONE;
	}
	if (label == CCD_PLAIN_BULLET) {
		begin_item(items, block, words, true);
		block->label = "•";
		/* what comes before the words is one sign and a blank in all lists */
		if (strncmp(block->text, "• ", sizeof "• " - 1) != 0) {
			uint32_t before = (uint32_t)label_length(block->text);
			uint32_t after = sizeof "• " - 1;
			struct ccd_span *span = ccd_arena_memdup(a, block->span, block->nspan * sizeof *span);

			for (size_t i = 0; i < block->nspan; i++) {
				span[i].start = span[i].start < before ? after : span[i].start - before + after;
				span[i].end = span[i].end < before ? after : span[i].end - before + after;
			}
			block->span = span;
			block->text = ccd_arena_printf(a, "• %s", block->text + before);
		}
		return;
	}
	if (is_nested_number(items, block)) {
		begin_item(items, block, words, false);
		block->label = ccd_arena_strndup(a, block->text, label_end(block->text));
		return;
	}
	while (items->n > 0 && block->indent < items->v[items->n - 1].words - SAME)
		items->n--;
	block->list_depth = (uint8_t)items->n;
}

void
ccd_plain_lists(struct ccd_blocks *blocks, const int16_t *words, struct ccd_arena *a)
{
	struct open_items items = { .n = 0 };

	for (size_t i = 0; i < blocks->n; i++) {
		struct ccd_block *block = &blocks->v[i];

		if (block->level > 0 || block->kind == CCD_KIND_NOTE)
			items.n = 0;
		else
			take_block(&items, block, words[i], a);
	}
}

/* ---- notes ----------------------------------------------------------- */

/* The number of the note that begins at S, "[3] " or "^[3] ", 0 if none does; *N gets the
 * bytes before its words. */
static unsigned
note_number(const char *s, size_t *n)
{
	const char *start = s;
	unsigned number = 0;

	s += *s == '^';
	if (*s++ != '[')
		return 0;
	for (; *s >= '0' && *s <= '9' && number < 100000; s++)
		number = number * 10 + (unsigned)(*s - '0');
	if (s[0] != ']' || s[1] != ' ')
		return 0;
	*n = (size_t)(s + 2 - start);
	return number;
}

/* Makes "^[3]", as dumps of pages have marks of notes, "[3]" with a span. */
static void
take_marks(struct ccd_block *block, struct ccd_arena *a)
{
	struct { struct ccd_span *v; size_t n, cap; } spans = { 0 };
	char *text;
	size_t n = 0;

	if (block->nspan > 0 || strstr(block->text, "^[") == NULL)
		return;
	text = ccd_arena_strdup(a, block->text);
	for (const char *s = block->text; *s != '\0'; s++) {
		size_t digits = s[0] == '^' && s[1] == '[' ? strspn(s + 2, "0123456789") : 0;

		if (digits == 0 || s[2 + digits] != ']') {
			text[n++] = *s;
			continue;
		}
		*ccd_push(a, &spans) = (struct ccd_span){ .kind = CCD_SPAN_NOTE,
			.start = (uint32_t)n, .end = (uint32_t)(n + digits + 2) };
		memcpy(text + n, s + 1, digits + 2);
		n += digits + 2;
		s += digits + 2;
	}
	text[n] = '\0';
	block->text = text;
	block->span = spans.v;
	block->nspan = (uint32_t)spans.n;
}

void
ccd_plain_notes(struct ccd_blocks *blocks, const bool *after_rule, struct ccd_arena *a)
{
	unsigned last = 0;
	bool inside = false;

	for (size_t i = 0; i < blocks->n; i++) {
		struct ccd_block *block = &blocks->v[i];
		size_t n;
		unsigned number = note_number(block->text, &n);

		if (inside && block->level > 0)
			inside = false;
		if (number > 0 && (inside || after_rule[i]) && number > last) {
			inside = true;
			last = number;
			block->kind = CCD_KIND_NOTE;
			block->label = ccd_arena_printf(a, "[%u]", number);
			block->text = ccd_arena_printf(a, "[%u] %s", number, block->text + n);
			block->span = NULL;
			block->nspan = 0;
		} else if (inside) {
			block->kind = CCD_KIND_NOTE;
		} else {
			take_marks(block, a);
		}
	}
}
