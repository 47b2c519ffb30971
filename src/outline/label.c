#include "outline/label.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "text/alphabet.h"
#include "text/decode.h"
#include "text/numeral.h"
#include "text/utf8.h"
#include "text/value.h"

/* Roman numerals beyond this are rather two letters: (cc), (xl). */
enum { LARGEST_ROMAN = 40 };

/* A label is looked for in this many code points. */
enum { WINDOW = 48 };

/* The beginning of a text, compatibility forms unfolded, signs of direction left out. */
struct window {
	const struct ccd_lang *lang;
	const char *text;
	size_t length;
	struct ccd_arena *arena;
	int32_t c[WINDOW + 1];          /* 0 at the end */
	uint32_t end[WINDOW];           /* bytes of the text up to and with c[i] */
	uint32_t n;
	bool circled;                   /* the first sign stood in a circle */
	bool whole;                     /* the window holds all of the text */
};

static bool
is_compatibility(int32_t c)
{
	return (c >= 0x2460 && c <= 0x24ff) || (c >= 0x3220 && c <= 0x3247) ||
	    (c >= 0x3280 && c <= 0x3289) || (c >= 0xff01 && c <= 0xff5e);
}

/* Marks of direction and of byte order: no part of what is read. */
static bool
is_transparent(int32_t c)
{
	return c == 0x200e || c == 0x200f || c == 0x061c || (c >= 0x202a && c <= 0x202e) ||
	    (c >= 0x2066 && c <= 0x2069) || c == 0xfeff || c == 0x0640;
}

static void
open_window(struct window *w, const struct ccd_lang *lang, const char *text, size_t n,
    struct ccd_arena *a)
{
	size_t i = 0;

	*w = (struct window){ .lang = lang, .text = text, .length = n, .arena = a };
	while (i < n && w->n < WINDOW) {
		size_t start = i, k = 0;
		int32_t c = ccd_utf8_next(text, n, &i);
		const char *folded;

		if (is_transparent(c))
			continue;
		if (!is_compatibility(c)) {
			w->end[w->n] = (uint32_t)i;
			w->c[w->n++] = c;
			continue;
		}
		w->circled |= start == 0 && ((c >= 0x2460 && c <= 0x2473) || (c >= 0x24b6 && c <= 0x24e9) ||
		    c >= 0x3280) && c < 0xff00;
		folded = ccd_nfkc(a, text + start, i - start);
		while (k < strlen(folded) && w->n < WINDOW) {
			w->end[w->n] = (uint32_t)i;
			w->c[w->n++] = ccd_utf8_next(folded, strlen(folded), &k);
		}
	}
	w->whole = i >= n;
	w->c[w->n] = 0;
}

static uint32_t
skip_spaces(const struct window *w, uint32_t i)
{
	while (i < w->n && ccd_is_space(w->c[i]))
		i++;
	return i;
}

static void
add_inserted(struct ccd_label *p, enum ccd_scheme scheme, uint32_t number, uint32_t insert)
{
	if (number != 0 && p->nreading < CCD_LABEL_READINGS)
		p->reading[p->nreading++] = (struct ccd_ordinal){ number, insert, scheme };
}

static void
add_reading(struct ccd_label *p, enum ccd_scheme scheme, uint32_t number)
{
	add_inserted(p, scheme, number, 0);
}

/* INSERT belongs to the last number of the label: of "1.2A" only the path is left, and where there
 * is none, of "Article 6.1A", it follows what 6.1 inserts behind 6. */
static void
set_insert(struct ccd_label *p, uint32_t insert)
{
	uint32_t n = 0;

	if (p->nreading == 1 && p->reading[0].insert != 0) {
		p->reading[0].insert = ccd_inserted_twice(p->reading[0].insert, insert);
		return;
	}
	for (uint32_t r = 0; r < p->nreading; r++) {
		if (p->reading[r].insert != 0)
			continue;
		p->reading[n] = p->reading[r];
		p->reading[n++].insert = insert;
	}
	p->nreading = n;
}

static uint32_t
digits(const struct window *w, uint32_t i, uint32_t *value)
{
	uint32_t from = i;

	for (*value = 0; i < w->n && ccd_digit(w->c[i]) >= 0 && i - from < 4; i++)
		*value = *value * 10 + (uint32_t)ccd_digit(w->c[i]);
	return i < w->n && ccd_digit(w->c[i]) >= 0 ? from : i;
}

