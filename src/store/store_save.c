/*
 * A concordance to its file. What could not be loaded again is refused, so the
 * few promises of the model that the file relies on are checked on the way.
 */
#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "base/limits.h"
#include "base/output.h"
#include "model/libraries.h"
#include "model/model.h"
#include "model/origin.h"
#include "store/store.h"
#include "store/store_int.h"

/* libxml2 takes at most 10 MB in one text node; an empty comment starts another. */
enum { TEXT_NODE_BYTES = 4 << 20 };

struct save {
	const struct ccd_concordance *c;
	struct ccd_output *out;
	struct ccd_error *err;
	const char *file;
	bool failed;
	/* of each segment in the row's cell, from 1; 0: not in it */
	uint32_t *place[CCD_MAX_VERSIONS];
};

__attribute__((format(printf, 2, 3)))
static void
fail(struct save *s, const char *format, ...)
{
	char message[256];
	va_list ap;

	va_start(ap, format);
	vsnprintf(message, sizeof message, ccd_error_words(format), ap);
	va_end(ap);
	s->failed = true;
	ccd_error_set(s->err, CCD_EUSAGE, s->file, 0, "cannot save: %s", message);
}

static bool
trailing(const unsigned char *p, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if ((p[i] & 0xC0) != 0x80)
			return false;
	return true;
}

/* Length of the UTF-8 character at P, 0 where it is none (Unicode, Table 3-7). */
static size_t
character(const unsigned char *p, size_t n)
{
	if (p[0] < 0x80)
		return 1;
	if (p[0] >= 0xC2 && p[0] <= 0xDF)
		return n >= 2 && trailing(p + 1, 1) ? 2 : 0;
	if (p[0] >= 0xE0 && p[0] <= 0xEF)
		return n >= 3 && trailing(p + 1, 2) && !(p[0] == 0xE0 && p[1] < 0xA0) &&
		    !(p[0] == 0xED && p[1] > 0x9F) ? 3 : 0;
	if (p[0] >= 0xF0 && p[0] <= 0xF4)
		return n >= 4 && trailing(p + 1, 3) && !(p[0] == 0xF0 && p[1] < 0x90) &&
		    !(p[0] == 0xF4 && p[1] > 0x8F) ? 4 : 0;
	return 0;
}

static bool
is_utf8(const char *text, size_t n)
{
	const unsigned char *p = (const unsigned char *)text;

	for (size_t i = 0, length; i < n; i += length)
		if ((length = p[i] < 0x80 ? 1 : character(p + i, n - i)) == 0)
			return false;
	return true;
}

/* The code of a character that XML 1.0 cannot hold (its production 2), else 0. */
static unsigned
forbidden(const unsigned char *p, size_t length)
{
	if (length == 1 && p[0] < 0x20 && p[0] != '\t' && p[0] != '\n' && p[0] != '\r')
		return p[0];
	if (length == 3 && p[0] == 0xEF && p[1] == 0xBF && p[2] >= 0xBE)
		return 0xFFC0U + (p[2] & 0x3FU);
	return 0;
}

static const char *
reference(unsigned char c)
{
	switch (c) {
	case '&': return "&amp;";
	case '<': return "&lt;";
	case '>': return "&gt;";
	case '"': return "&quot;";
	case '\t': return "&#9;";
	case '\n': return "&#10;";
	case '\r': return "&#13;";
	default: return NULL;
	}
}

/* What stands for the character at P in element content, NULL where it does itself.
 * ROOM holds what has to be made. */
static const char *
stand_in(const unsigned char *p, size_t length, char room[static 24])
{
	unsigned code = forbidden(p, length);

	if (code == 0)
		return p[0] == '"' ? NULL : reference(p[0]);
	snprintf(room, 24, "<char code=\"%02X\"/>", code);
	return room;
}

/* True where the character at P surely stands for itself: ASCII but for controls and the
 * signs of markup. */
static bool
is_plain(unsigned char c)
{
	return c >= ' ' && c < 0x80 && c != '&' && c != '<' && c != '>' && c != '"';
}

