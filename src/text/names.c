/*
 * The names of a language stand in a trie of words (of characters where words do
 * not stand apart), kept as one hash table of edges. A word of an inflected
 * language is an edge for its stem and the set of endings its kind can take.
 */
#include "text/names.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/ures.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

#include "base/guard.h"
#include "base/hash.h"
#include "text/utf8.h"

enum {
	FIXED = 0,              /* kind of words that do not decline */
	WORD_BYTES = 48,        /* longer words are in no name */
	MIN_LETTERS = 4,
	MIN_HAN = 2,
	TRAP = 0xffff,          /* code of what is no name, or several */
};

static bool
ends_with(const char *s, size_t n, const char *end)
{
	size_t length = strlen(end);

	return n >= length && memcmp(s + n - length, end, length) == 0;
}

/* ---- the trie ---- */

struct edge {
	uint64_t key;           /* hash of node, kind and word; 0 where free */
	uint32_t to;
};

struct node {
	uint16_t code;          /* of the name that ends here; 0 none */
	uint8_t use;            /* enum ccd_name_use */
	bool own;               /* from our table, which CLDR does not overrule */
};

struct trie {
	const struct ccd_lang *lang;
	struct ccd_arena *arena;
	struct edge *edge;      /* nedge < cap / 2; cap is a power of two */
	size_t nedge, cap;
	struct {
		struct node *v;
		size_t n, cap;
	} node;                 /* node 0 is the root */
};

/* Some thousand words: equal 64-bit hashes are taken for equal words. */
static uint64_t
edge_key(uint32_t node, uint32_t kind, const char *word, size_t n)
{
	uint64_t key = ccd_hash(CCD_HASH_SEED, &node, sizeof node);

	key = ccd_hash(ccd_hash(key, &kind, sizeof kind), word, n);
	return key != 0 ? key : 1;
}

static struct edge *
edge_slot(struct edge *edge, size_t cap, uint64_t key)
{
	size_t i = (size_t)key & (cap - 1);

	while (edge[i].key != 0 && edge[i].key != key)
		i = (i + 1) & (cap - 1);
	return &edge[i];
}

static void
grow_edges(struct trie *t)
{
	size_t cap = t->cap == 0 ? 4096 : t->cap * 2;
	struct edge *edge = ccd_array(t->arena, cap, struct edge);

	for (size_t i = 0; i < t->cap; i++)
		if (t->edge[i].key != 0)
			*edge_slot(edge, cap, t->edge[i].key) = t->edge[i];
	t->edge = edge;
	t->cap = cap;
}

/* The node behind WORD, 0 if none. */
static uint32_t
follow(const struct trie *t, uint32_t node, uint32_t kind, const char *word, size_t n)
{
	return edge_slot(t->edge, t->cap, edge_key(node, kind, word, n))->to;
}

static uint32_t
add_edge(struct trie *t, uint32_t node, uint32_t kind, const char *word, size_t n)
{
	uint64_t key = edge_key(node, kind, word, n);
	struct edge *edge;

	if (t->nedge * 2 >= t->cap)
		grow_edges(t);
	edge = edge_slot(t->edge, t->cap, key);
	if (edge->key == 0) {
		*edge = (struct edge){ key, (uint32_t)t->node.n };
		*ccd_push(t->arena, &t->node) = (struct node){ 0 };
		t->nedge++;
	}
	return edge->to;
}

/* ---- words ---- */

struct word {
	size_t start, end;      /* in the text */
	char s[WORD_BYTES];     /* in lower case, ё as е */
	size_t n;               /* bytes of s; a longer word is cut, and in no name */
	size_t letters;
	bool capital;           /* the first letter is one */
	bool capitals;          /* all are */
};

static bool
is_word_char(const struct trie *t, int32_t c)
{
	if (t->lang->runs_on)
		return ccd_is_han(c);
	return ccd_is_letter(c) || u_getCombiningClass(c) != 0;
}

