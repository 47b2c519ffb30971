/*
 * A document for word processors (ECMA-376, WordprocessingML): titles and provenance, then the
 * table in landscape, its first row repeated on every page. What it looks like is in styles, one
 * of them for each language; findings are comments.
 */
#include <string.h>

#include "base/error.h"
#include "model/model.h"
#include "lang/lang.h"
#include "write/comment.h"
#include "write/fit.h"
#include "write/source_table.h"
#include "write/word.h"
#include "write/write_int.h"

extern const char ccd_file_word_xml[];


enum {
	MOST_COLUMNS = 63,      /* of a table in Word */
	TWIPS = 20,             /* of a point */
	SIZE = 10,              /* of the letters, in points */
	CELL_PADDING = 5,       /* of a cell at its sides, in points */
};

struct docx {
	struct ccd_write *w;
	struct ccd_table table;
	struct ccd_fit fit;
	struct ccd_pack *pack;
	struct ccd_member body, comments;
	struct ccd_tongue *tongue;  /* [nversion], then that of the words around */
	size_t ncomment;
};

/* ---- languages ---- */

/* The font that a language has where the user changes nothing; NULL: the document's. */
static const char *
east_font(const char *lang)
{
	struct ccd_locale l;

	ccd_lang_locale(lang, &l);
	if (strcmp(l.language, "ja") == 0)
		return "MS Mincho";
	if (strcmp(l.language, "ko") == 0)
		return "Batang";
	return strcmp(l.script, "Hant") == 0 ? "PMingLiU" : "SimSun";
}

static const struct ccd_tongue *
tongue_at(const struct docx *d, uint32_t v)
{
	return &d->tongue[v != CCD_NONE ? v : d->w->c->nversion];
}

/* ---- comments ---- */

static void
put_comment(struct docx *d, const struct ccd_comment *c)
{
	struct ccd_arena *a = d->table.arena;
	const struct ccd_tongue *around = tongue_at(d, CCD_NONE);
	const char *detail = ccd_comment_detail(&d->table, c->finding);
	struct ccd_member *p = &d->comments;

	ccd_member_open(p, "w:comment", "w:id", ccd_arena_printf(a, "%zu", c->number), "w:author",
	    "Concordat", "w:date", ccd_write_date("%Y-%m-%dT%H:%M:%SZ", a), "w:initials", "C", NULL);
	ccd_word_paragraphs(p, around, "CommentText", ccd_finding_text(d->w, c->finding, a));
	if (*detail != '\0')
		ccd_word_paragraphs(p, around, "CommentText", detail);
	ccd_member_close(p);
}

static void
put_edge(struct docx *d, const struct ccd_edge *edge)
{
	const char *id = ccd_arena_printf(d->table.arena, "%zu", edge->comment->number);

	ccd_member_empty(&d->body, edge->begins ? "w:commentRangeStart" : "w:commentRangeEnd", "w:id", id,
	    NULL);
	if (edge->begins)
		return;
	ccd_member_open(&d->body, "w:r", NULL);
	ccd_member_open(&d->body, "w:rPr", NULL);
	ccd_member_empty(&d->body, "w:rStyle", "w:val", "CommentReference", NULL);
	ccd_member_close(&d->body);
	ccd_member_empty(&d->body, "w:commentReference", "w:id", id, NULL);
	ccd_member_close(&d->body);
}

/* ---- the table ---- */

static void
open_table(struct docx *d, const double *widths, uint32_t n)
{
	ccd_member_open(&d->body, "w:tbl", NULL);
	ccd_member_open(&d->body, "w:tblPr", NULL);
	ccd_member_empty(&d->body, "w:tblStyle", "w:val", "Concordance", NULL);
	ccd_member_empty(&d->body, "w:tblW", "w:w", "5000", "w:type", "pct", NULL);
	ccd_member_empty(&d->body, "w:tblLayout", "w:type", "fixed", NULL);
	ccd_member_empty(&d->body, "w:tblLook", "w:val", "0020", "w:firstRow", "1", NULL);
	ccd_member_close(&d->body);
	ccd_member_open(&d->body, "w:tblGrid", NULL);
	for (uint32_t i = 0; i < n; i++)
		ccd_member_empty(&d->body, "w:gridCol", "w:w",
		    ccd_arena_printf(d->table.arena != NULL ? d->table.arena : d->w->arena, "%d",
		    (int)(widths[i] * TWIPS)), NULL);
	ccd_member_close(&d->body);
}

