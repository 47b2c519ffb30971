/*
 * L01 to L10: what the labels count. Labels of one row need not be equal, they
 * need to keep step: once a clause is missing in one version (the structure
 * rules say so) all that follow may differ by a constant, and a gap that all
 * versions share is a repealed provision. So each version has a shift, learnt
 * from the rows, and only a change of step that nothing explains is a finding.
 */
#include <string.h>

#include "compare/compare_int.h"

/* What one version has counted so far in a list of siblings. */
struct counter {
	int64_t shift;                  /* its numbers minus the common ones */
	int64_t slack;                  /* shift that structure explains since it was compared */
	struct ccd_ordinal last;        /* number 0: none yet */
	const char *last_label;
};

/* Shift and slack at the end of the last list of a kind: articles count on
 * through the chapters. */
struct carried {
	int64_t shift, slack;
};

struct walk {
	struct ccd_check *check;
	const struct ccd_rule *rule;
	const uint32_t *list;
	uint32_t n;
	uint64_t counting;              /* versions that number the list */
	uint64_t bis;                   /* versions in which 之二 says "bis" */
	struct counter at[CCD_MAX_VERSIONS];
	struct carried (*carried)[CCD_MAX_VERSIONS];    /* [kind] */
};

/* The one labelled clause of V in ROW, or NULL. */
static const struct ccd_clause *
labelled(const struct ccd_check *check, uint32_t row, uint32_t v)
{
	const struct ccd_clause *clause = ccd_row_first(check, row, v);

	return check->c->row[row].cell[v].n == 1 && clause->ordinal.number > 0 &&
	    ccd_clause_class(clause) == CCD_ROW_UNIT ? clause : NULL;
}

/* The versions whose labels in ROW can be compared: one clause each, of the same
 * kind (the commonest). *KIND gets that. */
static uint64_t
comparable(const struct ccd_check *check, uint32_t row, enum ccd_kind *kind)
{
	uint64_t of[CCD_KIND__COUNT] = { 0 };

	*kind = CCD_KIND_DOCUMENT;
	for (uint32_t v = 0; v < check->c->nversion; v++) {
		const struct ccd_clause *clause = labelled(check, row, v);

		if (clause == NULL)
			continue;
		of[clause->kind] |= ccd_bit(v);
		if (ccd_bits(of[clause->kind]) > ccd_bits(of[*kind]))
			*kind = clause->kind;
	}
	return of[*kind];
}

/* V's number in ROW on the common count. */
static int64_t
common(const struct walk *w, uint32_t row, uint32_t v)
{
	return (int64_t)labelled(w->check, row, v)->ordinal.number - w->at[v].shift;
}

/* The common number of ROW: what most of VERSIONS say, else the first. *AGREE gets
 * those who say so, *SURE whether they are more than half of three or more. */
static int64_t
usual(const struct walk *w, uint32_t row, uint64_t versions, uint64_t *agree, bool *sure)
{
	int64_t best = 0;

	*agree = 0;
	for (uint64_t a = versions; a != 0; a &= a - 1) {
		int64_t number = common(w, row, ccd_lowest(a));
		uint64_t same = 0;

		for (uint64_t b = a; b != 0; b &= b - 1)
			if (common(w, row, ccd_lowest(b)) == number)
				same |= b & -b;
		if (ccd_bits(same) > ccd_bits(*agree)) {
			*agree = same;
			best = number;
		}
	}
	*sure = ccd_bits(versions) >= 3 && 2 * ccd_bits(*agree) > ccd_bits(versions);
	return best;
}

/* ---- inserts --------------------------------------------------------- */

/* 第五条之二 is the second insertion behind article 5, or, as in treaties, "article 5 bis", the
 * first: 之 counts the article itself then. */
static bool
may_say_bis(const struct ccd_clause *clause)
{
	return clause->ordinal.insert > 0 && clause->label != NULL &&
	    strstr(clause->label, "之") != NULL;
}

