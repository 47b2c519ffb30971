/* Blocks to clause trees: kinds, nesting, ordinals, addresses, segments, bounds. */
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
#include "base/error.h"
#include "base/limits.h"
#include "model/model.h"
#include "outline/outline.h"
#include "read/read.h"

#define LENGTH(array) (sizeof (array) / sizeof *(array))

/* A paragraph of this many bytes or more is no short line. */
enum { FULL_LINE = 70 };

struct fixture {
	struct ccd_arena *a;
	struct ccd_version v;
	struct ccd_blocks blocks;
};

static int
set_up(void **state)
{
	struct fixture *f = calloc(1, sizeof *f);

	assert_non_null(f);
	f->a = ccd_arena_new();
	f->v.file = "test";
	*state = f;
	return 0;
}

static int
tear_down(void **state)
{
	struct fixture *f = *state;

	ccd_arena_free(f->a);
	free(f);
	return 0;
}

/* Adds a block a line of TEXT. "#" before a line: marked up as a heading; "+": with
 * no blank line before or behind it. */
static void
add_blocks(struct fixture *f, const char *text)
{
	for (uint32_t line = 1; *text != '\0'; line++) {
		size_t n = strcspn(text, "\n");
		struct ccd_block block = { .line = line, .alone = *text != '+',
			.level = *text == '#', .short_line = n < FULL_LINE };
		size_t mark = *text == '+' || *text == '#';

		block.text = ccd_arena_strndup(f->a, text + mark, n - mark);
		*ccd_push(f->a, &f->blocks) = block;
		text += n + (text[n] == '\n');
	}
}

static void
outline(struct fixture *f, const char *lang, const char *text)
{
	struct ccd_error err = { 0 };

	f->blocks.n = 0;
	f->v = (struct ccd_version){ .lang = lang, .file = "test" };
	add_blocks(f, text);
	assert_int_equal(ccd_outline(&f->v, ccd_lang_of(lang), &f->blocks, NULL, f->a, &err), 0);
	assert_int_equal(err.code, CCD_OK);
}

/* What must hold of any tree. */
static void
check_tree(const struct ccd_version *v)
{
	uint32_t segments = 0;

	assert_true(v->nclause >= 1);
	assert_int_equal(v->clause[0].kind, CCD_KIND_DOCUMENT);
	assert_int_equal(v->clause[0].parent, CCD_NONE);
	assert_int_equal(v->clause[0].end, v->nclause);
	assert_string_equal(v->clause[0].address, "");
	for (uint32_t i = 1; i < v->nclause; i++) {
		const struct ccd_clause *c = &v->clause[i];

		assert_true(c->parent < i);
		assert_true(c->end > i && c->end <= v->clause[c->parent].end);
		assert_int_equal(c->depth, v->clause[c->parent].depth + 1);
		assert_true(c->depth <= CCD_LIMIT_DEPTH);
		assert_true(c->body <= strlen(c->text));
		if (c->label != NULL)
			assert_int_equal(strncmp(c->text, c->label, strlen(c->label)), 0);
		assert_true(c->address[0] != '\0');
		assert_true(c->nsegment >= 1);
		assert_int_equal(c->segment, segments);
		for (uint32_t s = 0; s < c->nsegment; s++, segments++) {
			assert_int_equal(v->segment[segments].clause, i);
			assert_true(v->segment[segments].start <= v->segment[segments].end);
			assert_true(v->segment[segments].end <= strlen(c->text));
		}
		if (ccd_kind_is_heading(c->kind))
			assert_int_equal(c->nsegment, 1);
	}
	assert_int_equal(v->nsegment, segments);
}

