/* Plain text, as word processors and the extraction from pages leave it, to blocks. */
#include <string.h>

#include "base/error.h"
#include "read/plain.h"
#include "read/read.h"
#include "text/decode.h"

static int
bid(const struct ccd_source *source)
{
	char root[32];

	/* XML that no reader knows would be read as if its tags were words */
	ccd_source_root(source, root, sizeof root);
	if (*root != '\0' && (strncmp(source->head, "<?xml", 5) == 0 ||
	    strstr(source->head, "xmlns") != NULL || strstr(source->head, "<!DOCTYPE") != NULL))
		return 0;
	return 10;
}

int
ccd_plain_text(const char *s, size_t n, uint32_t above, const struct ccd_source *source,
    struct ccd_arena *a, struct ccd_blocks *blocks, struct ccd_error *err)
{
	struct ccd_arena *lines = ccd_arena_new();
	struct ccd_plain p = { .s = s, .n = n, .source = source, .above = above };
	struct ccd_blocks own = { 0 };
	int rc;

	if (!ccd_plain_split(&p, lines)) {
		rc = ccd_error_set(err, CCD_ELIMIT, source->file, 0, "more than %d lines",
		    CCD_PLAIN_LINES);
	} else {
		ccd_plain_unpage(&p);
		ccd_plain_judge(&p);
		ccd_plain_notes(&p, lines);
		rc = ccd_plain_blocks(&p, source, a, &own, err);
	}
	for (size_t i = 0; i < own.n; i++)
		own.v[i].line += above;
	if (rc == 0 && blocks->n == 0)
		*blocks = own;
	else
		for (size_t i = 0; rc == 0 && i < own.n; i++)
			*ccd_push(a, blocks) = own.v[i];
	ccd_arena_free(lines);
	return rc;
}

/* What is no text, by how its bytes begin. */
static const struct { const char *begins; size_t n; const char *name; bool packed; } others[] = {
	{ "\x1f\x8b", 2, "gzip", true }, { "\xfd" "7zXZ", 5, "xz", true },
	{ "\x28\xb5\x2f\xfd", 4, "Zstandard", true }, { "7z\xbc\xaf\x27\x1c", 6, "7-Zip", true },
	{ "Rar!\x1a\x07", 6, "RAR", true }, { "BZh91AY&SY", 10, "bzip2", true },
	{ "{\\rtf", 5, "RTF", false },
};

static int
refuse_others(const struct ccd_source *source, struct ccd_error *err)
{
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (source->n >= others[i].n && memcmp(source->bytes, others[i].begins, others[i].n) == 0)
			return ccd_error_set(err, CCD_EFORMAT, source->file, 0, others[i].packed ?
			    "is compressed (%s): unpack it first" :
			    "is a document of %s: save it as DOCX or ODT first", others[i].name);
	return 0;
}

static int
read_text(const struct ccd_source *source, struct ccd_arena *a, struct ccd_document *document,
    struct ccd_error *err)
{
	struct ccd_arena *decoded = ccd_arena_new();
	struct ccd_text text;
	int rc;

	if ((rc = refuse_others(source, err)) == 0 && (rc = ccd_source_check(source, source->bytes, source->n, "\n\r", err)) == 0)
		rc = ccd_decode(source->bytes, source->n, source->charset, source->file, decoded, &text, err);
	if (rc == 0) {
		document->charset = ccd_arena_strdup(a, text.charset);
		rc = ccd_plain_text(text.s, text.n, 0, source, a, &document->blocks, err);
	}
	ccd_arena_free(decoded);
	return rc;
}

const struct ccd_reader ccd_read_text = {
	.name = "text",
	.extensions = ".txt .text",
	.media_type = "text/plain",
	.bid = bid,
	.read = read_text,
};
