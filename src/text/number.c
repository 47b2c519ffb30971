/* Figures, and what follows numbers: magnitudes, per cent, fractions, powers. */
#include <string.h>
#include <unicode/uchar.h>

#include "text/utf8.h"
#include "text/value_int.h"

/* Longer runs of digits are identifiers, not amounts. */
/* The point of Arabic figures, which parts nothing else. */
enum { ARABIC_POINT = 0x66b };

enum { MOST_DIGITS = 15, MOST_GROUPS = 12, LONGEST_WORD = 64 };

/* ---- steps ---- */

int32_t
ccd_scan_fold_wide(int32_t c)
{
	c = u_tolower(c);
	if (c == 0x622 || c == 0x623 || c == 0x625)
		return 0x627;
	return c == 0x451 ? 0x435 : c;
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

	while (i < scan->n && i < last) {
		int32_t c = ccd_utf8_next(scan->s, scan->n, &next);

		if (!ccd_is_letter(c) && !ccd_is_transparent(c))
			break;
		i = next;
	}
	return i;
}

bool
ccd_scan_in_word(const struct ccd_scan *scan, size_t i)
{
	int32_t before = ccd_scan_before(scan, i);

	return ccd_is_letter(before) && !ccd_runs_on(before) && !(before >= 0x620 && before <= 0x6ff);
}

bool
ccd_scan_glued(const struct ccd_scan *scan, size_t i)
{
	int32_t c = ccd_scan_at(scan, i);

	return ccd_is_letter(c) && !ccd_runs_on(c);
}

void
ccd_beginnings_add(struct ccd_beginnings *b, const char *word)
{
	size_t n = strlen(word), i = 0;
	int32_t first = n > 0 ? ccd_scan_fold(ccd_utf8_next(word, n, &i)) : 0;
	unsigned bit;

	if (i == n) {
		b->one |= UINT64_C(1) << (first & 63);
		return;
	}
	bit = ccd_beginnings_bit(first, ccd_scan_fold(ccd_utf8_next(word, n, &i)));
	b->two[bit / 64] |= UINT64_C(1) << bit % 64;
}

size_t
ccd_scan_prefix_whole(const struct ccd_scan *scan, size_t i, const char *word)
{
	size_t at = i;

	for (size_t n = strlen(word), k = 0; k < n;) {
		int32_t c, own;

		if (at >= scan->n)
			return i;
		c = ccd_utf8_next(scan->s, scan->n, &at);
		own = ccd_utf8_next(word, n, &k);
		if (c != own && ccd_scan_fold(c) != ccd_scan_fold(own))
			return i;
		/* the first of them in UTF-8 begins with 0xd8 or 0xd9 */
		while (at < scan->n && (unsigned char)scan->s[at] >= 0xd8 &&
		    ccd_is_transparent(ccd_scan_at(scan, at)))
			ccd_utf8_next(scan->s, scan->n, &at);
	}
	return at;
}

size_t
ccd_scan_literal_whole(const struct ccd_scan *scan, size_t i, const char *literal)
{
	size_t at = ccd_scan_prefix(scan, i, literal);

	return at > i && !ccd_lang_edge(scan->lang, ccd_scan_before(scan, at)) &&
	    ccd_is_letter(ccd_scan_at(scan, at)) ? i : at;
}

size_t
ccd_scan_words(const struct ccd_scan *scan, size_t i, const char *const *words)
{
	size_t longest = i;

	for (; words != NULL && *words != NULL; words++) {
		size_t end = ccd_scan_literal(scan, i, *words);

		longest = end > longest ? end : longest;
	}
	return longest;
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
separator_at(const struct ccd_scan *scan, size_t i, size_t *next, bool *wide)
{
	int32_t c = ccd_scan_at(scan, i);

	*next = i;
	if (c == 0)
		return 0;
	ccd_utf8_next(scan->s, scan->n, next);
	*wide = c == 0xff0c;
	if (c == 0xff0c || c == 0xff0e)         /* full-width comma and stop */
		c = c == 0xff0c ? ',' : '.';
	if (c == 0x2019 || c == 0x66c)
		c = '\'';
	if (c == 0x66b)
		return ARABIC_POINT;
	return c == ',' || c == '.' || c == '\'' || is_thin_space(c) ? c : 0;
}

/* True where SEPARATOR between the groups of F and G is none inside a number: a blank and a
 * full-width comma join only groups of three, and "1989,1991" are two years. */
static bool
parts_numbers(const struct figures *f, int32_t separator, bool wide, const struct group *g)
{
	if (is_thin_space(separator) || separator == '\'' || wide)
		return g->digits != 3 || f->group[0].digits > 3;
	return separator == ',' && f->n == 1 && f->group[0].digits == 4 && g->digits == 4;
}

/* Reads all groups. */
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
		bool wide;
		int32_t separator = separator_at(scan, end, &next, &wide);

		if (separator == 0 || (stop = digit_group(scan, next, g)) == next ||
		    parts_numbers(f, separator, wide, g))
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
		if (f->group[g].before != f->group[1].before || f->group[g].before == ARABIC_POINT)
			return false;
		indian &= f->group[g].before == ',' && f->group[g].digits == (g + 1 < n ? 2u : 3u);
	}
	for (uint32_t g = 1; g < n; g++)
		if (f->group[g].digits != 3)
			return indian;
	return true;
}

