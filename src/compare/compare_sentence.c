/* S11 and S12: how clauses begin, and in how many sentences they speak. */
#include <string.h>

#include "compare/compare_int.h"
#include "text/decode.h"
#include "text/utf8.h"

/* ---- S11 ------------------------------------------------------------- */

/* Length of WORD at the beginning of TEXT as whole words, 0 where it is not. */
static size_t
begins(const struct ccd_lang *lang, const char *text, const char *word)
{
	size_t n = strlen(word), i = n;

	if (strncmp(text, word, n) != 0)
		return 0;
	if (lang->runs_on || text[n] == '\0')
		return n;
	return ccd_is_letter(ccd_utf8_next(text, strlen(text), &i)) ? 0 : n;
}

/* TEXT without the adverbs it begins with. */
static const char *
skip_adverbs(const struct ccd_lang *lang, const char *text)
{
	const char *const *adverb = lang->opening_adverbs;

	while (adverb != NULL && *adverb != NULL) {
		size_t n = begins(lang, text, *adverb);

		if (n == 0) {
			adverb++;
			continue;
		}
		text += n;
		text += strspn(text, " ,");
		adverb = lang->opening_adverbs;
	}
	return text;
}

enum { RECITAL_OPENING = 1, OPERATIVE_OPENING = 2 };

/* What the longest opening of CLAUSE's words can be; 0 where none is known. */
static unsigned
opening_of(const struct ccd_check *check, uint32_t v, const struct ccd_clause *clause)
{
	const struct ccd_lang *lang = ccd_lang_of(check->c->version[v].lang);
	const char *text = clause->text + clause->body;
	size_t longest = 0;
	unsigned class = 0;

	text = skip_adverbs(lang, ccd_lower(check->arena, text, ccd_prefix(text, 256), lang->tag));
	for (const struct ccd_opening *o = lang->openings; o != NULL && o->words != NULL; o++) {
		size_t n = begins(lang, text, o->words);

		if (n < longest || n == 0)
			continue;
		class = n > longest ? 0 : class;
		longest = n;
		class |= o->kind == CCD_KIND_RECITAL ? RECITAL_OPENING : OPERATIVE_OPENING;
	}
	return class;
}

/* Only a participle against a verb in the present: verbs of one class have too
 * many lawful translations. Forms that can be both (重申) and verbs unknown in one
 * version say nothing. */
void
ccd_rule_opening_class(struct ccd_check *check, const struct ccd_rule *rule)
{
	for (uint32_t r = 0; r < check->c->nrow; r++) {
		uint64_t versions = check->info[r].have, minority;
		uint32_t class[CCD_MAX_VERSIONS] = { 0 };
		bool clear = ccd_bits(versions) >= 2 && ccd_row_trusted(check, r);

		for (uint64_t m = versions; m != 0 && clear; m &= m - 1) {
			uint32_t v = ccd_lowest(m);
			const struct ccd_clause *clause = ccd_row_first(check, r, v);

			clear = ccd_clause_class(clause) >= CCD_ROW_PART ||
			    clause->kind == CCD_KIND_TEXT;
			class[v] = clear ? opening_of(check, v, clause) : 0;
			clear &= class[v] == RECITAL_OPENING || class[v] == OPERATIVE_OPENING;
		}
		if (clear && ccd_differs(class, versions, &minority))
			ccd_report_row(check, rule, r, versions, minority,
			    ccd_row_name(check, r, versions),
			    ccd_join_languages(check, minority != 0 ? minority : versions), NULL);
	}
}

/* ---- S12 ------------------------------------------------------------- */

/* Sentences are found by rules that err now and then: only rows aligned beyond
 * doubt count. */
#define SENTENCE_CONFIDENCE 0.8

/* As many sentences in all, but not the same ones: the first sure bead that divides them
 * otherwise. */
static void
compare_borders(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row,
    uint64_t versions, struct ccd_evidence *e, uint32_t n)
{
	for (uint32_t b = 0; b < check->c->row[row].nbead; b++) {
		const struct ccd_bead *bead = &check->c->row[row].bead[b];
		uint32_t count[CCD_MAX_VERSIONS] = { 0 };
		bool full = bead->confidence >= SENTENCE_CONFIDENCE;
		uint64_t minority;

		for (uint32_t i = 0; i < n && full; i++) {
			const struct ccd_segment *segment = check->c->version[e[i].version].segment;
			const struct ccd_range *side = &bead->side[e[i].version];

			if (!(full = side->n > 0))
				break;
			count[e[i].version] = side->n;
			e[i].start = segment[side->first].start;
			e[i].end = segment[side->first + side->n - 1].end;
			e[i].value = ccd_arena_printf(check->arena, "%u", side->n);
		}
		if (!full || !ccd_differs(count, versions, &minority))
			continue;
		ccd_report(check, rule, row, NULL, versions, minority, e, n, (const char *const[4]){
		    ccd_join_counts(check, count, versions),
		    ccd_join_languages(check, minority != 0 ? minority : versions) });
		return;
	}
}

