/* References as each language writes them: the paths found, "O" where of another
 * instrument, "H" where expressly of this one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "text/citation.h"

static const struct { const char *lang, *text, *paths; } cases[] = {
	{ "en", "pursuant to article 14 (3) (d) of the Covenant", "14/3/dO" },
	{ "en", "paragraphs 1 and 2 of article 5", "5/1 5/2" },
	{ "en", "arts. 1-3", "1 3 2" },
	{ "en", "Section 2(b)(1)-(2) and Section 3(a)(1)(A)(i)", "2/b/1 2/b/2 3/a/1/a/i" },
	{ "en", "Sections 1, 5, 6, 7, and 8 survive", "1 5 6 7 8" },
	{ "en", "the first sentence of paragraph 1", "1#1" },
	{ "en", "article 14, paragraph 3 (d) and (e), of this Convention", "14/3/dH 14/3/eH" },
	{ "en", "item 93 of the agenda, see section 3.1.2", "3/1/2" },
	{ "en", "Articles 5 and 10 days; paragraph 2 within 5 days", "5 2" },
	{ "en", "subparagraph (a) of paragraph 1 of article 5 bis", "5.1/1/a" },
	{ "en", "the second indent of article 3", "3/2" },
	{ "en", "Article 11 of the WIPO Copyright Treaty", "11O" },
	{ "en", "two parties, an article and paragraphs of 2009", "" },
	{ "en", "article 12¹, Article 120-1, section 12AA and section 12A", "12.1 120.1 12.27 12.1" },
	{ "en", "article L. 1114-4 of the Code; articles 2-4", "1114.4O 2 4 3" },
	{ "en", "subparagraph 1 or 2 of Article 6; section 5 or 6 members", "6/1 6/2 5" },
	{ "en", "articles 3 (1) and 4 (2)", "3/1 4/2" },
	{ "en", "paragraph 1 subparagraphs (1). to (3). inclusive of article 6; see (a). The", "6/1/1 6/1/3 6/1/2" },
	{ "en", "the 1st or 2nd subparagraph of the 1 st paragraph of Article 31 of the Act", "31/1/1O 31/1/2O" },
	{ "en", "first item to third item of third subparagraph of first paragraph of article 5-2",
	    "5.2/1/3/1 5.2/1/3/3 5.2/1/3/2" },
	{ "en", "first paragraph and fifth paragraph of article 8", "8/1 8/5" },
	{ "en", "paragraph I subparagraph (4) of article 8; the point I made, Paragraph I.", "8/1/4 1" },
	{ "en", "Item 4 or 5, Subparagraph 4 of Article 4; Item 7", "4/4/4 4/4/5" },
	{ "en", "Chapter IV, Part II of the Harbour Act; Annex 1 of Article 3, Annex 2 of Article 4", "2/4O 1O 3 2O 4" },
	{ "en", "Article 103, subparagraph 2 or 3 of the Lights Act, or Article 5", "103/2O 103/3O 5" },
	{ "en", "items 1 to 3 of the schedule; Division 2 of Part III", "1O 3O 2O 3/2" },
	{ "en", "chapter C-32 of the Revised Statutes", "32O" },
	{ "fr", "le chapitre C-32 des Statuts révisés, la section 1.1 de la partie III", "32O 3/1/1" },
	{ "en", "the part(s) in use, from point A to point M, the rule “B”", "" },
	{ "ru", "раздел(ы) причала, точка A, правило «B», пункт «а»", "a" },
	{ "ru", "статья 12¹, статья 120-1, статья 7.1", "12.1 120.1 7/1" },
	{ "ru", "статья 52¹⁻¹, статья 50⁴⁻², статья 6.2¹", "52.101 50.204 6/2.1" },
	{ "ru", "разделить S на части, разделами 2 и 3, разделах 4 и 5", "2 3 4 5" },
	{ "ru", "пункт 1 статьи 3, пункт 2 статьи 4", "3/1 4/2" },
	{ "zh", "第十四条第三款(卯)和(辰)项，第二条第一款(a)、(b)和(c)项", "14/3/d 14/3/e 2/1/a 2/1/b 2/1/c" },
	{ "zh", "第120-1条，第L.1114-4条，第六条第一项或者第二项", "120.1 1114.4 6/1 6/2" },
	{ "ru", "подпункте d) пункта 3 статьи 14", "14/3/d" },
	{ "ru", "пункты 1–3 статьи 5, пункт 93 повестки дня", "5/1 5/3 5/2" },
	{ "ru", "подпунктах 1 и 2 пункта (b) Раздела 2", "2/b/1 2/b/2" },
	{ "ru", "Разделы 1, 5 и 8 настоящей Лицензии", "1H 5H 8H" },
	{ "ru", "первое предложение пункта 1; часть первая статьи 5", "1#1 5/1" },
	{ "ru", "ст. 5, п. 2; пп. «а» и «б» п. 1 ст. 3", "5/2 a b 3/1" },
	{ "ru", "статья 51 Устава", "51O" },
	{ "zh", "第十四条第三款(卯)项", "14/3/d" },
	{ "zh", "第二条b款第(1)项与第(2)项", "2/b/1 2/b/2" },
	{ "zh", "第三条a款第(1)项(A)目(i)", "3/a/1/a/i" },
	{ "zh", "第一、五、六、七及第八条", "1 5 6 7 8" },
	{ "zh", "第1款第一句", "1#1" },
	{ "zh", "第1至3条", "1 3 2" },
	{ "zh", "第五条之二", "5.2" },
	{ "zh", "上文第2段(a)", "2/aH" },
	{ "zh", "《宪章》第五十一条", "51O" },
	{ "zh-Hant", "第五條第三項第三款第一目，第六條第二款第一項", "5/3/3/1 6/2/1" },
	{ "zh", "第三届会议，第一项目，第64/211号决议，第三者", "" },
};

static void
paths(void **state)
{
	size_t wrong = 0;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct ccd_arena *a = ccd_arena_new();
		struct ccd_citation *c;
		uint32_t n = ccd_citations(ccd_lang_of(cases[i].lang), cases[i].text,
		    strlen(cases[i].text), 0, a, &c);
		const char *found = "";

		for (uint32_t k = 0; k < n; k++)
			found = ccd_arena_printf(a, "%s%s%s%s%s", found, k > 0 ? " " : "", c[k].canonical,
			    c[k].outside ? "O" : "", c[k].here ? "H" : "");
		if (strcmp(found, cases[i].paths) != 0) {
			print_error("\"%s\": \"%s\", not \"%s\"\n", cases[i].text, found, cases[i].paths);
			wrong++;
		}
		ccd_arena_free(a);
	}
	assert_int_equal(0, wrong);
}

/* Inner to outer and outer to inner are one where a language does either. */
static void
order(void **state)
{
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_citation *x, *y;
	const char *en = "Section 3(a)(1)(A)(i)", *ru = "подпункте (i) (А) (1) пункта (а) Раздела 3";

	(void)state;
	assert_int_equal(1, ccd_citations(ccd_lang_of("en"), en, strlen(en), 0, a, &x));
	assert_int_equal(1, ccd_citations(ccd_lang_of("ru"), ru, strlen(ru), 0, a, &y));
	assert_true(ccd_citation_equal(x, y));
	en = "Section 3(a)(2)(A)(i)";
	ccd_citations(ccd_lang_of("en"), en, strlen(en), 0, a, &x);
	assert_false(ccd_citation_equal(x, y));
	ccd_arena_free(a);
}

