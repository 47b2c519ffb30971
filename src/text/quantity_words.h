/* Words of units, bounds and weekdays, by language. */
#ifndef CCD_TEXT_QUANTITY_WORDS_H
#define CCD_TEXT_QUANTITY_WORDS_H

#include "text/value.h"

/* A word in lower case. MORE: letters that may follow it where words are inflected. */
struct ccd_unit_word_row {
	const char *word, *code;
	uint32_t more;
};

struct ccd_bound_word {
	const char *word;
	enum ccd_bound bound;
};

struct ccd_quantity_words {
	const char *tag;
	const struct ccd_unit_word_row *behind;         /* 5 days: longest match wins */
	const struct ccd_unit_word_row *before;         /* US$ 5 */
	const char *const *between;                     /* "calendar": between number and unit */
	const struct ccd_bound_word *bounds;            /* at least 5 */
	const char *const *denials;                     /* "not be": before a bound, its contrary */
	const char *const *bare;                        /* how bounds begin that need no value: "at " */
	const struct ccd_bound_word *bounds_behind;     /* 5 or more, 5以上 */
	const char *const *to;                          /* between the ends of a range */
	const char *const *and;                         /* between two values and no range */
	const char *const *pair;                        /* before the first end where AND makes a range:
	                                                 * "between" */
	const struct ccd_unit_word_row *weekdays;       /* code: "1" Monday ... */
};

/* The words of a language, or NULL. */
const struct ccd_quantity_words *ccd_quantity_words(const char *tag);

#endif
