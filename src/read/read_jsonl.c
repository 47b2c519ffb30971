/*
 * JSON Lines: our own format, of which the rows are read, and the lines of corpora that
 * hold {"translation": {"en": "...", "ru": "..."}}. Every such line is a unit; a language
 * may have a text or a list of texts, as strings or as objects with "text".
 */
#include <string.h>

#include <jansson.h>

#include "base/error.h"
#include "read/bitext.h"
#include "text/decode.h"

struct lines {
	const struct ccd_source *source;
	struct ccd_arena *a;
	struct ccd_bitext *bitext;
	struct ccd_markup markup;
	struct ccd_faults faults;
	size_t line;
	const char *tag[CCD_MAX_VERSIONS];      /* those met first */
	size_t ntag;
	struct ccd_error *err;
};

/* A copy of the tag of a language, one for all lines as long as there are few. */
static const char *
tag_of(struct lines *l, const char *tag)
{
	for (size_t i = 0; i < l->ntag; i++)
		if (strcmp(l->tag[i], tag) == 0)
			return l->tag[i];
	tag = ccd_arena_strdup(l->a, tag);
	if (l->ntag < CCD_MAX_VERSIONS)
		l->tag[l->ntag++] = tag;
	return tag;
}

/* Adds VALUE, a string or an object with "text", as a text in LANG. Returns 1, 0 where it
 * is neither, -1 with ERR set. */
static int
add_text(struct lines *l, struct ccd_bitext_unit *unit, const char *lang, const json_t *value)
{
	const json_t *text = json_is_object(value) ? json_object_get(value, "text") : value;

	if (!json_is_string(text))
		return 0;
	ccd_markup_text(&l->markup, json_string_value(text), json_string_length(text));
	l->markup.next.line = unit->line;
	return ccd_bitext_add(unit, &l->markup, lang, 0, l->err) < 0 ? -1 : 1;
}

/* Adds the cell of a language. Returns as add_text. */
static int
add_cell(struct lines *l, struct ccd_bitext_unit *unit, const char *lang, const json_t *cell)
{
	const json_t *value;
	int rc = 1;
	size_t i;

	if (!json_is_array(cell))
		return add_text(l, unit, lang, cell);
	json_array_foreach(cell, i, value)
		if ((rc = add_text(l, unit, lang, value)) <= 0)
			break;
	return rc;
}

/* Adds a unit of the object CELLS. Returns as add_text. */
static int
add_unit(struct lines *l, const json_t *object, json_t *cells)
{
	struct ccd_bitext_unit unit = { .line = (uint32_t)l->line, .confidence = 1 };
	const json_t *confidence = json_object_get(object, "confidence");
	const char *lang, *id = json_string_value(json_object_get(object, "id"));
	const json_t *cell;

	if (id != NULL && *id != '\0')
		unit.key = unit.anchor = ccd_arena_strdup(l->a, id);
	if (json_is_number(confidence) && json_number_value(confidence) >= 0 &&
	    json_number_value(confidence) <= 1)
		unit.confidence = json_number_value(confidence);
	unit.confirmed = json_is_true(json_object_get(object, "confirmed"));
	json_object_foreach(cells, lang, cell) {
		int rc = add_cell(l, &unit, tag_of(l, lang), cell);

		if (rc <= 0)
			return rc;
	}
	if (unit.texts.n > 0)
		*ccd_push(l->a, &l->bitext->units) = unit;
	return 1;
}

/* Takes one line, an object. Returns as add_text. */
static int
take_object(struct lines *l, const json_t *object)
{
	const char *type = json_string_value(json_object_get(object, "type"));
	json_t *cells = json_object_get(object, "cells");

	if (type != NULL && strcmp(type, "row") != 0)
		return 1;
	if (cells == NULL)
		cells = json_object_get(object, "translation");
	return json_is_object(cells) ? add_unit(l, object, cells) : 0;
}

static int
take_line(struct lines *l, const char *s, size_t n)
{
	json_error_t problem;
	json_t *value;
	int rc;

	if (n == strspn(s, " \t\r"))
		return 0;
	if ((value = json_loadb(s, n, JSON_REJECT_DUPLICATES, &problem)) == NULL) {
		ccd_fault(&l->faults, l->line, "no JSON: %.200s; the line is passed over", problem.text);
		ccd_omit(l->source, CCD_OMIT_FAULTY, (uint32_t)l->line, s, n);
		return 0;
	}
	if ((rc = json_is_object(value) ? take_object(l, value) : 0) == 0)
		ccd_fault(&l->faults, l->line, "no row of texts by language; the line is passed over");
	json_decref(value);
	return rc < 0 ? -1 : 0;
}

static int
read_jsonl(const struct ccd_source *source, struct ccd_arena *a, struct ccd_bitext *bitext,
    struct ccd_error *err)
{
	struct lines l = { .source = source, .a = a, .bitext = bitext, .err = err };
	struct ccd_arena *scratch = ccd_arena_new();
	struct ccd_text text;
	int rc = -1;

	l.faults.source = l.markup.source = source;
	l.markup.a = a;
	bitext->many = true;
	if (ccd_source_check(source, source->bytes, source->n, "\n\r", err) == 0 &&
	    ccd_decode(source->bytes, source->n, source->charset, source->file, scratch, &text,
	    err) == 0) {
		const char *end = text.s + text.n, *stop;

		bitext->charset = ccd_arena_strdup(a, text.charset);
		rc = 0;
		for (const char *s = text.s; s < end && rc == 0; s = stop + 1) {
			if ((stop = memchr(s, '\n', (size_t)(end - s))) == NULL)
				stop = end;
			l.line++;
			rc = take_line(&l, s, (size_t)(stop - s));
		}
		if (rc == 0)
			rc = ccd_faults_end(&l.faults, bitext->units.n, err);
	}
	ccd_markup_free(&l.markup);
	ccd_arena_free(scratch);
	return rc;
}

/* A first line that begins as an object does, and a word of ours in the head; others by
 * their name only. */
static int
bid(const struct ccd_source *source)
{
	const char *s = source->head + strspn(source->head, " \t\r\n");

	if (s[0] != '{' || s[1 + strspn(s + 1, " \t")] != '"')
		return 0;
	if (strstr(s, "\"type\":\"concordance\"") != NULL || strstr(s, "\"translation\"") != NULL ||
	    strstr(s, "\"cells\"") != NULL)
		return 90;
	return ccd_source_named(source, ".jsonl .ndjson") ? 60 : 0;
}

const struct ccd_reader ccd_read_jsonl = {
	.name = "jsonl",
	.extensions = ".jsonl .ndjson",
	.media_type = "application/jsonl",
	.bid = bid,
	.read_bitext = read_jsonl,
};
