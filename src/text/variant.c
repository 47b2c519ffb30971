#include "text/variant.h"
#include "base/guard.h"

#include <string.h>

#include <unicode/ucnv.h>
#include <unicode/uset.h>

#include "text/utf8.h"

/* Pairs of characters, by ICU's transliterators Hant-Hans and Hans-Hant of version 72, a line each:
 * to open these takes 190 million instructions, to read this one. */
extern const char ccd_file_variant_tsv[];

/* The block of the unified ideographs in use. */
enum { FIRST = 0x4e00, LAST = 0x9fff, SIZE = LAST - FIRST + 1 };

static UChar to_simplified[SIZE], to_traditional[SIZE];
static bool standard[SIZE];
static pthread_once_t once = PTHREAD_ONCE_INIT;

/* Characters that ICU maps though they are right in simplified texts as well. */
static const UChar in_both[] = { 0x8457 /* 著 */, 0x4e7e /* 乾 */, 0x77ad /* 瞭 */, 0x85c9 /* 藉 */,
	0x98f1, 0x6de8, 0x5fb5 /* 徵 */, 0x9918 /* 餘 */, 0x59d4, 0x66b1, 0x5f77 };

/* Sets MAP from pairs of characters at S, up to the end of the line; itself where there is none.
 * Returns the place behind the line. */
static const char *
fill(const char *s, UChar *map)
{
	size_t n = strcspn(s, "\n");

	for (int i = 0; i < SIZE; i++)
		map[i] = (UChar)(FIRST + i);
	for (size_t i = strcspn(s, "\t") + 1; i < n;) {
		int32_t from = ccd_utf8_next(s, n, &i), to = ccd_utf8_next(s, n, &i);

		map[from - FIRST] = (UChar)to;
	}
	return s + n + 1;
}

/* The characters of the standard of simplified texts, GB 2312, are right in them: ICU maps
 * 俱 as well. 於 is there for a name only. */
static void
read_standard(void)
{
	UErrorCode status = U_ZERO_ERROR;
	UConverter *converter = ucnv_open("GB2312", &status);
	USet *set = uset_openEmpty();

	if (U_SUCCESS(status))
		ucnv_getUnicodeSet(converter, set, UCNV_ROUNDTRIP_SET, &status);
	for (int i = 0; U_SUCCESS(status) && i < SIZE; i++)
		standard[i] = uset_contains(set, FIRST + i) && FIRST + i != 0x65bc;
	uset_close(set);
	ucnv_close(converter);
}

static void
make_tables(void)
{
	fill(fill(ccd_file_variant_tsv, to_simplified), to_traditional);
	read_standard();
	for (size_t i = 0; i < sizeof in_both / sizeof *in_both; i++)
		to_simplified[in_both[i] - FIRST] = in_both[i];
}

int32_t
ccd_simplified(int32_t c)
{
	ccd_once(&once, make_tables);
	return c >= FIRST && c <= LAST ? to_simplified[c - FIRST] : c;
}

int32_t
ccd_traditional(int32_t c)
{
	ccd_once(&once, make_tables);
	return c >= FIRST && c <= LAST ? to_traditional[c - FIRST] : c;
}

enum ccd_variant
ccd_variant_of(int32_t c)
{
	UChar simple, full;

	ccd_once(&once, make_tables);
	if (c < FIRST || c > LAST)
		return CCD_VARIANT_COMMON;
	simple = to_simplified[c - FIRST];
	full = to_traditional[c - FIRST];
	if (simple != c && full == c)
		return standard[c - FIRST] ? CCD_VARIANT_COMMON : CCD_VARIANT_TRADITIONAL;
	/* 后 and 里 are traditional words, too: only what its own traditional form gives
	 * back, and what is no traditional character itself, is simplified alone. */
	if (full != c && simple == c && to_simplified[full - FIRST] == c)
		return CCD_VARIANT_SIMPLIFIED;
	return CCD_VARIANT_COMMON;
}
