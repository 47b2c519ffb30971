/* L01 to L10: labels that keep step, and labels that do not. */
#include "compare_fixture.h"

#define A "a 1 item (a) 1l\n"
#define B "b 1 item (b) 2l\n"
#define C "c 1 item (c) 3l\n"
#define D "d 1 item (d) 4l\n"
#define E "e 1 item (e) 5l\n"
#define ABCDE A B C D E

static const struct fixture_case ordinals[] = {
	{ "one label wrong", "en zh ru", { ABCDE, A B "c 1 item (f) 6l\n" D E, ABCDE }, "L01@c:zh" },
	{ "two versions", NULL, { ABCDE, A B "c 1 item (f) 6l\n" D E }, "L01@c" },
	{ "articles", "en zh ru", {
	    "4 1 article - 4\n5 1 article - 5\n6 1 article - 6\n",
	    "4 1 article - 4h\n5 1 article - 6h\n6 1 article - 6h\n",
	    "4 1 article - 4\n5 1 article - 5\n6 1 article - 6\n" }, "L01@5:zh" },
	{ "the first label", NULL, { ABCDE, "a 1 item (b) 2l\n" B C D E }, "L01@a" },
	{ "all from another number", NULL, { A B C, "a 1 item (b) 2l\nb 1 item (c) 3l\nc 1 item (d) 4l\n" },
	    "L01@a" },
	{ "glyphs", "en zh ru", { A B C, "a 1 item ㈠ 1h\nb 1 item （二） 2h\nc 1 item (三) 3h\n",
	    "a 1 item а) 1c\nb 1 item б) 2c\nc 1 item в) 3c\n" }, "" },
	{ "glyphs of two", NULL, { A B C, "a 1 item 甲、 1s\nb 1 item 乙、 2s\nc 1 item 丙、 3s\n" }, "" },
	{ "other kinds are not compared", NULL, { "a 1 paragraph 1. 1\nb 1 paragraph 2. 2\n",
	    "a 1 item 五、 5h\nb 1 item 六、 6h\n" }, "" },
	{ "no label on one side", NULL, { A B C, "a 1 text - 0\nb 1 text - 0\nc 1 text - 0\n" }, "" },
	{ "renumbered since an article before", NULL, {
	    "i 1 chapter I 1\n1 2 article - 1\n2 2 article - 2\nii 1 chapter II 2\n3 2 article - 3\n4 2 article - 4\n",
	    "i 1 chapter I 1\n1 2 article - 1\nii 1 chapter II 2\n3 2 article - 2\n4 2 article - 3\n" },
	    "S01@i/2" },
	{ "doubtful row", NULL, { A "b? 1 item (b) 2l\n", A "b? 1 item (f) 6l\n" }, "" },
	{ 0 }
};

