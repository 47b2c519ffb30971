/* The numbers of lists and headings (ODF 1.3, part 3, 16.30 to 16.34 and 19.879). */
#include <string.h>

#include "read/odt.h"
#include "read/xml.h"
#include "text/numeral.h"

/* The definition of LEVEL, or NULL. */
static const xmlNode *
level_of(const xmlNode *style, unsigned level)
{
	if (style != NULL)
		for (const xmlNode *c = style->children; c != NULL; c = c->next)
			if (ccd_odt_number(c, "level", 0) == (long)level + 1)
				return c;
	return NULL;
}

/* Series of signs, which the formats of other scripts show the first ones of: "а, б, ..". */
static const struct { const char *first, *signs; } series[] = {
	{ "а, ", "абвгдежзиклмнопрстуфхцчшщэюя" }, { "А, ", "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ" },
	{ "甲", "甲乙丙丁戊己庚辛壬癸" }, { "子", "子丑寅卯辰巳午未申酉戌亥" },
	{ "ア", "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン" },
	{ "イ", "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン" },
	{ "가", "가나다라마바사아자차카타파하" }, { "ㄱ", "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ" },
	{ "א", "אבגדהוזחטיכלמנסעפצקרשת" }, { "أ", "أبتثجحخدذرزسشصضطظعغفقكلمنهوي" },
	{ "α", "αβγδεζηθικλμνξοπρστυφχψω" }, { "Α", "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ" },
};

/* The number in a format of 20.318; NULL where that is none. */
static const char *
format_number(const char *format, long number, struct ccd_arena *a)
{
	for (size_t i = 0; format != NULL && number > 0 && i < sizeof series / sizeof *series; i++)
		if (strncmp(format, series[i].first, strlen(series[i].first)) == 0)
			return ccd_numeral_series(number, series[i].signs, a);
	if (format != NULL && strncmp(format, "①", strlen("①")) == 0)
		return ccd_numeral_run(number, 0x2460, 20, a);
	if (format == NULL || *format == '\0')
		return NULL;
	if (strncmp(format, "一", strlen("一")) == 0)
		return ccd_numeral_han(number, false, a);
	if (strncmp(format, "壹", strlen("壹")) == 0)
		return ccd_numeral_han(number, true, a);
	switch (*format) {
	case 'a':
	case 'A':
		return ccd_numeral_letters(number, *format, a);
	case 'i':
	case 'I':
		return ccd_numeral_roman(number, *format == 'I', a);
	default:
		return ccd_arena_printf(a, "%ld", number);
	}
}

/* The numbers of the levels that a level shows, joined by stops. */
static const char *
numbers(const struct ccd_odt_counters *counters, const xmlNode *style, unsigned level,
    struct ccd_arena *a)
{
	long shown = ccd_odt_number(level_of(style, level), "display-levels", 1);
	unsigned first = shown > (long)level ? 0 : level + 1 - (unsigned)(shown > 0 ? shown : 1);
	const char *all = "";

	for (unsigned l = first; l <= level; l++) {
		const xmlNode *definition = level_of(style, l);
		long number = counters->counted[l] ? counters->count[l] :
		    ccd_odt_number(definition, "start-value", 1);
		const char *one = format_number(ccd_xml_value(definition, "num-format"), number, a);

		if (one != NULL)
			all = *all == '\0' ? one : ccd_arena_printf(a, "%s.%s", all, one);
	}
	return all;
}

const char *
ccd_odt_count(struct ccd_odt_counters *counters, const xmlNode *style, unsigned level, long start,
    struct ccd_arena *a)
{
	const xmlNode *definition = level_of(style, level);
	const char *prefix = ccd_xml_value(definition, "num-prefix");
	const char *suffix = ccd_xml_value(definition, "num-suffix"), *number;

	if (start >= 0)
		counters->count[level] = start;
	else if (!counters->counted[level])
		counters->count[level] = ccd_odt_number(definition, "start-value", 1);
	else
		counters->count[level]++;
	counters->counted[level] = true;
	for (unsigned l = level + 1; l < CCD_ODT_LEVELS; l++)
		counters->counted[l] = false;
	if (definition == NULL || strstr((const char *)definition->name, "number") == NULL)
		if (definition == NULL || !ccd_xml_named(definition, "outline-level-style"))
			return "•";
	number = numbers(counters, style, level, a);
	if (*number == '\0')
		return "";
	return ccd_arena_printf(a, "%s%s%s", prefix != NULL ? prefix : "", number,
	    suffix != NULL ? suffix : "");
}
