/* What each block may be, and what the blocks as a whole say of each other. */
#include <string.h>

#include "outline/cost.h"
#include "outline/outline_int.h"
#include "text/utf8.h"
#include "text/value.h"

/* "Wednesday, 30 September 2020" is about the longest date, in bytes of any script. */
enum { DATE_BYTES = 80 };

/* Indents that differ by more columns than this tell levels apart. */
enum { SAME_INDENT = 1 };

/* ---- labels ----------------------------------------------------------- */

/* The label that markup gives as one link. */
static uint32_t
markup_label(const struct ccd_lang *lang, const struct ccd_block *block, struct ccd_arena *a,
    struct ccd_label *p)
{
	const char *label = block->label;
	size_t n = strlen(label);

	if (n == 0) {
		*p = (struct ccd_label){ .form = CCD_FORM_BULLET, .components = 1 };
		return block->list_depth > 0 && block->level == 0;
	}
	if (!ccd_label_parse(lang, block->text, strlen(block->text), a, p) || p->length != n) {
		/* no label that anyone would type, or one alone */
		const char *dotted = ccd_arena_printf(a, "%s.", label);

		if (!ccd_label_parse(lang, label, n, a, p) && !ccd_label_parse(lang, dotted, n + 1, a, p))
			*p = (struct ccd_label){ .form = CCD_FORM_BULLET, .components = 1 };
		p->start = 0;
		p->length = (uint32_t)n;
		p->body = (uint32_t)n + (block->text[n] == ' ');
	}
	return 1;
}

void
ccd_candidate_labels(struct ccd_draft *d, const struct ccd_blocks *blocks, struct ccd_candidate *out)
{
	struct ccd_label chain[CCD_LABEL_CHAIN];

	for (size_t i = 0; i < blocks->n; i++) {
		const struct ccd_block *block = &blocks->v[i];
		struct ccd_candidate *c = &out[i];

		c->nlink = block->label != NULL ? markup_label(d->lang, block, d->brief, chain) :
		    ccd_label_chain(d->lang, block->text, strlen(block->text), d->brief, chain);
		ccd_arena_clear(d->brief);
		if (c->nlink == 0)
			continue;
		c->link = ccd_array(d->scratch, c->nlink, struct ccd_label);
		memcpy(c->link, chain, c->nlink * sizeof *chain);
	}
}

/* ---- costs ------------------------------------------------------------ */

/* A division's word and number may as well stand in a sentence: what follows them tells. */
static void
weigh_unit(const struct ccd_draft *d, const struct ccd_block *block, struct ccd_candidate *c)
{
	const struct ccd_label *first = &c->link[0], *last = &c->link[c->nlink - 1];
	size_t at = last->body;
	int32_t next = c->alone ? 0 : ccd_utf8_next(block->text, strlen(block->text), &at);
	bool apart = last->body > last->length, division = first->kind != CCD_KIND_ARTICLE;

	c->as_words = ccd_cost[CCD_COST_WORDS_UNIT];
	if (first->kind == CCD_KIND_ANNEX || next == 0 || block->level > 0 || strchr(".:", block->text[first->length - 1]) != NULL)
		return;
	if (!d->lang->runs_on ? !ccd_is_letter(next) && next != '(' : apart)
		return;
	if ((!d->lang->runs_on || division) && !ccd_is_lower(next) &&
	    ccd_heading_shape(block, CCD_HEADING_COLUMNS))
		return;
	if (ccd_is_lower(next)) {
		c->as_words = ccd_cost[CCD_COST_WORDS_UNIT_ON];
		c->as_label = ccd_cost[CCD_COST_LABEL_ON];
	} else {
		c->as_words = ccd_cost[CCD_COST_WORDS_UNIT_OR];
		c->as_label = division ? ccd_cost[CCD_COST_LABEL_ON] : 0;
	}
}

