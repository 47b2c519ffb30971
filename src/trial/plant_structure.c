/* Defects of structure: clauses lost, added, joined, moved. */
#include <string.h>

#include "compare/compare_int.h"
#include "model/model.h"
#include "text/decode.h"
#include "lang/lang.h"
#include "trial/plant.h"

static struct ccd_piece *
unit(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = ccd_piece_of(e, row, v);

	return p != NULL && ccd_plant_is_unit(&p->clause) ? p : NULL;
}

static struct ccd_piece *
of_kind(struct ccd_edit *e, uint32_t row, uint32_t v, enum ccd_kind kind)
{
	struct ccd_piece *p = ccd_piece_of(e, row, v);

	return p != NULL && p->clause.kind == kind ? p : NULL;
}

/* True where all versions have one clause in ROW. */
static bool
everywhere(struct ccd_edit *e, uint32_t row)
{
	for (uint32_t v = 0; v < e->c->nversion; v++)
		if (ccd_piece_of(e, row, v) == NULL)
			return false;
	return true;
}

/* Gives the siblings behind P the labels of those before them: P goes, its number stays. */
static void
renumber(struct ccd_edit *e, uint32_t v, const struct ccd_piece *p)
{
	const char *label = p->clause.label;
	struct ccd_ordinal ordinal = p->clause.ordinal;

	for (struct ccd_piece *next = ccd_piece_next(e, v, p);
	    next != NULL && ccd_plant_is_unit(&next->clause); next = ccd_piece_next(e, v, next)) {
		const char *own_label = next->clause.label;
		struct ccd_ordinal own = next->clause.ordinal;

		ccd_piece_relabel(e, v, next, label, ordinal);
		label = own_label;
		ordinal = own;
	}
}

static bool
lose_unit(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = unit(e, row, v);

	if (p == NULL || !everywhere(e, row) || !ccd_piece_is_leaf(e, v, p) ||
	    strlen(p->clause.text) < p->clause.body + 12u)
		return false;
	if (ccd_random_below(e, 2) == 0)
		renumber(e, v, p);
	ccd_piece_delete(e, v, p);
	return true;
}

/* An addition in V is a loss in all others. */
static bool
add_unit(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = unit(e, row, v);

	if (e->c->nversion < 3 || p == NULL || !everywhere(e, row) || !ccd_piece_is_leaf(e, v, p) ||
	    strlen(p->clause.text) < p->clause.body + 12u)
		return false;
	for (uint32_t w = 0; w < e->c->nversion; w++)
		if (w != v)
			ccd_piece_delete(e, w, ccd_piece_of(e, row, w));
	return true;
}

/* The unit that P can be joined to: the one before it, both without anything below. */
static struct ccd_piece *
joinable(struct ccd_edit *e, uint32_t v, const struct ccd_piece *p)
{
	struct ccd_piece *before = p == NULL ? NULL : ccd_piece_previous(e, v, p);

	return before == NULL || !ccd_plant_is_unit(&before->clause) ||
	    !ccd_piece_is_leaf(e, v, before) || !ccd_piece_is_leaf(e, v, p) ||
	    strlen(p->clause.text) < p->clause.body + 30u ? NULL : before;
}

static void
join(struct ccd_edit *e, uint32_t v, struct ccd_piece *before, struct ccd_piece *p)
{
	size_t end = strlen(before->clause.text);

	ccd_piece_replace(e, v, before, end, end, ccd_arena_printf(e->arena, "%s%s",
	    ccd_lang_of(e->c->version[v].lang)->runs_on ? "" : " ",
	    p->clause.text + p->clause.body));
	ccd_piece_delete(e, v, p);
}

static bool
merge_units(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = unit(e, row, v), *before = joinable(e, v, p);

	if (before == NULL || !everywhere(e, row))
		return false;
	if (ccd_random_below(e, 2) == 0)
		renumber(e, v, p);
	join(e, v, before, p);
	return true;
}

/* A division in V is a merger in all others. */
static bool
split_unit(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	if (e->c->nversion < 3 || !everywhere(e, row))
		return false;
	for (uint32_t w = 0; w < e->c->nversion; w++)
		if (joinable(e, w, unit(e, row, w)) == NULL)
			return false;
	for (uint32_t w = 0; w < e->c->nversion; w++) {
		struct ccd_piece *p = unit(e, row, w), *before = joinable(e, w, p);

		if (w == v)
			continue;
		renumber(e, w, p);
		join(e, w, before, p);
	}
	return true;
}

