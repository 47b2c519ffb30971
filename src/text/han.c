/* Chinese numerals, and the roman ones of labels. */
#include <string.h>

#include "text/utf8.h"
#include "text/value.h"

/* What a sign means: a digit, a unit that multiplies it, or a section mark. */
struct sign {
	int32_t c;
	int64_t value;
};

static const struct sign digits[] = {
	{ U'〇', 0 }, { U'零', 0 }, { U'一', 1 }, { U'壹', 1 }, { U'二', 2 }, { U'贰', 2 }, { U'貳', 2 },
	{ U'两', 2 }, { U'兩', 2 }, { U'三', 3 }, { U'叁', 3 }, { U'參', 3 }, { U'四', 4 }, { U'肆', 4 },
	{ U'五', 5 }, { U'伍', 5 }, { U'六', 6 }, { U'陆', 6 }, { U'陸', 6 }, { U'七', 7 }, { U'柒', 7 },
	{ U'八', 8 }, { U'捌', 8 }, { U'九', 9 }, { U'玖', 9 }, { U'○', 0 },
};
static const struct sign units[] = {
	{ U'十', 10 }, { U'拾', 10 }, { U'百', 100 }, { U'佰', 100 }, { U'千', 1000 }, { U'仟', 1000 },
};
static const struct sign sections[] = {
	{ U'万', 10000 }, { U'萬', 10000 }, { U'亿', 100000000 }, { U'億', 100000000 },
};
/* Tens of their own: 廿 is 二十. */
static const struct sign tens[] = { { U'廿', 20 }, { U'卅', 30 }, { U'卌', 40 } };

#define COUNT(array) (sizeof(array) / sizeof *(array))

static int64_t
find(const struct sign *signs, size_t n, int32_t c)
{
	for (size_t i = 0; i < n; i++)
		if (signs[i].c == c)
			return signs[i].value;
	return -1;
}

/* A positional numeral as it is read: 一百二十三万四千. */
struct reading {
	int64_t total, section, digit;  /* closed sections, the open one, a digit not yet placed; -1 none */
	int64_t unit;                   /* the last unit in the section: units descend */
	int64_t mark;                   /* the last section mark */
	bool positional;                /* has a unit or section mark */
};

/* Takes sign C in; false where it cannot stand there. */
static bool
take(struct reading *r, int32_t c)
{
	int64_t digit = find(digits, COUNT(digits), c), unit = find(units, COUNT(units), c);
	int64_t section = find(sections, COUNT(sections), c), ten = find(tens, COUNT(tens), c);

	if (digit >= 0) {
		if (r->digit > 0)
			return false;
		r->digit = digit;
		return true;
	}
	if (unit >= 0 || ten >= 0) {
		int64_t of = unit >= 0 ? unit : 10;

		if (of >= r->unit || (ten >= 0 && r->digit > 0))
			return false;
		r->section += ten >= 0 ? ten : (r->digit > 0 ? r->digit : 1) * unit;
		r->unit = of;
		r->digit = -1;
		r->positional = true;
		return true;
	}
	if (section < 0 || section >= r->mark)
		return false;
	r->section += r->digit > 0 ? r->digit : 0;
	if (r->section == 0)
		return false;
	r->total += r->section * section;
	r->section = 0;
	r->digit = -1;
	r->unit = 10000;
	r->mark = section;
	r->positional = true;
	return true;
}

/* 二〇〇九, 一九七九: read digit by digit. Two digits alone (两三) mean "two or
 * three", so three are needed, or a zero among them. */
static size_t
digit_by_digit(const char *s, size_t n, int64_t *value)
{
	size_t i = 0, end = 0;
	uint32_t count = 0;
	bool zero = false;

	*value = 0;
	while (i < n && count < 18) {
		int32_t c = ccd_utf8_next(s, n, &i);
		int64_t digit = find(digits, COUNT(digits), c);

		if (digit < 0 || c == U'两' || c == U'兩')
			break;
		*value = *value * 10 + digit;
		zero |= digit == 0 && count > 0;
		end = i;
		count++;
	}
	return count >= 3 || (count == 2 && zero) ? end : 0;
}

size_t
ccd_han_number(const char *s, size_t n, int64_t *value)
{
	struct reading r = { .digit = -1, .unit = 10000, .mark = INT64_MAX };
	size_t i = 0, end = digit_by_digit(s, n, value), at = end;

	if (end > 0) {          /* unless a unit follows: 一二三十 is no number at all */
		int32_t c = at < n ? ccd_utf8_next(s, n, &at) : 0;

		return find(units, COUNT(units), c) < 0 && find(sections, COUNT(sections), c) < 0 ? end : 0;
	}
	while (i < n) {
		if (!take(&r, ccd_utf8_next(s, n, &i)))
			break;
		end = i;
	}
	*value = r.total + r.section + (r.digit > 0 ? r.digit : 0);
	return end;
}

uint32_t
ccd_roman(const char *s, size_t n)
{
	static const struct { const char *sign; uint32_t value; } signs[] = {
		{ "m", 1000 }, { "cm", 900 }, { "d", 500 }, { "cd", 400 }, { "c", 100 }, { "xc", 90 },
		{ "l", 50 }, { "xl", 40 }, { "x", 10 }, { "ix", 9 }, { "v", 5 }, { "iv", 4 }, { "i", 1 },
	};
	uint32_t value = 0, least = UINT32_MAX;
	size_t i = 0;

	for (size_t k = 0; k < COUNT(signs); k++) {
		size_t length = strlen(signs[k].sign);
		bool once = length == 2 || strchr("dlv", signs[k].sign[0]) != NULL;

		/* behind ix comes nothing, behind xl nothing above nine */
		if (signs[k].value >= least)
			continue;
		for (int again = 0; again < (once ? 1 : 3) && n - i >= length &&
		    strncasecmp(s + i, signs[k].sign, length) == 0; again++) {
			value += signs[k].value;
			i += length;
			if (length == 2)
				least = signs[k].value % 9 == 0 ? signs[k].value / 9 : signs[k].value / 4;
		}
	}
	return i == n ? value : 0;
}
