#include "cmd/acting.h"

#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "compare/compare.h"
#include "model/lookup.h"
#include "store/store.h"
#include "write/decision.h"

enum { LEAST_DIGITS = 4 };

const char *
ccd_author(const struct ccd_call *call)
{
	const char *name = call->value[CCD_OPTION_AUTHOR];
	const struct passwd *user;

	if (name == NULL || *name == '\0')
		name = getenv("CONCORDAT_AUTHOR");
	if (name != NULL && *name != '\0')
		return name;
	user = getpwuid(geteuid());
	return user != NULL && *user->pw_name != '\0' ? user->pw_name : "?";
}

static void
put_verdict(const struct ccd_call *call, struct ccd_concordance *c, const struct ccd_verdict_on *on)
{
	struct ccd_decision d = *on->decision;

	d.fingerprint = on->finding->fingerprint;
	d.rule = on->finding->rule->id;
	d.author = ccd_author(call);
	d.date = ccd_now(c->arena);
	ccd_decide(c, &d, on->finding->former);
}

/* "art5/2 N02 536749c1, ..." */
static const char *
places(const struct ccd_verdict_on *list, size_t n, struct ccd_arena *a)
{
	enum { MOST = 20 };
	const char *joined = "";

	for (size_t i = 0; i < n && i < MOST; i++)
		joined = ccd_arena_printf(a, "%s%s%s%s%s%s%.*s", joined, i > 0 ? ", " : "",
		    list[i].finding != NULL ? list[i].finding->address : "",
		    list[i].finding != NULL && *list[i].finding->address != '\0' ? " " : "",
		    list[i].finding != NULL ? list[i].finding->rule->id : "",
		    list[i].finding != NULL ? " " : "", CCD_SHORT_PRINT,
		    list[i].finding != NULL ? list[i].finding->fingerprint : list[i].print);
	return n <= MOST ? joined : ccd_arena_printf(a, "%s ... (%zu)", joined, n);
}

int
ccd_act_decide(const struct ccd_call *call, const char *file, const struct ccd_verdict_on *list,
    size_t n, struct ccd_error *err)
{
	struct ccd_edit *e = ccd_edit_open(file, err);
	struct ccd_act act = { .who = ccd_author(call), .what = "decide",
		.at = places(list, n, call->arena) };
	int rc = e != NULL ? 0 : -1;

	for (size_t i = 0; i < n && rc == 0; i++) {
		struct ccd_concordance *c = ccd_edit_concordance(e);

		if (list[i].decision != NULL) {
			put_verdict(call, c, &list[i]);
			act.say = ccd_decision_words(call->arena, "en", list[i].decision);
			continue;
		}
		act.what = "withdraw";
		if (!ccd_withdraw(c, list[i].print) && (list[i].finding == NULL ||
		    !ccd_withdraw(c, list[i].finding->former)))
			rc = ccd_error_set(err, CCD_EUSAGE, NULL, 0,
			    "nothing was accepted or decided under '%.16s'", list[i].print);
	}
	if (rc == 0 && ccd_edit_commit(e, NULL, &act, err) < 0)
		rc = -1;
	ccd_edit_close(e);
	return rc;
}

/* ---- which finding ------------------------------------------------------- */

static size_t
by_print(const struct ccd_findings *findings, const char *print, const struct ccd_finding **list,
    struct ccd_error *err)
{
	size_t digits = strlen(print);
	const struct ccd_finding *found = NULL;

	for (size_t i = 0; i < findings->n && digits >= LEAST_DIGITS; i++) {
		const struct ccd_finding *f = &findings->finding[i];

		if (strncmp(f->fingerprint, print, digits) != 0 && strncmp(f->former, print, digits) != 0)
			continue;
		if (found != NULL) {
			ccd_error_set(err, CCD_EUSAGE, NULL, 0,
			    "several findings have fingerprints beginning with '%.16s'", print);
			return 0;
		}
		found = f;
	}
	if (found == NULL)
		ccd_error_set(err, CCD_EUSAGE, NULL, 0,
		    "no finding has the fingerprint '%.16s'; 'concordat check' shows them", print);
	*list = found;
	return found != NULL;
}

size_t
ccd_pick_findings(const struct ccd_concordance *c, const struct ccd_findings *findings,
    const char *operand, const struct ccd_finding **list, struct ccd_error *err)
{
	const char *blank = strrchr(operand, ' ');
	struct ccd_arena *a = c->arena;
	struct ccd_asked asked;
	size_t n = 0;

	if (blank == NULL || ccd_rule_find(blank + 1) == NULL)
		return by_print(findings, operand, list, err);
	if (ccd_lookup(c, ccd_arena_strndup(a, operand, (size_t)(blank - operand)), a, &asked, err) < 0)
		return 0;
	for (size_t i = 0; i < findings->n; i++)
		if (findings->finding[i].rule == ccd_rule_find(blank + 1) &&
		    strcmp(findings->finding[i].address, asked.address) == 0)
			list[n++] = &findings->finding[i];
	if (n == 0)
		ccd_error_set(err, CCD_EUSAGE, NULL, 0, "no finding of %.8s at '%.100s'", blank + 1,
		    asked.address);
	return n;
}
