#include "trial/trial.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/error.h"
#include "base/hash.h"
#include "compare/compare.h"
#include "model/model.h"
#include "model/profile.h"
#include "trial/plant.h"

/* Rows that lie nearer to a defect than this may speak of it: a count is told where it
 * first differs. Two defects of one copy keep a distance of TWICE that. */
enum { NEAR = 4, TWICE = 2 * NEAR, MOST_TOGETHER = 32 };

/* One defect in a copy. It concerns the rows from ROW to LAST. */
struct planted {
	const struct ccd_planter *planter;
	uint32_t row, last, version;
	bool found;
};

struct trial {
	struct ccd_concordance *c;      /* the original, aligned afresh */
	const struct ccd_trial_options *o;
	const char *profile;
	struct ccd_trial_result *result;
	const uint32_t *const *row_of;
	struct { uint64_t *v; size_t n, cap; } base;    /* keys of its own findings, sorted */
	uint64_t random;
	uint32_t wrong_cap;
	bool wrong;                     /* something, in the copy under way */
};

/* ---- counting -------------------------------------------------------- */

static uint32_t
rule_place(struct trial *t, const char *id)
{
	for (uint32_t i = 0; i < t->result->nrule; i++)
		if (strcmp(t->result->rule[i], id) == 0)
			return i;
	return CCD_NONE;
}

static struct ccd_trial_count *
count_of(struct trial *t, const char *id, uint32_t v)
{
	return &t->result->count[rule_place(t, id)][v];
}

/* How LIST, ids and groups, names ID. */
static bool
lists(const char *list, const char *id)
{
	for (const char *p = list; p != NULL && *(p += strspn(p, ", ")) != '\0';
	    p += strcspn(p, ", ")) {
		size_t n = strcspn(p, ", ");

		if ((n == 1 || n == strlen(id)) && strncasecmp(p, id, n) == 0)
			return true;
	}
	return false;
}

/* ---- findings, by the clauses of the original ------------------------ */

/* What is told once for all places of a version where there are many. */
static bool
is_listed(const char *rule)
{
	return lists("P05,P06,P07,X01,X02,X05,T07", rule);
}

/* What identifies a finding of RULE in version V though addresses have moved and its
 * evidence has changed: the rule and the first ROW of the original that it speaks of, or
 * the version. What structure and alignment say of one row (S05, A03) is one difference,
 * told as the copy happens to be aligned. */
static uint64_t
key(const char *rule, uint32_t row, uint32_t v)
{
	const char *said = strcmp(rule, "A03") == 0 || *rule == 'S' ? "S" : rule;

	return ccd_hash(ccd_hash(CCD_HASH_SEED, said, strlen(said)), is_listed(rule) ? &v : &row,
	    sizeof row);
}

/* The key of F, found in the original (ORIGIN NULL) or in a copy. */
static uint64_t
key_of(const struct trial *t, const struct ccd_finding *f, uint32_t *const *origin)
{
	uint32_t row = CCD_NONE;

	for (uint32_t i = 0; i < f->nevidence; i++) {
		const struct ccd_evidence *e = &f->evidence[i];
		uint32_t at = e->clause == CCD_NONE ? CCD_NONE : t->row_of[e->version][
		    origin == NULL ? e->clause : origin[e->version][e->clause]];

		if (at < row)
			row = at;
	}
	return key(f->rule->id, row, f->nevidence > 0 ? f->evidence[0].version : 0);
}

