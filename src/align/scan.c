/* Text to tokens, in one pass. */
#include <stdio.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "align/seed.h"
#include "align/vocabulary.h"
#include "text/names.h"
#include "text/utf8.h"
#include "text/value.h"

/* Letters of a word that make its token: inflected ends are beyond them. */
enum { STEM = 6, STEM_INFLECTED = 5 };         /* 4 bytes each at most: CCD_TOKEN_MAX */

struct scanner {
	struct ccd_text *out;
	struct ccd_vocabulary *v;
	struct ccd_arena *arena;
	uint32_t unit;
	uint32_t stem;
	char word[CCD_TOKEN_MAX];       /* the token of the word under way */
	size_t length;
	uint32_t letters;
	size_t signs;           /* byte behind the last word of several signs */
};

static void
add(struct scanner *s, enum ccd_token_kind kind, const char *text, size_t n)
{
	uint32_t id = ccd_vocabulary_add(s->v, kind, text, n);

	if (s->v->stamp[id] == s->unit + 1)
		return;
	s->v->stamp[id] = s->unit + 1;
	*ccd_push(s->arena, s->out) = id;
}

/* C as a letter in lower case, or 0; the common ones without asking ICU. */
static int32_t
lower_letter(int32_t c)
{
	if (c < 0x80)
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? c | 0x20 : 0;
	if (c >= 0x430 && c <= 0x44f)
		return c;
	if (c >= 0x410 && c <= 0x42f)
		return c + 0x20;
	return ccd_is_letter(c) ? u_tolower(c) : 0;
}

static bool
is_figure(int32_t c)
{
	return c < 0x80 ? c >= '0' && c <= '9' : ccd_digit(c) >= 0;
}

static void
end_word(struct scanner *s)
{
	if (s->letters > 0)
		add(s, CCD_TOKEN_WORD, s->word, s->length);
	s->letters = 0;
	s->length = 0;
}

/* ё is often written as е. */
static void
append(char *word, size_t *length, int32_t c)
{
	U8_APPEND_UNSAFE((uint8_t *)word, *length, (uint32_t)(c == 0x451 ? 0x435 : c));
}

static uint32_t
stem_of(const struct ccd_lang *lang)
{
	return strcmp(lang->tag, "en") == 0 ? STEM : STEM_INFLECTED;
}

size_t
ccd_word_token(const struct ccd_lang *lang, const char *word, size_t n, char *out)
{
	size_t length = 0, i = 0;

	for (uint32_t letters = 0; i < n && letters < stem_of(lang); letters++)
		append(out, &length, u_tolower(ccd_utf8_next(word, n, &i)));
	return length;
}

static void
add_letter(struct scanner *s, int32_t c)
{
	if (s->letters++ >= s->stem)
		return;
	append(s->word, &s->length, c);
}

/* Classes of punctuation that translators keep: questions, quotations, lead-ins. */
static const char *
mark_class(int32_t c)
{
	switch (c) {
	case '?': case 0xff1f: case 0x37e: case 0x61f:
		return "?";
	case '!': case 0xff01:
		return "!";
	case ':': case 0xff1a:
		return ":";
	case ';': case 0xff1b: case 0x61b:
		return ";";
	case '(': case 0xff08: case '[':
		return "(";
	case '"': case 0x201c: case 0x201d: case 0x201e: case 0xab: case 0xbb: case 0x300c: case 0x300d:
	case 0x300e: case 0x300f:
		return "\"";
	case 0x2014: case 0x2015:
		return "-";
	case 0x2026:
		return "...";
	case '%': case 0xff05:
		return "%";
	case '$': case 0xff04:
		return "$";
	default:
		return NULL;
	}
}

/* Scripts that put no blanks between words; Han apart. */
static bool
is_unspaced(int32_t c)
{
	if (c < 0xe00)
		return false;
	return (c >= 0x3040 && c <= 0x30ff) ||
	    u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
}

/* A sign, or the word known beforehand that begins with it: whose signs say no more. */
static void
add_sign(struct scanner *s, const char *text, size_t n, size_t at, size_t end)
{
	size_t word;

	if (at < s->signs)
		return;
	word = ccd_seed_word(s->v->seed, text + at, n - at);
	if (word == 0) {
		add(s, CCD_TOKEN_SIGN, text + at, end - at);
		return;
	}
	add(s, CCD_TOKEN_WORD, text + at, word);
	s->signs = at + word;
}

/* Figures of a language whose numbers nobody decodes: without their grouping. */
static size_t
add_figures(struct scanner *s, const char *text, size_t n, size_t at)
{
	char digits[24];
	size_t length = 0, end = at;

	while (at < n) {
		size_t next = at, behind;
		int32_t c = ccd_utf8_next(text, n, &next);
		int digit = ccd_digit(c);

		if (digit >= 0) {
			if (length < sizeof digits)
				digits[length++] = (char)('0' + digit);
			at = end = next;
			continue;
		}
		if (c != '.' && c != ',' && c != '\'' && c != 0xa0 && c != 0x202f && c != 0x2009)
			break;
		/* a group is three figures */
		behind = next;
		for (int i = 0; i < 3 && behind < n; i++)
			if (ccd_digit((unsigned char)text[behind]) >= 0)
				behind++;
		if (behind != next + 3 || (behind < n && ccd_digit((unsigned char)text[behind]) >= 0))
			break;
		at = next;
	}
	add(s, CCD_TOKEN_VALUE, digits, length);
	return end;
}

