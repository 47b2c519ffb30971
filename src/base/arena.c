#include "base/arena.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/guard.h"

#define FIRST_CHUNK 4096
#define LARGEST_CHUNK ((size_t)1 << 20)

/* From this size on a chunk comes zeroed from the system, which knows what is fresh. */
#define ZEROED_CHUNK ((size_t)1 << 17)

struct chunk {
	struct chunk *next;
	size_t used, size;      /* of data */
	bool zeroed;            /* what is not used yet */
	max_align_t data[];
};

/* An array that grows, with memory of its own: what it outgrows is given back. */
struct large {
	struct large *next, *before;
	max_align_t data[];
};

/* From so many bytes on an array has that, and grows by a quarter. */
#ifdef CCD_ARENA_MALLOC
#define LARGE 1
#else
#define LARGE ((size_t)1 << 18)
#endif

struct ccd_arena {
	struct chunk *chunk;    /* the newest first */
	struct large *large;
};

void *
ccd_malloc(size_t size)
{
	return ccd_realloc(NULL, size);
}

void *
ccd_realloc(void *p, size_t size)
{
	if ((p = realloc(p, size > 0 ? size : 1)) == NULL)
		ccd_exhausted();
	return p;
}

struct ccd_arena *
ccd_arena_new(void)
{
	struct ccd_arena *a = ccd_malloc(sizeof *a);

	*a = (struct ccd_arena){ NULL, NULL };
	return a;
}

/* Gives back the chunks from C on. */
static void
free_chunks(struct chunk *c)
{
	for (struct chunk *next; c != NULL; c = next) {
		next = c->next;
		free(c);
	}
}

static void
free_large(struct ccd_arena *a)
{
	for (struct large *l = a->large, *next; l != NULL; l = next) {
		next = l->next;
		free(l);
	}
	a->large = NULL;
}

void
ccd_arena_free(struct ccd_arena *a)
{
	if (a == NULL)
		return;
	free_chunks(a->chunk);
	free_large(a);
	free(a);
}

void
ccd_arena_clear(struct ccd_arena *a)
{
	struct chunk *c = a->chunk;

	free_large(a);
	if (c == NULL)
		return;
	free_chunks(c->next);
	c->next = NULL;
	c->zeroed &= c->used == 0;
	c->used = 0;
#ifdef CCD_ARENA_MALLOC
	free(c);
	a->chunk = NULL;
#endif
}

/* A new chunk with room for SIZE; a large one goes behind the one in use. */
static struct chunk *
add_chunk(struct ccd_arena *a, size_t size)
{
	size_t room = a->chunk == NULL ? FIRST_CHUNK : a->chunk->size * 2;
	struct chunk *c;

	if (room > LARGEST_CHUNK)
		room = LARGEST_CHUNK;
#ifdef CCD_ARENA_MALLOC
	room = 0;
#endif
	if (size > SIZE_MAX - sizeof *c)
		ccd_exhausted();
	if (room < size)
		room = size;
	c = room < ZEROED_CHUNK ? ccd_malloc(sizeof *c + room) : calloc(1, sizeof *c + room);
	if (c == NULL)
		ccd_exhausted();
	c->used = 0;
	c->size = room;
	c->zeroed = room >= ZEROED_CHUNK;
	if (a->chunk != NULL && size > LARGEST_CHUNK / 4) {
		c->next = a->chunk->next;
		a->chunk->next = c;
	} else {
		c->next = a->chunk;
		a->chunk = c;
	}
	return c;
}

void *
ccd_arena_alloc(struct ccd_arena *a, size_t size)
{
	const size_t align = _Alignof(max_align_t);
	struct chunk *c = a->chunk;
	void *p;

	if (size > SIZE_MAX - align)
		ccd_exhausted();
	size = (size + align - 1) / align * align;
	if (c == NULL || c->size - c->used < size)
		c = add_chunk(a, size);
	p = (char *)c->data + c->used;
	c->used += size;
	return c->zeroed ? p : memset(p, 0, size);
}

void *
ccd_arena_array(struct ccd_arena *a, size_t n, size_t size)
{
	if (size != 0 && n > SIZE_MAX / size)
		ccd_exhausted();
	return ccd_arena_alloc(a, n * size);
}

void *
ccd_arena_memdup(struct ccd_arena *a, const void *p, size_t n)
{
	void *copy = ccd_arena_alloc(a, n);

	return n > 0 ? memcpy(copy, p, n) : copy;
}

char *
ccd_arena_strndup(struct ccd_arena *a, const char *s, size_t n)
{
	char *copy = ccd_arena_alloc(a, n + 1);

	memcpy(copy, s, n);
	return copy;
}

char *
ccd_arena_strdup(struct ccd_arena *a, const char *s)
{
	return ccd_arena_strndup(a, s, strlen(s));
}

char *
ccd_arena_printf(struct ccd_arena *a, const char *format, ...)
{
	char small[256], *s;
	va_list ap;
	int n;

	va_start(ap, format);
	n = vsnprintf(small, sizeof small, format, ap);
	va_end(ap);
	if (n < 0)
		ccd_exhausted();
	if ((size_t)n < sizeof small)
		return ccd_arena_strndup(a, small, (size_t)n);
	s = ccd_arena_alloc(a, (size_t)n + 1);
	va_start(ap, format);
	vsnprintf(s, (size_t)n + 1, format, ap);
	va_end(ap);
	return s;
}

/* The memory of its own that array V has, or NULL. */
static struct large *
large_of(const struct ccd_arena *a, const void *v)
{
	struct large *l = a->large;

	while (l != NULL && (const void *)l->data != v)
		l = l->next;
	return l;
}

/* V, of which USED bytes are taken, with SIZE bytes in memory of its own. */
static void *
grow_large(struct ccd_arena *a, void *v, size_t used, size_t size)
{
	struct large *own = large_of(a, v), *l;

	if (size > SIZE_MAX - sizeof *l)
		ccd_exhausted();
	l = ccd_realloc(own, sizeof *l + size);
	if (own == NULL) {
		l->before = NULL;
		l->next = a->large;
		if (used > 0)
			memcpy(l->data, v, used);
	}
	if (l->next != NULL)
		l->next->before = l;
	*(l->before != NULL ? &l->before->next : &a->large) = l;
	memset((char *)l->data + used, 0, size - used);
	return l->data;
}

void *
ccd_vec_grow(struct ccd_arena *a, void *v, size_t n, size_t *cap, size_t size)
{
	void *grown;

	if (n < *cap)
		return v;
	*cap = n < 8 ? 8 : n * 2;
	if (n >= LARGE / size) {
		*cap = n + n / 4 + 1;
		if (*cap > SIZE_MAX / size)
			ccd_exhausted();
		return grow_large(a, v, n * size, *cap * size);
	}
	grown = ccd_arena_array(a, *cap, size);
	if (n > 0)
		memcpy(grown, v, n * size);
	return grown;
}
