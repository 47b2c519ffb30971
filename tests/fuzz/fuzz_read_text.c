/* Any bytes through the reader of plain text: every block keeps read.h's promise. */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "read/read.h"
#include "text/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Stops where TEXT is no line of words as blocks have it. */
static void
check_text(const char *text)
{
	size_t n = strlen(text), i = 0, last = n;

	if (n == 0 || ccd_is_space(ccd_utf8_next(text, n, &i)) ||
	    ccd_is_space(ccd_utf8_prev(text, &last)) || strstr(text, "  ") != NULL)
		abort();
	for (i = 0; i < n; i++)
		if ((unsigned char)text[i] < ' ')
			abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct ccd_source source = { .file = "fuzz", .bytes = data, .n = size };
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_blocks blocks = { 0 };
	struct ccd_error err = { 0 };
	const char *charset = NULL;
	uint32_t line = 0;

	if (ccd_read_text.read(&source, a, &blocks, &charset, &err) == 0)
		for (size_t i = 0; i < blocks.n; i++) {
			check_text(blocks.v[i].text);
			if (blocks.v[i].line < line)
				abort();
			line = blocks.v[i].line;
		}
	else if (err.code == CCD_OK)
		abort();
	ccd_arena_free(a);
	return 0;
}
