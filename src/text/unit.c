/* What amounts are counted and measured in, in every language. */
#include <string.h>

#include "text/value_int.h"

enum { MINUTE = 60, HOUR = 3600, DAY = 86400 };

static const struct ccd_unit_row units[] = {
	{ 0 },
	{ "second", "time", 1, NULL }, { "minute", "time", MINUTE, NULL },
	{ "hour", "time", HOUR, NULL }, { "day", "time", DAY, NULL },
	{ "week", "time", 7 * DAY, NULL },
	{ "workday", "workday", 0, NULL },
	{ "month", "calendar", 1, NULL }, { "quarter", "calendar", 3, NULL },
	{ "half-year", "calendar", 6, NULL }, { "year", "calendar", 12, NULL },
	{ "decade", "calendar", 120, NULL }, { "century", "calendar", 1200, NULL },
	{ "mm", "length", 10, NULL }, { "cm", "length", 100, NULL }, { "m", "length", 10000, NULL },
	{ "km", "length", 10000000, NULL }, { "nmi", "length", 18520000, "mile" },
	{ "mile", "length", 16093440, NULL }, { "yard", "length", 9144, NULL },
	{ "foot", "length", 3048, NULL }, { "inch", "length", 254, NULL },
	{ "m2", "area", 1, NULL }, { "ha", "area", 10000, NULL }, { "km2", "area", 1000000, NULL },
	{ "m3", "volume", 1000, NULL }, { "l", "volume", 1, NULL },
	{ "g", "mass", 100, NULL }, { "kg", "mass", 100000, NULL }, { "t", "mass", 100000000, NULL },
	{ "lb", "mass", 45359, "GBP" },
	{ "kb", "data", 1, NULL }, { "mb", "data", 1000, NULL }, { "gb", "data", 1000000, NULL },
	{ "tb", "data", 1000000000, NULL },
	{ "USD", "currency", 0, "dollar yuan" }, { "CAD", "currency", 0, "dollar yuan" },
	{ "AUD", "currency", 0, "dollar yuan" }, { "HKD", "currency", 0, "dollar yuan" },
	{ "dollar", "currency", 0, "yuan" }, { "EUR", "currency", 0, NULL },
	{ "CNY", "currency", 0, "yuan yen" }, { "yuan", "currency", 0, NULL },
	{ "JPY", "currency", 0, "yen" }, { "yen", "currency", 0, NULL },
	{ "RUB", "currency", 0, NULL }, { "GBP", "currency", 0, NULL },
	{ "CHF", "currency", 0, NULL }, { "INR", "currency", 0, NULL }, { "KRW", "currency", 0, NULL },
	{ "SDR", "currency", 0, NULL },
};

const struct ccd_unit_row *
ccd_unit_at(uint32_t i)
{
	return i > 0 && i < sizeof units / sizeof *units ? &units[i] : NULL;
}

bool
ccd_unit_rounded(const struct ccd_unit_row *unit)
{
	static const char *const codes[] = { "mile", "yard", "foot", "inch", "lb" };

	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
		if (strcmp(codes[i], unit->code) == 0)
			return true;
	return false;
}

/* Before an amount, in every language. */
static const struct ccd_unit_word_row signs_before[] = {
	{ "us$", "USD", 0 }, { "usd", "USD", 0 }, { "$", "dollar", 0 }, { "c$", "CAD", 0 },
	{ "a$", "AUD", 0 }, { "hk$", "HKD", 0 }, { "€", "EUR", 0 }, { "eur", "EUR", 0 },
	{ "£", "GBP", 0 }, { "gbp", "GBP", 0 }, { "¥", "yen", 0 }, { "￥", "yen", 0 },
	{ "cny", "CNY", 0 }, { "rmb", "CNY", 0 }, { "jpy", "JPY", 0 }, { "chf", "CHF", 0 },
	{ "rub", "RUB", 0 }, { "₽", "RUB", 0 }, { "人民币", "CNY", 0 },
	{ 0 }
};

const struct ccd_unit_word_row *
ccd_unit_signs(void)
{
	return signs_before;
}
