/*
 * M01 to M03: whether aligned sentences deny, oblige, permit and join alike. Words are
 * weak evidence of that, so the rules speak only where every version uses one of the
 * words that leave no doubt, and only when they are asked for.
 */
#include <string.h>

#include "compare/compare_int.h"
#include "text/decode.h"
#include "lang/lang.h"
#include "text/utf8.h"

/* Text of one version: part of one clause, or its clauses of a row. */
struct passage { uint32_t version, clause, start, end; };

/* True where a word could begin or end between the characters around S[at]. */
static bool
is_edge(const char *s, size_t n, size_t at)
{
	size_t before = at, behind = at;

	return at == 0 || at >= n || !ccd_is_letter(ccd_utf8_prev(s, &before)) ||
	    !ccd_is_letter(ccd_utf8_next(s, n, &behind));
}

/* Where an entry of a table was found, and its value. */
struct hit { size_t start, end; int64_t value; };

/* The longest entry of TABLE at S[AT]; a hit of value -1 where there is none. */
static struct hit
longest(const struct ccd_lang *lang, const struct ccd_word_value *table, const char *s, size_t n,
    size_t at)
{
	struct hit hit = { at, at, -1 };

	for (; table->word != NULL; table++) {
		size_t length = strlen(table->word);

		if (length > hit.end - at && length <= n - at &&
		    memcmp(s + at, table->word, length) == 0 &&
		    (lang->runs_on || is_edge(s, n, at + length)))
			hit = (struct hit){ at, at + length, table->value };
	}
	return hit;
}

/* Calls SEE for each entry of TABLE in S, N bytes in lower case. */
static void
each_hit(const struct ccd_lang *lang, const struct ccd_word_value *table, const char *s, size_t n,
    void (*see)(void *, const struct hit *), void *data)
{
	for (size_t at = 0; table != NULL && at < n;) {
		struct hit hit = { at, at, -1 };

		if (lang->runs_on || is_edge(s, n, at))
			hit = longest(lang, table, s, n, at);
		if (hit.value >= 0) {
			see(data, &hit);
			at = hit.end;
		} else {
			ccd_utf8_next(s, n, &at);
		}
	}
}

/* What a version says of one question: 0 nothing that is clear. */
struct answer {
	uint32_t value;
	struct hit first;
	uint32_t count[8];      /* hits by value */
};

static void
count_hit(void *data, const struct hit *hit)
{
	struct answer *a = data;

	if (hit->value > 0 && a->first.end == 0)
		a->first = *hit;
	if (hit->value < 8)
		a->count[hit->value]++;
}

/* Counts TABLE's entries in PASSAGE. The places are those of the clause's text, as
 * lower case of these languages has the same length; a text where it has not is left out. */
static struct answer
ask(struct ccd_check *check, const struct passage *p, const struct ccd_word_value *table)
{
	const struct ccd_version *version = &check->c->version[p->version];
	const char *text = version->clause[p->clause].text + p->start;
	size_t n = p->end - p->start;
	struct ccd_arena *scratch = ccd_arena_new();
	const char *s = ccd_lower(scratch, text, n, version->lang);
	struct answer a = { 0 };

	if (strlen(s) == n)
		each_hit(ccd_lang_of(version->lang), table, s, n, count_hit, &a);
	ccd_arena_free(scratch);
	return a;
}

/* ---- the questions --------------------------------------------------- */

enum { AFFIRMS = 1, DENIES = 2 };

/* Added to a value that weak evidence gives: it counts where all of three or more versions say
 * something and one alone differs. MANY: only against "and/or". */
enum { LOOSE = 16, MANY = 32 };

/* Only a modal verb says for sure what a sentence denies: a version that forbids, against
 * one that obliges or permits and has no word of negation at all. Without modal verbs one
 * word of negation, or none, is weak evidence. */
static uint32_t
polarity(struct ccd_check *check, const struct passage *p, struct answer *a)
{
	const struct ccd_lang *lang = ccd_lang_of(check->c->version[p->version].lang);
	struct answer negations;

	*a = ask(check, p, lang->modals);
	negations = ask(check, p, lang->negations);
	if (a->count[CCD_MODAL_OBLIGATION] + a->count[CCD_MODAL_PERMISSION] == 0) {
		if (a->count[CCD_MODAL_PROHIBITION] > 0)
			return DENIES;
		if (negations.count[1] + negations.count[2] == 0)
			return LOOSE | AFFIRMS;
		a->first = negations.first;
		return negations.count[1] == 1 && negations.count[2] == 0 ? LOOSE | DENIES : 0;
	}
	return a->count[CCD_MODAL_PROHIBITION] == 0 && negations.count[1] + negations.count[2] == 0 ?
	    AFFIRMS : 0;
}

