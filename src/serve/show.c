/* What is seen of a concordance, as JSON. Offsets in texts are those of a browser: UTF-16 units. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/output.h"
#include "compare/compare.h"
#include "lang/lang.h"
#include "model/cite.h"
#include "model/model.h"
#include "serve/serve_int.h"
#include "store/store.h"
#include "text/message.h"
#include "text/utf8.h"
#include "write/finding_words.h"
#include "write/marks.h"
#include "write/write.h"
#include "write/write_int.h"

uint32_t
ccd_units_16(const char *s, size_t n)
{
	uint32_t units = 0;

	for (size_t i = 0; i < n; i++)
		units += ((unsigned char)s[i] & 0xC0) == 0x80 ? 0 : (unsigned char)s[i] >= 0xF0 ? 2 : 1;
	return units;
}

/* ---- the document ---------------------------------------------------------------- */

static json_t *
act_of(const struct ccd_act *act)
{
	json_t *object = json_object();

	json_object_set_new(object, "who", ccd_json_text(act->who));
	json_object_set_new(object, "when", ccd_json_text(act->when));
	json_object_set_new(object, "what", ccd_json_text(act->what));
	json_object_set_new(object, "at", ccd_json_text(act->at));
	json_object_set_new(object, "say", ccd_json_text(act->say));
	json_object_set_new(object, "undone", json_boolean(act->undone));
	return object;
}

json_t *
ccd_show_log(const struct ccd_volume *v, struct ccd_error *err)
{
	struct ccd_edit *e = ccd_edit_open(v->path, err);
	const struct ccd_act *act = NULL;
	size_t n = e != NULL ? ccd_edit_log(e, &act) : 0;
	json_t *list = e != NULL ? json_array() : NULL;

	for (size_t i = 0; i < n; i++)
		json_array_append_new(list, act_of(&act[i]));
	ccd_edit_close(e);
	return list;
}

json_t *
ccd_show_state(const struct ccd_volume *v, struct ccd_error *err)
{
	json_t *object, *log = ccd_show_log(v, err), *langs;
	size_t count[CCD_LEVEL__COUNT] = { 0 }, decided = 0;

	if (log == NULL)
		return NULL;
	langs = json_array();
	for (size_t i = 0; i < v->findings.n; i++) {
		const struct ccd_finding *f = &v->findings.finding[i];

		decided += f->decision != NULL;
		if (f->suppressed == NULL && f->decision == NULL)
			count[f->level]++;
	}
	for (uint32_t i = 0; i < v->c->nversion; i++)
		json_array_append_new(langs, ccd_json_text(v->c->version[i].lang));
	object = json_object();
	json_object_set_new(object, "rows", json_integer(v->c->nrow));
	json_object_set_new(object, "langs", langs);
	for (int level = 0; level < CCD_LEVEL__COUNT; level++)
		json_object_set_new(object, ccd_level_name((enum ccd_level)level),
		    json_integer((json_int_t)count[level]));
	json_object_set_new(object, "decided", json_integer((json_int_t)decided));
	json_object_set_new(object, "stale", ccd_json_languages(v->c, ccd_changed_texts(v->c, v->path)));
	json_object_set(object, "last", json_array_size(log) > 0 ?
	    json_array_get(log, json_array_size(log) - 1) : json_null());
	json_decref(log);
	return object;
}

static json_t *
version_of(const struct ccd_version *v, struct ccd_arena *a)
{
	json_t *object = json_object();

	json_object_set_new(object, "lang", ccd_json_text(v->lang));
	json_object_set_new(object, "name", ccd_json_text(ccd_language_name(a, v->lang)));
	json_object_set_new(object, "file", ccd_json_text(v->file));
	json_object_set_new(object, "status", ccd_json_text(ccd_status_name(v->status)));
	json_object_set_new(object, "rtl", json_boolean(strcmp(ccd_lang_direction(v->lang), "rtl") == 0));
	return object;
}

