/*
 * Page furniture: what stands at the top or foot of pages and is not of the text.
 *
 * A line goes if it is among the first or last three of its page and stands so on
 * enough pages, the same but for a number that grows with the pages, at one height
 * where this is known; or if it is a page number and nothing else. Pages end at form feeds; where there are none,
 * at lines that count 1, 2, 3 ... at about equal distances.
 */
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "read/plain.h"
#include "text/utf8.h"

/* Lines at either end of a page that can be furniture, and their longest. */
#define EDGE_LINES 3
#define LONGEST 160

/* Tenths of the size of type by which lines at one height may differ. */
#define SAME_HEIGHT 5

/* Lines of a page, where no form feed tells. */
#define SHORTEST_PAGE 15
#define LONGEST_PAGE 120

/* Numbers of a line that are looked at, and where their digits end. */
enum { NUMBERS = 4, LARGEST = 100000000 };

/* A line that may be furniture. Equal keys: the same words, but for their digits, in
 * any order, for left and right pages mirror each other. */
struct candidate {
	uint64_t key;
	size_t line;
	uint32_t number[NUMBERS];       /* ascending, behind zeros */
};

struct candidates {
	struct candidate *v;
	size_t n;
};

/* Words that stand beside a page number, in lower case. */
static const char *const page_words[] = {
	"page", "pages", "p", "pp", "pg", "of", "стр", "с", "страница", "Страница", "Стр", "из",
	"第", "页", "頁", "共", "/", "seite", "von", "página", "pág", "de", "sur", "صفحة",
};

static size_t
length(const struct ccd_plain_line *line)
{
	return line->end - line->start;
}

/* Puts VALUE among the numbers; the largest are kept. */
static void
add_number(struct candidate *c, uint32_t value)
{
	size_t k = 0;

	for (; k + 1 < NUMBERS && c->number[k + 1] <= value; k++)
		c->number[k] = c->number[k + 1];
	if (c->number[k] <= value)
		c->number[k] = value;
}

/* Line I as a candidate; SEED tells kinds of lines apart. */
static struct candidate
candidate_of(const struct ccd_plain *p, size_t i, uint64_t seed)
{
	struct candidate c = { .key = ccd_hash(CCD_HASH_SEED, &seed, sizeof seed), .line = i };
	const char *s = p->s + p->v[i].start;
	uint64_t word = CCD_HASH_SEED;
	size_t n = length(&p->v[i]);

	for (size_t at = 0; at < n;) {
		if (s[at] >= '0' && s[at] <= '9') {
			uint32_t value = 0;

			for (; at < n && s[at] >= '0' && s[at] <= '9'; at++)
				if (value < LARGEST)
					value = value * 10 + (uint32_t)(s[at] - '0');
			add_number(&c, value);
			word = ccd_hash(word, "#", 1);
		} else if (s[at] == ' ' || s[at] == '\t') {
			for (; at < n && (s[at] == ' ' || s[at] == '\t'); at++)
				;
			c.key += word;
			word = CCD_HASH_SEED;
		} else {
			word = ccd_hash(word, s + at++, 1);
		}
	}
	c.key += word;
	return c;
}

static int
compare(const void *a, const void *b)
{
	const struct candidate *x = a, *y = b;

	if (x->key != y->key)
		return x->key < y->key ? -1 : 1;
	return x->line < y->line ? -1 : x->line > y->line;
}

/* ---- page numbers ---------------------------------------------------- */

/* What a line says that is nothing but a page number. */
struct page_number {
	uint32_t value;         /* 0: it is none */
	bool plain;             /* digits only: may be anything */
};

/* Bytes of the page word at S, or 0. */
static size_t
page_word(const char *s, size_t n)
{
	for (size_t i = 0; i < sizeof page_words / sizeof *page_words; i++) {
		size_t m = strlen(page_words[i]), j = m;

		if (n < m || (memcmp(s, page_words[i], m) != 0 &&
		    !(s[0] >= 'A' && s[0] <= 'Z' && s[0] + 32 == page_words[i][0] &&
		    memcmp(s + 1, page_words[i] + 1, m - 1) == 0)))
			continue;
		if (j == n || ccd_is_han(ccd_utf8_next(page_words[i], m, &(size_t){ 0 })) ||
		    !ccd_is_letter(ccd_utf8_next(s, n, &j)))
			return m;
	}
	return 0;
}