/* The figures [FROM, END) as what an inserted unit adds: 7.1 is 1, 7.01 stands before it. */
static uint32_t
inserted_value(const struct window *w, uint32_t from, uint32_t end)
{
	uint32_t value, zeros = 0;

	while (from + zeros + 1 < end && ccd_digit(w->c[from + zeros]) == 0)
		zeros++;
	(void)digits(w, from, &value);
	return value + zeros * CCD_INSERT_ZERO;
}

/* Goes on with a path of numbers, "1" to "1.2.3", where the first ended before sign I. Of two
 * numbers the second may be what was inserted behind the first. */
static uint32_t
dotted_path(const struct window *w, uint32_t i, uint32_t value, struct ccd_label *p)
{
	uint32_t first = value, insert = 0;

	while (w->c[i] == '.' && p->components < CCD_LABEL_COMPONENTS) {
		uint32_t part, end = digits(w, i + 1, &part);

		if (end == i + 1)
			break;
		insert = inserted_value(w, i + 1, end);
		p->path = ccd_label_path(p->path, value);
		value = part;
		i = end;
		p->components++;
	}
	add_reading(p, p->components > 1 ? CCD_SCHEME_DOTTED : CCD_SCHEME_DECIMAL, value);
	if (p->components == 2)
		add_inserted(p, CCD_SCHEME_DECIMAL, first, insert);
	return i;
}

/* 1, 1.2.3: where the numeral ends; FROM if there is none. */
static uint32_t
decimal_numeral(const struct window *w, uint32_t from, struct ccd_label *p)
{
	uint32_t value, i = digits(w, from, &value);

	if (i == from)
		return from;
	i = dotted_path(w, i, value, p);
	return p->nreading > 0 ? i : from;
}

/* D.1, А.2.3 below a lettered annex: the letter is the first number of the path. */
static uint32_t
lettered_path(const struct window *w, uint32_t from, struct ccd_label *p)
{
	uint32_t value, end, letter = ccd_alphabet_latin(w->c[from]);

	if (letter == 0)
		letter = ccd_alphabet_cyrillic(w->c[from]);
	if (letter == 0 || !ccd_is_upper(w->c[from]) || w->c[from + 1] != '.' ||
	    (end = digits(w, from + 2, &value)) == from + 2)
		return from;
	p->path = ccd_label_path(0, letter);
	p->components = 2;
	while (w->c[end] == '.' && p->components < CCD_LABEL_COMPONENTS) {
		uint32_t part, next = digits(w, end + 1, &part);

		if (next == end + 1)
			break;
		p->path = ccd_label_path(p->path, value);
		value = part;
		end = next;
		p->components++;
	}
	add_reading(p, CCD_SCHEME_DOTTED, value);
	if (p->components == 2)         /* (A.1): inserted behind (A) */
		add_inserted(p, CCD_SCHEME_LATIN_UPPER, ccd_alphabet_latin(w->c[from]), value);
	return p->nreading > 0 ? end : from;
}

