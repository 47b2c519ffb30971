/* What references of all languages share: signs, ranges, paths. */
#include <string.h>
#include <unicode/uchar.h>

#include "base/hash.h"
#include "text/alphabet.h"
#include "text/citation_int.h"
#include "text/numeral.h"
#include "text/utf8.h"

/* Larger numbers are years and quantities. */
enum { MOST_INSERT = 99, MOST_NUMBER = 999, MOST_CODED = 9999, LONGEST_RANGE = 64, MOST_FIGURES = 4 };

/* ---- words ------------------------------------------------------------ */

size_t
ccd_cite_word(const struct ccd_scan *scan, size_t i, const char *const *list)
{
	size_t longest = i;

	for (; list != NULL && *list != NULL; list++) {
		size_t end = ccd_scan_literal(scan, i, *list);

		longest = end > longest ? end : longest;
	}
	return longest;
}

static size_t
level_word_at(const struct ccd_scan *scan, size_t i, const struct ccd_level_word *row)
{
	size_t at = ccd_scan_prefix(scan, i, row->word);

	if (at == i || ccd_lang_edge(scan->lang, ccd_scan_before(scan, at)))
		return at;
	for (uint32_t more = 0; ccd_is_letter(ccd_scan_at(scan, at)); more++) {
		if (more == row->more)
			return i;
		ccd_utf8_next(scan->s, scan->n, &at);
	}
	return at;
}

size_t
ccd_cite_level(const struct ccd_citing *c, size_t i, const struct ccd_level_word **level)
{
	size_t longest = i;

	if (!ccd_beginnings_may(&c->levels, &c->scan, i))
		return i;
	for (const struct ccd_level_word *row = c->words->levels; row->word != NULL; row++) {
		size_t end = level_word_at(&c->scan, i, row);

		if (end > longest) {
			longest = end;
			*level = row;
		}
	}
	return longest;
}

bool
ccd_points(const struct ccd_lang *lang, const char *text, size_t n)
{
	const struct ccd_citation_words *words = lang->citation;
	struct ccd_scan scan = { lang, text, n, NULL, NULL };

	for (size_t i = 0; words != NULL && i < n;) {
		bool begins = ccd_lang_edge(lang, ccd_scan_before(&scan, i));

		for (const char *const *w = words->pointing; begins && *w != NULL; w++) {
			size_t at = ccd_scan_prefix(&scan, i, *w);

			if (at > i && (words->stems || ccd_lang_edge(lang, ccd_scan_at(&scan, at))))
				return true;
		}
		ccd_utf8_next(text, n, &i);
	}
	return false;
}

/* ---- signs ------------------------------------------------------------ */

static void
add_reading(struct ccd_step *step, uint32_t number)
{
	if (number == 0 || number > MOST_NUMBER || step->nreading == CCD_SIGN_READINGS)
		return;
	for (uint32_t i = 0; i < step->nreading; i++)
		if (step->reading[i] == number)
			return;
	step->reading[step->nreading++] = (uint16_t)number;
}

/* One letter of either alphabet, of the abjad, or a stem, or a branch. */
static void
read_letter(struct ccd_step *step, int32_t c)
{
	int32_t twin = ccd_alphabet_twin(c);
	uint32_t place = ccd_alphabet_cyrillic(c);
	char roman = c < 0x80 ? (char)c : '\0';

	step->letter = true;
	add_reading(step, ccd_alphabet_latin(c));
	if (roman != '\0')
		add_reading(step, ccd_roman(&roman, 1));
	if (place > 0) {
		if (twin != 0 && twin < 0x80)
			add_reading(step, ccd_alphabet_latin(twin));
		for (uint32_t i = 0; ccd_alphabet_skipped(i) != UINT64_MAX; i++)
			add_reading(step, ccd_alphabet_place(place, ccd_alphabet_skipped(i)));
	}
	add_reading(step, ccd_alphabet_stem(c));
	add_reading(step, ccd_alphabet_branch(c));
	add_reading(step, ccd_alphabet_abjad(c));
}

