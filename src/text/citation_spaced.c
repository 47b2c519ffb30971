/* References where words stand apart: "paragraph 1 (a) of article 5", «пункт 1 статьи 5». */
#include <string.h>

#include "text/citation_int.h"
#include "text/utf8.h"

enum { MOST_ORDINAL = 20 };

/* 3.1.2: the steps behind the first number. */
static size_t
dotted(const struct ccd_scan *scan, size_t i, struct ccd_step *step, uint32_t *n)
{
	while (*n < CCD_CITATION_STEPS - 1 && ccd_scan_at(scan, i) == '.' &&
	    ccd_digit(ccd_scan_at(scan, i + 1)) >= 0) {
		size_t end = ccd_cite_number(scan, i + 1, &step[*n]);

		if (end == i + 1)
			break;
		++*n;
		i = end;
	}
	return i;
}

/* The signs in brackets at I, with blanks between. */
static size_t
brackets(const struct ccd_scan *scan, size_t i, struct ccd_step *step, uint32_t *n)
{
	while (*n < CCD_CITATION_STEPS) {
		size_t at = ccd_scan_spaces(scan, i), end = ccd_cite_bracket(scan, at, &step[*n]);

		if (end == at)
			break;
		++*n;
		i = end;
	}
	return i;
}

/* "14 (3) (d)", "3.1", "(a)" at I: *N steps; behind them, or I. */
static size_t
tail_at(const struct ccd_scan *scan, size_t i, struct ccd_step *step, uint32_t *n)
{
	size_t end = ccd_cite_number(scan, i, &step[0]);

	*n = 0;
	if (end > i) {
		*n = 1;
		end = dotted(scan, end, step, n);
		if (scan->lang->inflected && ccd_scan_at(scan, end) == ')')
			end++;
	}
	return brackets(scan, end, step, n);
}

/* True where the word for a level, of bytes [I, END), is of more than one. */
static bool
is_plural(const struct ccd_scan *scan, size_t i, size_t end)
{
	if (scan->lang->inflected)
		return true;
	while (end > i && scan->s[end - 1] == '.')
		end--;
	return scan->s[end - 1] == 's' || strncmp(scan->s + i, "§§", 4) == 0;
}

/* The further members of a list; each may leave out what it shares with the one before. */
static size_t
list_rest(const struct ccd_citing *c, size_t end, bool plural, struct ccd_group *group)
{
	const struct ccd_scan *scan = &c->scan;

	while (group->n > 0 && group->n < CCD_TAILS) {
		struct ccd_tail *last = &group->tail[group->n - 1];
		struct ccd_step step[CCD_CITATION_STEPS], full[2 * CCD_CITATION_STEPS];
		size_t at = ccd_scan_spaces(scan, end), mark = ccd_cite_word(scan, at, c->words->to), stop;
		bool range = mark > at;
		uint32_t n, shared = 0;

		if (!range)
			mark = ccd_cite_word(scan, at, c->words->and);
		if (mark == at || (range && mark == at && at != end))
			break;
		at = ccd_scan_spaces(scan, mark);
		stop = tail_at(scan, at, step, &n);
		if (stop == at || ccd_unit_behind(scan, stop))
			break;
		if (!plural && step[0].level == CCD_KIND_DOCUMENT && ccd_scan_at(scan, at) != '(' &&
		    !range)
			break;
		if (ccd_digit(ccd_scan_at(scan, at)) < 0 && !ccd_is_upper(ccd_scan_at(scan, at)) &&
		    last->n >= n)
			shared = last->n - n;
		memcpy(full, last->step, shared * sizeof *full);
		memcpy(full + shared, step, n * sizeof *full);
		if (n == 1 && shared > 0 && last->n > 1)
			full[shared].level = last->step[last->n - 1].level;
		else if (shared == 0)
			full[0].level = last->step[0].level;
		last->ranges = range;
		if (!ccd_cite_tail(group, full, shared + n))
			break;
		end = stop;
	}
	return end;
}

/* «часть первая», "first sentence": an ordinal in words at I; behind it, or I. */
static size_t
ordinal_at(const struct ccd_scan *scan, size_t i, struct ccd_step *step)
{
	struct ccd_value value = { 0 };
	size_t end = ccd_is_letter(ccd_scan_at(scan, i)) ? ccd_words_at(scan, i, &value) : i;

	if (end == i || value.kind != CCD_VALUE_ORDINAL || value.reading[0].num < 1 ||
	    value.reading[0].num > MOST_ORDINAL)
		return i;
	*step = (struct ccd_step){ .nreading = 1, .reading = { (uint16_t)value.reading[0].num } };
	return end;
}

static bool
may_be_ordinal(const struct ccd_level_word *level)
{
	return level->rank >= 5;
}