/* 12¹ may be printed 12.1, never 12 (1). */
static void
inserted(void **state)
{
	static const struct { const char *a, *b, *b_lang; bool equal; } pairs[] = {
		{ "article 12.1", "статью 12¹", "ru", true },
		{ "article 12.1", "第12¹条", "zh", true },
		{ "paragraph 2 of article 12.1", "пункт 2 статьи 12¹", "ru", true },
		{ "article 12 (1)", "статью 12¹", "ru", false },
		{ "article 12.1", "статью 12²", "ru", false },
		{ "article 12.1", "статью 12", "ru", false },
	};
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_citation *x, *y;

	(void)state;
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		assert_int_equal(1, ccd_citations(ccd_lang_of("en"), pairs[i].a, strlen(pairs[i].a), 0, a, &x));
		assert_int_equal(1, ccd_citations(ccd_lang_of(pairs[i].b_lang), pairs[i].b,
		    strlen(pairs[i].b), 0, a, &y));
		assert_int_equal(pairs[i].equal, ccd_citation_equal(x, y));
		assert_int_equal(pairs[i].equal, ccd_citation_equal(y, x));
	}
	ccd_arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(paths), cmocka_unit_test(order),
		cmocka_unit_test(inserted) };

	return cmocka_run_group_tests_name("citation", tests, NULL, NULL);
}