/* A letter, the same letter twice (aa after z), or a roman numeral. */
static uint32_t
letter_numeral(const struct window *w, uint32_t from, struct ccd_label *p)
{
	uint32_t i = from, roman, end, insert;
	int32_t first = w->c[from], twin = ccd_alphabet_twin(first);
	char ascii[9];
	bool upper;

	while (i < w->n && i - from < 8 && ccd_alphabet_latin(w->c[i]) != 0) {
		ascii[i - from] = (char)w->c[i];
		i++;
	}
	if (i == from && twin > 0 && ccd_alphabet_latin(twin) != 0)
		ascii[i++ - from] = (char)twin;         /* a look-alike */
	ascii[i - from] = '\0';
	upper = ccd_is_upper(first);
	if (i - from == 1 || (i - from == 2 && ascii[0] == ascii[1]))
		add_reading(p, upper ? CCD_SCHEME_LATIN_UPPER : CCD_SCHEME_LATIN,
		    ccd_alphabet_latin(ascii[0]) + 26 * (i - from - 1));
	roman = i > from ? ccd_roman(ascii, i - from) : 0;
	if (i - from == 2 && (ascii[0] == ascii[1] || (from > 0 && w->c[from - 1] == '(')) &&
	    (roman == 0 || roman >= LARGEST_ROMAN))             /* (aa), (ab) behind (a) */
		add_inserted(p, upper ? CCD_SCHEME_LATIN_UPPER : CCD_SCHEME_LATIN,
		    ccd_alphabet_latin(ascii[0]), ccd_alphabet_latin(ascii[1]));
	add_reading(p, upper ? CCD_SCHEME_ROMAN_UPPER : CCD_SCHEME_ROMAN, roman);
	if (i == from && ccd_alphabet_cyrillic(first) != 0)
		i++;
	if (i - from == 1)
		add_reading(p, upper ? CCD_SCHEME_CYRILLIC_UPPER : CCD_SCHEME_CYRILLIC,
		    ccd_alphabet_cyrillic(ccd_alphabet_cyrillic(first) != 0 ? first : twin));
	if (p->nreading > 0 && w->c[i] == '.' && (end = digits(w, i + 1, &insert)) > i + 1) {
		set_insert(p, inserted_value(w, i + 1, end));           /* (a.1) */
		i = end;
	}
	return p->nreading > 0 ? i : from;
}

static uint32_t
han_numeral(const struct window *w, uint32_t from, struct ccd_label *p)
{
	uint8_t s[4 * 12];
	uint32_t n = 0, i = from, ends[4 * 12];
	size_t used;
	int64_t value;

	p->components = 1;
	for (; i < w->n && i - from < 10 && ccd_is_han(w->c[i]); i++) {
		U8_APPEND_UNSAFE(s, n, (uint32_t)w->c[i]);
		ends[n] = i + 1;
	}
	used = ccd_han_number((const char *)s, n, &value);
	if (used > 0 && value > 0 && value < 10000) {
		add_reading(p, CCD_SCHEME_HAN, (uint32_t)value);
		return ends[used];
	}
	add_reading(p, CCD_SCHEME_STEM, ccd_alphabet_stem(w->c[from]));
	add_reading(p, CCD_SCHEME_BRANCH, ccd_alphabet_branch(w->c[from]));
	return p->nreading > 0 ? from + 1 : from;
}

/* The place of C among the letters that count items in the language, 0 where it is none. */
static uint32_t
own_letter(const struct ccd_lang *lang, int32_t c)
{
	size_t n = lang->item_signs != NULL ? strlen(lang->item_signs) : 0;
	uint32_t place = 0;

	for (size_t i = 0; i < n;) {
		place++;
		if (ccd_utf8_next(lang->item_signs, n, &i) == c)
			return place;
	}
	return 0;
}

static uint32_t
numeral(const struct window *w, uint32_t from, struct ccd_label *p)
{
	int32_t c = w->c[from];
	uint32_t end;

	p->nreading = 0;
	p->components = 1;
	p->path = 0;
	if (ccd_digit(c) >= 0)
		return decimal_numeral(w, from, p);
	if ((end = lettered_path(w, from, p)) > from)
		return end;
	if (ccd_is_han(c))
		return han_numeral(w, from, p);
	add_reading(p, CCD_SCHEME_ABJAD, ccd_alphabet_abjad(c));
	add_reading(p, CCD_SCHEME_OWN, w->lang->item_signs != NULL ? own_letter(w->lang, c) : ccd_alphabet_own(c));
	return p->nreading > 0 ? from + 1 : letter_numeral(w, from, p);
}

/* The value of a raised figure, -1 where C is none. */
static int32_t
superscript(int32_t c)
{
	if (c == 0xb9)
		return 1;
	if (c == 0xb2 || c == 0xb3)
		return c - 0xb0;
	return c == 0x2070 || (c >= 0x2074 && c <= 0x2079) ? c - 0x2070 : -1;
}

/* True where the lower-case word WORD stands at FROM; *END gets its end. */
static bool
word_at(const struct window *w, uint32_t from, const char *word, uint32_t *end)
{
	size_t n = strlen(word), k = 0;
	uint32_t i = from;

	while (k < n) {
		int32_t c = ccd_utf8_next(word, n, &k);

		if (ccd_is_space(c) && i < w->n && ccd_is_space(w->c[i])) {
			i = skip_spaces(w, i);
			continue;
		}
		if (i >= w->n || u_tolower(w->c[i]) != c)
			return false;
		i++;
	}
	*end = i;
	return w->lang->runs_on || i >= w->n || !ccd_is_letter(w->c[i]);
}

