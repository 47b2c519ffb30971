/*
 * The concordance file to a concordance. libxml2's streaming reader checks each
 * element against the schema as it comes; what a schema cannot say is checked
 * here. The first thing wrong ends the load.
 */
#include <libxml/relaxng.h>
#include <libxml/xmlreader.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/error.h"
#include "base/file.h"
#include "base/limits.h"
#include "model/libraries.h"
#include "model/model.h"
#include "model/origin.h"
#include "store/store.h"
#include "store/store_int.h"
#include "lang/lang.h"

#define NAMESPACE "urn:concordat:concordance:1"

/* Of one element: libxml2 compares each attribute with all before it. */
enum { MAX_ATTRIBUTES = 64 };

/* libxml2 keeps the line of a node in 16 bits; beyond, the line that the parser has
 * come to must do, at most a few ahead. */
enum { NODE_LINES = 65535 };

extern const char ccd_file_concordance_rng[];

/* What is known of a version beside the model. */
struct part {
	uint32_t *row;          /* of each clause, CCD_NONE as yet */
	bool *used;             /* each segment: in a bead */
	struct { uint32_t *v; size_t n, cap; } local;   /* segments of the row's cell */
};

struct load {
	xmlTextReaderPtr reader;
	const char *file;
	struct ccd_error *err;
	struct ccd_error problem;       /* the parser's or the schema's first complaint */
	bool vague;                     /* it only says that some attribute is wrong */
	bool failed;
	struct ccd_concordance *c;
	struct ccd_buffer text;         /* of the clause or decision */
	bool open;                      /* one is being read */
	struct part part[CCD_MAX_VERSIONS];
	uint32_t ancestor[CCD_LIMIT_DEPTH + 1]; /* the latest clause of each depth */
	size_t covered;                 /* bytes of text up to the end of the last segment */
	size_t label;                   /* bytes of the label in the text, 0 if none */
	int64_t body;                   /* the clause's @body, -1 if none */
	struct { struct ccd_version *v; size_t n, cap; } versions;
	struct { struct ccd_clause *v; size_t n, cap; } clauses;        /* of the version */
	struct { struct ccd_segment *v; size_t n, cap; } segments;      /* of the version */
	struct { struct ccd_row *v; size_t n, cap; } rows;
	struct { struct ccd_bead *v; size_t n, cap; } beads;            /* of the row */
	struct { struct ccd_fact *v; size_t n, cap; } facts;            /* of the row */
	struct { struct ccd_part *v; size_t n, cap; } parts;
	struct { struct ccd_decision *v; size_t n, cap; } decisions;
};

/* ---- errors ---------------------------------------------------------- */

static size_t
current_line(struct load *l)
{
	xmlNodePtr node = xmlTextReaderCurrentNode(l->reader);
	long line = node != NULL ? xmlGetLineNo(node) : 0;

	if (line <= 0 || line >= NODE_LINES)
		line = xmlTextReaderGetParserLineNumber(l->reader);
	return line > 0 ? (size_t)line : 0;
}

__attribute__((format(printf, 3, 4)))
static void
fail(struct load *l, enum ccd_errcode code, const char *format, ...)
{
	char message[400];
	va_list ap;

	va_start(ap, format);
	vsnprintf(message, sizeof message, ccd_error_words(format), ap);
	va_end(ap);
	l->failed = true;
	ccd_error_set(l->err, code, l->file, current_line(l), "%s", message);
}

/* What the schema's complaints mean, with the one or two names that libxml2 gives. */
static const struct complaint {
	int code;
	const char *before, *between, *after;   /* NULL: no name in front of it */
} complaints[] = {
	{ XML_RELAXNG_ERR_INVALIDATTR, "attribute '",
		"' has no place or a wrong value in element '", "'" },
	{ XML_RELAXNG_ERR_ATTRVALID, "an attribute is missing or wrong in element '", "'", NULL },
	{ XML_RELAXNG_ERR_ELEMWRONG, "element '", "' has no place here", NULL },
	{ XML_RELAXNG_ERR_TEXTWRONG, "text has no place here", NULL, NULL },
	{ XML_RELAXNG_ERR_NOELEM, "an element is missing here", NULL, NULL },
	{ 0 }
};

/* Puts the schema's complaint into words of ours, if there are any. */
static bool
word_complaint(struct ccd_error *problem, const xmlError *error)
{
	const char *name1 = error->str1 != NULL ? error->str1 : "";
	const char *name2 = error->str2 != NULL ? error->str2 : "";

	for (const struct complaint *c = complaints; c->code != 0; c++) {
		if (c->code != error->code)
			continue;
		snprintf(problem->message, sizeof problem->message, "%s%.80s%s%.80s%s", c->before,
		    c->between != NULL ? name1 : "", c->between != NULL ? c->between : "",
		    c->after != NULL ? name2 : "", c->after != NULL ? c->after : "");
		return true;
	}
	return false;
}

/*
 * Receives what libxml2 has to say; the first is kept, on one line. Only that some
 * attribute is wrong gives way to what follows and says which.
 */
