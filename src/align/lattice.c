/*
 * The best beads of two versions: dynamic programming over the cells of a band, and
 * forward-backward over the same lattice for the posterior of each bead (Rabiner 1989,
 * section III). Cell (i, j) is: i units of A and j of B are done.
 */
#include <math.h>
#include <string.h>

#include "align/align_int.h"

/* A probability e to the minus this beside another does not change it. */
static const double NEGLIGIBLE = 20.0;

struct lattice {
	const struct ccd_band *band;
	struct ccd_scorer scorer;
	uint32_t n, m;
	size_t *at;             /* [n + 1] first cell of a row */
	size_t ncell;
	float *score;           /* [ncell][CCD_NSHAPE]: of the bead that begins in the cell */
	double *best, *forward, *backward;
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
	l->back = ccd_array(a, l->ncell, unsigned char);
}

/* log(exp(a) + exp(b)) */
static double
log_add(double a, double b)
{
	if (a < b) {
		double swap = a;

		a = b;
		b = swap;
	}
	return b < a - NEGLIGIBLE ? a : a + log1p(exp(b - a));
}

/* Scores, best paths and forward sums in one sweep. */
static void
sweep_forward(struct lattice *l)
{
	for (size_t c = 0; c < l->ncell; c++)
		l->best[c] = l->forward[c] = -INFINITY;
	l->best[0] = l->forward[0] = 0.0;
	for (uint32_t i = 0; i <= l->n; i++)
		for (uint32_t j = l->band->low[i]; j <= l->band->high[i]; j++) {
			size_t c = cell(l, i, j);

			for (unsigned s = 0; s < CCD_NSHAPE; s++) {
				uint32_t m = ccd_shape[s][0], k = ccd_shape[s][1];
				double score = -INFINITY;
				size_t to;

				if (!isinf(l->best[c]) && inside(l, i + m, j + k))
					score = ccd_scorer_bead(&l->scorer, i, m, j, k);
				l->score[c * CCD_NSHAPE + s] = (float)score;
				if (isinf(score))
					continue;
				to = cell(l, i + m, j + k);
				if (l->best[c] + score > l->best[to]) {
					l->best[to] = l->best[c] + score;
					l->back[to] = (unsigned char)s;
				}
				l->forward[to] = log_add(l->forward[to],
				    l->forward[c] + ccd_weights.posterior * score);
			}
		}
}

static void
sweep_backward(struct lattice *l, bool open)
{
	for (size_t c = 0; c < l->ncell; c++)
		l->backward[c] = -INFINITY;
	for (uint32_t j = open ? l->band->low[l->n] : l->m; j <= l->m; j++)
		l->backward[cell(l, l->n, j)] = 0.0;
	for (uint32_t i = l->n + 1; i-- > 0;)
		for (uint32_t j = l->band->high[i] + 1; j-- > l->band->low[i];) {
			size_t c = cell(l, i, j);

			for (unsigned s = 0; s < CCD_NSHAPE; s++) {
				double score = (double)l->score[c * CCD_NSHAPE + s];

				if (!isinf(score))
					l->backward[c] = log_add(l->backward[c], ccd_weights.posterior * score +
					    l->backward[cell(l, i + ccd_shape[s][0], j + ccd_shape[s][1])]);
			}
		}
}

/* Where the best path ends, and the sum of all. */
static uint32_t
find_end(const struct lattice *l, bool open, double *all)
{
	uint32_t end = l->m;

	*all = l->forward[cell(l, l->n, l->m)];
	for (uint32_t j = l->band->low[l->n]; j < l->m && open; j++) {
		size_t c = cell(l, l->n, j);

		*all = log_add(*all, l->forward[c]);
		if (l->best[c] > l->best[cell(l, l->n, end)])
			end = j;
	}
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
		unsigned s = l->back[cell(l, i, j)];
		size_t end = cell(l, i, j), from;
		double log_p;

		i -= ccd_shape[s][0];
		j -= ccd_shape[s][1];
		from = cell(l, i, j);
		log_p = l->forward[from] + l->backward[end] - all +
		    ccd_weights.posterior * (double)l->score[from * CCD_NSHAPE + s];
		*ccd_push(a, out) = (struct ccd_pair_bead){ l->band->source.first + i, ccd_shape[s][0],
			l->band->target.first + j, ccd_shape[s][1], fmin(exp(log_p), 1.0) };
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
	sweep_forward(&l);
	sweep_backward(&l, open);
	trace(&l, open, a, out);
	ccd_arena_free(scratch);
}
