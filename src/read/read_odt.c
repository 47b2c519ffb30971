/* ODT (ODF 1.0 to 1.3), in its package or as one flat XML file. */
#include <string.h>

#include "base/error.h"
#include "read/markup.h"
#include "read/odt.h"
#include "read/package.h"
#include "read/xml.h"

/* What a file may ask to be repeated, of cells and of rows. */
enum { MOST_COLUMNS = 1000, MOST_ROWS = 1000 };

/* Lists back that one may go on with: further, no one would look for it. */
enum { FARTHEST_LIST = 1000 };

/* A list that is over. */
struct list {
	const char *style, *id;         /* or NULL */
	struct ccd_odt_counters counters;
};

struct walk {
	struct ccd_markup m;
	struct ccd_arena *a;
	struct ccd_odt_styles *styles;
	struct ccd_odt_counters headings;
	/* the last list of each style, so that another may go on with it */
	struct { struct list *v; size_t n, cap; } lists;
	struct ccd_odt_counters *counters;      /* of the list in hand */
	const char *list_style;                 /* its style; NULL: none */
	unsigned depth;                         /* lists within each other */
	bool item_due;                          /* the next paragraph begins an item */
	long start;                             /* number it begins with, -1: the next one */
	struct ccd_blocks notes;
	uint32_t nparagraph, nstruck;
	uint16_t ntable;
	struct { const xmlNode **v; size_t n, cap; } boxes;
	struct ccd_error *err;
	bool failed;
};

static void walk_body(struct walk *w, const xmlNode *node);

static void
end_block(struct walk *w)
{
	if (!w->failed && ccd_markup_end(&w->m, w->err) < 0)
		w->failed = true;
}

/* ---- what is left out -------------------------------------------------- */

/* Adds the text within NODE, a paragraph a line. */
static void
collect(const xmlNode *node, struct ccd_buffer *text)
{
	if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
		ccd_buffer_puts(text, (const char *)node->content);
	for (const xmlNode *c = node->type == XML_ELEMENT_NODE ? node->children : NULL; c != NULL; c = c->next)
		collect(c, text);
	if (ccd_xml_named(node, "p") || ccd_xml_named(node, "h") || ccd_xml_named(node, "tab"))
		ccd_buffer_putc(text, '\n');
}

/* Notes that NODE is left out. */
static void
leave_out(const struct walk *w, enum ccd_omission_kind kind, const xmlNode *node)
{
	struct ccd_buffer text = { 0 };

	collect(node, &text);
	if (text.n > 0)
		ccd_omit(w->m.source, kind, w->nparagraph, text.s, text.n);
	ccd_buffer_free(&text);
}

/* True for a section that is not shown. */
static bool
is_hidden(const xmlNode *section)
{
	const char *display = ccd_xml_value(section, "display");

	return display != NULL && strcmp(display, "none") == 0;
}

/* Why NODE, of the body or of a paragraph, is no text; CCD_OMIT__COUNT where it is. */
static enum ccd_omission_kind
out_kind(const struct walk *w, const xmlNode *node)
{
	static const struct { const char *name; enum ccd_omission_kind kind; } names[] = {
		{ "alphabetical-index", CCD_OMIT_CONTENTS }, { "annotation", CCD_OMIT_COMMENT },
		{ "annotation-end", CCD_OMIT_COMMENT },
		{ "desc", CCD_OMIT_PICTURE }, { "event-listeners", CCD_OMIT_PROGRAM },
		{ "forms", CCD_OMIT_CONTROL }, { "hidden-paragraph", CCD_OMIT_HIDDEN },
		{ "hidden-text", CCD_OMIT_HIDDEN }, { "illustration-index", CCD_OMIT_CONTENTS },
		{ "math", CCD_OMIT_PICTURE }, { "object", CCD_OMIT_PICTURE },
		{ "object-index", CCD_OMIT_CONTENTS }, { "object-ole", CCD_OMIT_PICTURE },
		{ "ruby-text", CCD_OMIT_GLOSS }, { "script", CCD_OMIT_PROGRAM },
		{ "table-index", CCD_OMIT_CONTENTS }, { "table-of-content", CCD_OMIT_CONTENTS },
		{ "title", CCD_OMIT_PICTURE }, { "tracked-changes", CCD_OMIT_DELETED },
		{ "user-index", CCD_OMIT_CONTENTS },
	};
	const char *style = ccd_xml_value(node, "style-name");

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (ccd_xml_named(node, names[i].name) && (strcmp(names[i].name, "title") != 0 ||
		    node->parent == NULL || ccd_xml_named(node->parent, "frame")))
			return names[i].kind;
	if (ccd_xml_named(node, "section") && is_hidden(node))
		return CCD_OMIT_HIDDEN;
	if (!ccd_xml_named(node, "span"))
		return CCD_OMIT__COUNT;
	return ccd_odt_style_hides(w->styles, style) ? CCD_OMIT_HIDDEN :
	    ccd_odt_style_strikes(w->styles, style) ? CCD_OMIT_STRUCK : CCD_OMIT__COUNT;
}

