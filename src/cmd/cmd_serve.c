/* serve: concordances in a browser. */
#include <stdio.h>

#include "base/error.h"
#include "cmd/acting.h"
#include "cmd/cmd.h"
#include "cmd/config.h"
#include "serve/serve.h"

enum { LAST_PORT = 65535 };

static int
check(void *data, struct ccd_concordance *c, const char *file, bool explain,
    struct ccd_findings *findings, struct ccd_error *err)
{
	struct ccd_call call = *(const struct ccd_call *)data;
	struct ccd_check_options options = { .explain = explain };
	struct ccd_config config;

	call.arena = c->arena;
	if (ccd_config_read(&call, file, &config, err) < 0 ||
	    ccd_config_apply(&call, &config, &options, err) < 0)
		return -1;
	options.changed = ccd_changed_texts(c, file);
	return ccd_check(c, &options, findings, err);
}

static int
run_serve(const struct ccd_call *call)
{
	struct ccd_error err = { 0 };
	long port = ccd_option_number(call, CCD_OPTION_PORT, LAST_PORT, 0, &err);
	struct ccd_call checking = *call;
	const struct ccd_serve_options options = { .path = call->operand[0], .interface = call->interface,
		.author = ccd_author(call), .port = port > 0 ? (unsigned)port : 0,
		.read_only = call->value[CCD_OPTION_READ_ONLY] != NULL,
		.no_open = call->value[CCD_OPTION_NO_OPEN] != NULL, .out = stdout, .check = check,
		.data = &checking };

	return port < 0 || ccd_serve(&options, &err) < 0 ? ccd_trouble(&err) : CCD_EXIT_OK;
}

const struct ccd_command ccd_command_serve = {
	.name = "serve",
	.operands = "FILE|FOLDER",
	.least = 1,
	.most = 1,
	.options = (const enum ccd_option_id[]){ CCD_OPTION_PORT, CCD_OPTION_READ_ONLY, CCD_OPTION_NO_OPEN,
	    CCD_OPTION_AUTHOR, CCD_OPTION_PROFILE, CCD_OPTION_ENABLE, CCD_OPTION_CONFIG, CCD_OPTION_NO_CONFIG,
	    CCD_OPTION__COUNT },
	.run = run_serve,
};
