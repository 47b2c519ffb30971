/* The configuration file ".concordat.json", and what checks are known to have found before. */
#ifndef CCD_CMD_CONFIG_H
#define CCD_CMD_CONFIG_H

#include "cmd/cmd.h"

/* What the file says; NULL where it says nothing. Lists are joined by commas. */
struct ccd_config {
	const char *file;               /* that it was read from, or NULL */
	bool above;                     /* it was found in a folder above the concordance's */
	const char *profile, *select, *ignore, *enable, *levels, *fail_on, *format, *baseline;
};

/*
 * Reads the file of --config, else the nearest ".concordat.json" in the folder of
 * CONCORDANCE or above it ("-": the working folder); none with --no-config. Unknown keys
 * are errors: a misspelt one would be obeyed by nobody. Everything is in CALL's arena.
 * Returns 0, or -1 with ERR set.
 */
int ccd_config_read(const struct ccd_call *call, const char *concordance,
    struct ccd_config *config, struct ccd_error *err);

/* Puts into OPTIONS what CALL says, else CONFIG. Reads the baseline. Returns 0, or -1 with
 * ERR set. */
int ccd_config_apply(const struct ccd_call *call, const struct ccd_config *config,
    struct ccd_check_options *options, struct ccd_error *err);

/* ccd_check of C, which was loaded from FILE, as configured for it. */
int ccd_config_check(const struct ccd_call *call, struct ccd_concordance *c, const char *file,
    struct ccd_findings *findings, struct ccd_error *err);

#endif
