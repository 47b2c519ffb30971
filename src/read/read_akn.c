/*
 * Akoma Ntoso (OASIS LegalDocML 1.0, schema 3.0; the elements of 2.0 too): the format
 * says what every clause is and what it stands in, so its tree is taken as given.
 *
 * A hierarchical element becomes a clause of its number, heading and, where it has
 * no heading and is no division, the first paragraph of its content: <paragraph>
 * <num>1.</num><content><p>Text</p></content> is one clause, "1. Text". Elements
 * without number and heading (list, alinea, content) only hold others.
 */
#include <string.h>

#include "base/error.h"
#include "model/model.h"
#include "read/markup.h"
#include "read/xml.h"

struct walk {
	struct ccd_markup m;
	struct ccd_arena *a;
	struct ccd_blocks notes;        /* what authorial notes said, in the order of their marks */
	uint32_t nnote;
	bool pending;                   /* a numbered clause waits for its first paragraph */
	uint8_t pending_depth;
	struct ccd_error *err;
	bool failed;
};

/* What an element is. */
enum role {
	ROLE_NONE,              /* holds others */
	ROLE_CLAUSE,            /* may have num, heading, content */
	ROLE_BLOCK,             /* running text */
	ROLE_TABLE, ROLE_ROW, ROLE_CELL,
	ROLE_OUT,               /* no text of the document */
};

/* The elements of sections 5 and 6 of the vocabulary that are more than holders. A
 * KIND of PARAGRAPH or ITEM takes its first paragraph in. */
static const struct element {
	const char *name;
	enum role role;
	enum ccd_kind kind;
} elements[] = {
	{ "alinea", ROLE_CLAUSE, CCD_KIND_TEXT },
	{ "article", ROLE_CLAUSE, CCD_KIND_ARTICLE },
	{ "attachment", ROLE_CLAUSE, CCD_KIND_ANNEX },
	{ "block", ROLE_BLOCK, CCD_KIND_TEXT },
	{ "book", ROLE_CLAUSE, CCD_KIND_PART },
	{ "caption", ROLE_BLOCK, CCD_KIND_TABLE },
	{ "chapter", ROLE_CLAUSE, CCD_KIND_CHAPTER },
	{ "citation", ROLE_CLAUSE, CCD_KIND_RECITAL },
	{ "clause", ROLE_CLAUSE, CCD_KIND_PARAGRAPH },
	{ "component", ROLE_CLAUSE, CCD_KIND_ANNEX },
	{ "del", ROLE_OUT, CCD_KIND_DOCUMENT },
	{ "division", ROLE_CLAUSE, CCD_KIND_SECTION },
	{ "formula", ROLE_CLAUSE, CCD_KIND_ENACTING },
	{ "hcontainer", ROLE_CLAUSE, CCD_KIND_SECTION },
	{ "indent", ROLE_CLAUSE, CCD_KIND_ITEM },
	{ "item", ROLE_CLAUSE, CCD_KIND_ITEM },
	{ "level", ROLE_CLAUSE, CCD_KIND_SECTION },
	{ "li", ROLE_CLAUSE, CCD_KIND_ITEM },
	{ "listConclusion", ROLE_BLOCK, CCD_KIND_TEXT },
	{ "listIntroduction", ROLE_BLOCK, CCD_KIND_TEXT },
	{ "longTitle", ROLE_CLAUSE, CCD_KIND_TITLE },
	{ "meta", ROLE_OUT, CCD_KIND_DOCUMENT },
	{ "p", ROLE_BLOCK, CCD_KIND_TEXT },
	{ "paragraph", ROLE_CLAUSE, CCD_KIND_PARAGRAPH },
	{ "part", ROLE_CLAUSE, CCD_KIND_PART },
	{ "point", ROLE_CLAUSE, CCD_KIND_ITEM },
	{ "proviso", ROLE_CLAUSE, CCD_KIND_TEXT },
	{ "recital", ROLE_CLAUSE, CCD_KIND_RECITAL },
	{ "recitals", ROLE_CLAUSE, CCD_KIND_HEADING },
	{ "rule", ROLE_CLAUSE, CCD_KIND_PARAGRAPH },
	{ "section", ROLE_CLAUSE, CCD_KIND_SECTION },
	{ "signature", ROLE_BLOCK, CCD_KIND_SIGNATURE },
	{ "subchapter", ROLE_CLAUSE, CCD_KIND_CHAPTER },
	{ "subclause", ROLE_CLAUSE, CCD_KIND_PARAGRAPH },
	{ "subdivision", ROLE_CLAUSE, CCD_KIND_SECTION },
	{ "subparagraph", ROLE_CLAUSE, CCD_KIND_PARAGRAPH },
	{ "subpart", ROLE_CLAUSE, CCD_KIND_PART },
	{ "subrule", ROLE_CLAUSE, CCD_KIND_PARAGRAPH },
	{ "subsection", ROLE_CLAUSE, CCD_KIND_SECTION },
	{ "subtitle", ROLE_CLAUSE, CCD_KIND_PART },
	{ "table", ROLE_TABLE, CCD_KIND_TABLE },
	{ "td", ROLE_CELL, CCD_KIND_CELL },
	{ "th", ROLE_CELL, CCD_KIND_CELL },
	{ "title", ROLE_CLAUSE, CCD_KIND_PART },
	{ "toc", ROLE_OUT, CCD_KIND_DOCUMENT },
	{ "tome", ROLE_CLAUSE, CCD_KIND_PART },
	{ "tr", ROLE_ROW, CCD_KIND_TABLEROW },
	{ "transitional", ROLE_CLAUSE, CCD_KIND_SECTION },
};

