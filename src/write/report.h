/* Findings as reports, for `check -f`: one file a format, one row in the table of report.c. */
#ifndef CCD_WRITE_REPORT_H
#define CCD_WRITE_REPORT_H

#include <stdbool.h>

#include "base/output.h"
#include "concordat.h"

/* One report over any number of concordances. */
struct ccd_report {
	const char *interface;
	bool colour;
	int fail_level;         /* findings from this level on fail; CCD_LEVEL__COUNT: none does */
	const char *settings;   /* the file above the concordance's folder that changes what is reported; NULL: none */
	struct ccd_output *o;
	void *state;            /* the format's own */
};

struct ccd_reporter {
	const char *name;               /* -f NAME */
	void (*begin)(struct ccd_report *r);    /* NULL: nothing to do */
	void (*file)(struct ccd_report *r, const struct ccd_concordance *c,
	    const struct ccd_findings *findings, const char *file);
	void (*end)(struct ccd_report *r);      /* NULL: nothing to do */
};

extern const struct ccd_reporter ccd_reporter_text, ccd_reporter_json, ccd_reporter_sarif,
    ccd_reporter_junit;

/* What finding F says, with its place and evidence, as text. */
void ccd_report_finding(const struct ccd_concordance *c, const struct ccd_finding *f,
    const char *interface, bool colour, struct ccd_output *o);

/* The clauses of F's row in all versions, whole, in lines of WIDTH columns; in colour, what F is about
 * is marked. */
void ccd_report_texts(const struct ccd_concordance *c, const struct ccd_finding *f, size_t width,
    bool colour, struct ccd_output *o);

/* The i-th reporter, NULL beyond the last. */
const struct ccd_reporter *ccd_reporter_at(size_t i);

/* True where FINDING makes the check fail. */
bool ccd_report_fails(const struct ccd_report *r, const struct ccd_finding *finding);

#endif
