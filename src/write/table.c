#include "write/table.h"

#include <string.h>

#include "base/buffer.h"
#include "compare/compare.h"
#include "model/model.h"
#include "text/message.h"
#include "text/utf8.h"
#include "write/write_int.h"
#include "write/finding_words.h"
#include "write/source_table.h"

/* ---- columns ---- */

static void
add_column(struct ccd_table *t, enum ccd_column_kind kind, uint32_t v)
{
	t->column[t->ncolumn++] = (struct ccd_column){ .kind = kind, .version = v,
		.lang = v != CCD_NONE ? t->w->c->version[v].lang : t->w->interface };
}

void
ccd_table_begin(struct ccd_table *t, struct ccd_write *w)
{
	*t = (struct ccd_table){ .w = w, .between = "\n" };
	if (w->beside & CCD_BESIDE_ADDRESS)
		add_column(t, CCD_COLUMN_ADDRESS, CCD_NONE);
	for (uint32_t i = 0; i < w->norder; i++) {
		if (w->labels == CCD_LABELS_COLUMN)
			add_column(t, CCD_COLUMN_LABEL, w->order[i]);
		add_column(t, CCD_COLUMN_TEXT, w->order[i]);
	}
	if (w->beside & CCD_BESIDE_CONFIDENCE)
		add_column(t, CCD_COLUMN_CONFIDENCE, CCD_NONE);
	if (w->beside & CCD_BESIDE_LEVEL)
		add_column(t, CCD_COLUMN_LEVEL, CCD_NONE);
	if (w->beside & CCD_BESIDE_FINDINGS)
		add_column(t, CCD_COLUMN_FINDINGS, CCD_NONE);
	if (w->beside & CCD_BESIDE_DECISIONS)
		add_column(t, CCD_COLUMN_DECISIONS, CCD_NONE);
}

void
ccd_table_end(struct ccd_table *t)
{
	ccd_arena_free(t->arena);
	t->arena = NULL;
}

const char *
ccd_table_heading(struct ccd_table *t, uint32_t i)
{
	static const char *const keys[] = {
		[CCD_COLUMN_ADDRESS] = "write.address", [CCD_COLUMN_LABEL] = "write.label",
		[CCD_COLUMN_CONFIDENCE] = "write.confidence", [CCD_COLUMN_FINDINGS] = "write.findings",
		[CCD_COLUMN_LEVEL] = "write.level",
		[CCD_COLUMN_DECISIONS] = "write.decisions",
	};
	const struct ccd_column *c = &t->column[i];
	const char *heading = "";

	if (c->kind == CCD_COLUMN_TEXT)
		return ccd_write_column(t->w, c->version);
	heading = ccd_word(t->w->arena, t->w->interface, keys[c->kind]);
	if (c->kind != CCD_COLUMN_LABEL)
		return heading;
	return ccd_arena_printf(t->w->arena, "%s (%s)", heading, c->lang);
}

const char *
ccd_table_title(struct ccd_table *t, uint32_t i)
{
	const struct ccd_column *c = &t->column[i];
	struct ccd_arena *a = t->w->arena;
	const struct ccd_version *v;
	const char *name, *key, *own, *around;

	if (c->kind != CCD_COLUMN_TEXT)
		return c->kind == CCD_COLUMN_LABEL ? ccd_word(a, t->w->interface, "write.label") :
		    ccd_table_heading(t, i);
	v = &t->w->c->version[c->version];
	name = ccd_language_name(a, v->lang);
	if (v->status == CCD_STATUS_UNKNOWN)
		return name;
	key = ccd_arena_printf(a, "status.%s", ccd_status_name(v->status));
	own = ccd_word(a, ccd_interface(v->lang), key);
	around = ccd_word(a, t->w->interface, key);
	return ccd_arena_printf(a, "%s\n%s%s%s", name, own, strcmp(own, around) != 0 ? " · " : "",
	    strcmp(own, around) != 0 ? around : "");
}

/* ---- the lines of a row ---- */

/* The segments of one version in the row, ascending. */
struct side {
	uint32_t *segment;
	bool *beaded;           /* some bead has it */
	uint32_t n, cursor;     /* what is before the cursor is in a line already, or in a bead */
};

