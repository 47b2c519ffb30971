/*
 * Markdown: CommonMark with tables and notes, by way of HTML. What CommonMark does
 * not know and documents have is taken out before: front matter, attribute lines.
 */
#include <ctype.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>

#include "base/child.h"
#include "base/error.h"
#include "base/guard.h"
#include "base/limits.h"
#include "read/html.h"
#include "text/decode.h"

/* Signs of Markdown in the head that make it sure without a name, and with one. */
enum { SURE = 3 };

/* A line without its end. */
struct line {
	char *s;
	size_t n;
};

/* The line at S, before END. */
static struct line
line_at(char *s, const char *end)
{
	char *stop = memchr(s, '\n', (size_t)(end - s));

	return (struct line){ s, stop != NULL ? (size_t)(stop - s) : (size_t)(end - s) };
}

static bool
is_line(struct line line, const char *text)
{
	while (line.n > 0 && isspace((unsigned char)line.s[line.n - 1]))
		line.n--;
	return line.n == strlen(text) && memcmp(line.s, text, line.n) == 0;
}

/* ---- what is no text -------------------------------------------------- */

/* Blanks out the front matter between lines of --- or +++, so that lines keep their
 * numbers. The document's language, where it says that, goes to *LANG. */
static void
take_front_matter(const struct ccd_source *source, char *s, char *end, struct ccd_arena *a,
    const char **lang)
{
	struct line first = line_at(s, end), line;
	const char *fence = is_line(first, "---") ? "---" : is_line(first, "+++") ? "+++" : NULL;
	char *p = first.s + first.n, *stop = NULL;

	if (fence == NULL)
		return;
	for (; p < end && stop == NULL; p = line.s + line.n) {
		line = line_at(++p, end);
		if (is_line(line, fence) || (*fence == '-' && is_line(line, "...")))
			stop = line.s + line.n;
	}
	if (stop == NULL)
		return;
	for (p = s; p < stop; p = line.s + line.n + 1) {
		static const char *const keys[] = { "lang", "language", "locale" };

		line = line_at(p, stop);
		for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
			size_t n = strlen(keys[i]), k = n;

			if (line.n <= n || strncasecmp(line.s, keys[i], n) != 0)
				continue;
			k += strspn(line.s + k, " \t");
			if (line.s[k] != ':' && line.s[k] != '=')
				continue;
			k += 1 + strspn(line.s + k + 1, " \t\"'");
			*lang = ccd_arena_strndup(a, line.s + k, strcspn(line.s + k, " \t\"'\r\n"));
		}
	}
	ccd_omit(source, CCD_OMIT_METADATA, 1, s, (size_t)(stop - s));
	for (p = s; p < stop; p++)
		if (*p != '\n')
			*p = ' ';
}

/* Blanks out "{: ...}" (kramdown) at the end of a line, and "{#id ...}" of headings. */
static void
take_attributes(const struct ccd_source *source, size_t number, struct line line)
{
	size_t n = line.n, from;

	while (n > 0 && isspace((unsigned char)line.s[n - 1]))
		n--;
	if (n < 3 || line.s[n - 1] != '}')
		return;
	for (from = n - 1; from > 0 && line.s[from] != '{'; from--)
		continue;
	if (line.s[from] != '{' || strchr(":#.", line.s[from + 1]) == NULL)
		return;
	if (line.s[from + 1] != ':' && line.s[strspn(line.s, " ")] != '#')
		return;
	ccd_omit(source, CCD_OMIT_METADATA, (uint32_t)number, line.s + from, n - from);
	memset(line.s + from, ' ', n - from);
}

/* Blanks out bold signs in a heading, which often do not match there. */
static void
take_bold(struct line line)
{
	size_t from = strspn(line.s, " ");

	if (from > 3 || line.s[from] != '#' || memmem(line.s, line.n, "**", 2) == NULL)
		return;
	for (size_t i = from; i + 1 < line.n; i++)
		if (line.s[i] == '*' && line.s[i + 1] == '*' && (i == 0 || line.s[i - 1] != '\\'))
			memcpy(line.s + i, "  ", 2);
}

/* True for a line that opens or closes code. */
static bool
is_fence(struct line line)
{
	size_t i = 0;

	while (i < line.n && line.s[i] == ' ')
		i++;
	return line.n - i >= 3 && (memcmp(line.s + i, "```", 3) == 0 || memcmp(line.s + i, "~~~", 3) == 0);
}

