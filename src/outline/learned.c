/*
 * Words of units without a dictionary. A word that begins many blocks and stands before numbers
 * that run on is this text's word for article; one that runs on less often, and stands before it
 * first, names what articles stand in.
 */
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "outline/outline_int.h"
#include "text/utf8.h"

enum {
	MOST_WORDS = 64,        /* that are counted; later ones are not seen */
	LEARNED = 3,            /* words that are taken over, at most */
	WORD_BYTES = 48,
	FEWEST = 3,             /* numbers that run on for an article */
	FEWEST_ABOVE = 2,       /* for what is above it */
	LARGEST = 2000,
};

/* A word at the beginnings of blocks, and how its numbers go. */
struct word {
	char s[WORD_BYTES];     /* in lower case */
	size_t first;           /* the block where it stands first */
	uint32_t count, runs;   /* how often it stands, and how often its number goes on */
	uint32_t last;          /* the number it had last */
};

/* Marks of direction and the like, which are no part of what is read. */
static bool
is_transparent(int32_t c)
{
	return u_charType(c) == U_FORMAT_CHAR || u_charType(c) == U_NON_SPACING_MARK;
}

/* The word that TEXT begins with, in lower case; behind it, or 0. */
static size_t
first_word(const char *text, size_t n, char word[WORD_BYTES])
{
	size_t i = 0, end = 0, length = 0, letters = 0;

	while (i < n && length + 2 * U8_MAX_LENGTH < WORD_BYTES) {
		int32_t c = ccd_utf8_next(text, n, &i);

		if (!is_transparent(c) && !ccd_is_letter(c) && !(c == '.' && letters > 0))
			break;
		end = i;
		if (is_transparent(c))
			continue;
		letters += ccd_is_letter(c);
		c = u_tolower(c);
		U8_APPEND_UNSAFE((uint8_t *)word, length, (uint32_t)c);
	}
	word[length] = '\0';
	return letters >= 2 && end < n ? end : 0;
}

/* The number that stands at the end of TEXT or before a mark, a blank or a capital; 0 if none. */
static uint32_t
number_at(const char *text, size_t n, size_t i)
{
	uint32_t number = 0;
	size_t next = i, digits = 0;
	int32_t c = 0;

	if (i >= n || !ccd_is_space(ccd_utf8_next(text, n, &next)))
		return 0;
	for (i = next; i < n; i = next) {
		c = ccd_utf8_next(text, n, &next);
		if (is_transparent(c))
			continue;
		if (ccd_digit(c) < 0)
			break;
		number = number * 10 + (uint32_t)ccd_digit(c);
		if (++digits > 4)
			return 0;
	}
	return number <= LARGEST && (i >= n || !ccd_is_letter(c)) ? number : 0;
}

static void
count(struct word *words, size_t *n, const char *word, size_t block, uint32_t number)
{
	size_t i = 0;

	while (i < *n && strcmp(words[i].s, word) != 0)
		i++;
	if (i == MOST_WORDS)
		return;
	if (i == *n) {
		words[(*n)++] = (struct word){ .first = block };
		strcpy(words[i].s, word);
	}
	words[i].runs += number == words[i].last + 1 || (number == 1 && words[i].count > 0);
	words[i].last = number;
	words[i].count++;
}

/* Nearly all numbers of W go on from the one before. */
static bool
runs_on(const struct word *w, uint32_t fewest)
{
	return w->runs >= fewest && 5 * w->runs >= 4 * w->count;
}

const struct ccd_lang *
ccd_learn_units(const struct ccd_lang *lang, const struct ccd_blocks *blocks, struct ccd_arena *a)
{
	struct word words[MOST_WORDS], *article = NULL;
	struct ccd_unit_word *learned;
	struct ccd_lang *own;
	size_t n = 0, taken = 0;

	if ((lang->reads & CCD_READS_LABELS) != 0)
		return lang;
	for (size_t i = 0; i < blocks->n; i++) {
		const struct ccd_block *block = &blocks->v[i];
		size_t length = strlen(block->text), end;
		char word[WORD_BYTES];
		uint32_t number;

		if (block->table != 0 || block->kind != CCD_KIND_DOCUMENT)
			continue;
		end = first_word(block->text, length, word);
		if (end > 0 && (number = number_at(block->text, length, end)) > 0)
			count(words, &n, word, i, number);
	}
	for (size_t i = 0; i < n; i++)
		if (runs_on(&words[i], FEWEST) && (article == NULL || words[i].runs > article->runs))
			article = &words[i];
	if (article == NULL)
		return lang;
	learned = ccd_array(a, LEARNED + 1, struct ccd_unit_word);
	learned[taken++] = (struct ccd_unit_word){ ccd_arena_strdup(a, article->s), CCD_KIND_ARTICLE };
	for (size_t i = 0; i < n && taken < LEARNED; i++)
		if (&words[i] != article && runs_on(&words[i], FEWEST_ABOVE) &&
		    words[i].first < article->first)
			learned[taken++] = (struct ccd_unit_word){ ccd_arena_strdup(a, words[i].s),
			    CCD_KIND_CHAPTER };
	learned[taken] = (struct ccd_unit_word){ 0 };
	own = ccd_array(a, 1, struct ccd_lang);
	*own = *lang;
	own->unit_words = learned;
	return own;
}
