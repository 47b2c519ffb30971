/*
 * A provision that one version divides into a list and another runs on as one sentence. The
 * path may join the sentence with the items, whose text is the longer, and leave the words
 * before them alone. Here a unit gets back to the one of its own label path; then the list
 * joins it as a whole, where lengths and words say that its text stands there.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "align/align_int.h"

/* The evidence from which on a list is run on; less does where the path joined some of it. */
static const double RUN_ON = 2.0, RUN_ON_JOINED = 0.0;

/* Units of one label path that both stand alone do not correspond below this evidence. */
static const double CONTRADICTED = -3.0;

/* Words that speak against it so much are not outweighed by any length. */
static const double FOREIGN_WORDS = -4.0;

/* Label paths make a row at least so sure. */
static const double SURE = 0.8;

/* Units of a list. */
enum { MOST_UNITS = 256 };

struct running {
	uint32_t nversion;
	const struct ccd_pair *pair;
	const struct ccd_span_of_units *span;
	struct ccd_groups *groups;
	struct ccd_arena *arena;
	struct ccd_unit_place **place;  /* [version][unit of the document], by address */
	uint32_t **group_of;            /* [version][unit of the document] */
};

/* ---- units ------------------------------------------------------------- */

static uint32_t *
group_of(const struct running *w, uint32_t v, uint32_t unit)
{
	return &w->group_of[v][unit - w->span[v].first];
}

static struct ccd_cell *
cell_of(const struct running *w, uint32_t v, uint32_t unit, uint32_t q)
{
	return &w->groups->v[*group_of(w, v, unit)].cell[q];
}

/* The unit of Q with the label path of UNIT of V, or CCD_NONE. */
static uint32_t
namesake(const struct running *w, uint32_t v, uint32_t unit, uint32_t q)
{
	const struct ccd_unit *own = &ccd_units_of(w->pair, w->nversion, v)[unit], *other;
	uint32_t found;

	if (own->address == 0 || own->ordinal.number == 0 ||
	    (found = ccd_unit_placed(w->place[q], w->span[q].n, own->address)) == CCD_NONE)
		return CCD_NONE;
	other = &ccd_units_of(w->pair, w->nversion, q)[found];
	return other->kind == own->kind && other->ordinal.number == own->ordinal.number &&
	    other->ordinal.insert == own->ordinal.insert ? found : CCD_NONE;
}

static bool
is_item(const struct ccd_unit *unit)
{
	return unit->ordinal.number != 0 &&
	    (unit->kind == CCD_KIND_ITEM || unit->kind == CCD_KIND_SUBITEM);
}

/* The units from UNIT on that one sentence may say: what is below it; of a clause without a
 * number, which may stand beside its list, the items behind it. */
static uint32_t
run_of(const struct running *w, uint32_t v, uint32_t unit)
{
	const struct ccd_unit *units = ccd_units_of(w->pair, w->nversion, v);
	uint32_t end = w->span[v].first + w->span[v].n, n = 1, depth = units[unit].depth;
	bool beside = units[unit].ordinal.number == 0 && units[unit].kind == CCD_KIND_TEXT;

	while (unit + n < end && n <= MOST_UNITS && (units[unit + n].depth > depth ||
	    (beside && units[unit + n].depth == depth && is_item(&units[unit + n]))))
		n++;
	return n;
}

/* The clause without a number that leads in the list of item or closing line UNIT of Q, or
 * CCD_NONE. */
static uint32_t
lead_of(const struct running *w, uint32_t q, uint32_t unit)
{
	const struct ccd_unit *units = ccd_units_of(w->pair, w->nversion, q);
	uint32_t depth = units[unit].depth;

	for (uint32_t n = 1; n <= MOST_UNITS && n <= unit - w->span[q].first; n++) {
		const struct ccd_unit *before = &units[unit - n];

		if (before->depth > depth || (before->depth == depth && is_item(before)))
			continue;
		return before->kind == CCD_KIND_TEXT && before->ordinal.number == 0 &&
		    (n > 1 || is_item(&units[unit])) ? unit - n : CCD_NONE;
	}
	return CCD_NONE;
}

/* ---- groups ------------------------------------------------------------ */

