/* Addresses: paths of ordinals that are the same in every script. */
#include <stdlib.h>
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
	[CCD_KIND_ARTICLE] = "art", [CCD_KIND_PARAGRAPH] = "", [CCD_KIND_TEXT] = "u",
	[CCD_KIND_ENACTING] = "enacting", [CCD_KIND_RECITAL] = "r", [CCD_KIND_OPERATIVE] = "op",
	[CCD_KIND_SIGNATURE] = "sig", [CCD_KIND_NOTE] = "n", [CCD_KIND_NOTICE] = "notice",
	[CCD_KIND_TABLE] = "table", [CCD_KIND_TABLEROW] = "row", [CCD_KIND_CELL] = "cell",
};

/* Whether a basic unit bears a number without a word: a section of a common-law statute. */
static bool
is_bare(const struct ccd_clause *c)
{
	return c->label != NULL && (strspn(c->label, "0123456789*[") > 0);
}

/* What stands before the number of clause I where it has one. */
static const char *
numbered_prefix(const struct ccd_clause *c, bool through)
{
	if (c->kind == CCD_KIND_PARAGRAPH && through)
		return "para";
	if (c->kind == CCD_KIND_HEADING || (c->kind == CCD_KIND_ARTICLE && is_bare(c)))
		return "sec";
	return prefix_of[c->kind];
}

/* Unlabelled siblings of a kind are counted; a lone title needs no number. Notes are
 * counted, too: their numbers begin anew on a page or in a chapter, as it is printed. */
static const char *
own_part(const struct ccd_version *v, uint32_t i, uint32_t place, bool through, struct ccd_arena *a)
{
	const struct ccd_clause *c = &v->clause[i];
	const char *prefix = prefix_of[c->kind];

	if (c->ordinal.number == 0 || c->kind == CCD_KIND_NOTE) {
		if (prefix == NULL || *prefix == '\0')
			prefix = "u";
		if (place == 1 && (c->kind == CCD_KIND_TITLE || c->kind == CCD_KIND_ANNEX ||
		    c->kind == CCD_KIND_ENACTING))
			return prefix;
		return ccd_arena_printf(a, "%s%u", prefix, place);
	}
	prefix = prefix != NULL ? ccd_arena_printf(a, "%s%u", numbered_prefix(c, through), c->ordinal.number) :
	    item_part(v, i, a);
	return c->ordinal.insert == 0 ? prefix :
	    ccd_arena_printf(a, "%s.%u", prefix, c->ordinal.insert);
}

static const char *
join(const char *parent, const char *part, struct ccd_arena *a)
{
	return *parent == '\0' ? ccd_arena_strdup(a, part) : ccd_arena_printf(a, "%s/%s", parent, part);
}

/* The annex or document a clause stands in. */
static uint32_t
scope_of(const struct ccd_version *v, uint32_t i)
{
	for (i = v->clause[i].parent; i != 0 && v->clause[i].kind != CCD_KIND_ANNEX;)
		i = v->clause[i].parent;
	return i;
}

/* Whether clause I stands below nothing but groupings that count in another way: not in an article,
 * a list or a numbered section of its own kind. */
static bool
is_grouped(const struct ccd_version *v, uint32_t i)
{
	do
		i = v->clause[i].parent;
	while (v->clause[i].kind >= CCD_KIND_PART && v->clause[i].kind <= CCD_KIND_HEADING &&
	    (v->clause[i].kind != CCD_KIND_SECTION || !is_bare(&v->clause[i])));
	return v->clause[i].kind == CCD_KIND_DOCUMENT || v->clause[i].kind == CCD_KIND_ANNEX;
}

/* The numbers of one kind directly in the groupings of a scope. */
struct run {
	uint32_t n, last, insert, parent;       /* of the newest */
	uint32_t breaks;        /* repeated, or lower than the one before */
	uint32_t restarts;      /* at 1 again, under another parent */
};

/* How many breaks a series may have that counts through, one in so many. */
enum { NUMBERS_TO_A_BREAK = 10 };

static void
count_number(struct run *run, const struct ccd_clause *c)
{
	const struct ccd_ordinal *o = &c->ordinal;

	run->restarts += run->n > 0 && o->number == 1 && o->insert == 0 && c->parent != run->parent;
	run->breaks += run->n > 0 && (o->number < run->last ||
	    (o->number == run->last && o->insert == run->insert));
	run->n++;
	run->last = o->number;
	run->insert = o->insert;
	run->parent = c->parent;
}

/* What paragraphs and numbered sections count in: the document and its annexes. */
struct scope {
	uint32_t clause;
	struct run run[2];
};

struct scopes {
	struct scope *v;
	size_t n, cap;
};

static struct scopes
scopes_of(const struct ccd_version *v, struct ccd_arena *a)
{
	struct scopes scopes = { 0 };

	for (uint32_t i = 0; i < v->nclause; i++)
		if (i == 0 || v->clause[i].kind == CCD_KIND_ANNEX)
			*ccd_push(a, &scopes) = (struct scope){ .clause = i };
	return scopes;
}