static bool
lose_text(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = of_kind(e, row, v, CCD_KIND_TEXT);

	if (p == NULL || !everywhere(e, row) || !ccd_piece_is_leaf(e, v, p) ||
	    strlen(p->clause.text) < 40 || ccd_ends_with_colon(p->clause.text))
		return false;
	ccd_piece_delete(e, v, p);
	return true;
}

/* The list of P is in alphabetical order, or of definitions: each language has its own. */
static bool
in_alphabet(struct ccd_edit *e, uint32_t v, const struct ccd_piece *p)
{
	const struct ccd_piece *before;
	uint32_t n = 1, ascending = 1;

	while ((before = ccd_piece_previous(e, v, p)) != NULL)
		p = before;
	for (; (before = p, p = ccd_piece_next(e, v, p)) != NULL; n++)
		ascending += strcmp(before->clause.text + before->clause.body,
		    p->clause.text + p->clause.body) < 0;
	return n >= 4 && ascending == n;
}

/* Half of the time each takes the other's label along, half of the time the labels stay. */
static bool
swap_units(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = unit(e, row, v), *next;

	if (p == NULL || !everywhere(e, row) || (next = ccd_piece_next(e, v, p)) == NULL ||
	    !ccd_plant_is_unit(&next->clause) || strlen(p->clause.text) < p->clause.body + 30u ||
	    strlen(next->clause.text) < next->clause.body + 30u)
		return false;
	for (uint32_t w = 0; w < e->c->nversion; w++)
		if (in_alphabet(e, w, ccd_piece_of(e, row, w)))
			return false;
	if (ccd_random_below(e, 2) == 0) {
		const char *label = p->clause.label;
		struct ccd_ordinal ordinal = p->clause.ordinal;

		ccd_piece_relabel(e, v, p, next->clause.label, next->clause.ordinal);
		ccd_piece_relabel(e, v, next, label, ordinal);
	}
	ccd_piece_swap(e, v, p, next);
	return true;
}

/* The unit and what is below it go one level down, under the unit before it. */
static bool
lower_unit(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = unit(e, row, v), *end = e->draft[v].piece + e->draft[v].npiece;
	struct ccd_piece *before = p == NULL ? NULL : ccd_piece_previous(e, v, p);
	uint32_t depth;

	if (before == NULL || !everywhere(e, row) || !ccd_plant_is_unit(&before->clause))
		return false;
	depth = p->clause.depth;
	p->clause.depth++;
	if (p->clause.kind == CCD_KIND_PARAGRAPH)
		p->clause.kind = CCD_KIND_ITEM;
	else if (p->clause.kind == CCD_KIND_ITEM)
		p->clause.kind = CCD_KIND_SUBITEM;
	for (p++; p < end && p->clause.depth > depth; p++)
		p->clause.depth++;
	e->draft[v].changed = true;
	return true;
}

/* The heading goes; what stood below it stays. */
static bool
lose_heading(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = of_kind(e, row, v, CCD_KIND_HEADING);

	if (p == NULL || p->clause.ordinal.number != 0 || !everywhere(e, row) ||
	    ccd_piece_is_leaf(e, v, p))
		return false;
	ccd_piece_remove(e, v, p);
	return true;
}

static bool
lose_part(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = ccd_piece_of(e, row, v);

	if (p == NULL || !everywhere(e, row) || (p->clause.kind != CCD_KIND_TITLE &&
	    p->clause.kind != CCD_KIND_ANNEX && p->clause.kind != CCD_KIND_SIGNATURE))
		return false;
	ccd_piece_delete(e, v, p);
	return true;
}

static bool
lose_recital(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = of_kind(e, row, v, CCD_KIND_RECITAL);

	if (p == NULL || !everywhere(e, row))
		return false;
	ccd_piece_delete(e, v, p);
	return true;
}

/* The opening of kind KIND, and of no other, that TEXT in lower case begins with, or the
 * first one for TEXT NULL. */
static const struct ccd_opening *
opening(const struct ccd_lang *lang, enum ccd_kind kind, const char *text)
{
	for (const struct ccd_opening *o = lang->openings; o != NULL && o->words != NULL; o++) {
		bool both = false;

		for (const struct ccd_opening *k = lang->openings; k->words != NULL; k++)
			both |= k->kind != o->kind && strcmp(k->words, o->words) == 0;
		if (o->kind == kind && !both &&
		    (text == NULL || strncmp(text, o->words, strlen(o->words)) == 0))
			return o;
	}
	return NULL;
}

