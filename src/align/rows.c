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

void
ccd_groups_order(struct ccd_groups *groups, const struct ccd_units *units, uint32_t nversion,
    struct ccd_arena *a)
{
	uint32_t n = (uint32_t)groups->n, at;
	struct order o = { ccd_array(a, n + 1, uint32_t), ccd_array(a, n + 1, bool), n };
	struct ccd_group *sorted = ccd_array(a, n, struct ccd_group);

	o.next[o.head] = CCD_NONE;
	for (uint32_t v = 0; v < nversion; v++) {
		uint32_t *group_of = ccd_array(a, units[v].n, uint32_t), before = o.head;

		for (uint32_t g = 0; g < n; g++)
			for (uint32_t i = 0; i < groups->v[g].cell[v].n; i++)
				group_of[groups->v[g].cell[v].clause[i]] = g;
		for (uint32_t u = 0; u < units[v].n; u++) {
			if (!o.placed[group_of[u]])
				place_behind(&o, before, group_of[u]);
			before = group_of[u];
		}
	}
	at = o.next[o.head];
	for (uint32_t i = 0; i < n; i++, at = o.next[at])
		sorted[i] = groups->v[at];
	groups->v = sorted;
}
