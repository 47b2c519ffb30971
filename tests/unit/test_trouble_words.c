/* Errors and remarks in the languages of the interface. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/error.h"
#include "text/trouble_words.h"

enum { MOST = 8, LONGEST = 8 };

/* The conversions of FORMAT by the argument they take: "s", "zu", ".*s"; returns how many. */
static size_t
conversions(const char *format, char out[MOST][LONGEST])
{
	size_t n = 0, most = 0;

	memset(out, 0, (size_t)MOST * LONGEST);
	for (const char *p = format; (p = strchr(p, '%')) != NULL; p++) {
		char *end;
		unsigned long at = strtoul(p + 1, &end, 10);
		const char *letters = *end == '$' ? end + 1 : p + 1;
		size_t precision = *letters == '.' ? 1 + strspn(letters + 1, "0123456789") : 0;

		at = *end == '$' ? at - 1 : n;
		n++;
		assert_true(at < MOST);
		if (*letters == '.' && letters[1] == '*')
			snprintf(out[at], LONGEST, ".*s");
		else
			snprintf(out[at], LONGEST, "%.*s", (int)strspn(letters + precision, "zlu02Xdsi"),
			    letters + precision);
		most = at + 1 > most ? at + 1 : most;
	}
	return most;
}

static void
same_conversions(void **state)
{
	const char *zh, *ru, *en;

	(void)state;
	for (size_t i = 0; (en = ccd_trouble_at(i, &zh, &ru)) != NULL; i++) {
		char a[MOST][LONGEST], b[MOST][LONGEST], c[MOST][LONGEST];
		size_t n = conversions(en, a);

		if (conversions(zh, b) != n || conversions(ru, c) != n)
			fail_msg("%s: another number of conversions", en);
		for (size_t k = 0; k < n; k++)
			if (a[k][strlen(a[k]) - 1] != b[k][strlen(a[k]) - 1] ||
			    strcmp(a[k], c[k]) != 0)
				fail_msg("%s: %s, %s, %s", en, a[k], b[k], c[k]);
	}
}

/* None is left in English, and each stands once. */
static void
translated(void **state)
{
	const char *zh, *ru, *en, *other_zh, *other_ru, *other;

	(void)state;
	for (size_t i = 0; (en = ccd_trouble_at(i, &zh, &ru)) != NULL; i++) {
		if (strcmp(zh, en) == 0 || strcmp(ru, en) == 0)
			fail_msg("%s is not translated", en);
		for (size_t k = 0; k < i && (other = ccd_trouble_at(k, &other_zh, &other_ru)) != NULL; k++)
			if (strcmp(other, en) == 0)
				fail_msg("%s stands twice", en);
	}
}

static void
spoken(void **state)
{
	struct ccd_error err = { 0 };

	(void)state;
	ccd_trouble_speak("ru_RU.UTF-8");
	ccd_error_set(&err, CCD_EUSAGE, NULL, 0, "no clause '%.100s'", "5");
	assert_string_equal(err.message, "нет положения «5»");
	ccd_trouble_speak("zh");
	err.code = CCD_OK;
	ccd_error_set(&err, CCD_EFORMAT, NULL, 0, "clause %u of '%s' is in no row", 7, "en");
	assert_string_equal(err.message, "“en”的条款7不在任何行中");
	ccd_trouble_speak("en");
	assert_string_equal(ccd_error_words("no clause '%.100s'"), "no clause '%.100s'");
	assert_string_equal(ccd_error_words("not known"), "not known");
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(same_conversions),
		cmocka_unit_test(translated), cmocka_unit_test(spoken) };

	return cmocka_run_group_tests_name("trouble_words", tests, NULL, NULL);
}
