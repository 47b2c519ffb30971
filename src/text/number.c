/* Figures, Chinese numerals, and what follows them: magnitudes, per cent, fractions. */
#include <string.h>
#include <unicode/uchar.h>

#include "text/utf8.h"
#include "text/value_int.h"

/* Longer runs of digits are identifiers, not amounts. */
enum { MOST_DIGITS = 15, MOST_GROUPS = 12 };

/* ---- steps ---- */

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
	size_t next = i;

	while (i < scan->n && ccd_is_letter(ccd_utf8_next(scan->s, scan->n, &next)))
		i = next;
	return i;
}

size_t
ccd_scan_literal(const struct ccd_scan *scan, size_t i, const char *literal)
{
	size_t n = strlen(literal), k = 0, at = i;
	int32_t last = 0;

	while (k < n) {
		int32_t c = ccd_utf8_next(literal, n, &k);

		last = c;
		if (at >= scan->n || u_tolower(ccd_utf8_next(scan->s, scan->n, &at)) != c)
			return i;
	}
	return scan->lang->spaced && ccd_is_letter(last) && ccd_is_letter(ccd_scan_at(scan, at)) ? i : at;
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

/* "1,5 млрд", 150万: the magnitude behind a number. */
static size_t
magnitude(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	size_t at = ccd_scan_spaces(scan, i), end;
	int64_t factor = 1;

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
		U'节', U'節', U'年', U'月', U'日', U'天', U'届', U'屆', U'次', U'种', U'種', U'类', U'份', U'人',
		U'岁', U'周', U'元', U'倍', U'张', U'篇', U'部', U'卷', U'页', U'号', 0 };

	for (size_t k = 0; measures[k] != 0; k++)
		if (measures[k] == c)
			return true;
	return false;
}

/* 第三届 is an ordinal; 第三条 names a unit, as "Article 3" does. */
static bool
is_unit_measure(int32_t c)
{
	static const int32_t names[] = { U'条', U'條', U'款', U'项', U'項', U'章', U'节', U'節', U'编', U'部',
		U'号', U'號', U'页', U'卷', U'段', U'期', 0 };

	for (size_t k = 0; names[k] != 0; k++)
		if (names[k] == c)
			return true;
	return false;
}

/* 九一八 is a name as often as a number; a zero among digits makes it one. */
static bool
is_plain_run(const char *s, size_t n)
{
	static const char *const units[] = { "十", "百", "千", "万", "亿", "拾", "佰", "仟", "萬", "億",
		"廿", "卅", "〇", "零", "○" };

	for (size_t i = 0; i + 3 <= n; i += 3)
		for (size_t k = 0; k < sizeof units / sizeof *units; k++)
			if (strncmp(s + i, units[k], 3) == 0)
				return false;
	return true;
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
	value->certain = used > 3 && number % 10000 != 0 && ccd_scan_at(scan, i + used) != U'分';
	if (used == 3)          /* one sign */
		value->certain = number > 1 && number <= 10 && is_measure(ccd_scan_at(scan, i + used));
	else if (number >= 10000)
		value->certain = used > 6;      /* 千万, 百万, 万一 in idioms */
	else if (is_plain_run(scan->s + i, used))
		value->certain = false;
	return i + used;
}

/* 点五 behind 百分之十二: the decimals; behind them, or I. */
static size_t
han_decimals(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	size_t at = ccd_scan_literal(scan, i, "点");
	int64_t num = value->reading[0].num, den = 1, digit;

	if (at == i || value->reading[0].den != 1)
		return i;
	while (den < 1000000 && ccd_han_number(scan->s + at, at + 3 <= scan->n ? 3 : 0, &digit) == 3 &&
	    digit < 10) {
		num = num * 10 + digit;
		den *= 10;
		at += 3;
	}
	if (den == 1)
		return i;
	value->reading[0] = reduce(num, den);
	return at;
}

