/* Lines that link segments of two texts by number. */
#ifndef CCD_READ_LINKS_H
#define CCD_READ_LINKS_H

#include "base/arena.h"
#include "read/read.h"

struct ccd_link_side {
	const uint32_t *index;  /* from 0, as the file has them */
	uint32_t n;
};

struct ccd_link {
	struct ccd_link_side side[2];
	double confidence;
	size_t line;
};

struct ccd_links {
	struct ccd_link *v;
	size_t n, cap;
	bool probable;          /* the confidences are probabilities; else all are 1 */
};

/* The number at *S, which moves behind it. False where there is none, or one that no
 * text has. */
bool ccd_link_number(const char **s, uint32_t *n);

/* Reads SOURCE: the ladder of hunalign, or the lines of vecalign and of our own format
 * "links". What is no link is remarked and passed over. Returns 0, or -1 with ERR set. */
int ccd_links_parse(const struct ccd_source *source, struct ccd_arena *a, struct ccd_links *links,
    struct ccd_error *err);

/* The rows of C by LINKS, which SOURCE holds: see ccd_import_links. */
void ccd_links_apply(struct ccd_concordance *c, const struct ccd_source *source,
    const struct ccd_links *links);

#endif
