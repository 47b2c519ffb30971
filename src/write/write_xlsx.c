/*
 * A workbook of three sheets: the table, the findings with links to its rows, and where
 * the versions come from. Cells are strings whatever they begin with, never formulas.
 *
 * A row of the table whose text is longer than a cell holds goes on in further rows.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <libxml/xmlreader.h>
#include <xlsxwriter.h>
#include <zip.h>

#include "base/buffer.h"
#include "base/error.h"
#include "compare/compare.h"
#include "model/model.h"
#include "lang/lang.h"
#include "text/message.h"
#include "text/utf8.h"
#include "write/decision.h"
#include "write/fit.h"
#include "write/scratch.h"
#include "write/table.h"
#include "write/write_int.h"
#include "write/finding_words.h"

enum {
	MOST_CHARACTERS = 32767,        /* of a cell, in UTF-16 */
	MOST_ROWS = 1048576,
	MOST_LINKS = 65530,             /* of a sheet */
	MOST_FOOTER = 255,
	WIDEST = 48,                    /* column of text, in characters */
	MANY = 4,                       /* more versions than this have narrower columns */
	FINDING_COLUMNS = 10,
	DECISION_COLUMN = 6,
	TALLEST = 409,                  /* row, in points */
};

/* Formats of a column's cells. */
enum look { PLAIN, HEADING, GAP, TOP, LOOKS };

struct sheet {
	lxw_worksheet *worksheet;
	lxw_row_t row;          /* the next to write */
	double *width;          /* of its columns, in characters */
};

struct book {
	struct ccd_write *w;
	struct ccd_table table;
	lxw_workbook *workbook;
	lxw_format *plain, *heading, *link, *wrapped, *number;
	lxw_format **look;      /* [column * LOOKS + look] */
	struct sheet texts, findings, provenance;
	const char *texts_name;
	size_t nlink;
};

/* ---- cells ---- */

/* Bytes of S that one cell holds, where each of its "_" may be written as seven. */
static size_t
cell_length(const char *s)
{
	size_t n = strlen(s), at = 0, units = 0;

	if (n < MOST_CHARACTERS / 8)
		return n;
	while (at < n) {
		size_t next = at;
		int32_t c = ccd_utf8_next(s, n, &next);

		units += c > 0xffff ? 2 : c == '_' ? 8 : 1;
		if (units > MOST_CHARACTERS)
			break;
		at = next;
	}
	return at;
}

/* A reader takes "_x000A_" for the character it names, so that itself must be escaped. */
static bool
is_escape(const char *s)
{
	return s[0] == '_' && s[1] == 'x' && strspn(s + 2, "0123456789abcdefABCDEF") == 4 &&
	    s[6] == '_';
}

/* N bytes of S as the library is to write them. */
static const char *
cell_text(struct book *b, const char *s, size_t n)
{
	struct ccd_buffer out = { 0 };
	char *text = ccd_arena_strndup(b->table.arena, s, n);

	if (strstr(text, "_x") == NULL)
		return text;
	for (const char *p = text; *p != '\0'; p++) {
		if (is_escape(p))
			ccd_buffer_puts(&out, "_x005F");
		ccd_buffer_putc(&out, *p);
	}
	text = ccd_arena_strndup(b->table.arena, out.s, out.n);
	ccd_buffer_free(&out);
	return text;
}

/* What a cell is to show. */
struct cell {
	const char *text;       /* NULL: NUMBER */
	double number;
	lxw_format *format;
};

/* Writes what the cell holds of its text; the rest stays. */
static void
put_cell(struct book *b, struct sheet *sheet, lxw_col_t column, struct cell *cell)
{
	size_t n = cell->text != NULL ? cell_length(cell->text) : 0;
	lxw_error error;

	if (cell->text != NULL)
		error = worksheet_write_string(sheet->worksheet, sheet->row, column,
		    cell_text(b, cell->text, n), cell->format);
	else
		error = worksheet_write_number(sheet->worksheet, sheet->row, column, cell->number,
		    cell->format);
	if (error != LXW_NO_ERROR)
		ccd_error_set(b->w->err, CCD_ELIMIT, NULL, 0, "a cell of the sheet: %s",
		    lxw_strerror(error));
	cell->text = cell->text != NULL ? cell->text + n : "";
}

