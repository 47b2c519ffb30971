/*
 * A page's tree to blocks. Where an element that starts a line begins or ends, a
 * block ends, if it has text; what waits for the next text (an item's label, a
 * heading's level, an id) waits on.
 */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/error.h"
#include "read/html.h"
#include "read/plain.h"
#include "read/xml.h"
#include "text/spaced.h"
#include "text/utf8.h"

/* Lists and tables go no deeper, and a table no wider, whatever a page says. */
enum { DEEPEST_LIST = 100, WIDEST_TABLE = 1000 };

/* A mark of a note is no longer than this, in bytes: "[12]", "***". */
enum { MARK_BYTES = 8 };

struct walk {
	struct ccd_markup m;
	struct ccd_arena *a;
	struct ccd_document *document;
	const struct ccd_html_source *from;
	const struct ccd_html_sheet *sheet;
	const char *lang;               /* of the element in hand, or NULL */
	size_t struck;                  /* passages left out, and the line of the first */
	uint32_t struck_line;
	bool preformatted;              /* the page is: its lines are those of a plain text */
	unsigned breaks;                /* <br> since the last text */
	uint16_t ntable;
	bool in_note;                   /* the next text begins a note: its mark comes first */
	struct ccd_error *err;
	bool failed;
};

static void walk_node(struct walk *w, xmlNode *node);

static void
walk_children(struct walk *w, const xmlNode *node)
{
	for (xmlNode *c = node->children; c != NULL && !w->failed; c = c->next)
		walk_node(w, c);
}

/* ---- what is left out -------------------------------------------------- */

static uint32_t line_of(const xmlNode *node);

/* Notes that TOP and all within it is left out; what would be for another reason is told so. */
static void
leave_out(const struct walk *w, enum ccd_omission_kind kind, const xmlNode *top)
{
	struct ccd_buffer text = { 0 };

	for (xmlNode *n = (xmlNode *)top; n != NULL;) {
		enum ccd_omission_kind own = n == top ? kind : ccd_html_out(n, w->a);

		if (own != kind && own != CCD_OMIT__COUNT) {
			leave_out(w, own, n);
			n = ccd_xml_after(n, top);
			continue;
		}
		if (n->content != NULL && n->type != XML_PI_NODE)
			ccd_buffer_puts(&text, (const char *)n->content);
		if (ccd_html_is_block(n) || ccd_html_is(n, "br"))
			ccd_buffer_putc(&text, ' ');
		n = n->type == XML_ELEMENT_NODE && n->children != NULL ? n->children :
		    n == top ? NULL : ccd_xml_after(n, top);
	}
	if (text.n > 0)
		ccd_omit(w->m.source, kind, line_of(top), text.s, text.n);
	ccd_buffer_free(&text);
}

/* Notes what stands around MAIN: of the page, not of the text. */
static void
leave_out_around(const struct walk *w, const xmlNode *main)
{
	for (const xmlNode *n = main; n->parent != NULL; n = n->parent)
		for (const xmlNode *c = n->parent->children; c != NULL; c = c->next) {
			enum ccd_omission_kind kind = ccd_html_out(c, w->a);

			if (c != n && c->type != XML_DTD_NODE)
				leave_out(w, kind != CCD_OMIT__COUNT ? kind : CCD_OMIT_NAVIGATION, c);
		}
}

/* ---- blocks ----------------------------------------------------------- */

static void
end_block(struct walk *w)
{
	w->breaks = 0;
	if (!w->failed && ccd_markup_end(&w->m, w->err) < 0)
		w->failed = true;
}

/* Ends the block if it has text. */
static void
break_block(struct walk *w)
{
	w->breaks = 0;
	if (!ccd_markup_empty(&w->m))
		end_block(w);
}

static uint32_t
line_of(const xmlNode *node)
{
	uint32_t line, column;

	for (const xmlNode *n = node; n != NULL && n->type != XML_DOCUMENT_NODE &&
	    n->type != XML_HTML_DOCUMENT_NODE; n = n->parent)
		if (ccd_html_position(n, &line, &column))
			return line;
	return ccd_xml_line(node);
}

