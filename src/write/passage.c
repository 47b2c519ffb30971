#include "write/passage.h"

#include <string.h>

#include "base/buffer.h"
#include "base/hash.h"
#include "compare/compare.h"
#include "model/model.h"
#include "text/message.h"
#include "write/finding_words.h"

/* What was given, where only what is new is wanted: hashes of the texts, open addressing; 0 free. */
struct given {
	uint64_t *v;
	size_t n, cap;          /* a power of 2 */
};

struct walk {
	struct ccd_write *w;
	struct ccd_arena *a;            /* goes with the row */
	void (*each)(void *data, const struct ccd_passage *passage);
	void *data;
	bool *used[CCD_MAX_VERSIONS];   /* [segment]: in a passage */
	const char *const *id;          /* [row] */
	struct ccd_passage next;
	struct given given;
};

/* Ids that are given: open addressing over rows. */
struct ids {
	const char **id;        /* [row] */
	uint32_t *slot;         /* row + 1; 0 free */
	uint32_t *copies;       /* [slot] asked for so far, so that a free "~N" need not be sought */
	size_t mask;
};

/* Gives ID to ROW; NULL, or where another has it the count of its copies. */
static uint32_t *
give_id(struct ids *ids, uint32_t row, const char *id)
{
	size_t i = ccd_hash(CCD_HASH_SEED, id, strlen(id)) & ids->mask;

	for (; ids->slot[i] != 0; i = (i + 1) & ids->mask)
		if (strcmp(ids->id[ids->slot[i] - 1], id) == 0)
			return &ids->copies[i];
	ids->slot[i] = row + 1;
	ids->copies[i] = 1;
	ids->id[row] = id;
	return NULL;
}

static const char *
wanted_id(const struct ccd_concordance *c, uint32_t row, struct ccd_arena *a)
{
	uint32_t v = 0;

	while (v < c->nversion && c->row[row].cell[v].n == 0)
		v++;
	if (v == 0 || v == c->nversion)
		return ccd_row_address(c, row);
	return ccd_arena_printf(a, "%s:%s", c->version[v].lang, ccd_row_address(c, row));
}

const char *const *
ccd_row_ids(const struct ccd_concordance *c, struct ccd_arena *a)
{
	struct ids ids = { .id = ccd_array(a, c->nrow, const char *), .mask = 64 };
	struct ccd_arena *scratch = ccd_arena_new();

	while (ids.mask < 2 * (size_t)c->nrow)
		ids.mask *= 2;
	ids.slot = ccd_array(scratch, ids.mask, uint32_t);
	ids.copies = ccd_array(scratch, ids.mask, uint32_t);
	ids.mask--;
	for (uint32_t r = 0; r < c->nrow; r++) {
		const char *id = wanted_id(c, r, a);
		uint32_t *copies = give_id(&ids, r, id);

		while (copies != NULL &&
		    give_id(&ids, r, ccd_arena_printf(a, "%s~%u", id, ++*copies)) != NULL)
			continue;
	}
	ccd_arena_free(scratch);
	return ids.id;
}

const char *
ccd_xmlout_token(const char *id, struct ccd_arena *a)
{
	struct ccd_buffer b = { 0 };
	const char *token;

	for (; *id != '\0'; id++)
		if (*id == '/')
			ccd_buffer_puts(&b, "__");
		else if ((*id >= 'a' && *id <= 'z') || (*id >= 'A' && *id <= 'Z') ||
		    (*id >= '0' && *id <= '9') || *id == '.' || *id == '-')
			ccd_buffer_putc(&b, *id);
		else
			ccd_buffer_printf(&b, "_%02x", (unsigned char)*id);
	token = ccd_arena_strndup(a, b.n > 0 ? b.s : "_", b.n > 0 ? b.n : 1);
	ccd_buffer_free(&b);
	return token;
}

/* True where FINDING is about a version shown: one that deviates, if it can be told which. */
static bool
concerns(const struct ccd_write *w, const struct ccd_finding *finding)
{
	uint64_t about = finding->deviates != 0 ? finding->deviates : finding->versions;

	for (uint32_t i = 0; i < w->norder; i++)
		if ((about >> w->order[i] & 1) != 0)
			return true;
	return false;
}

void
ccd_passage_findings(const struct ccd_write *w, uint32_t row,
    void (*each)(void *data, const struct ccd_finding *finding, const char *said), void *data)
{
	size_t first, n = ccd_findings_of(w->findings, row, &first);

	for (size_t i = first; i < first + n; i++) {
		const struct ccd_finding *f = &w->findings->finding[i];
		struct ccd_arena *a;

		if (f->suppressed != NULL || !concerns(w, f))
			continue;
		a = ccd_arena_new();
		each(data, f, ccd_arena_printf(a, "%s: %s", ccd_level_name(f->level),
		    ccd_finding_words(w->c, f, w->interface, a)));
		ccd_arena_free(a);
	}
}

/* ---- passages ---------------------------------------------------------- */