/* Reads the sign at S[*AT], which is no digit, of a page number; *WORDS where it
 * makes the line say what it is. False where it is no such sign. */
static bool
take_sign(const char *s, size_t n, size_t *at, bool *words)
{
	size_t start = *at, used = page_word(s + start, n - start);
	int32_t c;

	if (used > 0) {
		*words = true;
		*at += used;
		if (*at < n && s[*at] == '.')
			++*at;
		return true;
	}
	c = ccd_utf8_next(s, n, at);
	if (c == '-' || c == 0x2013 || c == 0x2014) {
		*words = *words || (start == 0 && *at < n);
		return true;
	}
	return c == '[' || c == ']' || c == '|' || ccd_is_space(c);
}

static bool
has_figure(const char *s, size_t n)
{
	while (n > 0 && (s[n - 1] < '0' || s[n - 1] > '9'))
		n--;
	return n > 0;
}

static struct page_number
page_number_of(const struct ccd_plain *p, size_t i)
{
	const struct page_number none = { 0, false };
	const char *s = p->s + p->v[i].start;
	size_t n = length(&p->v[i]);
	uint32_t number[2] = { 0 }, count = 0;
	bool words = false;

	if (n > 60 || !has_figure(s, n))
		return none;
	for (size_t at = 0, start = 0; at < n; start = at) {
		for (; at < n && at - start < 6 && s[at] >= '0' && s[at] <= '9' && count < 2; at++)
			number[count] = number[count] * 10 + (uint32_t)(s[at] - '0');
		if (at == start ? !take_sign(s, n, &at, &words) : at - start > 5)
			return none;
		count += at > start && s[at - 1] >= '0' && s[at - 1] <= '9';
	}
	if (count == 0 || count > 2 || (count == 2 && (!words || number[0] > number[1])))
		return none;
	return (struct page_number){ number[0], !words };
}

/* ---- pages without form feeds ---------------------------------------- */

/* Whether B counts one more than A in one place and the same in all others, a
 * page farther on. */
static bool
is_next_page(const struct ccd_plain *p, const struct candidate *a, const struct candidate *b)
{
	uint32_t lines = p->v[b->line].number - p->v[a->line].number;
	unsigned more = 0;

	for (size_t k = 0; k < NUMBERS; k++) {
		if (b->number[k] == a->number[k] + 1)
			more++;
		else if (b->number[k] != a->number[k])
			return false;
	}
	return more == 1 && lines >= SHORTEST_PAGE && lines <= LONGEST_PAGE;
}

/* Marks the lines V[0, N) that count pages. They are at least three, and their
 * distances differ by half at most. */
static void
mark_count(const struct ccd_plain *p, const struct candidate *v, size_t n, bool *ends)
{
	uint32_t least = UINT32_MAX, most = 0;

	for (size_t i = 1; i < n; i++) {
		uint32_t lines = p->v[v[i].line].number - p->v[v[i - 1].line].number;

		least = lines < least ? lines : least;
		most = lines > most ? lines : most;
	}
	if (n < 3 || most > least + least / 2 + 2)
		return;
	for (size_t i = 0; i < n; i++)
		ends[v[i].line] = true;
}

/* Whether line I, by itself, can be one that counts pages: no label of a list
 * or division, and not amid a paragraph. */
static bool
may_count(const struct ccd_plain *p, size_t i)
{
	const struct ccd_plain_line *line = &p->v[i];
	bool apart = line->blanks > 0 || i + 1 == p->nline || line[1].blanks > 0;

	return apart && length(line) <= LONGEST && memchr("0123456789", p->s[line->end - 1], 10) != NULL &&
	    (line->label == CCD_PLAIN_NONE || line->label == CCD_PLAIN_DASH ||
	    page_number_of(p, i).value > 0);
}

