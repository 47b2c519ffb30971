/* References where words stand apart: "paragraph 1 (a) of article 5", «пункт 1 статьи 5». */
#include <string.h>

#include "text/citation_int.h"
#include "text/utf8.h"

enum { MOST_ORDINAL = 20, NO_RANK = 99 };

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

/* "Buchstabe a", "lit. aa": one letter, or one twice, at I; behind it, or I. */
static size_t
letter_at(const struct ccd_scan *scan, size_t i, struct ccd_step *step)
{
	char sign[] = { '(', 0, 0, 0, 0 };
	size_t n = 0;

	if (!scan->lang->citation->letters)
		return i;
	while (n < 2 && ccd_is_lower(ccd_scan_at(scan, i + n)) && ccd_scan_at(scan, i + n) < 0x80) {
		sign[n + 1] = scan->s[i + n];
		n++;
	}
	if (n == 0 || ccd_is_letter(ccd_scan_at(scan, i + n)) || (n == 2 && sign[1] != sign[2]))
		return i;
	sign[n + 1] = ')';
	return ccd_cite_bracket(&(struct ccd_scan){ .lang = scan->lang, .s = sign, .n = n + 2, .arena = scan->arena },
	    0, step) == n + 2 ? i + n : i;
}

/* "part(s)", «раздел(ы)»: the bracket right behind the word that ends at I is its ending. */
static bool
is_ending(const struct ccd_scan *scan, size_t i)
{
	static const char *const endings[] = { "s)", "es)", "ies)", "ы)", "и)", "а)", "ов)", "ам)", "я)", NULL };

	return ccd_scan_at(scan, i) == '(' && ccd_scan_words(scan, i + 1, endings) > i + 1;
}

/* "point A", «точка M»: a capital alone names no paragraph or item, but "Paragraph I" where the
 * reference goes on behind it, or nothing does. */
static bool
is_bare_capital(const struct ccd_citing *c, const struct ccd_level_word *level, size_t i, size_t end)
{
	const struct ccd_level_word *next;
	size_t at;

	if (level->rank < 5 || !ccd_is_upper(ccd_scan_at(&c->scan, i)) ||
	    ccd_utf8_count(c->scan.s + i, end - i) != 1)
		return false;
	at = ccd_scan_spaces(&c->scan, end);
	return ccd_scan_at(&c->scan, i) != 'I' || (ccd_is_letter(ccd_scan_at(&c->scan, at)) &&
	    ccd_cite_word(&c->scan, at, c->words->of) == at && ccd_cite_word(&c->scan, at, c->words->to) == at &&
	    ccd_cite_level(c, at, &next) == at);
}

/* A sign in quotation marks, which is none of a unit above the paragraph: the rule "B". */
static bool
is_quoted(const struct ccd_scan *scan, const struct ccd_level_word *level, size_t i)
{
	int32_t c = ccd_scan_at(scan, i);

	return level->rank < 5 && c != '(' && !ccd_is_letter(c) && ccd_digit(c) < 0;
}

/* "(1). to (3).": behind the full stop at I that ends a sign in brackets and no sentence, or I. */
static size_t
sign_stop(const struct ccd_scan *scan, size_t i)
{
	return i > 0 && ccd_scan_at(scan, i) == '.' && ccd_scan_before(scan, i) == ')' &&
	    ccd_is_lower(ccd_scan_at(scan, ccd_scan_spaces(scan, i + 1))) ? i + 1 : i;
}

/* "14 (3) (d)", "3.1", "(a)" at I: *N steps; behind them, or I. */
static size_t
tail_at(const struct ccd_scan *scan, size_t i, struct ccd_step *step, uint32_t *n)
{
	size_t end = ccd_cite_number(scan, i, &step[0]);

	*n = 0;
	if (end == i)
		end = letter_at(scan, i, &step[0]);
	if (end > i) {
		*n = 1;
		end = ccd_cite_dotted(scan, end, step, n);
		if (scan->lang->citation->closed && ccd_scan_at(scan, end) == ')')
			end++;
	}
	end = brackets(scan, end, step, n);
	return end > i ? sign_stop(scan, end) : i;
}

/* True where the word for a level, of bytes [I, END), is of more than one. */
static bool
is_plural(const struct ccd_scan *scan, size_t i, size_t end)
{
	if (scan->lang->citation->plural == '\0')
		return true;
	while (end > i && scan->s[end - 1] == '.')
		end--;
	return scan->s[end - 1] == scan->lang->citation->plural || strncmp(scan->s + i, "§§", 4) == 0;
}