/* What a block takes from where its text begins. */
static void
begin_text(struct walk *w, const xmlNode *node)
{
	if (!ccd_markup_empty(&w->m))
		return;
	w->m.next.line = line_of(node);
	w->m.next.lang = w->lang;
}

/* The id of NODE, in the arena; NULL where it has none. */
static const char *
id_of(struct walk *w, const xmlNode *node)
{
	const char *id = ccd_html_attribute(node, "id");

	if (id == NULL && ccd_html_is(node, "a"))
		id = ccd_html_attribute(node, "name");
	return id != NULL && *id != '\0' ? ccd_arena_strdup(w->a, id) : NULL;
}

static bool
is_blank(const char *s)
{
	return s[strspn(s, " \t\r\n\f")] == '\0';
}

static void
add_text(struct walk *w, const xmlNode *node)
{
	const char *text = (const char *)node->content;

	if (!is_blank(text)) {
		begin_text(w, node);
		w->breaks = 0;
	}
	if (w->from != NULL && ccd_markup_empty(&w->m) && strncmp(text + strspn(text, "\n"), "o\t", 2) == 0) {
		w->m.next.label = "•";         /* the round bullet of word processors, typed */
		text += strspn(text, "\n") + 2;
	}
	ccd_markup_text(&w->m, text, strlen(text));
}

/* ---- line breaks ------------------------------------------------------ */

/* The text that follows NODE within its block, "" where none does. */
static const char *
text_after(const xmlNode *node)
{
	xmlNode *n = (xmlNode *)node;

	while ((n = n->type == XML_ELEMENT_NODE && n->children != NULL ? n->children :
	    ccd_xml_after(n, NULL)) != NULL && !ccd_html_is_block(n) && !ccd_html_is(n, "br"))
		if (n->type == XML_TEXT_NODE && !is_blank((const char *)n->content))
			return (const char *)n->content + strspn((const char *)n->content, " \t\r\n");
	return "";
}

/* In Markdown out of word processors a line may begin with the sign of a list that
 * Markdown does not know: a glyph of a symbol font, a number and a tab. */
static bool
begins_item(const char *s)
{
	size_t n = strlen(s), i = 0;
	int32_t c;

	if (n == 0)
		return false;
	c = ccd_utf8_next(s, n, &i);
	if ((c >= 0xE000 && c <= 0xF8FF) || c == 0x2022 || c == 0x25AA || c == 0x25CF || c == 0x25A0)
		return true;
	if (c == 'o')
		return s[i] == '\t';
	i = strspn(s, "0123456789.()");
	if (i > 1 && s[i] == '\t')
		return true;
	for (n = 0, i = 0; s[i] == '.' || (s[i] >= '0' && s[i] <= '9'); i++)
		n += s[i] == '.' && s[i + 1] >= '0' && s[i + 1] <= '9';
	return n >= 2 && s[i] == ' ';   /* 1.1.1 */
}

/* One break is a blank, two are the end of a paragraph. Lines of Markdown come here
 * too: they are blanks, unless one begins like an item. */
static void
add_break(struct walk *w, const xmlNode *node)
{
	if (w->from != NULL) {
		if (begins_item(text_after(node))) {
			break_block(w);
			begin_text(w, node);
		}
		ccd_markup_text(&w->m, "\n", 1);
		return;
	}
	if (++w->breaks >= 2)
		break_block(w);
	else
		ccd_markup_blank(&w->m);
}

/* ---- notes ------------------------------------------------------------ */

static bool
is_note_part(const xmlNode *node, const char *const *words)
{
	for (; *words != NULL; words++)
		if (ccd_html_has_word(node, "class", *words) || ccd_html_has_word(node, "role", *words) ||
		    ccd_html_has_word(node, "epub:type", *words) || ccd_html_has_word(node, "type", *words))
			return true;
	return false;
}

/* What stands between brackets in a mark: "[12]" -> "12"; NULL where it is no mark. */
static const char *
mark_of(const char *text, struct ccd_arena *a)
{
	size_t n;

	text += strspn(text, " \t\r\n[(");
	n = strcspn(text, " \t\r\n])");
	if (n == 0 || n > MARK_BYTES || strspn(text + n, " \t\r\n])") != strlen(text + n))
		return NULL;
	return ccd_arena_strndup(a, text, n);
}

