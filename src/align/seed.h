/* Words known before a text is read, by concept: some thousand everyday words of several
 * languages, and what the user's own lexicons add. A short text is aligned by them before
 * its own words have been learned. */
#ifndef CCD_ALIGN_SEED_H
#define CCD_ALIGN_SEED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "lang/lang.h"

/* The words of one language. */
struct ccd_seed;

/* An empty list of words in language TAG, in arena A. */
struct ccd_seed *ccd_seed_new(const char *tag, struct ccd_arena *a);

/* Adds the words that are built in; nothing where there are none in this language. */
void ccd_seed_add_own(struct ccd_seed *seed);

/* Adds a word for CONCEPT; one of several words in a script with blanks is passed over.
 * Concepts of the built-in table are those below CCD_SEED_OWN. */
enum { CCD_SEED_OWN = 1 << 16 };
void ccd_seed_add(struct ccd_seed *seed, const char *word, size_t n, uint32_t concept);

/* To be called when all words are added, before any question. */
void ccd_seed_end(struct ccd_seed *seed);

/* The concepts of a token by its spelling: N of them, ascending; NULL and 0 where none. */
const uint32_t *ccd_seed_concepts(const struct ccd_seed *seed, uint64_t spelling, uint32_t *n);

/* The bytes of the longest word of several signs at S (of N bytes) in a script without
 * blanks; 0 where there is none. */
size_t ccd_seed_word(const struct ccd_seed *seed, const char *s, size_t n);

#endif
