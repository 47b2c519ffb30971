#include "read/xml.h"

#include <ctype.h>
#include <limits.h>
#include <string.h>
#include <strings.h>

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <unicode/utf8.h>

#include "base/buffer.h"
#include "base/error.h"
#include "base/limits.h"
#include "read/html.h"
#include "text/charset.h"

/* The declaration of the encoding stands in the first bytes, in ASCII. */
#define DECLARATION_BYTES 256

/* What is seen of the markup before the parser gets it. */
struct scan {
	const struct ccd_source *source;
	const char *name;
	const char *s, *end;
	size_t line;
	uint64_t depth;
	struct ccd_error *err;
};

/* ---- before parsing --------------------------------------------------- */

static void
count_lines(struct scan *scan, const char *to)
{
	for (const char *p = scan->s; (p = memchr(p, '\n', (size_t)(to - p))) != NULL; p++)
		scan->line++;
	scan->s = to;
}

/* Moves behind CLOSE, or to the end. */
static void
pass(struct scan *scan, const char *close)
{
	const char *to = memmem(scan->s, (size_t)(scan->end - scan->s), close, strlen(close));

	count_lines(scan, to != NULL ? to + strlen(close) : scan->end);
}

static bool
at(const struct scan *scan, const char *word)
{
	size_t n = strlen(word);

	return (size_t)(scan->end - scan->s) >= n && memcmp(scan->s, word, n) == 0;
}

/* The document type without what stands in [ ]: the parser would keep its entities. */
static int
check_doctype(struct scan *scan)
{
	for (const char *p = scan->s; p < scan->end && *p != '>'; p++) {
		if (*p == '"' || *p == '\'') {
			if ((p = memchr(p + 1, *p, (size_t)(scan->end - p - 1))) == NULL)
				break;
		} else if (*p == '[') {
			return ccd_error_set(scan->err, CCD_ELIMIT, scan->name, scan->line,
			    "the document type has an internal subset, which is refused: "
			    "it can hold entities that expand without end");
		}
	}
	pass(scan, ">");
	return 0;
}

/* A tag, S behind its '<': its attributes. *END gets its end. */
static int
check_attributes(struct scan *scan, const char **end)
{
	const char *p = scan->s;
	uint64_t attributes = 0;

	for (; p < scan->end && *p != '>'; p++) {
		if (*p == '=')
			attributes++;
		if ((*p == '"' || *p == '\'') &&
		    (p = memchr(p + 1, *p, (size_t)(scan->end - p - 1))) == NULL) {
			p = scan->end;
			break;
		}
	}
	*end = p;
	if (attributes > scan->source->limits->value[CCD_LIMIT_ATTRIBUTES])
		return ccd_limit_exceeded(scan->source->limits, CCD_LIMIT_ATTRIBUTES, scan->name,
		    scan->line, "too many attributes in one element", scan->err);
	return 0;
}

/* The same, and its depth. */
static int
check_tag(struct scan *scan)
{
	const struct ccd_limits *limits = scan->source->limits;
	const char *p;

	if (check_attributes(scan, &p) < 0)
		return -1;
	if (*scan->s == '/')
		scan->depth -= scan->depth > 0;
	else if (p > scan->s && p[-1] != '/' && ++scan->depth > limits->value[CCD_LIMIT_NESTING])
		return ccd_limit_exceeded(limits, CCD_LIMIT_NESTING, scan->name, scan->line,
		    "elements are nested too deep", scan->err);
	count_lines(scan, p);
	return 0;
}

static int
check(const struct ccd_source *source, const char *name, const struct ccd_text *text,
    struct ccd_error *err)
{
	struct scan scan = { source, name, text->s, text->s + text->n, 1, 0, err };
	const char *p;

	while ((p = memchr(scan.s, '<', (size_t)(scan.end - scan.s))) != NULL) {
		count_lines(&scan, p);
		if (at(&scan, "<!--"))
			pass(&scan, "-->");
		else if (at(&scan, "<![CDATA["))
			pass(&scan, "]]>");
		else if (at(&scan, "<?"))
			pass(&scan, "?>");
		else if (at(&scan, "<!DOCTYPE") && check_doctype(&scan) < 0)
			return -1;
		else if (scan.s < scan.end && *scan.s == '<') {
			scan.s++;
			if (scan.s < scan.end && check_tag(&scan) < 0)
				return -1;
		}
	}
	return 0;
}

int
ccd_html_check(const struct ccd_source *source, const struct ccd_text *text,
    struct ccd_error *err)
{
	struct scan scan = { source, source->file, text->s, text->s + text->n, 1, 0, err };
	const char *p;

