/*
 * Akoma Ntoso 3.0: one expression, the text in one language. Clauses that correspond have
 * the same eId in all of them, that of their row; the printed label is the <num>. What the
 * vocabulary has no element for that may stand anywhere is an <hcontainer> named after the
 * kind of the clause.
 */
#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "model/model.h"
#include "write/passage.h"
#include "write/xml_out.h"

/* A country that is not told (CLDR). */
#define COUNTRY "zz"

struct akn {
	struct ccd_xmlout x;
	const struct ccd_version *v;
	const uint32_t *row;            /* [clause] */
	const char *const *id;          /* [row] */
};

/* ---- metadata ---------------------------------------------------------- */

static unsigned
days_of(unsigned year, unsigned month)
{
	static const unsigned char days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return month == 2 && leap ? 29 : days[month - 1];
}

/* True for a date as the schema wants it, "1979-12-17"; not for NULL. */
static bool
is_date(const char *s)
{
	static const char form[] = "dddd-dd-dd";
	unsigned year, month, day;

	if (s == NULL || strlen(s) != sizeof form - 1)
		return false;
	for (size_t i = 0; form[i] != '\0'; i++)
		if (form[i] == 'd' ? s[i] < '0' || s[i] > '9' : s[i] != form[i])
			return false;
	year = (unsigned)strtoul(s, NULL, 10);
	month = (unsigned)strtoul(s + 5, NULL, 10);
	day = (unsigned)strtoul(s + 8, NULL, 10);
	return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= days_of(year, month);
}

static void
write_value(struct akn *k, const char *name, const char *value)
{
	ccd_xmlout_open(&k->x, name);
	ccd_xmlout_attr(&k->x, "value", value);
	ccd_xmlout_close(&k->x);
}

/* What work, expression and manifestation all begin with. */
static void
write_core(struct akn *k, const char *level, const char *uri, const char *date)
{
	struct ccd_arena *a = k->x.w->arena;

	ccd_xmlout_break(&k->x);
	ccd_xmlout_open(&k->x, level);
	write_value(k, "FRBRthis", ccd_arena_printf(a, "%s/!main", uri));
	write_value(k, "FRBRuri", uri);
	ccd_xmlout_open(&k->x, "FRBRdate");
	ccd_xmlout_attr(&k->x, "date", is_date(date) ? date : "1970-01-01");
	ccd_xmlout_attr(&k->x, "name", is_date(date) ? "text" : "unknown");
	ccd_xmlout_close(&k->x);
	ccd_xmlout_open(&k->x, "FRBRauthor");
	ccd_xmlout_attr(&k->x, "href", "#unknown");
	ccd_xmlout_close(&k->x);
}

static void
write_references(struct akn *k)
{
	ccd_xmlout_open(&k->x, "references");
	ccd_xmlout_attr(&k->x, "source", "#concordat");
	for (int i = 0; i < 2; i++) {
		ccd_xmlout_open(&k->x, "TLCOrganization");
		ccd_xmlout_attr(&k->x, "eId", i == 0 ? "concordat" : "unknown");
		ccd_xmlout_attr(&k->x, "href", i == 0 ? "/ontology/organization/concordat" :
		    "/ontology/organization/unknown");
		ccd_xmlout_attr(&k->x, "showAs", i == 0 ? "Concordat " CCD_VERSION : "not stated");
		ccd_xmlout_close(&k->x);
	}
	ccd_xmlout_close(&k->x);
	ccd_xmlout_break(&k->x);
}

/* The work is called by the first version of the concordance, so that all expressions
 * name the same one. */
