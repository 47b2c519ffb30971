/* Beads to a lexicon: expectation and maximisation, see lexicon.c. */
#include <math.h>
#include <string.h>

#include "align/lexicon_int.h"
#include "base/parallel.h"

/* Rounds of expectation and maximisation at first, and where an earlier lexicon is at hand. */
enum { ITERATIONS = 3, AGAIN = 2 };

/* Beads that teach: of more, every second, third ... is taken. */
enum { MOST_LESSONS = 20000 };

/* What is kept must be more likely than by chance, so many times, and no rarer than this:
 * common words would have thousands of rare ones by accident. */
static const float SURPRISE = 2.0f;
static const float RAREST = 0.002f;

/* A token in more than this share of the lessons says nothing about others. */
static const double COMMON = 0.5;

/* How many occurrences the guess of how well a token is explained is worth. */
static const float COVER_WEIGHT = 3.0f;

/* The probability that the lexicon explains a token, at most. */
static const float COVER_MOST = 0.95f;

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

/* First probabilities of the targets of source S: what was learned before and what is
 * known without learning, and all alike for the rest. */
static void
begin_row(const struct ccd_direction *d, struct matrix *m, uint32_t s)
{
	size_t first = m->row[s], end = m->row[s + 1];
	float n = (float)(end - first), rest = 1.0f;

	ccd_spread_known(d, m->dense, s, false);
	for (size_t e = first; e < end; e++) {
		m->prior[e] = m->dense[m->to[e]];
		m->p[e] = (1.0f / n + m->prior[e]) / (1.0f + d->strength[s]);
	}
	ccd_spread_known(d, m->dense, s, true);
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
			if (m->count[e] - DISCOUNT > SURPRISE * chance[m->to[e]] * all &&
			    m->count[e] > RAREST * all)
				*ccd_push(a, &kept) = (struct association){ m->to[e], m->count[e], m->p[e] };
		d->kept_row[s + 1] = kept.n;
	}
	d->kept = kept.v;
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
		struct ccd_prediction given = ccd_predict_tokens(r, d->x[l].v, d->x[l].n, l);

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
		ccd_forget_tokens(r, d->x[l].v, d->x[l].n);
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
