/* trial: what check finds of known defects, in any document. */
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/output.h"
#include "cmd/cmd.h"
#include "model/model.h"
#include "trial/trial.h"

/* The value of an option that takes a number up to MOST, or FALLBACK; -1 with ERR set. */
static long long
number_option(const struct ccd_call *call, enum ccd_option_id id, long long fallback, long long most,
    struct ccd_error *err)
{
	const char *value = call->value[id];
	char *end;
	long long n;

	if (value == NULL)
		return fallback;
	n = strtoll(value, &end, 10);
	if (*value != '\0' && *end == '\0' && n >= 0 && n <= most)
		return n;
	return ccd_error_set(err, CCD_EUSAGE, NULL, 0, "--%s takes a number up to %lld, not '%.64s'",
	    ccd_options[id].name, most, value);
}

/* "98.5", or "-" of nothing. */
static const char *
percent(struct ccd_arena *a, uint32_t part, uint32_t whole)
{
	return whole == 0 ? "-" : ccd_arena_printf(a, "%.1f", 100.0 * part / whole);
}

static void
add(struct ccd_trial_count *sum, const struct ccd_trial_count *c)
{
	sum->planted += c->planted;
	sum->found += c->found;
	sum->reported += c->reported;
	sum->right += c->right;
	sum->odd += c->odd;
	sum->odd_right += c->odd_right;
}

static void
print_count(struct ccd_output *o, struct ccd_arena *a, const char *name,
    const struct ccd_trial_count *c)
{
	ccd_output_printf(o, "%-10s %8u %8u %8s %8u %8u %9s %8s\n", name, c->planted, c->found,
	    percent(a, c->found, c->planted), c->reported, c->right,
	    percent(a, c->right, c->reported), percent(a, c->odd_right, c->odd));
}

static void
print_result(const struct ccd_call *call, struct ccd_output *o, const struct ccd_concordance *c,
    const struct ccd_trial_result *r, const char *file)
{
	struct ccd_trial_count sum[CCD_MAX_VERSIONS + 1] = { 0 };
	uint32_t alarms = 0;

	ccd_output_printf(o, "%s: profile %s, %u copies\n", file, r->profile, r->copies);
	ccd_output_printf(o, "%-10s %8s %8s %8s %8s %8s %9s %8s\n", "rule", "planted", "found",
	    "recall", "reported", "right", "precision", "version");
	for (uint32_t i = 0; i < r->nrule; i++) {
		const struct ccd_trial_count *all = &r->count[i][CCD_MAX_VERSIONS];

		if (all->planted > 0 || all->reported > 0)
			print_count(o, call->arena, r->rule[i], all);
		for (uint32_t v = 0; v <= CCD_MAX_VERSIONS; v++)
			add(&sum[v], &r->count[i][v]);
	}
	for (uint32_t v = 0; v < c->nversion; v++)
		print_count(o, call->arena, c->version[v].lang, &sum[v]);
	print_count(o, call->arena, "all", &sum[CCD_MAX_VERSIONS]);
	for (int level = CCD_LEVEL__COUNT; level-- > 0;) {
		alarms += r->alarms[level];
		ccd_output_printf(o, "untouched: %u of level %s, %.2f per 100 clauses\n",
		    r->alarms[level], ccd_level_name((enum ccd_level)level),
		    r->nclause == 0 ? 0 : 100.0 * r->alarms[level] / r->nclause);
	}
	for (uint32_t i = 0; call->value[CCD_OPTION_EXPLAIN] != NULL && i < r->nwrong; i++)
		ccd_output_printf(o, "wrong: %s\n", r->wrong[i]);
	for (uint32_t i = 0; call->value[CCD_OPTION_EXPLAIN] != NULL && i < r->nmissed; i++)
		ccd_output_printf(o, "missed: %s\n", r->missed[i]);
}

static int
run_file(const struct ccd_call *call, const struct ccd_trial_options *options, const char *file,
    struct ccd_output *o, struct ccd_error *err)
{
	struct ccd_concordance *c = ccd_load(file, err);
	struct ccd_trial_result result;
	int rc;

	if (c == NULL)
		return -1;
	rc = ccd_trial(c, options, &result, ccd_progress, err);
	if (rc == 0)
		print_result(call, o, c, &result, file);
	ccd_concordance_free(c);
	return rc;
}

static int
run_trial(const struct ccd_call *call)
{
	struct ccd_error err = { 0 };
	long long seed = number_option(call, CCD_OPTION_SEED, 1, INT64_MAX, &err);
	long long times = number_option(call, CCD_OPTION_TIMES, 3, 10000, &err);
	long long together = number_option(call, CCD_OPTION_AT_ONCE, 1, 32, &err);
	struct ccd_trial_options options = { .seed = (uint64_t)seed, .times = (uint32_t)times,
	    .together = (uint32_t)together, .select = call->value[CCD_OPTION_SELECT],
	    .keep = call->value[CCD_OPTION_KEEP] };
	char *profiles = call->value[CCD_OPTION_PROFILE] == NULL ? NULL :
	    ccd_arena_strdup(call->arena, call->value[CCD_OPTION_PROFILE]), *save = NULL;
	struct ccd_output *o;
	int rc = 0;

	if (seed < 0 || times < 0 || together < 0)
		return ccd_trouble(&err);
	o = ccd_output_open("-", &err);
	options.profile = profiles == NULL ? NULL : strtok_r(profiles, ",", &save);
	do
		for (int i = 0; i < call->noperand && rc == 0; i++)
			rc = run_file(call, &options, call->operand[i], o, &err);
	while (rc == 0 && options.profile != NULL &&
	    (options.profile = strtok_r(NULL, ",", &save)) != NULL);
	if (ccd_output_commit(o, &err) < 0 || rc < 0)
		return ccd_trouble(&err);
	return CCD_EXIT_OK;
}

const struct ccd_command ccd_command_trial = {
	.name = "trial",
	.operands = "FILE...",
	.least = 1,
	.most = -1,
	.options = (const enum ccd_option_id[]){ CCD_OPTION_SELECT, CCD_OPTION_PROFILE,
	    CCD_OPTION_SEED, CCD_OPTION_TIMES, CCD_OPTION_AT_ONCE, CCD_OPTION_EXPLAIN,
	    CCD_OPTION_KEEP, CCD_OPTION__COUNT },
	.run = run_trial,
};