static void
write_identification(struct akn *k)
{
	struct ccd_write *w = k->x.w;
	const struct ccd_version *first = &w->c->version[0];
	const char *date = is_date(first->date) ? first->date : "1970-01-01";
	const char *work = ccd_arena_printf(w->arena, "/akn/" COUNTRY "/doc/%s/%.16s", date,
	    first->sha256);
	const char *expression = ccd_arena_printf(w->arena, "%s/%s@", work, k->v->lang);

	ccd_xmlout_open(&k->x, "identification");
	ccd_xmlout_attr(&k->x, "source", "#concordat");
	write_core(k, "FRBRWork", work, first->date);
	write_value(k, "FRBRcountry", COUNTRY);
	ccd_xmlout_close(&k->x);
	write_core(k, "FRBRExpression", expression, k->v->date);
	if (k->v->status == CCD_STATUS_ORIGINAL || k->v->status == CCD_STATUS_WORKING)
		write_value(k, "FRBRauthoritative",
		    k->v->status == CCD_STATUS_ORIGINAL ? "true" : "false");
	ccd_xmlout_open(&k->x, "FRBRlanguage");
	ccd_xmlout_attr(&k->x, "language", k->v->lang);
	ccd_xmlout_close(&k->x);
	ccd_xmlout_close(&k->x);
	write_core(k, "FRBRManifestation", ccd_arena_printf(w->arena, "%s.xml", expression),
	    ccd_write_date("%Y-%m-%d", w->arena));
	ccd_xmlout_close(&k->x);
	ccd_xmlout_break(&k->x);
	ccd_xmlout_close(&k->x);
	ccd_xmlout_break(&k->x);
}

/* What the vocabulary has no place for. */
static void
write_provenance(struct akn *k)
{
	ccd_xmlout_open(&k->x, "proprietary");
	ccd_xmlout_attr(&k->x, "source", "#concordat");
	ccd_xmlout_open(&k->x, "source");
	ccd_xmlout_attr(&k->x, "xmlns", "urn:concordat:source:1");
	ccd_xmlout_attr(&k->x, "file", k->v->file);
	ccd_xmlout_attr(&k->x, "sha256", k->v->sha256);
	ccd_xmlout_attr(&k->x, "status", ccd_status_name(k->v->status));
	ccd_xmlout_close(&k->x);
	ccd_xmlout_close(&k->x);
	ccd_xmlout_break(&k->x);
}

static void
write_meta(struct akn *k)
{
	ccd_xmlout_open(&k->x, "meta");
	ccd_xmlout_break(&k->x);
	write_identification(k);
	write_references(k);
	write_provenance(k);
	ccd_xmlout_close(&k->x);
	ccd_xmlout_break(&k->x);
}

/* ---- text -------------------------------------------------------------- */

/* Bytes of the text that are label, without the blanks behind it. */
static size_t
label_length(const struct ccd_clause *clause)
{
	size_t n = clause->body;

	if (clause->label == NULL || *clause->label == '\0')
		return 0;
	while (n > 0 && clause->text[n - 1] == ' ')
		n--;
	return n;
}

/* Where the words begin that no <num> has said. */
static size_t
words_begin(const struct ccd_clause *clause)
{
	return label_length(clause) > 0 ? clause->body : 0;
}

/* The words of a clause, with what is set off. */
static void
write_words(struct akn *k, const struct ccd_clause *clause)
{
	size_t at = words_begin(clause), n = strlen(clause->text);

	for (uint32_t i = 0; i < clause->nspan; i++) {
		const struct ccd_span *span = &clause->span[i];

		if (span->kind != CCD_SPAN_EMPHASIS || span->start < at || span->end > n ||
		    span->end <= span->start)
			continue;
		ccd_xmlout_add(&k->x, clause->text + at, span->start - at);
		ccd_xmlout_open(&k->x, "i");
		ccd_xmlout_add(&k->x, clause->text + span->start, span->end - span->start);
		ccd_xmlout_close(&k->x);
		at = span->end;
	}
	ccd_xmlout_add(&k->x, clause->text + at, n - at);
}

/* ---- clauses ----------------------------------------------------------- */

static int
compare_index(const void *a, const void *b)
{
	const uint32_t *p = a, *q = b;

	return *p < *q ? -1 : *p > *q;
}

/* The clause's eId: that of its row; a further clause of the row has its place behind. */
static void
write_id(struct akn *k, uint32_t i)
{
	struct ccd_arena *a = ccd_arena_new();
	uint32_t r = k->row[i];
	const struct ccd_cell *cell = &k->x.w->c->row[r].cell[k->v - k->x.w->c->version];
	const char *token = ccd_xmlout_token(k->id[r], a);
	/* the clauses of a cell ascend */
	const uint32_t *place = bsearch(&i, cell->clause, cell->n, sizeof i, compare_index);

	if (place == NULL || place == cell->clause)
		ccd_xmlout_attr(&k->x, "eId", token);
	else
		ccd_xmlout_attrf(&k->x, "eId", "%s_-%u", token, (unsigned)(place - cell->clause) + 1);
	ccd_xmlout_attr(&k->x, "xml:lang", k->v->clause[i].lang);
	ccd_arena_free(a);
}

