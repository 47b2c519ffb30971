/*
 * What makes a finding this one: its rule, the languages concerned, the values compared
 * and the words around the evidence. Addresses, rows, the order of the versions and the words
 * of messages play no part, so that a decision outlives edits elsewhere, units inserted
 * or renumbered, and texts given in another order. Findings that are equal in all this are
 * counted in reading order.
 */
#include <stdlib.h>
#include <string.h>

#include <unicode/uchar.h>

#include "base/hash.h"
#include "compare/compare_int.h"
#include "text/utf8.h"

/* How far the words around count, in letters; a Han character is worth two. Enough to tell
 * one sentence from another, short enough that an edit behind the next comma changes nothing. */
enum { AROUND = 24, WHOLE = 48 };

static uint64_t
add_string(uint64_t hash, const char *s)
{
	return ccd_hash(hash, s, strlen(s) + 1);
}

static uint64_t
add_letter(uint64_t hash, int32_t c)
{
	int32_t folded = u_foldCase(c, U_FOLD_CASE_DEFAULT);

	return ccd_hash(hash, &folded, sizeof folded);
}

/* The letters of TEXT[from, to), as many as ROOM holds. Figures are left out: numbers of
 * units change with what is inserted before them. */
static uint64_t
add_forward(uint64_t hash, const char *text, size_t from, size_t to, int room)
{
	while (from < to && room > 0) {
		int32_t c = ccd_utf8_next(text, to, &from);

		if (!ccd_is_letter(c))
			continue;
		hash = add_letter(hash, c);
		room -= ccd_is_han(c) ? 2 : 1;
	}
	return hash;
}

static uint64_t
add_backward(uint64_t hash, const char *text, size_t from, size_t to)
{
	for (int room = AROUND; from < to && room > 0;) {
		int32_t c = ccd_utf8_prev(text, &to);

		if (!ccd_is_letter(c))
			continue;
		hash = add_letter(hash, c);
		room -= ccd_is_han(c) ? 2 : 1;
	}
	return hash;
}

static bool
in_label(const struct ccd_evidence *e, const struct ccd_clause *clause)
{
	return e->end > e->start && e->end <= clause->body && clause->ordinal.number > 0;
}

/* LOWEST: the lowest number of the labels that are evidence; what counts is how far others
 * are from it. */
static uint64_t
add_evidence(uint64_t hash, const struct ccd_check *check, const struct ccd_evidence *e,
    uint32_t lowest)
{
	const struct ccd_version *version = &check->c->version[e->version];
	const struct ccd_clause *clause;
	size_t n;

	hash = add_string(hash, version->lang);
	if (e->clause == CCD_NONE)
		return add_string(hash, e->value != NULL ? e->value : "");
	clause = &version->clause[e->clause];
	n = strlen(clause->text);
	if (in_label(e, clause)) {
		uint32_t far[2] = { clause->ordinal.number - lowest, clause->ordinal.insert };

		return add_forward(ccd_hash(hash, far, sizeof far), clause->text, clause->body, n, WHOLE);
	}
	if (e->value != NULL)
		hash = add_string(hash, e->value);
	else if (e->end > e->start)
		hash = ccd_hash(hash, clause->text + e->start, e->end - e->start);
	if (e->end <= e->start)
		return add_forward(hash, clause->text, clause->body, n, WHOLE);
	hash = add_backward(hash, clause->text, clause->body < e->start ? clause->body : e->start,
	    e->start);
	return add_forward(hash, clause->text, e->end, n, AROUND);
}

static uint32_t
lowest_label(const struct ccd_check *check, const struct ccd_finding *f)
{
	uint32_t lowest = UINT32_MAX;

	for (uint32_t i = 0; i < f->nevidence; i++) {
		const struct ccd_evidence *e = &f->evidence[i];
		const struct ccd_clause *clause = e->clause != CCD_NONE ?
		    &check->c->version[e->version].clause[e->clause] : NULL;

		if (clause != NULL && in_label(e, clause) && clause->ordinal.number < lowest)
			lowest = clause->ordinal.number;
	}
	return lowest;
}

