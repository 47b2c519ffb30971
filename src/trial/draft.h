/* Editable copies of the versions of a concordance. */
#ifndef CCD_TRIAL_DRAFT_H
#define CCD_TRIAL_DRAFT_H

#include "base/arena.h"
#include "concordat.h"

/* A clause, and which one of the original it is. */
struct ccd_piece {
	struct ccd_clause clause;
	uint32_t origin;
	bool gone;
};

struct ccd_draft {
	struct ccd_piece *piece;        /* [npiece], the root first */
	uint32_t npiece;
	bool changed;
};

/* One trial copy: what is edited, beside what it came from. */
struct ccd_edit {
	const struct ccd_concordance *c;        /* the original */
	struct ccd_draft *draft;                /* [nversion] */
	const uint32_t *const *row_of;          /* [version][clause] of the original */
	struct ccd_arena *arena;                /* goes with the copy */
	uint64_t random;                        /* state of the generator */
};

void ccd_draft_begin(struct ccd_edit *e, const struct ccd_concordance *c, struct ccd_arena *a);

/* The copy, not aligned; *ORIGIN[v][clause] gets the clause of the original. Lives in the
 * edit's arena but for untouched versions, which are the original's. */
struct ccd_concordance *ccd_draft_build(struct ccd_edit *e, uint32_t **origin);

/* A number below N > 0. */
uint32_t ccd_random_below(struct ccd_edit *e, uint32_t n);

/* The piece of the only clause of V in ROW of the original, or NULL where there is none,
 * several, or it is gone. */
struct ccd_piece *ccd_piece_of(struct ccd_edit *e, uint32_t row, uint32_t v);

/* The piece behind P with all below it, where it has the same depth and kind; or NULL. The
 * piece before P, likewise. */
struct ccd_piece *ccd_piece_next(struct ccd_edit *e, uint32_t v, const struct ccd_piece *p);
struct ccd_piece *ccd_piece_previous(struct ccd_edit *e, uint32_t v, const struct ccd_piece *p);

/* True where nothing stands below P. */
bool ccd_piece_is_leaf(const struct ccd_edit *e, uint32_t v, const struct ccd_piece *p);

/* Deletes P with all below it. */
void ccd_piece_delete(struct ccd_edit *e, uint32_t v, struct ccd_piece *p);

/* Deletes P alone: what stood below it comes one level up. */
void ccd_piece_remove(struct ccd_edit *e, uint32_t v, struct ccd_piece *p);

/* Lets B, the piece behind A at its depth, change places with it; each takes along what
 * stands below it. Pointers to pieces are void then. */
void ccd_piece_swap(struct ccd_edit *e, uint32_t v, struct ccd_piece *a, struct ccd_piece *b);

/* Puts WORDS for text[START, END) of P. */
void ccd_piece_replace(struct ccd_edit *e, uint32_t v, struct ccd_piece *p, size_t start, size_t end,
    const char *words);

/* Gives P the LABEL (NULL: none) and ordinal; the text's old label goes. */
void ccd_piece_relabel(struct ccd_edit *e, uint32_t v, struct ccd_piece *p, const char *label,
    struct ccd_ordinal ordinal);

#endif
