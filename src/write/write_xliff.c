/*
 * XLIFF of two versions, 2.1 and 1.2: a unit a row or, by sentences, a bead. What a person
 * confirmed is reviewed, what is not sure asks for review, and findings are notes. The
 * <file> is called by the source, so that files of several pairs can be joined again.
 */
#include <string.h>

#include "compare/compare.h"
#include "model/model.h"
#include "text/message.h"
#include "write/passage.h"
#include "write/xml_out.h"

static const struct ccd_version *
version(const struct ccd_write *w, int side)
{
	return &w->c->version[w->order[side]];
}

static const char *
text_of(const struct ccd_write *w, const struct ccd_passage *p, int side)
{
	return p->text[w->order[side]];
}

/* The priority of a note: 1 is the highest of 10. */
static const char *
priority(const struct ccd_finding *finding)
{
	static const char *const of[] = {
		[CCD_LEVEL_NOTE] = "7", [CCD_LEVEL_WARNING] = "4", [CCD_LEVEL_ERROR] = "1",
	};

	return of[finding->level];
}

/* "zh: working translation", a version a line. */
static void
write_statuses(struct ccd_xmlout *x, struct ccd_arena *a)
{
	for (int side = 0; side < 2; side++) {
		const struct ccd_version *v = version(x->w, side);

		ccd_xmlout_puts(x, ccd_arena_printf(a, "%s%s: %s, %s, SHA-256 %s", side > 0 ? "; " : "",
		    v->lang, ccd_word(a, x->w->interface, ccd_arena_printf(a, "status.%s",
		    ccd_status_name(v->status))), v->file, v->sha256));
	}
}

/* ---- 2.1 --------------------------------------------------------------- */

static void
write_meta(struct ccd_xmlout *x, const char *type, const char *value)
{
	ccd_xmlout_leaf(x, "mda:meta", "type", type, value);
}

static void
write_metadata(struct ccd_xmlout *x, const struct ccd_passage *p, struct ccd_arena *a)
{
	ccd_xmlout_open(x, "mda:metadata");
	ccd_xmlout_open(x, "mda:metaGroup");
	ccd_xmlout_attr(x, "category", "concordat");
	write_meta(x, "x-clause", p->address);
	write_meta(x, "x-confidence", ccd_write_confidence(p->confidence, a));
	if (p->trust == CCD_TRUST_CONFIRMED)
		write_meta(x, "x-confirmed", "yes");
	ccd_xmlout_close(x);
	ccd_xmlout_close(x);
	ccd_xmlout_break(x);
}

struct notes {
	struct ccd_xmlout *x;
	bool open;
};

static void
write_note_2(void *data, const struct ccd_finding *finding, const char *said)
{
	struct notes *notes = data;
	struct ccd_xmlout *x = notes->x;

	if (!notes->open)
		ccd_xmlout_open(x, "notes");
	notes->open = true;
	ccd_xmlout_open(x, "note");
	ccd_xmlout_attr(x, "category", finding->rule->id);
	ccd_xmlout_attr(x, "priority", priority(finding));
	ccd_xmlout_puts(x, said);
	ccd_xmlout_close(x);
}

/* What is unsure is begun only; the word behind the colon is ours, as the specification
 * wants it. */
static void
write_state_2(struct ccd_xmlout *x, const struct ccd_passage *p)
{
	if (text_of(x->w, p, 1) == NULL || text_of(x->w, p, 0) == NULL) {
		ccd_xmlout_attr(x, "state", "initial");
	} else if (p->trust == CCD_TRUST_UNSURE) {
		ccd_xmlout_attr(x, "state", "initial");
		ccd_xmlout_attr(x, "subState", "concordat:unsure");
	} else {
		ccd_xmlout_attr(x, "state", p->trust == CCD_TRUST_CONFIRMED ? "reviewed" : "translated");
	}
}

/* ---- codes within texts ------------------------------------------------ */

/* A tag that a memory has in a text: the same one of source and target have one number. */
struct code {
	const char *tag;        /* see ccd_span.value */
	bool used[2];           /* on this side, so far */
};

struct codes {
	struct ccd_xmlout *x;
	struct ccd_arena *a;
	struct code *v;
	size_t n, cap;
	int side;
};

