/*
 * Values of rows, compared: per row every distinct value with the versions that
 * say it. A value said once or twice is the same ("the same resolution"); one
 * that a version does not say at all is held against what that version says too
 * much: another amount (they differ) or nothing (it is missing).
 */
#include <stdlib.h>
#include <string.h>

#include "compare/compare_int.h"

/* Rows with more distinct values, or more open questions, are tables set as text
 * or misaligned: they are left alone, which also bounds the cost. */
enum { MOST_VALUES = 256, MOST_OPEN = 16 };

/* Whole numbers up to ten are written as words (UN Editorial Manual), and words
 * like "both", 双方, оба say them too. */
enum { WORDY = 10 };

/* One value as read. */
struct mention {
	struct ccd_value value;
	struct ccd_evidence at;
	double place;
	bool strong;
};

/* ---- equality -------------------------------------------------------- */

static bool
is_number(const struct ccd_value *v)
{
	return v->kind == CCD_VALUE_NUMBER || v->kind == CCD_VALUE_ORDINAL;
}

static bool
is_share(const struct ccd_value *v)
{
	return v->kind == CCD_VALUE_FRACTION || v->kind == CCD_VALUE_PERCENT;
}

static bool
ratio_is(const struct ccd_ratio *a, const struct ccd_ratio *b)
{
	return a->num == b->num && a->den == b->den;
}

/* A of SCALE is B: 50 per cent (scale 100) is a half. */
static bool
scaled(const struct ccd_ratio *a, int64_t scale, const struct ccd_ratio *b)
{
	int64_t left, right;

	return !__builtin_mul_overflow(a->num, b->den, &left) &&
	    !__builtin_mul_overflow(b->num, a->den, &right) &&
	    !__builtin_mul_overflow(right, scale, &right) && left == right;
}

static bool
any_reading(const struct ccd_value *a, const struct ccd_value *b)
{
	bool percent = a->kind == CCD_VALUE_PERCENT && b->kind != CCD_VALUE_PERCENT;

	for (uint32_t i = 0; i < a->nreading && i < CCD_READINGS; i++)
		for (uint32_t k = 0; k < b->nreading && k < CCD_READINGS; k++)
			if (percent ? scaled(&a->reading[i], 100, &b->reading[k]) :
			    ratio_is(&a->reading[i], &b->reading[k]))
				return true;
	return false;
}

/* What both dates give agrees, and they share something. */
static bool
dates_agree(const struct ccd_date *a, const struct ccd_date *b)
{
	bool year = a->year != 0 && b->year != 0, month = a->month != 0 && b->month != 0;
	bool day = a->day != 0 && b->day != 0;

	return (year || month) && (!year || a->year == b->year) &&
	    (!month || a->month == b->month) && (!day || a->day == b->day);
}

/* The whole number that V is in every way it can be read; -1 none. */
static int64_t
whole(const struct ccd_value *v)
{
	return is_number(v) && v->nreading == 1 && v->reading[0].den == 1 ? v->reading[0].num : -1;
}

bool
ccd_same_value(const struct ccd_value *a, const struct ccd_value *b)
{
	if (a->kind == CCD_VALUE_DATE && b->kind == CCD_VALUE_DATE)
		return dates_agree(&a->date, &b->date);
	if (a->kind == CCD_VALUE_DATE || b->kind == CCD_VALUE_DATE) {
		const struct ccd_value *date = a->kind == CCD_VALUE_DATE ? a : b;

		return date->date.year != 0 && whole(date == a ? b : a) == date->date.year;
	}
	if (ccd_value_equal(a, b) || strcmp(a->canonical, b->canonical) == 0)
		return true;
	if (a->kind == CCD_VALUE_SYMBOL || b->kind == CCD_VALUE_SYMBOL)
		return false;
	if (is_number(a) && is_number(b))
		return any_reading(a, b);
	return (is_share(a) || is_share(b)) && a->kind != CCD_VALUE_ORDINAL &&
	    b->kind != CCD_VALUE_ORDINAL &&
	    (b->kind == CCD_VALUE_PERCENT ? any_reading(b, a) : any_reading(a, b));
}

/* ---- reading --------------------------------------------------------- */

static bool
in_figures(const char *text, const struct ccd_value *v)
{
	for (uint32_t i = v->start; i < v->end; i++)
		if ((text[i] >= '0' && text[i] <= '9') ||
		    (i + 2 < v->end && memcmp(text + i, "\xef\xbc", 2) == 0 &&
		    (unsigned char)text[i + 2] >= 0x90 && (unsigned char)text[i + 2] <= 0x99))
			return true;
	return false;
}

