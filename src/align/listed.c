/*
 * Lists in each language's own alphabetical order cross all over, so no path can follow them:
 * definitions in bilingual statutes, names of states. Where at least two versions have such a
 * list at the same place, their entries are matched by what they say alone, whatever their
 * order: lengths and words, and the term in another language that may stand in brackets at
 * the end of a definition. The surest go first; a row gets what fits all its members.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "align/align_int.h"

/* Lists of more entries, or that take more units in all, are left as they are: cost is the
 * square of that. */
enum { MOST_ENTRIES = 400, MOST_UNITS = 1200 };

/* What it says that an entry ends with the first words of the other: more than any length can
 * say against it; and so much more for each letter, for the longer term is meant. */
static const double TERM_SAID = 10.0, TERM_LETTER = 0.1;

/* What stands together already is preferred by so much. */
static const double STANDING = 1.0;

/* So much better, for each row that changes, must the match be than what stands: lists of other
 * kinds ascend by chance, and their entries go by their order. */
static const double BETTER = 2.0;

/* A list of one version. */
struct entries {
	uint32_t *unit, n;              /* ascending */
	uint32_t units;                 /* that the entries take */
	bool taken;                     /* matched before */
};

/* An entry I of version V, and entry K of Q, of the lists under work. */
struct edge {
	double score;
	uint32_t v, i, q, k;
};

/* What corresponds: an entry of some versions each. */
struct match {
	uint32_t *entry;                /* [nversion], or CCD_NONE */
	double score;                   /* the least that joined it; infinite: nothing did */
	bool gone;                      /* into another */
};

struct listing {
	const struct ccd_span_of_units *span;
	uint32_t nversion;
	const struct ccd_pair *pair;
	struct ccd_groups *groups;
	struct ccd_arena *arena;
	uint32_t **group_of;            /* [version][unit of the document] */
	struct entries **list;          /* [version][number - low] */
	uint32_t *low, *nlist;          /* [version] */
	uint32_t **count;               /* [version][list], all 0 but in counterpart() */
	/* under work */
	struct ccd_arena *scratch;
	struct entries **of;            /* [version]; NULL: no such list */
	double **score;                 /* [pair][entry of the first * entries of the second + ...] */
	uint32_t **match_of;            /* [version][entry] */
	struct { struct match *v; size_t n, cap; } match;
	struct { struct edge *v; size_t n, cap; } edge;
};

static uint32_t *
group_of(const struct listing *w, uint32_t v, uint32_t unit)
{
	return &w->group_of[v][unit - w->span[v].first];
}

/* ---- lists that correspond --------------------------------------------- */

static void
index_version(struct listing *w, uint32_t v)
{
	const struct ccd_unit *units = ccd_units_of(w->pair, w->nversion, v);
	uint32_t first = w->span[v].first, end = first + w->span[v].n, low = UINT32_MAX, high = 0;

	w->group_of[v] = ccd_groups_of(w->groups, v, w->span[v], w->arena);
	for (uint32_t u = first; u < end; u++) {
		low = units[u].list != 0 && units[u].list < low ? units[u].list : low;
		high = units[u].list > high ? units[u].list : high;
	}
	w->low[v] = low;
	w->nlist[v] = high == 0 ? 0 : high - low + 1;
	w->list[v] = ccd_array(w->arena, w->nlist[v], struct entries);
	w->count[v] = ccd_array(w->arena, w->nlist[v], uint32_t);
	for (uint32_t u = first; u < end; u++)
		if (units[u].list != 0)
			w->list[v][units[u].list - low].n++;
	for (uint32_t l = 0; l < w->nlist[v]; l++) {
		w->list[v][l].unit = ccd_array(w->arena, w->list[v][l].n, uint32_t);
		w->list[v][l].n = 0;
	}
	for (uint32_t u = first; u < end; u++)
		if (units[u].list != 0) {
			struct entries *list = &w->list[v][units[u].list - low];

			list->unit[list->n++] = u;
			list->units += units[u].entry;
		}
}

/* Adds N to the counts of Q's lists for each entry that stands in a group with one of LIST
 * of V; the list with the most, or NULL. */
