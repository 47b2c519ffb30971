/* Term bases: TBX, ISO 30042:2008 (martif) and 2019 (tbx). An entry is a concept. */
#include <string.h>

#include <libxml/tree.h>

#include "base/error.h"
#include "read/glossary.h"
#include "read/xml.h"
#include "lang/lang.h"
#include "text/layout.h"

static const char *const entries[] = { "termEntry", "conceptEntry", NULL };
static const char *const languages[] = { "langSet", "langSec", NULL };

static void
read_terms(struct ccd_known *known, const struct ccd_source *source, xmlNode *section,
    struct ccd_arena *a)
{
	const char *value = ccd_xml_value(section, "lang");
	char tag[64];
	const char *lang;

	if (value == NULL || !ccd_lang_valid(value, tag, sizeof tag)) {
		ccd_remark(source, ccd_xml_line(section), "terms in a language that is not told: passed over");
		return;
	}
	lang = ccd_arena_strdup(a, tag);
	for (xmlNode *node = section->children, *next; node != NULL; node = next) {
		next = ccd_xml_after(node, section);
		if (ccd_xml_named(node, "term")) {
			xmlChar *content = xmlNodeGetContent(node);
			const char *words = content != NULL ? (const char *)content : "";

			words = ccd_one_line(a, words, strlen(words));
			xmlFree(content);
			ccd_known_term(known, lang, words, strlen(words), a);
		} else if (node->children != NULL && node->type == XML_ELEMENT_NODE) {
			next = node->children;
		}
	}
}

int
ccd_tbx_parse(struct ccd_known *known, const struct ccd_source *source, struct ccd_arena *a,
    struct ccd_error *err)
{
	xmlDocPtr doc = ccd_xml_parse(source, source->file, source->bytes, source->n, a, NULL, err);
	xmlNode *root, *next;
	int rc = 0;

	if (doc == NULL)
		return -1;
	root = xmlDocGetRootElement(doc);
	for (xmlNode *node = root != NULL ? root->children : NULL; node != NULL && rc == 0; node = next) {
		next = ccd_xml_after(node, root);
		if (!ccd_xml_is_one_of(node, entries)) {
			if (node->children != NULL && node->type == XML_ELEMENT_NODE)
				next = node->children;
			continue;
		}
		for (xmlNode *section = node->children; section != NULL; section = section->next)
			if (ccd_xml_is_one_of(section, languages))
				read_terms(known, source, section, a);
		if (++known->nconcept == CCD_CONCEPTS)
			rc = ccd_error_set(err, CCD_ELIMIT, source->file, 0, "more than %d concepts", CCD_CONCEPTS);
	}
	if (rc == 0 && known->terms.n == 0)
		rc = ccd_error_set(err, CCD_EFORMAT, source->file, 0, "holds no terms");
	xmlFreeDoc(doc);
	return rc;
}
