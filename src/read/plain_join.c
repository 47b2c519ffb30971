/*
 * Lines of a paragraph to one line of text.
 *
 * Between two lines goes a space, but none beside East Asian characters, and none
 * behind a hyphen, slash or dash that touches the word before it: these are where
 * a word was broken. A soft hyphen at a line's end goes.
 *
 * Whether a hyphen at a line's end belongs to the word is asked of the rest of the
 * document (words at line ends left out):
 *  1. the word stands there with its hyphen: it stays;
 *  2. the word stands there without it: it goes;
 *  3. neither: it stays, for then no sign is lost; but it goes where the document
 *     decided at least three other words, three in four of them by rule 2, and one
 *     of the halves is no word of the document.
 */
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "read/plain.h"
#include "text/decode.h"
#include "text/utf8.h"

/* Longest half of a word that is looked up; bytes. */
#define LONGEST 120

/* A set of words by their hashes; 0 is a free place. Mutable only while made. */
struct ccd_plain_words {
	uint64_t *v;
	size_t n, cap;          /* cap is a power of two */
	bool divides;           /* rule 3 removes hyphens */
};

static uint64_t *
place_of(const struct ccd_plain_words *w, uint64_t hash)
{
	size_t i = hash & (w->cap - 1);

	while (w->v[i] != 0 && w->v[i] != hash)
		i = (i + 1) & (w->cap - 1);
	return &w->v[i];
}

static void
make_room(struct ccd_plain_words *w)
{
	struct ccd_plain_words larger = { .n = w->n, .cap = w->cap == 0 ? 1024 : w->cap * 2 };

	larger.v = ccd_malloc(larger.cap * sizeof *larger.v);
	memset(larger.v, 0, larger.cap * sizeof *larger.v);
	for (size_t i = 0; i < w->cap; i++)
		if (w->v[i] != 0)
			*place_of(&larger, w->v[i]) = w->v[i];
	free(w->v);
	*w = larger;
}

static void
add_word(struct ccd_plain_words *w, uint64_t hash)
{
	uint64_t *place;

	if (w->n * 2 >= w->cap)
		make_room(w);
	place = place_of(w, hash | 1);
	w->n += *place == 0;
	*place = hash | 1;
}

static bool
has_word(const struct ccd_plain_words *w, uint64_t hash)
{
	return w->cap > 0 && *place_of(w, hash | 1) != 0;
}

static bool
is_hyphen(int32_t c)
{
	return c == '-' || c == 0x2010 || c == 0x2011;
}

/* ---- the words of the document --------------------------------------- */

/* Adds the word at S[*I] and, of a hyphenated one, its parts; *I moves behind. A
 * word that ends with a hyphen, at a line's end most likely, is left out. */
static void
take_word(struct ccd_plain_words *w, const char *s, size_t n, size_t *i, bool broken)
{
	uint64_t whole = CCD_HASH_SEED, part = CCD_HASH_SEED;
	bool hyphen = false;
	size_t at = *i;

	while (at < n) {
		size_t start = at;
		int32_t c = ccd_utf8_next(s, n, &at);

		if (ccd_is_letter(c) && hyphen) {
			if (!broken)
				add_word(w, part);
			whole = ccd_hash(whole, "-", 1);
			part = CCD_HASH_SEED;
			hyphen = broken = false;
		}
		if (ccd_is_letter(c)) {
			whole = ccd_hash(whole, s + start, at - start);
			part = ccd_hash(part, s + start, at - start);
			*i = at;
		} else if (is_hyphen(c) && !hyphen) {
			hyphen = true;
			*i = at;
		} else {
			break;
		}
	}
	if (hyphen || broken)
		return;
	add_word(w, whole);
	add_word(w, part);
}

/* Adds the words of S, which is in lower case. */
static void
take_words(struct ccd_plain_words *w, const char *s, size_t n)
{
	bool broken = false;
	int32_t before = 0;

	for (size_t i = 0; i < n;) {
		size_t start = i;
		int32_t c = ccd_utf8_next(s, n, &i);

		if (c == '\n')
			broken = is_hyphen(before);
		if (ccd_is_letter(c) && !ccd_is_cjk(c)) {
			i = start;
			take_word(w, s, n, &i, broken);
			broken = false;
			start = i;
			c = ccd_utf8_prev(s, &start);
		}
		if (!ccd_is_space(c))
			before = c;
	}
}

/* ---- hyphens --------------------------------------------------------- */

