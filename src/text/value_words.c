#include "text/value_words.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ucal.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/unumberformatter.h>
#include <unicode/ustring.h>

#include "text/message.h"

enum { LONGEST = 256 };

static const char *
to_utf8(struct ccd_arena *a, const UChar *u, int32_t n)
{
	size_t size = 3 * (size_t)n + 1;
	char *s = ccd_arena_alloc(a, size);
	UErrorCode status = U_ZERO_ERROR;

	u_strToUTF8(s, (int32_t)size, NULL, u, n, &status);
	return s;
}

/* ---- dates ------------------------------------------------------------ */

/* The pattern of LOCALE for the fields of SKELETON, in OUT. */
static void
best_pattern(const char *locale, const char *skeleton, UChar out[LONGEST], UErrorCode *status)
{
	UDateTimePatternGenerator *generator = udatpg_open(locale, status);
	UChar fields[16];

	u_uastrcpy(fields, skeleton);
	udatpg_getBestPattern(generator, fields, -1, out, LONGEST, status);
	udatpg_close(generator);
}

static const char *
date_words(struct ccd_arena *a, const char *interface, int year, int month, int day)
{
	const char *skeleton = month == 0 ? "y" : day == 0 ? "yMMMM" : year == 0 ? "MMMMd" : "yMMMMd";
	const char *locale = strcmp(interface, "en") == 0 ? "en-GB" : interface;
	UErrorCode status = U_ZERO_ERROR;
	UChar pattern[LONGEST], out[LONGEST], utc[8];
	UCalendar *calendar;
	UDateFormat *format;
	int32_t n = 0;

	u_uastrcpy(utc, "UTC");
	best_pattern(locale, skeleton, pattern, &status);
	calendar = ucal_open(utc, -1, locale, UCAL_GREGORIAN, &status);
	format = udat_open(UDAT_PATTERN, UDAT_PATTERN, locale, utc, -1, pattern, -1, &status);
	if (U_SUCCESS(status)) {
		ucal_setDateTime(calendar, year == 0 ? 2000 : year, month == 0 ? 0 : month - 1,
		    day == 0 ? 1 : day, 12, 0, 0, &status);
		n = udat_format(format, ucal_getMillis(calendar, &status), out, LONGEST, NULL, &status);
	}
	udat_close(format);
	ucal_close(calendar);
	return U_SUCCESS(status) ? to_utf8(a, out, n) : NULL;
}

/* "1979-12-17", "1979-12", "--12-17"; not a bare year, which is also a number. */
static const char *
as_date(struct ccd_arena *a, const char *interface, const char *value)
{
	int year = 0, month = 0, day = 0, end = 0;

	if (sscanf(value, "--%2d-%2d%n", &month, &day, &end) != 2 &&
	    sscanf(value, "%4d-%2d-%2d%n", &year, &month, &day, &end) != 3) {
		day = 0;
		if (sscanf(value, "%4d-%2d%n", &year, &month, &end) != 2 || strlen(value) != 7)
			return NULL;
	}
	return value[end] != '\0' || month < 1 || month > 12 || day < 0 || day > 31 ? NULL :
	    date_words(a, interface, year, month, day);
}

/* ---- numbers ----------------------------------------------------------- */

/* Units by the names that ccd_unit_at has for them where CLDR has others. */
static const struct { const char *code, *cldr; } units[] = {
	{ "mm", "millimeter" }, { "cm", "centimeter" }, { "m", "meter" }, { "km", "kilometer" },
	{ "nmi", "nautical-mile" }, { "m2", "square-meter" }, { "ha", "hectare" },
	{ "km2", "square-kilometer" }, { "m3", "cubic-meter" }, { "l", "liter" }, { "g", "gram" },
	{ "kg", "kilogram" }, { "t", "metric-ton" }, { "kb", "kilobyte" }, { "mb", "megabyte" },
	{ "gb", "gigabyte" }, { "tb", "terabyte" }, { "SDR", NULL }, { "workday", NULL },
	{ "quarter", NULL }, { "half-year", NULL }, { "dollar", NULL }, { "yuan", NULL }, { "yen", NULL },
};