static void
open_row(struct docx *d, bool whole, bool repeated)
{
	ccd_member_open(&d->body, "w:tr", NULL);
	ccd_member_open(&d->body, "w:trPr", NULL);
	if (whole)
		ccd_member_empty(&d->body, "w:cantSplit", NULL);
	if (repeated)
		ccd_member_empty(&d->body, "w:tblHeader", NULL);
	ccd_member_close(&d->body);
}

static void
open_cell(struct docx *d, double width, bool gap)
{
	char twips[16];

	snprintf(twips, sizeof twips, "%d", (int)(width * TWIPS));
	ccd_member_open(&d->body, "w:tc", NULL);
	ccd_member_open(&d->body, "w:tcPr", NULL);
	ccd_member_empty(&d->body, "w:tcW", "w:w", twips, "w:type", "dxa", NULL);
	if (gap)
		ccd_member_empty(&d->body, "w:shd", "w:val", "clear", "w:color", "auto", "w:fill", "EDEDED",
		    NULL);
	ccd_member_close(&d->body);
}

/* Style of the clauses of version V. */
static const char *
clause_style(const struct docx *d, uint32_t v)
{
	return ccd_arena_printf(d->table.arena, "Clause-%s", d->w->c->version[v].lang);
}

/* Piece I of version V (CCD_NONE: an empty cell) as a paragraph, with the comments on it. */
static void
put_piece(struct docx *d, uint32_t v, uint32_t i, const struct ccd_comment *comments, size_t n)
{
	struct ccd_table *t = &d->table;
	const struct ccd_piece none = { 0 };
	const struct ccd_piece *piece = i != CCD_NONE ? &t->line->side[v].piece[i] : &none;
	const char *text = d->w->c->version[v].clause[piece->clause].text;
	uint32_t at = piece->start;
	struct ccd_edge *edges;
	size_t nedge = ccd_comment_edges(t, comments, n, v, i, &edges);

	ccd_word_paragraph(&d->body, tongue_at(d, v), clause_style(d, v), t->heading);
	for (size_t k = 0; k <= nedge; k++) {
		uint32_t to = k < nedge ? edges[k].at : piece->end;
		const char *run = ccd_clean_text(d->w, ccd_arena_strndup(t->arena, text + at, to - at),
		    t->arena);

		ccd_word_run(&d->body, tongue_at(d, v), t->heading ? "ClauseHeading" : NULL, run, strlen(run));
		if (k < nedge)
			put_edge(d, &edges[k]);
		at = to;
	}
	ccd_member_close(&d->body);
}

/* A cell with a table of the source in it. */
struct inner {
	struct docx *docx;
	uint32_t version;
	double width;           /* of one of its columns */
	const struct ccd_comment *comments;
	size_t n;
};

static void
put_source_row(void *data, bool begins)
{
	struct docx *d = ((struct inner *)data)->docx;

	if (begins)
		open_row(d, true, false);
	else
		ccd_member_close(&d->body);
}

static void
put_source_cell(void *data, uint32_t i, bool begins)
{
	const struct inner *in = data;

	(void)i;
	if (begins)
		open_cell(in->docx, in->width, false);
	else
		ccd_member_close(&in->docx->body);
}

static void
put_source_piece(void *data, uint32_t i)
{
	const struct inner *in = data;

	put_piece(in->docx, in->version, i, in->comments, in->n);
}

