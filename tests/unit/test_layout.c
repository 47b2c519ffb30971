#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "text/layout.h"
#include "text/utf8.h"

#define LENGTH(array) (sizeof (array) / sizeof *(array))

/* A text and its lines, joined by '|'. */
static const struct example {
	const char *lang, *text;
	size_t width;
	const char *lines;
} examples[] = {
	{ "en", "", 10, "" },
	{ "en", "   ", 10, "" },
	{ "en", "short", 10, "short" },
	{ "en", "  trimmed  ", 10, "trimmed" },
	{ "en", "one two three", 7, "one two|three" },
	{ "en", "one two   three", 7, "one two|three" },
	{ "en", "one two three", 8, "one two|three" },
	{ "en", "one two", 6, "one|two" },
	{ "en", "incomprehensible", 6, "incomp|rehens|ible" },
	{ "en", "an incomprehensible word", 6, "an|incomp|rehens|ible|word" },
	{ "en", "well-known", 6, "well-|known" },
	{ "en", "a\nb", 10, "a|b" },
	{ "en", "a\n\nb c d", 3, "a||b c|d" },
	{ "en", "5\xc2\xa0km away", 5, "5\xc2\xa0km|away" },
	{ "en", "abc", 0, "ab|c" },
	{ "ru", "Право человека", 8, "Право|человека" },
	{ "zh", "人人生而自由", 6, "人人生|而自由" },
	{ "zh", "人人生而自由", 7, "人人生|而自由" },
	{ "zh", "人人自由。他们", 8, "人人自|由。他们" },
	{ "zh", "人人", 2, "人|人" },
	{ "zh", "“自由”是", 6, "“自由”|是" },
	{ "en", "e\xcc\xa7\xcc\x81" "e\xcc\xa7\xcc\x81x", 2,
	    "e\xcc\xa7\xcc\x81" "e\xcc\xa7\xcc\x81|x" },
	{ "xx-unknown", "one two", 4, "one|two" },
	{ NULL, "one two", 4, "one|two" },
};

static void
test_example(void **state)
{
	const struct example *e = *state;
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_buffer b = { 0 };
	struct ccd_line *line;
	uint32_t n = ccd_layout(e->lang, e->text, strlen(e->text), e->width, a, &line);

	ccd_buffer_puts(&b, "");
	for (uint32_t i = 0; i < n; i++) {
		size_t bytes = line[i].end - line[i].start;

		if (i > 0)
			ccd_buffer_putc(&b, '|');
		ccd_buffer_add(&b, e->text + line[i].start, bytes);
		assert_true(ccd_text_width(e->text + line[i].start, bytes) <=
		    (e->width < 2 ? 2 : e->width));
	}
	assert_string_equal(b.s, e->lines);
	ccd_buffer_free(&b);
	ccd_arena_free(a);
}

/* A megabyte of each, in time. Lines never overlap nor skip more than blanks. */
static void
test_long(void **state)
{
	static const char *const units[] = { "x", "x ", "人", "e\xcc\x81", "。", " ", "-" };
	enum { BYTES = 1 << 20 };
	char *s = malloc(BYTES);

	(void)state;
	for (size_t u = 0; u < LENGTH(units); u++) {
		struct ccd_arena *a = ccd_arena_new();
		struct ccd_line *line;
		size_t n = 0, unit = strlen(units[u]), last = 0;
		uint32_t count;

		for (; n + unit <= BYTES; n += unit)
			memcpy(s + n, units[u], unit);
		count = ccd_layout("en", s, n, 40, a, &line);
		for (uint32_t i = 0; i < count; i++) {
			for (size_t k = last; k < line[i].start; k++)
				assert_int_equal(s[k], ' ');
			assert_true(line[i].end > line[i].start);
			last = line[i].end;
		}
		assert_true(units[u][0] == ' ' ? count == 0 : count > BYTES / 300);
		ccd_arena_free(a);
	}
	free(s);
}

int
main(void)
{
	struct CMUnitTest tests[LENGTH(examples) + 1];

	for (size_t i = 0; i < LENGTH(examples); i++)
		tests[i] = (struct CMUnitTest){ examples[i].lines, test_example, NULL, NULL,
		    (void *)&examples[i] };
	tests[LENGTH(examples)] = (struct CMUnitTest)cmocka_unit_test(test_long);
	return cmocka_run_group_tests_name("layout", tests, NULL, NULL);
}
