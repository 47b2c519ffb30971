/* What the user's lexicons and dictionaries know, for the engine's own. */
#ifndef CCD_ALIGN_OUTSIDE_H
#define CCD_ALIGN_OUTSIDE_H

#include "align/align_int.h"
#include "align/seed.h"

/* A glossary and those of its parts that are made use of. */
struct ccd_outside {
	const struct ccd_glossary *glossary;
	const bool *use;        /* [glossary->n] */
};

/* A token of one vocabulary and one of the other that are known to go together. */
struct ccd_outside_link {
	uint32_t from, to;
	float strength;         /* pseudo-occurrences */
};

struct ccd_outside_links {
	struct ccd_outside_link *v;
	size_t n, cap;
};

/* Adds the words of a glossary in language TAG to SEED. NULL: none. */
void ccd_outside_plant(const struct ccd_glossary *glossary, const char *tag, struct ccd_seed *seed);

/* Whether a concept of a seed is known: a built-in one, or of a part in use. OUTSIDE may be
 * NULL. */
bool ccd_outside_concept(const struct ccd_outside *outside, uint32_t concept);

/* The links of learned lexicons from tokens of SOURCE to those of TARGET, appended to LINKS.
 * COVER, by target token, rises to how well such a lexicon explains it. */
void ccd_outside_links(const struct ccd_outside *outside, const struct ccd_units *source,
    const struct ccd_units *target, struct ccd_arena *a, struct ccd_outside_links *links,
    float *cover);

/* Begins STATE like ccd_pair_begin, and does the first pass. Parts of EFFORT's glossary that
 * make the best paths less sure, or lower their score by much, are left aside, and told of.
 * Arena A must last as long as STATE. */
void ccd_outside_begin(struct ccd_pair_state *state, const struct ccd_pair_set *set,
    const struct ccd_effort *effort, struct ccd_arena *a);

/* The name of a token as in a lexicon file, in the arena. */
const char *ccd_token_name(const struct ccd_token *token, struct ccd_arena *a);

/* The spelling of a token by such a name. */
uint64_t ccd_token_named(const char *name);

#endif