/* Obligation against permission; prohibitions are the other rule's. */
static uint32_t
modality(struct ccd_check *check, const struct passage *p, struct answer *a)
{
	*a = ask(check, p, ccd_lang_of(check->c->version[p->version].lang)->modals);
	if (a->count[CCD_MODAL_PROHIBITION] > 0 || (a->count[CCD_MODAL_OBLIGATION] > 0) ==
	    (a->count[CCD_MODAL_PERMISSION] > 0))
		return 0;
	return a->count[CCD_MODAL_OBLIGATION] > 0 ? CCD_MODAL_OBLIGATION : CCD_MODAL_PERMISSION;
}

/* The link at the very end of an item ("; and"), or "and/or" anywhere. One inside a sentence is
 * weak evidence, and several are held against "and/or" alone: they may have their partners in other
 * words anywhere. */
static uint32_t
link_of(struct ccd_check *check, const struct passage *p, struct answer *a)
{
	const struct ccd_version *version = &check->c->version[p->version];
	const char *text = version->clause[p->clause].text;
	const struct ccd_word_value *links = ccd_lang_of(version->lang)->links;
	struct passage tail = *p;
	size_t end = p->end;
	struct answer last;

	*a = ask(check, p, links);
	if (a->count[CCD_AND_OR] > 0)
		return CCD_AND_OR;
	while (end > p->start && strchr(" ,;", text[end - 1]) != NULL)
		end--;
	for (size_t at = end; at > p->start && end - at < 24;) {
		size_t before = at;
		int32_t c = ccd_utf8_prev(text, &before);

		if (c == ';' || c == 0xff1b || c == ',' || c == 0xff0c) {
			tail.start = (uint32_t)at;
			tail.end = (uint32_t)end;
			last = ask(check, &tail, links);
			for (uint32_t k = 1; k <= 3; k++)
				if (last.count[k] == 1 && last.first.end == end - at) {
					last.first.start += at - p->start;
					last.first.end += at - p->start;
					*a = last;
					return k;
				}
			return 0;
		}
		at = before;
	}
	if ((a->count[CCD_AND] > 0) == (a->count[CCD_OR] > 0))
		return 0;
	return (a->count[CCD_AND] + a->count[CCD_OR] == 1 ? LOOSE : MANY) |
	    (a->count[CCD_AND] > 0 ? CCD_AND : CCD_OR);
}

/* ---- comparing ------------------------------------------------------- */

struct question {
	const struct ccd_rule *rule;
	uint32_t (*of)(struct ccd_check *, const struct passage *, struct answer *);
	const char *const *names;       /* of the values, in the report */
	uint32_t lost;                  /* what one version may say alone on weak evidence; 0: anything */
};

/* VALUE[v] of the N passages, in which weak evidence counts, without it; what does not count is 0. */
static void
weigh(const struct question *q, const struct passage *p, uint32_t n, uint32_t *value)
{
	uint32_t plain[CCD_MAX_VERSIONS] = { 0 };
	uint64_t versions = 0, minority;
	bool either = false, all = n >= 3;

	for (uint32_t k = 0; k < n; k++) {
		uint32_t v = p[k].version;

		versions |= ccd_bit(v);
		plain[v] = value[v] & (LOOSE - 1);
		either |= value[v] == CCD_AND_OR;
		all &= value[v] != 0 && (value[v] & MANY) == 0;
	}
	all = all && ccd_differs(plain, versions, &minority) && ccd_bits(minority) == 1 &&
	    (q->lost == 0 || value[ccd_lowest(minority)] == (LOOSE | q->lost));
	for (uint32_t k = 0; k < n; k++)
		value[p[k].version] = value[p[k].version] < LOOSE || all || (q->lost == 0 && either) ?
		    plain[p[k].version] : 0;
}

