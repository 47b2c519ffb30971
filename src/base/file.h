/* Whole files into memory, with a limit and a clear message. */
#ifndef CCD_BASE_FILE_H
#define CCD_BASE_FILE_H

#include <stddef.h>

#include "base/buffer.h"
#include "concordat.h"

/* Reads FILE ("-": standard input) to the end into B. Refuses folders and what
 * is larger than CCD_LIMIT_FILE_BYTES. Returns 0, or -1 with ERR set and B empty. */
int ccd_file_read(const char *file, struct ccd_buffer *b, struct ccd_error *err);

/* The same with another limit, in bytes. */
int ccd_file_read_within(const char *file, size_t limit, struct ccd_buffer *b,
    struct ccd_error *err);

/* What stands behind the last slash; "-" stays. Points into FILE. */
const char *ccd_file_base(const char *file);

#endif
