/*
 * A text document (OpenDocument 1.2): titles and provenance, then the table in landscape, its
 * first row repeated on every page. What it looks like is in styles, one of them for each
 * language; findings are comments.
 */
#include <string.h>

#include "lang/lang.h"
#include "write/comment.h"
#include "write/fit.h"
#include "write/source_table.h"
#include "write/pack.h"
#include "write/write_int.h"

extern const char ccd_file_opendocument_xml[];

#define URN "urn:oasis:names:tc:opendocument:xmlns:"
#define NAMESPACES \
	"xmlns:office", URN "office:1.0", "xmlns:style", URN "style:1.0", \
	"xmlns:text", URN "text:1.0", "xmlns:table", URN "table:1.0", \
	"xmlns:fo", URN "xsl-fo-compatible:1.0", "xmlns:meta", URN "meta:1.0", \
	"xmlns:dc", "http://purl.org/dc/elements/1.1/", "office:version", "1.2"
#define MEDIA_TYPE "application/vnd.oasis.opendocument.text"

enum { SIZE = 10 };             /* of the letters, in points */

struct odt {
	struct ccd_write *w;
	struct ccd_table table;
	struct ccd_fit fit;
	struct ccd_pack *pack;
	struct ccd_member body;
	size_t ncomment;
};

/* ---- text ---- */

static const char *
points(struct ccd_arena *a, double value)
{
	int tenths = (int)(value * 10);         /* printf's point depends on the locale */

	return ccd_arena_printf(a, "%d.%dpt", tenths / 10, tenths % 10);
}

/* N bytes of clean text. Blanks that a reader would take together have elements of their own. */
static void
put_words(struct ccd_member *p, const char *s, size_t n)
{
	for (size_t i = 0, from = 0; i <= n; i++) {
		const char *element = NULL;

		if (i < n && s[i] == '\t')
			element = "text:tab";
		else if (i < n && s[i] == '\n')
			element = "text:line-break";
		else if (i < n && s[i] == ' ' && (i == from || i + 1 == n || s[i + 1] == ' '))
			element = "text:s";
		if (element == NULL && i < n)
			continue;
		ccd_member_text(p, s + from, i - from);
		if (element != NULL)
			ccd_member_empty(p, element, NULL);
		from = i + 1;
	}
}

static void
put_paragraph(struct ccd_member *p, const char *style, const char *s, size_t n)
{
	ccd_member_open(p, "text:p", "text:style-name", style, NULL);
	put_words(p, s, n);
	ccd_member_close(p);
}

/* S as a paragraph for each of its lines, at least one. */
static void
put_paragraphs(struct ccd_member *p, const char *style, const char *s)
{
	for (;;) {
		size_t n = strcspn(s, "\n");

		put_paragraph(p, style, s, n);
		s += n;
		if (*s++ == '\0')
			return;
	}
}

/* ---- styles ---- */

/* KIND of paragraph in the language of version V (CCD_NONE: of the words around): "Clause_zh". */
static const char *
style_of(const struct odt *d, const char *kind, uint32_t v)
{
	return v == CCD_NONE ? kind : ccd_arena_printf(d->w->arena, "%s_%s", kind,
	    d->w->c->version[v].lang);
}

/* A language is said in the property of its sort of script. */
static void
put_tongue(struct ccd_member *p, const char *lang)
{
	bool right = strcmp(ccd_lang_direction(lang), "rtl") == 0;
	struct ccd_locale l;
	const char *region;

	ccd_lang_locale(lang, &l);
	if (*l.language == '\0')
		return;
	region = *l.region != '\0' ? l.region : "none";
	if (ccd_lang_is_east_asian(lang))
		ccd_member_empty(p, "style:text-properties", "style:language-asian", l.language,
		    "style:country-asian", region, NULL);
	else if (right)
		ccd_member_empty(p, "style:text-properties", "style:language-complex", l.language,
		    "style:country-complex", region, NULL);
	else
		ccd_member_empty(p, "style:text-properties", "fo:language", l.language,
		    "fo:country", region, NULL);
}

