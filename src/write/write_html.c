/*
 * One page with all in it, nothing from outside; its one script is named by its digest, so that
 * no other runs. It is well-formed XML as well as HTML, so other tools can read it. Ids of our
 * own have a colon, which those made of addresses have not.
 */
#include <glib.h>

#include "base/hash.h"
#include "compare/compare.h"
#include "model/model.h"
#include "write/decision.h"
#include "write/finding_words.h"
#include "write/html_page.h"
#include "write/source_table.h"

extern const char ccd_file_html_css[], ccd_file_html_js[];

enum {
	FINDINGS_OPEN = 20,     /* more than these begin folded */
	COLUMNS_FEW = 4,        /* more than these are set closer */
};

static const struct {
	const char *key, *sign;
} levels[] = {
	[CCD_LEVEL_NOTE] = { "report.note", "○" },
	[CCD_LEVEL_WARNING] = { "report.warning", "▲" },
	[CCD_LEVEL_ERROR] = { "report.error", "✗" },
};

_Static_assert(sizeof levels / sizeof *levels == CCD_LEVEL__COUNT, "one for each");

/* ---- text ---- */

/* Embeddings, overrides and isolates of UAX #9: they must not reach the neighbours. */
static bool
has_direction_marks(const char *s)
{
	for (const char *at = s; (at = strstr(at, "\xe2\x80")) != NULL; at++)
		if (at[2] >= '\xaa' && at[2] <= '\xae')
			return true;
	for (const char *at = s; (at = strstr(at, "\xe2\x81")) != NULL; at++)
		if (at[2] >= '\xa6' && at[2] <= '\xa9')
			return true;
	return false;
}

/* ---- what must be known before the first line ---- */

/* Numbers the beads of the page and notes which segment is in which. */
static void
number_beads(struct page *p)
{
	const struct ccd_concordance *c = p->w->c;
	uint32_t number = 0;

	p->bead_of = ccd_array(p->w->arena, c->nversion, uint32_t *);
	for (uint32_t v = 0; v < c->nversion; v++)
		p->bead_of[v] = ccd_array(p->w->arena, c->version[v].nsegment, uint32_t);
	for (uint32_t row = 0; row < c->nrow; row++)
		for (uint32_t b = 0; b < c->row[row].nbead; b++) {
			number++;
			for (uint32_t v = 0; v < c->nversion; v++) {
				struct ccd_range r = c->row[row].bead[b].side[v];

				for (uint32_t i = 0; i < r.n; i++)
					p->bead_of[v][r.first + i] = number;
			}
		}
}

/* The id of a row: its address, with its number where that is not plain or was there before. */
static const char *
row_id(const struct page *p, uint32_t row, bool repeated)
{
	char *id = ccd_arena_strdup(p->arena, ccd_row_address(p->w->c, row));
	bool changed = *id == '\0';

	for (char *s = id; *s != '\0'; s++) {
		bool plain = (*s >= '0' && *s <= '9') || (*s >= 'a' && *s <= 'z') ||
		    (*s >= 'A' && *s <= 'Z') || *s == '/' || *s == '-' || *s == '.';

		if (!plain) {
			*s = '_';
			changed = true;
		}
	}
	if (!changed && !repeated)
		return id;
	return ccd_arena_printf(p->arena, "%s~%u", id, row + 1);
}

/* Names the rows. Those without the first version can have the address of another one. */
static void
name_rows(struct page *p)
{
	const struct ccd_concordance *c = p->w->c;
	size_t size = 1;
	uint32_t *slot;

	while (size < 2 * (size_t)c->nrow + 2)
		size *= 2;
	slot = ccd_array(p->w->arena, size, uint32_t);
	p->id = ccd_array(p->w->arena, c->nrow, const char *);
	for (uint32_t row = 0; row < c->nrow; row++) {
		const char *address = ccd_row_address(c, row);
		size_t i = ccd_hash(CCD_HASH_SEED, address, strlen(address)) & (size - 1);

		while (slot[i] != 0 && strcmp(ccd_row_address(c, slot[i] - 1), address) != 0)
			i = (i + 1) & (size - 1);
		p->id[row] = row_id(p, row, slot[i] != 0);
		if (slot[i] == 0)
			slot[i] = row + 1;
	}
}

/* ---- the top ---- */

