/* The aligner's front: clauses to rows, then sentences inside each row. */
#include <stdlib.h>
#include <string.h>

#include "align/align_int.h"
#include "align/outside.h"
#include "base/error.h"
#include "base/parallel.h"
#include "model/libraries.h"
#include "model/profile.h"

/* Passes behind the first; more change nothing that can be measured. A long text has taught
 * its words earlier. */
enum { PASSES = 3, PASSES_LONG = 2, LONG = 4000 };

/* Documents of a collection on their way from pairs to rows. */
struct ensemble {
	const struct ccd_collection *collection;
	const struct ccd_effort *effort;
	struct ccd_pair_state *pair;            /* by ccd_pair_index() */
	uint32_t *batch;                        /* [batches + 1] first document */
	struct ccd_arena **arena;               /* [batches] */
	struct ccd_groups *groups;              /* [documents] */
};

/* The rows of document D from the beads of its pairs; PAIR is entered. */
static void
join_document(struct ensemble *e, uint32_t d, struct ccd_pair *pair, struct ccd_arena *a)
{
	uint32_t nv = e->collection->nversion;
	size_t npair = (size_t)nv * (nv - 1) / 2;
	struct ccd_arena *scratch = ccd_arena_new();
	struct ccd_span_of_units *span = ccd_array(scratch, nv, struct ccd_span_of_units);
	struct ccd_pair_beads *beads = ccd_array(scratch, npair, struct ccd_pair_beads);

	for (uint32_t v = 0; v < nv; v++)
		span[v] = e->collection->span[v][d];
	for (size_t x = 0; x < npair; x++)
		beads[x] = e->pair[x].beads[d];
	if (e->effort->join_pairs)
		ccd_join(span, nv, beads, a, &e->groups[d]);
	else
		ccd_joint(span, nv, pair, beads, a, &e->groups[d]);
	ccd_take_apart(nv, pair, a, &e->groups[d]);
	ccd_join_listed(span, nv, pair, a, &e->groups[d]);
	ccd_even_out(span, nv, pair, a, &e->groups[d]);
	ccd_join_exchanged(span, nv, pair, a, &e->groups[d]);
	ccd_join_moved(nv, pair, a, &e->groups[d]);
	ccd_join_run_on(span, nv, pair, a, &e->groups[d]);
	ccd_groups_order(&e->groups[d], span, nv, a);
	ccd_join_absorbed(nv, pair, a, &e->groups[d]);
	if (ccd_align_tables(span, nv, pair, a, &e->groups[d]))
		ccd_groups_order(&e->groups[d], span, nv, a);
	ccd_arena_free(scratch);
}

static void
join_batch(void *data, size_t b)
{
	struct ensemble *e = data;
	uint32_t nv = e->collection->nversion;
	size_t npair = (size_t)nv * (nv - 1) / 2;
	struct ccd_arena *scratch = ccd_arena_new();
	struct ccd_pair *pair = ccd_array(scratch, npair, struct ccd_pair);

	e->arena[b] = ccd_arena_new();
	for (size_t x = 0; x < npair; x++)
		ccd_pair_room(&e->pair[x], &pair[x], scratch);
	for (uint32_t d = e->batch[b]; d < e->batch[b + 1]; d++) {
		for (size_t x = 0; x < npair; x++)
			ccd_pair_enter(&e->pair[x], d, &pair[x]);
		join_document(e, d, pair, e->arena[b]);
		for (size_t x = 0; x < npair; x++)
			ccd_pair_leave(&pair[x]);
	}
	ccd_arena_free(scratch);
}

/* Small documents are joined in batches. */
static uint32_t
make_batches(struct ensemble *e, struct ccd_arena *a)
{
	const struct ccd_collection *c = e->collection;
	uint32_t n = 0;

	e->batch = ccd_array(a, (size_t)c->ndocument + 1, uint32_t);
	for (uint32_t d = 0; d < c->ndocument; n++) {
		d = ccd_batch_end(c->span[0], c->span[c->nversion - 1], d, c->ndocument);
		e->batch[n + 1] = d;
	}
	e->arena = ccd_array(a, n, struct ccd_arena *);
	return n;
}

