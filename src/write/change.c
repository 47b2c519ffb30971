#include "write/change.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/diff.h"
#include "base/hash.h"
#include "model/model.h"
#include "text/layout.h"
#include "text/utf8.h"
#include "write/write_int.h"

/* From this share of common words on a clause was edited, below it another was put in its place. */
static const double ALIKE = 0.4;

/* ---- words ------------------------------------------------------------- */

struct words {
	uint64_t *hash;
	uint32_t *start;        /* [n + 1] */
	uint32_t n;
};

static bool
goes_on(int32_t c)
{
	return (ccd_is_letter(c) && !ccd_is_han(c)) || ccd_digit(c) >= 0;
}

static struct words
words_of(const char *s, struct ccd_arena *a)
{
	size_t n = strlen(s);
	struct words w = { ccd_array(a, n, uint64_t), ccd_array(a, n + 1, uint32_t), 0 };

	for (size_t i = 0; i < n;) {
		size_t from = i, next;
		int32_t c = ccd_utf8_next(s, n, &i);

		while (goes_on(c) && i < n && (next = i, goes_on(ccd_utf8_next(s, n, &next))))
			i = next;
		w.start[w.n] = (uint32_t)from;
		w.hash[w.n++] = ccd_hash(CCD_HASH_SEED, s + from, i - from);
	}
	w.start[w.n] = (uint32_t)n;
	return w;
}

void
ccd_redline(const char *old, const char *new,
    void (*piece)(void *data, enum ccd_redline what, const char *s, size_t n), void *data)
{
	struct ccd_arena *a = ccd_arena_new();
	struct words x = words_of(old, a), y = words_of(new, a);
	struct ccd_hunk *hunk;
	uint32_t n = ccd_diff(x.hash, x.n, y.hash, y.n, a, &hunk), at = 0;

	for (uint32_t h = 0; h <= n; h++) {
		uint32_t end = h < n ? hunk[h].a : x.n;

		if (end > at)
			piece(data, CCD_REDLINE_KEPT, old + x.start[at], x.start[end] - x.start[at]);
		if (h == n)
			break;
		at = hunk[h].a + hunk[h].na;
		if (hunk[h].na > 0)
			piece(data, CCD_REDLINE_CUT, old + x.start[end], x.start[at] - x.start[end]);
		if (hunk[h].nb > 0)
			piece(data, CCD_REDLINE_PUT, new + y.start[hunk[h].b],
			    y.start[hunk[h].b + hunk[h].nb] - y.start[hunk[h].b]);
	}
	ccd_arena_free(a);
}

static const char *
body_of(const struct ccd_version *v, uint32_t i)
{
	return v->clause[i].text + v->clause[i].body;
}

/* The share of words that two clauses have in common, in order. */
static double
likeness(const char *old, const char *new)
{
	struct ccd_arena *a = ccd_arena_new();
	struct words x = words_of(old, a), y = words_of(new, a);
	struct ccd_hunk *hunk;
	uint32_t n = ccd_diff(x.hash, x.n, y.hash, y.n, a, &hunk), cut = 0;

	for (uint32_t h = 0; h < n; h++)
		cut += hunk[h].na;
	ccd_arena_free(a);
	return x.n + y.n == 0 ? 0 : 2.0 * (x.n - cut) / (x.n + y.n);
}

/* ---- clauses ------------------------------------------------------------- */

struct compared {
	const struct ccd_version *from, *to;
	uint32_t *map, *back;
	bool *edited;           /* [clauses of FROM]: the words changed, too */
	bool *moved;            /* [clauses of FROM] */
	struct ccd_arena *a;
};

/* Pairs what is left of clauses of FROM before END with those of TO before STOP. */
static void
pair_edited(struct compared *k, uint32_t begin, uint32_t end, uint32_t start, uint32_t stop)
{
	for (uint32_t i = begin; i < end; i++) {
		double best = ALIKE;
		uint32_t found = CCD_NONE;

		if (k->map[i] != CCD_NONE)
			continue;
		for (uint32_t j = start; j < stop; j++) {
			double like = k->back[j] == CCD_NONE ? likeness(body_of(k->from, i), body_of(k->to, j)) : 0;

			if (like > best) {
				best = like;
				found = j;
			}
		}
		if (found == CCD_NONE)
			continue;
		k->map[i] = found;
		k->back[found] = i;
		k->edited[i] = true;
		start = found + 1;
	}
}