/* The only clause of V in the row, where TEXT is all of it; or NULL. */
static const struct ccd_clause *
clause_of(const struct walk *k, uint32_t v, const char *text)
{
	const struct ccd_cell *cell = &k->w->c->row[k->next.row].cell[v];
	const struct ccd_clause *clause = cell->n == 1 ?
	    &k->w->c->version[v].clause[cell->clause[0]] : NULL;

	return clause != NULL && text != NULL && strcmp(clause->text, text) == 0 ? clause : NULL;
}

bool
ccd_passage_tags(const struct ccd_passage *passage, uint32_t v,
    void (*each)(void *data, const char *text, size_t n, const char *tag), void *data)
{
	const struct ccd_clause *clause = passage->clause[v];
	uint32_t at = 0;
	bool any = false;

	for (uint32_t i = 0; clause != NULL && i < clause->nspan; i++) {
		const struct ccd_span *span = &clause->span[i];

		if (span->kind != CCD_SPAN_TAG || span->value == NULL)
			continue;
		each(data, clause->text + at, span->start - at, span->value);
		at = span->start;
		any = true;
	}
	if (any)
		each(data, clause->text + at, strlen(clause->text + at), NULL);
	return any;
}

/* Whether a passage with these texts comes for the first time. */
static bool
is_new(struct walk *k, const char *const *text)
{
	struct given *g = &k->given;
	uint64_t hash = CCD_HASH_SEED;
	size_t i;

	for (uint32_t v = 0; v < k->w->norder; v++) {
		const char *s = text[k->w->order[v]] != NULL ? text[k->w->order[v]] : "";

		hash = ccd_hash(hash, s, strlen(s) + 1);
	}
	hash += hash == 0;
	if (2 * g->n >= g->cap) {
		struct given more = { .n = g->n, .cap = g->cap > 0 ? 2 * g->cap : 256 };

		more.v = ccd_array(k->w->arena, more.cap, uint64_t);
		for (size_t x = 0; x < g->cap; x++) {
			if (g->v[x] == 0)
				continue;
			for (i = g->v[x] & (more.cap - 1); more.v[i] != 0;)
				i = (i + 1) & (more.cap - 1);
			more.v[i] = g->v[x];
		}
		*g = more;
	}
	for (i = hash & (g->cap - 1); g->v[i] != 0; i = (i + 1) & (g->cap - 1))
		if (g->v[i] == hash)
			return false;
	g->v[i] = hash;
	g->n++;
	return true;
}

/* Whether no open finding of the row about versions shown is too grave. */
static bool
is_sound(const struct walk *k)
{
	size_t first, n;

	if (k->w->choice.without == 0)
		return true;
	n = ccd_findings_of(k->w->findings, k->next.row, &first);
	for (size_t i = first; i < first + n; i++) {
		const struct ccd_finding *f = &k->w->findings->finding[i];

		if (f->suppressed == NULL && f->level + 1 >= k->w->choice.without && concerns(k->w, f))
			return false;
	}
	return true;
}

/* Whether the passage with TEXT is one of those that are wanted. */
static bool
is_chosen(struct walk *k, const char *const *text, double confidence)
{
	const struct ccd_choice *choice = &k->w->choice;
	uint32_t filled = 0;

	for (uint32_t i = 0; i < k->w->norder; i++)
		filled += text[k->w->order[i]] != NULL;
	return filled > (choice->paired ? 1 : 0) &&
	    (confidence >= choice->confidence || k->w->c->row[k->next.row].confirmed) && is_sound(k) &&
	    (!choice->unique || is_new(k, text));
}

/* Gives a passage of the row if it is wanted and the versions shown say anything in it. */
static void
give(struct walk *k, const char *const *text, double confidence)
{
	const struct ccd_row *row = &k->w->c->row[k->next.row];

	if (!is_chosen(k, text, confidence))
		return;
	memcpy(k->next.text, text, sizeof k->next.text);
	for (uint32_t i = 0; i < k->w->norder; i++)
		k->next.clause[k->w->order[i]] = clause_of(k, k->w->order[i], text[k->w->order[i]]);
	k->next.number++;
	k->next.id = !k->w->sentences ? k->id[k->next.row] :
	    ccd_arena_printf(k->a, "%s#%u", k->id[k->next.row], k->next.number);
	k->next.confidence = confidence;
	k->next.trust = row->confirmed ? CCD_TRUST_CONFIRMED :
	    confidence < CCD_UNSURE ? CCD_TRUST_UNSURE : CCD_TRUST_PROBABLE;
	k->each(k->data, &k->next);
}

/* Where the words of CLAUSE begin that are to be written. */
static uint32_t
beginning(const struct walk *k, const struct ccd_clause *clause)
{
	return k->w->labels == CCD_LABELS_NONE ? clause->body : 0;
}

/* Adds TEXT[FROM, TO) of CLAUSE, without the marks of notes where these are not wanted. */
static void
add_words(const struct walk *k, struct ccd_buffer *b, const struct ccd_clause *clause, size_t from, size_t to)
{
	for (uint32_t i = 0; i < clause->nspan && k->w->choice.unmarked; i++) {
		const struct ccd_span *span = &clause->span[i];

		if (span->kind != CCD_SPAN_NOTE || span->start < from || span->end > to)
			continue;
		ccd_buffer_add(b, clause->text + from, span->start - from);
		from = span->end;
		if (b->n > 0 && b->s[b->n - 1] == ' ' && (from == to || clause->text[from] != ' '))
			b->n--;
	}
	ccd_buffer_add(b, clause->text + from, to - from);
}

