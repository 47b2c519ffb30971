/* The conventions of a drafting tradition, as data. */
#ifndef CCD_MODEL_PROFILE_H
#define CCD_MODEL_PROFILE_H

#include "base/arena.h"
#include "concordat.h"

/* The level of one rule in a profile; CCD_LEVEL__COUNT switches it off. */
struct ccd_profile_level {
	const char *rule;
	enum ccd_level level;
};

/* A sign that no item's label begins with in versions of LANG: "(" in French. */
struct ccd_profile_sign {
	const char *lang;                       /* primary subtag */
	const char *sign;
};

struct ccd_profile {
	const char *name;                       /* "un" */
	const struct ccd_profile_level *levels; /* ended by a NULL rule; others keep the rule's own */
	const struct ccd_profile_sign *foreign; /* ended by a NULL lang; NULL: any style will do */
};

/* The profile of NAME (NULL: the default, "un"), or NULL if there is none. */
const struct ccd_profile *ccd_profile_find(const char *name);

/* The names of all profiles, for messages: "un, eu, plain". */
const char *ccd_profile_names(struct ccd_arena *a);

#endif
