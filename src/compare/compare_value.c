/*
 * Values of rows, compared: per row every distinct value with the versions that
 * say it. A value said once or twice is the same ("the same resolution"); one
 * that a version does not say at all is held against what that version says too
 * much: another amount (they differ) or nothing (it is missing).
 */
#include <stdlib.h>
#include <string.h>

#include "compare/compare_int.h"

/* Rows with more distinct values are tables set as text: they are left alone,
 * which also bounds the cost. */
enum { MOST_VALUES = 256 };

/* Whole numbers up to ten are written as words (UN Editorial Manual), and words
 * like "both", 双方, оба say them too. */
enum { WORDY = 10 };

/* One value as read. */
struct mention {
	struct ccd_value value;
	struct ccd_evidence at;
	double place;
	bool strong, cited;
	struct ccd_said said;
};

/* ---- equality -------------------------------------------------------- */

bool
ccd_is_number(const struct ccd_value *v)
{
	return v->kind == CCD_VALUE_NUMBER || v->kind == CCD_VALUE_ORDINAL;
}

bool
ccd_is_share(const struct ccd_value *v)
{
	return v->kind == CCD_VALUE_FRACTION || v->kind == CCD_VALUE_PERCENT;
}

bool
ccd_ratio_same(const struct ccd_ratio *a, const struct ccd_ratio *b)
{
	return a->num == b->num && a->den == b->den;
}

bool
ccd_ratio_scaled(const struct ccd_ratio *a, int64_t scale, const struct ccd_ratio *b)
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
			if (percent ? ccd_ratio_scaled(&a->reading[i], 100, &b->reading[k]) :
			    ccd_ratio_same(&a->reading[i], &b->reading[k]))
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

int64_t
ccd_whole(const struct ccd_value *v)
{
	return ccd_is_number(v) && v->nreading == 1 && v->reading[0].den == 1 ?
	    v->reading[0].num : -1;
}

/* "6.30" is half past six where others say so. */
static bool
is_clock(const struct ccd_value *number, const struct ccd_value *time)
{
	const struct ccd_ratio clock = { time->reading[0].num / 60 * 100 + time->reading[0].num % 60, 100 };

	return time->kind == CCD_VALUE_TIME && number->kind == CCD_VALUE_NUMBER &&
	    clock.num % 100 != 0 && ccd_ratio_scaled(&number->reading[0], 1, &clock);
}

bool
ccd_same_value(const struct ccd_value *a, const struct ccd_value *b)
{
	if (a->kind == CCD_VALUE_DATE && b->kind == CCD_VALUE_DATE)
		return dates_agree(&a->date, &b->date);
	if (a->kind == CCD_VALUE_DATE || b->kind == CCD_VALUE_DATE) {
		const struct ccd_value *date = a->kind == CCD_VALUE_DATE ? a : b;

		return date->date.year != 0 && ccd_whole(date == a ? b : a) == date->date.year;
	}
	if (ccd_value_equal(a, b) || is_clock(a, b) || is_clock(b, a))
		return true;
	if (a->kind >= CCD_VALUE_TIME || b->kind >= CCD_VALUE_TIME)
		return a->kind == b->kind && strcmp(a->canonical, b->canonical) == 0;
	if (strcmp(a->canonical, b->canonical) == 0)
		return true;
	if (ccd_is_number(a) && ccd_is_number(b))
		return any_reading(a, b);
	if ((a->kind == CCD_VALUE_PERCENT && ccd_whole(b) >= 0) ||
	    (b->kind == CCD_VALUE_PERCENT && ccd_whole(a) >= 0))
		return false;           /* 100 % is no 一 */
	return (ccd_is_share(a) || ccd_is_share(b)) && a->kind != CCD_VALUE_ORDINAL &&
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
	if (!ccd_is_number(v))
		return true;
	return !in_brackets(text, v) &&
	    (ccd_whole(v) < 0 || ccd_whole(v) > WORDY || in_figures(text, v));
}

struct mentions {
	struct mention *v;
	size_t n, cap;
};

struct cited_list {
	struct ccd_cited *v;
	size_t n, cap;
};

