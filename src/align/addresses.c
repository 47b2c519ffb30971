/*
 * One address for what corresponds. Each version's own addresses depend on its own reading: where
 * an unnumbered paragraph stands among others, whether a word names the unit. In rows of one clause
 * a version, whose labels count the same and which stand under rows that correspond themselves, the
 * last part of the address is that of the version with the lowest tag, in all of them; so the order
 * of the versions changes nothing. What a version numbers otherwise keeps its own address.
 */
#include <string.h>

#include "align/align_int.h"
#include "base/hash.h"
#include "model/model.h"

/* The addresses of one version, taken apart. */
struct parts {
	uint32_t *base;         /* the clause whose address comes before a clause's own part */
	const char **part;      /* behind it */
	uint32_t *row;
	/* the new addresses that are taken: open addressing over clauses */
	uint32_t *slot;
	size_t mask;
};

/* The nearest clause above I whose address its own begins with; the root begins all. */
static uint32_t
base_of(const struct ccd_version *v, uint32_t i)
{
	uint32_t above = v->clause[i].parent;

	for (; above != 0; above = v->clause[above].parent) {
		size_t n = strlen(v->clause[above].address);

		if (strncmp(v->clause[i].address, v->clause[above].address, n) == 0 &&
		    v->clause[i].address[n] == '/')
			break;
	}
	return above;
}

static void
take_apart(const struct ccd_concordance *c, uint32_t v, struct parts *p, struct ccd_arena *a)
{
	const struct ccd_version *version = &c->version[v];

	p->base = ccd_array(a, version->nclause, uint32_t);
	p->part = ccd_array(a, version->nclause, const char *);
	p->row = ccd_rows_of(c, v, a);
	for (p->mask = 64; p->mask < 2 * (size_t)version->nclause; p->mask *= 2)
		continue;
	p->slot = ccd_array(a, p->mask, uint32_t);
	p->mask--;
	for (uint32_t i = 1; i < version->nclause; i++) {
		p->base[i] = base_of(version, i);
		p->part[i] = version->clause[i].address;
		if (p->base[i] != 0)
			p->part[i] += strlen(version->clause[p->base[i]].address) + 1;
	}
}

/* Takes ADDRESS for clause I; false where another has it. */
static bool
take(const struct ccd_version *v, struct parts *p, uint32_t i, const char *address)
{
	size_t k = ccd_hash(CCD_HASH_SEED, address, strlen(address)) & p->mask;

	for (; p->slot[k] != 0; k = (k + 1) & p->mask)
		if (strcmp(v->clause[p->slot[k]].address, address) == 0)
			return false;
	p->slot[k] = i;
	return true;
}

/* The version of ROW with the lowest tag that has one clause there, or CCD_NONE. */
static uint32_t
first_version(const struct ccd_concordance *c, uint32_t row)
{
	uint32_t first = CCD_NONE;

	for (uint32_t v = 0; row != CCD_NONE && v < c->nversion; v++)
		if (c->row[row].cell[v].n == 1 && (first == CCD_NONE ||
		    strcmp(c->version[v].lang, c->version[first].lang) < 0))
			first = v;
	return first;
}

static bool
same_ordinal(const struct ccd_ordinal *a, const struct ccd_ordinal *b)
{
	return a->number == b->number && a->insert == b->insert;
}

/* Whether clauses A of version V and B of version W stand in one row, or are both the root. */
static bool
same_place(const struct parts *p, uint32_t v, uint32_t a, uint32_t w, uint32_t b)
{
	return a == 0 || b == 0 ? a == b : p[v].row[a] == p[w].row[b] && p[v].row[a] != CCD_NONE;
}

/* The new address of clause I of version V. */
static const char *
address_of(const struct ccd_concordance *c, const struct parts *p, uint32_t v, uint32_t i)
{
	const struct ccd_version *version = &c->version[v];
	uint32_t row = p[v].row[i], first = first_version(c, row), base = p[v].base[i], other;
	const char *part = p[v].part[i], *above;

	if (first != CCD_NONE && first != v && c->row[row].cell[v].n == 1) {
		other = c->row[row].cell[first].clause[0];
		if (same_ordinal(&version->clause[i].ordinal, &c->version[first].clause[other].ordinal)) {
			if (same_place(p, v, base, first, p[first].base[other]))
				part = p[first].part[other];
			else if (p[first].base[other] == 0)
				return c->version[first].clause[other].address;
		}
	}
	above = version->clause[base].address;
	return *above == '\0' ? part : ccd_arena_printf(c->arena, "%s/%s", above, part);
}

void
ccd_align_addresses(struct ccd_concordance *c)
{
	struct ccd_arena *scratch = ccd_arena_new();
	struct parts *p = ccd_array(scratch, c->nversion, struct parts);
	uint32_t *order = ccd_array(scratch, c->nversion, uint32_t);

	for (uint32_t v = 0; v < c->nversion; v++) {
		uint32_t k = v;

		take_apart(c, v, &p[v], scratch);
		for (; k > 0 && strcmp(c->version[order[k - 1]].lang, c->version[v].lang) > 0; k--)
			order[k] = order[k - 1];
		order[k] = v;
	}
	for (uint32_t o = 0; o < c->nversion; o++) {
		struct ccd_version *version = &c->version[order[o]];

		for (uint32_t i = 1; i < version->nclause; i++) {
			const char *address = address_of(c, p, order[o], i), *own = address;

			for (uint32_t n = 2; !take(version, &p[order[o]], i, address); n++)
				address = ccd_arena_printf(c->arena, "%s~%u", own, n);
			version->clause[i].address = address;
		}
	}
	ccd_arena_free(scratch);
}
