/*
 * Which words go together, learned from the beads of a first pass: IBM Model 1
 * (Brown et al. 1993, section 4.2), in both directions, over sets of tokens.
 * A bead that taught is judged without its own part in what was learned.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "align/align_int.h"

enum { ITERATIONS = 4 };

/* Expected counts lose this much, so that what was seen once teaches little. */
static const float DISCOUNT = 0.5f;

/* Share of the evidence that is the lexicon's; the rest is chance. */
static const double TRUST = 0.5;

/* Larger gains are cut before the mean is taken: a few long units would rule it. */
static const double LARGE_GAIN = 3.0;

/* The two directions say much the same: each counts for less. */
static const double INDEPENDENCE = 0.7;

/* Bounds of the evidence of one direction, in nats. */
static const double LEAST = -2.0, MOST = 4.0;

/* With how many other lessons a unit is compared to learn what chance looks like. */
enum { STRANGERS = 32 };

struct ids {
	uint32_t *v;
	uint32_t n;
};

/* The tokens of one version that can teach: in two lessons at least, in half of
 * them at most. */
struct vocabulary {
	uint32_t n;
	uint32_t *token;        /* [n] ascending */
	uint32_t *df;           /* [n] lessons they are in */
	double *idf;            /* [n] log of all lessons over df */
	double total;           /* sum of df */
	struct ids *unit;       /* [unit] dense ids */
	uint32_t *lesson_of;    /* [unit] or CCD_NONE */
};

/* What source tokens say about target tokens: a sparse matrix by source. */
struct direction {
	const struct vocabulary *source, *target;
	const struct ids *x, *y;        /* [lesson] source and target tokens */
	uint32_t *row;                  /* [source->n + 1] */
	uint32_t *to;                   /* [entries] target id */
	float *count, *p;               /* [entries] expected count, probability */
	float *total;                   /* [source->n] sum of counts */
	struct ids *lessons;            /* [source->n] those it is in */
	float **z;                      /* [lesson][target token]: sum of p over the sources */
	float *dense, *own;             /* [target->n] scratch, zero between calls */
	uint32_t nlesson;
	double middle, slope;           /* of the evidence over the gain; see calibrate() */
};

struct ccd_lexicon {
	struct vocabulary a, b;
	struct direction forward, backward;
};

static int
ascending(const void *x, const void *y)
{
	uint32_t a = *(const uint32_t *)x, b = *(const uint32_t *)y;

	return a < b ? -1 : a > b;
}

static uint32_t
find_token(const struct vocabulary *v, uint32_t token)
{
	const uint32_t *at = v->n > 0 ?
	    bsearch(&token, v->token, v->n, sizeof *v->token, ascending) : NULL;

	return at != NULL ? (uint32_t)(at - v->token) : CCD_NONE;
}

/* Makes the vocabulary of UNITS; lesson_of is set before. Tokens of a lesson's
 * second and third unit may count twice: df is a bound, not a count to rely on. */
static void
make_vocabulary(struct vocabulary *v, const struct ccd_units *units, uint32_t nlesson,
    struct ccd_arena *a)
{
	struct { uint32_t *v; size_t n, cap; } all = { 0 };

	for (uint32_t u = 0; u < units->n; u++)
		for (uint32_t t = 0; v->lesson_of[u] != CCD_NONE && t < units->v[u].ntoken; t++)
			*ccd_push(a, &all) = units->v[u].token[t];
	if (all.n > 0)
		qsort(all.v, all.n, sizeof *all.v, ascending);
	v->token = ccd_array(a, all.n, uint32_t);
	v->df = ccd_array(a, all.n, uint32_t);
	v->idf = ccd_array(a, all.n, double);
	for (size_t i = 0, j; i < all.n; i = j) {
		for (j = i; j < all.n && all.v[j] == all.v[i]; j++)
			continue;
		if (j - i >= 2 && j - i <= nlesson / 2) {
			v->token[v->n] = all.v[i];
			v->df[v->n] = (uint32_t)(j - i);
			v->idf[v->n++] = log((double)nlesson / (double)(j - i));
			v->total += (double)(j - i);
		}
	}
	v->unit = ccd_array(a, units->n, struct ids);
	for (uint32_t u = 0; u < units->n; u++) {
		struct ids *ids = &v->unit[u];

		ids->v = ccd_array(a, units->v[u].ntoken, uint32_t);
		for (uint32_t t = 0; t < units->v[u].ntoken; t++) {
			uint32_t id = find_token(v, units->v[u].token[t]);

			if (id != CCD_NONE)
				ids->v[ids->n++] = id;
		}
	}
}

