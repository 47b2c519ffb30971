/*
 * Findings as text for people: by clause, each with the words it rests on, and
 * a count at the end.
 */
#include <string.h>

#include "compare/compare.h"
#include "model/model.h"
#include "text/message.h"
#include "text/utf8.h"
#include "write/report.h"
#include "write/write_int.h"

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

/* S[start, end), with what could control the terminal as U+FFFD. */
static void
write_safe(const struct report *r, const char *s, size_t start, size_t end)
{
	while (start < end) {
		size_t from = start;
		int32_t c = ccd_utf8_next(s, end, &start);

		if (ccd_is_control(c))
			ccd_output_puts(r->o, "\xEF\xBF\xBD");
		else
			ccd_output_add(r->o, s + from, start - from);
	}
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
	if (e->value != NULL)
		ccd_output_printf(r->o, " %s", e->value);
	ccd_output_puts(r->o, "\n");
}

/* The tags of the versions in MASK, joined by commas. */
static const char *
languages(const struct report *r, uint64_t mask)
{
	const char *joined = "";

	for (uint32_t v = 0; v < r->c->nversion; v++)
		if ((mask >> v & 1) != 0)
			joined = ccd_arena_printf(r->arena, "%s%s%s", joined,
			    *joined != '\0' ? ", " : "", r->c->version[v].lang);
	return joined;
}

static void
write_versions(const struct report *r, const struct ccd_finding *f)
{
	const char *const concerned[4] = { languages(r, f->versions) };
	const char *const deviating[4] = { languages(r, f->deviates) };

	ccd_output_printf(r->o, "    %s", ccd_say(r->arena, r->interface, "report.versions",
	    concerned));
	if (f->deviates != 0)
		ccd_output_printf(r->o, "; %s", ccd_say(r->arena, r->interface,
		    "report.deviates", deviating));
	if (f->pair_only)
		ccd_output_printf(r->o, "; %s", ccd_word(r->arena, r->interface, "report.pair"));
	ccd_output_puts(r->o, "\n");
}

static void
write_finding(const struct report *r, const struct ccd_finding *f)
{
	const char *message = ccd_say(r->arena, r->interface, f->rule->id, f->arg);
	size_t indent = 0;

	ccd_output_puts(r->o, "  ");
	begin_colour(r, level_colour[f->level]);
	ccd_output_puts(r->o, ccd_word(r->arena, r->interface, level_key[f->level]));
	end_colour(r);
	ccd_output_printf(r->o, " %s %s: ", f->rule->id, f->rule->name);
	write_safe(r, message, 0, strlen(message));
	ccd_output_puts(r->o, "\n");
	write_versions(r, f);
	for (uint32_t i = 0; i < f->nevidence; i++) {
		size_t length = strlen(r->c->version[f->evidence[i].version].lang);

		if (length > indent)
			indent = length;
	}
	for (uint32_t i = 0; i < f->nevidence; i++)
		write_evidence(r, &f->evidence[i], indent);
}

static void
write_address(const struct report *r, const char *file, const char *address)
{
	begin_colour(r, "1");
	write_safe(r, file, 0, strlen(file));
	ccd_output_printf(r->o, "%s%s", *address != '\0' ? ": " : "", address);
	end_colour(r);
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

/* A finding that a person accepted: one line with the reason. */
static void
write_accepted(const struct report *r, const struct ccd_finding *f)
{
	const char *message = ccd_say(r->arena, r->interface, f->rule->id, f->arg);
	const char *const reason[4] = { f->suppressed };

	ccd_output_printf(r->o, "  %s %s: ", f->rule->id, f->rule->name);
	write_safe(r, message, 0, strlen(message));
	message = ccd_say(r->arena, r->interface, "page.accepted", reason);
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
				write_accepted(r, f);
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

void
ccd_report_text(const struct ccd_concordance *c, const struct ccd_findings *findings,
    const char *file, const char *interface, bool colour, struct ccd_output *o)
{
	struct report r = { .c = c, .interface = interface, .colour = colour, .o = o,
	    .row = CCD_NONE };
	size_t count[CCD_LEVEL__COUNT + 2] = { 0 };

	write_rows(&r, findings, file, count);
	r.arena = ccd_arena_new();
	for (size_t i = 0; i < findings->nstale; i++)
		write_line(&r, "report.stale", findings->stale[i]->rule,
		    findings->stale[i]->fingerprint, findings->stale[i]->reason);
	if (findings->inferred != NULL)
		write_line(&r, *findings->inferred != '\0' ? "report.inferred" : "report.plain",
		    findings->profile, findings->inferred, NULL);
	write_summary(&r, count);
	if (count[CCD_LEVEL__COUNT + 1] > 0)
		write_line(&r, "report.known", ccd_arena_printf(r.arena, "%zu",
		    count[CCD_LEVEL__COUNT + 1]), NULL, NULL);
	ccd_arena_free(r.arena);
}

static void
text_file(struct ccd_report *r, const struct ccd_concordance *c,
    const struct ccd_findings *findings, const char *file)
{
	ccd_report_text(c, findings, file, r->interface, r->colour, r->o);
}

const struct ccd_reporter ccd_reporter_text = { .name = "text", .file = text_file };
