/* Dates in every order the languages write them in. */
#include <string.h>

#include "text/utf8.h"
#include "text/value_int.h"

/* Years that a bare number may be. */
enum { FIRST_YEAR = 1000, LAST_YEAR = 2999 };

static size_t
set_date(struct ccd_value *value, int64_t year, int64_t month, int64_t day, size_t end)
{
	value->kind = CCD_VALUE_DATE;
	value->date = (struct ccd_date){ (int16_t)year, (int8_t)month, (int8_t)day };
	value->nreading = 1;
	value->reading[0] = (struct ccd_ratio){ year, 1 };
	value->certain = true;
	return end;
}

static bool
is_year(int64_t number)
{
	return number >= FIRST_YEAR && number <= LAST_YEAR;
}

size_t
ccd_whole_at(const struct ccd_scan *scan, size_t i, int64_t *number)
{
	size_t at = i, used;

	*number = 0;
	while (at < scan->n && at - i < 24) {
		size_t next = at;
		int digit = ccd_digit(ccd_utf8_next(scan->s, scan->n, &next));

		if (digit < 0)
			break;
		if (*number < LAST_YEAR * 100)
			*number = *number * 10 + digit;
		at = next;
	}
	if (at > i)
		return at;
	used = scan->lang->han ? ccd_han_number(scan->s + i, scan->n - i, number) : 0;
	return i + used;
}

/* «года», «г.», «году» behind a Russian year: part of the date. */
static size_t
year_word(const struct ccd_scan *scan, size_t i)
{
	const char *const *word = scan->lang->year_words;
	size_t at = ccd_scan_spaces(scan, i);

	for (; word != NULL && *word != NULL; word++) {
		size_t end = ccd_scan_literal(scan, at, *word);

		if (end > at)
			return end;
	}
	return i;
}

/* ", 2009", "2009 года" behind day and month; *YEAR stays 0 where there is none. */
static size_t
year_behind(const struct ccd_scan *scan, size_t i, int64_t *year)
{
	size_t at = ccd_scan_spaces(scan, i), end;

	*year = 0;
	if (ccd_scan_at(scan, at) == ',')
		at = ccd_scan_spaces(scan, at + 1);
	for (const char *const *link = scan->lang->year_links; link != NULL && *link != NULL; link++)
		at = ccd_scan_spaces(scan, ccd_scan_literal(scan, at, *link));
	end = ccd_whole_at(scan, at, year);
	if (end == at || !is_year(*year) || end - at != 4) {
		*year = 0;
		return i;
	}
	return year_word(scan, end);
}

/* True where a year stands at I. */
static bool
year_follows(const struct ccd_scan *scan, size_t i)
{
	int64_t year;
	size_t end = ccd_whole_at(scan, i, &year);

	return end - i == 4 && is_year(year);
}

/* A month's name at I. In English without its capital only before a year, and never
 * "may" and "march", which are words. */
static size_t
month_at(const struct ccd_scan *scan, size_t i, int64_t *month)
{
	size_t end;

	if (scan->memo != NULL && !ccd_beginnings_may(&scan->memo->months, scan, i))
		return i;
	end = ccd_scan_list(scan, i, scan->lang->months, month);
	if (end == i || !scan->lang->months_capital ||
	    ccd_is_upper(ccd_scan_at(scan, i)))
		return end;
	return *month != 3 && *month != 5 && year_follows(scan, ccd_scan_spaces(scan, end)) ? end : i;
}

size_t
ccd_date_after_day(const struct ccd_scan *scan, size_t i, int64_t day, struct ccd_value *value)
{
	static const char *const marks[] = { "»", "\"", "”", NULL };     /* «21» декабря */
	const char *const *links[] = { marks, scan->lang->date_links };
	size_t at = ccd_scan_spaces(scan, i), end;
	int64_t month = 0, year;

	for (size_t k = 0; k < sizeof links / sizeof *links; k++)
		for (const char *const *link = links[k]; link != NULL && *link != NULL; link++)
			at = ccd_scan_spaces(scan, ccd_scan_literal(scan, at, *link));
	end = month_at(scan, at, &month);
	if (end == at || day < 1 || day > 31)
		return i;
	end = year_behind(scan, end, &year);
	return set_date(value, year, month, day, end);
}

/* "December 21, 2009", "December 2009"; a bare month is no date. */
static size_t
month_first(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	int64_t month = 0, day, year;
	size_t end = month_at(scan, i, &month), at, stop;

	if (end == i)
		return i;
	stop = year_behind(scan, end, &year);
	if (year != 0)
		return set_date(value, year, month, 0, stop);
	at = ccd_scan_spaces(scan, end);
	stop = ccd_whole_at(scan, at, &day);
	if (stop == at || day < 1 || day > 31 || stop - at > 2 || !scan->lang->month_first)
		return i;
	for (const char *const *e = scan->lang->ordinal_endings; e != NULL && *e != NULL; e++)
		stop = ccd_scan_literal(scan, stop, *e);
	if (ccd_is_letter(ccd_scan_at(scan, stop)))
		return i;
	stop = year_behind(scan, stop, &year);
	return set_date(value, year, month, day, stop);
}

/* Behind the K-th sign of a date at I, blanks before it; or I. */
static size_t
sign_at(const struct ccd_scan *scan, size_t i, size_t k)
{
	size_t at = ccd_scan_spaces(scan, i), end = ccd_scan_literal(scan, at, scan->lang->date_signs[k]);

	return end > at ? end : i;
}

