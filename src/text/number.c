/* Figures, Chinese numerals, and what follows them: magnitudes, per cent, fractions. */
#include <string.h>
#include <unicode/uchar.h>

#include "text/utf8.h"
#include "text/value_int.h"

/* Longer runs of digits are identifiers, not amounts. */
enum { MOST_DIGITS = 15, MOST_GROUPS = 12, LONGEST_SYMBOL = 64, LONGEST_WORD = 64 };

/* ---- steps ---- */

int32_t
ccd_scan_fold(int32_t c)
{
	if (c < 0x80)
		return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
	c = u_tolower(c);
	return c == 0x451 ? 0x435 : c;
}

int32_t
ccd_scan_at(const struct ccd_scan *scan, size_t i)
{
	return i < scan->n ? ccd_utf8_next(scan->s, scan->n, &i) : 0;
}

int32_t
ccd_scan_before(const struct ccd_scan *scan, size_t i)
{
	return i > 0 ? ccd_utf8_prev(scan->s, &i) : 0;
}

size_t
ccd_scan_spaces(const struct ccd_scan *scan, size_t i)
{
	size_t next = i;

	while (i < scan->n && ccd_is_space(ccd_utf8_next(scan->s, scan->n, &next)))
		i = next;
	return i;
}

size_t
ccd_scan_word(const struct ccd_scan *scan, size_t i)
{
	size_t next = i, last = i + LONGEST_WORD;

	while (i < scan->n && i < last && ccd_is_letter(ccd_utf8_next(scan->s, scan->n, &next)))
		i = next;
	return i;
}

/* False where S cannot begin with WORD in lower case: nearly always. A byte below 0x80, a
 * small Cyrillic letter and a Han character are themselves in lower case. */
static bool
may_begin(const char *s, const char *word)
{
	unsigned char c = (unsigned char)s[0], second = c < 0x80 ? 0 : (unsigned char)s[1];

	if (c < 0x80)
		return (c >= 'A' && c <= 'Z' ? c | 0x20 : c) == (unsigned char)word[0];
	if ((c == 0xd0 && second >= 0xb0) || (c == 0xd1 && second <= 0x8f) || (c >= 0xe3 && c <= 0xe9))
		return s[0] == word[0] && s[1] == word[1];
	return true;
}

size_t
ccd_scan_prefix(const struct ccd_scan *scan, size_t i, const char *word)
{
	size_t at = i;

	if (i >= scan->n || !may_begin(scan->s + i, word))
		return i;
	for (size_t n = strlen(word), k = 0; k < n;)
		if (at >= scan->n || ccd_scan_fold(ccd_utf8_next(scan->s, scan->n, &at)) !=
		    ccd_utf8_next(word, n, &k))
			return i;
	return at;
}

size_t
ccd_scan_literal(const struct ccd_scan *scan, size_t i, const char *literal)
{
	size_t at = ccd_scan_prefix(scan, i, literal);

	return at > i && scan->lang->spaced && ccd_is_letter(ccd_scan_before(scan, at)) &&
	    ccd_is_letter(ccd_scan_at(scan, at)) ? i : at;
}

size_t
ccd_scan_list(const struct ccd_scan *scan, size_t i, const struct ccd_word_value *list,
    int64_t *value)
{
	size_t longest = i;

	for (; list != NULL && list->word != NULL; list++) {
		size_t end = ccd_scan_literal(scan, i, list->word);

		if (end > longest) {
			longest = end;
			*value = list->value;
		}
	}
	return longest;
}

/* ---- figures ---- */

/* The groups of digits that one number may be written in. */
struct figures {
	struct group { int64_t value; uint32_t digits; int32_t before; } group[MOST_GROUPS];
	uint32_t n;
	uint32_t digits;        /* of all groups */
};

static size_t
digit_group(const struct ccd_scan *scan, size_t i, struct group *g)
{
	size_t next = i;

	g->value = 0;
	g->digits = 0;
	while (i < scan->n) {
		int digit = ccd_digit(ccd_utf8_next(scan->s, scan->n, &next));

		if (digit < 0)
			break;
		if (g->digits < MOST_DIGITS)
			g->value = g->value * 10 + digit;
		g->digits++;
		i = next;
	}
	return i;
}

