/*
 * A table as wide as the terminal: addresses in a margin, a column a language,
 * findings below their row. Where columns would be too narrow the languages stand
 * below each other. Control characters and overrides of the direction are shown as
 * U+FFFD, so no text can steer the terminal; right-to-left text is left to it.
 */
#include "view/view.h"

#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"
#include "compare/compare.h"
#include "model/lookup.h"
#include "model/model.h"
#include "text/layout.h"
#include "text/message.h"
#include "text/utf8.h"
#include "write/write.h"
#include "write/finding_words.h"
#include "write/marks.h"

enum {
	COLUMN_LEAST = 16,      /* a narrower column has one or two words a line */
	MARGIN_LEAST = 5,
	MARGIN_MOST = 13,
	TAG_MOST = 12,
	FINDING_COLUMNS = 3,
	RULE = 3,               /* " │ " between two columns of a table */
	BETWEEN = 2,            /* blanks between two columns of other rows */
};

/* SGR sequences (ECMA-48). */
#define BOLD "1"
#define FAINT "2"
#define STATUS "33"

static const struct {
	const char *key, *sign, *colour;
} levels[] = {
	[CCD_LEVEL_NOTE] = { "report.note", "○", "36" },
	[CCD_LEVEL_WARNING] = { "report.warning", "▲", "33" },
	[CCD_LEVEL_ERROR] = { "report.error", "✗", "31" },
};

_Static_assert(sizeof levels / sizeof *levels == CCD_LEVEL__COUNT, "one for each");

/* The words of TEXT that findings are about. */
struct marked {
	const char *text;
	const struct ccd_mark *mark;
	size_t n;
};

/* What stands in one column of a row: lines that fit it. */
struct block {
	struct line {
		const char *s;
		size_t n;
		const struct marked *marked;    /* NULL: no words of it */
	} *v;
	size_t n, cap;
	const char *style;
};

/* Columns beside each other. */
struct grid {
	uint32_t n;
	size_t width[CCD_MAX_VERSIONS + 1];
	bool ruled;             /* a line between the columns, not only blanks */
};

struct view {
	const struct ccd_concordance *c;
	const struct ccd_findings *findings;
	const struct ccd_view_options *options;
	struct ccd_output *o;
	struct ccd_arena *arena;        /* goes with each row */
	bool stacked;
	size_t margin;
	struct grid table;              /* margin, then versions; stacked: margin, tag, text */
	struct grid below;              /* margin, level, finding */
	struct ccd_asked asked;         /* options->clause; no rows: all are shown */
	size_t count[CCD_LEVEL__COUNT + 1];     /* of findings shown; the accepted last */
};

/* ---- blocks and grids ---- */

static void
add_line(struct view *view, struct block *block, const char *s, size_t n)
{
	*ccd_push(view->arena, block) = (struct line){ s, n, NULL };
}

/* Adds TEXT in LANG, wrapped to WIDTH. */
static void
add_text(struct view *view, struct block *block, const char *lang, const char *text, size_t width)
{
	const char *safe = ccd_layout_safe(view->arena, text);
	struct ccd_line *line;
	uint32_t n = ccd_layout(lang, safe, strlen(safe), width, view->arena, &line);

	for (uint32_t i = 0; i < n; i++)
		add_line(view, block, safe + line[i].start, line[i].end - line[i].start);
}

/* Bytes of the longest beginning of S that fits WIDTH, at least one character. */
static size_t
fitting(const char *s, size_t n, size_t width)
{
	size_t end = 0, used = 0;

	for (size_t i = 0; i < n; end = i) {
		used += (size_t)ccd_char_width(ccd_utf8_next(s, n, &i));
		if (used > width && end > 0)
			break;
	}
	return end;
}

/* Adds an address, broken behind a slash where that is possible. */
static void
add_address(struct view *view, struct block *block, const char *address)
{
	const char *p = ccd_layout_safe(view->arena, address);

	for (size_t n = strlen(p), end; n > 0; p += end, n -= end) {
		end = fitting(p, n, view->margin);
		if (end < n && memrchr(p, '/', end) != NULL)
			end = (size_t)((const char *)memrchr(p, '/', end) - p) + 1;
		add_line(view, block, p, end);
	}
}

