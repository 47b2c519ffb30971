/*
 * Words known before texts are read: what a ccd_glossary of concordat.h holds.
 *
 * A token is spelt as in a lexicon file: a word as its first letters, in lower case; with a
 * mark in front, '.' a sign of a script without blanks, '=' a value, '@' a name, '!' a class of
 * punctuation.
 */
#ifndef CCD_MODEL_GLOSSARY_H
#define CCD_MODEL_GLOSSARY_H

#include "base/arena.h"
#include "concordat.h"

/* How often tokens stood for each other; where one of them is "", how often the other stood
 * in beads at all. */
struct ccd_known_pair {
	const char *token[2];
	double count;
};

/* Pairs of two languages, whose tags ascend. */
struct ccd_known_pairs {
	const char *lang[2];    /* BCP 47 */
	struct ccd_known_pair *v;
	size_t n, cap;
};

/* A word or term as people write it. */
struct ccd_term {
	const char *lang;       /* BCP 47 */
	const char *text;
	uint32_t concept;       /* from 0 */
};

/* What one file said. */
struct ccd_known {
	const char *name;       /* of the file, for messages */
	struct { struct ccd_known_pairs *v; size_t n, cap; } pairs;     /* each two languages once */
	struct { struct ccd_term *v; size_t n, cap; } terms;
	uint32_t nconcept;
};

struct ccd_glossary {
	struct ccd_arena *arena;
	struct ccd_known *v;
	size_t n, cap;
};

/* The most concepts of a glossary. */
enum { CCD_CONCEPTS = 1 << 28 };

/* The most that a count can be. */
#define CCD_COUNT_MOST 1e12

/* A new, empty part of GLOSSARY, called NAME. */
struct ccd_known *ccd_known_add(struct ccd_glossary *glossary, const char *name);

/* The pairs of KNOWN in two languages, which ascend; added where they are not there. */
struct ccd_known_pairs *ccd_known_pairs(struct ccd_known *known, const char *const lang[2],
    struct ccd_arena *a);

/* Sorts pairs by their tokens and adds up the counts of equal ones. */
void ccd_known_pairs_sort(struct ccd_known_pairs *pairs);

/* True where two tags have the same primary language. */
bool ccd_same_language(const char *a, const char *b);

#endif