/* Votes of ROW for the two readings of V: what the others have that do not write so. */
static void
count_readings(const struct ccd_check *check, uint32_t row, uint32_t v, uint32_t votes[2])
{
	const struct ccd_clause *mine = labelled(check, row, v);

	if (mine == NULL || !may_say_bis(mine))
		return;
	for (uint64_t m = check->info[row].have & ~ccd_bit(v); m != 0; m &= m - 1) {
		const struct ccd_clause *other = labelled(check, row, ccd_lowest(m));

		if (other == NULL || other->ordinal.insert == 0 || may_say_bis(other) ||
		    mine->ordinal.number != other->ordinal.number)
			continue;
		votes[0] += mine->ordinal.insert == other->ordinal.insert;
		votes[1] += mine->ordinal.insert == other->ordinal.insert + 1;
	}
}

/* The versions in which 之二 says "bis": one reading holds for all of a version. */
static uint64_t
versions_that_say_bis(const struct ccd_check *check)
{
	uint64_t bis = 0;

	for (uint32_t v = 0; v < check->c->nversion; v++) {
		uint32_t votes[2] = { 0 };

		for (uint32_t r = 0; r < check->c->nrow; r++)
			count_readings(check, r, v, votes);
		if (votes[1] > votes[0])
			bis |= ccd_bit(v);
	}
	return bis;
}

static uint32_t
insert_of(const struct walk *w, uint32_t row, uint32_t v)
{
	const struct ccd_clause *clause = labelled(w->check, row, v);

	return clause->ordinal.insert - ((w->bis & ccd_bit(v)) != 0 && may_say_bis(clause));
}

/* True where V and OTHER print the same in ROW. */
static bool
same_label(const struct walk *w, uint32_t row, uint32_t v, uint32_t other)
{
	return labelled(w->check, row, v)->ordinal.number ==
	    labelled(w->check, row, other)->ordinal.number &&
	    insert_of(w, row, v) == insert_of(w, row, other);
}

/* ---- steps ----------------------------------------------------------- */

/* True where V is back in step at the next row where it can be compared. */
static bool
isolated(const struct walk *w, uint32_t i, uint32_t v)
{
	for (i++; i < w->n; i++) {
		enum ccd_kind kind;
		uint64_t versions = comparable(w->check, w->list[i], &kind), agree;
		bool sure;

		if ((versions & ccd_bit(v)) == 0 || ccd_bits(versions) < 2)
			continue;
		return usual(w, w->list[i], versions & ~ccd_bit(v), &agree, &sure) ==
		    common(w, w->list[i], v);
	}
	return false;
}

enum step { STEP_UNKNOWN, STEP_NEXT, STEP_GAP, STEP_SAME, STEP_RESTART, STEP_BACK };

/* How V counted from its last label to the one in ROW. */
static enum step
step_of(const struct walk *w, uint32_t row, uint32_t v)
{
	const struct ccd_ordinal *a = &w->at[v].last;
	const struct ccd_ordinal *b = &labelled(w->check, row, v)->ordinal;

	if (a->number == 0)
		return STEP_UNKNOWN;
	if (b->number == a->number)
		return b->insert > a->insert ? STEP_NEXT :
		    b->insert == a->insert ? STEP_SAME : STEP_BACK;
	if (b->number < a->number)
		return b->number == 1 ? STEP_RESTART : STEP_BACK;
	return b->number == a->number + 1 ? STEP_NEXT : STEP_GAP;
}

static const char *
rule_of_step(enum step step)
{
	static const char *const rules[] = {
		[STEP_UNKNOWN] = "L01", [STEP_NEXT] = "L01", [STEP_GAP] = "L02",
		[STEP_SAME] = "L03", [STEP_RESTART] = "L04", [STEP_BACK] = "L01",
	};

	return rules[step];
}

static const char *
ordinal_value(const struct ccd_check *check, const struct ccd_ordinal *o)
{
	return o->insert == 0 ? ccd_arena_printf(check->arena, "%u", o->number) :
	    ccd_arena_printf(check->arena, "%u.%u", o->number, o->insert);
}

/* The labels of VERSIONS in ROW, joined; E gets them as evidence. */
static const char *
label_evidence(const struct ccd_check *check, uint32_t row, uint64_t versions,
    struct ccd_evidence *e, uint32_t *n)
{
	const char *all = "";

