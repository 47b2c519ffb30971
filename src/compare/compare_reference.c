/*
 * R01 to R06. References of a row are paths; those that are the same path in several
 * versions are one. What a version does not cite is held against what it cites too much.
 */
#include <string.h>

#include "compare/compare_int.h"
#include "lang/lang.h"
#include "model/model.h"

/* A row that cites more is a table of contents or an index. */
enum { MOST_PATHS = 48 };

/* One path that a row cites. */
struct path {
	const struct ccd_citation *c;           /* as the first version has it */
	uint64_t have, silent;                  /* versions; silent: do not cite it in any way */
	struct ccd_evidence at[CCD_MAX_VERSIONS];
	bool used, told;
};

struct paths {
	struct path v[MOST_PATHS];
	uint32_t n;
	bool too_many;
};

/* ---- what a row cites ------------------------------------------------- */

static struct path *
path_of(struct paths *paths, const struct ccd_citation *c)
{
	for (uint32_t i = 0; i < paths->n; i++)
		if (ccd_citation_equal(paths->v[i].c, c))
			return &paths->v[i];
	if (paths->n == MOST_PATHS) {
		paths->too_many = true;
		return NULL;
	}
	paths->v[paths->n] = (struct path){ .c = c };
	return &paths->v[paths->n++];
}

static void
collect(const struct ccd_check *check, uint32_t row, struct paths *paths)
{
	const struct ccd_row_values *values = &check->content->row[row];

	paths->n = 0;
	paths->too_many = false;
	for (uint32_t i = 0; i < values->ncited; i++) {
		const struct ccd_cited *cited = &values->cited[i];
		struct path *path = path_of(paths, &cited->c);

		if (path == NULL)
			return;
		if ((path->have & ccd_bit(cited->version)) == 0)
			path->at[cited->version] = (struct ccd_evidence){ cited->version,
			    cited->clause, cited->c.start, cited->c.end, cited->c.canonical };
		path->have |= ccd_bit(cited->version);
	}
}

/* The versions of MASK that point at clauses without a number in ROW. */
static uint64_t
pointing(const struct ccd_check *check, uint32_t row, uint64_t mask)
{
	uint64_t found = 0;

	for (uint64_t m = mask; m != 0; m &= m - 1) {
		uint32_t v = ccd_lowest(m);
		const struct ccd_cell *cell = &check->c->row[row].cell[v];

		for (uint32_t i = 0; i < cell->n; i++) {
			const char *text = check->c->version[v].clause[cell->clause[i]].text;

			if (ccd_points(ccd_lang_of(check->c->version[v].lang), text, strlen(text)))
				found |= ccd_bit(v);
		}
	}
	return found;
}

/* True where the clause that cites stands in a unit that STEP may name. */
static bool
stands_in(const struct ccd_version *v, uint32_t clause, const struct ccd_step *step)
{
	for (uint32_t i = clause; i != CCD_NONE && i != 0; i = v->clause[i].parent)
		for (uint32_t k = 0; k < step->nreading; k++)
			if (v->clause[i].ordinal.number == step->reading[k])
				return true;
	return false;
}

/* V cites another path that begins as FULL does. */
static bool
cites_outer(const struct paths *paths, const struct ccd_citation *full, uint32_t v)
{
	for (uint32_t i = 0; i < paths->n; i++)
		if (paths->v[i].c != full && (paths->v[i].have & ccd_bit(v)) != 0 &&
		    ccd_step_equal(&paths->v[i].c->step[0], &full->step[0]))
			return true;
	return false;
}

/* V cites the end of PATH alone, or PATH is the end of what V cites: the rest is where the
 * clause stands, or is pointed at ("this article"), or is another instrument's, which is named in
 * many ways. */
static bool
cites_part(const struct ccd_check *check, uint32_t row, const struct paths *paths,
    const struct path *path, uint32_t v)
{
	for (uint32_t i = 0; i < paths->n; i++) {
		const struct path *other = &paths->v[i];
		bool shorter = other->c->nstep < path->c->nstep;
		const struct ccd_citation *full = shorter ? path->c : other->c;
		uint32_t at = shorter ? v : ccd_lowest(path->have);

		if (other == path || (other->have & ccd_bit(v)) == 0 ||
		    other->c->nstep == path->c->nstep || !ccd_citation_ends(other->c, path->c))
			continue;
		if (full->outside || ((shorter ? other : path)->c->listed && cites_outer(paths, full, at)) ||
		    stands_in(&check->c->version[at], (shorter ? other : path)->at[at].clause,
		    &full->step[full->nstep - (shorter ? other : path)->c->nstep - 1]) ||
		    pointing(check, row, ccd_bit(at)) != 0)
			return true;
	}
	return false;
}

/* Every number of PATH is said by V, but not as a reference we could read. */
static bool
says_numbers(const struct ccd_row_values *values, const struct path *path, uint32_t v)
{
	uint32_t said = 0;

	for (uint32_t i = 0; i < path->c->nstep; i++) {
		const struct ccd_step *step = &path->c->step[i];
		bool found = step->letter || step->nreading == 0;

		for (uint32_t k = 0; !found && k < step->nreading; k++)
			found = ccd_says_freely(values, v, step->reading[k]);
		if (!found)
			return false;
		said += !step->letter;
	}
	return said > 0;
}

