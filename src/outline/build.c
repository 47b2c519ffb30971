/* Choices to clauses: the tree that the search chose, with kinds and ordinals. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "model/model.h"
#include "outline/outline_int.h"

/* Less doubt than this, in per cent, is none. */
enum { LEAST_DOUBT = 5 };

/* A series along the chosen reading. */
struct series {
	uint32_t id;            /* the search's */
	bool section;           /* its members are basic units: sections of a statute */
	uint32_t members, chained, bare;
	struct { uint32_t *v; size_t n, cap; } clause;          /* its members */
	struct { const struct ccd_label **v; size_t n, cap; } label;
};

/* What is open. */
struct open {
	uint32_t clause;
	uint32_t owner;         /* the clause that holds its series */
	bool container;
	bool has_text;          /* a heading that holds other things than containers */
	uint8_t level;
};

struct builder {
	struct ccd_draft *d;
	const struct ccd_choice *choice;
	struct series *series;  /* [nseries], ascending by id */
	size_t nseries;
	struct open open[CCD_LIMIT_DEPTH];      /* open[0]: the document */
	uint32_t top;
	uint32_t text;          /* the unnumbered text right before, or 0 */
	uint32_t passing;       /* the first of the texts since the last label, or 0 */
	uint32_t table, cell;   /* the open table's clause and its last cell, or 0 */
	uint16_t ntable, row, column;           /* place of that cell */
	bool preamble;          /* between enacting phrase or preamble heading and its end */
};

/* ---- clauses ---------------------------------------------------------- */

/* The number of BLOCK among BLOCKS, CCD_NONE where it was made here. */
static uint32_t
number_of(const struct ccd_blocks *blocks, const struct ccd_block *block)
{
	uintptr_t offset = (uintptr_t)block - (uintptr_t)blocks->v;

	return offset < blocks->n * sizeof *block ? (uint32_t)(offset / sizeof *block) : CCD_NONE;
}

/* Adds a clause of BLOCK's bytes [FROM, TO) as the last child of PARENT; returns its index. */
static uint32_t
add_part(struct ccd_draft *d, enum ccd_kind kind, uint32_t parent, const struct ccd_block *block,
    uint32_t from, uint32_t to)
{
	struct ccd_version *v = d->v;
	struct { struct ccd_clause *v; size_t n, cap; } clauses = { v->clause, v->nclause, d->cap };
	struct ccd_clause *c = ccd_push(d->arena, &clauses);
	bool whole = from == 0 && to == strlen(block->text);

	*c = (struct ccd_clause){ .kind = kind, .parent = parent, .line = block->line, .part = block->part,
		.text = whole ? block->text : ccd_arena_strndup(d->arena, block->text + from, to - from),
		.end = (uint32_t)clauses.n, .lang = block->lang,
		.anchor = from == 0 ? block->anchor : NULL };
	c->depth = parent == CCD_NONE ? 0 : clauses.v[parent].depth + 1;
	if (whole) {
		c->span = block->span;
		c->nspan = block->nspan;
	} else if (block->nspan > 0) {
		struct ccd_span *span = ccd_array(d->arena, block->nspan, struct ccd_span);

		c->span = span;
		for (uint32_t k = 0; k < block->nspan; k++) {
			struct ccd_span own = block->span[k];

			if (own.start < from || own.end > to)
				continue;
			own.start -= from;
			own.end -= from;
			span[c->nspan++] = own;
		}
	}
	*ccd_push(d->arena, &d->origin) = number_of(&d->blocks, block);
	v->clause = clauses.v;
	v->nclause = (uint32_t)clauses.n;
	d->cap = clauses.cap;
	return v->nclause - 1;
}

uint32_t
ccd_build_add(struct ccd_draft *d, enum ccd_kind kind, uint32_t parent, const struct ccd_block *block)
{
	return add_part(d, kind, parent, block, 0, (uint32_t)strlen(block->text));
}

void
ccd_build_label(struct ccd_draft *d, uint32_t clause, uint32_t length, uint32_t body)
{
	struct ccd_clause *c = &d->v->clause[clause];

	if (length == 0)
		return;
	c->label = ccd_arena_strndup(d->arena, c->text, length);
	c->body = body;
}

static uint32_t
add(struct builder *b, enum ccd_kind kind, uint32_t parent, const struct ccd_block *block)
{
	return ccd_build_add(b->d, kind, parent, block);
}

