/*
 * First fit: a piece between two places where ICU allows a break goes on the line
 * if it fits without the blanks at its end. Most texts fit at once and need no ICU.
 */
#include "text/layout.h"

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "base/buffer.h"
#include "text/utf8.h"

struct layout {
	const char *s;
	size_t n, width;
	const char *lang;
	struct ccd_arena *arena;
	UText *text;            /* shared by both iterators */
	UBreakIterator *clusters;       /* opened for the first word that is too long */
	struct {
		struct ccd_line *v;
		size_t n, cap;
	} line;
	size_t start;           /* of the line being filled */
	size_t column;          /* its width with the blanks at its end */
};

static size_t
without_blanks(const char *s, size_t start, size_t end)
{
	for (size_t at = end; end > start; end = at)
		if (!ccd_is_space(ccd_utf8_prev(s, &at)))
			break;
	return end;
}

/* Ends the line before byte END and begins the next at NEXT. */
static void
end_line(struct layout *l, size_t end, size_t next)
{
	end = without_blanks(l->s, l->start, end);
	*ccd_push(l->arena, &l->line) = (struct ccd_line){ (uint32_t)l->start, (uint32_t)end };
	l->start = next;
	l->column = 0;
}

/* The locale of the iterators; a tag is close enough to a locale's name. */
static UBreakIterator *
open_iterator(struct layout *l, UBreakIteratorType type)
{
	UErrorCode status = U_ZERO_ERROR;
	UBreakIterator *it = ubrk_open(type, l->lang != NULL ? l->lang : "", NULL, 0, &status);

	if (U_FAILURE(status)) {
		status = U_ZERO_ERROR;
		it = ubrk_open(type, "", NULL, 0, &status);
	}
	if (it != NULL)
		ubrk_setUText(it, l->text, &status);
	return it;
}

/* Puts the word [from, to), too long for any line, on lines of its own; the last
 * one stays open. A cluster wider than a line has one to itself. */
static void
cut_word(struct layout *l, size_t from, size_t to)
{
	if (l->clusters == NULL)
		l->clusters = open_iterator(l, UBRK_CHARACTER);
	for (size_t next; from < to; from = next) {
		int32_t at = UBRK_DONE;
		size_t wide;

		if (l->clusters != NULL)
			at = ubrk_following(l->clusters, (int32_t)from);
		next = at == UBRK_DONE || (size_t)at > to ? to : (size_t)at;
		wide = ccd_text_width(l->s + from, next - from);
		if (l->column > 0 && l->column + wide > l->width)
			end_line(l, from, from);
		l->column += wide;
	}
}

/* Puts the piece [from, to) on the line, or begins a new one with it. */
static void
add_piece(struct layout *l, size_t from, size_t to)
{
	size_t end = without_blanks(l->s, from, to);
	size_t wide = ccd_text_width(l->s + from, end - from);

	if (l->column > 0 && l->column + wide > l->width)
		end_line(l, from, from);
	if (wide > l->width)
		cut_word(l, from, end);
	else
		l->column += wide;
	l->column += ccd_text_width(l->s + end, to - end);
}

static void
fill_lines(struct layout *l)
{
	UErrorCode status = U_ZERO_ERROR;
	UText text = UTEXT_INITIALIZER;
	UBreakIterator *it;

	l->text = utext_openUTF8(&text, l->s, (int64_t)l->n, &status);
	it = open_iterator(l, UBRK_LINE);
	for (size_t from = l->start, to; from < l->n; from = to) {
		int32_t at = it != NULL ? ubrk_following(it, (int32_t)from) : UBRK_DONE;
		bool hard = at != UBRK_DONE && ubrk_getRuleStatus(it) >= UBRK_LINE_HARD &&
		    (size_t)at < l->n;

		to = at == UBRK_DONE ? l->n : (size_t)at;
		add_piece(l, from, to);
		if (hard)
			end_line(l, to, to);
	}
	end_line(l, l->n, l->n);
	ubrk_close(it);
	ubrk_close(l->clusters);
	utext_close(l->text);
}

uint32_t
ccd_layout(const char *lang, const char *text, size_t n, size_t width,
    struct ccd_arena *a, struct ccd_line **out)
{
	struct layout l = { .s = text, .n = without_blanks(text, 0, n), .lang = lang, .arena = a,
		.width = width > 2 ? width : 2 };

	for (size_t next = 0; l.start < l.n; l.start = next)
		if (!ccd_is_space(ccd_utf8_next(text, l.n, &next)))
			break;
	if (l.start < l.n) {
		if (memchr(text, '\n', l.n) == NULL && (l.n - l.start <= l.width ||
		    (l.n - l.start <= 4 * l.width &&
		    ccd_text_width(text + l.start, l.n - l.start) <= l.width)))
			end_line(&l, l.n, l.n);
		else
			fill_lines(&l);
	}
	*out = l.line.v;
	return (uint32_t)l.line.n;
}

const char *
ccd_layout_safe(struct ccd_arena *a, const char *s)
{
	size_t n = strlen(s);
	struct ccd_buffer b = { 0 };
	const char *safe;

	for (size_t i = 0, from = 0; i < n; from = i) {
		int32_t c = ccd_utf8_next(s, n, &i);

		if (c == '\t' || c == '\n' || c == 0x2028 || c == 0x2029)
			ccd_buffer_putc(&b, ' ');
		else if (ccd_is_control(c))
			ccd_buffer_puts(&b, "\xef\xbf\xbd");
		else
			ccd_buffer_add(&b, s + from, i - from);
	}
	safe = ccd_arena_strndup(a, n > 0 ? b.s : "", b.n);
	ccd_buffer_free(&b);
	return safe;
}

const char *
ccd_one_line(struct ccd_arena *a, const char *s, size_t n)
{
	char *line = ccd_arena_strndup(a, s, n);
	size_t length = 0;

	for (const char *p = line; *p != '\0'; p++)
		if (strchr(" \t\r\n", *p) == NULL)
			line[length++] = *p;
		else if (length > 0 && line[length - 1] != ' ')
			line[length++] = ' ';
	line[length - (length > 0 && line[length - 1] == ' ')] = '\0';
	return line;
}