static void
copy_groups(const struct ccd_groups *from, uint32_t nversion, struct ccd_arena *a,
    struct ccd_groups *to)
{
	*to = (struct ccd_groups){ ccd_array(a, from->n, struct ccd_group), from->n, from->n };
	for (size_t g = 0; g < from->n; g++) {
		to->v[g].confidence = from->v[g].confidence;
		to->v[g].cell = ccd_array(a, nversion, struct ccd_cell);
		for (uint32_t v = 0; v < nversion; v++) {
			const struct ccd_cell *cell = &from->v[g].cell[v];

			to->v[g].cell[v].n = cell->n;
			to->v[g].cell[v].clause = ccd_arena_memdup(a, cell->clause, cell->n * sizeof *cell->clause);
		}
	}
}

void
ccd_align_units(const struct ccd_collection *collection, const struct ccd_effort *effort,
    struct ccd_arena *a, struct ccd_groups *groups)
{
	uint32_t nv = collection->nversion, n = collection->ndocument;
	size_t npair = (size_t)nv * (nv - 1) / 2, steps = npair * (effort->passes + 1) + 1, step = 0;
	struct ccd_arena *scratch = ccd_arena_new();
	struct ensemble e = { .collection = collection, .effort = effort };
	uint32_t nbatch = make_batches(&e, scratch);

	e.pair = ccd_array(scratch, npair, struct ccd_pair_state);
	e.groups = ccd_array(scratch, n, struct ccd_groups);
	for (uint32_t p = 0; p < nv; p++)
		for (uint32_t q = p + 1; q < nv; q++) {
			struct ccd_pair_set set = { &collection->units[p], &collection->units[q],
				collection->span[p], collection->span[q], n, NULL };
			struct ccd_pair_state *pair = &e.pair[ccd_pair_index(p, q, nv)];

			for (unsigned pass = 0; pass <= effort->passes; pass++) {
				if (pass == 0)
					ccd_outside_begin(pair, &set, effort, scratch);
				else
					ccd_pair_pass(pair);
				if (effort->progress != NULL)
					effort->progress(effort->data, ++step, steps);
			}
		}
	ccd_parallel(effort->threads, nbatch, join_batch, &e, NULL);
	for (uint32_t d = 0; d < n; d++)
		copy_groups(&e.groups[d], nv, a, &groups[d]);
	for (uint32_t b = 0; b < nbatch; b++)
		ccd_arena_free(e.arena[b]);
	for (size_t x = 0; x < npair; x++)
		ccd_pair_end(&e.pair[x]);
	ccd_arena_free(scratch);
}

/* ---- concordances ---------------------------------------------------- */

/* Several concordances as a collection: its version v is slot[d][v] of concordance d, or
 * CCD_NONE. Its versions stand in an order of their own, so that the order in which
 * texts are given changes nothing. */
struct anthology {
	struct ccd_concordance **c;
	uint32_t n;
	uint32_t **slot;                /* [n][nversion] */
	const char **tag;               /* [nversion] */
	struct ccd_seed **seed;         /* [nversion] */
	uint32_t nversion;
};

struct entry {
	const struct ccd_version *version;
	uint32_t document, index;
};

static int
by_tag(const void *x, const void *y)
{
	const struct ccd_version *a = ((const struct entry *)x)->version;
	const struct ccd_version *b = ((const struct entry *)y)->version;
	int order = strcmp(a->lang, b->lang);

	/* two versions of one language: by what they say */
	return order != 0 ? order : strcmp(a->sha256 != NULL ? a->sha256 : "",
	    b->sha256 != NULL ? b->sha256 : "");
}

/* The version of the collection for the K-th text in language TAG of one document. */
static uint32_t
slot_for(struct anthology *set, const char *tag, uint32_t k)
{
	uint32_t v = 0;

	for (; v < set->nversion; v++)
		if (strcmp(set->tag[v], tag) == 0 && k-- == 0)
			return v;
	if (v == CCD_MAX_VERSIONS)
		return CCD_NONE;
	set->tag[set->nversion++] = tag;
	return v;
}

