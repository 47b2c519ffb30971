/* Values in texts of three languages: what is found, decoded, and how sure it is.
 * "21?" is an uncertain value, "1000|1/1" one with a second reading. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "text/value.h"

struct row {
	const char *text, *values;
};

static const struct row english[] = {
	{ "zero tolerance", "0?" },
	{ "seven States", "7" },
	{ "eleven members", "11" },
	{ "nineteen", "19" },
	{ "twenty", "20" },
	{ "twenty-one", "21" },
	{ "ninety-nine", "99" },
	{ "one hundred", "100" },
	{ "two hundred and five", "205" },
	{ "a hundred", "100?" },
	{ "three thousand", "3000" },
	{ "twelve thousand three hundred and forty-five", "12345" },
	{ "two million", "2000000" },
	{ "seven hundred and fifty million", "750000000" },
	{ "one billion", "1000000000" },
	{ "five and six", "5 6" },
	{ "two, three or four", "2 3 4" },
	{ "tenure, often, weighty, bone", "" },
	{ "someone, none, anyone", "" },
	{ "a dozen", "" },
	{ "0", "0" },
	{ "7", "7" },
	{ "1,000", "1000|1/1" },
	{ "12,345,678", "12345678" },
	{ "1,00,000", "100000" },
	{ "1 000 000", "1000000" },
	{ "1'000", "1000" },
	{ "3.14", "3.14" },
	{ "0.5", "0.5" },
	{ "0,5", "0.5" },
	{ "1.000", "1|1000/1" },
	{ "12.5 million", "12500000" },
	{ "US$ 5", "5" },
	{ "30 days", "30" },
	{ "24 months", "24" },
	{ "5 per cent", "5%" },
	{ "12.5%", "12.5%" },
	{ "99 percent", "99%" },
	{ "one half", "1/2?" },
	{ "a half", "" },
	{ "two thirds", "2/3" },
	{ "three quarters", "3/4" },
	{ "one third", "1/3" },
	{ "third parties", "#3" },
	{ "third session", "#3" },
	{ "the sixty-sixth session", "#66" },
	{ "21st century", "#21" },
	{ "%C century", "" },
	{ "22nd meeting", "#22" },
	{ "101st", "#101" },
	{ "2/3", "2/3" },
	{ "1/2", "1/2" },
	{ "¾", "3/4" },
	{ "24/7", "24/7" },
	{ "64/211", "64/211" },
	{ "A/RES/64/211", "64/211" },
	{ "A/66/359", "66/359" },
	{ "E/CN.4/2005/102", "2005/102" },
	{ "S/RES/1325 (2000)", "S/RES/1325 2000" },
	{ "resolution 217 A (III)", "217" },
	{ "12 September 2011", "2011-09-12" },
	{ "12th September, 2011", "2011-09-12" },
	{ "September 12, 2011", "2011-09-12" },
	{ "September 2011", "2011-09" },
	{ "on the twelfth of September 2011", "2011-09-12" },
	{ "May 2011", "2011-05" },
	{ "may 20 members", "20" },
	{ "3 May", "--05-03" },
	{ "March", "" },
	{ "31 February 2010", "2010-02-31" },
	{ "2011-09-12", "2011-09-12" },
	{ "12.09.2011", "2011-09-12" },
	{ "12/09/2011", "2011" },
	{ "25/12/2011", "2011-12-25" },
	{ "in 2011", "2011" },
	{ "2009-2010", "2009 2010" },
	{ "article 14 (3) (d)", "14 3" },
	{ "Articles 5, 6 and 7", "5 6 7" },
	{ "paragraphs 1-3", "1 3" },
	{ "items 1.2.3", "" },
	{ "version 10.0.0.1", "" },
	{ "H1N1, B2B, 3D and 5G", "1? 3? 5?" },
	{ "http://example.org/64/211?x=2009", "" },
	{ "p. 12", "12" },
	{ "No. 45", "45" },
	{ "٣٤ pages", "34" },
	{ "１２３", "123" },
	{ "999999999999999999999", "" },
	{ "1.5 thousand", "1500" },
	{ "half of the members", "" },
	{ "the first and the second", "#1? #2?" },
	{ "once, twice", "" },
	{ "seventy-five per cent", "75%" },
	{ "one hundred per cent", "100%" },
	{ "two hundredths", "1/50" },
	{ 0 }
};

static const struct row chinese[] = {
	{ "一切国家", "1?" },
	{ "统一", "1?" },
	{ "一个", "1?" },
	{ "两国", "2?" },
	{ "两年", "2" },
	{ "三个", "3" },
	{ "三十", "30" },
	{ "五十六", "56" },
	{ "一百", "100" },
	{ "一百零五", "105" },
	{ "一百二十三", "123" },
	{ "一千", "1000" },
	{ "三千零二十", "3020" },
	{ "一万", "10000" },
	{ "一万五千", "15000" },
	{ "十五万", "150000" },
	{ "一百五十万", "1500000" },
	{ "一亿", "100000000" },
	{ "一亿五千万", "150000000" },
	{ "1.5亿", "150000000" },
	{ "150万", "1500000" },
	{ "2百", "200" },
	{ "十", "10?" },
	{ "十二", "12" },
	{ "二十", "20" },
	{ "廿一", "21" },
	{ "〇", "" },
	{ "二〇〇九", "2009" },
	{ "二〇〇九年", "2009" },
	{ "二零零九年", "2009" },
	{ "一九四八年十二月十日", "1948-12-10" },
	{ "2009年12月21日", "2009-12-21" },
	{ "２００９年１２月２１日", "2009-12-21" },
	{ "12月21日", "--12-21" },
	{ "十二月", "12?" },
	{ "2009年", "2009" },
	{ "2009年12月", "2009-12" },
	{ "21日", "21" },
	{ "3年", "3" },
	{ "三个月", "3" },
	{ "第一", "#1?" },
	{ "第三届", "#3" },
	{ "第六十六届会议", "#66" },
	{ "第一〇六次会议", "#106" },
	{ "第十四条", "14" },
	{ "第5条", "5" },
	{ "第三款", "3" },
	{ "第十四条之一", "14 1?" },
	{ "第64/211号决议", "64/211" },
	{ "第64/211和65/41号决议", "64/211 65/41" },
	{ "第三国", "#3?" },
	{ "第三方", "#3?" },
	{ "百分之三十", "30%" },
	{ "百分之十二点五", "12.5%" },
	{ "30%", "30%" },
	{ "30％", "30%" },
	{ "三分之二", "2/3" },
	{ "四分之三", "3/4" },
	{ "二分之一", "1/2" },
	{ "2/3", "2/3" },
	{ "一半", "1?" },
	{ "半数", "" },
	{ "十分重要", "10?" },
	{ "千万不要", "10000000?" },
	{ "万一", "1?" },
	{ "三三两两", "3? 3? 2? 2?" },
	{ "两三个", "2? 3?" },
	{ "三四十", "3? 40?" },
	{ "九一八", "918?" },
	{ "1,000", "1000|1/1" },
	{ "1000", "1000" },
	{ "12,345", "12345|2469/200" },
	{ "3.14", "3.14" },
	{ "壹佰贰拾叁", "123" },
	{ "項目93", "93" },
	{ "临时议程项目93", "93" },
	{ "A/RES/64/211", "64/211" },
	{ "第S-10/2号决议", "S-10/2" },
	{ "第1至3段", "#1 3" },
	{ "第1款第一句", "1 #1?" },
	{ "二十一世纪", "21" },
	{ "24小时", "24" },
	{ "5美元", "5" },
	{ "30天", "30" },
	{ "六十天", "60" },
	{ "第二十二条", "22" },
	{ "附件二", "2?" },
	{ 0 }
};

static const struct row russian[] = {
	{ "один", "1?" },
	{ "одна из сторон", "1?" },
	{ "два государства", "2" },
	{ "двух государств", "2" },
	{ "двумя", "2" },
	{ "три", "3" },
	{ "тремя", "3" },
	{ "пять", "5" },
	{ "пятью", "5" },
	{ "семью государствами", "7?" },
	{ "семья", "" },
	{ "одиннадцать", "11" },
	{ "двадцать", "20" },
	{ "двадцать один", "21" },
	{ "двадцати одного", "21" },
	{ "двадцатью одним", "21" },
	{ "сорок", "40" },
	{ "сорока", "40" },
	{ "девяносто девять", "99" },
	{ "сто", "100" },
	{ "сто пять", "105" },
	{ "двести", "200" },
	{ "двухсот", "200" },
	{ "пятьсот двадцать три", "523" },
	{ "тысяча", "1000?" },
	{ "две тысячи", "2000" },
	{ "двух тысяч пяти", "2005" },
	{ "пять миллионов", "5000000" },
	{ "миллиард", "1000000000?" },
	{ "1,5 млрд", "1500000000" },
	{ "150 млн", "150000000" },
	{ "20 тыс. человек", "20000" },
	{ "3,5 миллиона", "3500000" },
	{ "стоимость, статья, стороны", "" },
	{ "оба, обе, дважды", "" },
	{ "полтора", "1.5" },
	{ "половина", "" },
	{ "пара", "" },
	{ "1000", "1000" },
	{ "1 000", "1000" },
	{ "1 000 000", "1000000" },
	{ "1.000", "1000|1/1" },
	{ "1,5", "1.5" },
	{ "12 345,67", "12345.67" },
	{ "0,5", "0.5" },
	{ "5%", "5%" },
	{ "5 %", "5%" },
	{ "12,5 процента", "12.5%" },
	{ "тридцать процентов", "30%" },
	{ "две трети", "2/3" },
	{ "двух третей", "2/3" },
	{ "три четверти", "3/4" },
	{ "одна треть", "1/3" },
	{ "две пятых", "2/5" },
	{ "1/2", "1/2" },
	{ "2/3", "2/3" },
	{ "первый", "#1?" },
	{ "второй", "#2?" },
	{ "третий", "#3" },
	{ "третья сессия", "#3" },
	{ "третьих лиц", "#3" },
	{ "шестьдесят шестая сессия", "#66" },
	{ "шестьдесят шестой сессии", "#66" },
	{ "двадцать первого века", "#21" },
	{ "21-й", "#21" },
	{ "106-е заседание", "#106" },
	{ "64-я", "#64" },
	{ "60-летие", "60" },
	{ "90-х годов", "#90?" },
	{ "21 декабря 2009 года", "2009-12-21" },
	{ "21 декабря 2009 г.", "2009-12-21" },
	{ "21 декабря 2009", "2009-12-21" },
	{ "декабрь 2009 года", "2009-12" },
	{ "в декабре 2009 года", "2009-12" },
	{ "21 декабря", "--12-21" },
	{ "двадцать первого декабря", "--12-21" },
	{ "2009 год", "2009" },
	{ "в 2009 году", "2009" },
	{ "2009–2010 годы", "2009 2010" },
	{ "21.12.2009", "2009-12-21" },
	{ "03.04.2009", "2009-04-03" },
	{ "2009-12-21", "2009-12-21" },
	{ "март", "" },
	{ "мая", "" },
	{ "3 мая 2010 года", "2010-05-03" },
	{ "резолюция 64/211", "64/211" },
	{ "A/RES/64/211", "64/211" },
	{ "статья 14", "14" },
	{ "статья 5.1", "5.1" },
	{ "пункт 3 d) статьи 14", "3 14" },
	{ "пункты 1–3", "1 3" },
	{ "30 дней", "30" },
	{ "тридцати дней", "30" },
	{ "через тридцать дней", "30" },
	{ "в течение шести месяцев", "6" },
	{ "5 долл. США", "5" },
	{ "№ 45", "45" },
	{ 0 }
};

static const char *
values_of(const char *lang, const char *text, struct ccd_arena *a)
{
	struct ccd_value *v;
	uint32_t n = ccd_values(ccd_lang_of(lang), text, strlen(text), 0, a, &v);
	const char *all = "";

	for (uint32_t i = 0; i < n; i++) {
		assert_true(v[i].start < v[i].end && v[i].end <= strlen(text));
		assert_true(i == 0 || v[i].start >= v[i - 1].end);
		assert_true(v[i].nreading >= 1 && v[i].nreading <= CCD_READINGS);
		all = ccd_arena_printf(a, "%s%s%s%s", all, i > 0 ? " " : "", v[i].canonical,
		    v[i].certain ? "" : "?");
		if (v[i].nreading == 2)
			all = ccd_arena_printf(a, "%s|%lld/%lld", all, (long long)v[i].reading[1].num,
			    (long long)v[i].reading[1].den);
	}
	return all;
}

static void
check_table(const char *lang, const struct row *row)
{
	for (; row->text != NULL; row++) {
		struct ccd_arena *a = ccd_arena_new();
		const char *found = values_of(lang, row->text, a);

		if (strcmp(found, row->values) != 0)
			print_message("%s: %s\n", lang, row->text);
		assert_string_equal(found, row->values);
		ccd_arena_free(a);
	}
}

static void test_english(void **state) { (void)state; check_table("en", english); }
static void test_chinese(void **state) { (void)state; check_table("zh", chinese); }
static void test_russian(void **state) { (void)state; check_table("ru", russian); }

/* Texts of two languages that say the same, or do not. */
static void
test_equal(void **state)
{
	static const struct {
		const char *a_lang, *a, *b_lang, *b;
		bool equal;
	} pairs[] = {
		{ "en", "twenty-one", "zh", "二十一", true },
		{ "en", "21", "ru", "двадцать один", true },
		{ "zh", "二十一", "ru", "двадцати одного", true },
		{ "en", "1.5 million", "zh", "150万", true },
		{ "en", "1.5 million", "ru", "1,5 млрд", false },
		{ "en", "150 million", "zh", "1.5亿", true },
		{ "en", "4,000", "zh", "4000", true },
		{ "en", "4,000", "ru", "4 000", true },
		{ "en", "3.75", "ru", "3,75", true },
		{ "en", "1,234", "ru", "1,234", true },
		{ "en", "30 per cent", "zh", "百分之三十", true },
		{ "en", "30 per cent", "ru", "тридцать процентов", true },
		{ "en", "50 per cent", "ru", "одна вторая", true },
		{ "en", "two thirds", "zh", "三分之二", true },
		{ "en", "two thirds", "ru", "две трети", true },
		{ "en", "two thirds", "ru", "три четверти", false },
		{ "en", "17 December 1979", "zh", "一九七九年十二月十七日", true },
		{ "en", "17 December 1979", "ru", "17 декабря 1979 года", true },
		{ "en", "17 December 1979", "zh", "1979年12月7日", false },
		{ "en", "17 December", "ru", "17 декабря 1979 года", true },
		{ "en", "December 1979", "zh", "1979年12月17日", true },
		{ "en", "1979", "zh", "1979年", true },
		{ "en", "1979", "ru", "1980 год", false },
		{ "en", "106th", "zh", "第一〇六次", true },
		{ "en", "106th", "ru", "106-е", true },
		{ "en", "Article 14", "zh", "第十四条", true },
		{ "en", "third", "zh", "第三届", true },
		{ "en", "third", "ru", "четвертая", false },
		{ "en", "A/RES/34/169", "zh", "第34/169号", true },
		{ "en", "64/211", "ru", "64/121", false },
		{ "en", "5", "zh", "六个", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		struct ccd_arena *arena = ccd_arena_new();
		struct ccd_value *a, *b;

		assert_int_equal(ccd_values(ccd_lang_of(pairs[i].a_lang), pairs[i].a,
		    strlen(pairs[i].a), 0, arena, &a), 1);
		assert_int_equal(ccd_values(ccd_lang_of(pairs[i].b_lang), pairs[i].b,
		    strlen(pairs[i].b), 0, arena, &b), 1);
		if (ccd_value_equal(a, b) != pairs[i].equal)
			print_message("%s - %s\n", pairs[i].a, pairs[i].b);
		assert_true(ccd_value_equal(a, b) == pairs[i].equal);
		assert_true(ccd_value_equal(b, a) == pairs[i].equal);
		ccd_arena_free(arena);
	}
}

static void
test_han(void **state)
{
	static const struct { const char *text; size_t used; int64_t value; } rows[] = {
		{ "三", 3, 3 }, { "十", 3, 10 }, { "十五个", 6, 15 }, { "二十", 6, 20 }, { "一百零五", 12, 105 },
		{ "两千", 6, 2000 }, { "一万二千三百四十五", 27, 12345 }, { "三亿", 6, 300000000 },
		{ "二〇〇九年", 12, 2009 }, { "廿五", 6, 25 }, { "零", 3, 0 }, { "条", 0, 0 }, { "", 0, 0 },
		{ "百", 3, 100 }, { "万", 0, 0 }, { "一亿零五", 12, 100000005 }, { "十十", 3, 10 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		int64_t value = -1;
		size_t used = ccd_han_number(rows[i].text, strlen(rows[i].text), &value);

		if (used != rows[i].used || (used > 0 && value != rows[i].value))
			print_message("%s: %zu bytes, %lld\n", rows[i].text, used, (long long)value);
		assert_int_equal(used, rows[i].used);
		if (used > 0)
			assert_int_equal(value, rows[i].value);
	}
}

static void
test_roman(void **state)
{
	static const struct { const char *text; uint32_t value; } rows[] = {
		{ "i", 1 }, { "iv", 4 }, { "IX", 9 }, { "xiv", 14 }, { "xl", 40 }, { "MCMXLVIII", 1948 },
		{ "iiii", 0 }, { "vv", 0 }, { "ic", 0 }, { "iix", 0 }, { "a", 0 }, { "", 0 }, { "ixi", 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (ccd_roman(rows[i].text, strlen(rows[i].text)) != rows[i].value)
			print_message("%s\n", rows[i].text);
		assert_int_equal(ccd_roman(rows[i].text, strlen(rows[i].text)), rows[i].value);
	}
}

/* Twice the text, about twice the values, in any length. */
static void
test_long(void **state)
{
	enum { TIMES = 20000 };
	static const char piece[] = "twenty-one, 1,234.5 and 64/211; 10.0.0.1 ";
	struct ccd_arena *a = ccd_arena_new();
	char *text = ccd_arena_alloc(a, TIMES * strlen(piece) + 1);
	struct ccd_value *v;

	(void)state;
	for (size_t i = 0; i < TIMES; i++)
		memcpy(text + i * strlen(piece), piece, strlen(piece));
	assert_int_equal(ccd_values(ccd_lang_of("en"), text, strlen(text), 0, a, &v), 3 * TIMES);
	ccd_arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_english),
		cmocka_unit_test(test_chinese),
		cmocka_unit_test(test_russian),
		cmocka_unit_test(test_equal),
		cmocka_unit_test(test_han),
		cmocka_unit_test(test_roman),
		cmocka_unit_test(test_long),
	};

	return cmocka_run_group_tests_name("value", tests, NULL, NULL);
}