/* The number of the next code TAG on the side in hand, from 1. */
static size_t
code_number(struct codes *codes, const char *tag)
{
	size_t i = 0;

	while (i < codes->n && (codes->v[i].used[codes->side] || strcmp(codes->v[i].tag, tag) != 0))
		i++;
	if (i == codes->n)
		*ccd_push(codes->a, codes) = (struct code){ .tag = tag };
	codes->v[i].used[codes->side] = true;
	return i + 1;
}

static void
collect_code(void *data, const char *text, size_t n, const char *tag)
{
	(void)text, (void)n;
	if (tag != NULL)
		code_number(data, tag);
}

/* Finds the codes of both texts; they are numbered once more, alike, as the texts are written. */
static void
collect_codes(struct ccd_xmlout *x, const struct ccd_passage *p, struct codes *codes)
{
	for (codes->side = 0; codes->side < 2; codes->side++)
		ccd_passage_tags(p, x->w->order[codes->side], collect_code, codes);
	for (size_t i = 0; i < codes->n; i++)
		codes->v[i].used[0] = codes->v[i].used[1] = false;
}

/* What a code stood for in its own format: its content, else its name. */
static void
write_native(struct ccd_xmlout *x, const char *tag)
{
	const char *content = strchr(tag, '\n');

	if (content != NULL) {
		ccd_xmlout_puts(x, content + 1);
		return;
	}
	ccd_xmlout_puts(x, "<");
	ccd_xmlout_add(x, tag, strcspn(tag, "\t"));
	ccd_xmlout_puts(x, ">");
}

static void
write_data(struct ccd_xmlout *x, const struct codes *codes)
{
	if (codes->n == 0)
		return;
	ccd_xmlout_open(x, "originalData");
	for (size_t i = 0; i < codes->n; i++) {
		ccd_xmlout_open(x, "data");
		ccd_xmlout_attr(x, "id", ccd_arena_printf(codes->a, "d%zu", i + 1));
		write_native(x, codes->v[i].tag);
		ccd_xmlout_close(x);
	}
	ccd_xmlout_close(x);
	ccd_xmlout_break(x);
}

static void
write_piece_2(void *data, const char *text, size_t n, const char *tag)
{
	struct codes *codes = data;
	size_t number;

	ccd_xmlout_add(codes->x, text, n);
	if (tag == NULL)
		return;
	number = code_number(codes, tag);
	ccd_xmlout_open(codes->x, "ph");
	ccd_xmlout_attr(codes->x, "id", ccd_arena_printf(codes->a, "c%zu", number));
	ccd_xmlout_attr(codes->x, "dataRef", ccd_arena_printf(codes->a, "d%zu", number));
	ccd_xmlout_close(codes->x);
}

static void
write_piece_1(void *data, const char *text, size_t n, const char *tag)
{
	struct codes *codes = data;

	ccd_xmlout_add(codes->x, text, n);
	if (tag == NULL)
		return;
	ccd_xmlout_open(codes->x, "ph");
	ccd_xmlout_attr(codes->x, "id", ccd_arena_printf(codes->a, "c%zu", code_number(codes, tag)));
	write_native(codes->x, tag);
	ccd_xmlout_close(codes->x);
}

/* The words of a text with its codes, a PIECE at a time. */
static void
write_words(struct ccd_xmlout *x, const struct ccd_passage *p, int side, struct codes *codes,
    void (*piece)(void *data, const char *text, size_t n, const char *tag))
{
	codes->side = side;
	if (!ccd_passage_tags(p, x->w->order[side], piece, codes))
		ccd_xmlout_puts(x, text_of(x->w, p, side) != NULL ? text_of(x->w, p, side) : "");
}

/* A source or target; the line ends between clauses are kept. */
static void
write_text_2(struct ccd_xmlout *x, const struct ccd_passage *p, int side, struct codes *codes)
{
	const char *text = text_of(x->w, p, side);

	ccd_xmlout_open(x, side == 0 ? "source" : "target");
	if (text != NULL && strchr(text, '\n') != NULL)
		ccd_xmlout_attr(x, "xml:space", "preserve");
	write_words(x, p, side, codes, write_piece_2);
	ccd_xmlout_close(x);
}

