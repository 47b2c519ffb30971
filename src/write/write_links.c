/*
 * The alignment of two versions in the form that the field's scorers read: a
 * line a bead, "[0, 1]:[2]:0.987", with indices of segments from 0.
 */
#include <stdlib.h>

#include "write/write_int.h"

/* A bead of the two versions; INDEX of SIDE are in ascending order. */
struct link {
	struct { const uint32_t *index; uint32_t n; } side[2];
	double confidence;
	uint32_t key;           /* the place among the first version's segments */
	size_t sequence;
};

struct links {
	struct ccd_write *w;
	struct { struct link *v; size_t n, cap; } all;
	bool *linked[2];        /* each segment of the version: in a link */
};

static const struct ccd_version *
version(const struct links *l, int side)
{
	return &l->w->c->version[l->w->order[side]];
}

/* Adds a link, unless both sides are empty. One without a first side follows
 * the link before it. */
static void
add_link(struct links *l, struct link link)
{
	if (link.side[0].n == 0 && link.side[1].n == 0)
		return;
	link.sequence = l->all.n;
	if (link.side[0].n > 0)
		link.key = link.side[0].index[0];
	else
		link.key = l->all.n > 0 ? l->all.v[l->all.n - 1].key : 0;
	*ccd_push(l->w->arena, &l->all) = link;
}

/* Segments to a side of LINK: those of RANGE that are not linked yet. */
static void
add_range(struct links *l, struct link *link, int side, struct ccd_range range)
{
	uint32_t *index = ccd_array(l->w->arena, range.n, uint32_t);
	uint32_t n = 0;

	for (uint32_t i = range.first; i < range.first + range.n; i++) {
		if (l->linked[side][i])
			continue;
		l->linked[side][i] = true;
		index[n++] = i;
	}
	link->side[side].index = index;
	link->side[side].n = n;
}

/* The segments of a row's cell that no bead has. */
static uint32_t
unlinked(const struct links *l, const struct ccd_row *row, int side, uint32_t **out)
{
	const struct ccd_version *v = version(l, side);
	const struct ccd_cell *cell = &row->cell[l->w->order[side]];
	struct { uint32_t *v; size_t n, cap; } found = { 0 };

	for (uint32_t i = 0; i < cell->n; i++) {
		const struct ccd_clause *clause = &v->clause[cell->clause[i]];

		for (uint32_t k = clause->segment; k < clause->segment + clause->nsegment; k++)
			if (!l->linked[side][k] && v->segment[k].end > v->segment[k].start)
				*ccd_push(l->w->arena, &found) = k;
	}
	*out = found.v;
	return (uint32_t)found.n;
}

/* What the beads left over: one link where the row has no beads at all, else a
 * link without counterpart for each segment. */
static void
add_rest(struct links *l, const struct ccd_row *row)
{
	struct link link = { .confidence = row->confidence };

	for (int side = 0; side < 2; side++) {
		uint32_t *index, n = unlinked(l, row, side, &index);

		link.side[side].index = index;
		link.side[side].n = n;
		for (uint32_t i = 0; i < n && row->nbead > 0; i++) {
			struct link alone = { .confidence = row->confidence };

			alone.side[side].index = &index[i];
			alone.side[side].n = 1;
			add_link(l, alone);
		}
	}
	if (row->nbead == 0)
		add_link(l, link);
}

static void
link_row(struct links *l, const struct ccd_row *row)
{
	for (uint32_t i = 0; i < row->nbead; i++) {
		struct link link = { .confidence = row->bead[i].confidence };

		for (int side = 0; side < 2; side++)
			add_range(l, &link, side, row->bead[i].side[l->w->order[side]]);
		add_link(l, link);
	}
	add_rest(l, row);
}

/* Ready-made segments: a row is a bead, a clause is a line of the input. Empty
 * lines are counted, but in no link. */
static void
link_lines(struct links *l, const struct ccd_row *row)
{
	struct link link = { .confidence = row->confidence };

	for (int side = 0; side < 2; side++) {
		const struct ccd_cell *cell = &row->cell[l->w->order[side]];
		uint32_t *index = ccd_array(l->w->arena, cell->n, uint32_t);

		for (uint32_t i = 0; i < cell->n; i++)
			if (version(l, side)->clause[cell->clause[i]].text[0] != '\0')
				index[link.side[side].n++] = cell->clause[i] - 1;
		link.side[side].index = index;
	}
	add_link(l, link);
}

static int
compare_links(const void *a, const void *b)
{
	const struct link *p = a, *q = b;

	if (p->key != q->key)
		return p->key < q->key ? -1 : 1;
	return p->sequence < q->sequence ? -1 : p->sequence > q->sequence;
}

static void
write_link(const struct links *l, const struct link *link)
{
	struct ccd_output *o = l->w->out;

	for (int side = 0; side < 2; side++) {
		ccd_output_puts(o, "[");
		for (uint32_t i = 0; i < link->side[side].n; i++)
			ccd_output_printf(o, i > 0 ? ", %u" : "%u", link->side[side].index[i]);
		ccd_output_puts(o, "]:");
	}
	ccd_output_printf(o, "%s\n", ccd_write_confidence(link->confidence, l->w->arena));
}

static void
write_links(struct ccd_write *w)
{
	struct links l = { .w = w };

	for (int side = 0; side < 2; side++)
		l.linked[side] = ccd_array(w->arena, version(&l, side)->nsegment, bool);
	for (uint32_t r = 0; r < w->c->nrow; r++) {
		if (w->c->segments)
			link_lines(&l, &w->c->row[r]);
		else
			link_row(&l, &w->c->row[r]);
	}
	if (l.all.n > 0)
		qsort(l.all.v, l.all.n, sizeof *l.all.v, compare_links);
	for (size_t i = 0; i < l.all.n; i++)
		write_link(&l, &l.all.v[i]);
}

const struct ccd_writer ccd_write_links = {
	.name = "links", .extension = ".links", .media_type = "text/plain", .versions = 2,
	.bare = true,
	.write = write_links,
};