/* What the page may do: its own style, its own script, nothing else. */
static void
put_policy(struct page *p)
{
	GChecksum *sum = g_checksum_new(G_CHECKSUM_SHA256);
	guint8 digest[32];
	gsize n = sizeof digest;
	gchar *text;

	g_checksum_update(sum, (const guchar *)ccd_file_html_js, -1);
	g_checksum_get_digest(sum, digest, &n);
	text = g_base64_encode(digest, n);
	put_between(p, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
	    "style-src 'unsafe-inline'; script-src 'sha256-", text, "'; base-uri 'none'; "
	    "form-action 'none'\"/>\n");
	g_free(text);
	g_checksum_free(sum);
}

static void
put_head(struct page *p)
{
	const char *title = ccd_version_title(&p->w->c->version[p->w->order[0]]);

	put_between(p, "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"",
	    p->w->interface, "\" xml:lang=\"");
	put_between(p, "", p->w->interface, "\">\n<head>\n<meta charset=\"UTF-8\"/>\n"
	    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
	put(p, "<meta name=\"color-scheme\" content=\"light dark\"/>\n");
	put_policy(p);
	put_between(p, "<title>", title != NULL ? title : word(p, "page.title"), "</title>\n");
	put(p, "<style>\n");
	put(p, ccd_file_html_css);
	ccd_output_printf(p->w->out, ":root { --texts: %u; }\n", p->w->norder);
	put(p, "</style>\n</head>\n<body>\n");
	put_between(p, "<a class=\"skip\" href=\"#page:text\">", word(p, "page.skip"), "</a>\n");
}

/* The title in every language; the first is the page's heading. */
static void
put_titles(struct page *p)
{
	bool any = false;

	put(p, "<header>\n");
	for (uint32_t i = 0; i < p->w->norder; i++) {
		const struct ccd_version *v = &p->w->c->version[p->w->order[i]];
		const char *title = ccd_version_title(v);

		if (title == NULL)
			continue;
		put(p, any ? "<p class=\"title\"" : "<h1");
		put_lang(p, v->lang);
		put_between(p, "><bdi>", title, any ? "</bdi></p>\n" : "</bdi></h1>\n");
		any = true;
	}
	if (!any)
		put_between(p, "<h1>", word(p, "page.title"), "</h1>\n");
	put(p, "</header>\n");
}

static const char *
status_word(const struct page *p, const char *interface, enum ccd_status status)
{
	return ccd_word(p->arena, interface,
	    ccd_arena_printf(p->arena, "status.%s", ccd_status_name(status)));
}

/* The status in V's own language and in the page's. */
static void
put_status(struct page *p, const struct ccd_version *v)
{
	const char *own = ccd_interface(v->lang);
	const char *class = v->status == CCD_STATUS_WORKING ? "status working" : "status";

	if (v->status == CCD_STATUS_UNKNOWN)
		return;
	for (int i = 0; i < 2; i++) {
		const char *interface = i == 0 ? own : p->w->interface;

		if (i == 1 && strcmp(own, p->w->interface) == 0)
			break;
		put_between(p, " <span class=\"", class, "\"");
		put_lang(p, interface);
		put_between(p, ">", status_word(p, interface, v->status), "</span>");
	}
}

static void
put_provenance_row(struct page *p, const struct ccd_version *v)
{
	const char *const plain[] = { v->file, v->charset, v->date };

	put(p, "<tr><th scope=\"row\"><bdi");
	put_lang(p, v->lang);
	put_between(p, ">", ccd_language_name(p->arena, v->lang), "</bdi></th><td>");
	put_string(p, status_word(p, p->w->interface, v->status));
	for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
		put_between(p, "</td><td><bdi>", plain[i] != NULL ? plain[i] : "–", "</bdi>");
	put_between(p, "</td><td><code>", v->sha256 != NULL ? v->sha256 : "–",
	    "</code></td></tr>\n");
}

static void
put_provenance(struct page *p)
{
	static const char *const heads[] = { "page.language", "page.status", "page.file",
		"page.charset", "page.date" };
	bool working = false;

	put_between(p, "<section class=\"provenance\" aria-labelledby=\"page:provenance\">\n<h2 id=\"page:provenance\">",
	    word(p, "page.provenance"), "</h2>\n");
	put(p, "<table aria-labelledby=\"page:provenance\">\n<thead><tr>");
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
		put_between(p, "<th scope=\"col\">", word(p, heads[i]), "</th>");
	put(p, "<th scope=\"col\">SHA-256</th></tr></thead>\n<tbody>\n");
	for (uint32_t i = 0; i < p->w->norder; i++) {
		const struct ccd_version *v = &p->w->c->version[p->w->order[i]];

		put_provenance_row(p, v);
		working |= v->status == CCD_STATUS_WORKING;
	}
	put(p, "</tbody>\n</table>\n");
	if (working)
		put_between(p, "<p class=\"caution\">", word(p, "page.working"), "</p>\n");
	put(p, "</section>\n");
}

/* ---- findings ---- */

/* True where ROW is a table, or a row of one, of a version that is shown: it has no words, but a place. */
static bool
is_table(const struct ccd_write *w, uint32_t row)
{
	for (uint32_t i = 0; i < w->norder && !w->sentences; i++) {
		const struct ccd_cell *cell = &w->c->row[row].cell[w->order[i]];
		const struct ccd_clause *clause = w->c->version[w->order[i]].clause;

		if (cell->n > 0 && (clause[cell->clause[0]].kind == CCD_KIND_TABLE ||
		    clause[cell->clause[0]].kind == CCD_KIND_TABLEROW))
			return true;
	}
	return false;
}

static bool
is_shown(const struct page *p, const struct ccd_finding *f)
{
	return (p->w->beside & (f->suppressed == NULL ? CCD_BESIDE_FINDINGS : CCD_BESIDE_DECISIONS)) != 0 &&
	    (f->row == CCD_NONE || ccd_row_is_shown(p->w->c, f->row, p->w->order, p->w->norder) ||
	    is_table(p->w, f->row));
}

/* Level, number and title of a finding. */
static void
put_finding_name(struct page *p, const struct ccd_finding *f)
{
	const char *name = ccd_arena_printf(p->arena, "%s.name", f->rule->id);

	put_between(p, "<span class=\"level\"><span aria-hidden=\"true\">", levels[f->level].sign,
	    "</span> ");
	put_between(p, "", word(p, levels[f->level].key), "</span> <span class=\"rule\">");
	put_between(p, "", f->rule->id, "</span> ");
	put_string(p, word(p, name));
}

static void
put_decision(struct page *p, const struct ccd_finding *f)
{
	const char *words = ccd_decided_words(p->arena, p->w->interface, f);

	if (words != NULL)
		put_between(p, " <bdi class=\"reason\">", words, "</bdi>");
}

/* What stands in the list for finding I. */
static void
put_entry(struct page *p, size_t i)
{
	const struct ccd_finding *f = &p->w->findings->finding[i];
	const char *place = ccd_finding_place(p->w->c, f, p->w->interface, p->arena);

	ccd_output_printf(p->w->out, "<li id=\"list:%zu\" class=\"%s%s\"><a href=\"#finding:%zu\">",
	    i + 1, ccd_level_name(f->level), f->suppressed != NULL ? " accepted" : "", i + 1);
	put_between(p, "<bdi class=\"address\">", place, "</bdi></a> ");
	put_finding_name(p, f);
	put_between(p, ". <bdi class=\"found\">", ccd_finding_words(p->w->c, f, p->w->interface, p->arena),
	    "</bdi>");
	put_decision(p, f);
	put(p, "</li>\n");
}

static const char *
summary(const struct page *p)
{
	size_t count[CCD_LEVEL__COUNT + 1] = { 0 };
	const char *arg[4];

	for (size_t i = 0; i < p->w->findings->n; i++) {
		const struct ccd_finding *f = &p->w->findings->finding[i];

		if (is_shown(p, f))
			count[f->suppressed != NULL ? CCD_LEVEL__COUNT : f->level]++;
	}
	for (size_t i = 0; i <= CCD_LEVEL__COUNT; i++)
		arg[i] = ccd_arena_printf(p->arena, "%zu", count[i]);
	return ccd_say(p->arena, p->w->interface, "report.summary", arg);
}

/* Boxes for the levels of which there are findings. The script shows and heeds them. */
static void
put_filter(struct page *p)
{
	bool any[CCD_LEVEL__COUNT] = { 0 };

	for (size_t i = 0; i < p->w->findings->n; i++)
		if (is_shown(p, &p->w->findings->finding[i]))
			any[p->w->findings->finding[i].level] = true;
	put_between(p, "<fieldset id=\"page:filter\" class=\"filter\" hidden=\"hidden\"><legend>",
	    word(p, "page.filter"), "</legend>\n");
	for (int level = CCD_LEVEL__COUNT - 1; level >= 0; level--) {
		if (!any[level])
			continue;
		put_between(p, "<label class=\"", ccd_level_name((enum ccd_level)level),
		    "\"><input type=\"checkbox\" checked=\"checked\" autocomplete=\"off\" value=\"");
		put_between(p, "", ccd_level_name((enum ccd_level)level), "\"/> <span class=\"level\">");
		put_between(p, "<span aria-hidden=\"true\">", levels[level].sign, "</span> ");
		put_between(p, "", word(p, levels[level].key), "</span></label>\n");
	}
	put_between(p, "<label><input type=\"checkbox\" checked=\"checked\" autocomplete=\"off\" "
	    "value=\"none\"/> ", word(p, "page.others"), "</label>\n</fieldset>\n");
}

static size_t
count_shown(const struct page *p)
{
	size_t shown = 0;

	for (size_t i = 0; i < p->w->findings->n; i++)
		shown += is_shown(p, &p->w->findings->finding[i]);
	return shown;
}

static void
put_findings(struct page *p)
{
	const struct ccd_findings *findings = p->w->findings;
	size_t shown = count_shown(p);

	if ((p->w->beside & (CCD_BESIDE_FINDINGS | CCD_BESIDE_DECISIONS)) == 0)
		return;

	put_between(p, "<section class=\"findings\" aria-labelledby=\"page:findings\">\n<h2 id=\"page:findings\">",
	    word(p, "write.findings"), "</h2>\n");
	if (shown == 0) {
		put_between(p, "<p>", say(p, "page.none",
		    ccd_arena_printf(p->arena, "%u", p->w->c->nrow)), "</p>\n</section>\n");
		return;
	}
	put_between(p, shown <= FINDINGS_OPEN ? "<details open=\"open\">\n<summary>" :
	    "<details>\n<summary>", summary(p), "</summary>\n<ol>\n");
	for (size_t i = 0; i < findings->n; i++)
		if (is_shown(p, &findings->finding[i]))
			put_entry(p, i);
	put(p, "</ol>\n</details>\n");
	put_filter(p);
	put(p, "</section>\n");
}

static void
put_finding(struct page *p, size_t i)
{
	const struct ccd_finding *f = &p->w->findings->finding[i];

	ccd_output_printf(p->w->out, "<li id=\"finding:%zu\" data-number=\"%zu\" class=\"%s%s\" data-level=\"%s\">", i + 1, i + 1,
	    ccd_level_name(f->level), f->suppressed != NULL ? " accepted" : "", ccd_level_name(f->level));
	put_finding_name(p, f);
	put_between(p, ". <bdi>", ccd_finding_words(p->w->c, f, p->w->interface, p->arena),
	    "</bdi>");
	put_decision(p, f);
	put_between(p, " <code class=\"print\">", ccd_arena_strndup(p->arena, f->fingerprint,
	    CCD_SHORT_PRINT), "</code>");
	ccd_output_printf(p->w->out, " <a class=\"back\" href=\"#list:%zu\">", i + 1);
	put_between(p, "<span aria-hidden=\"true\">↑</span> ", word(p, "page.back"), "</a></li>\n");
}

/* The findings of the line that are shown; *LIST in the row's arena. */
static size_t
findings_of_line(struct page *p, const struct ccd_finding ***list)
{
	size_t n = ccd_table_findings(&p->table, list), shown = 0;

	for (size_t i = 0; i < n; i++)
		if (is_shown(p, (*list)[i]))
			(*list)[shown++] = (*list)[i];
	return shown;
}

/* By what the script finds the rows of each level. */
static void
put_levels(struct page *p, const struct ccd_finding *const *list, size_t n)
{
	bool any[CCD_LEVEL__COUNT] = { 0 };
	const char *between = " data-levels=\"";

	for (size_t i = 0; i < n; i++)
		any[list[i]->level] = true;
	for (int level = 0; level < CCD_LEVEL__COUNT; level++)
		if (any[level]) {
			put_between(p, between, ccd_level_name((enum ccd_level)level), "");
			between = " ";
		}
	put(p, n > 0 ? "\"" : "");
}

/* True where the table has a first column: of addresses, or of what else is said of a row. */
static bool
has_margin(const struct page *p)
{
	return (p->w->beside & (CCD_BESIDE_ADDRESS | CCD_BESIDE_CONFIDENCE | CCD_BESIDE_LEVEL)) != 0;
}

/* The findings of the line in a table row of their own. */
static void
put_notes(struct page *p)
{
	const struct ccd_finding **list = p->findings;
	size_t n = p->nfinding;

	if (n == 0)
		return;
	put(p, "<tr class=\"notes\"");
	put_levels(p, list, n);
	put(p, has_margin(p) ? "><td></td>" : ">");
	ccd_output_printf(p->w->out, "<td colspan=\"%u\"",
	    p->w->norder * (p->w->labels == CCD_LABELS_COLUMN ? 2 : 1));
	put_lang(p, p->w->interface);
	put(p, "><ul>\n");
	for (size_t i = 0; i < n; i++)
		put_finding(p, (size_t)(list[i] - p->w->findings->finding));
	put(p, "</ul></td></tr>\n");
}

/* ---- the texts ---- */

/* TEXT[FROM, TO) of the clause being written, with the words that findings are about marked and
 * linked to them. */
static void
put_marked(struct page *p, const char *text, size_t from, size_t to)
{
	for (size_t i = 0; i < p->nmark; i++) {
		const struct ccd_mark *m = &p->mark[i];
		size_t start = m->start > from ? m->start : from, end = m->end < to ? m->end : to;
		size_t number = (size_t)(m->finding - p->w->findings->finding) + 1;

		if (start >= end)
			continue;
		put_text(p, text + from, start - from);
		put_between(p, "<mark class=\"", ccd_level_name(m->finding->level), "\"><a");
		ccd_output_printf(p->w->out, " href=\"#finding:%zu\" data-number=\"%zu\"", number, number);
		put_between(p, " title=\"", ccd_finding_words(p->w->c, m->finding, p->w->interface, p->arena),
		    "\">");
		put_text(p, text + start, end - start);
		put(p, "</a></mark>");
		from = end;
	}
	put_text(p, text + from, to - from);
}

/* Bytes [FROM, TO) of a clause; what of them is label stands apart. */
static void
put_run(struct page *p, const struct ccd_clause *clause, size_t from, size_t to)
{
	size_t label = clause->label != NULL ? strlen(clause->label) : 0;

	if (label > clause->body)
		label = clause->body;
	if (from < label && from < to) {
		put(p, "<bdi class=\"label\">");
		put_marked(p, clause->text, from, label < to ? label : to);
		put(p, "</bdi>");
		from = label < to ? label : to;
	}
	put_marked(p, clause->text, from, to);
}

static void
put_piece(struct page *p, uint32_t v, const struct ccd_piece *piece)
{
	const struct ccd_version *version = &p->w->c->version[v];
	const struct ccd_clause *clause = &version->clause[piece->clause];
	bool isolate = has_direction_marks(clause->text);
	size_t at = piece->start, n = piece->end;

	p->nmark = ccd_marks(p->findings, p->nfinding, v, piece->clause, p->arena, &p->mark);
	put_between(p, "<p class=\"", ccd_kind_name(clause->kind), isolate ? "\"><bdi>" : "\">");
	for (uint32_t i = 0; i < clause->nsegment; i++) {
		const struct ccd_segment *s = &version->segment[clause->segment + i];
		uint32_t bead = p->bead_of[v][clause->segment + i];
		size_t start = s->start > at ? s->start : at;

		if (bead == 0 || s->end > n || start >= s->end)
			continue;
		put_run(p, clause, at, start);
		ccd_output_printf(p->w->out, "<span class=\"s\" data-bead=\"%u\">", bead);
		put_run(p, clause, start, s->end);
		put(p, "</span>");
		at = s->end;
	}
	put_run(p, clause, at, n);
	put(p, isolate ? "</bdi></p>" : "</p>");
}

/* The id of what CLAUSE of V stands in, where the page has none for that row yet. */
static void
put_row_id(struct page *p, uint32_t v, uint32_t clause)
{
	const struct ccd_concordance *c = p->w->c;
	uint32_t row = p->row_of[v][clause];

	if (row == p->table.row || row == CCD_NONE)
		return;
	for (uint32_t i = 0; i < p->w->norder && p->w->order[i] != v; i++)
		if (c->row[row].cell[p->w->order[i]].n > 0)
			return;
	if (c->row[row].cell[v].clause[0] == clause)
		put_between(p, " id=\"", p->id[row], "\"");
}

struct side {
	struct page *page;
	uint32_t version;
	const struct ccd_pieces *pieces;
};

static void
put_source_row(void *data, bool begins)
{
	put(((struct side *)data)->page, begins ? "<tr>" : "</tr>\n");
}

static void
put_source_cell(void *data, uint32_t i, bool begins)
{
	const struct side *s = data;

	put(s->page, begins ? "<td" : "</td>");
	if (begins) {
		put_row_id(s->page, s->version, s->pieces->piece[i].clause);
		put(s->page, ">");
	}
}

static void
put_source_piece(void *data, uint32_t i)
{
	const struct side *s = data;

	put_piece(s->page, s->version, &s->pieces->piece[i]);
}

/* A table of the source, its caption before it. */
static void
put_source_table(struct page *p, uint32_t v, const struct ccd_pieces *pieces)
{
	static const struct ccd_source_table_form form = { put_source_row, put_source_cell,
		put_source_piece };
	struct side side = { p, v, pieces };
	uint32_t first = ccd_source_table_first(pieces);

	for (uint32_t i = 0; i < first; i++)
		put_piece(p, v, &pieces->piece[i]);
	put(p, "<table class=\"source\"><tbody>\n");
	ccd_source_table_walk(pieces, first, &form, &side);
	put(p, "</tbody></table>");
}

static void
put_cell(struct page *p, uint32_t v)
{
	const struct ccd_pieces *side = &p->table.line->side[v];

	put(p, side->n > 0 ? "<td" : "<td class=\"gap\"");
	put_lang(p, p->w->c->version[v].lang);
	put(p, ">");
	if (ccd_source_table_columns(side) > 0)
		put_source_table(p, v, side);
	else
		for (uint32_t i = 0; i < side->n; i++)
			put_piece(p, v, &side->piece[i]);
	if (side->n == 0) {
		put(p, "<p");
		put_lang(p, p->w->interface);
		put_between(p, ">", word(p, "report.nothing"), "</p>");
	}
	put(p, "</td>");
}

static void
put_label(struct page *p, uint32_t column)
{
	put(p, "<td class=\"labels\"");
	put_lang(p, p->table.column[column].lang);
	put_between(p, "><bdi>", ccd_table_cell(&p->table, column), "</bdi></td>");
}

static void
put_unsure(struct page *p, double confidence)
{
	int percent = confidence > 0 ? (int)(confidence * 100) : 0;

	put_between(p, " <span class=\"unsure\">", say(p, "page.unsure",
	    ccd_arena_printf(p->arena, "%d", percent)), "</span>");
}

/* The place of the line as people cite it, as it stands alone; "" where it has none. */
static const char *
citation(const struct page *p)
{
	return ccd_finding_place(p->w->c, &(const struct ccd_finding){ .row = p->table.row,
		.address = ccd_row_address(p->w->c, p->table.row) }, p->w->interface, p->arena);
}

/* The first cell: the address of the line, what is said of it. */
static void
put_margin(struct page *p, const char *id, const struct ccd_finding *const *list, size_t n)
{
	const struct ccd_write *w = p->w;
	double confidence = p->table.line->confidence;
	int worst = -1;

	put_between(p, "<th scope=\"row\" id=\"", id, "\">");
	if (w->beside & CCD_BESIDE_ADDRESS) {
		put_between(p, "<a href=\"#", id, "\"");
		put_between(p, " title=\"", citation(p), "\"><bdi>");
		put_between(p, "", ccd_row_address(w->c, p->table.row), "");
		if (p->table.nline > 1)
			ccd_output_printf(w->out, "#%u", p->table.nth + 1);
		put(p, "</bdi></a>");
	}
	for (size_t i = 0; i < n; i++)
		if (list[i]->suppressed == NULL && (int)list[i]->level > worst)
			worst = (int)list[i]->level;
	if ((w->beside & CCD_BESIDE_LEVEL) != 0 && worst >= 0) {
		put_between(p, " <span class=\"of ", ccd_level_name((enum ccd_level)worst),
		    "\"><span class=\"level\">");
		put_between(p, "", word(p, levels[worst].key), "</span></span>");
	}
	if (w->beside & CCD_BESIDE_CONFIDENCE)
		put_between(p, " <span class=\"of\">", ccd_write_confidence(confidence, p->arena), "</span>");
	else if (confidence < CCD_UNSURE && !w->c->row[p->table.row].confirmed)
		put_unsure(p, confidence);
	put(p, "</th>");
}

static void
put_row(struct page *p)
{
	const struct ccd_finding **list = p->findings;
	size_t n = p->nfinding;
	const char *id = p->id[p->table.row];

	if (p->table.nth > 0)
		id = ccd_arena_printf(p->arena, "%s~%u.%u", id, p->table.row + 1, p->table.nth + 1);
	put(p, p->table.heading ? "<tr class=\"heading\"" : "<tr");
	if (!has_margin(p))
		put_between(p, " id=\"", id, "\"");
	put_levels(p, list, n);
	put(p, ">");
	if (has_margin(p))
		put_margin(p, id, list, n);
	for (uint32_t i = 0; i < p->table.ncolumn; i++) {
		if (p->table.column[i].kind == CCD_COLUMN_LABEL)
			put_label(p, i);
		else if (p->table.column[i].kind == CCD_COLUMN_TEXT)
			put_cell(p, p->table.column[i].version);
	}
	put(p, "</tr>\n");
	put_notes(p);
}

static void
put_columns(struct page *p)
{
	put_between(p, "<main id=\"page:text\">\n<table class=\"",
	    p->w->norder > COLUMNS_FEW ? "texts many" : "texts",
	    has_margin(p) ? "\">\n" : " bare\">\n");
	put_between(p, "<caption>", word(p, "page.caption"), "</caption>\n");
	if (p->w->labels == CCD_LABELS_COLUMN) {
		put(p, has_margin(p) ? "<colgroup><col class=\"margin\"/></colgroup>\n" : "");
		for (uint32_t i = 0; i < p->w->norder; i++)
			put(p, "<colgroup><col class=\"labels\"/><col/></colgroup>\n");
	}
	put(p, "<thead><tr>");
	if (has_margin(p))
		put_between(p, "<th scope=\"col\">", word(p, "write.address"), "</th>");
	for (uint32_t i = 0; i < p->w->norder; i++) {
		const struct ccd_version *v = &p->w->c->version[p->w->order[i]];

		put(p, p->w->labels == CCD_LABELS_COLUMN ? "<th scope=\"colgroup\" colspan=\"2\"" :
		    "<th scope=\"col\"");
		put_lang(p, v->lang);
		put_between(p, "><span class=\"name\">", ccd_language_name(p->arena, v->lang),
		    "</span>");
		put_status(p, v);
		put(p, "</th>");
	}
	put(p, "</tr></thead>\n<tbody>\n");
}

static void
write_html(struct ccd_write *w)
{
	struct page p = { .w = w, .arena = w->arena };

	number_beads(&p);
	name_rows(&p);
	p.row_of = ccd_array(w->arena, w->c->nversion, uint32_t *);
	for (uint32_t v = 0; v < w->c->nversion; v++)
		p.row_of[v] = ccd_rows_of(w->c, v, w->arena);
	put_head(&p);
	ccd_html_bar(&p, count_shown(&p) > 0);
	put_titles(&p);
	put_findings(&p);
	put_provenance(&p);
	ccd_html_contents(&p);
	put_columns(&p);
	ccd_table_begin(&p.table, w);
	while (ccd_table_next(&p.table)) {
		p.arena = p.table.arena;
		p.nfinding = findings_of_line(&p, &p.findings);
		if (p.table.line != NULL)
			put_row(&p);
		else
			put_notes(&p);
	}
	p.arena = w->arena;
	ccd_table_end(&p.table);
	put(&p, "</tbody>\n</table>\n</main>\n");
	put_between(&p, "<footer><p>", ccd_made_with(w), "</p></footer>\n");
	put(&p, "<script>");
	put(&p, ccd_file_html_js);
	put(&p, "</script>\n</body>\n</html>\n");
}

const struct ccd_writer ccd_write_html = {
	.name = "html", .extension = ".html", .media_type = "text/html", .sentences = true,
	.tables = CCD_TABLES_WHOLE,
	.beside = CCD_BESIDE_ADDRESS | CCD_BESIDE_CONFIDENCE | CCD_BESIDE_LEVEL |
	    CCD_BESIDE_FINDINGS | CCD_BESIDE_DECISIONS,
	.usual = CCD_BESIDE_ADDRESS | CCD_BESIDE_FINDINGS | CCD_BESIDE_DECISIONS, .write = write_html,
};