/* A link to a note: it says so, or stands raised and points into the page. */
static const char *
note_mark(const xmlNode *node, struct ccd_arena *a)
{
	static const char *const words[] = { "footnote", "footnote-ref", "footnoteref", "noteref",
		"doc-noteref", "fnref", NULL };
	const char *href = ccd_html_attribute(node, "href");
	bool raised = ccd_html_is(node->parent, "sup") ||
	    (node->children != NULL && node->children->next == NULL && ccd_html_is(node->children, "sup"));

	if (!ccd_html_is(node, "a") || href == NULL || strchr(href, '#') == NULL)
		return NULL;
	if (!raised && !is_note_part(node, words) && !is_note_part(node->parent, words))
		return NULL;
	return mark_of(ccd_html_text(node, 4 * MARK_BYTES, a), a);
}

static bool
holds_notes(const xmlNode *node)
{
	static const char *const words[] = { "footnotes", "endnotes", "doc-endnotes", "footnote-list",
		"references", NULL };

	return is_note_part(node, words);
}

static bool
is_note(const xmlNode *node)
{
	static const char *const words[] = { "footnote", "endnote", "doc-footnote", "doc-endnote", NULL };

	return (ccd_html_is(node, "div") || ccd_html_is(node, "aside") || ccd_html_is(node, "li") ||
	    ccd_html_is(node, "p")) && is_note_part(node, words);
}

/* A note: the label is what links back from its beginning, or else LABEL. */
static void
add_note(struct walk *w, const xmlNode *node, const char *label)
{
	break_block(w);
	w->m.next.list_depth = 0;
	w->m.next.kind = CCD_KIND_NOTE;
	w->m.next.label = label;
	w->m.next.anchor = id_of(w, node);
	w->in_note = true;
	for (xmlNode *c = node->children; c != NULL && !w->failed; c = c->next) {
		walk_node(w, c);
		if (ccd_markup_empty(&w->m))
			w->m.next.kind = CCD_KIND_NOTE;
	}
	break_block(w);
	w->in_note = false;
	w->m.next.kind = CCD_KIND_DOCUMENT;
	w->m.next.label = NULL;
}

/* A link within a note that leads back to its mark: the note's label, where it comes
 * first, else nothing. */
static bool
is_back_link(struct walk *w, const xmlNode *node)
{
	static const char *const words[] = { "footnote-backref", "footnote-back", "doc-backlink",
		"reversefootnote", "mw-cite-backlink", NULL };
	const char *href = ccd_html_attribute(node, "href"), *mark;

	if (!w->in_note || !ccd_html_is(node, "a") || href == NULL || *href != '#')
		return false;
	if (is_note_part(node, words)) {
		leave_out(w, CCD_OMIT_NAVIGATION, node);
		return true;
	}
	if (!ccd_markup_empty(&w->m) ||
	    (mark = mark_of(ccd_html_text(node, 4 * MARK_BYTES, w->a), w->a)) == NULL)
		return false;
	w->m.next.label = mark;
	return true;
}

static bool holds(const xmlNode *node, const char *const *names);

/* The notes in a list of them, or in what else holds them; what is none, a heading, is text. */
static void
add_notes(struct walk *w, const xmlNode *node)
{
	static const char *const holders[] = { "li", "p", "div", "aside", NULL };
	size_t n = 0, i = 0;
	const char *const *label = ccd_html_is(node, "ol") ? ccd_html_labels(node, NULL, w->a, &n) : NULL;

	for (xmlNode *c = node->children; c != NULL && !w->failed; c = c->next) {
		if (ccd_html_is(c, "li") && i < n && !ccd_html_is_out(c, w->a)) {
			const char *number = ccd_arena_strndup(w->a, label[i], strcspn(label[i], "."));

			add_note(w, c, mark_of(number, w->a));
			i++;
		} else if ((is_note(c) || ccd_html_is(c, "p")) && !ccd_html_is_out(c, w->a)) {
			add_note(w, c, NULL);
		} else if (ccd_html_is_block(c) && holds(c, holders) && !ccd_html_is_out(c, w->a)) {
			add_notes(w, c);
		} else {
			walk_node(w, c);
		}
	}
	break_block(w);
}

