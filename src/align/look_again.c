/*
 * A second look at what is in doubt. Where the text of a version leaves open what a paragraph stands
 * under, or whether the number before it is a label, the versions that are clear about it tell. What
 * a version says clearly itself nobody is asked about, so true differences stay. All evidence is
 * taken from the first readings, and all who are clear must agree: the order of the versions changes
 * nothing.
 */
#include "align/align_int.h"
#include "model/model.h"
#include "outline/outline.h"

struct look {
	const struct ccd_concordance *c;
	uint32_t **row;         /* [nversion] of each clause */
};

/* The only clause of version V in the row of clause I of version W, or CCD_NONE; the root's is the
 * root. */
static uint32_t
counterpart(const struct look *look, uint32_t w, uint32_t i, uint32_t v)
{
	const struct ccd_row *row;

	if (i == 0)
		return 0;
	if (look->row[w][i] == CCD_NONE)
		return CCD_NONE;
	row = &look->c->row[look->row[w][i]];
	return row->cell[w].n == 1 && row->cell[v].n == 1 ? row->cell[v].clause[0] : CCD_NONE;
}

/* What clause I of version W says of the block of version V that it corresponds to. */
static struct ccd_witness
evidence_of(const struct look *look, uint32_t w, uint32_t i, uint32_t v)
{
	const struct ccd_version *version = &look->c->version[v];
	const struct ccd_clause *c = &look->c->version[w].clause[i];
	struct ccd_witness e = { .labelled = c->label != NULL, .heading = ccd_kind_is_heading(c->kind) };
	uint32_t above = counterpart(look, w, c->parent, v);

	if (above == CCD_NONE)
		return e;
	e.above = version->reading->block[above];
	e.known = above == 0 || e.above != CCD_NONE;
	return e;
}

static bool
alike(const struct ccd_witness *a, const struct ccd_witness *b)
{
	return a->labelled == b->labelled && (a->labelled || a->heading == b->heading) && a->above == b->above;
}

/* What all versions that are clear about it say of doubtful clause I of version V. */
static struct ccd_witness
gather(const struct look *look, uint32_t v, uint32_t i)
{
	struct ccd_witness all = { 0 };

	for (uint32_t w = 0; w < look->c->nversion; w++) {
		uint32_t other = w == v ? CCD_NONE : counterpart(look, v, i, w);
		struct ccd_witness e;

		if (other == CCD_NONE || look->c->version[w].clause[other].doubt >= CCD_DOUBTFUL)
			continue;
		e = evidence_of(look, w, other, v);
		if (!e.known || (all.known && !alike(&e, &all)))
			return (struct ccd_witness){ 0 };
		all = e;
	}
	return all;
}

/* The evidence for version V's blocks, or NULL where it has none that its reading is not in accord
 * with. */
static struct ccd_witness *
find_evidence(const struct look *look, uint32_t v, struct ccd_arena *a)
{
	const struct ccd_version *version = &look->c->version[v];
	const struct ccd_reading *reading = version->reading;
	struct ccd_witness *evidence = NULL;
	bool differs = false;

	for (uint32_t i = 1; reading != NULL && i < version->nclause; i++) {
		const struct ccd_clause *c = &version->clause[i];
		struct ccd_witness own, e;

		if (c->doubt < CCD_DOUBTFUL || reading->block[i] == CCD_NONE || reading->block[i] == reading->block[i - 1])
			continue;
		e = gather(look, v, i);
		if (!e.known)
			continue;
		if (evidence == NULL)
			evidence = ccd_array(a, reading->blocks.n, struct ccd_witness);
		own = (struct ccd_witness){ true, c->label != NULL, ccd_kind_is_heading(c->kind), reading->block[c->parent] };
		differs |= !alike(&own, &e);
		evidence[reading->block[i]] = e;
	}
	return differs ? evidence : NULL;
}

bool
ccd_align_look_again(struct ccd_concordance *c)
{
	struct ccd_arena *scratch = ccd_arena_new();
	struct look look = { c, ccd_array(scratch, c->nversion, uint32_t *) };
	struct ccd_witness **evidence = ccd_array(scratch, c->nversion, struct ccd_witness *);
	bool any = false;

	for (uint32_t v = 0; v < c->nversion; v++)
		look.row[v] = ccd_rows_of(c, v, scratch);
	for (uint32_t v = 0; v < c->nversion; v++)
		evidence[v] = find_evidence(&look, v, scratch);
	for (uint32_t v = 0; v < c->nversion; v++)
		if (evidence[v] != NULL) {
			ccd_outline_again(&c->version[v], ccd_lang_of(c->version[v].lang), evidence[v], c->arena);
			any = true;
		}
	ccd_arena_free(scratch);
	return any;
}
