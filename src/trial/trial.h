/*
 * How good the rules are on a document: known defects are planted in copies of it, the
 * copies are aligned and checked, and what is found is counted.
 */
#ifndef CCD_TRIAL_TRIAL_H
#define CCD_TRIAL_TRIAL_H

#include "base/output.h"
#include "concordat.h"

/* Options; all zero (or NULL) is the default. */
struct ccd_trial_options {
	const char *profile;    /* NULL: the concordance's, or inferred */
	const char *select;     /* comma-separated rules or groups whose defects are planted; NULL: all */
	const char *keep;       /* folder for the copies where something went wrong; NULL: not kept */
	uint64_t seed;          /* of the choice of places */
	uint32_t times;         /* defects for each rule and version; 0: 3 */
	uint32_t together;      /* defects in one copy; 0: 1 */
};

/* Counts of one rule over all copies; [CCD_MAX_VERSIONS] of all versions together. */
struct ccd_trial_count {
	uint32_t planted, found;
	uint32_t reported, right;       /* findings that the untouched texts do not give */
	uint32_t odd, odd_right;        /* found with three versions or more; the right one named */
};

struct ccd_trial_result {
	const char *profile;
	uint32_t nrule;                 /* of the table of planters, then of other rules */
	const char **rule;              /* ids */
	struct ccd_trial_count (*count)[CCD_MAX_VERSIONS + 1];  /* [nrule] */
	uint32_t copies;
	uint32_t alarms[CCD_LEVEL__COUNT];      /* findings on the untouched texts */
	uint32_t nclause;               /* of all versions together */
	const char **wrong;             /* what was reported and is no defect, as examples */
	uint32_t nwrong;
	const char **missed;            /* defects that were not found, likewise */
	uint32_t nmissed;
};

/* Tries out an aligned C with structure. Returns 0 with *RESULT set (it lives in C's
 * arena), or -1 with ERR set. PROGRESS may be NULL. */
int ccd_trial(struct ccd_concordance *c, const struct ccd_trial_options *options,
    struct ccd_trial_result *result, void (*progress)(void *, size_t, size_t),
    struct ccd_error *err);

#endif
