/* Decoded values as people write them: "1979-12-17" is 17 December 1979, 1979年12月17日. */
#ifndef CCD_TEXT_VALUE_WORDS_H
#define CCD_TEXT_VALUE_WORDS_H

#include "base/arena.h"

/*
 * VALUE, as a finding's evidence holds it, in words of INTERFACE: dates, ordinals, numbers with
 * units and bounds, names of what rules on modality compare. NULL where it is none of these. In A.
 */
const char *ccd_value_words(struct ccd_arena *a, const char *interface, const char *value);

#endif
