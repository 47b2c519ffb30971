/*
 * Concordat: parallel legal texts, aligned clause by clause.
 *
 * The one public header. Text is UTF-8 in Unicode normalisation form C, offsets
 * are bytes into that text, indices count from 0 and line numbers from 1 unless
 * a comment says otherwise. `const char *` is borrowed, `char *` is given.
 *
 * Everything of one document lives in the arena of its ccd_concordance and goes
 * with it; nothing else inside is freed by the caller.
 *
 * Any number of threads may call at once, each on concordances, glossaries and term bases of
 * its own; those that are not changed may be shared. No two may call on the same concordance.
 *
 * Where memory runs out, the call returns CCD_EMEMORY, or NULL; nothing here ends your program.
 * The memory that the call was using is not given back. Where a library that is used here could
 * be left in the middle of its work, all later calls return CCD_EMEMORY too. For this the
 * allocators of ICU, libxml2 and jansson are set at the first call; they hand on to malloc.
 *
 *     struct ccd_error err = { 0 };
 *     struct ccd_concordance *c = ccd_concordance_new();
 *     if (ccd_read(c, "en", "a.en.txt", NULL, &err) < 0 ||
 *         ccd_read(c, "zh", "a.zh.txt", NULL, &err) < 0 ||
 *         ccd_align(c, NULL, &err) < 0 || ccd_save(c, "a.concordance.xml", &err) < 0)
 *             fprintf(stderr, "%s:%zu: %s\n", err.file, err.line, err.message);
 *     ccd_concordance_free(c);
 */
#ifndef CONCORDAT_H
#define CONCORDAT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define CCD_VERSION "0.1.0"

/* Languages one concordance can hold: sets of versions are 64-bit masks. */
#define CCD_MAX_VERSIONS 64

/* No clause, no row, no parent. */
#define CCD_NONE UINT32_MAX

/* ---- errors ---------------------------------------------------------- */

enum ccd_errcode {
	CCD_OK,
	CCD_EUSAGE,     /* the caller asked for something that cannot be */
	CCD_EIO,        /* the operating system refused: missing file, full disk */
	CCD_EFORMAT,    /* not the format it should be, or not well-formed */
	CCD_EENCODING,  /* not text in the encoding it should be in */
	CCD_ELIMIT,     /* larger or deeper than the limits allow */
	CCD_ELANG,      /* a language that is unknown or cannot be told */
	CCD_EMEMORY,    /* no memory was left; what the call had in hand is lost */
	CCD_ERRCODE__COUNT
};

/* The first thing that went wrong. Zero it before use. */
struct ccd_error {
	enum ccd_errcode code;  /* CCD_OK while nothing failed */
	char file[1024];        /* "" where no file is concerned; cut if longer */
	size_t line;            /* 0 where no line is concerned */
	char message[512];      /* one line, no full stop */
};

/* ---- the model ------------------------------------------------------- */

/* What a clause is. The names are the values of @kind in the concordance file. */
enum ccd_kind {
	CCD_KIND_DOCUMENT,      /* the root of every version; no text, in no row */
	CCD_KIND_TITLE,         /* the document's or an annex's name */
	CCD_KIND_ANNEX,         /* "Annex II to the letter ...": opens an annex */
	CCD_KIND_PART,
	CCD_KIND_CHAPTER,
	CCD_KIND_SECTION,
	CCD_KIND_HEADING,       /* a heading without one of the words above */
	CCD_KIND_ARTICLE,
	CCD_KIND_PARAGRAPH,     /* numbered */
	CCD_KIND_ITEM,          /* (a), 一、 under a lead-in */
	CCD_KIND_SUBITEM,       /* below an item, to any depth */
	CCD_KIND_TEXT,          /* unnumbered paragraph or indent */
	CCD_KIND_ENACTING,      /* "The General Assembly," */
	CCD_KIND_RECITAL,       /* "Recalling ...," */
	CCD_KIND_OPERATIVE,     /* "Adopts ... as follows:", unnumbered */
	CCD_KIND_SIGNATURE,
	CCD_KIND_NOTE,          /* footnote */
	CCD_KIND_NOTICE,        /* about this version, not of the text: "[Original: English]" */
	CCD_KIND_TABLE,
	CCD_KIND_TABLEROW,
	CCD_KIND_CELL,
	CCD_KIND_SEGMENT,       /* a ready-made segment (--segments) */
	CCD_KIND__COUNT
};

