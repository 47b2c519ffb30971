/* ccd_check: which rules run, how findings are ordered, named and accepted. */
#include "compare_fixture.h"

#include "model/profile.h"
#include "text/message.h"

#define ITEMS(c) "a 1 item (a) 1l\nb 1 item (b) 2l\n" c "d 1 item (d) 4l\n"
#define C "c 1 item (c) 3l\n"

static struct ccd_findings
check(struct ccd_concordance *c, const struct ccd_check_options *options)
{
	static const struct ccd_check_options usual = { .ignore = FIXTURE_IGNORE };
	struct ccd_findings findings;
	struct ccd_error err = { 0 };

	assert_int_equal(0, ccd_check(c, options != NULL ? options : &usual, &findings, &err));
	return findings;
}

static void
rules_are_named(void **state)
{
	const struct ccd_rule *rule;
	size_t n = 0;

	(void)state;
	for (; (rule = ccd_rule_at(n)) != NULL; n++) {
		assert_non_null(rule->run);
		assert_true(rule->level < CCD_LEVEL__COUNT);
		assert_ptr_equal(rule, ccd_rule_find(rule->id));
	}
	assert_true(n > 60);
	assert_null(ccd_rule_find("Z99"));
	assert_null(ccd_rule_find("S"));
}

static const char *
pattern(const struct ccd_message *table, const char *key)
{
	for (; table->key != NULL; table++)
		if (strcmp(table->key, key) == 0)
			return table->pattern;
	return NULL;
}

extern const struct ccd_message ccd_messages_en[], ccd_messages_zh[], ccd_messages_ru[];

static void
rules_have_words(void **state)
{
	static const struct ccd_message *const tables[] = {
		ccd_messages_en, ccd_messages_zh, ccd_messages_ru };
	const struct ccd_rule *rule;

	(void)state;
	for (size_t i = 0; (rule = ccd_rule_at(i)) != NULL; i++)
		for (size_t t = 0; t < 3; t++) {
			char name[16];

			snprintf(name, sizeof name, "%s.name", rule->id);
			assert_non_null(pattern(tables[t], name));
			assert_non_null(pattern(tables[t], rule->id));
			assert_true(strstr(pattern(tables[t], rule->id), "{0}") != NULL ||
			    strstr(pattern(tables[t], rule->id), "{3}") != NULL);
			assert_null(strchr(pattern(tables[t], rule->id), '\''));
		}
}

/* One missing unit, one wrong label, one paragraph less. */
#define BROKEN { ITEMS(C) "e 1 item (e) 5l\nf 1 item (f) 6l\ng 1 text - 0\n", \
    ITEMS("") "e 1 item (h) 8l\nf 1 item (f) 6l\n" }

static void
selection(void **state)
{
	static const struct { const char *select, *ignore, *expected; } cases[] = {
		{ NULL, NULL, "S01@c L01@e S05@g" },
		{ "", "", "S01@c L01@e S05@g" },
		{ "S", NULL, "S01@c S05@g" },
		{ "s", NULL, "S01@c S05@g" },
		{ "L,S05", NULL, "L01@e S05@g" },
		{ "L01", NULL, "L01@e" },
		{ " L01 , S01 ", NULL, "S01@c L01@e" },
		{ NULL, "S", "L01@e" },
		{ NULL, "S01", "L01@e S05@g" },
		{ "S", "S05", "S01@c" },
		{ "N", NULL, "" },
	};
	static const char *const text[] = BROKEN;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct fixture_case t = { "selection", "en zh", { text[0], text[1] },
		    cases[i].expected };
		struct ccd_arena *a = ccd_arena_new();
		struct ccd_concordance *c = fixture_build(a, t.languages, t.version);
		struct ccd_findings f = check(c, &(struct ccd_check_options){
		    .select = cases[i].select, .ignore = cases[i].ignore != NULL ?
		    ccd_arena_printf(a, "%s," FIXTURE_IGNORE, cases[i].ignore) : FIXTURE_IGNORE });
		struct ccd_buffer out = { 0 };

		fixture_print(c, &f, &out);
		assert_string_equal(out.s == NULL ? "" : out.s, cases[i].expected);
		ccd_buffer_free(&out);
		ccd_arena_free(a);
	}
}

static void
bad_options(void **state)
{
	static const struct ccd_check_options bad[] = {
		{ .select = "S99" }, { .ignore = "Z" }, { .select = "S01,nothing" },
		{ .profile = "klingon" },
	};
	static const char *const text[] = BROKEN;
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_concordance *c = fixture_build(a, "en zh", text);
	struct ccd_findings f;

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct ccd_error err = { 0 };

		assert_int_equal(-1, ccd_check(c, &bad[i], &f, &err));
		assert_int_equal(CCD_EUSAGE, err.code);
	}
	c->row = NULL;
	assert_int_equal(-1, ccd_check(c, NULL, &f, NULL));
	ccd_arena_free(a);
}