/* ㈠ ⑴ ⒈ ① ⒜: the sign and its number. */
static uint32_t
enclosed(int32_t c)
{
	static const struct { int32_t first; uint32_t n; } series[] = {
		{ 0x3220, 10 }, { 0x2474, 20 }, { 0x2488, 20 }, { 0x2460, 20 }, { 0x249c, 26 },
		{ 0x3280, 10 },
	};

	for (size_t i = 0; i < sizeof series / sizeof *series; i++)
		if (c >= series[i].first && c < series[i].first + (int32_t)series[i].n)
			return (uint32_t)(c - series[i].first) + 1;
	return 0;
}

static size_t
figures_at(const struct ccd_scan *scan, size_t i, uint32_t most, struct ccd_step *step)
{
	size_t end = i, next = i, count = 0;
	uint32_t number = 0;

	for (int digit; next < scan->n &&
	    (digit = ccd_digit(ccd_utf8_next(scan->s, scan->n, &next))) >= 0; end = next) {
		if (++count > MOST_FIGURES)
			return i;
		number = number * 10 + (uint32_t)digit;
	}
	if (number == 0 || number > most)
		return i;
	step->reading[step->nreading++] = (uint16_t)number;
	return end;
}

/* The raised figures at I as *NUMBER: behind them, or I. */
static size_t
raised_figures(const struct ccd_scan *scan, size_t i, uint32_t *number)
{
	size_t end = i, next = i;

	*number = 0;
	for (int digit; next < scan->n && *number <= MOST_INSERT &&
	    (digit = ccd_raised_digit(ccd_utf8_next(scan->s, scan->n, &next))) >= 0; end = next)
		*number = *number * 10 + (uint32_t)digit;
	return *number == 0 || *number > MOST_INSERT ? i : end;
}

/* 12¹, 52¹⁻¹: behind the raised figures at I, or I. */
static size_t
raised_insert(const struct ccd_scan *scan, size_t i, struct ccd_step *step)
{
	uint32_t number, second;
	size_t end = raised_figures(scan, i, &number), minus = end, last;

	if (end == i)
		return i;
	if (ccd_scan_at(scan, end) == 0x207b) {
		ccd_utf8_next(scan->s, scan->n, &minus);
		last = raised_figures(scan, minus, &second);
		if (last > minus) {
			end = last;
			number = ccd_inserted_twice(number, second);
		}
	}
	step->insert = (uint16_t)number;
	return end;
}

/* A closing bracket at I, or behind a number inserted there: "b)", "m.1)". */
static bool
closes(const struct ccd_scan *scan, size_t i)
{
	if (ccd_scan_at(scan, i) == '.')
		for (i++; ccd_digit(ccd_scan_at(scan, i)) >= 0;)
			ccd_utf8_next(scan->s, scan->n, &i);
	return ccd_scan_at(scan, i) == ')';
}

/* "38-1", 第7-1條: what is no range, since it does not rise; behind it, or I. */
static size_t
hyphen_insert(const struct ccd_scan *scan, size_t i, struct ccd_step *step)
{
	size_t at = i;
	int digit, next;
	uint32_t number = 0;

	ccd_utf8_next(scan->s, scan->n, &at);
	digit = ccd_digit(ccd_scan_at(scan, at));
	for (; number <= MOST_INSERT && (next = ccd_digit(ccd_scan_at(scan, at))) >= 0;
	    ccd_utf8_next(scan->s, scan->n, &at))
		number = number * 10 + (uint32_t)next;
	if (digit <= 0 || number > MOST_INSERT || number > step->reading[0] ||
	    ccd_scan_at(scan, at) == '-')
		return i;
	step->insert = (uint8_t)number;
	return at;
}

