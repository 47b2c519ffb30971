/*
 * Tables: rows go with rows and columns with columns, whatever the path through their cells was.
 * The words of the cells say which; places say nothing where the tables are not of one shape, and
 * where two rows say more crosswise, they changed places.
 */
#include <math.h>
#include <string.h>

#include "align/align_int.h"

/* Nats that a row or column left alone costs, and that rows beside each other are worth for being so. */
static const double ALONE = -1.5, BESIDE = 0.5;

/* What it says of two cells that one has figures alone and the other words alone. */
static const double UNLIKE = -4.0;

/* Lines that say so much of each other are not asked what others say. */
static const double FITS = 5.0;

/* So much more must two rows or columns say crosswise than as they stand. */
static const double CROSSWISE = 6.0;

/* What two that are left alone must say of each other to have been moved. */
static const double MOVED = 4.0;

/* Rows from one to another that may correspond; tables with more columns, or whose rows times columns
 * times what each may meet are more, are left as they are. */
enum { MOST_APART = 12, MOST_COLUMNS = 32, MOST_WORK = 250000 };

/* A table of one version: units, CCD_NONE where a row is short. */
struct grid {
	uint32_t version, table;
	uint32_t n, width;
	uint32_t *row;          /* [n] */
	uint32_t *cell;         /* [n * width] */
};

struct tables {
	uint32_t nversion;
	const struct ccd_pair *pair;
	const struct ccd_span_of_units *span;
	struct ccd_groups *groups;
	struct ccd_arena *arena;
	uint32_t **group_of;    /* [version][unit of the document] */
};

/* What goes with what of N rows or columns: WITH[i], or CCD_NONE. */
struct matching {
	uint32_t *with;
	double *sure;           /* the evidence for it, in nats */
};

/* ---- grids ------------------------------------------------------------- */

static uint32_t *
group_of(const struct tables *t, uint32_t v, uint32_t unit)
{
	return &t->group_of[v][unit - t->span[v].first];
}

static const struct ccd_unit *
units_of(const struct tables *t, uint32_t v)
{
	return ccd_units_of(t->pair, t->nversion, v);
}

/* Counts the rows and columns of G or, where it has room, notes them. */
static void
walk_grid(const struct tables *t, struct grid *g)
{
	const struct ccd_unit *units = units_of(t, g->version);
	uint32_t end = t->span[g->version].first + t->span[g->version].n, column = 0, n = 0, width = 0;

	for (uint32_t u = g->table + 1; u < end && units[u].depth > units[g->table].depth; u++) {
		if (units[u].kind == CCD_KIND_TABLEROW && units[u].parent == g->table) {
			if (g->row != NULL)
				g->row[n] = u;
			n++;
			column = 0;
		} else if (units[u].kind == CCD_KIND_CELL && n > 0) {
			if (g->row != NULL && column < g->width)
				g->cell[(n - 1) * g->width + column] = u;
			column++;
		}
		width = column > width ? column : width;
	}
	g->n = n;
	g->width = g->row == NULL ? width : g->width;
}

static bool
read_grid(const struct tables *t, uint32_t v, uint32_t table, struct grid *g)
{
	*g = (struct grid){ .version = v, .table = table };
	walk_grid(t, g);
	if (g->n == 0 || g->width == 0 || g->width > MOST_COLUMNS)
		return false;
	g->row = ccd_array(t->arena, g->n, uint32_t);
	g->cell = ccd_array(t->arena, (size_t)g->n * g->width, uint32_t);
	memset(g->cell, 0xff, (size_t)g->n * g->width * sizeof *g->cell);
	walk_grid(t, g);
	return true;
}

/* ---- evidence ---------------------------------------------------------- */

/* Whether a cell has words, and whether it has figures. */
struct contents {
	bool words, figures;
};

static struct contents
contents_of(const struct ccd_text *text, uint32_t unit)
{
	struct contents c = { false, false };

	for (size_t i = text->start[unit]; i < text->start[unit + 1]; i++) {
		enum ccd_token_kind kind = text->vocabulary->token[text->v[i]].kind;

		c.figures |= kind == CCD_TOKEN_VALUE;
		c.words |= kind != CCD_TOKEN_VALUE && kind != CCD_TOKEN_MARK;
	}
	return c;
}