/* The series of signs a label is taken from. */
enum ccd_scheme {
	CCD_SCHEME_NONE,        /* no label */
	CCD_SCHEME_DECIMAL,     /* 1 2 3, also full-width, circled and bracketed forms */
	CCD_SCHEME_DOTTED,      /* 1.2.3: ordinal = the last component */
	CCD_SCHEME_LATIN,       /* a b c */
	CCD_SCHEME_LATIN_UPPER, /* A B C */
	CCD_SCHEME_ROMAN,       /* i ii iii */
	CCD_SCHEME_ROMAN_UPPER, /* I II III */
	CCD_SCHEME_CYRILLIC,    /* а б в, whichever letters the list skips */
	CCD_SCHEME_CYRILLIC_UPPER,
	CCD_SCHEME_HAN,         /* 一 二 三 */
	CCD_SCHEME_STEM,        /* 甲乙丙 */
	CCD_SCHEME_BRANCH,      /* 子丑寅 */
	CCD_SCHEME_ABJAD,       /* أ ب ج */
	CCD_SCHEME_WORD,        /* "First", "first article", «первая» */
	CCD_SCHEME_OWN,         /* the language's own letters: イ ロ ハ, 가 나 다 */
	CCD_SCHEME__COUNT
};

/* From this ccd_clause.doubt on nothing is said of a clause's place or label. */
enum { CCD_DOUBTFUL = 25 };

/* The value of a label: 5 bis, 第五条之一 and 5 бис are all { 5, 1 }. */
struct ccd_ordinal {
	uint32_t number;        /* from 1; 0 where the clause has no label */
	uint32_t insert;        /* 0 none, 1 bis or 之一 or 2a, 2 ter or 之二 ... */
	enum ccd_scheme scheme;
};

enum ccd_span_kind {
	CCD_SPAN_EMPHASIS,      /* set off from its surroundings: italics, bold, underlined */
	CCD_SPAN_NOTE,          /* the mark of a footnote */
	CCD_SPAN_TAG,           /* a tag of a translation memory stood here; empty */
	CCD_SPAN_CODE,          /* a placeholder, an element of markup, a name in a program: the same in
	                           all languages, no words; one within another's attributes is its own */
	CCD_SPAN_PROGRAM,       /* a program's text: its words and numbers are none of the language's */
	CCD_SPAN_RAISED,        /* superscript that has no characters of its own: "er" of 1er; */
	CCD_SPAN_LOWERED,       /* figures have some, and stand as these in the text: 12¹, m², H₂O */
	CCD_SPAN__COUNT
};

/* What markup said of text[start, end). Spans ascend by start. */
struct ccd_span {
	enum ccd_span_kind kind;
	uint32_t start, end;
	const char *value;      /* of a tag: as the source has it, or NULL. Of a code: what it is known by,
	                           NULL: its text; "" where nothing is to be compared */
};

/*
 * One provision of one version. Clauses stand in an array in reading order, a
 * parent directly before its descendants, so a walk is a loop over indices.
 */
struct ccd_clause {
	enum ccd_kind kind;
	uint32_t parent;        /* index; CCD_NONE for the root, which is clause 0 */
	uint32_t end;           /* index after the last descendant */
	uint32_t depth;         /* 0 for the root */
	const char *text;       /* all that is printed, label first; one line; "" only for the root, empty
	                           segments, and tables, their rows and cells */
	uint32_t body;          /* offset in text where the words begin, after label and blanks */
	const char *label;      /* as printed: "(a)", "第十四条", "Article 5 bis"; NULL if unnumbered */
	struct ccd_ordinal ordinal;
	const char *address;    /* script-independent, unique in the version: "art14/3/d"; "" for the root */
	uint32_t doubt;         /* chance in per cent that its place in the tree is another, by the next
	                           best reading of the text; 0: hardly any */
	uint32_t segment;       /* index of the first segment in the version's array */
	uint32_t nsegment;      /* >= 1 where text is not "" */
	uint32_t line;          /* place in the source, in the version's unit; 0 unknown */
	uint32_t part;          /* index of that source in the version's parts; 0 where there are none */
	const char *anchor;     /* id in the source's markup, or NULL */
	const char *lang;       /* BCP 47, where the markup says another than the version's; or NULL */
	const struct ccd_span *span;
	uint32_t nspan;
	bool corrected;         /* a person set its kind or label */
};

/* A sentence: text[start, end) of its clause. Segments of a clause cover all of
 * its text but blanks between them; the label belongs to the first. */
struct ccd_segment {
	uint32_t clause;
	uint32_t start, end;
};

