/*
 * How a plain text shows its paragraphs, told from all of its lines: broken into
 * lines at some column or not; set apart by blank lines, by indentation, or both.
 *
 * Lines are filled greedily nearly everywhere: a line ends where the next word
 * would have gone beyond the measure. So a line that had room for the next word
 * was ended on purpose. Where letters differ in width (text taken from pages)
 * this holds only about, and the slack says how much.
 */
#include <string.h>

#include "read/plain.h"

/* Lines that reach farther count as this long. */
#define COLUMNS 2048

/* A measure below it is a list of words, not text. */
#define NARROWEST 16

/* A text of few lines that are all shorter may be a list. */
#define WIDE 40

/* Of 100 pairs of lines: those that surely are of one sentence, where lines are wrapped. */
#define LEAST_SURE 15

/* Of 100: what the slack is where lines are filled only about. */
#define SLACK 15

/* Columns that rules for line beginnings and ends in Chinese and Japanese may
 * leave empty: two characters. */
#define CJK_SLACK 4

/* Paragraphs behind blank lines for one that begins without: where there are more, none
 * begins without. */
#define STRICT 20
#define LEAST 10

struct columns {
	size_t count[COLUMNS + 1], n;
};

static void
count_column(struct columns *columns, uint32_t column)
{
	columns->count[column < COLUMNS ? column : COLUMNS]++;
	columns->n++;
}

/* The column that PERCENT of all do not exceed. */
static uint32_t
percentile(const struct columns *columns, size_t percent)
{
	size_t sum = 0, wanted = (columns->n * percent + 99) / 100;
	uint32_t i = 0;

	while (i < COLUMNS && (sum += columns->count[i]) < wanted)
		i++;
	return i;
}

static uint32_t
most_frequent(const struct columns *columns)
{
	uint32_t best = 0;

	for (uint32_t i = 1; i <= COLUMNS; i++)
		if (columns->count[i] > columns->count[best])
			best = i;
	return best;
}

int64_t
ccd_plain_room(const struct ccd_plain_line *i, const struct ccd_plain_line *j)
{
	bool blank = !i->cjk_last && !j->cjk_first && i->last != CCD_LAST_HYPHEN;

	return (int64_t)i->measure - i->edge - j->need - blank;
}

int64_t
ccd_plain_slack(const struct ccd_plain *p, const struct ccd_plain_line *i)
{
	int64_t slack = p->sharp ? 0 : (int64_t)i->measure * SLACK / 100;

	return i->cjk_last && slack < CJK_SLACK ? CJK_SLACK : slack;
}

bool
ccd_plain_has_room(const struct ccd_plain *p, const struct ccd_plain_line *i,
    const struct ccd_plain_line *j)
{
	return ccd_plain_room(i, j) >= ccd_plain_slack(p, i);
}

/* Whether no sign and no label stands between the words of I and of J. */
static bool
is_seamless(const struct ccd_plain_line *i, const struct ccd_plain_line *j)
{
	return (i->last == CCD_LAST_WORD || i->last == CCD_LAST_HYPHEN) && !i->both &&
	    j->label == CCD_PLAIN_NONE;
}

/* Whether the words of I and J, as far as letters tell, are of one sentence. 第一条
 * before a letter without case is most likely a heading. */
static bool
same_sentence(const struct ccd_plain_line *i, const struct ccd_plain_line *j)
{
	return is_seamless(i, j) && (j->first == CCD_FIRST_LOWER ||
	    (j->first == CCD_FIRST_UNCASED && i->label != CCD_PLAIN_WEAK) ||
	    (i->last == CCD_LAST_HYPHEN && j->first >= CCD_FIRST_UPPER &&
	    j->first <= CCD_FIRST_DIGIT));
}

bool
ccd_plain_flows(const struct ccd_plain_line *i, const struct ccd_plain_line *j)
{
	return is_seamless(i, j) && (j->first == CCD_FIRST_LOWER ||
	    ((j->first == CCD_FIRST_UNCASED || i->cjk_last) &&
	    ccd_plain_room(i, j) < CJK_SLACK));
}

/* Whether lines I-1 and I may be neighbours in a paragraph. */
static bool
is_pair(const struct ccd_plain *p, size_t i, uint32_t spacing)
{
	return i > 0 && p->v[i].blanks <= spacing && p->v[i].page == p->v[i - 1].page &&
	    !p->v[i].after_rule;
}