/* "2a", "14 bis": the insert behind a number; behind it, or I. */
static size_t
insert_at(const struct ccd_scan *scan, size_t i, struct ccd_step *step)
{
	static const char *const words[][3] = {
		{ "bis", "бис", NULL }, { "ter", "тер", NULL }, { "quater", "кватер", NULL },
		{ "quinquies", "квинквиес", NULL },
	};
	size_t at = ccd_scan_spaces(scan, i);
	int32_t c = ccd_scan_at(scan, i);

	for (size_t k = 0; k < sizeof words / sizeof *words; k++) {
		size_t end = ccd_cite_word(scan, at, words[k]);

		if (end > at && ccd_cite_word(scan, at, scan->lang->citation->to) == end)
			return i;               /* "5 bis 7" */
		if (end > at) {
			step->insert = (uint16_t)(k + 1);
			step->series = CCD_SERIES_BIS;
			return end;
		}
	}
	if (c == '-' || c == 0x2011)
		return hyphen_insert(scan, i, step);
	if (i < scan->n && c < 0x80 && ccd_alphabet_latin(c) > 0 &&
	    !(scan->lang->citation->closed && closes(scan, i + 1))) {           /* alinéa 4b) */
		uint32_t first = ccd_alphabet_latin(c), second = 0;

		if (ccd_is_upper(c) && ccd_is_upper(ccd_scan_at(scan, i + 1)))          /* 12AA comes behind 12Z */
			second = ccd_alphabet_latin(ccd_scan_at(scan, i + 1));
		at = i + 1 + (second > 0);
		if (!ccd_scan_glued(scan, at) && ccd_digit(ccd_scan_at(scan, at)) < 0) {
			step->insert = (uint16_t)(second > 0 ? 26 * first + second : first);
			return at;
		}
	}
	return raised_insert(scan, i, step);
}

/* (m.1): the number of what was inserted behind the letter that ends at I; behind it, or I. */
static size_t
letter_insert_at(const struct ccd_scan *scan, size_t i, struct ccd_step *step)
{
	struct ccd_step insert = { .level = CCD_KIND_DOCUMENT };
	size_t end = ccd_scan_at(scan, i) == '.' ? figures_at(scan, i + 1, MOST_INSERT, &insert) : i;

	if (end <= i + 1 || insert.nreading == 0)
		return i;
	step->insert = insert.reading[0];
	return end;
}

/* What stands in brackets at I: figures, letters, a numeral. */
static size_t
sign_at(const struct ccd_scan *scan, size_t i, struct ccd_step *step)
{
	size_t end = figures_at(scan, i, MOST_NUMBER, step), used;
	int64_t number;
	int32_t c = ccd_scan_at(scan, i);

	if (end > i)
		return insert_at(scan, end, step);
	if ((used = ccd_han_number(scan->s + i, scan->n - i, &number)) > 0 && number > 0 &&
	    number <= MOST_NUMBER) {
		add_reading(step, (uint32_t)number);
		return i + used;
	}
	end = i;
	while (end < scan->n && ccd_is_letter(ccd_scan_at(scan, end)) && end - i < 8)
		ccd_utf8_next(scan->s, scan->n, &end);
	if (end == i)
		return i;
	used = i;
	ccd_utf8_next(scan->s, scan->n, &used);
	if (used == end) {
		read_letter(step, c);
		end = letter_insert_at(scan, end, step);
	} else {
		add_reading(step, ccd_roman(scan->s + i, end - i));
		if (end - i == 2 && scan->s[i] == scan->s[i + 1] && ccd_alphabet_latin(c) > 0)
			add_reading(step, 26 + ccd_alphabet_latin(c));
		step->letter = true;
	}
	return step->nreading > 0 ? end : i;
}