/* Marks as moved what is not in the longest run of clauses that kept their order. */
static void
mark_moved(struct compared *k)
{
	uint32_t n = k->from->nclause, length = 0;
	uint32_t *tail = ccd_array(k->a, n + 1, uint32_t), *before = ccd_array(k->a, n, uint32_t);

	for (uint32_t i = 0; i < n; i++) {
		uint32_t low = 0, high = length;

		if (k->map[i] == CCD_NONE)
			continue;
		k->moved[i] = true;
		while (low < high) {
			uint32_t middle = (low + high) / 2;

			if (k->map[tail[middle]] < k->map[i])
				low = middle + 1;
			else
				high = middle;
		}
		before[i] = low > 0 ? tail[low - 1] : CCD_NONE;
		tail[low] = i;
		length += low == length;
	}
	for (uint32_t i = length > 0 ? tail[length - 1] : CCD_NONE; i != CCD_NONE; i = before[i])
		k->moved[i] = false;
}

/* Between clauses that are known, what is left is paired in order. */
static void
pair_all(struct compared *k)
{
	uint32_t begin = 0, start = 0;

	mark_moved(k);
	for (uint32_t i = 0; i <= k->from->nclause; i++) {
		bool end = i == k->from->nclause;

		if (!end && (k->map[i] == CCD_NONE || k->moved[i] || k->edited[i]))
			continue;
		pair_edited(k, begin, i, start, end ? k->to->nclause : k->map[i]);
		begin = i + 1;
		start = end ? 0 : k->map[i] + 1;
	}
}

/* A label that is read as one in one of the texts only is printed in both. */
static bool
same_label(const struct ccd_clause *a, const struct ccd_clause *b)
{
	if ((a->body == 0) != (b->body == 0))
		return strcmp(a->text, b->text) == 0;
	return a->label == NULL || b->label == NULL ? a->label == b->label :
	    strcmp(a->label, b->label) == 0;
}

/* For each clause of FROM, and behind the last, the clause of TO that the next one which kept its
 * place became. */
static uint32_t *
places(const struct compared *k)
{
	uint32_t *place = ccd_array(k->a, k->from->nclause + 1, uint32_t);

	place[k->from->nclause] = k->to->nclause;
	for (uint32_t i = k->from->nclause; i-- > 0;)
		place[i] = k->map[i] == CCD_NONE || k->moved[i] ? place[i + 1] : k->map[i];
	return place;
}

uint32_t
ccd_changes(const struct ccd_version *from, const struct ccd_version *to, struct ccd_arena *a,
    struct ccd_change **out)
{
	struct compared k = { from, to, ccd_array(a, from->nclause, uint32_t),
		ccd_array(a, to->nclause, uint32_t), ccd_array(a, from->nclause, bool),
		ccd_array(a, from->nclause, bool), a };
	struct { struct ccd_change *v; size_t n, cap; } list = { 0 };
	uint32_t gone = 1, *place;

	ccd_map_clauses(from, to, k.map, a);
	for (uint32_t j = 0; j < to->nclause; j++)
		k.back[j] = CCD_NONE;
	for (uint32_t i = 0; i < from->nclause; i++)
		if (k.map[i] != CCD_NONE)
			k.back[k.map[i]] = i;
	pair_all(&k);
	place = places(&k);
	for (uint32_t j = 1; j <= to->nclause; j++) {
		uint32_t i = j < to->nclause ? k.back[j] : from->nclause;

		for (; i != CCD_NONE && gone < i && !(i < from->nclause && k.moved[i]); gone++)
			if (k.map[gone] == CCD_NONE)
				*ccd_push(a, &list) = (struct ccd_change){ CCD_CHANGE_REMOVED, gone, CCD_NONE,
				    place[gone] };
		if (j == to->nclause)
			break;
		if (i == CCD_NONE)
			*ccd_push(a, &list) = (struct ccd_change){ CCD_CHANGE_INSERTED, CCD_NONE, j, j };
		else if (k.edited[i])
			*ccd_push(a, &list) = (struct ccd_change){ CCD_CHANGE_EDITED, i, j, j };
		else if (k.moved[i])
			*ccd_push(a, &list) = (struct ccd_change){ CCD_CHANGE_MOVED, i, j, place[i] };
		else if (!same_label(&from->clause[i], &to->clause[j]))
			*ccd_push(a, &list) = (struct ccd_change){ CCD_CHANGE_RENUMBERED, i, j, j };
	}
	*out = list.v;
	return (uint32_t)list.n;
}

