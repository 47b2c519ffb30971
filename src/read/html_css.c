/*
 * What style says of a piece of text: raised, lowered, struck through. Of a page's own
 * sheets the rules with one simple selector count (p, .a, p.a, #b); those for other media
 * and for elements within others do not, since they are about looks.
 */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "read/html.h"
#include "read/xml.h"

/* Selectors are no longer, in bytes; of an element no more classes count. */
enum { LONGEST = 100, MOST_CLASSES = 16 };

/* By how much text stands raised or lowered at least, so that it is meant to be read so. */
#define LEAST_EM 0.2
#define LEAST_POINTS 2.0
#define LEAST_PERCENT 20.0

struct rule {
	const char *selector;
	size_t place;           /* in the sheets */
	unsigned says, looks;   /* which looks are told, and which of these hold */
};

struct ccd_html_sheet {
	struct rule *v;         /* by selector, then place */
	size_t n, cap;
	struct ccd_arena *a;
};

/* ---- declarations ----------------------------------------------------- */

/* +1 for a length that raises, -1 for one that lowers, else 0. */
static int
direction(const char *value)
{
	char *end;
	double number = strtod(value, &end), least;

	if (end == value)
		return 0;
	least = *end == '%' ? LEAST_PERCENT : strncmp(end, "em", 2) == 0 ||
	    strncmp(end, "ex", 2) == 0 || strncmp(end, "rem", 3) == 0 ? LEAST_EM : LEAST_POINTS;
	return number >= least ? 1 : number <= -least ? -1 : 0;
}

static void
set_shift(struct rule *rule, int shift)
{
	rule->says |= CCD_HTML_RAISED | CCD_HTML_LOWERED;
	rule->looks &= ~(unsigned)(CCD_HTML_RAISED | CCD_HTML_LOWERED);
	rule->looks |= shift > 0 ? CCD_HTML_RAISED : shift < 0 ? CCD_HTML_LOWERED : 0U;
}

/* One declaration, NAME and VALUE in lower case. */
static void
take(struct rule *rule, const char *name, const char *value)
{
	if (strcmp(name, "vertical-align") == 0) {
		set_shift(rule, strncmp(value, "super", 5) == 0 ? 1 : strncmp(value, "sub", 3) == 0 ? -1 :
		    direction(value));
	} else if (strcmp(name, "text-decoration") == 0 || strcmp(name, "text-decoration-line") == 0) {
		rule->says |= CCD_HTML_STRUCK;
		rule->looks &= ~(unsigned)CCD_HTML_STRUCK;
		rule->looks |= strstr(value, "line-through") != NULL ? CCD_HTML_STRUCK : 0U;
	}
}

/* The N bytes at S without blanks at the ends, in lower case, cut to SIZE. */
static void
copy(char *to, size_t size, const char *s, size_t n)
{
	size_t i = 0;

	for (; n > 0 && strchr(" \t\r\n\f", *s) != NULL; s++)
		n--;
	for (; n > 0 && strchr(" \t\r\n\f", s[n - 1]) != NULL; n--)
		continue;
	for (; i < n && i + 1 < size; i++)
		to[i] = s[i] >= 'A' && s[i] <= 'Z' ? (char)(s[i] + ('a' - 'A')) : s[i];
	to[i] = '\0';
}

/* The declarations in the N bytes at S, up to a closing brace. */
static void
take_all(struct rule *rule, const char *s, size_t n)
{
	for (size_t i = 0, end; i < n; i = end + 1) {
		char name[32], value[64];
		const char *colon;

		for (end = i; end < n && s[end] != ';'; end++)
			continue;
		if ((colon = memchr(s + i, ':', end - i)) == NULL)
			continue;
		copy(name, sizeof name, s + i, (size_t)(colon - (s + i)));
		copy(value, sizeof value, colon + 1, (size_t)(s + end - (colon + 1)));
		take(rule, name, value);
	}
}

/* ---- sheets ----------------------------------------------------------- */

/* The end of a comment, or of a sign that hides the sheet from old browsers, at S; S
 * where there is none. */
static const char *
skip_comment(const char *s)
{
	const char *end;

	if (strncmp(s, "<!--", 4) == 0)
		return s + 4;
	if (strncmp(s, "-->", 3) == 0)
		return s + 3;
	if (strncmp(s, "/*", 2) != 0)
		return s;
	end = strstr(s + 2, "*/");
	return end != NULL ? end + 2 : s + strlen(s);
}

/* S behind what stands in braces, one within another, from its first brace on. */
static const char *
skip_braces(const char *s)
{
	size_t depth = 0;

	for (; *s != '\0'; s++)
		if (*s == '{')
			depth++;
		else if (*s == '}' && --depth == 0)
			return s + 1;
	return s;
}

static void
add_rules(struct ccd_html_sheet *sheet, const char *selectors, size_t n, const struct rule *rule)
{
	for (size_t i = 0, end; i < n; i = end + 1) {
		char selector[LONGEST];

		for (end = i; end < n && selectors[end] != ','; end++)
			continue;
		copy(selector, sizeof selector, selectors + i, end - i);
		if (*selector == '\0' || strlen(selector) == sizeof selector - 1 ||
		    strpbrk(selector, " \t\r\n>+~:[*") != NULL)
			continue;
		*ccd_push(sheet->a, sheet) = (struct rule){ ccd_arena_strdup(sheet->a, selector), sheet->n,
			rule->says, rule->looks };
	}
}

