/*
 * Numbers in words. The words come from ICU, which writes every number in every case and gender its
 * rules have: number_words.tsv has each form once, so that no run needs to have them written, and is
 * what tests/unit/test_number_words.c makes of ICU. They are read by adding and multiplying them up.
 */
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/utf8.h>

#include "base/guard.h"
#include "base/hash.h"
#include "text/number_table.h"
#include "text/utf8.h"
#include "text/value_int.h"

enum {
	TABLE = 16384,
	LONGEST = 64,           /* bytes of a word */
	LONGEST_FORM = 512,     /* bytes of a number that ICU writes */
	MOST_WORDS = 24,
	MOST_TOKENS = 6,        /* words of a phrase below a hundred */
	MOST_PARTS = 12,        /* of a compound */
	LANGUAGES = 64,
};

/* A number word or phrase: what it adds, or multiplies by (hundred and above). */
struct word {
	uint64_t hash;          /* 0: free */
	int64_t value;          /* -1: only the beginning of a phrase */
	bool ordinal;
	bool begins;            /* a phrase begins with it */
};

/* Two in a word that is joined with another: двухлетний. */
static const char two_joined[] = "дву";

extern const char ccd_file_number_words_tsv[];

/* Made once per language, on first use; never freed. */
struct ccd_number_table {
	const struct ccd_lang *lang;
	bool compounds;         /* numbers are written as one word */
	struct ccd_beginnings beginnings;       /* of all words that say a number */
	struct word word[TABLE];
};

/* ---- the table --------------------------------------------------------- */

/* The place of HASH in the table, or the free one where it would go. */
static size_t
slot(const struct ccd_number_table *t, uint64_t hash)
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

static struct word *
entry(struct ccd_number_table *t, const char *s, size_t n)
{
	struct word *w = &t->word[slot(t, word_hash(s, n))];

	if (w->hash == 0)
		*w = (struct word){ .hash = word_hash(s, n), .value = -1 };
	return w;
}

bool
ccd_number_table_add(struct ccd_number_table *t, const char *form, int64_t value, bool ordinal)
{
	struct word *w = entry(t, form, strlen(form));
	bool first = w->value < 0;

	ccd_beginnings_add(&t->beginnings, form);
	if (first) {
		w->value = value;
		w->ordinal = ordinal;
	}
	for (const char *space = strchr(form, ' '); space != NULL; space = strchr(space + 1, ' '))
		entry(t, form, (size_t)(space - form))->begins = true;
	return first;
}

static void
add_own_words(struct ccd_number_table *t, const struct ccd_word_value *list, bool ordinal)
{
	for (; list != NULL && list->word != NULL; list++) {
		char form[LONGEST_FORM];
		size_t length = 0, n = strlen(list->word);

		for (size_t i = 0; i < n;)
			U8_APPEND_UNSAFE((uint8_t *)form, length,
			    (uint32_t)ccd_scan_fold(ccd_utf8_next(list->word, n, &i)));
		form[length] = '\0';
		ccd_number_table_add(t, form, list->value, ordinal);
	}
}

struct ccd_number_table *
ccd_number_table_new(const struct ccd_lang *lang)
{
	struct ccd_number_table *t = calloc(1, sizeof *t);

	if (t == NULL)
		ccd_exhausted();
	t->lang = lang;
	add_own_words(t, lang->number_words, false);
	add_own_words(t, lang->ordinal_words, true);
	for (const struct ccd_word_value *w = lang->phrases; w != NULL && w->word != NULL; w++)
		ccd_beginnings_add(&t->beginnings, w->word);
	for (const char *const *w = lang->half_two; w != NULL && *w != NULL; w++)
		ccd_beginnings_add(&t->beginnings, *w);
	ccd_beginnings_add(&t->beginnings, two_joined);
	return t;
}

void
ccd_number_table_free(struct ccd_number_table *t)
{
	free(t);
}

void
ccd_number_table_join(struct ccd_number_table *t)
{
	t->compounds = true;
}

/* Adds what a line of the file says behind the tag of its language: a value, what it is, a phrase. */
static void
add_line(struct ccd_number_table *t, const char *line, size_t n)
{
	char form[LONGEST_FORM], *end;
	int64_t value = strtoll(line, &end, 10);
	size_t head = (size_t)(end - line) + 3;

	if (n < head || n - head >= sizeof form)
		return;
	if (end[1] == CCD_NUMBER_JOINED) {
		ccd_number_table_join(t);
		return;
	}
	memcpy(form, line + head, n - head);
	form[n - head] = '\0';
	ccd_number_table_add(t, form, value, end[1] == CCD_NUMBER_ORDINAL);
}

