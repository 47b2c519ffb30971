/*
 * A scan for marks that can end a sentence, each judged by what stands around it.
 * Quotations and brackets that close again are found first: a break inside one
 * would tear the sentence that holds it.
 */
#include "text/segment.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "text/utf8.h"

enum {
	TOKEN_BYTES = 32,       /* looked at before a full stop; abbreviations are shorter */
	OPENERS = 8,            /* marks skipped before the next word */
};

/* [open, close): from the opening mark to the start of the closing one. */
struct span {
	uint32_t open, close;   /* close is 0 while it is open */
	uint32_t kind;
};

struct scan {
	const struct ccd_lang *lang;
	const char *s;
	size_t begin, end;      /* of the words, without blanks around */
	struct {
		struct span *v;
		size_t n, cap;
	} span;                 /* outermost, ascending */
	size_t next_span;
};

/* ---- characters ---- */

static bool
is_in(int32_t c, const int32_t *set)
{
	for (; *set != 0; set++)
		if (*set == c)
			return true;
	return false;
}

/* Marks that end a sentence in scripts that write no blank after it. */
static bool
is_wide_stop(int32_t c)
{
	return c == 0x3002 || c == 0xff01 || c == 0xff1f || c == 0xff61;
}

static bool
is_strong_stop(int32_t c)
{
	static const int32_t set[] = { '!', '?', 0x203c, 0x2047, 0x2048, 0x2049, 0x61f, 0x6d4,
		0x964, 0x965, 0x1362, 0x589, 0 };

	return is_in(c, set);
}

static bool
is_stop(int32_t c)
{
	if (c < 0x80)
		return c == '.' || c == '!' || c == '?';
	return c == 0x2026 || c == 0xff0e || is_strong_stop(c) || is_wide_stop(c);
}

/* What goes with the sentence it follows: closing marks, raised note numbers. */
static bool
is_closer(int32_t c)
{
	static const int32_t set[] = { ')', ']', '}', '"', '\'', 0xbb, 0x2019, 0x201d, 0x203a,
		0x300d, 0x300f, 0x300b, 0x3009, 0x3011, 0x3015, 0xff09, 0xff3d, 0xff5d, 0xb9, 0xb2,
		0xb3, 0 };

	return is_in(c, set) || (c >= 0x2070 && c <= 0x2079);
}

static bool
is_opener(int32_t c)
{
	static const int32_t set[] = { '(', '[', '{', '"', '\'', 0xab, 0x2018, 0x201c, 0x201e,
		0x2039, 0x300c, 0x300e, 0x300a, 0x3008, 0x3010, 0x3014, 0xff08, 0xff3b, '-', 0x2013, 0x2014,
		0x2015, 0x2022, 0 };

	return is_in(c, set);
}

static int32_t
char_at(const struct scan *sc, size_t i)
{
	return i < sc->end ? ccd_utf8_next(sc->s, sc->end, &i) : 0;
}

static size_t
skip_blanks(const char *s, size_t i, size_t end)
{
	for (size_t next = i; i < end; i = next)
		if (!ccd_is_space(ccd_utf8_next(s, end, &next)))
			break;
	return i;
}

/* The end of s[start, end) without the blanks before it. */
static size_t
trim_end(const char *s, size_t start, size_t end)
{
	for (size_t at = end; end > start; end = at)
		if (!ccd_is_space(ccd_utf8_prev(s, &at)))
			break;
	return end;
}

/* ---- quotations and brackets ---- */

enum { CURLY, LOW, ANGLE, CORNER, WHITE_CORNER, ROUND, SQUARE, LENTICULAR, STRAIGHT, KINDS };

static const struct {
	int32_t open, close;
	uint32_t kind;
} pairs[] = {
	{ 0x201e, 0x201c, LOW },        /* before CURLY: „x“ closes with what opens “x” */
	{ 0x201c, 0x201d, CURLY }, { 0xab, 0xbb, ANGLE }, { 0x300c, 0x300d, CORNER },
	{ 0x300e, 0x300f, WHITE_CORNER }, { '(', ')', ROUND }, { 0xff08, 0xff09, ROUND },
	{ '[', ']', SQUARE }, { 0x3010, 0x3011, LENTICULAR }, { '"', '"', STRAIGHT },
};

