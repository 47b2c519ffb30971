/* S01 to S15: does every version have the same clauses in the same places? Units
 * here, the rest in files of their own. */
#include "compare/compare_int.h"
#include "model/model.h"

/* ---- clauses that only some versions have ---------------------------- */

/* A unit, or an unnumbered clause that is missing with the units under it. */
static bool
is_unit(const struct ccd_row_info *info, uint64_t lack)
{
	return info->class == CCD_ROW_UNIT || (info->class == CCD_ROW_TEXT && info->unit_below &&
	    (lack & info->below) == 0);
}

static void
units(struct ccd_check *check, const struct ccd_rule *rule, const uint32_t *list, uint32_t n,
    bool extra)
{
	for (uint32_t i = 0; i < n; i++) {
		const struct ccd_row_info *info = &check->info[list[i]];
		struct ccd_gap gap;

		if (ccd_row_lacks(check, list[i]) == 0)
			continue;
		gap = ccd_gap_at(check, list, n, i);
		if (gap.lack != 0 && is_unit(info, gap.lack) &&
		    ccd_gap_is_extra(info, gap.lack) == extra)
			ccd_report_gap(check, rule, list[i], gap.lack);
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
	ccd_each_list(check, rule, missing_units);
}

static void
extra_unit(struct ccd_check *check, const struct ccd_rule *rule)
{
	ccd_each_list(check, rule, extra_units);
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
			const struct ccd_clause *clause =
			    &check->c->version[v].clause[cell->clause[i]];
			enum ccd_row_class class = ccd_clause_class(clause);

			if (clause->text[clause->body] == '\0' && !ccd_kind_is_heading(clause->kind))
				continue;       /* a label alone divides nothing: A03 */
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
		size_t first = check->n;

		if (!count_units(check, r, count) || !ccd_differs(count, have, &minority))
			continue;
		side = minority == 0 ? 0 : on_side(count, have, minority, more);
		if (side == 0 && (minority != 0 || more))
			continue;
		ccd_report_row(check, rule, r, have, side,
		    ccd_row_name(check, r, with_most(count, have, true)),
		    ccd_join_languages(check, side != 0 ? side : with_most(count, have, false)),
		    ccd_join_counts(check, count, have));
		if (minority == 0 && ccd_row_runs_on(check, r))
			ccd_report_at_most(check, first, CCD_LEVEL_NOTE);
	}
}

static void
merged_text(struct ccd_check *check, const struct ccd_rule *rule, const uint32_t *list, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++) {
		struct ccd_gap gap;

		if (check->info[list[i]].class != CCD_ROW_UNIT ||
		    ccd_row_lacks(check, list[i]) == 0)
			continue;
		gap = ccd_gap_at(check, list, n, i);
		if (gap.merged != 0)
			ccd_report_gap(check, rule, list[i], gap.merged);
	}
}

static void
merged_units(struct ccd_check *check, const struct ccd_rule *rule)
{
	uneven_rows(check, rule, false);
	ccd_each_list(check, rule, merged_text);
}

static void
split_unit(struct ccd_check *check, const struct ccd_rule *rule)
{
	uneven_rows(check, rule, true);
}

const struct ccd_rule ccd_rules_structure[] = {
	{ "S01", "missing-unit", CCD_LEVEL_ERROR, missing_unit },
	{ "S02", "extra-unit", CCD_LEVEL_ERROR, extra_unit },
	{ "S03", "merged-units", CCD_LEVEL_ERROR, merged_units },
	{ "S04", "split-unit", CCD_LEVEL_ERROR, split_unit },
	{ "S05", "unnumbered-child-count", CCD_LEVEL_WARNING, ccd_rule_child_count },
	{ "S06", "order-changed", CCD_LEVEL_WARNING, ccd_rule_order_changed },
	{ "S07", "level-changed", CCD_LEVEL_ERROR, ccd_rule_level_changed },
	{ "S08", "heading-missing", CCD_LEVEL_WARNING, ccd_rule_heading_missing },
	{ "S09", "part-missing", CCD_LEVEL_ERROR, ccd_rule_part_missing },
	{ "S10", "preamble-count", CCD_LEVEL_ERROR, ccd_rule_preamble_count },
	{ "S11", "opening-class", CCD_LEVEL_WARNING, ccd_rule_opening_class },
	{ "S12", "sentence-count", CCD_LEVEL_NOTE, ccd_rule_sentence_count },
	{ "S13", "table-shape", CCD_LEVEL_ERROR, ccd_rule_table_shape },
	{ "S14", "footnote-count", CCD_LEVEL_WARNING, ccd_rule_footnote_count },
	{ "S15", "list-intro-missing", CCD_LEVEL_NOTE, ccd_rule_intro_missing },
	{ 0 }
};
