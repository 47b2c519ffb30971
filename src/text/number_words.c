/*
 * Numbers in words. The words come from ICU, which writes every number in every
 * case and gender; we take each form once, by writing the numbers that are one
 * word, and read by adding and multiplying them up.
 */
#include <stdlib.h>
#include <string.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

#include "base/hash.h"
#include "text/utf8.h"
#include "text/value_int.h"

enum { TABLE = 4096, LONGEST = 64, MOST_WORDS = 24 };

/* A number word: what it adds, or multiplies by (hundred and above). */
struct word {
	uint64_t hash;          /* 0: free */
	int64_t value;
	bool ordinal;
};

/* Made once per language, on first use; never freed. */
struct table {
	const char *tag;
	struct word word[TABLE];
};

static const int64_t written[] = {
	0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 30, 40, 50, 60, 70,
	80, 90, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 2000, 5000, 1000000, 2000000,
	5000000, 1000000000, 2000000000, 5000000000, 1000000000000, 2000000000000, 5000000000000,
};

/* ё is often written е: both stand in the table as е. */
static void
fold_yo(char *s)
{
	char *to = s;

	for (; *s != '\0'; s++)
		if (s[0] == '\xd1' && s[1] == '\x91') {
			*to++ = '\xd0';
			*to++ = '\xb5';
			s++;
		} else {
			*to++ = *s;
		}
	*to = '\0';
}

/* The place of HASH in the table, or the free one where it would go. */
static size_t
slot(const struct table *t, uint64_t hash)
{
	size_t i = hash % TABLE;

	while (t->word[i].hash != 0 && t->word[i].hash != hash)
		i = (i + 1) % TABLE;
	return i;
}

static uint64_t
word_hash(const char *s, size_t n)
{
	uint64_t hash = ccd_hash(CCD_HASH_SEED, s, n);

	return hash != 0 ? hash : 1;
}

/* The value of the word itself: of "two thousand" the last word is 1000. */
static int64_t
last_word_value(int64_t value, bool several)
{
	int64_t unit = 1;

	if (!several)
		return value;
	while (value % (unit * 1000) == 0)
		unit *= 1000;
	return value % 100 == 0 && unit == 1 ? 100 : unit;
}

static void
add_form(struct table *t, char *form, int64_t value, bool ordinal)
{
	char *space = strrchr(form, ' ');
	struct word *w;

	if (strchr(form, '-') != NULL)
		return;
	fold_yo(form);
	value = last_word_value(value, space != NULL);
	if (value == 1 && space != NULL)
		return;
	form = space != NULL ? space + 1 : form;
	w = &t->word[slot(t, word_hash(form, strlen(form)))];
	if (w->hash == 0)
		*w = (struct word){ word_hash(form, strlen(form)), value, ordinal };
}

static void
write_forms(struct table *t, UNumberFormat *format, bool ordinal)
{
	for (size_t i = 0; i < sizeof written / sizeof *written; i++) {
		UErrorCode status = U_ZERO_ERROR;
		UChar wide[128];
		char form[4 * 128];
		int32_t n = unum_formatInt64(format, written[i], wide, 127, NULL, &status);

		if (U_FAILURE(status) || n <= 0 || n > 127 || (ordinal && written[i] >= 1000))
			continue;
		u_strToUTF8(form, sizeof form, NULL, wide, n, &status);
		if (U_SUCCESS(status))
			add_form(t, form, written[i], ordinal);
	}
}

/* The rule sets' names stand one after another, ended by semicolons. */
static void
write_all(struct table *t, UNumberFormat *format)
{
	UErrorCode status = U_ZERO_ERROR;
	UChar names[4096];
	int32_t n = unum_getTextAttribute(format, UNUM_PUBLIC_RULESETS, names, 4096, &status);

	if (U_FAILURE(status))
		return;
	for (int ordinals = 0; ordinals < 2; ordinals++)        /* cardinals take a shared form first */
		for (int32_t from = 0, i = 0; i <= n; i++) {
			char name[128];

			if (i < n && names[i] != ';')
				continue;
			status = U_ZERO_ERROR;
			if (i > from && i - from < 127) {
				u_strToUTF8(name, sizeof name, NULL, names + from, i - from, &status);
				if (U_SUCCESS(status) && (strstr(name, "ordinal") != NULL) == (ordinals == 1) &&
				    strstr(name, "year") == NULL && strstr(name, "duration") == NULL) {
					unum_setTextAttribute(format, UNUM_DEFAULT_RULESET, names + from, i - from,
					    &status);
					write_forms(t, format, ordinals == 1);
				}
			}
			from = i + 1;
		}
}

static const struct table *
table_of(const struct ccd_lang *lang)
{
	static struct table *made[8];
	UErrorCode status = U_ZERO_ERROR;
	UNumberFormat *format;
	size_t i = 0;

	for (; i < 8 && made[i] != NULL; i++)
		if (strcmp(made[i]->tag, lang->tag) == 0)
			return made[i];
	if (i == 8 || !lang->spaced || lang->percent == NULL)
		return NULL;
	made[i] = calloc(1, sizeof *made[i]);
	if (made[i] == NULL)
		return NULL;
	made[i]->tag = lang->tag;
	format = unum_open(UNUM_SPELLOUT, NULL, 0, lang->tag, NULL, &status);
	if (U_SUCCESS(status)) {
		write_all(made[i], format);
		unum_close(format);
	}
	return made[i];
}

