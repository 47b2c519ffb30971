/*
 * Findings as text for people: by clause, each with the words it rests on, and
 * a count at the end.
 */
#include <string.h>

#include "compare/compare.h"
#include "lang/lang.h"
#include "model/cite.h"
#include "model/model.h"
#include "text/layout.h"
#include "text/message.h"
#include "text/utf8.h"
#include "write/decision.h"
#include "write/marks.h"
#include "write/report.h"
#include "write/write_int.h"
#include "write/finding_words.h"

/* Columns of a version's text that are shown. */
enum { EXCERPT = 60 };

struct report {
	const struct ccd_concordance *c;
	const char *interface;
	bool colour;
	struct ccd_output *o;
	struct ccd_arena *arena;        /* goes with each finding */
	uint32_t row;                   /* what was shown last */
	const char *shown;              /* its address; NULL: nothing yet */
};

/* SGR sequences (ECMA-48) by level. */
static const char *const level_colour[] = { "36", "33", "31" };

_Static_assert(sizeof level_colour / sizeof *level_colour == CCD_LEVEL__COUNT, "one for each");

static const char *const level_key[] = { "report.note", "report.warning", "report.error" };

_Static_assert(sizeof level_key / sizeof *level_key == CCD_LEVEL__COUNT, "one for each");

static void
begin_colour(const struct report *r, const char *code)
{
	if (r->colour)
		ccd_output_printf(r->o, "\x1b[%sm", code);
}

static void
end_colour(const struct report *r)
{
	if (r->colour)
		ccd_output_puts(r->o, "\x1b[0m");
}

/* S[start, end), made safe for a terminal. */
static void
write_safe(const struct report *r, const char *s, size_t start, size_t end)
{
	ccd_put_safe(r->o, s + start, end - start);
}

/* Columns of what write_safe writes: a control character takes one. */
static size_t
column_width(int32_t c)
{
	if (ccd_is_control(c))
		return 1;
	return (size_t)ccd_char_width(c);
}

static size_t
safe_width(const char *s, size_t start, size_t end)
{
	size_t width = 0;

	while (start < end)
		width += column_width(ccd_utf8_next(s, end, &start));
	return width;
}

/* Moves *END forward, at most to LIMIT, while ROOM columns last; what is left of them. */
static size_t
extend_right(const char *s, size_t *end, size_t limit, size_t room)
{
	while (*end < limit) {
		size_t next = *end;
		size_t width = column_width(ccd_utf8_next(s, limit, &next));

		if (width > room)
			return room;
		room -= width;
		*end = next;
	}
	return room;
}

static size_t
extend_left(const char *s, size_t *start, size_t room)
{
	while (*start > 0) {
		size_t next = *start;
		size_t width = column_width(ccd_utf8_prev(s, &next));

		if (width > room)
			return room;
		room -= width;
		*start = next;
	}
	return room;
}

/* The part [*from, *to) of S, N bytes long, that shows S[start, *end) with as much
 * on both sides as fits; evidence that is too long is cut. */
static void
choose_excerpt(const char *s, size_t n, size_t start, size_t *end, size_t *from, size_t *to)
{
	size_t room, left;

	*from = *to = start;
	room = extend_right(s, to, *end, EXCERPT);
	*end = *to;
	left = extend_left(s, from, room / 2);
	room = extend_right(s, to, n, room - room / 2 + left);
	extend_left(s, from, room);
}

/* The language, the excerpt, and a line of marks under the evidence. */
static void
write_evidence(const struct report *r, const struct ccd_evidence *e, size_t indent)
{
	const char *lang = r->c->version[e->version].lang;
	const char *s;
	size_t n, from, to, start = e->start, end = e->end;

	ccd_output_printf(r->o, "    %-*s  ", (int)indent, lang);
	if (e->clause == CCD_NONE) {
		ccd_output_printf(r->o, "%s\n", ccd_word(r->arena, r->interface, "report.nothing"));
		return;
	}
	s = r->c->version[e->version].clause[e->clause].text;
	n = strlen(s);
	if (start >= end)
		start = end = 0;
	choose_excerpt(s, n, start, &end, &from, &to);
	ccd_output_puts(r->o, from > 0 ? "…" : "");
	write_safe(r, s, from, start);
	begin_colour(r, "1");
	write_safe(r, s, start, end);
	end_colour(r);
	write_safe(r, s, end, to);
	ccd_output_puts(r->o, to < n ? "…\n" : "\n");
	if (start == end)
		return;
	ccd_output_printf(r->o, "    %*s", (int)(indent + 2 + (from > 0) +
	    safe_width(s, from, start)), "");
	for (size_t width = safe_width(s, start, end); width > 0; width--)
		ccd_output_puts(r->o, "^");
	ccd_output_puts(r->o, "\n");
}

