/* Rows of clauses to a tree of rows, and what each row is. */
#include "compare/compare_int.h"
#include "text/utf8.h"

#include <string.h>

#include "model/model.h"

static const enum ccd_row_class class_of_kind[CCD_KIND__COUNT] = {
	[CCD_KIND_TITLE] = CCD_ROW_PART, [CCD_KIND_ANNEX] = CCD_ROW_PART,
	[CCD_KIND_PART] = CCD_ROW_UNIT, [CCD_KIND_CHAPTER] = CCD_ROW_UNIT,
	[CCD_KIND_SECTION] = CCD_ROW_UNIT, [CCD_KIND_HEADING] = CCD_ROW_HEADING,
	[CCD_KIND_ARTICLE] = CCD_ROW_UNIT, [CCD_KIND_PARAGRAPH] = CCD_ROW_TEXT,
	[CCD_KIND_ITEM] = CCD_ROW_TEXT, [CCD_KIND_SUBITEM] = CCD_ROW_TEXT,
	[CCD_KIND_TEXT] = CCD_ROW_TEXT, [CCD_KIND_ENACTING] = CCD_ROW_RECITAL,
	[CCD_KIND_RECITAL] = CCD_ROW_RECITAL, [CCD_KIND_OPERATIVE] = CCD_ROW_RECITAL,
	[CCD_KIND_SIGNATURE] = CCD_ROW_PART, [CCD_KIND_NOTE] = CCD_ROW_NOTE,
	[CCD_KIND_TABLE] = CCD_ROW_TABLE,
};

enum ccd_row_class
ccd_clause_class(const struct ccd_clause *clause)
{
	enum ccd_row_class class = class_of_kind[clause->kind];

	if (clause->ordinal.number > 0 && (class == CCD_ROW_TEXT || class == CCD_ROW_HEADING ||
	    clause->kind == CCD_KIND_OPERATIVE))
		return CCD_ROW_UNIT;
	return class;
}

const struct ccd_clause *
ccd_row_first(const struct ccd_check *check, uint32_t row, uint32_t v)
{
	const struct ccd_cell *cell = &check->c->row[row].cell[v];

	return cell->n == 0 ? NULL : &check->c->version[v].clause[cell->clause[0]];
}

const struct ccd_clause *
ccd_row_last(const struct ccd_check *check, uint32_t row, uint32_t v)
{
	const struct ccd_cell *cell = &check->c->row[row].cell[v];

	return cell->n == 0 ? NULL : &check->c->version[v].clause[cell->clause[cell->n - 1]];
}

const uint32_t *
ccd_row_children(const struct ccd_check *check, uint32_t row, uint32_t *n)
{
	*n = row == CCD_NONE ? check->ntop : check->info[row].nchild;
	return check->child + (row == CCD_NONE ? check->top : check->info[row].child);
}

bool
ccd_row_trusted(const struct ccd_check *check, uint32_t row)
{
	const struct ccd_row *r = &check->c->row[row];

	return r->confirmed || r->confidence >= CCD_CONTENT_CONFIDENCE;
}

bool
ccd_row_numbers_agree(const struct ccd_check *check, uint32_t row)
{
	uint32_t number = 0;

	for (uint64_t m = check->info[row].have; m != 0; m &= m - 1) {
		const struct ccd_clause *clause = ccd_row_first(check, row, ccd_lowest(m));

		if (clause->ordinal.number == 0 ||
		    (number != 0 && clause->ordinal.number != number))
			return false;
		number = clause->ordinal.number;
	}
	return number != 0;
}

