/* check: what does not correspond. */
#include "base/error.h"
#include "base/output.h"
#include "cmd/cmd.h"
#include "cmd/config.h"
#include "cmd/target.h"
#include "model/lookup.h"
#include "model/model.h"
#include "text/message.h"
#include "write/report.h"
#include "write/write.h"

#define FORMATS "text|json|sarif|junit"
#define LEVELS "error|warning|note|never"

/* Of the formats, in this order. */
static const char *const media_types[] = { "text/plain", "application/json",
	"application/sarif+json", "application/xml" };

/* Places in LEVELS. */
static const int fail_levels[] = { CCD_LEVEL_ERROR, CCD_LEVEL_WARNING, CCD_LEVEL_NOTE,
	CCD_LEVEL__COUNT };

struct check_call {
	const struct ccd_call *call;
	const struct ccd_reporter *reporter;
	struct ccd_report report;
	bool texts;             /* the operands are the texts of one document */
	bool begun;
	bool failed;            /* a finding at or above the level that fails was met */
	struct ccd_termbase *terms;     /* or NULL */
};

/* ---- one clause ------------------------------------------------------ */

/* Leaves what is at or below the clause of --clause. */
static int
restrict_to(const struct ccd_call *call, const struct ccd_concordance *c,
    struct ccd_findings *f, struct ccd_error *err)
{
	struct ccd_finding *finding = ccd_array(call->arena, f->n, struct ccd_finding);
	struct ccd_excuse *excuse = ccd_array(call->arena, f->nexcuse, struct ccd_excuse);
	struct ccd_asked asked;
	size_t n = 0, nexcuse = 0;

	if (ccd_lookup(c, call->value[CCD_OPTION_CLAUSE], call->arena, &asked, err) < 0)
		return -1;
	for (size_t i = 0; i < f->n; i++)
		if (f->finding[i].row != CCD_NONE ? asked.row[f->finding[i].row] :
		    ccd_is_below(f->finding[i].address, asked.address))
			finding[n++] = f->finding[i];
	for (size_t i = 0; i < f->nexcuse; i++)
		if (asked.row[f->excuse[i].row])
			excuse[nexcuse++] = f->excuse[i];
	f->finding = finding;
	f->n = n;
	f->excuse = excuse;
	f->nexcuse = nexcuse;
	f->nstale = 0;
	return 0;
}

/* ---- reporting ------------------------------------------------------- */

/* The text says it itself; beside other formats stale decisions go to standard error. */
static void
remark_stale(const struct check_call *k, const struct ccd_findings *f, const char *file)
{
	for (size_t i = 0; i < f->nstale && k->reporter != &ccd_reporter_text; i++) {
		const struct ccd_decision *d = f->stale[i];
		const char *const arg[4] = { d->rule, d->fingerprint, d->reason };

		ccd_complain(file, 0, "note: ", ccd_say(k->call->arena, k->call->interface,
		    "report.stale", arg));
	}
}

/* The file of CONFIG, where it lies above the concordance and changes what is reported. */
static const char *
settings_above(const struct check_call *k, const struct ccd_config *config)
{
	return config->above && (config->profile != NULL || config->select != NULL ||
	    config->ignore != NULL || config->enable != NULL || config->levels != NULL ||
	    config->baseline != NULL || (config->fail_on != NULL &&
	    k->call->value[CCD_OPTION_FAIL_ON] == NULL)) ? config->file : NULL;
}

/* As of stale decisions. */
static void
remark_settings(const struct check_call *k, const char *file)
{
	const char *const arg[4] = { k->report.settings };

	if (k->report.settings != NULL && k->reporter != &ccd_reporter_text)
		ccd_complain(file, 0, "note: ", ccd_say(k->call->arena, k->call->interface,
		    "report.settings", arg));
}

/* The format and the level of the first file's settings hold for the whole report. */
static int
begin_report(struct check_call *k, const struct ccd_config *config, struct ccd_error *err)
{
	int format = ccd_choice_of(k->call, CCD_OPTION_FORMAT, config->format, FORMATS, 0, err);
	int level = ccd_choice_of(k->call, CCD_OPTION_FAIL_ON, config->fail_on, LEVELS, 0, err);

	if (format < 0 || level < 0 || ccd_target_fits(k->call, k->call->value[CCD_OPTION_OUTPUT],
	    media_types[format], err) < 0)
		return -1;
	k->reporter = ccd_reporter_at((size_t)format);
	k->report.fail_level = fail_levels[level];
	k->begun = true;
	if (k->reporter->begin != NULL)
		k->reporter->begin(&k->report);
	return 0;
}

