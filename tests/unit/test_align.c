/* The aligner on units made by hand: each kind of evidence alone, and what the
 * join of pairs must never do. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "align/align_int.h"
#include "align/lexicon.h"
#include "align/seed.h"

enum { MOST = 40 };

static const struct ccd_effort effort = { .passes = 2, .threads = 1 };

/* Units without words, in a language without seeds. */
static void
begin(struct ccd_units *units, struct ccd_unit *v, uint32_t n, const char *tag,
    struct ccd_arena *arena)
{
	struct ccd_seed *seed = ccd_seed_new(tag, arena);

	ccd_seed_end(seed);
	*units = (struct ccd_units){ .v = v, .n = n };
	units->text.vocabulary = ccd_vocabulary_new(tag, seed, arena);
	units->text.start = ccd_array(arena, (size_t)n + 1, size_t);
}

/* A list of items of these lengths, labelled from 1; 0 ends it. */
static void
items(struct ccd_units *units, struct ccd_unit *v, const double *length, const uint32_t *label,
    struct ccd_arena *arena)
{
	uint32_t n = 0;

	for (uint32_t u = 0; length[u] > 0; u++) {
		v[u] = (struct ccd_unit){ .kind = CCD_KIND_ITEM, .parent = CCD_NONE, .depth = 2,
			.length = (uint32_t)length[u], .above = 7 };
		if (label != NULL) {
			v[u].ordinal = (struct ccd_ordinal){ label[u], 0, CCD_SCHEME_LATIN };
			v[u].before = u > 0 ? label[u - 1] : 0;
			v[u].address = label[u] + 1000;
		}
		n = u + 1;
	}
	begin(units, v, n, "xx", arena);
	units->structured = true;
}

/* Sentences of these texts; NULL ends them. */
static void
sentences(struct ccd_units *units, struct ccd_unit *v, const char *const *text, const char *tag,
    struct ccd_arena *arena)
{
	uint32_t n = 0;

	while (text[n] != NULL)
		n++;
	memset(v, 0, n * sizeof *v);
	begin(units, v, n, tag, arena);
	for (uint32_t u = 0; u < n; u++) {
		v[u].kind = CCD_KIND_SEGMENT;
		v[u].parent = CCD_NONE;
		v[u].length = ccd_text_scan(&units->text, u, ccd_lang_of(tag), text[u], strlen(text[u]), 0,
		    true, arena, arena);
	}
}

/* The groups of one document. */
static struct ccd_groups
align(struct ccd_units *units, uint32_t nversion, const struct ccd_effort *how,
    struct ccd_arena *arena)
{
	struct ccd_collection c = { .nversion = nversion, .units = units, .ndocument = 1 };
	struct ccd_groups groups = { 0 };

	c.span = ccd_array(arena, nversion, struct ccd_span_of_units *);
	for (uint32_t v = 0; v < nversion; v++) {
		c.span[v] = ccd_new(arena, struct ccd_span_of_units);
		c.span[v]->n = units[v].n;
	}
	ccd_align_units(&c, how, arena, &groups);
	return groups;
}

