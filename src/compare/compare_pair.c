/*
 * Values that a version does not say, held against those it says too much: what
 * pairs differs, what is left is missing. Before that, everything that may stand
 * for a value in another language has its turn.
 */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "compare/compare_int.h"
#include "lang/lang.h"

/* More open questions in a row than this are one: whether it is aligned at all. */
enum { MOST_OPEN = 16 };

/* Rows behind one that may still be of its list. */
enum { AROUND = 64 };

/* Shorter numbers stand in others by chance. */
enum { FEWEST_SIGNS = 5 };

/* ---- what may stand for a value -------------------------------------- */

/* True where V says the number N by itself. */
static bool
says_number(const struct ccd_row_values *row, uint32_t v, int64_t n)
{
	for (uint32_t i = 0; i < row->n; i++)
		if ((row->v[i].have & ccd_bit(v)) != 0 && ccd_whole(&row->v[i].value) == n)
			return true;
	return false;
}

/* True where V says the year or month of DATE, alone or in another date. */
static bool
says_part(const struct ccd_row_values *row, uint32_t v, const struct ccd_date *date, bool month)
{
	for (uint32_t i = 0; i < row->n; i++) {
		const struct ccd_value *value = &row->v[i].value;

		if (value->kind == CCD_VALUE_DATE && (row->v[i].have & ccd_bit(v)) != 0 &&
		    (month ? value->date.month == date->month : value->date.year == date->year))
			return true;
	}
	return says_number(row, v, month ? date->month : date->year);
}

/* The hour of a time by either clock, and the minutes. */
static bool
says_clock(const struct ccd_row_values *row, uint32_t v, const struct ccd_value *time)
{
	int64_t hour = time->reading[0].num / 60, minute = time->reading[0].num % 60;

	return (says_number(row, v, hour) || (hour > 12 && says_number(row, v, hour - 12))) &&
	    (minute == 0 || says_number(row, v, minute));
}

/* "17 and 18 December 1979", "64th session, resolution 211": said in pieces. */
static bool
says_pieces(const struct ccd_row_values *row, uint32_t v, const struct ccd_value *value)
{
	const struct ccd_date *d = &value->date;

	if (value->kind == CCD_VALUE_DATE)
		return (d->day == 0 || says_number(row, v, d->day)) &&
		    (d->month == 0 || says_part(row, v, d, true)) &&
		    (d->year == 0 || says_part(row, v, d, false));
	if (value->kind == CCD_VALUE_TIME)
		return says_clock(row, v, value);
	if (value->kind != CCD_VALUE_SYMBOL)
		return false;
	for (const char *p = value->canonical;; p++) {
		char *end;
		long long part = strtoll(p, &end, 10);

		if (end == p || !says_number(row, v, part))
			return false;
		if (*(p = end) != '/')
			return *p == '\0';
	}
}

static bool
has_piece(const struct ccd_value *whole_value, int64_t n)
{
	const struct ccd_date *d = &whole_value->date;

	if (whole_value->kind == CCD_VALUE_DATE)
		return d->day == n || d->month == n || d->year == n;
	if (whole_value->kind == CCD_VALUE_TIME)
		return n == whole_value->reading[0].num % 60 || n == whole_value->reading[0].num / 60 ||
		    n + 12 == whole_value->reading[0].num / 60;
	if (whole_value->kind != CCD_VALUE_SYMBOL)
		return false;
	for (const char *p = whole_value->canonical;;) {
		char *end;

		if (strtoll(p, &end, 10) == n && end != p)
			return true;
		if (end == p || *end != '/')
			return false;
		p = end + 1;
	}
}

/* The number N is a piece of what V says, or lies inside a range of V's that the
 * others write out ("5 to 7", 5、6、7). */
