/*
 * Tables for spreadsheets: csv (RFC 4180, with a byte order mark, by which they
 * tell UTF-8) and tsv (plain, one line a row).
 */
#include <string.h>

#include "write/table.h"

enum {
	USUAL = CCD_BESIDE_ADDRESS | CCD_BESIDE_CONFIDENCE | CCD_BESIDE_FINDINGS,
	BESIDE = USUAL | CCD_BESIDE_LEVEL | CCD_BESIDE_DECISIONS,
};

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

static void
write_table(struct ccd_write *w, write_cell *cell, const char *separator, const char *line_end)
{
	struct ccd_table t;

	ccd_table_begin(&t, w);
	t.between = " | ";
	for (uint32_t i = 0; i < t.ncolumn; i++) {
		ccd_output_puts(w->out, i > 0 ? separator : "");
		cell(w->out, ccd_table_heading(&t, i));
	}
	ccd_output_puts(w->out, line_end);
	while (ccd_table_next(&t)) {
		for (uint32_t i = 0; i < t.ncolumn; i++) {
			ccd_output_puts(w->out, i > 0 ? separator : "");
			cell(w->out, ccd_table_cell(&t, i));
		}
		ccd_output_puts(w->out, line_end);
	}
	ccd_table_end(&t);
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
	.name = "csv", .extension = ".csv", .media_type = "text/csv", .sentences = true, .tables = CCD_TABLES_ROWS, .beside = BESIDE,
	.usual = USUAL, .write = write_csv,
};

const struct ccd_writer ccd_write_tsv = {
	.name = "tsv", .extension = ".tsv", .media_type = "text/tab-separated-values",
	.sentences = true, .tables = CCD_TABLES_ROWS, .beside = BESIDE, .usual = USUAL, .write = write_tsv,
};
