/* The series of signs that labels count with. */
#ifndef CCD_TEXT_ALPHABET_H
#define CCD_TEXT_ALPHABET_H

#include "concordat.h"

/* Places from 1; 0 where C is not a sign of the series. Case does not matter. */
uint32_t ccd_alphabet_latin(int32_t c);
uint32_t ccd_alphabet_cyrillic(int32_t c);      /* of all 33 letters */
uint32_t ccd_alphabet_stem(int32_t c);
uint32_t ccd_alphabet_branch(int32_t c);
uint32_t ccd_alphabet_abjad(int32_t c);
uint32_t ccd_alphabet_own(int32_t c);           /* of another script, with the letters that lists leave out */

/* The Latin letter that looks like Cyrillic C, or the Cyrillic one that looks like
 * Latin C; 0 where there is none. */
int32_t ccd_alphabet_twin(int32_t c);

/* Russian lists leave out letters, and not always the same. The i-th custom as a
 * bit set of left-out places (bit PLACE - 1), or UINT64_MAX beyond the last. */
uint64_t ccd_alphabet_skipped(uint32_t i);

/* The place of the letter at PLACE of 33 where SKIPPED are left out; 0 if it is one of them. */
uint32_t ccd_alphabet_place(uint32_t place, uint64_t skipped);

#endif
