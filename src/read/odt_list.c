/* The numbers of lists and headings (ODF 1.3, part 3, 16.30 to 16.34 and 19.879). */
#include <string.h>

#include "read/odt.h"
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

/* The number in a format of 20.318; NULL where that is none. */
static const char *
format_number(const char *format, long number, struct ccd_arena *a)
{
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
		const char *one = format_number(ccd_odt_attribute(definition, "num-format"), number, a);

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
	const char *prefix = ccd_odt_attribute(definition, "num-prefix");
	const char *suffix = ccd_odt_attribute(definition, "num-suffix"), *number;

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
		if (definition == NULL || !ccd_odt_is(definition, "outline-level-style"))
			return "•";
	number = numbers(counters, style, level, a);
	if (*number == '\0')
		return "";
	return ccd_arena_printf(a, "%s%s%s", prefix != NULL ? prefix : "", number,
	    suffix != NULL ? suffix : "");
}