/* What it is called: "N02 number-differs [7f38f5a1]: ". */
static void
write_name(const struct report *r, const struct ccd_finding *f)
{
	ccd_output_printf(r->o, " %s %s [%.*s]: ", f->rule->id,
	    ccd_finding_name(f, r->interface, r->arena), CCD_SHORT_PRINT,
	    f->fingerprint);
}

/* A decision that does not settle it, on a line of its own. */
static void
write_decision(const struct report *r, const struct ccd_finding *f)
{
	const char *words = ccd_decided_words(r->arena, r->interface, f);

	if (words == NULL)
		return;
	ccd_output_puts(r->o, "    ");
	write_safe(r, words, 0, strlen(words));
	ccd_output_puts(r->o, "\n");
}

static void
write_finding(const struct report *r, const struct ccd_finding *f)
{
	const char *message = ccd_finding_words(r->c, f, r->interface, r->arena);
	size_t indent = 0;

	ccd_output_puts(r->o, "  ");
	begin_colour(r, level_colour[f->level]);
	ccd_output_puts(r->o, ccd_word(r->arena, r->interface, level_key[f->level]));
	end_colour(r);
	write_name(r, f);
	write_safe(r, message, 0, strlen(message));
	ccd_output_puts(r->o, "\n");
	write_decision(r, f);
	if (f->pair_only)
		ccd_output_printf(r->o, "    %s\n", ccd_word(r->arena, r->interface, "report.pair"));
	for (uint32_t i = 0; i < f->nevidence; i++) {
		size_t length = strlen(r->c->version[f->evidence[i].version].lang);

		if (length > indent)
			indent = length;
	}
	for (uint32_t i = 0; i < f->nevidence; i++)
		write_evidence(r, &f->evidence[i], indent);
}

/* The file, the place as people cite it, and its address. */
static void
write_address(const struct report *r, const char *file, const char *address)
{
	const char *place = ccd_upper_first(r->arena, ccd_cite(r->c, r->interface, address, r->arena));

	begin_colour(r, "1");
	write_safe(r, file, 0, strlen(file));
	if (*address != '\0') {
		ccd_output_puts(r->o, ": ");
		write_safe(r, place, 0, strlen(place));
	}
	end_colour(r);
	if (*address != '\0')
		ccd_output_printf(r->o, " · %s", address);
	ccd_output_puts(r->o, "\n");
}

/* COUNT by level, then the accepted. */
static void
write_summary(const struct report *r, const size_t count[CCD_LEVEL__COUNT + 1])
{
	const char *arg[4];

	for (size_t i = 0; i <= CCD_LEVEL__COUNT; i++)
		arg[i] = ccd_arena_printf(r->arena, "%zu", count[i]);
	ccd_output_printf(r->o, "%s\n", ccd_say(r->arena, r->interface, "report.summary", arg));
}

/* A finding that stays: one line with the reason. */
static void
write_settled(const struct report *r, const struct ccd_finding *f)
{
	const char *message = ccd_finding_words(r->c, f, r->interface, r->arena);

	ccd_output_puts(r->o, " ");
	write_name(r, f);
	write_safe(r, message, 0, strlen(message));
	message = ccd_decided_words(r->arena, r->interface, f);
	ccd_output_puts(r->o, " (");
	write_safe(r, message, 0, strlen(message));
	ccd_output_puts(r->o, ")\n");
}

