/* S08, S09, S15: headings, parts, and the words that lead in a list. */
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "compare/compare_int.h"

/* ---- headings and parts ---------------------------------------------- */

/* The hash of an unnumbered heading's words in version V. */
static uint64_t
heading_hash(uint32_t v, const struct ccd_clause *clause)
{
	return ccd_hash(ccd_hash(CCD_HASH_SEED, &v, sizeof v), clause->text, strlen(clause->text));
}

static int
by_value(const void *a, const void *b)
{
	const uint64_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

struct ccd_headings {
	uint64_t *v;
	size_t n, cap;
};

/* Bytes of a line such as "Commentary:" that heads what follows though it is set as text. */
enum { HEADING_LINE = 40 };

static bool
is_heading_line(const struct ccd_clause *clause)
{
	return ccd_clause_class(clause) == CCD_ROW_HEADING || (clause->kind == CCD_KIND_TEXT &&
	    clause->ordinal.number == 0 && strnlen(clause->text, HEADING_LINE) < HEADING_LINE &&
	    ccd_ends_with_colon(clause->text));
}

/* The words of all unnumbered headings of all versions, sorted. */
static struct ccd_headings
heading_words(const struct ccd_check *check)
{
	struct ccd_headings words = { 0 };

	for (uint32_t v = 0; v < check->c->nversion; v++)
		for (uint32_t i = 1; i < check->c->version[v].nclause; i++) {
			const struct ccd_clause *clause = &check->c->version[v].clause[i];

			if (is_heading_line(clause))
				*ccd_push(check->arena, &words) = heading_hash(v, clause);
		}
	if (words.n > 0)
		qsort(words.v, words.n, sizeof *words.v, by_value);
	return words;
}

/* "Commentary:" over every article is a habit of the copy, not of the text. */
static bool
is_habit(const struct ccd_headings *words, uint32_t v, const struct ccd_clause *heading)
{
	uint64_t hash = heading_hash(v, heading);
	const uint64_t *at = bsearch(&hash, words->v, words->n, sizeof hash, by_value);

	return at != NULL && ((at > words->v && at[-1] == hash) ||
	    (at + 1 < words->v + words->n && at[1] == hash));
}

bool
ccd_clause_is_repeated_heading(struct ccd_check *check, uint32_t v, const struct ccd_clause *clause)
{
	if (!is_heading_line(clause))
		return false;
	if (check->headings == NULL) {
		check->headings = ccd_new(check->arena, struct ccd_headings);
		*check->headings = heading_words(check);
	}
	return is_habit(check->headings, v, clause);
}

/* True where the heading of ROW is missing in LACK with all that stands under it: in no
 * version's tree, as that of LACK may hang the rest elsewhere. */
static bool
takes_content(const struct ccd_check *check, uint32_t row, uint64_t lack)
{
	const struct ccd_row_info *info = &check->info[row];
	bool content = false;

	for (uint64_t m = info->have; m != 0; m &= m - 1) {
		uint32_t v = ccd_lowest(m), at = check->c->row[row].cell[v].clause[0];

		for (uint32_t i = at + 1; i < check->c->version[v].clause[at].end; i++) {
			uint32_t below = check->row_of[v][i];

			content = true;
			if (below != CCD_NONE && below != row &&
			    (check->info[below].have & lack) != 0)
				return false;
		}
	}
	return content;
}

/* The unnumbered headings of V in ROW; *LAST gets the last one. */
static uint32_t
count_headings(const struct ccd_check *check, uint32_t row, uint32_t v, uint32_t *last)
{
	const struct ccd_cell *cell = &check->c->row[row].cell[v];
	uint32_t n = 0;

	for (uint32_t i = 0; i < cell->n; i++)
		if (ccd_clause_class(&check->c->version[v].clause[cell->clause[i]]) ==
		    CCD_ROW_HEADING) {
			*last = cell->clause[i];
			n++;
		}
	return n;
}

/* A heading that a row holds beside another clause in most versions, and not in all. */
static void
heading_in_row(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row)
{
	struct ccd_evidence e[CCD_MAX_VERSIONS];
	uint64_t have = check->info[row].have, with = 0, minority;
	uint32_t count[CCD_MAX_VERSIONS] = { 0 }, last = 0, first = CCD_NONE, n = 0, most = 0;

	for (uint64_t m = have; m != 0; m &= m - 1)
		if ((count[ccd_lowest(m)] = count_headings(check, row, ccd_lowest(m), &last)) > most)
			most = count[ccd_lowest(m)];
	for (uint64_t m = have; m != 0; m &= m - 1)
		if (count[ccd_lowest(m)] == most)
			with |= m & -m;
	if (most == 0 || with == have || !ccd_differs(count, have, &minority) ||
	    2 * ccd_bits(with) <= ccd_bits(have))
		return;
	for (uint64_t m = have; m != 0; m &= m - 1) {
		uint32_t v = ccd_lowest(m);

		last = CCD_NONE;
		count_headings(check, row, v, &last);
		e[n++] = (struct ccd_evidence){ .version = v,
		    .clause = (with & ccd_bit(v)) != 0 ? last : CCD_NONE };
		first = first == CCD_NONE && (with & ccd_bit(v)) != 0 ? n - 1 : first;
	}
	ccd_report(check, rule, row, NULL, have, ccd_bits(have) >= 3 ? have & ~with : 0, e, n,
	    (const char *const[4]){ check->c->version[e[first].version].clause[
	    e[first].clause].address, ccd_join_languages(check, have & ~with),
	    ccd_join_languages(check, with) });
}

/* A heading that one of three or more versions has is that copy's own. */
void
ccd_rule_heading_missing(struct ccd_check *check, const struct ccd_rule *rule)
{
	struct ccd_headings words = heading_words(check);

	for (uint32_t r = 0; r < check->c->nrow; r++)
		if (check->info[r].class == CCD_ROW_PART && ccd_row_trusted(check, r))
			heading_in_row(check, rule, r);
	for (uint32_t p = 0; p <= check->c->nrow; p++) {
		uint32_t n;
		const uint32_t *list = ccd_row_children(check,
		    p < check->c->nrow ? p : CCD_NONE, &n);

		for (uint32_t i = 0; i < n; i++) {
			const struct ccd_row_info *info = &check->info[list[i]];
			uint64_t lack;
			uint32_t v;

			if (info->class != CCD_ROW_HEADING || ccd_row_lacks(check, list[i]) == 0)
				continue;
			v = ccd_lowest(info->have);
			lack = ccd_gap_at(check, list, n, i).lack;
			if (lack == 0 || takes_content(check, list[i], lack))
				continue;
			if (ccd_gap_is_extra(info, lack) ||
			    is_habit(&words, v, ccd_row_first(check, list[i], v)))
				ccd_excuse(check, rule->id, list[i], "explain.copy",
				    ccd_join_languages(check, info->have), NULL, NULL);
			else
				ccd_report_gap(check, rule, list[i], lack);
		}
	}
}

/* The kind that ROW is of in the first version that has it. */
static enum ccd_kind
row_kind(const struct ccd_check *check, uint32_t row)
{
	return ccd_row_first(check, row, ccd_lowest(check->info[row].have))->kind;
}

/* True where the row before is missing in the same versions as part of the same
 * signatures (or title, or annex heading): one gap. */
static bool
continues(const struct ccd_check *check, const uint32_t *list, uint32_t at)
{
	const struct ccd_row_info *info = check->info;

	return at > 0 && info[list[at - 1]].class == CCD_ROW_PART &&
	    info[list[at - 1]].have == info[list[at]].have &&
	    row_kind(check, list[at - 1]) == row_kind(check, list[at]);
}

/* A preamble that hangs elsewhere in V's tree is not lost. */
static bool
has_recital(const struct ccd_version *v)
{
	for (uint32_t i = 1; i < v->nclause; i++)
		if (v->clause[i].kind == CCD_KIND_RECITAL)
			return true;
	return false;
}

static void
lost_preamble(struct ccd_check *check, const struct ccd_rule *rule, const uint32_t *list,
    uint32_t n)
{
	uint32_t count[CCD_MAX_VERSIONS] = { 0 };
	uint32_t first = ccd_tally(check, list, n, CCD_ROW_RECITAL, count);
	uint64_t lack = first == CCD_NONE ? 0 : ccd_without_recitals(check, list, n);

	for (uint64_t m = lack; m != 0; m &= m - 1)
		if (has_recital(&check->c->version[ccd_lowest(m)]))
			lack &= ~(m & -m);
	if (lack != 0 && (lack &= ~check->info[first].have) != 0 && check->info[first].have != 0)
		ccd_report_gap(check, rule, first, lack);
}

static void
missing_parts(struct ccd_check *check, const struct ccd_rule *rule, const uint32_t *list,
    uint32_t n)
{
	for (uint32_t i = 0; i < n; i++) {
		const struct ccd_row_info *info = &check->info[list[i]];
		uint64_t lack = ccd_row_lacks(check, list[i]);

		if (lack == 0 || !(info->class == CCD_ROW_PART ||
		    (info->class == CCD_ROW_HEADING && takes_content(check, list[i], lack))) ||
		    (info->class == CCD_ROW_PART && continues(check, list, i)))
			continue;
		lack = ccd_gap_at(check, list, n, i).lack;
		if (lack != 0)
			ccd_report_gap(check, rule, list[i], lack);
	}
	lost_preamble(check, rule, list, n);
}

void
ccd_rule_part_missing(struct ccd_check *check, const struct ccd_rule *rule)
{
	ccd_each_list(check, rule, missing_parts);
}

/* ---- lead-ins -------------------------------------------------------- */

/* The first unit that the lead-in at AT leads in, or CCD_NONE. */
static uint32_t
led_in(const struct ccd_check *check, const uint32_t *list, uint32_t n, uint32_t at)
{
	uint32_t nchild;
	const uint32_t *child = ccd_row_children(check, list[at], &nchild);

	for (uint32_t i = 0; i < nchild; i++)
		if (check->info[child[i]].class == CCD_ROW_UNIT)
			return child[i];
	return ccd_row_beside(list, n, at, 1);
}

/* True where what stands before the list in V leads it in. */
static bool
introduced(const struct ccd_check *check, uint32_t item, uint32_t v)
{
	uint32_t clause = check->c->row[item].cell[v].clause[0];

	return clause > 1 && ccd_ends_with_colon(check->c->version[v].clause[clause - 1].text);
}

/* True where V has fewer clauses in ROW than another version. */
static bool
runs_together(const struct ccd_check *check, uint32_t row, uint32_t v)
{
	for (uint32_t w = 0; w < check->c->nversion; w++)
		if (check->c->row[row].cell[w].n > check->c->row[row].cell[v].n)
			return true;
	return false;
}

static void
missing_lead_ins(struct ccd_check *check, const struct ccd_rule *rule, const uint32_t *list,
    uint32_t n)
{
	for (uint32_t i = 0; i < n; i++) {
		uint64_t lack = ccd_row_lacks(check, list[i]);
		uint32_t item;

		if (lack == 0 || !ccd_leads_in(check, list, n, i) ||
		    (item = led_in(check, list, n, i)) == CCD_NONE)
			continue;
		lack &= check->info[item].have;
		/* a list run together in one clause takes its lead-in along: S03 */
		for (uint64_t m = lack; m != 0; m &= m - 1)
			if (introduced(check, item, ccd_lowest(m)) || runs_together(check, item, ccd_lowest(m)))
				lack &= ~(m & -m);
		if (lack != 0)
			ccd_report_gap(check, rule, list[i], lack);
	}
}

void
ccd_rule_intro_missing(struct ccd_check *check, const struct ccd_rule *rule)
{
	ccd_each_list(check, rule, missing_lead_ins);
}