/* ---- lists ------------------------------------------------------------ */

/* True where the words of ITEM begin with a number of their own: the one that the list
 * would show, too, or any where that is but a bullet or nothing. */
static bool
is_typed(const xmlNode *item, const char *label, struct ccd_arena *a)
{
	const char *text = ccd_html_text(item, 64, a);
	size_t n = strlen(label);

	text += strspn(text, " \t\r\n");
	if (n == 0 || strcmp(label, "•") == 0)
		return ccd_markup_begins_number(text, strlen(text));
	return n > 1 && strncmp(text, label, n - 1) == 0 && strchr(".)", text[n - 1]) != NULL &&
	    text[n - 1] != '\0';
}

static void
add_item(struct walk *w, const xmlNode *item, const char *label)
{
	bool typed = is_typed(item, label, w->a);

	w->m.next.label = typed ? NULL : label;
	w->m.next.list_depth = (uint8_t)(w->m.next.list_depth - typed);
	w->m.next.anchor = id_of(w, item);
	w->m.next.line = line_of(item);
	walk_children(w, item);
	end_block(w);           /* a label without text counts */
}

static void
add_list(struct walk *w, const xmlNode *list)
{
	uint8_t depth = w->m.next.list_depth;
	const char *const *label;
	size_t n, i = 0;

	if (w->m.next.label != NULL)
		end_block(w);   /* an item that is but a list */
	break_block(w);
	label = ccd_html_labels(list, w->from, w->a, &n);
	for (xmlNode *c = list->children; c != NULL && !w->failed; c = c->next) {
		w->m.next.list_depth = depth < DEEPEST_LIST ? (uint8_t)(depth + 1) : depth;
		if (!ccd_html_is(c, "li"))
			walk_node(w, c);
		else if (ccd_html_is_out(c, w->a)) {
			leave_out(w, ccd_html_out(c, w->a), c);
			i++;
		} else
			add_item(w, c, label[i++]);
		break_block(w);
	}
	w->m.next.list_depth = depth;
}

/* ---- tables ----------------------------------------------------------- */

/* The rows of TABLE, through its head, bodies and foot: the one after ROW, the first
 * for NULL. */
static xmlNode *
next_row(const xmlNode *table, xmlNode *row)
{
	static const char *const groups[] = { "thead", "tbody", "tfoot", NULL };
	xmlNode *n = row == NULL ? table->children : ccd_xml_after(row, table);

	while (n != NULL && !ccd_html_is(n, "tr"))
		n = ccd_html_is_one_of(n, groups) && n->children != NULL ? n->children :
		    ccd_xml_after(n, table);
	return n;
}

static bool
is_cell(const xmlNode *node)
{
	return ccd_html_is(node, "td") || ccd_html_is(node, "th");
}

/* Text that stands in TABLE but in no cell comes before it, as browsers show it. */
static void
add_fostered(struct walk *w, const xmlNode *table)
{
	static const char *const parts[] = { "thead", "tbody", "tfoot", "tr", NULL };
	static const char *const cells[] = { "td", "th", "caption", "colgroup", "col", NULL };

	for (xmlNode *n = table->children; n != NULL && !w->failed;) {
		if (ccd_html_is_one_of(n, parts) && n->children != NULL && !ccd_html_is_out(n, w->a)) {
			n = n->children;
			continue;
		}
		if (!ccd_html_is_one_of(n, cells) && !ccd_html_is_one_of(n, parts))
			walk_node(w, n);
		n = ccd_xml_after(n, table);
	}
	break_block(w);
}

/* True where one of NAMES is within NODE. */
static bool
holds(const xmlNode *node, const char *const *names)
{
	for (xmlNode *n = node->children; n != NULL;) {
		if (ccd_html_is_one_of(n, names))
			return true;
		n = n->type == XML_ELEMENT_NODE && n->children != NULL ? n->children :
		    ccd_xml_after(n, node);
	}
	return false;
}

