/* The aligner's front: clauses to rows, then sentences inside each row. */
#include <math.h>
#include <string.h>

#include "align/align_int.h"
#include "base/error.h"
#include "model/profile.h"

/* Learning from fewer beads than this finds chance, not words. */
enum { ENOUGH_TO_LEARN = 12 };

/* Each pass learns from the beads of the one before. */
enum { LEARNING_PASSES = 2 };

/* Rows with more sentences than this on a side are as good as one sentence; the
 * bound keeps the pairwise search inside a row from growing without limit. */
enum { ROW_SEGMENTS = 2000 };

void
ccd_align_units(const struct ccd_units *units, uint32_t nversion, bool learn,
    struct ccd_arena *a, struct ccd_groups *out)
{
	size_t npair = (size_t)nversion * (nversion - 1) / 2;
	struct ccd_pair_beads *beads = ccd_array(a, npair, struct ccd_pair_beads);

	for (uint32_t p = 0; p < nversion; p++)
		for (uint32_t q = p + 1; q < nversion; q++) {
			struct ccd_pair_beads *found = &beads[ccd_pair_index(p, q, nversion)];
			struct ccd_pair pair;

			ccd_pair_begin(&pair, &units[p], &units[q]);
			ccd_pair_align(&pair, a, found);
			if (!learn || units[p].n < ENOUGH_TO_LEARN || units[q].n < ENOUGH_TO_LEARN)
				continue;
			for (int pass = 0; pass < LEARNING_PASSES; pass++) {
				pair.lexicon = ccd_lexicon_learn(&pair, found, a);
				ccd_pair_align(&pair, a, found);
			}
		}
	ccd_join(units, nversion, beads, a, out);
	ccd_groups_order(out, units, nversion, a);
}

/* Segments of all clauses of a cell. */
static uint32_t
segments_of(const struct ccd_version *v, const struct ccd_cell *cell, struct ccd_arena *a,
    uint32_t **out)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < cell->n; i++)
		n += v->clause[cell->clause[i]].nsegment;
	*out = ccd_array(a, n, uint32_t);
	n = 0;
	for (uint32_t i = 0; i < cell->n; i++) {
		const struct ccd_clause *c = &v->clause[cell->clause[i]];

		for (uint32_t s = 0; s < c->nsegment; s++)
			(*out)[n++] = c->segment + s;
	}
	return n;
}

/* One bead that holds all segments of the row. */
static void
whole_row(struct ccd_row *row, uint32_t *const *segment, const uint32_t *n, uint32_t nversion,
    struct ccd_arena *a)
{
	row->bead = ccd_new(a, struct ccd_bead);
	row->nbead = 1;
	row->bead->confidence = row->confidence;
	row->bead->side = ccd_array(a, nversion, struct ccd_range);
	for (uint32_t v = 0; v < nversion; v++)
		if (n[v] > 0)
			row->bead->side[v] = (struct ccd_range){ segment[v][0], n[v] };
}

/* A group of segments as a bead; false where its members do not stand together. */
static bool
bead_of_group(const struct ccd_group *group, uint32_t *const *segment, uint32_t nversion,
    struct ccd_bead *bead, struct ccd_arena *a)
{
	bead->side = ccd_array(a, nversion, struct ccd_range);
	bead->confidence = group->confidence;
	for (uint32_t v = 0; v < nversion; v++) {
		const struct ccd_cell *cell = &group->cell[v];
		uint32_t first;

		if (cell->n == 0)
			continue;
		first = segment[v][cell->clause[0]];
		for (uint32_t i = 1; i < cell->n; i++)
			if (segment[v][cell->clause[i]] != first + i)
				return false;
		bead->side[v] = (struct ccd_range){ first, cell->n };
	}
	return true;
}

