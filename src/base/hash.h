/* Hashes: a fast one for tables and fingerprints, and SHA-256 for provenance. */
#ifndef CCD_BASE_HASH_H
#define CCD_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

#define CCD_HASH_SEED UINT64_C(0xcbf29ce484222325)

/* FNV-1a, 64 bits (Fowler, Noll, Vo; RFC 9923). Chain by passing the last
 * result as SEED; begin with CCD_HASH_SEED. */
uint64_t ccd_hash(uint64_t seed, const void *data, size_t n);

/* SHA-256 of DATA as 64 lower-case hex digits and a NUL. */
void ccd_sha256(const void *data, size_t n, char hex[65]);

/* The same of data that comes in pieces. */
struct ccd_sha256;
struct ccd_sha256 *ccd_sha256_new(void);
void ccd_sha256_add(struct ccd_sha256 *hash, const void *data, size_t n);

/* Ends HASH and frees it. */
void ccd_sha256_end(struct ccd_sha256 *hash, char hex[65]);

#endif