/* The paragraphs that the user sees in the list of styles, one of each kind for each language. */
static void
put_language_styles(struct odt *d, struct ccd_member *p)
{
	static const struct { const char *name, *parent; bool centred; } kinds[] = {
		{ "Clause", "Clause", false }, { "Heading", "Column_20_Heading", false },
		{ "Status", "Column_20_Status", false }, { "Title", "Title", true },
		{ "Subtitle", "Subtitle", true },
	};

	for (uint32_t i = 0; i < d->w->norder; i++)
		for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
			const char *lang = d->w->c->version[d->w->order[i]].lang;
			bool right = strcmp(ccd_lang_direction(lang), "rtl") == 0;

			ccd_member_open(p, "style:style", "style:name",
			    style_of(d, kinds[k].name, d->w->order[i]), "style:family", "paragraph",
			    "style:parent-style-name", kinds[k].parent, NULL);
			if (right)
				ccd_member_empty(p, "style:paragraph-properties", "style:writing-mode", "rl-tb",
				    "fo:text-align", kinds[k].centred ? NULL : "end", NULL);
			put_tongue(p, lang);
			ccd_member_close(p);
		}
}

/* What is a working translation, and the number of the page. */
static void
put_footer(struct odt *d, struct ccd_member *p)
{
	const char *notice = ccd_working_notice(d->w);

	ccd_member_open(p, "style:footer", NULL);
	ccd_member_open(p, "text:p", "text:style-name", "FooterLine", NULL);
	if (notice != NULL)
		put_words(p, notice, strlen(notice));
	ccd_member_empty(p, "text:tab", NULL);
	ccd_member_open(p, "text:page-number", "text:select-page", "current", NULL);
	ccd_member_text(p, "1", 1);
	ccd_member_close(p);
	ccd_member_text(p, " / ", 3);
	ccd_member_leaf(p, "text:page-count", "1");
	ccd_member_close(p);
	ccd_member_close(p);
}

static void
put_page(struct odt *d, struct ccd_member *p)
{
	struct ccd_arena *a = d->w->arena;
	const char *margin = points(a, CCD_FIT_MARGIN);

	ccd_member_open(p, "office:automatic-styles", NULL);
	ccd_member_open(p, "style:page-layout", "style:name", "Page", NULL);
	ccd_member_open(p, "style:page-layout-properties", "fo:page-width", points(a, d->fit.page_width),
	    "fo:page-height", points(a, d->fit.page_height), "style:print-orientation", "landscape",
	    "fo:margin-top", margin, "fo:margin-right", margin, "fo:margin-left", margin,
	    "fo:margin-bottom", "24pt", NULL);
	ccd_member_close(p);
	ccd_member_open(p, "style:footer-style", NULL);
	ccd_member_empty(p, "style:header-footer-properties", "fo:min-height", "18pt", "fo:margin-top",
	    "8pt", NULL);
	ccd_member_close(p);
	ccd_member_close(p);
	ccd_member_open(p, "style:style", "style:name", "FooterLine", "style:family", "paragraph",
	    "style:parent-style-name", "Footer", NULL);
	ccd_member_open(p, "style:paragraph-properties", NULL);
	ccd_member_open(p, "style:tab-stops", NULL);
	ccd_member_empty(p, "style:tab-stop", "style:position", points(a, d->fit.width), "style:type",
	    "right", NULL);
	ccd_member_close(p);
	ccd_member_close(p);
	ccd_member_close(p);
	ccd_member_close(p);
	ccd_member_open(p, "office:master-styles", NULL);
	ccd_member_open(p, "style:master-page", "style:name", "Standard", "style:page-layout-name", "Page",
	    NULL);
	put_footer(d, p);
	ccd_member_close(p);
	ccd_member_close(p);
}

