/* Words for counting: lower case, inflected ends cut, numbered by a hash. */
#ifndef CCD_TEXT_TOKEN_H
#define CCD_TEXT_TOKEN_H

#include "base/arena.h"
#include "text/lang.h"

/*
 * The distinct tokens of TEXT as ascending 32-bit hashes: in spaced scripts
 * words of three letters or more cut to their first six (five where words are
 * inflected), of Han characters each one and each two in a row. Figures are no tokens. *OUT is in the
 * arena; returns the count.
 */
uint32_t ccd_tokens(const struct ccd_lang *lang, const char *text, size_t n,
    struct ccd_arena *a, const uint32_t **out);

#endif
