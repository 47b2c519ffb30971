#include "value_fixture.h"

static const struct value_case texts_en[] = {
	{ "A/RES/64/211", "s:64/211" },
	{ "resolution 64/211 of 21 December 2009", "s:64/211 d:2009-12-21" },
	{ "A/RES/34/169 of 17 December 1979", "s:34/169 d:1979-12-17" },
	{ "resolution 217 A (III)", "217" },
	{ "E/CN.4/2005/1", "s:2005/1" }, { "A/66/359", "s:66/359" },
	{ "S/RES/1325 (2000)", "s:S/RES/1325 2000" },
	{ "A/C.2/64/L.8/Rev.1", "s:A/C.2/64/L.8/Rev.1" },
	{ "A/66/359/Add.1", "s:66/359" }, { "5/day", "5" }, { "£2.8bn", "2800000000" },
	{ "(see A/66/359).", "s:66/359" },
	{ "resolutions 55/63 and 56/121", "s:55/63 s:56/121" }, { "2008/09", "s:2008/09" },
	{ "and/or", "" }, { "N/A", "" }, { "he/she", "" }, { "km/h", "" }, { "24/7", "s:24/7" },
	{ "1325 (2000)", "1325 2000" },
	{ "a majority of two thirds, or 66.7 per cent", "2/3 66.7%" },
	{ "Twenty-one (21) members, 30% of 150 million", "21 21 30% 150000000" },
	{ "Article 22 (1) and paragraph 3", "22 1 3" }, { "within fifteen days", "15" },
	{ "No one shall be held", "?1" },
	{ "at the sixty-sixth session, 106th plenary meeting", "#66 #106" },
	{ "ISO 9001:2015", "9001 2015" }, { "ISO/IEC 27001", "27001" }, { "section 1.2.3", "" },
	{ "version 2.0", "2" }, { "Form 10-K", "10" }, { "COVID-19", "19" }, { "e.g. 5", "5" },
	{ "tel. +7 495 123-45-67", "7495123 45 67" }, { "10:30", "10:30|1350" },
	{ "US$1.5 million", "1500000" },
	{ "one or more", "?1" }, { "one-time", "?1" }, { "fifty-fifty", "50 50" },
	{ "the Second World War", "?#2" }, { "mail@example.org", "" }, { "\xff\xfe 5", "5" },
	{ "Annex II, 3", "3" }, { "\"5\"", "5" }, { "[5]", "5" }, { "5—7", "5 7" }, { "5…", "5" },
};

static const struct value_case texts_zh[] = {
	{ "第64/211号决议", "s:64/211" },
	{ "2009年12月21日第64/211号决议", "d:2009-12-21 s:64/211" },
	{ "A/RES/34/169", "s:34/169" }, { "大会第217A(III)号决议", "?#217" },
	{ "第六十六届会议第一〇六次全体会议", "#66 #106" },
	{ "二十一名成员，占百分之三十", "21 30%" },
	{ "以三分之二多数通过", "2/3" }, { "十五天内", "15" }, { "任何人不得", "" },
	{ "一切人", "?1" },
	{ "第一三二五(2000)号决议", "#1325 2000" }, { "第1325(2000)号决议", "#1325 2000" },
	{ "人人有权", "" },
	{ "由1.5亿人组成", "150000000" }, { "同一工作", "?1" }, { "第二次世界大战", "?#2" },
	{ "一九四八年十二月十日第217号决议", "d:1948-12-10 217" }, { "第22条第（1）款", "22 1" },
	{ "一式两份", "?1 2" }, { "数百万人", "?1000000" }, { "1100 万人", "11000000" },
	{ "30多万", "300000" },
	{ "20 余亿", "2000000000" }, { "八十年代", "?80" }, { "20世纪30年代", "?20 ?30" },
	{ "1980年代", "d:1980" },
	{ "21世纪", "21" }, { "12 月", "?12" }, { "星期三", "?3" }, { "周五", "?5" },
	{ "三角形", "?3" }, { "五星红旗", "?5" },
	{ "四川省", "?4" }, { "九江", "?9" }, { "万国邮政联盟", "" }, { "百科", "?100" },
	{ "七十七国集团", "77" },
	{ "十四五规划", "?14 ?5" }, { "一带一路", "?1 ?1" }, { "统一的", "?1" },
	{ "不一定", "?1" },
	{ "第一、二、三款", "?#1 ?2 3" }, { "第三至第五条", "#3 5" }, { "5:30", "05:30|1050" },
	{ "A/66/359", "s:66/359" }, { "（2020年修订）", "d:2020" },
	{ "2020年5月28日第十三届", "d:2020-05-28 #13" },
	{ "一千二百六十条", "1260" }, { "第一千二百六十条", "1260" }, { "百分之五十以上", "50%" },
	{ "５０％以上", "50%" },
	{ "半数", "" }, { "过半数", "" }, { "一半", "?1" }, { "双方", "" }, { "十多个", "?10" },
	{ "十几名", "?10" },
	{ "数十个", "?10" }, { "二十余人", "20" },
};