static struct entries *
tally(struct listing *w, uint32_t v, const struct entries *list, uint32_t q)
{
	struct entries *best = NULL;
	uint32_t most = 0;

	for (int pass = 0; pass < 2; pass++)
		for (uint32_t e = 0; e < list->n; e++) {
			const struct ccd_cell *cell =
			    &w->groups->v[*group_of(w, v, list->unit[e])].cell[q];

			for (uint32_t i = 0; i < cell->n; i++) {
				uint32_t number = ccd_units_of(w->pair, w->nversion, q)[cell->clause[i]].list;
				uint32_t *count = number == 0 ? NULL : &w->count[q][number - w->low[q]];

				if (count != NULL && pass == 0 && ++*count > most) {
					most = *count;
					best = &w->list[q][number - w->low[q]];
				} else if (count != NULL && pass == 1) {
					*count = 0;
				}
			}
		}
	return best;
}

/* The list of Q at the place of LIST of V, each being the best for the other; or NULL. */
static struct entries *
counterpart(struct listing *w, uint32_t v, const struct entries *list, uint32_t q)
{
	struct entries *other = tally(w, v, list, q);

	return other != NULL && !other->taken && other->n <= MOST_ENTRIES &&
	    other->units <= MOST_UNITS && tally(w, q, other, v) == list ? other : NULL;
}

/* ---- what entries say -------------------------------------------------- */

/* True where TEXT begins with the words TERM. */
static bool
begins_with(const char *text, const char *term)
{
	size_t n = term == NULL ? 0 : strlen(term);

	return n > 0 && text != NULL && strncmp(text, term, n) == 0 &&
	    (text[n] == '\0' || text[n] == ' ');
}

static double
terms(const struct ccd_unit *a, const struct ccd_unit *b)
{
	double score = 0.0;

	if (begins_with(b->head, a->tail))
		score += TERM_SAID + TERM_LETTER * (double)strlen(a->tail);
	if (begins_with(a->head, b->tail))
		score += TERM_SAID + TERM_LETTER * (double)strlen(b->tail);
	return score;
}

static struct ccd_span_of_units
span_of(const struct entries *list)
{
	return (struct ccd_span_of_units){ list->unit[0], list->unit[list->n - 1] - list->unit[0] + 1 };
}

static void
score_pair(struct listing *w, uint32_t p, uint32_t q)
{
	size_t index = ccd_pair_index(p, q, w->nversion);
	const struct entries *one = w->of[p], *two = w->of[q];
	struct ccd_pair pair = w->pair[index];
	struct ccd_scorer scorer = { 0 };
	struct ccd_band band = { .side = 1 };

	pair.in_a = band.source = span_of(one);
	pair.in_b = band.target = span_of(two);
	band.low = ccd_array(w->scratch, (size_t)band.source.n + 1, uint32_t);
	band.high = ccd_array(w->scratch, (size_t)band.source.n + 1, uint32_t);
	for (uint32_t i = 0; i <= band.source.n; i++)
		band.high[i] = band.target.n;
	ccd_scorer_begin(&scorer, &pair, &band, w->scratch);
	w->score[index] = ccd_array(w->scratch, (size_t)one->n * two->n, double);
	for (uint32_t i = 0; i < one->n; i++)
		for (uint32_t k = 0; k < two->n; k++) {
			double score = ccd_scorer_content(&scorer, one->unit[i] - one->unit[0], 1,
			    two->unit[k] - two->unit[0], 1) +
			    terms(&ccd_units_of(w->pair, w->nversion, p)[one->unit[i]],
			    &ccd_units_of(w->pair, w->nversion, q)[two->unit[k]]);

			if (*group_of(w, p, one->unit[i]) == *group_of(w, q, two->unit[k]))
				score += STANDING;
			w->score[index][(size_t)i * two->n + k] = score;
			if (score > 0.0)
				*ccd_push(w->scratch, &w->edge) = (struct edge){ score, p, i, q, k };
		}
}

/* ---- matching ---------------------------------------------------------- */

static int
by_score(const void *a, const void *b)
{
	const struct edge *x = a, *y = b;

	if (x->score != y->score)
		return x->score > y->score ? -1 : 1;
	if (x->v != y->v || x->i != y->i)
		return x->v != y->v ? (x->v > y->v) - (x->v < y->v) : (x->i > y->i) - (x->i < y->i);
	return x->q != y->q ? (x->q > y->q) - (x->q < y->q) : (x->k > y->k) - (x->k < y->k);
}