static bool
says_around(const struct ccd_row_values *row, uint32_t v, int64_t n, uint64_t others)
{
	bool below = false, above = false, listed = true;

	if (n < 0)
		return false;
	for (uint32_t i = 0; i < row->n; i++) {
		int64_t number = ccd_whole(&row->v[i].value);

		if ((row->v[i].have & ccd_bit(v)) == 0)
			continue;
		if (has_piece(&row->v[i].value, n))
			return true;
		below |= number >= 0 && number < n;
		above |= number > n;
	}
	for (uint64_t m = others; m != 0; m &= m - 1)
		listed &= says_number(row, ccd_lowest(m), n - 1) &&
		    says_number(row, ccd_lowest(m), n + 1);
	return below && above && listed;
}

/* V says A in a row at the same place or under this one that the others lack: what ends a sentence
 * behind a list in one language leads it in in another. */
static bool
said_around(const struct ccd_check *check, uint32_t row, uint32_t v, const struct ccd_amount *a)
{
	uint32_t above = check->info[row].parent;

	for (uint32_t r = row; r < check->c->nrow && r <= row + AROUND; r++) {
		const struct ccd_row_values *values = &check->content->row[r];
		const struct ccd_row_info *info = &check->info[r];

		if ((info->have & ccd_bit(v)) == 0 || (info->have & a->have) != 0 ||
		    (info->parent != row && (above == CCD_NONE || info->parent != above)))
			continue;
		for (uint32_t i = 0; i < values->n; i++)
			if ((values->v[i].have & ccd_bit(v)) != 0 && ccd_same_value(&a->value, &values->v[i].value))
				return true;
	}
	return false;
}

/* The row beside says in V alone what this one says in the others alone: the
 * border between the rows lies elsewhere in V. One is said in words everywhere (一份). */
static bool
said_beside(const struct ccd_check *check, uint32_t row, uint32_t v, const struct ccd_amount *a)
{
	for (uint32_t r = row == 0 ? 0 : row - 1; r < check->c->nrow && r <= row + 1; r++)
		for (uint32_t i = 0; r != row && i < check->content->row[r].n; i++) {
			const struct ccd_amount *b = &check->content->row[r].v[i];

			if ((b->have & ccd_bit(v)) != 0 && (b->have & a->have) == 0 &&
			    ccd_same_value(&a->value, &b->value) &&
			    (ccd_whole(&a->value) != 1 || (b->strong & ccd_bit(v)) != 0))
				return true;
		}
	return false;
}

/* V has the very signs of A in figures, glued to others ("#7621942017-11-04"). */
static bool
says_signs(const struct ccd_check *check, uint32_t row, uint32_t v, const struct ccd_amount *a)
{
	const struct ccd_evidence *at = &a->at[ccd_lowest(a->have)];
	const char *text = check->c->version[at->version].clause[at->clause].text + at->start;
	const struct ccd_cell *cell = &check->c->row[row].cell[v];
	char signs[32];
	size_t n = at->end - at->start;

	if (n < FEWEST_SIGNS || n >= sizeof signs)
		return false;
	memcpy(signs, text, n);
	signs[n] = '\0';
	if (strspn(signs, "0123456789-./") != n || strpbrk(signs, "-./") == NULL)
		return false;
	for (uint32_t i = 0; i < cell->n; i++)
		if (strstr(check->c->version[v].clause[cell->clause[i]].text, signs) != NULL)
			return true;
	return false;
}

/* True where a clause of V in ROW bears the number. */
static bool
bears_number(const struct ccd_check *check, uint32_t row, uint32_t v, int64_t number)
{
	const struct ccd_cell *cell = &check->c->row[row].cell[v];

	for (uint32_t i = 0; i < cell->n; i++)
		if (check->c->version[v].clause[cell->clause[i]].ordinal.number == number)
			return true;
	return false;
}

/* A is the number of a unit of V, which a version has in its text that does not number it: in
 * a language whose words for units we do not know, or with a list run together. */
static bool
says_in_label(const struct ccd_check *check, uint32_t row, uint32_t v, const struct ccd_amount *a)
{
	int64_t number = ccd_whole(&a->value);
	bool list = check->c->row[row].cell[v].n > 1;

	if (number <= 0 || !bears_number(check, row, v, number))
		return false;
	for (uint64_t m = a->have; m != 0; m &= m - 1)
		if (list ? bears_number(check, row, ccd_lowest(m), number) :
		    ccd_row_first(check, row, ccd_lowest(m))->ordinal.number != 0)
			return false;
	return true;
}

