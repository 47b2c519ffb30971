/*
 * An earlier concordance of the text to a later one: rows whose clauses did not change stay as
 * they were, to the byte, with their sentences, notes and confirmations; only the other
 * clauses are in the rows of the new alignment. Clauses are known by their words, whatever their
 * numbers have become: in order (see base/diff.h) and, where they were moved, by words that stand
 * once.
 */
#include <stdlib.h>
#include <string.h>

#include "base/diff.h"
#include "base/hash.h"
#include "concordat.h"
#include "model/model.h"
#include "outline/outline.h"

struct carry {
	struct ccd_concordance *c;              /* the later one */
	const struct ccd_concordance *old;
	uint32_t slot[CCD_MAX_VERSIONS];        /* version of C for each of OLD, or CCD_NONE */
	uint32_t *map[CCD_MAX_VERSIONS];        /* clause of C for each of OLD's, or CCD_NONE */
	bool *taken[CCD_MAX_VERSIONS];          /* by version and clause of C: in a row kept */
	uint32_t *row_of[CCD_MAX_VERSIONS];     /* in the new alignment */
	bool same;                              /* both have the same versions */
	struct { struct placed { struct ccd_row row; uint32_t place, at; } *v; size_t n, cap; } rows;
};

/* ---- clauses ------------------------------------------------------------- */

static uint64_t
words_of(const struct ccd_clause *clause)
{
	const char *body = clause->text + clause->body;
	uint64_t hash = ccd_hash(CCD_HASH_SEED, body, strlen(body));

	return *body != '\0' ? hash : ccd_hash(hash, &clause->kind, sizeof clause->kind);
}

/* All that is printed, for where its label is read in one place and not in another. */
static uint64_t
whole_of(const struct ccd_clause *clause)
{
	return ccd_hash(CCD_HASH_SEED, clause->text, strlen(clause->text));
}

static uint64_t *
hashes(const struct ccd_version *v, uint64_t (*of)(const struct ccd_clause *), struct ccd_arena *a)
{
	uint64_t *hash = ccd_array(a, v->nclause, uint64_t);

	for (uint32_t i = 1; i < v->nclause; i++)
		hash[i] = of(&v->clause[i]);
	return hash;
}

struct loose { uint64_t hash; uint32_t clause; };

static int
by_hash(const void *a, const void *b)
{
	const struct loose *x = a, *y = b;

	return (x->hash > y->hash) - (x->hash < y->hash);
}

/* Clauses without a partner whose words stand once among them. */
static size_t
loose_ones(const uint64_t *hash, uint32_t n, const uint32_t *partner, struct loose *out)
{
	size_t count = 0, kept = 0;

	for (uint32_t i = 1; i < n; i++)
		if (partner[i] == CCD_NONE)
			out[count++] = (struct loose){ hash[i], i };
	if (count > 0)
		qsort(out, count, sizeof *out, by_hash);
	for (size_t i = 0; i < count; i++)
		if ((i == 0 || out[i].hash != out[i - 1].hash) &&
		    (i + 1 == count || out[i].hash != out[i + 1].hash))
			out[kept++] = out[i];
	return kept;
}

static void
map_moved(const uint64_t *x, uint32_t nx, const uint64_t *y, uint32_t ny, uint32_t *map,
    uint32_t *back, struct ccd_arena *a)
{
	struct loose *p = ccd_array(a, nx, struct loose), *q = ccd_array(a, ny, struct loose);
	size_t np = loose_ones(x, nx, map, p), nq = loose_ones(y, ny, back, q);

	for (size_t i = 0, k = 0; i < np && k < nq;) {
		if (p[i].hash == q[k].hash) {
			map[p[i].clause] = q[k].clause;
			back[q[k].clause] = p[i].clause;
		}
		if (p[i].hash <= q[k].hash)
			i++;
		else
			k++;
	}
}

void
ccd_map_clauses(const struct ccd_version *from, const struct ccd_version *to, uint32_t *map,
    struct ccd_arena *a)
{
	const uint64_t *x = hashes(from, words_of, a), *y = hashes(to, words_of, a);
	uint32_t *back = ccd_array(a, to->nclause, uint32_t), at = 0, delta = 0;
	struct ccd_hunk *hunk;
	uint32_t n = ccd_diff(x, from->nclause, y, to->nclause, a, &hunk);

