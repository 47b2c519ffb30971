/*
 * All versions at once. Where the beads of all pairs say the same, they are a row. Where
 * they do not, the smallest block on whose borders they all agree is searched anew, over
 * all versions together: the score of an n-way bead is the sum over its pairs, each of
 * n versions' n(n-1)/2 pairs counting 2/n, so that n = 2 is the search of a pair (sum of
 * pairs, Carrillo and Lipman 1988).
 */
#include <math.h>
#include <string.h>

#include "align/align_int.h"

/* Blocks with more states times moves than this are joined by edges instead. */
static const double MOST_WORK = 2e6;

/* Units of a version in a row: of few versions, of more. */
enum { JOINT_SIDE = 6, FEW_VERSIONS = 3, MANY_SIDE = 2 };

/* What a unit more in a bead costs: of two rows that are as good, the parts are better. */
static const double TOGETHER = 0.4;

/* No confidence is nearer to 0 or 1 than this. */
static const double LEAST_DOUBT = 1e-4;

struct joint {
	const struct ccd_span_of_units *span;
	uint32_t nversion;
	const struct ccd_pair *pair;
	const struct ccd_pair_beads *beads;
	size_t *next;                   /* [pairs] first bead behind the cut */
	struct ccd_arena *arena;
	struct ccd_groups *out;
};

/* A block: units [from, to) of each version, and beads [first, end) of each pair. */
struct block {
	uint32_t from[CCD_MAX_VERSIONS], to[CCD_MAX_VERSIONS];
	size_t *end;                    /* [pairs] */
	bool known;                     /* none of its units is done */
};

/* Takes beads of pair P, Q into the block until it has all that touch its units; true
 * where the block grew. */
static bool
close_pair(const struct joint *j, struct block *b, uint32_t p, uint32_t q)
{
	size_t index = ccd_pair_index(p, q, j->nversion), x = b->end[index];
	const struct ccd_pair_beads *list = &j->beads[index];
	bool grew = false;

	for (; x < list->n; x++) {
		const struct ccd_pair_bead *bead = &list->v[x];

		if (bead->i >= b->to[p] && bead->j >= b->to[q])
			break;
		if (bead->i + bead->m > b->to[p]) {
			b->to[p] = bead->i + bead->m;
			grew = true;
		}
		if (bead->j + bead->k > b->to[q]) {
			b->to[q] = bead->j + bead->k;
			grew = true;
		}
	}
	b->end[index] = x;
	return grew;
}

/* The smallest block behind the cut that has the next unit of version V. */
static void
close_block(const struct joint *j, const uint32_t *cut, uint32_t v, struct block *b)
{
	size_t npair = (size_t)j->nversion * (j->nversion - 1) / 2;
	bool grew = true;

	memcpy(b->from, cut, j->nversion * sizeof *cut);
	memcpy(b->to, cut, j->nversion * sizeof *cut);
	memcpy(b->end, j->next, npair * sizeof *b->end);
	b->to[v]++;
	while (grew) {
		grew = false;
		for (uint32_t p = 0; p < j->nversion; p++)
			for (uint32_t q = p + 1; q < j->nversion; q++)
				grew |= close_pair(j, b, p, q);
	}
	b->known = true;
}

/* The same of a block that was closed behind an earlier cut: what stands before the cut now was
 * closed as well, so nothing else comes into it. */
static void
advance_block(const struct joint *j, const uint32_t *cut, struct block *b)
{
	size_t npair = (size_t)j->nversion * (j->nversion - 1) / 2;

	for (uint32_t w = 0; w < j->nversion; w++) {
		b->from[w] = cut[w];
		b->to[w] = b->to[w] > cut[w] ? b->to[w] : cut[w];
	}
	for (size_t x = 0; x < npair; x++)
		b->end[x] = b->end[x] > j->next[x] ? b->end[x] : j->next[x];
}

static uint32_t
size_of(const struct joint *j, const struct block *b)
{
	uint32_t size = 0;

	for (uint32_t w = 0; w < j->nversion; w++)
		size += b->to[w] - b->from[w];
	return size;
}

/* The smallest block behind the cut, NULL where nothing is left. BLOCK has those of all versions. */
static const struct block *
next_block(const struct joint *j, const uint32_t *cut, struct block *block)
{
	const struct block *best = NULL;

	for (uint32_t v = 0; v < j->nversion; v++) {
		if (cut[v] == j->span[v].first + j->span[v].n)
			continue;
		if (block[v].known)
			advance_block(j, cut, &block[v]);
		else
			close_block(j, cut, v, &block[v]);
		if (best == NULL || size_of(j, &block[v]) < size_of(j, best))
			best = &block[v];
	}
	return best;
}

