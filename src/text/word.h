/* The words of a text one by one, as stems: for finding terms in any of their forms. */
#ifndef CCD_TEXT_WORD_H
#define CCD_TEXT_WORD_H

#include "base/arena.h"
#include "lang/lang.h"

/* A word; where words do not stand apart, one Han character. */
struct ccd_word {
	uint32_t start, end;    /* bytes */
	uint32_t stem;          /* hash of its stem in lower case */
	bool capital;           /* begins with a capital */
	bool joined;            /* nothing but blanks or a hyphen parts it from the word before */
};

/* Words of TEXT in LANG, stemmed as Snowball does where it knows the language. *OUT is in
 * the arena; returns the count. */
uint32_t ccd_words(const struct ccd_lang *lang, const char *text, size_t n, struct ccd_arena *a,
    struct ccd_word **out);

/* True where words of Chinese begin or end at each of the N places AT (bytes) of TEXT, by
 * ICU's dictionary. */
bool ccd_word_borders(const char *text, const size_t *at, size_t n);

#endif