	while ((p = memchr(scan.s, '<', (size_t)(scan.end - scan.s))) != NULL) {
		count_lines(&scan, p);
		if (at(&scan, "<!--")) {
			pass(&scan, "-->");
		} else if (scan.end - scan.s > 7 && strncasecmp(scan.s, "<script", 7) == 0) {
			scan.s++;
			pass(&scan, "</");      /* its comparisons are no tags */
		} else {
			scan.s++;
			if (check_attributes(&scan, &p) < 0)
				return -1;
			count_lines(&scan, p);
		}
	}
	return 0;
}

/* The encoding that an XML declaration names, NULL where none does or the bytes
 * themselves tell (a byte order mark, UTF-16). */
static const char *
declared(const unsigned char *bytes, size_t n, struct ccd_arena *a)
{
	const char *s = (const char *)bytes, *close, *p;
	char quote;

	if (n > DECLARATION_BYTES)
		n = DECLARATION_BYTES;
	if (n < 5 || memcmp(s, "<?xml", 5) != 0 || (close = memmem(s, n, "?>", 2)) == NULL)
		return NULL;
	if ((p = memmem(s, (size_t)(close - s), "encoding", 8)) == NULL)
		return NULL;
	for (p += 8; p < close && strchr(" \t\r\n=", *p) != NULL; p++)
		continue;
	if (p == close || ((quote = *p) != '"' && quote != '\''))
		return NULL;
	p++;
	if ((close = memchr(p, quote, (size_t)(close - p))) == NULL)
		return NULL;
	p = ccd_arena_strndup(a, p, (size_t)(close - p));
	/* UTF-16 would have begun otherwise */
	return strncasecmp(p, "utf-16", 6) == 0 ? NULL : ccd_charset_named(p);
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

/* ---- entities ---------------------------------------------------------- */

/* The name of an entity that XML itself does not know, at S behind its '&'; its length, or 0. */
static size_t
entity_name(const char *s, const char *end, char name[32])
{
	static const char *const known[] = { "amp", "lt", "gt", "quot", "apos" };
	size_t n = 0;

	while (s + n < end && n < 31 && isalnum((unsigned char)s[n]))
		n++;
	if (n == 0 || s + n == end || s[n] != ';')
		return 0;
	memcpy(name, s, n);
	name[n] = '\0';
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (strcmp(known[i], name) == 0)
			return 0;
	return n;
}

/* The end of a comment or CDATA section at S, in which nothing is an entity; S where there is none. */
static const char *
skip_literal(const char *s, const char *end)
{
	static const char *const marks[][2] = { { "<!--", "-->" }, { "<![CDATA[", "]]>" } };

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		size_t n = strlen(marks[i][0]);
		const char *close;

		if ((size_t)(end - s) < n || memcmp(s, marks[i][0], n) != 0)
			continue;
		close = memmem(s, (size_t)(end - s), marks[i][1], 3);
		return close != NULL ? close + 3 : end;
	}
	return s;
}

/* Where a document type is named, the parser takes entities for declared in it and leaves them out.
 * It is never fetched; those of HTML are what they are everywhere, others stay, or are an error where
 * it is to be ALL. */
static int
resolve_entities(const char *name, struct ccd_text *text, bool all, struct ccd_arena *a,
    struct ccd_error *err)
{
	const char *s = text->s, *end = s + text->n, *from = s, *doctype = strstr(s, "<!DOCTYPE");
	struct ccd_buffer b = { 0 };
	char entity[32];
	int rc = 0;

	for (const char *p = doctype != NULL ? doctype : end; p < end && rc == 0; p++) {
		const char *literal = *p == '<' ? skip_literal(p, end) : p;
		const htmlEntityDesc *known;
		uint8_t c[U8_MAX_LENGTH];
		size_t n, length = 0;

		if (literal != p) {
			p = literal - 1;
		} else if (*p == '&' && (n = entity_name(p + 1, end, entity)) > 0) {
			if ((known = htmlEntityLookup((const xmlChar *)entity)) == NULL && !all)
				continue;
			if (known == NULL) {
				rc = ccd_error_set(err, CCD_EFORMAT, name, line_of(s, p), "unknown entity '&%s;'",
				    entity);
				break;
			}
			U8_APPEND_UNSAFE(c, length, known->value);
			ccd_buffer_add(&b, from, (size_t)(p - from));
			ccd_buffer_add(&b, (const char *)c, length);
			from = p + n + 2;
			p = from - 1;
		}
	}
	if (rc == 0 && from != s) {
		ccd_buffer_add(&b, from, (size_t)(end - from));
		text->s = ccd_arena_strndup(a, b.s, b.n);
		text->n = b.n;
	}
	ccd_buffer_free(&b);
	return rc;
}