/* Figures alone are no translation of words alone. */
static bool
unlike(struct contents a, struct contents b)
{
	return a.words != b.words && a.figures != b.figures && a.words == b.figures;
}

/* What the words of two cells say of each other, in both directions; 0 where one is empty. */
static double
words(const struct tables *t, const struct grid *a, uint32_t x, const struct grid *b, uint32_t y)
{
	const struct ccd_pair *pair = ccd_pair_of(t->pair, t->nversion, a->version, b->version);
	bool turned = a->version > b->version;
	const struct ccd_units *of_a = turned ? pair->b : pair->a, *of_b = turned ? pair->a : pair->b;
	struct ccd_cell one = { &x, 1 }, two = { &y, 1 };

	if (x == CCD_NONE || y == CCD_NONE || units_of(t, a->version)[x].length == 0 ||
	    units_of(t, b->version)[y].length == 0)
		return 0.0;
	if (unlike(contents_of(&of_a->text, x), contents_of(&of_b->text, y)))
		return UNLIKE;
	return ccd_words_alone(pair, turned ? &two : &one, turned ? &one : &two, false) +
	    ccd_words_alone(pair, turned ? &two : &one, turned ? &one : &two, true);
}

/* Two tables under comparison: what is matched are their rows or, TURNED, their columns. */
struct comparison {
	const struct tables *t;
	const struct grid *a, *b;
	const uint32_t *across; /* what goes with each column of A or, TURNED, with each row */
	bool turned;
};

static double
line_score(const struct comparison *c, uint32_t i, uint32_t k)
{
	uint32_t n = c->turned ? c->a->n : c->a->width;
	double sum = 0.0;

	for (uint32_t x = 0; x < n; x++) {
		uint32_t y = c->across[x];

		if (y != CCD_NONE)
			sum += c->turned ?
			    words(c->t, c->a, c->a->cell[x * c->a->width + i], c->b, c->b->cell[y * c->b->width + k]) :
			    words(c->t, c->a, c->a->cell[i * c->a->width + x], c->b, c->b->cell[k * c->b->width + y]);
	}
	return sum;
}

/* ---- matching ---------------------------------------------------------- */

/* Scores of lines i of A with k of B, for |i - k| within the band; -INFINITY outside. */
struct scores {
	double *v;
	uint32_t n, m, band;
};

static double
score_at(const struct scores *s, uint32_t i, uint32_t k)
{
	uint32_t low = i > s->band ? i - s->band : 0;

	return k < low || k - low > 2 * s->band || k >= s->m ? -INFINITY :
	    s->v[(size_t)i * (2 * s->band + 1) + (k - low)];
}

/* Where both have as many lines, those that fit the one at their place are not looked for elsewhere. */
static void
fill_scores(const struct comparison *c, struct scores *s)
{
	size_t wide = 2 * s->band + 1;
	bool *fits = ccd_array(c->t->arena, s->n, bool);

	s->v = ccd_array(c->t->arena, s->n * wide, double);
	for (uint32_t i = 0; i < s->n && s->n == s->m; i++)
		fits[i] = line_score(c, i, i) >= FITS;
	for (uint32_t i = 0; i < s->n; i++) {
		uint32_t low = i > s->band ? i - s->band : 0;

		for (uint32_t k = low; k < s->m && k - low < wide; k++)
			s->v[i * wide + (k - low)] = i != k && s->n == s->m && (fits[i] || fits[k]) ? -INFINITY :
			    line_score(c, i, k);
	}
}

/* The first K that I may meet: see struct scores. */
static uint32_t
first_of(const struct scores *s, uint32_t i)
{
	return i > s->band ? i - s->band : 0;
}

/* The best of the first I with the first K; -INFINITY outside the band. */
static double
best_at(const struct scores *s, const double *best, uint32_t i, uint32_t k)
{
	uint32_t low = first_of(s, i);

	return k < low || k - low > 2 * s->band ? -INFINITY : best[(size_t)i * (2 * s->band + 1) + (k - low)];
}

static double
best_both(const struct scores *s, const double *best, uint32_t i, uint32_t k)
{
	return i > 0 && k > 0 ? best_at(s, best, i - 1, k - 1) + BESIDE + score_at(s, i - 1, k - 1) : -INFINITY;
}

