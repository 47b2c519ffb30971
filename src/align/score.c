/*
 * The evidence for a bead, as log-likelihood ratios that add up.
 *
 * Length follows Gale and Church (1993, section 3.1) with a variance that also
 * has a quadratic term, since clauses are longer than sentences. Labels count
 * only between units of one type: a bare digit of another type says nothing.
 */
#include <math.h>

#include "align/align_int.h"

/* Nats, relative to 1:1. Chosen by hand, so that no single kind of evidence
 * overrules two others; tests/unit/test_align.c holds what they must decide. */
static const double prior[CCD_BEAD_SIDE + 1][CCD_BEAD_SIDE + 1] = {
	{ -INFINITY, -3.5, -INFINITY, -INFINITY },
	{ -3.5, 0.0, -4.0, -5.5 },
	{ -INFINITY, -4.0, -6.0, -INFINITY },
	{ -INFINITY, -5.5, -INFINITY, -INFINITY },
};

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
kind_score(const struct ccd_unit *a, const struct ccd_unit *b)
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
	return -6.0;
}

/* Numbered provisions are seldom merged, and two with two never: each keeps its number. */
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

static double
length_score(double la, double lb, double ratio)
{
	double expected = la * ratio;
	double mean = (expected + lb) / 2;
	double z2 = (lb - expected) * (lb - expected) / (4.0 * mean + 0.025 * mean * mean + 4.0);

	return 1.0 - 0.5 * fmin(z2, 16.0);
}

static double
value_weight(const struct ccd_value *value)
{
	switch (value->kind) {
	case CCD_VALUE_DATE:
	case CCD_VALUE_SYMBOL:
		return 2.5;
	case CCD_VALUE_NUMBER:
		return value->reading[0].num >= 10 || value->reading[0].den > 1 ? 2.0 : 0.7;
	default:
		return 1.2;
	}
}

static bool
has_value(const struct ccd_unit *unit, uint32_t n, const struct ccd_value *value)
{
	for (uint32_t u = 0; u < n; u++)
		for (uint32_t i = 0; i < unit[u].nvalue; i++)
			if (ccd_value_equal(&unit[u].value[i], value))
				return true;
	return false;
}

/* What A's values say: found on the other side or missed there. */
static double
one_way(const struct ccd_unit *a, uint32_t m, const struct ccd_unit *b, uint32_t k)
{
	double score = 0.0;

	for (uint32_t u = 0; u < m; u++)
		for (uint32_t i = 0; i < a[u].nvalue && i < 32; i++) {
			double weight = value_weight(&a[u].value[i]);

			score += has_value(b, k, &a[u].value[i]) ? weight / 2 : -weight / 3;
		}
	return fmin(fmax(score, -3.0), 5.0);
}

static uint32_t
shared_names(const struct ccd_unit *a, const struct ccd_unit *b)
{
	uint32_t n = 0;

	for (uint32_t i = 0, j = 0; i < a->nname && j < b->nname;) {
		if (a->name[i] == b->name[j]) {
			n++;
			i++;
			j++;
		} else if (a->name[i] < b->name[j]) {
			i++;
		} else {
			j++;
		}
	}
	return n;
}

static double
name_score(const struct ccd_unit *a, uint32_t m, const struct ccd_unit *b, uint32_t k)
{
	uint32_t shared = 0;

	for (uint32_t u = 0; u < m; u++)
		for (uint32_t w = 0; w < k; w++)
			shared += shared_names(&a[u], &b[w]);
	return fmin(1.0 * shared, 3.0);
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

static double
total_length(const struct ccd_unit *unit, uint32_t n)
{
	double length = 0.0;

	for (uint32_t u = 0; u < n; u++)
		length += unit[u].length;
	return length;
}

void
ccd_pair_begin(struct ccd_pair *pair, const struct ccd_units *a, const struct ccd_units *b)
{
	double la = total_length(a->v, a->n), lb = total_length(b->v, b->n);

	*pair = (struct ccd_pair){ .a = a, .b = b };
	pair->ratio = la > 0 && lb > 0 ? lb / la : 1.0;
}

double
ccd_bead_score(const struct ccd_pair *pair, uint32_t i, uint32_t m, uint32_t j, uint32_t k)
{
	const struct ccd_unit *a = pair->a->v + i, *b = pair->b->v + j;
	double score = prior[m][k];

	if (m == 0 || k == 0) {
		/* A notice belongs to its version: its absence elsewhere is no news. */
		if ((m == 1 && a->kind == CCD_KIND_NOTICE) || (k == 1 && b->kind == CCD_KIND_NOTICE))
			score = -0.5;
		return score;
	}
	if (isinf(score) || !can_merge(pair->a, i, m) || !can_merge(pair->b, j, k))
		return -INFINITY;
	score += merge_score(a, m, b, k);
	score += fmax(kind_score(a, b), kind_score(a + m - 1, b + k - 1));
	score += label_score(a, b) + place_score(a, b);
	score += length_score(total_length(a, m), total_length(b, k), pair->ratio);
	score += one_way(a, m, b, k) + one_way(b, k, a, m) + name_score(a, m, b, k);
	return score;
}
