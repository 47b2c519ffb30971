/*
 * Blocks to a clause tree, in one pass. What is open is a stack of containers
 * (annex, part, ..., article) and above it a stack of lists. A label belongs to
 * the list it continues; where it fits several, the block after it decides.
 */
#include "outline/outline.h"

#include <string.h>

#include "base/error.h"
#include "base/limits.h"
#include "model/model.h"
#include "outline/outline_int.h"
#include "text/decode.h"
#include "text/segment.h"
#include "text/utf8.h"

/* Titles and headings are shorter than this, in bytes of an average line each way. */
enum { TITLE_CHARACTERS = 300, HEADING_COLUMNS = 150 };

/* A label may leave out this many numbers (repealed units) and still continue its list. */
enum { LARGEST_GAP = 5 };

/* Which container a kind closes: those of the same rank or a higher one. */
static const unsigned char rank_of[CCD_KIND__COUNT] = {
	[CCD_KIND_ANNEX] = 10, [CCD_KIND_PART] = 20, [CCD_KIND_CHAPTER] = 30,
	[CCD_KIND_SECTION] = 40, [CCD_KIND_HEADING] = 60, [CCD_KIND_ARTICLE] = 70,
};
/* Numbered headings without a word rank by their form, between sections and headings. */
enum { RANK_ROMAN = 42, RANK_LETTER = 44, RANK_DECIMAL = 46, RANK_LIST = 80 };

struct container {
	uint32_t clause;
	unsigned rank;
	bool has_text;          /* holds other things than containers */
};

/* An open list. */
struct list {
	uint32_t owner;         /* the clause its members are children of */
	uint32_t last;          /* its newest member */
	enum ccd_label_form form;
	uint32_t components;
	enum ccd_kind kind;     /* of its members */
	uint32_t number[CCD_SCHEME__COUNT];     /* of the newest member in each series, 0 none */
	struct ccd_members members;
};

struct builder {
	struct ccd_version *v;
	const struct ccd_lang *lang;
	const struct ccd_blocks *blocks;
	struct ccd_label_parse *parse;          /* [blocks->n] */
	bool *labelled;                         /* [blocks->n] */
	struct ccd_arena *arena, *scratch;
	size_t cap;
	struct container open[CCD_LIMIT_DEPTH];
	uint32_t nopen;
	struct list list[CCD_LIMIT_DEPTH];
	uint32_t nlist;
	uint32_t text;          /* the unnumbered text whose list may follow, or 0 */
	bool preamble;          /* between enacting phrase or preamble heading and its end */
	bool title_due;         /* the next heading names the document or annex */
	uint32_t article[2];    /* number and insert of the last article */
};

/* ---- adding clauses ---- */

static uint32_t
add_clause(struct builder *b, enum ccd_kind kind, uint32_t parent, const struct ccd_block *block)
{
	struct { struct ccd_clause *v; size_t n, cap; } clauses = { b->v->clause, b->v->nclause, b->cap };
	struct ccd_clause *c = ccd_push(b->arena, &clauses);

	*c = (struct ccd_clause){ .kind = kind, .parent = parent, .text = block->text,
		.line = block->line, .end = (uint32_t)clauses.n, .anchor = block->anchor,
		.lang = block->lang, .span = block->span, .nspan = block->nspan };
	b->v->clause = clauses.v;
	b->v->nclause = (uint32_t)clauses.n;
	b->cap = clauses.cap;
	c->depth = parent == CCD_NONE ? 0 : clauses.v[parent].depth + 1;
	return b->v->nclause - 1;
}

static void
set_label(struct builder *b, uint32_t clause, uint32_t length, uint32_t body)
{
	struct ccd_clause *c = &b->v->clause[clause];

	if (length == 0)
		return;
	c->label = ccd_arena_strndup(b->arena, c->text, length);
	c->body = body;
}

/* ---- containers and lists ---- */

