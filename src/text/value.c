#include "text/value.h"

#include <string.h>

#include "text/utf8.h"
#include "text/value_int.h"

/* Addresses of the network hold figures that are no values. */
static size_t
skip_url(const struct ccd_scan *scan, size_t i)
{
	if (strncmp(scan->s + i, "http://", 7) != 0 && strncmp(scan->s + i, "https://", 8) != 0 &&
	    strncmp(scan->s + i, "www.", 4) != 0)
		return i;
	while (i < scan->n && (unsigned char)scan->s[i] > ' ')
		i++;
	return i;
}

/* Behind 192.168.0.1 and other figures that are no number. */
static size_t
skip_figures(const struct ccd_scan *scan, size_t i)
{
	while (ccd_digit(ccd_scan_at(scan, i)) >= 0 ||
	    (ccd_scan_at(scan, i) == '.' && ccd_digit(ccd_scan_at(scan, i + 1)) >= 0))
		ccd_utf8_next(scan->s, scan->n, &i);
	return i;
}

/* A day that was read as a number: "21 December", «двадцать первое декабря». */
static size_t
day_to_date(const struct ccd_scan *scan, size_t end, struct ccd_value *value)
{
	if (scan->lang->han || value->nreading != 1 || value->reading[0].den != 1 ||
	    (value->kind != CCD_VALUE_NUMBER && value->kind != CCD_VALUE_ORDINAL))
		return end;
	return ccd_date_after_day(scan, end, value->reading[0].num, value);
}

/* The value that begins at I; behind it, or I. */
static size_t
value_at(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	size_t end;

	*value = (struct ccd_value){ 0 };
	if (ccd_scan_in_word(scan, i))
		return ccd_number_at(scan, i, value);
	if ((end = ccd_date_at(scan, i, value)) > i || (end = ccd_time_at(scan, i, value)) > i)
		return end;
	if ((end = ccd_number_at(scan, i, value)) > i) {
		size_t symbol;
		struct ccd_value other = { 0 };

		if (value->kind == CCD_VALUE_FRACTION || (symbol = ccd_symbol_at(scan, i, &other)) <= end)
			return day_to_date(scan, end, value);
		*value = other;
		return symbol;
	}
	return ccd_symbol_at(scan, i, value);
}

const char *
ccd_ratio_text(struct ccd_ratio r, struct ccd_arena *a)
{
	int64_t tens = 1;
	int places = 0;

	if (r.den == 1)
		return ccd_arena_printf(a, "%lld", (long long)r.num);
	while (tens % r.den != 0 && places < 15) {
		tens *= 10;
		places++;
	}
	if (tens % r.den != 0 || r.num > INT64_MAX / (tens / r.den))
		return ccd_arena_printf(a, "%lld/%lld", (long long)r.num, (long long)r.den);
	r.num *= tens / r.den;
	return ccd_arena_printf(a, "%lld.%0*lld", (long long)(r.num / tens), places,
	    (long long)(r.num % tens));
}

static const char *
date_text(struct ccd_date d, struct ccd_arena *a)
{
	if (d.year != 0 && d.day != 0)
		return ccd_arena_printf(a, "%04d-%02d-%02d", d.year, d.month, d.day);
	if (d.year != 0 && d.month != 0)
		return ccd_arena_printf(a, "%04d-%02d", d.year, d.month);
	if (d.year != 0)
		return ccd_arena_printf(a, "%04d", d.year);
	return ccd_arena_printf(a, "--%02d-%02d", d.month, d.day);
}

static void
set_canonical(struct ccd_value *value, struct ccd_arena *a)
{
	struct ccd_ratio r = value->reading[0];

	switch (value->kind) {
	case CCD_VALUE_DATE:
		value->canonical = date_text(value->date, a);
		break;
	case CCD_VALUE_PERCENT:
		value->canonical = ccd_arena_printf(a, "%s%%", ccd_ratio_text(r, a));
		break;
	case CCD_VALUE_ORDINAL:
		value->canonical = ccd_arena_printf(a, "#%s", ccd_ratio_text(r, a));
		break;
	case CCD_VALUE_FRACTION:
		value->canonical = ccd_arena_printf(a, "%lld/%lld", (long long)r.num, (long long)r.den);
		break;
	case CCD_VALUE_NUMBER:
		value->canonical = ccd_ratio_text(r, a);
		break;
	case CCD_VALUE_TIME:
		value->canonical = ccd_arena_printf(a, "%02d:%02d", (int)(r.num / 60 % 24),
		    (int)(r.num % 60));
		break;
	case CCD_VALUE_SYMBOL:
	case CCD_VALUE_CODE:
	case CCD_VALUE__COUNT:
		break;
	}
}

