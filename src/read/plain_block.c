/*
 * Lines of plain text or of pages to blocks: which lines make a paragraph. (Those of pages
 * know it already.)
 *
 * A text whose paragraphs are lines gives a block a line. In a text broken into
 * lines a block begins behind a blank line, and where one of these is seen:
 *
 *  - a label, where the line above ended a clause or was ended on purpose;
 *  - another indentation than that of the paragraph's lines so far, but for the
 *    first line (indented or hanging);
 *  - a line above that had room for the next word, and either ends a clause or
 *    is much shorter than full.
 *
 * A label that stands in a line of its own goes with what follows.
 *
 * Where a page ends, blank lines tell nothing: there the block goes on unless the
 * line above ended a sentence or the line below begins like a paragraph.
 */
#include <string.h>

#include "base/error.h"
#include "base/limits.h"
#include "read/plain.h"
#include "read/read.h"
#include "text/utf8.h"

/* Of 100, room a line must have to be thought ended on purpose though nothing
 * else says so: in texts filled sharply, and in others; for scripts whose lines
 * break anywhere, less. */
#define FAR_SHARP 15
#define FAR 40
#define FAR_CJK 25

/* Columns by which the lines of a list item stand farther in than its label. */
#define HANGING 12

/* Columns of blank on both sides from which on a line may be centred, and by
 * how many these may differ. */
#define CENTRED 6
#define OFF_CENTRE 4

/* Of 100: a line in capitals that is at least so long may be a heading's first line,
 * a shorter one ("PREAMBLE") is a heading. */
#define CAPITALS 30

/* Of 100: a line shorter than this is short. */
#define SHORT 70

/* The lines of the block that is being put together. */
struct paragraph {
	size_t first, last;
};

static const struct ccd_plain_line *
line_at(const struct ccd_plain *p, size_t i)
{
	return &p->v[i];
}

static bool
is_lower(const struct ccd_plain_line *line)
{
	return line->first == CCD_FIRST_LOWER && line->label == CCD_PLAIN_NONE;
}

static bool
ends_clause(const struct ccd_plain_line *line)
{
	return line->last >= CCD_LAST_COMMA || line->both;
}

static bool
is_centred(const struct ccd_plain *p, const struct ccd_plain_line *line)
{
	int64_t left = (int64_t)line->indent - p->margin;
	int64_t right = (int64_t)p->measure - line->edge;

	return left >= CENTRED && right >= CENTRED && left - right <= OFF_CENTRE &&
	    right - left <= OFF_CENTRE;
}

/* Whether blank space, a rule or the end of the text or page stands before line I. */
static bool
is_apart(const struct ccd_plain *p, size_t i)
{
	return i == 0 || i == p->nline || p->v[i].blanks > p->spacing || p->v[i].after_rule ||
	    p->v[i].page != p->v[i - 1].page;
}

/* Whether the label of LINE, which follows ABOVE, is one and not a reference. */
static bool
begins_item(const struct ccd_plain *p, const struct ccd_plain_line *above,
    const struct ccd_plain_line *line)
{
	switch ((enum ccd_plain_label)line->label) {
	case CCD_PLAIN_BULLET:
		return true;
	case CCD_PLAIN_FIRM:
	case CCD_PLAIN_WEAK:
		return line->item;
	case CCD_PLAIN_DASH:
		return above->last >= CCD_LAST_COLON || ccd_plain_has_room(p, above, line);
	case CCD_PLAIN_NONE:
		break;
	}
	return false;
}

/* Whether LINE and NEXT, though LINE had room, look like one heading. */
static bool
goes_on_as_heading(const struct ccd_plain *p, const struct ccd_plain_line *line,
    const struct ccd_plain_line *next)
{
	if (is_centred(p, line) && is_centred(p, next))
		return true;
	return line->capitals && next->capitals && line->label == CCD_PLAIN_NONE &&
	    (line->edge - line->indent) * 100 >= p->measure * CAPITALS;
}

/* Whether the paragraph and NEXT, in a text whose paragraphs are lines, are a heading in
 * capitals that was broken into lines, with blank space around it. */
