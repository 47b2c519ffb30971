/* Places as people cite them: the inverse of lookup.h. */
#ifndef CCD_MODEL_CITE_H
#define CCD_MODEL_CITE_H

#include "base/arena.h"
#include "concordat.h"
#include "text/citation.h"

/*
 * ADDRESS in the words of the language TAG, as they stand within a sentence: "article 5 (3) (c)",
 * 第五条第三款第三项, «подпункт c) пункта 3 статьи 5»; in English where it has none of its own. C: where its version
 * in that language prints a sign of its own for an item, that is used; NULL: none does. "" for "".
 * In A.
 */
const char *ccd_cite(const struct ccd_concordance *c, const char *tag, const char *address,
    struct ccd_arena *a);

/* A citation that was read in one language, in the words of another. In A. */
const char *ccd_cite_again(const char *tag, const struct ccd_citation *citation,
    struct ccd_arena *a);

#endif
