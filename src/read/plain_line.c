/* The lines of a plain text and what each looks like by itself. */
#include <string.h>
#include <unicode/utf8.h>

#include "read/plain.h"
#include "text/utf8.h"

#define TAB 8

/* Blanks inside a line from which on they divide columns of a table. */
#define TABLE_BLANKS 5

/* Columns and bytes are counted to here; more is all the same. */
#define MOST_COLUMNS 1000000u

/* Signs of a rule across the page; fewer may be words. */
#define RULE_SIGNS 3

/* Lines of an underlined heading, at most, and levels of headings. */
#define HEADING_LINES 3
enum { LEVELS = 6 };

bool
ccd_plain_one_of(int32_t c, const char *set)
{
	char sign[5] = { 0 };
	size_t n = 0;

	if (c <= 0)
		return false;
	if (c < 0x80)
		return strchr(set, c) != NULL;
	U8_APPEND_UNSAFE((uint8_t *)sign, n, (uint32_t)c);
	return strstr(set, sign) != NULL;
}

static bool
is_blank(int32_t c)
{
	return c < ' ' || c == 0x7F || ccd_is_space(c) || (c != 0xAD && ccd_plain_is_nothing(c));
}

bool
ccd_plain_is_nothing(int32_t c)
{
	return c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF;
}

static bool
is_closing(int32_t c)
{
	return ccd_plain_one_of(c, ")]}\"'”’»›）】》〉〕」』″");
}

/* ---- beginnings and ends --------------------------------------------- */

static enum ccd_plain_first
first_of(const char *s, size_t n)
{
	size_t at = 0;
	int32_t c = ccd_utf8_next(s, n, &at);

	for (int i = 0; i < 2 && ccd_plain_one_of(c, "([{\"'“‘«„（【《〈「『") && at < n; i++)
		c = ccd_utf8_next(s, n, &at);
	if (is_closing(c) || ccd_plain_one_of(c, ",.;:!?%…，。、；：！？％"))
		return CCD_FIRST_CLOSE;
	if (ccd_digit(c) >= 0)
		return CCD_FIRST_DIGIT;
	if (!ccd_is_letter(c))
		return CCD_FIRST_OTHER;
	if (ccd_is_lower(c))
		return CCD_FIRST_LOWER;
	return ccd_is_upper(c) ? CCD_FIRST_UPPER : CCD_FIRST_UNCASED;
}

static enum ccd_plain_last
last_of(const char *s, size_t n)
{
	int32_t c, before;

	c = ccd_utf8_prev(s, &n);
	for (int i = 0; i < 2 && is_closing(c) && n > 0; i++)
		c = ccd_utf8_prev(s, &n);
	if (ccd_plain_one_of(c, ".!?…。！？．؟।"))
		return CCD_LAST_STOP;
	if (ccd_plain_one_of(c, ":;：；؛"))
		return CCD_LAST_COLON;
	if (ccd_plain_one_of(c, ",，、،"))
		return CCD_LAST_COMMA;
	if (!ccd_plain_one_of(c, "-\u2010\u00AD") || n == 0)
		return CCD_LAST_WORD;
	before = ccd_utf8_prev(s, &n);
	return ccd_is_letter(before) || ccd_digit(before) >= 0 ? CCD_LAST_HYPHEN : CCD_LAST_WORD;
}

/* Words that end an item which is not the last: "(a) ...; and". */
static const char *const links[] = {
	"and", "or", "и", "или", "либо", "а также", "和", "或", "及", "以及", "并", "且",
	"et", "ou", "y", "o", "e", "und", "oder", "و", "أو",
};

/* Whether the line ends with such a word behind , or ; or is one. */
static bool
ends_with_link(const char *s, size_t n)
{
	for (size_t i = 0; i < sizeof links / sizeof *links; i++) {
		size_t length = strlen(links[i]), at = n - length;
		int32_t c = 0;

		if (n < length || memcmp(s + at, links[i], length) != 0)
			continue;
		if (n == length)
			return true;
		while (at > 0 && is_blank(c = ccd_utf8_prev(s, &at)))
			;
		if (ccd_plain_one_of(c, ",;，；،؛"))
			return true;
	}
	return false;
}

