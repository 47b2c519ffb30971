/* S01 to S15: does every version have the same clauses in the same places? */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "compare/compare_int.h"

/* ---- clauses that only some versions have ---------------------------- */

/* Versions that lack ROW though they have something of the row above: where that
 * is missing with all below it, it is the topmost gap and speaks for this one. */
static uint64_t
lacking(const struct ccd_check *check, uint32_t row)
{
	const struct ccd_row_info *info = &check->info[row];
	uint64_t scope = info->parent == CCD_NONE ? ccd_all_versions(check) :
	    check->info[info->parent].below;

	return info->have == 0 ? 0 : scope & ~info->have;
}

/* The child row I places from position AT of LIST, or CCD_NONE. */
static uint32_t
neighbour(const uint32_t *list, uint32_t n, uint32_t at, int i)
{
	return (i < 0 && at == 0) || (i > 0 && at + 1 >= n) ? CCD_NONE : list[at + (uint32_t)i];
}

/* True where the row beside has what V lacks here: a clause of the same class
 * and number that found no partner in the versions of this row. Then the texts
 * may be alike in law and only the alignment failed. */
static bool
countered(const struct ccd_check *check, uint32_t row, uint32_t beside, uint32_t v)
{
	const struct ccd_clause *here, *there;

	if (beside == CCD_NONE || check->info[beside].class != check->info[row].class ||
	    (check->info[beside].have & check->info[row].have) != 0 ||
	    (there = ccd_row_first(check, beside, v)) == NULL)
		return false;
	here = ccd_row_first(check, row, ccd_lowest(check->info[row].have));
	return here->kind == there->kind && here->ordinal.number == there->ordinal.number;
}

/* Bytes of the text of all clauses of V in ROW. */
static double
row_length(const struct ccd_check *check, uint32_t row, uint32_t v)
{
	const struct ccd_cell *cell = &check->c->row[row].cell[v];
	size_t n = 0;

	for (uint32_t i = 0; i < cell->n; i++) {
		const struct ccd_clause *clause = &check->c->version[v].clause[cell->clause[i]];

		n += strlen(clause->text + clause->body);
	}
	return (double)n;
}

/* Siblings on either side that tell how long V is to W: enough for a mean, and
 * the fewest that make one. */
enum { RATIO_WINDOW = 16, RATIO_SAMPLES = 2 };

/* Bytes of V per byte of W over the siblings near AT of LIST that both have; 0 unknown. */
static double
length_ratio(const struct ccd_check *check, const uint32_t *list, uint32_t n, uint32_t at,
    uint32_t beside, uint32_t v, uint32_t w)
{
	uint32_t from = at > RATIO_WINDOW ? at - RATIO_WINDOW : 0;
	double a = 0, b = 0;
	uint32_t samples = 0;

	for (uint32_t i = from; i < n && i <= at + RATIO_WINDOW; i++) {
		if (list[i] == beside || ccd_row_first(check, list[i], v) == NULL ||
		    ccd_row_first(check, list[i], w) == NULL)
			continue;
		a += row_length(check, list[i], v);
		b += row_length(check, list[i], w);
		samples++;
	}
	return samples >= RATIO_SAMPLES && b > 0 ? a / b : 0;
}

/* The missing text must make its neighbour so much longer that a free rendering
 * does not explain it: lengths of translated clauses lie within a fifth of what
 * their neighbours let expect (one standard deviation, after Gale and Church 1993). */
#define MERGED_GROWTH 1.6

/* True where the length of V's clause in the row BESIDE is that of both rows
 * together: the text of the row at AT is merged into it. */
static bool
merged_into(const struct ccd_check *check, const uint32_t *list, uint32_t n, uint32_t at,
    uint32_t beside, uint32_t v)
{
	uint32_t row = list[at], w = ccd_lowest(check->info[row].have);
	double ratio, alone, both, real;

	if (beside == CCD_NONE || check->info[beside].class != CCD_ROW_UNIT ||
	    ccd_row_first(check, beside, v) == NULL || ccd_row_first(check, beside, w) == NULL)
		return false;
	ratio = length_ratio(check, list, n, at, beside, v, w);
	alone = ratio * row_length(check, beside, w);
	both = ratio * row_length(check, row, w) + alone;
	real = row_length(check, beside, v);
	return alone > 0 && both > MERGED_GROWTH * alone && real > sqrt(alone * both) * 1.1;
}

