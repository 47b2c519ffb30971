/*
 * X07: codes that are the same in all languages, as multisets: what the readers marked as
 * code in the texts, the tags of translation memories, and names of programs that are set as code
 * within a text. Their order is free.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "compare/compare_int.h"
#include "text/placeholder.h"

/* Codes of one version that a finding shows. */
enum { MOST_SHOWN = 4 };

/* A code in a row. */
struct code {
	const char *key;        /* what it is the same by */
	const char *shown;      /* as it is written */
	uint32_t version, clause, start, end;
};

struct codes {
	struct code *v;
	size_t n, cap;
};

/* ---- reading ------------------------------------------------------------ */

/* The value of the attribute NAME of the tag VALUE, or NULL: see read/inline.h. */
static const char *
attribute(struct ccd_arena *a, const char *value, const char *name)
{
	size_t n = strlen(name);

	for (const char *p = value; (p = strpbrk(p, "\t\n")) != NULL && *p == '\t';)
		if (strncmp(++p, name, n) == 0 && p[n] == '=')
			return ccd_arena_strndup(a, p + n + 1, strcspn(p + n + 1, "\t\n"));
	return NULL;
}

/* Adds the codes in the content S of a tag; what is neither a tag nor a placeholder may
 * differ, as the codes of fonts do. */
static void
add_content(struct ccd_arena *a, const char *s, struct code like, uint32_t *argument,
    struct codes *codes)
{
	size_t n = strlen(s);
	struct ccd_placeholder *found;
	uint32_t all;

	while (n > 0 && s[n - 1] == ' ')
		n--;
	if (n > 2 && *s == '<' && s[n - 1] == '>' && memchr(s + 1, '<', n - 1) == NULL) {
		like.shown = ccd_arena_strndup(a, s, n);
		like.key = ccd_placeholder_fold(s, n, argument, a);
		*ccd_push(a, codes) = like;
		return;
	}
	all = ccd_placeholders(s, n, 0, a, &found);
	for (uint32_t i = 0; i < all; i++) {
		like.shown = ccd_arena_strndup(a, s + found[i].start, found[i].end - found[i].start);
		like.key = ccd_placeholder_fold(s + found[i].start, found[i].end - found[i].start, argument, a);
		*ccd_push(a, codes) = like;
	}
}

/* Adds the tag VALUE: by its id where it has one, else by what it holds. The end of a pair
 * goes with its beginning. */
static void
add_tag(struct ccd_arena *a, const char *value, struct code like, uint32_t *argument,
    struct codes *codes)
{
	static const char *const ends[] = { "ec", "ex", "ept" };
	const char *id = attribute(a, value, "id"), *content = strchr(value, '\n');
	size_t n = strcspn(value, "\t\n");

	if (*value == '/')
		return;
	if (id == NULL) {
		if (content != NULL)
			add_content(a, content + 1, like, argument, codes);
		return;
	}
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (strlen(ends[i]) == n && strncmp(ends[i], value, n) == 0)
			return;
	like.key = ccd_arena_printf(a, "<%s>", id);
	like.shown = ccd_arena_printf(a, "<%.*s id=\"%s\">", (int)n, value, id);
	*ccd_push(a, codes) = like;
}

static void
add_clause(struct ccd_check *check, uint32_t v, uint32_t i, uint32_t *argument, struct codes *codes)
{
	const struct ccd_clause *clause = &check->c->version[v].clause[i];

	for (uint32_t k = 0; k < clause->nspan; k++) {
		const struct ccd_span *span = &clause->span[k];
		struct code code = { .version = v, .clause = i, .start = span->start, .end = span->end };

		if (span->kind == CCD_SPAN_TAG && span->value != NULL) {
			add_tag(check->arena, span->value, code, argument, codes);
		} else if (span->kind == CCD_SPAN_CODE && (span->value == NULL || *span->value != '\0')) {
			code.shown = ccd_arena_strndup(check->arena, clause->text + span->start,
			    span->end - span->start);
			code.key = span->value != NULL ? span->value : ccd_placeholder_fold(code.shown,
			    span->end - span->start, argument, check->arena);
			*ccd_push(check->arena, codes) = code;
		}
	}
}

/* ---- names of programs ---------------------------------------------------- */

