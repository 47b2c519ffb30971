/* S05, S10, S13, S14: how many there are, of what bears no number. */
#include <string.h>

#include "compare/compare_int.h"
#include "text/utf8.h"

/* ---- counts under one parent ----------------------------------------- */

/* True where ROW is a line that some version repeats: "Reason:" over every answer. What the
 * others have there is that line, too, though they may word it differently. */
static bool
is_repeated_line(struct ccd_check *check, uint32_t row)
{
	for (uint64_t m = check->info[row].have; m != 0; m &= m - 1) {
		uint32_t v = ccd_lowest(m);

		if (check->c->row[row].cell[v].n == 1 &&
		    ccd_clause_is_repeated_heading(check, v, ccd_row_first(check, row, v)))
			return true;
	}
	return false;
}

/* CLAUSE of V is no paragraph of its own: it goes on with the sentence of the list before it, or is a
 * definition, which other languages may not need, or a heading in brackets. */
static bool
is_dependent(const struct ccd_check *check, uint32_t v, const struct ccd_clause *clause)
{
	const char *text = clause->text + clause->body;
	uint32_t i = (uint32_t)(clause - check->c->version[v].clause);
	size_t n = strlen(text), at = 0;
	struct ccd_definition *definition;
	int32_t c = n > 0 ? ccd_utf8_next(text, n, &at) : 0;

	return ccd_is_lower(c) || (c == '(' && strchr(text, ')') == text + n - 1) ||
	    ccd_clause_definitions(check, v, i, &definition) > 0;
}

/* Clauses of V in ROW that count as CLASS or as plain text. REPEATED: lines that lead in do not. */
static uint32_t
count_class(struct ccd_check *check, uint32_t row, uint32_t v, enum ccd_row_class class,
    bool repeated)
{
	const struct ccd_cell *cell = &check->c->row[row].cell[v];
	uint32_t n = 0;

	for (uint32_t i = 0; i < cell->n; i++) {
		const struct ccd_clause *clause = &check->c->version[v].clause[cell->clause[i]];
		enum ccd_row_class here = ccd_clause_class(clause);

		if (here != class && here != CCD_ROW_TEXT)
			continue;
		if (ccd_clause_is_repeated_heading(check, v, clause) ||
		    (repeated && (here == CCD_ROW_HEADING || ccd_ends_with_colon(clause->text))))
			ccd_excuse(check, "S08", row, "explain.copy",
			    check->c->version[v].lang, NULL, NULL);
		else
			n++;
	}
	return n;
}

uint32_t
ccd_tally(struct ccd_check *check, const uint32_t *list, uint32_t n, enum ccd_row_class class,
    uint32_t count[CCD_MAX_VERSIONS])
{
	uint32_t first = CCD_NONE;

	for (uint32_t i = 0; i < n; i++) {
		uint32_t here[CCD_MAX_VERSIONS];
		uint64_t minority;
		bool repeated;

		if (check->info[list[i]].class != class || ccd_leads_in(check, list, n, i))
			continue;
		repeated = is_repeated_line(check, list[i]);
		for (uint32_t v = 0; v < check->c->nversion; v++) {
			here[v] = count_class(check, list[i], v, class, repeated);
			count[v] += here[v];
		}
		if (first == CCD_NONE && ccd_differs(here, ccd_all_versions(check), &minority))
			first = list[i];
	}
	return first;
}

/* Reports ROW with the numbers of clauses as values. */
static void
report_counts(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row,
    const uint32_t *count, uint64_t versions, uint64_t deviates)
{
	struct ccd_evidence e[CCD_MAX_VERSIONS];
	const char *arg[4] = { ccd_join_counts(check, count, versions),
	    ccd_join_languages(check, deviates != 0 ? deviates : versions), NULL, NULL };
	uint32_t n = ccd_row_evidence(check, row, versions, e);

	for (uint32_t i = 0; i < n; i++)
		e[i].value = ccd_arena_printf(check->arena, "%u", count[e[i].version]);
	ccd_report(check, rule, row, NULL, versions, deviates, e, n, arg);
}

uint64_t
ccd_list_scope(const struct ccd_check *check, const uint32_t *list)
{
	uint32_t parent = check->info[list[0]].parent;

	return parent == CCD_NONE ? ccd_all_versions(check) : check->info[parent].have;
}