/* The mean of the scores between two matches; -INFINITY where a version is in both. */
static double
linkage(const struct listing *w, const struct match *a, const struct match *b)
{
	double sum = 0.0;
	uint32_t n = 0;

	for (uint32_t v = 0; v < w->nversion; v++) {
		if (a->entry[v] == CCD_NONE)
			continue;
		if (b->entry[v] != CCD_NONE)
			return -INFINITY;
		for (uint32_t q = 0; q < w->nversion; q++) {
			uint32_t p = v < q ? v : q, r = v < q ? q : v;
			uint32_t i = v < q ? a->entry[v] : b->entry[q], k = v < q ? b->entry[q] : a->entry[v];

			if (b->entry[q] == CCD_NONE)
				continue;
			sum += w->score[ccd_pair_index(p, r, w->nversion)][(size_t)i * w->of[r]->n + k];
			n++;
		}
	}
	return n == 0 ? -INFINITY : sum / n;
}

static void
begin_matches(struct listing *w)
{
	for (uint32_t v = 0; v < w->nversion; v++) {
		if (w->of[v] == NULL)
			continue;
		w->match_of[v] = ccd_array(w->scratch, w->of[v]->n, uint32_t);
		for (uint32_t i = 0; i < w->of[v]->n; i++) {
			struct match *match = ccd_push(w->scratch, &w->match);

			*match = (struct match){ .entry = ccd_array(w->scratch, w->nversion, uint32_t),
			    .score = INFINITY };
			memset(match->entry, 0xff, w->nversion * sizeof *match->entry);
			match->entry[v] = i;
			w->match_of[v][i] = (uint32_t)(w->match.n - 1);
		}
	}
}

static void
join_edges(struct listing *w)
{
	if (w->edge.n > 0)
		qsort(w->edge.v, w->edge.n, sizeof *w->edge.v, by_score);
	for (size_t e = 0; e < w->edge.n; e++) {
		const struct edge *edge = &w->edge.v[e];
		uint32_t x = w->match_of[edge->v][edge->i], y = w->match_of[edge->q][edge->k];
		struct match *a = &w->match.v[x], *b = &w->match.v[y];
		double score = x == y ? -INFINITY : linkage(w, a, b);

		if (score <= 0.0)
			continue;
		for (uint32_t v = 0; v < w->nversion; v++)
			if (b->entry[v] != CCD_NONE) {
				a->entry[v] = b->entry[v];
				w->match_of[v][b->entry[v]] = x;
			}
		a->score = fmin(fmin(a->score, b->score), score);
		b->gone = true;
	}
}

/* ---- rows -------------------------------------------------------------- */

static double
confidence_of(const struct match *match)
{
	return 1.0 / (1.0 + exp(-match->score / 2.0));
}

/* A group that stays is as sure as the match is: the path doubted what crosses around it. */
static void
confirm(struct listing *w, const struct match *match)
{
	for (uint32_t v = 0; v < w->nversion; v++)
		if (match->entry[v] != CCD_NONE && !isinf(match->score)) {
			struct ccd_group *group =
			    &w->groups->v[*group_of(w, v, w->of[v]->unit[match->entry[v]])];

			group->confidence = fmax(group->confidence, confidence_of(match));
			return;
		}
}

/* True where MATCH is a group already, or one entry that found nothing: it stays where the
 * path put it. */
static bool
stands(const struct listing *w, const struct match *match)
{
	const struct ccd_group *group = NULL;

	if (isinf(match->score))
		return true;

	for (uint32_t v = 0; v < w->nversion; v++) {
		const struct ccd_group *here;

		if (match->entry[v] == CCD_NONE)
			continue;
		here = &w->groups->v[*group_of(w, v, w->of[v]->unit[match->entry[v]])];
		if ((group != NULL && here != group) || here->cell[v].n != 1)
			return false;
		group = here;
	}
	for (uint32_t v = 0; v < w->nversion; v++)
		if (group->cell[v].n > 0 && w->of[v] != NULL && match->entry[v] == CCD_NONE)
			return false;
	return true;
}