/* Finds page ends by lines that count; ENDS[i] marks them. */
static void
find_counts(const struct ccd_plain *p, struct candidates *found, bool *ends)
{
	found->n = 0;
	for (size_t i = 0; i < p->nline; i++)
		if (may_count(p, i) || page_number_of(p, i).value > 0)
			found->v[found->n++] = candidate_of(p, i, 0);
	qsort(found->v, found->n, sizeof *found->v, compare);
	for (size_t first = 0, last; first < found->n; first = last + 1) {
		for (last = first; last + 1 < found->n &&
		    found->v[last + 1].key == found->v[first].key &&
		    is_next_page(p, &found->v[last], &found->v[last + 1]); last++)
			;
		mark_count(p, found->v + first, last - first + 1, ends);
	}
}

/* ---- removal --------------------------------------------------------- */

/* Takes out the lines that DROP marks; with NEW_PAGES each ends a page. */
static void
drop_lines(struct ccd_plain *p, const bool *drop, bool new_pages)
{
	uint32_t blanks = 0, page = 0;
	bool rule = false;
	size_t n = 0;

	for (size_t i = 0; i < p->nline; i++) {
		struct ccd_plain_line line = p->v[i];

		blanks += line.blanks;
		rule = rule || line.after_rule;
		if (drop[i]) {
			if (p->source != NULL)
				ccd_omit(p->source, page_number_of(p, i).value > 0 ? CCD_OMIT_PAGE : CCD_OMIT_HEAD,
				    p->above + line.number, p->s + line.start, line.end - line.start);
			page += new_pages;
			continue;
		}
		line.blanks = blanks;
		line.after_rule = rule;
		line.page += page;
		p->v[n++] = line;
		blanks = 0;
		rule = false;
	}
	p->nline = n;
	p->npage += page;
}

/* ---- heads and feet -------------------------------------------------- */

/* Whether the lines V[0, N) of pages stand apart from the text and most of them where the
 * first or second does; but for the title, which a head may repeat. */
static bool
is_placed(const struct ccd_plain *p, const struct candidate *v, size_t n)
{
	size_t most = 0, apart = 0, title = p->v[v[0].line].page == 0 && p->v[v[0].line].level != 0;

	for (size_t first = title; first < title + 2 && first < n; first++) {
		size_t same = 0;

		for (size_t i = title; i < n; i++)
			same += abs(p->v[v[i].line].height - p->v[v[first].line].height) <= SAME_HEIGHT;
		most = same > most ? same : most;
	}
	for (size_t i = title; i < n; i++)
		apart += p->v[v[i].line].apart;
	return most * 10 >= (n - title) * 9 && apart * 2 >= n - title;
}

/* Whether the lines V[0, N), alike but for digits and as far from the page's end,
 * are one head or foot: on enough pages, with no number that changes but by the
 * page. On two pages only the outermost line is. */
static bool
is_furniture(const struct ccd_plain *p, const struct candidate *v, size_t n)
{
	size_t line = v[0].line;
	uint32_t first = p->v[line].page, last = p->v[v[n - 1].line].page;
	bool outermost = line == 0 || line + 1 == p->nline || p->v[line - 1].page != first ||
	    p->v[line + 1].page != first;
	bool grows = false;

	if (n < 2 || (p->typeset && !is_placed(p, v, n)) || (n < 3 && (n < p->npage || !outermost)) ||
	    (last - first + 1 > 2 * n + 1 && n * 4 < p->npage))
		return false;
	for (size_t i = 1; i < n; i++) {
		uint32_t pages = p->v[v[i].line].page - p->v[v[i - 1].line].page;

		for (size_t k = 0; k < NUMBERS; k++) {
			if (v[i].number[k] == v[i - 1].number[k])
				continue;
			if (v[i].number[k] != v[i - 1].number[k] + pages)
				return false;
			grows = true;
		}
	}
	return !grows || p->v[line].label == CCD_PLAIN_NONE || page_number_of(p, line).value > 0;
}

/* The top and bottom lines of the page that is lines FIRST to LAST. The key says
 * which of the two and, with DEEP, how far from the end. */