size_t
ccd_cite_bracket(const struct ccd_scan *scan, size_t i, struct ccd_step *step)
{
	static const int32_t closing[][2] = {
		{ '(', ')' }, { U'（', U'）' }, { U'«', U'»' }, { '"', '"' }, { U'“', U'”' }, { U'„', U'“' },
		{ '(', U'）' }, { U'（', ')' }, { '\'', '\'' },
	};
	int32_t c = ccd_scan_at(scan, i);
	size_t at = i, end;

	*step = (struct ccd_step){ .level = CCD_KIND_DOCUMENT };
	if (i >= scan->n)
		return i;
	ccd_utf8_next(scan->s, scan->n, &at);
	if (enclosed(c) > 0) {
		add_reading(step, enclosed(c));
		return at;
	}
	for (size_t k = 0; k < sizeof closing / sizeof *closing; k++) {
		if (closing[k][0] != c)
			continue;
		*step = (struct ccd_step){ .level = CCD_KIND_DOCUMENT };
		end = sign_at(scan, ccd_scan_spaces(scan, at), step);
		if (end > at && ccd_scan_at(scan, end) == closing[k][1]) {
			ccd_utf8_next(scan->s, scan->n, &end);
			return end;
		}
	}
	if (!scan->lang->citation->closed)
		return i;
	*step = (struct ccd_step){ .level = CCD_KIND_DOCUMENT };
	end = sign_at(scan, i, step);           /* d) */
	return end > i && ccd_scan_at(scan, end) == ')' && !ccd_is_letter(ccd_scan_before(scan, i)) ?
	    end + 1 : i;
}

/* II, IV; A single capital is a letter as well. */
static size_t
capitals_at(const struct ccd_scan *scan, size_t i, struct ccd_step *step)
{
	size_t end = i;

	while (end < scan->n && ccd_is_upper(ccd_scan_at(scan, end)) && end - i < 8)
		ccd_utf8_next(scan->s, scan->n, &end);
	if (end == i || ccd_is_letter(ccd_scan_at(scan, end)))
		return i;
	if (ccd_utf8_count(scan->s + i, end - i) == 1) {
		uint32_t roman = ccd_roman(scan->s + i, end - i);

		add_reading(step, roman);
		read_letter(step, ccd_scan_at(scan, i));
		step->letter = roman == 0;
	} else {
		add_reading(step, ccd_roman(scan->s + i, end - i));
	}
	return step->nreading > 0 ? end : i;
}

/* "L. 1114-4", "chapter C-32": behind the letter of a part of a code at I and its blanks, or I. */
static size_t
code_letter(const struct ccd_scan *scan, size_t i)
{
	int32_t c = ccd_scan_at(scan, i), mark = ccd_scan_at(scan, i + 1);
	size_t at = mark == '.' ? ccd_scan_spaces(scan, i + 2) : i + 2;

	return c < 0x80 && ccd_is_upper(c) && (mark == '.' || mark == '-') &&
	    ccd_digit(ccd_scan_at(scan, at)) >= 0 ? at : i;
}

size_t
ccd_cite_number(const struct ccd_scan *scan, size_t i, struct ccd_step *step)
{
	size_t end, used, at;
	int64_t number;
	int32_t c;

	*step = (struct ccd_step){ .level = CCD_KIND_DOCUMENT };
	at = code_letter(scan, i);
	end = figures_at(scan, at, at > i ? MOST_CODED : MOST_NUMBER, step);
	if (end > at) {
		c = ccd_scan_at(scan, end);
		if (c == '/' || c == '%' || c == 0xff05)
			return i;
		return insert_at(scan, end, step);
	}
	if (scan->lang->han && (used = ccd_han_number(scan->s + i, scan->n - i, &number)) > 0 &&
	    number > 0 && number <= MOST_NUMBER) {
		add_reading(step, (uint32_t)number);
		return i + used;
	}
	return capitals_at(scan, i, step);
}

size_t
ccd_cite_dotted(const struct ccd_scan *scan, size_t i, struct ccd_step *step, uint32_t *n)
{
	while (*n < CCD_CITATION_STEPS - 1 && ccd_scan_at(scan, i) == '.' &&
	    ccd_digit(ccd_scan_at(scan, i + 1)) >= 0) {
		size_t end = ccd_cite_number(scan, i + 1, &step[*n]);

		if (end == i + 1)
			break;
		step[*n].dotted = true;
		++*n;
		i = end;
	}
	return i;
}

/* ---- paths ------------------------------------------------------------ */

