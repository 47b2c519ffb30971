/*
 * PDF with a text layer, to blocks. The text comes from poppler's pdftohtml: its XML
 * gives the place, size and kind of type of every piece of text, while the boxes of
 * pdftotext say nothing of type, without which headings, marks of notes and programs'
 * text cannot be told; they are asked where pdftohtml loses letters. What poppler makes of reading order and paragraphs is not used.
 */
#include <stdlib.h>
#include <string.h>

#include "base/child.h"
#include "base/error.h"
#include "read/pdf.h"
#include "read/read.h"

#define PACKAGE "poppler-utils"

/* A PDF may begin with other things, up to here (ISO 32000, annex H, note 13). */
#define HEAD 1024

/* Pages that a remark names. */
#define NAMED 10

static const char *const to_xml[] = { "pdftohtml", "-xml", "-i", "-hidden", "-zoom", "3",        /* CCD_PDF_ZOOM */
	"-noroundcoord", "-enc", "UTF-8", "-stdout", CCD_CHILD_INPUT, NULL };
static const char *const to_words[] = { "pdftotext", "-bbox", "-enc", "UTF-8", CCD_CHILD_INPUT, "-",
	NULL };
static const char *const list_images[] = { "pdfimages", "-list", CCD_CHILD_INPUT, NULL };

static int
bid(const struct ccd_source *source)
{
	size_t n = source->n < HEAD ? source->n : HEAD;

	return n > 0 && memmem(source->bytes, n, "%PDF-", 5) != NULL ? 95 : 0;
}

static int
run(const struct ccd_source *source, const char *const *argv, struct ccd_child_result *result,
    struct ccd_error *err)
{
	const struct ccd_child child = { .argv = argv, .package = PACKAGE, .input = source->bytes,
		.n = source->n, .most = (size_t)source->limits->value[CCD_LIMIT_UNPACKED],
		.limits = source->limits, .file = source->file };

	return ccd_child_run(&child, result, err);
}

/* What pdftohtml did not like about the file. */
static int
refused(const struct ccd_source *source, const struct ccd_child_result *result,
    struct ccd_error *err)
{
	const char *said = result->complaint, *colon;

	if (strstr(said, "ncorrect password") != NULL)
		return ccd_error_set(err, CCD_EFORMAT, source->file, 0, "is protected by a password");
	if ((strncmp(said, "Syntax ", 7) == 0 || strncmp(said, "Internal ", 9) == 0) &&
	    (colon = strstr(said, ": ")) != NULL)
		said = colon + 2;
	return ccd_error_set(err, CCD_EFORMAT, source->file, 0, "is a damaged PDF%s%s",
	    *said != '\0' ? ": " : "", said);
}

/* Marks the pages on which there are pictures, by the list in TABLE. */
static void
mark_pictures(const char *table, const struct ccd_pdf_pages *pages, bool *pictures)
{
	for (const char *line = table; line != NULL && *line != '\0';) {
		char *end;
		unsigned long page = strtoul(line, &end, 10);

		if (end > line && page > 0 && page <= pages->n)
			pictures[page - 1] = true;
		if ((line = strchr(line, '\n')) != NULL)
			line++;
	}
}

/* Says which pages are pictures only; blank ones are nothing to talk about. */
static void
remark_pictures(const struct ccd_source *source, const struct ccd_pdf_pages *pages,
    struct ccd_arena *a)
{
	struct ccd_child_result result;
	struct ccd_buffer list = { 0 };
	struct ccd_error err = { 0 };
	bool *pictures = ccd_array(a, pages->n, bool);
	size_t n = 0, first = 0;

	if (source->options->remark == NULL)
		return;
	if (run(source, list_images, &result, &err) == 0 && result.output.s != NULL)
		mark_pictures(result.output.s, pages, pictures);
	ccd_buffer_free(&result.output);
	for (size_t i = 0; i < pages->n; i++) {
		if (pages->words[i] || !pictures[i])
			continue;
		if (n++ == 0)
			first = i + 1;
		if (n <= NAMED)
			ccd_buffer_printf(&list, "%s%zu", n > 1 ? ", " : "", i + 1);
	}
	if (n > 0)
		ccd_remark(source, first, "%s %s%s: pictures without text, not read; run text "
		    "recognition (OCR) first", n == 1 ? "page" : "pages", list.s, n > NAMED ? ", ..." : "");
	ccd_buffer_free(&list);
}

/* What pdftotext says of the words, where that is needed; NULL if not. */
static const struct ccd_buffer *
find_words(const struct ccd_source *source, struct ccd_buffer *words)
{
	struct ccd_child_result result;
	struct ccd_error err = { 0 };

	if (!ccd_pdf_needs_mending((const char *)source->bytes, source->n))
		return NULL;
	run(source, to_words, &result, &err);
	*words = result.output;
	return words;
}

static int
read_pdf(const struct ccd_source *source, struct ccd_arena *a, struct ccd_document *document,
    struct ccd_error *err)
{
	struct ccd_pdf_pages pages = { 0 };
	struct ccd_child_result result;
	struct ccd_buffer words = { 0 };
	size_t empty = 0;
	int rc;

	document->charset = "UTF-8";
	document->place = CCD_PLACE_PAGE;
	if ((rc = run(source, to_xml, &result, err)) == 0) {
		if (result.status != 0 || result.output.n == 0)
			rc = refused(source, &result, err);
		else
			rc = ccd_pdf_blocks(result.output.s, result.output.n, find_words(source, &words), source, a,
			    &document->blocks, &pages, err);
	}
	ccd_buffer_free(&result.output);
	ccd_buffer_free(&words);
	if (rc < 0)
		return -1;
	for (size_t i = 0; i < pages.n; i++)
		empty += !pages.words[i];
	if (empty == pages.n)
		return ccd_error_set(err, CCD_EFORMAT, source->file, 0,
		    "has no text layer: it is scanned pages; run text recognition (OCR) first");
	if (empty > 0)
		remark_pictures(source, &pages, a);
	return 0;
}

const struct ccd_reader ccd_read_pdf = {
	.name = "pdf",
	.extensions = ".pdf",
	.media_type = "application/pdf",
	.bid = bid,
	.read = read_pdf,
};
