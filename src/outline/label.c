#include "outline/label.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "text/alphabet.h"
#include "text/decode.h"
#include "text/utf8.h"
#include "text/value.h"

/* A label is looked for in this many code points. */
enum { WINDOW = 48 };

/* The beginning of a text, compatibility forms unfolded. */
struct window {
	const struct ccd_lang *lang;
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

static void
open_window(struct window *w, const struct ccd_lang *lang, const char *text, size_t n,
    struct ccd_arena *a)
{
	size_t i = 0;

	*w = (struct window){ .lang = lang };
	while (i < n && w->n < WINDOW) {
		size_t start = i, k = 0;
		int32_t c = ccd_utf8_next(text, n, &i);
		const char *folded;

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
add_reading(struct ccd_label_parse *p, enum ccd_scheme scheme, uint32_t number)
{
	if (number != 0 && p->nreading < CCD_LABEL_READINGS)
		p->reading[p->nreading++] = (struct ccd_ordinal){ number, 0, scheme };
}

static uint32_t
digits(const struct window *w, uint32_t i, uint32_t *value)
{
	uint32_t from = i;

	for (*value = 0; i < w->n && ccd_digit(w->c[i]) >= 0 && i - from < 4; i++)
		*value = *value * 10 + (uint32_t)ccd_digit(w->c[i]);
	return i < w->n && ccd_digit(w->c[i]) >= 0 ? from : i;
}

/* 1, 1.2.3: where the numeral ends; FROM if there is none. */
static uint32_t
decimal_numeral(const struct window *w, uint32_t from, struct ccd_label_parse *p)
{
	uint32_t value, i = digits(w, from, &value);

	if (i == from)
		return from;
	p->components = 1;
	while (w->c[i] == '.' && p->components < 8) {
		uint32_t part, end = digits(w, i + 1, &part);

		if (end == i + 1)
			break;
		value = part;
		i = end;
		p->components++;
	}
	add_reading(p, p->components > 1 ? CCD_SCHEME_DOTTED : CCD_SCHEME_DECIMAL, value);
	return p->nreading > 0 ? i : from;
}

/* A letter, the same letter twice (aa after z), or a roman numeral. */
static uint32_t
letter_numeral(const struct window *w, uint32_t from, struct ccd_label_parse *p)
{
	uint32_t i = from, roman;
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
	add_reading(p, upper ? CCD_SCHEME_ROMAN_UPPER : CCD_SCHEME_ROMAN, roman);
	if (i == from && ccd_alphabet_cyrillic(first) != 0)
		i++;
	if (i - from == 1)
		add_reading(p, upper ? CCD_SCHEME_CYRILLIC_UPPER : CCD_SCHEME_CYRILLIC,
		    ccd_alphabet_cyrillic(ccd_alphabet_cyrillic(first) != 0 ? first : twin));
	return p->nreading > 0 ? i : from;
}

static uint32_t
han_numeral(const struct window *w, uint32_t from, struct ccd_label_parse *p)
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

static uint32_t
numeral(const struct window *w, uint32_t from, struct ccd_label_parse *p)
{
	int32_t c = w->c[from];

	p->nreading = 0;
	p->components = 1;
	if (ccd_digit(c) >= 0)
		return decimal_numeral(w, from, p);
	if (ccd_is_han(c))
		return han_numeral(w, from, p);
	add_reading(p, CCD_SCHEME_ABJAD, ccd_alphabet_abjad(c));
	return p->nreading > 0 ? from + 1 : letter_numeral(w, from, p);
}

static void
set_insert(struct ccd_label_parse *p, uint32_t insert)
{
	for (uint32_t r = 0; r < p->nreading; r++)
		p->reading[r].insert = insert;
}

static int32_t
superscript(int32_t c)
{
	if (c == 0xb9)
		return 1;
	if (c == 0xb2 || c == 0xb3)
		return c - 0xb0;
	return c >= 0x2074 && c <= 0x2079 ? c - 0x2070 : 0;
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
	return !w->lang->spaced || i >= w->n || !ccd_is_letter(w->c[i]);
}

/* 之一, bis, 2a, 5¹ behind a numeral: where it ends. */
static uint32_t
insert_suffix(const struct window *w, uint32_t i, struct ccd_label_parse *p)
{
	struct ccd_label_parse suffix = { 0 };
	uint32_t end, at = w->c[i] == '-' || w->c[i] == 0x2011 ? i + 1 : skip_spaces(w, i);

	for (uint32_t k = 0; w->lang->inserts != NULL && w->lang->inserts[k] != NULL; k++)
		if (word_at(w, at, w->lang->inserts[k], &end)) {
			set_insert(p, k + 1);
			return end;
		}
	if (w->c[i] == U'之' && (end = han_numeral(w, i + 1, &suffix)) > i + 1) {
		set_insert(p, suffix.reading[0].number);
		return end;
	}
	if (superscript(w->c[i]) != 0) {
		set_insert(p, (uint32_t)superscript(w->c[i]));
		return i + 1;
	}
	if (i > 0 && ccd_digit(w->c[i - 1]) >= 0 && ccd_alphabet_latin(w->c[i]) != 0 &&
	    !ccd_is_letter(w->c[i + 1])) {
		set_insert(p, ccd_alphabet_latin(w->c[i]));
		return i + 1;
	}
	return i;
}

/* Takes the label to end before sign I. */
static bool
finish(const struct window *w, uint32_t i, enum ccd_label_form form, struct ccd_label_parse *p)
{
	uint32_t body = skip_spaces(w, i);

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

/* "5.1" behind Article is an insert; behind Section it may be either, and stays a path. */
static void
dotted_article(const struct window *w, uint32_t from, struct ccd_label_parse *p)
{
	uint32_t base, i = digits(w, from, &base), insert;

	if (p->kind == CCD_KIND_ARTICLE && p->components == 2 && digits(w, i + 1, &insert) > i + 1) {
		p->reading[0] = (struct ccd_ordinal){ base, insert, CCD_SCHEME_DECIMAL };
		p->components = 1;
	}
}

/* "Article 5", «Статья 5», with a full stop behind it. */
static bool
spaced_unit(const struct window *w, struct ccd_label_parse *p)
{
	for (const struct ccd_unit_word *u = w->lang->unit_words; u != NULL && u->word != NULL; u++) {
		uint32_t i, from;

		if (!word_at(w, 0, u->word, &i) || i >= w->n || !ccd_is_space(w->c[i]))
			continue;
		from = skip_spaces(w, i);
		p->kind = u->kind;
		if ((i = numeral(w, from, p)) == from)
			continue;
		dotted_article(w, from, p);
		i = insert_suffix(w, i, p);
		if (ccd_is_letter(w->c[i]) || (w->c[i] == '(' || w->c[i] == ')' || w->c[i] == ','))
			continue;
		if (w->c[i] == '.' || w->c[i] == ':')
			i++;
		return finish(w, i, CCD_FORM_WORD, p);
	}
	return false;
}

/* 第五条, 第三章, 第十四条之一. */
static bool
han_unit(const struct window *w, struct ccd_label_parse *p)
{
	uint32_t i, end;

	if (w->c[0] != U'第')
		return false;
	i = skip_spaces(w, 1);
	end = numeral(w, i, p);
	if (end == i)
		return false;
	end = skip_spaces(w, end);
	for (const struct ccd_unit_word *u = w->lang->unit_words; u != NULL && u->word != NULL; u++) {
		if (!word_at(w, end, u->word, &i))
			continue;
		p->kind = u->kind;
		return finish(w, insert_suffix(w, i, p), CCD_FORM_WORD, p);
	}
	return false;
}

static bool
is_bullet(int32_t c)
{
	return c == '-' || c == '*' || c == 0x2013 || c == 0x2014 || c == 0x2022 || c == 0x25cf ||
	    c == 0x25aa || c == 0x25e6 || c == 0x00b7 || c == 0x2212;
}

/* (a), a), 1., 一、, ①, 5. */
static bool
plain_label(const struct window *w, struct ccd_label_parse *p)
{
	bool open = w->c[0] == '(' || w->c[0] == 0xff08;
	uint32_t from = open ? skip_spaces(w, 1) : 0, i = numeral(w, from, p), close;

	if (i == from)
		return false;
	if (w->circled && !open)
		return finish(w, i, CCD_FORM_CIRCLED, p);
	i = insert_suffix(w, i, p);
	close = open ? skip_spaces(w, i) : i;
	if (w->c[close] == ')' || w->c[close] == 0xff09)
		return finish(w, close + 1, open ? CCD_FORM_ENCLOSED : CCD_FORM_CLOSED, p);
	if (open)
		return false;
	if (w->c[i] == U'、')
		return finish(w, i + 1, CCD_FORM_COMMA, p);
	if ((w->c[i] == '.' || w->c[i] == 0xff0e) &&
	    (blank_or_end(w, i + 1) || ccd_is_cjk(w->c[i + 1])))
		return finish(w, i + 1, CCD_FORM_DOT, p);
	if ((p->reading[0].scheme == CCD_SCHEME_DECIMAL || p->reading[0].scheme == CCD_SCHEME_DOTTED) &&
	    i < w->n && (ccd_is_space(w->c[i]) || (p->components > 2 && ccd_is_han(w->c[i]))))
		return finish(w, i, CCD_FORM_BARE, p);
	return false;
}

bool
ccd_label_parse(const struct ccd_lang *lang, const char *text, size_t n, struct ccd_arena *a,
    struct ccd_label_parse *out)
{
	struct window w;

	*out = (struct ccd_label_parse){ .components = 1 };
	open_window(&w, lang, text, n, a);
	if (w.n == 0)
		return false;
	if (is_bullet(w.c[0]) && w.n > 1 && ccd_is_space(w.c[1]))
		return finish(&w, 1, CCD_FORM_BULLET, out);
	if (w.lang->spaced ? spaced_unit(&w, out) : han_unit(&w, out))
		return true;
	out->kind = CCD_KIND_DOCUMENT;
	return plain_label(&w, out);
}

const struct ccd_ordinal *
ccd_label_reading(const struct ccd_label_parse *p, enum ccd_scheme scheme)
{
	for (uint32_t r = 0; r < p->nreading; r++)
		if (p->reading[r].scheme == scheme)
			return &p->reading[r];
	return NULL;
}
