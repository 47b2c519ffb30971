/*
 * The best beads of two versions: dynamic programming over a band around the
 * line through sure anchors, and forward-backward over the same lattice for
 * the posterior of each bead (Rabiner 1989, section III).
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "align/align_int.h"

/* Half-width of the band in units; below this many units a side it is the whole. */
enum { BAND = 100 };

/* A unit left alone on both sides is the same moved elsewhere from this score on:
 * kind, label and place agree and the length does not speak against it. */
static const double MOVED_SCORE = 3.5;

/* A 1:1 bead below this score stands only because the path cannot cross itself. */
static const double WEAK_SCORE = 1.0;

/* Units left alone within so many beads of each other were most likely exchanged. */
enum { NEAR = 3 };
static const double NEAR_SCORE = 1.5;

/* A probability e to the minus this beside another does not change it. */
static const double NEGLIGIBLE = 30.0;

/* How far a partner is looked for, in beads. */
enum { MOVED_REACH = 64 };

static const unsigned char shape[][2] = {
	{ 1, 1 }, { 1, 0 }, { 0, 1 }, { 2, 1 }, { 1, 2 }, { 3, 1 }, { 1, 3 }, { 2, 2 },
};
enum { NSHAPE = sizeof shape / sizeof *shape };

/* Cells (i, j), 0 <= i <= n, low[i] <= j <= high[i]; at[i] + j is a cell's index. */
struct lattice {
	const struct ccd_pair *pair;
	uint32_t n, m;
	uint32_t *low, *high;
	size_t *at;
	size_t ncell;
	float *forward_words, *backward_words;  /* [ncell] the lexicon on units i - 1 and j - 1,
	                                         * by direction; NULL without a lexicon */
	float *score;           /* [ncell][NSHAPE]: of the bead that ends in the cell */
	double *forward, *backward;
	unsigned char *back;    /* best shape into the cell */
};

static size_t
cell(const struct lattice *l, uint32_t i, uint32_t j)
{
	return l->at[i] + (j - l->low[i]);
}

static bool
inside(const struct lattice *l, int64_t i, int64_t j)
{
	return i >= 0 && i <= l->n && j >= l->low[i] && j <= l->high[i];
}

struct anchor {
	uint32_t i, j;
	uint64_t address;
};

static int
by_address(const void *x, const void *y)
{
	const struct anchor *a = x, *b = y;

	return a->address < b->address ? -1 : a->address > b->address;
}

static int
by_place(const void *x, const void *y)
{
	const struct anchor *a = x, *b = y;

	return a->i < b->i ? -1 : a->i > b->i;
}

static uint32_t
collect(const struct ccd_units *units, struct ccd_arena *a, struct anchor **out)
{
	struct anchor *v = ccd_array(a, units->n, struct anchor);
	uint32_t n = 0;

	for (uint32_t u = 0; u < units->n; u++)
		if (units->v[u].address != 0 && units->v[u].ordinal.number != 0 &&
		    units->v[u].kind <= CCD_KIND_ARTICLE)
			v[n++] = (struct anchor){ u, 0, units->v[u].address };
	if (n > 0)
		qsort(v, n, sizeof *v, by_address);
	*out = v;
	return n;
}

/* Numbered headings of one address in both versions; addresses are unique in each. */
static uint32_t
common_anchors(const struct ccd_pair *pair, struct ccd_arena *a, struct anchor **out)
{
	struct anchor *x, *y;
	uint32_t nx = collect(pair->a, a, &x), ny = collect(pair->b, a, &y), n = 0;

	for (uint32_t i = 0, j = 0; i < nx && j < ny;) {
		if (x[i].address == y[j].address) {
			x[n++] = (struct anchor){ x[i].i, y[j].i, x[i].address };
			i++;
			j++;
		} else if (x[i].address < y[j].address) {
			i++;
		} else {
			j++;
		}
	}
	if (n > 0)
		qsort(x, n, sizeof *x, by_place);
	*out = x;
	return n;
}

/* The longest chain of anchors that ascends on both sides, in place
 * (patience sorting; Fredman 1975). */
static uint32_t
longest_chain(struct anchor *v, uint32_t n, struct ccd_arena *a)
{
	uint32_t *tail = ccd_array(a, n + 1, uint32_t), *before = ccd_array(a, n + 1, uint32_t);
	uint32_t length = 0, at;

	for (uint32_t i = 0; i < n; i++) {
		uint32_t low = 0, high = length;

		while (low < high) {
			uint32_t middle = (low + high) / 2;

			if (v[tail[middle]].j < v[i].j)
				low = middle + 1;
			else
				high = middle;
		}
		before[i] = low > 0 ? tail[low - 1] : CCD_NONE;
		tail[low] = i;
		if (low == length)
			length++;
	}
	if (length == 0)
		return 0;
	at = tail[length - 1];
	for (uint32_t i = length; i-- > 0; at = before[at])
		tail[i] = at;
	for (uint32_t i = 0; i < length; i++)
		v[i] = v[tail[i]];
	return length;
}

