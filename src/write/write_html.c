/*
 * One page with all in it: no script, nothing from outside. It is well-formed XML
 * as well as HTML, so other tools can read it. Ids of our own have a colon, which
 * those made of addresses have not.
 */
#include <string.h>

#include "base/hash.h"
#include "compare/compare.h"
#include "model/model.h"
#include "text/lang.h"
#include "text/message.h"
#include "text/utf8.h"
#include "write/table.h"

extern const char ccd_file_html_css[];

enum {
	FINDINGS_OPEN = 20,     /* more than these begin folded */
	COLUMNS_FEW = 4,        /* more than these get a width of their own */
};

struct page {
	struct ccd_write *w;
	struct ccd_arena *arena;        /* goes with each row */
	uint32_t **bead_of;             /* [version][segment]: number on the page, from 1; 0 none */
	bool *repeats;                  /* [row]: an earlier row has the same address */
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

static void
put(struct page *p, const char *s)
{
	ccd_output_puts(p->w->out, s);
}

/* True for what XML 1.0 or HTML do not have: controls and noncharacters. */
static bool
is_forbidden(int32_t c)
{
	return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7f && c < 0xa0) ||
	    (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe;
}

/* S as text or as the value of an attribute. */
static void
put_text(struct page *p, const char *s, size_t n)
{
	for (size_t i = 0, from = 0; i < n; from = i) {
		int32_t c = ccd_utf8_next(s, n, &i);

		switch (c) {
		case '&': put(p, "&amp;"); break;
		case '<': put(p, "&lt;"); break;
		case '>': put(p, "&gt;"); break;
		case '"': put(p, "&quot;"); break;
		default:
			if (is_forbidden(c))
				put(p, "\xef\xbf\xbd");
			else
				ccd_output_add(p->w->out, s + from, i - from);
		}
	}
}

static void
put_string(struct page *p, const char *s)
{
	put_text(p, s, strlen(s));
}

/* BEFORE as it is, S escaped, AFTER as it is. */
static void
put_between(struct page *p, const char *before, const char *s, const char *after)
{
	put(p, before);
	put_string(p, s);
	put(p, after);
}

static const char *
word(const struct page *p, const char *key)
{
	return ccd_word(p->arena, p->w->interface, key);
}

static const char *
say(const struct page *p, const char *key, const char *arg)
{
	return ccd_say(p->arena, p->w->interface, key, (const char *const[4]){ arg });
}

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

static void
put_lang(struct page *p, const char *lang)
{
	put_between(p, " lang=\"", lang, "\" dir=\"");
	put_between(p, "", ccd_lang_direction(lang), "\"");
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

/* Rows without the first version can have the address of another one. */
static void
mark_repeats(struct page *p)
{
	const struct ccd_concordance *c = p->w->c;
	size_t size = 1;
	uint32_t *slot;

	while (size < 2 * (size_t)c->nrow + 2)
		size *= 2;
	slot = ccd_array(p->w->arena, size, uint32_t);
	p->repeats = ccd_array(p->w->arena, c->nrow, bool);
	for (uint32_t row = 0; row < c->nrow; row++) {
		const char *address = ccd_row_address(c, row);
		size_t i = ccd_hash(CCD_HASH_SEED, address, strlen(address)) & (size - 1);

		while (slot[i] != 0 && strcmp(ccd_row_address(c, slot[i] - 1), address) != 0)
			i = (i + 1) & (size - 1);
		if (slot[i] == 0)
			slot[i] = row + 1;
		else
			p->repeats[row] = true;
	}
}

/* The id of a row: its address, with its number where that alone is not unique. */
static const char *
row_id(const struct page *p, uint32_t row)
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
	if (!changed && !p->repeats[row])
		return id;
	return ccd_arena_printf(p->arena, "%s~%u", id, row + 1);
}

/* ---- the top ---- */

static void
put_head(struct page *p)
{
	const char *title = ccd_version_title(&p->w->c->version[p->w->order[0]]);

	put_between(p, "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"",
	    p->w->interface, "\" xml:lang=\"");
	put_between(p, "", p->w->interface, "\">\n<head>\n<meta charset=\"UTF-8\"/>\n"
	    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
	put(p, "<meta name=\"color-scheme\" content=\"light dark\"/>\n");
	put_between(p, "<title>", title != NULL ? title : word(p, "page.title"), "</title>\n");
	put(p, "<style>\n");
	put(p, ccd_file_html_css);
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

	put(p, "<tr><th scope=\"row\"");
	put_lang(p, v->lang);
	put_between(p, ">", ccd_language_name(p->arena, v->lang), "</th><td>");
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

	put_between(p, "<section class=\"provenance\">\n<h2 id=\"page:provenance\">",
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

static bool
is_shown(const struct page *p, uint32_t row)
{
	return row == CCD_NONE || ccd_row_is_shown(p->w->c, row, p->w->order, p->w->norder);
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

/* What stands in the list for finding I. */
static void
put_entry(struct page *p, size_t i)
{
	const struct ccd_finding *f = &p->w->findings->finding[i];
	const char *address = f->address != NULL && *f->address != '\0' ? f->address :
	    word(p, "page.document");

	ccd_output_printf(p->w->out, "<li id=\"list:%zu\" class=\"%s%s\"><a href=\"#finding:%zu\">",
	    i + 1, ccd_level_name(f->level), f->suppressed != NULL ? " accepted" : "", i + 1);
	put_between(p, "<bdi class=\"address\">", address, "</bdi></a> ");
	put_finding_name(p, f);
	if (f->suppressed != NULL)
		put_between(p, " <bdi class=\"reason\">",
		    say(p, "page.accepted", f->suppressed), "</bdi>");
	put(p, "</li>\n");
}

static const char *
summary(const struct page *p)
{
	size_t count[CCD_LEVEL__COUNT + 1] = { 0 };
	const char *arg[4];

	for (size_t i = 0; i < p->w->findings->n; i++) {
		const struct ccd_finding *f = &p->w->findings->finding[i];

		if (is_shown(p, f->row))
			count[f->suppressed != NULL ? CCD_LEVEL__COUNT : f->level]++;
	}
	for (size_t i = 0; i <= CCD_LEVEL__COUNT; i++)
		arg[i] = ccd_arena_printf(p->arena, "%zu", count[i]);
	return ccd_say(p->arena, p->w->interface, "report.summary", arg);
}

static void
put_findings(struct page *p)
{
	const struct ccd_findings *findings = p->w->findings;
	size_t shown = 0;

	for (size_t i = 0; i < findings->n; i++)
		shown += is_shown(p, findings->finding[i].row);
	put_between(p, "<section class=\"findings\">\n<h2 id=\"page:findings\">",
	    word(p, "write.findings"), "</h2>\n");
	if (shown == 0) {
		put_between(p, "<p>", say(p, "page.none",
		    ccd_arena_printf(p->arena, "%u", p->w->c->nrow)), "</p>\n</section>\n");
		return;
	}
	put_between(p, shown <= FINDINGS_OPEN ? "<details open=\"open\">\n<summary>" :
	    "<details>\n<summary>", summary(p), "</summary>\n<ol>\n");
	for (size_t i = 0; i < findings->n; i++)
		if (is_shown(p, findings->finding[i].row))
			put_entry(p, i);
	put(p, "</ol>\n</details>\n</section>\n");
}

/* The tags of the versions in MASK, joined by commas. */
static const char *
join_languages(const struct page *p, uint64_t mask)
{
	const char *joined = "";

	for (uint32_t v = 0; v < p->w->c->nversion; v++)
		if ((mask >> v & 1) != 0)
			joined = ccd_arena_printf(p->arena, "%s%s%s", joined,
			    *joined != '\0' ? ", " : "", p->w->c->version[v].lang);
	return joined;
}

/* The values the finding rests on, each with its language. */
static void
put_values(struct page *p, const struct ccd_finding *f)
{
	const char *before = " <span class=\"values\">";
	bool any = false;

	for (uint32_t i = 0; i < f->nevidence; i++) {
		const struct ccd_evidence *e = &f->evidence[i];

		if (e->value == NULL)
			continue;
		put_between(p, any ? " · " : before, p->w->c->version[e->version].lang, ": ");
		put_between(p, "<bdi>", e->value, "</bdi>");
		any = true;
	}
	if (any)
		put(p, "</span>");
}

static void
put_finding(struct page *p, size_t i)
{
	const struct ccd_finding *f = &p->w->findings->finding[i];

	ccd_output_printf(p->w->out, "<li id=\"finding:%zu\" class=\"%s%s\">", i + 1,
	    ccd_level_name(f->level), f->suppressed != NULL ? " accepted" : "");
	put_finding_name(p, f);
	put_between(p, ". <bdi>", ccd_say(p->arena, p->w->interface, f->rule->id, f->arg),
	    "</bdi>");
	if (f->deviates != 0)
		put_between(p, " <span class=\"deviates\">", say(p, "report.deviates",
		    join_languages(p, f->deviates)), "</span>");
	put_values(p, f);
	if (f->suppressed != NULL)
		put_between(p, " <bdi class=\"reason\">",
		    say(p, "page.accepted", f->suppressed), "</bdi>");
	ccd_output_printf(p->w->out, " <a class=\"back\" href=\"#list:%zu\">", i + 1);
	put_between(p, "<span aria-hidden=\"true\">↑</span> ", word(p, "page.back"), "</a></li>\n");
}

/* The findings of ROW (CCD_NONE: of the document) in a table row of their own. */
static void
put_notes(struct page *p, uint32_t row)
{
	size_t first, n = ccd_findings_of(p->w->findings, row, &first);

	if (n == 0)
		return;
	put(p, "<tr class=\"notes\"><td></td>");
	ccd_output_printf(p->w->out, "<td colspan=\"%u\"", p->w->norder);
	put_lang(p, p->w->interface);
	put(p, "><ul>\n");
	for (size_t i = first; i < first + n; i++)
		put_finding(p, i);
	put(p, "</ul></td></tr>\n");
}

/* ---- the texts ---- */

/* Bytes [FROM, TO) of a clause; what of them is label stands apart. */
static void
put_run(struct page *p, const struct ccd_clause *clause, size_t from, size_t to)
{
	size_t label = clause->label != NULL ? strlen(clause->label) : 0;

	if (label > clause->body)
		label = clause->body;
	if (from < label && from < to) {
		put(p, "<bdi class=\"label\">");
		put_text(p, clause->text + from, (label < to ? label : to) - from);
		put(p, "</bdi>");
		from = label < to ? label : to;
	}
	put_text(p, clause->text + from, to - from);
}

static void
put_clause(struct page *p, uint32_t v, uint32_t index)
{
	const struct ccd_version *version = &p->w->c->version[v];
	const struct ccd_clause *clause = &version->clause[index];
	bool isolate = has_direction_marks(clause->text);
	size_t at = 0, n = strlen(clause->text);

	put_between(p, "<p class=\"", ccd_kind_name(clause->kind), isolate ? "\"><bdi>" : "\">");
	for (uint32_t i = 0; i < clause->nsegment; i++) {
		const struct ccd_segment *s = &version->segment[clause->segment + i];
		uint32_t bead = p->bead_of[v][clause->segment + i];

		if (bead == 0 || s->start < at || s->end > n || s->start >= s->end)
			continue;
		put_run(p, clause, at, s->start);
		ccd_output_printf(p->w->out, "<span class=\"s\" data-bead=\"%u\">", bead);
		put_run(p, clause, s->start, s->end);
		put(p, "</span>");
		at = s->end;
	}
	put_run(p, clause, at, n);
	put(p, isolate ? "</bdi></p>" : "</p>");
}

static void
put_cell(struct page *p, uint32_t row, uint32_t v)
{
	const struct ccd_cell *cell = &p->w->c->row[row].cell[v];

	put(p, cell->n > 0 ? "<td" : "<td class=\"gap\"");
	put_lang(p, p->w->c->version[v].lang);
	put(p, ">");
	for (uint32_t i = 0; i < cell->n; i++)
		put_clause(p, v, cell->clause[i]);
	if (cell->n == 0) {
		put(p, "<p");
		put_lang(p, p->w->interface);
		put_between(p, ">", word(p, "report.nothing"), "</p>");
	}
	put(p, "</td>");
}

static void
put_unsure(struct page *p, double confidence)
{
	int percent = confidence > 0 ? (int)(confidence * 100) : 0;

	put_between(p, " <span class=\"unsure\">", say(p, "page.unsure",
	    ccd_arena_printf(p->arena, "%d", percent)), "</span>");
}

static void
put_row(struct page *p, uint32_t row)
{
	const struct ccd_row *r = &p->w->c->row[row];
	const char *id = row_id(p, row);

	put(p, ccd_row_is_heading(p->w->c, row) ? "<tr class=\"heading\">" : "<tr>");
	put_between(p, "<th scope=\"row\" id=\"", id, "\">");
	put_between(p, "<a href=\"#", id, "\"><bdi>");
	put_between(p, "", ccd_row_address(p->w->c, row), "</bdi></a>");
	if (r->confidence < CCD_UNSURE && !r->confirmed)
		put_unsure(p, r->confidence);
	put(p, "</th>");
	for (uint32_t i = 0; i < p->w->norder; i++)
		put_cell(p, row, p->w->order[i]);
	put(p, "</tr>\n");
	put_notes(p, row);
}

static void
put_columns(struct page *p)
{
	put_between(p, "<main id=\"page:text\">\n<table class=\"",
	    p->w->norder > COLUMNS_FEW ? "texts many" : "texts", "\">\n");
	put_between(p, "<caption>", word(p, "page.caption"), "</caption>\n");
	put_between(p, "<thead><tr><th scope=\"col\">", word(p, "write.address"), "</th>");
	for (uint32_t i = 0; i < p->w->norder; i++) {
		const struct ccd_version *v = &p->w->c->version[p->w->order[i]];

		put(p, "<th scope=\"col\"");
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
	mark_repeats(&p);
	put_head(&p);
	put_titles(&p);
	put_findings(&p);
	put_provenance(&p);
	put_columns(&p);
	for (uint32_t row = 0; row < w->c->nrow; row++) {
		if (!is_shown(&p, row))
			continue;
		p.arena = ccd_arena_new();
		put_row(&p, row);
		ccd_arena_free(p.arena);
	}
	p.arena = w->arena;
	put_notes(&p, CCD_NONE);
	put(&p, "</tbody>\n</table>\n</main>\n");
	put_between(&p, "<footer><p>", say(&p, "page.made", CCD_VERSION), "</p></footer>\n");
	put(&p, "</body>\n</html>\n");
}

const struct ccd_writer ccd_write_html = {
	.name = "html", .extension = ".html", .media_type = "text/html", .write = write_html,
};