static void
put_styles(struct odt *d)
{
	static const char end[] = "</office:styles>";
	const char *first = strstr(ccd_file_opendocument_xml, "<office:styles>") + strlen("<office:styles>");
	struct ccd_member p;

	ccd_member_begin(&p, d->pack, "styles.xml");
	ccd_member_open(&p, "office:document-styles", NAMESPACES, NULL);
	ccd_member_open(&p, "office:styles", NULL);
	ccd_member_raw(&p, first, (size_t)(strstr(first, end) - first));
	put_language_styles(d, &p);
	ccd_member_close(&p);
	put_page(d, &p);
	ccd_member_close(&p);
	ccd_member_end(&p);
}

/* Column I of the table NAME is "NAME.I". */
static void
put_table_style(struct odt *d, const char *name, const double *widths, uint32_t n)
{
	struct ccd_arena *a = d->w->arena;
	struct ccd_member *p = &d->body;

	ccd_member_open(p, "style:style", "style:name", name, "style:family", "table", NULL);
	ccd_member_empty(p, "style:table-properties", "style:width", points(a, d->fit.width),
	    "table:align", "left", "table:border-model", "collapsing", NULL);
	ccd_member_close(p);
	for (uint32_t i = 0; i < n; i++) {
		ccd_member_open(p, "style:style", "style:name", ccd_arena_printf(a, "%s.%u", name, i),
		    "style:family", "table-column", NULL);
		ccd_member_empty(p, "style:table-column-properties", "style:column-width",
		    points(a, widths[i]), NULL);
		ccd_member_close(p);
	}
}

static void
put_cell_style(struct ccd_member *p, const char *name, const char *background, const char *below)
{
	ccd_member_open(p, "style:style", "style:name", name, "style:family", "table-cell", NULL);
	ccd_member_empty(p, "style:table-cell-properties", "fo:padding-left", "4pt", "fo:padding-right",
	    "4pt", "fo:padding-top", "0pt", "fo:padding-bottom", "0pt", "fo:border-top", "0.5pt solid #a6a6a6",
	    "fo:border-left", "0.5pt solid #a6a6a6", "fo:border-right", "0.5pt solid #a6a6a6",
	    "fo:border-bottom", below, "fo:background-color", background, NULL);
	ccd_member_close(p);
}

static void
put_automatic_styles(struct odt *d, const double *provenance)
{
	struct ccd_member *p = &d->body;

	ccd_member_open(p, "office:automatic-styles", NULL);
	put_table_style(d, "Provenance", provenance, CCD_PROVENANCE);
	put_table_style(d, "Concordance", d->fit.column, d->table.ncolumn);
	for (int i = 0; i < 2; i++) {
		ccd_member_open(p, "style:style", "style:name", i == 0 ? "Whole" : "Broken", "style:family",
		    "table-row", NULL);
		ccd_member_empty(p, "style:table-row-properties", "fo:keep-together", i == 0 ? "always" : "auto",
		    NULL);
		ccd_member_close(p);
	}
	put_cell_style(p, "Cell", NULL, "0.5pt solid #a6a6a6");
	put_cell_style(p, "Gap", "#ededed", "0.5pt solid #a6a6a6");
	put_cell_style(p, "Head", NULL, "1pt solid #000000");
	for (uint32_t i = 0; i < d->w->norder; i++) {
		ccd_member_open(p, "style:style", "style:name", style_of(d, "Kept", d->w->order[i]),
		    "style:family", "paragraph", "style:parent-style-name",
		    style_of(d, "Clause", d->w->order[i]), NULL);
		ccd_member_empty(p, "style:paragraph-properties", "fo:keep-with-next", "always", NULL);
		ccd_member_close(p);
	}
	ccd_member_close(p);
}

/* ---- the table ---- */

static void
open_table(struct odt *d, const char *name, uint32_t n)
{
	ccd_member_open(&d->body, "table:table", "table:name", name, "table:style-name", name, NULL);
	for (uint32_t i = 0; i < n; i++)
		ccd_member_empty(&d->body, "table:table-column", "table:style-name",
		    ccd_arena_printf(d->w->arena, "%s.%u", name, i), NULL);
}

static void
open_cell(struct odt *d, const char *style)
{
	ccd_member_open(&d->body, "table:table-cell", "table:style-name", style, "office:value-type",
	    "string", NULL);
}

