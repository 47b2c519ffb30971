/* Numbers of texts in Chinese, in signs and in figures. */
#include <string.h>

#include "text/utf8.h"
#include "text/value_int.h"

/* One of the signs that Chinese numerals are made of. */
static bool
is_numeral_sign(int32_t c)
{
	static const int32_t signs[] = { U'〇', U'零', U'一', U'二', U'两', U'兩', U'三', U'四', U'五', U'六',
		U'七', U'八', U'九', U'十', U'百', U'千', U'万', U'萬', U'亿', U'億', 0 };

	for (size_t k = 0; signs[k] != 0; k++)
		if (signs[k] == c)
			return true;
	return false;
}

/* True where the numeral [I, END) of VALUE can mean nothing but its number. Not
 * so single signs without a measure (一致, 十分), numbers without a digit before
 * their unit (千万, 百万), neighbours (三五, 二三十, 数十) and three bare digits (九一八). */
static bool
is_sure_han(const struct ccd_scan *scan, size_t i, size_t end, int64_t value)
{
	int32_t first = ccd_scan_at(scan, i), next = ccd_scan_at(scan, end);
	int32_t before = ccd_scan_before(scan, i);
	size_t used = end - i;

	if (is_numeral_sign(next) || is_numeral_sign(before) || before == U'数' || before == U'數' ||
	    before == U'几' || before == U'幾')
		return false;
	if (used == 3)
		return value > 1 && value <= 10 && ccd_scan_words(scan, end, scan->lang->measures) > end;
	if (used == 9 && value > 100 && value < 1000 && value / 10 % 10 != 0 && value % 10 != 0)
		return false;
	return next != U'分' && (used > 6 || (first != U'百' && first != U'千' && first != U'十') ||
	    value < 100);
}

/* 二点五: the decimals behind 点; behind them, or I. */
static size_t
han_decimals(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	size_t at = ccd_scan_literal(scan, i, "点"), used;
	int64_t digit, den = 1, num = value->reading[0].num;

	if (at == i)
		at = ccd_scan_literal(scan, i, "點");
	if (at == i || num > INT32_MAX)
		return i;
	for (used = 0; den < 1000000 && is_numeral_sign(ccd_scan_at(scan, at)); at += used) {
		used = ccd_han_number(scan->s + at, 3, &digit);
		if (den > 1 && (used != 3 || digit > 9))
			break;
		if (used != 3 || digit > 9)
			return i;
		num = num * 10 + digit;
		den *= 10;
	}
	if (den == 1 || ccd_scan_at(scan, at) == U'分')          /* 三点五分 is a time */
		return i;
	value->reading[0] = ccd_reduce(num, den);
	value->certain = den > 10;
	return at;
}

/* 十六进制 is a way to write numbers, and none. */
static bool
is_base(const struct ccd_scan *scan, size_t i)
{
	static const char *const words[] = { "进制", "進制", "进位", "進位" };

	for (size_t k = 0; k < sizeof words / sizeof *words; k++)
		if (ccd_scan_literal(scan, i, words[k]) > i)
			return true;
	return false;
}

/* 14万2000, 1亿8990万: behind what goes on from a number with a magnitude, or I. */
static size_t
further_figures(const struct ccd_scan *scan, size_t i, int64_t factor, struct ccd_value *value)
{
	struct ccd_value rest = { 0 };
	size_t end = ccd_figures_at(scan, i, &rest), stop;
	int64_t part = 1;

	if (end == i || rest.nreading != 1 || rest.reading[0].den != 1 || value->nreading != 1 ||
	    value->reading[0].den != 1)
		return i;
	stop = ccd_scan_list(scan, end, scan->lang->magnitudes, &part);
	if (rest.reading[0].num >= factor / part || value->reading[0].num > INT64_MAX - factor ||
	    (stop == end && ccd_scan_literal(scan, end, "年") > end))
		return i;
	value->reading[0].num += rest.reading[0].num * part;
	return part > 1 && (end = further_figures(scan, stop, part, value)) > stop ? end : stop;
}

/* The half that ends at I begins a word with the sign behind it. */
static bool
begins_with_half(const struct ccd_scan *scan, size_t i)
{
	const char *signs = scan->lang->half_words;
	int32_t sign = ccd_scan_at(scan, i);

	for (size_t n = signs != NULL ? strlen(signs) : 0, k = 0; k < n;)
		if (ccd_utf8_next(signs, n, &k) == sign)
			return true;
	return false;
}

/* 一个半小时: behind the half at I that belongs to VALUE, or I. */
static size_t
half_at(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	static const char *const halves[] = { "个半", "個半", NULL };
	size_t end = ccd_scan_words(scan, i, halves);

	if (end == i || value->kind != CCD_VALUE_NUMBER || value->reading[0].den != 1 ||
	    value->reading[0].num > INT32_MAX || begins_with_half(scan, end))
		return i;
	value->reading[0] = ccd_reduce(value->reading[0].num * 2 + 1, 2);
	value->nreading = 1;
	value->certain = true;
	return end;
}