/* The height in points that the first N bytes of S need in a column WIDTH characters wide: not
 * all programs find it themselves. What is two columns wide is mostly in a taller font. */
static double
text_height(const char *s, size_t n, double width)
{
	double height = 0;

	for (const char *end = s + n;; s++) {
		size_t length = strcspn(s, "\n"), columns;

		if (length > (size_t)(end - s))
			length = (size_t)(end - s);
		columns = ccd_rough_width(s, length);
		height += (columns > ccd_utf8_count(s, length) ? 17.5 : 15) *
		    (1 + (double)(size_t)((double)columns * 1.08 / (width - 1)));
		s += length;
		if (s == end)
			return height < TALLEST ? height : TALLEST;
	}
}

/* Writes N cells as a row, and as many further ones as their lengths need. */
static void
put_row(struct book *b, struct sheet *sheet, struct cell *cells, uint32_t n)
{
	bool more = true;
	double height;

	while (more && b->w->err->code == CCD_OK) {
		more = false;
		if (sheet->row >= MOST_ROWS) {
			ccd_error_set(b->w->err, CCD_ELIMIT, NULL, 0,
			    "the table has more rows than a sheet holds: %d", MOST_ROWS);
			return;
		}
		height = 0;
		for (uint32_t i = 0; i < n; i++) {
			const char *text = cells[i].text != NULL ? cells[i].text : "";
			double needed;

			put_cell(b, sheet, (lxw_col_t)i, &cells[i]);
			needed = text_height(text, *text != '\0' ? (size_t)(cells[i].text - text) : 0,
			    sheet->width[i]);
			height = needed > height ? needed : height;
			more |= *cells[i].text != '\0';
		}
		worksheet_set_row(sheet->worksheet, sheet->row, height, NULL);
		sheet->row++;
	}
}

/* ---- the findings' sheet ---- */

/* TARGET: the row of the table it belongs to. */
static void
put_finding(struct book *b, const struct ccd_finding *f, lxw_row_t target)
{
	struct ccd_write *w = b->w;
	struct ccd_arena *a = b->table.arena;
	const char *address = f->address != NULL && *f->address != '\0' ? f->address :
	    ccd_word(a, w->interface, "page.document");
	const struct ccd_decision *d = f->decision;
	const char *const texts[FINDING_COLUMNS] = { address, ccd_level_word(w, f->level),
	    ccd_arena_printf(a, "%s %s", f->rule->id,
	    ccd_word(a, w->interface, ccd_arena_printf(a, "%s.name", f->rule->id))),
	    ccd_clean_text(w, ccd_finding_words(w->c, f, w->interface, a), a),
	    ccd_table_languages(w->c, f->deviates, a), ccd_finding_values(w, f, a),
	    d != NULL ? ccd_decision_word(a, w->interface, d->verdict) : "",
	    d != NULL && d->reading != NULL ? ccd_clean_text(w, d->reading, a) : "",
	    d != NULL ? ccd_clean_text(w, d->reason, a) :
	    f->suppressed != NULL ? ccd_clean_text(w, f->suppressed, a) : "", f->fingerprint };
	struct cell cells[FINDING_COLUMNS];
	lxw_row_t row = b->findings.row;

	for (int i = 0; i < FINDING_COLUMNS; i++)
		cells[i] = (struct cell){ .text = texts[i], .format = b->wrapped };
	if (b->nlink < MOST_LINKS && row < MOST_ROWS) {
		const char *url = ccd_arena_printf(a, "internal:'%s'!A%u", b->texts_name, target + 1);

		worksheet_write_url(b->findings.worksheet, row, 0, url, NULL);
		cells[0].format = b->link;
		b->nlink++;
	}
	put_row(b, &b->findings, cells, FINDING_COLUMNS);
}

