/* Questions about elements of HTML, and where a page has its text. */
#include <string.h>
#include <strings.h>

#include <libxml/HTMLparser.h>

#include "base/buffer.h"
#include "read/html.h"
#include "read/xml.h"
#include "text/utf8.h"

bool
ccd_html_is(const xmlNode *node, const char *name)
{
	return node != NULL && node->type == XML_ELEMENT_NODE &&
	    strcasecmp((const char *)node->name, name) == 0;
}

bool
ccd_html_is_one_of(const xmlNode *node, const char *const *names)
{
	for (; *names != NULL; names++)
		if (ccd_html_is(node, *names))
			return true;
	return false;
}

const char *
ccd_html_attribute(const xmlNode *node, const char *name)
{
	if (node == NULL || node->type != XML_ELEMENT_NODE)
		return NULL;
	for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
		if (strcasecmp((const char *)attribute->name, name) == 0)
			return attribute->children != NULL && attribute->children->content != NULL ?
			    (const char *)attribute->children->content : "";
	return NULL;
}

bool
ccd_html_has_word(const xmlNode *node, const char *attribute, const char *word)
{
	const char *p = ccd_html_attribute(node, attribute);
	size_t length = strlen(word);

	while (p != NULL && *p != '\0') {
		size_t n;

		p += strspn(p, " \t\r\n");
		n = strcspn(p, " \t\r\n");
		if (n == length && strncasecmp(p, word, n) == 0)
			return true;
		p += n;
	}
	return false;
}

const char *
ccd_html_style(const xmlNode *node, const char *property, struct ccd_arena *a)
{
	const char *p = ccd_html_attribute(node, "style");
	size_t length = strlen(property);

	while (p != NULL && *p != '\0') {
		size_t n;

		p += strspn(p, "; \t\r\n");
		n = strcspn(p, ";");
		if (n > length && strncasecmp(p, property, length) == 0) {
			const char *value = p + length;

			value += strspn(value, " \t");
			if (*value == ':') {
				char *copy;

				value++;
				value += strspn(value, " \t");
				copy = ccd_arena_strndup(a, value, (size_t)(p + n - value));
				for (char *c = copy; *c != '\0'; c++)
					if (*c >= 'A' && *c <= 'Z')
						*c = (char)(*c + ('a' - 'A'));
				for (size_t end = strlen(copy); end > 0 && strchr(" \t\r\n", copy[end - 1]) != NULL;)
					copy[--end] = '\0';
				return copy;
			}
		}
		p += n;
	}
	return NULL;
}

static bool
is_known_block(const xmlNode *node)
{
	static const char *const names[] = { "address", "article", "aside", "blockquote", "body",
		"caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
		"figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
		"hgroup", "hr", "html", "legend", "li", "listing", "main", "menu", "ol", "p", "plaintext",
		"pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
		"ul", "xmp", NULL };

	return ccd_html_is_one_of(node, names);
}

/* An element that no standard knows; prefixed ones ("st1:place") are word processors',
 * and within lines. */
static bool
is_unknown(const xmlNode *node)
{
	/* what the parser, which knows HTML 4, does not know */
	static const char *const newer[] = { "audio", "bdi", "blink", "canvas", "data", "mark", "math",
		"meter", "nobr", "output", "picture", "progress", "rb", "rp", "rt", "rtc", "ruby", "slot",
		"source", "svg", "template", "time", "track", "video", "wbr", NULL };

	return node->type == XML_ELEMENT_NODE && !is_known_block(node) &&
	    htmlTagLookup(node->name) == NULL && strchr((const char *)node->name, ':') == NULL &&
	    !ccd_html_is_one_of(node, newer);
}

/* What stands beside NODE, blanks and comments left out; FORWARD: behind it. */
static const xmlNode *
beside(const xmlNode *node, bool forward)
{
	const xmlNode *n = forward ? node->next : node->prev;

	while (n != NULL && (n->type == XML_COMMENT_NODE || n->type == XML_PI_NODE ||
	    (n->type == XML_TEXT_NODE && xmlIsBlankNode(n) != 0)))
		n = forward ? n->next : n->prev;
	return n;
}