static void walk_children(struct walk *w, const xmlNode *node, uint8_t depth, enum ccd_kind above);
static void add_inline(struct walk *w, const xmlNode *node);

static const struct element *
element_of(const xmlNode *node)
{
	static const struct element none = { "", ROLE_NONE, CCD_KIND_DOCUMENT };

	for (size_t i = 0; i < sizeof elements / sizeof *elements; i++)
		if (strcmp(elements[i].name, (const char *)node->name) == 0)
			return &elements[i];
	return &none;
}

static void
end_block(struct walk *w)
{
	w->pending = false;
	if (!w->failed && ccd_markup_end(&w->m, w->err) < 0)
		w->failed = true;
}

/* Why an element of role OUT is none of the text. */
static enum ccd_omission_kind
out_kind(const xmlNode *node)
{
	return ccd_xml_named(node, "toc") ? CCD_OMIT_CONTENTS : ccd_xml_named(node, "del") ?
	    CCD_OMIT_DELETED : CCD_OMIT_METADATA;
}

/* ---- text ------------------------------------------------------------- */

/* A note's text goes to the end; here stays its mark. */
static void
add_note(struct walk *w, const xmlNode *node)
{
	const char *marker = ccd_xml_attribute(node, NULL, "marker", w->a);
	struct ccd_markup outer = w->m;

	if (marker == NULL || *marker == '\0')
		marker = ccd_arena_printf(w->a, "%u", w->nnote + 1);
	w->nnote++;
	w->m = (struct ccd_markup){ outer.source, outer.a, &w->notes,
		.next = { .kind = CCD_KIND_NOTE, .depth = 1, .label = marker,
		.line = ccd_xml_line(node), .anchor = ccd_xml_attribute(node, NULL, "eId", w->a) } };
	add_inline(w, node);
	end_block(w);
	ccd_markup_free(&w->m);
	w->m = outer;
	ccd_markup_mark(&w->m, marker);
}

static void
add_inline(struct walk *w, const xmlNode *node)
{
	static const char *const emphasis[] = { "b", "i", "u", "def", "term", NULL };
	static const char *const breaks[] = { "br", "eol", "eop", "p", "num", "heading", "content",
		"quotedStructure", "li", "item", "td", NULL };
	static const char *const out[] = { "meta", "del", "toc", NULL };

	for (const xmlNode *c = node->children; c != NULL && !w->failed; c = c->next) {
		if (c->type == XML_TEXT_NODE || c->type == XML_CDATA_SECTION_NODE) {
			ccd_markup_text(&w->m, (const char *)c->content, strlen((const char *)c->content));
			continue;
		}
		if (ccd_xml_is_one_of(c, out))
			ccd_xml_omit(w->m.source, out_kind(c), c);
		if (c->type != XML_ELEMENT_NODE || ccd_xml_is_one_of(c, out))
			continue;
		if (ccd_xml_named(c, "authorialNote")) {
			add_note(w, c);
			continue;
		}
		if (ccd_xml_is_one_of(c, breaks))
			ccd_markup_blank(&w->m);
		if (ccd_xml_is_one_of(c, emphasis))
			ccd_markup_open(&w->m, CCD_SPAN_EMPHASIS);
		add_inline(w, c);
		if (ccd_xml_is_one_of(c, emphasis))
			ccd_markup_close(&w->m, CCD_SPAN_EMPHASIS);
		if (ccd_xml_is_one_of(c, breaks))
			ccd_markup_blank(&w->m);
	}
}

