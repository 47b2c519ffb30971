/*
 * Alignments of two texts as other aligners write them, a line a bead: by number, as
 * the ladder of hunalign ("3<TAB>4<TAB>0.7": a bead goes from one rung to the next) or
 * as the lists of vecalign and of our own format "[3]:[4, 5]:0.7"; or with the texts in
 * it ("words<TAB>words<TAB>0.7"), which is a bitext.
 *
 * The scores of hunalign and vecalign are no probabilities and are not kept. Ours have
 * three decimals.
 */
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/file.h"
#include "base/limits.h"
#include "model/libraries.h"
#include "read/bitext.h"
#include "read/links.h"
#include "text/decode.h"

/* What hunalign sets between segments that it joins. */
#define JOINT " ~~~ "

/* What a line is. */
enum form { NO_LINK, RUNG, LISTS, TEXTS };

struct parse {
	const struct ccd_source *source;
	struct ccd_arena *a;
	struct ccd_links *links;
	struct ccd_faults faults;
	size_t line;
	bool rung;                      /* there is one before: ROW and COLUMN, on line RUNG_LINE */
	uint32_t row, column;
	size_t rung_line;
};

/* ---- forms ------------------------------------------------------------- */

bool
ccd_link_number(const char **s, uint32_t *n)
{
	char *end;
	unsigned long value;

	if (**s < '0' || **s > '9')
		return false;
	value = strtoul(*s, &end, 10);
	*s = end;
	*n = value < CCD_LIMIT_CLAUSES ? (uint32_t)value : CCD_NONE;
	return *n != CCD_NONE;
}

/* "0.5", "-0.3", "1e-05" up to the end of the line. */
static bool
is_score(const char *s)
{
	size_t n = strspn(s, "+-.0123456789eE");

	return n > 0 && strpbrk(s, "0123456789") != NULL && s[n + strspn(s + n, " \t")] == '\0';
}

/* A list "[0, 1]" at S; its length, 0 where it is none. */
static size_t
list_length(const char *s)
{
	size_t n;

	if (*s != '[')
		return 0;
	n = 1 + strspn(s + 1, "0123456789, ");
	return s[n] == ']' ? n + 1 : 0;
}

static enum form
form_of(const char *s)
{
	size_t n = list_length(s), column = strcspn(s, "\t");

	if (n > 0 && s[n] == ':') {
		s += n + 1;
		n = list_length(s);
		return n > 0 && (s[n] == '\0' || (s[n] == ':' && is_score(s + n + 1))) ? LISTS : NO_LINK;
	}
	if (s[column] == '\0')
		return NO_LINK;
	n = column + 1 + strcspn(s + column + 1, "\t");
	if (strspn(s, "0123456789") == column && column > 0 && n > column + 1 &&
	    strspn(s + column + 1, "0123456789 ") == n - column - 1 &&
	    (s[n] == '\0' || is_score(s + n + 1)))
		return RUNG;
	return s[n] == '\t' && is_score(s + n + 1) ? TEXTS : NO_LINK;
}

/* The form that three of four whole lines of S have, empty ones aside, or NO_LINK. */
static enum form
form_of_most(const char *s)
{
	struct ccd_buffer line = { 0 };
	size_t n, lines = 0, of[TEXTS + 1] = { 0 };

	for (; *s != '\0'; s += n + (s[n] == '\n')) {
		n = strcspn(s, "\n");
		if (n == 0 || (s[n] == '\0' && lines > 0))
			continue;
		ccd_buffer_clear(&line);
		ccd_buffer_add(&line, s, n);
		of[form_of(line.s)]++;
		lines++;
	}
	ccd_buffer_free(&line);
	for (int form = RUNG; form <= TEXTS; form++)
		if (of[form] * 4 >= lines * 3 && (of[form] > 1 || (form == LISTS && lines == 1)))
			return (enum form)form;
	return NO_LINK;
}

/* ---- links by number --------------------------------------------------- */

/* The list at S, which is one, as a side; what is too large is a fault. */
static void
take_list(struct parse *p, const char *s, struct ccd_link_side *side)
{
	struct { uint32_t *v; size_t n, cap; } list = { 0 };
	uint32_t n;

	for (s++; *s != ']';) {
		if (*s == ',' || *s == ' ')
			s++;
		else if (ccd_link_number(&s, &n))
			*ccd_push(p->a, &list) = n;
		else
			ccd_fault(&p->faults, p->line, "a number is too large, and passed over");
	}
	side->index = list.v;
	side->n = (uint32_t)list.n;
}