static void
add_edges(const struct ccd_plain *p, size_t first, size_t last, bool deep,
    struct candidates *found)
{
	for (size_t i = first; i <= last; i++) {
		bool top = i - first <= last - i;
		size_t depth = top ? i - first : last - i;

		if (depth < EDGE_LINES && length(&p->v[i]) <= LONGEST)
			found->v[found->n++] = candidate_of(p, i, (deep ? depth * 2 : 0) + top);
	}
}

/* Marks line I, at a page's end, if it is a page number: one that says so, or a bare
 * number where a page before or after has one that fits. LAST_PLAIN holds the
 * latest bare number, SIZE_MAX while there was none. */
static void
mark_number(const struct ccd_plain *p, size_t i, size_t *last_plain, bool *drop)
{
	struct page_number number = page_number_of(p, i);
	struct page_number before;

	if (number.value == 0)
		return;
	if (!number.plain) {
		drop[i] = true;
		return;
	}
	if (*last_plain < i) {
		before = page_number_of(p, *last_plain);
		if (before.plain && p->v[i].page > p->v[*last_plain].page &&
		    number.value - before.value == p->v[i].page - p->v[*last_plain].page)
			drop[i] = drop[*last_plain] = true;
	}
	*last_plain = i;
}

/* The last line of the page that begins with line FIRST. */
static size_t
page_end(const struct ccd_plain *p, size_t first)
{
	size_t last = first;

	while (last + 1 < p->nline && p->v[last + 1].page == p->v[first].page)
		last++;
	return last;
}

static void
mark_numbers(const struct ccd_plain *p, bool *drop)
{
	size_t last_plain = SIZE_MAX;

	for (size_t first = 0, last; first < p->nline; first = last + 1) {
		last = page_end(p, first);
		for (size_t i = first; i <= last; i++)
			if ((i - first < EDGE_LINES && p->v[i].page > 0) || last - i < EDGE_LINES)
				mark_number(p, i, &last_plain, drop);
		if (p->typeset && last > first && p->v[last].apart && page_number_of(p, last).value ==
		    p->v[last].page + 1)
			drop[last] = true;
	}
}

/* Marks heads and feet: with DEEP those as far from the page's end on each page,
 * else those that change places, as on left and right pages. */
static void
mark_edges(const struct ccd_plain *p, bool deep, struct candidates *found, bool *drop)
{
	found->n = 0;
	for (size_t first = 0, last; first < p->nline; first = last + 1) {
		last = page_end(p, first);
		add_edges(p, first, last, deep, found);
	}
	qsort(found->v, found->n, sizeof *found->v, compare);
	for (size_t first = 0, last; first < found->n; first = last + 1) {
		for (last = first; last + 1 < found->n &&
		    found->v[last + 1].key == found->v[first].key;)
			last++;
		if (!is_furniture(p, found->v + first, last - first + 1) ||
		    (!deep && (last - first < 2 || (last - first + 1) * 2 < p->npage)))
			continue;
		/* A head on the first page may be the document's title: it stays, unless its type
		 * tells that it is none. */
		for (size_t i = first; i <= last; i++)
			drop[found->v[i].line] = drop[found->v[i].line] ||
			    p->v[found->v[i].line].page > 0 || found->v[i].line >= EDGE_LINES ||
			    (p->typeset && p->v[found->v[i].line].level == 0);
	}
}

void
ccd_plain_unpage(struct ccd_plain *p)
{
	struct candidates found = { ccd_malloc(p->nline * sizeof *found.v), 0 };
	bool *drop = ccd_malloc(p->nline * sizeof *drop);

	if (p->npage == 1 && !p->typeset) {
		memset(drop, 0, p->nline * sizeof *drop);
		find_counts(p, &found, drop);
		drop_lines(p, drop, true);
	}
	if (p->npage > 1 || p->typeset) {
		memset(drop, 0, p->nline * sizeof *drop);
		mark_numbers(p, drop);
		mark_edges(p, true, &found, drop);
		mark_edges(p, false, &found, drop);
		drop_lines(p, drop, false);
	}
	free(found.v);
	free(drop);
}