/* "kind address" a line, indented; with LABELS the label too. */
static const char *
shape(const struct ccd_version *v, bool labels, struct ccd_arena *a)
{
	struct ccd_buffer b = { 0 };
	const char *s;

	for (uint32_t i = 1; i < v->nclause; i++) {
		const struct ccd_clause *c = &v->clause[i];

		ccd_buffer_printf(&b, "%*s%s %s", (int)(2 * (c->depth - 1)), "",
		    ccd_kind_name(c->kind), c->address);
		if (labels && c->label != NULL)
			ccd_buffer_printf(&b, " [%s]", c->label);
		ccd_buffer_printf(&b, "\n");
	}
	s = ccd_arena_strndup(a, b.n > 0 ? b.s : "", b.n);
	ccd_buffer_free(&b);
	return s;
}

struct outline_case {
	const char *name, *lang, *text, *shape;
};

/* Versions of one provision: every row has the shape of the first of its name. */
static const struct outline_case parallel[] = {
	{ "pledges", "en",
	    "Title of it\nCode of conduct\nEach State pledges:\n(a) To do;\n(b) To do more;\n"
	    "(c) To stop.\nIt ends.",
	    "title title\nheading s1\n  text s1/u1\n    item s1/a\n    item s1/b\n    item s1/c\n"
	    "  text s1/u2\n" },
	{ "pledges", "zh",
	    "标题\n行为守则\n每个国家承诺：\n一、做；\n二、多做；\n三、停止。\n到此结束。", NULL },
	{ "pledges", "ru",
	    "Название\nКодекс поведения\nКаждое государство обязуется:\na) делать;\n"
	    "b) делать больше;\nc) прекратить.\nЗдесь конец.", NULL },
	{ "pledges", "ru",
	    "Название\nКодекс поведения\nКаждое государство обязуется:\nа) делать;\n"
	    "б) делать больше;\nв) прекратить.\nЗдесь конец.", NULL },
	{ "pledges", "zh",
	    "標題\n行為守則\n每個國家承諾：\n（子）做；\n（丑）多做；\n（寅）停止。\n到此結束。", NULL },
	{ "pledges", "zh",
	    "标题\n行为守则\n每个国家承诺：\n㈠ 做；\n㈡ 多做；\n㈢ 停止。\n到此结束。", NULL },
	{ "pledges", "zh",
	    "标题\n行为守则\n每个国家承诺：\n⑴做；\n⑵多做；\n⑶停止。\n到此结束。", NULL },
	{ "pledges", "en",
	    "Title of it\nCode of conduct\nEach State pledges—\n1. To do;\n2. To do more;\n3. To stop.\n"
	    "It ends.", NULL },

	{ "article", "en",
	    "Article 7\n1. Everyone may speak.\n2. Nobody may be stopped from:\n(a) speaking;\n"
	    "(b) writing.\n3. That is all.\nArticle 7 bis\nIt is so.",
	    "article art7\n  paragraph art7/1\n  paragraph art7/2\n    item art7/2/a\n"
	    "    item art7/2/b\n  paragraph art7/3\narticle art7.1\n  text art7.1/u1\n" },
	{ "article", "zh",
	    "第七条\n一、人人可以发言。\n二、不得禁止任何人：\n（一）发言；\n（二）写作。\n三、到此为止。\n"
	    "第七条之一\n就是这样。", NULL },
	{ "article", "ru",
	    "Статья 7\n1. Каждый может говорить.\n2. Никому нельзя запретить:\na) говорить;\n"
	    "b) писать.\n3. Это все.\nСтатья 7 бис\nЭто так.", NULL },
	{ "article", "ru",
	    "Статья 7\n1. Каждый может говорить.\n2. Никому нельзя запретить:\n1) говорить;\n"
	    "2) писать.\n3. Это все.\nСтатья 7.1\nЭто так.", NULL },

	{ "preamble", "en",
	    "On ferries\nThe General Assembly,\nRecalling its earlier work,\nDeeply concerned at waves,\n"
	    "1. Notes the report;\n2. Requests a report.",
	    "title title\nenacting enacting\nrecital r1\nrecital r2\nparagraph para1\nparagraph para2\n" },
	{ "preamble", "zh",
	    "关于渡轮\n大会，\n回顾以往的工作，\n深切关注波浪，\n1. 注意到报告；\n2. 请提出报告。", NULL },
	{ "preamble", "ru",
	    "О паромах\nГенеральная Ассамблея,\nссылаясь на свою прежнюю работу,\n"
	    "будучи глубоко обеспокоена волнами,\n1. отмечает доклад;\n2. просит представить доклад.",
	    NULL },

	{ "names", "en",
	    "Chapter I\nRights\nArticle 1\nScope\nThis is the scope of it.\nArticle 2\nEnd\nIt ends.",
	    "chapter chp1\n  article art1\n    text art1/u1\n  article art2\n    text art2/u1\n" },
	{ "names", "en",
	    "Chapter I. Rights\nArticle 1. Scope\nThis is the scope of it.\nArticle 2. End\nIt ends.",
	    NULL },
	{ "names", "zh",
	    "第一章 权利\n第一条 范围\n这是本法的范围。\n第二条 结束\n到此结束。", NULL },
	{ "names", "ru",
	    "Глава I\nПрава\nСтатья 1. Сфера\nЭто сфера действия.\nСтатья 2. Конец\nЗдесь конец.", NULL },

	{ "annexes", "en",
	    "Agreement\nIt is agreed.\nAnnex I\nPumps\n1. One pump is red.\n2. One is blue.\nAnnex II\n"
	    "Valves\n1. Valves are new.\n2. They are tight.",
	    "title title\ntext u1\nannex annex1\n  title annex1/title\n  paragraph annex1/para1\n"
	    "  paragraph annex1/para2\nannex annex2\n  title annex2/title\n  paragraph annex2/para1\n"
	    "  paragraph annex2/para2\n" },
	{ "annexes", "zh",
	    "协定\n兹议定本协定。\n附件一\n水泵\n1. 一台红色。\n2. 一台蓝色。\n附件二\n阀门\n"
	    "1. 阀门是新的。\n2. 阀门不漏。", NULL },
	{ "annexes", "ru",
	    "Соглашение\nДостигнуто согласие.\nПриложение I\nНасосы\n1. Один насос красный.\n"
	    "2. Один синий.\nПриложение II\nКлапаны\n1. Клапаны новые.\n2. Они плотные.", NULL },

	{ "signatures", "en",
	    "Letter to the Secretary-General\nPlease circulate this.\n(Signed) Anna Berg\n"
	    "+Ambassador\n+of Northland\n(Signed) Pavel Orlov\n+Ambassador of Eastland",
	    "title title\ntext u1\nsignature sig1\nsignature sig2\n" },
	{ "signatures", "zh",
	    "给秘书长的信\n请分发本函。\n北国大使\n+安娜·贝尔格（签名）\n东国大使\n+帕维尔·奥尔洛夫（签名）",
	    NULL },
	{ "signatures", "ru",
	    "Письмо Генеральному секретарю\nПросим распространить это письмо.\n(Подпись) Анна Берг\n"
	    "+Посол\n+Северной страны\n(Подпись) Павел Орлов\n+Посол Восточной страны", NULL },
};

