/*
 * Which cells of two versions the search looks at: around a chain of sure anchors at
 * first, around the beads of the pass before later. So cost is linear in the text.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "align/align_int.h"
#include "align/lexicon.h"

/* Documents of at most so many units a side are searched whole at first. */
enum { WHOLE = 64 };

/* Larger beads are left to later passes, when the band is narrow. */
enum { FIRST_SIDE = 2 };

/* Half-width of the band in units: at an anchor, at most, and growth per unit of distance
 * to the nearest anchor. */
static const double AT_ANCHOR = 8.0, WIDEST = 120.0, GROWTH = 0.35;

/* Around beads: where they are sure, and where they are not at all. */
static const double SURE = 4.0, UNSURE = 30.0;

/* Beads on either side whose confidence counts. */
enum { REACH = 8 };

/* Tokens that stand more often than this in a document are no anchors. */
enum { RARE = 3 };

/* An anchor holds where others near it bear it out: one within so many units must lie
 * on its diagonal, give or take so many units. */
static const double NEIGHBOUR = 60.0, SLACK = 12.0;

struct point {
	uint32_t i, j;          /* units, from the beginning of the document */
};

struct points {
	struct point *v;
	size_t n, cap;
};

static int
by_place(const void *x, const void *y)
{
	const struct point *a = x, *b = y;

	if (a->i != b->i)
		return a->i < b->i ? -1 : 1;
	return a->j > b->j ? -1 : a->j < b->j;  /* of one unit, a chain takes one */
}

struct place {
	uint64_t address;
	uint32_t unit;
};

static int
by_address(const void *x, const void *y)
{
	const struct place *a = x, *b = y;

	return a->address < b->address ? -1 : a->address > b->address;
}

static uint32_t
numbered_headings(const struct ccd_units *units, struct ccd_span_of_units span,
    struct ccd_arena *a, struct place **out)
{
	struct place *v = ccd_array(a, span.n, struct place);
	uint32_t n = 0;

	for (uint32_t u = 0; u < span.n; u++) {
		const struct ccd_unit *unit = &units->v[span.first + u];

		if (unit->address != 0 && unit->ordinal.number != 0 && unit->kind <= CCD_KIND_ARTICLE)
			v[n++] = (struct place){ unit->address, u };
	}
	if (n > 0)
		qsort(v, n, sizeof *v, by_address);
	*out = v;
	return n;
}

/* Numbered headings of one address in both versions; addresses are unique in each. */
static void
common_addresses(const struct ccd_pair *pair, struct ccd_arena *a, struct points *points)
{
	struct place *x, *y;
	uint32_t nx = numbered_headings(pair->a, pair->in_a, a, &x);
	uint32_t ny = numbered_headings(pair->b, pair->in_b, a, &y);

	for (uint32_t i = 0, j = 0; i < nx && j < ny;) {
		if (x[i].address == y[j].address)
			*ccd_push(a, points) = (struct point){ x[i++].unit, y[j++].unit };
		else if (x[i].address < y[j].address)
			i++;
		else
			j++;
	}
}

/* The first RARE units of B in which each token stands; count: of all. */
struct places {
	uint32_t *count;        /* [tokens] */
	uint32_t (*unit)[RARE];
};

static struct places
places_of(const struct ccd_text *text, struct ccd_span_of_units span, struct ccd_arena *a)
{
	struct places p;

	p.count = ccd_array(a, text->vocabulary->n, uint32_t);
	p.unit = ccd_arena_array(a, text->vocabulary->n, sizeof *p.unit);
	for (uint32_t u = 0; u < span.n; u++)
		for (size_t i = text->start[span.first + u]; i < text->start[span.first + u + 1]; i++) {
			uint32_t t = text->v[i];

			if (p.count[t] < RARE)
				p.unit[t][p.count[t]] = u;
			p.count[t]++;
		}
	return p;
}