/* N bytes of TEXT as element content. */
static void
write_text(struct save *s, const char *text, size_t n)
{
	const unsigned char *p = (const unsigned char *)text;
	size_t run = 0, node = 0;
	char room[24];

	for (size_t i = 0, length; i < n; i += length) {
		const char *escaped;

		if (is_plain(p[i]) && i - node < TEXT_NODE_BYTES) {
			length = 1;
			continue;
		}
		if ((length = character(p + i, n - i)) == 0) {
			fail(s, "text that is not UTF-8");
			return;
		}
		escaped = stand_in(p + i, length, room);
		if (escaped == NULL && i - node < TEXT_NODE_BYTES)
			continue;
		ccd_output_add(s->out, text + run, i - run);
		run = i;
		if (i - node >= TEXT_NODE_BYTES) {
			ccd_output_puts(s->out, "<!---->");
			node = i;
		}
		if (escaped != NULL) {
			ccd_output_puts(s->out, escaped);
			run += length;
		}
	}
	ccd_output_add(s->out, text + run, n - run);
}

static void
begin_attribute(struct save *s, const char *name)
{
	ccd_output_puts(s->out, " ");
	ccd_output_puts(s->out, name);
	ccd_output_puts(s->out, "=\"");
}

static void
write_count(struct save *s, const char *name, uint32_t value)
{
	begin_attribute(s, name);
	ccd_output_number(s->out, value);
	ccd_output_puts(s->out, "\"");
}

/* An attribute. File names can be any bytes: what XML cannot hold becomes U+FFFD. */
static void
write_attribute(struct save *s, const char *name, const char *value)
{
	const unsigned char *p = (const unsigned char *)value;
	size_t n = strlen(value), run = 0;

	begin_attribute(s, name);
	for (size_t i = 0, length; i < n; i += length > 0 ? length : 1) {
		const char *escaped;

		length = 1;
		if (is_plain(p[i]))
			continue;
		length = character(p + i, n - i);
		escaped = length == 0 || forbidden(p + i, length) != 0 ? "\xEF\xBF\xBD" :
		    reference(p[i]);
		if (escaped == NULL)
			continue;
		ccd_output_add(s->out, value + run, i - run);
		ccd_output_puts(s->out, escaped);
		run = i + (length > 0 ? length : 1);
	}
	ccd_output_add(s->out, value + run, n - run);
	ccd_output_puts(s->out, "\"");
}

/* An attribute that must say something. */
static void
write_word(struct save *s, const char *name, const char *value)
{
	if (value == NULL || *value == '\0')
		fail(s, "nothing to say in '%s'", name);
	else
		write_attribute(s, name, value);
}

static void
write_hex(struct save *s, const char *name, const char *value, size_t n)
{
	if (value == NULL || !ccd_store_hex(value, n))
		fail(s, "'%s' is not %zu hexadecimal digits", name, n);
	else
		write_attribute(s, name, value);
}

/* An attribute whose default is 0. */
static void
write_number(struct save *s, const char *name, uint32_t value)
{
	if (value != 0)
		write_count(s, name, value);
}

/* printf would ask the locale for the decimal sign. */
static void
write_confidence(struct save *s, double confidence)
{
	unsigned milli = 0;

	if (confidence > 0)
		milli = confidence < 1 ? (unsigned)lround(confidence * 1000) : 1000;
	begin_attribute(s, "confidence");
	ccd_output_number(s->out, milli / 1000);
	ccd_output_puts(s->out, ".");
	for (unsigned unit = 100; unit > 0; unit /= 10)
		ccd_output_number(s->out, milli / unit % 10);
	ccd_output_puts(s->out, "\"");
}

static void
write_settings(struct save *s)
{
	ccd_output_puts(s->out, "<settings");
	if (s->c->profile != NULL)
		write_word(s, "profile", s->c->profile);
	if (s->c->segments)
		ccd_output_puts(s->out, " segments=\"true\"");
	ccd_output_puts(s->out, "/>\n");
}

static void
write_source(struct save *s, const struct ccd_version *v)
{
	ccd_output_puts(s->out, "<source");
	write_attribute(s, "file", v->file != NULL ? v->file : "");
	write_attribute(s, "type", v->media_type != NULL ? v->media_type : "");
	write_attribute(s, "charset", v->charset != NULL ? v->charset : "");
	write_hex(s, "sha256", v->sha256, 64);
	write_attribute(s, "status", ccd_status_name(v->status));
	if (v->date != NULL)
		write_word(s, "date", v->date);
	if (v->place != CCD_PLACE_LINE)
		write_attribute(s, "place", ccd_place_name(v->place));
	ccd_output_puts(s->out, v->npart > 0 ? ">\n" : "/>\n");
	for (uint32_t i = 0; i < v->npart; i++) {
		ccd_output_puts(s->out, "<part");
		write_attribute(s, "file", v->part[i].file);
		write_hex(s, "sha256", v->part[i].sha256, 64);
		ccd_output_puts(s->out, "/>\n");
	}
	if (v->npart > 0)
		ccd_output_puts(s->out, "</source>\n");
}