static void
test_parallel(void **state)
{
	struct fixture *f = *state;
	const char *wanted = NULL;

	for (size_t i = 0; i < LENGTH(parallel); i++) {
		const struct outline_case *t = &parallel[i];
		const char *got;

		wanted = t->shape != NULL && (i == 0 || strcmp(t->name, parallel[i - 1].name) != 0) ?
		    t->shape : wanted;
		outline(f, t->lang, t->text);
		check_tree(&f->v);
		got = shape(&f->v, false, f->a);
		if (strcmp(got, wanted) != 0)
			fail_msg("%s, %s, row %zu:\n%swanted:\n%s", t->name, t->lang, i, got, wanted);
	}
}

static const struct outline_case cases[] = {
	{ "i after h is a letter", "en",
	    "It covers:\n(g) seven;\n(h) eight;\n(i) nine;\n(j) ten.",
	    "text u1\n  item g [(g)]\n  item h [(h)]\n  item i [(i)]\n  item j [(j)]\n" },
	{ "i first in a list is a number", "en",
	    "It covers:\n(i) one;\n(ii) two;\n(iii) three;\n(iv) four;\n(v) five.",
	    "text u1\n  item a [(i)]\n  item b [(ii)]\n  item c [(iii)]\n  item d [(iv)]\n"
	    "  item e [(v)]\n" },
	{ "i under h", "en",
	    "It covers:\n(a) one;\n(b) two;\n(c) three;\n(d) four;\n(e) five;\n(f) six;\n(g) seven;\n"
	    "(h) eight:\n(i) first;\n(ii) second;\n(i) nine;\n(j) ten.",
	    "text u1\n  item a [(a)]\n  item b [(b)]\n  item c [(c)]\n  item d [(d)]\n  item e [(e)]\n"
	    "  item f [(f)]\n  item g [(g)]\n  item h [(h)]\n    subitem h/i [(i)]\n"
	    "    subitem h/ii [(ii)]\n  item i [(i)]\n  item j [(j)]\n" },
	{ "v after u is a letter", "en",
	    "It covers:\n(t) a;\n(u) b;\n(v) c;\n(w) d;\n(x) e;\n(y) f;\n(z) g;\n(aa) h;\n(bb) i.",
	    "text u1\n  item t [(t)]\n  item u [(u)]\n  item v [(v)]\n  item w [(w)]\n  item x [(x)]\n"
	    "  item y [(y)]\n  item z [(z)]\n  item aa [(aa)]\n  item ab [(bb)]\n" },
	{ "a gap stays one list", "en",
	    "It covers:\n(a) one;\n(b) two;\n(d) four;\n(e) five.",
	    "text u1\n  item a [(a)]\n  item b [(b)]\n  item d [(d)]\n  item e [(e)]\n" },
	{ "a repeated number stays one list", "en",
	    "Article 1\n1. First it is so.\n2. Then it is so.\n2. Again it is so.\n3. It ends.",
	    "article art1 [Article 1]\n  paragraph art1/1 [1.]\n  paragraph art1/2 [2.]\n"
	    "  paragraph art1/2~2 [2.]\n  paragraph art1/3 [3.]\n" },
	{ "a restart stays under its parent", "en",
	    "Article 1\n1. First it is so.\n2. Then it is so.\n1. Again it is so.\n2. It ends.",
	    "article art1 [Article 1]\n  paragraph art1/1 [1.]\n  paragraph art1/2 [2.]\n"
	    "  paragraph art1/1~2 [1.]\n  paragraph art1/2~2 [2.]\n" },
	{ "a new article counts anew", "en",
	    "Article 1\n1. First it is so.\n2. Then it is so.\nArticle 2\n1. Again.\n2. It ends.",
	    "article art1 [Article 1]\n  paragraph art1/1 [1.]\n  paragraph art1/2 [2.]\n"
	    "article art2 [Article 2]\n  paragraph art2/1 [1.]\n  paragraph art2/2 [2.]\n" },
	{ "a reference opens no article", "en",
	    "Article 4\nIt shall apply.\nArticle 5 shall not apply to it.\nArticle 5\nIt shall end.",
	    "article art4 [Article 4]\n  text art4/u1\n  text art4/u2\narticle art5 [Article 5]\n"
	    "  text art5/u1\n" },
	{ "a reference opens no article, ru", "ru",
	    "Статья 4\nОна применяется.\nСтатья 9 к ней не применяется.\nСтатья 5\nЭто все.",
	    "article art4 [Статья 4]\n  text art4/u1\n  text art4/u2\narticle art5 [Статья 5]\n"
	    "  text art5/u1\n" },
	{ "a reference opens no article, zh", "zh",
	    "第四条\n本公约适用。\n第九条不适用于此。\n第五条\n到此结束。",
	    "article art4 [第四条]\n  text art4/u1\n  text art4/u2\narticle art5 [第五条]\n"
	    "  text art5/u1\n" },
	{ "a year opens no list", "en",
	    "Report\nThe work began early.\n1992. That was the year of the flood, as all remember it.\n"
	    "The work went on.",
	    "title title\ntext u1\ntext u2\ntext u3\n" },
	{ "figures in running text open no list", "en",
	    "Report\nThe committee has many members.\n12 members were present at the meeting of March.\n"
	    "They agreed.",
	    "title title\ntext u1\ntext u2\ntext u3\n" },
	{ "Cyrillic that skips з (GOST 7.32)", "ru",
	    "Он включает:\nе) шесть;\nж) семь;\nи) восемь;\nк) девять.",
	    "text u1\n  item f [е)]\n  item g [ж)]\n  item h [и)]\n  item i [к)]\n" },
	{ "Cyrillic with з", "ru",
	    "Он включает:\nе) шесть;\nж) семь;\nз) восемь;\nи) девять;\nк) десять.",
	    "text u1\n  item f [е)]\n  item g [ж)]\n  item h [з)]\n  item i [и)]\n  item j [к)]\n" },
	{ "Latin list with a Cyrillic look-alike", "ru",
	    "Он включает:\nа) один;\nb) два;\nс) три;\nd) четыре;\nе) пять;\nf) шесть.",
	    "text u1\n  item a [а)]\n  item b [b)]\n  item c [с)]\n  item d [d)]\n  item e [е)]\n"
	    "  item f [f)]\n" },
	{ "Cyrillic list with a Latin look-alike", "ru",
	    "Он включает:\na) один;\nб) два;\nв) три;\nг) четыре.",
	    "text u1\n  item a [a)]\n  item b [б)]\n  item c [в)]\n  item d [г)]\n" },
	{ "PRC law: unnumbered 款, 项, 目", "zh",
	    "第一章 总则\n第一条　为了安全，制定本法。\n第二条　有下列情形的，停止使用：\n（一）地震；\n"
	    "（二）下列损坏：\n1.裂缝；\n2.沉降。\n费用由责任人承担。",
	    "chapter chp1 [第一章]\n  article art1 [第一条]\n  article art2 [第二条]\n"
	    "    item art2/a [（一）]\n    item art2/b [（二）]\n      subitem art2/b/i [1.]\n"
	    "      subitem art2/b/ii [2.]\n    text art2/u1\n" },
	{ "dotted numbers nest", "en",
	    "Terms of supply\n1. SUPPLY\n1.1 The seller delivers.\n1.2 The buyer pays.\n2. PRICE\n"
	    "2.1 The price is fixed.\n2.2 It is due at once.",
	    "title title\nsection sec1 [1.]\n  paragraph sec1/1 [1.1]\n  paragraph sec1/2 [1.2]\n"
	    "section sec2 [2.]\n  paragraph sec2/1 [2.1]\n  paragraph sec2/2 [2.2]\n" },
	{ "bullets are unnumbered", "en",
	    "Article 1\nIt shall not apply to:\n— children,\n— racers.",
	    "article art1 [Article 1]\n  text art1/u1\n    text art1/u1/u1 [—]\n"
	    "    text art1/u1/u2 [—]\n" },
	{ "recitals with numbers", "en",
	    "Regulation on bells\nThe Council,\nWhereas:\n(1) Bells ring.\n(2) Bells are loud.\n"
	    "HAS ADOPTED THIS REGULATION:\nArticle 1\nBells are tested.",
	    "title title\nenacting enacting\nheading preamble\n  recital preamble/r1 [(1)]\n"
	    "  recital preamble/r2 [(2)]\n  operative preamble/op1\narticle art1 [Article 1]\n"
	    "  text art1/u1\n" },
	{ "two lists under one heading", "en",
	    "Code\nDuties\nStates shall:\n(a) act;\n(b) rest.\nThey shall not:\n(a) sleep;\n(b) wait.",
	    "title title\nheading s1\n  text s1/u1\n    item s1/u1/a [(a)]\n    item s1/u1/b [(b)]\n"
	    "  text s1/u2\n    item s1/u2/a [(a)]\n    item s1/u2/b [(b)]\n" },
	{ "an annex to a letter", "en",
	    "Letter dated 1 May 2001 from the Minister\nPlease find the text.\n"
	    "Annex to the letter dated 1 May 2001 from the Minister\n[Original: English]\nCode\n"
	    "The code is short.",
	    "title title\ntext u1\nannex annex\n  notice annex/notice1\n  title annex/title\n"
	    "  text annex/u1\n" },
	{ "the name of an annex may begin with its word", "en",
	    "Agreement\nIt is agreed.\nAnnex I\nSchedule of fees\n1. Fees are due.\n2. They are low.",
	    "title title\ntext u1\nannex annex1 [Annex I]\n  title annex1/title\n"
	    "  paragraph annex1/para1 [1.]\n  paragraph annex1/para2 [2.]\n" },
	{ "a sentence about an annex is none", "en",
	    "Agreement\nIt is agreed.\nAnnex I shall form a part of it.\nIt ends.",
	    "title title\ntext u1\ntext u2\ntext u3\n" },
};