/* A numeral at I in Chinese signs or figures. */
static size_t
han_or_figures(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	int64_t number;
	size_t used, end, stop;

	if (ccd_digit(ccd_scan_at(scan, i)) >= 0 || ccd_scan_at(scan, i) == '.')
		return ccd_amount_at(scan, i, value);
	if ((scan->lang->reads & CCD_READS_NUMBERS) == 0)
		return i;
	used = ccd_han_number(scan->s + i, scan->n - i, &number);
	if (used == 0)
		return i;
	value->kind = CCD_VALUE_NUMBER;
	value->nreading = 1;
	value->reading[0] = (struct ccd_ratio){ number, 1 };
	value->certain = is_sure_han(scan, i, i + used, number) && !is_base(scan, i + used);
	end = han_decimals(scan, i + used, value);
	stop = end > i + used ? ccd_magnitude_at(scan, end, value) : end;
	value->certain |= stop > end;           /* 十五点八万 */
	return stop;
}

/* 三分之二, 百分之三十, 三分の二: the denominator comes first. */
static size_t
han_fraction(const struct ccd_scan *scan, size_t i, size_t end, struct ccd_value *value)
{
	struct ccd_value num = { 0 };
	size_t from = ccd_scan_words(scan, end, scan->lang->parts_of), stop;
	int64_t den = end == i ? 10000 : value->reading[0].num;

	if (end == i)           /* 万 alone is no numeral */
		from = ccd_scan_words(scan, ccd_scan_literal(scan, i, "万"), scan->lang->parts_of);
	if (from == end || (end == i && from == i + 3) || den < 2 || (end > i && value->reading[0].den != 1) ||
	    (stop = han_or_figures(scan, from, &num)) == from)
		return i;
	return ccd_parts_of(den, &num, value) ? stop : i;
}

/* 12月, 80年代, 20世纪80年代: other languages name the month, and the decade
 * in other figures. */
static bool
is_calendar(const struct ccd_scan *scan, size_t i, int64_t number)
{
	size_t at = ccd_scan_spaces(scan, i), end;
	int32_t next;

	if (ccd_scan_literal(scan, at, "年代") > at)
		return true;
	if ((end = ccd_scan_literal(scan, at, "世纪")) > at ||
	    (end = ccd_scan_literal(scan, at, "世紀")) > at) {
		next = ccd_scan_at(scan, ccd_scan_spaces(scan, end));
		return ccd_digit(next) >= 0 || is_numeral_sign(next);
	}
	return number <= 12 && ccd_scan_literal(scan, at, "月") > at;
}

size_t
ccd_han_number_at(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	bool numbered = ccd_scan_at(scan, i) == U'第';
	size_t from = numbered ? ccd_scan_spaces(scan, i + 3) : i;
	bool figures = ccd_digit(ccd_scan_at(scan, from)) >= 0 || ccd_scan_at(scan, from) == '.';
	size_t end = han_or_figures(scan, from, value), stop;
	bool code = figures && ccd_scan_glued(scan, end);
	int32_t next;

	if (numbered && figures && (stop = ccd_symbol_at(scan, from, value)) > end)
		return stop;            /* 第64/211号 */
	if (!numbered && (stop = han_fraction(scan, i, end, value)) > i)
		return stop;
	if (end == from || (!figures && value->reading[0].num == 0))
		return i;
	if (!numbered && figures && (stop = ccd_slash_fraction_at(scan, end, value)) > end)
		return stop;
	next = ccd_scan_at(scan, end);
	if (code || is_base(scan, end) || is_calendar(scan, end, value->reading[0].num) ||
	    (!figures && (next == U'多' || next == U'几')))
		value->certain = false;         /* 二十多种: about twenty */
	if (figures && (stop = ccd_magnitude_at(scan, end, value)) > end) {
		int64_t factor = 1;

		ccd_scan_list(scan, ccd_scan_spaces(scan, end), scan->lang->magnitudes, &factor);
		end = factor >= 10000 ? further_figures(scan, stop, factor, value) : stop;
	}
	if (!numbered && (stop = half_at(scan, end, value)) > end)
		return stop;
	if (!numbered && (stop = ccd_percent_at(scan, end, value)) > end)
		return stop;
	if (!numbered)
		return end;
	stop = ccd_scan_spaces(scan, end);
	next = ccd_scan_at(scan, stop);
	if (ccd_scan_words(scan, stop, scan->lang->unit_measures) > stop) {
		value->kind = CCD_VALUE_NUMBER;
		value->certain = true;
		return end;
	}
	value->kind = CCD_VALUE_ORDINAL;        /* 第一 may mean "firstly", 第三方 is a name */
	value->certain = !code && next != U'方' && next != U'者' && next != U'国' &&
	    (figures || value->reading[0].num > 2);
	return end;
}
