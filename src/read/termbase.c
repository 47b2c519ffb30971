/*
 * Termbases: TBX (Basic and Core, of 2008 and of 2019), and a table with tabs: a line of
 * language tags, then a line an entry, several terms of a cell parted by "|", "!" before
 * a term that must not be used.
 */
#include "model/termbase.h"

#include <string.h>
#include <strings.h>

#include "base/error.h"
#include "base/file.h"
#include "model/libraries.h"
#include "read/read.h"
#include "read/xml.h"
#include "text/decode.h"
#include "text/layout.h"
#include "lang/lang.h"

/* Terms of one entry, and entries, as they are found. */
struct terms {
	struct ccd_term *v;
	size_t n, cap;
};

struct entries {
	struct ccd_term_entry *v;
	size_t n, cap;
};

enum { MOST_COLUMNS = 64 };

/* ---- both ------------------------------------------------------------- */

static void
add_term(struct ccd_arena *a, struct terms *terms, const char *lang, const char *text,
    bool forbidden)
{
	if (*text != '\0')
		*ccd_push(a, terms) = (struct ccd_term){ lang, text, forbidden };
}

static void
add_entry(struct ccd_arena *a, struct entries *entries, const struct terms *terms)
{
	if (terms->n > 0)
		*ccd_push(a, entries) = (struct ccd_term_entry){ terms->v, (uint32_t)terms->n };
}

/* ---- TBX -------------------------------------------------------------- */

static bool
is_forbidden(const xmlNode *term)
{
	static const char *const groups[] = { "tig", "ntig", "termSec", "termGrp", NULL };
	const xmlNode *top = term->parent;

	for (; top != NULL && top->type == XML_ELEMENT_NODE && !ccd_xml_is_one_of(top, groups);)
		top = top->parent;
	for (xmlNode *node = top != NULL ? top->children : NULL; node != NULL;) {
		const char *type = ccd_xml_named(node, "termNote") ? ccd_xml_value(node, "type") : NULL;

		if (ccd_xml_named(node, "administrativeStatus") ||
		    (type != NULL && strcmp(type, "administrativeStatus") == 0)) {
			xmlChar *value = xmlNodeGetContent(node);
			bool yes = strstr((const char *)value, "deprecated") != NULL ||
			    strstr((const char *)value, "superseded") != NULL;

			xmlFree(value);
			if (yes)
				return true;
		}
		node = node->children != NULL ? node->children : ccd_xml_after(node, top);
	}
	return false;
}

/* The terms below a <langSet> or <langSec>. */
static void
read_language(struct ccd_arena *a, xmlNode *top, struct terms *terms)
{
	const char *tag = ccd_xml_value(top, "lang");
	char lang[64];

	if (tag == NULL || !ccd_lang_valid(tag, lang, sizeof lang))
		return;
	tag = ccd_arena_strdup(a, lang);
	for (xmlNode *node = top->children; node != NULL;) {
		if (ccd_xml_named(node, "term")) {
			xmlChar *text = xmlNodeGetContent(node);

			add_term(a, terms, tag, ccd_one_line(a, (const char *)text, strlen((const char *)text)),
			    is_forbidden(node));
			xmlFree(text);
		}
		node = node->children != NULL ? node->children : ccd_xml_after(node, top);
	}
}

static int
read_tbx(const struct ccd_source *source, struct ccd_arena *a, struct entries *entries,
    struct ccd_error *err)
{
	static const char *const concepts[] = { "termEntry", "conceptEntry", NULL };
	static const char *const languages[] = { "langSet", "langSec", NULL };
	xmlDocPtr doc = ccd_xml_parse(source, source->file, source->bytes, source->n, a, NULL, err);
	xmlNode *root = doc != NULL ? xmlDocGetRootElement(doc) : NULL;

	for (xmlNode *node = root; node != NULL;) {
		if (!ccd_xml_is_one_of(node, concepts)) {
			node = node->children != NULL ? node->children : ccd_xml_after(node, root);
			continue;
		}
		struct terms terms = { 0 };

		for (xmlNode *of = node->children; of != NULL; of = of->next)
			if (ccd_xml_is_one_of(of, languages))
				read_language(a, of, &terms);
		add_entry(a, entries, &terms);
		node = ccd_xml_after(node, root);
	}
	xmlFreeDoc(doc);
	return doc == NULL ? -1 : 0;
}

