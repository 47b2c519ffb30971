/* What the specifications of XLIFF demand, checked and told by name. */
#ifndef CCD_READ_XLIFF_H
#define CCD_READ_XLIFF_H

#include <libxml/tree.h>

#include "read/read.h"

/* What an element may hold and bear. */
struct ccd_xliff_element {
	const char *space;      /* prefix of its namespace in our tables: "" the core, "mda" ... */
	const char *name;
	const char *content;    /* what stands in it, in order: "notes? unit|group+ @*"; "@" is any
	                           element of another namespace, "..." anything */
	bool text;              /* and characters */
	const char *attributes; /* "id!=nmtoken name translate=yesno": "!" must be there, "=" of a type */
	bool open;              /* takes attributes that are not listed */
};

/* The elements of 2.x or 1.x, ended by a NULL name. */
extern const struct ccd_xliff_element ccd_xliff_elements_2[], ccd_xliff_elements_1[];

/* The prefix in our tables of the namespace HREF (NULL: none); NULL of others. */
const char *ccd_xliff_space(const char *href);

/* NULL, or what VALUE should be to be of TYPE, in words. */
const char *ccd_xliff_type(const char *type, const char *value);

/* Checks the document with ROOT and remarks what breaks the specification. What keeps a unit
 * from being read is put on its _private, as a message, with its line in *LINE of
 * ccd_xliff_fault. */
void ccd_xliff_check(const struct ccd_source *source, xmlNode *root, bool version_2,
    struct ccd_arena *a);

/* Why a unit must be passed over. */
struct ccd_xliff_fault {
	const char *message;
	uint32_t line;
};

/* Of a unit that was checked, or NULL. */
const struct ccd_xliff_fault *ccd_xliff_fault(const xmlNode *unit);

#endif