static void
put_styled(struct view *view, const char *style, const char *s, size_t n)
{
	bool styled = view->options->colour && style != NULL && n > 0;

	if (styled)
		ccd_output_printf(view->o, "\x1b[%sm", style);
	ccd_output_add(view->o, s, n);
	if (styled)
		ccd_output_puts(view->o, "\x1b[0m");
}

static size_t
tallest(const struct grid *grid, const struct block *block)
{
	size_t n = 0;

	for (uint32_t i = 0; i < grid->n; i++)
		if (block[i].n > n)
			n = block[i].n;
	return n;
}

/* Puts LINE with its marked words underlined in the colour of the finding. */
static void
put_words(struct view *view, const char *style, const struct line *line)
{
	size_t at = line->marked != NULL ? (size_t)(line->s - line->marked->text) : 0;
	size_t done = at, end = at + line->n;

	for (size_t i = 0; line->marked != NULL && i < line->marked->n; i++) {
		const struct ccd_mark *m = &line->marked->mark[i];
		size_t from = m->start > done ? m->start : done, to = m->end < end ? m->end : end;

		if (from >= to)
			continue;
		put_styled(view, style, line->marked->text + done, from - done);
		put_styled(view, ccd_arena_printf(view->arena, "4;%s", levels[m->finding->level].colour),
		    line->marked->text + from, to - from);
		done = to;
	}
	put_styled(view, style, line->s + (done - at), end - done);
}

/* Puts line K of the blocks, without blanks at its end. */
static void
put_line(struct view *view, const struct grid *grid, const struct block *block, size_t k)
{
	size_t blanks = 0;

	for (uint32_t i = 0; i < grid->n; i++) {
		struct line line = k < block[i].n ? block[i].v[k] : (struct line){ "", 0, NULL };

		if (i > 0 && grid->ruled) {
			ccd_output_printf(view->o, "%*s", (int)blanks + 1, "");
			put_styled(view, FAINT, "│", strlen("│"));
			blanks = 1;
		} else if (i > 0) {
			blanks += BETWEEN;
		}
		if (line.n > 0) {
			ccd_output_printf(view->o, "%*s", (int)blanks, "");
			put_words(view, block[i].style, &line);
			blanks = 0;
		}
		blanks += grid->width[i] - ccd_text_width(line.s, line.n);
	}
	ccd_output_puts(view->o, "\n");
}

static void
put_blocks(struct view *view, const struct grid *grid, const struct block *block)
{
	for (size_t k = 0, n = tallest(grid, block); k < n; k++)
		put_line(view, grid, block, k);
}

/* ---- the measures ---- */

/* Adds COUNT columns, REST wide together. */
static void
share_width(struct grid *grid, uint32_t count, size_t rest)
{
	for (uint32_t i = 0; i < count; i++)
		grid->width[grid->n++] = rest / count + (i < rest % count);
}

static size_t
longest_address(const struct ccd_concordance *c)
{
	size_t longest = 0;

	for (uint32_t row = 0; row < c->nrow; row++) {
		const char *address = ccd_row_address(c, row);
		size_t n = strlen(address);

		if (n > longest)
			longest = n;
	}
	return longest;
}

/* The widest of the level words with its sign. */
static size_t
level_width(struct view *view)
{
	size_t widest = 0;

	for (size_t i = 0; i < CCD_LEVEL__COUNT; i++) {
		const char *word = ccd_word(view->arena, view->options->interface, levels[i].key);
		size_t n = ccd_text_width(word, strlen(word)) + 2;

		if (n > widest)
			widest = n;
	}
	return widest;
}

static void
measure_stacked(struct view *view, size_t rest)
{
	size_t tag = 0;

	for (uint32_t i = 0; i < view->options->norder; i++) {
		size_t n = strlen(view->c->version[view->options->order[i]].lang);

		if (n > tag)
			tag = n;
	}
	if (tag > TAG_MOST)
		tag = TAG_MOST;
	view->table = (struct grid){ .n = 2, .width = { view->margin, tag } };
	share_width(&view->table, 1, rest - tag - 2 * BETWEEN);
}