/* ---- text ------------------------------------------------------------- */

static void add_inline(struct walk *w, const xmlNode *node);

/* All text within NODE, as a page shows it. */
static const char *
plain_text(struct walk *w, const xmlNode *node)
{
	struct ccd_markup outer = w->m;
	struct ccd_blocks blocks = { 0 };

	w->m = (struct ccd_markup){ outer.source, outer.a, &blocks, .text = { 0 } };
	add_inline(w, node);
	end_block(w);
	ccd_markup_free(&w->m);
	w->m = outer;
	return blocks.n > 0 ? blocks.v[0].text : "";
}

/* A note's text goes to the end; here stays its mark. */
static void
add_note(struct walk *w, const xmlNode *note)
{
	struct walk outer = *w;
	const char *number = "";
	size_t before = w->notes.n;

	for (const xmlNode *c = note->children; c != NULL; c = c->next)
		if (ccd_xml_named(c, "note-citation"))
			number = plain_text(w, c);
	if (w->m.blocks == &w->notes)
		return;
	if (*number == '\0')
		number = "*";
	w->m = (struct ccd_markup){ outer.m.source, outer.m.a, &w->notes,
		.next = { .kind = CCD_KIND_NOTE, .label = number } };
	w->depth = 0;
	w->item_due = false;
	for (const xmlNode *c = note->children; c != NULL; c = c->next)
		if (ccd_xml_named(c, "note-body"))
			walk_body(w, c);
	ccd_markup_free(&w->m);
	outer.notes = w->notes;
	outer.lists.v = w->lists.v;
	outer.lists.n = w->lists.n;
	outer.lists.cap = w->lists.cap;
	outer.failed = w->failed;
	*w = outer;
	for (size_t i = before; i < w->notes.n; i++)
		w->notes.v[i].kind = CCD_KIND_NOTE;
	ccd_markup_mark(&w->m, number);
}

/* The kind of span that text style STYLE makes by raising or lowering its text. */
static enum ccd_span_kind
shift_of(const struct walk *w, const char *style)
{
	int shift = ccd_odt_style_shift(w->styles, style);

	return shift > 0 ? CCD_SPAN_RAISED : shift < 0 ? CCD_SPAN_LOWERED : CCD_SPAN__COUNT;
}