/* The skeleton of ICU for numbers with UNIT ("": without); NULL where it has no such unit. */
static const char *
skeleton_of(struct ccd_arena *a, const char *unit)
{
	if (*unit == '\0')
		return "group-min2";
	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (strcmp(units[i].code, unit) == 0)
			return units[i].cldr == NULL ? NULL : ccd_arena_printf(a,
			    "unit/%s unit-width-full-name group-min2", units[i].cldr);
	if (isupper((unsigned char)*unit) && strlen(unit) == 3)
		return ccd_arena_printf(a, "currency/%s unit-width-full-name group-min2 .##",
		    unit);
	return ccd_arena_printf(a, "unit/%s unit-width-full-name group-min2", unit);
}

/* The decimal NUMBER with UNIT, or NULL. */
static const char *
number_words(struct ccd_arena *a, const char *interface, const char *number, const char *unit)
{
	const char *skeleton = skeleton_of(a, unit);
	UErrorCode status = U_ZERO_ERROR;
	UNumberFormatter *formatter;
	UFormattedNumber *result;
	UChar u[LONGEST], out[LONGEST];
	int32_t n = 0;

	if (skeleton == NULL)
		return NULL;
	u_strFromUTF8(u, LONGEST, NULL, skeleton, -1, &status);
	formatter = unumf_openForSkeletonAndLocale(u, -1, interface, &status);
	result = unumf_openResult(&status);
	unumf_formatDecimal(formatter, number, -1, result, &status);
	n = unumf_resultToString(result, out, LONGEST, &status);
	unumf_closeResult(result);
	unumf_close(formatter);
	return U_SUCCESS(status) ? to_utf8(a, out, n) : NULL;
}

static size_t
figures(const char *s)
{
	size_t n = strspn(s, "0123456789");

	return n > 0 && s[n] == '.' && isdigit((unsigned char)s[n + 1]) ?
	    n + 1 + strspn(s + n + 1, "0123456789") : n;
}

/* A year, an article and the like bear no sign between thousands. */
static const char *
bare_number(struct ccd_arena *a, const char *interface, const char *number)
{
	return strlen(number) <= 4 && strchr(number, '.') == NULL ? number :
	    number_words(a, interface, number, "");
}

/* What may stand behind a number, each with its message. */
static const struct { const char *sign, *key; } signs[] = {
	{ ">=", "value.least" }, { ">", "value.more" }, { "<=", "value.most" }, { "<", "value.less" },
	{ "-", "value.range" }, { "+", "value.both" },
};

/* "15 >=", "30 day", "30%", "15", "#3". */
static const char *
as_number(struct ccd_arena *a, const char *interface, const char *value)
{
	bool ordinal = *value == '#';
	const char *s = ordinal ? value + 1 : value, *rest = s + figures(s), *number, *words;

	if (rest == s)
		return NULL;
	number = ccd_arena_strndup(a, s, (size_t)(rest - s));
	words = bare_number(a, interface, number);
	if (words != NULL && *rest == '%') {
		words = ccd_say(a, interface, "value.percent", (const char *const[4]){ words });
		rest++;
	} else if (words != NULL && ordinal) {
		words = ccd_say(a, interface, "value.ordinal", (const char *const[4]){ words });
	}
	if (words == NULL || *rest == '\0')
		return words;
	if (*rest++ != ' ')
		return NULL;
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (strcmp(rest, signs[i].sign) == 0)
			return ccd_say(a, interface, signs[i].key, (const char *const[4]){ words });
	return *rest == '\0' ? words : number_words(a, interface, number, rest);
}

/* ---- other -------------------------------------------------------------- */

static const struct { const char *value, *key; } names[] = {
	{ "+", "value.affirmed" }, { "-", "value.denied" }, { "must", "value.must" },
	{ "may", "value.may" }, { "and", "value.and" }, { "or", "value.or" }, { "and/or", "value.andor" },
	{ ">=", "value.lower" }, { ">", "value.lower" }, { "<=", "value.upper" }, { "<", "value.upper" },
};

const char *
ccd_value_words(struct ccd_arena *a, const char *interface, const char *value)
{
	const char *words;

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(value, names[i].value) == 0)
			return ccd_word(a, interface, names[i].key);
	words = as_date(a, interface, value);
	return words != NULL ? words : as_number(a, interface, value);
}
