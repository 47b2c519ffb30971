/* S01 to S15: every rule once for each way to find it, and what must stay silent. */
#include "compare_fixture.h"

#define A "a 1 item (a) 1l\n"
#define B "b 1 item (b) 2l\n"
#define C "c 1 item (c) 3l\n"
#define D "d 1 item (d) 4l\n"
#define E "e 1 item (e) 5l\n"
#define ABCDE A B C D E
#define ABC A B C
#define DE_AS_CD "d 1 item (c) 3l\ne 1 item (d) 4l\n"

static const struct fixture_case units[] = {
	{ "nothing differs", "en zh ru", { ABCDE, ABCDE, ABCDE }, "" },
	{ "one lacks a unit", "en zh ru", { ABCDE, A B D E, ABCDE }, "S01@c:zh" },
	{ "and has renumbered", "en zh ru", { ABCDE, A B DE_AS_CD, ABCDE }, "S01@c:zh" },
	{ "two versions", NULL, { ABCDE, A B D E }, "S01@c" },
	{ "two versions, renumbered", NULL, { ABCDE, A B DE_AS_CD }, "S01@c" },
	{ "the last one", NULL, { ABCDE, A B C D }, "S01@e" },
	{ "one has more", "en zh ru", { A B D E, ABCDE, A B D E }, "S02@c:zh" },
	{ "one of four has more", "en zh ru de",
	    { A B D E, ABCDE, A B D E, A B D E }, "S02@c:zh" },
	{ "two of four", "en zh ru de", { ABCDE, ABCDE, A B D E, A B D E }, "S01@c" },
	{ "only the topmost", NULL, {
	    "1 1 article - 1\n2 1 article - 2\na 2 item (a) 1l\nb 2 item (b) 2l\n3 1 article - 3\n",
	    "1 1 article - 1\n3 1 article - 3\n" }, "S01@2" },
	{ "nested in what a third lacks", "en zh ru", {
	    "1 1 article - 1\na 2 item (a) 1l\nb 2 item (b) 2l\n2 1 article - 2\n",
	    "1 1 article - 1\na 2 item (a) 1l\n2 1 article - 2\n",
	    "2 1 article - 2\n" }, "S01@1:ru S01@1/b" },
	{ "a lead-in with its list", NULL, {
	    "h 1 heading - 0\nt 2 text - 0\na 3 item (a) 1l\nb 3 item (b) 2l\n",
	    "h 1 heading - 0\n" }, "S01@h/t" },
	{ "unpaired by the aligner only", NULL, { A B "c1 1 item (c) 3l\n" D,
	    A B "c2 1 item (c) 3l\n" D }, "" },
	{ "a notice", NULL, { "n 1 notice - 0\n" A B, A B }, "" },
	{ "unnumbered where the other numbers", NULL, {
	    "1 1 paragraph 1. 1\n2 1 paragraph 2. 2\n", "1 1 text - 0\n2 1 text - 0\n" }, "" },
	{ 0 }
};

#define LONG FILLER " " FILLER

static const struct fixture_case uneven[] = {
	{ "merged, labels kept with a gap", "en zh ru",
	    { A B "b 1 item (c) 3l\n" D E, A B D E, A B "b 1 item (c) 3l\n" D E }, "S03@b:zh" },
	{ "merged and renumbered", "en zh ru",
	    { A B "b 1 item (c) 3l\n" D E, A B DE_AS_CD, A B "b 1 item (c) 3l\n" D E }, "S03@b:zh" },
	{ "merged, two versions", NULL, { A B "b 1 item (c) 3l\n" D E, A B DE_AS_CD }, "S03@b" },
	{ "split in one", "en zh ru",
	    { A B D E, A B "b 1 item (c) 3l\n" D E, A B D E }, "S04@b:zh" },
	{ "split and renumbered", "en zh ru",
	    { A B DE_AS_CD, A B "b 1 item (c) 3l\n" D E, A B DE_AS_CD }, "S04@b:zh" },
	{ "found by the length", "en zh ru", { ABCDE,
	    A "b 1 item (b) 2l " LONG "\n" DE_AS_CD, ABCDE }, "S03@c:zh" },
	{ "two and two", NULL, { A B "b 1 item (c) 3l\n", A B "b 1 item (c) 3l\n" }, "" },
	{ "a heading with its article", NULL, {
	    "1 1 heading - 0\n1 1 article - 1\n", "1 1 article - 1\n" }, "" },
	{ "text broken in two", NULL, {
	    "1 1 article - 1\nt 2 text - 0\nt 2 text - 0\n", "1 1 article - 1\nt 2 text - 0\n" },
	    "S05@1/t" },
	{ 0 }
};