/* True where the words stand as a heading: as with all headings but an article that ends
 * as a sentence does. */
static bool
is_heading(const struct akn *k, uint32_t i)
{
	const struct ccd_clause *clause = &k->v->clause[i];

	return ccd_kind_is_heading(clause->kind) && clause->text[words_begin(clause)] != '\0' &&
	    (clause->kind != CCD_KIND_ARTICLE || !ccd_text_ends_sentence(clause->text));
}

/* The element of the vocabulary that says what clause I is, also to a reader that knows it
 * by its place only; NULL: none does. */
static const char *
element_of(const struct akn *k, uint32_t i)
{
	const struct ccd_clause *clause = &k->v->clause[i];
	enum ccd_kind above = k->v->clause[clause->parent].kind;
	bool in_item = above == CCD_KIND_ITEM || above == CCD_KIND_SUBITEM;
	bool numbered = label_length(clause) > 0;

	switch (clause->kind) {
	case CCD_KIND_PART:
		return "part";
	case CCD_KIND_CHAPTER:
		return "chapter";
	case CCD_KIND_SECTION:
		return is_heading(k, i) ? "section" : NULL;
	case CCD_KIND_ARTICLE:
		return numbered ? "article" : NULL;
	case CCD_KIND_PARAGRAPH:
		return numbered && !in_item ? "paragraph" : NULL;
	case CCD_KIND_ITEM:
		return numbered && !in_item ? "point" : NULL;
	case CCD_KIND_SUBITEM:
		return numbered && in_item ? "point" : NULL;
	case CCD_KIND_TEXT:
		/* one without a number says nothing where it holds others */
		return numbered || clause->end > i + 1 ? NULL : "alinea";
	default:
		return NULL;
	}
}

/* The words as running text: alone, or before what is below the clause. An article's
 * stand on the line of its number, which is said, for elsewhere they do not. */
static void
write_running(struct akn *k, uint32_t i)
{
	const struct ccd_clause *clause = &k->v->clause[i];

	if (clause->text[words_begin(clause)] == '\0')
		return;
	ccd_xmlout_open(&k->x, clause->end > i + 1 ? "intro" : "content");
	if (clause->kind == CCD_KIND_ARTICLE)
		ccd_xmlout_attr(&k->x, "class", "run-in");
	ccd_xmlout_open(&k->x, "p");
	write_words(k, clause);
	ccd_xmlout_close(&k->x);
	ccd_xmlout_close(&k->x);
}

/* Opens clause I, which is not closed until what is below it is written. */
static void
open_clause(struct akn *k, uint32_t i)
{
	const struct ccd_clause *clause = &k->v->clause[i];
	const char *element = element_of(k, i);
	size_t label = label_length(clause);

	ccd_xmlout_open(&k->x, element != NULL ? element : "hcontainer");
	if (element == NULL)
		ccd_xmlout_attr(&k->x, "name", ccd_kind_name(clause->kind));
	write_id(k, i);
	if (label > 0) {
		ccd_xmlout_open(&k->x, "num");
		ccd_xmlout_add(&k->x, clause->text, label);
		ccd_xmlout_close(&k->x);
	}
	if (is_heading(k, i)) {
		ccd_xmlout_open(&k->x, "heading");
		write_words(k, clause);
		ccd_xmlout_close(&k->x);
	} else {
		write_running(k, i);
	}
	ccd_xmlout_break(&k->x);
}

/* ---- tables ------------------------------------------------------------ */

