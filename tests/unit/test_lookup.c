/* The clause that people ask for, by its address and in the words of each language. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/error.h"
#include "model/cite.h"
#include "model/lookup.h"
#include "model/model.h"
#include "outline/outline.h"
#include "lang/lang.h"

#define LENGTH(array) (sizeof (array) / sizeof *(array))

/* A block a line. */
static const char en[] =
	"Article 1\nThis Law protects land.\n"
	"Article 5\n1. Land is protected.\n2. Farmers are supported.\n3. Land is not used for:\n"
	"(a) houses;\n(b) roads;\n(c) factories.\n"
	"Article 5 bis\n1. Water is protected.\n"
	"Article 6\n1. This Law begins in May.\n2. It ends in June.\n";
static const char ru[] =
	"Статья 1\nЗакон охраняет землю.\n"
	"Статья 5\n1. Земля охраняется.\n2. Крестьяне поддерживаются.\n3. Земля не используется для:\n"
	"а) домов;\nб) дорог;\nв) заводов.\n"
	"Статья 5.1\n1. Вода охраняется.\n"
	"Статья 6\n1. Закон вступает в силу в мае.\n2. Он прекращает действие в июне.\n";
static const char zh[] =
	"第一条　本法保护土地。\n"
	"第五条　国家保护耕地。\n国家支持农民。\n耕地不得用于：\n（一）房屋；\n（二）道路；\n（三）工厂。\n"
	"第六条　本法自五月起施行。\n本法于六月终止。\n";
static const char hant[] =
	"第一條　本法保護土地。\n"
	"第五條　國家保護耕地。\n國家支持農民。\n耕地不得用於：\n一、房屋。\n二、道路。\n三、工廠。\n"
	"第六條　本法自五月起施行。\n本法於六月終止。\n";
static const char statute[] =
	"1 Short title\nThis Act is the Land Act.\n"
	"2 Use of land\n(1) Land is used with care.\n(2) No land is used for—\n(a) houses,\n(b) roads.\n"
	"3 Farmers\n(1) Farmers are helped.\n(2) They are paid.\n";
static const char resolution[] =
	"1. Welcomes the report;\n2. Requests all States:\n(a) To report;\n(b) To pay;\n3. Decides to meet.\n";

/* Each clause a row of its own: what is asked is found in one version. */
static void
add_rows(struct ccd_concordance *c)
{
	c->nrow = c->version[0].nclause - 1;
	c->row = ccd_array(c->arena, c->nrow, struct ccd_row);
	for (uint32_t r = 0; r < c->nrow; r++) {
		uint32_t *clause = ccd_array(c->arena, 1, uint32_t);

		*clause = r + 1;
		c->row[r].cell = ccd_array(c->arena, 1, struct ccd_cell);
		c->row[r].cell[0] = (struct ccd_cell){ clause, 1 };
	}
}

static struct ccd_concordance *
one_version(const char *lang, const char *text)
{
	struct ccd_concordance *c = ccd_concordance_new();
	struct { struct ccd_block *v; size_t n, cap; } list = { 0 };
	struct ccd_blocks blocks = { 0 };
	struct ccd_error err = { 0 };

	for (uint32_t line = 1; *text != '\0'; line++) {
		size_t n = strcspn(text, "\n");

		*ccd_push(c->arena, &list) = (struct ccd_block){ .line = line, .alone = true,
			.short_line = n < 70, .text = ccd_arena_strndup(c->arena, text, n) };
		text += n + 1;
	}
	blocks.v = list.v;
	blocks.n = list.n;
	c->version = ccd_array(c->arena, 1, struct ccd_version);
	c->nversion = 1;
	c->version[0].lang = lang;
	c->version[0].file = "test";
	assert_int_equal(ccd_outline(&c->version[0], ccd_lang_of(lang), &blocks, NULL, c->arena, &err), 0);
	add_rows(c);
	return c;
}

