#include "write/source_table.h"

#include <stdlib.h>
#include <string.h>

/* A longer table goes on in the next line: pages and cells have their limits. */
enum { MOST_ROWS = 200 };

/* The table and the row of it that CLAUSE of V is or stands in, CCD_NONE for none. */
struct inside {
	uint32_t table, row;
};

static struct inside
inside_of(const struct ccd_version *v, uint32_t clause)
{
	struct inside in = { CCD_NONE, CCD_NONE };
	uint32_t i = clause;

	if (v->clause[i].kind == CCD_KIND_TEXT)
		i = v->clause[i].parent;
	if (v->clause[i].kind == CCD_KIND_CELL)
		i = v->clause[i].parent;
	if (v->clause[i].kind == CCD_KIND_TABLEROW) {
		in.row = i;
		i = v->clause[i].parent;
	}
	if (v->clause[i].kind == CCD_KIND_TABLE && (in.row != CCD_NONE || i == clause))
		in.table = i;
	return in;
}

/* Whether ROW goes on with what IN has of each version; what it adds is noted there. */
static bool
goes_on(const struct ccd_table *t, uint32_t row, struct inside *in)
{
	const struct ccd_concordance *c = t->w->c;
	bool whole = t->w->tables == CCD_TABLES_WHOLE;

	for (uint32_t v = 0; v < c->nversion; v++) {
		const struct ccd_cell *cell = &c->row[row].cell[v];

		for (uint32_t i = 0; i < cell->n; i++) {
			struct inside own = inside_of(&c->version[v], cell->clause[i]);

			if (own.table == CCD_NONE || (in[v].table != CCD_NONE && in[v].table != own.table))
				return false;
			if (!whole && own.row == CCD_NONE && *c->version[v].clause[own.table].text != '\0')
				return false;   /* a caption is a line of its own */
			if (!whole && in[v].row != CCD_NONE && own.row != in[v].row)
				return false;
			in[v].table = own.table;
			in[v].row = own.row != CCD_NONE ? own.row : in[v].row;
		}
	}
	return true;
}

uint32_t
ccd_source_table_rows(const struct ccd_table *t, uint32_t first)
{
	const struct ccd_concordance *c = t->w->c;
	struct inside in[CCD_MAX_VERSIONS];
	uint32_t n = 0, shown = 0, rows = 0, last = CCD_NONE;

	if (t->w->tables == CCD_TABLES_CELLS || t->w->sentences)
		return 0;
	for (uint32_t v = 0; v < c->nversion; v++)
		in[v] = (struct inside){ CCD_NONE, CCD_NONE };
	for (; first + n < c->nrow && rows <= MOST_ROWS && goes_on(t, first + n, in); n++) {
		uint32_t v = 0;

		while (v + 1 < c->nversion && c->row[first + n].cell[v].n == 0)
			v++;
		rows += in[v].row != last;
		last = in[v].row;
		if (rows > MOST_ROWS)
			break;
		shown += ccd_row_is_shown(c, first + n, t->w->order, t->w->norder);
	}
	return shown > 0 ? n : 0;
}

static int
compare_clauses(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

/* The clauses of V in T's line, in the order of the text; their number is returned. */
static uint32_t
clauses_of(const struct ccd_table *t, uint32_t v, uint32_t **out)
{
	const struct ccd_row *row = t->w->c->row + t->first;
	uint32_t n = 0;

	for (uint32_t r = 0; r < t->rows; r++)
		n += row[r].cell[v].n;
	*out = ccd_array(t->arena, n, uint32_t);
	n = 0;
	for (uint32_t r = 0; r < t->rows; r++)
		for (uint32_t i = 0; i < row[r].cell[v].n; i++)
			(*out)[n++] = row[r].cell[v].clause[i];
	if (n > 0)
		qsort(*out, n, sizeof **out, compare_clauses);
	return n;
}

struct ccd_pieces
ccd_source_table_pieces(const struct ccd_table *t, uint32_t v)
{
	const struct ccd_version *version = &t->w->c->version[v];
	uint32_t *clause, n = clauses_of(t, v, &clause), last = CCD_NONE, row = 0, column = 0, cells = 0;
	struct ccd_piece *piece = ccd_array(t->arena, n, struct ccd_piece);

	for (uint32_t i = 0; i < n; i++) {
		const struct ccd_clause *own = &version->clause[clause[i]];
		struct inside in = inside_of(version, clause[i]);

		if (in.row != last) {
			row++;
			column = 0;
		}
		last = in.row;
		column += own->kind == CCD_KIND_CELL;
		if (own->kind == CCD_KIND_CELL || *own->text != '\0')
			piece[cells++] = (struct ccd_piece){ .clause = clause[i], .end = (uint32_t)strlen(own->text),
				.row = column > 0 ? row : 0, .column = column };
	}
	return (struct ccd_pieces){ piece, cells };
}

uint32_t
ccd_source_table_columns(const struct ccd_pieces *side)
{
	uint32_t columns = 0, rows = 0;

	for (uint32_t i = 0; i < side->n; i++) {
		columns = side->piece[i].column > columns ? side->piece[i].column : columns;
		rows = side->piece[i].row > rows ? side->piece[i].row : rows;
	}
	return rows * columns > 1 ? columns : 0;
}

uint32_t
ccd_source_table_first(const struct ccd_pieces *side)
{
	uint32_t i = 0;

	while (i < side->n && side->piece[i].row == 0)
		i++;
	return i;
}

void
ccd_source_table_walk(const struct ccd_pieces *side, uint32_t first,
    const struct ccd_source_table_form *form, void *data)
{
	for (uint32_t i = first; i < side->n; i++) {
		const struct ccd_piece *own = &side->piece[i], *next = i + 1 < side->n ? own + 1 : NULL;
		bool new_row = i == first || own[-1].row != own->row;
		bool last_of_row = next == NULL || next->row != own->row;

		if (new_row)
			form->row(data, true);
		if (new_row || own[-1].column != own->column)
			form->cell(data, i, true);
		form->piece(data, i);
		if (last_of_row || next->column != own->column)
			form->cell(data, i, false);
		if (last_of_row)
			form->row(data, false);
	}
}