/* True where a table is one: of rows, these of cells, these of text. */
static bool
is_table(const struct ccd_version *v, uint32_t table)
{
	uint32_t end = v->clause[table].end, cells = 0;

	for (uint32_t i = table + 1; i < end; i++) {
		const struct ccd_clause *clause = &v->clause[i], *above = &v->clause[clause->parent];

		switch (clause->kind) {
		case CCD_KIND_TABLEROW:
			if (clause->parent != table || *clause->text != '\0' || clause->end == i + 1)
				return false;
			break;
		case CCD_KIND_CELL:
			if (above->kind != CCD_KIND_TABLEROW ||
			    (*clause->text == '\0' && clause->end > i + 1))
				return false;
			cells++;
			break;
		case CCD_KIND_TEXT:
			if (above->kind != CCD_KIND_CELL || clause->end > i + 1 || label_length(clause) > 0)
				return false;
			break;
		default:
			return false;
		}
	}
	return cells > 0;
}

static void
write_paragraph(struct akn *k, uint32_t i, bool identified)
{
	ccd_xmlout_open(&k->x, "p");
	if (identified)
		write_id(k, i);
	ccd_xmlout_puts(&k->x, k->v->clause[i].text);
	ccd_xmlout_close(&k->x);
}

static void
write_cell(struct akn *k, uint32_t i)
{
	ccd_xmlout_open(&k->x, "td");
	write_id(k, i);
	if (*k->v->clause[i].text != '\0')
		write_paragraph(k, i, false);
	for (uint32_t p = i + 1; p < k->v->clause[i].end; p++)
		write_paragraph(k, p, true);
	ccd_xmlout_close(&k->x);
}

static void
write_table(struct akn *k, uint32_t table)
{
	const struct ccd_clause *clause = k->v->clause;

	ccd_xmlout_open(&k->x, "hcontainer");
	ccd_xmlout_attr(&k->x, "name", "block");
	ccd_xmlout_open(&k->x, "content");
	ccd_xmlout_open(&k->x, "table");
	write_id(k, table);
	if (*clause[table].text != '\0')
		ccd_xmlout_leaf(&k->x, "caption", NULL, NULL, clause[table].text);
	for (uint32_t row = table + 1; row < clause[table].end; row = clause[row].end) {
		ccd_xmlout_break(&k->x);
		ccd_xmlout_open(&k->x, "tr");
		write_id(k, row);
		for (uint32_t cell = row + 1; cell < clause[row].end; cell = clause[cell].end)
			write_cell(k, cell);
		ccd_xmlout_close(&k->x);
	}
	ccd_xmlout_close(&k->x);
	ccd_xmlout_close(&k->x);
	ccd_xmlout_close(&k->x);
	ccd_xmlout_break(&k->x);
}

/* ---- the text ---------------------------------------------------------- */

static void
write_clauses(struct akn *k)
{
	uint32_t open[CCD_LIMIT_DEPTH + 1], n = 0;

	for (uint32_t i = 1; i < k->v->nclause;) {
		for (; n > 0 && k->v->clause[open[n - 1]].end <= i; n--) {
			ccd_xmlout_close(&k->x);
			ccd_xmlout_break(&k->x);
		}
		if (k->v->clause[i].kind == CCD_KIND_TABLE && is_table(k->v, i)) {
			write_table(k, i);
			i = k->v->clause[i].end;
			continue;
		}
		open_clause(k, i);
		open[n++] = i++;
	}
	for (; n > 0; n--)
		ccd_xmlout_close(&k->x);
}

static void
write_akn(struct ccd_write *w)
{
	uint32_t version = w->order[0];
	struct akn k = { .v = &w->c->version[version] };

	k.row = ccd_rows_of(w->c, version, w->arena);
	k.id = ccd_row_ids(w->c, w->arena);
	ccd_xmlout_begin(&k.x, w);
	ccd_xmlout_open(&k.x, "akomaNtoso");
	ccd_xmlout_attr(&k.x, "xmlns", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0");
	ccd_xmlout_break(&k.x);
	ccd_xmlout_open(&k.x, "doc");
	ccd_xmlout_attr(&k.x, "name", "text");
	ccd_xmlout_break(&k.x);
	write_meta(&k);
	ccd_xmlout_open(&k.x, "mainBody");
	ccd_xmlout_break(&k.x);
	write_clauses(&k);
	ccd_xmlout_end(&k.x);
}

const struct ccd_writer ccd_write_akn = {
	.name = "akn", .extension = ".xml", .media_type = "application/akn+xml", .versions = 1,
	.bare = true, .write = write_akn,
};