static int
by_name(const void *x, const void *y)
{
	return strcmp(*(const char *const *)x, *(const char *const *)y);
}

/* Fills SET->slot; false where the languages are too many. */
static bool
sort_versions(struct anthology *set, struct ccd_arena *a)
{
	set->tag = ccd_array(a, CCD_MAX_VERSIONS, const char *);
	set->slot = ccd_array(a, set->n, uint32_t *);
	for (int pass = 0; pass < 2; pass++)
		for (uint32_t d = 0; d < set->n; d++) {
			const struct ccd_concordance *c = set->c[d];
			struct entry *entry = ccd_array(a, c->nversion, struct entry);

			for (uint32_t i = 0; i < c->nversion; i++)
				entry[i] = (struct entry){ &c->version[i], d, i };
			if (c->nversion > 0)
				qsort(entry, c->nversion, sizeof *entry, by_tag);
			if (pass == 1) {
				set->slot[d] = ccd_array(a, set->nversion, uint32_t);
				memset(set->slot[d], 0xff, set->nversion * sizeof **set->slot);
			}
			for (uint32_t i = 0, k = 0; i < c->nversion; i++) {
				uint32_t v;

				k = i > 0 && strcmp(entry[i].version->lang, entry[i - 1].version->lang) == 0 ?
				    k + 1 : 0;
				if ((v = slot_for(set, entry[i].version->lang, k)) == CCD_NONE)
					return false;
				if (pass == 1)
					set->slot[d][v] = entry[i].index;
			}
			if (pass == 0 && d + 1 == set->n)
				qsort(set->tag, set->nversion, sizeof *set->tag, by_name);
		}
	return true;
}

/* The words known beforehand in all languages of the collection. */
static void
plant_seeds(struct anthology *set, const struct ccd_glossary *glossary, struct ccd_arena *a)
{
	set->seed = ccd_array(a, set->nversion, struct ccd_seed *);
	for (uint32_t v = 0; v < set->nversion; v++) {
		set->seed[v] = ccd_seed_new(set->tag[v], a);
		ccd_seed_add_own(set->seed[v]);
		ccd_outside_plant(glossary, set->tag[v], set->seed[v]);
		ccd_seed_end(set->seed[v]);
	}
}

static const struct ccd_version *
version_at(const struct anthology *set, uint32_t d, uint32_t v)
{
	uint32_t i = set->slot[d][v];

	return i != CCD_NONE ? &set->c[d]->version[i] : NULL;
}

/* Room for the units of NDOCUMENT documents; the spans' lengths are set. */
static void
make_room(struct ccd_collection *c, const struct anthology *set, struct ccd_arena *a)
{
	for (uint32_t v = 0; v < c->nversion; v++) {
		struct ccd_units *units = &c->units[v];

		for (uint32_t d = 0; d < c->ndocument; d++) {
			c->span[v][d].first = units->n;
			units->n += c->span[v][d].n;
		}
		units->v = ccd_array(a, units->n, struct ccd_unit);
		units->text.vocabulary = ccd_vocabulary_new(set->tag[v], set->seed[v], a);
		units->text.start = ccd_array(a, (size_t)units->n + 1, size_t);
	}
}

static void
begin_collection(struct ccd_collection *c, const struct anthology *set, uint32_t ndocument,
    struct ccd_arena *a)
{
	*c = (struct ccd_collection){ .nversion = set->nversion, .ndocument = ndocument };
	c->units = ccd_array(a, c->nversion, struct ccd_units);
	c->span = ccd_array(a, c->nversion, struct ccd_span_of_units *);
	for (uint32_t v = 0; v < c->nversion; v++)
		c->span[v] = ccd_array(a, ndocument, struct ccd_span_of_units);
}

