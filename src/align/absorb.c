/*
 * What is longer than a bead: a list that one version runs together in one clause. The search
 * joins a few of its items with that clause and leaves the others alone behind them, or all
 * behind the first. They join it where lengths and words say that their text stands in it.
 */
#include <math.h>
#include <string.h>

#include "align/align_int.h"

/* The evidence from which on units are absorbed; words that speak against it so much are not
 * outweighed by any length. */
static const double ABSORBED = 2.0, FOREIGN_WORDS = -4.0;

/* Groups that one clause can take in. */
enum { MOST_ABSORBED = 256 };

struct absorbing {
	uint32_t nversion;
	const struct ccd_pair *pair;
	struct ccd_groups *groups;
	struct ccd_arena *arena;
};

static const struct ccd_pair *
pair_of(const struct absorbing *w, uint32_t v, uint32_t q)
{
	return &w->pair[v < q ? ccd_pair_index(v, q, w->nversion) : ccd_pair_index(q, v, w->nversion)];
}

static const struct ccd_unit *
units_of(const struct absorbing *w, uint32_t v)
{
	return v == 0 ? w->pair[0].a->v : w->pair[ccd_pair_index(0, v, w->nversion)].b->v;
}

static double
length_of(const struct ccd_unit *units, const struct ccd_cell *cell)
{
	double length = 0.0;

	for (uint32_t i = 0; i < cell->n; i++)
		length += units[cell->clause[i]].length;
	return length;
}

/* How far the length HOST of V is from that of LENGTH of Q, in nats. */
static double
misfit(const struct absorbing *w, uint32_t v, double host, uint32_t q, double length)
{
	const struct ccd_habits *habits = pair_of(w, v, q)->habits;
	double z = log(fmax(host, 1.0) / fmax(length, 1.0)) + (v < q ? habits->ratio : -habits->ratio);

	return z * z / 2.0 / (2.0 * (habits->linear / fmax(host, 1.0) + habits->quadratic));
}

/* What the words of CELL of Q say, given the one clause HOST of V. */
static double
words(const struct absorbing *w, uint32_t v, const struct ccd_cell *host, uint32_t q,
    const struct ccd_cell *cell)
{
	double sum = 0.0;

	for (uint32_t i = 0; i < cell->n; i++) {
		struct ccd_cell one = { cell->clause + i, 1 };

		sum += v < q ? ccd_words_alone(pair_of(w, v, q), host, &one, true) :
		    ccd_words_alone(pair_of(w, v, q), &one, host, false);
	}
	return ccd_weights.words * sum;
}

/* True where group G has units behind those of INTO in all its versions, which are siblings of
 * them, and nothing of V. */
static bool
goes_on(const struct absorbing *w, uint32_t v, const uint32_t *last, const struct ccd_group *into,
    const struct ccd_group *g)
{
	uint32_t filled = 0;

	if (g->cell[v].n > 0)
		return false;
	for (uint32_t q = 0; q < w->nversion; q++) {
		const struct ccd_unit *units = units_of(w, q);
		const struct ccd_unit *before, *behind;

		if (g->cell[q].n == 0)
			continue;
		if (into->cell[q].n == 0 || g->cell[q].clause[0] != last[q] + 1)
			return false;
		before = &units[last[q]];
		behind = &units[g->cell[q].clause[0]];
		if (before->parent != behind->parent || before->kind != behind->kind ||
		    (before->ordinal.number == 0) != (behind->ordinal.number == 0) ||
		    behind->kind == CCD_KIND_ARTICLE)
			return false;
		filled++;
	}
	return filled > 0;
}

/* The groups behind G that its one clause of V takes in: their number. */
static uint32_t
reach(const struct absorbing *w, uint32_t v, size_t g)
{
	const struct ccd_group *into = &w->groups->v[g];
	double host = length_of(units_of(w, v), &into->cell[v]), length[CCD_MAX_VERSIONS];
	double standing = 0.0, best = ABSORBED, said = 0.0;
	uint32_t last[CCD_MAX_VERSIONS] = { 0 }, found = 0, others = 0;

	for (uint32_t q = 0; q < w->nversion; q++) {
		length[q] = length_of(units_of(w, q), &into->cell[q]);
		if (q == v || into->cell[q].n == 0)
			continue;
		last[q] = into->cell[q].clause[into->cell[q].n - 1];
		standing += misfit(w, v, host, q, length[q]);
		others++;
	}
	for (uint32_t n = 1; others > 0 && n <= MOST_ABSORBED && g + n < w->groups->n; n++) {
		const struct ccd_group *next = &w->groups->v[g + n];
		double now = 0.0, here = 0.0;

		if (!goes_on(w, v, last, into, next))
			break;
		for (uint32_t q = 0; q < w->nversion; q++) {
			if (q == v || into->cell[q].n == 0)
				continue;
			if (next->cell[q].n > 0) {
				here += words(w, v, &into->cell[v], q, &next->cell[q]);
				length[q] += length_of(units_of(w, q), &next->cell[q]);
				last[q] = next->cell[q].clause[next->cell[q].n - 1];
			}
			now += misfit(w, v, host, q, length[q]);
		}
		if (here / others < FOREIGN_WORDS)
			break;
		said += here;
		if ((standing - now + said) / others > best) {
			best = (standing - now + said) / others;
			found = n;
		}
	}
	return found;
}

static void
absorb(struct absorbing *w, size_t g, uint32_t n)
{
	struct ccd_group *into = &w->groups->v[g];

	for (uint32_t q = 0; q < w->nversion; q++) {
		uint32_t *all, count = into->cell[q].n;

		for (uint32_t i = 1; i <= n; i++)
			count += w->groups->v[g + i].cell[q].n;
		if (count == into->cell[q].n)
			continue;
		all = ccd_array(w->arena, count, uint32_t);
		count = 0;
		for (uint32_t i = 0; i <= n; i++) {
			struct ccd_cell *cell = &w->groups->v[g + i].cell[q];

			memcpy(all + count, cell->clause, cell->n * sizeof *all);
			count += cell->n;
			*cell = (struct ccd_cell){ 0 };
		}
		into->cell[q] = (struct ccd_cell){ all, count };
	}
}

void
ccd_join_absorbed(uint32_t nversion, const struct ccd_pair *pair, struct ccd_arena *a,
    struct ccd_groups *groups)
{
	struct absorbing w = { nversion, pair, groups, a };
	size_t kept = 0;

	if (!pair[0].a->structured && !pair[0].b->structured)
		return;
	for (size_t g = 0; g < groups->n;) {
		uint32_t most = 0;

		for (uint32_t v = 0; v < nversion; v++) {
			uint32_t n = groups->v[g].cell[v].n == 1 ? reach(&w, v, g) : 0;

			most = n > most ? n : most;
		}
		if (most > 0)
			absorb(&w, g, most);
		groups->v[kept++] = groups->v[g];
		g += 1 + most;
	}
	groups->n = kept;
}
