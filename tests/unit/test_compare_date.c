/* D01 and D02: dates that differ, and dates of which a part is left out. */
#include "compare_fixture.h"

#define ITEM "a 1 item (a) 1l "
#define CASE3(name, en, zh, ru, expected) \
	{ name, "en zh ru", { ITEM en, ITEM zh, ITEM ru }, expected }
#define EN_ZH(name, en, zh, expected) { name, "en zh", { ITEM en, ITEM zh }, expected }
#define EN_RU(name, en, ru, expected) { name, "en ru", { ITEM en, ITEM ru }, expected }
#define ZH_RU(name, zh, ru, expected) { name, "zh ru", { ITEM zh, ITEM ru }, expected }

static const struct fixture_case dates[] = {
	CASE3("another day", "on 17 December 1979", "1979年12月7日", "17 декабря 1979 года", "D01@a:zh"),
	EN_RU("another month", "on 17 December 1979", "17 ноября 1979 года", "D01@a"),
	ZH_RU("another year", "2009年12月21日", "21 декабря 2008 года", "D01@a"),
	CASE3("only the year", "on 17 December 1979", "1979年", "17 декабря 1979 года", "D02@a:zh"),
	EN_ZH("only the month", "on 17 December 1979", "1979年12月", "D02@a"),
	CASE3("no date at all", "on 17 December 1979", "当时", "17 декабря 1979 года", "N01@a:zh"),
	CASE3("the same", "on 17 December 1979", "1979年12月17日", "17 декабря 1979 года", ""),
	EN_ZH("Chinese numerals", "on 17 December 1979", "一九七九年十二月十七日", ""),
	EN_ZH("year from the context", "on 17 December", "1979年12月17日", ""),
	EN_ZH("said twice", "on 17 December 1979 and on 17 December 1979", "1979年12月17日和该日", ""),
	EN_RU("American order", "on December 17, 1979", "17 декабря 1979 г.", ""),
	EN_RU("said twice in part", "on 17 December 1979; since December 1979",
	    "17 декабря 1979 года; с того времени", ""),
	EN_RU("year in the other", "in 1979", "в 1979 году", ""),
	ZH_RU("figures", "1979年12月17日", "17.12.1979", ""),
	ZH_RU("a year", "1979年", "1979 год", ""),
	ZH_RU("two dates in another order", "1979年12月17日、2009年12月21日",
	    "21 декабря 2009 года, 17 декабря 1979 года", ""),
	{ "in the row before", "en zh", {
	    "a 1 item (a) 1l on 17 December 1979\nb 1 item (b) 2l on 17 December 1979\n",
	    "a 1 item (a) 1l 1979年12月17日\nb 1 item (b) 2l 1979年12月\n" }, "" },
	{ "low confidence", "en zh", { "a? 1 item (a) 1l on 17 December 1979",
	    "a? 1 item (a) 1l 1979年12月7日" }, "" },
	{ 0 }
};

static void
tables(void **state)
{
	fixture_run(*state);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		{ "dates", tables, NULL, NULL, (void *)(uintptr_t)dates },
	};

	return cmocka_run_group_tests_name("compare_date", tests, NULL, NULL);
}