static void
test_cases(void **state)
{
	struct fixture *f = *state;
	const char *failed = NULL;

	for (size_t i = 0; i < LENGTH(cases); i++) {
		const char *got;

		outline(f, cases[i].lang, cases[i].text);
		check_tree(&f->v);
		got = shape(&f->v, true, f->a);
		if (strcmp(got, cases[i].shape) != 0) {
			print_error("%s:\n%swanted:\n%s", cases[i].name, got, cases[i].shape);
			failed = cases[i].name;
		}
	}
	if (failed != NULL)
		fail_msg("%s", failed);
}

static const struct ccd_clause *
at(const struct fixture *f, const char *address)
{
	uint32_t i = ccd_clause_find(&f->v, address);

	if (i == CCD_NONE)
		fail_msg("no clause at %s", address);
	return &f->v.clause[i];
}

static void
assert_ordinal(const struct ccd_clause *c, uint32_t number, uint32_t insert, enum ccd_scheme scheme)
{
	assert_int_equal(c->ordinal.number, number);
	assert_int_equal(c->ordinal.insert, insert);
	assert_int_equal(c->ordinal.scheme, scheme);
}

static void
test_ordinals(void **state)
{
	struct fixture *f = *state;

	outline(f, "en", "Article 5 bis\nIt covers:\n(a) one;\n(b) two:\n(i) this;\n(ii) that.");
	assert_ordinal(at(f, "art5.1"), 5, 1, CCD_SCHEME_DECIMAL);
	assert_ordinal(at(f, "art5.1/a"), 1, 0, CCD_SCHEME_LATIN);
	assert_ordinal(at(f, "art5.1/b/i"), 1, 0, CCD_SCHEME_ROMAN);
	assert_ordinal(at(f, "art5.1/u1"), 0, 0, CCD_SCHEME_NONE);
	outline(f, "ru", "Он включает:\nа) один;\nб) два;\nв) три;\nг) четыре.");
	assert_ordinal(at(f, "a"), 1, 0, CCD_SCHEME_CYRILLIC);
	assert_ordinal(at(f, "d"), 4, 0, CCD_SCHEME_CYRILLIC);
	outline(f, "zh", "包括：\n（子）甲；\n（丑）乙；\n（寅）丙。");
	assert_ordinal(at(f, "c"), 3, 0, CCD_SCHEME_BRANCH);
}