/* The best matching that keeps the order. */
static void
match_in_order(const struct scores *s, struct ccd_arena *a, struct matching *out)
{
	size_t wide = 2 * s->band + 1;
	double *best = ccd_array(a, (s->n + 1) * wide, double);
	uint32_t i = s->n, k = s->m;

	for (uint32_t x = 0; x <= s->n; x++)
		for (uint32_t low = first_of(s, x), y = low; y <= s->m && y - low < wide; y++) {
			double up = x > 0 ? best_at(s, best, x - 1, y) + ALONE : -INFINITY;
			double left = y > low ? best[x * wide + (y - 1 - low)] + ALONE : -INFINITY;

			best[x * wide + (y - low)] = x + y == 0 ? 0.0 :
			    fmax(best_both(s, best, x, y), fmax(up, left));
		}
	while (i > 0 && k > 0) {
		double here = best_at(s, best, i, k);

		if (here == best_both(s, best, i, k)) {
			out->with[--i] = --k;
			out->sure[i] = score_at(s, i, k) + BESIDE - 2 * ALONE;
		} else if (here == best_at(s, best, i - 1, k) + ALONE) {
			i--;
		} else {
			k--;
		}
	}
}

/* Those left alone that say so much of each other were moved: the best first. */
static void
match_moved(const struct scores *s, struct ccd_arena *a, struct matching *out)
{
	bool *taken = ccd_array(a, s->m, bool);

	for (uint32_t i = 0; i < s->n; i++)
		if (out->with[i] != CCD_NONE)
			taken[out->with[i]] = true;
	for (;;) {
		uint32_t x = CCD_NONE, y = 0;
		double best = MOVED;

		for (uint32_t i = 0; i < s->n; i++)
			for (uint32_t k = i > s->band ? i - s->band : 0; out->with[i] == CCD_NONE && k < s->m &&
			    k <= i + s->band; k++)
				if (!taken[k] && score_at(s, i, k) >= best) {
					best = score_at(s, i, k);
					x = i;
					y = k;
				}
		if (x == CCD_NONE)
			return;
		out->with[x] = y;
		out->sure[x] = best;
		taken[y] = true;
	}
}

/* Two that say more crosswise than as they stand change places. */
static void
match_crosswise(const struct scores *s, struct matching *out)
{
	for (uint32_t i = 0; i < s->n; i++)
		for (uint32_t k = i + 1; k < s->n && k - i <= MOST_APART; k++) {
			double one, two, gain;

			if (out->with[i] == CCD_NONE || out->with[k] == CCD_NONE)
				continue;
			one = score_at(s, i, out->with[k]);
			two = score_at(s, k, out->with[i]);
			gain = one + two - score_at(s, i, out->with[i]) - score_at(s, k, out->with[k]);
			if (one > 0.0 && two > 0.0 && gain >= CROSSWISE) {
				uint32_t other = out->with[i];

				out->with[i] = out->with[k];
				out->with[k] = other;
				out->sure[i] = out->sure[k] = gain / 2.0;
			}
		}
}

/* Lines of the one with lines of the other; false where that would be too much work. */
static bool
match(const struct comparison *c, struct matching *out)
{
	struct scores s = { .n = c->turned ? c->a->width : c->a->n, .m = c->turned ? c->b->width : c->b->n };

	s.band = (s.n > s.m ? s.n - s.m : s.m - s.n) + MOST_APART;
	if ((double)s.n * s.band * c->a->width > MOST_WORK)
		return false;
	out->with = ccd_array(c->t->arena, s.n, uint32_t);
	out->sure = ccd_array(c->t->arena, s.n, double);
	memset(out->with, 0xff, s.n * sizeof *out->with);
	fill_scores(c, &s);
	match_in_order(&s, c->t->arena, out);
	match_moved(&s, c->t->arena, out);
	match_crosswise(&s, out);
	return true;
}

/* Rows by the columns that stand at one place, then columns by these rows; where the tables are not as
 * wide, columns by the rows that stand at one place come before. Where columns come out otherwise than
 * the rows were matched by, these are matched again. */
static bool
match_grids(const struct tables *t, const struct grid *a, const struct grid *b, struct matching *rows,
    struct matching *columns)
{
	uint32_t n = a->n > a->width ? a->n : a->width;
	uint32_t *place = ccd_array(t->arena, n, uint32_t), *across = place;