/* V has the numbers of PATH with full stops between: "3.1节" for "section 3.1". */
static bool
says_dotted(const struct ccd_check *check, uint32_t row, const struct path *path, uint32_t v)
{
	const struct ccd_cell *cell = &check->c->row[row].cell[v];
	const char *dotted = "";

	for (uint32_t i = 0; i < path->c->nstep; i++) {
		if (path->c->step[i].letter || path->c->step[i].insert != 0)
			return false;
		dotted = ccd_arena_printf(check->arena, "%s%s%u", dotted, i > 0 ? "." : "",
		    path->c->step[i].reading[0]);
	}
	for (uint32_t i = 0; path->c->nstep > 1 && i < cell->n; i++)
		if (strstr(check->c->version[v].clause[cell->clause[i]].text, dotted) != NULL)
			return true;
	return false;
}

/* The row beside cites PATH in V, and not in the versions that cite it here. */
static bool
cited_beside(const struct ccd_check *check, uint32_t row, const struct path *path, uint32_t v)
{
	for (uint32_t r = row == 0 ? 0 : row - 1; r < check->c->nrow && r <= row + 1; r++) {
		const struct ccd_row_values *values = &check->content->row[r];

		for (uint32_t i = 0; r != row && i < values->ncited; i++)
			if (values->cited[i].version == v &&
			    ccd_citation_equal(&values->cited[i].c, path->c))
				return true;
	}
	return false;
}

static void
find_silent(const struct ccd_check *check, uint32_t row, struct paths *paths)
{
	const struct ccd_row_values *values = &check->content->row[row];

	for (uint32_t i = 0; i < paths->n; i++) {
		struct path *path = &paths->v[i];

		path->silent = check->info[row].have & ~path->have;
		for (uint64_t m = path->silent; m != 0; m &= m - 1) {
			uint32_t v = ccd_lowest(m);

			if (cites_part(check, row, paths, path, v) || says_numbers(values, path, v) ||
			    says_dotted(check, row, path, v) ||
			    cited_beside(check, row, path, v))
				path->silent &= ~ccd_bit(v);
		}
	}
}

/* ---- R01 and R03 ------------------------------------------------------ */

/* True where V can be read for references at all. */
static bool
is_readable(const struct ccd_check *check, uint32_t v)
{
	return ccd_lang_reads(check->c->version[v].lang, CCD_READS_REFERENCES);
}

static uint64_t
readable(const struct ccd_check *check, uint64_t mask)
{
	for (uint64_t m = mask; m != 0; m &= m - 1)
		if (!is_readable(check, ccd_lowest(m)))
			mask &= ~(m & -m);
	return mask;
}

/* Takes PATHS[I] with those that stand for it in other versions, if any do. */
static uint32_t
cluster_of(struct paths *paths, uint32_t i, uint32_t cluster[CCD_MAX_VERSIONS])
{
	uint64_t have = paths->v[i].have, silent = paths->v[i].silent;
	uint32_t n = 1;

	cluster[0] = i;
	for (uint32_t j = i + 1; j < paths->n && n < CCD_MAX_VERSIONS; j++) {
		const struct path *other = &paths->v[j];

		if (other->used || other->silent == 0 || (other->have & have) != 0 ||
		    (other->have & silent) == 0 || (have & other->silent) == 0)
			continue;
		cluster[n++] = j;
		have |= other->have;
		silent &= other->silent | other->have;
	}
	return n;
}

static void
report_different(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row,
    const struct paths *paths, const uint32_t *cluster, uint32_t n)
{
	struct ccd_evidence e[CCD_MAX_VERSIONS];
	uint32_t kind[CCD_MAX_VERSIONS] = { 0 }, count;
	uint64_t versions = 0, minority;
	const char *arg[4] = { NULL };

	for (uint32_t k = 0; k < n; k++)
		versions |= paths->v[cluster[k]].have;
	count = ccd_row_evidence(check, row, versions, e);
	for (uint32_t i = 0; i < count; i++)
		for (uint32_t k = 0; k < n; k++)
			if ((paths->v[cluster[k]].have & ccd_bit(e[i].version)) != 0) {
				kind[e[i].version] = k + 1;
				e[i] = paths->v[cluster[k]].at[e[i].version];
			}
	ccd_differs(kind, versions, &minority);
	arg[0] = ccd_join_values(check, e, count);
	arg[1] = ccd_join_languages(check, minority != 0 ? minority : versions);
	arg[2] = ccd_join_languages(check, versions);
	ccd_report(check, rule, row, NULL, versions, minority, e, count, arg);
}

/* The unit that CITED names, whose first number is that of a level within an article, is beside the
 * clause of V that cites it: where some say "referred to in paragraph 1" others say "such". Or it is
 * the article before. */
