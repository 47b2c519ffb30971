/*
 * Blocks to a clause tree, in one pass. What is open is a stack of containers
 * (annex, part, ..., article) and above it a stack of lists. A label belongs to
 * the list it continues; where it fits several, the block after it decides. What
 * markup says of levels and nesting goes before what labels and shape let guess.
 */
#include "outline/outline.h"

#include <string.h>

#include "base/error.h"
#include "base/limits.h"
#include "model/model.h"
#include "outline/outline_int.h"
#include "text/segment.h"
#include "text/value.h"

/* "Wednesday, 30 September 2020" is about the longest date, in bytes of any script. */
enum { DATE_BYTES = 80 };

/* The kind of an unnumbered paragraph. */
static enum ccd_kind
text_kind(struct ccd_builder *b, const struct ccd_block *block)
{
	const struct ccd_opening *opening = ccd_sign_opening(b->lang, block->text, b->scratch);
	bool continues = ccd_sign_continues(block->text);
	enum ccd_kind container = b->v->clause[ccd_build_container(b)].kind;
	bool beginning = b->nlist == 0 &&
	    (container == CCD_KIND_DOCUMENT || container == CCD_KIND_ANNEX);

	if ((b->preamble || beginning) && ccd_sign_enacting(b->lang, block->text, b->scratch)) {
		b->preamble = true;
		return CCD_KIND_ENACTING;
	}
	if (!b->preamble && !(beginning && continues && opening != NULL &&
	    opening->kind == CCD_KIND_RECITAL))
		return CCD_KIND_TEXT;
	if (opening != NULL && opening->kind == CCD_KIND_OPERATIVE)
		return CCD_KIND_OPERATIVE;
	if (continues || (opening != NULL && opening->kind == CCD_KIND_RECITAL)) {
		b->preamble = true;
		return CCD_KIND_RECITAL;
	}
	return CCD_KIND_TEXT;
}

static bool
add_notice(struct ccd_builder *b, size_t i)
{
	const struct ccd_block *block = &b->blocks.v[i];
	bool working = false;

	if (block->kind != CCD_KIND_NOTICE &&
	    !ccd_sign_notice(b->lang, block->text, b->scratch, &working))
		return false;
	if (working && b->v->status == CCD_STATUS_UNKNOWN)
		b->v->status = CCD_STATUS_WORKING;
	ccd_build_close_lists(b, 0);
	ccd_build_clause(b, CCD_KIND_NOTICE, ccd_build_container(b), block);
	return true;
}

/* Puts block I into the tree; returns how many blocks it took. */
static size_t
add_block(struct ccd_builder *b, size_t i)
{
	const struct ccd_block *block = &b->blocks.v[i];
	const struct ccd_label_parse *p = &b->parse[i];
	size_t n;

	if (block->kind == CCD_KIND_NOTE) {
		ccd_apart_add_note(b, i);
		return 1;
	}
	if (block->column > 0) {
		ccd_apart_add_cell(b, i);
		return 1;
	}
	b->table = 0;
	ccd_items_enter(b, i);
	if (block->kind == CCD_KIND_TABLE) {
		ccd_build_clause(b, CCD_KIND_TABLE, ccd_build_text_owner(b, block->list_depth), block);
		return 1;
	}
	if (add_notice(b, i) || ccd_heading_add_annex(b, i))
		return 1;
	if ((n = ccd_apart_add_signature(b, i)) > 0)
		return n;
	if (ccd_heading_add_division(b, i))
		return 1;
	if (block->label != NULL && block->list_depth > 0 && block->level == 0) {
		ccd_items_add_marked(b, i);
		return 1;
	}
	if (b->labelled[i] && p->form == CCD_FORM_BULLET && block->level == 0) {
		ccd_items_add_bullet(b, i);
		return 1;
	}
	if (ccd_heading_add_numbered(b, i))
		return 1;
	if (b->labelled[i] && p->nreading > 0 && block->level == 0 && ccd_items_add(b, i)) {
		b->preamble &= b->nlist > 0 && b->list[0].kind == CCD_KIND_RECITAL;
		return 1;
	}
	if (!ccd_heading_add(b, i))
		ccd_build_text(b, text_kind(b, block), block);
	return 1;
}

/* Where no article is, and the sections count through, these are the basic unit: "Section
 * 5" of an act is 第五条 in its translation. */
