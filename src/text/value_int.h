/* Shared by the files that find values only: value.c, number.c, date.c, citation.c and so on. */
#ifndef CCD_TEXT_VALUE_INT_H
#define CCD_TEXT_VALUE_INT_H

#include "text/utf8.h"
#include "text/value.h"

/* The text under the scanner. */
struct ccd_scan {
	const struct ccd_lang *lang;
	const char *s;
	size_t n;
	struct ccd_arena *arena;
	struct ccd_scan_memo *memo;     /* what ccd_words_at found last, or NULL */
};

/* How the words of a list begin, by two letters: a set that may have a few more. */
struct ccd_beginnings {
	uint64_t one;           /* words of one letter */
	uint64_t two[32];
};

/* Times, dates and numbers all begin with the number in words at a place: it is read once. */
struct ccd_scan_memo {
	size_t at, end;                 /* AT is SIZE_MAX before the first */
	struct ccd_value value;
	struct ccd_beginnings months;   /* of the names of months */
};

/* ---- small steps over the text; all return byte offsets ---- */

/* The code point at I, 0 at the end; the one before I, 0 at the beginning. */
static inline int32_t
ccd_scan_at(const struct ccd_scan *scan, size_t i)
{
	return i < scan->n ? ccd_utf8_next(scan->s, scan->n, &i) : 0;
}

static inline int32_t
ccd_scan_before(const struct ccd_scan *scan, size_t i)
{
	return i > 0 ? ccd_utf8_prev(scan->s, &i) : 0;
}

int32_t ccd_scan_fold_wide(int32_t c);

/* C in lower case, as it is often written: ё as е, the forms of alef as the bare one. */
static inline int32_t
ccd_scan_fold(int32_t c)
{
	if (c < 0x80)
		return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
	if (c >= 0x410 && c <= 0x44f)
		return c < 0x430 ? c + 0x20 : c;
	return c >= 0x2e80 && c <= 0x9fff ? c : ccd_scan_fold_wide(c);
}

/* True for vowel marks, the stroke that stretches Arabic words, and signs of direction: no part of
 * what is read. */
static inline bool
ccd_is_transparent(int32_t c)
{
	return c >= 0x61c && ((c >= 0x64b && c <= 0x65f) || c == 0x670 || c == 0x640 || c == 0x61c ||
	    c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069));
}

/* Behind the spaces at I (no line is crossed: a clause is one line). */
size_t ccd_scan_spaces(const struct ccd_scan *scan, size_t i);

/* Behind the letters at I; of a very long word, behind a part. */
size_t ccd_scan_word(const struct ccd_scan *scan, size_t i);

/* True where a letter stands before I that figures are not written together with: file1. Those of
 * Arabic are: "and", "in" and the article. */
bool ccd_scan_in_word(const struct ccd_scan *scan, size_t i);

/* True where a letter, no Han, stands at I: 3D, 5G, 15kg. */
bool ccd_scan_glued(const struct ccd_scan *scan, size_t i);

/* The figure of which C is the raised form, -1 for none. */
int ccd_raised_digit(int32_t c);

/* False where the text at I cannot begin with WORD in lower case: nearly always. A byte below 0x80, a
 * small Cyrillic letter and a Han character are themselves in lower case. */
static inline bool
ccd_scan_may_begin(const struct ccd_scan *scan, size_t i, const char *word)
{
	const char *s = scan->s + i;
	unsigned char c = i < scan->n ? (unsigned char)s[0] : 0, second;

	if (c < 0x80)
		return c != 0 && (c >= 'A' && c <= 'Z' ? c | 0x20 : c) == (unsigned char)word[0];
	second = (unsigned char)s[1];
	if ((c == 0xd0 && second >= 0xb0) || (c == 0xd1 && second <= 0x8f))
		return s[0] == word[0] && (s[1] == word[1] || second == 0x91);
	if (c >= 0xe3 && c <= 0xe9)
		return s[0] == word[0] && s[1] == word[1];
	return true;
}

void ccd_beginnings_add(struct ccd_beginnings *b, const char *word);

