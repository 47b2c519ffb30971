/* Blocks to a clause tree. */
#ifndef CCD_OUTLINE_OUTLINE_H
#define CCD_OUTLINE_OUTLINE_H

#include "base/arena.h"
#include "model/block.h"
#include "lang/lang.h"

/*
 * Sets V's clauses (kinds, tree, labels, ordinals, addresses) and segments from
 * BLOCKS, and V's status where the text states it. Everything is allocated in A.
 * Returns 0, or -1 with ERR set (too many clauses, a clause too long).
 */
int ccd_outline(struct ccd_version *v, const struct ccd_lang *lang, const struct ccd_blocks *blocks,
    struct ccd_arena *a, struct ccd_error *err);

/*
 * Sets parents, ends, addresses and segments of V's clauses anew from their depths, kinds,
 * labels and texts: after an edit of the clause array. Everything is allocated in A.
 */
void ccd_outline_renew(struct ccd_version *v, const struct ccd_lang *lang, struct ccd_arena *a);

#endif
