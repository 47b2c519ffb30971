/* HTML and XHTML, as found: the encoding, and the parser's holes closed. */
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include <libxml/HTMLparser.h>

#include "base/error.h"
#include "base/limits.h"
#include "read/html.h"
#include "read/xml.h"
#include "text/charset.h"

/* The declaration of the encoding stands in the first bytes (HTML Standard, 13.2.3.2). */
#define DECLARATION_BYTES ((size_t)4096)

/* ---- encoding --------------------------------------------------------- */

/* The name behind "charset=" in the page's head, or NULL. */
static const char *
declared(const unsigned char *bytes, size_t n, struct ccd_arena *a)
{
	char *head = ccd_arena_strndup(a, (const char *)bytes,
	    n < DECLARATION_BYTES ? n : DECLARATION_BYTES);

	for (const char *p = head; (p = strcasestr(p, "charset")) != NULL; p++) {
		const char *value = p + strlen("charset");
		size_t length;

		value += strspn(value, " \t\r\n");
		if (*value != '=')
			continue;
		value++;
		value += strspn(value, " \t\r\n\"'");
		length = strcspn(value, " \t\r\n\"';/>");
		if (length > 0)
			return ccd_charset_named(ccd_arena_strndup(a, value, length));
	}
	return NULL;
}

/* Decodes the page: as the user says, as it says where its bytes bear that out, as the
 * bytes tell. */
static int
decode(const struct ccd_source *source, struct ccd_arena *a, struct ccd_text *text,
    struct ccd_error *err)
{
	const char *charset = source->charset, *found;
	struct ccd_error ignored = { 0 };

	if (charset == NULL) {
		found = ccd_charset_guess(source->bytes, source->n);
		charset = declared(source->bytes, source->n, a);
		/* a byte order mark, UTF-8 and UTF-16 are certain; a page may say what it was before */
		if (found != NULL && strncmp(found, "UTF-", 4) == 0)
			charset = NULL;
		if (charset != NULL && ccd_decode(source->bytes, source->n, charset, source->file, a, text,
		    &ignored) == 0)
			return 0;
		charset = NULL;
	}
	return ccd_decode(source->bytes, source->n, charset, source->file, a, text, err);
}

/* ---- parsing ---------------------------------------------------------- */

/* Why the parser stopped: it is deep nesting, mostly. */
static int
gave_up(const struct ccd_source *source, const htmlParserCtxt *parser, struct ccd_error *err)
{
	const xmlError *problem = xmlCtxtGetLastError((void *)parser);
	const char *message = problem != NULL && problem->message != NULL ? problem->message : "";
	size_t line = parser->input != NULL && parser->input->line > 0 ? (size_t)parser->input->line : 0;

	if (strstr(message, "depth") != NULL)
		return ccd_limit_exceeded(source->limits, CCD_LIMIT_NESTING, source->file, line,
		    "elements are nested too deep", err);
	return ccd_error_set(err, CCD_EFORMAT, source->file, line, "cannot be read further: %.*s",
	    (int)strcspn(message, "\n"), message);
}

xmlDocPtr
ccd_html_parse(const struct ccd_source *source, const struct ccd_text *text, struct ccd_error *err)
{
	htmlParserCtxtPtr parser;
	xmlDocPtr doc;

	if (text->n > INT_MAX) {
		ccd_error_set(err, CCD_ELIMIT, source->file, 0, "larger than 2 GiB");
		return NULL;
	}
	if (ccd_html_check(source, text, err) < 0)
		return NULL;
	parser = htmlNewParserCtxt();
	doc = htmlCtxtReadMemory(parser, text->s, (int)text->n, NULL, "UTF-8", HTML_PARSE_RECOVER |
	    HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_NODEFDTD);
	/* where the parser gives up it still returns what it had */
	if (doc == NULL || parser->disableSAX != 0) {
		gave_up(source, parser, err);
		xmlFreeDoc(doc);
		doc = NULL;
	}
	htmlFreeParserCtxt(parser);
	return doc;
}

/* ---- the reader ------------------------------------------------------- */

static int
bid(const struct ccd_source *source)
{
	static const char *const tags[] = { "html", "head", "body", "title", "meta", "h1", "h2", "h3",
		"p", "div", "table", "ol", "ul", "section", "article", "main", "center", NULL };
	static const char markdown[] = ".md .markdown .mkd .mdown .md.txt";
	const char *s = source->head + ccd_html_lead(source->head);
	char root[16] = "";

	ccd_source_root(source, root, sizeof root);
	if (*root == '\0' && *s == '<')
		snprintf(root, sizeof root, "%.*s", (int)strcspn(s + 1, " \t\r\n>/"), s + 1);
	if (strcasecmp(root, "html") == 0)
		return 90;
	if (strncasecmp(s, "<!doctype html", 14) == 0)
		return 90;
	/* Markdown may begin with HTML */
	for (size_t i = 0; tags[i] != NULL && !ccd_source_named(source, markdown); i++)
		if (strcasecmp(root, tags[i]) == 0)
			return 60;
	return ccd_source_named(source, ".html .htm .xhtml .shtml .wml") ? 50 : 0;
}

static int
read_html(const struct ccd_source *source, struct ccd_arena *a, struct ccd_document *document,
    struct ccd_error *err)
{
	struct ccd_text text;
	xmlDocPtr doc;
	int rc;

	if (ccd_source_check(source, source->bytes, source->n, "<", err) < 0 ||
	    decode(source, a, &text, err) < 0)
		return -1;
	document->charset = text.charset;
	ccd_html_clean(source, &text, a);
	if ((doc = ccd_html_parse(source, &text, err)) == NULL)
		return -1;
	rc = ccd_html_blocks(doc, source, NULL, a, document, err);
	xmlFreeDoc(doc);
	return rc;
}

const struct ccd_reader ccd_read_html = {
	.name = "html",
	.extensions = ".html .htm .xhtml .shtml .wml",
	.media_type = "text/html",
	.bid = bid,
	.read = read_html,
};