/* What a version is, legally. Never guessed beyond what the text says itself. */
enum ccd_status {
	CCD_STATUS_UNKNOWN,
	CCD_STATUS_ORIGINAL,
	CCD_STATUS_OFFICIAL,    /* official translation */
	CCD_STATUS_WORKING,     /* working translation: shown wherever the version is */
	CCD_STATUS__COUNT
};

/* What the places in a source are counted in. */
enum ccd_place { CCD_PLACE_LINE, CCD_PLACE_PAGE, CCD_PLACE_PARAGRAPH, CCD_PLACE__COUNT };

/* One of the files that a version was read from, where these are several. */
struct ccd_part {
	const char *file;       /* base name */
	const char *sha256;     /* of its bytes, 64 hex digits */
};

/* The text of the document in one language. */
struct ccd_version {
	const char *lang;       /* BCP 47, canonical case: "zh-Hant" */
	const char *file;       /* base name of the source; of several: of their folder */
	const char *media_type;
	const char *charset;    /* IANA name of the encoding found */
	const char *sha256;     /* of the source's bytes, 64 hex digits; of several parts: of their
	                           digests, one a line */
	const char *date;       /* of the text, ISO 8601, or NULL */
	enum ccd_status status;
	enum ccd_place place;   /* unit of ccd_clause.line */
	struct ccd_part *part;  /* NULL where FILE is all */
	uint32_t npart;
	struct ccd_clause *clause;
	uint32_t nclause;       /* >= 1: the root */
	struct ccd_segment *segment;
	uint32_t nsegment;
	const struct ccd_reading *reading;      /* the program's own: what the clauses were made of, for a
	                           second look beside the other versions; NULL where they were loaded */
};

/* Why words of a source are in no clause. */
enum ccd_omission_kind {
	CCD_OMIT_HEAD,          /* running head or foot of pages */
	CCD_OMIT_PAGE,          /* number of a page */
	CCD_OMIT_CONTENTS,      /* list of contents, index */
	CCD_OMIT_NAVIGATION,    /* menu and other furniture of a web page, link back from a note */
	CCD_OMIT_CONTROL,       /* button or field of a form */
	CCD_OMIT_HIDDEN,        /* not shown */
	CCD_OMIT_DELETED,       /* deleted or moved away by a change that is taken as accepted */
	CCD_OMIT_STRUCK,        /* struck through */
	CCD_OMIT_COMMENT,
	CCD_OMIT_METADATA,      /* about the file: front matter, the name of a page's window */
	CCD_OMIT_PROGRAM,       /* script, style sheet, instruction */
	CCD_OMIT_GLOSS,         /* pronunciation above the words */
	CCD_OMIT_PICTURE,       /* words in or instead of a picture, formula, film */
	CCD_OMIT_TWIN,          /* the same words once more: printed twice, in another spelling */
	CCD_OMIT_ASLANT,        /* watermark */
	CCD_OMIT_FAULTY,        /* of a unit of a bitext that has a fault, which is remarked */
	CCD_OMIT_FUZZY,         /* message whose translation is not sure */
	CCD_OMIT_OBSOLETE,      /* message that is used no more */
	CCD_OMIT__COUNT
};

/* Words of a source that are in no clause, and why. */
struct ccd_omission {
	enum ccd_omission_kind kind;
	uint32_t version;       /* index; CCD_NONE: of a bitext, which holds several */
	const char *file;       /* base name */
	enum ccd_place place;   /* unit of LINE */
	uint32_t line;          /* 0 unknown */
	const char *text;       /* one line, with a letter or digit */
};

/* The clauses of one version in a row, ascending; n == 0 is a gap. */
struct ccd_cell {
	const uint32_t *clause;
	uint32_t n;
};

/* A run of segments of one version: indices into its segment array. */
struct ccd_range {
	uint32_t first, n;
};

/* Sentences that correspond inside a row: side[v] belongs to version v. */
struct ccd_bead {
	struct ccd_range *side; /* [nversion] */
	double confidence;      /* probability, 0 to 1 */
};

/* What a translation memory says of a unit beside its texts; kept to be written again. */
struct ccd_fact {
	const char *name;       /* of an attribute "@creationdate"; "note"; of a property "prop:client" */
	const char *text;
	uint32_t version;       /* it is of the text in this version; CCD_NONE: of the unit */
};

/* Clauses of all versions that correspond. Every clause but the roots is in
 * exactly one row; rows follow the reading order of the version that is least at odds
 * with the others, rows without it stand where their neighbours in the others put them.
 * The order of the versions changes nothing. */