/* ---- splitting ------------------------------------------------------- */

/* Columns of a blank at COLUMN; control characters have none. */
static uint32_t
blank_width(int32_t c, uint32_t column)
{
	if (c == '\t')
		return TAB - column % TAB;
	if (c == 0x3000)
		return 2;
	return c < ' ' || c == 0x7F || ccd_plain_is_nothing(c) ? 0 : 1;
}

/* Cuts blanks off both ends of the N bytes at S: *START and *END of the words,
 * *INDENT the column where they begin. False where there are none. */
static bool
trim(const char *s, size_t n, size_t *start, size_t *end, uint32_t *indent)
{
	size_t i = 0, behind = n;
	uint32_t column = 0;

	for (*start = 0; *start < n; *start = i) {
		int32_t c = ccd_utf8_next(s, n, &i);

		if (!is_blank(c))
			break;
		if (column < MOST_COLUMNS)
			column += blank_width(c, column);
	}
	for (*end = n; *end > *start && is_blank(ccd_utf8_prev(s, &behind)); *end = behind)
		;
	*indent = column;
	return *end > *start;
}

/* Whether a line may be broken behind C, which follows LAST, amid no blanks. */
static bool
breaks_behind(int32_t c, int32_t last)
{
	if (ccd_is_cjk(c))
		return !ccd_plain_one_of(c, "（《〈「『【〔");
	return (ccd_is_letter(last) || ccd_digit(last) >= 0) && ccd_plain_one_of(c, "-\u2010\u00AD/–—");
}

/* Whether a line may be broken before C, which follows LAST of the same line. */
static bool
breaks_before(int32_t c, int32_t last)
{
	if (is_blank(c))
		return c != 0xA0 && c != 0x202F;
	return last != 0 && ccd_is_cjk(c) && !is_closing(c) && !ccd_plain_one_of(c, "，。、；：！？");
}

/* Columns up to the first blank of the N bytes at S. */
static uint32_t
first_word(const char *s, size_t n)
{
	uint32_t columns = 0;

	for (size_t i = 0; i < n && columns < MOST_COLUMNS;) {
		int32_t c = ccd_utf8_next(s, n, &i);

		if (breaks_before(c, 0))
			break;
		columns += (uint32_t)ccd_char_width(c);
	}
	return columns;
}

/* Columns of the first piece of the N bytes at S that a line break may not cut. */
static uint32_t
first_piece(const char *s, size_t n)
{
	uint32_t columns = 0;
	int32_t c, last = 0;

	for (size_t i = 0; i < n && columns < MOST_COLUMNS; last = c) {
		c = ccd_utf8_next(s, n, &i);
		if (breaks_before(c, last))
			break;
		columns += (uint32_t)ccd_char_width(c);
		if (breaks_behind(c, last))
			break;
	}
	return columns;
}

/* Whether the text has blanks inside as wide as those between columns. */
static bool
has_columns(const char *s, size_t n)
{
	uint32_t run = 0;

	for (size_t i = 0; i < n; i++) {
		run = s[i] == ' ' ? run + 1 : s[i] == '\t' ? run + 2 : 0;
		if (run >= TABLE_BLANKS)
			return true;
	}
	return false;
}

/* Whether a row of dots leads to a number at the end. */
static bool
has_leaders(const char *s, size_t n)
{
	size_t dots = 0, digits = 0, blanks = 0;

	for (; n > 0 && s[n - 1] >= '0' && s[n - 1] <= '9'; n--)
		digits++;
	for (int32_t c; n > 0 && (is_blank(c = ccd_utf8_prev(s, &n)) || ccd_plain_one_of(c, ".…"));)
		if (is_blank(c))
			blanks++;
		else
			dots += c == '.' ? 1 : 3;
	/* at a long entry's end a few dots have room, which stand apart */
	return digits > 0 && (dots >= 4 || (dots >= 2 && blanks >= 3));
}

