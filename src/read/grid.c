/* CSV by libcsv; a workbook by the parts that ECMA-376, part 1, section 18, names. */
#include "read/grid.h"

#include <stdlib.h>
#include <string.h>

#include <csv.h>
#include <unicode/utf8.h>

#include "base/error.h"
#include "base/file.h"
#include "read/package.h"
#include "read/xml.h"
#include "text/decode.h"

/* Columns of a sheet, and cells of a file: what a person fills in is far below. */
enum { MOST_COLUMNS = 256, MOST_CELLS = 4000000, MOST_SHEETS = 64 };

const char *
ccd_grid_cell(const struct ccd_grid_row *row, uint32_t column)
{
	return column < row->n ? row->cell[column] : "";
}

/* ---- CSV and TSV -------------------------------------------------------- */

struct csv {
	struct ccd_arena *a;
	struct ccd_grid *grid;
	struct { const char **v; size_t n, cap; } cells;        /* of the row */
	uint32_t line, next;    /* where the row begins, and where the reader is */
};

static void
take_field(void *s, size_t n, void *to)
{
	struct csv *csv = to;

	if (csv->cells.n < MOST_COLUMNS)
		*ccd_push(csv->a, &csv->cells) = s != NULL ? ccd_nfc(csv->a, ccd_arena_strndup(csv->a, s, n), n) : "";
	for (size_t i = 0; s != NULL && i < n; i++)
		csv->next += ((const char *)s)[i] == '\n';
}

static void
take_row(int end, void *to)
{
	struct csv *csv = to;

	(void)end;
	*ccd_push(csv->a, &csv->grid->rows) = (struct ccd_grid_row){ csv->cells.v,
		(uint32_t)csv->cells.n, csv->line };
	csv->cells.v = NULL;
	csv->cells.n = csv->cells.cap = 0;
	csv->line = ++csv->next;
}

/* What parts the fields: the one of tab, semicolon and comma that the first line has most of. */
static unsigned char
delimiter_of(const char *text)
{
	static const char signs[] = ",;\t";
	size_t count[sizeof signs - 1] = { 0 }, best = 0;

	for (const char *p = text; *p != '\0' && *p != '\n'; p++) {
		const char *sign = strchr(signs, *p);

		if (sign != NULL)
			count[sign - signs]++;
	}
	for (size_t i = 1; i < sizeof count / sizeof *count; i++)
		if (count[i] > count[best])
			best = i;
	return (unsigned char)signs[best];
}

static int
read_csv(const struct ccd_source *source, struct ccd_arena *a, struct ccd_grids *out,
    struct ccd_error *err)
{
	struct csv csv = { .a = a, .line = 1, .next = 1 };
	struct csv_parser parser;
	struct ccd_text text;
	bool whole;

	if (ccd_decode(source->bytes, source->n, source->charset, source->file, a, &text, err) < 0)
		return -1;
	csv.grid = ccd_push(a, &out->grids);
	*csv.grid = (struct ccd_grid){ 0 };
	csv_init(&parser, CSV_REPALL_NL | CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL);
	csv_set_delim(&parser, delimiter_of(text.s));
	whole = csv_parse(&parser, text.s, text.n, take_field, take_row, &csv) == text.n &&
	    csv_fini(&parser, take_field, take_row, &csv) == 0;
	if (!whole)
		ccd_error_set(err, CCD_EFORMAT, source->file, csv.line, "the table is damaged: %s",
		    csv_strerror(csv_error(&parser)));
	csv_free(&parser);
	return whole ? 0 : -1;
}

/* ---- workbooks ------------------------------------------------------------ */

struct book {
	struct ccd_package *package;
	struct ccd_arena *a;
	const char **shared;    /* texts that cells share */
	size_t nshared, ncell;
};