/* "(1)" in running text counts an item that another language may letter. */
static bool
in_brackets(const char *text, const struct ccd_value *v)
{
	bool before = (v->start >= 1 && text[v->start - 1] == '(') ||
	    (v->start >= 3 && memcmp(text + v->start - 3, "（", 3) == 0);

	return before && (text[v->end] == ')' || strncmp(text + v->end, "）", 3) == 0);
}

static bool
is_strong(const char *text, const struct ccd_value *v)
{
	if (!v->certain)
		return false;
	if (!is_number(v))
		return true;
	return !in_brackets(text, v) && (whole(v) < 0 || whole(v) > WORDY || in_figures(text, v));
}

struct mentions {
	struct mention *v;
	size_t n, cap;
};

static void
read_cell(struct ccd_check *check, uint32_t row, uint32_t v, struct mentions *out)
{
	const struct ccd_cell *cell = &check->c->row[row].cell[v];
	const struct ccd_version *version = &check->c->version[v];

	for (uint32_t i = 0; i < cell->n; i++) {
		const struct ccd_clause *clause = &version->clause[cell->clause[i]];
		size_t length = strlen(clause->text);
		struct ccd_value *value;
		uint32_t n = ccd_values(ccd_lang_of(version->lang), clause->text, length,
		    clause->body, check->arena, &value);

		for (uint32_t k = 0; k < n; k++)
			*ccd_push(check->arena, out) = (struct mention){ .value = value[k],
			    .at = { v, cell->clause[i], value[k].start, value[k].end,
			    value[k].canonical },
			    .strong = is_strong(clause->text, &value[k]),
			    .place = (i + (double)value[k].start / (double)length) / cell->n };
	}
}

/* Full dates first, so that part of one joins it; then kind, value, place. */
static int
by_value(const void *a, const void *b)
{
	const struct mention *x = a, *y = b;
	int parts_x = (x->value.date.day != 0) + (x->value.date.month != 0) +
	    (x->value.date.year != 0);
	int parts_y = (y->value.date.day != 0) + (y->value.date.month != 0) +
	    (y->value.date.year != 0);
	int order;

	if ((x->value.kind == CCD_VALUE_DATE) != (y->value.kind == CCD_VALUE_DATE))
		return x->value.kind == CCD_VALUE_DATE ? -1 : 1;
	if (x->value.kind == CCD_VALUE_DATE && parts_x != parts_y)
		return parts_y - parts_x;
	if (x->value.kind != y->value.kind)
		return x->value.kind < y->value.kind ? -1 : 1;
	if ((order = strcmp(x->value.canonical, y->value.canonical)) != 0)
		return order;
	if (x->at.version != y->at.version)
		return x->at.version < y->at.version ? -1 : 1;
	if (x->at.clause != y->at.clause)
		return x->at.clause < y->at.clause ? -1 : 1;
	return (x->at.start > y->at.start) - (x->at.start < y->at.start);
}

static void
join(struct ccd_amount *amount, const struct mention *m)
{
	uint64_t bit = ccd_bit(m->at.version);

	if ((amount->have & bit) == 0)
		amount->at[m->at.version] = m->at;
	if (m->place < amount->place)
		amount->place = m->place;
	amount->have |= bit;
	amount->certain |= m->value.certain ? bit : 0;
	amount->strong |= m->strong ? bit : 0;
	if (m->value.kind == CCD_VALUE_DATE)
		amount->parts[m->at.version] |= (uint8_t)((m->value.date.month != 0) * CCD_PART_MONTH +
		    (m->value.date.day != 0) * CCD_PART_DAY);
}

/* The amount that M is a mention of; NULL where there are too many in the row. */
static struct ccd_amount *
amount_for(struct ccd_check *check, struct ccd_row_values *row, const struct mention *m)
{
	struct ccd_amount *amount;

	for (uint32_t i = 0; i < row->n; i++)
		if (ccd_same_value(&row->v[i].value, &m->value))
			return &row->v[i];
	if (row->n == MOST_VALUES)
		return NULL;
	amount = &row->v[row->n++];
	*amount = (struct ccd_amount){ .value = m->value, .place = m->place,
	    .at = ccd_array(check->arena, check->c->nversion, struct ccd_evidence),
	    .parts = ccd_array(check->arena, check->c->nversion, uint8_t) };
	return amount;
}

