#include "read/inline.h"

#include <string.h>

static void
add_tag(struct ccd_markup *m)
{
	ccd_markup_open(m, CCD_SPAN_TAG);
	ccd_markup_close(m, CCD_SPAN_TAG);
}

/* Adds what NODE begins with; true where its children are text too. */
static bool
enter(const xmlNode *node, enum ccd_inline kind, struct ccd_markup *m)
{
	switch (kind) {
	case CCD_INLINE_PAIR:
		add_tag(m);
		return true;
	case CCD_INLINE_NOTE:
		return true;
	case CCD_INLINE_BLANK:
		ccd_markup_blank(m);
		return false;
	case CCD_INLINE_CODE:
		add_tag(m);
		return false;
	case CCD_INLINE_UNKNOWN:
		break;
	}
	if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
		ccd_markup_text(m, (const char *)node->content, strlen((const char *)node->content));
	return false;
}

const xmlNode *
ccd_inline_text(const xmlNode *top, enum ccd_inline (*kind)(const xmlNode *),
    struct ccd_markup *m)
{
	const xmlNode *node = top->children;

	while (node != NULL) {
		enum ccd_inline what = node->type == XML_ELEMENT_NODE ? kind(node) : CCD_INLINE_UNKNOWN;

		if (node->type == XML_ENTITY_REF_NODE ||
		    (node->type == XML_ELEMENT_NODE && what == CCD_INLINE_UNKNOWN))
			return node;
		if (enter(node, what, m) && node->children != NULL) {
			node = node->children;
			continue;
		}
		for (;; node = node->parent) {
			if (node->type == XML_ELEMENT_NODE && kind(node) == CCD_INLINE_PAIR)
				add_tag(m);
			if (node->next != NULL || node->parent == top)
				break;
		}
		node = node->next;
	}
	return NULL;
}
