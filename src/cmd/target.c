#include "cmd/target.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file.h"
#include "read/folder.h"
#include "read/manifest.h"

/* ---- which file is which ------------------------------------------------ */

/* A file that is there, or the place of one that is not yet. */
struct place {
	dev_t device;
	ino_t inode;            /* of its folder where it is not there */
	const char *name;       /* in that folder; "" where it is there */
	const char *file;       /* as the user named it */
	size_t line;            /* of the manifest, that it is written to; 0: it is read */
};

/* FD: what "-" is. Devices and pipes hold nothing to be lost: false for them. */
static bool
find_place(struct ccd_arena *a, const char *file, int fd, struct place *place)
{
	size_t n = (size_t)(ccd_file_base(file) - file);
	bool stream = strcmp(file, "-") == 0;
	struct stat st;

	*place = (struct place){ .name = "", .file = file };
	if ((stream ? fstat(fd, &st) : stat(file, &st)) < 0) {
		if (stream || stat(n == 0 ? "." : ccd_arena_strndup(a, file, n), &st) < 0)
			return false;
		place->name = file + n;
	} else if (!S_ISREG(st.st_mode)) {
		return false;
	}
	place->device = st.st_dev;
	place->inode = st.st_ino;
	return true;
}

static int
compare_places(const void *x, const void *y)
{
	const struct place *a = x, *b = y;

	if (a->device != b->device)
		return a->device < b->device ? -1 : 1;
	if (a->inode != b->inode)
		return a->inode < b->inode ? -1 : 1;
	return strcmp(a->name, b->name);
}

struct places {
	struct place *v;
	size_t n, cap;
};

/* Adds FILE, or the chapters in the folder FILE. What cannot be listed is refused when it is
 * read. */
static void
add_places(struct ccd_arena *a, const char *file, size_t line, struct places *places)
{
	struct ccd_paths paths = { 0 };
	struct place place;

	if (line == 0 && ccd_is_folder(file))
		ccd_folder_list(file, a, &paths, NULL);
	else
		*ccd_push(a, &paths) = file;
	for (size_t i = 0; i < paths.n; i++)
		if (find_place(a, paths.v[i], STDIN_FILENO, &place)) {
			place.line = line;
			*ccd_push(a, places) = place;
		}
}

/* ---- one output ---------------------------------------------------------- */

int
ccd_target_spares(const struct ccd_call *call, const char *file, struct ccd_error *err)
{
	const char *out = call->value[CCD_OPTION_OUTPUT];
	struct places inputs = { 0 };
	struct place target;

	if (!find_place(call->arena, out != NULL ? out : "-", STDOUT_FILENO, &target))
		return 0;
	add_places(call->arena, file, 0, &inputs);
	for (size_t i = 0; i < inputs.n; i++)
		if (compare_places(&inputs.v[i], &target) == 0)
			return ccd_error_set(err, CCD_EUSAGE, out != NULL ? out : "standard output", 0,
			    "is read here as '%.200s', so it is not written over", inputs.v[i].file);
	return 0;
}

static bool
takes_output(const struct ccd_command *command)
{
	for (const enum ccd_option_id *id = command->options; *id != CCD_OPTION__COUNT; id++)
		if (*id == CCD_OPTION_OUTPUT)
			return true;
	return false;
}

/* The files that option ID names. */
static int
spares_option(const struct ccd_call *call, enum ccd_option_id id, struct ccd_error *err)
{
	const char *p = call->value[id], *argument = ccd_options[id].argument;

	if (p == NULL || argument == NULL || strcmp(argument, "FILE") != 0)
		return 0;
	while (*p != '\0') {
		size_t n = strcspn(p, ccd_options[id].list == CCD_LIST_LINES ? "\n" : "");

		if (ccd_target_spares(call, ccd_arena_strndup(call->arena, p, n), err) < 0)
			return -1;
		p += n + (p[n] == '\n');
	}
	return 0;
}

int
ccd_target_spares_inputs(const struct ccd_call *call, struct ccd_error *err)
{
	const char *lang;

	if (!takes_output(call->command))
		return 0;
	for (int i = 0; i < call->noperand; i++)
		if (ccd_target_spares(call, ccd_operand_file(call, call->operand[i], &lang), err) < 0)
			return -1;
	for (int id = 0; id < CCD_OPTION__COUNT; id++)
		if (spares_option(call, (enum ccd_option_id)id, err) < 0)
			return -1;
	return 0;
}

int
ccd_target_spares_sources(const struct ccd_call *call, const struct ccd_concordance *c,
    const char *file, struct ccd_error *err)
{
	int n = (int)(ccd_file_base(file) - file);

	for (uint32_t v = 0; v < c->nversion; v++) {
		const struct ccd_version *version = &c->version[v];

		if (version->file != NULL && ccd_target_spares(call, ccd_arena_printf(call->arena, "%.*s%s",
		    n, file, ccd_file_base(version->file)), err) < 0)
			return -1;
		for (uint32_t i = 0; i < version->npart; i++)
			if (ccd_target_spares(call, ccd_arena_printf(call->arena, "%.*s%s", n, file,
			    ccd_file_base(version->part[i].file)), err) < 0)
				return -1;
	}
	return 0;
}