#define T1 "t1 2 text - 0\n"
#define T2 "t2 2 text - 0\n"
#define T3 "t3 2 text - 0\n"
#define ART "1 1 article - 1\n"
#define LEAD "l 2 text - 0 The parties shall:\n"
#define LIST "a 2 item (a) 1l\nb 2 item (b) 2l\n"

static const struct fixture_case texts[] = {
	{ "one less", "en zh ru", { ART T1 T2 T3, ART T1 T3, ART T1 T2 T3 }, "S05@1/t2:zh" },
	{ "two less, one finding", NULL, { ART T1 T2 T3, ART T1 }, "S05@1/t2" },
	{ "two lack one each", "en zh ru", { ART T1 T2 T3, ART T1 T3, ART T1 T2 }, "S05@1/t2" },
	{ "a line that all repeat, left over in one", "en zh ru", {
	    ART "r 2 text - 0 Reason:\n2 1 article - 2\ns 2 text - 0 Reason:\n3 1 article - 3\nt 2 text - 0 Reason:\nu 2 text - 0\n",
	    ART "r 2 text - 0 理由：\n2 1 article - 2\ns 2 text - 0 理由：\n3 1 article - 3\nt 2 text - 0 Reason:\nu 2 text - 0\n",
	    ART "r 2 text - 0 Причина, по которой это решение было принято советом:\n2 1 article - 2\ns 2 text - 0 Причина:\n3 1 article - 3\nt 2 text - 0 Причина:\nu 2 text - 0\n" },
	    "", NULL, "S05" },
	{ "an error in eu", NULL, { ART T1 T2, ART T1 }, "S05@1/t2", "eu" },
	{ "counts agree, rows do not", NULL, { ART T1 T2, ART T1 T3 }, "" },
	{ "counts agree", NULL, { ART T1 T2, ART T1 T2 }, "" },
	{ "numbered here, unnumbered there", NULL, { ART "t1 2 paragraph 1. 1\n", ART T1 }, "" },
	{ "no lead-in", "en zh ru", { ART LEAD LIST, ART LIST, ART LEAD LIST }, "S15@1/l:zh" },
	{ "no lead-in, two versions", NULL, { ART LEAD LIST, ART LIST }, "S15@1/l" },
	{ "the parent leads in", NULL, { ART LEAD LIST, "1 1 article - 1 The parties shall:\n" LIST },
	    "" },
	{ "the parent leads in, full-width", NULL, { ART LEAD LIST,
	    "1 1 article - 1 各方应：\n" LIST }, "" },
	{ "both have it", NULL, { ART LEAD LIST, ART LEAD LIST }, "" },
	{ "a list and no lead-in anywhere", NULL, { ART LIST, ART LIST }, "" },
	{ 0 }
};

#define SWAP_TEXT "a 1 item (a) 1l\nc 1 item (b) 2l\nb 1 item (c) 3l\nd 1 item (d) 4l\ne 1 item (e) 5l\n"
#define SWAP_ALL A C B D E

