/*
 * T01: one term of a version, several renderings in another, found from the alignment
 * alone. Terms are what is defined, what is written in capitals more than once, and the
 * phrases that come again and again. Two signs are trusted, for others are as often good
 * style:
 *
 *   - the rows that have the term fall into two kinds, one with one phrase, one with
 *     another that has the same beginning or end (贡献者公约, 参与者公约), and neither
 *     phrase stands in any other row;
 *   - a defined term is left as it is in some rows and rendered in others.
 */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/hash.h"
#include "compare/compare_int.h"
#include "text/definition.h"
#include "lang/lang.h"
#include "text/names.h"
#include "text/utf8.h"
#include "text/word.h"

/* Terms of a version; rows of a term: a 64-bit set; units of a phrase; units of it that
 * differ, at least: one sign more or less is the surroundings'. */
enum { MOST_TERMS = 64, MOST_FREQUENT = 256, MOST_ROWS = 64, LONGEST_PHRASE = 6, DIFFERENT = 2,
	USUAL = 3, LEFT = 2,
	RENDERED = 2 };

struct term {
	const char *text;
	uint32_t version, count;        /* rows that have it; of phrases in capitals as counted */
	uint32_t last;                  /* row that was counted last */
	bool defined, frequent;
};

struct terms {
	struct term *v;
	size_t n, cap;
};

/* A phrase of the other version in the rows of a term. */
struct phrase {
	uint64_t hash, rows;
	uint32_t n;                     /* units */
	uint32_t unit[LONGEST_PHRASE];
	bool modified;                  /* its first word is an adjective */
	struct ccd_evidence at;
};

struct phrases {
	struct phrase *v;
	size_t n, cap;
	uint32_t *slot;                 /* of the hash table: 1 + index */
	size_t mask;
};

/* ---- terms ------------------------------------------------------------ */

static struct term *
term_of(struct ccd_arena *a, struct terms *terms, const char *text, size_t n, uint32_t v)
{
	for (size_t i = 0; i < terms->n; i++)
		if (terms->v[i].version == v && strncmp(terms->v[i].text, text, n) == 0 &&
		    terms->v[i].text[n] == '\0')
			return &terms->v[i];
	if (terms->n == (size_t)8 * MOST_TERMS)
		return NULL;
	*ccd_push(a, terms) = (struct term){ .text = ccd_arena_strndup(a, text, n), .version = v,
	    .last = CCD_NONE };
	return &terms->v[terms->n - 1];
}

static void
count_term(struct term *term, uint32_t row, bool defined)
{
	if (term == NULL)
		return;
	term->count += term->last != row;
	term->last = row;
	term->defined |= defined;
}

/* Words that begin a sentence or a heading in capitals and belong to no term. */
static bool
is_article(const char *s, size_t n)
{
	static const char *const words[] = { "the", "a", "an", "this", "these", "each", "all", "any",
		"if", "in", "your", "our", "such", "no", "section", "article", "see", "for", "to", "how" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strlen(words[i]) == n && strncasecmp(words[i], s, n) == 0)
			return true;
	return false;
}

/* All in capitals, as whole paragraphs of contracts are: no term. */
static bool
is_shouted(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (ccd_is_lower((unsigned char)s[i]))
			return false;
	return true;
}

/* Phrases of two to four words in capitals, and what is left of them without the last. */
static void
capital_phrases(struct ccd_arena *a, const struct ccd_check *check, uint32_t row, uint32_t v,
    uint32_t index, struct terms *terms)
{
	const struct ccd_clause *clause = &check->c->version[v].clause[index];
	struct ccd_word *word;
	uint32_t n = ccd_clause_words(check, v, index, a, &word);

	for (uint32_t i = 0; i < n; i++) {
		uint32_t end = i;

		if (!word[i].capital || is_article(clause->text + word[i].start,
		    word[i].end - word[i].start))
			continue;
		while (end + 1 < n && end - i < 3 && word[end + 1].capital && word[end + 1].joined)
			end++;
		for (uint32_t last = i + 1; last <= end; last++) {
			const char *from = clause->text + word[i].start;
			size_t length = word[last].end - word[i].start;

			if (!is_shouted(from, length))
				count_term(term_of(a, terms, from, length, v), row, false);
		}
		i = end;
	}
}

static void
defined_terms(struct ccd_arena *a, const struct ccd_check *check, uint32_t row, uint32_t v,
    uint32_t index, struct terms *terms)
{
	const struct ccd_clause *clause = &check->c->version[v].clause[index];
	struct ccd_definition *found;
	uint32_t n = ccd_clause_definitions(check, v, index, &found);

	for (uint32_t i = 0; i < n; i++)
		if (found[i].kind != CCD_DEFINES_ACRONYM && found[i].end - found[i].start >= 4)
			count_term(term_of(a, terms, clause->text + found[i].start,
			    found[i].end - found[i].start, v), row, true);
}

