/* The aligner on units made by hand: each kind of evidence alone, and what the
 * join of pairs must never do. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "align/align_int.h"

enum { MOST = 40 };

/* A list of items of these lengths, labelled from 1; 0 ends it. */
static void
items(struct ccd_units *units, struct ccd_unit *v, const double *length, const uint32_t *label)
{
	units->v = v;
	units->n = 0;
	for (uint32_t u = 0; length[u] > 0; u++) {
		v[u] = (struct ccd_unit){ .kind = CCD_KIND_ITEM, .parent = CCD_NONE, .depth = 2,
			.length = length[u], .above = 7 };
		if (label != NULL) {
			v[u].ordinal = (struct ccd_ordinal){ label[u], 0, CCD_SCHEME_LATIN };
			v[u].before = u > 0 ? label[u - 1] : 0;
			v[u].address = label[u] + 1000;
		}
		units->n = u + 1;
	}
}

/* The beads as text: "1:1 2:1 0:1". */
static const char *
beads_of(const struct ccd_units *a, const struct ccd_units *b, struct ccd_arena *arena)
{
	struct ccd_pair_beads beads = { 0 };
	struct ccd_pair pair;
	const char *text = "";

	ccd_pair_begin(&pair, a, b);
	ccd_pair_align(&pair, arena, &beads);
	for (size_t x = 0; x < beads.n; x++) {
		assert_true(beads.v[x].confidence >= 0.0 && beads.v[x].confidence <= 1.0);
		text = ccd_arena_printf(arena, "%s%s%u:%u", text, x > 0 ? " " : "",
		    beads.v[x].m, beads.v[x].k);
	}
	return text;
}

static void
test_pairs(void **state)
{
	static const struct {
		const char *what;
		double a[MOST], b[MOST];
		uint32_t la[MOST], lb[MOST];
		const char *beads;
	} cases[] = {
		{ "same", { 100, 300, 50 }, { 50, 150, 25 }, { 1, 2, 3 }, { 1, 2, 3 }, "1:1 1:1 1:1" },
		{ "missing, labels kept", { 100, 300, 50, 200 }, { 100, 50, 200 },
		    { 1, 2, 3, 4 }, { 1, 3, 4 }, "1:1 1:0 1:1 1:1" },
		{ "missing, renumbered", { 100, 300, 50, 200, 410, 90 }, { 100, 50, 200, 410, 90 },
		    { 1, 2, 3, 4, 5, 6 }, { 1, 2, 3, 4, 5 }, "1:1 1:0 1:1 1:1 1:1 1:1" },
		{ "merged", { 200, 300, 250, 200 }, { 200, 550, 200 },
		    { 1, 2, 3, 4 }, { 1, 2, 4 }, "1:1 2:1 1:1" },
		{ "split, renumbered", { 200, 550, 200, 90 }, { 200, 300, 250, 200, 90 },
		    { 1, 2, 3, 4 }, { 1, 2, 3, 4, 5 }, "1:1 1:2 1:1 1:1" },
	};
	struct ccd_unit a[MOST], b[MOST];
	struct ccd_units ua, ub;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct ccd_arena *arena = ccd_arena_new();

		items(&ua, a, cases[i].a, cases[i].la);
		items(&ub, b, cases[i].b, cases[i].lb);
		assert_string_equal(beads_of(&ua, &ub, arena), cases[i].beads);
		ccd_arena_free(arena);
	}
}

/* Bare digits of labels of different kinds are no evidence (hunalign's "Book I"). */
static void
test_untyped_labels(void **state)
{
	struct ccd_unit a = { .kind = CCD_KIND_ARTICLE, .length = 20, .ordinal = { 1, 0, CCD_SCHEME_DECIMAL } };
	struct ccd_unit b = { .kind = CCD_KIND_ITEM, .length = 20, .ordinal = { 1, 0, CCD_SCHEME_LATIN } };
	struct ccd_unit c = b;
	struct ccd_units ua = { &a, 1 }, ub = { &b, 1 }, uc = { &c, 1 };
	struct ccd_pair ab, ac;

	(void)state;
	c.ordinal.number = 7;
	ccd_pair_begin(&ab, &ua, &ub);
	ccd_pair_begin(&ac, &ua, &uc);
	assert_true(ccd_bead_score(&ab, 0, 1, 0, 1) == ccd_bead_score(&ac, 0, 1, 0, 1));
	assert_true(ccd_bead_score(&ab, 0, 1, 0, 1) < -2.0);
}

static uint32_t
position(const struct ccd_groups *groups, uint32_t v, uint32_t unit)
{
	for (uint32_t g = 0; g < groups->n; g++)
		for (uint32_t i = 0; i < groups->v[g].cell[v].n; i++)
			if (groups->v[g].cell[v].clause[i] == unit)
				return g;
	return CCD_NONE;
}