/* V says A in another unit: 2 years are 24 months. */
static bool
says_converted(const struct ccd_row_values *row, uint32_t v, const struct ccd_amount *a)
{
	for (uint64_t m = a->have; m != 0; m &= m - 1)
		for (uint32_t i = 0; i < row->n; i++)
			if ((row->v[i].have & ccd_bit(v)) != 0 &&
			    ccd_converts(a, ccd_lowest(m), &row->v[i], v))
				return true;
	return false;
}

/* Numbers up to this are written in figures or in words as people like. */
enum { WORDS = 10 };

/* V is in a language whose numbers in words we do not know: A may be said in words there. */
static bool
may_be_in_words(const struct ccd_check *check, uint32_t v, const struct ccd_amount *a)
{
	const char *lang = check->c->version[v].lang;
	int64_t whole = ccd_whole(&a->value);

	if (a->value.kind == CCD_VALUE_DATE || a->value.kind == CCD_VALUE_TIME)
		return !ccd_lang_reads(lang, CCD_READS_DATES) &&
		    (a->value.kind == CCD_VALUE_TIME || a->value.date.month != 0);
	if (ccd_lang_reads(lang, CCD_READS_NUMBERS))
		return false;
	if (a->value.kind == CCD_VALUE_FRACTION || a->value.kind == CCD_VALUE_ORDINAL ||
	    (whole >= 0 && (whole <= WORDS || whole % 100 == 0)))
		return true;
	for (uint64_t m = a->have; m != 0; m &= m - 1) {
		const struct ccd_evidence *at = &a->at[ccd_lowest(m)];
		const char *text = check->c->version[at->version].clause[at->clause].text;

		if (strcspn(text + at->start, "0123456789") >= at->end - at->start)
			return true;
	}
	return false;
}

/* Letters of a name that is a word, "file3": fewer are a code's own. */
enum { NAME_LETTERS = 3 };

/* The figures at the end of a code that is a word with a number; NULL of others. */
static const char *
number_of_name(const struct ccd_value *v)
{
	size_t letters = v->kind == CCD_VALUE_CODE ? strspn(v->canonical, "abcdefghijklmnopqrstuvwxyz") : 0;
	const char *figures = v->canonical + letters;

	return letters >= NAME_LETTERS && *figures != '\0' &&
	    figures[strspn(figures, "0123456789")] == '\0' ? figures : NULL;
}

/* V has the number of the name A behind another word: "archivo3". */
static bool
says_name(const struct ccd_row_values *row, uint32_t v, const struct ccd_amount *a)
{
	const char *number = number_of_name(&a->value), *other;

	for (uint32_t i = 0; number != NULL && i < row->n; i++)
		if ((row->v[i].have & ccd_bit(v)) != 0 && (row->v[i].have & a->have) == 0 &&
		    (other = number_of_name(&row->v[i].value)) != NULL && strcmp(number, other) == 0)
			return true;
	return false;
}

/* V says the number N in a name, "ARG1", as others say 参数1. */
static bool
says_in_name(const struct ccd_row_values *row, uint32_t v, int64_t n)
{
	for (uint32_t i = 0; n >= 0 && i < row->n; i++) {
		const struct ccd_value *code = &row->v[i].value;
		const char *figures;

		if (code->kind != CCD_VALUE_CODE || (row->v[i].have & ccd_bit(v)) == 0)
			continue;
		figures = code->canonical + strcspn(code->canonical, "0123456789");
		if (*figures != '\0' && figures[strspn(figures, "0123456789")] == '\0' &&
		    strlen(figures) < 10 && strtoll(figures, NULL, 10) == n)
			return true;
	}
	return false;
}

