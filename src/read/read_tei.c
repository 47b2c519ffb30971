/*
 * TEI (P5, and P4's TEI.2): divisions by nesting, heads, paragraphs, lists, notes,
 * tables. Numbers stand in the words of heads and items, so the outline finds them;
 * an item's n, or its place in an ordered list, counts where they do not.
 */
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "read/markup.h"
#include "read/xml.h"

/* Heading levels of the outline. */
enum { DEEPEST_LEVEL = 6 };

struct walk {
	struct ccd_markup m;
	struct ccd_arena *a;
	uint32_t nnote;
	uint16_t ntable;
	struct ccd_blocks notes;
	struct ccd_error *err;
	bool failed;
};

static void walk_element(struct walk *w, const xmlNode *node, uint8_t level, uint8_t list_depth);
static void walk_children(struct walk *w, const xmlNode *node, uint8_t level, uint8_t list_depth);

static void
end_block(struct walk *w)
{
	if (!w->failed && ccd_markup_end(&w->m, w->err) < 0)
		w->failed = true;
}

/* Why NODE is none of the edited text, which of a choice has not the original; CCD_OMIT__COUNT
 * where it is. */
static enum ccd_omission_kind
out_kind(const xmlNode *node)
{
	static const char *const original[] = { "sic", "orig", "abbr", NULL };
	static const struct { const char *name; enum ccd_omission_kind kind; } names[] = {
		{ "teiHeader", CCD_OMIT_METADATA }, { "fw", CCD_OMIT_HEAD }, { "del", CCD_OMIT_DELETED },
		{ "index", CCD_OMIT_METADATA }, { "figure", CCD_OMIT_PICTURE },
		{ "divGen", CCD_OMIT_CONTENTS },
	};

	if (node->type == XML_COMMENT_NODE)
		return CCD_OMIT_COMMENT;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (ccd_xml_named(node, names[i].name))
			return names[i].kind;
	return node->parent != NULL && ccd_xml_named(node->parent, "choice") && ccd_xml_is_one_of(node, original) ?
	    CCD_OMIT_TWIN : CCD_OMIT__COUNT;
}

/* Notes that NODE is left out where it is none of the edited text; then true. */
static bool
leave_out(const struct walk *w, const xmlNode *node)
{
	enum ccd_omission_kind kind = out_kind(node);

	if (kind != CCD_OMIT__COUNT)
		ccd_xml_omit(w->m.source, kind, node);
	return kind != CCD_OMIT__COUNT;
}

/* ---- text ------------------------------------------------------------- */

static void add_inline(struct walk *w, const xmlNode *node);

/* A note's text goes to the end. Returns what its mark says. */
static const char *
take_note(struct walk *w, const xmlNode *node)
{
	const char *n = ccd_xml_attribute(node, NULL, "n", w->a);
	struct ccd_markup outer = w->m;

	if (n == NULL || *n == '\0')
		n = ccd_arena_printf(w->a, "%u", w->nnote + 1);
	w->nnote++;
	w->m = (struct ccd_markup){ outer.source, outer.a, &w->notes,
		.next = { .kind = CCD_KIND_NOTE, .label = n, .line = ccd_xml_line(node) } };
	add_inline(w, node);
	end_block(w);
	ccd_markup_free(&w->m);
	w->m = outer;
	return n;
}

/* A line break is a blank, unless it says that the word goes on. */
static void
add_break(struct walk *w, const xmlNode *node)
{
	const char *breaks = ccd_xml_attribute(node, NULL, "break", w->a);

	if (breaks == NULL || strcmp(breaks, "no") != 0)
		ccd_markup_blank(&w->m);
}

/* One node of running text. */
static void
add_node(struct walk *w, const xmlNode *node)
{
	static const char *const emphasis[] = { "hi", "emph", "term", NULL };
	static const char *const breaks[] = { "lb", "pb", "cb", NULL };

	if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
		ccd_markup_text(&w->m, (const char *)node->content, strlen((const char *)node->content));
	if (leave_out(w, node) || node->type != XML_ELEMENT_NODE)
		return;
	if (ccd_xml_named(node, "note")) {
		ccd_markup_mark(&w->m, take_note(w, node));
	} else if (ccd_xml_is_one_of(node, breaks)) {
		add_break(w, node);
	} else {
		if (ccd_xml_is_one_of(node, emphasis))
			ccd_markup_open(&w->m, CCD_SPAN_EMPHASIS);
		add_inline(w, node);
		if (ccd_xml_is_one_of(node, emphasis))
			ccd_markup_close(&w->m, CCD_SPAN_EMPHASIS);
	}
}

