#include "text/numeral.h"

#include <string.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>

#include "base/buffer.h"

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