static void
test_texts(void **state)
{
	struct fixture *f = *state;
	const struct ccd_clause *c;

	outline(f, "en", "Article 1\nUse of terms\n(a) The first term. It has two sentences.\n"
	    "(b) The second term.");
	c = at(f, "art1");
	assert_string_equal(c->text, "Article 1 Use of terms");
	assert_string_equal(c->text + c->body, "Use of terms");
	assert_string_equal(c->label, "Article 1");
	assert_int_equal(c->line, 1);
	c = at(f, "art1/a");
	assert_string_equal(c->text, "(a) The first term. It has two sentences.");
	assert_string_equal(c->text + c->body, "The first term. It has two sentences.");
	assert_string_equal(c->label, "(a)");
	assert_int_equal(c->line, 3);
	assert_int_equal(c->nsegment, 2);
	assert_int_equal(f->v.segment[c->segment].start, 0);
}

static void
test_signatures(void **state)
{
	struct fixture *f = *state;

	outline(f, "en", "Letter\nPlease circulate it.\n(Signed) Anna Berg\n+Ambassador\n+of Northland\n"
	    "(Signed) Pavel Orlov");
	assert_string_equal(at(f, "sig1")->text, "(Signed) Anna Berg Ambassador of Northland");
	assert_string_equal(at(f, "sig2")->text, "(Signed) Pavel Orlov");
	outline(f, "zh", "信\n请分发本函。\n安娜·贝尔格（签名）\n帕维尔·奥尔洛夫（签名）");
	assert_string_equal(at(f, "sig1")->text, "安娜·贝尔格（签名）");
	assert_string_equal(at(f, "sig2")->text, "帕维尔·奥尔洛夫（签名）");
}

