/*
 * What a text says in numbers: values found in a clause, decoded, so that
 * 21, 二十一 and двадцать один are the same. Readings that stay open are all kept.
 */
#ifndef CCD_TEXT_VALUE_H
#define CCD_TEXT_VALUE_H

#include "base/arena.h"
#include "lang/lang.h"

enum ccd_value_kind {
	CCD_VALUE_NUMBER,       /* cardinal, also decimals and magnitudes: 1.5 million */
	CCD_VALUE_ORDINAL,      /* third, 第三, третья, 21st */
	CCD_VALUE_FRACTION,     /* two thirds, 三分之二, две трети, 2/3, half */
	CCD_VALUE_PERCENT,      /* 30 %, 百分之三十, тридцать процентов: the number is 30 */
	CCD_VALUE_DATE,
	CCD_VALUE_TIME,         /* 3 p.m., 下午三时, 15 ч. 30 мин.: the number is the minute of the day */
	CCD_VALUE_SYMBOL,       /* 64/211, A/RES/34/169: the numbers joined by slashes */
	CCD_VALUE_CODE,         /* addresses of the network, telephone numbers, ISO9001: see ccd_codes */
	CCD_VALUE__COUNT
};

/* An exact number: num/den, den > 0, in lowest terms. */
struct ccd_ratio {
	int64_t num, den;
};

/* What is left out is 0. The era is the Gregorian calendar's. */
struct ccd_date {
	int16_t year;
	int8_t month, day;
};

enum { CCD_READINGS = 2 };

/* How a value hangs together with the one behind it. */
enum ccd_tie {
	CCD_TIE_NONE,
	CCD_TIE_RANGE,         /* 5-10, 5至10, от 5 до 10 */
	CCD_TIE_BETWEEN,       /* between 5 and 10: a range, or the two */
	CCD_TIE_AND            /* 5 and 10, 5、10: both, and nothing between */
};

struct ccd_value {
	enum ccd_value_kind kind;
	uint32_t start, end;                    /* bytes of the clause's text */
	uint32_t nreading;                      /* >= 1; for numbers, fractions, per cents, ordinals, */
	struct ccd_ratio reading[CCD_READINGS]; /* "1.234" has two: 1234 and 1.234 */
	struct ccd_date date;                   /* of dates */
	const char *canonical;                  /* of all kinds: "21", "2/3", "30%", "#3", "2009-12-21", "64/211",
	                                         * "15:30"; of the first reading */
	bool certain;   /* figures, or words that can mean nothing else; false for one, 一, один, 半,
	                 * pronouns and articles, 十 in idioms: a finding never rests on these alone */
	/* set by ccd_quantify */
	uint32_t unit;          /* a row of ccd_unit_at, or 0 */
	enum ccd_bound bound;
	uint32_t bounds;        /* bit I: it may be read as enum ccd_bound I */
	enum ccd_tie tie;       /* with the next value of the text */
	uint32_t weekday;       /* beside a date: 1 Monday to 7 Sunday; 0 none */
};

/*
 * Finds the values in TEXT from byte FROM on (behind the label). Dates are tried
 * first, then symbols, then numbers; values do not overlap and ascend by start.
 * *OUT is in the arena; returns the count. Cost is linear in the text.
 */
uint32_t ccd_values(const struct ccd_lang *lang, const char *text, size_t n, size_t from,
    struct ccd_arena *a, struct ccd_value **out);

/* True where some reading of A equals some reading of B, whatever their kinds: an
 * ordinal is said as a number elsewhere ("Article 3", 第三条), 50 per cent is one
 * half. A symbol equals a symbol only, or the fraction it looks like; a date with
 * parts left out equals one that agrees in the rest, a year alone also the number. */
bool ccd_value_equal(const struct ccd_value *a, const struct ccd_value *b);

/* ---- what stands around values: quantity.c --------------------------- */

/* What amounts are counted or measured in. */
struct ccd_unit_row {
	const char *code;       /* ISO 4217, or the UCUM or CLDR name: "USD", "day", "km" */
	const char *family;     /* units of one family can be converted: "time", "length" */
	int64_t scale;          /* how many of the smallest of the family; 0: stands for itself */
	const char *like;       /* code of what it may mean too: "dollar" is any of them; or NULL */
};

/* Row I > 0 of the table of units, NULL beyond the last. */
const struct ccd_unit_row *ccd_unit_at(uint32_t i);

/* True of a unit of the system of feet and pounds, from which people round when they convert. */
bool ccd_unit_rounded(const struct ccd_unit_row *unit);

/* True where units A and B (rows, not 0) can be the same. */
bool ccd_unit_same(uint32_t a, uint32_t b);

/* The bounds that words of TEXT set from FROM on, beside values or not, that say nothing else: bit I
 * for enum ccd_bound I, of LEAST and MOST only. *ANY is set where a word of any bound stands there. */
uint32_t ccd_bounds_in(const struct ccd_lang *lang, const char *text, size_t n, size_t from, bool *any);

/* Reads unit, bound, link and weekday of the values of TEXT from the words around them. A sum with
 * its parts (1844 руб. 50 коп.) becomes one value: returns how many are left. */
uint32_t ccd_quantify(const struct ccd_lang *lang, const char *text, size_t n,
    struct ccd_value *value, uint32_t nvalue, struct ccd_arena *a);

/* Behind the address of the network that begins at byte I of S, without marks that end the
 * sentence; I where none begins. */
size_t ccd_url_end(const char *s, size_t n, size_t i);

/*
 * Finds in TEXT from FROM on what is written the same in all languages: addresses of
 * the network and of mail, telephone numbers, words of letters and figures (ISO9001,
 * x86_64, COVID-19). Kind CODE; canonical is folded: lower case, Cyrillic look-alikes as
 * Latin, language parts of addresses left out. They ascend and do not overlap.
 */
uint32_t ccd_codes(const struct ccd_lang *lang, const char *text, size_t n, size_t from,
    struct ccd_arena *a, struct ccd_value **out);

/* The Chinese numeral at S (of N bytes): positional 一百二十三, digit by digit
 * 二〇〇九, 廿 卅 两 and capital forms 壹; sets *VALUE, returns the bytes used, 0 if none. */
size_t ccd_han_number(const char *s, size_t n, int64_t *value);

/* True where TEXT says NUMBER (0 to 10) as a part of a word or by a word that is read as no
 * value: двухбайтовый, 双字节, zeros. */
bool ccd_says_within(const struct ccd_lang *lang, const char *text, size_t n, int64_t number);

/* The same of a share with the denominator DEN: Zweidrittelmehrheit. */
bool ccd_says_share_within(const struct ccd_lang *lang, const char *text, size_t n, int64_t den);

/* What TEXT gives as an example, "(e.g., 12/31/99)": from the words that say so to the end of the
 * bracket they are in, or of their part of the sentence. */
struct ccd_example {
	uint32_t start, end;
};

/* All examples in TEXT, ascending; *OUT is in the arena. */
uint32_t ccd_examples(const struct ccd_lang *lang, const char *text, size_t n, struct ccd_arena *a,
    struct ccd_example **out);

/* The roman numeral that is all of S (either case, canonical form only), or 0. */
uint32_t ccd_roman(const char *s, size_t n);

#endif
