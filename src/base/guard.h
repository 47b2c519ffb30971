/*
 * Running out of memory, met once. Every allocation that fails, ours or a library's, ends in
 * ccd_exhausted: the call that is guarded then becomes an error, or the program ends. What the call
 * had in hand is lost with it, never half of it returned.
 */
#ifndef CCD_BASE_GUARD_H
#define CCD_BASE_GUARD_H

#include <pthread.h>
#include <setjmp.h>
#include <stdbool.h>

#include "concordat.h"

/* Where the thread goes on when memory is exhausted. */
struct ccd_guard {
	jmp_buf env;
	struct ccd_guard *outer;
};

void ccd_guard_begin(struct ccd_guard *guard);
void ccd_guard_end(struct ccd_guard *guard);

/* Sets ERR to CCD_EMEMORY. Returns -1. */
int ccd_guard_error(struct ccd_error *err);

/* False once memory was exhausted where a library or a table was half made: what they hold
 * locked stays so, and no call can be trusted any more. */
bool ccd_guard_usable(void);

/* The value of CALL, or FAILED with ERR set where memory is exhausted. */
#define CCD_GUARDED(err, failed, call) __extension__({ \
	struct ccd_guard guard_; \
	__typeof__(call) volatile value_ = (failed); \
	ccd_guard_begin(&guard_); \
	if (!ccd_guard_usable() || setjmp(guard_.env) != 0) \
		ccd_guard_error(err); \
	else \
		value_ = (call); \
	ccd_guard_end(&guard_); \
	value_; })

/* Goes to the innermost guard of this thread; without one the program ends with status 2. */
_Noreturn void ccd_exhausted(void);

/* The same of the allocator of a library that may hold a lock; returns where there is no
 * guard: the memory was not for us. */
void ccd_exhausted_within(void);

/* END, which must not return, is called instead. For programs; before any thread is started. */
void ccd_exhausted_set(void (*end)(void));

/* pthread_once of a table, and a lock. Exhaustion within leaves them half made, or locked. */
void ccd_once(pthread_once_t *once, void (*make)(void));
void ccd_lock_begin(pthread_mutex_t *lock);
void ccd_lock_end(pthread_mutex_t *lock);

#endif