/* Open spans, innermost last; COUNT of each kind tells whether a closing mark
 * has anything to close, so that no search is in vain. */
struct stack {
	size_t *v;
	size_t n, cap;
	size_t count[KINDS];
};

static void
close_span(struct scan *sc, struct stack *st, uint32_t kind, size_t at)
{
	struct span *span;

	do {
		span = &sc->span.v[st->v[--st->n]];
		st->count[span->kind]--;
	} while (span->kind != kind);
	span->close = (uint32_t)at;
}

static void
find_spans(struct scan *sc, struct ccd_arena *a)
{
	struct stack st = { 0 };

	for (size_t i = sc->begin, at; i < sc->end; ) {
		int32_t c;

		at = i;
		c = ccd_utf8_next(sc->s, sc->end, &i);
		for (size_t k = 0; k < sizeof pairs / sizeof *pairs; k++) {
			uint32_t kind = pairs[k].kind;

			if (c == pairs[k].close && st.count[kind] > 0) {
				close_span(sc, &st, kind, at);
				break;
			}
			if (c == pairs[k].open) {
				*ccd_push(a, &st) = sc->span.n;
				*ccd_push(a, &sc->span) = (struct span){ (uint32_t)at, 0, kind };
				st.count[kind]++;
				break;
			}
		}
	}
}

/* True where nothing but closing marks and stops follows byte I. */
static bool
is_over(const struct scan *sc, size_t i)
{
	while (i < sc->end) {
		int32_t c = ccd_utf8_next(sc->s, sc->end, &i);

		if (!is_closer(c) && !is_stop(c) && !ccd_is_space(c))
			return false;
	}
	return true;
}

/* Leaves the outermost spans that closed, but one around all of the words: what
 * is quoted whole is split like any text. */
static void
keep_outermost(struct scan *sc)
{
	size_t kept = 0;

	for (size_t i = 0; i < sc->span.n; i++) {
		struct span *span = &sc->span.v[i];

		if (span->close == 0 || (kept > 0 && span->open < sc->span.v[kept - 1].close) ||
		    (span->open == sc->begin && is_over(sc, span->close)))
			continue;
		sc->span.v[kept++] = *span;
	}
	sc->span.n = kept;
}

/* True where byte I is inside a span. I never decreases from call to call. */
static bool
is_inside(struct scan *sc, size_t i)
{
	while (sc->next_span < sc->span.n && sc->span.v[sc->next_span].close < i)
		sc->next_span++;
	return sc->next_span < sc->span.n && sc->span.v[sc->next_span].open < i;
}

/* ---- words around a stop ---- */

/* Where the letter with a full stop begins that stands alone before the single
 * letter [start, end): "т. д.", "p. m."; START itself where there is none. */
static size_t
join_letter(const struct scan *sc, size_t start, size_t end)
{
	size_t at = start, letter;

	if (at <= sc->begin || ccd_utf8_count(sc->s + start, end - start) != 1 ||
	    !ccd_is_space(ccd_utf8_prev(sc->s, &at)))
		return start;
	if (at <= sc->begin || ccd_utf8_prev(sc->s, &at) != '.' || at <= sc->begin ||
	    !ccd_is_letter(ccd_utf8_prev(sc->s, &at)))
		return start;
	letter = at;
	return at <= sc->begin || !ccd_is_letter(ccd_utf8_prev(sc->s, &at)) ? letter : start;
}

/* The word of letters, digits, dots and hyphens before byte I, in lower case
 * with CH behind it, in WORD; 0 where it is too long for an abbreviation. */
