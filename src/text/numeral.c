#include "text/numeral.h"

#include <string.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>

#include "base/buffer.h"
#include "text/utf8.h"

const char *
ccd_numeral_roman(long number, bool upper, struct ccd_arena *a)
{
	static const struct { long value; const char *lower, *upper; } signs[] = {
		{ 1000, "m", "M" }, { 900, "cm", "CM" }, { 500, "d", "D" }, { 400, "cd", "CD" },
		{ 100, "c", "C" }, { 90, "xc", "XC" }, { 50, "l", "L" }, { 40, "xl", "XL" },
		{ 10, "x", "X" }, { 9, "ix", "IX" }, { 5, "v", "V" }, { 4, "iv", "IV" }, { 1, "i", "I" },
	};
	char s[32] = "";

	if (number < 1 || number >= 4000)
		return ccd_arena_printf(a, "%ld", number);
	for (size_t i = 0; number > 0; i++)
		for (; number >= signs[i].value; number -= signs[i].value)
			strcat(s, upper ? signs[i].upper : signs[i].lower);
	return ccd_arena_strdup(a, s);
}

const char *
ccd_numeral_letters(long number, char first, struct ccd_arena *a)
{
	char s[24];
	size_t i = sizeof s;

	if (number < 1)
		return ccd_arena_printf(a, "%ld", number);
	s[--i] = '\0';
	for (; number > 0 && i > 0; number = (number - 1) / 26)
		s[--i] = (char)(first + (number - 1) % 26);
	return ccd_arena_strdup(a, s + i);
}

const char *
ccd_numeral_han(long number, bool formal, struct ccd_arena *a)
{
	static const long powers[] = { 1000, 100, 10, 1 };
	static const char *const digits[2][10] = {
		{ "零", "一", "二", "三", "四", "五", "六", "七", "八", "九" },
		{ "零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖" } };
	static const char *const units[2][4] = { { "千", "百", "十", "" }, { "仟", "佰", "拾", "" } };
	struct ccd_buffer b = { 0 };
	bool zero = false;
	const char *copy;

	if (number < 1 || number >= 10000)
		return ccd_arena_printf(a, "%ld", number);
	for (int i = 0; i < 4; i++) {
		long digit = number / powers[i] % 10;

		if (digit == 0) {
			zero = b.n > 0;
			continue;
		}
		if (zero)
			ccd_buffer_puts(&b, digits[formal][0]);
		zero = false;
		/* ten is 十, not 一十 */
		if (formal || powers[i] != 10 || digit != 1 || b.n > 0)
			ccd_buffer_puts(&b, digits[formal][digit]);
		ccd_buffer_puts(&b, units[formal][i]);
	}
	copy = ccd_arena_strdup(a, b.s);
	ccd_buffer_free(&b);
	return copy;
}

const char *
ccd_numeral_sign(const char *all, size_t i, struct ccd_arena *a)
{
	size_t n = strlen(all), at = 0, end = 0;

	for (size_t k = 0; k <= i && end < n; k++) {
		at = end;
		(void)ccd_utf8_next(all, n, &end);
	}
	return ccd_arena_strndup(a, all + at, end - at);
}

const char *
ccd_numeral_series(long number, const char *alphabet, struct ccd_arena *a)
{
	long n = (long)ccd_utf8_count(alphabet, strlen(alphabet)), times;
	const char *one, *all = "";

	if (number < 1)
		return "";
	one = ccd_numeral_sign(alphabet, (size_t)((number - 1) % n), a);
	for (times = (number - 1) / n; times >= 0 && strlen(all) < 64; times--)
		all = ccd_arena_printf(a, "%s%s", all, one);
	return all;
}

const char *
ccd_numeral_run(long number, uint32_t first, long n, struct ccd_arena *a)
{
	uint32_t c = first + (uint32_t)(number - 1);

	if (number < 1 || number > n)
		return ccd_arena_printf(a, "%ld", number);
	return ccd_arena_printf(a, "%c%c%c", 0xE0 | (c >> 12), 0x80 | ((c >> 6) & 0x3F),
	    0x80 | (c & 0x3F));
}

/* Takes geresh and gershayim, and zero-width spaces, out of the N units at S. */
static int32_t
take_out_signs(UChar *s, int32_t n)
{
	int32_t to = 0;

	for (int32_t i = 0; i < n; i++)
		if (s[i] != 0x5F3 && s[i] != 0x5F4 && s[i] != 0x200B && s[i] != 0xAD)
			s[to++] = s[i];
	return to;
}

const char *
ccd_numeral_icu(long number, const char *locale, enum ccd_numeral_style style, struct ccd_arena *a)
{
	UErrorCode status = U_ZERO_ERROR;
	UNumberFormat *format = unum_open(style == CCD_NUMERAL_SCRIPT ? UNUM_DEFAULT :
	    style == CCD_NUMERAL_ORDINAL ? UNUM_ORDINAL : UNUM_SPELLOUT, NULL, 0, locale, NULL, &status);
	UChar u[128];
	char s[3 * sizeof u / sizeof *u + 1];
	int32_t n;

	if (U_SUCCESS(status) && style == CCD_NUMERAL_ORDINAL_WORDS)
		unum_setTextAttribute(format, UNUM_DEFAULT_RULESET, u"%spellout-ordinal", -1, &status);
	n = unum_formatInt64(format, number, u, sizeof u / sizeof *u, NULL, &status);
	unum_close(format);
	if (U_FAILURE(status) || n >= (int32_t)(sizeof u / sizeof *u))
		return ccd_arena_printf(a, "%ld", number);
	u_strToUTF8(s, sizeof s, NULL, u, take_out_signs(u, n), &status);
	return U_FAILURE(status) ? ccd_arena_printf(a, "%ld", number) : ccd_arena_strdup(a, s);
}

uint32_t
ccd_inserted_twice(uint32_t first, uint32_t second)
{
	enum { SECOND = 100, MOST = 100 * SECOND };

	return second < MOST ? first + SECOND * second : first;
}