static void
take_lists(struct parse *p, const char *s)
{
	struct ccd_link link = { .line = p->line, .confidence = 1 };
	size_t n = list_length(s);
	const char *score;

	take_list(p, s, &link.side[0]);
	take_list(p, s + n + 1, &link.side[1]);
	score = s + n + 1 + list_length(s + n + 1);
	score += *score == ':';
	if (strlen(score) == 5 && score[1] == '.' && (*score == '0' || *score == '1'))
		link.confidence = strtoul(score, NULL, 10) > 0 ? 1 :
		    (double)strtoul(score + 2, NULL, 10) / 1000;
	else
		p->links->probable = false;
	*ccd_push(p->a, p->links) = link;
}

static void
take_range(struct parse *p, uint32_t from, uint32_t to, struct ccd_link_side *side)
{
	uint32_t *index = ccd_array(p->a, to - from, uint32_t);

	for (uint32_t i = from; i < to; i++)
		index[i - from] = i;
	side->index = index;
	side->n = to - from;
}

static void
take_rung(struct parse *p, const char *s)
{
	struct ccd_link link = { .line = p->rung_line, .confidence = 1 };
	uint32_t row, column;

	if (!ccd_link_number(&s, &row) || *s++ != '\t' || !ccd_link_number(&s, &column)) {
		ccd_fault(&p->faults, p->line, "a number is too large; the line is passed over");
		return;
	}
	if (p->rung && (row < p->row || column < p->column)) {
		ccd_fault(&p->faults, p->line, "the ladder goes back; the line is passed over");
		return;
	}
	if (p->rung) {
		take_range(p, p->row, row, &link.side[0]);
		take_range(p, p->column, column, &link.side[1]);
		*ccd_push(p->a, p->links) = link;
	}
	p->rung = true;
	p->row = row;
	p->column = column;
	p->rung_line = p->line;
}

int
ccd_links_parse(const struct ccd_source *source, struct ccd_arena *a, struct ccd_links *links,
    struct ccd_error *err)
{
	struct parse p = { .source = source, .a = a, .links = links, .faults = { .source = source } };
	struct ccd_buffer line = { 0 };
	struct ccd_text text;
	enum form form;

	if (ccd_source_check(source, source->bytes, source->n, "\n\r", err) < 0 ||
	    ccd_decode(source->bytes, source->n, source->charset, source->file, a, &text, err) < 0)
		return -1;
	if ((form = form_of_most(text.s)) != RUNG && form != LISTS)
		return ccd_error_set(err, CCD_EFORMAT, source->file, 0, "links no segments by number");
	links->probable = form == LISTS;
	for (const char *s = text.s; *s != '\0';) {
		size_t n = strcspn(s, "\n");
		enum form this;

		ccd_buffer_clear(&line);
		ccd_buffer_add(&line, s, n);
		s += n + (s[n] == '\n');
		p.line++;
		if (strspn(line.s, " \t") == n)
			continue;
		if ((this = form_of(line.s)) != form)
			ccd_fault(&p.faults, p.line, "links no segments by number; the line is passed over");
		else if (this == RUNG)
			take_rung(&p, line.s);
		else
			take_lists(&p, line.s);
	}
	ccd_buffer_free(&line);
	for (size_t i = 0; i < links->n && !links->probable; i++)
		links->v[i].confidence = 1;
	return ccd_faults_end(&p.faults, links->n, err);
}

/* ---- rows -------------------------------------------------------------- */

/* A link on its way to a row, or a segment that is in none. */
struct group {
	struct ccd_cell cell[2];
	double confidence;
	uint32_t next;          /* in reading order */
	bool placed;
};

struct rows {
	struct ccd_concordance *c;
	struct ccd_arena *scratch;
	struct ccd_faults faults;
	struct { struct group *v; size_t n, cap; } groups;
	uint32_t *group_of[2];  /* [nclause]: group + 1, 0 none yet */
};

static int
compare_index(const void *a, const void *b)
{
	uint32_t p = *(const uint32_t *)a, q = *(const uint32_t *)b;

	return p < q ? -1 : p > q;
}

/* The clauses of one side of LINK that are there and still free. */
static void
claim(struct rows *r, const struct ccd_link *link, int side, struct group *group)
{
	const struct ccd_version *v = &r->c->version[side];
	uint32_t *clause = ccd_array(r->c->arena, link->side[side].n, uint32_t), n = 0;

	for (uint32_t i = 0; i < link->side[side].n; i++) {
		uint32_t segment = link->side[side].index[i];

		if (segment >= v->nsegment) {
			ccd_fault(&r->faults, link->line, "there is no segment %u in '%s'; it is passed over",
			    (unsigned)segment, v->lang);
		} else if (r->group_of[side][segment + 1] != 0) {
			ccd_fault(&r->faults, link->line, "segment %u in '%s' is linked already; it is "
			    "passed over", (unsigned)segment, v->lang);
		} else {
			r->group_of[side][segment + 1] = (uint32_t)r->groups.n + 1;
			clause[n++] = segment + 1;
		}
	}
	if (n > 0)
		qsort(clause, n, sizeof *clause, compare_index);
	group->cell[side] = (struct ccd_cell){ clause, n };
}

