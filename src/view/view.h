/* Side by side in the terminal. */
#ifndef CCD_VIEW_VIEW_H
#define CCD_VIEW_VIEW_H

#include "base/output.h"
#include "concordat.h"

struct ccd_view_options {
	const uint32_t *order;  /* versions as columns */
	uint32_t norder;
	const char *clause;     /* only this and what is below it, see ccd_lookup; NULL: all */
	bool findings_only;     /* only rows that have findings */
	size_t width;           /* columns of the terminal, >= 60 */
	bool colour;
	const char *interface;
};

/* Writes the table to O. Returns 0, or -1 with ERR set where there is no such clause. */
int ccd_view(const struct ccd_concordance *c, const struct ccd_findings *findings,
    const struct ccd_view_options *options, struct ccd_output *o, struct ccd_error *err);

#endif