static void
close_lists(struct builder *b, uint32_t down_to)
{
	while (b->nlist > down_to)
		ccd_list_resolve(&b->list[--b->nlist].members, b->v->clause);
	b->text = 0;
}

static uint32_t
container(const struct builder *b)
{
	return b->open[b->nopen - 1].clause;
}

/* Opens a container of RANK, closing those that cannot hold it. A heading that
 * holds text already does not take an article in: it was a heading of its own. */
static void
open_container(struct builder *b, enum ccd_kind kind, unsigned rank, const struct ccd_block *block)
{
	uint32_t clause;

	close_lists(b, 0);
	while (b->nopen > 1 && (b->open[b->nopen - 1].rank >= rank ||
	    (b->open[b->nopen - 1].rank == rank_of[CCD_KIND_HEADING] && b->open[b->nopen - 1].has_text)))
		b->nopen--;
	clause = add_clause(b, kind, container(b), block);
	if (b->nopen < CCD_LIMIT_DEPTH)
		b->open[b->nopen++] = (struct container){ clause, rank, false };
	b->preamble = false;
}

/* The clause that holds an unnumbered text: the numbered paragraph that is open,
 * else the container. Items are closed by it. */
static uint32_t
text_owner(struct builder *b)
{
	while (b->nlist > 0 && b->list[b->nlist - 1].kind != CCD_KIND_PARAGRAPH)
		close_lists(b, b->nlist - 1);
	b->text = 0;
	return b->nlist > 0 ? b->list[b->nlist - 1].last : container(b);
}

static uint32_t
add_text(struct builder *b, enum ccd_kind kind, const struct ccd_block *block)
{
	uint32_t owner = kind == CCD_KIND_TEXT ? text_owner(b) : container(b), clause;

	if (kind != CCD_KIND_TEXT)
		close_lists(b, 0);
	b->open[b->nopen - 1].has_text = true;
	b->title_due = false;
	clause = add_clause(b, kind, owner, block);
	b->text = clause;
	return clause;
}

/* ---- lists ---- */

/* The newest clause that a list could hang on. */
static uint32_t
newest(const struct builder *b)
{
	if (b->text != 0)
		return b->text;
	return b->nlist > 0 ? b->list[b->nlist - 1].last : container(b);
}

static bool
is_cyrillic(enum ccd_scheme scheme)
{
	return scheme == CCD_SCHEME_CYRILLIC || scheme == CCD_SCHEME_CYRILLIC_UPPER;
}

enum fit { FIT_NONE, FIT_BACK, FIT_GAP, FIT_SAME, FIT_NEXT };

/* How a label stands to a list of its form. */
static enum fit
fit_of(const struct list *list, const struct ccd_label_parse *p)
{
	enum fit best = FIT_NONE;

	if (list->form != p->form || list->components != p->components)
		return FIT_NONE;
	for (uint32_t r = 0; r < p->nreading; r++) {
		uint32_t last = list->number[p->reading[r].scheme], number = p->reading[r].number;
		uint32_t reach = is_cyrillic(p->reading[r].scheme) ? 3 : 1;     /* letters left out */
		enum fit fit = FIT_NONE;

		if (last == 0)
			continue;
		if (number > last && number <= last + reach)
			fit = FIT_NEXT;
		else if (number == last)
			fit = p->reading[r].insert > 0 ? FIT_NEXT : FIT_SAME;
		else if (number > last && number <= last + LARGEST_GAP)
			fit = FIT_GAP;
		else if (number > 1 && number < last && p->form != CCD_FORM_BARE)
			fit = FIT_BACK;         /* out of order, for a rule to report */
		best = fit > best ? fit : best;
	}
	return best;
}

static bool
can_begin(const struct ccd_label_parse *p)
{
	for (uint32_t r = 0; r < p->nreading; r++)
		if (p->reading[r].number == 1)
			return true;
	return false;
}

/* The next block with a label of the form of block I, as a list of one it would
 * continue; false if there is none near. */
