/*
 * Output that remembers its first failure, so that writers need no return codes:
 * the close reports it. A named file is written beside its place and renamed
 * over it on success: the old file stays whole until the new one is.
 */
#ifndef CCD_BASE_OUTPUT_H
#define CCD_BASE_OUTPUT_H

#include <stddef.h>
#include <stdint.h>

#include "concordat.h"

struct ccd_output;

/* Opens FILE for writing; "-" is standard output. NULL with ERR set on failure. */
struct ccd_output *ccd_output_open(const char *file, struct ccd_error *err);

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

/* Flushes to the disk and puts the file in its place. Frees O. 0, or -1 with ERR
 * set and the old file untouched. */
int ccd_output_commit(struct ccd_output *o, struct ccd_error *err);

/* Throws away what was written. Frees O; NULL is fine. */
void ccd_output_abort(struct ccd_output *o);

#endif
