/* Files to blocks: one file a format, one row in the table of formats.c. */
#ifndef CCD_READ_READ_H
#define CCD_READ_READ_H

#include "base/arena.h"
#include "concordat.h"
#include "model/block.h"
#include "model/omission.h"

/* What a reader gets. */
struct ccd_source {
	const char *file;       /* for messages; its ending may be a hint, no more */
	const char *lang;       /* tag or NULL while unknown */
	const unsigned char *bytes;
	size_t n;
	const char *charset;    /* declared by the user, or NULL */
	const char *head;       /* how the text begins, decoded: UTF-8, "" where the bytes are no text */
	const struct ccd_read_options *options;         /* never NULL */
	const struct ccd_limits *limits;                /* never NULL */
	struct ccd_omissions *omissions;        /* gets what is left out; NULL: nobody asks */
};

/*
 * A text of several languages whose parts correspond already. A unit holds the
 * segments that do; units of several files that have the same key are one.
 */
struct ccd_bitext_text {
	const char *lang;       /* BCP 47, as the file spells it; NULL: that of its side */
	uint8_t side;           /* where lang is NULL: 0 or 1 */
	const char *text;       /* as in ccd_block; never "" */
	const struct ccd_span *span;
	uint32_t nspan;
};

/* As struct ccd_fact; LANG as the file spells it, NULL: of the unit. */
struct ccd_bitext_fact {
	const char *name, *text, *lang;
};

struct ccd_bitext_unit {
	const char *key;        /* NULL: nothing to be found again by */
	const char *anchor;     /* its id, or NULL */
	uint32_t line;
	double confidence;      /* 0 to 1; of units that people made, 1 */
	bool confirmed;         /* by a person, as the file says */
	unsigned formats;       /* of the codes in its texts, known before they are added: CCD_CODES bits */
	struct { struct ccd_bitext_text *v; size_t n, cap; } texts;    /* at least one */
	struct { struct ccd_bitext_fact *v; size_t n, cap; } facts;
};

struct ccd_bitext {
	struct { struct ccd_bitext_unit *v; size_t n, cap; } units;
	const char *charset;    /* as in ccd_document */
	const char *lang[2];    /* of the sides, as the file spells it, or NULL: then what the user
	                           says, the name or the text. The first comes first of all */
	bool many;              /* a unit may hold several segments of a language, in their order */
};

struct ccd_reader {
	const char *name;       /* "text"; what it keeps is said under "formats.NAME" */
	const char *extensions; /* ".txt .text" */
	const char *media_type;
	/* How sure the reader is, 0 (not mine) to 100, by the bytes; the name's ending may
	 * decide where these leave it open. */
	int (*bid)(const struct ccd_source *source);
	/* One of the two. Each yields into the arena; 0, or -1 with ERR set. */
	int (*read)(const struct ccd_source *source, struct ccd_arena *a,
	    struct ccd_document *document, struct ccd_error *err);
	int (*read_bitext)(const struct ccd_source *source, struct ccd_arena *a,
	    struct ccd_bitext *bitext, struct ccd_error *err);
};

/* The i-th reader, NULL beyond the last. */
const struct ccd_reader *ccd_reader_at(size_t i);

/* The reader with the best bid, or NULL. */
const struct ccd_reader *ccd_reader_for(const struct ccd_source *source);

/* A source with the defaults of all but its bytes, and its head decoded into A. */
struct ccd_source ccd_source_of(const char *file, const void *bytes, size_t n,
    const struct ccd_read_options *options, struct ccd_arena *a);

/* Tells the caller of ccd_read something about the file. */
void ccd_remark(const struct ccd_source *source, size_t line, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Notes that the N bytes at S, UTF-8 from LINE of the source, come into no block. All that a
 * reader leaves out goes through here, unless it is markup. */
void ccd_omit(const struct ccd_source *source, enum ccd_omission_kind kind, uint32_t line,
    const char *s, size_t n);

/* True where the source's name ends in one of the endings, ".md .markdown". */
bool ccd_source_named(const struct ccd_source *source, const char *endings);

/* Refuses BYTES with more than the limit of a line between two of the characters ENDS:
 * "\n\r" of a text, "<" of XML. Cheap, and before anything is made of the bytes. Returns
 * 0, or -1 with ERR set. */
int ccd_source_check(const struct ccd_source *source, const unsigned char *bytes, size_t n,
    const char *ends, struct ccd_error *err);

/* The name of the first element in the head, "" where there is none: without its
 * prefix, as it is spelt. What comes before it is passed over: declarations,
 * comments, blanks. NAME has room for N bytes. */
void ccd_source_root(const struct ccd_source *source, char *name, size_t n);

extern const struct ccd_reader ccd_read_akn;
extern const struct ccd_reader ccd_read_docx;
extern const struct ccd_reader ccd_read_html;
extern const struct ccd_reader ccd_read_intertext;
extern const struct ccd_reader ccd_read_jsonl;
extern const struct ccd_reader ccd_read_links;
extern const struct ccd_reader ccd_read_markdown;
extern const struct ccd_reader ccd_read_odt;
extern const struct ccd_reader ccd_read_pdf;
extern const struct ccd_reader ccd_read_po;
extern const struct ccd_reader ccd_read_tei;
extern const struct ccd_reader ccd_read_text;
extern const struct ccd_reader ccd_read_tmx;
extern const struct ccd_reader ccd_read_xliff;

#endif