static void
write_unit_2(void *data, const struct ccd_passage *p)
{
	struct ccd_xmlout *x = data;
	struct ccd_arena *a = ccd_arena_new();
	struct notes notes = { .x = x };
	struct codes codes = { .x = x, .a = a };

	ccd_xmlout_open(x, "unit");
	ccd_xmlout_attr(x, "id", ccd_xmlout_token(p->id, a));
	ccd_xmlout_attr(x, "name", p->id);
	ccd_xmlout_break(x);
	write_metadata(x, p, a);
	if (p->number == 1)
		ccd_passage_findings(x->w, p->row, write_note_2, &notes);
	if (notes.open) {
		ccd_xmlout_close(x);
		ccd_xmlout_break(x);
	}
	collect_codes(x, p, &codes);
	write_data(x, &codes);
	ccd_xmlout_open(x, "segment");
	ccd_xmlout_attr(x, "id", "1");
	write_state_2(x, p);
	ccd_xmlout_break(x);
	write_text_2(x, p, 0, &codes);
	ccd_xmlout_break(x);
	if (text_of(x->w, p, 1) != NULL) {
		write_text_2(x, p, 1, &codes);
		ccd_xmlout_break(x);
	}
	ccd_xmlout_close(x);
	ccd_xmlout_close(x);
	ccd_xmlout_break(x);
	ccd_arena_free(a);
}

static void
write_xliff_2(struct ccd_write *w)
{
	struct ccd_xmlout x;

	ccd_xmlout_begin(&x, w);
	ccd_xmlout_open(&x, "xliff");
	ccd_xmlout_attr(&x, "xmlns", "urn:oasis:names:tc:xliff:document:2.0");
	ccd_xmlout_attr(&x, "xmlns:mda", "urn:oasis:names:tc:xliff:metadata:2.0");
	ccd_xmlout_attr(&x, "version", "2.1");
	ccd_xmlout_attr(&x, "srcLang", version(w, 0)->lang);
	ccd_xmlout_attr(&x, "trgLang", version(w, 1)->lang);
	ccd_xmlout_break(&x);
	ccd_xmlout_open(&x, "file");
	ccd_xmlout_attr(&x, "id", "concordance");
	ccd_xmlout_attr(&x, "original", version(w, 0)->file);
	ccd_xmlout_break(&x);
	ccd_xmlout_open(&x, "notes");
	ccd_xmlout_open(&x, "note");
	write_statuses(&x, w->arena);
	ccd_xmlout_close(&x);
	ccd_xmlout_close(&x);
	ccd_xmlout_break(&x);
	ccd_passages(w, write_unit_2, &x);
	ccd_xmlout_end(&x);
}

const struct ccd_writer ccd_write_xliff = {
	.name = "xliff", .extension = ".xlf", .media_type = "application/xliff+xml", .versions = 2,
	.sentences = true, .labels = true, .choice = true, .write = write_xliff_2,
};

/* ---- 1.2 --------------------------------------------------------------- */

static void
write_note_1(void *data, const struct ccd_finding *finding, const char *said)
{
	struct ccd_xmlout *x = data;

	ccd_xmlout_open(x, "note");
	ccd_xmlout_attr(x, "priority", priority(finding));
	ccd_xmlout_attr(x, "from", ccd_arena_printf(x->w->arena, "concordat %s", finding->rule->id));
	ccd_xmlout_puts(x, said);
	ccd_xmlout_close(x);
	ccd_xmlout_break(x);
}

static void
write_context(struct ccd_xmlout *x, const struct ccd_passage *p, struct ccd_arena *a)
{
	ccd_xmlout_open(x, "context-group");
	ccd_xmlout_attr(x, "purpose", "information");
	ccd_xmlout_leaf(x, "context", "context-type", "x-clause", p->address);
	ccd_xmlout_leaf(x, "context", "context-type", "x-confidence",
	    ccd_write_confidence(p->confidence, a));
	if (p->trust == CCD_TRUST_CONFIRMED)
		ccd_xmlout_leaf(x, "context", "context-type", "x-confirmed", "yes");
	ccd_xmlout_close(x);
	ccd_xmlout_break(x);
}

