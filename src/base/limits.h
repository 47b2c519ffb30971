/* What the program is willing to take on. One table, one message each. */
#ifndef CCD_BASE_LIMITS_H
#define CCD_BASE_LIMITS_H

#include "concordat.h"

enum {
	CCD_LIMIT_FILE_BYTES = 512 << 20,       /* one input file */
	CCD_LIMIT_CLAUSES = 4 << 20,            /* one version */
	CCD_LIMIT_CLAUSE_BYTES = 64 << 20,      /* one clause's text; also bounds byte offsets to 32 bits */
	CCD_LIMIT_DEPTH = 64,                   /* of the clause tree */
};

#endif