static const struct fixture_case sequences[] = {
	{ "a gap", "en zh ru", { A B C, A B "c 1 item (d) 4l\n", A B C }, "L02@c:zh" },
	{ "a gap, two versions", NULL, { A B C, A B "c 1 item (d) 4l\n" }, "L02@c" },
	{ "a gap in the first", NULL, { A B "c 1 item (d) 4l\nd 1 item (e) 5l\n", A B C D }, "L02@c" },
	{ "a gap and on", NULL, { ABCDE, A B
	    "c 1 item (d) 4l\nd 1 item (e) 5l\ne 1 item (f) 6l\n" }, "L02@c" },
	{ "repealed in all", "en zh ru", { A B D E, A B D E, A B D E }, "" },
	{ "repealed in both", NULL, { A B D E, A B D E }, "" },
	{ "closed up in one", "en zh ru", { A B D E, A B "d 1 item (c) 3l\ne 1 item (d) 4l\n", A B D E },
	    "L01@d:zh" },
	{ "letters left out by an alphabet", NULL, { "a 1 item (f) 6l\nb 1 item (g) 7l\nc 1 item (h) 8l\n",
	    "a 1 item е) 6c\nb 1 item ж) 7c\nc 1 item и) 8c\n" }, "" },
	{ "repeated", "en zh ru", { ABCDE, A B C
	    "d 1 item (c) 3l\ne 1 item (d) 4l\n", ABCDE }, "L03@d:zh" },
	{ "the last repeated", NULL, { A B C, A B "c 1 item (b) 2l\n" }, "L03@c" },
	{ "out of step and back", "en zh ru", { ABCDE, A B "d 1 item (c) 3l\ne 1 item (e) 5l\n", ABCDE },
	    "S01@c:zh" },
	{ "a gap, the third without labels", "en es zh", { A B C D, "a 1 item - 0\nb 1 item - 0\nc 1 item - 0\nd 1 item - 0\n",
	    A B "c 1 item (丁) 4s\nd 1 item (戊) 5s\n" }, "L02@c" },
	{ "repeated, the third without labels", "en es ru", { A B C D, "a 1 item - 0\nb 1 item - 0\nc 1 item - 0\nd 1 item - 0\n",
	    A B "c 1 item b) 2l\nd 1 item c) 3l\n" }, "L03@c" },
	{ "typed twice", "en ru zh", { "3 1 paragraph 3. 3 Parts\nx 2 text - 0 A list exists.\n",
	    "3 1 text - 0 3.1 Детали\nx 1 paragraph 3.1 1 Список есть.\n",
	    "3 1 paragraph 3. 3 部件\nx 2 text - 0 有清单。\n" }, "L03@3:ru", NULL, "L" },
	{ "typed twice, both as labels", "en ru zh", { "3 1 paragraph 3. 3 Parts\nx 2 text - 0 A list exists.\n",
	    "3 1 paragraph 3. 3 3. Детали\nx 1 paragraph 3. 3 3. Список есть.\n",
	    "3 1 paragraph 3. 3 部件\nx 2 text - 0 有清单。\n" }, "L03@3:ru", NULL, "L" },
	{ "typed twice in all", NULL, { "3 1 text - 0 3.1 Parts\nx 1 paragraph 3.1 1 A list exists.\n",
	    "3 1 text - 0 3.1 Детали\nx 1 paragraph 3.1 1 Список есть.\n" }, "", NULL, "L" },
	{ "repeated in both", NULL, { A B "c 1 item (b) 2l\n", A B "c 1 item (b) 2l\n" }, "" },
	{ "restart under a new parent", NULL, {
	    "1 1 article - 1\na 2 item (a) 1l\nb 2 item (b) 2l\n2 1 article - 2\nc 2 item (a) 1l\nd 2 item (b) 2l\n",
	    "1 1 article - 1\na 2 item (a) 1l\nb 2 item (b) 2l\n2 1 article - 2\nc 2 item (a) 1l\nd 2 item (b) 2l\n" },
	    "" },
	{ "restart", "en zh ru", { A B C D, A B "c 1 item (a) 1l\nd 1 item (b) 2l\n", A B C D },
	    "L04@c:zh" },
	{ "restart in one of two", NULL, { A B "c 1 item (a) 1l\nd 1 item (b) 2l\n", A B C D }, "L04@c" },
	{ "restart in both", NULL, { A B "c 1 item (a) 1l\nd 1 item (b) 2l\n",
	    A B "c 1 item (a) 1l\nd 1 item (b) 2l\n" }, "" },
	{ "restart in most", "en zh ru", { A B "c 1 item (a) 1l\nd 1 item (b) 2l\n", A B C D,
	    A B "c 1 item (a) 1l\nd 1 item (b) 2l\n" }, "L01@c:zh" },
	{ 0 }
};