/* Versions of the same count that lack different paragraphs agree in nothing: none deviates. */
static bool
lack_the_same(const struct ccd_check *check, const uint32_t *list, uint32_t n, uint64_t versions)
{
	for (uint32_t i = 0; i < n; i++) {
		uint64_t have = check->info[list[i]].have & versions;

		if (check->info[list[i]].class == CCD_ROW_TEXT && have != 0 && have != versions)
			return false;
	}
	return true;
}

/* The versions of SCOPE have as many paragraphs in LIST, those left out that are none of their own. */
static bool
even_otherwise(struct ccd_check *check, const uint32_t *list, uint32_t n, uint64_t scope)
{
	uint32_t count[CCD_MAX_VERSIONS] = { 0 };
	uint64_t minority;

	for (uint32_t i = 0; i < n; i++)
		for (uint32_t v = 0; check->info[list[i]].class == CCD_ROW_TEXT && v < check->c->nversion; v++) {
			const struct ccd_cell *cell = &check->c->row[list[i]].cell[v];

			for (uint32_t k = 0; !ccd_leads_in(check, list, n, i) && k < cell->n; k++)
				count[v] += !is_dependent(check, v, &check->c->version[v].clause[cell->clause[k]]);
		}
	return !ccd_differs(count, scope, &minority);
}

static void
count_texts(struct ccd_check *check, const struct ccd_rule *rule, const uint32_t *list, uint32_t n)
{
	uint32_t count[CCD_MAX_VERSIONS] = { 0 };
	uint32_t first = ccd_tally(check, list, n, CCD_ROW_TEXT, count);
	uint64_t scope = ccd_list_scope(check, list), minority;
	size_t before = check->n;

	if (first == CCD_NONE || !ccd_differs(count, scope, &minority))
		return;
	report_counts(check, rule, first, count, scope,
	    lack_the_same(check, list, n, scope & ~minority) ? minority : 0);
	if (even_otherwise(check, list, n, scope))
		ccd_report_at_most(check, before, CCD_LEVEL_NOTE);
}

void
ccd_rule_child_count(struct ccd_check *check, const struct ccd_rule *rule)
{
	ccd_each_list(check, rule, count_texts);
}

uint64_t
ccd_without_recitals(const struct ccd_check *check, const uint32_t *list, uint32_t n)
{
	uint64_t none = ccd_list_scope(check, list);

	for (uint32_t i = 0; i < n; i++)
		for (uint64_t m = none & check->info[list[i]].have; m != 0; m &= m - 1)
			if (ccd_row_first(check, list[i], ccd_lowest(m))->kind == CCD_KIND_RECITAL)
				none &= ~(m & -m);
	return none;
}

static void
count_recitals(struct ccd_check *check, const struct ccd_rule *rule, const uint32_t *list,
    uint32_t n)
{
	uint32_t count[CCD_MAX_VERSIONS] = { 0 };
	uint32_t first = ccd_tally(check, list, n, CCD_ROW_RECITAL, count);
	uint64_t scope = ccd_list_scope(check, list), minority;

	if (first == CCD_NONE)
		return;
	scope &= ~ccd_without_recitals(check, list, n);
	if (ccd_differs(count, scope, &minority))
		report_counts(check, rule, first, count, scope, minority);
}

void
ccd_rule_preamble_count(struct ccd_check *check, const struct ccd_rule *rule)
{
	ccd_each_list(check, rule, count_recitals);
}

/* ---- notes ----------------------------------------------------------- */

/* Where notes stand is the copy's affair; how many there are is not. */
void
ccd_rule_footnote_count(struct ccd_check *check, const struct ccd_rule *rule)
{
	uint32_t count[CCD_MAX_VERSIONS] = { 0 }, first = CCD_NONE;
	uint64_t all = ccd_all_versions(check), minority;

	for (uint32_t r = 0; r < check->c->nrow; r++) {
		if (check->info[r].class != CCD_ROW_NOTE)
			continue;
		for (uint32_t v = 0; v < check->c->nversion; v++)
			count[v] += check->c->row[r].cell[v].n;
		if (first == CCD_NONE && check->info[r].have != all)
			first = r;
	}
	if (first != CCD_NONE && ccd_differs(count, all, &minority))
		report_counts(check, rule, first, count, all, minority);
}