/* Bytes of a name that is compared, and names of a row. */
enum { LONGEST_NAME = 64, MOST_NAMES = 32 };

/* True where S (of N bytes), set as code, is what a program reads: a name or command, which is the
 * same in all languages. Words may be translated, and so may those in capitals that stand for
 * what one puts there: doc/PACKAGE. */
static bool
is_name(const char *s, size_t n)
{
	bool sign = false;
	size_t capitals = 0;

	if (n < 2 || n > LONGEST_NAME)
		return false;
	for (size_t i = 0; i < n; i++) {
		capitals = isupper((unsigned char)s[i]) ? capitals + 1 : 0;
		if ((s[i] & 0x80) != 0 || s[i] == ' ' || s[i] == '<' || capitals > 2)
			return false;
		sign |= strchr("_./=()$:", s[i]) != NULL;
	}
	return sign;
}

/* True where a part of SPAN is set off: what stands for a name of the reader's. */
static bool
is_pattern(const struct ccd_clause *clause, const struct ccd_span *span)
{
	for (uint32_t k = 0; k < clause->nspan; k++)
		if (clause->span[k].kind == CCD_SPAN_EMPHASIS && clause->span[k].start < span->end &&
		    clause->span[k].end > span->start && (clause->span[k].start > span->start ||
		    clause->span[k].end < span->end))
			return true;
	return false;
}

/* Where the cell of V in ROW has NAME, as code or not; false if nowhere. */
static bool
find_name(const struct ccd_check *check, uint32_t row, uint32_t v, const char *name, struct code *code)
{
	const struct ccd_cell *cell = &check->c->row[row].cell[v];

	for (uint32_t i = 0; i < cell->n; i++) {
		const char *text = check->c->version[v].clause[cell->clause[i]].text;
		const char *at = strstr(text, name);

		if (at == NULL)
			continue;
		code->version = v;
		code->clause = cell->clause[i];
		code->start = (uint32_t)(at - text);
		code->end = code->start + (uint32_t)strlen(name);
		return true;
	}
	return false;
}

/* Adds NAME for each version that has it, if it is not there yet. */
static void
add_name(struct ccd_check *check, uint32_t row, const char *name, struct codes *codes)
{
	struct code code = { .key = ccd_arena_printf(check->arena, "`%s`", name), .shown = name };

	for (size_t i = 0; i < codes->n; i++)
		if (strcmp(codes->v[i].key, code.key) == 0)
			return;
	for (uint64_t m = check->info[row].have; m != 0; m &= m - 1)
		if (find_name(check, row, ccd_lowest(m), name, &code))
			*ccd_push(check->arena, codes) = code;
}

/* Adds the names of programs in the text of the cell of V in ROW; a whole clause of code has
 * remarks and examples that are translated. */
static void
add_names(struct ccd_check *check, uint32_t row, uint32_t v, struct codes *codes)
{
	const struct ccd_cell *cell = &check->c->row[row].cell[v];
	uint32_t names = 0;

	for (uint32_t i = 0; i < cell->n; i++) {
		const struct ccd_clause *clause = &check->c->version[v].clause[cell->clause[i]];

		for (uint32_t k = 0; k < clause->nspan && names < MOST_NAMES; k++) {
			const struct ccd_span *span = &clause->span[k];

			if (span->kind != CCD_SPAN_PROGRAM || !is_name(clause->text + span->start,
			    span->end - span->start) || is_pattern(clause, span) || (span->start <= clause->body &&
			    clause->text[span->end] == '\0'))
				continue;
			names++;
			add_name(check, row, ccd_arena_strndup(check->arena, clause->text + span->start,
			    span->end - span->start), codes);
		}
	}
}

/* ---- comparing ---------------------------------------------------------- */

static int
by_key(const void *a, const void *b)
{
	const struct code *x = a, *y = b;
	int order = strcmp(x->key, y->key);

	if (order == 0)
		order = (x->version > y->version) - (x->version < y->version);
	if (order == 0)
		order = (x->clause > y->clause) - (x->clause < y->clause);
	return order != 0 ? order : (x->start > y->start) - (x->start < y->start);
}

/* Codes that a version has more of than some other. */
struct surplus {
	const struct code *first;
	const char *shown;
	uint32_t n;
	uint64_t hash;          /* of all counts: versions of the same counts agree */
};