/* "1.Text", "-Text" or "*Text", which no Markdown takes for a list. */
static bool
is_mistyped_item(struct line line)
{
	size_t i = 0, digits;

	while (i < line.n && line.s[i] == ' ')
		i++;
	for (digits = i; digits < line.n && isdigit((unsigned char)line.s[digits]); digits++)
		continue;
	if (digits > i && digits < i + 4 && digits + 1 < line.n)
		return (line.s[digits] == '.' || line.s[digits] == ')') &&
		    (isalpha((unsigned char)line.s[digits + 1]) || (line.s[digits + 1] & 0x80) != 0);
	/* a star that comes again is emphasis */
	return i + 1 < line.n && (line.s[i] == '-' || (line.s[i] == '*' &&
	    memchr(line.s + i + 1, '*', line.n - i - 1) == NULL)) &&
	    (isalpha((unsigned char)line.s[i + 1]) || (line.s[i + 1] & 0x80) != 0);
}

/* Takes the text as far as CommonMark reads it, in place. */
static void
prepare(const struct ccd_source *source, char *s, char *end, struct ccd_arena *a, const char **lang)
{
	bool code = false;
	size_t number = 0, mistyped = 0, first = 0;
	struct line line;

	take_front_matter(source, s, end, a, lang);
	for (char *p = s; p < end; p = line.s + line.n + 1) {
		line = line_at(p, end);
		number++;
		if (is_fence(line))
			code = !code;
		if (code)
			continue;
		take_attributes(source, number, line);
		take_bold(line);
		if (is_mistyped_item(line) && mistyped++ == 0)
			first = number;
	}
	if (mistyped > 1)
		ccd_remark(source, first, "%zu lines begin like list items but have no blank behind the "
		    "sign: they are read as text, as Markdown does", mistyped);
}

/* ---- by way of HTML --------------------------------------------------- */

/* Where the lines of TEXT begin. */
static void
find_lines(struct ccd_html_source *from, struct ccd_arena *a)
{
	struct { size_t *v; size_t n, cap; } lines = { 0 };

	for (size_t at = 0; at < from->n;) {
		const char *stop = memchr(from->s + at, '\n', from->n - at);

		*ccd_push(a, &lines) = at;
		at = stop != NULL ? (size_t)(stop - from->s) + 1 : from->n;
	}
	from->line = lines.v;
	from->nline = (uint32_t)lines.n;
}

static pthread_once_t extensions = PTHREAD_ONCE_INIT;

static void *
allocate(size_t n, size_t size)
{
	void *p = calloc(n, size);

	if (p == NULL)
		ccd_exhausted();
	return p;
}

static cmark_mem memory = { allocate, ccd_realloc, free };

/* N bytes as HTML whose elements know their lines; the caller frees it with free(). */
static char *
to_html(const char *s, size_t n)
{
	static const char *const names[] = { "table", "strikethrough" };
	int options = CMARK_OPT_SOURCEPOS | CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES |
	    CMARK_OPT_HARDBREAKS | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE;
	cmark_parser *parser;
	cmark_node *root;
	char *html;

	ccd_once(&extensions, cmark_gfm_core_extensions_ensure_registered);
	parser = cmark_parser_new_with_mem(options, &memory);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(names[i]));
	cmark_parser_feed(parser, s, n);
	root = cmark_parser_finish(parser);
	html = cmark_render_html_with_mem(root, options, cmark_parser_get_syntax_extensions(parser),
	    &memory);
	cmark_node_free(root);
	cmark_parser_free(parser);
	return html;
}

/* Fits ccd_child.work. */
static int
write_html(const void *s, size_t n, int output)
{
	char *html = to_html(s, n);

	for (size_t done = 0, all = strlen(html); done < all;) {
		ssize_t wrote = write(output, html + done, all - done);

		if (wrote <= 0)
			return 1;
		done += (size_t)wrote;
	}
	return 0;
}

/* From this size on the parser, which takes quadratic time for some inputs, works in a process that
 * can be ended. */
enum { APART_BYTES = 16 << 10 };

/* HTML is longer than what it is made of, tables apart not much. */
enum { MOST_TIMES = 50 };