static void
put_edge(struct odt *d, const struct ccd_edge *edge)
{
	struct ccd_arena *a = d->table.arena;
	const char *name = ccd_arena_printf(a, "finding%zu", edge->comment->number);
	const char *detail = ccd_comment_detail(&d->table, edge->comment->finding);
	const char *date = ccd_write_date("%Y-%m-%dT%H:%M:%S", a);

	if (!edge->begins) {
		ccd_member_empty(&d->body, "office:annotation-end", "office:name", name, NULL);
		return;
	}
	ccd_member_open(&d->body, "office:annotation", "office:name", name, NULL);
	ccd_member_leaf(&d->body, "dc:creator", "Concordat");
	if (date != NULL)
		ccd_member_leaf(&d->body, "dc:date", date);
	put_paragraphs(&d->body, "Standard", ccd_finding_text(d->w, edge->comment->finding, a));
	if (*detail != '\0')
		put_paragraphs(&d->body, "Standard", detail);
	ccd_member_close(&d->body);
}

/* Piece I of version V (CCD_NONE: an empty cell) as a paragraph, with the comments on it. */
static void
put_piece(struct odt *d, uint32_t v, uint32_t i, const struct ccd_comment *comments, size_t n)
{
	struct ccd_table *t = &d->table;
	const struct ccd_piece none = { 0 };
	const struct ccd_piece *piece = i != CCD_NONE ? &t->line->side[v].piece[i] : &none;
	const char *text = d->w->c->version[v].clause[piece->clause].text;
	uint32_t at = piece->start;
	struct ccd_edge *edges;
	size_t nedge = ccd_comment_edges(t, comments, n, v, i, &edges);

	ccd_member_open(&d->body, "text:p", "text:style-name",
	    ccd_arena_printf(t->arena, t->heading ? "Kept_%s" : "Clause_%s", d->w->c->version[v].lang), NULL);
	for (size_t k = 0; k <= nedge; k++) {
		uint32_t to = k < nedge ? edges[k].at : piece->end;
		const char *run = ccd_clean_text(d->w, ccd_arena_strndup(t->arena, text + at, to - at),
		    t->arena);

		if (t->heading && *run != '\0')
			ccd_member_open(&d->body, "text:span", "text:style-name", "Clause_20_Heading", NULL);
		put_words(&d->body, run, strlen(run));
		if (t->heading && *run != '\0')
			ccd_member_close(&d->body);
		if (k < nedge)
			put_edge(d, &edges[k]);
		at = to;
	}
	ccd_member_close(&d->body);
}

/* A cell with a table of the source in it. */
struct inner {
	struct odt *odt;
	uint32_t version;
	const struct ccd_comment *comments;
	size_t n;
};

static void
put_source_row(void *data, bool begins)
{
	struct odt *d = ((struct inner *)data)->odt;

	if (begins)
		ccd_member_open(&d->body, "table:table-row", NULL);
	else
		ccd_member_close(&d->body);
}

static void
put_source_cell(void *data, uint32_t i, bool begins)
{
	struct odt *d = ((struct inner *)data)->odt;

	(void)i;
	if (begins)
		open_cell(d, "Cell");
	else
		ccd_member_close(&d->body);
}

static void
put_source_piece(void *data, uint32_t i)
{
	const struct inner *in = data;

	put_piece(in->odt, in->version, i, in->comments, in->n);
}

/* What the line has of V as a table of COLUMNS, its caption before it. */
static void
put_source_table(struct odt *d, uint32_t v, uint32_t columns, const struct ccd_comment *comments, size_t n)
{
	static const struct ccd_source_table_form form = { put_source_row, put_source_cell,
		put_source_piece };
	struct inner in = { d, v, comments, n };
	const struct ccd_pieces *side = &d->table.line->side[v];
	uint32_t first = ccd_source_table_first(side);

	for (uint32_t i = 0; i < first; i++)
		put_piece(d, v, i, comments, n);
	ccd_member_open(&d->body, "table:table", NULL);
	ccd_member_empty(&d->body, "table:table-column", "table:number-columns-repeated",
	    ccd_arena_printf(d->table.arena, "%u", columns), NULL);
	ccd_source_table_walk(side, first, &form, &in);
	ccd_member_close(&d->body);
}

