#include "write/xml_out.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "text/utf8.h"

/* All calls of libxml2's writer fail for want of memory only. */
static void
done(struct ccd_xmlout *x, int rc)
{
	if (rc < 0)
		ccd_output_fail(x->w->out, ENOMEM);
}

static int
add_output(void *output, const char *s, int n)
{
	ccd_output_add(output, s, (size_t)n);
	return n;
}

static void
begin(struct ccd_xmlout *x, struct ccd_write *w)
{
	xmlOutputBufferPtr buffer = xmlOutputBufferCreateIO(add_output, NULL, w->out, NULL);

	*x = (struct ccd_xmlout){ .w = w };
	if (buffer == NULL || (x->writer = xmlNewTextWriter(buffer)) == NULL) {
		xmlOutputBufferClose(buffer);
		done(x, -1);
	}
}

void
ccd_xmlout_begin(struct ccd_xmlout *x, struct ccd_write *w)
{
	begin(x, w);
	if (x->writer != NULL)
		done(x, xmlTextWriterStartDocument(x->writer, NULL, "UTF-8", NULL));
}

void
ccd_xmlout_begin_html(struct ccd_xmlout *x, struct ccd_write *w)
{
	begin(x, w);
	if (x->writer == NULL)
		return;
	done(x, xmlTextWriterStartDTD(x->writer, (const xmlChar *)"html", NULL, NULL));
	done(x, xmlTextWriterEndDTD(x->writer));
}

void
ccd_xmlout_end(struct ccd_xmlout *x)
{
	if (x->writer != NULL)
		done(x, xmlTextWriterEndDocument(x->writer));
	xmlFreeTextWriter(x->writer);
	ccd_buffer_free(&x->clean);
}

void
ccd_xmlout_open(struct ccd_xmlout *x, const char *name)
{
	if (x->writer != NULL)
		done(x, xmlTextWriterStartElement(x->writer, (const xmlChar *)name));
}

void
ccd_xmlout_close(struct ccd_xmlout *x)
{
	if (x->writer != NULL)
		done(x, xmlTextWriterEndElement(x->writer));
}

/* True for what XML 1.0 cannot hold (its production 2): C, which stands in N bytes at S,
 * U+FFFD where these are no UTF-8. */
static bool
is_forbidden(int32_t c, const char *s, size_t n)
{
	if (c == 0xFFFD)
		return n != 3 || memcmp(s, "\xEF\xBF\xBD", 3) != 0;
	return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF;
}

/* N bytes of S with U+FFFD for each character that XML cannot hold. */
static const xmlChar *
clean(struct ccd_xmlout *x, const char *s, size_t n)
{
	ccd_buffer_clear(&x->clean);
	ccd_buffer_add(&x->clean, "", 0);
	for (size_t i = 0, from = 0; i < n;) {
		size_t at = i;
		int32_t c = ccd_utf8_next(s, n, &i);
		bool forbidden = is_forbidden(c, s + at, i - at);

		if (!forbidden && i < n)
			continue;
		ccd_buffer_add(&x->clean, s + from, (forbidden ? at : i) - from);
		if (forbidden) {
			ccd_buffer_puts(&x->clean, "\xEF\xBF\xBD");
			x->w->replaced++;
		}
		from = i;
	}
	return (const xmlChar *)x->clean.s;
}

void
ccd_xmlout_attr(struct ccd_xmlout *x, const char *name, const char *value)
{
	if (x->writer != NULL && value != NULL)
		done(x, xmlTextWriterWriteAttribute(x->writer, (const xmlChar *)name,
		    clean(x, value, strlen(value))));
}

void
ccd_xmlout_attrf(struct ccd_xmlout *x, const char *name, const char *format, ...)
{
	struct ccd_arena *a = ccd_arena_new();
	char *value;
	va_list ap;
	int n;

	va_start(ap, format);
	n = vsnprintf(NULL, 0, format, ap);
	va_end(ap);
	value = ccd_arena_alloc(a, (size_t)n + 1);
	va_start(ap, format);
	vsnprintf(value, (size_t)n + 1, format, ap);
	va_end(ap);
	ccd_xmlout_attr(x, name, value);
	ccd_arena_free(a);
}

void
ccd_xmlout_add(struct ccd_xmlout *x, const char *s, size_t n)
{
	if (x->writer != NULL)
		done(x, xmlTextWriterWriteString(x->writer, clean(x, s, n)));
}

void
ccd_xmlout_puts(struct ccd_xmlout *x, const char *s)
{
	ccd_xmlout_add(x, s, strlen(s));
}

void
ccd_xmlout_leaf(struct ccd_xmlout *x, const char *name, const char *attribute, const char *value,
    const char *text)
{
	ccd_xmlout_open(x, name);
	if (attribute != NULL)
		ccd_xmlout_attr(x, attribute, value);
	ccd_xmlout_puts(x, text);
	ccd_xmlout_close(x);
}

void
ccd_xmlout_break(struct ccd_xmlout *x)
{
	ccd_xmlout_puts(x, "\n");
}
