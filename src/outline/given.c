/* A tree that the format gives outright: what each clause is, and what it stands in. */
#include <string.h>

#include "model/model.h"
#include "outline/outline_int.h"

/* A run of numbered siblings of one kind. */
struct run {
	struct { uint32_t *v; size_t n, cap; } clause;
	struct { const struct ccd_label **v; size_t n, cap; } label;
};

/* Sets the label that the format gives; the number comes when its run is over. */
static void
set_label(struct ccd_draft *d, struct run *run, uint32_t clause, size_t i)
{
	const struct ccd_label *p = d->candidate[i].link;

	if (d->candidate[i].nlink == 0 || d->blocks.v[i].label == NULL)
		return;
	ccd_build_label(d, clause, p->length, p->body);
	if (p->nreading == 0)
		return;
	*ccd_push(d->scratch, &run->clause) = clause;
	*ccd_push(d->scratch, &run->label) = p;
}

/* The number of an annex, which stands behind its word. */
static void
number_annex(struct ccd_draft *d, uint32_t clause, size_t i)
{
	struct ccd_label annex;

	if (d->v->clause[clause].kind == CCD_KIND_ANNEX && d->blocks.v[i].label != NULL &&
	    (d->candidate[i].nlink == 0 || d->candidate[i].link->nreading == 0) &&
	    ccd_sign_annex(d->lang, d->blocks.v[i].text, d->scratch, &annex) && annex.nreading > 0)
		d->v->clause[clause].ordinal = annex.reading[annex.nreading - 1];
}

/* Ends the runs of numbered siblings that stand deeper than DEPTH. */
static void
resolve_below(struct ccd_draft *d, struct run *run, uint32_t depth)
{
	for (depth++; depth < CCD_LIMIT_DEPTH; depth++) {
		size_t n = run[depth].clause.n;
		struct ccd_ordinal *ordinal;

		if (n == 0)
			continue;
		ordinal = ccd_array(d->scratch, n, struct ccd_ordinal);
		ccd_series_resolve(run[depth].label.v, n, ordinal);
		for (size_t i = 0; i < n; i++)
			d->v->clause[run[depth].clause.v[i]].ordinal = ordinal[i];
		run[depth].clause.n = run[depth].label.n = 0;
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
kind_of(const struct ccd_draft *d, size_t i)
{
	enum ccd_kind kind = d->blocks.v[i].kind;

	if (kind == CCD_KIND_DOCUMENT)
		return CCD_KIND_TEXT;
	return (kind == CCD_KIND_ITEM || kind == CCD_KIND_SUBITEM) && (d->candidate[i].nlink == 0 || d->candidate[i].link->nreading == 0) ?
	    CCD_KIND_TEXT : kind;
}

void
ccd_given_build(struct ccd_draft *d)
{
	static const struct ccd_block root = { .text = "" };
	struct run *run = ccd_array(d->scratch, CCD_LIMIT_DEPTH, struct run);
	uint32_t last[CCD_LIMIT_DEPTH] = { 0 };         /* the newest clause of each depth */
	uint32_t depth = 0;

	ccd_build_add(d, CCD_KIND_DOCUMENT, CCD_NONE, &root);
	for (size_t i = 0; i < d->blocks.n; i++) {
		const struct ccd_block *block = &d->blocks.v[i];
		enum ccd_kind kind = kind_of(d, i);

		depth = depth_of(block, depth);
		/* siblings of one kind are a run */
		resolve_below(d, run, d->v->clause[last[depth]].kind == kind ? depth : depth - 1);
		last[depth] = ccd_build_add(d, kind, last[depth - 1], block);
		set_label(d, &run[depth], last[depth], i);
		number_annex(d, last[depth], i);
	}
	resolve_below(d, run, 0);
}