	*n = ccd_row_evidence(check, row, versions, e);
	for (uint32_t i = 0; i < *n; i++) {
		const struct ccd_clause *clause =
		    &check->c->version[e[i].version].clause[e[i].clause];
		size_t length = clause->label == NULL ? 0 : strlen(clause->label);

		if (length > 0 && strncmp(clause->text, clause->label, length) == 0)
			e[i].end = (uint32_t)length;
		e[i].value = ordinal_value(check, &clause->ordinal);
		all = ccd_arena_printf(check->arena, "%s%s%s", all, i == 0 ? "" : " / ",
		    clause->label == NULL ? e[i].value : clause->label);
	}
	return all;
}

/* A finding on a row's labels: the rule whose turn it is speaks only for itself. */
static void
report_labels(const struct walk *w, uint32_t row, const char *id, uint64_t versions,
    uint64_t deviates, uint32_t culprit)
{
	struct ccd_evidence e[CCD_MAX_VERSIONS];
	const char *arg[4] = { NULL };
	uint32_t n;

	if (strcmp(w->rule->id, id) != 0)
		return;
	arg[0] = label_evidence(w->check, row, versions, e, &n);
	arg[1] = ccd_join_languages(w->check, deviates != 0 ? deviates : versions);
	if (culprit == CCD_NONE)
		arg[2] = ccd_join_languages(w->check, versions);
	else
		arg[2] = w->at[culprit].last_label != NULL ? w->at[culprit].last_label :
		    ordinal_value(w->check, &w->at[culprit].last);
	ccd_report(w->check, w->rule, row, NULL, versions, deviates, e, n, arg);
}

static int64_t
magnitude(int64_t n)
{
	return n < 0 ? -n : n;
}

/* V is out of step by D from here on: whose sequence is it that breaks? */
static void
lasting(const struct walk *w, uint32_t row, uint64_t versions, uint32_t v, uint32_t other,
    bool sure)
{
	enum step mine = step_of(w, row, v), theirs = step_of(w, row, other);
	uint32_t culprit = v;
	const char *id = "L01";

	if (insert_of(w, row, v) != insert_of(w, row, other)) {
		id = "L08";
	} else if (mine != STEP_NEXT && theirs == STEP_NEXT) {
		id = rule_of_step(mine);
	} else if (mine == STEP_NEXT && theirs != STEP_NEXT && !sure) {
		id = rule_of_step(theirs);
		culprit = other;
	}
	if (strcmp(id, "L01") == 0 || strcmp(id, "L08") == 0)
		report_labels(w, row, id, versions, sure ? ccd_bit(v) : 0, CCD_NONE);
	else
		report_labels(w, row, id, ccd_bit(culprit), sure ? ccd_bit(v) : 0, culprit);
}

/* True where structure, or an earlier list of this kind, explains a shift by D
 * of V against OTHER. */
static bool
explained(const struct walk *w, enum ccd_kind kind, uint32_t v, uint32_t other, int64_t d)
{
	const struct carried *mine = &w->carried[kind][v], *theirs = &w->carried[kind][other];

	if (magnitude(d) <= w->at[v].slack || magnitude(d) <= w->at[other].slack)
		return true;
	return w->at[v].last.number == 0 && (d == mine->shift - theirs->shift ||
	    magnitude(d - (mine->shift - theirs->shift)) <= mine->slack);
}