/* The text as HTML, for free(); NULL with ERR set. */
static char *
render(const struct ccd_source *source, const struct ccd_html_source *from, struct ccd_error *err)
{
	static const char *const name[] = { "the parser of Markdown", NULL };
	const struct ccd_child child = { .argv = name, .work = write_html, .input = from->s,
		.n = from->n, .most = MOST_TIMES * from->n, .limits = source->limits, .file = source->file };
	struct ccd_child_result result;

	if (from->n < APART_BYTES)
		return to_html(from->s, from->n);
	if (ccd_child_run(&child, &result, err) == 0 && result.status == 0) {
		ccd_buffer_puts(&result.output, "");
		return result.output.s;
	}
	ccd_buffer_free(&result.output);
	ccd_error_set(err, CCD_EFORMAT, source->file, 0, "cannot be parsed as Markdown");
	return NULL;
}

/* Deep nesting is cheap to type and dear to render: ">>>>..." */
static int
check_nesting(const struct ccd_source *source, const struct ccd_html_source *from,
    struct ccd_error *err)
{
	for (uint32_t i = 0; i < from->nline; i++) {
		const char *s = from->s + from->line[i];
		size_t end = i + 1 < from->nline ? from->line[i + 1] : from->n, n = end - from->line[i];
		uint64_t depth = 0;

		for (size_t k = 0; k < n && strchr("> \t-+*", s[k]) != NULL && s[k] != '\0'; k++)
			depth += s[k] == '>' || ((s[k] == '-' || s[k] == '+' || s[k] == '*') && k + 1 < n &&
			    s[k + 1] == ' ');
		if (depth > source->limits->value[CCD_LIMIT_NESTING])
			return ccd_limit_exceeded(source->limits, CCD_LIMIT_NESTING, source->file, i + 1,
			    "quotations and lists are nested too deep", err);
	}
	return 0;
}

static int
read_markdown(const struct ccd_source *source, struct ccd_arena *a, struct ccd_document *document,
    struct ccd_error *err)
{
	struct ccd_html_source from = { 0 };
	struct ccd_text text, page;
	const char *lang = NULL;
	xmlDocPtr doc;
	char *html, *copy;
	int rc;

	if (ccd_source_check(source, source->bytes, source->n, "\n\r", err) < 0 ||
	    ccd_decode(source->bytes, source->n, source->charset, source->file, a, &text, err) < 0)
		return -1;
	document->charset = text.charset;
	copy = ccd_arena_strndup(a, text.s, text.n);
	prepare(source, copy, copy + text.n, a, &lang);
	from.s = copy;
	from.n = text.n;
	find_lines(&from, a);
	if (check_nesting(source, &from, err) < 0)
		return -1;
	if ((html = render(source, &from, err)) == NULL)
		return -1;
	page = (struct ccd_text){ html, strlen(html), text.charset };
	doc = page.n > 0 ? ccd_html_parse(source, &page, err) : NULL;
	free(html);
	if (doc == NULL)
		return err->code == CCD_OK ? 0 : -1;
	rc = ccd_html_blocks(doc, source, &from, a, document, err);
	xmlFreeDoc(doc);
	if (lang != NULL)
		document->lang = lang;
	return rc;
}

/* ---- the bid ---------------------------------------------------------- */

/* Content can hardly prove Markdown: headings, fences, links and front matter count;
 * numbers and dashes before lines are in every text. */
static int
count_signs(const char *head)
{
	int headings = 0, links = 0, front = 0;

	front = strncmp(head, "---\n", 4) == 0 || strncmp(head, "+++\n", 4) == 0;
	for (const char *p = head; p != NULL && *p != '\0'; p = strchr(p, '\n') != NULL ?
	    strchr(p, '\n') + 1 : NULL) {
		size_t hashes = strspn(p, "#"), n = strcspn(p, "\n");

		headings += hashes > 0 && hashes < 7 && p[hashes] == ' ' && n > hashes + 1;
		links += memmem(p, n, "](", 2) != NULL;
	}
	return 2 * front + headings + (links > 0);
}

static int
bid(const struct ccd_source *source)
{
	int signs;

	if (ccd_source_named(source, ".md .markdown .mkd .mdown .md.txt"))
		return *source->head != '\0' ? 40 : 0;
	signs = count_signs(source->head);
	return signs >= SURE ? 30 : 0;
}

const struct ccd_reader ccd_read_markdown = {
	.name = "markdown",
	.extensions = ".md .markdown .mkd .mdown",
	.media_type = "text/markdown",
	.bid = bid,
	.read = read_markdown,
};
