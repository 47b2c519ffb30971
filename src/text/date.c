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
	used = scan->lang->spaced ? 0 : ccd_han_number(scan->s + i, scan->n - i, number);
	return i + used;
}

/* «года», «г.», «году» behind a Russian year: part of the date. */
static size_t
year_word(const struct ccd_scan *scan, size_t i)
{
	static const char *const words[] = { "года", "году", "год", "годом", "г.", "годы", "годов",
		"годам", "годах", "гг." };
	size_t at = ccd_scan_spaces(scan, i);

	for (size_t k = 0; scan->lang->inflected && k < sizeof words / sizeof *words; k++) {
		size_t end = ccd_scan_literal(scan, at, words[k]);

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
	size_t end = ccd_scan_list(scan, i, scan->lang->months, month);

	if (end == i || !scan->lang->spaced || scan->lang->inflected ||
	    ccd_is_upper(ccd_scan_at(scan, i)))
		return end;
	return *month != 3 && *month != 5 && year_follows(scan, ccd_scan_spaces(scan, end)) ? end : i;
}

size_t
ccd_date_after_day(const struct ccd_scan *scan, size_t i, int64_t day, struct ccd_value *value)
{
	static const char *const links[] = { "»", "\"", "”", "day of", "of" };     /* «21» декабря */
	size_t at = ccd_scan_spaces(scan, i), end;
	int64_t month = 0, year;

	for (size_t k = 0; k < sizeof links / sizeof *links; k++)
		at = ccd_scan_spaces(scan, ccd_scan_literal(scan, at, links[k]));
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
	if (stop == at || day < 1 || day > 31 || stop - at > 2 || scan->lang->inflected)
		return i;
	for (const char *const *e = (const char *const[]){ "st", "nd", "rd", "th", NULL }; *e != NULL; e++)
		stop = ccd_scan_literal(scan, stop, *e);
	if (ccd_is_letter(ccd_scan_at(scan, stop)))
		return i;
	stop = year_behind(scan, stop, &year);
	return set_date(value, year, month, day, stop);
}

/* 2009年12月21日, 12月21日, 二〇〇九年十二月; 3年 is a duration, no date. */
static size_t
chinese_date(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	int64_t year = 0, month = 0, day = 0, number;
	size_t end = i, at = i, stop = ccd_whole_at(scan, i, &number), mark;

	if (stop > at && is_year(number) && (mark = ccd_scan_literal(scan, ccd_scan_spaces(scan, stop), "年")) >
	    ccd_scan_spaces(scan, stop)) {
		year = number;
		end = mark;
		at = ccd_scan_spaces(scan, end);
		stop = ccd_whole_at(scan, at, &number);
	}
	mark = ccd_scan_literal(scan, ccd_scan_spaces(scan, stop), "月");
	if (stop > at && mark > ccd_scan_spaces(scan, stop) && number >= 1 && number <= 12) {
		month = number;
		end = mark;
		at = ccd_scan_spaces(scan, end);
		stop = ccd_whole_at(scan, at, &number);
		mark = ccd_scan_literal(scan, ccd_scan_spaces(scan, stop), "日");
		if (mark == ccd_scan_spaces(scan, stop))
			mark = ccd_scan_literal(scan, mark, "号");
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
	if (!scan->lang->spaced)
		return chinese_date(scan, i, value);
	if ((end = bare_year(scan, i, value)) > i)
		return end;
	return month_first(scan, i, value);
}
