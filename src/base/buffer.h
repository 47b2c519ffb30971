/* A growing byte string on the heap, always ended by a NUL beyond n. */
#ifndef CCD_BASE_BUFFER_H
#define CCD_BASE_BUFFER_H

#include <stddef.h>

/* All zero is an empty buffer; s is NULL until something is added. */
struct ccd_buffer {
	char *s;
	size_t n, cap;
};

void ccd_buffer_add(struct ccd_buffer *b, const char *s, size_t n);
void ccd_buffer_puts(struct ccd_buffer *b, const char *s);
void ccd_buffer_putc(struct ccd_buffer *b, char c);
void ccd_buffer_printf(struct ccd_buffer *b, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Empties the buffer and keeps its memory. */
void ccd_buffer_clear(struct ccd_buffer *b);

/* Frees the memory; the buffer is empty again. */
void ccd_buffer_free(struct ccd_buffer *b);

#endif
