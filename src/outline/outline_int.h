/* Shared by the files of this folder only. */
#ifndef CCD_OUTLINE_OUTLINE_INT_H
#define CCD_OUTLINE_OUTLINE_INT_H

#include "base/arena.h"
#include "base/limits.h"
#include "outline/label.h"
#include "model/block.h"
#include "outline/outline.h"
#include "lang/lang.h"

/* LANG, or where it has no words of units, a copy in A with those that BLOCKS show: learned.c. */
const struct ccd_lang *ccd_learn_units(const struct ccd_lang *lang, const struct ccd_blocks *blocks,
    struct ccd_arena *a);

/* ---- sign.c: what a block's words and shape say ---- */

/* Ends like a heading: without the mark of a sentence, clause or lead-in. */
bool ccd_sign_unclosed(const char *text);

/* Ends with a colon or dash: a list or quotation follows. */
bool ccd_sign_lead_in(const char *text);

/* Stands in brackets as a whole, or in several pairs. */
bool ccd_sign_remark(const char *text);

/* Ends with a comma or semicolon, with or without a linking "and". */
bool ccd_sign_continues(const char *text);

/* "Annex II", "Annex to the letter ...", ...的信的附件. *OUT gets its label, of kind ANNEX; without
 * readings where the annex has no number, its length 0 where other words follow. */
bool ccd_sign_annex(const struct ccd_lang *lang, const char *text, struct ccd_arena *a,
    struct ccd_label *out);

/* "[Original: English]"; *WORKING where it says that this is a working translation. */
bool ccd_sign_notice(const struct ccd_lang *lang, const char *text, struct ccd_arena *a,
    bool *working);

/* "Contents", "Оглавление": the heading of a list of what follows. */
bool ccd_sign_contents(const struct ccd_lang *lang, const char *text, struct ccd_arena *a);

bool ccd_sign_preamble(const struct ccd_lang *lang, const char *text, struct ccd_arena *a);
bool ccd_sign_enacting(const struct ccd_lang *lang, const char *text, struct ccd_arena *a);

/* The opening TEXT begins with, adverbs and an enacting phrase passed over, or NULL. */
const struct ccd_opening *ccd_sign_opening(const struct ccd_lang *lang, const char *text,
    struct ccd_arena *a);

/* Where a signature mark stands. */
enum ccd_mark { CCD_MARK_NONE, CCD_MARK_FIRST, CCD_MARK_LAST };
enum ccd_mark ccd_sign_signature(const struct ccd_lang *lang, const char *text,
    struct ccd_arena *a);

/* ---- candidate.c: what each block may be ---- */

/* What a block is, whatever stands around it. */
enum ccd_role {
	CCD_ROLE_PLAIN,         /* a clause or heading: the text as a whole decides */
	CCD_ROLE_NOTE,
	CCD_ROLE_CELL,
	CCD_ROLE_TABLE,         /* a caption */
	CCD_ROLE_NOTICE,
	CCD_ROLE_SIGNATURE,     /* begins one of LINES blocks */
};

/* The readings of one block. */
struct ccd_candidate {
	enum ccd_role role;
	uint8_t lines;          /* of a signature */
	bool marked;            /* the label is the sign of a list that markup knows */
	bool heading;           /* may be one, by markup or shape; no other may be */
	bool numbered;          /* its labels may head what follows: "1. Definitions" */
	bool shaped;            /* short and unclosed, whatever markup says */
	bool titled;            /* the same, as long as titles may be */
	int16_t as_heading;     /* what speaks against that, where only the shape speaks for it */
	bool capitals;          /* no letter of it is small, some are capitals */
	bool preamble;          /* the heading of a preamble */
	bool enacting;
	bool lead_in, closed;   /* how it ends */
	bool remark;            /* all of it stands in brackets: a note on the text, which opens no list */
	bool alone;             /* nothing stands behind its labels */
	int16_t as_label, as_words;     /* cost of taking the labels for labels, and for words */
	uint32_t nlink;
	struct ccd_label *link; /* the labels at its beginning */
};

/* What the text as a whole says. */
struct ccd_survey {
	bool headings_marked;   /* markup says what is a heading: nothing else is one */
	bool capitals;          /* some headings are in capitals */
	bool indented;          /* indents differ, and so tell something */
	size_t last_heading[7]; /* the last unnumbered block marked as a heading of that level or a
	                           higher one, by level */
	size_t numbered;        /* how many numbered blocks are marked as headings */
	int16_t path[2];        /* what it costs to take 7.1 for an insert behind 7, and for its part */
};

