/* What the bilingual and multilingual formats are lists of: rows, or the groups of
 * sentences in them, with a text for each version. */
#ifndef CCD_WRITE_PASSAGE_H
#define CCD_WRITE_PASSAGE_H

#include "write/write_int.h"

/* Of a confidence: how far a passage can be relied on. */
enum ccd_trust {
	CCD_TRUST_UNSURE,       /* below CCD_UNSURE, and nobody confirmed it */
	CCD_TRUST_PROBABLE,
	CCD_TRUST_CONFIRMED     /* by a person */
};

struct ccd_passage {
	uint32_t row;
	uint32_t number;        /* among those of the row, from 1 */
	const char *id;         /* unique: the address, with "LANG:" before it where the first version
	                           lacks the row, and "#NUMBER" behind it of sentences */
	const char *address;
	double confidence;
	enum ccd_trust trust;
	const char *text[CCD_MAX_VERSIONS];     /* by version; NULL: says nothing */
	const struct ccd_clause *clause[CCD_MAX_VERSIONS];      /* that TEXT is all of, or NULL */
};

/* The tags in the text of version V: the pieces of the text and the value of the tag behind
 * each but the last, for EACH. Returns false, and calls nothing, where there are none. */
bool ccd_passage_tags(const struct ccd_passage *passage, uint32_t v,
    void (*each)(void *data, const char *text, size_t n, const char *tag), void *data);

/* Calls EACH for every passage in which one of the versions that W shows says something,
 * in order. A passage lives during the call. */
void ccd_passages(struct ccd_write *w,
    void (*each)(void *data, const struct ccd_passage *passage), void *data);

/* For each row an id that no other has: see ccd_passage; where addresses repeat, "~N" is
 * put behind. In A. */
const char *const *ccd_row_ids(const struct ccd_concordance *c, struct ccd_arena *a);

/* ID as a name token of XML (and of what follows a letter, a name): "/" becomes "__", what
 * else is no letter, digit, dot or hyphen of ASCII "_xx" in hexadecimal. Unique if ID is. */
const char *ccd_xmlout_token(const char *id, struct ccd_arena *a);

/* Calls EACH for the findings of a row that are open and about the versions shown, "level:
 * what" in SAID; lives during the call. */
void ccd_passage_findings(const struct ccd_write *w, uint32_t row,
    void (*each)(void *data, const struct ccd_finding *finding, const char *said), void *data);

#endif
