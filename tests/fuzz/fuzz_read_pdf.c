/* The boxes of pages to blocks; the program that makes boxes of a PDF is not of here. */
#include "fuzz_reader.h"

#include "read/pdf.h"

static int
read_boxes(const struct ccd_source *source, struct ccd_arena *a, struct ccd_document *document,
    struct ccd_error *err)
{
	struct ccd_pdf_pages pages = { 0 };

	return ccd_pdf_blocks((const char *)source->bytes, source->n, NULL, source, a, &document->blocks,
	    &pages, err);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct ccd_reader reader = ccd_read_pdf;

	reader.read = read_boxes;
	return fuzz_reader(&reader, "fuzz.pdf", data, size);
}
