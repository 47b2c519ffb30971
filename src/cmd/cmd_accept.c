/* accept: a person's word on a finding, kept in the concordance. */
#include <ctype.h>
#include <string.h>

#include "base/error.h"
#include "cmd/cmd.h"
#include "cmd/config.h"
#include "compare/compare.h"

/* The finding of fingerprint PRINT, or of the prefix that only one has; NULL with ERR. */
static const struct ccd_finding *
find(const struct ccd_findings *findings, const char *print, struct ccd_error *err)
{
	const struct ccd_finding *found = NULL;
	size_t n = strlen(print);

	for (size_t i = 0; i < findings->n; i++) {
		const struct ccd_finding *f = &findings->finding[i];

		if (n < 4 || strncmp(f->fingerprint, print, n) != 0)
			continue;
		if (found != NULL && strcmp(found->fingerprint, f->fingerprint) != 0) {
			ccd_error_set(err, CCD_EUSAGE, NULL, 0,
			    "several findings have fingerprints beginning with '%.16s'", print);
			return NULL;
		}
		found = f;
	}
	if (found == NULL)
		ccd_error_set(err, CCD_EUSAGE, NULL, 0, "no finding has the fingerprint '%.16s'; "
		    "'concordat check -f json' prints them", print);
	return found;
}

static void
decide(struct ccd_concordance *c, const struct ccd_finding *f, const char *reason)
{
	struct ccd_decision *v = ccd_array(c->arena, c->ndecision + 1, struct ccd_decision);
	uint32_t at = 0;

	if (c->ndecision > 0)
		memcpy(v, c->decision, c->ndecision * sizeof *v);
	while (at < c->ndecision && strcmp(v[at].fingerprint, f->fingerprint) != 0)
		at++;
	v[at] = (struct ccd_decision){ f->fingerprint, f->rule->id,
	    ccd_arena_strdup(c->arena, reason) };
	c->decision = v;
	c->ndecision += at == c->ndecision;
}

/* Takes back the decision on PRINT; false where there is none. */
static bool
withdraw(struct ccd_concordance *c, const char *print)
{
	size_t n = strlen(print);

	for (uint32_t i = 0; i < c->ndecision; i++)
		if (n >= 4 && strncmp(c->decision[i].fingerprint, print, n) == 0) {
			memmove(&c->decision[i], &c->decision[i + 1],
			    (c->ndecision - i - 1) * sizeof *c->decision);
			c->ndecision--;
			return true;
		}
	return false;
}

static int
decide_all(const struct ccd_call *call, struct ccd_concordance *c, const char *reason,
    struct ccd_error *err)
{
	struct ccd_findings findings;

	if (ccd_config_check(call, c, call->operand[0], &findings, err) < 0)
		return -1;
	for (int i = 1; i < call->noperand; i++) {
		const struct ccd_finding *f = find(&findings, call->operand[i], err);

		if (f == NULL)
			return -1;
		decide(c, f, reason);
	}
	return 0;
}

static int
withdraw_all(const struct ccd_call *call, struct ccd_concordance *c, struct ccd_error *err)
{
	for (int i = 1; i < call->noperand; i++)
		if (!withdraw(c, call->operand[i]))
			return ccd_error_set(err, CCD_EUSAGE, NULL, 0,
			    "nothing was accepted under '%.16s'", call->operand[i]);
	return 0;
}

static bool
is_blank(const char *s)
{
	while (isspace((unsigned char)*s))
		s++;
	return *s == '\0';
}

static int
run_accept(const struct ccd_call *call)
{
	const char *reason = call->value[CCD_OPTION_REASON];
	bool remove = call->value[CCD_OPTION_REMOVE] != NULL;
	struct ccd_error err = { 0 };
	struct ccd_concordance *c;
	int rc;

	if (!remove && (reason == NULL || is_blank(reason))) {
		ccd_error_set(&err, CCD_EUSAGE, NULL, 0, "say why: --reason TEXT");
		return ccd_trouble(&err);
	}
	if ((c = ccd_load(call->operand[0], &err)) == NULL)
		return ccd_trouble(&err);
	rc = remove ? withdraw_all(call, c, &err) : decide_all(call, c, reason, &err);
	if (rc == 0)
		rc = ccd_save(c, call->operand[0], &err);
	ccd_concordance_free(c);
	return rc < 0 ? ccd_trouble(&err) : CCD_EXIT_OK;
}

const struct ccd_command ccd_command_accept = {
	.name = "accept",
	.operands = "FILE FINGERPRINT...",
	.least = 2,
	.most = -1,
	.options = (const enum ccd_option_id[]){ CCD_OPTION_REASON, CCD_OPTION_REMOVE,
	    CCD_OPTION_PROFILE, CCD_OPTION_ENABLE, CCD_OPTION_CONFIG, CCD_OPTION_NO_CONFIG,
	    CCD_OPTION__COUNT },
	.run = run_accept,
};
