/*
 * Tables of GitHub Flavored Markdown: titles, provenance, then the rows. Text is escaped, so that it
 * stays what it is; clauses and findings of a cell stand on lines of their own.
 */
#include <string.h>

#include "lang/lang.h"
#include "write/table.h"

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
			put_cell(w, t.column[i].lang, ccd_table_cell(&t, i));
		put(w, "|\n");
	}
	ccd_table_end(&t);
	put(w, "\n");
	put_text(w, ccd_made_with(w));
	put(w, "\n");
}

const struct ccd_writer ccd_write_markdown = {
	.name = "markdown", .extension = ".md", .media_type = "text/markdown", .sentences = true,
	.beside = CCD_BESIDE_ADDRESS | CCD_BESIDE_CONFIDENCE | CCD_BESIDE_LEVEL |
	    CCD_BESIDE_FINDINGS | CCD_BESIDE_DECISIONS,
	.usual = CCD_BESIDE_ADDRESS | CCD_BESIDE_FINDINGS, .spare = true, .write = write_markdown,
};