struct split {
	struct ccd_table *t;
	const struct ccd_row *row;
	struct { struct ccd_table_line *v; size_t n, cap; } lines;
	struct side *side;      /* [nversion] */
};

static void
list_segments(const struct split *s, uint32_t v)
{
	const struct ccd_clause *clause = s->t->w->c->version[v].clause;
	const struct ccd_cell *cell = &s->row->cell[v];
	struct side *side = &s->side[v];
	uint32_t n = 0;

	for (uint32_t i = 0; i < cell->n; i++)
		n += clause[cell->clause[i]].nsegment;
	side->segment = ccd_array(s->t->arena, n, uint32_t);
	side->beaded = ccd_array(s->t->arena, n, bool);
	for (uint32_t i = 0; i < cell->n; i++)
		for (uint32_t k = 0; k < clause[cell->clause[i]].nsegment; k++)
			side->segment[side->n++] = clause[cell->clause[i]].segment + k;
}

static void
mark_beaded(struct side *side, struct ccd_range range)
{
	uint32_t low = 0, high = side->n;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (side->segment[middle] < range.first)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < side->n && side->segment[low] - range.first < range.n; low++)
		side->beaded[low] = true;
}

/* Where the shown part of PIECE begins and whether its label goes with it. */
static void
place_label(const struct ccd_table *t, const struct ccd_clause *clause, struct ccd_piece *piece)
{
	if (t->w->labels == CCD_LABELS_TEXT || clause->label == NULL || piece->start >= clause->body)
		return;
	piece->labelled = t->w->labels == CCD_LABELS_COLUMN && piece->start == 0;
	piece->start = clause->body < piece->end ? clause->body : piece->end;
}

/* The segments [FIRST, END) of V as pieces, one a clause. */
static struct ccd_pieces
pieces_of_segments(const struct ccd_table *t, uint32_t v, uint32_t first, uint32_t end)
{
	const struct ccd_version *version = &t->w->c->version[v];
	struct { struct ccd_piece *v; size_t n, cap; } found = { 0 };

	for (uint32_t i = first; i < end; i++) {
		const struct ccd_segment *s = &version->segment[i];

		if (found.n > 0 && found.v[found.n - 1].clause == s->clause)
			found.v[found.n - 1].end = s->end;
		else
			*ccd_push(t->arena, &found) = (struct ccd_piece){ .clause = s->clause, .start = s->start,
				.end = s->end };
	}
	for (size_t i = 0; i < found.n; i++)
		place_label(t, &version->clause[found.v[i].clause], &found.v[i]);
	return (struct ccd_pieces){ found.v, (uint32_t)found.n };
}

static struct ccd_pieces
pieces_of_cell(const struct ccd_table *t, uint32_t v, const struct ccd_cell *cell)
{
	struct ccd_piece *piece = ccd_array(t->arena, cell->n, struct ccd_piece);

	for (uint32_t i = 0; i < cell->n; i++) {
		const struct ccd_clause *clause = &t->w->c->version[v].clause[cell->clause[i]];

		piece[i] = (struct ccd_piece){ .clause = cell->clause[i],
			.end = (uint32_t)strlen(clause->text) };
		place_label(t, clause, &piece[i]);
	}
	return (struct ccd_pieces){ piece, cell->n };
}

static struct ccd_table_line *
add_line(struct split *s, double confidence)
{
	struct ccd_table_line *line = ccd_push(s->t->arena, &s->lines);

	*line = (struct ccd_table_line){ .confidence = confidence,
		.side = ccd_array(s->t->arena, s->t->w->c->nversion, struct ccd_pieces) };
	return line;
}

/* True where a version that is shown has something in SIDE. */
static bool
says_anything(const struct ccd_table *t, const struct ccd_table_line *line)
{
	for (uint32_t i = 0; i < t->w->norder; i++)
		if (line->side[t->w->order[i]].n > 0)
			return true;
	return false;
}

