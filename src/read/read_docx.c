/*
 * DOCX (ECMA-376 and ISO 29500, transitional and strict). What a paragraph is comes
 * from its outline level and its numbering, by way of its styles, never from the
 * styles' names but for those that Word itself keeps: "Title", "toc 1".
 */
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/limits.h"
#include "read/docx.h"
#include "read/markup.h"
#include "read/package.h"
#include "read/xml.h"

/* A mark of a note is no longer, in bytes. */
enum { LONGEST_MARK = 16 };

/* Fields within fields, no deeper. */
enum { DEEPEST_FIELD = 16 };

/* Half points by which text is raised or lowered at least, so that it is meant to be read so. */
enum { LEAST_SHIFT = 4 };

/* Heads, or feet, that are looked at. */
enum { MOST_PARTS = 256 };

/* "Table of contents" is no longer, in bytes of any script. */
enum { TITLE_BYTES = 60 };

/* The notes of a part, by id. */
struct note {
	const char *id;
	const xmlNode *node;
	bool referred;
};

struct notes {
	struct note *v;
	size_t n, cap;
};

struct walk {
	struct ccd_markup m;
	struct ccd_arena *a;
	struct ccd_docx_styles styles;
	struct ccd_docx_numbering *numbering;
	struct notes footnotes, endnotes;
	struct ccd_blocks notes;
	uint32_t nnote, nparagraph, nchange, nstruck;
	bool struck;            /* the run before is struck through */
	uint16_t ntable;
	bool after_contents;    /* a list of contents was seen */
	/* fields: what is between begin and separate is an instruction */
	bool instruction[DEEPEST_FIELD], contents[DEEPEST_FIELD];
	unsigned nfield;
	struct { const xmlNode **v; size_t n, cap; } boxes;     /* text boxes of the paragraph in hand */
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

static const char *
text_of(const xmlNode *node)
{
	return node->children != NULL && node->children->content != NULL ?
	    (const char *)node->children->content : "";
}

/* Adds the text within NODE, a paragraph a line; of what comes in two forms the first. */
static void
collect(const xmlNode *node, struct ccd_buffer *text)
{
	static const char *const words[] = { "t", "delText", NULL };

	if (ccd_xml_is_one_of(node, words))
		ccd_buffer_puts(text, text_of(node));
	for (const xmlNode *c = node->children; c != NULL; c = c->next)
		if (c->type == XML_ELEMENT_NODE && !ccd_xml_named(c, "Fallback"))
			collect(c, text);
	if (ccd_xml_named(node, "p") || ccd_xml_named(node, "tab"))
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

/* ---- fields ----------------------------------------------------------- */

static bool
in_instruction(const struct walk *w)
{
	for (unsigned i = 0; i < w->nfield && i < DEEPEST_FIELD; i++)
		if (w->instruction[i])
			return true;
	return false;
}

static bool
in_contents(const struct walk *w)
{
	for (unsigned i = 0; i < w->nfield && i < DEEPEST_FIELD; i++)
		if (w->contents[i])
			return true;
	return false;
}

static void
take_field(struct walk *w, const xmlNode *node)
{
	const char *type = ccd_xml_value(node, "fldCharType");

	if (type == NULL)
		return;
	if (strcmp(type, "begin") == 0) {
		if (w->nfield < DEEPEST_FIELD) {
			w->instruction[w->nfield] = true;
			w->contents[w->nfield] = false;
		}
		w->nfield++;
	} else if (w->nfield > 0 && strcmp(type, "separate") == 0) {
		if (w->nfield <= DEEPEST_FIELD)
			w->instruction[w->nfield - 1] = false;
	} else if (w->nfield > 0 && strcmp(type, "end") == 0) {
		w->nfield--;
	}
}

/* "TOC \o ...": what the field shows is a list of contents. */
static bool
is_contents(const char *instruction)
{
	instruction += strspn(instruction, " \t\r\n");
	return strncmp(instruction, "TOC", 3) == 0 &&
	    (instruction[3] == '\0' || strchr(" \t\\", instruction[3]) != NULL);
}

/* ---- notes ------------------------------------------------------------ */

static int
compare_notes(const void *a, const void *b)
{
	return strcmp(((const struct note *)a)->id, ((const struct note *)b)->id);
}

/* Takes the notes of a part, which may be NULL; what separates them from the text on
 * a page is none. */
static void
take_notes(struct notes *notes, xmlDocPtr doc, struct ccd_arena *a)
{
	const xmlNode *root = doc != NULL ? xmlDocGetRootElement(doc) : NULL;

	for (const xmlNode *c = root != NULL ? root->children : NULL; c != NULL; c = c->next) {
		const char *id = ccd_xml_value(c, "id"), *type = ccd_xml_value(c, "type");

		if (id != NULL && (type == NULL || strstr(type, "eparator") == NULL))
			*ccd_push(a, notes) = (struct note){ id, c, false };
	}
	if (notes->n > 0)
		qsort(notes->v, notes->n, sizeof *notes->v, compare_notes);
}

static struct note *
find_note(const struct notes *notes, const char *id)
{
	const struct note key = { .id = id };

	return id == NULL || notes->n == 0 ? NULL :
	    bsearch(&key, notes->v, notes->n, sizeof key, compare_notes);
}

/* Notes those that nothing refers to: they are not shown. */
static void
leave_out_notes(const struct walk *w, const struct notes *notes)
{
	for (size_t i = 0; i < notes->n; i++)
		if (!notes->v[i].referred)
			leave_out(w, CCD_OMIT_HIDDEN, notes->v[i].node);
}

/* Puts MARK before the text of a note's first block, which may print it already. */
static void
set_mark(struct walk *w, struct ccd_block *block, const char *mark)
{
	size_t n = strlen(mark), cut = strncmp(block->text, mark, n) == 0 ? n : 0;

	cut += strspn(block->text + cut, " ");
	block->label = mark;
	block->text = block->text[cut] != '\0' ?
	    ccd_arena_printf(w->a, "%s %s", mark, block->text + cut) : mark;
	for (uint32_t k = 0; k < block->nspan; k++) {
		struct ccd_span *span = (struct ccd_span *)&block->span[k];

		span->start = (uint32_t)(n + 1 + (span->start > cut ? span->start - cut : 0));
		span->end = (uint32_t)(n + 1 + (span->end > cut ? span->end - cut : 0));
		if (span->end > strlen(block->text))
			span->start = span->end = (uint32_t)strlen(block->text);
	}
}

/* A reference to a note: its mark, which is its number where it has none of its own, here,
 * its text to the end. */
static void
add_note(struct walk *w, const xmlNode *reference, const char *mark)
{
	const struct notes *notes = ccd_xml_named(reference, "endnoteReference") ? &w->endnotes :
	    &w->footnotes;
	struct note *note = find_note(notes, ccd_xml_value(reference, "id"));
	struct ccd_markup outer = w->m;
	const char *number;
	size_t before;

	if (note == NULL || w->m.blocks == &w->notes)
		return;
	note->referred = true;
	number = mark != NULL ? mark : ccd_arena_printf(w->a, "%u", ++w->nnote);
	w->m = (struct ccd_markup){ outer.source, outer.a, &w->notes, .text = { 0 } };
	before = w->notes.n;
	walk_body(w, note->node);
	ccd_markup_free(&w->m);
	w->m = outer;
	for (size_t i = before; i < w->notes.n; i++) {
		struct ccd_block *block = &w->notes.v[i];

		block->kind = CCD_KIND_NOTE;
		block->list_depth = block->level = 0;
		block->table = block->row = block->column = 0;
		block->label = NULL;
		if (i == before)
			set_mark(w, block, number);
	}
	ccd_markup_mark(&w->m, number);
}

/* ---- runs ------------------------------------------------------------- */

/* Whether a run's own properties or its character style switch NAME on. */
static bool
has_property(const struct walk *w, const xmlNode *rpr, const char *name)
{
	const xmlNode *node = ccd_docx_run_property(&w->styles, rpr, name);

	return node != NULL && !ccd_docx_is_off(ccd_xml_value(node, "val"));
}

/* CCD_SPAN_RAISED or CCD_SPAN_LOWERED for a run that is, else CCD_SPAN__COUNT. */
static enum ccd_span_kind
shift_of(const struct walk *w, const xmlNode *rpr)
{
	const char *align = ccd_xml_value(ccd_docx_run_property(&w->styles, rpr, "vertAlign"), "val");
	const char *position = ccd_xml_value(ccd_docx_run_property(&w->styles, rpr, "position"), "val");
	long halves = position != NULL ? strtol(position, NULL, 10) : 0;

	if (align != NULL && strcmp(align, "baseline") != 0)
		halves = strcmp(align, "superscript") == 0 ? LEAST_SHIFT : -LEAST_SHIFT;
	return halves >= LEAST_SHIFT ? CCD_SPAN_RAISED : halves <= -LEAST_SHIFT ? CCD_SPAN_LOWERED :
	    CCD_SPAN__COUNT;
}

/* A character of a symbol font; the fonts' own places are in the private use area. */
static void
add_symbol(struct walk *w, const xmlNode *node)
{
	const char *value = ccd_xml_value(node, "char");
	long c = value != NULL ? strtol(value, NULL, 16) : 0;
	char utf8[4];

	if (c < 0xE000 && c >= 0x20 && c <= 0xFF)
		c += 0xF000;
	if (c < 0xE000 || c > 0xF8FF)
		return;
	utf8[0] = (char)(0xE0 | (c >> 12));
	utf8[1] = (char)(0x80 | ((c >> 6) & 0x3F));
	utf8[2] = (char)(0x80 | (c & 0x3F));
	ccd_markup_text(&w->m, utf8, 3);
}

/* The text boxes within NODE, to come behind the paragraph. */
static void
find_boxes(struct walk *w, const xmlNode *node)
{
	for (const xmlNode *c = node->children; c != NULL; c = c->next)
		if (ccd_xml_named(c, "txbxContent"))
			*ccd_push(w->a, &w->boxes) = c;
		else if (c->type == XML_ELEMENT_NODE && !ccd_xml_named(c, "Fallback"))
			find_boxes(w, c);
}

/* Drawings come twice, as Choice and as Fallback for older programs. */
static void
add_alternate(struct walk *w, const xmlNode *node)
{
	const xmlNode *choice = ccd_xml_child(node, "Choice");

	if (choice == NULL)
		choice = ccd_xml_child(node, "Fallback");
	if (choice != NULL)
		find_boxes(w, choice);
}

static void
add_run_child(struct walk *w, const xmlNode *c)
{
	if (ccd_xml_named(c, "fldChar"))
		take_field(w, c);
	else if (ccd_xml_named(c, "instrText") && w->nfield > 0 && w->nfield <= DEEPEST_FIELD &&
	    is_contents(text_of(c)))
		w->contents[w->nfield - 1] = true;
	if (in_instruction(w)) {
		leave_out(w, CCD_OMIT_PROGRAM, c);
		return;
	}
	if (ccd_xml_named(c, "t"))
		ccd_markup_text(&w->m, text_of(c), strlen(text_of(c)));
	else if (ccd_xml_named(c, "tab") || ccd_xml_named(c, "ptab") || ccd_xml_named(c, "br") ||
	    ccd_xml_named(c, "cr"))
		ccd_markup_blank(&w->m);
	else if (ccd_xml_named(c, "noBreakHyphen"))
		ccd_markup_text(&w->m, "-", 1);
	else if (ccd_xml_named(c, "sym"))
		add_symbol(w, c);
	else if (ccd_xml_named(c, "footnoteReference"))
		add_note(w, c, NULL);
	else if (ccd_xml_named(c, "endnoteReference"))
		add_note(w, c, NULL);
	else if (ccd_xml_named(c, "AlternateContent"))
		add_alternate(w, c);
	else if (ccd_xml_named(c, "drawing") || ccd_xml_named(c, "pict") || ccd_xml_named(c, "object"))
		find_boxes(w, c);
	else if (ccd_xml_named(c, "ruby"))
		for (const xmlNode *r = c->children; r != NULL; r = r->next) {
			if (ccd_xml_named(r, "rt"))
				leave_out(w, CCD_OMIT_GLOSS, r);
			for (const xmlNode *base = ccd_xml_named(r, "rubyBase") ? r->children : NULL; base != NULL;
			    base = base->next)
				for (const xmlNode *t = base->children; t != NULL; t = t->next)
					if (ccd_xml_named(t, "t"))
						ccd_markup_text(&w->m, text_of(t), strlen(text_of(t)));
		}
}

/* True for a reference to a note whose mark the run itself prints. */
static bool
is_own_mark(const xmlNode *c)
{
	const char *follows = ccd_xml_value(c, "customMarkFollows");

	return (ccd_xml_named(c, "footnoteReference") || ccd_xml_named(c, "endnoteReference")) &&
	    follows != NULL && !ccd_docx_is_off(follows);
}

/* Adds the note of REFERENCE by its own mark, which follows, "*" where it is a sign of no
 * alphabet; and what follows that. */
static void
add_marked(struct walk *w, const xmlNode *reference)
{
	const char *text = "", *mark;
	size_t n;

	for (const xmlNode *c = reference->next; c != NULL; c = c->next)
		if (ccd_xml_named(c, "t"))
			text = ccd_arena_printf(w->a, "%s%s", text, text_of(c));
	text += strspn(text, " \t\r\n");
	n = strcspn(text, " \t\r\n");
	n = n <= LONGEST_MARK ? n : 0;
	mark = ccd_arena_strndup(w->a, text, n);
	add_note(w, reference, *mark != '\0' ? mark : "*");
	ccd_markup_text(&w->m, text + n, strlen(text + n));
}

static void
add_run(struct walk *w, const xmlNode *run)
{
	const xmlNode *rpr = ccd_xml_child(run, "rPr");
	const char *underline = ccd_docx_value(rpr, "u");
	bool emphasised = has_property(w, rpr, "b") || has_property(w, rpr, "i") ||
	    (underline != NULL && strcmp(underline, "none") != 0);
	bool struck = has_property(w, rpr, "strike") || has_property(w, rpr, "dstrike");
	enum ccd_span_kind shift = shift_of(w, rpr);

	if (has_property(w, rpr, "vanish")) {
		leave_out(w, CCD_OMIT_HIDDEN, run);
		return;
	}
	w->nstruck += struck && !w->struck;
	w->struck = struck;
	if (struck) {
		leave_out(w, CCD_OMIT_STRUCK, run);
		return;
	}
	if (emphasised)
		ccd_markup_open(&w->m, CCD_SPAN_EMPHASIS);
	if (shift != CCD_SPAN__COUNT)
		ccd_markup_open(&w->m, shift);
	for (const xmlNode *c = run->children; c != NULL && !w->failed; c = c->next) {
		if (is_own_mark(c)) {
			add_marked(w, c);
			break;
		}
		if (c->type == XML_ELEMENT_NODE)
			add_run_child(w, c);
	}
	if (shift != CCD_SPAN__COUNT)
		ccd_markup_close(&w->m, shift);
	if (emphasised)
		ccd_markup_close(&w->m, CCD_SPAN_EMPHASIS);
}

/* A formula: its signs in their order. */
static void
add_formula(struct walk *w, const xmlNode *node)
{
	for (const xmlNode *c = node->children; c != NULL && !w->failed; c = c->next)
		if (ccd_xml_named(c, "r"))
			add_run(w, c);
		else if (c->type == XML_ELEMENT_NODE)
			add_formula(w, c);
}

/* What is in a paragraph, changes taken as accepted. */
static void
add_inline(struct walk *w, const xmlNode *node)
{
	static const char *const added[] = { "ins", "moveTo", NULL };
	static const char *const removed[] = { "del", "moveFrom", NULL };
	static const char *const holders[] = { "hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple",
		"ins", "moveTo", "dir", "bdo", "customXml", "oMathPara", NULL };

	for (const xmlNode *c = node->children; c != NULL && !w->failed; c = c->next) {
		const char *instruction = ccd_xml_value(c, "instr");

		for (size_t i = 0; added[i] != NULL; i++)
			w->nchange += ccd_xml_named(c, added[i]) || ccd_xml_named(c, removed[i]);
		if (ccd_xml_named(c, "r")) {
			add_run(w, c);
			continue;
		}
		if (ccd_xml_named(c, "bookmarkStart")) {
			const char *name = ccd_xml_value(c, "name");

			if (name != NULL && *name != '_' && *name != '\0' && w->m.next.anchor == NULL)
				w->m.next.anchor = ccd_arena_strdup(w->a, name);
			continue;
		}
		if (ccd_xml_is_one_of(c, removed))
			leave_out(w, CCD_OMIT_DELETED, c);
		if (ccd_xml_named(c, "fldSimple") && instruction != NULL && is_contents(instruction)) {
			leave_out(w, CCD_OMIT_CONTENTS, c);
			continue;
		}
		if (ccd_xml_named(c, "AlternateContent"))
			add_alternate(w, c);
		if (ccd_xml_named(c, "oMath"))
			add_formula(w, c);
		else if (ccd_xml_is_one_of(c, holders))
			add_inline(w, c);
	}
}

/* ---- paragraphs ------------------------------------------------------- */

/* The style's name as Word knows it, in lower case. */
static const char *
style_name(const struct walk *w, const xmlNode *ppr)
{
	const struct ccd_docx_style *style = ccd_docx_style(&w->styles, ccd_docx_value(ppr, "pStyle"));

	return style != NULL ? style->name : "";
}

/* The automatic number of the paragraph, counted; NULL where it has none. */
static const char *
number_of(struct walk *w, const xmlNode *ppr, unsigned *ilvl)
{
	const char *style, *id, *level;
	const xmlNode *numpr = ccd_docx_property(&w->styles, ppr, "numPr", &style);

	id = ccd_docx_value(numpr, "numId");
	/* the number of a paragraph may say its level only, its style the numbering */
	if (numpr != NULL && id == NULL && style == NULL) {
		const struct ccd_docx_style *s = ccd_docx_style(&w->styles, ccd_docx_value(ppr, "pStyle"));

		for (int i = 0; i < CCD_DOCX_LEVELS && s != NULL && id == NULL; i++) {
			id = ccd_docx_value(ccd_xml_child(s->ppr, "numPr"), "numId");
			s = ccd_docx_style(&w->styles, s->based_on);
		}
	}
	if (id == NULL || strcmp(id, "0") == 0)
		return NULL;
	level = ccd_docx_value(numpr, "ilvl");
	*ilvl = level != NULL ? (unsigned)strtoul(level, NULL, 10) :
	    ccd_docx_level_of(w->numbering, id, style);
	return ccd_docx_number(w->numbering, id, *ilvl);
}

static uint8_t
heading_level(const struct walk *w, const xmlNode *ppr)
{
	const xmlNode *node = ccd_docx_property(&w->styles, ppr, "outlineLvl", NULL);
	const char *value = ccd_xml_value(node, "val");
	long level = value != NULL ? strtol(value, NULL, 10) : 9;

	return level < 0 || level > 8 ? 0 : level > 5 ? 6 : (uint8_t)(level + 1);
}

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

/* True where the end of the paragraph was deleted: the next one goes on with it. */
static bool
goes_on(const xmlNode *ppr)
{
	const xmlNode *rpr = ccd_xml_child(ppr, "rPr");

	return ccd_xml_child(rpr, "del") != NULL || ccd_xml_child(rpr, "moveFrom") != NULL;
}

/* The line right above a list of contents is its title. */
static void
drop_contents_title(struct walk *w)
{
	struct ccd_blocks *blocks = w->m.blocks;
	const struct ccd_block *last = blocks->n > 1 ? &blocks->v[blocks->n - 1] : NULL;

	if (!w->after_contents && last != NULL && last->level == 0 && last->label == NULL &&
	    last->column == 0 && strlen(last->text) <= TITLE_BYTES) {
		ccd_omit(w->m.source, CCD_OMIT_CONTENTS, last->line, last->text, strlen(last->text));
		blocks->n--;
	}
	w->after_contents = true;
}

static void
add_paragraph(struct walk *w, const xmlNode *node)
{
	const xmlNode *ppr = ccd_xml_child(node, "pPr");
	const char *name = style_name(w, ppr), *label;
	bool contents = in_contents(w) || strncmp(name, "toc ", 4) == 0 || strcmp(name, "toc") == 0;
	unsigned ilvl = 0;

	w->nparagraph++;
	label = goes_on(ppr) ? NULL : number_of(w, ppr, &ilvl);
	if (ccd_markup_empty(&w->m))
		w->m.next.line = w->nparagraph;
	add_inline(w, node);
	if (contents)
		drop_contents_title(w);
	if (contents || in_contents(w) || (ccd_markup_empty(&w->m) && w->m.next.column == 0)) {
		ccd_omit(w->m.source, CCD_OMIT_CONTENTS, w->m.next.line, w->m.text.s, w->m.text.n);
		ccd_buffer_clear(&w->m.text);
		label = NULL;
		if (w->m.next.column == 0) {
			add_boxes(w);
			return;
		}
	}
	if (goes_on(ppr)) {
		w->nchange++;
		return;
	}
	w->m.next.level = heading_level(w, ppr);
	if (strcmp(name, "title") == 0) {
		w->m.next.kind = CCD_KIND_TITLE;
		w->m.next.level = 0;
	}
	if (label != NULL && (*label == '\0' || strcmp(label, "•") == 0) &&
	    (w->m.next.level > 0 || ccd_markup_begins_number(w->m.text.s, w->m.text.n)))
		label = NULL;
	w->m.next.label = label;
	w->m.next.list_depth = label != NULL && w->m.next.level == 0 && w->m.next.column == 0 ?
	    (uint8_t)(ilvl + 1) : 0;
	end_block(w);
	w->m.next.list_depth = 0;
	add_boxes(w);
}

/* ---- tables ----------------------------------------------------------- */

static bool
holds(const xmlNode *node, const char *name)
{
	for (const xmlNode *c = node->children; c != NULL; c = c->next)
		if (ccd_xml_named(c, name) || (c->type == XML_ELEMENT_NODE && holds(c, name)))
			return true;
	return false;
}

/* Rows and cells may be wrapped in content controls; the next one called NAME. */
static const xmlNode *
next_part(const xmlNode *top, const xmlNode *part, const char *name)
{
	const xmlNode *n = part == NULL ? top->children : ccd_xml_after((xmlNode *)part, top);

	while (n != NULL && !ccd_xml_named(n, name))
		n = (ccd_xml_named(n, "sdt") || ccd_xml_named(n, "sdtContent") || ccd_xml_named(n, "customXml") ||
		    ccd_xml_named(n, "ins")) && n->children != NULL ? n->children :
		    ccd_xml_after((xmlNode *)n, top);
	return n;
}

/* One row, one column, or tables within: set for the page, not for the text. */
static bool
is_layout(const xmlNode *table)
{
	size_t rows = 0, widest = 0;

	for (const xmlNode *row = next_part(table, NULL, "tr"); row != NULL;
	    row = next_part(table, row, "tr")) {
		size_t n = 0;

		for (const xmlNode *c = next_part(row, NULL, "tc"); c != NULL; c = next_part(row, c, "tc"))
			n++;
		widest = n > widest ? n : widest;
		rows++;
		if (holds(row, "tbl"))
			return true;
	}
	return rows < 2 || widest < 2;
}

static void
add_cell(struct walk *w, const xmlNode *cell, uint16_t row, uint16_t column)
{
	size_t before = w->m.blocks->n;

	w->m.next.table = w->ntable;
	w->m.next.row = row;
	w->m.next.column = column;
	w->m.next.line = w->nparagraph + 1;
	if (cell != NULL)
		walk_body(w, cell);
	if (w->m.blocks->n == before)
		end_block(w);
}

static void
add_row(struct walk *w, const xmlNode *tr, uint16_t row)
{
	uint16_t column = 0;

	for (const xmlNode *c = next_part(tr, NULL, "tc"); c != NULL && !w->failed;
	    c = next_part(tr, c, "tc")) {
		const xmlNode *tcpr = ccd_xml_child(c, "tcPr"), *merge = ccd_xml_child(tcpr, "vMerge");
		const char *value = ccd_docx_value(tcpr, "gridSpan");
		long span = value != NULL ? strtol(value, NULL, 10) : 1;
		/* a cell that is merged into the one above says so by having no value */
		bool merged = merge != NULL && (ccd_xml_value(merge, "val") == NULL ||
		    strcmp(ccd_xml_value(merge, "val"), "continue") == 0);

		if (merged)
			leave_out(w, CCD_OMIT_HIDDEN, c);
		for (long i = 0; i < span && i < 64 && column < UINT16_MAX; i++)
			add_cell(w, i == 0 && !merged ? c : NULL, row, ++column);
	}
}

static void
add_table(struct walk *w, const xmlNode *table)
{
	uint16_t row = 0;

	if (w->m.next.column > 0 || is_layout(table)) {
		for (const xmlNode *tr = next_part(table, NULL, "tr"); tr != NULL && !w->failed;
		    tr = next_part(table, tr, "tr"))
			for (const xmlNode *c = next_part(tr, NULL, "tc"); c != NULL; c = next_part(tr, c, "tc"))
				walk_body(w, c);
		return;
	}
	w->ntable++;
	for (const xmlNode *tr = next_part(table, NULL, "tr"); tr != NULL && row < UINT16_MAX && !w->failed;
	    tr = next_part(table, tr, "tr")) {
		const xmlNode *trpr = ccd_xml_child(tr, "trPr");

		if (ccd_xml_child(trpr, "del") != NULL) {
			leave_out(w, CCD_OMIT_DELETED, tr);
			w->nchange++;
		} else {
			add_row(w, tr, ++row);
		}
	}
	w->m.next.table = w->m.next.row = w->m.next.column = 0;
}

/* ---- the body --------------------------------------------------------- */

/* A content control that Word fills with a list of contents. */
static bool
is_contents_control(const xmlNode *sdt)
{
	const xmlNode *part = ccd_xml_child(ccd_xml_child(sdt, "sdtPr"), "docPartObj");
	const char *gallery = ccd_docx_value(part, "docPartGallery");

	return gallery != NULL && strcmp(gallery, "Table of Contents") == 0;
}

static void
walk_body(struct walk *w, const xmlNode *node)
{
	static const char *const holders[] = { "sdtContent", "ins", "moveTo", "customXml", NULL };
	static const char *const removed[] = { "del", "moveFrom", NULL };

	for (const xmlNode *c = node->children; c != NULL && !w->failed; c = c->next) {
		if (ccd_xml_named(c, "p"))
			add_paragraph(w, c);
		else if (ccd_xml_named(c, "tbl"))
			add_table(w, c);
		else if (ccd_xml_named(c, "sdt")) {
			if (is_contents_control(c)) {
				drop_contents_title(w);
				leave_out(w, CCD_OMIT_CONTENTS, c);
			} else {
				walk_body(w, c);
			}
		} else if (ccd_xml_named(c, "AlternateContent")) {
			const xmlNode *choice = ccd_xml_child(c, "Choice");

			if (choice != NULL || (choice = ccd_xml_child(c, "Fallback")) != NULL)
				walk_body(w, choice);
		} else if (ccd_xml_is_one_of(c, removed)) {
			leave_out(w, CCD_OMIT_DELETED, c);
		}
		for (size_t i = 0; holders[i] != NULL; i++)
			if (ccd_xml_named(c, holders[i]))
				walk_body(w, c);
	}
}

/* ---- the package ------------------------------------------------------ */

/* The parts that the reader knows. */
enum part { PART_DOCUMENT, PART_STYLES, PART_NUMBERING, PART_FOOTNOTES, PART_ENDNOTES, PART__COUNT };

struct parts {
	struct ccd_package *package;
	struct ccd_arena *a;
	const char *folder, *rels;      /* of the main part, and its relationships */
	xmlDocPtr doc[PART__COUNT];
};

/* The names of the parts that the relationships in RELS lead to by TYPE, N of them at most are
 * put into FOUND; returns their number. */
static size_t
related(struct parts *p, const char *rels, const char *folder, const char *type,
    const char **found, size_t n, struct ccd_error *err)
{
	xmlDocPtr doc;
	size_t count;

	if (!ccd_package_has(p->package, rels) ||
	    (doc = ccd_package_xml(p->package, rels, p->a, err)) == NULL)
		return 0;
	count = ccd_package_related(xmlDocGetRootElement(doc), folder, NULL, type, p->a, found, n);
	xmlFreeDoc(doc);
	return count;
}

/* Notes what the parts of TYPE say, which is beside the text. A damaged one is no matter. */
static void
leave_out_parts(struct parts *p, const struct walk *w, const char *type, enum ccd_omission_kind kind)
{
	const char *name[MOST_PARTS];
	struct ccd_error err = { 0 };
	size_t n = related(p, p->rels, p->folder, type, name, MOST_PARTS, &err);

	for (size_t i = 0; i < n; i++) {
		xmlDocPtr doc = ccd_package_has(p->package, name[i]) ?
		    ccd_package_xml(p->package, name[i], p->a, &err) : NULL;

		if (doc != NULL)
			leave_out(w, kind, xmlDocGetRootElement(doc));
		xmlFreeDoc(doc);
	}
}

/* Opens the main part and those that it leads to. */
static int
open_parts(struct parts *p, const struct ccd_source *source, struct ccd_error *err)
{
	static const char *const types[PART__COUNT] = { "officeDocument", "styles", "numbering",
		"footnotes", "endnotes" };
	const char *name = NULL, *slash;

	related(p, "_rels/.rels", "", types[PART_DOCUMENT], &name, 1, err);
	if (err->code != CCD_OK)
		return -1;
	if (name == NULL)
		return ccd_error_set(err, CCD_EFORMAT, source->file, 0, "the archive is no document of Word: "
		    "it does not say which part is its text");
	if ((p->doc[PART_DOCUMENT] = ccd_package_xml(p->package, name, p->a, err)) == NULL)
		return -1;
	slash = strrchr(name, '/');
	p->folder = ccd_arena_strndup(p->a, name, slash != NULL ? (size_t)(slash + 1 - name) : 0);
	p->rels = ccd_arena_printf(p->a, "%s_rels/%s.rels", p->folder, slash != NULL ? slash + 1 : name);
	for (int i = PART_STYLES; i < PART__COUNT; i++) {
		const char *other = NULL;

		related(p, p->rels, p->folder, types[i], &other, 1, err);
		if (other != NULL && ccd_package_has(p->package, other))
			p->doc[i] = ccd_package_xml(p->package, other, p->a, err);
		if (err->code != CCD_OK)
			return -1;
	}
	return 0;
}

static int
read_parts(struct parts *p, const struct ccd_source *source, struct ccd_document *document,
    struct ccd_error *err)
{
	struct ccd_arena *a = p->a;
	struct walk *w = ccd_new(a, struct walk);
	const xmlNode *body = ccd_xml_child(xmlDocGetRootElement(p->doc[PART_DOCUMENT]), "body");

	if (body == NULL)
		return ccd_error_set(err, CCD_EFORMAT, source->file, 0,
		    "the archive is no document of Word: it has no body");
	w->m = (struct ccd_markup){ source, a, &document->blocks, .text = { 0 } };
	w->a = a;
	w->err = err;
	ccd_docx_styles_read(&w->styles, p->doc[PART_STYLES], a);
	w->numbering = ccd_docx_numbering_read(p->doc[PART_NUMBERING], w->styles.lang, a);
	take_notes(&w->footnotes, p->doc[PART_FOOTNOTES], a);
	take_notes(&w->endnotes, p->doc[PART_ENDNOTES], a);
	walk_body(w, body);
	if (!w->failed)
		end_block(w);           /* what a deleted paragraph mark left open */
	ccd_markup_notes(&document->blocks, a);
	for (size_t i = 0; i < w->notes.n; i++)
		*ccd_push(a, &document->blocks) = w->notes.v[i];
	leave_out_notes(w, &w->footnotes);
	leave_out_notes(w, &w->endnotes);
	leave_out_parts(p, w, "header", CCD_OMIT_HEAD);
	leave_out_parts(p, w, "footer", CCD_OMIT_HEAD);
	leave_out_parts(p, w, "comments", CCD_OMIT_COMMENT);
	if (w->nchange > 0)
		ccd_remark(source, 0, "%u tracked changes are taken as accepted", (unsigned)w->nchange);
	if (w->nstruck > 0)
		ccd_remark(source, 0, "text that is struck through is left out; passages: %u",
		    (unsigned)w->nstruck);
	if (ccd_docx_unread_format(w->numbering) != NULL)
		ccd_remark(source, 0, "automatic numbers in the format \"%.40s\" are read as decimal ones",
		    ccd_docx_unread_format(w->numbering));
	ccd_markup_free(&w->m);
	return w->failed ? -1 : 0;
}

/* ---- the reader ------------------------------------------------------- */

/* Compound files: documents of Word before 2007, and encrypted ones. */
static const unsigned char compound[] = { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 };

static bool
is_compound(const struct ccd_source *source)
{
	return source->n >= sizeof compound && memcmp(source->bytes, compound, sizeof compound) == 0;
}

static int
bid(const struct ccd_source *source)
{
	if (is_compound(source))
		return ccd_source_named(source, ".xls .ppt .msi") ? 0 : 50;
	if (source->n < 4 || memcmp(source->bytes, "PK\3\4", 4) != 0)
		return 0;
	/* the list of parts stands in front; their types' names are never compressed away */
	if (memmem(source->bytes, source->n, "word/document", strlen("word/document")) != NULL)
		return 90;
	return memmem(source->bytes, source->n, "[Content_Types].xml", strlen("[Content_Types].xml")) != NULL ?
	    60 : ccd_source_named(source, ".docx .docm .dotx .dotm") ? 50 : 0;
}

static int
read_docx(const struct ccd_source *source, struct ccd_arena *a, struct ccd_document *document,
    struct ccd_error *err)
{
	struct parts parts = { .a = a };
	int rc;

	document->charset = "UTF-8";
	document->place = CCD_PLACE_PARAGRAPH;
	if (is_compound(source))
		return ccd_error_set(err, CCD_EFORMAT, source->file, 0,
		    ccd_source_named(source, ".docx .docm") ? "is encrypted; save it without a password" :
		    "is a document of an old Word; save it as DOCX");
	if ((parts.package = ccd_package_open(source, err)) == NULL)
		return -1;
	if ((rc = open_parts(&parts, source, err)) == 0)
		rc = read_parts(&parts, source, document, err);
	for (int i = 0; i < PART__COUNT; i++)
		xmlFreeDoc(parts.doc[i]);
	ccd_package_close(parts.package);
	return rc;
}

const struct ccd_reader ccd_read_docx = {
	.name = "docx",
	.extensions = ".docx .docm .dotx .dotm",
	.media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	.bid = bid,
	.read = read_docx,
};