/* Letters of the longest cell of a row: how high it will be, roughly. */
static uint32_t
length_of(const struct ccd_concordance *c, uint32_t row)
{
	uint32_t most = 0;

	for (uint32_t v = 0; v < c->nversion; v++) {
		const struct ccd_cell *cell = &c->row[row].cell[v];
		size_t n = 0;

		for (uint32_t i = 0; i < cell->n; i++)
			n += strlen(c->version[v].clause[cell->clause[i]].text);
		most = n > most ? (uint32_t)n : most;
	}
	return most;
}

/* The first clause of a row, in the first version that has one. */
static const struct ccd_clause *
first_clause(const struct ccd_concordance *c, uint32_t row)
{
	for (uint32_t v = 0; v < c->nversion; v++)
		if (c->row[row].cell[v].n > 0)
			return &c->version[v].clause[c->row[row].cell[v].clause[0]];
	return NULL;
}

json_t *
ccd_show_document(const struct ccd_site *site, const struct ccd_volume *v)
{
	struct ccd_arena *a = ccd_arena_new();
	json_t *object = json_object(), *versions = json_array(), *lengths = json_array();
	json_t *contents = json_array();

	for (uint32_t i = 0; i < v->c->nversion; i++)
		json_array_append_new(versions, version_of(&v->c->version[i], a));
	for (uint32_t r = 0; r < v->c->nrow; r++) {
		const struct ccd_clause *clause = first_clause(v->c, r);

		json_array_append_new(lengths, json_integer(length_of(v->c, r)));
		if (clause != NULL && ccd_row_is_heading(v->c, r))
			json_array_append_new(contents, json_pack("{s:i, s:i, s:o}", "row", (int)r, "depth",
			    (int)clause->depth, "text", ccd_json_text(clause->text)));
	}
	json_object_set_new(object, "file", ccd_json_text(v->name));
	json_object_set_new(object, "state", ccd_json_text(v->state));
	json_object_set_new(object, "versions", versions);
	json_object_set_new(object, "lengths", lengths);
	json_object_set_new(object, "contents", contents);
	json_object_set_new(object, "stale", ccd_json_languages(v->c, ccd_changed_texts(v->c, v->path)));
	json_object_set_new(object, "readOnly", json_boolean(site->options->read_only));
	ccd_arena_free(a);
	return object;
}

/* ---- rows -------------------------------------------------------------------------- */

const char *
ccd_row_mark(const struct ccd_concordance *c, uint32_t row, struct ccd_arena *a)
{
	const struct ccd_row *r = &c->row[row];
	uint64_t hash = ccd_hash(CCD_HASH_SEED, &r->confirmed, sizeof r->confirmed);

	for (uint32_t v = 0; v < c->nversion; v++) {
		hash = ccd_hash(hash, &v, sizeof v);
		for (uint32_t i = 0; i < r->cell[v].n; i++) {
			const struct ccd_clause *clause = &c->version[v].clause[r->cell[v].clause[i]];

			hash = ccd_hash(hash, clause->text, strlen(clause->text) + 1);
			hash = ccd_hash(hash, clause->address, strlen(clause->address) + 1);
			hash = ccd_hash(hash, &clause->kind, sizeof clause->kind);
		}
		for (uint32_t b = 0; b < r->nbead; b++)
			hash = ccd_hash(hash, &r->bead[b].side[v].n, sizeof r->bead[b].side[v].n);
	}
	for (uint32_t i = 0; i < r->nfact; i++)
		hash = ccd_hash(hash, r->fact[i].text, strlen(r->fact[i].text) + 1);
	return ccd_arena_printf(a, "%016llx", (unsigned long long)hash);
}