/* The place of C among the letters that mark what was inserted: a and а are 1, б is 2. */
static uint32_t
inserted_letter(int32_t c)
{
	uint32_t latin = ccd_alphabet_latin(c), cyrillic = ccd_alphabet_cyrillic(c), twin;

	if (latin != 0 || cyrillic == 0)
		return latin;
	twin = ccd_alphabet_twin(c) > 0 ? ccd_alphabet_latin(ccd_alphabet_twin(c)) : 0;
	return twin != 0 && twin < cyrillic ? twin : cyrillic;
}

/* 12A, 12AA, 2-А, 120-1: letters or a number right behind a figure; *INSERT gets their value. */
static uint32_t
glued_suffix(const struct window *w, uint32_t i, uint32_t *insert)
{
	bool hyphen = w->c[i] == '-' || w->c[i] == 0x2010 || w->c[i] == 0x2011;
	uint32_t at = hyphen ? i + 1 : i, end = at;

	if (i == 0 || ccd_digit(w->c[i - 1]) < 0)
		return i;
	if (hyphen && (end = digits(w, at, insert)) > at)
		return end;
	for (*insert = 0; end < w->n && end - at < 2 && inserted_letter(w->c[end]) != 0; end++)
		*insert = *insert * 26 + inserted_letter(w->c[end]);
	if (end - at == 2 && w->c[at] != w->c[at + 1] && !ccd_is_upper(w->c[at]))
		return i;               /* 11th */
	return end > at && (!ccd_is_letter(w->c[end]) || ccd_is_cjk(w->c[end])) &&
	    ccd_digit(w->c[end]) < 0 ? end : i;
}

/* 12¹, 52¹⁻¹ from sign I on: where the raised figures end; *INSERT gets their value. */
static uint32_t
raised(const struct window *w, uint32_t i, uint32_t *insert)
{
	uint32_t end = i, second = 0;

	for (*insert = 0; end - i < 3 && superscript(w->c[end]) >= 0; end++)
		*insert = *insert * 10 + (uint32_t)superscript(w->c[end]);
	if (end == i || w->c[end] != 0x207b || superscript(w->c[end + 1]) < 0)
		return end;
	for (end++; second < 10 && superscript(w->c[end]) >= 0; end++)
		second = second * 10 + (uint32_t)superscript(w->c[end]);
	*insert = ccd_inserted_twice(*insert, second);
	return end;
}

/* 之一, bis, 2a, 5¹ behind a numeral: where it ends. */
static uint32_t
insert_suffix(const struct window *w, uint32_t i, struct ccd_label *p)
{
	struct ccd_label suffix = { 0 };
	uint32_t end, at = w->c[i] == '-' || w->c[i] == 0x2010 || w->c[i] == 0x2011 ? i + 1 : skip_spaces(w, i);
	uint32_t insert = 0;

	for (uint32_t k = 0; w->lang->inserts != NULL && w->lang->inserts[k] != NULL; k++)
		if (word_at(w, at, w->lang->inserts[k], &end)) {
			set_insert(p, k + 1);
			return end;
		}
	if (w->c[i] == U'之' && (end = han_numeral(w, i + 1, &suffix)) > i + 1) {
		set_insert(p, suffix.reading[0].number);
		return end;
	}
	end = raised(w, i, &insert);
	if (end == i)
		end = glued_suffix(w, i, &insert);
	if (end > i && insert > 0) {
		set_insert(p, insert);
		return end;
	}
	return i;
}

/* "5.1" behind Article is an insert; behind Section it may be either. */
static void
dotted_article(struct ccd_label *p)
{
	if (p->kind == CCD_KIND_ARTICLE && p->components == 2 && p->nreading == 2) {
		p->reading[0] = p->reading[1];
		p->nreading = 1;
		p->components = 1;
		p->path = 0;
	}
}

/* Whether B stands behind A in a series of one sort of numbers. */
static bool
is_behind(const struct ccd_ordinal *a, const struct ccd_ordinal *b)
{
	return a->scheme == b->scheme &&
	    (b->number > a->number || (b->number == a->number && b->insert > a->insert));
}

