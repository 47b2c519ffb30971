/* S06 and S07: the same clauses in another order, or under another parent. */
#include <stdlib.h>
#include <string.h>

#include "compare/compare_int.h"
#include "text/collate.h"
#include "text/definition.h"

/* ---- S06 ------------------------------------------------------------- */

/* The siblings compared for order: aligned well, in two versions, and of a kind
 * whose order is the text's (notes and signatures stand where they fit). */
static bool
has_order(const struct ccd_check *check, uint32_t row)
{
	const struct ccd_row_info *info = &check->info[row];

	return ccd_bits(info->have) >= 2 &&
	    (ccd_row_trusted(check, row) || ccd_row_numbers_agree(check, row)) &&
	    (info->class == CCD_ROW_UNIT || info->class == CCD_ROW_TEXT ||
	    info->class == CCD_ROW_HEADING || info->class == CCD_ROW_RECITAL);
}

/* A stretch of siblings that only taken whole stands at the same place everywhere. */
struct block {
	const struct ccd_check *check;
	const uint32_t *row;
	uint32_t n;
};

/* Where V has the I-th row of B; CCD_NONE nowhere. */
static uint32_t
place(const struct block *b, uint32_t i, uint32_t v)
{
	const struct ccd_cell *cell = &b->check->c->row[b->row[i]].cell[v];

	return cell->n == 0 ? CCD_NONE : cell->clause[0];
}

struct placed {
	uint32_t place, i;
};

static int
by_place(const void *a, const void *b)
{
	const struct placed *x = a, *y = b;

	return (x->place > y->place) - (x->place < y->place);
}

/* The rows of B that U and V both have, in U's order; returns their number. */
static uint32_t
in_order_of(const struct block *b, uint32_t u, uint32_t v, struct placed *out)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < b->n; i++)
		if (place(b, i, u) != CCD_NONE && place(b, i, v) != CCD_NONE)
			out[n++] = (struct placed){ place(b, i, u), i };
	if (n > 0)
		qsort(out, n, sizeof *out, by_place);
	return n;
}

static bool
same_order(const struct block *b, uint32_t u, uint32_t v, struct placed *scratch)
{
	uint32_t n = in_order_of(b, u, v, scratch);

	for (uint32_t i = 1; i < n; i++)
		if (place(b, scratch[i].i, v) < place(b, scratch[i - 1].i, v))
			return false;
	return true;
}

/*
 * The rows that must move to bring V into the order of U: all but a longest
 * increasing subsequence, found with one pile per length (Fredman 1975).
 * MOVED[row of the block] is set; returns the first of them in row order.
 */
static uint32_t
find_moved(const struct block *b, uint32_t u, uint32_t v, struct placed *seq, bool *moved)
{
	uint32_t n = in_order_of(b, u, v, seq), piles = 0;
	uint32_t *top = ccd_malloc(n * sizeof *top), *before = ccd_malloc(n * sizeof *before);
	uint32_t first = CCD_NONE;

	for (uint32_t i = 0; i < n; i++) {
		uint32_t low = 0, high = piles, here = place(b, seq[i].i, v);

		while (low < high) {
			uint32_t middle = low + (high - low) / 2;

			if (place(b, seq[top[middle]].i, v) < here)
				low = middle + 1;
			else
				high = middle;
		}
		before[i] = low > 0 ? top[low - 1] : CCD_NONE;
		top[low] = i;
		piles += low == piles;
		moved[seq[i].i] = true;
	}
	for (uint32_t i = piles > 0 ? top[piles - 1] : CCD_NONE; i != CCD_NONE; i = before[i])
		moved[seq[i].i] = false;
	for (uint32_t i = b->n; i-- > 0;)
		if (moved[i])
			first = i;
	free(top);
	free(before);
	return first;
}

/* LEADER[v] = the first version with v's order. */
static uint64_t
group_by_order(const struct block *b, uint32_t *leader, struct placed *scratch)
{
	uint64_t versions = 0;

	for (uint32_t i = 0; i < b->n; i++)
		versions |= b->check->info[b->row[i]].have;
	for (uint64_t m = versions; m != 0; m &= m - 1) {
		uint32_t v = ccd_lowest(m);

		leader[v] = v;
		for (uint64_t k = versions & (ccd_bit(v) - 1); k != 0 && leader[v] == v; k &= k - 1)
			if (leader[ccd_lowest(k)] == ccd_lowest(k) &&
			    same_order(b, ccd_lowest(k), v, scratch))
				leader[v] = ccd_lowest(k);
	}
	return versions;
}