static void
test_status(void **state)
{
	static const struct { const char *lang, *text; enum ccd_status status; } t[] = {
		{ "en", "[Original: Chinese and English]\nIt is so.", CCD_STATUS_UNKNOWN },
		{ "en", "[Working translation from the English]\nIt is so.", CCD_STATUS_WORKING },
		{ "zh", "[工作译文，译自英文]\n就是这样。", CCD_STATUS_WORKING },
		{ "ru", "[Рабочий перевод с английского]\nЭто так.", CCD_STATUS_WORKING },
		{ "en", "[A remark in brackets]\nIt is so.", CCD_STATUS_UNKNOWN },
		{ "en", "This is a working translation of it.\nIt is so.", CCD_STATUS_UNKNOWN },
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < LENGTH(t); i++) {
		outline(f, t[i].lang, t[i].text);
		assert_int_equal(f->v.status, t[i].status);
	}
}

static void
test_markup(void **state)
{
	struct fixture *f = *state;

	outline(f, "en", "#Code of conduct\n#Scope.\nIt applies.\n#Purpose\nIt helps.");
	assert_string_equal(shape(&f->v, false, f->a),
	    "title title\nheading s1\n  text s1/u1\nheading s2\n  text s2/u1\n");
}

static void
test_empty(void **state)
{
	struct fixture *f = *state;

	outline(f, "en", "");
	check_tree(&f->v);
	assert_int_equal(f->v.nclause, 1);
	outline(f, "xx", "(a)");
	check_tree(&f->v);
	assert_int_equal(f->v.nclause, 2);
}

