/* What a person does to the rows and the decisions of a concordance, in memory: ccd_edit_commit
 * writes it down. */
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/hash.h"
#include "model/model.h"
#include "store/store.h"

const char *
ccd_clause_id(const struct ccd_version *v, uint32_t clause, struct ccd_arena *a)
{
	const struct ccd_clause *c = &v->clause[clause];
	uint64_t hash = ccd_hash(CCD_HASH_SEED, c->text + c->body, strlen(c->text + c->body));

	return ccd_arena_printf(a, "%s:%s#%08x", v->lang, c->address, (unsigned)(hash >> 32));
}

/* ---- decisions ---------------------------------------------------------- */

static const char *
copied(struct ccd_arena *a, const char *s)
{
	return s != NULL ? ccd_arena_strdup(a, s) : NULL;
}

void
ccd_decide(struct ccd_concordance *c, const struct ccd_decision *decision, const char *former)
{
	struct ccd_decision *v = ccd_array(c->arena, c->ndecision + 1, struct ccd_decision);
	uint32_t at = 0;

	if (c->ndecision > 0)
		memcpy(v, c->decision, c->ndecision * sizeof *v);
	while (at < c->ndecision && strcmp(v[at].fingerprint, decision->fingerprint) != 0 &&
	    (former == NULL || strcmp(v[at].fingerprint, former) != 0))
		at++;
	v[at] = (struct ccd_decision){ copied(c->arena, decision->fingerprint),
		copied(c->arena, decision->rule), copied(c->arena, decision->reason), decision->verdict,
		copied(c->arena, decision->reading), copied(c->arena, decision->lang),
		copied(c->arena, decision->author), copied(c->arena, decision->date) };
	c->decision = v;
	c->ndecision += at == c->ndecision;
}

bool
ccd_withdraw(struct ccd_concordance *c, const char *print)
{
	size_t n = strlen(print);

	for (uint32_t i = 0; i < c->ndecision; i++)
		if (strncmp(c->decision[i].fingerprint, print, n) == 0) {
			memmove(&c->decision[i], &c->decision[i + 1],
			    (c->ndecision - i - 1) * sizeof *c->decision);
			c->ndecision--;
			return true;
		}
	return false;
}

/* ---- cells and beads ----------------------------------------------------- */

