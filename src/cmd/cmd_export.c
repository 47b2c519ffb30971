/* export: a concordance in another format. */
#include "base/error.h"
#include "cmd/cmd.h"
#include "cmd/config.h"
#include "cmd/target.h"
#include "write/write.h"

static void
remark(void *file, const char *message)
{
	ccd_complain(file, 0, "note: ", message);
}

static int
run_export(const struct ccd_call *call)
{
	const char *out = call->value[CCD_OPTION_OUTPUT];
	struct ccd_write_options options = { .format = call->value[CCD_OPTION_FORMAT],
	    .languages = call->value[CCD_OPTION_LANGUAGES], .interface = call->interface,
	    .rows = call->value[CCD_OPTION_ROWS], .remark = remark, .data = call->operand[0],
	    .columns = call->value[CCD_OPTION_COLUMNS], .labels = call->value[CCD_OPTION_LABELS] };
	struct ccd_findings findings = { 0 };
	struct ccd_error err = { 0 };
	const struct ccd_writer *writer;
	struct ccd_concordance *c;
	int rc = 0;

	if (options.format == NULL && out != NULL)
		options.format = ccd_writer_of_file(out);
	if (options.format == NULL) {
		ccd_error_set(&err, CCD_EUSAGE, NULL, 0,
		    "say -f FORMAT; 'concordat formats' lists them");
		return ccd_trouble(&err);
	}
	if ((c = ccd_open_operands(call, &err)) == NULL)
		return ccd_trouble(&err);
	writer = ccd_writer_find(options.format);
	if (writer != NULL && (ccd_target_spares_sources(call, c, call->operand[0], &err) < 0 ||
	    ccd_target_fits(call, out, writer->media_type, &err) < 0))
		rc = -1;
	else if (writer != NULL && !writer->bare)
		rc = ccd_config_check(call, c, ccd_first_text(call), &findings, &err);
	if (rc == 0)
		rc = ccd_write(c, &findings, out != NULL ? out : "-", &options, &err);
	ccd_concordance_free(c);
	return rc < 0 ? ccd_trouble(&err) : CCD_EXIT_OK;
}

static const char *
format_name(size_t i)
{
	return ccd_writer_at(i) != NULL ? ccd_writer_at(i)->name : NULL;
}

const struct ccd_command ccd_command_export = {
	.name = "export",
	.operands = "FILE|[LANG=]TEXT [LANG=]TEXT...",
	.least = 1,
	.most = -1,
	.options = (const enum ccd_option_id[]){ CCD_OPTION_FORMAT, CCD_OPTION_LANGUAGES,
	    CCD_OPTION_COLUMNS, CCD_OPTION_ROWS, CCD_OPTION_LABELS, CCD_OPTION_OUTPUT,
	    CCD_OPTION_FORCE, CCD_OPTION_UPDATE, CCD_OPTION__COUNT },
	.run = run_export,
	.format = format_name,
};
