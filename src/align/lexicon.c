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
#include <string.h>

#include "align/lexicon_int.h"

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

void
ccd_spread_known(const struct ccd_direction *d, float *dense, uint32_t s, bool clear)
{
	for (uint32_t e = d->prior_row[s]; e < d->prior_row[s + 1]; e++)
		dense[d->prior_to[e]] = clear ? 0.0f : d->prior_p[e];
}

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

void
ccd_forget_tokens(struct ccd_reader *r, const uint32_t *token, size_t n)
{
	const struct ccd_direction *d = r->d;

	for (size_t i = 0; i < n; i++) {
		uint32_t s = token[i];

		for (size_t e = d->kept_row != NULL ? d->kept_row[s] : 0;
		    d->kept_row != NULL && e < d->kept_row[s + 1]; e++)
			r->dense[d->kept[e].to] = 0.0f;
		ccd_spread_known(d, r->dense, s, true);
	}
}

struct ccd_prediction
ccd_predict_tokens(struct ccd_reader *r, const uint32_t *token, size_t n, uint32_t lesson)
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
	struct ccd_prediction sum = ccd_predict_tokens(r, text->v + from, count, lesson);

	for (size_t i = 0; i < n; i++)
		out[i] = r->dense[target[i]];
	ccd_forget_tokens(r, text->v + from, count);
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

bool
ccd_direction_count(const struct ccd_direction *d, uint32_t s, size_t e, uint32_t *to, float *count)
{
	const struct association *kept;

	if (d->kept_row == NULL || e >= d->kept_row[s + 1] - d->kept_row[s])
		return false;
	kept = &d->kept[d->kept_row[s] + e];
	*to = kept->to;
	*count = kept->count;
	return true;
}
