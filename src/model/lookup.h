/* The clause that a person asks for. */
#ifndef CCD_MODEL_LOOKUP_H
#define CCD_MODEL_LOOKUP_H

#include "base/arena.h"
#include "concordat.h"

struct ccd_asked {
	const char *address;    /* of the clause, in one of the versions */
	bool *row;              /* [row of C] true for the clause and all below it, in any version */
};

/*
 * Finds what ASKED names: an address, also as earlier versions of the program wrote it
 * ("art14/p3/d"), with art, sec and para for each other where only one exists; or a citation in the
 * words of any language that has a reader of them, first in the version of that language; or one
 * without words: "5.3.c". *OUT is in A. -1 with ERR set where there is no such clause or more than
 * one; the message names near addresses.
 */
int ccd_lookup(const struct ccd_concordance *c, const char *asked, struct ccd_arena *a,
    struct ccd_asked *out, struct ccd_error *err);

/* True where ADDRESS is CLAUSE or a path below it. */
bool ccd_is_below(const char *address, const char *clause);

#endif