static bool
next_continues(const struct builder *b, size_t i, enum ccd_scheme only)
{
	struct list one = { .form = b->parse[i].form, .components = b->parse[i].components };

	for (uint32_t r = 0; r < b->parse[i].nreading; r++)
		if (only == CCD_SCHEME_NONE || b->parse[i].reading[r].scheme == only)
			one.number[b->parse[i].reading[r].scheme] = b->parse[i].reading[r].number;
	for (size_t k = i + 1; k < b->blocks->n && k < i + 12; k++)
		if (b->labelled[k] && b->parse[k].form == one.form &&
		    b->parse[k].components == one.components)
			return fit_of(&one, &b->parse[k]) == FIT_NEXT;
	return false;
}

/* The open list that block I continues best, or nlist. */
static uint32_t
list_for(const struct builder *b, size_t i)
{
	uint32_t found = b->nlist;
	enum fit best = FIT_NONE;

	for (uint32_t l = b->nlist; l-- > 0;) {
		enum fit fit = fit_of(&b->list[l], &b->parse[i]);

		if (fit > best) {
			best = fit;
			found = l;
		}
	}
	return found;
}

/* "(i)" that would follow "(h)" may as well begin a list under it: the block after
 * it tells, and where it does not, the lead-in before it. */
static bool
begins_deeper(const struct builder *b, size_t i)
{
	bool under_lead_in = ccd_sign_lead_in(b->v->clause[newest(b)].text);

	if (!can_begin(&b->parse[i]))
		return false;
	if (next_continues(b, i, CCD_SCHEME_ROMAN) && !next_continues(b, i, CCD_SCHEME_LATIN))
		return true;
	return under_lead_in && !next_continues(b, i, CCD_SCHEME_LATIN);
}

/* The kind of the members of a new list under OWNER. */
static enum ccd_kind
member_kind(const struct builder *b, uint32_t owner, const struct ccd_label_parse *p)
{
	const struct ccd_clause *c = &b->v->clause[owner];
	enum ccd_scheme scheme = p->reading[0].scheme;

	if (p->kind != CCD_KIND_DOCUMENT)
		return p->kind;
	if (c->kind == CCD_KIND_HEADING && ccd_sign_preamble(b->lang, c->text, b->scratch))
		return CCD_KIND_RECITAL;
	switch (c->kind) {
	case CCD_KIND_ITEM:
	case CCD_KIND_SUBITEM:
		return CCD_KIND_SUBITEM;
	case CCD_KIND_PARAGRAPH:
	case CCD_KIND_TEXT:
	case CCD_KIND_OPERATIVE:
		return scheme == CCD_SCHEME_DOTTED && c->kind == CCD_KIND_PARAGRAPH ?
		    CCD_KIND_PARAGRAPH : CCD_KIND_ITEM;
	default:
		break;
	}
	if (c->text[c->body] != '\0' && ccd_sign_lead_in(c->text))
		return CCD_KIND_ITEM;
	if (scheme == CCD_SCHEME_DECIMAL || scheme == CCD_SCHEME_DOTTED ||
	    (scheme == CCD_SCHEME_HAN && p->form == CCD_FORM_COMMA))
		return CCD_KIND_PARAGRAPH;
	return CCD_KIND_ITEM;
}

/* What a new list hangs on: by its label, a lead-in, else the newest member of an open list of
 * another form, else the container. */
static uint32_t
list_owner(struct builder *b, const struct ccd_label_parse *p)
{
	uint32_t at = newest(b);

	if (p->components > 1) {        /* 1.2.3 names its owner itself */
		for (uint32_t l = b->nlist; l-- > 0;)
			if (b->list[l].components + 1 == p->components)
				return b->list[l].last;
		return container(b);
	}
	if (ccd_sign_lead_in(b->v->clause[at].text) || (b->text == 0 && b->nlist > 0 &&
	    (b->list[b->nlist - 1].form != p->form ||
	    b->list[b->nlist - 1].components < p->components)))
		return at;
	if (b->text != 0 && b->nlist > 0)
		return b->v->clause[b->text].parent;
	return b->nlist > 0 ? b->list[b->nlist - 1].owner : container(b);
}