/* Segments of V that are in no bead and before segment UNTIL: each run is a line of its own. */
static void
add_loose(struct split *s, uint32_t v, uint32_t until)
{
	struct side *side = &s->side[v];

	while (side->cursor < side->n && side->segment[side->cursor] < until) {
		uint32_t first = side->segment[side->cursor], end = first;

		while (side->cursor < side->n && !side->beaded[side->cursor] && end < until &&
		    side->segment[side->cursor] == end) {
			side->cursor++;
			end++;
		}
		if (end > first)
			add_line(s, s->row->confidence)->side[v] =
			    pieces_of_segments(s->t, v, first, end);
		else
			side->cursor++;
	}
}

static void
add_bead(struct split *s, const struct ccd_bead *bead)
{
	const struct ccd_write *w = s->t->w;
	struct ccd_table_line *line;

	for (uint32_t i = 0; i < w->norder; i++)
		if (bead->side[w->order[i]].n > 0)
			add_loose(s, w->order[i], bead->side[w->order[i]].first);
	line = add_line(s, bead->confidence);
	for (uint32_t i = 0; i < w->norder; i++) {
		struct ccd_range r = bead->side[w->order[i]];

		line->side[w->order[i]] = pieces_of_segments(s->t, w->order[i], r.first, r.first + r.n);
	}
	if (!says_anything(s->t, line))
		s->lines.n--;
}

static void
split_into_beads(struct split *s)
{
	const struct ccd_write *w = s->t->w;

	s->side = ccd_array(s->t->arena, w->c->nversion, struct side);
	for (uint32_t i = 0; i < w->norder; i++) {
		list_segments(s, w->order[i]);
		for (uint32_t b = 0; b < s->row->nbead; b++)
			mark_beaded(&s->side[w->order[i]], s->row->bead[b].side[w->order[i]]);
	}
	for (uint32_t b = 0; b < s->row->nbead; b++)
		add_bead(s, &s->row->bead[b]);
	for (uint32_t i = 0; i < w->norder; i++)
		add_loose(s, w->order[i], UINT32_MAX);
}

/* Of the rows that the line is about. */
static double
least_confidence(const struct ccd_table *t)
{
	double least = 1.0;

	for (uint32_t r = t->first; r < t->first + t->rows; r++)
		if (t->w->c->row[r].confidence < least)
			least = t->w->c->row[r].confidence;
	return least;
}

/* Finds the lines of the table's row; their number is returned. */
static uint32_t
split_row(struct ccd_table *t)
{
	const struct ccd_write *w = t->w;
	struct split s = { .t = t, .row = &w->c->row[t->row] };

	if (t->rows > 1) {
		struct ccd_table_line *line = add_line(&s, least_confidence(t));

		for (uint32_t i = 0; i < w->norder; i++)
			line->side[w->order[i]] = ccd_source_table_pieces(t, w->order[i]);
	} else if (w->sentences && s.row->nbead > 0) {
		split_into_beads(&s);
	} else {
		struct ccd_table_line *line = add_line(&s, s.row->confidence);

		for (uint32_t i = 0; i < w->norder; i++)
			line->side[w->order[i]] = pieces_of_cell(t, w->order[i], &s.row->cell[w->order[i]]);
	}
	t->lines = s.lines.v;
	return (uint32_t)s.lines.n;
}

/* True where the last line, for the whole document, has something to say. */
static bool
has_last_line(const struct ccd_table *t)
{
	size_t first, n = ccd_findings_of(t->w->findings, CCD_NONE, &first);
	uint32_t open = t->w->beside & (CCD_BESIDE_FINDINGS | CCD_BESIDE_COMMENTS | CCD_BESIDE_LEVEL);

	for (size_t i = first; i < first + n; i++)
		if ((t->w->findings->finding[i].suppressed == NULL ? open :
		    t->w->beside & CCD_BESIDE_DECISIONS) != 0)
			return true;
	return false;
}

/* The row that the line is named for: of a row of a table not the one of the table itself, which may
 * come before it. */