/* Bytes of the label where it begins the clause's first segment, else 0. */
static size_t
label_length(const struct ccd_version *v, const struct ccd_clause *clause)
{
	size_t n = clause->label != NULL ? strlen(clause->label) : 0;

	if (n == 0 || clause->nsegment == 0 || strncmp(clause->text, clause->label, n) != 0)
		return 0;
	return v->segment[clause->segment].start == 0 && v->segment[clause->segment].end >= n ? n : 0;
}

/* What stands between segments: blanks. */
static void
write_gap(struct save *s, const struct ccd_clause *clause, size_t start, size_t end)
{
	if (!ccd_store_blank(clause->text, start, end))
		fail(s, "words of '%s' are in no segment", clause->address);
	write_text(s, clause->text + start, end - start);
}

/* The segments and what stands between them. LABEL: bytes of it. */
static void
write_segments(struct save *s, const struct ccd_version *v, const struct ccd_clause *clause,
    size_t label)
{
	size_t at = 0, n = strlen(clause->text);

	for (uint32_t i = 0; i < clause->nsegment; i++) {
		const struct ccd_segment *segment = &v->segment[clause->segment + i];

		if (segment->start < at || segment->end < segment->start || segment->end > n) {
			fail(s, "segments of '%s' in '%s' overlap", clause->address, v->lang);
			return;
		}
		write_gap(s, clause, at, segment->start);
		ccd_output_puts(s->out, "<s>");
		at = segment->start;
		if (i == 0 && label > 0) {
			ccd_output_puts(s->out, "<label>");
			write_text(s, clause->text, label);
			ccd_output_puts(s->out, "</label>");
			at = label;
		}
		write_text(s, clause->text + at, segment->end - at);
		ccd_output_puts(s->out, "</s>");
		at = segment->end;
	}
	write_gap(s, clause, at, n);
}

/* VALUE with all but letters and figures of ASCII as "%3C". */
static void
write_span_value(struct save *s, const char *value)
{
	for (const unsigned char *p = (const unsigned char *)value; *p != '\0'; p++)
		if (*p < 0x80 && isalnum(*p))
			ccd_output_printf(s->out, "%c", *p);
		else
			ccd_output_printf(s->out, "%%%02X", *p);
}

/* "emphasis:3-10 note:12-15 tag:20-20=%3Cb%3E": bytes of the text. */
static void
write_spans(struct save *s, const struct ccd_clause *clause)
{
	for (uint32_t i = 0; i < clause->nspan; i++) {
		const struct ccd_span *span = &clause->span[i];

		ccd_output_printf(s->out, "%s%s:%u-%u%s", i == 0 ? " spans=\"" : " ",
		    ccd_span_name(span->kind), span->start, span->end, span->value != NULL ? "=" : "");
		if (span->value != NULL)
			write_span_value(s, span->value);
	}
	if (clause->nspan > 0)
		ccd_output_puts(s->out, "\"");
}

static void
write_clause(struct save *s, const struct ccd_version *v, uint32_t i)
{
	const struct ccd_clause *clause = &v->clause[i];
	size_t label = label_length(v, clause);

	ccd_output_puts(s->out, "<clause");
	write_count(s, "id", i);
	write_count(s, "depth", clause->depth);
	write_attribute(s, "kind", ccd_kind_name(clause->kind));
	write_word(s, "address", clause->address);
	write_number(s, "number", clause->ordinal.number);
	write_number(s, "insert", clause->ordinal.insert);
	if (clause->ordinal.scheme != CCD_SCHEME_NONE)
		write_attribute(s, "scheme", ccd_scheme_name(clause->ordinal.scheme));
	if (clause->label != NULL && label == 0)
		write_attribute(s, "label", clause->label);
	if (clause->body != ccd_store_body(clause->text, strlen(clause->text), label))
		write_count(s, "body", clause->body);
	write_number(s, "line", clause->line);
	write_number(s, "part", clause->part);
	write_number(s, "doubt", clause->doubt);
	if (clause->anchor != NULL)
		write_attribute(s, "anchor", clause->anchor);
	if (clause->lang != NULL)
		write_word(s, "lang", clause->lang);
	if (clause->corrected)
		ccd_output_puts(s->out, " corrected=\"true\"");
	write_spans(s, clause);
	ccd_output_puts(s->out, ">");
	write_segments(s, v, clause, label);
	ccd_output_puts(s->out, "</clause>\n");
}