/* The tokens of units [first, first + n) as one set. */
static struct ids
union_of(const struct vocabulary *v, uint32_t first, uint32_t n, struct ccd_arena *a)
{
	struct ids set = { 0 };
	uint32_t size = 0, kept = 0;

	if (n == 1)
		return v->unit[first];
	for (uint32_t u = first; u < first + n; u++)
		size += v->unit[u].n;
	set.v = ccd_array(a, size, uint32_t);
	for (uint32_t u = first; u < first + n; u++)
		for (uint32_t t = 0; t < v->unit[u].n; t++)
			set.v[set.n++] = v->unit[u].v[t];
	if (set.n > 0)
		qsort(set.v, set.n, sizeof *set.v, ascending);
	for (uint32_t i = 0; i < set.n; i++)
		if (kept == 0 || set.v[kept - 1] != set.v[i])
			set.v[kept++] = set.v[i];
	set.n = kept;
	return set;
}

/* Which lessons each source token is in. */
static void
post_lessons(struct direction *d, uint32_t nlesson, struct ccd_arena *a)
{
	d->lessons = ccd_array(a, d->source->n, struct ids);
	for (uint32_t s = 0; s < d->source->n; s++)
		d->lessons[s].v = ccd_array(a, d->source->df[s], uint32_t);
	for (uint32_t l = 0; l < nlesson; l++)
		for (uint32_t i = 0; i < d->x[l].n; i++) {
			struct ids *in = &d->lessons[d->x[l].v[i]];

			in->v[in->n++] = l;
		}
}

/* The distinct targets of every source, each as likely as any. */
static void
make_entries(struct direction *d, struct ccd_arena *a)
{
	struct { uint32_t *v; size_t n, cap; } to = { 0 };
	uint32_t *seen = ccd_array(a, d->target->n, uint32_t);

	d->row = ccd_array(a, d->source->n + 1, uint32_t);
	for (uint32_t s = 0; s < d->source->n; s++) {
		for (uint32_t k = 0; k < d->lessons[s].n; k++) {
			const struct ids *y = &d->y[d->lessons[s].v[k]];

			for (uint32_t i = 0; i < y->n; i++)
				if (seen[y->v[i]] != s + 1) {
					seen[y->v[i]] = s + 1;
					*ccd_push(a, &to) = y->v[i];
				}
		}
		d->row[s + 1] = (uint32_t)to.n;
	}
	d->to = to.v;
	d->count = ccd_array(a, to.n, float);
	d->p = ccd_array(a, to.n, float);
	d->total = ccd_array(a, d->source->n, float);
	for (uint32_t s = 0; s < d->source->n; s++)
		for (uint32_t e = d->row[s]; e < d->row[s + 1]; e++)
			d->p[e] = 1.0f / (float)(d->row[s + 1] - d->row[s]);
}

static void
spread(const struct direction *d, uint32_t s, const float *from)
{
	for (uint32_t e = d->row[s]; e < d->row[s + 1]; e++)
		d->dense[d->to[e]] = from != NULL ? from[e] : 0.0f;
}

/* For every lesson and target token, how likely its sources make it. */
static void
sum_sources(struct direction *d, uint32_t nlesson)
{
	for (uint32_t l = 0; l < nlesson; l++)
		for (uint32_t i = 0; i < d->y[l].n; i++)
			d->z[l][i] = (float)(d->target->df[d->y[l].v[i]] / d->target->total);
	for (uint32_t s = 0; s < d->source->n; s++) {
		spread(d, s, d->p);
		for (uint32_t k = 0; k < d->lessons[s].n; k++) {
			uint32_t l = d->lessons[s].v[k];

			for (uint32_t i = 0; i < d->y[l].n; i++)
				d->z[l][i] += d->dense[d->y[l].v[i]];
		}
		spread(d, s, NULL);
	}
}

/* Expected counts of one source, and from them its probabilities. */
static void
reestimate(struct direction *d, uint32_t s, float *sum)
{
	for (uint32_t k = 0; k < d->lessons[s].n; k++) {
		uint32_t l = d->lessons[s].v[k];

		for (uint32_t i = 0; i < d->y[l].n; i++)
			sum[d->y[l].v[i]] += 1.0f / d->z[l][i];
	}
	d->total[s] = 0.0f;
	for (uint32_t e = d->row[s]; e < d->row[s + 1]; e++) {
		d->count[e] = d->p[e] * sum[d->to[e]];
		d->total[s] += d->count[e];
		sum[d->to[e]] = 0.0f;
	}
	for (uint32_t e = d->row[s]; e < d->row[s + 1] && d->total[s] > 0.0f; e++)
		d->p[e] = d->count[e] / d->total[s];
}

/* Adds to d->dense what the source tokens X predict, without what lesson OWN
 * taught (CCD_NONE: with all); returns the number of sources that know anything. */