/* One row that versions lack, and what became of it there. */
struct gap {
	uint64_t lack;          /* nothing of it anywhere near */
	uint64_t merged;        /* its text seems to stand in a neighbour */
};

/* LIST holds N siblings, ROW at AT. */
static struct gap
gap_at(const struct ccd_check *check, const uint32_t *list, uint32_t n, uint32_t at)
{
	struct gap gap = { 0 };
	uint32_t row = list[at];

	for (uint64_t m = lacking(check, row); m != 0; m &= m - 1) {
		uint32_t v = ccd_lowest(m);
		uint32_t before = neighbour(list, n, at, -1), behind = neighbour(list, n, at, 1);

		if (countered(check, row, before, v) || countered(check, row, behind, v))
			continue;
		if (check->info[row].class == CCD_ROW_UNIT && check->info[row].nchild == 0 &&
		    (merged_into(check, list, n, at, before, v) ||
		    merged_into(check, list, n, at, behind, v)))
			gap.merged |= ccd_bit(v);
		else
			gap.lack |= ccd_bit(v);
	}
	return gap;
}

/* Calls SEE for every list of siblings. */
static void
each_list(struct ccd_check *check, const struct ccd_rule *rule,
    void (*see)(struct ccd_check *, const struct ccd_rule *, const uint32_t *, uint32_t))
{
	for (uint32_t r = 0; r <= check->c->nrow; r++) {
		uint32_t n;
		const uint32_t *list = ccd_row_children(check,
		    r < check->c->nrow ? r : CCD_NONE, &n);

		if (n > 0)
			see(check, rule, list, n);
	}
}

/* Reports a gap: who has the clause, who lacks it, who is alone with that. */
static void
report_gap(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row, uint64_t lack)
{
	uint64_t have = check->info[row].have, deviates = 0;

	if (ccd_bits(have | lack) >= 3 && ccd_bits(have) != ccd_bits(lack))
		deviates = ccd_bits(have) > ccd_bits(lack) ? lack : have;
	ccd_report_row(check, rule, row, have | lack, deviates, ccd_row_name(check, row, have),
	    ccd_join_languages(check, lack), ccd_join_languages(check, have));
}

/* A unit, or an unnumbered clause that is missing with the units under it. */
static bool
is_unit(const struct ccd_row_info *info, uint64_t lack)
{
	return info->class == CCD_ROW_UNIT || (info->class == CCD_ROW_TEXT && info->unit_below &&
	    (lack & info->below) == 0);
}

/* More versions without than with it, and at least three to judge by. */
static bool
is_extra(const struct ccd_row_info *info, uint64_t lack)
{
	return ccd_bits(lack) > ccd_bits(info->have);
}

static void
units(struct ccd_check *check, const struct ccd_rule *rule, const uint32_t *list, uint32_t n,
    bool extra)
{
	for (uint32_t i = 0; i < n; i++) {
		const struct ccd_row_info *info = &check->info[list[i]];
		struct gap gap;

		if (lacking(check, list[i]) == 0)
			continue;
		gap = gap_at(check, list, n, i);
		if (gap.lack != 0 && is_unit(info, gap.lack) && is_extra(info, gap.lack) == extra)
			report_gap(check, rule, list[i], gap.lack);
	}
}

static void
missing_units(struct ccd_check *check, const struct ccd_rule *rule, const uint32_t *list,
    uint32_t n)
{
	units(check, rule, list, n, false);
}

static void
extra_units(struct ccd_check *check, const struct ccd_rule *rule, const uint32_t *list, uint32_t n)
{
	units(check, rule, list, n, true);
}

static void
missing_unit(struct ccd_check *check, const struct ccd_rule *rule)
{
	each_list(check, rule, missing_units);
}

static void
extra_unit(struct ccd_check *check, const struct ccd_rule *rule)
{
	each_list(check, rule, extra_units);
}

/* ---- one clause here, two there -------------------------------------- */

/* How many units each version has in ROW, in COUNT; false where that cannot be
 * compared. Where a version prints no numbers, its paragraphs count. */
