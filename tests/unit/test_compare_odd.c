/* Who differs from whom, which profile a text speaks for, and that every rule has a page. */
#include "compare_fixture.h"

#include "compare/compare_int.h"
#include "compare/rule_page.h"
#include "model/profile.h"

/* Pairs that differ, "01 12": version 0 from 1, 1 from 2. */
static struct ccd_odd
judge(const char *pairs, uint64_t versions)
{
	uint64_t differ[CCD_MAX_VERSIONS] = { 0 };

	for (const char *p = pairs; *p != '\0'; p += p[2] == ' ' ? 3 : 2) {
		differ[p[0] - '0'] |= ccd_bit((uint32_t)(p[1] - '0'));
		differ[p[1] - '0'] |= ccd_bit((uint32_t)(p[0] - '0'));
	}
	return ccd_odd_one(differ, versions);
}

static void
odd_ones(void **state)
{
	static const struct {
		const char *pairs;
		uint64_t versions, concerned, deviates;
		bool pair_only;
	} cases[] = {
		{ "", 7, 0, 0, false },
		{ "01", 3, 3, 0, false },               /* two versions: nobody is odd */
		{ "01 02", 7, 7, 1, false },            /* one against two who agree */
		{ "01 12", 7, 7, 2, false },
		{ "01 02 12", 7, 7, 0, false },         /* all differ */
		{ "02", 7, 5, 0, true },                /* a = b, b = c, a != c */
		{ "03 13 23", 15, 15, 8, false },
		{ "02 03 12 13", 15, 15, 0, false },    /* two against two */
		{ "23", 15, 12, 0, true },
		{ "01 23", 15, 15, 0, false },
		{ "13", 5, 0, 0, false },               /* not among those asked */
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct ccd_odd odd = judge(cases[i].pairs, cases[i].versions);

		assert_int_equal(cases[i].concerned, odd.versions);
		assert_int_equal(cases[i].deviates, odd.deviates);
		assert_int_equal(cases[i].pair_only, odd.pair_only);
	}
}

/* A number that two versions read differently and the third in both ways. */
static void
pair_only_is_said(void **state)
{
	static const char *const text[] = { "a 1 item (a) 1l\n", "a 1 item (a) 1l\n",
		"a 1 item (a) 1l\n" };
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_concordance *c = fixture_build(a, "en zh ru", text);
	struct ccd_check_options usual = { 0 };
	struct ccd_check check = { .c = c, .arena = a, .options = &usual,
	    .profile = ccd_profile_find("plain") };
	const struct ccd_rule *rule = ccd_rule_find("N02"), *label = ccd_rule_find("L01");

	(void)state;
	ccd_rows_describe(&check);
	ccd_report_row(&check, rule, 0, 5, 0, "x", "y", "z");
	ccd_report_row(&check, rule, 0, 7, 1, "x", "y", "z");
	ccd_report_row(&check, rule, 0, 7, 0, "x", "y", "z");
	ccd_report_row(&check, label, 0, 5, 0, "x", "y", "z");
	assert_true(check.v[0].pair_only);
	assert_false(check.v[1].pair_only);
	assert_false(check.v[2].pair_only);
	assert_false(check.v[3].pair_only);
	ccd_arena_free(a);
}

