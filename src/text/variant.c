#include "text/variant.h"

#include <pthread.h>
#include <string.h>

#include <unicode/ucnv.h>
#include <unicode/uset.h>
#include <unicode/utrans.h>

/* The block of the unified ideographs in use. */
enum { FIRST = 0x4e00, LAST = 0x9fff, SIZE = LAST - FIRST + 1 };

static UChar to_simplified[SIZE], to_traditional[SIZE];
static bool standard[SIZE];
static pthread_once_t once = PTHREAD_ONCE_INIT;

/* Characters that ICU maps though they are right in simplified texts as well. */
static const UChar in_both[] = { 0x8457 /* 著 */, 0x4e7e /* 乾 */, 0x77ad /* 瞭 */, 0x85c9 /* 藉 */,
	0x98f1, 0x6de8, 0x5fb5 /* 徵 */, 0x9918 /* 餘 */, 0x59d4, 0x66b1, 0x5f77 };

/* MAP[i] gets what ID makes of FIRST + i; itself where that is no single character. */
static void
fill(const char *id, UChar *map)
{
	UErrorCode status = U_ZERO_ERROR;
	UChar name[32];
	UTransliterator *t;

	for (size_t i = 0; i <= strlen(id); i++)
		name[i] = (UChar)id[i];
	for (int i = 0; i < SIZE; i++)
		map[i] = (UChar)(FIRST + i);
	t = utrans_openU(name, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
	for (int i = 0; U_SUCCESS(status) && i < SIZE; i++) {
		UChar text[8] = { (UChar)(FIRST + i), 0 };
		int32_t length = 1, limit = 1;

		utrans_transUChars(t, text, &length, 8, 0, &limit, &status);
		if (U_SUCCESS(status) && length == 1 && text[0] >= FIRST && text[0] <= LAST)
			map[i] = text[0];
	}
	if (t != NULL)
		utrans_close(t);
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
	fill("Hant-Hans", to_simplified);
	fill("Hans-Hant", to_traditional);
	read_standard();
	for (size_t i = 0; i < sizeof in_both / sizeof *in_both; i++)
		to_simplified[in_both[i] - FIRST] = in_both[i];
}

int32_t
ccd_simplified(int32_t c)
{
	pthread_once(&once, make_tables);
	return c >= FIRST && c <= LAST ? to_simplified[c - FIRST] : c;
}

int32_t
ccd_traditional(int32_t c)
{
	pthread_once(&once, make_tables);
	return c >= FIRST && c <= LAST ? to_traditional[c - FIRST] : c;
}

enum ccd_variant
ccd_variant_of(int32_t c)
{
	UChar simple, full;

	pthread_once(&once, make_tables);
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