/* Tables set pages, too: those with a single column or row, or with tables, headings
 * in their cells, say nothing of the text. */
static bool
is_layout(const xmlNode *table)
{
	static const char *const inner[] = { "table", "h1", "h2", "h3", "h4", "h5", "h6", NULL };
	size_t rows = 0, widest = 0;

	if (ccd_html_has_word(table, "role", "presentation") ||
	    ccd_html_has_word(table, "role", "none") || holds(table, inner))
		return true;
	for (const xmlNode *row = next_row(table, NULL); row != NULL;
	    row = next_row(table, (xmlNode *)row)) {
		size_t n = 0;

		for (const xmlNode *c = row->children; c != NULL; c = c->next)
			n += is_cell(c);
		widest = n > widest ? n : widest;
		rows += n > 0;
	}
	return widest < 2 || rows < 2;
}

static uint16_t
span_of(const xmlNode *cell, const char *name)
{
	const char *value = ccd_html_attribute(cell, name);
	int n = value != NULL ? atoi(value) : 1;

	return (uint16_t)(n < 1 ? 1 : n > WIDEST_TABLE ? WIDEST_TABLE : n);
}

static void
add_cell(struct walk *w, const xmlNode *cell, uint16_t row, uint16_t column)
{
	w->m.next.table = w->ntable;
	w->m.next.row = row;
	w->m.next.column = column;
	if (cell != NULL) {
		size_t before = w->m.blocks->n;

		w->m.next.line = line_of(cell);
		w->m.next.anchor = id_of(w, cell);
		walk_children(w, cell);
		if (w->m.blocks->n > before && ccd_markup_empty(&w->m))
			return;
	}
	end_block(w);
}

/* The cells of a row; columns that cells from above reach into, or a cell reaches
 * over, are empty ones. COVERED counts the rows that each column is still covered. */
static void
add_row(struct walk *w, const xmlNode *tr, uint16_t row, uint16_t *covered)
{
	uint16_t column = 0;

	for (const xmlNode *c = tr->children; c != NULL && !w->failed; c = c->next) {
		uint16_t wide, high;

		if (!is_cell(c))
			continue;
		for (; column < WIDEST_TABLE && covered[column] > 0; covered[column++]--)
			add_cell(w, NULL, row, (uint16_t)(column + 1));
		if (column == WIDEST_TABLE) {   /* what is wider still stands in the last column */
			add_cell(w, c, row, column);
			continue;
		}
		wide = span_of(c, "colspan");
		high = span_of(c, "rowspan");
		/* what a table has no room for goes on in its last column */
		column = column < WIDEST_TABLE ? column : WIDEST_TABLE - 1;
		for (uint16_t i = 0; i < wide && column < WIDEST_TABLE; i++) {
			add_cell(w, i == 0 ? c : NULL, row, (uint16_t)(column + 1));
			covered[column++] = (uint16_t)(high - 1);
		}
	}
	for (; column < WIDEST_TABLE && covered[column] > 0; covered[column++]--)
		add_cell(w, NULL, row, (uint16_t)(column + 1));
}

static void
add_table(struct walk *w, const xmlNode *table)
{
	uint16_t covered[WIDEST_TABLE] = { 0 }, row = 0;

	for (xmlNode *c = table->children; c != NULL; c = c->next)
		if (ccd_html_is(c, "caption")) {
			w->m.next.kind = CCD_KIND_TABLE;
			walk_children(w, c);
			end_block(w);
		}
	if (w->m.next.label != NULL)
		end_block(w);
	add_fostered(w, table);
	w->ntable++;
	for (xmlNode *tr = next_row(table, NULL); tr != NULL && !w->failed; tr = next_row(table, tr))
		if (ccd_html_is_out(tr, w->a))
			leave_out(w, ccd_html_out(tr, w->a), tr);
		else
			add_row(w, tr, row < UINT16_MAX ? ++row : row, covered);
	w->m.next.table = w->m.next.row = w->m.next.column = 0;
}

