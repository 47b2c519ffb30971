#include "text/word.h"

#include <libstemmer.h>
#include <pthread.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include "base/guard.h"
#include "base/hash.h"
#include "text/utf8.h"
#include "text/value_int.h"

/* Longer words are cut: they are no terms. */
enum { LONGEST = 128, LANGUAGES = 8 };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;        /* of the stemmers */

/* The stemmer of LANG, made once; NULL where Snowball has none. Under the lock. */
static struct sb_stemmer *
stemmer_of(const struct ccd_lang *lang)
{
	static struct { const char *tag; struct sb_stemmer *stemmer; } made[LANGUAGES];
	size_t i = 0;

	for (; i < LANGUAGES && made[i].tag != NULL; i++)
		if (strcmp(made[i].tag, lang->tag) == 0)
			return made[i].stemmer;
	if (i == LANGUAGES)
		return NULL;
	made[i].tag = lang->tag;
	made[i].stemmer = sb_stemmer_new(lang->tag, "UTF_8");
	return made[i].stemmer;
}

static uint32_t
hash_of(const void *s, size_t n)
{
	uint64_t hash = ccd_hash(CCD_HASH_SEED, s, n);

	return (uint32_t)(hash ^ hash >> 32);
}

/* The stem of bytes [START, END) of TEXT as a hash. */
static uint32_t
stem_of(const struct ccd_lang *lang, const char *text, size_t start, size_t end)
{
	uint8_t lower[LONGEST + U8_MAX_LENGTH];
	struct sb_stemmer *stemmer;
	const sb_symbol *stem;
	uint32_t hash;
	size_t n = 0;

	while (start < end && n < LONGEST) {
		uint32_t c = (uint32_t)ccd_scan_fold(ccd_utf8_next(text, end, &start));

		U8_APPEND_UNSAFE(lower, n, c);
	}
	ccd_lock_begin(&lock);
	stemmer = stemmer_of(lang);
	stem = stemmer == NULL ? NULL : sb_stemmer_stem(stemmer, lower, (int)n);
	hash = stem == NULL ? hash_of(lower, n) :
	    hash_of(stem, (size_t)sb_stemmer_length(stemmer));
	ccd_lock_end(&lock);
	return hash;
}

/* Part of a word: a letter, a figure, an apostrophe between letters. */
static bool
in_word(const char *text, size_t n, size_t i, int32_t c)
{
	size_t next = i;

	if (ccd_is_han(c))
		return false;
	if (ccd_is_letter(c) || ccd_digit(c) >= 0)
		return true;
	if ((c != '\'' && c != 0x2019) || i == 0)
		return false;
	ccd_utf8_next(text, n, &next);
	return next < n && ccd_is_letter(ccd_utf8_next(text, n, &next));
}

uint32_t
ccd_words(const struct ccd_lang *lang, const char *text, size_t n, struct ccd_arena *a,
    struct ccd_word **out)
{
	struct { struct ccd_word *v; size_t n, cap; } found = { 0 };
	bool joined = true;

	for (size_t i = 0; i < n;) {
		size_t start = i, next = i;
		int32_t c = ccd_utf8_next(text, n, &next);

		if (ccd_is_han(c)) {
			*ccd_push(a, &found) = (struct ccd_word){ (uint32_t)start, (uint32_t)next,
			    hash_of(&c, sizeof c), false, joined };
		} else if (ccd_is_letter(c) || ccd_digit(c) >= 0) {
			bool capital = ccd_is_upper(c);

			for (size_t at = next; next < n; next = at)
				if (!in_word(text, n, next, ccd_utf8_next(text, n, &at)))
					break;
			*ccd_push(a, &found) = (struct ccd_word){ (uint32_t)start, (uint32_t)next,
			    stem_of(lang, text, start, next), capital, joined };
		} else {
			joined = joined && (ccd_is_space(c) || c == '-' || c == 0x2010 || c == 0x2011);
			i = next;
			continue;
		}
		joined = true;
		i = next;
	}
	*out = found.v;
	return (uint32_t)found.n;
}

bool
ccd_word_borders(const char *text, const size_t *at, size_t n)
{
	UErrorCode status = U_ZERO_ERROR;
	UText *bytes = utext_openUTF8(NULL, text, -1, &status);
	UBreakIterator *words = ubrk_open(UBRK_WORD, "zh", NULL, 0, &status);
	bool borders;

	ubrk_setUText(words, bytes, &status);
	borders = U_SUCCESS(status);
	for (size_t i = 0; i < n && borders; i++)
		borders = ubrk_isBoundary(words, (int32_t)at[i]);
	ubrk_close(words);
	utext_close(bytes);
	return borders;
}
