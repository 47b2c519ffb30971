#include "base/hash.h"

#include <stdlib.h>
#include <sys/types.h>
#include <sha256.h>

#include "base/arena.h"

struct ccd_sha256 {
	SHA2_CTX context;
};

uint64_t
ccd_hash(uint64_t seed, const void *data, size_t n)
{
	const unsigned char *p = data;

	for (size_t i = 0; i < n; i++)
		seed = (seed ^ p[i]) * UINT64_C(0x100000001b3);
	return seed;
}

void
ccd_sha256(const void *data, size_t n, char hex[65])
{
	SHA256Data(data, n, hex);
}

struct ccd_sha256 *
ccd_sha256_new(void)
{
	struct ccd_sha256 *hash = ccd_malloc(sizeof *hash);

	SHA256Init(&hash->context);
	return hash;
}

void
ccd_sha256_add(struct ccd_sha256 *hash, const void *data, size_t n)
{
	SHA256Update(&hash->context, data, n);
}

void
ccd_sha256_end(struct ccd_sha256 *hash, char hex[65])
{
	SHA256End(&hash->context, hex);
	free(hash);
}