static void
join_list(struct builder *b, uint32_t l, size_t i)
{
	struct list *list = &b->list[l];
	const struct ccd_label_parse *p = &b->parse[i];

	close_lists(b, l + 1);
	b->open[b->nopen - 1].has_text = true;
	list->last = add_clause(b, list->kind, list->owner, &b->blocks->v[i]);
	set_label(b, list->last, p->length, p->body);
	memset(list->number, 0, sizeof list->number);
	for (uint32_t r = 0; r < p->nreading; r++)
		list->number[p->reading[r].scheme] = p->reading[r].number;
	*ccd_push(b->scratch, &list->members) = (struct ccd_member){ list->last, *p };
}

static void
begin_list(struct builder *b, size_t i)
{
	const struct ccd_label_parse *p = &b->parse[i];
	uint32_t owner = list_owner(b, p);

	/* lists that do not hold the owner are over */
	while (b->nlist > 0 && b->list[b->nlist - 1].last != owner &&
	    b->v->clause[owner].parent != b->list[b->nlist - 1].last)
		close_lists(b, b->nlist - 1);
	b->text = 0;
	if (b->nlist + b->nopen + 2 >= CCD_LIMIT_DEPTH)
		close_lists(b, b->nlist - 1);
	b->list[b->nlist] = (struct list){ .owner = owner, .form = p->form,
		.components = p->components, .kind = member_kind(b, owner, p) };
	b->nlist++;
	join_list(b, b->nlist - 1, i);
}

/* Behind a lead-in a list may begin with any number, as long as it goes on. */
static bool
led_in(const struct builder *b, size_t i)
{
	return ccd_sign_lead_in(b->v->clause[newest(b)].text) && i + 1 < b->blocks->n &&
	    b->labelled[i + 1] && b->parse[i + 1].form == b->parse[i].form &&
	    b->parse[i + 1].components == b->parse[i].components;
}

/* Puts block I into a list, an open or a new one; false where its label fits none
 * and may be no label. */
static bool
add_labelled(struct builder *b, size_t i)
{
	const struct ccd_label_parse *p = &b->parse[i];
	uint32_t l = list_for(b, i);
	bool in_list = l < b->nlist;

	if (in_list && !(l == b->nlist - 1 && begins_deeper(b, i))) {
		join_list(b, l, i);
		return true;
	}
	if (p->form == CCD_FORM_BARE && !next_continues(b, i, CCD_SCHEME_NONE))
		return false;
	/* A restart under the same owner is a defect to report, not a new list. */
	if (can_begin(p) && b->text == 0 && b->nlist > 0 && b->list[b->nlist - 1].form == p->form &&
	    b->list[b->nlist - 1].components == p->components &&
	    !ccd_sign_lead_in(b->v->clause[newest(b)].text)) {
		join_list(b, b->nlist - 1, i);
		return true;
	}
	if (!can_begin(p) && !next_continues(b, i, CCD_SCHEME_NONE) && !led_in(b, i))
		return false;
	begin_list(b, i);
	return true;
}

/* ---- headings ---- */

/* Short, not closed by a mark, and no clause of a sentence that goes on. */
static bool
heading_like(const struct builder *b, size_t i, size_t columns)
{
	const struct ccd_block *block = &b->blocks->v[i];
	size_t n = strlen(block->text), at = 0;

	if (block->level > 0)
		return true;
	return n > 0 && ccd_text_width(block->text, n) <= columns && ccd_sign_unclosed(block->text) &&
	    !ccd_is_lower(ccd_utf8_next(block->text, n, &at)) &&
	    (block->alone || block->short_line || block->indent > 0);
}

