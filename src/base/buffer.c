#include "base/buffer.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

/* Makes room for N more bytes and the NUL. */
static void
reserve(struct ccd_buffer *b, size_t n)
{
	if (b->cap - b->n > n)
		return;
	b->cap = b->cap * 2 > b->n + n + 1 ? b->cap * 2 : b->n + n + 64;
	b->s = ccd_realloc(b->s, b->cap);
}

void
ccd_buffer_add(struct ccd_buffer *b, const char *s, size_t n)
{
	reserve(b, n);
	if (n > 0)
		memcpy(b->s + b->n, s, n);
	b->n += n;
	b->s[b->n] = '\0';
}

void
ccd_buffer_puts(struct ccd_buffer *b, const char *s)
{
	ccd_buffer_add(b, s, strlen(s));
}

void
ccd_buffer_putc(struct ccd_buffer *b, char c)
{
	ccd_buffer_add(b, &c, 1);
}

void
ccd_buffer_printf(struct ccd_buffer *b, const char *format, ...)
{
	va_list ap;
	int n;

	va_start(ap, format);
	n = vsnprintf(NULL, 0, format, ap);
	va_end(ap);
	if (n < 0)
		return;
	reserve(b, (size_t)n);
	va_start(ap, format);
	vsnprintf(b->s + b->n, (size_t)n + 1, format, ap);
	va_end(ap);
	b->n += (size_t)n;
}

void
ccd_buffer_clear(struct ccd_buffer *b)
{
	b->n = 0;
	if (b->s != NULL)
		b->s[0] = '\0';
}

void
ccd_buffer_free(struct ccd_buffer *b)
{
	free(b->s);
	*b = (struct ccd_buffer){ 0 };
}
