/*
 * Tables of texts and the values in them. A value is written as its canonical
 * text, "?" before it where uncertain, "d:" before a date, "s:" before a symbol,
 * its second reading behind "|"; values are parted by blanks.
 */
#ifndef VALUE_FIXTURE_H
#define VALUE_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "text/value.h"

#define LENGTH(array) (sizeof (array) / sizeof *(array))

struct value_case {
	const char *text, *values;
};

static inline const char *
value_list(const char *tag, const char *text, struct ccd_arena *a)
{
	static const char *const mark[CCD_VALUE__COUNT] = { [CCD_VALUE_DATE] = "d:",
		[CCD_VALUE_SYMBOL] = "s:" };
	struct ccd_value *v;
	uint32_t n = ccd_values(ccd_lang_of(tag), text, strlen(text), 0, a, &v), last = 0;
	const char *list = "";

	for (uint32_t i = 0; i < n; i++) {
		assert_true(v[i].start >= last && v[i].end > v[i].start && v[i].end <= strlen(text));
		last = v[i].end;
		assert_in_range(v[i].nreading, 1, CCD_READINGS);
		list = ccd_arena_printf(a, "%s%s%s%s%s", list, i > 0 ? " " : "", v[i].certain ? "" : "?",
		    mark[v[i].kind] != NULL ? mark[v[i].kind] : "", v[i].canonical);
		if (v[i].nreading == 2)
			list = ccd_arena_printf(a, "%s|%g", list,
			    (double)v[i].reading[1].num / (double)v[i].reading[1].den);
	}
	return list;
}

/* Prints every case that fails, then fails. */
static inline void
check_values(const char *tag, const struct value_case *cases, size_t n)
{
	size_t wrong = 0;

	for (size_t i = 0; i < n; i++) {
		struct ccd_arena *a = ccd_arena_new();
		const char *list = value_list(tag, cases[i].text, a);

		if (strcmp(list, cases[i].values) != 0) {
			print_error("%s \"%s\": [%s], should be [%s]\n", tag, cases[i].text, list,
			    cases[i].values);
			wrong++;
		}
		ccd_arena_free(a);
	}
	assert_int_equal(wrong, 0);
}

#endif
