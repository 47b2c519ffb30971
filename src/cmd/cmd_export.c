/* export: a concordance in another format. */
#include <stdlib.h>
#include <unistd.h>

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

/* Which passages are written. Returns 0, or -1 with ERR set. */
static int
read_choice(const struct ccd_call *call, struct ccd_write_options *options, struct ccd_error *err)
{
	const char *confidence = call->value[CCD_OPTION_MIN_CONFIDENCE];
	char *end;

	options->paired = call->value[CCD_OPTION_NO_ONE_SIDED] != NULL;
	options->unique = call->value[CCD_OPTION_DEDUPE] != NULL;
	options->unmarked = call->value[CCD_OPTION_NO_MARKS] != NULL;
	options->without = call->value[CCD_OPTION_NO_FINDINGS];
	if (confidence == NULL)
		return 0;
	options->min_confidence = strtod(confidence, &end);
	if (end == confidence || *end != '\0' || !(options->min_confidence >= 0 && options->min_confidence <= 1))
		return ccd_error_set(err, CCD_EUSAGE, NULL, 0, "--min-confidence takes a number from 0 to 1, not '%.64s'",
		    confidence);
	return 0;
}

/* Of a format with a file for each language none of them may be there. Returns 0, or -1 with ERR set. */
static int
spare_sides(const struct ccd_call *call, const struct ccd_concordance *c, const char *out,
    struct ccd_error *err)
{
	for (uint32_t v = 0; v < c->nversion && out != NULL && call->value[CCD_OPTION_FORCE] == NULL; v++) {
		const char *file = ccd_arena_printf(call->arena, "%s.%s", out, c->version[v].lang);

		if (access(file, F_OK) == 0)
			return ccd_error_set(err, CCD_EUSAGE, file, 0, "is there already; --force writes over it");
	}
	return 0;
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

	if (read_choice(call, &options, &err) < 0)
		return ccd_trouble(&err);
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
	    ccd_target_fits(call, out, writer->media_type, &err) < 0 ||
	    (writer->apart && spare_sides(call, c, out, &err) < 0)))
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
	    CCD_OPTION_COLUMNS, CCD_OPTION_ROWS, CCD_OPTION_LABELS, CCD_OPTION_MIN_CONFIDENCE, CCD_OPTION_NO_ONE_SIDED,
	    CCD_OPTION_NO_FINDINGS, CCD_OPTION_DEDUPE, CCD_OPTION_NO_MARKS, CCD_OPTION_OUTPUT,
	    CCD_OPTION_FORCE, CCD_OPTION_UPDATE, CCD_OPTION__COUNT },
	.run = run_export,
	.format = format_name,
};