static const struct fixture_case order[] = {
	{ "contents swapped", "en zh ru", { ABCDE, ABCDE, SWAP_TEXT }, "S06@b:ru" },
	{ "labels swapped along", "en zh ru", { ABCDE, ABCDE, SWAP_ALL }, "S06@b:ru" },
	{ "the first version differs", "en zh ru", { SWAP_ALL, ABCDE, ABCDE }, "S06@b:en" },
	{ "two versions", NULL, { ABCDE, SWAP_TEXT }, "S06@b" },
	{ "one far away", "en zh ru", { ABCDE, B C D E A, ABCDE }, "S06@a:zh" },
	{ "two places", "en zh ru", { ABCDE, B A C E D, ABCDE }, "S06@a:zh S06@d:zh" },
	{ "definitions", NULL, {
	    "x 1 text - 0 “State” means a State\ny 1 text - 0 “Treaty” means a treaty\n",
	    "y 1 text - 0 “条约”指条约\nx 1 text - 0 «Государство» означает государство\n" }, "",
	    NULL, "S" },
	{ "states by the alphabet", "en zh ru", {
	    "a 1 text - 0 Angola\nb 1 text - 0 Brazil\nc 1 text - 0 China\nd 1 text - 0 Russia\n",
	    "a 1 text - 0 安哥拉\nb 1 text - 0 巴西\nd 1 text - 0 俄罗斯\nc 1 text - 0 中国\n",
	    "a 1 text - 0 Ангола\nb 1 text - 0 Бразилия\nc 1 text - 0 Китай\nd 1 text - 0 Россия\n" },
	    "" },
	{ "states by strokes", "en zh", {
	    "a 1 text - 0 Angola\nb 1 text - 0 Brazil\nc 1 text - 0 China\nd 1 text - 0 Russia\n",
	    "c 1 text - 0 中国\nb 1 text - 0 巴西\na 1 text - 0 安哥拉\nd 1 text - 0 俄罗斯\n" }, "" },
	{ "states in no alphabet", "en zh", {
	    "a 1 text - 0 Angola\nb 1 text - 0 Brazil\nc 1 text - 0 China\nd 1 text - 0 Russia\n",
	    "b 1 text - 0 巴西\nd 1 text - 0 俄罗斯\na 1 text - 0 安哥拉\nc 1 text - 0 中国\n" }, "S06@a" },
	{ "capitals, marks and accents of an alphabet", "en fr ru", {
	    "a 1 text - 0 boat means\nb 1 text - 0 Canal means\nc 1 text - 0 State means\n",
	    "a 1 text - 0 bateau\nc 1 text - 0 État\nb 1 text - 0 voie navigable\n",
	    "c 1 text - 0 государство\nb 1 text - 0 Канал\na 1 text - 0 лодка\n" }, "" },
	{ "an alphabet by chance in one", "en zh ru", {
	    "a 1 item (a) 1l amend\nb 1 item (b) 2l build\nc 1 item (c) 3l close\nd 1 item (d) 4l drain\n",
	    "a 1 item (a) 1l 一修改\nb 1 item (b) 2l 万建造\nc 1 item (c) 3l 关闭\nd 1 item (d) 4l 排水\n",
	    "a 1 item a) 1c чинить\nc 1 item b) 2c убирать\nb 1 item c) 3c строить\nd 1 item d) 4c лить\n" },
	    "S06@b:ru" },
	{ "an alphabet further down the list", "en ru", {
	    "x 1 text - 0 In this Act\na 1 text - 0 boat\nb 1 text - 0 canal\nc 1 text - 0 state\ny 1 text - 0 A boat is a ship.\n",
	    "x 1 text - 0 Слова\nc 1 text - 0 государство\nb 1 text - 0 канал\na 1 text - 0 лодка\ny 1 text - 0 Лодка есть судно.\n" },
	    "" },
	{ "signatures", NULL, { "a 1 signature - 0\nb 1 signature - 0\n",
	    "b 1 signature - 0\na 1 signature - 0\n" }, "" },
	{ "notes", NULL, { "a 1 note 1 1\nb 1 note 2 2\n", "b 1 note 1 1\na 1 note 2 2\n" }, "" },
	{ "doubtful rows", NULL, { A "b? 1 item (b) 2l\nc? 1 item (c) 3l\n",
	    A "c? 1 item (b) 2l\nb? 1 item (c) 3l\n" }, "" },
	{ 0 }
};

#define P1 "1 1 paragraph 1. 1\n"
#define P2 "2 1 paragraph 2. 2\n"

static const struct fixture_case level[] = {
	{ "an item outside", "en zh ru", { P1 "a 2 item (a) 1l\n" P2, P1 "a 1 item (a) 1l\n" P2,
	    P1 "a 2 item (a) 1l\n" P2 }, "S07@1/a:zh" },
	{ "a whole list, one finding", "en zh", { P1 "a 2 item (a) 1l\nb 2 item (b) 2l\n" P2,
	    P1 "a 1 item (a) 1l\nb 1 item (b) 2l\n" P2 }, "S07@1/a" },
	{ "a whole list, one finding", "en ru", { P1 "a 2 item (a) 1l\nb 2 item (b) 2l\n" P2,
	    P1 "a 1 item (a) 1l\nb 1 item (b) 2l\n" P2 }, "S07@1/a" },
	/* the address is that of the lower tag */
	{ "a whole list, one finding", "zh ru", { P1 "a 2 item (a) 1l\nb 2 item (b) 2l\n" P2,
	    P1 "a 1 item (a) 1l\nb 1 item (b) 2l\n" P2 }, "S07@a" },
	{ "an item under the next paragraph", "en zh ru", {
	    P1 "a 2 item (a) 1l\nb 2 item (b) 2l\nc 2 item (c) 3l\n" P2 "d 2 item (a) 1l\ne 2 item (b) 2l\n",
	    P1 "a 2 item (a) 1l\nb 2 item (b) 2l\n" P2 "c 2 item (a) 1l\nd 2 item (b) 2l\ne 2 item (c) 3l\n",
	    P1 "a 2 item (a) 1l\nb 2 item (b) 2l\nc 2 item (c) 3l\n" P2 "d 2 item (a) 1l\ne 2 item (b) 2l\n" },
	    "S07@1/c:zh" },
	{ "under a lead-in", NULL, { P1 "a 2 item (a) 1l\n",
	    P1 "l 2 text - 0 Namely:\na 3 item (a) 1l\n" }, "S15@1/l" },
	{ "under an unnumbered paragraph", NULL, { ART "p 2 paragraph 1. 1\na 3 item (a) 1l\n",
	    ART "p 2 text - 0\na 2 item (a) 1l\n" }, "" },
	{ "under other headings", NULL, { "h 1 heading - 0\n1 2 article - 1\n",
	    "h 1 heading - 0\n1 1 article - 1\n" }, "" },
	{ "the parent is missing", NULL, { "1 1 chapter I 1\n5 2 article - 5\n",
	    "5 1 article - 5\n" }, "S01@1" },
	{ 0 }
};