static void
add_element(struct walk *w, const xmlNode *node)
{
	static const char *const blanks[] = { "s", "tab", "line-break", NULL };
	const char *style = ccd_xml_value(node, "style-name");
	bool span = ccd_xml_named(node, "span"), emphasised;
	enum ccd_omission_kind out = out_kind(w, node);
	enum ccd_span_kind shift;

	if (out != CCD_OMIT__COUNT) {
		leave_out(w, out, node);
		w->nstruck += out == CCD_OMIT_STRUCK;
		return;
	}
	if (ccd_xml_is_one_of(node, blanks)) {
		ccd_markup_blank(&w->m);
	} else if (ccd_xml_named(node, "note")) {
		add_note(w, node);
	} else if (ccd_xml_named(node, "frame") || ccd_xml_named(node, "custom-shape")) {
		*ccd_push(w->a, &w->boxes) = node;
	} else if (ccd_xml_named(node, "bookmark") || ccd_xml_named(node, "bookmark-start")) {
		const char *name = ccd_xml_value(node, "name");

		if (name != NULL && *name != '_' && *name != '\0' && w->m.next.anchor == NULL)
			w->m.next.anchor = ccd_arena_strdup(w->a, name);
	} else {
		emphasised = span && ccd_odt_style_emphasises(w->styles, style);
		shift = span ? shift_of(w, style) : CCD_SPAN__COUNT;
		if (emphasised)
			ccd_markup_open(&w->m, CCD_SPAN_EMPHASIS);
		if (shift != CCD_SPAN__COUNT)
			ccd_markup_open(&w->m, shift);
		add_inline(w, node);
		if (shift != CCD_SPAN__COUNT)
			ccd_markup_close(&w->m, shift);
		if (emphasised)
			ccd_markup_close(&w->m, CCD_SPAN_EMPHASIS);
	}
}

static void
add_inline(struct walk *w, const xmlNode *node)
{
	for (const xmlNode *c = node->children; c != NULL && !w->failed; c = c->next) {
		if (c->type == XML_TEXT_NODE || c->type == XML_CDATA_SECTION_NODE)
			ccd_markup_text(&w->m, (const char *)c->content, strlen((const char *)c->content));
		else if (c->type == XML_ELEMENT_NODE)
			add_element(w, c);
	}
}

/* ---- paragraphs ------------------------------------------------------- */

static void
add_boxes(struct walk *w)
{
	const xmlNode **box = w->boxes.v;
	size_t n = w->boxes.n;

	w->boxes.v = NULL;
	w->boxes.n = w->boxes.cap = 0;
	for (size_t i = 0; i < n && !w->failed; i++)
		walk_body(w, box[i]);
}

/* The sign of the item that the paragraph begins; NULL where it begins none. */
static const char *
take_item(struct walk *w)
{
	unsigned level = w->depth < CCD_ODT_LEVELS ? w->depth - 1 : CCD_ODT_LEVELS - 1;
	long start = w->start;

	if (!w->item_due || w->depth == 0)
		return NULL;
	w->item_due = false;
	w->start = -1;
	return ccd_odt_count(w->counters, w->list_style != NULL ?
	    ccd_odt_list_style(w->styles, w->list_style) : NULL, level, start, w->a);
}

/* A heading's number by the outline style, unless it is in a list or says it has none. */
static const char *
heading_number(struct walk *w, const xmlNode *node, unsigned level)
{
	const xmlNode *style = ccd_odt_list_style(w->styles, NULL);
	const char *header = ccd_xml_value(node, "is-list-header"), *label;

	if (style == NULL || (header != NULL && strcmp(header, "true") == 0))
		return NULL;
	label = ccd_odt_count(&w->headings, style, level, ccd_odt_number(node, "start-value", -1), w->a);
	return *label != '\0' ? label : NULL;
}