/* 1 for a mark that opens a quotation, a title or a bracket, -1 for one that closes it, else 0. */
static int
mark_of(int32_t c, bool low)
{
	static const int32_t opening[] = { '(', '[', 0xff08, 0x3010, 0x300a, 0x3008, 0x300c, 0x300e, 0xab,
		0x201c, 0x201e, 0 };
	static const int32_t closing[] = { ')', ']', 0xff09, 0x3011, 0x300b, 0x3009, 0x300d, 0x300f, 0xbb,
		0x201d, 0 };

	for (size_t i = 0; closing[i] != 0; i++)
		if (closing[i] == c || (low && c == 0x201c))
			return -1;
	for (size_t i = 0; opening[i] != 0; i++)
		if (opening[i] == c)
			return 1;
	return 0;
}

/* How the marks around a place of a clause stand. */
struct depth { int inside; bool low; };

static void
go_to(struct depth *d, const char *text, size_t from, size_t to)
{
	while (from < to) {
		int32_t c = ccd_utf8_next(text, to, &from);
		int mark = mark_of(c, d->low);

		d->low = c == 0x201e || (d->low && c != 0x201c);
		d->inside = d->inside + mark < 0 ? 0 : d->inside + mark;
	}
}

/* Where the marks begin that close what stands before END. */
static size_t
before_closers(const char *text, size_t start, size_t end)
{
	size_t at = end, before = end;

	while (at > start) {
		int32_t c = ccd_utf8_prev(text, &at);

		if (!ccd_is_space(c) && mark_of(c, c == 0x201c) >= 0)
			break;
		before = at;
	}
	return before;
}

/* The sentences of CLAUSE: a stop within a quotation, a title or brackets ends one only where these
 * end as well and the next begins with a capital. */
static uint32_t
sentences(const struct ccd_version *version, const struct ccd_clause *clause)
{
	const struct ccd_segment *segment = version->segment + clause->segment;
	struct depth depth = { 0 };
	uint32_t n = clause->nsegment;

	if (n < 2 || version->segment == NULL)
		return n;
	for (uint32_t i = 0; i + 1 < clause->nsegment; i++) {
		size_t stop = before_closers(clause->text, segment[i].start, segment[i].end);
		size_t next = segment[i + 1].start;
		bool within;

		go_to(&depth, clause->text, segment[i].start, stop);
		within = depth.inside > 0;
		go_to(&depth, clause->text, stop, next);
		n -= within && (depth.inside > 0 ||
		    !ccd_is_upper(ccd_utf8_next(clause->text, strlen(clause->text), &next)));
	}
	go_to(&depth, clause->text, segment[clause->nsegment - 1].start, strlen(clause->text));
	return depth.inside > 0 ? clause->nsegment : n;         /* a mark was left open */
}

static void
count_sentences(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row)
{
	struct ccd_evidence e[CCD_MAX_VERSIONS];
	uint64_t versions = check->info[row].have, minority;
	uint32_t count[CCD_MAX_VERSIONS] = { 0 }, n = ccd_row_evidence(check, row, versions, e);
	bool all = true;

	for (uint32_t i = 0; i < n; i++) {
		const struct ccd_cell *cell = &check->c->row[row].cell[e[i].version];

		if (cell->n != 1)
			return;
		count[e[i].version] = sentences(&check->c->version[e[i].version],
		    &check->c->version[e[i].version].clause[e[i].clause]);
		all &= count[e[i].version] == check->c->version[e[i].version].clause[e[i].clause].nsegment;
		e[i].value = ccd_arena_printf(check->arena, "%u", count[e[i].version]);
	}
	if (ccd_differs(count, versions, &minority))
		ccd_report(check, rule, row, NULL, versions, minority, e, n, (const char *const[4]){
		    ccd_join_counts(check, count, versions),
		    ccd_join_languages(check, minority != 0 ? minority : versions) });
	else if (all)
		compare_borders(check, rule, row, versions, e, n);
}

void
ccd_rule_sentence_count(struct ccd_check *check, const struct ccd_rule *rule)
{
	for (uint32_t r = 0; r < check->c->nrow; r++) {
		const struct ccd_row *row = &check->c->row[r];
		const struct ccd_row_info *info = &check->info[r];

		if (ccd_bits(info->have) >= 2 && (row->confirmed ||
		    row->confidence >= SENTENCE_CONFIDENCE) && (info->class == CCD_ROW_TEXT ||
		    info->class == CCD_ROW_RECITAL || info->class == CCD_ROW_UNIT))
			count_sentences(check, rule, r);
	}
}