static struct ccd_number_table *
make_table(const struct ccd_lang *lang)
{
	struct ccd_number_table *t = ccd_number_table_new(lang);
	size_t tag = strlen(lang->tag);

	for (const char *line = ccd_file_number_words_tsv, *stop; (stop = strchr(line, '\n')) != NULL; line = stop + 1)
		if (strncmp(line, lang->tag, tag) == 0 && line[tag] == '\t')
			add_line(t, line + tag + 1, (size_t)(stop - line) - tag - 1);
	return t;
}

static const struct ccd_number_table *
table_of(const struct ccd_lang *lang)
{
	static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
	static _Atomic(struct ccd_number_table *) made[LANGUAGES];
	const struct ccd_number_table *found;
	size_t i = 0;

	if ((lang->reads & CCD_READS_NUMBERS) == 0 || lang->han)
		return NULL;
	while (i < LANGUAGES && ccd_lang_at(i) != NULL && ccd_lang_at(i) != lang)
		i++;
	if (i == LANGUAGES || ccd_lang_at(i) == NULL)
		return NULL;
	found = atomic_load(&made[i]);
	if (found != NULL)
		return found;
	ccd_lock_begin(&lock);
	if (atomic_load(&made[i]) == NULL)
		atomic_store(&made[i], make_table(lang));
	ccd_lock_end(&lock);
	return atomic_load(&made[i]);
}

/* ---- reading -------------------------------------------------------------- */

/* Appends the word [I, END) of the text in lower case to KEY of N bytes; false where it is too long. */
static bool
append_word(const struct ccd_scan *scan, size_t i, size_t end, char key[LONGEST_FORM], size_t *n)
{
	if (end - i >= LONGEST || *n + LONGEST + 1 >= LONGEST_FORM)
		return false;
	while (i < end) {
		int32_t c = ccd_utf8_next(scan->s, end, &i);

		if (!ccd_is_transparent(c))
			U8_APPEND_UNSAFE((uint8_t *)key, *n, (uint32_t)ccd_scan_fold(c));
	}
	return true;
}

/* Behind a hyphen or blanks at I. */
static size_t
over_gap(const struct ccd_scan *scan, size_t i)
{
	int32_t c = ccd_scan_at(scan, i);

	if (c == '-' || c == 0x2010 || c == 0x2011)
		return i + (c == '-' ? 1 : 3);
	return ccd_scan_spaces(scan, i);
}

/* The longest phrase at I, or NULL; *END gets the place behind it. */
static const struct word *
phrase_at(const struct ccd_scan *scan, const struct ccd_number_table *t, size_t i, size_t *end)
{
	const struct word *best = NULL, *w;
	char key[LONGEST_FORM];
	size_t n = 0;

	for (int k = 0; k < MOST_TOKENS; k++) {
		size_t stop = ccd_scan_word(scan, i);

		if (k > 0)
			key[n++] = ' ';
		if (stop == i || !append_word(scan, i, stop, key, &n))
			break;
		w = &t->word[slot(t, word_hash(key, n))];
		if (w->hash != 0 && w->value >= 0) {
			best = w;
			*end = stop;
		}
		if (w->hash == 0 || !w->begins)
			break;
		i = over_gap(scan, stop);
	}
	return best;
}

/* The words that [I, END) is made of, the longest first: their number, 0 where it is none. */
static uint32_t
split(const struct ccd_scan *scan, const struct ccd_number_table *t, size_t i, size_t end,
    const struct word **part, uint32_t room)
{
	size_t stop[LONGEST], n = 0, next = i;
	char key[LONGEST_FORM];

	if (i == end || room == 0 || end - i >= LONGEST)
		return 0;
	while (next < end) {
		ccd_utf8_next(scan->s, end, &next);
		stop[n++] = next;
	}
	while (n-- > 1) {
		const struct word *w;
		size_t length = 0;
		uint32_t rest = 0;

		append_word(scan, i, stop[n], key, &length);
		w = &t->word[slot(t, word_hash(key, length))];
		if (w->hash == 0 || w->value < 0)
			continue;
		part[0] = w;
		if (stop[n] == end || (rest = split(scan, t, stop[n], end, part + 1, room - 1)) > 0)
			return 1 + rest;
	}
	return 0;
}

/* A number being read: closed thousands, the open ones, what may still come. */
struct sum {
	int64_t total, open, below;     /* below: the next plain word must be smaller */
	int64_t mark;                   /* the next thousand-mark must be smaller */
	uint32_t words;
};