static const struct fixture_case inserts[] = {
	{ "bis against the second", "en zh ru", {
	    "5 1 article - 5\n5b 1 article - 5.1\n6 1 article - 6\n",
	    "5 1 article - 5h\n5b 1 article - 5.2h\n6 1 article - 6h\n",
	    "5 1 article - 5\n5b 1 article - 5.1\n6 1 article - 6\n" }, "L08@5b:zh" },
	{ "之二 for bis", "en zh ru", {
	    "5 1 article - 5\n5b 1 article - 5.1\n5t 1 article - 5.2\n6 1 article - 6\n",
	    "5 1 article 第五条 5h\n5b 1 article 第五条之二 5.2h\n5t 1 article 第五条之三 5.3h\n6 1 article 第六条 6h\n",
	    "5 1 article - 5\n5b 1 article - 5.1\n5t 1 article - 5.2\n6 1 article - 6\n" }, "" },
	{ "之二 for the second", "en zh ru", {
	    "5 1 article - 5\n5b 1 article - 5.1\n5t 1 article - 5.2\n6 1 article - 6\n",
	    "5 1 article 第五条 5h\n5b 1 article 第五条之一 5.1h\n5t 1 article 第五条之二 5.2h\n6 1 article 第六条 6h\n",
	    "5 1 article - 5\n5b 1 article - 5.1\n5t 1 article - 5.2\n6 1 article - 6\n" }, "" },
	{ "one reading for all of a version", "en zh ru", {
	    "5 1 article - 5\n5b 1 article - 5.1\n5t 1 article - 5.2\n6 1 article - 6\n6b 1 article - 6.1\n",
	    "5 1 article 第五条 5h\n5b 1 article 第五条之二 5.2h\n5t 1 article 第五条之三 5.3h\n6 1 article 第六条 6h\n6b 1 article 第六条之一 6.1h\n",
	    "5 1 article - 5\n5b 1 article - 5.1\n5t 1 article - 5.2\n6 1 article - 6\n6b 1 article - 6.1\n" },
	    "L08@6b:zh" },
	{ "neither reading", "en zh ru", {
	    "5 1 article - 5\n5b 1 article - 5.1\n5t 1 article - 5.2\n6 1 article - 6\n",
	    "5 1 article 第五条 5h\n5b 1 article 第五条之二 5.2h\n5t 1 article 第五条之五 5.5h\n6 1 article 第六条 6h\n",
	    "5 1 article - 5\n5b 1 article - 5.1\n5t 1 article - 5.2\n6 1 article - 6\n" }, "L08@5t:zh" },
	{ "superscript lost", NULL, { "5 1 article - 5\n5b 1 article - 5.1\n6 1 article - 6\n",
	    "5 1 article - 5\n5b 1 article - 51\n6 1 article - 6\n" }, "L08@5b" },
	{ "counted on", NULL, { "5 1 article - 5\n5b 1 article - 5.1\n6 1 article - 6\n7 1 article - 7\n",
	    "5 1 article - 5\n5b 1 article - 6\n6 1 article - 7\n7 1 article - 8\n" }, "L08@5b" },
	{ "the same insert", NULL, { "5 1 article - 5\n5b 1 article - 5.1\n6 1 article - 6\n",
	    "5 1 article - 5h\n5b 1 article - 5.1h\n6 1 article - 6h\n" }, "" },
	{ "two inserts", NULL, { "5 1 article - 5\n5b 1 article - 5.1\n5t 1 article - 5.2\n",
	    "5 1 article - 5h\n5b 1 article - 5.1h\n5t 1 article - 5.2h\n" }, "" },
	{ "no inserts", NULL, { "5 1 article - 5\n", "5 1 article - 5h\n" }, "" },
	{ 0 }
};

