/*
 * P02 to P04: brackets and quotation marks that open and do not close, and the square
 * brackets of text that is still negotiated. A pair may lie in two clauses: what is
 * open in one and closes in a later one is whole.
 */
#include <stdlib.h>
#include <string.h>

#include "compare/compare_int.h"
#include "text/value.h"
#include "text/utf8.h"

/* ---- pairs ----------------------------------------------------------- */

/* Forms of one pair in several widths close each other. */
struct pair { int32_t open[3], close[3]; };

static const struct pair brackets[] = {
	{ { '(', 0xff08 }, { ')', 0xff09 } },
	{ { '[', 0xff3b, 0x3010 }, { ']', 0xff3d, 0x3011 } },
	{ { '{', 0xff5b }, { '}', 0xff5d } },
	{ { 0x300a }, { 0x300b } },
	{ { 0x3008 }, { 0x3009 } },
	{ { 0x3014 }, { 0x3015 } },
};

/* “ closes what „ opens; ’ is an apostrophe as well and is not counted. */
static const struct pair quotes[] = {
	{ { 0x201c, 0x201e }, { 0x201d } },
	{ { 0xab }, { 0xbb } },
	{ { 0x300c }, { 0x300d } },
	{ { 0x300e }, { 0x300f } },
};

enum { MOST_OPEN = 32, BRACKETS = sizeof brackets / sizeof *brackets,
	QUOTES = sizeof quotes / sizeof *quotes };

static bool
one_of(const int32_t *set, int32_t c)
{
	return c != 0 && (set[0] == c || set[1] == c || set[2] == c);
}

/* A mark without its other half. */
struct half {
	uint32_t version, clause, start, end;
	uint32_t pair;
	bool opens, settled;
};

struct halves { struct half *v; size_t n, cap; };

/* "a)", "12)", "iv)", "4b)" and 一) in running text count; ":)" and its kin are drawn. */
static bool
closes_label(const char *s, size_t at, size_t body)
{
	size_t i = at, signs = 0;
	bool figures = true, roman = true, letter = true;

	while (i > body && signs <= 4) {
		size_t before = i;
		int32_t c = ccd_utf8_prev(s, &before);

		if (!ccd_is_letter(c) && ccd_digit(c) < 0)
			break;
		figures &= ccd_digit(c) >= 0;
		roman &= c == 'i' || c == 'v' || c == 'x' || c == 'I' || c == 'V' || c == 'X';
		letter &= signs == 0 || ccd_digit(c) >= 0;
		signs++;
		i = before;
	}
	return signs == 1 || (signs > 0 && signs <= 4 && (figures || roman || letter)) ||
	    (at > body && (s[at - 1] == ':' || s[at - 1] == ';' || s[at - 1] == '-'));
}

static bool
is_drawn(const char *s, size_t at)
{
	return at > 0 && (s[at - 1] == ':' || s[at - 1] == ';' ||
	    (s[at - 1] == '-' && at > 1 && (s[at - 2] == ':' || s[at - 2] == ';')));
}

/* Quotations of the text S begin with », as German ones do. */
static bool
quotes_inward(const char *s)
{
	const char *close = strstr(s, "»"), *open = strstr(s, "«");

	return close != NULL && open != NULL && close < open && (close == s || strchr(" (-/", close[-1]) != NULL);
}

/* A sign that is spoken of: ')', « ] », »}«. */
static bool
is_named(const char *s, size_t n, size_t at, size_t next)
{
	static const int32_t opening[] = { '\'', '"', '`', 0x2018, 0x201c, 0x201e, 0xab, 0x300c, 0 };
	static const int32_t closing[] = { '\'', '"', 0x2019, 0x201c, 0x201d, 0xbb, 0x300d, 0 };
	size_t before = at, behind = next;
	int32_t open, close;
	bool opens = false, closes = false, blanks = false;

	if (at == 0 && next == n)               /* the whole text of a message */
		return true;
	do
		open = before > 0 ? ccd_utf8_prev(s, &before) : 0;
	while (ccd_is_space(open) && (blanks = true));
	do
		close = behind < n ? ccd_utf8_next(s, n, &behind) : 0;
	while (ccd_is_space(close) && (blanks = true));
	for (const int32_t *mark = opening; *mark != 0; mark++)
		opens |= open == *mark;
	for (const int32_t *mark = closing; *mark != 0; mark++)
		closes |= close == *mark;
	if (open == 0xbb && close == 0xab && !blanks)
		return quotes_inward(s);
	return opens && closes && (!blanks || (open == 0xab && close == 0xbb));
}

