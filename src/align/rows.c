/* Groups in reading order, as rows of the concordance with sentences inside. */
#include <math.h>
#include <string.h>

#include "align/align_int.h"

/* Groups as a list, so that one can be put behind another. */
struct order {
	uint32_t *next;         /* [groups + 1]; the last slot is the head */
	bool *placed;
	uint32_t head;
};

static void
place_behind(struct order *o, uint32_t before, uint32_t group)
{
	o->next[group] = o->next[before];
	o->next[before] = group;
	o->placed[group] = true;
}

static uint32_t
first_of(const struct ccd_group *group, uint32_t v)
{
	return group->cell[v].n > 0 ? group->cell[v].clause[0] : CCD_NONE;
}

/* Neighbours in version V that stand the other way round in others. */
static uint32_t
odds(const struct ccd_groups *groups, const uint32_t *group_of, uint32_t n, uint32_t nversion)
{
	uint32_t count = 0;

	for (uint32_t u = 0; u + 1 < n; u++)
		for (uint32_t w = 0; w < nversion; w++) {
			uint32_t x = first_of(&groups->v[group_of[u]], w);
			uint32_t y = first_of(&groups->v[group_of[u + 1]], w);

			count += x != CCD_NONE && y != CCD_NONE && y < x;
		}
	return count;
}

void
ccd_groups_order(struct ccd_groups *groups, const struct ccd_span_of_units *span,
    uint32_t nversion, struct ccd_arena *a)
{
	uint32_t n = (uint32_t)groups->n, at, base = 0, least = UINT32_MAX;
	struct order o = { ccd_array(a, n + 1, uint32_t), ccd_array(a, n + 1, bool), n };
	struct ccd_group *sorted = ccd_array(a, n, struct ccd_group);
	uint32_t **of = ccd_array(a, nversion, uint32_t *);

	for (uint32_t v = 0; v < nversion; v++) {
		uint32_t count;

		of[v] = ccd_groups_of(groups, v, span[v], a);
		count = odds(groups, of[v], span[v].n, nversion);
		if (span[v].n > 0 && count < least) {
			least = count;
			base = v;
		}
	}
	o.next[o.head] = CCD_NONE;
	for (uint32_t i = 0; i < nversion; i++) {
		uint32_t v = (base + i) % nversion, before = o.head;

		for (uint32_t u = 0; u < span[v].n; u++) {
			if (!o.placed[of[v][u]])
				place_behind(&o, before, of[v][u]);
			before = of[v][u];
		}
	}
	at = o.next[o.head];
	for (uint32_t i = 0; i < n; i++, at = o.next[at])
		sorted[i] = groups->v[at];
	groups->v = sorted;
}
