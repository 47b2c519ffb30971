#include "score/agreement.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"

/* The beads that a segment may stand in: in one, where people made them, so this is only
 * to bound the work on hostile files. */
enum { MOST_BEADS = 1000 };

/* A row as it counts. */
struct bead {
	const struct ccd_link_side *side;
	double confidence;
	bool null;              /* only one text has it */
	bool strict, lax;       /* right */
};

/* Beads in ascending order, none twice. */
struct beads {
	uint32_t columns;
	struct bead *v;
	size_t n, cap;
};

/* ---- beads ------------------------------------------------------------- */

static int
compare_sides(const struct ccd_link_side *a, const struct ccd_link_side *b)
{
	for (uint32_t i = 0; i < a->n && i < b->n; i++)
		if (a->index[i] != b->index[i])
			return a->index[i] < b->index[i] ? -1 : 1;
	return a->n < b->n ? -1 : a->n > b->n;
}

/* Fits qsort_r; COLUMNS points to their number. */
static int
compare_beads(const void *pa, const void *pb, void *columns)
{
	const struct bead *a = pa, *b = pb;

	for (uint32_t v = 0; v < *(const uint32_t *)columns; v++) {
		int order = compare_sides(&a->side[v], &b->side[v]);

		if (order != 0)
			return order;
	}
	return 0;
}

static int
compare_sure(const void *pa, const void *pb, void *columns)
{
	const struct bead *a = pa, *b = pb;
	int order = compare_beads(a, b, columns);

	return order != 0 ? order : a->confidence > b->confidence ? -1 : a->confidence < b->confidence;
}

/* A bead for each segment of ROW, which only text V has. */
static void
add_singles(struct beads *beads, const struct ccd_gold_row *row, uint32_t v, struct ccd_arena *a)
{
	for (uint32_t i = 0; i < row->side[v].n; i++) {
		struct ccd_link_side *side = ccd_array(a, beads->columns, struct ccd_link_side);

		side[v] = (struct ccd_link_side){ &row->side[v].index[i], 1 };
		*ccd_push(a, beads) = (struct bead){ .side = side, .confidence = row->confidence,
			.null = true };
	}
}

static struct beads
beads_of(const struct ccd_gold *gold, struct ccd_arena *a)
{
	struct beads beads = { .columns = gold->columns };
	size_t kept = 0;

	for (size_t r = 0; r < gold->n; r++) {
		const struct ccd_gold_row *row = &gold->v[r];
		uint32_t there = 0, last = 0;

		for (uint32_t v = 0; v < gold->columns; v++)
			if (row->side[v].n > 0) {
				there++;
				last = v;
			}
		if (there == 1)
			add_singles(&beads, row, last, a);
		else if (there > 1)
			*ccd_push(a, &beads) = (struct bead){ .side = row->side,
				.confidence = row->confidence };
	}
	if (beads.n > 0)
		qsort_r(beads.v, beads.n, sizeof *beads.v, compare_sure, &beads.columns);
	for (size_t i = 0; i < beads.n; i++)
		if (kept == 0 || compare_beads(&beads.v[kept - 1], &beads.v[i], &beads.columns) != 0)
			beads.v[kept++] = beads.v[i];
	beads.n = kept;
	return beads;
}

/* Marks the beads that both have. */
static void
mark_strict(struct beads *p, struct beads *q)
{
	for (size_t i = 0, k = 0; i < p->n && k < q->n;) {
		int order = compare_beads(&p->v[i], &q->v[k], &p->columns);

		if (order == 0)
			p->v[i].strict = q->v[k].strict = true;
		i += order <= 0;
		k += order >= 0;
	}
}

/* ---- lax agreement ------------------------------------------------------ */

/* For each segment of a text the beads it stands in, as numbers, in bead[start[s]] to
 * bead[start[s + 1]]. */
struct places {
	uint32_t *start;
	uint32_t *bead;
	uint32_t nsegment;
};

static int
places_of(const struct beads *beads, int v, struct ccd_arena *a, struct places *places,
    struct ccd_error *err)
{
	uint32_t n = 0, *free;

	for (size_t i = 0; i < beads->n; i++) {
		const struct ccd_link_side *side = &beads->v[i].side[v];

		if (side->n > 0 && side->index[side->n - 1] >= n)
			n = side->index[side->n - 1] + 1;
	}
	places->nsegment = n;
	places->start = ccd_array(a, (size_t)n + 2, uint32_t);
	for (size_t i = 0; i < beads->n; i++)
		for (uint32_t k = 0; k < beads->v[i].side[v].n; k++)
			if (++places->start[beads->v[i].side[v].index[k] + 2] > MOST_BEADS)
				return ccd_error_set(err, CCD_ELIMIT, NULL, 0,
				    "segment %u stands in more than %d beads",
				    (unsigned)beads->v[i].side[v].index[k], MOST_BEADS);
	/* After the sums start[s + 1] is where s begins; filling moves it to where s ends. */
	for (uint32_t s = 2; s <= n + 1; s++)
		places->start[s] += places->start[s - 1];
	places->bead = ccd_array(a, places->start[n + 1], uint32_t);
	free = places->start + 1;
	for (size_t i = 0; i < beads->n; i++)
		for (uint32_t k = 0; k < beads->v[i].side[v].n; k++)
			places->bead[free[beads->v[i].side[v].index[k]]++] = (uint32_t)i;
	return 0;
}

