/* Runs the rules over a concordance: which ones, at which level, in which order. */
#include "compare/compare.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/error.h"
#include "compare/compare_int.h"
#include "model/libraries.h"
#include "model/model.h"
#include "model/profile.h"

static const struct ccd_rule *const groups[] = {
	ccd_rules_structure, ccd_rules_label, ccd_rules_number, ccd_rules_date,
	ccd_rules_reference, ccd_rules_term, ccd_rules_punctuation, ccd_rules_character,
	ccd_rules_modality, ccd_rules_alignment,
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

/* The level that a list "S12=error,P05=off" gives RULE, or -1. */
static int
listed_level(const char *list, const struct ccd_rule *rule)
{
	int level = -1;

	if (list == NULL)
		return -1;
	for (const char *p = list; *(p += strspn(p, ", ")) != '\0'; p += strcspn(p, ", ")) {
		size_t n = strcspn(p, "=, ");

		if (p[n] == '=' && match(p, n, rule) != NOT_NAMED)
			level = ccd_level_parse(p + n + 1, strcspn(p + n + 1, ", "));
	}
	return level;
}

static int
check_levels(const char *list, struct ccd_error *err)
{
	if (list == NULL)
		return 0;
	for (const char *p = list; *(p += strspn(p, ", ")) != '\0'; p += strcspn(p, ", ")) {
		size_t n = strcspn(p, "=, "), all = strcspn(p, ", ");
		char *ids = NULL;
		int rc;

		if (p[n] != '=' || ccd_level_parse(p + n + 1, all - n - 1) < 0)
			return ccd_error_set(err, CCD_EUSAGE, NULL, 0,
			    "a level is RULE=error, warning, note or off, not '%.*s'",
			    (int)(all < 64 ? all : 64), p);
		ids = ccd_malloc(n + 1);
		memcpy(ids, p, n);
		ids[n] = '\0';
		rc = check_list(ids, err);
		free(ids);
		if (rc < 0)
			return -1;
	}
	return 0;
}

/* CCD_LEVEL__COUNT: switched off. */
static enum ccd_level
level_of(const struct ccd_check *check, const struct ccd_rule *rule)
{
	int level = listed_level(check->options->levels, rule);

	return level >= 0 ? (enum ccd_level)level : ccd_profile_level_of(check->profile, rule->id,
	    rule->level);
}

/* A rule that is switched off still runs where it is asked for: by its id, or with
 * its whole group where that is off as a whole. */
static bool
wanted(const struct ccd_check *check, const struct ccd_rule *rule)
{
	const struct ccd_check_options *o = check->options;
	const char *select = o->select == NULL || *o->select == '\0' ? NULL : o->select;
	enum mention selected = named(select, rule);

	if (named(o->ignore, rule) != NOT_NAMED)
		return false;
	if (select != NULL && selected == NOT_NAMED)
		return false;
	return level_of(check, rule) != CCD_LEVEL__COUNT || selected == BY_ID ||
	    named(o->enable, rule) != NOT_NAMED ||
	    (selected == BY_GROUP && ccd_profile_opt_in(rule->id));
}

/* ---- findings -------------------------------------------------------- */

static int
by_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool
is_known(const struct ccd_check_options *o, const char *print)
{
	return o->nknown > 0 && bsearch(&print, o->known, o->nknown, sizeof print, by_text) != NULL;
}

bool
ccd_rule_is_content(const char *id)
{
	return strchr("NDRTMA", *id) != NULL && strcmp(id, "A02") != 0 && strcmp(id, "A03") != 0 &&
	    strcmp(id, "A04") != 0 && strcmp(id, "A05") != 0;
}

void
ccd_excuse(struct ccd_check *check, const char *rule, uint32_t row, const char *key,
    const char *arg0, const char *arg1, const char *arg2)
{
	const char *const arg[] = { arg0, arg1, arg2 };
	struct ccd_excuse *e;

	if (!check->options->explain)
		return;
	e = ccd_push(check->arena, &check->excuses);
	*e = (struct ccd_excuse){ .rule = rule, .row = row, .key = key };
	for (size_t i = 0; i < 3 && arg[i] != NULL; i++)
		e->arg[i] = ccd_arena_strdup(check->arena, arg[i]);
}

/* Whether a rule judges places and labels in the tree. That clauses stand in another order (S06) their
 * texts tell, and labels out of order are just what makes a reading doubtful. */
static bool
rests_on_place(const char *id)
{
	return strchr("SLR", id[0]) != NULL && strcmp(id, "S06") != 0;
}

/* Whether a clause of ROW may have another place in its tree: then its labels, its kind and what
 * refers to it say nothing sure. */
static bool
is_misplaced(const struct ccd_concordance *c, uint32_t row)
{
	for (uint32_t v = 0; v < c->nversion; v++)
		for (uint32_t k = 0; k < c->row[row].cell[v].n; k++)
			if (c->version[v].clause[c->row[row].cell[v].clause[k]].doubt >= CCD_DOUBTFUL)
				return true;
	return false;
}

void
ccd_report(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row,
    const char *address, uint64_t versions, uint64_t deviates,
    const struct ccd_evidence *evidence, uint32_t nevidence, const char *const arg[4])
{
	enum ccd_level level = level_of(check, rule);
	struct ccd_finding *f;

	assert(versions != 0);
	if (ccd_rule_is_content(rule->id) && row != CCD_NONE && !ccd_row_trusted(check, row)) {
		ccd_excuse(check, rule->id, row, "explain.doubtful", NULL, NULL, NULL);
		return;
	}
	if (rests_on_place(rule->id) && row != CCD_NONE && is_misplaced(check->c, row)) {
		ccd_excuse(check, rule->id, row, "explain.place", NULL, NULL, NULL);
		return;
	}
	if (check->shadow) {
		const char *why = ccd_profile_reason(check->profile, rule->id);

		if (why != NULL && row != CCD_NONE)
			ccd_excuse(check, rule->id, row, why, arg != NULL ? arg[0] : NULL,
			    check->profile->name, NULL);
		return;
	}
	f = ccd_push(check->arena, check);
	*f = (struct ccd_finding){ .rule = rule, .row = row, .versions = versions,
	    .deviates = deviates, .nevidence = nevidence,
	    .level = level == CCD_LEVEL__COUNT ? rule->level : level };
	if (address == NULL)
		address = row == CCD_NONE ? "" : ccd_row_address(check->c, row);
	f->address = ccd_arena_strdup(check->arena, address);
	f->evidence = ccd_arena_memdup(check->arena, evidence, nevidence * sizeof *evidence);
	for (size_t i = 0; arg != NULL && i < 4 && arg[i] != NULL; i++)
		f->arg[i] = ccd_arena_strdup(check->arena, arg[i]);
	f->pair_only = ccd_rule_is_content(rule->id) && row != CCD_NONE && deviates == 0 &&
	    ccd_bits(versions) == 2 && ccd_bits(check->info[row].have) >= 3 &&
	    (versions & ~check->info[row].have) == 0;
}

/* ---- one finding per cause ------------------------------------------- */

/* What a finding in a row already says: CAUSE (an id or a group) makes EFFECT there
 * a consequence. */
static const struct { const char *cause, *effect; } consequences[] = {
	{ "S01", "A03" }, { "S02", "A03" }, { "S03", "S12" }, { "S04", "S12" }, { "S03", "A01" },
	{ "S04", "A01" }, { "S13", "A01" }, { "A03", "A01" }, { "A03", "P" }, { "A03", "M" },
	{ "X01", "P" }, { "X01", "X04" }, { "X01", "N" }, { "X01", "A01" }, { "X01", "M" },
	{ "X04", "T07" }, { "X04", "P" }, { "X04", "M" }, { "X04", "A01" }, { "X04", "S11" },
	{ "X04", "S12" }, { "X06", "A01" }, { "P03", "P02" }, { "P06", "P01" }, { "L03", "N" },
};

static bool
is_a(const struct ccd_finding *f, const char *id)
{
	return strncmp(f->rule->id, id, strlen(id)) == 0;
}

/* True where one of the N findings of a row, F among them, is F's cause. */
static bool
follows(const struct ccd_finding *f, const struct ccd_finding *row, size_t n)
{
	for (size_t k = 0; k < sizeof consequences / sizeof *consequences; k++)
		for (size_t i = 0; is_a(f, consequences[k].effect) && i < n; i++)
			if (is_a(&row[i], consequences[k].cause) &&
			    (row[i].versions & f->versions) != 0)
				return true;
	return false;
}

/* Drops from the N findings in V, sorted by row, the consequences of others. */
static size_t
drop_consequences(struct ccd_check *check, struct ccd_finding *v, size_t n)
{
	struct ccd_finding *row = NULL;
	size_t kept = 0, cap = 0;

	for (size_t from = 0, to; from < n; from = to) {
		for (to = from + 1; to < n && v[to].row == v[from].row; to++)
			continue;
		if (to - from > cap)
			row = ccd_realloc(row, (cap = to - from) * sizeof *row);
		memcpy(row, v + from, (to - from) * sizeof *row);
		for (size_t i = 0; i < to - from; i++) {
			if (row[i].row == CCD_NONE || !follows(&row[i], row, to - from))
				v[kept++] = row[i];
			else
				ccd_excuse(check, row[i].rule->id, row[i].row, "explain.cause",
				    NULL, NULL, NULL);
		}
	}
	free(row);
	return kept;
}

/* ---- results --------------------------------------------------------- */

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

static int
excuse_by_row(const void *a, const void *b)
{
	const struct ccd_excuse *x = a, *y = b;
	int order = (x->row > y->row) - (x->row < y->row);

	if (order == 0)
		order = strcmp(x->rule, y->rule);
	if (order == 0)
		order = strcmp(x->key, y->key);
	for (size_t i = 0; order == 0 && i < 3 && x->arg[i] != NULL && y->arg[i] != NULL; i++)
		order = strcmp(x->arg[i], y->arg[i]);
	return order;
}

/* Puts on the N findings in V what was decided on them, or that they are known. ANSWERED gets
 * the decisions that a finding answers to. */
static void
apply_decisions(struct ccd_check *check, struct ccd_finding *v, size_t n, bool *answered)
{
	const struct ccd_concordance *c = check->c;

	for (size_t i = 0; i < n; i++) {
		for (uint32_t k = 0; k < c->ndecision && v[i].decision == NULL; k++)
			if (strcmp(c->decision[k].fingerprint, v[i].fingerprint) == 0 ||
			    strcmp(c->decision[k].fingerprint, v[i].former) == 0) {
				v[i].decision = &c->decision[k];
				answered[k] = true;
			}
		if (v[i].decision != NULL && v[i].decision->verdict == CCD_VERDICT_STAYS)
			v[i].suppressed = v[i].decision->reason != NULL ? v[i].decision->reason : "";
		if (v[i].decision == NULL && (is_known(check->options, v[i].fingerprint) ||
		    is_known(check->options, v[i].former))) {
			v[i].suppressed = "baseline";
			v[i].baseline = true;
		}
	}
}

/* The decisions on rules that ran and on nothing that they found. */
static void
find_stale(struct ccd_check *check, const bool *answered, struct ccd_findings *findings)
{
	const struct ccd_concordance *c = check->c;

	findings->stale = ccd_array(check->arena, c->ndecision, const struct ccd_decision *);
	for (uint32_t i = 0; i < c->ndecision; i++) {
		const struct ccd_decision *d = &c->decision[i];
		const struct ccd_rule *rule = d->rule == NULL ? NULL : ccd_rule_find(d->rule);

		if (!answered[i] && (rule == NULL || wanted(check, rule)))
			findings->stale[findings->nstale++] = d;
	}
}

static int
check_options(const struct ccd_check_options *o, struct ccd_error *err)
{
	return check_list(o->select, err) < 0 || check_list(o->ignore, err) < 0 ||
	    check_list(o->enable, err) < 0 || check_levels(o->levels, err) < 0 ? -1 : 0;
}

/* The profile by option, by the concordance, or by what the texts are like. */
static int
choose_profile(struct ccd_check *check, struct ccd_findings *findings, struct ccd_error *err)
{
	const char *name = check->options->profile != NULL ? check->options->profile :
	    check->c->profile;

	if (name == NULL)
		name = ccd_profile_infer(check->c, &findings->inferred);
	if ((check->profile = ccd_profile_find(name)) == NULL)
		return ccd_error_set(err, CCD_EUSAGE, NULL, 0, "no profile '%.64s'; there are %s",
		    name, ccd_profile_names(check->arena));
	findings->profile = check->profile->name;
	return 0;
}

/* What the profile permits is looked for as well, to be explained. */
static bool
shadowed(const struct ccd_check *check, const struct ccd_rule *rule)
{
	const struct ccd_check_options *o = check->options;

	return o->explain && ccd_profile_reason(check->profile, rule->id) != NULL &&
	    named(o->ignore, rule) == NOT_NAMED && (o->select == NULL || *o->select == '\0');
}

static int
check_all(struct ccd_concordance *c, const struct ccd_check_options *options,
    struct ccd_findings *findings, struct ccd_error *err)
{
	static const struct ccd_check_options usual = { 0 };
	struct ccd_check check = { .c = c, .arena = c->arena,
	    .options = options != NULL ? options : &usual,
	    .terms = options != NULL ? options->terms : NULL };
	const struct ccd_rule *rule;
	struct ccd_finding *v;
	bool *answered;

	*findings = (struct ccd_findings){ 0 };
	if (check_options(check.options, err) < 0 || choose_profile(&check, findings, err) < 0)
		return -1;
	if (c->row == NULL)
		return ccd_error_set(err, CCD_EUSAGE, NULL, 0, "not aligned yet");
	if (c->nversion < 2)
		return 0;
	ccd_rows_describe(&check);
	check.reading = ccd_clause_readings(c, check.arena);
	for (size_t i = 0; (rule = ccd_rule_at(i)) != NULL; i++)
		if ((check.shadow = !wanted(&check, rule)) == false || shadowed(&check, rule))
			rule->run(&check, rule);
	check.shadow = false;
	v = sorted(&check);
	ccd_fingerprints(&check, v, check.n);
	findings->n = drop_consequences(&check, v, check.n);
	findings->finding = v;
	answered = ccd_array(check.arena, c->ndecision, bool);
	apply_decisions(&check, v, findings->n, answered);
	find_stale(&check, answered, findings);
	if (check.options->explain)
		ccd_explain_normal(&check);
	if (check.excuses.n > 0)
		qsort(check.excuses.v, check.excuses.n, sizeof *check.excuses.v, excuse_by_row);
	findings->excuse = check.excuses.v;
	findings->nexcuse = check.excuses.n;
	return 0;
}

int
ccd_check(struct ccd_concordance *c, const struct ccd_check_options *options,
    struct ccd_findings *findings, struct ccd_error *err)
{
	return CCD_PUBLIC(err, -1, check_all(c, options, findings, err));
}