static void
levels(void **state)
{
	static const char *const text[] = BROKEN;
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_concordance *c = fixture_build(a, "en zh", text);
	struct ccd_findings f = check(c, &(struct ccd_check_options){ .select = "S05" });

	(void)state;
	assert_int_equal(CCD_LEVEL_WARNING, f.finding[0].level);
	f = check(c, &(struct ccd_check_options){ .select = "S05", .profile = "eu" });
	assert_int_equal(CCD_LEVEL_ERROR, f.finding[0].level);
	c->profile = "eu";
	f = check(c, &(struct ccd_check_options){ .select = "S05" });
	assert_int_equal(CCD_LEVEL_ERROR, f.finding[0].level);
	ccd_arena_free(a);
}

static void
what_a_finding_says(void **state)
{
	static const char *const text[] = { ITEMS(C), ITEMS(""), ITEMS(C) };
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_concordance *c = fixture_build(a, "en zh ru", text);
	struct ccd_findings f = check(c, NULL);
	const struct ccd_finding *s01 = &f.finding[0];

	(void)state;
	assert_int_equal(1, f.n);
	assert_int_equal(7, s01->versions);
	assert_int_equal(2, s01->deviates);
	assert_int_equal(2, s01->row);
	assert_string_equal("(c)", s01->arg[0]);
	assert_string_equal("zh", s01->arg[1]);
	assert_string_equal("en, ru", s01->arg[2]);
	assert_null(s01->arg[3]);
	assert_int_equal(3, s01->nevidence);
	assert_int_equal(3, s01->evidence[0].clause);
	assert_int_equal(CCD_NONE, s01->evidence[1].clause);
	assert_int_equal(16, strlen(s01->fingerprint));
	assert_int_equal(16, strspn(s01->fingerprint, "0123456789abcdef"));
	assert_null(s01->suppressed);
	ccd_arena_free(a);
}

/* The fingerprint of the finding of RULE in a check of TEXT. */
static const char *
fingerprint(struct ccd_arena *a, const char *const *text, const char *rule)
{
	struct ccd_findings f = check(fixture_build(a, "en zh", text), NULL);

	for (size_t i = 0; i < f.n; i++)
		if (strcmp(f.finding[i].rule->id, rule) == 0)
			return f.finding[i].fingerprint;
	fail();
	return NULL;
}

static void
fingerprints_survive(void **state)
{
	static const char *const before[] = BROKEN;
	static const char *const edited[] = { "x 1 title - 0 New\n" ITEMS(C)
	    "n 1 item (e) 5l Inserted\ne 1 item (f) 6l\nf 1 item (g) 7l\ng 1 text - 0\n",
	    "x 1 title - 0 新\n" ITEMS("") "n 1 item (e) 5l 新增\ne 1 item (i) 9l\nf 1 item (g) 7l\n" };
	static const char *const other[] = { ITEMS(C) "e 1 item (e) 5l\nf 1 item (f) 6l\ng 1 text - 0\n",
	    ITEMS("") "e 1 item (i) 9l\nf 1 item (f) 6l\n" };
	struct ccd_arena *a = ccd_arena_new();

	(void)state;
	assert_string_equal(fingerprint(a, before, "L01"), fingerprint(a, edited, "L01"));
	assert_string_equal(fingerprint(a, before, "S01"), fingerprint(a, edited, "S01"));
	assert_string_not_equal(fingerprint(a, before, "L01"), fingerprint(a, other, "L01"));
	assert_string_not_equal(fingerprint(a, before, "L01"), fingerprint(a, before, "S01"));
	ccd_arena_free(a);
}

static void
decisions_suppress(void **state)
{
	static const char *const text[] = BROKEN;
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_concordance *c = fixture_build(a, "en zh", text);
	struct ccd_decision decision = { .fingerprint = fingerprint(a, text, "L01"), .rule = "L01",
	    .reason = "as published" };
	struct ccd_findings f;

	(void)state;
	c->decision = &decision;
	c->ndecision = 1;
	f = check(c, NULL);
	assert_int_equal(3, f.n);
	assert_null(f.finding[0].suppressed);
	assert_string_equal("as published", f.finding[1].suppressed);
	assert_null(f.finding[2].suppressed);
	ccd_arena_free(a);
}

static void
one_version(void **state)
{
	static const char *const text[] = { ITEMS("") };
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_findings f = check(fixture_build(a, "en", text), NULL);

	(void)state;
	assert_int_equal(0, f.n);
	ccd_arena_free(a);
}

