/* Runs the rules over a concordance: which ones, at which level, in which order. */
#include "compare/compare.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/error.h"
#include "base/hash.h"
#include "compare/compare_int.h"
#include "model/model.h"
#include "model/profile.h"

static const struct ccd_rule *const groups[] = {
	ccd_rules_structure, ccd_rules_label, ccd_rules_number, ccd_rules_date,
	ccd_rules_reference, ccd_rules_term,
};

const struct ccd_rule *
ccd_rule_at(size_t i)
{
	for (size_t g = 0; g < sizeof groups / sizeof *groups; g++)
		for (const struct ccd_rule *rule = groups[g]; rule->id != NULL; rule++)
			if (i-- == 0)
				return rule;
	return NULL;
}

const struct ccd_rule *
ccd_rule_find(const char *id)
{
	const struct ccd_rule *rule;

	for (size_t i = 0; (rule = ccd_rule_at(i)) != NULL; i++)
		if (strcasecmp(rule->id, id) == 0)
			return rule;
	return NULL;
}

/* ---- which rules ----------------------------------------------------- */

enum mention { NOT_NAMED, BY_GROUP, BY_ID };

static enum mention
match(const char *item, size_t n, const struct ccd_rule *rule)
{
	if (n == 1 && strncasecmp(item, rule->id, 1) == 0)
		return BY_GROUP;
	return n == strlen(rule->id) && strncasecmp(item, rule->id, n) == 0 ? BY_ID : NOT_NAMED;
}

/* How LIST, comma-separated and perhaps NULL, names RULE. */
static enum mention
named(const char *list, const struct ccd_rule *rule)
{
	enum mention best = NOT_NAMED;

	if (list == NULL)
		return NOT_NAMED;
	for (const char *p = list; *(p += strspn(p, ", ")) != '\0'; p += strcspn(p, ", ")) {
		enum mention m = match(p, strcspn(p, ", "), rule);

		if (m > best)
			best = m;
	}
	return best;
}

/* Fails on a list that names what is no rule and no group. */
static int
check_list(const char *list, struct ccd_error *err)
{
	if (list == NULL)
		return 0;
	for (const char *p = list; *(p += strspn(p, ", ")) != '\0'; p += strcspn(p, ", ")) {
		size_t n = strcspn(p, ", ");
		const struct ccd_rule *rule;
		bool known = false;

		for (size_t i = 0; !known && (rule = ccd_rule_at(i)) != NULL; i++)
			known = match(p, n, rule) != NOT_NAMED;
		if (!known)
			return ccd_error_set(err, CCD_EUSAGE, NULL, 0,
			    "no rule or group of rules '%.*s'", (int)(n < 64 ? n : 64), p);
	}
	return 0;
}

/* CCD_LEVEL__COUNT: switched off. */
static enum ccd_level
profile_level(const struct ccd_profile *profile, const struct ccd_rule *rule)
{
	const struct ccd_profile_level *p = profile->levels;

	for (; p != NULL && p->rule != NULL; p++)
		if (strcmp(p->rule, rule->id) == 0)
			return p->level;
	return rule->level;
}

/* A rule that the profile switches off still runs where it is asked for by id. */
static bool
wanted(const struct ccd_check *check, const struct ccd_rule *rule,
    const struct ccd_check_options *o)
{
	const char *select = o == NULL || o->select == NULL || *o->select == '\0' ?
	    NULL : o->select;

	if (o != NULL && named(o->ignore, rule) != NOT_NAMED)
		return false;
	if (select != NULL && named(select, rule) == NOT_NAMED)
		return false;
	return profile_level(check->profile, rule) != CCD_LEVEL__COUNT ||
	    named(select, rule) == BY_ID;
}

/* ---- findings -------------------------------------------------------- */

static uint64_t
add_string(uint64_t hash, const char *s)
{
	return ccd_hash(hash, s, strlen(s) + 1);
}

/* What makes the finding this one and outlives edits elsewhere: rule, address,
 * the languages concerned with their decoded values, or labels where none. */
