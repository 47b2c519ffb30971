/*
 * Preloaded, makes allocations fail: FAIL_AT is the number of the first, counted from the start of the
 * program; FAIL_ALL: all from there on. FAIL_COUNT names a file that gets how many there were. Only
 * in the process that was started, not in those it starts.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

extern void *__libc_malloc(size_t n);
extern void *__libc_calloc(size_t n, size_t size);
extern void *__libc_realloc(void *p, size_t n);
extern void *__libc_memalign(size_t alignment, size_t n);

static atomic_long count;
static long first = -1;
static bool all;

__attribute__((constructor)) static void
begin(void)
{
	const char *at = getenv("FAIL_AT");

	if (at != NULL)
		first = atol(at);
	all = getenv("FAIL_ALL") != NULL;
	unsetenv("LD_PRELOAD");
	atomic_store(&count, 0);
}

__attribute__((destructor)) static void
end(void)
{
	const char *file = getenv("FAIL_COUNT");
	char s[32];
	int n = snprintf(s, sizeof s, "%ld\n", atomic_load(&count)), fd;

	if (file == NULL || (fd = creat(file, 0644)) < 0)
		return;
	if (write(fd, s, (size_t)n) != n)
		_exit(99);
	close(fd);
}

static bool
fails(void)
{
	long n = atomic_fetch_add(&count, 1) + 1;

	if (first < 0 || n < first || (n > first && !all))
		return false;
	errno = ENOMEM;
	return true;
}

void *
malloc(size_t n)
{
	return fails() ? NULL : __libc_malloc(n);
}

void *
calloc(size_t n, size_t size)
{
	return fails() ? NULL : __libc_calloc(n, size);
}

void *
realloc(void *p, size_t n)
{
	return fails() ? NULL : __libc_realloc(p, n);
}

void *
aligned_alloc(size_t alignment, size_t n)
{
	return fails() ? NULL : __libc_memalign(alignment, n);
}

int
posix_memalign(void **p, size_t alignment, size_t n)
{
	if (fails())
		return ENOMEM;
	*p = __libc_memalign(alignment, n);
	return *p != NULL ? 0 : ENOMEM;
}