/* A word for a level and its numbers, in either order. */
static size_t
group_at(const struct ccd_citing *c, size_t i, struct ccd_group *group)
{
	const struct ccd_scan *scan = &c->scan;
	struct ccd_step step[CCD_CITATION_STEPS];
	size_t word = ccd_cite_level(c, i, &group->level), at, end;
	uint32_t n = 0;

	group->n = 0;
	if (word > i) {
		at = ccd_scan_spaces(scan, word);
		if (ccd_scan_at(scan, at) != '(' && ccd_cite_word(scan, i, c->words->bracketed) == word)
			return i;
		if (ccd_scan_at(scan, at) == 0x2116)    /* № */
			at = ccd_scan_spaces(scan, at + 3);
		end = group->level->level == CCD_KIND_SEGMENT ? at : tail_at(scan, at, step, &n);
		if (end > at && ccd_unit_behind(scan, end))
			return i;
		if (end == at && may_be_ordinal(group->level) &&
		    (end = ordinal_at(scan, at, &step[0])) > at)
			n = 1;
		if (end == at)
			return i;
		step[0].level = group->level->level;
		ccd_cite_tail(group, step, n);
		end = list_rest(c, end, is_plural(scan, i, word), group);
		ccd_cite_expand(group);
		return end;
	}
	if ((at = ordinal_at(scan, i, &step[0])) == i)
		return i;
	at = ccd_scan_spaces(scan, at);
	end = ccd_cite_level(c, at, &group->level);
	if (end == at || !may_be_ordinal(group->level))
		return i;
	step[0].level = group->level->level;
	ccd_cite_tail(group, step, 1);
	return end;
}

/* The next group of a chain behind END, if any; *OUTER: it holds what came before. */
static size_t
next_group(const struct ccd_citing *c, size_t end, const struct ccd_level_word *last,
    struct ccd_group *group, bool *outer)
{
	static const char *const the[] = { "the", NULL };
	const struct ccd_scan *scan = &c->scan;
	size_t at = ccd_scan_spaces(scan, end), of = ccd_cite_word(scan, at, c->words->of), stop;
	bool comma = ccd_scan_at(scan, at) == ',';

	if (of > at) {
		at = ccd_scan_spaces(scan, of);
		at = ccd_scan_spaces(scan, ccd_cite_word(scan, at, the));
	} else if (comma) {
		at = ccd_scan_spaces(scan, at + 1);
	} else if (at == end) {
		return end;
	}
	if ((stop = group_at(c, at, group)) == at)
		return end;
	at = ccd_scan_spaces(scan, stop);
	if (comma && ccd_cite_word(scan, at, c->words->none) > at)
		return end;
	*outer = !comma && (group->level->rank < last->rank ||
	    (group->level->level == CCD_KIND_PART && last->rank <= 3));     /* раздел 2 части III */
	if (of > end && !*outer)
		return end;
	return *outer || group->level->rank > last->rank ? stop : end;
}

/* Whose clauses these are, by the words behind END. */
static void
whose(const struct ccd_citing *c, struct ccd_chain *chain)
{
	static const char *const the[] = { "the", NULL };
	const struct ccd_scan *scan = &c->scan;
	size_t at = ccd_scan_spaces(scan, chain->end), of;
	size_t before = chain->start, word;

	if (ccd_scan_at(scan, at) == ',')
		at = ccd_scan_spaces(scan, at + 1);
	of = ccd_cite_word(scan, at, c->words->of);
	if (of > at || scan->lang->inflected) {
		at = ccd_scan_spaces(scan, of);
		chain->here = ccd_cite_word(scan, at, c->words->this) > at;
		if (!chain->here) {
			at = ccd_scan_spaces(scan, ccd_cite_word(scan, at, the));
			chain->outside = ccd_is_upper(ccd_scan_at(scan, at)) ||
			    ccd_cite_word(scan, at, c->words->other) > at ||
			    ccd_digit(ccd_scan_at(scan, at)) >= 0;
		}
	} else {
		chain->here = ccd_cite_word(scan, at, c->words->this) > at;
	}
	/* "the Charter, article 5" */
	while (before > 0 && (ccd_is_space(ccd_scan_before(scan, before)) ||
	    ccd_scan_before(scan, before) == ','))
		ccd_utf8_prev(scan->s, &before);
	for (word = before; word > 0 && ccd_is_letter(ccd_scan_before(scan, word));)
		ccd_utf8_prev(scan->s, &word);
	if (word < before && ccd_cite_word(scan, word, c->words->other) == before)
		chain->outside = true;
}

size_t
ccd_cite_spaced(struct ccd_citing *c, size_t i)
{
	struct ccd_chain chain;         /* large: not cleared for every word of a text */
	size_t end = group_at(c, i, &chain.group[0]), at, next;
	const struct ccd_level_word *last;
	bool outer;

	if (end == i)
		return i;
	chain.start = i;
	chain.outside = chain.here = false;
	chain.n = 1;
	last = chain.group[0].level;
	while (chain.n < CCD_GROUPS) {
		struct ccd_group *group = &chain.group[chain.n];

		if ((next = next_group(c, end, last, group, &outer)) == end)
			break;
		last = group->level;
		if (outer) {
			struct ccd_group moved = *group;

			memmove(&chain.group[1], &chain.group[0], chain.n * sizeof *group);
			chain.group[0] = moved;
		}
		chain.n++;
		end = next;
	}
	chain.end = end;
	at = ccd_scan_spaces(&c->scan, end);
	if (ccd_cite_word(&c->scan, at, c->words->none) > at)
		return i;
	if (chain.n == 1 && chain.group[0].level->level == CCD_KIND_SEGMENT)
		return i;
	whose(c, &chain);
	ccd_cite_add(c, &chain);
	return end;
}
