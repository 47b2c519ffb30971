/* What the sheets to sign have in common: a page of headings and tables. */
#ifndef CCD_WRITE_SHEET_H
#define CCD_WRITE_SHEET_H

#include "write/xml_out.h"

/* Begins and ends a page; KEY: of its title. The end says with which program, and when if
 * that is told, it was made. */
void ccd_sheet_begin(struct ccd_xmlout *x, struct ccd_write *w, const char *key);
void ccd_sheet_end(struct ccd_xmlout *x);

/* The words of KEY; with arguments as ccd_say. In the writer's arena. */
const char *ccd_sheet_word(const struct ccd_xmlout *x, const char *key);

/* A table with a heading for each of KEYS (NULL after the last), up to ccd_sheet_table_end. */
void ccd_sheet_table(struct ccd_xmlout *x, const char *const *keys);
void ccd_sheet_table_end(struct ccd_xmlout *x);

/* Opens element NAME for text in LANG, with its direction; ccd_xmlout_close closes it. */
void ccd_sheet_open(struct ccd_xmlout *x, const char *name, const char *lang);

/* A cell of text in LANG; NULL: in the language of the page. */
void ccd_sheet_cell(struct ccd_xmlout *x, const char *lang, const char *text);

/* A heading and a table of the texts shown: what they are and where they come from. HASHES:
 * with those of the files and of the texts, the latter over all clauses that have words,
 * each ended by a line feed, and with the number of clauses. */
void ccd_sheet_provenance(struct ccd_xmlout *x, bool hashes);

/* A cell of what is no language: a hash, an address. */
void ccd_sheet_code(struct ccd_xmlout *x, const char *text);

#endif