static void
add_paragraph(struct walk *w, const xmlNode *node)
{
	const char *style = ccd_xml_value(node, "style-name"), *label;
	bool heading = ccd_xml_named(node, "h");
	long level = ccd_odt_number(node, "outline-level", 1);

	w->nparagraph++;
	w->m.next.line = w->nparagraph;
	w->m.next.list_depth = (uint8_t)(w->depth < 60 ? w->depth : 60);
	if (w->m.next.label == NULL) {
		add_inline(w, node);
		if (ccd_markup_empty(&w->m) && w->m.next.column == 0) {
			add_boxes(w);
			return;
		}
		label = take_item(w);
		if (heading && w->depth == 0)
			label = heading_number(w, node, level > 0 && level <= CCD_ODT_LEVELS ?
			    (unsigned)level - 1 : 0);
		if (label != NULL && (*label == '\0' || strcmp(label, "•") == 0) &&
		    ccd_markup_begins_number(w->m.text.s, w->m.text.n)) {
			label = NULL;
			w->m.next.list_depth = 0;
		}
		w->m.next.label = label;
	} else {
		add_inline(w, node);            /* of a note, whose label is there already */
	}
	if (heading)
		w->m.next.level = level < 1 ? 1 : level > 6 ? 6 : (uint8_t)level;
	if (!heading && ccd_odt_style_is(w->styles, style, "Title"))
		w->m.next.kind = CCD_KIND_TITLE;
	if (w->m.next.level > 0 || w->m.next.column > 0)
		w->m.next.list_depth = 0;
	end_block(w);
	w->m.next.list_depth = 0;
	add_boxes(w);
}

/* ---- lists ------------------------------------------------------------ */

/* The counters that a list outside of others counts by: those of the one it goes on
 * with, else new ones. */
static struct ccd_odt_counters
counters_for(struct walk *w, const xmlNode *list)
{
	const char *style = ccd_xml_value(list, "style-name");
	const char *continued = ccd_xml_value(list, "continue-list");
	const char *numbering = ccd_xml_value(list, "continue-numbering");
	bool goes_on = numbering != NULL && strcmp(numbering, "true") == 0;

	for (size_t i = w->lists.n; i-- > 0 && (goes_on || continued != NULL);) {
		const char *other = w->lists.v[i].style, *id = w->lists.v[i].id;

		if (w->lists.n - i > FARTHEST_LIST)
			break;
		if (continued != NULL ? id != NULL && strcmp(id, continued) == 0 :
		    other != NULL && style != NULL && strcmp(other, style) == 0)
			return w->lists.v[i].counters;
	}
	return (struct ccd_odt_counters){ .counted = { false } };
}

static void
add_list(struct walk *w, const xmlNode *list)
{
	const char *style = ccd_xml_value(list, "style-name"), *outer = w->list_style;
	struct ccd_odt_counters counters;

	if (w->depth == 0) {
		counters = counters_for(w, list);
		w->counters = &counters;
	}
	if (style != NULL)
		w->list_style = style;
	w->depth++;
	for (const xmlNode *c = list->children; c != NULL && !w->failed; c = c->next) {
		if (!ccd_xml_named(c, "list-item") && !ccd_xml_named(c, "list-header"))
			continue;
		w->item_due = ccd_xml_named(c, "list-item");
		w->start = ccd_odt_number(c, "start-value", -1);
		walk_body(w, c);
	}
	w->item_due = false;
	w->depth--;
	w->list_style = outer;
	if (w->depth == 0)
		*ccd_push(w->a, &w->lists) = (struct list){ style, ccd_xml_value(list, "id"), counters };
}

/* ---- tables ----------------------------------------------------------- */

static const xmlNode *
next_row(const xmlNode *table, const xmlNode *row)
{
	static const char *const groups[] = { "table-header-rows", "table-rows", "table-row-group", NULL };
	const xmlNode *n = row == NULL ? table->children : ccd_xml_after((xmlNode *)row, table);

	while (n != NULL && !ccd_xml_named(n, "table-row"))
		n = ccd_xml_is_one_of(n, groups) && n->children != NULL ? n->children :
		    ccd_xml_after((xmlNode *)n, table);
	return n;
}

static bool
is_cell(const xmlNode *node)
{
	return ccd_xml_named(node, "table-cell") || ccd_xml_named(node, "covered-table-cell");
}

static bool
holds_table(const xmlNode *node)
{
	for (const xmlNode *c = node->children; c != NULL; c = c->next)
		if (ccd_xml_named(c, "table") || (c->type == XML_ELEMENT_NODE && holds_table(c)))
			return true;
	return false;
}