/* The rank of the level that stands behind I, after a word like "of" or, with COMMA, a comma: in
 * "subparagraph 1 or 3 of article 5", whose word is no plural, it holds them all. 99: none. */
static uint32_t
holder_rank(const struct ccd_citing *c, size_t i, bool comma)
{
	const struct ccd_level_word *level;
	struct ccd_step step[CCD_CITATION_STEPS];
	size_t at = ccd_scan_spaces(&c->scan, i), of = ccd_cite_word(&c->scan, at, c->words->of);
	uint32_t n;

	if (of == at && (!comma || ccd_scan_at(&c->scan, at) != ','))
		return NO_RANK;
	at = ccd_scan_spaces(&c->scan, of > at ? of : at + 1);
	at = ccd_scan_spaces(&c->scan, ccd_cite_word(&c->scan, at, c->words->the));
	of = ccd_cite_level(c, at, &level);
	return of > at && (level->level == CCD_KIND_ANNEX || tail_at(&c->scan, ccd_scan_spaces(&c->scan, of),
	    step, &n) > ccd_scan_spaces(&c->scan, of)) ? level->rank : NO_RANK;      /* not "of the Rules" */
}

/* "of the Securities Act": a word like "of" and a capital at I, of no level. */
static bool
names_instrument(const struct ccd_citing *c, size_t i)
{
	const struct ccd_level_word *level;
	size_t of = ccd_cite_word(&c->scan, i, c->words->of), at = ccd_scan_spaces(&c->scan, of);

	at = ccd_scan_spaces(&c->scan, ccd_cite_word(&c->scan, at, c->words->the));
	return of > i && ccd_is_upper(ccd_scan_at(&c->scan, at)) && ccd_cite_level(c, at, &level) == at;
}

/* "3, 4 or 5," under a word that is no plural: the number that ends at I is one of a list, which a
 * word like "or", BEHIND one or before another number, and no further word end. */
static bool
is_listed(const struct ccd_citing *c, size_t i, bool behind)
{
	const struct ccd_scan *scan = &c->scan;
	struct ccd_step step[CCD_CITATION_STEPS];
	uint32_t n;

	for (;;) {
		size_t at = ccd_scan_spaces(scan, i), mark = ccd_cite_word(scan, at, c->words->and), next;

		if (behind)
			return (!ccd_is_letter(ccd_scan_at(scan, at)) && ccd_digit(ccd_scan_at(scan, at)) < 0) ||
			    names_instrument(c, at);
		next = ccd_scan_spaces(scan, mark);
		if (mark == at || (i = tail_at(scan, next, step, &n)) == next || n != 1 ||
		    ccd_unit_behind(scan, i))
			return false;
		behind = ccd_is_letter(ccd_scan_before(scan, mark));
	}
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
		    !range && !(n > 1 && last->n > 1) && holder_rank(c, stop, true) > 5 &&
		    !(n == 1 && last->n == 1 && step[0].reading[0] > last->step[0].reading[0] &&
		    is_listed(c, stop, ccd_is_letter(ccd_scan_before(scan, mark)))))
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

/* "2nd", "1 st", «2-й»: figures with the ending of an ordinal at I; behind it, or I. */
static size_t
figure_ordinal_at(const struct ccd_scan *scan, size_t i, struct ccd_step *step)
{
	uint32_t number = 0;
	size_t at = i, end;

	for (int digit; at - i < 3 && (digit = ccd_digit(ccd_scan_at(scan, at))) >= 0;
	    ccd_utf8_next(scan->s, scan->n, &at))
		number = number * 10 + (uint32_t)digit;
	if (at == i || number == 0 || number > MOST_ORDINAL)
		return i;
	if (scan->lang->ordinal_hyphen && ccd_scan_at(scan, at) != '-')
		return i;
	at = scan->lang->ordinal_hyphen ? at + 1 : ccd_scan_spaces(scan, at);
	end = ccd_cite_word(scan, at, scan->lang->ordinal_endings);
	if (end == at)
		return i;
	*step = (struct ccd_step){ .nreading = 1, .reading = { (uint16_t)number } };
	return end;
}

