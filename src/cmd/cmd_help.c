/* help: what can be asked for. */
#include "base/error.h"
#include "cmd/cmd.h"

static int
run_help(const struct ccd_call *call)
{
	const struct ccd_command *command;
	struct ccd_error err = { 0 };

	if (call->noperand == 0) {
		ccd_help_program(call->interface);
		return CCD_EXIT_OK;
	}
	if ((command = ccd_command_find(call->operand[0])) == NULL) {
		ccd_error_set(&err, CCD_EUSAGE, NULL, 0, "no command '%.64s'", call->operand[0]);
		return ccd_trouble(&err);
	}
	ccd_help_command(command, call->interface);
	return CCD_EXIT_OK;
}

const struct ccd_command ccd_command_help = {
	.name = "help",
	.operands = "[COMMAND]",
	.most = 1,
	.options = (const enum ccd_option_id[]){ CCD_OPTION__COUNT },
	.run = run_help,
};