/* N stands behind a letter, "g1", and no other figure around it. */
static bool
is_glued(const char *text, int64_t n)
{
	char figures[8];
	int length = snprintf(figures, sizeof figures, "%d", (int)n);

	for (const char *p = text; (p = strstr(p, figures)) != NULL; p++)
		if (p > text && isalpha((unsigned char)p[-1]) && !isdigit((unsigned char)p[length]))
			return true;
	return false;
}

/* 2 for a half, 0.5 and 50 %, 1 for 100 %: what part VALUE is of the whole; 0 of others. */
static int64_t
share_of(const struct ccd_value *value)
{
	int64_t percent = value->reading[0].num;

	if (value->kind == CCD_VALUE_FRACTION || value->kind == CCD_VALUE_NUMBER)      /* a tenth, 0.1 */
		return value->reading[0].den > 1 && (value->reading[0].num == 1 ||
		    (value->kind == CCD_VALUE_FRACTION && value->reading[0].den < 10)) ? value->reading[0].den : 0;
	if (value->kind != CCD_VALUE_PERCENT || value->reading[0].den != 1)
		return 0;
	return percent == 50 ? 2 : percent == 25 ? 4 : percent == 100 ? 1 : 0;
}

/* V says VALUE in a way that is read as no value: see ccd_says_within. */
static bool
says_within(const struct ccd_check *check, uint32_t row, uint32_t v, const struct ccd_value *value)
{
	int64_t share = share_of(value), n = share > 0 ? share : ccd_whole(value);
	const struct ccd_cell *cell = &check->c->row[row].cell[v];
	const struct ccd_version *version = &check->c->version[v];

	for (uint32_t i = 0; n >= 0 && (share > 0 || n <= WORDS) && i < cell->n; i++) {
		const struct ccd_lang *lang = ccd_lang_of(version->lang);
		const char *text = version->clause[cell->clause[i]].text;

		if (share > 0 ? ccd_says_share_within(lang, text, strlen(text), n) :
		    is_glued(text, n) || ccd_says_within(lang, text, strlen(text), n))
			return true;
	}
	return false;
}

/* One letter or figure of ASCII, which words and names of programs are made of. */
static bool
is_word_sign(char c)
{
	return isalnum((unsigned char)c) || c == '_';
}

/* TEXT has the WORD of N bytes, in whatever case, with no letter around it. */
static bool
has_word(const char *text, const char *word, size_t n)
{
	for (const char *p = text; *p != '\0'; p++)
		if (strncasecmp(p, word, n) == 0 && (p == text || !is_word_sign(p[-1])) && !is_word_sign(p[n]))
			return true;
	return false;
}

/* TEXT has these N figures as part of a name: "v1.3", "9x11", "101-key". */
static bool
has_figures(const char *text, const char *figures, size_t n)
{
	for (const char *p = text; (p = strstr(p, figures)) != NULL; p++) {
		char before = p > text ? p[-1] : ' ', behind = p[n];

		if (isdigit((unsigned char)before) || isdigit((unsigned char)behind) || before == '.' ||
		    (behind == '.' && isdigit((unsigned char)p[n + 1])))
			continue;
		if (isalpha((unsigned char)before) || before == '/' || isalpha((unsigned char)behind) ||
		    behind == '/' || (behind == '-' && isalpha((unsigned char)p[n + 1])))
			return true;
	}
	return false;
}

enum { LONGEST_WORD = 24, FEWEST_LETTERS = 3 };

/* V has the letters or figures of A as a word of its own language, or in a name: "once" of the
 * English text, left in the Spanish one, is no eleven. */
