/* Plain text to blocks: known paragraphs, laid out in many ways, come back. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/file.h"
#include "read/read.h"
#include "text/utf8.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static struct ccd_blocks
read_bytes(struct ccd_arena *a, const char *s, size_t n)
{
	static const struct ccd_read_options utf8 = { .charset = "UTF-8" };
	struct ccd_source source = ccd_source_of("x.txt", s, n, &utf8, a);
	struct ccd_document document = { 0 };
	struct ccd_error err = { 0 };

	if (ccd_read_text.read(&source, a, &document, &err) < 0)
		fail_msg("%s", err.message);
	assert_string_equal(document.charset, "UTF-8");
	return document.blocks;
}

/* ---- tables: a text and its blocks ----------------------------------- */

struct table_case {
	const char *name, *text;
	const char *blocks[12]; /* NULL after the last */
};

static void
check_blocks(const char *name, const struct ccd_blocks *blocks, const char *const *wanted,
    size_t n)
{
	for (size_t i = 0; i < blocks->n && i < n; i++)
		if (strcmp(blocks->v[i].text, wanted[i]) != 0)
			fail_msg("%s: block %zu is\n  \"%s\", not\n  \"%s\"", name, i,
			    blocks->v[i].text, wanted[i]);
	if (blocks->n != n)
		fail_msg("%s: %zu blocks, not %zu", name, blocks->n, n);
}

static void
run_table(const struct table_case *cases, size_t ncases)
{
	for (size_t i = 0; i < ncases; i++) {
		struct ccd_arena *a = ccd_arena_new();
		struct ccd_blocks blocks = read_bytes(a, cases[i].text, strlen(cases[i].text));
		size_t n = 0;

		while (n < COUNT(cases[i].blocks) && cases[i].blocks[n] != NULL)
			n++;
		check_blocks(cases[i].name, &blocks, cases[i].blocks, n);
		ccd_arena_free(a);
	}
}

/* Three full lines, to show what the measure is. */
#define FULL \
	"The parties shall, wherever it is possible, settle every dispute that\n" \
	"arises from this agreement by talks with each other, and only where\n" \
	"these talks fail by the procedure that the annex to it lays down here.\n"
#define FULL_BLOCK \
	"The parties shall, wherever it is possible, settle every dispute that " \
	"arises from this agreement by talks with each other, and only where " \
	"these talks fail by the procedure that the annex to it lays down here."

static const struct table_case paragraph_cases[] = {
	{ "one line", "Words", { "Words" } },
	{ "lines that are paragraphs", "Title\nOne paragraph that is rather long, as they are.\n"
	    "Second.\n", { "Title", "One paragraph that is rather long, as they are.", "Second."
	    } },
	{ "blank lines", FULL "\n" FULL, { FULL_BLOCK, FULL_BLOCK } },
	{ "label behind a full line", FULL "(a) One item, that goes on so far that it needs "
	    "more than\n"
	    "one line of text;\n(b) another.\n",
	    { FULL_BLOCK, "(a) One item, that goes on so far that it needs more than one line "
	    "of text;",
	    "(b) another." } },
	{ "reference at a line's beginning", FULL "\nNothing in this agreement limits what "
	    "follows from paragraph\n"
	    "(b) above, or from what all of the parties agreed upon in paragraph\n"
	    "5. of the annex.\n",
	    { FULL_BLOCK, "Nothing in this agreement limits what follows from paragraph (b) above, "
	    "or from what all of the parties agreed upon in paragraph 5. of the annex." } },
	{ "hanging items", FULL "(a) One item, that goes on so far that it needs more than "
	    "the one\n"
	    "    line of text that it has;\n(b) another.\n",
	    { FULL_BLOCK, "(a) One item, that goes on so far that it needs more than the one "
	    "line of "
	    "text that it has;", "(b) another." } },
	{ "bullets", FULL "\n  * one\n  * two words that go on and on until the line is full "
	    "of them\n"
	    "    and more\n  • three\n", { FULL_BLOCK, "• one",
	    "• two words that go on and on until the line is full of them and more", "• three" } },
	{ "short line ends a paragraph", FULL "That is all.\nThe next paragraph begins here, "
	    "and goes on "
	    "until\nit ends.\n", { FULL_BLOCK " That is all.",
	    "The next paragraph begins here, and goes on until it ends." } },
	{ "articles", "Article 1\n" FULL "Article 2\n" FULL,
	    { "Article 1", FULL_BLOCK, "Article 2", FULL_BLOCK } },
	{ "centred heading", FULL "\n                   DECLARATION ON THE\n                  "
	    " RIGHTS OF STATES\n\n"
	    FULL, { FULL_BLOCK, "DECLARATION ON THE RIGHTS OF STATES", FULL_BLOCK } },
	{ "heading as wide as the text", FULL "\n        ON THE PRINCIPLES OF THE USE OF "
	    "SPACE AND OF THE\n"
	    "                              MOON\n\n" FULL, { FULL_BLOCK,
	    "ON THE PRINCIPLES OF THE USE OF SPACE AND OF THE MOON", FULL_BLOCK } },
	{ "recitals", FULL "\nThe General Assembly,\nRecalling its earlier "
	    "decisions,\nDecides as follows:\n"
	    "States shall do it.\n", { FULL_BLOCK, "The General Assembly,",
	    "Recalling its earlier decisions,", "Decides as follows:", "States shall do it." } },
	{ "labels in lines of their own", "(1)\nThe first.\n(2)\n\nThe second.\n3.\n", { "(1) "
	    "The first.",
	    "(2) The second.", "3." } },
	{ "heading in capitals", FULL "\nTREATY ABOUT THE PRINCIPLES\nOF THE ACTIVITIES OF "
	    "STATES IN SPACE\n"
	    "AND ON THE MOON\n\nCHAPTER I\nGENERAL WORDS\n" FULL, { FULL_BLOCK,
	    "TREATY ABOUT THE PRINCIPLES OF THE ACTIVITIES OF STATES IN SPACE AND ON THE MOON",
	    "CHAPTER I",
	    "GENERAL WORDS", FULL_BLOCK } },
	{ "table of contents", FULL "\nPreamble "
	    "......................................................... 1\n"
	    "What the parties want to do together with all the others in every\n"
	    "case they can think of ........................................... 2\n"
	    "What they do not ................................................ 3\n", { FULL_BLOCK,
	    "Preamble ......................................................... 1",
	    "What the parties want to do together with all the others in every case they can "
	    "think of "
	    "........................................... 2",
	    "What they do not ................................................ 3" } },
	{ "rules", FULL "_______________\nA note.\n", { FULL_BLOCK, "A note." } },
	{ "table rows", FULL "\nName      Number     Date of entry\nOne            1     today\n"
	    "Two            2     tomorrow\n", { FULL_BLOCK, "Name Number Date of entry",
	    "One 1 today",
	    "Two 2 tomorrow" } },
};