/* A group of its own for every segment that is in no link. */
static void
add_rest(struct rows *r, int side)
{
	for (uint32_t i = 1; i < r->c->version[side].nclause; i++) {
		struct group group = { .confidence = 1 };
		uint32_t *clause;

		if (r->group_of[side][i] != 0)
			continue;
		clause = ccd_array(r->c->arena, 1, uint32_t);
		*clause = i;
		group.cell[side] = (struct ccd_cell){ clause, 1 };
		*ccd_push(r->scratch, &r->groups) = group;
		r->group_of[side][i] = (uint32_t)r->groups.n;
	}
}

/* The one bead of a row, where the segments of each side stand together. */
static void
set_bead(struct ccd_row *row, struct ccd_arena *a)
{
	struct ccd_range side[2] = { 0 };

	for (int v = 0; v < 2; v++) {
		const struct ccd_cell *cell = &row->cell[v];

		if (cell->n == 0)
			continue;
		if (cell->clause[cell->n - 1] - cell->clause[0] != cell->n - 1)
			return;
		side[v] = (struct ccd_range){ cell->clause[0] - 1, cell->n };
	}
	row->bead = ccd_new(a, struct ccd_bead);
	row->nbead = 1;
	row->bead->confidence = row->confidence;
	row->bead->side = ccd_arena_memdup(a, side, sizeof side);
}

/* Groups as a list: the first text's in the order of their first segments, the others
 * behind the one that their text goes on from. Returns the first. */
static uint32_t
order_groups(struct rows *r)
{
	uint32_t first = CCD_NONE;

	for (int side = 0; side < 2; side++) {
		uint32_t before = CCD_NONE;

		for (uint32_t i = 1; i < r->c->version[side].nclause; i++) {
			uint32_t g = r->group_of[side][i] - 1;
			struct group *group = &r->groups.v[g];

			if (!group->placed) {
				uint32_t *link = before == CCD_NONE ? &first : &r->groups.v[before].next;

				group->next = *link;
				group->placed = true;
				*link = g;
				before = g;
			} else if (side == 1) {
				before = g;
			}
		}
	}
	return first;
}

static void
set_rows(struct rows *r)
{
	struct ccd_concordance *c = r->c;
	uint32_t g = order_groups(r);

	c->row = ccd_array(c->arena, r->groups.n, struct ccd_row);
	for (c->nrow = 0; g != CCD_NONE; g = r->groups.v[g].next) {
		struct ccd_row *row = &c->row[c->nrow++];

		row->cell = ccd_arena_memdup(c->arena, r->groups.v[g].cell, sizeof r->groups.v[g].cell);
		row->confidence = r->groups.v[g].confidence;
		set_bead(row, c->arena);
	}
}

void
ccd_links_apply(struct ccd_concordance *c, const struct ccd_source *source,
    const struct ccd_links *links)
{
	struct rows r = { .c = c, .scratch = ccd_arena_new(), .faults = { .source = source } };

	for (int side = 0; side < 2; side++)
		r.group_of[side] = ccd_array(r.scratch, c->version[side].nclause, uint32_t);
	for (size_t i = 0; i < links->n; i++) {
		struct group group = { .confidence = links->v[i].confidence };

		for (int side = 0; side < 2; side++)
			claim(&r, &links->v[i], side, &group);
		if (group.cell[0].n + group.cell[1].n > 0)
			*ccd_push(r.scratch, &r.groups) = group;
	}
	for (int side = 0; side < 2; side++)
		add_rest(&r, side);
	for (size_t g = 0; g < r.groups.n; g++)
		r.groups.v[g].next = CCD_NONE;
	set_rows(&r);
	ccd_faults_end(&r.faults, r.groups.n, NULL);
	c->import = ccd_import_new(c->arena);
	ccd_arena_free(r.scratch);
}

