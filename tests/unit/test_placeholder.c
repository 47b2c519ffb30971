/* Codes in texts: what is found, by what it is the same, and programs told from words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "text/placeholder.h"

/* TEXT as FORMATS have it, and its codes as they are the same by, parted by blanks. */
static const struct {
	const char *text;
	unsigned formats;
	const char *codes;
} cases[] = {
	{ "%s calls at %d", 0, "%1$s %2$d" },
	{ "%2$s before %1$s", 0, "%2$s %1$s" },
	{ "%5.2f of %-10s, %lu", CCD_CODES_PRINTF, "%1$f %2$s %3$lu" },
	{ "%*d knots", CCD_CODES_PRINTF, "%2$d" },
	{ "%<PRIuMAX> bytes", CCD_CODES_PRINTF, "%1$<PRIuMAX>u" },
	{ "100%% of %s", CCD_CODES_PRINTF, "%1$s" },
	{ "50 % de la carga, 50%d", 0, "" },
	{ "%snumbers, %dx%d", 0, "%1$s %2$d %3$d" },
	{ "see /x%d0%b0 there", 0, "" },
	{ "%s", CCD_CODES_NO_PRINTF, "" },
	{ "{name} has {0:.2f}", 0, "{name} {0}" },
	{ "{имя}, { x }, {ЦЕЛОЕ}, {NUMBER}", 0, "" },
	{ "{} and {NUMBER}", CCD_CODES_BRACE, "{} {NUMBER}" },
	{ "{n, plural, one {# boat} other {{n} boats}}", 0, "{n, plural" },
	{ "%(deck)s, %(deck)5d", 0, "%(deck)s %(deck)d" },
	{ "in ${dir}, $dir", 0, "$dir" },
	{ "${VARNAME} of ${HOME}", 0, "$HOME" },
	{ "%a %d %b %H:%M", 0, "" },
	{ "%s at %H:%M", 0, "%1$s" },
	{ "%pB: %s", 0, "%1$p %2$s" },
	{ "{script-only} of %s, {name}", CCD_CODES_PRINTF, "%1$s" },
	{ "\\x{...}, \\x{name}, {...}", 0, "" },
	{ "|FILE|read FILE, |label|_Stop", 0, "" },
	{ "<key name=«%s»> and <a b=„c“>", 0, "<key> %1$s <a>" },
	{ "in $dir", CCD_CODES_SHELL, "$dir" },
	{ "%1 of %L2, %n", CCD_CODES_QT, "%1 %L2 %n" },
	{ "Press <b>Stop</b><br/>", 0, "<b> </b> <br>" },
	{ "copy <file> to <dir>", 0, "" },
	{ "<a href=\"%s\">here</a>", 0, "<a> %1$s </a>" },
	{ "see :ref:`the mast <mast>` and :func:`~sail.set()`", 0, ":ref:mast :func:sail.set" },
	{ ":dfn:`keel` of |ship|, a|b|c", 0, ":dfn: |ship|" },
	{ "``x`` and ``two words``", 0, "``x`` ``" },
};

static void
test_codes(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct ccd_arena *a = ccd_arena_new();
		struct ccd_placeholder *found;
		uint32_t argument = 0, n = ccd_placeholders(cases[i].text, strlen(cases[i].text),
		    cases[i].formats, a, &found);
		const char *all = "";

		for (uint32_t k = 0; k < n; k++)
			all = ccd_arena_printf(a, "%s%s%s", all, k > 0 ? " " : "", ccd_placeholder_fold(
			    cases[i].text + found[k].start, found[k].end - found[k].start, &argument, a));
		if (strcmp(all, cases[i].codes) != 0)
			fail_msg("'%s': '%s', not '%s'", cases[i].text, all, cases[i].codes);
		ccd_arena_free(a);
	}
}

static void
test_flags(void **state)
{
	(void)state;
	assert_int_equal(ccd_codes_of_flag("c-format", 8), CCD_CODES_PRINTF);
	assert_int_equal(ccd_codes_of_flag("no-c-format", 11), CCD_CODES_NO_PRINTF);
	assert_int_equal(ccd_codes_of_flag("fuzzy", 5), 0);
}

static void
test_programs(void **state)
{
	static const char *const programs[] = { ">>> print('sail') >>> len(x)",
		"for line in open(\"log\"): print(line)", "$ ls -l $ cd mast" };
	static const char *const words[] = { "The person(s) named in article 5 (a) may appeal.",
		"A sum = a debt.", "Ворота (северные) закрыты." };

	(void)state;
	for (size_t i = 0; i < sizeof programs / sizeof *programs; i++)
		assert_true(ccd_is_program(programs[i], strlen(programs[i])));
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		assert_false(ccd_is_program(words[i], strlen(words[i])));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_codes), cmocka_unit_test(test_flags), cmocka_unit_test(test_programs),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