/* S without "_x000A_", which stands for the character of that number. */
static const char *
unescape(struct book *b, const char *s)
{
	char *out;
	size_t n = 0;

	if (strstr(s, "_x") == NULL)
		return s;
	out = ccd_arena_strdup(b->a, s);
	for (const char *p = s; *p != '\0';) {
		unsigned long c = p[0] == '_' && p[1] == 'x' && strspn(p + 2, "0123456789abcdefABCDEF") == 4 &&
		    p[6] == '_' ? strtoul(p + 2, NULL, 16) : 0;

		if (c == 0 || (c >= 0xd800 && c < 0xe000)) {
			out[n++] = *p++;
			continue;
		}
		U8_APPEND_UNSAFE((uint8_t *)out, n, (uint32_t)c);
		p += 7;
	}
	out[n] = '\0';
	return out;
}

/* The text of a shared string or an inline one: its runs, without how they are pronounced. */
static const char *
text_of(struct book *b, xmlNode *top)
{
	const char *text = "";

	for (xmlNode *node = top->children; node != NULL;) {
		if (ccd_xml_named(node, "rPh")) {
			node = ccd_xml_after(node, top);
			continue;
		}
		if (ccd_xml_named(node, "t")) {
			xmlChar *run = xmlNodeGetContent(node);

			text = *text == '\0' ? ccd_arena_strdup(b->a, (const char *)run) :
			    ccd_arena_printf(b->a, "%s%s", text, (const char *)run);
			xmlFree(run);
		}
		node = node->children != NULL ? node->children : ccd_xml_after(node, top);
	}
	text = unescape(b, text);
	return ccd_nfc(b->a, text, strlen(text));
}

static int
read_shared(struct book *b, const char *part, struct ccd_error *err)
{
	struct { const char **v; size_t n, cap; } texts = { 0 };
	xmlDocPtr doc;

	if (part == NULL)
		return 0;
	if ((doc = ccd_package_xml(b->package, part, b->a, err)) == NULL)
		return -1;
	for (xmlNode *si = xmlDocGetRootElement(doc)->children; si != NULL; si = si->next)
		if (ccd_xml_named(si, "si"))
			*ccd_push(b->a, &texts) = text_of(b, si);
	xmlFreeDoc(doc);
	b->shared = texts.v;
	b->nshared = texts.n;
	return 0;
}

/* What cell C shows. */
static const char *
value_of(struct book *b, xmlNode *c)
{
	const char *type = ccd_xml_value(c, "t");
	xmlNode *v = ccd_xml_child(c, "v"), *inside = ccd_xml_child(c, "is");
	const char *value = "";

	if (inside != NULL)
		return text_of(b, inside);
	if (v != NULL) {
		xmlChar *content = xmlNodeGetContent(v);

		value = ccd_arena_strdup(b->a, (const char *)content);
		xmlFree(content);
	}
	if (type != NULL && strcmp(type, "s") == 0) {
		unsigned long i = strtoul(value, NULL, 10);

		return i < b->nshared ? b->shared[i] : "";
	}
	value = unescape(b, value);
	return ccd_nfc(b->a, value, strlen(value));
}

/* The column that "AB12" names, from 0; BEHIND where there is no such name. */
static uint32_t
column_of(const char *place, uint32_t behind)
{
	uint32_t column = 0;

	for (; place != NULL && *place >= 'A' && *place <= 'Z' && column <= MOST_COLUMNS; place++)
		column = 26 * column + (uint32_t)(*place - 'A' + 1);
	return column > 0 ? column - 1 : behind;
}

static void
read_row(struct book *b, xmlNode *row, struct ccd_grid *grid)
{
	const char *cell[MOST_COLUMNS], *number = ccd_xml_value(row, "r");
	uint32_t n = 0, line = grid->rows.n > 0 ? grid->rows.v[grid->rows.n - 1].line + 1 : 1;

	for (xmlNode *c = row->children; c != NULL; c = c->next) {
		uint32_t column = column_of(ccd_xml_value(c, "r"), n);

		if (!ccd_xml_named(c, "c") || column < n || column >= MOST_COLUMNS)
			continue;
		while (n < column)
			cell[n++] = "";
		cell[n++] = value_of(b, c);
	}
	b->ncell += n;
	*ccd_push(b->a, &grid->rows) = (struct ccd_grid_row){
		ccd_arena_memdup(b->a, cell, n * sizeof *cell), n,
		number != NULL ? (uint32_t)strtoul(number, NULL, 10) : line };
}

