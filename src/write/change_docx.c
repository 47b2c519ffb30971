/* Changes as a document for word processors: w:ins and w:del (ECMA-376, part 1, section 17.13.5). */
#include <stdlib.h>
#include <string.h>

#include "write/change.h"
#include "write/table.h"
#include "write/word.h"
#include "write/write_int.h"

extern const char ccd_file_word_xml[];


enum { STEP = 284 };    /* of a level, in twentieths of a point: 5 mm */

struct redline {
	const struct ccd_version *from, *to;
	struct ccd_write *w;
	struct ccd_member body;
	struct ccd_tongue tongue;
	const char *date;       /* or NULL */
	size_t nmark;
	struct ccd_arena *a;    /* of the clause */
};

/* w:ins or w:del with its number and author; closed at once where it marks a paragraph's end. */
static void
open_mark(struct redline *r, const char *element)
{
	ccd_member_open(&r->body, element, "w:id", ccd_arena_printf(r->a, "%zu", ++r->nmark), "w:author",
	    "Concordat", "w:date", r->date, NULL);
}

/* MARK: what happened to the paragraph as a whole, "w:ins" or "w:del", or NULL. */
static void
open_paragraph(struct redline *r, const struct ccd_clause *clause, const char *mark)
{
	uint32_t level = clause->depth > 1 ? clause->depth - 1 : 0;

	ccd_member_open(&r->body, "w:p", NULL);
	ccd_member_open(&r->body, "w:pPr", NULL);
	ccd_member_empty(&r->body, "w:pStyle", "w:val", "Clause", NULL);
	if (r->tongue.right)
		ccd_member_empty(&r->body, "w:bidi", NULL);
	ccd_member_empty(&r->body, "w:ind", "w:left", ccd_arena_printf(r->a, "%u", level * STEP), NULL);
	if (mark != NULL) {
		ccd_member_open(&r->body, "w:rPr", NULL);
		open_mark(r, mark);
		ccd_member_close(&r->body);
		ccd_member_close(&r->body);
	}
	ccd_member_close(&r->body);
}

static void
put_piece(void *data, enum ccd_redline what, const char *s, size_t n)
{
	struct redline *r = data;
	const char *words = ccd_clean_text(r->w, ccd_arena_strndup(r->a, s, n), r->a);

	if (what != CCD_REDLINE_KEPT)
		open_mark(r, what == CCD_REDLINE_CUT ? "w:del" : "w:ins");
	if (what == CCD_REDLINE_CUT)
		ccd_word_deleted(&r->body, &r->tongue, words, strlen(words));
	else
		ccd_word_run(&r->body, &r->tongue, NULL, words, strlen(words));
	if (what != CCD_REDLINE_KEPT)
		ccd_member_close(&r->body);
}

/* A paragraph that was OLD and is NEW; NULL where it was not there, or is not there any more. */
static void
put_clause(struct redline *r, const struct ccd_clause *old, const struct ccd_clause *new)
{
	r->a = ccd_arena_new();
	open_paragraph(r, new != NULL ? new : old, old == NULL ? "w:ins" : new == NULL ? "w:del" : NULL);
	ccd_redline(old != NULL ? old->text : "", new != NULL ? new->text : "", put_piece, r);
	ccd_member_close(&r->body);
	ccd_arena_free(r->a);
}

/* By the place where it was, then in the order of the old text. */
static int
by_place(const void *a, const void *b)
{
	const struct ccd_change *x = *(const struct ccd_change *const *)a;
	const struct ccd_change *y = *(const struct ccd_change *const *)b;

	if (x->before != y->before)
		return x->before < y->before ? -1 : 1;
	return (x->old > y->old) - (x->old < y->old);
}

static void
put_clauses(struct redline *r, const struct ccd_change *changes, uint32_t n)
{
	const struct ccd_change **cut = ccd_array(r->w->arena, n + 1, const struct ccd_change *);
	const struct ccd_change **now = ccd_array(r->w->arena, r->to->nclause, const struct ccd_change *);
	uint32_t ncut = 0, at = 0;

	for (uint32_t i = 0; i < n; i++) {
		if (changes[i].kind == CCD_CHANGE_REMOVED || changes[i].kind == CCD_CHANGE_MOVED)
			cut[ncut++] = &changes[i];
		if (changes[i].new != CCD_NONE)
			now[changes[i].new] = &changes[i];
	}
	qsort(cut, ncut, sizeof *cut, by_place);
	for (uint32_t j = 1; j <= r->to->nclause; j++) {
		const struct ccd_clause *new = &r->to->clause[j];

		for (; at < ncut && cut[at]->before <= j; at++)
			put_clause(r, &r->from->clause[cut[at]->old], NULL);
		if (j == r->to->nclause)
			break;
		if (now[j] == NULL)
			put_clause(r, new, new);
		else
			put_clause(r, now[j]->old == CCD_NONE || now[j]->kind == CCD_CHANGE_MOVED ? NULL :
			    &r->from->clause[now[j]->old], new);
	}
}

static void
put_fixed_parts(struct ccd_pack *pack)
{
	ccd_pack_add(pack, "[Content_Types].xml", CCD_WORD_HEAD
	    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
	    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
	    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
	    "<Override PartName=\"/word/document.xml\" ContentType=\"" CCD_WORD_TYPE "document.main+xml\"/>"
	    "<Override PartName=\"/word/styles.xml\" ContentType=\"" CCD_WORD_TYPE "styles+xml\"/></Types>", false);
	ccd_pack_add(pack, "_rels/.rels", CCD_WORD_HEAD
	    "<Relationships xmlns=\"" CCD_WORD_RELATIONSHIPS "\"><Relationship Id=\"document\" Type=\"" CCD_WORD_OFFICE
	    "/officeDocument\" Target=\"word/document.xml\"/></Relationships>", false);
	ccd_pack_add(pack, "word/_rels/document.xml.rels", CCD_WORD_HEAD
	    "<Relationships xmlns=\"" CCD_WORD_RELATIONSHIPS "\"><Relationship Id=\"styles\" Type=\"" CCD_WORD_OFFICE
	    "/styles\" Target=\"styles.xml\"/></Relationships>", false);
	ccd_pack_add(pack, "word/styles.xml", ccd_file_word_xml, false);
}

void
ccd_changes_docx(const struct ccd_version *from, const struct ccd_version *to,
    const struct ccd_change *changes, uint32_t n, struct ccd_write *w)
{
	struct redline r = { .from = from, .to = to, .w = w, .tongue = ccd_tongue_of(w->arena, to->lang),
		.date = ccd_write_date("%Y-%m-%dT%H:%M:%SZ", w->arena) };
	struct ccd_pack *pack = ccd_pack_begin(w);

	if (pack == NULL)
		return;
	put_fixed_parts(pack);
	ccd_member_begin(&r.body, pack, "word/document.xml");
	ccd_member_open(&r.body, "w:document", "xmlns:w", CCD_WORD_NS, NULL);
	ccd_member_open(&r.body, "w:body", NULL);
	put_clauses(&r, changes, n);
	ccd_member_end(&r.body);
	ccd_pack_end(pack);
}