/* Whether a firm label is all that the line has. */
static bool
is_lone(const char *s, size_t n)
{
	size_t behind = n;
	int32_t c = ccd_utf8_prev(s, &behind);

	return (ccd_plain_one_of(c, ")）].．、】〕") || ccd_plain_is_enclosed(c)) && memchr(s, ' ', n) == NULL &&
	    ccd_text_width(s, n) <= 8 && ccd_plain_label_at(s, n) == CCD_PLAIN_FIRM;
}

static bool
is_capitals(const char *s, size_t n)
{
	size_t capitals = 0;

	for (size_t i = 0; i < n;) {
		int32_t c = ccd_utf8_next(s, n, &i);

		if (ccd_is_upper(c))
			capitals++;
		else if (ccd_is_letter(c))
			return false;
	}
	return capitals >= 2;
}

/* The sign that a rule across the page is made of, or 0. */
static int32_t
rule_sign(const char *s, size_t n)
{
	size_t i = 0, count = 1;
	int32_t sign = ccd_utf8_next(s, n, &i);

	if (!ccd_plain_one_of(sign, "-=~*_#^+—─━═―"))
		return 0;
	for (; i < n; count++)
		if (ccd_utf8_next(s, n, &i) != sign)
			return 0;
	return count >= RULE_SIGNS ? sign : 0;
}

/* What the lines before tell about the next one. */
struct state {
	uint32_t number;        /* of the line in the source */
	uint32_t blanks, page;
	uint32_t gap;           /* blank lines since the last line or rule */
	int32_t rule;           /* sign of the rule that is the last but for blank lines, or 0 */
	int32_t above;          /* sign of the rule directly above the lines at hand, or 0 */
	size_t run;             /* lines since a rule or blank line */
	int32_t kind[LEVELS];   /* of underlined headings, in the order in which they came up */
};

/* The level of headings that are underlined with SIGN, negative where there is a rule
 * above, too: as in reStructuredText the first kind of a text is the highest. */
static uint8_t
level_of(struct state *state, int32_t kind)
{
	uint8_t level = 0;

	while (level + 1 < LEVELS && state->kind[level] != 0 && state->kind[level] != kind)
		level++;
	state->kind[level] = kind;
	return (uint8_t)(level + 1);
}

/* Whether a rule of SIGN under the N lines at V makes them a heading: between two rules of
 * a kind, else where it is about as wide and they are one line, or all in capitals. */
static bool
is_underlined(const struct ccd_plain_line *v, size_t n, const struct state *state, int32_t sign,
    uint32_t width)
{
	uint32_t widest = 0;
	bool capitals = true;

	if (n == 0 || n > HEADING_LINES || sign == '_' || state->gap > 0 ||
	    v[n - 1].page != state->page)
		return false;
	for (size_t i = 0; i < n; i++) {
		if (v[i].table)
			return false;
		capitals = capitals && v[i].capitals;
		widest = v[i].edge - v[i].indent > widest ? v[i].edge - v[i].indent : widest;
	}
	if (state->above == sign)
		return true;
	return (n == 1 || capitals) && width * 2 >= widest && width <= widest * 2;
}

/* A rule ends what stands above, or underlines it. */
static void
add_rule(struct ccd_plain *p, struct state *state, int32_t sign, uint32_t width)
{
	struct ccd_plain_line *v = p->nline > state->run ? p->v + (p->nline - state->run) : p->v;
	uint8_t level = 0;

	if (is_underlined(v, state->run, state, sign, width))
		level = level_of(state, state->above == sign ? -sign : sign);
	for (size_t i = 0; level > 0 && i < state->run; i++)
		v[i].level = level;
	state->rule = sign;
	state->gap = 0;
	state->run = 0;
	state->above = 0;
}

