/*
 * Any bytes searched for values: the places ascend and lie in the text, the
 * numbers are in lowest terms, equality is symmetric. The first byte chooses the
 * language and where the search begins.
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "text/value.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int64_t
divisor(int64_t a, int64_t b)
{
	while (b != 0) {
		int64_t rest = a % b;

		a = b;
		b = rest;
	}
	return a;
}

static void
check_value(const struct ccd_value *v)
{
	assert(v->kind < CCD_VALUE__COUNT && v->canonical != NULL && v->canonical[0] != '\0');
	assert(v->nreading >= 1 && v->nreading <= CCD_READINGS);
	for (uint32_t r = 0; r < v->nreading; r++)
		assert(v->reading[r].num >= 0 && v->reading[r].den > 0 &&
		    divisor(v->reading[r].num, v->reading[r].den) == 1);
	if (v->kind == CCD_VALUE_DATE)
		assert(v->date.month >= 0 && v->date.month <= 12 && v->date.day >= 0 && v->date.day <= 31 &&
		    (v->date.year != 0 || (v->date.month != 0 && v->date.day != 0)));
	assert(ccd_value_equal(v, v));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const tags[] = { "en", "zh", "ru", "und" };
	struct ccd_arena *a;
	struct ccd_value *v;
	char *text;
	size_t from, last;
	uint32_t n;
	int64_t number;

	if (size == 0)
		return 0;
	a = ccd_arena_new();
	text = ccd_arena_strndup(a, (const char *)data + 1, size - 1);
	size = strlen(text);
	from = (data[0] >> 2) % 4 == 1 && size > 0 && (text[1] & 0xc0) != 0x80;
	last = from;
	n = ccd_values(ccd_lang_of(tags[data[0] % 4]), text, size, from, a, &v);
	for (uint32_t i = 0; i < n; i++) {
		assert(v[i].start >= last && v[i].end > v[i].start && v[i].end <= size);
		last = v[i].end;
		check_value(&v[i]);
		if (i > 0)
			assert(ccd_value_equal(&v[i], &v[i - 1]) == ccd_value_equal(&v[i - 1], &v[i]));
	}
	assert(ccd_han_number(text, size, &number) <= size);
	assert(ccd_roman(text, size) < 4000);
	ccd_arena_free(a);
	return 0;
}