static void
collect_terms(struct ccd_arena *a, const struct ccd_check *check, uint32_t v, struct terms *terms)
{
	const struct ccd_version *version = &check->c->version[v];
	bool capitals = ccd_lang_of(version->lang)->term_capitals;

	for (uint32_t r = 0; r < check->c->nrow; r++) {
		const struct ccd_cell *cell = &check->c->row[r].cell[v];

		for (uint32_t i = 0; i < cell->n; i++) {
			defined_terms(a, check, r, v, cell->clause[i], terms);
			if (capitals)
				capital_phrases(a, check, r, v, cell->clause[i], terms);
		}
	}
}

/* Signs and words that no term has. */
static bool
is_function(const char *s, size_t n)
{
	static const char signs[] = "的了在是该此本和或其这为个中上下等所对将由从到以及也都不有您我你们他它之而则但如若就并且可能会要被让使得把给用当时后前内外每各任何某些该这那";

	if ((unsigned char)s[0] < 0x80)
		return n <= 3;
	if (n > 3)
		return n < 8 && (unsigned char)s[0] >= 0xd0;    /* Cyrillic of up to three letters */
	for (size_t i = 0; n == 3 && i + 3 <= sizeof signs - 1; i += 3)
		if (memcmp(signs + i, s, 3) == 0)
			return true;
	return n < 3;
}

/* ---- frequent phrases -------------------------------------------------- */

/* A phrase comes again and again in so many rows, of which slips are a fourth at most;
 * documents beyond so many rows are collections, with words of their own for everything, and so are
 * catalogues of messages. */
enum { FREQUENT = 5, FEW = 4, MOST_DOCUMENT_ROWS = 5000, PHRASE_HAN = 4, SHORTEST_WORD = 4 };

struct frequent {
	uint64_t hash;
	uint32_t count, last;           /* rows; the last one, plus 1 */
	const char *text;
	uint32_t n;                     /* bytes */
};

struct frequents {
	struct frequent *slot;
	size_t mask, used;
};

static struct frequent *
frequent_slot(struct ccd_arena *a, struct frequents *f, uint64_t hash)
{
	size_t at = hash & f->mask;

	if (f->slot == NULL || 2 * f->used > f->mask) {
		struct frequents old = *f;

		f->mask = old.slot == NULL ? 1023 : 2 * old.mask + 1;
		f->slot = ccd_array(a, f->mask + 1, struct frequent);
		for (size_t i = 0; old.slot != NULL && i <= old.mask; i++)
			if (old.slot[i].count > 0) {
				for (at = old.slot[i].hash & f->mask; f->slot[at].count > 0;)
					at = (at + 1) & f->mask;
				f->slot[at] = old.slot[i];
			}
		at = hash & f->mask;
	}
	while (f->slot[at].count > 0 && f->slot[at].hash != hash)
		at = (at + 1) & f->mask;
	f->used += f->slot[at].count == 0;
	return &f->slot[at];
}

/* Where words stand apart, no shorter ones make a term. */
static bool
makes_term(const struct ccd_lang *lang, const char *text, const struct ccd_word *w, bool first)
{
	size_t count = ccd_utf8_count(text + w->start, w->end - w->start);

	return (first || w->joined) && !is_function(text + w->start, w->end - w->start) &&
	    (lang->runs_on || count >= SHORTEST_WORD);
}

/* Counts the phrases of CLAUSE: two words, or four Han characters. */
static void
count_phrases(struct ccd_arena *a, const struct ccd_check *check, struct frequents *f, uint32_t v,
    uint32_t row, uint32_t index)
{
	const struct ccd_clause *clause = &check->c->version[v].clause[index];
	const struct ccd_lang *lang = ccd_lang_of(check->c->version[v].lang);
	const uint32_t length = lang->runs_on ? PHRASE_HAN : 2;
	struct ccd_word *word;
	uint32_t n = ccd_clause_words(check, v, index, a, &word), run = 0;

	for (uint32_t i = 0; i < n; i++) {
		struct frequent *phrase;
		const char *from;
		uint32_t bytes;

		run = makes_term(lang, clause->text, &word[i], run == 0) ? run + 1 :
		    makes_term(lang, clause->text, &word[i], true) ? 1 : 0;
		if (run < length)
			continue;
		from = clause->text + word[i + 1 - length].start;
		bytes = word[i].end - word[i + 1 - length].start;
		phrase = frequent_slot(a, f, ccd_hash(CCD_HASH_SEED, from, bytes));
		if (phrase->last == row + 1)
			continue;
		phrase->hash = ccd_hash(CCD_HASH_SEED, from, bytes);
		phrase->text = from;
		phrase->n = bytes;
		phrase->last = row + 1;
		phrase->count++;
	}
}

static int
by_count(const void *a, const void *b)
{
	const struct frequent *x = a, *y = b;

	if (x->count != y->count)
		return x->count > y->count ? -1 : 1;
	return (x->hash > y->hash) - (x->hash < y->hash);
}

