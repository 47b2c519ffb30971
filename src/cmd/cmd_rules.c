/* rules: what is checked. */
#include <stdio.h>
#include <string.h>

#include "base/error.h"
#include "cmd/cmd.h"
#include "compare/compare.h"
#include "model/model.h"
#include "text/message.h"

static void
print_rule(const struct ccd_call *call, const struct ccd_rule *rule)
{
	printf("%s  %-8s %-24s %s\n", rule->id, ccd_level_name(rule->level), rule->name,
	    ccd_word(call->arena, call->interface, ccd_arena_printf(call->arena, "%s.name", rule->id)));
}

static int
run_rules(const struct ccd_call *call)
{
	static const char *const gaps[4] = { "…", "…", "…", "…" };
	struct ccd_error err = { 0 };
	const struct ccd_rule *rule;

	for (size_t i = 0; call->noperand == 0 && (rule = ccd_rule_at(i)) != NULL; i++)
		print_rule(call, rule);
	if (call->noperand == 0)
		return CCD_EXIT_OK;
	if ((rule = ccd_rule_find(call->operand[0])) == NULL) {
		ccd_error_set(&err, CCD_EUSAGE, NULL, 0, "no rule '%.64s'; 'concordat rules' lists them",
		    call->operand[0]);
		return ccd_trouble(&err);
	}
	print_rule(call, rule);
	printf("\n%s\n", ccd_say(call->arena, call->interface, rule->id, gaps));
	return CCD_EXIT_OK;
}

const struct ccd_command ccd_command_rules = {
	.name = "rules",
	.operands = "[ID]",
	.most = 1,
	.options = (const enum ccd_option_id[]){ CCD_OPTION__COUNT },
	.run = run_rules,
};