static void
add_inline(struct walk *w, const xmlNode *node)
{
	for (const xmlNode *c = node->children; c != NULL && !w->failed; c = c->next)
		add_node(w, c);
}

/* ---- blocks ----------------------------------------------------------- */

static void
begin_block(struct walk *w, const xmlNode *node)
{
	const char *ns = (const char *)XML_XML_NAMESPACE;

	if (w->m.next.line == 0)
		w->m.next.line = ccd_xml_line(node);
	if (w->m.next.anchor == NULL)
		w->m.next.anchor = ccd_xml_attribute(node, ns, "id", w->a);
	w->m.next.lang = ccd_xml_attribute(node, ns, "lang", w->a);
}

static void
add_paragraph(struct walk *w, const xmlNode *node)
{
	begin_block(w, node);
	add_inline(w, node);
	end_block(w);
}

/* Running text with blocks in it, as items and paragraphs have: what comes before,
 * between and behind them are blocks too. */
static void
add_mixed(struct walk *w, const xmlNode *node, uint8_t level, uint8_t depth)
{
	static const char *const blocks[] = { "p", "list", "table", "ab", "quote", "cit", NULL };

	begin_block(w, node);
	for (const xmlNode *c = node->children; c != NULL && !w->failed; c = c->next) {
		if (!ccd_xml_is_one_of(c, blocks)) {
			add_node(w, c);
			continue;
		}
		/* a label goes with the first paragraph, or stands alone before a list */
		if (!ccd_markup_empty(&w->m) || !ccd_xml_named(c, "p"))
			end_block(w);
		walk_element(w, c, level, depth);
		w->m.next.list_depth = depth;
	}
	end_block(w);
}

static bool
has_words(const xmlNode *node)
{
	return (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) &&
	    xmlIsBlankNode((xmlNode *)node) == 0;
}

/* Words that stand where only elements should. */
static void
add_words(struct walk *w, const xmlNode *text)
{
	begin_block(w, text);
	add_node(w, text);
	end_block(w);
}

/* True where NODE holds running text itself, not only blocks. */
static bool
has_own_text(const xmlNode *node)
{
	static const char *const words[] = { "hi", "emph", "term", "ref", "name", "s", "seg",
		"date", "num", "foreign", "title", "choice", "w", NULL };

	for (const xmlNode *c = node->children; c != NULL; c = c->next)
		if (has_words(c) || ccd_xml_is_one_of(c, words))
			return true;
	return false;
}

/* ---- lists ------------------------------------------------------------ */

static bool
is_ordered(const xmlNode *list, struct ccd_arena *a)
{
	static const char *const names[] = { "type", "rend" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const char *value = ccd_xml_attribute(list, NULL, names[i], a);

		if (value != NULL && (strstr(value, "ordered") != NULL || strstr(value, "numbered") != NULL))
			return strstr(value, "unordered") == NULL;
	}
	return false;
}

static void
add_item(struct walk *w, const xmlNode *item, const char *label, uint8_t level, uint8_t depth)
{
	w->m.next.list_depth = depth;
	w->m.next.label = label;
	add_mixed(w, item, level, depth);
}

static void
add_list(struct walk *w, const xmlNode *list, uint8_t level, uint8_t depth)
{
	bool ordered = is_ordered(list, w->a);
	const char *typed = NULL;
	uint32_t number = 0;

	for (const xmlNode *c = list->children; c != NULL && !w->failed; c = c->next) {
		const char *n = ccd_xml_attribute(c, NULL, "n", w->a), *label;

		if (ccd_xml_named(c, "head")) {
			add_paragraph(w, c);
		} else if (ccd_xml_named(c, "label")) {
			xmlChar *content = xmlNodeGetContent(c);

			typed = ccd_arena_strdup(w->a, (const char *)content);
			xmlFree(content);
		} else if (ccd_xml_named(c, "item")) {
			number++;
			label = typed != NULL ? typed : n != NULL ? n :
			    ordered ? ccd_arena_printf(w->a, "%u.", number) : "•";
			add_item(w, c, label, level, (uint8_t)(depth < 60 ? depth + 1 : depth));
			typed = NULL;
		} else if (c->type == XML_ELEMENT_NODE) {
			walk_element(w, c, level, depth);
		} else if (has_words(c)) {
			add_words(w, c);
		}
	}
	w->m.next.list_depth = depth;
}

