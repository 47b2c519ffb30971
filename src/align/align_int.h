/*
 * The engine's own words, shared by the files of this folder only.
 *
 *   scan.c, vocabulary.c, seed.c   text to tokens
 *   units.c     clauses or sentences to units: what the evidence is
 *   score.c     the evidence but the words': shape, length, structure
 *   lexicon.c   which tokens go together: lexicon_known.c before any text,
 *               lexicon_learn.c learned from beads, outside.c from the user's own files
 *   strip.c     what the words say in a band
 *   scorer.c    all evidence for a bead
 *   band.c      which units can go together at all
 *   lattice.c   the best beads in a band, and their posteriors
 *   pair.c      two languages: passes of searching and learning
 *   joint.c     beads of all pairs to groups, by exact search where they disagree
 *   join.c      the same by edges: for blocks too large, and for comparison
 *   moved.c     what was moved, to the groups where it belongs
 *   exchanged.c siblings whose texts changed places
 *   listing.c   lists in a language's alphabetical order
 *   listed.c    their entries matched by what they say
 *   tables.c    rows and columns of tables
 *   run_on.c    lists that another version runs on as one sentence
 *   disagree.c  rows of versions that lack different things
 *   absorb.c    what is longer than a bead
 *   rows.c      groups in reading order
 *   learn.c     aligned texts to a lexicon that is kept
 *   evidence.c  kinds of evidence by name, for measuring
 *   align.c     concordances to rows, then sentences inside rows
 */
#ifndef CCD_ALIGN_ALIGN_INT_H
#define CCD_ALIGN_ALIGN_INT_H

#include <math.h>

#include "align/vocabulary.h"
#include "base/arena.h"
#include "concordat.h"

/* The most units of one version in one bead, and of both. */
enum { CCD_BEAD_SIDE = 4, CCD_BEAD_BOTH = 6 };

/* What is known of a clause or sentence but its words. */
struct ccd_unit {
	enum ccd_kind kind;
	uint32_t parent;                /* unit index, or CCD_NONE */
	uint32_t depth;
	struct ccd_ordinal ordinal;
	uint32_t before;                /* ordinal number of the sibling before in its list, 0 if none */
	uint32_t length;                /* code points without blanks, behind the label */
	uint32_t label;                 /* of a label with nothing behind it: its code points */
	uint64_t address;               /* hash; 0 none */
	uint64_t above;                 /* hash of the parent's address; 0 none */
	/* of an entry of a list that may be in alphabetical order: see listing.c */
	uint32_t list;                  /* its number in the version; 0 none */
	uint32_t entry;                 /* units up to the next entry */
	const char *head, *tail;        /* its first words; those in brackets at its end, or NULL */
};

/* The units of one language: of all documents of a collection, one after another. */
struct ccd_units {
	struct ccd_unit *v;
	uint32_t n;
	struct ccd_text text;
	bool structured;                /* kinds, labels and places mean something */
	bool articles;                  /* some unit is one */
	uint32_t nlist;                 /* alphabetical lists */
};

/* Units [first, first + n). */
struct ccd_span_of_units {
	uint32_t first, n;
};

/* m units of A from i on with k of B from j on; one side may be empty. */
struct ccd_pair_bead {
	uint32_t i, m, j, k;
	double confidence;              /* posterior probability */
	float score;                    /* its part of the score of the best path */
};

struct ccd_pair_beads {
	struct ccd_pair_bead *v;
	size_t n, cap;
};

/* ---- evidence -------------------------------------------------------- */

/* The shapes of beads: m of A with k of B. */
enum { CCD_NSHAPE = 15 };
extern const unsigned char ccd_shape[CCD_NSHAPE][2];

/* The scale of each kind of evidence: 0 switches it off. */
struct ccd_weights {
	double prior;           /* of shapes */
	double length;
	double words;           /* of a lexicon, both directions together */
	double structure;       /* kind, label, address, depth */
	double posterior;       /* of all together, where probabilities are wanted */
	bool seeds, cognates, learned, own_prior, own_length, consistency;
};

extern struct ccd_weights ccd_weights;

/* Switches off in WEIGHTS the kinds of evidence that LIST names: see ccd_align_options.without.
 * Returns 0, or -1 with ERR set. */
int ccd_weights_without(const char *list, struct ccd_weights *weights, struct ccd_error *err);