static uint32_t
named_row(const struct ccd_table *t)
{
	const struct ccd_concordance *c = t->w->c;
	bool table = false;

	for (uint32_t v = 0; v < c->nversion && !table && t->rows > 1; v++) {
		const struct ccd_cell *cell = &c->row[t->first].cell[v];

		table = cell->n > 0 && c->version[v].clause[cell->clause[0]].kind == CCD_KIND_TABLE;
	}
	return table && t->w->tables == CCD_TABLES_ROWS ? t->first + 1 : t->first;
}

bool
ccd_table_next(struct ccd_table *t)
{
	const struct ccd_concordance *c = t->w->c;

	if (t->nth + 1 < t->nline) {
		t->line = &t->lines[++t->nth];
		return true;
	}
	ccd_arena_free(t->arena);
	t->arena = ccd_arena_new();
	t->nth = 0;
	while (t->next < c->nrow && (t->rows = ccd_source_table_rows(t, t->next)) == 0 &&
	    !ccd_row_is_shown(c, t->next, t->w->order, t->w->norder))
		t->next++;
	if (t->next < c->nrow) {
		t->first = t->next;
		t->rows = t->rows > 0 ? t->rows : 1;
		t->next += t->rows;
		t->row = named_row(t);
		t->nline = split_row(t);
		t->line = &t->lines[0];
		t->heading = ccd_row_is_heading(c, t->row);
		return true;
	}
	if (t->next != c->nrow || !has_last_line(t))
		return false;
	t->next = c->nrow + 1;
	t->row = t->first = CCD_NONE;
	t->rows = 1;
	t->nline = 1;
	t->line = NULL;
	t->heading = false;
	return true;
}

/* ---- findings ---- */

/* The line of the row that shows the first of what F rests on; 0 where none does. */
static uint32_t
line_of_finding(const struct ccd_table *t, const struct ccd_finding *f)
{
	for (uint32_t i = 0; i < f->nevidence; i++) {
		const struct ccd_evidence *e = &f->evidence[i];

		for (uint32_t k = 0; k < t->nline && e->clause != CCD_NONE; k++) {
			const struct ccd_pieces *side = &t->lines[k].side[e->version];

			for (uint32_t p = 0; p < side->n; p++)
				if (side->piece[p].clause == e->clause && e->start < side->piece[p].end)
					return k;
		}
	}
	return 0;
}

size_t
ccd_table_findings(struct ccd_table *t, const struct ccd_finding ***list)
{
	struct { const struct ccd_finding **v; size_t n, cap; } found = { 0 };

	for (uint32_t r = t->first; r - t->first < t->rows; r++) {
		size_t first, n = ccd_findings_of(t->w->findings, r, &first);

		for (size_t i = first; i < first + n; i++) {
			const struct ccd_finding *f = &t->w->findings->finding[i];

			if (t->nline < 2 || line_of_finding(t, f) == t->nth)
				*ccd_push(t->arena, &found) = f;
		}
	}
	*list = found.v;
	return found.n;
}

const char *
ccd_level_word(const struct ccd_write *w, enum ccd_level level)
{
	static const char *const keys[] = {
		[CCD_LEVEL_NOTE] = "report.note", [CCD_LEVEL_WARNING] = "report.warning",
		[CCD_LEVEL_ERROR] = "report.error",
	};

	return ccd_word(w->arena, w->interface, keys[level]);
}

const char *
ccd_table_languages(const struct ccd_concordance *c, uint64_t mask, struct ccd_arena *a)
{
	const char *joined = "";

	for (uint32_t v = 0; v < c->nversion; v++)
		if ((mask >> v & 1) != 0)
			joined = ccd_arena_printf(a, "%s%s%s", joined, *joined != '\0' ? ", " : "",
			    c->version[v].lang);
	return joined;
}

const char *
ccd_finding_values(struct ccd_write *w, const struct ccd_finding *f,
    struct ccd_arena *a)
{
	const char *joined = "";

	for (uint32_t i = 0; i < f->nevidence; i++)
		if (f->evidence[i].value != NULL)
			joined = ccd_arena_printf(a, "%s%s%s: %s", joined, *joined != '\0' ? " · " : "",
			    w->c->version[f->evidence[i].version].lang, f->evidence[i].value);
	return ccd_clean_text(w, joined, a);
}

