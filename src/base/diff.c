#include "base/diff.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* Steps after which two sequences are taken for entirely different. */
enum { MOST_STEPS = 2000 };

struct diff {
	const uint64_t *a, *b;
	int32_t n, m;
	int32_t *v;             /* [2 * MOST_STEPS + 3] furthest x on each diagonal */
	int32_t **trace;        /* [steps]: v[-d .. d] before step d */
	bool *cut, *put;        /* [n] of A removed, [m] of B added */
};

static int32_t
slide(const struct diff *s, int32_t x, int32_t y)
{
	while (x < s->n && y < s->m && s->a[x] == s->b[y]) {
		x++;
		y++;
	}
	return x;
}

/* Steps needed, or -1 where they are too many. */
static int32_t
forward(struct diff *s)
{
	int32_t *v = s->v + MOST_STEPS + 1, most = s->n + s->m;

	if (most > MOST_STEPS)
		most = MOST_STEPS;
	v[1] = 0;
	for (int32_t d = 0; d <= most; d++) {
		s->trace[d] = ccd_malloc((size_t)(2 * d + 3) * sizeof **s->trace);
		memcpy(s->trace[d], v - d - 1, (size_t)(2 * d + 3) * sizeof *v);
		for (int32_t k = -d; k <= d; k += 2) {
			int32_t x = k == -d || (k != d && v[k - 1] < v[k + 1]) ? v[k + 1] : v[k - 1] + 1;

			if (x > s->n || x - k > s->m) {
				v[k] = x;
				continue;
			}
			v[k] = slide(s, x, x - k);
			if (v[k] >= s->n && v[k] - k >= s->m)
				return d;
		}
	}
	return -1;
}

static void
backward(struct diff *s, int32_t steps)
{
	int32_t x = s->n, y = s->m;

	for (int32_t d = steps; d > 0; d--) {
		const int32_t *v = s->trace[d] + d + 1;
		int32_t k = x - y, from = k == -d || (k != d && v[k - 1] < v[k + 1]) ? k + 1 : k - 1;

		x = v[from];
		y = x - from;
		if (from == k + 1)
			s->put[y] = true;
		else
			s->cut[x] = true;
	}
}

static uint32_t
collect(const struct diff *s, uint32_t offset, struct ccd_arena *arena, struct ccd_hunk **out)
{
	struct { struct ccd_hunk *v; size_t n, cap; } hunks = { 0 };
	int32_t x = 0, y = 0;

	while (x < s->n || y < s->m) {
		struct ccd_hunk h = { .a = offset + (uint32_t)x, .b = offset + (uint32_t)y };

		while (x < s->n && s->cut[x]) {
			x++;
			h.na++;
		}
		while (y < s->m && s->put[y]) {
			y++;
			h.nb++;
		}
		if (h.na + h.nb > 0) {
			*ccd_push(arena, &hunks) = h;
			continue;
		}
		x++;
		y++;
	}
	*out = hunks.v;
	return (uint32_t)hunks.n;
}

uint32_t
ccd_diff(const uint64_t *a, uint32_t na, const uint64_t *b, uint32_t nb,
    struct ccd_arena *arena, struct ccd_hunk **out)
{
	struct diff s = { .v = ccd_malloc((2 * MOST_STEPS + 3) * sizeof *s.v),
		.trace = ccd_malloc((MOST_STEPS + 1) * sizeof *s.trace) };
	uint32_t first = 0, n;
	int32_t steps;

	memset(s.v, 0, (2 * MOST_STEPS + 3) * sizeof *s.v);
	memset(s.trace, 0, (MOST_STEPS + 1) * sizeof *s.trace);
	while (first < na && first < nb && a[first] == b[first])
		first++;
	while (na > first && nb > first && a[na - 1] == b[nb - 1]) {
		na--;
		nb--;
	}
	s.a = a + first;
	s.b = b + first;
	s.n = (int32_t)(na - first);
	s.m = (int32_t)(nb - first);
	s.cut = ccd_array(arena, (size_t)s.n + 1, bool);
	s.put = ccd_array(arena, (size_t)s.m + 1, bool);
	if ((steps = forward(&s)) >= 0) {
		backward(&s, steps);
	} else {
		memset(s.cut, true, (size_t)s.n * sizeof *s.cut);
		memset(s.put, true, (size_t)s.m * sizeof *s.put);
	}
	n = collect(&s, first, arena, out);
	for (size_t d = 0; d <= MOST_STEPS; d++)
		free(s.trace[d]);
	free(s.trace);
	free(s.v);
	return n;
}