static const struct value_case texts_ru[] = {
	{ "A/RES/64/211", "s:64/211" },
	{ "резолюция 64/211 от 21 декабря 2009 года", "s:64/211 d:2009-12-21" },
	{ "резолюция 1325 (2000)", "1325 2000" }, { "А/66/359", "s:66/359" },
	{ "2008/09", "s:2008/09" },
	{ "шестьдесят шестая сессия, 106-е пленарное заседание", "#66 #106" },
	{ "большинством в две трети голосов", "2/3" },
	{ "двадцать один член, 30 процентов", "21 30%" },
	{ "в течение пятнадцати дней", "15" }, { "Ни один человек", "?1" },
	{ "один из них", "?1" },
	{ "статья 22 пункт 1", "22 1" }, { "и/или", "" }, { "№ 44-ФЗ", "44" },
	{ "первой инстанции", "?#1" },
	{ "Второй мировой войны", "?#2" }, { "третьим лицам", "#3" }, { "третьи лица", "#3" },
	{ "третьих государств", "#3" }, { "ст. 5 ч. 2 п. «а»", "5 2" },
	{ "пункты 1, 2 и 3", "1 2 3" },
	{ "150 млн. рублей", "150000000" }, { "семью и дом", "?7" }, { "свою семью", "?7" },
	{ "в 1980-х годах", "?#1980" }, { "30-е годы", "?#30" }, { "20-е заседание", "#20" },
	{ "80-х", "?#80" },
	{ "COVID-19", "19" }, { "версия 2.0", "2" }, { "с 10.30 до 12.45", "10.3 12.45" },
	{ "раздел 1.2.3", "" },
	{ "не менее трёх четвертей", "3/4" }, { "по обе стороны", "" },
	{ "в одностороннем порядке", "" },
	{ "двусторонний", "" }, { "многосторонний", "" }, { "стоять", "" }, { "пятно", "" },
	{ "триумф", "" },
	{ "сорока процентов", "40%" }, { "Тысячи людей", "?1000" }, { "стадо", "" },
	{ "http://example.ru/5", "" },
};

/* ---- the same value in all languages ---- */

static const struct { const char *en, *zh, *ru; } same[] = {
	{ "twenty-one", "二十一", "двадцать один" }, { "21", "二十一", "двадцати одного" },
	{ "105", "一百零五", "сто пять" }, { "Article 5", "第五条", "статья 5" },
	{ "22nd meeting", "第22次会议", "22-е заседание" },
	{ "sixty-sixth session", "第六十六届", "шестьдесят шестой" },
	{ "64th session", "第六十四届", "64-я сессия" },
	{ "106th", "第一〇六次", "106-е" }, { "two thirds", "三分之二", "две трети" },
	{ "2/3", "三分之二", "двух третей" },
	{ "one quarter", "四分之一", "одна четверть" },
	{ "three quarters", "四分之三", "три четверти" },
	{ "½", "二分之一", "1/2" }, { "half of 5", "5", "5" },
	{ "30 per cent", "百分之三十", "30 процентов" },
	{ "30%", "30％", "тридцать процентов" },
	{ "2.5 per cent", "百分之二点五", "2,5 процента" },
	{ "50 per cent", "二分之一", "50 %" }, { "3.5 million", "350万", "3,5 млн" },
	{ "150 million", "1.5亿", "150 млн" }, { "150 thousand", "15万", "150 тыс." },
	{ "1.5 billion", "15亿", "1,5 млрд" }, { "2 trillion", "两万亿", "2 трлн" },
	{ "4,000", "4000", "4 000" },
	{ "3.75", "3.75", "3,75" }, { "1,234.5", "1234.5", "1 234,5" },
	{ "10,000", "一万", "десять тысяч" },
	{ "two thousand", "两千", "двумя тысячами" },
	{ "fifteen days", "十五日", "пятнадцати дней" },
	{ "21 December 2009", "2009年12月21日", "21 декабря 2009 года" },
	{ "2009", "2009年", "2009 года" },
	{ "December 2009", "2009年12月", "декабрь 2009 года" },
	{ "10 December", "12月10日", "10 декабря" },
	{ "A/RES/64/211", "第64/211号决议", "резолюция 64/211" },
	{ "resolution 2/3", "第2/3号决议", "резолюция 2/3" },
	{ "1", "一", "один" }, { "one", "一个", "одна" }, { "third", "第三", "третьего" },
	{ "3rd", "第三", "третья" },
	{ "chapter 3", "第三章", "глава 3" }, { "5/1000", "第5/1000号", "5/1000" },
	{ "15 kg", "15公斤", "15кг" },
	{ "15kg", "15公斤", "15 кг" }, { "21st century", "21世纪", "XXI — 21-й век" },
};

static const struct { const char *en, *ru; } different[] = {
	{ "21", "22" }, { "two thirds", "три четверти" }, { "30 per cent", "40 процентов" },
	{ "30%", "2/3" },
	{ "64/211", "64/212" }, { "64/211", "64" }, { "1.5 million", "1,5 млрд" },
	{ "third", "четвертый" },
	{ "1,234", "1235" }, { "2009", "21 декабря 2009 года" }, { "3.75", "375" },
};

