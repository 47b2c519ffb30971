/*
 * The evidence for a bead, as log-likelihood ratios that add up: how often beads have
 * its shape, whether the lengths fit, and what kinds, labels and places say.
 *
 * Lengths: the log of the ratio of two lengths that correspond is normal, with a
 * variance that falls with the length (Gale and Church 1993, section 3.1, have a
 * constant per character, which is the first term here) down to a floor, since
 * translators differ in wordiness. Against it stands the chance that units which
 * have nothing to do with each other have these lengths: a gamma distribution.
 * Labels count only between units of one type: a bare digit of another type says
 * nothing.
 */
#include <math.h>
#include <string.h>

#include "align/align_int.h"

const unsigned char ccd_shape[CCD_NSHAPE][2] = {
	{ 1, 1 }, { 1, 0 }, { 0, 1 }, { 1, 2 }, { 2, 1 }, { 2, 2 }, { 1, 3 }, { 3, 1 }, { 2, 3 },
	{ 3, 2 }, { 1, 4 }, { 4, 1 }, { 3, 3 }, { 2, 4 }, { 4, 2 },
};

/* Shares of the shapes before anything is seen, and how many beads this is worth. */
static const double shape_share[CCD_NSHAPE] = {
	0.790, 0.025, 0.025, 0.055, 0.055, 0.010, 0.010, 0.010, 0.004, 0.004, 0.004, 0.004, 0.002,
	0.001, 0.001,
};
static const double SHAPE_WEIGHT = 100.0;

/* Variance of the log ratio, before: per character, and at any length. */
static const double LINEAR = 3.0, QUADRATIC = 0.03;

/* Beads that this guess of the variance is worth. */
static const double VARIANCE_WEIGHT = 20.0;

struct ccd_weights ccd_weights = {
	.prior = 0.75, .length = 1.15, .words = 0.5, .structure = 1.0, .posterior = 0.7,
	.seeds = true, .cognates = true, .learned = true, .own_prior = true, .own_length = true,
	.consistency = true,
};

/* A notice that the others lack costs this, less than the prior of a unit left alone. */
static const double NOTICE_ALONE = 3.0;

/* An article of one version and what the other, which has none at all, may have in its place: the
 * word of its language for them is not known. */
static const double UNKNOWN_LABEL = -0.5;

enum family {
	FAMILY_HEADING,
	FAMILY_DIVISION,        /* part, chapter, section: numbered headings */
	FAMILY_ARTICLE,
	FAMILY_PROVISION,       /* paragraph, item, sub-item */
	FAMILY_PROSE,
	FAMILY_SIGNATURE,
	FAMILY_NOTE,
	FAMILY_NOTICE,
	FAMILY_TABLE,
};

static const unsigned char family_of[CCD_KIND__COUNT] = {
	[CCD_KIND_TITLE] = FAMILY_HEADING, [CCD_KIND_ANNEX] = FAMILY_DIVISION,
	[CCD_KIND_PART] = FAMILY_DIVISION, [CCD_KIND_CHAPTER] = FAMILY_DIVISION,
	[CCD_KIND_SECTION] = FAMILY_DIVISION, [CCD_KIND_HEADING] = FAMILY_HEADING,
	[CCD_KIND_ARTICLE] = FAMILY_ARTICLE, [CCD_KIND_PARAGRAPH] = FAMILY_PROVISION,
	[CCD_KIND_ITEM] = FAMILY_PROVISION, [CCD_KIND_SUBITEM] = FAMILY_PROVISION,
	[CCD_KIND_TEXT] = FAMILY_PROSE, [CCD_KIND_ENACTING] = FAMILY_PROSE,
	[CCD_KIND_RECITAL] = FAMILY_PROSE, [CCD_KIND_OPERATIVE] = FAMILY_PROSE,
	[CCD_KIND_SIGNATURE] = FAMILY_SIGNATURE, [CCD_KIND_NOTE] = FAMILY_NOTE,
	[CCD_KIND_NOTICE] = FAMILY_NOTICE, [CCD_KIND_TABLE] = FAMILY_TABLE,
	[CCD_KIND_TABLEROW] = FAMILY_TABLE, [CCD_KIND_CELL] = FAMILY_TABLE,
	[CCD_KIND_SEGMENT] = FAMILY_PROSE, [CCD_KIND_DOCUMENT] = FAMILY_PROSE,
};

