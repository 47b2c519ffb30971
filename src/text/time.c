/* Times of the day: 3 p.m., 15:30, 下午三时, 15 ч. 30 мин., 3 часа дня. */
#include <string.h>
#include <unicode/ustring.h>

#include "text/utf8.h"
#include "text/value_int.h"

enum { HOUR = 60, NOON = 12 * HOUR, DAY = 24 * HOUR };

/* A part of the day: what it makes of the hours up to twelve. */
struct day_part {
	const char *word;
	bool late;              /* hours 1 to 11 are in the second half of the day */
};

static size_t
set_time(struct ccd_value *value, int64_t minute, bool either_half, size_t end)
{
	value->kind = CCD_VALUE_TIME;
	value->nreading = 1;
	value->reading[0] = (struct ccd_ratio){ minute % DAY, 1 };
	if (either_half && minute < NOON + HOUR)
		value->reading[value->nreading++] = (struct ccd_ratio){ (minute + NOON) % DAY, 1 };
	value->certain = true;
	return end;
}

/* One or two figures at I, or more where they are no hours. */
static size_t
figures(const struct ccd_scan *scan, size_t i, int64_t *number)
{
	size_t end = i;

	*number = 0;
	for (int digit; end - i < 4 && (digit = ccd_digit(ccd_scan_at(scan, end))) >= 0;) {
		*number = *number * 10 + digit;
		ccd_utf8_next(scan->s, scan->n, &end);
	}
	return end;
}

static const struct ccd_clock_words *
words_of(const struct ccd_scan *scan)
{
	static const struct ccd_clock_words none = { 0 };

	return scan->lang->clock != NULL ? scan->lang->clock : &none;
}

/* The half of the day that HOUR of the clock is in. */
static int64_t
of_day(int64_t hour, bool late)
{
	if (hour > 12)
		return hour;
	return hour % 12 + (late ? 12 : 0);
}

/* a.m., утра: behind the words at I; *LATE says which half. */
static size_t
half_at(const struct ccd_scan *scan, size_t i, bool *late)
{
	const struct ccd_clock_words *clock = words_of(scan);
	size_t at = ccd_scan_spaces(scan, i), end;

	*late = false;
	if ((end = ccd_scan_words(scan, at, clock->before_noon)) > at)
		return end;
	*late = true;
	end = ccd_scan_words(scan, at, clock->after_noon);
	return end > at ? end : i;
}

/* Three more figures stand behind END: of "1:25,000", a scale. */
static bool
is_group(const struct ccd_scan *scan, size_t end)
{
	size_t from = end, next;
	int64_t number;
	int32_t c = ccd_scan_at(scan, end);

	if (c == ',' || c == '.' || c == '\'')
		from++;
	else
		from = ccd_scan_spaces(scan, end);
	next = figures(scan, from, &number);
	return from > end && next == from + 3;
}

/* 15:30, 15:30:00, 9.30 a.m.: hours, a sign, two figures. */
static size_t
clock_time(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	const char *const *hours = words_of(scan)->hours;
	int64_t hour, minute = 0, second;
	size_t end = figures(scan, i, &hour), next, stop;
	int32_t mark = ccd_scan_at(scan, end), before = ccd_scan_before(scan, i);
	bool late;

	if (end == i || end - i > 2 || hour > 24 || before == ':' || before == '.' || before == '/')
		return i;
	if (mark != ':' && mark != '.' && mark != 0xff1a && mark != 0x2236) {
		stop = half_at(scan, end, &late);
		return stop > end && hour >= 1 && hour <= 12 && hours == NULL ?
		    set_time(value, of_day(hour, late) * HOUR, false, stop) : i;
	}
	next = end + (mark > 0x80 ? 3 : 1);
	end = figures(scan, next, &minute);
	if (end != next + 2 || minute > 59 || ccd_scan_at(scan, end) == '/' ||
	    (hour == 24 && minute > 0))
		return i;
	stop = end + (mark > 0x80 ? 3 : 1);
	if (mark != '.' && ccd_scan_at(scan, end) == mark && figures(scan, stop, &second) == stop + 2)
		end = stop + 2;
	if (ccd_scan_at(scan, end) == mark || ccd_digit(ccd_scan_at(scan, end)) >= 0 ||
	    (hour == 1 && is_group(scan, end)))
		return i;
	if ((stop = half_at(scan, end, &late)) > end && hour <= 12)
		return set_time(value, of_day(hour, late) * HOUR + minute, false, stop);
	next = ccd_scan_spaces(scan, end);
	stop = ccd_scan_words(scan, next, hours);
	if (mark == '.' && stop == next)
		return i;
	return set_time(value, hour * HOUR + minute, hour >= 1 && hour <= 12,
	    stop > next ? stop : end);
}

