/* What stands beside the text: signatures, tables, notes. */
#include <string.h>

#include "outline/outline_int.h"

/* ---- signatures ------------------------------------------------------- */

/* Lines of a signature: short, unnumbered, not closed, nothing of their own. */
static bool
signature_line(const struct ccd_builder *b, size_t i)
{
	uint32_t label, number;
	bool working;

	return i < b->blocks.n && b->blocks.v[i].short_line && !b->labelled[i] &&
	    b->blocks.v[i].level == 0 && ccd_sign_unclosed(b->blocks.v[i].text) &&
	    !ccd_sign_annex(b->lang, b->blocks.v[i].text, b->scratch, &label, &number) &&
	    !ccd_sign_notice(b->lang, b->blocks.v[i].text, b->scratch, &working);
}

/* The blocks of the signature that begins at block I: their number, or 0. The mark
 * opens it (office lines follow), or ends it (they stood before). */
static size_t
signature_length(const struct ccd_builder *b, size_t i)
{
	enum { LINES = 4 };
	size_t n = 1;

	if (ccd_sign_signature(b->lang, b->blocks.v[i].text, b->scratch) == CCD_MARK_FIRST) {
		for (; n < LINES && signature_line(b, i + n); n++)
			if (ccd_sign_signature(b->lang, b->blocks.v[i + n].text, b->scratch) != CCD_MARK_NONE)
				break;
		return n;
	}
	for (n = 0; n < LINES && signature_line(b, i + n); n++)
		switch (ccd_sign_signature(b->lang, b->blocks.v[i + n].text, b->scratch)) {
		case CCD_MARK_LAST:
			return n + 1;
		case CCD_MARK_FIRST:
			return 0;
		case CCD_MARK_NONE:
			break;
		}
	return 0;
}

size_t
ccd_apart_add_signature(struct ccd_builder *b, size_t i)
{
	struct ccd_block joined = b->blocks.v[i];
	size_t n = signature_length(b, i);

	if (n == 0)
		return 0;
	for (size_t k = 1; k < n; k++)
		joined.text = ccd_arena_printf(b->arena, "%s%s%s", joined.text,
		    b->lang->spaced ? " " : "，", b->blocks.v[i + k].text);
	ccd_build_close_lists(b, 0);
	while (b->nopen > 1 && b->v->clause[ccd_build_container(b)].kind != CCD_KIND_ANNEX)
		b->nopen--;
	ccd_build_clause(b, CCD_KIND_SIGNATURE, ccd_build_container(b), &joined);
	b->preamble = false;
	return n;
}

/* ---- tables ----------------------------------------------------------- */

/* The table's own clause: its caption, if that came right before, or one without
 * text. */
static uint32_t
open_table(struct ccd_builder *b, const struct ccd_block *cell)
{
	struct ccd_block bare = { .text = "", .line = cell->line, .part = cell->part };
	uint32_t last = b->v->nclause - 1;

	if (b->v->clause[last].kind == CCD_KIND_TABLE)
		return last;
	return ccd_build_clause(b, CCD_KIND_TABLE, ccd_build_text_owner(b, cell->list_depth), &bare);
}

void
ccd_apart_add_cell(struct ccd_builder *b, size_t i)
{
	const struct ccd_block *block = &b->blocks.v[i];
	struct ccd_block bare = { .text = "", .line = block->line, .part = block->part };
	uint32_t row;

	b->open[b->nopen - 1].has_text = true;
	b->title_due = false;
	if (b->table == 0 || block->table != b->ntable) {
		b->table = open_table(b, block);
		b->ntable = block->table;
		b->row = 0;
	}
	b->text = 0;
	if (block->row != b->row) {
		b->row = block->row;
		b->column = 0;
		ccd_build_clause(b, CCD_KIND_TABLEROW, b->table, &bare);
	}
	for (row = b->v->nclause - 1; b->v->clause[row].kind != CCD_KIND_TABLEROW;)
		row = b->v->clause[row].parent;
	if (block->column != b->column)
		ccd_build_clause(b, CCD_KIND_CELL, row, block);
	else if (*block->text != '\0')
		ccd_build_clause(b, CCD_KIND_TEXT, b->cell, block);
	if (block->column != b->column)
		b->cell = b->v->nclause - 1;
	b->column = block->column;
}

/* ---- notes ------------------------------------------------------------ */

/* The number of a note's label: "1", "[1]", "1)". */
static struct ccd_ordinal
note_ordinal(const struct ccd_builder *b, const char *label)
{
	size_t n = strspn(label, "[(");
	struct ccd_label_parse p;
	char *dotted = ccd_arena_printf(b->scratch, "%.*s.", (int)strcspn(label + n, "])."), label + n);

	if (ccd_label_parse(b->lang, dotted, strlen(dotted), b->scratch, &p) && p.nreading > 0)
		return p.reading[0];
	return (struct ccd_ordinal){ 0 };
}

void
ccd_apart_add_note(struct ccd_builder *b, size_t i)
{
	const struct ccd_block *block = &b->blocks.v[i];
	uint32_t clause, last = b->v->nclause - 1;

	if (b->v->clause[last].kind == CCD_KIND_TEXT)
		last = b->v->clause[last].parent;
	if (block->label == NULL && b->v->clause[last].kind == CCD_KIND_NOTE) {
		ccd_build_clause(b, CCD_KIND_TEXT, last, block);
		return;
	}
	ccd_build_close_lists(b, 0);
	b->nopen = 1;
	clause = ccd_build_clause(b, CCD_KIND_NOTE, 0, block);
	if (block->label == NULL || *block->label == '\0')
		return;
	ccd_build_label(b, clause, (uint32_t)strlen(block->label), (uint32_t)strlen(block->label) +
	    (block->text[strlen(block->label)] != '\0'));
	b->v->clause[clause].ordinal = note_ordinal(b, block->label);
}
