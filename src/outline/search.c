/*
 * The best reading of a text: of all ways to take its blocks for headings, text and members of
 * series, the cheapest. What is open after a block is a stack of units, each with the series that it
 * is the newest member of; a label goes on with one of these series, or begins one under one of
 * these units. States that have the same open units are one state from then on, whatever lies
 * behind them, so the search is a shortest path, kept narrow by a beam: its cost grows with the
 * number of blocks.
 */
#include <string.h>

#include "base/hash.h"
#include "outline/cost.h"
#include "outline/outline_int.h"

enum {
	BEAM = 12,              /* states kept after each block */
	BEAM_COST = 1500,       /* and no worse than the best by more than this */
	READINGS = 3,           /* of the newest member of a series */
	DETACHED = 4,           /* series that may count on behind a heading */
	FRONT = 512,            /* states tried for one block */
	LARGEST_GAP = 2000,
	CYRILLIC_LEFT_OUT = 4,  /* letters in a row */
	DOUBLED_A = 27,
	UNKNOWN = INT16_MIN,    /* an indent */
	SAME_INDENT = 1, MOST_INDENT = 8,
	LARGEST_READING = 400,  /* readings of a member that are worse by more are dropped */
	MARGIN_STEPS = 200,     /* blocks over which two readings are compared */
	LEAST_GROWTH = 4096,    /* steps that are added before the others are let go */
};

struct reading {
	uint32_t number, insert;
	int32_t cost;           /* beyond that of the best reading */
	uint8_t scheme;
};

/* An open unit: the newest member of a series. It is never changed, only replaced. */
struct unit {
	const struct unit *below;
	uint64_t hash;
	uint32_t block;         /* that it is, CCD_NONE for the document */
	uint32_t series;        /* 0: a heading without a number */
	uint32_t prefix, path;  /* ccd_label_path before its last number, and with it */
	int16_t indent;
	uint16_t depth;         /* units from the document's own, which is 0 */
	uint8_t rank;           /* of a container; 0: of a list */
	uint8_t level, list_depth, form, components;
	uint8_t kind;           /* that its word names */
	bool marked;
	bool holds;             /* text behind its list is its own */
	bool bare;              /* nothing but a label so far, its name may follow */
	uint8_t nreading;
	struct reading reading[READINGS];
};

/* Another reading of the same blocks that led to the same open units, and was worse. */
struct rival {
	struct rival *next;
	struct step *step;
	int32_t margin;
};

/* The choices up to a block, the newest first. */
struct step {
	struct step *before;
	struct step *moved;     /* its copy, when those that are needed no longer are let go */
	struct rival *rivals;
	uint32_t block;
	struct ccd_choice choice;
};

struct state {
	const struct unit *top;
	const struct unit *detached[DETACHED];
	struct step *step;
	int32_t cost;
	uint32_t text;          /* the unnumbered text right before, where AFTER_TEXT */
	uint16_t passed;        /* units above this depth have been passed over by a text; 0: none */
	bool after_text;        /* an unnumbered text stands right before */
	bool title_due;         /* the next heading names the document or annex */
};

/* A state that is tried for a block; only those that are kept get a step. */
struct trial {
	struct state state;     /* its step is that of the block before */
	struct ccd_choice choice;
	bool taken;
};

struct search {
	const struct ccd_draft *d;
	struct ccd_arena *a;
	uint32_t series;        /* given out so far */
	size_t block;           /* in hand */
	struct ccd_choice *choice;      /* of each block up to the last that is settled */
	size_t settled;         /* blocks before it have their choice */
	size_t steps, most;     /* made in A, and how many may be before some are let go */
	struct state *beam;
	struct trial *front;
	size_t nbeam, nfront;
};

/* ---- units ------------------------------------------------------------ */

/* HASH with two numbers more. */
static uint64_t
mix(uint64_t hash, uint32_t a, uint32_t b)
{
	hash = (hash ^ ((uint64_t)a << 32 | b)) * 0x9E3779B97F4A7C15u;
	return hash ^ hash >> 29;
}

static void
set_hash(struct unit *u)
{
	uint64_t hash = mix(u->below->hash, u->prefix, u->path);

	hash = mix(hash, (uint16_t)u->indent | (uint32_t)u->rank << 16 | (uint32_t)u->level << 24,
	    u->list_depth | (uint32_t)u->form << 8 | (uint32_t)u->components << 16 | (uint32_t)u->kind << 24);
	hash = mix(hash, u->marked | (uint32_t)u->holds << 1 | (uint32_t)u->bare << 2, u->nreading);
	for (uint32_t r = 0; r < u->nreading; r++)
		hash = mix(mix(hash, u->reading[r].number, u->reading[r].insert), u->reading[r].scheme, r);
	u->hash = hash;
}

static const struct unit *
at_depth(const struct unit *u, uint32_t depth)
{
	while (u->depth > depth)
		u = u->below;
	return u;
}

/* The innermost container that is open; the document is one. */
static const struct unit *
container_of(const struct unit *u)
{
	while (u->rank == 0 && u->below != NULL)
		u = u->below;
	return u;
}

bool
ccd_search_over(unsigned rank, uint8_t level, unsigned of_rank, uint8_t of_level)
{
	return level > 0 && of_level > 0 ? of_level >= level : of_rank >= rank;
}

/* ---- steps of a series ------------------------------------------------ */

static bool
is_cyrillic(uint8_t scheme)
{
	return scheme == CCD_SCHEME_CYRILLIC || scheme == CCD_SCHEME_CYRILLIC_UPPER;
}

/* Inserts count by whole numbers, 7.9 before 7.10, or as decimals, 7.11 before 7.2. */
static bool
insert_after(uint32_t last, uint32_t next)
{
	uint32_t a = last % CCD_INSERT_ZERO, b = next % CCD_INSERT_ZERO;

	if (next > last || last >= CCD_INSERT_ZERO)
		return next != last;
	while (a >= 10)
		a /= 10;
	while (b >= 10)
		b /= 10;
	return b > a;
}

static int32_t
logarithm(uint32_t n)
{
	int32_t log = 0;

	while (n > 1) {
		n /= 2;
		log++;
	}
	return log;
}