/* A paragraph and an unnumbered text are often one thing: Chinese 款 bear no number. */
static double
kind_score(const struct ccd_pair *pair, const struct ccd_unit *a, const struct ccd_unit *b)
{
	unsigned fa = family_of[a->kind], fb = family_of[b->kind];

	if (a->kind == b->kind)
		return 1.0;
	if (fa == fb)
		return 0.0;
	if ((fa == FAMILY_PROVISION && fb == FAMILY_PROSE) ||
	    (fa == FAMILY_PROSE && fb == FAMILY_PROVISION) ||
	    (fa == FAMILY_HEADING && fb == FAMILY_DIVISION) ||
	    (fa == FAMILY_DIVISION && fb == FAMILY_HEADING))
		return -1.5;
	if ((fa == FAMILY_ARTICLE && pair->a->articles && !pair->b->articles) ||
	    (fb == FAMILY_ARTICLE && pair->b->articles && !pair->a->articles))
		return UNKNOWN_LABEL;
	return -6.0;
}

/* Numbered provisions are seldom merged, and several with several never: each keeps its
 * number, and two that changed places would look like it. */
static double
merge_score(const struct ccd_unit *a, uint32_t m, const struct ccd_unit *b, uint32_t k)
{
	bool numbered_a = m > 1 && a->ordinal.number != 0, numbered_b = k > 1 && b->ordinal.number != 0;

	if (numbered_a && numbered_b)
		return -INFINITY;
	return numbered_a || numbered_b ? -1.5 : 0.0;
}

/* Typed labels: equal, running on in step (a renumbered list), or at odds. */
static double
label_score(const struct ccd_unit *a, const struct ccd_unit *b)
{
	if (a->ordinal.number == 0 || b->ordinal.number == 0)
		return 0.0;
	if (family_of[a->kind] != family_of[b->kind])
		return 0.0;
	if (a->ordinal.number == b->ordinal.number && a->ordinal.insert == b->ordinal.insert)
		return family_of[a->kind] == FAMILY_ARTICLE ? 4.0 : 1.25;
	if (a->before != 0 && b->before != 0 &&
	    a->ordinal.number - a->before == b->ordinal.number - b->before)
		return 0.5;
	return -4.0;
}

/* An address made by counting unnumbered clauses says no more than its parent's. */
static double
place_score(const struct ccd_unit *a, const struct ccd_unit *b)
{
	double score = -0.5 * fabs((double)a->depth - (double)b->depth);

	if (a->above != 0 && a->above == b->above)
		score += 0.5;
	if (a->ordinal.number != 0 && a->address != 0 && a->address == b->address)
		score += 0.25;
	return score;
}

/* Two prose units that a drafter may run together: of one kind, or the enacting
 * words with what they enact. */
static bool
runs_on(const struct ccd_unit *x, const struct ccd_unit *y)
{
	return x->kind == y->kind || family_of[x->kind] != FAMILY_PROSE ||
	    (x->kind == CCD_KIND_ENACTING && y->kind != CCD_KIND_TEXT);
}

/* Only neighbours in the tree can be one unit elsewhere: siblings of one kind,
 * or an article's label with what follows it. */
static bool
can_merge(const struct ccd_units *units, uint32_t first, uint32_t n)
{
	for (uint32_t u = first + 1; u < first + n; u++) {
		const struct ccd_unit *x = &units->v[u - 1], *y = &units->v[u];

		if (y->parent == u - 1 && x->kind == CCD_KIND_ARTICLE)
			continue;
		if (x->parent != y->parent || family_of[x->kind] != family_of[y->kind] || !runs_on(x, y) ||
		    family_of[x->kind] == FAMILY_ARTICLE || family_of[x->kind] == FAMILY_NOTICE)
			return false;
	}
	return true;
}