/* All text within NODE, as a page shows it; "" where there is none. */
static const char *
plain_text(struct walk *w, const xmlNode *node)
{
	struct ccd_blocks blocks = { 0 };
	struct ccd_markup outer = w->m;
	const char *text;

	w->m = (struct ccd_markup){ outer.source, outer.a, &blocks, .text = { 0 } };
	add_inline(w, node);
	if (!w->failed && ccd_markup_end(&w->m, w->err) < 0)
		w->failed = true;
	text = blocks.n > 0 ? blocks.v[0].text : "";
	ccd_markup_free(&w->m);
	w->m = outer;
	return text;
}

/* ---- clauses ---------------------------------------------------------- */

static void
begin_block(struct walk *w, const xmlNode *node, enum ccd_kind kind, uint8_t depth)
{
	const char *anchor = ccd_xml_attribute(node, NULL, "eId", w->a);

	if (anchor == NULL)
		anchor = ccd_xml_attribute(node, NULL, "id", w->a);
	w->m.next.kind = kind;
	w->m.next.depth = depth;
	w->m.next.line = ccd_xml_line(node);
	w->m.next.anchor = anchor;
	w->m.next.lang = ccd_xml_attribute(node, (const char *)XML_XML_NAMESPACE, "lang", w->a);
}

/* A numbered clause that no paragraph came for: its number is all it says. */
static void
flush(struct walk *w)
{
	if (w->pending)
		end_block(w);
}

/* Running text: of the clause that waits for it, else a clause of its own. */
static void
add_paragraph(struct walk *w, const xmlNode *node, enum ccd_kind kind, uint8_t depth)
{
	if (!w->pending || kind != CCD_KIND_TEXT) {
		flush(w);
		begin_block(w, node, kind, depth);
	}
	add_inline(w, node);
	if (ccd_markup_empty(&w->m) && w->pending)
		return;
	end_block(w);
}

/* The kind that an <hcontainer> is named after, as our own export has it; else 0 or -1. */
static int
named_kind(const xmlNode *node)
{
	const char *name = ccd_xml_named(node, "hcontainer") ? ccd_xml_value(node, "name") : NULL;

	return name != NULL ? ccd_kind_of(name) : 0;
}

/* Whether NODE's number has that of what it stands in before it: 2.2.1. */
static bool
has_path(const xmlNode *node)
{
	const xmlNode *num = ccd_xml_child(node, "num");
	xmlChar *text = num != NULL ? xmlNodeGetContent(num) : NULL;
	const char *dot = text != NULL ? strchr((const char *)text, '.') : NULL;
	bool path = dot != NULL && dot[1] >= '0' && dot[1] <= '9';

	xmlFree(text);
	return path;
}

/* What an element is below a clause of kind ABOVE: points nest, and paragraphs of a paragraph are
 * its items, unless they are numbered below it; a container without heading is a paragraph, but what is called a section is one. */
