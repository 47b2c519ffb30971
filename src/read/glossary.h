/* Lexicons, dictionaries and term bases to words known beforehand. */
#ifndef CCD_READ_GLOSSARY_H
#define CCD_READ_GLOSSARY_H

#include "model/glossary.h"
#include "read/read.h"

/* Reads SOURCE, a lexicon, a TSV dictionary or TBX, into a new part of GLOSSARY. Returns 0, or
 * -1 with ERR set and GLOSSARY unchanged. */
int ccd_glossary_parse(struct ccd_glossary *glossary, const struct ccd_source *source,
    struct ccd_error *err);

/* The same of TBX, into KNOWN; what is made lives in arena A. */
int ccd_tbx_parse(struct ccd_known *known, const struct ccd_source *source, struct ccd_arena *a,
    struct ccd_error *err);

/* A term of N bytes at S, without blanks at its ends, to KNOWN; nothing where it is empty. */
void ccd_known_term(struct ccd_known *known, const char *lang, const char *s, size_t n,
    struct ccd_arena *a);

#endif