static bool
is_beside(const struct ccd_version *v, uint32_t clause, const struct ccd_citation *cited)
{
	const struct ccd_step *step = &cited->step[0];
	uint32_t top = clause, children = 0;
	bool inner = step->level != CCD_KIND_ARTICLE && step->level != CCD_KIND_SECTION &&
	    step->level != CCD_KIND_ANNEX && !ccd_kind_is_heading(step->level);

	while (top != 0 && v->clause[top].kind != CCD_KIND_ARTICLE && v->clause[top].kind != CCD_KIND_SECTION &&
	    v->clause[top].parent != CCD_NONE && v->clause[top].parent != 0)
		top = v->clause[top].parent;
	if ((cited->outside && cited->nstep > 1) || step->nreading == 0)
		return false;
	if (!inner)
		return cited->nstep == 1 && (v->clause[top].ordinal.number == step->reading[0] ||
		    v->clause[top].ordinal.number == step->reading[0] + 1u);
	for (uint32_t i = top + 1; i < v->clause[top].end; i++) {
		children += v->clause[i].parent == top;
		for (uint32_t k = 0; k < step->nreading; k++)
			if (v->clause[i].ordinal.number == step->reading[k])
				return true;
	}
	return !step->letter && step->reading[0] <= children;
}

static void
report_missing(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row,
    const struct path *path)
{
	struct ccd_evidence e[CCD_MAX_VERSIONS];
	uint64_t versions = path->have | path->silent, minority;
	uint32_t kind[CCD_MAX_VERSIONS] = { 0 }, n = ccd_row_evidence(check, row, versions, e);
	size_t first = check->n;
	const char *arg[4] = { path->c->canonical, ccd_join_languages(check, path->silent),
	    ccd_join_languages(check, path->have) };

	for (uint32_t i = 0; i < n; i++)
		if ((path->have & ccd_bit(e[i].version)) != 0) {
			e[i] = path->at[e[i].version];
			kind[e[i].version] = 1;
		}
	ccd_differs(kind, versions, &minority);
	ccd_report(check, rule, row, NULL, versions, minority, e, n, arg);
	if (is_beside(&check->c->version[ccd_lowest(path->have)], path->at[ccd_lowest(path->have)].clause, path->c))
		ccd_report_at_most(check, first, CCD_LEVEL_NOTE);
}

/* A member before the Ith of one list or range was reported: "articles 1 to 6" is one finding. */
static bool
is_told(const struct paths *paths, uint32_t i)
{
	const struct path *path = &paths->v[i];
	uint32_t v = ccd_lowest(path->have);

	for (uint32_t k = 0; k < i; k++)
		if (paths->v[k].told && paths->v[k].have == path->have && paths->v[k].silent == path->silent &&
		    paths->v[k].at[v].clause == path->at[v].clause &&
		    paths->v[k].at[v].start == path->at[v].start)
			return true;
	return false;
}

/* R01 and R03 share their work: RULE says which of the two is reported. */
static void
compare_row(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row)
{
	struct paths paths;
	bool different = strcmp(rule->id, "R01") == 0;

	collect(check, row, &paths);
	if (paths.n == 0 || paths.too_many)
		return;
	find_silent(check, row, &paths);
	for (uint32_t i = 0; i < paths.n; i++) {
		struct path *path = &paths.v[i];
		uint32_t cluster[CCD_MAX_VERSIONS], n;

		path->silent = readable(check, path->silent);
		if (path->used || path->silent == 0)
			continue;
		n = cluster_of(&paths, i, cluster);
		for (uint32_t k = 0; k < n; k++)
			paths.v[cluster[k]].used = true;
		if (n > 1 && different)
			report_different(check, rule, row, &paths, cluster, n);
		if (n > 1 || different)
			continue;
		path->silent &= ~pointing(check, row, path->silent);
		if (path->silent != 0 && !is_told(&paths, i))
			report_missing(check, rule, row, path);
		path->told = path->silent != 0;
	}
}

static void
compare_references(struct ccd_check *check, const struct ccd_rule *rule)
{
	ccd_content_of(check);
	for (uint32_t r = 0; r < check->c->nrow; r++)
		if (ccd_bits(check->info[r].have) >= 2 && !check->info[r].notice &&
		    ccd_row_trusted(check, r))
			compare_row(check, rule, r);
}

const struct ccd_rule ccd_rules_reference[] = {
	{ "R01", "reference-differs", CCD_LEVEL_ERROR, compare_references },
	{ "R02", "reference-dangling", CCD_LEVEL_ERROR, ccd_rule_dangling },
	{ "R03", "reference-missing", CCD_LEVEL_WARNING, compare_references },
	{ "R04", "sentence-reference", CCD_LEVEL_ERROR, ccd_rule_sentence_cited },
	{ "R05", "instrument-title", CCD_LEVEL_WARNING, ccd_rule_instrument },
	{ "R06", "level-name-in-reference", CCD_LEVEL_NOTE, ccd_rule_level_name },
	{ 0 }
};
