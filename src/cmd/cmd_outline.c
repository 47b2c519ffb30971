/* outline: the clause tree of one text. */
#include "base/error.h"
#include "base/output.h"
#include "cmd/cmd.h"
#include "model/model.h"

static int
run_outline(const struct ccd_call *call)
{
	const char *out = call->value[CCD_OPTION_OUTPUT], *lang;
	const char *file = ccd_operand_file(call, call->operand[0], &lang);
	struct ccd_read_options options = {
	    .charset = ccd_option_for(call, CCD_OPTION_CHARSET, lang) };
	struct ccd_concordance *c = ccd_concordance_new();
	struct ccd_error err = { 0 };
	struct ccd_output *o;
	int rc = ccd_read(c, lang, file, &options, &err);

	if (rc == 0 && (o = ccd_output_open(out != NULL ? out : "-", &err)) != NULL) {
		ccd_outline_dump(&c->version[0], o);
		rc = ccd_output_commit(o, &err);
	}
	ccd_concordance_free(c);
	return rc < 0 || err.code != CCD_OK ? ccd_trouble(&err) : CCD_EXIT_OK;
}

const struct ccd_command ccd_command_outline = {
	.name = "outline",
	.operands = "[LANG=]FILE",
	.least = 1,
	.most = 1,
	.options = (const enum ccd_option_id[]){ CCD_OPTION_OUTPUT, CCD_OPTION_CHARSET,
	    CCD_OPTION__COUNT },
	.run = run_outline,
};
