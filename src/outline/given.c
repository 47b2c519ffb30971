/* A tree that the format gives outright: what each clause is, and what it stands in. */
#include <string.h>

#include "model/model.h"
#include "outline/outline_int.h"

/* Sets the label that the format gives; the number comes when its run is over. */
static void
set_label(struct ccd_builder *b, uint32_t clause, size_t i)
{
	const struct ccd_label_parse *p = &b->parse[i];

	if (!b->labelled[i] || b->blocks.v[i].label == NULL)
		return;
	ccd_build_label(b, clause, p->length, p->body);
	if (p->nreading > 0)
		*ccd_push(b->scratch, &b->list[b->v->clause[clause].depth].members) =
		    (struct ccd_member){ clause, *p };
}

/* The number of an annex, which stands behind its word. */
static void
number_annex(struct ccd_builder *b, uint32_t clause, size_t i)
{
	uint32_t label, number;

	if (b->v->clause[clause].kind == CCD_KIND_ANNEX && b->blocks.v[i].label != NULL &&
	    b->parse[i].nreading == 0 &&
	    ccd_sign_annex(b->lang, b->blocks.v[i].text, b->scratch, &label, &number) && number > 0)
		b->v->clause[clause].ordinal = (struct ccd_ordinal){ number, 0, CCD_SCHEME_DECIMAL };
}

/* Ends the runs of numbered siblings that stand deeper than DEPTH. */
static void
resolve_below(struct ccd_builder *b, uint32_t depth)
{
	for (uint32_t d = depth + 1; d < CCD_LIMIT_DEPTH; d++) {
		struct ccd_members *members = &b->list[d].members;

		if (members->n > 0)
			ccd_list_resolve(members, b->v->clause);
		members->n = 0;
	}
}

/* The depth of a block below one of BEFORE: no level is left out. Notes stand at the
 * end, whatever held them. */
static uint32_t
depth_of(const struct ccd_block *block, uint32_t before)
{
	uint32_t depth = block->depth;

	if (depth == 0 || block->kind == CCD_KIND_NOTE)
		return 1;
	if (depth > before + 1)
		depth = before + 1;
	return depth < CCD_LIMIT_DEPTH ? depth : CCD_LIMIT_DEPTH - 1;
}

/* What block I is: an item whose sign is a dash is a text like other indents. */
static enum ccd_kind
kind_of(const struct ccd_builder *b, size_t i)
{
	enum ccd_kind kind = b->blocks.v[i].kind;

	if (kind == CCD_KIND_DOCUMENT)
		return CCD_KIND_TEXT;
	return (kind == CCD_KIND_ITEM || kind == CCD_KIND_SUBITEM) && b->parse[i].nreading == 0 ?
	    CCD_KIND_TEXT : kind;
}

void
ccd_given_build(struct ccd_builder *b)
{
	uint32_t last[CCD_LIMIT_DEPTH] = { 0 };         /* the newest clause of each depth */
	uint32_t depth = 0;

	for (size_t i = 0; i < b->blocks.n; i++) {
		const struct ccd_block *block = &b->blocks.v[i];
		enum ccd_kind kind = kind_of(b, i);

		depth = depth_of(block, depth);
		/* siblings of one kind are a run */
		resolve_below(b, b->v->clause[last[depth]].kind == kind ? depth : depth - 1);
		last[depth] = ccd_build_clause(b, kind, last[depth - 1], block);
		set_label(b, last[depth], i);
		number_annex(b, last[depth], i);
	}
	resolve_below(b, 0);
}
