/* How a table fits on pages: their size and the widths of the columns. In points. */
#ifndef CCD_WRITE_FIT_H
#define CCD_WRITE_FIT_H

#include "write/table.h"

enum { CCD_FIT_MARGIN = 42 };

struct ccd_fit {
	double page_width, page_height; /* landscape: A4, or wider where the columns need it */
	double width;                   /* of the table */
	double column[2 * CCD_MAX_VERSIONS + 5];
};

/* Columns of a typewriter that N bytes of S take, roughly: a character that UTF-8 writes in three
 * bytes or more counts as two. */
size_t ccd_rough_width(const char *s, size_t n);

void ccd_fit(const struct ccd_table *t, struct ccd_fit *fit);

/* True where the line is surely lower than a page, in letters of SIZE: then it need not be broken
 * across two. */
bool ccd_fit_on_page(struct ccd_table *t, const struct ccd_fit *fit, double size);

#endif