/* Compares the N passages of ROW. What says nothing clear agrees with all. */
static void
compare(struct ccd_check *check, const struct question *q, uint32_t row, const struct passage *p,
    uint32_t n)
{
	struct ccd_evidence e[CCD_MAX_VERSIONS];
	uint32_t value[CCD_MAX_VERSIONS] = { 0 }, ne = 0;
	struct hit first[CCD_MAX_VERSIONS];
	const char *all = "";
	uint64_t versions = 0, minority;

	for (uint32_t k = 0; k < n; k++) {
		struct answer a;

		value[p[k].version] = q->of(check, &p[k], &a);
		first[k] = a.first;
	}
	weigh(q, p, n, value);
	for (uint32_t k = 0; k < n; k++) {
		uint32_t v = p[k].version;

		if (value[v] == 0)
			continue;
		versions |= ccd_bit(v);
		all = ccd_arena_printf(check->arena, "%s%s%s", all, ne == 0 ? "" : " / ",
		    q->names[value[v]]);
		e[ne++] = (struct ccd_evidence){ v, p[k].clause,
		    p[k].start + (uint32_t)first[k].start, p[k].start + (uint32_t)first[k].end,
		    q->names[value[v]] };
	}
	if (ne < 2 || !ccd_differs(value, versions, &minority))
		return;
	ccd_report(check, q->rule, row, NULL, versions, minority, e, ne, (const char *const[4]){
	    all, ccd_join_languages(check, minority != 0 ? minority : versions) });
}

/* The passages of one bead with one clause and some text on every side; their number,
 * 0 where it is no such bead. */
static uint32_t
bead_passages(const struct ccd_check *check, const struct ccd_bead *bead, struct passage *p)
{
	uint32_t n = 0;

	for (uint32_t v = 0; v < check->c->nversion; v++) {
		const struct ccd_version *version = &check->c->version[v];
		const struct ccd_segment *first, *last;

		if (bead->side[v].n == 0)
			continue;
		first = &version->segment[bead->side[v].first];
		last = first + bead->side[v].n - 1;
		if (first->clause != last->clause)
			return 0;
		p[n++] = (struct passage){ v, first->clause, first->start, last->end };
	}
	return n;
}

static uint32_t
row_passages(const struct ccd_check *check, uint32_t row, struct passage *p)
{
	uint32_t n = 0;

	for (uint32_t v = 0; v < check->c->nversion; v++) {
		const struct ccd_cell *cell = &check->c->row[row].cell[v];
		const struct ccd_clause *clause = ccd_row_first(check, row, v);

		if (cell->n > 1)
			return 0;
		if (cell->n == 1)
			p[n++] = (struct passage){ v, cell->clause[0], clause->body,
			    (uint32_t)strlen(clause->text) };
	}
	return n;
}

static void
compare_sentences(struct ccd_check *check, const struct question *q, bool whole)
{
	struct passage p[CCD_MAX_VERSIONS];

	for (uint32_t r = 0; r < check->c->nrow; r++) {
		const struct ccd_row *row = &check->c->row[r];

		if (ccd_bits(check->info[r].have) < 2 || check->info[r].notice)
			continue;
		if (row->nbead <= 1 || whole)
			compare(check, q, r, p, row_passages(check, r, p));
		else
			for (uint32_t b = 0; b < row->nbead; b++)
				if (row->bead[b].confidence >= CCD_SENTENCE_CONFIDENCE)
					compare(check, q, r, p,
					    bead_passages(check, &row->bead[b], p));
	}
}

static void
rule_polarity(struct ccd_check *check, const struct ccd_rule *rule)
{
	static const char *const names[] = { "", "+", "-" };

	compare_sentences(check, &(struct question){ rule, polarity, names, AFFIRMS }, false);
}

static void
rule_modality(struct ccd_check *check, const struct ccd_rule *rule)
{
	static const char *const names[] = { "", "must", "may" };

	compare_sentences(check, &(struct question){ rule, modality, names, 0 }, false);
}

static void
rule_link(struct ccd_check *check, const struct ccd_rule *rule)
{
	static const char *const names[] = { "", "and", "or", "and/or" };

	compare_sentences(check, &(struct question){ rule, link_of, names, 0 }, true);
}

const struct ccd_rule ccd_rules_modality[] = {
	{ "M01", "polarity", CCD_LEVEL_WARNING, rule_polarity },
	{ "M02", "modality-class", CCD_LEVEL_WARNING, rule_modality },
	{ "M03", "and-or", CCD_LEVEL_WARNING, rule_link },
	{ 0 }
};
