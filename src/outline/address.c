/* Addresses: paths of ordinals that are the same in every script. */
#include <string.h>

#include "base/hash.h"
#include "outline/outline_int.h"
#include "text/numeral.h"

/* Addresses taken so far: open addressing over clause indices. */
struct taken {
	uint32_t *slot;
	uint32_t *copies;       /* [slots] of the address in a slot, so that "~N" need not be sought */
	size_t mask;
	const struct ccd_clause *clause;
};

/* Takes ADDRESS for CLAUSE; NULL, or where it is taken the count of its copies. */
static uint32_t *
take(struct taken *t, const char *address, uint32_t clause)
{
	size_t i = ccd_hash(CCD_HASH_SEED, address, strlen(address)) & t->mask;

	for (; t->slot[i] != 0; i = (i + 1) & t->mask)
		if (strcmp(t->clause[t->slot[i]].address, address) == 0)
			return &t->copies[i];
	t->slot[i] = clause;
	t->copies[i] = 1;
	return NULL;
}

/* How many sub-item levels lie between clause I and its item. */
static uint32_t
sublevel(const struct ccd_version *v, uint32_t i)
{
	uint32_t level = 0;

	for (uint32_t p = v->clause[i].parent; v->clause[p].kind == CCD_KIND_SUBITEM;
	    p = v->clause[p].parent)
		level++;
	return level;
}

static const char *
item_part(const struct ccd_version *v, uint32_t i, struct ccd_arena *a)
{
	uint32_t number = v->clause[i].ordinal.number;

	if (v->clause[i].kind == CCD_KIND_ITEM)
		return ccd_numeral_letters(number, 'a', a);
	switch (sublevel(v, i) % 3) {
	case 0:
		return ccd_numeral_roman(number, false, a);
	case 1:
		return ccd_arena_printf(a, "%u", number);
	default:
		return ccd_numeral_letters(number, 'a', a);
	}
}

/* What stands before the number in a kind's part of the path; NULL: items. */
static const char *const prefix_of[CCD_KIND__COUNT] = {
	[CCD_KIND_TITLE] = "title", [CCD_KIND_ANNEX] = "annex", [CCD_KIND_PART] = "part",
	[CCD_KIND_CHAPTER] = "chp", [CCD_KIND_SECTION] = "sec", [CCD_KIND_HEADING] = "s",
	[CCD_KIND_ARTICLE] = "art", [CCD_KIND_PARAGRAPH] = "p", [CCD_KIND_TEXT] = "u",
	[CCD_KIND_ENACTING] = "enacting", [CCD_KIND_RECITAL] = "r", [CCD_KIND_OPERATIVE] = "op",
	[CCD_KIND_SIGNATURE] = "sig", [CCD_KIND_NOTE] = "n", [CCD_KIND_NOTICE] = "notice",
	[CCD_KIND_TABLE] = "table", [CCD_KIND_TABLEROW] = "row", [CCD_KIND_CELL] = "cell",
};

/* Unlabelled siblings of a kind are counted; a lone title needs no number. Notes are
 * counted, too: their numbers begin anew on a page or in a chapter, as it is printed. */
static const char *
own_part(const struct ccd_version *v, uint32_t i, uint32_t place, struct ccd_arena *a)
{
	const struct ccd_clause *c = &v->clause[i];
	const char *prefix = prefix_of[c->kind];

	if (c->ordinal.number == 0 || c->kind == CCD_KIND_NOTE) {
		if (prefix == NULL)
			prefix = "u";
		if (place == 1 && (c->kind == CCD_KIND_TITLE || c->kind == CCD_KIND_ANNEX ||
		    c->kind == CCD_KIND_ENACTING))
			return prefix;
		return ccd_arena_printf(a, "%s%u", prefix, place);
	}
	prefix = prefix != NULL ? ccd_arena_printf(a, "%s%u", prefix, c->ordinal.number) :
	    item_part(v, i, a);
	return c->ordinal.insert == 0 ? prefix :
	    ccd_arena_printf(a, "%s.%u", prefix, c->ordinal.insert);
}

static const char *
join(const char *parent, const char *part, struct ccd_arena *a)
{
	return *parent == '\0' ? part : ccd_arena_printf(a, "%s/%s", parent, part);
}

/* The annex or document a clause stands in. */
static uint32_t
scope_of(const struct ccd_version *v, uint32_t i)
{
	for (i = v->clause[i].parent; i != 0 && v->clause[i].kind != CCD_KIND_ANNEX;)
		i = v->clause[i].parent;
	return i;
}

/* An unnumbered lead-in is left out of the addresses of its items. */
static bool
is_lead_in(const struct ccd_version *v, uint32_t i)
{
	return v->clause[i].kind == CCD_KIND_TEXT || v->clause[i].kind == CCD_KIND_OPERATIVE;
}

static void
set_address(struct ccd_version *v, uint32_t i, const char *part, struct taken *taken,
    struct ccd_arena *a)
{
	struct ccd_clause *c = &v->clause[i];
	const char *full = join(v->clause[c->parent].address, part, a), *address = full;
	uint32_t *copies;

	if (c->kind == CCD_KIND_ARTICLE)
		address = join(v->clause[scope_of(v, i)].address, part, a);
	else if (is_lead_in(v, c->parent) && c->ordinal.number != 0)
		address = join(v->clause[v->clause[c->parent].parent].address, part, a);
	c->address = address;
	if (take(taken, address, i) == NULL)
		return;
	c->address = full;
	if ((copies = take(taken, full, i)) == NULL)
		return;
	do
		c->address = ccd_arena_printf(a, "%s~%u", full, ++*copies);
	while (take(taken, c->address, i) != NULL);
}

void
ccd_address(struct ccd_version *v, const struct ccd_lang *lang, struct ccd_arena *a)
{
	uint32_t (*count)[CCD_KIND__COUNT] = NULL;
	struct ccd_arena *scratch = ccd_arena_new();
	struct taken taken = { .clause = v->clause };
	uint32_t depth = 0;

	for (uint32_t i = 0; i < v->nclause; i++)
		depth = v->clause[i].depth > depth ? v->clause[i].depth : depth;
	count = ccd_arena_array(scratch, depth + 2, sizeof *count);
	for (taken.mask = 64; taken.mask < 2 * (size_t)v->nclause; taken.mask *= 2)
		continue;
	taken.slot = ccd_array(scratch, taken.mask, uint32_t);
	taken.copies = ccd_array(scratch, taken.mask, uint32_t);
	taken.mask--;
	v->clause[0].address = "";
	for (uint32_t i = 1; i < v->nclause; i++) {
		struct ccd_clause *c = &v->clause[i];
		bool preamble = c->kind == CCD_KIND_HEADING && ccd_sign_preamble(lang, c->text, scratch);
		uint32_t place = 0;

		memset(count[c->depth + 1], 0, sizeof *count);
		if ((c->ordinal.number == 0 || c->kind == CCD_KIND_NOTE) && !preamble)
			place = ++count[c->depth][c->kind];
		set_address(v, i, preamble ? "preamble" : own_part(v, i, place, a), &taken, a);
	}
	ccd_arena_free(scratch);
}
