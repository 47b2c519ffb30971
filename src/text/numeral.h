/* Numbers as the signs of lists. All results are in the arena. */
#ifndef CCD_TEXT_NUMERAL_H
#define CCD_TEXT_NUMERAL_H

#include <stdbool.h>

#include "base/arena.h"

/* 4 -> "iv", "IV"; below 1 and from 4000 on in decimal figures. */
const char *ccd_numeral_roman(long number, bool upper, struct ccd_arena *a);

/* 1 -> "a", 27 -> "aa", 53 -> "ba", as columns of spreadsheets; FIRST is 'a' or 'A'.
 * Below 1 in decimal figures. */
const char *ccd_numeral_letters(long number, char first, struct ccd_arena *a);

/* 12 -> 十二, 105 -> 一百零五; FORMAL: 壹拾贰. Below 1 and from 10000 on in decimal figures. */
const char *ccd_numeral_han(long number, bool formal, struct ccd_arena *a);

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
