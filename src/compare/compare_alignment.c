/* A01 to A04: what the alignment itself gives to think: lengths, doubt, empty sides. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "compare/compare_int.h"
#include "model/model.h"
#include "text/utf8.h"

/* ---- A01 ------------------------------------------------------------- */

/*
 * The logarithm of the ratio of two lengths is about normal (Gale and Church 1993), with
 * a spread that shrinks with the length. Median and median absolute deviation of the
 * document's own rows take no harm from the few that are wrong. Of clauses of SHORTEST
 * code points and more (a Chinese character counting as CHINESE_WEIGHT) in eight
 * documents in three languages the deviation was 0.07 to 0.19, and beyond SPREADS of it
 * and a factor of FACTOR (0.45 in logarithms) there was nothing but text that was missing
 * or left untranslated. Fewer than SAMPLES rows make no statistics. A clause that is out
 * of range may be short, if the other one is not.
 */
#define SPREADS 3.5
#define NARROWEST 0.1
#define FACTOR 1.57
#define SHORTEST 100.0
#define LONG_ENOUGH 150.0
#define CHINESE_WEIGHT 3.0
enum { SAMPLES = 12 };

/* Length of all clauses of V in ROW, labels left out. */
static double
length_of(const struct ccd_check *check, uint32_t row, uint32_t v)
{
	const struct ccd_cell *cell = &check->c->row[row].cell[v];
	double length = 0;

	for (uint32_t i = 0; i < cell->n; i++) {
		const struct ccd_clause *clause = &check->c->version[v].clause[cell->clause[i]];
		const char *s = clause->text;

		if (ccd_kind_is_heading(clause->kind) && clause->kind != CCD_KIND_ARTICLE)
			continue;
		for (size_t at = clause->body, n = strlen(s); at < n;)
			length += ccd_is_cjk(ccd_utf8_next(s, n, &at)) ? CHINESE_WEIGHT : 1;
	}
	return length;
}

