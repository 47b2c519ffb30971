/*
 * Findings as a SARIF 2.1.0 log: one run over all concordances. The text that deviates is
 * the primary location, the others are related ones; the logical location is the address.
 * Columns are code points of the version's own file and are given only where that file
 * lies beside the concordance and still is what was read.
 */
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "compare/compare.h"
#include "compare/rule_page.h"
#include "model/model.h"
#include "text/message.h"
#include "text/utf8.h"
#include "write/report.h"
#include "write/source_place.h"
#include "write/write_int.h"
#include "write/finding_words.h"

struct sarif {
	json_t *results, *artifacts;
	struct ccd_arena *arena;
};

/* One concordance on its way into the log. */
struct job {
	struct ccd_report *r;
	struct sarif *s;
	const struct ccd_concordance *c;
	const char *file;
	struct ccd_source_text *source;         /* [nversion], opened when first asked for */
	bool *opened;
};

static void
put(json_t *object, const char *key, json_t *value)
{
	json_object_set_new(object, key, value);
}

static json_t *
text_of(const char *s)
{
	json_t *object = json_object();

	put(object, "text", ccd_json_text(s));
	return object;
}

/* PATH as a relative reference (RFC 3986). */
static json_t *
uri(const char *path)
{
	static const char kept[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";
	struct ccd_buffer b = { 0 };
	json_t *string;

	for (; *path != '\0'; path++)
		if (strchr(kept, *path) != NULL)
			ccd_buffer_putc(&b, *path);
		else
			ccd_buffer_printf(&b, "%%%02X", (unsigned)(unsigned char)*path);
	string = json_string(b.n > 0 ? b.s : "");
	ccd_buffer_free(&b);
	return string;
}

static void
sarif_begin(struct ccd_report *r)
{
	struct sarif *s = ccd_malloc(sizeof *s);

	*s = (struct sarif){ json_array(), json_array(), ccd_arena_new() };
	r->state = s;
}

/* ---- locations ------------------------------------------------------- */

static const struct ccd_source_text *
source_of(struct job *j, uint32_t v)
{
	if (!j->opened[v])
		ccd_source_open(&j->c->version[v], j->file, j->s->arena, &j->source[v]);
	j->opened[v] = true;
	return &j->source[v];
}

static json_t *
region_of(struct job *j, uint32_t v, uint32_t i, size_t start, size_t end)
{
	const struct ccd_version *version = &j->c->version[v];
	const struct ccd_clause *clause = &version->clause[i];
	struct ccd_source_region at;
	json_t *region = json_object();
	bool whole = end <= start;

	if (whole) {
		start = 0;
		end = strlen(clause->text);
	}
	if (ccd_source_find(source_of(j, v), clause, start, end, &at)) {
		put(region, "startLine", json_integer((json_int_t)at.line));
		put(region, "startColumn", json_integer((json_int_t)at.column));
		put(region, "endLine", json_integer((json_int_t)at.end_line));
		put(region, "endColumn", json_integer((json_int_t)at.end_column));
	} else if (version->place == CCD_PLACE_LINE && clause->line > 0) {
		put(region, "startLine", json_integer(clause->line));
	} else {
		json_decref(region);
		return NULL;
	}
	put(region, "snippet", text_of(ccd_arena_strndup(j->s->arena, clause->text + start,
	    end - start)));
	return region;
}

/* The clause that stands before ROW in V: where the missing one should be. */
static uint32_t
before(const struct ccd_concordance *c, uint32_t row, uint32_t v)
{
	while (row != CCD_NONE && row-- > 0)
		if (c->row[row].cell[v].n > 0)
			return c->row[row].cell[v].clause[c->row[row].cell[v].n - 1];
	return CCD_NONE;
}

static json_t *
physical(struct job *j, const struct ccd_finding *f, const struct ccd_evidence *e)
{
	const struct ccd_version *v = &j->c->version[e->version];
	json_t *location = json_object(), *artifact = json_object(), *region = NULL;
	uint32_t near = e->clause;

	put(artifact, "uri", uri(ccd_source_path(v, j->file, j->s->arena)));
	put(location, "artifactLocation", artifact);
	if (near != CCD_NONE) {
		region = region_of(j, e->version, near, e->start, e->end);
	} else if ((near = before(j->c, f->row, e->version)) != CCD_NONE &&
	    v->place == CCD_PLACE_LINE && v->clause[near].line > 0) {
		region = json_object();
		put(region, "startLine", json_integer(v->clause[near].line));
	}
	if (region != NULL)
		put(location, "region", region);
	return location;
}

static json_t *
location(struct job *j, const struct ccd_finding *f, const struct ccd_evidence *e, int id)
{
	const struct ccd_version *v = &j->c->version[e->version];
	json_t *object = json_object(), *logical = json_object(), *list = json_array();
	const char *address = e->clause == CCD_NONE ? f->address : v->clause[e->clause].address;

	if (id > 0)
		put(object, "id", json_integer(id));
	put(object, "physicalLocation", physical(j, f, e));
	put(logical, "fullyQualifiedName", ccd_json_text(address));
	if (e->clause != CCD_NONE && v->clause[e->clause].label != NULL)
		put(logical, "name", ccd_json_text(v->clause[e->clause].label));
	put(logical, "kind", json_string("clause"));
	json_array_append_new(list, logical);
	put(object, "logicalLocations", list);
	put(object, "message", text_of(e->value == NULL ? v->lang :
	    ccd_arena_printf(j->s->arena, "%s: %s", v->lang, e->value)));
	return object;
}

/* The evidence of a version that deviates, else the first. */
static uint32_t
primary(const struct ccd_finding *f)
{
	for (uint32_t i = 0; i < f->nevidence; i++)
		if ((f->deviates >> f->evidence[i].version & 1) != 0)
			return i;
	return 0;
}

/* ---- results --------------------------------------------------------- */

static const char *
sarif_level(enum ccd_level level)
{
	return level == CCD_LEVEL_ERROR ? "error" : level == CCD_LEVEL_WARNING ? "warning" : "note";
}

static json_t *
properties(const struct job *j, const struct ccd_finding *f)
{
	json_t *object = json_object();

	put(object, "file", ccd_json_text(j->file));
	put(object, "address", ccd_json_text(f->address));
	put(object, "versions", ccd_json_languages(j->c, f->versions));
	put(object, "deviates", ccd_json_languages(j->c, f->deviates));
	put(object, "pairOnly", json_boolean(f->pair_only));
	return object;
}

static size_t
rule_index(const struct ccd_rule *wanted)
{
	const struct ccd_rule *rule;
	size_t i = 0;

	while ((rule = ccd_rule_at(i)) != NULL && rule != wanted)
		i++;
	return i;
}

static json_t *
suppressions(const struct ccd_finding *f)
{
	json_t *list = json_array(), *object = json_object();

	put(object, "kind", json_string(f->baseline ? "external" : "inSource"));
	put(object, "justification", ccd_json_text(f->suppressed));
	json_array_append_new(list, object);
	return list;
}

static json_t *
result(struct job *j, const struct ccd_finding *f)
{
	json_t *object = json_object(), *places = json_array(), *related = json_array();
	json_t *prints = json_object();
	uint32_t first = primary(f);

	put(object, "ruleId", ccd_json_text(f->rule->id));
	put(object, "ruleIndex", json_integer((json_int_t)rule_index(f->rule)));
	put(object, "level", json_string(sarif_level(f->level)));
	put(object, "message", text_of(ccd_finding_words(j->c, f, j->r->interface, j->s->arena)));
	for (uint32_t i = 0; i < f->nevidence; i++)
		if (i == first)
			json_array_append_new(places, location(j, f, &f->evidence[i], 0));
		else
			json_array_append_new(related, location(j, f, &f->evidence[i],
			    (int)json_array_size(related) + 1));
	put(object, "locations", places);
	if (json_array_size(related) > 0)
		put(object, "relatedLocations", related);
	else
		json_decref(related);
	put(prints, "concordat/v1", ccd_json_text(f->former));
	put(prints, "concordat/v2", ccd_json_text(f->fingerprint));
	put(object, "partialFingerprints", prints);
	if (f->suppressed != NULL)
		put(object, "suppressions", suppressions(f));
	put(object, "properties", properties(j, f));
	return object;
}

static json_t *
artifact(struct job *j, const struct ccd_version *v)
{
	json_t *object = json_object(), *place = json_object(), *hashes = json_object();
	json_t *roles = json_array();

	put(place, "uri", uri(ccd_source_path(v, j->file, j->s->arena)));
	put(object, "location", place);
	if (v->media_type != NULL)
		put(object, "mimeType", ccd_json_text(v->media_type));
	if (v->charset != NULL)
		put(object, "encoding", ccd_json_text(v->charset));
	json_array_append_new(roles, json_string("analysisTarget"));
	put(object, "roles", roles);
	if (v->sha256 != NULL && v->npart == 0)
		put(hashes, "sha-256", ccd_json_text(v->sha256));
	put(object, "hashes", hashes);
	return object;
}

static void
sarif_file(struct ccd_report *r, const struct ccd_concordance *c,
    const struct ccd_findings *findings, const char *file)
{
	struct sarif *s = r->state;
	struct job j = { .r = r, .s = s, .c = c, .file = file,
	    .source = ccd_array(s->arena, c->nversion, struct ccd_source_text),
	    .opened = ccd_array(s->arena, c->nversion, bool) };

	for (uint32_t v = 0; v < c->nversion; v++)
		json_array_append_new(s->artifacts, artifact(&j, &c->version[v]));
	for (size_t i = 0; i < findings->n; i++)
		json_array_append_new(s->results, result(&j, &findings->finding[i]));
}

/* ---- rules ----------------------------------------------------------- */

static const char *
help_of(struct ccd_arena *a, const char *interface, const struct ccd_rule_page *page)
{
	return ccd_arena_printf(a, "%s %s\n\n%s %s / %s / %s\n%s %s / %s / %s\n\n%s %s",
	    ccd_rule_words(a, interface, page->id, "meaning"),
	    ccd_rule_words(a, interface, page->id, "reason"), ccd_word(a, interface, "rules.good"),
	    page->good[0], page->good[1], page->good[2], ccd_word(a, interface, "rules.bad"),
	    page->bad[0], page->bad[1], page->bad[2], ccd_word(a, interface, "rules.traps"),
	    ccd_rule_words(a, interface, page->id, "traps"));
}

static json_t *
descriptor(struct ccd_report *r, const struct ccd_rule *rule)
{
	struct ccd_arena *a = ((struct sarif *)r->state)->arena;
	const struct ccd_rule_page *page = ccd_rule_page(rule->id);
	json_t *object = json_object(), *configuration = json_object();

	put(object, "id", ccd_json_text(rule->id));
	put(object, "name", ccd_json_text(rule->name));
	put(object, "shortDescription", text_of(ccd_rule_words(a, r->interface, rule->id, "name")));
	if (page != NULL) {
		put(object, "fullDescription", text_of(ccd_rule_words(a, r->interface, rule->id, "meaning")));
		put(object, "help", text_of(help_of(a, r->interface, page)));
	}
	put(configuration, "level", json_string(sarif_level(rule->level)));
	put(object, "defaultConfiguration", configuration);
	return object;
}

static json_t *
driver(struct ccd_report *r)
{
	json_t *object = json_object(), *rules = json_array();
	const struct ccd_rule *rule;

	put(object, "name", json_string("concordat"));
	put(object, "semanticVersion", json_string(CCD_VERSION));
	for (size_t i = 0; (rule = ccd_rule_at(i)) != NULL; i++)
		json_array_append_new(rules, descriptor(r, rule));
	put(object, "rules", rules);
	return object;
}

static void
sarif_end(struct ccd_report *r)
{
	struct sarif *s = r->state;
	json_t *log = json_object(), *runs = json_array(), *run = json_object();
	json_t *tool = json_object();

	put(log, "$schema", json_string("https://json.schemastore.org/sarif-2.1.0.json"));
	put(log, "version", json_string("2.1.0"));
	put(tool, "driver", driver(r));
	put(run, "tool", tool);
	put(run, "columnKind", json_string("unicodeCodePoints"));
	put(run, "artifacts", s->artifacts);
	put(run, "results", s->results);
	json_array_append_new(runs, run);
	put(log, "runs", runs);
	ccd_json_write(log, r->o);
	ccd_output_puts(r->o, "\n");
	ccd_arena_free(s->arena);
	free(s);
}

const struct ccd_reporter ccd_reporter_sarif = {
	.name = "sarif", .begin = sarif_begin, .file = sarif_file, .end = sarif_end,
};
