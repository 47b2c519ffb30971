/*
 * The whole concordance as one JSON document, a row a line: for programs that
 * want all of it without knowing the concordance file.
 */
#include <math.h>

#include "model/model.h"
#include "write/write_int.h"

json_t *
ccd_json_probability(double confidence)
{
	return json_real(round(confidence * 1000) / 1000);
}

json_t *
ccd_json_version(const struct ccd_version *v)
{
	json_t *object = json_object();

	json_object_set_new(object, "lang", ccd_json_text(v->lang));
	json_object_set_new(object, "status", ccd_json_text(ccd_status_name(v->status)));
	json_object_set_new(object, "date", ccd_json_text(v->date));
	json_object_set_new(object, "file", ccd_json_text(v->file));
	json_object_set_new(object, "media_type", ccd_json_text(v->media_type));
	json_object_set_new(object, "charset", ccd_json_text(v->charset));
	json_object_set_new(object, "sha256", ccd_json_text(v->sha256));
	return object;
}

static json_t *
clause_object(const struct ccd_clause *clause)
{
	json_t *object = json_object();

	json_object_set_new(object, "address", ccd_json_text(clause->address));
	json_object_set_new(object, "label", ccd_json_text(clause->label));
	json_object_set_new(object, "kind", ccd_json_text(ccd_kind_name(clause->kind)));
	json_object_set_new(object, "text", ccd_json_text(clause->text));
	return object;
}

/* Language -> clauses; an empty list is a gap. */
static json_t *
cells_object(const struct ccd_write *w, const struct ccd_row *row)
{
	json_t *object = json_object();

	for (uint32_t i = 0; i < w->norder; i++) {
		const struct ccd_version *v = &w->c->version[w->order[i]];
		const struct ccd_cell *cell = &row->cell[w->order[i]];
		json_t *list = json_array();

		for (uint32_t k = 0; k < cell->n; k++)
			json_array_append_new(list, clause_object(&v->clause[cell->clause[k]]));
		json_object_set_new(object, v->lang, list);
	}
	return object;
}

static json_t *
segment_text(const struct ccd_version *v, uint32_t i)
{
	const struct ccd_segment *s = &v->segment[i];

	return json_stringn(v->clause[s->clause].text + s->start, s->end - s->start);
}

/* Language -> texts of the segments. */
static json_t *
bead_object(const struct ccd_write *w, const struct ccd_bead *bead)
{
	json_t *object = json_object(), *sides = json_object();

	for (uint32_t i = 0; i < w->norder; i++) {
		const struct ccd_version *v = &w->c->version[w->order[i]];
		struct ccd_range range = bead->side[w->order[i]];
		json_t *list = json_array();

		for (uint32_t k = range.first; k < range.first + range.n; k++)
			json_array_append_new(list, segment_text(v, k));
		json_object_set_new(sides, v->lang, list);
	}
	json_object_set_new(object, "confidence", ccd_json_probability(bead->confidence));
	json_object_set_new(object, "segments", sides);
	return object;
}

static json_t *
findings_array(const struct ccd_write *w, uint32_t row)
{
	size_t first, n = ccd_findings_of(w->findings, row, &first);
	json_t *list = json_array();

	for (size_t i = first; i < first + n; i++)
		json_array_append_new(list,
		    ccd_json_finding(w->c, &w->findings->finding[i], NULL, w->interface));
	return list;
}

/* True where one bead has all segments of the row. */
static bool
is_one(const struct ccd_write *w, const struct ccd_row *row)
{
	for (uint32_t i = 0; i < w->norder && row->nbead == 1; i++) {
		const struct ccd_version *v = &w->c->version[w->order[i]];
		const struct ccd_cell *cell = &row->cell[w->order[i]];
		uint32_t n = 0;

		for (uint32_t k = 0; k < cell->n; k++)
			n += v->clause[cell->clause[k]].nsegment;
		if (n != row->bead[0].side[w->order[i]].n)
			return false;
	}
	return row->nbead == 1;
}

json_t *
ccd_json_row(const struct ccd_write *w, uint32_t r, bool lean)
{
	const struct ccd_row *row = &w->c->row[r];
	json_t *object = json_object(), *beads = json_array();

	for (uint32_t i = 0; i < row->nbead && !(lean && is_one(w, row)); i++)
		json_array_append_new(beads, bead_object(w, &row->bead[i]));
	json_object_set_new(object, "row", json_integer(r));
	json_object_set_new(object, "address", ccd_json_text(ccd_row_address(w->c, r)));
	json_object_set_new(object, "confidence", ccd_json_probability(row->confidence));
	json_object_set_new(object, "confirmed", json_boolean(row->confirmed));
	json_object_set_new(object, "cells", cells_object(w, row));
	json_object_set_new(object, "beads", beads);
	json_object_set_new(object, "findings", findings_array(w, r));
	return object;
}

static void
write_head(struct ccd_write *w)
{
	ccd_output_puts(w->out, "{\"profile\":");
	ccd_json_write(ccd_json_text(w->c->profile), w->out);
	ccd_output_printf(w->out, ",\"segments\":%s,\n\"versions\":[",
	    w->c->segments ? "true" : "false");
	for (uint32_t i = 0; i < w->norder; i++) {
		ccd_output_puts(w->out, i > 0 ? ",\n" : "\n");
		ccd_json_write(ccd_json_version(&w->c->version[w->order[i]]), w->out);
	}
	ccd_output_puts(w->out, "\n],\n\"rows\":[");
}

static void
write_json(struct ccd_write *w)
{
	write_head(w);
	for (uint32_t r = 0; r < w->c->nrow; r++) {
		ccd_output_puts(w->out, r > 0 ? ",\n" : "\n");
		ccd_json_write(ccd_json_row(w, r, false), w->out);
	}
	ccd_output_puts(w->out, "\n],\n\"findings\":");
	ccd_json_write(findings_array(w, CCD_NONE), w->out);
	ccd_output_puts(w->out, "}\n");
}

const struct ccd_writer ccd_write_json = {
	.name = "json", .extension = ".json", .media_type = "application/json", .write = write_json,
};
