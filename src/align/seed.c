#include "align/seed.h"

#include <stdlib.h>
#include <string.h>

#include "align/vocabulary.h"
#include "base/hash.h"
#include "text/utf8.h"

/* src/align/seed.tsv: a line of language tags, then a concept a line; a cell holds the
 * language's words for it with '|' between them. */
extern const char ccd_file_seed_tsv[];

/* Room for the beginnings of words at first. */
enum { FIRST_SLOTS = 1 << 12 };

/* A word of a concept, by the spelling of its token. */
struct entry {
	uint64_t spelling;
	uint32_t concept;
};

struct ccd_seed {
	struct ccd_arena *arena;
	const char *tag;
	const struct ccd_lang *lang;
	struct entry *v;                /* ascending, once ended */
	size_t n, cap;
	uint32_t *concept;              /* [n] those of v[] */
	uint64_t *prefix;               /* hashes of words of several signs and of their beginnings */
	bool *whole;                    /* it is a word */
	uint32_t nprefix, nslot;        /* nslot is a power of 2; 0: none */
};

struct ccd_seed *
ccd_seed_new(const char *tag, struct ccd_arena *a)
{
	struct ccd_seed *seed = ccd_new(a, struct ccd_seed);

	seed->arena = a;
	seed->tag = tag;
	seed->lang = ccd_lang_of(tag);
	return seed;
}

static int
by_spelling(const void *x, const void *y)
{
	const struct entry *a = x, *b = y;

	if (a->spelling != b->spelling)
		return a->spelling < b->spelling ? -1 : 1;
	return (a->concept > b->concept) - (a->concept < b->concept);
}

static uint32_t
prefix_slot(const struct ccd_seed *seed, uint64_t hash)
{
	uint32_t i = (uint32_t)hash & (seed->nslot - 1);

	while (seed->prefix[i] != 0 && seed->prefix[i] != hash)
		i = (i + 1) & (seed->nslot - 1);
	return i;
}

static void
grow_prefixes(struct ccd_seed *seed)
{
	uint64_t *prefix = seed->prefix;
	bool *whole = seed->whole;
	uint32_t n = seed->nslot;

	seed->nslot = n == 0 ? FIRST_SLOTS : 2 * n;
	seed->prefix = ccd_array(seed->arena, seed->nslot, uint64_t);
	seed->whole = ccd_array(seed->arena, seed->nslot, bool);
	for (uint32_t i = 0; i < n; i++)
		if (prefix[i] != 0) {
			uint32_t at = prefix_slot(seed, prefix[i]);

			seed->prefix[at] = prefix[i];
			seed->whole[at] = whole[i];
		}
}

static void
add_prefix(struct ccd_seed *seed, const char *word, size_t n, bool whole)
{
	uint64_t hash = ccd_hash(CCD_HASH_SEED, word, n);
	uint32_t i;

	if (2 * seed->nprefix >= seed->nslot)
		grow_prefixes(seed);
	i = prefix_slot(seed, hash);
	seed->nprefix += seed->prefix[i] == 0;
	seed->prefix[i] = hash;
	seed->whole[i] = seed->whole[i] || whole;
}

/* A word of a script without blanks: one sign is a token of its own. */
static enum ccd_token_kind
add_signs(struct ccd_seed *seed, const char *word, size_t n)
{
	size_t i = 0;

	ccd_utf8_next(word, n, &i);
	if (i >= n)
		return CCD_TOKEN_SIGN;
	while (i < n) {
		ccd_utf8_next(word, n, &i);
		add_prefix(seed, word, i, i == n);
	}
	return CCD_TOKEN_WORD;
}

void
ccd_seed_add(struct ccd_seed *seed, const char *word, size_t n, uint32_t concept)
{
	enum ccd_token_kind kind = CCD_TOKEN_WORD;
	char token[CCD_TOKEN_MAX];
	size_t first = 0;

	if (n == 0)
		return;
	if (ccd_is_han(ccd_utf8_next(word, n, &first))) {
		kind = add_signs(seed, word, n);
	} else {
		if (memchr(word, ' ', n) != NULL)
			return;
		n = ccd_word_token(seed->lang, word, n, token);
		word = token;
	}
	*ccd_push(seed->arena, seed) = (struct entry){ ccd_token_spelling(kind, word, n), concept };
}

/* Field FIELD of the line at P; *N is its length. */
static const char *
field_at(const char *p, unsigned field, size_t *n)
{
	for (; field > 0; field--) {
		p += strcspn(p, "\t\n");
		if (*p != '\t') {
			*n = 0;
			return p;
		}
		p++;
	}
	*n = strcspn(p, "\t\n");
	return p;
}

static const char *
next_line(const char *p)
{
	p += strcspn(p, "\n");
	return *p == '\n' ? p + 1 : p;
}

static void
read_column(struct ccd_seed *seed, unsigned field)
{
	uint32_t concept = 0;

	for (const char *p = next_line(ccd_file_seed_tsv); *p != '\0'; p = next_line(p), concept++) {
		size_t n;
		const char *cell = field_at(p, field, &n);

		for (size_t i = 0, end; i < n; i = end + 1) {
			end = i + strcspn(cell + i, "|\t\n");
			ccd_seed_add(seed, cell + i, end - i, concept);
		}
	}
}

void
ccd_seed_add_own(struct ccd_seed *seed)
{
	size_t length = strcspn(seed->tag, "-"), n;

	for (unsigned field = 0;; field++) {
		const char *name = field_at(ccd_file_seed_tsv, field, &n);

		if (n == 0)
			return;
		if (n == length && strncmp(name, seed->tag, n) == 0)
			read_column(seed, field);
	}
}

void
ccd_seed_end(struct ccd_seed *seed)
{
	if (seed->n > 0)
		qsort(seed->v, seed->n, sizeof *seed->v, by_spelling);
	seed->concept = ccd_array(seed->arena, seed->n, uint32_t);
	for (size_t i = 0; i < seed->n; i++)
		seed->concept[i] = seed->v[i].concept;
}

const uint32_t *
ccd_seed_concepts(const struct ccd_seed *seed, uint64_t spelling, uint32_t *n)
{
	size_t low = 0, high = seed->n, end;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (seed->v[middle].spelling < spelling)
			low = middle + 1;
		else
			high = middle;
	}
	for (end = low; end < seed->n && seed->v[end].spelling == spelling; end++)
		continue;
	*n = (uint32_t)(end - low);
	return end > low ? seed->concept + low : NULL;
}

size_t
ccd_seed_word(const struct ccd_seed *seed, const char *s, size_t n)
{
	size_t i = 0, longest = 0;

	if (seed->nslot == 0)
		return 0;
	ccd_utf8_next(s, n, &i);
	while (i < n) {
		uint32_t slot;

		ccd_utf8_next(s, n, &i);
		slot = prefix_slot(seed, ccd_hash(CCD_HASH_SEED, s, i));
		if (seed->prefix[slot] == 0)
			return longest;
		if (seed->whole[slot])
			longest = i;
	}
	return longest;
}
