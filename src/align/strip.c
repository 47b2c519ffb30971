/*
 * What the words say in a band: for each group of rows (units of the source) and each
 * unit of the target, the log-likelihood ratio of the unit's tokens given the group's,
 * against chance in this document.
 */
#include <math.h>
#include <string.h>

#include "align/align_int.h"
#include "align/lexicon.h"

/* Factors multiplied before the logarithm is taken: they lie within 0.05 and about 1e6, and
 * the product within the range of a double. */
enum { FACTORS = 40 };

/* Sums of likelihoods by place among the document's tokens, for one row. */
struct sums {
	float *v;
	size_t first, n;        /* tokens of the target, from the beginning of the document */
	struct ccd_prediction given;
};

struct strip_work {
	const struct ccd_direction *d;
	struct ccd_reader *reader;
	const struct ccd_band *band;
	const uint32_t *token;  /* of the document */
	const size_t *start;    /* [target.n + 1], absolute */
	float *cover, *hit;     /* [tokens]: cover, and cover over chance */
	struct sums ring[CCD_BEAD_SIDE];
	float *total, *factor;  /* [tokens] */
};

static size_t
token_at(const struct strip_work *w, uint32_t unit)
{
	return w->start[unit] - w->start[0];
}

static uint32_t
row_end(const struct ccd_band *band, uint32_t row, uint32_t more)
{
	uint32_t end = row + more < band->source.n ? row + more : band->source.n;

	return band->high[end];
}

/* The likelihoods that row ROW gives all tokens it may be asked for. What its own bead
 * taught is left out where the token is of that bead. */
static void
sum_row(struct strip_work *w, uint32_t row)
{
	const struct ccd_band *band = w->band;
	struct sums *s = &w->ring[row % CCD_BEAD_SIDE];
	uint32_t unit = band->source.first + row, lesson = ccd_lesson_of(w->d, unit);
	uint32_t first = band->low[row >= band->side - 1 ? row - (band->side - 1) : 0];
	uint32_t end = row_end(band, row, band->side);

	s->first = token_at(w, first);
	s->n = token_at(w, end) - s->first;
	s->given = ccd_predict(w->reader, unit, false, w->token + s->first, s->n, s->v);
	for (uint32_t u = first; u < end && lesson != CCD_NONE; u++) {
		size_t at = token_at(w, u);

		if (ccd_target_lesson_of(w->d, band->target.first + u) == lesson)
			ccd_predict(w->reader, unit, true, w->token + at, token_at(w, u + 1) - at,
			    s->v + (at - s->first));
	}
}

static float
log_product(const float *factor, size_t n)
{
	double sum = 0.0;

	while (n > 0) {
		size_t take = n < FACTORS ? n : FACTORS, i = 0;
		double even = 1.0, odd = 1.0;   /* two chains: a product waits for the one before */

		for (; i + 1 < take; i += 2) {
			even *= (double)factor[i];
			odd *= (double)factor[i + 1];
		}
		if (i < take)
			even *= (double)factor[i];
		sum += log(even * odd);
		factor += take;
		n -= take;
	}
	return (float)sum;
}

/* The scores of groups of M rows from ROW on; w->total has the sums of the first M - 1. */
static void
score_group(struct strip_work *w, struct ccd_strip *strip, uint32_t row, uint32_t m,
    struct ccd_prediction given)
{
	const struct sums *s = &w->ring[(row + m - 1) % CCD_BEAD_SIDE];
	uint32_t first = strip->first[row], end = row_end(w->band, row, m);
	size_t base = token_at(w, first), n = token_at(w, end) - base;
	float *out = strip->sum + strip->at[row] + (size_t)(m - 1) * (strip->width[row] + 1);
	const float *add = s->v + (base - s->first), *hit = w->hit + base, *cover = w->cover + base;
	/* nobody in particular is one token more, which knows chance alone */
	float inverse = 1.0f / (given.known + 1.0f), miss = 1.0f - (given.chance + 1.0f) * inverse;

	for (size_t i = 0; i < n; i++) {
		w->total[i] += add[i];
		w->factor[i] = 1.0f - cover[i] * miss + hit[i] * (w->total[i] * inverse);
	}
	for (uint32_t u = first; u < end; u++) {
		size_t at = token_at(w, u) - base;

		out[u - first + 1] = out[u - first] +
		    (given.known > 0.0f ? log_product(w->factor + at, token_at(w, u + 1) - base - at) : 0.0f);
	}
}

static void
score_row(struct strip_work *w, struct ccd_strip *strip, uint32_t row)
{
	struct ccd_prediction given = { 0 };
	size_t base = token_at(w, strip->first[row]);

	memset(w->total, 0, (token_at(w, row_end(w->band, row, w->band->side)) - base) * sizeof *w->total);
	for (uint32_t m = 1; m <= w->band->side && row + m <= w->band->source.n; m++) {
		const struct ccd_prediction *more = &w->ring[(row + m - 1) % CCD_BEAD_SIDE].given;

		given.known += more->known;
		given.chance += more->chance;
		score_group(w, strip, row, m, given);
	}
}

/* Chance is a token's share of the document: a word of the topic is frequent here. */
static void
weigh_tokens(struct strip_work *w, size_t n, struct ccd_counts counts, struct ccd_arena *a)
{
	w->cover = ccd_array(a, n, float);
	w->hit = ccd_array(a, n, float);
	for (size_t i = 0; i < n; i++) {
		float cover = ccd_cover(w->d, w->token[i]);

		w->cover[i] = cover;
		w->hit[i] = cover * (float)counts.all / (float)counts.count[w->token[i]];
	}
}

void
ccd_strip_begin(struct ccd_strip *strip, struct ccd_reader *reader,
    const struct ccd_band *band, struct ccd_counts counts, struct ccd_arena *a)
{
	const struct ccd_direction *d = ccd_reader_direction(reader);
	const struct ccd_text *text = &ccd_direction_target(d)->text;
	struct ccd_arena *scratch = ccd_arena_new();
	struct strip_work w = { .d = d, .reader = reader, .band = band,
	    .start = text->start + band->target.first };
	uint32_t rows = band->source.n;
	size_t n = w.start[band->target.n] - w.start[0], cells = 0;

	w.token = text->v + w.start[0];
	weigh_tokens(&w, n, counts, scratch);
	strip->band = band;
	strip->at = ccd_array(a, rows, size_t);
	strip->first = ccd_array(a, rows, uint32_t);
	strip->width = ccd_array(a, rows, uint32_t);
	for (uint32_t r = 0; r < rows; r++) {
		strip->at[r] = cells;
		strip->first[r] = band->low[r];
		strip->width[r] = row_end(band, r, band->side) - band->low[r];
		cells += (size_t)(strip->width[r] + 1) * band->side;
	}
	strip->sum = ccd_array(a, cells, float);
	for (unsigned i = 0; i < CCD_BEAD_SIDE; i++)
		w.ring[i].v = ccd_array(scratch, n, float);
	w.total = ccd_array(scratch, n, float);
	w.factor = ccd_array(scratch, n, float);
	for (uint32_t r = 0; r < rows + band->side - 1; r++) {
		if (r < rows)
			sum_row(&w, r);
		if (r >= band->side - 1)
			score_row(&w, strip, r - (band->side - 1));
	}
	ccd_arena_free(scratch);
}
