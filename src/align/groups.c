/* Groups of units, and the pairs of versions that they are judged by. */
#include <math.h>
#include <stdlib.h>

#include "align/align_int.h"

/* ---- pairs ------------------------------------------------------------- */

const struct ccd_pair *
ccd_pair_of(const struct ccd_pair *pair, uint32_t nversion, uint32_t v, uint32_t q)
{
	return &pair[v < q ? ccd_pair_index(v, q, nversion) : ccd_pair_index(q, v, nversion)];
}

const struct ccd_unit *
ccd_units_of(const struct ccd_pair *pair, uint32_t nversion, uint32_t v)
{
	return v == 0 ? pair[0].a->v : pair[ccd_pair_index(0, v, nversion)].b->v;
}

double
ccd_evidence_between(const struct ccd_pair *pair, uint32_t nversion, uint32_t v,
    const struct ccd_cell *x, uint32_t q, const struct ccd_cell *y)
{
	const struct ccd_pair *own = ccd_pair_of(pair, nversion, v, q);

	return v < q ? ccd_evidence_alone(own, x, y) : ccd_evidence_alone(own, y, x);
}

double
ccd_length_misfit(const struct ccd_pair *pair, uint32_t nversion, uint32_t v, double host, uint32_t q,
    double length)
{
	const struct ccd_habits *habits = ccd_pair_of(pair, nversion, v, q)->habits;
	double z = log(fmax(host, 1.0) / fmax(length, 1.0)) + (v < q ? habits->ratio : -habits->ratio);

	return z * z / 2.0 / (2.0 * (habits->linear / fmax(host, 1.0) + habits->quadratic));
}

/* ---- addresses --------------------------------------------------------- */

static int
by_address(const void *a, const void *b)
{
	const struct ccd_unit_place *x = a, *y = b;

	if (x->address != y->address)
		return x->address < y->address ? -1 : 1;
	return (x->unit > y->unit) - (x->unit < y->unit);
}

struct ccd_unit_place *
ccd_unit_places(const struct ccd_unit *units, struct ccd_span_of_units span, struct ccd_arena *a)
{
	struct ccd_unit_place *place = ccd_array(a, span.n, struct ccd_unit_place);

	for (uint32_t i = 0; i < span.n; i++)
		place[i] = (struct ccd_unit_place){ units[span.first + i].address, span.first + i };
	if (span.n > 0)
		qsort(place, span.n, sizeof *place, by_address);
	return place;
}

uint32_t
ccd_unit_placed(const struct ccd_unit_place *place, size_t n, uint64_t address)
{
	size_t low = 0;

	while (low < n) {
		size_t middle = (low + n) / 2;

		if (place[middle].address == address)
			return place[middle].unit;
		if (place[middle].address < address)
			low = middle + 1;
		else
			n = middle;
	}
	return CCD_NONE;
}

/* ---- groups ------------------------------------------------------------ */

uint32_t *
ccd_groups_of(const struct ccd_groups *groups, uint32_t v, struct ccd_span_of_units span,
    struct ccd_arena *a)
{
	uint32_t *of = ccd_array(a, span.n, uint32_t);

	for (uint32_t g = 0; g < groups->n; g++)
		for (uint32_t i = 0; i < groups->v[g].cell[v].n; i++)
			of[groups->v[g].cell[v].clause[i] - span.first] = g;
	return of;
}

void
ccd_cell_take_out(struct ccd_cell *cell, uint32_t unit, struct ccd_arena *a)
{
	uint32_t *rest = ccd_array(a, cell->n, uint32_t), n = 0;

	for (uint32_t i = 0; i < cell->n; i++)
		if (cell->clause[i] != unit)
			rest[n++] = cell->clause[i];
	*cell = (struct ccd_cell){ rest, n };
}

void
ccd_groups_drop_empty(struct ccd_groups *groups, uint32_t nversion)
{
	size_t kept = 0;

	for (size_t g = 0; g < groups->n; g++) {
		uint32_t filled = 0;

		for (uint32_t v = 0; v < nversion; v++)
			filled += groups->v[g].cell[v].n;
		if (filled > 0)
			groups->v[kept++] = groups->v[g];
	}
	groups->n = kept;
}