/* The band between two anchors: BAND beyond the straight line on either side. */
static void
band_between(struct lattice *l, struct anchor from, struct anchor to)
{
	for (uint32_t i = from.i; i <= to.i; i++) {
		double share = to.i > from.i ? (double)(i - from.i) / (to.i - from.i) : 0.0;
		uint32_t middle = from.j + (uint32_t)(share * (to.j - from.j));
		uint32_t slope = to.i > from.i ? (to.j - from.j) / (to.i - from.i) : to.j - from.j;
		uint32_t width = BAND + 2 * slope;

		l->low[i] = middle > width ? middle - width : 0;
		l->high[i] = middle + width < l->m ? middle + width : l->m;
	}
}

static void
lattice_begin(struct lattice *l, const struct ccd_pair *pair, struct ccd_arena *a)
{
	struct anchor *chain, from = { 0, 0, 0 };
	uint32_t n = common_anchors(pair, a, &chain);

	*l = (struct lattice){ .pair = pair, .n = pair->a->n, .m = pair->b->n };
	l->low = ccd_array(a, l->n + 1, uint32_t);
	l->high = ccd_array(a, l->n + 1, uint32_t);
	l->at = ccd_array(a, l->n + 1, size_t);
	n = longest_chain(chain, n, a);
	for (uint32_t c = 0; c < n; c++) {
		band_between(l, from, chain[c]);
		from = chain[c];
	}
	band_between(l, from, (struct anchor){ l->n, l->m, 0 });
	l->high[l->n] = l->m;
	l->low[0] = 0;
	for (uint32_t i = 0; i <= l->n; i++) {
		if (i > 0 && l->low[i] < l->low[i - 1])
			l->low[i] = l->low[i - 1];
		l->at[i] = l->ncell;
		l->ncell += l->high[i] - l->low[i] + 1;
	}
	l->score = ccd_array(a, l->ncell * NSHAPE, float);
	l->forward = ccd_array(a, l->ncell, double);
	l->backward = ccd_array(a, l->ncell, double);
	l->back = ccd_array(a, l->ncell, unsigned char);
}

/* The lexicon's word on every pair of units in the band: by rows, then by columns. */
static void
look_up(struct lattice *l, struct ccd_arena *a)
{
	float *score = ccd_array(a, (size_t)(l->n > l->m ? l->n : l->m) + 1, float);
	uint32_t top = 1;

	l->forward_words = ccd_array(a, l->ncell, float);
	l->backward_words = ccd_array(a, l->ncell, float);
	for (uint32_t i = 1; i <= l->n; i++) {
		uint32_t from = l->low[i] > 0 ? l->low[i] : 1;

		if (from > l->high[i])
			continue;
		ccd_lexicon_row(l->pair->lexicon, true, i - 1, from - 1, l->high[i], score);
		for (uint32_t j = from; j <= l->high[i]; j++)
			l->forward_words[cell(l, i, j)] = score[j - from];
	}
	for (uint32_t j = 1; j <= l->m; j++) {
		uint32_t end = top;

		while (top <= l->n && l->high[top] < j)
			top++;
		for (end = top; end <= l->n && l->low[end] <= j; end++)
			continue;
		if (top == end)
			continue;
		ccd_lexicon_row(l->pair->lexicon, false, j - 1, top - 1, end - 1, score);
		for (uint32_t i = top; i < end; i++)
			if (inside(l, i, j))
				l->backward_words[cell(l, i, j)] = score[i - top];
	}
}

/* The lexicon's part in a bead that begins in cell (i, j). Of several units against
 * one, each must be found in the one, not the one in each; of two against two the
 * mean counts, so that clauses that are all alike gain nothing by being merged. */
static double
lexical_score(const struct lattice *l, uint32_t i, uint32_t m, uint32_t j, uint32_t k)
{
	double forward = 0.0, backward = 0.0;

	for (uint32_t u = 1; u <= m; u++)
		for (uint32_t w = 1; w <= k; w++)
			if (inside(l, (int64_t)i + u, (int64_t)j + w)) {
				forward += (double)l->forward_words[cell(l, i + u, j + w)];
				backward += (double)l->backward_words[cell(l, i + u, j + w)];
			}
	if (m == k)
		return (forward + backward) / (m * k);
	return m > k ? backward : forward;
}

