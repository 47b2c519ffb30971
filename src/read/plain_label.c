/*
 * Labels at the beginning of lines, and which of them begin items.
 *
 * In wrapped text a line may begin with what only looks like a label: "paragraph / (b)
 * above". Where the line above had room for it, or a blank line stands between, the label
 * begins an item. Where neither holds the numbers decide: a label that goes on from the one
 * before, or is the first, and whose successor follows, is an item's; one whose twin
 * follows at a paragraph's beginning is not.
 */
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "read/plain.h"
#include "text/utf8.h"
#include "text/value.h"

static bool
is_blank(int32_t c)
{
	return c < ' ' || c == 0x7F || ccd_is_space(c);
}

/* Whether C stands in the numerals and cyclic signs that number Chinese texts. */
static bool
is_han_numeral(int32_t c)
{
	return ccd_plain_one_of(c, "一二三四五六七八九十百零〇两廿卅"
	    "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥");
}

bool
ccd_plain_is_enclosed(int32_t c)
{
	return (c >= 0x2460 && c <= 0x24FF) || (c >= 0x2776 && c <= 0x2793) ||
	    (c >= 0x3220 && c <= 0x3229) || (c >= 0x3280 && c <= 0x3289);
}

enum numeral { NO_NUMERAL, DIGITS, LETTER, ROMAN, HAN };

struct cursor {
	const char *s;
	size_t n, i;
};

/* The code point at the cursor, 0 at the end. */
static int32_t
peek(const struct cursor *at)
{
	size_t i = at->i;

	return i < at->n ? ccd_utf8_next(at->s, at->n, &i) : 0;
}

static int32_t
take(struct cursor *at)
{
	return at->i < at->n ? ccd_utf8_next(at->s, at->n, &at->i) : 0;
}

/* Moves over at most MOST code points for which IS holds; returns their number. */
static unsigned
take_run(struct cursor *at, bool (*is)(int32_t), unsigned most)
{
	unsigned n = 0;

	while (n <= most && at->i < at->n && is(peek(at))) {
		take(at);
		n++;
	}
	return n;
}

static bool is_digit(int32_t c) { return ccd_digit(c) >= 0; }
static bool is_roman(int32_t c) { return ccd_plain_one_of(c, "ivxlcIVXLC"); }

/* The numeral at the cursor, which moves behind it: 1 to 4 digits, a roman
 * numeral, a letter or the same twice (aa), 1 to 6 Chinese signs. */
static enum numeral
take_numeral(struct cursor *at)
{
	struct cursor start = *at;
	int32_t c;
	unsigned n;

	if ((n = take_run(at, is_digit, 4)) > 0)
		return n <= 4 ? DIGITS : NO_NUMERAL;
	if ((n = take_run(at, is_han_numeral, 6)) > 0)
		return n <= 6 ? HAN : NO_NUMERAL;
	if ((n = take_run(at, is_roman, 8)) > 1 && n <= 8 && !ccd_is_letter(peek(at)))
		return ROMAN;
	*at = start;
	c = take(at);
	if (!ccd_is_letter(c) || ccd_is_cjk(c))
		return NO_NUMERAL;
	if (peek(at) == c)
		take(at);
	return LETTER;
}

/* Moves over the number of an inserted unit, ".1" of "(a.1)". */
static void
take_insert(struct cursor *at)
{
	struct cursor behind = *at;

	if (take(&behind) == '.' && take_run(&behind, is_digit, 3) > 0)
		*at = behind;
}

/* True at the end of the line or before a blank. */
static bool
at_blank(const struct cursor *at)
{
	return at->i == at->n || is_blank(peek(at));
}