static void
compare_row(struct walk *w, uint32_t i, enum ccd_kind kind, uint64_t versions)
{
	uint64_t agree, insert_minority, single = 0;
	uint32_t row = w->list[i], insert[CCD_MAX_VERSIONS] = { 0 };
	bool sure;
	int64_t number = usual(w, row, versions, &agree, &sure);
	uint32_t other = ccd_lowest(agree);

	for (uint64_t m = versions & ~agree; m != 0; m &= m - 1) {
		uint32_t v = ccd_lowest(m);
		int64_t d = common(w, row, v) - number;

		if (!explained(w, kind, v, other, d) && !same_label(w, row, v, other)) {
			if (isolated(w, i, v)) {
				single |= ccd_bit(v);
				continue;
			}
			lasting(w, row, versions, v, other, sure);
		}
		w->at[v].shift += d;
	}
	for (uint64_t m = versions; m != 0; m &= m - 1)
		insert[ccd_lowest(m)] = insert_of(w, row, ccd_lowest(m));
	if (single != 0 && !ccd_differs(insert, versions, &insert_minority))
		report_labels(w, row, "L01", versions, sure ? single : 0, CCD_NONE);
	else if (single != 0)
		report_labels(w, row, "L08", versions, sure ? single : 0, CCD_NONE);
	else if (ccd_differs(insert, agree, &insert_minority))
		report_labels(w, row, "L08", agree, insert_minority, CCD_NONE);
}

/* Rows that some version that counts lacks, or has otherwise, let all others slip by as
 * much; rows that stand elsewhere in one let it slip at will. */
static void
give_slack(struct walk *w, uint32_t row, uint64_t versions, bool in_place)
{
	int64_t slack = in_place ? 1 : INT32_MAX;

	if (in_place && (w->counting & ~versions) == 0)
		return;
	for (uint32_t v = 0; v < w->check->c->nversion; v++)
		if (w->check->c->row[row].cell[v].n > slack)
			slack = w->check->c->row[row].cell[v].n;
	for (uint32_t v = 0; v < w->check->c->nversion; v++)
		w->at[v].slack += slack;
}

static void
remember(struct walk *w, uint32_t row, uint64_t versions, bool compared)
{
	for (uint32_t v = 0; v < w->check->c->nversion; v++) {
		const struct ccd_clause *clause = labelled(w->check, row, v);

		if (clause == NULL)
			continue;
		w->at[v].last = clause->ordinal;
		w->at[v].last_label = clause->label;
		if (compared && (versions & ccd_bit(v)) != 0)
			w->at[v].slack = 0;
	}
}

/* The versions that number at least half of what they have in the list. */
static uint64_t
versions_counting(const struct walk *w)
{
	uint64_t counting = 0;

	for (uint32_t v = 0; v < w->check->c->nversion; v++) {
		uint32_t have = 0, numbered = 0;

		for (uint32_t i = 0; i < w->n; i++) {
			have += w->check->info[w->list[i]].class == CCD_ROW_UNIT &&
			    ccd_row_first(w->check, w->list[i], v) != NULL;
			numbered += labelled(w->check, w->list[i], v) != NULL;
		}
		if (numbered > 0 && 2 * numbered >= have)
			counting |= ccd_bit(v);
	}
	return counting;
}

static void
walk_list(struct walk *w)
{
	enum ccd_kind last = CCD_KIND_DOCUMENT;

	memset(w->at, 0, sizeof w->at);
	w->counting = versions_counting(w);
	for (uint32_t i = 0; i < w->n; i++) {
		uint32_t row = w->list[i];
		enum ccd_kind kind;
		uint64_t versions;
		bool in_place, compared;

		if (w->check->info[row].class != CCD_ROW_UNIT)
			continue;
		versions = comparable(w->check, row, &kind);
		in_place = ccd_row_in_place(w->check, row, versions);
		compared = in_place && ccd_bits(versions) >= 2 && ccd_row_trusted(w->check, row);
		if (compared)
			compare_row(w, i, kind, versions);
		remember(w, row, versions, compared);
		give_slack(w, row, versions, in_place);
		if (versions != 0)
			last = kind;
	}
	for (uint32_t v = 0; v < w->check->c->nversion && last != CCD_KIND_DOCUMENT; v++)
		w->carried[last][v] = (struct carried){ w->at[v].shift, w->at[v].slack };
}

/* One walk per rule: each reports only what bears its id. */
static void
walk_labels(struct ccd_check *check, const struct ccd_rule *rule)
{
	struct carried carried[CCD_KIND__COUNT][CCD_MAX_VERSIONS] = { 0 };
	struct walk walk = { .check = check, .rule = rule, .carried = carried,
		.bis = versions_that_say_bis(check) }, *w = &walk;

	for (uint32_t p = 0; p <= check->c->nrow; p++) {
		w->list = ccd_row_children(check, p < check->c->nrow ? p : CCD_NONE, &w->n);
		if (w->n > 0)
			walk_list(w);
	}
}