/* A numbered block that heads what follows it: "1. Definitions", 一、总则. */
static bool
numbered_heading(const struct builder *b, size_t i)
{
	const struct ccd_label_parse *p = &b->parse[i];
	bool lettered = p->form == CCD_FORM_ENCLOSED || p->form == CCD_FORM_CLOSED ||
	    p->form == CCD_FORM_CIRCLED;

	if (lettered || p->nreading == 0 || b->blocks->v[i].text[p->body] == '\0' ||
	    !b->blocks->v[i].alone || !heading_like(b, i, HEADING_COLUMNS / 2) ||
	    i + 1 == b->blocks->n)
		return false;
	if (ccd_sign_lead_in(b->v->clause[newest(b)].text))
		return false;
	/* a list of short items has its next item right behind it */
	return !(b->labelled[i + 1] && b->parse[i + 1].form == p->form &&
	    b->parse[i + 1].components == p->components);
}

static unsigned
numbered_rank(const struct ccd_label_parse *p)
{
	switch (p->reading[p->nreading - 1].scheme) {
	case CCD_SCHEME_ROMAN_UPPER:
	case CCD_SCHEME_HAN:
		return RANK_ROMAN;
	case CCD_SCHEME_LATIN_UPPER:
	case CCD_SCHEME_CYRILLIC_UPPER:
		return RANK_LETTER;
	default:
		return RANK_DECIMAL + (p->components < 10 ? p->components : 10);
	}
}

/* A word label opens its division where it is alone, or in step with the last
 * one, or set off from its words; else it is a reference in running text. */
static bool
opens_division(const struct builder *b, size_t i)
{
	const struct ccd_label_parse *p = &b->parse[i];
	const char *text = b->blocks->v[i].text;
	const struct ccd_ordinal *o = &p->reading[0];
	bool apart = p->body > p->length || text[p->body] == '\0', in_step;
	size_t at = p->body;
	int32_t next = text[at] != '\0' ? ccd_utf8_next(text, strlen(text), &at) : 0;

	if (next == 0 || text[p->length - 1] == '.' || text[p->length - 1] == ':')
		return true;
	in_step = p->kind == CCD_KIND_ARTICLE && (o->number == b->article[0] + 1 ||
	    (o->number == b->article[0] && o->insert == b->article[1] + 1));
	if (!b->lang->spaced)
		return apart || in_step || (p->kind != CCD_KIND_ARTICLE && heading_like(b, i, HEADING_COLUMNS));
	if (ccd_is_lower(next))
		return false;
	return heading_like(b, i, HEADING_COLUMNS) || !ccd_is_letter(next) || in_step;
}

static void
add_division(struct builder *b, size_t i)
{
	const struct ccd_label_parse *p = &b->parse[i];
	struct ccd_clause *c;

	open_container(b, p->kind, rank_of[p->kind], &b->blocks->v[i]);
	set_label(b, b->v->nclause - 1, p->length, p->body);
	c = &b->v->clause[b->v->nclause - 1];
	c->ordinal = p->reading[p->nreading - 1];
	if (p->kind == CCD_KIND_ARTICLE) {
		b->article[0] = c->ordinal.number;
		b->article[1] = c->ordinal.insert;
	}
	b->title_due = false;
}

/* The name of a division may stand on the line below its bare label. */
static bool
is_division_name(const struct builder *b, size_t i)
{
	const struct ccd_clause *c = &b->v->clause[container(b)];
	unsigned rank = b->open[b->nopen - 1].rank;

	if (container(b) != b->v->nclause - 1 || c->label == NULL || c->kind == CCD_KIND_ANNEX ||
	    c->text[c->body] != '\0' || i + 1 == b->blocks->n || !heading_like(b, i, HEADING_COLUMNS))
		return false;
	if (rank != rank_of[CCD_KIND_ARTICLE])
		return b->blocks->v[i].level == 0;
	return b->labelled[i + 1] || !heading_like(b, i + 1, HEADING_COLUMNS / 2);
}