static void
read_row(struct ccd_check *check, uint32_t row, struct mentions *mentions)
{
	struct ccd_row_values *values = &check->content->row[row];
	struct ccd_amount *amount = NULL;

	mentions->n = 0;
	for (uint64_t m = check->info[row].have; m != 0; m &= m - 1)
		read_cell(check, row, ccd_lowest(m), mentions);
	if (mentions->n == 0)
		return;
	qsort(mentions->v, mentions->n, sizeof *mentions->v, by_value);
	values->v = ccd_array(check->arena,
	    mentions->n < MOST_VALUES ? mentions->n : MOST_VALUES, struct ccd_amount);
	for (size_t i = 0; i < mentions->n; i++) {
		const struct mention *m = &mentions->v[i];

		if (i == 0 || m->value.kind != m[-1].value.kind ||
		    strcmp(m->value.canonical, m[-1].value.canonical) != 0)
			amount = amount_for(check, values, m);
		if (amount == NULL) {
			values->n = 0;
			return;
		}
		join(amount, m);
	}
}

/* ---- what may stand for a value -------------------------------------- */

/* True where V says the number N by itself. */
static bool
says_number(const struct ccd_row_values *row, uint32_t v, int64_t n)
{
	for (uint32_t i = 0; i < row->n; i++)
		if ((row->v[i].have & ccd_bit(v)) != 0 && whole(&row->v[i].value) == n)
			return true;
	return false;
}

/* True where V says the year or month of DATE, alone or in another date. */
static bool
says_part(const struct ccd_row_values *row, uint32_t v, const struct ccd_date *date, bool month)
{
	for (uint32_t i = 0; i < row->n; i++) {
		const struct ccd_value *value = &row->v[i].value;

		if (value->kind == CCD_VALUE_DATE && (row->v[i].have & ccd_bit(v)) != 0 &&
		    (month ? value->date.month == date->month : value->date.year == date->year))
			return true;
	}
	return says_number(row, v, month ? date->month : date->year);
}

/* "17 and 18 December 1979", "64th session, resolution 211": said in pieces. */
static bool
says_pieces(const struct ccd_row_values *row, uint32_t v, const struct ccd_value *value)
{
	const struct ccd_date *d = &value->date;

	if (value->kind == CCD_VALUE_DATE)
		return (d->day == 0 || says_number(row, v, d->day)) &&
		    (d->month == 0 || says_part(row, v, d, true)) &&
		    (d->year == 0 || says_part(row, v, d, false));
	if (value->kind != CCD_VALUE_SYMBOL)
		return false;
	for (const char *p = value->canonical;; p++) {
		char *end;
		long long part = strtoll(p, &end, 10);

		if (end == p || !says_number(row, v, part))
			return false;
		if (*(p = end) != '/')
			return *p == '\0';
	}
}

static bool
has_piece(const struct ccd_value *whole_value, int64_t n)
{
	const struct ccd_date *d = &whole_value->date;

	if (whole_value->kind == CCD_VALUE_DATE)
		return d->day == n || d->month == n || d->year == n;
	if (whole_value->kind != CCD_VALUE_SYMBOL)
		return false;
	for (const char *p = whole_value->canonical;;) {
		char *end;

		if (strtoll(p, &end, 10) == n && end != p)
			return true;
		if (end == p || *end != '/')
			return false;
		p = end + 1;
	}
}

/* The number N is a piece of what V says, or lies inside a range of V's that the
 * others write out ("5 to 7", 5、6、7). */
static bool
says_around(const struct ccd_row_values *row, uint32_t v, int64_t n, uint64_t others)
{
	bool below = false, above = false, listed = true;

	if (n < 0)
		return false;
	for (uint32_t i = 0; i < row->n; i++) {
		int64_t number = whole(&row->v[i].value);

		if ((row->v[i].have & ccd_bit(v)) == 0)
			continue;
		if (has_piece(&row->v[i].value, n))
			return true;
		below |= number >= 0 && number < n;
		above |= number > n;
	}
	for (uint64_t m = others; m != 0; m &= m - 1)
		listed &= says_number(row, ccd_lowest(m), n - 1) &&
		    says_number(row, ccd_lowest(m), n + 1);
	return below && above && listed;
}

/* The row beside says in V alone what this one says in the others alone: the
 * border between the rows lies elsewhere in V. */
static bool
said_beside(const struct ccd_check *check, uint32_t row, uint32_t v, const struct ccd_amount *a)
{
	for (uint32_t r = row == 0 ? 0 : row - 1; r < check->c->nrow && r <= row + 1; r++)
		for (uint32_t i = 0; r != row && i < check->content->row[r].n; i++) {
			const struct ccd_amount *b = &check->content->row[r].v[i];

			if ((b->have & ccd_bit(v)) != 0 && (b->have & a->have) == 0 &&
			    ccd_same_value(&a->value, &b->value))
				return true;
		}
	return false;
}