static bool
is_layout(const xmlNode *table)
{
	size_t rows = 0, widest = 0;

	for (const xmlNode *row = next_row(table, NULL); row != NULL; row = next_row(table, row)) {
		size_t n = 0;

		for (const xmlNode *c = row->children; c != NULL; c = c->next)
			n += is_cell(c) ? (size_t)ccd_odt_number(c, "number-columns-repeated", 1) : 0;
		widest = n > widest ? n : widest;
		rows++;
	}
	return rows < 2 || widest < 2 || holds_table(table);
}

static void
add_cell(struct walk *w, const xmlNode *cell, uint16_t row, uint16_t column)
{
	size_t before = w->m.blocks->n;

	w->m.next.table = w->ntable;
	w->m.next.row = row;
	w->m.next.column = column;
	w->m.next.line = w->nparagraph + 1;
	if (ccd_xml_named(cell, "table-cell"))
		walk_body(w, cell);
	else
		leave_out(w, CCD_OMIT_HIDDEN, cell);
	if (w->m.blocks->n == before)
		end_block(w);
}

static void
add_row(struct walk *w, const xmlNode *tr, uint16_t row)
{
	uint16_t column = 0;

	for (const xmlNode *c = tr->children; c != NULL && !w->failed; c = c->next) {
		long times = is_cell(c) ? ccd_odt_number(c, "number-columns-repeated", 1) : 0;

		for (; times > 0 && column < MOST_COLUMNS; times--)
			add_cell(w, c, row, ++column);
	}
}

static void
add_table(struct walk *w, const xmlNode *table)
{
	unsigned depth = w->depth;
	uint16_t row = 0;

	w->depth = 0;
	if (w->m.next.column > 0 || is_layout(table)) {
		for (const xmlNode *tr = next_row(table, NULL); tr != NULL && !w->failed; tr = next_row(table, tr))
			for (const xmlNode *c = tr->children; c != NULL; c = c->next)
				if (is_cell(c))
					walk_body(w, c);
		w->depth = depth;
		return;
	}
	w->ntable++;
	for (const xmlNode *tr = next_row(table, NULL); tr != NULL && !w->failed; tr = next_row(table, tr)) {
		long times = ccd_odt_number(tr, "number-rows-repeated", 1);

		for (; times > 0 && row < MOST_ROWS && row < UINT16_MAX; times--)
			add_row(w, tr, ++row);
	}
	w->m.next.table = w->m.next.row = w->m.next.column = 0;
	w->depth = depth;
}

/* ---- the body --------------------------------------------------------- */

/* What is no paragraph, list or table holds such: sections, boxes, groups of them. */
static void
walk_body(struct walk *w, const xmlNode *node)
{
	for (const xmlNode *c = node->children; c != NULL && !w->failed; c = c->next) {
		if (ccd_xml_named(c, "p") || ccd_xml_named(c, "h"))
			add_paragraph(w, c);
		else if (ccd_xml_named(c, "list"))
			add_list(w, c);
		else if (ccd_xml_named(c, "table"))
			add_table(w, c);
		else if (c->type == XML_ELEMENT_NODE && out_kind(w, c) != CCD_OMIT__COUNT)
			leave_out(w, out_kind(w, c), c);
		else if (c->type == XML_ELEMENT_NODE)
			walk_body(w, c);
	}
}

/* Notes the heads and feet that the master pages in TREE have. */
static void
leave_out_heads(const struct walk *w, const xmlNode *tree)
{
	static const char *const names[] = { "header", "footer", "header-left", "footer-left",
		"header-first", "footer-first", NULL };
	const xmlNode *pages = ccd_xml_child(tree, "master-styles");

	for (const xmlNode *page = pages != NULL ? pages->children : NULL; page != NULL; page = page->next)
		for (const xmlNode *c = page->children; c != NULL; c = c->next)
			if (ccd_xml_is_one_of(c, names))
				leave_out(w, CCD_OMIT_HEAD, c);
}