/* ---- as text ---------------------------------------------------------------- */

struct text { struct ccd_output *o; struct ccd_arena *a; bool colour; };

static void
put_piece(void *data, enum ccd_redline what, const char *s, size_t n)
{
	static const char *const marks[][2] = { { "", "" }, { "[-", "-]" }, { "{+", "+}" } };
	static const char *const codes[] = { "", "\x1b[31m", "\x1b[32m" };
	const struct text *t = data;

	ccd_output_puts(t->o, t->colour ? codes[what] : "");
	ccd_output_printf(t->o, "%s%s%s", marks[what][0],
	    ccd_layout_safe(t->a, ccd_arena_strndup(t->a, s, n)), marks[what][1]);
	ccd_output_puts(t->o, t->colour && what != CCD_REDLINE_KEPT ? "\x1b[0m" : "");
}

void
ccd_changes_text(const struct ccd_version *from, const struct ccd_version *to,
    const struct ccd_change *changes, uint32_t n, bool colour, struct ccd_output *o)
{
	static const char signs[] = "~+->#";

	for (uint32_t i = 0; i < n; i++) {
		const struct ccd_clause *old = changes[i].old != CCD_NONE ? &from->clause[changes[i].old] : NULL;
		const struct ccd_clause *new = changes[i].new != CCD_NONE ? &to->clause[changes[i].new] : NULL;
		struct text t = { o, ccd_arena_new(), colour };
		bool other = old != NULL && new != NULL && strcmp(old->address, new->address) != 0;

		ccd_output_printf(o, "%c %s%s%s  ", signs[changes[i].kind],
		    old != NULL ? old->address : new->address, other ? " -> " : "",
		    other ? new->address : "");
		if (changes[i].kind == CCD_CHANGE_EDITED)
			ccd_redline(old->text, new->text, put_piece, &t);
		else
			ccd_output_puts(o, ccd_layout_safe(t.a, new != NULL ? new->text : old->text));
		ccd_output_puts(o, "\n");
		ccd_arena_free(t.a);
	}
}

/* ---- as JSON ------------------------------------------------------------------ */

void
ccd_changes_json(const struct ccd_version *from, const struct ccd_version *to,
    const struct ccd_change *changes, uint32_t n, struct ccd_output *o)
{
	static const char *const names[] = { "edited", "inserted", "removed", "moved", "renumbered" };

	for (uint32_t i = 0; i < n; i++) {
		const struct ccd_clause *old = changes[i].old != CCD_NONE ? &from->clause[changes[i].old] : NULL;
		const struct ccd_clause *new = changes[i].new != CCD_NONE ? &to->clause[changes[i].new] : NULL;
		json_t *object = json_object();

		json_object_set_new(object, "change", ccd_json_text(names[changes[i].kind]));
		json_object_set_new(object, "lang", ccd_json_text(to->lang));
		json_object_set_new(object, "old", ccd_json_text(old != NULL ? old->address : NULL));
		json_object_set_new(object, "new", ccd_json_text(new != NULL ? new->address : NULL));
		json_object_set_new(object, "before", ccd_json_text(old != NULL ? old->text : NULL));
		json_object_set_new(object, "after", ccd_json_text(new != NULL ? new->text : NULL));
		ccd_json_write(object, o);
		ccd_output_puts(o, "\n");
	}
}