/* "0,1,2": numbers of a list without blanks, of which F has the first; or one of them before. */
static bool
is_listed(const struct ccd_scan *scan, size_t i, const struct figures *f)
{
	size_t before = i;

	if (f->n > 2 && !is_grouped(f, f->n)) {
		for (uint32_t g = 1; g < f->n; g++)
			if (f->group[g].before != ',')
				return false;
		return true;
	}
	return f->n > 1 && f->group[1].before == ',' && i > 1 && ccd_utf8_prev(scan->s, &before) == ',' &&
	    ccd_digit(ccd_scan_before(scan, before)) >= 0;
}

/* 9,9999,9999: groups of four, as Chinese counts. */
static bool
is_in_fours(const struct ccd_scan *scan, const struct figures *f)
{
	if (!scan->lang->han || f->n < 3 || f->group[0].digits > 4)
		return false;
	for (uint32_t g = 1; g < f->n; g++)
		if (f->group[g].before != ',' || f->group[g].digits != 4)
			return false;
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

struct ccd_ratio
ccd_reduce(int64_t num, int64_t den)
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
	return ccd_reduce(join_groups(f, f->n - 1) * den + last->value, den);
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
	int32_t last;

	if (end > i && !is_in_fours(scan, &f) && is_listed(scan, i, &f)) {
		end = digit_group(scan, i, &f.group[0]);
		f.n = 1;
		f.digits = f.group[0].digits;
	}
	last = f.group[f.n - 1].before;
	if (end == i || f.digits > MOST_DIGITS)
		return i;
	value->kind = CCD_VALUE_NUMBER;
	value->certain = true;
	value->nreading = 0;
	if (f.n == 1 || is_in_fours(scan, &f)) {
		add_reading(value, (struct ccd_ratio){ join_groups(&f, f.n), 1 });
		return end;
	}
	/* the usual reading of the language first, the other beside it */
	if (is_grouped(&f, f.n) && !(last == scan->lang->decimal_mark && f.n == 2))
		add_reading(value, (struct ccd_ratio){ join_groups(&f, f.n), 1 });
	if ((last == '.' || last == ',' || last == ARABIC_POINT) && is_grouped(&f, f.n - 1) &&
	    (f.n == 2 || f.group[1].before != last))
		add_reading(value, decimal(&f));
	else if ((last == '.' || last == ',') && f.n == 2)
		add_reading(value, decimal(&f));
	if (is_grouped(&f, f.n) && last == scan->lang->decimal_mark && f.n == 2)
		add_reading(value, (struct ccd_ratio){ join_groups(&f, f.n), 1 });
	return value->nreading > 0 ? end : i;
}

/* Behind ".5" at I: decimals without their zero, where nothing stands before the point; or I. */
static size_t
bare_decimals(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	struct figures f = { .n = 2, .digits = 0 };
	int32_t before = ccd_scan_before(scan, i);
	size_t end;

	if (ccd_scan_at(scan, i) != '.' || !(before == 0 || ccd_is_space(before) || ccd_is_han(before)))
		return i;
	end = digit_group(scan, i + 1, &f.group[1]);
	if (end == i + 1 || f.group[1].digits > 9 || ccd_scan_at(scan, end) == '.')
		return i;
	value->kind = CCD_VALUE_NUMBER;
	value->certain = true;
	value->nreading = 1;
	value->reading[0] = decimal(&f);
	return end;
}

/* ---- what stands around a number ---- */

int
ccd_raised_digit(int32_t c)
{
	if (c == 0xb9)
		return 1;
	if (c == 0xb2 || c == 0xb3)
		return c - 0xb0;
	return c == 0x2070 || (c >= 0x2074 && c <= 0x2079) ? c - 0x2070 : -1;
}

