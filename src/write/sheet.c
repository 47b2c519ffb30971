#include "write/sheet.h"

#include <string.h>

#include "base/hash.h"
#include "model/model.h"
#include "lang/lang.h"
#include "text/message.h"

extern const char ccd_file_sheet_css[];

const char *
ccd_sheet_word(const struct ccd_xmlout *x, const char *key)
{
	return ccd_word(x->w->arena, x->w->interface, key);
}

void
ccd_sheet_open(struct ccd_xmlout *x, const char *name, const char *lang)
{
	ccd_xmlout_open(x, name);
	ccd_xmlout_attr(x, "lang", lang);
	ccd_xmlout_attr(x, "xml:lang", lang);
	ccd_xmlout_attr(x, "dir", ccd_lang_direction(lang));
}

void
ccd_sheet_begin(struct ccd_xmlout *x, struct ccd_write *w, const char *key)
{
	ccd_xmlout_begin_html(x, w);
	ccd_xmlout_break(x);
	ccd_xmlout_open(x, "html");
	ccd_xmlout_attr(x, "xmlns", "http://www.w3.org/1999/xhtml");
	ccd_xmlout_attr(x, "lang", w->interface);
	ccd_xmlout_attr(x, "xml:lang", w->interface);
	ccd_xmlout_break(x);
	ccd_xmlout_open(x, "head");
	ccd_xmlout_open(x, "meta");
	ccd_xmlout_attr(x, "charset", "utf-8");
	ccd_xmlout_close(x);
	ccd_xmlout_leaf(x, "title", NULL, NULL, ccd_sheet_word(x, key));
	ccd_xmlout_leaf(x, "style", NULL, NULL, ccd_file_sheet_css);
	ccd_xmlout_close(x);
	ccd_xmlout_break(x);
	ccd_xmlout_open(x, "body");
	ccd_xmlout_break(x);
	ccd_xmlout_leaf(x, "h1", NULL, NULL, ccd_sheet_word(x, key));
	ccd_xmlout_break(x);
}

void
ccd_sheet_end(struct ccd_xmlout *x)
{
	struct ccd_write *w = x->w;
	const char *date = ccd_write_date("%Y-%m-%d", w->arena);

	ccd_xmlout_open(x, "footer");
	if (date != NULL)
		ccd_xmlout_leaf(x, "p", NULL, NULL, ccd_say(w->arena, w->interface, "certificate.dated",
		    (const char *const[4]){ date }));
	ccd_xmlout_leaf(x, "p", NULL, NULL, ccd_say(w->arena, w->interface, "page.made",
	    (const char *const[4]){ CCD_VERSION }));
	ccd_xmlout_end(x);
}

void
ccd_sheet_table(struct ccd_xmlout *x, const char *const *keys)
{
	ccd_xmlout_open(x, "table");
	ccd_xmlout_open(x, "thead");
	ccd_xmlout_open(x, "tr");
	for (; *keys != NULL; keys++)
		ccd_xmlout_leaf(x, "th", "scope", "col", ccd_sheet_word(x, *keys));
	ccd_xmlout_close(x);
	ccd_xmlout_close(x);
	ccd_xmlout_break(x);
	ccd_xmlout_open(x, "tbody");
	ccd_xmlout_break(x);
}

void
ccd_sheet_table_end(struct ccd_xmlout *x)
{
	ccd_xmlout_close(x);
	ccd_xmlout_close(x);
	ccd_xmlout_break(x);
}

void
ccd_sheet_cell(struct ccd_xmlout *x, const char *lang, const char *text)
{
	if (lang != NULL)
		ccd_sheet_open(x, "td", lang);
	else
		ccd_xmlout_open(x, "td");
	ccd_xmlout_puts(x, text);
	ccd_xmlout_close(x);
}

void
ccd_sheet_code(struct ccd_xmlout *x, const char *text)
{
	ccd_xmlout_open(x, "td");
	ccd_xmlout_leaf(x, "code", NULL, NULL, text);
	ccd_xmlout_close(x);
}

static void
hash_text(const struct ccd_version *v, char hex[65])
{
	struct ccd_sha256 *hash = ccd_sha256_new();

	for (uint32_t i = 1; i < v->nclause; i++)
		if (*v->clause[i].text != '\0') {
			ccd_sha256_add(hash, v->clause[i].text, strlen(v->clause[i].text));
			ccd_sha256_add(hash, "\n", 1);
		}
	ccd_sha256_end(hash, hex);
}

static void
write_version(struct ccd_xmlout *x, const struct ccd_version *v, bool hashes)
{
	struct ccd_arena *a = x->w->arena;
	char hex[65];

	ccd_xmlout_open(x, "tr");
	ccd_sheet_cell(x, v->lang, ccd_arena_printf(a, "%s (%s)", ccd_language_name(a, v->lang),
	    v->lang));
	ccd_sheet_cell(x, NULL, ccd_sheet_word(x, ccd_arena_printf(a, "status.%s",
	    ccd_status_name(v->status))));
	ccd_sheet_code(x, v->file);
	ccd_sheet_cell(x, NULL, v->date != NULL ? v->date : "");
	if (hashes) {
		hash_text(v, hex);
		ccd_sheet_cell(x, NULL, ccd_arena_printf(a, "%u", v->nclause - 1));
		ccd_sheet_code(x, v->sha256);
		ccd_sheet_code(x, hex);
	}
	ccd_xmlout_close(x);
	ccd_xmlout_break(x);
}

void
ccd_sheet_provenance(struct ccd_xmlout *x, bool hashes)
{
	const char *columns[] = { "page.language", "page.status", "page.file", "page.date",
		hashes ? "certificate.clauses" : NULL, "certificate.shafile", "certificate.shatext", NULL };

	ccd_xmlout_leaf(x, "h2", NULL, NULL, ccd_sheet_word(x, "certificate.texts"));
	ccd_sheet_table(x, columns);
	for (uint32_t i = 0; i < x->w->norder; i++)
		write_version(x, &x->w->c->version[x->w->order[i]], hashes);
	ccd_sheet_table_end(x);
}