static struct ccd_value *
only_value(const char *tag, const char *text, struct ccd_arena *a)
{
	struct ccd_value *v;
	uint32_t n = ccd_values(ccd_lang_of(tag), text, strlen(text), 0, a, &v);

	if (n != 1)
		fail_msg("%s: %u values", text, n);
	return v;
}

static void
test_same(void **state)
{
	struct ccd_arena *a = ccd_arena_new();
	size_t wrong = 0;

	(void)state;
	for (size_t i = 0; i < LENGTH(same); i++) {
		const struct ccd_value *v[3] = { only_value("en", same[i].en, a),
			only_value("zh", same[i].zh, a), only_value("ru", same[i].ru, a) };

		for (int x = 0; x < 3; x++)
			for (int y = 0; y < 3; y++)
				if (!ccd_value_equal(v[x], v[y])) {
					print_error("%s / %s / %s: %s is not %s\n", same[i].en, same[i].zh, same[i].ru,
					    v[x]->canonical, v[y]->canonical);
					wrong++;
				}
	}
	assert_int_equal(wrong, 0);
	ccd_arena_free(a);
}

static void
test_different(void **state)
{
	struct ccd_arena *a = ccd_arena_new();

	(void)state;
	for (size_t i = 0; i < LENGTH(different); i++) {
		const struct ccd_value *v = only_value("en", different[i].en, a);
		const struct ccd_value *w = only_value("ru", different[i].ru, a);

		if (ccd_value_equal(v, w) || ccd_value_equal(w, v))
			fail_msg("%s is %s", different[i].en, different[i].ru);
	}
	ccd_arena_free(a);
}

/* ---- places, unknown languages, cost ---- */

static void
test_places(void **state)
{
	static const char text[] = "5. В течение двадцати одного дня, 30 %";
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_value *v;

	(void)state;
	assert_int_equal(ccd_values(ccd_lang_of("ru"), text, sizeof text - 1, 3, a, &v), 2);
	assert_int_equal(v[0].start, strstr(text, "двадцати") - text);
	assert_int_equal(v[0].end, strstr(text, " дня") - text);
	assert_int_equal(v[1].start, strstr(text, "30") - text);
	assert_int_equal(v[1].end, sizeof text - 1);
	assert_int_equal(ccd_values(ccd_lang_of("ru"), text, sizeof text - 1, sizeof text - 1, a, &v),
	    0);
	assert_int_equal(ccd_values(ccd_lang_of("ru"), "", 0, 0, a, &v), 0);
	ccd_arena_free(a);
}

/* In a language without words the figures are still read. */
static void
test_other_language(void **state)
{
	struct ccd_arena *a = ccd_arena_new();

	(void)state;
	assert_string_equal(value_list("it", "il 5 maggio 2009, 30 %, 1 000,50, A/RES/64/211", a),
	    "5 2009 30% 1000.5 s:64/211");
	assert_string_equal(value_list("ar", "المادة ١٤", a), "14");
	ccd_arena_free(a);
}

/* Long runs of one sign take time in proportion. */
static void
test_long(void **state)
{
	static const char *const signs[] = { "1", "1,", "1 ", "1/", "A/", "一", "十", "万", "第", "1.", "one ",
		"one-", "a", "一年", "1-", "两亿", "5 May ", "百分之", "сто ", "12", "1,000,", "点", "三点", "http://" };
	static const char *const tags[] = { "en", "zh", "ru" };

	(void)state;
	for (size_t i = 0; i < LENGTH(signs); i++)
		for (size_t t = 0; t < LENGTH(tags); t++) {
			enum { SIZE = 50000 };
			struct ccd_arena *a = ccd_arena_new();
			char *text = ccd_arena_alloc(a, SIZE + 16);
			struct ccd_value *v;
			size_t n = 0;

			while (n < SIZE) {
				memcpy(text + n, signs[i], strlen(signs[i]));
				n += strlen(signs[i]);
			}
			ccd_values(ccd_lang_of(tags[t]), text, n, 0, a, &v);
			ccd_arena_free(a);
		}
}

static void
test_english(void **state)
{
	(void)state;
	check_values("en", texts_en, LENGTH(texts_en));
}

static void
test_chinese(void **state)
{
	(void)state;
	check_values("zh", texts_zh, LENGTH(texts_zh));
}

static void
test_russian(void **state)
{
	(void)state;
	check_values("ru", texts_ru, LENGTH(texts_ru));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_english),
		cmocka_unit_test(test_chinese),
		cmocka_unit_test(test_russian),
		cmocka_unit_test(test_same),
		cmocka_unit_test(test_different),
		cmocka_unit_test(test_places),
		cmocka_unit_test(test_other_language),
		cmocka_unit_test(test_long),
	};

	return cmocka_run_group_tests_name("value_text", tests, NULL, NULL);
}