static const struct fixture_case signs[] = {
	{ "two alphabets", "en zh ru", { A B C, A B C, "a 1 item а) 1l\nb 1 item b) 2l\nc 1 item c) 3l\n" },
	    "L05@b:ru" },
	{ "once for the list", NULL, { A B C D,
	    "a 1 item а) 1l\nb 1 item b) 2l\nc 1 item в) 3c\nd 1 item d) 4l\n" }, "L05@b" },
	{ "figures among numerals", NULL, { A B C, "a 1 item 一、 1h\nb 1 item 2、 2\nc 1 item 三、 3h\n" },
	    "L05@b" },
	{ "one alphabet each", NULL, { A B C, "a 1 item а) 1c\nb 1 item б) 2c\nc 1 item в) 3c\n" }, "" },
	{ "lists of their own", NULL, { A B "1 2 item 1. 1\n2 2 item 2. 2\n",
	    "a 1 item (一) 1h\nb 1 item (二) 2h\n1 2 item 1. 1\n2 2 item 2. 2\n" }, "" },
	{ "roman letters", NULL, { "a 1 item i) 1\nb 1 item ii) 2\n", "a 1 item i) 1\nb 1 item ii) 2\n" },
	    "" },
	{ "enclosed sign decayed", "en zh ru", { A B C,
	    "a 1 item - 0 一直接或间接\nb 1 item ㈡ 2h\nc 1 item ㈢ 3h\n", A B C }, "L06@a:zh" },
	{ "all decayed", "en zh", { A B C, "a 1 text - 0 一直接\nb 1 text - 0 二间接\nc 1 text - 0 三其他\n" },
	    "L06@a" },
	{ "snake for self", "zh ru", { "a 1 item (辰) 5b\nb 1 item (己) 6s\nc 1 item (午) 7b\n",
	    "a 1 item e) 5l\nb 1 item f) 6l\nc 1 item g) 7l\n" }, "L06@b" },
	{ "a roman numeral damaged", "en ru", { "a 1 item (i) 1r\nb 1 item (ii) 2r\nc 1 item (Hi) 3r\n",
	    "a 1 item i) 1r\nb 1 item ii) 2r\nc 1 item iii) 3r\n" }, "L06@c" },
	{ "figures damaged", "en zh", { "1 1 paragraph 1. 1\n2 1 paragraph Z. 2\n", "1 1 paragraph 1. 1\n2 1 paragraph 2. 2\n" },
	    "L06@2" },
	{ "a letter for figures", "ru zh", { "2 1 paragraph 2. 2\n3 1 paragraph З. 3\n", "2 1 paragraph 2. 2\n3 1 paragraph 3. 3\n" },
	    "L06@3" },
	{ "letters that count as letters", "en ru", { "k 1 item (k) 11l\nl 1 item (l) 12l\n", "k 1 item k) 11l\nl 1 item l) 12l\n" }, "" },
	{ "roman capitals", "en ru", { "1 1 item I. 1R\n2 1 item II. 2R\n", "1 1 item I. 1R\n2 1 item II. 2R\n" }, "" },
	{ "letters of stems", "zh en", { "e 1 item 戊、 5s\nf 1 item 己、 6s\n", "e 1 item (e) 5l\nf 1 item (f) 6l\n" }, "" },
	{ "a word in 一", "en zh", { A B, "a 1 text - 0 一切人\nb 1 text - 0 任何人\n" }, "" },
	{ "a word in 一, numbered", "en zh", { A B, "a 1 item ㈠ 1h 一切人\nb 1 item ㈡ 2h 任何人\n" }, "" },
	{ "another number", "zh ru", { "a 1 item ㈠ 1h\nb 1 text - 0 一切人\n", "a 1 item а) 1c\nb 1 item б) 2c\n" },
	    "" },
	{ "stems all along", "zh ru", { "a 1 item 戊 5s\nb 1 item 己 6s\nc 1 item 庚 7s\n",
	    "a 1 item 5) 5\nb 1 item 6) 6\nc 1 item 7) 7\n" }, "" },
	{ "in no Chinese text", "en ru", { A B, "a 1 text - 0\nb 1 text - 0\n" }, "" },
	{ "a single part", NULL, { "i 1 part I 1\na 2 section A 1\nii 1 part II 2\n",
	    "i 1 part I 1\na 2 section A 1\nii 1 part II 2\n" }, "L07@i/a" },
	{ "two parts", NULL, { "i 1 part I 1\nii 1 part II 2\n", "i 1 part I 1\nii 1 part II 2\n" }, "" },
	{ "an article alone", NULL, { "1 1 article - 1\n", "1 1 article - 1\n" }, "" },
	{ "the fifth chapter alone", NULL, { "v 1 chapter V 5\n", "v 1 chapter V 5\n" }, "" },
	{ "French brackets", "en fr", { A B, A B }, "L09@a" },
	{ "French style", "en fr", { A B, "a 1 item a) 1l\nb 1 item b) 2l\n" }, "" },
	{ "any style in plain", "en fr", { A B, A B }, "", "plain" },
	{ "usual styles", NULL, { A B, "a 1 item а) 1c\nb 1 item б) 2c\n" }, "" },
	{ 0 }
};

static const struct fixture_case headings[] = {
	{ "another number in the heading", "zh en ru", {
	    "5 1 article 第五条 5h Article 6\n6 1 article 第六条 6h\n",
	    "5 1 article - 5\n6 1 article - 6\n", "5 1 article - 5\n6 1 article - 6\n" }, "L10@5:zh",
	    NULL, "L10" },
	{ "the same number", "zh en", { "5 1 article 第五条 5h Article 5\n", "5 1 article - 5\n" }, "",
	    NULL, "L10" },
	{ "a reference", "en zh", { "5 1 article - 5 Article 6 of the Covenant applies\n",
	    "5 1 article 第五条 5h 第六条规定适用\n" }, "", NULL, "L10" },
	{ "a reference in Russian", "ru zh", { "5 1 article - 5 Статья 6 Пакта применяется\n",
	    "5 1 article 第五条 5h 适用\n" }, "", NULL, "L10" },
	{ "another kind", "en ru", { "5 1 article - 5 Chapter 6\n", "5 1 article - 5 Глава 6\n" }, "",
	    NULL, "L10" },
	{ 0 }
};

static void
tables(void **state)
{
	fixture_run(*state);
}

/* The words that name an article come with the outline's part of the languages. */
static void
heading_words(void **state)
{
	(void)state;
	if (ccd_lang_of("en")->unit_words == NULL) {
		print_message("no words for articles in this build\n");
		skip();
	}
	fixture_run(headings);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		{ "ordinals", tables, NULL, NULL, (void *)(uintptr_t)ordinals },
		{ "sequences", tables, NULL, NULL, (void *)(uintptr_t)sequences },
		{ "inserts", tables, NULL, NULL, (void *)(uintptr_t)inserts },
		{ "signs", tables, NULL, NULL, (void *)(uintptr_t)signs },
		cmocka_unit_test(heading_words),
	};

	return cmocka_run_group_tests_name("compare_label", tests, NULL, NULL);
}