/* What COLUMN has as a table of COLUMNS, its caption before it. Word wants a paragraph at the end. */
static void
put_source_table(struct docx *d, uint32_t column, uint32_t columns, const struct ccd_comment *comments,
    size_t n)
{
	static const struct ccd_source_table_form form = { put_source_row, put_source_cell,
		put_source_piece };
	uint32_t v = d->table.column[column].version;
	struct inner in = { d, v, (d->fit.column[column] - 2 * CELL_PADDING) / columns, comments, n };
	const struct ccd_pieces *side = &d->table.line->side[v];
	uint32_t first = ccd_source_table_first(side);
	double *widths = ccd_array(d->table.arena, columns, double);

	for (uint32_t i = 0; i < columns; i++)
		widths[i] = in.width;
	for (uint32_t i = 0; i < first; i++)
		put_piece(d, v, i, comments, n);
	open_table(d, widths, columns);
	ccd_source_table_walk(side, first, &form, &in);
	ccd_member_close(&d->body);
	put_piece(d, v, CCD_NONE, NULL, 0);
}

static void
put_text(struct docx *d, uint32_t column, const struct ccd_comment *comments, size_t n)
{
	uint32_t v = d->table.column[column].version;
	const struct ccd_table_line *line = d->table.line;
	uint32_t pieces = line != NULL ? line->side[v].n : 0;
	uint32_t columns = line != NULL ? ccd_source_table_columns(&line->side[v]) : 0;

	open_cell(d, d->fit.column[column], line != NULL && pieces == 0);
	if (columns > 0)
		put_source_table(d, column, columns, comments, n);
	for (uint32_t i = 0; i < pieces && columns == 0; i++)
		put_piece(d, v, i, comments, n);
	if (pieces == 0)
		put_piece(d, v, CCD_NONE, comments, n);
	ccd_member_close(&d->body);
}

static void
put_row(struct docx *d)
{
	struct ccd_table *t = &d->table;
	struct ccd_comment *comments;
	size_t n = ccd_table_comments(t, &d->ncomment, &comments);

	open_row(d, ccd_fit_on_page(t, &d->fit, SIZE), false);
	for (uint32_t i = 0; i < t->ncolumn; i++) {
		uint32_t v = t->column[i].version;

		if (t->column[i].kind == CCD_COLUMN_TEXT) {
			put_text(d, i, comments, n);
			continue;
		}
		open_cell(d, d->fit.column[i], false);
		ccd_word_paragraphs(&d->body, tongue_at(d, v), v != CCD_NONE ? clause_style(d, v) : "Beside",
		    ccd_table_cell(t, i));
		ccd_member_close(&d->body);
	}
	ccd_member_close(&d->body);
	for (size_t i = 0; i < n; i++)
		put_comment(d, &comments[i]);
}

/* The heading of column I: its name, and below it the status of the version. */
static void
put_heading(struct docx *d, uint32_t i)
{
	const struct ccd_tongue *tongue = tongue_at(d, d->table.column[i].version);
	const char *title = ccd_table_title(&d->table, i), *status = strchr(title, '\n');

	open_cell(d, d->fit.column[i], false);
	ccd_word_paragraphs(&d->body, tongue, "ColumnHeading", status == NULL ? title :
	    ccd_arena_strndup(d->w->arena, title, (size_t)(status - title)));
	if (status != NULL)
		ccd_word_paragraphs(&d->body, tongue, "ColumnStatus", status + 1);
	ccd_member_close(&d->body);
}

static void
put_table(struct docx *d)
{
	struct ccd_table *t = &d->table;

	open_table(d, d->fit.column, t->ncolumn);
	open_row(d, true, true);
	for (uint32_t i = 0; i < t->ncolumn; i++)
		put_heading(d, i);
	ccd_member_close(&d->body);
	while (ccd_table_next(t))
		put_row(d);
	ccd_member_close(&d->body);
}

/* ---- the title block and the pages ---- */

static void
put_titles(struct docx *d)
{
	const struct ccd_write *w = d->w;
	bool any = false;

	for (uint32_t i = 0; i < w->norder; i++) {
		const char *title = ccd_version_title(&w->c->version[w->order[i]]);

		if (title == NULL)
			continue;
		ccd_word_paragraphs(&d->body, tongue_at(d, w->order[i]), any ? "Subtitle" : "Title",
		    ccd_clean_text(d->w, title, w->arena));
		any = true;
	}
}