static uint32_t
predict(struct direction *d, const struct ids *x, uint32_t own)
{
	uint32_t known = 0;

	for (uint32_t t = 0; own != CCD_NONE && t < d->y[own].n; t++)
		d->own[d->y[own].v[t]] = 1.0f / d->z[own][t];
	for (uint32_t i = 0; i < x->n; i++) {
		uint32_t s = x->v[i];
		float total = d->total[s];

		for (uint32_t e = d->row[s]; e < d->row[s + 1]; e++)
			total -= d->p[e] * d->own[d->to[e]];
		if (total < DISCOUNT)
			continue;
		known++;
		for (uint32_t e = d->row[s]; e < d->row[s + 1]; e++) {
			float count = d->count[e] - d->p[e] * d->own[d->to[e]];

			if (count > DISCOUNT)
				d->dense[d->to[e]] += (count - DISCOUNT) / total;
		}
	}
	for (uint32_t t = 0; own != CCD_NONE && t < d->y[own].n; t++)
		d->own[d->y[own].v[t]] = 0.0f;
	return known;
}

static void
forget(struct direction *d, const struct ids *x)
{
	for (uint32_t i = 0; i < x->n; i++)
		spread(d, x->v[i], NULL);
}

/* How much better than chance the targets Y are predicted: the mean over them,
 * rare ones weighing more (inverse document frequency, Sparck Jones 1972). */
static double
mean_gain(const struct direction *d, const struct ids *y, uint32_t known)
{
	const double unexplained = log(1.0 - TRUST);
	double sum = 0.0, weights = 0.0;

	for (uint32_t i = 0; i < y->n && known > 0; i++) {
		double chance = d->target->df[y->v[i]] / d->target->total;
		double p = (double)d->dense[y->v[i]] / known, weight = d->target->idf[y->v[i]];

		sum += weight * (p > 0.0 ? log(1.0 - TRUST + TRUST * p / chance) : unexplained);
		weights += weight;
	}
	return weights > 0.0 ? sum / weights : 0.0;
}

/* A mean and a variance of gains. */
struct moments {
	double n, sum, squares;
};

static void
note_gain(struct moments *m, double gain)
{
	m->n++;
	m->sum += gain;
	m->squares += gain * gain;
}

static double
variance(const struct moments *m)
{
	return m->squares / m->n - m->sum / m->n * (m->sum / m->n);
}

/* What the sources just predicted gain by chance: over lessons spread through the
 * text, OWN left out. */
static struct moments
chance_gain(const struct direction *d, uint32_t own, uint32_t known)
{
	uint32_t step = d->nlesson / STRANGERS + 1;
	struct moments m = { 0 };

	for (uint32_t l = 0; l < d->nlesson && known > 0; l += step)
		if (l != own && d->y[l].n > 0)
			note_gain(&m, mean_gain(d, &d->y[l], known));
	return m;
}

/* A gain in standard deviations of chance. */
static double
standard_gain(const struct direction *d, const struct ids *y, uint32_t known,
    const struct moments *chance)
{
	if (chance->n < 2)
		return 0.0;
	return (mean_gain(d, y, known) - chance->sum / chance->n) / sqrt(variance(chance) + 1e-3);
}

/* The evidence in nats; 0 where there is nothing to go by. */
static double
rate(const struct direction *d, const struct ids *y, uint32_t known, const struct moments *chance)
{
	if (known == 0 || y->n == 0)
		return 0.0;
	return fmin(fmax(d->slope * (standard_gain(d, y, known, chance) - d->middle), LEAST), MOST);
}

static void
note_standard(const struct direction *d, uint32_t lesson, uint32_t with, uint32_t known,
    struct moments *m)
{
	struct moments chance = chance_gain(d, lesson, known);

	note_gain(m, fmin(standard_gain(d, &d->y[with], known, &chance), LARGE_GAIN));
}

/*
 * What a gain is worth: the log-likelihood ratio of two normal distributions of
 * variance 1, of pairs that taught (judged without themselves) and of pairs by
 * chance (Fisher 1936). A lexicon that tells them apart badly weighs little.
 */
static void
calibrate(struct direction *d)
{
	struct moments same = { 0 }, other = { 0 };

	for (uint32_t l = 0; l < d->nlesson; l++) {
		uint32_t stranger = (l + d->nlesson / 2 + 1) % d->nlesson;
		uint32_t known = predict(d, &d->x[l], l);

		if (known > 0 && d->y[l].n > 0)
			note_standard(d, l, l, known, &same);
		forget(d, &d->x[l]);
		known = predict(d, &d->x[l], CCD_NONE);
		if (known > 0 && stranger != l && d->y[stranger].n > 0)
			note_standard(d, l, stranger, known, &other);
		forget(d, &d->x[l]);
	}
	if (same.n < 2 || other.n < 2)
		return;
	d->middle = (same.sum / same.n + other.sum / other.n) / 2;
	d->slope = fmax(INDEPENDENCE * (same.sum / same.n - other.sum / other.n), 0.0);
}