static void
read_sheet(struct ccd_html_sheet *sheet, const char *s)
{
	while (*s != '\0') {
		struct rule rule = { 0 };
		const char *after, *open, *close;

		s += strspn(s, " \t\r\n\f}");
		if ((after = skip_comment(s)) != s) {
			s = after;
			continue;
		}
		open = s + strcspn(s, "{;");
		if (*s == '@') {
			s = *open == '{' ? skip_braces(open) : open + (*open != '\0');
			continue;
		}
		open = s + strcspn(s, "{");
		close = open + strcspn(open, "}");
		if (*open == '\0')
			return;
		take_all(&rule, open + 1, (size_t)(close - (open + 1)));
		if (rule.says != 0)
			add_rules(sheet, s, (size_t)(open - s), &rule);
		s = close;
	}
}

static int
compare_rules(const void *a, const void *b)
{
	const struct rule *x = a, *y = b;
	int order = strcmp(x->selector, y->selector);

	return order != 0 ? order : x->place < y->place ? -1 : x->place > y->place;
}

struct ccd_html_sheet *
ccd_html_sheet_read(xmlDocPtr doc, struct ccd_arena *a)
{
	struct ccd_html_sheet *sheet = ccd_new(a, struct ccd_html_sheet);
	xmlNode *root = xmlDocGetRootElement(doc);

	sheet->a = a;
	for (xmlNode *n = root; n != NULL; n = n->type == XML_ELEMENT_NODE && n->children != NULL ?
	    n->children : ccd_xml_after(n, root)) {
		const char *media = ccd_html_attribute(n, "media");

		if (ccd_html_is(n, "style") && (media == NULL || *media == '\0' ||
		    strncasecmp(media, "all", 3) == 0 || strcasestr(media, "screen") != NULL) &&
		    n->children != NULL && n->children->content != NULL)
			read_sheet(sheet, (const char *)n->children->content);
	}
	if (sheet->n > 0)
		qsort(sheet->v, sheet->n, sizeof *sheet->v, compare_rules);
	return sheet;
}

/* Lays what the last rule for TAG and SIGN NAME says over LOOKS. */
static void
look_up(const struct ccd_html_sheet *sheet, const char *tag, const char *sign, const char *name,
    size_t n, unsigned *looks)
{
	char key[LONGEST];
	size_t length = strlen(tag) + strlen(sign), low = 0, high = sheet->n;
	const struct rule *rule;

	if (length + n + 1 > sizeof key)
		return;
	copy(key, sizeof key, tag, strlen(tag));
	strcat(key, sign);
	copy(key + length, sizeof key - length, name, n);
	while (low < high) {            /* the first one that is greater */
		size_t mid = (low + high) / 2;

		if (strcmp(sheet->v[mid].selector, key) <= 0)
			low = mid + 1;
		else
			high = mid;
	}
	rule = low > 0 ? &sheet->v[low - 1] : NULL;
	if (rule != NULL && strcmp(rule->selector, key) == 0)
		*looks = (*looks & ~rule->says) | rule->looks;
}

/* Word's way to raise text: moved up from where it would stand. */
static void
take_moved(const xmlNode *node, struct rule *rule, struct ccd_arena *a)
{
	const char *position = ccd_html_style(node, "position", a), *top, *bottom;

	if (position == NULL || strncmp(position, "relative", 8) != 0)
		return;
	top = ccd_html_style(node, "top", a);
	bottom = ccd_html_style(node, "bottom", a);
	if (top != NULL && direction(top) != 0)
		set_shift(rule, -direction(top));
	else if (bottom != NULL && direction(bottom) != 0)
		set_shift(rule, direction(bottom));
}

unsigned
ccd_html_looks(const struct ccd_html_sheet *sheet, const xmlNode *node, struct ccd_arena *a)
{
	static const char *const struck[] = { "s", "strike", "del", NULL };
	const char *tag = (const char *)node->name, *id = ccd_html_attribute(node, "id");
	const char *style = ccd_html_attribute(node, "style"), *p = ccd_html_attribute(node, "class");
	unsigned looks = 0;

	if (sheet->n > 0) {
		look_up(sheet, tag, "", "", 0, &looks);
		for (int i = 0; p != NULL && i < MOST_CLASSES; i++) {
			size_t n;

			p += strspn(p, " \t\r\n");
			if ((n = strcspn(p, " \t\r\n")) == 0)
				break;
			look_up(sheet, "", ".", p, n, &looks);
			look_up(sheet, tag, ".", p, n, &looks);
			p += n;
		}
		if (id != NULL)
			look_up(sheet, "", "#", id, strlen(id), &looks);
	}
	if (style != NULL) {
		struct rule rule = { 0 };

		take_all(&rule, style, strlen(style));
		take_moved(node, &rule, a);
		looks = (looks & ~rule.says) | rule.looks;
	}
	if (ccd_html_is_one_of(node, struck))
		looks |= CCD_HTML_STRUCK;
	/* sheets that set the heights of lines right raise and lower in ways of their own */
	if (ccd_html_is(node, "sup") || ccd_html_is(node, "sub"))
		looks = (looks & CCD_HTML_STRUCK) |
		    (ccd_html_is(node, "sup") ? CCD_HTML_RAISED : CCD_HTML_LOWERED);
	return ccd_html_is_block(node) ? looks & CCD_HTML_STRUCK : looks;
}