/* Sets the widths of the sheet's N columns. */
static void
set_widths(struct book *b, struct sheet *sheet, const double *widths, uint32_t n)
{
	sheet->width = ccd_arena_memdup(b->w->arena, widths, n * sizeof *widths);
	for (uint32_t i = 0; i < n; i++)
		worksheet_set_column(sheet->worksheet, (lxw_col_t)i, (lxw_col_t)i, widths[i], NULL);
}

static void
begin_findings(struct book *b)
{
	static const char *const keys[FINDING_COLUMNS] = { "write.address", "write.level", "write.rule",
		"write.findings", "write.deviates", "write.values", "write.decision", "write.correction",
		"write.reason", "write.id" };
	static const double widths[FINDING_COLUMNS] = { 18, 11, 32, 60, 14, 36, 18, 36, 36, 18 };
	lxw_worksheet *worksheet = b->findings.worksheet;

	set_widths(b, &b->findings, widths, FINDING_COLUMNS);
	for (lxw_col_t i = 0; i < FINDING_COLUMNS; i++)
		worksheet_write_string(worksheet, 0, i, ccd_word(b->w->arena, b->w->interface, keys[i]),
		    b->heading);
	worksheet_freeze_panes(worksheet, 1, 0);
	b->findings.row = 1;
}

/* ---- the table's sheet ---- */

static lxw_format *
text_format(struct book *b, const char *lang)
{
	lxw_format *format = workbook_add_format(b->workbook);

	format_set_text_wrap(format);
	format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
	if (lang != NULL && strcmp(ccd_lang_direction(lang), "rtl") == 0) {
		format_set_reading_order(format, 2);
		format_set_align(format, LXW_ALIGN_RIGHT);
	}
	return format;
}

static void
make_formats(struct book *b)
{
	const struct ccd_table *t = &b->table;

	b->plain = workbook_add_format(b->workbook);
	b->heading = text_format(b, NULL);
	format_set_bold(b->heading);
	format_set_bottom(b->heading, LXW_BORDER_THIN);
	b->wrapped = text_format(b, NULL);
	b->number = text_format(b, NULL);
	format_set_num_format(b->number, "0.000");
	format_set_align(b->number, LXW_ALIGN_LEFT);
	format_set_indent(b->number, 1);        /* away from a text that ends at its right edge */
	b->link = text_format(b, NULL);
	format_set_font_color(b->link, LXW_COLOR_BLUE);
	format_set_underline(b->link, LXW_UNDERLINE_SINGLE);
	b->look = ccd_array(b->w->arena, (size_t)t->ncolumn * LOOKS, lxw_format *);
	for (uint32_t i = 0; i < t->ncolumn; i++) {
		lxw_format **look = &b->look[i * LOOKS];

		for (int k = 0; k < LOOKS; k++)
			look[k] = text_format(b, t->column[i].version != CCD_NONE ? t->column[i].lang : NULL);
		format_set_bold(look[HEADING]);
		format_set_bold(look[TOP]);
		format_set_bottom(look[TOP], LXW_BORDER_THIN);
		format_set_pattern(look[GAP], LXW_PATTERN_SOLID);
		format_set_fg_color(look[GAP], 0xE8E8E8);
	}
}

/* The width that the longest of the column's texts asks for, within bounds: bytes are
 * counted, so that texts in other than Latin letters have room. */
static double
text_width(const struct book *b, uint32_t v)
{
	const struct ccd_version *version = &b->w->c->version[v];
	size_t most = b->w->norder > MANY ? WIDEST / 2 : WIDEST, longest = 16;

	for (uint32_t i = 1; i < version->nclause && longest < most; i++) {
		size_t n = strlen(version->clause[i].text);

		longest = n > longest ? n : longest;
	}
	return (double)(longest < most ? longest : most);
}

