/* S13: tables whose rows or columns do not correspond: one finding for each row, or for the columns. */
#include <stdlib.h>
#include <string.h>

#include "compare/compare_int.h"
#include "text/collate.h"

enum {
	ALPHABETICAL = 5,       /* fewer rows may stand in the order of the alphabet by chance */
	MOST_MISSING = 12,      /* of more, the shapes of the tables say enough */
};

/* The rows of one table: rows of the concordance. */
struct table {
	struct ccd_check *check;
	const struct ccd_rule *rule;
	uint32_t row;           /* of the table itself */
	uint64_t have;          /* versions with the table */
	const uint32_t *line;   /* [n] those of its rows, as the concordance has them */
	uint32_t n;
};

/* ---- columns ----------------------------------------------------------- */

/* Rows and columns of the table at clause I of a version. */
static void
table_shape(const struct ccd_version *v, uint32_t i, uint32_t *rows, uint32_t *columns)
{
	uint32_t cells = 0;

	*rows = *columns = 0;
	for (uint32_t j = i + 1; j < v->clause[i].end; j++) {
		if (v->clause[j].kind == CCD_KIND_TABLEROW) {
			++*rows;
			cells = 0;
		} else if (v->clause[j].kind == CCD_KIND_CELL && ++cells > *columns) {
			*columns = cells;
		}
	}
}

/* Reports the table where its shapes differ, or WHOLE ones only in columns; absent tables have none. True
 * where it did. */
static bool
compare_shapes(const struct table *t, uint64_t versions, bool whole)
{
	struct ccd_check *check = t->check;
	uint32_t shape[CCD_MAX_VERSIONS] = { 0 };
	struct ccd_evidence e[CCD_MAX_VERSIONS];
	uint32_t n = ccd_row_evidence(check, t->row, versions, e);
	const char *all = "";
	uint64_t minority;

	for (uint32_t i = 0; i < n; i++) {
		uint32_t v = e[i].version, rows = 0, columns = 0;

		if (e[i].clause != CCD_NONE)
			table_shape(&check->c->version[v], e[i].clause, &rows, &columns);
		shape[v] = whole ? rows << 12 ^ columns : columns;
		e[i].value = e[i].clause == CCD_NONE ? "-" :
		    ccd_arena_printf(check->arena, "%ux%u", rows, columns);
		all = ccd_arena_printf(check->arena, "%s%s%s", all, i == 0 ? "" : " / ",
		    e[i].value);
	}
	if (!ccd_differs(shape, versions, &minority))
		return false;
	ccd_report(check, t->rule, t->row, NULL, versions, minority, e, n,
	    (const char *const[4]){ all, ccd_join_languages(check, minority != 0 ? minority : versions) });
	return true;
}

/* ---- rows that are missing --------------------------------------------- */

/* The number of the row LINE in V. */
static uint32_t
number_in(const struct table *t, uint32_t line, uint32_t v)
{
	uint32_t clause = t->check->c->row[line].cell[v].clause[0], number = 1;
	const struct ccd_version *version = &t->check->c->version[v];

	for (uint32_t i = version->clause[clause].parent + 1; i < clause; i = version->clause[i].end)
		number += version->clause[i].kind == CCD_KIND_TABLEROW;
	return number;
}

/* Whether LINE has words in V: a row of empty cells is layout. */
static bool
has_words(const struct table *t, uint32_t line, uint32_t v)
{
	const struct ccd_version *version = &t->check->c->version[v];
	const struct ccd_cell *cell = &t->check->c->row[line].cell[v];

	for (uint32_t i = cell->clause[0]; i < version->clause[cell->clause[0]].end; i++)
		if (*version->clause[i].text != '\0')
			return true;
	return false;
}

static bool
is_missing(const struct table *t, uint32_t line)
{
	uint64_t have = t->check->info[line].have & t->have;

	return have != 0 && have != t->have && has_words(t, line, ccd_lowest(have));
}

static void
report_missing(const struct table *t, uint32_t line)
{
	uint64_t have = t->check->info[line].have & t->have, lack = t->have & ~have;
	struct ccd_evidence e[CCD_MAX_VERSIONS];
	const char *number;

	number = ccd_arena_printf(t->check->arena, "%u", number_in(t, line, ccd_lowest(have)));
	ccd_report(t->check, t->rule, line, NULL, t->have,
	    ccd_bits(t->have) < 3 || ccd_bits(have) == ccd_bits(lack) ? 0 :
	    ccd_bits(have) < ccd_bits(lack) ? have : lack, e, ccd_row_evidence(t->check, line, t->have, e),
	    (const char *const[4]){ number, ccd_join_languages(t->check, lack), "", "missing" });
}

/* ---- rows in another order --------------------------------------------- */

struct placed {
	uint32_t clause, line;
};

static int
by_clause(const void *a, const void *b)
{
	const struct placed *x = a, *y = b;

	return (x->clause > y->clause) - (x->clause < y->clause);
}

/* The lines that all versions have, in V's order; their number is returned. */
static uint32_t
order_of(const struct table *t, uint32_t v, struct placed *out)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < t->n; i++)
		if ((t->check->info[t->line[i]].have & t->have) == t->have)
			out[n++] = (struct placed){ t->check->c->row[t->line[i]].cell[v].clause[0], t->line[i] };
	if (n > 0)
		qsort(out, n, sizeof *out, by_clause);
	return n;
}