int
ccd_xml_decode(const struct ccd_source *source, const char *name, const unsigned char *bytes,
    size_t n, struct ccd_arena *a, struct ccd_text *text, struct ccd_error *err)
{
	const char *charset = source->charset != NULL ? source->charset : declared(bytes, n, a);

	if (ccd_source_check(source, bytes, n, "<", err) < 0 ||
	    ccd_decode(bytes, n, charset, name, a, text, err) < 0)
		return -1;
	if (check(source, name, text, err) < 0)
		return -1;
	return resolve_entities(name, text, false, a, err);
}

/* ---- parsing ---------------------------------------------------------- */

/* What the parser says, on one line. */
static int
not_well_formed(const xmlParserCtxt *parser, const char *name, struct ccd_error *err)
{
	const xmlError *problem = xmlCtxtGetLastError((void *)parser);
	const char *message = problem != NULL && problem->message != NULL ? problem->message :
	    "not well-formed";
	int length = (int)strcspn(message, "\n");

	return ccd_error_set(err, CCD_EFORMAT, name,
	    problem != NULL && problem->line > 0 ? (size_t)problem->line : 0, "%.*s", length, message);
}

xmlDocPtr
ccd_xml_parse(const struct ccd_source *source, const char *name, const unsigned char *bytes,
    size_t n, struct ccd_arena *a, const char **charset_found, struct ccd_error *err)
{
	struct ccd_text text;
	xmlParserCtxt *parser;
	xmlDocPtr doc;

	if (ccd_xml_decode(source, name, bytes, n, a, &text, err) < 0 ||
	    resolve_entities(name, &text, true, a, err) < 0)
		return NULL;
	if (charset_found != NULL)
		*charset_found = text.charset;
	if (text.n > INT_MAX) {
		ccd_error_set(err, CCD_ELIMIT, name, 0, "larger than 2 GiB");
		return NULL;
	}
	parser = xmlNewParserCtxt();
	doc = xmlCtxtReadMemory(parser, text.s, (int)text.n, NULL, "UTF-8",
	    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA |
	    XML_PARSE_BIG_LINES | XML_PARSE_COMPACT | XML_PARSE_IGNORE_ENC);
	if (doc == NULL)
		not_well_formed(parser, name, err);
	xmlFreeParserCtxt(parser);
	return doc;
}

/* ---- the tree --------------------------------------------------------- */

bool
ccd_xml_is(const xmlNode *node, const char *ns, const char *local)
{
	return node != NULL && node->type == XML_ELEMENT_NODE &&
	    strcmp((const char *)node->name, local) == 0 &&
	    (ns == NULL || (node->ns != NULL && node->ns->href != NULL &&
	    strcmp((const char *)node->ns->href, ns) == 0));
}

bool
ccd_xml_named(const xmlNode *node, const char *name)
{
	return ccd_xml_is(node, NULL, name);
}

bool
ccd_xml_is_one_of(const xmlNode *node, const char *const *names)
{
	for (; *names != NULL; names++)
		if (ccd_xml_named(node, *names))
			return true;
	return false;
}

xmlNode *
ccd_xml_child(const xmlNode *node, const char *name)
{
	for (xmlNode *c = node != NULL ? node->children : NULL; c != NULL; c = c->next)
		if (ccd_xml_named(c, name))
			return c;
	return NULL;
}

const char *
ccd_xml_value(const xmlNode *node, const char *name)
{
	if (node == NULL || node->type != XML_ELEMENT_NODE)
		return NULL;
	for (const xmlAttr *a = node->properties; a != NULL; a = a->next)
		if (strcmp((const char *)a->name, name) == 0)
			return a->children != NULL && a->children->content != NULL ?
			    (const char *)a->children->content : "";
	return NULL;
}

const char *
ccd_xml_attribute(const xmlNode *node, const char *ns, const char *local, struct ccd_arena *a)
{
	xmlChar *value = ns != NULL ?
	    xmlGetNsProp(node, (const xmlChar *)local, (const xmlChar *)ns) :
	    xmlGetNoNsProp(node, (const xmlChar *)local);
	const char *copy = value != NULL ? ccd_arena_strdup(a, (const char *)value) : NULL;

	xmlFree(value);
	return copy;
}

xmlNode *
ccd_xml_after(xmlNode *node, const xmlNode *top)
{
	while (node != top && node != NULL && node->next == NULL)
		node = node->parent;
	return node == top || node == NULL ? NULL : node->next;
}

uint32_t
ccd_xml_line(const xmlNode *node)
{
	long line = xmlGetLineNo(node);

	return line > 0 ? (uint32_t)line : 0;
}

void
ccd_xml_omit(const struct ccd_source *source, enum ccd_omission_kind kind, const xmlNode *node)
{
	xmlChar *text = source->omissions != NULL ? xmlNodeGetContent(node) : NULL;

	if (text != NULL)
		ccd_omit(source, kind, ccd_xml_line(node), (const char *)text, strlen((const char *)text));
	xmlFree(text);
}