static const char *
row_text(const struct walk *k, uint32_t v)
{
	const struct ccd_concordance *c = k->w->c;
	const struct ccd_cell *cell = &c->row[k->next.row].cell[v];
	struct ccd_buffer b = { 0 };
	const char *text;

	if ((k->w->labels != CCD_LABELS_NONE && !k->w->choice.unmarked) || cell->n == 0)
		return ccd_row_text(c, k->next.row, v, k->a);
	for (uint32_t i = 0; i < cell->n; i++) {
		const struct ccd_clause *clause = &c->version[v].clause[cell->clause[i]];

		if (b.n > 0 && clause->text[beginning(k, clause)] != '\0')
			ccd_buffer_putc(&b, '\n');
		add_words(k, &b, clause, beginning(k, clause), strlen(clause->text));
	}
	text = ccd_arena_strndup(k->a, b.n > 0 ? b.s : "", b.n);
	ccd_buffer_free(&b);
	return text;
}

static void
give_row(struct walk *k)
{
	const struct ccd_concordance *c = k->w->c;
	const char *text[CCD_MAX_VERSIONS] = { NULL };

	for (uint32_t i = 0; i < k->w->norder; i++) {
		const char *s = row_text(k, k->w->order[i]);

		text[k->w->order[i]] = *s != '\0' ? s : NULL;
	}
	give(k, text, c->row[k->next.row].confidence);
}

/* The words of a run of segments: as they stand in a clause, a newline between two
 * clauses. NULL where there are none. */
static const char *
range_text(struct walk *k, const struct ccd_version *v, struct ccd_range range)
{
	struct ccd_buffer b = { 0 };
	const char *text;

	for (uint32_t i = range.first; i < range.first + range.n;) {
		const struct ccd_segment *first = &v->segment[i], *last = first;
		uint32_t start = beginning(k, &v->clause[first->clause]);

		start = start > first->start ? start : first->start;

		while (++i < range.first + range.n && v->segment[i].clause == first->clause)
			last = &v->segment[i];
		if (start >= last->end)
			continue;
		if (b.n > 0)
			ccd_buffer_putc(&b, '\n');
		add_words(k, &b, &v->clause[first->clause], start, last->end);
	}
	text = b.n > 0 ? ccd_arena_strndup(k->a, b.s, b.n) : NULL;
	ccd_buffer_free(&b);
	return text;
}

static void
give_bead(struct walk *k, const struct ccd_bead *bead)
{
	const char *text[CCD_MAX_VERSIONS] = { NULL };

	for (uint32_t i = 0; i < k->w->norder; i++) {
		uint32_t v = k->w->order[i];

		text[v] = range_text(k, &k->w->c->version[v], bead->side[v]);
		for (uint32_t n = 0; n < bead->side[v].n; n++)
			k->used[v][bead->side[v].first + n] = true;
	}
	give(k, text, bead->confidence);
}

/* The segments of the row that are in no bead, each alone. */
static void
give_rest(struct walk *k, const struct ccd_row *row)
{
	for (uint32_t i = 0; i < k->w->norder; i++) {
		uint32_t v = k->w->order[i];
		const struct ccd_version *version = &k->w->c->version[v];

		for (uint32_t n = 0; n < row->cell[v].n; n++) {
			const struct ccd_clause *clause = &version->clause[row->cell[v].clause[n]];

			for (uint32_t s = clause->segment; s < clause->segment + clause->nsegment; s++) {
				const char *text[CCD_MAX_VERSIONS] = { NULL };

				if (k->used[v][s])
					continue;
				text[v] = range_text(k, version, (struct ccd_range){ s, 1 });
				give(k, text, row->confidence);
			}
		}
	}
}

static void
walk_row(struct walk *k, uint32_t r)
{
	const struct ccd_row *row = &k->w->c->row[r];

	k->a = ccd_arena_new();
	k->next = (struct ccd_passage){ .row = r, .address = ccd_row_address(k->w->c, r) };
	if (!k->w->sentences || row->nbead == 0) {
		give_row(k);
	} else {
		for (uint32_t i = 0; i < row->nbead; i++)
			give_bead(k, &row->bead[i]);
		give_rest(k, row);
	}
	ccd_arena_free(k->a);
}

void
ccd_passages(struct ccd_write *w, void (*each)(void *data, const struct ccd_passage *passage),
    void *data)
{
	struct walk k = { .w = w, .each = each, .data = data, .id = ccd_row_ids(w->c, w->arena) };

	for (uint32_t i = 0; i < w->norder && w->sentences; i++)
		k.used[w->order[i]] = ccd_array(w->arena, w->c->version[w->order[i]].nsegment, bool);
	for (uint32_t r = 0; r < w->c->nrow; r++)
		walk_row(&k, r);
}