#define H "h 1 heading - 0 Scope\n"
#define R1 "r1 1 recital - 0\n"
#define R2 "r2 1 recital - 0\n"
#define R3 "r3 1 recital - 0\n"
#define S1 "s1 1 signature - 0\n"
#define S2 "s2 1 signature - 0\n"
#define CODE "title 1 title - 0\nga 1 enacting - 0\n"

static const struct fixture_case parts[] = {
	{ "no heading", "en zh ru", { H A B, A B, H A B }, "S08@h:zh" },
	{ "no heading, two versions", NULL, { H A B, A B }, "S08@h" },
	{ "a heading in one only", "en zh ru", { A B, H A B, A B }, "" },
	{ "a heading word over each article", NULL, {
	    ART "c1 2 heading - 0 评注：\nx 2 text - 0\n2 1 article - 2\nc2 2 heading - 0 评注：\ny 2 text - 0\n",
	    ART "x 2 text - 0\n2 1 article - 2\ny 2 text - 0\n" }, "" },
	{ "headings unpaired", NULL, { H A, "g 1 heading - 0 范围\n" A }, "" },
	{ "a section", "en zh ru", { H T1 T2, "t 1 title - 0\n", H T1 T2 }, "S09@t:zh S09@h:zh" },
	{ "a title", "en zh ru", { CODE, "ga 1 enacting - 0\n", CODE }, "S09@title:zh" },
	{ "the enacting words", NULL, { CODE, "title 1 title - 0\n" }, "S09@ga" },
	{ "an annex", NULL, { A "x 1 annex II 2\n", A }, "S09@x" },
	{ "the signatures", NULL, { A S1 S2, A }, "S09@s1" },
	{ "all there", NULL, { CODE A S1 S2, CODE A S1 S2 }, "" },
	{ "a signature in two lines", NULL, { A S1 "s1 1 signature - 0\n", A S1 }, "" },
	{ "original language", NULL, { "n 1 notice - 0 [Original: English]\n" CODE, CODE }, "" },
	{ "recitals", "en zh ru", { R1 R2 R3, R1 R3, R1 R2 R3 }, "S10@r2:zh" },
	{ "recitals in all", "en zh ru", { R1 R2 R3, R1 R3, R1 }, "S10@r2" },
	{ "two merged", NULL, { R1 R2 "r2 1 recital - 0\n", R1 R2 }, "S10@r2" },
	{ "no preamble", "en zh ru", { CODE R1 R2, CODE, CODE R1 R2 }, "S09@r1:zh" },
	{ "as many, unpaired", NULL, { R1 R2, R1 R3 }, "" },
	{ "one not known as recital", NULL, { R1 R2, R1 "r2 1 text - 0\n" }, "" },
	{ "as many", NULL, { R1 R2 R3, R1 R2 R3 }, "" },
	{ 0 }
};

#define ROW "r 2 tablerow - 0\nc 3 cell - 0\nd 3 cell - 0\n"
#define NARROW "r 2 tablerow - 0\nc 3 cell - 0\n"
#define TABLE "t 1 table - 0\n"
#define N1 "n1 1 note 1) 1\n"
#define N2 "n2 1 note 2) 2\n"

