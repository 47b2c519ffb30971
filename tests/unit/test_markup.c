/* Text in pieces to blocks: blanks, spans, labels, signs. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/limits.h"
#include "read/markup.h"
#include "text/numeral.h"

struct fixture {
	struct ccd_arena *a;
	struct ccd_source source;
	struct ccd_blocks blocks;
	struct ccd_markup m;
	struct ccd_error err;
};

static int
set_up(void **state)
{
	static struct fixture f;

	memset(&f, 0, sizeof f);
	f.a = ccd_arena_new();
	f.source = ccd_source_of("x", "x", 1, NULL, f.a);
	f.m = (struct ccd_markup){ &f.source, f.a, &f.blocks, .text = { 0 } };
	*state = &f;
	return 0;
}

static int
tear_down(void **state)
{
	struct fixture *f = *state;

	ccd_markup_free(&f->m);
	ccd_arena_free(f->a);
	return 0;
}

static void
add(struct fixture *f, const char *s)
{
	ccd_markup_text(&f->m, s, strlen(s));
}

/* Ends the block and returns it. */
static const struct ccd_block *
end(struct fixture *f)
{
	assert_int_equal(ccd_markup_end(&f->m, &f->err), 0);
	assert_true(f->blocks.n > 0);
	return &f->blocks.v[f->blocks.n - 1];
}

static void
test_blanks(void **state)
{
	static const struct { const char *pieces[4], *text; } cases[] = {
		{ { "  one ", "\n\ttwo", "\xC2\xA0 three  " }, "one two three" },
		{ { "soft\xC2\xADhyphen", " zero\xE2\x80\x8Bwidth" }, "soft\xC2\xADhyphen zero\xE2\x80\x8Bwidth" },
		{ { "\xE2\x80\x8B\xC2\xAD", "unseen \xE2\x80\x8B" }, "unseen" },
		{ { "e\xCC\x81t\xC3\xA9" }, "\xC3\xA9t\xC3\xA9" },
		{ { "中文\n", "  文字" }, "中文文字" },
		{ { "中文 ", "文字" }, "中文 文字" },
		{ { "中文\n", "text\n", "文字" }, "中文 text 文字" },
		{ { "、\n", "第一" }, "、第一" },
		{ { "a\x01" "b" }, "a b" },
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		for (size_t k = 0; k < 4 && cases[i].pieces[k] != NULL; k++)
			add(f, cases[i].pieces[k]);
		assert_string_equal(end(f)->text, cases[i].text);
	}
}

static void
test_raised(void **state)
{
	static const struct { const char *before, *raised[3], *behind; bool up; const char *text; uint32_t nspan; }
	cases[] = {
		{ "статья 12", { "1" }, ".", true, "статья 12¹.", 0 },
		{ "статья 12", { "1", "-", "2" }, ".", true, "статья 12¹⁻².", 0 },
		{ "статья 12", { "1.1" }, " ", true, "статья 12¹.¹", 0 },
		{ "10", { "−", "6" }, " kg", true, "10⁻⁶ kg", 0 },
		{ "H", { "2" }, "O", false, "H₂O", 0 },
		{ "le 1", { "er" }, " mai", true, "le 1er mai", 1 },
		{ "X", { "2n" }, "", true, "X2n", 1 },
		{ "X", { "" }, "1", true, "X1", 0 },
		/* a text in small print is none */
		{ "See ", { "12 34 56 78 90 12" }, "", true, "See 12 34 56 78 90 12", 1 },
		{ "X", { "1234567890123" }, "", true, "X1234567890123", 1 },
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		enum ccd_span_kind kind = cases[i].up ? CCD_SPAN_RAISED : CCD_SPAN_LOWERED;
		const struct ccd_block *block;

		add(f, cases[i].before);
		for (size_t k = 0; k < 3 && cases[i].raised[k] != NULL; k++) {
			ccd_markup_open(&f->m, kind);
			add(f, cases[i].raised[k]);
			ccd_markup_close(&f->m, kind);
		}
		add(f, cases[i].behind);
		block = end(f);
		assert_string_equal(block->text, cases[i].text);
		assert_int_equal(block->nspan, cases[i].nspan);
	}
}

/* Within raised text, and around it, other spans stay right; a note's mark stays one. */
static void
test_raised_spans(void **state)
{
	struct fixture *f = *state;
	const struct ccd_block *block;

	add(f, "m");
	ccd_markup_open(&f->m, CCD_SPAN_RAISED);
	ccd_markup_open(&f->m, CCD_SPAN_EMPHASIS);
	add(f, "2");
	ccd_markup_close(&f->m, CCD_SPAN_EMPHASIS);
	ccd_markup_close(&f->m, CCD_SPAN_RAISED);
	ccd_markup_open(&f->m, CCD_SPAN_RAISED);
	add(f, "x");
	ccd_markup_mark(&f->m, "4");
	ccd_markup_close(&f->m, CCD_SPAN_RAISED);
	block = end(f);
	assert_string_equal(block->text, "m²x[4]");
	assert_int_equal(block->nspan, 2);
	assert_int_equal(block->span[0].kind, CCD_SPAN_EMPHASIS);
	assert_int_equal(block->span[0].start, 1);
	assert_int_equal(block->span[0].end, 3);
	assert_int_equal(block->span[1].kind, CCD_SPAN_NOTE);
	assert_int_equal(block->span[1].start, 4);
}