static void
measure(struct view *view)
{
	uint32_t n = view->options->norder;
	size_t width = view->options->width, level = level_width(view), rest;

	view->margin = longest_address(view->c);
	if (view->margin < MARGIN_LEAST)
		view->margin = MARGIN_LEAST;
	if (view->margin > MARGIN_MOST)
		view->margin = MARGIN_MOST;
	rest = width - view->margin;
	view->stacked = rest < n * (size_t)(COLUMN_LEAST + RULE);
	if (view->stacked) {
		measure_stacked(view, rest);
	} else {
		view->table = (struct grid){ .n = 1, .width = { view->margin }, .ruled = true };
		share_width(&view->table, n, rest - n * (size_t)RULE);
	}
	view->below = (struct grid){ .n = 2, .width = { view->margin, level } };
	share_width(&view->below, 1, rest - level - 2 * BETWEEN);
}

/* ---- the heading ---- */

/* "working translation"; NULL where nothing is known of V. */
static const char *
status_words(const struct view *view, const struct ccd_version *v)
{
	if (v->status == CCD_STATUS_UNKNOWN)
		return NULL;
	return ccd_word(view->arena, view->options->interface,
	    ccd_arena_printf(view->arena, "status.%s", ccd_status_name(v->status)));
}

static void
put_rule(struct view *view)
{
	const struct grid *grid = &view->table;

	for (uint32_t i = 0; i < grid->n; i++) {
		struct ccd_buffer b = { 0 };
		size_t n = grid->width[i];

		if (!grid->ruled)
			n += i > 0 ? BETWEEN : 0;
		else
			n += i > 0 && i + 1 < grid->n ? 2 : 1;
		if (i > 0 && grid->ruled)
			ccd_buffer_puts(&b, "┼");
		for (; n > 0; n--)
			ccd_buffer_puts(&b, "─");
		put_styled(view, FAINT, b.s, b.n);
		ccd_buffer_free(&b);
	}
	ccd_output_puts(view->o, "\n");
}

/* Names and statuses as the first lines of the columns. */
static void
put_column_heads(struct view *view)
{
	struct block *name = ccd_array(view->arena, view->table.n, struct block);
	struct block *status = ccd_array(view->arena, view->table.n, struct block);

	for (uint32_t i = 1; i < view->table.n; i++) {
		const struct ccd_version *v = &view->c->version[view->options->order[i - 1]];
		const char *words = status_words(view, v);

		add_text(view, &name[i], v->lang, ccd_language_name(view->arena, v->lang),
		    view->table.width[i]);
		name[i].style = BOLD;
		if (words != NULL)
			add_text(view, &status[i], view->options->interface, words,
			    view->table.width[i]);
		status[i].style = v->status == CCD_STATUS_WORKING ? STATUS : FAINT;
	}
	put_blocks(view, &view->table, name);
	put_blocks(view, &view->table, status);
}

/* A line for each language, with its tag. */
static void
put_stacked_heads(struct view *view)
{
	for (uint32_t i = 0; i < view->options->norder; i++) {
		const struct ccd_version *v = &view->c->version[view->options->order[i]];
		const char *words = status_words(view, v);
		const char *name = ccd_language_name(view->arena, v->lang);
		struct block block[3] = { { 0 } };

		if (words != NULL)
			name = ccd_arena_printf(view->arena, "%s · %s", name, words);
		add_text(view, &block[1], v->lang, v->lang, view->table.width[1]);
		add_text(view, &block[2], v->lang, name, view->table.width[2]);
		block[1].style = block[2].style = BOLD;
		put_blocks(view, &view->table, block);
	}
}

static void
put_head(struct view *view)
{
	if (view->stacked)
		put_stacked_heads(view);
	else
		put_column_heads(view);
	put_rule(view);
}

/* ---- rows ---- */

