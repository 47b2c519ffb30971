/* Labels to lists: typed ones by the list they continue, those of markup by nesting. */
#include <stdlib.h>
#include <string.h>

#include "outline/outline_int.h"

/* A label may leave out this many numbers (repealed units) and still continue its list. */
enum { LARGEST_GAP = 5 };

/* Levels of the tree that may come below a list: a table's cells and their text. */
enum { BELOW_A_LIST = 6 };

/* "1.3.1" is a label, whatever follows; "1.5" may be a quantity. */
enum { SURE_COMPONENTS = 3 };

/* Columns by which indents of one depth may differ. */
enum { SAME_INDENT = 1 };

static bool
is_cyrillic(enum ccd_scheme scheme)
{
	return scheme == CCD_SCHEME_CYRILLIC || scheme == CCD_SCHEME_CYRILLIC_UPPER;
}

enum fit { FIT_NONE, FIT_BACK, FIT_GAP, FIT_SAME, FIT_NEXT };

/* Labels of one list look alike; "2.1" and "2.2." do though a stop is missing. */
static bool
same_form(const struct ccd_list *list, const struct ccd_label_parse *p)
{
	return list->form == p->form || (p->components > 1 &&
	    (list->form == CCD_FORM_BARE || list->form == CCD_FORM_DOT) &&
	    (p->form == CCD_FORM_BARE || p->form == CCD_FORM_DOT));
}