/* ---- kinds ----------------------------------------------------------------- */

enum kind { NOTHING, CONCORDANCE, XML, HTML, PDF, PACKED, JSON, TEXT };

static enum kind
kind_of_type(const char *media_type)
{
	static const struct { const char *part; enum kind kind; } parts[] = {
		{ CCD_TARGET_CONCORDANCE, CONCORDANCE }, { "html", HTML }, { "pdf", PDF },
		{ "officedocument", PACKED }, { "opendocument", PACKED }, { "json", JSON },
		{ "xml", XML }, { "xliff", XML }, { "tmx", XML },
	};

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (strstr(media_type, parts[i].part) != NULL)
			return parts[i].kind;
	return TEXT;
}

static enum kind
kind_of_markup(const struct ccd_source *source)
{
	char root[16];

	ccd_source_root(source, root, sizeof root);
	return strcmp(root, "concordance") == 0 ? CONCORDANCE :
	    strcasecmp(root, "html") == 0 || strncasecmp(source->head, "<!doctype html", 14) == 0 ?
	    HTML : XML;
}

/* What FILE holds, by its beginning. */
static enum kind
kind_of_file(const char *file)
{
	char bytes[1 << 13];     /* more than the head of a source: it is cut in no character */
	FILE *fp = fopen(file, "rb");
	size_t n = fp != NULL ? fread(bytes, 1, sizeof bytes, fp) : 0;
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_source source = ccd_source_of(file, bytes, n, NULL, a);
	const char *s = source.head + strspn(source.head, "[ \t\r\n");
	enum kind kind = n == 0 ? NOTHING : n > 4 && memcmp(bytes, "%PDF", 4) == 0 ? PDF :
	    n > 4 && memcmp(bytes, "PK\3\4", 4) == 0 ? PACKED :
	    *s == '<' ? kind_of_markup(&source) : *s == '{' ? JSON : TEXT;

	ccd_arena_free(a);
	if (fp != NULL)
		fclose(fp);
	return kind;
}

int
ccd_target_fits(const struct ccd_call *call, const char *file, const char *media_type,
    struct ccd_error *err)
{
	enum kind kind;
	struct stat st;

	if (call->value[CCD_OPTION_FORCE] != NULL || file == NULL || strcmp(file, "-") == 0 ||
	    stat(file, &st) < 0 || !S_ISREG(st.st_mode) ||
	    (kind = kind_of_file(file)) == NOTHING || kind == kind_of_type(media_type))
		return 0;
	return ccd_error_set(err, CCD_EUSAGE, file, 0,
	    kind == CONCORDANCE ? "is a concordance, which would be lost; --force writes over it" :
	    "holds something else, which would be lost; --force writes over it");
}

/* ---- many outputs ---------------------------------------------------------- */

/* A place that is written to is there once. */
static int
check_places(const struct ccd_call *call, struct places *places, struct ccd_error *err)
{
	const char *manifest = call->value[CCD_OPTION_MANIFEST];

	if (places->n > 0)
		qsort(places->v, places->n, sizeof *places->v, compare_places);
	for (size_t i = 1; i < places->n; i++) {
		const struct place *a = &places->v[i - 1], *b = &places->v[i];
		const struct place *out = a->line != 0 ? a : b, *other = a->line != 0 ? b : a;

		if (out->line == 0 || compare_places(a, b) != 0)
			continue;
		return ccd_error_set(err, CCD_EUSAGE, strcmp(manifest, "-") == 0 ? "standard input" :
		    manifest, out->line, other->line != 0 ? "the output '%.150s' is also '%.150s'" :
		    "the output '%.150s' is read here as '%.150s', so it is not written over", out->file,
		    other->file);
	}
	return 0;
}

int
ccd_target_fits_sets(const struct ccd_call *call, const struct ccd_manifest *manifest,
    struct ccd_error *err)
{
	const char *list = call->value[CCD_OPTION_MANIFEST], *lang;
	struct places places = { 0 };

	add_places(call->arena, list, 0, &places);
	for (const char *p = call->value[CCD_OPTION_LEXICON]; p != NULL && *p != '\0';) {
		size_t n = strcspn(p, "\n");

		add_places(call->arena, ccd_arena_strndup(call->arena, p, n), 0, &places);
		p += n + (p[n] == '\n');
	}
	for (size_t i = 0; i < manifest->n; i++) {
		const struct ccd_manifest_set *set = &manifest->v[i];
		const char *out = ccd_manifest_path(list, set->out, call->arena);

		add_places(call->arena, out, set->line, &places);
		for (uint32_t k = 0; k < set->ntext; k++)
			add_places(call->arena, ccd_manifest_path(list, ccd_operand_file(call, set->text[k],
			    &lang), call->arena), 0, &places);
	}
	if (check_places(call, &places, err) < 0)
		return -1;
	for (size_t i = 0; i < manifest->n; i++)
		if (ccd_target_fits(call, ccd_manifest_path(list, manifest->v[i].out, call->arena),
		    CCD_TARGET_CONCORDANCE, err) < 0)
			return -1;
	return 0;
}