static bool
is_thin_space(int32_t c)
{
	return c == ' ' || c == 0xa0 || c == 0x2009 || c == 0x202f || c == 0x2007;
}

static int32_t
separator_at(const struct ccd_scan *scan, size_t i, size_t *next)
{
	int32_t c = ccd_scan_at(scan, i);

	*next = i;
	if (c == 0)
		return 0;
	ccd_utf8_next(scan->s, scan->n, next);
	if (c == 0xff0c || c == 0xff0e)         /* full-width comma and stop */
		c = c == 0xff0c ? ',' : '.';
	if (c == 0x2019)
		c = '\'';
	return c == ',' || c == '.' || c == '\'' || is_thin_space(c) ? c : 0;
}

/* Reads all groups; a blank joins only groups of three. */
static size_t
read_figures(const struct ccd_scan *scan, size_t i, struct figures *f)
{
	size_t end = digit_group(scan, i, &f->group[0]);

	f->group[0].before = 0;
	f->n = 1;
	f->digits = f->group[0].digits;
	while (f->n < MOST_GROUPS) {
		struct group *g = &f->group[f->n];
		size_t next, stop;
		int32_t separator = separator_at(scan, end, &next);

		if (separator == 0 || (stop = digit_group(scan, next, g)) == next)
			break;
		if ((is_thin_space(separator) || separator == '\'') && (g->digits != 3 || f->group[0].digits > 3))
			break;
		g->before = is_thin_space(separator) ? ' ' : separator;
		f->digits += g->digits;
		f->n++;
		end = stop;
	}
	return end;
}

/* True where groups [1, n) are parted by one sign, as thousands are: threes, or
 * the Indian twos before a last three. */
static bool
is_grouped(const struct figures *f, uint32_t n)
{
	bool indian = n > 2;

	if (f->group[0].digits > 3 || (f->group[0].value == 0 && n > 1))
		return false;
	for (uint32_t g = 1; g < n; g++) {
		if (f->group[g].before != f->group[1].before)
			return false;
		indian &= f->group[g].before == ',' && f->group[g].digits == (g + 1 < n ? 2u : 3u);
	}
	for (uint32_t g = 1; g < n; g++)
		if (f->group[g].digits != 3)
			return indian;
	return true;
}

static int64_t
join_groups(const struct figures *f, uint32_t n)
{
	int64_t value = 0;

	for (uint32_t g = 0; g < n; g++) {
		for (uint32_t d = 0; d < f->group[g].digits; d++)
			value *= 10;
		value += f->group[g].value;
	}
	return value;
}

static struct ccd_ratio
reduce(int64_t num, int64_t den)
{
	int64_t a = num, b = den;

	while (b != 0) {
		int64_t rest = a % b;

		a = b;
		b = rest;
	}
	return a > 1 ? (struct ccd_ratio){ num / a, den / a } : (struct ccd_ratio){ num, den };
}

static struct ccd_ratio
decimal(const struct figures *f)
{
	const struct group *last = &f->group[f->n - 1];
	int64_t den = 1;

	for (uint32_t d = 0; d < last->digits; d++)
		den *= 10;
	return reduce(join_groups(f, f->n - 1) * den + last->value, den);
}

static void
add_reading(struct ccd_value *value, struct ccd_ratio ratio)
{
	if (value->nreading < CCD_READINGS)
		value->reading[value->nreading++] = ratio;
}

size_t
ccd_figures_at(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	struct figures f;
	size_t end = read_figures(scan, i, &f);
	int32_t last = f.group[f.n - 1].before;

	if (end == i || f.digits > MOST_DIGITS)
		return i;
	value->kind = CCD_VALUE_NUMBER;
	value->certain = true;
	value->nreading = 0;
	if (f.n == 1) {
		add_reading(value, (struct ccd_ratio){ f.group[0].value, 1 });
		return end;
	}
	/* the usual reading of the language first, the other beside it */
	if (is_grouped(&f, f.n) && !(last == scan->lang->decimal_mark && f.n == 2))
		add_reading(value, (struct ccd_ratio){ join_groups(&f, f.n), 1 });
	if ((last == '.' || last == ',') && is_grouped(&f, f.n - 1) &&
	    (f.n == 2 || f.group[1].before != last))
		add_reading(value, decimal(&f));
	else if ((last == '.' || last == ',') && f.n == 2)
		add_reading(value, decimal(&f));
	if (is_grouped(&f, f.n) && last == scan->lang->decimal_mark && f.n == 2)
		add_reading(value, (struct ccd_ratio){ join_groups(&f, f.n), 1 });
	return value->nreading > 0 ? end : i;
}

