#include "write/marks.h"

#include <stdlib.h>

static int
by_level(const void *a, const void *b)
{
	const struct ccd_mark *x = a, *y = b;

	if (x->finding->level != y->finding->level)
		return x->finding->level > y->finding->level ? -1 : 1;
	if (x->start != y->start)
		return x->start < y->start ? -1 : 1;
	return (x->finding > y->finding) - (x->finding < y->finding);
}

static int
by_place(const void *a, const void *b)
{
	const struct ccd_mark *x = a, *y = b;

	return (x->start > y->start) - (x->start < y->start);
}

static bool
overlaps(const struct ccd_mark *mark, const struct ccd_mark *kept, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (mark->start < kept[i].end && kept[i].start < mark->end)
			return true;
	return false;
}

size_t
ccd_marks(const struct ccd_finding *const *findings, size_t n, uint32_t version, uint32_t clause,
    struct ccd_arena *a, struct ccd_mark **marks)
{
	struct { struct ccd_mark *v; size_t n, cap; } all = { 0 };
	size_t kept = 0;

	*marks = NULL;
	for (size_t i = 0; i < n; i++)
		for (uint32_t k = 0; findings[i]->suppressed == NULL && k < findings[i]->nevidence; k++) {
			const struct ccd_evidence *e = &findings[i]->evidence[k];

			if (e->version == version && e->clause == clause && e->start < e->end)
				*ccd_push(a, &all) = (struct ccd_mark){ e->start, e->end, findings[i] };
		}
	if (all.n == 0)
		return 0;
	qsort(all.v, all.n, sizeof *all.v, by_level);
	for (size_t i = 0; i < all.n; i++)
		if (!overlaps(&all.v[i], all.v, kept))
			all.v[kept++] = all.v[i];
	qsort(all.v, kept, sizeof *all.v, by_place);
	*marks = all.v;
	return kept;
}