/* Exponents beyond these give no number that we hold. */
enum { MOST_EXPONENT = 15 };

/* The exponent at I, ^6 or ⁶, perhaps negative: behind it, or I. */
static size_t
exponent_at(const struct ccd_scan *scan, size_t i, int *exponent)
{
	bool caret = ccd_scan_at(scan, i) == '^', minus;
	size_t at = caret ? i + 1 : i, from;
	int32_t c = ccd_scan_at(scan, at);

	minus = c == 0x207b || (caret && (c == '-' || c == 0x2212));
	if (minus)
		ccd_utf8_next(scan->s, scan->n, &at);
	from = at;
	*exponent = 0;
	while (at < scan->n) {
		size_t next = at;
		int digit;

		c = ccd_utf8_next(scan->s, scan->n, &next);
		digit = caret ? ccd_digit(c) : ccd_raised_digit(c);
		if (digit < 0 || *exponent > MOST_EXPONENT)
			break;
		*exponent = *exponent * 10 + digit;
		at = next;
	}
	if (at == from || *exponent > MOST_EXPONENT || *exponent < 2 - caret)
		return i;
	*exponent = minus ? -*exponent : *exponent;
	return at;
}

/* 10⁶, 1.2 × 10^6: behind the power of ten at I, which is behind VALUE, or I. */
static size_t
power(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	static const int32_t times[] = { 0xd7, 'x', U'х', '*', 0xb7, 0x2219, 0x22c5 };
	const struct ccd_ratio *of = &value->reading[0];
	size_t at = ccd_scan_spaces(scan, i), end;
	int exponent;
	int64_t scale = 1;

	if (value->nreading == 0 || value->kind != CCD_VALUE_NUMBER)
		return i;
	if (of->num == 10 && of->den == 1 && (end = exponent_at(scan, i, &exponent)) > i) {
		*value = (struct ccd_value){ .kind = CCD_VALUE_NUMBER, .certain = true, .nreading = 1,
		    .reading = { { 1, 1 } } };
	} else {
		for (size_t k = 0; k < sizeof times / sizeof *times; k++)
			if (ccd_scan_at(scan, at) == times[k]) {
				ccd_utf8_next(scan->s, scan->n, &at);
				break;
			}
		at = ccd_scan_spaces(scan, at);
		if (at == ccd_scan_spaces(scan, i) || strncmp(scan->s + at, "10", 2) != 0 ||
		    (end = exponent_at(scan, at + 2, &exponent)) == at + 2)
			return i;
	}
	for (int e = exponent < 0 ? -exponent : exponent; e > 0; e--)
		scale *= 10;
	if (exponent >= 0)
		return ccd_value_multiply(value, scale) ? end : i;
	for (uint32_t r = 0; r < value->nreading; r++)
		if (value->reading[r].den > INT64_MAX / scale)
			return i;
	for (uint32_t r = 0; r < value->nreading; r++)
		value->reading[r] = ccd_reduce(value->reading[r].num, value->reading[r].den * scale);
	return end;
}

bool
ccd_value_multiply(struct ccd_value *value, int64_t factor)
{
	for (uint32_t r = 0; r < value->nreading; r++)
		if (value->reading[r].num > INT64_MAX / factor)
			return false;
	for (uint32_t r = 0; r < value->nreading; r++)
		value->reading[r] = ccd_reduce(value->reading[r].num * factor, value->reading[r].den);
	return true;
}

/* 21st, 21-й: behind the ordinal's ending, or I. */
static size_t
ordinal_ending(const struct ccd_scan *scan, size_t i)
{
	const char *const *ending = scan->lang->ordinal_endings;
	size_t from = i;

	if (scan->lang->ordinal_hyphen && (ccd_scan_at(scan, i) == '-' || ccd_scan_at(scan, i) == 0x2011))
		from = i + (scan->s[i] == '-' ? 1 : 3);
	else if (scan->lang->ordinal_hyphen)
		return i;
	for (; ending != NULL && *ending != NULL; ending++) {
		size_t end = ccd_scan_literal(scan, from, *ending);

		if (end > from)
			return end;
	}
	return i;
}

/* «1980-х», «30-е годы»: decades, which other languages write in other ways. */
static bool
is_decade(const struct ccd_scan *scan, size_t i, size_t end, int64_t number)
{
	const char *const *years = scan->lang->decades;
	size_t next = ccd_scan_spaces(scan, end);

	if (years == NULL || number % 10 != 0)
		return false;
	if (number >= 1000 ||
	    ccd_scan_literal(scan, i + (scan->s[i] == '-' ? 1 : 3), scan->lang->decade_ending) == end)
		return true;
	for (; *years != NULL; years++)
		if (ccd_scan_literal(scan, next, *years) > next)
			return true;
	return false;
}