static void
test_paragraphs(void **state)
{
	(void)state;
	run_table(paragraph_cases, COUNT(paragraph_cases));
}

#define ZH_FULL \
	"　　各缔约方应当在可能的情况下通过相互协商解决因本协定所产生的一\n" \
	"切争端，只有在协商不能取得结果的时候，才可以按照本协定附件所规定\n" \
	"的程序，把有关的争端提交给缔约方共同设立的仲裁机构。\n"
#define ZH_FULL_BLOCK \
	"各缔约方应当在可能的情况下通过相互协商解决因本协定所产生的一" \
	"切争端，只有在协商不能取得结果的时候，才可以按照本协定附件所规定" \
	"的程序，把有关的争端提交给缔约方共同设立的仲裁机构。"

static const struct table_case chinese_cases[] = {
	{ "indented by ideographic spaces", ZH_FULL ZH_FULL, { ZH_FULL_BLOCK, ZH_FULL_BLOCK } },
	{ "articles", "第一条\n" ZH_FULL "第二条\n" ZH_FULL,
	    { "第一条", ZH_FULL_BLOCK, "第二条", ZH_FULL_BLOCK } },
	{ "items", ZH_FULL "　　（一）缔约方；\n　　（二）其他有关的国际组织。\n",
	    { ZH_FULL_BLOCK, "（一）缔约方；", "（二）其他有关的国际组织。" } },
	{ "ideographic space inside", ZH_FULL "　　第三条　目的\n" ZH_FULL,
	    { ZH_FULL_BLOCK, "第三条 目的", ZH_FULL_BLOCK } },
	{ "lines that are paragraphs", "第一条\n人人生而自由，在尊严和权利上一律平等。\n第二条\n"
	    "人人有资格享受本宣言所载的一切权利和自由，不分种族、肤色、性别、语言。\n",
	    { "第一条", "人人生而自由，在尊严和权利上一律平等。", "第二条",
	    "人人有资格享受本宣言所载的一切权利和自由，不分种族、肤色、性别、语言。" } },
};

static void
test_chinese(void **state)
{
	(void)state;
	run_table(chinese_cases, COUNT(chinese_cases));
}

static const struct table_case seam_cases[] = {
	{ "nothing known: hyphen stays", "It enhances in every part of it the "
	    "capacity-\nbuilding of States.\n",
	    { "It enhances in every part of it the capacity-building of States." } },
	{ "word known without hyphen", "Information is good. It enhances all the "
	    "infor-\nmation of States.\n",
	    { "Information is good. It enhances all the information of States." } },
	{ "word known with hyphen", "Re-entry is the reentry. It is all about the re-\nentry "
	    "of States.\n",
	    { "Re-entry is the reentry. It is all about the re-entry of States." } },
	{ "before a capital", "Nonaligned. It covers the States that are non-\nAligned as of "
	    "now.\n",
	    { "Nonaligned. It covers the States that are non-Aligned as of now." } },
	{ "numbers", "It covers the resolutions of the sessions 64-\n66 and all the others too.\n",
	    { "It covers the resolutions of the sessions 64-66 and all the others too." } },
	{ "soft hyphen", "It covers the resolutions of the inter\u00AD\nnational organizations.\n",
	    { "It covers the resolutions of the international organizations." } },
	{ "spaced dash", "It covers the resolutions of sessions -\nand all the others of them.\n",
	    { "It covers the resolutions of sessions - and all the others of them." } },
	{ "em dash", "Это решение принимается государствами —\nучастниками этого договора.\n",
	    { "Это решение принимается государствами — участниками этого договора." } },
	{ "Russian", "Сведения важны. Все государства защищают инфор-\nмацию и ещё многое, в "
	    "том числе говорят и кое-\nчто ещё.\n",
	    { "Сведения важны. Все государства защищают инфор-мацию и ещё многое, в том числе "
	    "говорят и кое-что ещё." } },
	{ "Russian, word known", "Информацию берегут. Государства защищают инфор-\nмацию и "
	    "всё прочее.\n",
	    { "Информацию берегут. Государства защищают информацию и всё прочее." } },
	{ "most hyphens divide",
	    "These are the nations, the parties, the sessions. Now come the na-\n"
	    "tions once more, with all their own words, and then come the par-\n"
	    "ties once more, with all their own words, and then come the sess-\n"
	    "ions once more, with all their own words, and then come the decla-\n"
	    "rations that nobody has seen before, and the end.\n",
	    { "These are the nations, the parties, the sessions. Now come the nations once more, "
	    "with all their own words, and then come the parties once more, with all their "
	    "own words, "
	    "and then come the sessions once more, with all their own words, and then come the "
	    "declarations that nobody has seen before, and the end." } },
	{ "addresses", "All of this is to be found in the text at the address "
	    "example.org/\nnames/of/it and so on.\n",
	    { "All of this is to be found in the text at the address example.org/names/of/it "
	    "and so on." } },
	{ "blanks", "  Words \t and\u00A0 more  of\u00AD them  ", { "Words and more of them" } },
	{ "signs that show nothing within words", "The har\u00ADbour\u200B is\uFEFF op\u200Ben.", { "The har\u00ADbour is op\u200Ben." } },
	{ "Latin in Chinese", "　　因此各方应当遵守本决定所述的信息通信技术标准 ISO\n"
	    "9001 的要求，并且按照本决定所述程序向秘书处提交报告，有关报\n告的内容由大会决定。\n",
	    { "因此各方应当遵守本决定所述的信息通信技术标准 ISO 9001 的要求，"
	    "并且按照本决定所述程序向秘书处提交报告，有关报告的内容由大会决定。" } },
};

