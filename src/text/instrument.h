/* Titles of instruments that others cite, as their depositaries list them. */
#ifndef CCD_TEXT_INSTRUMENT_H
#define CCD_TEXT_INSTRUMENT_H

#include "lang/lang.h"

/* The English title of the I-th instrument, NULL beyond the last. */
const char *ccd_instrument_name(uint32_t i);

/* False where TEXT surely has no title of an instrument: quick. */
bool ccd_instrument_maybe(const struct ccd_lang *lang, const char *text);

enum { CCD_INSTRUMENTS = 64 };  /* are fewer */

/* The instruments of which a title may begin in TEXT, as bits: all that have one, and others. */
uint64_t ccd_instruments_like(const struct ccd_lang *lang, const char *text, size_t n);

/* Where TEXT has a title of instrument I in LANG, in any case: *START and *END. */
bool ccd_instrument_in(const struct ccd_lang *lang, const char *text, size_t n, uint32_t i,
    size_t *start, size_t *end);

/* Where TEXT has what looks like the title of an instrument of the same class as I
 * ("Convention on ...", 《...公约》), but is the title of none that is listed. */
bool ccd_instrument_other(const struct ccd_lang *lang, const char *text, size_t n, uint32_t i,
    size_t *start, size_t *end);

#endif
