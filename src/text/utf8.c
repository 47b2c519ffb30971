#include "text/utf8.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include "base/output.h"

int32_t
ccd_utf8_next_wide(const char *s, size_t n, size_t *i)
{
	const uint8_t *bytes = (const uint8_t *)s;
	UChar32 c;

	U8_NEXT_OR_FFFD(bytes, *i, n, c);
	return c;
}

int32_t
ccd_utf8_prev_wide(const char *s, size_t *i)
{
	size_t end = *i, at = end - 1;

	while (at > 0 && end - at < U8_MAX_LENGTH && U8_IS_TRAIL((uint8_t)s[at]))
		at--;
	*i = at;
	return ccd_utf8_next(s, end, &at);
}

size_t
ccd_utf8_count(const char *s, size_t n)
{
	size_t count = 0;

	for (size_t i = 0; i < n; i++)
		count += !U8_IS_TRAIL((uint8_t)s[i]);
	return count;
}

int
ccd_char_width(int32_t c)
{
	if (c >= 0x20 && c < 0x7f)
		return 1;
	switch (u_charType(c)) {
	case U_CONTROL_CHAR:
	case U_FORMAT_CHAR:
	case U_NON_SPACING_MARK:
	case U_ENCLOSING_MARK:
	case U_LINE_SEPARATOR:
	case U_PARAGRAPH_SEPARATOR:
		return c == 0xad;       /* a soft hyphen is drawn by most terminals */
	default:
		break;
	}
	/* Hangul vowels and final consonants join the syllable before them. */
	if ((c >= 0x1160 && c <= 0x11ff) || (c >= 0xd7b0 && c <= 0xd7ff))
		return 0;
	switch (u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH)) {
	case U_EA_WIDE:
	case U_EA_FULLWIDTH:
		return 2;
	default:
		return 1;
	}
}

size_t
ccd_text_width(const char *s, size_t n)
{
	size_t width = 0;

	for (size_t i = 0; i < n; )
		width += (size_t)ccd_char_width(ccd_utf8_next(s, n, &i));
	return width;
}

bool
ccd_is_control(int32_t c)
{
	return c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0x202a && c <= 0x202e) ||
	    (c >= 0x2066 && c <= 0x2069);
}

void
ccd_put_safe(struct ccd_output *o, const char *s, size_t n)
{
	size_t from = 0;

	for (size_t i = 0, at = 0; i < n; at = i) {
		if (!ccd_is_control(ccd_utf8_next(s, n, &i)))
			continue;
		ccd_output_add(o, s + from, at - from);
		ccd_output_puts(o, "\xEF\xBF\xBD");
		from = i;
	}
	ccd_output_add(o, s + from, n - from);
}

bool
ccd_is_han(int32_t c)
{
	UErrorCode status = U_ZERO_ERROR;

	if (c >= 0x4e00 && c <= 0x9fff)
		return true;
	if (c < 0x2e80)
		return false;
	return c == 0x3007 || uscript_getScript(c, &status) == USCRIPT_HAN;
}

bool
ccd_runs_on(int32_t c)
{
	UErrorCode status = U_ZERO_ERROR;
	UScriptCode script;

	if (c < 0xe00)
		return false;
	if (ccd_is_han(c))
		return true;
	script = uscript_getScript(c, &status);
	return script == USCRIPT_HANGUL || uscript_breaksBetweenLetters(script);
}

bool
ccd_is_cjk(int32_t c)
{
	static const int32_t range[][2] = {
		{ 0x2e80, 0x33ff },     /* radicals, punctuation, kana, enclosed, squared */
		{ 0x3400, 0x4dbf }, { 0x4e00, 0x9fff }, { 0xf900, 0xfaff },
		{ 0xfe30, 0xfe4f },     /* compatibility forms of punctuation */
		{ 0xff01, 0xffef }, { 0x1b000, 0x1b16f }, { 0x20000, 0x3ffff },
	};

	for (size_t i = 0; i < sizeof range / sizeof *range; i++)
		if (c >= range[i][0] && c <= range[i][1])
			return !(c >= 0x3130 && c <= 0x318f);   /* Hangul jamo */
	return false;
}

bool
ccd_is_space(int32_t c)
{
	return u_isUWhiteSpace(c);
}

bool
ccd_is_letter_wide(int32_t c)
{
	return u_isalpha(c);
}

bool
ccd_is_upper(int32_t c)
{
	return u_isupper(c);
}

bool
ccd_is_lower(int32_t c)
{
	enum { GEORGIAN = 0x10d0, BEHIND_GEORGIAN = 0x1100 };   /* a sentence begins like its other words */

	return u_islower(c) && (c < GEORGIAN || c >= BEHIND_GEORGIAN);
}

int
ccd_digit(int32_t c)
{
	return u_charDigitValue(c);
}

const char *
ccd_upper_first(struct ccd_arena *a, const char *s)
{
	uint8_t first[U8_MAX_LENGTH];
	size_t next = 0;
	int32_t n = 0, c;

	if (*s == '\0')
		return s;
	c = u_toupper(ccd_utf8_next(s, strlen(s), &next));
	U8_APPEND_UNSAFE(first, n, (uint32_t)c);
	return ccd_arena_printf(a, "%.*s%s", (int)n, (const char *)first, s + next);
}
