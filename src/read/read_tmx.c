/*
 * Translation memories: TMX 1.1 to 1.4b, also packed by gzip. Every <tu> is a unit with
 * a text for each <tuv>. Only one unit at a time is held as a tree.
 */
#include <limits.h>
#include <string.h>

#include <libxml/xmlreader.h>

#include "base/error.h"
#include "read/bitext.h"
#include "read/gunzip.h"
#include "read/inline.h"
#include "read/xml.h"

#define XML_NS "http://www.w3.org/XML/1998/namespace"

/* Bytes of a packed file that tell what is in it. */
enum { PEEK = 1024 };

struct tmx {
	const struct ccd_source *source;
	struct ccd_arena *a;
	struct ccd_bitext *bitext;
	struct ccd_markup markup;
	struct ccd_faults faults;
	struct ccd_error syntax;        /* what the parser says first */
	uint32_t line;                  /* that the parser has come to */
	struct ccd_error *err;
};

/* The line of a node; where the tree cannot hold it, about where the parser is. */
static uint32_t
line_of(const struct tmx *t, const xmlNode *node)
{
	uint32_t line = ccd_xml_line(node);

	return line != UINT16_MAX ? line : t->line;
}

/* ---- segments ---------------------------------------------------------- */

static enum ccd_inline
inline_kind(const xmlNode *node)
{
	static const char *const codes[] = { "bpt", "ept", "it", "ph", "ut", "sub" };

	if (ccd_xml_is(node, NULL, "hi"))
		return CCD_INLINE_PAIR;
	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
		if (ccd_xml_is(node, NULL, codes[i]))
			return CCD_INLINE_CODE;
	return CCD_INLINE_UNKNOWN;
}

/* The numbers that join <bpt> and <ept> of one segment. */
struct pairs {
	struct { const char **v; size_t n, cap; } open, close;
};