static void
test_spaced(void **state)
{
	static const struct { const char *given, *text; } cases[] = {
		{ "С т а т ь я 5", "Статья 5" }, { "A r t i c l e 5", "Article 5" },
		{ "См. Г л а в а 2.", "См. Глава 2." }, { "У К А З", "УКАЗ" },
		{ "Ё л к а.", "Ёлка." },
		/* lists, initials, formulas, fewer letters, other scripts */
		{ "a b c d e", "a b c d e" }, { "пункты а б в г", "пункты а б в г" },
		{ "x w z v", "x w z v" }, { "и я в", "и я в" }, { "第 一 章 总 则", "第 一 章 总 则" },
		{ "s n a p5", "s n a p5" }, { "A r T i c", "A r T i c" },
	};
	struct fixture *f = *state;
	const struct ccd_block *block;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		add(f, cases[i].given);
		assert_string_equal(end(f)->text, cases[i].text);
	}
	add(f, "По ");
	ccd_markup_open(&f->m, CCD_SPAN_EMPHASIS);
	add(f, "г л а в е");
	ccd_markup_close(&f->m, CCD_SPAN_EMPHASIS);
	add(f, " 2");
	block = end(f);
	assert_string_equal(block->text, "По главе 2");
	assert_int_equal(block->span[0].start, 5);
	assert_int_equal(block->span[0].end, 15);
	f->m.verbatim = true;
	add(f, "С т а т ь я");
	assert_string_equal(end(f)->text, "С т а т ь я");
	f->m.verbatim = false;
}

static void
test_dropped(void **state)
{
	struct fixture *f = *state;

	add(f, " \n ");
	assert_true(ccd_markup_empty(&f->m));
	assert_int_equal(ccd_markup_end(&f->m, &f->err), 0);
	assert_int_equal(f->blocks.n, 0);
	f->m.next.label = "(a)";
	assert_string_equal(end(f)->text, "(a)");
	f->m.next.table = f->m.next.row = f->m.next.column = 1;
	assert_string_equal(end(f)->text, "");
	assert_int_equal(f->m.next.column, 1);
}

static void
test_spans(void **state)
{
	struct fixture *f = *state;
	const struct ccd_block *block;

	f->m.next.label = "(a)";
	add(f, "the ");
	ccd_markup_open(&f->m, CCD_SPAN_EMPHASIS);
	add(f, " te\xCC\x81rm ");
	ccd_markup_open(&f->m, CCD_SPAN_EMPHASIS);     /* nested: one span */
	add(f, "itself");
	ccd_markup_close(&f->m, CCD_SPAN_EMPHASIS);
	ccd_markup_close(&f->m, CCD_SPAN_EMPHASIS);
	add(f, " is");
	ccd_markup_open(&f->m, CCD_SPAN_NOTE);
	add(f, "[1]");
	ccd_markup_close(&f->m, CCD_SPAN_NOTE);
	block = end(f);
	assert_string_equal(block->text, "(a) the t\xC3\xA9rm itself is[1]");
	assert_int_equal(block->nspan, 2);
	assert_int_equal(block->span[0].kind, CCD_SPAN_EMPHASIS);
	assert_memory_equal(block->text + block->span[0].start, "t\xC3\xA9rm itself", 12);
	assert_int_equal(block->span[0].end - block->span[0].start, 12);
	assert_memory_equal(block->text + block->span[1].start, "[1]", 3);
	/* what sets off all of a block sets off nothing */
	ccd_markup_open(&f->m, CCD_SPAN_EMPHASIS);
	add(f, "all bold");
	assert_int_equal(end(f)->nspan, 0);
	/* and what is open goes on in the next one */
	add(f, "bold");
	ccd_markup_close(&f->m, CCD_SPAN_EMPHASIS);
	add(f, " plain");
	block = end(f);
	assert_int_equal(block->nspan, 1);
	assert_int_equal(block->span[0].end, 4);
}

static void
test_signs(void **state)
{
	static const struct { const char *typed, *text, *label; } cases[] = {
		{ "\xEF\x82\xB7 an item", "• an item", "•" },
		{ "▪ an item", "• an item", "•" },
		{ "\xEF\x83\xB0 1.1.1 numbered", "1.1.1 numbered", NULL },
		{ "• (a) lettered", "(a) lettered", NULL },
		{ "• 2012 was dry", "• 2012 was dry", "•" },
		{ "•glued", "•glued", NULL },
		{ "- a dash stays", "- a dash stays", NULL },
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct ccd_block *block;

		add(f, cases[i].typed);
		block = end(f);
		assert_string_equal(block->text, cases[i].text);
		if (cases[i].label == NULL)
			assert_null(block->label);
		else
			assert_string_equal(block->label, cases[i].label);
	}
}