static const char *
moved_names(const struct block *b, const bool *moved, uint64_t versions)
{
	const char *names = "";
	uint32_t shown = 0;

	for (uint32_t i = 0; i < b->n && shown < 8; i++)
		if (moved[i] && ++shown <= 8)
			names = ccd_arena_printf(b->check->arena, "%s%s%s", names,
			    shown == 1 ? "" : ", ",
			    ccd_row_name(b->check, b->row[i], versions));
	return names;
}

/* ---- alphabetical lists ---------------------------------------------- */

/*
 * Lists in alphabetical order (states, definitions) stand in each language's own. Taken as
 * such: what two versions have in different orders, each of them in its own alphabet's, or
 * entries that all open a quotation. Two times three entries ascend by chance once in 36
 * lists; numbered ones, whose order is seldom the alphabet's, must be four.
 */
enum { ALPHABETICAL = 3, ALPHABETICAL_NUMBERED = 4 };

/* The words of V in ROW, or NULL. */
static const char *
words_of(const struct ccd_check *check, uint32_t row, uint32_t v)
{
	const struct ccd_clause *clause = ccd_row_first(check, row, v);

	return clause == NULL ? NULL : clause->text + clause->body;
}

/* True where all entries of B in V open a quotation. */
static bool
quoted(const struct block *b, uint32_t v)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < b->n; i++) {
		const char *words = words_of(b->check, b->row[i], v);

		if (words != NULL && !ccd_opens_quotation(words))
			return false;
		n += words != NULL;
	}
	return n >= 2;
}

/* RUN[i] gets the length of the stretch of LIST in V's alphabetical order that its I-th
 * row stands in there, or 0. */
static void
find_runs(const struct block *list, uint32_t v, uint32_t *run)
{
	struct placed *seq = ccd_malloc(list->n * sizeof *seq);
	const char **text = ccd_malloc(list->n * sizeof *text);
	uint32_t n = in_order_of(list, v, v, seq), *length = ccd_malloc((n + 1) * sizeof *length);
	struct ccd_collator *collator = ccd_collator_open(list->check->c->version[v].lang);

	memset(run, 0, list->n * sizeof *run);
	for (uint32_t i = 0; i < n; i++)
		text[i] = words_of(list->check, list->row[seq[i].i], v);
	ccd_collator_runs(collator, text, n, ALPHABETICAL, length);
	for (uint32_t i = 0; i < n; i++)
		run[seq[i].i] = length[i];
	ccd_collator_close(collator);
	free(length);
	free(text);
	free(seq);
}

/* True where most of what V has of B stands in stretches of its alphabet: RUN is B's. A
 * definition of two paragraphs, or one that goes by another word, breaks it. */
static bool
in_alphabet(const struct block *b, uint32_t v, const uint32_t *run)
{
	uint32_t n = 0, amiss = 0;

	for (uint32_t i = 0; i < b->n; i++) {
		bool numbered = (b->check->info[b->row[i]].units & ccd_bit(v)) != 0;

		n += place(b, i, v) != CCD_NONE;
		amiss += place(b, i, v) != CCD_NONE &&
		    run[i] < (uint32_t)(numbered ? ALPHABETICAL_NUMBERED : ALPHABETICAL);
	}
	return 4 * amiss <= n;
}

/* True where every order that B has in VERSIONS is that of a version's alphabet, at least
 * two of which differ, or some version's entries are all quoted terms. LEADER[v] is the
 * first version with v's order. */
static bool
alphabetical(const struct block *b, const uint32_t *leader, uint64_t versions,
    const uint32_t *const *run, uint32_t from)
{
	uint64_t orders = 0;

	for (uint64_t m = versions; m != 0; m &= m - 1) {
		uint32_t v = ccd_lowest(m);

		if (quoted(b, v))
			return true;
		if (in_alphabet(b, v, run[v] + from))
			orders |= ccd_bit(leader[v]);
	}
	for (uint64_t m = versions; m != 0; m &= m - 1)
		if ((orders & ccd_bit(leader[ccd_lowest(m)])) == 0)
			return false;
	return true;
}