static void
write_excuse(const struct report *r, const struct ccd_excuse *e)
{
	const char *const arg[4] = { e->rule, ccd_say(r->arena, r->interface, e->key, e->arg) };
	const char *line = ccd_say(r->arena, r->interface, "explain.line", arg);

	ccd_output_puts(r->o, "  ");
	write_safe(r, line, 0, strlen(line));
	ccd_output_puts(r->o, "\n");
}

/* A line "KEY" with ARG0 to ARG2 under it, what strangers wrote made safe. */
static void
write_line(const struct report *r, const char *key, const char *arg0, const char *arg1,
    const char *arg2)
{
	const char *const arg[4] = { arg0, arg1, arg2 };
	const char *line = ccd_say(r->arena, r->interface, key, arg);

	write_safe(r, line, 0, strlen(line));
	ccd_output_puts(r->o, "\n");
}

/* What is not compared, version by version: the words of the language are not known. */
static void
write_limits(struct report *r)
{
	static const char *const kinds[] = { "reads.labels", "reads.numbers", "reads.dates",
		"reads.references", "reads.units", "reads.terms", "reads.modality", "reads.names" };

	_Static_assert(1u << (sizeof kinds / sizeof *kinds) == CCD_READS_ALL + 1, "one for each");
	r->arena = ccd_arena_new();
	for (uint32_t v = 0; v < r->c->nversion; v++) {
		const char *lang = r->c->version[v].lang, *list = "";

		for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
			if (!ccd_lang_reads(lang, 1u << k))
				list = ccd_arena_printf(r->arena, "%s%s%s", list, *list != '\0' ?
				    ccd_word(r->arena, r->interface, "reads.comma") : "",
				    ccd_word(r->arena, r->interface, kinds[k]));
		if (*list != '\0')
			write_line(r, "report.limits", lang, list, NULL);
	}
	ccd_arena_free(r->arena);
}

/* The findings and the excuses of each row, both sorted by row. */
static void
write_rows(struct report *r, const struct ccd_findings *findings, const char *file,
    size_t count[CCD_LEVEL__COUNT + 2])
{
	size_t i = 0, k = 0;

	while (i < findings->n || k < findings->nexcuse) {
		const struct ccd_finding *f = i < findings->n ? &findings->finding[i] : NULL;
		const struct ccd_excuse *e = k < findings->nexcuse ? &findings->excuse[k] : NULL;
		const char *address, *shown;

		r->arena = ccd_arena_new();
		shown = r->shown;
		if (f != NULL && (e == NULL || f->row <= e->row)) {
			i++;
			count[f->baseline ? CCD_LEVEL__COUNT + 1 : f->suppressed != NULL ?
			    CCD_LEVEL__COUNT : f->level]++;
			address = f->address;
			if (!f->baseline && (shown == NULL || r->row != f->row ||
			    strcmp(shown, address) != 0))
				write_address(r, file, address);
			if (!f->baseline && f->suppressed != NULL)
				write_settled(r, f);
			else if (!f->baseline)
				write_finding(r, f);
			r->row = f->row;
			r->shown = f->baseline ? shown : address;
		} else {
			k++;
			address = ccd_row_address(r->c, e->row);
			if (shown == NULL || r->row != e->row)
				write_address(r, file, address);
			write_excuse(r, e);
			r->row = e->row;
			r->shown = address;
		}
		ccd_arena_free(r->arena);
	}
}

/* How many are to be corrected, or open, where there are any. */
static void
write_unsettled(const struct report *r, const struct ccd_findings *findings)
{
	size_t count[CCD_VERDICT__COUNT] = { 0 };

	for (size_t i = 0; i < findings->n; i++)
		if (findings->finding[i].decision != NULL)
			count[findings->finding[i].decision->verdict]++;
	if (count[CCD_VERDICT_CORRECT] + count[CCD_VERDICT_OPEN] > 0)
		write_line(r, "report.decided", ccd_arena_printf(r->arena, "%zu",
		    count[CCD_VERDICT_CORRECT]), ccd_arena_printf(r->arena, "%zu",
		    count[CCD_VERDICT_OPEN]), NULL);
}

