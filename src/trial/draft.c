#include "trial/draft.h"

#include <string.h>

#include "outline/outline.h"

void
ccd_draft_begin(struct ccd_edit *e, const struct ccd_concordance *c, struct ccd_arena *a)
{
	e->c = c;
	e->arena = a;
	e->draft = ccd_array(a, c->nversion, struct ccd_draft);
	for (uint32_t v = 0; v < c->nversion; v++) {
		struct ccd_draft *d = &e->draft[v];

		d->npiece = c->version[v].nclause;
		d->piece = ccd_array(a, d->npiece, struct ccd_piece);
		for (uint32_t i = 0; i < d->npiece; i++)
			d->piece[i] = (struct ccd_piece){ c->version[v].clause[i], i, false };
	}
}

struct ccd_concordance *
ccd_draft_build(struct ccd_edit *e, uint32_t **origin)
{
	struct ccd_concordance *copy = ccd_new(e->arena, struct ccd_concordance);

	copy->arena = e->arena;
	copy->profile = e->c->profile;
	copy->nversion = e->c->nversion;
	copy->version = ccd_array(e->arena, copy->nversion, struct ccd_version);
	for (uint32_t v = 0; v < copy->nversion; v++) {
		const struct ccd_draft *d = &e->draft[v];
		struct ccd_version *version = &copy->version[v];

		*version = e->c->version[v];
		origin[v] = ccd_array(e->arena, d->npiece, uint32_t);
		/* its own also where nothing changed: alignment gives clauses new addresses */
		version->nclause = 0;
		version->clause = ccd_array(e->arena, d->npiece, struct ccd_clause);
		for (uint32_t i = 0; i < d->npiece; i++) {
			if (d->piece[i].gone)
				continue;
			origin[v][version->nclause] = d->piece[i].origin;
			version->clause[version->nclause++] = d->piece[i].clause;
		}
		if (d->changed)
			ccd_outline_renew(version, ccd_lang_of(version->lang), e->arena);
	}
	return copy;
}

/* SplitMix64 (Steele, Lea, Flood 2014). */
uint32_t
ccd_random_below(struct ccd_edit *e, uint32_t n)
{
	uint64_t z = e->random += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	return (uint32_t)((z ^ (z >> 31)) % n);
}

struct ccd_piece *
ccd_piece_of(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	const struct ccd_cell *cell = &e->c->row[row].cell[v];
	struct ccd_draft *d = &e->draft[v];

	if (cell->n != 1)
		return NULL;
	if (d->piece[cell->clause[0]].origin == cell->clause[0])
		return d->piece[cell->clause[0]].gone ? NULL : &d->piece[cell->clause[0]];
	for (uint32_t i = 0; i < d->npiece; i++)
		if (d->piece[i].origin == cell->clause[0])
			return d->piece[i].gone ? NULL : &d->piece[i];
	return NULL;
}

static bool
alike(const struct ccd_piece *a, const struct ccd_piece *b)
{
	return a->clause.depth == b->clause.depth && a->clause.kind == b->clause.kind;
}

struct ccd_piece *
ccd_piece_next(struct ccd_edit *e, uint32_t v, const struct ccd_piece *p)
{
	struct ccd_draft *d = &e->draft[v];

	for (uint32_t i = (uint32_t)(p - d->piece) + 1; i < d->npiece; i++) {
		if (d->piece[i].gone || d->piece[i].clause.depth > p->clause.depth)
			continue;
		return alike(p, &d->piece[i]) ? &d->piece[i] : NULL;
	}
	return NULL;
}

struct ccd_piece *
ccd_piece_previous(struct ccd_edit *e, uint32_t v, const struct ccd_piece *p)
{
	struct ccd_draft *d = &e->draft[v];

	for (uint32_t i = (uint32_t)(p - d->piece); i-- > 1;) {
		if (d->piece[i].gone || d->piece[i].clause.depth > p->clause.depth)
			continue;
		return alike(p, &d->piece[i]) ? &d->piece[i] : NULL;
	}
	return NULL;
}

bool
ccd_piece_is_leaf(const struct ccd_edit *e, uint32_t v, const struct ccd_piece *p)
{
	const struct ccd_draft *d = &e->draft[v];
	uint32_t i = (uint32_t)(p - d->piece) + 1;

	while (i < d->npiece && d->piece[i].gone)
		i++;
	return i == d->npiece || d->piece[i].clause.depth <= p->clause.depth;
}

void
ccd_piece_delete(struct ccd_edit *e, uint32_t v, struct ccd_piece *p)
{
	struct ccd_draft *d = &e->draft[v];
	uint32_t depth = p->clause.depth;

	d->changed = p->gone = true;
	for (p++; p < d->piece + d->npiece && p->clause.depth > depth; p++)
		p->gone = true;
}

void
ccd_piece_replace(struct ccd_edit *e, uint32_t v, struct ccd_piece *p, size_t start, size_t end,
    const char *words)
{
	const char *text = p->clause.text;

	p->clause.text = ccd_arena_printf(e->arena, "%.*s%s%s", (int)start, text, words, text + end);
	p->clause.nspan = 0;
	e->draft[v].changed = true;
}

void
ccd_piece_relabel(struct ccd_edit *e, uint32_t v, struct ccd_piece *p, const char *label,
    struct ccd_ordinal ordinal)
{
	struct ccd_clause *c = &p->clause;
	bool apart = c->label == NULL || c->body > strlen(c->label);
	const char *words = c->text + c->body;

	c->text = label == NULL ? words : ccd_arena_printf(e->arena, "%s%s%s", label,
	    apart ? " " : "", words);
	c->body = label == NULL ? 0 : (uint32_t)(strlen(label) + apart);
	c->label = label;
	c->ordinal = ordinal;
	c->nspan = 0;
	c->anchor = NULL;
	e->draft[v].changed = true;
}

/* Pieces of P with all below it. */
static uint32_t
extent(const struct ccd_draft *d, const struct ccd_piece *p)
{
	uint32_t n = 1;

	while (p + n < d->piece + d->npiece && p[n].clause.depth > p->clause.depth)
		n++;
	return n;
}

void
ccd_piece_swap(struct ccd_edit *e, uint32_t v, struct ccd_piece *a, struct ccd_piece *b)
{
	struct ccd_draft *d = &e->draft[v];
	uint32_t between = (uint32_t)(b - a), behind = extent(d, b);
	struct ccd_piece *first = ccd_arena_memdup(e->arena, a, between * sizeof *a);

	memmove(a, b, behind * sizeof *a);
	memcpy(a + behind, first, between * sizeof *a);
	d->changed = true;
}

void
ccd_piece_remove(struct ccd_edit *e, uint32_t v, struct ccd_piece *p)
{
	struct ccd_draft *d = &e->draft[v];
	uint32_t n = extent(d, p);

	p->gone = true;
	for (uint32_t i = 1; i < n; i++)
		p[i].clause.depth--;
	d->changed = true;
}
