/* Names of states and languages in any language, as codes: "Китай" -> "CN".
 * From CLDR's display names, with inflected ends of Russian cut. */
#ifndef CCD_TEXT_NAMES_H
#define CCD_TEXT_NAMES_H

#include "base/arena.h"
#include "lang/lang.h"

/*
 * The names found in TEXT as a sorted list without duplicates of 16-bit codes
 * (two ASCII letters: 'C' << 8 | 'N' for a state, 'z' << 8 | 'h' for a language,
 * which counts only where a word like "text" or "language" follows it or its
 * list: else it may be an adjective). *OUT is in the arena; returns the count.
 * CLDR's names shorter than 2 Han characters or 4 letters are left out: too many
 * of them are words; our own list adds what is safe (США, USA). Linear in the
 * text; the tables are made once per language.
 */
uint32_t ccd_names(const struct ccd_lang *lang, const char *text, size_t n,
    struct ccd_arena *a, uint16_t **out);

#endif