	for (uint32_t i = 0; i < to->nclause; i++)
		back[i] = CCD_NONE;
	for (uint32_t i = 0; i < from->nclause; i++)
		map[i] = CCD_NONE;
	for (uint32_t h = 0; h <= n; h++) {
		for (uint32_t end = h < n ? hunk[h].a : from->nclause; at < end; at++) {
			map[at] = at + delta;
			back[at + delta] = at;
		}
		if (h < n) {
			at = hunk[h].a + hunk[h].na;
			delta = hunk[h].b + hunk[h].nb - at;
		}
	}
	map_moved(x, from->nclause, y, to->nclause, map, back, a);
	map_moved(hashes(from, whole_of, a), from->nclause, hashes(to, whole_of, a), to->nclause, map, back, a);
}

/* ---- rows ------------------------------------------------------------------ */

static uint32_t
find_version(const struct ccd_concordance *c, const char *lang)
{
	for (uint32_t v = 0; v < c->nversion; v++)
		if (strcmp(c->version[v].lang, lang) == 0)
			return v;
	return CCD_NONE;
}

static bool
has_note(const struct ccd_row *row)
{
	for (uint32_t i = 0; i < row->nfact; i++)
		if (row->fact[i].version == CCD_NONE && strcmp(row->fact[i].name, "note") == 0)
			return true;
	return false;
}

static bool
is_work(const struct ccd_row *row)
{
	return row->confirmed || has_note(row);
}

bool
ccd_has_work(const struct ccd_concordance *c)
{
	for (uint32_t r = 0; r < c->nrow; r++)
		if (is_work(&c->row[r]))
			return true;
	return c->ndecision > 0;
}

/* True where every clause of ROW is in the later text as it was, and as long in sentences. */
static bool
unchanged(const struct carry *k, const struct ccd_row *row)
{
	for (uint32_t v = 0; v < k->old->nversion; v++)
		for (uint32_t i = 0; i < row->cell[v].n; i++) {
			uint32_t old = row->cell[v].clause[i];
			uint32_t new = k->slot[v] != CCD_NONE ? k->map[v][old] : CCD_NONE;

			if (new == CCD_NONE || k->taken[k->slot[v]][new] ||
			    k->c->version[k->slot[v]].clause[new].nsegment !=
			    k->old->version[v].clause[old].nsegment)
				return false;
		}
	return true;
}

/* A row that lacks a version may find its counterpart in what is new. */
static bool
is_whole(const struct ccd_concordance *c, const struct ccd_row *row)
{
	for (uint32_t v = 0; v < c->nversion; v++)
		if (row->cell[v].n == 0)
			return false;
	return true;
}

