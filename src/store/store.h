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

/* What all parts of GLOSSARY have learned, added up into SUM, by language; in arena A. */
struct ccd_known;
void ccd_glossary_merge(const struct ccd_glossary *glossary, struct ccd_known *sum,
    struct ccd_arena *a);

#endif