void
ccd_report_text(const struct ccd_concordance *c, const struct ccd_findings *findings,
    const char *file, const char *interface, bool colour, struct ccd_output *o)
{
	struct report r = { .c = c, .interface = interface, .colour = colour, .o = o,
	    .row = CCD_NONE };
	size_t count[CCD_LEVEL__COUNT + 2] = { 0 };

	write_limits(&r);
	write_rows(&r, findings, file, count);
	r.arena = ccd_arena_new();
	for (size_t i = 0; i < findings->nstale; i++)
		write_line(&r, "report.stale", findings->stale[i]->rule,
		    findings->stale[i]->fingerprint, findings->stale[i]->reason);
	if (findings->inferred != NULL)
		write_line(&r, *findings->inferred != '\0' ? "report.inferred" : "report.plain",
		    findings->profile, findings->inferred, NULL);
	write_summary(&r, count);
	write_unsettled(&r, findings);
	if (count[CCD_LEVEL__COUNT + 1] > 0)
		write_line(&r, "report.known", ccd_arena_printf(r.arena, "%zu",
		    count[CCD_LEVEL__COUNT + 1]), NULL, NULL);
	ccd_arena_free(r.arena);
}

void
ccd_report_finding(const struct ccd_concordance *c, const struct ccd_finding *f,
    const char *interface, bool colour, struct ccd_output *o)
{
	struct report r = { .c = c, .interface = interface, .colour = colour, .o = o,
	    .row = CCD_NONE, .arena = ccd_arena_new() };

	write_address(&r, f->address, "");
	write_finding(&r, f);
	ccd_arena_free(r.arena);
}

/* Bytes [START, END) of S, those of MARK as marked. */
static void
write_marked(const struct report *r, const char *s, size_t start, size_t end,
    const struct ccd_mark *mark, size_t n)
{
	for (size_t i = 0; i < n && start < end; i++) {
		size_t from = mark[i].start < start ? start : mark[i].start < end ? mark[i].start : end;
		size_t to = mark[i].end < from ? from : mark[i].end < end ? mark[i].end : end;

		write_safe(r, s, start, from);
		if (to > from) {
			begin_colour(r, "1;4");
			write_safe(r, s, from, to);
			end_colour(r);
		}
		start = to > start ? to : from;
	}
	write_safe(r, s, start, end);
}

void
ccd_report_texts(const struct ccd_concordance *c, const struct ccd_finding *f, size_t width,
    bool colour, struct ccd_output *o)
{
	enum { INDENT = 4 };
	struct report r = { .c = c, .colour = colour, .o = o, .arena = ccd_arena_new() };
	const struct ccd_cell *cell = c->row[f->row].cell;

	for (uint32_t v = 0; v < c->nversion; v++)
		for (uint32_t i = 0; i < cell[v].n; i++) {
			const char *lang = c->version[v].lang;
			const char *text = c->version[v].clause[cell[v].clause[i]].text;
			struct ccd_line *line;
			struct ccd_mark *mark;
			uint32_t n = ccd_layout(lang, text, strlen(text), width - INDENT, r.arena, &line);
			size_t marks = ccd_marks(&f, 1, v, cell[v].clause[i], r.arena, &mark);

			begin_colour(&r, "1");
			ccd_output_printf(o, "%-*s", INDENT, i == 0 ? lang : "");
			end_colour(&r);
			for (uint32_t k = 0; k < n; k++) {
				ccd_output_printf(o, "%*s", k > 0 ? INDENT : 0, "");
				write_marked(&r, text, line[k].start, line[k].end, mark, marks);
				ccd_output_puts(o, "\n");
			}
			if (n == 0)
				ccd_output_puts(o, "\n");
		}
	ccd_arena_free(r.arena);
}

static void
text_file(struct ccd_report *r, const struct ccd_concordance *c,
    const struct ccd_findings *findings, const char *file)
{
	ccd_report_text(c, findings, file, r->interface, r->colour, r->o);
	if (r->settings != NULL) {
		struct ccd_arena *a = ccd_arena_new();
		const char *const arg[4] = { r->settings };
		const char *line = ccd_say(a, r->interface, "report.settings", arg);

		ccd_put_safe(r->o, line, strlen(line));
		ccd_output_puts(r->o, "\n");
		ccd_arena_free(a);
	}
}

const struct ccd_reporter ccd_reporter_text = { .name = "text", .file = text_file };
