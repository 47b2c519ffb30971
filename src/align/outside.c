#include "align/outside.h"

#include <math.h>
#include <string.h>

#include "model/glossary.h"
#include "text/utf8.h"

/* What a lexicon learned elsewhere counts for at most, as occurrences. */
static const float MOST_OUTSIDE = 10.0f;

/* Its counts lose this much: what was seen once may be chance. */
static const double DISCOUNT_OUTSIDE = 0.3;

/* It explains no token better than this. */
static const double COVER_OUTSIDE = 0.8;

/* A lexicon that lowers the score of a bead by more than this, in nats, is about other texts. */
static const double LOSS_OUTSIDE = 3.0;

/* ---- names of tokens ------------------------------------------------------ */

/* By kind; words have none. */
static const char marks[CCD_TOKEN_KIND__COUNT] = {
	[CCD_TOKEN_SIGN] = '.', [CCD_TOKEN_VALUE] = '=', [CCD_TOKEN_NAME] = '@', [CCD_TOKEN_MARK] = '!',
};

const char *
ccd_token_name(const struct ccd_token *token, struct ccd_arena *a)
{
	if (marks[token->kind] == 0)
		return token->text;
	return ccd_arena_printf(a, "%c%s", marks[token->kind], token->text);
}

static enum ccd_token_kind
kind_of(const char *name)
{
	for (int kind = 0; kind < CCD_TOKEN_KIND__COUNT; kind++)
		if (marks[kind] != 0 && *name == marks[kind])
			return (enum ccd_token_kind)kind;
	return CCD_TOKEN_WORD;
}

uint64_t
ccd_token_named(const char *name)
{
	enum ccd_token_kind kind = kind_of(name);
	const char *text = name + (kind != CCD_TOKEN_WORD);

	return ccd_token_spelling(kind, text, strlen(text));
}

/* ---- dictionaries ---------------------------------------------------------- */

/* A word of several signs is a token only where it is known as a word. */
static void
plant_signs(const struct ccd_known_pairs *pairs, unsigned side, struct ccd_seed *seed)
{
	for (size_t i = 0; i < pairs->n; i++) {
		const char *name = pairs->v[i].token[side];
		size_t n = strlen(name), at = 0;

		if (n > 0 && kind_of(name) == CCD_TOKEN_WORD && ccd_is_han(ccd_utf8_next(name, n, &at)))
			ccd_seed_add(seed, name, n, CCD_NONE);
	}
}

void
ccd_outside_plant(const struct ccd_glossary *glossary, const char *tag, struct ccd_seed *seed)
{
	uint32_t concept = CCD_SEED_OWN;

	for (size_t i = 0; glossary != NULL && i < glossary->n; i++) {
		const struct ccd_known *known = &glossary->v[i];

		for (size_t t = 0; t < known->terms.n; t++)
			if (ccd_same_language(known->terms.v[t].lang, tag))
				ccd_seed_add(seed, known->terms.v[t].text, strlen(known->terms.v[t].text),
				    concept + known->terms.v[t].concept);
		for (size_t k = 0; k < known->pairs.n; k++)
			for (unsigned side = 0; side < 2; side++)
				if (ccd_same_language(known->pairs.v[k].lang[side], tag))
					plant_signs(&known->pairs.v[k], side, seed);
		concept += known->nconcept;
	}
}

bool
ccd_outside_concept(const struct ccd_outside *outside, uint32_t concept)
{
	uint32_t first = CCD_SEED_OWN;

	if (concept < CCD_SEED_OWN)
		return true;
	for (size_t i = 0; outside != NULL && concept != CCD_NONE && i < outside->glossary->n; i++) {
		if (concept - first < outside->glossary->v[i].nconcept)
			return outside->use[i];
		first += outside->glossary->v[i].nconcept;
	}
	return false;
}

/* ---- lexicons --------------------------------------------------------------- */

/* Totals of one lexicon by token. */
struct totals {
	double *source, *target;        /* of what a token goes with */
	double *seen;                   /* of the target's occurrences; 0 not known */
};

static void
add_links(const struct ccd_known_pairs *pairs, unsigned side, const struct ccd_units *source,
    const struct ccd_units *target, struct ccd_arena *a, struct ccd_outside_links *links,
    float *cover)
{
	const struct ccd_vocabulary *vs = source->text.vocabulary, *vt = target->text.vocabulary;
	struct totals sum = { ccd_array(a, vs->n, double), ccd_array(a, vt->n, double),
		ccd_array(a, vt->n, double) };
	size_t begin = links->n;

	for (size_t i = 0; i < pairs->n; i++) {
		const char *x = pairs->v[i].token[side], *y = pairs->v[i].token[1 - side];
		uint32_t s = *x != '\0' ? ccd_vocabulary_find(vs, ccd_token_named(x)) : CCD_NONE;
		uint32_t t = *y != '\0' ? ccd_vocabulary_find(vt, ccd_token_named(y)) : CCD_NONE;
		double count = pairs->v[i].count - DISCOUNT_OUTSIDE;

		if (*x == '\0' && t != CCD_NONE)
			sum.seen[t] = pairs->v[i].count;
		if (*x == '\0' || *y == '\0' || count <= 0.0)
			continue;
		/* what goes with tokens that are not in the texts counts as well */
		if (s != CCD_NONE)
			sum.source[s] += count;
		if (t != CCD_NONE)
			sum.target[t] += count;
		if (s != CCD_NONE && t != CCD_NONE)
			*ccd_push(a, links) = (struct ccd_outside_link){ s, t, (float)count };
	}
	for (size_t i = begin; i < links->n; i++) {
		float all = (float)sum.source[links->v[i].from];

		links->v[i].strength *= fminf(all, MOST_OUTSIDE) / all;
	}
	for (uint32_t t = 0; t < vt->n; t++)
		if (sum.target[t] > 0.0) {
			double share = sum.target[t] / fmax(sum.seen[t], sum.target[t] + 1.0);

			cover[t] = fmaxf(cover[t], (float)fmin(share, COVER_OUTSIDE));
		}
}

