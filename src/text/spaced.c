#include "text/spaced.h"

#include <stdbool.h>
#include <string.h>

#include "text/utf8.h"

/* Fewer letters are initials, or members of a formula; more are no word. */
enum { FEWEST = 4, MOST = 40 };

static bool
is_cased(int32_t c)
{
	return ccd_is_upper(c) || ccd_is_lower(c);
}

/* Words have vowels; "x y z w" has none but a half one. */
static bool
is_vowel(int32_t c)
{
	static const char vowels[] = "aeiouAEIOUаеёиоуыэюяіїєАЕЁИОУЫЭЮЯІЇЄαεηιουωΑΕΗΙΟΥΩ";

	for (size_t i = 0; i < sizeof vowels - 1;)
		if (ccd_utf8_next(vowels, sizeof vowels - 1, &i) == c)
			return true;
	return c >= 0xC0 && c < 0x250;  /* with an accent */
}

size_t
ccd_spaced_word(const char *s, size_t n, size_t at)
{
	size_t end = at, letters = 0;
	int32_t before = 0;
	bool ascends = true, vowel = false;

	for (size_t i = at; i < n && letters <= MOST;) {
		int32_t c = ccd_utf8_next(s, n, &i), behind = 0;
		size_t peek = i;

		/* within the word the case stays, or falls behind the first letter */
		if (!is_cased(c) || (letters > 1 && ccd_is_upper(c) != ccd_is_upper(before)) ||
		    (letters == 1 && ccd_is_upper(c) && !ccd_is_upper(before)))
			break;
		if (peek < n)
			behind = ccd_utf8_next(s, n, &peek);
		if (ccd_is_letter(behind) || ccd_digit(behind) >= 0)
			break;
		letters++;
		end = i;
		ascends &= c > before;
		vowel |= is_vowel(c);
		before = c;
		if (behind != ' ')
			break;
		i = peek;
	}
	return letters >= FEWEST && letters <= MOST && !ascends && vowel ? end : at;
}
