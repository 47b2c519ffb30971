/*
 * Two languages in one document or in many: search, learn, search again. A document is
 * searched in windows: at first one after the other, each beginning where the one before
 * was sure; later between beads that are sure already, so that windows are independent.
 */
#include <string.h>

#include "align/align_int.h"
#include "align/lexicon.h"
#include "base/parallel.h"

/* Fewer beads teach chance, not words. */
enum { ENOUGH_TO_LEARN = 12 };

/* Units of A in a window; of a window that ends anywhere, the last ones are not kept. */
enum { WINDOW = 1024, UNSURE_END = 128 };

/* Windows are cut between beads at least this sure, so many in a row. */
static const double SURE_CUT = 0.95;
enum { CUT_RUN = 4 };

void
ccd_pair_begin(struct ccd_pair_state *state, const struct ccd_pair_set *set,
    const struct ccd_effort *effort)
{
	struct ccd_arena *a = ccd_arena_new();

	*state = (struct ccd_pair_state){ .set = *set, .effort = effort, .arena = a };
	ccd_habits_begin(&state->habits, set->a, set->b);
	state->lexicon = ccd_lexicon_new(set->a, set->b, a);
	state->beads = ccd_array(a, set->n, struct ccd_pair_beads);
}

void
ccd_pair_end(struct ccd_pair_state *state)
{
	ccd_arena_free(state->beads_arena);
	ccd_lexicon_forget(state->lexicon);
	ccd_arena_free(state->lessons);
	ccd_arena_free(state->arena);
}

void
ccd_pair_room(const struct ccd_pair_state *state, struct ccd_pair *pair, struct ccd_arena *a)
{
	*pair = (struct ccd_pair){ .a = state->set.a, .b = state->set.b, .habits = &state->habits,
		.lexicon = state->lexicon };
	pair->counts_a.count = ccd_array(a, pair->a->text.vocabulary->n, uint32_t);
	pair->counts_b.count = ccd_array(a, pair->b->text.vocabulary->n, uint32_t);
	if (state->effort->wordless)
		return;
	pair->forward = ccd_reader_new(ccd_lexicon_direction(state->lexicon, false), a);
	pair->backward = ccd_reader_new(ccd_lexicon_direction(state->lexicon, true), a);
}

static void
count_tokens(const struct ccd_units *units, struct ccd_span_of_units span, bool clear,
    struct ccd_counts *counts)
{
	const struct ccd_text *text = &units->text;

	counts->all = text->start[span.first + span.n] - text->start[span.first];
	for (size_t i = text->start[span.first]; i < text->start[span.first + span.n]; i++)
		counts->count[text->v[i]] = clear ? 0 : counts->count[text->v[i]] + 1;
}

void
ccd_pair_enter(const struct ccd_pair_state *state, uint32_t d, struct ccd_pair *pair)
{
	pair->in_a = state->set.in_a[d];
	pair->in_b = state->set.in_b[d];
	count_tokens(pair->a, pair->in_a, false, &pair->counts_a);
	count_tokens(pair->b, pair->in_b, false, &pair->counts_b);
}

void
ccd_pair_leave(struct ccd_pair *pair)
{
	count_tokens(pair->a, pair->in_a, true, &pair->counts_a);
	count_tokens(pair->b, pair->in_b, true, &pair->counts_b);
}

uint32_t
ccd_batch_end(const struct ccd_span_of_units *a, const struct ccd_span_of_units *b, uint32_t first,
    uint32_t n)
{
	uint32_t d = first, units = 0;

	while (d < n && (d == first || units < WINDOW)) {
		units += a[d].n + b[d].n;
		d++;
	}
	return d;
}

/* The rows of WHOLE from row I and column J on, as a band of their own. */
static void
cut_band(const struct ccd_band *whole, uint32_t i, uint32_t j, uint32_t rows, struct ccd_band *out,
    struct ccd_arena *a)
{
	uint32_t end = whole->high[i + rows];

	out->side = whole->side;
	out->source = (struct ccd_span_of_units){ whole->source.first + i, rows };
	out->target = (struct ccd_span_of_units){ whole->target.first + j, end - j };
	out->low = ccd_array(a, (size_t)rows + 1, uint32_t);
	out->high = ccd_array(a, (size_t)rows + 1, uint32_t);
	for (uint32_t r = 0; r <= rows; r++) {
		out->low[r] = whole->low[i + r] > j ? whole->low[i + r] - j : 0;
		out->high[r] = whole->high[i + r] > j ? whole->high[i + r] - j : 0;
	}
	out->low[0] = 0;
}

