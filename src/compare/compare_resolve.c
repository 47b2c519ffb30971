/*
 * R02, R04, R06: references inside the document, resolved in the tree of each version.
 * Nothing is said of a reference that names another instrument, of one whose kind of unit
 * the document does not have, or of one that other versions give otherwise (R01).
 */
#include <string.h>

#include "compare/compare_int.h"
#include "text/lang.h"

/* A document with fewer numbered units of a kind does not count by them. */
enum { FEW_UNITS = 3 };

/* What a reference leads to in one version. */
enum target { FOUND, DANGLING, UNKNOWN };

/* ---- one version's tree ----------------------------------------------- */

static bool
step_is(const struct ccd_step *step, const struct ccd_clause *clause)
{
	bool letters = clause->ordinal.scheme == CCD_SCHEME_LATIN ||
	    clause->ordinal.scheme == CCD_SCHEME_CYRILLIC;

	if (clause->ordinal.number == 0 || clause->ordinal.insert != step->insert ||
	    (letters && !step->letter))
		return false;
	for (uint32_t i = 0; i < step->nreading; i++)
		if (step->reading[i] == clause->ordinal.number)
			return true;
	return false;
}

/* What a word for a level may mean in a tree: sections are often headings. */
static bool
kind_fits(enum ccd_kind level, enum ccd_kind kind)
{
	switch (level) {
	case CCD_KIND_ARTICLE:
		return kind == CCD_KIND_ARTICLE;
	case CCD_KIND_CHAPTER:
		return kind == CCD_KIND_CHAPTER;
	case CCD_KIND_PART:
		return kind == CCD_KIND_PART;
	case CCD_KIND_SECTION:
		return kind == CCD_KIND_SECTION || kind == CCD_KIND_HEADING;
	default:
		return kind == CCD_KIND_PARAGRAPH || kind == CCD_KIND_ITEM || kind == CCD_KIND_SUBITEM;
	}
}

/* Levels that are counted through the whole document. */
static bool
is_absolute(enum ccd_kind level)
{
	return level == CCD_KIND_ARTICLE || level == CCD_KIND_SECTION || level == CCD_KIND_CHAPTER;
}

/* The nearest numbered clause above I, or the root. */
static uint32_t
numbered_above(const struct ccd_version *v, uint32_t i)
{
	for (i = v->clause[i].parent; i != 0 && v->clause[i].ordinal.number == 0;)
		i = v->clause[i].parent;
	return i;
}

/* The clause at the N steps from STEP on below TOP, or CCD_NONE. */
static uint32_t
walk(const struct ccd_version *v, uint32_t top, const struct ccd_step *step, uint32_t n)
{
	for (uint32_t k = 0; k < n; k++) {
		uint32_t found = CCD_NONE, unnumbered = 0;

		for (uint32_t i = top + 1; found == CCD_NONE && i < v->clause[top].end; i++) {
			if (v->clause[i].kind == CCD_KIND_TEXT && v->clause[i].parent == top &&
			    ++unnumbered == step[k].reading[0] && step[k].insert == 0)
				found = i;      /* 款 are counted, not numbered */
			if (numbered_above(v, i) == top && step_is(&step[k], &v->clause[i]))
				found = i;
		}
		if (found == CCD_NONE)
			return CCD_NONE;
		top = found;
	}
	return top;
}

/* True where TOP has numbered clauses below it. */
static bool
is_counted(const struct ccd_version *v, uint32_t top)
{
	for (uint32_t i = top + 1; i < v->clause[top].end; i++)
		if (v->clause[i].ordinal.number != 0)
			return true;
	return false;
}

/* The first step of C leads to a unit of its kind, and the further ones below it. */
static enum target
resolve_absolute(const struct ccd_version *v, const struct ccd_citation *c, uint32_t *target)
{
	uint32_t units = 0, met = 0;

	for (uint32_t i = 1; i < v->nclause; i++) {
		const struct ccd_clause *clause = &v->clause[i];

		if (clause->ordinal.number == 0 || !kind_fits(c->step[0].level, clause->kind))
			continue;
		units++;
		if (!step_is(&c->step[0], clause))
			continue;
		met++;
		*target = walk(v, i, c->step + 1, c->nstep - 1);
		if (*target != CCD_NONE)
			return FOUND;
		if (!is_counted(v, i))
			return UNKNOWN;
	}
	if (met > 0)
		return DANGLING;
	/* "section 3.1" of a document of chapters; numbers of any kind */
	for (uint32_t i = 1; i < v->nclause; i++)
		if (step_is(&c->step[0], &v->clause[i]) && c->nstep > 1 &&
		    (*target = walk(v, i, c->step + 1, c->nstep - 1)) != CCD_NONE)
			return FOUND;
	return units >= FEW_UNITS && c->nstep == 1 ? DANGLING : UNKNOWN;
}