static bool
count_units(const struct ccd_check *check, uint32_t row, uint32_t count[CCD_MAX_VERSIONS])
{
	const struct ccd_row_info *info = &check->info[row];

	if (info->class != CCD_ROW_UNIT)
		return false;
	for (uint64_t m = info->have; m != 0; m &= m - 1) {
		uint32_t v = ccd_lowest(m);
		const struct ccd_cell *cell = &check->c->row[row].cell[v];

		count[v] = 0;
		for (uint32_t i = 0; i < cell->n; i++) {
			enum ccd_row_class class = ccd_clause_class(
			    &check->c->version[v].clause[cell->clause[i]]);

			count[v] += class == CCD_ROW_UNIT ||
			    (info->units != info->have && class == CCD_ROW_TEXT);
		}
		if (count[v] == 0)
			return false;
	}
	return true;
}

/* The versions of MINORITY with more (or fewer) units than the majority has. */
static uint64_t
on_side(const uint32_t *count, uint64_t have, uint64_t minority, bool more)
{
	uint32_t usual = count[ccd_lowest(have & ~minority)];
	uint64_t side = 0;

	for (uint64_t m = minority; m != 0; m &= m - 1)
		if (count[ccd_lowest(m)] != usual && (count[ccd_lowest(m)] > usual) == more)
			side |= m & -m;
	return side;
}

/* The versions with the most units, or all the others. */
static uint64_t
with_most(const uint32_t *count, uint64_t have, bool most)
{
	uint32_t highest = 0;
	uint64_t side = 0;

	for (uint64_t m = have; m != 0; m &= m - 1)
		if (count[ccd_lowest(m)] > highest)
			highest = count[ccd_lowest(m)];
	for (uint64_t m = have; m != 0; m &= m - 1)
		if ((count[ccd_lowest(m)] == highest) == most)
			side |= m & -m;
	return side;
}

/* MORE: split units (S04), else merged ones (S03). Without a majority it cannot
 * be told which it is: S03 speaks then. */
static void
uneven_rows(struct ccd_check *check, const struct ccd_rule *rule, bool more)
{
	for (uint32_t r = 0; r < check->c->nrow; r++) {
		uint64_t have = check->info[r].have, minority, side;
		uint32_t count[CCD_MAX_VERSIONS] = { 0 };

		if (!count_units(check, r, count) || !ccd_differs(count, have, &minority))
			continue;
		side = minority == 0 ? 0 : on_side(count, have, minority, more);
		if (side == 0 && (minority != 0 || more))
			continue;
		ccd_report_row(check, rule, r, have, side,
		    ccd_row_name(check, r, with_most(count, have, true)),
		    ccd_join_languages(check, side != 0 ? side : with_most(count, have, false)),
		    ccd_join_counts(check, count, have));
	}
}

static void
merged_text(struct ccd_check *check, const struct ccd_rule *rule, const uint32_t *list, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++) {
		struct gap gap;

		if (check->info[list[i]].class != CCD_ROW_UNIT || lacking(check, list[i]) == 0)
			continue;
		gap = gap_at(check, list, n, i);
		if (gap.merged != 0)
			report_gap(check, rule, list[i], gap.merged);
	}
}

static void
merged_units(struct ccd_check *check, const struct ccd_rule *rule)
{
	uneven_rows(check, rule, false);
	each_list(check, rule, merged_text);
}

static void
split_unit(struct ccd_check *check, const struct ccd_rule *rule)
{
	uneven_rows(check, rule, true);
}

/* ---- counts under one parent ----------------------------------------- */

static bool
ends_with_colon(const char *text)
{
	size_t n = strlen(text);

	while (n > 0 && text[n - 1] == ' ')
		n--;
	return (n >= 1 && text[n - 1] == ':') || (n >= 3 && memcmp(text + n - 3, "：", 3) == 0);
}

/* True where unnumbered text at AT of LIST only leads in a list. */
static bool
leads_in(const struct ccd_check *check, const uint32_t *list, uint32_t n, uint32_t at)
{
	const struct ccd_row_info *info = &check->info[list[at]];

	if (info->class != CCD_ROW_TEXT || info->unit_below)
		return info->class == CCD_ROW_TEXT;
	if (at + 1 >= n || check->info[list[at + 1]].class != CCD_ROW_UNIT)
		return false;
	for (uint64_t m = info->have; m != 0; m &= m - 1)
		if (ends_with_colon(ccd_row_last(check, list[at], ccd_lowest(m))->text))
			return true;
	return false;
}

/* Clauses of V in ROW that count as CLASS or as plain text. */
static uint32_t
count_class(const struct ccd_check *check, uint32_t row, uint32_t v, enum ccd_row_class class)
{
	const struct ccd_cell *cell = &check->c->row[row].cell[v];
	uint32_t n = 0;

	for (uint32_t i = 0; i < cell->n; i++) {
		enum ccd_row_class here = ccd_clause_class(
		    &check->c->version[v].clause[cell->clause[i]]);

		n += here == class || here == CCD_ROW_TEXT;
	}
	return n;
}