static void
test_seams(void **state)
{
	(void)state;
	run_table(seam_cases, COUNT(seam_cases));
}

/* Eighteen lines of a paragraph, none of them the same on two pages. */
#define PAGE(t) LINES(t " now") LINES(t " then") LINES(t " late")
#define LINES(t) \
	"Under " t " the parties shall, wherever it is possible, settle all\n" \
	"that arises from " t " by talks with each other, and only where those\n" \
	"talks about " t " should fail by the procedure that the annex to them\n" \
	"lays down for " t ", or by any other procedure that they agree upon in\n" \
	"writing before " t " is a year old, or, where they cannot agree on any\n" \
	"other procedure for " t " within that year, by the same one once more.\n"
#define BLOCK(t) WORDS(t " now") " " WORDS(t " then") " " WORDS(t " late")
#define WORDS(t) \
	"Under " t " the parties shall, wherever it is possible, settle all " \
	"that arises from " t " by talks with each other, and only where those " \
	"talks about " t " should fail by the procedure that the annex to them " \
	"lays down for " t ", or by any other procedure that they agree upon in " \
	"writing before " t " is a year old, or, where they cannot agree on any " \
	"other procedure for " t " within that year, by the same one once more."
#define HALF "Nothing in this decision prevents the parties from taking those steps\n"
#define HALF_REST "that they think to be needed.\n"
#define WHOLE "Nothing in this decision prevents the parties from taking those steps " \
	"that they think to be needed."

static const struct table_case page_cases[] = {
	{ "form feeds, page numbers", PAGE("it") "\n" HALF "\n- 1 -\n\f" HALF_REST "\n" PAGE("us")
	    "\n- 2 -\n\f", { BLOCK("it"), WHOLE, BLOCK("us") } },
	{ "running head and foot", "Some Title\n\n" PAGE("it") "\n11-49656 1\n\fSome Title\n\n"
	    PAGE("us") "\n" HALF "\n11-49656 2\n\fSome Title\n\n" HALF_REST "\n11-49656 3\n",
	    { "Some Title", BLOCK("it"), BLOCK("us"), WHOLE } },
	{ "what stands once stays", PAGE("it") "\nSeen by one\n\f" PAGE("us") "\nAnd by "
	    "another\n\f",
	    { BLOCK("it"), "Seen by one", BLOCK("us"), "And by another" } },
	{ "annexes that count are no heads", "Annex 1\n\n" PAGE("it") "\n\fAnnex 2\n\n" PAGE("us")
	    "\n\fAnnex 3\n\n" PAGE("me"),
	    { "Annex 1", BLOCK("it"), "Annex 2", BLOCK("us"), "Annex 3", BLOCK("me") } },
	{ "one bare number stays", PAGE("it") "\n\f5\n\n" PAGE("us"), { BLOCK("it"), "5",
	    BLOCK("us") } },
	{ "bare numbers", PAGE("it") "\n1\n\f" PAGE("us") "\n2\n\f" PAGE("me") "\n3\n",
	    { BLOCK("it"), BLOCK("us"), BLOCK("me") } },
	{ "no form feeds", PAGE("it") "\n" HALF "\nPage 1 of 3\n\n\n" HALF_REST "\n" PAGE("us")
	    "\n\nPage 2 of 3\n\n\n" "New. " PAGE("me") "\n\nPage 3 of 3\n",
	    { BLOCK("it"), WHOLE, BLOCK("us"), "New. " BLOCK("me") } },
	{ "Chinese page numbers", PAGE("it") "\n第1页\n\f" PAGE("us") "\n第 2 页\n\f" PAGE("me")
	    "\n第3页 共3页\n", { BLOCK("it"), BLOCK("us"), BLOCK("me") } },
	{ "left and right pages", LINES("it") "\n1\n\n11-49656\n\f"
	    LINES("us") "\n11-49656\n\n2\n\f"
	    LINES("me") "\n3\n\n11-49656\n\f" LINES("her") "\n11-49656\n\n4\n",
	    { WORDS("it"), WORDS("us"), WORDS("me"), WORDS("her") } },
	{ "mirrored feet", LINES("it") HALF "\n2            11-49656\n\f" HALF_REST LINES("us")
	    "\n11-49656            3\n\f" LINES("me") "\n4            11-49656\n",
	    { WORDS("it") " " WHOLE, WORDS("us"), WORDS("me") } },
	{ "lone labels at page tops", "1.\n" LINES("it") "\f2.\n" LINES("us") "\f3.\n" LINES("me"),
	    { "1. " WORDS("it"), "2. " WORDS("us"), "3. " WORDS("me") } },
	{ "items over pages", PAGE("it") "\n(a) one;\n\f(b) two.\n",
	    { BLOCK("it"), "(a) one;", "(b) two." } },
};