static bool
is_broken_heading(const struct ccd_plain *p, const struct paragraph *par,
    const struct ccd_plain_line *next)
{
	const struct ccd_plain_line *line = next - 1;

	return line->capitals && next->capitals && line->last == CCD_LAST_WORD &&
	    next->label == CCD_PLAIN_NONE && goes_on_as_heading(p, line, next) &&
	    next->blanks == 0 && next->page == line->page && is_apart(p, par->first) &&
	    ((size_t)(next - p->v) + 1 == p->nline || next[1].capitals ||
	    is_apart(p, (size_t)(next - p->v) + 1));
}

/* Whether NEXT is indented otherwise than the paragraph is, which so far ends
 * with LINE. */
static bool
leaves_margin(const struct ccd_plain *p, const struct paragraph *par,
    const struct ccd_plain_line *line, const struct ccd_plain_line *next)
{
	const struct ccd_plain_line *first = line_at(p, par->first);
	bool flows = ccd_plain_flows(line, next) && !ccd_plain_has_room(p, line, next);

	if (is_centred(p, line) && is_centred(p, next))
		return false;
	if (par->last > par->first)
		return next->indent != line->indent && !flows;
	if (next->indent == first->indent && p->indented && next->indent == p->opening)
		return !flows;
	if (next->indent == first->indent)
		return p->indented && first->indent > p->margin && !flows &&
		    (ccd_plain_has_room(p, line, next) || (ends_clause(line) &&
		    (line->last != CCD_LAST_COMMA || !is_lower(next))));
	if (next->indent < first->indent)
		return false;
	if ((first->label != CCD_PLAIN_NONE || p->hanging) &&
	    next->indent <= first->indent + HANGING && !ccd_plain_has_room(p, line, next))
		return false;
	return !flows && (p->indented || ends_clause(line) || ccd_plain_has_room(p, line, next));
}

/* Whether NEXT lacks both marks that the text sets before its paragraphs, a blank
 * line and an indentation, while this paragraph has its own, or a label. */
static bool
is_unmarked(const struct ccd_plain *p, const struct paragraph *par,
    const struct ccd_plain_line *next)
{
	const struct ccd_plain_line *first = line_at(p, par->first);

	return p->spaced && p->indented && next->blanks == 0 && next->indent <= p->margin &&
	    (first->indent > p->margin || first->label != CCD_PLAIN_NONE);
}

/* Whether LINE was ended on purpose: NEXT begins with a word that had room. */
static bool
was_ended(const struct ccd_plain *p, const struct ccd_plain_line *line,
    const struct ccd_plain_line *next)
{
	int64_t room = ccd_plain_room(line, next), far = p->sharp ? FAR_SHARP : FAR;

	if (line->cjk_last && next->cjk_first && far > FAR_CJK)
		far = FAR_CJK;
	if (!ccd_plain_has_room(p, line, next) || next->first == CCD_FIRST_CLOSE ||
	    line->last == CCD_LAST_HYPHEN)
		return false;
	if (line->last == CCD_LAST_COLON || line->both)
		return true;
	if (is_lower(next))
		return false;
	if (line->last == CCD_LAST_STOP)
		return true;
	if (line->last == CCD_LAST_COMMA)
		return next->first == CCD_FIRST_UPPER || next->first == CCD_FIRST_UNCASED;
	return room * 100 > far * line->measure && !goes_on_as_heading(p, line, next);
}

/* Whether the paragraph goes on in NEXT, the first line of another page. */
static bool
goes_over(const struct ccd_plain *p, const struct paragraph *par,
    const struct ccd_plain_line *line, const struct ccd_plain_line *next)
{
	bool body = par->last > par->first || line->indent == p->margin;

	if (line->last == CCD_LAST_STOP || line->level != 0 || next->level != 0 ||
	    next->first == CCD_FIRST_CLOSE)
		return next->first == CCD_FIRST_CLOSE;
	if (next->label != CCD_PLAIN_NONE && ends_clause(line))
		return false;
	if (is_lower(next) && line->last != CCD_LAST_COLON)
		return !p->sharp || !ccd_plain_has_room(p, line, next);
	if (par->last > par->first && line->last == CCD_LAST_COMMA && next->label == CCD_PLAIN_NONE &&
	    !line->both && next->indent == line->indent)
		return !ccd_plain_has_room(p, line, next);
	body = body || (p->sharp && !p->indented && next->label == CCD_PLAIN_NONE);
	return !ccd_plain_has_room(p, line, next) && !ends_clause(line) &&
	    (body ? next->indent <= line->indent : next->indent < line->indent);
}

