#include "write/source_place.h"

#include <string.h>

#include "base/buffer.h"
#include "base/file.h"
#include "base/hash.h"
#include "text/decode.h"
#include "text/utf8.h"

const char *
ccd_source_path(const struct ccd_version *v, const char *file, struct ccd_arena *a)
{
	size_t n = (size_t)(ccd_file_base(file) - file);
	const char *name = v->file != NULL ? v->file : v->lang;

	return strcmp(file, "-") == 0 ? name : ccd_arena_printf(a, "%.*s%s", (int)n, file, name);
}

static bool
is_plain(const char *media_type)
{
	return media_type != NULL && (strcmp(media_type, "text/plain") == 0 ||
	    strcmp(media_type, "text/markdown") == 0);
}

static void
index_lines(struct ccd_source_text *text, struct ccd_arena *a)
{
	size_t n = 1;

	for (size_t i = 0; i < text->n; i++)
		n += text->s[i] == '\n';
	text->line = ccd_array(a, n, size_t);
	text->nline = 1;
	for (size_t i = 0; i < text->n; i++)
		if (text->s[i] == '\n')
			text->line[text->nline++] = i + 1;
}

void
ccd_source_open(const struct ccd_version *v, const char *file, struct ccd_arena *a,
    struct ccd_source_text *text)
{
	struct ccd_buffer bytes = { 0 };
	struct ccd_text decoded;
	struct ccd_error err = { 0 };
	char digest[65];

	*text = (struct ccd_source_text){ 0 };
	if (v->npart > 0 || v->file == NULL || v->sha256 == NULL || v->place != CCD_PLACE_LINE ||
	    !is_plain(v->media_type) || strcmp(file, "-") == 0)
		return;
	if (ccd_file_read(ccd_source_path(v, file, a), &bytes, &err) < 0)
		return;
	ccd_sha256(bytes.s, bytes.n, digest);
	if (strcmp(digest, v->sha256) == 0 && ccd_decode((const unsigned char *)bytes.s, bytes.n,
	    v->charset, v->file, a, &decoded, &err) == 0) {
		text->s = decoded.s;
		text->n = decoded.n;
		index_lines(text, a);
	}
	ccd_buffer_free(&bytes);
}

/* The clause says C where the file has what stands at *AT: blanks and line ends are
 * passed over, and a hyphen at a line's end that was taken out. */
static bool
match(const struct ccd_source_text *text, size_t *at, int32_t c, size_t *began)
{
	for (;;) {
		size_t next = *at, peek;
		int32_t here;

		if (*at >= text->n)
			return false;
		here = ccd_utf8_next(text->s, text->n, &next);
		if (here == c) {
			*began = *at;
			*at = next;
			return true;
		}
		peek = next + strspn(text->s + next, " ");
		if (!ccd_is_space(here) && !(here == '-' && text->s[peek] == '\n'))
			return false;
		*at = next;
	}
}

static void
line_and_column(const struct ccd_source_text *text, size_t at, size_t *line, size_t *column)
{
	size_t low = 0, high = text->nline;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (text->line[middle] <= at)
			low = middle;
		else
			high = middle;
	}
	*line = low + 1;
	*column = ccd_utf8_count(text->s + text->line[low], at - text->line[low]) + 1;
}

bool
ccd_source_find(const struct ccd_source_text *text, const struct ccd_clause *clause, size_t start,
    size_t end, struct ccd_source_region *region)
{
	size_t at, n = strlen(clause->text), began = 0;

	if (text->s == NULL || clause->line == 0 || clause->line > text->nline || end <= start)
		return false;
	at = text->line[clause->line - 1];
	for (size_t i = 0; i < n && i < end;) {
		size_t from = i;
		int32_t c = ccd_utf8_next(clause->text, n, &i);

		if (ccd_is_space(c))
			continue;
		if (!match(text, &at, c, &began))
			return false;
		if (from == start)
			line_and_column(text, began, &region->line, &region->column);
		if (from < start && i >= start)
			line_and_column(text, at, &region->line, &region->column);
	}
	line_and_column(text, at, &region->end_line, &region->end_column);
	return region->end_line > region->line || region->end_column > region->column;
}