static void
test_pages(void **state)
{
	(void)state;
	run_table(page_cases, COUNT(page_cases));
}

static void
test_block_fields(void **state)
{
	static const char text[] = "Title\n=====\n\n" FULL "\n    Indented\n\n" FULL "Last.\n\f"
	    FULL;
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_blocks blocks = read_bytes(a, text, sizeof text - 1);

	(void)state;
	assert_int_equal(blocks.n, 5);
	assert_string_equal(blocks.v[0].text, "Title");
	assert_int_equal(blocks.v[0].level, 1);
	assert_int_equal(blocks.v[0].line, 1);
	assert_true(blocks.v[0].alone && blocks.v[0].page_top && blocks.v[0].short_line);
	assert_int_equal(blocks.v[1].line, 4);
	assert_int_equal(blocks.v[1].level, 0);
	assert_int_equal(blocks.v[1].indent, 0);
	assert_false(blocks.v[1].short_line || blocks.v[1].page_top);
	assert_int_equal(blocks.v[2].indent, 4);
	assert_int_equal(blocks.v[2].line, 8);
	assert_true(blocks.v[2].short_line && blocks.v[2].alone);
	assert_int_equal(blocks.v[4].line, 14);
	assert_true(blocks.v[4].page_top);
	ccd_arena_free(a);
}

/* ---- items, notes and headings that layout tells ---------------------- */

static const struct table_case item_cases[] = {
	{ "no item: its twin follows", FULL "\n(a) a keeper who is related to one of those that are "
	    "listed in (a),\n(b) or (c) of the rule about keepers of the harbour;\n\n"
	    "(b) any other keeper of it.\n",
	    { FULL_BLOCK, "(a) a keeper who is related to one of those that are listed in (a), (b) or (c) "
	    "of the rule about keepers of the harbour;", "(b) any other keeper of it." } },
	{ "no item: a year", FULL "\nThe rules are those of the second book of the Rules of the "
	    "Harbour,\n1970. (old rules)\n",
	    { FULL_BLOCK, "The rules are those of the second book of the Rules of the Harbour, 1970. "
	    "(old rules)" } },
	{ "items behind a full line", FULL "\n7 A keeper who is asked to by the owner of the boat shall\n"
	    "(a) tell him without any delay at all where in the harbour it lies;\n"
	    "(b) show it.\n",
	    { FULL_BLOCK, "7 A keeper who is asked to by the owner of the boat shall",
	    "(a) tell him without any delay at all where in the harbour it lies;", "(b) show it." } },
	{ "letters behind a wrapped line", "Rules\n\na. Ropes means the ropes that need not\n"
	    "be made of hemp or any other thing..\nb. Sails means sails of cloth or reed.\n"
	    "c. Masts means the masts of wood.\n",
	    { "Rules", "a. Ropes means the ropes that need not be made of hemp or any other thing..",
	    "b. Sails means sails of cloth or reed.", "c. Masts means the masts of wood." } },
	{ "inserted item", FULL "(1) A keeper holds the keys of the harbour for as long as he "
	    "keeps it.\n(1.1) Another may.\n",
	    { FULL_BLOCK, "(1) A keeper holds the keys of the harbour for as long as he keeps it.",
	    "(1.1) Another may." } },
	{ "a text of few lines", "A rule to confirm what the keeper of the harbour and the owner of the\n"
	    "Great Boat agreed upon\n\n1 What they agreed upon, which is set out below, is herewith "
	    "confirmed,\nand goes on to be so.\n",
	    { "A rule to confirm what the keeper of the harbour and the owner of the Great Boat agreed "
	    "upon", "1 What they agreed upon, which is set out below, is herewith confirmed, and goes on to be "
	    "so." } },
	{ "lines cut at blanks only", "目的\n\n灯塔由港口守护人看守，守护人应当在日落之前点亮灯塔，并记入日志。PORT\n"
	    "BOOK 由守护人保存。PORT BOOK\n应当向所有船主公开，守护人不得拒绝任何船主查阅其中的内容，但法律另有规定者除外。\n",
	    { "目的", "灯塔由港口守护人看守，守护人应当在日落之前点亮灯塔，并记入日志。PORT BOOK 由守护人保存。"
	    "PORT BOOK应当向所有船主公开，守护人不得拒绝任何船主查阅其中的内容，但法律另有规定者除外。" } },
	{ "mark of a text's beginning amid it", "1. The gate.\n\n\xEF\xBB\xBF" "2. The lamp.\n",
	    { "1. The gate.", "2. The lamp." } },
};

static void
test_items(void **state)
{
	(void)state;
	run_table(item_cases, COUNT(item_cases));
}

