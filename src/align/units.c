/* Clauses and sentences to units: what the search can see of a text. */
#include <string.h>

#include "align/align_int.h"
#include "base/hash.h"
#include "text/utf8.h"

/* Scratch memory for the values of so many units is freed together. */
enum { SCRATCH_UNITS = 512 };

void
ccd_units_of_clauses(const struct ccd_version *v, uint32_t first, struct ccd_arena *a,
    struct ccd_units *out)
{
	uint32_t *last = ccd_array(a, v->nclause, uint32_t);    /* number of the last labelled child */
	struct ccd_arena *scratch = ccd_arena_new();

	for (uint32_t i = 1; i < v->nclause; i++) {
		const struct ccd_clause *c = &v->clause[i];
		size_t n = strlen(c->text);
		const struct ccd_lang *lang = ccd_lang_for(v->lang, c->text, n);
		struct ccd_unit *unit = &out->v[first + i - 1];

		unit->kind = c->kind;
		unit->parent = c->parent == 0 ? CCD_NONE : first + c->parent - 1;
		unit->depth = c->depth;
		unit->ordinal = c->ordinal;
		if (c->ordinal.number != 0) {
			unit->before = last[c->parent];
			last[c->parent] = c->ordinal.number;
		}
		if (c->kind != CCD_KIND_SEGMENT) {
			const char *above = v->clause[c->parent].address;

			unit->address = ccd_hash(CCD_HASH_SEED, c->address, strlen(c->address));
			unit->above = ccd_hash(CCD_HASH_SEED, above, strlen(above));
			out->structured = true;
		}
		out->articles |= c->kind == CCD_KIND_ARTICLE;
		unit->length = ccd_text_scan(&out->text, first + i - 1, lang, c->text, n, c->body,
		    c->kind != CCD_KIND_SEGMENT, a, scratch);
		if (unit->length == 0 && c->label != NULL)
			unit->label = (uint32_t)ccd_utf8_count(c->label, strlen(c->label));
		if (i % SCRATCH_UNITS == 0)
			ccd_arena_clear(scratch);
	}
	ccd_units_find_lists(v, first, a, out);
	ccd_arena_free(scratch);
}

void
ccd_units_of_segments(const struct ccd_version *v, const uint32_t *segment, uint32_t n,
    uint32_t first, struct ccd_arena *a, struct ccd_units *out)
{
	struct ccd_arena *scratch = ccd_arena_new();
	struct ccd_lang_seen seen = { 0 };

	for (uint32_t i = 0; i < n; i++) {
		const struct ccd_segment *s = &v->segment[segment[i]];
		const struct ccd_clause *c = &v->clause[s->clause];
		uint32_t from = s->start < c->body && c->body < s->end ? c->body : s->start;
		struct ccd_unit *unit = &out->v[first + i];

		if (i == 0 || v->segment[segment[i - 1]].clause != s->clause || s->end < seen.to)
			seen = (struct ccd_lang_seen){ 0 };
		unit->kind = CCD_KIND_SEGMENT;
		unit->parent = CCD_NONE;
		unit->length = ccd_text_scan(&out->text, first + i,
		    ccd_lang_further(&seen, v->lang, c->text, s->end), c->text, s->end, from, false, a, scratch);
		if (i % SCRATCH_UNITS == SCRATCH_UNITS - 1)
			ccd_arena_clear(scratch);
	}
	ccd_arena_free(scratch);
}
