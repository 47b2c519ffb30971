/* view: a concordance side by side in the terminal. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/error.h"
#include "base/output.h"
#include "cmd/cmd.h"
#include "cmd/config.h"
#include "model/model.h"
#include "view/view.h"

/* --width, else the terminal's. 0 with ERR set where --width is out of range. */
static size_t
choose_width(const struct ccd_call *call, struct ccd_error *err)
{
	const char *value = call->value[CCD_OPTION_WIDTH];
	char *end;
	long width;

	if (value == NULL)
		return ccd_terminal_width();
	width = strtol(value, &end, 10);
	if (*end == '\0' && width >= CCD_NARROWEST && width <= CCD_WIDEST)
		return (size_t)width;
	ccd_error_set(err, CCD_EUSAGE, NULL, 0, "--width takes a number from %d to %d, not '%.64s'",
	    CCD_NARROWEST, CCD_WIDEST, value);
	return 0;
}

static int
show(const struct ccd_call *call, struct ccd_concordance *c,
    const struct ccd_view_options *options, struct ccd_error *err)
{
	struct ccd_findings findings = { 0 };
	struct ccd_output *o;
	int rc;

	if (ccd_config_check(call, c, ccd_first_text(call), &findings, err) < 0)
		return -1;
	ccd_pager_begin();
	o = ccd_output_open("-", err);
	if ((rc = ccd_view(c, &findings, options, o, err)) < 0)
		ccd_output_abort(o);
	else if (ccd_output_commit(o, err) < 0)
		rc = -1;
	if (ccd_pager_end() && err->code == CCD_EIO)
		rc = 0;         /* the user quit the pager early */
	return rc;
}

static int
run_view(const struct ccd_call *call)
{
	uint32_t order[CCD_MAX_VERSIONS];
	struct ccd_view_options options = { .order = order,
	    .clause = call->value[CCD_OPTION_CLAUSE],
	    .findings_only = call->value[CCD_OPTION_FINDINGS] != NULL,
	    .interface = call->interface };
	struct ccd_error err = { 0 };
	struct ccd_concordance *c;
	int colour, rc = -1;

	if ((colour = ccd_colour(call, &err)) < 0 || (options.width = choose_width(call, &err)) == 0)
		return ccd_trouble(&err);
	options.colour = colour != 0;
	if ((c = ccd_open_operands(call, &err)) == NULL)
		return ccd_trouble(&err);
	options.norder = ccd_versions_parse(c, call->value[CCD_OPTION_LANGUAGES], order, &err);
	if (options.norder > 0)
		rc = show(call, c, &options, &err);
	ccd_concordance_free(c);
	return rc < 0 ? ccd_trouble(&err) : CCD_EXIT_OK;
}

const struct ccd_command ccd_command_view = {
	.name = "view",
	.operands = "FILE|[LANG=]TEXT [LANG=]TEXT...",
	.least = 1,
	.most = -1,
	.options = (const enum ccd_option_id[]){ CCD_OPTION_LANGUAGES, CCD_OPTION_CLAUSE,
	    CCD_OPTION_FINDINGS, CCD_OPTION_WIDTH, CCD_OPTION_COLOR, CCD_OPTION_UPDATE, CCD_OPTION__COUNT },
	.run = run_view,
};
