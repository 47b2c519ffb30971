/* The conventions of a drafting tradition, as data. */
#ifndef CCD_MODEL_PROFILE_H
#define CCD_MODEL_PROFILE_H

#include "base/arena.h"
#include "concordat.h"

/* The level of one rule in a profile; CCD_LEVEL__COUNT switches it off. WHY is the key
 * of the message that says what the tradition permits or requires there; NULL: the rule
 * has no object in it. */
struct ccd_profile_level {
	const char *rule;
	enum ccd_level level;
	const char *why;
};

/* A sign that no item's label begins with in versions of LANG: "(" in French. */
struct ccd_profile_sign {
	const char *lang;                       /* primary subtag */
	const char *sign;
};

/* Words, in lower case, near the beginning of a version of LANG that speak for a profile;
 * with "^" before them at the beginning of a clause. */
struct ccd_profile_clue {
	const char *lang;                       /* primary subtag */
	const char *words;
};

struct ccd_profile {
	const char *name;                       /* "un" */
	const struct ccd_profile_level *levels; /* ended by a NULL rule; others keep the rule's own */
	const struct ccd_profile_sign *foreign; /* ended by a NULL lang; NULL: any style will do */
	const struct ccd_profile_clue *clues;   /* ended by a NULL lang; NULL: never inferred */
	enum ccd_scheme scheme;                 /* labels of this series speak for it, too; NONE: none */
};

/* The profile of NAME, or NULL if there is none. */
const struct ccd_profile *ccd_profile_find(const char *name);

/* The i-th profile, NULL beyond the last. */
const struct ccd_profile *ccd_profile_at(size_t i);

/* The names of all profiles, for messages: "un, eu, plain". */
const char *ccd_profile_names(struct ccd_arena *a);

/* The level of RULE in the profile, FALLBACK where it does not say; CCD_LEVEL__COUNT: off. */
enum ccd_level ccd_profile_level_of(const struct ccd_profile *profile, const char *rule,
    enum ccd_level fallback);

/* Why the profile says so, a message key; NULL where it does not. */
const char *ccd_profile_reason(const struct ccd_profile *profile, const char *rule);

/* True where RULE is off in every profile: it runs only where it is asked for. */
bool ccd_profile_opt_in(const char *rule);

/* The name of the profile that the texts of C speak for. *CLUE gets the words that told
 * (living as long as C), "" where nothing did and the plainest was taken. */
const char *ccd_profile_infer(const struct ccd_concordance *c, const char **clue);

#endif