/* A text, its blocks, and how many of them are notes and how many marks these have. */
static const struct {
	struct table_case text;
	size_t notes, marks;
} note_cases[] = {
	{ { "figures behind words and signs", "1. The keeper has a book,1 and lends it.\n\n"
	    "2. He told of it in letter 12/7.2\n\n____________\n  1 It is old.\n  2 Of 3 May.\n",
	    { "1. The keeper has a book,[1] and lends it.", "2. He told of it in letter 12/7.[2]",
	    "1 It is old.", "2 Of 3 May." } }, 2, 2 },
	{ { "figures in Russian", "1. Смотритель хранит книгу1 и выдаёт её.\n\n"
	    "2. Он сообщил о ней в письме 12/72.\n\n____________\n  1 Она старая.\n  2 От 3 мая.\n",
	    { "1. Смотритель хранит книгу[1] и выдаёт её.", "2. Он сообщил о ней в письме 12/7[2].",
	    "1 Она старая.", "2 От 3 мая." } }, 2, 2 },
	{ { "figures in Chinese", "一、守护人保存第15册日志1并予以出借。\n\n____________\n1 日志已旧。\n",
	    { "一、守护人保存第15册日志[1]并予以出借。", "1 日志已旧。" } }, 1, 1 },
	{ { "no marks, no notes", "The keeper has 2 books.\n\n____________\n\n1 This rule is the "
	    "Rule of Books.\n\n2 The keeper has books of all 12 kinds.\n",
	    { "The keeper has 2 books.", "1 This rule is the Rule of Books.",
	    "2 The keeper has books of all 12 kinds." } }, 0, 0 },
	{ { "a quantity is no mark", "The keeper has 12 books, and in 2011 had CO2 in bottle1.\n\n"
	    "____________\n1 A bottle.\n", { "The keeper has 12 books, and in 2011 had CO2 in bottle[1].",
	    "1 A bottle." } }, 1, 1 },
	{ { "a note amid the text", "The boats lie here^[1] at night.\n\n------------\n\n"
	    "[1] See the lights.\n\nChapter 2. Ropes\n\nThere are ropes.\n",
	    { "The boats lie here[1] at night.", "[1] See the lights.", "Chapter 2. Ropes",
	    "There are ropes." } }, 1, 1 },
	{ { "a note of two paragraphs", "  The boats lie here[1], and there[2] too.\n\n------------\n\n"
	    "[1] See the lights.\n\nAnd the bells.\n\n[2] By the quay.\n",
	    { "The boats lie here[1], and there[2] too.", "[1] See the lights.", "And the bells.",
	    "[2] By the quay." } }, 3, 2 },
	{ { "a paragraph goes on behind a note", FULL "\nNothing in this rule¹ limits what the keeper of "
	    "the harbour and the\n_____________\n¹ Of 3 May.\n\fowner of the boat agreed upon.\n",
	    { FULL_BLOCK, "Nothing in this rule[1] limits what the keeper of the harbour and the owner of "
	    "the boat agreed upon.", "1 Of 3 May." } }, 1, 1 },
};

static void
test_notes(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(note_cases); i++) {
		const struct table_case *text = &note_cases[i].text;
		struct ccd_arena *a = ccd_arena_new();
		struct ccd_blocks blocks = read_bytes(a, text->text, strlen(text->text));
		size_t notes = 0, marks = 0, n = 0;

		while (text->blocks[n] != NULL)
			n++;
		check_blocks(text->name, &blocks, text->blocks, n);
		for (size_t k = 0; k < blocks.n; k++) {
			notes += blocks.v[k].kind == CCD_KIND_NOTE;
			for (size_t m = 0; m < blocks.v[k].nspan; m++) {
				const struct ccd_span *span = &blocks.v[k].span[m];

				marks++;
				assert_int_equal(span->kind, CCD_SPAN_NOTE);
				assert_int_equal(blocks.v[k].text[span->start], '[');
				assert_int_equal(blocks.v[k].text[span->end - 1], ']');
			}
		}
		if (notes != note_cases[i].notes || marks != note_cases[i].marks)
			fail_msg("%s: %zu notes, %zu marks", text->name, notes, marks);
		ccd_arena_free(a);
	}
}

static void
test_underlined(void **state)
{
	static const char text[] = "*******\nThe\nRules\n*******\n\nPart One\n========\n\n" FULL
	    "\nВорота\n------\n\n" FULL "----------------------------------------------------------------\n"
	    "Footer.\n\n总则\n====\n\nON THE DUTIES OF ALL THE KEEPERS AND\nOF THEIR PEOPLE\n"
	    "-----------------------------------\n";
	static const struct { const char *text; int level; } wanted[] = {
		{ "The Rules", 1 }, { "Part One", 2 }, { FULL_BLOCK, 0 }, { "Ворота", 3 },
		{ FULL_BLOCK, 0 }, { "Footer.", 0 }, { "总则", 2 },
		{ "ON THE DUTIES OF ALL THE KEEPERS AND OF THEIR PEOPLE", 3 },
	};
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_blocks blocks = read_bytes(a, text, sizeof text - 1);

	(void)state;
	assert_int_equal(blocks.n, COUNT(wanted));
	for (size_t i = 0; i < COUNT(wanted); i++) {
		assert_string_equal(blocks.v[i].text, wanted[i].text);
		assert_int_equal(blocks.v[i].level, wanted[i].level);
	}
	ccd_arena_free(a);
}

/* ---- the same paragraphs in many layouts ----------------------------- */

static const char *const english[] = {
	"Article 1",
	"Every person has the right to be heard by an independent body within a reasonable time, "
	"and nobody shall be kept from it by reason of origin, language, belief or property.",
	"The body shall state its reasons in writing.",
	"Article 2",
	"Each State that accepts this agreement undertakes:",
	"(a) To inform the other States without delay of every measure that it has taken, or "
	    "that it "
	"intends to take, under article 1 of this agreement;",
	"(b) To answer, within sixty days, the questions which another State has put to it through "
	"the secretariat; and",
	"(c) To keep a register of such measures, open to the public.",
	"Article 3",
	"The secretariat, which is established at the seat of the organization, prepares the "
	    "meetings "
	"of the States. It reports every second year on the work that was done, on what it "
	    "cost, and "
	"on the difficulties which it has met; the report is sent to all States at least "
	    "thirty days "
	"before the meeting opens.",
	"Nothing in this article affects the duties that follow for a State from other "
	    "agreements to "
	"which it is a party, whether they were concluded earlier or later.",
};

