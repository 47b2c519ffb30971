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

static void
count_sentences(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row)
{
	struct ccd_evidence e[CCD_MAX_VERSIONS];
	uint64_t versions = check->info[row].have, minority;
	uint32_t count[CCD_MAX_VERSIONS] = { 0 }, n = ccd_row_evidence(check, row, versions, e);

	for (uint32_t i = 0; i < n; i++) {
		const struct ccd_cell *cell = &check->c->row[row].cell[e[i].version];

		if (cell->n != 1)
			return;
		count[e[i].version] = check->c->version[e[i].version].clause[e[i].clause].nsegment;
		e[i].value = ccd_arena_printf(check->arena, "%u", count[e[i].version]);
	}
	if (ccd_differs(count, versions, &minority))
		ccd_report(check, rule, row, NULL, versions, minority, e, n, (const char *const[4]){
		    ccd_join_counts(check, count, versions),
		    ccd_join_languages(check, minority != 0 ? minority : versions) });
	else
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
