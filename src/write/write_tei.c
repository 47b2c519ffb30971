/*
 * TEI with stand-off links: the texts of all versions as <ab>s of <s>s, and before them a
 * <link> for each group of sentences that correspond. Of one version, its text alone: the
 * documents that the links of "xces" lie beside.
 */
#include <string.h>

#include "model/model.h"
#include "write/passage.h"
#include "write/xml_out.h"

/* "en.c12.s1": of a segment that is told by its clause and its place there. */
static const char *
segment_id(const struct ccd_version *v, uint32_t segment, struct ccd_arena *a)
{
	uint32_t clause = v->segment[segment].clause;

	return ccd_arena_printf(a, "%s.c%u.s%u", v->lang, clause,
	    segment - v->clause[clause].segment + 1);
}

/* ---- links ------------------------------------------------------------- */

struct links {
	struct ccd_xmlout x;
	/* Writes one link of the segments RANGE of each version, or of all in the row. */
	void (*write)(struct links *l, const struct ccd_row *row, const struct ccd_range *range,
	    double confidence);
};

/* Adds the ids of the segments of version V, each behind PREFIX: of RANGE, or of all in
 * its cell of ROW where there is none. Returns how many. */
static uint32_t
add_ids(struct ccd_buffer *b, const struct ccd_write *w, uint32_t v, const char *prefix,
    const struct ccd_row *row, const struct ccd_range *range)
{
	const struct ccd_version *version = &w->c->version[v];
	uint32_t added = 0;

	for (uint32_t k = 0; k < (range != NULL ? 1 : row->cell[v].n); k++) {
		const struct ccd_clause *clause = range == NULL ?
		    &version->clause[row->cell[v].clause[k]] : NULL;
		uint32_t first = range != NULL ? range[v].first : clause->segment;
		uint32_t n = range != NULL ? range[v].n : clause->nsegment;

		for (uint32_t s = first; s < first + n; s++, added++) {
			struct ccd_arena *a = ccd_arena_new();

			ccd_buffer_printf(b, "%s%s%s", added > 0 ? " " : "", prefix,
			    segment_id(version, s, a));
			ccd_arena_free(a);
		}
	}
	return added;
}

static void
write_links(struct links *l)
{
	const struct ccd_concordance *c = l->x.w->c;

	for (uint32_t r = 0; r < c->nrow; r++) {
		const struct ccd_row *row = &c->row[r];

		for (uint32_t i = 0; i < row->nbead; i++)
			l->write(l, row, row->bead[i].side, row->bead[i].confidence);
		if (row->nbead == 0)
			l->write(l, row, NULL, row->confidence);
	}
}

static void
write_confidence(struct ccd_xmlout *x, const char *name, double confidence)
{
	struct ccd_arena *a = ccd_arena_new();

	ccd_xmlout_attr(x, name, ccd_write_confidence(confidence, a));
	ccd_arena_free(a);
}

/* ---- TEI --------------------------------------------------------------- */

/* A link has two targets at least; a sentence without counterpart has none. */
static void
write_link(struct links *l, const struct ccd_row *row, const struct ccd_range *range,
    double confidence)
{
	struct ccd_write *w = l->x.w;
	struct ccd_buffer b = { 0 };
	uint32_t total = 0;

	for (uint32_t i = 0; i < w->norder; i++) {
		size_t before = b.n;
		uint32_t n;

		if (b.n > 0)
			ccd_buffer_putc(&b, ' ');
		n = add_ids(&b, w, w->order[i], "#", row, range);
		if (n == 0 && b.n > before)
			b.s[b.n = before] = '\0';
		total += n;
	}
	if (total > 1) {
		ccd_xmlout_open(&l->x, "link");
		ccd_xmlout_attr(&l->x, "target", b.s);
		write_confidence(&l->x, "cert", confidence);
		ccd_xmlout_close(&l->x);
		ccd_xmlout_break(&l->x);
	}
	ccd_buffer_free(&b);
}

static void
write_segments(struct ccd_xmlout *x, const struct ccd_version *v, const struct ccd_clause *clause)
{
	uint32_t at = 0;

	for (uint32_t i = clause->segment; i < clause->segment + clause->nsegment; i++) {
		struct ccd_arena *a = ccd_arena_new();

		ccd_xmlout_add(x, clause->text + at, v->segment[i].start - at);
		ccd_xmlout_open(x, "s");
		ccd_xmlout_attr(x, "xml:id", segment_id(v, i, a));
		ccd_xmlout_add(x, clause->text + v->segment[i].start,
		    v->segment[i].end - v->segment[i].start);
		ccd_xmlout_close(x);
		at = v->segment[i].end;
		ccd_arena_free(a);
	}
	ccd_xmlout_puts(x, clause->text + at);
}

