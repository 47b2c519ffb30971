/*
 * The text of one version, rebuilt: a block a clause, a blank line between two;
 * of ready-made segments a line each.
 */
#include "text/message.h"
#include "write/write_int.h"

/* True where the text itself has a notice about what it is. */
static bool
has_notice(const struct ccd_version *v)
{
	for (uint32_t i = 1; i < v->nclause; i++)
		if (v->clause[i].kind == CCD_KIND_NOTICE)
			return true;
	return false;
}

static void
write_text(struct ccd_write *w)
{
	const struct ccd_version *v = &w->c->version[w->order[0]];
	const char *between = w->c->segments ? "" : "\n";

	if (v->status == CCD_STATUS_WORKING && !w->c->segments && !has_notice(v))
		ccd_output_printf(w->out, "[%s]\n\n", ccd_word(w->arena, w->interface,
		    "write.working"));
	for (uint32_t i = 1; i < v->nclause; i++) {
		ccd_output_puts(w->out, i > 1 ? between : "");
		ccd_output_puts(w->out, v->clause[i].text);
		ccd_output_puts(w->out, "\n");
	}
}

const struct ccd_writer ccd_write_text = {
	.name = "text", .extension = ".txt", .media_type = "text/plain", .versions = 1,
	.bare = true,
	.write = write_text,
};
