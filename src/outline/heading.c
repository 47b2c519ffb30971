/* Annexes, divisions with a word, numbered headings, headings, titles. */
#include <string.h>

#include "outline/outline_int.h"
#include "text/utf8.h"

/* Titles and headings are shorter than this, in bytes of an average line each way. */
enum { TITLE_CHARACTERS = 300, HEADING_COLUMNS = 150 };

/* Which container a kind closes: those of the same rank or a higher one. */
static const unsigned char rank_of[CCD_KIND__COUNT] = {
	[CCD_KIND_ANNEX] = 10, [CCD_KIND_PART] = 20, [CCD_KIND_CHAPTER] = 30,
	[CCD_KIND_SECTION] = 40, [CCD_KIND_HEADING] = 60, [CCD_KIND_ARTICLE] = 70,
};
/* Numbered headings without a word rank by their form, between sections and headings. */
enum { RANK_ROMAN = 42, RANK_LETTER = 44, RANK_DECIMAL = 46 };

/* Short, not closed by a mark, and no clause of a sentence that goes on. */
static bool
heading_shape(const struct ccd_builder *b, size_t i, size_t columns)
{
	const struct ccd_block *block = &b->blocks.v[i];
	size_t n = strlen(block->text), at = 0;

	if (block->level > 0)
		return true;
	return n > 0 && ccd_text_width(block->text, n) <= columns && ccd_sign_unclosed(block->text) &&
	    !ccd_is_lower(ccd_utf8_next(block->text, n, &at)) &&
	    (block->alone || block->short_line || block->indent > 0);
}

/* Where markup tells headings, only those are; else the shape tells. */
static bool
heading_like(const struct ccd_builder *b, size_t i, size_t columns)
{
	return b->headings_marked ? b->blocks.v[i].level > 0 : heading_shape(b, i, columns);
}