static void
note_problem(void *data, xmlErrorPtr error)
{
	struct load *l = data;
	const char *what = error->message != NULL ? error->message : "unknown error";
	bool schema = error->domain == XML_FROM_RELAXNGV;
	long line = error->line;

	if (error->level < XML_ERR_ERROR)
		return;
	if (line >= NODE_LINES && l->reader != NULL)
		line = xmlTextReaderGetParserLineNumber(l->reader);
	if (l->vague && schema && error->code == XML_RELAXNG_ERR_INVALIDATTR)
		word_complaint(&l->problem, error);
	if (l->problem.code != CCD_OK)
		return;
	ccd_error_set(&l->problem, CCD_EFORMAT, l->file, line > 0 ? (size_t)line : 0, "%s: %.*s",
	    schema ? "does not fit the schema" : "not well-formed XML",
	    (int)strcspn(what, "\r\n"), what);
	l->vague = schema && (!word_complaint(&l->problem, error) ||
	    error->code == XML_RELAXNG_ERR_ATTRVALID);
}

/* ---- attributes ------------------------------------------------------ */

/* The value, valid until the next question to the reader; NULL if it is not there. */
static const char *
attribute(struct load *l, const char *name)
{
	const xmlChar *value = NULL;

	if (xmlTextReaderMoveToAttribute(l->reader, (const xmlChar *)name) == 1) {
		value = xmlTextReaderConstValue(l->reader);
		if (value == NULL)
			value = (const xmlChar *)"";
	}
	xmlTextReaderMoveToElement(l->reader);
	return (const char *)value;
}

static const char *
copy_attribute(struct load *l, const char *name)
{
	const char *value = attribute(l, name);

	return value != NULL ? ccd_arena_strdup(l->c->arena, value) : NULL;
}

/* A number at *P, which moves behind it. False where there is none or it is too large. */
static bool
number_at(const char **p, uint32_t *out)
{
	uint64_t n = 0;
	const char *s = *p;

	for (; *s >= '0' && *s <= '9' && n <= UINT32_MAX; s++)
		n = n * 10 + (uint64_t)(*s - '0');
	if (s == *p || n > UINT32_MAX)
		return false;
	*p = s;
	*out = (uint32_t)n;
	return true;
}

/* "2" or "2-3" at *P, which moves behind it. */
static bool
range_at(const char **p, uint32_t *first, uint32_t *last)
{
	if (!number_at(p, first))
		return false;
	*last = *first;
	if (**p != '-')
		return true;
	++*p;
	return number_at(p, last);
}

/* The attribute as a number, OTHERWISE where it is not there. */
static uint32_t
number(struct load *l, const char *name, uint32_t otherwise)
{
	const char *value = attribute(l, name);
	uint32_t n = otherwise;

	if (value != NULL && (!number_at(&value, &n) || *value != '\0'))
		fail(l, CCD_EFORMAT, "'%s' is not a number, or too large", name);
	return n;
}

/* "0", "0.9", "0.987", "1.000" in thousandths; false where S is nothing of the kind. */
static bool
probability(const char *s, unsigned *milli)
{
	size_t n;

	if (*s != '0' && *s != '1')
		return false;
	*milli = (unsigned)(*s++ - '0') * 1000;
	if (*s == '\0')
		return true;
	n = strspn(s + 1, "0123456789");
	if (*s != '.' || n < 1 || n > 3 || s[n + 1] != '\0')
		return false;
	for (unsigned unit = 100; *++s != '\0'; unit /= 10)
		*milli += unit * (unsigned)(*s - '0');
	return *milli <= 1000;
}

static double
confidence(struct load *l)
{
	const char *s = attribute(l, "confidence");
	unsigned milli = 0;

	if (s == NULL || !probability(s, &milli))
		fail(l, CCD_EFORMAT, "'confidence' is not 0 to 1 with up to three decimals");
	return milli / 1000.0;
}

static bool
is_true(struct load *l, const char *name)
{
	return attribute(l, name) != NULL;
}

/* The version of @lang, or CCD_NONE with the error set. */
static uint32_t
version_of(struct load *l)
{
	const char *lang = attribute(l, "lang");

	for (uint32_t v = 0; lang != NULL && v < l->c->nversion; v++)
		if (strcmp(l->c->version[v].lang, lang) == 0)
			return v;
	fail(l, CCD_EFORMAT, "no version in language '%s'", lang != NULL ? lang : "");
	return CCD_NONE;
}

/* ---- versions -------------------------------------------------------- */

static void
begin_settings(struct load *l)
{
	l->c->profile = copy_attribute(l, "profile");
	l->c->segments = is_true(l, "segments");
}