static void
begin_texts(struct book *b)
{
	static const double widths[] = {
		[CCD_COLUMN_ADDRESS] = 18, [CCD_COLUMN_LABEL] = 12, [CCD_COLUMN_CONFIDENCE] = 11,
		[CCD_COLUMN_LEVEL] = 11, [CCD_COLUMN_FINDINGS] = 40, [CCD_COLUMN_DECISIONS] = 30,
	};
	lxw_worksheet *worksheet = b->texts.worksheet;
	struct ccd_table *t = &b->table;
	double width[sizeof t->column / sizeof *t->column];

	for (uint32_t i = 0; i < t->ncolumn; i++) {
		const struct ccd_column *c = &t->column[i];

		width[i] = c->kind == CCD_COLUMN_TEXT ? text_width(b, c->version) : widths[c->kind];
		worksheet_write_string(worksheet, 0, (lxw_col_t)i, ccd_table_heading(t, i),
		    b->look[i * LOOKS + TOP]);
	}
	set_widths(b, &b->texts, width, t->ncolumn);
	worksheet_freeze_panes(worksheet, 1, t->ncolumn > 0 && t->column[0].kind == CCD_COLUMN_ADDRESS);
	worksheet_repeat_rows(worksheet, 0, 0);
	b->texts.row = 1;
}

static enum look
look_of(const struct ccd_table *t, uint32_t column)
{
	const struct ccd_column *c = &t->column[column];

	if (t->line != NULL && c->version != CCD_NONE && t->line->side[c->version].n == 0)
		return GAP;
	return t->heading && c->version != CCD_NONE ? HEADING : PLAIN;
}

static void
put_line(struct book *b)
{
	struct ccd_table *t = &b->table;
	struct cell cells[sizeof t->column / sizeof *t->column];
	const struct ccd_finding **list;
	lxw_row_t row = b->texts.row;
	size_t n;

	for (uint32_t i = 0; i < t->ncolumn; i++) {
		if (t->column[i].kind == CCD_COLUMN_CONFIDENCE && t->line != NULL)
			cells[i] = (struct cell){ .number = t->line->confidence, .format = b->number };
		else
			cells[i] = (struct cell){ .text = ccd_table_cell(t, i),
				.format = b->look[i * LOOKS + look_of(t, i)] };
	}
	put_row(b, &b->texts, cells, t->ncolumn);
	n = ccd_table_findings(t, &list);
	for (size_t i = 0; i < n; i++)
		put_finding(b, list[i], row);
}

/* Lets a person choose among the decisions; "decide --from" reads what they chose. */
static void
offer_decisions(struct book *b)
{
	char *words[CCD_VERDICT__COUNT + 1] = { NULL };
	lxw_data_validation choice = { .validate = LXW_VALIDATION_TYPE_LIST, .value_list = words };

	for (int v = 0; v < CCD_VERDICT__COUNT; v++)
		words[v] = ccd_arena_strdup(b->w->arena,
		    ccd_decision_word(b->w->arena, b->w->interface, (enum ccd_verdict)v));
	if (b->findings.row > 1)
		worksheet_data_validation_range(b->findings.worksheet, 1, DECISION_COLUMN, b->findings.row - 1,
		    DECISION_COLUMN, &choice);
}

static void
put_table(struct book *b)
{
	struct ccd_table *t = &b->table;

	begin_texts(b);
	begin_findings(b);
	while (b->w->err->code == CCD_OK && ccd_table_next(t))
		put_line(b);
	if (t->ncolumn > 0)
		worksheet_autofilter(b->texts.worksheet, 0, 0, b->texts.row - 1,
		    (lxw_col_t)(t->ncolumn - 1));
	worksheet_autofilter(b->findings.worksheet, 0, 0, b->findings.row - 1, FINDING_COLUMNS - 1);
	offer_decisions(b);
}

/* ---- the sheet of provenance ---- */