/* Drops the beads of a window whose end is not sure. */
static void
drop_end(struct ccd_pair_beads *beads, size_t begin, uint32_t last)
{
	while (beads->n > begin + 1 && beads->v[beads->n - 1].i + beads->v[beads->n - 1].m > last)
		beads->n--;
}

/* Window after window, in a band around anchors. */
static void
search_first(const struct ccd_pair *pair, struct ccd_arena *a, struct ccd_pair_beads *out)
{
	struct ccd_arena *scratch = ccd_arena_new();
	uint32_t n = pair->in_a.n, i = 0, j = 0;
	struct ccd_band band;

	ccd_band_of_anchors(&band, pair, scratch);
	while (i < n || j < pair->in_b.n) {
		struct ccd_arena *window_arena = ccd_arena_new();
		bool open = n - i > WINDOW + WINDOW / 2;
		uint32_t rows = open ? WINDOW : n - i;
		struct ccd_band window;
		size_t begin = out->n;

		cut_band(&band, i, j, rows, &window, window_arena);
		ccd_lattice_align(pair, &window, open, a, out);
		if (open)
			drop_end(out, begin, pair->in_a.first + i + rows - UNSURE_END);
		i = out->v[out->n - 1].i + out->v[out->n - 1].m - pair->in_a.first;
		j = out->v[out->n - 1].j + out->v[out->n - 1].k - pair->in_b.first;
		ccd_arena_free(window_arena);
	}
	ccd_arena_free(scratch);
}

/* Some documents, or a stretch of one by the beads of the pass before. */
struct job {
	uint32_t document, end;
	const struct ccd_pair_bead *bead;       /* NULL: whole documents */
	size_t n;
	const struct ccd_counts *counts;        /* of A and B in the document of a stretch */
	struct ccd_arena *arena;
	struct ccd_pair_beads *out;             /* [end - document] */
};

struct jobs {
	const struct ccd_pair_state *state;
	struct job *v;
	size_t n, cap;
};

/* The first bead behind FROM at which a window may end. */
static size_t
window_end(const struct ccd_pair_beads *beads, size_t from)
{
	size_t sure = 0;

	for (size_t x = from; x < beads->n; x++) {
		sure = beads->v[x].confidence >= SURE_CUT && beads->v[x].m == 1 && beads->v[x].k == 1 ?
		    sure + 1 : 0;
		if (x - from >= WINDOW && sure >= CUT_RUN && beads->n - x > WINDOW / 2)
			return x - CUT_RUN / 2 + 1;
	}
	return beads->n;
}

/* The windows of a document that has several; false where it has one. */
static bool
plan_windows(struct jobs *jobs, uint32_t d, struct ccd_arena *a)
{
	const struct ccd_pair_set *set = &jobs->state->set;
	const struct ccd_pair_beads *beads = &jobs->state->beads[d];
	struct ccd_counts *counts;

	if (window_end(beads, 0) == beads->n)
		return false;
	counts = ccd_array(a, 2, struct ccd_counts);
	counts[0].count = ccd_array(a, set->a->text.vocabulary->n, uint32_t);
	counts[1].count = ccd_array(a, set->b->text.vocabulary->n, uint32_t);
	count_tokens(set->a, set->in_a[d], false, &counts[0]);
	count_tokens(set->b, set->in_b[d], false, &counts[1]);
	for (size_t x = 0, end; x < beads->n; x = end) {
		end = window_end(beads, x);
		*ccd_push(a, jobs) = (struct job){ .document = d, .end = d + 1, .bead = beads->v + x,
			.n = end - x, .counts = counts };
	}
	return true;
}

static void
plan(struct jobs *jobs, struct ccd_arena *a)
{
	const struct ccd_pair_set *set = &jobs->state->set;

	for (uint32_t d = 0, end; d < set->n; d = end) {
		end = ccd_batch_end(set->in_a, set->in_b, d, set->n);
		if (end > d + 1 || !plan_windows(jobs, d, a))
			*ccd_push(a, jobs) = (struct job){ .document = d, .end = end };
	}
}

static void
search_window(struct ccd_pair *pair, const struct ccd_pair_bead *bead, size_t n, struct ccd_arena *a,
    struct ccd_pair_beads *out)
{
	const struct ccd_pair_bead *first = bead, *last = bead + n - 1;
	struct ccd_arena *scratch = ccd_arena_new();
	struct ccd_band band;

