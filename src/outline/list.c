/* One list, one series of signs: the series in which its labels run on best. */
#include "text/alphabet.h"
#include "outline/outline_int.h"

/* A label outside the series speaks against it more than a gap or a repetition. */
enum { COST_OUTSIDE = 8, COST_BREAK = 2, COST_START = 1 };

/* What is tried, in this order; the first of equal cost wins. */
static const enum ccd_scheme tried[] = {
	CCD_SCHEME_DECIMAL, CCD_SCHEME_DOTTED, CCD_SCHEME_LATIN, CCD_SCHEME_LATIN_UPPER,
	CCD_SCHEME_ROMAN, CCD_SCHEME_ROMAN_UPPER, CCD_SCHEME_CYRILLIC, CCD_SCHEME_CYRILLIC_UPPER,
	CCD_SCHEME_HAN, CCD_SCHEME_STEM, CCD_SCHEME_BRANCH, CCD_SCHEME_ABJAD,
};

static bool
is_cyrillic(enum ccd_scheme scheme)
{
	return scheme == CCD_SCHEME_CYRILLIC || scheme == CCD_SCHEME_CYRILLIC_UPPER;
}

/* The number of a label in a series; 0 where it is not of it. */
static uint32_t
number_in(const struct ccd_label_parse *parse, enum ccd_scheme scheme, uint64_t skipped)
{
	const struct ccd_ordinal *o = ccd_label_reading(parse, scheme);

	if (o == NULL)
		return 0;
	return is_cyrillic(scheme) ? ccd_alphabet_place(o->number, skipped) : o->number;
}

static uint32_t
cost_of(const struct ccd_members *members, enum ccd_scheme scheme, uint64_t skipped)
{
	uint32_t cost = 0, before = 0;

	for (size_t i = 0; i < members->n; i++) {
		uint32_t number = number_in(&members->v[i].parse, scheme, skipped);

		if (number == 0) {
			cost += COST_OUTSIDE;
			before += before > 0;
			continue;
		}
		if (before == 0)
			cost += number != 1 ? COST_START : 0;
		else if (number != before + 1 && ccd_label_reading(&members->v[i].parse, scheme)->insert == 0)
			cost += COST_BREAK;
		before = number;
	}
	return cost;
}

static void
apply(const struct ccd_members *members, struct ccd_clause *clauses, enum ccd_scheme scheme,
    uint64_t skipped)
{
	for (size_t i = 0; i < members->n; i++) {
		const struct ccd_label_parse *parse = &members->v[i].parse;
		struct ccd_ordinal *ordinal = &clauses[members->v[i].clause].ordinal;
		uint32_t number = number_in(parse, scheme, skipped);

		*ordinal = number != 0 ? *ccd_label_reading(parse, scheme) : parse->reading[0];
		if (number != 0)
			ordinal->number = number;
	}
}

void
ccd_list_resolve(const struct ccd_members *members, struct ccd_clause *clauses)
{
	enum ccd_scheme best = CCD_SCHEME_NONE;
	uint64_t best_skipped = 0;
	uint32_t least = UINT32_MAX;

	for (size_t s = 0; s < sizeof tried / sizeof *tried; s++)
		for (uint32_t custom = 0; custom == 0 || is_cyrillic(tried[s]); custom++) {
			uint64_t skipped = ccd_alphabet_skipped(custom);
			uint32_t cost;

			if (skipped == UINT64_MAX)
				break;
			cost = cost_of(members, tried[s], skipped);
			if (cost < least) {
				least = cost;
				best = tried[s];
				best_skipped = skipped;
			}
		}
	apply(members, clauses, best, best_skipped);
}