static const char *
fingerprint(const struct ccd_check *check, const struct ccd_finding *f)
{
	uint64_t hash = add_string(CCD_HASH_SEED, f->rule->id);

	hash = add_string(hash, f->address);
	for (uint64_t m = f->versions; m != 0; m &= m - 1)
		hash = add_string(hash, check->c->version[ccd_lowest(m)].lang);
	for (uint32_t i = 0; i < f->nevidence; i++) {
		const struct ccd_evidence *e = &f->evidence[i];
		const struct ccd_version *version = &check->c->version[e->version];
		const char *value = e->value;

		if (value == NULL && e->clause != CCD_NONE)
			value = version->clause[e->clause].label;
		hash = add_string(hash, version->lang);
		hash = add_string(hash, value == NULL ? "" : value);
	}
	return ccd_arena_printf(check->arena, "%016llx", (unsigned long long)hash);
}

static const char *
decision_on(const struct ccd_concordance *c, const char *print)
{
	for (uint32_t i = 0; i < c->ndecision; i++)
		if (strcmp(c->decision[i].fingerprint, print) == 0)
			return c->decision[i].reason != NULL ? c->decision[i].reason : "";
	return NULL;
}

void
ccd_report(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row,
    const char *address, uint64_t versions, uint64_t deviates,
    const struct ccd_evidence *evidence, uint32_t nevidence, const char *const arg[4])
{
	enum ccd_level level = profile_level(check->profile, rule);
	struct ccd_finding *f = ccd_push(check->arena, check);

	*f = (struct ccd_finding){ .rule = rule, .row = row, .versions = versions,
	    .deviates = deviates, .nevidence = nevidence,
	    .level = level == CCD_LEVEL__COUNT ? rule->level : level };
	if (address == NULL)
		address = row == CCD_NONE ? "" : ccd_row_address(check->c, row);
	f->address = ccd_arena_strdup(check->arena, address);
	f->evidence = ccd_arena_memdup(check->arena, evidence, nevidence * sizeof *evidence);
	for (size_t i = 0; arg != NULL && i < 4 && arg[i] != NULL; i++)
		f->arg[i] = ccd_arena_strdup(check->arena, arg[i]);
	f->fingerprint = fingerprint(check, f);
	f->suppressed = decision_on(check->c, f->fingerprint);
}

struct place {
	uint32_t row;
	size_t at;      /* as reported: by rule */
};

static int
by_place(const void *a, const void *b)
{
	const struct place *x = a, *y = b;

	if (x->row != y->row)
		return x->row < y->row ? -1 : 1;
	return (x->at > y->at) - (x->at < y->at);
}

static struct ccd_finding *
sorted(const struct ccd_check *check)
{
	struct place *place = ccd_array(check->arena, check->n, struct place);
	struct ccd_finding *v = ccd_array(check->arena, check->n, struct ccd_finding);

	for (size_t i = 0; i < check->n; i++)
		place[i] = (struct place){ check->v[i].row, i };
	qsort(place, check->n, sizeof *place, by_place);
	for (size_t i = 0; i < check->n; i++)
		v[i] = check->v[place[i].at];
	return v;
}

int
ccd_check(struct ccd_concordance *c, const struct ccd_check_options *options,
    struct ccd_findings *findings, struct ccd_error *err)
{
	const char *profile = options != NULL && options->profile != NULL ?
	    options->profile : c->profile;
	struct ccd_check check = { .c = c, .arena = c->arena,
	    .terms = options != NULL ? options->terms : NULL };
	const struct ccd_rule *rule;

	*findings = (struct ccd_findings){ 0 };
	if ((check.profile = ccd_profile_find(profile)) == NULL)
		return ccd_error_set(err, CCD_EUSAGE, NULL, 0, "no profile '%.64s'; there are %s",
		    profile, ccd_profile_names(c->arena));
	if (options != NULL && (check_list(options->select, err) < 0 ||
	    check_list(options->ignore, err) < 0))
		return -1;
	if (c->row == NULL)
		return ccd_error_set(err, CCD_EUSAGE, NULL, 0, "not aligned yet");
	if (c->nversion < 2)
		return 0;
	ccd_rows_describe(&check);
	for (size_t i = 0; (rule = ccd_rule_at(i)) != NULL; i++)
		if (wanted(&check, rule, options))
			rule->run(&check, rule);
	findings->finding = sorted(&check);
	findings->n = check.n;
	return 0;
}
