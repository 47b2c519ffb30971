/*
 * Versions that lack different units: one has both, another the first, a third the second. The
 * search, in which every pair that lacks something has to pay for it, likes to join them in
 * one row where two versions do not correspond at all. Such a row is taken apart where the
 * evidence is for it.
 */
#include <math.h>

#include "align/align_int.h"

struct disagreeing {
	uint32_t nversion;
	const struct ccd_pair *pair;
	struct ccd_groups *groups;
	struct ccd_arena *arena;
};

/* What the shape of M units of P with K of Q costs. */
static double
prior(const struct disagreeing *w, uint32_t p, uint32_t m, uint32_t q, uint32_t k)
{
	const struct ccd_habits *habits = w->pair[ccd_pair_index(p < q ? p : q, p < q ? q : p,
	    w->nversion)].habits;

	return ccd_weights.prior * (p < q ? habits->table[m][k] : habits->table[k][m]);
}

/* The version of GROUP with the most units, all others having one; CCD_NONE if there are
 * less than two others, or too many units. */
static uint32_t
fullest(const struct disagreeing *w, const struct ccd_group *group)
{
	uint32_t full = CCD_NONE, others = 0;

	for (uint32_t v = 0; v < w->nversion; v++) {
		uint32_t n = group->cell[v].n;

		if (n > CCD_BEAD_SIDE || (n > 1 && full != CCD_NONE && group->cell[full].n != n))
			return CCD_NONE;
		if (n > 1 && full == CCD_NONE)
			full = v;
		others += n == 1;
	}
	return others >= 2 ? full : CCD_NONE;
}

/* Of the N units of the versions that have all, the one that fits the only one of Q best. */
static uint32_t
partner(const struct disagreeing *w, const struct ccd_group *group, uint32_t n, uint32_t q)
{
	double best = -INFINITY;
	uint32_t found = 0;

	for (uint32_t i = 0; i < n; i++) {
		double score = 0.0;

		for (uint32_t v = 0; v < w->nversion; v++) {
			struct ccd_cell one = { group->cell[v].clause + i, 1 };

			if (group->cell[v].n == n)
				score += ccd_evidence_between(w->pair, w->nversion, v, &one, q, &group->cell[q]);
		}
		if (score > best) {
			best = score;
			found = i;
		}
	}
	return found;
}

/* What version V has of the I-th of N rows; OF[v] is where its only unit goes. */
static struct ccd_cell
part(const struct ccd_group *group, uint32_t v, uint32_t i, uint32_t n, const uint32_t *of)
{
	const struct ccd_cell *cell = &group->cell[v];

	if (cell->n == n)
		return (struct ccd_cell){ cell->clause + i, 1 };
	return (struct ccd_cell){ cell->clause, cell->n > 0 && of[v] == i };
}

/* How much better the N rows are than the one. */
static double
gain(const struct disagreeing *w, const struct ccd_group *group, uint32_t n, const uint32_t *of)
{
	double sum = 0.0;

	for (uint32_t p = 0; p < w->nversion; p++)
		for (uint32_t q = p + 1; q < w->nversion; q++) {
			const struct ccd_cell *x = &group->cell[p], *y = &group->cell[q];

			if (x->n == 0 || y->n == 0)
				continue;
			sum -= ccd_evidence_between(w->pair, w->nversion, p, x, q, y) + prior(w, p, x->n, q, y->n);
			for (uint32_t i = 0; i < n; i++) {
				struct ccd_cell a = part(group, p, i, n, of), b = part(group, q, i, n, of);

				if (a.n > 0 && b.n > 0)
					sum += ccd_evidence_between(w->pair, w->nversion, p, &a, q, &b);
				if (a.n + b.n > 0)
					sum += prior(w, p, a.n, q, b.n);
			}
		}
	return sum;
}

static void
take_apart(struct disagreeing *w, size_t g, uint32_t n, const uint32_t *of, double confidence)
{
	struct ccd_group whole = w->groups->v[g];

	for (uint32_t i = 0; i < n; i++) {
		struct ccd_group row = { ccd_array(w->arena, w->nversion, struct ccd_cell), confidence };

		for (uint32_t v = 0; v < w->nversion; v++)
			row.cell[v] = part(&whole, v, i, n, of);
		if (i == 0)
			w->groups->v[g] = row;
		else
			*ccd_push(w->arena, w->groups) = row;
	}
}

static void
consider(struct disagreeing *w, size_t g)
{
	const struct ccd_group *group = &w->groups->v[g];
	uint32_t full = fullest(w, group), of[CCD_MAX_VERSIONS] = { 0 }, first = CCD_NONE;
	bool differ = false;
	double better;

	if (full == CCD_NONE)
		return;
	for (uint32_t q = 0; q < w->nversion; q++) {
		if (group->cell[q].n != 1)
			continue;
		of[q] = partner(w, group, group->cell[full].n, q);
		differ |= first != CCD_NONE && of[q] != of[first];
		first = first == CCD_NONE ? q : first;
	}
	if (differ && (better = gain(w, group, group->cell[full].n, of)) > 0.0)
		take_apart(w, g, group->cell[full].n, of, 1.0 / (1.0 + exp(-better / 2.0)));
}

void
ccd_take_apart(uint32_t nversion, const struct ccd_pair *pair, struct ccd_arena *a,
    struct ccd_groups *groups)
{
	struct disagreeing w = { nversion, pair, groups, a };
	size_t n = groups->n;

	if (nversion < 3 || (!pair[0].a->structured && !pair[0].b->structured))
		return;
	for (size_t g = 0; g < n; g++)
		consider(&w, g);
}