/* What it costs that O stands behind LAST in a series. */
static int32_t
step_cost(const struct reading *last, const struct ccd_ordinal *o, bool bare)
{
	int32_t extra = bare ? ccd_cost[CCD_COST_BARE_STEP] : 0;
	uint32_t gap;

	if (o->number == last->number) {
		if (o->insert == last->insert)
			return ccd_cost[CCD_COST_REPEAT] + extra;
		if (!insert_after(last->insert, o->insert))
			return ccd_cost[CCD_COST_BACK] + extra;
		if (last->insert == 0)
			return ccd_cost[o->insert <= 2 ? CCD_COST_INSERTED : CCD_COST_INSERTED_FAR];
		return ccd_cost[o->insert == last->insert + 1 ? CCD_COST_INSERTED_ON : CCD_COST_INSERTED];
	}
	if (o->number < last->number)
		return ccd_cost[o->number == 1 && o->insert == 0 ? CCD_COST_RESTART : CCD_COST_BACK] + extra;
	gap = o->number - last->number;
	if (gap > LARGEST_GAP)
		return 4 * ccd_cost[CCD_COST_BACK];
	if (o->insert > 0)
		extra += ccd_cost[CCD_COST_INSERTED_FAR];
	if (gap == 1)
		return ccd_cost[CCD_COST_NEXT] + (o->insert > 0 ? extra : 0);
	if (is_cyrillic(last->scheme) && gap <= CYRILLIC_LEFT_OUT)
		return ccd_cost[CCD_COST_NEXT] + (int32_t)(gap - 1) * ccd_cost[CCD_COST_LEFT_OUT];
	return ccd_cost[CCD_COST_GAP] + logarithm(gap) * ccd_cost[CCD_COST_GAP_DOUBLE] + extra;
}

/* What one of two readings of "7.1" costs: a part of 7, or an insert behind it. */
static int32_t
path_cost(const struct search *s, const struct ccd_label *p, const struct ccd_ordinal *o)
{
	if (p->components != 2 || p->nreading < 2)
		return 0;
	if (p->form == CCD_FORM_ENCLOSED)
		return o->scheme == CCD_SCHEME_DOTTED ? 2 * s->d->survey.path[0] + 2 * s->d->survey.path[1] : 0;
	return s->d->survey.path[o->scheme == CCD_SCHEME_DOTTED];
}

static int32_t
damage_cost(const struct ccd_label *p, uint32_t r)
{
	return ccd_label_doubts(p, r) ? ccd_cost[CCD_COST_DAMAGED] : 0;
}

/* Puts a reading among those of U, which ascend by cost; the worst may fall out. */
static void
keep_reading(struct unit *u, struct reading r)
{
	uint32_t i = u->nreading;

	for (uint32_t k = 0; k < u->nreading; k++)
		if (u->reading[k].scheme == r.scheme && u->reading[k].number == r.number &&
		    u->reading[k].insert == r.insert)
			return;
	if (i == READINGS) {
		if (u->reading[i - 1].cost <= r.cost)
			return;
		i--;
	} else {
		u->nreading++;
	}
	for (; i > 0 && u->reading[i - 1].cost > r.cost; i--)
		u->reading[i] = u->reading[i - 1];
	u->reading[i] = r;
}

/* Makes the costs of U's readings relative to the best; returns that. */
static int32_t
settle_readings(struct unit *u)
{
	int32_t least = u->nreading > 0 ? u->reading[0].cost : 0;

	for (uint32_t r = 0; r < u->nreading; r++)
		u->reading[r].cost -= least;
	while (u->nreading > 1 && u->reading[u->nreading - 1].cost > LARGEST_READING)
		u->nreading--;
	return least;
}

/* Labels of one list look alike; "2.1" and "2.2." do though a stop is missing. -1: they do not. */
static int32_t
form_cost(const struct unit *u, const struct ccd_label *p)
{
	if (u->form == p->form)
		return 0;
	if (u->form == CCD_FORM_WORD || p->form == CCD_FORM_WORD || u->form == CCD_FORM_BULLET ||
	    p->form == CCD_FORM_BULLET)
		return -1;
	if (p->components > 1 && (u->form == CCD_FORM_BARE || u->form == CCD_FORM_DOT) &&
	    (p->form == CCD_FORM_BARE || p->form == CCD_FORM_DOT))
		return 0;
	return ccd_cost[CCD_COST_OTHER_FORM];
}

/* The indent of a block, as far as it tells of link L. */
static int16_t
indent_of(const struct search *s, size_t i, uint32_t l)
{
	return s->d->survey.indented && l + 1 == s->d->candidate[i].nlink ? s->d->blocks.v[i].indent : UNKNOWN;
}

static int32_t
indent_cost(int16_t a, int16_t b)
{
	int difference = a > b ? a - b : b - a;

	if (a == UNKNOWN || b == UNKNOWN || difference <= SAME_INDENT)
		return 0;
	return ccd_cost[CCD_COST_INDENT] +
	    ccd_cost[CCD_COST_INDENT_COLUMN] * (difference < MOST_INDENT ? difference : MOST_INDENT);
}

static uint32_t
last_number(const struct ccd_label *p, const struct ccd_ordinal *o)
{
	return p->until > o->number ? p->until : o->number;
}

/* A unit for link L of block I above BELOW; series and readings are left to the caller. */
static struct unit *
new_unit(const struct search *s, const struct unit *below, size_t i, uint32_t l)
{
	const struct ccd_candidate *c = &s->d->candidate[i];
	const struct ccd_block *block = &s->d->blocks.v[i];
	const struct ccd_label *p = l < c->nlink ? &c->link[l] : NULL;
	struct unit *u = ccd_new(s->a, struct unit);

	*u = (struct unit){ .below = below, .block = (uint32_t)i, .depth = (uint16_t)(below->depth + 1), .level = block->level,
		.list_depth = block->list_depth, .indent = UNKNOWN };
	if (p == NULL)
		return u;
	u->form = (uint8_t)p->form;
	u->components = (uint8_t)p->components;
	u->kind = (uint8_t)p->kind;
	u->prefix = p->path;
	u->indent = indent_of(s, i, l);
	u->marked = c->marked && p->components <= 1;
	u->bare = c->alone && l + 1 == c->nlink;
	return u;
}

/* Sets what the best reading of a unit gives those below it. */
static void
set_path(struct unit *u, const struct ccd_label *p)
{
	u->path = 0;
	if (u->nreading == 0)
		return;
	u->path = u->reading[0].scheme == CCD_SCHEME_DOTTED ?
	    ccd_label_path(u->prefix, p->reading[0].number) : ccd_label_path(0, u->reading[0].number);
}

/*
 * The unit that link L of block I is where it goes on with the series of LAST, standing above BELOW;
 * *COST gets what that costs. NULL where it cannot.
 */