/* Adds the halves of clause I of V to OUT. */
static void
scan(struct ccd_check *check, uint32_t v, uint32_t i, const struct pair *pairs, uint32_t npair,
    struct halves *out)
{
	const struct ccd_clause *clause = &check->c->version[v].clause[i];
	const char *s = clause->text;
	size_t n = strlen(s), first = out->n;
	bool low = strstr(s, "„") != NULL, inward = quotes_inward(s);

	for (size_t at = clause->body, next = at; at < n; at = next) {
		int32_t c = ccd_utf8_next(s, n, &next);

		if (c < 0x80 && strchr("()[]{}", c) == NULL)
			continue;
		if (low && c == 0x201c)
			c = 0x201d;
		if (inward && (c == 0xab || c == 0xbb))
			c = c == 0xab ? 0xbb : 0xab;
		for (uint32_t p = 0; p < npair; p++) {
			bool opens = one_of(pairs[p].open, c), closes = one_of(pairs[p].close, c);
			size_t k = out->n;

			if ((opens || closes) && is_named(s, n, at, next))
				break;
			if (opens && !(c == '(' && is_drawn(s, at)) &&
			    out->n - first < MOST_OPEN) {
				*ccd_push(check->arena, out) = (struct half){ v, i, (uint32_t)at,
				    (uint32_t)next, p, true, false };
			} else if (closes) {
				while (k > first && !(out->v[k - 1].opens &&
				    out->v[k - 1].pair == p))
					k--;
				if (k > first) {
					memmove(out->v + k - 1, out->v + k,
					    (out->n - k) * sizeof *out->v);
					out->n--;
				} else if (!(c == ')' || c == 0xff09) ||
				    !closes_label(s, at, clause->body)) {
					if (out->n - first < MOST_OPEN)
						*ccd_push(check->arena, out) = (struct half){ v, i,
						    (uint32_t)at, (uint32_t)next, p, false, false };
				}
			}
		}
	}
}

/* Clauses within which a pair may begin in one and end in another. */
enum { REACH = 30 };

static void
settle(struct halves *h, uint32_t reach)
{
	for (size_t i = 0; i < h->n; i++)
		for (size_t k = i + 1; h->v[i].opens && k < h->n &&
		    h->v[k].clause - h->v[i].clause <= reach; k++)
			if (!h->v[k].opens && !h->v[k].settled && h->v[k].pair == h->v[i].pair) {
				h->v[i].settled = h->v[k].settled = true;
				break;
			}
}

/* A quotation of several paragraphs opens anew with each: only the last one closes. */
static void
settle_paragraphs(struct halves *h, const struct ccd_version *version)
{
	for (size_t i = 0; i < h->n; i++) {
		const struct half *a = &h->v[i];
		size_t n;

		if (!a->opens || a->start != version->clause[a->clause].body)
			continue;
		n = a->end - a->start;
		h->v[i].settled |= (a->clause + 1 < version->nclause && strncmp(
		    version->clause[a->clause + 1].text + version->clause[a->clause + 1].body,
		    version->clause[a->clause].text + a->start, n) == 0);
	}
}

/* True where all versions of the half's row have one, too: the text is like that. A message
 * without translation is not compared. */
static bool
shared(const struct ccd_check *check, const struct half *half, const uint64_t *open)
{
	uint32_t row = check->row_of[half->version][half->clause];

	if (row != CCD_NONE && ccd_bits(check->info[row].have) == 1)
		return ccd_is_catalogue(check);         /* a message that has no translation */
	return row != CCD_NONE && ccd_bits(check->info[row].have) >= 2 &&
	    (open[row] & check->info[row].have) == check->info[row].have;
}

static void
report_halves(struct ccd_check *check, const struct ccd_rule *rule, const struct halves *h)
{
	uint64_t *open = ccd_array(check->arena, check->c->nrow, uint64_t);
	uint32_t version = CCD_NONE, clause = CCD_NONE;

	for (size_t i = 0; i < h->n; i++) {
		uint32_t row = check->row_of[h->v[i].version][h->v[i].clause];

		if (!h->v[i].settled && row != CCD_NONE)
			open[row] |= ccd_bit(h->v[i].version);
	}
	for (size_t i = 0; i < h->n; i++) {
		const struct half *half = &h->v[i];

		if (half->settled || (half->version == version && half->clause == clause))
			continue;
		version = half->version;
		clause = half->clause;
		if (!shared(check, half, open))
			ccd_report_place(check, rule, half->version, half->clause, half->start,
			    half->end, 0);
		else
			ccd_excuse(check, rule->id, check->row_of[version][clause],
			    "explain.shared", NULL, NULL, NULL);
	}
}

