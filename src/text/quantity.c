/* What stands around values: units, bounds, the other end of a range, the weekday. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/utf8.h"
#include "text/value_int.h"

/* Bytes between a bound and its value ("at least a further 5"); of text before a
 * value that is searched for one. */
enum { MOST_BETWEEN = 14, MOST_BETWEEN_HAN = 6, WINDOW = 64 };

/* The same between "between" and the first of two values, and behind the second. */
enum { PAIR_WINDOW = 48, PAIR_WINDOW_HAN = 18, PAIR_BEHIND = 12 };

static bool
lists(const char *list, const char *code)
{
	size_t n = strlen(code);

	for (const char *p = list; p != NULL && (p = strstr(p, code)) != NULL; p += n)
		if ((p == list || p[-1] == ' ') && (p[n] == ' ' || p[n] == '\0'))
			return true;
	return false;
}

bool
ccd_unit_same(uint32_t a, uint32_t b)
{
	const struct ccd_unit_row *x = ccd_unit_at(a), *y = ccd_unit_at(b);

	return a == b || lists(x->like, y->code) || lists(y->like, x->code);
}

static uint32_t
unit_of(const char *code)
{
	const struct ccd_unit_row *row;

	for (uint32_t i = 1; (row = ccd_unit_at(i)) != NULL; i++)
		if (strcmp(row->code, code) == 0)
			return i;
	return 0;
}

/* ---- words ------------------------------------------------------------ */

/* Behind the word of ROW at I, with up to ROW->more letters more; or I. */
static size_t
row_at(const struct ccd_scan *scan, size_t i, const struct ccd_unit_word_row *row)
{
	size_t at = ccd_scan_prefix(scan, i, row->word);
	int32_t last = at > i ? ccd_scan_before(scan, at) : 0;

	if (scan->lang->runs_on && last >= 0x80)
		return at;
	for (uint32_t more = 0; ccd_is_letter(last) && ccd_is_letter(ccd_scan_at(scan, at)) &&
	    (!scan->lang->runs_on || !ccd_is_han(ccd_scan_at(scan, at))); more++) {
		if (more == row->more)
			return i;
		ccd_utf8_next(scan->s, scan->n, &at);
	}
	return at;
}

/* The longest word of ROWS at I; behind it, or I. */
static size_t
longest_row(const struct ccd_scan *scan, size_t i, const struct ccd_unit_word_row *rows,
    const char **code)
{
	size_t longest = i;

	for (; rows != NULL && rows->word != NULL; rows++) {
		size_t end = row_at(scan, i, rows);

		if (end > longest) {
			longest = end;
			*code = rows->code;
		}
	}
	return longest;
}

/* ---- units ------------------------------------------------------------ */

/* The unit CODE with the raised 2 or 3 at *BEHIND, which is moved behind it: m² is m2; 0 where nobody
 * knows such a unit. */
static uint32_t
raised_unit(const struct ccd_scan *scan, const char *code, size_t *behind)
{
	int power = ccd_raised_digit(ccd_scan_at(scan, *behind));
	char raised[16];

	if (power != 2 && power != 3)
		return unit_of(code);
	ccd_utf8_next(scan->s, scan->n, behind);
	snprintf(raised, sizeof raised, "%s%d", code, power);
	return unit_of(raised);
}

/* The unit behind END; *BEHIND gets the place behind it. */
static uint32_t
unit_behind(const struct ccd_scan *scan, const struct ccd_quantity_words *words, size_t end,
    size_t *behind)
{
	size_t at = ccd_scan_spaces(scan, end), stop, next;
	const char *code = NULL;

	if (ccd_scan_at(scan, at) == '-' || ccd_scan_at(scan, at) == 0x2011)
		at = ccd_scan_spaces(scan, at + (ccd_scan_at(scan, at) == '-' ? 1 : 3));
	*behind = end;
	if ((stop = longest_row(scan, at, words->behind, &code)) == at) {
		next = ccd_scan_spaces(scan, ccd_scan_words(scan, at, words->between));
		if (next == at || (stop = longest_row(scan, next, words->behind, &code)) == next)
			return 0;
	}
	*behind = stop;
	return raised_unit(scan, code, behind);
}