static struct unit *
go_on(const struct search *s, const struct unit *last, const struct unit *below, size_t i, uint32_t l,
    int32_t *cost)
{
	const struct ccd_label *p = &s->d->candidate[i].link[l];
	bool bare = p->form == CCD_FORM_BARE && p->components == 1;
	int32_t form = form_cost(last, p);
	struct unit *u;

	if (form < 0 || last->nreading == 0 || p->nreading == 0 || last->kind != p->kind)
		return NULL;
	u = new_unit(s, below, i, l);
	for (uint32_t r = 0; r < p->nreading; r++)
		for (uint32_t q = 0; q < last->nreading; q++) {
			const struct ccd_ordinal *o = &p->reading[r];
			const struct reading *before = &last->reading[q];
			int32_t step;

			if (before->scheme != o->scheme)
				continue;
			if (o->scheme == CCD_SCHEME_DOTTED && last->components != p->components)
				continue;
			if (o->scheme == CCD_SCHEME_DOTTED && last->prefix != p->path)
				step = ccd_cost[CCD_COST_PATH] + (o->number > 1 ? ccd_cost[CCD_COST_GAP] : 0);
			else
				step = step_cost(before, o, bare);
			keep_reading(u, (struct reading){ last_number(p, o), o->insert,
			    before->cost + step + path_cost(s, p, o) + damage_cost(p, r), (uint8_t)o->scheme });
		}
	if (u->nreading == 0 && form == 0 && last->components == p->components && !bare)
		keep_reading(u, (struct reading){ last->reading[0].number + 1, 0,
		    last->reading[0].cost + ccd_cost[CCD_COST_OTHER_SERIES], last->reading[0].scheme });
	if (u->nreading == 0)
		return NULL;
	u->series = last->series;
	u->rank = last->rank;
	u->holds = last->holds;
	if (u->indent == UNKNOWN)
		u->indent = last->indent;
	*cost += settle_readings(u) + form + indent_cost(last->indent, u->indent);
	set_path(u, p);
	set_hash(u);
	return u;
}

/* What it costs that O is the first of a series. */
static int32_t
first_cost(const struct search *s, const struct ccd_label *p, const struct ccd_ordinal *o, bool container)
{
	int32_t cost = ccd_cost[CCD_COST_BEGIN] + path_cost(s, p, o);

	if (o->insert > 0)
		return cost + ccd_cost[CCD_COST_BEGIN_INSERTED] + logarithm(o->number) * 10;
	if (o->number == 1)
		return cost;
	if (o->number == DOUBLED_A && (o->scheme == CCD_SCHEME_LATIN || o->scheme == CCD_SCHEME_LATIN_UPPER))
		return cost + ccd_cost[CCD_COST_BEGIN_DOUBLED];
	cost += ccd_cost[CCD_COST_BEGIN_LATER] + logarithm(o->number) * 10;
	if (p->form == CCD_FORM_BARE)
		cost += ccd_cost[CCD_COST_BEGIN_BARE];
	return container ? cost - ccd_cost[CCD_COST_BEGIN_LATER] / 2 : cost;
}

/* What it costs that an open list from U down counts like reading O of P: a list is not nested in
 * its like. */
static int32_t
alike_cost(const struct unit *u, const struct ccd_label *p, const struct ccd_ordinal *o)
{
	for (; u->below != NULL; u = u->below)
		if (u->rank == 0 && u->form == p->form && u->components == p->components && u->nreading > 0 &&
		    !u->marked && u->kind == p->kind && u->reading[0].scheme == o->scheme)
			return ccd_cost[CCD_COST_NESTED_ALIKE];
	return 0;
}

/* Whether O of P is the very number of U: 3.1 under 3.1. */
static bool
is_number_of(const struct unit *u, const struct ccd_label *p, const struct ccd_ordinal *o)
{
	return u->nreading > 0 && u->components == p->components && u->prefix == p->path &&
	    u->reading[0].scheme == o->scheme && u->reading[0].number == o->number &&
	    u->reading[0].insert == o->insert;
}

/* Whether text behind the lists of a series belongs to its members: numbered paragraphs, not items. */
static bool
holds_text(const struct unit *below, const struct ccd_label *p, bool led)
{
	enum ccd_scheme scheme = p->reading[0].scheme;

	if (scheme == CCD_SCHEME_DOTTED)
		return true;
	if (led || p->nreading == 0)
		return false;
	if (below->rank > 0 || below->below == NULL)
		return scheme == CCD_SCHEME_DECIMAL || (scheme == CCD_SCHEME_HAN && p->form == CCD_FORM_COMMA);
	return scheme == CCD_SCHEME_DECIMAL && p->form == CCD_FORM_ENCLOSED &&
	    (below->form == CCD_FORM_BARE || below->form == CCD_FORM_DOT) && below->holds;
}

/* Whether the block before I leads in. */
static bool
led_in(const struct search *s, size_t i)
{
	return i > 0 && s->d->candidate[i - 1].lead_in;
}

/* Whether a list above U behind an unnumbered text is one of items: in a numbered unit. */
static bool
lists_items(const struct unit *u)
{
	return u->nreading > 0 && u->kind != CCD_KIND_ANNEX && u->kind != CCD_KIND_PART &&
	    u->kind != CCD_KIND_CHAPTER;
}

/* The unit that link L of block I is where it begins a series above BELOW, UNDER_TEXT behind an
 * unnumbered text there. */
static struct unit *
begin(struct search *s, const struct unit *below, size_t i, uint32_t l, unsigned rank, bool under_text,
    int32_t *cost)
{
	const struct ccd_label *p = &s->d->candidate[i].link[l];
	bool led = l == 0 && led_in(s, i), parted = false;
	struct unit *u = new_unit(s, below, i, l);

	for (uint32_t r = 0; r < p->nreading; r++) {
		int32_t first = first_cost(s, p, &p->reading[r], rank > 0) + damage_cost(p, r) +
		    (rank > 0 ? 0 : alike_cost(below, p, &p->reading[r]));

		if (p->reading[r].scheme == CCD_SCHEME_DOTTED) {
			if (p->path == below->path)
				first -= ccd_cost[CCD_COST_BEGIN] - 20;
			else
				first += ccd_cost[CCD_COST_STRANGE_PATH] +
				    (is_number_of(below, p, &p->reading[r]) ? ccd_cost[CCD_COST_REPEAT] : 0);
			parted |= p->path == below->path;
		}
		keep_reading(u, (struct reading){ last_number(p, &p->reading[r]), p->reading[r].insert, first,
		    (uint8_t)p->reading[r].scheme });
	}
	u->series = ++s->series;
	u->rank = (uint8_t)rank;
	u->holds = holds_text(below, p, led || (under_text && lists_items(below)));
	*cost += settle_readings(u);
	set_path(u, p);
	set_hash(u);
	if (rank > 0)
		return u;
	if (l == 0 && !led && !parted && i > 0 && below->below != NULL && below->rank == 0)
		*cost += ccd_cost[s->d->candidate[i - 1].closed ? CCD_COST_UNLED : CCD_COST_OPEN_LED];
	if (below->form == CCD_FORM_BULLET && below->rank == 0 && below->below != NULL && !led)
		*cost += ccd_cost[CCD_COST_IN_BULLET];
	if (u->indent != UNKNOWN && below->indent != UNKNOWN && below->rank == 0) {
		if (u->indent + SAME_INDENT < below->indent)
			*cost += ccd_cost[CCD_COST_SHALLOWER];
		else if (u->indent <= below->indent + SAME_INDENT)
			*cost += ccd_cost[CCD_COST_NOT_DEEPER];
	}
	return u;
}

