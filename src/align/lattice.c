/*
 * The best beads of two versions: dynamic programming over the cells of a band, and
 * forward-backward over the same lattice for the posterior of each bead (Rabiner 1989,
 * section III, scaled by rows as in section V.A). Cell (i, j) is: i units of A and j of B
 * are done.
 */
#include <math.h>
#include <string.h>

#include "align/align_int.h"

/* What is so much worse than the best cell with as many units done is not followed: nats
 * of score. */
static const double BEAM = 30.0;

struct lattice {
	const struct ccd_band *band;
	struct ccd_scorer scorer;
	uint32_t n, m;
	size_t *at;             /* [n + 1] first cell of a row */
	size_t ncell;
	float *score;           /* [ncell][CCD_NSHAPE]: of the bead that begins in the cell */
	double *best;
	double *forward, *backward;     /* sums of path probabilities, by exp() of the row's scale */
	double *forward_scale, *backward_scale; /* [n + 1] */
	unsigned char *back;    /* best shape into the cell */
};

static bool
inside(const struct lattice *l, uint32_t i, uint32_t j)
{
	return i <= l->n && j >= l->band->low[i] && j <= l->band->high[i];
}

static size_t
cell(const struct lattice *l, uint32_t i, uint32_t j)
{
	return l->at[i] + (j - l->band->low[i]);
}

static size_t
row_end(const struct lattice *l, uint32_t i)
{
	return i < l->n ? l->at[i + 1] : l->ncell;
}

static void
lattice_begin(struct lattice *l, const struct ccd_pair *pair, const struct ccd_band *band,
    struct ccd_arena *a)
{
	*l = (struct lattice){ .band = band, .n = band->source.n, .m = band->target.n };
	l->at = ccd_array(a, (size_t)l->n + 1, size_t);
	for (uint32_t i = 0; i <= l->n; i++) {
		l->at[i] = l->ncell;
		l->ncell += band->high[i] - band->low[i] + 1;
	}
	ccd_scorer_begin(&l->scorer, pair, band, a);
	l->score = ccd_array(a, l->ncell * CCD_NSHAPE, float);
	l->best = ccd_array(a, l->ncell, double);
	l->forward = ccd_array(a, l->ncell, double);
	l->backward = ccd_array(a, l->ncell, double);
	l->forward_scale = ccd_array(a, (size_t)l->n + 1, double);
	l->backward_scale = ccd_array(a, (size_t)l->n + 1, double);
	l->back = ccd_array(a, l->ncell, unsigned char);
}

/* Scores the beads that begin in cell (i, j), and carries the best paths on over them. */
static void
follow(struct lattice *l, uint32_t i, uint32_t j, bool on)
{
	size_t c = cell(l, i, j), to;

	for (unsigned s = 0; s < CCD_NSHAPE; s++) {
		uint32_t m = ccd_shape[s][0], k = ccd_shape[s][1];
		double score = -INFINITY;

		if (on && m <= l->band->side && k <= l->band->side && inside(l, i + m, j + k))
			score = ccd_scorer_bead(&l->scorer, i, m, j, k);
		l->score[c * CCD_NSHAPE + s] = (float)score;
		if (isinf(score))
			continue;
		to = cell(l, i + m, j + k);
		if (l->best[c] + score > l->best[to]) {
			l->best[to] = l->best[c] + score;
			l->back[to] = (unsigned char)s;
		}
	}
}

/* The best path into each cell; the scores of what is not followed are -INFINITY. False
 * where the end was not reached. */
static bool
search(struct lattice *l, double beam, bool open, struct ccd_arena *a)
{
	double *most = ccd_array(a, (size_t)l->n + l->m + 1, double);   /* by units done */

	for (size_t c = 0; c < l->ncell; c++)
		l->best[c] = -INFINITY;
	for (size_t d = 0; d <= (size_t)l->n + l->m; d++)
		most[d] = -INFINITY;
	l->best[0] = 0.0;
	for (uint32_t i = 0; i <= l->n; i++)
		for (uint32_t j = l->band->low[i]; j <= l->band->high[i]; j++) {
			double best = l->best[cell(l, i, j)];

			most[i + j] = fmax(most[i + j], best);
			follow(l, i, j, !isinf(best) && best >= most[i + j] - beam);
		}
	for (uint32_t j = open ? l->band->low[l->n] : l->m; j <= l->m; j++)
		if (!isinf(l->best[cell(l, l->n, j)]))
			return true;
	return false;
}

/* The probability of a bead against chance. */
static double
likelihood(const struct lattice *l, size_t c, unsigned s)
{
	float score = l->score[c * CCD_NSHAPE + s];

	return isinf(score) ? 0.0 : exp(ccd_weights.posterior * (double)score);
}