static void
collect_clauses(const struct anthology *set, struct ccd_collection *c, struct ccd_arena *a)
{
	begin_collection(c, set, set->n, a);
	for (uint32_t v = 0; v < c->nversion; v++)
		for (uint32_t d = 0; d < set->n; d++) {
			const struct ccd_version *version = version_at(set, d, v);

			c->span[v][d].n = version != NULL ? version->nclause - 1 : 0;
		}
	make_room(c, set, a);
	for (uint32_t v = 0; v < c->nversion; v++)
		for (uint32_t d = 0; d < set->n; d++)
			if (version_at(set, d, v) != NULL)
				ccd_units_of_clauses(version_at(set, d, v), c->span[v][d].first, a, &c->units[v]);
}

/* Groups of clauses of document D as the rows of its concordance. */
static void
set_rows(const struct anthology *set, uint32_t d, const struct ccd_collection *collection,
    const struct ccd_groups *groups)
{
	struct ccd_concordance *c = set->c[d];

	c->nrow = (uint32_t)groups->n;
	c->row = ccd_array(c->arena, c->nrow, struct ccd_row);
	for (uint32_t r = 0; r < c->nrow; r++) {
		c->row[r].confidence = groups->v[r].confidence;
		c->row[r].cell = ccd_array(c->arena, c->nversion, struct ccd_cell);
		for (uint32_t v = 0; v < collection->nversion; v++) {
			const struct ccd_cell *from = &groups->v[r].cell[v];
			uint32_t *clause = ccd_array(c->arena, from->n, uint32_t);

			if (set->slot[d][v] == CCD_NONE)
				continue;
			for (uint32_t i = 0; i < from->n; i++)
				clause[i] = from->clause[i] - collection->span[v][d].first + 1;
			c->row[r].cell[set->slot[d][v]] = (struct ccd_cell){ clause, from->n };
		}
	}
}

/* ---- sentences ------------------------------------------------------- */

/* A row whose sentences are to be aligned: those of the concordance's versions. */
struct row_text {
	struct ccd_concordance *c;
	struct ccd_row *row;
	uint32_t document;
	uint32_t *segment[CCD_MAX_VERSIONS], n[CCD_MAX_VERSIONS];
};

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

/* One bead that holds all segments of the row; none where these do not stand together. */
static void
whole_row(struct ccd_row *row, uint32_t *const *segment, const uint32_t *n, uint32_t nversion,
    struct ccd_arena *a)
{
	row->bead = ccd_new(a, struct ccd_bead);
	row->nbead = 1;
	row->bead->confidence = row->confidence;
	row->bead->side = ccd_array(a, nversion, struct ccd_range);
	for (uint32_t v = 0; v < nversion; v++)
		if (n[v] > 0) {
			row->bead->side[v] = (struct ccd_range){ segment[v][0], n[v] };
			if (segment[v][n[v] - 1] != segment[v][0] + n[v] - 1)
				row->nbead = 0;
		}
}

/* The row's segments; false where nothing is to be aligned: the row is one bead, or has no
 * text at all (a table, or an empty cell of one). */
static bool
read_row(struct row_text *t, struct ccd_arena *a)
{
	uint32_t most = 0, filled = 0;

	for (uint32_t v = 0; v < t->c->nversion; v++) {
		t->n[v] = segments_of(&t->c->version[v], &t->row->cell[v], a, &t->segment[v]);
		most = t->n[v] > most ? t->n[v] : most;
		filled += t->n[v] > 0;
	}
	if (most == 0)
		return false;
	whole_row(t->row, t->segment, t->n, t->c->nversion, t->c->arena);
	return filled > 1 && !t->c->segments;
}

struct row_texts {
	struct row_text **v;
	size_t n, cap;
	bool several;           /* some row has more than one sentence of a version */
};

static void
read_rows(const struct anthology *set, struct row_texts *out, struct ccd_arena *a)
{
	for (uint32_t d = 0; d < set->n; d++)
		for (uint32_t r = 0; r < set->c[d]->nrow; r++) {
			struct row_text *t = ccd_new(a, struct row_text);

			*t = (struct row_text){ .c = set->c[d], .row = &set->c[d]->row[r], .document = d };
			if (!read_row(t, a))
				continue;
			*ccd_push(a, out) = t;
			for (uint32_t v = 0; v < t->c->nversion; v++)
				out->several = out->several || t->n[v] > 1;
		}
}