static void
put(struct listing *w, size_t g, uint32_t v, uint32_t unit)
{
	uint32_t *one = ccd_new(w->arena, uint32_t);

	*one = unit;
	ccd_cell_take_out(&w->groups->v[*group_of(w, v, unit)].cell[v], unit, w->arena);
	w->groups->v[g].cell[v] = (struct ccd_cell){ one, 1 };
	*group_of(w, v, unit) = (uint32_t)g;
}

static size_t
add_row(struct listing *w, double confidence)
{
	*ccd_push(w->arena, w->groups) = (struct ccd_group){
	    ccd_array(w->arena, w->nversion, struct ccd_cell), confidence };
	return w->groups->n - 1;
}

/* The rows of MATCH: its entries, and what is below them by its place there. */
static void
add_rows(struct listing *w, const struct match *match)
{
	double confidence = confidence_of(match);
	uint32_t first = CCD_NONE;
	size_t base = w->groups->n;

	for (uint32_t v = 0; v < w->nversion; v++) {
		uint32_t unit, n, own, *with;

		if (match->entry[v] == CCD_NONE)
			continue;
		unit = w->of[v]->unit[match->entry[v]];
		n = ccd_units_of(w->pair, w->nversion, v)[unit].entry;
		if (first == CCD_NONE) {
			first = v;
			for (uint32_t u = 0; u < n; u++)
				put(w, add_row(w, confidence), v, unit + u);
			continue;
		}
		own = w->of[first]->unit[match->entry[first]];
		with = ccd_array(w->scratch, n, uint32_t);
		ccd_pair_below(ccd_units_of(w->pair, w->nversion, v) + unit, n, ccd_units_of(w->pair, w->nversion, first) + own,
		    ccd_units_of(w->pair, w->nversion, first)[own].entry, with);
		for (uint32_t u = 0; u < n; u++)
			put(w, with[u] != CCD_NONE ? base + with[u] : add_row(w, confidence), v, unit + u);
	}
}

/* The score between entries I of P and K of Q. */
static double
score_of(const struct listing *w, uint32_t p, uint32_t i, uint32_t q, uint32_t k)
{
	return w->score[ccd_pair_index(p, q, w->nversion)][(size_t)i * w->of[q]->n + k];
}

/* The sum of the scores in the groups as they stand: where several entries stand together,
 * the mean for each. */
static double
standing(const struct listing *w)
{
	double sum = 0.0;

	for (uint32_t p = 0; p < w->nversion; p++)
		for (uint32_t q = p + 1; q < w->nversion; q++) {
			uint32_t first = 0;

			if (w->of[p] == NULL || w->of[q] == NULL)
				continue;
			for (uint32_t i = 0; i < w->of[p]->n; i++) {
				const struct ccd_group *group =
				    &w->groups->v[*group_of(w, p, w->of[p]->unit[i])];
				uint32_t most = group->cell[p].n > group->cell[q].n ?
				    group->cell[p].n : group->cell[q].n;

				/* the path does not cross: the next entries of Q */
				while (first < w->of[q]->n && group->cell[q].n > 0 &&
				    w->of[q]->unit[first] < group->cell[q].clause[0])
					first++;
				for (uint32_t k = first; k < w->of[q]->n && group->cell[q].n > 0 &&
				    w->of[q]->unit[k] <= group->cell[q].clause[group->cell[q].n - 1]; k++)
					sum += score_of(w, p, i, q, k) / most;
			}
		}
	return sum;
}

/* True where the matches are worth what they change. */
static bool
is_better(const struct listing *w)
{
	double sum = 0.0;
	uint32_t changes = 0;

	for (size_t m = 0; m < w->match.n; m++) {
		const struct match *match = &w->match.v[m];

		changes += !match->gone && !stands(w, match);
		for (uint32_t p = 0; p < w->nversion && !match->gone; p++)
			for (uint32_t q = p + 1; q < w->nversion; q++)
				if (match->entry[p] != CCD_NONE && match->entry[q] != CCD_NONE)
					sum += score_of(w, p, match->entry[p], q, match->entry[q]);
	}
	return sum - standing(w) >= BETTER * changes;
}