/* 民国101年, 平成十年, 令和元年: the year of an era at I up to its sign; behind its number, or I. */
static size_t
era_year(const struct ccd_scan *scan, size_t i, int64_t *year)
{
	enum { LONGEST_ERA = 200 };
	int64_t base = 0, number = 1;
	size_t at = ccd_scan_spaces(scan, ccd_scan_list(scan, i, scan->lang->eras, &base)), end;

	if (base == 0)
		return i;
	if ((end = ccd_scan_literal(scan, at, scan->lang->era_first)) == at)
		end = ccd_whole_at(scan, at, &number);
	if (end == at || number < 1 || number > LONGEST_ERA)
		return i;
	*year = base + number;
	return end;
}

/* 九十七年七月, 100年7月: the year NUMBER at I, which ends at END, of the count that no era needs to be
 * named for, where a month follows and no length of time is written like it; else 0. */
static int64_t
unnamed_year(const struct ccd_scan *scan, size_t i, size_t end, int64_t number)
{
	enum { LONGEST_SIGNS = 31, LONGEST_FIGURES = 99, LAST = 200 };
	int64_t month, least = ccd_digit(ccd_scan_at(scan, i)) < 0 ? LONGEST_SIGNS : LONGEST_FIGURES;
	size_t mark = sign_at(scan, end, 0), stop;

	if (scan->lang->unnamed_era == 0 || number <= least || number > LAST || mark == end)
		return 0;
	if (scan->lang->business_year != NULL &&
	    ccd_scan_literal(scan, mark, scan->lang->business_year) > mark)        /* 一百零八年度 */
		return scan->lang->unnamed_era + number;
	mark = ccd_scan_spaces(scan, mark);
	stop = ccd_whole_at(scan, mark, &month);
	return stop > mark && month >= 1 && month <= 12 && sign_at(scan, stop, 1) > stop ?
	    scan->lang->unnamed_era + number : 0;
}

/* 2009年12月21日, 12月21日, 二〇〇九年十二月, 令和5年; 3年 is a duration, no date. */
static size_t
signed_date(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	int64_t year = 0, month = 0, day = 0, number = 0, unnamed;
	size_t end = i, at = i, stop = era_year(scan, i, &number), mark;

	if (stop == i) {
		stop = ccd_whole_at(scan, i, &number);
		if (stop > i && (unnamed = unnamed_year(scan, i, stop, number)) != 0)
			number = unnamed;
	}
	if (stop > at && is_year(number) && (mark = sign_at(scan, stop, 0)) > stop) {
		year = number;
		end = mark;
		at = ccd_scan_spaces(scan, end);
		stop = ccd_whole_at(scan, at, &number);
	}
	if (stop > at && (mark = sign_at(scan, stop, 1)) > stop && number >= 1 && number <= 12) {
		month = number;
		end = mark;
		at = ccd_scan_spaces(scan, end);
		stop = ccd_whole_at(scan, at, &number);
		mark = sign_at(scan, stop, 2);
		if (mark == stop && scan->lang->date_signs[3] != NULL)
			mark = sign_at(scan, stop, 3);
		if (stop > at && mark > stop && number >= 1 && number <= 31) {
			day = number;
			end = mark;
		}
	}
	if (year == 0 && day == 0)
		return i;
	return set_date(value, year, month, day, end);
}

/* 2009-12-21, 2009/12/21, 21.12.2009, 21/12/2009 where only one order is possible. */
static size_t
figure_date(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	int64_t part[3];
	size_t at = i, length[3];
	int32_t mark = 0;

	for (int k = 0; k < 3; k++) {
		size_t end = ccd_whole_at(scan, at, &part[k]);

		length[k] = end - at;
		if (end == at || (k == 1 && ccd_scan_at(scan, end) != mark))
			return i;
		mark = k == 0 ? ccd_scan_at(scan, end) : mark;
		at = k < 2 ? end + 1 : end;
		if (mark != '-' && mark != '.' && mark != '/')
			return i;
	}
	if (ccd_digit(ccd_scan_at(scan, at)) >= 0 || (ccd_scan_at(scan, at) == mark &&
	    ccd_digit(ccd_scan_at(scan, at + 1)) >= 0))
		return i;
	if (length[0] == 4 && is_year(part[0]) && part[1] <= 12 && part[2] <= 31 &&
	    part[1] > 0 && part[2] > 0)
		return set_date(value, part[0], part[1], part[2], at);
	if (length[2] != 4 || !is_year(part[2]) || part[0] == 0 || part[1] == 0)
		return i;
	if (part[0] > 12 && part[0] <= 31 && part[1] <= 12)
		return set_date(value, part[2], part[1], part[0], at);
	if (part[1] > 12 && part[1] <= 31 && part[0] <= 12)
		return set_date(value, part[2], part[0], part[1], at);
	if (mark == '.' && part[0] <= 12 && part[1] <= 12)      /* with full stops the day is first */
		return set_date(value, part[2], part[1], part[0], at);
	if (part[0] <= 12 && part[1] <= 12)     /* 03/04/2009: only the year is sure */
		return set_date(value, part[2], 0, 0, at);
	return i;
}

/* «2009 года», «2009 г.»: a year alone. */
static size_t
bare_year(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	int64_t year;
	size_t end = ccd_whole_at(scan, i, &year), stop;

	if (end - i != 4 || !is_year(year) || (stop = year_word(scan, end)) == end)
		return i;
	return set_date(value, year, 0, 0, stop);
}

size_t
ccd_date_at(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	size_t end = figure_date(scan, i, value);

	if (end > i)
		return end;
	if (scan->lang->date_signs != NULL)
		return signed_date(scan, i, value);
	if ((end = bare_year(scan, i, value)) > i)
		return end;
	return month_first(scan, i, value);
}