static void
profiles_inferred(void **state)
{
	static const struct { const char *languages, *version[3], *profile, *clue; } cases[] = {
		{ "en zh ru", { "a 1 text - 0 A contract\n", "a 1 text - 0 合同\n", "a 1 text - 0 Договор\n" },
		    "plain", "" },
		{ "en zh ru", { "a 1 text - 0 The General Assembly,\n", "a 1 text - 0 大会，\n",
		    "a 1 text - 0 Генеральная Ассамблея,\n" }, "un", "the general assembly" },
		{ "zh ru", { "a 1 item （子） 1b\nb 1 item （丑） 2b\n", "a 1 item a) 1l\nb 1 item b) 2l\n" },
		    "un-1945-zh", "（丑）" },
		{ "en ru", { "a 1 text - 0 THE EUROPEAN PARLIAMENT AND THE COUNCIL,\n",
		    "a 1 text - 0 ЕВРОПЕЙСКИЙ ПАРЛАМЕНТ И СОВЕТ,\n" }, "eu", "the european parliament and" },
		{ "en ru", { "a 1 text - 0 A directive of the European Parliament and of the Council\n",
		    "a 1 text - 0 Директива\n" }, "plain", "" },
		{ "zh en", { "a 1 title - 0 中华人民共和国民法典\n", "a 1 title - 0 Civil Code\n" },
		    "cn-law", "中华人民共和国" },
		{ "ru en", { "a 1 title - 0 Гражданский кодекс Российской Федерации\n",
		    "a 1 title - 0 Civil Code\n" }, "ru-law", "кодекс российской федерации" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct ccd_arena *a = ccd_arena_new();
		struct ccd_concordance *c = fixture_build(a, cases[i].languages, cases[i].version);
		const char *clue;

		assert_string_equal(cases[i].profile, ccd_profile_infer(c, &clue));
		assert_string_equal(cases[i].clue, clue);
		ccd_arena_free(a);
	}
}

/* Profiles name rules that are in the catalogue, and keys that have words. */
static void
profiles_are_sound(void **state)
{
	const struct ccd_profile *p;

	(void)state;
	for (size_t i = 0; (p = ccd_profile_at(i)) != NULL; i++) {
		assert_ptr_equal(p, ccd_profile_find(p->name));
		for (const struct ccd_profile_level *l = p->levels; l->rule != NULL; l++) {
			assert_non_null(ccd_rule_page(l->rule));
			assert_int_equal(l->level, ccd_profile_level_of(p, l->rule, CCD_LEVEL_NOTE));
		}
		assert_int_equal(CCD_LEVEL__COUNT, ccd_profile_level_of(p, "M01", CCD_LEVEL_WARNING));
		assert_int_equal(CCD_LEVEL_ERROR, ccd_profile_level_of(p, "S01", CCD_LEVEL_ERROR));
	}
	assert_null(ccd_profile_find(NULL));
	assert_null(ccd_profile_find("klingon"));
}

static void
rules_have_pages(void **state)
{
	const struct ccd_rule *rule;
	const struct ccd_rule_page *page;
	static const char *const parts[] = { "meaning", "reason", "traps" };
	static const char *const languages[] = { "en", "zh", "ru" };
	struct ccd_arena *a = ccd_arena_new();

	(void)state;
	for (size_t i = 0; (rule = ccd_rule_at(i)) != NULL; i++)
		assert_non_null(ccd_rule_page(rule->id));
	for (size_t i = 0; (page = ccd_rule_page_at(i)) != NULL; i++) {
		assert_ptr_equal(page, ccd_rule_page(page->id));
		for (size_t k = 0; k < 3; k++) {
			const char *key = ccd_arena_printf(a, "%s.%s", page->id, parts[k]);

			for (size_t l = 0; l < 3; l++)
				assert_string_not_equal(key,
				    ccd_rule_words(a, languages[l], page->id, parts[k]));
		}
		for (size_t k = 0; k < 3; k++)
			assert_true(*page->good[k] != '\0' && *page->bad[k] != '\0');
	}
	ccd_arena_free(a);
}

/* One finding for one cause: what follows from another finding in the row is left out. */
static void
consequences(void **state)
{
	static const struct fixture_case cases[] = {
		{ "an untranslated clause", "en ru", {
		    "a 1 text - 0 All of the boats that are in the harbour shall leave it by the gate\n",
		    "a 1 text - 0 All of the boats that are in the harbour shall leave it by the gate;the end\n" },
		    "X04@a", "plain", "X04,P" },
		{ "content of a doubtful row", "en ru", { "a? 1 item (a) 1l thirty 30 days\n",
		    "a? 1 item a) 1l сорок 40 дней\n" }, "", "plain", "N" },
		{ "and the doubt", "en ru", { "a? 1 item (a) 1l thirty 30 days\n",
		    "a? 1 item a) 1l сорок 40 дней\n" }, "A02@a?", "plain", "N,A02" },
		{ 0 }
	};

	(void)state;
	fixture_run(cases);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(odd_ones),
		cmocka_unit_test(pair_only_is_said),
		cmocka_unit_test(profiles_inferred),
		cmocka_unit_test(profiles_are_sound),
		cmocka_unit_test(rules_have_pages),
		cmocka_unit_test(consequences),
	};

	return cmocka_run_group_tests_name("compare_odd", tests, NULL, NULL);
}
