#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "text/utf8.h"

#define LENGTH(array) (sizeof (array) / sizeof *(array))

static void
test_walk(void **state)
{
	static const char s[] = "aж€𠀀";
	static const int32_t chars[] = { 'a', 0x436, 0x20ac, 0x20000 };
	static const size_t starts[] = { 0, 1, 3, 6, 10 };
	size_t i = 0;

	(void)state;
	for (size_t k = 0; k < LENGTH(chars); k++) {
		assert_int_equal(i, starts[k]);
		assert_int_equal(ccd_utf8_next(s, strlen(s), &i), chars[k]);
	}
	assert_int_equal(i, strlen(s));
	for (size_t k = LENGTH(chars); k-- > 0; ) {
		assert_int_equal(ccd_utf8_prev(s, &i), chars[k]);
		assert_int_equal(i, starts[k]);
	}
	assert_int_equal(ccd_utf8_count(s, strlen(s)), 4);
	assert_int_equal(ccd_utf8_count("", 0), 0);
}

/* Text is valid UTF-8, but what is not must still end, and stay in bounds. */
static void
test_invalid(void **state)
{
	static const char s[] = { '\xe4', '\xb8', '\x80', '\x80', '\xff', '\xf0', '\x90' };
	size_t i = 0, steps = 0;

	(void)state;
	for (; i < sizeof s; steps++)
		ccd_utf8_next(s, sizeof s, &i);
	assert_int_equal(i, sizeof s);
	assert_int_equal(steps, 4);
	for (steps = 0; i > 0; steps++) {
		size_t before = i;

		ccd_utf8_prev(s, &i);
		assert_true(i < before);
	}
	assert_true(steps >= 3);
}

static const struct width {
	const char *text;
	size_t width;
} widths[] = {
	{ "", 0 }, { "abc", 3 }, { "中文", 4 }, { "Статья", 6 }, { "“”…—№§", 6 }, { "（１）", 6 },
	{ "e\xcc\x81", 1 }, { "。、《》", 8 }, { "\t\n", 0 }, { "a\xe2\x80\x8b" "b", 2 }, { "한글", 4 },
	{ "\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab", 2 }, { "المادة", 6 }, { "ｱ", 1 }, { "𠀀", 2 },
	{ "a\xc2\xa0z", 3 }, { "㈠", 2 }, { "😀", 2 },
};

static void
test_width(void **state)
{
	const struct width *w = *state;

	assert_int_equal(ccd_text_width(w->text, strlen(w->text)), w->width);
}

static void
test_properties(void **state)
{
	static const struct {
		bool (*is)(int32_t);
		int32_t yes[9], no[9];
	} cases[] = {
		{ ccd_is_han, { 0x4e2d, 0x3007, 0x3005, 0x20000, 0xf900, 0x9fff }, { 'a', 0x3002, 0x3042,
		    0xac00, 0x416 } },
		{ ccd_is_cjk, { 0x4e2d, 0x3002, 0x300a, 0x3042, 0xff08, 0xff0c, 0x20000, 0x3220 },
		    { 'a', 0x201c, 0xac00, 0x416, 0x2014 } },
		{ ccd_is_space, { ' ', '\t', 0xa0, 0x3000, 0x2009, '\n', 0x202f }, { 'x', 0x200b, '_' } },
		{ ccd_is_letter, { 'a', 0x416, 0x4e2d, 0xe9, 0x627 }, { '1', '.', ' ', 0x301, 0x2116 } },
		{ ccd_is_upper, { 'A', 0x416, 0xc9 }, { 'a', 0x436, 0x4e2d, '1' } },
		{ ccd_is_lower, { 'a', 0x436, 0xe9 }, { 'A', 0x416, 0x4e2d, '1' } },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		for (size_t k = 0; cases[i].yes[k] != 0; k++)
			if (!cases[i].is(cases[i].yes[k]))
				fail_msg("case %zu: U+%04X should be", i, (unsigned)cases[i].yes[k]);
		for (size_t k = 0; cases[i].no[k] != 0; k++)
			if (cases[i].is(cases[i].no[k]))
				fail_msg("case %zu: U+%04X should not be", i, (unsigned)cases[i].no[k]);
	}
	assert_int_equal(ccd_digit('7'), 7);
	assert_int_equal(ccd_digit(0xff13), 3);
	assert_int_equal(ccd_digit(0x665), 5);
	assert_int_equal(ccd_digit('x'), -1);
	assert_int_equal(ccd_digit(0x4e00), -1);
}

int
main(void)
{
	struct CMUnitTest tests[LENGTH(widths)];
	const struct CMUnitTest single[] = {
		cmocka_unit_test(test_walk), cmocka_unit_test(test_invalid),
		cmocka_unit_test(test_properties),
	};

	for (size_t i = 0; i < LENGTH(widths); i++)
		tests[i] = (struct CMUnitTest){ widths[i].text, test_width, NULL, NULL,
		    (void *)&widths[i] };
	return cmocka_run_group_tests_name("utf8: width", tests, NULL, NULL) +
	    cmocka_run_group_tests_name("utf8: single", single, NULL, NULL);
}
