/* Where the words of a clause stand in the file that the version was read from. */
#ifndef CCD_WRITE_SOURCE_PLACE_H
#define CCD_WRITE_SOURCE_PLACE_H

#include <stdbool.h>

#include "base/arena.h"
#include "concordat.h"

/* A file and what it is on its disk now. */
struct ccd_source_text {
	const char *s;          /* decoded, LF line ends; NULL: not there, changed, or no plain text */
	size_t n;
	size_t *line;           /* offset of each line's first byte */
	size_t nline;
};

/* Lines and columns from 1, columns in code points; END is behind the last one. */
struct ccd_source_region { size_t line, column, end_line, end_column; };

/* The text of V where its file lies beside the concordance FILE and has the digest that
 * it was read with. Everything is in arena A. */
void ccd_source_open(const struct ccd_version *v, const char *file, struct ccd_arena *a,
    struct ccd_source_text *text);

/* The region of text[START, END) of CLAUSE. False where the file does not say it so. */
bool ccd_source_find(const struct ccd_source_text *text, const struct ccd_clause *clause,
    size_t start, size_t end, struct ccd_source_region *region);

/* The path of V's file, seen from where the concordance FILE is named. In A. */
const char *ccd_source_path(const struct ccd_version *v, const char *file, struct ccd_arena *a);

#endif