double
ccd_structure_score(const struct ccd_pair *pair, uint32_t i, uint32_t m, uint32_t j, uint32_t k)
{
	const struct ccd_unit *a = pair->a->v + i, *b = pair->b->v + j;

	if (m == 0 || k == 0) {
		/* a notice belongs to its version: its absence elsewhere is no news */
		bool notice = (m == 1 && a->kind == CCD_KIND_NOTICE) || (k == 1 && b->kind == CCD_KIND_NOTICE);

		return notice ? NOTICE_ALONE : 0.0;
	}
	if (!can_merge(pair->a, i, m) || !can_merge(pair->b, j, k) ||
	    (a->kind == CCD_KIND_NOTICE) != (b->kind == CCD_KIND_NOTICE))
		return -INFINITY;
	return merge_score(a, m, b, k) + fmax(kind_score(pair, a, b), kind_score(pair, a + m - 1, b + k - 1)) +
	    label_score(a, b) + place_score(a, b);
}

/* Mean and variance of the lengths of units with text, as a gamma distribution. */
static void
fit_gamma(const struct ccd_units *units, double *shape, double *scale)
{
	double n = 0.0, sum = 0.0, squares = 0.0, mean, variance;

	for (uint32_t u = 0; u < units->n; u++) {
		double length = units->v[u].length;

		if (length > 0.0) {
			n++;
			sum += length;
			squares += length * length;
		}
	}
	mean = n > 0.0 ? sum / n : 1.0;
	variance = n > 1.0 ? fmax(squares / n - mean * mean, 0.05 * mean * mean) : mean * mean;
	*shape = mean * mean / variance;
	*scale = variance / mean;
}

static double
total_length(const struct ccd_units *units)
{
	double length = 0.0;

	for (uint32_t u = 0; u < units->n; u++)
		length += units->v[u].length;
	return length;
}

/* The priors by units. */
static void
make_table(struct ccd_habits *habits)
{
	for (unsigned m = 0; m <= CCD_BEAD_SIDE; m++)
		for (unsigned k = 0; k <= CCD_BEAD_SIDE; k++)
			habits->table[m][k] = -INFINITY;
	habits->table[0][0] = 0.0;
	for (unsigned s = 0; s < CCD_NSHAPE; s++)
		habits->table[ccd_shape[s][0]][ccd_shape[s][1]] = habits->prior[s];
	for (unsigned n = 2; n <= CCD_BEAD_SIDE; n++) {
		habits->table[n][0] = n * habits->table[1][0];
		habits->table[0][n] = n * habits->table[0][1];
	}
}

void
ccd_habits_begin(struct ccd_habits *habits, const struct ccd_units *a, const struct ccd_units *b)
{
	double la = total_length(a), lb = total_length(b);

	*habits = (struct ccd_habits){ .ratio = la > 0.0 && lb > 0.0 ? log(lb / la) : 0.0,
		.linear = LINEAR, .quadratic = QUADRATIC };
	for (unsigned s = 0; s < CCD_NSHAPE; s++)
		habits->prior[s] = log(shape_share[s]);
	make_table(habits);
	fit_gamma(a, &habits->shape_a, &habits->scale_a);
	fit_gamma(b, &habits->shape_b, &habits->scale_b);
}

/* The shape of m with k units, one of a bead's. */
static unsigned
shape_of(uint32_t m, uint32_t k)
{
	unsigned s = 0;

	while (s < CCD_NSHAPE - 1 && (ccd_shape[s][0] != m || ccd_shape[s][1] != k))
		s++;
	return s;
}

static double
length_of(const struct ccd_units *units, uint32_t first, uint32_t n)
{
	double length = 0.0;

	for (uint32_t u = first; u < first + n; u++)
		length += units->v[u].length;
	return length;
}

/* Least squares of the squared deviations over 1 / length, each bead weighing the more
 * the smaller its own scatter is expected to be. */
struct variance_fit {
	double ratio, weight;           /* of the log ratio */
	double n, x, xx, y, xy;         /* x = 1 / length, y = deviation squared */
};

static void
note_bead(struct variance_fit *fit, const struct ccd_habits *habits, double la, double lb,
    double weight)
{
	double half = exp(habits->ratio / 2.0), mean = (la * half + lb / half) / 2.0;
	double z = log(lb / la) - habits->ratio;
	double expected = habits->linear / mean + habits->quadratic, w = weight / (expected * expected);
	double y = fmin(z * z, 9.0 * expected);         /* what is so far off is misaligned */

	fit->ratio += weight / expected * z;
	fit->weight += weight / expected;
	fit->n += w;
	fit->x += w / mean;
	fit->xx += w / (mean * mean);
	fit->y += w * y;
	fit->xy += w * y / mean;
}

