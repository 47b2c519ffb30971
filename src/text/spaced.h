/* Words set with a blank behind each letter, for emphasis: «С т а т ь я». */
#ifndef CCD_TEXT_SPACED_H
#define CCD_TEXT_SPACED_H

#include <stddef.h>

/*
 * The end of the letter-spaced word that begins at S[AT], a letter behind a blank or at
 * the beginning; AT where none does. Letters in the order of the alphabet are a list, and
 * those of scripts without cases are never spaced so.
 */
size_t ccd_spaced_word(const char *s, size_t n, size_t at);

#endif