/* "1,5 млрд", 150万: the magnitude behind a number. */
size_t
ccd_magnitude_at(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	/* 12千米 is 12 km */
	static const char *const kilos[] = { "千米", "千克", "千瓦", "千卡", "千赫", "千伏", "千字节" };
	static const char *const about[] = { "多", "余", "餘" };         /* 30多万 */
	size_t at = ccd_scan_spaces(scan, i), end;
	int64_t factor = 1;

	for (size_t k = 0; scan->lang->han && k < sizeof about / sizeof *about; k++)
		at = ccd_scan_literal(scan, at, about[k]);
	for (size_t k = 0; scan->lang->han && k < sizeof kilos / sizeof *kilos; k++)
		if (ccd_scan_literal(scan, at, kilos[k]) > at)
			return i;
	end = ccd_scan_list(scan, at, scan->lang->magnitudes, &factor);
	return end > at && value->kind == CCD_VALUE_NUMBER && ccd_value_multiply(value, factor) ? end : i;
}

/* Behind one of the words of LIST, perhaps NULL, or SIGN at I; or I. */
static size_t
sign_or_word(const struct ccd_scan *scan, size_t i, int32_t sign, const char *const *list)
{
	size_t end = i;

	if (ccd_scan_at(scan, i) == sign)
		ccd_utf8_next(scan->s, scan->n, &end);
	for (size_t k = 0; end == i && list != NULL && list[k] != NULL; k++)
		end = ccd_scan_literal(scan, i, list[k]);
	return end;
}

size_t
ccd_percent_at(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	size_t at = ccd_scan_spaces(scan, i), end;

	if ((end = sign_or_word(scan, at, '%', scan->lang->percent)) > at ||
	    (end = sign_or_word(scan, at, 0xff05, NULL)) > at ||
	    (end = sign_or_word(scan, at, 0x66a, NULL)) > at) {
		value->kind = CCD_VALUE_PERCENT;
		return end;
	}
	if ((end = sign_or_word(scan, at, 0x2030, scan->lang->permille)) == at)
		return i;
	for (uint32_t r = 0; r < value->nreading; r++)
		if (value->reading[r].den > INT64_MAX / 1000)
			return i;
	value->kind = CCD_VALUE_FRACTION;
	for (uint32_t r = 0; r < value->nreading; r++)
		value->reading[r] = ccd_reduce(value->reading[r].num, value->reading[r].den * 1000);
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
	if (scan->lang->fraction_plural != '\0' && value->reading[0].num > 1 &&
	    at != i + 1 - (scan->s[i] != '-') && scan->s[end - 1] != scan->lang->fraction_plural)
		return i;               /* "two third parties" */
	value->kind = CCD_VALUE_FRACTION;
	value->reading[0] = ccd_reduce(value->reading[0].num, den);
	value->nreading = 1;
	value->certain = den > 2;
	return end;
}

/* 2/3 with a small denominator; larger ones are document symbols. */
size_t
ccd_slash_fraction_at(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
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
	value->reading[0] = ccd_reduce(value->reading[0].num, den.value);
	return end;
}

