/*
 * What is longer than a bead: a list that one version runs together in one clause. The search
 * joins a few of its items with that clause and leaves the others alone beside them. They join
 * it where lengths and words, their numbers among them, say that their text stands in it.
 */
#include <stdio.h>
#include <string.h>

#include "align/align_int.h"

/* The evidence from which on units are absorbed; words that speak against it so much are not
 * outweighed by any length. */
static const double ABSORBED = 2.0, FOREIGN_WORDS = -4.0;

/* By so much the lengths may come to fit less well. */
static const double STRETCHED = 2.0;

/* What it says for a unit that its number stands in the clause. */
static const double NUMBER_SAID = 2.0;

/* Groups that one clause can take in. */
enum { MOST_ABSORBED = 256 };

struct absorbing {
	uint32_t nversion;
	const struct ccd_pair *pair;
	struct ccd_groups *groups;
	struct ccd_arena *arena;
};

static double
length_of(const struct ccd_unit *units, const struct ccd_cell *cell)
{
	double length = 0.0;

	for (uint32_t i = 0; i < cell->n; i++)
		length += units[cell->clause[i]].length;
	return length;
}

/* True where the one clause HOST of V says the number of UNIT. */
static bool
says_number(const struct absorbing *w, uint32_t v, const struct ccd_cell *host, uint32_t q,
    const struct ccd_unit *unit)
{
	const struct ccd_pair *pair = ccd_pair_of(w->pair, w->nversion, v, q);
	const struct ccd_text *text = v < q ? &pair->a->text : &pair->b->text;
	char number[16];
	int n = snprintf(number, sizeof number, "%u", unit->ordinal.number);
	uint32_t token = unit->ordinal.number == 0 ? CCD_NONE : ccd_vocabulary_find(text->vocabulary,
	    ccd_token_spelling(CCD_TOKEN_VALUE, number, (size_t)n));

	for (size_t i = text->start[*host->clause]; i < text->start[*host->clause + 1]; i++)
		if (text->v[i] == token)
			return true;
	return false;
}

/* What the words of CELL of Q say, given the one clause HOST of V. */
static double
words(const struct absorbing *w, uint32_t v, const struct ccd_cell *host, uint32_t q,
    const struct ccd_cell *cell)
{
	double sum = 0.0;

	for (uint32_t i = 0; i < cell->n; i++) {
		struct ccd_cell one = { cell->clause + i, 1 };

		sum += v < q ? ccd_words_alone(ccd_pair_of(w->pair, w->nversion, v, q), host, &one, true) :
		    ccd_words_alone(ccd_pair_of(w->pair, w->nversion, v, q), &one, host, false);
		if (says_number(w, v, host, q, &ccd_units_of(w->pair, w->nversion, q)[*one.clause]))
			sum += NUMBER_SAID / ccd_weights.words;
	}
	return ccd_weights.words * sum;
}

/* The unit of CELL that is last in the direction STEP, 1 or -1. */
static uint32_t
end_of(const struct ccd_cell *cell, int step)
{
	return cell->clause[step > 0 ? cell->n - 1 : 0];
}

/* True where G has units next to END in all its versions, which are siblings of them, and
 * nothing of V. */
static bool
goes_on(const struct absorbing *w, uint32_t v, const uint32_t *end, const struct ccd_group *into,
    const struct ccd_group *g, int step)
{
	uint32_t filled = 0;

	if (g->cell[v].n > 0)
		return false;
	for (uint32_t q = 0; q < w->nversion; q++) {
		const struct ccd_unit *one, *two;

		if (g->cell[q].n == 0)
			continue;
		if (into->cell[q].n == 0 ||
		    end_of(&g->cell[q], -step) != end[q] + (uint32_t)step)
			return false;
		one = &ccd_units_of(w->pair, w->nversion, q)[end[q]];
		two = &ccd_units_of(w->pair, w->nversion, q)[end[q] + (uint32_t)step];
		if (one->parent != two->parent || one->kind != two->kind ||
		    (one->ordinal.number == 0) != (two->ordinal.number == 0) ||
		    two->kind == CCD_KIND_ARTICLE)
			return false;
		filled++;
	}
	return filled > 0;
}

