/*
 * How well an alignment agrees with a gold standard.
 *
 * The measures are those of Vecalign's evaluation (Thompson and Koehn 2019, script
 * score.py), which follows Volk and others 2010: a bead is strictly right where the gold
 * standard has the same one; laxly right, too, where it shares a segment on both sides
 * with one bead of it. What stands without counterpart is a bead for each segment. All
 * beads of the alignment count for precision, those without counterpart too; for recall
 * count the beads of the gold standard that have both sides. Repeated beads count once.
 *
 * Rows of three and more texts likewise, but only strictly; for recall count those with
 * two texts at least.
 */
#ifndef CCD_SCORE_AGREEMENT_H
#define CCD_SCORE_AGREEMENT_H

#include "read/gold.h"

/* Beads, and how many of them are right. */
struct ccd_score_count {
	uint64_t all, strict, lax;
};

/* Sums: add to it pair by pair. All zero is a beginning. */
struct ccd_score {
	struct ccd_score_count precision;       /* of the alignment's beads */
	struct ccd_score_count recall;          /* of the gold standard's */
};

/* The share of N in ALL; 0 of none. */
double ccd_score_share(uint64_t n, uint64_t all);

/* The harmonic mean of precision and recall, strictly or laxly; 0 where both are. */
double ccd_score_f1(const struct ccd_score *score, bool lax);

#define CCD_SCORE_BINS 10

/* What confidences are worth: of the beads in each tenth of confidence, how many are
 * strictly right, and the sum of their confidences. */
struct ccd_reliability {
	struct { uint64_t n, right; double confidence; } bin[CCD_SCORE_BINS];
};

/* The expected calibration error (Naeini and others 2015): how far the share right is
 * from the mean confidence, averaged over the beads; 0 to 1. */
double ccd_reliability_error(const struct ccd_reliability *r);

/* Adds LINKS, scored on GOLD of as many columns, to SCORE and, unless it is NULL, to R.
 * Returns 0, or -1 with ERR set where a segment stands in too many beads. */
int ccd_score_add(struct ccd_score *score, struct ccd_reliability *r, const struct ccd_gold *gold,
    const struct ccd_gold *links, struct ccd_error *err);

/* The beads of columns I and J that the rows of GOLD make, in A. */
struct ccd_gold ccd_gold_pair(const struct ccd_gold *gold, uint32_t i, uint32_t j,
    struct ccd_arena *a);

/* The rows of C, of ready-made segments, as columns of the N versions in ORDER; empty
 * segments are in none. */
struct ccd_gold ccd_gold_of(const struct ccd_concordance *c, const uint32_t *order, uint32_t n,
    struct ccd_arena *a);

#endif
