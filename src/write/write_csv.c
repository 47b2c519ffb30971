/*
 * Tables for spreadsheets: csv (RFC 4180, with a byte order mark, by which they
 * tell UTF-8) and tsv (plain, one line a row). A column for the address, one a
 * version, then confidence and findings.
 */
#include <string.h>

#include "base/buffer.h"
#include "compare/compare.h"
#include "model/model.h"
#include "text/message.h"
#include "write/write_int.h"

typedef void write_cell(struct ccd_output *o, const char *s);

/* Signs that make a spreadsheet take a cell for a formula, full-width ones included. */
static const char *const formula[] = {
	"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
};

static bool
is_formula(const char *s)
{
	for (size_t i = 0; i < sizeof formula / sizeof *formula; i++)
		if (strncmp(s, formula[i], strlen(formula[i])) == 0)
			return true;
	return false;
}

static void
csv_cell(struct ccd_output *o, const char *s)
{
	bool harmful = is_formula(s);

	if (!harmful && strpbrk(s, ",\"\r\n") == NULL) {
		ccd_output_puts(o, s);
		return;
	}
	ccd_output_puts(o, harmful ? "\"'" : "\"");
	for (const char *quote; (quote = strchr(s, '"')) != NULL; s = quote + 1) {
		ccd_output_add(o, s, (size_t)(quote - s));
		ccd_output_puts(o, "\"\"");
	}
	ccd_output_puts(o, s);
	ccd_output_puts(o, "\"");
}

static void
tsv_cell(struct ccd_output *o, const char *s)
{
	for (size_t n; *s != '\0'; s += n) {
		n = strcspn(s, "\t\r\n");
		ccd_output_add(o, s, n);
		if (s[n] != '\0') {
			ccd_output_puts(o, " ");
			n++;
		}
	}
}

/* The open findings of a row: "S03 error: ... | N02 warning: ...". In A. */
static const char *
findings_text(const struct ccd_write *w, uint32_t row, struct ccd_arena *a)
{
	size_t first, n = ccd_findings_of(w->findings, row, &first);
	struct ccd_buffer b = { 0 };
	const char *text;

	for (size_t i = first; i < first + n; i++) {
		const struct ccd_finding *f = &w->findings->finding[i];

		if (f->suppressed == NULL)
			ccd_buffer_printf(&b, "%s%s %s: %s", b.n > 0 ? " | " : "", f->rule->id,
			    ccd_level_name(f->level), ccd_say(a, w->interface, f->rule->id, f->arg));
	}
	text = ccd_arena_strndup(a, b.n > 0 ? b.s : "", b.n);
	ccd_buffer_free(&b);
	return text;
}

static void
write_header(struct ccd_write *w, write_cell *cell, const char *separator)
{
	cell(w->out, ccd_word(w->arena, w->interface, "write.address"));
	for (uint32_t i = 0; i < w->norder; i++) {
		ccd_output_puts(w->out, separator);
		cell(w->out, ccd_write_column(w, w->order[i]));
	}
	ccd_output_puts(w->out, separator);
	cell(w->out, ccd_word(w->arena, w->interface, "write.confidence"));
	ccd_output_puts(w->out, separator);
	cell(w->out, ccd_word(w->arena, w->interface, "write.findings"));
}

static void
write_row(struct ccd_write *w, uint32_t row, write_cell *cell, const char *separator)
{
	struct ccd_arena *a = ccd_arena_new();

	cell(w->out, ccd_row_address(w->c, row));
	for (uint32_t i = 0; i < w->norder; i++) {
		ccd_output_puts(w->out, separator);
		cell(w->out, ccd_row_text(w->c, row, w->order[i], a));
	}
	ccd_output_puts(w->out, separator);
	cell(w->out, ccd_write_confidence(w->c->row[row].confidence, a));
	ccd_output_puts(w->out, separator);
	cell(w->out, findings_text(w, row, a));
	ccd_arena_free(a);
}

static void
write_table(struct ccd_write *w, write_cell *cell, const char *separator, const char *line_end)
{
	write_header(w, cell, separator);
	ccd_output_puts(w->out, line_end);
	for (uint32_t row = 0; row < w->c->nrow; row++) {
		if (!ccd_row_is_shown(w->c, row, w->order, w->norder))
			continue;
		write_row(w, row, cell, separator);
		ccd_output_puts(w->out, line_end);
	}
}

static void
write_csv(struct ccd_write *w)
{
	ccd_output_puts(w->out, "\xEF\xBB\xBF");
	write_table(w, csv_cell, ",", "\r\n");
}

static void
write_tsv(struct ccd_write *w)
{
	write_table(w, tsv_cell, "\t", "\n");
}

const struct ccd_writer ccd_write_csv = {
	.name = "csv", .extension = ".csv", .media_type = "text/csv", .write = write_csv,
};

const struct ccd_writer ccd_write_tsv = {
	.name = "tsv", .extension = ".tsv", .media_type = "text/tab-separated-values",
	.write = write_tsv,
};
