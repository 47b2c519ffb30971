/* What every reader asks of its source. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/error.h"
#include "base/limits.h"
#include "read/read.h"
#include "text/decode.h"

/* Bytes of a file that tell its kind. */
#define HEAD_BYTES ((size_t)4096)

#define DOCTYPE "<!DOCTYPE"

/* The beginning of a text, decoded; "" where it is none. What is cut in the middle
 * of a character is no error here. */
static const char *
decode_head(const struct ccd_source *source, struct ccd_arena *a)
{
	size_t n = source->n < HEAD_BYTES ? source->n : HEAD_BYTES;
	struct ccd_text text;

	for (size_t cut = 0; cut < 4 && cut < n; cut++) {
		struct ccd_error err = { 0 };

		if (ccd_decode(source->bytes, n - cut, source->charset, source->file, a, &text, &err) == 0)
			return text.s;
		if (source->n <= HEAD_BYTES)
			break;
	}
	return "";
}

struct ccd_source
ccd_source_of(const char *file, const void *bytes, size_t n,
    const struct ccd_read_options *options, struct ccd_arena *a)
{
	static const struct ccd_read_options none = { 0 };
	struct ccd_source source = { .file = file, .bytes = bytes, .n = n,
		.options = options != NULL ? options : &none };

	source.charset = source.options->charset;
	if ((source.limits = source.options->limits) == NULL) {
		struct ccd_limits *limits = ccd_new(a, struct ccd_limits);

		ccd_limits_default(limits);
		source.limits = limits;
	}
	source.head = decode_head(&source, a);
	return source;
}

void
ccd_remark(const struct ccd_source *source, size_t line, const char *format, ...)
{
	char message[sizeof (struct ccd_error){ 0 }.message];
	va_list ap;

	if (source->options->remark == NULL)
		return;
	va_start(ap, format);
	vsnprintf(message, sizeof message, ccd_error_words(format), ap);
	va_end(ap);
	source->options->remark(source->options->data, source->file, line, message);
}

void
ccd_omit(const struct ccd_source *source, enum ccd_omission_kind kind, uint32_t line,
    const char *s, size_t n)
{
	if (source->omissions != NULL)
		ccd_omissions_add(source->omissions, kind, line, s, n);
}

int
ccd_source_check(const struct ccd_source *source, const unsigned char *bytes, size_t n,
    const char *ends, struct ccd_error *err)
{
	uint64_t most = source->limits->value[CCD_LIMIT_LINE];
	size_t nend = strlen(ends);

	/* the last end within reach is as good as the next */
	for (size_t from = 0, i; n - from > most; from = i) {
		i = from + (size_t)most;
		while (i > from && memchr(ends, bytes[i - 1], nend) == NULL)
			i--;
		if (i == from)
			return ccd_limit_exceeded(source->limits, CCD_LIMIT_LINE, source->file, 0,
			    "a line, or a text in XML, is too long", err);
	}
	return 0;
}

bool
ccd_source_named(const struct ccd_source *source, const char *endings)
{
	size_t length = strlen(source->file);

	while (*endings != '\0') {
		size_t n = strcspn(endings, " ");

		if (length > n && strncasecmp(source->file + length - n, endings, n) == 0)
			return true;
		endings += n;
		endings += strspn(endings, " ");
	}
	return false;
}

/* The end of the markup at S that comes before a root element: a declaration, a
 * comment, blanks; S itself where there is none. */
static const char *
skip_prolog(const char *s)
{
	static const struct { const char *open, *close; } markup[] = {
		{ "<?", "?>" }, { "<!--", "-->" }, { "<!", ">" },
	};

	s += strspn(s, " \t\r\n");
	for (size_t i = 0; i < sizeof markup / sizeof *markup; i++) {
		size_t n = strlen(markup[i].open);
		const char *close;

		if (strncmp(s, markup[i].open, n) != 0)
			continue;
		close = strstr(s + n, markup[i].close);
		return close != NULL ? close + strlen(markup[i].close) : s + strlen(s);
	}
	return s;
}

/* True where a document type with declarations of its own is next. It names the root
 * element, and what stands in it may be anything. */
static bool
has_subset(const char *s)
{
	s += strspn(s, " \t\r\n");
	return strncmp(s, DOCTYPE, strlen(DOCTYPE)) == 0 && s[strcspn(s, "[>")] == '[';
}

void
ccd_source_root(const struct ccd_source *source, char *name, size_t n)
{
	const char *s = source->head, *before;
	bool is_doctype;
	size_t length;

	do
		before = s;
	while (!(is_doctype = has_subset(s)) && (s = skip_prolog(s)) != before);
	*name = '\0';
	if (is_doctype) {
		s = strstr(s, DOCTYPE) + strlen(DOCTYPE);
		s += strspn(s, " \t\r\n");
	} else if (*s++ != '<') {
		return;
	}
	length = strcspn(s, " \t\r\n>/[");
	before = memchr(s, ':', length);
	if (before != NULL) {
		length -= (size_t)(before + 1 - s);
		s = before + 1;
	}
	if (length < n)
		snprintf(name, n, "%.*s", (int)length, s);
}