/* How one pair of languages behaves; re-estimated from each pass. */
struct ccd_habits {
	double prior[CCD_NSHAPE];       /* log probabilities */
	/* the same by units of A and B; of units left alone, of all of them */
	double table[CCD_BEAD_SIDE + 1][CCD_BEAD_SIDE + 1];
	double ratio;                   /* log of B's length per A's */
	double linear, quadratic;       /* variance of the log ratio: linear / length + quadratic */
	double shape_a, scale_a;        /* gamma distribution of a unit's length */
	double shape_b, scale_b;
};

struct ccd_lexicon;
struct ccd_outside;
struct ccd_reader;

/* How often each token stands in one version of a document: its chance there. */
struct ccd_counts {
	uint32_t *count;        /* [tokens] */
	size_t all;
};

/* Two versions of a document, or stretches of them, under comparison. */
struct ccd_pair {
	const struct ccd_units *a, *b;
	struct ccd_span_of_units in_a, in_b;
	struct ccd_counts counts_a, counts_b;   /* of the whole document */
	const struct ccd_habits *habits;
	const struct ccd_lexicon *lexicon;      /* NULL: none */
	struct ccd_reader *forward, *backward;  /* of the lexicon; NULL: words are no evidence */
};


/* A collection in two languages: document d is in_a[d] of A with in_b[d] of B. */
struct ccd_pair_set {
	const struct ccd_units *a, *b;
	const struct ccd_span_of_units *in_a, *in_b;    /* [n] */
	uint32_t n;
	const struct ccd_outside *outside;      /* what the user's lexicons know; NULL: nothing */
};

/* The habits that any pair is first taken to have: all but the lengths. */
void ccd_habits_begin(struct ccd_habits *habits, const struct ccd_units *a,
    const struct ccd_units *b);

/* Estimates HABITS anew from beads of A and B. */
void ccd_habits_learn(struct ccd_habits *habits, const struct ccd_units *a,
    const struct ccd_units *b, const struct ccd_pair_bead *bead, size_t n);

/* Tables of what lengths say, for units [first, first + n) and beads of 1 to
 * CCD_BEAD_SIDE of them: see ccd_length_score(). LABELS: the other version has its labels, as
 * the words for them are not known, in its texts; so here labels that stand alone count. */
struct ccd_lengths {
	float *log, *variance, *rest;   /* [n * CCD_BEAD_SIDE] */
};

void ccd_lengths_begin(struct ccd_lengths *lengths, const struct ccd_habits *habits, bool second,
    bool labels, const struct ccd_units *units, struct ccd_span_of_units span, struct ccd_arena *a);

/* Lengths speak against a bead no louder: text may have been left out or added. */
#define CCD_LENGTH_WORST (-6.0f)

/* Log-likelihood ratio of the lengths of m units from i with k units from j, against
 * chance; I and J count from the beginning of the tables. */
static inline float
ccd_length_score(const struct ccd_lengths *a, uint32_t i, uint32_t m, const struct ccd_lengths *b,
    uint32_t j, uint32_t k)
{
	uint32_t x = i * CCD_BEAD_SIDE + m - 1, y = j * CCD_BEAD_SIDE + k - 1;
	float z = b->log[y] - a->log[x], v = a->variance[x] + b->variance[y];

	return fmaxf(a->rest[x] + b->rest[y] - z * z / v, CCD_LENGTH_WORST);
}

/* What kind, label and place say of m units of A from I with k of B from J (indices of
 * units), in nats; -INFINITY for what cannot be a bead. */
double ccd_structure_score(const struct ccd_pair *pair, uint32_t i, uint32_t m, uint32_t j,
    uint32_t k);

/* ---- words ----------------------------------------------------------- */

/* A lexicon of two languages that knows only what it can know without having seen a
 * text: equal spellings, cognates, the seed words, and what OUTSIDE (NULL: nothing) knows. */
struct ccd_lexicon *ccd_lexicon_new(const struct ccd_units *a, const struct ccd_units *b,
    const struct ccd_outside *outside, struct ccd_arena *arena);

/* Learns from the N beads of all documents of SET in their order, each with its confidence
 * for a weight, beginning with what was learned before. From now on the lexicon is of use
 * as long as ARENA, no longer as that of the time before. */
void ccd_lexicon_learn(struct ccd_lexicon *lexicon, const struct ccd_pair_set *set,
    const struct ccd_pair_bead *bead, size_t n, unsigned threads, struct ccd_arena *arena);

/* Back to what is known without beads; to be called before the arena of the beads goes, and at the end. */
void ccd_lexicon_forget(struct ccd_lexicon *lexicon);

