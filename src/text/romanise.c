#include "text/romanise.h"

#include <unicode/unorm2.h>

#include "base/hash.h"
#include "text/utf8.h"

/* Words with fewer consonants, or shorter ones, share them with too many others. */
enum { FEWEST = 3, SHORTEST = 5 };

/* Only so many letters count: what follows are endings. */
enum { LETTERS = 7 };

/* The class of a letter's sound: one for what the languages of Europe spell in several
 * ways (c, k, q; v, w; s, z); '-' for vowels and what is silent somewhere. */
static const char latin[] = "-bkd-fg---klmn-pkrst-vv--s";         /* a to z; x is two sounds */
static const char cyrillic[] = "-bvgd-s---klmn-prst-f-ssss-----"; /* а to я without ё */

/* The letter without diacritics, by the first step of canonical decomposition. */
static int32_t
base_letter(int32_t c)
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *nfd = unorm2_getNFDInstance(&status);
	UChar parts[8];
	int32_t n;

	if (c < 0x80 || (c >= 0x430 && c <= 0x44f))
		return c;
	n = unorm2_getDecomposition(nfd, c, parts, 8, &status);
	return U_SUCCESS(status) && n > 0 ? parts[0] : c;
}

/* The class of C before NEXT; '-' for none, 0 where the script is another. */
static char
sound(int32_t c, int32_t next)
{
	if (c == 'c' && (next == 'h' || next == 'e' || next == 'i' || next == 'y'))
		return 's';
	if (c == 'p' && next == 'h')
		return 'f';
	if (c >= 'a' && c <= 'z')
		return latin[c - 'a'];
	if (c >= 0x430 && c <= 0x44f)
		return cyrillic[c - 0x430];
	if (c == 0xdf)                  /* ß */
		return 's';
	if (c == 0xe6 || c == 0xf8 || c == 0x153 || c == 0x131 || c == 0x451)
		return '-';             /* æ ø œ ı ё */
	return 0;
}

uint64_t
ccd_consonants(const char *word, size_t n)
{
	char key[2 * LETTERS + 1];
	size_t length = 0, letters = 0, consonants = 0;
	int32_t next = n > 0 ? 0 : -1;
	size_t i = 0;

	if (n > 0)
		next = base_letter(ccd_utf8_next(word, n, &i));
	while (next >= 0 && letters < LETTERS) {
		int32_t c = next;
		char s;

		next = i < n ? base_letter(ccd_utf8_next(word, n, &i)) : -1;
		s = sound(c, next);
		if (s == 0)
			return 0;
		letters++;
		if (c == 'x') {
			key[length++] = 'k';
			s = 's';
			consonants++;
		}
		if (s == '-' && letters > 1)
			continue;
		if (length > 0 && key[length - 1] == s)
			continue;
		key[length++] = s;
		consonants += s != '-';
	}
	if (consonants < FEWEST || letters < SHORTEST)
		return 0;
	return ccd_hash(CCD_HASH_SEED, key, length);
}