	pair->in_a = (struct ccd_span_of_units){ first->i, last->i + last->m - first->i };
	pair->in_b = (struct ccd_span_of_units){ first->j, last->j + last->k - first->j };
	ccd_band_of_beads(&band, pair, bead, n, scratch);
	ccd_lattice_align(pair, &band, false, a, out);
	ccd_arena_free(scratch);
}

static void
do_job(void *data, size_t i)
{
	struct jobs *jobs = data;
	struct job *job = &jobs->v[i];
	struct ccd_arena *scratch = ccd_arena_new();
	struct ccd_pair pair;

	job->arena = ccd_arena_new();
	job->out = ccd_array(job->arena, job->end - job->document, struct ccd_pair_beads);
	ccd_pair_room(jobs->state, &pair, scratch);
	if (job->bead != NULL) {
		pair.counts_a = job->counts[0];
		pair.counts_b = job->counts[1];
		search_window(&pair, job->bead, job->n, job->arena, job->out);
	}
	for (uint32_t d = job->document; job->bead == NULL && d < job->end; d++) {
		const struct ccd_pair_beads *before = &jobs->state->beads[d];
		struct ccd_pair_beads *out = &job->out[d - job->document];

		ccd_pair_enter(jobs->state, d, &pair);
		if (before->n == 0)
			search_first(&pair, job->arena, out);
		else
			search_window(&pair, before->v, before->n, job->arena, out);
		ccd_pair_leave(&pair);
	}
	ccd_arena_free(scratch);
}

/* The beads of all documents, in their order. */
static size_t
gather(const struct ccd_pair_state *state, struct ccd_arena *a, struct ccd_pair_bead **out)
{
	size_t n = 0;

	for (uint32_t d = 0; d < state->set.n; d++)
		n += state->beads[d].n;
	*out = ccd_array(a, n, struct ccd_pair_bead);
	n = 0;
	for (uint32_t d = 0; d < state->set.n; d++) {
		if (state->beads[d].n > 0)
			memcpy(*out + n, state->beads[d].v, state->beads[d].n * sizeof **out);
		n += state->beads[d].n;
	}
	return n;
}

static void
learn(struct ccd_pair_state *state)
{
	struct ccd_arena *lessons = ccd_arena_new();
	struct ccd_pair_bead *bead;
	size_t n = gather(state, lessons, &bead);

	if (n > 0)
		ccd_habits_learn(&state->habits, state->set.a, state->set.b, bead, n);
	if (ccd_weights.learned && n >= ENOUGH_TO_LEARN)
		ccd_lexicon_learn(state->lexicon, &state->set, bead, n, state->effort->threads, lessons);
	else
		ccd_lexicon_forget(state->lexicon);
	ccd_arena_free(state->lessons);
	state->lessons = lessons;
}

/* Beads of the jobs to those of their documents. */
static void
collect(struct ccd_pair_state *state, const struct jobs *jobs)
{
	struct ccd_arena *beads = ccd_arena_new();

	for (size_t x = 0, end; x < jobs->n; x = end) {
		for (uint32_t d = jobs->v[x].document; d < jobs->v[x].end; d++) {
			struct ccd_pair_beads all = { 0 };

			for (end = x; end < jobs->n && jobs->v[end].document == jobs->v[x].document; end++) {
				const struct ccd_pair_beads *out = &jobs->v[end].out[d - jobs->v[x].document];

				for (size_t b = 0; b < out->n; b++)
					*ccd_push(beads, &all) = out->v[b];
			}
			state->beads[d] = all;
		}
		end = x + 1;
		while (end < jobs->n && jobs->v[end].document == jobs->v[x].document)
			end++;
	}
	for (size_t x = 0; x < jobs->n; x++)
		ccd_arena_free(jobs->v[x].arena);
	ccd_arena_free(state->beads_arena);
	state->beads_arena = beads;
}

void
ccd_pair_pass(struct ccd_pair_state *state)
{
	struct ccd_arena *scratch = ccd_arena_new();
	struct jobs jobs = { .state = state };

	learn(state);
	plan(&jobs, scratch);
	ccd_parallel(state->effort->threads, jobs.n, do_job, &jobs, NULL);
	collect(state, &jobs);
	ccd_arena_free(scratch);
}