/* The same with WORD between the numbers. */
static uint32_t
range_behind(const struct window *w, uint32_t i, const char *word, bool enclosed, bool plural,
    struct ccd_label *p)
{
	struct ccd_label last = { .components = 1 };
	uint32_t end, at = skip_spaces(w, i), from;

	if (!word_at(w, at, word, &at))
		return i;
	from = skip_spaces(w, at) + enclosed;
	if (enclosed && w->c[from - 1] != '(')
		return i;
	last.kind = p->kind;
	end = numeral(w, from, &last);
	if (end > from) {
		dotted_article(&last);
		end = insert_suffix(w, end, &last);
	}
	if (end == from || last.nreading == 0 || (enclosed && w->c[end++] != ')'))
		return i;
	at = skip_spaces(w, end + (w->c[end] == '.'));
	if (w->c[at] != '[' && w->c[at] != '(' && !(plural && w->c[end] == '.'))
		return i;
	for (uint32_t r = 0; r < p->nreading; r++)
		for (uint32_t l = 0; l < last.nreading; l++)
			if (is_behind(&p->reading[r], &last.reading[l]))
				p->until = last.reading[l].number;
	return p->until > 0 ? end : i;
}

/* "14 and 15", "(c) to (e)", "7–8" behind a numeral that ends before sign I, where nothing but a
 * note on the repeal follows, or behind a word in the plural a full stop: where the range ends; I if
 * it is none. */
static uint32_t
range_end(const struct window *w, uint32_t i, bool enclosed, bool plural, struct ccd_label *p)
{
	static const char *const signs[] = { "-", "–", "—", NULL };
	const char *const *lists[] = { signs, w->lang->range };
	uint32_t end;

	for (size_t l = 0; l < 2; l++)
		for (const char *const *word = lists[l]; word != NULL && *word != NULL; word++)
			if ((end = range_behind(w, i, *word, enclosed, plural, p)) > i)
				return end;
	return i;
}

/* Takes the label to end before sign I. */
static bool
finish(const struct window *w, uint32_t i, enum ccd_label_form form, struct ccd_label *p)
{
	uint32_t body = skip_spaces(w, i);

	if (p->nreading == 0 && form != CCD_FORM_BULLET)
		return false;
	p->length = i > 0 ? w->end[i - 1] : 0;
	p->body = body > 0 ? w->end[body - 1] : 0;
	p->form = form;
	return true;
}

static bool
blank_or_end(const struct window *w, uint32_t i)
{
	return i >= w->n || ccd_is_space(w->c[i]);
}

/* "One", «первый» from sign FROM on: where the words end; FROM where they are no number. */
static uint32_t
numeral_words(const struct window *w, uint32_t from, struct ccd_label *p)
{
	enum { LONGEST = 40, LARGEST = 200 };
	size_t start = from > 0 ? w->end[from - 1] : 0, n = w->length - start;
	struct ccd_value *value;

	if (from >= w->n || !ccd_is_letter(w->c[from]))
		return from;
	if (n > LONGEST)
		for (n = LONGEST; (w->text[start + n] & 0xC0) == 0x80; n--)
			continue;
	if (ccd_values(w->lang, w->text + start, n, 0, w->arena, &value) == 0 || value->start != 0 ||
	    (value->kind != CCD_VALUE_NUMBER && value->kind != CCD_VALUE_ORDINAL) ||
	    value->reading[0].den != 1 || value->reading[0].num < 1 || value->reading[0].num > LARGEST)
		return from;
	*p = (struct ccd_label){ .kind = p->kind, .components = 1 };
	add_reading(p, w->lang->words_as_figures ? CCD_SCHEME_DECIMAL : CCD_SCHEME_WORD,
	    (uint32_t)value->reading[0].num);
	for (uint32_t i = from; i < w->n; i++)
		if (w->end[i] == start + value->end)
			return ccd_is_lower(w->c[skip_spaces(w, i + 1)]) ? from : i + 1;
	return from;
}