/* ---- the walk --------------------------------------------------------- */

static uint8_t
heading_level(const xmlNode *node)
{
	const char *name = (const char *)node->name, *level = ccd_html_attribute(node, "aria-level");

	if (ccd_html_has_word(node, "role", "heading") && level != NULL && *level >= '1' && *level <= '6')
		return (uint8_t)(*level - '0');
	return (name[0] == 'h' || name[0] == 'H') && name[1] >= '1' && name[1] <= '6' && name[2] == '\0' ?
	    (uint8_t)(name[1] - '0') : 0;
}

/* The kind of span that NODE makes of its text; CCD_SPAN__COUNT for none. */
static enum ccd_span_kind
span_kind(const struct walk *w, const xmlNode *node)
{
	static const char *const emphasis[] = { "b", "strong", "i", "em", "u", "dfn", NULL };
	static const char *const code[] = { "code", "kbd", "samp", "tt", NULL };
	unsigned looks = ccd_html_looks(w->sheet, node, w->a);

	if ((looks & CCD_HTML_RAISED) != 0)
		return CCD_SPAN_RAISED;
	if ((looks & CCD_HTML_LOWERED) != 0)
		return CCD_SPAN_LOWERED;
	return ccd_html_is_one_of(node, emphasis) ? CCD_SPAN_EMPHASIS :
	    ccd_html_is_one_of(node, code) ? CCD_SPAN_PROGRAM : CCD_SPAN__COUNT;
}

static void
walk_inline(struct walk *w, xmlNode *node)
{
	enum ccd_span_kind kind = span_kind(w, node);

	if (kind != CCD_SPAN__COUNT)
		ccd_markup_open(&w->m, kind);
	walk_children(w, node);
	if (kind != CCD_SPAN__COUNT)
		ccd_markup_close(&w->m, kind);
}

/* ---- preformatted text ------------------------------------------------ */

static bool
is_preformatted(const xmlNode *node)
{
	static const char *const names[] = { "pre", "listing", "xmp", "plaintext", NULL };

	return ccd_html_is_one_of(node, names);
}

/* Why NODE does not come into the text; CCD_OMIT__COUNT where it does. */
static enum ccd_omission_kind
out_kind(const struct walk *w, const xmlNode *node)
{
	enum ccd_omission_kind kind = ccd_html_out(node, w->a);

	return kind == CCD_OMIT__COUNT && node->type == XML_ELEMENT_NODE &&
	    (ccd_html_looks(w->sheet, node, w->a) & CCD_HTML_STRUCK) != 0 ? CCD_OMIT_STRUCK : kind;
}

/* The node after N that is text, or ends or begins something, within TOP, in the order of
 * the page; what does not come into the text is passed over, and noted if NOTED. */
static xmlNode *
next_shown(struct walk *w, xmlNode *n, const xmlNode *top, bool noted)
{
	enum ccd_omission_kind kind;

	n = n->type == XML_ELEMENT_NODE && n->children != NULL ? n->children : ccd_xml_after(n, top);
	for (; n != NULL && (kind = out_kind(w, n)) != CCD_OMIT__COUNT; n = ccd_xml_after(n, top))
		if (noted)
			leave_out(w, kind, n);
	return n;
}

static bool
is_in_preformatted(const xmlNode *node)
{
	for (const xmlNode *n = node->parent; n != NULL; n = n->parent)
		if (is_preformatted(n))
			return true;
	return false;
}

/* True where nearly all text of TOP is preformatted, and no code. */
static bool
is_page_preformatted(struct walk *w, const xmlNode *top)
{
	size_t all = 0, within = 0;

	for (xmlNode *n = next_shown(w, (xmlNode *)top, top, false); n != NULL;
	    n = next_shown(w, n, top, false)) {
		size_t length = n->type == XML_TEXT_NODE && !is_blank((const char *)n->content) ?
		    strlen((const char *)n->content) : 0;
		bool in = (length > 0 || ccd_html_is(n, "code")) && is_in_preformatted(n);

		if (in && length == 0)
			return false;
		all += length;
		within += in ? length : 0;
	}
	return within > 0 && within >= all / 100 * CCD_HTML_NEARLY_ALL;
}