/* Looks for PAIRS in each version, and in what WITH adds for it (NULL: nothing). */
static void
pairs_in_versions(struct ccd_check *check, const struct ccd_rule *rule, const struct pair *pairs,
    uint32_t npair, void (*with)(struct ccd_check *, uint32_t v, struct halves *))
{
	/* messages of a catalogue are in no order: what one opens another does not close */
	uint32_t reach = ccd_is_catalogue(check) ? 0 : REACH;
	struct halves all = { 0 };

	for (uint32_t v = 0; v < check->c->nversion; v++) {
		const struct ccd_version *version = &check->c->version[v];
		struct halves h = { 0 };

		for (uint32_t i = 1; i < version->nclause; i++)
			if (version->clause[i].kind != CCD_KIND_NOTICE)
				scan(check, v, i, pairs, npair, &h);
		settle(&h, reach);
		if (reach > 0)
			settle_paragraphs(&h, version);
		if (with != NULL)
			with(check, v, &h);
		for (size_t i = 0; i < h.n; i++)
			*ccd_push(check->arena, &all) = h.v[i];
	}
	report_halves(check, rule, &all);
}

void
ccd_rule_brackets(struct ccd_check *check, const struct ccd_rule *rule)
{
	pairs_in_versions(check, rule, brackets, BRACKETS, NULL);
}

/* ---- P04 ------------------------------------------------------------- */

/* Straight marks are their own other half: one left over may stand for the curved
 * one that is missing. */
static bool
straight_left(const struct ccd_clause *clause)
{
	const char *s = clause->text;
	size_t n = 0;

	for (size_t i = clause->body; s[i] != '\0'; i++)
		n += s[i] == '"' && (i == 0 || s[i - 1] < '0' || s[i - 1] > '9');
	return n % 2 == 1;
}

static void
straight_quotes(struct ccd_check *check, uint32_t v, struct halves *h)
{
	const struct ccd_version *version = &check->c->version[v];
	size_t next = 0, n = h->n;

	for (uint32_t i = 1; i < version->nclause; i++) {
		size_t first = next, open = 0;

		for (; next < n && h->v[next].clause == i; next++)
			open += !h->v[next].settled;
		if (version->clause[i].kind == CCD_KIND_NOTICE || !straight_left(&version->clause[i]))
			continue;
		if (open == 1) {
			for (size_t k = first; k < next; k++)
				h->v[k].settled = true;
		} else if (open == 0) {
			const char *s = version->clause[i].text;
			const char *at = strrchr(s, '"');

			*ccd_push(check->arena, h) = (struct half){ v, i, (uint32_t)(at - s),
			    (uint32_t)(at - s + 1), QUOTES, true, false };
		}
	}
}

static int
by_clause(const void *a, const void *b)
{
	const struct half *x = a, *y = b;

	if (x->clause != y->clause)
		return x->clause < y->clause ? -1 : 1;
	return (x->start > y->start) - (x->start < y->start);
}

/* Straight marks in two clauses that follow each other are the two of one quotation. */
static void
settle_straight(struct halves *h)
{
	for (size_t i = 0; i + 1 < h->n; i++)
		if (h->v[i].pair == QUOTES && !h->v[i].settled)
			for (size_t k = i + 1; k < h->n &&
			    h->v[k].clause - h->v[i].clause <= REACH; k++)
				if (h->v[k].pair == QUOTES && !h->v[k].settled) {
					h->v[i].settled = h->v[k].settled = true;
					break;
				}
}

static void
add_straight(struct ccd_check *check, uint32_t v, struct halves *h)
{
	straight_quotes(check, v, h);
	if (h->n > 0)
		qsort(h->v, h->n, sizeof *h->v, by_clause);
	settle_straight(h);
}

void
ccd_rule_quotes(struct ccd_check *check, const struct ccd_rule *rule)
{
	pairs_in_versions(check, rule, quotes, QUOTES, add_straight);
}

/* ---- P03 ------------------------------------------------------------- */