/* Whether nothing sets NEXT off as the first line of a paragraph, in a text that does so
 * with all others: its lines may be ragged, and were not ended on purpose. */
static bool
is_unset(const struct ccd_plain *p, const struct paragraph *par,
    const struct ccd_plain_line *line, const struct ccd_plain_line *next)
{
	if (!p->strict || next->blanks > p->spacing)
		return false;
	return !p->indented || next->indent <= p->margin ||
	    (par->last > par->first && next->indent <= line->indent);
}

/* Whether the paragraph is set farther in than the text and has no label, in a text that
 * parts paragraphs with blank lines: a program's text, an address, verses. Its lines may
 * be ended anywhere, but are one paragraph as in formats with markup. */
static bool
is_inset(const struct ccd_plain *p, const struct paragraph *par,
    const struct ccd_plain_line *next)
{
	const struct ccd_plain_line *first = line_at(p, par->first);

	return p->spaced && p->spacing == 0 && next->blanks == 0 && next->page == first->page &&
	    first->indent > p->margin && first->label == CCD_PLAIN_NONE &&
	    next->indent > p->margin && next->label <= CCD_PLAIN_WEAK && !p->indented;
}

/* Whether NEXT, the line behind the paragraph, begins a new one. */
static bool
begins_block(const struct ccd_plain *p, const struct paragraph *par,
    const struct ccd_plain_line *next)
{
	const struct ccd_plain_line *line = line_at(p, par->last);

	if (p->typeset)
		return next->begins;
	if (next->note != CCD_PLAIN_NO_NOTE || line->note != CCD_PLAIN_NO_NOTE)
		return next->note != CCD_PLAIN_IN_NOTE;
	if (next->after_rule || line->leaders)
		return true;
	if (line->level != 0 || next->level != 0)
		return line->level != next->level || next->blanks > 0;
	if (next->leaders && next->label == CCD_PLAIN_NONE && next->blanks == 0)
		return false;           /* an entry of a contents list of two lines */
	if (line->lone && par->first == par->last && next->label == CCD_PLAIN_NONE)
		return false;
	if (!p->wrapped)
		return !is_broken_heading(p, par, next);
	if (next->page != line->page)
		return !goes_over(p, par, line, next);
	if (is_inset(p, par, next) && !next->after_rule)
		return false;
	return next->blanks > p->spacing || (line->table && next->table) ||
	    begins_item(p, line, next) || (!is_unset(p, par, line, next) &&
	    (leaves_margin(p, par, line, next) ||
	    (!is_unmarked(p, par, next) && was_ended(p, line, next))));
}

/* Whether the paragraph stands out to the left of the text, with a number before it and
 * blank space around it: a heading. */
static bool
is_outdented(const struct ccd_plain *p, const struct paragraph *par)
{
	const struct ccd_plain_line *first = line_at(p, par->first), *last = line_at(p, par->last);

	return p->margin > 0 && first->indent == 0 && last->indent == 0 && is_apart(p, par->first) &&
	    is_apart(p, par->last + 1) && par->last - par->first < 4 && !first->leaders &&
	    (first->label == CCD_PLAIN_WEAK || first->label == CCD_PLAIN_FIRM);
}

/* How many numbers the label at S has: 2 for "1.3". */
static uint8_t
depth_of_label(const char *s, size_t n)
{
	uint8_t depth = 1;

	for (size_t i = 1; i + 1 < n && s[i] > ' ' && depth < 6; i++)
		depth = (uint8_t)(depth + (s[i] == '.' && s[i - 1] >= '0' && s[i - 1] <= '9' &&
		    s[i + 1] >= '0' && s[i + 1] <= '9'));
	return depth;
}

static int16_t
columns_from(uint32_t indent, uint32_t margin)
{
	int64_t columns = (int64_t)indent - margin;

	return (int16_t)(columns > INT16_MAX ? INT16_MAX :
	    columns < INT16_MIN ? INT16_MIN : columns);
}

/* The column, as of block.indent, at which the words behind a label begin: told by the
 * next line of the paragraph, else by the first. */
