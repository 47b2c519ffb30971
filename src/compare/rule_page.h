/* What the manual says of each rule of the catalogue, also of those not built yet. */
#ifndef CCD_COMPARE_RULE_PAGE_H
#define CCD_COMPARE_RULE_PAGE_H

#include <stddef.h>

#include "base/output.h"

/* Examples stand in English, Chinese, Russian. */
struct ccd_rule_page {
	const char *id;
	const char *meaning;            /* what is flagged */
	const char *reason;             /* why that matters */
	const char *good[3], *bad[3];
	const char *traps;              /* what is not flagged though it looks alike */
};

/* The page of rule ID, or NULL; the i-th page, NULL beyond the last. */
const struct ccd_rule_page *ccd_rule_page(const char *id);
const struct ccd_rule_page *ccd_rule_page_at(size_t i);

/* Writes all pages of rules that exist as a manual page in mdoc(7). */
void ccd_rule_pages_mdoc(struct ccd_output *o);

#endif