/* Units that share a rare token by what is known of words beforehand. */
static void
common_words(const struct ccd_pair *pair, struct ccd_arena *a, struct points *points)
{
	const struct ccd_text *x = &pair->a->text, *y = &pair->b->text;
	struct places in_a = places_of(x, pair->in_a, a), in_b = places_of(y, pair->in_b, a);
	const struct ccd_direction *d = ccd_lexicon_direction(pair->lexicon, false);

	for (uint32_t u = 0; u < pair->in_a.n; u++)
		for (size_t i = x->start[pair->in_a.first + u]; i < x->start[pair->in_a.first + u + 1]; i++) {
			uint32_t n;
			const uint32_t *to = ccd_known_before(d, x->v[i], &n);

			for (uint32_t e = 0; e < n && in_a.count[x->v[i]] <= RARE; e++)
				for (uint32_t k = 0; k < in_b.count[to[e]] && in_b.count[to[e]] <= RARE; k++)
					*ccd_push(a, points) = (struct point){ u, in_b.unit[to[e]][k] };
		}
}

/* The longest chain of points that ascends on both sides, in place
 * (patience sorting; Fredman 1975). */
static void
longest_chain(struct points *points, struct ccd_arena *a)
{
	struct point *v = points->v;
	size_t n = points->n, length = 0;
	uint32_t *tail = ccd_array(a, n + 1, uint32_t), *before = ccd_array(a, n + 1, uint32_t);
	struct point *chain;

	if (n == 0)
		return;
	qsort(v, n, sizeof *v, by_place);
	for (size_t i = 0; i < n; i++) {
		size_t low = 0, high = length;

		while (low < high) {
			size_t middle = (low + high) / 2;

			if (v[tail[middle]].j < v[i].j)
				low = middle + 1;
			else
				high = middle;
		}
		before[i] = low > 0 ? tail[low - 1] : CCD_NONE;
		tail[low] = (uint32_t)i;
		if (low == length)
			length++;
	}
	chain = ccd_array(a, length, struct point);
	for (size_t i = length, at = tail[length - 1]; i-- > 0; at = before[at])
		chain[i] = v[at];
	memcpy(v, chain, length * sizeof *v);
	points->n = length;
}

/* Drops points that no other near them bears out. */
static void
keep_supported(struct points *points, struct ccd_arena *a)
{
	bool *good = ccd_array(a, points->n, bool);
	size_t kept = 0;

	for (size_t x = 0; x < points->n; x++)
		for (size_t y = x + 1; y < points->n && y < x + 4; y++) {
			double di = (double)points->v[y].i - points->v[x].i;
			double dj = (double)points->v[y].j - points->v[x].j;

			if (di < NEIGHBOUR && fabs(di - dj) <= fmin(SLACK, 3.0 + di))
				good[x] = good[y] = true;
		}
	for (size_t x = 0; x < points->n; x++)
		if (good[x])
			points->v[kept++] = points->v[x];
	points->n = kept;
}

/* Sums of lengths before each unit. */
static double *
cumulate(const struct ccd_units *units, struct ccd_span_of_units span, struct ccd_arena *a)
{
	double *sum = ccd_array(a, (size_t)span.n + 1, double);

	for (uint32_t u = 0; u < span.n; u++)
		sum[u + 1] = sum[u] + units->v[span.first + u].length + 1.0;
	return sum;
}

static void
band_begin(struct ccd_band *band, const struct ccd_pair *pair, uint32_t side, struct ccd_arena *a)
{
	band->side = side;
	band->source = pair->in_a;
	band->target = pair->in_b;
	band->low = ccd_array(a, (size_t)band->source.n + 1, uint32_t);
	band->high = ccd_array(a, (size_t)band->source.n + 1, uint32_t);
}

static void
set_row(struct ccd_band *band, uint32_t i, double middle, double width)
{
	double low = middle - width, high = middle + width;

	band->low[i] = low > 0.0 ? (uint32_t)fmin(low, band->target.n) : 0;
	band->high[i] = high < band->target.n ? (uint32_t)fmax(ceil(high), 0.0) : band->target.n;
}

/* Both ends must be inside, limits ascend, and neighbouring rows touch. */
static void
mend(struct ccd_band *band)
{
	uint32_t n = band->source.n;

	band->low[0] = 0;
	band->high[n] = band->target.n;
	for (uint32_t i = n; i-- > 0;)
		if (band->low[i] > band->low[i + 1])
			band->low[i] = band->low[i + 1];
	for (uint32_t i = 1; i <= n; i++) {
		if (band->high[i] < band->high[i - 1])
			band->high[i] = band->high[i - 1];
		if (band->low[i] > band->high[i - 1])
			band->low[i] = band->high[i - 1];
	}
	for (uint32_t i = n; i-- > 0;)
		if (band->low[i] > band->low[i + 1])
			band->low[i] = band->low[i + 1];
}