/* Below the nearest clause around FROM that has such a unit. */
static enum target
resolve_near(const struct ccd_version *v, uint32_t from, const struct ccd_citation *c,
    uint32_t *target)
{
	for (uint32_t top = from;; top = v->clause[top].parent) {
		if ((*target = walk(v, top, c->step, c->nstep)) != CCD_NONE)
			return FOUND;
		if (top == 0)
			return UNKNOWN;
	}
}

static enum target
resolve(const struct ccd_version *v, uint32_t from, const struct ccd_citation *c, uint32_t *target)
{
	*target = CCD_NONE;
	if (c->nstep == 0)
		return UNKNOWN;
	return is_absolute(c->step[0].level) ? resolve_absolute(v, c, target) :
	    resolve_near(v, from, c, target);
}

/* ---- paths of rows ---------------------------------------------------- */

/* The first citation of version V in ROW that is C, or NULL. */
static const struct ccd_cited *
cited_by(const struct ccd_row_values *values, uint32_t v, const struct ccd_citation *c)
{
	for (uint32_t i = 0; i < values->ncited; i++)
		if (values->cited[i].version == v && ccd_citation_equal(&values->cited[i].c, c))
			return &values->cited[i];
	return NULL;
}

static bool
is_first(const struct ccd_row_values *values, uint32_t i)
{
	for (uint32_t k = 0; k < i; k++)
		if (ccd_citation_equal(&values->cited[k].c, &values->cited[i].c))
			return false;
	return true;
}

/* Calls SEE for every path of a row with the versions that cite it, none of which names
 * another instrument. */
static void
each_path(struct ccd_check *check, const struct ccd_rule *rule,
    void (*see)(struct ccd_check *, const struct ccd_rule *, uint32_t, const struct ccd_cited *const *,
    uint64_t))
{
	const struct ccd_content *content = ccd_content_of(check);

	for (uint32_t r = 0; r < check->c->nrow; r++) {
		const struct ccd_row_values *values = &content->row[r];

		for (uint32_t i = 0; ccd_row_trusted(check, r) && i < values->ncited; i++) {
			const struct ccd_cited *cited[CCD_MAX_VERSIONS] = { NULL };
			uint64_t have = 0;
			bool outside = false;

			if (!is_first(values, i))
				continue;
			for (uint64_t m = check->info[r].have; m != 0; m &= m - 1) {
				uint32_t v = ccd_lowest(m);

				cited[v] = cited_by(values, v, &values->cited[i].c);
				have |= cited[v] != NULL ? ccd_bit(v) : 0;
				outside |= cited[v] != NULL && cited[v]->c.outside;
			}
			if (!outside)
				see(check, rule, r, cited, have);
		}
	}
}

static void
report_path(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row,
    const struct ccd_cited *const *cited, uint64_t versions, uint64_t deviates)
{
	struct ccd_evidence e[CCD_MAX_VERSIONS];
	const char *arg[4] = { NULL };
	uint32_t n = 0;

	for (uint64_t m = versions; m != 0; m &= m - 1) {
		const struct ccd_cited *c = cited[ccd_lowest(m)];

		e[n++] = (struct ccd_evidence){ c->version, c->clause, c->c.start, c->c.end,
		    c->c.canonical };
		arg[0] = arg[0] == NULL ? c->c.canonical : arg[0];
	}
	arg[1] = ccd_join_languages(check, deviates != 0 ? deviates : versions);
	ccd_report(check, rule, row, NULL, versions, deviates, e, n, arg);
}

/* ---- R02 -------------------------------------------------------------- */

static void
see_dangling(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row,
    const struct ccd_cited *const *cited, uint64_t have)
{
	uint64_t dangling = 0;

	if (have != check->info[row].have && ccd_bits(have) < 2)
		return;                 /* the reference differs: R01, R03 */
	for (uint64_t m = have; m != 0; m &= m - 1) {
		uint32_t v = ccd_lowest(m), target;

		if (resolve(&check->c->version[v], cited[v]->clause, &cited[v]->c, &target) == DANGLING)
			dangling |= ccd_bit(v);
	}
	if (dangling == have)
		report_path(check, rule, row, cited, have, 0);
}

