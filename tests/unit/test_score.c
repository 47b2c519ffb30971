/* Gold standards and links to rows, and how well they agree. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/buffer.h"
#include "score/agreement.h"

#define EPSILON 1e-9

static int
parse(struct ccd_arena *a, const char *text, uint32_t columns, struct ccd_gold *gold,
    struct ccd_error *err)
{
	struct ccd_source source = ccd_source_of("x", text, strlen(text), NULL, a);

	return ccd_gold_parse(&source, columns, a, gold, err);
}

static struct ccd_gold
gold_of(struct ccd_arena *a, const char *text)
{
	struct ccd_error err = { 0 };
	struct ccd_gold gold = { 0 };

	assert_int_equal(parse(a, text, 0, &gold, &err), 0);
	return gold;
}

/* Rows as "0,1|2;" for each. */
static const char *
dump(struct ccd_arena *a, const struct ccd_gold *gold)
{
	struct ccd_buffer b = { 0 };
	const char *s;

	ccd_buffer_puts(&b, "");
	for (size_t r = 0; r < gold->n; r++)
		for (uint32_t v = 0; v < gold->columns; v++) {
			for (uint32_t i = 0; i < gold->v[r].side[v].n; i++)
				ccd_buffer_printf(&b, i > 0 ? ",%u" : "%u", (unsigned)gold->v[r].side[v].index[i]);
			ccd_buffer_putc(&b, v + 1 < gold->columns ? '|' : ';');
		}
	s = ccd_arena_strdup(a, b.s);
	ccd_buffer_free(&b);
	return s;
}

static void
test_forms(void **state)
{
	static const struct { const char *text, *rows; uint32_t columns; bool probable; } cases[] = {
		{ "0\t0\n1,2\t1\n\t2\n3\t\n", "0|0;1,2|1;|2;3|;", 2, false },
		{ "0\t0\r\n\r\n2, 1,2\t1", "0|0;1,2|1;", 2, false },
		{ "0\t0\t0\n1\t\t1,2\n", "0|0|0;1||1,2;", 3, false },
		{ "0\t0\t0.5\n1\t1\t0.7\n3\t2\t-0.3\n", "0|0;1,2|1;", 2, false },
		{ "[0, 1]:[2]:0.987\n[3]:[]:0.500\n", "0,1|2;3|;", 2, true },
		{ "[0]:[1]\n[2, 1]:[0]\n", "0|1;1,2|0;", 2, false },
		{ "[0]:[1]:0.1234\n[1]:[0]:0.5\n", "0|1;1|0;", 2, false },
	};
	struct ccd_arena *a = ccd_arena_new();

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct ccd_gold gold = gold_of(a, cases[i].text);

		assert_string_equal(dump(a, &gold), cases[i].rows);
		assert_int_equal(gold.columns, cases[i].columns);
		assert_int_equal(gold.probable, cases[i].probable);
	}
	ccd_arena_free(a);
}

/* Whole numbers in a third column are segments of a third text, or scores where there are two. */
static void
test_ladder_of_whole_scores(void **state)
{
	static const char text[] = "0\t0\t1\n1\t2\t0\n2\t3\t1\n";
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_error err = { 0 };
	struct ccd_gold gold = { 0 };

	(void)state;
	assert_int_equal(parse(a, text, 2, &gold, &err), 0);
	assert_string_equal(dump(a, &gold), "0|0,1;1|2;");
	gold = gold_of(a, text);
	assert_string_equal(dump(a, &gold), "0|0|1;1|2|0;2|3|1;");
	ccd_arena_free(a);
}

