/* One list, one series of signs: the series in which its labels run on best. */
#include "outline/outline_int.h"
#include "text/alphabet.h"

/* A label outside the series speaks against it more than a gap or a repetition; that two numbers
 * are one and an insert counts little. */
enum { COST_OUTSIDE = 8, COST_DAMAGED = 4, COST_BREAK = 2, COST_START = 1, COST_PATH = 1 };

/* Two letters, II or aa, are rather something else than the number behind z. */
enum { LETTERS = 26 };

/* What is tried, in this order; the first of equal cost wins. */
static const enum ccd_scheme tried[] = {
	CCD_SCHEME_DECIMAL, CCD_SCHEME_DOTTED, CCD_SCHEME_LATIN, CCD_SCHEME_LATIN_UPPER,
	CCD_SCHEME_ROMAN, CCD_SCHEME_ROMAN_UPPER, CCD_SCHEME_CYRILLIC, CCD_SCHEME_CYRILLIC_UPPER,
	CCD_SCHEME_HAN, CCD_SCHEME_STEM, CCD_SCHEME_BRANCH, CCD_SCHEME_ABJAD,
	CCD_SCHEME_WORD, CCD_SCHEME_OWN,
};

static bool
is_cyrillic(enum ccd_scheme scheme)
{
	return scheme == CCD_SCHEME_CYRILLIC || scheme == CCD_SCHEME_CYRILLIC_UPPER;
}

/* Whether B goes on with A. */
static bool
follows(const struct ccd_ordinal *a, const struct ccd_ordinal *b)
{
	return b->insert > 0 ? b->number == a->number || b->number == a->number + 1 :
	    b->number == a->number + 1;
}

/* The reading of P in SCHEME that goes on with BEFORE, else the first; number 0 where there is none.
 * *DAMAGED tells whether the label must be damaged for it. */
static struct ccd_ordinal
reading_in(const struct ccd_label *p, enum ccd_scheme scheme, uint64_t skipped,
    const struct ccd_ordinal *before, bool *damaged)
{
	struct ccd_ordinal best = { 0 };

	for (uint32_t r = 0; r < p->nreading; r++) {
		struct ccd_ordinal o = p->reading[r];

		if (o.scheme != scheme)
			continue;
		if (is_cyrillic(scheme))
			o.number = ccd_alphabet_place(o.number, skipped);
		if (o.number != 0 && (best.number == 0 || (before->number != 0 && follows(before, &o) &&
		    !follows(before, &best)))) {
			best = o;
			*damaged = ccd_label_doubts(p, r);
		}
	}
	return best;
}

/* What SCHEME costs; OUT, if not NULL, gets the ordinals in it. */
static uint32_t
try_scheme(const struct ccd_label *const *label, size_t n, enum ccd_scheme scheme, uint64_t skipped,
    struct ccd_ordinal *out)
{
	struct ccd_ordinal before = { 0 };
	uint32_t cost = 0;

	for (size_t i = 0; i < n; i++) {
		bool damaged = false;
		struct ccd_ordinal o = reading_in(label[i], scheme, skipped, &before, &damaged);

		if (out != NULL)
			out[i] = o.number != 0 ? o : label[i]->reading[0];
		if (o.number == 0) {
			cost += COST_OUTSIDE;
			before.number += before.number > 0;
			continue;
		}
		if (before.number == 0)
			cost += o.number == 1 ? 0 : o.number > LETTERS ? COST_START + 1 : COST_START;
		else if (!follows(&before, &o))
			cost += COST_BREAK;
		cost += damaged ? COST_DAMAGED : 0;
		cost += label[i]->components == 2 && o.insert > 0 ? COST_PATH : 0;
		before = o;
		if (label[i]->until > o.number)
			before.number = label[i]->until;
	}
	return cost;
}

void
ccd_series_resolve(const struct ccd_label *const *label, size_t n, struct ccd_ordinal *out)
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
			cost = try_scheme(label, n, tried[s], skipped, NULL);
			if (cost < least) {
				least = cost;
				best = tried[s];
				best_skipped = skipped;
			}
		}
	(void)try_scheme(label, n, best, best_skipped, out);
}
