/* Aligned texts to a lexicon: every bead of their rows is a lesson. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "align/outside.h"
#include "model/glossary.h"
#include "model/libraries.h"

/* Pairs that were expected less often than this are left out: they are chance, or would not
 * outlast the discount. */
static const double LEAST_COUNT = 0.5;

/* Two languages in all texts that have both. */
struct course {
	const char *tag[2];
	struct ccd_concordance *const *c;
	uint32_t *version[2];           /* [n]; of documents that have both */
	uint32_t *document;             /* [n] index in c */
	uint32_t n;
	struct ccd_units units[2];
	struct ccd_span_of_units *span[2];      /* [n] */
	struct ccd_pair_beads beads;
};

static uint32_t
version_of(const struct ccd_concordance *c, const char *tag)
{
	for (uint32_t v = 0; v < c->nversion; v++)
		if (strcmp(c->version[v].lang, tag) == 0)
			return v;
	return CCD_NONE;
}

static void
enrol_documents(struct course *course, size_t n, struct ccd_arena *a)
{
	course->document = ccd_array(a, n, uint32_t);
	for (unsigned side = 0; side < 2; side++)
		course->version[side] = ccd_array(a, n, uint32_t);
	for (size_t d = 0; d < n; d++) {
		uint32_t x = version_of(course->c[d], course->tag[0]);
		uint32_t y = version_of(course->c[d], course->tag[1]);

		if (x == CCD_NONE || y == CCD_NONE)
			continue;
		course->document[course->n] = (uint32_t)d;
		course->version[0][course->n] = x;
		course->version[1][course->n++] = y;
	}
}

/* All segments of one side as units. */
static void
scan_side(struct course *course, unsigned side, const struct ccd_glossary *glossary,
    struct ccd_arena *a)
{
	struct ccd_units *units = &course->units[side];
	struct ccd_seed *seed = ccd_seed_new(course->tag[side], a);

	ccd_seed_add_own(seed);
	ccd_outside_plant(glossary, course->tag[side], seed);
	ccd_seed_end(seed);
	course->span[side] = ccd_array(a, course->n, struct ccd_span_of_units);
	for (uint32_t d = 0; d < course->n; d++) {
		uint32_t n = course->c[course->document[d]]->version[course->version[side][d]].nsegment;

		course->span[side][d] = (struct ccd_span_of_units){ units->n, n };
		units->n += n;
	}
	units->v = ccd_array(a, units->n, struct ccd_unit);
	units->text.vocabulary = ccd_vocabulary_new(course->tag[side], seed, a);
	units->text.start = ccd_array(a, (size_t)units->n + 1, size_t);
	for (uint32_t d = 0; d < course->n; d++) {
		const struct ccd_concordance *c = course->c[course->document[d]];
		const struct ccd_version *v = &c->version[course->version[side][d]];
		uint32_t *segment = ccd_array(a, v->nsegment, uint32_t);

		for (uint32_t s = 0; s < v->nsegment; s++)
			segment[s] = s;
		ccd_units_of_segments(v, segment, v->nsegment, course->span[side][d].first, a, units);
	}
}

static void
collect_beads(struct course *course, struct ccd_arena *a)
{
	for (uint32_t d = 0; d < course->n; d++) {
		const struct ccd_concordance *c = course->c[course->document[d]];

		for (uint32_t r = 0; r < c->nrow; r++)
			for (uint32_t b = 0; b < c->row[r].nbead; b++) {
				const struct ccd_bead *bead = &c->row[r].bead[b];
				struct ccd_range x = bead->side[course->version[0][d]];
				struct ccd_range y = bead->side[course->version[1][d]];

				if (x.n == 0 || y.n == 0)
					continue;
				*ccd_push(a, &course->beads) = (struct ccd_pair_bead){
					.i = course->span[0][d].first + x.first, .m = x.n,
					.j = course->span[1][d].first + y.first, .k = y.n,
					.confidence = c->row[r].confirmed ? 1.0 : bead->confidence };
			}
	}
}

