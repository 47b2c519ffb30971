/* Shared by the files of the DOCX reader (ECMA-376-1, WordprocessingML). */
#ifndef CCD_READ_DOCX_H
#define CCD_READ_DOCX_H

#include <libxml/tree.h>

#include "read/read.h"

/* Levels of a numbering. */
enum { CCD_DOCX_LEVELS = 9 };

/* ---- docx_styles.c ---- */

/* w:val of the child called NAME, borrowed; NULL where there is none. */
const char *ccd_docx_value(const xmlNode *node, const char *name);

/* Whether VALUE switches something off (17.17.4); NULL switches on. */
bool ccd_docx_is_off(const char *value);

/* Whether the child NAME switches something on: 1, off: 0, says nothing: -1 (17.17.4). */
int ccd_docx_switch(const xmlNode *node, const char *name);

struct ccd_docx_style {
	const char *id, *name, *based_on;       /* name in lower case, "" if none */
	const xmlNode *ppr, *rpr;
};

struct ccd_docx_styles {
	struct ccd_docx_style *v;
	size_t n, cap;
	const char *paragraph;  /* id of the default paragraph style, or NULL */
	const char *lang;       /* the document's language, or NULL */
};

/* Reads styles.xml; DOC may be NULL, and must live as long as the styles. */
void ccd_docx_styles_read(struct ccd_docx_styles *styles, xmlDocPtr doc, struct ccd_arena *a);

/* The style with an id, or NULL; the one it is based on, or NULL. */
const struct ccd_docx_style *ccd_docx_style(const struct ccd_docx_styles *styles, const char *id);

/* The child NAME of the run properties RPR (may be NULL), or of the first of the run's chain
 * of character styles that has it; or NULL. */
const xmlNode *ccd_docx_run_property(const struct ccd_docx_styles *styles, const xmlNode *rpr,
    const char *name);

/* The child NAME of the paragraph properties PPR (may be NULL), or of the first of the
 * paragraph's chain of styles that has it; or NULL. *STYLE, where STYLE is not NULL,
 * gets the id of that style, NULL for PPR itself. */
const xmlNode *ccd_docx_property(const struct ccd_docx_styles *styles, const xmlNode *ppr,
    const char *name, const char **style);

/* ---- docx_numbering.c ---- */

struct ccd_docx_numbering;

/* Reads numbering.xml; DOC may be NULL, and must live as long. LANG is the document's
 * language, or NULL. Never NULL. */
struct ccd_docx_numbering *ccd_docx_numbering_read(xmlDocPtr doc, const char *lang,
    struct ccd_arena *a);

/* A format of numbers that was asked for and has no rule, NULL where there was none. */
const char *ccd_docx_unread_format(const struct ccd_docx_numbering *numbering);

/*
 * Counts a paragraph of numbering NUM (w:numId) at LEVEL, 0 to 8, and returns what
 * Word shows before it: "1.1", "(a)", "•", "" for none; NULL where there is no such
 * numbering. In the arena.
 */
const char *ccd_docx_number(struct ccd_docx_numbering *numbering, const char *num, unsigned level);

/* The level of NUM that belongs to paragraph style STYLE (w:pStyle), 0 if none does. */
unsigned ccd_docx_level_of(const struct ccd_docx_numbering *numbering, const char *num,
    const char *style);

#endif
