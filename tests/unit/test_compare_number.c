/* N01 to N05, N10: values differ, are missing, or are the same in other words. */
#include "compare_fixture.h"

#define ITEM "a 1 item (a) 1l "
#define CASE3(name, en, zh, ru, expected) \
	{ name, "en zh ru", { ITEM en, ITEM zh, ITEM ru }, expected }
#define EN_ZH(name, en, zh, expected) { name, "en zh", { ITEM en, ITEM zh }, expected }
#define EN_RU(name, en, ru, expected) { name, "en ru", { ITEM en, ITEM ru }, expected }
#define ZH_RU(name, zh, ru, expected) { name, "zh ru", { ITEM zh, ITEM ru }, expected }

static const struct fixture_case numbers[] = {
	CASE3("missing", "At least 21 States shall attend.", "各国应出席。",
	    "Присутствует не менее двадцати одного государства.", "N01@a:zh"),
	CASE3("too much", "The States shall attend.", "二十一国应出席。", "Государства присутствуют.",
	    "N01@a:zh"),
	EN_ZH("a reference pointed at", "Article 45 shall apply.", "该条适用。", ""),
	CASE3("same in words", "At least twenty-one States shall attend.", "至少二十一国应出席。",
	    "Присутствует не менее 21 государства.", ""),
	CASE3("differs", "within 30 days", "60天内", "в течение 30 дней", "N02@a:zh"),
	CASE3("all differ", "within 30 days", "60天内", "в течение 90 дней", "N02@a"),
	EN_ZH("two differ", "within 30 days and 45 hours", "60天和50小时内", "N02@a N02@a"),
	EN_RU("one of two differs", "within 30 days and 45 hours", "в течение 30 дней и 50 часов",
	    "N02@a"),
	CASE3("magnitude", "1.5 million people", "150万人", "1,5 млрд. человек", "N03@a:ru"),
	CASE3("same magnitude", "150 million dollars", "1.5亿美元", "150 млн. долларов", ""),
	CASE3("groups of three", "4,000 tonnes and 3.75 metres", "4000吨和3.75米",
	    "4 000 тонн и 3,75 метра", ""),
	CASE3("fraction", "two thirds of the members", "三分之一的成员", "две трети членов", "N04@a:zh"),
	CASE3("same fraction", "two thirds of the members", "三分之二的成员", "две трети членов", ""),
	CASE3("per cent", "30 per cent", "百分之三十", "40 процентов", "N04@a:ru"),
	CASE3("same per cent", "30 per cent", "百分之三十", "30 процентов", ""),
	CASE3("ordinal", "the third session", "第四届会议", "третья сессия", "N05@a:zh"),
	CASE3("same ordinal", "the 106th meeting", "第一〇六次会议", "106-е заседание", ""),
	CASE3("symbol", "resolution 64/121", "第64/211号决议", "резолюция 64/211", "N10@a:en"),
	CASE3("same symbol, no prefix", "A/RES/34/169", "第34/169号决议", "резолюция 34/169", ""),
	CASE3("symbol missing", "resolution 64/211", "该决议", "резолюция 64/211", "N01@a:zh"),
	{ 0 }
};

static const struct fixture_case silent[] = {
	EN_ZH("articles and pronouns", "one of the parties; no one", "一方；一切人", ""),
	EN_ZH("both", "civilian and military uses", "民用和军用两方面", ""),
	EN_ZH("words with 一", "unified, all, together", "统一、一切、一同", ""),
	EN_ZH("said twice", "resolution 64/211 and 64/211", "第64/211号决议和该决议", ""),
	EN_ZH("counted in the text", "(1) peace; (2) security", "和平；安全", ""),
	EN_ZH("a session number", "item 93 of the agenda", "议程项目第93项", ""),
	EN_RU("one", "one State", "государство", ""),
	EN_RU("thousands", "a thousand ways", "тысяча способов", ""),
	EN_RU("range written out", "articles 15 to 17", "статьи 15, 16 и 17", ""),
	EN_RU("date in pieces", "on 12 and 13 September 2011", "12 сентября 2011 года и 13 сентября 2011 года",
	    ""),
	ZH_RU("both of them", "两国", "оба государства", ""),
	ZH_RU("ten thousands", "12万人", "120 тысяч человек", ""),
	ZH_RU("per cent sign", "百分之五十", "50 %", ""),
	ZH_RU("half", "百分之五十", "1/2", ""),
	{ "low confidence", "en zh", { "a? 1 item (a) 1l 30 days", "a? 1 item (a) 1l 60天" }, "" },
	{ "no notices", "en zh", { "a 1 notice - 0 GE.11-50111", "a 1 notice - 0 2011-09-14" }, "" },
	{ "the label is no value", "en zh", { "a 1 article - 14 Peace", "a 1 article - 15 和平" },
	    "L01@a" },
	{ "the border is elsewhere", "en zh", {
	    "a 1 item (a) 1l peace within 45 days\nb 1 item (b) 2l security\n",
	    "a 1 item (a) 1l 和平\nb 1 item (b) 2l 45天内，安全\n" }, "" },
	{ "a missing clause is one finding", "en zh", {
	    "a 1 item (a) 1l peace\nb 1 item (b) 2l within 45 days\n", "a 1 item (a) 1l 和平\n" },
	    "S01@b" },
	{ 0 }
};

static void
tables(void **state)
{
	fixture_run(*state);
}

static void
evidence(void **state)
{
	static const char *const text[] = { ITEM "resolution 64/121", ITEM "第64/211号决议",
	    ITEM "резолюция 64/211" };
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_findings f;

	(void)state;
	assert_int_equal(0, ccd_check(fixture_build(a, "en zh ru", text), NULL, &f, NULL));
	assert_int_equal(1, f.n);
	assert_int_equal(3, f.finding[0].nevidence);
	assert_string_equal("64/121", f.finding[0].evidence[0].value);
	assert_string_equal("64/211", f.finding[0].evidence[1].value);
	assert_int_equal(1, f.finding[0].evidence[2].clause);
	assert_int_equal(15, f.finding[0].evidence[0].start);
	assert_int_equal(21, f.finding[0].evidence[0].end);
	assert_string_equal("64/121 / 64/211 / 64/211", f.finding[0].arg[0]);
	assert_string_equal("en", f.finding[0].arg[1]);
	ccd_arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		{ "numbers", tables, NULL, NULL, (void *)(uintptr_t)numbers },
		{ "silent", tables, NULL, NULL, (void *)(uintptr_t)silent },
		cmocka_unit_test(evidence),
	};

	return cmocka_run_group_tests_name("compare_number", tests, NULL, NULL);
}
