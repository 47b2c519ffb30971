/* Citations to the clauses that they name. */
#ifndef CCD_MODEL_RESOLVE_H
#define CCD_MODEL_RESOLVE_H

#include "text/citation.h"

/* What a citation leads to in one version. */
enum ccd_target { CCD_TARGET_FOUND, CCD_TARGET_DANGLING, CCD_TARGET_UNKNOWN };

/* Follows C, which stands in clause FROM of V; *TARGET is CCD_NONE where nothing is found. DANGLING
 * only where the text has such units, but not this one. */
enum ccd_target ccd_resolve(const struct ccd_version *v, uint32_t from,
    const struct ccd_citation *c, uint32_t *target);

/*
 * The clauses of V that C may name to one who stands nowhere in the text: those of the unit that
 * its word names before others, those of the text itself before those of annexes, and these before
 * parts of other units. Puts the first MOST into OUT; returns how many there are.
 */
uint32_t ccd_resolve_all(const struct ccd_version *v, const struct ccd_citation *c, uint32_t *out,
    uint32_t most);

#endif