static void
put_text(struct odt *d, uint32_t v, const struct ccd_comment *comments, size_t n)
{
	const struct ccd_table_line *line = d->table.line;
	uint32_t pieces = line != NULL ? line->side[v].n : 0;
	uint32_t columns = line != NULL ? ccd_source_table_columns(&line->side[v]) : 0;

	open_cell(d, line != NULL && pieces == 0 ? "Gap" : "Cell");
	if (columns > 0)
		put_source_table(d, v, columns, comments, n);
	for (uint32_t i = 0; i < pieces && columns == 0; i++)
		put_piece(d, v, i, comments, n);
	if (pieces == 0)
		put_piece(d, v, CCD_NONE, comments, n);
	ccd_member_close(&d->body);
}

static void
put_row(struct odt *d)
{
	struct ccd_table *t = &d->table;
	struct ccd_comment *comments;
	size_t n = ccd_table_comments(t, &d->ncomment, &comments);

	ccd_member_open(&d->body, "table:table-row", "table:style-name",
	    ccd_fit_on_page(t, &d->fit, SIZE) ? "Whole" : "Broken", NULL);
	for (uint32_t i = 0; i < t->ncolumn; i++) {
		uint32_t v = t->column[i].version;

		if (t->column[i].kind == CCD_COLUMN_TEXT) {
			put_text(d, v, comments, n);
			continue;
		}
		open_cell(d, "Cell");
		put_paragraphs(&d->body, v == CCD_NONE ? "Beside" : ccd_arena_printf(t->arena, "Clause_%s",
		    d->w->c->version[v].lang), ccd_table_cell(t, i));
		ccd_member_close(&d->body);
	}
	ccd_member_close(&d->body);
}

/* The heading of column I: its name, and below it the status of the version. */
static void
put_heading(struct odt *d, uint32_t i)
{
	uint32_t v = d->table.column[i].version;
	const char *title = ccd_table_title(&d->table, i), *status = strchr(title, '\n');

	open_cell(d, "Head");
	put_paragraph(&d->body, v == CCD_NONE ? "Column_20_Heading" : style_of(d, "Heading", v), title,
	    strcspn(title, "\n"));
	if (status != NULL)
		put_paragraphs(&d->body, style_of(d, "Status", v), status + 1);
	ccd_member_close(&d->body);
}

static void
put_table(struct odt *d)
{
	struct ccd_table *t = &d->table;

	open_table(d, "Concordance", t->ncolumn);
	ccd_member_open(&d->body, "table:table-header-rows", NULL);
	ccd_member_open(&d->body, "table:table-row", "table:style-name", "Whole", NULL);
	for (uint32_t i = 0; i < t->ncolumn; i++)
		put_heading(d, i);
	ccd_member_close(&d->body);
	ccd_member_close(&d->body);
	while (ccd_table_next(t))
		put_row(d);
	ccd_member_close(&d->body);
}

/* ---- the document ---- */

static void
put_front(struct odt *d)
{
	struct ccd_write *w = d->w;
	const char *notice = ccd_working_notice(w);
	bool any = false;

	for (uint32_t i = 0; i < w->norder; i++) {
		const char *title = ccd_version_title(&w->c->version[w->order[i]]);

		if (title == NULL)
			continue;
		put_paragraphs(&d->body, style_of(d, any ? "Subtitle" : "Title", w->order[i]),
		    ccd_clean_text(w, title, w->arena));
		any = true;
	}
	open_table(d, "Provenance", CCD_PROVENANCE);
	for (uint32_t v = 0; v <= w->norder; v++) {
		ccd_member_open(&d->body, "table:table-row", "table:style-name", "Whole", NULL);
		for (uint32_t i = 0; i < CCD_PROVENANCE; i++) {
			open_cell(d, v == 0 ? "Head" : "Cell");
			put_paragraphs(&d->body, "Provenance", v == 0 ? ccd_provenance_heading(w, i) :
			    ccd_provenance_value(w, i, w->order[v - 1]));
			ccd_member_close(&d->body);
		}
		ccd_member_close(&d->body);
	}
	ccd_member_close(&d->body);
	put_paragraphs(&d->body, "Caution", notice != NULL ? notice : "");
}

