/*
 * T02: terms of the termbase. Where one version has a term of an entry and another none
 * of the entry's terms in its language, in any form; where a forbidden one is used.
 */
#include <stdlib.h>
#include <string.h>

#include "compare/compare_int.h"
#include "model/termbase.h"
#include "lang/lang.h"
#include "text/word.h"

enum { MOST_WORDS = 16 };

/* A term of one version's language as stems. */
struct pattern {
	uint32_t stem[MOST_WORDS], n;
	uint32_t entry;
	const struct ccd_term *term;
	bool capital;           /* an acronym: its capitals count */
};

/* Of one version: patterns by first stem. */
struct patterns {
	struct pattern *v;
	size_t n, cap;
};

/* What a row of one version has of an entry. */
struct hit {
	uint32_t entry;
	const struct ccd_term *term;
	struct ccd_evidence at;
	bool whole;             /* not inside a longer term */
};

struct hits {
	struct hit *v;
	size_t n, cap;
};

static int
by_stem(const void *a, const void *b)
{
	const struct pattern *x = a, *y = b;

	if (x->stem[0] != y->stem[0])
		return x->stem[0] < y->stem[0] ? -1 : 1;
	return x->n > y->n ? -1 : x->n < y->n;
}

static bool
same_language(const char *a, const char *b)
{
	size_t n = strcspn(a, "-");

	return n == strcspn(b, "-") && strncmp(a, b, n) == 0;
}

