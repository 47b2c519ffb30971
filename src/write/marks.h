/* The words of a clause that findings are about. */
#ifndef CCD_WRITE_MARKS_H
#define CCD_WRITE_MARKS_H

#include "base/arena.h"
#include "concordat.h"

struct ccd_mark {
	uint32_t start, end;    /* bytes of the clause's text */
	const struct ccd_finding *finding;
};

/*
 * The words of CLAUSE of VERSION that the open ones of N findings mark, by place and without overlaps:
 * the more serious finding goes first. *MARKS is in A; returns how many.
 */
size_t ccd_marks(const struct ccd_finding *const *findings, size_t n, uint32_t version, uint32_t clause,
    struct ccd_arena *a, struct ccd_mark **marks);

#endif