/* 三分之二, 百分之三十: the denominator comes first. */
static size_t
han_fraction(const struct ccd_scan *scan, size_t i, size_t end, struct ccd_value *value)
{
	struct ccd_value num = { 0 };
	size_t from = ccd_scan_literal(scan, end, "分之"), stop;
	int64_t den = value->reading[0].num;

	if (from == end || (stop = han_or_figures(scan, from, &num)) == from || den < 2)
		return i;
	*value = num;
	value->certain = true;
	if (den == 100) {
		value->kind = CCD_VALUE_PERCENT;
		return han_decimals(scan, stop, value);
	}
	value->kind = CCD_VALUE_FRACTION;
	value->nreading = 1;
	value->reading[0] = reduce(num.reading[0].num, den);
	return stop;
}

static size_t
han_number_at(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	bool numbered = ccd_scan_at(scan, i) == U'第';
	size_t from = numbered ? ccd_scan_spaces(scan, i + 3) : i;
	bool figures = ccd_digit(ccd_scan_at(scan, from)) >= 0;
	size_t end = han_or_figures(scan, from, value), stop;
	int32_t next;

	if (numbered && figures && (stop = ccd_symbol_at(scan, from, value)) > end)
		return stop;            /* 第64/211号 */
	if (end == from || (end > from && value->reading[0].num == 0 && ccd_is_han(ccd_scan_at(scan, from))))
		return i;
	if (!numbered && (stop = han_fraction(scan, i, end, value)) > i)
		return stop;
	if (figures && !ccd_is_space(ccd_scan_at(scan, end)))
		end = magnitude(scan, end, value);
	if (!numbered && (stop = percent(scan, end, value)) > end)
		return stop;
	next = ccd_scan_at(scan, ccd_scan_spaces(scan, end));
	if (numbered) {
		value->kind = is_unit_measure(next) ? CCD_VALUE_NUMBER : CCD_VALUE_ORDINAL;
		value->certain = next != U'三' && next != U'方' && next != U'者' && next != U'国';
	}
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
		return stop;
	}
	if (figures && ccd_is_letter(ccd_scan_at(scan, end)))
		return i;               /* 3D, 5G: a code */
	if (value->kind == CCD_VALUE_NUMBER && (stop = fraction_word(scan, end, value)) > end)
		return stop;
	if (figures)
		end = magnitude(scan, end, value);
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

static bool
is_symbol_sign(int32_t c)
{
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '/' || c == '.' || c == '-';
}

/* A/RES/64/211 and 64/211 are one: parts that begin with a letter are left out
 * where two parts of figures remain. */
static const char *
canonical_symbol(const struct ccd_scan *scan, size_t i, size_t end)
{
	char *figures = ccd_arena_alloc(scan->arena, end - i + 1);
	size_t n = 0, parts = 0;

	for (size_t at = i; at < end;) {
		size_t length = 0;

		while (at + length < end && scan->s[at + length] != '/')
			length++;
		if (scan->s[at] >= '0' && scan->s[at] <= '9') {
			if (parts++ > 0)
				figures[n++] = '/';
			memcpy(figures + n, scan->s + at, length);
			n += length;
		}
		at += length + 1;
	}
	return parts >= 2 ? figures : ccd_arena_strndup(scan->arena, scan->s + i, end - i);
}

size_t
ccd_symbol_at(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	size_t end = i, slashes = 0, digits = 0;

	while (end < scan->n && is_symbol_sign((unsigned char)scan->s[end])) {
		slashes += scan->s[end] == '/';
		digits += scan->s[end] >= '0' && scan->s[end] <= '9';
		end++;
	}
	while (end > i && strchr("./-", scan->s[end - 1]) != NULL)
		slashes -= scan->s[--end] == '/';
	if (slashes == 0 || digits == 0 || ccd_is_letter(ccd_scan_at(scan, end)) || scan->s[i] == '/' ||
	    scan->s[i] == '.' || scan->s[i] == '-')
		if (slashes == 0 || digits == 0 || scan->lang->spaced || !ccd_is_han(ccd_scan_at(scan, end)))
			return i;
	value->kind = CCD_VALUE_SYMBOL;
	value->nreading = 1;
	value->reading[0] = (struct ccd_ratio){ 0, 1 };
	value->canonical = canonical_symbol(scan, i, end);
	value->certain = true;
	return end;
}