/* The versions of ROW that do not say A in any way. */
static uint64_t
silent_on(const struct ccd_check *check, uint32_t row, const struct ccd_amount *a)
{
	const struct ccd_row_values *values = &check->content->row[row];
	uint64_t silent = check->info[row].have & ~a->have;

	for (uint64_t m = silent; m != 0; m &= m - 1) {
		uint32_t v = ccd_lowest(m);

		if (says_pieces(values, v, &a->value) ||
		    says_around(values, v, whole(&a->value), a->have) ||
		    said_beside(check, row, v, a))
			silent &= ~ccd_bit(v);
	}
	return silent;
}

/* ---- pairing --------------------------------------------------------- */

/* A value that some version does not say. */
struct open {
	const struct ccd_amount *amount;
	uint64_t silent;
	bool used;
};

static bool
tenfold(const struct ccd_value *a, const struct ccd_value *b)
{
	int64_t scale = 10;

	if (a->kind != b->kind || !(is_number(a) || a->kind == CCD_VALUE_PERCENT) ||
	    a->kind == CCD_VALUE_ORDINAL || a->reading[0].num == 0)
		return false;
	for (int i = 1; i <= 12; i++, scale *= 10)
		if (scaled(&a->reading[0], scale, &b->reading[0]) ||
		    scaled(&b->reading[0], scale, &a->reading[0]))
			return true;
	return false;
}

static bool
share_or_number(const struct ccd_value *a, const struct ccd_value *b)
{
	return (is_share(a) && is_share(b)) || (a->kind == CCD_VALUE_PERCENT &&
	    b->kind == CCD_VALUE_NUMBER && ratio_is(&a->reading[0], &b->reading[0])) ||
	    (b->kind == CCD_VALUE_PERCENT && a->kind == CCD_VALUE_NUMBER &&
	    ratio_is(&a->reading[0], &b->reading[0]));
}

static bool
same_kind(const struct ccd_value *a, const struct ccd_value *b)
{
	return a->kind == b->kind;
}

static bool
both_numbers(const struct ccd_value *a, const struct ccd_value *b)
{
	return is_number(a) && is_number(b);
}

static bool
is_year(const struct ccd_value *v)
{
	return whole(v) >= 1000 && whole(v) < 3000;
}

static bool
date_and_year(const struct ccd_value *a, const struct ccd_value *b)
{
	return (a->kind == CCD_VALUE_DATE && is_year(b)) || (b->kind == CCD_VALUE_DATE && is_year(a));
}

/* What belongs together, the surest first. */
static bool (*const pairings[])(const struct ccd_value *, const struct ccd_value *) = {
	tenfold, share_or_number, same_kind, both_numbers, date_and_year,
};

static const char *
rule_of(const struct ccd_amount *const *amount, uint32_t n)
{
	const struct ccd_value *a = &amount[0]->value, *b = &amount[n - 1]->value;

	if (n == 1)
		return "N01";
	if (a->kind == CCD_VALUE_DATE || b->kind == CCD_VALUE_DATE)
		return "D01";
	if (a->kind == CCD_VALUE_SYMBOL)
		return "N10";
	if (tenfold(a, b))
		return "N03";
	if (is_share(a) || is_share(b))
		return "N04";
	return a->kind == CCD_VALUE_ORDINAL && b->kind == CCD_VALUE_ORDINAL ? "N05" : "N02";
}

static void
add_mismatch(struct ccd_check *check, uint32_t row, const struct ccd_amount **amount, uint32_t n,
    uint64_t versions)
{
	*ccd_push(check->arena, &check->content->mismatch) = (struct ccd_mismatch){
	    .rule = rule_of(amount, n), .row = row, .versions = versions, .n = n,
	    .amount = ccd_arena_memdup(check->arena, amount, n * sizeof(*amount)) };
}

/* Takes OPEN[I] with all that pair with it by rule K, if any do. */
static void
take_cluster(struct ccd_check *check, uint32_t row, struct open *open, uint32_t n, uint32_t i,
    size_t k)
{
	const struct ccd_amount *amount[MOST_OPEN] = { open[i].amount };
	uint64_t have = open[i].amount->have, silent = open[i].silent;
	uint32_t members = 1;

	for (uint32_t j = i + 1; j < n; j++) {
		const struct ccd_amount *other = open[j].amount;

		if (open[j].used || (other->have & have) != 0 ||
		    !pairings[k](&open[i].amount->value, &other->value))
			continue;
		amount[members++] = other;
		have |= other->have;
		silent &= open[j].silent;
		open[j].used = open[i].used = true;
	}
	if (members > 1)
		add_mismatch(check, row, amount, members, have | silent);
}