static void
show(struct ccd_check *check, struct surplus *s, const struct code *code)
{
	if (s->n == 0)
		s->first = code;
	if (s->n++ < MOST_SHOWN)
		s->shown = ccd_arena_printf(check->arena, "%s%s%s", s->shown != NULL ? s->shown : "",
		    s->shown != NULL ? ", " : "", code->shown);
	else if (s->n == MOST_SHOWN + 1)
		s->shown = ccd_arena_printf(check->arena, "%s …", s->shown);
}

/* Codes FROM to TO have one key; what a version has beyond the least count is surplus. */
static void
compare_counts(struct ccd_check *check, const struct codes *codes, size_t from, size_t to,
    uint64_t have, struct surplus *surplus)
{
	uint32_t count[CCD_MAX_VERSIONS] = { 0 }, least = UINT32_MAX, seen = 0;

	for (size_t i = from; i < to; i++)
		count[codes->v[i].version]++;
	for (uint64_t m = have; m != 0; m &= m - 1)
		if (count[ccd_lowest(m)] < least)
			least = count[ccd_lowest(m)];
	for (uint64_t m = have; m != 0; m &= m - 1) {
		struct surplus *s = &surplus[ccd_lowest(m)];

		s->hash = s->hash * 31 + count[ccd_lowest(m)];
	}
	for (size_t i = from; i < to; i++) {
		seen = i > from && codes->v[i - 1].version == codes->v[i].version ? seen + 1 : 1;
		if (seen > least)
			show(check, &surplus[codes->v[i].version], &codes->v[i]);
	}
}

static void
report(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row, uint64_t have,
    const struct surplus *surplus)
{
	struct ccd_evidence e[CCD_MAX_VERSIONS];
	uint32_t same[CCD_MAX_VERSIONS] = { 0 }, n = ccd_row_evidence(check, row, have, e);
	const char *arg[4] = { NULL };
	uint64_t minority;

	for (uint32_t i = 0; i < n; i++) {
		const struct surplus *s = &surplus[e[i].version];

		while (surplus[e[same[e[i].version]].version].hash != s->hash)
			same[e[i].version]++;
		if (s->n == 0)
			continue;
		e[i].clause = s->first->clause;
		e[i].start = s->first->start;
		e[i].end = s->first->end;
		e[i].value = s->shown;
	}
	ccd_differs(same, have, &minority);
	arg[0] = ccd_join_values(check, e, n);
	arg[1] = ccd_join_languages(check, minority != 0 ? minority : have);
	arg[2] = ccd_join_languages(check, have);
	ccd_report(check, rule, row, NULL, have, minority, e, n, arg);
}

static void
compare_row(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row, struct codes *codes)
{
	struct surplus surplus[CCD_MAX_VERSIONS] = { 0 };
	uint64_t have = check->info[row].have;
	bool any = false;

	codes->n = 0;
	for (uint64_t m = have; m != 0; m &= m - 1) {
		const struct ccd_cell *cell = &check->c->row[row].cell[ccd_lowest(m)];
		uint32_t argument = 0;

		for (uint32_t i = 0; i < cell->n; i++)
			add_clause(check, ccd_lowest(m), cell->clause[i], &argument, codes);
	}
	for (uint64_t m = have; m != 0; m &= m - 1)
		add_names(check, row, ccd_lowest(m), codes);
	if (codes->n == 0)
		return;
	qsort(codes->v, codes->n, sizeof *codes->v, by_key);
	for (size_t from = 0, to; from < codes->n; from = to) {
		for (to = from + 1; to < codes->n && strcmp(codes->v[to].key, codes->v[from].key) == 0; to++)
			continue;
		compare_counts(check, codes, from, to, have, surplus);
	}
	for (uint64_t m = have; m != 0; m &= m - 1)
		any |= surplus[ccd_lowest(m)].n > 0;
	if (any)
		report(check, rule, row, have, surplus);
}

void
ccd_rule_placeholder(struct ccd_check *check, const struct ccd_rule *rule)
{
	struct codes codes = { 0 };

	for (uint32_t r = 0; r < check->c->nrow; r++)
		if (ccd_bits(check->info[r].have) >= 2 && !check->info[r].notice &&
		    ccd_row_trusted(check, r))
			compare_row(check, rule, r, &codes);
}
