/* What reading leaves out: collected while a file is read, since nothing may go in silence. */
#ifndef CCD_MODEL_OMISSION_H
#define CCD_MODEL_OMISSION_H

#include "base/arena.h"
#include "concordat.h"

struct ccd_omissions {
	struct ccd_arena *a;
	struct ccd_omission next;       /* what all have in common: version, file, place */
	struct ccd_omission *v;
	size_t n, cap;
};

/* Adds the N bytes at S, blanks collapsed, where they hold a letter or digit. */
void ccd_omissions_add(struct ccd_omissions *omissions, enum ccd_omission_kind kind, uint32_t line,
    const char *s, size_t n);

/* "running-head": as in JSON, and in the key of its words, "omission.NAME". */
const char *ccd_omission_name(enum ccd_omission_kind kind);

/* Letters and digits in the N bytes at S. */
size_t ccd_letters(const char *s, size_t n);

#endif
