/* The tree that grows, and what of it is open. */
#include "model/model.h"
#include "outline/outline_int.h"

uint32_t
ccd_build_clause(struct ccd_builder *b, enum ccd_kind kind, uint32_t parent,
    const struct ccd_block *block)
{
	struct { struct ccd_clause *v; size_t n, cap; } clauses = { b->v->clause, b->v->nclause, b->cap };
	struct ccd_clause *c = ccd_push(b->arena, &clauses);

	*c = (struct ccd_clause){ .kind = kind, .parent = parent, .text = block->text,
		.line = block->line, .part = block->part, .end = (uint32_t)clauses.n, .anchor = block->anchor,
		.lang = block->lang, .span = block->span, .nspan = block->nspan };
	b->v->clause = clauses.v;
	b->v->nclause = (uint32_t)clauses.n;
	b->cap = clauses.cap;
	c->depth = parent == CCD_NONE ? 0 : clauses.v[parent].depth + 1;
	return b->v->nclause - 1;
}

void
ccd_build_label(struct ccd_builder *b, uint32_t clause, uint32_t length, uint32_t body)
{
	struct ccd_clause *c = &b->v->clause[clause];

	if (length == 0)
		return;
	c->label = ccd_arena_strndup(b->arena, c->text, length);
	c->body = body;
}

void
ccd_build_close_lists(struct ccd_builder *b, uint32_t down_to)
{
	while (b->nlist > down_to) {
		const struct ccd_members *members = &b->list[--b->nlist].members;

		if (members->n > 0)
			ccd_list_resolve(members, b->v->clause);
	}
	b->text = 0;
}

uint32_t
ccd_build_container(const struct ccd_builder *b)
{
	return b->open[b->nopen - 1].clause;
}

uint32_t
ccd_build_newest(const struct ccd_builder *b)
{
	if (b->text != 0)
		return b->text;
	return b->nlist > 0 ? b->list[b->nlist - 1].last : ccd_build_container(b);
}

/* Whether the container is over where one of RANK and LEVEL begins: markup says
 * so of two that are both marked, else the ranks. */
static bool
is_over(const struct ccd_builder *b, const struct ccd_container *c, unsigned rank, uint8_t level)
{
	if (c->level > 0 && level > 0)
		return c->level >= level;
	return c->rank >= rank ||
	    (b->v->clause[c->clause].kind == CCD_KIND_HEADING && c->has_text && c->level == 0);
}

void
ccd_build_open(struct ccd_builder *b, enum ccd_kind kind, unsigned rank,
    const struct ccd_block *block)
{
	uint32_t clause;

	ccd_build_close_lists(b, 0);
	while (b->nopen > 1 && is_over(b, &b->open[b->nopen - 1], rank, block->level))
		b->nopen--;
	clause = ccd_build_clause(b, kind, ccd_build_container(b), block);
	if (b->nopen < CCD_LIMIT_DEPTH / 2)
		b->open[b->nopen++] = (struct ccd_container){ clause, rank, block->level, false };
	b->preamble = false;
}

uint32_t
ccd_build_text_owner(struct ccd_builder *b, uint8_t depth)
{
	while (b->nlist > 0) {
		const struct ccd_list *top = &b->list[b->nlist - 1];

		if ((top->marked && top->depth <= depth) || top->kind == CCD_KIND_PARAGRAPH)
			break;
		ccd_build_close_lists(b, b->nlist - 1);
	}
	b->text = 0;
	return b->nlist > 0 ? b->list[b->nlist - 1].last : ccd_build_container(b);
}

uint32_t
ccd_build_text(struct ccd_builder *b, enum ccd_kind kind, const struct ccd_block *block)
{
	uint32_t owner, clause;

	if (kind == CCD_KIND_TEXT) {
		owner = ccd_build_text_owner(b, block->list_depth);
	} else {
		ccd_build_close_lists(b, 0);
		owner = ccd_build_container(b);
	}
	b->open[b->nopen - 1].has_text = true;
	b->title_due = false;
	clause = ccd_build_clause(b, kind, owner, block);
	b->text = clause;
	return clause;
}
