/*
 * Memory. Running out is met once (see base/guard.h), so no caller tests for NULL. Sizes come from inputs that were bounded when they were read.
 */
#ifndef CCD_BASE_ARENA_H
#define CCD_BASE_ARENA_H

#include <stddef.h>

/* malloc and realloc that never return NULL; freed by free(). */
void *ccd_malloc(size_t size);
void *ccd_realloc(void *p, size_t size);

/* A pool of allocations with one life. Define CCD_ARENA_MALLOC to give every
 * allocation its own block, for memory checkers. */
struct ccd_arena;

struct ccd_arena *ccd_arena_new(void);
void ccd_arena_free(struct ccd_arena *a);      /* NULL is fine */

/* Gives back all that was allocated; the arena can be used again, for the next of many small tasks. */
void ccd_arena_clear(struct ccd_arena *a);

/* Zeroed memory, aligned for any type; never NULL, also for size 0. */
void *ccd_arena_alloc(struct ccd_arena *a, size_t size);

/* Zeroed array; where the product overflows, there is no memory for it. */
void *ccd_arena_array(struct ccd_arena *a, size_t n, size_t size);

/* Copies: of a string, of its first N bytes, of any memory. */
char *ccd_arena_strdup(struct ccd_arena *a, const char *s);
char *ccd_arena_strndup(struct ccd_arena *a, const char *s, size_t n);
void *ccd_arena_memdup(struct ccd_arena *a, const void *p, size_t n);
char *ccd_arena_printf(struct ccd_arena *a, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#define ccd_new(a, type) ((type *)ccd_arena_alloc((a), sizeof(type)))
#define ccd_array(a, n, type) ((type *)ccd_arena_array((a), (n), sizeof(type)))

/*
 * A growing array in an arena. What it outgrows may be given back: no pointer into it outlives
 * a push:
 *
 *     struct { struct ccd_block *v; size_t n, cap; } blocks = { 0 };
 *     *ccd_push(a, &blocks) = block;
 */
#define ccd_push(a, vec) \
	((vec)->v = (vec)->n < (vec)->cap ? (vec)->v : \
	    ccd_vec_grow((a), (vec)->v, (vec)->n, &(vec)->cap, sizeof *(vec)->v), \
	    &(vec)->v[(vec)->n++])

void *ccd_vec_grow(struct ccd_arena *a, void *v, size_t n, size_t *cap, size_t size);

#endif
