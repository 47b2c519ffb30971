/*
 * What was moved crosses the path and cannot lie on it: units left alone, or joined
 * against the evidence, get the group that fits. Only near ones are tried, so cost
 * stays linear.
 */
#include <math.h>
#include <string.h>

#include "align/align_int.h"

/* A unit is a moved one from this evidence on; where words are all there is, from that. */
static const double MOVED_SCORE = 3.0, MOVED_WORDS = 9.0;

/* A unit whose evidence for its own place is less stands there only because the path
 * cannot cross itself. */
static const double WEAK_SCORE = 0.5;

/* To leave its place, another must be that much better. */
static const double BETTER = 2.0;

/* A pair's units that were exchanged bear each other out so much, when so near. */
enum { NEAR = 3 };
static const double NEAR_SCORE = 1.0;

/* How far a place is looked for, in groups. */
enum { MOVED_REACH = 48 };

/* A cell of one unit that may belong elsewhere. */
struct loose {
	uint32_t group, unit;
	double own;                     /* evidence for its place; 0 where it is alone */
	uint32_t to;                    /* the group that fits, or CCD_NONE */
	double score;
};

struct moved {
	uint32_t nversion;
	const struct ccd_pair *pair;
	struct ccd_groups *groups;
	struct ccd_arena *arena;
};

static bool
is_run(const struct ccd_cell *cell)
{
	return cell->n > 0 && cell->clause[cell->n - 1] - cell->clause[0] + 1 == cell->n;
}

/* The mean evidence for UNIT of version V in GROUP, whose own cell of V does not count;
 * -INFINITY where there is nothing to compare it with. */
static double
fit(const struct moved *w, uint32_t v, uint32_t unit, const struct ccd_group *group)
{
	struct ccd_cell cell = { &unit, 1 };
	double sum = 0.0;
	uint32_t n = 0;

	for (uint32_t q = 0; q < w->nversion; q++) {
		const struct ccd_cell *other = &group->cell[q];

		if (q == v || !is_run(other) || other->n > CCD_BEAD_SIDE)
			continue;
		sum += ccd_evidence_between(w->pair, w->nversion, v, &cell, q, other);
		n++;
	}
	return n > 0 ? sum / n : -INFINITY;
}

static uint32_t
others(const struct moved *w, uint32_t v, const struct ccd_group *group)
{
	uint32_t n = 0;

	for (uint32_t q = 0; q < w->nversion; q++)
		n += q != v && group->cell[q].n > 0;
	return n;
}

static bool
structured(const struct moved *w)
{
	return w->pair[0].a->structured || w->pair[0].b->structured;
}

/* Cells of V with one unit that stand alone or hardly fit. */
static size_t
find_loose(const struct moved *w, uint32_t v, struct loose **out)
{
	struct { struct loose *v; size_t n, cap; } found = { 0 };

	for (uint32_t g = 0; g < w->groups->n; g++) {
		const struct ccd_group *group = &w->groups->v[g];
		struct loose l = { .group = g, .to = CCD_NONE };

		if (group->cell[v].n != 1)
			continue;
		l.unit = group->cell[v].clause[0];
		if (others(w, v, group) > 0) {
			/* beads that are sure are not looked at again */
			if (!structured(w) || (l.own = fit(w, v, l.unit, group)) >= WEAK_SCORE)
				continue;
		}
		*ccd_push(w->arena, &found) = l;
	}
	*out = found.v;
	return found.n;
}

static uint32_t
distance(uint32_t x, uint32_t y)
{
	return x > y ? x - y : y - x;
}

/* The group near by that fits each loose unit best: one that lacks V, or whose cell of V
 * is loose itself. */
