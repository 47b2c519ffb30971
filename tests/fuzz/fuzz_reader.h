/* Any bytes through a reader: every block keeps the promise of block.h. */
#ifndef FUZZ_READER_H
#define FUZZ_READER_H

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "read/read.h"
#include "text/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Stops where TEXT is no line of words as blocks have it. */
static void
check_text(const char *text, const struct ccd_span *span, uint32_t nspan)
{
	size_t n = strlen(text), i = 0, last = n;

	if (n > 0 && (ccd_is_space(ccd_utf8_next(text, n, &i)) ||
	    ccd_is_space(ccd_utf8_prev(text, &last)) || strstr(text, "  ") != NULL))
		abort();
	for (i = 0; i < n; i++)
		if ((unsigned char)text[i] < ' ')
			abort();
	for (i = 0; i < nspan; i++)
		if (span[i].start > span[i].end || span[i].end > n ||
		    (i > 0 && span[i].start < span[i - 1].start) ||
		    (span[i].end < n && ((unsigned char)text[span[i].end] & 0xC0) == 0x80) ||
		    ((unsigned char)text[span[i].start] & 0xC0) == 0x80)
			abort();
}

static void
check_block(const struct ccd_block *block)
{
	if (*block->text == '\0' && block->column == 0 && block->kind != CCD_KIND_TABLE &&
	    block->kind != CCD_KIND_TABLEROW && block->kind != CCD_KIND_CELL)
		abort();
	check_text(block->text, block->span, block->nspan);
	if (block->label != NULL && strncmp(block->text, block->label, strlen(block->label)) != 0)
		abort();
	if ((block->table != 0) != (block->row != 0) || (block->row != 0) != (block->column != 0) ||
	    block->level > 6)
		abort();
}

/* NAME: what the source is called, for bids and messages. */
static inline int
fuzz_reader(const struct ccd_reader *reader, const char *name, const uint8_t *data, size_t size)
{
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_source source = ccd_source_of(name, data, size, NULL, a);
	struct ccd_document document = { 0 };
	struct ccd_bitext bitext = { 0 };
	struct ccd_error err = { 0 };
	int rc = reader->read != NULL ? reader->read(&source, a, &document, &err) :
	    reader->read_bitext(&source, a, &bitext, &err);

	(void)reader->bid(&source);
	if ((rc == 0) != (err.code == CCD_OK))
		abort();
	for (size_t i = 0; rc == 0 && i < document.blocks.n; i++)
		check_block(&document.blocks.v[i]);
	for (size_t i = 0; rc == 0 && i < bitext.units.n; i++)
		for (size_t k = 0; k < bitext.units.v[i].texts.n; k++) {
			const struct ccd_bitext_text *text = &bitext.units.v[i].texts.v[k];

			check_text(text->text, text->span, text->nspan);
		}
	ccd_arena_free(a);
	return 0;
}

#endif