static void
put_provenance(struct book *b)
{
	static const double wide[] = { 20, 200 }, widths[CCD_PROVENANCE] = { 20, 22, 24, 12, 18, 76 };
	struct ccd_write *w = b->w;
	struct sheet *sheet = &b->provenance;
	const char *notice = ccd_working_notice(w);
	struct cell cells[CCD_PROVENANCE];

	set_widths(b, sheet, wide, 2);
	b->table.arena = ccd_arena_new();
	for (uint32_t i = 0; i < w->norder; i++) {
		const struct ccd_version *v = &w->c->version[w->order[i]];
		const char *title = ccd_version_title(v);

		if (title == NULL)
			continue;
		cells[0] = (struct cell){ .text = v->lang, .format = b->wrapped };
		cells[1] = (struct cell){ .text = ccd_clean_text(w, title, b->table.arena), .format = b->plain };
		put_row(b, sheet, cells, 2);
	}
	sheet->row++;
	set_widths(b, sheet, widths, CCD_PROVENANCE);
	for (uint32_t i = 0; i < CCD_PROVENANCE; i++)
		cells[i] = (struct cell){ .text = ccd_provenance_heading(w, i), .format = b->heading };
	put_row(b, sheet, cells, CCD_PROVENANCE);
	for (uint32_t v = 0; v < w->norder; v++) {
		for (uint32_t i = 0; i < CCD_PROVENANCE; i++)
			cells[i] = (struct cell){ .text = ccd_provenance_value(w, i, w->order[v]),
				.format = b->wrapped };
		put_row(b, sheet, cells, CCD_PROVENANCE);
	}
	sheet->row++;
	if (notice != NULL) {
		cells[0] = (struct cell){ .text = notice, .format = b->plain };
		put_row(b, sheet, cells, 1);
	}
	cells[0] = (struct cell){ .text = ccd_made_with(w), .format = b->plain };
	put_row(b, sheet, cells, 1);
}

/* ---- pages ---- */

/* S between codes that begin with "&", or INSTEAD where it is too long; NULL is "". */
static const char *
margin_text(const struct ccd_write *w, const char *s, const char *instead, const char *after)
{
	struct ccd_buffer b = { 0 };
	const char *text;

	for (const char *p = s != NULL ? s : ""; *p != '\0'; p++)
		ccd_buffer_puts(&b, *p == '&' ? "&&" : (char[]){ *p, '\0' });
	text = ccd_arena_printf(w->arena, "&L%.*s%s", (int)b.n, b.n > 0 ? b.s : "", after);
	ccd_buffer_free(&b);
	return ccd_utf8_count(text, strlen(text)) <= MOST_FOOTER ? text :
	    ccd_arena_printf(w->arena, "&L%s%s", instead, after);
}

static lxw_worksheet *
add_sheet(struct book *b, const char *key, const char *header, const char *footer)
{
	enum { A4 = 9 };
	lxw_worksheet *worksheet = workbook_add_worksheet(b->workbook,
	    ccd_word(b->w->arena, b->w->interface, key));

	worksheet_set_landscape(worksheet);
	worksheet_set_paper(worksheet, A4);
	worksheet_fit_to_pages(worksheet, 1, 0);
	worksheet_set_header(worksheet, header);
	worksheet_set_footer(worksheet, footer);
	return worksheet;
}

/* ---- the file ---- */

static int
read_member(void *member, char *to, int n)
{
	return (int)zip_fread(member, to, (zip_uint64_t)n);
}

static int
close_member(void *member)
{
	return zip_fclose(member);
}

