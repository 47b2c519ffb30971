/*
 * Translation memories, TMX 1.4b: a <tu> a row or, by sentences, a bead, with a <tuv> for
 * each version. No version is the source. What TMX has no place for is in <prop>s:
 * x-clause, x-confidence, x-confirmed, of a version x-status; findings are <note>s.
 */
#include "compare/compare.h"
#include "model/model.h"
#include "write/passage.h"
#include "write/xml_out.h"

static void
write_prop(struct ccd_xmlout *x, const char *type, const char *value)
{
	ccd_xmlout_leaf(x, "prop", "type", type, value);
}

/* Where the text of a version comes from and what it is. */
static void
write_version(struct ccd_xmlout *x, const struct ccd_version *v)
{
	struct ccd_arena *a = x->w->arena;

	ccd_xmlout_leaf(x, "prop", "type", ccd_arena_printf(a, "x-version-%s", v->lang),
	    ccd_arena_printf(a, "status=%s file=%s sha256=%s", ccd_status_name(v->status), v->file,
	    v->sha256));
	ccd_xmlout_break(x);
}

static void
write_header(struct ccd_xmlout *x)
{
	struct ccd_write *w = x->w;

	ccd_xmlout_open(x, "header");
	ccd_xmlout_attr(x, "creationtool", "Concordat");
	ccd_xmlout_attr(x, "creationtoolversion", CCD_VERSION);
	ccd_xmlout_attr(x, "segtype", w->sentences ? "sentence" : "paragraph");
	ccd_xmlout_attr(x, "o-tmf", "concordance");
	ccd_xmlout_attr(x, "adminlang", w->interface);
	ccd_xmlout_attr(x, "srclang", "*all*");
	ccd_xmlout_attr(x, "datatype", "plaintext");
	ccd_xmlout_attr(x, "creationdate", ccd_write_date("%Y%m%dT%H%M%SZ", w->arena));
	ccd_xmlout_break(x);
	for (uint32_t i = 0; i < w->norder; i++)
		write_version(x, &w->c->version[w->order[i]]);
	ccd_xmlout_close(x);
	ccd_xmlout_break(x);
}

static void
write_finding(void *data, const struct ccd_finding *finding, const char *said)
{
	struct ccd_xmlout *x = data;

	ccd_xmlout_open(x, "note");
	ccd_xmlout_puts(x, finding->rule->id);
	ccd_xmlout_puts(x, " ");
	ccd_xmlout_puts(x, said);
	ccd_xmlout_close(x);
}

static void
write_variant(struct ccd_xmlout *x, const struct ccd_version *v, const char *text)
{
	ccd_xmlout_break(x);
	ccd_xmlout_open(x, "tuv");
	ccd_xmlout_attr(x, "xml:lang", v->lang);
	if (v->status != CCD_STATUS_UNKNOWN)
		write_prop(x, "x-status", ccd_status_name(v->status));
	ccd_xmlout_leaf(x, "seg", NULL, NULL, text);
	ccd_xmlout_close(x);
}

static void
write_unit(void *data, const struct ccd_passage *p)
{
	struct ccd_xmlout *x = data;
	struct ccd_write *w = x->w;
	struct ccd_arena *a = ccd_arena_new();

	ccd_xmlout_open(x, "tu");
	ccd_xmlout_attr(x, "tuid", p->id);
	write_prop(x, "x-clause", p->address);
	write_prop(x, "x-confidence", ccd_write_confidence(p->confidence, a));
	if (p->trust == CCD_TRUST_CONFIRMED)
		write_prop(x, "x-confirmed", "yes");
	if (p->number == 1)
		ccd_passage_findings(w, p->row, write_finding, x);
	for (uint32_t i = 0; i < w->norder; i++)
		if (p->text[w->order[i]] != NULL)
			write_variant(x, &w->c->version[w->order[i]], p->text[w->order[i]]);
	ccd_xmlout_close(x);
	ccd_xmlout_break(x);
	ccd_arena_free(a);
}

static void
write_tmx(struct ccd_write *w)
{
	struct ccd_xmlout x;

	ccd_xmlout_begin(&x, w);
	ccd_xmlout_open(&x, "tmx");
	ccd_xmlout_attr(&x, "version", "1.4");
	ccd_xmlout_break(&x);
	write_header(&x);
	ccd_xmlout_open(&x, "body");
	ccd_xmlout_break(&x);
	ccd_passages(w, write_unit, &x);
	ccd_xmlout_end(&x);
}

const struct ccd_writer ccd_write_tmx = {
	.name = "tmx", .extension = ".tmx", .media_type = "application/x-tmx+xml",
	.sentences = true, .write = write_tmx,
};