/* The promises of the model about clause I that a reader of the file relies on. */
static void
check_clause(struct save *s, const struct ccd_version *v, uint32_t i, uint32_t segment)
{
	const struct ccd_clause *clause = &v->clause[i];
	size_t n = strlen(clause->text);

	if (!is_utf8(clause->text, n))
		fail(s, "clause %u of '%s' is not UTF-8", i, v->lang);
	else if (clause->depth == 0 || clause->depth > v->clause[i - 1].depth + 1 ||
	    clause->depth > CCD_LIMIT_DEPTH)
		fail(s, "clause %u of '%s' is too deep", i, v->lang);
	else if (clause->body > n || (clause->text[clause->body] & 0xC0) == 0x80)
		fail(s, "clause %u of '%s' begins behind its end", i, v->lang);
	else if (clause->part > 0 && clause->part >= v->npart)
		fail(s, "clause %u of '%s' comes from no part", i, v->lang);
	else if (!ccd_store_spans(clause->span, clause->nspan, clause->text, n))
		fail(s, "spans of clause %u of '%s' are not in order", i, v->lang);
	else if (clause->nsegment > 0 && clause->segment != segment)
		fail(s, "segments of '%s' are not in order", v->lang);
}

static void
write_version(struct save *s, const struct ccd_version *v)
{
	uint32_t segment = 0;

	ccd_output_puts(s->out, "<version");
	write_word(s, "lang", v->lang);
	ccd_output_puts(s->out, ">\n");
	write_source(s, v);
	for (uint32_t i = 1; i < v->nclause && !s->failed; i++) {
		check_clause(s, v, i, segment);
		segment += v->clause[i].nsegment;
		if (!s->failed)
			write_clause(s, v, i);
	}
	ccd_output_puts(s->out, "</version>\n");
}

/* Notes, or forgets, the places of the segments of the row's cell in version V. */
static void
mark_segments(struct save *s, const struct ccd_row *row, uint32_t v, bool on)
{
	const struct ccd_version *version = &s->c->version[v];
	uint32_t n = 0;

	for (uint32_t i = 0; i < row->cell[v].n; i++) {
		const struct ccd_clause *clause = &version->clause[row->cell[v].clause[i]];

		for (uint32_t k = 0; k < clause->nsegment; k++, n++)
			s->place[v][clause->segment + k] = on ? n + 1 : 0;
	}
}

static void
write_side(struct save *s, uint32_t v, struct ccd_range range)
{
	uint32_t total = s->c->version[v].nsegment;
	uint32_t first, last;

	if (range.n == 0)
		return;
	if (range.n > total || range.first > total - range.n) {
		fail(s, "a bead's segments are not there in '%s'", s->c->version[v].lang);
		return;
	}
	first = s->place[v][range.first];
	last = s->place[v][range.first + range.n - 1];
	if (first == 0 || last == 0 || last - first != range.n - 1) {
		fail(s, "a bead's segments are not in its row in '%s'", s->c->version[v].lang);
		return;
	}
	ccd_output_puts(s->out, "<side");
	write_attribute(s, "lang", s->c->version[v].lang);
	begin_attribute(s, "segments");
	ccd_output_number(s->out, first);
	if (first != last) {
		ccd_output_puts(s->out, "-");
		ccd_output_number(s->out, last);
	}
	ccd_output_puts(s->out, "\"/>");
}

static void
write_bead(struct save *s, const struct ccd_bead *bead)
{
	uint32_t sides = 0;

	ccd_output_puts(s->out, "<bead");
	write_confidence(s, bead->confidence);
	ccd_output_puts(s->out, ">");
	for (uint32_t v = 0; v < s->c->nversion; v++) {
		write_side(s, v, bead->side[v]);
		sides += bead->side[v].n > 0;
	}
	if (sides == 0)
		fail(s, "a bead without segments");
	ccd_output_puts(s->out, "</bead>");
}

static void
write_cell(struct save *s, const struct ccd_row *row, uint32_t v)
{
	const struct ccd_cell *cell = &row->cell[v];

	ccd_output_puts(s->out, "<cell");
	write_attribute(s, "lang", s->c->version[v].lang);
	ccd_output_puts(s->out, " clauses=\"");
	for (uint32_t i = 0; i < cell->n; i++) {
		ccd_output_puts(s->out, i > 0 ? " " : "");
		ccd_output_number(s->out, cell->clause[i]);
	}
	ccd_output_puts(s->out, "\"/>");
}

