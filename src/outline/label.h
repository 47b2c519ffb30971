/* Labels: every way the paragraph before the words can be numbered. */
#ifndef CCD_OUTLINE_LABEL_H
#define CCD_OUTLINE_LABEL_H

#include "base/arena.h"
#include "text/lang.h"

/* The signs around a numeral, which tell one list from another. */
enum ccd_label_form {
	CCD_FORM_BARE,          /* "5 Text": only trusted in a list */
	CCD_FORM_DOT,           /* 1.  1．  ⒈ */
	CCD_FORM_COMMA,         /* 一、 */
	CCD_FORM_CLOSED,        /* 1)  а) */
	CCD_FORM_ENCLOSED,      /* (a) （一） ㈠ ⑴ */
	CCD_FORM_CIRCLED,       /* ① ㊀ */
	CCD_FORM_WORD,          /* Article 5, 第五条, Статья 5, Part II */
	CCD_FORM_BULLET,        /* — • - : no ordinal */
	CCD_FORM__COUNT
};

enum { CCD_LABEL_READINGS = 4 };

struct ccd_label_parse {
	uint32_t length;                /* bytes of the label as printed, no blanks behind */
	uint32_t body;                  /* where the words begin */
	enum ccd_label_form form;
	enum ccd_kind kind;             /* of WORD forms: what the word names; else DOCUMENT */
	uint32_t components;            /* of "1.2.3": 3; else 1 */
	uint32_t nreading;              /* 0 for bullets; "(i)" has two: letter 9 and roman 1 */
	struct ccd_ordinal reading[CCD_LABEL_READINGS];
};

/* Reads the label at the beginning of TEXT. False where there is none. Folds
 * full-width and compatibility forms and Latin/Cyrillic look-alikes, in the label
 * only. Cyrillic letters give their place among all 33: which ones a list leaves
 * out, only the list can tell. */
bool ccd_label_parse(const struct ccd_lang *lang, const char *text, size_t n,
    struct ccd_arena *a, struct ccd_label_parse *out);

/* The reading of P in SCHEME, or NULL. */
const struct ccd_ordinal *ccd_label_reading(const struct ccd_label_parse *p,
    enum ccd_scheme scheme);

#endif