/* What an editor puts in square brackets: "[sic]", "[...]", the number of a note. */
static bool
is_editorial(const char *s, size_t n)
{
	static const char *const words[] = { "sic", "原文如此", "так в оригинале", "так в тексте",
		"...", "…", "" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strlen(words[i]) == n && strncmp(words[i], s, n) == 0)
			return true;
	return strspn(s, "0123456789*, ") >= n;
}

/* A heading in 【】 before the text, the name of a key, or words of another script that explain
 * those before: 港口邮件代理 [Harbour Mail Agent]. Alternatives are in the script of the text. */
static bool
is_gloss(const char *text, size_t from, size_t to)
{
	struct ccd_letters in = ccd_count_letters(text, from, to), all = ccd_count_letters(text, 0, strlen(text));
	uint32_t own = all.all - all.latin;

	if (strncmp(text + to, "】", 3) == 0 && ccd_count_letters(text, 0, from).all == 0)
		return true;
	return in.all > 0 && in.latin == in.all && 2 * own > all.all - in.all;
}

/* "[Harbour guide](https://...)": the words of a link, whose bracket ends before TO. */
static bool
is_link(const char *text, size_t n, size_t to)
{
	return to + 1 < n && text[to] == '(' && (text[to + 1] == '/' || text[to + 1] == '#' ||
	    ccd_url_end(text, n, to + 1) > to + 1);
}

/* Square brackets of TEXT from FROM: how many hold words, and where the first is. */
static uint32_t
count_square(const char *text, size_t from, size_t *start, size_t *end)
{
	size_t n = strlen(text), open = 0;
	uint32_t count = 0;
	bool inside = false;

	for (size_t at = from, next = at; at < n; at = next) {
		int32_t c = ccd_utf8_next(text, n, &next);

		if (one_of(brackets[1].open, c)) {
			open = next;
			inside = true;
		} else if (one_of(brackets[1].close, c) && inside) {
			inside = false;
			if (is_editorial(text + open, at - open) || is_gloss(text, open, at) || is_link(text, n, next))
				continue;
			if (count++ == 0) {
				*start = open - 1;
				*end = next;
				while (*start > 0 && (text[*start] & 0xc0) == 0x80)
					--*start;
			}
		}
	}
	return count;
}

static void
compare_square(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row)
{
	struct ccd_evidence e[CCD_MAX_VERSIONS];
	uint64_t versions = check->info[row].have, minority;
	uint32_t count[CCD_MAX_VERSIONS] = { 0 }, n = ccd_row_evidence(check, row, versions, e);

	for (uint32_t k = 0; k < n; k++) {
		uint32_t v = e[k].version;
		const struct ccd_cell *cell = &check->c->row[row].cell[v];

		for (uint32_t i = 0; i < cell->n; i++) {
			const struct ccd_clause *clause =
			    &check->c->version[v].clause[cell->clause[i]];
			size_t start = 0, end = 0;
			uint32_t here = count_square(clause->text, clause->body, &start, &end);

			if (here > 0 && count[v] == 0) {
				e[k].clause = cell->clause[i];
				e[k].start = (uint32_t)start;
				e[k].end = (uint32_t)end;
			}
			count[v] += here;
		}
		e[k].value = ccd_arena_printf(check->arena, "%u", count[v]);
	}
	if (ccd_differs(count, versions, &minority))
		ccd_report(check, rule, row, NULL, versions, minority, e, n, (const char *const[4]){
		    ccd_join_counts(check, count, versions),
		    ccd_join_languages(check, minority != 0 ? minority : versions) });
}

bool
ccd_is_message(const struct ccd_version *version)
{
	return version->media_type != NULL && strcmp(version->media_type, "text/x-gettext-translation") == 0;
}

bool
ccd_is_catalogue(const struct ccd_check *check)
{
	for (uint32_t v = 0; v < check->c->nversion; v++)
		if (ccd_is_message(&check->c->version[v]))
			return true;
	return false;
}

void
ccd_rule_square(struct ccd_check *check, const struct ccd_rule *rule)
{
	if (ccd_is_catalogue(check))            /* brackets say what may be left out of a command */
		return;
	for (uint32_t r = 0; r < check->c->nrow; r++)
		if (ccd_bits(check->info[r].have) >= 2 && !check->info[r].notice &&
		    ccd_row_trusted(check, r))
			compare_square(check, rule, r);
}
