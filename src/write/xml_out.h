/* XML out, by libxml2's writer: it streams, and closes what was opened. */
#ifndef CCD_WRITE_XML_OUT_H
#define CCD_WRITE_XML_OUT_H

#include <libxml/xmlwriter.h>

#include "base/buffer.h"
#include "write/write_int.h"

struct ccd_xmlout {
	struct ccd_write *w;
	xmlTextWriterPtr writer;
	struct ccd_buffer clean;        /* what is being written, without what XML cannot hold */
};

/* Begins a document in UTF-8, and ends it with all that is open. What goes wrong on the
 * way is kept in the output. */
void ccd_xmlout_begin(struct ccd_xmlout *x, struct ccd_write *w);
void ccd_xmlout_end(struct ccd_xmlout *x);

/* Begins a document that is HTML as well as XML. */
void ccd_xmlout_begin_html(struct ccd_xmlout *x, struct ccd_write *w);

/* Opens and closes an element; NAME with its prefix, which the caller declares. */
void ccd_xmlout_open(struct ccd_xmlout *x, const char *name);
void ccd_xmlout_close(struct ccd_xmlout *x);

/* An attribute of the element that was opened last; nothing where VALUE is NULL. */
void ccd_xmlout_attr(struct ccd_xmlout *x, const char *name, const char *value);
void ccd_xmlout_attrf(struct ccd_xmlout *x, const char *name, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Text. A character that XML 1.0 cannot hold becomes U+FFFD and is counted in the
 * writer, as in attributes. */
void ccd_xmlout_puts(struct ccd_xmlout *x, const char *s);
void ccd_xmlout_add(struct ccd_xmlout *x, const char *s, size_t n);

/* An element with text only, with at most one attribute (NULL: none). */
void ccd_xmlout_leaf(struct ccd_xmlout *x, const char *name, const char *attribute, const char *value,
    const char *text);

/* A line end between elements, so that a line diff reads well. */
void ccd_xmlout_break(struct ccd_xmlout *x);

#endif