/* «часть первая», "first sentence": an ordinal in words at I; behind it, or I. */
static size_t
ordinal_at(const struct ccd_scan *scan, size_t i, struct ccd_step *step)
{
	struct ccd_value value = { 0 };
	size_t end = figure_ordinal_at(scan, i, step);

	if (end > i)
		return end;
	end = ccd_is_letter(ccd_scan_at(scan, i)) ? ccd_words_at(scan, i, &value) : i;

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

/* True where the word behind I, if any, goes on a reference: "paragraph two of article 5", not "a
 * paragraph two pages long". */
static bool
ends_number(const struct ccd_citing *c, size_t i)
{
	size_t at = ccd_scan_spaces(&c->scan, i);

	return !ccd_is_letter(ccd_scan_at(&c->scan, at)) || ccd_cite_word(&c->scan, at, c->words->of) > at ||
	    ccd_cite_word(&c->scan, at, c->words->and) > at || ccd_cite_word(&c->scan, at, c->words->to) > at;
}

/* "paragraph four": a number in words behind LEVEL at I; behind it, or I. */
static size_t
spelled_at(const struct ccd_citing *c, const struct ccd_level_word *level, size_t i, struct ccd_step *step)
{
	struct ccd_value value = { 0 };
	size_t end = ccd_is_letter(ccd_scan_at(&c->scan, i)) ? ccd_words_at(&c->scan, i, &value) : i, next;

	if (end == i || value.kind != CCD_VALUE_NUMBER || value.reading[0].den != 1 ||
	    value.reading[0].num < 1 || value.reading[0].num > MOST_ORDINAL || level->rank < 4 ||
	    !ends_number(c, end) || ccd_unit_behind(&c->scan, end))
		return i;
	/* "one" is a word of its own: "not parts of one and the same file" */
	next = ccd_scan_spaces(&c->scan, end);
	if (value.reading[0].num == 1 && ccd_is_letter(ccd_scan_at(&c->scan, next)) &&
	    ccd_cite_word(&c->scan, next, c->words->of) == next)
		return i;
	*step = (struct ccd_step){ .nreading = 1, .reading = { (uint16_t)value.reading[0].num } };
	return end;
}

/* "first, second or third", "second to fifth": the ordinals at I that one word for a level follows, as
 * tails of GROUP; behind the last, or I. */
static size_t
ordinals_at(const struct ccd_citing *c, size_t i, struct ccd_group *group)
{
	const struct ccd_scan *scan = &c->scan;
	struct ccd_step step;
	size_t end = ordinal_at(scan, i, &step), at, mark, next;

	if (end == i)
		return i;
	ccd_cite_tail(group, &step, 1);
	while (group->n < CCD_TAILS) {
		bool range;

		at = ccd_scan_spaces(scan, end);
		mark = ccd_cite_word(scan, at, c->words->to);
		range = mark > at;
		if (!range)
			mark = ccd_cite_word(scan, at, c->words->and);
		next = ccd_scan_spaces(scan, mark);
		if (mark == at || (end = ordinal_at(scan, next, &step)) == next)
			return ccd_scan_spaces(scan, at);
		group->tail[group->n - 1].ranges = range;
		ccd_cite_tail(group, &step, 1);
	}
	return end;
}

/* "first item to third item": the further members of GROUP behind END, each with its word; behind them. */
static size_t
repeated_ordinals(const struct ccd_citing *c, size_t end, struct ccd_group *group)
{
	const struct ccd_scan *scan = &c->scan;

	while (group->n < CCD_TAILS) {
		const struct ccd_level_word *level;
		struct ccd_step step;
		size_t at = ccd_scan_spaces(scan, end), mark = ccd_cite_word(scan, at, c->words->to), next, word;
		bool range = mark > at;

		mark = range ? mark : ccd_cite_word(scan, at, c->words->and);
		next = ccd_scan_spaces(scan, mark);
		if (mark == at || (at = ordinal_at(scan, next, &step)) == next)
			break;
		at = ccd_scan_spaces(scan, at);
		if ((word = ccd_cite_level(c, at, &level)) == at || level->rank != group->level->rank)
			break;
		group->tail[group->n - 1].ranges = range;
		ccd_cite_tail(group, &step, 1);
		end = word;
	}
	return end;
}

/* "article(s)": behind the ending in brackets, or I. */
static size_t
plural_sign(const struct ccd_scan *scan, size_t i)
{
	return i + 2 < scan->n && scan->s[i] == '(' && scan->s[i + 1] == scan->lang->citation->plural &&
	    scan->s[i + 2] == ')' ? i + 3 : i;
}

/* "4", "4 or 5" and, under the word of several, "1 to 6" at I: behind all, or I. */
static size_t
tails_at(const struct ccd_citing *c, size_t i, bool plural)
{
	struct ccd_step step[CCD_CITATION_STEPS];
	uint32_t n;
	size_t end = tail_at(&c->scan, i, step, &n);

	for (size_t at = end, next; end > i; end = next) {
		size_t mark;

		at = ccd_scan_spaces(&c->scan, end);
		mark = plural ? ccd_cite_word(&c->scan, at, c->words->to) : at;
		mark = mark > at ? mark : ccd_cite_word(&c->scan, at, c->words->and);
		at = ccd_scan_spaces(&c->scan, mark);
		if (mark == ccd_scan_spaces(&c->scan, end) || (next = tail_at(&c->scan, at, step, &n)) == at)
			break;
	}
	return end;
}

/* A word for a level and its numbers, in either order; INSIDE a chain or not. */
static size_t
group_at(const struct ccd_citing *c, size_t i, bool inside, struct ccd_group *group)
{
	const struct ccd_scan *scan = &c->scan;
	struct ccd_step step[CCD_CITATION_STEPS];
	size_t word = ccd_cite_level(c, i, &group->level), at, end;
	uint32_t n = 0;

	group->n = 0;
	if (word > i) {
		at = ccd_scan_spaces(scan, plural_sign(scan, word));
		if (!inside && ccd_scan_at(scan, at) != '(' &&
		    ccd_cite_word(scan, i, c->words->bracketed) == word &&
		    ((end = tails_at(c, at, is_plural(scan, i, word))) == at || holder_rank(c, end, true) >= group->level->rank))
			return i;
		at = ccd_scan_spaces(scan, ccd_cite_word(scan, at, c->words->from));
		if (ccd_scan_at(scan, at) == 0x2116)    /* № */
			at = ccd_scan_spaces(scan, at + 3);
		end = group->level->level == CCD_KIND_SEGMENT && ccd_digit(ccd_scan_at(scan, at)) < 0 ? at :
		    tail_at(scan, at, step, &n);
		if (end > at && (ccd_unit_behind(scan, end) || is_ending(scan, word) ||
		    is_bare_capital(c, group->level, at, end) || is_quoted(scan, group->level, at)))
			return i;
		if (end == at && may_be_ordinal(group->level) &&
		    (end = ordinal_at(scan, at, &step[0])) > at)
			n = 1;
		if (end == at && (end = spelled_at(c, group->level, at, &step[0])) > at)
			n = 1;
		if (end == at)
			return i;
		step[0].level = group->level->level;
		ccd_cite_tail(group, step, n);
		end = list_rest(c, end, is_plural(scan, i, word), group);
		ccd_cite_expand(group);
		return end;
	}
	if ((at = ordinals_at(c, i, group)) == i)
		return i;
	at = ccd_scan_spaces(scan, at);
	end = ccd_cite_level(c, at, &group->level);
	if (end == at || !may_be_ordinal(group->level)) {
		group->n = 0;
		return i;
	}
	if (!inside)
		end = repeated_ordinals(c, end, group);
	for (uint32_t t = 0; t < group->n; t++)
		group->tail[t].step[0].level = group->level->level;
	ccd_cite_expand(group);
	return end;
}

/* Which way a chain runs. */
enum way { WAY_NONE, WAY_IN, WAY_OUT };

/* True where GROUP may stand around all of CHAIN, whose last level is LAST. */
static bool
holds(const struct ccd_group *group, const struct ccd_chain *chain, const struct ccd_level_word *last)
{
	for (uint32_t g = 0; g < chain->n; g++)
		if (chain->group[g].level != last && chain->group[g].level->rank <= group->level->rank)
			return false;
	return group->level->rank < last->rank ||
	    (group->level->level == CCD_KIND_PART && last->rank <= 3);      /* раздел 2 части III */
}

/* The next group of CHAIN behind END, if any; *WAY gets WAY_OUT where it holds what came before. A
 * comma goes on the way the chain runs: "article 46, paragraph 1", "paragraph 1, article 46". */
static size_t
next_group(const struct ccd_citing *c, size_t end, const struct ccd_chain *chain,
    const struct ccd_level_word *last, struct ccd_group *group, enum way *way)
{
	const struct ccd_scan *scan = &c->scan;
	size_t at = ccd_scan_spaces(scan, end), of = ccd_cite_word(scan, at, c->words->of), stop;
	int32_t sign = ccd_scan_at(scan, at);
	uint32_t holder;
	bool by_of = of > at, comma = !by_of && (sign == ',' || sign == 0x60c), outer;

	if (by_of) {
		at = ccd_scan_spaces(scan, of);
		at = ccd_scan_spaces(scan, ccd_cite_word(scan, at, c->words->the));
	} else if (comma) {
		ccd_utf8_next(scan->s, scan->n, &at);
		at = ccd_scan_spaces(scan, at);
	} else if (at == end) {
		return end;
	}
	if ((stop = group_at(c, at, true, group)) == at)
		return end;
	at = ccd_scan_spaces(scan, stop);
	if (comma && ccd_cite_word(scan, at, c->words->none) > at)
		return end;
	outer = holds(group, chain, last);
	if (comma && ((outer && (*way == WAY_IN || (last->rank < 5 && !names_instrument(c, at)))) ||
	    (!outer && *way == WAY_OUT)))
		return end;
	holder = holder_rank(c, at, false);
	if (comma && !outer && holder < group->level->rank && holder >= chain->group[0].level->rank)
		return end;             /* Article 5, Paragraph 1 of Article 12 */
	if (!outer && (by_of || group->level->rank <= last->rank))
		return end;
	*way = outer ? WAY_OUT : WAY_IN;
	return stop;
}

/* "item (7) of Article 13, paragraph 1": the level behind END between the two of CHAIN goes in
 * between; behind it, or END. */
static size_t
fill_between(const struct ccd_citing *c, size_t end, struct ccd_chain *chain)
{
	const struct ccd_scan *scan = &c->scan;
	struct ccd_group *group = &chain->group[2];
	size_t at = ccd_scan_spaces(scan, end), stop;

	if (chain->n != 2 || ccd_scan_at(scan, at) != ',')
		return end;
	at = ccd_scan_spaces(scan, at + 1);
	if ((stop = group_at(c, at, true, group)) == at || group->n != 1 ||
	    group->level->rank <= chain->group[0].level->rank ||
	    group->level->rank >= chain->group[1].level->rank ||
	    holder_rank(c, stop, true) < group->level->rank)
		return end;
	chain->group[3] = *group;
	chain->group[2] = chain->group[1];
	chain->group[1] = chain->group[3];
	chain->n = 3;
	return stop;
}

/* Whose clauses these are, by the words behind END. */
static void
whose(const struct ccd_citing *c, struct ccd_chain *chain)
{
	const struct ccd_scan *scan = &c->scan;
	size_t at = ccd_scan_spaces(scan, chain->end), of;
	size_t before = chain->start, word;

	if (ccd_scan_at(scan, at) == ',')
		at = ccd_scan_spaces(scan, at + 1);
	of = ccd_cite_word(scan, at, c->words->of);
	if (of > at || c->words->of == NULL) {
		at = ccd_scan_spaces(scan, of);
		chain->here = ccd_cite_word(scan, at, c->words->this) > at;
		if (!chain->here) {
			at = ccd_scan_spaces(scan, ccd_cite_word(scan, at, c->words->the));
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

/* CHAIN has a level of the rank of GROUP: «пункт 1 статьи 3, пункт 2 статьи 4» are two. */
static bool
has_rank(const struct ccd_chain *chain, const struct ccd_group *group)
{
	for (uint32_t g = 0; g < chain->n; g++)
		if (chain->group[g].level->rank == group->level->rank)
			return true;
	return false;
}

size_t
ccd_cite_spaced(struct ccd_citing *c, size_t i)
{
	struct ccd_chain chain;         /* large: not cleared for every word of a text */
	size_t end = group_at(c, i, false, &chain.group[0]), at, next;
	const struct ccd_level_word *last;
	enum way way = WAY_NONE;

	if (end == i)
		return i;
	chain.start = i;
	chain.part = chain.outside = chain.here = false;
	chain.n = 1;
	last = chain.group[0].level;
	while (chain.n < CCD_GROUPS) {
		struct ccd_group *group = &chain.group[chain.n];

		if ((next = next_group(c, end, &chain, last, group, &way)) == end || has_rank(&chain, group))
			break;
		last = group->level;
		if (way == WAY_OUT) {
			struct ccd_group moved = *group;

			memmove(&chain.group[1], &chain.group[0], chain.n * sizeof *group);
			chain.group[0] = moved;
		}
		chain.n++;
		end = next;
	}
	if (way == WAY_OUT)
		end = fill_between(c, end, &chain);
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