static void
collect_sentences(const struct anthology *set, const struct row_texts *rows,
    struct ccd_collection *c, struct ccd_arena *a)
{
	begin_collection(c, set, (uint32_t)rows->n, a);
	for (uint32_t v = 0; v < c->nversion; v++)
		for (uint32_t d = 0; d < rows->n; d++) {
			uint32_t slot = set->slot[rows->v[d]->document][v];

			c->span[v][d].n = slot != CCD_NONE ? rows->v[d]->n[slot] : 0;
		}
	make_room(c, set, a);
	for (uint32_t v = 0; v < c->nversion; v++)
		for (uint32_t d = 0; d < rows->n; d++) {
			const struct row_text *t = rows->v[d];
			uint32_t slot = set->slot[t->document][v];

			if (c->span[v][d].n > 0)
				ccd_units_of_segments(&t->c->version[slot], t->segment[slot], t->n[slot],
				    c->span[v][d].first, a, &c->units[v]);
		}
}

/* Groups of sentences as the beads of their row. */
static void
set_beads(const struct anthology *set, const struct ccd_collection *collection, uint32_t d,
    const struct row_text *t, const struct ccd_groups *groups)
{
	struct ccd_concordance *c = t->c;
	const uint32_t *slot = set->slot[t->document];

	t->row->bead = ccd_array(c->arena, groups->n, struct ccd_bead);
	t->row->nbead = (uint32_t)groups->n;
	for (size_t g = 0; g < groups->n; g++) {
		struct ccd_bead *bead = &t->row->bead[g];

		bead->side = ccd_array(c->arena, c->nversion, struct ccd_range);
		bead->confidence = groups->v[g].confidence;
		for (uint32_t v = 0; v < collection->nversion; v++) {
			const struct ccd_cell *cell = &groups->v[g].cell[v];
			uint32_t first;

			if (cell->n == 0)
				continue;
			first = t->segment[slot[v]][cell->clause[0] - collection->span[v][d].first];
			bead->side[slot[v]] = (struct ccd_range){ first, cell->n };
			if (t->segment[slot[v]][cell->clause[cell->n - 1] - collection->span[v][d].first] !=
			    first + cell->n - 1) {
				/* clauses of the row that do not stand together */
				whole_row(t->row, t->segment, t->n, c->nversion, c->arena);
				return;
			}
		}
	}
}

static void
align_sentences(const struct anthology *set, const struct ccd_effort *effort)
{
	struct ccd_arena *scratch = ccd_arena_new();
	struct row_texts rows = { 0 };
	struct ccd_collection collection;
	struct ccd_groups *groups;

	read_rows(set, &rows, scratch);
	if (rows.several) {
		collect_sentences(set, &rows, &collection, scratch);
		groups = ccd_array(scratch, rows.n, struct ccd_groups);
		ccd_align_units(&collection, effort, scratch, groups);
		for (uint32_t d = 0; d < rows.n; d++)
			set_beads(set, &collection, d, rows.v[d], &groups[d]);
	}
	ccd_arena_free(scratch);
}

/* ---- the front ------------------------------------------------------- */

static uint32_t
most_units(const struct ccd_collection *c)
{
	uint32_t most = 0;

	for (uint32_t v = 0; v < c->nversion; v++)
		most = c->units[v].n > most ? c->units[v].n : most;
	return most;
}

static int
prepare(struct ccd_concordance *c, const struct ccd_align_options *options, struct ccd_error *err)
{
	if (c->nversion < 2 && c->import == NULL)
		return ccd_error_set(err, CCD_EUSAGE, NULL, 0, "at least two versions are needed to align");
	if (options->profile != NULL && ccd_profile_find(options->profile) == NULL)
		return ccd_error_set(err, CCD_EUSAGE, NULL, 0, "no profile '%.64s'; there are %s",
		    options->profile, ccd_profile_names(c->arena));
	if (options->profile != NULL)
		c->profile = ccd_arena_strdup(c->arena, options->profile);
	return 0;
}

