#include "model/model.h"

#include <string.h>
#include <strings.h>

#include "base/error.h"
#include "base/output.h"
#include "text/utf8.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const char *const kind_names[] = {
	[CCD_KIND_DOCUMENT] = "document", [CCD_KIND_TITLE] = "title",
	[CCD_KIND_ANNEX] = "annex", [CCD_KIND_PART] = "part",
	[CCD_KIND_CHAPTER] = "chapter", [CCD_KIND_SECTION] = "section",
	[CCD_KIND_HEADING] = "heading", [CCD_KIND_ARTICLE] = "article",
	[CCD_KIND_PARAGRAPH] = "paragraph", [CCD_KIND_ITEM] = "item",
	[CCD_KIND_SUBITEM] = "subitem", [CCD_KIND_TEXT] = "text",
	[CCD_KIND_ENACTING] = "enacting", [CCD_KIND_RECITAL] = "recital",
	[CCD_KIND_OPERATIVE] = "operative", [CCD_KIND_SIGNATURE] = "signature",
	[CCD_KIND_NOTE] = "note", [CCD_KIND_NOTICE] = "notice",
	[CCD_KIND_TABLE] = "table", [CCD_KIND_TABLEROW] = "tablerow",
	[CCD_KIND_CELL] = "cell", [CCD_KIND_SEGMENT] = "segment",
};

static const char *const scheme_names[] = {
	[CCD_SCHEME_NONE] = "none", [CCD_SCHEME_DECIMAL] = "decimal",
	[CCD_SCHEME_DOTTED] = "dotted", [CCD_SCHEME_LATIN] = "latin",
	[CCD_SCHEME_LATIN_UPPER] = "latin-upper", [CCD_SCHEME_ROMAN] = "roman",
	[CCD_SCHEME_ROMAN_UPPER] = "roman-upper", [CCD_SCHEME_CYRILLIC] = "cyrillic",
	[CCD_SCHEME_CYRILLIC_UPPER] = "cyrillic-upper", [CCD_SCHEME_HAN] = "han",
	[CCD_SCHEME_STEM] = "stem", [CCD_SCHEME_BRANCH] = "branch",
	[CCD_SCHEME_ABJAD] = "abjad", [CCD_SCHEME_WORD] = "word",
	[CCD_SCHEME_OWN] = "own",
};

static const char *const status_names[] = { "unknown", "original", "official", "working" };
static const char *const place_names[] = { "line", "page", "paragraph" };
static const char *const span_names[] = { "emphasis", "note", "tag", "code", "program",
	"raised", "lowered" };
static const char *const level_names[] = { "note", "warning", "error" };
static const char *const verdict_names[] = { "stays", "correct", "open" };

_Static_assert(COUNT(kind_names) == CCD_KIND__COUNT, "a name for every kind");
_Static_assert(COUNT(scheme_names) == CCD_SCHEME__COUNT, "a name for every scheme");
_Static_assert(COUNT(status_names) == CCD_STATUS__COUNT, "a name for every status");
_Static_assert(COUNT(place_names) == CCD_PLACE__COUNT, "a name for every place");
_Static_assert(COUNT(span_names) == CCD_SPAN__COUNT, "a name for every span");
_Static_assert(COUNT(level_names) == CCD_LEVEL__COUNT, "a name for every level");
_Static_assert(COUNT(verdict_names) == CCD_VERDICT__COUNT, "a name for every verdict");

static int
find_name(const char *const *names, size_t n, const char *name)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(names[i], name) == 0)
			return (int)i;
	return -1;
}

const char *ccd_kind_name(enum ccd_kind kind) { return kind_names[kind]; }
const char *ccd_scheme_name(enum ccd_scheme scheme) { return scheme_names[scheme]; }
const char *ccd_status_name(enum ccd_status status) { return status_names[status]; }
const char *ccd_place_name(enum ccd_place place) { return place_names[place]; }
const char *ccd_span_name(enum ccd_span_kind kind) { return span_names[kind]; }
const char *ccd_level_name(enum ccd_level level) { return level_names[level]; }
const char *ccd_verdict_name(enum ccd_verdict verdict) { return verdict_names[verdict]; }

int
ccd_level_parse(const char *name, size_t n)
{
	for (int i = 0; i < CCD_LEVEL__COUNT; i++)
		if (strlen(level_names[i]) == n && strncmp(level_names[i], name, n) == 0)
			return i;
	return n == 3 && strncmp(name, "off", n) == 0 ? CCD_LEVEL__COUNT : -1;
}

int ccd_kind_of(const char *name) { return find_name(kind_names, COUNT(kind_names), name); }
int ccd_scheme_of(const char *name) { return find_name(scheme_names, COUNT(scheme_names), name); }
int ccd_status_of(const char *name) { return find_name(status_names, COUNT(status_names), name); }
int ccd_place_of(const char *name) { return find_name(place_names, COUNT(place_names), name); }
int ccd_span_of(const char *name) { return find_name(span_names, COUNT(span_names), name); }
int ccd_verdict_of(const char *name) { return find_name(verdict_names, COUNT(verdict_names), name); }

bool
ccd_kind_is_heading(enum ccd_kind kind)
{
	return kind >= CCD_KIND_TITLE && kind <= CCD_KIND_ARTICLE;
}

