/* Changes as a page. */
#include <string.h>

#include "write/change.h"
#include "write/sheet.h"

static void
put_piece(void *data, enum ccd_redline what, const char *s, size_t n)
{
	static const char *const elements[] = { NULL, "del", "ins" };
	struct ccd_xmlout *x = data;

	if (elements[what] != NULL)
		ccd_xmlout_open(x, elements[what]);
	ccd_xmlout_add(x, s, n);
	if (elements[what] != NULL)
		ccd_xmlout_close(x);
}

static void
put_place(struct ccd_xmlout *x, const struct ccd_clause *old, const struct ccd_clause *new)
{
	struct ccd_arena *a = x->w->arena;

	if (old != NULL && new != NULL && strcmp(old->address, new->address) != 0)
		ccd_sheet_code(x, ccd_arena_printf(a, "%s → %s", old->address, new->address));
	else
		ccd_sheet_code(x, new != NULL ? new->address : old->address);
}

void
ccd_changes_html(const struct ccd_version *from, const struct ccd_version *to,
    const struct ccd_change *changes, uint32_t n, struct ccd_write *w)
{
	static const char *const keys[] = { "write.address", "diff.kind", "diff.words", NULL };
	static const char *const kinds[] = { "diff.edited", "diff.inserted", "diff.removed", "diff.moved",
		"diff.renumbered" };
	struct ccd_xmlout x;

	ccd_sheet_begin(&x, w, "diff.title");
	ccd_sheet_table(&x, keys);
	for (uint32_t i = 0; i < n; i++) {
		const struct ccd_clause *old = changes[i].old != CCD_NONE ? &from->clause[changes[i].old] : NULL;
		const struct ccd_clause *new = changes[i].new != CCD_NONE ? &to->clause[changes[i].new] : NULL;

		ccd_xmlout_open(&x, "tr");
		put_place(&x, old, new);
		ccd_sheet_cell(&x, NULL, ccd_sheet_word(&x, kinds[changes[i].kind]));
		ccd_sheet_open(&x, "td", to->lang);
		ccd_redline(old != NULL ? old->text : "", new != NULL ? new->text : "", put_piece, &x);
		ccd_xmlout_close(&x);
		ccd_xmlout_close(&x);
		ccd_xmlout_break(&x);
	}
	ccd_sheet_table_end(&x);
	ccd_sheet_end(&x);
}
