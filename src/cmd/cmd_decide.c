/* decide: a person's word on findings, kept in the concordance. */
#include <ctype.h>
#include <string.h>

#include "base/error.h"
#include "cmd/acting.h"
#include "cmd/cmd.h"
#include "cmd/config.h"
#include "compare/compare.h"
#include "model/lookup.h"
#include "model/model.h"

static bool
is_blank(const char *s)
{
	return s == NULL || s[strspn(s, " \t\r\n")] == '\0';
}

/* ---- what is decided -------------------------------------------------- */

/* "LANG=WORDS" of a version of C, or "WORDS". */
static void
take_reading(const struct ccd_call *call, const struct ccd_concordance *c, const char *value,
    struct ccd_decision *d)
{
	size_t n = strcspn(value, "=");

	d->verdict = CCD_VERDICT_CORRECT;
	d->reading = value;
	if (value[n] == '=' && n < 36) {
		uint32_t v = ccd_version_find(c, ccd_arena_strndup(call->arena, value, n));

		if (v != CCD_NONE) {
			d->lang = c->version[v].lang;
			d->reading = value + n + 1;
		}
	}
	if (is_blank(d->reading))
		d->reading = NULL;
}

/* The decision that the options say. Returns 1, 0 where they say none, -1 with ERR set. */
static int
take_decision(const struct ccd_call *call, const struct ccd_concordance *c, struct ccd_decision *d,
    struct ccd_error *err)
{
	const char *stays = call->value[CCD_OPTION_STAYS], *correct = call->value[CCD_OPTION_CORRECT];
	const char *open = call->value[CCD_OPTION_OPEN], *reason = call->value[CCD_OPTION_REASON];
	int said = (stays != NULL) + (correct != NULL) + (open != NULL);

	*d = (struct ccd_decision){ .reason = reason != NULL ? reason : "" };
	if (said > 1)
		return ccd_error_set(err, CCD_EUSAGE, NULL, 0,
		    "a finding stays, is to be corrected, or is open: one of them");
	if (correct != NULL)
		take_reading(call, c, correct, d);
	if (stays != NULL)
		d->reason = stays;
	if (open != NULL) {
		d->verdict = CCD_VERDICT_OPEN;
		d->reason = open;
	}
	if (stays != NULL && is_blank(stays))
		return ccd_error_set(err, CCD_EUSAGE, NULL, 0, "say why it stays: --stays TEXT");
	return said;
}

/* ---- which findings ---------------------------------------------------- */

static bool
is_address_of_rule(const struct ccd_call *call, int i)
{
	return i + 1 < call->noperand && ccd_rule_find(call->operand[i + 1]) != NULL;
}

/* The findings that the operands name, or without any all that --select and --clause leave. */
static size_t
choose(const struct ccd_call *call, const struct ccd_concordance *c,
    const struct ccd_findings *findings, const struct ccd_finding **list, struct ccd_error *err)
{
	const char *clause = call->value[CCD_OPTION_CLAUSE];
	struct ccd_asked asked = { 0 };
	size_t n = 0, more;

	for (int i = 1; i < call->noperand; i++, n += more) {
		const char *operand = call->operand[i];

		if (is_address_of_rule(call, i)) {
			operand = ccd_arena_printf(call->arena, "%s %s", operand, call->operand[i + 1]);
			i++;
		}
		if ((more = ccd_pick_findings(c, findings, operand, list + n, err)) == 0)
			return 0;
	}
	if (call->noperand > 1)
		return n;
	if (clause != NULL && ccd_lookup(c, clause, call->arena, &asked, err) < 0)
		return 0;
	for (size_t i = 0; i < findings->n; i++) {
		const struct ccd_finding *f = &findings->finding[i];

		if (clause == NULL || (f->row != CCD_NONE ? asked.row[f->row] :
		    ccd_is_below(f->address, asked.address)))
			list[n++] = f;
	}
	if (n == 0)
		ccd_error_set(err, CCD_EUSAGE, NULL, 0, "there is no such finding");
	return n;
}

static int
decide_all(const struct ccd_call *call, struct ccd_concordance *c,
    const struct ccd_findings *findings, const struct ccd_decision *d, struct ccd_error *err)
{
	const struct ccd_finding **list = ccd_array(call->arena, findings->n + 1 +
	    (size_t)call->noperand, const struct ccd_finding *);
	struct ccd_verdict_on *on;
	size_t n;

	if (call->noperand == 1 && call->value[CCD_OPTION_SELECT] == NULL &&
	    call->value[CCD_OPTION_CLAUSE] == NULL)
		return ccd_error_set(err, CCD_EUSAGE, NULL, 0,
		    "say which: fingerprints, ADDRESS RULE, --select RULES or --clause ADDRESS");
	if ((n = choose(call, c, findings, list, err)) == 0)
		return -1;
	on = ccd_array(call->arena, n, struct ccd_verdict_on);
	for (size_t i = 0; i < n; i++)
		on[i] = (struct ccd_verdict_on){ list[i], list[i]->fingerprint, d };
	return ccd_act_decide(call, call->operand[0], on, n, err);
}