/* What it costs to take the labels of block I for words, and for labels. */
static void
weigh(const struct ccd_draft *d, const struct ccd_block *block, struct ccd_candidate *c)
{
	static const uint8_t words[CCD_FORM__COUNT] = {
		[CCD_FORM_BARE] = CCD_COST_WORDS_BARE, [CCD_FORM_DOT] = CCD_COST_WORDS_DOT,
		[CCD_FORM_COMMA] = CCD_COST_WORDS_COMMA, [CCD_FORM_CLOSED] = CCD_COST_WORDS_BRACKET,
		[CCD_FORM_ENCLOSED] = CCD_COST_WORDS_BRACKET, [CCD_FORM_CIRCLED] = CCD_COST_WORDS_CIRCLED,
		[CCD_FORM_BULLET] = CCD_COST_WORDS_CIRCLED,
	};
	const struct ccd_label *p = &c->link[0];
	size_t at = p->body;
	int32_t next = ccd_utf8_next(block->text, strlen(block->text), &at);

	c->as_words = ccd_cost[words[p->form]];
	c->as_label = 0;
	if (p->form == CCD_FORM_WORD)
		weigh_unit(d, block, c);
	if (p->form == CCD_FORM_BARE && p->components > 1)
		c->as_words = (int16_t)(ccd_cost[CCD_COST_WORDS_DOTTED] * (int)(p->components - 1));
	if (p->form == CCD_FORM_BARE && c->nlink == 1 && !c->alone && ccd_is_lower(next))
		c->as_label = (int16_t)(ccd_cost[CCD_COST_LABEL_BARE_ON] / (int)p->components);
	if (p->form == CCD_FORM_DOT && p->body == p->length && !c->alone && !ccd_is_cjk(next) &&
	    ccd_is_letter(next))
		c->as_label = ccd_cost[CCD_COST_LABEL_GLUED];
	if (p->form != CCD_FORM_WORD)
		c->as_words = (int16_t)(c->as_words + (int)(c->nlink - 1) * ccd_cost[CCD_COST_WORDS_CHAIN]);
	if (p->until > 0)
		c->as_words = ccd_cost[CCD_COST_WORDS_UNIT];
}

static bool
all_capitals(const char *text)
{
	size_t n = strlen(text), capitals = 0;

	for (size_t i = 0; i < n;) {
		int32_t c = ccd_utf8_next(text, n, &i);

		if (ccd_is_lower(c))
			return false;
		capitals += ccd_is_upper(c);
	}
	return capitals > 1;
}

/* What speaks against a heading that only its shape speaks for. */
static void
weigh_heading(const struct ccd_block *block, struct ccd_candidate *c)
{
	size_t n = strlen(block->text), columns = ccd_text_width(block->text, n);

	c->capitals = all_capitals(block->text);
	c->as_heading = ccd_cost[CCD_COST_HEADING];
	if (columns > CCD_HEADING_USUAL && !c->capitals)
		c->as_heading = (int16_t)(c->as_heading +
		    ccd_cost[CCD_COST_HEADING_COLUMN] * (int)(columns - CCD_HEADING_USUAL));
	if (n > 0 && block->text[n - 1] == ')' && !c->capitals)
		c->as_heading = (int16_t)(c->as_heading + ccd_cost[CCD_COST_HEADING_BRACKET]);
}

/* ---- one block -------------------------------------------------------- */

static bool
is_list_label(const struct ccd_block *block)
{
	return block->label != NULL && block->list_depth > 0 && block->level == 0;
}

/* Whether the labels of one series may be A and, next, B. */
static bool
goes_on(const struct ccd_label *a, const struct ccd_label *b)
{
	for (uint32_t r = 0; r < a->nreading; r++)
		for (uint32_t q = 0; q < b->nreading; q++)
			if (a->reading[r].scheme == b->reading[q].scheme &&
			    b->reading[q].number == a->reading[r].number + 1)
				return true;
	return false;
}

