/*
 * Blocks to a clause tree. Each block yields what it may be (candidate.c); the cheapest reading of
 * all of them together is sought (search.c) and built (build.c). What markup says of levels and
 * nesting goes before what labels and shape let guess.
 */
#include "outline/outline.h"

#include <string.h>

#include "base/error.h"
#include "base/limits.h"
#include "model/model.h"
#include "outline/outline_int.h"
#include "text/segment.h"

/* Ends of subtrees: a clause ends where the next one of its depth or above begins. */
static void
set_ends(struct ccd_version *v)
{
	for (uint32_t i = 0; i < v->nclause; i++)
		v->clause[i].end = i + 1;
	for (uint32_t i = v->nclause; i-- > 1;) {
		struct ccd_clause *parent = &v->clause[v->clause[i].parent];

		if (parent->end < v->clause[i].end)
			parent->end = v->clause[i].end;
	}
}

static void
set_segments(struct ccd_version *v, const struct ccd_lang *lang, struct ccd_arena *a)
{
	struct { struct ccd_segment *v; size_t n, cap; } segments = { 0 };
	struct ccd_arena *brief = ccd_arena_new();

	for (uint32_t i = 1; i < v->nclause; i++) {
		struct ccd_clause *c = &v->clause[i];
		struct ccd_sentence *sentence, whole = { 0, (uint32_t)strlen(c->text) };

		c->segment = (uint32_t)segments.n;
		if (whole.end == 0)
			continue;
		c->nsegment = 1;
		sentence = &whole;
		if (!ccd_kind_is_heading(c->kind) && c->kind != CCD_KIND_SIGNATURE)
			c->nsegment = ccd_sentences(lang, c->text, whole.end, c->body, brief, &sentence);
		for (uint32_t s = 0; s < c->nsegment; s++)
			*ccd_push(a, &segments) = (struct ccd_segment){ i, sentence[s].start, sentence[s].end };
		ccd_arena_clear(brief);
	}
	ccd_arena_free(brief);
	v->segment = segments.v;
	v->nsegment = (uint32_t)segments.n;
}

static int
check_limits(const struct ccd_blocks *blocks, const char *file, struct ccd_error *err)
{
	if (blocks->n >= CCD_LIMIT_CLAUSES)
		return ccd_error_set(err, CCD_ELIMIT, file, 0, "more than %d clauses", CCD_LIMIT_CLAUSES);
	for (size_t i = 0; i < blocks->n; i++)
		if (strlen(blocks->v[i].text) > CCD_LIMIT_CLAUSE_BYTES)
			return ccd_error_set(err, CCD_ELIMIT, file, blocks->v[i].line,
			    "a paragraph longer than %d MiB", CCD_LIMIT_CLAUSE_BYTES >> 20);
	return 0;
}

/* Tells of each block whether it is a note or, in a tree that the format gives, stands in one. */
static void
find_notes(const struct ccd_blocks *blocks, bool *in_note)
{
	uint8_t depth = 0;      /* of the note that the block before stands in; 0: none */

	for (size_t i = 0; i < blocks->n; i++) {
		const struct ccd_block *block = &blocks->v[i];

		if (block->kind == CCD_KIND_NOTE || block->depth <= depth)
			depth = block->kind == CCD_KIND_NOTE ? block->depth : 0;
		in_note[i] = block->kind == CCD_KIND_NOTE || depth > 0;
	}
}

/* Whether all blocks come into the tree in their order, and none will be changed: see survey_headings. */
static bool
are_as_read(const struct ccd_blocks *blocks, const bool *contents, const bool *in_note)
{
	for (size_t i = 0; i < blocks->n; i++)
		if (contents[i] || in_note[i] || blocks->v[i].level > 0)
			return false;
	return true;
}

/* Takes the blocks that come into the tree: without lists of contents, the notes at
 * the end, so that they stand in one place whatever the pages were. */
