/* Archives of documents: ZIP, with its promises checked. */
#ifndef CCD_READ_PACKAGE_H
#define CCD_READ_PACKAGE_H

#include <libxml/tree.h>

#include "read/read.h"

struct ccd_package;

/*
 * Opens the source's bytes as a ZIP archive. Refuses too many members, and names that
 * lead out of it: absolute ones, those with ".." or a backslash. NULL with ERR set.
 */
struct ccd_package *ccd_package_open(const struct ccd_source *source, struct ccd_error *err);

void ccd_package_close(struct ccd_package *p);         /* NULL is fine */

/* True where there is a member called NAME. */
bool ccd_package_has(const struct ccd_package *p, const char *name);

/* Unpacks the member NAME into the arena. What it says of its size is not believed:
 * the bytes are counted, of this member and of all so far. Refuses members that are
 * missing, encrypted, there twice, or beyond the limits. 0, or -1 with ERR set. */
int ccd_package_read(struct ccd_package *p, const char *name, struct ccd_arena *a,
    const unsigned char **bytes, size_t *n, struct ccd_error *err);

/* The same as a tree, by ccd_xml_parse; the caller frees it. NULL with ERR set. */
xmlDocPtr ccd_package_xml(struct ccd_package *p, const char *name, struct ccd_arena *a,
    struct ccd_error *err);

/* The names of the parts that RELS, the root of relationships of the part in FOLDER ("word/"), lead
 * to by ID or, where that is NULL, by the last word of their TYPE. The first N are put into FOUND, in
 * A; returns their number. */
size_t ccd_package_related(const xmlNode *rels, const char *folder, const char *id, const char *type,
    struct ccd_arena *a, const char **found, size_t n);

#endif