static void
write_fact(struct save *s, const struct ccd_fact *fact)
{
	ccd_output_puts(s->out, "<fact");
	write_word(s, "name", fact->name);
	if (fact->version < s->c->nversion)
		write_word(s, "lang", s->c->version[fact->version].lang);
	ccd_output_puts(s->out, ">");
	if (!is_utf8(fact->text, strlen(fact->text)))
		fail(s, "the fact '%s' is not UTF-8", fact->name);
	else
		write_text(s, fact->text, strlen(fact->text));
	ccd_output_puts(s->out, "</fact>");
}

static void
write_row(struct save *s, uint32_t r)
{
	const struct ccd_row *row = &s->c->row[r];
	uint32_t cells = 0;

	ccd_output_puts(s->out, "<row");
	write_confidence(s, row->confidence);
	if (row->confirmed)
		ccd_output_puts(s->out, " confirmed=\"true\"");
	ccd_output_puts(s->out, ">");
	for (uint32_t v = 0; v < s->c->nversion; v++) {
		if (row->cell[v].n == 0)
			continue;
		cells++;
		write_cell(s, row, v);
		mark_segments(s, row, v, true);
	}
	if (cells == 0)
		fail(s, "row %u has no clause", r + 1);
	for (uint32_t i = 0; i < row->nbead; i++)
		write_bead(s, &row->bead[i]);
	for (uint32_t i = 0; i < row->nfact; i++)
		write_fact(s, &row->fact[i]);
	for (uint32_t v = 0; v < s->c->nversion; v++)
		mark_segments(s, row, v, false);
	ccd_output_puts(s->out, "</row>\n");
}

/* Every clause but the roots must be in exactly one row. */
static void
check_rows(struct save *s, struct ccd_arena *a)
{
	for (uint32_t v = 0; v < s->c->nversion && !s->failed; v++) {
		const struct ccd_version *version = &s->c->version[v];
		bool *seen = ccd_array(a, version->nclause, bool);
		uint32_t n = 0;

		for (uint32_t r = 0; r < s->c->nrow; r++) {
			const struct ccd_cell *cell = &s->c->row[r].cell[v];

			for (uint32_t i = 0; i < cell->n; i++, n++) {
				uint32_t id = cell->clause[i];

				if (id == 0 || id >= version->nclause || seen[id] ||
				    (i > 0 && id <= cell->clause[i - 1])) {
					fail(s, "row %u has a clause of '%s' that is elsewhere "
					    "or nowhere", r + 1, version->lang);
					return;
				}
				seen[id] = true;
			}
		}
		if (n != version->nclause - 1)
			fail(s, "a clause of '%s' is in no row", version->lang);
	}
}

static void
write_decisions(struct save *s)
{
	if (s->c->ndecision == 0)
		return;
	ccd_output_puts(s->out, "<decisions>\n");
	for (uint32_t i = 0; i < s->c->ndecision; i++) {
		const struct ccd_decision *decision = &s->c->decision[i];
		const char *reason = decision->reason != NULL ? decision->reason : "";

		ccd_output_puts(s->out, "<decision");
		write_hex(s, "fingerprint", decision->fingerprint, 16);
		write_word(s, "rule", decision->rule);
		if (decision->verdict != CCD_VERDICT_STAYS)
			write_word(s, "verdict", ccd_verdict_name(decision->verdict));
		if (decision->lang != NULL)
			write_word(s, "lang", decision->lang);
		if (decision->reading != NULL)
			write_attribute(s, "reading", decision->reading);
		if (decision->author != NULL)
			write_word(s, "author", decision->author);
		if (decision->date != NULL)
			write_word(s, "date", decision->date);
		ccd_output_puts(s->out, ">");
		write_text(s, reason, strlen(reason));
		ccd_output_puts(s->out, "</decision>\n");
	}
	ccd_output_puts(s->out, "</decisions>\n");
}

static void
write_concordance(struct save *s, struct ccd_arena *a)
{
	const struct ccd_concordance *c = s->c;

	ccd_output_puts(s->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	    "<concordance xmlns=\"urn:concordat:concordance:1\">\n");
	write_settings(s);
	for (uint32_t v = 0; v < c->nversion && !s->failed; v++) {
		s->place[v] = ccd_array(a, c->version[v].nsegment, uint32_t);
		write_version(s, &c->version[v]);
	}
	ccd_output_puts(s->out, "<rows>\n");
	for (uint32_t r = 0; r < c->nrow && !s->failed; r++)
		write_row(s, r);
	ccd_output_puts(s->out, "</rows>\n");
	write_decisions(s);
	ccd_output_puts(s->out, "</concordance>\n");
}

