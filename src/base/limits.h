/* What the program is willing to take on: what is fixed, and the table of the rest. */
#ifndef CCD_BASE_LIMITS_H
#define CCD_BASE_LIMITS_H

#include "concordat.h"

enum {
	CCD_LIMIT_FILE_BYTES = 512 << 20,       /* the most that CCD_LIMIT_FILE may say */
	CCD_LIMIT_CONCORDANCE_BYTES = 2047 << 20,       /* libxml2 counts them in an int */
	CCD_LIMIT_CLAUSES = 4 << 20,            /* one version */
	CCD_LIMIT_CLAUSE_BYTES = 64 << 20,      /* one clause's text; also bounds byte offsets to 32 bits */
	CCD_LIMIT_DEPTH = 64,                   /* of the clause tree */
};

/* A limit that may be set. */
struct ccd_limit_row {
	const char *name;       /* "file" */
	uint64_t value;         /* unless set */
	uint64_t highest;       /* what may be set */
};

extern const struct ccd_limit_row ccd_limit_table[CCD_LIMIT__COUNT];

/* Sets ERR to "WHAT: more than the limit of N", with the option that raises it.
 * WHAT begins in lower case: "the file is too large". Returns -1. */
int ccd_limit_exceeded(const struct ccd_limits *limits, enum ccd_limit limit, const char *file,
    size_t line, const char *what, struct ccd_error *err);

#endif