struct ccd_row {
	struct ccd_cell *cell;  /* [nversion] */
	struct ccd_bead *bead;
	uint32_t nbead;
	double confidence;      /* probability, 0 to 1 */
	bool confirmed;         /* by a person */
	const struct ccd_fact *fact;
	uint32_t nfact;
};

/* What a person says of a finding. */
enum ccd_verdict {
	CCD_VERDICT_STAYS,      /* it is right, and stays as published */
	CCD_VERDICT_CORRECT,    /* a text is to be corrected */
	CCD_VERDICT_OPEN,       /* not decided yet */
	CCD_VERDICT__COUNT
};

/* A person's word on a finding. */
struct ccd_decision {
	const char *fingerprint;
	const char *rule;       /* id, for readers */
	const char *reason;     /* why; of what is open, a remark; "" where nothing was said */
	enum ccd_verdict verdict;
	const char *reading;    /* CCD_VERDICT_CORRECT: the words to be put; or NULL */
	const char *lang;       /* the version where; NULL: the one that deviates */
	const char *author, *date;      /* ISO 8601, UTC; NULL: a decision of release 0.1.0 */
};

struct ccd_arena;
struct ccd_glossary;
struct ccd_origin;

/* The aligned document. */
struct ccd_concordance {
	struct ccd_arena *arena;        /* owns all below */
	const char *profile;            /* name; NULL: the default */
	bool segments;                  /* ready-made segments, no structure */
	struct ccd_version *version;
	uint32_t nversion;
	struct ccd_row *row;            /* NULL until aligned */
	uint32_t nrow;
	struct ccd_decision *decision;
	uint32_t ndecision;
	struct ccd_import *import;      /* the reader's own; NULL unless the rows were read with the texts */
	struct ccd_origin *origin;      /* the store's own: the file it was loaded from; or NULL */
	/* What reading left out, in the order of the files; not kept when C is saved. */
	const struct ccd_omission *omission;
	size_t nomission;
};

/* ---- findings -------------------------------------------------------- */

enum ccd_level { CCD_LEVEL_NOTE, CCD_LEVEL_WARNING, CCD_LEVEL_ERROR, CCD_LEVEL__COUNT };

/* Where one version shows what a finding is about. */
struct ccd_evidence {
	uint32_t version;
	uint32_t clause;        /* CCD_NONE: the version has nothing here */
	uint32_t start, end;    /* of the clause's text; equal where the whole clause is meant */
	const char *value;      /* decoded, "2009-12-21"; NULL if none */
};

/* A flagged mismatch, free of any language: put into words when shown. */
struct ccd_finding {
	const struct ccd_rule *rule;
	enum ccd_level level;           /* after the profile had its say */
	uint32_t row;                   /* index, or CCD_NONE */
	const char *address;
	uint64_t versions;              /* bit v: version v is concerned */
	uint64_t deviates;              /* the versions that differ from the rest; 0 where it cannot be told */
	const struct ccd_evidence *evidence;
	uint32_t nevidence;
	const char *arg[4];             /* fill the rule's message pattern, NULL after the last */
	const char *fingerprint;        /* 16 hex digits, see compare/fingerprint.c */
	const char *former;             /* the one of release 0.1.0, under which it may be known */
	const struct ccd_decision *decision;    /* on it, or NULL */
	const char *suppressed;         /* the reason why it stays, or NULL */
	bool baseline;                  /* suppressed because it was known before */
	bool pair_only;                 /* only two versions differ, and each agrees with the others */
};

/* Why something in a row was not flagged; ARG fills the pattern of the message KEY. */
struct ccd_excuse {
	const char *rule;               /* id of the rule that keeps silent */
	const char *key;
	uint32_t row;
	const char *arg[4];
};

/* The findings of one check, by row, then rule. Lives in the concordance. */
struct ccd_findings {
	const struct ccd_finding *finding;
	size_t n;
	const struct ccd_excuse *excuse;        /* by row; NULL unless asked for */
	size_t nexcuse;
	const struct ccd_decision **stale;      /* decisions that no finding answers to any more */
	size_t nstale;
	const char *profile;            /* the one compared by */
	const char *inferred;           /* the words that spoke for it, "" for none; NULL: it was said */
};

/* ---- the stages ------------------------------------------------------ */

/* New, empty concordance; NULL where there is no memory for it. */
struct ccd_concordance *ccd_concordance_new(void);

/* Frees the concordance and all in it, findings included. NULL is fine. */
void ccd_concordance_free(struct ccd_concordance *c);