bool
ccd_cite_tail(struct ccd_group *group, const struct ccd_step *step, uint32_t n)
{
	struct ccd_tail *tail;

	if (group->n == CCD_TAILS || n == 0 || n > CCD_CITATION_STEPS)
		return false;
	tail = &group->tail[group->n++];
	memcpy(tail->step, step, n * sizeof *step);
	tail->n = n;
	tail->ranges = false;
	return true;
}

void
ccd_cite_expand(struct ccd_group *group)
{
	uint32_t n = group->n;

	for (uint32_t i = 0; i + 1 < n; i++) {
		struct ccd_tail *a = &group->tail[i];
		const struct ccd_tail *b = &group->tail[i + 1];
		struct ccd_step step[CCD_CITATION_STEPS];
		uint32_t last = a->n - 1, to = b->step[b->n - 1].reading[0];

		if (!a->ranges || a->n != b->n || to > a->step[last].reading[0] + (uint32_t)LONGEST_RANGE)
			continue;
		memcpy(step, a->step, sizeof step);
		for (uint32_t k = a->step[last].reading[0] + 1u; k < to; k++) {
			step[last] = (struct ccd_step){ .level = a->step[last].level, .nreading = 1,
			    .reading = { (uint16_t)k }, .letter = a->step[last].letter };
			if (!ccd_cite_tail(group, step, a->n))
				return;
		}
		a->ranges = false;
	}
}

static const char *
path_text(struct ccd_arena *a, const struct ccd_citation *c)
{
	const char *path = "";

	for (uint32_t i = 0; i < c->nstep; i++) {
		const struct ccd_step *s = &c->step[i];

		path = ccd_arena_printf(a, s->letter && s->reading[0] <= 26 ? "%s%s%c" : "%s%s%u", path,
		    i > 0 ? "/" : "", s->letter && s->reading[0] <= 26 ?
		    (unsigned)('a' + s->reading[0] - 1) : (unsigned)s->reading[0]);
		if (s->insert > 0)
			path = ccd_arena_printf(a, "%s.%u", path, s->insert);
	}
	return c->sentence > 0 ? ccd_arena_printf(a, "%s#%u", path, c->sentence) : path;
}

/* True where all steps of TAIL stand in brackets: «подпункт (i) (А) (1)» counts from
 * the inside where others count from the outside. */
static bool
may_flip(const struct ccd_citing *c, const struct ccd_tail *tail)
{
	if (!c->words->flips || tail->n < 2)
		return false;
	for (uint32_t i = 1; i < tail->n; i++)
		if (tail->step[i].level != CCD_KIND_DOCUMENT)
			return false;
	return true;
}

static uint32_t
word_hash(const struct ccd_level_word *level)
{
	uint64_t hash = ccd_hash(CCD_HASH_SEED, &level->level, sizeof level->level);

	hash = ccd_hash(hash, level->word, strnlen(level->word, 3));
	return (uint32_t)(hash ^ hash >> 32) | 1;
}

/* Adds PICK[0..N), a tail of each group, as one path. */
static void
add_path(struct ccd_citing *c, const struct ccd_chain *chain, const uint32_t *pick)
{
	struct ccd_citation path = { .start = (uint32_t)chain->start, .end = (uint32_t)chain->end,
	    .part = chain->part, .outside = chain->outside, .here = chain->here };

	path.flip = CCD_CITATION_STEPS;
	for (uint32_t g = 0; g < chain->n; g++) {
		const struct ccd_tail *tail = &chain->group[g].tail[pick[g]];

		if (chain->group[g].level != NULL && chain->group[g].level->level == CCD_KIND_SEGMENT) {
			path.sentence = tail->step[0].reading[0];
			continue;
		}
		if (path.nstep + tail->n > CCD_CITATION_STEPS)
			return;
		if (may_flip(c, tail))
			path.flip = path.nstep;
		memcpy(path.step + path.nstep, tail->step, tail->n * sizeof *tail->step);
		path.nstep += tail->n;
		if (chain->group[g].level != NULL)
			path.word = word_hash(chain->group[g].level);
	}
	if (path.nstep == 0)
		return;
	if (path.flip >= path.nstep)
		path.flip = path.nstep;
	path.canonical = path_text(c->scan.arena, &path);
	*ccd_push(c->scan.arena, &c->found) = path;
}