static bool
is_acronym(const char *s)
{
	size_t n = strlen(s);

	return n >= 2 && n <= 6 && strspn(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == n;
}

static struct patterns
patterns_of(struct ccd_arena *a, const struct ccd_termbase *base, const char *tag)
{
	struct patterns patterns = { 0 };
	const struct ccd_lang *lang = ccd_lang_of(tag);

	for (uint32_t i = 0; i < base->nentry; i++)
		for (uint32_t k = 0; k < base->entry[i].nterm; k++) {
			const struct ccd_term *term = &base->entry[i].term[k];
			struct pattern p = { .entry = i, .term = term, .capital = is_acronym(term->text) };
			struct ccd_word *word;
			uint32_t n;

			if (!same_language(term->lang, tag))
				continue;
			n = ccd_words(lang, term->text, strlen(term->text), a, &word);
			for (p.n = 0; p.n < n && p.n < MOST_WORDS; p.n++)
				p.stem[p.n] = word[p.n].stem;
			if (n > 0 && n <= MOST_WORDS)
				*ccd_push(a, &patterns) = p;
		}
	if (patterns.n > 0)
		qsort(patterns.v, patterns.n, sizeof *patterns.v, by_stem);
	return patterns;
}

/* ---- finding them ----------------------------------------------------- */

static bool
matches(const struct pattern *p, const char *text, const struct ccd_word *word, uint32_t n)
{
	if (p->n > n)
		return false;
	for (uint32_t i = 0; i < p->n; i++)
		if (word[i].stem != p->stem[i] || (i > 0 && !word[i].joined))
			return false;
	return !p->capital || strncmp(text + word[0].start, p->term->text, strlen(p->term->text)) == 0;
}

/* The first pattern that begins with STEM. */
static size_t
first_with(const struct patterns *patterns, uint32_t stem)
{
	size_t low = 0, high = patterns->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (patterns->v[middle].stem[0] < stem)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static void
search_clause(struct ccd_arena *a, const struct ccd_version *version, uint32_t v, uint32_t index,
    const struct patterns *patterns, struct hits *hits)
{
	const char *text = version->clause[index].text;
	struct ccd_word *word;
	uint32_t n = ccd_words(ccd_lang_of(version->lang), text, strlen(text), a, &word), covered = 0;

	for (uint32_t i = 0; i < n; i++)
		for (size_t k = first_with(patterns, word[i].stem); k < patterns->n &&
		    patterns->v[k].stem[0] == word[i].stem; k++) {
			const struct pattern *p = &patterns->v[k];

			if (!matches(p, text, word + i, n - i))
				continue;
			*ccd_push(a, hits) = (struct hit){ p->entry, p->term, { v, index, word[i].start,
			    word[i + p->n - 1].end, p->term->text }, i + p->n > covered };
			covered = i + p->n > covered ? i + p->n : covered;
		}
}

static const struct hit *
hit_of(const struct hits *hits, uint32_t entry, bool whole, bool forbidden)
{
	for (size_t i = 0; i < hits->n; i++)
		if (hits->v[i].entry == entry && hits->v[i].term->forbidden == forbidden &&
		    (hits->v[i].whole || !whole))
			return &hits->v[i];
	return NULL;
}

/* The preferred term of ENTRY in the language of TAG, or NULL. */
static const struct ccd_term *
preferred(const struct ccd_term_entry *entry, const char *tag)
{
	for (uint32_t i = 0; i < entry->nterm; i++)
		if (!entry->term[i].forbidden && same_language(entry->term[i].lang, tag))
			return &entry->term[i];
	return NULL;
}

/* ---- reporting -------------------------------------------------------- */

/* ENTRY has a term in HAVE and none in LACK. */
static void
report_lack(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row,
    const struct hits *hits, uint32_t entry, uint64_t have, uint64_t lack)
{
	struct ccd_evidence e[CCD_MAX_VERSIONS];
	uint32_t kind[CCD_MAX_VERSIONS] = { 0 }, n = ccd_row_evidence(check, row, have | lack, e);
	const char *arg[4] = { NULL }, *expected = "";
	uint64_t minority;

	for (uint32_t i = 0; i < n; i++) {
		uint32_t v = e[i].version;
		const struct hit *hit = hit_of(&hits[v], entry, false, false);

		kind[v] = (have >> v & 1) != 0;
		if (hit != NULL)
			e[i] = hit->at;
		if (hit != NULL && arg[0] == NULL)
			arg[0] = hit->term->text;
		if (kind[v] == 0)
			expected = ccd_arena_printf(check->arena, "%s%s%s", expected,
			    *expected == '\0' ? "" : " / ",
			    preferred(&check->terms->entry[entry], check->c->version[v].lang)->text);
	}
	ccd_differs(kind, have | lack, &minority);
	arg[1] = ccd_join_languages(check, lack);
	arg[2] = expected;
	arg[3] = "0";
	ccd_report(check, rule, row, NULL, have | lack, minority, e, n, arg);
}

static void
report_forbidden(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row,
    const struct hit *hit)
{
	const struct ccd_term_entry *entry = &check->terms->entry[hit->entry];
	const char *tag = check->c->version[hit->at.version].lang;
	const struct ccd_term *instead = preferred(entry, tag);
	uint64_t version = ccd_bit(hit->at.version);
	const char *arg[4] = { instead != NULL ? instead->text : entry->term[0].text, tag,
	    hit->term->text, "1" };

	ccd_report(check, rule, row, NULL, version, version, &hit->at, 1, arg);
}

static void
compare_entry(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row,
    const struct hits *hits, const struct hit *hit)
{
	uint64_t have = 0, lack = 0;

	for (uint64_t m = check->info[row].have; m != 0; m &= m - 1) {
		uint32_t v = ccd_lowest(m);

		if (hit_of(&hits[v], hit->entry, false, false) != NULL)
			have |= ccd_bit(v);
		else if (preferred(&check->terms->entry[hit->entry], check->c->version[v].lang) != NULL &&
		    hit_of(&hits[v], hit->entry, true, true) == NULL)
			lack |= ccd_bit(v);
	}
	/* once, from the first version that has it */
	if (lack != 0 && ccd_lowest(have) == hit->at.version &&
	    hit_of(&hits[hit->at.version], hit->entry, true, false) == hit)
		report_lack(check, rule, row, hits, hit->entry, have, lack);
}

static void
compare_row(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row,
    const struct patterns *patterns)
{
	struct ccd_arena *scratch = ccd_arena_new();
	struct hits *hits = ccd_array(scratch, check->c->nversion, struct hits);

	for (uint64_t m = check->info[row].have; m != 0; m &= m - 1) {
		uint32_t v = ccd_lowest(m);
		const struct ccd_cell *cell = &check->c->row[row].cell[v];

		for (uint32_t i = 0; i < cell->n; i++)
			search_clause(scratch, &check->c->version[v], v, cell->clause[i], &patterns[v],
			    &hits[v]);
	}
	for (uint64_t m = check->info[row].have; m != 0; m &= m - 1) {
		const struct hits *of = &hits[ccd_lowest(m)];

		for (size_t i = 0; i < of->n; i++) {
			if (of->v[i].whole && of->v[i].term->forbidden)
				report_forbidden(check, rule, row, &of->v[i]);
			else if (of->v[i].whole && ccd_row_trusted(check, row))
				compare_entry(check, rule, row, hits, &of->v[i]);
		}
	}
	ccd_arena_free(scratch);
}

void
ccd_rule_termbase(struct ccd_check *check, const struct ccd_rule *rule)
{
	struct patterns patterns[CCD_MAX_VERSIONS];

	if (check->terms == NULL)
		return;
	for (uint32_t v = 0; v < check->c->nversion; v++)
		patterns[v] = patterns_of(check->arena, check->terms, check->c->version[v].lang);
	for (uint32_t r = 0; r < check->c->nrow; r++)
		if (!check->info[r].notice && check->info[r].have != 0)
			compare_row(check, rule, r, patterns);
}