/* Takes back what the operands name: fingerprints also of what is not found any more. */
static int
withdraw_all(const struct ccd_call *call, const struct ccd_concordance *c,
    const struct ccd_findings *findings, struct ccd_error *err)
{
	struct ccd_verdict_on *on = ccd_array(call->arena, (size_t)call->noperand + findings->n,
	    struct ccd_verdict_on);
	const struct ccd_finding **list = ccd_array(call->arena, findings->n + 1,
	    const struct ccd_finding *);
	size_t n = 0;

	for (int i = 1; i < call->noperand; i++) {
		struct ccd_error none = { 0 };
		const char *operand = call->operand[i];
		size_t more;

		if (is_address_of_rule(call, i))
			operand = ccd_arena_printf(call->arena, "%s %s", operand, call->operand[++i]);
		more = ccd_pick_findings(c, findings, operand, list, &none);
		for (size_t k = 0; k < more; k++)
			on[n++] = (struct ccd_verdict_on){ list[k], list[k]->fingerprint, NULL };
		if (more == 0)
			on[n++] = (struct ccd_verdict_on){ NULL, operand, NULL };
	}
	return n == 0 ? ccd_error_set(err, CCD_EUSAGE, NULL, 0, "say which decisions") :
	    ccd_act_decide(call, call->operand[0], on, n, err);
}

/* ---- the command --------------------------------------------------------- */

static int
decide(const struct ccd_call *call, struct ccd_concordance *c, const struct ccd_decision *said,
    struct ccd_error *err)
{
	bool back = call->value[CCD_OPTION_REMOVE] != NULL;
	struct ccd_findings findings;

	if (ccd_config_check(call, c, call->operand[0], &findings, err) < 0)
		return -1;
	if (call->value[CCD_OPTION_FROM] != NULL)
		return said != NULL || back || call->noperand > 1 ? ccd_error_set(err, CCD_EUSAGE, NULL, 0,
		    "the decisions stand in the table: --from goes without others") :
		    ccd_decide_from(call, call->value[CCD_OPTION_FROM], c, &findings, err);
	if (back)
		return withdraw_all(call, c, &findings, err);
	return said != NULL ? decide_all(call, c, &findings, said, err) :
	    ccd_decide_walk(call, c, &findings, err);
}

static int
run_decide(const struct ccd_call *call)
{
	struct ccd_error err = { 0 };
	struct ccd_concordance *c = ccd_load(call->operand[0], &err);
	struct ccd_decision d;
	int said = c != NULL ? take_decision(call, c, &d, &err) : -1, rc = -1;

	if (said >= 0)
		rc = decide(call, c, said > 0 ? &d : NULL, &err);
	ccd_concordance_free(c);
	return rc < 0 ? ccd_trouble(&err) : CCD_EXIT_OK;
}

/* accept FILE FINGERPRINT... --reason TEXT: decide with --stays, as release 0.1.0 called it. */
static int
run_accept(const struct ccd_call *call)
{
	struct ccd_call decided = *call;
	struct ccd_error err = { 0 };

	if (call->value[CCD_OPTION_REMOVE] == NULL && is_blank(call->value[CCD_OPTION_REASON])) {
		ccd_error_set(&err, CCD_EUSAGE, NULL, 0, "say why: --reason TEXT");
		return ccd_trouble(&err);
	}
	if (call->value[CCD_OPTION_REMOVE] == NULL)
		decided.value[CCD_OPTION_STAYS] = call->value[CCD_OPTION_REASON];
	return run_decide(&decided);
}

const struct ccd_command ccd_command_decide = {
	.name = "decide",
	.operands = "FILE [FINDING...]",
	.least = 1,
	.most = -1,
	.options = (const enum ccd_option_id[]){ CCD_OPTION_STAYS, CCD_OPTION_CORRECT, CCD_OPTION_OPEN,
	    CCD_OPTION_REASON, CCD_OPTION_REMOVE, CCD_OPTION_FROM, CCD_OPTION_SELECT, CCD_OPTION_CLAUSE, CCD_OPTION_AUTHOR,
	    CCD_OPTION_PROFILE, CCD_OPTION_ENABLE, CCD_OPTION_CONFIG, CCD_OPTION_NO_CONFIG,
	    CCD_OPTION__COUNT },
	.run = run_decide,
};

const struct ccd_command ccd_command_accept = {
	.name = "accept",
	.operands = "FILE FINGERPRINT...",
	.least = 2,
	.most = -1,
	.options = (const enum ccd_option_id[]){ CCD_OPTION_REASON, CCD_OPTION_REMOVE,
	    CCD_OPTION_AUTHOR, CCD_OPTION_PROFILE, CCD_OPTION_ENABLE, CCD_OPTION_CONFIG,
	    CCD_OPTION_NO_CONFIG, CCD_OPTION__COUNT },
	.run = run_accept,
};