	for (uint32_t i = 0; i < n; i++)
		place[i] = i < (a->width == b->width ? a->width : b->n) ? i : CCD_NONE;
	if (a->width != b->width) {
		if (!match(&(struct comparison){ t, a, b, place, true }, columns))
			return false;
		across = columns->with;
	}
	if (!match(&(struct comparison){ t, a, b, across, false }, rows) ||
	    !match(&(struct comparison){ t, a, b, rows->with, true }, columns))
		return false;
	return memcmp(across, columns->with, a->width * sizeof *across) == 0 ||
	    match(&(struct comparison){ t, a, b, columns->with, false }, rows);
}

/* ---- groups ------------------------------------------------------------ */

static double
probability(double nats)
{
	return 1.0 / (1.0 + exp(-nats / 2.0));
}

/* Its members ascend. */
static void
add_to_cell(struct ccd_cell *cell, uint32_t unit, struct ccd_arena *a)
{
	uint32_t *all = ccd_array(a, cell->n + 1, uint32_t), n = cell->n;

	while (n > 0 && cell->clause[n - 1] > unit)
		n--;
	for (uint32_t i = 0; i < cell->n; i++)
		all[i < n ? i : i + 1] = cell->clause[i];
	all[n] = unit;
	*cell = (struct ccd_cell){ all, cell->n + 1 };
}

/* UNIT of V goes to group G, or to one of its own where that is CCD_NONE. */
static void
put(struct tables *t, uint32_t v, uint32_t unit, uint32_t g, double sure)
{
	uint32_t own = *group_of(t, v, unit);

	if (own == g || (g == CCD_NONE && t->groups->v[own].cell[v].n == 1)) {
		bool alone = g == CCD_NONE;

		for (uint32_t q = 0; alone && q < t->nversion; q++)
			alone = q == v || t->groups->v[own].cell[q].n == 0;
		if (own == g || alone) {
			t->groups->v[own].confidence = fmax(t->groups->v[own].confidence, sure);
			return;
		}
	}
	ccd_cell_take_out(&t->groups->v[own].cell[v], unit, t->arena);
	if (g == CCD_NONE) {
		g = (uint32_t)t->groups->n;
		*ccd_push(t->arena, t->groups) = (struct ccd_group){
			ccd_array(t->arena, t->nversion, struct ccd_cell), sure };
	} else {
		t->groups->v[g].confidence = sure;
	}
	add_to_cell(&t->groups->v[g].cell[v], unit, t->arena);
	*group_of(t, v, unit) = g;
}

/* True where nothing else of V stands in UNIT's group. */
static bool
is_single(const struct tables *t, uint32_t v, uint32_t unit)
{
	return t->groups->v[*group_of(t, v, unit)].cell[v].n == 1;
}

/* A group for each row and cell of A. */
static void
part(struct tables *t, const struct grid *a)
{
	for (uint32_t i = 0; i < a->n * (a->width + 1); i++) {
		uint32_t unit = i < a->n ? a->row[i] : a->cell[i - a->n];

		if (unit != CCD_NONE && !is_single(t, a->version, unit))
			put(t, a->version, unit, CCD_NONE, probability(-2 * ALONE));
	}
}

/* True where the cells of B stand in the groups that the matching asks for. */
static bool
stands(const struct tables *t, const struct grid *a, const struct grid *b, const struct matching *rows,
    const struct matching *columns)
{
	for (uint32_t i = 0; i < a->n; i++)
		for (uint32_t c = 0; c < a->width; c++) {
			uint32_t k = rows->with[i], d = columns->with[c], x = a->cell[i * a->width + c], y;

			if (x == CCD_NONE || k == CCD_NONE || d == CCD_NONE || (y = b->cell[k * b->width + d]) == CCD_NONE)
				continue;
			if (*group_of(t, a->version, x) != *group_of(t, b->version, y) || !is_single(t, a->version, x) ||
			    !is_single(t, b->version, y))
				return false;
		}
	return true;
}

/* The group of A's row or cell that goes with one of B; CCD_NONE for none. */
static uint32_t
counterpart(const struct tables *t, const struct grid *a, uint32_t unit)
{
	return unit == CCD_NONE ? CCD_NONE : *group_of(t, a->version, unit);
}

