#include "read/manifest.h"

#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "text/decode.h"

/* The fields of the line of N bytes at S, without blanks at its ends, into SET. */
static int
read_line(const struct ccd_source *source, const char *s, size_t n, struct ccd_arena *a,
    struct ccd_manifest_set *set, struct ccd_error *err)
{
	struct { const char **v; size_t n, cap; } text = { 0 };

	for (size_t i = 0, end, field = 0; i <= n; i = end + 1, field++) {
		const char *tab = memchr(s + i, '\t', n - i);

		end = tab != NULL ? (size_t)(tab - s) : n;
		if (end == i)
			return ccd_error_set(err, CCD_EFORMAT, source->file, set->line,
			    "field %zu is empty", field + 1);
		if (field == 0)
			set->out = ccd_arena_strndup(a, s, end);
		else
			*ccd_push(a, &text) = ccd_arena_strndup(a, s + i, end - i);
	}
	if (text.n == 0)
		return ccd_error_set(err, CCD_EFORMAT, source->file, set->line,
		    "is not OUT and LANG=FILE, LANG=FILE ... with tabs between them");
	set->text = text.v;
	set->ntext = (uint32_t)text.n;
	return 0;
}

static int
by_out(const void *x, const void *y)
{
	const struct ccd_manifest_set *a = *(const struct ccd_manifest_set *const *)x;
	const struct ccd_manifest_set *b = *(const struct ccd_manifest_set *const *)y;
	int order = strcmp(a->out, b->out);

	return order != 0 ? order : (a->line > b->line) - (a->line < b->line);
}

/* Two sets must not go to one place. */
static int
check_outs(const struct ccd_source *source, const struct ccd_manifest *manifest,
    struct ccd_arena *a, struct ccd_error *err)
{
	const struct ccd_manifest_set **set =
	    ccd_array(a, manifest->n, const struct ccd_manifest_set *);

	for (size_t i = 0; i < manifest->n; i++)
		set[i] = &manifest->v[i];
	qsort(set, manifest->n, sizeof *set, by_out);
	for (size_t i = 1; i < manifest->n; i++)
		if (strcmp(set[i - 1]->out, set[i]->out) == 0)
			return ccd_error_set(err, CCD_EFORMAT, source->file, set[i]->line,
			    "'%.200s' is the output of line %zu already", set[i]->out, set[i - 1]->line);
	return 0;
}

int
ccd_manifest_parse(const struct ccd_source *source, struct ccd_arena *a,
    struct ccd_manifest *manifest, struct ccd_error *err)
{
	struct ccd_text text;
	size_t n, line = 1;

	if (ccd_source_check(source, source->bytes, source->n, "\n\r", err) < 0 ||
	    ccd_decode(source->bytes, source->n, source->charset, source->file, a, &text, err) < 0)
		return -1;
	for (const char *s = text.s; *s != '\0'; s += n + (s[n] == '\n'), line++) {
		struct ccd_manifest_set set = { .line = line };

		n = strcspn(s, "\n");
		if (n == 0 || *s == '#')
			continue;
		if (read_line(source, s, n, a, &set, err) < 0)
			return -1;
		*ccd_push(a, manifest) = set;
	}
	if (manifest->n == 0)
		return ccd_error_set(err, CCD_EFORMAT, source->file, 0, "lists no documents");
	return check_outs(source, manifest, a, err);
}

const char *
ccd_manifest_path(const char *manifest, const char *file, struct ccd_arena *a)
{
	const char *slash = strrchr(manifest, '/');

	if (*file == '/')
		return file;
	return slash != NULL ?
	    ccd_arena_printf(a, "%.*s/%s", (int)(slash - manifest), manifest, file) :
	    ccd_arena_printf(a, "./%s", file);
}