/* One direction of a lexicon: what tokens of the source say about those of the target. */
struct ccd_direction;
const struct ccd_direction *ccd_lexicon_direction(const struct ccd_lexicon *lexicon, bool backward);

/* The E-th token that token S of the source was learned to go with, and the expected count of
 * both together; false beyond the last. */
bool ccd_direction_count(const struct ccd_direction *d, uint32_t s, size_t e, uint32_t *to,
    float *count);

/* A band seen from one side: row r, a unit of the source, may meet the target's units
 * low[r] up to high[r] - 1. Both ascend. */
struct ccd_band {
	struct ccd_span_of_units source, target;
	uint32_t *low, *high;           /* [source.n + 1] cells, from the beginning of target */
	uint32_t side;                  /* units of one version in a bead, at most CCD_BEAD_SIDE */
};

/* What the words say, for every group of 1 to CCD_BEAD_SIDE rows with every unit of the
 * target that it may meet. */
struct ccd_strip {
	const struct ccd_band *band;
	size_t *at;                     /* [rows] */
	uint32_t *first, *width;        /* [rows]: units of the target that row r has */
	float *sum;                     /* of scores up to a unit; width + 1 for each size of group */
};

void ccd_strip_begin(struct ccd_strip *strip, struct ccd_reader *reader,
    const struct ccd_band *band, struct ccd_counts counts, struct ccd_arena *a);

/* The score of the group of M rows from ROW on with K units of the target from UNIT on. */
static inline float
ccd_strip_score(const struct ccd_strip *s, uint32_t row, uint32_t m, uint32_t unit, uint32_t k)
{
	const float *sum = s->sum + s->at[row] + (size_t)(m - 1) * (s->width[row] + 1) +
	    (unit - s->first[row]);

	return sum[k] - sum[0];
}

/* ---- two versions ---------------------------------------------------- */

/* Options of an alignment. */
struct ccd_effort {
	unsigned passes;        /* of searching behind the first; each learns from the one before */
	bool wordless;          /* words are anchors, and no evidence beyond that */
	unsigned threads;       /* 0: one for each processor */
	bool join_pairs;        /* pairs joined afterwards, for comparison: no joint search */
	void (*progress)(void *data, size_t done, size_t total);        /* NULL: none */
	void *data;
	const struct ccd_glossary *glossary;    /* NULL: none */
	void (*dropped)(void *data, const char *file, const char *lang_a, const char *lang_b);
	void *drop_data;
};

/* All that is found out of two languages. */
struct ccd_pair_state {
	struct ccd_pair_set set;
	const struct ccd_effort *effort;
	struct ccd_habits habits;
	struct ccd_lexicon *lexicon;
	struct ccd_arena *arena;        /* of the lexicon */
	struct ccd_arena *lessons;      /* of what it learned last; NULL: nothing */
	struct ccd_pair_beads *beads;   /* [documents] */
	struct ccd_arena *beads_arena;
};

void ccd_pair_begin(struct ccd_pair_state *state, const struct ccd_pair_set *set,
    const struct ccd_effort *effort);
void ccd_pair_end(struct ccd_pair_state *state);

/* One pass: learns from the beads that are there, if any, and searches all documents. */
void ccd_pair_pass(struct ccd_pair_state *state);

/* Room in arena A to score documents of a pair one after another; then into document D,
 * and out of it again. */
void ccd_pair_room(const struct ccd_pair_state *state, struct ccd_pair *pair, struct ccd_arena *a);
void ccd_pair_enter(const struct ccd_pair_state *state, uint32_t d, struct ccd_pair *pair);
void ccd_pair_leave(struct ccd_pair *pair);

/* The document behind the last that one piece of work should have from FIRST on: small ones
 * are done together. */
uint32_t ccd_batch_end(const struct ccd_span_of_units *a, const struct ccd_span_of_units *b,
    uint32_t first, uint32_t n);

/* All evidence for the beads in a band. */
struct ccd_scorer {
	const struct ccd_pair *pair;
	const struct ccd_band *band;
	struct ccd_lengths lengths_a, lengths_b;
	struct ccd_strip forward, backward;
};

void ccd_scorer_begin(struct ccd_scorer *s, const struct ccd_pair *pair,
    const struct ccd_band *band, struct ccd_arena *a);