static bool
says_spelling(const struct ccd_check *check, uint32_t row, uint32_t v, const struct ccd_amount *a)
{
	const struct ccd_evidence *at = &a->at[ccd_lowest(a->have)];
	const char *text = check->c->version[at->version].clause[at->clause].text + at->start;
	const struct ccd_cell *cell = &check->c->row[row].cell[v];
	size_t n = at->end - at->start, from = strcspn(text, "0123456789"), length = 0;
	char signs[LONGEST_WORD];

	if (!ccd_is_number(&a->value))
		return false;
	if (from < n) {
		length = strspn(text + from, "0123456789.");
		while (length > 0 && text[from + length - 1] == '.')
			length--;
	} else {
		for (from = 0; length < n && isalpha((unsigned char)text[length]); length++)
			continue;
	}
	if (length >= sizeof signs || length < (from == 0 && isalpha((unsigned char)*text) ? FEWEST_LETTERS : 2) ||
	    from + length > n)
		return false;
	memcpy(signs, text + from, length);
	signs[length] = '\0';
	for (uint32_t i = 0; i < cell->n; i++) {
		const char *other = check->c->version[v].clause[cell->clause[i]].text;

		if (isdigit((unsigned char)*signs) ? has_figures(other, signs, length) : has_word(other, signs, length))
			return true;
	}
	return false;
}

/* The versions of ROW that do not say A in any way. */
static uint64_t
silent_on(const struct ccd_check *check, uint32_t row, const struct ccd_amount *a)
{
	const struct ccd_row_values *values = &check->content->row[row];
	uint64_t silent = check->info[row].have & ~a->have;

	for (uint64_t m = silent; m != 0; m &= m - 1) {
		uint32_t v = ccd_lowest(m);

		if (says_pieces(values, v, &a->value) || says_converted(values, v, a) || says_name(values, v, a) ||
		    says_in_name(values, v, ccd_whole(&a->value)) ||
		    says_within(check, row, v, &a->value) ||
		    says_around(values, v, ccd_whole(&a->value), a->have) ||
		    says_signs(check, row, v, a) || says_spelling(check, row, v, a) || says_in_label(check, row, v, a) || may_be_in_words(check, v, a) ||
		    said_beside(check, row, v, a) || said_around(check, row, v, a))
			silent &= ~ccd_bit(v);
	}
	return silent;
}

/* ---- pairing --------------------------------------------------------- */

/* A value that some version does not say. */
struct open {
	const struct ccd_amount *amount;
	uint64_t silent;
	bool used;
};

static bool
tenfold(const struct ccd_value *a, const struct ccd_value *b)
{
	int64_t scale = 10;

	if (a->kind != b->kind || !(ccd_is_number(a) || a->kind == CCD_VALUE_PERCENT) ||
	    a->kind == CCD_VALUE_ORDINAL || a->reading[0].num == 0)
		return false;
	for (int i = 1; i <= 12; i++, scale *= 10)
		if (ccd_ratio_scaled(&a->reading[0], scale, &b->reading[0]) ||
		    ccd_ratio_scaled(&b->reading[0], scale, &a->reading[0]))
			return true;
	return false;
}

static bool
share_or_number(const struct ccd_value *a, const struct ccd_value *b)
{
	return (ccd_is_share(a) && ccd_is_share(b)) || (a->kind == CCD_VALUE_PERCENT &&
	    b->kind == CCD_VALUE_NUMBER && ccd_ratio_same(&a->reading[0], &b->reading[0])) ||
	    (b->kind == CCD_VALUE_PERCENT && a->kind == CCD_VALUE_NUMBER &&
	    ccd_ratio_same(&a->reading[0], &b->reading[0]));
}

static bool
same_kind(const struct ccd_value *a, const struct ccd_value *b)
{
	return a->kind == b->kind && (a->kind != CCD_VALUE_CODE ||
	    ccd_code_alike(a->canonical, b->canonical));
}

static bool
both_numbers(const struct ccd_value *a, const struct ccd_value *b)
{
	return ccd_is_number(a) && ccd_is_number(b);
}

static bool
is_year(const struct ccd_value *v)
{
	return ccd_whole(v) >= 1000 && ccd_whole(v) < 3000;
}

static bool
date_and_year(const struct ccd_value *a, const struct ccd_value *b)
{
	return (a->kind == CCD_VALUE_DATE && is_year(b)) ||
	    (b->kind == CCD_VALUE_DATE && is_year(a));
}

/* "file3" and "archivo33": what is called file here is called so there. */
static bool
both_names(const struct ccd_value *a, const struct ccd_value *b)
{
	return number_of_name(a) != NULL && number_of_name(b) != NULL;
}