/* ---- states ----------------------------------------------------------- */

/* Remembers the series of U, if it stands directly in a division: it may count on in another. */
static void
detach(struct state *st, const struct unit *u)
{
	uint32_t i = 0;

	if (u->nreading == 0 || u->marked || (u->below->rank == 0 && u->below->below != NULL) ||
	    u->below->kind == CCD_KIND_ARTICLE || (u->rank == 0 && u->reading[0].scheme != CCD_SCHEME_DECIMAL &&
	    u->reading[0].scheme != CCD_SCHEME_DOTTED && u->reading[0].scheme != CCD_SCHEME_HAN))
		return;
	while (i < DETACHED - 1 && st->detached[i] != NULL && (st->detached[i]->form != u->form ||
	    st->detached[i]->kind != u->kind || st->detached[i]->components != u->components ||
	    st->detached[i]->rank != u->rank))
		i++;
	for (; i > 0; i--)
		st->detached[i] = st->detached[i - 1];
	st->detached[0] = u;
}

/* Closes the open units above DEPTH. */
static void
close_above(struct state *st, uint32_t depth)
{
	for (; st->top->depth > depth; st->top = st->top->below)
		continue;
	st->passed = 0;
	st->after_text = false;
}

/* Closes all lists, and the containers that one of RANK and LEVEL ends. */
static void
close_containers(struct state *st, unsigned rank, uint8_t level)
{
	while (st->top->below != NULL && (st->top->rank == 0 ||
	    ccd_search_over(rank, level, st->top->rank, st->top->level))) {
		if (st->top->rank != ccd_heading_rank(CCD_KIND_HEADING))
			detach(st, st->top);
		st->top = st->top->below;
	}
	st->passed = 0;
	st->after_text = false;
}

/* How many open lists a choice stands in. */
static uint32_t
inner_depth(const struct state *st, const struct ccd_choice *choice)
{
	uint32_t depth = choice->nplaced > 0 ? choice->placed[0].depth : choice->depth;
	uint32_t container = container_of(st->top)->depth;

	return choice->container || depth <= container ? 0 : depth - container;
}

/* The block that the one in hand stands under where CHOICE led from state BEFORE to ST. */
static uint32_t
block_above(const struct state *before, const struct state *st, const struct ccd_choice *choice)
{
	uint32_t depth = choice->depth;

	if (choice->nplaced > 0) {
		if (choice->placed[0].under_text)
			return before->text;
		depth = choice->placed[0].depth - 1u;
	} else if (choice->action == CCD_ACT_HEADING) {
		depth--;
	}
	return at_depth(st->top, depth)->block;
}

/* What it costs that CHOICE is not what the other versions have at this place. */
static int32_t
unlike_cost(const struct search *s, const struct state *before, const struct state *st,
    const struct ccd_choice *choice)
{
	const struct ccd_witness *other = s->d->evidence != NULL ? &s->d->evidence[s->block] : NULL;
	bool heading = choice->action == CCD_ACT_HEADING || choice->action == CCD_ACT_TITLE;

	if (other == NULL || !other->known)
		return 0;
	if (other->labelled != (choice->action == CCD_ACT_LABEL) || (!other->labelled && other->heading != heading))
		return ccd_cost[CCD_COST_UNLIKE];
	return block_above(before, st, choice) != other->above ? ccd_cost[CCD_COST_UNLIKE] : 0;
}

/* Adds a state that took CHOICE for the block in hand; BEFORE is that of the block before. */
static void
offer(struct search *s, const struct state *before, const struct state *st, const struct ccd_choice *choice)
{
	struct trial *new;

	if (s->nfront == FRONT)
		return;
	new = &s->front[s->nfront++];
	*new = (struct trial){ .state = *st, .choice = *choice };
	new->state.cost += unlike_cost(s, before, st, choice);
	new->choice.inner = (uint16_t)inner_depth(st, choice);
	new->choice.margin = CCD_MARGIN_SURE;
}

/* Puts U on top of ST as what link CHOICE->nplaced of block I is, and the links behind it above
 * that, each beginning its own series; offers the outcome. */
static void
place(struct search *s, const struct state *st, const struct unit *u, size_t i, struct ccd_choice choice,
    bool begins, bool under_text, int32_t cost)
{
	const struct ccd_candidate *c = &s->d->candidate[i];
	struct state new = *st;

	new.top = u;
	new.passed = 0;
	new.after_text = false;
	new.cost += cost;
	choice.action = CCD_ACT_LABEL;
	choice.container = u->rank > 0;
	choice.placed[choice.nplaced++] = (struct ccd_placed){ u->depth, begins, under_text, u->series };
	while (choice.nplaced < c->nlink && u->depth + 2 < CCD_LIMIT_DEPTH / 2) {
		cost = 0;
		u = begin(s, u, i, choice.nplaced, 0, false, &cost);
		new.top = u;
		new.cost += cost;
		choice.placed[choice.nplaced++] = (struct ccd_placed){ u->depth, true, false, u->series };
	}
	if (new.top->rank > 0)
		new.title_due = new.top->kind == CCD_KIND_ANNEX;
	offer(s, st, &new, &choice);
}

/* ---- labels ----------------------------------------------------------- */

static int32_t
passed_cost(const struct state *st, const struct unit *u)
{
	if (st->passed == 0 && !st->after_text)
		return 0;
	return u->depth > st->passed && st->after_text ?
	    ccd_cost[u->marked ? CCD_COST_PASSED_MARKED : CCD_COST_PASSED] : 0;
}

/* Tries to go on with each open list, and with those that a heading closed. */
static void
try_lists(struct search *s, const struct state *st, size_t i, int32_t cost)
{
	const struct ccd_choice choice = { 0 };
	const struct unit *container = container_of(st->top);

	for (const struct unit *u = st->top; u->rank == 0 && u->below != NULL; u = u->below) {
		int32_t own = cost + passed_cost(st, u);
		struct unit *new = u->marked ? NULL : go_on(s, u, u->below, i, 0, &own);

		if (new != NULL)
			place(s, st, new, i, choice, false, false, own);
	}
	for (uint32_t k = 0; k < DETACHED && st->detached[k] != NULL; k++) {
		int32_t own = cost + ccd_cost[CCD_COST_RESUMED];
		struct unit *new;
		struct state closed = *st;

		if (st->detached[k]->rank > 0)
			continue;
		new = go_on(s, st->detached[k], container, i, 0, &own);
		if (new == NULL || own > cost + ccd_cost[CCD_COST_GAP] + 4 * ccd_cost[CCD_COST_GAP_DOUBLE])
			continue;
		for (uint32_t next = k; next < DETACHED; next++)
			closed.detached[next] = next + 1 < DETACHED ? closed.detached[next + 1] : NULL;
		place(s, &closed, new, i, choice, true, false, own);
	}
}

