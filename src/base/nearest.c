#include "base/nearest.h"

#include <ctype.h>
#include <string.h>

enum { LONGEST = 31 };

static size_t
smaller(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Damerau (1964) and Levenshtein (1966), each pair of letters exchanged once. */
size_t
ccd_distance(const char *a, const char *b, size_t most)
{
	size_t n = strlen(a), m = strlen(b), row[3][LONGEST + 1];

	if (n > LONGEST || m > LONGEST)
		return most + 1;
	for (size_t j = 0; j <= m; j++)
		row[0][j] = j;
	for (size_t i = 1; i <= n; i++) {
		size_t *now = row[i % 3];
		const size_t *before = row[(i - 1) % 3], *earlier = row[(i + 1) % 3];

		now[0] = i;
		for (size_t j = 1; j <= m; j++) {
			int x = tolower((unsigned char)a[i - 1]), y = tolower((unsigned char)b[j - 1]);

			now[j] = smaller(smaller(before[j], now[j - 1]) + 1, before[j - 1] + (x != y));
			if (i > 1 && j > 1 && x == tolower((unsigned char)b[j - 2]) &&
			    y == tolower((unsigned char)a[i - 2]))
				now[j] = smaller(now[j], earlier[j - 2] + 1);
		}
	}
	return smaller(row[n % 3][m], most + 1);
}

void
ccd_nearest_offer(struct ccd_nearest *nearest, const char *candidate)
{
	size_t most = smaller(2, (strlen(nearest->word) + 2) / 3);
	size_t distance = ccd_distance(nearest->word, candidate, most);

	if (distance > most || (nearest->best != NULL && distance >= nearest->distance))
		return;
	nearest->best = candidate;
	nearest->distance = distance;
}
