/* Shared by the files that find citations only. */
#ifndef CCD_TEXT_CITATION_INT_H
#define CCD_TEXT_CITATION_INT_H

#include "text/citation.h"
#include "text/value_int.h"

enum { CCD_TAILS = 64 };

/* A word for a level with what it counts: "paragraphs 1 (a) and 2". */
struct ccd_tail {
	struct ccd_step step[CCD_CITATION_STEPS];
	uint32_t n;
	bool ranges;            /* the next one ends a range that begins here */
};

struct ccd_group {
	const struct ccd_level_word *level;
	struct ccd_tail tail[CCD_TAILS];
	uint32_t n;
};

struct ccd_citing {
	struct ccd_scan scan;
	const struct ccd_citation_words *words;         /* of the language */
	struct ccd_beginnings levels;                   /* of its words for levels */
	struct { struct ccd_citation *v; size_t n, cap; } found;
};

/* The longest word of LIST at I, whole where words stand apart; behind it, or I. */
size_t ccd_cite_word(const struct ccd_scan *scan, size_t i, const char *const *list);

/* The word for a level at I; behind it, or I. */
size_t ccd_cite_level(const struct ccd_citing *c, size_t i, const struct ccd_level_word **level);

/* A sign in brackets or closed by one at I: (a), （一）, a), ㈠; behind it, or I. */
size_t ccd_cite_bracket(const struct ccd_scan *scan, size_t i, struct ccd_step *step);

/* A number at I: figures, roman, capital letter, in Chinese also signs; behind it, or I. */
size_t ccd_cite_number(const struct ccd_scan *scan, size_t i, struct ccd_step *step);

/* 3.1.2: the steps behind the first number, which ends at I, into STEP from N on; behind them. */
size_t ccd_cite_dotted(const struct ccd_scan *scan, size_t i, struct ccd_step *step, uint32_t *n);

/* Groups from the outermost level to the innermost. */
enum { CCD_GROUPS = 4 };
struct ccd_chain {
	struct ccd_group group[CCD_GROUPS];
	uint32_t n;
	size_t start, end;
	bool part, outside, here;       /* as in ccd_citation */
};

/* Writes out the citations of CHAIN: every tail of a level with every one below. */
void ccd_cite_add(struct ccd_citing *c, const struct ccd_chain *chain);

/* Adds a tail that is a copy of STEP[0..N) to GROUP; false where there is no room. */
bool ccd_cite_tail(struct ccd_group *group, const struct ccd_step *step, uint32_t n);

/* Writes out what lies within the ranges of GROUP. */
void ccd_cite_expand(struct ccd_group *group);

/* A reference that begins at I: adds it and returns the place behind, or I. */
size_t ccd_cite_spaced(struct ccd_citing *c, size_t i);
size_t ccd_cite_han(struct ccd_citing *c, size_t i);

#endif
