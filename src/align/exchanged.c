/*
 * Siblings that changed places, with their labels or under labels that stayed: neighbours, or
 * a little apart where neither fits the place of its label. The path follows the labels, or
 * joins what it cannot cross: such siblings are tried crosswise, each with all that stands
 * below it.
 */
#include <math.h>
#include <string.h>

#include "align/align_int.h"

/* So much better must the evidence for the crossing be than that for the labels. */
static const double EXCHANGED = 2.0;

/* Where the evidence for a crossing has fallen to this, the rest is not looked at. */
static const double HOPELESS = -30.0;

/* Units that one of two siblings may hold; siblings from one to the other. */
enum { MOST_BELOW = 1024, MOST_APART = 12 };

/* A unit whose evidence for the place of its label is less may belong elsewhere. Where both of
 * two are such, their labels may have stayed when the texts were exchanged, as labels do that
 * a list counts by itself: they say so much less. */
static const double WEAK = 3.0, LABELS_STAY = 5.0;

/* A unit with all below it, and a sibling behind it. */
struct neighbours {
	uint32_t first, n;              /* unit; units of it */
	uint32_t second, m;
};

struct exchanging {
	uint32_t nversion;
	const struct ccd_pair *pair;
	const struct ccd_span_of_units *span;
	struct ccd_groups *groups;
	struct ccd_arena *arena;
	struct ccd_unit_place **place;  /* [version][unit of the document], by address */
	uint32_t **group_of;            /* [version][unit of the document] */
};

/* ---- siblings ---------------------------------------------------------- */

static uint32_t
extent(const struct exchanging *x, uint32_t v, uint32_t unit)
{
	const struct ccd_unit *units = ccd_units_of(x->pair, x->nversion, v);
	uint32_t end = x->span[v].first + x->span[v].n, n = 1;

	while (unit + n < end && units[unit + n].depth > units[unit].depth)
		n++;
	return n;
}

static bool
is_labelled(const struct ccd_unit *unit)
{
	return unit->address != 0 && unit->ordinal.number != 0;
}

/* The sibling behind UNIT, which has N units, or CCD_NONE. */
static uint32_t
sibling_behind(const struct exchanging *x, uint32_t v, uint32_t unit, uint32_t n)
{
	const struct ccd_unit *units = ccd_units_of(x->pair, x->nversion, v);

	return unit + n < x->span[v].first + x->span[v].n &&
	    units[unit + n].parent == units[unit].parent ? unit + n : CCD_NONE;
}

/* False where SECOND, or CCD_NONE, is no sibling behind UNIT, or one of the two has no
 * address, or they are large. */
static bool
neighbours_at(const struct exchanging *x, uint32_t v, uint32_t unit, uint32_t second,
    struct neighbours *out)
{
	const struct ccd_unit *units = ccd_units_of(x->pair, x->nversion, v);

	if (second == CCD_NONE || second <= unit || units[second].parent != units[unit].parent ||
	    !is_labelled(&units[unit]) || !is_labelled(&units[second]))
		return false;
	*out = (struct neighbours){ unit, extent(x, v, unit), second, extent(x, v, second) };
	return out->n <= MOST_BELOW && out->m <= MOST_BELOW;
}

static uint32_t *
group_of(const struct exchanging *x, uint32_t v, uint32_t unit)
{
	return &x->group_of[v][unit - x->span[v].first];
}

/* The neighbours of Q that bear the addresses of V's, in this order or the other. */
static bool
counterparts(const struct exchanging *x, uint32_t v, const struct neighbours *own, uint32_t q,
    struct neighbours *out)
{
	uint32_t first = ccd_unit_placed(x->place[q], x->span[q].n, ccd_units_of(x->pair, x->nversion, v)[own->first].address);
	uint32_t second = ccd_unit_placed(x->place[q], x->span[q].n, ccd_units_of(x->pair, x->nversion, v)[own->second].address);

	return first != CCD_NONE && second != CCD_NONE &&
	    neighbours_at(x, q, first < second ? first : second, first < second ? second : first, out);
}

/* ---- evidence ---------------------------------------------------------- */

/* The pair of V and Q; CELL gets OWN of V and OTHER of Q in its order. */
static const struct ccd_pair *
in_order(const struct exchanging *x, uint32_t v, const struct ccd_cell *own, uint32_t q,
    const struct ccd_cell *other, const struct ccd_cell *cell[2])
{
	cell[0] = v < q ? own : other;
	cell[1] = v < q ? other : own;
	return ccd_pair_of(x->pair, x->nversion, v, q);
}