/* Tries to begin a list under each open unit. */
static void
try_new_lists(struct search *s, const struct state *st, size_t i, int32_t cost)
{
	const struct ccd_choice choice = { 0 };
	const struct unit *container = container_of(st->top);

	for (const struct unit *u = st->top;; u = u->below) {
		int32_t own = cost;
		bool under_text = st->after_text && u->depth == st->passed;

		if (st->after_text ? u->depth != st->passed : u != st->top)
			own += ccd_cost[CCD_COST_OUTER];
		if (u->depth + 2 < CCD_LIMIT_DEPTH / 2) {
			struct unit *new = begin(s, u, i, 0, 0, under_text, &own);

			place(s, st, new, i, choice, true, under_text, own);
		}
		if (u == container)
			break;
	}
}

/* Tries a label of markup's own lists, whose nesting is known. */
static void
try_marked(struct search *s, const struct state *st, size_t i)
{
	const struct ccd_label *p = &s->d->candidate[i].link[0];
	const struct ccd_block *block = &s->d->blocks.v[i];
	const struct ccd_choice choice = { 0 };
	const struct unit *below = st->top;
	bool under_text, goes_on = false;

	for (const struct unit *u = st->top; u->rank == 0 && u->below != NULL; u = u->below) {
		int32_t own = passed_cost(st, u);
		struct unit *new = NULL;

		/* indents of a numbered paragraph stay with it, as its text would */
		if (u->marked && u->list_depth >= block->list_depth &&
		    (p->nreading > 0 || !u->holds || u->list_depth > block->list_depth))
			below = u->below;
		if (!u->marked || u->list_depth != block->list_depth || u->form != p->form)
			continue;
		if (p->nreading > 0) {
			new = go_on(s, u, u->below, i, 0, &own);
		} else if (u->nreading == 0) {
			new = new_unit(s, u->below, i, 0);
			new->series = u->series;
			set_hash(new);
		}
		if (new != NULL)
			place(s, st, new, i, choice, false, false, own);
		goes_on |= new != NULL && !st->after_text;
	}
	under_text = st->after_text && below->depth >= st->passed;
	if (under_text)
		below = at_depth(below, st->passed);
	if (below->depth + 2 < CCD_LIMIT_DEPTH / 2) {
		int32_t own = goes_on ? ccd_cost[CCD_COST_LIST_BEHIND] : 0;
		struct unit *new = begin(s, below, i, 0, 0, under_text, &own);

		place(s, st, new, i, choice, true, under_text, own);
	}
}

/* Tries a dash: the indent tells which list it goes on with. */
static void
try_bullet(struct search *s, const struct state *st, size_t i)
{
	const struct ccd_choice choice = { 0 };
	const struct unit *u = st->top;
	int16_t indent = s->d->blocks.v[i].indent;
	bool begins = false;
	struct unit *new;

	while (u->rank == 0 && u->form == CCD_FORM_BULLET && u->below != NULL && !u->marked &&
	    u->indent > indent + SAME_INDENT)
		u = u->below;
	if (u->rank == 0 && u->form == CCD_FORM_BULLET && u->below != NULL && !u->marked && !st->after_text &&
	    u->indent + SAME_INDENT >= indent) {
		new = new_unit(s, u->below, i, 0);
		new->series = u->series;
	} else {
		if (st->after_text)
			u = at_depth(u, st->passed);
		else if (!led_in(s, i))
			while (u->rank == 0 && u->below != NULL && !u->holds && u->form != CCD_FORM_BULLET)
				u = u->below;
		if (u->depth + 2 >= CCD_LIMIT_DEPTH / 2)
			u = u->below;
		new = new_unit(s, u, i, 0);
		new->series = ++s->series;
		begins = true;
	}
	new->indent = indent;
	set_hash(new);
	place(s, st, new, i, choice, begins, st->after_text && u->depth == st->passed, 0);
}

/* ---- containers ------------------------------------------------------- */

/* The series of containers that block I, of RANK, goes on with: one that it closes, or one that
 * was closed before; NULL if there is none. */
static const struct unit *
closed_series(const struct state *before, const struct state *after, const struct ccd_label *p, unsigned rank)
{
	for (const struct unit *u = before->top; u != after->top; u = u->below)
		if (u->rank == rank && u->kind == p->kind && u->nreading > 0)
			return u;
	for (uint32_t k = 0; k < DETACHED && after->detached[k] != NULL; k++)
		if (after->detached[k]->rank == rank && after->detached[k]->kind == p->kind)
			return after->detached[k];
	return NULL;
}

/* A division that a word names: its rank tells what it closes. */
static void
try_division(struct search *s, const struct state *st, size_t i, unsigned rank)
{
	const struct ccd_candidate *c = &s->d->candidate[i];
	struct state closed = *st;
	const struct unit *series;
	const struct ccd_choice choice = { 0 };
	struct unit *new = NULL;
	int32_t cost = c->as_label;

	close_containers(&closed, rank, s->d->blocks.v[i].level);
	series = closed_series(st, &closed, &c->link[0], rank);
	if (c->link[0].kind == CCD_KIND_ANNEX)
		memset(closed.detached, 0, sizeof closed.detached);
	if (c->link[0].nreading == 0) {
		new = new_unit(s, closed.top, i, 0);
		new->rank = (uint8_t)rank;
		new->series = ++s->series;
		set_hash(new);
	} else if (series != NULL) {
		new = go_on(s, series, closed.top, i, 0, &cost);
		if (new != NULL && series->rank > 0 && cost >= c->as_label + ccd_cost[CCD_COST_BACK]) {
			/* it counts anew in another division */
			int32_t anew = c->as_label;
			struct unit *first = begin(s, closed.top, i, 0, rank, false, &anew);

			place(s, &closed, first, i, choice, true, false, anew);
		}
	}
	if (new == NULL) {
		cost = c->as_label;
		new = begin(s, closed.top, i, 0, rank, false, &cost);
	}
	place(s, &closed, new, i, choice, true, false, cost);
}

/* A numbered heading without a word: it goes on with a series that is open, or stands under the
 * innermost division. */