/* ---- what stands around a number ---- */

bool
ccd_value_multiply(struct ccd_value *value, int64_t factor)
{
	for (uint32_t r = 0; r < value->nreading; r++)
		if (value->reading[r].num > INT64_MAX / factor)
			return false;
	for (uint32_t r = 0; r < value->nreading; r++)
		value->reading[r] = reduce(value->reading[r].num * factor, value->reading[r].den);
	return true;
}

/* 21st, 21-й: behind the ordinal's ending, or I. */
static size_t
ordinal_ending(const struct ccd_scan *scan, size_t i)
{
	static const char *const english[] = { "st", "nd", "rd", "th" };
	static const char *const russian[] = { "й", "я", "е", "го", "му", "м", "х", "ю", "ой", "ый",
		"ая", "ое", "ые", "ых", "ую", "ого", "ому", "ым", "ом" };

	if (scan->lang->inflected && (ccd_scan_at(scan, i) == '-' || ccd_scan_at(scan, i) == 0x2011)) {
		size_t from = i + (scan->s[i] == '-' ? 1 : 3);

		for (size_t k = 0; k < sizeof russian / sizeof *russian; k++) {
			size_t end = ccd_scan_literal(scan, from, russian[k]);

			if (end > from)
				return end;
		}
		return i;
	}
	for (size_t k = 0; k < sizeof english / sizeof *english; k++) {
		size_t end = ccd_scan_literal(scan, i, english[k]);

		if (end > i)
			return end;
	}
	return i;
}

/* «1980-х», «30-е годы»: decades, which other languages write in other ways. */
static bool
is_decade(const struct ccd_scan *scan, size_t i, size_t end, int64_t number)
{
	static const char *const years[] = { "годы", "годов", "годам", "годах", "гг." };
	size_t next = ccd_scan_spaces(scan, end);

	if (!scan->lang->inflected || number % 10 != 0)
		return false;
	if (number >= 1000 || ccd_scan_literal(scan, i + (scan->s[i] == '-' ? 1 : 3), "х") == end)
		return true;
	for (size_t k = 0; k < sizeof years / sizeof *years; k++)
		if (ccd_scan_literal(scan, next, years[k]) > next)
			return true;
	return false;
}

/* "1,5 млрд", 150万: the magnitude behind a number. */
static size_t
magnitude(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	/* 12千米 is 12 km */
	static const char *const kilos[] = { "千米", "千克", "千瓦", "千卡", "千赫", "千伏", "千字节" };
	static const char *const about[] = { "多", "余", "餘" };         /* 30多万 */
	size_t at = ccd_scan_spaces(scan, i), end;
	int64_t factor = 1;

	for (size_t k = 0; !scan->lang->spaced && k < sizeof about / sizeof *about; k++)
		at = ccd_scan_literal(scan, at, about[k]);
	for (size_t k = 0; !scan->lang->spaced && k < sizeof kilos / sizeof *kilos; k++)
		if (ccd_scan_literal(scan, at, kilos[k]) > at)
			return i;
	end = ccd_scan_list(scan, at, scan->lang->magnitudes, &factor);
	return end > at && value->kind == CCD_VALUE_NUMBER && ccd_value_multiply(value, factor) ? end : i;
}

static size_t
percent(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	size_t at = ccd_scan_spaces(scan, i), end = at;
	int32_t c = ccd_scan_at(scan, at);

	if (c == '%' || c == 0xff05)
		ccd_utf8_next(scan->s, scan->n, &end);
	for (size_t k = 0; end == at && scan->lang->percent != NULL && scan->lang->percent[k] != NULL; k++)
		end = ccd_scan_literal(scan, at, scan->lang->percent[k]);
	if (end == at)
		return i;
	value->kind = CCD_VALUE_PERCENT;
	return end;
}

