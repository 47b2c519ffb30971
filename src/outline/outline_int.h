/* Shared by the files of this folder only. */
#ifndef CCD_OUTLINE_OUTLINE_INT_H
#define CCD_OUTLINE_OUTLINE_INT_H

#include "base/arena.h"
#include "outline/label.h"
#include "model/block.h"
#include "text/lang.h"

/* ---- sign.c: what a block's words and shape say ---- */

/* Ends like a heading: without the mark of a sentence, clause or lead-in. */
bool ccd_sign_unclosed(const char *text);

/* Ends with a colon or dash: a list or quotation follows. */
bool ccd_sign_lead_in(const char *text);

/* Ends with a comma or semicolon, with or without a linking "and". */
bool ccd_sign_continues(const char *text);

/* "Annex II", "Annex to the letter ...", ...的信的附件. *LABEL gets the bytes of
 * the label ("Annex II"), 0 if the annex has no number; *NUMBER its number or 0. */
bool ccd_sign_annex(const struct ccd_lang *lang, const char *text, struct ccd_arena *a,
    uint32_t *label, uint32_t *number);

/* "[Original: English]"; *WORKING where it says that this is a working translation. */
bool ccd_sign_notice(const struct ccd_lang *lang, const char *text, struct ccd_arena *a,
    bool *working);

bool ccd_sign_preamble(const struct ccd_lang *lang, const char *text, struct ccd_arena *a);
bool ccd_sign_enacting(const struct ccd_lang *lang, const char *text, struct ccd_arena *a);

/* The opening TEXT begins with, adverbs and an enacting phrase passed over, or NULL. */
const struct ccd_opening *ccd_sign_opening(const struct ccd_lang *lang, const char *text,
    struct ccd_arena *a);

/* Where a signature mark stands. */
enum ccd_mark { CCD_MARK_NONE, CCD_MARK_FIRST, CCD_MARK_LAST };
enum ccd_mark ccd_sign_signature(const struct ccd_lang *lang, const char *text,
    struct ccd_arena *a);

/* ---- list.c: which series a list's labels are taken from ---- */

struct ccd_member {
	uint32_t clause;
	struct ccd_label_parse parse;
};

struct ccd_members {
	struct ccd_member *v;
	size_t n, cap;
};

/* Chooses the series in which the labels of a list run on best, and sets the
 * ordinals of its clauses. */
void ccd_list_resolve(const struct ccd_members *members, struct ccd_clause *clauses);

/* ---- address.c ---- */

/* Sets the address of every clause; the tree, kinds and ordinals are complete. */
void ccd_address(struct ccd_version *v, const struct ccd_lang *lang, struct ccd_arena *a);

#endif
