/* What a misspelt word may have meant. */
#ifndef CCD_BASE_NEAREST_H
#define CCD_BASE_NEAREST_H

#include <stddef.h>

/* Single letters to change, add, take away or exchange with the next to make B of A, in ASCII
 * without case; MOST + 1 where there are more than MOST. */
size_t ccd_distance(const char *a, const char *b, size_t most);

/* The best of what was offered so far. Begin with { word }. */
struct ccd_nearest {
	const char *word;
	const char *best;       /* NULL: nothing is near */
	size_t distance;
};

/* Keeps CANDIDATE where it is nearer to the word than what was kept; at most a third of the
 * word's letters may differ, and two. */
void ccd_nearest_offer(struct ccd_nearest *nearest, const char *candidate);

#endif