static void
put_provenance(struct docx *d)
{
	static const double share[CCD_PROVENANCE] = { 0.14, 0.16, 0.16, 0.08, 0.1, 0.36 };
	const char *notice = ccd_working_notice(d->w);
	const struct ccd_tongue *around = tongue_at(d, CCD_NONE);
	double widths[CCD_PROVENANCE];

	for (int i = 0; i < CCD_PROVENANCE; i++)
		widths[i] = share[i] * d->fit.width;
	open_table(d, widths, CCD_PROVENANCE);
	for (uint32_t v = 0; v <= d->w->norder; v++) {
		open_row(d, true, v == 0);
		for (uint32_t i = 0; i < CCD_PROVENANCE; i++) {
			open_cell(d, widths[i], false);
			ccd_word_paragraphs(&d->body, around, "Provenance", v == 0 ? ccd_provenance_heading(d->w, i) :
			    ccd_provenance_value(d->w, i, d->w->order[v - 1]));
			ccd_member_close(&d->body);
		}
		ccd_member_close(&d->body);
	}
	ccd_member_close(&d->body);
	ccd_word_paragraphs(&d->body, around, "Caution", notice != NULL ? notice : "");
}

static void
put_section(struct docx *d)
{
	char width[16], height[16], margin[16];

	snprintf(width, sizeof width, "%d", (int)(d->fit.page_width * TWIPS));
	snprintf(height, sizeof height, "%d", (int)(d->fit.page_height * TWIPS));
	snprintf(margin, sizeof margin, "%d", CCD_FIT_MARGIN * TWIPS);
	ccd_member_open(&d->body, "w:sectPr", NULL);
	ccd_member_empty(&d->body, "w:footerReference", "w:type", "default", "r:id", "footer", NULL);
	ccd_member_empty(&d->body, "w:pgSz", "w:w", width, "w:h", height, "w:orient", "landscape", NULL);
	ccd_member_empty(&d->body, "w:pgMar", "w:top", margin, "w:right", margin, "w:bottom", margin,
	    "w:left", margin, "w:header", "400", "w:footer", "400", "w:gutter", "0", NULL);
	ccd_member_close(&d->body);
}

static void
put_field(struct ccd_member *p, const char *name)
{
	ccd_member_open(p, "w:fldSimple", "w:instr", name, NULL);
	ccd_member_open(p, "w:r", NULL);
	ccd_member_leaf(p, "w:t", "1");
	ccd_member_close(p);
	ccd_member_close(p);
}

/* What is a working translation, and the number of the page. */
static void
put_footer(struct docx *d)
{
	const struct ccd_tongue *around = tongue_at(d, CCD_NONE);
	const char *notice = ccd_working_notice(d->w);
	char right[16];
	struct ccd_member p;

	snprintf(right, sizeof right, "%d", (int)(d->fit.width * TWIPS));
	ccd_member_begin(&p, d->pack, "word/footer1.xml");
	ccd_member_open(&p, "w:ftr", "xmlns:w", CCD_WORD_NS, NULL);
	ccd_member_open(&p, "w:p", NULL);
	ccd_member_open(&p, "w:pPr", NULL);
	ccd_member_empty(&p, "w:pStyle", "w:val", "Footer", NULL);
	ccd_member_open(&p, "w:tabs", NULL);
	ccd_member_empty(&p, "w:tab", "w:val", "right", "w:pos", right, NULL);
	ccd_member_close(&p);
	ccd_member_close(&p);
	if (notice != NULL)
		ccd_word_run(&p, around, NULL, notice, strlen(notice));
	ccd_word_run(&p, around, NULL, "\t", 1);
	put_field(&p, "PAGE");
	ccd_word_run(&p, around, NULL, " / ", 3);
	put_field(&p, "NUMPAGES");
	ccd_member_close(&p);
	ccd_member_close(&p);
	ccd_member_end(&p);
}