/* The label forms that begin with a numeral: 5.  5.1  5)  一、  A. */
static enum ccd_plain_label
numeral_label(struct cursor at)
{
	enum numeral numeral = take_numeral(&at);
	struct cursor behind = at;
	int32_t close;

	if (numeral == NO_NUMERAL)
		return CCD_PLAIN_NONE;
	take_insert(&behind);
	if (ccd_plain_one_of(peek(&behind), ")）"))
		at = behind;
	close = take(&at);
	if (ccd_plain_one_of(close, ")）"))
		return at_blank(&at) || ccd_is_cjk(peek(&at)) ? CCD_PLAIN_FIRM : CCD_PLAIN_NONE;
	if (close == 0x3001 || close == 0xFF0E)
		return numeral == LETTER ? CCD_PLAIN_WEAK : CCD_PLAIN_FIRM;
	if (close != '.')
		return CCD_PLAIN_NONE;
	if (at_blank(&at) || ccd_is_cjk(peek(&at)))
		return numeral == LETTER ? CCD_PLAIN_WEAK : CCD_PLAIN_FIRM;
	for (int numbers = 2; numeral == DIGITS && take_run(&at, is_digit, 4) > 0; numbers++) {
		if (at_blank(&at))      /* 1.5 may be a quantity, 1.1.1 is none */
			return numbers > 2 ? CCD_PLAIN_FIRM : CCD_PLAIN_WEAK;
		if (take(&at) != '.')
			return CCD_PLAIN_NONE;
		if (at_blank(&at))
			return CCD_PLAIN_FIRM;
	}
	return CCD_PLAIN_NONE;
}

/* "Article 5", "Глава II": a capitalised word and a number, not amid a list of words. */
static enum ccd_plain_label
word_label(struct cursor at)
{
	enum numeral numeral;

	if (!ccd_is_upper(peek(&at)) || take_run(&at, ccd_is_letter, 24) < 3 ||
	    take_run(&at, is_blank, 3) == 0)
		return CCD_PLAIN_NONE;
	numeral = take_numeral(&at);
	if (numeral != DIGITS && numeral != ROMAN &&
	    (numeral != LETTER || !is_roman(at.s[at.i - 1])))
		return CCD_PLAIN_NONE;
	return at_blank(&at) || ccd_plain_one_of(peek(&at), ".:") ? CCD_PLAIN_WEAK : CCD_PLAIN_NONE;
}

/* 第五条, 第 5 章: 第, a numeral and the word for a division. */
static enum ccd_plain_label
han_label(struct cursor at)
{
	take(&at);
	take_run(&at, is_blank, 2);
	if (take_numeral(&at) == NO_NUMERAL)
		return CCD_PLAIN_NONE;
	take_run(&at, is_blank, 2);
	return ccd_is_han(peek(&at)) ? CCD_PLAIN_WEAK : CCD_PLAIN_NONE;
}

/* Moves over a numeral in brackets: (a), (1.1), （一）. */
static bool
take_brackets(struct cursor *at)
{
	if (!ccd_plain_one_of(take(at), "(（[【〔") || take_numeral(at) == NO_NUMERAL)
		return false;
	take_insert(at);
	return ccd_plain_one_of(take(at), ")）]】〕");
}

/* Moves to the second number of "5 (1)": a section and its first subsection. */
static bool
take_section(struct cursor *at)
{
	struct cursor behind;

	if (take_run(at, is_digit, 4) == 0)
		return false;
	take_insert(at);
	if (take_run(at, is_blank, 3) == 0)
		return false;
	behind = *at;
	return take_brackets(&behind);
}

enum ccd_plain_label
ccd_plain_label_at(const char *s, size_t n)
{
	struct cursor at = { s, n, 0 }, behind = at;
	int32_t c = take(&behind);

	if (ccd_plain_is_enclosed(c))
		return CCD_PLAIN_FIRM;
	if (ccd_plain_one_of(c, "*+•·▪◦‣○●■□◆▶→"))
		return at_blank(&behind) && behind.i < n ? CCD_PLAIN_BULLET : CCD_PLAIN_NONE;
	if (ccd_plain_one_of(c, "-–—―−"))
		return at_blank(&behind) && behind.i < n ? CCD_PLAIN_DASH : CCD_PLAIN_NONE;
	if (ccd_plain_one_of(c, "(（[【〔"))
		return take_brackets(&at) ? CCD_PLAIN_FIRM : CCD_PLAIN_NONE;
	if (c == 0xA7)
		return take_run(&behind, is_blank, 2) <= 2 && is_digit(peek(&behind)) ?
		    CCD_PLAIN_WEAK : CCD_PLAIN_NONE;
	if (c == 0x7B2C)
		return han_label(at);
	behind = at;
	if (is_digit(c) && take_section(&behind))
		return CCD_PLAIN_WEAK;
	return word_label(at) != CCD_PLAIN_NONE ? CCD_PLAIN_WEAK : numeral_label(at);
}

