/* Texts as numbers: the tokens of one language, and which tokens each unit has. */
#ifndef CCD_ALIGN_VOCABULARY_H
#define CCD_ALIGN_VOCABULARY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "lang/lang.h"

enum ccd_token_kind {
	CCD_TOKEN_WORD,         /* the first letters of a word; a word of the seed lexicon in Han */
	CCD_TOKEN_SIGN,         /* one character of a script without blanks */
	CCD_TOKEN_VALUE,        /* a number or a part of a date, decoded */
	CCD_TOKEN_NAME,         /* a state or a language, by its code */
	CCD_TOKEN_MARK,         /* a class of punctuation */
	CCD_TOKEN_KIND__COUNT
};

/* A distinct token of one language. */
struct ccd_token {
	uint64_t spelling;      /* hash of kind and spelling: the same in every vocabulary */
	uint64_t sound;         /* hash of the consonants: the same in cognates; 0: too short to tell */
	const char *text;       /* as in a lexicon file */
	enum ccd_token_kind kind;
};

/* The tokens of one language, by number. */
struct ccd_vocabulary {
	const char *tag;                /* BCP 47 */
	const struct ccd_lang *lang;    /* never NULL */
	const struct ccd_seed *seed;    /* never NULL */
	struct ccd_token *token;        /* [n] */
	uint32_t n, cap;
	uint32_t *slot;                 /* open addressing; CCD_NONE: free */
	uint32_t nslot;                 /* a power of 2 */
	uint32_t *stamp;                /* [cap] the last unit that has the token, + 1 */
	struct ccd_arena *arena;
};

/* Tokens by unit: those of unit u are v[start[u]] up to v[start[u + 1]],
 * distinct, in the order of the text. */
struct ccd_text {
	struct ccd_vocabulary *vocabulary;
	uint32_t *v;
	size_t n, cap;
	size_t *start;          /* [units + 1] */
};

/* An empty vocabulary for texts in language TAG; SEED has the words known beforehand. */
struct ccd_vocabulary *ccd_vocabulary_new(const char *tag, const struct ccd_seed *seed,
    struct ccd_arena *a);

/* The number of a token, which is added where it is new. */
uint32_t ccd_vocabulary_add(struct ccd_vocabulary *v, enum ccd_token_kind kind, const char *text,
    size_t n);

/* The number of a token, or CCD_NONE. */
uint32_t ccd_vocabulary_find(const struct ccd_vocabulary *v, uint64_t spelling);

/* The token of a word in LANG, without regard to case: its first letters, into OUT of
 * CCD_TOKEN_MAX bytes. Returns their number. */
enum { CCD_TOKEN_MAX = 24 };
size_t ccd_word_token(const struct ccd_lang *lang, const char *word, size_t n, char *out);

/* Hash of a token's kind and spelling. */
uint64_t ccd_token_spelling(enum ccd_token_kind kind, const char *text, size_t n);

/*
 * Adds the tokens of unit UNIT, TEXT[from, n) in the language LANG, to OUT, whose array
 * grows in ARENA; SCRATCH is for the values. ALL: with names and with numbers in words, which
 * clauses have to be found by where sentences have other words. Units come in ascending order. Returns the length
 * of the text in code points without blanks. Cost is linear in the text.
 */
uint32_t ccd_text_scan(struct ccd_text *out, uint32_t unit, const struct ccd_lang *lang,
    const char *text, size_t n, size_t from, bool all, struct ccd_arena *arena,
    struct ccd_arena *scratch);

#endif