static void
frequent_terms(struct ccd_arena *a, const struct ccd_check *check, uint32_t v, struct terms *terms)
{
	struct frequents f = { 0 };
	size_t n = 0;

	for (uint32_t r = 0; r < check->c->nrow; r++)
		for (uint32_t i = 0; i < check->c->row[r].cell[v].n; i++)
			count_phrases(a, check, &f, v, r, check->c->row[r].cell[v].clause[i]);
	for (size_t i = 0; f.slot != NULL && i <= f.mask; i++)
		if (f.slot[i].count >= FREQUENT && f.slot[i].count <= MOST_ROWS)
			f.slot[n++] = f.slot[i];
	if (n > 0)
		qsort(f.slot, n, sizeof *f.slot, by_count);
	for (size_t i = 0; i < n && i < MOST_FREQUENT; i++) {
		size_t known = terms->n;
		struct term *term = term_of(a, terms, f.slot[i].text, f.slot[i].n, v);

		if (term == NULL || terms->n == known)
			continue;
		term->count = f.slot[i].count;
		term->frequent = true;
	}
}

static int
by_worth(const void *a, const void *b)
{
	const struct term *x = a, *y = b;

	if (x->defined != y->defined)
		return x->defined ? -1 : 1;
	if (x->count != y->count)
		return x->count > y->count ? -1 : 1;
	return strcmp(x->text, y->text);
}

/* ---- where a text stands ---------------------------------------------- */

/* The place of WORDS in TEXT, no part of a longer word; NULL where it is not there. */
static const char *
find_words(const char *text, const char *words)
{
	size_t n = strlen(words);

	for (const char *p = text; (p = strstr(p, words)) != NULL; p++) {
		size_t before = (size_t)(p - text), behind = 0;
		int32_t last = before > 0 ? ccd_utf8_prev(text, &before) : 0;
		int32_t next = p[n] != '\0' ? ccd_utf8_next(p + n, strlen(p + n), &behind) : 0;

		if ((ccd_is_letter(last) && !ccd_is_han(last)) || (ccd_is_letter(next) && next != 's' &&
		    !ccd_is_han(next)))
			continue;
		return p;
	}
	return NULL;
}

/* True where V has WORDS in ROW; E, if not NULL, gets the place. */
static bool
row_has(const struct ccd_check *check, uint32_t row, uint32_t v, const char *words,
    struct ccd_evidence *e)
{
	const struct ccd_cell *cell = &check->c->row[row].cell[v];

	for (uint32_t i = 0; i < cell->n; i++) {
		const char *text = check->c->version[v].clause[cell->clause[i]].text;
		const char *at = find_words(text, words);

		if (at == NULL)
			continue;
		if (e != NULL)
			*e = (struct ccd_evidence){ v, cell->clause[i], (uint32_t)(at - text),
			    (uint32_t)(at - text + (ptrdiff_t)strlen(words)), words };
		return true;
	}
	return false;
}

/* The rows where A has TERM and B has anything; more than MOST_ROWS: none of use. */
static uint32_t
rows_of(const struct ccd_check *check, const struct term *term, uint32_t b,
    uint32_t rows[MOST_ROWS])
{
	uint32_t n = 0;

	for (uint32_t r = 0; r < check->c->nrow; r++) {
		if (check->c->row[r].cell[b].n == 0 || check->info[r].notice ||
		    !ccd_row_trusted(check, r) || !row_has(check, r, term->version, term->text, NULL))
			continue;
		if (n == MOST_ROWS)
			return 0;
		rows[n++] = r;
	}
	return n;
}

/* ---- phrases ---------------------------------------------------------- */

static struct phrase *
phrase_slot(struct ccd_arena *a, struct phrases *p, uint64_t hash)
{
	if (p->slot == NULL || 2 * p->n > p->mask) {
		p->mask = p->mask == 0 ? 1023 : 2 * p->mask + 1;
		p->slot = ccd_array(a, p->mask + 1, uint32_t);
		for (uint32_t i = 0; i < p->n; i++) {
			size_t at = p->v[i].hash & p->mask;

			while (p->slot[at] != 0)
				at = (at + 1) & p->mask;
			p->slot[at] = i + 1;
		}
	}
	for (size_t at = hash & p->mask;; at = (at + 1) & p->mask) {
		if (p->slot[at] == 0) {
			*ccd_push(a, p) = (struct phrase){ .hash = hash };
			p->slot[at] = (uint32_t)p->n;
			return &p->v[p->n - 1];
		}
		if (p->v[p->slot[at] - 1].hash == hash)
			return &p->v[p->slot[at] - 1];
	}
}

/* Letters at the end of a short inflected word that are no part of what is compared: новая, новой. */
enum { ENDING = 2, SHORTEST_STEM = 3 };