/* Makes the rows of all documents. EFFORT gets fewer passes where the texts are long. */
static void
align_clauses(const struct anthology *set, struct ccd_effort *effort)
{
	struct ccd_arena *scratch = ccd_arena_new();
	struct ccd_collection collection;
	struct ccd_groups *groups = ccd_array(scratch, set->n, struct ccd_groups);

	collect_clauses(set, &collection, scratch);
	if (effort->passes > PASSES_LONG && most_units(&collection) >= LONG)
		effort->passes = PASSES_LONG;
	if (set->n > 0)
		ccd_align_units(&collection, effort, scratch, groups);
	for (uint32_t d = 0; d < set->n; d++) {
		set_rows(set, d, &collection, &groups[d]);
		ccd_align_bare(set->c[d]);
	}
	ccd_arena_free(scratch);
}

static int
align_together(struct ccd_concordance *const *c, size_t n, const struct ccd_align_options *options,
    struct ccd_error *err)
{
	struct ccd_arena *scratch;
	struct anthology set = { 0 };
	struct ccd_effort effort;
	bool changed = false;

	for (size_t d = 0; d < n; d++)
		if (prepare(c[d], options, err) < 0)
			return -1;
	scratch = ccd_arena_new();
	set.c = ccd_array(scratch, n, struct ccd_concordance *);
	for (size_t d = 0; d < n; d++)
		if (c[d]->import == NULL)
			set.c[set.n++] = c[d];
	if (!sort_versions(&set, scratch)) {
		ccd_arena_free(scratch);
		return ccd_error_set(err, CCD_ELIMIT, NULL, 0, "more than %d languages in the collection",
		    CCD_MAX_VERSIONS);
	}
	effort = (struct ccd_effort){ .passes = options->fast ? 0 : PASSES, .wordless = options->fast,
		.threads = options->threads, .join_pairs = options->join_pairs,
		.progress = options->progress, .data = options->data,
		.glossary = options->glossary, .dropped = options->dropped, .drop_data = options->drop_data };
	plant_seeds(&set, options->glossary, scratch);
	align_clauses(&set, &effort);
	for (uint32_t d = 0; d < set.n; d++)
		changed |= ccd_align_look_again(set.c[d]);
	effort.dropped = NULL;
	if (changed)
		align_clauses(&set, &effort);
	align_sentences(&set, &effort);
	for (uint32_t d = 0; d < set.n; d++)
		ccd_align_addresses(set.c[d]);
	ccd_arena_free(scratch);
	return 0;
}

static int
align_without(struct ccd_concordance *const *c, size_t n, const struct ccd_align_options *options,
    struct ccd_error *err)
{
	const struct ccd_weights all = ccd_weights;
	int rc = ccd_weights_without(options->without, &ccd_weights, err);

	if (rc == 0)
		rc = CCD_GUARDED(err, -1, align_together(c, n, options, err));
	ccd_weights = all;
	return rc;
}

int
ccd_align_together(struct ccd_concordance *const *c, size_t n,
    const struct ccd_align_options *options, struct ccd_error *err)
{
	static const struct ccd_align_options defaults;

	if (options == NULL)
		return CCD_PUBLIC(err, -1, align_together(c, n, &defaults, err));
	return CCD_PUBLIC(err, -1, (options->without != NULL ? align_without : align_together)(c, n,
	    options, err));
}

void
ccd_align_sentences(struct ccd_concordance *c, uint32_t first, uint32_t n)
{
	struct ccd_concordance part = *c, *only = &part;
	struct ccd_arena *scratch = ccd_arena_new();
	struct anthology set = { .c = &only, .n = 1 };
	struct ccd_effort effort = { .passes = PASSES };

	part.row += first;
	part.nrow = n;
	if (sort_versions(&set, scratch)) {
		plant_seeds(&set, NULL, scratch);
		align_sentences(&set, &effort);
	}
	ccd_arena_free(scratch);
}

int
ccd_align(struct ccd_concordance *c, const struct ccd_align_options *options, struct ccd_error *err)
{
	return ccd_align_together(&c, 1, options, err);
}