/* Reads the next word from *I on, one character where words do not stand apart;
 * *I moves behind it. False at the end. */
static bool
next_word(const struct trie *t, const char *s, size_t n, size_t *i, struct word *w)
{
	uint8_t *to = (uint8_t *)w->s;
	int32_t c = 0;

	for (w->start = *i; *i < n; w->start = *i)
		if (is_word_char(t, c = ccd_utf8_next(s, n, i)))
			break;
	if (w->start >= n || !is_word_char(t, c))
		return false;
	w->n = w->letters = 0;
	w->capital = ccd_is_upper(c);
	w->capitals = true;
	for (;;) {
		if (w->letters++ < WORD_BYTES && w->n + U8_MAX_LENGTH <= WORD_BYTES) {
			int32_t lower = u_tolower(c);

			U8_APPEND_UNSAFE(to, w->n, (uint32_t)(lower == 0x451 ? 0x435 : lower));
		}
		w->capitals &= ccd_is_upper(c);
		w->end = *i;
		if (t->lang->runs_on || *i >= n || !is_word_char(t, c = ccd_utf8_next(s, n, i)))
			break;
	}
	*i = w->end;
	return true;
}

/* ---- building ---- */

static uint32_t
add_word(struct trie *t, uint32_t node, const struct word *w, bool single)
{
	if (t->lang->declension == NULL || w->capitals)
		return add_edge(t, node, FIXED, w->s, w->n);
	for (const struct ccd_nominative *form = t->lang->declension->nominatives; ; form++)
		if (ends_with(w->s, w->n, form->end) &&
		    !(single && form->kind == CCD_DECLENSION_ADJECTIVE))
			return add_edge(t, node, form->kind, w->s, w->n - form->cut);
}

/* Adds NAME; two states of one name make it a trap. */
static void
add_name(struct trie *t, const char *name, uint16_t code, enum ccd_name_use use, bool own)
{
	size_t n = strlen(name), letters = 0, words = 0, i = 0;
	uint32_t node = 0;
	struct node *end;
	struct word w;

	while (next_word(t, name, n, &i, &w)) {
		letters += w.letters;
		words++;
	}
	if (!own && letters < (size_t)(t->lang->runs_on ? MIN_HAN : MIN_LETTERS))
		return;
	for (i = 0; next_word(t, name, n, &i, &w); )
		node = add_word(t, node, &w, words == 1);
	end = &t->node.v[node];
	if (end->code == 0)
		*end = (struct node){ code, (uint8_t)use, own };
	else if (end->code != code && !end->own)
		end->code = TRAP;
}

/* CLDR's ways of writing, as texts have them: "Antigua & Barbuda", "о-ва Кука". */
static void
add_display_name(struct trie *t, const char *name, uint16_t code)
{
	const char *const (*spelled)[2] = t->lang->name_spellings;
	char changed[256];

	add_name(t, name, code, CCD_NAME_PLAIN, false);
	for (size_t i = 0; spelled != NULL && spelled[i][0] != NULL; i++) {
		const char *at = strstr(name, spelled[i][0]);

		if (at == NULL || strlen(name) > sizeof changed / 2)
			continue;
		memcpy(changed, name, (size_t)(at - name));
		strcpy(changed + (at - name), spelled[i][1]);
		strcat(changed, at + strlen(spelled[i][0]));
		add_name(t, changed, code, CCD_NAME_PLAIN, false);
	}
	/* "Myanmar (Burma)" is Myanmar too. */
	if (strstr(name, " (") != NULL && strlen(name) < sizeof changed) {
		strcpy(changed, name);
		*strstr(changed, " (") = '\0';
		add_name(t, changed, code, CCD_NAME_PLAIN, false);
	}
}

static uint16_t
pack_code(const char *code)
{
	if (code[0] == '\0')
		return TRAP;
	return (uint16_t)(code[0] << 8 | code[1]);
}

