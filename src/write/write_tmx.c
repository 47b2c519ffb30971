/*
 * Translation memories, TMX 1.4b: a <tu> a row or, by sentences, a bead, with a <tuv> for
 * each version. No version is the source. What TMX has no place for is in <prop>s:
 * x-clause, x-confidence, x-confirmed, of a version x-status; findings are <note>s. What a memory
 * that was read says of its units and what its tags were is written as it was.
 */
#include <string.h>

#include <libxml/tree.h>

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

/* What a concordance file says may be anything. */
static bool
is_name(const char *s)
{
	return xmlValidateNCName((const xmlChar *)s, 0) == 0;
}

/* What the memory that the unit came from said of it; V: of its text there. */
static void
write_facts(struct ccd_xmlout *x, const struct ccd_row *row, uint32_t v)
{
	for (int attributes = 1; attributes >= 0; attributes--)
		for (uint32_t i = 0; i < row->nfact; i++) {
			const struct ccd_fact *fact = &row->fact[i];

			if (fact->version != v || (*fact->name == '@') != attributes ||
			    strcmp(fact->name, "@tuid") == 0 || (attributes && !is_name(fact->name + 1)))
				continue;
			if (attributes)
				ccd_xmlout_attr(x, fact->name + 1, fact->text);
			else if (strncmp(fact->name, "prop:", 5) == 0)
				write_prop(x, fact->name + 5, fact->text);
			else
				ccd_xmlout_leaf(x, "note", NULL, NULL, fact->text);
		}
}

static const char *
tuid_of(const struct ccd_row *row, const char *otherwise)
{
	for (uint32_t i = 0; i < row->nfact; i++)
		if (strcmp(row->fact[i].name, "@tuid") == 0)
			return row->fact[i].text;
	return otherwise;
}

/* One text on its way out. */
struct seg {
	struct ccd_xmlout *x;
	uint32_t highlights;    /* <hi> that are open */
};

/* The attributes of a tag's value, and what it holds. */
static void
write_tag_rest(struct ccd_xmlout *x, const char *p)
{
	struct ccd_arena *a = ccd_arena_new();

	while (*p == '\t') {
		size_t n = strcspn(++p, "="), m = strcspn(p, "\t\n");
		const char *name = ccd_arena_strndup(a, p, n);

		if (n < m && is_name(name))
			ccd_xmlout_attr(x, name, ccd_arena_strndup(a, p + n + 1, m - n - 1));
		p += m;
	}
	if (*p == '\n')
		ccd_xmlout_puts(x, p + 1);
	ccd_arena_free(a);
}

/* A piece of text, and a tag of a memory as it was; of another format's the name. */
static void
write_piece(void *data, const char *text, size_t n, const char *tag)
{
	static const char *const names[] = { "bpt", "ept", "it", "ph", "ut" };
	struct seg *seg = data;
	size_t length = tag != NULL ? strcspn(tag, "\t\n") : 0;

	ccd_xmlout_add(seg->x, text, n);
	if (tag == NULL)
		return;
	if (strcmp(tag, "/hi") == 0) {
		if (seg->highlights > 0) {
			seg->highlights--;
			ccd_xmlout_close(seg->x);
		}
		return;
	}
	if (length == 2 && strncmp(tag, "hi", 2) == 0) {
		seg->highlights++;
		ccd_xmlout_open(seg->x, "hi");
		write_tag_rest(seg->x, tag + length);
		return;
	}
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strlen(names[i]) == length && strncmp(names[i], tag, length) == 0) {
			ccd_xmlout_open(seg->x, names[i]);
			write_tag_rest(seg->x, tag + length);
			ccd_xmlout_close(seg->x);
			return;
		}
	ccd_xmlout_open(seg->x, "ph");
	ccd_xmlout_puts(seg->x, "<");
	ccd_xmlout_add(seg->x, tag, length);
	ccd_xmlout_puts(seg->x, ">");
	ccd_xmlout_close(seg->x);
}

static void
write_variant(struct ccd_xmlout *x, const struct ccd_passage *p, uint32_t v)
{
	const struct ccd_version *version = &x->w->c->version[v];
	struct seg seg = { .x = x };

	ccd_xmlout_break(x);
	ccd_xmlout_open(x, "tuv");
	ccd_xmlout_attr(x, "xml:lang", version->lang);
	if (p->number == 1)
		write_facts(x, &x->w->c->row[p->row], v);
	if (version->status != CCD_STATUS_UNKNOWN)
		write_prop(x, "x-status", ccd_status_name(version->status));
	ccd_xmlout_open(x, "seg");
	if (!ccd_passage_tags(p, v, write_piece, &seg))
		ccd_xmlout_puts(x, p->text[v]);
	for (; seg.highlights > 0; seg.highlights--)
		ccd_xmlout_close(x);
	ccd_xmlout_close(x);
	ccd_xmlout_close(x);
}

static void
write_unit(void *data, const struct ccd_passage *p)
{
	struct ccd_xmlout *x = data;
	struct ccd_write *w = x->w;
	const struct ccd_row *row = &w->c->row[p->row];
	struct ccd_arena *a = ccd_arena_new();

	ccd_xmlout_open(x, "tu");
	ccd_xmlout_attr(x, "tuid", p->number == 1 ? tuid_of(row, p->id) : p->id);
	if (p->number == 1)
		write_facts(x, row, CCD_NONE);
	write_prop(x, "x-clause", p->address);
	write_prop(x, "x-confidence", ccd_write_confidence(p->confidence, a));
	if (p->trust == CCD_TRUST_CONFIRMED)
		write_prop(x, "x-confirmed", "yes");
	if (p->number == 1)
		ccd_passage_findings(w, p->row, write_finding, x);
	for (uint32_t i = 0; i < w->norder; i++)
		if (p->text[w->order[i]] != NULL)
			write_variant(x, p, w->order[i]);
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
	.sentences = true, .labels = true, .choice = true, .write = write_tmx,
};