static void
put_content(struct odt *d)
{
	static const double share[CCD_PROVENANCE] = { 0.14, 0.16, 0.16, 0.08, 0.1, 0.36 };
	double widths[CCD_PROVENANCE];

	for (int i = 0; i < CCD_PROVENANCE; i++)
		widths[i] = share[i] * d->fit.width;
	ccd_member_begin(&d->body, d->pack, "content.xml");
	ccd_member_open(&d->body, "office:document-content", NAMESPACES, NULL);
	put_automatic_styles(d, widths);
	ccd_member_open(&d->body, "office:body", NULL);
	ccd_member_open(&d->body, "office:text", NULL);
	put_front(d);
	put_table(d);
	put_paragraphs(&d->body, "Footer", ccd_made_with(d->w));
	ccd_member_end(&d->body);
}

static void
put_meta(struct odt *d)
{
	const char *title = ccd_version_title(&d->w->c->version[d->w->order[0]]);
	const char *date = ccd_write_date("%Y-%m-%dT%H:%M:%S", d->w->arena);
	struct ccd_member p;

	ccd_member_begin(&p, d->pack, "meta.xml");
	ccd_member_open(&p, "office:document-meta", NAMESPACES, NULL);
	ccd_member_open(&p, "office:meta", NULL);
	ccd_member_leaf(&p, "meta:generator", "Concordat/" CCD_VERSION);
	if (title != NULL)
		ccd_member_leaf(&p, "dc:title", ccd_clean_text(d->w, title, d->w->arena));
	if (date != NULL)
		ccd_member_leaf(&p, "meta:creation-date", date);
	ccd_member_end(&p);
}

static void
put_manifest(struct odt *d)
{
	static const char *const files[] = { "content.xml", "styles.xml", "meta.xml" };
	struct ccd_member p;

	ccd_member_begin(&p, d->pack, "META-INF/manifest.xml");
	ccd_member_open(&p, "manifest:manifest", "xmlns:manifest", URN "manifest:1.0", "manifest:version",
	    "1.2", NULL);
	ccd_member_empty(&p, "manifest:file-entry", "manifest:full-path", "/", "manifest:version", "1.2",
	    "manifest:media-type", MEDIA_TYPE, NULL);
	for (size_t i = 0; i < sizeof files / sizeof *files; i++)
		ccd_member_empty(&p, "manifest:file-entry", "manifest:full-path", files[i],
		    "manifest:media-type", "text/xml", NULL);
	ccd_member_end(&p);
}

static void
write_odt(struct ccd_write *w)
{
	struct odt d = { .w = w };

	ccd_table_begin(&d.table, w);
	ccd_fit(&d.table, &d.fit);
	if ((d.pack = ccd_pack_begin(w)) == NULL)
		return;
	ccd_pack_add(d.pack, "mimetype", MEDIA_TYPE, true);
	put_styles(&d);
	put_meta(&d);
	put_content(&d);
	put_manifest(&d);
	ccd_table_end(&d.table);
	ccd_pack_end(d.pack);
}

const struct ccd_writer ccd_write_odt = {
	.name = "odt", .extension = ".odt", .media_type = MEDIA_TYPE, .sentences = true, .tables = CCD_TABLES_WHOLE,
	.beside = CCD_BESIDE_ADDRESS | CCD_BESIDE_CONFIDENCE | CCD_BESIDE_LEVEL |
	    CCD_BESIDE_FINDINGS | CCD_BESIDE_COMMENTS | CCD_BESIDE_DECISIONS,
	.usual = CCD_BESIDE_ADDRESS | CCD_BESIDE_COMMENTS, .write = write_odt,
};