static int
by_clause(const void *key, const void *element)
{
	uint32_t x = *(const uint32_t *)key, y = ((const struct scope *)element)->clause;

	return (x > y) - (x < y);
}

static struct scope *
scope_at(const struct scopes *scopes, uint32_t clause)
{
	return bsearch(&clause, scopes->v, scopes->n, sizeof *scopes->v, by_clause);
}

/*
 * Marks the paragraphs, and the numbered sections, whose numbers run through all of their scope:
 * they are cited by them, whatever headings stand above.
 */
static void
find_through(const struct ccd_version *v, bool *through, struct ccd_arena *a)
{
	struct scopes scopes = scopes_of(v, a);

	for (int pass = 0; pass < 2; pass++)
		for (uint32_t i = 1; i < v->nclause; i++) {
			const struct ccd_clause *c = &v->clause[i];
			bool section = c->kind == CCD_KIND_SECTION && is_bare(c);
			struct run *own;

			if ((!section && c->kind != CCD_KIND_PARAGRAPH) || c->ordinal.number == 0 ||
			    c->ordinal.scheme == CCD_SCHEME_DOTTED || !is_grouped(v, i))
				continue;
			own = &scope_at(&scopes, scope_of(v, i))->run[section];
			if (pass == 0)
				count_number(own, c);
			else
				through[i] = own->restarts == 0 && own->breaks * NUMBERS_TO_A_BREAK <= own->n;
		}
}

/* An unnumbered lead-in is left out of the addresses of its items. */
static bool
is_lead_in(const struct ccd_version *v, uint32_t i)
{
	return v->clause[i].kind == CCD_KIND_TEXT || v->clause[i].kind == CCD_KIND_OPERATIVE;
}

/* Counts for each clause those of its unnumbered texts that have items: where there are several,
 * the items are told apart by them. */
static void
count_lists(const struct ccd_version *v, uint32_t *lists)
{
	uint32_t before = 0;

	for (uint32_t i = 1; i < v->nclause; i++) {
		uint32_t parent = v->clause[i].parent;

		if (!is_lead_in(v, parent) || v->clause[i].ordinal.number == 0 || parent == before)
			continue;
		lists[v->clause[parent].parent]++;
		before = parent;
	}
}

static void
set_address(struct ccd_version *v, uint32_t i, const char *part, bool through, const uint32_t *lists,
    struct taken *taken, struct ccd_arena *a)
{
	struct ccd_clause *c = &v->clause[i];
	uint32_t above = v->clause[c->parent].parent, *copies, under = c->parent;
	const char *full;

	if (c->kind == CCD_KIND_ARTICLE || through)
		under = scope_of(v, i);
	else if (is_lead_in(v, c->parent) && c->ordinal.number != 0 && lists[above] == 1)
		under = above;
	c->address = join(v->clause[under].address, part, a);
	if ((copies = take(taken, c->address, i)) == NULL)
		return;
	full = c->address;
	if (under != c->parent) {
		full = c->address = join(v->clause[c->parent].address, part, a);
		if ((copies = take(taken, full, i)) == NULL)
			return;
	}
	do
		c->address = ccd_arena_printf(a, "%s~%u", full, ++*copies);
	while (take(taken, c->address, i) != NULL);
}

void
ccd_address(struct ccd_version *v, const struct ccd_lang *lang, struct ccd_arena *a)
{
	uint32_t (*count)[CCD_KIND__COUNT] = NULL;
	struct ccd_arena *scratch = ccd_arena_new(), *brief = ccd_arena_new();
	struct taken taken = { .clause = v->clause };
	bool *through = ccd_array(scratch, v->nclause, bool);
	uint32_t *lists = ccd_array(scratch, v->nclause, uint32_t);
	uint32_t depth = 0;

	for (uint32_t i = 0; i < v->nclause; i++)
		depth = v->clause[i].depth > depth ? v->clause[i].depth : depth;
	count = ccd_arena_array(scratch, depth + 2, sizeof *count);
	for (taken.mask = 64; taken.mask < 2 * (size_t)v->nclause; taken.mask *= 2)
		continue;
	taken.slot = ccd_array(scratch, taken.mask, uint32_t);
	taken.copies = ccd_array(scratch, taken.mask, uint32_t);
	taken.mask--;
	find_through(v, through, scratch);
	count_lists(v, lists);
	v->clause[0].address = "";
	for (uint32_t i = 1; i < v->nclause; i++) {
		struct ccd_clause *c = &v->clause[i];
		bool preamble = c->kind == CCD_KIND_HEADING && ccd_sign_preamble(lang, c->text, brief);
		uint32_t place = 0;

		memset(count[c->depth + 1], 0, sizeof *count);
		if ((c->ordinal.number == 0 || c->kind == CCD_KIND_NOTE) && !preamble)
			place = ++count[c->depth][c->kind];
		set_address(v, i, preamble ? "preamble" : own_part(v, i, place, through[i], brief), through[i], lists,
		    &taken, a);
		ccd_arena_clear(brief);
	}
	ccd_arena_free(brief);
	ccd_arena_free(scratch);
}
