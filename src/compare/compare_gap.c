/* Rows that some versions lack: whether, where, and who is alone. */
#include <assert.h>
#include <math.h>
#include <string.h>

#include "compare/compare_int.h"
#include "lang/lang.h"

uint64_t
ccd_row_lacks(const struct ccd_check *check, uint32_t row)
{
	const struct ccd_row_info *info = &check->info[row];
	uint64_t scope = info->parent == CCD_NONE ? ccd_all_versions(check) :
	    check->info[info->parent].below;

	return info->have == 0 ? 0 : scope & ~info->have;
}

uint32_t
ccd_row_beside(const uint32_t *list, uint32_t n, uint32_t at, int i)
{
	return (i < 0 && at == 0) || (i > 0 && at + 1 >= n) ? CCD_NONE : list[at + (uint32_t)i];
}

bool
ccd_row_counters(const struct ccd_check *check, uint32_t row, uint32_t beside)
{
	const struct ccd_row_info *one = &check->info[row], *two = &check->info[beside];
	const struct ccd_clause *here, *there;

	if (one->class != two->class || one->have == 0 || two->have == 0 ||
	    (one->have & two->have) != 0)
		return false;
	here = ccd_row_first(check, row, ccd_lowest(one->have));
	there = ccd_row_first(check, beside, ccd_lowest(two->have));
	return here->kind == there->kind && here->ordinal.number == there->ordinal.number;
}

/* True where the row beside counters ROW and has what V lacks. */
static bool
countered(const struct ccd_check *check, uint32_t row, uint32_t beside, uint32_t v)
{
	return beside != CCD_NONE && (check->info[beside].have & ccd_bit(v)) != 0 &&
	    ccd_row_counters(check, row, beside);
}

/* True where all that stands in ROW is labels, with nothing behind them. */
static bool
is_bare(const struct ccd_check *check, uint32_t row)
{
	for (uint64_t m = check->info[row].have; m != 0; m &= m - 1) {
		uint32_t v = ccd_lowest(m);
		const struct ccd_cell *cell = &check->c->row[row].cell[v];

		for (uint32_t i = 0; i < cell->n; i++) {
			const struct ccd_clause *clause = &check->c->version[v].clause[cell->clause[i]];

			if (clause->label == NULL || clause->text[clause->body] != '\0')
				return false;
		}
	}
	return true;
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

struct ccd_gap
ccd_gap_at(const struct ccd_check *check, const uint32_t *list, uint32_t n, uint32_t at)
{
	struct ccd_gap gap = { 0 };
	uint32_t row = list[at];

	for (uint64_t m = ccd_row_lacks(check, row); m != 0; m &= m - 1) {
		uint32_t v = ccd_lowest(m);
		uint32_t before = ccd_row_beside(list, n, at, -1);
		uint32_t behind = ccd_row_beside(list, n, at, 1);

		if (countered(check, row, before, v) || countered(check, row, behind, v) ||
		    (!ccd_lang_reads(check->c->version[v].lang, CCD_READS_LABELS) && is_bare(check, row)))
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

void
ccd_each_list(struct ccd_check *check, const struct ccd_rule *rule,
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

void
ccd_report_gap(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row, uint64_t lack)
{
	uint64_t have = check->info[row].have, deviates = 0;

	assert(have != 0 && lack != 0 && (have & lack) == 0);
	if (ccd_bits(have | lack) >= 3 && ccd_bits(have) != ccd_bits(lack))
		deviates = ccd_bits(have) > ccd_bits(lack) ? lack : have;
	ccd_report_row(check, rule, row, have | lack, deviates, ccd_row_name(check, row, have),
	    ccd_join_languages(check, lack), ccd_join_languages(check, have));
}

bool
ccd_gap_is_extra(const struct ccd_row_info *info, uint64_t lack)
{
	return ccd_bits(lack) > ccd_bits(info->have);
}

bool
ccd_ends_with_colon(const char *text)
{
	size_t n = strlen(text);

	while (n > 0 && text[n - 1] == ' ')
		n--;
	return (n >= 1 && text[n - 1] == ':') || (n >= 3 && memcmp(text + n - 3, "：", 3) == 0);
}

bool
ccd_leads_in(const struct ccd_check *check, const uint32_t *list, uint32_t n, uint32_t at)
{
	const struct ccd_row_info *info = &check->info[list[at]];

	if (info->class != CCD_ROW_TEXT || info->unit_below)
		return info->class == CCD_ROW_TEXT;
	if (at + 1 >= n || check->info[list[at + 1]].class != CCD_ROW_UNIT)
		return false;
	for (uint64_t m = info->have; m != 0; m &= m - 1)
		if (ccd_ends_with_colon(ccd_row_last(check, list[at], ccd_lowest(m))->text))
			return true;
	return false;
}