/* True where an unknown element starts a line: between blocks, or where blocks stand. */
static bool
stands_as_block(const xmlNode *node)
{
	static const char *const holders[] = { "body", "div", "section", "article", "main", "center",
		"blockquote", "form", "header", "footer", NULL };
	const xmlNode *before = beside(node, false), *behind = beside(node, true);
	const xmlNode *inner = node->children != NULL && xmlIsBlankNode(node->children) != 0 ?
	    beside(node->children, true) : node->children;

	if (inner != NULL && is_known_block(inner))
		return true;
	return (before == NULL || is_known_block(before) || is_unknown(before)) &&
	    (behind == NULL || is_known_block(behind) || is_unknown(behind)) &&
	    (node->parent == NULL || ccd_html_is_one_of(node->parent, holders) ||
	    (before != NULL && is_known_block(before)) || (behind != NULL && is_known_block(behind)));
}

bool
ccd_html_is_block(const xmlNode *node)
{
	return is_known_block(node) || (node != NULL && is_unknown(node) && stands_as_block(node));
}

/* ---- what is out ------------------------------------------------------ */

static bool
is_hidden(const xmlNode *node, struct ccd_arena *a)
{
	const char *display, *visibility, *hidden = ccd_html_attribute(node, "aria-hidden");

	if (ccd_html_attribute(node, "hidden") != NULL ||
	    (hidden != NULL && strcasecmp(hidden, "true") == 0))
		return true;
	if (ccd_html_attribute(node, "style") == NULL)
		return false;
	display = ccd_html_style(node, "display", a);
	visibility = ccd_html_style(node, "visibility", a);
	return (display != NULL && strncmp(display, "none", 4) == 0) ||
	    (visibility != NULL && strncmp(visibility, "hidden", 6) == 0);
}

/* Classes and ids by which pages name their furniture: DocBook's, MediaWiki's and
 * those that site generators share. */
static bool
is_furniture(const xmlNode *node)
{
	static const char *const names[] = { "nav", "navbar", "navheader", "navfooter", "navigation",
		"menu", "breadcrumb", "breadcrumbs", "toc", "sidebar", "site-header", "site-footer",
		"masthead", "skip-link", "skip-to-content", "screen-reader-text", "sr-only",
		"visually-hidden", "cookie-banner", "pagination", "noprint", "mw-editsection",
		"headerlink", "sitemap", "language-switcher", "languages",
		"footer", NULL };
	static const char *const roles[] = { "navigation", "banner", "contentinfo", "search", "menu",
		"menubar", "toolbar", "doc-toc", NULL };

	for (size_t i = 0; names[i] != NULL; i++)
		if (ccd_html_has_word(node, "class", names[i]) || ccd_html_has_word(node, "id", names[i]))
			return true;
	for (size_t i = 0; roles[i] != NULL; i++)
		if (ccd_html_has_word(node, "role", roles[i]))
			return true;
	return false;
}

/* A page's own head or foot: with a menu in it, or of the site, not of the text. */
static bool
holds_menu(const xmlNode *node)
{
	for (const xmlNode *c = node->children; c != NULL; c = c->next)
		if (ccd_html_is(c, "nav") || (c->type == XML_ELEMENT_NODE && (is_furniture(c) ||
		    (!ccd_html_is(c, "p") && holds_menu(c)))))
			return true;
	return false;
}

enum ccd_omission_kind
ccd_html_out(const xmlNode *node, struct ccd_arena *a)
{
	static const struct { const char *name; enum ccd_omission_kind kind; } names[] = {
		{ "audio", CCD_OMIT_PICTURE }, { "button", CCD_OMIT_CONTROL }, { "canvas", CCD_OMIT_PICTURE },
		{ "datalist", CCD_OMIT_CONTROL }, { "head", CCD_OMIT_METADATA },
		{ "iframe", CCD_OMIT_PICTURE }, { "input", CCD_OMIT_CONTROL }, { "map", CCD_OMIT_PICTURE },
		{ "math", CCD_OMIT_PICTURE }, { "nav", CCD_OMIT_NAVIGATION }, { "noscript", CCD_OMIT_HIDDEN },
		{ "object", CCD_OMIT_PICTURE }, { "rp", CCD_OMIT_GLOSS }, { "rt", CCD_OMIT_GLOSS },
		{ "script", CCD_OMIT_PROGRAM }, { "select", CCD_OMIT_CONTROL },
		{ "style", CCD_OMIT_PROGRAM }, { "svg", CCD_OMIT_PICTURE }, { "template", CCD_OMIT_HIDDEN },
		{ "textarea", CCD_OMIT_CONTROL }, { "title", CCD_OMIT_METADATA },
		{ "video", CCD_OMIT_PICTURE },
	};

	if (node->type == XML_COMMENT_NODE)
		return CCD_OMIT_COMMENT;
	if (node->type != XML_ELEMENT_NODE)
		return CCD_OMIT__COUNT;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (ccd_html_is(node, names[i].name))
			return names[i].kind;
	if (is_hidden(node, a))
		return CCD_OMIT_HIDDEN;
	if (ccd_html_is(node, "body") || ccd_html_is(node, "html"))
		return CCD_OMIT__COUNT;
	return is_furniture(node) || ((ccd_html_is(node, "header") || ccd_html_is(node, "footer")) &&
	    holds_menu(node)) ? CCD_OMIT_NAVIGATION : CCD_OMIT__COUNT;
}