static struct ccd_group *
add_group(struct joint *j, double confidence)
{
	struct ccd_group *group = ccd_push(j->arena, j->out);

	group->cell = ccd_array(j->arena, j->nversion, struct ccd_cell);
	group->confidence = confidence;
	return group;
}

static void
set_cell(struct joint *j, struct ccd_group *group, uint32_t v, uint32_t first, uint32_t n)
{
	uint32_t *unit = ccd_array(j->arena, n, uint32_t);

	for (uint32_t i = 0; i < n; i++)
		unit[i] = first + i;
	group->cell[v] = (struct ccd_cell){ unit, n };
}

static double
logit(double p)
{
	p = fmin(fmax(p, LEAST_DOUBT), 1.0 - LEAST_DOUBT);
	return log(p / (1.0 - p));
}

/* How sure the pairs are of the block as one row: their log odds add up as their scores
 * do. False in *ONE where some pair has it otherwise. */
static double
agreement(const struct joint *j, const struct block *b, bool *one)
{
	double sum = 0.0;

	*one = true;
	for (uint32_t p = 0; p < j->nversion; p++)
		for (uint32_t q = p + 1; q < j->nversion; q++) {
			size_t index = ccd_pair_index(p, q, j->nversion);
			bool both = b->to[p] > b->from[p] && b->to[q] > b->from[q];
			size_t n = b->end[index] - j->next[index];

			if (both && n != 1)
				*one = false;
			for (size_t x = j->next[index]; x < b->end[index]; x++)
				sum += logit(j->beads[index].v[x].confidence) / (double)n;
		}
	return 1.0 / (1.0 + exp(-sum * 2.0 / j->nversion));
}

/* ---- exact search in a block ----------------------------------------- */

/* A move takes take[v] units of each version; a state is how many are done. */
struct move {
	unsigned char take[CCD_MAX_VERSIONS];
	size_t step;                    /* difference of the states' numbers */
};

struct cube {
	const struct joint *j;
	const struct block *b;
	uint32_t nversion, *size;       /* units of each version */
	size_t *stride, nstate;
	struct { struct move *v; size_t n, cap; } moves;
	double **pair;                  /* scores by x, m, y, k; see pair_at() */
	double *best, *forward, *backward;
	uint32_t *back;                 /* move into the state */
	struct ccd_arena *arena;
};

static size_t
pair_at(const struct cube *c, uint32_t q, uint32_t x, uint32_t m, uint32_t y, uint32_t k)
{
	return (((size_t)x * (JOINT_SIDE + 1) + m) * (c->size[q] + 1) + y) * (JOINT_SIDE + 1) + k;
}

/* The scores of all groups that begin with units X and Y, into SCORE: those of their best
 * beads inside, for a third version may join what these two keep apart. */
static void
score_groups(const struct cube *c, const struct ccd_scorer *scorer, uint32_t q, uint32_t x,
    uint32_t y, double *score)
{
	uint32_t np = scorer->band->source.n, nq = scorer->band->target.n;

	for (uint32_t m = 0; m <= JOINT_SIDE && x + m <= np; m++)
		for (uint32_t k = 0; k <= JOINT_SIDE && y + k <= nq; k++) {
			double best = m + k == 0 ? 0.0 : -INFINITY;

			for (unsigned s = 0; s < CCD_NSHAPE && m + k > 0; s++) {
				uint32_t dm = ccd_shape[s][0], dk = ccd_shape[s][1];

				if (dm <= m && dk <= k)
					best = fmax(best, score[pair_at(c, q, x, m - dm, y, k - dk)] +
					    ccd_scorer_bead(scorer, x + m - dm, dm, y + k - dk, dk) * 2.0 / c->nversion);
			}
			score[pair_at(c, q, x, m, y, k)] = best;
		}
}

static void
score_pair(struct cube *c, uint32_t p, uint32_t q)
{
	const struct joint *j = c->j;
	size_t index = ccd_pair_index(p, q, c->nversion), side = JOINT_SIDE + 1;
	struct ccd_pair pair = j->pair[index];
	struct ccd_scorer scorer = { 0 };
	struct ccd_band band = { .side = CCD_BEAD_SIDE };
	uint32_t np = c->size[p], nq = c->size[q];
	double *score = ccd_array(c->arena, (np + 1) * side * (nq + 1) * side, double);

	pair.in_a = band.source = (struct ccd_span_of_units){ c->b->from[p], np };
	pair.in_b = band.target = (struct ccd_span_of_units){ c->b->from[q], nq };
	band.low = ccd_array(c->arena, (size_t)np + 1, uint32_t);
	band.high = ccd_array(c->arena, (size_t)np + 1, uint32_t);
	for (uint32_t i = 0; i <= np; i++)
		band.high[i] = nq;
	ccd_scorer_begin(&scorer, &pair, &band, c->arena);
	for (uint32_t x = 0; x <= np; x++)
		for (uint32_t y = 0; y <= nq; y++)
			score_groups(c, &scorer, q, x, y, score);
	c->pair[index] = score;
}

