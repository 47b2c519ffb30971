/* outline: the clause tree of one text, or what reading left out of it. */
#include "base/error.h"
#include "base/output.h"
#include "cmd/cmd.h"
#include "cmd/target.h"
#include "model/model.h"
#include "model/omission.h"
#include "text/message.h"
#include "write/write.h"

enum { TEXT, JSON };

/* "FILE:LINE: running head: words"; LINE counts pages or paragraphs where the format has no lines. */
static void
write_omission(const struct ccd_call *call, const struct ccd_omission *omission, struct ccd_output *o)
{
	const char *key = ccd_arena_printf(call->arena, "omission.%s", ccd_omission_name(omission->kind));

	ccd_output_printf(o, "%s:", omission->file);
	if (omission->line > 0)
		ccd_output_printf(o, "%u:", (unsigned)omission->line);
	ccd_output_printf(o, " %s: %s\n", ccd_word(call->arena, call->interface, key), omission->text);
}

static void
write_omissions(const struct ccd_call *call, const struct ccd_concordance *c, int format,
    struct ccd_output *o)
{
	for (size_t i = 0; i < c->nomission; i++)
		if (format == JSON)
			ccd_omission_json(&c->omission[i], o);
		else
			write_omission(call, &c->omission[i], o);
}

static int
write_outline(const struct ccd_call *call, const struct ccd_concordance *c, int format,
    struct ccd_error *err)
{
	const char *file = call->value[CCD_OPTION_OUTPUT];
	bool omitted = call->value[CCD_OPTION_OMITTED] != NULL;
	struct ccd_output *o = ccd_output_open(file != NULL ? file : "-", err);

	if (o == NULL)
		return -1;
	if (omitted)
		write_omissions(call, c, format, o);
	for (uint32_t v = 0; v < c->nversion && !omitted; v++)
		if (format == JSON)
			ccd_outline_json(&c->version[v], o);
		else
			ccd_outline_dump(&c->version[v], o);
	return ccd_output_commit(o, err);
}

static int
run_outline(const struct ccd_call *call)
{
	struct ccd_concordance *c = ccd_concordance_new();
	struct ccd_error err = { 0 };
	int format = ccd_option_choice(call, CCD_OPTION_FORMAT, "text|json", TEXT, &err);
	int rc = format;

	if (rc >= 0)
		rc = ccd_target_fits(call, call->value[CCD_OPTION_OUTPUT], format == JSON ?
		    "application/jsonl" : "text/plain", &err);
	if (rc == 0 && (rc = ccd_read_operands(call, c, false, &err)) == 0)
		rc = c->import == NULL || call->value[CCD_OPTION_OMITTED] != NULL ?
		    write_outline(call, c, format, &err) :
		    ccd_error_set(&err, CCD_EUSAGE, call->operand[0], 0,
		    "is a bitext, which has no outline: see 'concordat help align'");
	ccd_concordance_free(c);
	return rc < 0 ? ccd_trouble(&err) : CCD_EXIT_OK;
}

const struct ccd_command ccd_command_outline = {
	.name = "outline",
	.operands = "[LANG=]FILE|FOLDER...",
	.least = 1,
	.most = -1,
	.options = (const enum ccd_option_id[]){ CCD_OPTION_FORMAT, CCD_OPTION_OMITTED,
	    CCD_OPTION_OUTPUT, CCD_OPTION_FORCE, CCD_OPTION_CHARSET, CCD_OPTION_LIMIT, CCD_OPTION__COUNT },
	.run = run_outline,
};