static double
evidence(const struct exchanging *x, uint32_t v, uint32_t unit, uint32_t q, uint32_t other)
{
	struct ccd_cell one = { &unit, 1 }, two = { &other, 1 };

	return ccd_evidence_between(x->pair, x->nversion, v, &one, q, &two);
}

void
ccd_pair_below(const struct ccd_unit *own, uint32_t n, const struct ccd_unit *other, uint32_t m,
    uint32_t *with)
{
	uint32_t u = 0, w = 0;

	memset(with, 0xff, n * sizeof *with);
	while (u < n && w < m) {
		uint32_t a = own[u].depth - own[0].depth, b = other[w].depth - other[0].depth;
		uint32_t one = own[u].ordinal.number, two = other[w].ordinal.number;

		if (a == b && own[u].kind == other[w].kind && (one == two || u == 0))
			with[u++] = w++;
		else if (a > b || (a == b && one < two))
			u++;
		else if (b > a || two < one)
			w++;
		else
			u++, w++;
	}
}

/* The same for units of V from I on with those of Q from K on; WITH gets units. */
static void
pair_up(const struct exchanging *x, uint32_t v, uint32_t i, uint32_t n, uint32_t q, uint32_t k,
    uint32_t m, uint32_t *with)
{
	ccd_pair_below(ccd_units_of(x->pair, x->nversion, v) + i, n, ccd_units_of(x->pair, x->nversion, q) + k, m, with);
	for (uint32_t u = 0; u < n; u++)
		with[u] += with[u] != CCD_NONE ? k : 0;
}

/* The evidence for N units of V from I on with those of Q that they pair up with;
 * -INFINITY where it is hopeless. */
static double
blocks(const struct exchanging *x, uint32_t v, uint32_t i, uint32_t n, uint32_t q, uint32_t k,
    uint32_t m)
{
	uint32_t *with = ccd_array(x->arena, n, uint32_t);
	double sum = 0.0;

	pair_up(x, v, i, n, q, k, m, with);
	for (uint32_t u = 0; u < n && sum >= HOPELESS; u++)
		if (with[u] != CCD_NONE)
			sum += evidence(x, v, i + u, q, with[u]);
	return sum >= HOPELESS ? sum : -INFINITY;
}

/* The evidence for N units of V from I on with M of Q from K on, the first with the first
 * and others by their addresses. */
static double
by_labels(const struct exchanging *x, uint32_t v, uint32_t i, uint32_t n, uint32_t q, uint32_t k,
    uint32_t m)
{
	const struct ccd_unit *own = ccd_units_of(x->pair, x->nversion, v), *other = ccd_units_of(x->pair, x->nversion, q);
	double sum = evidence(x, v, i, q, k);

	for (uint32_t u = 1; u < n; u++)
		for (uint32_t w = 1; w < m; w++)
			if (own[i + u].address != 0 && own[i + u].address == other[k + w].address)
				sum += evidence(x, v, i + u, q, k + w);
	return sum;
}

static bool
is_among(const struct neighbours *in, uint32_t unit)
{
	return (unit >= in->first && unit < in->first + in->n) ||
	    (unit >= in->second && unit < in->second + in->m);
}

/* The I-th unit of the two. */
static uint32_t
one_of(const struct neighbours *in, uint32_t i)
{
	return i < in->n ? in->first + i : in->second + (i - in->n);
}

/* The units of CELL that are not among the neighbours IN. */
static struct ccd_cell
rest_of(const struct exchanging *x, const struct ccd_cell *cell, const struct neighbours *in)
{
	uint32_t *rest = ccd_array(x->arena, cell->n, uint32_t), n = 0;

	for (uint32_t i = 0; i < cell->n; i++)
		if (!is_among(in, cell->clause[i]))
			rest[n++] = cell->clause[i];
	return (struct ccd_cell){ rest, n };
}

/* The score of OWN of V with OTHER of Q, above that of the shape of one with one; 0 where
 * the two make no bead. */
static double
bead(const struct exchanging *x, uint32_t v, const struct ccd_cell *own, uint32_t q,
    const struct ccd_cell *other)
{
	const struct ccd_cell *cell[2];
	const struct ccd_pair *pair = in_order(x, v, own, q, other, cell);
	double score;

	if (own->n + other->n == 0 || own->n > CCD_BEAD_SIDE || other->n > CCD_BEAD_SIDE)
		return 0.0;
	score = ccd_weights.prior * (pair->habits->table[cell[0]->n][cell[1]->n] -
	    pair->habits->table[1][1]);
	if (own->n == 0 || other->n == 0)
		return score;
	for (int k = 0; k < 2; k++)
		if (cell[k]->clause[cell[k]->n - 1] - cell[k]->clause[0] + 1 != cell[k]->n)
			return 0.0;
	return score + ccd_evidence_alone(pair, cell[0], cell[1]);
}