/* 1er, 1.º: behind the ending of an ordinal at sign I, or I. One letter alone is what was inserted. */
static uint32_t
over_ending(const struct window *w, uint32_t i)
{
	const char *const *ending = w->lang->ordinal_endings;
	uint32_t end;

	if (i == 0 || ccd_digit(w->c[i - 1]) < 0)
		return i;
	for (; ending != NULL && *ending != NULL; ending++)
		if (word_at(w, i, *ending, &end) && (end > i + 1 || ccd_alphabet_latin(w->c[i]) == 0))
			return end;
	return i;
}

/* What stands behind the word of a unit, from sign FROM: its number and a full stop. */
static bool
unit_number(const struct window *w, uint32_t from, bool plural, struct ccd_label *p)
{
	uint32_t i = over_ending(w, numeral(w, from, p)), end;

	if (i == from || (ccd_is_letter(w->c[i]) && ccd_digit(w->c[i - 1]) < 0))
		i = numeral_words(w, from, p);
	if (i == from)
		return false;
	dotted_article(p);
	i = insert_suffix(w, i, p);
	if ((end = range_end(w, i, false, plural, p)) > i)
		i = end;
	else if (plural)
		return false;
	if (ccd_is_letter(w->c[i]) || w->c[i] == ')' || w->c[i] == ',')
		return false;
	if (w->c[i] == '.' || w->c[i] == ':')
		i++;
	return finish(w, i, CCD_FORM_WORD, p);
}

static bool
worded_unit(const struct window *w, const struct ccd_unit_word *words, bool plural, struct ccd_label *p)
{
	for (const struct ccd_unit_word *u = words; u != NULL && u->word != NULL; u++) {
		uint32_t i;

		if (!word_at(w, 0, u->word, &i) || i >= w->n || !ccd_is_space(w->c[i]))
			continue;
		p->kind = u->kind;
		if (unit_number(w, skip_spaces(w, i), plural, p))
			return true;
	}
	return false;
}

/* "Article 5", «Статья 5», "§ 7a", with a full stop behind it. */
static bool
spaced_unit(const struct window *w, struct ccd_label *p)
{
	if (w->c[0] == 0xa7) {
		p->kind = CCD_KIND_ARTICLE;
		return unit_number(w, skip_spaces(w, 1 + (w->c[1] == 0xa7)), w->c[1] == 0xa7, p);
	}
	return worded_unit(w, w->lang->unit_words, false, p) || worded_unit(w, w->lang->unit_plurals, true, p);
}

/* 第五条, 第三章, 第十四条之一, 第 7-1 條, 제5조 at sign FROM: where it ends; FROM if there is none. */
static uint32_t
nth_unit(const struct window *w, uint32_t from, struct ccd_label *p)
{
	size_t first = 0;
	uint32_t i, end;

	if (w->lang->nth == NULL || w->c[from] != ccd_utf8_next(w->lang->nth, strlen(w->lang->nth), &first))
		return from;
	i = skip_spaces(w, from + 1);
	end = numeral(w, i, p);
	if (end == i)
		return from;
	end = skip_spaces(w, insert_suffix(w, end, p));
	for (const struct ccd_unit_word *u = w->lang->unit_words; u != NULL && u->word != NULL; u++)
		if (word_at(w, end, u->word, &i)) {
			p->kind = u->kind;
			return insert_suffix(w, i, p);
		}
	return from;
}

/* The same at the beginning, or a range of two: 第二条至第四条. */
static bool
nth_units(const struct window *w, struct ccd_label *p)
{
	struct ccd_label last = { .components = 1 };
	uint32_t i = nth_unit(w, 0, p), end;

	if (i == 0)
		return false;
	if (w->c[i] == U'至' && (end = nth_unit(w, i + 1, &last)) > i + 1 && last.kind == p->kind &&
	    (end >= w->n || ccd_is_space(w->c[end]))) {
		p->until = last.reading[0].number;
		i = end;
	}
	return finish(w, i, CCD_FORM_WORD, p);
}

static bool
is_bullet(int32_t c)
{
	return c == '-' || c == '*' || c == 0x2013 || c == 0x2014 || c == 0x2022 || c == 0x25cf ||
	    c == 0x25aa || c == 0x25e6 || c == 0x00b7 || c == 0x2212;
}

/* Whether a full stop before sign I may end a label: words stand apart from it, but where they
 * were glued to it ("1.Text"). */
