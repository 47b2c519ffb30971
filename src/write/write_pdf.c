/*
 * The table set in pages: titles and provenance, then the rows, the heading repeated on every
 * page. Pango breaks the lines by the rules of each language, cairo writes the file as it goes:
 * fonts embedded as subsets, a structure of tables, rows and cells, a bookmark a clause.
 *
 * A row stands on one page; one that is taller than a page goes on on the next.
 */
#include <string.h>

#include "base/error.h"
#include "model/model.h"
#include "lang/lang.h"
#include "text/utf8.h"
#include "write/fit.h"
#include "write/pdf_library.h"
#include "write/pdf_tags.h"
#include "write/scratch.h"
#include "write/table.h"
#include "write/write_int.h"

enum {
	MARGIN = CCD_FIT_MARGIN,
	PADDING = 4,            /* of a cell */
	TEXT = 9, SMALL = 7,    /* sizes of letters */
	FOOT = 16,              /* height of the last line */
	DEEPEST = 32,           /* bookmark */
	LONGEST = 80,           /* bookmark, in characters */
	MOST_TAGS = 200000,     /* of which the languages are noted: the file is in memory for that */
};

struct pdf {
	struct ccd_write *w;
	struct ccd_table table;
	struct ccd_fit fit;
	cairo_surface_t *surface;
	cairo_t *cr;
	PangoLayout **layout;   /* [column] */
	PangoLayout **heading;  /* [column] */
	const char **lang;      /* [column] */
	double heading_height;
	unsigned page;          /* from 1 */
	double y;
	unsigned row_page;      /* where the row begins */
	double row_y;
	int bookmark[DEEPEST + 1];      /* the last at each depth */
	struct ccd_pdf_tags tags;
	FILE *fp;
};

/* A row under way: what of its cells is set already. */
struct setting {
	PangoLayoutIter **iter; /* NULL: all of the cell is set */
	const double *width;
	const bool *gap;        /* or NULL */
	uint32_t n;
	const char *tag;        /* of a cell: "TH", "TD"; NULL: it is no element */
	const char **lang;      /* of each cell; NULL: of the words around */
	bool ruled;
};

/* ---- text ---- */

static const char *
family_of(const char *lang)
{
	struct ccd_locale l;

	ccd_lang_locale(lang, &l);
	if (strcmp(l.language, "ja") == 0)
		return "Noto Serif, Noto Serif CJK JP, Noto Naskh Arabic, serif";
	if (strcmp(l.language, "ko") == 0)
		return "Noto Serif, Noto Serif CJK KR, Noto Naskh Arabic, serif";
	if (strcmp(l.script, "Hant") == 0)
		return "Noto Serif, Noto Serif CJK TC, Noto Naskh Arabic, serif";
	return "Noto Serif, Noto Serif CJK SC, Noto Naskh Arabic, serif";
}

/* What begins at byte START is small; no hyphen is put where a long word is broken, for it
 * would be taken for a part of the word. */
static void
set_small_from(PangoLayout *layout, guint start)
{
	PangoAttrList *list = ccd_pdf.pango_attr_list_new();
	PangoAttribute *small[] = { ccd_pdf.pango_attr_size_new(SMALL * PANGO_SCALE),
		ccd_pdf.pango_attr_weight_new(PANGO_WEIGHT_NORMAL) };

	ccd_pdf.pango_attr_list_insert(list, ccd_pdf.pango_attr_insert_hyphens_new(FALSE));
	for (size_t i = 0; i < sizeof small / sizeof *small; i++) {
		small[i]->start_index = start;
		ccd_pdf.pango_attr_list_insert(list, small[i]);
	}
	ccd_pdf.pango_layout_set_attributes(layout, list);
	ccd_pdf.pango_attr_list_unref(list);
}