/* Splits the row to beads of sentences. */
static void
align_sentences(const struct ccd_concordance *c, struct ccd_row *row, struct ccd_arena *scratch)
{
	uint32_t *segment[CCD_MAX_VERSIONS] = { 0 }, n[CCD_MAX_VERSIONS] = { 0 }, most = 0, filled = 0;
	struct ccd_units *units = ccd_array(scratch, c->nversion, struct ccd_units);
	struct ccd_groups groups = { 0 };

	for (uint32_t v = 0; v < c->nversion; v++) {
		n[v] = segments_of(&c->version[v], &row->cell[v], scratch, &segment[v]);
		most = n[v] > most ? n[v] : most;
		filled += n[v] > 0;
	}
	if (most == 0)
		return;                 /* a table, or an empty cell of one */
	whole_row(row, segment, n, c->nversion, c->arena);
	if (most < 2 || filled < 2 || most > ROW_SEGMENTS)
		return;
	for (uint32_t v = 0; v < c->nversion; v++)
		ccd_units_of_segments(&c->version[v], segment[v], n[v], scratch, &units[v]);
	ccd_align_units(units, c->nversion, false, scratch, &groups);
	row->bead = ccd_array(c->arena, groups.n, struct ccd_bead);
	row->nbead = (uint32_t)groups.n;
	for (uint32_t g = 0; g < row->nbead; g++)
		if (!bead_of_group(&groups.v[g], segment, c->nversion, &row->bead[g], c->arena)) {
			whole_row(row, segment, n, c->nversion, c->arena);
			return;
		}
}

/* A group of clause units as a row. */
static void
row_of_group(const struct ccd_concordance *c, const struct ccd_group *group, struct ccd_row *row)
{
	row->cell = ccd_array(c->arena, c->nversion, struct ccd_cell);
	row->confidence = group->confidence;
	for (uint32_t v = 0; v < c->nversion; v++) {
		const struct ccd_cell *from = &group->cell[v];
		uint32_t *clause = ccd_array(c->arena, from->n, uint32_t);

		for (uint32_t i = 0; i < from->n; i++)
			clause[i] = from->clause[i] + 1;
		row->cell[v] = (struct ccd_cell){ clause, from->n };
	}
}

int
ccd_align(struct ccd_concordance *c, const struct ccd_align_options *options, struct ccd_error *err)
{
	static const struct ccd_align_options defaults;
	struct ccd_arena *scratch;
	struct ccd_units *units;
	struct ccd_groups groups = { 0 };

	if (options == NULL)
		options = &defaults;
	if (c->nversion < 2 && c->import == NULL)
		return ccd_error_set(err, CCD_EUSAGE, NULL, 0, "at least two versions are needed to align");
	if (options->profile != NULL && ccd_profile_find(options->profile) == NULL)
		return ccd_error_set(err, CCD_EUSAGE, NULL, 0, "no profile '%.64s'; there are %s",
		    options->profile, ccd_profile_names(c->arena));
	if (options->profile != NULL)
		c->profile = ccd_arena_strdup(c->arena, options->profile);
	if (c->import != NULL)
		return 0;
	scratch = ccd_arena_new();
	units = ccd_array(scratch, c->nversion, struct ccd_units);
	for (uint32_t v = 0; v < c->nversion; v++)
		ccd_units_of_clauses(&c->version[v], scratch, &units[v]);
	ccd_align_units(units, c->nversion, true, scratch, &groups);
	c->nrow = (uint32_t)groups.n;
	c->row = ccd_array(c->arena, c->nrow, struct ccd_row);
	for (uint32_t r = 0; r < c->nrow; r++) {
		struct ccd_arena *row_scratch = ccd_arena_new();

		row_of_group(c, &groups.v[r], &c->row[r]);
		align_sentences(c, &c->row[r], row_scratch);
		ccd_arena_free(row_scratch);
		if (options->progress != NULL && r % 256 == 255)
			options->progress(options->data, r + 1, c->nrow);
	}
	ccd_arena_free(scratch);
	return 0;
}
