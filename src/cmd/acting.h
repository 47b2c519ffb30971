/* What the commands that change a concordance have in common. */
#ifndef CCD_CMD_ACTING_H
#define CCD_CMD_ACTING_H

#include "cmd/cmd.h"

/* Who acts: --author, $CONCORDAT_AUTHOR, the name of the user. Never "". */
const char *ccd_author(const struct ccd_call *call);

/* A decision to be put on a finding, or with DECISION NULL one to be taken back. */
struct ccd_verdict_on {
	const struct ccd_finding *finding;      /* NULL: PRINT is all that is known */
	const char *print;
	const struct ccd_decision *decision;    /* its fingerprint, rule, author and date are set here */
};

/* Puts N decisions into FILE as one act. Returns 0, or -1 with ERR set and the file as it was. */
int ccd_act_decide(const struct ccd_call *call, const char *file, const struct ccd_verdict_on *list,
    size_t n, struct ccd_error *err);

/* The findings that OPERAND names: the first digits of a fingerprint, at least four, or "ADDRESS
 * RULE". Appends them to LIST, which has room for all; 0 with ERR set where there is none. */
size_t ccd_pick_findings(const struct ccd_concordance *c, const struct ccd_findings *findings,
    const char *operand, const struct ccd_finding **list, struct ccd_error *err);

/* decide --from TABLE: what was written beside the findings, in a workbook or in CSV, as one act.
 * Rows that nothing is decided in, or that say what was decided already, are passed over; those that
 * cannot be placed are named on standard error. 0, or -1 with ERR set. */
int ccd_decide_from(const struct ccd_call *call, const char *table, const struct ccd_concordance *c,
    const struct ccd_findings *findings, struct ccd_error *err);

/* decide: walks through the findings that nobody decided on, on the terminal. 0 or -1 and ERR. */
int ccd_decide_walk(const struct ccd_call *call, struct ccd_concordance *c,
    const struct ccd_findings *findings, struct ccd_error *err);

/* Refuses, unless with --force, that the N rows at LOST are aligned anew in FILE. */
int ccd_refuse_loss(const struct ccd_call *call, const char *file, const char *const *lost, size_t n,
    struct ccd_error *err);

#endif