/* log(exp(a) + exp(b)) */
static double
log_add(double a, double b)
{
	if (a < b)
		return log_add(b, a);
	return isinf(b) || b < a - NEGLIGIBLE ? a : a + log1p(exp(b - a));
}

/* The score of the bead of shape S that ends in cell (i, j). */
static double
score_into(const struct lattice *l, uint32_t i, uint32_t j, unsigned s)
{
	uint32_t m = shape[s][0], k = shape[s][1];
	double score;

	if (!inside(l, (int64_t)i - m, (int64_t)j - k))
		return -INFINITY;
	score = ccd_bead_score(l->pair, i - m, m, j - k, k);
	if (l->forward_words != NULL && m > 0 && k > 0 && !isinf(score))
		score += lexical_score(l, i - m, m, j - k, k);
	return score;
}

/* Scores, best paths and forward sums in one sweep. Best scores are kept in
 * l->backward until the backward sweep needs the room. */
static void
sweep_forward(struct lattice *l)
{
	double *best = l->backward;

	for (uint32_t i = 0; i <= l->n; i++)
		for (uint32_t j = l->low[i]; j <= l->high[i]; j++) {
			size_t c = cell(l, i, j);

			best[c] = l->forward[c] = i == 0 && j == 0 ? 0.0 : -INFINITY;
			for (unsigned s = 0; s < NSHAPE; s++) {
				double score = score_into(l, i, j, s);
				size_t p;

				l->score[c * NSHAPE + s] = (float)score;
				if (isinf(score))
					continue;
				p = cell(l, i - shape[s][0], j - shape[s][1]);
				if (best[p] + score > best[c]) {
					best[c] = best[p] + score;
					l->back[c] = (unsigned char)s;
				}
				l->forward[c] = log_add(l->forward[c], l->forward[p] + score);
			}
		}
}

static void
sweep_backward(struct lattice *l)
{
	for (size_t c = 0; c < l->ncell; c++)
		l->backward[c] = -INFINITY;
	l->backward[cell(l, l->n, l->m)] = 0.0;
	for (uint32_t i = l->n + 1; i-- > 0;)
		for (uint32_t j = l->high[i] + 1; j-- > l->low[i];) {
			size_t c = cell(l, i, j);

			for (unsigned s = 0; s < NSHAPE; s++) {
				double score = (double)l->score[c * NSHAPE + s];

				if (!isinf(score)) {
					size_t p = cell(l, i - shape[s][0], j - shape[s][1]);

					l->backward[p] = log_add(l->backward[p], l->backward[c] + score);
				}
			}
		}
}

/* Walks the best path back from the end. */
static void
trace(const struct lattice *l, struct ccd_arena *a, struct ccd_pair_beads *out)
{
	double all = l->forward[cell(l, l->n, l->m)];
	uint32_t i = l->n, j = l->m;

	while (i > 0 || j > 0) {
		size_t c = cell(l, i, j);
		unsigned s = l->back[c];
		struct ccd_pair_bead bead = { i - shape[s][0], shape[s][0], j - shape[s][1], shape[s][1], 0 };

		bead.confidence = exp(l->forward[cell(l, bead.i, bead.j)] +
		    (double)l->score[c * NSHAPE + s] + l->backward[c] - all);
		bead.confidence = fmin(bead.confidence, 1.0);
		*ccd_push(a, out) = bead;
		i = bead.i;
		j = bead.j;
	}
	for (size_t x = 0, y = out->n; x + 1 < y; x++) {
		struct ccd_pair_bead swap = out->v[--y];

		out->v[y] = out->v[x];
		out->v[x] = swap;
	}
}

static double
pair_score(const struct ccd_pair *pair, uint32_t i, uint32_t j)
{
	double score = ccd_bead_score(pair, i, 1, j, 1);

	return pair->lexicon != NULL ? score + ccd_lexicon_score(pair->lexicon, i, j) : score;
}

/* A bead that the path left with one unit, or with two that hardly fit: either may
 * have moved. *SCORE gets that of the two. */
static bool
is_loose(const struct ccd_pair *pair, const struct ccd_pair_bead *bead, double *score)
{
	*score = bead->m == 1 && bead->k == 1 ? pair_score(pair, bead->i, bead->j) : 0.0;
	return bead->m + bead->k == 1 || (bead->m == 1 && bead->k == 1 && *score < WEAK_SCORE);
}