/* All versions of a recital open clearly as one; V then opens as a decision. */
static bool
change_opening(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	const struct ccd_opening *o;
	struct ccd_piece *p;

	for (uint32_t w = 0; w < e->c->nversion; w++) {
		const struct ccd_lang *lang = ccd_lang_of(e->c->version[w].lang);

		p = of_kind(e, row, w, CCD_KIND_RECITAL);
		if (p == NULL || opening(lang, CCD_KIND_RECITAL, ccd_lower(e->arena,
		    p->clause.text + p->clause.body, strlen(p->clause.text + p->clause.body),
		    lang->tag)) == NULL)
			return false;
	}
	p = of_kind(e, row, v, CCD_KIND_RECITAL);
	if ((o = opening(ccd_lang_of(e->c->version[v].lang), CCD_KIND_OPERATIVE, NULL)) == NULL)
		return false;
	ccd_piece_replace(e, v, p, p->clause.body, p->clause.body, ccd_arena_printf(e->arena, "%s%s",
	    o->words, ccd_lang_of(e->c->version[v].lang)->runs_on ? "" : " "));
	return true;
}

/* Two sentences become one. */
static bool
join_sentences(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = ccd_piece_of(e, row, v);
	const struct ccd_version *version = &e->c->version[v];
	const struct ccd_segment *s;
	const char *wide = "。";

	for (uint32_t w = 0; w < e->c->nversion; w++) {
		const struct ccd_piece *other = ccd_piece_of(e, row, w);

		if (other == NULL || other->clause.nsegment != (p == NULL ? 0 : p->clause.nsegment))
			return false;
	}
	if (p == NULL || p->clause.nsegment < 2 || !ccd_plant_is_prose(e, v, p))
		return false;
	s = &version->segment[p->clause.segment];
	if (p->clause.text[s->end - 1] == '.')
		ccd_piece_replace(e, v, p, s->end - 1, s->end, ",");
	else if (s->end >= strlen(wide) &&
	    memcmp(p->clause.text + s->end - strlen(wide), wide, strlen(wide)) == 0)
		ccd_piece_replace(e, v, p, s->end - strlen(wide), s->end, "，");
	else
		return false;
	return true;
}

static bool
lose_table_row(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = of_kind(e, row, v, CCD_KIND_TABLE);
	struct ccd_piece *end = e->draft[v].piece + e->draft[v].npiece;

	if (p == NULL || !everywhere(e, row))
		return false;
	for (p++; p < end; p++)
		if (p->clause.kind == CCD_KIND_TABLEROW) {
			ccd_piece_delete(e, v, p);
			return true;
		}
	return false;
}

static bool
lose_note(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = of_kind(e, row, v, CCD_KIND_NOTE);

	if (p == NULL || !everywhere(e, row))
		return false;
	ccd_piece_delete(e, v, p);
	return true;
}

/* The lead-in goes, what it led in stays. */
static bool
lose_lead_in(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = of_kind(e, row, v, CCD_KIND_TEXT), *next;

	if (p == NULL || !everywhere(e, row) || !ccd_ends_with_colon(p->clause.text))
		return false;
	next = p + 1;
	if (next >= e->draft[v].piece + e->draft[v].npiece || next->gone ||
	    !ccd_plant_is_unit(&next->clause))
		return false;
	ccd_piece_remove(e, v, p);
	return true;
}

/* What a clause said goes with it. */
#define CONTENT "N,D,R,T,P,M,A,S12"

const struct ccd_planter ccd_plants_structure[] = {
	{ "S01", "S03", CONTENT ",R02", lose_unit },
	{ "S02", "S01,S04", CONTENT ",R02,L02", add_unit },
	{ "S03", "S01", CONTENT, merge_units },
	{ "S04", "S03,S02", CONTENT ",L02", split_unit },
	{ "S05", "S15,A03", CONTENT, lose_text },
	{ "S06", "L01,S07", CONTENT ",L02,L03", swap_units },
	{ "S07", "S06", CONTENT ",L", lower_unit },
	{ "S08", "S07", CONTENT, lose_heading },
	{ "S09", "S08,A01", CONTENT, lose_part },
	{ "S10", "S09,A03", CONTENT, lose_recital },
	{ "S11", "S10", CONTENT, change_opening },
	{ "S12", NULL, CONTENT, join_sentences },
	{ "S13", NULL, CONTENT, lose_table_row },
	{ "S14", NULL, CONTENT, lose_note },
	{ "S15", "S05", CONTENT, lose_lead_in },
	{ 0 }
};
