/*
 * R02, R04, R06: references inside the document, resolved in the tree of each version.
 * Nothing is said of a reference that names another instrument, of one whose kind of unit
 * the document does not have, or of one that other versions give otherwise (R01).
 */
#include <string.h>

#include "compare/compare_int.h"
#include "model/resolve.h"

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

/* Bytes between two members of one list of references. */
enum { LINK = 8 };

/* True where citation I is of another instrument, or goes on to one that is: what is named behind
 * the last of a list holds for all of it. */
static bool
is_outside(const struct ccd_row_values *values, uint32_t i)
{
	const struct ccd_cited *last = &values->cited[i];

	for (uint32_t k = i + 1; k < values->ncited && !last->c.outside; k++) {
		const struct ccd_cited *next = &values->cited[k];

		if (next->version != last->version || next->clause != last->clause ||
		    next->c.start > last->c.end + LINK)
			break;
		last = next;
	}
	return last->c.outside;
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
				outside |= cited[v] != NULL && (is_outside(values, (uint32_t)(cited[v] -
				    values->cited)) || ccd_cites_short_form(check, cited[v]));
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

/* True where the last finding is of RULE on the same words: "subparagraphs 4 to 9" is one. */
static bool
was_told(const struct ccd_check *check, const struct ccd_rule *rule, uint32_t row, const struct ccd_cited *c)
{
	const struct ccd_finding *last = check->n > 0 ? &check->v[check->n - 1] : NULL;

	return last != NULL && last->rule == rule && last->row == row && last->nevidence > 0 &&
	    last->evidence[0].version == c->version && last->evidence[0].clause == c->clause &&
	    last->evidence[0].start == c->c.start;
}

static void
see_dangling(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row,
    const struct ccd_cited *const *cited, uint64_t have)
{
	uint64_t dangling = 0;

	if (have != check->info[row].have && ccd_bits(have) < 2)
		return;                 /* the reference differs: R01, R03 */
	for (uint64_t m = have; m != 0; m &= m - 1) {
		uint32_t v = ccd_lowest(m), target;

		if (ccd_resolve(&check->c->version[v], cited[v]->clause, &cited[v]->c, &target) ==
		    CCD_TARGET_DANGLING)
			dangling |= ccd_bit(v);
	}
	if (dangling == have && !was_told(check, rule, row, cited[ccd_lowest(have)]))
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

		if (cited[v]->c.sentence > 0 && ccd_resolve(version, cited[v]->clause, &cited[v]->c,
		    &target) == CCD_TARGET_FOUND && target != cited[v]->clause &&
		    version->clause[target].nsegment < cited[v]->c.sentence &&
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
			if (ccd_resolve(version, cited->clause, &cited->c, &target) == CCD_TARGET_FOUND)
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