static void
try_numbered(struct search *s, const struct state *st, size_t i)
{
	const struct ccd_label *p = &s->d->candidate[i].link[0];
	uint8_t level = s->d->blocks.v[i].level;
	unsigned rank = ccd_heading_numbered_rank(p);
	const struct ccd_choice choice = { 0 };
	struct state closed = *st;
	struct unit *new;
	int32_t unmarked = s->d->survey.headings_marked && level == 0 ? s->d->candidate[i].as_heading : 0, cost;

	for (const struct unit *u = st->top; u->below != NULL; u = u->below) {
		if (u->rank == 0 || u->nreading == 0 || u->form != p->form || u->kind != p->kind ||
		    (u->level > 0 && level > 0 && u->level != level))
			continue;
		cost = unmarked;
		closed = *st;
		while (closed.top != u) {
			detach(&closed, closed.top);
			closed.top = closed.top->below;
		}
		close_above(&closed, u->depth - 1);
		if ((new = go_on(s, u, u->below, i, 0, &cost)) != NULL)
			place(s, &closed, new, i, choice, true, false, cost);
	}
	closed = *st;
	/* a higher heading of another series stays: what begins here stands under it */
	close_containers(&closed, level > 0 ? rank : ccd_heading_rank(CCD_KIND_HEADING), level);
	cost = unmarked;
	if (p->path != 0)
		for (const struct unit *u = closed.top; u->below != NULL; u = u->below)
			if (u->path == p->path) {
				closed.top = u;
				break;
			}
	for (uint32_t k = 0; k < DETACHED && closed.detached[k] != NULL; k++) {
		int32_t own = ccd_cost[CCD_COST_RESUMED] + unmarked;

		if (closed.detached[k]->rank > 0 && closed.detached[k]->form == p->form &&
		    (new = go_on(s, closed.detached[k], closed.top, i, 0, &own)) != NULL)
			place(s, &closed, new, i, choice, true, false, own);
	}
	new = begin(s, closed.top, i, 0, rank, false, &cost);
	place(s, &closed, new, i, choice, true, false, cost);
}

/* ---- blocks without a label ------------------------------------------- */

/* The first heading names the document, unless markup has others beside it that are not
 * numbered, and it holds text of its own. */
static bool
is_title(const struct search *s, const struct state *st, size_t i)
{
	const struct ccd_draft *d = s->d;
	const struct ccd_candidate *c = &d->candidate[i];
	uint8_t level = d->blocks.v[i].level;
	bool first = st->step == NULL;

	if (d->blocks.v[i].kind == CCD_KIND_TITLE)
		return true;
	if (!st->title_due || c->preamble)
		return false;
	if (first && level == 0 && d->blocks.v[i].list_depth == 0 && c->nlink == 0 && c->titled)
		return true;            /* on top of all, though nothing marks it */
	if (d->survey.headings_marked ? level == 0 : !c->titled)
		return false;
	return level == 0 || container_of(st->top)->below != NULL || d->survey.last_heading[level] == i ||
	    (first && c->nlink == 0 && d->survey.numbered > 1) ||
	    (i + 1 < d->blocks.n && d->blocks.v[i + 1].level > 0);
}

/* The name of a division may stand on the line below its bare label; where markup
 * says so, at the same level. */
static bool
is_name(const struct search *s, const struct state *st, size_t i)
{
	const struct ccd_draft *d = s->d;
	const struct unit *u = st->top;
	const struct ccd_block *block = &d->blocks.v[i];

	if (u->rank == 0 || !u->bare || u->kind == CCD_KIND_ANNEX || st->after_text || i + 1 == d->blocks.n ||
	    !d->candidate[i].shaped)
		return false;
	if (u->level > 0 || block->level > 0)
		return block->level == u->level;
	if (u->kind != CCD_KIND_ARTICLE)
		return true;
	return d->candidate[i + 1].nlink > 0 || !ccd_heading_shape(&d->blocks.v[i + 1], CCD_HEADING_COLUMNS / 2);
}

static bool
may_be_heading(const struct search *s, const struct state *st, size_t i)
{
	const struct ccd_draft *d = s->d;
	const struct ccd_candidate *c = &d->candidate[i];
	const struct ccd_block *block = &d->blocks.v[i];

	if (block->level > 0 || c->preamble)
		return true;
	if (i + 1 == d->blocks.n || !block->alone || !c->heading || block->label != NULL || c->enacting)
		return false;
	return container_of(st->top)->kind != CCD_KIND_ARTICLE || d->candidate[i + 1].nlink > 0;
}

static void
try_heading(struct search *s, const struct state *st, size_t i)
{
	const struct ccd_block *block = &s->d->blocks.v[i];
	const struct ccd_candidate *c = &s->d->candidate[i];
	unsigned rank = ccd_heading_rank(CCD_KIND_HEADING);
	struct ccd_choice choice = { .action = CCD_ACT_HEADING, .container = true };
	struct state new = *st;
	struct unit *u;

	close_containers(&new, rank, block->level);
	if (new.top->depth + 2 >= CCD_LIMIT_DEPTH / 2)
		new.top = new.top->below;
	u = new_unit(s, new.top, i, CCD_LABEL_CHAIN);
	u->rank = (uint8_t)rank;
	set_hash(u);
	new.top = u;
	new.title_due = false;
	if (block->level == 0) {
		new.cost += c->as_heading;
		if (s->d->survey.capitals && !c->capitals)
			new.cost += ccd_cost[CCD_COST_HEADING_SMALL];
		if (st->top->rank == 0 && st->top->below != NULL)
			new.cost += ccd_cost[CCD_COST_HEADING_IN_UNIT];
		if (led_in(s, i))
			new.cost += ccd_cost[CCD_COST_HEADING_IN_UNIT];
	}
	choice.depth = u->depth;
	offer(s, st, &new, &choice);
}

static void
try_title(struct search *s, const struct state *st)
{
	struct ccd_choice choice = { .action = CCD_ACT_TITLE };
	struct state new = *st;

	close_above(&new, container_of(st->top)->depth);
	new.title_due = false;
	choice.depth = new.top->depth;
	offer(s, st, &new, &choice);
}

/* The open unit that an unnumbered text belongs to: the innermost that holds text, or whose list
 * markup has not closed. */
static const struct unit *
text_owner(const struct unit *u, uint8_t list_depth)
{
	while (u->rank == 0 && u->below != NULL && !u->holds &&
	    !(u->marked && list_depth > 0 && u->list_depth <= list_depth))
		u = u->below;
	return u;
}