static void
begin_version(struct load *l)
{
	const char *lang = copy_attribute(l, "lang");
	char canonical[64];

	if (l->versions.n == CCD_MAX_VERSIONS) {
		fail(l, CCD_ELIMIT, "more than %d versions", CCD_MAX_VERSIONS);
		return;
	}
	if (!ccd_lang_valid(lang, canonical, sizeof canonical)) {
		fail(l, CCD_ELANG, "unknown language '%s'", lang);
		return;
	}
	if (strcmp(lang, canonical) != 0) {
		fail(l, CCD_ELANG, "language '%s' is written '%s'", lang, canonical);
		return;
	}
	for (size_t v = 0; v < l->versions.n; v++)
		if (strcmp(l->versions.v[v].lang, lang) == 0)
			fail(l, CCD_EFORMAT, "a second version in language '%s'", lang);
	*ccd_push(l->c->arena, &l->versions) = (struct ccd_version){ .lang = lang };
	l->clauses.n = l->segments.n = 0;
	*ccd_push(l->c->arena, &l->clauses) = (struct ccd_clause){
		.kind = CCD_KIND_DOCUMENT, .parent = CCD_NONE, .end = 1, .text = "", .address = "" };
	l->ancestor[0] = 0;
}

static void
begin_source(struct load *l)
{
	struct ccd_version *v = &l->versions.v[l->versions.n - 1];
	const char *status = attribute(l, "status"), *place;

	v->status = (enum ccd_status)ccd_status_of(status);
	v->file = copy_attribute(l, "file");
	v->media_type = copy_attribute(l, "type");
	v->charset = copy_attribute(l, "charset");
	v->sha256 = copy_attribute(l, "sha256");
	v->date = copy_attribute(l, "date");
	if ((place = attribute(l, "place")) != NULL)
		v->place = (enum ccd_place)ccd_place_of(place);
	l->parts.v = NULL;
	l->parts.n = l->parts.cap = 0;
}

static void
begin_part(struct load *l)
{
	*ccd_push(l->c->arena, &l->parts) = (struct ccd_part){ copy_attribute(l, "file"),
		copy_attribute(l, "sha256") };
}

static void
end_version(struct load *l)
{
	struct ccd_version *v = &l->versions.v[l->versions.n - 1];
	struct ccd_arena *a = l->c->arena;

	v->nclause = (uint32_t)l->clauses.n;
	v->clause = ccd_arena_memdup(a, l->clauses.v, l->clauses.n * sizeof *v->clause);
	v->nsegment = (uint32_t)l->segments.n;
	v->segment = ccd_array(a, l->segments.n, struct ccd_segment);
	for (size_t i = 0; i < l->segments.n; i++)
		v->segment[i] = l->segments.v[i];
	v->part = l->parts.v;
	v->npart = (uint32_t)l->parts.n;
	for (uint32_t i = v->nclause - 1; i > 0; i--) {
		struct ccd_clause *parent = &v->clause[v->clause[i].parent];

		if (parent->end < v->clause[i].end)
			parent->end = v->clause[i].end;
	}
}

/* ---- clauses --------------------------------------------------------- */

static void
open_text(struct load *l)
{
	ccd_buffer_clear(&l->text);
	l->open = true;
}

/* The text since then. In the arena. */
static const char *
close_text(struct load *l)
{
	l->open = false;
	return ccd_arena_strndup(l->c->arena, l->text.s, l->text.n);
}

/* Checks number and depth of the next clause and finds its parent. */
static void
place_clause(struct load *l, struct ccd_clause *clause)
{
	uint32_t id = number(l, "id", 0), next = (uint32_t)l->clauses.n;

	clause->depth = number(l, "depth", 0);
	clause->end = next + 1;
	clause->segment = (uint32_t)l->segments.n;
	if (next >= CCD_LIMIT_CLAUSES)
		fail(l, CCD_ELIMIT, "more than %d clauses", CCD_LIMIT_CLAUSES);
	else if (id != next)
		fail(l, CCD_EFORMAT, "clause %u stands where clause %u is due", id, next);
	else if (clause->depth == 0 || clause->depth > l->clauses.v[next - 1].depth + 1)
		fail(l, CCD_EFORMAT, "clause %u has no parent at depth %u", id,
		    clause->depth > 0 ? clause->depth - 1 : 0);
	else if (clause->depth > CCD_LIMIT_DEPTH)
		fail(l, CCD_ELIMIT, "clause %u is deeper than %d", id, CCD_LIMIT_DEPTH);
	else
		clause->parent = l->ancestor[clause->depth - 1];
}