/* What is found, or with "!" before it the error. */
static const struct { const char *lang, *text, *asked, *found; } cases[] = {
	{ "en", en, "art5/3/c", "art5/3/c" },
	{ "en", en, "art5/p3/c", "art5/3/c" },
	{ "en", en, "sec5/3", "art5/3" },
	{ "en", en, "para5/p3", "art5/3" },
	{ "en", en, "Article 5 (3) (c)", "art5/3/c" },
	{ "en", en, "art. 5(3)(c)", "art5/3/c" },
	{ "en", en, "5.3.c", "art5/3/c" },
	{ "en", en, "5/3/c", "art5/3/c" },
	{ "en", en, "article 5.3.c.", "art5/3/c" },
	{ "en", en, "subparagraph (c) of paragraph 3 of article 5", "art5/3/c" },
	{ "en", en, "article 6, paragraph 2, of this Law", "art6/2" },
	{ "en", en, "section 5(3)(a)", "art5/3/a" },
	{ "en", en, "Article 5 bis (1)", "art5.1/1" },
	{ "en", en, "paragraph 3", "art5/3" },
	{ "en", en, "(c)", "art5/3/c" },
	{ "en", en, "пункт 3 статьи 5", "art5/3" },
	{ "en", en, "5.1", "!'5.1' may be 'art5/1', 'art5.1'" },
	{ "en", en, "paragraph 2", "!'paragraph 2' may be 'art5/2', 'art6/2'" },
	{ "en", en, "Article 5 (3) (z)", "!no clause 'Article 5 (3) (z)'; the nearest is 'art5/3'" },
	{ "en", en, "Article 5 (9)", "!no clause 'Article 5 (9)'; the nearest is 'art5'" },
	{ "en", en, "Article 5 of the Charter",
	  "!no clause 'Article 5 of the Charter'; the nearest is 'art5/3/a'" },
	{ "en", statute, "section 2(2)(a)", "sec2/2/a" },
	{ "en", statute, "art2/2/a", "sec2/2/a" },
	{ "en", statute, "s. 2", "!no clause 's. 2'; the nearest is 'sec2'" },
	{ "en", resolution, "paragraph 2 (b)", "para2/b" },
	{ "en", resolution, "p2/b", "para2/b" },
	{ "en", resolution, "2(b)", "para2/b" },
	{ "ru", ru, "подпункт в) пункта 3 статьи 5", "art5/3/c" },
	{ "ru", ru, "подпункт c) пункта 3 статьи 5", "art5/3/c" },
	{ "ru", ru, "п. 3 ст. 5", "art5/3" },
	{ "ru", ru, "Article 5 (3) (c)", "art5/3/c" },
	{ "ru", ru, "пункт 1 статьи 5.1", "art5.1/1" },
	{ "ru", ru, "п. 9 ст. 5", "!no clause 'п. 9 ст. 5'; the nearest is 'art5'" },
	{ "zh", zh, "第五条第三款第三项", "art5/c" },
	{ "zh", zh, "第五条第三项", "art5/c" },
	{ "zh", zh, "第五条第三款", "art5/u2" },
	{ "zh", zh, "第五条第二款", "art5/u1" },
	{ "zh", zh, "本法第五条", "art5" },
	{ "zh", zh, "第六条第一款", "art6" },
	{ "zh", zh, "第六条第三款", "!no clause '第六条第三款'; the nearest is 'art6'" },
	{ "zh-Hant", hant, "第五條第三項第三款", "art5/c" },
	{ "zh-Hant", hant, "第五條第三項", "art5/u2" },
	{ "zh-Hant", hant, "第六條第二項", "art6/u1" },
	{ "zh-Hant", hant, "第五条第三款第三项", "art5/c" },
};

static void
asked(void **state)
{
	size_t wrong = 0;

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct ccd_concordance *c = one_version(cases[i].lang, cases[i].text);
		struct ccd_error err = { 0 };
		struct ccd_asked out;
		const char *got;

		if (ccd_lookup(c, cases[i].asked, c->arena, &out, &err) < 0) {
			assert_int_equal(err.code, CCD_EUSAGE);
			got = ccd_arena_printf(c->arena, "!%s", err.message);
		} else {
			got = out.address;
		}
		if (strcmp(got, cases[i].found) != 0) {
			print_error("%s: %s, not %s\n", cases[i].asked, got, cases[i].found);
			wrong++;
		}
		ccd_concordance_free(c);
	}
	assert_int_equal(0, wrong);
}