/* What belongs together, the surest first. */
static bool (*const pairings[])(const struct ccd_value *, const struct ccd_value *) = {
	tenfold, share_or_number, same_kind, both_numbers, date_and_year, both_names,
};

/* All that versions say of A and B: units without "none", links. */
static void
said_of(const struct ccd_amount *a, struct ccd_said *all)
{
	*all = (struct ccd_said){ 0 };
	for (uint64_t m = a->have; m != 0; m &= m - 1) {
		all->units |= a->said[ccd_lowest(m)].units & ~UINT64_C(1);
		all->links |= a->said[ccd_lowest(m)].links;
	}
}

static bool
is_time(uint64_t units)
{
	for (uint64_t m = units; m != 0; m &= m - 1) {
		const char *family = ccd_unit_at(ccd_lowest(m))->family;

		if (strcmp(family, "time") != 0 && strcmp(family, "calendar") != 0 &&
		    strcmp(family, "workday") != 0)
			return false;
	}
	return units != 0;
}

/* Both are ends of ranges. */
static bool
both_in_ranges(const struct ccd_amount *a, const struct ccd_amount *b)
{
	struct ccd_said x, y;

	said_of(a, &x);
	said_of(b, &y);
	return (x.links & y.links & (CCD_SAID_RANGE | CCD_SAID_RANGE * CCD_SAID_END)) != 0;
}

static const char *
rule_of_numbers(const struct ccd_amount *a, const struct ccd_amount *b)
{
	struct ccd_said x, y;

	said_of(a, &x);
	said_of(b, &y);
	if (is_time(x.units) && is_time(y.units) && (x.units & y.units) == 0)
		return "D03";
	return "N02";
}

static const char *
rule_of(const struct ccd_amount *const *amount, uint32_t n)
{
	const struct ccd_value *a = &amount[0]->value, *b = &amount[n - 1]->value;

	if (n == 1)
		return "N01";
	if ((a->kind == CCD_VALUE_NUMBER || a->kind == CCD_VALUE_DATE) &&
	    both_in_ranges(amount[0], amount[n - 1]))
		return "N08";
	if (a->kind == CCD_VALUE_DATE || b->kind == CCD_VALUE_DATE)
		return "D01";
	if (a->kind == CCD_VALUE_TIME)
		return "D04";
	if (a->kind == CCD_VALUE_SYMBOL || a->kind == CCD_VALUE_CODE)
		return "N10";
	if (tenfold(a, b))
		return "N03";
	if (ccd_is_share(a) || ccd_is_share(b))
		return "N04";
	return a->kind == CCD_VALUE_ORDINAL && b->kind == CCD_VALUE_ORDINAL ? "N05" :
	    rule_of_numbers(amount[0], amount[n - 1]);
}

static void
add_mismatch(struct ccd_check *check, uint32_t row, const struct ccd_amount **amount, uint32_t n,
    uint64_t versions)
{
	*ccd_push(check->arena, &check->content->mismatch) = (struct ccd_mismatch){
	    .rule = rule_of(amount, n), .row = row, .versions = versions, .n = n,
	    .amount = ccd_arena_memdup(check->arena, amount, n * sizeof(*amount)) };
}

/* Two small numbers in words may be there for reasons of their own (两国, "both"):
 * they are held against each other only near the same place of the row, or where two
 * versions say one of them and the third the other. */
#define NEAR 0.3

static bool
near(const struct ccd_amount *a, const struct ccd_amount *b)
{
	return (a->strong | b->strong) != 0 || a->value.kind == CCD_VALUE_CODE ||
	    (a->certain != 0 && b->certain != 0 && ccd_bits(a->certain) + ccd_bits(b->certain) >= 3) ||
	    (a->place - b->place < NEAR && b->place - a->place < NEAR);
}

