/* The languages of a tagged PDF: cairo marks what is a cell, not in which language it is. */
#ifndef CCD_WRITE_PDF_TAGS_H
#define CCD_WRITE_PDF_TAGS_H

#include "write/write.h"

/* The languages of the elements that hold text, in the order in which they were begun. */
struct ccd_pdf_tags {
	const char **v;
	size_t n, cap;
};

/*
 * Copies the PDF in file FROM to file TO with the language of the document, LANG, and that of each
 * element in TAGS that is in another. Returns 0, or -1 with W's error set.
 */
int ccd_pdf_tag(struct ccd_write *w, const char *from, const char *to, const char *lang,
    const struct ccd_pdf_tags *tags);

#endif