/* Stamps the beads at PLACES that SIDE touches with the number BEAD. */
static void
stamp_beads(const struct places *places, const struct ccd_link_side *side, size_t *stamp,
    size_t bead)
{
	for (uint32_t k = 0; k < side->n && side->index[k] < places->nsegment; k++)
		for (uint32_t i = places->start[side->index[k]]; i < places->start[side->index[k] + 1];
		    i++)
			stamp[places->bead[i]] = bead;
}

/* Whether SIDE touches a bead with that stamp. */
static bool
touches_stamped(const struct places *places, const struct ccd_link_side *side,
    const size_t *stamp, size_t bead)
{
	for (uint32_t k = 0; k < side->n && side->index[k] < places->nsegment; k++)
		for (uint32_t i = places->start[side->index[k]]; i < places->start[side->index[k] + 1];
		    i++)
			if (stamp[places->bead[i]] == bead)
				return true;
	return false;
}

/* Marks the beads of P that share a segment on both sides with a bead of Q. */
static int
mark_lax(struct beads *p, const struct beads *q, struct ccd_arena *a, struct ccd_error *err)
{
	size_t *stamp = ccd_array(a, q->n, size_t);
	struct places places[2];

	for (int v = 0; v < 2; v++)
		if (places_of(q, v, a, &places[v], err) < 0)
			return -1;
	for (size_t i = 0; i < p->n; i++) {
		stamp_beads(&places[0], &p->v[i].side[0], stamp, i + 1);
		p->v[i].lax = p->v[i].strict ||
		    touches_stamped(&places[1], &p->v[i].side[1], stamp, i + 1);
	}
	return 0;
}

/* ---- sums --------------------------------------------------------------- */

static void
count(struct ccd_score_count *sum, const struct beads *beads, bool nulls)
{
	for (size_t i = 0; i < beads->n; i++) {
		const struct bead *bead = &beads->v[i];

		if (bead->null && !nulls)
			continue;
		sum->all++;
		sum->strict += bead->strict;
		sum->lax += bead->lax;
	}
}

static void
count_bins(struct ccd_reliability *r, const struct beads *beads)
{
	for (size_t i = 0; i < beads->n; i++) {
		/* Confidences have three decimals; 0.3 * 10 must not be less than 3. */
		int bin = (int)(beads->v[i].confidence * CCD_SCORE_BINS + 1e-6);

		bin = bin < CCD_SCORE_BINS ? bin : CCD_SCORE_BINS - 1;
		r->bin[bin].n++;
		r->bin[bin].right += beads->v[i].strict;
		r->bin[bin].confidence += beads->v[i].confidence;
	}
}

int
ccd_score_add(struct ccd_score *score, struct ccd_reliability *r, const struct ccd_gold *gold,
    const struct ccd_gold *links, struct ccd_error *err)
{
	struct ccd_arena *a = ccd_arena_new();
	struct beads right = beads_of(gold, a), found = beads_of(links, a);
	int rc = 0;

	mark_strict(&right, &found);
	if (gold->columns == 2 && ((rc = mark_lax(&found, &right, a, err)) < 0 ||
	    (rc = mark_lax(&right, &found, a, err)) < 0))
		goto out;
	count(&score->precision, &found, true);
	count(&score->recall, &right, false);
	if (r != NULL)
		count_bins(r, &found);
out:
	ccd_arena_free(a);
	return rc;
}

double
ccd_score_share(uint64_t n, uint64_t all)
{
	return all > 0 ? (double)n / (double)all : 0;
}

double
ccd_score_f1(const struct ccd_score *score, bool lax)
{
	const struct ccd_score_count *p = &score->precision, *r = &score->recall;
	double precision = ccd_score_share(lax ? p->lax : p->strict, p->all);
	double recall = ccd_score_share(lax ? r->lax : r->strict, r->all);

	return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
}

double
ccd_reliability_error(const struct ccd_reliability *r)
{
	double sum = 0;
	uint64_t n = 0;

	for (int i = 0; i < CCD_SCORE_BINS; i++) {
		sum += fabs(r->bin[i].confidence - (double)r->bin[i].right);
		n += r->bin[i].n;
	}
	return n > 0 ? sum / (double)n : 0;
}

/* ---- rows --------------------------------------------------------------- */

struct ccd_gold
ccd_gold_pair(const struct ccd_gold *gold, uint32_t i, uint32_t j, struct ccd_arena *a)
{
	struct ccd_gold pair = { .columns = 2, .probable = gold->probable };

	for (size_t r = 0; r < gold->n; r++) {
		struct ccd_gold_row *row = ccd_gold_add(&pair, a);

		row->confidence = gold->v[r].confidence;
		row->side[0] = gold->v[r].side[i];
		row->side[1] = gold->v[r].side[j];
	}
	return pair;
}

struct ccd_gold
ccd_gold_of(const struct ccd_concordance *c, const uint32_t *order, uint32_t n,
    struct ccd_arena *a)
{
	struct ccd_gold gold = { .columns = n, .probable = true };

	for (uint32_t r = 0; r < c->nrow; r++) {
		struct ccd_gold_row *row = ccd_gold_add(&gold, a);

		row->confidence = c->row[r].confidence;
		for (uint32_t v = 0; v < n; v++) {
			const struct ccd_version *version = &c->version[order[v]];
			const struct ccd_cell *cell = &c->row[r].cell[order[v]];
			uint32_t *index = ccd_array(a, cell->n, uint32_t);

			row->side[v].index = index;
			for (uint32_t i = 0; i < cell->n; i++)
				if (version->clause[cell->clause[i]].text[0] != '\0')
					index[row->side[v].n++] = cell->clause[i] - 1;
		}
	}
	return gold;
}
