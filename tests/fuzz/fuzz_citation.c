/*
 * Any bytes searched for references, codes, definitions, words and what stands around
 * values: all places lie in the text and ascend, every reference equals itself. The first
 * byte chooses the language and where the search begins.
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "text/citation.h"
#include "text/definition.h"
#include "text/instrument.h"
#include "text/value.h"
#include "text/word.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check_citations(const struct ccd_lang *lang, const char *text, size_t n, size_t from,
    struct ccd_arena *a)
{
	struct ccd_citation *c;
	uint32_t count = ccd_citations(lang, text, n, from, a, &c);

	for (uint32_t i = 0; i < count; i++) {
		assert(c[i].start >= from && c[i].end > c[i].start && c[i].end <= n);
		assert(i == 0 || c[i].start >= c[i - 1].start);
		assert(c[i].nstep >= 1 && c[i].nstep <= CCD_CITATION_STEPS && c[i].flip <= c[i].nstep);
		assert(c[i].canonical != NULL && c[i].canonical[0] != '\0');
		for (uint32_t k = 0; k < c[i].nstep; k++)
			assert(c[i].step[k].nreading >= 1 && c[i].step[k].nreading <= CCD_SIGN_READINGS);
		assert(ccd_citation_equal(&c[i], &c[i]));
		if (i > 0)
			assert(ccd_citation_equal(&c[i], &c[i - 1]) == ccd_citation_equal(&c[i - 1], &c[i]));
	}
	ccd_points(lang, text, n);
}

static void
check_values(const struct ccd_lang *lang, const char *text, size_t n, size_t from,
    struct ccd_arena *a)
{
	struct ccd_value *v;
	uint32_t count = ccd_values(lang, text, n, from, a, &v);

	count = ccd_quantify(lang, text, n, v, count, a);
	for (uint32_t i = 0; i < count; i++) {
		assert(v[i].unit == 0 || ccd_unit_at(v[i].unit) != NULL);
		assert(v[i].weekday <= 7 && v[i].bound <= CCD_BOUND_DOWN);
		assert(v[i].tie == CCD_TIE_NONE || i + 1 < count);
	}
	count = ccd_codes(lang, text, n, from, a, &v);
	for (uint32_t i = 0; i < count; i++)
		assert(v[i].end > v[i].start && v[i].end <= n && v[i].canonical[0] != '\0' &&
		    (i == 0 || v[i].start >= v[i - 1].end));
}

static void
check_words(const struct ccd_lang *lang, const char *text, size_t n, size_t from,
    struct ccd_arena *a)
{
	struct ccd_word *w;
	struct ccd_definition *d;
	uint32_t count = ccd_words(lang, text, n, a, &w);
	size_t start, end;

	for (uint32_t i = 0; i < count; i++)
		assert(w[i].end > w[i].start && w[i].end <= n && (i == 0 || w[i].start >= w[i - 1].end));
	count = ccd_definitions(lang, text, n, from, a, &d);
	for (uint32_t i = 0; i < count; i++)
		assert(d[i].end > d[i].start && d[i].end <= n);
	ccd_defines(lang, text, n);
	ccd_shortens(lang, text, n);
	for (uint32_t i = 0; i < 4 && ccd_instrument_maybe(lang, text); i++) {
		if (ccd_instrument_in(lang, text, n, i, &start, &end))
			assert(end > start && end <= n);
		if (ccd_instrument_other(lang, text, n, i, &start, &end))
			assert(end > start && end <= n);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const tags[] = { "en", "zh", "ru", "und" };
	const struct ccd_lang *lang;
	struct ccd_arena *a;
	char *text;
	size_t from;

	if (size == 0)
		return 0;
	a = ccd_arena_new();
	lang = ccd_lang_of(tags[data[0] % 4]);
	text = ccd_arena_strndup(a, (const char *)data + 1, size - 1);
	size = strlen(text);
	from = (data[0] >> 2) % 4 == 1 && size > 0 && (text[1] & 0xc0) != 0x80;
	check_citations(lang, text, size, from, a);
	check_values(lang, text, size, from, a);
	check_words(lang, text, size, from, a);
	ccd_arena_free(a);
	return 0;
}