static bool
is_sure(const struct ccd_plain *p, size_t i, uint32_t spacing)
{
	return is_pair(p, i, spacing) && same_sentence(&p->v[i - 1], &p->v[i]);
}

/* Forgets the lines far beyond the middle one: somebody joined lines by hand. */
static void
drop_outliers(struct columns *columns)
{
	uint32_t middle = percentile(columns, 50);

	for (uint32_t i = middle + middle / 4 + 1; i <= COLUMNS; i++) {
		columns->n -= columns->count[i];
		columns->count[i] = 0;
	}
}

/* The column up to which text is filled: nearly no line that surely goes on ends
 * behind it. Full lines may all be a little longer. 0 where no line goes on. */
static uint32_t
find_measure(const struct ccd_plain *p, uint32_t spacing)
{
	struct columns sure = { 0 }, full = { 0 };
	uint32_t measure, longer;

	for (size_t i = 1; i < p->nline; i++)
		if (is_sure(p, i, spacing))
			count_column(&sure, p->v[i - 1].edge);
	if (sure.n == 0)
		return 0;
	drop_outliers(&sure);
	measure = percentile(&sure, 98);
	for (size_t i = 0; i < p->nline; i++)
		if (p->v[i].edge >= measure - measure / 5 && p->v[i].edge <= measure + measure / 8)
			count_column(&full, p->v[i].edge);
	longer = percentile(&full, 98);
	return longer > measure ? longer : measure;
}

static void
set_measure(struct ccd_plain *p, uint32_t measure)
{
	p->measure = measure;
	for (size_t i = 0; i < p->nline; i++)
		p->v[i].measure = measure;
}

/* Whether lines SPACING blank lines apart are pieces of paragraphs: enough of
 * them go on in the next line (SURE of 100 pairs), these are full, and few lines
 * are longer. Sets the measure. */
static bool
is_wrapped(struct ccd_plain *p, uint32_t spacing, size_t least)
{
	size_t pairs = 0, sure = 0, full = 0, longer = 0;
	uint32_t measure = find_measure(p, spacing);

	set_measure(p, measure);
	if (measure < NARROWEST)
		return false;
	for (size_t i = 0; i < p->nline; i++) {
		longer += p->v[i].edge > measure + measure / 20 && !p->v[i].table;
		pairs += is_pair(p, i, spacing);
		if (!is_sure(p, i, spacing))
			continue;
		sure++;
		full += ccd_plain_room(&p->v[i - 1], &p->v[i]) < measure / 5;
	}
	return sure * 100 >= pairs * least && full * 5 >= sure * 3 && longer * 10 <= p->nline;
}

/* Whether there is a measure, in a text too short to tell it otherwise, that no line exceeds
 * and that each line with one below would have exceeded with the next word. A line that could
 * not be broken may exceed it. Sets the measure. */
static bool
is_filled(struct ccd_plain *p)
{
	int64_t least = 0, most = 0;
	size_t pairs = 0, sure = 0;

	for (size_t i = 0; i < p->nline; i++) {
		const struct ccd_plain_line *line = &p->v[i];

		most = line->edge > most ? line->edge : most;
		if (line->edge > least && line->need < line->edge - line->indent)
			least = line->edge;
	}
	set_measure(p, (uint32_t)most);
	for (size_t i = 1; i < p->nline; i++) {
		const struct ccd_plain_line *above = &p->v[i - 1], *line = &p->v[i];
		int64_t fits = p->measure - ccd_plain_room(above, line);

		if (!is_pair(p, i, 0))
			continue;
		if (above->table || above->leaders)
			return false;
		most = fits - 1 < most ? fits - 1 : most;
		pairs++;
		sure += same_sentence(above, line) ||
		    (above->last == CCD_LAST_COMMA && line->first == CCD_FIRST_LOWER);
	}
	if (pairs < 2 || sure == 0 || most < least || most < WIDE)
		return false;
	set_measure(p, (uint32_t)most);
	return true;
}

/* Whether lines are pieces of paragraphs in a text that breaks lines at blanks only, as programs do that know nothing of Chinese: then no line break
 * stands between two characters of a script without blanks. */
