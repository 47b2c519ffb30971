/*
 * JSON Lines: an object a line, for programs that read as they go. "type" says what a line
 * is: "concordance" (the first), "version", "row", "finding" (one without a row), "decision".
 * By sentences a "row" is a group of them, and its cells hold their words only.
 */
#include "model/model.h"
#include "write/passage.h"

enum { SCHEMA = 1 };

static json_t *
typed(const char *type)
{
	json_t *object = json_object();

	json_object_set_new(object, "type", ccd_json_text(type));
	return object;
}

/* Writes the members of FROM, which is freed, behind those of OBJECT as a line. */
static void
write_line(struct ccd_write *w, json_t *object, json_t *from)
{
	if (from != NULL)
		json_object_update(object, from);
	json_decref(from);
	ccd_json_write(object, w->out);
	ccd_output_puts(w->out, "\n");
}

static void
write_head(struct ccd_write *w)
{
	json_t *object = typed("concordance");

	json_object_set_new(object, "schema", json_integer(SCHEMA));
	json_object_set_new(object, "profile", ccd_json_text(w->c->profile));
	json_object_set_new(object, "segments", json_boolean(w->c->segments));
	json_object_set_new(object, "rows", ccd_json_text(w->sentences ? "sentences" : "clauses"));
	write_line(w, object, NULL);
	for (uint32_t i = 0; i < w->norder; i++)
		write_line(w, typed("version"), ccd_json_version(&w->c->version[w->order[i]]));
}

static void
write_sentences(void *data, const struct ccd_passage *p)
{
	struct ccd_write *w = data;
	json_t *object = typed("row"), *cells = json_object();

	for (uint32_t i = 0; i < w->norder; i++) {
		json_t *list = json_array();

		if (p->text[w->order[i]] != NULL)
			json_array_append_new(list, ccd_json_text(p->text[w->order[i]]));
		json_object_set_new(cells, w->c->version[w->order[i]].lang, list);
	}
	json_object_set_new(object, "id", ccd_json_text(p->id));
	json_object_set_new(object, "row", json_integer(p->row));
	json_object_set_new(object, "address", ccd_json_text(p->address));
	json_object_set_new(object, "confidence", ccd_json_probability(p->confidence));
	json_object_set_new(object, "confirmed", json_boolean(p->trust == CCD_TRUST_CONFIRMED));
	json_object_set_new(object, "cells", cells);
	write_line(w, object, NULL);
}

/* True where a version shown has a clause in ROW, if only a table. */
static bool
has_clause(const struct ccd_write *w, uint32_t row)
{
	for (uint32_t i = 0; i < w->norder; i++)
		if (w->c->row[row].cell[w->order[i]].n > 0)
			return true;
	return false;
}

static void
write_clauses(struct ccd_write *w)
{
	const char *const *id = ccd_row_ids(w->c, w->arena);

	for (uint32_t r = 0; r < w->c->nrow; r++) {
		json_t *object;

		if (!has_clause(w, r))
			continue;
		object = typed("row");
		json_object_set_new(object, "id", ccd_json_text(id[r]));
		write_line(w, object, ccd_json_row(w, r, true));
	}
}

static void
write_decision(struct ccd_write *w, const struct ccd_decision *decision)
{
	json_t *object = typed("decision");

	json_object_set_new(object, "fingerprint", ccd_json_text(decision->fingerprint));
	json_object_set_new(object, "rule", ccd_json_text(decision->rule));
	json_object_set_new(object, "reason", ccd_json_text(decision->reason));
	write_line(w, object, NULL);
}

static void
write_jsonl(struct ccd_write *w)
{
	size_t first, n = ccd_findings_of(w->findings, CCD_NONE, &first);

	write_head(w);
	if (w->sentences)
		ccd_passages(w, write_sentences, w);
	else
		write_clauses(w);
	for (size_t i = first; i < first + n; i++)
		write_line(w, typed("finding"),
		    ccd_json_finding(w->c, &w->findings->finding[i], NULL, w->interface));
	for (uint32_t i = 0; i < w->c->ndecision; i++)
		write_decision(w, &w->c->decision[i]);
}

const struct ccd_writer ccd_write_jsonl = {
	.name = "jsonl", .extension = ".jsonl", .media_type = "application/jsonl",
	.sentences = true, .write = write_jsonl,
};
