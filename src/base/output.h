/*
 * Output that remembers its first failure, so that writers need no return codes:
 * the close reports it. A named file is written without a name in the folder of its place
 * and renamed over it on success: the old file stays whole until the new one is, and nothing else is
 * left of it.
 */
#ifndef CCD_BASE_OUTPUT_H
#define CCD_BASE_OUTPUT_H

#include <stddef.h>
#include <stdint.h>

#include "concordat.h"

struct ccd_output;

/* Opens FILE for writing; "-" is standard output. NULL with ERR set on failure. */
struct ccd_output *ccd_output_open(const char *file, struct ccd_error *err);

/* One that keeps in memory what is written; ended by: */
struct ccd_output *ccd_output_memory(void);

/* What was written to it, N bytes to be freed by the caller; NULL where memory ran out. Frees O. */
char *ccd_output_take(struct ccd_output *o, size_t *n);

void ccd_output_add(struct ccd_output *o, const char *s, size_t n);
void ccd_output_puts(struct ccd_output *o, const char *s);
void ccd_output_printf(struct ccd_output *o, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Makes the output fail with ERRNO_VALUE, unless it has failed already. */
void ccd_output_fail(struct ccd_output *o, int errno_value);

/* N in decimal digits. */
void ccd_output_number(struct ccd_output *o, uint32_t n);

/* Bytes written so far. */
size_t ccd_output_size(const struct ccd_output *o);

/* *LOCK is a lock (see ccd_lock) on the file that O replaces, or -1: when O is in its place, *LOCK is a
 * lock on it, taken before anybody else could. */
void ccd_output_hold(struct ccd_output *o, int *lock);

/* Flushes to the disk and puts the file in its place. Frees O. 0, or -1 with ERR
 * set and the old file untouched. */
int ccd_output_commit(struct ccd_output *o, struct ccd_error *err);

/* Throws away what was written. Frees O; NULL is fine. */
void ccd_output_abort(struct ccd_output *o);

#endif