static uint32_t
container(const struct builder *b)
{
	uint32_t k = b->top;

	while (!b->open[k].container)
		k--;
	return k;
}

static struct ccd_clause *
clause_at(const struct builder *b, uint32_t depth)
{
	return &b->d->v->clause[b->open[depth].clause];
}

static void
open_unit(struct builder *b, uint32_t depth, struct open unit)
{
	b->top = depth;
	b->open[depth] = unit;
	b->text = b->passing = 0;
}

/* ---- series ----------------------------------------------------------- */

static int
by_id(const void *a, const void *b)
{
	uint32_t x = ((const struct series *)a)->id, y = ((const struct series *)b)->id;

	return (x > y) - (x < y);
}

static struct series *
series_of(const struct builder *b, uint32_t id)
{
	struct series key = { .id = id };

	return bsearch(&key, b->series, b->nseries, sizeof key, by_id);
}

static int
ascending(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

/* Collects the series that the choices name. */
static void
find_series(struct builder *b)
{
	struct { uint32_t *v; size_t n, cap; } all = { 0 };
	struct ccd_arena *own = ccd_arena_new();

	for (size_t i = 0; i < b->d->blocks.n; i++)
		for (uint32_t l = 0; l < b->choice[i].nplaced; l++) {
			uint32_t id = b->choice[i].placed[l].series;

			if (id > 0 && (all.n == 0 || all.v[all.n - 1] != id))
				*ccd_push(own, &all) = id;
		}
	if (all.n > 0)
		qsort(all.v, all.n, sizeof *all.v, ascending);
	for (size_t i = 0; i < all.n; i++)
		b->nseries += i == 0 || all.v[i - 1] != all.v[i];
	b->series = ccd_array(b->d->scratch, b->nseries, struct series);
	b->nseries = 0;
	for (size_t i = 0; i < all.n; i++)
		if (i == 0 || all.v[i - 1] != all.v[i])
			b->series[b->nseries++].id = all.v[i];
	ccd_arena_free(own);
}

/* Finds the series whose members are a statute's sections: bare figures directly in divisions, or
 * figures that the numbers of their paragraphs follow in the same line, "5. (1)". */
static void
find_sections(struct builder *b)
{
	bool is_container[CCD_LIMIT_DEPTH] = { true };

	for (size_t i = 0; i < b->d->blocks.n; i++) {
		const struct ccd_choice *choice = &b->choice[i];
		const struct ccd_label *p = b->d->candidate[i].link;
		struct series *series;

		if (choice->action == CCD_ACT_HEADING)
			is_container[choice->depth] = true;
		for (uint32_t l = 0; l < choice->nplaced; l++)
			is_container[choice->placed[l].depth] = l == 0 && choice->container;
		if (choice->nplaced == 0 || choice->container || !is_container[choice->placed[0].depth - 1] ||
		    p->components > 1 || p->nreading == 0 || b->d->candidate[i].marked ||
		    (p->form != CCD_FORM_BARE && p->form != CCD_FORM_DOT) ||
		    (series = series_of(b, choice->placed[0].series)) == NULL)
			continue;
		series->members++;
		series->bare += p->form == CCD_FORM_BARE;
		series->chained += choice->nplaced > 1 && p[1].form == CCD_FORM_ENCLOSED &&
		    p[1].reading[0].scheme == CCD_SCHEME_DECIMAL;
	}
	for (size_t k = 0; k < b->nseries; k++) {
		struct series *series = &b->series[k];

		series->section = series->members > 0 && (2 * series->bare > series->members || series->chained > 0);
	}
}

/* ---- kinds ------------------------------------------------------------ */

/* Whether numbers directly in a unit are items of its sentence, not paragraphs of their own: its
 * own words are one. */
static bool
has_sentence(const struct ccd_clause *c)
{
	return c->text[c->body] != '\0' && (ccd_sign_lead_in(c->text) ||
	    (c->kind != CCD_KIND_HEADING && c->label != NULL && !ccd_sign_unclosed(c->text)));
}

/* The kind of the members of a list under OWNER. */
static enum ccd_kind
member_kind(const struct builder *b, uint32_t owner, const struct ccd_label *p)
{
	const struct ccd_clause *c = &b->d->v->clause[owner];
	enum ccd_scheme scheme = p->reading[0].scheme;

	if (p->nreading == 0)
		return CCD_KIND_TEXT;
	if (p->kind != CCD_KIND_DOCUMENT)
		return p->kind;
	if (p->components > 1 && p->form != CCD_FORM_ENCLOSED && p->form != CCD_FORM_CLOSED)
		return CCD_KIND_PARAGRAPH;
	if (c->kind == CCD_KIND_HEADING && ccd_sign_preamble(b->d->lang, c->text, b->d->brief))
		return CCD_KIND_RECITAL;
	switch (c->kind) {
	case CCD_KIND_ITEM:
	case CCD_KIND_SUBITEM:
		return CCD_KIND_SUBITEM;
	case CCD_KIND_PARAGRAPH:
	case CCD_KIND_TEXT:
	case CCD_KIND_OPERATIVE:
		return CCD_KIND_ITEM;
	default:
		break;
	}
	if (has_sentence(c))
		return CCD_KIND_ITEM;
	if (scheme == CCD_SCHEME_DECIMAL || scheme == CCD_SCHEME_DOTTED ||
	    (scheme == CCD_SCHEME_HAN && p->form == CCD_FORM_COMMA))
		return CCD_KIND_PARAGRAPH;
	return CCD_KIND_ITEM;
}

/* The kind of an unnumbered paragraph. */
static enum ccd_kind
text_kind(struct builder *b, size_t i)
{
	const struct ccd_block *block = &b->d->blocks.v[i];
	const struct ccd_opening *opening;
	enum ccd_kind above = clause_at(b, container(b))->kind;
	bool beginning = b->open[b->top].container && (above == CCD_KIND_DOCUMENT || above == CCD_KIND_ANNEX);
	bool continues;

	if ((b->preamble || beginning) && b->d->candidate[i].enacting) {
		b->preamble = true;
		return CCD_KIND_ENACTING;
	}
	if (!b->preamble && !beginning)
		return CCD_KIND_TEXT;
	opening = ccd_sign_opening(b->d->lang, block->text, b->d->brief);
	continues = ccd_sign_continues(block->text);
	if (!b->preamble && !(continues && opening != NULL && opening->kind == CCD_KIND_RECITAL))
		return CCD_KIND_TEXT;
	if (opening != NULL && opening->kind == CCD_KIND_OPERATIVE)
		return CCD_KIND_OPERATIVE;
	if (continues || (opening != NULL && opening->kind == CCD_KIND_RECITAL)) {
		b->preamble = true;
		return CCD_KIND_RECITAL;
	}
	return CCD_KIND_TEXT;
}

/* ---- blocks ----------------------------------------------------------- */

/* Where a container of KIND at DEPTH hangs: a heading that holds text already takes no article in,
 * it was a heading of its own and is over. */
static uint32_t
container_owner(struct builder *b, enum ccd_kind kind, uint32_t depth)
{
	uint32_t k = depth;

	while (k > 0 && kind != CCD_KIND_HEADING && clause_at(b, k)->kind == CCD_KIND_HEADING &&
	    b->open[k].has_text && b->open[k].level == 0)
		k--;
	for (uint32_t over = k + 1; over <= depth; over++)
		b->open[over].clause = b->open[k].clause;
	return b->open[k].clause;
}

static void
add_container(struct builder *b, size_t i, const struct ccd_placed *placed, uint32_t to)
{
	const struct ccd_block *block = &b->d->blocks.v[i];
	const struct ccd_label *p = &b->d->candidate[i].link[0];
	enum ccd_kind kind = p->form == CCD_FORM_WORD ? p->kind : CCD_KIND_SECTION;
	uint32_t owner = container_owner(b, kind, placed->depth - 1u), clause;

	clause = add_part(b->d, kind, owner, block, 0, to);
	if (p->nreading > 0)
		ccd_build_label(b->d, clause, p->length, p->body < to ? p->body : to);
	open_unit(b, placed->depth, (struct open){ clause, owner, true, false, block->level });
	b->preamble = false;
}

/* A list goes on behind texts that seemed to stand above it: they belong to its last member. */
static void
take_in(struct builder *b, uint32_t member)
{
	struct ccd_clause *clause = b->d->v->clause;
	uint32_t below = clause[member].depth + 1, first = b->passing, depth;

	if (first == 0 || clause[first].depth >= below)
		return;
	depth = clause[first].depth;
	for (uint32_t i = first; i < b->d->v->nclause; i++) {
		if (clause[i].depth == depth)
			clause[i].parent = member;
		clause[i].depth += below - depth;
	}
}

static void
add_member(struct builder *b, size_t i, const struct ccd_placed *placed, const struct ccd_label *p,
    uint32_t from, uint32_t to)
{
	const struct series *series = series_of(b, placed->series);
	uint32_t owner = placed->begins ? b->open[placed->depth - 1].clause : b->open[placed->depth].owner;
	enum ccd_kind kind;
	uint32_t clause;

	if (!placed->begins && b->passing != 0)
		take_in(b, b->open[placed->depth].clause);
	if (placed->begins && placed->under_text && b->text != 0 && p->components == 1 && (b->d->candidate[i - 1].lead_in ||
	    (p->nreading > 0 && clause_at(b, placed->depth - 1u)->label != NULL)))
		owner = b->text;
	kind = series != NULL && series->section ? CCD_KIND_ARTICLE :
	    p->ndamaged > 0 && !placed->begins ? clause_at(b, placed->depth)->kind : member_kind(b, owner, p);
	clause = add_part(b->d, kind, owner, &b->d->blocks.v[i], from, to);
	b->open[container(b)].has_text = true;
	open_unit(b, placed->depth, (struct open){ clause, owner, false, false, 0 });
	ccd_build_label(b->d, clause, p->length - p->start, (p->body < to ? p->body : to) - from);
	b->preamble &= kind == CCD_KIND_RECITAL;
}

/* The chance in per cent that the next best reading is the right one, of the two: costs are minus
 * log-likelihoods. */
static uint32_t
doubt_of(const struct ccd_choice *choice)
{
	double percent = 100 / (1 + exp(choice->margin / 100.0));

	return percent < LEAST_DOUBT ? 0 : (uint32_t)(percent + 0.5);
}

/* Adds a clause for each label of block I. */
static void
add_labelled(struct builder *b, size_t i)
{
	const struct ccd_choice *choice = &b->choice[i];
	const struct ccd_candidate *c = &b->d->candidate[i];
	uint32_t end = (uint32_t)strlen(b->d->blocks.v[i].text);

	for (uint32_t l = 0; l < choice->nplaced; l++) {
		const struct ccd_label *p = &c->link[l];
		bool last = l + 1 == choice->nplaced;
		uint32_t from = l == 0 ? 0 : p->start, to = last ? end : p->length;
		struct series *series = series_of(b, choice->placed[l].series);

		if (l == 0 && choice->container)
			add_container(b, i, &choice->placed[l], to);
		else
			add_member(b, i, &choice->placed[l], p, from, to);
		b->d->v->clause[b->d->v->nclause - 1].doubt = doubt_of(choice);
		if (series != NULL && p->nreading > 0) {
			*ccd_push(b->d->scratch, &series->clause) = b->d->v->nclause - 1;
			*ccd_push(b->d->scratch, &series->label) = p;
		}
	}
}

static void
add_heading(struct builder *b, size_t i)
{
	const struct ccd_choice *choice = &b->choice[i];
	const struct ccd_block *block = &b->d->blocks.v[i];
	uint32_t owner = container_owner(b, CCD_KIND_HEADING, choice->depth - 1u);
	uint32_t clause = add(b, CCD_KIND_HEADING, owner, block);

	open_unit(b, choice->depth, (struct open){ clause, owner, true, false, block->level });
	b->preamble = b->d->candidate[i].preamble;
}

static void
add_text(struct builder *b, size_t i)
{
	const struct ccd_block *block = &b->d->blocks.v[i];
	enum ccd_kind kind = text_kind(b, i);
	uint32_t depth = kind == CCD_KIND_TEXT ? b->choice[i].depth : container(b);

	b->open[container(b)].has_text = true;
	b->text = add(b, kind, b->open[depth].clause, block);
	b->d->v->clause[b->text].doubt = doubt_of(&b->choice[i]);
	if (b->passing == 0)
		b->passing = b->text;
}

/* Joins block I to the bare label before it, so that both ways of printing are the same. */
static void
add_name(struct builder *b, size_t i)
{
	struct ccd_clause *c = clause_at(b, b->choice[i].depth);

	c->body = (uint32_t)strlen(c->text) + 1;
	c->text = ccd_arena_printf(b->d->arena, "%s %s", c->text, b->d->blocks.v[i].text);
}

/* ---- what stands apart ------------------------------------------------ */

static void
add_signature(struct builder *b, size_t i)
{
	struct ccd_block joined = b->d->blocks.v[i];

	for (size_t k = 1; k < b->d->candidate[i].lines; k++)
		joined.text = ccd_arena_printf(b->d->arena, "%s%s%s", joined.text,
		    b->d->lang->runs_on ? "，" : " ", b->d->blocks.v[i + k].text);
	b->top = b->choice[i].depth;
	b->text = b->passing = 0;
	add(b, CCD_KIND_SIGNATURE, b->open[b->top].clause, &joined);
	b->preamble = false;
}

static void
add_notice(struct builder *b, size_t i)
{
	const struct ccd_block *block = &b->d->blocks.v[i];
	bool working = false;

	if (block->kind != CCD_KIND_NOTICE &&
	    ccd_sign_notice(b->d->lang, block->text, b->d->brief, &working) && working &&
	    b->d->v->status == CCD_STATUS_UNKNOWN)
		b->d->v->status = CCD_STATUS_WORKING;
	b->top = b->choice[i].depth;
	b->text = b->passing = 0;
	add(b, CCD_KIND_NOTICE, b->open[b->top].clause, block);
}

/* The table's own clause: its caption, if that came right before, or one without text. */
static uint32_t
open_table(struct builder *b, size_t i)
{
	const struct ccd_block *cell = &b->d->blocks.v[i];
	struct ccd_block bare = { .text = "", .line = cell->line, .part = cell->part };
	uint32_t last = b->d->v->nclause - 1;

	if (b->d->v->clause[last].kind == CCD_KIND_TABLE)
		return last;
	return add(b, CCD_KIND_TABLE, b->open[b->choice[i].depth].clause, &bare);
}

static void
add_cell(struct builder *b, size_t i)
{
	const struct ccd_block *block = &b->d->blocks.v[i];
	struct ccd_block bare = { .text = "", .line = block->line, .part = block->part };
	uint32_t row;

	b->open[container(b)].has_text = true;
	if (b->passing == 0)
		b->passing = b->d->v->nclause;
	if (b->table == 0 || block->table != b->ntable) {
		b->table = open_table(b, i);
		b->ntable = block->table;
		b->row = 0;
	}
	b->text = 0;
	if (block->row != b->row) {
		b->row = block->row;
		b->column = 0;
		add(b, CCD_KIND_TABLEROW, b->table, &bare);
	}
	for (row = b->d->v->nclause - 1; b->d->v->clause[row].kind != CCD_KIND_TABLEROW;)
		row = b->d->v->clause[row].parent;
	if (block->column != b->column)
		b->cell = add(b, CCD_KIND_CELL, row, block);
	else if (*block->text != '\0')
		add(b, CCD_KIND_TEXT, b->cell, block);
	b->column = block->column;
}

static void
add_note(struct builder *b, size_t i)
{
	const struct ccd_block *block = &b->d->blocks.v[i];
	uint32_t clause, last = b->d->v->nclause - 1;

	if (b->d->v->clause[last].kind == CCD_KIND_TEXT)
		last = b->d->v->clause[last].parent;
	if (block->label == NULL && b->d->v->clause[last].kind == CCD_KIND_NOTE) {
		add(b, CCD_KIND_TEXT, last, block);
		return;
	}
	clause = add(b, CCD_KIND_NOTE, 0, block);
	if (block->label == NULL || *block->label == '\0')
		return;
	ccd_build_label(b->d, clause, (uint32_t)strlen(block->label), (uint32_t)strlen(block->label) +
	    (block->text[strlen(block->label)] != '\0'));
	b->d->v->clause[clause].ordinal = ccd_apart_note(b->d, block->label);
}

static void
add_apart(struct builder *b, size_t i)
{
	switch (b->d->candidate[i].role) {
	case CCD_ROLE_NOTE:
		add_note(b, i);
		break;
	case CCD_ROLE_CELL:
		add_cell(b, i);
		break;
	case CCD_ROLE_TABLE:
		b->text = 0;
		if (b->passing == 0)
			b->passing = b->d->v->nclause;
		add(b, CCD_KIND_TABLE, b->open[b->choice[i].depth].clause, &b->d->blocks.v[i]);
		break;
	case CCD_ROLE_NOTICE:
		add_notice(b, i);
		break;
	case CCD_ROLE_SIGNATURE:
		add_signature(b, i);
		break;
	case CCD_ROLE_PLAIN:
		break;
	}
}

/* ---- the whole -------------------------------------------------------- */

static void
add_block(struct builder *b, size_t i)
{
	if (b->d->blocks.v[i].column == 0)
		b->table = 0;
	switch (b->choice[i].action) {
	case CCD_ACT_TEXT:
		add_text(b, i);
		break;
	case CCD_ACT_LABEL:
		add_labelled(b, i);
		break;
	case CCD_ACT_HEADING:
		add_heading(b, i);
		break;
	case CCD_ACT_TITLE:
		b->top = b->choice[i].depth;
		b->text = 0;
		add(b, CCD_KIND_TITLE, b->open[b->top].clause, &b->d->blocks.v[i]);
		break;
	case CCD_ACT_NAME:
		add_name(b, i);
		break;
	case CCD_ACT_APART:
		add_apart(b, i);
		break;
	}
}

static void
resolve(struct builder *b, const struct series *series)
{
	size_t n = series->clause.n;
	struct ccd_ordinal *ordinal = ccd_array(b->d->scratch, n, struct ccd_ordinal);

	ccd_series_resolve(series->label.v, n, ordinal);
	for (size_t i = 0; i < n; i++)
		b->d->v->clause[series->clause.v[i]].ordinal = ordinal[i];
}

/* The clauses that a word names sections, in their order. */
static size_t
worded_sections(const struct builder *b, uint32_t **out)
{
	struct { uint32_t *v; size_t n, cap; } sections = { 0 };

	for (size_t k = 0; k < b->nseries; k++)
		for (size_t i = 0; i < b->series[k].clause.n; i++)
			if (b->series[k].label.v[i]->form == CCD_FORM_WORD &&
			    b->series[k].label.v[i]->kind == CCD_KIND_SECTION)
				*ccd_push(b->d->scratch, &sections) = b->series[k].clause.v[i];
	if (sections.n > 0)
		qsort(sections.v, sections.n, sizeof *sections.v, ascending);
	*out = sections.v;
	return sections.n;
}

/* Where no article is, and the sections that a word names count through, these are the basic unit:
 * "Section 5" of an act is 第五条 in its translation. */
static void
raise_sections(struct builder *b, const uint32_t *section, size_t n)
{
	struct ccd_clause *clause = b->d->v->clause;
	uint32_t before = 0;

	for (size_t i = 0; i < n; i++) {
		const struct ccd_ordinal *o = &clause[section[i]].ordinal;

		if (o->number <= before && o->insert == 0)
			return;
		before = o->number;
	}
	for (size_t i = 0; i < n && n > 1; i++)
		clause[section[i]].kind = CCD_KIND_ARTICLE;
}

/* Sections that group articles are headings above them. */
static void
lower_sections(struct builder *b, const uint32_t *section, size_t n)
{
	struct ccd_clause *clause = b->d->v->clause;

	for (size_t i = 0; i < n; i++) {
		uint32_t k = section[i] + 1;

		while (k < b->d->v->nclause && clause[k].depth > clause[section[i]].depth &&
		    clause[k].kind != CCD_KIND_ARTICLE)
			k++;
		if (k < b->d->v->nclause && clause[k].depth > clause[section[i]].depth)
			clause[section[i]].kind = CCD_KIND_HEADING;
	}
}

static void
settle_sections(struct builder *b)
{
	uint32_t *section;
	size_t n = worded_sections(b, &section);
	bool articles = false;

	for (uint32_t i = 0; i < b->d->v->nclause; i++)
		articles |= b->d->v->clause[i].kind == CCD_KIND_ARTICLE;
	if (articles)
		lower_sections(b, section, n);
	else
		raise_sections(b, section, n);
}

void
ccd_build(struct ccd_draft *d, const struct ccd_choice *choice)
{
	static const struct ccd_block root = { .text = "" };
	struct builder *b = ccd_new(d->scratch, struct builder);

	b->d = d;
	b->choice = choice;
	add(b, CCD_KIND_DOCUMENT, CCD_NONE, &root);
	b->open[0].container = true;
	find_series(b);
	find_sections(b);
	for (size_t i = 0; i < d->blocks.n; i++) {
		add_block(b, i);
		ccd_arena_clear(d->brief);
		if (d->candidate[i].role == CCD_ROLE_SIGNATURE)
			i += d->candidate[i].lines - 1u;
	}
	for (size_t k = 0; k < b->nseries; k++)
		if (b->series[k].clause.n > 0)
			resolve(b, &b->series[k]);
	settle_sections(b);
}