static int
by_value(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static double
median(double *v, size_t n)
{
	qsort(v, n, sizeof *v, by_value);
	return n % 2 == 1 ? v[n / 2] : (v[n / 2 - 1] + v[n / 2]) / 2;
}

struct ratios {
	uint32_t nrow, nversion;
	double *length;         /* [row * nversion + v], 0 where it does not count */
	double *centre;         /* [v * nversion + w]: of log(v) - log(w); NAN: not known */
	double *spread;
};

/* NAN where the two do not count: for STATISTICS both must be long, else one. */
static double
log_ratio(const struct ratios *r, uint32_t row, uint32_t v, uint32_t w, bool statistics)
{
	double a = r->length[(size_t)row * r->nversion + v];
	double b = r->length[(size_t)row * r->nversion + w];
	bool counts = statistics ? a >= SHORTEST && b >= SHORTEST :
	    a > 0 && b > 0 && fmax(a, b) >= LONG_ENOUGH;

	return counts ? log(a / b) : NAN;
}

static void
measure_pair(struct ratios *r, uint32_t v, uint32_t w, double *scratch)
{
	size_t n = 0, at = (size_t)v * r->nversion + w;

	for (uint32_t row = 0; row < r->nrow; row++) {
		double x = log_ratio(r, row, v, w, true);

		if (!isnan(x))
			scratch[n++] = x;
	}
	r->centre[at] = r->spread[at] = NAN;
	if (n < SAMPLES)
		return;
	r->centre[at] = median(scratch, n);
	for (size_t i = 0; i < n; i++)
		scratch[i] = fabs(scratch[i] - r->centre[at]);
	r->spread[at] = 1.4826 * median(scratch, n);    /* of a normal distribution */
}

static bool
out_of_range(const struct ratios *r, uint32_t row, uint32_t v, uint32_t w)
{
	size_t at = (size_t)v * r->nversion + w;
	double x = log_ratio(r, row, v, w, false), off;

	if (isnan(x) || isnan(r->centre[at]))
		return false;
	off = fabs(x - r->centre[at]);
	return off > SPREADS * fmax(r->spread[at], NARROWEST) && off > log(FACTOR);
}

static const char *
join_lengths(const struct ccd_check *check, const struct ratios *r, uint32_t row, uint64_t versions)
{
	uint32_t length[CCD_MAX_VERSIONS] = { 0 };

	for (uint64_t m = versions; m != 0; m &= m - 1)
		length[ccd_lowest(m)] =
		    (uint32_t)r->length[(size_t)row * r->nversion + ccd_lowest(m)];
	return ccd_join_counts(check, length, versions);
}

static void
compare_lengths(struct ccd_check *check, const struct ccd_rule *rule, const struct ratios *r,
    uint32_t row)
{
	uint64_t differ[CCD_MAX_VERSIONS] = { 0 }, versions = 0;
	struct ccd_evidence e[CCD_MAX_VERSIONS];
	struct ccd_odd odd;

	for (uint32_t v = 0; v < r->nversion; v++) {
		versions |= r->length[(size_t)row * r->nversion + v] > 0 ? ccd_bit(v) : 0;
		for (uint32_t w = v + 1; w < r->nversion; w++)
			if (out_of_range(r, row, v, w)) {
				differ[v] |= ccd_bit(w);
				differ[w] |= ccd_bit(v);
			}
	}
	odd = ccd_odd_one(differ, versions);
	if (odd.versions == 0)
		return;
	ccd_report(check, rule, row, NULL, odd.versions, odd.deviates, e,
	    ccd_row_evidence(check, row, odd.versions, e), (const char *const[4]){
	    join_lengths(check, r, row, odd.versions),
	    ccd_join_languages(check, odd.deviates != 0 ? odd.deviates : odd.versions) });
}

/* The row beside ROW with several clauses of a version that ROW lacks: where the border
 * between the two lies is open, and only both together can be compared. CCD_NONE: none. */
static uint32_t
joined_row(const struct ccd_check *check, uint32_t row)
{
	for (int step = -1; step <= 1; step += 2) {
		uint32_t beside = row + (uint32_t)step;
		uint64_t lack;

		if (beside >= check->c->nrow || check->info[beside].parent != check->info[row].parent ||
		    check->info[beside].notice || !ccd_row_trusted(check, beside))
			continue;
		lack = check->info[beside].have & ~check->info[row].have;
		for (uint64_t m = lack; m != 0; m &= m - 1)
			if (check->c->row[beside].cell[ccd_lowest(m)].n > 1)
				return beside;
	}
	return CCD_NONE;
}

/* Compares the lengths of ROW and BESIDE together; the findings stand on ROW. */
static void
compare_joined(struct ccd_check *check, const struct ccd_rule *rule, struct ratios *r,
    uint32_t row, uint32_t beside)
{
	double own[CCD_MAX_VERSIONS];

	for (uint32_t v = 0; v < r->nversion; v++) {
		double *length = &r->length[(size_t)row * r->nversion + v];

		own[v] = *length;
		*length = length_of(check, row, v) + length_of(check, beside, v);
	}
	compare_lengths(check, rule, r, row);
	memcpy(&r->length[(size_t)row * r->nversion], own, r->nversion * sizeof *own);
}

static void
length_ratio(struct ccd_check *check, const struct ccd_rule *rule)
{
	uint32_t nv = check->c->nversion, nrow = check->c->nrow;
	struct ratios r = { .nrow = nrow, .nversion = nv,
	    .length = ccd_malloc((size_t)nrow * nv * sizeof *r.length + 1),
	    .centre = ccd_malloc((size_t)nv * nv * sizeof *r.centre),
	    .spread = ccd_malloc((size_t)nv * nv * sizeof *r.spread) };
	double *scratch = ccd_malloc((size_t)nrow * sizeof *scratch + 1);

	for (uint32_t row = 0; row < nrow; row++)
		for (uint32_t v = 0; v < nv; v++)
			r.length[(size_t)row * nv + v] = check->info[row].notice ||
			    !ccd_row_trusted(check, row) ? 0 : length_of(check, row, v);
	for (uint32_t v = 0; v < nv; v++)
		for (uint32_t w = v + 1; w < nv; w++)
			measure_pair(&r, v, w, scratch);
	for (uint32_t row = 0; row < nrow; row++) {
		uint32_t beside = check->info[row].notice || !ccd_row_trusted(check, row) ?
		    CCD_NONE : joined_row(check, row);

		if (beside != CCD_NONE)
			compare_joined(check, rule, &r, row, beside);
		else if (ccd_bits(check->info[row].have) >= 2)
			compare_lengths(check, rule, &r, row);
	}
	free(scratch);
	free(r.length);
	free(r.centre);
	free(r.spread);
}

/* ---- A02 and A04: runs of rows --------------------------------------- */

/* Reports each run of rows for which IS holds as one finding on its first row. */
static void
report_runs(struct ccd_check *check, const struct ccd_rule *rule,
    bool (*is)(const struct ccd_check *, uint32_t))
{
	for (uint32_t from = 0, to; from < check->c->nrow; from = to) {
		uint64_t have = check->info[from].have;

		to = from + 1;
		if (!is(check, from))
			continue;
		while (to < check->c->nrow && is(check, to))
			to++;
		ccd_report_row(check, rule, from, have, 0, ccd_row_name(check, from, have),
		    ccd_arena_printf(check->arena, "%u", to - from),
		    ccd_arena_printf(check->arena, "%.0f",
		    100 * check->c->row[from].confidence));
	}
}

/* What crosses in spite of its number was moved with it: S06 has said so. */
static bool
is_doubtful(const struct ccd_check *check, uint32_t row)
{
	if (check->info[row].crossed && ccd_row_numbers_agree(check, row))
		return false;
	return ccd_bits(check->info[row].have) >= 2 && !check->info[row].notice &&
	    !ccd_row_trusted(check, row);
}

/* At one place each version has a clause, in ROW some and in the next row the others: no
 * gap, but nothing that shows them to correspond either. */
static bool
is_divided(const struct ccd_check *check, uint32_t row)
{
	const struct ccd_row_info *info = &check->info[row];

	return row + 1 < check->c->nrow && info->parent == info[1].parent && info->class != CCD_ROW_NONE &&
	    ccd_row_counters(check, row, row + 1);
}

static int
by_version(const void *a, const void *b)
{
	const struct ccd_evidence *x = a, *y = b;

	return (x->version > y->version) - (x->version < y->version);
}

static void
report_divided(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row)
{
	uint64_t one = check->info[row].have, two = check->info[row + 1].have, deviates = 0;
	struct ccd_evidence e[CCD_MAX_VERSIONS];
	uint32_t n = ccd_row_evidence(check, row, one, e);

	n += ccd_row_evidence(check, row + 1, two, e + n);
	qsort(e, n, sizeof *e, by_version);
	if (n >= 3 && ccd_bits(one) != ccd_bits(two))
		deviates = ccd_bits(one) < ccd_bits(two) ? one : two;
	ccd_report(check, rule, row, NULL, one | two, deviates, e, n, (const char *const[4]){
	    ccd_row_name(check, row, one), "2", ccd_arena_printf(check->arena, "%.0f",
	    100 * fmin(check->c->row[row].confidence, check->c->row[row + 1].confidence)) });
}

static void
low_confidence(struct ccd_check *check, const struct ccd_rule *rule)
{
	report_runs(check, rule, is_doubtful);
	for (uint32_t row = 0; row < check->c->nrow; row++)
		if (is_divided(check, row))
			report_divided(check, rule, row++);
}

static bool
is_unconfirmed(const struct ccd_check *check, uint32_t row)
{
	return check->info[row].have != 0 && !check->c->row[row].confirmed;
}

static void
unconfirmed(struct ccd_check *check, const struct ccd_rule *rule)
{
	report_runs(check, rule, is_unconfirmed);
}

/* ---- A05 ------------------------------------------------------------- */

static void
text_changed(struct ccd_check *check, const struct ccd_rule *rule)
{
	for (uint64_t m = check->options->changed; m != 0; m &= m - 1) {
		uint32_t v = (uint32_t)ccd_lowest(m);
		const struct ccd_evidence evidence = { .version = v, .clause = CCD_NONE };
		const char *const arg[4] = { check->c->version[v].lang, check->c->version[v].file };

		ccd_report(check, rule, CCD_NONE, NULL, UINT64_C(1) << v, UINT64_C(1) << v, &evidence, 1,
		    arg);
	}
}

/* ---- A03 ------------------------------------------------------------- */

static bool
says_nothing(const struct ccd_clause *clause)
{
	return clause->text[clause->body + strspn(clause->text + clause->body, " ")] == '\0';
}

/* Tables, their rows and empty cells have no text of their own, and a heading may be
 * a number alone. */
static bool
should_speak(const struct ccd_clause *clause)
{
	return clause->kind != CCD_KIND_TABLE && clause->kind != CCD_KIND_TABLEROW &&
	    clause->kind != CCD_KIND_CELL && clause->kind != CCD_KIND_NOTICE &&
	    !ccd_kind_is_heading(clause->kind);
}

/* The versions of ROW with a clause that has a label at most. *SPEAK gets those that say
 * something. A clause that is not there at all is the structure's affair, and a gap in a
 * memory or a segment without a counterpart is none: they say nothing about a text. */
static uint64_t
silent_versions(const struct ccd_check *check, uint32_t row, uint64_t *speak)
{
	uint64_t silent = 0;

	*speak = 0;
	for (uint32_t v = 0; v < check->c->nversion; v++) {
		const struct ccd_cell *cell = &check->c->row[row].cell[v];
		bool says = false, should = cell->n > 0;

		for (uint32_t i = 0; i < cell->n; i++) {
			uint32_t at = cell->clause[i];
			const struct ccd_clause *clause = &check->c->version[v].clause[at];

			should &= should_speak(clause) && clause->end == at + 1;
			says |= !says_nothing(clause);
		}
		*speak |= says ? ccd_bit(v) : 0;
		if (!says && should)
			silent |= ccd_bit(v);
	}
	return silent;
}

/* Of a row of several clauses: clauses of fewer bytes are not missed. */
enum { WORTH_MISSING = 60 };

/* True where no sentence of clause I of W has a partner in V, in beads as sure as SURE. */
static bool
without_partner(const struct ccd_check *check, const struct ccd_row *row, uint32_t w, uint32_t i,
    uint32_t v, double sure)
{
	const struct ccd_clause *clause = &check->c->version[w].clause[i];
	uint32_t end = clause->segment + clause->nsegment, covered = 0;

	if (strlen(clause->text + clause->body) < WORTH_MISSING ||
	    (clause->kind != CCD_KIND_TEXT && ccd_clause_class(clause) != CCD_ROW_UNIT))
		return false;
	for (uint32_t b = 0; b < row->nbead; b++) {
		const struct ccd_range *side = &row->bead[b].side[w];

		if (side->n == 0 || side->first >= end || side->first + side->n <= clause->segment)
			continue;
		if (row->bead[b].side[v].n > 0 || row->bead[b].confidence < sure)
			return false;
		covered += side->n;
	}
	return covered >= clause->nsegment && covered > 0;
}

uint32_t
ccd_lost_clause(const struct ccd_check *check, uint32_t row, uint32_t w, uint32_t v, double sure)
{
	const struct ccd_cell *cell = &check->c->row[row].cell[w];

	for (uint32_t i = 0; cell->n > 1 && i < cell->n; i++)
		if (without_partner(check, &check->c->row[row], w, cell->clause[i], v, sure))
			return cell->clause[i];
	return CCD_NONE;
}

/* Clauses joined to one row may hide that one of them is missing: equal counts say
 * nothing, the sentences do. All other versions must have it. */
static void
lost_in_row(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row, uint32_t v)
{
	struct ccd_evidence e[CCD_MAX_VERSIONS];
	uint64_t have = check->info[row].have, others = have & ~ccd_bit(v);
	uint32_t n = 0, first = CCD_NONE;
	const char *address = "";

	for (uint64_t m = have; m != 0; m &= m - 1) {
		uint32_t w = ccd_lowest(m), lost = w == v ? CCD_NONE :
		    ccd_lost_clause(check, row, w, v, CCD_SENTENCE_CONFIDENCE);

		if (w != v && lost == CCD_NONE)
			return;
		if (lost != CCD_NONE && first == CCD_NONE) {
			address = check->c->version[w].clause[lost].address;
			first = lost;
		}
		e[n++] = (struct ccd_evidence){ .version = w, .clause = lost };
	}
	if (first != CCD_NONE)
		ccd_report(check, rule, row, address, have, ccd_bits(have) >= 3 ? ccd_bit(v) : 0, e, n,
		    (const char *const[4]){ address, check->c->version[v].lang,
		    ccd_join_languages(check, others) });
}

/* The row beside ROW, where V says nothing, that has the words of its number in all other
 * versions and not in V; or CCD_NONE. */
static uint32_t
words_beside(const struct ccd_check *check, uint32_t row, uint32_t v)
{
	const struct ccd_clause *here = ccd_row_first(check, row, v);

	for (int step = -1; step <= 1; step += 2) {
		uint32_t beside = row + (uint32_t)step;
		const struct ccd_clause *there;

		if (beside >= check->c->nrow || (check->info[beside].have & ccd_bit(v)) != 0 ||
		    check->info[beside].class != CCD_ROW_UNIT)
			continue;
		there = ccd_row_first(check, beside, ccd_lowest(check->info[beside].have));
		if (there->ordinal.number == here->ordinal.number && there->ordinal.number > 0)
			return beside;
	}
	return CCD_NONE;
}

/* A label that found no partner because it stands alone. */
static void
label_alone(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row)
{
	struct ccd_evidence e[CCD_MAX_VERSIONS];
	uint32_t v = ccd_lowest(check->info[row].have), beside = words_beside(check, row, v), n;
	uint64_t all;

	if (beside == CCD_NONE)
		return;
	all = check->info[beside].have | ccd_bit(v);
	n = ccd_row_evidence(check, beside, all, e);
	for (uint32_t i = 0; i < n; i++)
		if (e[i].version == v)
			e[i].clause = check->c->row[row].cell[v].clause[0];
	ccd_report(check, rule, beside, NULL, all, ccd_bits(all) >= 3 ? ccd_bit(v) : 0, e, n,
	    (const char *const[4]){ ccd_row_name(check, beside, check->info[beside].have),
	    check->c->version[v].lang, ccd_join_languages(check, check->info[beside].have) });
}

/* A row is as sure as this of having no clause in a version. */
#define SURELY_MISSING 0.9

/* The versions with more clauses than any other in some row of LIST. */
static uint64_t
with_surplus(const struct ccd_check *check, const uint32_t *list, uint32_t n)
{
	uint64_t surplus = 0;

	for (uint32_t i = 0; i < n; i++) {
		uint64_t have = check->info[list[i]].have, fullest = 0;
		uint32_t most = 0;

		for (uint64_t m = have; m != 0; m &= m - 1) {
			uint32_t here = check->c->row[list[i]].cell[ccd_lowest(m)].n;

			fullest = here > most ? m & -m : here == most ? 0 : fullest;
			most = here > most ? here : most;
		}
		surplus |= fullest == have ? 0 : fullest;
	}
	return surplus;
}

/* Unnumbered paragraphs that are as many everywhere, for a version without one of them
 * divides another: S05 and S10, which count, say nothing. */
static void
missing_among_equal(struct ccd_check *check, const struct ccd_rule *rule, const uint32_t *list,
    uint32_t n)
{
	uint32_t texts[CCD_MAX_VERSIONS] = { 0 }, recitals[CCD_MAX_VERSIONS] = { 0 };
	uint64_t surplus = with_surplus(check, list, n), minority;

	bool counted = false;

	for (uint32_t i = 0; i < n && surplus != 0; i++) {
		const struct ccd_row_info *info = &check->info[list[i]];
		const struct ccd_clause *clause;
		uint64_t lack;

		if ((info->class != CCD_ROW_TEXT && info->class != CCD_ROW_RECITAL) ||
		    check->c->row[list[i]].confidence < SURELY_MISSING ||
		    ccd_bits(lack = ccd_gap_at(check, list, n, i).lack) != 1 || (lack & surplus) == 0)
			continue;
		if (!counted) {
			ccd_tally(check, list, n, CCD_ROW_TEXT, texts);
			ccd_tally(check, list, n, CCD_ROW_RECITAL, recitals);
			counted = true;
		}
		clause = ccd_row_first(check, list[i], ccd_lowest(info->have));
		if (strlen(clause->text + clause->body) >= WORTH_MISSING &&
		    !ccd_differs(info->class == CCD_ROW_TEXT ? texts : recitals, info->have | lack, &minority))
			ccd_report_gap(check, rule, list[i], lack);
	}
}

static void
empty_counterpart(struct ccd_check *check, const struct ccd_rule *rule)
{
	ccd_each_list(check, rule, missing_among_equal);
	for (uint32_t r = 0; r < check->c->nrow; r++) {
		uint64_t speak, silent = silent_versions(check, r, &speak);

		if (silent != 0 && speak != 0 && !check->info[r].notice)
			ccd_report_row(check, rule, r, silent | speak,
			    ccd_bits(silent | speak) >= 3 && ccd_bits(speak) != ccd_bits(silent) ?
			    (ccd_bits(speak) > ccd_bits(silent) ? silent : speak) : 0,
			    ccd_row_name(check, r, speak), ccd_join_languages(check, silent),
			    ccd_join_languages(check, speak));
		else if (silent != 0 && ccd_bits(check->info[r].have) == 1)
			label_alone(check, rule, r);
		else if (ccd_bits(check->info[r].have) >= 2 && ccd_row_trusted(check, r) &&
		    !(ccd_bits(check->info[r].have) == 2 && ccd_row_runs_on(check, r)))
			for (uint64_t m = check->info[r].have; m != 0; m &= m - 1)
				if (!ccd_row_crosses(check, r, ccd_lowest(m)))
					lost_in_row(check, rule, r, ccd_lowest(m));
	}
}

const struct ccd_rule ccd_rules_alignment[] = {
	{ "A01", "length-ratio", CCD_LEVEL_NOTE, length_ratio },
	{ "A02", "low-confidence", CCD_LEVEL_NOTE, low_confidence },
	{ "A03", "empty-counterpart", CCD_LEVEL_ERROR, empty_counterpart },
	{ "A04", "unconfirmed", CCD_LEVEL_NOTE, unconfirmed },
	{ "A05", "text-changed", CCD_LEVEL_WARNING, text_changed },
	{ 0 }
};
