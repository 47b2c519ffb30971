/* Shared by the files of this folder only. */
#ifndef CCD_OUTLINE_OUTLINE_INT_H
#define CCD_OUTLINE_OUTLINE_INT_H

#include "base/arena.h"
#include "base/limits.h"
#include "outline/label.h"
#include "model/block.h"
#include "text/lang.h"

/* ---- sign.c: what a block's words and shape say ---- */

/* Ends like a heading: without the mark of a sentence, clause or lead-in. */
bool ccd_sign_unclosed(const char *text);

/* Ends with a colon or dash: a list or quotation follows. */
bool ccd_sign_lead_in(const char *text);

/* Ends with a comma or semicolon, with or without a linking "and". */
bool ccd_sign_continues(const char *text);

/* "Annex II", "Annex to the letter ...", ...的信的附件. *LABEL gets the bytes of
 * the label ("Annex II"), 0 if the annex has no number; *NUMBER its number or 0. */
bool ccd_sign_annex(const struct ccd_lang *lang, const char *text, struct ccd_arena *a,
    uint32_t *label, uint32_t *number);

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

/* ---- list.c: which series a list's labels are taken from ---- */

struct ccd_member {
	uint32_t clause;
	struct ccd_label_parse parse;
};

struct ccd_members {
	struct ccd_member *v;
	size_t n, cap;
};

/* Chooses the series in which the labels of a list run on best, and sets the
 * ordinals of its clauses. */
void ccd_list_resolve(const struct ccd_members *members, struct ccd_clause *clauses);

/* ---- build.c: the tree so far, and what of it is open ---- */

/* An open container: annex, part, ..., article, heading. */
struct ccd_container {
	uint32_t clause;
	unsigned rank;
	uint8_t level;          /* from markup; 0: none */
	bool has_text;          /* holds other things than containers */
};

/* An open list. */
struct ccd_list {
	uint32_t owner;         /* the clause its members are children of */
	uint32_t last;          /* its newest member */
	uint8_t depth;          /* list_depth of its members' blocks */
	int16_t indent;         /* of its first member's block */
	bool marked;            /* by markup, not by typed labels */
	enum ccd_label_form form;
	uint32_t components;
	enum ccd_kind kind;     /* of its members */
	uint32_t number[CCD_SCHEME__COUNT];     /* of the newest member in each series, 0 none */
	struct ccd_members members;
};

struct ccd_builder {
	struct ccd_version *v;
	const struct ccd_lang *lang;
	struct ccd_blocks blocks;               /* those that come into the tree */
	struct ccd_label_parse *parse;          /* [blocks.n] */
	bool *labelled;                         /* [blocks.n] */
	bool headings_marked;   /* markup says what is a heading: nothing else is one */
	size_t last_heading[7]; /* the last unnumbered block marked as a heading of that level or a
	                           higher one, by level */
	size_t numbered;        /* how many numbered blocks are marked as headings */
	struct ccd_arena *arena, *scratch;
	size_t cap;
	struct ccd_container open[CCD_LIMIT_DEPTH];
	uint32_t nopen;
	struct ccd_list list[CCD_LIMIT_DEPTH];
	uint32_t nlist;
	uint32_t text;          /* the unnumbered text whose list may follow, or 0 */
	uint32_t table, cell;   /* the open table's clause and its last cell, or 0 */
	uint16_t ntable, row, column;           /* place of that cell */
	bool preamble;          /* between enacting phrase or preamble heading and its end */
	bool title_due;         /* the next heading names the document or annex */
	uint32_t dotted[2];     /* the last label of two numbers, "2.1"; 0 before the first */
	uint32_t article[2];    /* number and insert of the last article */
	struct { uint32_t *v; size_t n, cap; } sections;        /* those that a word names */
};

/* Adds BLOCK as the last child of PARENT; returns its index. */
uint32_t ccd_build_clause(struct ccd_builder *b, enum ccd_kind kind, uint32_t parent,
    const struct ccd_block *block);

/* The first LENGTH bytes of a clause's text are its label, the words begin at BODY;
 * nothing where LENGTH is 0. */
void ccd_build_label(struct ccd_builder *b, uint32_t clause, uint32_t length, uint32_t body);

void ccd_build_close_lists(struct ccd_builder *b, uint32_t down_to);

/* The innermost open container. */
uint32_t ccd_build_container(const struct ccd_builder *b);

/* The newest clause that a list could hang on. */
uint32_t ccd_build_newest(const struct ccd_builder *b);

/* Opens a container of RANK, or of the block's level, closing those that cannot hold
 * it. A heading that holds text already does not take an article in: it was a heading
 * of its own. */
void ccd_build_open(struct ccd_builder *b, enum ccd_kind kind, unsigned rank,
    const struct ccd_block *block);

/* The clause that holds an unnumbered text in lists of DEPTH: the item of markup or
 * numbered paragraph that is open, else the container. Other items are closed by it. */
uint32_t ccd_build_text_owner(struct ccd_builder *b, uint8_t depth);

/* Adds an unnumbered clause where it belongs. */
uint32_t ccd_build_text(struct ccd_builder *b, enum ccd_kind kind, const struct ccd_block *block);

/* ---- items.c: labels to lists ---- */

/* Closes the lists that block I is not in, by its list_depth. */
void ccd_items_enter(struct ccd_builder *b, size_t i);

/* Puts block I into a list, an open or a new one; false where its label fits none
 * and may be no label. */
bool ccd_items_add(struct ccd_builder *b, size_t i);

/* Adds an item that markup says is one. */
void ccd_items_add_marked(struct ccd_builder *b, size_t i);

/* Adds an indent: a block whose label is a dash or bullet. */
void ccd_items_add_bullet(struct ccd_builder *b, size_t i);

/* ---- heading.c: annexes, divisions, titles ---- */

/* Adds block I if it is a heading of some kind; false where it is none. */
bool ccd_heading_add_annex(struct ccd_builder *b, size_t i);
bool ccd_heading_add_division(struct ccd_builder *b, size_t i);
bool ccd_heading_add_numbered(struct ccd_builder *b, size_t i);
bool ccd_heading_add(struct ccd_builder *b, size_t i);

/* ---- apart.c: what stands beside the text ---- */

/* Adds the signature that begins at block I; its number of blocks, 0 if none does. */
size_t ccd_apart_add_signature(struct ccd_builder *b, size_t i);

/* Adds a cell, opening its table and row before it. */
void ccd_apart_add_cell(struct ccd_builder *b, size_t i);

/* Adds a note, or what it goes on with. */
void ccd_apart_add_note(struct ccd_builder *b, size_t i);

/* ---- contents.c ---- */

/* Sets OUT[i] for the blocks that are a list of contents; PARSE and LABELLED are theirs. */
void ccd_contents_find(const struct ccd_lang *lang, const struct ccd_blocks *blocks,
    const struct ccd_label_parse *parse, const bool *labelled, struct ccd_arena *a, bool *out);

/* ---- given.c ---- */

/* Builds the tree that the blocks' depths give. */
void ccd_given_build(struct ccd_builder *b);

/* ---- address.c ---- */

/* Sets the address of every clause; the tree, kinds and ordinals are complete. */
void ccd_address(struct ccd_version *v, const struct ccd_lang *lang, struct ccd_arena *a);

#endif