/* ---- the other parts ---- */

/* A style for the clauses of each language, so that its font can be changed at one place. */
static void
put_styles(struct docx *d)
{
	static const char end[] = "</w:styles>";
	const char *styles = strstr(ccd_file_word_xml, "<w:styles");
	size_t n = strlen(styles);
	struct ccd_member p;

	while (strncmp(styles + n, end, strlen(end)) != 0)
		n--;
	ccd_member_begin(&p, d->pack, "word/styles.xml");
	ccd_member_raw(&p, styles, n);
	for (uint32_t i = 0; i < d->w->norder; i++) {
		const char *lang = d->w->c->version[d->w->order[i]].lang;
		const struct ccd_tongue *t = tongue_at(d, d->w->order[i]);

		ccd_member_open(&p, "w:style", "w:type", "paragraph", "w:customStyle", "1", "w:styleId",
		    ccd_arena_printf(d->w->arena, "Clause-%s", lang), NULL);
		ccd_member_empty(&p, "w:name", "w:val", ccd_arena_printf(d->w->arena, "Clause %s", lang), NULL);
		ccd_member_empty(&p, "w:basedOn", "w:val", "Clause", NULL);
		ccd_member_empty(&p, "w:qFormat", NULL);
		ccd_member_open(&p, "w:pPr", NULL);
		if (t->right)
			ccd_member_empty(&p, "w:bidi", NULL);
		ccd_member_close(&p);
		ccd_member_open(&p, "w:rPr", NULL);
		if (t->east)
			ccd_member_empty(&p, "w:rFonts", "w:eastAsia", east_font(lang), NULL);
		ccd_word_lang(&p, t);
		ccd_member_close(&p);
		ccd_member_close(&p);
	}
	ccd_member_raw(&p, end, strlen(end));
	ccd_member_end(&p);
}

static void
put_core(struct docx *d)
{
	const struct ccd_write *w = d->w;
	const char *title = ccd_version_title(&w->c->version[w->order[0]]);
	const char *date = ccd_write_date("%Y-%m-%dT%H:%M:%SZ", w->arena);
	struct ccd_member p;

	ccd_member_begin(&p, d->pack, "docProps/core.xml");
	ccd_member_open(&p, "cp:coreProperties", "xmlns:cp",
	    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
	    "xmlns:dc", "http://purl.org/dc/elements/1.1/", "xmlns:dcterms", "http://purl.org/dc/terms/",
	    "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance", NULL);
	if (title != NULL)
		ccd_member_leaf(&p, "dc:title", ccd_clean_text(d->w, title, w->arena));
	ccd_member_leaf(&p, "dc:creator", "Concordat");
	if (date != NULL) {
		ccd_member_open(&p, "dcterms:created", "xsi:type", "dcterms:W3CDTF", NULL);
		ccd_member_text(&p, date, strlen(date));
		ccd_member_close(&p);
	}
	ccd_member_close(&p);
	ccd_member_end(&p);
}