const char *
ccd_finding_text(struct ccd_write *w, const struct ccd_finding *f, struct ccd_arena *a)
{
	return ccd_clean_text(w, ccd_arena_printf(a, "%s %s: %s", f->rule->id,
	    ccd_level_word(w, f->level), ccd_finding_words(w->c, f, w->interface, a)), a);
}

/* The open findings of the line or, if ACCEPTED, the others with their reasons. */
static const char *
findings_cell(struct ccd_table *t, bool accepted)
{
	const struct ccd_finding **list;
	size_t n = ccd_table_findings(t, &list);
	struct ccd_buffer b = { 0 };
	const char *text;

	for (size_t i = 0; i < n; i++) {
		if ((list[i]->suppressed != NULL) != accepted)
			continue;
		ccd_buffer_puts(&b, b.n > 0 ? t->between : "");
		if (accepted)
			ccd_buffer_printf(&b, "%s: %s", list[i]->rule->id, list[i]->suppressed);
		else
			ccd_buffer_puts(&b, ccd_finding_text(t->w, list[i], t->arena));
	}
	text = ccd_arena_strndup(t->arena, b.n > 0 ? b.s : "", b.n);
	ccd_buffer_free(&b);
	return text;
}

static const char *
level_cell(struct ccd_table *t)
{
	const struct ccd_finding **list;
	size_t n = ccd_table_findings(t, &list);
	int worst = -1;

	for (size_t i = 0; i < n; i++)
		if (list[i]->suppressed == NULL && (int)list[i]->level > worst)
			worst = (int)list[i]->level;
	return worst < 0 ? "" : ccd_level_word(t->w, (enum ccd_level)worst);
}

/* ---- cells ---- */

/* Two cells of a table of the source that stand in one row. */
#define BETWEEN_CELLS " | "

static const char *
between_pieces(const struct ccd_piece *a, const struct ccd_piece *b)
{
	if (a->column == b->column || a->row != b->row)
		return a->row == b->row && a->row != 0 ? " " : "\n";
	return BETWEEN_CELLS;
}

static const char *
text_cell(struct ccd_table *t, uint32_t v)
{
	const struct ccd_clause *clause = t->w->c->version[v].clause;
	const struct ccd_pieces *side = &t->line->side[v];
	size_t n = 0;
	char *text, *p;

	for (uint32_t i = 0; i < side->n; i++)
		n += side->piece[i].end - side->piece[i].start + strlen(BETWEEN_CELLS);
	p = text = ccd_arena_alloc(t->arena, n + 1);
	for (uint32_t i = 0; i < side->n; i++) {
		const struct ccd_piece *piece = &side->piece[i];

		if (i > 0)
			p = stpcpy(p, between_pieces(&side->piece[i - 1], piece));
		p = mempcpy(p, clause[piece->clause].text + piece->start, piece->end - piece->start);
	}
	return text;
}

static const char *
label_cell(struct ccd_table *t, uint32_t v)
{
	const struct ccd_clause *clause = t->w->c->version[v].clause;
	const struct ccd_pieces *side = &t->line->side[v];
	const char *joined = "";

	for (uint32_t i = 0; i < side->n; i++)
		if (side->piece[i].labelled)
			joined = ccd_arena_printf(t->arena, "%s%s%s", joined, *joined != '\0' ? "\n" : "",
			    clause[side->piece[i].clause].label);
	return joined;
}

static const char *
address_cell(struct ccd_table *t)
{
	const char *address;

	if (t->row == CCD_NONE)
		return ccd_word(t->arena, t->w->interface, "page.document");
	address = ccd_row_address(t->w->c, t->row);
	return t->nline < 2 ? address : ccd_arena_printf(t->arena, "%s#%u", address, t->nth + 1);
}

