#include "read/inline.h"

#include <string.h>

#include "base/buffer.h"

/* What NODE says of itself: see the header. Its own content where it is no pair. */
static const char *
tag_value(const xmlNode *node, bool content, struct ccd_arena *a)
{
	struct ccd_buffer b = { 0 };
	xmlChar *text = content && node->children != NULL ? xmlNodeGetContent(node) : NULL;
	const char *value;

	ccd_buffer_puts(&b, (const char *)node->name);
	for (const xmlAttr *at = node->properties; at != NULL; at = at->next) {
		size_t from;

		if (at->ns != NULL || at->children == NULL || at->children->content == NULL)
			continue;
		ccd_buffer_printf(&b, "\t%s=", (const char *)at->name);
		from = b.n;
		ccd_buffer_puts(&b, (const char *)at->children->content);
		for (; from < b.n; from++)
			if ((unsigned char)b.s[from] < ' ')
				b.s[from] = ' ';
	}
	if (text != NULL)
		ccd_buffer_printf(&b, "\n%s", (const char *)text);
	xmlFree(text);
	value = ccd_arena_strndup(a, b.s, b.n);
	ccd_buffer_free(&b);
	return value;
}

static void
add_tag(struct ccd_markup *m, const char *value)
{
	ccd_markup_open(m, CCD_SPAN_TAG);
	m->spans.v[m->spans.n - 1].value = value;
	ccd_markup_close(m, CCD_SPAN_TAG);
}

/* Adds what NODE begins with; true where its children are text too. */
static bool
enter(const xmlNode *node, enum ccd_inline kind, struct ccd_markup *m)
{
	switch (kind) {
	case CCD_INLINE_PAIR:
		add_tag(m, tag_value(node, false, m->a));
		return true;
	case CCD_INLINE_NOTE:
		return true;
	case CCD_INLINE_BLANK:
		ccd_markup_blank(m);
		return false;
	case CCD_INLINE_CODE:
		add_tag(m, tag_value(node, true, m->a));
		return false;
	case CCD_INLINE_UNKNOWN:
		break;
	}
	if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
		ccd_markup_text(m, (const char *)node->content, strlen((const char *)node->content));
	return node->type == XML_ELEMENT_NODE;
}

const xmlNode *
ccd_inline_text(const xmlNode *top, enum ccd_inline (*kind)(const xmlNode *),
    struct ccd_markup *m)
{
	const xmlNode *node = top->children, *bad = NULL;

	while (node != NULL) {
		enum ccd_inline what = node->type == XML_ELEMENT_NODE ? kind(node) : CCD_INLINE_UNKNOWN;

		if (node->type == XML_ENTITY_REF_NODE ||
		    (node->type == XML_ELEMENT_NODE && what == CCD_INLINE_UNKNOWN && bad == NULL))
			bad = node;
		if (node->type == XML_ENTITY_REF_NODE)
			return bad;
		if (enter(node, what, m) && node->children != NULL) {
			node = node->children;
			continue;
		}
		for (;; node = node->parent) {
			if (node->type == XML_ELEMENT_NODE && kind(node) == CCD_INLINE_PAIR)
				add_tag(m, ccd_arena_printf(m->a, "/%s", (const char *)node->name));
			if (node->next != NULL || node->parent == top)
				break;
		}
		node = node->next;
	}
	return bad;
}