/* «15 ч. 30 мин.», «3 часа дня»; hours alone may be a length of time. */
static size_t
worded_time(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	const char *const *hours = scan->lang->clock->hours, *const *minutes = scan->lang->clock->minutes;
	int64_t hour, minute = 0;
	size_t end = figures(scan, i, &hour), at, stop, rest;
	bool late;

	if (end == i && (end = ccd_words_at(scan, i, value)) > i)
		hour = value->kind == CCD_VALUE_NUMBER && value->reading[0].den == 1 ?
		    value->reading[0].num : 99;
	at = ccd_scan_spaces(scan, end);
	if (end == i || hour > 24 || (stop = ccd_scan_words(scan, at, hours)) == at)
		return i;
	rest = ccd_scan_spaces(scan, stop);
	end = figures(scan, rest, &minute);
	at = ccd_scan_spaces(scan, end);
	if (end > rest && minute < 60 && ccd_scan_words(scan, at, minutes) > at)
		stop = ccd_scan_words(scan, at, minutes);
	else if (end == rest + 2 && minute < 60 && scan->lang->clock->hours_sure)
		stop = end;
	else
		minute = scan->lang->clock->hours_sure ? 0 : -1;
	if (hour <= 12 && (end = half_at(scan, stop, &late)) > stop)
		return set_time(value, of_day(hour, late) * HOUR + (minute < 0 ? 0 : minute), false,
		    end);
	return minute < 0 ? i : set_time(value, hour * HOUR + minute, hour >= 1 && hour <= 12, stop);
}

/* Behind the seconds at I, which count for nothing, or I. */
static size_t
han_seconds(const struct ccd_scan *scan, size_t i)
{
	int64_t seconds;
	size_t end = ccd_whole_at(scan, i, &seconds), stop = ccd_scan_literal(scan, end, "秒");

	return end > i && seconds < 60 && stop > end ? stop : i;
}

/* 下午三时, 15时30分, 上午9点半; an hour in signs needs the part of the day or the
 * minutes, for 一时 and 点 are words of their own. */
static size_t
chinese_time(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	static const struct day_part parts[] = {
		{ "上午", false }, { "早上", false }, { "早晨", false }, { "凌晨", false }, { "清晨", false },
		{ "中午", true }, { "下午", true }, { "傍晚", true }, { "晚上", true }, { "晚间", true },
		{ "正午", true }, { "午夜", false }, { "午后", true }, { "晚", true }, { "早", false },
		{ "午前", false }, { "午後", true },
	};
	int64_t hour, minute = 0;
	size_t at = i, end, stop;
	bool half = false, late = false, tail = false, brief = false;
	int32_t first = ccd_scan_at(scan, i);

	if (ccd_digit(first) < 0 && u_strchr32(u"上早凌清中下傍晚正午一二三四五六七八九十两零", first) == NULL)
		return i;
	for (size_t k = 0; !half && k < sizeof parts / sizeof *parts; k++)
		if ((end = ccd_scan_literal(scan, i, parts[k].word)) > i) {
			half = true;
			late = parts[k].late;
			brief = end == i + 3;
			at = ccd_scan_spaces(scan, end);
		}
	end = ccd_whole_at(scan, at, &hour);
	stop = ccd_scan_spaces(scan, end);
	if (end == at || hour > 24)
		return i;
	if (ccd_digit(ccd_scan_at(scan, at)) >= 0 && (ccd_scan_at(scan, end) == ':' ||
	    ccd_scan_at(scan, end) == 0xff1a || ccd_scan_at(scan, end) == 0x2236)) {
		if (!half || (end = clock_time(scan, at, value)) == at)
			return i;
		return set_time(value, of_day(hour, late) * HOUR + value->reading[0].num % HOUR, false,
		    end);
	}
	if ((end = ccd_scan_literal(scan, stop, "时")) == stop &&
	    (end = ccd_scan_literal(scan, stop, "時")) == stop &&
	    (end = ccd_scan_literal(scan, stop, "点钟")) == stop &&
	    (end = ccd_scan_literal(scan, stop, "點鐘")) == stop &&
	    (end = ccd_scan_literal(scan, stop, "点")) == stop &&
	    (end = ccd_scan_literal(scan, stop, "點")) == stop)
		return i;
	at = ccd_scan_spaces(scan, end);
	if ((stop = ccd_scan_literal(scan, at, "半")) > at) {
		minute = 30;
		tail = true;
	} else if ((stop = ccd_scan_literal(scan, at, "整")) > at) {
		tail = true;
	} else if ((stop = ccd_whole_at(scan, at, &minute)) > at && minute < 60 &&
	    ccd_scan_literal(scan, ccd_scan_spaces(scan, stop), "分") > ccd_scan_spaces(scan, stop)) {
		stop = han_seconds(scan, ccd_scan_literal(scan, ccd_scan_spaces(scan, stop), "分"));
		tail = true;
	} else {
		minute = 0;
		stop = end;
	}
	if (brief && !tail && hour == 1)        /* 早一点: a little earlier */
		return i;
	if (!half && !tail && (memcmp(scan->s + end - 3, "时", 3) != 0 ||
	    ccd_digit(ccd_scan_before(scan, end - 3)) < 0 ||
	    ccd_scan_at(scan, end) == U'间' || ccd_scan_at(scan, end) == U'期'))
		return i;
	return set_time(value, (half ? of_day(hour, late) : hour) * HOUR + minute,
	    !half && hour >= 1 && hour <= 12, stop);
}

size_t
ccd_time_at(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	struct ccd_value found = { 0 };
	size_t end = i;

	if (scan->lang->han)
		end = chinese_time(scan, i, &found);
	else if (words_of(scan)->hours != NULL)
		end = worded_time(scan, i, &found);
	if (end == i && ccd_digit(ccd_scan_at(scan, i)) >= 0)
		end = clock_time(scan, i, &found);
	if (end > i)
		*value = found;
	return end;
}