/* Length of the primary subtag. */
static size_t
primary(const char *tag)
{
	return strcspn(tag, "-_");
}

uint32_t
ccd_version_find(const struct ccd_concordance *c, const char *tag)
{
	uint32_t found = CCD_NONE;

	for (uint32_t v = 0; v < c->nversion; v++)
		if (strcasecmp(c->version[v].lang, tag) == 0)
			return v;
	for (uint32_t v = 0; v < c->nversion; v++) {
		const char *lang = c->version[v].lang;

		if (primary(tag) != strlen(tag) || primary(lang) != primary(tag) ||
		    strncasecmp(lang, tag, primary(tag)) != 0)
			continue;
		if (found != CCD_NONE)
			return CCD_NONE;
		found = v;
	}
	return found;
}

uint32_t
ccd_versions_parse(const struct ccd_concordance *c, const char *list,
    uint32_t order[CCD_MAX_VERSIONS], struct ccd_error *err)
{
	uint64_t seen = 0;
	uint32_t n = 0;

	if (list == NULL || *list == '\0') {
		for (; n < c->nversion; n++)
			order[n] = n;
		return n;
	}
	for (const char *p = list;; p++) {
		size_t length = strcspn(p, ",");
		char tag[64];
		uint32_t v = CCD_NONE;

		if (length < sizeof tag) {
			memcpy(tag, p, length);
			tag[length] = '\0';
			v = ccd_version_find(c, tag);
		}
		if (v == CCD_NONE || (seen >> v & 1) != 0) {
			ccd_error_set(err, CCD_ELANG, NULL, 0, v == CCD_NONE ?
			    "no version in language '%.*s'" : "language '%.*s' is named twice",
			    (int)(length < 64 ? length : 64), p);
			return 0;
		}
		seen |= UINT64_C(1) << v;
		order[n++] = v;
		p += length;
		if (*p == '\0')
			return n;
	}
}

uint32_t
ccd_clause_find(const struct ccd_version *v, const char *address)
{
	for (uint32_t i = 1; i < v->nclause; i++)
		if (strcmp(v->clause[i].address, address) == 0)
			return i;
	return CCD_NONE;
}

uint32_t
ccd_clause_next(const struct ccd_version *v, uint32_t i)
{
	uint32_t next = v->clause[i].end;

	return next < v->nclause && v->clause[next].parent == v->clause[i].parent ? next : CCD_NONE;
}

uint32_t *
ccd_rows_of(const struct ccd_concordance *c, uint32_t v, struct ccd_arena *a)
{
	uint32_t n = c->version[v].nclause;
	uint32_t *rows = ccd_array(a, n, uint32_t);

	for (uint32_t i = 0; i < n; i++)
		rows[i] = CCD_NONE;
	for (uint32_t r = 0; r < c->nrow; r++) {
		const struct ccd_cell *cell = &c->row[r].cell[v];

		for (uint32_t i = 0; i < cell->n; i++)
			rows[cell->clause[i]] = r;
	}
	return rows;
}

const char *
ccd_row_address(const struct ccd_concordance *c, uint32_t row)
{
	uint32_t first = CCD_NONE;

	for (uint32_t v = 0; v < c->nversion; v++)
		if (c->row[row].cell[v].n > 0 && (first == CCD_NONE ||
		    strcmp(c->version[v].lang, c->version[first].lang) < 0))
			first = v;
	return first != CCD_NONE ? c->version[first].clause[c->row[row].cell[first].clause[0]].address : "";
}

const char *
ccd_row_label(const struct ccd_concordance *c, uint32_t row, uint32_t v, struct ccd_arena *a)
{
	const struct ccd_cell *cell = &c->row[row].cell[v];
	const char *joined = "";

	for (uint32_t i = 0; i < cell->n; i++) {
		const char *label = c->version[v].clause[cell->clause[i]].label;

		if (label != NULL)
			joined = *joined == '\0' ? label :
			    ccd_arena_printf(a, "%s %s", joined, label);
	}
	return joined;
}

static void
dump_safe(struct ccd_output *o, const char *before, const char *s, const char *after)
{
	ccd_output_puts(o, before);
	/* tabs and newlines of a text are its own */
	for (size_t n; *s != '\0'; s += n) {
		if ((n = strcspn(s, "\t\n")) > 0)
			ccd_put_safe(o, s, n);
		else
			ccd_output_add(o, s, n = 1);
	}
	ccd_output_puts(o, after);
}

void
ccd_outline_dump(const struct ccd_version *v, struct ccd_output *o)
{
	for (uint32_t i = 1; i < v->nclause; i++) {
		const struct ccd_clause *c = &v->clause[i];

		ccd_output_printf(o, "%*s%s%s ", (int)(2 * (c->depth - 1)), "",
		    ccd_kind_name(c->kind), c->doubt >= CCD_DOUBTFUL ? "?" : "");
		dump_safe(o, "", c->address, "");
		if (c->anchor != NULL)
			dump_safe(o, " #", c->anchor, "");
		if (c->lang != NULL)
			dump_safe(o, " @", c->lang, "");
		if (c->label != NULL)
			dump_safe(o, " [", c->label, "]");
		dump_safe(o, c->text[c->body] != '\0' ? " " : "", c->text + c->body, "\n");
	}
}
