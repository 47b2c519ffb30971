#include "text/token.h"

#include <stdlib.h>
#include <unicode/uchar.h>

#include "base/hash.h"
#include "text/utf8.h"

enum { SHORTEST = 3, STEM = 6, STEM_INFLECTED = 5 };

static int
ascending(const void *x, const void *y)
{
	uint32_t a = *(const uint32_t *)x, b = *(const uint32_t *)y;

	return a < b ? -1 : a > b;
}

static uint32_t
sort_unique(uint32_t *v, uint32_t n)
{
	uint32_t kept = 0;

	if (n > 0)
		qsort(v, n, sizeof *v, ascending);
	for (uint32_t i = 0; i < n; i++)
		if (kept == 0 || v[kept - 1] != v[i])
			v[kept++] = v[i];
	return kept;
}

static uint32_t
fold(uint64_t hash)
{
	return (uint32_t)(hash ^ hash >> 32);
}

/* A Han character alone, and with the one before it. */
static uint32_t
han_tokens(int32_t before, int32_t c, uint32_t out[2])
{
	uint64_t hash = ccd_hash(CCD_HASH_SEED, &c, sizeof c);

	out[0] = fold(hash);
	out[1] = fold(ccd_hash(hash, &before, sizeof before));
	return before != 0 ? 2 : 1;
}

uint32_t
ccd_tokens(const struct ccd_lang *lang, const char *text, size_t n, struct ccd_arena *a,
    const uint32_t **out)
{
	struct { uint32_t *v; size_t n, cap; } found = { 0 };
	const uint32_t stem = lang->inflected ? STEM_INFLECTED : STEM;
	uint64_t hash = CCD_HASH_SEED;
	uint32_t letters = 0;
	int32_t before = 0;             /* the Han character just before, or 0 */

	for (size_t i = 0; i <= n;) {
		int32_t c = i < n ? ccd_utf8_next(text, n, &i) : 0;
		bool han = ccd_is_han(c);

		if (!han && ccd_is_letter(c)) {
			c = u_tolower(c);
			if (letters++ < stem)
				hash = ccd_hash(hash, &c, sizeof c);
			before = 0;
			continue;
		}
		if (letters >= SHORTEST)
			*ccd_push(a, &found) = fold(hash);
		letters = 0;
		hash = CCD_HASH_SEED;
		if (han) {
			uint32_t tokens[2], count = han_tokens(before, c, tokens);

			for (uint32_t k = 0; k < count; k++)
				*ccd_push(a, &found) = tokens[k];
		}
		before = han ? c : 0;
		if (c == 0)
			break;
	}
	*out = found.v;
	return sort_unique(found.v, (uint32_t)found.n);
}