/* Adds up the rows of CLASS in a list; returns the first row where versions differ. */
static uint32_t
tally(const struct ccd_check *check, const uint32_t *list, uint32_t n, enum ccd_row_class class,
    uint32_t count[CCD_MAX_VERSIONS])
{
	uint32_t first = CCD_NONE;

	for (uint32_t i = 0; i < n; i++) {
		uint32_t here[CCD_MAX_VERSIONS];
		uint64_t minority;

		if (check->info[list[i]].class != class || leads_in(check, list, n, i))
			continue;
		for (uint32_t v = 0; v < check->c->nversion; v++) {
			here[v] = count_class(check, list[i], v, class);
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

/* The versions in which the siblings of LIST can be counted: they have the parent. */
static uint64_t
scope_of(const struct ccd_check *check, const uint32_t *list)
{
	uint32_t parent = check->info[list[0]].parent;

	return parent == CCD_NONE ? ccd_all_versions(check) : check->info[parent].have;
}

static void
count_texts(struct ccd_check *check, const struct ccd_rule *rule, const uint32_t *list, uint32_t n)
{
	uint32_t count[CCD_MAX_VERSIONS] = { 0 };
	uint32_t first = tally(check, list, n, CCD_ROW_TEXT, count);
	uint64_t scope = scope_of(check, list), minority;

	if (first != CCD_NONE && ccd_differs(count, scope, &minority))
		report_counts(check, rule, first, count, scope, minority);
}

static void
unnumbered_child_count(struct ccd_check *check, const struct ccd_rule *rule)
{
	each_list(check, rule, count_texts);
}

/* The versions of SCOPE without any of what others have. */
static uint64_t
without(const uint32_t *count, uint64_t scope)
{
	uint64_t none = 0;

	for (uint64_t m = scope; m != 0; m &= m - 1)
		if (count[ccd_lowest(m)] == 0)
			none |= m & -m;
	return none;
}

static void
count_recitals(struct ccd_check *check, const struct ccd_rule *rule, const uint32_t *list,
    uint32_t n)
{
	uint32_t count[CCD_MAX_VERSIONS] = { 0 };
	uint32_t first = tally(check, list, n, CCD_ROW_RECITAL, count);
	uint64_t scope = scope_of(check, list), minority;

	if (first == CCD_NONE)
		return;
	scope &= ~without(count, scope);
	if (ccd_differs(count, scope, &minority))
		report_counts(check, rule, first, count, scope, minority);
}

static void
preamble_count(struct ccd_check *check, const struct ccd_rule *rule)
{
	each_list(check, rule, count_recitals);
}

/* ---- headings and parts ---------------------------------------------- */

/* The hash of an unnumbered heading's words in version V. */
static uint64_t
heading_hash(uint32_t v, const struct ccd_clause *clause)
{
	return ccd_hash(ccd_hash(CCD_HASH_SEED, &v, sizeof v), clause->text, strlen(clause->text));
}

static int
by_value(const void *a, const void *b)
{
	const uint64_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

struct hashes {
	uint64_t *v;
	size_t n, cap;
};

/* The words of all unnumbered headings of all versions, sorted. */
static struct hashes
heading_words(const struct ccd_check *check)
{
	struct hashes words = { 0 };

	for (uint32_t v = 0; v < check->c->nversion; v++)
		for (uint32_t i = 1; i < check->c->version[v].nclause; i++) {
			const struct ccd_clause *clause = &check->c->version[v].clause[i];

			if (ccd_clause_class(clause) == CCD_ROW_HEADING)
				*ccd_push(check->arena, &words) = heading_hash(v, clause);
		}
	if (words.n > 0)
		qsort(words.v, words.n, sizeof *words.v, by_value);
	return words;
}

/* "Commentary:" over every article is a habit of the copy, not of the text. */
static bool
is_habit(const struct hashes *words, uint32_t v, const struct ccd_clause *heading)
{
	uint64_t hash = heading_hash(v, heading);
	const uint64_t *at = bsearch(&hash, words->v, words->n, sizeof hash, by_value);

	return at != NULL && ((at > words->v && at[-1] == hash) ||
	    (at + 1 < words->v + words->n && at[1] == hash));
}

/* A heading is missing with all that stands under it. */
static bool
takes_content(const struct ccd_row_info *info, uint64_t lack)
{
	return info->nchild > 0 && (lack & info->below) == 0;
}

/* A heading that one of three or more versions has is that copy's own. */
static void
heading_missing(struct ccd_check *check, const struct ccd_rule *rule)
{
	struct hashes words = heading_words(check);

	for (uint32_t p = 0; p <= check->c->nrow; p++) {
		uint32_t n;
		const uint32_t *list = ccd_row_children(check,
		    p < check->c->nrow ? p : CCD_NONE, &n);

		for (uint32_t i = 0; i < n; i++) {
			const struct ccd_row_info *info = &check->info[list[i]];
			uint64_t lack;
			uint32_t v;

			if (info->class != CCD_ROW_HEADING || lacking(check, list[i]) == 0)
				continue;
			v = ccd_lowest(info->have);
			lack = gap_at(check, list, n, i).lack;
			if (lack != 0 && !is_extra(info, lack) && !takes_content(info, lack) &&
			    !is_habit(&words, v, ccd_row_first(check, list[i], v)))
				report_gap(check, rule, list[i], lack);
		}
	}
}

/* The kind that ROW is of in the first version that has it. */
static enum ccd_kind
row_kind(const struct ccd_check *check, uint32_t row)
{
	return ccd_row_first(check, row, ccd_lowest(check->info[row].have))->kind;
}

/* True where the row before is missing in the same versions as part of the same
 * signatures (or title, or annex heading): one gap. */
static bool
continues(const struct ccd_check *check, const uint32_t *list, uint32_t at)
{
	const struct ccd_row_info *info = check->info;

	return at > 0 && info[list[at - 1]].class == CCD_ROW_PART &&
	    info[list[at - 1]].have == info[list[at]].have &&
	    row_kind(check, list[at - 1]) == row_kind(check, list[at]);
}

static void
lost_preamble(struct ccd_check *check, const struct ccd_rule *rule, const uint32_t *list,
    uint32_t n)
{
	uint32_t count[CCD_MAX_VERSIONS] = { 0 };
	uint32_t first = tally(check, list, n, CCD_ROW_RECITAL, count);
	uint64_t lack = first == CCD_NONE ? 0 : without(count, scope_of(check, list));

	if (lack != 0 && check->info[first].have != 0)
		report_gap(check, rule, first, lack & ~check->info[first].have);
}

static void
missing_parts(struct ccd_check *check, const struct ccd_rule *rule, const uint32_t *list,
    uint32_t n)
{
	for (uint32_t i = 0; i < n; i++) {
		const struct ccd_row_info *info = &check->info[list[i]];
		uint64_t lack = lacking(check, list[i]);

		if (lack == 0 || !(info->class == CCD_ROW_PART ||
		    (info->class == CCD_ROW_HEADING && takes_content(info, lack))) ||
		    (info->class == CCD_ROW_PART && continues(check, list, i)))
			continue;
		lack = gap_at(check, list, n, i).lack;
		if (lack != 0)
			report_gap(check, rule, list[i], lack);
	}
	lost_preamble(check, rule, list, n);
}

static void
part_missing(struct ccd_check *check, const struct ccd_rule *rule)
{
	each_list(check, rule, missing_parts);
}

/* ---- tables and notes ------------------------------------------------ */

/* Rows and columns of the table at clause I of a version. */
static void
table_shape(const struct ccd_version *v, uint32_t i, uint32_t *rows, uint32_t *columns)
{
	uint32_t cells = 0;

	*rows = *columns = 0;
	for (uint32_t j = i + 1; j < v->clause[i].end; j++) {
		if (v->clause[j].kind == CCD_KIND_TABLEROW) {
			++*rows;
			cells = 0;
		} else if (v->clause[j].kind == CCD_KIND_CELL && ++cells > *columns) {
			*columns = cells;
		}
	}
}

/* Reports the table of ROW where its shapes differ; absent tables have none. */
static void
compare_shapes(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row,
    uint64_t versions)
{
	uint32_t shape[CCD_MAX_VERSIONS] = { 0 };
	struct ccd_evidence e[CCD_MAX_VERSIONS];
	uint32_t n = ccd_row_evidence(check, row, versions, e);
	const char *all = "";
	uint64_t minority;

	for (uint32_t i = 0; i < n; i++) {
		uint32_t v = e[i].version, rows = 0, columns = 0;

		if (e[i].clause != CCD_NONE)
			table_shape(&check->c->version[v], e[i].clause, &rows, &columns);
		shape[v] = rows << 12 ^ columns;
		e[i].value = e[i].clause == CCD_NONE ? "-" :
		    ccd_arena_printf(check->arena, "%ux%u", rows, columns);
		all = ccd_arena_printf(check->arena, "%s%s%s", all, i == 0 ? "" : " / ",
		    e[i].value);
	}
	if (ccd_differs(shape, versions, &minority))
		ccd_report(check, rule, row, NULL, versions, minority, e, n,
		    (const char *const[4]){ all, ccd_join_languages(check,
		    minority != 0 ? minority : versions) });
}

static void
table_shapes(struct ccd_check *check, const struct ccd_rule *rule)
{
	for (uint32_t r = 0; r < check->c->nrow; r++)
		if (check->info[r].class == CCD_ROW_TABLE)
			compare_shapes(check, rule, r, check->info[r].have | lacking(check, r));
}

/* Where notes stand is the copy's affair; how many there are is not. */
static void
footnote_count(struct ccd_check *check, const struct ccd_rule *rule)
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

/* ---- lead-ins -------------------------------------------------------- */

/* The first unit that the lead-in at AT leads in, or CCD_NONE. */
static uint32_t
led_in(const struct ccd_check *check, const uint32_t *list, uint32_t n, uint32_t at)
{
	uint32_t nchild;
	const uint32_t *child = ccd_row_children(check, list[at], &nchild);

	for (uint32_t i = 0; i < nchild; i++)
		if (check->info[child[i]].class == CCD_ROW_UNIT)
			return child[i];
	return neighbour(list, n, at, 1);
}

/* True where what stands before the list in V leads it in. */
static bool
introduced(const struct ccd_check *check, uint32_t item, uint32_t v)
{
	uint32_t clause = check->c->row[item].cell[v].clause[0];

	return clause > 1 && ends_with_colon(check->c->version[v].clause[clause - 1].text);
}

static void
missing_lead_ins(struct ccd_check *check, const struct ccd_rule *rule, const uint32_t *list,
    uint32_t n)
{
	for (uint32_t i = 0; i < n; i++) {
		uint64_t lack = lacking(check, list[i]);
		uint32_t item;

		if (lack == 0 || !leads_in(check, list, n, i) ||
		    (item = led_in(check, list, n, i)) == CCD_NONE)
			continue;
		lack &= check->info[item].have;
		for (uint64_t m = lack; m != 0; m &= m - 1)
			if (introduced(check, item, ccd_lowest(m)))
				lack &= ~(m & -m);
		if (lack != 0)
			report_gap(check, rule, list[i], lack);
	}
}

static void
list_intro_missing(struct ccd_check *check, const struct ccd_rule *rule)
{
	each_list(check, rule, missing_lead_ins);
}

const struct ccd_rule ccd_rules_structure[] = {
	{ "S01", "missing-unit", CCD_LEVEL_ERROR, missing_unit },
	{ "S02", "extra-unit", CCD_LEVEL_ERROR, extra_unit },
	{ "S03", "merged-units", CCD_LEVEL_ERROR, merged_units },
	{ "S04", "split-unit", CCD_LEVEL_ERROR, split_unit },
	{ "S05", "unnumbered-child-count", CCD_LEVEL_WARNING, unnumbered_child_count },
	{ "S06", "order-changed", CCD_LEVEL_WARNING, ccd_rule_order_changed },
	{ "S07", "level-changed", CCD_LEVEL_ERROR, ccd_rule_level_changed },
	{ "S08", "heading-missing", CCD_LEVEL_WARNING, heading_missing },
	{ "S09", "part-missing", CCD_LEVEL_ERROR, part_missing },
	{ "S10", "preamble-count", CCD_LEVEL_ERROR, preamble_count },
	{ "S11", "opening-class", CCD_LEVEL_WARNING, ccd_rule_opening_class },
	{ "S12", "sentence-count", CCD_LEVEL_NOTE, ccd_rule_sentence_count },
	{ "S13", "table-shape", CCD_LEVEL_ERROR, table_shapes },
	{ "S14", "footnote-count", CCD_LEVEL_WARNING, footnote_count },
	{ "S15", "list-intro-missing", CCD_LEVEL_NOTE, list_intro_missing },
	{ 0 }
};
