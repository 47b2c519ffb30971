/* Shared by the files that find values only: value.c, number.c, date.c, citation.c and so on. */
#ifndef CCD_TEXT_VALUE_INT_H
#define CCD_TEXT_VALUE_INT_H

#include "text/value.h"

/* The text under the scanner. */
struct ccd_scan {
	const struct ccd_lang *lang;
	const char *s;
	size_t n;
	struct ccd_arena *arena;
};

/* ---- small steps over the text; all return byte offsets ---- */

/* The code point at I, 0 at the end; the one before I, 0 at the beginning. */
int32_t ccd_scan_at(const struct ccd_scan *scan, size_t i);
int32_t ccd_scan_before(const struct ccd_scan *scan, size_t i);

/* C in lower case, and ё as е, as it is often written. */
int32_t ccd_scan_fold(int32_t c);

/* Behind the spaces at I (no line is crossed: a clause is one line). */
size_t ccd_scan_spaces(const struct ccd_scan *scan, size_t i);

/* Behind the letters at I; of a very long word, behind a part. */
size_t ccd_scan_word(const struct ccd_scan *scan, size_t i);

/* Behind WORD at I without regard to case, or I; letters may follow. WORD is lower case. */
size_t ccd_scan_prefix(const struct ccd_scan *scan, size_t i, const char *word);

/* Behind LITERAL at I without regard to case, or I; in spaced languages whole
 * words only. LITERAL is lower case. */
size_t ccd_scan_literal(const struct ccd_scan *scan, size_t i, const char *literal);

/* The longest word of LIST (ended by a NULL word) at I: behind it, or I. */
size_t ccd_scan_list(const struct ccd_scan *scan, size_t i, const struct ccd_word_value *list,
    int64_t *value);

/* ---- parts ---- */

/* A date that begins at I; behind it, or I. */
size_t ccd_date_at(const struct ccd_scan *scan, size_t i, struct ccd_value *value);

/* A date whose day (1-31) has been read as DAY up to I: behind the rest, or I. */
size_t ccd_date_after_day(const struct ccd_scan *scan, size_t i, int64_t day,
    struct ccd_value *value);

/* A time of the day that begins at I; behind it, or I. */
size_t ccd_time_at(const struct ccd_scan *scan, size_t i, struct ccd_value *value);

/* A plain whole number at I, in figures or Chinese signs; behind it, or I. */
size_t ccd_whole_at(const struct ccd_scan *scan, size_t i, int64_t *number);

/* Figures at I with their grouping, decimals and readings; behind them, or I. */
size_t ccd_figures_at(const struct ccd_scan *scan, size_t i, struct ccd_value *value);

/* A number in words at I (spaced languages): kind, reading, certain; behind it, or I. */
size_t ccd_words_at(const struct ccd_scan *scan, size_t i, struct ccd_value *value);

/* A number of any kind at I; behind it, or I. */
size_t ccd_number_at(const struct ccd_scan *scan, size_t i, struct ccd_value *value);

/* A document symbol at I; behind it, or I. */
size_t ccd_symbol_at(const struct ccd_scan *scan, size_t i, struct ccd_value *value);

/* The signs of currencies that stand before an amount, ended by a zero row. */
const struct ccd_unit_word_row *ccd_unit_signs(void);

/* True where a unit or the sign of one stands behind END: "10 days". */
bool ccd_unit_behind(const struct ccd_scan *scan, size_t end);

/* Multiplies all readings; false (and no change) where one would overflow. */
bool ccd_value_multiply(struct ccd_value *value, int64_t factor);

#endif