/* A word for comparing: its stem, or its first letters where the language says so. */
static uint32_t
unit_of(const struct ccd_lang *lang, const char *s, const struct ccd_word *w)
{
	size_t i = w->start, letters = lang->stem > 0 ? ccd_utf8_count(s + i, w->end - i) : 0;
	size_t kept = letters > lang->stem + ENDING ? lang->stem : letters > SHORTEST_STEM + ENDING ?
	    letters - ENDING : SHORTEST_STEM;
	uint64_t hash = CCD_HASH_SEED;

	if (lang->stem == 0)
		return w->stem;
	for (size_t k = 0; k < kept && i < w->end; k++) {
		int32_t c = ccd_utf8_next(s, w->end, &i);

		c = c >= 0x410 && c <= 0x42f ? c + 0x20 : c;
		hash = ccd_hash(hash, &c, sizeof c);
	}
	return (uint32_t)(hash ^ hash >> 32);
}

/* Ends as Russian adjectives and participles do. */
static bool
is_adjective(const char *s, const struct ccd_word *w)
{
	static const char *const ends[] = { "ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие",
		"го", "му", "ым", "им", "ом", "ем", "ых", "их", "ую", "юю", "ей", "ми" };

	static const char *const none[] = { "любо", "любы", "кажд", "всяк", "таки", "тако", "друг", "иной",
		"иные", "иных", "ино", "данн", "наст", "указ", "котор", "опре", "ново", "новы", "соот" };

	bool ends_so = false;

	for (size_t i = 0; w->end - w->start >= 10 && i < sizeof ends / sizeof *ends; i++)
		ends_so |= memcmp(s + w->end - 4, ends[i], 4) == 0;
	if (!ends_so || memcmp(s + w->end - 6, "ние", 6) == 0 || memcmp(s + w->end - 6, "тие", 6) == 0 ||
	    memcmp(s + w->end - 6, "ция", 6) == 0)
		return false;           /* использование */
	for (size_t i = 0; i < sizeof none / sizeof *none; i++)
		if (strncasecmp(s + w->start, none[i], strlen(none[i])) == 0)
			return false;
	return true;
}

/* The phrases of version B in ROW, the PLACEth of the term's. */
static void
collect_phrases(struct ccd_arena *a, const struct ccd_check *check, uint32_t row, uint32_t b,
    uint32_t place, struct phrases *phrases)
{
	const struct ccd_cell *cell = &check->c->row[row].cell[b];
	const struct ccd_version *version = &check->c->version[b];
	const struct ccd_lang *lang = ccd_lang_of(version->lang);
	const uint32_t least = 2, most = lang->runs_on ? LONGEST_PHRASE : 2;
	const bool latin = strcmp(lang->script, "Latn") == 0;

	for (uint32_t i = 0; i < cell->n; i++) {
		const char *text = version->clause[cell->clause[i]].text;
		struct ccd_word *word;
		uint32_t n = ccd_clause_words(check, b, cell->clause[i], a, &word);
		uint32_t *units = ccd_array(a, n, uint32_t);
		bool *apart = ccd_array(a, n, bool);

		for (uint32_t w = 0; w < n; w++) {
			units[w] = unit_of(lang, text, &word[w]);
			apart[w] = is_function(text + word[w].start, word[w].end - word[w].start) ||
			    (!latin && (unsigned char)text[word[w].start] < 0x80);
		}
		for (uint32_t from = 0; from < n; from++) {
			uint64_t hash = CCD_HASH_SEED;

			for (uint32_t k = 0; k < most && from + k < n; k++) {
				const struct ccd_word *w = &word[from + k];
				struct phrase *p;

				if ((k > 0 && !w->joined) || apart[from + k])
					break;
				hash = ccd_hash(hash, &units[from + k], sizeof *units);
				if (k + 1 < least)
					continue;
				p = phrase_slot(a, phrases, hash);
				if (p->n == 0) {
					p->n = k + 1;
					memcpy(p->unit, units + from, (k + 1) * sizeof *units);
					p->modified = latin || is_adjective(text, &word[from]);
					p->at = (struct ccd_evidence){ b, cell->clause[i], word[from].start,
					    w->end, ccd_arena_strndup(check->arena, text + word[from].start,
					    w->end - word[from].start) };
				}
				p->rows |= UINT64_C(1) << place;
			}
		}
	}
}

/* X, in M rows, and Y differ in one part only. In Russian that is the adjective of a
 * phrase that is usual; in Chinese the beginning of a longer phrase, or its end where X is
 * usual. */
static bool
are_variants(const struct phrase *x, const struct phrase *y, uint32_t m, bool spaced)
{
	uint32_t head = 0, tail = 0, n = x->n;

	if (n != y->n)
		return false;
	while (head < n && x->unit[head] == y->unit[head])
		head++;
	while (tail < n - head && x->unit[n - 1 - tail] == y->unit[n - 1 - tail])
		tail++;
	if (spaced)
		return n == 2 && tail == 1 && head == 0 && m >= USUAL && x->modified && y->modified;
	if (head > 0)
		return tail == 0 && m > USUAL && n >= 4 && n - head >= DIFFERENT && 2 * head >= n;
	return tail > 0 && n >= (m >= USUAL ? 4 : 5) && n - tail >= DIFFERENT &&
	    (m >= USUAL ? 2 * tail >= n : 2 * tail > n);
}