/* A numbered block that heads what follows it: "1. Definitions", 一、总则. */
static bool
numbered_heading(const struct ccd_builder *b, size_t i)
{
	const struct ccd_label_parse *p = &b->parse[i];
	const struct ccd_block *block = &b->blocks.v[i];
	bool lettered = p->form == CCD_FORM_ENCLOSED || p->form == CCD_FORM_CLOSED ||
	    p->form == CCD_FORM_CIRCLED;

	if (p->nreading == 0 || block->text[p->body] == '\0' || block->level > 0)
		return p->nreading > 0 && block->level > 0;
	if (lettered || block->label != NULL || !block->alone || !heading_like(b, i, HEADING_COLUMNS / 2) ||
	    i + 1 == b->blocks.n)
		return false;
	if (ccd_sign_lead_in(b->v->clause[ccd_build_newest(b)].text))
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
opens_division(const struct ccd_builder *b, size_t i)
{
	const struct ccd_label_parse *p = &b->parse[i];
	const char *text = b->blocks.v[i].text;
	const struct ccd_ordinal *o = &p->reading[0];
	bool apart = p->body > p->length || text[p->body] == '\0', in_step;
	size_t at = p->body;
	int32_t next = text[at] != '\0' ? ccd_utf8_next(text, strlen(text), &at) : 0;

	if (next == 0 || b->blocks.v[i].level > 0 || text[p->length - 1] == '.' || text[p->length - 1] == ':')
		return true;
	in_step = p->kind == CCD_KIND_ARTICLE && (o->number == b->article[0] + 1 ||
	    (o->number == b->article[0] && o->insert == b->article[1] + 1));
	if (!b->lang->spaced)
		return apart || in_step || (p->kind != CCD_KIND_ARTICLE && heading_shape(b, i, HEADING_COLUMNS));
	if (ccd_is_lower(next))
		return false;
	return heading_shape(b, i, HEADING_COLUMNS) || !ccd_is_letter(next) || in_step;
}

bool
ccd_heading_add_division(struct ccd_builder *b, size_t i)
{
	const struct ccd_label_parse *p = &b->parse[i];
	struct ccd_clause *c;

	if (!b->labelled[i] || p->form != CCD_FORM_WORD || rank_of[p->kind] == 0 ||
	    !opens_division(b, i))
		return false;
	ccd_build_open(b, p->kind, rank_of[p->kind], &b->blocks.v[i]);
	ccd_build_label(b, b->v->nclause - 1, p->length, p->body);
	c = &b->v->clause[b->v->nclause - 1];
	c->ordinal = p->reading[p->nreading - 1];
	if (p->kind == CCD_KIND_SECTION)
		*ccd_push(b->scratch, &b->sections) = b->v->nclause - 1;
	if (p->kind == CCD_KIND_ARTICLE) {
		b->article[0] = c->ordinal.number;
		b->article[1] = c->ordinal.insert;
	}
	b->title_due = false;
	return true;
}

/* The name of a division may stand on the line below its bare label; where markup
 * says so, at the same level. */
static bool
is_division_name(const struct ccd_builder *b, size_t i)
{
	const struct ccd_container *top = &b->open[b->nopen - 1];
	const struct ccd_clause *c = &b->v->clause[top->clause];

	if (top->clause != b->v->nclause - 1 || c->label == NULL || c->kind == CCD_KIND_ANNEX ||
	    c->text[c->body] != '\0' || i + 1 == b->blocks.n || !heading_shape(b, i, HEADING_COLUMNS))
		return false;
	if (top->level > 0 || b->blocks.v[i].level > 0)
		return b->blocks.v[i].level == top->level;
	if (c->kind != CCD_KIND_ARTICLE)
		return true;
	return b->labelled[i + 1] || !heading_shape(b, i + 1, HEADING_COLUMNS / 2);
}

/* Joins block I to the bare label before it, so that both ways of printing are the same. */
static void
add_division_name(struct ccd_builder *b, size_t i)
{
	struct ccd_clause *c = &b->v->clause[ccd_build_container(b)];

	c->body = (uint32_t)strlen(c->text) + 1;
	c->text = ccd_arena_printf(b->arena, "%s %s", c->text, b->blocks.v[i].text);
}

/* Right behind an annex's number "Schedule of fees" is its name. */
static bool
names_annex(const struct ccd_builder *b, uint32_t label, uint32_t number)
{
	return label == 0 && number == 0 && b->title_due && ccd_build_container(b) != 0 &&
	    ccd_build_container(b) == b->v->nclause - 1;
}

bool
ccd_heading_add_annex(struct ccd_builder *b, size_t i)
{
	const struct ccd_block *block = &b->blocks.v[i];
	uint32_t label, number;

	if (!heading_shape(b, i, TITLE_CHARACTERS) ||
	    !ccd_sign_annex(b->lang, block->text, b->scratch, &label, &number) ||
	    names_annex(b, label, number))
		return false;
	ccd_build_open(b, CCD_KIND_ANNEX, rank_of[CCD_KIND_ANNEX], block);
	ccd_build_label(b, b->v->nclause - 1, number > 0 ? label : 0, label);
	if (number > 0)
		b->v->clause[b->v->nclause - 1].ordinal =
		    (struct ccd_ordinal){ number, 0, CCD_SCHEME_DECIMAL };
	b->article[0] = b->article[1] = 0;
	b->title_due = true;
	return true;
}

bool
ccd_heading_add_numbered(struct ccd_builder *b, size_t i)
{
	const struct ccd_label_parse *p = &b->parse[i];

	if (!b->labelled[i] || p->form == CCD_FORM_WORD || !numbered_heading(b, i))
		return false;
	ccd_build_open(b, CCD_KIND_SECTION, numbered_rank(p), &b->blocks.v[i]);
	ccd_build_label(b, b->v->nclause - 1, p->length, p->body);
	b->v->clause[b->v->nclause - 1].ordinal = p->reading[p->nreading - 1];
	return true;
}

/* The first heading names the document, unless markup has others beside it that are not
 * numbered, and it holds text of its own. */
static bool
is_title(const struct ccd_builder *b, size_t i)
{
	const struct ccd_block *block = &b->blocks.v[i];
	uint8_t level = block->level;

	if (!b->title_due)
		return false;
	if (b->v->nclause == 1 && level == 0 && block->list_depth == 0 && !b->labelled[i] &&
	    heading_shape(b, i, TITLE_CHARACTERS))
		return true;            /* on top of all, though nothing marks it */
	if (!heading_like(b, i, TITLE_CHARACTERS))
		return false;
	return level == 0 || ccd_build_container(b) != 0 || b->last_heading[level] == i ||
	    (b->v->nclause == 1 && !b->labelled[i] && b->numbered > 1) ||
	    (i + 1 < b->blocks.n && b->blocks.v[i + 1].level > 0);
}

bool
ccd_heading_add(struct ccd_builder *b, size_t i)
{
	const struct ccd_block *block = &b->blocks.v[i];
	const char *next = i + 1 < b->blocks.n ? b->blocks.v[i + 1].text : "";

	if (ccd_sign_preamble(b->lang, block->text, b->scratch)) {
		ccd_build_open(b, CCD_KIND_HEADING, rank_of[CCD_KIND_HEADING], block);
		b->preamble = true;
		b->title_due = false;
		return true;
	}
	if (block->kind == CCD_KIND_TITLE || is_title(b, i)) {
		b->title_due = false;
		ccd_build_close_lists(b, 0);
		ccd_build_clause(b, CCD_KIND_TITLE, ccd_build_container(b), block);
		return true;
	}
	if (is_division_name(b, i)) {
		add_division_name(b, i);
		return true;
	}
	if (block->level == 0 && (*next == '\0' || !block->alone ||
	    !heading_like(b, i, HEADING_COLUMNS) || block->label != NULL ||
	    b->v->clause[ccd_build_container(b)].kind == CCD_KIND_ARTICLE ||
	    ccd_sign_enacting(b->lang, block->text, b->scratch)))
		return false;
	b->title_due = false;
	ccd_build_open(b, CCD_KIND_HEADING, rank_of[CCD_KIND_HEADING], block);
	if (b->labelled[i])
		ccd_build_label(b, b->v->nclause - 1, b->parse[i].length, b->parse[i].body);
	return true;
}