/* Takes a multiplier in: "thousand", or "million" behind thousands (mil millones). */
static bool
multiply(struct sum *sum, int64_t value)
{
	if (value >= sum->mark) {
		if (sum->total == 0 || sum->total + sum->open >= value || sum->mark != 1000)
			return false;
		sum->total = (sum->total + sum->open) * value;
	} else {
		sum->total += (sum->open > 0 ? sum->open : 1) * value;
	}
	sum->open = 0;
	sum->mark = value;
	sum->below = 1000;
	return true;
}

/* Takes a word in; false where it begins a number of its own. JOINED: "and" is written together
 * with it, as in five-and-twenty. */
static bool
add_word(struct sum *sum, const struct word *w, bool joined)
{
	if (w->value >= 1000) {
		if (!multiply(sum, w->value))
			return false;
	} else if (w->value == 100 && sum->open > 0 && sum->open < 10) {
		sum->open *= 100;
		sum->below = 100;
	} else if (joined && w->value >= 20 && w->value < 100 && w->value % 10 == 0 && sum->below == 1 &&
	    sum->open % 100 < 10 && sum->open % 100 > 0) {
		sum->open += w->value;
	} else {
		if (w->value >= sum->below || (sum->open > 0 && w->value == 0))
			return false;
		sum->open += w->value;
		sum->below = w->value >= 100 ? 100 : w->value >= 20 && w->value % 10 == 0 ? 10 : 1;
	}
	sum->words++;
	return true;
}