/* True where PHRASE stands in a row of B that is none of the term's. */
static bool
stands_elsewhere(const struct ccd_check *check, uint32_t b, const struct phrase *phrase,
    const uint32_t *rows, uint32_t n)
{
	uint32_t k = 0;

	for (uint32_t r = 0; r < check->c->nrow; r++) {
		const struct ccd_cell *cell = &check->c->row[r].cell[b];

		while (k < n && rows[k] < r)
			k++;
		for (uint32_t i = 0; (k == n || rows[k] != r) && i < cell->n; i++)
			if (strstr(check->c->version[b].clause[cell->clause[i]].text,
			    phrase->at.value) != NULL)
				return true;
	}
	return false;
}

/* Bytes that the words of P and Q have in common at the beginning, and at the end. */
static void
common_bytes(const struct phrase *p, const struct phrase *q, size_t *head, size_t *tail)
{
	const char *one = p->at.value, *two = q->at.value;
	size_t n = strlen(one), m = strlen(two), i = 0, k = 0;

	while (one[i] != '\0' && one[i] == two[i])
		i++;
	while (i > 0 && ((unsigned char)one[i] & 0xc0) == 0x80)
		i--;
	while (k < n - i && k < m - i && one[n - 1 - k] == two[m - 1 - k])
		k++;
	while (k > 0 && ((unsigned char)one[n - k] & 0xc0) == 0x80)
		k--;
	*head = i;
	*tail = k;
}

/* True where what PHRASE has besides OTHER, a first word or some signs, stands in a row of its version
 * that is none of the term's: it is a word with a meaning of its own. */
static bool
own_part_stands_elsewhere(const struct ccd_check *check, const struct phrase *phrase,
    const struct phrase *other, bool spaced, const uint32_t *rows, uint32_t n)
{
	const char *value = phrase->at.value;
	size_t head, tail, length = strlen(value);
	struct phrase part = *phrase;

	common_bytes(phrase, other, &head, &tail);
	if (spaced) {
		head = 0;
		tail = length - strcspn(value, " ");
	}
	part.at.value = ccd_arena_strndup(check->arena, value + head, length - head - tail);
	return stands_elsewhere(check, phrase->at.version, &part, rows, n);
}

/* ---- the two signs ---------------------------------------------------- */

/* True where the place was found for a term of another version. */
static bool
is_reported(const struct ccd_check *check, const struct ccd_rule *rule,
    const struct ccd_evidence *at)
{
	for (size_t i = check->n; i-- > 0 && check->v[i].rule == rule;)
		for (uint32_t k = 0; k < check->v[i].nevidence; k++) {
			const struct ccd_evidence *e = &check->v[i].evidence[k];

			if (e->version == at->version && e->clause == at->clause && e->start < at->end &&
			    at->start < e->end && (check->v[i].deviates & ccd_bit(at->version)) != 0)
				return true;
		}
	return false;
}

static void
report_renderings(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row,
    const struct term *term, const struct ccd_evidence *other, const char *renderings)
{
	struct ccd_evidence e[2];
	const char *text = ccd_arena_strdup(check->arena, term->text);
	const char *arg[4] = { text, check->c->version[other->version].lang, renderings, NULL };
	bool first = term->version < other->version;

	if (is_reported(check, rule, other) ||
	    !row_has(check, row, term->version, term->text, &e[first ? 0 : 1]))
		return;
	e[first ? 0 : 1].value = text;
	e[first ? 1 : 0] = *other;
	e[first ? 1 : 0].value = ccd_arena_strdup(check->arena, other->value);
	ccd_report(check, rule, row, NULL, ccd_bit(term->version) | ccd_bit(other->version),
	    ccd_bit(other->version), e, 2, arg);
}

static bool
are_either(const struct phrase *p, const struct phrase *q, bool spaced)
{
	uint32_t m = ccd_bits(p->rows), n = ccd_bits(q->rows);

	return are_variants(p, q, m > n ? m : n, spaced);
}

/* Times that WORDS stand in V's clauses of ROW. */
static uint32_t
times_in_row(const struct ccd_check *check, uint32_t row, uint32_t v, const char *words, size_t n)
{
	const struct ccd_cell *cell = &check->c->row[row].cell[v];
	uint32_t times = 0;

	for (uint32_t i = 0; i < cell->n; i++)
		for (const char *p = check->c->version[v].clause[cell->clause[i]].text;
		    (p = memmem(p, strlen(p), words, n)) != NULL; p += n)
			times++;
	return times;
}

/* A part of frequent TERM stands in ROW without the rest: "information security and
 * national security". Then what looks like a variant may render that. */
static bool
parts_stand_apart(const struct ccd_check *check, uint32_t row, const struct term *term)
{
	size_t n = strlen(term->text), half = n / 2, tail;
	const char *blank = strchr(term->text, ' ');
	uint32_t whole = times_in_row(check, row, term->version, term->text, n);

	half = blank != NULL ? (size_t)(blank - term->text) : half;
	tail = blank != NULL ? half + 1 : half;
	return times_in_row(check, row, term->version, term->text, half) > whole ||
	    times_in_row(check, row, term->version, term->text + tail, n - tail) > whole;
}