static int
hex_of(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* "%3Cb%3E" at *P up to a blank or the end. NULL where it is not written so, or is not UTF-8. */
static const char *
span_value(struct load *l, const char **p)
{
	size_t n = strcspn(*p, " "), length = 0;
	char *value = ccd_arena_strndup(l->c->arena, *p, n);

	for (size_t i = 0; i < n; i++) {
		int high = 0, low = (unsigned char)value[i];

		if (value[i] == '%') {
			if (i + 2 >= n || (high = hex_of(value[i + 1])) < 0 || (low = hex_of(value[i + 2])) < 0 ||
			    high + low == 0)
				return NULL;
			i += 2;
		}
		value[length++] = (char)(high * 16 + low);
	}
	value[length] = '\0';
	*p += n;
	return xmlCheckUTF8((const xmlChar *)value) ? value : NULL;
}

/* "emphasis:3-10 note:12-15 tag:20-20=%3Cb%3E" */
static void
read_spans(struct load *l, struct ccd_clause *clause)
{
	const char *p = attribute(l, "spans");
	struct { struct ccd_span *v; size_t n, cap; } spans = { 0 };

	while (p != NULL && *p != '\0') {
		struct ccd_span span = { 0 };
		size_t n = strcspn(p, ":");
		char name[16] = "";
		int kind;

		if (n < sizeof name)
			memcpy(name, p, n);
		kind = ccd_span_of(name);
		p += n + (p[n] == ':');
		if (kind < 0 || !range_at(&p, &span.start, &span.end) ||
		    (*p == '=' && (p++, span.value = span_value(l, &p)) == NULL) ||
		    (*p != ' ' && *p != '\0')) {
			fail(l, CCD_EFORMAT, "'spans' is not a list of kind:start-end");
			return;
		}
		p += *p == ' ';
		span.kind = (enum ccd_span_kind)kind;
		*ccd_push(l->c->arena, &spans) = span;
	}
	clause->span = spans.v;
	clause->nspan = (uint32_t)spans.n;
}

static void
begin_clause(struct load *l)
{
	struct ccd_clause clause = { .parent = 0 };
	const char *scheme;

	place_clause(l, &clause);
	if (l->failed)
		return;
	clause.kind = (enum ccd_kind)ccd_kind_of(attribute(l, "kind"));
	clause.address = copy_attribute(l, "address");
	clause.ordinal.number = number(l, "number", 0);
	clause.ordinal.insert = number(l, "insert", 0);
	if ((scheme = attribute(l, "scheme")) != NULL)
		clause.ordinal.scheme = (enum ccd_scheme)ccd_scheme_of(scheme);
	clause.label = copy_attribute(l, "label");
	clause.line = number(l, "line", 0);
	clause.part = number(l, "part", 0);
	clause.doubt = number(l, "doubt", 0);
	if (clause.part > 0 && clause.part >= l->parts.n)
		fail(l, CCD_EFORMAT, "there is no part %u", clause.part);
	clause.anchor = copy_attribute(l, "anchor");
	clause.corrected = is_true(l, "corrected");
	clause.lang = copy_attribute(l, "lang");
	read_spans(l, &clause);
	l->body = attribute(l, "body") != NULL ? (int64_t)number(l, "body", 0) : -1;
	l->ancestor[clause.depth] = (uint32_t)l->clauses.n;
	*ccd_push(l->c->arena, &l->clauses) = clause;
	open_text(l);
	l->covered = l->label = 0;
}

static void
begin_segment(struct load *l)
{
	struct ccd_segment segment = { .clause = (uint32_t)l->clauses.n - 1,
		.start = (uint32_t)l->text.n };

	if (!ccd_store_blank(l->text.s, l->covered, l->text.n))
		fail(l, CCD_EFORMAT, "words between two <s>");
	*ccd_push(l->c->arena, &l->segments) = segment;
}

static void
end_segment(struct load *l)
{
	struct ccd_segment *segment = &l->segments.v[l->segments.n - 1];

	segment->end = (uint32_t)l->text.n;
	l->covered = l->text.n;
}

static void
begin_label(struct load *l)
{
	const struct ccd_clause *clause = &l->clauses.v[l->clauses.n - 1];

	if (l->text.n > 0 || l->segments.n != clause->segment + 1)
		fail(l, CCD_EFORMAT, "a <label> that does not begin its clause");
	else if (clause->label != NULL)
		fail(l, CCD_EFORMAT, "a second label");
}

static void
end_label(struct load *l)
{
	struct ccd_clause *clause = &l->clauses.v[l->clauses.n - 1];

	l->label = l->text.n;
	clause->label = ccd_arena_strndup(l->c->arena, l->text.s, l->text.n);
}

static void
end_clause(struct load *l)
{
	struct ccd_clause *clause = &l->clauses.v[l->clauses.n - 1];

	if (!ccd_store_blank(l->text.s, l->covered, l->text.n))
		fail(l, CCD_EFORMAT, "words outside <s>");
	clause->nsegment = (uint32_t)l->segments.n - clause->segment;
	clause->text = close_text(l);
	clause->body = l->body >= 0 ? (uint32_t)l->body :
	    (uint32_t)ccd_store_body(clause->text, l->text.n, l->label);
	if (clause->body > l->text.n || (clause->text[clause->body] & 0xC0) == 0x80)
		fail(l, CCD_EFORMAT, "'body' is behind the text or inside a character");
	if (!ccd_store_spans(clause->span, clause->nspan, clause->text, l->text.n))
		fail(l, CCD_EFORMAT, "'spans' do not ascend, or leave the text");
}

/* U+0001 to U+001F and U+FFFE, U+FFFF, by the schema. */
static void
begin_char(struct load *l)
{
	const char *code = attribute(l, "code");
	unsigned c = code != NULL ? (unsigned)strtoul(code, NULL, 16) : 0;

	if (c == 0 || (c > 0x1F && c < 0xFFFE)) {
		fail(l, CCD_EFORMAT, "'code' is no character that needs it");
	} else if (c <= 0x1F) {
		ccd_buffer_putc(&l->text, (char)c);
	} else {
		ccd_buffer_puts(&l->text, c == 0xFFFE ? "\xEF\xBF\xBE" : "\xEF\xBF\xBF");
	}
}

/* ---- rows ------------------------------------------------------------ */

static void
begin_rows(struct load *l)
{
	struct ccd_concordance *c = l->c;

	c->version = l->versions.v;
	c->nversion = (uint32_t)l->versions.n;
	for (uint32_t v = 0; v < c->nversion; v++) {
		l->part[v].row = ccd_array(c->arena, c->version[v].nclause, uint32_t);
		l->part[v].used = ccd_array(c->arena, c->version[v].nsegment, bool);
		for (uint32_t i = 0; i < c->version[v].nclause; i++)
			l->part[v].row[i] = CCD_NONE;
	}
}

static void
begin_row(struct load *l)
{
	struct ccd_row row = { .confidence = confidence(l), .confirmed = is_true(l, "confirmed") };

	row.cell = ccd_array(l->c->arena, l->c->nversion, struct ccd_cell);
	for (uint32_t v = 0; v < l->c->nversion; v++)
		l->part[v].local.n = 0;
	l->beads.n = l->facts.n = 0;
	*ccd_push(l->c->arena, &l->rows) = row;
}

/* Takes clause ID of version V into the row. */
static bool
take_clause(struct load *l, uint32_t v, uint32_t id, uint32_t last)
{
	const struct ccd_version *version = &l->c->version[v];
	struct part *part = &l->part[v];
	const struct ccd_clause *clause;

	if (id == 0 || id >= version->nclause) {
		fail(l, CCD_EFORMAT, "no clause %u in '%s'", id, version->lang);
		return false;
	}
	if (part->row[id] != CCD_NONE) {
		fail(l, CCD_EFORMAT, "clause %u of '%s' is in a second row", id, version->lang);
		return false;
	}
	if (id < last) {
		fail(l, CCD_EFORMAT, "clause %u of '%s' stands behind clause %u", id,
		    version->lang, last);
		return false;
	}
	part->row[id] = (uint32_t)l->rows.n - 1;
	clause = &version->clause[id];
	for (uint32_t i = 0; i < clause->nsegment; i++)
		*ccd_push(l->c->arena, &part->local) = clause->segment + i;
	return true;
}

static void
begin_cell(struct load *l)
{
	uint32_t v = version_of(l), id = 0, last = 0;
	const char *p = attribute(l, "clauses");
	struct { uint32_t *v; size_t n, cap; } ids = { 0 };
	struct ccd_cell *cell;

	if (v == CCD_NONE)
		return;
	cell = &l->rows.v[l->rows.n - 1].cell[v];
	if (cell->n > 0) {
		fail(l, CCD_EFORMAT, "a second cell in '%s'", l->c->version[v].lang);
		return;
	}
	for (; p != NULL && *p != '\0'; last = id) {
		if (*p == ' ')
			p++;
		if (!number_at(&p, &id))
			fail(l, CCD_EFORMAT, "'clauses' is not a list of numbers, or one is too large");
		if (l->failed || !take_clause(l, v, id, last))
			return;
		*ccd_push(l->c->arena, &ids) = id;
	}
	if (ids.n == 0)
		fail(l, CCD_EFORMAT, "a cell without clauses");
	cell->clause = ids.v;
	cell->n = (uint32_t)ids.n;
}

static void
begin_bead(struct load *l)
{
	struct ccd_bead bead = { .confidence = confidence(l) };

	bead.side = ccd_array(l->c->arena, l->c->nversion, struct ccd_range);
	*ccd_push(l->c->arena, &l->beads) = bead;
}

/* Segments FIRST to LAST, from 1, of the row's cell in version V as a range of the version. */
static void
take_segments(struct load *l, uint32_t v, uint32_t first, uint32_t last, struct ccd_range *side)
{
	struct part *part = &l->part[v];
	const char *lang = l->c->version[v].lang;

	if (first == 0 || last < first || last > part->local.n) {
		fail(l, CCD_EFORMAT, "no segments %u-%u in the row's cell of '%s'", first, last, lang);
		return;
	}
	side->first = part->local.v[first - 1];
	side->n = last - first + 1;
	if (part->local.v[last - 1] - side->first != last - first) {
		fail(l, CCD_EFORMAT, "segments %u-%u of '%s' do not stand together", first, last, lang);
		return;
	}
	for (uint32_t i = side->first; i < side->first + side->n; i++) {
		if (part->used[i]) {
			fail(l, CCD_EFORMAT, "segments %u-%u of '%s' are in two beads", first, last,
			    lang);
			return;
		}
		part->used[i] = true;
	}
}

static void
begin_side(struct load *l)
{
	uint32_t v = version_of(l), first = 0, last = 0;
	const char *p = attribute(l, "segments");
	struct ccd_range *side;

	if (v == CCD_NONE || p == NULL)
		return;
	side = &l->beads.v[l->beads.n - 1].side[v];
	if (side->n > 0) {
		fail(l, CCD_EFORMAT, "a second side in '%s'", l->c->version[v].lang);
		return;
	}
	if (range_at(&p, &first, &last) && *p == '\0')
		take_segments(l, v, first, last, side);
	else
		fail(l, CCD_EFORMAT, "'segments' is not a number or range, or too large");
}

static void
end_row(struct load *l)
{
	struct ccd_row *row = &l->rows.v[l->rows.n - 1];

	row->nbead = (uint32_t)l->beads.n;
	row->bead = ccd_array(l->c->arena, l->beads.n, struct ccd_bead);
	for (size_t i = 0; i < l->beads.n; i++)
		row->bead[i] = l->beads.v[i];
	row->nfact = (uint32_t)l->facts.n;
	if (l->facts.n > 0)
		row->fact = ccd_arena_memdup(l->c->arena, l->facts.v, l->facts.n * sizeof *row->fact);
}

static void
begin_fact(struct load *l)
{
	struct ccd_fact fact = { .name = copy_attribute(l, "name"), .version = CCD_NONE };

	if (attribute(l, "lang") != NULL)
		fact.version = version_of(l);
	*ccd_push(l->c->arena, &l->facts) = fact;
	open_text(l);
}

static void
end_fact(struct load *l)
{
	l->facts.v[l->facts.n - 1].text = close_text(l);
}

static void
end_rows(struct load *l)
{
	struct ccd_concordance *c = l->c;

	c->row = l->rows.n > 0 ? l->rows.v : ccd_array(c->arena, 1, struct ccd_row);
	c->nrow = (uint32_t)l->rows.n;
	for (uint32_t v = 0; v < c->nversion; v++)
		for (uint32_t i = 1; i < c->version[v].nclause; i++)
			if (l->part[v].row[i] == CCD_NONE) {
				fail(l, CCD_EFORMAT, "clause %u of '%s' is in no row", i,
				    c->version[v].lang);
				return;
			}
}

/* ---- decisions ------------------------------------------------------- */

static void
begin_decision(struct load *l)
{
	struct ccd_decision decision = { .fingerprint = copy_attribute(l, "fingerprint"),
		.rule = copy_attribute(l, "rule"), .lang = copy_attribute(l, "lang"),
		.reading = copy_attribute(l, "reading"), .author = copy_attribute(l, "author"),
		.date = copy_attribute(l, "date") };
	const char *verdict = attribute(l, "verdict");

	if (verdict != NULL)
		decision.verdict = (enum ccd_verdict)ccd_verdict_of(verdict);
	*ccd_push(l->c->arena, &l->decisions) = decision;
	open_text(l);
}

static void
end_decision(struct load *l)
{
	l->decisions.v[l->decisions.n - 1].reason = close_text(l);
	l->c->decision = l->decisions.v;
	l->c->ndecision = (uint32_t)l->decisions.n;
}

/* ---- the walk -------------------------------------------------------- */

/* What to do where an element begins and ends. */
static const struct element {
	const char *name;
	void (*begin)(struct load *l);
	void (*end)(struct load *l);
} elements[] = {
	{ "settings", begin_settings, NULL },
	{ "version", begin_version, end_version },
	{ "source", begin_source, NULL },
	{ "part", begin_part, NULL },
	{ "clause", begin_clause, end_clause },
	{ "s", begin_segment, end_segment },
	{ "label", begin_label, end_label },
	{ "char", begin_char, NULL },
	{ "rows", begin_rows, end_rows },
	{ "row", begin_row, end_row },
	{ "cell", begin_cell, NULL },
	{ "bead", begin_bead, NULL },
	{ "side", begin_side, NULL },
	{ "fact", begin_fact, end_fact },
	{ "decision", begin_decision, end_decision },
	{ 0 }
};

static const struct element *
element_at(xmlTextReaderPtr reader)
{
	const char *name = (const char *)xmlTextReaderConstLocalName(reader);

	for (const struct element *e = elements; e->name != NULL; e++)
		if (strcmp(e->name, name) == 0)
			return e;
	return NULL;
}

static void
add_text(struct load *l)
{
	const xmlChar *value = xmlTextReaderConstValue(l->reader);
	size_t n = value != NULL ? strlen((const char *)value) : 0;

	if (!l->open)
		return;
	if (l->text.n + n > CCD_LIMIT_CLAUSE_BYTES)
		fail(l, CCD_ELIMIT, "a text larger than %d MiB", CCD_LIMIT_CLAUSE_BYTES >> 20);
	else
		ccd_buffer_add(&l->text, (const char *)value, n);
}

static void
take_node(struct load *l)
{
	const struct element *e;
	bool empty;

	switch (xmlTextReaderNodeType(l->reader)) {
	case XML_READER_TYPE_ELEMENT:
		empty = xmlTextReaderIsEmptyElement(l->reader) == 1;
		if ((e = element_at(l->reader)) == NULL)
			break;
		e->begin(l);
		if (empty && e->end != NULL && !l->failed)
			e->end(l);
		break;
	case XML_READER_TYPE_END_ELEMENT:
		if ((e = element_at(l->reader)) != NULL && e->end != NULL)
			e->end(l);
		break;
	case XML_READER_TYPE_TEXT:
	case XML_READER_TYPE_CDATA:
	case XML_READER_TYPE_WHITESPACE:
	case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
		add_text(l);
		break;
	default:
		break;
	}
}

/* The root tells best what a file is that is no concordance. */
static void
check_root(struct load *l)
{
	const char *name = (const char *)xmlTextReaderConstLocalName(l->reader);
	const char *uri = (const char *)xmlTextReaderConstNamespaceUri(l->reader);

	if (strcmp(name, "concordance") != 0)
		fail(l, CCD_EFORMAT, "not a concordance file (root element '%.100s')", name);
	else if (uri == NULL || strcmp(uri, NAMESPACE) != 0)
		fail(l, CCD_EFORMAT, "not a concordance file of this version (namespace '%.100s')",
		    uri != NULL ? uri : "");
}

static void
report_problem(struct load *l)
{
	l->failed = true;
	ccd_error_set(l->err, l->problem.code, l->file, l->problem.line, "%s", l->problem.message);
}

static void
walk(struct load *l)
{
	bool root = false;
	int more = 0;

	while (!l->failed && (more = xmlTextReaderRead(l->reader)) == 1) {
		if (!root && xmlTextReaderNodeType(l->reader) == XML_READER_TYPE_ELEMENT) {
			root = true;
			check_root(l);
		}
		if (!l->failed && xmlTextReaderIsValid(l->reader) != 1)
			ccd_error_set(&l->problem, CCD_EFORMAT, l->file, current_line(l),
			    "does not fit the schema");
		if (!l->failed && l->problem.code != CCD_OK)
			report_problem(l);
		if (!l->failed)
			take_node(l);
	}
	if (!l->failed && more < 0)
		ccd_error_set(&l->problem, CCD_EFORMAT, l->file, 0, "not well-formed XML");
	if (!l->failed && l->problem.code != CCD_OK)
		report_problem(l);
}

/* ---- before the parser ----------------------------------------------- */

/* Behind the end of what begins at P with a comment, CDATA section or processing
 * instruction; NULL where it is none of these, or has no end. */
static const char *
skip_markup(const char *p, const char *end)
{
	static const char *const marks[][2] = {
		{ "<!--", "-->" }, { "<![CDATA[", "]]>" }, { "<?", "?>" } };

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		size_t n = strlen(marks[i][0]), m = strlen(marks[i][1]);
		const char *close;

		if ((size_t)(end - p) < n || memcmp(p, marks[i][0], n) != 0)
			continue;
		close = memmem(p + n, (size_t)(end - p) - n, marks[i][1], m);
		return close != NULL ? close + m : NULL;
	}
	return NULL;
}

