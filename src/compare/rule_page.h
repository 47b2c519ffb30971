/* What the manual says of each rule of the catalogue, also of those not built yet. */
#ifndef CCD_COMPARE_RULE_PAGE_H
#define CCD_COMPARE_RULE_PAGE_H

#include <stddef.h>

#include "base/arena.h"
#include "base/output.h"

/* Examples stand in English, Chinese, Russian. */
struct ccd_rule_page {
	const char *id;
	const char *good[3], *bad[3];
};

/* The page of rule ID, or NULL; the i-th page, NULL beyond the last. */
const struct ccd_rule_page *ccd_rule_page(const char *id);
const struct ccd_rule_page *ccd_rule_page_at(size_t i);

/* What the page of rule ID says in the language of messages: its "name", "meaning" (what is
 * flagged), "reason" (why that matters) or "traps" (what is not flagged though it looks alike).
 * In the arena. */
const char *ccd_rule_words(struct ccd_arena *a, const char *interface, const char *id,
    const char *what);

/* How a finding of rule ID is settled and the rule is left out: commands, a line each. In the arena. */
const char *ccd_rule_ways(struct ccd_arena *a, const char *id);

/* Writes all pages of rules that exist as a manual page in mdoc(7). */
void ccd_rule_pages_mdoc(struct ccd_output *o, struct ccd_arena *a, const char *interface);

#endif