/* Between two words of one number: a blank, a hyphen, or "and" behind a hundred. */
static size_t
next_word(const struct ccd_scan *scan, size_t end)
{
	size_t i = over_gap(scan, end);

	if (i > end && ccd_is_space(ccd_scan_at(scan, end)) && scan->lang->number_and != NULL) {
		size_t and = ccd_scan_literal(scan, i, scan->lang->number_and);

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

	return scan->lang->number_and == NULL || ccd_scan_literal(scan, i, scan->lang->number_and) == i ||
	    next == i || (sum->below == 100 && sum->open > 0) || (sum->open == 0 && sum->total > 0);
}

/* A thousand, a million and so on, which alone may be many: "thousands". */
static bool
is_scale(int64_t value)
{
	while (value % 1000 == 0 && value > 0)
		value /= 1000;
	return value == 1;
}

/* Words that mean other things than their number as often as not. */
static bool
is_uncertain(const struct ccd_scan *scan, const struct sum *sum, const struct word *w, size_t i,
    size_t end)
{
	const char *const *doubtful = scan->lang->doubtful_numbers;

	if (sum->total + sum->open <= 1 || (sum->words == 1 &&
	    (is_scale(w->value) || (w->ordinal && w->value == 2))))
		return true;
	for (; doubtful != NULL && *doubtful != NULL; doubtful++)
		if (ccd_scan_literal(scan, i, *doubtful) == end)
			return true;
	return false;
}

/* Adds the words at AT to SUM: a phrase, one behind a prefix that means "and", or a compound. The
 * last word, with *END behind it; NULL where nothing is added. */
static const struct word *
take_words(const struct ccd_scan *scan, const struct ccd_number_table *t, size_t at, struct sum *sum, size_t *end)
{
	const char *prefix = scan->lang->number_prefix;
	const struct word *part[MOST_PARTS], *w = phrase_at(scan, t, at, end);
	size_t behind, stop;
	uint32_t n;

	if (w != NULL)
		return add_word(sum, w, false) ? w : NULL;
	if (prefix != NULL && sum->words > 0 && (behind = ccd_scan_prefix(scan, at, prefix)) > at)
		return (w = phrase_at(scan, t, behind, end)) != NULL && add_word(sum, w, true) ? w : NULL;
	stop = ccd_scan_word(scan, at);
	if (!t->compounds || (n = split(scan, t, at, stop, part, MOST_PARTS)) == 0)
		return NULL;
	for (uint32_t i = 0; i < n; i++)
		if ((part[i]->ordinal && i + 1 < n) || !add_word(sum, part[i], false))
			return NULL;
	*end = stop;
	return part[n - 1];
}

/* Where a fold of the language begins in the word [I, STOP), or STOP. */
static size_t
fold_in(const struct ccd_scan *scan, size_t i, size_t stop)
{
	while (i < stop) {
		ccd_utf8_next(scan->s, scan->n, &i);
		for (const char *const *fold = scan->lang->folds; *fold != NULL; fold++)
			if (ccd_scan_prefix(scan, i, *fold) > i)
				return i;
	}
	return stop;
}

/* The number that is all of [I, END), words of numbers written as one; 0 for none. */
static int64_t
joined_number(const struct ccd_scan *scan, const struct ccd_number_table *t, size_t i, size_t end)
{
	struct sum sum = { .below = 1000, .mark = INT64_MAX };
	const struct word *part[MOST_PARTS];
	uint32_t n = split(scan, t, i, end, part, MOST_PARTS);

	if (n == 0 && ccd_scan_prefix(scan, i, two_joined) == end)
		return 2;
	for (uint32_t k = 0; k < n; k++)
		if (part[k]->ordinal || !add_word(&sum, part[k], false))
			return 0;
	return sum.total + sum.open;
}

/* A number in one word with what it counts: двухфакторный, двадцатипятикратного; behind the number,
 * or I. */
static size_t
compound_at(const struct ccd_scan *scan, const struct ccd_number_table *t, size_t i, struct ccd_value *value)
{
	size_t stop = ccd_scan_word(scan, i), fold = fold_in(scan, i, stop);
	int64_t number = fold < stop ? joined_number(scan, t, i, fold) : 0;

	if (number == 0)
		return i;
	value->kind = CCD_VALUE_NUMBER;
	value->nreading = 1;
	value->reading[0] = (struct ccd_ratio){ number, 1 };
	value->certain = number > 1;
	return fold;
}

/* «два с половиной», "two and a half", behind which a magnitude may stand; behind it, or END. */
static size_t
half_behind(const struct ccd_scan *scan, size_t end, struct ccd_value *value)
{
	size_t at = ccd_scan_spaces(scan, end), stop = ccd_scan_words(scan, at, scan->lang->half_more);

	if (stop == at || value->kind != CCD_VALUE_NUMBER || value->reading[0].num > INT32_MAX)
		return end;
	value->reading[0] = ccd_reduce(value->reading[0].num * 2 + 1, 2);
	value->certain = true;
	return ccd_magnitude_at(scan, stop, value);
}

/* полтора, "in duplicate": words of the language's own that say a number; behind it, or I. */
static size_t
own_phrase_at(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	size_t end = ccd_scan_words(scan, i, scan->lang->half_two);
	int64_t number = 0;

	if (end > i)
		value->reading[0] = (struct ccd_ratio){ 3, 2 };
	else if ((end = ccd_scan_list(scan, i, scan->lang->phrases, &number)) > i)
		value->reading[0] = (struct ccd_ratio){ number, 1 };
	else
		return i;
	value->kind = CCD_VALUE_NUMBER;
	value->nreading = 1;
	value->certain = true;
	return number == 0 ? ccd_magnitude_at(scan, end, value) : end;
}

/* Behind the letters of a roman number at I, also in Cyrillic ones that look alike; NUMBER, or I. */
static size_t
roman_at(const struct ccd_scan *scan, size_t i, int64_t *number)
{
	char roman[16];
	size_t n = 0, at = i;

	while (at < scan->n && n < sizeof roman - 1) {
		size_t next = at;
		int32_t c = ccd_utf8_next(scan->s, scan->n, &next);

		c = c == U'Х' ? 'X' : c == U'І' ? 'I' : c == U'С' ? 'C' : c;
		if (c >= 0x80 || strchr("IVXLC", c) == NULL)
			break;
		roman[n++] = (char)c;
		at = next;
	}
	*number = n == 0 ? 0 : ccd_roman(roman, n);
	return *number == 0 || ccd_is_letter(ccd_scan_at(scan, at)) ? i : at;
}

/* XXI века: a roman number before the word for a century; behind the number, or I. */
static size_t
century_at(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	int64_t number, last;
	size_t end = roman_at(scan, i, &number), at = end, stop;

	if (end == i || (i > 0 && scan->s[i - 1] == '%'))               /* %C is no hundredth */
		return i;
	if (ccd_scan_at(scan, at) == '-' || ccd_scan_at(scan, at) == 0x2013) {         /* XVIII–XIX веков */
		at += scan->s[at] == '-' ? 1 : 3;
		if ((stop = roman_at(scan, at, &last)) == at)
			return i;
		at = stop;
	}
	at = ccd_scan_spaces(scan, at);
	if (ccd_scan_words(scan, at, scan->lang->centuries) == at)
		return i;
	value->kind = CCD_VALUE_ORDINAL;
	value->nreading = 1;
	value->reading[0] = (struct ccd_ratio){ number, 1 };
	value->certain = true;
	return end;
}

/* The number in words at I by the table of its language; behind it, or I. */
static size_t
read_words(const struct ccd_scan *scan, const struct ccd_number_table *t, size_t i, struct ccd_value *value)
{
	struct sum sum = { .below = 1000, .mark = INT64_MAX };
	bool may = ccd_beginnings_may(&t->beginnings, scan, i);
	const struct word *last = NULL;
	size_t end = may ? own_phrase_at(scan, i, value) : i;

	if (end > i || (end = century_at(scan, i, value)) > i || !may)
		return end;
	for (size_t at = i; sum.words < MOST_WORDS;) {
		struct sum next = sum;
		const struct word *w;
		size_t stop = at;

		if (last != NULL && !and_allowed(scan, end, at, &sum))
			break;
		w = take_words(scan, t, at, &next, &stop);
		if (w == NULL)
			break;
		sum = next;
		last = w;
		end = stop;
		if (w->ordinal)
			break;
		at = next_word(scan, end);
	}
	if (last == NULL)
		return scan->lang->folds != NULL ? compound_at(scan, t, i, value) : i;
	value->kind = last->ordinal ? CCD_VALUE_ORDINAL : CCD_VALUE_NUMBER;
	value->nreading = 1;
	value->reading[0] = (struct ccd_ratio){ sum.total + sum.open, 1 };
	value->certain = !is_uncertain(scan, &sum, last, i, end);
	return half_behind(scan, end, value);
}

bool
ccd_number_table_reads(const struct ccd_number_table *t, const char *form, int64_t number)
{
	struct ccd_scan scan = { .lang = t->lang, .s = form, .n = strlen(form) };
	struct ccd_value value = { 0 };

	return read_words(&scan, t, 0, &value) == scan.n && value.reading[0].num == number;
}

static size_t
words_at(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	const struct ccd_number_table *t = table_of(scan->lang);
	const char *const *start = scan->lang->number_starts;
	size_t end = t == NULL ? i : read_words(scan, t, i, value);

	for (; end == i && t != NULL && start != NULL && *start != NULL; start++) {
		size_t from = ccd_scan_prefix(scan, i, *start);
		size_t stop = from > i ? read_words(scan, t, from, value) : i;

		end = stop > from ? stop : end;
	}
	return end;
}

size_t
ccd_words_at(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	struct ccd_scan_memo *memo = scan->memo;

	if (memo == NULL)
		return words_at(scan, i, value);
	if (memo->at != i) {
		memo->at = i;
		memo->value = *value;
		memo->end = words_at(scan, i, &memo->value);
	}
	if (memo->end > i)
		*value = memo->value;
	return memo->end;
}

/* True where a word of TEXT begins with one of LIST that has the value NUMBER. */
static bool
begins_word(const struct ccd_lang *lang, const struct ccd_word_value *list, const char *text, size_t n,
    int64_t number)
{
	struct ccd_scan scan = { .lang = lang, .s = text, .n = n };

	for (const struct ccd_word_value *w = list; w != NULL && w->word != NULL; w++) {
		if (w->value != number)
			continue;
		for (size_t i = 0; i < n;) {
			if (ccd_lang_edge(lang, ccd_scan_before(&scan, i)) &&
			    ccd_scan_prefix(&scan, i, w->word) > i)
				return true;
			ccd_utf8_next(text, n, &i);
		}
	}
	return false;
}

bool
ccd_says_within(const struct ccd_lang *lang, const char *text, size_t n, int64_t number)
{
	return begins_word(lang, lang->within, text, n, number);
}

bool
ccd_says_share_within(const struct ccd_lang *lang, const char *text, size_t n, int64_t den)
{
	return begins_word(lang, lang->shares, text, n, den);
}

/* ---- examples ------------------------------------------------------------- */

/* Where the example ends that begins at I. */
static size_t
example_end(const char *text, size_t n, size_t i)
{
	uint32_t open = 0;

	while (i < n) {
		size_t at = i;
		int32_t c = ccd_utf8_next(text, n, &i);

		if (c == '(' || c == U'（')
			open++;
		else if ((c == ')' || c == U'）') && open-- == 0)
			return at;
		else if (c == ';' || c == U'；' || c == U'。')
			return at;
	}
	return n;
}

uint32_t
ccd_examples(const struct ccd_lang *lang, const char *text, size_t n, struct ccd_arena *a,
    struct ccd_example **out)
{
	const struct ccd_scan scan = { .lang = lang, .s = text, .n = n };
	struct { struct ccd_example *v; size_t n, cap; } found = { 0 };

	for (size_t i = 0; i < n && lang->examples != NULL;) {
		size_t from = ccd_scan_words(&scan, i, lang->examples);

		if (from == i) {
			ccd_utf8_next(text, n, &i);
			continue;
		}
		i = example_end(text, n, from);
		*ccd_push(a, &found) = (struct ccd_example){ (uint32_t)from, (uint32_t)i };
	}
	*out = found.v;
	return (uint32_t)found.n;
}