static size_t
word_before(const struct scan *sc, size_t i, char word[TOKEN_BYTES + 8])
{
	uint8_t lower[TOKEN_BYTES + 8];
	size_t start = i, n = 0;

	for (size_t at = i; at > sc->begin; start = at) {
		int32_t c = ccd_utf8_prev(sc->s, &at);

		if (!ccd_is_letter(c) && !u_isdigit(c) && c != '.' && c != '-')
			break;
		if (i - at > TOKEN_BYTES)
			return 0;
	}
	start = join_letter(sc, start, i);
	while (start < i && n < TOKEN_BYTES) {
		int32_t c = ccd_utf8_next(sc->s, i, &start);

		if (!ccd_is_space(c))
			U8_APPEND_UNSAFE(lower, n, (uint32_t)u_tolower(c));
	}
	lower[n++] = '.';
	memcpy(word, lower, n);
	word[n] = '\0';
	return n;
}

static bool
is_listed(const char *const *list, const char *word)
{
	for (; list != NULL && *list != NULL; list++)
		if (strcmp(*list, word) == 0)
			return true;
	return false;
}

/* "и.", "и.и.", "u.s.": letters each with its full stop. */
static bool
is_initials(const char *word, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (!ccd_is_letter(ccd_utf8_next(word, n, &i)) || word[i] != '.')
			return false;
	}
	return true;
}

/* True where a sentence can begin at I with a word that has its capital from that
 * alone: a preposition or the like, standing apart (no initial: "В. Иванов"). */
static bool
starts_sentence(const struct scan *sc, size_t i)
{
	uint8_t word[TOKEN_BYTES + 8];
	size_t n = 0;
	int32_t c = char_at(sc, i);

	if (!ccd_is_upper(c))
		return false;
	while (i < sc->end && n < TOKEN_BYTES) {
		c = ccd_utf8_next(sc->s, sc->end, &i);
		if (!ccd_is_letter(c))
			break;
		U8_APPEND_UNSAFE(word, n, (uint32_t)u_tolower(c));
	}
	word[n] = '\0';
	return (ccd_is_space(c) || c == ',') && is_listed(sc->lang->starters, (const char *)word);
}

/* "(a) ", "(12)": a label inside the text. */
static bool
is_label(const struct scan *sc, size_t i)
{
	size_t letters = 0;
	int32_t c = char_at(sc, i);

	if (c != '(' && c != 0xff08)
		return false;
	ccd_utf8_next(sc->s, sc->end, &i);
	while (i < sc->end && letters < 6) {
		c = ccd_utf8_next(sc->s, sc->end, &i);
		if (c == ')' || c == 0xff09)
			return letters > 0;
		if (!ccd_is_letter(c) && !u_isdigit(c))
			return false;
		letters++;
	}
	return false;
}

/* ---- the judgement ---- */

/* A run of stops and closing marks. */
struct stop {
	size_t start, end;
	bool wide, strong;
	unsigned dots;          /* an ellipsis counts 3 */
	bool closed;            /* a closing mark is among them */
};

/* Reads the run that begins at I with a stop. French and Russian may write a
 * blank before the closing guillemet. */
static struct stop
read_stop(const struct scan *sc, size_t i)
{
	struct stop stop = { .start = i };

	for (size_t next = i; next < sc->end; ) {
		int32_t c = ccd_utf8_next(sc->s, sc->end, &next);

		if (ccd_is_space(c) && stop.dots < 3 && char_at(sc, next) == 0xbb)
			c = ccd_utf8_next(sc->s, sc->end, &next);
		if (!is_stop(c) && !is_closer(c))
			break;
		stop.wide |= is_wide_stop(c);
		stop.strong |= is_strong_stop(c);
		stop.closed |= is_closer(c);
		stop.dots += c == 0x2026 ? 3 : c == '.' || c == 0xff0e;
		stop.end = i = next;
	}
	return stop;
}

/* After 。 nothing but a comma or, behind a closing quotation mark, a particle
 * that needs what is quoted carries the sentence on. */