/* Each label begins a list in the one before: no deeper than the limit. */
static void
test_depth(void **state)
{
	static const char *const forms[] = { "(a)", "1)", "A.", "(1)", "(i)", "①" };
	struct fixture *f = *state;
	struct ccd_buffer b = { 0 };

	for (int i = 0; i < 40 * CCD_LIMIT_DEPTH; i++)
		ccd_buffer_printf(&b, "%s deeper:\n", forms[(size_t)i % LENGTH(forms)]);
	outline(f, "en", b.s);
	check_tree(&f->v);
	assert_int_equal(f->v.nclause, 40 * CCD_LIMIT_DEPTH + 1);
	ccd_buffer_free(&b);
}

static void
test_limits(void **state)
{
	struct fixture *f = *state;
	struct ccd_error err = { 0 };

	f->blocks.n = CCD_LIMIT_CLAUSES;        /* refused before a block is looked at */
	assert_int_equal(ccd_outline(&f->v, ccd_lang_of("en"), &f->blocks, NULL, f->a, &err), -1);
	assert_int_equal(err.code, CCD_ELIMIT);
	f->blocks.n = 0;
}

/* Of a list of contents only what names what follows, or goes on with its page numbers, is one. */
static void
test_contents(void **state)
{
	static const struct { const char *lang, *text; size_t left; const char *first; } lists[] = {
		{ "en", "Contents\nGates .... 1\nLamps .... 3\nBoats .... 4\nHarbour .... 9\n"
		    "Letters go to Nerin, NE 94105\n#Gates\nThey open.\n", 5, "Letters go to Nerin, NE 94105" },
		{ "zh", "目录\n水闸 1\n灯 3\n船 4\n港 9\n来信请寄内林邮箱 94105。\n#水闸\n水闸开放。\n", 5,
		    "来信请寄内林邮箱 94105。" },
		{ "ru", "Оглавление\nШлюзы .... 1\nОгни .... 3\nЛодки .... 4\nПорт .... 9\n"
		    "Письма идут в порт.\n#Шлюзы\nОни открыты.\n", 5, "Письма идут в порт." },
		{ "en", "Gates\nLamps\nBoats\nHarbour\nLetters go to Nerin, NE 94105\n#Gates\nThey open.\n"
		    "Twice.\n#Lamps\nThey burn.\nAt night.\n#Boats\nThey swim.\nSlowly.\n#Harbour\nIt is full.\n", 4,
		    "Letters go to Nerin, NE 94105" },
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < LENGTH(lists); i++) {
		struct ccd_omissions left = { .a = f->a };
		struct ccd_error err = { 0 };
		bool letters = false;

		f->blocks.n = 0;
		f->v = (struct ccd_version){ .lang = lists[i].lang, .file = "test" };
		add_blocks(f, lists[i].text);
		assert_int_equal(ccd_outline(&f->v, ccd_lang_of(f->v.lang), &f->blocks, &left, f->a, &err), 0);
		if (left.n != lists[i].left)
			fail_msg("case %zu: %zu entries", i, left.n);
		for (size_t k = 0; k < left.n; k++)
			assert_int_equal(left.v[k].kind, CCD_OMIT_CONTENTS);
		for (uint32_t k = 1; k < f->v.nclause; k++)
			letters |= strcmp(f->v.clause[k].text, lists[i].first) == 0;
		assert_true(letters);
	}
}

