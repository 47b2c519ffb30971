#include "base/arena.h"
#include "concordat.h"

struct ccd_concordance *
ccd_concordance_new(void)
{
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_concordance *c = ccd_new(a, struct ccd_concordance);

	c->arena = a;
	return c;
}

void
ccd_concordance_free(struct ccd_concordance *c)
{
	if (c != NULL)
		ccd_arena_free(c->arena);
}