/* Calls ADD for each name under KEY in CLDR's bundle of LOCALE whose code has two
 * letters. */
static void
add_cldr_names(struct trie *t, const char *bundle, const char *locale, const char *key,
    void (*add)(struct trie *, const char *, uint16_t))
{
	/* No states, or mostly something else. */
	static const char none[] = "EU EZ QO UN XA XB ZZ JE MF";
	UErrorCode status = U_ZERO_ERROR;
	UResourceBundle *all = ures_open(bundle, locale, &status);
	UResourceBundle *names = ures_getByKey(all, key, NULL, &status);

	while (U_SUCCESS(status) && ures_hasNext(names)) {
		char name[256];
		const char *code;
		int32_t n = 0;
		const UChar *u = ures_getNextString(names, &n, &code, &status);

		u_strToUTF8(name, sizeof name, NULL, u, n, &status);
		if (status == U_BUFFER_OVERFLOW_ERROR || status == U_STRING_NOT_TERMINATED_WARNING)
			status = U_ZERO_ERROR;
		else if (U_SUCCESS(status) && strlen(code) == 2 && strstr(none, code) == NULL)
			add(t, name, pack_code(code));
	}
	ures_close(names);
	ures_close(all);
}

/* Names of languages that are one word, by a code in lower case. Russian ones
 * decline as adjectives; Chinese ends them in 语 or 文 alike. */
static void
add_language_name(struct trie *t, const char *name, uint16_t code)
{
	const char *const (*ends)[2] = t->lang->language_ends;
	size_t n = strlen(name), i = 0;
	struct word w;

	if (ends != NULL) {
		for (size_t k = 0; ends[k][0] != NULL; k++) {
			char changed[64];

			if (!ends_with(name, n, ends[k][0]) || n >= sizeof changed)
				continue;
			add_name(t, name, code, CCD_NAME_PLAIN, false);
			snprintf(changed, sizeof changed, "%.*s%s", (int)n - 3, name, ends[k][1]);
			add_name(t, changed, code, CCD_NAME_PLAIN, false);
		}
	} else if (t->lang->declension == NULL) {
		if (strpbrk(name, " -(") == NULL)
			add_name(t, name, code, CCD_NAME_PLAIN, false);
	} else if (next_word(t, name, n, &i, &w) && i == n &&
	    ends_with(w.s, w.n, t->lang->declension->language)) {
		uint32_t end = add_edge(t, 0, CCD_DECLENSION_ADJECTIVE, w.s,
		    w.n - strlen(t->lang->declension->language));

		if (t->node.v[end].code == 0)
			t->node.v[end].code = code;
	}
}

static void
build_trie(struct trie *t, const struct ccd_lang *lang)
{
	static const char *const keys[] = { "Countries", "Countries%short", "Countries%variant" };
		const char *locales[] = { lang->tag, lang->name_locale };

	t->lang = lang;
	t->arena = ccd_arena_new();
	grow_edges(t);
	*ccd_push(t->arena, &t->node) = (struct node){ 0 };
	for (const struct ccd_name *own = lang->names; own != NULL && own->name != NULL; own++)
		add_name(t, own->name, pack_code(own->code), own->use, true);
	for (size_t l = 0; l < 2 && locales[l] != NULL; l++) {
		for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
			add_cldr_names(t, U_ICUDATA_NAME "-region", locales[l], keys[i],
			    add_display_name);
		add_cldr_names(t, U_ICUDATA_NAME "-lang", locales[l], "Languages",
		    add_language_name);
	}
}

/* The trie of LANG, made at its first use and kept as long as the program runs;
 * NULL for a language without a record. */
static const struct trie *
trie_of(const struct ccd_lang *lang)
{
	enum { LANGUAGES = 64 };
	static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
	static struct trie tries[LANGUAGES];

	for (size_t i = 0; i < LANGUAGES && ccd_lang_at(i) != NULL; i++) {
		if (ccd_lang_at(i) != lang)
			continue;
		ccd_lock_begin(&lock);
		if (tries[i].lang == NULL)
			build_trie(&tries[i], lang);
		ccd_lock_end(&lock);
		return &tries[i];
	}
	return NULL;
}