/* What reading is willing to take on: struct ccd_limits has a value for each. */
enum ccd_limit {
	CCD_LIMIT_FILE,         /* bytes of one file */
	CCD_LIMIT_LINE,         /* bytes of one line of a text */
	CCD_LIMIT_UNPACKED,     /* bytes that a packed file unpacks to, all members together */
	CCD_LIMIT_RATIO,        /* unpacked bytes for one packed */
	CCD_LIMIT_MEMBERS,      /* members of an archive */
	CCD_LIMIT_NESTING,      /* elements within each other */
	CCD_LIMIT_ATTRIBUTES,   /* of one element */
	CCD_LIMIT_SECONDS,      /* of another program's work on one file */
	CCD_LIMIT_MEMORY,       /* bytes of its memory */
	CCD_LIMIT__COUNT
};

struct ccd_limits {
	uint64_t value[CCD_LIMIT__COUNT];
};

/* The values that hold unless others are set. */
void ccd_limits_default(struct ccd_limits *limits);

/* Sets one value from ASSIGNMENT, "NAME=VALUE" with a suffix K, M or G (of 1024) or
 * none. Returns 0, or -1 with ERR set where there is no such limit or the value
 * is no number or beyond what the program can bear. */
int ccd_limits_set(struct ccd_limits *limits, const char *assignment, struct ccd_error *err);

/* Options of ccd_read; all zero (or NULL) is the default. */
struct ccd_read_options {
	const char *charset;    /* IANA name of the encoding; NULL: found from the bytes */
	enum ccd_status status; /* UNKNOWN: what the text itself says */
	bool segments;          /* every line is one segment; no structure is looked for */
	const struct ccd_limits *limits;        /* NULL: the defaults */
	/* Called for what is worth knowing of a file that was read all the same: a unit
	 * passed over, tracked changes. LINE as in ccd_error. NULL: never. */
	void (*remark)(void *data, const char *file, size_t line, const char *message);
	void *data;
};

/*
 * Reads FILE ("-": standard input) as the next version of C and outlines it.
 * LANG is a BCP 47 tag, or NULL to take it from the name (x.zh.txt), else from
 * the text. A folder is all its files whose endings are known: in the order in which
 * a file called "index" names them, else by name, numbers by value; without LANG each
 * language that the files' names tell is a version.
 *
 * A bitext (a translation memory, a file of messages) is read as all its versions and
 * rows at once; those of further bitexts are joined to them by the keys of their
 * units. LANG is the language of the side that does not say its own, "en,zh" of both.
 *
 * Returns 0, or -1 with ERR set and C unchanged.
 */
int ccd_read(struct ccd_concordance *c, const char *lang, const char *file,
    const struct ccd_read_options *options, struct ccd_error *err);

/* The same from the SIZE bytes of a file in memory, whose NAME tells what a name can: the format by
 * its ending, a language. BYTES are not needed any more afterwards. */
int ccd_read_memory(struct ccd_concordance *c, const char *lang, const char *name,
    const void *bytes, size_t size, const struct ccd_read_options *options, struct ccd_error *err);

/* The same from N files or folders, N > 0, which are the chapters of one text, or
 * bitexts; of these, what was joined before the one that fails stays. */
int ccd_read_files(struct ccd_concordance *c, const char *lang, const char *const *files,
    size_t n, const struct ccd_read_options *options, struct ccd_error *err);

/*
 * Sets the rows of C, two versions of ready-made segments, from FILE, which links
 * their segments by number: a ladder of hunalign, the lines of vecalign and of our own
 * format "links". Links to nowhere and repeated ones are remarked and passed over;
 * segments without a link are rows of their own. Returns 0, or -1 with ERR set and C
 * unchanged.
 */
int ccd_import_links(struct ccd_concordance *c, const char *file,
    const struct ccd_read_options *options, struct ccd_error *err);

/* Words known before texts are read, of lexicons, dictionaries and term bases; never NULL.
 * Nothing may change while it is used to align. */
struct ccd_glossary *ccd_glossary_new(void);
void ccd_glossary_free(struct ccd_glossary *glossary);  /* NULL is fine */

/* Adds what FILE ("-": standard input) knows: a lexicon, a table with language tags in its
 * first line, or TBX. Returns 0, or -1 with ERR set and GLOSSARY unchanged. */
int ccd_glossary_read(struct ccd_glossary *glossary, const char *file,
    const struct ccd_read_options *options, struct ccd_error *err);