static void
try_text(struct search *s, const struct state *st, size_t i, int32_t cost)
{
	struct ccd_choice choice = { .action = CCD_ACT_TEXT };
	struct state new = *st;
	const struct unit *u = st->after_text ? at_depth(st->top, st->passed) : st->top;

	u = text_owner(u, s->d->blocks.v[i].list_depth);
	if (led_in(s, i))
		cost += ccd_cost[CCD_COST_UNANSWERED];
	if (u != st->top || st->after_text || !s->d->candidate[i].remark) {
		new.passed = u->depth;
		new.after_text = true;
		new.text = (uint32_t)i;
	}
	new.title_due = false;
	new.cost += cost;
	choice.depth = u->depth;
	offer(s, st, &new, &choice);
}

/* Marks that a division has more than its bare label. */
static void
try_name(struct search *s, const struct state *st)
{
	const struct ccd_choice choice = { .action = CCD_ACT_NAME, .depth = st->top->depth };
	struct unit *u = ccd_new(s->a, struct unit);
	struct state new = *st;

	*u = *st->top;
	u->bare = false;
	set_hash(u);
	new.top = u;
	offer(s, st, &new, &choice);
}

static void
try_apart(struct search *s, const struct state *st, size_t i)
{
	struct ccd_choice choice = { .action = CCD_ACT_APART };
	struct state new = *st;
	const struct unit *u;

	switch (s->d->candidate[i].role) {
	case CCD_ROLE_CELL:
	case CCD_ROLE_TABLE:
		u = text_owner(st->top, s->d->blocks.v[i].list_depth);
		new.passed = u->depth;
		new.after_text = false;
		new.title_due = false;
		choice.depth = u->depth;
		break;
	case CCD_ROLE_SIGNATURE:
		close_containers(&new, ccd_heading_rank(CCD_KIND_ANNEX) + 1, 0);
		choice.depth = new.top->depth;
		break;
	case CCD_ROLE_NOTICE:
		close_above(&new, container_of(st->top)->depth);
		choice.depth = new.top->depth;
		break;
	case CCD_ROLE_NOTE:
	case CCD_ROLE_PLAIN:
		break;
	}
	offer(s, st, &new, &choice);
}

/* ---- the beam --------------------------------------------------------- */

/* Tries all that block I may be where its labels are labels. */
static void
try_labels(struct search *s, const struct state *st, size_t i)
{
	const struct ccd_candidate *c = &s->d->candidate[i];
	const struct ccd_label *p = &c->link[0];
	unsigned rank = p->form == CCD_FORM_WORD ? ccd_heading_rank(p->kind) : 0;
	int32_t cost = c->as_label +
	    (c->numbered && !s->d->survey.headings_marked ? ccd_cost[CCD_COST_HEADING_AS_ITEM] : 0);

	if (p->form == CCD_FORM_WORD && p->kind == CCD_KIND_ANNEX && p->nreading == 0 && p->length == 0 &&
	    st->title_due && st->top->kind == CCD_KIND_ANNEX)
		return;         /* right behind an annex's number "Schedule of fees" is its name */
	if (rank > 0) {
		try_division(s, st, i, rank);
		return;
	}
	if (c->marked && p->components <= 1) {
		try_marked(s, st, i);
		return;
	}
	if (p->form == CCD_FORM_BULLET) {
		if (s->d->blocks.v[i].level == 0)
			try_bullet(s, st, i);
		return;
	}
	if (c->numbered && !(led_in(s, i) && s->d->blocks.v[i].level == 0))
		try_numbered(s, st, i);
	if (s->d->blocks.v[i].level > 0)
		return;
	try_lists(s, st, i, cost);
	try_new_lists(s, st, i, cost);
}

/* Tries all that block I may be where no word of it is a label. */
static void
try_words(struct search *s, const struct state *st, size_t i)
{
	const struct ccd_candidate *c = &s->d->candidate[i];
	bool marked = s->d->blocks.v[i].level > 0;

	if (is_title(s, st, i)) {
		try_title(s, st);
	} else if (is_name(s, st, i) && !c->preamble) {
		try_name(s, st);
	} else if (may_be_heading(s, st, i)) {
		try_heading(s, st, i);
		if (!marked && !c->preamble)
			try_text(s, st, i, ccd_cost[CCD_COST_HEADING_AS_TEXT] +
			    (c->capitals ? ccd_cost[CCD_COST_CAPITALS_AS_TEXT] : 0));
	} else {
		try_text(s, st, i, 0);
	}
}

static void
try_block(struct search *s, const struct state *st, size_t i)
{
	const struct ccd_candidate *c = &s->d->candidate[i];
	size_t before = s->nfront;
	struct state as_words = *st;

	if (c->role != CCD_ROLE_PLAIN) {
		try_apart(s, st, i);
		return;
	}
	if (c->nlink > 0 && s->d->blocks.v[i].kind != CCD_KIND_TITLE)
		try_labels(s, st, i);
	if (s->nfront > before) {
		if (c->marked || c->link[0].form == CCD_FORM_BULLET)
			return;
		as_words.cost += c->as_words;
	}
	try_words(s, &as_words, i);
}

/* Whether two choices take a block for the same. */
static bool
same_choice(const struct ccd_choice *a, const struct ccd_choice *b)
{
	if (a->action != b->action || a->nplaced != b->nplaced || a->container != b->container ||
	    a->inner != b->inner)
		return false;
	return a->nplaced == 0 || a->container || a->placed[0].begins == b->placed[0].begins;
}

/* Where the reading that ends in B differs from the one that ends in A, A is no surer than MARGIN. */
static void
doubt(struct ccd_choice *choice, const struct step *a, const struct step *b, int32_t margin)
{
	for (int n = 0; n < MARGIN_STEPS && a != b && a != NULL && b != NULL; n++) {
		struct ccd_choice *own = &choice[a->block];

		if (!same_choice(own, &b->choice) && own->margin > margin)
			own->margin = margin;
		a = a->before;
		b = b->before;
	}
}

static uint64_t
state_hash(const struct state *st)
{
	uint64_t hash = st->top->hash;

	hash = mix(hash, st->passed, st->after_text | (uint32_t)st->title_due << 1);
	for (uint32_t k = 0; k < DETACHED && st->detached[k] != NULL; k++)
		hash = mix(hash, (uint32_t)(st->detached[k]->hash >> 32), (uint32_t)st->detached[k]->hash);
	return hash;
}

/* The best trial of the front that is not taken, NULL if there is none. */
static struct trial *
best_trial(struct search *s)
{
	struct trial *best = NULL;

	for (size_t f = 0; f < s->nfront; f++)
		if (!s->front[f].taken && (best == NULL || s->front[f].state.cost < best->state.cost))
			best = &s->front[f];
	return best;
}

/* The step that TRIAL is for block I. */
static struct step *
new_step(struct search *s, const struct trial *trial, size_t i)
{
	struct step *step = ccd_new(s->a, struct step);

	*step = (struct step){ .before = trial->state.step, .block = (uint32_t)i, .choice = trial->choice };
	s->steps++;
	return step;
}

