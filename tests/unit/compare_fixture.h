/*
 * Concordances built by hand for the tests of the rules. A version is a string,
 * a clause a line: "KEY DEPTH KIND LABEL ORDINAL TEXT". Clauses with the same KEY
 * are in one row, and the key is the last part of the address; "-" is no label;
 * the ordinal is "3", "3.1" (3 bis), with the first letter of the scheme behind
 * ("3l" latin, c cyrillic, h han, s stem, b branch, d decimal or none). TEXT may be
 * left out. A key ending in "?" makes a row of low confidence.
 */
#ifndef COMPARE_FIXTURE_H
#define COMPARE_FIXTURE_H

#include <stdarg.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "compare/compare.h"
#include "model/model.h"

/* Most cases leave the last fields out. */
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

#define FILLER "Words enough for a clause of the usual length and no more than that"

/* Groups that look at words and marks have tests with real ones. */
#define FIXTURE_IGNORE "P,X,M,A"

/* Findings expected of versions in languages, as "S01@c:zh L02@d": rule, address,
 * and after a colon the versions that deviate. */
struct fixture_case {
	const char *name;
	const char *languages;          /* "en zh ru" */
	const char *version[4];
	const char *expected;
	const char *profile, *select;
};

static inline enum ccd_scheme
fixture_scheme(char c)
{
	switch (c) {
	case 'l': return CCD_SCHEME_LATIN;
	case 'c': return CCD_SCHEME_CYRILLIC;
	case 'h': return CCD_SCHEME_HAN;
	case 's': return CCD_SCHEME_STEM;
	case 'b': return CCD_SCHEME_BRANCH;
	case 'r': return CCD_SCHEME_ROMAN;
	default: return CCD_SCHEME_DECIMAL;
	}
}

static inline uint32_t
fixture_sentences(const char *text)
{
	uint32_t n = 0;

	for (const char *p = text; *p != '\0'; p++)
		n += *p == '.' || strncmp(p, "。", 3) == 0;
	return n == 0 ? 1 : n;
}

/* Parses LINE as the next clause of V; KEYS[clause] gets its key. */
static inline void
fixture_clause(struct ccd_arena *a, struct ccd_version *v, const char *line, char (*keys)[16])
{
	struct ccd_clause *clause = &v->clause[v->nclause];
	char kind[16], label[40], ordinal[16], *behind;
	uint32_t parent = v->nclause - 1;
	int used = 0;

	assert_int_equal(5, sscanf(line, " %15s %u %15s %39s %15s %n", keys[v->nclause],
	    &clause->depth, kind, label, ordinal, &used));
	assert_true(ccd_kind_of(kind) >= 0);
	clause->kind = (enum ccd_kind)ccd_kind_of(kind);
	clause->ordinal.number = (uint32_t)strtoul(ordinal, &behind, 10);
	if (*behind == '.')
		clause->ordinal.insert = (uint32_t)strtoul(behind + 1, &behind, 10);
	clause->ordinal.scheme = clause->ordinal.number == 0 ? CCD_SCHEME_NONE :
	    fixture_scheme(*behind);
	line = line[used] == '\0' ? FILLER : line + used;
	clause->text = line;
	if (strcmp(label, "-") != 0) {
		clause->label = ccd_arena_strdup(a, label);
		clause->text = ccd_arena_printf(a, "%s %s", label, line);
		clause->body = (uint32_t)strlen(label) + 1;
	}
	while (v->clause[parent].depth >= clause->depth)
		parent = v->clause[parent].parent;
	clause->parent = parent;
	clause->end = v->nclause + 1;
	for (uint32_t p = parent; p != CCD_NONE; p = v->clause[p].parent)
		v->clause[p].end = clause->end;
	clause->address = parent == 0 ? keys[v->nclause] :
	    ccd_arena_printf(a, "%s/%s", v->clause[parent].address, keys[v->nclause]);
	clause->nsegment = fixture_sentences(clause->text);
	v->nclause++;
}

struct fixture_rows {
	char key[256][16];
	uint32_t n;
};

static inline uint32_t
fixture_row(struct fixture_rows *rows, const char *key)
{
	for (uint32_t r = 0; r < rows->n; r++)
		if (strcmp(rows->key[r], key) == 0)
			return r;
	return CCD_NONE;
}

/* Adds the keys of a version that are new, each behind the one before it. */
static inline void
fixture_order(struct fixture_rows *rows, char (*keys)[16], uint32_t n)
{
	uint32_t at = 0;

	for (uint32_t i = 1; i < n; i++) {
		uint32_t row = fixture_row(rows, keys[i]);

		if (row == CCD_NONE) {
			assert_true(rows->n < 256);
			memmove(rows->key[at + 1], rows->key[at], (rows->n - at) * sizeof *rows->key);
			memcpy(rows->key[at], keys[i], sizeof *rows->key);
			rows->n++;
			row = at;
		}
		at = row + 1;
	}
}