static void
write_text_1(struct ccd_xmlout *x, const struct ccd_passage *p, int side, struct codes *codes)
{
	static const char *const states[] = {
		[CCD_TRUST_UNSURE] = "needs-review-translation", [CCD_TRUST_PROBABLE] = "translated",
		[CCD_TRUST_CONFIRMED] = "signed-off",
	};

	ccd_xmlout_open(x, side == 0 ? "source" : "target");
	ccd_xmlout_attr(x, "xml:lang", version(x->w, side)->lang);
	if (side == 1)
		ccd_xmlout_attr(x, "state", text_of(x->w, p, 0) != NULL ? states[p->trust] :
		    states[CCD_TRUST_UNSURE]);
	write_words(x, p, side, codes, write_piece_1);
	ccd_xmlout_close(x);
	ccd_xmlout_break(x);
}

static void
write_unit_1(void *data, const struct ccd_passage *p)
{
	struct ccd_xmlout *x = data;
	struct ccd_arena *a = ccd_arena_new();
	struct codes codes = { .x = x, .a = a };

	ccd_xmlout_open(x, "trans-unit");
	ccd_xmlout_attr(x, "id", ccd_xmlout_token(p->id, a));
	ccd_xmlout_attr(x, "resname", p->id);
	if (p->trust == CCD_TRUST_CONFIRMED)
		ccd_xmlout_attr(x, "approved", "yes");
	ccd_xmlout_attr(x, "xml:space", "preserve");
	ccd_xmlout_break(x);
	collect_codes(x, p, &codes);
	write_text_1(x, p, 0, &codes);
	if (text_of(x->w, p, 1) != NULL)
		write_text_1(x, p, 1, &codes);
	write_context(x, p, a);
	if (p->number == 1)
		ccd_passage_findings(x->w, p->row, write_note_1, x);
	ccd_xmlout_close(x);
	ccd_xmlout_break(x);
	ccd_arena_free(a);
}

static void
write_file_1(struct ccd_xmlout *x)
{
	struct ccd_write *w = x->w;

	ccd_xmlout_open(x, "file");
	ccd_xmlout_attr(x, "original", version(w, 0)->file);
	ccd_xmlout_attr(x, "source-language", version(w, 0)->lang);
	ccd_xmlout_attr(x, "target-language", version(w, 1)->lang);
	ccd_xmlout_attr(x, "datatype", "plaintext");
	ccd_xmlout_attr(x, "date", ccd_write_date("%Y-%m-%dT%H:%M:%SZ", w->arena));
	ccd_xmlout_break(x);
	ccd_xmlout_open(x, "header");
	ccd_xmlout_open(x, "tool");
	ccd_xmlout_attr(x, "tool-id", "concordat");
	ccd_xmlout_attr(x, "tool-name", "Concordat");
	ccd_xmlout_attr(x, "tool-version", CCD_VERSION);
	ccd_xmlout_close(x);
	ccd_xmlout_open(x, "note");
	write_statuses(x, w->arena);
	ccd_xmlout_close(x);
	ccd_xmlout_close(x);
	ccd_xmlout_break(x);
	ccd_xmlout_open(x, "body");
	ccd_xmlout_break(x);
	ccd_passages(w, write_unit_1, x);
	ccd_xmlout_close(x);
	ccd_xmlout_close(x);
	ccd_xmlout_break(x);
}

static void
write_xliff_1(struct ccd_write *w)
{
	struct ccd_xmlout x;

	ccd_xmlout_begin(&x, w);
	ccd_xmlout_open(&x, "xliff");
	ccd_xmlout_attr(&x, "xmlns", "urn:oasis:names:tc:xliff:document:1.2");
	ccd_xmlout_attr(&x, "version", "1.2");
	ccd_xmlout_break(&x);
	write_file_1(&x);
	ccd_xmlout_end(&x);
}

const struct ccd_writer ccd_write_xliff12 = {
	.name = "xliff12", .extension = ".xlf", .media_type = "application/x-xliff+xml",
	.versions = 2, .sentences = true, .labels = true, .choice = true, .write = write_xliff_1,
};