static void
raise_sections(struct ccd_builder *b)
{
	struct ccd_clause *clause = b->v->clause;
	uint32_t before = 0;

	for (uint32_t i = 0; i < b->v->nclause; i++)
		if (clause[i].kind == CCD_KIND_ARTICLE)
			return;
	for (size_t i = 0; i < b->sections.n; i++) {
		uint32_t number = clause[b->sections.v[i]].ordinal.number;

		if (number <= before && clause[b->sections.v[i]].ordinal.insert == 0)
			return;
		before = number;
	}
	for (size_t i = 0; i < b->sections.n && b->sections.n > 1; i++)
		clause[b->sections.v[i]].kind = CCD_KIND_ARTICLE;
}

/* Ends of subtrees: a clause ends where the next one of its depth or above begins. */
static void
set_ends(struct ccd_version *v)
{
	for (uint32_t i = 0; i < v->nclause; i++)
		v->clause[i].end = i + 1;
	for (uint32_t i = v->nclause; i-- > 1;) {
		struct ccd_clause *parent = &v->clause[v->clause[i].parent];

		if (parent->end < v->clause[i].end)
			parent->end = v->clause[i].end;
	}
}

static void
set_segments(struct ccd_version *v, const struct ccd_lang *lang, struct ccd_arena *a)
{
	struct { struct ccd_segment *v; size_t n, cap; } segments = { 0 };

	for (uint32_t i = 1; i < v->nclause; i++) {
		struct ccd_clause *c = &v->clause[i];
		struct ccd_sentence *sentence, whole = { 0, (uint32_t)strlen(c->text) };

		c->segment = (uint32_t)segments.n;
		if (whole.end == 0)
			continue;
		c->nsegment = 1;
		sentence = &whole;
		if (!ccd_kind_is_heading(c->kind) && c->kind != CCD_KIND_SIGNATURE)
			c->nsegment = ccd_sentences(lang, c->text, whole.end, c->body, a, &sentence);
		for (uint32_t s = 0; s < c->nsegment; s++)
			*ccd_push(a, &segments) = (struct ccd_segment){ i, sentence[s].start, sentence[s].end };
	}
	v->segment = segments.v;
	v->nsegment = (uint32_t)segments.n;
}

static int
check_limits(const struct ccd_blocks *blocks, const char *file, struct ccd_error *err)
{
	if (blocks->n >= CCD_LIMIT_CLAUSES)
		return ccd_error_set(err, CCD_ELIMIT, file, 0, "more than %d clauses", CCD_LIMIT_CLAUSES);
	for (size_t i = 0; i < blocks->n; i++)
		if (strlen(blocks->v[i].text) > CCD_LIMIT_CLAUSE_BYTES)
			return ccd_error_set(err, CCD_ELIMIT, file, blocks->v[i].line,
			    "a paragraph longer than %d MiB", CCD_LIMIT_CLAUSE_BYTES >> 20);
	return 0;
}

/* The label of BLOCK: what markup gives, else what is typed. */
static bool
parse_label(struct ccd_builder *b, const struct ccd_block *block, struct ccd_label_parse *p)
{
	const char *label = block->label;
	size_t n;

	if (label == NULL)
		return ccd_label_parse(b->lang, block->text, strlen(block->text), b->scratch, p);
	if ((n = strlen(label)) == 0) {
		*p = (struct ccd_label_parse){ .form = CCD_FORM_BULLET };
		return false;
	}
	if (!ccd_label_parse(b->lang, block->text, strlen(block->text), b->scratch, p) ||
	    p->length != n) {
		/* no label that anyone would type, or one alone */
		const char *dotted = ccd_arena_printf(b->scratch, "%s.", label);

		if (!ccd_label_parse(b->lang, label, n, b->scratch, p) &&
		    !ccd_label_parse(b->lang, dotted, n + 1, b->scratch, p))
			*p = (struct ccd_label_parse){ .form = CCD_FORM_BULLET, .components = 1 };
		p->length = (uint32_t)n;
		p->body = (uint32_t)n + (block->text[n] == ' ');
	}
	return true;
}

static void
parse_labels(struct ccd_builder *b, const struct ccd_blocks *blocks)
{
	b->parse = ccd_array(b->scratch, blocks->n, struct ccd_label_parse);
	b->labelled = ccd_array(b->scratch, blocks->n, bool);
	for (size_t i = 0; i < blocks->n; i++)
		b->labelled[i] = parse_label(b, &blocks->v[i], &b->parse[i]);
}

/* Puts one block, with what was found out about it, in the place of another. */
static void
move_block(struct ccd_builder *b, const struct ccd_blocks *from, size_t i,
    const struct ccd_label_parse *parse, bool labelled)
{
	b->parse[b->blocks.n] = *parse;
	b->labelled[b->blocks.n] = labelled;
	b->blocks.v[b->blocks.n++] = from->v[i];
}