/* A clause: its sentences, each with the number of its bead in the row; marks of findings. */
static json_t *
clause_of(const struct ccd_volume *v, uint32_t row, uint32_t version, uint32_t index, struct ccd_arena *a)
{
	const struct ccd_row *r = &v->c->row[row];
	const struct ccd_version *w = &v->c->version[version];
	const struct ccd_clause *clause = &w->clause[index];
	json_t *object = json_object(), *ends = json_array(), *beads = json_array(), *marks = json_array();
	size_t first = 0, nfinding;

	for (uint32_t s = clause->segment; s < clause->segment + clause->nsegment; s++) {
		uint32_t bead = 0;

		while (bead < r->nbead && (s < r->bead[bead].side[version].first ||
		    s >= r->bead[bead].side[version].first + r->bead[bead].side[version].n))
			bead++;
		json_array_append_new(ends, json_integer(ccd_units_16(clause->text, w->segment[s].end)));
		json_array_append_new(beads, bead < r->nbead ? json_integer(bead) : json_null());
	}
	nfinding = v->checked ? ccd_findings_of(&v->findings, row, &first) : 0;
	for (size_t i = first; i < first + nfinding; i++) {
		const struct ccd_finding *f = &v->findings.finding[i];
		struct ccd_mark *mark;
		size_t n = ccd_marks(&f, 1, version, index, a, &mark);

		for (size_t k = 0; k < n; k++)
			json_array_append_new(marks, json_pack("[i, i, s, i]",
			    (int)ccd_units_16(clause->text, mark[k].start),
			    (int)ccd_units_16(clause->text, mark[k].end), ccd_level_name(f->level), (int)i));
	}
	json_object_set_new(object, "id", json_integer(index));
	json_object_set_new(object, "address", ccd_json_text(clause->address));
	json_object_set_new(object, "kind", ccd_json_text(ccd_kind_name(clause->kind)));
	json_object_set_new(object, "depth", json_integer(clause->depth));
	json_object_set_new(object, "body", json_integer(ccd_units_16(clause->text, clause->body)));
	json_object_set_new(object, "text", ccd_json_text(clause->text));
	json_object_set_new(object, "ends", ends);
	json_object_set_new(object, "beads", beads);
	json_object_set_new(object, "marks", marks);
	return object;
}

static const char *
note_of(const struct ccd_row *row)
{
	for (uint32_t i = 0; i < row->nfact; i++)
		if (row->fact[i].version == CCD_NONE && strcmp(row->fact[i].name, "note") == 0)
			return row->fact[i].text;
	return NULL;
}

static json_t *
row_of(const struct ccd_site *site, const struct ccd_volume *v, uint32_t row, struct ccd_arena *a)
{
	const struct ccd_row *r = &v->c->row[row];
	const char *address = ccd_row_address(v->c, row);
	json_t *object = json_object(), *cells = json_object();

	for (uint32_t i = 0; i < v->c->nversion; i++) {
		json_t *clauses = json_array();

		for (uint32_t k = 0; k < r->cell[i].n; k++)
			json_array_append_new(clauses, clause_of(v, row, i, r->cell[i].clause[k], a));
		json_object_set_new(cells, v->c->version[i].lang, clauses);
	}
	json_object_set_new(object, "row", json_integer(row));
	json_object_set_new(object, "mark", ccd_json_text(ccd_row_mark(v->c, row, a)));
	json_object_set_new(object, "address", ccd_json_text(address));
	json_object_set_new(object, "cite", ccd_json_text(ccd_upper_first(a, ccd_cite(v->c,
	    site->options->interface, address, a))));
	json_object_set_new(object, "confidence", ccd_json_probability(r->confidence));
	json_object_set_new(object, "confirmed", json_boolean(r->confirmed));
	json_object_set_new(object, "heading", json_boolean(ccd_row_is_heading(v->c, row)));
	json_object_set_new(object, "note", ccd_json_text(note_of(r)));
	json_object_set_new(object, "cells", cells);
	return object;
}

json_t *
ccd_show_rows(const struct ccd_site *site, const struct ccd_volume *v, uint32_t from, uint32_t n)
{
	struct ccd_arena *a = ccd_arena_new();
	json_t *rows = json_array();

	for (uint32_t r = from; r < v->c->nrow && r - from < n; r++)
		json_array_append_new(rows, row_of(site, v, r, a));
	ccd_arena_free(a);
	return json_pack("{s:o, s:o}", "state", ccd_json_text(v->state), "rows", rows);
}

