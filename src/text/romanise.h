/* What names and international words keep in any alphabet: their consonants. */
#ifndef CCD_TEXT_ROMANISE_H
#define CCD_TEXT_ROMANISE_H

#include <stddef.h>
#include <stdint.h>

/*
 * A hash of the consonants in the first letters of a word in Latin or Cyrillic
 * script, lower case, without regard to diacritics and to spellings of one sound:
 * "president", "président" and "президент" have the same. 0 where the word has
 * another script, or fewer consonants than can tell it from others.
 */
uint64_t ccd_consonants(const char *word, size_t n);

#endif
