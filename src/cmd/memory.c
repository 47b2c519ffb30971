/*
 * Memory in the program: whatever of the libraries it is linked with asks for some, gets it or the
 * program ends. Several would go on without what they could not keep (libxlsxwriter leaves cells
 * out), or end it by a signal (GLib, libcmark). These stand before the functions of the C library,
 * which they call; a checker of memory brings its own.
 */
#if !defined __SANITIZE_ADDRESS__ && !defined __SANITIZE_THREAD__

#include <dlfcn.h>
#include <errno.h>
#include <stddef.h>
#include <stdlib.h>

#include "base/guard.h"

static struct {
	void *(*malloc)(size_t n);
	void *(*calloc)(size_t n, size_t size);
	void *(*realloc)(void *p, size_t n);
	int (*posix_memalign)(void **p, size_t alignment, size_t n);
	void *(*aligned_alloc)(size_t alignment, size_t n);
} next;

/* Libraries ask for memory before any function of ours runs, but on one thread. */
static void
find_next(void)
{
	if (next.aligned_alloc != NULL)
		return;
	*(void **)&next.malloc = dlsym(RTLD_NEXT, "malloc");
	*(void **)&next.calloc = dlsym(RTLD_NEXT, "calloc");
	*(void **)&next.realloc = dlsym(RTLD_NEXT, "realloc");
	*(void **)&next.posix_memalign = dlsym(RTLD_NEXT, "posix_memalign");
	*(void **)&next.aligned_alloc = dlsym(RTLD_NEXT, "aligned_alloc");
}

static void *
checked(void *p, size_t n)
{
	if (p == NULL && n > 0)
		ccd_exhausted();
	return p;
}

void *
malloc(size_t n)
{
	find_next();
	return checked(next.malloc(n), n);
}

void *
calloc(size_t n, size_t size)
{
	find_next();
	return checked(next.calloc(n, size), n > 0 ? size : 0);
}

void *
realloc(void *p, size_t n)
{
	find_next();
	return checked(next.realloc(p, n), n);
}

int
posix_memalign(void **p, size_t alignment, size_t n)
{
	int status = (find_next(), next.posix_memalign(p, alignment, n));

	if (status == ENOMEM)
		ccd_exhausted();
	return status;
}

void *
aligned_alloc(size_t alignment, size_t n)
{
	find_next();
	return checked(next.aligned_alloc(alignment, n), n);
}

#endif
