/* Concordances out: one file a format, one row in the table of write.c. */
#ifndef CCD_WRITE_WRITE_H
#define CCD_WRITE_WRITE_H

#include "base/arena.h"
#include "base/output.h"
#include "concordat.h"
#include "score/agreement.h"

/* What a table shows beside the texts: bits, named in the table of write.c. */
enum ccd_beside {
	CCD_BESIDE_ADDRESS = 1,
	CCD_BESIDE_CONFIDENCE = 2,
	CCD_BESIDE_FINDINGS = 4,        /* those that nobody accepted */
	CCD_BESIDE_DECISIONS = 8,       /* those accepted, with the reason */
	CCD_BESIDE_COMMENTS = 16,       /* findings as comments, where the format has such */
	CCD_BESIDE_LEVEL = 32,          /* the worst level of the findings */
};

enum ccd_labels { CCD_LABELS_TEXT, CCD_LABELS_COLUMN, CCD_LABELS_NONE };

/* How a table of the source is shown: a line for each cell, for each row, or one for all. */
enum ccd_tables { CCD_TABLES_CELLS, CCD_TABLES_ROWS, CCD_TABLES_WHOLE };

/* Which passages are written, and how. */
struct ccd_choice {
	double confidence;      /* those at least so sure, and those that a person confirmed */
	bool paired;            /* those with texts of two versions at least */
	bool unique;            /* of those with the same texts the first */
	bool unmarked;          /* without the marks of notes */
	uint32_t without;       /* those in whose rows no open finding is so grave: 1 + level; 0: all */
};

/* What a writer gets. Findings stand by row, then rule; row CCD_NONE last. */
struct ccd_write {
	const struct ccd_concordance *c;
	const struct ccd_findings *findings;    /* never NULL, perhaps empty */
	const uint32_t *order;                  /* the versions to show, as columns */
	uint32_t norder;
	const char *interface;
	bool sentences;                         /* a row for each group of sentences, not of clauses */
	uint32_t beside;                        /* of enum ccd_beside; 0 of what is no table */
	enum ccd_labels labels;
	enum ccd_tables tables;
	struct ccd_choice choice;               /* of passages */
	uint32_t side;                          /* the version to write, of a format that has a file for each */
	struct ccd_arena *arena;                /* scratch, goes when the writer is done */
	struct ccd_output *out;
	size_t replaced;                        /* characters that the format cannot hold, now U+FFFD */
	size_t left_out;                        /* rows that it cannot hold */
	size_t without_font;                    /* characters that no font on this machine has */
	const char *note;                       /* what else is to be said of the file, or NULL */
	struct ccd_error *err;                  /* what cannot be written, failures of OUT apart; never NULL */
};

struct ccd_writer {
	const char *name;               /* -f NAME */
	const char *extension;          /* ".csv" */
	const char *media_type;
	uint32_t versions;              /* how many it takes: 0 any number, 2 exactly two */
	bool all;                       /* it speaks of all versions, and takes no choice of them */
	bool sentences;                 /* its rows can be sentences */
	uint32_t beside;                /* what it can show beside the texts; 0: it is no table */
	uint32_t usual;                 /* what of that it shows unless told */
	bool spare;                     /* without a column of findings, unless told, where there are none */
	bool labels;                    /* it is no table and can leave out the labels of clauses */
	enum ccd_tables tables;         /* how it shows those of the source */
	bool choice;                    /* it writes passages, and can choose among them */
	bool apart;                     /* a file for each version: OUT.LANG */
	bool bare;                      /* shows no findings: none need be looked for */
	void (*write)(struct ccd_write *w);
};

/* The i-th writer, NULL beyond the last; the writer of a name, or NULL. */
const struct ccd_writer *ccd_writer_at(size_t i);
const struct ccd_writer *ccd_writer_find(const char *name);

/* The name of the format that FILE's ending tells; NULL where it tells none. */
const char *ccd_writer_of_file(const char *file);

/* The findings of ROW: *FIRST gets an index, the count is returned. */
size_t ccd_findings_of(const struct ccd_findings *findings, uint32_t row, size_t *first);

/* The text of a row in version V: its clauses' texts, a newline between two. In A. */
const char *ccd_row_text(const struct ccd_concordance *c, uint32_t row, uint32_t v,
    struct ccd_arena *a);

/* True where S ends with a full stop or another sign that a heading does not end with. */
bool ccd_text_ends_sentence(const char *s);

/* True where ROW is a heading in the first version that has it: an article only
 * where it ends without a full stop, for in many laws its text follows its name. */
bool ccd_row_is_heading(const struct ccd_concordance *c, uint32_t row);

/* True where one of the N versions in ORDER says something in ROW. */
bool ccd_row_is_shown(const struct ccd_concordance *c, uint32_t row, const uint32_t *order,
    uint32_t n);

/* Below this probability a row that nobody confirmed is marked as unsure. */
#define CCD_UNSURE 0.7

extern const struct ccd_writer ccd_write_html, ccd_write_csv, ccd_write_tsv, ccd_write_json,
    ccd_write_jsonl, ccd_write_tmx, ccd_write_xliff, ccd_write_xliff12, ccd_write_po,
    ccd_write_akn, ccd_write_tei, ccd_write_xces, ccd_write_links, ccd_write_text,
    ccd_write_corrections, ccd_write_certificate, ccd_write_corpus, ccd_write_moses, ccd_write_xlsx, ccd_write_docx, ccd_write_odt,
    ccd_write_pdf, ccd_write_markdown, ccd_write_latex;

/* Findings as text for people and as JSON Lines, for `check -f`. */
void ccd_report_text(const struct ccd_concordance *c, const struct ccd_findings *findings,
    const char *file, const char *interface, bool colour, struct ccd_output *o);
void ccd_report_json(const struct ccd_concordance *c, const struct ccd_findings *findings,
    const char *file, const char *interface, struct ccd_output *o);

/* What was scored: all columns of a gold standard, or two of them. */
struct ccd_scored {
	const char *name;       /* of the languages, "en-zh"; "" where they are not known */
	uint32_t columns;
	struct ccd_score score;
};

/* N scores and, unless it is NULL, RELIABILITY as tables for people and as an object. */
void ccd_report_score_text(const struct ccd_scored *scored, size_t n,
    const struct ccd_reliability *reliability, const char *interface, struct ccd_output *o);
void ccd_report_score_json(const struct ccd_scored *scored, size_t n,
    const struct ccd_reliability *reliability, struct ccd_output *o);

/* The clause tree of a version, for `outline -f json`. */
void ccd_outline_json(const struct ccd_version *v, struct ccd_output *o);

/* What was left out, for `outline --omitted -f json`. */
void ccd_omission_json(const struct ccd_omission *omission, struct ccd_output *o);

#endif