static void
test_refused(void **state)
{
	static const struct {
		const char *text;
		uint32_t columns;
		size_t line;
		const char *message;
	} cases[] = {
		{ "0\t0\n1\tx\n2\t2\n3\t3\n", 0, 2, "is not 2 columns of segment numbers" },
		{ "0\t0\n1\t1\t1\n2\t2\n3\t3\n", 0, 2, "is not 2 columns of segment numbers" },
		{ "0\t0\n1\t99999999999999999999\n", 0, 2, "is not 2 columns of segment numbers" },
		{ "0\t0\t0\n1,2\t1\t1\n", 4, 0, "aligns 3 texts, not 4 as the gold standard does" },
		{ "[0]:[1]\nwords\n[1]:[2]\n[2]:[3]\n[3]:[4]\n", 0, 2, "links no segments by number" },
		{ "words\n", 0, 0, "links no segments by number" },
		{ "", 0, 0, "is empty" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct ccd_arena *a = ccd_arena_new();
		struct ccd_error err = { 0 };
		struct ccd_gold gold = { 0 };

		assert_int_equal(parse(a, cases[i].text, cases[i].columns, &gold, &err), -1);
		assert_string_equal(err.message, cases[i].message);
		assert_int_equal(err.line, cases[i].line);
		ccd_arena_free(a);
	}
}

static struct ccd_score
score(struct ccd_arena *a, const char *gold, const char *links, struct ccd_reliability *r)
{
	struct ccd_gold right = gold_of(a, gold), found = gold_of(a, links);
	struct ccd_score score = { 0 };
	struct ccd_error err = { 0 };

	assert_int_equal(ccd_score_add(&score, r, &right, &found, &err), 0);
	return score;
}

static void
assert_count(struct ccd_score_count count, uint64_t all, uint64_t strict, uint64_t lax)
{
	assert_int_equal(count.all, all);
	assert_int_equal(count.strict, strict);
	assert_int_equal(count.lax, lax);
}

/* Worked by hand from the definition in agreement.h. */
static void
test_score(void **state)
{
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_score s = score(a, "0\t0\n1,2\t1\n3\t\n4\t2\n5\t3\n6\t4\n",
	    "[0]:[0]\n[1]:[1]\n[2, 3]:[]\n[4]:[3]\n[5, 6]:[4]\n[]:[2]\n", NULL);

	(void)state;
	/* Right: 0-0 and 3 alone; laxly also 1-1 and 5,6-4; 2 alone, 4-3 and 2 of the other side
	 * are wrong. */
	assert_count(s.precision, 7, 2, 4);
	/* Beads with both sides are 0-0, 1,2-1, 4-2, 5-3, 6-4. */
	assert_count(s.recall, 5, 1, 3);
	assert_float_equal(ccd_score_share(2, 7), 2.0 / 7, EPSILON);
	/* 2pr / (p + r) of p = 2/7, r = 1/5, and of 4/7 and 3/5. */
	assert_float_equal(ccd_score_f1(&s, false), 4.0 / 17, EPSILON);
	assert_float_equal(ccd_score_f1(&s, true), 24.0 / 41, EPSILON);
	ccd_arena_free(a);
}

static void
test_repeated(void **state)
{
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_score s = score(a, "0\t0\n0\t0\n1,2\t\n",
	    "[0]:[0]\n[0]:[0]\n[2, 1]:[]\n[1]:[]\n", NULL);

	(void)state;
	assert_count(s.precision, 3, 3, 3);
	assert_count(s.recall, 1, 1, 1);
	ccd_arena_free(a);
}

static void
test_nothing_in_common(void **state)
{
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_score s = score(a, "0\t0\n1\t1\n", "[0]:[1]\n[1]:[0]\n[9]:[4000000]\n", NULL);

	(void)state;
	assert_count(s.precision, 3, 0, 0);
	assert_count(s.recall, 2, 0, 0);
	assert_float_equal(ccd_score_f1(&s, false), 0, EPSILON);
	assert_float_equal(ccd_score_share(0, 0), 0, EPSILON);
	ccd_arena_free(a);
}

/* A segment may stand in several beads; a bead shares both sides with one bead, not with two. */
static void
test_lax_needs_one_bead(void **state)
{
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_score s = score(a, "0\t0\n0\t1,2\n3\t3\n", "[0]:[2]\n[0, 3]:[4]\n[0]:[3]\n", NULL);

	(void)state;
	assert_count(s.precision, 3, 0, 1);
	assert_count(s.recall, 3, 0, 1);
	ccd_arena_free(a);
}

static void
test_too_many_beads(void **state)
{
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_buffer b = { 0 };
	struct ccd_score s = { 0 };
	struct ccd_error err = { 0 };
	struct ccd_gold gold;

	(void)state;
	for (int i = 0; i < 1001; i++)
		ccd_buffer_printf(&b, "7\t%d\n", i);
	gold = gold_of(a, b.s);
	assert_int_equal(ccd_score_add(&s, NULL, &gold, &gold, &err), -1);
	assert_string_equal(err.message, "segment 7 stands in more than 1000 beads");
	ccd_buffer_free(&b);
	ccd_arena_free(a);
}

static void
test_three_texts(void **state)
{
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_gold gold = gold_of(a, "0\t0\t0\n1\t1,2\t\n\t3\t1\n\t\t2\n");
	struct ccd_score s = score(a, "0\t0\t0\n1\t1,2\t\n\t3\t1\n\t\t2\n",
	    "0\t0\t0\n1\t1\t\n\t2\t\n\t3\t1\n\t\t2\n", NULL);
	struct ccd_gold pair = ccd_gold_pair(&gold, 0, 1, a);

	(void)state;
	assert_int_equal(s.precision.all, 5);
	assert_int_equal(s.precision.strict, 3);
	assert_int_equal(s.recall.all, 3);
	assert_int_equal(s.recall.strict, 2);
	assert_string_equal(dump(a, &pair), "0|0;1|1,2;|3;|;");
	ccd_arena_free(a);
}

static void
test_reliability(void **state)
{
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_reliability r = { 0 };

	(void)state;
	score(a, "0\t0\n1\t1\n2\t2\n",
	    "[0]:[0]:0.300\n[1]:[2]:0.399\n[2]:[1]:0.900\n[]:[3]:1.000\n", &r);
	assert_int_equal(r.bin[2].n, 0);
	assert_int_equal(r.bin[3].n, 2);
	assert_int_equal(r.bin[3].right, 1);
	assert_int_equal(r.bin[9].n, 2);
	assert_int_equal(r.bin[9].right, 0);
	/* |0.699 - 1| + |1.9 - 0|, of four beads */
	assert_float_equal(ccd_reliability_error(&r), (0.301 + 1.9) / 4, EPSILON);
	assert_float_equal(ccd_reliability_error(&(struct ccd_reliability){ 0 }), 0, EPSILON);
	ccd_arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_forms),
		cmocka_unit_test(test_ladder_of_whole_scores),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_score),
		cmocka_unit_test(test_repeated),
		cmocka_unit_test(test_nothing_in_common),
		cmocka_unit_test(test_lax_needs_one_bead),
		cmocka_unit_test(test_too_many_beads),
		cmocka_unit_test(test_three_texts),
		cmocka_unit_test(test_reliability),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
