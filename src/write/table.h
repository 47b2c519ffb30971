/*
 * What all tables have in common: which columns there are and, line by line, what
 * stands in their cells. A writer asks for one line after the other:
 *
 *     struct ccd_table t;
 *     for (ccd_table_begin(&t, w); ccd_table_next(&t);)
 *             for (uint32_t i = 0; i < t.ncolumn; i++)
 *                     put(ccd_table_cell(&t, i));
 *     ccd_table_end(&t);
 */
#ifndef CCD_WRITE_TABLE_H
#define CCD_WRITE_TABLE_H

#include "write/write.h"

enum ccd_column_kind {
	CCD_COLUMN_ADDRESS,
	CCD_COLUMN_LABEL,       /* of one version, as printed */
	CCD_COLUMN_TEXT,        /* of one version */
	CCD_COLUMN_CONFIDENCE,
	CCD_COLUMN_LEVEL,       /* the worst of the open findings */
	CCD_COLUMN_FINDINGS,
	CCD_COLUMN_DECISIONS,
};

struct ccd_column {
	enum ccd_column_kind kind;
	uint32_t version;       /* of a label or text; else CCD_NONE */
	const char *lang;       /* of what stands in it; that of the words around, where it has no version */
};

/* What a line shows of one clause: text[start, end), and its label apart or not at all. */
struct ccd_piece {
	uint32_t clause, start, end;
	bool labelled;          /* it begins with the clause, whose label is shown in its own column */
	uint32_t row, column;   /* its place in a table of the source, from 1; 0: in none. A cell of several
	                           clauses is several pieces of one place */
};

struct ccd_pieces {
	const struct ccd_piece *piece;
	uint32_t n;
};

/* A line of the table: a row of the concordance, or one of its beads. */
struct ccd_table_line {
	struct ccd_pieces *side;        /* [nversion] */
	double confidence;
};

struct ccd_table {
	struct ccd_write *w;
	struct ccd_column column[2 * CCD_MAX_VERSIONS + 5];
	uint32_t ncolumn;
	const char *between;            /* two findings of a cell; "\n" unless set */

	/* where it stands */
	uint32_t row;                   /* of the concordance; CCD_NONE: the last line, for what
	                                   concerns the whole document */
	uint32_t first, rows;           /* rows of the concordance that the line is about: several where it
	                                   is a table of the source, or a row of one */
	uint32_t nth, nline;            /* which of the row's lines, of how many */
	bool heading;                   /* the row is one */
	const struct ccd_table_line *line;      /* NULL where row is CCD_NONE */
	struct ccd_arena *arena;        /* of the row: cells live in it until the next one */

	const struct ccd_table_line *lines;     /* the row's */
	uint32_t next;                  /* row */
};

void ccd_table_begin(struct ccd_table *t, struct ccd_write *w);
void ccd_table_end(struct ccd_table *t);

/* Goes to the next line; false behind the last. */
bool ccd_table_next(struct ccd_table *t);

/* The text of a cell of the line: UTF-8 without what XML forbids, "\n" between clauses
 * and between findings. */
const char *ccd_table_cell(struct ccd_table *t, uint32_t column);

/* The findings that stand with the line, accepted ones among them. *LIST gets an array
 * in the row's arena. */
size_t ccd_table_findings(struct ccd_table *t, const struct ccd_finding ***list);

/* A level in the language of the words around. */
const char *ccd_level_word(const struct ccd_write *w, enum ccd_level level);

/* "S03 error: ..." in the language of the words around. In A. */
const char *ccd_finding_text(struct ccd_write *w, const struct ccd_finding *f,
    struct ccd_arena *a);

/* The tags of the versions in MASK, joined by commas; the decoded values that F rests on,
 * "en: 21 · zh: 20". "" for none. In A. */
const char *ccd_table_languages(const struct ccd_concordance *c, uint64_t mask,
    struct ccd_arena *a);
const char *ccd_finding_values(struct ccd_write *w, const struct ccd_finding *f,
    struct ccd_arena *a);

/* The heading of column I in one line, with the status of a working translation. In
 * the writer's arena. */
const char *ccd_table_heading(struct ccd_table *t, uint32_t i);

/* The same for people: of a text the language's own name, and in a second line its status
 * in that language and in that of the words around. */
const char *ccd_table_title(struct ccd_table *t, uint32_t i);

/* ---- the title block ---- */

/* The document's name in V, or NULL. */
const char *ccd_version_title(const struct ccd_version *v);

/* What is told of where version V comes from: CCD_PROVENANCE pairs of heading and value. In
 * the writer's arena. */
enum { CCD_PROVENANCE = 6 };
const char *ccd_provenance_heading(const struct ccd_write *w, uint32_t i);
const char *ccd_provenance_value(struct ccd_write *w, uint32_t i, uint32_t v);

/* Of the versions shown that are working translations: "zh, ru: working translations, neither
 * ...", for every page; NULL where none is. In the writer's arena. */
const char *ccd_working_notice(const struct ccd_write *w);

/* "Made with Concordat 0.1.0". In the writer's arena. */
const char *ccd_made_with(const struct ccd_write *w);

/* S without what XML and HTML forbid: controls, noncharacters, what is no UTF-8; each becomes U+FFFD
 * and is counted in W.
 * S itself where there is nothing to replace. In A. */
const char *ccd_clean_text(struct ccd_write *w, const char *s, struct ccd_arena *a);

#endif
