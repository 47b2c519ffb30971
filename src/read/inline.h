/*
 * The text of a segment in XML, with the tags of its format in it as empty spans. The value of
 * such a span is the name of the element, its attributes, each as a tab, its name, "=" and its
 * value, and behind a newline what it holds, if that is no text: "ph\tx=1\n<br/>". The end of
 * a pair is "/hi".
 */
#ifndef CCD_READ_INLINE_H
#define CCD_READ_INLINE_H

#include <libxml/tree.h>

#include "read/markup.h"

/* What an element in a segment is. */
enum ccd_inline {
	CCD_INLINE_UNKNOWN,     /* nothing that may stand there */
	CCD_INLINE_CODE,        /* stands for a tag of the text; its own content is none of it */
	CCD_INLINE_PAIR,        /* two tags, with text between them */
	CCD_INLINE_NOTE,        /* says something about its content, which is text */
	CCD_INLINE_BLANK        /* stands for a character that XML cannot hold */
};

/* Adds the text of TOP to M; KIND tells what the elements below are, of unknown ones the text
 * counts. Returns NULL, or an entity that is not declared (a node type of its own), at which
 * reading stopped, or the first unknown element. */
const xmlNode *ccd_inline_text(const xmlNode *top, enum ccd_inline (*kind)(const xmlNode *),
    struct ccd_markup *m);

#endif