static const char *const russian[] = {
	"Статья 1",
	"Каждый человек имеет право на то, чтобы его дело в разумный срок было рассмотрено "
	    "независимым "
	"органом, и никто не может быть лишён этого права по причине происхождения или языка.",
	"Орган излагает свои доводы в письменной форме.",
	"Статья 2",
	"Каждое государство, присоединившееся к настоящему соглашению, обязуется:",
	"a) безотлагательно уведомлять другие государства о каждой мере, которую оно приняло или "
	"намеревается принять согласно статье 1 настоящего соглашения;",
	"b) в течение шестидесяти дней отвечать на вопросы, направленные ему другим "
	    "государством через "
	"секретариат; и",
	"c) вести реестр таких мер, открытый для всех.",
	"Статья 3",
	"Секретариат, который учреждается в месте нахождения организации, готовит совещания "
	    "государств. "
	"Раз в два года он представляет доклад о проделанной работе, о расходах и о трудностях, с "
	"которыми он столкнулся; доклад направляется всем государствам не позднее чем за "
	    "тридцать дней.",
	"Ничто в настоящей статье не затрагивает обязанностей, вытекающих для государства из "
	    "других "
	"соглашений, участником которых оно является.",
};

static const char *const chinese[] = {
	"第一条",
	"人人有权在合理的时间内由独立的机构审理其案件，任何人不得因出身、语言、"
	    "信仰或者财产而被剥夺这项权利，"
	"也不得因行使这项权利而受到任何形式的不利对待。",
	"该机构应当书面说明理由。",
	"第二条",
	"接受本协定的每一国家承诺：",
	"（一）毫不迟延地向其他国家通报其根据本协定第一条已经采取或者打算采取的每一项措施，"
	    "以及采取这些措施的理由；",
	"（二）在六十日内答复另一国家通过秘书处向其提出的问题；",
	"（三）保存一份向公众开放的登记册。",
	"第三条",
	"秘书处设在本组织所在地，负责筹备各国的会议。秘书处每两年就已经完成的工作、"
	    "所用的费用以及遇到的困难提出报告；"
	"报告至迟应当在会议开幕前三十日送交所有国家，并且应当同时公布。",
	"本条的任何规定均不影响一国因参加其他协定而承担的义务，"
	    "不论这些协定是在此之前还是在此之后缔结的。",
};

static const struct {
	const char *name;
	const char *const *paragraph;
	size_t n;
	bool cjk;
} documents[] = {
	{ "en", english, COUNT(english), false },
	{ "ru", russian, COUNT(russian), false },
	{ "zh", chinese, COUNT(chinese), true },
};

/* How a document is laid out. FIRST and REST are columns before the lines of a
 * paragraph, MARGIN before all; BLANKS lines between paragraphs, SPACING between lines. */
struct layout {
	const char *name;
	size_t first, rest, margin, blanks, spacing;
	bool trailing;          /* blanks at line ends */
};

static const struct layout layouts[] = {
	{ "blank lines", 0, 0, 0, 1, 0, false },
	{ "blank lines, margin", 0, 0, 6, 1, 0, true },
	{ "two blank lines", 0, 0, 0, 2, 0, false },
	{ "indented", 4, 0, 0, 0, 0, false },
	{ "indented by two, margin", 2, 0, 10, 0, 0, true },
	{ "indented and blank lines", 4, 0, 0, 1, 0, false },
	{ "indented by one and blank lines", 1, 0, 0, 1, 0, true },
	{ "hanging and blank lines", 0, 4, 0, 1, 0, false },
	{ "double spaced", 0, 0, 0, 2, 1, false },
	{ "double spaced, indented", 4, 0, 0, 1, 1, false },
};

static void
put_columns(struct ccd_buffer *out, size_t columns, bool cjk)
{
	for (; cjk && columns >= 2; columns -= 2)
		ccd_buffer_puts(out, "　");
	for (; columns > 0; columns--)
		ccd_buffer_putc(out, ' ');
}

/* Bytes of the next piece of S, with the blank before it, and with the closing
 * signs behind it, which may not begin a line. */
static size_t
piece(const char *s, bool cjk)
{
	static const char closing[] = "，。、；：）";
	size_t n = strlen(s), i = 0, behind;

	if (!cjk)
		return (*s == ' ') + strcspn(s + (*s == ' '), " ");
	ccd_utf8_next(s, n, &i);
	while (i < n) {
		behind = i;
		ccd_utf8_next(s, n, &behind);
		if (behind - i != 3 || strstr(closing, (char[]){ s[i], s[i + 1], s[i + 2],
		    0 }) == NULL)
			break;
		i = behind;
	}
	return i;
}

static void
end_line(struct ccd_buffer *out, const struct layout *layout)
{
	ccd_buffer_puts(out, layout->trailing ? " \n" : "\n");
	for (size_t i = 0; i < layout->spacing; i++)
		ccd_buffer_puts(out, "\n");
}

static void
put_paragraph(struct ccd_buffer *out, const char *s, bool cjk, const struct layout *layout,
    size_t width)
{
	size_t column = layout->margin + layout->first, n, columns;

	put_columns(out, layout->margin, false);
	put_columns(out, layout->first, cjk);
	for (; *s != '\0'; s += n) {
		n = piece(s, cjk);
		columns = ccd_text_width(s, n);
		if (column + columns > width) {
			end_line(out, layout);
			put_columns(out, layout->margin, false);
			put_columns(out, layout->rest, cjk);
			column = layout->margin + layout->rest + columns - (*s == ' ');
			ccd_buffer_add(out, s + (*s == ' '), n - (*s == ' '));
		} else {
			column += columns;
			ccd_buffer_add(out, s, n);
		}
	}
	end_line(out, layout);
	for (size_t i = 0; i < layout->blanks; i++)
		ccd_buffer_puts(out, "\n");
}

