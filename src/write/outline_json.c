/* The clause tree of one version as JSON Lines: a clause a line, all that is known of it; and
 * what is in no clause. */
#include <string.h>

#include "model/model.h"
#include "model/omission.h"
#include "write/write_int.h"

/* What markup said, with the words it said it of. */
static json_t *
spans_array(const struct ccd_clause *clause)
{
	json_t *array = json_array();

	for (uint32_t i = 0; i < clause->nspan; i++) {
		const struct ccd_span *span = &clause->span[i];
		json_t *object = json_object();

		json_object_set_new(object, "kind", ccd_json_text(ccd_span_name(span->kind)));
		json_object_set_new(object, "text",
		    json_stringn(clause->text + span->start, span->end - span->start));
		json_array_append_new(array, object);
	}
	return array;
}

static json_t *
clause_object(const struct ccd_version *v, const struct ccd_clause *clause)
{
	json_t *object = json_object();

	json_object_set_new(object, "address", ccd_json_text(clause->address));
	json_object_set_new(object, "kind", ccd_json_text(ccd_kind_name(clause->kind)));
	json_object_set_new(object, "depth", json_integer(clause->depth));
	json_object_set_new(object, "label", ccd_json_text(clause->label));
	json_object_set_new(object, "text", ccd_json_text(clause->text + clause->body));
	json_object_set_new(object, "lang",
	    ccd_json_text(clause->lang != NULL ? clause->lang : v->lang));
	json_object_set_new(object, "file",
	    ccd_json_text(v->npart > 0 ? v->part[clause->part].file : v->file));
	json_object_set_new(object, ccd_place_name(v->place), json_integer(clause->line));
	json_object_set_new(object, "doubt", json_real(clause->doubt / 100.0));
	json_object_set_new(object, "anchor", ccd_json_text(clause->anchor));
	json_object_set_new(object, "spans", spans_array(clause));
	return object;
}

void
ccd_outline_json(const struct ccd_version *v, struct ccd_output *o)
{
	for (uint32_t i = 1; i < v->nclause; i++) {
		ccd_json_write(clause_object(v, &v->clause[i]), o);
		ccd_output_puts(o, "\n");
	}
}

void
ccd_omission_json(const struct ccd_omission *omission, struct ccd_output *o)
{
	json_t *object = json_object();

	json_object_set_new(object, "kind", ccd_json_text(ccd_omission_name(omission->kind)));
	json_object_set_new(object, "file", ccd_json_text(omission->file));
	json_object_set_new(object, ccd_place_name(omission->place), json_integer(omission->line));
	json_object_set_new(object, "letters",
	    json_integer((json_int_t)ccd_letters(omission->text, strlen(omission->text))));
	json_object_set_new(object, "text", ccd_json_text(omission->text));
	ccd_json_write(object, o);
	ccd_output_puts(o, "\n");
}