/* Joins block I to the bare label before it, so that both ways of printing are the same. */
static void
add_division_name(struct builder *b, size_t i)
{
	struct ccd_clause *c = &b->v->clause[container(b)];

	c->body = (uint32_t)strlen(c->text) + 1;
	c->text = ccd_arena_printf(b->arena, "%s %s", c->text, b->blocks->v[i].text);
}

/* Right behind an annex's number "Schedule of fees" is its name. */
static bool
names_annex(const struct builder *b, uint32_t label, uint32_t number)
{
	return label == 0 && number == 0 && b->title_due && container(b) != 0 &&
	    container(b) == b->v->nclause - 1;
}

static void
add_annex(struct builder *b, size_t i, uint32_t label, uint32_t number)
{
	open_container(b, CCD_KIND_ANNEX, rank_of[CCD_KIND_ANNEX], &b->blocks->v[i]);
	set_label(b, b->v->nclause - 1, number > 0 ? label : 0, label);
	if (number > 0)
		b->v->clause[b->v->nclause - 1].ordinal =
		    (struct ccd_ordinal){ number, 0, CCD_SCHEME_DECIMAL };
	b->article[0] = b->article[1] = 0;
	b->title_due = true;
}

/* ---- signatures ---- */

/* Lines of a signature: short, unnumbered, not closed, nothing of their own. */
static bool
signature_line(const struct builder *b, size_t i)
{
	uint32_t label, number;
	bool working;

	return i < b->blocks->n && b->blocks->v[i].short_line && !b->labelled[i] &&
	    b->blocks->v[i].level == 0 && ccd_sign_unclosed(b->blocks->v[i].text) &&
	    !ccd_sign_annex(b->lang, b->blocks->v[i].text, b->scratch, &label, &number) &&
	    !ccd_sign_notice(b->lang, b->blocks->v[i].text, b->scratch, &working);
}

/* The blocks of the signature that begins at block I: their number, or 0. The mark
 * opens it (office lines follow), or ends it (they stood before). */
static size_t
signature_length(const struct builder *b, size_t i)
{
	enum { LINES = 4 };
	size_t n = 1;

	if (ccd_sign_signature(b->lang, b->blocks->v[i].text, b->scratch) == CCD_MARK_FIRST) {
		for (; n < LINES && signature_line(b, i + n); n++)
			if (ccd_sign_signature(b->lang, b->blocks->v[i + n].text, b->scratch) != CCD_MARK_NONE)
				break;
		return n;
	}
	for (n = 0; n < LINES && signature_line(b, i + n); n++)
		switch (ccd_sign_signature(b->lang, b->blocks->v[i + n].text, b->scratch)) {
		case CCD_MARK_LAST:
			return n + 1;
		case CCD_MARK_FIRST:
			return 0;
		case CCD_MARK_NONE:
			break;
		}
	return 0;
}

static void
add_signature(struct builder *b, size_t i, size_t n)
{
	struct ccd_block joined = b->blocks->v[i];

	for (size_t k = 1; k < n; k++)
		joined.text = ccd_arena_printf(b->arena, "%s%s%s", joined.text,
		    b->lang->spaced ? " " : "，", b->blocks->v[i + k].text);
	close_lists(b, 0);
	while (b->nopen > 1 && b->open[b->nopen - 1].rank > rank_of[CCD_KIND_ANNEX])
		b->nopen--;
	add_clause(b, CCD_KIND_SIGNATURE, container(b), &joined);
	b->preamble = false;
}

/* ---- the pass ---- */

