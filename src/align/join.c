/*
 * Beads of all pairs of versions to n-way groups, the surest beads first. Two
 * clauses of one version come into a group only where a bead of several says so,
 * and only as neighbours. All versions are treated alike.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "align/align_int.h"

size_t
ccd_pair_index(uint32_t p, uint32_t q, uint32_t nversion)
{
	return (size_t)p * (2 * (size_t)nversion - p - 1) / 2 + (q - p - 1);
}

/* Two units that a bead between versions p < q puts together, and how far the
 * bead's confidence and the other versions bear it out. */
struct edge {
	const struct ccd_pair_bead *bead;
	uint32_t p, q;
	uint32_t x, y;          /* units of p and of q */
	double weight;
};

/* Units of all versions under one numbering, in disjoint sets. */
struct forest {
	const struct ccd_span_of_units *span;
	uint32_t nversion;
	uint32_t *offset;       /* [nversion + 1]: number of the first unit of a version */
	uint32_t *parent;       /* [units] of the disjoint sets */
	uint32_t *next;         /* [units] ring of the members of a set */
	double *confidence;     /* [units] lowest joined into the set, by root */
	bool *several;          /* [units] by root: a bead with several units of a version is in it */
	struct ccd_range **partner;     /* [p * nversion + q][unit of p]: the units of q it is joined with */
};

static uint32_t
root(struct forest *f, uint32_t x)
{
	while (f->parent[x] != x)
		x = f->parent[x] = f->parent[f->parent[x]];
	return x;
}

static uint32_t
version_of(const struct forest *f, uint32_t x)
{
	uint32_t v = 0;

	while (f->offset[v + 1] <= x)
		v++;
	return v;
}

/* The units of one version in a set, or in two. */
struct run {
	uint32_t first, last, n;
};

static void
count_members(const struct forest *f, uint32_t x, struct run *runs)
{
	uint32_t z = x;

	do {
		struct run *run = &runs[version_of(f, z)];

		run->first = run->n == 0 || z < run->first ? z : run->first;
		run->last = run->n == 0 || z > run->last ? z : run->last;
		run->n++;
	} while ((z = f->next[z]) != x);
}

/* True where the sets of X and Y can be one. Two units of one version come together
 * only through a bead that holds several, and only as neighbours. */
static bool
compatible(struct forest *f, const struct edge *e, uint32_t x, uint32_t y)
{
	struct run runs[CCD_MAX_VERSIONS] = { 0 }, alone[CCD_MAX_VERSIONS] = { 0 };
	bool several = e->bead->m + e->bead->k > 2 || f->several[root(f, x)] || f->several[root(f, y)];

	count_members(f, x, runs);
	count_members(f, x, alone);
	count_members(f, y, runs);
	for (uint32_t v = 0; v < f->nversion; v++) {
		bool both = alone[v].n > 0 && runs[v].n > alone[v].n;

		if (both && (!several || runs[v].n > CCD_BEAD_SIDE ||
		    runs[v].last - runs[v].first + 1 != runs[v].n))
			return false;
	}
	return true;
}

static void
unite(struct forest *f, const struct edge *e, uint32_t x, uint32_t y)
{
	uint32_t a = root(f, x), b = root(f, y), swap;

	if (a == b || !compatible(f, e, x, y))
		return;
	if (b < a) {
		swap = a;
		a = b;
		b = swap;
	}
	f->parent[b] = a;
	f->confidence[a] = fmin(fmin(f->confidence[a], f->confidence[b]), e->bead->confidence);
	f->several[a] = f->several[a] || f->several[b] || e->bead->m + e->bead->k > 2;
	swap = f->next[x];
	f->next[x] = f->next[y];
	f->next[y] = swap;
}

static void
forest_begin(struct forest *f, const struct ccd_span_of_units *span, uint32_t nversion,
    struct ccd_arena *a)
{
	uint32_t n = 0;

	*f = (struct forest){ .span = span, .nversion = nversion };
	f->offset = ccd_array(a, nversion + 1, uint32_t);
	for (uint32_t v = 0; v < nversion; v++) {
		f->offset[v] = n;
		n += span[v].n;
	}
	f->offset[nversion] = n;
	f->parent = ccd_array(a, n, uint32_t);
	f->next = ccd_array(a, n, uint32_t);
	f->confidence = ccd_array(a, n, double);
	f->several = ccd_array(a, n, bool);
	for (uint32_t x = 0; x < n; x++) {
		f->parent[x] = f->next[x] = x;
		f->confidence[x] = 1.0;
	}
}

/* The partners that a bead list gives units of its first or its second version. */
static struct ccd_range *
partners_of(const struct ccd_pair_beads *beads, bool second, struct ccd_span_of_units span,
    struct ccd_arena *a)
{
	struct ccd_range *of = ccd_array(a, span.n, struct ccd_range);

	for (size_t x = 0; x < beads->n; x++) {
		const struct ccd_pair_bead *b = &beads->v[x];
		uint32_t from = second ? b->j : b->i, count = second ? b->k : b->m;

		for (uint32_t u = 0; u < count; u++)
			of[from + u - span.first] = second ? (struct ccd_range){ b->i, b->m } : (struct ccd_range){ b->j, b->k };
	}
	return of;
}

static void
note_partners(struct forest *f, const struct ccd_pair_beads *beads, struct ccd_arena *a)
{
	uint32_t nv = f->nversion;

	f->partner = ccd_array(a, (size_t)nv * nv, struct ccd_range *);
	for (uint32_t p = 0; p < nv; p++)
		for (uint32_t q = p + 1; q < nv; q++) {
			const struct ccd_pair_beads *list = &beads[ccd_pair_index(p, q, nv)];

			f->partner[p * nv + q] = partners_of(list, false, f->span[p], a);
			f->partner[q * nv + p] = partners_of(list, true, f->span[q], a);
		}
}