static const struct fixture_case rest[] = {
	{ "a narrow table", "en zh ru", { TABLE ROW, TABLE NARROW, TABLE ROW }, "S13@t:zh" },
	{ "a table missing", NULL, { A TABLE ROW, A }, "S13@t" },
	{ "the same table", NULL, { TABLE ROW, TABLE ROW }, "" },
	{ "cells in other rows", NULL, { TABLE ROW, TABLE
	    "r 2 tablerow - 0\nx 3 cell - 0\ny 3 cell - 0\n" }, "" },
	{ "empty tables", NULL, { TABLE, TABLE }, "" },
	{ "a note", "en zh ru", { A N1 N2, A N1, A N1 N2 }, "S14@n2:zh" },
	{ "as many notes", NULL, { A N1, A N2 }, "" },
	{ "notes elsewhere", NULL, { A N1 B, N1 A B }, "" },
	{ "no notes", NULL, { A, A }, "" },
	{ "sentences in un", NULL, { "a 1 text - 0 One. Two.\n", "a 1 text - 0 One.\n" }, "" },
	{ "sentences by request", NULL, { "a 1 text - 0 One. Two.\n", "a 1 text - 0 One.\n" },
	    "S12@a", NULL, "S12" },
	{ "sentences in eu", "en zh ru", { "a 1 text - 0 One. Two.\n", "a 1 text - 0 一，二。\n",
	    "a 1 text - 0 Один. Два.\n" }, "S12@a:zh", "eu" },
	{ "a group is no request", NULL, { "a 1 text - 0 One. Two.\n", "a 1 text - 0 One.\n" },
	    "", NULL, "S" },
	{ "as many sentences", NULL, { "a 1 text - 0 One. Two.\n", "a 1 text - 0 一。二。\n" },
	    "", "eu" },
	{ "doubtful", NULL, { "a? 1 text - 0 One. Two.\n", "a? 1 text - 0 One.\n" }, "", "eu" },
	{ "merged clauses", NULL, { "a 1 text - 0 One. Two.\n", "a 1 text - 0 One.\na 1 text - 0 Two.\n" },
	    "", "eu", "S12" },
	{ 0 }
};

static const struct fixture_case openings[] = {
	{ "a request among recitals", "en zh ru", { "a 1 recital - 0 Recalling the Charter,",
	    "a 1 text - 0 请各国遵守", "a 1 recital - 0 ссылаясь на Устав," }, "S11@a:zh" },
	{ "the same class", "en zh ru", { "a 1 recital - 0 Recalling the Charter,",
	    "a 1 recital - 0 回顾《宪章》，", "a 1 recital - 0 ссылаясь на Устав," }, "" },
	{ "with adverbs", "en zh ru", { "a 1 recital - 0 Also recalling the Charter,",
	    "a 1 recital - 0 还回顾《宪章》，", "a 1 recital - 0 ссылаясь также на Устав," }, "" },
	{ "another recital verb", "en zh", { "a 1 recital - 0 Recalling the Charter,",
	    "a 1 recital - 0 铭记《宪章》，" }, "" },
	{ "unknown verbs", "en ru", { "a 1 recital - 0 Recalling the Charter,",
	    "a 1 recital - 0 кувыркаясь," }, "" },
	{ "verbs of both parts", "zh ru", { "a 1 recital - 0 重申《宪章》，",
	    "a 1 recital - 0 подтверждая Устав," }, "" },
	{ "off in plain", "en zh", { "a 1 recital - 0 Recalling the Charter,",
	    "a 1 recital - 0 请各国遵守" }, "", "plain" },
	{ 0 }
};

/* The openings come with the outline's part of the languages. */
static void
opening_verbs(void **state)
{
	(void)state;
	if (ccd_lang_of("en")->openings == NULL) {
		print_message("no openings in this build\n");
		skip();
	}
	fixture_run(openings);
}

static void
tables(void **state)
{
	fixture_run(*state);
}

int
main(void)
{
	static const struct { const char *name; const struct fixture_case *table; } all[] = {
		{ "units", units }, { "uneven", uneven }, { "texts", texts }, { "order", order },
		{ "level", level }, { "parts", parts }, { "rest", rest },
	};
	struct CMUnitTest tests[1 + sizeof all / sizeof *all] = { cmocka_unit_test(opening_verbs) };

	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		tests[i + 1] = (struct CMUnitTest){ all[i].name, tables, NULL, NULL,
		    (void *)(uintptr_t)all[i].table };
	return cmocka_run_group_tests_name("compare_structure", tests, NULL, NULL);
}