void
ccd_cite_add(struct ccd_citing *c, const struct ccd_chain *chain)
{
	uint32_t pick[CCD_GROUPS] = { 0 }, count = 0, g;

	do {
		add_path(c, chain, pick);
		for (g = chain->n; g-- > 0;) {
			if (++pick[g] < chain->group[g].n)
				break;
			pick[g] = 0;
		}
	} while (g < chain->n && ++count < CCD_TAILS);
}

/* ---- comparing -------------------------------------------------------- */

/* The insert of A is that of B, or A's is "bis" and B's is 之二. */
static bool
same_insert(const struct ccd_step *a, const struct ccd_step *b)
{
	return a->insert == b->insert || (a->series == CCD_SERIES_BIS && b->series == CCD_SERIES_HAN &&
	    a->insert + 1 == b->insert);
}

bool
ccd_step_equal(const struct ccd_step *a, const struct ccd_step *b)
{
	if (!same_insert(a, b) && !same_insert(b, a))
		return false;
	for (uint32_t i = 0; i < a->nreading; i++)
		for (uint32_t k = 0; k < b->nreading; k++)
			if (a->reading[i] == b->reading[k])
				return true;
	return a->nreading == 0 && b->nreading == 0;
}

/* The step at I of C, read the other way round from its flip on. */
static const struct ccd_step *
step_at(const struct ccd_citation *c, uint32_t i, bool flipped)
{
	return &c->step[flipped && i >= c->flip ? c->nstep - 1 - (i - c->flip) : i];
}

/* Levels that are counted within the one above: their numbers alone mean "of this
 * article". */
static bool
is_relative(enum ccd_kind level)
{
	return level == CCD_KIND_DOCUMENT || level == CCD_KIND_PARAGRAPH || level == CCD_KIND_ITEM ||
	    level == CCD_KIND_SUBITEM || level == CCD_KIND_TEXT;
}

/* The shorter of A and B, of N steps, may be the end of the longer: "paragraph 3" is one of
 * "article 14, paragraph 3"; "section (a)" is none of "section 3 (a)", nor annex II of
 * "section 3.2". */
static bool
may_be_end(const struct ccd_citation *a, const struct ccd_citation *b, uint32_t n)
{
	enum ccd_kind x = a->step[a->nstep - n].level, y = b->step[b->nstep - n].level;

	if ((x == CCD_KIND_ANNEX) != (y == CCD_KIND_ANNEX))
		return false;
	return a->nstep == b->nstep || (a->nstep < b->nstep ? is_relative(x) || !is_relative(y) :
	    is_relative(y) || !is_relative(x));
}

/* The last N steps agree. */
static bool
same_end(const struct ccd_citation *a, bool flip_a, const struct ccd_citation *b, bool flip_b,
    uint32_t n)
{
	for (uint32_t i = 1; i <= n; i++)
		if (!ccd_step_equal(step_at(a, a->nstep - i, flip_a), step_at(b, b->nstep - i, flip_b)))
			return false;
	return true;
}

static bool
ends_as_written(const struct ccd_citation *a, const struct ccd_citation *b)
{
	uint32_t n = a->nstep < b->nstep ? a->nstep : b->nstep;

	if (a->sentence != b->sentence && !a->part && !b->part)
		return false;
	return n > 0 && may_be_end(a, b, n) && (same_end(a, false, b, false, n) ||
	    same_end(a, true, b, false, n) || same_end(a, false, b, true, n) ||
	    same_end(a, true, b, true, n));
}