static bool
is_wrapped_at_blanks(struct ccd_plain *p)
{
	bool wrapped;

	for (size_t i = 1; i < p->nline; i++)
		if (is_pair(p, i, 0) && p->v[i - 1].cjk_last && p->v[i].cjk_first)
			return false;
	for (size_t i = 0; i < p->nline; i++) {
		uint32_t need = p->v[i].need;

		p->v[i].need = p->v[i].word;
		p->v[i].word = need;
	}
	wrapped = is_wrapped(p, 0, LEAST_SURE) || is_filled(p);
	for (size_t i = 0; i < p->nline && !wrapped; i++)
		p->v[i].need = p->v[i].word;
	return wrapped;
}

/* Whether blank lines stand between nearly all lines, and often just one. */
static bool
is_double(const struct ccd_plain *p)
{
	size_t none = 0, single = 0;

	for (size_t i = 1; i < p->nline; i++) {
		none += p->v[i].blanks == 0;
		single += p->v[i].blanks == 1;
	}
	return p->nline > 6 && none * 20 < p->nline && single * 5 >= p->nline;
}

static uint32_t
find_margin(const struct ccd_plain *p)
{
	struct columns sure = { 0 }, all = { 0 };

	for (size_t i = 0; i < p->nline; i++) {
		count_column(&all, p->v[i].indent);
		if (p->wrapped && is_sure(p, i, p->spacing))
			count_column(&sure, p->v[i].indent);
	}
	return most_frequent(sure.n > 0 ? &sure : &all);
}

/* Whether lines that go on end exactly where the next word did not fit. A line that is
 * set in farther than most begins a paragraph, perhaps. */
static bool
is_sharp(const struct ccd_plain *p)
{
	size_t sure = 0, room = 0;
	uint32_t margin = find_margin(p);

	for (size_t i = 1; i < p->nline; i++) {
		const struct ccd_plain_line *above = &p->v[i - 1];
		int64_t slack = above->cjk_last ? CJK_SLACK : 0;

		if (!is_sure(p, i, p->spacing) || above->edge * 5 < above->measure * 3 ||
		    p->v[i].indent > margin)
			continue;
		sure++;
		room += ccd_plain_room(above, &p->v[i]) >= slack;
	}
	return sure >= 8 && room * 33 <= sure;
}

/* Whether the lines could be two of one paragraph by all but the end of the first. */
static bool
is_plain_pair(const struct ccd_plain *p, const struct ccd_plain_line *above,
    const struct ccd_plain_line *line)
{
	return line->label == CCD_PLAIN_NONE && above->label == CCD_PLAIN_NONE &&
	    line->indent == above->indent && !line->fixed && !above->fixed && !above->leaders &&
	    line->page == above->page &&
	    (line->first == CCD_FIRST_UPPER || (line->first == CCD_FIRST_UNCASED && !p->typeset));
}

/* How paragraphs begin: told from lines that go on and stand first, behind a blank
 * line, the end of a clause, or a line that was ended early. */
static void
find_beginnings(struct ccd_plain *p)
{
	size_t begin = 0, indented = 0, hanging = 0, blank = 0, adjacent = 0;
	size_t unmarked = 0;
	struct columns openings = { 0 };

	for (size_t i = 1; i < p->nline; i++) {
		const struct ccd_plain_line *line = &p->v[i], *above = &p->v[i - 1];
		bool ended = above->last >= CCD_LAST_COLON || above->both;
		bool early = ccd_plain_room(above, line) > above->measure / 5;

		if (line->blanks > p->spacing)
			blank++;
		else if (ended && early && line->first != CCD_FIRST_LOWER)
			adjacent++;
		unmarked += line->blanks <= p->spacing && ended && early && is_plain_pair(p, above, line);
		if (i + 1 == p->nline || !is_sure(p, i + 1, p->spacing) ||
		    line->label > CCD_PLAIN_WEAK ||
		    (line->blanks <= p->spacing && !ended && !early))
			continue;
		begin += line->blanks > p->spacing || line->indent != line[1].indent;
		if (line->indent > line[1].indent) {
			indented++;
			count_column(&openings, line->indent);
		}
		hanging += line->indent < line[1].indent;
	}
	p->opening = most_frequent(&openings);
	p->indented = indented > 0 && indented * 2 >= begin;
	p->hanging = hanging > 0 && hanging * 2 > begin;
	p->spaced = blank > adjacent;
	p->strict = blank > STRICT * unmarked + LEAST;
}

