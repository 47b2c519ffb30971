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
	for (size_t i = 0; rc == 0 && i < own.n; i++) {
		own.v[i].line += above;
		*ccd_push(a, blocks) = own.v[i];
	}
	ccd_arena_free(lines);
	return rc;
}

static int
read_text(const struct ccd_source *source, struct ccd_arena *a, struct ccd_document *document,
    struct ccd_error *err)
{
	struct ccd_arena *decoded = ccd_arena_new();
	struct ccd_text text;
	int rc;

	if ((rc = ccd_source_check(source, source->bytes, source->n, "\n\r", err)) == 0)
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