/* ---- tables ----------------------------------------------------------- */

static void
add_table(struct walk *w, const xmlNode *table)
{
	uint16_t row = 0;

	w->ntable++;
	for (const xmlNode *r = table->children; r != NULL && !w->failed; r = r->next) {
		uint16_t column = 0;

		if (ccd_xml_named(r, "head")) {
			w->m.next.kind = CCD_KIND_TABLE;
			add_paragraph(w, r);
		}
		if (!ccd_xml_named(r, "row")) {
			if (!ccd_xml_named(r, "head") && r->type == XML_ELEMENT_NODE)
				walk_element(w, r, 0, 0);
			continue;
		}
		row = row < UINT16_MAX ? (uint16_t)(row + 1) : row;
		for (const xmlNode *c = r->children; c != NULL && !w->failed; c = c->next) {
			if (!ccd_xml_named(c, "cell"))
				continue;
			w->m.next.table = w->ntable;
			w->m.next.row = row;
			w->m.next.column = column < UINT16_MAX ? ++column : column;
			add_paragraph(w, c);
		}
	}
	w->m.next.table = w->m.next.row = w->m.next.column = 0;
}

/* ---- the walk --------------------------------------------------------- */

static void
walk_element(struct walk *w, const xmlNode *node, uint8_t level, uint8_t list_depth)
{
	static const char *const divisions[] = { "div", "div1", "div2", "div3", "div4", "div5", "div6",
		"div7", NULL };
	static const char *const signatures[] = { "signed", "byline", NULL };

	if (leave_out(w, node))
		return;
	if (ccd_xml_is_one_of(node, divisions)) {
		const char *id = ccd_xml_attribute(node, (const char *)XML_XML_NAMESPACE, "id", w->a);

		w->m.next.anchor = id;
		walk_children(w, node, (uint8_t)(level < DEEPEST_LEVEL ? level + 1 : level), list_depth);
	} else if (ccd_xml_named(node, "head")) {
		w->m.next.level = level > 0 ? level : 1;
		add_paragraph(w, node);
	} else if (ccd_xml_named(node, "titlePart") || ccd_xml_named(node, "docTitle")) {
		w->m.next.kind = CCD_KIND_TITLE;
		add_paragraph(w, node);
	} else if (ccd_xml_named(node, "note")) {
		take_note(w, node);
	} else if (ccd_xml_named(node, "list")) {
		add_list(w, node, level, list_depth);
	} else if (ccd_xml_named(node, "table")) {
		add_table(w, node);
	} else if (ccd_xml_is_one_of(node, signatures) || has_own_text(node)) {
		add_mixed(w, node, level, list_depth);
	} else {
		walk_children(w, node, level, list_depth);
	}
}

static void
walk_children(struct walk *w, const xmlNode *node, uint8_t level, uint8_t list_depth)
{
	for (const xmlNode *c = node->children; c != NULL && !w->failed; c = c->next)
		if (c->type == XML_ELEMENT_NODE || c->type == XML_COMMENT_NODE)
			walk_element(w, c, level, list_depth);
		else if (has_words(c))
			add_words(w, c);
}

static int
bid(const struct ccd_source *source)
{
	char root[16];

	ccd_source_root(source, root, sizeof root);
	return strcmp(root, "TEI") == 0 || strcmp(root, "TEI.2") == 0 ||
	    strcmp(root, "teiCorpus") == 0 ? 90 : 0;
}

static int
read_tei(const struct ccd_source *source, struct ccd_arena *a, struct ccd_document *document,
    struct ccd_error *err)
{
	struct walk w = { .m = { source, a, &document->blocks, .text = { 0 } }, .a = a, .err = err };
	xmlDocPtr doc = ccd_xml_parse(source, source->file, source->bytes, source->n, a,
	    &document->charset, err);
	const xmlNode *root;

	if (doc == NULL)
		return -1;
	root = xmlDocGetRootElement(doc);
	document->lang = ccd_xml_attribute(root, (const char *)XML_XML_NAMESPACE, "lang", a);
	walk_children(&w, root, 0, 0);
	for (size_t i = 0; i < w.notes.n; i++)
		*ccd_push(a, &document->blocks) = w.notes.v[i];
	ccd_markup_free(&w.m);
	xmlFreeDoc(doc);
	return w.failed ? -1 : 0;
}

const struct ccd_reader ccd_read_tei = {
	.name = "tei",
	.extensions = ".tei .xml",
	.media_type = "application/tei+xml",
	.bid = bid,
	.read = read_tei,
};
