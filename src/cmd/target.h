/* Where output goes: never over what is read, nor over a file of another kind. */
#ifndef CCD_CMD_TARGET_H
#define CCD_CMD_TARGET_H

#include "cmd/cmd.h"

/* What a concordance is called here, beside the media types of other formats. */
#define CCD_TARGET_CONCORDANCE "application/vnd.concordat+xml"

/* -1 with ERR set where CALL writes to FILE ("-": standard input), or to a file in the folder
 * FILE that is read as a chapter. Files are the same by what they are, not by their names. */
int ccd_target_spares(const struct ccd_call *call, const char *file, struct ccd_error *err);

/* The same for the operands of CALL and all its options that name files. */
int ccd_target_spares_inputs(const struct ccd_call *call, struct ccd_error *err);

/* The same for the texts that C, loaded from FILE, was aligned from, where they lie beside it. */
int ccd_target_spares_sources(const struct ccd_call *call, const struct ccd_concordance *c,
    const char *file, struct ccd_error *err);

/* -1 with ERR set where FILE (NULL, "-": standard output) holds something that is not of
 * MEDIA_TYPE, roughly, and --force was not given. */
int ccd_target_fits(const struct ccd_call *call, const char *file, const char *media_type,
    struct ccd_error *err);

/* Both, for concordances, of all that MANIFEST names: no set goes where any set is read from, or
 * where another goes. */
int ccd_target_fits_sets(const struct ccd_call *call, const struct ccd_manifest *manifest,
    struct ccd_error *err);

#endif