/* A word broken at a line's end, in hashes of its lower case. */
struct broken_word {
	uint64_t left, right, joined, hyphened;
};

static bool
in_word(int32_t c)
{
	return ccd_is_letter(c) || is_hyphen(c);
}

/* The word broken between lines I and J; false where the line ends with no
 * hyphen, or where the hyphen stays in any case: before capitals and digits. */
static bool
broken_word(const struct ccd_plain *p, size_t i, size_t j, struct broken_word *word,
    struct ccd_arena *a)
{
	const struct ccd_plain_line *left = &p->v[i], *right = &p->v[j];
	size_t end = left->end, start, stop = right->start, at;
	const char *l, *r;

	if (left->last != CCD_LAST_HYPHEN || !is_hyphen(ccd_utf8_prev(p->s, &end)))
		return false;
	for (start = end, at = end; at > left->start && end - at < LONGEST; start = at)
		if (!in_word(ccd_utf8_prev(p->s, &at)))
			break;
	at = right->start;
	if (!ccd_is_lower(ccd_utf8_next(p->s, right->end, &at)) || start == end)
		return false;
	for (at = right->start; at < right->end && stop - right->start < LONGEST; stop = at)
		if (!in_word(ccd_utf8_next(p->s, right->end, &at)))
			break;
	l = ccd_lower(a, p->s + start, end - start, "");
	r = ccd_lower(a, p->s + right->start, stop - right->start, "");
	word->left = ccd_hash(CCD_HASH_SEED, l, strlen(l));
	word->right = ccd_hash(CCD_HASH_SEED, r, strlen(r));
	word->joined = ccd_hash(word->left, r, strlen(r));
	word->hyphened = ccd_hash(ccd_hash(word->left, "-", 1), r, strlen(r));
	return true;
}

/* Whether rules 1 and 2 decide; *STAYS is what they say. */
static bool
decided(const struct ccd_plain_words *w, const struct broken_word *word, bool *stays)
{
	*stays = has_word(w, word->hyphened);
	return *stays || has_word(w, word->joined);
}

static bool
hyphen_stays(const struct ccd_plain_words *w, const struct broken_word *word)
{
	bool stays;

	return decided(w, word, &stays) ? stays :
	    !w->divides || (has_word(w, word->left) && has_word(w, word->right));
}

struct ccd_plain_words *
ccd_plain_words_new(const struct ccd_plain *p)
{
	struct ccd_plain_words *w = ccd_malloc(sizeof *w);
	struct ccd_arena *a = ccd_arena_new();
	struct broken_word word;
	size_t goes = 0, all = 0, hyphens = 0;
	bool stays;

	*w = (struct ccd_plain_words){ 0 };
	for (size_t i = 0; i < p->nline; i++)
		hyphens += p->v[i].last == CCD_LAST_HYPHEN;
	if (hyphens > 0) {
		const char *lower = ccd_lower(a, p->s, p->n, "");

		take_words(w, lower, strlen(lower));
	}
	for (size_t i = 0; i + 1 < p->nline && hyphens > 0; i++)
		if (broken_word(p, i, i + 1, &word, a) && decided(w, &word, &stays)) {
			all++;
			goes += !stays;
		}
	w->divides = all >= 3 && goes * 4 >= all * 3;
	ccd_arena_free(a);
	return w;
}

void
ccd_plain_words_free(struct ccd_plain_words *w)
{
	if (w != NULL)
		free(w->v);
	free(w);
}

/* ---- joining --------------------------------------------------------- */

/* Whether the sign C before byte NEXT of the N bytes at S goes: one that shows nothing stays
 * within a word only, where it is to be reported. */
static bool
is_dropped(int32_t c, bool behind_blank, const char *s, size_t next, size_t n)
{
	if (!ccd_plain_is_nothing(c) || c == 0xFEFF || behind_blank || next == n)
		return ccd_plain_is_nothing(c);
	c = ccd_utf8_next(s, n, &next);
	return c <= ' ' || c == 0x7F || ccd_is_space(c) || ccd_plain_is_nothing(c);
}

/* Adds a line with its runs of blanks made one space, and without what shows nothing between
 * words. PLACE, if not NULL, gets for each byte and for the end where it comes to stand. */