static void
find_places(const struct moved *w, uint32_t v, struct loose *loose, size_t n, const size_t *loose_of)
{
	double least = structured(w) ? MOVED_SCORE : MOVED_WORDS;

	for (size_t x = 0; x < n; x++) {
		uint32_t from = loose[x].group > MOVED_REACH ? loose[x].group - MOVED_REACH : 0;

		loose[x].score = others(w, v, &w->groups->v[loose[x].group]) > 0 ?
		    fmax(loose[x].own + BETTER, least) : least;
		for (uint32_t g = from; g < w->groups->n && g <= loose[x].group + MOVED_REACH; g++) {
			const struct ccd_group *group = &w->groups->v[g];
			double score;

			if (g == loose[x].group || others(w, v, group) == 0 ||
			    (group->cell[v].n > 0 && loose_of[g] == SIZE_MAX))
				continue;
			score = fit(w, v, loose[x].unit, group);
			if (distance(g, loose[x].group) <= NEAR)
				score += NEAR_SCORE;
			if (score > loose[x].score) {
				loose[x].score = score;
				loose[x].to = g;
			}
		}
	}
}

/* Of several units for one place, the best keeps it. Where a unit moves into the place of
 * a loose one that found none, that one takes the place left, if it fits at all. */
static void
settle(const struct moved *w, uint32_t v, struct loose *loose, size_t n, const size_t *loose_of)
{
	size_t *taker = ccd_array(w->arena, w->groups->n, size_t);

	for (size_t x = 0; x < n; x++) {
		size_t *of = loose[x].to != CCD_NONE ? &taker[loose[x].to] : NULL;

		if (of == NULL)
			continue;
		if (*of != 0 && loose[*of - 1].score >= loose[x].score) {
			loose[x].to = CCD_NONE;
			continue;
		}
		if (*of != 0)
			loose[*of - 1].to = CCD_NONE;
		*of = x + 1;
	}
	for (size_t x = 0; x < n; x++) {
		size_t y = loose[x].to != CCD_NONE ? loose_of[loose[x].to] : SIZE_MAX;
		const struct ccd_group *left = &w->groups->v[loose[x].group];

		if (y == SIZE_MAX || loose[y].to != CCD_NONE || taker[loose[x].group] != 0 ||
		    others(w, v, left) == 0 || fit(w, v, loose[y].unit, left) <= 0.0)
			continue;
		loose[y].to = loose[x].group;
		taker[loose[x].group] = y + 1;
	}
}

/* Puts the units where they belong; what is driven out and has no place is alone. */
static void
move_units(const struct moved *w, uint32_t v, const struct loose *loose, size_t n)
{
	for (size_t x = 0; x < n; x++)
		if (loose[x].to != CCD_NONE)
			w->groups->v[loose[x].group].cell[v] = (struct ccd_cell){ 0 };
	for (size_t x = 0; x < n; x++) {
		uint32_t *unit = ccd_new(w->arena, uint32_t);
		struct ccd_group *to = loose[x].to != CCD_NONE ? &w->groups->v[loose[x].to] : NULL;

		if (to == NULL)
			continue;
		*unit = loose[x].unit;
		if (to->cell[v].n > 0) {        /* a loose one that stays without a place */
			struct ccd_group alone = { ccd_array(w->arena, w->nversion, struct ccd_cell), 0.5 };

			alone.cell[v] = to->cell[v];
			to->cell[v] = (struct ccd_cell){ unit, 1 };
			*ccd_push(w->arena, w->groups) = alone;
			to = &w->groups->v[loose[x].to];
		} else {
			to->cell[v] = (struct ccd_cell){ unit, 1 };
		}
		/* the doubt was about the unit that stood here */
		to->confidence = 1.0 / (1.0 + exp(-loose[x].score / 2.0));
	}
}

void
ccd_join_moved(uint32_t nversion, const struct ccd_pair *pair, struct ccd_arena *a,
    struct ccd_groups *groups)
{
	struct moved w = { nversion, pair, groups, a };

	for (uint32_t v = 0; v < nversion; v++) {
		size_t *loose_of = ccd_array(a, groups->n, size_t), n;
		struct loose *loose;

		memset(loose_of, 0xff, groups->n * sizeof *loose_of);
		n = find_loose(&w, v, &loose);
		for (size_t x = 0; x < n; x++)
			loose_of[loose[x].group] = x;
		find_places(&w, v, loose, n, loose_of);
		settle(&w, v, loose, n, loose_of);
		move_units(&w, v, loose, n);
		ccd_groups_drop_empty(groups, nversion);
	}
}
