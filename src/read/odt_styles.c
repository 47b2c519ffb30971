/* Elements and styles of OpenDocument. */
#include <stdlib.h>
#include <string.h>

#include "read/odt.h"
#include "read/xml.h"

/* A chain of styles is no longer; one that is goes in a circle. */
enum { LONGEST_CHAIN = 32 };

/* Percent of a line by which text is raised or lowered at least, so that it is meant to be
 * read so. */
enum { LEAST_SHIFT = 15 };

struct style {
	const char *name, *parent;
	const xmlNode *node;
};

struct table {
	struct style *v;
	size_t n, cap;
};

struct ccd_odt_styles {
	struct table styles, lists;
	const xmlNode *outline;
};

long
ccd_odt_number(const xmlNode *node, const char *name, long otherwise)
{
	const char *value = ccd_xml_value(node, name);
	char *end;
	long n;

	if (value == NULL)
		return otherwise;
	n = strtol(value, &end, 10);
	return end == value || n < 0 || n > 1000000 ? otherwise : n;
}

static int
compare_styles(const void *a, const void *b)
{
	return strcmp(((const struct style *)a)->name, ((const struct style *)b)->name);
}

static void
add_styles(struct ccd_odt_styles *styles, const xmlNode *root, struct ccd_arena *a)
{
	for (xmlNode *n = root != NULL ? root->children : NULL; n != NULL;) {
		const char *name = ccd_xml_value(n, "name");

		if (ccd_xml_named(n, "outline-style"))
			styles->outline = n;
		else if (ccd_xml_named(n, "style") && name != NULL)
			*ccd_push(a, &styles->styles) =
			    (struct style){ name, ccd_xml_value(n, "parent-style-name"), n };
		else if (ccd_xml_named(n, "list-style") && name != NULL)
			*ccd_push(a, &styles->lists) = (struct style){ name, NULL, n };
		/* styles stand two deep: in their groups */
		n = (ccd_xml_named(n, "automatic-styles") || ccd_xml_named(n, "styles")) && n->children != NULL ?
		    n->children : ccd_xml_after(n, root);
	}
}

struct ccd_odt_styles *
ccd_odt_styles_read(const xmlNode *content, const xmlNode *other, struct ccd_arena *a)
{
	struct ccd_odt_styles *styles = ccd_new(a, struct ccd_odt_styles);

	add_styles(styles, content, a);
	add_styles(styles, other, a);
	if (styles->styles.n > 0)
		qsort(styles->styles.v, styles->styles.n, sizeof *styles->styles.v, compare_styles);
	if (styles->lists.n > 0)
		qsort(styles->lists.v, styles->lists.n, sizeof *styles->lists.v, compare_styles);
	return styles;
}

static const struct style *
find(const struct table *table, const char *name)
{
	const struct style key = { .name = name };

	return name == NULL || table->n == 0 ? NULL :
	    bsearch(&key, table->v, table->n, sizeof key, compare_styles);
}

bool
ccd_odt_style_is(const struct ccd_odt_styles *styles, const char *name, const char *ancestor)
{
	for (int i = 0; i < LONGEST_CHAIN && name != NULL; i++) {
		const struct style *style;

		if (strcmp(name, ancestor) == 0)
			return true;
		style = find(&styles->styles, name);
		name = style != NULL ? style->parent : NULL;
	}
	return false;
}

/* A property of text in a style, borrowed; or NULL. */
static const char *
text_property(const struct ccd_odt_styles *styles, const char *name, const char *property)
{
	for (int i = 0; i < LONGEST_CHAIN && name != NULL; i++) {
		const struct style *style = find(&styles->styles, name);

		if (style == NULL)
			return NULL;
		for (const xmlNode *c = style->node->children; c != NULL; c = c->next)
			if (ccd_xml_named(c, "text-properties") && ccd_xml_value(c, property) != NULL)
				return ccd_xml_value(c, property);
		name = style->parent;
	}
	return NULL;
}

bool
ccd_odt_style_emphasises(const struct ccd_odt_styles *styles, const char *name)
{
	const char *weight = text_property(styles, name, "font-weight");
	const char *slant = text_property(styles, name, "font-style");
	const char *underline = text_property(styles, name, "text-underline-style");

	return (weight != NULL && strcmp(weight, "normal") != 0) ||
	    (slant != NULL && strcmp(slant, "normal") != 0) ||
	    (underline != NULL && strcmp(underline, "none") != 0);
}

int
ccd_odt_style_shift(const struct ccd_odt_styles *styles, const char *name)
{
	const char *position = text_property(styles, name, "text-position");
	long percent;

	if (position == NULL)
		return 0;
	if (strncmp(position, "super", 5) == 0)
		return 1;
	if (strncmp(position, "sub", 3) == 0)
		return -1;
	percent = strtol(position, NULL, 10);
	return percent >= LEAST_SHIFT ? 1 : percent <= -LEAST_SHIFT ? -1 : 0;
}

bool
ccd_odt_style_strikes(const struct ccd_odt_styles *styles, const char *name)
{
	const char *style = text_property(styles, name, "text-line-through-style");
	const char *type = text_property(styles, name, "text-line-through-type");

	return (style != NULL && strcmp(style, "none") != 0) ||
	    (style == NULL && type != NULL && strcmp(type, "none") != 0);
}

bool
ccd_odt_style_hides(const struct ccd_odt_styles *styles, const char *name)
{
	const char *display = text_property(styles, name, "display");

	return display != NULL && strcmp(display, "none") == 0;
}

const xmlNode *
ccd_odt_list_style(const struct ccd_odt_styles *styles, const char *name)
{
	const struct style *style = find(&styles->lists, name);

	return name == NULL ? styles->outline : style != NULL ? style->node : NULL;
}