static int16_t
words_column(const struct ccd_plain *p, const struct paragraph *par)
{
	const struct ccd_plain_line *first = line_at(p, par->first), *next = first + 1;
	const char *s = p->s + first->start;
	size_t n = first->end - first->start, i = 0;

	if (par->last > par->first && next->indent > first->indent)
		return columns_from(next->indent, p->margin);
	if (first->words > first->indent)
		return columns_from(first->words, p->margin);
	for (; i < n && s[i] != ' ' && s[i] != '\t'; i++)
		;
	for (; i < n && (s[i] == ' ' || s[i] == '\t'); i++)
		;
	return columns_from(first->indent + (uint32_t)ccd_text_width(s, i), p->margin);
}

/* Takes over the spans but for emphasis of the whole, which sets off nothing. */
static void
take_spans(struct ccd_block *block, const struct ccd_plain_spans *spans)
{
	size_t n = 0;

	for (size_t i = 0; i < spans->n; i++)
		if (spans->v[i].kind != CCD_SPAN_EMPHASIS || spans->v[i].start > 0 ||
		    block->text[spans->v[i].end] != '\0')
			spans->v[n++] = spans->v[i];
	block->span = n > 0 ? spans->v : NULL;
	block->nspan = (uint32_t)n;
}

/* A line or two, each clearly shorter than full. */
static bool
is_short(const struct ccd_plain *p, const struct paragraph *par)
{
	for (size_t i = par->first; i <= par->last; i++)
		if (i > par->first + 1 ||
		    (uint64_t)line_at(p, i)->edge * 100 >= (uint64_t)p->measure * SHORT)
			return false;
	return true;
}

static void
add_block(const struct ccd_plain *p, const struct paragraph *par, struct ccd_buffer *text,
    const struct ccd_plain_spans *spans, struct ccd_arena *a, struct ccd_blocks *blocks)
{
	const struct ccd_plain_line *first = line_at(p, par->first), *last = line_at(p, par->last);
	struct ccd_block *block = ccd_push(a, blocks);

	*block = (struct ccd_block){ .line = p->typeset ? first->page + 1 : first->number,
		.level = last->level };
	if (p->outdented && is_outdented(p, par))
		block->level = depth_of_label(p->s + first->start, first->end - first->start);
	block->text = ccd_arena_strndup(a, text->s, text->n);
	take_spans(block, spans);
	if (first->note == CCD_PLAIN_NOTE_MORE)
		block->kind = CCD_KIND_NOTE;
	if (first->note == CCD_PLAIN_NOTE) {
		block->kind = CCD_KIND_NOTE;
		block->label = ccd_arena_strndup(a, text->s, strcspn(text->s, " "));
	}
	block->indent = columns_from(first->indent, p->margin);
	block->alone = is_apart(p, par->first) && is_apart(p, par->last + 1);
	block->page_top = par->first == 0 || first->page != p->v[par->first - 1].page;
	block->short_line = is_short(p, par);
}

int
ccd_plain_blocks(const struct ccd_plain *p, const struct ccd_source *source, struct ccd_arena *a,
    struct ccd_blocks *blocks, struct ccd_error *err)
{
	struct ccd_plain_words *words = ccd_plain_words_new(p);
	struct { int16_t *v; size_t n, cap; } columns = { 0 };
	struct ccd_arena *own = ccd_arena_new();
	struct ccd_buffer text = { 0 };
	int rc = 0;

	for (struct paragraph par = { 0, 0 }; par.first < p->nline && rc == 0;
	    par.first = par.last = par.last + 1) {
		struct ccd_plain_spans spans = { 0 };

		while (par.last + 1 < p->nline && !begins_block(p, &par, line_at(p, par.last + 1)))
			par.last++;
		ccd_buffer_clear(&text);
		ccd_plain_join(p, words, par.first, par.last, &text, &spans, a);
		if (text.n > CCD_LIMIT_CLAUSE_BYTES)
			rc = ccd_error_set(err, CCD_ELIMIT, source->file,
			    line_at(p, par.first)->number, "the paragraph is longer than %d MiB",
			    CCD_LIMIT_CLAUSE_BYTES >> 20);
		else
			add_block(p, &par, &text, &spans, a, blocks);
		*ccd_push(own, &columns) = words_column(p, &par);
	}
	if (rc == 0)
		ccd_plain_lists(blocks, columns.v, a);
	ccd_arena_free(own);
	ccd_buffer_free(&text);
	ccd_plain_words_free(words);
	return rc;
}
