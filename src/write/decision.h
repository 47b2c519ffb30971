/* A person's decisions in words. */
#ifndef CCD_WRITE_DECISION_H
#define CCD_WRITE_DECISION_H

#include "base/arena.h"
#include "concordat.h"

/* Digits of a fingerprint that are shown, and taken for it. */
enum { CCD_SHORT_PRINT = 8 };

/* "stays", "to be corrected". In A. */
const char *ccd_decision_word(struct ccd_arena *a, const char *interface, enum ccd_verdict verdict);

/* "stays: as published (Anna, 2026-12-01)", "to be corrected: “6 francs”; misprint". In A. */
const char *ccd_decision_words(struct ccd_arena *a, const char *interface,
    const struct ccd_decision *decision);

/* The same of what was decided on F, or that it is known from a baseline; NULL where neither. */
const char *ccd_decided_words(struct ccd_arena *a, const char *interface,
    const struct ccd_finding *f);

#endif
