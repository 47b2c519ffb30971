/* XML of strangers to a tree, with the parser's known holes closed. */
#ifndef CCD_READ_XML_H
#define CCD_READ_XML_H

#include <libxml/tree.h>

#include "read/read.h"
#include "text/decode.h"

/*
 * Parses BYTES (a whole file, or a member called NAME of one) as XML. Decodes them first, in the
 * encoding that a BOM, CHARSET, the XML declaration or the bytes tell. Refuses
 * document types with an internal subset, and more nesting or attributes than the
 * limits allow; nothing outside is ever fetched. *CHARSET_FOUND gets the encoding, NULL:
 * not asked for. The tree is the caller's, for xmlFreeDoc; NULL with ERR set.
 */
xmlDocPtr ccd_xml_parse(const struct ccd_source *source, const char *name,
    const unsigned char *bytes, size_t n, struct ccd_arena *a, const char **charset_found,
    struct ccd_error *err);

/* Bytes decoded as above, in the arena, for a parser of the caller's own that gets no
 * encoding but UTF-8; checked for attributes and internal subset. */
int ccd_xml_decode(const struct ccd_source *source, const char *name, const unsigned char *bytes,
    size_t n, struct ccd_arena *a, struct ccd_text *text, struct ccd_error *err);

/* An element called LOCAL in namespace NS (NULL: any). */
bool ccd_xml_is(const xmlNode *node, const char *ns, const char *local);

/* An element called NAME, or one of NAMES (NULL after the last), in any namespace. */
bool ccd_xml_named(const xmlNode *node, const char *name);
bool ccd_xml_is_one_of(const xmlNode *node, const char *const *names);

/* The first child element called NAME; NULL where there is none, or NODE is NULL. */
xmlNode *ccd_xml_child(const xmlNode *node, const char *name);

/* The attribute NAME in any namespace, borrowed from the tree; NULL where it is not
 * there, or NODE is no element. */
const char *ccd_xml_value(const xmlNode *node, const char *name);

/* The attribute LOCAL in namespace NS (NULL: none), in the arena; or NULL. */
const char *ccd_xml_attribute(const xmlNode *node, const char *ns, const char *local,
    struct ccd_arena *a);

/* The next node in document order that is not within NODE, not leaving TOP; or NULL. */
xmlNode *ccd_xml_after(xmlNode *node, const xmlNode *top);

/* Notes that what stands in NODE comes into no block. */
void ccd_xml_omit(const struct ccd_source *source, enum ccd_omission_kind kind, const xmlNode *node);

/* The line of a node, also beyond the 65535th; 0 unknown. */
uint32_t ccd_xml_line(const xmlNode *node);

#endif