/* The kind of an unnumbered paragraph. */
static enum ccd_kind
text_kind(struct builder *b, const struct ccd_block *block)
{
	const struct ccd_opening *opening = ccd_sign_opening(b->lang, block->text, b->scratch);
	bool continues = ccd_sign_continues(block->text);
	bool beginning = b->nlist == 0 && b->open[b->nopen - 1].rank <= rank_of[CCD_KIND_ANNEX];

	if ((b->preamble || beginning) && ccd_sign_enacting(b->lang, block->text, b->scratch)) {
		b->preamble = true;
		return CCD_KIND_ENACTING;
	}
	if (!b->preamble && !(beginning && continues && opening != NULL &&
	    opening->kind == CCD_KIND_RECITAL))
		return CCD_KIND_TEXT;
	if (opening != NULL && opening->kind == CCD_KIND_OPERATIVE)
		return CCD_KIND_OPERATIVE;
	if (continues || (opening != NULL && opening->kind == CCD_KIND_RECITAL)) {
		b->preamble = true;
		return CCD_KIND_RECITAL;
	}
	return CCD_KIND_TEXT;
}

static bool
add_heading(struct builder *b, size_t i)
{
	const struct ccd_block *block = &b->blocks->v[i];
	const char *next = i + 1 < b->blocks->n ? b->blocks->v[i + 1].text : "";

	if (ccd_sign_preamble(b->lang, block->text, b->scratch)) {
		open_container(b, CCD_KIND_HEADING, rank_of[CCD_KIND_HEADING], block);
		b->preamble = true;
		b->title_due = false;
		return true;
	}
	if (b->title_due && heading_like(b, i, TITLE_CHARACTERS)) {
		b->title_due = false;
		add_clause(b, CCD_KIND_TITLE, container(b), block);
		return true;
	}
	if (is_division_name(b, i)) {
		add_division_name(b, i);
		return true;
	}
	if (*next == '\0' || !block->alone || !heading_like(b, i, HEADING_COLUMNS) ||
	    b->v->clause[container(b)].kind == CCD_KIND_ARTICLE ||
	    ccd_sign_enacting(b->lang, block->text, b->scratch))
		return false;
	open_container(b, CCD_KIND_HEADING, rank_of[CCD_KIND_HEADING], block);
	return true;
}

static void
add_bullet(struct builder *b, size_t i)
{
	uint32_t owner = ccd_sign_lead_in(b->v->clause[newest(b)].text) ? newest(b) :
	    b->text != 0 && b->v->clause[b->text].label != NULL ? b->v->clause[b->text].parent :
	    text_owner(b);

	b->open[b->nopen - 1].has_text = true;
	b->text = add_clause(b, CCD_KIND_TEXT, owner, &b->blocks->v[i]);
	set_label(b, b->text, b->parse[i].length, b->parse[i].body);
}

/* Puts block I into the tree; returns how many blocks it took. */
static size_t
add_block(struct builder *b, size_t i)
{
	const struct ccd_block *block = &b->blocks->v[i];
	const struct ccd_label_parse *p = &b->parse[i];
	uint32_t label, number;
	bool working;
	size_t n;

	if (ccd_sign_notice(b->lang, block->text, b->scratch, &working)) {
		if (working && b->v->status == CCD_STATUS_UNKNOWN)
			b->v->status = CCD_STATUS_WORKING;
		close_lists(b, 0);
		add_clause(b, CCD_KIND_NOTICE, container(b), block);
		return 1;
	}
	if (heading_like(b, i, TITLE_CHARACTERS) &&
	    ccd_sign_annex(b->lang, block->text, b->scratch, &label, &number) &&
	    !names_annex(b, label, number)) {
		add_annex(b, i, label, number);
		return 1;
	}
	if ((n = signature_length(b, i)) > 0) {
		add_signature(b, i, n);
		return n;
	}
	if (b->labelled[i] && p->form == CCD_FORM_WORD && rank_of[p->kind] != 0 && opens_division(b, i)) {
		add_division(b, i);
		return 1;
	}
	if (b->labelled[i] && p->form == CCD_FORM_BULLET) {
		add_bullet(b, i);
		return 1;
	}
	if (b->labelled[i] && p->form != CCD_FORM_WORD && numbered_heading(b, i)) {
		open_container(b, CCD_KIND_SECTION, numbered_rank(p), block);
		set_label(b, b->v->nclause - 1, p->length, p->body);
		b->v->clause[b->v->nclause - 1].ordinal = p->reading[p->nreading - 1];
		return 1;
	}
	if (b->labelled[i] && (p->form != CCD_FORM_WORD || rank_of[p->kind] == 0) && add_labelled(b, i)) {
		b->preamble &= b->nlist > 0 && b->list[0].kind == CCD_KIND_RECITAL;
		return 1;
	}
	if (!add_heading(b, i))
		add_text(b, text_kind(b, block), block);
	return 1;
}

