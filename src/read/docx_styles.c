/* Elements and styles of WordprocessingML. */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "read/docx.h"
#include "read/xml.h"

/* A chain of styles is no longer, one that is goes in a circle; Word has no more styles. */
enum { LONGEST_CHAIN = 32, MOST = 4096 };

const char *
ccd_docx_value(const xmlNode *node, const char *name)
{
	return ccd_xml_value(ccd_xml_child(node, name), "val");
}

bool
ccd_docx_is_off(const char *value)
{
	static const char *const off[] = { "0", "false", "off", "none" };

	for (size_t i = 0; value != NULL && i < sizeof off / sizeof *off; i++)
		if (strcmp(value, off[i]) == 0)
			return true;
	return false;
}

int
ccd_docx_switch(const xmlNode *node, const char *name)
{
	const xmlNode *child = ccd_xml_child(node, name);

	return child == NULL ? -1 : !ccd_docx_is_off(ccd_xml_value(child, "val"));
}

static int
compare_styles(const void *a, const void *b)
{
	return strcmp(((const struct ccd_docx_style *)a)->id, ((const struct ccd_docx_style *)b)->id);
}

void
ccd_docx_styles_read(struct ccd_docx_styles *styles, xmlDocPtr doc, struct ccd_arena *a)
{
	const xmlNode *root = doc != NULL ? xmlDocGetRootElement(doc) : NULL;

	*styles = (struct ccd_docx_styles){ 0 };
	styles->lang = ccd_docx_value(ccd_xml_child(ccd_xml_child(ccd_xml_child(root, "docDefaults"),
	    "rPrDefault"), "rPr"), "lang");
	for (const xmlNode *c = root != NULL ? root->children : NULL; c != NULL; c = c->next) {
		const char *id = ccd_xml_value(c, "styleId"), *name = ccd_docx_value(c, "name");
		const char *type = ccd_xml_value(c, "type"), *usual = ccd_xml_value(c, "default");
		char *low;

		if (!ccd_xml_named(c, "style") || id == NULL || styles->n == MOST)
			continue;
		low = ccd_arena_strdup(a, name != NULL ? name : "");
		for (char *p = low; *p != '\0'; p++)
			if (*p >= 'A' && *p <= 'Z')
				*p = (char)(*p + ('a' - 'A'));
		*ccd_push(a, styles) = (struct ccd_docx_style){ id, low, ccd_docx_value(c, "basedOn"),
			ccd_xml_child(c, "pPr"), ccd_xml_child(c, "rPr") };
		if (type != NULL && strcmp(type, "paragraph") == 0 && usual != NULL &&
		    (strcmp(usual, "1") == 0 || strcmp(usual, "true") == 0))
			styles->paragraph = id;
	}
	if (styles->n > 0)
		qsort(styles->v, styles->n, sizeof *styles->v, compare_styles);
}

const struct ccd_docx_style *
ccd_docx_style(const struct ccd_docx_styles *styles, const char *id)
{
	const struct ccd_docx_style key = { .id = id };

	return id == NULL || styles->n == 0 ? NULL :
	    bsearch(&key, styles->v, styles->n, sizeof key, compare_styles);
}

const xmlNode *
ccd_docx_run_property(const struct ccd_docx_styles *styles, const xmlNode *rpr, const char *name)
{
	const xmlNode *found = ccd_xml_child(rpr, name);
	const struct ccd_docx_style *s = ccd_docx_style(styles, ccd_docx_value(rpr, "rStyle"));

	for (int i = 0; i < LONGEST_CHAIN && found == NULL && s != NULL; i++) {
		found = ccd_xml_child(s->rpr, name);
		s = ccd_docx_style(styles, s->based_on);
	}
	return found;
}

const xmlNode *
ccd_docx_property(const struct ccd_docx_styles *styles, const xmlNode *ppr, const char *name,
    const char **style)
{
	const xmlNode *found = ccd_xml_child(ppr, name);
	const char *id = ccd_docx_value(ppr, "pStyle");
	const struct ccd_docx_style *s;

	if (style != NULL)
		*style = NULL;
	s = ccd_docx_style(styles, id != NULL ? id : styles->paragraph);
	for (int i = 0; i < LONGEST_CHAIN && found == NULL && s != NULL; i++) {
		found = ccd_xml_child(s->ppr, name);
		if (found != NULL && style != NULL)
			*style = s->id;
		s = ccd_docx_style(styles, s->based_on);
	}
	return found;
}