static int
read_trees(const xmlNode *content, const xmlNode *styles, const struct ccd_source *source,
    struct ccd_arena *a, struct ccd_document *document, struct ccd_error *err)
{
	struct walk w = { .m = { source, a, &document->blocks, .text = { 0 } }, .a = a, .start = -1,
		.err = err };
	const xmlNode *text = ccd_xml_child(ccd_xml_child(content, "body"), "text"), *changes;
	size_t changed = 0;

	if (text == NULL)
		return ccd_error_set(err, CCD_EFORMAT, source->file, 0,
		    "is an OpenDocument file without text: a spreadsheet or presentation");
	w.styles = ccd_odt_styles_read(content, styles, a);
	leave_out_heads(&w, content);
	if (styles != NULL)
		leave_out_heads(&w, styles);
	changes = ccd_xml_child(text, "tracked-changes");
	for (const xmlNode *c = changes != NULL ? changes->children : NULL; c != NULL; c = c->next)
		changed += ccd_xml_named(c, "changed-region");
	walk_body(&w, text);
	ccd_markup_notes(&document->blocks, a);
	for (size_t i = 0; i < w.notes.n; i++)
		*ccd_push(a, &document->blocks) = w.notes.v[i];
	if (w.nstruck > 0)
		ccd_remark(source, 0, "text that is struck through is left out; passages: %u",
		    (unsigned)w.nstruck);
	if (changed > 0)
		ccd_remark(source, 0, "%zu tracked changes are taken as accepted", changed);
	ccd_markup_free(&w.m);
	return w.failed ? -1 : 0;
}

/* ---- the reader ------------------------------------------------------- */

static int
read_package(const struct ccd_source *source, struct ccd_arena *a, struct ccd_document *document,
    struct ccd_error *err)
{
	struct ccd_package *package = ccd_package_open(source, err);
	xmlDocPtr content = NULL, styles = NULL;
	int rc = -1;

	if (package == NULL)
		return -1;
	content = ccd_package_xml(package, "content.xml", a, err);
	if (content != NULL && ccd_package_has(package, "styles.xml"))
		styles = ccd_package_xml(package, "styles.xml", a, err);
	if (err->code == CCD_OK)
		rc = read_trees(xmlDocGetRootElement(content), styles != NULL ? xmlDocGetRootElement(styles) :
		    NULL, source, a, document, err);
	xmlFreeDoc(styles);
	xmlFreeDoc(content);
	ccd_package_close(package);
	return rc;
}

static int
read_odt(const struct ccd_source *source, struct ccd_arena *a, struct ccd_document *document,
    struct ccd_error *err)
{
	xmlDocPtr doc;
	int rc;

	document->charset = "UTF-8";
	document->place = CCD_PLACE_PARAGRAPH;
	if (source->n >= 2 && memcmp(source->bytes, "PK", 2) == 0)
		return read_package(source, a, document, err);
	doc = ccd_xml_parse(source, source->file, source->bytes, source->n, a, &document->charset, err);
	if (doc == NULL)
		return -1;
	rc = read_trees(xmlDocGetRootElement(doc), NULL, source, a, document, err);
	xmlFreeDoc(doc);
	return rc;
}

static int
bid(const struct ccd_source *source)
{
	static const char mimetype[] = "mimetypeapplication/vnd.oasis.opendocument.";
	char root[16];

	if (source->n >= 4 && memcmp(source->bytes, "PK\3\4", 4) == 0) {
		size_t n = source->n < 256 ? source->n : 256;

		if (memmem(source->bytes, n, mimetype, sizeof mimetype - 1) != NULL)
			return 95;
		return memmem(source->bytes, source->n, "content.xml", strlen("content.xml")) != NULL ? 55 :
		    ccd_source_named(source, ".odt .ott") ? 50 : 0;
	}
	ccd_source_root(source, root, sizeof root);
	return strcmp(root, "document") == 0 && strstr(source->head, "opendocument") != NULL ? 90 : 0;
}

const struct ccd_reader ccd_read_odt = {
	.name = "odt",
	.extensions = ".odt .ott .fodt",
	.media_type = "application/vnd.oasis.opendocument.text",
	.bid = bid,
	.read = read_odt,
};