/* Rows and cells of B to those of A. */
static void
regroup(struct tables *t, const struct grid *a, const struct grid *b, const struct matching *rows,
    const struct matching *columns)
{
	uint32_t *row_of = ccd_array(t->arena, b->n, uint32_t), *column_of = ccd_array(t->arena, b->width, uint32_t);

	memset(row_of, 0xff, b->n * sizeof *row_of);
	memset(column_of, 0xff, b->width * sizeof *column_of);
	for (uint32_t i = 0; i < a->n; i++)
		if (rows->with[i] != CCD_NONE)
			row_of[rows->with[i]] = i;
	for (uint32_t c = 0; c < a->width; c++)
		if (columns->with[c] != CCD_NONE)
			column_of[columns->with[c]] = c;
	for (uint32_t k = 0; k < b->n; k++) {
		uint32_t i = row_of[k];
		double sure = probability(i != CCD_NONE ? rows->sure[i] : -2 * ALONE);

		put(t, b->version, b->row[k], counterpart(t, a, i != CCD_NONE ? a->row[i] : CCD_NONE), sure);
		for (uint32_t d = 0; d < b->width; d++) {
			uint32_t c = column_of[d], y = b->cell[k * b->width + d];

			if (y != CCD_NONE)
				put(t, b->version, y, counterpart(t, a, i != CCD_NONE && c != CCD_NONE ?
				    a->cell[i * a->width + c] : CCD_NONE), sure);
		}
	}
}

/* The tables of group G: the largest is compared with each other. Where nothing is to be changed,
 * nothing is. */
static bool
align_group(struct tables *t, uint32_t g)
{
	struct grid *grid = ccd_array(t->arena, t->nversion, struct grid);
	struct matching *rows, *columns;
	uint32_t n = 0, most = 0;
	bool changes = false;

	for (uint32_t v = 0; v < t->nversion; v++) {
		const struct ccd_cell *cell = &t->groups->v[g].cell[v];

		if (cell->n > 1 || (cell->n == 1 && units_of(t, v)[cell->clause[0]].kind != CCD_KIND_TABLE))
			return false;
		if (cell->n == 1 && !read_grid(t, v, cell->clause[0], &grid[n++]))
			return false;
	}
	for (uint32_t i = 1; i < n; i++)
		if (grid[i].n > grid[most].n || (grid[i].n == grid[most].n && grid[i].width > grid[most].width))
			most = i;
	rows = ccd_array(t->arena, n, struct matching);
	columns = ccd_array(t->arena, n, struct matching);
	for (uint32_t i = 0; i < n; i++) {
		if (i == most)
			continue;
		if (!match_grids(t, &grid[most], &grid[i], &rows[i], &columns[i]))
			return false;
		changes |= grid[i].n != grid[most].n || grid[i].width != grid[most].width ||
		    !stands(t, &grid[most], &grid[i], &rows[i], &columns[i]);
	}
	if (changes)
		part(t, &grid[most]);
	for (uint32_t i = 0; i < n && changes; i++)
		if (i != most)
			regroup(t, &grid[most], &grid[i], &rows[i], &columns[i]);
	return changes;
}

bool
ccd_align_tables(const struct ccd_span_of_units *span, uint32_t nversion, const struct ccd_pair *pair,
    struct ccd_arena *a, struct ccd_groups *groups)
{
	struct tables t = { nversion, pair, span, groups, a, ccd_array(a, nversion, uint32_t *) };
	size_t n = groups->n;
	bool any = false, changed = false;

	for (size_t g = 0; g < n && !any; g++)
		for (uint32_t v = 0; v < nversion && !any; v++)
			any = groups->v[g].cell[v].n == 1 &&
			    ccd_units_of(pair, nversion, v)[groups->v[g].cell[v].clause[0]].kind == CCD_KIND_TABLE;
	if (!any)
		return false;
	for (uint32_t v = 0; v < nversion; v++)
		t.group_of[v] = ccd_groups_of(groups, v, span[v], a);
	for (size_t g = 0; g < n; g++)
		changed |= align_group(&t, (uint32_t)g);
	ccd_groups_drop_empty(groups, nversion);
	return changed;
}