/* Loose beads, and which of them take whose unit of B. */
struct loose {
	struct ccd_pair_bead bead;
	double own;             /* score of its two units; 0 if it has one */
	size_t place;           /* in the list of beads */
	size_t with;            /* index of the loose bead whose B it takes, or itself */
	bool taken;             /* its own B is taken by another */
	double score;
};

static size_t
distance(size_t x, size_t y)
{
	return x > y ? x - y : y - x;
}

/* Gives each loose unit of A the best free unit of B near by, if one fits. */
static void
match_loose(const struct ccd_pair *pair, struct loose *v, size_t n)
{
	size_t from = 0;

	for (size_t x = 0; x < n; x++) {
		v[x].with = x;
		v[x].score = MOVED_SCORE;
		while (v[from].place + MOVED_REACH < v[x].place)
			from++;
		for (size_t y = from; v[x].bead.m == 1 && y < n && y < from + 2 * MOVED_REACH; y++) {
			double score;

			if (v[y].bead.k != 1 || v[y].taken || y == x)
				continue;
			score = pair_score(pair, v[x].bead.i, v[y].bead.j);
			if (v[y].bead.m == 1)   /* to part a pair, it must be that much better */
				score -= fmax(v[y].own, 0.0);
			else if (distance(v[x].place, v[y].place) <= NEAR)
				score += NEAR_SCORE;
			if (score > v[x].score) {
				v[x].score = score;
				v[x].with = y;
			}
		}
		if (v[x].with != x)
			v[v[x].with].taken = true;
	}
}

/* Where one unit of a weak pair found its partner in another weak pair, the two
 * that are left over have been exchanged, if they fit at all. */
static void
match_exchanged(const struct ccd_pair *pair, struct loose *v, size_t n)
{
	for (size_t x = 0; x < n; x++) {
		size_t y = v[x].with;

		if (y == x || v[x].bead.k != 1 || v[x].taken || v[y].bead.m != 1 || v[y].with != y)
			continue;
		v[y].score = pair_score(pair, v[y].bead.i, v[x].bead.j);
		if (v[y].score > 0.0) {
			v[y].with = x;
			v[x].taken = true;
		}
	}
}

/* What was moved crosses the path and cannot lie on it: units left alone, or joined
 * against the evidence, get the partner that fits. Only near ones are tried, so
 * cost stays linear. */
static void
join_moved(const struct ccd_pair *pair, struct ccd_arena *scratch, struct ccd_arena *a,
    struct ccd_pair_beads *beads)
{
	struct loose *v = ccd_array(scratch, beads->n, struct loose);
	size_t n = 0, kept = 0;

	for (size_t x = 0; x < beads->n; x++) {
		double own;

		if (is_loose(pair, &beads->v[x], &own))
			v[n++] = (struct loose){ .bead = beads->v[x], .own = own, .place = x };
		else
			beads->v[kept++] = beads->v[x];
	}
	beads->n = kept;
	match_loose(pair, v, n);
	match_exchanged(pair, v, n);
	for (size_t x = 0; x < n; x++) {
		struct ccd_pair_bead bead = v[x].bead;
		bool moved = v[x].with != x;

		if (moved) {
			bead.j = v[v[x].with].bead.j;
			bead.k = 1;
			bead.confidence = 1.0 / (1.0 + exp(MOVED_SCORE - 2.0 - v[x].score));
		} else if (v[x].taken) {
			bead.k = 0;
		}
		if (bead.m + bead.k > 0)
			*ccd_push(a, beads) = bead;
		if (moved && v[x].bead.k == 1 && !v[x].taken) {
			bead = v[x].bead;
			bead.m = 0;
			*ccd_push(a, beads) = bead;
		}
	}
}

static int
by_units(const void *x, const void *y)
{
	const struct ccd_pair_bead *a = x, *b = y;

	if (a->i != b->i)
		return a->i < b->i ? -1 : 1;
	return a->j < b->j ? -1 : a->j > b->j;
}

void
ccd_pair_align(const struct ccd_pair *pair, struct ccd_arena *a, struct ccd_pair_beads *out)
{
	struct ccd_arena *scratch = ccd_arena_new();
	struct lattice l;

	out->n = 0;
	lattice_begin(&l, pair, scratch);
	if (pair->lexicon != NULL)
		look_up(&l, scratch);
	sweep_forward(&l);
	sweep_backward(&l);
	trace(&l, a, out);
	join_moved(pair, scratch, a, out);
	if (out->n > 0)
		qsort(out->v, out->n, sizeof *out->v, by_units);
	ccd_arena_free(scratch);
}