/* C with its first "12.1", "12.1¹" as the article that was inserted behind 12; false where it has none. */
static bool
fold_dotted(const struct ccd_citation *c, struct ccd_citation *folded)
{
	uint32_t i = 1;

	while (i < c->nstep && !(c->step[i].dotted && c->step[i].nreading > 0 && c->step[i - 1].insert == 0))
		i++;
	if (i >= c->nstep)
		return false;
	*folded = *c;
	folded->step[i - 1].insert = (uint16_t)ccd_inserted_twice(c->step[i].reading[0], c->step[i].insert);
	folded->nstep--;
	folded->flip -= c->flip >= i;
	memmove(&folded->step[i], &folded->step[i + 1], (folded->nstep - i) * sizeof *folded->step);
	return true;
}

bool
ccd_citation_ends(const struct ccd_citation *a, const struct ccd_citation *b)
{
	struct ccd_citation x, y;

	return ends_as_written(a, b) || (fold_dotted(a, &x) && ends_as_written(&x, b)) ||
	    (fold_dotted(b, &y) && ends_as_written(a, &y));
}

static bool
equal_as_written(const struct ccd_citation *a, const struct ccd_citation *b)
{
	return a->nstep == b->nstep && ends_as_written(a, b);
}

bool
ccd_citation_equal(const struct ccd_citation *a, const struct ccd_citation *b)
{
	struct ccd_citation x, y;

	return equal_as_written(a, b) || (fold_dotted(a, &x) && equal_as_written(&x, b)) ||
	    (fold_dotted(b, &y) && equal_as_written(a, &y));
}

/* ---- finding ---------------------------------------------------------- */

/* Whether the Kth citation and the next at another place are members of a list: "paragraph 1 and
 * paragraph 4 of article 18". */
static void
mark_listed(struct ccd_citing *c, size_t k)
{
	struct ccd_citation *v = c->found.v;
	size_t next = k + 1, at, mark;

	while (next < c->found.n && v[next].start == v[k].start)
		next++;
	if (next == c->found.n)
		return;
	at = ccd_scan_spaces(&c->scan, v[k].end);
	mark = ccd_cite_word(&c->scan, at, c->words->and);
	if (mark == at)
		mark = ccd_cite_word(&c->scan, at, c->words->to);
	at = ccd_scan_spaces(&c->scan, mark);
	at = ccd_scan_spaces(&c->scan, ccd_cite_word(&c->scan, at, c->words->the));
	if (mark == ccd_scan_spaces(&c->scan, v[k].end) || v[next].start != at)
		return;
	for (size_t i = next; i < c->found.n && v[i].start == v[next].start; i++)
		v[i].listed = true;
	v[k].listed = true;
}

/* Behind the place where the last word for a level begins, without which nothing is cited; 0: there
 * is none. */
static size_t
behind_levels(const struct ccd_citing *c)
{
	const struct ccd_level_word *level;
	size_t behind = 0;

	for (size_t i = 0, at = 0; i < c->scan.n; at = i) {
		ccd_utf8_next(c->scan.s, c->scan.n, &i);
		if (ccd_cite_level(c, at, &level) > at)
			behind = at + 1;
	}
	return behind;
}

uint32_t
ccd_citations(const struct ccd_lang *lang, const char *text, size_t n, size_t from,
    struct ccd_arena *a, struct ccd_citation **out)
{
	struct ccd_citing c = { .scan = { lang, text, n, a, NULL }, .words = lang->citation };

	size_t end_of_levels = n;

	*out = NULL;
	if (c.words == NULL)
		return 0;
	for (const struct ccd_level_word *row = c.words->levels; row->word != NULL; row++)
		ccd_beginnings_add(&c.levels, row->word);
	if (!lang->han)
		end_of_levels = behind_levels(&c);
	for (size_t i = from; i < n && i < end_of_levels;) {
		bool begins = ccd_lang_edge(lang, ccd_scan_before(&c.scan, i));
		size_t end = !begins ? i : lang->han ? ccd_cite_han(&c, i) : ccd_cite_spaced(&c, i);

		if (end > i)
			i = end;
		else
			ccd_utf8_next(text, n, &i);
	}
	for (size_t k = 0; k < c.found.n; k++)
		mark_listed(&c, k);
	*out = c.found.v;
	return (uint32_t)c.found.n;
}