/* A list of N items, or N articles with paragraphs; processor time. */
static double
seconds(struct fixture *f, uint32_t n, const char *first, const char *rest)
{
	struct ccd_buffer b = { 0 };
	clock_t start;

	for (uint32_t i = 1; i <= n; i++)
		ccd_buffer_printf(&b, i % 10 == 1 ? first : rest, i / 10 + 1);
	f->blocks.n = 0;
	start = clock();
	outline(f, "en", b.s);
	ccd_buffer_free(&b);
	check_tree(&f->v);
	return (double)(clock() - start) / CLOCKS_PER_SEC;
}

/* Four times the text takes about four times as long; squared it would be sixteen. */
static void
test_linear(void **state)
{
	static const char *const texts[][2] = {
		{ "Article %u\n", "Some words of an unnumbered paragraph in it.\n" },
		{ "(a) A list that begins again:\n", "(b) and goes on;\n" },
		{ "1. Again it is the same number;\n", "1. the very same;\n" },
		{ "Heading\n", "(Signed) A. Name\n" },
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < LENGTH(texts); i++) {
		double once = seconds(f, 5000, texts[i][0], texts[i][1]);
		double four = seconds(f, 20000, texts[i][0], texts[i][1]);

		if (four > 10 * once + 0.2)
			fail_msg("text %zu: %.3f s, four times as much %.3f s", i, once, four);
	}
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(test_ ## name, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		TEST(parallel), TEST(cases), TEST(ordinals), TEST(texts), TEST(signatures), TEST(status),
		TEST(markup), TEST(empty), TEST(depth), TEST(limits), TEST(contents), TEST(linear),
	};

	return cmocka_run_group_tests_name("outline", tests, NULL, NULL);
}