static inline unsigned
ccd_beginnings_bit(int32_t first, int32_t second)
{
	return ((unsigned)first * 37 + (unsigned)second) & 2047;
}

/* False where none of the words begins at I: nearly always. */
static inline bool
ccd_beginnings_may(const struct ccd_beginnings *b, const struct ccd_scan *scan, size_t i)
{
	int32_t first;
	unsigned bit;

	if (i >= scan->n)
		return false;
	first = ccd_scan_fold(ccd_utf8_next(scan->s, scan->n, &i));
	if ((b->one >> (first & 63) & 1) != 0)
		return true;
	while (ccd_is_transparent(ccd_scan_at(scan, i)))
		ccd_utf8_next(scan->s, scan->n, &i);
	bit = ccd_beginnings_bit(first, ccd_scan_fold(ccd_scan_at(scan, i)));
	return (b->two[bit / 64] >> bit % 64 & 1) != 0;
}

/* Behind WORD at I without regard to case, or I; letters may follow. WORD is lower case. */
size_t ccd_scan_prefix_whole(const struct ccd_scan *scan, size_t i, const char *word);

static inline size_t
ccd_scan_prefix(const struct ccd_scan *scan, size_t i, const char *word)
{
	return ccd_scan_may_begin(scan, i, word) ? ccd_scan_prefix_whole(scan, i, word) : i;
}

/* Behind LITERAL at I without regard to case, or I; in spaced languages whole
 * words only. LITERAL is lower case. */
size_t ccd_scan_literal_whole(const struct ccd_scan *scan, size_t i, const char *literal);

static inline size_t
ccd_scan_literal(const struct ccd_scan *scan, size_t i, const char *literal)
{
	return ccd_scan_may_begin(scan, i, literal) ? ccd_scan_literal_whole(scan, i, literal) : i;
}

/* Behind the longest of WORDS (ended by NULL; or NULL) at I, or I. */
size_t ccd_scan_words(const struct ccd_scan *scan, size_t i, const char *const *words);

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

/* Figures as ccd_figures_at, also .5, 2½, 2 1/2, 1.2×10⁶; behind them, or I. */
size_t ccd_amount_at(const struct ccd_scan *scan, size_t i, struct ccd_value *value);

/* What may stand at I behind VALUE, which it changes: a magnitude, a sign or word for per cent or
 * per thousand, the denominator of a fraction. Behind it, or I. */
size_t ccd_magnitude_at(const struct ccd_scan *scan, size_t i, struct ccd_value *value);
size_t ccd_percent_at(const struct ccd_scan *scan, size_t i, struct ccd_value *value);
size_t ccd_slash_fraction_at(const struct ccd_scan *scan, size_t i, struct ccd_value *value);

/* NUM/DEN in lowest terms; NUM >= 0, DEN > 0. */
struct ccd_ratio ccd_reduce(int64_t num, int64_t den);

/* The parts NUM of DEN as a fraction or a percentage; false where they are none. */
bool ccd_parts_of(int64_t den, const struct ccd_value *num, struct ccd_value *value);

/* A number at I in a text in Chinese; behind it, or I. */
size_t ccd_han_number_at(const struct ccd_scan *scan, size_t i, struct ccd_value *value);

/* A number of any kind at I; behind it, or I. Figures at the end of a word are an uncertain one. */
size_t ccd_number_at(const struct ccd_scan *scan, size_t i, struct ccd_value *value);

/* A document symbol at I; behind it, or I. */
size_t ccd_symbol_at(const struct ccd_scan *scan, size_t i, struct ccd_value *value);

/* The signs of currencies that stand before an amount, ended by a zero row. */
const struct ccd_unit_word_row *ccd_unit_signs(void);

/* True where a unit or the sign of one stands behind END: "10 days". */
bool ccd_unit_behind(const struct ccd_scan *scan, size_t end);

/* "21", "2.5", "7/3"; in the arena. */
const char *ccd_ratio_text(struct ccd_ratio r, struct ccd_arena *a);

/* Multiplies all readings; false (and no change) where one would overflow. */
bool ccd_value_multiply(struct ccd_value *value, int64_t factor);

#endif