/* Matches the lists w->of. */
static void
match_lists(struct listing *w)
{
	bool better;

	begin_matches(w);
	for (uint32_t p = 0; p < w->nversion; p++)
		for (uint32_t q = p + 1; q < w->nversion; q++)
			if (w->of[p] != NULL && w->of[q] != NULL)
				score_pair(w, p, q);
	join_edges(w);
	better = is_better(w);
	for (size_t m = 0; m < w->match.n && better; m++) {
		if (w->match.v[m].gone)
			continue;
		if (stands(w, &w->match.v[m]))
			confirm(w, &w->match.v[m]);
		else
			add_rows(w, &w->match.v[m]);
	}
}

/* True where all that stands with entry E of V is of the lists under work: what goes with a
 * clause outside them is no part of what they share. */
static bool
is_inside(const struct listing *w, uint32_t v, uint32_t e)
{
	const struct ccd_group *group = &w->groups->v[*group_of(w, v, w->of[v]->unit[e])];

	for (uint32_t q = 0; q < w->nversion; q++)
		for (uint32_t i = 0; w->of[q] != NULL && i < group->cell[q].n; i++)
			if (ccd_units_of(w->pair, w->nversion, q)[group->cell[q].clause[i]].list !=
			    ccd_units_of(w->pair, w->nversion, q)[w->of[q]->unit[0]].list)
				return false;
	return true;
}

/* Leaves in the lists what is inside; false where less than two versions have entries left. */
static bool
narrow(struct listing *w)
{
	struct entries **inside = ccd_array(w->scratch, w->nversion, struct entries *);
	uint32_t filled = 0;

	for (uint32_t v = 0; v < w->nversion; v++) {
		if (w->of[v] == NULL)
			continue;
		inside[v] = ccd_new(w->scratch, struct entries);
		inside[v]->unit = ccd_array(w->scratch, w->of[v]->n, uint32_t);
		for (uint32_t e = 0; e < w->of[v]->n; e++)
			if (is_inside(w, v, e))
				inside[v]->unit[inside[v]->n++] = w->of[v]->unit[e];
		w->of[v]->taken = true;
		filled += inside[v]->n > 1;
	}
	for (uint32_t v = 0; v < w->nversion; v++)
		w->of[v] = inside[v] != NULL && inside[v]->n > 1 ? inside[v] : NULL;
	return filled > 1;
}

/* Matches LIST of V with its counterparts, if there are any. */
static void
consider(struct listing *w, uint32_t v, struct entries *list)
{
	bool any = false;

	if (list->taken || list->n > MOST_ENTRIES || list->units > MOST_UNITS)
		return;
	w->scratch = ccd_arena_new();
	w->of = ccd_array(w->scratch, w->nversion, struct entries *);
	w->score = ccd_array(w->scratch, (size_t)w->nversion * (w->nversion - 1) / 2, double *);
	w->match_of = ccd_array(w->scratch, w->nversion, uint32_t *);
	memset(&w->match, 0, sizeof w->match);
	memset(&w->edge, 0, sizeof w->edge);
	w->of[v] = list;
	for (uint32_t q = 0; q < w->nversion; q++)
		if (q != v && (w->of[q] = counterpart(w, v, list, q)) != NULL)
			any = true;
	if (any && narrow(w))
		match_lists(w);
	ccd_arena_free(w->scratch);
}

void
ccd_join_listed(const struct ccd_span_of_units *span, uint32_t nversion,
    const struct ccd_pair *pair, struct ccd_arena *a, struct ccd_groups *groups)
{
	struct listing w = { .span = span, .nversion = nversion, .pair = pair, .groups = groups,
		.arena = a, .group_of = ccd_array(a, nversion, uint32_t *),
		.list = ccd_array(a, nversion, struct entries *), .low = ccd_array(a, nversion, uint32_t),
		.nlist = ccd_array(a, nversion, uint32_t), .count = ccd_array(a, nversion, uint32_t *) };

	if (!pair[0].a->structured && !pair[0].b->structured)
		return;
	for (uint32_t v = 0; v < nversion; v++)
		index_version(&w, v);
	for (uint32_t v = 0; v < nversion; v++)
		for (uint32_t l = 0; l < w.nlist[v]; l++)
			if (w.list[v][l].n > 0)
				consider(&w, v, &w.list[v][l]);
	ccd_groups_drop_empty(groups, nversion);
}