void
ccd_outside_links(const struct ccd_outside *outside, const struct ccd_units *source,
    const struct ccd_units *target, struct ccd_arena *a, struct ccd_outside_links *links,
    float *cover)
{
	const char *from = source->text.vocabulary->tag, *to = target->text.vocabulary->tag;

	for (size_t i = 0; outside != NULL && i < outside->glossary->n; i++) {
		const struct ccd_known *known = &outside->glossary->v[i];

		for (size_t k = 0; k < known->pairs.n && outside->use[i]; k++)
			for (unsigned side = 0; side < 2; side++)
				if (ccd_same_language(known->pairs.v[k].lang[side], from) &&
				    ccd_same_language(known->pairs.v[k].lang[1 - side], to))
					add_links(&known->pairs.v[k], side, source, target, a, links, cover);
	}
}

/* ---- the first pass ----------------------------------------------------------- */

/* How well texts go together, by bead of the best paths. */
struct fit {
	double confidence, score;
};

static struct fit
fit_of(const struct ccd_pair_state *state)
{
	struct fit fit = { 0 };
	double n = 0.0;

	for (uint32_t d = 0; d < state->set.n; d++)
		for (size_t b = 0; b < state->beads[d].n; b++, n++) {
			fit.confidence += state->beads[d].v[b].confidence;
			fit.score += (double)state->beads[d].v[b].score;
		}
	fit.confidence /= fmax(n, 1.0);
	fit.score /= fmax(n, 1.0);
	return fit;
}

/* Whether a lexicon helps: the paths are as sure with it. Some score is always lost, since
 * nobody's words are always translated as a lexicon expects; one that is wrong loses more. */
static bool
helps(struct fit with, struct fit without)
{
	return with.confidence >= without.confidence && with.score >= without.score - LOSS_OUTSIDE;
}

static bool
knows_language(const struct ccd_known *known, const char *tag)
{
	for (size_t t = 0; t < known->terms.n; t++)
		if (ccd_same_language(known->terms.v[t].lang, tag))
			return true;
	return false;
}

/* Whether a part says anything of the languages of SET. */
static bool
concerns(const struct ccd_known *known, const struct ccd_pair_set *set)
{
	const char *a = set->a->text.vocabulary->tag, *b = set->b->text.vocabulary->tag;

	for (size_t k = 0; k < known->pairs.n; k++)
		for (unsigned side = 0; side < 2; side++)
			if (ccd_same_language(known->pairs.v[k].lang[side], a) &&
			    ccd_same_language(known->pairs.v[k].lang[1 - side], b))
				return true;
	return knows_language(known, a) && knows_language(known, b);
}

static void
begin_and_pass(struct ccd_pair_state *state, const struct ccd_pair_set *set,
    const struct ccd_effort *effort)
{
	ccd_pair_begin(state, set, effort);
	ccd_pair_pass(state);
}

void
ccd_outside_begin(struct ccd_pair_state *state, const struct ccd_pair_set *set,
    const struct ccd_effort *effort, struct ccd_arena *a)
{
	const struct ccd_glossary *glossary = effort->glossary;
	bool *use = ccd_array(a, glossary != NULL ? glossary->n : 0, bool);
	struct fit best;

	begin_and_pass(state, set, effort);
	best = fit_of(state);
	for (size_t i = 0; glossary != NULL && i < glossary->n; i++) {
		bool *tried = ccd_arena_memdup(a, use, glossary->n * sizeof *use);
		struct ccd_outside *outside = ccd_new(a, struct ccd_outside);
		struct ccd_pair_set with = *set;
		struct ccd_pair_state other;
		struct fit fit;

		if (!concerns(&glossary->v[i], set))
			continue;
		tried[i] = true;
		*outside = (struct ccd_outside){ glossary, tried };
		with.outside = outside;
		begin_and_pass(&other, &with, effort);
		fit = fit_of(&other);
		if (helps(fit, best)) {
			ccd_pair_end(state);
			*state = other;
			use = tried;
			best = fit;
			continue;
		}
		ccd_pair_end(&other);
		if (effort->dropped != NULL)
			effort->dropped(effort->drop_data, glossary->v[i].name,
			    set->a->text.vocabulary->tag, set->b->text.vocabulary->tag);
	}
}