/* The evidence for V with Q in the groups that hold the neighbours OWN or OTHER, as they
 * stand, minus that for what would be left in them. */
static double
standing(const struct exchanging *x, uint32_t v, const struct neighbours *own, uint32_t q,
    const struct neighbours *other)
{
	uint32_t *group = ccd_array(x->arena, own->n + own->m + other->n + other->m, uint32_t), n = 0;
	double sum = 0.0;

	for (uint32_t i = 0; i < own->n + own->m; i++)
		group[n++] = *group_of(x, v, one_of(own, i));
	for (uint32_t i = 0; i < other->n + other->m; i++)
		group[n++] = *group_of(x, q, one_of(other, i));
	for (uint32_t i = 0; i < n; i++) {
		const struct ccd_group *g = &x->groups->v[group[i]];
		struct ccd_cell rest_v, rest_q;
		bool seen = false;

		for (uint32_t k = 0; k < i && !seen; k++)
			seen = group[k] == group[i];
		if (seen)
			continue;
		rest_v = rest_of(x, &g->cell[v], own);
		rest_q = rest_of(x, &g->cell[q], other);
		sum += bead(x, v, &g->cell[v], q, &g->cell[q]) - bead(x, v, &rest_v, q, &rest_q);
	}
	return sum;
}

/* How much more speaks for it that V's neighbours stand crosswise to those of Q than that
 * they go by their order, or stay in their groups, or correspond to nothing; -INFINITY
 * where one of them does not fit by itself. */
static double
gain_beside(const struct exchanging *x, uint32_t v, const struct neighbours *own, uint32_t q,
    const struct neighbours *other, double stay)
{
	double one, two, straight;

	if ((one = blocks(x, v, own->first, own->n, q, other->second, other->m)) <= 0.0 ||
	    (two = blocks(x, v, own->second, own->m, q, other->first, other->n)) <= 0.0)
		return -INFINITY;
	straight = by_labels(x, v, own->first, own->n, q, other->first, other->n) +
	    by_labels(x, v, own->second, own->m, q, other->second, other->m);
	if (one + two + stay <= straight)
		return -INFINITY;
	return one + two + stay - fmax(fmax(straight, 0.0), standing(x, v, own, q, other));
}

/* The mean of that over the versions that have V's neighbours OWN: WITH. */
static double
gain(const struct exchanging *x, uint32_t v, const struct neighbours *own, double stay,
    uint64_t *with)
{
	double sum = 0.0;
	uint32_t n = 0;

	*with = 0;
	for (uint32_t q = 0; q < x->nversion; q++) {
		struct neighbours other;

		if (q == v || !counterparts(x, v, own, q, &other))
			continue;
		if (isinf(sum += gain_beside(x, v, own, q, &other, stay)))
			return sum;
		*with |= UINT64_C(1) << q;
		n++;
	}
	return n == 0 ? -INFINITY : sum / n;
}

/* ---- exchanging -------------------------------------------------------- */

static struct ccd_group *
add_row(struct exchanging *x, double confidence)
{
	struct ccd_group *group = ccd_push(x->arena, x->groups);

	*group = (struct ccd_group){ ccd_array(x->arena, x->nversion, struct ccd_cell), confidence };
	return group;
}

static void
put(struct exchanging *x, struct ccd_group *group, uint32_t q, uint32_t unit)
{
	uint32_t *one = ccd_new(x->arena, uint32_t);

	*one = unit;
	group->cell[q] = (struct ccd_cell){ one, 1 };
	*group_of(x, q, unit) = (uint32_t)(group - x->groups->v);
}

/* One row for each of N units of V from I on, with those of the other VERSIONS that pair up
 * with it, and one for each of theirs that is left. FIRST and COUNT are theirs, by version. */
static void
add_rows(struct exchanging *x, uint32_t v, uint32_t i, uint32_t n, uint64_t versions,
    const uint32_t *first, const uint32_t *count, double confidence)
{
	uint32_t *with = ccd_array(x->arena, n, uint32_t), base = (uint32_t)x->groups->n;

	for (uint32_t u = 0; u < n; u++)
		put(x, add_row(x, confidence), v, i + u);
	for (uint32_t q = 0; q < x->nversion; q++) {
		uint32_t left = first[q];

		if (q == v || (versions >> q & 1) == 0)
			continue;
		pair_up(x, v, i, n, q, first[q], count[q], with);
		for (uint32_t u = 0; u < n; u++) {
			if (with[u] == CCD_NONE)
				continue;
			for (; left < with[u]; left++)
				put(x, add_row(x, confidence), q, left);
			put(x, &x->groups->v[base + u], q, left++);
		}
		for (; left < first[q] + count[q]; left++)
			put(x, add_row(x, confidence), q, left);
	}
}