bool
ccd_unit_behind(const struct ccd_scan *scan, size_t end)
{
	const struct ccd_quantity_words *words = scan->lang->quantity;

	return words != NULL && unit_behind(scan, words, end, &end) != 0;
}

/* The sign of a currency that ends before START. */
static uint32_t
unit_before(const struct ccd_scan *scan, size_t start)
{
	size_t end = start, longest = 0;
	const char *code = NULL;

	while (end > 0 && ccd_is_space(ccd_scan_before(scan, end)))
		ccd_utf8_prev(scan->s, &end);
	for (const struct ccd_unit_word_row *row = ccd_unit_signs(); row->word != NULL; row++) {
		size_t n = strlen(row->word), from = end - n;

		if (n > end || n <= longest || ccd_scan_literal(scan, from, row->word) != end)
			continue;
		if (ccd_is_letter((unsigned char)row->word[0]) && ccd_is_letter(ccd_scan_before(scan, from)))
			continue;
		longest = n;
		code = row->code;
	}
	return code == NULL ? 0 : unit_of(code);
}

/* ---- bounds ----------------------------------------------------------- */

static bool
parts_sentences(int32_t c)
{
	static const int32_t signs[] = { '.', ',', ';', ':', '(', ')', U'。', U'，', U'；', U'：', U'、',
		U'（', U'）', 0 };

	for (size_t i = 0; signs[i] != 0; i++)
		if (signs[i] == c)
			return true;
	return false;
}

/* A denial stands right before the bound at I: "shall not be less than". */
static bool
is_denied(const struct ccd_scan *scan, const struct ccd_quantity_words *words, size_t i)
{
	while (i > 0 && ccd_is_space(ccd_scan_before(scan, i)))
		ccd_utf8_prev(scan->s, &i);
	for (const char *const *w = words->denials; *w != NULL; w++) {
		size_t n = strlen(*w);

		if (n <= i && ccd_scan_prefix(scan, i - n, *w) == i &&
		    ccd_lang_edge(scan->lang, ccd_scan_before(scan, i - n)))
			return true;
	}
	return false;
}

static enum ccd_bound
contrary(enum ccd_bound bound)
{
	switch (bound) {
	case CCD_BOUND_LESS:
	case CCD_BOUND_DOWN:
		return CCD_BOUND_LEAST;
	case CCD_BOUND_MORE:
	case CCD_BOUND_UP:
		return CCD_BOUND_MOST;
	default:
		return CCD_BOUND_NONE;
	}
}

/* A word that negates stands in [FROM, TO). */
static bool
is_negated(const struct ccd_scan *scan, size_t from, size_t to)
{
	for (size_t i = from; i < to;) {
		int64_t value = 0;

		if (ccd_lang_edge(scan->lang, ccd_scan_before(scan, i)) &&
		    ccd_scan_list(scan, i, scan->lang->negations, &value) > i && value == 1)
			return true;
		ccd_utf8_next(scan->s, scan->n, &i);
	}
	return false;
}

static void
add_bounds(const struct ccd_bound_word *list, struct ccd_beginnings *b)
{
	for (; list->word != NULL; list++)
		ccd_beginnings_add(b, list->word);
}

/* Sets the bound of V from what stands before it, not before FLOOR: the longest words that end
 * nearest. "do not keep for more than 25" sets a bound from above, or the verb alone is denied. */
static void
bound_before(const struct ccd_scan *scan, const struct ccd_quantity_words *words,
    const struct ccd_beginnings *beginnings, struct ccd_value *v, size_t floor)
{
	size_t from = v->start, most = scan->lang->runs_on ? MOST_BETWEEN_HAN : MOST_BETWEEN;
	size_t best_end = 0, best_start = 0;

	while (from > floor && v->start - from < WINDOW && !parts_sentences(ccd_scan_before(scan, from)))
		ccd_utf8_prev(scan->s, &from);
	for (size_t i = from; i < v->start; ccd_utf8_next(scan->s, scan->n, &i)) {
		if (!ccd_beginnings_may(beginnings, scan, i))
			continue;
		for (const struct ccd_bound_word *w = words->bounds; w->word != NULL; w++) {
			size_t end = ccd_scan_literal(scan, i, w->word);

			if (end == i || end > v->start || v->start - end > most ||
			    !ccd_lang_edge(scan->lang, ccd_scan_before(scan, i)))
				continue;
			if (end > best_end || (end == best_end && i < best_start) ||
			    (end == best_end && i == best_start)) {
				best_end = end;
				best_start = i;
				v->bound = w->bound;
			}
		}
	}
	v->bounds = 1u << v->bound;
	if (contrary(v->bound) == CCD_BOUND_NONE)
		return;
	if (is_denied(scan, words, best_start)) {
		v->bound = contrary(v->bound);
		v->bounds = 1u << v->bound;
	} else if (is_negated(scan, from, best_start)) {
		v->bound = contrary(v->bound);
		v->bounds |= 1u << v->bound;
	}
}