/* The number of attributes in the tag at P; *P moves behind it. */
static unsigned
count_attributes(const char **p, const char *end)
{
	unsigned n = 0;
	char quote = '\0';

	for (; *p < end && (quote != '\0' || **p != '>'); ++*p) {
		if (quote == '\0' && (**p == '"' || **p == '\'')) {
			quote = **p;
			n++;
		} else if (**p == quote) {
			quote = '\0';
		}
	}
	return n;
}

static size_t
line_of(const char *s, const char *p)
{
	size_t line = 1;

	while ((s = memchr(s, '\n', (size_t)(p - s))) != NULL) {
		s++;
		line++;
	}
	return line;
}

/* Refuses what is no XML at all, and what the parser would expand (entities) or be
 * slow at (libxml2 takes quadratic time for the attributes of one element). */
static int
check_markup(const char *file, const char *s, size_t n, struct ccd_error *err)
{
	const char *end = s + n, *first = s;

	if (n >= 3 && memcmp(first, "\xef\xbb\xbf", 3) == 0)
		first += 3;
	while (first < end && strchr(" \t\r\n", *first) != NULL && *first != '\0')
		first++;
	if (first < end && *first != '<')
		return ccd_error_set(err, CCD_EFORMAT, file, line_of(s, first),
		    "not a concordance file (it is not XML)");
	for (const char *p = s; (p = memchr(p, '<', (size_t)(end - p))) != NULL; ) {
		const char *tag = p, *behind = skip_markup(p, end);

		if (behind != NULL) {
			p = behind;
			continue;
		}
		if (end - p >= 9 && strncasecmp(p, "<!DOCTYPE", 9) == 0)
			return ccd_error_set(err, CCD_EFORMAT, file, line_of(s, p),
			    "not a concordance file (it has a document type declaration)");
		if (count_attributes(&p, end) > MAX_ATTRIBUTES)
			return ccd_error_set(err, CCD_ELIMIT, file, line_of(s, tag),
			    "more than %d attributes in one element", MAX_ATTRIBUTES);
	}
	return 0;
}

