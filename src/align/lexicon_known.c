/* What can be known of two languages before any text: equal spellings, words that sound
 * alike, words of one concept, and what the user's own lexicons say. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "align/lexicon_int.h"
#include "align/outside.h"

/* What is known before, as occurrences: by an equal spelling, by sound, by a seed word. */
static const float EQUAL_VALUE = 6.0f, EQUAL_WORD = 2.0f, EQUAL_SOUND = 0.7f, SEED = 2.5f;

/* How well a token known so is explained on average, before it is seen. */
static const float COVER_VALUE = 0.80f, COVER_WORD = 0.45f, COVER_SOUND = 0.4f, COVER_SEED = 0.45f;

/* Tokens that share a sound with more than this many others share it by chance. */
enum { MOST_COGNATES = 4 };

struct link {
	uint32_t from, to;
	float strength;
};

struct links {
	struct link *v;
	size_t n, cap;
};

static int
by_from_to(const void *x, const void *y)
{
	const struct link *a = x, *b = y;

	if (a->from != b->from)
		return a->from < b->from ? -1 : 1;
	return (a->to > b->to) - (a->to < b->to);
}

static float
spelling_strength(const struct ccd_token *token)
{
	return token->kind == CCD_TOKEN_WORD || token->kind == CCD_TOKEN_SIGN ? EQUAL_WORD : EQUAL_VALUE;
}

static void
link_spellings(const struct ccd_vocabulary *a, const struct ccd_vocabulary *b,
    struct ccd_arena *arena, struct links *links)
{
	for (uint32_t s = 0; s < a->n; s++) {
		uint32_t t = ccd_vocabulary_find(b, a->token[s].spelling);

		if (t != CCD_NONE)
			*ccd_push(arena, links) = (struct link){ s, t, spelling_strength(&a->token[s]) };
	}
}

struct keyed {
	uint64_t key;
	uint32_t token;
};

static int
by_key(const void *x, const void *y)
{
	const struct keyed *a = x, *b = y;

	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	return (a->token > b->token) - (a->token < b->token);
}

static size_t
sounds_of(const struct ccd_vocabulary *v, struct ccd_arena *a, struct keyed **out)
{
	struct keyed *k = ccd_array(a, v->n, struct keyed);
	size_t n = 0;

	for (uint32_t t = 0; t < v->n; t++)
		if (v->token[t].sound != 0)
			k[n++] = (struct keyed){ v->token[t].sound, t };
	if (n > 0)
		qsort(k, n, sizeof *k, by_key);
	*out = k;
	return n;
}

static size_t
concepts_of(const struct ccd_vocabulary *v, const struct ccd_outside *outside, struct ccd_arena *a,
    struct keyed **out)
{
	struct { struct keyed *v; size_t n, cap; } found = { 0 };

	for (uint32_t t = 0; t < v->n; t++) {
		uint32_t n;
		const uint32_t *concept = ccd_seed_concepts(v->seed, v->token[t].spelling, &n);

		for (uint32_t i = 0; i < n; i++)
			if (ccd_outside_concept(outside, concept[i]) &&
			    (ccd_weights.seeds || concept[i] >= CCD_SEED_OWN))
				*ccd_push(a, &found) = (struct keyed){ concept[i], t };
	}
	if (found.n > 0)
		qsort(found.v, found.n, sizeof *found.v, by_key);
	*out = found.v;
	return found.n;
}

static size_t
run_of(const struct keyed *v, size_t n, size_t from)
{
	size_t end = from;

	while (end < n && v[end].key == v[from].key)
		end++;
	return end;
}

/* Links all tokens of A and B with the same key, unless more than MOST on a side share it. */
static void
link_keys(const struct keyed *x, size_t nx, const struct keyed *y, size_t ny, size_t most,
    float strength, struct ccd_arena *arena, struct links *links)
{
	for (size_t i = 0, j = 0; i < nx && j < ny;) {
		size_t iend = run_of(x, nx, i), jend = run_of(y, ny, j);

		if (x[i].key < y[j].key) {
			i = iend;
		} else if (x[i].key > y[j].key) {
			j = jend;
		} else {
			for (size_t p = i; p < iend && iend - i <= most && jend - j <= most; p++)
				for (size_t q = j; q < jend; q++)
					*ccd_push(arena, links) = (struct link){ x[p].token, y[q].token, strength };
			i = iend;
			j = jend;
		}
	}
}

/* The strongest of each pair's links, by source. */
static void
sort_links(struct links *links)
{
	size_t kept = 0;

	if (links->n > 0)
		qsort(links->v, links->n, sizeof *links->v, by_from_to);
	for (size_t i = 0; i < links->n; i++) {
		if (kept > 0 && links->v[kept - 1].from == links->v[i].from &&
		    links->v[kept - 1].to == links->v[i].to)
			links->v[kept - 1].strength = fmaxf(links->v[kept - 1].strength, links->v[i].strength);
		else
			links->v[kept++] = links->v[i];
	}
	links->n = kept;
}