static bool
stands_alone(const char *word, const char *const *bare)
{
	for (; *bare != NULL; bare++)
		if (strncmp(word, *bare, strlen(*bare)) == 0)
			return true;
	return false;
}

uint32_t
ccd_bounds_in(const struct ccd_lang *lang, const char *text, size_t n, size_t from, bool *any)
{
	const struct ccd_quantity_words *words = lang->quantity;
	struct ccd_scan scan = { lang, text, n, NULL, NULL };
	struct ccd_beginnings beginnings = { 0 };
	uint32_t found = 0;

	if (words != NULL) {
		add_bounds(words->bounds, &beginnings);
		add_bounds(words->bounds_behind, &beginnings);
	}

	for (size_t i = from; words != NULL && i < n;) {
		size_t longest = i, next = i;
		enum ccd_bound bound = CCD_BOUND_NONE;
		bool begins;

		ccd_utf8_next(text, n, &next);
		if (!ccd_beginnings_may(&beginnings, &scan, i)) {
			i = next;
			continue;
		}
		begins = ccd_lang_edge(lang, ccd_scan_before(&scan, i));
		for (const struct ccd_bound_word *w = words->bounds; begins && w->word != NULL; w++) {
			size_t end = ccd_scan_literal(&scan, i, w->word);

			if (end > longest) {
				longest = end;
				bound = stands_alone(w->word, words->bare) ? w->bound : CCD_BOUND_NONE;
			}
		}
		if (bound == CCD_BOUND_LEAST || bound == CCD_BOUND_MOST)
			found |= 1u << bound;
		*any |= longest > i;
		for (const struct ccd_bound_word *w = words->bounds_behind; w->word != NULL && !*any; w++)
			*any = ccd_scan_literal(&scan, i, w->word) > i;
		if (longest > i)
			i = longest;
		else
			ccd_utf8_next(text, n, &i);
	}
	return found;
}

static enum ccd_bound
bound_behind(const struct ccd_scan *scan, const struct ccd_quantity_words *words, size_t end)
{
	size_t at = ccd_scan_spaces(scan, end), longest = at;
	enum ccd_bound bound = CCD_BOUND_NONE;

	for (const struct ccd_bound_word *w = words->bounds_behind; w->word != NULL; w++) {
		size_t stop = ccd_scan_literal(scan, at, w->word);

		if (stop > longest) {
			longest = stop;
			bound = w->bound;
		}
	}
	return bound;
}

/* ---- links ------------------------------------------------------------ */

static bool
ascending(const struct ccd_value *a, const struct ccd_value *b)
{
	if (a->kind == CCD_VALUE_DATE && b->kind == CCD_VALUE_DATE)
		return true;
	if (a->kind == CCD_VALUE_DATE)
		return b->kind == CCD_VALUE_NUMBER && b->reading[0].num <= 9999;
	if (b->kind == CCD_VALUE_DATE)          /* 2016-2018年 */
		return a->kind == CCD_VALUE_NUMBER && a->reading[0].den == 1 &&
		    (a->reading[0].num < b->date.year || a->reading[0].num <= 31);
	return (a->kind == CCD_VALUE_NUMBER || a->kind == CCD_VALUE_PERCENT ||
	    a->kind == CCD_VALUE_ORDINAL || a->kind == CCD_VALUE_TIME) &&
	    b->kind != CCD_VALUE_SYMBOL && b->kind != CCD_VALUE_CODE &&
	    (double)a->reading[0].num / (double)a->reading[0].den <
	    (double)b->reading[0].num / (double)b->reading[0].den;
}

