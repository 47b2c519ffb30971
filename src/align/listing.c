/*
 * Finds the lists of a version that may stand in its own alphabetical order: siblings without
 * numbers that ascend by the language's collation, or siblings that all open a quotation. An
 * entry goes on to the next one: what is set below it, and numbered items that follow it.
 */
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "align/align_int.h"
#include "text/collate.h"
#include "text/definition.h"
#include "text/utf8.h"

/* Fewer entries ascend by chance; quoted terms are a list from two on. */
enum { LEAST_ENTRIES = 3, LEAST_QUOTED = 2 };

/* Bytes of an entry's head or of the term at its end that are compared. */
enum { TERM = 64 };

struct finding {
	const struct ccd_version *v;
	uint32_t first;                 /* unit of clause 1 */
	struct ccd_units *out;
	struct ccd_arena *arena;
	struct ccd_collator *collator;
	struct { uint32_t *v; size_t n, cap; } member;  /* clauses */
};

static bool
is_quoted(const struct ccd_clause *c)
{
	return ccd_opens_quotation(c->text + c->body);
}

static bool
is_entry(const struct ccd_clause *c)
{
	return (c->kind == CCD_KIND_TEXT || c->kind == CCD_KIND_PARAGRAPH || c->kind == CCD_KIND_ITEM ||
	    c->kind == CCD_KIND_SUBITEM) && (c->ordinal.number == 0 || is_quoted(c));
}

/* TEXT[from, to) in small letters, words only, one blank between them. */
static const char *
plain_words(const char *text, size_t from, size_t to, struct ccd_arena *a)
{
	char out[TERM + 8];
	size_t n = 0;
	bool blank = false;

	while (from < to && n < TERM) {
		int32_t c = ccd_utf8_next(text, to, &from);

		if (!u_isalnum(c)) {
			blank = n > 0;
			continue;
		}
		if (blank)
			out[n++] = ' ';
		blank = false;
		U8_APPEND_UNSAFE((uint8_t *)out, n, (uint32_t)u_tolower(c));
	}
	return ccd_arena_strndup(a, out, n);
}

/* The words in brackets at the end of CLAUSE, or NULL: the term in another language. */
static const char *
term_at_end(const struct ccd_clause *clause, struct ccd_arena *a)
{
	size_t n = strlen(clause->text), open;

	while (n > 0 && (clause->text[n - 1] == ' ' || clause->text[n - 1] == '.' ||
	    clause->text[n - 1] == ';' || clause->text[n - 1] == ','))
		n--;
	if (n == 0 || clause->text[n - 1] != ')')
		return NULL;
	for (open = n - 1; open > clause->body && n - open < 2 * TERM; open--)
		if (clause->text[open - 1] == '(')
			return plain_words(clause->text, open, n - 1, a);
	return NULL;
}

/* The first clause behind entry I: the sibling that is an entry again, or bears a number of
 * its own rank, or what stands behind the parent. */
static uint32_t
end_of_entry(const struct finding *f, uint32_t i)
{
	const struct ccd_clause *c = f->v->clause;
	uint32_t end = c[i].end, stop = c[c[i].parent].end;

	while (end < stop && !is_entry(&c[end]) && c[end].ordinal.number != 0 &&
	    (c[end].kind == CCD_KIND_ITEM || c[end].kind == CCD_KIND_SUBITEM))
		end = c[end].end;
	return end;
}

static void
set_list(struct finding *f, size_t from, size_t to)
{
	uint32_t list = ++f->out->nlist;

	for (size_t k = from; k < to; k++) {
		uint32_t i = f->member.v[k], end = end_of_entry(f, i);
		struct ccd_unit *unit = &f->out->v[f->first + i - 1];
		const struct ccd_clause *clause = &f->v->clause[i];

		unit->list = list;
		unit->entry = end - i;
		unit->head = plain_words(clause->text, clause->body, strlen(clause->text), f->arena);
		unit->tail = term_at_end(&f->v->clause[end - 1], f->arena);
	}
}

/* True where most of the siblings from the first to the last that ascend do: from *FIRST
 * to *LAST. A definition of two paragraphs does not end the list. */
static bool
mostly_ascend(const uint32_t *run, size_t n, size_t *first, size_t *last)
{
	size_t ascending = 0;

	*first = n;
	for (size_t k = 0; k < n; k++)
		if (run[k] > 0) {
			*first = *first == n ? k : *first;
			*last = k;
			ascending++;
		}
	return ascending > 0 && 4 * ascending >= 3 * (*last - *first + 1);
}

/* The stretches of N siblings that all open a quotation; false if there is none. */
static bool
find_quoted(struct finding *f, size_t n)
{
	bool found = false;

	for (size_t from = 0, to; from < n; from = to + 1) {
		for (to = from; to < n && is_quoted(&f->v->clause[f->member.v[to]]); to++)
			continue;
		if (to - from >= LEAST_QUOTED) {
			set_list(f, from, to);
			found = true;
		}
	}
	return found;
}

/* The stretches of N siblings that ascend, as one list where hardly anything comes between. */
static void
find_ascending(struct finding *f, size_t n)
{
	const char **text = ccd_malloc(n * sizeof *text);
	uint32_t *run = ccd_malloc(n * sizeof *run);
	size_t first, last = 0;

	for (size_t k = 0; k < n; k++) {
		const struct ccd_clause *c = &f->v->clause[f->member.v[k]];

		text[k] = c->text + c->body;
	}
	ccd_collator_runs(f->collator, text, (uint32_t)n, LEAST_ENTRIES, run);
	if (mostly_ascend(run, n, &first, &last)) {
		set_list(f, first, last + 1);
	} else {
		for (size_t from = 0, to; from < n; from = to) {
			for (to = from + 1; to < n && run[to] == run[from] && to - from < run[from]; to++)
				continue;
			if (run[from] > 0)
				set_list(f, from, to);
		}
	}
	free(run);
	free(text);
}

void
ccd_units_find_lists(const struct ccd_version *v, uint32_t first, struct ccd_arena *a,
    struct ccd_units *out)
{
	struct finding f = { .v = v, .first = first, .out = out, .arena = a,
		.collator = ccd_collator_open(v->lang) };

	for (uint32_t p = 0; p < v->nclause; p++) {
		f.member.n = 0;
		for (uint32_t i = p + 1; i < v->clause[p].end; i = v->clause[i].end)
			if (is_entry(&v->clause[i]))
				*ccd_push(a, &f.member) = i;
		if (f.member.n > 0 && !find_quoted(&f, f.member.n))
			find_ascending(&f, f.member.n);
	}
	ccd_collator_close(f.collator);
}