static enum ccd_kind
kind_of(const xmlNode *node, enum ccd_kind kind, enum ccd_kind above)
{
	int named = named_kind(node);
	bool below_item = above == CCD_KIND_ITEM || above == CCD_KIND_SUBITEM;

	if (named > 0)
		return (enum ccd_kind)named;
	if (kind == CCD_KIND_ITEM && below_item)
		return CCD_KIND_SUBITEM;
	if (kind == CCD_KIND_PARAGRAPH && below_item)
		return CCD_KIND_SUBITEM;
	if (kind == CCD_KIND_PARAGRAPH && above == CCD_KIND_PARAGRAPH && !has_path(node))
		return CCD_KIND_ITEM;
	if (kind == CCD_KIND_SECTION && !ccd_xml_named(node, "section") &&
	    ccd_xml_child(node, "heading") == NULL &&
	    (ccd_xml_child(node, "content") != NULL || ccd_xml_child(node, "intro") != NULL))
		return above == CCD_KIND_PARAGRAPH || below_item ? CCD_KIND_ITEM : CCD_KIND_PARAGRAPH;
	return kind;
}

/* True where a clause without a heading takes its first paragraph in. */
static bool
takes_text(const xmlNode *node, enum ccd_kind kind)
{
	static const char *const parts[] = { "intro", "content", NULL };

	if (named_kind(node) > 0)
		return true;
	for (const xmlNode *c = node->children; c != NULL; c = c->next)
		if (ccd_xml_is_one_of(c, parts) && ccd_xml_value(c, "class") != NULL &&
		    strcmp(ccd_xml_value(c, "class"), "run-in") == 0)
			return true;
	return kind == CCD_KIND_PARAGRAPH || kind == CCD_KIND_ITEM || kind == CCD_KIND_SUBITEM ||
	    kind == CCD_KIND_RECITAL || kind == CCD_KIND_HEADING || kind == CCD_KIND_TITLE ||
	    kind == CCD_KIND_ENACTING || kind == CCD_KIND_TEXT;
}

static void
add_clause(struct walk *w, const xmlNode *node, enum ccd_kind kind, uint8_t depth)
{
	const xmlNode *num = ccd_xml_child(node, "num"), *heading = ccd_xml_child(node, "heading");
	const xmlNode *subheading = ccd_xml_child(node, "subheading");
	const char *label = num != NULL ? plain_text(w, num) : "";
	/* without number and heading only these say something themselves */
	bool said = *label != '\0' || heading != NULL || subheading != NULL || named_kind(node) > 0 || kind == CCD_KIND_RECITAL ||
	    kind == CCD_KIND_ENACTING || kind == CCD_KIND_TITLE ||
	    (kind == CCD_KIND_HEADING && ccd_xml_child(node, "intro") != NULL);

	if (!said) {
		walk_children(w, node, depth, kind == CCD_KIND_TEXT ? CCD_KIND_DOCUMENT : kind);
		return;
	}
	flush(w);
	begin_block(w, node, kind, depth);
	w->m.next.label = *label != '\0' ? label : NULL;
	if (heading != NULL)
		add_inline(w, heading);
	if (subheading != NULL) {
		ccd_markup_blank(&w->m);
		add_inline(w, subheading);
	}
	if (heading == NULL && subheading == NULL && takes_text(node, kind))
		w->pending = true;
	else
		end_block(w);
	walk_children(w, node, (uint8_t)(depth + 1), kind);
	flush(w);
}

/* ---- tables ----------------------------------------------------------- */

static void
add_table_part(struct walk *w, const xmlNode *node, const struct element *e, uint8_t depth)
{
	flush(w);
	begin_block(w, node, e->kind, depth);
	if (e->role == ROLE_TABLE && ccd_xml_child(node, "caption") != NULL)
		add_inline(w, ccd_xml_child(node, "caption"));
	if (e->role == ROLE_CELL) {
		w->pending = true;
		walk_children(w, node, (uint8_t)(depth + 1), e->kind);
		flush(w);
		return;
	}
	end_block(w);
	walk_children(w, node, (uint8_t)(depth + 1), e->kind);
}

/* ---- the walk --------------------------------------------------------- */

static bool
has_words(const xmlNode *node)
{
	return (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) &&
	    xmlIsBlankNode((xmlNode *)node) == 0;
}

/* True where NODE's own text is running text: in a cell, or in quoted words. */
static bool
has_own_text(const xmlNode *node)
{
	for (const xmlNode *c = node->children; c != NULL; c = c->next)
		if (has_words(c))
			return true;
	return false;
}

/* Words that stand where only elements should. */
static void
add_words(struct walk *w, const xmlNode *text, uint8_t depth)
{
	flush(w);
	begin_block(w, text, CCD_KIND_TEXT, depth);
	ccd_markup_text(&w->m, (const char *)text->content, strlen((const char *)text->content));
	end_block(w);
}

