/* Lists of document sets to be aligned: a tab-separated line each. */
#ifndef CCD_READ_MANIFEST_H
#define CCD_READ_MANIFEST_H

#include "base/arena.h"
#include "read/read.h"

struct ccd_manifest_set {
	const char *out;        /* where its concordance goes */
	const char **text;      /* [ntext] as the operands of align: "LANG=FILE" or "FILE"; >= 1 */
	uint32_t ntext;
	size_t line;
};

struct ccd_manifest {
	struct ccd_manifest_set *v;
	size_t n, cap;
};

/* Reads SOURCE: lines "OUT<TAB>TEXT<TAB>TEXT..."; empty ones and those beginning with # are
 * passed over. Names are as the file has them: see ccd_manifest_path. Two sets with one OUT,
 * and a list of none, are errors. Returns 0, or -1 with ERR set. */
int ccd_manifest_parse(const struct ccd_source *source, struct ccd_arena *a,
    struct ccd_manifest *manifest, struct ccd_error *err);

/* FILE seen from the folder of MANIFEST, a file name ("-": the current folder). Never "-". */
const char *ccd_manifest_path(const char *manifest, const char *file, struct ccd_arena *a);

#endif
