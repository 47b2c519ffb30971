/* A finding as a sentence for people: the one place where that is made. */
#ifndef CCD_WRITE_FINDING_WORDS_H
#define CCD_WRITE_FINDING_WORDS_H

#include "base/arena.h"
#include "concordat.h"

/* What F found, in one sentence of INTERFACE: who has what, values as they are printed or, where
 * nobody prints them in that language, in its words. In A. */
const char *ccd_finding_words(const struct ccd_concordance *c, const struct ccd_finding *f,
    const char *interface, struct ccd_arena *a);

/* The name of F's rule: "Different date". */
const char *ccd_finding_name(const struct ccd_finding *f, const char *interface,
    struct ccd_arena *a);

/* Where F is: a citation, or words for the whole document. In A. */
const char *ccd_finding_place(const struct ccd_concordance *c, const struct ccd_finding *f,
    const char *interface, struct ccd_arena *a);

#endif