/* The number word of bytes [i, end), or NULL. */
static const struct word *
find_word(const struct ccd_scan *scan, const struct table *t, size_t i, size_t end)
{
	const struct word *w;
	uint8_t lower[4 * LONGEST];
	size_t n = 0;

	if (end - i >= LONGEST)
		return NULL;
	while (i < end) {
		uint32_t c = (uint32_t)ccd_scan_fold(ccd_utf8_next(scan->s, end, &i));

		U8_APPEND_UNSAFE(lower, n, c);
	}
	w = &t->word[slot(t, word_hash((const char *)lower, n))];
	return w->hash != 0 ? w : NULL;
}

/* A number being read: closed thousands, the open ones, what may still come. */
struct sum {
	int64_t total, open, below;     /* below: the next plain word must be smaller */
	int64_t mark;                   /* the next thousand-mark must be smaller */
	uint32_t words;
};

/* Takes a word in; false where it begins a number of its own. */
static bool
add_word(struct sum *sum, const struct word *w)
{
	if (w->value >= 1000) {
		if (w->value >= sum->mark)
			return false;
		sum->total += (sum->open > 0 ? sum->open : 1) * w->value;
		sum->open = 0;
		sum->mark = w->value;
		sum->below = 1000;
	} else if (w->value == 100 && sum->open > 0 && sum->open < 10) {
		sum->open *= 100;
		sum->below = 100;
	} else {
		if (w->value >= sum->below || (sum->open > 0 && w->value == 0))
			return false;
		sum->open += w->value;
		sum->below = w->value >= 100 ? 100 : w->value >= 20 ? 10 : 1;
	}
	sum->words++;
	return true;
}

/* Between two words of one number: a blank, a hyphen, or "and" behind a hundred. */
static size_t
next_word(const struct ccd_scan *scan, size_t end)
{
	size_t i = end;

	if (ccd_scan_at(scan, i) == '-' || ccd_scan_at(scan, i) == 0x2010)
		return i + (scan->s[i] == '-' ? 1 : 3);
	i = ccd_scan_spaces(scan, i);
	if (i > end && strcmp(scan->lang->tag, "en") == 0) {
		size_t and = ccd_scan_literal(scan, i, "and");

		if (and > i)
			return ccd_scan_spaces(scan, and);
	}
	return i;
}

/* "and" joins only behind a hundred or thousand; else it parts two numbers. */
static bool
and_allowed(const struct ccd_scan *scan, size_t end, size_t next, const struct sum *sum)
{
	size_t i = ccd_scan_spaces(scan, end);

	return ccd_scan_literal(scan, i, "and") == i || strcmp(scan->lang->tag, "en") != 0 ||
	    next == i || (sum->below == 100 && sum->open > 0) || (sum->open == 0 && sum->total > 0);
}

/* Words that mean other things than their number as often as not. */
static bool
is_uncertain(const struct sum *sum, const struct word *w, int64_t value, bool inflected)
{
	if (value <= 1 || (w->ordinal && value == 2 && sum->words == 1))
		return true;
	return sum->words == 1 && (w->value >= 1000 || (w->value == 100 && !inflected));
}

size_t
ccd_words_at(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	const struct table *t = table_of(scan->lang);
	struct sum sum = { .below = 1000, .mark = INT64_MAX };
	const struct word *last = NULL;
	size_t end = i;

	if (t == NULL)
		return i;
	for (size_t at = i; sum.words < MOST_WORDS;) {
		size_t stop = ccd_scan_word(scan, at);
		const struct word *w = stop > at ? find_word(scan, t, at, stop) : NULL;

		if (w == NULL || (last != NULL && !and_allowed(scan, end, at, &sum)) || !add_word(&sum, w))
			break;
		last = w;
		end = stop;
		if (w->ordinal)
			break;
		at = next_word(scan, end);
	}
	if (last == NULL)
		return i;
	value->kind = last->ordinal ? CCD_VALUE_ORDINAL : CCD_VALUE_NUMBER;
	value->nreading = 1;
	value->reading[0] = (struct ccd_ratio){ sum.total + sum.open, 1 };
	value->certain = !is_uncertain(&sum, last, value->reading[0].num, scan->lang->inflected) &&
	    ccd_scan_literal(scan, i, "семью") != end;          /* "by seven" or "the family" */
	return end;
}

bool
ccd_says_within(const struct ccd_lang *lang, const char *text, size_t n, int64_t number)
{
	struct ccd_scan scan = { .lang = lang, .s = text, .n = n };

	for (const struct ccd_word_value *w = lang->within; w != NULL && w->word != NULL; w++) {
		if (w->value != number)
			continue;
		for (size_t i = 0; i < n;) {
			if ((!lang->spaced || !ccd_is_letter(ccd_scan_before(&scan, i))) &&
			    ccd_scan_prefix(&scan, i, w->word) > i)
				return true;
			ccd_utf8_next(text, n, &i);
		}
	}
	return false;
}