static void
exchange(struct exchanging *x, uint32_t v, const struct neighbours *in, uint64_t versions, double sure)
{
	uint32_t *first = ccd_array(x->arena, x->nversion, uint32_t);
	uint32_t *n = ccd_array(x->arena, x->nversion, uint32_t);
	uint32_t *second = ccd_array(x->arena, x->nversion, uint32_t);
	uint32_t *m = ccd_array(x->arena, x->nversion, uint32_t);

	for (uint32_t q = 0; q < x->nversion; q++) {
		if ((versions >> q & 1) == 0)
			continue;
		first[q] = in[q].first;
		n[q] = in[q].n;
		second[q] = in[q].second;
		m[q] = in[q].m;
		for (uint32_t i = 0; i < n[q] + m[q]; i++) {
			struct ccd_cell *cell = &x->groups->v[*group_of(x, q, one_of(&in[q], i))].cell[q];

			*cell = rest_of(x, cell, &in[q]);
		}
	}
	add_rows(x, v, in[v].first, in[v].n, versions, second, m, sure);
	add_rows(x, v, in[v].second, in[v].m, versions, first, n, sure);
}

/* Exchanges V's neighbours IN[v] where that is best, and best in V; true where it does. */
static bool
consider(struct exchanging *x, uint32_t v, struct neighbours *in, double stay)
{
	uint64_t with, versions;
	double best = gain(x, v, &in[v], stay, &with);

	if (best < EXCHANGED)
		return false;
	versions = with | UINT64_C(1) << v;
	for (uint32_t q = 0; q < x->nversion; q++) {
		uint64_t others;

		if (q == v || (with >> q & 1) == 0)
			continue;
		counterparts(x, v, &in[v], q, &in[q]);
		if (gain(x, q, &in[q], stay, &others) > best)
			return false;
	}
	exchange(x, v, in, versions, 1.0 / (1.0 + exp(-best / 2.0)));
	return true;
}

/* True where UNIT of V stands with what bears its address elsewhere and does not fit it. */
static bool
is_weak(const struct exchanging *x, uint32_t v, uint32_t unit)
{
	for (uint32_t q = 0; q < x->nversion; q++) {
		uint64_t address = ccd_units_of(x->pair, x->nversion, v)[unit].address;
		uint32_t other = q == v ? CCD_NONE : ccd_unit_placed(x->place[q], x->span[q].n, address);

		if (other != CCD_NONE && *group_of(x, v, unit) == *group_of(x, q, other) &&
		    evidence(x, v, unit, q, other) < WEAK)
			return true;
	}
	return false;
}

/* UNIT of V with the sibling behind it, and with others near by where neither fits. */
static void
consider_siblings(struct exchanging *x, uint32_t v, uint32_t unit, struct neighbours *in)
{
	uint32_t second = unit;
	bool weak;

	if (!is_labelled(&ccd_units_of(x->pair, x->nversion, v)[unit]))
		return;
	weak = is_weak(x, v, unit);
	for (uint32_t i = 1; i <= (weak ? MOST_APART : 1); i++) {
		bool both;

		second = sibling_behind(x, v, second, extent(x, v, second));
		if (!neighbours_at(x, v, unit, second, &in[v]))
			return;
		both = weak && is_weak(x, v, second);
		if (!(i == 1 && consider(x, v, in, 0.0)) && both)
			consider(x, v, in, LABELS_STAY);
	}
}

void
ccd_join_exchanged(const struct ccd_span_of_units *span, uint32_t nversion,
    const struct ccd_pair *pair, struct ccd_arena *a, struct ccd_groups *groups)
{
	struct exchanging x = { nversion, pair, span, groups, a, ccd_array(a, nversion, struct ccd_unit_place *),
		ccd_array(a, nversion, uint32_t *) };
	struct neighbours *in = ccd_array(a, nversion, struct neighbours);

	if (!pair[0].a->structured && !pair[0].b->structured)
		return;
	for (uint32_t v = 0; v < nversion; v++) {
		x.place[v] = ccd_unit_places(ccd_units_of(pair, nversion, v), span[v], a);
		x.group_of[v] = ccd_groups_of(groups, v, span[v], a);
	}
	for (uint32_t v = 0; v < nversion; v++)
		for (uint32_t unit = span[v].first; unit < span[v].first + span[v].n; unit++)
			consider_siblings(&x, v, unit, in);
}