/* A numbered block that may head what follows it: "1. Definitions", 一、总则. */
static bool
may_head(const struct ccd_draft *d, size_t i)
{
	const struct ccd_candidate *c = &d->candidate[i];
	const struct ccd_block *block = &d->blocks.v[i];
	const struct ccd_label *p = c->link, *next = i + 1 < d->blocks.n ? d->candidate[i + 1].link : NULL;

	if (c->nlink == 0 || p->nreading == 0 || p->form == CCD_FORM_WORD)
		return false;
	if (block->level > 0 || c->alone)
		return block->level > 0;
	if (p->form == CCD_FORM_ENCLOSED || p->form == CCD_FORM_CLOSED || p->form == CCD_FORM_CIRCLED ||
	    block->label != NULL || !block->alone ||
	    !ccd_heading_shape(block, CCD_HEADING_COLUMNS / 2) || i + 1 == d->blocks.n)
		return false;
	/* a list of short items has its next item right behind it */
	return next == NULL || next->form != p->form || next->components != p->components || !goes_on(p, next);
}

static void
complete(struct ccd_draft *d, size_t i)
{
	const struct ccd_block *block = &d->blocks.v[i];
	struct ccd_candidate *c = &d->candidate[i];
	struct ccd_label annex;
	bool working;

	c->lead_in = ccd_sign_lead_in(block->text);
	c->remark = c->nlink == 0 && ccd_sign_remark(block->text);
	c->closed = !ccd_sign_unclosed(block->text) && !ccd_sign_continues(block->text);
	if (block->kind == CCD_KIND_NOTE) {
		c->role = CCD_ROLE_NOTE;
	} else if (block->column > 0) {
		c->role = CCD_ROLE_CELL;
	} else if (block->kind == CCD_KIND_TABLE) {
		c->role = CCD_ROLE_TABLE;
	} else if (block->kind == CCD_KIND_NOTICE || ccd_sign_notice(d->lang, block->text, d->brief, &working)) {
		c->role = CCD_ROLE_NOTICE;
	}
	if (c->role != CCD_ROLE_PLAIN)
		return;
	/* a note on amendments; behind a bare number a name may stand in brackets */
	c->titled = ccd_heading_shape(block, CCD_TITLE_COLUMNS) &&
	    !(c->remark && block->level == 0 && i > 0 && !d->candidate[i - 1].alone);
	c->shaped = c->titled && ccd_heading_shape(block, CCD_HEADING_COLUMNS);
	if (c->titled && !(c->nlink > 0 && ccd_heading_rank(c->link[0].kind) > 0) &&
	    ccd_sign_annex(d->lang, block->text, d->brief, &annex)) {
		c->link = ccd_new(d->scratch, struct ccd_label);
		*c->link = annex;
		c->nlink = 1;
	} else if ((c->lines = (uint8_t)ccd_apart_signature(d, i)) > 0) {
		c->role = CCD_ROLE_SIGNATURE;
	}
	c->alone = c->nlink > 0 && block->text[c->link[c->nlink - 1].body] == '\0';
	c->marked = is_list_label(block);
	c->heading = d->survey.headings_marked ? block->level > 0 : c->shaped;
	if (c->shaped && block->level == 0)
		weigh_heading(block, c);
	d->survey.capitals |= c->capitals && block->alone && c->nlink == 0 && i > 0;
	c->enacting = ccd_sign_enacting(d->lang, block->text, d->brief);
	c->preamble = ccd_sign_preamble(d->lang, block->text, d->brief);
	if (c->nlink > 0 && !c->marked)
		weigh(d, block, c);
	c->numbered = may_head(d, i);
	if (c->numbered && d->survey.headings_marked && block->level == 0)
		c->as_heading = ccd_cost[CCD_COST_HEADING_UNMARKED];
}

/* ---- the whole -------------------------------------------------------- */

/* A date alone, which may be set like a heading on a title page. */
static bool
is_date(const struct ccd_draft *d, const char *text)
{
	size_t n = strlen(text);
	struct ccd_value *value;

	return n <= DATE_BYTES && strpbrk(text, "0123456789") != NULL &&
	    ccd_values(d->lang, text, n, 0, d->brief, &value) == 1 &&
	    value->kind == CCD_VALUE_DATE && value->start == 0 && value->end == n;
}