void
ccd_plain_describe(struct ccd_plain_line *line, const char *s, size_t n)
{
	size_t i = 0;

	line->need = first_piece(s, n);
	line->word = first_word(s, n);
	line->first = (uint8_t)first_of(s, n);
	line->last = (uint8_t)last_of(s, n);
	line->label = (uint8_t)ccd_plain_label_at(s, n);
	if (line->label == CCD_PLAIN_FIRM || line->label == CCD_PLAIN_WEAK)
		ccd_plain_orders(s, n, line->order);
	line->cjk_first = ccd_is_cjk(ccd_utf8_next(s, n, &i));
	i = n;
	line->cjk_last = ccd_is_cjk(ccd_utf8_prev(s, &i));
	line->both = ends_with_link(s, n);
	line->lone = is_lone(s, n);
	line->capitals = is_capitals(s, n);
	line->table = has_columns(s, n);
	line->leaders = has_leaders(s, n);
}

static void
add_line(struct ccd_plain *p, struct ccd_arena *a, struct state *state, size_t start, size_t n)
{
	struct { struct ccd_plain_line *v; size_t n, cap; } lines = { p->v, p->nline, p->cap };
	struct ccd_plain_line line = { .number = state->number, .blanks = state->blanks,
		.page = state->page, .after_rule = state->rule != 0 };
	const char *s = p->s + start;
	size_t from, to, width;
	int32_t sign;

	if (!trim(s, n, &from, &to, &line.indent) ||
	    (width = ccd_text_width(s + from, to - from)) == 0) {
		state->blanks++;
		state->gap++;
		return;
	}
	width = width < MOST_COLUMNS ? width : MOST_COLUMNS;
	if ((sign = rule_sign(s + from, to - from)) != 0) {
		add_rule(p, state, sign, (uint32_t)width);
		return;
	}
	line.start = start + from;
	line.end = start + to;
	line.edge = line.indent + (uint32_t)width;
	ccd_plain_describe(&line, s + from, to - from);
	*ccd_push(a, &lines) = line;
	p->v = lines.v;
	p->nline = lines.n;
	p->cap = lines.cap;
	if (state->blanks > 0 || state->rule != 0) {
		state->run = 0;
		state->above = state->gap == 0 ? state->rule : 0;
	}
	state->run++;
	state->blanks = 0;
	state->gap = 0;
	state->rule = 0;
}

/* Bytes of the line end at S[I]: LF, VT, FF, U+0085, U+2028, U+2029; else 0. */
static size_t
line_end(const char *s, size_t n, size_t i)
{
	if (s[i] == '\n' || s[i] == '\v' || s[i] == '\f')
		return 1;
	if (s[i] == '\xC2' && i + 1 < n && s[i + 1] == '\x85')
		return 2;
	return s[i] == '\xE2' && i + 2 < n && s[i + 1] == '\x80' &&
	    (s[i + 2] == '\xA8' || s[i + 2] == '\xA9') ? 3 : 0;
}

bool
ccd_plain_split(struct ccd_plain *p, struct ccd_arena *a)
{
	struct state state = { .number = 1 };
	size_t start = 0, length = 0;

	for (size_t i = 0; i <= p->n; i++) {
		if (i < p->n && (length = line_end(p->s, p->n, i)) == 0)
			continue;
		/* Nothing between a form feed and another line end is no blank line. */
		if (i > start || (i < p->n && p->s[i] == '\n'))
			add_line(p, a, &state, start, i - start);
		if (i == p->n || p->nline > CCD_PLAIN_LINES)
			break;
		if (p->s[i] == '\f')
			state.page++;
		state.number += p->s[i] == '\n';
		i += length - 1;
		start = i + 1;
	}
	p->npage = state.page + 1;
	return p->nline <= CCD_PLAIN_LINES;
}