/* The score of m units from I with k from J, counted from the beginning of the pair's
 * stretches, against chance, in nats; -INFINITY for what cannot be a bead. m or k may be
 * 0: so many units left alone. The bead must lie in the band. */
double ccd_scorer_bead(const struct ccd_scorer *s, uint32_t i, uint32_t m, uint32_t j, uint32_t k);

/* The evidence for a bead of the units X of A and Y of B, which need not lie in any band:
 * its score but the prior. */
double ccd_evidence_alone(const struct ccd_pair *pair, const struct ccd_cell *x,
    const struct ccd_cell *y);

/* What lengths and words alone say of a bead: both sides have units. */
double ccd_scorer_content(const struct ccd_scorer *s, uint32_t i, uint32_t m, uint32_t j,
    uint32_t k);

/* What the words of Y say given those of X (SECOND), or the other way round, in nats. */
double ccd_words_alone(const struct ccd_pair *pair, const struct ccd_cell *x,
    const struct ccd_cell *y, bool second);

/* ---- search ---------------------------------------------------------- */

/* The best beads of a pair in BAND (from A's side), every unit in exactly one, appended to
 * OUT in the order of the path. OPEN: the path may end anywhere in the last row. */
void ccd_lattice_align(const struct ccd_pair *pair, const struct ccd_band *band, bool open,
    struct ccd_arena *a, struct ccd_pair_beads *out);

/* The band around anchors, or around the beads of a pass before. */
void ccd_band_of_anchors(struct ccd_band *band, const struct ccd_pair *pair, struct ccd_arena *a);
void ccd_band_of_beads(struct ccd_band *band, const struct ccd_pair *pair,
    const struct ccd_pair_bead *bead, size_t n, struct ccd_arena *a);

/* ---- all versions ---------------------------------------------------- */

/* Documents in several languages; a document may lack some. */
struct ccd_collection {
	uint32_t nversion;
	struct ccd_units *units;                /* [nversion] */
	uint32_t ndocument;
	struct ccd_span_of_units **span;        /* [nversion][ndocument] */
};

/* A group of units that correspond: members of version v ascend. */
struct ccd_group {
	struct ccd_cell *cell;          /* [nversion]; unit indices */
	double confidence;
};

struct ccd_groups {
	struct ccd_group *v;
	size_t n, cap;
};

/* Pairs of versions p < q as one list. */
size_t ccd_pair_index(uint32_t p, uint32_t q, uint32_t nversion);

/* ---- groups.c: PAIR by ccd_pair_index() ---- */

/* The pair of versions V and Q, in either order. */
const struct ccd_pair *ccd_pair_of(const struct ccd_pair *pair, uint32_t nversion, uint32_t v, uint32_t q);

/* All units of version V. */
const struct ccd_unit *ccd_units_of(const struct ccd_pair *pair, uint32_t nversion, uint32_t v);

/* ccd_evidence_alone() of X of version V and Y of version Q, in either order. */
double ccd_evidence_between(const struct ccd_pair *pair, uint32_t nversion, uint32_t v,
    const struct ccd_cell *x, uint32_t q, const struct ccd_cell *y);

/* How far the length HOST of V is from that of LENGTH of Q, in nats. */
double ccd_length_misfit(const struct ccd_pair *pair, uint32_t nversion, uint32_t v, double host, uint32_t q,
    double length);

struct ccd_unit_place {
	uint64_t address;
	uint32_t unit;
};

/* The units of SPAN by address. */
struct ccd_unit_place *ccd_unit_places(const struct ccd_unit *units, struct ccd_span_of_units span,
    struct ccd_arena *a);

/* The unit of N places with ADDRESS, CCD_NONE where there is none; no address but 0 stands twice. */
uint32_t ccd_unit_placed(const struct ccd_unit_place *place, size_t n, uint64_t address);

/* For each unit of version V, from SPAN's first on, the number of its group. */
uint32_t *ccd_groups_of(const struct ccd_groups *groups, uint32_t v, struct ccd_span_of_units span,
    struct ccd_arena *a);

void ccd_cell_take_out(struct ccd_cell *cell, uint32_t unit, struct ccd_arena *a);

/* Groups in which no version has anything are none. */
void ccd_groups_drop_empty(struct ccd_groups *groups, uint32_t nversion);

/* Beads of all pairs to groups, by edges: the surest first. BEADS by ccd_pair_index();
 * SPAN[v] are the units of version v, each of which lands in exactly one group. */
void ccd_join(const struct ccd_span_of_units *span, uint32_t nversion,
    const struct ccd_pair_beads *beads, struct ccd_arena *a, struct ccd_groups *out);