static int
ascending(const void *a, const void *b)
{
	const uint32_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static void
put(struct running *w, uint32_t g, uint32_t v, uint32_t unit)
{
	struct ccd_cell *cell = &w->groups->v[g].cell[v];
	uint32_t *all = ccd_array(w->arena, cell->n + 1, uint32_t);

	if (cell->n > 0)
		memcpy(all, cell->clause, cell->n * sizeof *all);
	all[cell->n] = unit;
	qsort(all, cell->n + 1, sizeof *all, ascending);
	*cell = (struct ccd_cell){ all, cell->n + 1 };
	*group_of(w, v, unit) = g;
}

static void
move(struct running *w, uint32_t g, uint32_t v, uint32_t unit)
{
	if (*group_of(w, v, unit) == g)
		return;
	ccd_cell_take_out(cell_of(w, v, unit, v), unit, w->arena);
	put(w, g, v, unit);
}

static uint32_t
add_row(struct running *w)
{
	*ccd_push(w->arena, w->groups) = (struct ccd_group){
	    ccd_array(w->arena, w->nversion, struct ccd_cell), SURE };
	return (uint32_t)w->groups->n - 1;
}

static double
evidence(const struct running *w, uint32_t v, uint32_t unit, uint32_t q, uint32_t other)
{
	struct ccd_cell one = { &unit, 1 }, two = { &other, 1 };

	return ccd_evidence_between(w->pair, w->nversion, v, &one, q, &two);
}

/* ---- label paths ------------------------------------------------------- */

/* True where UNIT of Q is a line without a number behind the item OTHER and its like. */
static bool
closes(const struct running *w, uint32_t q, uint32_t unit, uint32_t other)
{
	const struct ccd_unit *units = ccd_units_of(w->pair, w->nversion, q);
	uint32_t depth = units[other].depth;

	if (units[unit].kind != CCD_KIND_TEXT || units[unit].ordinal.number != 0 || unit < other ||
	    unit - other > MOST_UNITS || !is_item(&units[other]) || units[unit].depth > depth ||
	    units[unit].depth + 1 < depth)
		return false;
	for (uint32_t u = other + 1; u < unit; u++)
		if (units[u].depth < depth || (units[u].depth == depth && !is_item(&units[u])))
			return false;
	return true;
}

/* True where UNIT of V may leave what it stands with of Q for OTHER of Q: that is of the list
 * below OTHER, or closes the list that OTHER is of, or has its own namesake there. */
static bool
may_leave(const struct running *w, uint32_t v, uint32_t unit, uint32_t q, uint32_t other)
{
	const struct ccd_cell *cell = cell_of(w, v, unit, q);
	uint32_t run = run_of(w, q, other);

	for (uint32_t i = 0; i < cell->n; i++) {
		uint32_t u = cell->clause[i], own;

		if ((u > other && u < other + run) || closes(w, q, u, other))
			continue;
		own = namesake(w, q, u, v);
		if (own == CCD_NONE || own == unit || *group_of(w, v, own) != *group_of(w, v, unit))
			return false;
	}
	return true;
}

/* Joins UNIT of V with OTHER of Q, and with nothing else of the two. */
static void
join(struct running *w, uint32_t v, uint32_t unit, uint32_t q, uint32_t other)
{
	const struct ccd_group *own = &w->groups->v[*group_of(w, v, unit)];
	const struct ccd_group *its = &w->groups->v[*group_of(w, q, other)];
	uint32_t g;

	if (its->cell[v].n == 0 && its->cell[q].n == 1)
		g = *group_of(w, q, other);
	else if (own->cell[q].n == 0 && own->cell[v].n == 1)
		g = *group_of(w, v, unit);
	else
		g = add_row(w);
	move(w, g, v, unit);
	move(w, g, q, other);
	w->groups->v[g].confidence = fmax(SURE, 1.0 / (1.0 + exp(-evidence(w, v, unit, q, other) / 2.0)));
}

static void
join_namesake(struct running *w, uint32_t v, uint32_t unit, uint32_t q)
{
	uint32_t other = namesake(w, v, unit, q);

	if (other == CCD_NONE || *group_of(w, v, unit) == *group_of(w, q, other) ||
	    !may_leave(w, v, unit, q, other) || !may_leave(w, q, other, v, unit))
		return;
	if (cell_of(w, v, unit, q)->n + cell_of(w, q, other, v)->n > 0 ||
	    evidence(w, v, unit, q, other) > CONTRADICTED)
		join(w, v, unit, q, other);
}

/* ---- lists ------------------------------------------------------------- */

/* The evidence that HOST of V says the N units of Q from LEAD on, not LEAD alone. */
static double
evidence_of_run(const struct running *w, uint32_t v, uint32_t host, uint32_t q, uint32_t lead,
    uint32_t n)
{
	const struct ccd_unit *units = ccd_units_of(w->pair, w->nversion, q);
	double own = ccd_units_of(w->pair, w->nversion, v)[host].length, length = units[lead].length, said = 0.0, alone;
	struct ccd_cell one = { &host, 1 };

	alone = ccd_length_misfit(w->pair, w->nversion, v, own, q, length);
	for (uint32_t u = lead + 1; u < lead + n; u++) {
		struct ccd_cell two = { &u, 1 };

		length += units[u].length;
		said += v < q ? ccd_words_alone(ccd_pair_of(w->pair, w->nversion, v, q), &one, &two, true) :
		    ccd_words_alone(ccd_pair_of(w->pair, w->nversion, v, q), &two, &one, false);
	}
	said *= ccd_weights.words;
	return said < FOREIGN_WORDS * (n - 1) ? -INFINITY :
	    alone - ccd_length_misfit(w->pair, w->nversion, v, own, q, length) + said;
}

/* True where no unit of the run stands with anything of V but HOST. JOINED: one does with it. */
static bool
is_free(const struct running *w, uint32_t v, uint32_t host, uint32_t q, uint32_t lead, uint32_t n,
    bool *joined)
{
	*joined = false;
	for (uint32_t u = lead; u < lead + n; u++) {
		const struct ccd_cell *cell = cell_of(w, q, u, v);

		if (cell->n > 1 || (cell->n == 1 && cell->clause[0] != host))
			return false;
		*joined = *joined || (cell->n == 1 && u > lead);
	}
	return true;
}

/* All that HOST stands with of Q lies in the run. */
static bool
covers(const struct running *w, uint32_t v, uint32_t host, uint32_t q, uint32_t lead, uint32_t n)
{
	const struct ccd_cell *cell = cell_of(w, v, host, q);

	for (uint32_t i = 0; i < cell->n; i++)
		if (cell->clause[i] < lead || cell->clause[i] >= lead + n)
			return false;
	return cell->n > 0;
}

/* Moves to the row of HOST what stands with the run, in all versions. */
static void
join_run(struct running *w, uint32_t v, uint32_t host, uint32_t q, uint32_t lead, uint32_t n)
{
	uint32_t g = *group_of(w, v, host);

	for (uint32_t u = lead; u < lead + n; u++) {
		uint32_t from = *group_of(w, q, u);

		if (from == g)
			continue;
		/* what else of Q stands there is no part of the list */
		for (uint32_t r = 0; r < w->nversion; r++) {
			const struct ccd_cell cell = w->groups->v[from].cell[r];

			for (uint32_t i = 0; i < cell.n && r != q; i++)
				move(w, g, r, cell.clause[i]);
		}
		move(w, g, q, u);
	}
}

static void
consider(struct running *w, uint32_t v, uint32_t host, uint32_t q)
{
	const struct ccd_unit *own = &ccd_units_of(w->pair, w->nversion, v)[host];
	const struct ccd_cell *cell = cell_of(w, v, host, q);
	uint32_t lead, n, last;
	bool joined;

	if (cell->n == 0 || cell_of(w, v, host, v)->n != 1)
		return;
	lead = cell->clause[0];
	last = cell->clause[cell->n - 1];
	if (own->ordinal.number == 0 && own->kind == CCD_KIND_TEXT) {
		uint32_t before = run_of(w, q, lead) > 1 ? CCD_NONE : lead_of(w, q, lead);

		if (before != CCD_NONE && ccd_units_of(w->pair, w->nversion, q)[before].depth == own->depth)
			lead = before;
	}
	n = run_of(w, q, lead);
	if (last == lead + n && ccd_units_of(w->pair, w->nversion, q)[last].ordinal.number == 0)
		n++;            /* a closing line */
	if (n < 2 || n > MOST_UNITS || !is_free(w, v, host, q, lead, n, &joined) ||
	    !covers(w, v, host, q, lead, n))
		return;
	if (evidence_of_run(w, v, host, q, lead, n) > (joined ? RUN_ON_JOINED : RUN_ON))
		join_run(w, v, host, q, lead, n);
}

/* ---- all --------------------------------------------------------------- */

void
ccd_join_run_on(const struct ccd_span_of_units *span, uint32_t nversion,
    const struct ccd_pair *pair, struct ccd_arena *a, struct ccd_groups *groups)
{
	struct running w = { nversion, pair, span, groups, a, ccd_array(a, nversion, struct ccd_unit_place *),
		ccd_array(a, nversion, uint32_t *) };

	if (!pair[0].a->structured && !pair[0].b->structured)
		return;
	for (uint32_t v = 0; v < nversion; v++) {
		w.place[v] = ccd_unit_places(ccd_units_of(pair, nversion, v), span[v], a);
		w.group_of[v] = ccd_groups_of(groups, v, span[v], a);
	}
	for (uint32_t v = 0; v < nversion; v++)
		for (uint32_t q = 0; q < nversion; q++)
			for (uint32_t i = 0; i < span[v].n && q != v; i++)
				join_namesake(&w, v, span[v].first + i, q);
	for (uint32_t v = 0; v < nversion; v++)
		for (uint32_t q = 0; q < nversion; q++)
			for (uint32_t i = 0; i < span[v].n && q != v; i++)
				if (run_of(&w, v, span[v].first + i) == 1)
					consider(&w, v, span[v].first + i, q);
	ccd_groups_drop_empty(groups, nversion);
}