/* Tells of each block whether it is a note or, in a tree that the format gives, stands in one. */
static void
find_notes(const struct ccd_blocks *blocks, bool *in_note)
{
	uint8_t depth = 0;      /* of the note that the block before stands in; 0: none */

	for (size_t i = 0; i < blocks->n; i++) {
		const struct ccd_block *block = &blocks->v[i];

		if (block->kind == CCD_KIND_NOTE || block->depth <= depth)
			depth = block->kind == CCD_KIND_NOTE ? block->depth : 0;
		in_note[i] = block->kind == CCD_KIND_NOTE || depth > 0;
	}
}

/* Takes the blocks that come into the tree: without lists of contents, the notes at
 * the end, so that they stand in one place whatever the pages were. */
static void
take_blocks(struct ccd_builder *b, const struct ccd_blocks *from)
{
	const struct ccd_label_parse *parse;
	const bool *labelled;
	bool *contents = ccd_array(b->scratch, from->n, bool);
	bool *in_note = ccd_array(b->scratch, from->n, bool);

	find_notes(from, in_note);
	parse_labels(b, from);
	ccd_contents_find(b->lang, from, b->parse, b->labelled, b->scratch, contents);
	parse = b->parse;
	labelled = b->labelled;
	b->parse = ccd_array(b->scratch, from->n, struct ccd_label_parse);
	b->labelled = ccd_array(b->scratch, from->n, bool);
	b->blocks.v = ccd_array(b->scratch, from->n, struct ccd_block);
	for (int notes = 0; notes < 2; notes++)
		for (size_t i = 0; i < from->n; i++)
			if (!contents[i] && in_note[i] == notes)
				move_block(b, from, i, &parse[i], labelled[i]);
}

/* A date alone, which may be set like a heading on a title page. */
static bool
is_date(struct ccd_builder *b, const char *text)
{
	size_t n = strlen(text);
	struct ccd_value *value;

	return n <= DATE_BYTES && strpbrk(text, "0123456789") != NULL &&
	    ccd_values(b->lang, text, n, 0, b->scratch, &value) == 1 &&
	    value->kind == CCD_VALUE_DATE && value->start == 0 && value->end == n;
}

/* Which headings markup knows. */
static void
find_headings(struct ccd_builder *b)
{
	size_t n = 0;

	for (size_t i = 0; i < b->blocks.n; i++) {
		uint8_t level = b->blocks.v[i].level;

		if (level > 0 && is_date(b, b->blocks.v[i].text))
			level = b->blocks.v[i].level = 0;
		n += level > 0;
		b->numbered += level > 0 && b->labelled[i] && b->parse[i].nreading > 0;
		for (uint8_t l = level; level > 0 && !b->labelled[i] && l < 7; l++)
			b->last_heading[l] = i;
	}
	b->headings_marked = n > 0;
}

int
ccd_outline(struct ccd_version *v, const struct ccd_lang *lang, const struct ccd_blocks *blocks,
    struct ccd_arena *a, struct ccd_error *err)
{
	static const struct ccd_block root = { .text = "" };
	struct ccd_builder *b;
	struct ccd_arena *scratch;

	if (check_limits(blocks, v->file, err) < 0)
		return -1;
	scratch = ccd_arena_new();
	b = ccd_new(scratch, struct ccd_builder);
	*b = (struct ccd_builder){ .v = v, .lang = lang, .arena = a, .scratch = scratch,
		.title_due = true };
	v->clause = NULL;
	v->nclause = 0;
	ccd_build_clause(b, CCD_KIND_DOCUMENT, CCD_NONE, &root);
	b->open[b->nopen++] = (struct ccd_container){ 0 };
	take_blocks(b, blocks);
	if (blocks->n > 0 && blocks->v[0].depth > 0) {
		ccd_given_build(b);
	} else {
		find_headings(b);
		for (size_t i = 0; i < b->blocks.n;)
			i += add_block(b, i);
		ccd_build_close_lists(b, 0);
		raise_sections(b);
	}
	set_ends(v);
	ccd_address(v, lang, a);
	set_segments(v, lang, a);
	ccd_arena_free(scratch);
	return 0;
}

void
ccd_outline_renew(struct ccd_version *v, const struct ccd_lang *lang, struct ccd_arena *a)
{
	uint32_t last = 0;

	for (uint32_t i = 1; i < v->nclause; i++) {
		struct ccd_clause *c = &v->clause[i];

		while (v->clause[last].depth >= c->depth)
			last = v->clause[last].parent;
		c->parent = last;
		c->depth = v->clause[last].depth + 1;
		c->nsegment = 0;
		last = i;
	}
	set_ends(v);
	ccd_address(v, lang, a);
	set_segments(v, lang, a);
}