bool
ccd_row_runs_on(const struct ccd_check *check, uint32_t row)
{
	uint32_t single = 0, several = 0;

	for (uint64_t m = check->info[row].have; m != 0; m &= m - 1) {
		uint32_t v = ccd_lowest(m);
		const struct ccd_cell *cell = &check->c->row[row].cell[v];
		const struct ccd_clause *lead = ccd_row_first(check, row, v), *next;

		if (cell->n == 1) {
			single++;
			continue;
		}
		next = &check->c->version[v].clause[cell->clause[1]];
		if (cell->clause[1] >= lead->end && (lead->kind != CCD_KIND_TEXT ||
		    ccd_clause_class(next) != CCD_ROW_UNIT))
			return false;
		several++;
	}
	return single > 0 && several > 0;
}

/* The row above, taken from the first version here. It always holds that version
 * too, at a lower clause, or a version before it: the rows above form no ring. */
static uint32_t
parent_row(const struct ccd_check *check, uint32_t row, uint64_t have)
{
	uint32_t v, clause;

	if (have == 0)
		return CCD_NONE;
	v = ccd_lowest(have);
	clause = check->c->row[row].cell[v].clause[0];
	do
		clause = check->c->version[v].clause[clause].parent;
	while (clause != CCD_NONE && check->row_of[v][clause] == row);
	return clause == CCD_NONE ? CCD_NONE : check->row_of[v][clause];
}

static void
describe(const struct ccd_check *check, uint32_t row, struct ccd_row_info *info)
{
	const struct ccd_concordance *c = check->c;

	for (uint32_t v = 0; v < c->nversion; v++) {
		const struct ccd_cell *cell = &c->row[row].cell[v];

		if (cell->n > 0)
			info->have |= ccd_bit(v);
		for (uint32_t i = 0; i < cell->n; i++) {
			const struct ccd_clause *clause = &c->version[v].clause[cell->clause[i]];
			enum ccd_row_class class = ccd_clause_class(clause);

			if (class > info->class)
				info->class = class;
			if (class == CCD_ROW_UNIT)
				info->units |= ccd_bit(v);
			if (clause->kind == CCD_KIND_NOTICE)
				info->notice = true;
		}
	}
	if (info->notice)
		info->class = CCD_ROW_NONE;
	info->parent = parent_row(check, row, info->have);
}

/* Tells the rows above what stands here. */
static void
tell_ancestors(struct ccd_row_info *info, uint32_t row)
{
	info[row].below |= info[row].have;
	for (uint32_t p = info[row].parent; p != CCD_NONE; p = info[p].parent) {
		info[p].below |= info[row].have;
		if (info[row].class == CCD_ROW_UNIT)
			info[p].unit_below = true;
	}
}

/* Sorts the rows by parent, keeping their order, into one array of slices. */
static void
collect_children(struct ccd_check *check, struct ccd_row_info *info)
{
	uint32_t nrow = check->c->nrow, at = 0;
	uint32_t *child = ccd_array(check->arena, nrow, uint32_t);

	check->ntop = 0;
	for (uint32_t r = 0; r < nrow; r++)
		(*(info[r].parent == CCD_NONE ? &check->ntop : &info[info[r].parent].nchild))++;
	check->top = 0;
	at = check->ntop;
	check->ntop = 0;
	for (uint32_t r = 0; r < nrow; r++) {
		info[r].child = at;
		at += info[r].nchild;
		info[r].nchild = 0;
	}
	for (uint32_t r = 0; r < nrow; r++) {
		uint32_t p = info[r].parent;

		child[p == CCD_NONE ? check->ntop++ : info[p].child + info[p].nchild++] = r;
	}
	check->child = child;
}

/* Marks the rows of a list of siblings that V has in another order: those behind
 * a later or before an earlier clause. */
static void
mark_crossed(const struct ccd_check *check, const uint32_t *rows, uint32_t n, uint32_t v,
    struct ccd_row_info *info)
{
	uint32_t highest = 0, lowest = CCD_NONE;