/* A layout for text in LANG, WIDTH wide; the caller's to unref. */
static PangoLayout *
new_layout(struct pdf *p, const char *lang, double size, bool bold, double width)
{
	PangoContext *context = ccd_pdf.pango_cairo_create_context(p->cr);
	PangoFontDescription *font = ccd_pdf.pango_font_description_from_string(family_of(lang));
	bool right = strcmp(ccd_lang_direction(lang), "rtl") == 0;
	cairo_font_options_t *options = ccd_pdf.cairo_font_options_create();
	PangoLayout *layout;

	ccd_pdf.pango_font_description_set_size(font, (int)(size * PANGO_SCALE));
	ccd_pdf.pango_font_description_set_weight(font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
	ccd_pdf.pango_cairo_context_set_resolution(context, 72);        /* a unit is a point */
	ccd_pdf.pango_context_set_round_glyph_positions(context, FALSE);
	ccd_pdf.cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	ccd_pdf.cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	ccd_pdf.pango_cairo_context_set_font_options(context, options);
	ccd_pdf.cairo_font_options_destroy(options);
	ccd_pdf.pango_context_set_base_dir(context, right ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
	ccd_pdf.pango_context_set_language(context, ccd_pdf.pango_language_from_string(lang));
	layout = ccd_pdf.pango_layout_new(context);
	ccd_pdf.pango_layout_set_auto_dir(layout, FALSE);
	ccd_pdf.pango_layout_set_alignment(layout, right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
	ccd_pdf.pango_layout_set_font_description(layout, font);
	ccd_pdf.pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
	ccd_pdf.pango_layout_set_spacing(layout, PANGO_SCALE);
	ccd_pdf.pango_layout_set_width(layout, (int)(width * PANGO_SCALE));
	set_small_from(layout, G_MAXUINT);
	ccd_pdf.pango_font_description_free(font);
	ccd_pdf.g_object_unref(context);
	return layout;
}

static void
set_weight(PangoLayout *layout, bool bold)
{
	PangoFontDescription *font =
	    ccd_pdf.pango_font_description_copy(ccd_pdf.pango_layout_get_font_description(layout));

	ccd_pdf.pango_font_description_set_weight(font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
	ccd_pdf.pango_layout_set_font_description(layout, font);
	ccd_pdf.pango_font_description_free(font);
}

static void
set_text(struct pdf *p, PangoLayout *layout, const char *s)
{
	ccd_pdf.pango_layout_set_text(layout, s, -1);
	p->w->without_font += (size_t)ccd_pdf.pango_layout_get_unknown_glyphs_count(layout);
}

static double
height_of(PangoLayout *layout)
{
	int height;

	ccd_pdf.pango_layout_get_size(layout, NULL, &height);
	return (double)height / PANGO_SCALE;
}

/* ---- pages ---- */

static double
bottom(const struct pdf *p)
{
	return p->fit.page_height - MARGIN - FOOT;
}

static void
rule(struct pdf *p, double x1, double y1, double x2, double y2, double width, double grey)
{
	ccd_pdf.cairo_set_source_rgb(p->cr, grey, grey, grey);
	ccd_pdf.cairo_set_line_width(p->cr, width);
	ccd_pdf.cairo_move_to(p->cr, x1, y1);
	ccd_pdf.cairo_line_to(p->cr, x2, y2);
	ccd_pdf.cairo_stroke(p->cr);
	ccd_pdf.cairo_set_source_rgb(p->cr, 0, 0, 0);
}

/* Begins an element that holds text in LANG. */
static void
begin_tag(struct pdf *p, const char *tag, const char *lang)
{
	ccd_pdf.cairo_tag_begin(p->cr, tag, NULL);
	*ccd_push(p->w->arena, &p->tags) = lang;
}

/* Sets one layout at X and Y, as an element TAG in LANG or, if that is NULL, as none. */
static void
show(struct pdf *p, PangoLayout *layout, double x, double y, const char *tag, const char *lang)
{
	if (tag != NULL)
		begin_tag(p, tag, lang);
	ccd_pdf.cairo_move_to(p->cr, x, y);
	ccd_pdf.pango_cairo_show_layout(p->cr, layout);
	if (tag != NULL)
		ccd_pdf.cairo_tag_end(p->cr, tag);
}

/* What is a working translation, and the number of the page. */
static void
put_foot(struct pdf *p)
{
	const char *notice = ccd_working_notice(p->w);
	PangoLayout *layout = new_layout(p, p->w->interface, SMALL, false, p->fit.width);
	double y = p->fit.page_height - MARGIN - SMALL;

	rule(p, MARGIN, y - 3, MARGIN + p->fit.width, y - 3, 0.3, 0.6);
	if (notice != NULL) {
		ccd_pdf.pango_layout_set_width(layout, (int)((p->fit.width - 60) * PANGO_SCALE));
		ccd_pdf.pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
		set_text(p, layout, notice);
		show(p, layout, MARGIN, y, NULL, NULL);
		ccd_pdf.pango_layout_set_width(layout, (int)(p->fit.width * PANGO_SCALE));
	}
	ccd_pdf.pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT);
	set_text(p, layout, ccd_arena_printf(p->w->arena, "%u", p->page));
	show(p, layout, MARGIN, y, NULL, NULL);
	ccd_pdf.g_object_unref(layout);
}

static void
new_page(struct pdf *p)
{
	put_foot(p);
	ccd_pdf.cairo_show_page(p->cr);
	p->page++;
	p->y = MARGIN;
}

/* ---- rows ---- */

/* The height of what is still to set of a row, if that is at most ROOM; else of the lines that
 * fit in ROOM, where at least one cell goes on. */
static double
measure(const struct setting *s, double room, bool *all)
{
	double most = 0;

	*all = true;
	for (uint32_t i = 0; i < s->n; i++) {
		PangoLayoutIter *iter;
		double first = -1, height = 0;

		if (s->iter[i] == NULL)
			continue;
		iter = ccd_pdf.pango_layout_iter_copy(s->iter[i]);
		do {
			PangoRectangle line;
			double y1, y2;

			ccd_pdf.pango_layout_iter_get_line_extents(iter, NULL, &line);
			y1 = (double)line.y / PANGO_SCALE;
			y2 = (double)(line.y + line.height) / PANGO_SCALE;
			first = first < 0 ? y1 : first;
			if (y2 - first > room) {
				*all = false;
				break;
			}
			height = y2 - first;
		} while (ccd_pdf.pango_layout_iter_next_line(iter));
		ccd_pdf.pango_layout_iter_free(iter);
		most = height > most ? height : most;
	}
	return most;
}

/* Sets the lines of cell I that fit in HEIGHT; moves its iterator behind them. */
static void
put_lines(struct pdf *p, struct setting *s, uint32_t i, double x, double height)
{
	double first = -1;

	while (s->iter[i] != NULL) {
		PangoRectangle line;
		double y;

		ccd_pdf.pango_layout_iter_get_line_extents(s->iter[i], NULL, &line);
		y = (double)line.y / PANGO_SCALE;
		first = first < 0 ? y : first;
		if (y + (double)line.height / PANGO_SCALE - first > height + 0.01)
			return;
		ccd_pdf.cairo_move_to(p->cr, x + (double)line.x / PANGO_SCALE, p->y + PADDING - first +
		    (double)ccd_pdf.pango_layout_iter_get_baseline(s->iter[i]) / PANGO_SCALE);
		ccd_pdf.pango_cairo_show_layout_line(p->cr,
		    ccd_pdf.pango_layout_iter_get_line_readonly(s->iter[i]));
		if (!ccd_pdf.pango_layout_iter_next_line(s->iter[i])) {
			ccd_pdf.pango_layout_iter_free(s->iter[i]);
			s->iter[i] = NULL;
		}
	}
}

/* Sets what fits in ROOM. */
static void
put_part(struct pdf *p, struct setting *s, double room)
{
	bool all;
	double height = measure(s, room, &all), x = MARGIN;

	if (s->tag != NULL)
		ccd_pdf.cairo_tag_begin(p->cr, "TR", NULL);
	for (uint32_t i = 0; i < s->n; i++) {
		if (s->gap != NULL && s->gap[i]) {
			ccd_pdf.cairo_set_source_rgb(p->cr, 0.93, 0.93, 0.93);
			ccd_pdf.cairo_rectangle(p->cr, x, p->y + 0.2, s->width[i], height + 2 * PADDING - 0.2);
			ccd_pdf.cairo_fill(p->cr);
			ccd_pdf.cairo_set_source_rgb(p->cr, 0, 0, 0);
		}
		if (s->tag != NULL)
			begin_tag(p, s->tag, s->lang != NULL ? s->lang[i] : p->w->interface);
		put_lines(p, s, i, x + PADDING, height);
		if (s->tag != NULL)
			ccd_pdf.cairo_tag_end(p->cr, s->tag);
		if (i > 0)
			rule(p, x, p->y, x, p->y + height + 2 * PADDING, 0.3, 0.7);
		x += s->width[i];
	}
	if (s->tag != NULL)
		ccd_pdf.cairo_tag_end(p->cr, "TR");
	p->y += height + 2 * PADDING;
	if (s->ruled)
		rule(p, MARGIN, p->y, MARGIN + p->fit.width, p->y, 0.3, 0.7);
}

static void
put_heading(struct pdf *p, const char *tag)
{
	uint32_t n = p->table.ncolumn;
	struct setting s = { .width = p->fit.column, .n = n, .tag = tag,
		.lang = p->lang,
		.iter = ccd_array(p->w->arena, n, PangoLayoutIter *) };

	for (uint32_t i = 0; i < n; i++)
		s.iter[i] = ccd_pdf.pango_layout_get_iter(p->heading[i]);
	rule(p, MARGIN, p->y, MARGIN + p->fit.width, p->y, 0.8, 0);
	put_part(p, &s, p->heading_height);
	rule(p, MARGIN, p->y, MARGIN + p->fit.width, p->y, 0.8, 0);
}

/* A page of the table: its heading is there for the eye, so it has no tag. */
static void
new_table_page(struct pdf *p)
{
	new_page(p);
	put_heading(p, NULL);
}

static bool
is_set(const struct setting *s)
{
	for (uint32_t i = 0; i < s->n; i++)
		if (s->iter[i] != NULL)
			return false;
	return true;
}

/* Sets a row of the table, on this page, on the next or on several. */
static void
put_setting(struct pdf *p, struct setting *s)
{
	double page = bottom(p) - MARGIN - p->heading_height - 4 * PADDING;
	bool all;

	measure(s, bottom(p) - p->y - 2 * PADDING, &all);
	if (!all) {
		measure(s, page, &all);
		if (all || bottom(p) - p->y < page / 4)
			new_table_page(p);
	}
	p->row_page = p->page;
	p->row_y = p->y;
	for (;;) {
		double room = bottom(p) - p->y - 2 * PADDING;

		/* a line that is taller than a page is set over its edge */
		put_part(p, s, room > page - 1 && measure(s, room, &all) == 0 ? 1e6 : room);
		if (is_set(s))
			return;
		new_table_page(p);
	}
}

/* ---- bookmarks ---- */

/* The clause that names the line's row: of the first version shown that has one. */
static const struct ccd_clause *
name_clause(const struct pdf *p)
{
	const struct ccd_write *w = p->w;

	for (uint32_t i = 0; i < w->norder; i++) {
		const struct ccd_cell *cell = &w->c->row[p->table.row].cell[w->order[i]];

		if (cell->n > 0)
			return &w->c->version[w->order[i]].clause[cell->clause[0]];
	}
	return NULL;
}

static void
add_bookmark(struct pdf *p)
{
	struct ccd_table *t = &p->table;
	const struct ccd_clause *clause = t->row != CCD_NONE && t->nth == 0 ? name_clause(p) : NULL;
	const char *name;
	size_t n = 0;
	uint32_t depth;

	if (clause == NULL)
		return;
	name = clause->label != NULL && !t->heading ? clause->label : clause->text;
	for (size_t k = 0, length = strlen(name); n < length && k < LONGEST; k++)
		ccd_utf8_next(name, length, &n);
	name = ccd_clean_text(p->w, ccd_arena_printf(t->arena, "%.*s%s", (int)n, name,
	    name[n] != '\0' ? "…" : ""), t->arena);
	depth = clause->depth < DEEPEST ? clause->depth : DEEPEST;
	while (depth > 1 && p->bookmark[depth - 1] == 0)
		depth--;
	p->bookmark[depth] = ccd_pdf.cairo_pdf_surface_add_outline(p->surface,
	    depth > 1 ? p->bookmark[depth - 1] : CAIRO_PDF_OUTLINE_ROOT, name,
	    ccd_arena_printf(t->arena, "page=%u pos=[%d %d]", p->row_page, MARGIN, (int)p->row_y), 0);
	memset(&p->bookmark[depth + 1], 0, (DEEPEST - depth) * sizeof *p->bookmark);
}

/* ---- the table ---- */

static void
make_layouts(struct pdf *p)
{
	struct ccd_table *t = &p->table;

	p->layout = ccd_array(p->w->arena, t->ncolumn, PangoLayout *);
	p->heading = ccd_array(p->w->arena, t->ncolumn, PangoLayout *);
	p->lang = ccd_array(p->w->arena, t->ncolumn, const char *);
	for (uint32_t i = 0; i < t->ncolumn; i++) {
		const struct ccd_column *c = &t->column[i];
		double width = p->fit.column[i] - 2 * PADDING;
		double height;

		p->lang[i] = c->lang;
		p->layout[i] = new_layout(p, c->lang, c->version != CCD_NONE ? TEXT : SMALL, false, width);
		p->heading[i] = new_layout(p, c->lang, TEXT, true, width);
		set_text(p, p->heading[i], ccd_table_title(t, i));
		set_small_from(p->heading[i], (guint)strcspn(ccd_table_title(t, i), "\n"));
		height = height_of(p->heading[i]);
		p->heading_height = height > p->heading_height ? height : p->heading_height;
	}
}

static void
put_row(struct pdf *p)
{
	struct ccd_table *t = &p->table;
	struct setting s = { .width = p->fit.column, .n = t->ncolumn, .tag = "TD",
		.lang = p->lang, .ruled = true, .iter = ccd_array(t->arena, t->ncolumn, PangoLayoutIter *) };
	bool *gap = ccd_array(t->arena, t->ncolumn, bool);

	for (uint32_t i = 0; i < t->ncolumn; i++) {
		uint32_t v = t->column[i].version;

		if (v != CCD_NONE)
			set_weight(p->layout[i], t->heading);
		set_text(p, p->layout[i], ccd_table_cell(t, i));
		s.iter[i] = ccd_pdf.pango_layout_get_iter(p->layout[i]);
		gap[i] = v != CCD_NONE && t->line != NULL && t->line->side[v].n == 0;
	}
	s.gap = gap;
	put_setting(p, &s);
	add_bookmark(p);
}

static void
put_table(struct pdf *p)
{
	struct ccd_table *t = &p->table;

	make_layouts(p);
	if (bottom(p) - p->y < p->heading_height + 6 * TEXT)
		new_page(p);
	ccd_pdf.cairo_tag_begin(p->cr, "Table", NULL);
	put_heading(p, "TH");
	while (ccd_table_next(t))
		put_row(p);
	ccd_pdf.cairo_tag_end(p->cr, "Table");
	rule(p, MARGIN, p->y, MARGIN + p->fit.width, p->y, 0.8, 0);
	for (uint32_t i = 0; i < t->ncolumn; i++) {
		ccd_pdf.g_object_unref(p->layout[i]);
		ccd_pdf.g_object_unref(p->heading[i]);
	}
}

/* ---- the title block ---- */

static void
put_paragraph(struct pdf *p, const char *lang, const char *s, double size, bool bold, bool centred)
{
	PangoLayout *layout = new_layout(p, lang, size, bold, p->fit.width);

	if (centred)
		ccd_pdf.pango_layout_set_alignment(layout, PANGO_ALIGN_CENTER);
	set_text(p, layout, s);
	if (p->y + height_of(layout) > bottom(p) && p->y > MARGIN)
		new_page(p);
	show(p, layout, MARGIN, p->y, size > TEXT + 3 ? "H1" : "P", lang);
	p->y += height_of(layout) + size / 3;
	ccd_pdf.g_object_unref(layout);
}

static void
put_titles(struct pdf *p)
{
	const struct ccd_write *w = p->w;
	bool any = false;

	for (uint32_t i = 0; i < w->norder; i++) {
		const struct ccd_version *v = &w->c->version[w->order[i]];
		const char *title = ccd_version_title(v);

		if (title == NULL)
			continue;
		put_paragraph(p, v->lang, ccd_clean_text(p->w, title, w->arena), any ? 12 : 15, !any, true);
		any = true;
	}
	p->y += TEXT;
}

static void
put_provenance(struct pdf *p)
{
	static const double share[CCD_PROVENANCE] = { 0.14, 0.16, 0.16, 0.08, 0.1, 0.36 };
	const char *notice = ccd_working_notice(p->w);
	PangoLayout *layout[CCD_PROVENANCE];
	PangoLayoutIter *iter[CCD_PROVENANCE];
	double width[CCD_PROVENANCE];
	struct setting s = { .iter = iter, .width = width, .n = CCD_PROVENANCE,
		.ruled = true };

	for (int i = 0; i < CCD_PROVENANCE; i++) {
		width[i] = share[i] * p->fit.width;
		layout[i] = new_layout(p, p->w->interface, SMALL, false, width[i] - 2 * PADDING);
	}
	ccd_pdf.cairo_tag_begin(p->cr, "Table", NULL);
	for (uint32_t v = 0; v <= p->w->norder; v++) {
		bool all;

		s.tag = v == 0 ? "TH" : "TD";
		for (uint32_t i = 0; i < CCD_PROVENANCE; i++) {
			set_weight(layout[i], v == 0);
			set_text(p, layout[i], v == 0 ? ccd_provenance_heading(p->w, i) :
			    ccd_provenance_value(p->w, i, p->w->order[v - 1]));
			iter[i] = ccd_pdf.pango_layout_get_iter(layout[i]);
		}
		if (p->y + measure(&s, 1e6, &all) + 2 * PADDING > bottom(p))
			new_page(p);
		put_part(p, &s, 1e6);
	}
	ccd_pdf.cairo_tag_end(p->cr, "Table");
	for (int i = 0; i < CCD_PROVENANCE; i++)
		ccd_pdf.g_object_unref(layout[i]);
	p->y += TEXT;
	if (notice != NULL)
		put_paragraph(p, p->w->interface, notice, TEXT, true, false);
	p->y += PADDING;
}

/* ---- the file ---- */

static cairo_status_t
write_bytes(void *fp, const unsigned char *s, unsigned n)
{
	return fwrite(s, 1, n, fp) == n ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

static void
set_metadata(struct pdf *p)
{
	const struct ccd_write *w = p->w;
	const char *title = ccd_version_title(&w->c->version[w->order[0]]);
	const char *date = ccd_write_date("%Y-%m-%dT%H:%M:%SZ", w->arena);

	if (title != NULL)
		ccd_pdf.cairo_pdf_surface_set_metadata(p->surface, CAIRO_PDF_METADATA_TITLE,
		    ccd_clean_text(p->w, title, w->arena));
	ccd_pdf.cairo_pdf_surface_set_metadata(p->surface, CAIRO_PDF_METADATA_CREATOR,
	    "Concordat " CCD_VERSION);
	ccd_pdf.cairo_pdf_surface_set_metadata(p->surface, CAIRO_PDF_METADATA_CREATE_DATE,
	    date != NULL ? date : "1980-01-01T00:00:00Z");
}

static cairo_status_t
put_pages(struct pdf *p)
{
	cairo_status_t status;

	p->surface = ccd_pdf.cairo_pdf_surface_create_for_stream(write_bytes, p->fp, p->fit.page_width,
	    p->fit.page_height);
	p->cr = ccd_pdf.cairo_create(p->surface);
	set_metadata(p);
	ccd_pdf.cairo_tag_begin(p->cr, "Document", NULL);
	put_titles(p);
	put_provenance(p);
	put_table(p);
	put_paragraph(p, p->w->interface, ccd_made_with(p->w), SMALL, false, false);
	ccd_pdf.cairo_tag_end(p->cr, "Document");
	put_foot(p);
	status = ccd_pdf.cairo_status(p->cr);
	ccd_pdf.cairo_destroy(p->cr);
	ccd_pdf.cairo_surface_finish(p->surface);
	if (status == CAIRO_STATUS_SUCCESS)
		status = ccd_pdf.cairo_surface_status(p->surface);
	ccd_pdf.cairo_surface_destroy(p->surface);
	return status;
}

/* The pages go to one temporary file, from which another is made that knows the languages. */
static void
write_pdf(struct ccd_write *w)
{
	struct pdf p = { .w = w, .page = 1, .y = MARGIN };
	bool loaded = ccd_pdf_library_load(w->err) == 0;
	const char *pages = loaded ? ccd_scratch_file(w) : NULL;
	const char *file = pages != NULL ? ccd_scratch_file(w) : NULL;
	cairo_status_t status = CAIRO_STATUS_SUCCESS;

	if (file != NULL && (p.fp = fopen(pages, "wb")) == NULL)
		ccd_scratch_failed(w);
	if (p.fp != NULL) {
		ccd_table_begin(&p.table, w);
		ccd_fit(&p.table, &p.fit);
		status = put_pages(&p);
		ccd_table_end(&p.table);
		if (fclose(p.fp) != 0 || status == CAIRO_STATUS_WRITE_ERROR)
			ccd_scratch_failed(w);
		else if (status != CAIRO_STATUS_SUCCESS)
			ccd_error_set(w->err, CCD_EIO, NULL, 0, "cannot set the pages: %s",
			    ccd_pdf.cairo_status_to_string(status));
		else if (p.tags.n > MOST_TAGS)
			w->note = "the PDF is too long for noting the languages of its cells";
		else
			ccd_pdf_tag(w, pages, file, w->interface, &p.tags);
		if (w->err->code == CCD_OK)
			ccd_scratch_deliver(w, w->note != NULL ? pages : file);
	}
	ccd_scratch_remove(pages);
	ccd_scratch_remove(file);
}

const struct ccd_writer ccd_write_pdf = {
	.name = "pdf", .extension = ".pdf", .media_type = "application/pdf", .sentences = true, .tables = CCD_TABLES_ROWS,
	.beside = CCD_BESIDE_ADDRESS | CCD_BESIDE_CONFIDENCE | CCD_BESIDE_LEVEL |
	    CCD_BESIDE_FINDINGS | CCD_BESIDE_DECISIONS,
	.usual = CCD_BESIDE_ADDRESS | CCD_BESIDE_FINDINGS, .spare = true, .write = write_pdf,
};