/* Options of ccd_align; all zero (or NULL) is the default. */
struct ccd_align_options {
	const char *profile;
	unsigned threads;       /* 0: one for each processor; the rows are the same for any number */
	bool fast;              /* one pass: by structure, lengths and anchors, without a lexicon */
	bool join_pairs;        /* for comparison: rows from pairs of versions joined afterwards */
	/* To measure what each kind of evidence is worth, for those who work on the aligner: kinds
	 * that are left out, "prior,length,structure,words,seeds,cognates,learned". Where it is
	 * not NULL, nothing else may be aligned meanwhile, in any thread. */
	const char *without;
	const struct ccd_glossary *glossary;    /* NULL: none */
	/* Called for each part of the glossary that was left aside with two languages, since the
	 * texts go together better without it. FILE: its name. NULL: never. */
	void (*dropped)(void *data, const char *file, const char *lang_a, const char *lang_b);
	void *drop_data;
	/* Called with work done and to do, now and then; NULL: never. */
	void (*progress)(void *data, size_t done, size_t total);
	void *data;
};

/* Aligns the versions of C (at least two) and sets its rows; rows that were read with
 * the texts stay as they are. Returns 0, or -1 with ERR set. */
int ccd_align(struct ccd_concordance *c, const struct ccd_align_options *options,
    struct ccd_error *err);

/* Aligns the versions of N concordances together, one lexicon for each two languages
 * being learned from all of them; else as ccd_align. */
int ccd_align_together(struct ccd_concordance *const *c, size_t n,
    const struct ccd_align_options *options, struct ccd_error *err);

/* Adds to GLOSSARY, as a part called NAME, what N concordances teach of any two languages;
 * those without rows are aligned first, together. Rows that a person has confirmed count
 * in full, others by their confidence. Returns 0, or -1 with ERR set and GLOSSARY
 * unchanged. */
int ccd_glossary_learn(struct ccd_glossary *glossary, const char *name,
    struct ccd_concordance *const *c, size_t n, const struct ccd_align_options *options,
    struct ccd_error *err);

/* Saves what was learned, not dictionaries and terms, as a lexicon: the counts of all parts
 * added up. Atomic like ccd_save. 0, or -1 and ERR. */
int ccd_glossary_save(const struct ccd_glossary *glossary, const char *file,
    struct ccd_error *err);

/* Loads a concordance file ("-": standard input), validated against the schema.
 * Returns NULL with ERR set (file and line) where it is not one. */
struct ccd_concordance *ccd_load(const char *file, struct ccd_error *err);

/* The same, to be changed and saved again: waits, half a minute at most, until nobody else who
 * loaded it so has it, and keeps it from them until the concordance is freed. */
struct ccd_concordance *ccd_load_to_change(const char *file, struct ccd_error *err);

/* Saves C, canonically (same concordance, same bytes) and atomically: a crash
 * leaves the old file or the new one. A file that C was loaded from and that is no longer the one
 * that was read is not replaced: somebody else's changes are in it. "-": standard output. 0, or -1
 * and ERR. */
int ccd_save(const struct ccd_concordance *c, const char *file, struct ccd_error *err);

/* ---- what people do to a concordance ----------------------------------- */

/* An act, as the journal keeps it. */
struct ccd_act {
	const char *who;        /* the person */
	const char *when;       /* ISO 8601, UTC */
	const char *what;       /* "decide", "merge" ...: the key of its words is "act.WHAT" */
	const char *at;         /* addresses and ids, as a person reads them; or NULL */
	const char *say;        /* what was said with it: a reason, words, a number; or NULL */
	bool undone;            /* and may be done again */
};

/*
 * A concordance file that is being changed: nobody else changes it until it is closed.
 * Beside it lies its journal, FILE.journal, with a line for each act; an act is there, and on
 * the disk, before the file is replaced.
 */
struct ccd_edit;

/* Opens FILE to be changed; waits while others do so. NULL with ERR set. */
struct ccd_edit *ccd_edit_open(const char *file, struct ccd_error *err);

/* Its concordance, to be changed in place; goes with E, and another one after undo and redo. */
struct ccd_concordance *ccd_edit_concordance(struct ccd_edit *e);

/* Puts C (NULL: what ccd_edit_concordance gave) in the place of the file, as ACT; its time is
 * set. What was undone before can then not be done again. Returns 1, 0 where nothing changed, or
 * -1 with ERR set and the file as it was. */
int ccd_edit_commit(struct ccd_edit *e, const struct ccd_concordance *c, const struct ccd_act *act,
    struct ccd_error *err);