/* Takes OPEN[I] with all that pair with it by rule K, if any do. */
static void
take_cluster(struct ccd_check *check, uint32_t row, struct open *open, uint32_t n, uint32_t i,
    size_t k)
{
	const struct ccd_amount *amount[MOST_OPEN] = { open[i].amount };
	uint64_t have = open[i].amount->have, silent = open[i].silent;
	uint32_t members = 1;

	for (uint32_t j = i + 1; j < n; j++) {
		const struct ccd_amount *other = open[j].amount;

		if (open[j].used || (other->have & have) != 0 || !near(open[i].amount, other) ||
		    !pairings[k](&open[i].amount->value, &other->value))
			continue;
		amount[members++] = other;
		have |= other->have;
		silent &= open[j].silent;
		open[j].used = open[i].used = true;
	}
	if (members > 1)
		add_mismatch(check, row, amount, members, have | silent);
}

static int
by_place(const void *a, const void *b)
{
	const struct open *x = a, *y = b;

	if (x->amount->place < y->amount->place || x->amount->place > y->amount->place)
		return x->amount->place < y->amount->place ? -1 : 1;
	return x->amount < y->amount ? -1 : x->amount > y->amount;
}

void
ccd_values_pair(struct ccd_check *check, uint32_t row)
{
	const struct ccd_row_values *values = &check->content->row[row];
	struct open open[MOST_OPEN];
	uint32_t n = 0;

	for (uint32_t i = 0; i < values->n; i++) {
		const struct ccd_amount *a = &values->v[i];
		uint64_t silent;

		if (a->certain == 0 || (silent = silent_on(check, row, a)) == 0)
			continue;
		if (n == MOST_OPEN)
			return;
		open[n++] = (struct open){ a, silent, false };
	}
	if (n > 0)
		qsort(open, n, sizeof *open, by_place);
	for (size_t k = 0; k < sizeof pairings / sizeof *pairings; k++)
		for (uint32_t i = 0; i < n; i++)
			if (!open[i].used)
				take_cluster(check, row, open, n, i, k);
	for (uint32_t i = 0; i < n; i++)
		if (!open[i].used && open[i].amount->strong != 0)
			add_mismatch(check, row, &open[i].amount, 1,
			    open[i].amount->have | open[i].silent);
}

/* ---- reporting ------------------------------------------------------- */

const char *
ccd_join_values(const struct ccd_check *check, const struct ccd_evidence *e, uint32_t n)
{
	const char *all = "";

	for (uint32_t i = 0; i < n; i++)
		all = ccd_arena_printf(check->arena, "%s%s%s", all, i == 0 ? "" : " / ",
		    e[i].value == NULL ? "-" : e[i].value);
	return all;
}

static void
report_mismatch(struct ccd_check *check, const struct ccd_rule *rule, const struct ccd_mismatch *m)
{
	struct ccd_evidence e[CCD_MAX_VERSIONS];
	uint32_t said[CCD_MAX_VERSIONS] = { 0 };
	uint32_t n = ccd_row_evidence(check, m->row, m->versions, e);
	const char *arg[4] = { NULL };
	uint64_t have = 0, minority;

	for (uint32_t i = 0; i < n; i++)
		for (uint32_t k = 0; k < m->n; k++)
			if ((m->amount[k]->have & ccd_bit(e[i].version)) != 0) {
				have |= ccd_bit(e[i].version);
				said[e[i].version] = k + 1;
				e[i] = m->amount[k]->at[e[i].version];
			}
	ccd_differs(said, m->versions, &minority);
	arg[0] = m->n == 1 ? m->amount[0]->value.canonical : ccd_join_values(check, e, n);
	arg[1] = ccd_join_languages(check, m->n == 1 ? m->versions & ~have :
	    minority != 0 ? minority : m->versions);
	arg[2] = ccd_join_languages(check, m->n == 1 ? have : m->versions);
	ccd_report(check, rule, m->row, NULL, m->versions, minority, e, n, arg);
}

void
ccd_rule_values(struct ccd_check *check, const struct ccd_rule *rule)
{
	const struct ccd_content *content = ccd_content_of(check);

	for (size_t i = 0; i < content->mismatch.n; i++)
		if (strcmp(content->mismatch.v[i].rule, rule->id) == 0)
			report_mismatch(check, rule, &content->mismatch.v[i]);
}