/* The open findings of ROW; their number. */
static size_t
findings_of(const struct view *view, uint32_t row, const struct ccd_finding ***list)
{
	size_t first, n = ccd_findings_of(view->findings, row, &first);

	*list = ccd_array(view->arena, n + 1, const struct ccd_finding *);
	for (size_t i = 0; i < n; i++)
		(*list)[i] = &view->findings->finding[first + i];
	return n;
}

/* Marks the lines of BLOCK from the FIRSTth on, which are those of CLAUSE of V in ROW. What cannot be
 * shown as it is has other offsets and is left unmarked. */
static void
mark_lines(struct view *view, struct block *block, size_t first, uint32_t row, uint32_t v, uint32_t clause)
{
	const char *text = view->c->version[v].clause[clause].text;
	struct marked *marked = ccd_array(view->arena, 1, struct marked);
	const struct ccd_finding **list;
	size_t n = findings_of(view, row, &list);
	struct ccd_mark *mark;

	if (first >= block->n || strcmp(ccd_layout_safe(view->arena, text), text) != 0)
		return;
	*marked = (struct marked){ block->v[first].s - strspn(text, " "), NULL, 0 };
	marked->n = ccd_marks(list, n, v, clause, view->arena, &mark);
	marked->mark = mark;
	for (size_t i = first; marked->n > 0 && i < block->n; i++)
		block->v[i].marked = marked;
}

/* The clauses of version V in ROW, each on lines of its own. */
static void
add_cell(struct view *view, struct block *block, uint32_t row, uint32_t v, size_t width)
{
	const struct ccd_version *version = &view->c->version[v];
	const struct ccd_cell *cell = &view->c->row[row].cell[v];

	for (uint32_t i = 0; i < cell->n; i++) {
		size_t first = block->n;

		add_text(view, block, version->lang, version->clause[cell->clause[i]].text, width);
		mark_lines(view, block, first, row, v, cell->clause[i]);
	}
	if (cell->n == 0) {
		add_text(view, block, view->options->interface,
		    ccd_word(view->arena, view->options->interface, "report.nothing"), width);
		block->style = FAINT;
	} else if (ccd_row_is_heading(view->c, row)) {
		block->style = BOLD;
	}
}

/* The address, and how sure the row is where that is little. */
static void
add_margin(struct view *view, struct block *block, uint32_t row)
{
	const struct ccd_row *r = &view->c->row[row];

	add_address(view, block, ccd_row_address(view->c, row));
	if (r->confidence < CCD_UNSURE && !r->confirmed)
		add_text(view, block, NULL, ccd_arena_printf(view->arena, "%d%%",
		    r->confidence > 0 ? (int)(r->confidence * 100) : 0), view->margin);
	block->style = FAINT;
}

static void
put_columns(struct view *view, uint32_t row)
{
	struct block *block = ccd_array(view->arena, view->table.n, struct block);

	add_margin(view, &block[0], row);
	for (uint32_t i = 1; i < view->table.n; i++)
		add_cell(view, &block[i], row, view->options->order[i - 1], view->table.width[i]);
	put_blocks(view, &view->table, block);
}

/* The margin runs beside all languages: what is left of it goes with the next. */
static void
put_stack(struct view *view, uint32_t row)
{
	struct block margin = { 0 };

	add_margin(view, &margin, row);
	for (uint32_t i = 0; i < view->options->norder; i++) {
		uint32_t v = view->options->order[i];
		struct block block[3] = { margin };
		size_t n;

		add_text(view, &block[1], NULL, view->c->version[v].lang, view->table.width[1]);
		block[1].style = FAINT;
		add_cell(view, &block[2], row, v, view->table.width[2]);
		n = block[1].n > block[2].n ? block[1].n : block[2].n;
		if (i + 1 < view->options->norder && block[0].n > n)
			block[0].n = n;
		put_blocks(view, &view->table, block);
		margin.v += block[0].n < n ? block[0].n : n;
		margin.n -= block[0].n;
	}
}

/* ---- findings ---- */