static int
by_number(const void *a, const void *b)
{
	const uint32_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static void
add_clauses(struct ccd_concordance *c, struct ccd_cell *cell, const uint32_t *clause, uint32_t n)
{
	uint32_t *all = ccd_array(c->arena, cell->n + n, uint32_t);

	if (cell->n > 0)
		memcpy(all, cell->clause, cell->n * sizeof *all);
	if (n > 0)
		memcpy(all + cell->n, clause, n * sizeof *all);
	cell->n += n;
	if (cell->n > 1)
		qsort(all, cell->n, sizeof *all, by_number);
	cell->clause = all;
}

static void
remove_clause(struct ccd_concordance *c, struct ccd_cell *cell, uint32_t clause)
{
	uint32_t *rest = ccd_array(c->arena, cell->n, uint32_t), n = 0;

	for (uint32_t i = 0; i < cell->n; i++)
		if (cell->clause[i] != clause)
			rest[n++] = cell->clause[i];
	cell->clause = rest;
	cell->n = n;
}

static bool
is_empty(const struct ccd_concordance *c, const struct ccd_row *row)
{
	for (uint32_t v = 0; v < c->nversion; v++)
		if (row->cell[v].n > 0)
			return false;
	return true;
}

/* ---- rows ------------------------------------------------------------------ */

static int
no_row(struct ccd_error *err)
{
	return ccd_error_set(err, CCD_EUSAGE, NULL, 0, "there are no such rows");
}

static void
confirm(struct ccd_concordance *c, uint32_t row)
{
	c->row[row].confirmed = true;
}

static void
insert_row(struct ccd_concordance *c, uint32_t at, const struct ccd_row *row)
{
	struct ccd_row *v = ccd_array(c->arena, c->nrow + 1, struct ccd_row);

	memcpy(v, c->row, at * sizeof *v);
	v[at] = *row;
	memcpy(v + at + 1, c->row + at, (c->nrow - at) * sizeof *v);
	c->row = v;
	c->nrow++;
}

static void
drop_rows(struct ccd_concordance *c, uint32_t at, uint32_t n)
{
	memmove(&c->row[at], &c->row[at + n], (c->nrow - at - n) * sizeof *c->row);
	c->nrow -= n;
}

static struct ccd_row
empty_row(struct ccd_concordance *c)
{
	return (struct ccd_row){ .cell = ccd_array(c->arena, c->nversion, struct ccd_cell),
		.confidence = 1 };
}

/* Adds what FROM holds to TO. */
static void
join_row(struct ccd_concordance *c, struct ccd_row *to, const struct ccd_row *from)
{
	struct ccd_bead *bead = ccd_array(c->arena, to->nbead + from->nbead, struct ccd_bead);
	struct ccd_fact *fact = ccd_array(c->arena, to->nfact + from->nfact, struct ccd_fact);

	for (uint32_t v = 0; v < c->nversion; v++)
		add_clauses(c, &to->cell[v], from->cell[v].clause, from->cell[v].n);
	for (uint32_t i = 0; i < to->nbead + from->nbead; i++)
		bead[i] = i < to->nbead ? to->bead[i] : from->bead[i - to->nbead];
	for (uint32_t i = 0; i < to->nfact + from->nfact; i++)
		fact[i] = i < to->nfact ? to->fact[i] : from->fact[i - to->nfact];
	to->bead = bead;
	to->nbead += from->nbead;
	to->fact = fact;
	to->nfact += from->nfact;
	to->confidence = from->confidence < to->confidence ? from->confidence : to->confidence;
}

int
ccd_rows_merge(struct ccd_concordance *c, uint32_t first, uint32_t last, struct ccd_error *err)
{
	if (last >= c->nrow || first >= last)
		return no_row(err);
	for (uint32_t r = first + 1; r <= last; r++)
		join_row(c, &c->row[first], &c->row[r]);
	confirm(c, first);
	drop_rows(c, first + 1, last - first);
	return 0;
}

/* The place of CLAUSE in CELL, CCD_NONE where it is not there. */
static uint32_t
place_in(const struct ccd_cell *cell, uint32_t clause)
{
	for (uint32_t i = 0; i < cell->n; i++)
		if (cell->clause[i] == clause)
			return i;
	return CCD_NONE;
}

/* Whether all sides of BEAD belong to clauses of ROW. */
static bool
is_inside(const struct ccd_concordance *c, const struct ccd_row *row, const struct ccd_bead *bead)
{
	for (uint32_t v = 0; v < c->nversion; v++)
		for (uint32_t i = 0; i < bead->side[v].n; i++)
			if (place_in(&row->cell[v],
			    c->version[v].segment[bead->side[v].first + i].clause) == CCD_NONE)
				return false;
	return true;
}

/* Deals the beads of ABOVE, from which BELOW was taken, to both; false, and nothing done, where one is
 * torn. */
static bool
deal_beads(struct ccd_concordance *c, struct ccd_row *above, struct ccd_row *below)
{
	struct ccd_bead *kept = ccd_array(c->arena, above->nbead, struct ccd_bead);
	struct ccd_bead *given = ccd_array(c->arena, above->nbead, struct ccd_bead);
	uint32_t nkept = 0, ngiven = 0;

	for (uint32_t i = 0; i < above->nbead; i++)
		if (is_inside(c, above, &above->bead[i]))
			kept[nkept++] = above->bead[i];
		else if (is_inside(c, below, &above->bead[i]))
			given[ngiven++] = above->bead[i];
		else
			return false;
	above->bead = kept;
	above->nbead = nkept;
	below->bead = given;
	below->nbead = ngiven;
	return true;
}

int
ccd_row_split(struct ccd_concordance *c, uint32_t row, uint32_t v, uint32_t clause,
    struct ccd_error *err)
{
	struct ccd_row below = empty_row(c);
	uint32_t at = row < c->nrow ? place_in(&c->row[row].cell[v], clause) : CCD_NONE;

	if (at == CCD_NONE)
		return no_row(err);
	if (at == 0)
		return ccd_error_set(err, CCD_EUSAGE, NULL, 0, "the clause begins its row already");
	for (uint32_t w = 0; w < c->nversion; w++) {
		struct ccd_cell *cell = &c->row[row].cell[w];

		if (cell->n <= at)
			continue;
		below.cell[w] = (struct ccd_cell){ cell->clause + at, cell->n - at };
		cell->n = at;
	}
	below.confidence = c->row[row].confidence;
	insert_row(c, row + 1, &below);
	confirm(c, row);
	confirm(c, row + 1);
	if (!deal_beads(c, &c->row[row], &c->row[row + 1]))
		ccd_align_sentences(c, row, 2);
	return 0;
}

static uint32_t
row_of(const struct ccd_concordance *c, uint32_t v, uint32_t clause)
{
	for (uint32_t r = 0; r < c->nrow; r++)
		if (place_in(&c->row[r].cell[v], clause) != CCD_NONE)
			return r;
	return CCD_NONE;
}

int
ccd_clause_move(struct ccd_concordance *c, uint32_t v, uint32_t clause, uint32_t to,
    struct ccd_error *err)
{
	uint32_t from = row_of(c, v, clause);

	if (from == CCD_NONE || (to != CCD_NONE && to >= c->nrow))
		return no_row(err);
	if (to == from)
		return ccd_error_set(err, CCD_EUSAGE, NULL, 0, "the clause is in that row already");
	remove_clause(c, &c->row[from].cell[v], clause);
	if (to == CCD_NONE) {
		struct ccd_row alone = empty_row(c);

		insert_row(c, to = from + 1, &alone);
	}
	add_clauses(c, &c->row[to].cell[v], &clause, 1);
	confirm(c, to);
	ccd_align_sentences(c, to, 1);
	if (is_empty(c, &c->row[from])) {
		drop_rows(c, from, 1);
		return 0;
	}
	confirm(c, from);
	ccd_align_sentences(c, from, 1);
	return 0;
}

int
ccd_rows_confirm(struct ccd_concordance *c, uint32_t first, uint32_t last, bool confirmed,
    struct ccd_error *err)
{
	if (last >= c->nrow || first > last)
		return no_row(err);
	for (uint32_t r = first; r <= last; r++)
		c->row[r].confirmed = confirmed;
	return 0;
}

int
ccd_row_note(struct ccd_concordance *c, uint32_t row, const char *text, struct ccd_error *err)
{
	struct ccd_row *r = row < c->nrow ? &c->row[row] : NULL;
	struct ccd_fact *fact;
	uint32_t n = 0;

	if (r == NULL)
		return no_row(err);
	fact = ccd_array(c->arena, r->nfact + 1, struct ccd_fact);
	for (uint32_t i = 0; i < r->nfact; i++)
		if (r->fact[i].version != CCD_NONE || strcmp(r->fact[i].name, "note") != 0)
			fact[n++] = r->fact[i];
	if (*text != '\0')
		fact[n++] = (struct ccd_fact){ "note", ccd_arena_strdup(c->arena, text), CCD_NONE };
	r->fact = fact;
	r->nfact = n;
	return 0;
}
