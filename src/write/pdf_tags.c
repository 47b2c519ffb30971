#include "write/pdf_tags.h"

#include <string.h>

#include "base/error.h"
#include "write/pdf_library.h"

enum { DEEPEST = 16 };

struct tagging {
	qpdf_data pdf;
	const char *lang;
	const struct ccd_pdf_tags *tags;
	size_t next;            /* element that holds text */
	bool lost;              /* the file has other elements than were begun */
};

static void
set_text(qpdf_data pdf, qpdf_oh object, const char *key, const char *value)
{
	qpdf_oh text = ccd_pdf.qpdf_oh_new_unicode_string(pdf, value);

	ccd_pdf.qpdf_oh_replace_key(pdf, object, key, text);
	ccd_pdf.qpdf_oh_release(pdf, text);
}

/* An element of the structure; what marks content on a page is none. */
static bool
is_element(qpdf_data pdf, qpdf_oh object)
{
	return ccd_pdf.qpdf_oh_is_dictionary(pdf, object) && ccd_pdf.qpdf_oh_has_key(pdf, object, "/S");
}

static void tag_element(struct tagging *t, qpdf_oh element, int depth);

/* The elements in KIDS, one or an array of them; false where it has none. */
static bool
tag_kids(struct tagging *t, qpdf_oh kids, int depth)
{
	bool any = false;

	if (is_element(t->pdf, kids)) {
		tag_element(t, kids, depth);
		return true;
	}
	if (!ccd_pdf.qpdf_oh_is_array(t->pdf, kids))
		return false;
	for (int i = 0, n = ccd_pdf.qpdf_oh_get_array_n_items(t->pdf, kids); i < n; i++) {
		qpdf_oh kid = ccd_pdf.qpdf_oh_get_array_item(t->pdf, kids, i);

		if (is_element(t->pdf, kid)) {
			tag_element(t, kid, depth);
			any = true;
		}
		ccd_pdf.qpdf_oh_release(t->pdf, kid);
	}
	return any;
}

static void
tag_element(struct tagging *t, qpdf_oh element, int depth)
{
	qpdf_oh kids = ccd_pdf.qpdf_oh_get_key(t->pdf, element, "/K");

	if (depth > DEEPEST) {
		t->lost = true;
	} else if (!tag_kids(t, kids, depth + 1)) {
		const char *lang = t->next < t->tags->n ? t->tags->v[t->next++] : NULL;

		t->lost |= lang == NULL;
		if (lang != NULL && strcmp(lang, t->lang) != 0)
			set_text(t->pdf, element, "/Lang", lang);
	}
	ccd_pdf.qpdf_oh_release(t->pdf, kids);
}

static void
tag_document(struct tagging *t)
{
	qpdf_oh root = ccd_pdf.qpdf_get_root(t->pdf);
	qpdf_oh tree = ccd_pdf.qpdf_oh_get_key(t->pdf, root, "/StructTreeRoot");
	qpdf_oh kids = ccd_pdf.qpdf_oh_get_key(t->pdf, tree, "/K");
	qpdf_oh view = ccd_pdf.qpdf_oh_new_dictionary(t->pdf);
	qpdf_oh yes = ccd_pdf.qpdf_oh_new_bool(t->pdf, QPDF_TRUE);

	set_text(t->pdf, root, "/Lang", t->lang);
	ccd_pdf.qpdf_oh_replace_key(t->pdf, view, "/DisplayDocTitle", yes);
	ccd_pdf.qpdf_oh_replace_key(t->pdf, root, "/ViewerPreferences", view);
	tag_kids(t, kids, 0);
	ccd_pdf.qpdf_oh_release(t->pdf, yes);
	ccd_pdf.qpdf_oh_release(t->pdf, view);
	ccd_pdf.qpdf_oh_release(t->pdf, kids);
	ccd_pdf.qpdf_oh_release(t->pdf, tree);
	ccd_pdf.qpdf_oh_release(t->pdf, root);
}

int
ccd_pdf_tag(struct ccd_write *w, const char *from, const char *to, const char *lang,
    const struct ccd_pdf_tags *tags)
{
	struct tagging t = { .pdf = ccd_pdf.qpdf_init(), .lang = lang, .tags = tags };
	const char *why = "the library refuses its structure";
	bool done;

	ccd_pdf.qpdf_silence_errors(t.pdf);
	ccd_pdf.qpdf_set_suppress_warnings(t.pdf, QPDF_TRUE);
	done = (ccd_pdf.qpdf_read(t.pdf, from, NULL) & QPDF_ERRORS) == 0;
	if (done)
		tag_document(&t);
	if (done && (t.lost || t.next != tags->n)) {
		why = "its structure is not that of the table";
		done = false;
	}
	if (done && (ccd_pdf.qpdf_init_write(t.pdf, to) & QPDF_ERRORS) == 0) {
		ccd_pdf.qpdf_set_deterministic_ID(t.pdf, QPDF_TRUE);
		done = (ccd_pdf.qpdf_write(t.pdf) & QPDF_ERRORS) == 0;
	} else {
		done = false;
	}
	if (!done) {
		if (ccd_pdf.qpdf_has_error(t.pdf))
			why = ccd_pdf.qpdf_get_error_message_detail(t.pdf, ccd_pdf.qpdf_get_error(t.pdf));
		ccd_error_set(w->err, CCD_EIO, NULL, 0, "cannot write the pages: %s", why);
	}
	ccd_pdf.qpdf_cleanup(&t.pdf);
	return done ? 0 : -1;
}