/* What P has besides what it shares with Q stands beside Q, too: 开源软件贡献政策 and
 * 合规性材料 say more than 开源贡献政策 and 合规材料, not otherwise. */
static bool
is_widened(const struct ccd_check *check, const struct phrase *p, const struct phrase *q)
{
	const char *text = check->c->version[q->at.version].clause[q->at.clause].text;
	size_t n = strlen(p->at.value), head, tail, own, from, to;

	common_bytes(p, q, &head, &tail);
	own = n - head - tail;
	from = q->at.start + head;
	to = q->at.end - tail;
	if (tail > 0)
		from = from > own ? from - own : 0;
	else
		to = to + own < strlen(text) ? to + own : strlen(text);
	return to - from >= own && memmem(text + from, to - from, p->at.value + head, own) != NULL;
}

/* Whether E begins and ends where words do. */
static bool
is_of_words(const struct ccd_check *check, const struct ccd_evidence *e)
{
	const size_t ends[] = { e->start, e->end };

	return ccd_word_borders(check->c->version[e->version].clause[e->clause].text, ends, 2);
}

static bool
begins_word(const struct ccd_check *check, const struct ccd_evidence *e, size_t at)
{
	return ccd_word_borders(check->c->version[e->version].clause[e->clause].text, &at, 1);
}

/* Frequent words of Chinese are a term where they begin and end as words do: 登記證書, not 場登記證. */
static bool
is_whole(const struct ccd_check *check, const struct phrase *p)
{
	const char *nth = ccd_lang_of(check->c->version[p->at.version].lang)->nth;

	return is_of_words(check, &p->at) &&
	    (nth == NULL || strstr(p->at.value, nth) == NULL);
}

/* A phrase of Chinese that was seen in one row only begins where a word does. */
static bool
begins_well(const struct ccd_check *check, const struct phrase *p)
{
	return ccd_bits(p->rows) > 1 || begins_word(check, &p->at, p->at.start);
}

/* Bytes of a name in Chinese signs, three at least: 萨雷尔. */
enum { NAME = 9 };

/* Bytes that follow both A and B, of Han signs, up to a name's. */
static size_t
common_behind(const struct ccd_check *check, const struct ccd_evidence *a, const struct ccd_evidence *b)
{
	const char *x = check->c->version[a->version].clause[a->clause].text + a->end;
	const char *y = check->c->version[b->version].clause[b->clause].text + b->end;
	size_t n = 0, i = 0;

	while (n < NAME && x[n] != '\0' && x[n] == y[n])
		n++;
	for (size_t next = 0; i < n && ccd_is_han(ccd_utf8_next(x, strlen(x), &next)) && next <= n;)
		i = next;
	return i;
}

/* The same Han sign stands before both A and B, which are then cut from something longer. */
static bool
common_before(const struct ccd_check *check, const struct ccd_evidence *a, const struct ccd_evidence *b)
{
	size_t i = a->start, k = b->start;
	int32_t c = i == 0 ? 0 : ccd_utf8_prev(check->c->version[a->version].clause[a->clause].text, &i);

	return c != 0 && k != 0 && ccd_is_han(c) &&
	    c == ccd_utf8_prev(check->c->version[b->version].clause[b->clause].text, &k);
}

/* What P and Q have in common at the beginning, or for the most part as whole words at the end, stands in the
 * term's ROWS only: that is its rendering, and they differ in what stands beside it
 * (联合国代表, 联合国框架; 运至圣地亚哥, 告诉圣地亚哥). */
static bool
share_rendering(const struct ccd_check *check, const struct phrase *p, const struct phrase *q,
    const uint32_t *rows, uint32_t n)
{
	struct phrase part = *p;
	const char *value = p->at.value;
	size_t head, tail, length = strlen(value), behind;

	common_bytes(p, q, &head, &tail);
	if (head > 0 && common_before(check, &p->at, &q->at))
		return true;
	behind = head == 0 ? common_behind(check, &p->at, &q->at) : 0;
	if (head == 0 && ((3 * tail < 2 * length && (behind == 0 || tail + behind < NAME)) ||
	    !begins_word(check, &p->at, p->at.end - tail)))
		return false;
	part.at.value = ccd_arena_strndup(check->arena, head > 0 ? value : check->c->
	    version[p->at.version].clause[p->at.clause].text + p->at.end - tail, head > 0 ? head : tail + behind);
	return !stands_elsewhere(check, p->at.version, &part, rows, n);
}

/* What speaks for it that frequent TERM's rows of Q are slips beside those of P: they are
 * few, nothing else in them may be meant, the ends are the same, for what is behind a term is
 * often no part of it, and what differs is no word that the text uses elsewhere: "sixty percent". */