/* Rows FROM to TO are divided by the largest value of row I, so that none runs out of
 * range; returns its logarithm. */
static double
scale_rows(const struct lattice *l, double *v, uint32_t i, uint32_t from, uint32_t to)
{
	double most = 0.0;

	for (size_t c = l->at[i]; c < row_end(l, i); c++)
		most = fmax(most, v[c]);
	if (most == 0.0)
		return 0.0;
	for (size_t c = l->at[from]; c < row_end(l, to); c++)
		v[c] /= most;
	return log(most);
}

static void
sum_forward(struct lattice *l)
{
	double scale = 0.0;

	l->forward[0] = 1.0;
	for (uint32_t i = 0; i <= l->n; i++) {
		uint32_t last = i + CCD_BEAD_SIDE < l->n ? i + CCD_BEAD_SIDE : l->n;

		/* beads of B alone stay in the row: their sums grow while it is passed */
		for (uint32_t j = l->band->low[i]; j <= l->band->high[i]; j++) {
			size_t c = cell(l, i, j);

			for (unsigned s = 0; s < CCD_NSHAPE && l->forward[c] > 0.0; s++) {
				double p = likelihood(l, c, s);

				if (p > 0.0)
					l->forward[cell(l, i + ccd_shape[s][0], j + ccd_shape[s][1])] +=
					    l->forward[c] * p;
			}
		}
		scale += scale_rows(l, l->forward, i, i, last);
		l->forward_scale[i] = scale;
	}
}

static void
sum_backward(struct lattice *l, bool open)
{
	double scale = 0.0;

	for (uint32_t j = open ? l->band->low[l->n] : l->m; j <= l->m; j++)
		l->backward[cell(l, l->n, j)] = 1.0;
	for (uint32_t i = l->n + 1; i-- > 0;) {
		for (uint32_t j = l->band->high[i] + 1; j-- > l->band->low[i];) {
			size_t c = cell(l, i, j);
			double sum = l->backward[c];

			for (unsigned s = 0; s < CCD_NSHAPE; s++) {
				double p = likelihood(l, c, s);

				if (p > 0.0) {
					uint32_t m = ccd_shape[s][0];

					sum += p * l->backward[cell(l, i + m, j + ccd_shape[s][1])] *
					    (m > 0 ? exp(l->backward_scale[i + m] - scale) : 1.0);
				}
			}
			l->backward[c] = sum;
		}
		scale += scale_rows(l, l->backward, i, i, i);
		l->backward_scale[i] = scale;
	}
}

/* Where the best path ends, and the log probability of all paths. */
static uint32_t
find_end(const struct lattice *l, bool open, double *all)
{
	uint32_t end = l->m;
	double sum = l->forward[cell(l, l->n, l->m)];

	for (uint32_t j = l->band->low[l->n]; open && j < l->m; j++) {
		size_t c = cell(l, l->n, j);

		sum += l->forward[c];
		if (l->best[c] > l->best[cell(l, l->n, end)])
			end = j;
	}
	*all = log(sum) + l->forward_scale[l->n];
	return end;
}

/* Walks the best path back from the end. */
static void
trace(const struct lattice *l, bool open, struct ccd_arena *a, struct ccd_pair_beads *out)
{
	double all;
	uint32_t i = l->n, j = find_end(l, open, &all);
	size_t begin = out->n;

	while (i > 0 || j > 0) {
		size_t end = cell(l, i, j), from;
		unsigned s = l->back[end];
		double log_p = log(l->backward[end]) + l->backward_scale[i] - all;

		i -= ccd_shape[s][0];
		j -= ccd_shape[s][1];
		from = cell(l, i, j);
		log_p += log(l->forward[from]) + l->forward_scale[i] +
		    ccd_weights.posterior * (double)l->score[from * CCD_NSHAPE + s];
		*ccd_push(a, out) = (struct ccd_pair_bead){ l->band->source.first + i, ccd_shape[s][0],
			l->band->target.first + j, ccd_shape[s][1], fmin(exp(log_p), 1.0),
			l->score[from * CCD_NSHAPE + s] };
	}
	for (size_t x = begin, y = out->n; x + 1 < y; x++) {
		struct ccd_pair_bead swap = out->v[--y];

		out->v[y] = out->v[x];
		out->v[x] = swap;
	}
}

void
ccd_lattice_align(const struct ccd_pair *pair, const struct ccd_band *band, bool open,
    struct ccd_arena *a, struct ccd_pair_beads *out)
{
	struct ccd_arena *scratch = ccd_arena_new();
	struct lattice l;

	lattice_begin(&l, pair, band, scratch);
	if (!search(&l, BEAM, open, scratch))
		search(&l, INFINITY, open, scratch);
	sum_forward(&l);
	sum_backward(&l, open);
	trace(&l, open, a, out);
	ccd_arena_free(scratch);
}