/* A text to be outlined: blocks that come into the tree, and what is known of each. */
struct ccd_draft {
	struct ccd_version *v;
	const struct ccd_lang *lang;
	struct ccd_blocks blocks;
	struct ccd_candidate *candidate;        /* [blocks.n] */
	struct ccd_survey survey;
	const struct ccd_witness *evidence;     /* [blocks.n], or NULL */
	struct { uint32_t *v; size_t n, cap; } origin;          /* the block of each clause */
	size_t cap;             /* of the version's clauses */
	struct ccd_arena *arena, *scratch;
	struct ccd_arena *brief;        /* what is done with when a block is */
};

/* Fills in the candidates' links, which the lists of contents need. */
void ccd_candidate_labels(struct ccd_draft *d, const struct ccd_blocks *blocks,
    struct ccd_candidate *out);

/* Fills in the rest, and the survey. */
void ccd_candidate_complete(struct ccd_draft *d);

/* ---- search.c: the best reading of all blocks ---- */

enum ccd_action {
	CCD_ACT_TEXT,           /* an unnumbered paragraph */
	CCD_ACT_LABEL,          /* its labels are labels */
	CCD_ACT_HEADING,        /* without a label */
	CCD_ACT_TITLE,
	CCD_ACT_NAME,           /* the name of the division whose bare label stands before it */
	CCD_ACT_APART,          /* its role says all */
};

/* Where one label of a block goes. The open units are a stack, the document at its bottom. */
struct ccd_placed {
	uint16_t depth;         /* open units above which it stands: from 1 */
	bool begins;            /* a series of its own */
	bool under_text;        /* that series stands under the unnumbered text before it */
	uint32_t series;        /* which one, from 1 */
};

/* The reading of one block. */
struct ccd_choice {
	enum ccd_action action;
	bool container;         /* the first label opens a division or article */
	uint16_t depth;         /* of a text, title or heading: open units above which it stands */
	uint16_t inner;         /* of these, lists: what the headings above it are does not matter */
	uint8_t nplaced;
	struct ccd_placed placed[CCD_LABEL_CHAIN];
	int32_t margin;         /* by how much the next best reading of this block is worse, in hundredths
	                           of a nat; CCD_MARGIN_SURE at most */
};

enum { CCD_MARGIN_SURE = 10000 };

/* The cheapest reading of all blocks: one choice for each, in D's scratch arena. */
struct ccd_choice *ccd_search(const struct ccd_draft *d);

/* Which containers one of RANK and markup LEVEL closes: true where C, of its own rank and level, is
 * over. */
bool ccd_search_over(unsigned rank, uint8_t level, unsigned of_rank, uint8_t of_level);

/* ---- heading.c: ranks and shapes ---- */

/* Ranks of containers: one closes those of its rank or a higher number. 0: no container. */
unsigned ccd_heading_rank(enum ccd_kind kind);
unsigned ccd_heading_numbered_rank(const struct ccd_label *label);

/* Titles and headings are shorter than this, in columns. */
enum { CCD_TITLE_COLUMNS = 300, CCD_HEADING_COLUMNS = 150, CCD_HEADING_USUAL = 50 };

/* Short, not closed by a mark, and no clause of a sentence that goes on. */
bool ccd_heading_shape(const struct ccd_block *block, size_t columns);

/* ---- series.c ---- */

/* Chooses the series of signs in which the N labels of a list run on best; OUT gets their ordinals. */
void ccd_series_resolve(const struct ccd_label *const *label, size_t n, struct ccd_ordinal *out);

/* ---- build.c: choices to clauses ---- */

void ccd_build(struct ccd_draft *d, const struct ccd_choice *choice);

/* Adds BLOCK as the last child of PARENT; returns its index. */
uint32_t ccd_build_add(struct ccd_draft *d, enum ccd_kind kind, uint32_t parent,
    const struct ccd_block *block);

/* The first LENGTH bytes of a clause's text are its label, the words begin at BODY;
 * nothing where LENGTH is 0. */
void ccd_build_label(struct ccd_draft *d, uint32_t clause, uint32_t length, uint32_t body);

/* ---- apart.c: what stands beside the text ---- */

/* The blocks of the signature that begins at block I: their number, 0 if none does. */
size_t ccd_apart_signature(const struct ccd_draft *d, size_t i);

/* The number of a note's label: "1", "[1]", "1)". */
struct ccd_ordinal ccd_apart_note(const struct ccd_draft *d, const char *label);

/* ---- contents.c ---- */

/* Sets OUT[i] for the blocks that are a list of contents; CANDIDATE has their links. Clears
 * BRIEF. */
void ccd_contents_find(const struct ccd_lang *lang, const struct ccd_blocks *blocks,
    const struct ccd_candidate *candidate, struct ccd_arena *brief, bool *out);

/* ---- given.c ---- */

/* Builds the tree that the blocks' depths give. */
void ccd_given_build(struct ccd_draft *d);

/* ---- address.c ---- */

/* Sets the address of every clause; the tree, kinds and ordinals are complete. */
void ccd_address(struct ccd_version *v, const struct ccd_lang *lang, struct ccd_arena *a);

#endif