/* One clause under the reader. */
struct reading {
	uint32_t from;          /* where its words begin */
	const struct ccd_lang *lang;
	const struct ccd_clause *clause;
	uint32_t version, index;
	double place, share;            /* where it begins in its row, and how much of it it is */
	const struct ccd_citation *citation;
	const struct ccd_value *code;
	struct ccd_example *example;
	uint32_t ncitation, ncode, nexample;
};

/* Part of a reference: its numbers are the reference's affair. */
static bool
is_cited(const struct reading *r, const struct ccd_value *v)
{
	for (uint32_t i = 0; i < r->ncitation; i++)
		if (v->start < r->citation[i].end && v->end > r->citation[i].start)
			return true;
	return false;
}

static bool
in_code(const struct reading *r, const struct ccd_value *v)
{
	for (uint32_t i = 0; i < r->ncode; i++)
		if (v->start < r->code[i].end && v->end > r->code[i].start)
			return true;
	for (uint32_t i = 0; i < r->clause->nspan; i++)
		if ((r->clause->span[i].kind == CCD_SPAN_CODE ||
		    r->clause->span[i].kind == CCD_SPAN_PROGRAM) && v->start < r->clause->span[i].end &&
		    v->end > r->clause->span[i].start)
			return true;
	return false;
}

/* True where V is in an example of the messages of a program: each language has its own, with
 * dates, names and signs as people there write them. */
static bool
in_example(const struct reading *r, const struct ccd_value *v)
{
	for (uint32_t i = 0; i < r->nexample; i++)
		if (v->start < r->example[i].end && v->end > r->example[i].start)
			return true;
	return false;
}

/* "1 year" is «год» elsewhere. */
static bool
may_be_left_out(const struct ccd_value *v)
{
	return v->unit != 0 && ccd_whole(v) == 1;
}

static void
add_mention(struct ccd_check *check, const struct reading *r, struct ccd_value v,
    const struct ccd_value *before, struct mentions *out)
{
	size_t length = strlen(r->clause->text);
	static const uint32_t links[] = { [CCD_TIE_RANGE] = CCD_SAID_RANGE, [CCD_TIE_AND] = CCD_SAID_AND,
		[CCD_TIE_BETWEEN] = CCD_SAID_RANGE | CCD_SAID_AND };
	struct mention *m = ccd_push(check->arena, out);
	bool cited = is_cited(r, &v);
	bool coded = (v.kind != CCD_VALUE_CODE && in_code(r, &v)) || in_example(r, &v);

	v.certain = v.certain && !cited && !coded;
	*m = (struct mention){ .value = v, .cited = cited || coded,
	    .at = { r->version, r->index, v.start, v.end, v.canonical },
	    .strong = v.kind != CCD_VALUE_CODE && is_strong(r->clause->text, &v) &&
	    !may_be_left_out(&v),
	    .place = r->place + r->share * (double)v.start / (double)length };
	m->said.units = UINT64_C(1) << (v.unit < 64 ? v.unit : 0);
	m->said.bounds = 1u << v.bound;
	m->said.readings = v.bounds;
	m->said.weekday = v.weekday;
	m->said.links = links[v.tie] | (before == NULL ? 0 : links[before->tie] * CCD_SAID_END);
}

/* References in the clause's language, and in English where that was left standing. */
static uint32_t
read_citations(struct ccd_arena *a, const struct reading *r, const char *text, size_t length,
    struct ccd_citation **out)
{
	struct ccd_citation *own, *english, *both;
	uint32_t n = ccd_citations(r->lang, text, length, r->from, a, &own), m;

	*out = own;
	if (strcmp(r->lang->script, "Latn") == 0 || (m = ccd_citations(ccd_lang_of("en"), text,
	    length, r->from, a, &english)) == 0)
		return n;
	both = ccd_array(a, n + m, struct ccd_citation);
	if (n > 0)
		memcpy(both, own, n * sizeof *own);
	memcpy(both + n, english, m * sizeof *english);
	*out = both;
	return n + m;
}

static void
read_clause(struct ccd_check *check, struct reading *r, struct mentions *out,
    struct cited_list *cited)
{
	const struct ccd_clause *clause = r->clause;
	size_t length = strlen(clause->text);
	/* the figures of placeholders, elements and marks of notes say nothing */
	const char *text = ccd_text_without(clause, 1u << CCD_SPAN_CODE | 1u << CCD_SPAN_NOTE,
	    check->arena);
	struct ccd_value *value, *code;
	struct ccd_citation *citation;
	uint32_t n = ccd_values(r->lang, text, length, r->from, check->arena, &value);

