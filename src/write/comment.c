#include "write/comment.h"
#include "write/decision.h"

#include <stdlib.h>

#include "text/message.h"

/* Pins C to what evidence E is about, if the line shows that. */
static bool
pin_to_evidence(struct ccd_table *t, struct ccd_comment *c, const struct ccd_evidence *e)
{
	const struct ccd_pieces *side = &t->line->side[e->version];

	for (uint32_t i = 0; i < side->n; i++) {
		const struct ccd_piece *piece = &side->piece[i];

		if (piece->clause != e->clause)
			continue;
		c->version = e->version;
		c->piece = i;
		c->start = piece->start;
		c->end = piece->end;
		if (e->start < e->end && e->end > piece->start && e->start < piece->end) {
			c->start = e->start > piece->start ? e->start : piece->start;
			c->end = e->end < piece->end ? e->end : piece->end;
		}
		return true;
	}
	return false;
}

/* Pins C to the whole of a cell, or to the empty cell. */
static void
pin_to_cell(struct ccd_table *t, struct ccd_comment *c, uint32_t v)
{
	const struct ccd_pieces *side = t->line != NULL ? &t->line->side[v] : NULL;

	c->version = v;
	c->piece = CCD_NONE;
	if (side == NULL || side->n == 0)
		return;
	c->piece = 0;
	c->start = side->piece[0].start;
	c->end = side->piece[0].end;
}

static bool
is_shown(const struct ccd_write *w, uint32_t v)
{
	for (uint32_t i = 0; i < w->norder; i++)
		if (w->order[i] == v)
			return true;
	return false;
}

static void
pin(struct ccd_table *t, struct ccd_comment *c)
{
	const struct ccd_finding *f = c->finding;
	const struct ccd_write *w = t->w;

	for (int round = 0; round < 2 && t->line != NULL; round++)
		for (uint32_t i = 0; i < f->nevidence; i++) {
			const struct ccd_evidence *e = &f->evidence[i];

			if (e->clause != CCD_NONE && is_shown(w, e->version) &&
			    (round > 0 || (f->deviates >> e->version & 1) != 0) &&
			    pin_to_evidence(t, c, e))
				return;
			if (round == 0 && (f->deviates >> e->version & 1) != 0 && is_shown(w, e->version)) {
				pin_to_cell(t, c, e->version);
				return;
			}
		}
	for (uint32_t i = 0; i < w->norder; i++)
		if ((f->deviates >> w->order[i] & 1) != 0) {
			pin_to_cell(t, c, w->order[i]);
			return;
		}
	pin_to_cell(t, c, w->order[0]);
}

size_t
ccd_table_comments(struct ccd_table *t, size_t *next, struct ccd_comment **list)
{
	const struct ccd_finding **findings;
	size_t n, count = 0;

	*list = NULL;
	if ((t->w->beside & CCD_BESIDE_COMMENTS) == 0)
		return 0;
	n = ccd_table_findings(t, &findings);
	*list = ccd_array(t->arena, n, struct ccd_comment);
	for (size_t i = 0; i < n; i++) {
		struct ccd_comment *c = &(*list)[count];

		if (findings[i]->suppressed != NULL)
			continue;
		*c = (struct ccd_comment){ .finding = findings[i], .number = (*next)++ };
		pin(t, c);
		count++;
	}
	return count;
}

static int
compare_edges(const void *a, const void *b)
{
	const struct ccd_edge *p = a, *q = b;

	bool empty = p->comment->start == p->comment->end;      /* then all of the piece are */

	if (p->at != q->at)
		return p->at < q->at ? -1 : 1;
	if (!empty && p->begins != q->begins)
		return p->begins ? 1 : -1;
	if (p->comment != q->comment)
		return p->comment->number < q->comment->number ? -1 : 1;
	return q->begins - p->begins;
}

size_t
ccd_comment_edges(struct ccd_table *t, const struct ccd_comment *list, size_t n, uint32_t v,
    uint32_t piece, struct ccd_edge **edges)
{
	size_t count = 0;

	*edges = ccd_array(t->arena, 2 * n, struct ccd_edge);
	for (size_t i = 0; i < n; i++) {
		const struct ccd_comment *c = &list[i];

		if (c->version != v || c->piece != piece)
			continue;
		(*edges)[count++] = (struct ccd_edge){ c->start, true, c };
		(*edges)[count++] = (struct ccd_edge){ c->end, false, c };
	}
	if (count > 0)
		qsort(*edges, count, sizeof **edges, compare_edges);
	return count;
}

const char *
ccd_comment_detail(struct ccd_table *t, const struct ccd_finding *f)
{
	const char *decided = ccd_decided_words(t->arena, t->w->interface, f);

	return ccd_arena_printf(t->arena, "[%.*s]%s%s", CCD_SHORT_PRINT, f->fingerprint,
	    decided != NULL ? " " : "", decided != NULL ? ccd_clean_text(t->w, decided, t->arena) : "");
}
