/* Independent pieces of work on several threads. */
#ifndef CCD_BASE_PARALLEL_H
#define CCD_BASE_PARALLEL_H

#include <stddef.h>

/*
 * Calls WORK(DATA, i) for each i < N, on at most THREADS threads (0: one for each
 * processor), this one among them. The calls must not depend on each other: they come
 * in any order. DONE, if not NULL, is called now and then on this thread with the
 * number of calls that are over.
 */
void ccd_parallel(unsigned threads, size_t n, void (*work)(void *data, size_t i), void *data,
    void (*done)(void *data, size_t n));

#endif
