/* Any bytes as a package; and where they are none, as the parts of one, parted by
 * zero bytes: text, styles, numbering, footnotes. */
#include <zip.h>

#include "fuzz_reader.h"

#define REL "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

static void
add(zip_t *zip, const char *name, const void *bytes, size_t n)
{
	zip_source_t *source = zip_source_buffer(zip, bytes, n, 0);

	if (source == NULL || zip_file_add(zip, name, source, ZIP_FL_OVERWRITE) < 0)
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const names[] = { "word/document.xml", "word/styles.xml",
		"word/numbering.xml", "word/footnotes.xml" };
	static const char root[] = "<Relationships><Relationship Type=\"" REL "officeDocument\" "
	    "Target=\"word/document.xml\"/></Relationships>";
	static const char parts[] = "<Relationships><Relationship Type=\"" REL "styles\" "
	    "Target=\"styles.xml\"/><Relationship Type=\"" REL "numbering\" Target=\"numbering.xml\"/>"
	    "<Relationship Type=\"" REL "footnotes\" Target=\"footnotes.xml\"/></Relationships>";
	zip_source_t *archive;
	zip_stat_t stat;
	zip_t *zip;
	uint8_t *bytes;

	if (size >= 2 && memcmp(data, "PK", 2) == 0)
		return fuzz_reader(&ccd_read_docx, "fuzz.docx", data, size);
	archive = zip_source_buffer_create(NULL, 0, 0, NULL);
	zip = zip_open_from_source(archive, ZIP_CREATE | ZIP_TRUNCATE, NULL);
	zip_source_keep(archive);
	add(zip, "_rels/.rels", root, sizeof root - 1);
	add(zip, "word/_rels/document.xml.rels", parts, sizeof parts - 1);
	for (size_t i = 0; i < sizeof names / sizeof *names && data != NULL; i++) {
		const uint8_t *zero = size > 0 ? memchr(data, 0, size) : NULL;
		size_t n = zero != NULL ? (size_t)(zero - data) : size;

		add(zip, names[i], data, n);
		size -= n + (zero != NULL);
		data = zero != NULL ? zero + 1 : NULL;
	}
	if (zip_close(zip) < 0)
		abort();
	zip_source_stat(archive, &stat);
	bytes = malloc(stat.size);
	zip_source_open(archive);
	zip_source_read(archive, bytes, stat.size);
	zip_source_close(archive);
	zip_source_free(archive);
	fuzz_reader(&ccd_read_docx, "fuzz.docx", bytes, stat.size);
	free(bytes);
	return 0;
}
