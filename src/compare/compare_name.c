/*
 * T05: states that one version names and another does not. A list of states is compared
 * member by member; of a single name only that another stands in its place is reported,
 * for "the Government" may stand for it.
 */
#include <string.h>

#include "compare/compare_int.h"
#include "lang/lang.h"
#include "text/names.h"

enum { FEWEST_OF_LIST = 3 };

struct named {
	uint16_t *code;
	uint32_t n;
};

/* The states that V names in ROW, ascending; languages left out. */
static struct named
names_of(const struct ccd_check *check, uint32_t row, uint32_t v)
{
	const struct ccd_cell *cell = &check->c->row[row].cell[v];
	const struct ccd_version *version = &check->c->version[v];
	struct named all = { 0 };

	for (uint32_t i = 0; i < cell->n; i++) {
		const char *text = version->clause[cell->clause[i]].text;
		uint16_t *code, *both;
		uint32_t n = ccd_names(ccd_lang_of(version->lang), text, strlen(text), check->arena, &code);

		both = ccd_array(check->arena, all.n + n, uint16_t);
		if (all.n > 0)
			memcpy(both, all.code, all.n * sizeof *both);
		for (uint32_t k = 0; k < n; k++)
			if (code[k] >> 8 >= 'A' && code[k] >> 8 <= 'Z')
				both[all.n++] = code[k];
		all.code = both;
	}
	return all;
}

static bool
has(const struct named *named, uint16_t code)
{
	for (uint32_t i = 0; i < named->n; i++)
		if (named->code[i] == code)
			return true;
	return false;
}

/* How many of A's names B has. */
static uint32_t
shared(const struct named *a, const struct named *b)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < a->n; i++)
		n += has(b, a->code[i]);
	return n;
}

/* True where it says something that B does not name what A names. */
static bool
comparable(const struct named *a, const struct named *b)
{
	uint32_t common = shared(a, b);

	if (a->n >= FEWEST_OF_LIST)
		return 2 * common >= a->n && common >= 2;
	return a->n > common && b->n > shared(b, a) && a->n == b->n;
}

static void
report_name(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row, uint16_t code,
    uint64_t have, uint64_t lack)
{
	struct ccd_evidence e[CCD_MAX_VERSIONS];
	uint32_t kind[CCD_MAX_VERSIONS] = { 0 }, n = ccd_row_evidence(check, row, have | lack, e);
	const char *arg[4] = { NULL };
	uint64_t minority;

	arg[0] = ccd_arena_printf(check->arena, "%c%c", code >> 8, code & 0xff);
	for (uint32_t i = 0; i < n; i++) {
		kind[e[i].version] = (have >> e[i].version & 1) != 0;
		e[i].value = kind[e[i].version] != 0 ? arg[0] : NULL;
	}
	ccd_differs(kind, have | lack, &minority);
	arg[1] = ccd_join_languages(check, lack);
	arg[2] = ccd_join_languages(check, have);
	ccd_report(check, rule, row, NULL, have | lack, minority, e, n, arg);
}

static void
compare_names(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row)
{
	struct named named[CCD_MAX_VERSIONS];
	uint64_t done = 0;

	for (uint64_t m = check->info[row].have; m != 0; m &= m - 1)
		named[ccd_lowest(m)] = names_of(check, row, ccd_lowest(m));
	for (uint64_t m = check->info[row].have; m != 0; m &= m - 1) {
		const struct named *a = &named[ccd_lowest(m)];

		for (uint32_t i = 0; i < a->n; i++) {
			uint64_t have = 0, lack = 0;

			for (uint64_t k = check->info[row].have; k != 0; k &= k - 1) {
				const struct named *b = &named[ccd_lowest(k)];

				if (has(b, a->code[i]))
					have |= k & -k;
				else if (comparable(a, b) &&
				    ccd_lang_reads(check->c->version[ccd_lowest(k)].lang, CCD_READS_NAMES))
					lack |= k & -k;
			}
			if (lack != 0 && (have & done) == 0)
				report_name(check, rule, row, a->code[i], have, lack);
			if (lack != 0 && a->n < FEWEST_OF_LIST)
				done |= have | lack;    /* one in place of another is one finding */
		}
		done |= m & -m;
	}
}

void
ccd_rule_names(struct ccd_check *check, const struct ccd_rule *rule)
{
	for (uint32_t r = 0; r < check->c->nrow; r++)
		if (ccd_bits(check->info[r].have) >= 2 && !check->info[r].notice &&
		    ccd_row_trusted(check, r))
			compare_names(check, rule, r);
}
