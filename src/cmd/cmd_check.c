/* check: what does not correspond. */
#include "base/error.h"
#include "base/output.h"
#include "cmd/cmd.h"
#include "write/write.h"

/* Places in "error|warning|note|never". */
static const int fail_levels[] = { CCD_LEVEL_ERROR, CCD_LEVEL_WARNING, CCD_LEVEL_NOTE,
	CCD_LEVEL__COUNT };

struct check_call {
	const struct ccd_call *call;
	struct ccd_output *out;
	struct ccd_termbase *terms;     /* or NULL */
	bool json, colour;
	int fail_level;
	bool failed;            /* a finding at or above fail_level was met */
};

/* Checks one file and reports it; -1 with ERR set. */
static int
check_file(struct check_call *k, const char *file, struct ccd_error *err)
{
	struct ccd_check_options options = { .profile = k->call->value[CCD_OPTION_PROFILE],
	    .select = k->call->value[CCD_OPTION_SELECT], .ignore = k->call->value[CCD_OPTION_IGNORE],
	    .terms = k->terms };
	struct ccd_concordance *c = ccd_load(file, err);
	struct ccd_findings findings;
	int rc;

	if (c == NULL)
		return -1;
	if ((rc = ccd_check(c, &options, &findings, err)) == 0) {
		if (k->json)
			ccd_report_json(c, &findings, file, k->call->interface, k->out);
		else
			ccd_report_text(c, &findings, file, k->call->interface, k->colour, k->out);
		for (size_t i = 0; i < findings.n; i++)
			if (findings.finding[i].suppressed == NULL &&
			    (int)findings.finding[i].level >= k->fail_level)
				k->failed = true;
	}
	ccd_concordance_free(c);
	return rc;
}

static int
run_check(const struct ccd_call *call)
{
	struct check_call k = { .call = call };
	struct ccd_error err = { 0 };
	int format = ccd_option_choice(call, CCD_OPTION_FORMAT, "text|json", 0, &err);
	int fail_on = ccd_option_choice(call, CCD_OPTION_FAIL_ON, "error|warning|note|never", 0, &err);
	int colour = ccd_colour(call, &err), rc = 0;

	if (format < 0 || fail_on < 0 || colour < 0)
		return ccd_trouble(&err);
	k.json = format == 1;
	k.colour = colour != 0;
	k.fail_level = fail_levels[fail_on];
	if (call->value[CCD_OPTION_TERMS] != NULL &&
	    (k.terms = ccd_termbase_load(call->value[CCD_OPTION_TERMS], &err)) == NULL)
		return ccd_trouble(&err);
	k.out = ccd_output_open("-", &err);
	for (int i = 0; i < call->noperand && rc == 0; i++)
		rc = check_file(&k, call->operand[i], &err);
	ccd_termbase_free(k.terms);
	if (ccd_output_commit(k.out, &err) < 0 || rc < 0)
		return ccd_trouble(&err);
	return k.failed ? CCD_EXIT_FINDINGS : CCD_EXIT_OK;
}

const struct ccd_command ccd_command_check = {
	.name = "check",
	.operands = "FILE...",
	.least = 1,
	.most = -1,
	.options = (const enum ccd_option_id[]){ CCD_OPTION_FORMAT, CCD_OPTION_FAIL_ON,
	    CCD_OPTION_SELECT, CCD_OPTION_IGNORE, CCD_OPTION_PROFILE, CCD_OPTION_TERMS,
	    CCD_OPTION_COLOR,
	    CCD_OPTION__COUNT },
	.run = run_check,
};
