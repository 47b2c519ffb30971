/* What gzip packed, within limits. */
#ifndef CCD_READ_GUNZIP_H
#define CCD_READ_GUNZIP_H

#include "base/buffer.h"
#include "read/read.h"

/* True where the source begins like a gzip file. */
bool ccd_is_gzip(const struct ccd_source *source);

/* Unpacks the first bytes of the source into S, at most N; returns how many. */
size_t ccd_gunzip_head(const struct ccd_source *source, unsigned char *s, size_t n);

/* Unpacks the source into B, within its limits of size and ratio. Returns 0, or -1 with
 * ERR set; B is the caller's to free all the same. */
int ccd_gunzip(const struct ccd_source *source, struct ccd_buffer *b, struct ccd_error *err);

#endif