static void
add_number(struct scanner *s, int64_t number)
{
	char text[24];
	int n = snprintf(text, sizeof text, "%lld", (long long)number);

	add(s, CCD_TOKEN_VALUE, text, (size_t)n);
}

static void
add_value(struct scanner *s, const struct ccd_value *value)
{
	char text[24];

	switch (value->kind) {
	case CCD_VALUE_DATE:
		if (value->date.year != 0)
			add_number(s, value->date.year);
		if (value->date.day != 0)
			add_number(s, value->date.day);
		if (value->date.month != 0) {
			int n = snprintf(text, sizeof text, "m%d", value->date.month);

			add(s, CCD_TOKEN_VALUE, text, (size_t)n);
		}
		break;
	case CCD_VALUE_SYMBOL:
		add(s, CCD_TOKEN_VALUE, value->canonical, strlen(value->canonical));
		break;
	default:
		for (uint32_t i = 0; i < value->nreading; i++) {
			int n = snprintf(text, sizeof text, value->reading[i].den == 1 ? "%lld" : "%lld/%lld",
			    (long long)value->reading[i].num, (long long)value->reading[i].den);

			add(s, CCD_TOKEN_VALUE, text, (size_t)(n < (int)sizeof text ? n : (int)sizeof text - 1));
		}
	}
}

/* Numbers by what they mean, in the languages whose words for them we know. */
static void
add_values(struct scanner *s, const struct ccd_lang *lang, const char *text, size_t n, size_t from,
    struct ccd_arena *scratch)
{
	struct ccd_value *value;
	uint32_t nvalue = ccd_values(lang, text, n, from, scratch, &value);

	for (uint32_t i = 0; i < nvalue; i++)
		if (value[i].certain)
			add_value(s, &value[i]);
}

/* Where the words around figures begin and end that may belong to them: the name of a month,
 * a magnitude. */
enum { AROUND_FIGURES = 24 };

static size_t
before_figures(const char *text, size_t from, size_t at)
{
	size_t i = at > from + AROUND_FIGURES ? at - AROUND_FIGURES : from;

	while (i > from && i < at && text[i - 1] != ' ')
		i++;
	return i;
}

static size_t
behind_figures(const char *text, size_t n, size_t at)
{
	size_t i = at + AROUND_FIGURES < n ? at + AROUND_FIGURES : n;

	while (i < n && text[i] != ' ' && i < at + 2 * AROUND_FIGURES)
		i++;
	while (i < n && ((unsigned char)text[i] & 0xc0) == 0x80)
		i++;
	return i;
}

static void
add_names(struct scanner *s, const struct ccd_lang *lang, const char *text, size_t n, size_t from,
    struct ccd_arena *scratch)
{
	uint16_t *name;
	uint32_t nname = ccd_names(lang, text + from, n - from, scratch, &name);

	for (uint32_t i = 0; i < nname; i++) {
		char code[2] = { (char)(name[i] >> 8), (char)name[i] };

		add(s, CCD_TOKEN_NAME, code, 2);
	}
}

uint32_t
ccd_text_scan(struct ccd_text *out, uint32_t unit, const struct ccd_lang *lang, const char *text,
    size_t n, size_t from, bool all, struct ccd_arena *arena, struct ccd_arena *scratch)
{
	struct scanner s = { .out = out, .v = out->vocabulary, .arena = arena, .unit = unit,
		.stem = stem_of(lang) };
	bool decoded = ccd_lang_find(lang->tag) != NULL, figures = false;
	size_t first = from, last = n;          /* of the figures, unless all is decoded */
	size_t address = from;                  /* the end of the last address of the network */
	uint32_t length = 0;

	out->start[unit] = out->n;
	for (size_t i = from; i < n;) {
		size_t at = i;
		int32_t c = ccd_utf8_next(text, n, &i);
		int32_t letter = lower_letter(c);
		const char *mark;

		/* an address is as long in every language: it counts as one sign */
		length += at >= address && c > ' ' && c != 0xa0 && c != 0x3000;
		if (at >= address && (c == 'h' || c == 'w' || c == 'f'))
			address = ccd_url_end(text, n, at);
		if (c >= 0xe00 && (ccd_is_han(c) || is_unspaced(c))) {
			end_word(&s);
			add_sign(&s, text, n, at, i);
		} else if (letter != 0) {
			add_letter(&s, letter);
		} else if (is_figure(c)) {
			end_word(&s);
			first = figures ? first : at;
			last = i;
			figures = true;
			if (!decoded)
				i = add_figures(&s, text, n, at);
		} else if (c == 0x301 || c == 0xad) {
			continue;       /* a stress mark, a soft hyphen: inside a word */
		} else {
			end_word(&s);
			if ((mark = mark_class(c)) != NULL)
				add(&s, CCD_TOKEN_MARK, mark, strlen(mark));
		}
	}
	end_word(&s);
	if (decoded && all)
		add_values(&s, lang, text, n, from, scratch);
	else if (decoded && figures)
		add_values(&s, lang, text, behind_figures(text, n, last), before_figures(text, from, first),
		    scratch);
	if (decoded && all)
		add_names(&s, lang, text, n, from, scratch);
	out->start[unit + 1] = out->n;
	return length;
}
