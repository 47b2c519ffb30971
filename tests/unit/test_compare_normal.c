/* What differs between versions of any legal text and is never a finding. */
#include "compare_fixture.h"

#define ITEM "a 1 item (a) 1l "
#define LIST(a, b, c) "l 1 text - 0 " a ":\na 1 item " b "\nb 1 item " c "\n"

static const struct fixture_case normal[] = {
	{ "glyphs and brackets of labels", "en zh ru", {
	    "a 1 item (a) 1l\nb 1 item (b) 2l\nc 1 item (c) 3l\n",
	    "a 1 item (子) 1b\nb 1 item (丑) 2b\nc 1 item (寅) 3b\n",
	    "a 1 item а) 1c\nb 1 item б) 2c\nc 1 item в) 3c\n" }, "" },
	{ "enclosed labels", "en zh ru", { "a 1 item (a) 1l\nb 1 item (b) 2l\n",
	    "a 1 item ㈠ 1h\nb 1 item ㈡ 2h\n", "a 1 item a) 1l\nb 1 item b) 2l\n" }, "" },
	{ "paragraphs without numbers", "en zh ru", {
	    "5 1 article - 5\n1 2 paragraph 1. 1\n2 2 paragraph 2. 2\n",
	    "5 1 article - 5h\n1 2 text - 0\n2 2 text - 0\n",
	    "5 1 article - 5\n1 2 paragraph 1. 1\n2 2 paragraph 2. 2\n" }, "" },
	{ "figures and words", "en zh ru", { ITEM "Ten States and twenty-five others",
	    ITEM "十国和其他二十五国", ITEM "10 государств и двадцать пять других" }, "" },
	{ "numbers written by language", "en zh ru", { ITEM "150 million dollars, 4,000 men, 30 per cent",
	    ITEM "1.5亿美元，4000人，百分之三十", ITEM "150 млн. долларов, 4 000 человек, 30 процентов" }, "" },
	{ "dates written by language", "en zh ru", {
	    ITEM "17 December 1979, at the 106th meeting", ITEM "1979年12月17日第一〇六次会议",
	    ITEM "17 декабря 1979 года, 106-е заседание" }, "" },
	{ "the alphabet of each language", "en zh ru", {
	    "c 1 text - 0 China\nk 1 text - 0 Kenya\nr 1 text - 0 Russia\nt 1 text - 0 Tajikistan\n",
	    "r 1 text - 0 俄罗斯\nk 1 text - 0 肯尼亚\nt 1 text - 0 塔吉克斯坦\nc 1 text - 0 中国\n",
	    "k 1 text - 0 Кения\nc 1 text - 0 Китай\nr 1 text - 0 Россия\nt 1 text - 0 Таджикистан\n" }, "" },
	{ "marks", "en zh ru", { ITEM "The “Code”, the Charter, and peace.", ITEM "《守则》、《宪章》与和平。",
	    ITEM "«Кодекс», Устав и мир." }, "" },
	{ "sentences", "en zh ru", { ITEM "Peace is sought. Law is kept.", ITEM "谋求和平，维护法律。",
	    ITEM "Стремятся к миру; соблюдают право." }, "" },
	{ "ends of items", "en zh ru", {
	    LIST("shall", "(a) 1l keep peace; and", "(b) 2l keep the law."),
	    LIST("应", "(a) 1l 维护和平", "(b) 2l 遵守法律。"),
	    LIST("должны", "a) 1l хранить мир; и", "b) 2l соблюдать право.") }, "" },
	{ "capitals and spaces", "en zh ru", { ITEM "Recalling THE Charter", ITEM "回顾《宪章》",
	    ITEM "ссылаясь на Устав, с учётом всего" }, "" },
	{ "names of levels", "en zh ru", {
	    "1 1 paragraph 1. 1 In this subparagraph\n", "1 1 paragraph 一、 1h 在本项中\n",
	    "1 1 paragraph 1. 1 В настоящем подпункте\n" }, "" },
	{ "furniture and footnotes", "en zh ru", {
	    "n 1 notice - 0 [Original: English]\nj 1 notice - 0 11-49656 (E) 150911\na 1 item (a) 1l the UN\n"
	    "f 1 note 1 1\nb 1 item (b) 2l\n",
	    "a 1 item (a) 1l 联合国\nb 1 item (b) 2l\nf 1 note ① 1\n",
	    "n 1 notice - 0 [Подлинный текст на английском]\na 1 item a) 1l ООН\nb 1 item b) 2l\n"
	    "f 1 note 1 1\n" }, "" },
	{ "a heading word of one copy", "en zh ru", {
	    "1 1 article - 1\nx 2 text - 0\n2 1 article - 2\ny 2 text - 0\n",
	    "1 1 article - 1h\nc1 2 heading - 0 评注：\nx 2 text - 0\n2 1 article - 2h\n"
	    "c2 2 heading - 0 评注：\ny 2 text - 0\n",
	    "1 1 article - 1\nx 2 text - 0\n2 1 article - 2\ny 2 text - 0\n" }, "" },
	{ 0 }
};

static void
normal_differences(void **state)
{
	(void)state;
	fixture_run(normal);
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(normal_differences) };

	return cmocka_run_group_tests_name("compare_normal", tests, NULL, NULL);
}
