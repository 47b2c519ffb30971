/* The numbers of lists: HTML Standard, 4.4.5 to 4.4.8, and CSS Counter Styles 3. */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "read/html.h"
#include "text/numeral.h"

/* A list is numbered one way. */
enum style { STYLE_NONE, STYLE_BULLET, STYLE_DECIMAL, STYLE_ZERO, STYLE_LOWER, STYLE_UPPER,
	STYLE_LOWER_ROMAN, STYLE_UPPER_ROMAN, STYLE_HAN };

/* ---- numbers as a page shows them ------------------------------------- */

/* The sign with what CSS puts behind it; numbers that a style has no sign for are
 * shown as decimal ones. */
static const char *
sign(enum style style, long number, struct ccd_arena *a)
{
	switch (style) {
	case STYLE_NONE:
		return "";
	case STYLE_BULLET:
		return "•";
	case STYLE_ZERO:
		return ccd_arena_printf(a, "%s%02ld.", number < 0 ? "-" : "", labs(number));
	case STYLE_LOWER:
	case STYLE_UPPER:
		if (number > 0)
			return ccd_arena_printf(a, "%s.", ccd_numeral_letters(number,
			    style == STYLE_LOWER ? 'a' : 'A', a));
		break;
	case STYLE_LOWER_ROMAN:
	case STYLE_UPPER_ROMAN:
		if (number > 0 && number < 4000)
			return ccd_arena_printf(a, "%s.", ccd_numeral_roman(number,
			    style == STYLE_UPPER_ROMAN, a));
		break;
	case STYLE_HAN:
		if (number > 0 && number < 10000)
			return ccd_arena_printf(a, "%s、", ccd_numeral_han(number, false, a));
		break;
	case STYLE_DECIMAL:
		break;
	}
	return ccd_arena_printf(a, "%ld.", number);
}

/* ---- styles ----------------------------------------------------------- */

/* As CSS names them. */
static bool
style_of_name(const char *name, enum style *style)
{
	static const struct { const char *name; enum style style; } names[] = {
		{ "none", STYLE_NONE }, { "disc", STYLE_BULLET }, { "circle", STYLE_BULLET },
		{ "square", STYLE_BULLET }, { "decimal", STYLE_DECIMAL },
		{ "decimal-leading-zero", STYLE_ZERO }, { "lower-alpha", STYLE_LOWER },
		{ "lower-latin", STYLE_LOWER }, { "upper-alpha", STYLE_UPPER },
		{ "upper-latin", STYLE_UPPER }, { "lower-roman", STYLE_LOWER_ROMAN },
		{ "upper-roman", STYLE_UPPER_ROMAN }, { "cjk-ideographic", STYLE_HAN },
		{ "simp-chinese-informal", STYLE_HAN }, { "trad-chinese-informal", STYLE_HAN },
		{ "cjk-decimal", STYLE_HAN },
	};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(names[i].name, name) == 0) {
			*style = names[i].style;
			return true;
		}
	return false;
}

static enum style
style_of(const xmlNode *list, struct ccd_arena *a)
{
	enum style style = ccd_html_is(list, "ol") ? STYLE_DECIMAL : STYLE_BULLET;
	const char *type = ccd_html_attribute(list, "type");
	const char *css = ccd_html_style(list, "list-style-type", a);

	if (css == NULL)
		css = ccd_html_style(list, "list-style", a);
	if (css != NULL && style_of_name(css, &style))
		return style;
	if (type == NULL || style != STYLE_DECIMAL)
		return style;
	switch (*type) {
	case 'a':
		return STYLE_LOWER;
	case 'A':
		return STYLE_UPPER;
	case 'i':
		return STYLE_LOWER_ROMAN;
	case 'I':
		return STYLE_UPPER_ROMAN;
	default:
		return STYLE_DECIMAL;
	}
}

/* An attribute as an integer within what a page can count; false where it is none. */
static bool
integer(const xmlNode *node, const char *name, long *out)
{
	const char *value = ccd_html_attribute(node, name);
	char *end;
	long n;

	if (value == NULL)
		return false;
	n = strtol(value, &end, 10);
	if (end == value || n < -1000000000 || n > 1000000000)
		return false;
	*out = n;
	return true;
}

/* ---- as typed --------------------------------------------------------- */

bool
ccd_html_position(const xmlNode *node, uint32_t *line, uint32_t *column)
{
	const char *value = ccd_html_attribute(node, "data-sourcepos");
	char *end;

	if (value == NULL)
		return false;
	*line = (uint32_t)strtoul(value, &end, 10);
	*column = *end == ':' ? (uint32_t)strtoul(end + 1, NULL, 10) : 0;
	return *line > 0;
}

/* The number typed for ITEM and the sign behind it; false where none is found. */
static bool
typed(const xmlNode *item, const struct ccd_html_source *from, long *number, char *delimiter)
{
	const char *s, *end = from->s + from->n;
	uint32_t line, column;
	long n = 0;

	if (!ccd_html_position(item, &line, &column) || line > from->nline || column == 0)
		return false;
	s = from->s + from->line[line - 1];
	if ((size_t)(end - s) < column)
		return false;
	for (s += column - 1; s < end && *s >= '0' && *s <= '9' && n < 1000000000; s++)
		n = n * 10 + (*s - '0');
	if (s == end || (*s != '.' && *s != ')'))
		return false;
	*number = n;
	*delimiter = *s;
	return true;
}

/* ---- labels ----------------------------------------------------------- */

static size_t
count_items(const xmlNode *list)
{
	size_t n = 0;

	for (const xmlNode *c = list->children; c != NULL; c = c->next)
		n += ccd_html_is(c, "li");
	return n;
}

/* The items' numbers; those typed where they ascend, else those that a page counts. */
static void
number_items(const xmlNode *list, const struct ccd_html_source *from, size_t n, long *number,
    char *delimiter)
{
	bool reversed = ccd_html_attribute(list, "reversed") != NULL, ascend = from != NULL;
	long next = reversed ? (long)n : 1, read, before = -1;
	size_t i = 0;

	(void)integer(list, "start", &next);
	*delimiter = '.';
	for (const xmlNode *c = list->children; c != NULL; c = c->next) {
		if (!ccd_html_is(c, "li"))
			continue;
		(void)integer(c, "value", &next);
		number[i++] = next;
		next += reversed ? -1 : 1;
	}
	if (from == NULL)
		return;
	i = 0;
	for (const xmlNode *c = list->children; c != NULL && ascend; c = c->next)
		if (ccd_html_is(c, "li")) {
			ascend = typed(c, from, &read, delimiter) && read > before;
			before = read;
		}
	for (const xmlNode *c = list->children; c != NULL && ascend; c = c->next)
		if (ccd_html_is(c, "li"))
			(void)typed(c, from, &number[i++], delimiter);
}

const char *const *
ccd_html_labels(const xmlNode *list, const struct ccd_html_source *from, struct ccd_arena *a,
    size_t *n)
{
	enum style style = style_of(list, a);
	size_t count = count_items(list);
	const char **label = ccd_array(a, count, const char *);
	long *number = ccd_array(a, count, long);
	char delimiter;

	number_items(list, style == STYLE_DECIMAL ? from : NULL, count, number, &delimiter);
	for (size_t i = 0; i < count; i++)
		label[i] = style == STYLE_DECIMAL && delimiter == ')' ?
		    ccd_arena_printf(a, "%ld)", number[i]) : sign(style, number[i], a);
	*n = count;
	return label;
}