/* "two thirds", «две трети»: a fraction word behind a small number. */
static size_t
fraction_word(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	size_t at = ccd_scan_at(scan, i) == '-' ? i + 1 : ccd_scan_spaces(scan, i), end;
	int64_t den = 1;

	if (value->reading[0].num >= 100 || value->reading[0].den != 1)
		return i;
	end = ccd_scan_list(scan, at, scan->lang->fractions, &den);
	if (end == at || den <= value->reading[0].num)
		return i;
	if (!scan->lang->inflected && value->reading[0].num > 1 && at != i + 1 - (scan->s[i] != '-') &&
	    scan->s[end - 1] != 's')
		return i;               /* "two third parties" */
	value->kind = CCD_VALUE_FRACTION;
	value->reading[0] = reduce(value->reading[0].num, den);
	value->nreading = 1;
	value->certain = den > 2;
	return end;
}

/* 2/3 with a small denominator; larger ones are document symbols. */
static size_t
slash_fraction(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	struct group den;
	size_t end;

	if (ccd_scan_at(scan, i) != '/' || value->nreading != 1 || value->reading[0].den != 1)
		return i;
	end = digit_group(scan, i + 1, &den);
	if (end == i + 1 || den.value < 2 || den.value > 10 || value->reading[0].num >= den.value ||
	    value->reading[0].num == 0 || ccd_scan_at(scan, end) == '/' || ccd_scan_at(scan, end) == '-')
		return i;
	value->kind = CCD_VALUE_FRACTION;
	value->reading[0] = reduce(value->reading[0].num, den.value);
	return end;
}

/* ½ and its like. */
static size_t
vulgar_fraction(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	static const struct { int32_t c; int8_t num, den; } signs[] = {
		{ 0xbc, 1, 4 }, { 0xbd, 1, 2 }, { 0xbe, 3, 4 }, { 0x2153, 1, 3 }, { 0x2154, 2, 3 },
		{ 0x2155, 1, 5 }, { 0x2156, 2, 5 }, { 0x2157, 3, 5 }, { 0x2158, 4, 5 }, { 0x215b, 1, 8 },
	};
	int32_t c = ccd_scan_at(scan, i);

	for (size_t k = 0; k < sizeof signs / sizeof *signs; k++)
		if (signs[k].c == c) {
			value->kind = CCD_VALUE_FRACTION;
			value->nreading = 1;
			value->reading[0] = (struct ccd_ratio){ signs[k].num, signs[k].den };
			value->certain = true;
			return i + (c < 0x800 ? 2 : 3);
		}
	return i;
}

/* ---- Chinese ---- */

/* Measure words: behind them a single numeral is surely a number. */
static bool
is_measure(int32_t c)
{
	static const int32_t measures[] = { U'个', U'個', U'名', U'条', U'條', U'项', U'項', U'款', U'章',
		U'节', U'節', U'年', U'月', U'日', U'天', U'届', U'屆', U'次', U'种', U'種', U'类', U'人',
		U'岁', U'周', U'元', U'倍', U'张', U'篇', U'部', U'卷', U'页', U'号', 0 };

	for (size_t k = 0; measures[k] != 0; k++)
		if (measures[k] == c)
			return true;
	return false;
}

/* 第三届 is an ordinal; 第三条 names a unit, as "Article 3" does. */
static bool
is_unit_measure(const struct ccd_scan *scan, size_t i)
{
	static const int32_t names[] = { U'条', U'條', U'款', U'项', U'項', U'章', U'节', U'節', U'编', U'編',
		U'号', U'號', U'页', U'卷', U'段', U'期', 0 };

	for (size_t k = 0; names[k] != 0; k++)
		if (names[k] == ccd_scan_at(scan, i))
			return true;
	return ccd_scan_literal(scan, i, "部分") > i;
}

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
		return value > 1 && value <= 10 && is_measure(next);
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
		if (used != 3 || digit > 9)
			return i;
		num = num * 10 + digit;
		den *= 10;
	}
	if (den == 1 || ccd_scan_at(scan, at) == U'分')          /* 三点五分 is a time */
		return i;
	value->reading[0] = reduce(num, den);
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

