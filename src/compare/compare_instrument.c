/* R05: a version cites a listed instrument under a title that is not its own. */
#include <string.h>

#include "compare/compare_int.h"
#include "text/instrument.h"

/* Looks for instrument I in every clause of V in ROW; OTHER: for a title like it. */
static bool
find_title(const struct ccd_check *check, uint32_t row, uint32_t v, uint32_t i, bool other,
    struct ccd_evidence *e)
{
	const struct ccd_cell *cell = &check->c->row[row].cell[v];
	const struct ccd_version *version = &check->c->version[v];

	for (uint32_t k = 0; k < cell->n; k++) {
		const char *text = version->clause[cell->clause[k]].text;
		const struct ccd_lang *lang = ccd_lang_of(version->lang);
		size_t start, end;

		if (!ccd_instrument_maybe(lang, text))
			continue;
		if (other ? ccd_instrument_other(lang, text, strlen(text), i, &start, &end) :
		    ccd_instrument_in(lang, text, strlen(text), i, &start, &end)) {
			*e = (struct ccd_evidence){ v, cell->clause[k], (uint32_t)start, (uint32_t)end,
			    ccd_arena_strndup(check->arena, text + start, end - start) };
			return true;
		}
	}
	return false;
}

static void
compare_titles(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row, uint32_t i)
{
	struct ccd_evidence e[CCD_MAX_VERSIONS], of[CCD_MAX_VERSIONS];
	uint64_t have = 0, wrong = 0;
	const char *arg[4] = { ccd_instrument_name(i) };
	uint32_t n = 0;

	for (uint64_t m = check->info[row].have; m != 0; m &= m - 1) {
		uint32_t v = ccd_lowest(m);

		have |= find_title(check, row, v, i, false, &of[v]) ? ccd_bit(v) : 0;
	}
	for (uint64_t m = have == 0 ? 0 : check->info[row].have & ~have; m != 0; m &= m - 1) {
		uint32_t v = ccd_lowest(m);

		wrong |= find_title(check, row, v, i, true, &of[v]) ? ccd_bit(v) : 0;
	}
	if (wrong == 0)
		return;
	for (uint64_t m = have | wrong; m != 0; m &= m - 1)
		e[n++] = of[ccd_lowest(m)];
	arg[1] = ccd_join_languages(check, wrong);
	ccd_report(check, rule, row, NULL, have | wrong, wrong, e, n, arg);
}

/* The listed instruments that some version may cite here, as bits. */
static uint64_t
may_cite(const struct ccd_check *check, uint32_t row)
{
	uint64_t like = 0;

	for (uint64_t m = check->info[row].have; m != 0; m &= m - 1) {
		const struct ccd_version *version = &check->c->version[ccd_lowest(m)];
		const struct ccd_cell *cell = &check->c->row[row].cell[ccd_lowest(m)];

		for (uint32_t i = 0; i < cell->n; i++) {
			const struct ccd_lang *lang = ccd_lang_of(version->lang);
			const char *text = version->clause[cell->clause[i]].text;

			if (ccd_instrument_maybe(lang, text))
				like |= ccd_instruments_like(lang, text, strlen(text));
		}
	}
	return like;
}

void
ccd_rule_instrument(struct ccd_check *check, const struct ccd_rule *rule)
{
	for (uint32_t r = 0; r < check->c->nrow; r++)
		if (ccd_bits(check->info[r].have) >= 2 && !check->info[r].notice && ccd_row_trusted(check, r))
			for (uint64_t like = may_cite(check, r); like != 0; like &= like - 1)
				compare_titles(check, rule, r, ccd_lowest(like));
}