/* The same by exact search over all versions where the pairs disagree. PAIR and BEADS by
 * ccd_pair_index(). */
void ccd_joint(const struct ccd_span_of_units *span, uint32_t nversion, const struct ccd_pair *pair,
    const struct ccd_pair_beads *beads, struct ccd_arena *a, struct ccd_groups *out);

/* Joins units that stand alone, or hardly fit where they stand, to the groups that they were
 * moved away from. */
void ccd_join_moved(uint32_t nversion, const struct ccd_pair *pair, struct ccd_arena *a,
    struct ccd_groups *groups);

/* Joins siblings crosswise that changed places, with their labels or under labels that stayed. */
void ccd_join_exchanged(const struct ccd_span_of_units *span, uint32_t nversion,
    const struct ccd_pair *pair, struct ccd_arena *a, struct ccd_groups *groups);

/* Joins rows of tables with rows and columns with columns, by what their cells say; true where that
 * changed groups, which are to be put in order then. */
bool ccd_align_tables(const struct ccd_span_of_units *span, uint32_t nversion,
    const struct ccd_pair *pair, struct ccd_arena *a, struct ccd_groups *groups);

/* Parts a row that merges two items beside one whose counterparts stand alone. */
void ccd_even_out(const struct ccd_span_of_units *span, uint32_t nversion, const struct ccd_pair *pair,
    struct ccd_arena *a, struct ccd_groups *groups);

/* Joins entries of lists that stand in each language's own order by what they say. */
void ccd_join_listed(const struct ccd_span_of_units *span, uint32_t nversion,
    const struct ccd_pair *pair, struct ccd_arena *a, struct ccd_groups *groups);

/* Pairs up N units from OWN on with M from OTHER on by their place below the first: depth,
 * kind and number. WITH[u] gets the number of the one that goes with OWN[u], or CCD_NONE. */
void ccd_pair_below(const struct ccd_unit *own, uint32_t n, const struct ccd_unit *other,
    uint32_t m, uint32_t *with);

/* Takes rows apart in which two versions have what corresponds to different units of a third. */
void ccd_take_apart(uint32_t nversion, const struct ccd_pair *pair, struct ccd_arena *a,
    struct ccd_groups *groups);

/* Puts units of one label path into one row, and a list into the row of the one clause that says
 * it all in another version. */
void ccd_join_run_on(const struct ccd_span_of_units *span, uint32_t nversion,
    const struct ccd_pair *pair, struct ccd_arena *a, struct ccd_groups *groups);

/* Joins units left alone to the clause before them that runs them together elsewhere; GROUPS
 * stand in reading order. */
void ccd_join_absorbed(uint32_t nversion, const struct ccd_pair *pair, struct ccd_arena *a,
    struct ccd_groups *groups);

/* Puts groups into the reading order of the version that is least at odds with the others. */
void ccd_groups_order(struct ccd_groups *groups, const struct ccd_span_of_units *span,
    uint32_t nversion, struct ccd_arena *a);

/* All of it: GROUPS[d] gets those of document d, with indices of units of the collection. */
void ccd_align_units(const struct ccd_collection *collection, const struct ccd_effort *effort,
    struct ccd_arena *a, struct ccd_groups *groups);

/* Units of a version's clauses (clause i is unit first + i - 1), or of some of its segments;
 * they are appended to OUT, whose arrays have room. */
void ccd_units_of_clauses(const struct ccd_version *v, uint32_t first, struct ccd_arena *a,
    struct ccd_units *out);
void ccd_units_find_lists(const struct ccd_version *v, uint32_t first, struct ccd_arena *a,
    struct ccd_units *out);
void ccd_units_of_segments(const struct ccd_version *v, const uint32_t *segment, uint32_t n,
    uint32_t first, struct ccd_arena *a, struct ccd_units *out);

/* ---- bare.c ---- */

/* Brings paragraphs below a bare label into its row where other versions have both in one. */
void ccd_align_bare(struct ccd_concordance *c);

/* ---- look_again.c ---- */

/* Outlines anew the versions of C in which something is in doubt that the others tell; true where
 * there are any: their rows are void. */
bool ccd_align_look_again(struct ccd_concordance *c);

/* ---- addresses.c ---- */

/* Gives clauses that correspond one address, as far as their labels agree. C has its rows. */
void ccd_align_addresses(struct ccd_concordance *c);

#endif
