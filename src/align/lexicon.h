/* What the search asks a lexicon. */
#ifndef CCD_ALIGN_LEXICON_H
#define CCD_ALIGN_LEXICON_H

#include "align/align_int.h"

/* One direction with room to work in: one for each thread. */
struct ccd_reader *ccd_reader_new(const struct ccd_direction *d, struct ccd_arena *a);
const struct ccd_direction *ccd_reader_direction(const struct ccd_reader *r);

/* How many tokens of a unit know anything, and the sum of what they leave to chance: the
 * probability of token t is (out[t] + chance * chance of t) / known. */
struct ccd_prediction {
	float known, chance;
};

/* How likely the tokens of UNIT of the source make each of the N tokens TARGET: a sum over
 * them, not divided, into OUT. OWN: without what the bead of UNIT taught. */
struct ccd_prediction ccd_predict(struct ccd_reader *r, uint32_t unit, bool own, const uint32_t *target,
    size_t n, float *out);

/* The bead by which a unit of the source, of the target, taught; CCD_NONE: it did not. */
uint32_t ccd_lesson_of(const struct ccd_direction *d, uint32_t unit);
uint32_t ccd_target_lesson_of(const struct ccd_direction *d, uint32_t unit);

/* The tokens of the target that a token of the source is known to go with before any text. */
const uint32_t *ccd_known_before(const struct ccd_direction *d, uint32_t token, uint32_t *n);

/* Probability that the lexicon explains a token of the target. */
float ccd_cover(const struct ccd_direction *d, uint32_t token);

const struct ccd_units *ccd_direction_target(const struct ccd_direction *d);

#endif
