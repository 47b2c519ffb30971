/* What stands beside the text: signatures, notes. */
#include <string.h>

#include "outline/outline_int.h"

/* ---- signatures ------------------------------------------------------- */

/* Lines of a signature: short, unnumbered, not closed, nothing of their own. */
static bool
signature_line(const struct ccd_draft *d, size_t i)
{
	struct ccd_label annex;
	bool working;

	return i < d->blocks.n && d->blocks.v[i].short_line && d->candidate[i].nlink == 0 &&
	    d->blocks.v[i].level == 0 && ccd_sign_unclosed(d->blocks.v[i].text) &&
	    !ccd_sign_annex(d->lang, d->blocks.v[i].text, d->brief, &annex) &&
	    !ccd_sign_notice(d->lang, d->blocks.v[i].text, d->brief, &working);
}

/* The mark opens a signature (office lines follow), or ends it (they stood before). */
size_t
ccd_apart_signature(const struct ccd_draft *d, size_t i)
{
	enum { LINES = 4 };
	size_t n = 1;

	if (ccd_sign_signature(d->lang, d->blocks.v[i].text, d->brief) == CCD_MARK_FIRST) {
		for (; n < LINES && signature_line(d, i + n); n++)
			if (ccd_sign_signature(d->lang, d->blocks.v[i + n].text, d->brief) != CCD_MARK_NONE)
				break;
		return n;
	}
	for (n = 0; n < LINES && signature_line(d, i + n); n++)
		switch (ccd_sign_signature(d->lang, d->blocks.v[i + n].text, d->brief)) {
		case CCD_MARK_LAST:
			return n + 1;
		case CCD_MARK_FIRST:
			return 0;
		case CCD_MARK_NONE:
			break;
		}
	return 0;
}

/* ---- notes ------------------------------------------------------------ */

struct ccd_ordinal
ccd_apart_note(const struct ccd_draft *d, const char *label)
{
	size_t n = strspn(label, "[(");
	struct ccd_label p;
	char *dotted = ccd_arena_printf(d->brief, "%.*s.", (int)strcspn(label + n, "])."), label + n);

	if (ccd_label_parse(d->lang, dotted, strlen(dotted), d->brief, &p) && p.nreading > 0)
		return p.reading[0];
	return (struct ccd_ordinal){ 0 };
}