static bool
ends_wide(const struct scan *sc, const struct stop *stop)
{
	static const int32_t commas[] = { 0xff0c, 0x3001, 0xff1b, 0xff1a, ',', ';', ':', 0 };
	static const int32_t particles[] = { 0x7684, 0x7b49, 0x4e4b, 0x4e0e, 0x8207, 0x548c, 0x6216,
		0x53ca, 0 };    /* 的 等 之 与 與 和 或 及 */
	int32_t c = char_at(sc, skip_blanks(sc->s, stop->end, sc->end));

	return !is_in(c, commas) && !(stop->closed && is_in(c, particles));
}

/* True where the full stop is one of an abbreviation or of initials, unless what
 * follows at NEXT shows that it ends the sentence as well. */
static bool
is_abbreviation(const struct scan *sc, const struct stop *stop, size_t next)
{
	char word[TOKEN_BYTES + 8];
	size_t n = word_before(sc, stop->start, word);

	if (n <= 1)
		return false;
	if (is_listed(sc->lang->abbreviations, word))
		return true;
	if (is_listed(sc->lang->closers, word))
		return !ccd_is_upper(char_at(sc, next));
	if (is_listed(sc->lang->enders, word) || is_initials(word, n))
		return !starts_sentence(sc, next);
	/* An unknown short word before a number: "Abs. 3". */
	return u_isdigit(char_at(sc, next)) && ccd_utf8_count(word, n) <= 4 &&
	    ccd_is_letter(ccd_utf8_next(word, n, &(size_t){ 0 }));
}

/* True where STOP ends a sentence. */
static bool
ends_sentence(struct scan *sc, const struct stop *stop)
{
	size_t next = skip_blanks(sc->s, stop->end, sc->end);
	int32_t c = char_at(sc, stop->end);

	if (next == sc->end || is_inside(sc, stop->end))
		return false;
	if (stop->wide)
		return ends_wide(sc, stop);
	if (next == stop->end && !(stop->strong && ccd_is_cjk(c)))
		return false;
	if (is_label(sc, next))
		return stop->strong || !is_abbreviation(sc, stop, next);
	for (int i = 0; i < OPENERS && next < sc->end && is_opener(char_at(sc, next)); i++) {
		ccd_utf8_next(sc->s, sc->end, &next);
		next = skip_blanks(sc->s, next, sc->end);
	}
	c = char_at(sc, next);
	if (ccd_is_lower(c) || !(ccd_is_letter(c) || u_isdigit(c)))
		return false;
	if (stop->strong)
		return true;
	if (stop->dots >= 2)
		return ccd_is_upper(c);
	return !is_abbreviation(sc, stop, next);
}

/* A number or label alone is no sentence: true for letters that are no Roman
 * numeral's. */
static bool
is_word_letter(int32_t c)
{
	return ccd_is_letter(c) && (c >= 0x80 || strchr("IVXLCivxlc", c) == NULL);
}

uint32_t
ccd_sentences(const struct ccd_lang *lang, const char *text, size_t n, size_t body,
    struct ccd_arena *a, struct ccd_sentence **out)
{
	struct scan sc = { .lang = lang, .s = text };
	struct {
		struct ccd_sentence *v;
		size_t n, cap;
	} found = { 0 };
	size_t start = skip_blanks(text, 0, n);
	bool words = false;

	sc.end = trim_end(text, start, n);
	sc.begin = skip_blanks(text, body > start ? body : start, sc.end);
	find_spans(&sc, a);
	keep_outermost(&sc);
	for (size_t i = sc.begin, at; i < sc.end; ) {
		struct stop stop;
		int32_t c;

		at = i;
		c = ccd_utf8_next(text, sc.end, &i);
		words |= is_word_letter(c);
		if (!is_stop(c))
			continue;
		stop = read_stop(&sc, at);
		i = stop.end;
		if (!words || !ends_sentence(&sc, &stop))
			continue;
		*ccd_push(a, &found) = (struct ccd_sentence){ (uint32_t)start, (uint32_t)stop.end };
		start = i = skip_blanks(text, stop.end, sc.end);
		words = false;
	}
	if (start < sc.end)
		*ccd_push(a, &found) = (struct ccd_sentence){ (uint32_t)start, (uint32_t)sc.end };
	*out = found.v;
	return (uint32_t)found.n;
}