/* How a label stands to a list of its form. */
static enum fit
fit_of(const struct ccd_list *list, const struct ccd_label_parse *p)
{
	enum fit best = FIT_NONE;

	if (!same_form(list, p) || list->components != p->components)
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
next_continues(const struct ccd_builder *b, size_t i, enum ccd_scheme only)
{
	struct ccd_list one = { .form = b->parse[i].form, .components = b->parse[i].components };

	for (uint32_t r = 0; r < b->parse[i].nreading; r++)
		if (only == CCD_SCHEME_NONE || b->parse[i].reading[r].scheme == only)
			one.number[b->parse[i].reading[r].scheme] = b->parse[i].reading[r].number;
	for (size_t k = i + 1; k < b->blocks.n && k < i + 12; k++)
		if (b->labelled[k] && b->parse[k].form == one.form &&
		    b->parse[k].components == one.components)
			return fit_of(&one, &b->parse[k]) == FIT_NEXT;
	return false;
}

/* The open list that block I continues best, or nlist. */
static uint32_t
list_for(const struct ccd_builder *b, size_t i)
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
begins_deeper(const struct ccd_builder *b, size_t i)
{
	bool under_lead_in = ccd_sign_lead_in(b->v->clause[ccd_build_newest(b)].text);

	if (!can_begin(&b->parse[i]))
		return false;
	if (next_continues(b, i, CCD_SCHEME_ROMAN) && !next_continues(b, i, CCD_SCHEME_LATIN))
		return true;
	return under_lead_in && !next_continues(b, i, CCD_SCHEME_LATIN);
}

/* The kind of the members of a new list under OWNER. */
static enum ccd_kind
member_kind(const struct ccd_builder *b, uint32_t owner, const struct ccd_label_parse *p)
{
	const struct ccd_clause *c = &b->v->clause[owner];
	enum ccd_scheme scheme = p->reading[0].scheme;

	if (p->kind != CCD_KIND_DOCUMENT)
		return p->kind;
	if (p->components > 1)
		return CCD_KIND_PARAGRAPH;
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
list_owner(struct ccd_builder *b, const struct ccd_label_parse *p)
{
	uint32_t at;

	while (b->nlist > 0 && b->list[b->nlist - 1].form == CCD_FORM_BULLET &&
	    !b->list[b->nlist - 1].marked && !ccd_sign_lead_in(b->v->clause[ccd_build_newest(b)].text))
		ccd_build_close_lists(b, b->nlist - 1);         /* indents hold no list of their own */
	at = ccd_build_newest(b);
	if (p->components > 1) {        /* 1.2.3 names its owner itself */
		for (uint32_t l = b->nlist; l-- > 0;)
			if (b->list[l].components + 1 == p->components)
				return b->list[l].last;
		return ccd_build_container(b);
	}
	if (ccd_sign_lead_in(b->v->clause[at].text) || (b->text == 0 && b->nlist > 0 &&
	    (b->list[b->nlist - 1].form != p->form ||
	    b->list[b->nlist - 1].components < p->components)))
		return at;
	if (b->text != 0 && b->nlist > 0)
		return b->v->clause[b->text].parent;
	return b->nlist > 0 ? b->list[b->nlist - 1].owner : ccd_build_container(b);
}

/* The first two numbers of a dotted label; false where they are not plain figures. */
static bool
first_two(const char *label, uint32_t out[2])
{
	char *end;

	out[0] = (uint32_t)strtoul(label, &end, 10);
	if (end == label || *end != '.')
		return false;
	label = end + 1;
	out[1] = (uint32_t)strtoul(label, &end, 10);
	return end != label;
}

static void
join_list(struct ccd_builder *b, uint32_t l, size_t i)
{
	struct ccd_list *list = &b->list[l];
	const struct ccd_label_parse *p = &b->parse[i];

	ccd_build_close_lists(b, l + 1);
	b->open[b->nopen - 1].has_text = true;
	list->last = ccd_build_clause(b, list->kind, list->owner, &b->blocks.v[i]);
	ccd_build_label(b, list->last, p->length, p->body);
	memset(list->number, 0, sizeof list->number);
	for (uint32_t r = 0; r < p->nreading; r++)
		list->number[p->reading[r].scheme] = p->reading[r].number;
	if (p->components == 2)
		(void)first_two(b->blocks.v[i].text, b->dotted);
	if (p->nreading > 0)
		*ccd_push(b->scratch, &list->members) = (struct ccd_member){ list->last, *p };
}

/* Opens a list under OWNER with block I as its first member. What goes deeper than
 * the limit comes to stand beside instead of below. */
static void
open_list(struct ccd_builder *b, size_t i, uint32_t owner, enum ccd_kind kind)
{
	const struct ccd_block *block = &b->blocks.v[i];
	bool dotted = b->parse[i].components > 1;       /* its number tells more than its nesting */

	if (b->nlist + b->nopen + BELOW_A_LIST >= CCD_LIMIT_DEPTH) {
		owner = b->list[b->nlist - 1].owner;
		ccd_build_close_lists(b, b->nlist - 1);
	}
	b->text = 0;
	b->list[b->nlist] = (struct ccd_list){ .owner = owner, .form = b->parse[i].form,
		.components = b->parse[i].components, .kind = kind, .depth = dotted ? 0 : block->list_depth,
		.indent = block->indent, .marked = block->list_depth > 0 && block->label != NULL && !dotted };
	b->nlist++;
	join_list(b, b->nlist - 1, i);
}

static void
begin_list(struct ccd_builder *b, size_t i)
{
	const struct ccd_label_parse *p = &b->parse[i];
	uint32_t owner = list_owner(b, p);

	/* lists that do not hold the owner are over */
	while (b->nlist > 0 && b->list[b->nlist - 1].last != owner &&
	    b->v->clause[owner].parent != b->list[b->nlist - 1].last)
		ccd_build_close_lists(b, b->nlist - 1);
	open_list(b, i, owner, member_kind(b, owner, p));
}

/* Behind a lead-in a list may begin with any number, as long as it goes on. */
static bool
led_in(const struct ccd_builder *b, size_t i)
{
	return ccd_sign_lead_in(b->v->clause[ccd_build_newest(b)].text) && i + 1 < b->blocks.n &&
	    b->labelled[i + 1] && b->parse[i + 1].form == b->parse[i].form &&
	    b->parse[i + 1].components == b->parse[i].components;
}

/* Whether "2.1" goes on with "1.3" or "2.0": what counts through a text in this way is
 * no quantity. */
static bool
follows_dotted(const struct ccd_builder *b, size_t i)
{
	const struct ccd_label_parse *p = &b->parse[i];
	uint32_t two[2];

	if (p->components != 2 || b->dotted[0] == 0 || !first_two(b->blocks.v[i].text, two))
		return false;
	return (two[0] == b->dotted[0] && two[1] == b->dotted[1] + 1) ||
	    (two[0] == b->dotted[0] + 1 && two[1] == 1);
}

bool
ccd_items_add(struct ccd_builder *b, size_t i)
{
	const struct ccd_label_parse *p = &b->parse[i];
	uint32_t l = list_for(b, i);
	bool in_list = l < b->nlist;

	if (in_list && !(l == b->nlist - 1 && begins_deeper(b, i))) {
		join_list(b, l, i);
		return true;
	}
	if (p->form == CCD_FORM_BARE && !next_continues(b, i, CCD_SCHEME_NONE) &&
	    (p->components < SURE_COMPONENTS || !can_begin(p)) && !follows_dotted(b, i))
		return false;
	/* A restart under the same owner is a defect to report, not a new list. */
	if (can_begin(p) && b->text == 0 && b->nlist > 0 && b->list[b->nlist - 1].form == p->form &&
	    b->list[b->nlist - 1].components == p->components &&
	    !ccd_sign_lead_in(b->v->clause[ccd_build_newest(b)].text)) {
		join_list(b, b->nlist - 1, i);
		return true;
	}
	if (!can_begin(p) && !next_continues(b, i, CCD_SCHEME_NONE) && !led_in(b, i) &&
	    !follows_dotted(b, i))
		return false;
	begin_list(b, i);
	return true;
}

/* ---- lists of markup -------------------------------------------------- */

/* Whether the typed label of block I goes on with an open list, or names its owner
 * itself ("1.2.3" below "1.2"). */
static bool
stays_open(const struct ccd_builder *b, size_t i)
{
	const struct ccd_label_parse *p = &b->parse[i];

	if (!b->labelled[i] || p->form == CCD_FORM_WORD || p->form == CCD_FORM_BULLET)
		return false;
	if (p->components > 1)
		return true;
	for (uint32_t l = b->nlist; l-- > 0;)
		if (fit_of(&b->list[l], p) == FIT_NEXT)
			return b->blocks.v[i].label == NULL;
	return false;
}

/* A numbered paragraph stays open for text behind its list, as it does where labels are
 * typed: what goes on with it has no number. */
void
ccd_items_enter(struct ccd_builder *b, size_t i)
{
	const struct ccd_block *block = &b->blocks.v[i];
	bool item = block->list_depth > 0 && block->label != NULL;

	if (stays_open(b, i))
		return;
	while (b->nlist > 0) {
		const struct ccd_list *top = &b->list[b->nlist - 1];

		if (top->depth < block->list_depth || (top->depth == block->list_depth &&
		    (top->marked || !item)) || (!item && top->kind == CCD_KIND_PARAGRAPH))
			break;
		ccd_build_close_lists(b, b->nlist - 1);
	}
}

/* The list of markup that block I goes on with, or nlist: one of its depth, though
 * dotted numbers may have come between. */
static uint32_t
marked_for(const struct ccd_builder *b, size_t i)
{
	const struct ccd_label_parse *p = &b->parse[i];

	for (uint32_t l = b->nlist; l-- > 0;) {
		const struct ccd_list *list = &b->list[l];

		if (!list->marked || list->depth != b->blocks.v[i].list_depth || list->form != p->form ||
		    list->components != p->components)
			continue;
		if (p->nreading == 0 || !can_begin(p) || fit_of(list, p) == FIT_NEXT)
			return l;
	}
	return b->nlist;
}

void
ccd_items_add_marked(struct ccd_builder *b, size_t i)
{
	const struct ccd_label_parse *p = &b->parse[i];
	uint32_t owner, l = marked_for(b, i);

	if (p->components > 1) {
		if (!ccd_items_add(b, i))
			begin_list(b, i);
		return;
	}
	if (l < b->nlist) {
		join_list(b, l, i);
		return;
	}
	/* indents of a numbered paragraph stay with it, as its text would */
	while (b->nlist > 0 && b->list[b->nlist - 1].marked &&
	    b->list[b->nlist - 1].depth == b->blocks.v[i].list_depth &&
	    (p->nreading > 0 || b->list[b->nlist - 1].kind != CCD_KIND_PARAGRAPH))
		ccd_build_close_lists(b, b->nlist - 1);
	if (b->text != 0 && ccd_sign_lead_in(b->v->clause[b->text].text))
		owner = b->text;
	else
		owner = b->nlist > 0 ? b->list[b->nlist - 1].last : ccd_build_container(b);
	open_list(b, i, owner, p->nreading == 0 ? CCD_KIND_TEXT : member_kind(b, owner, p));
}

/* ---- indents ---------------------------------------------------------- */

/* An indent stands in the list of its depth, which the indentation tells; without
 * one below a lead-in, else where a text would. */
void
ccd_items_add_bullet(struct ccd_builder *b, size_t i)
{
	const struct ccd_block *block = &b->blocks.v[i];
	uint32_t owner;

	while (b->nlist > 0 && b->list[b->nlist - 1].form == CCD_FORM_BULLET &&
	    !b->list[b->nlist - 1].marked && b->list[b->nlist - 1].indent > block->indent + SAME_INDENT)
		ccd_build_close_lists(b, b->nlist - 1);
	if (b->nlist > 0 && b->list[b->nlist - 1].form == CCD_FORM_BULLET && !b->list[b->nlist - 1].marked) {
		if (b->list[b->nlist - 1].indent + SAME_INDENT >= block->indent) {
			join_list(b, b->nlist - 1, i);
			return;
		}
		owner = b->list[b->nlist - 1].last;
	} else {
		owner = ccd_build_newest(b);
		if (!ccd_sign_lead_in(b->v->clause[owner].text))
			owner = ccd_build_text_owner(b, block->list_depth);
	}
	open_list(b, i, owner, CCD_KIND_TEXT);
}