/* Items moved in the third version with their labels are found again. */
static void
test_moved(void **state)
{
	static const double plain[] = { 100, 300, 50, 200, 410, 90, 0 };
	static const double moved[] = { 100, 50, 300, 200, 410, 90, 0 };
	static const uint32_t order[] = { 1, 2, 3, 4, 5, 6 }, swapped[] = { 1, 3, 2, 4, 5, 6 };
	struct ccd_arena *arena = ccd_arena_new();
	struct ccd_unit v[3][MOST];
	struct ccd_units units[3];
	struct ccd_groups groups = { 0 };

	(void)state;
	items(&units[0], v[0], plain, order);
	items(&units[1], v[1], plain, order);
	items(&units[2], v[2], moved, swapped);
	ccd_align_units(units, 3, true, arena, &groups);
	assert_int_equal(groups.n, 6);
	assert_int_equal(position(&groups, 0, 1), position(&groups, 2, 2));
	assert_int_equal(position(&groups, 0, 2), position(&groups, 2, 1));
	assert_int_equal(position(&groups, 0, 1), position(&groups, 1, 1));
	ccd_arena_free(arena);
}

/* A bead at odds with the other two pairs must not pull two rows together. */
static void
test_join_conflict(void **state)
{
	struct ccd_unit v[2] = { { .length = 10 }, { .length = 10 } };
	struct ccd_units units[3] = { { v, 2 }, { v, 2 }, { v, 2 } };
	struct ccd_pair_bead straight[] = { { 0, 1, 0, 1, 0.9 }, { 1, 1, 1, 1, 0.9 } };
	struct ccd_pair_bead crossed[] = { { 0, 1, 1, 1, 0.95 }, { 1, 1, 0, 1, 0.95 } };
	struct ccd_pair_beads beads[3];
	struct ccd_groups groups = { 0 };
	struct ccd_arena *arena = ccd_arena_new();

	(void)state;
	beads[ccd_pair_index(0, 1, 3)] = (struct ccd_pair_beads){ straight, 2, 2 };
	beads[ccd_pair_index(0, 2, 3)] = (struct ccd_pair_beads){ straight, 2, 2 };
	beads[ccd_pair_index(1, 2, 3)] = (struct ccd_pair_beads){ crossed, 2, 2 };
	ccd_join(units, 3, beads, arena, &groups);
	for (size_t g = 0; g < groups.n; g++)
		for (uint32_t i = 0; i < 3; i++)
			assert_true(groups.v[g].cell[i].n <= 1);
	ccd_arena_free(arena);
}

static void
test_pair_index(void **state)
{
	bool seen[10] = { 0 };

	(void)state;
	for (uint32_t p = 0; p < 5; p++)
		for (uint32_t q = p + 1; q < 5; q++) {
			size_t i = ccd_pair_index(p, q, 5);

			assert_in_range(i, 0, 9);
			assert_false(seen[i]);
			seen[i] = true;
		}
}

/* Two words that always go together teach the lexicon; a bead does not confirm itself. */
static void
test_lexicon(void **state)
{
	enum { N = 16 };
	struct ccd_unit a[N] = { 0 }, b[N] = { 0 };
	uint32_t ta[N], tb[N];
	struct ccd_units ua = { a, N }, ub = { b, N };
	struct ccd_pair_beads beads = { 0 };
	struct ccd_arena *arena = ccd_arena_new();
	struct ccd_pair pair;
	struct ccd_lexicon *lexicon;

	(void)state;
	for (uint32_t u = 0; u < N; u++) {
		ta[u] = 10 + u % 4;             /* word w of A ... */
		tb[u] = 90 + u % 4;             /* ... is word w of B */
		a[u] = (struct ccd_unit){ .length = 10, .token = &ta[u], .ntoken = 1 };
		b[u] = (struct ccd_unit){ .length = 10, .token = &tb[u], .ntoken = 1 };
		*ccd_push(arena, &beads) = (struct ccd_pair_bead){ u, 1, u, 1, 1.0 };
	}
	ccd_pair_begin(&pair, &ua, &ub);
	lexicon = ccd_lexicon_learn(&pair, &beads, arena);
	assert_true(ccd_lexicon_score(lexicon, 0, 4) > 0.3);
	assert_true(ccd_lexicon_score(lexicon, 0, 0) > 0.3);
	assert_true(ccd_lexicon_score(lexicon, 0, 1) < 0.0);
	assert_true(ccd_lexicon_score(lexicon, 0, 0) <= ccd_lexicon_score(lexicon, 0, 4) + 0.01);
	ccd_arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_pairs),
		cmocka_unit_test(test_untyped_labels),
		cmocka_unit_test(test_moved),
		cmocka_unit_test(test_join_conflict),
		cmocka_unit_test(test_pair_index),
		cmocka_unit_test(test_lexicon),
	};

	return cmocka_run_group_tests_name("align", tests, NULL, NULL);
}