/* Groups as text: "1:1 2:1 0:1". */
static const char *
text_of(const struct ccd_groups *groups, uint32_t nversion, struct ccd_arena *arena)
{
	const char *text = "";

	for (size_t g = 0; g < groups->n; g++) {
		assert_true(groups->v[g].confidence >= 0.0 && groups->v[g].confidence <= 1.0);
		for (uint32_t v = 0; v < nversion; v++)
			text = ccd_arena_printf(arena, "%s%s%u", text, v > 0 ? ":" : g > 0 ? " " : "",
			    groups->v[g].cell[v].n);
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
	struct ccd_units units[2];

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct ccd_arena *arena = ccd_arena_new();
		struct ccd_groups groups;

		items(&units[0], a, cases[i].a, cases[i].la, arena);
		items(&units[1], b, cases[i].b, cases[i].lb, arena);
		groups = align(units, 2, &effort, arena);
		assert_string_equal(text_of(&groups, 2, arena), cases[i].beads);
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
	struct ccd_units ua = { &a, 1, .structured = true }, ub = { &b, 1, .structured = true };
	struct ccd_units uc = { &c, 1, .structured = true };
	struct ccd_pair ab = { .a = &ua, .b = &ub }, ac = { .a = &ua, .b = &uc };

	(void)state;
	c.ordinal.number = 7;
	assert_true(ccd_structure_score(&ab, 0, 1, 0, 1) == ccd_structure_score(&ac, 0, 1, 0, 1));
	assert_true(ccd_structure_score(&ab, 0, 1, 0, 1) < -2.0);
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
	struct ccd_groups groups;

	(void)state;
	items(&units[0], v[0], plain, order, arena);
	items(&units[1], v[1], plain, order, arena);
	items(&units[2], v[2], moved, swapped, arena);
	groups = align(units, 3, &effort, arena);
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
	const struct ccd_span_of_units span[3] = { { 0, 2 }, { 0, 2 }, { 0, 2 } };
	struct ccd_pair_bead straight[] = { { 0, 1, 0, 1, 0.9 }, { 1, 1, 1, 1, 0.9 } };
	struct ccd_pair_bead crossed[] = { { 0, 1, 1, 1, 0.95 }, { 1, 1, 0, 1, 0.95 } };
	struct ccd_pair_beads beads[3];
	struct ccd_groups groups = { 0 };
	struct ccd_arena *arena = ccd_arena_new();

	(void)state;
	beads[ccd_pair_index(0, 1, 3)] = (struct ccd_pair_beads){ straight, 2, 2 };
	beads[ccd_pair_index(0, 2, 3)] = (struct ccd_pair_beads){ straight, 2, 2 };
	beads[ccd_pair_index(1, 2, 3)] = (struct ccd_pair_beads){ crossed, 2, 2 };
	ccd_join(span, 3, beads, arena, &groups);
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

/* Words that always go together teach the lexicon; a bead is not judged by itself. */
static void
test_lexicon(void **state)
{
	static const char *const left[] = { "alpha", "beta", "gamma", "delta", "alpha", "beta", "gamma",
		"delta", "alpha", "beta", "gamma", "delta", "once", NULL };
	static const char *const right[] = { "omo", "upu", "imi", "yky", "omo", "upu", "imi", "yky",
		"omo", "upu", "imi", "yky", "only", NULL };
	struct ccd_arena *arena = ccd_arena_new();
	struct ccd_unit a[MOST], b[MOST];
	struct ccd_units ua, ub;
	struct ccd_span_of_units span = { 0, 13 };
	struct ccd_pair_set set = { &ua, &ub, &span, &span, 1 };
	struct ccd_pair_bead bead[13];
	struct ccd_lexicon *lexicon;
	struct ccd_reader *reader;
	float p[2];

	(void)state;
	sentences(&ua, a, left, "xx", arena);
	sentences(&ub, b, right, "yy", arena);
	lexicon = ccd_lexicon_new(&ua, &ub, arena);
	for (uint32_t u = 0; u < 13; u++)
		bead[u] = (struct ccd_pair_bead){ u, 1, u, 1, 1.0 };
	ccd_lexicon_learn(lexicon, &set, bead, 13, 1, arena);
	reader = ccd_reader_new(ccd_lexicon_direction(lexicon, false), arena);
	/* alpha: omo and not upu, also where its own bead is left out */
	ccd_predict(reader, 0, true, (uint32_t[]){ 0, 1 }, 2, p);
	assert_true(p[0] > 0.4f && p[1] < 0.05f);
	/* once, only: nothing but their own bead speaks for them */
	ccd_predict(reader, 12, true, (uint32_t[]){ 4, 0 }, 2, p);
	assert_true(p[0] < 0.01f && p[1] < 0.01f);
	assert_true(ccd_cover(ccd_lexicon_direction(lexicon, false), 0) >
	    ccd_cover(ccd_lexicon_direction(lexicon, false), 4));
	ccd_lexicon_forget(lexicon);
	ccd_arena_free(arena);
}

static const char *const en[] = { "The king of Norway arrived in Bergen on 3 May 1905.",
	"He was 33 years old.", "Nobody knew whether the queen would come.",
	"On Monday the ship left for London.", "It carried 250 soldiers and two horses.", NULL };
static const char *const de[] = { "Der König von Norwegen kam am 3. Mai 1905 in Bergen an.",
	"Er war 33 Jahre alt; niemand wusste, ob die Königin kommen würde.",
	"Am Montag fuhr das Schiff nach London.", "Es trug 250 Soldaten und zwei Pferde.", NULL };
static const char *const fr[] = { "Le roi de Norvège arriva à Bergen le 3 mai 1905.",
	"Il avait 33 ans.", "Personne ne savait si la reine viendrait.", "Lundi, le bateau partit pour Londres.",
	"Il portait 250 soldats et deux chevaux.", NULL };

/* Words, numbers and names decide where lengths would do it either way; of three versions
 * a row holds what any two of them join. */
static void
test_sentences(void **state)
{
	struct ccd_arena *arena = ccd_arena_new();
	struct ccd_unit v[3][MOST];
	struct ccd_units units[3];
	struct ccd_groups groups;

	(void)state;
	sentences(&units[0], v[0], en, "en", arena);
	sentences(&units[1], v[1], de, "de", arena);
	groups = align(units, 2, &effort, arena);
	assert_string_equal(text_of(&groups, 2, arena), "1:1 2:1 1:1 1:1");
	sentences(&units[2], v[2], fr, "fr", arena);
	groups = align(units, 3, &effort, arena);
	assert_string_equal(text_of(&groups, 3, arena), "1:1:1 2:1:2 1:1:1 1:1:1");
	ccd_arena_free(arena);
}

static void
test_empty(void **state)
{
	static const char *const nothing[] = { NULL };
	struct ccd_arena *arena = ccd_arena_new();
	struct ccd_unit v[3][MOST];
	struct ccd_units units[3];
	struct ccd_groups groups;

	(void)state;
	sentences(&units[0], v[0], en, "en", arena);
	sentences(&units[1], v[1], nothing, "de", arena);
	sentences(&units[2], v[2], fr, "fr", arena);
	groups = align(units, 2, &effort, arena);
	assert_string_equal(text_of(&groups, 2, arena), "1:0 1:0 1:0 1:0 1:0");
	groups = align(units, 3, &effort, arena);
	assert_string_equal(text_of(&groups, 3, arena), "1:0:1 1:0:1 1:0:1 1:0:1 1:0:1");
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
		cmocka_unit_test(test_sentences),
		cmocka_unit_test(test_empty),
	};

	return cmocka_run_group_tests_name("align", tests, NULL, NULL);
}
