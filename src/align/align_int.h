/*
 * The engine's own words, shared by the files of this folder only.
 *
 *   units.c    clauses or sentences to units: what the evidence is
 *   score.c    how well two groups of units go together
 *   lexicon.c  which words go together, learned from beads
 *   search.c   the best beads of two versions, and their posteriors
 *   join.c     beads of all pairs to n-way groups
 *   rows.c     groups to rows in reading order, sentences inside rows
 */
#ifndef CCD_ALIGN_ALIGN_INT_H
#define CCD_ALIGN_ALIGN_INT_H

#include "base/arena.h"
#include "concordat.h"
#include "text/value.h"

/* The most units of one version in one bead. */
enum { CCD_BEAD_SIDE = 3 };

/* What is known of a clause or sentence. */
struct ccd_unit {
	enum ccd_kind kind;
	uint32_t parent;                /* unit index, or CCD_NONE */
	uint32_t depth;
	struct ccd_ordinal ordinal;
	uint32_t before;                /* ordinal number of the sibling before in its list, 0 if none */
	uint64_t address;               /* hash; 0 none */
	uint64_t above;                 /* hash of the parent's address; 0 none */
	double length;                  /* code points */
	const struct ccd_value *value;  /* certain ones only */
	uint32_t nvalue;
	const uint16_t *name;           /* sorted */
	uint32_t nname;
	const uint32_t *token;          /* distinct words or characters, ascending ids */
	uint32_t ntoken;
};

struct ccd_units {
	struct ccd_unit *v;
	uint32_t n;
};

/* m units of A from i on with k of B from j on; one side may be empty. */
struct ccd_pair_bead {
	uint32_t i, m, j, k;
	double confidence;              /* posterior probability */
};

struct ccd_pair_beads {
	struct ccd_pair_bead *v;
	size_t n, cap;
};

/* Word associations of one pair of versions. */
struct ccd_lexicon;

/* Two versions under comparison. */
struct ccd_pair {
	const struct ccd_units *a, *b;
	double ratio;                           /* length of B per length of A */
	struct ccd_lexicon *lexicon;            /* NULL: none yet */
};

/* Sets PAIR up for two unit lists, with the ratio of their lengths. */
void ccd_pair_begin(struct ccd_pair *pair, const struct ccd_units *a, const struct ccd_units *b);

/* The log-likelihood ratio of the bead against two runs of unaligned units, in
 * nats and without the lexicon's part; -INFINITY for what cannot be a bead. */
double ccd_bead_score(const struct ccd_pair *pair, uint32_t i, uint32_t m, uint32_t j, uint32_t k);

/* The best beads of a pair by their units of A, every unit in exactly one. What was
 * moved is joined across the others, on strong evidence.
 * Cost is linear in the longer version beyond a few thousand units. */
void ccd_pair_align(const struct ccd_pair *pair, struct ccd_arena *a, struct ccd_pair_beads *out);

/* A group of units that correspond: members of version v ascend. */
struct ccd_group {
	struct ccd_cell *cell;          /* [nversion]; unit indices */
	double confidence;
};

struct ccd_groups {
	struct ccd_group *v;
	size_t n, cap;
};

/* Joins the beads of all pairs: bead list of versions p < q at index
 * ccd_pair_index(p, q, nversion). Every unit lands in exactly one group. */
size_t ccd_pair_index(uint32_t p, uint32_t q, uint32_t nversion);
void ccd_join(const struct ccd_units *units, uint32_t nversion, const struct ccd_pair_beads *beads,
    struct ccd_arena *a, struct ccd_groups *out);

/* All of it for one set of unit lists: search per pair, learn, search again, join. */
void ccd_align_units(const struct ccd_units *units, uint32_t nversion, bool learn,
    struct ccd_arena *a, struct ccd_groups *out);

/* Puts groups into the reading order of version 0; those without it stand after
 * the group before them in the first version that has them. Sorts in place. */
void ccd_groups_order(struct ccd_groups *groups, const struct ccd_units *units, uint32_t nversion,
    struct ccd_arena *a);

/* Units of a version's clauses (clause i is unit i - 1), and of one list of segments. */
void ccd_units_of_clauses(const struct ccd_version *v, struct ccd_arena *a, struct ccd_units *out);
void ccd_units_of_segments(const struct ccd_version *v, const uint32_t *segment, uint32_t n,
    struct ccd_arena *a, struct ccd_units *out);

/* Learns which tokens go together from beads already found (both sides filled). */
struct ccd_lexicon *ccd_lexicon_learn(const struct ccd_pair *pair, const struct ccd_pair_beads *beads,
    struct ccd_arena *a);

/* How much better than chance the tokens of UNIT predict those of units
 * [FROM, TO) of the other version, in nats: SCORE gets TO - FROM values, half of
 * the whole evidence of a pair. FORWARD: UNIT is of A. A pair that taught is
 * judged without its own part in what was learned. */
void ccd_lexicon_row(struct ccd_lexicon *lexicon, bool forward, uint32_t unit, uint32_t from,
    uint32_t to, float *score);

/* Both directions for units I of A and J of B: the whole evidence. */
double ccd_lexicon_score(struct ccd_lexicon *lexicon, uint32_t i, uint32_t j);

#endif
