/* Blocks to a clause tree. */
#ifndef CCD_OUTLINE_OUTLINE_H
#define CCD_OUTLINE_OUTLINE_H

#include "base/arena.h"
#include "model/block.h"
#include "model/omission.h"
#include "lang/lang.h"

/* What a version's clauses were made of. In the version's arena. */
struct ccd_reading {
	struct ccd_blocks blocks;
	uint32_t *block;        /* [nclause] number among the blocks that came into the tree, whose order
	                           and number depend on the blocks only; CCD_NONE for the root */
};

/* What the other versions say of a block. */
struct ccd_witness {
	bool known;             /* false: nothing */
	bool labelled, heading;
	uint32_t above;         /* number of the block that it stands under, CCD_NONE: the document's own */
};

/*
 * Sets V's clauses (kinds, tree, labels, ordinals, addresses) and segments from
 * BLOCKS, V's status where the text states it, and its reading, which refers to BLOCKS' array.
 * Everything is allocated in A.
 * OMISSIONS, unless NULL, gets the lists of contents, which come into no clause.
 * Returns 0, or -1 with ERR set (too many clauses, a clause too long).
 */
int ccd_outline(struct ccd_version *v, const struct ccd_lang *lang, const struct ccd_blocks *blocks,
    struct ccd_omissions *omissions, struct ccd_arena *a, struct ccd_error *err);

/* The same again for V, whose reading is there: EVIDENCE[k] tells of the k-th block of the tree. */
void ccd_outline_again(struct ccd_version *v, const struct ccd_lang *lang,
    const struct ccd_witness *evidence, struct ccd_arena *a);

/*
 * Sets parents, ends, addresses and segments of V's clauses anew from their depths, kinds,
 * labels and texts: after an edit of the clause array. Everything is allocated in A.
 */
void ccd_outline_renew(struct ccd_version *v, const struct ccd_lang *lang, struct ccd_arena *a);

/* ---- corrected.c ---- */

/* Takes over for clause CLAUSE of version V what a person set of AS, the clause with the same text
 * in an earlier concordance. */
void ccd_clause_correct(struct ccd_concordance *c, uint32_t v, uint32_t clause,
    const struct ccd_clause *as);

#endif
