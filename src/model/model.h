/* Walks and small questions over the model of concordat.h. */
#ifndef CCD_MODEL_MODEL_H
#define CCD_MODEL_MODEL_H

#include "base/arena.h"
#include "concordat.h"

/* Names as in the concordance file: "item", "roman", "working". */
const char *ccd_kind_name(enum ccd_kind kind);
const char *ccd_scheme_name(enum ccd_scheme scheme);
const char *ccd_status_name(enum ccd_status status);
const char *ccd_place_name(enum ccd_place place);
const char *ccd_span_name(enum ccd_span_kind kind);
const char *ccd_level_name(enum ccd_level level);
const char *ccd_verdict_name(enum ccd_verdict verdict);

/* The level of a name of N bytes, "off" being CCD_LEVEL__COUNT; -1 where it is none. */
int ccd_level_parse(const char *name, size_t n);

/* The value of such a name, or -1 where there is none. */
int ccd_kind_of(const char *name);
int ccd_scheme_of(const char *name);
int ccd_status_of(const char *name);
int ccd_place_of(const char *name);
int ccd_span_of(const char *name);
int ccd_verdict_of(const char *name);

/* True for titles, annexes, parts, chapters, sections, headings, articles. */
bool ccd_kind_is_heading(enum ccd_kind kind);

/* The version of language TAG in C (an exact match first, then by primary
 * subtag where only one fits), or CCD_NONE. */
uint32_t ccd_version_find(const struct ccd_concordance *c, const char *tag);

/* Parses a comma-separated list of languages of C ("zh,en"; NULL or "": all).
 * ORDER gets version indices, at most nversion; returns their number, or 0 with
 * ERR set where a language is not there or stands twice. */
uint32_t ccd_versions_parse(const struct ccd_concordance *c, const char *list,
    uint32_t order[CCD_MAX_VERSIONS], struct ccd_error *err);

/* The clause at ADDRESS in V, or CCD_NONE. */
uint32_t ccd_clause_find(const struct ccd_version *v, const char *address);

/* The next sibling of clause I, or CCD_NONE. */
uint32_t ccd_clause_next(const struct ccd_version *v, uint32_t i);

/* For each clause of version V its row, CCD_NONE for the root. In arena A. */
uint32_t *ccd_rows_of(const struct ccd_concordance *c, uint32_t v, struct ccd_arena *a);

/* The address of a row: of its first clause in that of the versions that have one whose
 * language tag is the lowest, so that it does not depend on their order. */
const char *ccd_row_address(const struct ccd_concordance *c, uint32_t row);

/* The label shown for a row in version V: its clauses' labels joined by a blank; "" if none. */
const char *ccd_row_label(const struct ccd_concordance *c, uint32_t row, uint32_t v,
    struct ccd_arena *a);

/* Dump of a version's clause tree, the golden format of tests and `outline`:
 * a clause a line, indented by depth: "kind address [label] text". */
struct ccd_output;
void ccd_outline_dump(const struct ccd_version *v, struct ccd_output *o);

#endif
