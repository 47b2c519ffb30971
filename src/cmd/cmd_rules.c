/* rules: what is checked. */
#include <stdio.h>
#include <string.h>

#include "base/error.h"
#include "base/output.h"
#include "cmd/cmd.h"
#include "compare/compare.h"
#include "compare/rule_page.h"
#include "model/model.h"
#include "text/message.h"

static void
print_rule(const struct ccd_call *call, const struct ccd_rule *rule)
{
	printf("%s  %-8s %-24s %s\n", rule->id, ccd_level_name(rule->level), rule->name,
	    ccd_rule_words(call->arena, call->interface, rule->id, "name"));
}

static const char *
word(const struct ccd_call *call, const char *key)
{
	return ccd_word(call->arena, call->interface, key);
}

static const char *
rule_words(const struct ccd_call *call, const char *id, const char *what)
{
	return ccd_rule_words(call->arena, call->interface, id, what);
}

static void
print_examples(const char *title, const char *const text[3])
{
	printf("\n%s\n  en  %s\n  zh  %s\n  ru  %s\n", title, text[0], text[1], text[2]);
}

static void
print_page(const struct ccd_call *call, const char *id)
{
	const struct ccd_rule_page *page = ccd_rule_page(id);

	if (page == NULL)
		return;
	printf("\n%s\n%s\n", rule_words(call, page->id, "meaning"), rule_words(call, page->id, "reason"));
	print_examples(word(call, "rules.good"), page->good);
	print_examples(word(call, "rules.bad"), page->bad);
	printf("\n%s\n  %s\n", word(call, "rules.traps"), rule_words(call, page->id, "traps"));
	if (ccd_rule_find(id) != NULL)
		printf("\n%s\n%s", word(call, "rules.suppress"), ccd_rule_ways(call->arena, page->id));
}

static int
explain_rule(const struct ccd_call *call, const char *id)
{
	const struct ccd_rule *rule = ccd_rule_find(id);
	struct ccd_error err = { 0 };

	if (rule != NULL) {
		print_rule(call, rule);
	} else if (ccd_rule_page(id) == NULL) {
		ccd_error_set(&err, CCD_EUSAGE, NULL, 0, "no rule '%.64s'; 'concordat rules' lists them",
		    id);
		return ccd_trouble(&err);
	}
	print_page(call, id);
	return CCD_EXIT_OK;
}

static int
run_rules(const struct ccd_call *call)
{
	struct ccd_error err = { 0 };
	const struct ccd_rule *rule;
	int format = ccd_option_choice(call, CCD_OPTION_FORMAT, "text|mdoc", 0, &err);

	if (format < 0)
		return ccd_trouble(&err);
	if (format == 1) {
		struct ccd_output *o = ccd_output_open("-", &err);

		ccd_rule_pages_mdoc(o, call->arena, call->interface);
		return ccd_output_commit(o, &err) < 0 ? ccd_trouble(&err) : CCD_EXIT_OK;
	}
	if (call->noperand > 0)
		return explain_rule(call, call->operand[0]);
	for (size_t i = 0; (rule = ccd_rule_at(i)) != NULL; i++)
		print_rule(call, rule);
	return CCD_EXIT_OK;
}

const struct ccd_command ccd_command_rules = {
	.name = "rules",
	.operands = "[ID]",
	.most = 1,
	.options = (const enum ccd_option_id[]){ CCD_OPTION_FORMAT, CCD_OPTION__COUNT },
	.run = run_rules,
};