static void
write_version(struct ccd_xmlout *x, const struct ccd_version *v)
{
	ccd_xmlout_open(x, "text");
	ccd_xmlout_attr(x, "xml:lang", v->lang);
	ccd_xmlout_attr(x, "type", ccd_status_name(v->status));
	ccd_xmlout_attr(x, "n", v->file);
	ccd_xmlout_break(x);
	ccd_xmlout_open(x, "body");
	for (uint32_t i = 1; i < v->nclause; i++) {
		ccd_xmlout_break(x);
		ccd_xmlout_open(x, "ab");
		ccd_xmlout_attr(x, "type", ccd_kind_name(v->clause[i].kind));
		ccd_xmlout_attr(x, "n", v->clause[i].address);
		ccd_xmlout_attr(x, "xml:lang", v->clause[i].lang);
		write_segments(x, v, &v->clause[i]);
		ccd_xmlout_close(x);
	}
	ccd_xmlout_break(x);
	ccd_xmlout_close(x);
	ccd_xmlout_close(x);
	ccd_xmlout_break(x);
}

static void
write_paragraph(struct ccd_xmlout *x, const char *name, const char *child, const char *text)
{
	ccd_xmlout_open(x, name);
	ccd_xmlout_leaf(x, child, NULL, NULL, text);
	ccd_xmlout_close(x);
}

static void
write_header(struct ccd_xmlout *x)
{
	const struct ccd_write *w = x->w;

	ccd_xmlout_open(x, "teiHeader");
	ccd_xmlout_open(x, "fileDesc");
	write_paragraph(x, "titleStmt", "title", w->c->version[w->order[0]].file);
	write_paragraph(x, "publicationStmt", "p", "Concordat " CCD_VERSION);
	write_paragraph(x, "sourceDesc", "p", "text/@n: the file; text/@type: what the version is");
	ccd_xmlout_close(x);
	ccd_xmlout_close(x);
	ccd_xmlout_break(x);
}

static void
write_tei(struct ccd_write *w)
{
	struct links l = { .write = write_link };
	struct ccd_xmlout *x = &l.x;

	ccd_xmlout_begin(x, w);
	ccd_xmlout_open(x, "TEI");
	ccd_xmlout_attr(x, "xmlns", "http://www.tei-c.org/ns/1.0");
	ccd_xmlout_break(x);
	write_header(x);
	if (w->norder == 1) {
		write_version(x, &w->c->version[w->order[0]]);
		ccd_xmlout_end(x);
		return;
	}
	ccd_xmlout_open(x, "standOff");
	ccd_xmlout_open(x, "linkGrp");
	ccd_xmlout_attr(x, "type", "translation");
	ccd_xmlout_break(x);
	write_links(&l);
	ccd_xmlout_close(x);
	ccd_xmlout_close(x);
	ccd_xmlout_break(x);
	ccd_xmlout_open(x, "text");
	ccd_xmlout_open(x, "group");
	ccd_xmlout_break(x);
	for (uint32_t i = 0; i < w->norder; i++)
		write_version(x, &w->c->version[w->order[i]]);
	ccd_xmlout_end(x);
}

const struct ccd_writer ccd_write_tei = {
	.name = "tei", .extension = ".xml", .media_type = "application/tei+xml",
	.bare = true, .write = write_tei,
};

/* ---- XCES -------------------------------------------------------------- */

static void
write_xces_link(struct links *l, const struct ccd_row *row, const struct ccd_range *range,
    double confidence)
{
	struct ccd_write *w = l->x.w;
	struct ccd_buffer b = { 0 };
	uint32_t total = add_ids(&b, w, w->order[0], "", row, range);

	ccd_buffer_putc(&b, ';');
	total += add_ids(&b, w, w->order[1], "", row, range);
	if (total > 0) {
		ccd_xmlout_open(&l->x, "link");
		ccd_xmlout_attr(&l->x, "xtargets", b.s);
		write_confidence(&l->x, "certainty", confidence);
		ccd_xmlout_close(&l->x);
		ccd_xmlout_break(&l->x);
	}
	ccd_buffer_free(&b);
}

static void
write_xces(struct ccd_write *w)
{
	struct links l = { .write = write_xces_link };

	ccd_xmlout_begin(&l.x, w);
	ccd_xmlout_open(&l.x, "cesAlign");
	ccd_xmlout_attr(&l.x, "version", "1.0");
	ccd_xmlout_break(&l.x);
	ccd_xmlout_open(&l.x, "linkGrp");
	ccd_xmlout_attr(&l.x, "targType", "s");
	ccd_xmlout_attrf(&l.x, "fromDoc", "%s.xml", w->c->version[w->order[0]].lang);
	ccd_xmlout_attrf(&l.x, "toDoc", "%s.xml", w->c->version[w->order[1]].lang);
	ccd_xmlout_break(&l.x);
	write_links(&l);
	ccd_xmlout_close(&l.x);
	ccd_xmlout_end(&l.x);
}

const struct ccd_writer ccd_write_xces = {
	.name = "xces", .extension = ".xml", .media_type = "application/xml", .versions = 2,
	.bare = true, .write = write_xces,
};
