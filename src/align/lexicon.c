/*
 * Which tokens go together: IBM Model 1 (Brown et al. 1993, section 4.2) in both
 * directions over sets of tokens, learned from beads that are weighted by their
 * confidence. What can be known without any text (equal spellings, cognates, the
 * seed words) is a Dirichlet prior of the same model, so that a text overrules it.
 *
 * A bead is never judged by what it taught itself (leaving one out), and expected
 * counts lose a discount (Ney, Essen and Kneser 1994), so that what was seen once
 * teaches nothing. How much a token of the target counts depends on how well the
 * lexicon is known to explain it: an unknown word costs nothing.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "align/align_int.h"
#include "align/lexicon.h"
#include "align/seed.h"
#include "base/parallel.h"

/* Rounds of expectation and maximisation at first, and where an earlier lexicon is at hand. */
enum { ITERATIONS = 3, AGAIN = 2 };

/* Expected counts lose this much. */
static const float DISCOUNT = 0.25f;

/* Beads that teach: of more, every second, third ... is taken. */
enum { MOST_LESSONS = 60000 };

/* What is kept must be more likely than by chance, so many times. */
static const float SURPRISE = 2.0f;

/* A token in more than this share of the lessons says nothing about others. */
static const double COMMON = 0.5;

/* What is known before, as occurrences: by an equal spelling, by sound, by a seed word. */
static const float EQUAL_VALUE = 6.0f, EQUAL_WORD = 2.0f, EQUAL_SOUND = 0.7f, SEED = 2.5f;

/* How well such a token is explained on average, before it is seen. */
static const float COVER_VALUE = 0.80f, COVER_WORD = 0.45f, COVER_SOUND = 0.4f, COVER_SEED = 0.45f;

/* And how many occurrences that guess is worth. */
static const float COVER_WEIGHT = 3.0f;

/* Bounds of a token's evidence: 1 - cover at least, and likelihood ratio at most. */
static const float COVER_MOST = 0.95f;

/* Tokens that share a sound with more than this many others share it by chance. */
enum { MOST_COGNATES = 4 };

struct ids {
	const uint32_t *v;
	uint32_t n;
};

/* What a source token says about a target token. */
struct association {
	uint32_t to;
	float count, p;                 /* expected count, probability */
};

struct ccd_direction {
	const struct ccd_units *source, *target;
	/* known before, by source token */
	uint32_t *prior_row;            /* [tokens + 1] */
	uint32_t *prior_to;
	float *prior_p;                 /* sums to the strength of the source token */
	float *strength;                /* [tokens] pseudo-occurrences */
	float *cover_prior;             /* [target tokens] */
	/* learned, by source token; kept_row is NULL while nothing is */
	size_t *kept_row;               /* [tokens + 1] */
	struct association *kept;
	float *total;                   /* [tokens] expected counts of all its targets */
	float *cover;                   /* [target tokens] probability that the lexicon explains it */
	/* lessons */
	const struct ids *x, *y;        /* teaching tokens */
	const float *weight;
	const uint32_t *document;       /* [lessons] */
	float **z;                      /* [lesson][token of y] weight over the likelihood of the token */
	uint32_t nlesson;
	const uint32_t *lesson_of;      /* [source units] or CCD_NONE; NULL while nothing is learned */
	const uint32_t *target_lesson_of;
};

struct ccd_lexicon {
	const struct ccd_units *a, *b;
	struct ccd_direction forward, backward;
	struct ccd_arena *second;       /* of what the second direction learned; NULL: nothing */
};

