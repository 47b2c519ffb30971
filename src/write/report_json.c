/* Findings as JSON Lines: one object a finding, keys in the order of the manual. */
#include <string.h>

#include "base/buffer.h"
#include "compare/compare.h"
#include "model/model.h"
#include "text/message.h"
#include "text/utf8.h"
#include "write/report.h"
#include "write/write_int.h"
#include "write/finding_words.h"

/* S with every byte beyond ASCII as U+FFFD. */
static json_t *
scrubbed(const char *s)
{
	struct ccd_buffer b = { 0 };
	json_t *text;

	for (; *s != '\0'; s++)
		if ((unsigned char)*s < 0x80)
			ccd_buffer_putc(&b, *s);
		else
			ccd_buffer_puts(&b, "\xEF\xBF\xBD");
	text = json_string(b.n > 0 ? b.s : "");
	ccd_buffer_free(&b);
	return text;
}

json_t *
ccd_json_text(const char *s)
{
	json_t *text;

	if (s == NULL)
		return json_null();
	text = json_string(s);
	return text != NULL ? text : scrubbed(s);
}

static int
add_output(const char *s, size_t n, void *o)
{
	ccd_output_add(o, s, n);
	return 0;
}

void
ccd_json_write(json_t *value, struct ccd_output *o)
{
	json_dump_callback(value, add_output, o, JSON_COMPACT | JSON_ENCODE_ANY |
	    JSON_REAL_PRECISION(6));
	json_decref(value);
}

json_t *
ccd_json_languages(const struct ccd_concordance *c, uint64_t mask)
{
	json_t *list = json_array();

	for (uint32_t v = 0; v < c->nversion; v++)
		if ((mask >> v & 1) != 0)
			json_array_append_new(list, ccd_json_text(c->version[v].lang));
	return list;
}

/* The words that a finding rests on and where they stand; nulls where the version
 * has nothing here. */
static json_t *
evidence(const struct ccd_concordance *c, const struct ccd_evidence *e)
{
	json_t *object = json_object();
	json_t *text = json_null(), *start = json_null(), *end = json_null();

	if (e->clause != CCD_NONE) {
		const char *s = c->version[e->version].clause[e->clause].text;
		size_t from = e->start, to = e->end > e->start ? e->end : strlen(s);
		size_t before;

		if (e->end <= e->start)
			from = 0;
		before = ccd_utf8_count(s, from);
		text = json_stringn(s + from, to - from);
		start = json_integer((json_int_t)before);
		end = json_integer((json_int_t)(before + ccd_utf8_count(s + from, to - from)));
	}
	json_object_set_new(object, "text", text);
	json_object_set_new(object, "start", start);
	json_object_set_new(object, "end", end);
	json_object_set_new(object, "value", ccd_json_text(e->value));
	return object;
}

/* Of several places in one version, the first. */
static json_t *
all_evidence(const struct ccd_concordance *c, const struct ccd_finding *f)
{
	json_t *object = json_object();

	for (uint32_t i = 0; i < f->nevidence; i++) {
		const char *lang = c->version[f->evidence[i].version].lang;

		if (json_object_get(object, lang) == NULL)
			json_object_set_new(object, lang, evidence(c, &f->evidence[i]));
	}
	return object;
}

json_t *
ccd_json_decision(const struct ccd_decision *d)
{
	json_t *object = json_object();
	const char *const member[][2] = { { "reading", d->reading }, { "lang", d->lang },
		{ "author", d->author }, { "date", d->date } };

	json_object_set_new(object, "verdict", ccd_json_text(ccd_verdict_name(d->verdict)));
	json_object_set_new(object, "reason", ccd_json_text(d->reason));
	for (size_t i = 0; i < sizeof member / sizeof *member; i++)
		if (member[i][1] != NULL)
			json_object_set_new(object, member[i][0], ccd_json_text(member[i][1]));
	return object;
}

json_t *
ccd_json_finding(const struct ccd_concordance *c, const struct ccd_finding *f, const char *file,
    const char *interface)
{
	struct ccd_arena *a = ccd_arena_new();
	json_t *object = json_object();

	json_object_set_new(object, "rule", ccd_json_text(f->rule->id));
	json_object_set_new(object, "name", ccd_json_text(f->rule->name));
	json_object_set_new(object, "level", ccd_json_text(ccd_level_name(f->level)));
	if (file != NULL)
		json_object_set_new(object, "file", ccd_json_text(file));
	json_object_set_new(object, "address", ccd_json_text(f->address));
	json_object_set_new(object, "row", f->row != CCD_NONE ? json_integer(f->row) : json_null());
	json_object_set_new(object, "versions", ccd_json_languages(c, f->versions));
	json_object_set_new(object, "deviates", ccd_json_languages(c, f->deviates));
	json_object_set_new(object, "message",
	    ccd_json_text(ccd_finding_words(c, f, interface, a)));
	json_object_set_new(object, "evidence", all_evidence(c, f));
	json_object_set_new(object, "fingerprint", ccd_json_text(f->fingerprint));
	json_object_set_new(object, "suppressed", ccd_json_text(f->suppressed));
	if (f->decision != NULL)
		json_object_set_new(object, "decision", ccd_json_decision(f->decision));
	ccd_arena_free(a);
	return object;
}

void
ccd_report_json(const struct ccd_concordance *c, const struct ccd_findings *findings,
    const char *file, const char *interface, struct ccd_output *o)
{
	for (size_t i = 0; i < findings->n; i++) {
		ccd_json_write(ccd_json_finding(c, &findings->finding[i], file, interface), o);
		ccd_output_puts(o, "\n");
	}
}

/* Why ROW is not flagged, on a line of its own kind. */
static void
write_excuse(struct ccd_report *r, const struct ccd_concordance *c, const struct ccd_excuse *e,
    const char *file)
{
	struct ccd_arena *a = ccd_arena_new();
	json_t *object = json_object();

	json_object_set_new(object, "explain", ccd_json_text(e->rule));
	json_object_set_new(object, "file", ccd_json_text(file));
	json_object_set_new(object, "address", ccd_json_text(ccd_row_address(c, e->row)));
	json_object_set_new(object, "row", json_integer(e->row));
	json_object_set_new(object, "reason", ccd_json_text(e->key));
	json_object_set_new(object, "message",
	    ccd_json_text(ccd_say(a, r->interface, e->key, e->arg)));
	ccd_json_write(object, r->o);
	ccd_output_puts(r->o, "\n");
	ccd_arena_free(a);
}

static void
json_file(struct ccd_report *r, const struct ccd_concordance *c,
    const struct ccd_findings *findings, const char *file)
{
	ccd_report_json(c, findings, file, r->interface, r->o);
	for (size_t i = 0; i < findings->nexcuse; i++)
		write_excuse(r, c, &findings->excuse[i], file);
}

const struct ccd_reporter ccd_reporter_json = { .name = "json", .file = json_file };