/* ---- loading --------------------------------------------------------- */

/* Our own schema: it cannot fail but for memory. */
static xmlRelaxNGPtr
schema_new(struct load *l)
{
	xmlRelaxNGParserCtxtPtr parser = xmlRelaxNGNewMemParserCtxt(ccd_file_concordance_rng,
	    (int)strlen(ccd_file_concordance_rng));
	xmlRelaxNGPtr schema;

	if (parser == NULL)
		return NULL;
	xmlRelaxNGSetParserStructuredErrors(parser, note_problem, l);
	schema = xmlRelaxNGParse(parser);
	xmlRelaxNGFreeParserCtxt(parser);
	return schema;
}

static void
read_xml(struct load *l, const char *bytes, size_t n)
{
	xmlRelaxNGPtr schema = schema_new(l);
	xmlRelaxNGValidCtxtPtr valid = schema != NULL ? xmlRelaxNGNewValidCtxt(schema) : NULL;

	l->reader = xmlReaderForMemory(bytes, (int)n, NULL, "UTF-8", XML_PARSE_NONET);
	if (l->reader == NULL || valid == NULL) {
		fail(l, CCD_ELIMIT, "cannot start the XML parser");
	} else {
		xmlTextReaderSetStructuredErrorHandler(l->reader, note_problem, l);
		xmlRelaxNGSetValidStructuredErrors(valid, note_problem, l);
		xmlTextReaderRelaxNGValidateCtxt(l->reader, valid, 0);
		walk(l);
	}
	xmlFreeTextReader(l->reader);
	xmlRelaxNGFreeValidCtxt(valid);
	xmlRelaxNGFree(schema);
}

