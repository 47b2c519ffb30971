#include "base/hash.h"

#include <sys/types.h>
#include <sha256.h>

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