	n = ccd_quantify(r->lang, text, length, value, n, check->arena);
	r->ncitation = read_citations(check->arena, r, text, length, &citation);
	r->ncode = ccd_codes(r->lang, text, length, r->from, check->arena, &code);
	if (ccd_is_message(&check->c->version[r->version]))
		r->nexample = ccd_examples(r->lang, text, length, check->arena, &r->example);
	r->citation = citation;
	r->code = code;
	for (uint32_t i = 0; i < n; i++)
		add_mention(check, r, value[i], i > 0 ? &value[i - 1] : NULL, out);
	for (uint32_t i = 0; i < r->ncode; i++)
		add_mention(check, r, code[i], NULL, out);
	for (uint32_t i = 0; i < r->ncitation; i++)
		*ccd_push(check->arena, cited) = (struct ccd_cited){ citation[i], r->version,
		    r->index };
}

/* Where the words of CLAUSE begin: of an annex that is numbered in some versions of its row only, with
 * its number, which the others lack. */
static uint32_t
words_from(const struct ccd_check *check, uint32_t row, const struct ccd_clause *clause)
{
	if (clause->kind != CCD_KIND_ANNEX)
		return clause->body;
	for (uint32_t v = 0; v < check->c->nversion; v++) {
		const struct ccd_clause *other = ccd_row_first(check, row, v);

		if (other != NULL && other->kind == CCD_KIND_ANNEX && other->ordinal.number == 0)
			return 0;
	}
	return clause->body;
}

static void
read_cell(struct ccd_check *check, uint32_t row, uint32_t v, struct mentions *out,
    struct cited_list *cited)
{
	const struct ccd_cell *cell = &check->c->row[row].cell[v];
	const struct ccd_version *version = &check->c->version[v];

	for (uint32_t i = 0; i < cell->n; i++) {
		const struct ccd_clause *clause = &version->clause[cell->clause[i]];
		struct reading r = { .clause = clause, .version = v, .index = cell->clause[i],
		    .from = words_from(check, row, clause),
		    .place = (double)i / cell->n, .share = 1.0 / cell->n };

		if (clause->text[0] == '\0')
			continue;
		r.lang = ccd_lang_for(version->lang, clause->text, strlen(clause->text));
		read_clause(check, &r, out, cited);
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
	struct ccd_said *said;

	if ((amount->have & bit) == 0)
		amount->at[m->at.version] = m->at;
	if (m->place < amount->place)
		amount->place = m->place;
	amount->have |= bit;
	amount->certain |= m->value.certain ? bit : 0;
	amount->strong |= m->strong ? bit : 0;
	if (m->value.kind == CCD_VALUE_DATE)
		amount->parts[m->at.version] |=
		    (uint8_t)((m->value.date.month != 0) * CCD_PART_MONTH +
		    (m->value.date.day != 0) * CCD_PART_DAY);
	if (m->cited)
		return;
	said = &amount->said[m->at.version];
	amount->free |= bit;
	said->times++;
	said->units |= m->said.units;
	said->bounds |= m->said.bounds;
	said->readings |= m->said.readings;
	said->links |= m->said.links;
	said->weekday = m->said.weekday != 0 ? m->said.weekday : said->weekday;
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
	    .said = ccd_array(check->arena, check->c->nversion, struct ccd_said),
	    .parts = ccd_array(check->arena, check->c->nversion, uint8_t) };
	return amount;
}

static void
read_row(struct ccd_check *check, uint32_t row, struct mentions *mentions)
{
	struct ccd_row_values *values = &check->content->row[row];
	struct ccd_amount *amount = NULL;
	struct cited_list cited = { 0 };

	mentions->n = 0;
	for (uint64_t m = check->info[row].have; m != 0; m &= m - 1)
		read_cell(check, row, ccd_lowest(m), mentions, &cited);
	values->cited = cited.v;
	values->ncited = (uint32_t)cited.n;
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
			ccd_values_pair(check, r);
	return check->content;
}