static int
report_file(struct check_call *k, struct ccd_concordance *c, const char *file,
    struct ccd_check_options *options, struct ccd_error *err)
{
	struct ccd_findings findings;

	if (ccd_check(c, options, &findings, err) < 0)
		return -1;
	if (k->call->value[CCD_OPTION_CLAUSE] != NULL &&
	    restrict_to(k->call, c, &findings, err) < 0)
		return -1;
	remark_stale(k, &findings, file);
	k->reporter->file(&k->report, c, &findings, file);
	for (size_t i = 0; i < findings.n; i++)
		k->failed |= ccd_report_fails(&k->report, &findings.finding[i]);
	return 0;
}

/* Checks one file and reports it; -1 with ERR set. */
static int
check_file(struct check_call *k, const char *file, struct ccd_error *err)
{
	struct ccd_check_options options = {
	    .explain = k->call->value[CCD_OPTION_EXPLAIN] != NULL, .terms = k->terms };
	struct ccd_config config;
	struct ccd_concordance *c;
	int rc;

	if ((!k->texts && k->call->value[CCD_OPTION_UPDATE] != NULL &&
	    ccd_update_changed(k->call, file, stderr, err) < 0) ||
	    ccd_config_read(k->call, file, &config, err) < 0 ||
	    ccd_config_apply(k->call, &config, &options, err) < 0 ||
	    (!k->begun && begin_report(k, &config, err) < 0) ||
	    (c = k->texts ? ccd_align_texts(k->call, err) : ccd_load(file, err)) == NULL)
		return -1;
	options.changed = k->texts ? 0 : ccd_changed_texts(c, file);
	k->report.settings = settings_above(k, &config);
	remark_settings(k, file);
	if ((rc = ccd_target_spares_sources(k->call, c, file, err)) == 0)
		rc = report_file(k, c, file, &options, err);
	ccd_concordance_free(c);
	return rc;
}

static int
run_check(const struct ccd_call *call)
{
	struct check_call k = { .call = call };
	const char *out = call->value[CCD_OPTION_OUTPUT];
	struct ccd_error err = { 0 };
	int colour = ccd_colour(call, &err), rc = 0;

	if (colour < 0)
		return ccd_trouble(&err);
	if ((k.report.o = ccd_output_open(out != NULL ? out : "-", &err)) == NULL)
		return ccd_trouble(&err);
	if (call->value[CCD_OPTION_TERMS] != NULL &&
	    (k.terms = ccd_termbase_load(call->value[CCD_OPTION_TERMS], &err)) == NULL) {
		ccd_output_abort(k.report.o);
		return ccd_trouble(&err);
	}
	k.report.interface = call->interface;
	k.report.colour = colour != 0 && (out == NULL || call->value[CCD_OPTION_COLOR] != NULL);
	k.texts = ccd_are_texts(call);
	for (int i = 0; i < (k.texts ? 1 : call->noperand) && rc == 0; i++)
		rc = check_file(&k, k.texts ? ccd_first_text(call) : call->operand[i], &err);
	ccd_termbase_free(k.terms);
	if (rc < 0 && out != NULL) {
		ccd_output_abort(k.report.o);
		return ccd_trouble(&err);
	}
	if (k.begun && k.reporter->end != NULL)
		k.reporter->end(&k.report);
	if (ccd_output_commit(k.report.o, &err) < 0 || rc < 0)
		return ccd_trouble(&err);
	return k.failed ? CCD_EXIT_FINDINGS : CCD_EXIT_OK;
}

static const char *
format_name(size_t i)
{
	return ccd_reporter_at(i) != NULL ? ccd_reporter_at(i)->name : NULL;
}

const struct ccd_command ccd_command_check = {
	.name = "check",
	.operands = "FILE...|[LANG=]TEXT [LANG=]TEXT...",
	.least = 1,
	.most = -1,
	.options = (const enum ccd_option_id[]){ CCD_OPTION_FORMAT, CCD_OPTION_OUTPUT, CCD_OPTION_FORCE,
	    CCD_OPTION_FAIL_ON, CCD_OPTION_SELECT, CCD_OPTION_IGNORE, CCD_OPTION_ENABLE,
	    CCD_OPTION_LEVEL, CCD_OPTION_PROFILE, CCD_OPTION_EXPLAIN, CCD_OPTION_CLAUSE,
	    CCD_OPTION_BASELINE, CCD_OPTION_TERMS, CCD_OPTION_CONFIG, CCD_OPTION_NO_CONFIG, CCD_OPTION_COLOR,
	    CCD_OPTION_UPDATE, CCD_OPTION__COUNT },
	.run = run_check,
	.format = format_name,
};