/* Which headings markup knows. */
static void
survey_headings(struct ccd_draft *d)
{
	struct ccd_survey *s = &d->survey;

	for (size_t i = 0; i < d->blocks.n; i++) {
		struct ccd_block *block = &d->blocks.v[i];
		const struct ccd_candidate *c = &d->candidate[i];

		if (block->level > 0 && is_date(d, block->text))
			block->level = 0;
		s->headings_marked |= block->level > 0;
		s->numbered += block->level > 0 && c->nlink > 0 && c->link[0].nreading > 0;
		for (uint8_t l = block->level; l > 0 && c->nlink == 0 && l < 7; l++)
			s->last_heading[l] = i;
	}
}

/* Whether the indents of blocks with labels differ. */
static void
survey_indents(struct ccd_draft *d)
{
	int16_t least = INT16_MAX, most = INT16_MIN;

	for (size_t i = 0; i < d->blocks.n; i++) {
		int16_t indent = d->blocks.v[i].indent;

		if (d->candidate[i].nlink == 0)
			continue;
		least = indent < least ? indent : least;
		most = indent > most ? indent : most;
	}
	d->survey.indented = least < most && most - least > SAME_INDENT;
}

/* What was counted of whole numbers that are labels, and of paths of two. */
struct paths {
	size_t whole;
	size_t parted;          /* of them those that "N.1" follows */
	size_t headed;          /* of those the ones that are headings or lead in: "2. Definitions" */
	size_t chained;         /* whole ones with the number of a paragraph behind: "5 (1)" */
};

static void
count_path(struct paths *n, const struct ccd_candidate *c, const struct ccd_block *block, bool *headed,
    uint32_t *before)
{
	const struct ccd_label *p = c->link;

	if (p->reading[0].scheme == CCD_SCHEME_DECIMAL && p->reading[0].insert == 0) {
		n->whole++;
		n->chained += c->nlink > 1 && p[1].form == CCD_FORM_ENCLOSED;
		*headed = block->level > 0 || c->lead_in || ccd_sign_unclosed(block->text);
		*before = p->reading[0].number;
	} else if (p->components == 2 && p->nreading == 2) {
		n->chained += c->nlink > 1 && p[1].form == CCD_FORM_ENCLOSED;
		if (p->reading[0].number == 1 && (p->reading[1].number == *before || *before == 0)) {
			n->parted++;
			n->headed += *headed;
		}
		*before = p->reading[1].number;
	}
}

/* Is 7.1 a part of 7, or what was inserted behind it? In contracts and manuals nearly all numbers
 * have parts, or head them; in amended statutes few, and paragraphs are numbered in another way. */
static void
survey_paths(struct ccd_draft *d)
{
	struct paths n = { 0 };
	bool headed = false, parts;
	uint32_t before = 0;

	for (size_t i = 0; i < d->blocks.n; i++) {
		const struct ccd_candidate *c = &d->candidate[i];

		if (c->nlink > 0 && c->link->nreading > 0 && c->link->kind == CCD_KIND_DOCUMENT &&
		    (c->link->form == CCD_FORM_BARE || c->link->form == CCD_FORM_DOT))
			count_path(&n, c, &d->blocks.v[i], &headed, &before);
	}
	parts = n.chained * 10 <= n.whole && (n.parted * 2 > n.whole || n.headed * 2 > n.parted);
	d->survey.path[0] = ccd_cost[CCD_COST_OTHER_PATH] * parts;
	d->survey.path[1] = ccd_cost[CCD_COST_OTHER_PATH] * !parts;
}

void
ccd_candidate_complete(struct ccd_draft *d)
{
	survey_headings(d);
	for (size_t i = 0; i < d->blocks.n; i++) {
		complete(d, i);
		ccd_arena_clear(d->brief);
	}
	survey_indents(d);
	survey_paths(d);
}
