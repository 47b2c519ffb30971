/* What the page can do beside being read: the bar for the script, and the list of contents. */
#include "model/model.h"
#include "write/html_page.h"

enum {
	CONTENTS_OPEN = 12,     /* more headings than these begin folded */
	CONTENTS_DEPTH = 6,     /* what is deeper stands with these */
};

/* ---- the bar ---- */

/* A button with a sign for a face; KEY: what it does, with ARG; ACT: by what the script knows it. */
static void
put_button(struct page *p, const char *act, const char *sign, const char *key, const char *arg)
{
	const char *says = say(p, key, arg);

	put_between(p, "<button type=\"button\" data-act=\"", act, "\" aria-label=\"");
	put_between(p, "", says, "\" title=\"");
	put_between(p, "", says, "\"><span aria-hidden=\"true\">");
	put_between(p, "", sign, "</span></button>");
}

static void
put_search(struct page *p)
{
	put(p, "<div role=\"search\"><input type=\"search\" id=\"page:search\" autocomplete=\"off\"");
	put_between(p, " aria-label=\"", word(p, "page.search"), "\" placeholder=\"");
	put_between(p, "", word(p, "page.search"), "\"/>");
	put_button(p, "hit-back", "↑", "page.hit.back", NULL);
	put_button(p, "hit-next", "↓", "page.hit.next", NULL);
	put(p, "<output id=\"page:hits\"></output></div>\n");
}

/* One line for each text: whether it is shown, where, and whether it stays. */
static void
put_languages(struct page *p)
{
	put_between(p, "<details id=\"page:languages\"><summary>", word(p, "page.languages"),
	    "</summary>\n<div>\n");
	for (uint32_t i = 0; i < p->w->norder; i++) {
		const char *lang = p->w->c->version[p->w->order[i]].lang;
		const char *name = ccd_language_name(p->arena, lang);

		ccd_output_printf(p->w->out, "<p data-text=\"%u\"><label><input type=\"checkbox\" "
		    "checked=\"checked\" autocomplete=\"off\"/> <span", i);
		put_lang(p, lang);
		put_between(p, ">", name, "</span></label>");
		put_button(p, "before", "↑", "page.before", name);
		put_button(p, "behind", "↓", "page.behind", name);
		put_button(p, "pin", "⚲", "page.pin", name);
		put(p, "</p>\n");
	}
	put(p, "</div>\n</details>\n");
}

void
ccd_html_bar(struct page *p, bool findings)
{
	put_between(p, "<div id=\"page:bar\" class=\"bar\" role=\"region\" hidden=\"hidden\" aria-label=\"",
	    word(p, "page.tools"), "\">\n");
	put_search(p);
	if (findings) {
		put_between(p, "<div role=\"group\" aria-label=\"", word(p, "write.findings"), "\">");
		put_between(p, "<span>", word(p, "write.findings"), "</span> <output id=\"page:place\"></output>");
		put_button(p, "finding-back", "↑", "page.finding.back", NULL);
		put_button(p, "finding-next", "↓", "page.finding.next", NULL);
		put(p, "</div>\n");
	}
	if (p->w->norder > 1)
		put_languages(p);
	put_between(p, "<p id=\"page:copy\" class=\"copy\" hidden=\"hidden\"><button type=\"button\" "
	    "data-act=\"citation\">", word(p, "page.copy.citation"), "</button> ");
	put_between(p, "<button type=\"button\" data-act=\"link\">", word(p, "page.copy.link"), "</button></p>\n");
	put_between(p, "<p id=\"page:said\" class=\"unseen\" role=\"status\" data-copied=\"",
	    word(p, "page.copied"), "\"></p>\n</div>\n");
}

/* ---- contents ---- */

struct entry {
	uint32_t row, version;  /* the first of the page's that has it */
	uint32_t depth;
};

struct entries {
	struct entry *v;
	size_t n, cap;
};

static void
list_headings(struct page *p, struct entries *list)
{
	const struct ccd_concordance *c = p->w->c;

	for (uint32_t row = 0; row < c->nrow; row++) {
		if (!ccd_row_is_shown(c, row, p->w->order, p->w->norder) || !ccd_row_is_heading(c, row))
			continue;
		for (uint32_t i = 0; i < p->w->norder; i++) {
			uint32_t v = p->w->order[i];
			const struct ccd_cell *cell = &c->row[row].cell[v];
			const struct ccd_clause *first;

			if (cell->n == 0)
				continue;
			first = &c->version[v].clause[cell->clause[0]];
			if (first->kind != CCD_KIND_TITLE)
				*ccd_push(p->arena, list) = (struct entry){ row, v,
					first->depth < CONTENTS_DEPTH ? first->depth : CONTENTS_DEPTH };
			break;
		}
	}
}

static void
put_entry(struct page *p, const struct entry *e)
{
	const struct ccd_version *v = &p->w->c->version[e->version];
	const struct ccd_cell *cell = &p->w->c->row[e->row].cell[e->version];

	put_between(p, "<a href=\"#", p->id[e->row], "\"");
	put_lang(p, v->lang);
	put(p, "><bdi>");
	for (uint32_t i = 0; i < cell->n; i++)
		put_between(p, i > 0 ? " " : "", v->clause[cell->clause[i]].text, "");
	put(p, "</bdi></a>");
}

/* The entries from I on that are as deep as it, each with what is deeper behind it; returns
 * the first behind them. */
static size_t
put_entries(struct page *p, const struct entries *list, size_t i)
{
	uint32_t depth = list->v[i].depth;

	put(p, "<ol>\n");
	while (i < list->n && list->v[i].depth >= depth) {
		const struct entry *e = &list->v[i++];
		bool more = i < list->n && list->v[i].depth > e->depth;

		put(p, more ? "<li><details open=\"open\"><summary>" : "<li>");
		put_entry(p, e);
		put(p, more ? "</summary>\n" : "");
		if (more)
			i = put_entries(p, list, i);
		put(p, more ? "</details></li>\n" : "</li>\n");
	}
	put(p, "</ol>\n");
	return i;
}

void
ccd_html_contents(struct page *p)
{
	struct entries list = { 0 };

	list_headings(p, &list);
	if (list.n < 2)
		return;
	put_between(p, "<nav class=\"contents\" aria-label=\"", word(p, "page.contents"), "\">\n");
	put_between(p, list.n > CONTENTS_OPEN ? "<details>\n<summary>" : "<details open=\"open\">\n<summary>",
	    word(p, "page.contents"), "</summary>\n");
	for (size_t i = 0; i < list.n;)
		i = put_entries(p, &list, i);
	put(p, "</details>\n</nav>\n");
}