const char *
ccd_table_cell(struct ccd_table *t, uint32_t column)
{
	const struct ccd_column *c = &t->column[column];
	const char *text = "";

	switch (c->kind) {
	case CCD_COLUMN_ADDRESS: text = address_cell(t); break;
	case CCD_COLUMN_LEVEL: text = level_cell(t); break;
	case CCD_COLUMN_FINDINGS: text = findings_cell(t, false); break;
	case CCD_COLUMN_DECISIONS: text = findings_cell(t, true); break;
	case CCD_COLUMN_CONFIDENCE:
		text = t->line != NULL ? ccd_write_confidence(t->line->confidence, t->arena) : "";
		break;
	case CCD_COLUMN_LABEL: text = t->line != NULL ? label_cell(t, c->version) : ""; break;
	case CCD_COLUMN_TEXT: text = t->line != NULL ? text_cell(t, c->version) : ""; break;
	}
	return ccd_clean_text(t->w, text, t->arena);
}

/* ---- the title block ---- */

const char *
ccd_version_title(const struct ccd_version *v)
{
	for (uint32_t i = 1; i < v->nclause; i++)
		if (v->clause[i].kind == CCD_KIND_TITLE)
			return v->clause[i].text;
	return NULL;
}

const char *
ccd_provenance_heading(const struct ccd_write *w, uint32_t i)
{
	static const char *const keys[CCD_PROVENANCE] = { "page.language", "page.status", "page.file",
		"page.charset", "page.date", NULL };

	return keys[i] != NULL ? ccd_word(w->arena, w->interface, keys[i]) : "SHA-256";
}

const char *
ccd_provenance_value(struct ccd_write *w, uint32_t i, uint32_t v)
{
	const struct ccd_version *version = &w->c->version[v];
	const char *const plain[CCD_PROVENANCE] = { NULL, NULL, version->file, version->charset,
		version->date, version->sha256 };
	const char *name;

	if (i == 0) {
		name = ccd_language_name(w->arena, version->lang);
		return strcmp(name, version->lang) == 0 ? name :
		    ccd_arena_printf(w->arena, "%s (%s)", name, version->lang);
	}
	if (i == 1)
		return ccd_word(w->arena, w->interface,
		    ccd_arena_printf(w->arena, "status.%s", ccd_status_name(version->status)));
	return plain[i] != NULL ? ccd_clean_text(w, plain[i], w->arena) : "–";
}

const char *
ccd_working_notice(const struct ccd_write *w)
{
	const char *tags = "";

	for (uint32_t i = 0; i < w->norder; i++) {
		const struct ccd_version *v = &w->c->version[w->order[i]];

		if (v->status == CCD_STATUS_WORKING)
			tags = ccd_arena_printf(w->arena, "%s%s%s", tags, *tags != '\0' ? ", " : "", v->lang);
	}
	return *tags == '\0' ? NULL :
	    ccd_say(w->arena, w->interface, "view.working", (const char *const[4]){ tags });
}

const char *
ccd_made_with(const struct ccd_write *w)
{
	return ccd_say(w->arena, w->interface, "page.made", (const char *const[4]){ CCD_VERSION });
}

/* ---- clean text ---- */

/* True for what XML 1.0 or HTML do not have: controls and noncharacters. */
static bool
is_forbidden(int32_t c)
{
	return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7f && c < 0xa0) ||
	    (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe;
}

/* The first byte of S that is not to be kept as it is, or N. */
static size_t
first_unclean(const char *s, size_t n, size_t from)
{
	while (from < n) {
		size_t at = from;
		int32_t c = ccd_utf8_next(s, n, &from);

		if (is_forbidden(c) || (c == 0xfffd && memcmp(s + at, "\xef\xbf\xbd", 3) != 0))
			return at;
	}
	return n;
}

const char *
ccd_clean_text(struct ccd_write *w, const char *s, struct ccd_arena *a)
{
	size_t n = strlen(s), i = first_unclean(s, n, 0);
	struct ccd_buffer b = { 0 };
	const char *clean;

	if (i == n)
		return s;
	ccd_buffer_add(&b, s, i);
	while (i < n) {
		size_t next;

		ccd_utf8_next(s, n, &i);
		ccd_buffer_puts(&b, "\xef\xbf\xbd");
		w->replaced++;
		next = first_unclean(s, n, i);
		ccd_buffer_add(&b, s + i, next - i);
		i = next;
	}
	clean = ccd_arena_strndup(a, b.s, b.n);
	ccd_buffer_free(&b);
	return clean;
}
