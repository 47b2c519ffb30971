#include "cmd/config.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <jansson.h>

#include "base/buffer.h"
#include "base/error.h"
#include "base/file.h"
#include "cmd/target.h"

#define CONFIG_NAME ".concordat.json"

/* Settings are a few lines; a baseline is a report of one check. Bytes. */
enum { CONFIG_BYTES = 1 << 20, BASELINE_BYTES = 256 << 20 };

/* ---- finding the file ------------------------------------------------ */

/* The nearest file in FOLDER, absolute, or *ABOVE it; NULL where there is none. */
static const char *
search_up(struct ccd_arena *a, const char *folder, bool *above)
{
	char *path = ccd_arena_strdup(a, folder);
	struct stat st;

	for (;;) {
		const char *file = ccd_arena_printf(a, "%s/%s", path, CONFIG_NAME);
		char *slash = strrchr(path, '/');

		if (stat(file, &st) == 0 && S_ISREG(st.st_mode))
			return file;
		if (slash == NULL || *path == '\0')
			return NULL;
		*slash = '\0';
		*above = true;
	}
}

static const char *
nearest(struct ccd_arena *a, const char *concordance, bool *above)
{
	size_t n = (size_t)(ccd_file_base(concordance) - concordance);
	const char *folder = n == 0 || strcmp(concordance, "-") == 0 ? "." :
	    ccd_arena_strndup(a, concordance, n);
	char *absolute = realpath(folder, NULL);
	const char *found = absolute == NULL ? NULL : search_up(a, absolute, above);

	free(absolute);
	return found;
}

/* ---- reading it ------------------------------------------------------ */

/* A string, or an array of strings joined by commas; NULL where it is neither. */
static const char *
list_of(struct ccd_arena *a, const json_t *value)
{
	const char *list = "";

	if (json_is_string(value))
		return ccd_arena_strdup(a, json_string_value(value));
	if (!json_is_array(value))
		return NULL;
	for (size_t i = 0; i < json_array_size(value); i++) {
		const char *item = json_string_value(json_array_get(value, i));

		if (item == NULL)
			return NULL;
		list = ccd_arena_printf(a, "%s%s%s", list, i == 0 ? "" : ",", item);
	}
	return list;
}

/* {"S12": "error"} as "S12=error"; NULL where it is something else. */
static const char *
levels_of(struct ccd_arena *a, json_t *value)
{
	const char *key, *list = "";
	json_t *level;

	if (!json_is_object(value))
		return NULL;
	json_object_foreach(value, key, level) {
		if (!json_is_string(level))
			return NULL;
		list = ccd_arena_printf(a, "%s%s%s=%s", list, *list == '\0' ? "" : ",", key,
		    json_string_value(level));
	}
	return list;
}

/* A path in the file is seen from the file. */
static const char *
beside(struct ccd_arena *a, const char *file, const char *path)
{
	size_t n = (size_t)(ccd_file_base(file) - file);

	return *path == '/' ? path : ccd_arena_printf(a, "%.*s%s", (int)n, file, path);
}

struct key { const char *name, **value; bool levels; };

static int
take_keys(struct ccd_arena *a, json_t *root, struct ccd_config *c, struct ccd_error *err)
{
	const struct key keys[] = {
		{ "profile", &c->profile, false }, { "select", &c->select, false },
		{ "ignore", &c->ignore, false }, { "enable", &c->enable, false },
		{ "levels", &c->levels, true }, { "fail-on", &c->fail_on, false },
		{ "format", &c->format, false }, { "baseline", &c->baseline, false },
	};
	const char *name;
	json_t *value;

	json_object_foreach(root, name, value) {
		const struct key *key = NULL;

		for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
			if (strcmp(keys[i].name, name) == 0)
				key = &keys[i];
		if (key == NULL)
			return ccd_error_set(err, CCD_EFORMAT, c->file, 0, "no setting '%.64s'",
			    name);
		*key->value = key->levels ? levels_of(a, value) : list_of(a, value);
		if (*key->value == NULL)
			return ccd_error_set(err, CCD_EFORMAT, c->file, 0,
			    "the setting '%s' takes %s", name,
			    key->levels ? "an object of levels" : "a string or a list of strings");
	}
	if (c->baseline != NULL)
		c->baseline = beside(a, c->file, c->baseline);
	return 0;
}

int
ccd_config_read(const struct ccd_call *call, const char *concordance, struct ccd_config *config,
    struct ccd_error *err)
{
	struct ccd_buffer bytes = { 0 };
	json_error_t where;
	json_t *root;
	int rc = -1;