static bool
are_slips(const struct ccd_check *check, const struct term *term, const uint32_t *rows, uint32_t n,
    const struct phrase *p, const struct phrase *q)
{
	bool spaced = !ccd_lang_of(check->c->version[p->at.version].lang)->runs_on;
	const struct phrase *usual = ccd_bits(p->rows) < ccd_bits(q->rows) ? q : p, *slip = usual == p ? q : p;
	uint64_t fewer = slip->rows;

	if (n < FREQUENT || FEW * ccd_bits(fewer) > n || p->unit[p->n - 1] != q->unit[q->n - 1])
		return false;
	if (own_part_stands_elsewhere(check, slip, usual, spaced, rows, n) && (spaced ||
	    own_part_stands_elsewhere(check, usual, slip, spaced, rows, n)))
		return false;
	for (; fewer != 0; fewer &= fewer - 1)
		if (parts_stand_apart(check, rows[ccd_lowest(fewer)], term))
			return false;
	return true;
}

static int
by_rows(const void *a, const void *b)
{
	const struct phrase *x = *(const struct phrase *const *)a, *y = *(const struct phrase *const *)b;

	if (x->rows != y->rows)
		return x->rows < y->rows ? -1 : 1;
	return (x > y) - (x < y);
}

/* The first of N phrases, ascending by rows, that stands in just ROWS or more. */
static size_t
first_of(const struct phrase *const *by, size_t n, uint64_t rows)
{
	size_t low = 0;

	while (low < n) {
		size_t middle = low + (n - low) / 2;

		if (by[middle]->rows < rows)
			low = middle + 1;
		else
			n = middle;
	}
	return low;
}

static bool
share_unit(const struct phrase *p, const struct phrase *q)
{
	for (uint32_t i = 0; i < p->n; i++)
		for (uint32_t k = 0; k < q->n; k++)
			if (p->unit[i] == q->unit[k])
				return true;
	return false;
}

/* Another phrase stands in just the rows of the usual one of P and Q, which come again as a whole then:
 * any of their words may render the term. */
static bool
is_one_of_several(const struct phrase *const *by, size_t n, const struct phrase *p, const struct phrase *q)
{
	const struct phrase *usual = ccd_bits(p->rows) < ccd_bits(q->rows) ? q : p;

	for (size_t k = first_of(by, n, usual->rows); k < n && by[k]->rows == usual->rows; k++)
		if (!share_unit(by[k], usual))
			return true;
	return false;
}

/* A term of the title is the document's name, and that has one rendering, whatever its words mean. */
static bool
names_document(const struct ccd_check *check, const uint32_t *rows, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++)
		for (uint32_t v = 0; v < check->c->nversion; v++) {
			const struct ccd_cell *cell = &check->c->row[rows[i]].cell[v];

			if (cell->n > 0 &&
			    check->c->version[v].clause[cell->clause[0]].kind == CCD_KIND_TITLE)
				return true;
		}
	return false;
}

/* The longest pair of variants that share out the rows of TERM. */
static bool
find_variants(struct ccd_check *check, const struct ccd_rule *rule, const struct term *term,
    uint32_t b, const uint32_t *rows, uint32_t n, const struct phrases *phrases)
{
	uint64_t all = n == 64 ? UINT64_MAX : (UINT64_C(1) << n) - 1;
	bool spaced = !ccd_lang_of(check->c->version[b].lang)->runs_on;
	const struct phrase *x = NULL, *y = NULL, **by;

	by = ccd_array(check->arena, phrases->n, const struct phrase *);
	for (size_t i = 0; i < phrases->n; i++)
		by[i] = &phrases->v[i];
	if (phrases->n > 0)
		qsort(by, phrases->n, sizeof *by, by_rows);
	for (size_t i = 0; i < phrases->n; i++)
		for (size_t k = first_of(by, phrases->n, all & ~phrases->v[i].rows); k < phrases->n &&
		    by[k]->rows == (all & ~phrases->v[i].rows); k++) {
			const struct phrase *p = &phrases->v[i], *q = by[k];

			if (q <= p || p->n != q->n ||
			    (x != NULL && p->n <= x->n) || !are_either(p, q, spaced) ||
			    (term->frequent && (is_one_of_several(by, phrases->n, p, q) ||
			    !are_slips(check, term, rows, n, p, q))) ||
			    stands_elsewhere(check, b, p, rows, n) || stands_elsewhere(check, b, q, rows, n) ||
			    is_widened(check, p, q) || is_widened(check, q, p) ||
			    (!spaced && (!is_whole(check, p) || !is_whole(check, q))) ||
			    (n == RENDERED && !names_document(check, rows, n) && (own_part_stands_elsewhere(check, p, q, spaced, rows, n) ||
			    own_part_stands_elsewhere(check, q, p, spaced, rows, n))) ||
			    (!spaced && (!begins_well(check, p) || !begins_well(check, q) ||
			    share_rendering(check, p, q, rows, n))))
				continue;
			x = p;
			y = q;
		}
	if (x == NULL)
		return false;
	if (ccd_bits(x->rows) < ccd_bits(y->rows)) {
		const struct phrase *z = x;

		x = y;
		y = z;
	}
	report_renderings(check, rule, rows[ccd_lowest(y->rows)], term, &y->at,
	    ccd_arena_printf(check->arena, "%s (%u), %s (%u)", x->at.value, ccd_bits(x->rows),
	    y->at.value, ccd_bits(y->rows)));
	return true;
}