/* "between" stands before A, or 之间 behind B. */
static bool
is_between(const struct ccd_scan *scan, const struct ccd_quantity_words *words,
    const struct ccd_value *a, const struct ccd_value *b)
{
	size_t window = scan->lang->runs_on ? PAIR_WINDOW_HAN : PAIR_WINDOW, i = a->start;

	while (i > 0 && a->start - i < window && !parts_sentences(ccd_scan_before(scan, i))) {
		ccd_utf8_prev(scan->s, &i);
		if (ccd_lang_edge(scan->lang, ccd_scan_before(scan, i)) &&
		    ccd_scan_words(scan, i, words->pair) > i)
			return true;
	}
	for (i = b->end; scan->lang->runs_on && i < scan->n && i - b->end < PAIR_BEHIND;) {
		if (ccd_scan_words(scan, i, words->pair) > i)
			return true;
		ccd_utf8_next(scan->s, scan->n, &i);
	}
	return false;
}

/* What stands between A and B, which begins behind UNIT_END. */
static enum ccd_tie
link_between(const struct ccd_scan *scan, const struct ccd_quantity_words *words,
    const struct ccd_value *a, size_t unit_end, const struct ccd_value *b)
{
	static const char *const third[] = { "第", NULL };
	size_t at = ccd_scan_spaces(scan, unit_end), end = ccd_scan_words(scan, at, words->to);
	bool range = end > at;

	if (!range)
		end = ccd_scan_words(scan, at, words->and);
	if (end == at)
		return CCD_TIE_NONE;
	for (end = ccd_scan_spaces(scan, end); end < b->start && unit_before(scan, b->start) != 0;)
		end = b->start;         /* US$ 5 to US$ 10 */
	if (ccd_scan_words(scan, end, third) == b->start)
		end = b->start;
	if (end != b->start || !ascending(a, b))
		return CCD_TIE_NONE;
	if (range)
		return CCD_TIE_RANGE;
	return is_between(scan, words, a, b) ? CCD_TIE_BETWEEN : CCD_TIE_AND;
}

/* ---- weekdays --------------------------------------------------------- */

/* Behind blanks, commas and brackets. */
static size_t
over_signs(const struct ccd_scan *scan, size_t i)
{
	for (size_t next = i; i < scan->n; i = next) {
		int32_t c = ccd_utf8_next(scan->s, scan->n, &next);

		if (!ccd_is_space(c) && c != ',' && c != '(' && c != 0xff08 && c != 0xff0c)
			break;
	}
	return i;
}

static uint32_t
weekday_beside(const struct ccd_scan *scan, const struct ccd_quantity_words *words,
    const struct ccd_value *date)
{
	const char *code = NULL;
	size_t from = date->start, at = over_signs(scan, date->end);

	if (longest_row(scan, at, words->weekdays, &code) > at && at - date->end < 8)
		return (uint32_t)(code[0] - '0');
	while (from > 0 && date->start - from < WINDOW / 2) {
		ccd_utf8_prev(scan->s, &from);
		if (!ccd_lang_edge(scan->lang, ccd_scan_before(scan, from)))
			continue;
		at = longest_row(scan, from, words->weekdays, &code);
		if (at > from && over_signs(scan, at) == date->start)
			return (uint32_t)(code[0] - '0');
	}
	return 0;
}

/* Adds B, which stands at AT behind the sum A, to it where it is so many parts of a whole: 50 коп.;
 * behind the word for them, or AT. */
static size_t
add_parts(const struct ccd_scan *scan, const struct ccd_quantity_words *words, struct ccd_value *a,
    size_t at, const struct ccd_value *b)
{
	size_t from = ccd_scan_spaces(scan, ccd_scan_words(scan, ccd_scan_spaces(scan, at), words->and)), end, word;
	const char *code = NULL;
	struct ccd_ratio sum = a->reading[0];
	int64_t whole;

	if (b->start != from || b->kind != CCD_VALUE_NUMBER || b->reading[0].den != 1 || sum.den > 100)
		return at;
	word = ccd_scan_spaces(scan, b->end);
	if ((end = longest_row(scan, word, words->parts, &code)) == word)
		return at;
	whole = strtol(code, NULL, 10);
	if (b->reading[0].num >= whole || sum.num > INT64_MAX / 100 - 1)
		return at;
	a->reading[0] = ccd_reduce(sum.num * whole + b->reading[0].num * sum.den, sum.den * whole);
	a->nreading = 1;
	a->certain = true;
	return end;
}