/* ---- searching ---- */

/* True where only what may stand between two words of a name is between them. */
static bool
is_joined(const struct trie *t, const char *s, const struct word *before, size_t to)
{
	int marks = 0;

	if (t->lang->runs_on)
		return before->end == to;
	for (size_t i = before->end; i < to; marks++) {
		int32_t c = ccd_utf8_next(s, to, &i);

		if (marks > 2)
			return false;
		if (!ccd_is_space(c) && c != '\'' && c != 0x2019 && c != '(' && c != ')' && c != '&' &&
		    u_charType(c) != U_DASH_PUNCTUATION && (c != '.' || before->letters > 2))
			return false;
	}
	return true;
}

/* The node behind W in the form the text has, 0 if none. */
static uint32_t
follow_form(const struct trie *t, uint32_t node, const struct word *w)
{
	uint32_t to = follow(t, node, FIXED, w->s, w->n);

	if (t->lang->declension == NULL)
		return to;
	for (const struct ccd_ending *form = t->lang->declension->endings; to == 0 && form->ending != NULL;
	    form++)
		if (ends_with(w->s, w->n, form->ending))
			to = follow(t, node, form->kind, w->s, w->n - strlen(form->ending));
	return to;
}

/* The last character before I that is no blank, quotation mark or bracket; 0 at
 * the start of the text. Looks at a few only. */
static int32_t
char_before(const char *s, size_t i)
{
	for (int k = 0; i > 0 && k < 8; k++) {
		int32_t c = ccd_utf8_prev(s, &i);

		if (!ccd_is_space(c) && c != '"' && c != '(' && c != 0xab && c != 0x201c)
			return c;
	}
	return 0;
}

/* True where one of WORDS begins at byte I of S. */
static bool
begins_with(const char *s, size_t n, size_t i, const char *const *words)
{
	while (i < n && s[i] == ' ')
		i++;
	for (; *words != NULL; words++)
		if (n - i >= strlen(*words) && memcmp(s + i, *words, strlen(*words)) == 0)
			return true;
	return false;
}

/* True where what follows byte END makes a name the beginning of another word. */
static bool
is_other_word(const struct trie *t, const char *s, size_t n, size_t end)
{
	for (const struct ccd_name_tail *tail = t->lang->name_tails; tail != NULL && tail->tail != NULL; tail++) {
		size_t own = strlen(tail->own);

		if (own <= end && memcmp(s + end - own, tail->own, own) == 0 &&
		    begins_with(s, n, end, (const char *const[]){ tail->tail, NULL }))
			return tail->other;
	}
	return false;
}

/* True where the name from FIRST to END, which ended in NODE, is one here. */
static bool
is_meant(const struct trie *t, const struct node *node, const char *s, size_t n,
    const struct word *first, size_t end)
{
	int32_t before;

	if (node->code == TRAP)
		return false;
	if (t->lang->runs_on)
		return !is_other_word(t, s, n, end);
	before = char_before(s, first->start);
	switch (node->use) {
	case CCD_NAME_INNER:
		return before == ',' || ccd_is_letter(before);
	case CCD_NAME_GIVEN:
		return !(n - end >= 2 && s[end] == ' ' && ccd_is_upper(s[end + 1]));
	case CCD_NAME_ACRONYM:
		return first->capitals && !ccd_is_upper(before) && !(end < n && s[end] == '$');
	default:
		return true;
	}
}

/* Follows the words from FIRST on as far as names go. Returns the code of the
 * longest name, 0 if none or a trap; *END is where the search goes on. */