static int
by_place(const void *a, const void *b)
{
	const struct open *x = a, *y = b;

	if (x->amount->place < y->amount->place || x->amount->place > y->amount->place)
		return x->amount->place < y->amount->place ? -1 : 1;
	return x->amount < y->amount ? -1 : x->amount > y->amount;
}

static void
compare_row(struct ccd_check *check, uint32_t row)
{
	const struct ccd_row_values *values = &check->content->row[row];
	struct open open[MOST_OPEN];
	uint32_t n = 0;

	for (uint32_t i = 0; i < values->n; i++) {
		const struct ccd_amount *a = &values->v[i];
		uint64_t silent;

		if (a->certain == 0 || (silent = silent_on(check, row, a)) == 0)
			continue;
		if (n == MOST_OPEN)
			return;
		open[n++] = (struct open){ a, silent, false };
	}
	if (n > 0)
		qsort(open, n, sizeof *open, by_place);
	for (size_t k = 0; k < sizeof pairings / sizeof *pairings; k++)
		for (uint32_t i = 0; i < n; i++)
			if (!open[i].used)
				take_cluster(check, row, open, n, i, k);
	for (uint32_t i = 0; i < n; i++)
		if (!open[i].used && open[i].amount->strong != 0)
			add_mismatch(check, row, &open[i].amount, 1,
			    open[i].amount->have | open[i].silent);
}

const struct ccd_content *
ccd_content_of(struct ccd_check *check)
{
	struct mentions mentions = { 0 };

	if (check->content != NULL)
		return check->content;
	check->content = ccd_new(check->arena, struct ccd_content);
	check->content->row = ccd_array(check->arena, check->c->nrow, struct ccd_row_values);
	for (uint32_t r = 0; r < check->c->nrow; r++)
		if (!check->info[r].notice)
			read_row(check, r, &mentions);
	for (uint32_t r = 0; r < check->c->nrow; r++)
		if (ccd_bits(check->info[r].have) >= 2 && ccd_row_trusted(check, r))
			compare_row(check, r);
	return check->content;
}

/* ---- reporting ------------------------------------------------------- */

/* "21 / 12": the values in the order of the versions. */
static const char *
join_values(const struct ccd_check *check, const struct ccd_evidence *e, uint32_t n)
{
	const char *all = "";

	for (uint32_t i = 0; i < n; i++)
		all = ccd_arena_printf(check->arena, "%s%s%s", all, i == 0 ? "" : " / ",
		    e[i].value == NULL ? "-" : e[i].value);
	return all;
}

static void
report_mismatch(struct ccd_check *check, const struct ccd_rule *rule, const struct ccd_mismatch *m)
{
	struct ccd_evidence e[CCD_MAX_VERSIONS];
	uint32_t said[CCD_MAX_VERSIONS] = { 0 };
	uint32_t n = ccd_row_evidence(check, m->row, m->versions, e);
	const char *arg[4] = { NULL };
	uint64_t have = 0, minority;

	for (uint32_t i = 0; i < n; i++)
		for (uint32_t k = 0; k < m->n; k++)
			if ((m->amount[k]->have & ccd_bit(e[i].version)) != 0) {
				have |= ccd_bit(e[i].version);
				said[e[i].version] = k + 1;
				e[i] = m->amount[k]->at[e[i].version];
			}
	ccd_differs(said, m->versions, &minority);
	arg[0] = m->n == 1 ? m->amount[0]->value.canonical : join_values(check, e, n);
	arg[1] = ccd_join_languages(check, m->n == 1 ? m->versions & ~have :
	    minority != 0 ? minority : m->versions);
	arg[2] = ccd_join_languages(check, m->n == 1 ? have : m->versions);
	ccd_report(check, rule, m->row, NULL, m->versions, minority, e, n, arg);
}

void
ccd_rule_values(struct ccd_check *check, const struct ccd_rule *rule)
{
	const struct ccd_content *content = ccd_content_of(check);

	for (size_t i = 0; i < content->mismatch.n; i++)
		if (strcmp(content->mismatch.v[i].rule, rule->id) == 0)
			report_mismatch(check, rule, &content->mismatch.v[i]);
}