/* ---- the file ---------------------------------------------------------- */

/* The origin of C where FILE is that file, else NULL. */
static struct ccd_origin *
origin_of(const struct ccd_concordance *c, const char *file)
{
	char path[PATH_MAX];

	return c->origin != NULL && strcmp(file, "-") != 0 && realpath(file, path) != NULL &&
	    strcmp(path, c->origin->path) == 0 ? c->origin : NULL;
}

/* That FILE, locked, is still what was read. One that is gone holds nobody's changes. */
static int
check_unchanged(const struct ccd_origin *origin, const char *file, struct ccd_error *err)
{
	struct ccd_identity id;

	if (!ccd_identity_named(file, &id) || ccd_identity_equal(&id, &origin->id))
		return 0;
	return ccd_error_set(err, CCD_EIO, file, 0,
	    "was changed by another program since it was read; nothing is saved");
}

/* Writes to the output of S or, where that is NULL, opens one for the file, which keeps LOCK, when
 * all promises are checked. False with ERR set, and nothing is left open. */
static bool
write_checked(struct save *s, int *lock, struct ccd_error *err)
{
	struct ccd_arena *a = ccd_arena_new();

	check_rows(s, a);
	if (!s->failed && s->out == NULL && (s->out = ccd_output_open(s->file, err)) != NULL)
		ccd_output_hold(s->out, lock);
	if (!s->failed && s->out != NULL)
		write_concordance(s, a);
	if (s->out != NULL && ccd_output_size(s->out) > CCD_LIMIT_CONCORDANCE_BYTES)
		fail(s, "larger than the limit of %d MiB", CCD_LIMIT_CONCORDANCE_BYTES >> 20);
	ccd_arena_free(a);
	if (s->failed)
		ccd_output_abort(s->out);
	return !s->failed && s->out != NULL;
}

static int
save_to(struct save *s, int *lock, struct ccd_error *err)
{
	return write_checked(s, lock, err) ? ccd_output_commit(s->out, err) : -1;
}

/* Saves under a lock, the origin's or one for this save. */
static int
save_locked(struct save *s, struct ccd_error *err)
{
	struct ccd_origin *origin = origin_of(s->c, s->file);
	struct ccd_error refused = { 0 };
	int own = origin != NULL && origin->lock >= 0 ? -1 : ccd_lock(s->file, &refused);
	int *lock = origin != NULL && origin->lock >= 0 ? &origin->lock : &own, rc = -1;

	if (refused.code != CCD_OK)
		return ccd_error_set(err, refused.code, refused.file, refused.line, "%s", refused.message);
	if (origin == NULL || check_unchanged(origin, s->file, err) == 0)
		rc = save_to(s, lock, err);
	if (rc == 0 && origin != NULL && *lock >= 0)
		ccd_identity_of(*lock, &origin->id);
	if (own >= 0)
		close(own);
	return rc;
}

static int
save(const struct ccd_concordance *c, const char *file, struct ccd_error *err)
{
	struct save s = { .c = c, .err = err, .file = file };

	if (c->row == NULL || c->nversion == 0)
		return ccd_error_set(err, CCD_EUSAGE, file, 0, "cannot save: not aligned");
	return strcmp(file, "-") == 0 ? save_to(&s, NULL, err) : save_locked(&s, err);
}

int
ccd_save(const struct ccd_concordance *c, const char *file, struct ccd_error *err)
{
	return CCD_PUBLIC(err, -1, save(c, file, err));
}

char *
ccd_save_memory(const struct ccd_concordance *c, const char *name, size_t *n,
    struct ccd_error *err)
{
	struct save s = { .c = c, .err = err, .file = name };
	char *bytes;

	if (c->row == NULL || c->nversion == 0) {
		ccd_error_set(err, CCD_EUSAGE, name, 0, "cannot save: not aligned");
		return NULL;
	}
	s.out = ccd_output_memory();
	if (!write_checked(&s, NULL, err))
		return NULL;
	if ((bytes = ccd_output_take(s.out, n)) == NULL)
		ccd_error_set(err, CCD_EIO, name, 0, "cannot save: out of memory");
	return bytes;
}