static int
read_sheet(struct book *b, const char *part, const char *name, struct ccd_grids *out,
    struct ccd_error *err)
{
	xmlDocPtr doc = ccd_package_xml(b->package, part, b->a, err);
	xmlNode *data = doc != NULL ? ccd_xml_child(xmlDocGetRootElement(doc), "sheetData") : NULL;
	struct ccd_grid grid = { .name = name };
	int rc = doc != NULL ? 0 : -1;

	for (xmlNode *row = data != NULL ? data->children : NULL; row != NULL && rc == 0; row = row->next) {
		if (!ccd_xml_named(row, "row"))
			continue;
		read_row(b, row, &grid);
		if (b->ncell > MOST_CELLS)
			rc = ccd_error_set(err, CCD_ELIMIT, part, 0, "more than %d cells", MOST_CELLS);
	}
	xmlFreeDoc(doc);
	if (rc == 0)
		*ccd_push(b->a, &out->grids) = grid;
	return rc;
}

/* The part that a relationship of the main part leads to: see ccd_package_related; NULL for none. */
static const char *
related(struct book *b, const xmlNode *rels, const char *id, const char *type)
{
	const char *part;

	return ccd_package_related(rels, "xl/", id, type, b->a, &part, 1) > 0 ? part : NULL;
}

static int
read_sheets(struct book *b, xmlNode *book, const xmlNode *rels, struct ccd_grids *out,
    struct ccd_error *err)
{
	xmlNode *sheets = ccd_xml_child(book, "sheets");
	uint32_t n = 0;

	for (xmlNode *s = sheets != NULL ? sheets->children : NULL; s != NULL && n < MOST_SHEETS; s = s->next) {
		const char *id = ccd_xml_named(s, "sheet") ? ccd_xml_value(s, "id") : NULL;
		const char *part = id != NULL ? related(b, rels, id, NULL) : NULL;
		const char *name = ccd_xml_value(s, "name");

		if (part == NULL || !ccd_package_has(b->package, part))
			continue;
		if (read_sheet(b, part, ccd_arena_strdup(b->a, name != NULL ? name : ""), out, err) < 0)
			return -1;
		n++;
	}
	return 0;
}

static int
read_book(const struct ccd_source *source, struct ccd_arena *a, struct ccd_grids *out,
    struct ccd_error *err)
{
	struct book b = { .a = a, .package = ccd_package_open(source, err) };
	xmlDocPtr book = NULL, rels = NULL;
	int rc = -1;

	if (b.package == NULL)
		return -1;
	if (!ccd_package_has(b.package, "xl/workbook.xml"))
		ccd_error_set(err, CCD_EFORMAT, source->file, 0, "the archive is no workbook (XLSX)");
	else if ((book = ccd_package_xml(b.package, "xl/workbook.xml", a, err)) != NULL &&
	    (rels = ccd_package_xml(b.package, "xl/_rels/workbook.xml.rels", a, err)) != NULL &&
	    read_shared(&b, related(&b, xmlDocGetRootElement(rels), NULL, "sharedStrings"), err) == 0)
		rc = read_sheets(&b, xmlDocGetRootElement(book), xmlDocGetRootElement(rels), out, err);
	xmlFreeDoc(book);
	xmlFreeDoc(rels);
	ccd_package_close(b.package);
	return rc;
}

/* ---- both ----------------------------------------------------------------- */

int
ccd_grids_read(const struct ccd_source *source, struct ccd_arena *a, struct ccd_grids *out,
    struct ccd_error *err)
{
	*out = (struct ccd_grids){ 0 };
	return source->n > 4 && memcmp(source->bytes, "PK\3\4", 4) == 0 ?
	    read_book(source, a, out, err) : read_csv(source, a, out, err);
}

int
ccd_grids_load(const char *file, struct ccd_arena *a, struct ccd_grids *out, struct ccd_error *err)
{
	struct ccd_buffer bytes = { 0 };
	int rc = ccd_file_read(file, &bytes, err);

	if (rc == 0) {
		struct ccd_source source = ccd_source_of(file, bytes.s, bytes.n, NULL, a);

		rc = ccd_grids_read(&source, a, out, err);
	}
	ccd_buffer_free(&bytes);
	return rc;
}
