#include "base/temporary.h"

#include <limits.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"

/* Never freed, but taken again: a signal may come at any time. */
struct ccd_temporary {
	struct ccd_temporary *next;
	atomic_bool taken;
	atomic_bool there;
	pthread_t maker;
	pid_t process;          /* a copy of it must not remove what is not its own */
	char file[PATH_MAX];
};

static _Atomic(struct ccd_temporary *) all;

struct ccd_temporary *
ccd_temporary_reserve(void)
{
	struct ccd_temporary *t;

	for (t = atomic_load(&all); t != NULL; t = t->next)
		if (!atomic_exchange(&t->taken, true))
			return t;
	t = ccd_malloc(sizeof *t);
	atomic_init(&t->taken, true);
	atomic_init(&t->there, false);
	t->next = atomic_load(&all);
	while (!atomic_compare_exchange_weak(&all, &t->next, t))
		continue;
	return t;
}

void
ccd_temporary_set(struct ccd_temporary *t, const char *file)
{
	t->maker = pthread_self();
	t->process = getpid();
	/* what is longer cannot be opened either */
	t->file[0] = '\0';
	strncat(t->file, file, sizeof t->file - 1);
	atomic_store(&t->there, true);
}

struct ccd_temporary *
ccd_temporary_add(const char *file)
{
	struct ccd_temporary *t = ccd_temporary_reserve();

	ccd_temporary_set(t, file);
	return t;
}

void
ccd_temporary_forget(struct ccd_temporary *t)
{
	if (t == NULL)
		return;
	atomic_store(&t->there, false);
	atomic_store(&t->taken, false);
}

void
ccd_temporary_remove(struct ccd_temporary *t)
{
	if (t == NULL)
		return;
	if (atomic_load(&t->there))
		unlink(t->file);
	ccd_temporary_forget(t);
}

void
ccd_temporary_remove_named(const char *file)
{
	for (struct ccd_temporary *t = atomic_load(&all); t != NULL; t = t->next)
		if (atomic_load(&t->there) && strcmp(t->file, file) == 0)
			ccd_temporary_remove(t);
}

void
ccd_temporary_remove_own(void)
{
	for (struct ccd_temporary *t = atomic_load(&all); t != NULL; t = t->next)
		if (atomic_load(&t->there) && pthread_equal(t->maker, pthread_self()))
			ccd_temporary_remove(t);
}

void
ccd_temporary_remove_all(void)
{
	for (struct ccd_temporary *t = atomic_load(&all); t != NULL; t = t->next)
		if (atomic_load(&t->there) && t->process == getpid())
			unlink(t->file);
}