/* The versions by their tags. */
static uint32_t
versions_by_tag(const struct ccd_concordance *c, uint32_t order[CCD_MAX_VERSIONS])
{
	for (uint32_t v = 0; v < c->nversion; v++) {
		uint32_t at = v;

		for (; at > 0 && strcmp(c->version[order[at - 1]].lang, c->version[v].lang) > 0; at--)
			order[at] = order[at - 1];
		order[at] = v;
	}
	return c->nversion;
}

/* Where a finding shows no evidence, its row stands for it. */
static uint64_t
add_row(uint64_t hash, const struct ccd_check *check, uint32_t row, uint32_t v)
{
	const struct ccd_cell *cell = &check->c->row[row].cell[v];
	const struct ccd_evidence whole = { .version = v,
		.clause = cell->n > 0 ? cell->clause[0] : CCD_NONE };

	return add_evidence(hash, check, &whole, 0);
}

static uint64_t
identity(const struct ccd_check *check, const struct ccd_finding *f)
{
	uint64_t hash = add_string(CCD_HASH_SEED, f->rule->id);
	uint32_t order[CCD_MAX_VERSIONS], n = versions_by_tag(check->c, order);
	uint32_t lowest = lowest_label(check, f);

	for (uint32_t k = 0; k < n; k++)
		if ((f->versions >> order[k] & 1) != 0)
			hash = add_string(hash, check->c->version[order[k]].lang);
	for (uint32_t k = 0; k < n; k++) {
		for (uint32_t i = 0; i < f->nevidence; i++)
			if (f->evidence[i].version == order[k])
				hash = add_evidence(hash, check, &f->evidence[i], lowest);
		if (f->nevidence == 0 && f->row != CCD_NONE && (f->versions >> order[k] & 1) != 0)
			hash = add_row(hash, check, f->row, order[k]);
	}
	return hash;
}

/* As release 0.1.0 had it: with the address and the order of the versions. Understood for one
 * release more. */
static uint64_t
former_identity(const struct ccd_check *check, const struct ccd_finding *f)
{
	uint64_t hash = add_string(add_string(CCD_HASH_SEED, f->rule->id), f->address);

	for (uint64_t m = f->versions; m != 0; m &= m - 1)
		hash = add_string(hash, check->c->version[ccd_lowest(m)].lang);
	for (uint32_t i = 0; i < f->nevidence; i++) {
		const struct ccd_evidence *e = &f->evidence[i];
		const struct ccd_version *version = &check->c->version[e->version];
		const char *value = e->value;

		if (value == NULL && e->clause != CCD_NONE)
			value = version->clause[e->clause].label;
		hash = add_string(add_string(hash, version->lang), value == NULL ? "" : value);
	}
	return hash;
}

struct known { uint64_t hash; size_t at; };

static int
by_hash(const void *a, const void *b)
{
	const struct known *x = a, *y = b;

	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	return (x->at > y->at) - (x->at < y->at);
}

static const char *
digits(struct ccd_arena *a, uint64_t hash)
{
	return ccd_arena_printf(a, "%016llx", (unsigned long long)hash);
}

void
ccd_fingerprints(struct ccd_check *check, struct ccd_finding *v, size_t n)
{
	struct known *known = ccd_malloc((n + 1) * sizeof *known);
	uint32_t times = 0;

	for (size_t i = 0; i < n; i++) {
		known[i] = (struct known){ identity(check, &v[i]), i };
		v[i].former = digits(check->arena, former_identity(check, &v[i]));
	}
	qsort(known, n, sizeof *known, by_hash);
	for (size_t i = 0; i < n; i++) {
		times = i > 0 && known[i].hash == known[i - 1].hash ? times + 1 : 0;
		v[known[i].at].fingerprint = digits(check->arena,
		    times == 0 ? known[i].hash : ccd_hash(known[i].hash, &times, sizeof times));
	}
	free(known);
}
