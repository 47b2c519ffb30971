/* All evidence for a bead, added up. */
#include <math.h>
#include <string.h>

#include "align/align_int.h"

/* The band from B's side. */
static void
transpose(const struct ccd_band *band, struct ccd_band *out, struct ccd_arena *a)
{
	uint32_t n = band->source.n, m = band->target.n, top = 0, bottom = 0;

	out->source = band->target;
	out->target = band->source;
	out->side = band->side;
	out->low = ccd_array(a, (size_t)m + 1, uint32_t);
	out->high = ccd_array(a, (size_t)m + 1, uint32_t);
	for (uint32_t j = 0; j <= m; j++) {
		while (top < n && band->high[top] < j)
			top++;
		while (bottom < n && band->low[bottom + 1] <= j)
			bottom++;
		out->low[j] = top;
		out->high[j] = bottom > top ? bottom : top;
	}
}

void
ccd_scorer_begin(struct ccd_scorer *s, const struct ccd_pair *pair, const struct ccd_band *band,
    struct ccd_arena *a)
{
	struct ccd_band *turned = ccd_new(a, struct ccd_band);

	s->pair = pair;
	s->band = band;
	ccd_lengths_begin(&s->lengths_a, pair->habits, false, !pair->b->articles, pair->a,
	    band->source, a);
	ccd_lengths_begin(&s->lengths_b, pair->habits, true, !pair->a->articles, pair->b,
	    band->target, a);
	if (pair->forward == NULL)
		return;
	transpose(band, turned, a);
	ccd_strip_begin(&s->forward, pair->forward, band, pair->counts_b, a);
	ccd_strip_begin(&s->backward, pair->backward, turned, pair->counts_a, a);
}

double
ccd_scorer_content(const struct ccd_scorer *s, uint32_t i, uint32_t m, uint32_t j, uint32_t k)
{
	double score = ccd_weights.length *
	    (double)ccd_length_score(&s->lengths_a, i, m, &s->lengths_b, j, k);

	if (s->pair->forward != NULL)
		/* each unit of B is judged by the group of A, and the other way round */
		score += ccd_weights.words * (double)(ccd_strip_score(&s->forward, i, m, j, k) +
		    ccd_strip_score(&s->backward, j, k, i, m));
	return score;
}

double
ccd_scorer_bead(const struct ccd_scorer *s, uint32_t i, uint32_t m, uint32_t j, uint32_t k)
{
	const struct ccd_pair *p = s->pair;
	double score = 0.0;

	if (p->a->structured || p->b->structured)
		score = ccd_weights.structure *
		    ccd_structure_score(p, s->band->source.first + i, m, s->band->target.first + j, k);
	score += ccd_weights.prior * p->habits->table[m][k];
	if (m == 0 || k == 0 || isinf(score))
		return score;
	return score + ccd_scorer_content(s, i, m, j, k);
}

/* A scorer for the beads of the units X of A with Y of B, wherever they stand. */
static void
begin_alone(struct ccd_scorer *s, struct ccd_pair *pair, struct ccd_band *band,
    const struct ccd_cell *x, const struct ccd_cell *y, struct ccd_arena *a)
{
	*band = (struct ccd_band){ { x->clause[0], x->n }, { y->clause[0], y->n }, NULL, NULL,
		CCD_BEAD_SIDE };
	pair->in_a = band->source;
	pair->in_b = band->target;
	band->low = ccd_array(a, (size_t)x->n + 1, uint32_t);
	band->high = ccd_array(a, (size_t)x->n + 1, uint32_t);
	for (uint32_t i = 0; i <= x->n; i++)
		band->high[i] = y->n;
	ccd_scorer_begin(s, pair, band, a);
}

double
ccd_evidence_alone(const struct ccd_pair *of, const struct ccd_cell *x, const struct ccd_cell *y)
{
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_pair pair = *of;
	struct ccd_scorer scorer = { 0 };
	struct ccd_band band;
	double score;

	begin_alone(&scorer, &pair, &band, x, y, a);
	score = ccd_scorer_bead(&scorer, 0, x->n, 0, y->n) -
	    ccd_weights.prior * pair.habits->table[x->n][y->n];
	ccd_arena_free(a);
	return score;
}

double
ccd_words_alone(const struct ccd_pair *of, const struct ccd_cell *x, const struct ccd_cell *y,
    bool second)
{
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_pair pair = *of;
	struct ccd_scorer scorer = { 0 };
	struct ccd_band band;
	double score = 0.0;

	begin_alone(&scorer, &pair, &band, x, y, a);
	if (pair.forward != NULL)
		score = second ? (double)ccd_strip_score(&scorer.forward, 0, x->n, 0, y->n) :
		    (double)ccd_strip_score(&scorer.backward, 0, y->n, 0, x->n);
	ccd_arena_free(a);
	return score;
}