/* A resolution's draft as it comes: letter, preamble, purpose, pledges. */
#define LETTER "x1 1 text - 0\nx2 1 text - 0\nsg 1 signature - 0\nsh 1 signature - 0\n"
#define PREAMBLE "an 1 annex - 0\nti 2 title - 0\nga 2 enacting - 0\nr1 2 recital - 0\n" \
    "r2 2 recital - 0\nr3 2 recital - 0\n"
#define PURPOSE "op 2 operative - 0\nh1 2 heading - 0 Purpose\nt1 3 text - 0\nt2 3 text - 0\n" \
    "h2 2 heading - 0 Code\n"
#define LEAD "l 3 text - 0 pledges:\n"

static const struct fixture_case documents[] = {
	{ "as it should be", "en zh ru", {
	    LETTER PREAMBLE PURPOSE LEAD "a 4 item (a) 1l\nb 4 item (b) 2l\nc 4 item (c) 3l\nd 4 item (d) 4l\n",
	    LETTER PREAMBLE PURPOSE LEAD "a 4 item 一、 1h\nb 4 item 二、 2h\nc 4 item 三、 3h\nd 4 item 四、 4h\n",
	    LETTER PREAMBLE PURPOSE LEAD "a 4 item а) 1c\nb 4 item б) 2c\nc 4 item в) 3c\nd 4 item г) 4c\n" }, "" },
	{ "merged in Chinese, swapped in Russian", "en zh ru", {
	    PREAMBLE PURPOSE LEAD "a 4 item (a) 1l\nb 4 item (b) 2l\nb 4 item (c) 3l\nd 4 item (d) 4l\n"
	    "e 4 item (e) 5l\nf 4 item (f) 6l\n",
	    PREAMBLE PURPOSE LEAD "a 4 item 一、 1h\nb 4 item 二、 2h\nd 4 item 三、 3h\n"
	    "e 4 item 四、 4h\nf 4 item 五、 5h\n",
	    PREAMBLE PURPOSE LEAD "a 4 item а) 1c\nb 4 item б) 2c\nb 4 item в) 3c\ne 4 item г) 4c\n"
	    "d 4 item д) 5c\nf 4 item е) 6c\n" },
	    "S03@an/h2/l/b:zh S06@an/h2/l/d:ru" },
	{ "the letter left out", "en zh ru", { LETTER PREAMBLE, PREAMBLE, LETTER PREAMBLE },
	    "S05@x1:zh S09@sg:zh" },
	{ "the annex left out", "en zh ru", { LETTER PREAMBLE PURPOSE LEAD, LETTER,
	    LETTER PREAMBLE PURPOSE LEAD }, "S09@an:zh" },
	{ "a recital and a pledge less", "en zh ru", {
	    PREAMBLE PURPOSE LEAD "a 4 item (a) 1l\nb 4 item (b) 2l\nc 4 item (c) 3l\n",
	    "an 1 annex - 0\nti 2 title - 0\nga 2 enacting - 0\nr1 2 recital - 0\nr3 2 recital - 0\n"
	    PURPOSE LEAD "a 4 item 一、 1h\nc 4 item 二、 2h\n",
	    PREAMBLE PURPOSE LEAD "a 4 item а) 1c\nb 4 item б) 2c\nc 4 item в) 3c\n" },
	    "S10@an/r2:zh S01@an/h2/l/b:zh" },
	{ 0 }
};

static void
whole_documents(void **state)
{
	(void)state;
	fixture_run(documents);
}

/* Every version may lack every row, and rows may be empty. */
static void
odd_concordances(void **state)
{
	static const char *const apart[] = { "a 1 item (a) 1l\n", "b 1 item (a) 1l\n" };
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_concordance *c = fixture_build(a, "en zh", apart);

	(void)state;
	check(c, NULL);
	c->row[c->nrow].cell = ccd_array(a, 2, struct ccd_cell);
	c->nrow++;
	check(c, NULL);
	c->nrow = 0;
	assert_int_equal(0, check(c, NULL).n);
	ccd_arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rules_are_named),
		cmocka_unit_test(rules_have_words),
		cmocka_unit_test(selection),
		cmocka_unit_test(bad_options),
		cmocka_unit_test(levels),
		cmocka_unit_test(what_a_finding_says),
		cmocka_unit_test(fingerprints_survive),
		cmocka_unit_test(decisions_suppress),
		cmocka_unit_test(one_version),
		cmocka_unit_test(whole_documents),
		cmocka_unit_test(odd_concordances),
	};

	return cmocka_run_group_tests_name("compare", tests, NULL, NULL);
}