/* ---- tables ----------------------------------------------------------- */

/* The terms of one cell. */
static void
read_cell(struct ccd_arena *a, const char *cell, size_t n, const char *lang, struct terms *terms)
{
	while (n > 0) {
		const char *bar = memchr(cell, '|', n);
		size_t length = bar != NULL ? (size_t)(bar - cell) : n;
		const char *text = ccd_one_line(a, cell, length);

		add_term(a, terms, lang, *text == '!' ? ccd_one_line(a, text + 1, strlen(text + 1)) : text,
		    *text == '!');
		length += bar != NULL;
		cell += length;
		n -= length;
	}
}

/* The head of the table: a language for each column. */
static int
read_head(const struct ccd_source *source, struct ccd_arena *a, const char *line, size_t n,
    const char *lang[MOST_COLUMNS], uint32_t *columns, struct ccd_error *err)
{
	for (*columns = 0; *columns < MOST_COLUMNS; ) {
		size_t length = 0;
		char tag[64];

		while (length < n && line[length] != '\t')
			length++;
		if (!ccd_lang_valid(ccd_one_line(a, line, length), tag, sizeof tag))
			return ccd_error_set(err, CCD_EFORMAT, source->file, 1,
			    "neither TBX nor a table that begins with a line of language tags");
		lang[(*columns)++] = ccd_arena_strdup(a, tag);
		if (length == n)
			return 0;
		line += length + 1;
		n -= length + 1;
	}
	return ccd_error_set(err, CCD_ELIMIT, source->file, 1, "more than %d languages", MOST_COLUMNS);
}

static int
read_table(const struct ccd_source *source, struct ccd_arena *a, struct entries *entries,
    struct ccd_error *err)
{
	const char *lang[MOST_COLUMNS], *line, *end;
	uint32_t columns = 0;
	struct ccd_text text;

	if (ccd_decode(source->bytes, source->n, source->charset, source->file, a, &text, err) < 0)
		return -1;
	end = text.s + strlen(text.s);
	for (line = text.s; line < end;) {
		size_t n = strcspn(line, "\n"), left = n;
		struct terms terms = { 0 };

		if (columns == 0) {
			if (read_head(source, a, line, n, lang, &columns, err) < 0)
				return -1;
			line += n + 1;
			continue;
		}
		for (uint32_t k = 0; k < columns && line[0] != '#'; k++) {
			const char *cell = line + (n - left);
			size_t length = 0;

			while (length < left && cell[length] != '\t')
				length++;
			read_cell(a, cell, length, lang[k], &terms);
			left -= length < left ? length + 1 : length;
		}
		add_entry(a, entries, &terms);
		line += n + 1;
	}
	return 0;
}

/* ---- the public functions --------------------------------------------- */

static struct ccd_termbase *
load_termbase(const char *file, struct ccd_error *err)
{
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_termbase *base = ccd_new(a, struct ccd_termbase);
	struct entries entries = { 0 };
	struct ccd_buffer bytes = { 0 };
	int rc = ccd_file_read(file, &bytes, err);

	if (rc == 0) {
		struct ccd_source source = ccd_source_of(file, bytes.s, bytes.n, NULL, a);
		char root[32];

		ccd_source_root(&source, root, sizeof root);
		rc = strcmp(root, "martif") == 0 || strcasecmp(root, "tbx") == 0 ?
		    read_tbx(&source, a, &entries, err) : read_table(&source, a, &entries, err);
	}
	if (rc == 0 && entries.n == 0)
		rc = ccd_error_set(err, CCD_EFORMAT, file, 0, "no terms in it");
	ccd_buffer_free(&bytes);
	if (rc < 0) {
		ccd_arena_free(a);
		return NULL;
	}
	base->arena = a;
	base->entry = entries.v;
	base->nentry = (uint32_t)entries.n;
	return base;
}

struct ccd_termbase *
ccd_termbase_load(const char *file, struct ccd_error *err)
{
	return CCD_PUBLIC(err, NULL, load_termbase(file, err));
}

void
ccd_termbase_free(struct ccd_termbase *base)
{
	if (base != NULL)
		ccd_arena_free(base->arena);
}