static void
put_finding(struct view *view, const struct ccd_finding *f)
{
	const char *interface = view->options->interface;
	struct block block[FINDING_COLUMNS] = { { 0 } };
	size_t width = view->below.width[2];
	struct ccd_arena *a = view->arena;

	view->count[f->suppressed != NULL ? CCD_LEVEL__COUNT : f->level]++;
	if (f->suppressed != NULL)
		return;
	if (f->row == CCD_NONE)
		add_address(view, &block[0], f->address);
	add_text(view, &block[1], interface, ccd_arena_printf(a, "%s %s", levels[f->level].sign,
	    ccd_word(a, interface, levels[f->level].key)), view->below.width[1]);
	block[1].style = levels[f->level].colour;
	add_text(view, &block[2], interface, ccd_arena_printf(a, "%s %s", f->rule->id,
	    ccd_finding_name(f, interface, a)), width);
	add_text(view, &block[2], interface, ccd_finding_words(view->c, f, interface, a), width);
	put_blocks(view, &view->below, block);
}

static bool
has_open_finding(const struct view *view, uint32_t row)
{
	size_t first, n = ccd_findings_of(view->findings, row, &first);

	for (size_t i = first; i < first + n; i++)
		if (view->findings->finding[i].suppressed == NULL)
			return true;
	return false;
}

/* ---- the choice of rows ---- */

static bool
is_wanted(const struct view *view, uint32_t row)
{
	return ccd_row_is_shown(view->c, row, view->options->order, view->options->norder) &&
	    (view->asked.row == NULL || view->asked.row[row]) &&
	    (!view->options->findings_only || has_open_finding(view, row));
}

/* ---- the whole ---- */

static void
put_row(struct view *view, uint32_t row)
{
	struct block *empty;
	size_t first, n = ccd_findings_of(view->findings, row, &first);

	view->arena = ccd_arena_new();
	empty = ccd_array(view->arena, view->table.n, struct block);
	if (view->stacked)
		put_stack(view, row);
	else
		put_columns(view, row);
	for (size_t i = first; i < first + n; i++)
		put_finding(view, &view->findings->finding[i]);
	put_line(view, &view->table, empty, 0);
	ccd_arena_free(view->arena);
}

/* Findings on no row, a line for each working translation, and a count. */
static void
put_foot(struct view *view)
{
	size_t first, n = ccd_findings_of(view->findings, CCD_NONE, &first);
	const char *arg[4], *interface = view->options->interface;
	struct grid whole = { .n = 1, .width = { view->options->width } };
	struct block block = { 0 };

	for (size_t i = first; i < first + n; i++)
		if (view->asked.row == NULL ||
		    ccd_is_below(view->findings->finding[i].address, view->asked.address))
			put_finding(view, &view->findings->finding[i]);
	put_rule(view);
	for (size_t i = 0; i <= CCD_LEVEL__COUNT; i++)
		arg[i] = ccd_arena_printf(view->arena, "%zu", view->count[i]);
	add_text(view, &block, interface, ccd_say(view->arena, interface, "report.summary", arg),
	    view->options->width);
	for (uint32_t i = 0; i < view->options->norder; i++) {
		const struct ccd_version *v = &view->c->version[view->options->order[i]];
		const char *const name[4] = { ccd_language_name(view->arena, v->lang) };

		if (v->status == CCD_STATUS_WORKING)
			add_text(view, &block, interface, ccd_say(view->arena, interface,
			    "view.working", name), view->options->width);
	}
	put_blocks(view, &whole, &block);
}

int
ccd_view(const struct ccd_concordance *c, const struct ccd_findings *findings,
    const struct ccd_view_options *options, struct ccd_output *o, struct ccd_error *err)
{
	static const struct ccd_findings none = { 0 };
	struct ccd_arena *a = ccd_arena_new();
	struct view view = { .c = c, .findings = findings != NULL ? findings : &none,
	    .options = options, .o = o, .arena = a };

	if (options->clause != NULL && ccd_lookup(c, options->clause, a, &view.asked, err) < 0) {
		ccd_arena_free(a);
		return -1;
	}
	measure(&view);
	put_head(&view);
	for (uint32_t row = 0; row < c->nrow; row++)
		if (is_wanted(&view, row))
			put_row(&view, row);
	view.arena = a;
	put_foot(&view);
	ccd_arena_free(a);
	return 0;
}