static int
import_links(struct ccd_concordance *c, const char *file,
    const struct ccd_read_options *options, struct ccd_error *err)
{
	const char *name = strcmp(file, "-") == 0 ? "standard input" : file;
	struct ccd_source source = ccd_source_of(name, "", 0, options, c->arena);
	struct ccd_buffer bytes = { 0 };
	struct ccd_links links = { 0 };
	int rc;

	if (c->nversion != 2 || !c->segments || c->row != NULL)
		return ccd_error_set(err, CCD_EUSAGE, name, 0,
		    "links go with two texts of ready-made segments");
	if (ccd_file_read_within(file, (size_t)source.limits->value[CCD_LIMIT_FILE], &bytes, err) < 0)
		return -1;
	source = ccd_source_of(name, bytes.s != NULL ? bytes.s : "", bytes.n, options, c->arena);
	if ((rc = ccd_links_parse(&source, c->arena, &links, err)) == 0)
		ccd_links_apply(c, &source, &links);
	ccd_buffer_free(&bytes);
	return rc;
}

int
ccd_import_links(struct ccd_concordance *c, const char *file,
    const struct ccd_read_options *options, struct ccd_error *err)
{
	return CCD_PUBLIC(err, -1, import_links(c, file, options, err));
}

/* ---- the bitext -------------------------------------------------------- */

/* The segments in the N bytes at S to UNIT. */
static int
add_segments(struct ccd_bitext_unit *unit, struct ccd_markup *markup, const char *s, size_t n,
    uint8_t side, struct ccd_error *err)
{
	for (const char *end = s + n, *stop; s <= end; s = stop + strlen(JOINT)) {
		if ((stop = memmem(s, (size_t)(end - s), JOINT, strlen(JOINT))) == NULL)
			stop = end;
		ccd_markup_text(markup, s, (size_t)(stop - s));
		markup->next.line = unit->line;
		if (ccd_bitext_add(unit, markup, NULL, side, err) < 0)
			return -1;
		if (stop == end)
			break;
	}
	return 0;
}

static int
add_line(struct ccd_bitext *bitext, struct ccd_markup *markup, struct ccd_faults *faults,
    const char *s, uint32_t line, struct ccd_error *err)
{
	struct ccd_bitext_unit unit = { .line = line, .confidence = 1 };
	size_t n = strcspn(s, "\t");

	if (form_of(s) != TEXTS) {
		ccd_fault(faults, line, "is not two texts and a score; the line is passed over");
		return 0;
	}
	if (add_segments(&unit, markup, s, n, 0, err) < 0 ||
	    add_segments(&unit, markup, s + n + 1, strcspn(s + n + 1, "\t"), 1, err) < 0)
		return -1;
	if (unit.texts.n > 0)
		*ccd_push(markup->a, &bitext->units) = unit;
	return 0;
}

static int
read_lines(const struct ccd_text *text, struct ccd_bitext *bitext, struct ccd_markup *markup,
    struct ccd_error *err)
{
	struct ccd_faults faults = { .source = markup->source };
	struct ccd_buffer buffer = { 0 };
	uint32_t line = 0;
	int rc = 0;

	for (const char *s = text->s; *s != '\0' && rc == 0;) {
		size_t n = strcspn(s, "\n");

		ccd_buffer_clear(&buffer);
		ccd_buffer_add(&buffer, s, n);
		s += n + (s[n] == '\n');
		line++;
		if (n > 0)
			rc = add_line(bitext, markup, &faults, buffer.s, line, err);
	}
	ccd_buffer_free(&buffer);
	return rc < 0 ? -1 : ccd_faults_end(&faults, bitext->units.n, err);
}

static int
read_links(const struct ccd_source *source, struct ccd_arena *a, struct ccd_bitext *bitext,
    struct ccd_error *err)
{
	struct ccd_markup markup = { .source = source, .a = a };
	struct ccd_arena *lines;
	struct ccd_text text;
	enum form form = form_of_most(source->head);
	int rc;

	if (form == RUNG || form == LISTS)
		return ccd_error_set(err, CCD_EUSAGE, source->file, 0,
		    "links segments by number only: say --links with it, and name their two texts");
	if (ccd_source_check(source, source->bytes, source->n, "\n\r", err) < 0)
		return -1;
	lines = ccd_arena_new();
	bitext->many = true;
	if ((rc = ccd_decode(source->bytes, source->n, source->charset, source->file, lines, &text,
	    err)) == 0) {
		bitext->charset = ccd_arena_strdup(a, text.charset);
		rc = read_lines(&text, bitext, &markup, err);
	}
	ccd_markup_free(&markup);
	ccd_arena_free(lines);
	return rc;
}

static int
bid(const struct ccd_source *source)
{
	switch (form_of_most(source->head)) {
	case RUNG:
	case LISTS:
		return 80;
	case TEXTS:
		return 60;
	case NO_LINK:
		break;
	}
	return 0;
}

const struct ccd_reader ccd_read_links = {
	.name = "links",
	.extensions = ".links .ladder",
	.media_type = "text/plain",
	.bid = bid,
	.read_bitext = read_links,
};