static void
put_fixed_parts(struct docx *d)
{
	static const struct { const char *name, *text; } parts[] = {
		{ "[Content_Types].xml",
		    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
		    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
		    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
		    "<Override PartName=\"/word/document.xml\" ContentType=\"" CCD_WORD_TYPE "document.main+xml\"/>"
		    "<Override PartName=\"/word/styles.xml\" ContentType=\"" CCD_WORD_TYPE "styles+xml\"/>"
		    "<Override PartName=\"/word/settings.xml\" ContentType=\"" CCD_WORD_TYPE "settings+xml\"/>"
		    "<Override PartName=\"/word/footer1.xml\" ContentType=\"" CCD_WORD_TYPE "footer+xml\"/>"
		    "<Override PartName=\"/word/comments.xml\" ContentType=\"" CCD_WORD_TYPE "comments+xml\"/>"
		    "<Override PartName=\"/docProps/core.xml\" "
		    "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>" },
		{ "_rels/.rels", "<Relationships xmlns=\"" CCD_WORD_RELATIONSHIPS "\">"
		    "<Relationship Id=\"document\" Type=\"" CCD_WORD_OFFICE "/officeDocument\" Target=\"word/document.xml\"/>"
		    "<Relationship Id=\"core\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/"
		    "metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>" },
		{ "word/_rels/document.xml.rels", "<Relationships xmlns=\"" CCD_WORD_RELATIONSHIPS "\">"
		    "<Relationship Id=\"styles\" Type=\"" CCD_WORD_OFFICE "/styles\" Target=\"styles.xml\"/>"
		    "<Relationship Id=\"settings\" Type=\"" CCD_WORD_OFFICE "/settings\" Target=\"settings.xml\"/>"
		    "<Relationship Id=\"comments\" Type=\"" CCD_WORD_OFFICE "/comments\" Target=\"comments.xml\"/>"
		    "<Relationship Id=\"footer\" Type=\"" CCD_WORD_OFFICE "/footer\" Target=\"footer1.xml\"/></Relationships>" },
		{ "word/settings.xml", "<w:settings xmlns:w=\"" CCD_WORD_NS "\"><w:compat>"
		    "<w:compatSetting w:name=\"compatibilityMode\" "
		    "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>" },
	};

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		ccd_pack_add(d->pack, parts[i].name,
		    ccd_arena_printf(d->w->arena, "%s%s", CCD_WORD_HEAD, parts[i].text), false);
}

static void
put_document(struct docx *d)
{
	ccd_member_begin(&d->body, d->pack, "word/document.xml");
	ccd_member_begin(&d->comments, d->pack, "word/comments.xml");
	ccd_member_open(&d->body, "w:document", "xmlns:w", CCD_WORD_NS, "xmlns:r", CCD_WORD_OFFICE, NULL);
	ccd_member_open(&d->body, "w:body", NULL);
	ccd_member_open(&d->comments, "w:comments", "xmlns:w", CCD_WORD_NS, NULL);
	put_titles(d);
	put_provenance(d);
	put_table(d);
	ccd_word_paragraphs(&d->body, tongue_at(d, CCD_NONE), "Footer", ccd_made_with(d->w));
	put_section(d);
	ccd_member_end(&d->body);
	ccd_member_end(&d->comments);
}

static void
write_docx(struct ccd_write *w)
{
	struct docx d = { .w = w };

	ccd_table_begin(&d.table, w);
	if (d.table.ncolumn > MOST_COLUMNS) {
		ccd_error_set(w->err, CCD_ELIMIT, NULL, 0, "a table of this format has at most %d columns, "
		    "not %u", MOST_COLUMNS, d.table.ncolumn);
		return;
	}
	ccd_fit(&d.table, &d.fit);
	d.tongue = ccd_array(w->arena, w->c->nversion + 1, struct ccd_tongue);
	for (uint32_t v = 0; v < w->c->nversion; v++)
		d.tongue[v] = ccd_tongue_of(w->arena, w->c->version[v].lang);
	d.tongue[w->c->nversion] = ccd_tongue_of(w->arena, w->interface);
	if ((d.pack = ccd_pack_begin(w)) == NULL)
		return;
	put_fixed_parts(&d);
	put_styles(&d);
	put_footer(&d);
	put_core(&d);
	put_document(&d);
	ccd_table_end(&d.table);
	ccd_pack_end(d.pack);
}

const struct ccd_writer ccd_write_docx = {
	.name = "docx", .extension = ".docx",
	.media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	.sentences = true, .tables = CCD_TABLES_WHOLE,
	.beside = CCD_BESIDE_ADDRESS | CCD_BESIDE_CONFIDENCE | CCD_BESIDE_LEVEL |
	    CCD_BESIDE_FINDINGS | CCD_BESIDE_COMMENTS | CCD_BESIDE_DECISIONS,
	.usual = CCD_BESIDE_ADDRESS | CCD_BESIDE_COMMENTS, .write = write_docx,
};