/* ½ and its like. */
static size_t
vulgar_fraction(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	static const struct { int32_t c; int8_t num, den; } signs[] = {
		{ 0xbc, 1, 4 }, { 0xbd, 1, 2 }, { 0xbe, 3, 4 }, { 0x2153, 1, 3 }, { 0x2154, 2, 3 },
		{ 0x2155, 1, 5 }, { 0x2156, 2, 5 }, { 0x2157, 3, 5 }, { 0x2158, 4, 5 }, { 0x2159, 1, 6 },
		{ 0x215a, 5, 6 }, { 0x215b, 1, 8 }, { 0x215c, 3, 8 }, { 0x215d, 5, 8 }, { 0x215e, 7, 8 },
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

/* Whole numbers before a fraction that is part of them. */
enum { MOST_MIXED = 999 };

/* 2½, 2 1/2: behind the fraction at I that belongs to the whole number VALUE, or I. */
static size_t
mixed_fraction(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	struct ccd_value rest = { 0 }, whole = { 0 };
	size_t at = ccd_scan_spaces(scan, i), end = vulgar_fraction(scan, at, &rest);

	if (value->nreading != 1 || value->reading[0].den != 1 || value->reading[0].num > MOST_MIXED)
		return i;
	if (end == at && at > i && (end = ccd_figures_at(scan, at, &whole)) > at) {
		rest = whole;
		if ((at = ccd_slash_fraction_at(scan, end, &rest)) == end)
			return i;
		end = at;
	}
	if (end == at && rest.nreading == 0)
		return i;
	value->reading[0] = ccd_reduce(value->reading[0].num * rest.reading[0].den + rest.reading[0].num,
	    rest.reading[0].den);
	return end;
}

size_t
ccd_amount_at(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	size_t end = ccd_figures_at(scan, i, value), stop;

	if (end == i)
		return bare_decimals(scan, i, value);
	if ((stop = mixed_fraction(scan, end, value)) > end || (stop = power(scan, end, value)) > end)
		return stop;
	return end;
}

/* ---- any number ---- */

static size_t
spaced_number_at(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	bool figures = ccd_digit(ccd_scan_at(scan, i)) >= 0 || ccd_scan_at(scan, i) == '.';
	size_t end = figures ? ccd_amount_at(scan, i, value) : ccd_words_at(scan, i, value), stop;

	if (end == i)
		return i;
	if (figures && (stop = ccd_slash_fraction_at(scan, end, value)) > end)
		return stop;
	if (figures && (stop = ordinal_ending(scan, end)) > end) {
		value->kind = CCD_VALUE_ORDINAL;
		value->certain = !is_decade(scan, end, stop, value->reading[0].num);
		return stop;
	}
	if (value->kind == CCD_VALUE_NUMBER && (stop = fraction_word(scan, end, value)) > end)
		return stop;
	if (figures)
		end = ccd_magnitude_at(scan, end, value);
	stop = ccd_scan_spaces(scan, end);
	for (const char *const *dozen = scan->lang->dozens; dozen != NULL && *dozen != NULL; dozen++)
		if (ccd_scan_literal(scan, stop, *dozen) > stop)
			value->certain = false;         /* said in tens elsewhere */
	if (figures && ccd_scan_glued(scan, end))
		value->certain = false;
	return value->kind == CCD_VALUE_NUMBER ? ccd_percent_at(scan, end, value) : end;
}

/* A figure at I that ends a word of letters, "file1", v9: a number perhaps. Behind it, or I. */
static size_t
figures_of_name(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	struct group g;
	size_t end = digit_group(scan, i, &g);
	int32_t next = ccd_scan_at(scan, end);

	if (end == i || g.digits > 4 || !ccd_is_letter(ccd_scan_before(scan, i)) || next == '-' ||
	    next == '_' || next == '/' || ccd_scan_glued(scan, end) ||
	    (next == '.' && (ccd_scan_glued(scan, end + 1) || ccd_digit(ccd_scan_at(scan, end + 1)) >= 0)))
		return i;
	value->kind = CCD_VALUE_NUMBER;
	value->nreading = 1;
	value->reading[0] = (struct ccd_ratio){ g.value, 1 };
	value->certain = false;
	return end;
}

bool
ccd_parts_of(int64_t den, const struct ccd_value *num, struct ccd_value *value)
{
	struct ccd_ratio part = num->reading[0];

	if (den < 2 || part.den > INT64_MAX / den)
		return false;
	*value = *num;
	value->certain = true;
	value->kind = den == 100 ? CCD_VALUE_PERCENT : CCD_VALUE_FRACTION;
	value->nreading = 1;
	if (den != 100)
		value->reading[0] = ccd_reduce(part.num, part.den * den);
	return true;
}

/* 3분의 2: figures around the word between the denominator and what it counts; behind them, or I. */
static size_t
parts_in_figures(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	struct ccd_value num = { 0 };
	int64_t den;
	size_t end = ccd_digit(ccd_scan_at(scan, i)) >= 0 ? ccd_whole_at(scan, i, &den) : i;
	size_t from = ccd_scan_words(scan, end, scan->lang->parts_of), stop;

	if (end == i || from == end)
		return i;
	from = ccd_scan_spaces(scan, from);
	stop = ccd_figures_at(scan, from, &num);
	return stop > from && ccd_parts_of(den, &num, value) ? stop : i;
}

size_t
ccd_number_at(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	size_t end = vulgar_fraction(scan, i, value);

	if (end > i)
		return end;
	if (ccd_scan_in_word(scan, i))
		return figures_of_name(scan, i, value);
	if (scan->lang->parts_of != NULL && (end = parts_in_figures(scan, i, value)) > i)
		return end;
	return scan->lang->han ? ccd_han_number_at(scan, i, value) : spaced_number_at(scan, i, value);
}