/* Counts the rows in member NAME of ZIP; SIZE_MAX where it is not well-formed. */
static size_t
count_rows(zip_t *zip, const char *name)
{
	zip_file_t *member = zip_fopen(zip, name, 0);
	xmlTextReaderPtr reader;
	size_t rows = 0;
	int more = -1;

	if (member == NULL)
		return SIZE_MAX;
	if ((reader = xmlReaderForIO(read_member, close_member, member, NULL, NULL,
	    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING)) == NULL) {
		zip_fclose(member);
		return SIZE_MAX;
	}
	while ((more = xmlTextReaderRead(reader)) == 1)
		if (xmlTextReaderNodeType(reader) == XML_READER_TYPE_ELEMENT &&
		    strcmp((const char *)xmlTextReaderConstLocalName(reader), "row") == 0)
			rows++;
	xmlFreeTextReader(reader);
	return more == 0 ? rows : SIZE_MAX;
}

/* The library does not look whether its temporary files could be written, so the
 * workbook is read once. */
static bool
is_whole(const struct book *b, const char *file)
{
	zip_t *zip = zip_open(file, ZIP_RDONLY, NULL);
	bool whole;

	if (zip == NULL)
		return false;
	whole = count_rows(zip, "xl/worksheets/sheet1.xml") == b->texts.row &&
	    count_rows(zip, "xl/worksheets/sheet2.xml") == b->findings.row;
	zip_discard(zip);
	return whole;
}

static void
begin_book(struct book *b, const char *file)
{
	enum { DOS_EPOCH = 315532800 };         /* 1980-01-01, as the members of the archive have it */
	struct ccd_write *w = b->w;
	lxw_workbook_options options = { .constant_memory = LXW_TRUE,
		.tmpdir = (char *)ccd_scratch_folder() };
	const char *title = ccd_version_title(&w->c->version[w->order[0]]);
	const char *header = margin_text(w, title != NULL ? ccd_clean_text(w, title, w->arena) : NULL, "", "");
	const char *footer = margin_text(w, ccd_working_notice(w),
	    ccd_word(w->arena, w->interface, "write.working"), "&R&P / &N");
	lxw_doc_properties properties = { .created = ccd_write_date("%Y", w->arena) != NULL ?
		(time_t)strtoll(getenv("SOURCE_DATE_EPOCH"), NULL, 10) : DOS_EPOCH, .author = "Concordat",
		.title = (char *)(title != NULL && strlen(title) <= MOST_FOOTER ?
		    ccd_clean_text(w, title, w->arena) : "") };

	b->workbook = workbook_new_opt(file, &options);
	workbook_set_properties(b->workbook, &properties);
	b->texts_name = ccd_word(w->arena, w->interface, "write.texts");
	b->texts.worksheet = add_sheet(b, "write.texts", header, footer);
	b->findings.worksheet = add_sheet(b, "write.findings", header, footer);
	b->provenance.worksheet = add_sheet(b, "page.provenance", header, footer);
}

static void
write_xlsx(struct ccd_write *w)
{
	struct book b = { .w = w };
	const char *file = ccd_scratch_file(w);
	lxw_error error;

	if (file == NULL)
		return;
	ccd_table_begin(&b.table, w);
	begin_book(&b, file);
	make_formats(&b);
	put_table(&b);
	ccd_table_end(&b.table);
	put_provenance(&b);
	ccd_table_end(&b.table);
	errno = 0;
	error = workbook_close(b.workbook);
	if (error != LXW_NO_ERROR || (w->err->code == CCD_OK && !is_whole(&b, file)))
		ccd_scratch_failed(w);
	if (w->err->code == CCD_OK)
		ccd_scratch_deliver(w, file);
	ccd_scratch_remove(file);
}

const struct ccd_writer ccd_write_xlsx = {
	.name = "xlsx", .extension = ".xlsx",
	.media_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	.sentences = true, .tables = CCD_TABLES_ROWS, .beside = CCD_BESIDE_ADDRESS | CCD_BESIDE_CONFIDENCE | CCD_BESIDE_LEVEL |
	    CCD_BESIDE_FINDINGS | CCD_BESIDE_DECISIONS,
	.usual = CCD_BESIDE_ADDRESS | CCD_BESIDE_CONFIDENCE | CCD_BESIDE_LEVEL | CCD_BESIDE_FINDINGS,
	.write = write_xlsx,
};