/* Adds the text of raised or lowered NODE; false where it is more than an index. */
static bool
add_index(struct walk *w, const xmlNode *node, struct ccd_buffer *b)
{
	unsigned looks = node->type == XML_ELEMENT_NODE ? ccd_html_looks(w->sheet, node, w->a) : 0;
	const char *text;
	size_t from = b->n;

	if ((looks & (CCD_HTML_RAISED | CCD_HTML_LOWERED)) == 0)
		return false;
	text = ccd_html_text(node, 4 * MARK_BYTES, w->a);
	ccd_buffer_puts(b, text);
	if (ccd_markup_index(b, from, (looks & CCD_HTML_RAISED) != 0))
		return true;
	b->n = from;
	return false;
}

/* The lines of TOP, letter-spaced words joined. */
static const char *
lines_of(struct walk *w, const xmlNode *top)
{
	struct ccd_buffer b = { 0 }, joined = { 0 };
	const char *lines;

	for (xmlNode *n = next_shown(w, (xmlNode *)top, top, true); n != NULL;) {
		if (add_index(w, n, &b)) {
			n = ccd_xml_after(n, top);
			continue;
		}
		if (n->type == XML_TEXT_NODE)
			ccd_buffer_puts(&b, (const char *)n->content);
		else if (ccd_html_is(n, "br"))
			ccd_buffer_putc(&b, '\n');
		n = next_shown(w, n, top, true);
	}
	for (size_t i = 0, from = 0; i < b.n; from = i) {
		size_t end = i == 0 || b.s[i - 1] == ' ' || b.s[i - 1] == '\n' ?
		    ccd_spaced_word(b.s, b.n, i) : i;

		for (; i < end; i++)
			if (b.s[i] != ' ')
				ccd_buffer_putc(&joined, b.s[i]);
		if (end > from)
			continue;
		(void)ccd_utf8_next(b.s, b.n, &i);
		ccd_buffer_add(&joined, b.s + from, i - from);
	}
	lines = ccd_nfc(w->a, joined.s != NULL ? joined.s : "", joined.n);
	if (lines == joined.s)
		lines = ccd_arena_strndup(w->a, joined.s, joined.n);
	ccd_buffer_free(&joined);
	ccd_buffer_free(&b);
	return lines;
}

/* The blocks of NODE, read as the plain text that it is. */
static void
add_preformatted(struct walk *w, const xmlNode *node)
{
	const char *lines = lines_of(w, node);
	uint32_t above = line_of(node);

	if (!w->failed && ccd_plain_text(lines, strlen(lines), above > 0 ? above - 1 : 0, w->m.source,
	    w->a, w->m.blocks, w->err) < 0)
		w->failed = true;
}

static void
walk_block(struct walk *w, xmlNode *node)
{
	uint8_t level = heading_level(node);
	bool code = is_preformatted(node);

	break_block(w);
	if (w->preformatted && is_preformatted(node)) {
		add_preformatted(w, node);
		return;
	}
	if (ccd_html_is(node, "ol") || ccd_html_is(node, "ul") || ccd_html_is(node, "menu") ||
	    ccd_html_is(node, "dir")) {
		add_list(w, node);
		return;
	}
	if (ccd_html_is(node, "table") && w->m.next.column == 0 && !is_layout(node)) {
		add_table(w, node);
		return;
	}
	if (level > 0)
		w->m.next.level = level;
	if (code)
		ccd_markup_open(&w->m, CCD_SPAN_PROGRAM);
	walk_children(w, node);
	if (code)
		ccd_markup_close(&w->m, CCD_SPAN_PROGRAM);
	break_block(w);
	if (level > 0)
		w->m.next.level = 0;
}

/* The language that NODE says, with that of the document left out. */
static const char *
language_of(const struct walk *w, const xmlNode *node)
{
	const char *lang = ccd_html_attribute(node, "lang");

	if (lang == NULL)
		lang = ccd_html_attribute(node, "xml:lang");
	if (lang == NULL || *lang == '\0')
		return w->lang;
	return w->document->lang != NULL && strcasecmp(lang, w->document->lang) == 0 ? NULL :
	    ccd_arena_strdup(w->a, lang);
}