/* ---- their order ----------------------------------------------------- */

/* The value of the N bytes at S as letters: a, z, aa; 0 where they are none. */
static uint32_t
letter_value(const char *s, size_t n)
{
	static const char *const alphabets[] = { "abcdefghijklmnopqrstuvwxyz",
		"ABCDEFGHIJKLMNOPQRSTUVWXYZ", "абвгдежзиклмнопрстуфхцчшщэюя",
		"АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ" };
	size_t i = 0;
	int32_t c = ccd_utf8_next(s, n, &i);

	for (size_t k = 0; k < sizeof alphabets / sizeof *alphabets; k++) {
		uint32_t value = 1, letters = (uint32_t)ccd_utf8_count(alphabets[k], strlen(alphabets[k]));

		for (size_t at = 0; at < strlen(alphabets[k]); value++)
			if (ccd_utf8_next(alphabets[k], strlen(alphabets[k]), &at) == c)
				return i < n ? value + letters : value;
	}
	return 0;
}

static uint32_t
han_value(const char *s, size_t n)
{
	static const char stems[] = "甲乙丙丁戊己庚辛壬癸", branches[] = "子丑寅卯辰巳午未申酉戌亥";
	const char *found;
	int64_t value;

	if (ccd_han_number(s, n, &value) == n)
		return value > 0 && value < UINT32_MAX ? (uint32_t)value : 0;
	if (n != 3)
		return 0;
	for (int k = 0; k < 2; k++)
		for (found = k == 0 ? stems : branches; *found != '\0'; found += 3)
			if (memcmp(found, s, 3) == 0)
				return (uint32_t)(found - (k == 0 ? stems : branches)) / 3 + 1;
	return 0;
}

/* The order of the numeral S[FROM, TO), which stands in the label S[0, N). */
static struct ccd_plain_order
order_of(const char *s, size_t from, size_t to, size_t n, enum numeral numeral)
{
	struct ccd_plain_order order = { 0 };
	const char *digits = s + from;
	uint64_t form = ccd_hash(CCD_HASH_SEED, s, from);
	unsigned kind = numeral;

	if (numeral == DIGITS)
		for (size_t i = from; i < to;)
			order.value = order.value * 10 + (uint32_t)ccd_digit(ccd_utf8_next(s, to, &i));
	else if (numeral == LETTER)
		order.value = letter_value(digits, to - from);
	else if (numeral == ROMAN)
		order.value = ccd_roman(digits, to - from);
	else
		order.value = han_value(digits, to - from);
	kind += *digits >= 'A' && *digits <= 'Z' ? 8 : 0;
	form = ccd_hash(ccd_hash(form, &kind, sizeof kind), s + to, n - to);
	order.form = order.value > 0 ? (uint32_t)form | 1 : 0;
	return order;
}

/* Both orders of the numeral at AT of the label that begins at S[FIRST]. */
static void
numeral_orders(struct cursor at, size_t first, struct ccd_plain_order order[2])
{
	size_t from = at.i, to, end;
	enum numeral numeral = take_numeral(&at);
	const char *s = at.s + first;
	struct cursor behind = at;

	to = at.i;
	while (numeral == DIGITS && take(&behind) == '.' && is_digit(peek(&behind))) {
		from = behind.i;
		take_run(&behind, is_digit, 4);
		at = behind;
		to = at.i;
	}
	if (!at_blank(&at))
		take(&at);
	end = at.i - first;
	if (numeral == NO_NUMERAL)
		return;
	order[0] = order_of(s, from - first, to - first, end, numeral);
	if (numeral == LETTER && is_roman((unsigned char)at.s[from]) && to == from + 1)
		order[1] = order_of(s, from - first, to - first, end, ROMAN);
	else if (numeral == ROMAN && to == from + 2 && at.s[from] == at.s[from + 1])
		order[1] = order_of(s, from - first, to - first, end, LETTER);
}