/* True where V has its N rows, but the head, by their first words in alphabetical order. */
static bool
is_alphabetical(const struct table *t, uint32_t v, const struct placed *line, uint32_t n)
{
	const struct ccd_version *version = &t->check->c->version[v];
	const char **text = ccd_malloc(n * sizeof *text);
	uint32_t *run = ccd_malloc(n * sizeof *run);
	struct ccd_collator *collator = ccd_collator_open(version->lang);
	bool all = true;

	for (uint32_t i = 0; i < n; i++) {
		uint32_t cell = line[i].clause + 1;

		text[i] = cell < version->clause[line[i].clause].end ? version->clause[cell].text : "";
	}
	ccd_collator_runs(collator, text, n, n - 1 > ALPHABETICAL ? n - 1 : ALPHABETICAL, run);
	for (uint32_t i = 1; i < n; i++)
		all &= run[i] > 0;
	ccd_collator_close(collator);
	free(text);
	free(run);
	return all;
}

/* Reports the lines that stand elsewhere in V than in the version FIRST; DIFFER: all that do. */
static void
report_order(const struct table *t, uint32_t first, uint32_t v, uint64_t deviates, uint64_t differ)
{
	struct placed *one = ccd_array(t->check->arena, t->n, struct placed);
	struct placed *two = ccd_array(t->check->arena, t->n, struct placed);
	uint32_t n = order_of(t, first, one), low = CCD_NONE, high = 0, moved = 0;
	struct ccd_evidence e[CCD_MAX_VERSIONS];

	order_of(t, v, two);
	for (uint32_t i = 0; i < n; i++)
		if (one[i].line != two[i].line) {
			low = low == CCD_NONE ? i : low;
			high = i;
			moved++;
		}
	if (is_alphabetical(t, first, one, n) && is_alphabetical(t, v, two, n))
		return;
	ccd_report(t->check, t->rule, one[low].line, NULL, t->have, deviates, e,
	    ccd_row_evidence(t->check, one[low].line, t->have, e), (const char *const[4]){
	    ccd_arena_printf(t->check->arena, "%u", number_in(t, one[low].line, first)),
	    ccd_join_languages(t->check, differ),
	    ccd_arena_printf(t->check->arena, "%u", number_in(t, one[high].line, first)),
	    moved == 2 ? "exchanged" : "order" });
}

/* One finding where not all versions have the rows in one order. */
static void
compare_order(const struct table *t)
{
	struct placed *one = ccd_array(t->check->arena, t->n, struct placed);
	struct placed *two = ccd_array(t->check->arena, t->n, struct placed);
	uint32_t order[CCD_MAX_VERSIONS] = { 0 };
	uint64_t deviates, differ;
	uint32_t first, other = CCD_NONE;

	for (uint64_t m = t->have; m != 0; m &= m - 1) {
		uint32_t v = ccd_lowest(m), n = order_of(t, v, one);

		order[v] = v + 1;
		for (uint64_t q = t->have; ccd_lowest(q) < v && order[v] == v + 1; q &= q - 1) {
			order_of(t, ccd_lowest(q), two);
			for (uint32_t i = 0; i <= n; i++)
				if (i == n)
					order[v] = order[ccd_lowest(q)];
				else if (one[i].line != two[i].line)
					break;
		}
	}
	if (!ccd_differs(order, t->have, &deviates))
		return;
	differ = deviates != 0 ? deviates : t->have;
	first = ccd_lowest(deviates != 0 ? t->have & ~deviates : t->have);
	for (uint64_t m = differ; m != 0 && other == CCD_NONE; m &= m - 1)
		if (order[ccd_lowest(m)] != order[first])
			other = ccd_lowest(m);
	if (other != CCD_NONE)
		report_order(t, first, other, deviates, differ);
}

/* ---- the rule ---------------------------------------------------------- */

static bool
is_line(const struct ccd_check *check, uint32_t row)
{
	uint64_t have = check->info[row].have;

	for (uint64_t m = have; m != 0; m &= m - 1)
		if (check->c->row[row].cell[ccd_lowest(m)].n != 1 ||
		    ccd_row_first(check, row, ccd_lowest(m))->kind != CCD_KIND_TABLEROW)
			return false;
	return have != 0;
}

/* Whether the rows of the table are told apart: each stands in a line of its own. */
static bool
has_lines(const struct table *t)
{
	for (uint32_t i = 0; i < t->n; i++)
		if (!is_line(t->check, t->line[i]))
			return false;
	return t->n > 0;
}

static void
compare_table(const struct table *t)
{
	uint64_t lack = ccd_row_lacks(t->check, t->row);
	uint32_t missing = 0;

	if (lack != 0 || !has_lines(t)) {
		compare_shapes(t, t->have | lack, true);
		return;
	}
	if (compare_shapes(t, t->have, false))
		return;
	for (uint32_t i = 0; i < t->n; i++)
		missing += is_missing(t, t->line[i]);
	for (uint32_t i = 0; i < t->n && missing <= MOST_MISSING; i++)
		if (is_missing(t, t->line[i]))
			report_missing(t, t->line[i]);
	if (missing == 0 || missing > MOST_MISSING)
		compare_shapes(t, t->have, true);
	compare_order(t);
}

void
ccd_rule_table_shape(struct ccd_check *check, const struct ccd_rule *rule)
{
	for (uint32_t r = 0; r < check->c->nrow; r++) {
		struct table t = { .check = check, .rule = rule, .row = r, .have = check->info[r].have };

		if (check->info[r].class != CCD_ROW_TABLE)
			continue;
		t.line = ccd_row_children(check, r, &t.n);
		compare_table(&t);
	}
}