static void
test_what_stays(void **state)
{
	struct fixture *f = *state;
	const struct ccd_block *block;

	f->m.next = (struct ccd_block){ .list_depth = 2, .level = 3, .anchor = "x", .lang = "fr",
		.kind = CCD_KIND_NOTE, .label = "1." };
	add(f, "one");
	block = end(f);
	assert_true(block->alone);
	assert_int_equal(block->level, 3);
	assert_int_equal(f->m.next.list_depth, 2);
	assert_string_equal(f->m.next.lang, "fr");
	assert_int_equal(f->m.next.level, 0);
	assert_null(f->m.next.anchor);
	assert_null(f->m.next.label);
	assert_int_equal(f->m.next.kind, CCD_KIND_DOCUMENT);
}

static void
test_numerals(void **state)
{
	struct fixture *f = *state;
	struct ccd_arena *a = f->a;

	assert_string_equal(ccd_numeral_roman(1994, true, a), "MCMXCIV");
	assert_string_equal(ccd_numeral_roman(3888, false, a), "mmmdccclxxxviii");
	assert_string_equal(ccd_numeral_roman(4000, false, a), "4000");
	assert_string_equal(ccd_numeral_roman(0, false, a), "0");
	assert_string_equal(ccd_numeral_series(30, "abcdefghijklmnopqrstuvwxyz", a), "dd");
	assert_string_equal(ccd_numeral_series(0, "ab", a), "");
	assert_string_equal(ccd_numeral_run(20, 0x2460, 20, a), "⑳");
	assert_string_equal(ccd_numeral_run(21, 0x2460, 20, a), "21");
	assert_string_equal(ccd_numeral_icu(21, "en", CCD_NUMERAL_WORDS, a), "twenty-one");
	assert_string_equal(ccd_numeral_icu(22, "en", CCD_NUMERAL_ORDINAL, a), "22nd");
	assert_string_equal(ccd_numeral_icu(3, "en", CCD_NUMERAL_ORDINAL_WORDS, a), "third");
	assert_string_equal(ccd_numeral_icu(15, "he@numbers=hebr", CCD_NUMERAL_SCRIPT, a), "טו");
	assert_string_equal(ccd_numeral_icu(11, "th", CCD_NUMERAL_WORDS, a), "สิบเอ็ด");
	assert_string_equal(ccd_numeral_letters(26, 'a', a), "z");
	assert_string_equal(ccd_numeral_letters(27, 'A', a), "AA");
	assert_string_equal(ccd_numeral_letters(703, 'a', a), "aaa");
	assert_string_equal(ccd_numeral_letters(-1, 'a', a), "-1");
	assert_string_equal(ccd_numeral_han(10, false, a), "十");
	assert_string_equal(ccd_numeral_han(21, false, a), "二十一");
	assert_string_equal(ccd_numeral_han(110, false, a), "一百一十");
	assert_string_equal(ccd_numeral_han(1005, false, a), "一千零五");
	assert_string_equal(ccd_numeral_han(12, true, a), "壹拾贰");
	assert_string_equal(ccd_numeral_han(10000, false, a), "10000");
}

static void
test_limits(void **state)
{
	static const char *const wrong[] = { "", "file", "file=", "file=0", "file=x", "file=-1",
		"file=1k", "file=1T", "file=513M", "nesting=251", "ratio=99999999999999999999",
		"file=16777216G", "files=1" };
	struct ccd_limits limits;
	struct ccd_error err = { 0 };

	(void)state;
	ccd_limits_default(&limits);
	assert_int_equal(limits.value[CCD_LIMIT_FILE], 512 << 20);
	assert_int_equal(ccd_limits_set(&limits, "file=2M", &err), 0);
	assert_int_equal(limits.value[CCD_LIMIT_FILE], 2 << 20);
	assert_int_equal(ccd_limits_set(&limits, "memory=64G", &err), 0);
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		memset(&err, 0, sizeof err);
		assert_int_equal(ccd_limits_set(&limits, wrong[i], &err), -1);
		assert_int_equal(err.code, CCD_EUSAGE);
	}
	assert_int_equal(limits.value[CCD_LIMIT_FILE], 2 << 20);
	memset(&err, 0, sizeof err);
	ccd_limit_exceeded(&limits, CCD_LIMIT_FILE, "x.txt", 3, "too large", &err);
	assert_string_equal(err.message, "too large: the limit is 2M; see --limit file=");
	memset(&err, 0, sizeof err);
	ccd_limit_exceeded(&limits, CCD_LIMIT_NESTING, "x.txt", 3, "too deep", &err);
	assert_string_equal(err.message, "too deep: the limit is 250");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_blanks, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_dropped, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_raised, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_raised_spans, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_spaced, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_spans, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_signs, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_what_stays, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_numerals, set_up, tear_down),
		cmocka_unit_test(test_limits),
	};

	return cmocka_run_group_tests_name("markup", tests, NULL, NULL);
}