void
ccd_plain_orders(const char *s, size_t n, struct ccd_plain_order order[2])
{
	struct cursor at = { s, n, 0 }, behind = at;
	int32_t c = peek(&at);

	memset(order, 0, 2 * sizeof *order);
	if (is_digit(c) && take_section(&behind)) {
		numeral_orders((struct cursor){ s, n, behind.i + 1 }, behind.i, order);
		return;
	}
	if (ccd_plain_one_of(c, "(（[【〔§")) {
		take(&at);
	} else if (c == 0x7B2C) {
		take(&at);
		take_run(&at, is_blank, 2);
	} else if (word_label(at) != CCD_PLAIN_NONE) {
		take_run(&at, ccd_is_letter, 24);
		take_run(&at, is_blank, 3);
	}
	numeral_orders(at, 0, order);
}

/* ---- series ---------------------------------------------------------- */

/* The latest value of a form, the place being told by the form; others are forgotten. */
enum { SERIES = 1024 };

struct series {
	struct ccd_plain_order v[SERIES];
};

static uint32_t
value_of(const struct series *series, uint32_t form)
{
	const struct ccd_plain_order *order = &series->v[form % SERIES];

	return order->form == form ? order->value : 0;
}

static void
record(struct series *series, const struct ccd_plain_line *line)
{
	for (int k = 0; k < 2; k++)
		if (line->order[k].form != 0)
			series->v[line->order[k].form % SERIES] = line->order[k];
}

static bool
is_ended(const struct ccd_plain_line *line)
{
	return line->last >= CCD_LAST_COLON || line->both;
}

/* Whether layout tells that the label of line I begins an item. */
static bool
is_sure(const struct ccd_plain *p, size_t i)
{
	const struct ccd_plain_line *line = &p->v[i], *above = line - 1;

	if (i == 0 || line->blanks > p->spacing || line->after_rule)
		return true;
	if (above->last == CCD_LAST_COMMA && line->label == CCD_PLAIN_WEAK)
		return false;
	if (above->page != line->page)
		return is_ended(above);
	return ccd_plain_has_room(p, above, line);
}

/* Whether line I, of whose label layout tells nothing, begins an item by the values of the
 * label before it and of the next. */
static bool
fits(const struct ccd_plain *p, size_t i, const struct series *before, const uint32_t next[2])
{
	const struct ccd_plain_line *line = &p->v[i], *above = line - 1;
	bool goes_on = false, followed = false, repeated = false;

	for (int k = 0; k < 2; k++) {
		const struct ccd_plain_order *order = &line->order[k];
		uint32_t last = value_of(before, order->form);

		if (order->form == 0)
			continue;
		repeated = repeated || next[k] == order->value;
		if (order->value == 1 ? last != 1 && next[k] == 2 : last + 1 == order->value) {
			goes_on = true;
			followed = followed || next[k] == order->value + 1;
		}
	}
	if (line->label == CCD_PLAIN_FIRM && is_ended(above))
		return goes_on || !repeated;
	if (line->label == CCD_PLAIN_FIRM && above->last == CCD_LAST_COMMA)
		return goes_on && !repeated;
	if (line->label == CCD_PLAIN_FIRM)
		return goes_on && followed;
	return above->last >= CCD_LAST_COLON && ((!p->spaced && !p->indented) ||
	    (goes_on && !repeated));
}

void
ccd_plain_items(struct ccd_plain *p)
{
	struct series *series = ccd_malloc(sizeof *series);
	uint32_t (*next)[2] = ccd_malloc(p->nline * sizeof *next);

	memset(series, 0, sizeof *series);
	for (size_t i = p->nline; i-- > 0;) {
		struct ccd_plain_line *line = &p->v[i];

		if (line->label != CCD_PLAIN_FIRM && line->label != CCD_PLAIN_WEAK)
			continue;
		for (int k = 0; k < 2; k++)
			next[i][k] = value_of(series, line->order[k].form);
		line->item = is_sure(p, i);
		if (line->item || (line->label == CCD_PLAIN_FIRM && is_ended(line - 1)))
			record(series, line);
	}
	memset(series, 0, sizeof *series);
	for (size_t i = 0; i < p->nline; i++) {
		struct ccd_plain_line *line = &p->v[i];

		if (line->label != CCD_PLAIN_FIRM && line->label != CCD_PLAIN_WEAK)
			continue;
		line->item = line->item || fits(p, i, series, next[i]);
		if (line->item)
			record(series, line);
	}
	free(next);
	free(series);
}

