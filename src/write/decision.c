#include "write/decision.h"

#include "model/model.h"
#include "text/message.h"

/* What was said beside the verdict; "" for nothing. */
static const char *
said(struct ccd_arena *a, const char *interface, const struct ccd_decision *d)
{
	const char *reason = d->reason != NULL ? d->reason : "";
	const char *const reading[4] = { d->reading };
	const char *words;

	if (d->reading == NULL)
		return reason;
	words = ccd_say(a, interface, "decision.reading", reading);
	return *reason == '\0' ? words : ccd_arena_printf(a, "%s; %s", words, reason);
}

const char *
ccd_decision_word(struct ccd_arena *a, const char *interface, enum ccd_verdict verdict)
{
	return ccd_word(a, interface, ccd_arena_printf(a, "decision.%s", ccd_verdict_name(verdict)));
}

const char *
ccd_decision_words(struct ccd_arena *a, const char *interface, const struct ccd_decision *d)
{
	const char *verdict = ccd_decision_word(a, interface, d->verdict);
	const char *more = said(a, interface, d);
	const char *const arg[4] = { verdict, more };
	const char *words = *more == '\0' ? verdict : ccd_say(a, interface, "decision.said", arg);
	const char *const by[4] = { words, d->author,
		d->date != NULL ? ccd_arena_strndup(a, d->date, 10) : "" };

	return d->author == NULL ? words : ccd_say(a, interface, "decision.by", by);
}

const char *
ccd_decided_words(struct ccd_arena *a, const char *interface, const struct ccd_finding *f)
{
	const char *const baseline[4] = { ccd_word(a, interface, "decision.stays"), f->suppressed };

	if (f->decision != NULL)
		return ccd_decision_words(a, interface, f->decision);
	return f->suppressed != NULL ? ccd_say(a, interface, "decision.said", baseline) : NULL;
}