/* Takes the best states of the front, which are those of block I, into the beam. */
static void
narrow(struct search *s, size_t i)
{
	uint64_t hash[BEAM];
	int32_t least = INT32_MAX;

	s->nbeam = 0;
	while (s->nbeam < BEAM) {
		struct trial *best = best_trial(s);
		uint64_t own;
		size_t k = 0;

		if (best == NULL || (least != INT32_MAX && best->state.cost > least + BEAM_COST))
			break;
		least = s->nbeam == 0 ? best->state.cost : least;
		own = state_hash(&best->state);
		while (k < s->nbeam && hash[k] != own)
			k++;
		if (k < s->nbeam) {
			struct rival *rival = ccd_new(s->a, struct rival);

			*rival = (struct rival){ s->beam[k].step->rivals, new_step(s, best, i),
				best->state.cost - s->beam[k].cost };
			s->beam[k].step->rivals = rival;
		} else {
			hash[k] = own;
			s->beam[s->nbeam] = best->state;
			s->beam[s->nbeam++].step = new_step(s, best, i);
		}
		best->taken = true;
	}
}

/* All costs relative to the best, so that no text is too long. */
static void
rebase(struct search *s)
{
	int32_t least = s->beam[0].cost;

	for (size_t k = 0; k < s->nbeam; k++)
		s->beam[k].cost -= least;
}

/* ---- what is settled --------------------------------------------------- */

/* Takes the choices up to STEP, and what the other readings of these blocks say against them. */
static void
settle(struct search *s, const struct step *step)
{
	for (const struct step *own = step; own != NULL && own->block >= s->settled; own = own->before)
		s->choice[own->block] = own->choice;
	for (const struct step *own = step; own != NULL && own->block >= s->settled; own = own->before)
		for (const struct rival *rival = own->rivals; rival != NULL; rival = rival->next)
			doubt(s->choice, own, rival->step, rival->margin);
	if (step != NULL)
		s->settled = step->block + 1;
}

/* The last step that all states of the beam have taken, NULL if there is none. All have one for
 * each block. */
static struct step *
common_step(const struct search *s)
{
	struct step *last[BEAM];
	bool same;

	for (size_t k = 0; k < s->nbeam; k++)
		last[k] = s->beam[k].step;
	do {
		same = true;
		for (size_t k = 1; k < s->nbeam; k++)
			same &= last[k] == last[0];
		for (size_t k = 0; k < s->nbeam && !same; k++)
			last[k] = last[k]->before;
	} while (!same);
	return last[0];
}

/* The copy in A of STEP and those before it from block FIRST on. */
static struct step *
move_steps(struct search *s, struct step *step, uint32_t first, struct ccd_arena *a)
{
	struct step *result = NULL, **to = &result;

	for (; step != NULL && step->block >= first; step = step->before) {
		bool known = step->moved != NULL;

		if (!known) {
			step->moved = ccd_arena_memdup(a, step, sizeof *step);
			step->moved->before = NULL;
			step->moved->rivals = NULL;
			s->steps++;
		}
		*to = step->moved;
		if (known)
			break;
		to = &step->moved->before;
	}
	return result;
}

/* Gives the copies of the steps that lead to STEP their rivals, from block FIRST on. */
static void
move_rivals(struct search *s, struct step *step, uint32_t first, struct ccd_arena *a)
{
	for (; step != NULL && step->block >= s->settled && step->moved->rivals == NULL; step = step->before)
		for (struct rival *from = step->rivals, **to = &step->moved->rivals; from != NULL;
		    from = from->next, to = &(*to)->next) {
			*to = ccd_arena_memdup(a, from, sizeof *from);
			(*to)->next = NULL;
			(*to)->step = move_steps(s, from->step, first, a);
		}
}

static struct unit *
move_unit(const struct unit *unit, struct ccd_arena *a)
{
	struct unit *result = NULL;

	for (const struct unit **to = (const struct unit **)&result; unit != NULL; unit = unit->below) {
		struct unit *copy = ccd_arena_memdup(a, unit, sizeof *unit);

		*to = copy;
		to = &copy->below;
	}
	return result;
}

/* Settles what all states of the beam agree on, and lets go what none of them needs any more. */
static void
let_go(struct search *s)
{
	struct ccd_arena *a = ccd_arena_new();
	struct step *common = common_step(s);
	uint32_t first = 0;

	settle(s, common);
	for (int n = 0; n < MARGIN_STEPS && common != NULL; n++, common = common->before)
		first = common->block;
	s->steps = 0;
	for (size_t k = 0; k < s->nbeam; k++)
		move_steps(s, s->beam[k].step, first, a);
	for (size_t k = 0; k < s->nbeam; k++)
		move_rivals(s, s->beam[k].step, first, a);
	for (size_t k = 0; k < s->nbeam; k++) {
		s->beam[k].step = s->beam[k].step->moved;
		s->beam[k].top = move_unit(s->beam[k].top, a);
		for (uint32_t n = 0; n < DETACHED && s->beam[k].detached[n] != NULL; n++)
			s->beam[k].detached[n] = move_unit(s->beam[k].detached[n], a);
	}
	ccd_arena_free(s->a);
	s->a = a;
	s->most = 2 * s->steps + LEAST_GROWTH;
}

struct ccd_choice *
ccd_search(const struct ccd_draft *d)
{
	struct search s = { .d = d, .a = ccd_arena_new(), .most = LEAST_GROWTH };
	struct ccd_choice *choice = ccd_array(d->scratch, d->blocks.n, struct ccd_choice);
	struct unit *root = ccd_new(d->scratch, struct unit);
	size_t i = 0;

	s.choice = choice;
	root->hash = CCD_HASH_SEED;
	root->block = CCD_NONE;
	root->indent = UNKNOWN;
	s.beam = ccd_array(d->scratch, BEAM, struct state);
	s.front = ccd_array(d->scratch, FRONT, struct trial);
	s.beam[0] = (struct state){ .top = root, .title_due = true };
	s.nbeam = 1;
	while (i < d->blocks.n) {
		s.nfront = 0;
		s.block = i;
		for (size_t k = 0; k < s.nbeam; k++)
			try_block(&s, &s.beam[k], i);
		narrow(&s, i);
		rebase(&s);
		if (s.steps > s.most)
			let_go(&s);
		i += d->candidate[i].role == CCD_ROLE_SIGNATURE ? d->candidate[i].lines : 1;
	}
	settle(&s, s.beam[0].step);
	for (size_t k = 1; k < s.nbeam; k++)
		doubt(choice, s.beam[0].step, s.beam[k].step, s.beam[k].cost);
	ccd_arena_free(s.a);
	return choice;
}
