/* Labels: every way the paragraph before the words can be numbered. */
#ifndef CCD_OUTLINE_LABEL_H
#define CCD_OUTLINE_LABEL_H

#include "base/arena.h"
#include "lang/lang.h"

/* The signs around a numeral, which tell one list from another. */
enum ccd_label_form {
	CCD_FORM_BARE,          /* "5 Text" */
	CCD_FORM_DOT,           /* 1.  1．  ⒈ */
	CCD_FORM_COMMA,         /* 一、 */
	CCD_FORM_CLOSED,        /* 1)  а)  1° */
	CCD_FORM_ENCLOSED,      /* (a) （一） ㈠ ⑴ */
	CCD_FORM_CIRCLED,       /* ① ㊀ */
	CCD_FORM_WORD,          /* Article 5, 第五条, Статья 5, Part II, § 7a */
	CCD_FORM_BULLET,        /* — • - : no ordinal */
	CCD_FORM__COUNT
};

enum {
	CCD_LABEL_READINGS = 7,
	CCD_LABEL_DAMAGED = 2,          /* of these at most */
	CCD_LABEL_COMPONENTS = 8,
	CCD_LABEL_CHAIN = 4,            /* labels in one line: "5 (1) (a) (i)" */
	CCD_INSERT_ZERO = 10000,        /* added to an insert for each zero before it: 7.01 */
};

/*
 * One label as printed, with all that it may count. "(i)" is the letter 9 and the Roman 1;
 * "7.1" the first part of 7, and what was inserted behind 7; "(aa)" the letter 27, and
 * what was inserted behind (a).
 */
struct ccd_label {
	uint32_t start, length;         /* bytes of the text: [start, length) is the label as printed */
	uint32_t body;                  /* where what follows begins, blanks left out */
	enum ccd_label_form form;
	enum ccd_kind kind;             /* of WORD forms: what the word names; else DOCUMENT */
	uint32_t components;            /* of "1.2.3": 3; else 1 */
	uint32_t path;                  /* ccd_label_path of the components but the last; 0: none */
	uint32_t until;                 /* last number of a range, "14 to 17"; 0: none */
	uint32_t nreading;              /* 0 for bullets */
	uint32_t ndamaged;              /* the last of these, where the label must be damaged */
	struct ccd_ordinal reading[CCD_LABEL_READINGS];
};

/* Reads the label at the beginning of TEXT. False where there is none. Folds
 * full-width and compatibility forms and Latin/Cyrillic look-alikes, in the label
 * only. Cyrillic letters give their place among all 33: which ones a list leaves
 * out, only the list can tell. */
bool ccd_label_parse(const struct ccd_lang *lang, const char *text, size_t n,
    struct ccd_arena *a, struct ccd_label *out);

/* Reads the labels that TEXT begins with, one right behind the other: "5 (1) (a)". Their
 * number, 0 where there is none. */
uint32_t ccd_label_chain(const struct ccd_lang *lang, const char *text, size_t n,
    struct ccd_arena *a, struct ccd_label chain[CCD_LABEL_CHAIN]);

/* A mark of the numbers from the outermost to NUMBER, PATH being that of those before it (0: none):
 * what stands below 1.2 bears the path of 1 and 2. */
uint32_t ccd_label_path(uint32_t path, uint32_t number);

/* Whether reading R of P is one of a damaged label. */
bool ccd_label_doubts(const struct ccd_label *p, uint32_t r);

/* ---- damaged.c ---- */

/* What the N signs of a label may have been before they were damaged; their number. */
uint32_t ccd_label_mend(const int32_t *c, uint32_t n, struct ccd_ordinal out[CCD_LABEL_DAMAGED]);

/* True where LABEL as printed, "(Hi)", counts ORDINAL only if it was damaged. */
bool ccd_label_is_damaged(const char *label, const struct ccd_ordinal *ordinal);

/* The first reading of P in SCHEME, or NULL. */
const struct ccd_ordinal *ccd_label_reading(const struct ccd_label *p, enum ccd_scheme scheme);

#endif