static int
by_number(const void *a, const void *b)
{
	const uint32_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static void
carry_cell(struct carry *k, const struct ccd_cell *from, uint32_t v, struct ccd_row *to)
{
	uint32_t w = k->slot[v], *clause = ccd_array(k->c->arena, from->n, uint32_t);

	for (uint32_t i = 0; i < from->n; i++) {
		clause[i] = k->map[v][from->clause[i]];
		k->taken[w][clause[i]] = true;
	}
	if (from->n > 1)
		qsort(clause, from->n, sizeof *clause, by_number);
	to->cell[w] = (struct ccd_cell){ clause, from->n };
}

/* The clause of OLD's version V that segment S belongs to, in the row. */
static uint32_t
clause_of(const struct ccd_version *v, uint32_t s)
{
	return v->segment[s].clause;
}

/* A bead whose sides stand together in the later text as they did; false where one does not. */
static bool
carry_bead(struct carry *k, const struct ccd_bead *from, struct ccd_bead *to)
{
	*to = (struct ccd_bead){ ccd_array(k->c->arena, k->c->nversion, struct ccd_range),
		from->confidence };
	for (uint32_t v = 0; v < k->old->nversion; v++) {
		const struct ccd_version *old = &k->old->version[v];
		struct ccd_range range = from->side[v];

		for (uint32_t i = 0; i < range.n; i++) {
			uint32_t clause = clause_of(old, range.first + i);
			uint32_t at = k->c->version[k->slot[v]].clause[k->map[v][clause]].segment +
			    range.first + i - old->clause[clause].segment;

			if (i == 0)
				to->side[k->slot[v]].first = at;
			else if (at != to->side[k->slot[v]].first + i)
				return false;
		}
		to->side[k->slot[v]].n = range.n;
	}
	return true;
}

static void
carry_beads(struct carry *k, const struct ccd_row *from, struct ccd_row *to)
{
	struct ccd_bead *bead = ccd_array(k->c->arena, from->nbead, struct ccd_bead);

	to->bead = bead;
	for (uint32_t i = 0; i < from->nbead; i++)
		to->nbead += carry_bead(k, &from->bead[i], &bead[to->nbead]);
}

static void
carry_facts(struct carry *k, const struct ccd_row *from, struct ccd_row *to)
{
	struct ccd_fact *fact = ccd_array(k->c->arena, from->nfact, struct ccd_fact);

	for (uint32_t i = 0; i < from->nfact; i++)
		fact[i] = (struct ccd_fact){ ccd_arena_strdup(k->c->arena, from->fact[i].name),
			ccd_arena_strdup(k->c->arena, from->fact[i].text),
			from->fact[i].version == CCD_NONE ? CCD_NONE : k->slot[from->fact[i].version] };
	to->fact = fact;
	to->nfact = from->nfact;
}

/* Where ROW belongs: the row of the new alignment with its first clause. */
static void
place_row(struct carry *k, const struct ccd_row *row)
{
	struct placed placed = { .row = *row, .place = CCD_NONE };

	for (uint32_t v = 0; v < k->c->nversion; v++)
		if (row->cell[v].n > 0 && placed.place == CCD_NONE) {
			placed.place = k->row_of[v][row->cell[v].clause[0]];
			placed.at = row->cell[v].clause[0];
		}
	*ccd_push(k->c->arena, &k->rows) = placed;
}

/* Versions that OLD does not have are taken from where the new alignment puts the row. */
static void
add_versions(struct carry *k, struct ccd_row *row)
{
	uint32_t place = CCD_NONE;

	for (uint32_t v = 0; v < k->c->nversion && place == CCD_NONE; v++)
		if (row->cell[v].n > 0)
			place = k->row_of[v][row->cell[v].clause[0]];
	for (uint32_t v = 0; v < k->c->nversion && place != CCD_NONE; v++) {
		const struct ccd_cell *cell = &k->c->row[place].cell[v];

		if (row->cell[v].n > 0 || find_version(k->old, k->c->version[v].lang) != CCD_NONE ||
		    cell->n == 0 || k->taken[v][cell->clause[0]])
			continue;
		row->cell[v] = *cell;
		for (uint32_t i = 0; i < cell->n; i++)
			k->taken[v][cell->clause[i]] = true;
	}
}

static void
carry_row(struct carry *k, const struct ccd_row *from)
{
	struct ccd_row row = { .cell = ccd_array(k->c->arena, k->c->nversion, struct ccd_cell),
		.confidence = from->confidence, .confirmed = from->confirmed };

	for (uint32_t v = 0; v < k->old->nversion; v++)
		if (from->cell[v].n > 0)
			carry_cell(k, &from->cell[v], v, &row);
	carry_beads(k, from, &row);
	carry_facts(k, from, &row);
	if (!k->same)
		add_versions(k, &row);
	place_row(k, &row);
}

/* True where a side of BEAD has a clause that is in a row kept. */
static bool
is_torn(const struct carry *k, const struct ccd_bead *bead)
{
	for (uint32_t v = 0; v < k->c->nversion; v++)
		for (uint32_t i = 0; i < bead->side[v].n; i++)
			if (k->taken[v][clause_of(&k->c->version[v], bead->side[v].first + i)])
				return true;
	return false;
}

/* What is left of ROW, of the new alignment, without the clauses that are in rows kept. */
static void
leave_row(struct carry *k, const struct ccd_row *from)
{
	struct ccd_row row = *from;
	struct ccd_bead *bead = ccd_array(k->c->arena, from->nbead, struct ccd_bead);
	uint32_t left = 0;

	row.cell = ccd_array(k->c->arena, k->c->nversion, struct ccd_cell);
	for (uint32_t v = 0; v < k->c->nversion; v++) {
		uint32_t *clause = ccd_array(k->c->arena, from->cell[v].n, uint32_t), n = 0;

		for (uint32_t i = 0; i < from->cell[v].n; i++)
			if (!k->taken[v][from->cell[v].clause[i]])
				clause[n++] = from->cell[v].clause[i];
		row.cell[v] = (struct ccd_cell){ clause, n };
		left += n;
	}
	row.bead = bead;
	row.nbead = 0;
	for (uint32_t i = 0; i < from->nbead; i++)
		if (!is_torn(k, &from->bead[i]))
			bead[row.nbead++] = from->bead[i];
	if (left > 0)
		place_row(k, &row);
}

static int
by_place(const void *a, const void *b)
{
	const struct placed *x = a, *y = b;

	if (x->place != y->place)
		return x->place < y->place ? -1 : 1;
	return (x->at > y->at) - (x->at < y->at);
}

/* ---- the whole --------------------------------------------------------------- */

static void
prepare(struct carry *k, struct ccd_arena *a)
{
	k->same = k->c->nversion == k->old->nversion;
	for (uint32_t v = 0; v < k->c->nversion; v++) {
		k->taken[v] = ccd_array(a, k->c->version[v].nclause, bool);
		k->row_of[v] = ccd_rows_of(k->c, v, a);
	}
	for (uint32_t v = 0; v < k->old->nversion; v++) {
		k->slot[v] = find_version(k->c, k->old->version[v].lang);
		if (k->slot[v] == CCD_NONE) {
			k->same = false;
			continue;
		}
		k->map[v] = ccd_array(a, k->old->version[v].nclause, uint32_t);
		ccd_map_clauses(&k->old->version[v], &k->c->version[k->slot[v]], k->map[v], a);
	}
}

/* Kinds and labels that a person set, where the text is the same. */
static void
carry_corrections(struct carry *k)
{
	for (uint32_t v = 0; v < k->old->nversion; v++)
		for (uint32_t i = 1; k->slot[v] != CCD_NONE && i < k->old->version[v].nclause; i++)
			if (k->map[v][i] != CCD_NONE)
				ccd_clause_correct(k->c, k->slot[v], k->map[v][i],
				    &k->old->version[v].clause[i]);
}

size_t
ccd_carry(struct ccd_concordance *c, const struct ccd_concordance *old, const char ***lost)
{
	struct carry k = { .c = c, .old = old };
	struct ccd_arena *a = ccd_arena_new();
	struct { const char **v; size_t n, cap; } gone = { 0 };

	prepare(&k, a);
	for (int work = 1; work >= 0; work--)   /* what a person did comes first */
		for (uint32_t r = 0; r < old->nrow; r++) {
			const struct ccd_row *row = &old->row[r];

			if (is_work(row) != (work == 1))
				continue;
			if (unchanged(&k, row) && (work == 1 || (k.same && is_whole(old, row))))
				carry_row(&k, row);
			else if (work == 1)
				*ccd_push(c->arena, &gone) = ccd_arena_strdup(c->arena, ccd_row_address(old, r));
		}
	for (uint32_t r = 0; r < c->nrow; r++)
		leave_row(&k, &c->row[r]);
	if (k.rows.n > 0)
		qsort(k.rows.v, k.rows.n, sizeof *k.rows.v, by_place);
	c->row = ccd_array(c->arena, k.rows.n, struct ccd_row);
	for (size_t i = 0; i < k.rows.n; i++)
		c->row[i] = k.rows.v[i].row;
	c->nrow = (uint32_t)k.rows.n;
	for (uint32_t i = 0; i < old->ndecision; i++)
		ccd_decide(c, &old->decision[i], NULL);
	carry_corrections(&k);
	ccd_arena_free(a);
	*lost = gone.v;
	return gone.n;
}