static void
take_blocks(struct ccd_draft *d, const struct ccd_blocks *from, struct ccd_omissions *omissions)
{
	struct ccd_candidate *candidate = ccd_array(d->scratch, from->n, struct ccd_candidate);
	bool *contents = ccd_array(d->scratch, from->n, bool);
	bool *in_note = ccd_array(d->scratch, from->n, bool);

	find_notes(from, in_note);
	ccd_candidate_labels(d, from, candidate);
	ccd_contents_find(d->lang, from, candidate, d->brief, contents);
	for (size_t i = 0; i < from->n && omissions != NULL; i++) {
		if (!contents[i])
			continue;
		if (d->v->npart > 0)
			omissions->next.file = d->v->part[from->v[i].part].file;
		ccd_omissions_add(omissions, CCD_OMIT_CONTENTS, from->v[i].line, from->v[i].text,
		    strlen(from->v[i].text));
	}
	if (are_as_read(from, contents, in_note)) {
		d->candidate = candidate;
		d->blocks = *from;
		return;
	}
	d->candidate = ccd_array(d->scratch, from->n, struct ccd_candidate);
	d->blocks.v = ccd_array(d->scratch, from->n, struct ccd_block);
	for (int notes = 0; notes < 2; notes++)
		for (size_t i = 0; i < from->n; i++)
			if (!contents[i] && in_note[i] == notes) {
				d->candidate[d->blocks.n] = candidate[i];
				d->blocks.v[d->blocks.n++] = from->v[i];
			}
}

static void
make_tree(struct ccd_version *v, const struct ccd_lang *lang, const struct ccd_blocks *blocks,
    const struct ccd_witness *evidence, struct ccd_omissions *omissions, struct ccd_arena *a)
{
	struct ccd_draft d = { .v = v, .lang = lang, .evidence = evidence, .arena = a };
	struct ccd_reading *reading = ccd_new(a, struct ccd_reading);
	struct ccd_arena *learned = ccd_arena_new();

	d.scratch = ccd_arena_new();
	d.brief = ccd_arena_new();
	d.lang = lang = ccd_learn_units(lang, blocks, learned);
	v->clause = NULL;
	v->nclause = 0;
	take_blocks(&d, blocks, omissions);
	if (blocks->n > 0 && blocks->v[0].depth > 0) {
		ccd_given_build(&d);
	} else {
		ccd_candidate_complete(&d);
		ccd_build(&d, ccd_search(&d));
	}
	*reading = (struct ccd_reading){ *blocks, d.origin.v };
	v->reading = reading;
	ccd_arena_free(d.brief);
	ccd_arena_free(d.scratch);
	set_ends(v);
	ccd_address(v, lang, a);
	set_segments(v, lang, a);
	ccd_arena_free(learned);
}

int
ccd_outline(struct ccd_version *v, const struct ccd_lang *lang, const struct ccd_blocks *blocks,
    struct ccd_omissions *omissions, struct ccd_arena *a, struct ccd_error *err)
{
	if (check_limits(blocks, v->file, err) < 0)
		return -1;
	make_tree(v, lang, blocks, NULL, omissions, a);
	return 0;
}

void
ccd_outline_again(struct ccd_version *v, const struct ccd_lang *lang,
    const struct ccd_witness *evidence, struct ccd_arena *a)
{
	make_tree(v, lang, &v->reading->blocks, evidence, NULL, a);
}

void
ccd_outline_renew(struct ccd_version *v, const struct ccd_lang *lang, struct ccd_arena *a)
{
	uint32_t last = 0;

	v->reading = NULL;
	for (uint32_t i = 1; i < v->nclause; i++) {
		struct ccd_clause *c = &v->clause[i];

		while (v->clause[last].depth >= c->depth)
			last = v->clause[last].parent;
		c->parent = last;
		c->depth = v->clause[last].depth + 1;
		c->nsegment = 0;
		last = i;
	}
	set_ends(v);
	ccd_address(v, lang, a);
	set_segments(v, lang, a);
}