static bool
is_money(const struct ccd_value *v)
{
	return v->kind == CCD_VALUE_NUMBER && v->unit != 0 && v->nreading == 1 &&
	    strcmp(ccd_unit_at(v->unit)->family, "currency") == 0;
}

/* 1844 руб. 50 коп., 8元5角: a sum with its parts is one value; returns how many are left. */
static uint32_t
join_parts(const struct ccd_scan *scan, const struct ccd_quantity_words *words,
    struct ccd_value *value, uint32_t n, struct ccd_arena *a)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < n; kept++) {
		struct ccd_value v = value[i++];
		size_t behind, stop;

		if (is_money(&v) && unit_behind(scan, words, v.end, &behind) != 0) {
			behind += ccd_scan_at(scan, behind) == '.';
			for (; i < n && (stop = add_parts(scan, words, &v, behind, &value[i])) > behind; i++) {
				v.end = (uint32_t)stop;
				v.tie = value[i].tie;
				behind = stop;
			}
			if (v.end == behind)
				v.canonical = ccd_ratio_text(v.reading[0], a);
		}
		value[kept] = v;
	}
	return kept;
}

static bool
is_amount(const struct ccd_value *v)
{
	return v->kind == CCD_VALUE_NUMBER || v->kind == CCD_VALUE_PERCENT ||
	    v->kind == CCD_VALUE_FRACTION;
}

static bool
is_time(uint32_t unit)
{
	const char *family = unit == 0 ? "" : ccd_unit_at(unit)->family;

	return strcmp(family, "time") == 0 || strcmp(family, "calendar") == 0;
}

/* 5-10 days, US$ 5-10, 5 to 10 per cent, 百分之五至十: the ends of a range share their
 * unit, the members of a list what stands behind the last. */
static void
share_unit(struct ccd_value *a, struct ccd_value *b)
{
	if (a->unit == 0)
		a->unit = b->unit;
	else if (b->unit == 0 && a->tie != CCD_TIE_AND)
		b->unit = a->unit;
	if (a->kind == CCD_VALUE_NUMBER && b->kind == CCD_VALUE_PERCENT)
		a->kind = CCD_VALUE_PERCENT;
	else if (b->kind == CCD_VALUE_NUMBER && a->kind == CCD_VALUE_PERCENT &&
	    a->tie != CCD_TIE_AND && b->unit == 0)
		b->kind = CCD_VALUE_PERCENT;
}

uint32_t
ccd_quantify(const struct ccd_lang *lang, const char *text, size_t n, struct ccd_value *value,
    uint32_t nvalue, struct ccd_arena *a)
{
	const struct ccd_quantity_words *words = lang->quantity;
	struct ccd_scan scan = { lang, text, n, NULL, NULL };
	struct ccd_beginnings beginnings = { 0 };

	if (words != NULL && nvalue > 0)
		add_bounds(words->bounds, &beginnings);
	for (uint32_t i = 0; words != NULL && i < nvalue; i++) {
		struct ccd_value *v = &value[i];
		size_t end = v->end;

		if (v->kind == CCD_VALUE_DATE)
			v->weekday = weekday_beside(&scan, words, v);
		if (is_amount(v)) {
			v->unit = unit_behind(&scan, words, v->end, &end);
			if (v->unit == 0)
				v->unit = unit_before(&scan, v->start);
			v->bounds = 1u << (v->bound = bound_behind(&scan, words, end));
		}
		if (v->bound == CCD_BOUND_NONE && (is_amount(v) || v->kind == CCD_VALUE_DATE))
			bound_before(&scan, words, &beginnings, v, i > 0 ? v[-1].end : 0);
		/* "over two years" is as often "during" */
		if (v->bound == CCD_BOUND_UP && words->over_during && is_time(v->unit))
			v->bounds = 1u << (v->bound = CCD_BOUND_NONE);
		if (i + 1 < nvalue)
			v->tie = link_between(&scan, words, v, end, &v[1]);
	}
	for (uint32_t i = 0; i + 1 < nvalue; i++)
		if (value[i].tie != CCD_TIE_NONE && is_amount(&value[i]) && is_amount(&value[i + 1]))
			share_unit(&value[i], &value[i + 1]);
	return words == NULL ? nvalue : join_parts(&scan, words, value, nvalue, a);
}
