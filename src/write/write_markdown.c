/*
 * Tables of GitHub Flavored Markdown: titles, provenance, then the rows. Text is escaped, so that it
 * stays what it is; clauses and findings of a cell stand on lines of their own.
 */
#include <string.h>

#include "lang/lang.h"
#include "write/source_table.h"

static void
put(struct ccd_write *w, const char *s)
{
	ccd_output_puts(w->out, s);
}

/* S as text: what could be markup is escaped. */
static void
put_text(struct ccd_write *w, const char *s)
{
	static const char special[] = "\\`*_{}[]<>&#|~$!\n\t";

	while (*s != '\0') {
		size_t n = strcspn(s, special);

		ccd_output_add(w->out, s, n);
		s += n;
		switch (*s) {
		case '\0': return;
		case '\n': put(w, "<br>"); break;
		case '\t': put(w, " "); break;
		case '<': put(w, "&lt;"); break;
		case '>': put(w, "&gt;"); break;
		case '&': put(w, "&amp;"); break;
		default: ccd_output_printf(w->out, "\\%c", *s);
		}
		s++;
	}
}

/* A cell; text that is written from right to left says so itself. */
static void
put_cell(struct ccd_write *w, const char *lang, const char *s)
{
	bool right = *s != '\0' && strcmp(ccd_lang_direction(lang), "rtl") == 0;

	put(w, "| ");
	if (right)
		ccd_output_printf(w->out, "<span lang=\"%s\" dir=\"rtl\">", lang);
	put_text(w, s);
	put(w, right ? "</span> " : *s != '\0' ? " " : "");
}

/* A cell with a table of the source in it. */
struct inner {
	struct ccd_table *table;
	uint32_t version;
};

static void
put_source_row(void *data, bool begins)
{
	put(((struct inner *)data)->table->w, begins ? "<tr>" : "</tr>");
}

static void
put_source_cell(void *data, uint32_t i, bool begins)
{
	(void)i;
	put(((struct inner *)data)->table->w, begins ? "<td>" : "</td>");
}

static void
put_source_piece(void *data, uint32_t i)
{
	const struct inner *in = data;
	const struct ccd_table *t = in->table;
	const struct ccd_piece *piece = &t->line->side[in->version].piece[i];
	const char *text = t->w->c->version[in->version].clause[piece->clause].text;

	if (i > 0 && piece[-1].row == piece->row && piece[-1].column == piece->column)
		put(t->w, "<br>");
	put_text(t->w, ccd_clean_text(t->w, ccd_arena_strndup(t->arena, text + piece->start,
	    piece->end - piece->start), t->arena));
}

/* The cell of a text that has a table, which Markdown has no signs for within another. */
static void
put_source_table(struct ccd_table *t, uint32_t v)
{
	static const struct ccd_source_table_form form = { put_source_row, put_source_cell,
		put_source_piece };
	const struct ccd_pieces *side = &t->line->side[v];
	const char *lang = t->w->c->version[v].lang;
	struct inner in = { t, v };
	uint32_t first = ccd_source_table_first(side);

	put(t->w, "| ");
	for (uint32_t i = 0; i < first; i++) {
		put_source_piece(&in, i);
		put(t->w, "<br>");
	}
	ccd_output_printf(t->w->out, "<table lang=\"%s\" dir=\"%s\">", lang, ccd_lang_direction(lang));
	ccd_source_table_walk(side, first, &form, &in);
	put(t->w, "</table> ");
}

static void
put_line_below(struct ccd_write *w, uint32_t n)
{
	put(w, "|\n");
	for (uint32_t i = 0; i < n; i++)
		put(w, "| --- ");
	put(w, "|\n");
}

static void
put_front(struct ccd_write *w)
{
	const char *notice = ccd_working_notice(w);
	bool any = false;

	for (uint32_t i = 0; i < w->norder; i++) {
		const char *title = ccd_version_title(&w->c->version[w->order[i]]);

		if (title == NULL)
			continue;
		put(w, any ? "## " : "# ");
		put_text(w, ccd_clean_text(w, title, w->arena));
		put(w, "\n\n");
		any = true;
	}
	for (uint32_t v = 0; v <= w->norder; v++) {
		for (uint32_t i = 0; i < CCD_PROVENANCE; i++)
			put_cell(w, w->interface, v == 0 ? ccd_provenance_heading(w, i) :
			    ccd_provenance_value(w, i, w->order[v - 1]));
		if (v == 0)
			put_line_below(w, CCD_PROVENANCE);
		else
			put(w, "|\n");
	}
	put(w, "\n");
	if (notice != NULL) {
		put(w, "**");
		put_text(w, notice);
		put(w, "**\n\n");
	}
}

static void
write_markdown(struct ccd_write *w)
{
	struct ccd_table t;

	put_front(w);
	ccd_table_begin(&t, w);
	for (uint32_t i = 0; i < t.ncolumn; i++)
		put_cell(w, t.column[i].lang, ccd_table_title(&t, i));
	put_line_below(w, t.ncolumn);
	while (ccd_table_next(&t)) {
		for (uint32_t i = 0; i < t.ncolumn; i++)
			if (t.column[i].kind == CCD_COLUMN_TEXT && t.line != NULL &&
			    ccd_source_table_columns(&t.line->side[t.column[i].version]) > 0)
				put_source_table(&t, t.column[i].version);
			else
				put_cell(w, t.column[i].lang, ccd_table_cell(&t, i));
		put(w, "|\n");
	}
	ccd_table_end(&t);
	put(w, "\n");
	put_text(w, ccd_made_with(w));
	put(w, "\n");
}

const struct ccd_writer ccd_write_markdown = {
	.name = "markdown", .extension = ".md", .media_type = "text/markdown", .sentences = true, .tables = CCD_TABLES_WHOLE,
	.beside = CCD_BESIDE_ADDRESS | CCD_BESIDE_CONFIDENCE | CCD_BESIDE_LEVEL |
	    CCD_BESIDE_FINDINGS | CCD_BESIDE_DECISIONS,
	.usual = CCD_BESIDE_ADDRESS | CCD_BESIDE_FINDINGS, .spare = true, .write = write_markdown,
};