	*config = (struct ccd_config){ 0 };
	if (call->value[CCD_OPTION_CONFIG] != NULL)
		config->file = call->value[CCD_OPTION_CONFIG];
	else if (call->value[CCD_OPTION_NO_CONFIG] != NULL ||
	    (config->file = nearest(call->arena, concordance, &config->above)) == NULL)
		return 0;
	if (ccd_target_spares(call, config->file, err) < 0 ||
	    ccd_file_read_within(config->file, CONFIG_BYTES, &bytes, err) < 0)
		return -1;
	root = json_loadb(bytes.n > 0 ? bytes.s : "", bytes.n, JSON_REJECT_DUPLICATES, &where);
	if (root == NULL)
		ccd_error_set(err, CCD_EFORMAT, config->file, where.line > 0 ? (size_t)where.line : 0,
		    "no JSON: %s", where.text);
	else if (!json_is_object(root))
		ccd_error_set(err, CCD_EFORMAT, config->file, 0, "settings are an object");
	else
		rc = take_keys(call->arena, root, config, err);
	json_decref(root);
	ccd_buffer_free(&bytes);
	return rc;
}

/* ---- the baseline ---------------------------------------------------- */

struct prints { const char **v; size_t n, cap; };

static void
add_print(struct ccd_arena *a, struct prints *prints, const json_t *value)
{
	if (json_is_string(value))
		*ccd_push(a, prints) = ccd_arena_strdup(a, json_string_value(value));
}

/* The fingerprints of a SARIF log. */
static void
take_log(struct ccd_arena *a, const json_t *log, struct prints *prints)
{
	const json_t *runs = json_object_get(log, "runs");

	for (size_t i = 0; i < json_array_size(runs); i++) {
		const json_t *results = json_object_get(json_array_get(runs, i), "results");

		for (size_t k = 0; k < json_array_size(results); k++) {
			const json_t *list = json_object_get(json_array_get(results, k),
			    "partialFingerprints");
			const json_t *print = json_object_get(list, "concordat/v2");

			add_print(a, prints, print != NULL ? print :
			    json_object_get(list, "concordat/v1"));
		}
	}
}

static int
by_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Reads the fingerprints of FILE, JSON Lines or a SARIF log. */
static int
read_baseline(struct ccd_arena *a, const char *file, struct ccd_check_options *options,
    struct ccd_error *err)
{
	struct ccd_buffer bytes = { 0 };
	struct prints prints = { 0 };
	size_t line = 1;

	if (ccd_file_read_within(file, BASELINE_BYTES, &bytes, err) < 0)
		return -1;
	for (size_t at = 0; at < bytes.n;) {
		json_error_t where;
		json_t *object;

		at += strspn(bytes.s + at, " \t\r\n");
		if (at >= bytes.n)
			break;
		object = json_loadb(bytes.s + at, bytes.n - at, JSON_DISABLE_EOF_CHECK, &where);
		if (!json_is_object(object)) {
			json_decref(object);
			ccd_buffer_free(&bytes);
			return ccd_error_set(err, CCD_EFORMAT, file, line,
			    "no report of findings in JSON Lines or SARIF");
		}
		add_print(a, &prints, json_object_get(object, "fingerprint"));
		take_log(a, object, &prints);
		json_decref(object);
		for (size_t i = at; i < at + (size_t)where.position; i++)
			line += bytes.s[i] == '\n';
		at += (size_t)where.position;
		line++;
	}
	ccd_buffer_free(&bytes);
	if (prints.n > 0)
		qsort(prints.v, prints.n, sizeof *prints.v, by_text);
	options->known = prints.v;
	options->nknown = prints.n;
	return 0;
}

/* ---- applying -------------------------------------------------------- */

static const char *
either(const struct ccd_call *call, enum ccd_option_id id, const char *configured)
{
	return call->value[id] != NULL ? call->value[id] : configured;
}

int
ccd_config_apply(const struct ccd_call *call, const struct ccd_config *config,
    struct ccd_check_options *options, struct ccd_error *err)
{
	const char *baseline = either(call, CCD_OPTION_BASELINE, config->baseline);

	options->profile = either(call, CCD_OPTION_PROFILE, config->profile);
	options->select = either(call, CCD_OPTION_SELECT, config->select);
	options->ignore = either(call, CCD_OPTION_IGNORE, config->ignore);
	options->enable = either(call, CCD_OPTION_ENABLE, config->enable);
	options->levels = config->levels;
	if (call->value[CCD_OPTION_LEVEL] != NULL)      /* the last one wins */
		options->levels = config->levels == NULL ? call->value[CCD_OPTION_LEVEL] :
		    ccd_arena_printf(call->arena, "%s,%s", config->levels,
		    call->value[CCD_OPTION_LEVEL]);
	if (baseline == NULL || *baseline == '\0')
		return 0;
	return ccd_target_spares(call, baseline, err) < 0 ? -1 :
	    read_baseline(call->arena, baseline, options, err);
}

int
ccd_config_check(const struct ccd_call *call, struct ccd_concordance *c, const char *file,
    struct ccd_findings *findings, struct ccd_error *err)
{
	struct ccd_check_options options = { 0 };
	struct ccd_config config;

	if (ccd_config_read(call, file, &config, err) < 0 ||
	    ccd_config_apply(call, &config, &options, err) < 0)
		return -1;
	options.changed = ccd_changed_texts(c, file);
	return ccd_check(c, &options, findings, err);
}