static void
train(struct direction *d, const struct vocabulary *source, const struct vocabulary *target,
    const struct ids *x, const struct ids *y, uint32_t nlesson, struct ccd_arena *a)
{
	float *sum = ccd_array(a, target->n, float);

	*d = (struct direction){ .source = source, .target = target, .x = x, .y = y,
	    .nlesson = nlesson };
	post_lessons(d, nlesson, a);
	make_entries(d, a);
	d->dense = ccd_array(a, target->n, float);
	d->own = ccd_array(a, target->n, float);
	d->z = ccd_array(a, nlesson, float *);
	for (uint32_t l = 0; l < nlesson; l++)
		d->z[l] = ccd_array(a, y[l].n, float);
	for (int i = 0; i < ITERATIONS; i++) {
		sum_sources(d, nlesson);
		for (uint32_t s = 0; s < source->n; s++)
			reestimate(d, s, sum);
	}
	sum_sources(d, nlesson);
	calibrate(d);
}

struct ccd_lexicon *
ccd_lexicon_learn(const struct ccd_pair *pair, const struct ccd_pair_beads *beads,
    struct ccd_arena *a)
{
	struct ccd_lexicon *lexicon = ccd_new(a, struct ccd_lexicon);
	struct ids *x = ccd_array(a, beads->n, struct ids), *y = ccd_array(a, beads->n, struct ids);
	uint32_t nlesson = 0;

	lexicon->a.lesson_of = ccd_array(a, pair->a->n, uint32_t);
	lexicon->b.lesson_of = ccd_array(a, pair->b->n, uint32_t);
	memset(lexicon->a.lesson_of, 0xff, pair->a->n * sizeof(uint32_t));
	memset(lexicon->b.lesson_of, 0xff, pair->b->n * sizeof(uint32_t));
	for (size_t l = 0; l < beads->n; l++) {
		const struct ccd_pair_bead *bead = &beads->v[l];

		if (bead->m == 0 || bead->k == 0)
			continue;
		for (uint32_t u = 0; u < bead->m; u++)
			lexicon->a.lesson_of[bead->i + u] = nlesson;
		for (uint32_t u = 0; u < bead->k; u++)
			lexicon->b.lesson_of[bead->j + u] = nlesson;
		nlesson++;
	}
	make_vocabulary(&lexicon->a, pair->a, nlesson, a);
	make_vocabulary(&lexicon->b, pair->b, nlesson, a);
	nlesson = 0;
	for (size_t l = 0; l < beads->n; l++) {
		const struct ccd_pair_bead *bead = &beads->v[l];

		if (bead->m == 0 || bead->k == 0)
			continue;
		x[nlesson] = union_of(&lexicon->a, bead->i, bead->m, a);
		y[nlesson++] = union_of(&lexicon->b, bead->j, bead->k, a);
	}
	train(&lexicon->forward, &lexicon->a, &lexicon->b, x, y, nlesson, a);
	train(&lexicon->backward, &lexicon->b, &lexicon->a, y, x, nlesson, a);
	return lexicon;
}

void
ccd_lexicon_row(struct ccd_lexicon *lexicon, bool forward, uint32_t unit, uint32_t from,
    uint32_t to, float *score)
{
	struct direction *d = forward ? &lexicon->forward : &lexicon->backward;
	const struct ids *x = &d->source->unit[unit];
	uint32_t own = d->source->lesson_of[unit], known = predict(d, x, CCD_NONE);
	struct moments chance = chance_gain(d, own, known);

	for (uint32_t u = from; u < to; u++)
		if (own == CCD_NONE || d->target->lesson_of[u] != own)
			score[u - from] = (float)rate(d, &d->target->unit[u], known, &chance);
	forget(d, x);
	if (own == CCD_NONE)
		return;
	known = predict(d, x, own);
	chance = chance_gain(d, own, known);
	for (uint32_t u = from; u < to; u++)
		if (d->target->lesson_of[u] == own)
			score[u - from] = (float)rate(d, &d->target->unit[u], known, &chance);
	forget(d, x);
}

double
ccd_lexicon_score(struct ccd_lexicon *lexicon, uint32_t i, uint32_t j)
{
	float forward, backward;

	ccd_lexicon_row(lexicon, true, i, j, j + 1, &forward);
	ccd_lexicon_row(lexicon, false, j, i, i + 1, &backward);
	return (double)forward + (double)backward;
}