/* B stands from FROM on in the list that RUN, by version, tells of. */
static void
report_block(struct ccd_check *check, const struct ccd_rule *rule, const struct block *b,
    const uint32_t *const *run, uint32_t from)
{
	uint32_t leader[CCD_MAX_VERSIONS] = { 0 }, u, v, first;
	struct placed *scratch = ccd_malloc(b->n * sizeof *scratch);
	bool *moved = ccd_array(check->arena, b->n, bool);
	uint64_t versions = group_by_order(b, leader, scratch), minority;

	if (ccd_differs(leader, versions, &minority) &&
	    alphabetical(b, leader, versions, run, from)) {
		ccd_excuse(check, rule->id, b->row[0], "explain.alphabet", NULL, NULL, NULL);
	} else if (ccd_differs(leader, versions, &minority)) {
		u = ccd_lowest(versions & ~minority);
		for (uint64_t m = versions; leader[v = ccd_lowest(m)] == leader[u];)
			m &= m - 1;
		if ((first = find_moved(b, u, v, scratch, moved)) != CCD_NONE)
			ccd_report_row(check, rule, b->row[first], versions, minority,
			    moved_names(b, moved, versions),
			    ccd_join_languages(check, minority != 0 ? minority : versions), NULL);
	}
	free(scratch);
}

/* Splits LIST where everything before stands before everything behind, in all
 * versions, and reports each stretch that does not keep its order. */
static void
report_blocks(struct ccd_check *check, const struct ccd_rule *rule, const struct block *list)
{
	bool *cut = ccd_malloc((list->n + 1) * sizeof *cut);
	uint32_t *run[CCD_MAX_VERSIONS];

	for (uint32_t v = 0; v < check->c->nversion; v++) {
		run[v] = ccd_malloc(list->n * sizeof **run);
		find_runs(list, v, run[v]);
	}
	memset(cut, true, (list->n + 1) * sizeof *cut);
	for (uint32_t v = 0; v < check->c->nversion; v++) {
		uint32_t *lowest = ccd_malloc((list->n + 1) * sizeof *lowest), highest = 0;

		lowest[list->n] = CCD_NONE;
		for (uint32_t i = list->n; i-- > 0;)
			lowest[i] = place(list, i, v) < lowest[i + 1] ?
			    place(list, i, v) : lowest[i + 1];
		for (uint32_t i = 0; i < list->n; i++) {
			if (place(list, i, v) != CCD_NONE && place(list, i, v) > highest)
				highest = place(list, i, v);
			cut[i + 1] &= highest < lowest[i + 1];
		}
		free(lowest);
	}
	for (uint32_t from = 0, i = 1; i <= list->n; i++) {
		if (!cut[i])
			continue;
		if (i - from > 1)
			report_block(check, rule,
			    &(struct block){ check, list->row + from, i - from },
			    (const uint32_t *const *)run, from);
		from = i;
	}
	for (uint32_t v = 0; v < check->c->nversion; v++)
		free(run[v]);
	free(cut);
}

/* ---- inside a row ---------------------------------------------------- */

/* Clauses of one row that cross cannot be put into beads in order: V has one that found no
 * partner in any other version, and each of these has one that found none in V. */
bool
ccd_row_crosses(const struct ccd_check *check, uint32_t row, uint32_t v)
{
	uint64_t others = check->info[row].have & ~ccd_bit(v);

	for (uint64_t m = others; m != 0; m &= m - 1) {
		uint32_t w = ccd_lowest(m);

		if (ccd_lost_clause(check, row, v, w, 0) == CCD_NONE ||
		    ccd_lost_clause(check, row, w, v, CCD_SENTENCE_CONFIDENCE) == CCD_NONE)
			return false;
	}
	return others != 0;
}

static void
crossed_in_row(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row)
{
	uint64_t have = check->info[row].have;

	for (uint64_t m = have; m != 0; m &= m - 1) {
		uint32_t v = ccd_lowest(m), w = ccd_lowest(have & ~ccd_bit(v)), lost;

		if (!ccd_row_crosses(check, row, v))
			continue;
		lost = ccd_lost_clause(check, row, w, v, CCD_SENTENCE_CONFIDENCE);
		ccd_report_row(check, rule, row, have, ccd_bits(have) >= 3 ? ccd_bit(v) : 0,
		    check->c->version[w].clause[lost].label != NULL ?
		    check->c->version[w].clause[lost].label :
		    check->c->version[w].clause[lost].address,
		    ccd_join_languages(check, ccd_bits(have) >= 3 ? ccd_bit(v) : have), NULL);
		return;
	}
}