/* ---- counts ------------------------------------------------------------------- */

/* What both directions expect of two tokens. */
struct expected {
	uint32_t a, b;
	float count[2];
};

struct expectations {
	struct expected *v;
	size_t n, cap;
};

static int
by_ids(const void *x, const void *y)
{
	const struct expected *a = x, *b = y;

	if (a->a != b->a)
		return a->a < b->a ? -1 : 1;
	return (a->b > b->b) - (a->b < b->b);
}

static void
take_counts(const struct ccd_direction *d, bool backward, uint32_t tokens, struct ccd_arena *a,
    struct expectations *out)
{
	for (uint32_t s = 0; s < tokens; s++) {
		uint32_t to;
		float count;

		for (size_t e = 0; ccd_direction_count(d, s, e, &to, &count); e++)
			*ccd_push(a, out) = backward ? (struct expected){ to, s, { 0.0f, count } } :
			    (struct expected){ s, to, { count, 0.0f } };
	}
}

/* How often each token stands in a bead. */
static double *
occurrences(const struct course *course, unsigned side, struct ccd_arena *a)
{
	const struct ccd_text *text = &course->units[side].text;
	double *seen = ccd_array(a, text->vocabulary->n, double);
	size_t *last = ccd_array(a, text->vocabulary->n, size_t);

	for (size_t x = 0; x < course->beads.n; x++) {
		const struct ccd_pair_bead *bead = &course->beads.v[x];
		uint32_t first = side == 0 ? bead->i : bead->j, n = side == 0 ? bead->m : bead->k;

		for (size_t i = text->start[first]; i < text->start[first + n]; i++)
			if (last[text->v[i]] != x + 1) {
				last[text->v[i]] = x + 1;
				seen[text->v[i]] += bead->confidence;
			}
	}
	return seen;
}

/* The pairs that both directions expect, and how often their tokens occur. */
static void
export_counts(const struct course *course, struct expectations *all, struct ccd_arena *scratch,
    struct ccd_arena *a, struct ccd_known_pairs *out)
{
	const struct ccd_vocabulary *v[2];
	double *seen[2];

	for (unsigned side = 0; side < 2; side++) {
		v[side] = course->units[side].text.vocabulary;
		seen[side] = occurrences(course, side, scratch);
	}
	if (all->n > 0)
		qsort(all->v, all->n, sizeof *all->v, by_ids);
	for (size_t x = 0; x + 1 < all->n; x++) {
		const struct expected *e = &all->v[x];
		const struct ccd_token *ta = &v[0]->token[e->a], *tb = &v[1]->token[e->b];
		double count = sqrt((double)(e->count[0] + e[1].count[0]) *
		    (double)(e->count[1] + e[1].count[1]));
		const char *name[2];

		/* equal values need no lexicon */
		if (by_ids(e, e + 1) != 0 || count < LEAST_COUNT ||
		    (ta->spelling == tb->spelling && ta->kind != CCD_TOKEN_WORD))
			continue;
		name[0] = ccd_token_name(ta, a);
		name[1] = ccd_token_name(tb, a);
		*ccd_push(a, out) = (struct ccd_known_pair){ { name[0], name[1] }, count };
		if (seen[0][e->a] > 0.0)
			*ccd_push(a, out) = (struct ccd_known_pair){ { name[0], "" }, seen[0][e->a] };
		if (seen[1][e->b] > 0.0)
			*ccd_push(a, out) = (struct ccd_known_pair){ { "", name[1] }, seen[1][e->b] };
		seen[0][e->a] = seen[1][e->b] = 0.0;
	}
	for (size_t i = 0; i < out->n; i++)
		for (unsigned side = 0; side < 2; side++)
			out->v[i].token[side] = ccd_arena_strdup(a, out->v[i].token[side]);
	ccd_known_pairs_sort(out);
}

static void
teach(struct course *course, unsigned threads, struct ccd_arena *scratch, struct ccd_arena *a,
    struct ccd_known_pairs *out)
{
	struct ccd_pair_set set = { .a = &course->units[0], .b = &course->units[1],
		.in_a = course->span[0], .in_b = course->span[1], .n = course->n };
	struct ccd_lexicon *lexicon = ccd_lexicon_new(set.a, set.b, NULL, scratch);
	struct expectations all = { 0 };