	for (uint32_t i = 0; i < n; i++) {
		const struct ccd_cell *cell = &check->c->row[rows[i]].cell[v];

		if (cell->n > 0 && cell->clause[0] < highest)
			info[rows[i]].crossed = true;
		else if (cell->n > 0)
			highest = cell->clause[0];
	}
	for (uint32_t i = n; i-- > 0;) {
		const struct ccd_cell *cell = &check->c->row[rows[i]].cell[v];

		if (cell->n > 0 && cell->clause[0] > lowest)
			info[rows[i]].crossed = true;
		else if (cell->n > 0)
			lowest = cell->clause[0];
	}
}

void
ccd_rows_describe(struct ccd_check *check)
{
	const struct ccd_concordance *c = check->c;
	struct ccd_row_info *info = ccd_array(check->arena, c->nrow, struct ccd_row_info);
	const uint32_t **row_of = ccd_array(check->arena, c->nversion, const uint32_t *);

	for (uint32_t v = 0; v < c->nversion; v++)
		row_of[v] = ccd_rows_of(c, v, check->arena);
	check->row_of = row_of;
	for (uint32_t r = 0; r < c->nrow; r++)
		describe(check, r, &info[r]);
	for (uint32_t r = 0; r < c->nrow; r++)
		tell_ancestors(info, r);
	collect_children(check, info);
	check->info = info;
	for (uint32_t r = 0; r <= c->nrow; r++) {
		uint32_t n;
		const uint32_t *rows = ccd_row_children(check, r < c->nrow ? r : CCD_NONE, &n);

		for (uint32_t v = 0; v < c->nversion; v++)
			mark_crossed(check, rows, n, v, info);
	}
}

uint64_t
ccd_all_versions(const struct ccd_check *check)
{
	return check->c->nversion >= CCD_MAX_VERSIONS ? UINT64_MAX :
	    ccd_bit(check->c->nversion) - 1;
}

bool
ccd_differs(const uint32_t *value, uint64_t versions, uint64_t *minority)
{
	bool differs = false;

	*minority = 0;
	for (uint64_t a = versions; a != 0; a &= a - 1) {
		uint64_t same = 0;

		for (uint64_t b = versions; b != 0; b &= b - 1)
			if (value[ccd_lowest(b)] == value[ccd_lowest(a)])
				same |= b & -b;
		differs |= same != versions;
		if (ccd_bits(versions) >= 3 && 2 * ccd_bits(same) > ccd_bits(versions))
			*minority = versions & ~same;
	}
	return differs;
}

const char *
ccd_join_languages(const struct ccd_check *check, uint64_t versions)
{
	const char *joined = "";

	for (; versions != 0; versions &= versions - 1)
		joined = ccd_arena_printf(check->arena, "%s%s%s", joined,
		    *joined == '\0' ? "" : ", ", check->c->version[ccd_lowest(versions)].lang);
	return joined;
}

const char *
ccd_join_counts(const struct ccd_check *check, const uint32_t *value, uint64_t versions)
{
	const char *joined = "";

	for (uint32_t v = 0; v < check->c->nversion; v++) {
		const char *between = v == 0 ? "" : " / ";

		joined = (versions & ccd_bit(v)) == 0 ?
		    ccd_arena_printf(check->arena, "%s%s-", joined, between) :
		    ccd_arena_printf(check->arena, "%s%s%u", joined, between, value[v]);
	}
	return joined;
}

size_t
ccd_prefix(const char *text, size_t most)
{
	size_t n = strnlen(text, most);

	while (n == most && n > 0 && ((unsigned char)text[n] & 0xc0) == 0x80)
		n--;
	return n;
}

const char *
ccd_row_name(const struct ccd_check *check, uint32_t row, uint64_t versions)
{
	for (; versions != 0; versions &= versions - 1) {
		const char *label = ccd_row_label(check->c, row, ccd_lowest(versions),
		    check->arena);

		if (*label != '\0')
			return label;
	}
	return ccd_row_address(check->c, row);
}