void
ccd_rule_dangling(struct ccd_check *check, const struct ccd_rule *rule)
{
	each_path(check, rule, see_dangling);
}

/* ---- R04 -------------------------------------------------------------- */

static void
see_sentence(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row,
    const struct ccd_cited *const *cited, uint64_t have)
{
	uint64_t lacks = 0;

	for (uint64_t m = have; m != 0; m &= m - 1) {
		uint32_t v = ccd_lowest(m), target;
		const struct ccd_version *version = &check->c->version[v];

		if (cited[v]->c.sentence > 0 && resolve(version, cited[v]->clause, &cited[v]->c,
		    &target) == FOUND && target != cited[v]->clause && version->clause[target].nsegment < cited[v]->c.sentence &&
		    version->clause[target].end == target + 1)
			lacks |= ccd_bit(v);
	}
	if (lacks != 0)
		report_path(check, rule, row, cited, have, lacks == have ? 0 : lacks);
}

void
ccd_rule_sentence_cited(struct ccd_check *check, const struct ccd_rule *rule)
{
	each_path(check, rule, see_sentence);
}

/* ---- R06 -------------------------------------------------------------- */

/* How a version calls the units of a kind and depth when it cites them. */
enum { MOST_WORDS = 4, MOST_DEPTH = 8, USUAL = 3 };

struct naming {
	struct { uint32_t word, n; const struct ccd_cited *last; uint32_t row; } of[MOST_WORDS];
};

static void
count_word(struct naming *naming, const struct ccd_cited *cited, uint32_t row)
{
	for (uint32_t i = 0; i < MOST_WORDS; i++) {
		if (naming->of[i].n > 0 && naming->of[i].word != cited->c.word)
			continue;
		naming->of[i].word = cited->c.word;
		naming->of[i].n++;
		naming->of[i].last = cited;
		naming->of[i].row = row;
		return;
	}
}

/* One word is usual, and another was used once. */
static void
report_odd(struct ccd_check *check, const struct ccd_rule *rule, const struct naming *naming)
{
	uint32_t most = 0, all = 0;

	for (uint32_t i = 0; i < MOST_WORDS; i++) {
		most = naming->of[i].n > most ? naming->of[i].n : most;
		all += naming->of[i].n;
	}
	if (most < USUAL || all - most != 1)
		return;
	for (uint32_t i = 0; i < MOST_WORDS; i++) {
		const struct ccd_cited *cited[CCD_MAX_VERSIONS] = { NULL };

		if (naming->of[i].n != 1)
			continue;
		cited[naming->of[i].last->version] = naming->of[i].last;
		report_path(check, rule, naming->of[i].row, cited,
		    ccd_bit(naming->of[i].last->version), 0);
	}
}

static void
see_names(struct ccd_check *check, const struct ccd_rule *rule, uint32_t v)
{
	struct naming naming[CCD_KIND__COUNT][MOST_DEPTH] = { 0 };
	const struct ccd_version *version = &check->c->version[v];

	for (uint32_t r = 0; r < check->c->nrow; r++)
		for (uint32_t i = 0; i < check->content->row[r].ncited; i++) {
			const struct ccd_cited *cited = &check->content->row[r].cited[i];
			uint32_t target;

			if (cited->version != v || cited->c.outside || cited->c.word == 0 ||
			    cited->c.step[cited->c.nstep - 1].level == CCD_KIND_DOCUMENT)
				continue;
			if (resolve(version, cited->clause, &cited->c, &target) == FOUND)
				count_word(&naming[version->clause[target].kind]
				    [version->clause[target].depth % MOST_DEPTH], cited, r);
		}
	for (int kind = 0; kind < CCD_KIND__COUNT; kind++)
		for (int depth = 0; depth < MOST_DEPTH; depth++)
			report_odd(check, rule, &naming[kind][depth]);
}

void
ccd_rule_level_name(struct ccd_check *check, const struct ccd_rule *rule)
{
	ccd_content_of(check);
	for (uint32_t v = 0; v < check->c->nversion; v++)
		see_names(check, rule, v);
}