	ccd_lexicon_learn(lexicon, &set, course->beads.v, course->beads.n, threads, scratch);
	take_counts(ccd_lexicon_direction(lexicon, false), false, set.a->text.vocabulary->n, scratch, &all);
	take_counts(ccd_lexicon_direction(lexicon, true), true, set.b->text.vocabulary->n, scratch, &all);
	export_counts(course, &all, scratch, a, out);
	ccd_lexicon_forget(lexicon);
}

/* ---- the front ------------------------------------------------------------------ */

static int
by_name(const void *x, const void *y)
{
	return strcmp(*(const char *const *)x, *(const char *const *)y);
}

/* The languages of all texts, ascending; returns their number. */
static uint32_t
languages_of(struct ccd_concordance *const *c, size_t n, struct ccd_arena *a, const char ***out)
{
	struct { const char **v; size_t n, cap; } tags = { 0 };
	uint32_t kept = 0;

	for (size_t d = 0; d < n; d++)
		for (uint32_t v = 0; v < c[d]->nversion; v++)
			*ccd_push(a, &tags) = c[d]->version[v].lang;
	if (tags.n > 0)
		qsort(tags.v, tags.n, sizeof *tags.v, by_name);
	for (size_t i = 0; i < tags.n; i++)
		if (kept == 0 || strcmp(tags.v[kept - 1], tags.v[i]) != 0)
			tags.v[kept++] = tags.v[i];
	*out = tags.v;
	return kept;
}

static int
align_unaligned(struct ccd_concordance *const *c, size_t n, const struct ccd_align_options *options,
    struct ccd_error *err)
{
	struct ccd_arena *scratch = ccd_arena_new();
	struct ccd_concordance **todo = ccd_array(scratch, n, struct ccd_concordance *);
	size_t count = 0;
	int rc = 0;

	for (size_t d = 0; d < n; d++)
		if (c[d]->row == NULL)
			todo[count++] = c[d];
	if (count > 0)
		rc = ccd_align_together(todo, count, options, err);
	ccd_arena_free(scratch);
	return rc;
}

static int
learn_all(struct ccd_glossary *glossary, const char *name,
    struct ccd_concordance *const *c, size_t n, const struct ccd_align_options *options,
    struct ccd_error *err)
{
	struct ccd_arena *a = ccd_arena_new();
	const struct ccd_glossary *before = options != NULL ? options->glossary : NULL;
	struct ccd_known known = { .name = ccd_arena_strdup(glossary->arena, name) };
	const char **tag;
	uint32_t ntag;

	if (align_unaligned(c, n, options, err) < 0) {
		ccd_arena_free(a);
		return -1;
	}
	ntag = languages_of(c, n, a, &tag);
	for (uint32_t p = 0; p < ntag; p++)
		for (uint32_t q = p + 1; q < ntag; q++) {
			struct ccd_arena *scratch = ccd_arena_new();
			struct course course = { .tag = { tag[p], tag[q] }, .c = c };

			enrol_documents(&course, n, scratch);
			if (course.n > 0) {
				scan_side(&course, 0, before, scratch);
				scan_side(&course, 1, before, scratch);
				collect_beads(&course, scratch);
				teach(&course, options != NULL ? options->threads : 0, scratch, glossary->arena,
				    ccd_known_pairs(&known, course.tag, glossary->arena));
			}
			ccd_arena_free(scratch);
		}
	*ccd_push(glossary->arena, glossary) = known;
	ccd_arena_free(a);
	return 0;
}

int
ccd_glossary_learn(struct ccd_glossary *glossary, const char *name,
    struct ccd_concordance *const *c, size_t n, const struct ccd_align_options *options,
    struct ccd_error *err)
{
	return CCD_PUBLIC(err, -1, learn_all(glossary, name, c, n, options, err));
}