/* A numeral at I in Chinese signs or figures. */
static size_t
han_or_figures(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	int64_t number;
	size_t used;

	if (ccd_digit(ccd_scan_at(scan, i)) >= 0)
		return ccd_figures_at(scan, i, value);
	used = ccd_han_number(scan->s + i, scan->n - i, &number);
	if (used == 0)
		return i;
	value->kind = CCD_VALUE_NUMBER;
	value->nreading = 1;
	value->reading[0] = (struct ccd_ratio){ number, 1 };
	value->certain = is_sure_han(scan, i, i + used, number) && !is_base(scan, i + used);
	return han_decimals(scan, i + used, value);
}

/* 三分之二, 百分之三十: the denominator comes first. */
static size_t
han_fraction(const struct ccd_scan *scan, size_t i, size_t end, struct ccd_value *value)
{
	struct ccd_value num = { 0 };
	size_t from = ccd_scan_literal(scan, end, "分之"), stop;
	int64_t den = end == i ? 10000 : value->reading[0].num;

	if (end == i)           /* 万 alone is no numeral */
		from = ccd_scan_literal(scan, i, "万分之");
	if (from == end || den < 2 || (end > i && value->reading[0].den != 1) ||
	    (stop = han_or_figures(scan, from, &num)) == from)
		return i;
	*value = num;
	value->certain = true;
	if (den == 100) {
		value->kind = CCD_VALUE_PERCENT;
		return stop;
	}
	if (num.reading[0].den > INT64_MAX / den)
		return i;
	value->kind = CCD_VALUE_FRACTION;
	value->nreading = 1;
	value->reading[0] = reduce(num.reading[0].num, num.reading[0].den * den);
	return stop;
}

/* 3D, 5G, 15kg: no plain number, yet perhaps one elsewhere. */
static bool
is_code(const struct ccd_scan *scan, size_t i)
{
	int32_t c = ccd_scan_at(scan, i);

	return ccd_is_letter(c) && !ccd_is_han(c);
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

static size_t
han_number_at(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	bool numbered = ccd_scan_at(scan, i) == U'第';
	size_t from = numbered ? ccd_scan_spaces(scan, i + 3) : i;
	bool figures = ccd_digit(ccd_scan_at(scan, from)) >= 0;
	size_t end = han_or_figures(scan, from, value), stop;
	bool code = figures && is_code(scan, end);
	int32_t next;

	if (numbered && figures && (stop = ccd_symbol_at(scan, from, value)) > end)
		return stop;            /* 第64/211号 */
	if (!numbered && (stop = han_fraction(scan, i, end, value)) > i)
		return stop;
	if (end == from || (!figures && value->reading[0].num == 0))
		return i;
	if (!numbered && figures && (stop = slash_fraction(scan, end, value)) > end)
		return stop;
	next = ccd_scan_at(scan, end);
	if (code || is_calendar(scan, end, value->reading[0].num) ||
	    (!figures && (next == U'多' || next == U'几')))
		value->certain = false;         /* 二十多种: about twenty */
	if (figures)
		end = magnitude(scan, end, value);
	if (!numbered && (stop = percent(scan, end, value)) > end)
		return stop;
	if (!numbered)
		return end;
	stop = ccd_scan_spaces(scan, end);
	next = ccd_scan_at(scan, stop);
	if (is_unit_measure(scan, stop)) {
		value->kind = CCD_VALUE_NUMBER;
		value->certain = true;
		return end;
	}
	value->kind = CCD_VALUE_ORDINAL;        /* 第一 may mean "firstly", 第三方 is a name */
	value->certain = !code && next != U'方' && next != U'者' && next != U'国' &&
	    (figures || value->reading[0].num > 2);
	return end;
}

/* ---- any number ---- */

static size_t
spaced_number_at(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	bool figures = ccd_digit(ccd_scan_at(scan, i)) >= 0;
	size_t end = figures ? ccd_figures_at(scan, i, value) : ccd_words_at(scan, i, value), stop;

	if (end == i)
		return i;
	if (figures && (stop = slash_fraction(scan, end, value)) > end)
		return stop;
	if (figures && (stop = ordinal_ending(scan, end)) > end) {
		value->kind = CCD_VALUE_ORDINAL;
		value->certain = !is_decade(scan, end, stop, value->reading[0].num);
		return stop;
	}
	if (value->kind == CCD_VALUE_NUMBER && (stop = fraction_word(scan, end, value)) > end)
		return stop;
	if (figures)
		end = magnitude(scan, end, value);
	if (ccd_scan_literal(scan, ccd_scan_spaces(scan, end), "dozen") > ccd_scan_spaces(scan, end))
		value->certain = false;         /* said in tens elsewhere */
	if (figures && is_code(scan, end))
		value->certain = false;
	return value->kind == CCD_VALUE_NUMBER ? percent(scan, end, value) : end;
}

size_t
ccd_number_at(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	size_t end = vulgar_fraction(scan, i, value);

	if (end > i)
		return end;
	return scan->lang->spaced ? spaced_number_at(scan, i, value) : han_number_at(scan, i, value);
}

/* ---- document symbols ---- */

/* The sign at I as symbols are written in Latin letters, 0 for none: Russian texts have the
 * capitals that look alike, № 17/2021-К. */
static char
symbol_sign(const struct ccd_scan *scan, size_t i)
{
	static const int32_t alike[] = { U'А', U'В', U'Е', U'К', U'М', U'Н', U'О', U'Р', U'С', U'Т',
		U'У', U'Х', 0 };
	int32_t c = ccd_scan_at(scan, i);

	if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '/' || c == '.' || c == '-')
		return (char)c;
	for (size_t k = 0; c > 0x400 && alike[k] != 0; k++)
		if (alike[k] == c)
			return "ABEKMHOPCTYX"[k];
	return 0;
}