/* Ends of subtrees: a clause ends where the next one of its depth or above begins. */
static void
set_ends(struct ccd_version *v)
{
	for (uint32_t i = 0; i < v->nclause; i++)
		v->clause[i].end = i + 1;
	for (uint32_t i = v->nclause; i-- > 1;) {
		struct ccd_clause *parent = &v->clause[v->clause[i].parent];

		if (parent->end < v->clause[i].end)
			parent->end = v->clause[i].end;
	}
}

static void
set_segments(struct ccd_version *v, const struct ccd_lang *lang, struct ccd_arena *a)
{
	struct { struct ccd_segment *v; size_t n, cap; } segments = { 0 };

	for (uint32_t i = 1; i < v->nclause; i++) {
		struct ccd_clause *c = &v->clause[i];
		struct ccd_sentence *sentence, whole = { 0, (uint32_t)strlen(c->text) };

		c->segment = (uint32_t)segments.n;
		c->nsegment = 1;
		sentence = &whole;
		if (!ccd_kind_is_heading(c->kind) && c->kind != CCD_KIND_SIGNATURE)
			c->nsegment = ccd_sentences(lang, c->text, whole.end, c->body, a, &sentence);
		for (uint32_t s = 0; s < c->nsegment; s++)
			*ccd_push(a, &segments) = (struct ccd_segment){ i, sentence[s].start, sentence[s].end };
	}
	v->segment = segments.v;
	v->nsegment = (uint32_t)segments.n;
}

static int
check_limits(const struct ccd_blocks *blocks, const char *file, struct ccd_error *err)
{
	if (blocks->n >= CCD_LIMIT_CLAUSES)
		return ccd_error_set(err, CCD_ELIMIT, file, 0, "more than %d clauses", CCD_LIMIT_CLAUSES);
	for (size_t i = 0; i < blocks->n; i++)
		if (strlen(blocks->v[i].text) > CCD_LIMIT_CLAUSE_BYTES)
			return ccd_error_set(err, CCD_ELIMIT, file, blocks->v[i].line,
			    "a paragraph longer than %d MiB", CCD_LIMIT_CLAUSE_BYTES >> 20);
	return 0;
}

int
ccd_outline(struct ccd_version *v, const struct ccd_lang *lang, const struct ccd_blocks *blocks,
    struct ccd_arena *a, struct ccd_error *err)
{
	static const struct ccd_block root = { .text = "" };
	struct builder b = { .v = v, .lang = lang, .blocks = blocks, .arena = a, .title_due = true };

	if (check_limits(blocks, v->file, err) < 0)
		return -1;
	b.scratch = ccd_arena_new();
	b.parse = ccd_array(b.scratch, blocks->n, struct ccd_label_parse);
	b.labelled = ccd_array(b.scratch, blocks->n, bool);
	for (size_t i = 0; i < blocks->n; i++)
		b.labelled[i] = ccd_label_parse(lang, blocks->v[i].text, strlen(blocks->v[i].text),
		    b.scratch, &b.parse[i]);
	v->clause = NULL;
	v->nclause = 0;
	add_clause(&b, CCD_KIND_DOCUMENT, CCD_NONE, &root);
	b.open[b.nopen++] = (struct container){ 0, 0, false };
	for (size_t i = 0; i < blocks->n;)
		i += add_block(&b, i);
	close_lists(&b, 0);
	set_ends(v);
	ccd_address(v, lang, a);
	set_segments(v, lang, a);
	ccd_arena_free(b.scratch);
	return 0;
}