static uint16_t
longest_name(const struct trie *t, const char *s, size_t n, const struct word *first, size_t *end)
{
	uint32_t node = follow_form(t, 0, first);
	const struct node *best = NULL;
	struct word w = *first;
	size_t i = first->end, best_end = first->end;

	*end = first->end;
	while (node != 0) {
		struct word next;

		if (t->node.v[node].code != 0) {
			best = &t->node.v[node];
			best_end = w.end;
		}
		if (!next_word(t, s, n, &i, &next) || !is_joined(t, s, &w, next.start))
			break;
		node = follow_form(t, node, &next);
		w = next;
	}
	if (best == NULL)
		return 0;
	if (!is_meant(t, best, s, n, first, best_end)) {
		if (best->code == TRAP)
			*end = best_end;
		return 0;
	}
	*end = best_end;
	return best->code;
}

/* ---- names of languages ---- */

struct match {
	size_t start, end;
	uint16_t code;
};

static bool
is_language(const struct match *m)
{
	return m->code >> 8 >= 'a';
}

/* True where s[from, to) is one of LINKS, between blanks. */
static bool
is_link(const char *s, size_t from, size_t to, const char *const *links)
{
	while (from < to && s[from] == ' ')
		from++;
	while (to > from && s[to - 1] == ' ')
		to--;
	for (; *links != NULL; links++)
		if (strlen(*links) == to - from && memcmp(s + from, *links, to - from) == 0)
			return true;
	return false;
}

/* Sets the code of languages out of context to 0, from the last to the first. */
static void
drop_adjectives(const struct ccd_lang *lang, const char *s, size_t n, struct match *m, size_t count)
{
	for (size_t i = count; i-- > 0; ) {
		bool listed = i + 1 < count && is_language(&m[i + 1]);

		if (is_language(&m[i]) && (lang->name_words == NULL ||
		    (!begins_with(s, n, m[i].end, lang->name_words) &&
		    !(listed && is_link(s, m[i].end, m[i + 1].start, lang->name_links)))))
			m[i].code = 0;
	}
}

/* The language whose adjective W is, in Russian with its small letter; 0 if none. */
static uint16_t
adjective_code(const struct trie *t, const struct word *w)
{
	for (const struct ccd_ending *form = t->lang->declension->endings; form->ending != NULL; form++) {
		uint32_t node;

		if (form->kind != CCD_DECLENSION_ADJECTIVE || !ends_with(w->s, w->n, form->ending))
			continue;
		node = follow(t, 0, form->kind, w->s, w->n - strlen(form->ending));
		if (node != 0)
			return t->node.v[node].code;
	}
	return 0;
}

static int
compare_codes(const void *a, const void *b)
{
	return *(const uint16_t *)a - *(const uint16_t *)b;
}

uint32_t
ccd_names(const struct ccd_lang *lang, const char *text, size_t n,
    struct ccd_arena *a, uint16_t **out)
{
	const struct trie *t = trie_of(lang);
	struct {
		struct match *v;
		size_t n, cap;
	} found = { 0 };
	uint32_t count = 0, unique = 0;
	uint16_t *codes;
	struct word w;

	for (size_t i = 0; t != NULL && next_word(t, text, n, &i, &w); ) {
		uint16_t code = 0;
		size_t end = w.end;

		if (lang->runs_on || w.capital)
			code = longest_name(t, text, n, &w, &end);
		else if (lang->declension != NULL)
			code = adjective_code(t, &w);
		if (code != 0)
			*ccd_push(a, &found) = (struct match){ w.start, end, code };
		i = end;
	}
	drop_adjectives(lang, text, n, found.v, found.n);
	codes = ccd_array(a, found.n, uint16_t);
	for (size_t i = 0; i < found.n; i++)
		if (found.v[i].code != 0)
			codes[count++] = found.v[i].code;
	qsort(codes, count, sizeof *codes, compare_codes);
	for (uint32_t i = 0; i < count; i++)
		if (i == 0 || codes[i] != codes[i - 1])
			codes[unique++] = codes[i];
	*out = codes;
	return unique;
}