static int
compare_numbers(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The number that has one tag of a pair only, or a pair too many; NULL if none. */
static const char *
unpaired(struct pairs *p)
{
	size_t n = p->open.n < p->close.n ? p->open.n : p->close.n;

	if (p->open.n > 0)
		qsort(p->open.v, p->open.n, sizeof *p->open.v, compare_numbers);
	if (p->close.n > 0)
		qsort(p->close.v, p->close.n, sizeof *p->close.v, compare_numbers);
	for (size_t i = 0; i < n; i++)
		if (strcmp(p->open.v[i], p->close.v[i]) != 0)
			return strcmp(p->open.v[i], p->close.v[i]) < 0 ? p->open.v[i] : p->close.v[i];
	if (p->open.n != p->close.n)
		return p->open.n > n ? p->open.v[n] : p->close.v[n];
	for (size_t i = 1; i < n; i++)
		if (strcmp(p->open.v[i - 1], p->open.v[i]) == 0)
			return p->open.v[i];
	return NULL;
}

/* True where the tags of SEG are paired: every <bpt> has its <ept>. Says so where
 * they are not. */
static bool
check_pairs(struct tmx *t, xmlNode *seg)
{
	struct ccd_arena *a = ccd_arena_new();
	struct pairs pairs = { 0 };
	const char *i;

	for (xmlNode *node = seg->children; node != NULL; node = ccd_xml_after(node, seg)) {
		bool open = ccd_xml_is(node, NULL, "bpt");

		if (!open && !ccd_xml_is(node, NULL, "ept"))
			continue;
		if ((i = ccd_xml_attribute(node, NULL, "i", a)) == NULL)
			i = "";
		if (open)
			*ccd_push(a, &pairs.open) = i;
		else
			*ccd_push(a, &pairs.close) = i;
	}
	if ((i = unpaired(&pairs)) != NULL)
		ccd_fault(&t->faults, line_of(t, seg), "tags of a segment are not balanced: "
		    "<bpt> and <ept> with i=\"%.32s\"; the unit is passed over", i);
	ccd_arena_free(a);
	return i == NULL;
}

/* ---- units ------------------------------------------------------------- */

static const char *
language(const struct tmx *t, const xmlNode *tuv)
{
	const char *lang = ccd_xml_attribute(tuv, XML_NS, "lang", t->a);

	return lang != NULL ? lang : ccd_xml_attribute(tuv, NULL, "lang", t->a);
}

/* Notes that our own export made of findings: "N02 error: ...". */
static bool
is_finding(const char *note)
{
	return note[0] >= 'A' && note[0] <= 'Z' && strspn(note + 1, "0123456789") == 2 && note[3] == ' ' &&
	    (strncmp(note + 4, "error: ", 7) == 0 || strncmp(note + 4, "warning: ", 9) == 0 ||
	    strncmp(note + 4, "note: ", 6) == 0);
}

/* What our own export says in <prop>s: how sure a unit is, and whether a person confirmed
 * it. True for such a one. */
static bool
take_own(const char *type, const char *text, struct ccd_bitext_unit *unit)
{
	if (strcmp(type, "x-confidence") == 0)
		ccd_bitext_confidence(unit, text);
	else if (strcmp(type, "x-confirmed") == 0)
		unit->confirmed = strcmp(text, "yes") == 0;
	else
		return strcmp(type, "x-clause") == 0 || strcmp(type, "x-status") == 0;
	return true;
}

/* Takes the attributes, notes and properties of a <tu>, or of a <tuv> in LANG. */
static void
take_facts(struct tmx *t, const xmlNode *top, const char *lang, struct ccd_bitext_unit *unit)
{
	for (const xmlAttr *at = top->properties; at != NULL; at = at->next)
		if (at->ns == NULL && at->children != NULL && at->children->content != NULL &&
		    strcmp((const char *)at->name, "lang") != 0)
			*ccd_push(t->a, &unit->facts) = (struct ccd_bitext_fact){
			    ccd_arena_printf(t->a, "@%s", (const char *)at->name),
			    ccd_arena_strdup(t->a, (const char *)at->children->content), lang };
	for (const xmlNode *node = top->children; node != NULL; node = node->next) {
		const char *type = ccd_xml_is(node, NULL, "prop") ? ccd_xml_value(node, "type") : NULL;
		const xmlNode *text = node->children;
		const char *s;

		if ((type == NULL && !ccd_xml_is(node, NULL, "note")) || text == NULL ||
		    text->type != XML_TEXT_NODE || text->next != NULL)
			continue;
		s = (const char *)text->content;
		if (type != NULL ? take_own(type, s, unit) : is_finding(s))
			continue;
		*ccd_push(t->a, &unit->facts) = (struct ccd_bitext_fact){ type != NULL ?
		    ccd_arena_printf(t->a, "prop:%s", type) : "note", ccd_arena_strdup(t->a, s), lang };
	}
}

/* Adds a <tuv>. Returns 1, 0 where the unit cannot be read, or -1 with ERR set. */
static int
add_variant(struct tmx *t, const xmlNode *tuv, struct ccd_bitext_unit *unit)
{
	xmlNode *seg = ccd_xml_child(tuv, "seg");
	const char *lang = language(t, tuv);
	const xmlNode *bad;

	if (seg == NULL || lang == NULL) {
		ccd_fault(&t->faults, line_of(t, tuv), seg == NULL ?
		    "a <tuv> without <seg>; the unit is passed over" :
		    "a <tuv> without a language; the unit is passed over");
		return 0;
	}
	if (!check_pairs(t, seg))
		return 0;
	bad = ccd_inline_text(seg, inline_kind, &t->markup);
	t->markup.next.line = line_of(t, seg);
	if (ccd_bitext_add(unit, &t->markup, lang, 0, t->err) < 0)
		return -1;
	take_facts(t, tuv, lang, unit);
	if (bad != NULL && bad->type == XML_ENTITY_REF_NODE) {
		ccd_fault(&t->faults, line_of(t, seg), "the entity &%.64s; is not declared; the unit is "
		    "passed over", (const char *)bad->name);
		return 0;
	}
	if (bad != NULL)
		ccd_fault_stranger(&t->faults, line_of(t, seg), (const char *)bad->name);
	return 1;
}

static int
add_unit(struct tmx *t, const xmlNode *tu)
{
	struct ccd_bitext_unit unit = { .line = line_of(t, tu), .confidence = 1 };
	size_t variants = 0;
	int rc = 1;

	if ((unit.anchor = ccd_xml_attribute(tu, NULL, "tuid", t->a)) != NULL)
		unit.key = unit.anchor;
	take_facts(t, tu, NULL, &unit);
	for (xmlNode *tuv = tu->children; tuv != NULL && rc > 0; tuv = tuv->next)
		if (ccd_xml_is(tuv, NULL, "tuv")) {
			rc = add_variant(t, tuv, &unit);
			variants++;
		}
	if (rc == 0)
		ccd_xml_omit(t->source, CCD_OMIT_FAULTY, tu);
	if (rc > 0 && unit.texts.n > 0)
		*ccd_push(t->a, &t->bitext->units) = unit;
	else if (rc > 0)
		ccd_fault(&t->faults, unit.line, variants == 0 ? "a <tu> without <tuv> is passed over" :
		    "a unit without text is passed over");
	return rc < 0 ? -1 : 0;
}

/* ---- the file ---------------------------------------------------------- */

static void
take_error(void *data, xmlErrorPtr problem)
{
	struct tmx *t = data;
	const char *message = problem->message != NULL ? problem->message : "not well-formed";

	/* what the parser says of both */
	if (problem->code == XML_ERR_DOCUMENT_END)
		message = "the document is cut off, or goes on behind its end";
	if (problem->level >= XML_ERR_ERROR)
		ccd_error_set(&t->syntax, CCD_EFORMAT, t->source->file,
		    problem->line > 0 ? (size_t)problem->line : 0, "%.*s",
		    (int)strcspn(message, "\n"), message);
}

/* The unit or header that the parser stands at. Returns 0, or -1 with ERR set. */
static int
take_element(struct tmx *t, xmlTextReaderPtr parser)
{
	const char *name = (const char *)xmlTextReaderConstLocalName(parser);
	xmlNode *node;

	if (strcmp(name, "header") == 0 && t->bitext->lang[0] == NULL) {
		const char *lang = ccd_xml_attribute(xmlTextReaderCurrentNode(parser), NULL, "srclang",
		    t->a);

		t->bitext->lang[0] = lang != NULL && strcmp(lang, "*all*") != 0 ? lang : NULL;
	}
	if (strcmp(name, "tu") != 0)
		return 0;
	t->line = (uint32_t)xmlTextReaderGetParserLineNumber(parser);
	node = xmlTextReaderExpand(parser);
	return node != NULL ? add_unit(t, node) : 0;
}

static int
read_units(struct tmx *t, xmlTextReaderPtr parser)
{
	bool root = false, skip = false;
	int more = 1;

	while ((more = skip ? xmlTextReaderNext(parser) : xmlTextReaderRead(parser)) == 1) {
		skip = false;
		if (xmlTextReaderNodeType(parser) != XML_READER_TYPE_ELEMENT)
			continue;
		if (!root && strcmp((const char *)xmlTextReaderConstLocalName(parser), "tmx") != 0)
			return ccd_error_set(t->err, CCD_EFORMAT, t->source->file, 0,
			    "is no TMX: the first element is <%.64s>",
			    (const char *)xmlTextReaderConstLocalName(parser));
		root = true;
		skip = strcmp((const char *)xmlTextReaderConstLocalName(parser), "tu") == 0;
		if (take_element(t, parser) < 0)
			return -1;
	}
	if (more < 0)
		return ccd_error_set(t->err, CCD_EFORMAT, t->source->file, t->syntax.line, "%s",
		    t->syntax.code != CCD_OK ? t->syntax.message : "not well-formed");
	return ccd_faults_end(&t->faults, t->bitext->units.n, t->err);
}

static int
read_text(struct tmx *t, const struct ccd_text *text)
{
	xmlTextReaderPtr parser;
	int rc;

	if (text->n > INT_MAX)
		return ccd_error_set(t->err, CCD_ELIMIT, t->source->file, 0, "larger than 2 GiB");
	parser = xmlReaderForMemory(text->s, (int)text->n, NULL, "UTF-8",
	    XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES | XML_PARSE_COMPACT |
	    XML_PARSE_IGNORE_ENC);
	if (parser == NULL)
		return ccd_error_set(t->err, CCD_EFORMAT, t->source->file, 0, "cannot be parsed");
	xmlTextReaderSetStructuredErrorHandler(parser, take_error, t);
	rc = read_units(t, parser);
	xmlFreeTextReader(parser);
	return rc;
}

static int
read_tmx(const struct ccd_source *source, struct ccd_arena *a, struct ccd_bitext *bitext,
    struct ccd_error *err)
{
	struct tmx t = { .source = source, .a = a, .bitext = bitext, .err = err };
	struct ccd_arena *lines = ccd_arena_new();
	struct ccd_buffer unpacked = { 0 };
	const unsigned char *bytes = source->bytes;
	size_t n = source->n;
	struct ccd_text text;
	int rc = 0;

	t.faults.source = t.markup.source = source;
	t.markup.a = a;
	if (ccd_is_gzip(source)) {
		rc = ccd_gunzip(source, &unpacked, err);
		bytes = (const unsigned char *)unpacked.s;
		n = unpacked.n;
	}
	if (rc == 0 && (rc = ccd_xml_decode(source, source->file, bytes, n, lines, &text, err)) == 0) {
		bitext->charset = ccd_arena_strdup(a, text.charset);
		rc = read_text(&t, &text);
	}
	ccd_markup_free(&t.markup);
	ccd_buffer_free(&unpacked);
	ccd_arena_free(lines);
	return rc;
}

static int
bid(const struct ccd_source *source)
{
	unsigned char head[PEEK];
	char root[4];

	if (ccd_is_gzip(source)) {
		struct ccd_arena *a = ccd_arena_new();
		struct ccd_source inner = ccd_source_of(source->file, head,
		    ccd_gunzip_head(source, head, sizeof head), NULL, a);

		ccd_source_root(&inner, root, sizeof root);
		ccd_arena_free(a);
		return strcmp(root, "tmx") == 0 ? 95 : ccd_source_named(source, ".tmx.gz") ? 50 : 0;
	}
	ccd_source_root(source, root, sizeof root);
	return strcmp(root, "tmx") == 0 ? 95 : 0;
}

const struct ccd_reader ccd_read_tmx = {
	.name = "tmx",
	.extensions = ".tmx .tmx.gz",
	.media_type = "application/x-tmx+xml",
	.bid = bid,
	.read_bitext = read_tmx,
};