/* ---- a number typed twice -------------------------------------------- */

/* Where the text of CLAUSE begins with the label of OTHER, the unit behind it, as words or as a
 * label of its own: the end of that; 0 nowhere. */
static uint32_t
begins_with_label(const struct ccd_clause *clause, const struct ccd_clause *other)
{
	size_t n = other->label == NULL || other->ordinal.number == 0 ? 0 : strlen(other->label);

	if (clause->label == NULL && clause->ordinal.number != 0)
		return 0;
	if (clause->label != NULL && (n == 0 || strcmp(clause->label, other->label) != 0 ||
	    clause->parent != other->parent))
		return 0;
	return n > 0 && strncmp(clause->text, other->label, n) == 0 && clause->text[n] == ' ' ? (uint32_t)n : 0;
}

/* Whether a version beside V numbers ROW, so that its labels were compared there. */
static bool
numbered_beside(const struct ccd_check *check, uint32_t row, uint32_t v)
{
	for (uint64_t m = row == CCD_NONE ? 0 : check->info[row].have & ~ccd_bit(v); m != 0; m &= m - 1)
		if (labelled(check, row, ccd_lowest(m)) != NULL)
			return true;
	return false;
}

/* A line whose number is that of the unit behind it, which other versions number once. */
static void
typed_twice(struct ccd_check *check, const struct ccd_rule *rule, uint32_t v, uint32_t i)
{
	const struct ccd_clause *clause = &check->c->version[v].clause[i];
	uint32_t row = check->row_of[v][i], end = begins_with_label(clause, clause + 1);
	struct ccd_evidence e = { .version = v, .clause = i, .end = end, .value = clause[1].label };
	const char *arg[4] = { clause[1].label, check->c->version[v].lang, clause[1].label };

	if (end == 0 || row == CCD_NONE || !ccd_row_trusted(check, row) ||
	    (clause->label != NULL && numbered_beside(check, check->row_of[v][i + 1], v)))
		return;
	for (uint64_t m = check->info[row].have & ~ccd_bit(v); m != 0; m &= m - 1) {
		uint32_t w = ccd_lowest(m);
		const struct ccd_clause *other = ccd_row_last(check, row, w);

		if (other + 1 < check->c->version[w].clause + check->c->version[w].nclause &&
		    begins_with_label(other, other + 1) != 0)
			return;
	}
	ccd_report(check, rule, row, NULL, ccd_bit(v), check->c->nversion >= 3 ? ccd_bit(v) : 0,
	    &e, 1, arg);
}

static void
duplicates(struct ccd_check *check, const struct ccd_rule *rule)
{
	walk_labels(check, rule);
	for (uint32_t v = 0; v < check->c->nversion; v++)
		for (uint32_t i = 1; i + 1 < check->c->version[v].nclause; i++)
			typed_twice(check, rule, v, i);
}

const struct ccd_rule ccd_rules_label[] = {
	{ "L01", "label-ordinal-differs", CCD_LEVEL_ERROR, walk_labels },
	{ "L02", "sequence-gap", CCD_LEVEL_ERROR, walk_labels },
	{ "L03", "sequence-duplicate", CCD_LEVEL_ERROR, duplicates },
	{ "L04", "sequence-restart", CCD_LEVEL_WARNING, walk_labels },
	{ "L05", "label-alphabet-mixed", CCD_LEVEL_WARNING, ccd_rule_label_mixed },
	{ "L06", "label-damaged", CCD_LEVEL_WARNING, ccd_rule_label_damaged },
	{ "L07", "single-child", CCD_LEVEL_NOTE, ccd_rule_single_child },
	{ "L08", "insert-label-differs", CCD_LEVEL_ERROR, walk_labels },
	{ "L09", "label-style-foreign", CCD_LEVEL_NOTE, ccd_rule_label_foreign },
	{ "L10", "label-vs-text", CCD_LEVEL_WARNING, ccd_rule_label_text },
	{ 0 }
};
