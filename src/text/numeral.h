/* Numbers as the signs of lists. All results are in the arena. */
#ifndef CCD_TEXT_NUMERAL_H
#define CCD_TEXT_NUMERAL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

/* 4 -> "iv", "IV"; below 1 and from 4000 on in decimal figures. */
const char *ccd_numeral_roman(long number, bool upper, struct ccd_arena *a);

/* 1 -> "a", 27 -> "aa", 53 -> "ba", as columns of spreadsheets; FIRST is 'a' or 'A'.
 * Below 1 in decimal figures. */
const char *ccd_numeral_letters(long number, char first, struct ccd_arena *a);

/* 12 -> 十二, 105 -> 一百零五; FORMAL: 壹拾贰. Below 1 and from 10000 on in decimal figures. */
const char *ccd_numeral_han(long number, bool formal, struct ccd_arena *a);

/* The character with index I, from 0, of the string ALL; "" beyond its end. */
const char *ccd_numeral_sign(const char *all, size_t i, struct ccd_arena *a);

/* The letters of ALPHABET in turn; behind the last they come doubled, then threefold. */
const char *ccd_numeral_series(long number, const char *alphabet, struct ccd_arena *a);

/* The character NUMBER of a run of N that begins with FIRST, from U+0800 on: ①; else in
 * decimal figures. */
const char *ccd_numeral_run(long number, uint32_t first, long n, struct ccd_arena *a);

/* The insert that stands SECOND behind insert FIRST, as one number: 52¹⁻¹, 6.1¹. FIRST alone is itself. */
uint32_t ccd_inserted_twice(uint32_t first, uint32_t second);

/* How ICU writes a number. */
enum ccd_numeral_style {
	CCD_NUMERAL_SCRIPT,     /* by the system that the locale names: "he@numbers=hebr" */
	CCD_NUMERAL_WORDS,      /* twenty-one */
	CCD_NUMERAL_ORDINAL,    /* 21st */
	CCD_NUMERAL_ORDINAL_WORDS       /* twenty-first */
};

/* NUMBER as LOCALE has it, without the signs that mark letters as numbers and those that nobody
 * sees. In decimal figures where ICU cannot write it. */
const char *ccd_numeral_icu(long number, const char *locale, enum ccd_numeral_style style,
    struct ccd_arena *a);

#endif