static void
walk_element(struct walk *w, xmlNode *node)
{
	const char *outer = w->lang, *mark, *id = id_of(w, node);

	if (ccd_html_is(node, "br")) {
		add_break(w, node);
		return;
	}
	if (is_back_link(w, node))
		return;
	if ((mark = note_mark(node, w->a)) != NULL) {
		begin_text(w, node);
		ccd_markup_mark(&w->m, mark);
		return;
	}
	if ((ccd_html_looks(w->sheet, node, w->a) & CCD_HTML_STRUCK) != 0) {
		if (w->struck++ == 0)
			w->struck_line = line_of(node);
		leave_out(w, CCD_OMIT_STRUCK, node);
		return;
	}
	w->lang = language_of(w, node);
	if (ccd_html_is_block(node))
		break_block(w);
	if (id != NULL && ccd_markup_empty(&w->m))
		w->m.next.anchor = id;
	if (holds_notes(node))
		add_notes(w, node);
	else if (is_note(node) && !w->in_note)
		add_note(w, node, NULL);
	else if (ccd_html_is_block(node))
		walk_block(w, node);
	else
		walk_inline(w, node);
	w->lang = outer;
}

static void
walk_node(struct walk *w, xmlNode *node)
{
	enum ccd_omission_kind kind = ccd_html_out(node, w->a);

	if (kind != CCD_OMIT__COUNT)
		leave_out(w, kind, node);
	else if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
		add_text(w, node);
	else if (node->type == XML_ELEMENT_NODE)
		walk_element(w, node);
}

/* ---- the page --------------------------------------------------------- */

/* Takes what follows the body, a second one too, into it, as browsers do. */
static void
gather(xmlNode *body)
{
	for (xmlNode *c = body->next, *next; c != NULL; c = next) {
		xmlNode *inner = ccd_html_is(c, "body") ? c->children : NULL;

		next = c->next;
		for (xmlNode *after; inner != NULL; inner = after) {
			after = inner->next;
			xmlUnlinkNode(inner);
			xmlAddChild(body, inner);
		}
		if (!ccd_html_is(c, "body") && !ccd_html_is(c, "head")) {
			xmlUnlinkNode(c);
			xmlAddChild(body, c);
		}
	}
}

static const xmlNode *
body_of(xmlNode *root)
{
	for (xmlNode *c = root->children; c != NULL; c = c->next)
		if (ccd_html_is(c, "body")) {
			gather(c);
			return c;
		}
	return root;
}

int
ccd_html_blocks(xmlDocPtr doc, const struct ccd_source *source, const struct ccd_html_source *from,
    struct ccd_arena *a, struct ccd_document *document, struct ccd_error *err)
{
	struct walk w = { .m = { source, a, &document->blocks, .text = { 0 } }, .a = a,
		.document = document, .from = from, .err = err };
	xmlNode *root = xmlDocGetRootElement(doc);
	const xmlNode *body, *main;
	const char *lang;

	if (root == NULL)
		return 0;
	body = body_of(root);
	lang = ccd_html_attribute(root, "lang");
	if (lang == NULL)
		lang = ccd_html_attribute(root, "xml:lang");
	if (lang == NULL)
		lang = ccd_html_attribute(body, "lang");
	if (lang != NULL && *lang != '\0')
		document->lang = ccd_arena_strdup(a, lang);
	w.sheet = ccd_html_sheet_read(doc, a);
	main = from != NULL ? body : ccd_html_main(body, a);
	w.preformatted = from == NULL && is_page_preformatted(&w, main);
	leave_out_around(&w, main);
	walk_children(&w, main);
	break_block(&w);
	ccd_markup_notes(&document->blocks, a);
	if (w.struck > 0)
		ccd_remark(source, w.struck_line, "text that is struck through is left out; passages: %zu",
		    w.struck);
	ccd_markup_free(&w.m);
	return w.failed ? -1 : 0;
}