static void
test_layouts(void **state)
{
	static const size_t widths[] = { 40, 50, 60, 66, 72, 80, 100, 100000 };
	struct ccd_buffer text = { 0 };
	char name[100];

	(void)state;
	for (size_t d = 0; d < COUNT(documents); d++)
		for (size_t l = 0; l < COUNT(layouts); l++)
			for (size_t w = 0; w < COUNT(widths); w++) {
				struct ccd_arena *a = ccd_arena_new();
				struct ccd_blocks blocks;

				ccd_buffer_clear(&text);
				for (size_t i = 0; i < documents[d].n; i++)
					put_paragraph(&text, documents[d].paragraph[i],
					    documents[d].cjk,
					    &layouts[l], widths[w]);
				blocks = read_bytes(a, text.s, text.n);
				snprintf(name, sizeof name, "%s, %s, %zu columns",
				    documents[d].name,
				    layouts[l].name, widths[w]);
				check_blocks(name, &blocks, documents[d].paragraph, documents[d].n);
				ccd_arena_free(a);
			}
	ccd_buffer_free(&text);
}

/* ---- real documents -------------------------------------------------- */

static bool
load(const char *name, struct ccd_buffer *b)
{
	const char *folder = getenv("CONCORDAT_CORPORA");
	struct ccd_error err = { 0 };
	char path[1024];

	snprintf(path, sizeof path, "%s/%s", folder != NULL ? folder : "../shared/corpora", name);
	if (ccd_file_read(path, b, &err) == 0)
		return true;
	print_message("no corpus: %s\n", path);
	return false;
}

/* Index of the block that begins with START, once; fails where there is none. */
static size_t
find_block(const struct ccd_blocks *blocks, const char *start)
{
	size_t found = blocks->n;

	for (size_t i = 0; i < blocks->n; i++)
		if (strncmp(blocks->v[i].text, start, strlen(start)) == 0) {
			if (found < blocks->n)
				fail_msg("two blocks begin with \"%s\"", start);
			found = i;
		}
	if (found == blocks->n)
		fail_msg("no block begins with \"%s\"", start);
	return found;
}

static const struct { const char *start, *end; } code_blocks[] = {
	{ "Recent years have", "(see annex)." },
	{ "It would be highly", "provisional agenda." },
	{ "Annex to the letter", "addressed to the Secretary-General" },
	{ "[Original:", "Russian]" },
	{ "International code of conduct for information security", "security" },
	{ "The General Assembly,", "Assembly," },
	{ "Recalling", "encouraged," },
	{ "Noting", "telecommunication," },
	{ "Recognizing the need", "their security," },
	{ "Underlining", "organizations," },
	{ "Highlighting", "international levels," },
	{ "Reaffirming", "policy issues," },
	{ "Recognizing that", "infrastructures”," },
	{ "Stressing", "resolution 64/211," },
	{ "Adopts", "as follows:" },
	{ "Purpose and scope", "scope" },
	{ "The purpose of", "stability and security." },
	{ "Adherence", "all States." },
	{ "Code of conduct", "conduct" },
	{ "Each State", "pledges:" },
	{ "(a) To", "countries;" },
	{ "(b) Not", "technologies;" },
	{ "(c) To", "environment;" },
	{ "(d) To", "countries;" },
	{ "(e) To", "sabotage;" },
	{ "(f) To", "regulations;" },
	{ "(g) To", "Internet;" },
	{ "(h) To", "infrastructures;" },
	{ "(i) To assist developing countries in their efforts to enhance capacity-building on ",
	    "divide;" },
	{ "(j) To", "organizations;" },
	{ "(k) To", "force." },
};

static void
test_code_of_conduct(void **state)
{
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_buffer file = { 0 };
	struct ccd_blocks blocks;
	size_t last = 0;

	(void)state;
	if (!load("a66-359/en.txt", &file)) {
		ccd_arena_free(a);
		skip();
	}
	blocks = read_bytes(a, file.s, file.n);
	for (size_t i = 0; i < COUNT(code_blocks); i++) {
		size_t at = find_block(&blocks, code_blocks[i].start);
		size_t n = strlen(blocks.v[at].text), m = strlen(code_blocks[i].end);

		if (n < m || strcmp(blocks.v[at].text + n - m, code_blocks[i].end) != 0)
			fail_msg("\"%s\" does not end with \"%s\"", blocks.v[at].text,
			    code_blocks[i].end);
		assert_true(i == 0 || at > last);
		if (i > 2 && at != last + 1)
			fail_msg("there is something before \"%s\"", blocks.v[at].text);
		last = at;
	}
	assert_int_equal(last + 1, blocks.n);
	ccd_buffer_free(&file);
	ccd_arena_free(a);
}

/* Number of blocks under each heading "1.2." at the margin, as one number a
 * heading; returns the number of headings. */
static size_t
count_sections(const char *name, size_t *sections, size_t most)
{
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_buffer file = { 0 };
	struct ccd_blocks blocks;
	size_t n = 0;

	if (load(name, &file)) {
		blocks = read_bytes(a, file.s, file.n);
		for (size_t i = 0; i < blocks.n; i++) {
			const char *text = blocks.v[i].text;
			size_t digits = strspn(text, "0123456789");

			if (blocks.v[i].indent < 0 && digits > 0 && text[digits] == '.' &&
			    strspn(text + digits + 1, "0123456789") > 0 && n < most)
				sections[n++] = 0;
			else if (n > 0)
				sections[n - 1]++;
		}
	}
	ccd_buffer_free(&file);
	ccd_arena_free(a);
	return n;
}