/* Takes the last act back, or does what was taken back again, in the name of WHO. *ACT (lives as
 * long as E) tells which. Returns 1, 0 where there is none, or -1 with ERR set. */
int ccd_edit_undo(struct ccd_edit *e, const char *who, const struct ccd_act **act,
    struct ccd_error *err);
int ccd_edit_redo(struct ccd_edit *e, const char *who, const struct ccd_act **act,
    struct ccd_error *err);

/* The acts, first to last; lives as long as E. Returns their number. */
size_t ccd_edit_log(struct ccd_edit *e, const struct ccd_act **acts);

/* NULL is fine. */
void ccd_edit_close(struct ccd_edit *e);

/* Puts DECISION (copied) on the finding with its fingerprint, or with FORMER (NULL: none), in the
 * place of any before. */
void ccd_decide(struct ccd_concordance *c, const struct ccd_decision *decision,
    const char *former);

/* Takes back the decision whose fingerprint begins with PRINT; false where there is none. */
bool ccd_withdraw(struct ccd_concordance *c, const char *print);

/* Makes rows FIRST to LAST one, confirmed. Returns 0, or -1 with ERR set and nothing changed. */
int ccd_rows_merge(struct ccd_concordance *c, uint32_t first, uint32_t last,
    struct ccd_error *err);

/* Divides ROW before clause CLAUSE of version V, the Nth of its cell: in every version the
 * clauses from the Nth on make a row of their own below it. Both are confirmed. */
int ccd_row_split(struct ccd_concordance *c, uint32_t row, uint32_t v, uint32_t clause,
    struct ccd_error *err);

/* Moves clause CLAUSE of version V to row TO, or with CCD_NONE to a row of its own, without
 * counterpart; confirms what it leaves and where it goes. A row that loses all is gone. */
int ccd_clause_move(struct ccd_concordance *c, uint32_t v, uint32_t clause, uint32_t to,
    struct ccd_error *err);

/* Confirms rows FIRST to LAST, or takes that back. */
int ccd_rows_confirm(struct ccd_concordance *c, uint32_t first, uint32_t last, bool confirmed,
    struct ccd_error *err);

/* Puts the note TEXT on ROW, in the place of the one before; "" takes it away. */
int ccd_row_note(struct ccd_concordance *c, uint32_t row, const char *text,
    struct ccd_error *err);

/* Reads clause CLAUSE of version V as of another kind. Its address and those below it follow. */
int ccd_clause_read_as(struct ccd_concordance *c, uint32_t v, uint32_t clause,
    enum ccd_kind kind, struct ccd_error *err);

/* Reads LABEL, which the text of the clause begins with, as its label: of number NUMBER, or with 0
 * of the number that it is read as; "" is no label, the words begin at once. Its address and
 * those below it follow. */
int ccd_clause_label(struct ccd_concordance *c, uint32_t v, uint32_t clause, const char *label,
    uint32_t number, struct ccd_error *err);

/* Makes the sentences SIDE[v] of each version V (ranges of its segments, all in ROW; n == 0: none)
 * correspond, confirmed; they leave the beads where they were. One side alone is set apart.
 * Returns 0, or -1 with ERR set and nothing changed. */
int ccd_sentences_link(struct ccd_concordance *c, uint32_t row, const struct ccd_range *side,
    struct ccd_error *err);

/* Aligns the sentences inside N rows from FIRST on anew. */
void ccd_align_sentences(struct ccd_concordance *c, uint32_t first, uint32_t n);

/* True where a person did something in C: a decision, a row that is confirmed or has a note. */
bool ccd_has_work(const struct ccd_concordance *c);

/*
 * Takes over into C, which is aligned, what OLD, an earlier concordance of the same text, holds
 * of clauses that did not change: their rows as they are, and all decisions. *LOST gets the
 * addresses of rows that a person confirmed or noted, and whose clauses changed; returns
 * their number.
 */
size_t ccd_carry(struct ccd_concordance *c, const struct ccd_concordance *old,
    const char ***lost);

/* MAP[i] gets the clause of TO that says the same as clause i of FROM, the root among them, or
 * CCD_NONE. It has room for FROM->nclause. Works in A. */
void ccd_map_clauses(const struct ccd_version *from, const struct ccd_version *to, uint32_t *map,
    struct ccd_arena *a);

/* The versions, a bit each, whose text lies beside FILE, which C was loaded from, and has changed
 * since it was aligned. A text that is not there, or cannot be read, has not. */
