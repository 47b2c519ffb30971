/* D01 to D05: dates, dates of which a version gives only a part, lengths of time, times of
 * the day, weekdays that do not fit. */
#include "compare/compare_int.h"

/* The parts of the date A that V says in the rows around ROW: what stands there
 * need not be repeated. */
static unsigned
parts_near(const struct ccd_content *content, uint32_t nrow, uint32_t row, uint32_t v,
    const struct ccd_amount *a)
{
	unsigned parts = 0;

	for (uint32_t r = row == 0 ? 0 : row - 1; r < nrow && r <= row + 1; r++)
		for (uint32_t i = 0; i < content->row[r].n; i++) {
			const struct ccd_amount *b = &content->row[r].v[i];

			if (b->value.kind != CCD_VALUE_DATE || (b->have & ccd_bit(v)) == 0)
				continue;
			if (ccd_same_value(&a->value, &b->value))
				parts |= b->parts[v];
		}
	return parts;
}

/* Day or month of A given by one version and by another neither here nor nearby,
 * not even as a bare number. The year is often left to the context: not counted. */
static void
compare_parts(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row,
    const struct ccd_amount *a)
{
	struct ccd_evidence e[CCD_MAX_VERSIONS];
	uint32_t parts[CCD_MAX_VERSIONS] = { 0 }, n = 0;
	const char *arg[4] = { NULL }, *all = "";
	uint64_t minority, part = 0;
	unsigned most = 0;

	for (uint64_t m = a->have; m != 0; m &= m - 1) {
		uint32_t v = ccd_lowest(m);

		parts[v] = parts_near(check->content, check->c->nrow, row, v, a);
		most |= parts[v];
		e[n++] = a->at[v];
		all = ccd_arena_printf(check->arena, "%s%s%s", all, n == 1 ? "" : " / ",
		    a->at[v].value);
	}
	if (!ccd_differs(parts, a->have, &minority))
		return;
	for (uint64_t m = a->have; m != 0; m &= m - 1)
		if (parts[ccd_lowest(m)] != most)
			part |= m & -m;
	arg[0] = all;
	arg[1] = ccd_join_languages(check, part);
	ccd_report(check, rule, row, NULL, a->have, minority, e, n, arg);
}

/* True where a version says the day or month of A as a number of its own. */
static bool
in_pieces(const struct ccd_row_values *row, const struct ccd_amount *a)
{
	for (uint32_t i = 0; i < row->n; i++) {
		const struct ccd_value *value = &row->v[i].value;

		if (value->kind == CCD_VALUE_NUMBER && value->reading[0].den == 1 &&
		    (value->reading[0].num == a->value.date.day ||
		    value->reading[0].num == a->value.date.month))
			return true;
	}
	return false;
}

static void
date_incomplete(struct ccd_check *check, const struct ccd_rule *rule)
{
	const struct ccd_content *content = ccd_content_of(check);

	for (uint32_t r = 0; r < check->c->nrow; r++)
		for (uint32_t i = 0; ccd_row_trusted(check, r) && i < content->row[r].n; i++) {
			const struct ccd_amount *a = &content->row[r].v[i];

			if (a->value.kind == CCD_VALUE_DATE && ccd_bits(a->have) >= 2 &&
			    a->certain == a->have && !in_pieces(&content->row[r], a))
				compare_parts(check, rule, r, a);
		}
}

/* The weekday of a date, 1 Monday (Sakamoto's method). */
static uint32_t
weekday_of(const struct ccd_date *d)
{
	static const int shift[] = { 0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4 };
	int year = d->year - (d->month < 3), day;

	day = (year + year / 4 - year / 100 + year / 400 + shift[d->month - 1] + d->day) % 7;
	return day == 0 ? 7 : (uint32_t)day;
}

static void
report_weekday(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row,
    const struct ccd_amount *a, uint64_t wrong)
{
	struct ccd_evidence e[CCD_MAX_VERSIONS];
	uint32_t n = 0;
	const char *arg[4] = { a->value.canonical, ccd_join_languages(check, wrong) };

	for (uint64_t m = wrong; m != 0; m &= m - 1)
		e[n++] = a->at[ccd_lowest(m)];
	arg[2] = ccd_arena_printf(check->arena, "%u", weekday_of(&a->value.date));
	ccd_report(check, rule, row, NULL, wrong, 0, e, n, arg);
}

/* Each version by itself: the weekday it gives is not that of the date. */
static void
weekday_inconsistent(struct ccd_check *check, const struct ccd_rule *rule)
{
	const struct ccd_content *content = ccd_content_of(check);

	for (uint32_t r = 0; r < check->c->nrow; r++)
		for (uint32_t i = 0; i < content->row[r].n; i++) {
			const struct ccd_amount *a = &content->row[r].v[i];
			uint64_t wrong = 0;

			if (a->value.kind != CCD_VALUE_DATE || a->value.date.year == 0 ||
			    a->value.date.day == 0)
				continue;
			for (uint64_t m = a->have; m != 0; m &= m - 1) {
				uint32_t given = a->said[ccd_lowest(m)].weekday;

				if (given != 0 && given != weekday_of(&a->value.date))
					wrong |= m & -m;
			}
			if (wrong != 0)
				report_weekday(check, rule, r, a, wrong);
		}
}

const struct ccd_rule ccd_rules_date[] = {
	{ "D01", "date-differs", CCD_LEVEL_ERROR, ccd_rule_values },
	{ "D02", "date-incomplete", CCD_LEVEL_WARNING, date_incomplete },
	{ "D03", "duration-differs", CCD_LEVEL_ERROR, ccd_rule_duration },
	{ "D04", "time-differs", CCD_LEVEL_WARNING, ccd_rule_values },
	{ "D05", "weekday-inconsistent", CCD_LEVEL_NOTE, weekday_inconsistent },
	{ 0 }
};