static bool
stop_ends(const struct window *w, uint32_t i, const struct ccd_label *p)
{
	if (blank_or_end(w, i) || ccd_is_cjk(w->c[i]) || w->c[i] == '(' || w->c[i] == '[')
		return true;
	if ((w->c[i] == 0x2014 || w->c[i] == 0x2013) && w->c[i + 1] == '(')
		return true;
	if (w->c[i] == 0x201c || w->c[i] == 0xab)
		return true;
	if (p->reading[0].scheme == CCD_SCHEME_DECIMAL && ccd_is_upper(w->c[i]) && ccd_is_space(w->c[i + 1]))
		return true;            /* "2.A person" */
	return ccd_is_letter(w->c[i]) && i + 1 < w->n && ccd_is_letter(w->c[i + 1]) &&
	    (p->reading[0].scheme == CCD_SCHEME_DECIMAL || p->reading[0].scheme == CCD_SCHEME_LATIN_UPPER);
}

/* (a), a), 1., 1-, 一、, ①, 5, 1°. */
static bool
plain_label(const struct window *w, uint32_t start, struct ccd_label *p)
{
	bool open = w->c[start] == '(' || w->c[start] == 0xff08, figures;
	uint32_t from = open ? skip_spaces(w, start + 1) : start, i = numeral(w, from, p), close, end;

	if (i == from)
		return false;
	if (w->circled && !open)
		return finish(w, i, CCD_FORM_CIRCLED, p);
	figures = ccd_digit(w->c[i - 1]) >= 0;
	i = insert_suffix(w, i, p);
	close = open ? skip_spaces(w, i) : i;
	if (w->c[close] == ')' || w->c[close] == 0xff09) {
		if (open && (end = range_end(w, close + 1, true, false, p)) > close + 1)
			return finish(w, end, CCD_FORM_ENCLOSED, p);
		return finish(w, close + 1, open ? CCD_FORM_ENCLOSED : CCD_FORM_CLOSED, p);
	}
	if (open)
		return false;
	if (figures && (w->c[i] == 0xb0 || w->c[i] == 0xba) && blank_or_end(w, i + 1))
		return finish(w, i + 1, CCD_FORM_CLOSED, p);
	if (w->c[i] == U'、')
		return finish(w, i + 1, CCD_FORM_COMMA, p);
	if (figures && w->c[i] == '-' && p->components == 1 && i + 2 < w->n && ccd_is_space(w->c[i + 1]) &&
	    ccd_is_letter(w->c[i + 2]) && !ccd_is_lower(w->c[i + 2]))
		return finish(w, i + 1, CCD_FORM_DOT, p);       /* "1- ", not "2- or 3-year" */
	if (figures && (end = range_end(w, i, false, false, p)) > i)
		return finish(w, end + (w->c[end] == '.'), w->c[end] == '.' ? CCD_FORM_DOT : CCD_FORM_BARE, p);
	if ((w->c[i] == '.' || w->c[i] == 0xff0e) && stop_ends(w, i + 1, p))
		return finish(w, i + 1, CCD_FORM_DOT, p);
	if (w->lang->bare_paragraphs && figures && p->components == 1 && ccd_is_space(w->c[i]))
		return finish(w, i, CCD_FORM_DOT, p);
	if (w->lang->runs_on && p->reading[0].scheme == CCD_SCHEME_OWN && ccd_is_space(w->c[i]))
		return finish(w, i, CCD_FORM_CLOSED, p);
	if (ccd_digit(w->c[start]) >= 0 && (i >= w->n || ccd_is_space(w->c[i]) || w->c[i] == '[' ||
	    w->c[i] == '(' || (p->components > 2 && ccd_is_han(w->c[i]))))
		return finish(w, i, CCD_FORM_BARE, p);
	return false;
}