/* The groups beside G, in the direction STEP, that its one clause of V takes in: their number. */
static uint32_t
reach(const struct absorbing *w, uint32_t v, size_t g, int step)
{
	const struct ccd_group *into = &w->groups->v[g];
	double host = length_of(ccd_units_of(w->pair, w->nversion, v), &into->cell[v]), length[CCD_MAX_VERSIONS];
	double standing = 0.0, best = ABSORBED, said = 0.0;
	uint32_t end[CCD_MAX_VERSIONS] = { 0 }, found = 0, others = 0;
	uint32_t most = (uint32_t)(step > 0 ? w->groups->n - 1 - g : g);

	for (uint32_t q = 0; q < w->nversion; q++) {
		length[q] = length_of(ccd_units_of(w->pair, w->nversion, q), &into->cell[q]);
		if (q == v || into->cell[q].n == 0)
			continue;
		end[q] = end_of(&into->cell[q], step);
		standing += ccd_length_misfit(w->pair, w->nversion, v, host, q, length[q]);
		others++;
	}
	if (others == 0)
		return 0;
	for (uint32_t n = 1; n <= most && n <= MOST_ABSORBED; n++) {
		const struct ccd_group *next = step > 0 ? into + n : into - n;
		double now = 0.0, here = 0.0;

		if (!goes_on(w, v, end, into, next, step))
			break;
		for (uint32_t q = 0; q < w->nversion; q++) {
			if (q == v || into->cell[q].n == 0)
				continue;
			if (next->cell[q].n > 0) {
				here += words(w, v, &into->cell[v], q, &next->cell[q]);
				length[q] += length_of(ccd_units_of(w->pair, w->nversion, q), &next->cell[q]);
				end[q] = end_of(&next->cell[q], step);
			}
			now += ccd_length_misfit(w->pair, w->nversion, v, host, q, length[q]);
		}
		if (here / others < FOREIGN_WORDS)
			break;
		said += here;
		/* words that many clauses share prove nothing where the lengths fit as they are */
		if ((now - standing) / others < STRETCHED && (standing - now + said) / others > best) {
			best = (standing - now + said) / others;
			found = n;
		}
	}
	return found;
}

/* Puts the units of the N groups beside G into it. */
static void
absorb(struct absorbing *w, size_t g, uint32_t n, int step)
{
	struct ccd_group *into = &w->groups->v[g], *from = step > 0 ? into : into - n;

	for (uint32_t q = 0; q < w->nversion; q++) {
		uint32_t *all, count = 0;

		for (uint32_t i = 0; i <= n; i++)
			count += from[i].cell[q].n;
		if (count == into->cell[q].n)
			continue;
		all = ccd_array(w->arena, count, uint32_t);
		count = 0;
		for (uint32_t i = 0; i <= n; i++) {
			for (uint32_t k = 0; k < from[i].cell[q].n; k++)
				all[count++] = from[i].cell[q].clause[k];
			from[i].cell[q] = (struct ccd_cell){ 0 };
		}
		into->cell[q] = (struct ccd_cell){ all, count };
	}
}

static void
absorb_beside(struct absorbing *w, size_t g, int step)
{
	uint32_t most = 0;

	for (uint32_t v = 0; v < w->nversion; v++) {
		uint32_t n = w->groups->v[g].cell[v].n == 1 ? reach(w, v, g, step) : 0;

		most = n > most ? n : most;
	}
	if (most > 0)
		absorb(w, g, most, step);
}

void
ccd_join_absorbed(uint32_t nversion, const struct ccd_pair *pair, struct ccd_arena *a,
    struct ccd_groups *groups)
{
	struct absorbing w = { nversion, pair, groups, a };

	if (!pair[0].a->structured && !pair[0].b->structured)
		return;
	for (size_t g = 0; g < groups->n; g++) {
		absorb_beside(&w, g, 1);
		absorb_beside(&w, g, -1);
	}
	ccd_groups_drop_empty(groups, nversion);
}
