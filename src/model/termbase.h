/* Terms that must be rendered in one way: entries of several languages. */
#ifndef CCD_MODEL_TERMBASE_H
#define CCD_MODEL_TERMBASE_H

#include "base/arena.h"
#include "concordat.h"

struct ccd_term {
	const char *lang;       /* BCP 47, canonical */
	const char *text;       /* NFC, one line */
	bool forbidden;         /* deprecated or superseded: must not be used */
};

/* One concept. The first term of a language that is not forbidden is the preferred one. */
struct ccd_term_entry {
	struct ccd_term *term;
	uint32_t nterm;
};

struct ccd_termbase {
	struct ccd_arena *arena;
	struct ccd_term_entry *entry;
	uint32_t nentry;
};

#endif
