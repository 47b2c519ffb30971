/* Clauses and sentences to units: what the search can see of a text. */
#include <string.h>

#include "align/align_int.h"
#include "base/hash.h"
#include "text/lang.h"
#include "text/names.h"
#include "text/token.h"
#include "text/utf8.h"

/* Values a finding could rest on; the rest would join by chance. */
static uint32_t
certain_values(const struct ccd_lang *lang, const char *text, size_t n, size_t from,
    struct ccd_arena *a, const struct ccd_value **out)
{
	struct ccd_value *v;
	uint32_t count = ccd_values(lang, text, n, from, a, &v), kept = 0;

	for (uint32_t i = 0; i < count; i++)
		if (v[i].certain)
			v[kept++] = v[i];
	*out = v;
	return kept;
}

static void
see_text(struct ccd_unit *unit, const struct ccd_lang *lang, const char *text, size_t n,
    size_t from, struct ccd_arena *a)
{
	uint16_t *names;

	unit->length = (double)ccd_utf8_count(text + from, n - from);
	unit->nvalue = certain_values(lang, text, n, from, a, &unit->value);
	unit->nname = ccd_names(lang, text + from, n - from, a, &names);
	unit->name = names;
}

void
ccd_units_of_clauses(const struct ccd_version *v, struct ccd_arena *a, struct ccd_units *out)
{
	uint32_t *last = ccd_array(a, v->nclause, uint32_t);    /* number of the last labelled child */

	out->n = v->nclause - 1;
	out->v = ccd_array(a, out->n, struct ccd_unit);
	for (uint32_t i = 1; i < v->nclause; i++) {
		const struct ccd_clause *c = &v->clause[i];
		size_t n = strlen(c->text);
		const struct ccd_lang *lang = ccd_lang_for(v->lang, c->text, n);
		struct ccd_unit *unit = &out->v[i - 1];

		unit->kind = c->kind;
		unit->parent = c->parent == 0 ? CCD_NONE : c->parent - 1;
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
		}
		see_text(unit, lang, c->text, n, c->body, a);
		/* only clauses teach: sentences are aligned without a lexicon */
		unit->ntoken = ccd_tokens(lang, c->text + c->body, n - c->body, a, &unit->token);
	}
}

void
ccd_units_of_segments(const struct ccd_version *v, const uint32_t *segment, uint32_t n,
    struct ccd_arena *a, struct ccd_units *out)
{

	out->n = n;
	out->v = ccd_array(a, n, struct ccd_unit);
	for (uint32_t i = 0; i < n; i++) {
		const struct ccd_segment *s = &v->segment[segment[i]];
		const struct ccd_clause *c = &v->clause[s->clause];
		uint32_t from = s->start < c->body && c->body < s->end ? c->body : s->start;

		out->v[i].kind = CCD_KIND_SEGMENT;
		out->v[i].parent = CCD_NONE;
		see_text(&out->v[i], ccd_lang_for(v->lang, c->text, s->end), c->text, s->end, from, a);
	}
}