/* The three versions of one manual, each wrapped in its own places, have the same
 * 146 numbered sections, and the same paragraphs in nearly all of them. */
static void
test_manual(void **state)
{
	size_t en[200], ru[200], zh[200], n, differ = 0;

	(void)state;
	if ((n = count_sections("debian-faq/txt/debian-faq.en.txt", en, COUNT(en))) == 0)
		skip();
	assert_int_equal(n, 112 + 34 + 2);
	assert_int_equal(count_sections("debian-faq/txt/debian-faq.ru.txt", ru, COUNT(ru)), n);
	assert_int_equal(count_sections("debian-faq/txt/debian-faq.zh-cn.txt", zh, COUNT(zh)), n);
	for (size_t i = 0; i < n; i++)
		differ += en[i] != ru[i] || en[i] != zh[i];
	assert_in_range(differ, 0, 10);
}

/* A paragraph a line: a block is a line. */
static void
test_lines(void **state)
{
	static const char *const files[] = { "encodings/udhr.eng.utf8.txt",
		"encodings/udhr.rus.utf8.txt", "encodings/udhr.cmn_hans.utf8.txt" };
	struct ccd_buffer file = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(files); i++) {
		struct ccd_arena *a = ccd_arena_new();
		struct ccd_blocks blocks;
		size_t lines = 0;

		if (!load(files[i], &file)) {
			ccd_arena_free(a);
			skip();
		}
		for (size_t k = 0; k < file.n; k++)
			lines += file.s[k] == '\n' && k > 0 && file.s[k - 1] != '\n';
		blocks = read_bytes(a, file.s, file.n);
		assert_in_range(blocks.n, lines, lines + 1);
		assert_true(blocks.v[0].alone);
		ccd_buffer_free(&file);
		ccd_arena_free(a);
	}
}

/* The next letter or digit of S, 0 at the end; *I moves behind it. */
static int32_t
next_letter(const char *s, size_t n, size_t *i)
{
	while (*i < n) {
		int32_t c = ccd_utf8_next(s, n, i);

		if (ccd_is_letter(c) || ccd_digit(c) >= 0)
			return c;
	}
	return 0;
}

/* Documents without page furniture: every letter is in the blocks, in order. */
static void
test_nothing_lost(void **state)
{
	static const char *const files[] = { "a66-359/en.txt", "debian-faq/txt/debian-faq.en.txt",
		"debian-faq/txt/debian-faq.ru.txt", "debian-faq/txt/debian-faq.zh-cn.txt",
		"encodings/udhr.rus.utf8.txt", "openchain-1.2/openchain-1.2.en.md" };
	struct ccd_buffer file = { 0 }, text = { 0 };

	(void)state;
	for (size_t f = 0; f < COUNT(files); f++) {
		struct ccd_arena *a = ccd_arena_new();
		struct ccd_blocks blocks;
		size_t i = 0, k = 0;
		int32_t c;

		if (!load(files[f], &file)) {
			ccd_arena_free(a);
			skip();
		}
		blocks = read_bytes(a, file.s, file.n);
		ccd_buffer_clear(&text);
		for (size_t b = 0; b < blocks.n; b++)
			ccd_buffer_puts(&text, blocks.v[b].text);
		do {
			c = next_letter(file.s, file.n, &i);
			if (next_letter(text.s, text.n, &k) != c)
				fail_msg("%s differs at byte %zu", files[f], i);
		} while (c != 0);
		ccd_buffer_free(&file);
		ccd_arena_free(a);
	}
	ccd_buffer_free(&text);
}

/* ---- cost ------------------------------------------------------------ */

/* Cost grows with the text and not faster: endless lines, words, blank lines,
 * label signs, form feeds, hyphens, rules. */
static void
test_cost(void **state)
{
	static const char *const units[] = { "word ", "x", "\n", "(", "\f", "-\n", "a-\n", "a-b",
		"-----\n", "1\n\f", "\t", "　", "字", "“", "(a) x;\n", "---\n1 x\n", "x1 ", "_\n" };
	const size_t size = (size_t)4 << 20;
	struct ccd_buffer text = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(units); i++) {
		struct ccd_arena *a = ccd_arena_new();
		clock_t start = clock();
		double seconds;

		ccd_buffer_clear(&text);
		ccd_buffer_puts(&text, "Words ");
		while (text.n < size)
			ccd_buffer_puts(&text, units[i]);
		read_bytes(a, text.s, text.n);
		seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
		if (seconds > 20)
			fail_msg("\"%s\" takes %.1f s", units[i], seconds);
		ccd_arena_free(a);
	}
	ccd_buffer_free(&text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_paragraphs),
		cmocka_unit_test(test_chinese),
		cmocka_unit_test(test_seams),
		cmocka_unit_test(test_pages),
		cmocka_unit_test(test_block_fields),
		cmocka_unit_test(test_items),
		cmocka_unit_test(test_notes),
		cmocka_unit_test(test_underlined),
		cmocka_unit_test(test_layouts),
		cmocka_unit_test(test_code_of_conduct),
		cmocka_unit_test(test_manual),
		cmocka_unit_test(test_lines),
		cmocka_unit_test(test_nothing_lost),
		cmocka_unit_test(test_cost),
	};

	return cmocka_run_group_tests_name("read_text", tests, NULL, NULL);
}