void
ccd_habits_learn(struct ccd_habits *habits, const struct ccd_units *a, const struct ccd_units *b,
    const struct ccd_pair_bead *bead, size_t n)
{
	double count[CCD_NSHAPE] = { 0 }, all = SHAPE_WEIGHT, det;
	struct variance_fit fit = { 0 };

	for (size_t x = 0; x < n; x++) {
		double la, lb, w = bead[x].confidence;

		count[shape_of(bead[x].m, bead[x].k)] += w;
		all += w;
		if (bead[x].m == 0 || bead[x].k == 0)
			continue;
		la = length_of(a, bead[x].i, bead[x].m);
		lb = length_of(b, bead[x].j, bead[x].k);
		if (la > 0.0 && lb > 0.0)
			note_bead(&fit, habits, la, lb, w);
	}
	/* not the share of what is left alone, which would confirm itself */
	for (unsigned s = 0; s < CCD_NSHAPE && ccd_weights.own_prior; s++)
		if (ccd_shape[s][0] > 0 && ccd_shape[s][1] > 0)
			habits->prior[s] = log((count[s] + SHAPE_WEIGHT * shape_share[s]) / all);
	make_table(habits);
	if (!ccd_weights.own_length || fit.weight == 0.0)
		return;
	habits->ratio += fit.ratio / fit.weight;
	/* the guess, as beads of 20 and of 200 characters */
	for (int i = 0; i < 2; i++) {
		double length = i == 0 ? 20.0 : 200.0, y = LINEAR / length + QUADRATIC;
		double w = VARIANCE_WEIGHT / 2.0 / (y * y);

		fit.n += w;
		fit.x += w / length;
		fit.xx += w / (length * length);
		fit.y += w * y;
		fit.xy += w * y / length;
	}
	det = fit.n * fit.xx - fit.x * fit.x;
	habits->linear = fmin(fmax((fit.n * fit.xy - fit.x * fit.y) / det, 0.3), 20.0);
	habits->quadratic = fmin(fmax((fit.y - habits->linear * fit.x) / fit.n, 0.004), 0.3);
}

void
ccd_lengths_begin(struct ccd_lengths *lengths, const struct ccd_habits *habits, bool second,
    bool labels, const struct ccd_units *units, struct ccd_span_of_units span, struct ccd_arena *a)
{
	double shape = second ? habits->shape_b : habits->shape_a;
	double scale = second ? habits->scale_b : habits->scale_a;
	double common = exp(second ? -habits->ratio / 2.0 : habits->ratio / 2.0);
	double gamma[CCD_BEAD_SIDE];
	size_t n = (size_t)span.n * CCD_BEAD_SIDE;

	lengths->log = ccd_array(a, n, float);
	lengths->variance = ccd_array(a, n, float);
	lengths->rest = ccd_array(a, n, float);
	for (unsigned m = 0; m < CCD_BEAD_SIDE; m++)
		gamma[m] = lgamma_r(shape * (m + 1), &(int){ 0 });      /* lgamma() has its sign in common */
	for (uint32_t u = 0; u < span.n; u++) {
		double length = 0.0;

		for (unsigned m = 0; m < CCD_BEAD_SIDE && u + m < span.n; m++) {
			size_t x = (size_t)u * CCD_BEAD_SIDE + m;
			double l, variance, chance;

			length += units->v[span.first + u + m].length;
			length += labels ? units->v[span.first + u + m].label : 0;
			l = fmax(length, 1.0);
			variance = habits->linear / (l * common) + habits->quadratic;
			/* density of the log length by chance */
			chance = shape * (m + 1) * log(l / scale) - l / scale - gamma[m];
			lengths->log[x] = (float)(log(l) - (second ? habits->ratio : 0.0));
			lengths->variance[x] = (float)variance;
			lengths->rest[x] = (float)(-0.25 * log(variance) - 0.5 * chance - 0.25 * log(2.0 * M_PI));
		}
	}
}