/* ---- before any text ------------------------------------------------- */

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
concepts_of(const struct ccd_vocabulary *v, struct ccd_arena *a, struct keyed **out)
{
	struct { struct keyed *v; size_t n, cap; } found = { 0 };

	for (uint32_t t = 0; t < v->n; t++) {
		uint32_t n;
		const uint32_t *concept = ccd_seed_concepts(v->seed, v->token[t].spelling, &n);

		for (uint32_t i = 0; i < n; i++)
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

struct ccd_lexicon *
ccd_lexicon_new(const struct ccd_units *a, const struct ccd_units *b, struct ccd_arena *arena)
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
	if (ccd_weights.seeds) {
		nx = concepts_of(va, scratch, &x);
		ny = concepts_of(vb, scratch, &y);
		link_keys(x, nx, y, ny, SIZE_MAX, SEED, scratch, &links);
	}
	sort_links(&links);
	set_prior(&lexicon->forward, &links, arena);
	turn(&links);
	sort_links(&links);
	set_prior(&lexicon->backward, &links, arena);
	ccd_arena_free(scratch);
	return lexicon;
}

const struct ccd_direction *
ccd_lexicon_direction(const struct ccd_lexicon *lexicon, bool backward)
{
	return backward ? &lexicon->backward : &lexicon->forward;
}

static void
forget_direction(struct ccd_direction *d)
{
	d->kept_row = NULL;
	d->cover = d->cover_prior;
	d->lesson_of = d->target_lesson_of = NULL;
}

void
ccd_lexicon_forget(struct ccd_lexicon *lexicon)
{
	ccd_arena_free(lexicon->second);
	lexicon->second = NULL;
	forget_direction(&lexicon->forward);
	forget_direction(&lexicon->backward);
}

/* ---- learning -------------------------------------------------------- */

/* All associations while they are learned: a sparse matrix by source. */
struct matrix {
	size_t *row;                    /* [tokens + 1] */
	uint32_t *to;
	float *count, *p, *prior;       /* [entries] expected count, probability, prior_p of the same */
	float *dense;                   /* [target tokens] scratch, zero between calls */
};

/* The beads that teach, and their tokens. */
struct school {
	const struct ccd_pair_bead **bead;
	uint32_t n;
	float *weight;
	uint32_t *document;
	struct ids *x, *y;
	uint32_t *lesson_a, *lesson_b;  /* [units] the lesson of a unit, or CCD_NONE */
};

/* Tokens of one side in how many lessons; what is in one, or in very many, teaches nothing. */
static void
pick_tokens(const struct school *school, bool second, const struct ccd_text *text,
    struct ids *out, struct ccd_arena *a)
{
	uint32_t *df = ccd_array(a, text->vocabulary->n, uint32_t);
	uint32_t most = (uint32_t)(COMMON * school->n) + 2, *seen;

	seen = ccd_array(a, text->vocabulary->n, uint32_t);
	for (int pass = 0; pass < 2; pass++) {
		if (pass == 1)
			memset(seen, 0, text->vocabulary->n * sizeof *seen);
		for (uint32_t l = 0; l < school->n; l++) {
			const struct ccd_pair_bead *bead = school->bead[l];
			uint32_t first = second ? bead->j : bead->i, n = second ? bead->k : bead->m, count = 0;
			size_t from = text->start[first], to = text->start[first + n];
			uint32_t *v = pass == 1 ? ccd_array(a, to - from, uint32_t) : NULL;

			for (size_t i = from; i < to; i++) {
				uint32_t t = text->v[i];

				if (seen[t] == l + 1)
					continue;
				seen[t] = l + 1;
				if (pass == 0)
					df[t]++;
				else if (df[t] >= 2 && df[t] <= most)
					v[count++] = t;
			}
			if (pass == 1)
				out[l] = (struct ids){ v, count };
		}
	}
}

/* The lessons of each source token. */
struct posting {
	size_t *start;          /* [tokens + 1] */
	uint32_t *lesson;
};

static struct posting
post_lessons(const struct ids *x, uint32_t nlesson, uint32_t ntoken, struct ccd_arena *a)
{
	struct posting p = { ccd_array(a, (size_t)ntoken + 1, size_t), NULL };
	size_t *at = ccd_array(a, ntoken, size_t);

	for (uint32_t l = 0; l < nlesson; l++)
		for (uint32_t i = 0; i < x[l].n; i++)
			p.start[x[l].v[i] + 1]++;
	for (uint32_t s = 0; s < ntoken; s++) {
		p.start[s + 1] += p.start[s];
		at[s] = p.start[s];
	}
	p.lesson = ccd_array(a, p.start[ntoken], uint32_t);
	for (uint32_t l = 0; l < nlesson; l++)
		for (uint32_t i = 0; i < x[l].n; i++)
			p.lesson[at[x[l].v[i]]++] = l;
	return p;
}

static void
spread_prior(const struct ccd_direction *d, float *dense, uint32_t s, bool clear)
{
	for (uint32_t e = d->prior_row[s]; e < d->prior_row[s + 1]; e++)
		dense[d->prior_to[e]] = clear ? 0.0f : d->prior_p[e];
}

/* First probabilities of the targets of source S: what was learned before and what is
 * known without learning, and all alike for the rest. */
static void
begin_row(const struct ccd_direction *d, struct matrix *m, uint32_t s)
{
	size_t first = m->row[s], end = m->row[s + 1];
	float n = (float)(end - first), rest = 1.0f;

	spread_prior(d, m->dense, s, false);
	for (size_t e = first; e < end; e++) {
		m->prior[e] = m->dense[m->to[e]];
		m->p[e] = (1.0f / n + m->prior[e]) / (1.0f + d->strength[s]);
	}
	spread_prior(d, m->dense, s, true);
	if (d->kept_row == NULL || d->kept_row[s] == d->kept_row[s + 1])
		return;
	for (size_t e = d->kept_row[s]; e < d->kept_row[s + 1]; e++) {
		m->dense[d->kept[e].to] = d->kept[e].p;
		rest -= d->kept[e].p;
	}
	for (size_t e = first; e < end; e++)
		m->p[e] = m->dense[m->to[e]] + fmaxf(rest, 0.0f) / n;
	for (size_t e = d->kept_row[s]; e < d->kept_row[s + 1]; e++)
		m->dense[d->kept[e].to] = 0.0f;
}

/* The distinct targets of every source. */
static void
make_entries(struct ccd_direction *d, struct matrix *m, const struct posting *posting,
    struct ccd_arena *a)
{
	uint32_t ntoken = d->source->text.vocabulary->n;
	uint32_t *seen = ccd_array(a, d->target->text.vocabulary->n, uint32_t);
	struct { uint32_t *v; size_t n, cap; } to = { 0 };

	m->row = ccd_array(a, (size_t)ntoken + 1, size_t);
	for (uint32_t s = 0; s < ntoken; s++) {
		for (size_t k = posting->start[s]; k < posting->start[s + 1]; k++) {
			const struct ids *y = &d->y[posting->lesson[k]];

			for (uint32_t i = 0; i < y->n; i++)
				if (seen[y->v[i]] != s + 1) {
					seen[y->v[i]] = s + 1;
					*ccd_push(a, &to) = y->v[i];
				}
		}
		m->row[s + 1] = to.n;
	}
	m->to = to.v;
	m->count = ccd_array(a, to.n, float);
	m->p = ccd_array(a, to.n, float);
	m->prior = ccd_array(a, to.n, float);
	for (uint32_t s = 0; s < ntoken; s++)
		begin_row(d, m, s);
}

/* Chance of each token of the target among all of the lessons. */
static float *
chances(const struct ccd_direction *d, struct ccd_arena *a)
{
	float *chance = ccd_array(a, d->target->text.vocabulary->n, float), sum = 0.0f;

	for (uint32_t l = 0; l < d->nlesson; l++)
		for (uint32_t i = 0; i < d->y[l].n; i++) {
			chance[d->y[l].v[i]] += 1.0f;
			sum += 1.0f;
		}
	for (uint32_t t = 0; t < d->target->text.vocabulary->n; t++)
		chance[t] /= fmaxf(sum, 1.0f);
	return chance;
}

/* For every lesson and token of its target, the weight over how likely its sources make
 * it; chance is one source more. */
static void
sum_sources(struct ccd_direction *d, const struct matrix *m, const struct posting *posting,
    const float *chance)
{
	for (uint32_t l = 0; l < d->nlesson; l++)
		for (uint32_t i = 0; i < d->y[l].n; i++)
			d->z[l][i] = chance[d->y[l].v[i]];
	for (uint32_t s = 0; s < d->source->text.vocabulary->n; s++) {
		if (m->row[s] == m->row[s + 1])
			continue;
		for (size_t e = m->row[s]; e < m->row[s + 1]; e++)
			m->dense[m->to[e]] = m->p[e];
		for (size_t k = posting->start[s]; k < posting->start[s + 1]; k++) {
			uint32_t l = posting->lesson[k];

			for (uint32_t i = 0; i < d->y[l].n; i++)
				d->z[l][i] += m->dense[d->y[l].v[i]];
		}
		for (size_t e = m->row[s]; e < m->row[s + 1]; e++)
			m->dense[m->to[e]] = 0.0f;
	}
	for (uint32_t l = 0; l < d->nlesson; l++)
		for (uint32_t i = 0; i < d->y[l].n; i++)
			d->z[l][i] = d->weight[l] / d->z[l][i];
}

/* Expected counts of one source, and from them its probabilities. */
static void
reestimate(struct ccd_direction *d, struct matrix *m, const struct posting *posting, uint32_t s)
{
	float all;

	for (size_t k = posting->start[s]; k < posting->start[s + 1]; k++) {
		uint32_t l = posting->lesson[k];

		for (uint32_t i = 0; i < d->y[l].n; i++)
			m->dense[d->y[l].v[i]] += d->z[l][i];
	}
	d->total[s] = 0.0f;
	for (size_t e = m->row[s]; e < m->row[s + 1]; e++) {
		m->count[e] = m->p[e] * m->dense[m->to[e]];
		d->total[s] += m->count[e];
		m->dense[m->to[e]] = 0.0f;
	}
	all = d->total[s] + d->strength[s];
	for (size_t e = m->row[s]; e < m->row[s + 1] && all > 0.0f; e++)
		m->p[e] = (m->count[e] + m->prior[e]) / all;
}

/* Keeps what says more of a target than chance does: the rest is chance's. */
static void
keep(struct ccd_direction *d, const struct matrix *m, const float *chance, struct ccd_arena *a)
{
	uint32_t ntoken = d->source->text.vocabulary->n;
	struct { struct association *v; size_t n, cap; } kept = { 0 };

	d->kept_row = ccd_array(a, (size_t)ntoken + 1, size_t);
	for (uint32_t s = 0; s < ntoken; s++) {
		float all = d->total[s] + d->strength[s];

		for (size_t e = m->row[s]; e < m->row[s + 1]; e++)
			if (m->count[e] - DISCOUNT > SURPRISE * chance[m->to[e]] * all)
				*ccd_push(a, &kept) = (struct association){ m->to[e], m->count[e], m->p[e] };
		d->kept_row[s + 1] = kept.n;
	}
	d->kept = kept.v;
}

/* ---- judging --------------------------------------------------------- */

struct ccd_reader {
	const struct ccd_direction *d;
	float *dense, *own;             /* [target tokens], zero between calls */
};

struct ccd_reader *
ccd_reader_new(const struct ccd_direction *d, struct ccd_arena *a)
{
	struct ccd_reader *r = ccd_new(a, struct ccd_reader);

	r->d = d;
	r->dense = ccd_array(a, d->target->text.vocabulary->n, float);
	r->own = ccd_array(a, d->target->text.vocabulary->n, float);
	return r;
}

const struct ccd_direction *
ccd_reader_direction(const struct ccd_reader *r)
{
	return r->d;
}

/* Adds to r->dense what source token S predicts, without what lesson OWN taught (its part
 * is in r->own). What the discount takes away is left to chance. */
static void
predict_token(struct ccd_reader *r, uint32_t s, bool own, struct ccd_prediction *sum)
{
	const struct ccd_direction *d = r->d;
	size_t first = d->kept_row != NULL ? d->kept_row[s] : 0;
	size_t end = d->kept_row != NULL ? d->kept_row[s + 1] : 0;
	float total = d->kept_row != NULL ? d->total[s] : 0.0f, all, kept = d->strength[s];

	for (size_t e = first; e < end && own; e++)
		total -= d->kept[e].p * r->own[d->kept[e].to];
	total = fmaxf(total, 0.0f);
	all = total + d->strength[s];
	if (all < DISCOUNT)
		return;
	for (size_t e = first; e < end; e++) {
		const struct association *to = &d->kept[e];
		float count = to->count - (own ? to->p * r->own[to->to] : 0.0f);

		if (count > DISCOUNT) {
			r->dense[to->to] += (count - DISCOUNT) / all;
			kept += count - DISCOUNT;
		}
	}
	for (uint32_t e = d->prior_row[s]; e < d->prior_row[s + 1]; e++)
		r->dense[d->prior_to[e]] += d->prior_p[e] / all;
	sum->known += 1.0f;
	sum->chance += fmaxf(1.0f - kept / all, 0.0f);
}

static void
mark_own(struct ccd_reader *r, uint32_t lesson, bool clear)
{
	const struct ccd_direction *d = r->d;
	const struct ids *y = &d->y[lesson];

	for (uint32_t i = 0; i < y->n; i++)
		r->own[y->v[i]] = clear ? 0.0f : d->z[lesson][i];
}

static void
forget(struct ccd_reader *r, const uint32_t *token, size_t n)
{
	const struct ccd_direction *d = r->d;

	for (size_t i = 0; i < n; i++) {
		uint32_t s = token[i];

		for (size_t e = d->kept_row != NULL ? d->kept_row[s] : 0;
		    d->kept_row != NULL && e < d->kept_row[s + 1]; e++)
			r->dense[d->kept[e].to] = 0.0f;
		spread_prior(d, r->dense, s, true);
	}
}

static struct ccd_prediction
predict(struct ccd_reader *r, const uint32_t *token, size_t n, uint32_t lesson)
{
	struct ccd_prediction sum = { 0 };

	if (lesson != CCD_NONE)
		mark_own(r, lesson, false);
	for (size_t i = 0; i < n; i++)
		predict_token(r, token[i], lesson != CCD_NONE, &sum);
	if (lesson != CCD_NONE)
		mark_own(r, lesson, true);
	return sum;
}

struct ccd_prediction
ccd_predict(struct ccd_reader *r, uint32_t unit, bool own, const uint32_t *target, size_t n,
    float *out)
{
	const struct ccd_text *text = &r->d->source->text;
	size_t from = text->start[unit], count = text->start[unit + 1] - from;
	uint32_t lesson = own ? r->d->lesson_of[unit] : CCD_NONE;
	struct ccd_prediction sum = predict(r, text->v + from, count, lesson);

	for (size_t i = 0; i < n; i++)
		out[i] = r->dense[target[i]];
	forget(r, text->v + from, count);
	return sum;
}

uint32_t
ccd_lesson_of(const struct ccd_direction *d, uint32_t unit)
{
	return d->lesson_of != NULL ? d->lesson_of[unit] : CCD_NONE;
}

uint32_t
ccd_target_lesson_of(const struct ccd_direction *d, uint32_t unit)
{
	return d->target_lesson_of != NULL ? d->target_lesson_of[unit] : CCD_NONE;
}

const uint32_t *
ccd_known_before(const struct ccd_direction *d, uint32_t token, uint32_t *n)
{
	*n = d->prior_row[token + 1] - d->prior_row[token];
	return d->prior_to + d->prior_row[token];
}

float
ccd_cover(const struct ccd_direction *d, uint32_t token)
{
	return d->cover[token];
}

const struct ccd_units *
ccd_direction_target(const struct ccd_direction *d)
{
	return d->target;
}

/* Adds to COUNT the tokens that the lessons of L's document teach, and to *ALL their number;
 * returns the first lesson behind. SIGN -1 takes them away. */
static uint32_t
count_document(const struct ccd_direction *d, uint32_t l, float sign, float *count, float *all)
{
	uint32_t document = d->document[l];

	for (; l < d->nlesson && d->document[l] == document; l++)
		for (uint32_t i = 0; i < d->y[l].n; i++) {
			count[d->y[l].v[i]] += sign;
			*all += sign;
		}
	return l;
}

/* How well each token of the target is explained: the weight of the lexicon in a mixture
 * with chance in its document, by expectation over the lessons, each judged without
 * itself. */
static void
learn_cover(struct ccd_direction *d, struct ccd_arena *a)
{
	uint32_t n = d->target->text.vocabulary->n, end = 0, from = 0;
	float *sum = ccd_array(a, n, float), *seen = ccd_array(a, n, float);
	float *count = ccd_array(a, n, float), all = 0.0f;
	struct ccd_reader *r = ccd_reader_new(d, a);

	d->cover = ccd_array(a, n, float);
	for (uint32_t l = 0; l < d->nlesson; l++) {
		struct ccd_prediction given = predict(r, d->x[l].v, d->x[l].n, l);

		if (l == end) {
			if (l > 0)
				count_document(d, from, -1.0f, count, &all);
			from = l;
			end = count_document(d, l, 1.0f, count, &all);
		}

		for (uint32_t i = 0; i < d->y[l].n && given.known > 0.0f; i++) {
			uint32_t t = d->y[l].v[i];
			float lambda = fmaxf(d->cover_prior[t], 0.3f);
			float chance = count[t] / all;
			float p = (r->dense[t] + (given.chance + 1.0f) * chance) / (given.known + 1.0f);

			sum[t] += d->weight[l] * lambda * p / (lambda * p + (1.0f - lambda) * chance);
			seen[t] += d->weight[l];
		}
		forget(r, d->x[l].v, d->x[l].n);
	}
	for (uint32_t t = 0; t < n; t++)
		d->cover[t] = fminf((sum[t] + COVER_WEIGHT * d->cover_prior[t]) / (seen[t] + COVER_WEIGHT),
		    COVER_MOST);
}

static void
train(struct ccd_direction *d, const struct school *school, bool backward, struct ccd_arena *a)
{
	uint32_t ntoken = d->source->text.vocabulary->n;
	struct ccd_arena *scratch = ccd_arena_new();
	struct posting posting;
	struct matrix m = { .dense = ccd_array(scratch, d->target->text.vocabulary->n, float) };
	int rounds = d->kept_row != NULL ? AGAIN : ITERATIONS;
	float *chance;

	d->x = backward ? school->y : school->x;
	d->y = backward ? school->x : school->y;
	d->weight = school->weight;
	d->document = school->document;
	d->nlesson = school->n;
	d->lesson_of = backward ? school->lesson_b : school->lesson_a;
	d->target_lesson_of = backward ? school->lesson_a : school->lesson_b;
	posting = post_lessons(d->x, d->nlesson, ntoken, scratch);
	chance = chances(d, scratch);
	make_entries(d, &m, &posting, scratch);
	d->total = ccd_array(a, ntoken, float);
	d->z = ccd_array(a, d->nlesson, float *);
	for (uint32_t l = 0; l < d->nlesson; l++)
		d->z[l] = ccd_array(a, d->y[l].n, float);
	for (int i = 0; i < rounds; i++) {
		sum_sources(d, &m, &posting, chance);
		for (uint32_t s = 0; s < ntoken; s++)
			reestimate(d, &m, &posting, s);
	}
	sum_sources(d, &m, &posting, chance);
	keep(d, &m, chance, a);
	learn_cover(d, a);
	ccd_arena_free(scratch);
}

static void
enrol(struct school *school, const struct ccd_pair_set *set, const struct ccd_pair_bead *bead,
    size_t n, struct ccd_arena *a)
{
	size_t count = 0, step, place = 0;
	uint32_t document = 0;

	for (size_t x = 0; x < n; x++)
		count += bead[x].m > 0 && bead[x].k > 0;
	step = (count + MOST_LESSONS - 1) / MOST_LESSONS;
	school->bead = ccd_array(a, count, const struct ccd_pair_bead *);
	school->weight = ccd_array(a, count, float);
	school->document = ccd_array(a, count, uint32_t);
	for (size_t x = 0; x < n; x++)
		if (bead[x].m > 0 && bead[x].k > 0 && place++ % step == 0) {
			while (bead[x].i >= set->in_a[document].first + set->in_a[document].n)
				document++;
			school->document[school->n] = document;
			school->weight[school->n] = (float)bead[x].confidence;
			school->bead[school->n++] = &bead[x];
		}
	school->x = ccd_array(a, school->n, struct ids);
	school->y = ccd_array(a, school->n, struct ids);
}

/* Both directions at once; each in an arena of its own. */
struct training {
	struct ccd_lexicon *lexicon;
	const struct school *school;
	struct ccd_arena *arena[2];
};

static void
train_one(void *data, size_t i)
{
	struct training *t = data;

	train(i == 0 ? &t->lexicon->forward : &t->lexicon->backward, t->school, i == 1, t->arena[i]);
}

void
ccd_lexicon_learn(struct ccd_lexicon *lexicon, const struct ccd_pair_set *set,
    const struct ccd_pair_bead *bead, size_t n, unsigned threads, struct ccd_arena *arena)
{
	struct school school = { 0 };
	struct training training = { lexicon, &school, { arena, ccd_arena_new() } };
	struct ccd_arena *before = lexicon->second;

	enrol(&school, set, bead, n, arena);
	school.lesson_a = ccd_array(arena, lexicon->a->n, uint32_t);
	school.lesson_b = ccd_array(arena, lexicon->b->n, uint32_t);
	memset(school.lesson_a, 0xff, lexicon->a->n * sizeof *school.lesson_a);
	memset(school.lesson_b, 0xff, lexicon->b->n * sizeof *school.lesson_b);
	for (uint32_t l = 0; l < school.n; l++) {
		const struct ccd_pair_bead *b = school.bead[l];

		for (uint32_t u = 0; u < b->m; u++)
			school.lesson_a[b->i + u] = l;
		for (uint32_t u = 0; u < b->k; u++)
			school.lesson_b[b->j + u] = l;
	}
	pick_tokens(&school, false, &lexicon->a->text, school.x, arena);
	pick_tokens(&school, true, &lexicon->b->text, school.y, arena);
	ccd_parallel(threads, 2, train_one, &training, NULL);
	lexicon->second = training.arena[1];
	ccd_arena_free(before);
}
