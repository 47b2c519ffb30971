/* What differs between two sequences: of lines, clauses, words, as their hashes. */
#ifndef CCD_BASE_DIFF_H
#define CCD_BASE_DIFF_H

#include <stdint.h>

#include "base/arena.h"

/* A[a, a + na) was replaced by B[b, b + nb); one of the two may be empty. */
struct ccd_hunk {
	uint32_t a, na, b, nb;
};

/*
 * The shortest way from A to B by removing and adding (Myers, An O(ND) difference algorithm,
 * 1986); where that takes too many steps, one hunk for all between the equal ends. *OUT is in
 * ARENA, ascending; returns the number of hunks.
 */
uint32_t ccd_diff(const uint64_t *a, uint32_t na, const uint64_t *b, uint32_t nb,
    struct ccd_arena *arena, struct ccd_hunk **out);

#endif