struct ccd_concordance *
ccd_load_memory(const char *name, const char *bytes, size_t n, struct ccd_error *err)
{
	struct load l = { .file = name, .err = err };

	if (n == 0) {
		ccd_error_set(err, CCD_EFORMAT, name, 0, "not a concordance file (it is empty)");
		return NULL;
	}
	if (n > CCD_LIMIT_CONCORDANCE_BYTES) {
		ccd_error_set(err, CCD_ELIMIT, name, 0, "larger than the limit of %d MiB",
		    CCD_LIMIT_CONCORDANCE_BYTES >> 20);
		return NULL;
	}
	if (check_markup(name, bytes, n, err) < 0)
		return NULL;
	l.c = ccd_concordance_new();
	ccd_buffer_puts(&l.text, "");   /* never NULL */
	read_xml(&l, bytes, n);
	ccd_buffer_free(&l.text);
	if (l.failed) {
		ccd_concordance_free(l.c);
		return NULL;
	}
	return l.c;
}

/* Remembers what FILE was before a byte of it was read; LOCK as of ccd_lock. */
static void
set_origin(struct ccd_concordance *c, const char *file, const struct ccd_identity *id, int lock)
{
	char path[PATH_MAX];

	c->origin = ccd_new(c->arena, struct ccd_origin);
	c->origin->path = ccd_arena_strdup(c->arena, realpath(file, path) != NULL ? path : file);
	c->origin->id = *id;
	c->origin->lock = lock;
}