uint64_t ccd_changed_texts(const struct ccd_concordance *c, const char *file);

/* Terms that must be rendered in one way. */
struct ccd_termbase;

/* Loads FILE: TBX, or a table with tabs, a column a language (see concordat(1)). Returns
 * NULL with ERR set where it is neither. */
struct ccd_termbase *ccd_termbase_load(const char *file, struct ccd_error *err);

/* NULL is fine. */
void ccd_termbase_free(struct ccd_termbase *base);

/* Options of ccd_check; all zero (or NULL) is the default. */
struct ccd_check_options {
	const char *profile;    /* NULL: the concordance's own */
	const char *select;     /* comma-separated ids or groups ("S,N01"): only these; NULL: all */
	const char *ignore;     /* likewise: not these */
	const char *enable;     /* likewise: these, too, though the profile has them off */
	const char *levels;     /* comma-separated "ID=error|warning|note|off": over the profile's */
	bool explain;           /* say why things were not flagged */
	const char *const *known;       /* fingerprints that are no news, ascending */
	size_t nknown;
	const struct ccd_termbase *terms;       /* NULL: none; may be freed when the check is done */
	uint64_t changed;       /* versions whose text is another one by now: see ccd_changed_texts */
};

/* Compares the versions of an aligned C. Returns 0 with *FINDINGS set (it lives
 * in C's arena), or -1 with ERR set. */
int ccd_check(struct ccd_concordance *c, const struct ccd_check_options *options,
    struct ccd_findings *findings, struct ccd_error *err);

/* Options of ccd_write. */
struct ccd_write_options {
	const char *format;     /* name in the table of writers: "html" */
	const char *languages;  /* comma-separated tags, their order is the columns'; NULL: all */
	const char *interface;  /* language of the words around: "en", "zh", "ru" */
	const char *rows;       /* what a row is: "clauses" (NULL) or "sentences" */
	/* Called for what the format cannot hold of C. NULL: never. */
	void (*remark)(void *data, const char *message);
	void *data;
	const char *columns;    /* of a table, beside the texts, comma-separated: "address", "confidence",
	                           "level" (the worst of the findings), "findings", "decisions", "comments"
	                           (findings as comments of the document), or "none"; NULL: those that are usual in the format */
	const char *labels;     /* of a table's clauses: "text" (NULL), where they are printed, "column" or
	                           "none" */
	/* of memories, catalogues and corpora: which passages */
	double min_confidence;  /* those at least so sure, and those that a person confirmed */
	bool paired;            /* those with texts of two versions at least */
	bool unique;            /* of those with the same texts the first */
	bool unmarked;          /* without the marks of notes */
	const char *without;    /* "error", "warning", "note": those in whose rows no open finding is so grave;
	                           NULL: all */
};

/* Writes C with FINDINGS (NULL: none) to FILE ("-": standard output), atomically; in the format "moses"
 * to a file for each language, FILE.LANG.
 * Returns 0, or -1 with ERR set and no file written. */
int ccd_write(const struct ccd_concordance *c, const struct ccd_findings *findings,
    const char *file, const struct ccd_write_options *options, struct ccd_error *err);

/* ---- words and lists -------------------------------------------------- */

/* What finding F of C says, in one sentence of INTERFACE ("en", "zh", "ru"); the name of its rule.
 * Live in C; NULL where there is no memory for them. */
const char *ccd_finding_message(const struct ccd_concordance *c, const struct ccd_finding *f,
    const char *interface);
const char *ccd_finding_title(const struct ccd_concordance *c, const struct ccd_finding *f,
    const char *interface);

/* The id of F's rule, "N02"; its name in machine formats, "number-differs". Static. */
const char *ccd_finding_rule(const struct ccd_finding *f);
const char *ccd_finding_rule_name(const struct ccd_finding *f);

/* What there is, by number from 0: names that live for ever, NULL beyond the last. */
enum ccd_list {
	CCD_LIST_RULES,         /* ids: "S01" */
	CCD_LIST_READERS,       /* formats that can be read: "docx" */
	CCD_LIST_WRITERS,       /* formats of ccd_write */
	CCD_LIST_LANGUAGES,     /* whose structure and values are known: "zh-Hant" */
	CCD_LIST_PROFILES,      /* of ccd_check: "un" */
	CCD_LIST_INTERFACES,    /* languages of words: "ru" */
	CCD_LIST__COUNT
};
const char *ccd_list_at(enum ccd_list list, size_t i);

#ifdef __cplusplus
}
#endif

#endif
