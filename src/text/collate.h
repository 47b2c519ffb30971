/* The alphabetical order of a language, by ICU's collation. */
#ifndef CCD_TEXT_COLLATE_H
#define CCD_TEXT_COLLATE_H

#include <stddef.h>
#include <stdint.h>

struct ccd_collator;

/* For the language TAG; unknown languages have the common order of their script. */
struct ccd_collator *ccd_collator_open(const char *tag);
void ccd_collator_close(struct ccd_collator *collator);

/* Looks for stretches of at least LEAST of the N texts that ascend: marks, signs of quotation
 * and capitals do not count, and one text in eight may stand amiss. Han may go by sound or by
 * strokes. RUN[i] gets the length of the stretch that text i stands in, or 0. */
void ccd_collator_runs(const struct ccd_collator *collator, const char *const *text, uint32_t n,
    uint32_t least, uint32_t *run);

#endif