/* A row of one version has one unit. */
static bool
possible(const struct cube *c, const unsigned char *take)
{
	uint32_t filled = 0, sum = 0;

	for (uint32_t v = 0; v < c->nversion; v++) {
		filled += take[v] > 0;
		sum += take[v];
	}
	return filled > 1 || sum == 1;
}

static void
make_moves(struct cube *c)
{
	unsigned most = c->nversion <= FEW_VERSIONS ? JOINT_SIDE : MANY_SIDE;
	struct move move = { 0 };

	for (;;) {
		uint32_t v = 0;

		while (v < c->nversion && (move.take[v] == most || move.take[v] == c->size[v]))
			move.take[v++] = 0;
		if (v == c->nversion)
			return;
		move.take[v]++;
		if (!possible(c, move.take))
			continue;
		move.step = 0;
		for (uint32_t w = 0; w < c->nversion; w++)
			move.step += move.take[w] * c->stride[w];
		*ccd_push(c->arena, &c->moves) = move;
	}
}

/* The score of a move from the state at POSITION; -INFINITY where it leads outside. */
static double
move_score(const struct cube *c, const uint32_t *position, const struct move *move)
{
	double score = 0.0;

	for (uint32_t v = 0; v < c->nversion; v++) {
		if (position[v] + move->take[v] > c->size[v])
			return -INFINITY;
		score -= move->take[v] > 1 ? TOGETHER * (move->take[v] - 1) : 0.0;
	}
	for (uint32_t p = 0; p < c->nversion; p++)
		for (uint32_t q = p + 1; q < c->nversion; q++)
			score += c->pair[ccd_pair_index(p, q, c->nversion)]
			    [pair_at(c, q, position[p], move->take[p], position[q], move->take[q])];
	return score;
}

static void
position_of(const struct cube *c, size_t state, uint32_t *position)
{
	for (uint32_t v = 0; v < c->nversion; v++)
		position[v] = (uint32_t)(state / c->stride[v] % (c->size[v] + 1));
}

static double
log_add(double a, double b)
{
	double high = fmax(a, b), low = fmin(a, b);

	return isinf(low) ? high : high + log1p(exp(low - high));
}

static void
search_cube(struct cube *c)
{
	uint32_t position[CCD_MAX_VERSIONS];

	for (size_t s = 0; s < c->nstate; s++)
		c->best[s] = c->forward[s] = c->backward[s] = -INFINITY;
	c->best[0] = c->forward[0] = 0.0;
	for (size_t s = 0; s < c->nstate; s++) {
		position_of(c, s, position);
		for (uint32_t m = 0; m < c->moves.n && !isinf(c->best[s]); m++) {
			double score = move_score(c, position, &c->moves.v[m]);
			size_t to = s + c->moves.v[m].step;

			if (isinf(score))
				continue;
			c->forward[to] = log_add(c->forward[to],
			    c->forward[s] + ccd_weights.posterior * score);
			if (c->best[s] + score > c->best[to]) {
				c->best[to] = c->best[s] + score;
				c->back[to] = m;
			}
		}
	}
	c->backward[c->nstate - 1] = 0.0;
	for (size_t s = c->nstate; s-- > 0;) {
		position_of(c, s, position);
		for (uint32_t m = 0; m < c->moves.n; m++) {
			double score = move_score(c, position, &c->moves.v[m]);

			if (!isinf(score))
				c->backward[s] = log_add(c->backward[s], ccd_weights.posterior * score +
				    c->backward[s + c->moves.v[m].step]);
		}
	}
}

static void
trace_cube(const struct cube *c, struct joint *j)
{
	uint32_t position[CCD_MAX_VERSIONS];
	size_t begin = j->out->n;

	for (size_t s = c->nstate - 1, from; s > 0; s = from) {
		const struct move *move = &c->moves.v[c->back[s]];
		struct ccd_group *group;

		from = s - move->step;
		position_of(c, from, position);
		group = add_group(j, fmin(1.0, exp(c->forward[from] + c->backward[s] -
		    c->forward[c->nstate - 1] + ccd_weights.posterior * move_score(c, position, move))));
		for (uint32_t v = 0; v < c->nversion; v++)
			set_cell(j, group, v, c->b->from[v] + position[v], move->take[v]);
	}
	for (size_t x = begin, y = j->out->n; x + 1 < y; x++) {
		struct ccd_group swap = j->out->v[--y];

		j->out->v[y] = j->out->v[x];
		j->out->v[x] = swap;
	}
}