/* Where a value may begin: not inside a word or number of a spaced script, but for figures in a word. */
static bool
is_start(const struct ccd_scan *scan, size_t i)
{
	int32_t before = ccd_scan_before(scan, i), c = ccd_scan_at(scan, i);

	if (ccd_is_han(c))
		return true;
	if (ccd_digit(before) >= 0 && ccd_digit(c) >= 0)
		return false;
	return ccd_digit(c) >= 0 || !ccd_is_letter(before) || ccd_runs_on(before);
}

uint32_t
ccd_values(const struct ccd_lang *lang, const char *text, size_t n, size_t from,
    struct ccd_arena *a, struct ccd_value **out)
{
	struct { struct ccd_value *v; size_t n, cap; } found = { 0 };
	struct ccd_scan_memo memo = { .at = SIZE_MAX };
	struct ccd_scan scan = { lang, text, n, a, &memo };

	for (const struct ccd_word_value *w = lang->months; w != NULL && w->word != NULL; w++)
		ccd_beginnings_add(&memo.months, w->word);
	for (size_t i = from; i < n;) {
		struct ccd_value value;
		size_t end = skip_url(&scan, i);

		if (text[i] == '.' && i + 1 < n && text[i + 1] == '.')
			while (end < n && text[end] == '.')
				end++;          /* "5..8" has two ends */
		if (end > i) {
			i = end;
			continue;
		}
		end = is_start(&scan, i) ? value_at(&scan, i, &value) : i;
		if (end > i) {
			value.start = (uint32_t)i;
			value.end = (uint32_t)end;
			set_canonical(&value, a);
			*ccd_push(a, &found) = value;
			i = end;
		} else if ((end = skip_figures(&scan, i)) > i) {
			i = end;
		} else {
			ccd_utf8_next(text, n, &i);
		}
	}
	*out = found.v;
	return (uint32_t)found.n;
}

static bool
dates_equal(struct ccd_date a, struct ccd_date b)
{
	bool common = (a.year != 0 && b.year != 0) || (a.month != 0 && b.month != 0);

	return common && (a.year == 0 || b.year == 0 || a.year == b.year) &&
	    (a.month == 0 || b.month == 0 || a.month == b.month) &&
	    (a.day == 0 || b.day == 0 || a.day == b.day);
}

static bool
ratios_equal(struct ccd_ratio a, struct ccd_ratio b)
{
	return a.num == b.num && a.den == b.den;
}

/* 50 per cent is one half. */
static bool
percent_is(struct ccd_ratio percent, struct ccd_ratio fraction)
{
	return fraction.num <= INT64_MAX / 100 && percent.den <= INT64_MAX / 100 && percent.den <= 100 &&
	    percent.num <= INT64_MAX / fraction.den &&
	    percent.num * fraction.den == fraction.num * 100 * percent.den;
}

static bool
numbers_equal(const struct ccd_value *a, const struct ccd_value *b)
{
	for (uint32_t i = 0; i < a->nreading; i++)
		for (uint32_t k = 0; k < b->nreading; k++) {
			if (ratios_equal(a->reading[i], b->reading[k]))
				return true;
			if (a->kind == CCD_VALUE_PERCENT && b->kind == CCD_VALUE_FRACTION &&
			    percent_is(a->reading[i], b->reading[k]))
				return true;
		}
	return false;
}

/* «15 часов» is a time or a length of time. */
static bool
is_hour(const struct ccd_value *number, const struct ccd_value *time)
{
	for (uint32_t i = 0; i < time->nreading; i++)
		if (number->reading[0].den == 1 && number->reading[0].num <= 24 &&
		    number->reading[0].num * 60 == time->reading[i].num)
			return true;
	return false;
}

bool
ccd_value_equal(const struct ccd_value *a, const struct ccd_value *b)
{
	if (a->kind > b->kind)
		return ccd_value_equal(b, a);
	if (b->kind == CCD_VALUE_CODE)
		return a->kind == CCD_VALUE_CODE && strcmp(a->canonical, b->canonical) == 0;
	if (b->kind == CCD_VALUE_TIME)
		return a->kind == CCD_VALUE_TIME ? numbers_equal(a, b) :
		    a->kind == CCD_VALUE_NUMBER && is_hour(a, b);
	if (a->kind == CCD_VALUE_FRACTION && b->kind == CCD_VALUE_PERCENT)
		return numbers_equal(b, a);
	if (b->kind == CCD_VALUE_SYMBOL)
		return (a->kind == CCD_VALUE_SYMBOL || a->kind == CCD_VALUE_FRACTION) &&
		    strcmp(a->canonical, b->canonical) == 0;
	if (b->kind == CCD_VALUE_DATE) {
		if (a->kind == CCD_VALUE_DATE)
			return dates_equal(a->date, b->date);
		return a->kind == CCD_VALUE_NUMBER && b->date.month == 0 &&
		    ratios_equal(a->reading[0], b->reading[0]);
	}
	return numbers_equal(a, b);
}