/* A defined term that stands unchanged in a text of another script, but not everywhere. */
static void
find_left(struct ccd_check *check, const struct ccd_rule *rule, const struct term *term,
    uint32_t b, const uint32_t *rows, uint32_t n, const struct phrases *phrases)
{
	const struct phrase *best = NULL;
	struct ccd_evidence e = { 0 };
	uint64_t left = 0, all = n == 64 ? UINT64_MAX : (UINT64_C(1) << n) - 1;
	uint32_t row = CCD_NONE;

	for (uint32_t i = 0; i < n; i++)
		if (row_has(check, rows[i], b, term->text, row == CCD_NONE ? &e : NULL)) {
			left |= UINT64_C(1) << i;
			row = row == CCD_NONE ? rows[i] : row;
		}
	if (!ccd_is_upper((unsigned char)term->text[0]) || ccd_bits(left) < LEFT || ccd_bits(all & ~left) < RENDERED)
		return;
	for (size_t i = 0; i < phrases->n; i++) {
		uint32_t own = ccd_bits(phrases->v[i].rows & ~left);

		if (own >= RENDERED && 3 * own >= 2 * ccd_bits(all & ~left) && (best == NULL ||
		    own > ccd_bits(best->rows & ~left) || (own == ccd_bits(best->rows & ~left) &&
		    phrases->v[i].n > best->n)))
			best = &phrases->v[i];
	}
	if (best != NULL)
		report_renderings(check, rule, row, term, &e, ccd_arena_printf(check->arena,
		    "%s (%u), %s (%u)", best->at.value, ccd_bits(best->rows & ~left), term->text,
		    ccd_bits(left)));
}

/* True where an earlier version has the same term: the finding is the same. */
static bool
said_before(const struct ccd_check *check, const struct term *term, uint32_t b, uint32_t row)
{
	for (uint32_t v = 0; v < check->c->nversion; v++)
		if (v != b && ccd_version_rank(check, v) < ccd_version_rank(check, term->version) &&
		    row_has(check, row, v, term->text, NULL))
			return true;
	return false;
}

/* A frequent term of Chinese that is no whole words in ROW. */
static bool
is_cut(const struct ccd_check *check, const struct term *term, uint32_t row)
{
	struct ccd_evidence e;

	return term->frequent && ccd_lang_of(check->c->version[term->version].lang)->runs_on &&
	    row_has(check, row, term->version, term->text, &e) && !is_of_words(check, &e);
}

static void
compare_renderings(struct ccd_check *check, const struct ccd_rule *rule, const struct term *term,
    uint32_t b)
{
	const char *script = ccd_lang_of(check->c->version[b].lang)->script;
	uint32_t rows[MOST_ROWS], n;
	struct phrases phrases = { 0 };
	struct ccd_arena *scratch;
	uint16_t *state;

	if (strcmp(script, "Hani") != 0 && strcmp(script, "Cyrl") != 0 &&
	    (!term->frequent || strcmp(script, "Latn") != 0))
		return;
	if ((n = rows_of(check, term, b, rows)) < 2 || said_before(check, term, b, rows[0]) ||
	    is_cut(check, term, rows[0]))
		return;
	scratch = ccd_arena_new();
	if (ccd_names(ccd_lang_of(check->c->version[term->version].lang), term->text,
	    strlen(term->text), scratch, &state) > 0)
		n = 0;                  /* states are T05's affair */
	for (uint32_t i = 0; i < n; i++)
		collect_phrases(scratch, check, rows[i], b, i, &phrases);
	if (!find_variants(check, rule, term, b, rows, n, &phrases) && term->defined)
		find_left(check, rule, term, b, rows, n, &phrases);
	ccd_arena_free(scratch);
}

void
ccd_rule_rendering(struct ccd_check *check, const struct ccd_rule *rule)
{
	for (uint32_t k = 0; k < check->c->nversion; k++) {
		struct ccd_arena *scratch = ccd_arena_new();
		struct terms terms = { 0 };
		uint32_t v = ccd_version_at(check, k);

		collect_terms(scratch, check, v, &terms);
		if (terms.n > 0)
			qsort(terms.v, terms.n, sizeof *terms.v, by_worth);
		terms.n = terms.n < MOST_TERMS ? terms.n : MOST_TERMS;
		if (check->c->nrow <= MOST_DOCUMENT_ROWS && !ccd_is_catalogue(check))
			frequent_terms(scratch, check, v, &terms);
		for (size_t i = 0; i < terms.n; i++)
			for (uint32_t b = 0; b < check->c->nversion; b++)
				if (b != v && (terms.v[i].defined || terms.v[i].count >= 2))
					compare_renderings(check, rule, &terms.v[i], b);
		ccd_arena_free(scratch);
	}
}