bool
ccd_html_is_out(const xmlNode *node, struct ccd_arena *a)
{
	return node->type == XML_ELEMENT_NODE && ccd_html_out(node, a) != CCD_OMIT__COUNT;
}

const char *
ccd_html_text(const xmlNode *node, size_t most, struct ccd_arena *a)
{
	struct ccd_buffer b = { 0 };
	const char *text;

	for (const xmlNode *n = node; n != NULL && b.n < most;) {
		if (n->type == XML_TEXT_NODE && n->content != NULL)
			ccd_buffer_puts(&b, (const char *)n->content);
		if (n->children != NULL && n->type == XML_ELEMENT_NODE) {
			n = n->children;
			continue;
		}
		while (n != node && n->next == NULL)
			n = n->parent;
		n = n == node ? NULL : n->next;
	}
	text = ccd_arena_strndup(a, b.s != NULL ? b.s : "", b.n);
	ccd_buffer_free(&b);
	return text;
}

/* ---- where the text is ------------------------------------------------ */

struct weight {
	size_t text;            /* characters outside links */
	size_t headings;
};

/* What NODE holds; kept with each block within it, in the arena. */
static struct weight
weigh(const xmlNode *node, bool in_link, struct ccd_arena *a)
{
	static const char *const headings[] = { "h1", "h2", "h3", "h4", NULL };
	struct weight sum = { 0 };

	for (xmlNode *c = node->children; c != NULL; c = c->next) {
		struct weight w = { 0 };

		if (c->type == XML_TEXT_NODE && !in_link && xmlIsBlankNode(c) == 0)
			w.text = ccd_utf8_count((const char *)c->content, strlen((const char *)c->content));
		else if (c->type == XML_ELEMENT_NODE && !ccd_html_is_out(c, a)) {
			w = weigh(c, in_link || ccd_html_is(c, "a"), a);
			w.headings += ccd_html_is_one_of(c, headings);
			if (ccd_html_is_block(c))
				c->_private = ccd_arena_memdup(a, &w, sizeof w);
		}
		sum.text += w.text;
		sum.headings += w.headings;
	}
	return sum;
}

/* The one element of NAME below TOP, or NULL where there are several. */
static const xmlNode *
only(const xmlNode *top, const char *name)
{
	const xmlNode *found = NULL;

	for (xmlNode *n = top->children; n != NULL;) {
		if (ccd_html_is(n, name)) {
			if (found != NULL)
				return NULL;
			found = n;
		}
		n = n->children != NULL && n->type == XML_ELEMENT_NODE ? n->children :
		    ccd_xml_after(n, top);
	}
	return found;
}

/* True where NODE alone holds nearly all that is there. */
static bool
holds_all(const xmlNode *node, const struct weight *all, size_t hundredths)
{
	const struct weight *w = node->_private;

	return w != NULL && w->text * 100 >= all->text * hundredths;
}

const xmlNode *
ccd_html_main(const xmlNode *body, struct ccd_arena *a)
{
	static const char *const whole[] = { "ol", "ul", "dl", "table", "p", "pre", NULL };
	const struct weight all = weigh(body, false, a);
	const xmlNode *node = body, *next = only(body, "main");

	if (next == NULL)
		next = only(body, "article");
	if (next != NULL && holds_all(next, &all, CCD_HTML_NEARLY_ALL / 2))
		return next;
	do {
		next = NULL;
		for (const xmlNode *c = node->children; c != NULL && next == NULL; c = c->next)
			if (holds_all(c, &all, CCD_HTML_NEARLY_ALL) && !ccd_html_is_one_of(c, whole) &&
			    ((const struct weight *)c->_private)->headings == all.headings)
				next = c;
		node = next != NULL ? next : node;
	} while (next != NULL);
	return node;
}