/* The measure of a run of lines without blank lines between, FIRST to LAST, that
 * is narrower than the document's: an abstract, a heading of several lines. Only
 * where all of its lines are full by that measure, and where it is no list. */
static void
narrow_run(struct ccd_plain *p, size_t first, size_t last)
{
	uint32_t widest = 0;

	for (size_t i = first; i <= last; i++)
		if (p->v[i].edge > widest)
			widest = p->v[i].edge;
	if (widest >= p->measure || (uint64_t)widest * 20 < (uint64_t)p->measure * 9)
		return;
	for (size_t i = first; i < last; i++) {
		struct ccd_plain_line line = p->v[i];

		line.measure = widest;
		if (p->v[i + 1].first == CCD_FIRST_OTHER ||
		    ccd_plain_room(&line, &p->v[i + 1]) >= ccd_plain_slack(p, &line) +
		    (p->sharp ? 0 : 1))
			return;
		if (last - first < 3 && line.last > CCD_LAST_HYPHEN)
			return;
	}
	for (size_t i = first; i <= last; i++)
		p->v[i].measure = widest;
}

static void
narrow_runs(struct ccd_plain *p)
{
	for (size_t first = 0, last; first < p->nline; first = last + 1) {
		last = first;
		while (last + 1 < p->nline && is_pair(p, last + 1, p->spacing))
			last++;
		narrow_run(p, first, last);
	}
}

/* The measure of a text that is not wrapped: what nine of ten lines do not
 * exceed, at most the width of a page. */
static uint32_t
usual_width(const struct ccd_plain *p)
{
	struct columns edges = { 0 };
	uint32_t width;

	for (size_t i = 0; i < p->nline; i++)
		count_column(&edges, p->v[i].edge);
	width = percentile(&edges, 90);
	return width < 100 ? width : 100;
}

/* The measure of pages on which too few lines go on to tell it: what lines reach. */
static uint32_t
page_width(const struct ccd_plain *p)
{
	struct columns edges = { 0 };

	for (size_t i = 0; i < p->nline; i++)
		count_column(&edges, p->v[i].edge);
	return percentile(&edges, 98);
}

/* Whether the lines from I on that stand together end in a full stop: a sentence, no heading. */
static bool
is_sentence(const struct ccd_plain *p, size_t i)
{
	while (i + 1 < p->nline && p->v[i + 1].blanks <= p->spacing)
		i++;
	return p->v[i].last == CCD_LAST_STOP && p->v[i].end > p->v[i].start &&
	    p->s[p->v[i].end - 1] == '.';
}

/* Whether the text stands in from the left edge but for numbered lines behind blank
 * ones, and some of these; where most of those are sentences, they are paragraphs. */
static bool
is_outdented(const struct ccd_plain *p)
{
	size_t out = 0, numbered = 0, in = 0, sentences = 0;

	for (size_t i = 0; i < p->nline; i++) {
		in += p->v[i].indent >= p->margin;
		if (p->v[i].indent > 0 || p->v[i].leaders || p->v[i].blanks <= p->spacing)
			continue;
		out++;
		if (p->v[i].label != CCD_PLAIN_WEAK && p->v[i].label != CCD_PLAIN_FIRM)
			continue;
		numbered++;
		sentences += is_sentence(p, i);
	}
	return sentences * 2 < numbered && !p->typeset && p->wrapped && p->spaced && p->margin >= 2 &&
	    numbered >= 3 &&
	    numbered * 2 >= out && in * 10 >= p->nline * 7;
}

void
ccd_plain_judge(struct ccd_plain *p)
{
	if (!p->typeset && is_double(p) && is_wrapped(p, 1, 40)) {
		p->spacing = 1;
		p->wrapped = true;
	} else {
		p->wrapped = is_wrapped(p, 0, LEAST_SURE) || is_filled(p) || is_wrapped_at_blanks(p);
		if (p->typeset && !p->wrapped) {
			p->wrapped = true;
			set_measure(p, page_width(p));
		}
	}
	if (p->wrapped) {
		p->sharp = is_sharp(p);
		find_beginnings(p);
		narrow_runs(p);
	} else {
		set_measure(p, usual_width(p));
	}
	p->margin = find_margin(p);
	p->outdented = is_outdented(p);
	ccd_plain_items(p);
}
