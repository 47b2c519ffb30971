/* The inside of a lexicon, for the files lexicon*.c only. */
#ifndef CCD_ALIGN_LEXICON_INT_H
#define CCD_ALIGN_LEXICON_INT_H

#include "align/lexicon.h"

/* Expected counts lose this much. */
static const float DISCOUNT = 0.25f;

/* Token numbers, borrowed. */
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

struct ccd_reader {
	const struct ccd_direction *d;
	float *dense, *own;             /* [target tokens], zero between calls */
};

/* Adds to R->dense what the N tokens TOKEN predict, without what lesson LESSON taught
 * (CCD_NONE: with all); then takes it away again. */
struct ccd_prediction ccd_predict_tokens(struct ccd_reader *r, const uint32_t *token, size_t n,
    uint32_t lesson);
void ccd_forget_tokens(struct ccd_reader *r, const uint32_t *token, size_t n);

/* Writes what is known of source token S before any text to DENSE, or zeros. */
void ccd_spread_known(const struct ccd_direction *d, float *dense, uint32_t s, bool clear);

#endif