static struct ccd_concordance *
load(const char *file, int lock, struct ccd_error *err)
{
	struct ccd_buffer b = { 0 };
	struct ccd_concordance *c = NULL;
	struct ccd_identity id;
	bool named = strcmp(file, "-") != 0 && ccd_identity_named(file, &id);

	if (ccd_file_read_within(file, CCD_LIMIT_CONCORDANCE_BYTES, &b, err) == 0)
		c = ccd_load_memory(strcmp(file, "-") == 0 ? "standard input" : file,
		    b.n > 0 ? b.s : "", b.n, err);
	ccd_buffer_free(&b);
	if (c != NULL && named)
		set_origin(c, file, &id, lock);
	return c;
}

struct ccd_concordance *
ccd_load(const char *file, struct ccd_error *err)
{
	return CCD_PUBLIC(err, NULL, load(file, -1, err));
}

struct ccd_concordance *
ccd_load_to_change(const char *file, struct ccd_error *err)
{
	struct ccd_error refused = { 0 };
	int lock = strcmp(file, "-") == 0 ? -1 : ccd_lock(file, &refused);
	struct ccd_concordance *c;

	if (refused.code != CCD_OK) {
		ccd_error_set(err, refused.code, refused.file, refused.line, "%s", refused.message);
		return NULL;
	}
	if ((c = CCD_PUBLIC(err, NULL, load(file, lock, err))) == NULL && lock >= 0)
		close(lock);
	return c;
}
