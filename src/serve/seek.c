/*
 * Words in all versions at once: letters in any case and without their marks, Chinese in either
 * writing, and whole words of other languages in any of their forms, by stem.
 */
#include <string.h>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf8.h>

#include "lang/lang.h"
#include "serve/serve_int.h"
#include "text/variant.h"
#include "text/word.h"
#include "write/write_int.h"

/* A text as it is compared: characters, and the byte each comes from. */
struct folded {
	int32_t *c;
	uint32_t *at;                   /* [n + 1] */
	size_t n;
};

/* The first character of what C is composed of: é is e. */
static UChar32
base_of(const UNormalizer2 *nfkd, UChar32 c)
{
	UErrorCode code = U_ZERO_ERROR;
	UChar parts[16];
	int32_t n = c < 0x80 || u_charType(c) == U_OTHER_LETTER ? 0 :
	    unorm2_getDecomposition(nfkd, c, parts, 16, &code);
	UChar32 base = c;

	if (n > 0 && U_SUCCESS(code) && !U16_IS_LEAD(parts[0]))
		base = parts[0];
	return base;
}

static struct folded
fold(const char *s, struct ccd_arena *a)
{
	UErrorCode code = U_ZERO_ERROR;
	const UNormalizer2 *nfkd = unorm2_getNFKDInstance(&code);
	const uint8_t *bytes = (const uint8_t *)s;
	int32_t length = (int32_t)strlen(s);
	struct folded f = { ccd_array(a, (size_t)length, int32_t), ccd_array(a, (size_t)length + 1, uint32_t), 0 };

	for (int32_t i = 0, from = 0; i < length; from = i) {
		UChar32 c;

		U8_NEXT(bytes, i, length, c);
		if (c < 0 || u_charType(c) == U_NON_SPACING_MARK || u_charType(c) == U_FORMAT_CHAR)
			continue;
		f.at[f.n] = (uint32_t)from;
		f.c[f.n++] = ccd_simplified(u_foldCase(base_of(nfkd, c), U_FOLD_CASE_DEFAULT));
	}
	f.at[f.n] = (uint32_t)length;
	return f;
}

/* The place of WHAT in F from FROM on; f->n where it is not there. */
static size_t
find(const struct folded *f, const struct folded *what, size_t from)
{
	for (; from + what->n <= f->n; from++)
		if (memcmp(f->c + from, what->c, what->n * sizeof *f->c) == 0)
			return from;
	return f->n;
}

struct seeking {
	const struct ccd_concordance *c;
	struct folded words;
	const char *asked;
	json_t *found;
	size_t most;
	struct ccd_arena *a;            /* of one clause */
};

static void
add(struct seeking *s, uint32_t row, uint32_t v, uint32_t clause, uint32_t start, uint32_t end)
{
	const char *text = s->c->version[v].clause[clause].text;

	if (json_array_size(s->found) < s->most)
		json_array_append_new(s->found, json_pack("{s:i, s:s, s:i, s:i, s:i}", "row", (int)row, "lang",
		    s->c->version[v].lang, "clause", (int)clause, "start", (int)ccd_units_16(text, start),
		    "end", (int)ccd_units_16(text, end)));
}

/* The words asked for one after another, by their stems; where they stand nowhere as they are. */
static void
seek_forms(struct seeking *s, const struct ccd_lang *lang, uint32_t row, uint32_t v, uint32_t clause)
{
	const char *text = s->c->version[v].clause[clause].text;
	struct ccd_word *word, *asked;
	uint32_t n = ccd_words(lang, text, strlen(text), s->a, &word);
	uint32_t k = ccd_words(lang, s->asked, strlen(s->asked), s->a, &asked);

	for (uint32_t i = 0; k > 0 && i + k <= n; i++) {
		uint32_t same = 0;

		while (same < k && word[i + same].stem == asked[same].stem)
			same++;
		if (same == k)
			add(s, row, v, clause, word[i].start, word[i + k - 1].end);
	}
}

static void
seek_clause(struct seeking *s, const struct ccd_lang *lang, uint32_t row, uint32_t v, uint32_t clause)
{
	struct folded f = fold(s->c->version[v].clause[clause].text, s->a);
	size_t at = find(&f, &s->words, 0);

	if (at == f.n)
		seek_forms(s, lang, row, v, clause);
	for (; at < f.n; at = find(&f, &s->words, at + s->words.n))
		add(s, row, v, clause, f.at[at], f.at[at + s->words.n]);
}

json_t *
ccd_seek(const struct ccd_concordance *c, const char *words, size_t most)
{
	struct ccd_arena *a = ccd_arena_new();
	struct seeking s = { .c = c, .asked = words, .found = json_array(), .most = most };

	s.words = fold(words, a);
	for (uint32_t r = 0; r < c->nrow && s.words.n > 0 && json_array_size(s.found) < most; r++) {
		s.a = ccd_arena_new();
		for (uint32_t v = 0; v < c->nversion; v++)
			for (uint32_t k = 0; k < c->row[r].cell[v].n; k++)
				seek_clause(&s, ccd_lang_of(c->version[v].lang), r, v, c->row[r].cell[v].clause[k]);
		ccd_arena_free(s.a);
	}
	ccd_arena_free(a);
	return s.found;
}
