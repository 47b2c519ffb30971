/* What the writers have in common; stays in this folder. */
#ifndef CCD_WRITE_WRITE_INT_H
#define CCD_WRITE_WRITE_INT_H

#include <jansson.h>

#include "write/write.h"

/* The heading of version V's column: its tag and, of a working translation, that
 * it is one. In the writer's arena. */
const char *ccd_write_column(const struct ccd_write *w, uint32_t v);

/* A probability with three decimals and a point, whatever the locale. In A. */
const char *ccd_write_confidence(double confidence, struct ccd_arena *a);

/* SOURCE_DATE_EPOCH by PATTERN of strftime, in UTC; NULL where it is not set: nothing is
 * dated by a clock. In A. */
const char *ccd_write_date(const char *pattern, struct ccd_arena *a);

/* A JSON string; bytes that are not UTF-8 (in a file name) become U+FFFD. NULL: null. */
json_t *ccd_json_text(const char *s);

/* The tags of the versions in MASK, in their order. */
json_t *ccd_json_languages(const struct ccd_concordance *c, uint64_t mask);

/* The object of a finding, as in `check -f json`; FILE NULL: without
 * the key "file". */
json_t *ccd_json_finding(const struct ccd_concordance *c, const struct ccd_finding *finding,
    const char *file, const char *interface);

/* A decision: verdict, reason, and what else it says. */
json_t *ccd_json_decision(const struct ccd_decision *d);

/* A probability, rounded to three decimals. */
json_t *ccd_json_probability(double confidence);

/* A version with its provenance; a row with its cells, beads and findings, of the
 * versions that W shows. LEAN: without beads where it is one. */
json_t *ccd_json_version(const struct ccd_version *v);
json_t *ccd_json_row(const struct ccd_write *w, uint32_t row, bool lean);

/* Writes VALUE on one line, without a line end, and frees it. */
void ccd_json_write(json_t *value, struct ccd_output *o);

#endif