/* All below the clause comes with it, and nothing else. */
static void
rows(void **state)
{
	struct ccd_concordance *c = one_version("en", en);
	struct ccd_asked out;

	(void)state;
	assert_int_equal(ccd_lookup(c, "paragraph 3 of article 5", c->arena, &out, NULL), 0);
	for (uint32_t r = 0; r < c->nrow; r++)
		assert_int_equal(out.row[r], ccd_is_below(c->version[0].clause[r + 1].address, "art5/3"));
	ccd_concordance_free(c);
}

/* Addresses that an earlier version wrote are found by those of today. */
static void
earlier(void **state)
{
	struct ccd_concordance *c = one_version("en", en);
	uint32_t i = ccd_clause_find(&c->version[0], "art5/1");
	struct ccd_asked out;

	(void)state;
	assert_int_not_equal(i, CCD_NONE);
	c->version[0].clause[i].address = "art5/p1";
	assert_int_equal(ccd_lookup(c, "art5/1", c->arena, &out, NULL), 0);
	assert_true(out.row[i - 1]);
	ccd_concordance_free(c);
}

/* Addresses in the words of a language. */
static void
cited(void **state)
{
	static const struct { const char *tag, *address, *words; } places[] = {
		{ "en", "art5/3/c", "article 5 (3) (c)" }, { "zh", "art5/3/c", "第五条第三款第三项" },
		{ "ru", "art5/3/c", "подпункт c) пункта 3 статьи 5" },
		{ "fr", "art5/3/c", "article 5, paragraphe 3, alinéa c)" },
		{ "es", "art5/3/c", "artículo 5, párrafo 3, apartado c)" },
		{ "en", "art5.1/1", "article 5 bis (1)" }, { "zh", "art5.1", "第五条之一" },
		{ "ru", "art5.1/1", "пункт 1 статьи 5 бис" }, { "de", "para12/a/ii", "paragraph 12 (a) (ii)" },
		{ "ru", "para12/a/ii", "подпункт ii) подпункта a) пункта 12" },
		{ "zh", "para12/a/iv", "第十二段第一项第四目" }, { "en", "annex2/s2/i", "annex 2, heading 2 (i)" },
		{ "en", "annex/title", "annex, title" }, { "ru", "annex/r3", "абзац 3 преамбулы приложения" },
		{ "zh", "annex/op1", "附件执行部分第一段" }, { "en", "art1/u2", "article 1, unnumbered paragraph 2" },
		{ "en", "table1/row3/cell2", "table 1, row 3, column 2" },
		{ "ru", "table1/row3/cell2", "столбец 2 строки 3 таблицы 1" }, { "zh", "chp3/sec2", "第三章第二节" },
		{ "en", "n4~2", "note 4" }, { "en", "", "" }, { "en", "enacting", "enacting words" },
	};
	struct ccd_arena *a = ccd_arena_new();

	(void)state;
	for (size_t i = 0; i < LENGTH(places); i++)
		assert_string_equal(ccd_cite(NULL, places[i].tag, places[i].address, a), places[i].words);
	ccd_arena_free(a);
}

/* What is cited in each language is found again in the versions of all. */
static void
written_and_read(void **state)
{
	static const struct { const char *lang, *text; } texts[] = {
		{ "en", en }, { "ru", ru }, { "en", statute }, { "en", resolution },
	};
	static const char *const tags[] = { "en", "zh", "ru" };
	size_t n = 0;

	(void)state;
	for (size_t t = 0; t < LENGTH(texts); t++) {
		struct ccd_concordance *c = one_version(texts[t].lang, texts[t].text);

		for (uint32_t i = 1; i < c->version[0].nclause; i++)
			for (size_t k = 0; k < LENGTH(tags); k++) {
				const struct ccd_clause *clause = &c->version[0].clause[i];
				const char *words = ccd_cite(c, tags[k], clause->address, c->arena);
				struct ccd_error err = { 0 };
				struct ccd_asked asked;

				if (clause->ordinal.number == 0)
					continue;
				if (ccd_lookup(c, words, c->arena, &asked, &err) < 0)
					fail_msg("%s of %s: %s", words, clause->address, err.message);
				assert_string_equal(asked.address, clause->address);
				n++;
			}
		ccd_concordance_free(c);
	}
	assert_true(n >= 50);
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(asked), cmocka_unit_test(rows),
		cmocka_unit_test(earlier), cmocka_unit_test(cited), cmocka_unit_test(written_and_read) };

	return cmocka_run_group_tests_name("lookup", tests, NULL, NULL);
}