static int
by_value(const void *a, const void *b)
{
	const uint64_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static bool
known(const struct trial *t, uint64_t wanted_key)
{
	return t->base.n > 0 &&
	    bsearch(&wanted_key, t->base.v, t->base.n, sizeof wanted_key, by_value) != NULL;
}

/* The distance of a row of the original from what P concerns. */
static uint32_t
rows_apart(const struct planted *p, uint32_t row)
{
	return row < p->row ? p->row - row : row > p->last ? row - p->last : 0;
}

/* The least distance of F from what P concerns. */
static uint32_t
distance(const struct trial *t, const struct ccd_finding *f, uint32_t *const *origin,
    const struct planted *p)
{
	uint32_t least = CCD_NONE;

	for (uint32_t i = 0; i < f->nevidence; i++) {
		const struct ccd_evidence *e = &f->evidence[i];
		uint32_t at = e->clause == CCD_NONE ? CCD_NONE :
		    t->row_of[e->version][origin[e->version][e->clause]];
		uint32_t d = at == CCD_NONE ? CCD_NONE : rows_apart(p, at);

		if (d < least)
			least = d;
	}
	return least;
}

/* ---- one copy -------------------------------------------------------- */

static struct planted *
nearest(const struct trial *t, const struct ccd_finding *f, uint32_t *const *origin,
    struct planted *planted, uint32_t n)
{
	struct planted *best = NULL;
	uint32_t least = NEAR + 1;

	for (uint32_t i = 0; i < n; i++) {
		uint32_t d = distance(t, f, origin, &planted[i]);

		if (d < least) {
			least = d;
			best = &planted[i];
		}
	}
	return best;
}

static void
note_wrong(struct trial *t, const struct ccd_concordance *copy, const struct ccd_finding *f,
    const struct planted *p)
{
	struct ccd_trial_result *r = t->result;

	if (r->nwrong == t->wrong_cap)
		return;
	r->wrong[r->nwrong++] = ccd_arena_printf(t->c->arena,
	    "%s %s: beside %s in %s at %s, copy %u", f->rule->id, f->address, p == NULL ? "nothing" : p->planter->rule,
	    p == NULL ? "-" : copy->version[p->version].lang,
	    p == NULL ? "-" : ccd_row_address(t->c, p->row), r->copies);
}

/* Judges a finding that the untouched texts do not give. That the alignment is in doubt
 * (A02) says nothing about the texts. */
static void
judge(struct trial *t, const struct ccd_concordance *copy, const struct ccd_finding *f,
    uint32_t *const *origin, struct planted *planted, uint32_t n)
{
	struct planted *p = nearest(t, f, origin, planted, n);
	const char *id = f->rule->id;
	bool exact = p != NULL && strcmp(p->planter->rule, id) == 0;
	bool right = exact || (p != NULL && lists(p->planter->accepted, id));
	struct ccd_trial_count *count;

	if (!right && (strcmp(id, "A02") == 0 || (p != NULL && lists(p->planter->neutral, id))))
		return;
	count = count_of(t, id, CCD_MAX_VERSIONS);
	count->reported++;
	count->right += right;
	if (p != NULL) {
		count = count_of(t, id, p->version);
		count->reported++;
		count->right += right;
	}
	if (!right) {
		t->wrong = true;
		note_wrong(t, copy, f, p);
		return;
	}
	if (p->found)
		return;
	p->found = true;
	count = count_of(t, p->planter->rule, CCD_MAX_VERSIONS);
	count->found++;
	count_of(t, p->planter->rule, p->version)->found++;
	if (copy->nversion >= 3 && f->deviates != 0) {
		count->odd++;
		count->odd_right += f->deviates == UINT64_C(1) << p->version;
	}
}

static int
check_copy(struct trial *t, struct ccd_edit *e, struct planted *planted, uint32_t n,
    struct ccd_error *err)
{
	const struct ccd_check_options options = { .profile = t->profile, .enable = "M" };
	uint32_t **origin = ccd_array(e->arena, t->c->nversion, uint32_t *);
	struct ccd_concordance *copy = ccd_draft_build(e, origin);
	struct ccd_findings findings;

	if (ccd_align(copy, NULL, err) < 0 || ccd_check(copy, &options, &findings, err) < 0)
		return -1;
	t->result->copies++;
	t->wrong = false;
	for (size_t i = 0; i < findings.n; i++)
		if (!known(t, key_of(t, &findings.finding[i], origin)))
			judge(t, copy, &findings.finding[i], origin, planted, n);
	for (uint32_t i = 0; i < n; i++) {
		t->wrong |= !planted[i].found;
		if (!planted[i].found && t->result->nmissed < t->wrong_cap)
			t->result->missed[t->result->nmissed++] = ccd_arena_printf(t->c->arena,
			    "%s in %s at %s, copy %u", planted[i].planter->rule,
			    copy->version[planted[i].version].lang,
			    ccd_row_address(t->c, planted[i].row), t->result->copies);
	}
	return !t->wrong || t->o->keep == NULL ? 0 : ccd_save(copy, ccd_arena_printf(e->arena,
	    "%s/%u.concordance.xml", t->o->keep, t->result->copies), err);
}

/* ---- planting -------------------------------------------------------- */

static bool
apart(const struct planted *planted, uint32_t n, uint32_t row)
{
	for (uint32_t i = 0; i < n; i++)
		if (rows_apart(&planted[i], row) <= TWICE)
			return false;
	return true;
}

/* The last row that a defect at ROW concerns: one of structure concerns all that stands
 * below the unit, and the unit behind it likewise. */
static uint32_t
last_row(const struct trial *t, const struct ccd_planter *planter, uint32_t row, uint32_t v)
{
	const struct ccd_version *version = &t->c->version[v];
	uint32_t i = t->c->row[row].cell[v].clause[0], depth = version->clause[i].depth, heads = 0;
	uint32_t last = row;

	for (; *planter->rule == 'S' && i < version->nclause; i++) {
		heads += version->clause[i].depth == depth;
		if (version->clause[i].depth < depth || heads > 2)
			break;
		if (t->row_of[v][i] != CCD_NONE && t->row_of[v][i] > last)
			last = t->row_of[v][i];
	}
	return last;
}

/* Tries the rows from a random one on. */
static bool
plant_one(struct trial *t, struct ccd_edit *e, const struct ccd_planter *planter, uint32_t v,
    struct planted *planted, uint32_t n)
{
	uint32_t nrow = t->c->nrow, start = ccd_random_below(e, nrow);

	for (uint32_t k = 0; k < nrow; k++) {
		uint32_t row = (start + k) % nrow;

		if (!apart(planted, n, row) || known(t, key(planter->rule, row, v)) ||
		    !planter->plant(e, row, v))
			continue;
		planted[n] = (struct planted){ planter, row, last_row(t, planter, row, v), v, false };
		count_of(t, planter->rule, v)->planted++;
		count_of(t, planter->rule, CCD_MAX_VERSIONS)->planted++;
		return true;
	}
	return false;
}

/* The I-th of all jobs: which planter in which version. */
struct job { const struct ccd_planter *planter; uint32_t version; };

static void
shuffle(struct ccd_edit *e, struct job *job, size_t n)
{
	for (size_t i = n; i > 1; i--) {
		size_t k = ccd_random_below(e, (uint32_t)i);
		struct job other = job[i - 1];

		job[i - 1] = job[k];
		job[k] = other;
	}
}

static int
run_copies(struct trial *t, struct job *job, size_t njob, uint32_t together,
    void (*progress)(void *, size_t, size_t), struct ccd_error *err)
{
	for (size_t from = 0; from < njob;) {
		struct ccd_arena *a = ccd_arena_new();
		struct ccd_edit e = { .row_of = t->row_of, .random = t->random };
		struct planted planted[MOST_TOGETHER];
		uint32_t n = 0;
		int rc = 0;

		ccd_draft_begin(&e, t->c, a);
		for (; from < njob && n < together; from++)
			if (plant_one(t, &e, job[from].planter, job[from].version, planted, n))
				n++;
			else if (n > 0)
				break;          /* there may be room in the next copy */
		if (n > 0)
			rc = check_copy(t, &e, planted, n, err);
		t->random = e.random;
		ccd_arena_free(a);
		if (rc < 0)
			return -1;
		if (progress != NULL)
			progress(NULL, from, njob);
	}
	return 0;
}

/* ---- the whole ------------------------------------------------------- */

static void
name_rules(struct trial *t)
{
	struct ccd_arena *a = t->c->arena;
	const struct ccd_planter *planter;
	const struct ccd_rule *rule;
	size_t most = 0;

	while (ccd_rule_at(most) != NULL)
		most++;
	for (size_t i = 0; ccd_planter_at(i) != NULL; i++)
		most++;
	t->result->rule = ccd_array(a, most, const char *);
	for (size_t i = 0; (rule = ccd_rule_at(i)) != NULL; i++)
		t->result->rule[t->result->nrule++] = rule->id;
	for (size_t i = 0; (planter = ccd_planter_at(i)) != NULL; i++)
		if (rule_place(t, planter->rule) == CCD_NONE)
			t->result->rule[t->result->nrule++] = planter->rule;
	t->result->count = ccd_arena_array(a, t->result->nrule, sizeof *t->result->count);
}

/* The findings on the untouched texts, aligned afresh as the copies are. */
static int
check_original(struct trial *t, struct ccd_error *err)
{
	const struct ccd_check_options usual = { .profile = t->o->profile };
	struct ccd_check_options options = { .enable = "M" };
	const uint32_t **row_of = ccd_array(t->c->arena, t->c->nversion, const uint32_t *);
	struct ccd_findings findings;

	if (ccd_align(t->c, NULL, err) < 0 || ccd_check(t->c, &usual, &findings, err) < 0)
		return -1;
	t->profile = t->result->profile = options.profile = findings.profile;
	for (size_t i = 0; i < findings.n; i++)
		t->result->alarms[findings.finding[i].level] +=
		    findings.finding[i].suppressed == NULL;
	for (uint32_t v = 0; v < t->c->nversion; v++) {
		row_of[v] = ccd_rows_of(t->c, v, t->c->arena);
		t->result->nclause += t->c->version[v].nclause - 1;
	}
	t->row_of = row_of;
	if (ccd_check(t->c, &options, &findings, err) < 0)
		return -1;
	for (size_t i = 0; i < findings.n; i++)
		*ccd_push(t->c->arena, &t->base) = key_of(t, &findings.finding[i], NULL);
	if (t->base.n > 0)
		qsort(t->base.v, t->base.n, sizeof *t->base.v, by_value);
	return 0;
}

/* What the profile permits is no defect there. */
static bool
wanted(const struct trial *t, const struct ccd_planter *p)
{
	const struct ccd_profile *profile = ccd_profile_find(t->profile);

	return (ccd_profile_opt_in(p->rule) || profile == NULL ||
	    ccd_profile_level_of(profile, p->rule, CCD_LEVEL_NOTE) != CCD_LEVEL__COUNT) &&
	    (t->o->select == NULL || *t->o->select == '\0' || lists(t->o->select, p->rule));
}

int
ccd_trial(struct ccd_concordance *c, const struct ccd_trial_options *options,
    struct ccd_trial_result *result, void (*progress)(void *, size_t, size_t),
    struct ccd_error *err)
{
	struct trial t = { .c = c, .o = options, .result = result, .random = options->seed,
	    .wrong_cap = 200 };
	uint32_t times = options->times == 0 ? 3 : options->times, together = options->together;
	struct { struct job *v; size_t n, cap; } jobs = { 0 };
	const struct ccd_planter *planter;
	struct ccd_edit e;

	*result = (struct ccd_trial_result){
	    .wrong = ccd_array(c->arena, t.wrong_cap, const char *),
	    .missed = ccd_array(c->arena, t.wrong_cap, const char *) };
	if (c->segments || c->nversion < 2)
		return ccd_error_set(err, CCD_EUSAGE, NULL, 0,
		    "a trial takes a concordance of two or more texts with structure");
	if (check_original(&t, err) < 0)
		return -1;
	if (c->nrow == 0)
		return ccd_error_set(err, CCD_EUSAGE, NULL, 0, "nothing is aligned");
	name_rules(&t);
	for (uint32_t k = 0; k < times; k++)
		for (size_t i = 0; (planter = ccd_planter_at(i)) != NULL; i++)
			for (uint32_t v = 0; v < c->nversion && wanted(&t, planter); v++)
				*ccd_push(c->arena, &jobs) = (struct job){ planter, v };
	e.random = t.random;
	shuffle(&e, jobs.v, jobs.n);
	t.random = e.random;
	return run_copies(&t, jobs.v, jobs.n, together == 0 ? 1 :
	    together > MOST_TOGETHER ? MOST_TOGETHER : together, progress, err);
}