/* False where the block is too large. */
static bool
search_block(struct joint *j, const struct block *b)
{
	struct ccd_arena *a = ccd_arena_new();
	struct cube c = { .j = j, .b = b, .nversion = j->nversion, .arena = a, .nstate = 1 };
	bool done = false;

	c.size = ccd_array(a, c.nversion, uint32_t);
	c.stride = ccd_array(a, c.nversion, size_t);
	for (uint32_t v = 0; v < c.nversion; v++) {
		c.size[v] = b->to[v] - b->from[v];
		c.stride[v] = c.nstate;
		c.nstate *= c.size[v] + 1;
		if ((double)c.nstate > MOST_WORK)
			goto out;
	}
	make_moves(&c);
	if ((double)c.nstate * (double)c.moves.n > MOST_WORK)
		goto out;
	c.pair = ccd_array(a, (size_t)c.nversion * (c.nversion - 1) / 2, double *);
	for (uint32_t p = 0; p < c.nversion; p++)
		for (uint32_t q = p + 1; q < c.nversion; q++)
			score_pair(&c, p, q);
	c.best = ccd_array(a, c.nstate, double);
	c.forward = ccd_array(a, c.nstate, double);
	c.backward = ccd_array(a, c.nstate, double);
	c.back = ccd_array(a, c.nstate, uint32_t);
	search_cube(&c);
	if (!isinf(c.best[c.nstate - 1])) {
		trace_cube(&c, j);
		done = true;
	}
out:
	ccd_arena_free(a);
	return done;
}

/* Beads of the block, joined by edges. */
static void
join_block(struct joint *j, const struct block *b)
{
	size_t npair = (size_t)j->nversion * (j->nversion - 1) / 2;
	struct ccd_span_of_units span[CCD_MAX_VERSIONS];
	struct ccd_pair_beads *beads = ccd_array(j->arena, npair, struct ccd_pair_beads);

	for (uint32_t v = 0; v < j->nversion; v++)
		span[v] = (struct ccd_span_of_units){ b->from[v], b->to[v] - b->from[v] };
	for (size_t x = 0; x < npair; x++)
		beads[x] = (struct ccd_pair_beads){ j->beads[x].v + j->next[x], b->end[x] - j->next[x], 0 };
	ccd_join(span, j->nversion, beads, j->arena, j->out);
}

static void
do_block(struct joint *j, const struct block *b)
{
	uint32_t filled = 0, units = 0;
	bool one;
	double confidence = agreement(j, b, &one);

	for (uint32_t v = 0; v < j->nversion; v++) {
		filled += b->to[v] > b->from[v];
		units += b->to[v] - b->from[v];
	}
	if (filled == 1 ? units == 1 : one) {
		struct ccd_group *group = add_group(j, confidence);

		for (uint32_t v = 0; v < j->nversion; v++)
			set_cell(j, group, v, b->from[v], b->to[v] - b->from[v]);
	} else if (!search_block(j, b)) {
		join_block(j, b);
	}
}

void
ccd_joint(const struct ccd_span_of_units *span, uint32_t nversion, const struct ccd_pair *pair,
    const struct ccd_pair_beads *beads, struct ccd_arena *a, struct ccd_groups *out)
{
	struct ccd_arena *scratch = ccd_arena_new();
	size_t npair = (size_t)nversion * (nversion - 1) / 2;
	struct joint j = { span, nversion, pair, beads, ccd_array(scratch, npair, size_t), a, out };
	struct block *block = ccd_array(scratch, nversion, struct block);
	const struct block *best;
	uint32_t cut[CCD_MAX_VERSIONS];

	for (uint32_t v = 0; v < nversion; v++) {
		block[v].end = ccd_array(scratch, npair, size_t);
		cut[v] = span[v].first;
	}
	while ((best = next_block(&j, cut, block)) != NULL) {
		do_block(&j, best);
		for (uint32_t v = 0; v < nversion; v++)
			block[v].known &= best->to[v] == cut[v];
		memcpy(cut, best->to, nversion * sizeof *cut);
		memcpy(j.next, best->end, npair * sizeof *j.next);
	}
	ccd_arena_free(scratch);
}