/* Third versions in which both ends meet again bear an edge out, those where they
 * part speak against it. */
static double
support(const struct forest *f, const struct edge *e)
{
	double sum = 0.0;
	uint32_t nv = f->nversion;

	for (uint32_t r = 0; r < nv; r++) {
		struct ccd_range x, y;

		if (r == e->p || r == e->q)
			continue;
		x = f->partner[e->p * nv + r][e->x - f->span[e->p].first];
		y = f->partner[e->q * nv + r][e->y - f->span[e->q].first];
		if (x.n > 0 && y.n > 0)
			sum += x.first < y.first + y.n && y.first < x.first + x.n ? 1.0 : -1.0;
	}
	return sum;
}

static int
by_weight(const void *x, const void *y)
{
	const struct edge *a = x, *b = y;

	if (a->weight != b->weight)
		return a->weight > b->weight ? -1 : 1;
	if (a->p != b->p)
		return a->p < b->p ? -1 : 1;
	if (a->q != b->q)
		return a->q < b->q ? -1 : 1;
	if (a->x != b->x)
		return a->x < b->x ? -1 : 1;
	return a->y < b->y ? -1 : a->y > b->y;
}

static size_t
collect_edges(const struct forest *f, const struct ccd_pair_beads *beads, struct ccd_arena *a,
    struct edge **out)
{
	struct { struct edge *v; size_t n, cap; } edges = { 0 };

	for (uint32_t p = 0; p < f->nversion; p++)
		for (uint32_t q = p + 1; q < f->nversion; q++) {
			const struct ccd_pair_beads *list = &beads[ccd_pair_index(p, q, f->nversion)];

			for (size_t x = 0; x < list->n; x++) {
				const struct ccd_pair_bead *bead = &list->v[x];
				uint32_t n = bead->m > 0 && bead->k > 0 ? bead->m + bead->k - 1 : 0;

				/* the first of one side with each of the other */
				for (uint32_t u = 0; u < n; u++) {
					struct edge e = { bead, p, q, bead->i, bead->j, 0.0 };

					if (u < bead->k)
						e.y += u;
					else
						e.x += u - bead->k + 1;
					e.weight = bead->confidence + support(f, &e);
					*ccd_push(a, &edges) = e;
				}
			}
		}
	if (edges.n > 0)
		qsort(edges.v, edges.n, sizeof *edges.v, by_weight);
	*out = edges.v;
	return edges.n;
}

static int
ascending(const void *x, const void *y)
{
	uint32_t a = *(const uint32_t *)x, b = *(const uint32_t *)y;

	return a < b ? -1 : a > b;
}

/* The set of ROOT as a group. */
static struct ccd_group
group_of(const struct forest *f, uint32_t first, struct ccd_arena *a)
{
	struct ccd_group group = { ccd_array(a, f->nversion, struct ccd_cell), f->confidence[first] };
	uint32_t *members[CCD_MAX_VERSIONS] = { 0 }, x = first;

	do
		group.cell[version_of(f, x)].n++;
	while ((x = f->next[x]) != first);
	for (uint32_t v = 0; v < f->nversion; v++) {
		members[v] = ccd_array(a, group.cell[v].n, uint32_t);
		group.cell[v].clause = members[v];
		group.cell[v].n = 0;
	}
	do {
		uint32_t v = version_of(f, x);

		members[v][group.cell[v].n++] = x - f->offset[v] + f->span[v].first;
	} while ((x = f->next[x]) != first);
	for (uint32_t v = 0; v < f->nversion; v++)
		if (group.cell[v].n > 1)
			qsort(members[v], group.cell[v].n, sizeof *members[v], ascending);
	return group;
}

/* What stands alone is as sure as the surest of its null beads. */
static void
note_nulls(struct forest *f, const struct ccd_pair_beads *beads)
{
	for (uint32_t p = 0; p < f->nversion; p++)
		for (uint32_t q = p + 1; q < f->nversion; q++) {
			const struct ccd_pair_beads *list = &beads[ccd_pair_index(p, q, f->nversion)];

			for (size_t x = 0; x < list->n; x++) {
				const struct ccd_pair_bead *b = &list->v[x];
				uint32_t u = b->m == 0 ? f->offset[q] + b->j - f->span[q].first :
				    f->offset[p] + b->i - f->span[p].first;

				if ((b->m == 0 || b->k == 0) && f->next[u] == u)
					f->confidence[u] = fmin(f->confidence[u], b->confidence);
			}
		}
}

void
ccd_join(const struct ccd_span_of_units *span, uint32_t nversion, const struct ccd_pair_beads *beads,
    struct ccd_arena *a, struct ccd_groups *out)
{
	struct ccd_arena *scratch = ccd_arena_new();
	struct forest f;
	struct edge *edge;
	size_t n;

	forest_begin(&f, span, nversion, scratch);
	note_partners(&f, beads, scratch);
	n = collect_edges(&f, beads, scratch, &edge);
	for (size_t x = 0; x < n; x++) {
		const struct edge *e = &edge[x];

		/* of an unsure bead of several, what the others place elsewhere is left out */
		if (e->weight > -0.5 || e->bead->m + e->bead->k == 2)
			unite(&f, e, f.offset[e->p] + e->x - span[e->p].first,
			    f.offset[e->q] + e->y - span[e->q].first);
	}
	note_nulls(&f, beads);
	for (uint32_t x = 0; x < f.offset[nversion]; x++)
		if (root(&f, x) == x)
			*ccd_push(a, out) = group_of(&f, x, a);
	ccd_arena_free(scratch);
}
