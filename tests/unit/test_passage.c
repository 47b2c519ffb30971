/* The ids of units, and the passages that a concordance is a list of. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "store_fixture.h"
#include "write/passage.h"

/* ---- ids --------------------------------------------------------------- */

static void
test_ids(void **state)
{
	static const struct fx_clause first[] = {
		{ 1, CCD_KIND_TEXT, "a", NULL, { 0 }, "1" }, { 1, CCD_KIND_TEXT, "a", NULL, { 0 }, "2" },
		{ 1, CCD_KIND_TEXT, "a~2", NULL, { 0 }, "3" },
		{ 1, CCD_KIND_TEXT, "zh:a", NULL, { 0 }, "4" }, { 1, CCD_KIND_TEXT, "a", NULL, { 0 }, "5" },
	};
	static const struct fx_clause second[] = { { 1, CCD_KIND_TEXT, "a", NULL, { 0 }, "1" } };
	static const char *const wanted[] = { "a", "a~2", "a~2~2", "zh:a", "a~3", "zh:a~2" };
	struct ccd_concordance *c = ccd_concordance_new();
	const char *const *id;

	(void)state;
	fx_version(c, "en", first, 5);
	fx_version(c, "zh", second, 1);
	for (uint32_t i = 1; i <= 5; i++)
		fx_row(c, 1, (const char *[]){ ccd_arena_printf(c->arena, "%u", i), "" });
	fx_row(c, 1, (const char *[]){ "", "1" });
	id = ccd_row_ids(c, c->arena);
	for (uint32_t r = 0; r < c->nrow; r++)
		assert_string_equal(id[r], wanted[r]);
	ccd_concordance_free(c);
}

static void
test_tokens(void **state)
{
	static const char *const cases[][2] = {
		{ "annex/s2/i", "annex__s2__i" }, { "art5.1", "art5.1" }, { "zh:u1", "zh_3au1" },
		{ "a_b", "a_5fb" }, { "é", "_c3_a9" }, { "", "_" }, { "a b\"<", "a_20b_22_3c" },
	};
	struct ccd_arena *a = ccd_arena_new();

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_string_equal(ccd_xmlout_token(cases[i][0], a), cases[i][1]);
	ccd_arena_free(a);
}

/* ---- passages ---------------------------------------------------------- */

struct seen {
	const struct ccd_write *w;
	size_t n;
	struct { const char *id, *text[3]; double confidence; enum ccd_trust trust; } v[16];
};

static void
note(void *data, const struct ccd_passage *p)
{
	struct seen *seen = data;

	assert_true(seen->n < 16);
	seen->v[seen->n].id = ccd_arena_strdup(seen->w->arena, p->id);
	for (uint32_t v = 0; v < 3; v++)
		seen->v[seen->n].text[v] = p->text[v] != NULL ?
		    ccd_arena_strdup(seen->w->arena, p->text[v]) : "(none)";
	seen->v[seen->n].confidence = p->confidence;
	seen->v[seen->n++].trust = p->trust;
}

static void
assert_seen(const struct seen *seen, size_t i, const char *id, const char *en, const char *zh,
    const char *ru, enum ccd_trust trust)
{
	assert_true(i < seen->n);
	assert_string_equal(seen->v[i].id, id);
	assert_string_equal(seen->v[i].text[0], en);
	assert_string_equal(seen->v[i].text[1], zh);
	assert_string_equal(seen->v[i].text[2], ru);
	assert_int_equal(seen->v[i].trust, trust);
}

static void
test_clauses(void **state)
{
	static const uint32_t order[] = { 1, 0 };
	struct ccd_concordance *c = fx_concordance();
	struct ccd_write w = { .c = c, .order = order, .norder = 2, .arena = c->arena };
	struct seen seen = { .w = &w };

	(void)state;
	ccd_passages(&w, note, &seen);
	assert_int_equal(seen.n, 3);
	assert_seen(&seen, 0, "title", "Rules & <Regulations>", "规则", "(none)",
	    CCD_TRUST_PROBABLE);
	assert_seen(&seen, 1, "art5bis", "Article 5 bis  Duties. They last.  To the \"end\".",
	    "第五条之一 义务。持续到底。", "(none)", CCD_TRUST_PROBABLE);
	assert_seen(&seen, 2, "art5bis/a", "(a) To comply;\n(b) To report.", "㈠ 遵守；报告。", "(none)",
	    CCD_TRUST_CONFIRMED);
	ccd_concordance_free(c);
}

/* Beads first, then the segments that none has; what no version shown says is no passage. */
static void
test_sentences(void **state)
{
	static const uint32_t order[] = { 0, 1, 2 };
	struct ccd_concordance *c = fx_concordance();
	struct ccd_write w = { .c = c, .order = order, .norder = 3, .arena = c->arena,
		.sentences = true };
	struct seen seen = { .w = &w };

	(void)state;
	c->row[1].bead[1].side[0].n = 1;
	c->row[1].bead[1].side[2].n = 0;
	c->row[1].bead[1].confidence = 0.6;
	ccd_passages(&w, note, &seen);
	assert_int_equal(seen.n, 7);
	assert_seen(&seen, 1, "art5bis#1", "Article 5 bis  Duties.", "第五条之一 义务。",
	    "Статья 5 бис Обязанности.", CCD_TRUST_PROBABLE);
	assert_seen(&seen, 2, "art5bis#2", "They last.", "持续到底。", "(none)", CCD_TRUST_UNSURE);
	assert_seen(&seen, 3, "art5bis#3", "To the \"end\".", "(none)", "(none)",
	    CCD_TRUST_PROBABLE);
	assert_seen(&seen, 4, "art5bis#4", "(none)", "(none)", "Они длятся.", CCD_TRUST_PROBABLE);
	assert_seen(&seen, 5, "art5bis#5", "(none)", "(none)", "До конца.", CCD_TRUST_PROBABLE);
	assert_seen(&seen, 6, "art5bis/a#1", "(a) To comply;\n(b) To report.", "㈠ 遵守；报告。",
	    "а) соблюдать;\nб) сообщать.", CCD_TRUST_CONFIRMED);
	ccd_concordance_free(c);
}

int
main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_ids),
		cmocka_unit_test(test_tokens),
		cmocka_unit_test(test_clauses),
		cmocka_unit_test(test_sentences),
	};

	if (argc > 1)
		cmocka_set_test_filter(argv[1]);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