static inline struct ccd_concordance *
fixture_build(struct ccd_arena *a, const char *languages, const char *const *text)
{
	struct ccd_concordance *c = ccd_new(a, struct ccd_concordance);
	struct fixture_rows *rows = ccd_new(a, struct fixture_rows);
	char (*keys[4])[16], *save = NULL, *list = ccd_arena_strdup(a, languages);

	c->arena = a;
	c->version = ccd_array(a, 4, struct ccd_version);
	for (char *tag; (tag = strtok_r(list, " ", &save)) != NULL; list = NULL) {
		struct ccd_version *v = &c->version[c->nversion];
		char *lines = ccd_arena_strdup(a, text[c->nversion]), *next = NULL;

		v->lang = tag;
		v->clause = ccd_array(a, 257, struct ccd_clause);
		v->clause[0] = (struct ccd_clause){ .parent = CCD_NONE, .end = 1, .text = "",
		    .address = "" };
		v->nclause = 1;
		keys[c->nversion] = ccd_arena_array(a, 257, sizeof *keys[0]);
		for (char *line; (line = strtok_r(lines, "\n", &next)) != NULL; lines = NULL)
			fixture_clause(a, v, line, keys[c->nversion]);
		fixture_order(rows, keys[c->nversion++], v->nclause);
	}
	c->nrow = rows->n;
	c->row = ccd_array(a, rows->n + 1, struct ccd_row);
	for (uint32_t r = 0; r < rows->n; r++) {
		c->row[r].cell = ccd_array(a, c->nversion, struct ccd_cell);
		c->row[r].confidence = strchr(rows->key[r], '?') != NULL ? 0.3 : 0.9;
	}
	for (uint32_t v = 0; v < c->nversion; v++)
		for (uint32_t i = 1; i < c->version[v].nclause; i++) {
			struct ccd_cell *cell = &c->row[fixture_row(rows, keys[v][i])].cell[v];
			uint32_t *clause = ccd_array(a, cell->n + 1, uint32_t);

			if (cell->n > 0)
				memcpy(clause, cell->clause, cell->n * sizeof *clause);
			clause[cell->n++] = i;
			cell->clause = clause;
		}
	return c;
}

/* "S01@c:zh": what the findings say, in their order. */
static inline void
fixture_print(const struct ccd_concordance *c, const struct ccd_findings *f, struct ccd_buffer *out)
{
	for (size_t i = 0; i < f->n; i++) {
		const struct ccd_finding *finding = &f->finding[i];
		char mark = ':';

		ccd_buffer_printf(out, "%s%s@%s", i == 0 ? "" : " ", finding->rule->id,
		    finding->address);
		for (uint32_t v = 0; v < c->nversion; v++)
			if ((finding->deviates >> v & 1) != 0) {
				ccd_buffer_printf(out, "%c%s", mark, c->version[v].lang);
				mark = '+';
			}
	}
}

/* False where the findings are not those expected; says which. */
static inline bool
fixture_check(const struct fixture_case *t, const char *languages)
{
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_concordance *c = fixture_build(a, languages, t->version);
	struct ccd_check_options options = { .select = t->select,
	    .profile = t->profile != NULL ? t->profile : "un",
	    .ignore = t->select == NULL ? FIXTURE_IGNORE : NULL };
	struct ccd_findings findings;
	struct ccd_buffer out = { 0 };
	struct ccd_error err = { 0 };
	bool as_expected;

	assert_int_equal(0, ccd_check(c, &options, &findings, &err));
	fixture_print(c, &findings, &out);
	as_expected = strcmp(out.s == NULL ? "" : out.s, t->expected) == 0;
	if (!as_expected)
		print_error("case \"%s\" (%s): \"%s\", not \"%s\"\n", t->name, languages,
		    out.s == NULL ? "" : out.s, t->expected);
	ccd_buffer_free(&out);
	ccd_arena_free(a);
	return as_expected;
}

/* Runs a table of cases that ends with a NULL name. Where a case names no
 * languages it is run for each pair of English, Chinese and Russian. */
static inline void
fixture_run(const struct fixture_case *t)
{
	static const char *const pairs[] = { "en zh", "en ru", "zh ru" };
	unsigned failed = 0;

	for (; t->name != NULL; t++) {
		if (t->languages != NULL)
			failed += !fixture_check(t, t->languages);
		for (size_t i = 0; t->languages == NULL && i < sizeof pairs / sizeof *pairs; i++)
			failed += !fixture_check(t, pairs[i]);
	}
	assert_int_equal(0, failed);
}

#endif
