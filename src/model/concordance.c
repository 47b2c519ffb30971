#include <unistd.h>

#include "base/arena.h"
#include "concordat.h"
#include "model/libraries.h"
#include "model/origin.h"

static struct ccd_concordance *
new_concordance(void)
{
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_concordance *c = ccd_new(a, struct ccd_concordance);

	c->arena = a;
	return c;
}

struct ccd_concordance *
ccd_concordance_new(void)
{
	return CCD_PUBLIC(NULL, NULL, new_concordance());
}

void
ccd_concordance_free(struct ccd_concordance *c)
{
	if (c == NULL)
		return;
	if (c->origin != NULL && c->origin->lock >= 0)
		close(c->origin->lock);
	ccd_arena_free(c->arena);
}