static void
add_words(struct ccd_buffer *out, const char *s, size_t n, uint32_t *place)
{
	bool blank = true;      /* the last that was added */

	for (size_t i = 0, next = 0; i < n; i = next) {
		int32_t c = ccd_utf8_next(s, n, &next);
		bool is_blank = c <= ' ' || c == 0x7F || ccd_is_space(c);

		for (size_t k = i; place != NULL && k < next; k++)
			place[k] = (uint32_t)out->n;
		if ((is_blank && blank) || is_dropped(c, blank, s, next, n))
			continue;
		if (is_blank)
			ccd_buffer_putc(out, ' ');
		else
			ccd_buffer_add(out, s + i, next - i);
		blank = is_blank;
	}
	if (place != NULL)
		place[n] = (uint32_t)out->n;
}

/* True where a sign that ends a line touches both words: - – — / */
static bool
touches(const struct ccd_plain *p, const struct ccd_plain_line *line)
{
	size_t at = line->end;
	int32_t c = ccd_utf8_prev(p->s, &at);

	return (is_hyphen(c) || c == 0x2013 || c == 0x2014 || c == '/') && at > line->start &&
	    !ccd_is_space(ccd_utf8_prev(p->s, &at));
}

/* Adds what goes between lines I and J, or takes a hyphen away. */
static void
add_seam(const struct ccd_plain *p, const struct ccd_plain_words *w, size_t i, size_t j,
    struct ccd_buffer *out, struct ccd_arena *a)
{
	const struct ccd_plain_line *left = &p->v[i], *right = &p->v[j];
	struct broken_word word;
	size_t end = left->end;

	if (ccd_utf8_prev(p->s, &end) == 0xAD) {
		;                       /* a soft hyphen: gone already */
	} else if (p->typeset && left->end - left->start > 2 &&
	    memcmp(p->s + left->end - 2, "/-", 2) == 0) {
		out->n--;               /* a hyphen that typesetting put behind a slash */
	} else if (broken_word(p, i, j, &word, a)) {
		if (!hyphen_stays(w, &word))
			out->n -= p->s[left->end - 1] == '-' ? 1 : 3;
	} else if (!left->cjk_last && !right->cjk_first && !touches(p, left)) {
		ccd_buffer_putc(out, ' ');
	}
}

/* The first span that ends behind byte AT of the text. */
static size_t
span_from(const struct ccd_plain *p, size_t at)
{
	size_t low = 0, high = p->nspan;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (p->span[middle].end <= at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Adds the spans of a line whose bytes PLACE tells. One that goes on from the line before
 * is one with it. */
static void
add_spans(const struct ccd_plain *p, const struct ccd_plain_line *line, const uint32_t *place,
    struct ccd_plain_spans *spans, struct ccd_arena *a)
{
	for (size_t i = span_from(p, line->start); i < p->nspan && p->span[i].start < line->end;
	    i++) {
		const struct ccd_span *from = &p->span[i];
		uint32_t start = place[from->start > line->start ? from->start - line->start : 0];
		uint32_t end = place[(from->end < line->end ? from->end : line->end) - line->start];
		struct ccd_span *last = spans->n > 0 ? &spans->v[spans->n - 1] : NULL;

		if (last != NULL && last->kind == from->kind && start <= last->end + 1u &&
		    start == *place && last->kind == CCD_SPAN_EMPHASIS)
			last->end = end;
		else if (start < end)
			*ccd_push(a, spans) = (struct ccd_span){ .kind = from->kind,
				.start = (uint32_t)start, .end = (uint32_t)end };
	}
}

/* Ends all spans where the text ends, which has lost a hyphen. */
static void
cut_spans(struct ccd_plain_spans *spans, size_t n)
{
	if (spans->n > 0 && spans->v[spans->n - 1].end > n)
		spans->v[spans->n - 1].end = (uint32_t)n;
}

void
ccd_plain_join(const struct ccd_plain *p, const struct ccd_plain_words *w, size_t first,
    size_t last, struct ccd_buffer *out, struct ccd_plain_spans *spans, struct ccd_arena *a)
{
	struct ccd_arena *words = ccd_arena_new();

	for (size_t i = first; i <= last; i++) {
		const struct ccd_plain_line *line = &p->v[i];
		size_t n = line->end - line->start;
		uint32_t *place = p->nspan > 0 ? ccd_array(words, n + 1, uint32_t) : NULL;

		if (i > first)
			add_seam(p, w, i - 1, i, out, words);
		cut_spans(spans, out->n);
		add_words(out, p->s + line->start, n, place);
		if (place != NULL)
			add_spans(p, line, place, spans, a);
	}
	ccd_arena_free(words);
}
