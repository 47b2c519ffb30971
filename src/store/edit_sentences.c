/* Which sentences of a row correspond, by a person's word. */
#include <string.h>

#include "base/error.h"
#include "model/model.h"

static bool
is_of_row(const struct ccd_concordance *c, const struct ccd_row *row, uint32_t v,
    struct ccd_range side)
{
	for (uint32_t i = side.first; i < side.first + side.n; i++) {
		uint32_t k = 0;

		while (k < row->cell[v].n && (i >= c->version[v].nsegment ||
		    row->cell[v].clause[k] != c->version[v].segment[i].clause))
			k++;
		if (k == row->cell[v].n)
			return false;
	}
	return true;
}

/* What of RANGE is before TAKEN and what is behind it. */
static void
leave(struct ccd_range range, struct ccd_range taken, struct ccd_range *before,
    struct ccd_range *behind)
{
	uint32_t end = range.first + range.n, from = taken.first, to = taken.first + taken.n;

	*before = range;
	*behind = (struct ccd_range){ 0, 0 };
	if (taken.n == 0 || range.n == 0 || to <= range.first || from >= end)
		return;
	before->n = from > range.first ? from - range.first : 0;
	if (to < end)
		*behind = (struct ccd_range){ to, end - to };
	if (before->n == 0) {
		*before = *behind;
		behind->n = 0;
	}
}

static bool
has_side(const struct ccd_bead *bead, uint32_t nversion)
{
	for (uint32_t v = 0; v < nversion; v++)
		if (bead->side[v].n > 0)
			return true;
	return false;
}

/* Whether BEAD stands behind SIDE, by the first version that both have. */
static bool
is_behind(const struct ccd_bead *bead, const struct ccd_range *side, uint32_t nversion)
{
	for (uint32_t v = 0; v < nversion; v++)
		if (bead->side[v].n > 0 && side[v].n > 0)
			return bead->side[v].first > side[v].first;
	return false;
}

int
ccd_sentences_link(struct ccd_concordance *c, uint32_t row, const struct ccd_range *side,
    struct ccd_error *err)
{
	struct ccd_row *r = row < c->nrow ? &c->row[row] : NULL;
	struct { struct ccd_bead *v; size_t n, cap; } beads = { 0 };
	struct ccd_bead own = { ccd_array(c->arena, c->nversion, struct ccd_range), 1 };
	size_t at;

	for (uint32_t v = 0; v < c->nversion; v++)
		if (r == NULL || !is_of_row(c, r, v, side[v]))
			return ccd_error_set(err, CCD_EUSAGE, NULL, 0, "there are no such sentences in the row");
	memcpy(own.side, side, c->nversion * sizeof *side);
	if (!has_side(&own, c->nversion))
		return ccd_error_set(err, CCD_EUSAGE, NULL, 0, "no sentence is named");
	for (uint32_t i = 0; i < r->nbead; i++) {
		struct ccd_bead kept = { ccd_array(c->arena, c->nversion, struct ccd_range),
			r->bead[i].confidence };
		struct ccd_bead rest = { ccd_array(c->arena, c->nversion, struct ccd_range),
			r->bead[i].confidence };

		for (uint32_t v = 0; v < c->nversion; v++)
			leave(r->bead[i].side[v], side[v], &kept.side[v], &rest.side[v]);
		if (has_side(&kept, c->nversion))
			*ccd_push(c->arena, &beads) = kept;
		if (has_side(&rest, c->nversion))
			*ccd_push(c->arena, &beads) = rest;
	}
	*ccd_push(c->arena, &beads) = own;
	for (at = beads.n - 1; at > 0 && is_behind(&beads.v[at - 1], side, c->nversion); at--)
		beads.v[at] = beads.v[at - 1];
	beads.v[at] = own;
	r->bead = beads.v;
	r->nbead = (uint32_t)beads.n;
	r->confirmed = true;
	return 0;
}