void
ccd_rule_order_changed(struct ccd_check *check, const struct ccd_rule *rule)
{
	uint32_t *row = ccd_malloc(check->c->nrow * sizeof *row);

	for (uint32_t p = 0; p <= check->c->nrow; p++) {
		struct block list = { check, row, 0 };
		bool crossed = false;
		uint32_t n;
		const uint32_t *child = ccd_row_children(check,
		    p < check->c->nrow ? p : CCD_NONE, &n);

		for (uint32_t i = 0; i < n; i++)
			if (has_order(check, child[i])) {
				row[list.n++] = child[i];
				crossed |= check->info[child[i]].crossed;
			}
		if (crossed)
			report_blocks(check, rule, &list);
	}
	free(row);
	for (uint32_t r = 0; r < check->c->nrow; r++)
		if (ccd_bits(check->info[r].have) >= 2 && ccd_row_trusted(check, r) &&
		    check->info[r].class == CCD_ROW_UNIT)
			crossed_in_row(check, rule, r);
}

/* ---- S07 ------------------------------------------------------------- */

/* The sibling right before clause I where it bears the same number, else I: what stands below the
 * second of two that are numbered alike stands below the first elsewhere. */
static uint32_t
first_of_repeated(const struct ccd_version *v, uint32_t i)
{
	const struct ccd_clause *c = &v->clause[i];
	uint32_t before = i - 1;

	if (i == 0 || c->ordinal.number == 0 || before == c->parent)
		return i;
	while (v->clause[before].depth > c->depth)
		before = v->clause[before].parent;
	return v->clause[before].ordinal.number == c->ordinal.number &&
	    v->clause[before].ordinal.insert == c->ordinal.insert ? before : i;
}

/* The row of the nearest numbered clause above ROW in V that all of VERSIONS have
 * and number too: lead-ins and unnumbered paragraphs are no level of their own. */
static uint32_t
level_of(const struct ccd_check *check, uint32_t row, uint32_t v, uint64_t versions)
{
	const struct ccd_clause *clause = ccd_row_first(check, row, v);

	while (clause->parent != CCD_NONE) {
		uint32_t parent = clause->parent, above = check->row_of[v][parent];

		if (above != CCD_NONE && (check->info[above].units & versions) != versions)
			above = check->row_of[v][first_of_repeated(&check->c->version[v], parent)];
		if (above != CCD_NONE && above != row &&
		    (check->info[above].units & versions) == versions)
			return above;
		clause = &check->c->version[v].clause[clause->parent];
	}
	return CCD_NONE;
}

/* Sets LEVEL[v] for VERSIONS; false where they differ, MINORITY as by ccd_differs. What
 * stands above in doubt tells nothing. */
static bool
levels_agree(const struct ccd_check *check, uint32_t row, uint64_t versions, uint32_t *level,
    uint64_t *minority)
{
	for (uint64_t m = versions; m != 0; m &= m - 1) {
		uint32_t above = level_of(check, row, ccd_lowest(m), versions);

		if (above != CCD_NONE && !ccd_row_trusted(check, above))
			return true;
		level[ccd_lowest(m)] = above;
	}
	return !ccd_differs(level, versions, minority);
}

bool
ccd_row_in_place(const struct ccd_check *check, uint32_t row, uint64_t versions)
{
	uint32_t level[CCD_MAX_VERSIONS] = { 0 };
	uint64_t minority;

	return !check->info[row].crossed && levels_agree(check, row, versions, level, &minority);
}

/* What stands in another order too was moved: S06 has said so. */
void
ccd_rule_level_changed(struct ccd_check *check, const struct ccd_rule *rule)
{
	uint32_t last[CCD_MAX_VERSIONS] = { 0 };

	for (uint32_t r = 0; r < check->c->nrow; r++) {
		uint64_t versions = check->info[r].units, minority;
		uint32_t level[CCD_MAX_VERSIONS] = { 0 };

		if (check->info[r].class != CCD_ROW_UNIT || ccd_bits(versions) < 2 ||
		    !ccd_row_trusted(check, r) || check->info[r].crossed)
			continue;
		if (levels_agree(check, r, versions, level, &minority) ||
		    memcmp(level, last, sizeof last) == 0)
			continue;
		memcpy(last, level, sizeof last);
		ccd_report_row(check, rule, r, versions, minority,
		    ccd_row_name(check, r, versions),
		    ccd_join_languages(check, minority != 0 ? minority : versions), NULL);
	}
}