static float
cover_of(float strength)
{
	return strength == EQUAL_VALUE ? COVER_VALUE : strength == EQUAL_SOUND ? COVER_SOUND :
	    strength == SEED ? COVER_SEED : COVER_WORD;
}

/* The prior of one direction from its links: of those of a token, the strongest kind is
 * its strength, and they share it. */
static void
set_prior(struct ccd_direction *d, const struct links *links, struct ccd_arena *a)
{
	uint32_t n = d->source->text.vocabulary->n;

	d->prior_row = ccd_array(a, n + 1, uint32_t);
	d->prior_to = ccd_array(a, links->n, uint32_t);
	d->prior_p = ccd_array(a, links->n, float);
	d->strength = ccd_array(a, n, float);
	d->cover_prior = ccd_array(a, d->target->text.vocabulary->n, float);
	for (size_t i = 0, end; i < links->n; i = end) {
		uint32_t from = links->v[i].from;
		float sum = 0.0f, most = 0.0f;

		for (end = i; end < links->n && links->v[end].from == from; end++) {
			sum += links->v[end].strength;
			most = fmaxf(most, links->v[end].strength);
		}
		for (size_t k = i; k < end; k++) {
			float *cover = &d->cover_prior[links->v[k].to];

			d->prior_to[k] = links->v[k].to;
			d->prior_p[k] = links->v[k].strength / sum * most;
			*cover = fmaxf(*cover, cover_of(links->v[k].strength));
		}
		d->strength[from] = most;
		d->prior_row[from + 1] = (uint32_t)end;
	}
	for (uint32_t s = 0; s < n; s++)
		if (d->prior_row[s + 1] < d->prior_row[s])
			d->prior_row[s + 1] = d->prior_row[s];
	d->cover = d->cover_prior;
}

static void
turn(struct links *links)
{
	for (size_t i = 0; i < links->n; i++) {
		uint32_t from = links->v[i].from;

		links->v[i].from = links->v[i].to;
		links->v[i].to = from;
	}
}

/* The prior of one direction from LINKS and what OUTSIDE knows. */
static void
set_known(struct ccd_direction *d, const struct links *links, const struct ccd_outside *outside,
    struct ccd_arena *a, struct ccd_arena *scratch)
{
	struct ccd_outside_links more = { 0 };
	float *cover = ccd_array(scratch, d->target->text.vocabulary->n, float);
	struct links all = { 0 };

	ccd_outside_links(outside, d->source, d->target, scratch, &more, cover);
	for (size_t i = 0; i < links->n; i++)
		*ccd_push(scratch, &all) = links->v[i];
	for (size_t i = 0; i < more.n; i++)
		*ccd_push(scratch, &all) = (struct link){ more.v[i].from, more.v[i].to, more.v[i].strength };
	sort_links(&all);
	set_prior(d, &all, a);
	for (uint32_t t = 0; outside != NULL && t < d->target->text.vocabulary->n; t++)
		d->cover_prior[t] = fmaxf(d->cover_prior[t], cover[t]);
}

struct ccd_lexicon *
ccd_lexicon_new(const struct ccd_units *a, const struct ccd_units *b,
    const struct ccd_outside *outside, struct ccd_arena *arena)
{
	struct ccd_lexicon *lexicon = ccd_new(arena, struct ccd_lexicon);
	const struct ccd_vocabulary *va = a->text.vocabulary, *vb = b->text.vocabulary;
	struct ccd_arena *scratch = ccd_arena_new();
	struct links links = { 0 };
	struct keyed *x, *y;
	size_t nx, ny;

	lexicon->a = a;
	lexicon->b = b;
	lexicon->forward = (struct ccd_direction){ .source = a, .target = b };
	lexicon->backward = (struct ccd_direction){ .source = b, .target = a };
	link_spellings(va, vb, scratch, &links);
	if (ccd_weights.cognates) {
		nx = sounds_of(va, scratch, &x);
		ny = sounds_of(vb, scratch, &y);
		link_keys(x, nx, y, ny, MOST_COGNATES, EQUAL_SOUND, scratch, &links);
	}
	nx = concepts_of(va, outside, scratch, &x);
	ny = concepts_of(vb, outside, scratch, &y);
	link_keys(x, nx, y, ny, SIZE_MAX, SEED, scratch, &links);
	set_known(&lexicon->forward, &links, outside, arena, scratch);
	turn(&links);
	set_known(&lexicon->backward, &links, outside, arena, scratch);
	ccd_arena_free(scratch);
	return lexicon;
}