/* ---- findings ------------------------------------------------------------------------ */

json_t *
ccd_show_findings(const struct ccd_site *site, const struct ccd_volume *v)
{
	struct ccd_arena *a = ccd_arena_new();
	json_t *list = json_array();

	for (size_t i = 0; i < v->findings.n; i++) {
		const struct ccd_finding *f = &v->findings.finding[i];
		json_t *object = ccd_json_finding(v->c, f, NULL, site->options->interface);

		json_object_del(object, "evidence");
		json_object_set_new(object, "former", ccd_json_text(f->former));
		json_object_set_new(object, "title", ccd_json_text(ccd_finding_name(f, site->options->interface, a)));
		json_object_set_new(object, "cite", ccd_json_text(ccd_upper_first(a, ccd_cite(v->c,
		    site->options->interface, f->address, a))));
		json_array_append_new(list, object);
	}
	ccd_arena_free(a);
	return json_pack("{s:o, s:o}", "state", ccd_json_text(v->state), "findings", list);
}

json_t *
ccd_show_excuses(const struct ccd_site *site, const struct ccd_volume *v, uint32_t row,
    struct ccd_error *err)
{
	struct ccd_concordance *c = ccd_load(v->path, err);
	struct ccd_findings findings = { 0 };
	json_t *list = NULL;

	if (c != NULL && site->options->check(site->options->data, c, v->path, true, &findings, err) == 0) {
		list = json_array();
		for (size_t i = 0; i < findings.nexcuse; i++) {
			const struct ccd_excuse *e = &findings.excuse[i];

			if (e->row == row)
				json_array_append_new(list, json_pack("{s:s, s:o}", "rule", e->rule, "why",
				    ccd_json_text(ccd_say(c->arena, site->options->interface, e->key, e->arg))));
		}
	}
	ccd_concordance_free(c);
	return list;
}

/* ---- words of the page, exports -------------------------------------------------------- */

/* The messages that the page needs, by their keys; their arguments stay places: {0}. */
json_t *
ccd_show_words(const struct ccd_site *site)
{
	static const char *const sets[] = { "app.", "act.", "status.", "report.note", "report.warning",
		"report.error" };
	static const char *const places[4] = { "{0}", "{1}", "{2}", "{3}" };
	struct ccd_arena *a = ccd_arena_new();
	json_t *words = json_object();
	const char *key;

	for (size_t i = 0; (key = ccd_message_key(i)) != NULL; i++)
		for (size_t k = 0; k < sizeof sets / sizeof *sets; k++)
			if (strncmp(key, sets[k], strlen(sets[k])) == 0)
				json_object_set_new(words, key,
				    ccd_json_text(ccd_say(a, site->options->interface, key, places)));
	ccd_arena_free(a);
	return words;
}

int
ccd_show_export(const struct ccd_site *site, const struct ccd_volume *v, const char *format,
    const char *languages, struct ccd_reply *reply, struct ccd_error *err)
{
	const struct ccd_writer *writer = ccd_writer_find(format);
	struct ccd_write_options options = { .format = format, .languages = languages,
		.interface = site->options->interface };
	char folder[] = "/tmp/concordat-XXXXXX", path[sizeof folder + 8];
	int rc = -1;

	if (writer == NULL)
		return ccd_error_set(err, CCD_EUSAGE, NULL, 0, "no format '%.32s'", format);
	if (mkdtemp(folder) == NULL)
		return ccd_error_set(err, CCD_EIO, folder, 0, "cannot write: %s", strerror(errno));
	snprintf(path, sizeof path, "%s/export", folder);
	if (ccd_write(v->c, &v->findings, path, &options, err) == 0)
		rc = ccd_file_read(path, &reply->body, err);
	unlink(path);
	rmdir(folder);
	reply->type = writer->media_type;
	return rc;
}