/* True where NODE has its number, heading or caption told before what is in it. */
static bool
tells_of_itself(const xmlNode *node)
{
	enum role role = element_of(node)->role;

	return role == ROLE_CLAUSE || role == ROLE_TABLE;
}

static void
walk_element(struct walk *w, const xmlNode *node, uint8_t depth, enum ccd_kind above)
{
	static const char *const told[] = { "num", "heading", "subheading", "caption", NULL };
	const struct element *e = element_of(node);

	/* by the clause or table that they stand in */
	if (ccd_xml_is_one_of(node, told) && tells_of_itself(node->parent))
		return;
	switch (e->role) {
	case ROLE_OUT:
		ccd_xml_omit(w->m.source, out_kind(node), node);
		return;
	case ROLE_BLOCK:
		add_paragraph(w, node, ccd_xml_child(node, "signature") != NULL ? CCD_KIND_SIGNATURE :
		    ccd_xml_child(node, "docTitle") != NULL ? CCD_KIND_TITLE : e->kind, depth);
		return;
	case ROLE_TABLE:
	case ROLE_ROW:
	case ROLE_CELL:
		if (e->role == ROLE_CELL && has_own_text(node)) {
			flush(w);
			begin_block(w, node, e->kind, depth);
			add_inline(w, node);
			end_block(w);
			return;
		}
		add_table_part(w, node, e, depth);
		return;
	case ROLE_CLAUSE:
		add_clause(w, node, kind_of(node, e->kind, above), depth);
		return;
	case ROLE_NONE:
		break;
	}
	if (has_own_text(node))
		add_paragraph(w, node, CCD_KIND_TEXT, depth);
	else
		walk_children(w, node, depth, above);
}

static void
walk_children(struct walk *w, const xmlNode *node, uint8_t depth, enum ccd_kind above)
{
	for (const xmlNode *c = node->children; c != NULL && !w->failed; c = c->next)
		if (c->type == XML_ELEMENT_NODE)
			walk_element(w, c, depth, above);
		else if (c->type == XML_COMMENT_NODE)
			ccd_xml_omit(w->m.source, CCD_OMIT_COMMENT, c);
		else if (has_words(c))
			add_words(w, c, depth);
}

/* ---- the reader ------------------------------------------------------- */

/* The language of the expression, where the metadata name one. */
static const char *
language_of(const xmlNode *root, struct ccd_arena *a)
{
	for (xmlNode *node = (xmlNode *)root; node != NULL;) {
		if (ccd_xml_named(node, "FRBRlanguage"))
			return ccd_xml_attribute(node, NULL, "language", a);
		if (ccd_xml_named(node, "body") || node->children == NULL)
			node = ccd_xml_after(node, root);
		else
			node = node->children;
	}
	return NULL;
}

static int
bid(const struct ccd_source *source)
{
	char root[16];

	ccd_source_root(source, root, sizeof root);
	return strcmp(root, "akomaNtoso") == 0 ? 95 : 0;
}

static int
read_akn(const struct ccd_source *source, struct ccd_arena *a, struct ccd_document *document,
    struct ccd_error *err)
{
	struct walk w = { .m = { source, a, &document->blocks, .text = { 0 } }, .a = a, .err = err };
	xmlDocPtr doc = ccd_xml_parse(source, source->file, source->bytes, source->n, a,
	    &document->charset, err);
	const xmlNode *root;

	if (doc == NULL)
		return -1;
	root = xmlDocGetRootElement(doc);
	document->lang = language_of(root, a);
	walk_children(&w, root, 1, CCD_KIND_DOCUMENT);
	flush(&w);
	for (size_t i = 0; i < w.notes.n; i++)
		*ccd_push(a, &document->blocks) = w.notes.v[i];
	ccd_markup_free(&w.m);
	xmlFreeDoc(doc);
	return w.failed ? -1 : 0;
}

const struct ccd_reader ccd_read_akn = {
	.name = "akn",
	.extensions = ".akn .xml",
	.media_type = "application/akn+xml",
	.bid = bid,
	.read = read_akn,
};