/* A/RES/64/211 and 64/211 are one: parts that begin with a letter are left out
 * where two parts of figures remain. */
static const char *
canonical_symbol(struct ccd_arena *a, const char *signs, size_t n)
{
	char *figures = ccd_arena_alloc(a, n + 1);
	size_t m = 0, parts = 0;

	for (size_t at = 0; at < n;) {
		size_t length = strcspn(signs + at, "/");

		if (signs[at] >= '0' && signs[at] <= '9') {
			if (parts++ > 0)
				figures[m++] = '/';
			memcpy(figures + m, signs + at, length);
			m += length;
		}
		at += length + 1;
	}
	return parts >= 2 ? figures : ccd_arena_strndup(a, signs, n);
}

/* Behind the letters of Rev.1, Add.1, Corr.1 at I, or I. */
static size_t
symbol_suffix(const struct ccd_scan *scan, size_t i)
{
	static const char *const words[] = { "Rev.", "Add.", "Corr.", "Amend.", "Summary." };

	for (size_t k = 0; k < sizeof words / sizeof *words; k++)
		if (scan->n - i > strlen(words[k]) &&
		    strncmp(scan->s + i, words[k], strlen(words[k])) == 0)
			return i + strlen(words[k]);
	return i;
}

size_t
ccd_symbol_at(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	char signs[LONGEST_SYMBOL + 1] = { 0 }, sign;
	size_t end = i, last = i, n = 0, kept = 0, slashes = 0, digits = 0;

	while ((sign = symbol_sign(scan, end)) != 0) {
		size_t next = end;

		if (n + 8 > LONGEST_SYMBOL)
			return i;
		ccd_utf8_next(scan->s, scan->n, &next);
		signs[n++] = sign;
		digits += sign >= '0' && sign <= '9';
		if (sign == '/') {
			size_t behind = symbol_suffix(scan, next);

			memcpy(signs + n, scan->s + next, behind - next);
			n += behind - next;
			next = behind;
		}
		end = next;
		if (strchr("./-", sign) == NULL) {
			last = end;
			kept = n;
		}
	}
	signs[kept] = '\0';
	end = last;
	for (size_t k = 0; k < kept; k++)
		slashes += signs[k] == '/';
	if (slashes == 0 || digits == 0 || ccd_is_letter(ccd_scan_at(scan, end)) || scan->s[i] == '/' ||
	    scan->s[i] == '.' || scan->s[i] == '-')
		if (slashes == 0 || digits == 0 || scan->lang->spaced || !ccd_is_han(ccd_scan_at(scan, end)))
			return i;
	value->kind = CCD_VALUE_SYMBOL;
	value->nreading = 1;
	value->reading[0] = (struct ccd_ratio){ 0, 1 };
	value->canonical = canonical_symbol(scan->arena, signs, kept);
	value->certain = true;
	return end;
}