/* The band from one anchor to the next: on the line on which lengths grow alike. */
static void
band_between(struct ccd_band *band, const double *sum_a, const double *sum_b, struct point from,
    struct point to)
{
	double la = sum_a[to.i] - sum_a[from.i], lb = sum_b[to.j] - sum_b[from.j];
	uint32_t j = from.j;

	for (uint32_t i = from.i; i <= to.i; i++) {
		double at = sum_b[from.j] + (la > 0.0 ? (sum_a[i] - sum_a[from.i]) / la * lb : lb);
		double distance = fmin(i - from.i, to.i - i);
		double slack = fabs((double)(to.i - from.i) - (double)(to.j - from.j)) / 2.0;

		while (j < to.j && sum_b[j] < at)
			j++;
		distance = distance * GROWTH + fmin(slack, distance);
		set_row(band, i, j, fmin(AT_ANCHOR + distance, WIDEST));
	}
	/* where A has nothing for much of B, one row must reach over it all */
	if (to.i == from.i || (to.j - from.j) / (to.i - from.i) > 4) {
		set_row(band, from.i, (from.j + to.j) / 2.0, (to.j - from.j) / 2.0 + AT_ANCHOR);
		set_row(band, to.i, (from.j + to.j) / 2.0, (to.j - from.j) / 2.0 + AT_ANCHOR);
	}
}

void
ccd_band_of_anchors(struct ccd_band *band, const struct ccd_pair *pair, struct ccd_arena *a)
{
	struct points points = { 0 };
	struct point from = { 0, 0 }, end = { pair->in_a.n, pair->in_b.n };
	double *sum_a, *sum_b;

	band_begin(band, pair, FIRST_SIDE, a);
	if (pair->in_a.n <= WHOLE && pair->in_b.n <= WHOLE) {
		band->side = CCD_BEAD_SIDE;
		for (uint32_t i = 0; i <= pair->in_a.n; i++)
			set_row(band, i, 0.0, pair->in_b.n);
		return;
	}
	common_addresses(pair, a, &points);
	if (pair->lexicon != NULL)
		common_words(pair, a, &points);
	longest_chain(&points, a);
	keep_supported(&points, a);
	sum_a = cumulate(pair->a, pair->in_a, a);
	sum_b = cumulate(pair->b, pair->in_b, a);
	for (size_t p = 0; p < points.n; p++) {
		band_between(band, sum_a, sum_b, from, points.v[p]);
		from = points.v[p];
	}
	band_between(band, sum_a, sum_b, from, end);
	mend(band);
}

void
ccd_band_of_beads(struct ccd_band *band, const struct ccd_pair *pair,
    const struct ccd_pair_bead *bead, size_t n, struct ccd_arena *a)
{
	double *doubt = ccd_array(a, n + 1, double), sum = 0.0;

	band_begin(band, pair, CCD_BEAD_SIDE, a);
	for (size_t x = 0; x < n; x++)
		doubt[x + 1] = doubt[x] + 1.0 - bead[x].confidence;
	for (uint32_t i = 0; i <= band->source.n; i++) {
		band->low[i] = band->target.n;
		band->high[i] = 0;
	}
	for (size_t x = 0; x < n; x++) {
		size_t low = x > REACH ? x - REACH : 0, high = x + REACH < n ? x + REACH : n;
		uint32_t i = bead[x].i - pair->in_a.first, j = bead[x].j - pair->in_b.first;
		double width;

		sum = doubt[high] - doubt[low];
		width = fmin(SURE + 4.0 * sum, UNSURE);
		for (uint32_t u = i; u <= i + bead[x].m; u++) {
			uint32_t from = j > width ? j - (uint32_t)width : 0;
			uint32_t to = j + bead[x].k + (uint32_t)width;

			if (from < band->low[u])
				band->low[u] = from;
			if (to > band->high[u])
				band->high[u] = to < band->target.n ? to : band->target.n;
		}
	}
	mend(band);
}