/* Adds what the label at START would count if it were damaged; true where P is one then. */
static bool
damaged_label(const struct window *w, uint32_t start, bool sound, struct ccd_label *p)
{
	struct ccd_ordinal mended[CCD_LABEL_DAMAGED];
	bool open = w->c[start] == '(' || w->c[start] == 0xff08;
	uint32_t from = start + open, i = from, n;
	struct ccd_label own = { .components = 1 };

	while (i < w->n && (ccd_is_letter(w->c[i]) || ccd_digit(w->c[i]) >= 0 || w->c[i] == '|' || w->c[i] == '!'))
		i++;
	if (w->c[i] != ')' && w->c[i] != 0xff09 && (open || w->c[i] != '.' || !blank_or_end(w, i + 1)))
		return sound;
	n = ccd_label_mend(w->c + from, i - from, mended);
	for (uint32_t k = 0; k < n; k++)
		add_reading(&own, mended[k].scheme, mended[k].number);
	if (n == 0 || !finish(w, i + 1, w->c[i] == '.' ? CCD_FORM_DOT : open ? CCD_FORM_ENCLOSED : CCD_FORM_CLOSED, &own))
		return sound;
	if (!sound)
		*p = own;
	else if (p->length != own.length || p->form != own.form || p->nreading + n > CCD_LABEL_READINGS)
		return sound;
	else
		memcpy(p->reading + p->nreading, own.reading, n * sizeof *own.reading);
	p->nreading += sound ? n : 0;
	p->ndamaged = n;
	return true;
}

/* Reads one label at the beginning of W. */
static bool
one_label(const struct window *w, struct ccd_label *out)
{
	uint32_t start = 0;

	*out = (struct ccd_label){ .components = 1 };
	if (w->n == 0)
		return false;
	if (is_bullet(w->c[0]) && w->n > 1 && ccd_is_space(w->c[1]))
		return finish(w, 1, CCD_FORM_BULLET, out);
	if (spaced_unit(w, out) || nth_units(w, out))
		return true;
	*out = (struct ccd_label){ .components = 1, .kind = CCD_KIND_DOCUMENT };
	/* "*5" has a mark of the editors before it, "[1." is a text under negotiation */
	if (w->c[0] == '*' && ccd_digit(w->c[1]) >= 0)
		start = 1;
	if (w->c[0] == '[' && !ccd_is_space(w->c[1]))
		start = 1;
	return damaged_label(w, start, plain_label(w, start, out), out) &&
	    (start == 0 || w->c[0] == '*' || out->form != CCD_FORM_BARE);
}

bool
ccd_label_parse(const struct ccd_lang *lang, const char *text, size_t n, struct ccd_arena *a,
    struct ccd_label *out)
{
	struct window w;

	open_window(&w, lang, text, n, a);
	return one_label(&w, out);
}

/* Whether a label of form B may stand right behind one of form A: "5 (1)", "Article 5 1.". */
static bool
may_follow(const struct ccd_label *a, const struct ccd_label *b)
{
	if (b->nreading == 0 || b->form == CCD_FORM_WORD || b->form == CCD_FORM_BARE)
		return false;
	if (b->form == CCD_FORM_ENCLOSED)
		return a->form != CCD_FORM_ENCLOSED || a->reading[0].scheme != b->reading[0].scheme;
	return a->form == CCD_FORM_WORD || (b->form == CCD_FORM_CLOSED && a->form == CCD_FORM_DOT);
}

uint32_t
ccd_label_chain(const struct ccd_lang *lang, const char *text, size_t n, struct ccd_arena *a,
    struct ccd_label chain[CCD_LABEL_CHAIN])
{
	uint32_t links = 0, at = 0;

	while (links < CCD_LABEL_CHAIN && at < n) {
		struct ccd_label *p = &chain[links];

		if (links > 0 && text[at] == '\xe2')    /* "5.—(1)" */
			at += (uint32_t)(strncmp(text + at, "—", strlen("—")) == 0 ? strlen("—") : 0);
		if (!ccd_label_parse(lang, text + at, n - at, a, p))
			break;
		p->start = at;
		p->length += at;
		p->body += at;
		if (links > 0 && (!may_follow(&chain[links - 1], p) || chain[links - 1].until > 0))
			break;
		at = p->body;
		links++;
		if (p->form == CCD_FORM_BULLET)
			break;
	}
	return links;
}

uint32_t
ccd_label_path(uint32_t path, uint32_t number)
{
	return (path + number) * 2654435761u + 1;
}

bool
ccd_label_doubts(const struct ccd_label *p, uint32_t r)
{
	return r + p->ndamaged >= p->nreading;
}

const struct ccd_ordinal *
ccd_label_reading(const struct ccd_label *p, enum ccd_scheme scheme)
{
	for (uint32_t r = 0; r < p->nreading; r++)
		if (p->reading[r].scheme == scheme)
			return &p->reading[r];
	return NULL;
}
