#include "base/guard.h"

#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/error.h"
#include "base/temporary.h"

static _Thread_local struct ccd_guard *innermost;
static _Thread_local unsigned making;   /* tables, of this thread */
static atomic_bool broken;
static void (*program_ends)(void);

void
ccd_guard_begin(struct ccd_guard *guard)
{
	guard->outer = innermost;
	innermost = guard;
}

void
ccd_guard_end(struct ccd_guard *guard)
{
	innermost = guard->outer;
}

int
ccd_guard_error(struct ccd_error *err)
{
	return ccd_error_set(err, CCD_EMEMORY, NULL, 0, "out of memory");
}

bool
ccd_guard_usable(void)
{
	return !atomic_load_explicit(&broken, memory_order_relaxed);
}

void
ccd_exhausted(void)
{
	if (program_ends != NULL)
		program_ends();
	if (innermost == NULL) {
		fputs("concordat: out of memory\n", stderr);
		exit(2);
	}
	if (making > 0) {
		making = 0;
		atomic_store(&broken, true);
	}
	ccd_temporary_remove_own();
	longjmp(innermost->env, 1);
}

void
ccd_exhausted_within(void)
{
	if (program_ends == NULL && innermost == NULL)
		return;
	atomic_store(&broken, true);
	ccd_exhausted();
}

void
ccd_exhausted_set(void (*end)(void))
{
	program_ends = end;
}

void
ccd_once(pthread_once_t *once, void (*make)(void))
{
	making++;
	pthread_once(once, make);
	making--;
}

void
ccd_lock_begin(pthread_mutex_t *lock)
{
	making++;
	pthread_mutex_lock(lock);
}

void
ccd_lock_end(pthread_mutex_t *lock)
{
	pthread_mutex_unlock(lock);
	making--;
}
