/* The concordance file. ccd_save and ccd_load are in concordat.h; the format is
 * described by concordance.rng. */
#ifndef CCD_STORE_STORE_H
#define CCD_STORE_STORE_H

#include <stddef.h>

#include "base/arena.h"
#include "concordat.h"

/* ccd_load of N bytes in memory; NAME stands in errors. */
struct ccd_concordance *ccd_load_memory(const char *name, const char *bytes, size_t n,
    struct ccd_error *err);

/* What CLAUSE of V is called in the journal: language, address, and eight digits of a hash of its
 * words, "en:art5/2#0a1b2c3d". In A. */
const char *ccd_clause_id(const struct ccd_version *v, uint32_t clause, struct ccd_arena *a);

/* Now in UTC, "2026-12-01T01:02:03Z"; what SOURCE_DATE_EPOCH says where it is set. In A. */
const char *ccd_now(struct ccd_arena *a);

/* The bytes that ccd_save writes, N of them, to be freed by the caller; NULL with ERR set.
 * NAME stands in errors. */
char *ccd_save_memory(const struct ccd_concordance *c, const char *name, size_t *n,
    struct ccd_error *err);

/* What all parts of GLOSSARY have learned, added up into SUM, by language; in arena A. */
struct ccd_known;
void ccd_glossary_merge(const struct ccd_glossary *glossary, struct ccd_known *sum,
    struct ccd_arena *a);

#endif