uint32_t
ccd_row_evidence(const struct ccd_check *check, uint32_t row, uint64_t versions,
    struct ccd_evidence *e)
{
	uint32_t n = 0;

	for (; versions != 0; versions &= versions - 1) {
		uint32_t v = ccd_lowest(versions);
		const struct ccd_cell *cell = &check->c->row[row].cell[v];

		e[n++] = (struct ccd_evidence){ .version = v,
		    .clause = cell->n > 0 ? cell->clause[0] : CCD_NONE };
	}
	return n;
}

void
ccd_report_row(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row,
    uint64_t versions, uint64_t deviates, const char *arg0, const char *arg1, const char *arg2)
{
	struct ccd_evidence e[CCD_MAX_VERSIONS];
	const char *arg[4] = { arg0, arg1, arg2, NULL };
	uint32_t n = ccd_row_evidence(check, row, versions, e);

	ccd_report(check, rule, row, NULL, versions, deviates, e, n, arg);
}

const char *
ccd_text_without(const struct ccd_clause *clause, uint32_t kinds, struct ccd_arena *a)
{
	char *text = NULL;

	for (uint32_t i = 0; i < clause->nspan; i++) {
		const struct ccd_span *span = &clause->span[i];

		if ((kinds >> span->kind & 1) == 0)
			continue;
		if (text == NULL)
			text = ccd_arena_strdup(a, clause->text);
		memset(text + span->start, ' ', span->end - span->start);
	}
	return text != NULL ? text : clause->text;
}

/* CLAUSE says whose the words before it are, as a dash at its beginning shows. */
static bool
is_attribution(const struct ccd_clause *clause)
{
	const char *text = clause->label != NULL ? clause->label : clause->text;
	size_t i = 0;
	int32_t c = text[0] != '\0' ? ccd_utf8_next(text, strlen(text), &i) : 0;

	return c == 0x2014 || c == 0x2015;
}

/* Behind the passage in quotation marks that begins at I of TEXT, or I. */
static size_t
quoted_end(const char *text, size_t i)
{
	static const char *const marks[][2] = { { "\"", "\"" }, { "“", "”" }, { "«", "»" }, { "„", "“" }, { "「", "」" } };

	for (size_t k = 0; k < sizeof marks / sizeof *marks; k++)
		if (strncmp(text + i, marks[k][0], strlen(marks[k][0])) == 0) {
			const char *end = strstr(text + i + strlen(marks[k][0]), marks[k][1]);

			return end != NULL ? (size_t)(end - text) + strlen(marks[k][1]) : i;
		}
	return i;
}

const char *
ccd_text_of_its_own(const struct ccd_clause *clause, const char *text, struct ccd_arena *a)
{
	bool titles = is_attribution(clause);
	size_t n = strlen(text), end;
	char *own;

	if (!titles && strstr(text, "://") == NULL && strstr(text, "www.") == NULL)
		return text;
	own = ccd_arena_strdup(a, text);
	for (size_t i = 0; i < n; i = end) {
		bool begins = i == 0 || !ccd_is_letter((unsigned char)text[i - 1]);

		end = begins ? ccd_url_end(text, n, i) : i;
		if (end == i && titles)
			end = quoted_end(text, i);
		memset(own + i, ' ', end - i);
		end = end > i ? end : i + 1;
	}
	return own;
}

uint32_t
ccd_version_rank(const struct ccd_check *check, uint32_t v)
{
	uint32_t rank = 0;

	for (uint32_t w = 0; w < check->c->nversion; w++) {
		int order = strcmp(check->c->version[w].lang, check->c->version[v].lang);

		rank += order < 0 || (order == 0 && w < v);
	}
	return rank;
}

uint32_t
ccd_version_at(const struct ccd_check *check, uint32_t rank)
{
	for (uint32_t v = 0; v < check->c->nversion; v++)
		if (ccd_version_rank(check, v) == rank)
			return v;
	return CCD_NONE;
}
