/*
 * A merge beside a gap: two items stand in one row with one of another version, whose neighbour
 * stands alone. As many are here as there, so they belong together one by one, straight or crosswise,
 * as their words say; a translator who splits one item and adds the next is the rarer thing.
 */
#include <math.h>

#include "align/align_int.h"

/* What a merge and a gap cost beyond two plain rows, in nats by the shares of score.c: by so much the
 * evidence for the two rows may fall short of that for the merge. */
static const double PRIORS = 6.0;

/* Evidence below which one unit is no counterpart of another. */
static const double FOREIGN = -4.0;

struct evening {
	uint32_t nversion;
	const struct ccd_pair *pair;
	const struct ccd_span_of_units *span;
	struct ccd_groups *groups;
	struct ccd_arena *arena;
	uint32_t **group_of;    /* [version][unit of the document] */
};

static const struct ccd_unit *
units_of(const struct evening *e, uint32_t v)
{
	return ccd_units_of(e->pair, e->nversion, v);
}

/* Siblings with labels, one right behind the other. */
static bool
are_neighbours(const struct ccd_unit *units, uint32_t one, uint32_t two)
{
	return units[one].parent == units[two].parent && units[one].kind == units[two].kind &&
	    units[one].ordinal.number > 0 && units[two].ordinal.number > units[one].ordinal.number;
}

/* The group of the sibling right behind or before UNIT of V, CCD_NONE where there is none. */
static uint32_t
group_beside(const struct evening *e, uint32_t v, uint32_t unit, int step)
{
	const struct ccd_span_of_units *span = &e->span[v];
	uint32_t other = unit + (uint32_t)step;

	if (other - span->first >= span->n ||
	    !are_neighbours(units_of(e, v), step > 0 ? unit : other, step > 0 ? other : unit))
		return CCD_NONE;
	return e->group_of[v][other - span->first];
}

/* Whether MERGED and ALONE hold two units of every version, either two and none or one and one, with
 * both ways there. */
static bool
is_uneven(const struct evening *e, const struct ccd_group *merged, const struct ccd_group *alone, int step)
{
	uint32_t twos = 0, ones = 0;

	for (uint32_t v = 0; v < e->nversion; v++) {
		const struct ccd_cell *a = &merged->cell[v], *b = &alone->cell[v];

		if (a->n == 0 && b->n == 0)
			continue;
		if (a->n == 2 && b->n == 0 && are_neighbours(units_of(e, v), a->clause[0], a->clause[1]))
			twos++;
		else if (a->n == 1 && b->n == 1 && b->clause[0] == a->clause[0] + (uint32_t)step)
			ones++;
		else
			return false;
	}
	return twos > 0 && ones > 0;
}

/* Unit I of version V of the two groups, in the order of the text. */
static uint32_t
unit_of(const struct ccd_group *merged, const struct ccd_group *alone, uint32_t v, uint32_t i, int step)
{
	if (merged->cell[v].n == 2)
		return merged->cell[v].clause[i];
	return (step > 0) == (i == 0) ? merged->cell[v].clause[0] : alone->cell[v].clause[0];
}

/* The evidence for the two rows, crosswise between the versions that have two and those that have one
 * and one, or straight; of the least sure pair in *LEAST. */
static double
evidence_apart(const struct evening *e, const struct ccd_group *merged, const struct ccd_group *alone,
    int step, uint32_t crossed, double *least)
{
	double sum = 0.0;

	*least = INFINITY;
	for (uint32_t v = 0; v < e->nversion; v++)
		for (uint32_t q = 0; q < e->nversion; q++)
			for (uint32_t i = 0; i < 2 && merged->cell[v].n == 2 && merged->cell[q].n == 1; i++) {
				uint32_t own = unit_of(merged, alone, v, i, step), other = unit_of(merged, alone, q, i ^ crossed, step);
				struct ccd_cell one = { &own, 1 }, two = { &other, 1 };
				double here = ccd_evidence_between(e->pair, e->nversion, v, &one, q, &two);

				*least = fmin(*least, here);
				sum += here;
			}
	return sum;
}

static double
evidence_merged(const struct evening *e, const struct ccd_group *merged)
{
	double sum = 0.0;

	for (uint32_t v = 0; v < e->nversion; v++)
		for (uint32_t q = 0; q < e->nversion; q++)
			if (merged->cell[v].n == 2 && merged->cell[q].n == 1)
				sum += ccd_evidence_between(e->pair, e->nversion, v, &merged->cell[v], q, &merged->cell[q]);
	return sum;
}

static void
part(struct evening *e, struct ccd_group *merged, struct ccd_group *alone, int step, uint32_t crossed)
{
	for (uint32_t v = 0; v < e->nversion; v++) {
		uint32_t *unit;
		bool two = merged->cell[v].n == 2;

		if (merged->cell[v].n == 0)
			continue;
		unit = ccd_array(e->arena, 2, uint32_t);
		for (uint32_t i = 0; i < 2; i++)
			unit[i] = unit_of(merged, alone, v, two ? i ^ crossed : i, step);
		merged->cell[v] = (struct ccd_cell){ &unit[step < 0], 1 };
		alone->cell[v] = (struct ccd_cell){ &unit[step > 0], 1 };
	}
}

static bool
has_two(const struct evening *e, const struct ccd_group *group)
{
	for (uint32_t v = 0; v < e->nversion; v++)
		if (group->cell[v].n == 2)
			return true;
	return false;
}

/* Tries the group in the direction STEP, 1 or -1, beside MERGED. */
static void
even_out(struct evening *e, struct ccd_group *merged, int step)
{
	uint32_t beside = CCD_NONE, crossed;
	struct ccd_group *alone;
	double straight, across, least[2];

	if (!has_two(e, merged))
		return;
	for (uint32_t v = 0; v < e->nversion && beside == CCD_NONE; v++)
		if (merged->cell[v].n == 1)
			beside = group_beside(e, v, merged->cell[v].clause[0], step);
	if (beside == CCD_NONE)
		return;
	alone = &e->groups->v[beside];
	if (!is_uneven(e, merged, alone, step))
		return;
	straight = evidence_apart(e, merged, alone, step, 0, &least[0]);
	across = evidence_apart(e, merged, alone, step, 1, &least[1]);
	crossed = across > straight;
	if (least[crossed] > FOREIGN && fmax(straight, across) > evidence_merged(e, merged) - PRIORS)
		part(e, merged, alone, step, crossed);
}

void
ccd_even_out(const struct ccd_span_of_units *span, uint32_t nversion, const struct ccd_pair *pair,
    struct ccd_arena *a, struct ccd_groups *groups)
{
	struct evening e = { nversion, pair, span, groups, a, ccd_array(a, nversion, uint32_t *) };

	if (!pair[0].a->structured && !pair[0].b->structured)
		return;
	for (uint32_t v = 0; v < nversion; v++)
		e.group_of[v] = ccd_groups_of(groups, v, span[v], a);
	for (size_t g = 0; g < groups->n; g++) {
		even_out(&e, &groups->v[g], 1);
		even_out(&e, &groups->v[g], -1);
	}
}
