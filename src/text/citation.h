/*
 * References to clauses, in the order and words of each language, as paths of
 * ordinals: "article 14 (3) (d)", 第十四条第三款(卯)项 and «подпункт d) пункта 3
 * статьи 14» are all 14, 3, 4.
 */
#ifndef CCD_TEXT_CITATION_H
#define CCD_TEXT_CITATION_H

#include "base/arena.h"
#include "lang/lang.h"

enum { CCD_CITATION_STEPS = 8, CCD_SIGN_READINGS = 4 };

/* How an insert is counted: 2a, 12¹ and 120-1 from 1; bis, ter from 1 as well, and where 之二 stands
 * for bis from 2; 之一. */
enum ccd_series { CCD_SERIES_PLAIN, CCD_SERIES_BIS, CCD_SERIES_HAN };

/* One level of a path. "(i)" is the ninth letter or roman one: all readings count. */
struct ccd_step {
	enum ccd_kind level;            /* as its word names it; DOCUMENT: no word */
	uint16_t reading[CCD_SIGN_READINGS];
	uint8_t nreading;               /* 0 only for "annex" without a number */
	uint16_t insert;                /* bis, 之一, 2a, 12¹, 120-1: 1 */
	enum ccd_series series;         /* of the insert */
	bool letter;                    /* printed as a letter */
	bool dotted;                    /* behind the step before and a full stop: the 1 of 12.1 */
};

struct ccd_citation {
	uint32_t start, end;            /* bytes of the text; shared by the members of a list */
	uint32_t nstep;                 /* >= 1, or 0 where only a sentence is cited */
	struct ccd_step step[CCD_CITATION_STEPS];       /* outermost first */
	uint32_t flip;                  /* steps from here on may stand in the other order; nstep: none */
	uint32_t word;                  /* hash of the word of the innermost named level; 0 none */
	uint32_t sentence;              /* ordinal of the sentence cited, 0 none */
	bool part;                      /* only a part of it, 前段, which others may call a sentence */
	bool outside;                   /* of another instrument, which is named */
	bool here;                      /* of this instrument, expressly */
	bool listed;                    /* a word of lists stands between it and another one beside it, whose
	                                 * outer levels may be its own */
	const char *canonical;          /* "14/3/d", "14/3#1" for its first sentence */
};

/*
 * Finds the references in TEXT from byte FROM on. Members of lists and of ranges up to
 * 64 long are citations of their own. They ascend by start. *OUT is in the arena.
 */
uint32_t ccd_citations(const struct ccd_lang *lang, const char *text, size_t n, size_t from,
    struct ccd_arena *a, struct ccd_citation **out);

/* True where A and B can be the same path. */
bool ccd_citation_equal(const struct ccd_citation *a, const struct ccd_citation *b);

/* True where the shorter of A and B is the end of the longer: "paragraph 3 of this
 * article" and "article 14, paragraph 3". */
bool ccd_citation_ends(const struct ccd_citation *a, const struct ccd_citation *b);

/* True where some reading of A is one of B, with the same insert. */
bool ccd_step_equal(const struct ccd_step *a, const struct ccd_step *b);

/* True where TEXT points at clauses without their number: above, 上述, настоящая статья. */
bool ccd_points(const struct ccd_lang *lang, const char *text, size_t n);

#endif
