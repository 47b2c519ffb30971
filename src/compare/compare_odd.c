/*
 * C01 and C02: from which pairs of versions differ to which version does. Two against
 * one is evidence, not authority (Vienna Convention on the Law of Treaties, art. 33);
 * a pair that differs while both agree with a third version contradicts itself.
 */
#include "compare/compare_int.h"

struct ccd_odd
ccd_odd_one(const uint64_t *differ, uint64_t versions)
{
	struct ccd_odd odd = { 0 };
	uint64_t rest;

	for (uint64_t m = versions; m != 0; m &= m - 1)
		if ((differ[ccd_lowest(m)] & versions) != 0)
			odd.versions |= m & -m;
	if (ccd_bits(versions) < 3 || odd.versions == 0)
		return odd;
	for (uint64_t m = odd.versions; m != 0; m &= m - 1) {
		uint32_t v = ccd_lowest(m);

		rest = versions & ~ccd_bit(v);
		if ((differ[v] & rest) != rest)
			continue;
		for (uint64_t k = rest; k != 0; k &= k - 1)
			if ((differ[ccd_lowest(k)] & rest) != 0)
				rest = 0;
		if (rest != 0)
			odd.deviates = ccd_bit(v);
	}
	odd.pair_only = odd.deviates == 0 && ccd_bits(odd.versions) == 2;
	if (odd.deviates != 0)
		odd.versions = versions;
	return odd;
}
