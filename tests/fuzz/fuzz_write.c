/* Any concordance in every format: what comes out is whole XML or JSON where it is to be
 * that, and the catalogue of messages is read without a fault. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <jansson.h>
#include <libxml/parser.h>

#include "base/file.h"
#include "read/read.h"
#include "store/store.h"
#include "write/write.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char *
scratch(void)
{
	static char path[] = "/tmp/ccd_fuzz_write_XXXXXX";      /* one a process */
	static int fd = -1;

	if (fd < 0 && (fd = mkstemp(path)) < 0)
		abort();
	return path;
}

static void
check_xml(const struct ccd_buffer *b)
{
	xmlDocPtr doc = xmlReadMemory(b->s, (int)b->n, NULL, NULL, XML_PARSE_NONET | XML_PARSE_HUGE);

	if (doc == NULL)
		abort();
	xmlFreeDoc(doc);
}

static void
check_lines(const struct ccd_buffer *b)
{
	const char *stop, *end = b->s + b->n;

	for (const char *s = b->s; s < end; s = stop + 1) {
		json_t *value;

		if ((stop = memchr(s, '\n', (size_t)(end - s))) == NULL ||
		    (value = json_loadb(s, (size_t)(stop - s), JSON_REJECT_DUPLICATES, NULL)) == NULL)
			abort();
		json_decref(value);
	}
}

static void
no_fault(void *data, const char *file, size_t line, const char *message)
{
	(void)data;
	(void)file;
	(void)line;
	if (strstr(message, "fuzzy") == NULL)
		abort();
}

static void
check_po(const struct ccd_buffer *b)
{
	static const struct ccd_read_options options = { .charset = "UTF-8", .remark = no_fault };
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_source source = ccd_source_of("x.po", b->s, b->n, &options, a);
	struct ccd_bitext bitext = { 0 };
	struct ccd_error err = { 0 };

	if (ccd_read_po.read_bitext(&source, a, &bitext, &err) < 0 &&
	    strncmp(err.message, "holds no", 8) != 0)
		abort();
	ccd_arena_free(a);
}

/* True for XML, and HTML that is XML too. */
static bool
is_xml(const struct ccd_writer *writer)
{
	const char *type = writer->media_type;
	size_t n = strlen(type);

	return (n > 4 && (strcmp(type + n - 4, "/xml") == 0 || strcmp(type + n - 4, "+xml") == 0)) ||
	    strcmp(writer->name, "corrections") == 0 || strcmp(writer->name, "certificate") == 0;
}

static void
write_as(const struct ccd_concordance *c, const struct ccd_writer *writer, const char *rows)
{
	char languages[256] = "";
	struct ccd_write_options options = { .format = writer->name, .rows = rows,
		.languages = languages };
	struct ccd_error err = { 0 };
	struct ccd_buffer b = { 0 };

	/* what is packed or set in pages takes too long to try often */
	if (writer->versions > c->nversion ||
	    (!is_xml(writer) && strncmp(writer->media_type, "text/", 5) != 0 &&
	    strncmp(writer->media_type, "application/json", 16) != 0))
		return;
	for (uint32_t v = 0; v < writer->versions; v++)
		snprintf(languages + strlen(languages), sizeof languages - strlen(languages), "%s%s",
		    v > 0 ? "," : "", c->version[v].lang);
	if (ccd_write(c, NULL, scratch(), &options, &err) < 0 ||
	    ccd_file_read(scratch(), &b, &err) < 0)
		abort();
	if (is_xml(writer))
		check_xml(&b);
	if (strcmp(writer->name, "jsonl") == 0)
		check_lines(&b);
	if (strcmp(writer->name, "po") == 0)
		check_po(&b);
	ccd_buffer_free(&b);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct ccd_error err = { 0 };
	struct ccd_concordance *c = ccd_load_memory("fuzz", (const char *)data, size, &err);
	const struct ccd_writer *writer;

	for (size_t i = 0; c != NULL && (writer = ccd_writer_at(i)) != NULL; i++) {
		write_as(c, writer, NULL);
		if (writer->sentences)
			write_as(c, writer, "sentences");
	}
	ccd_concordance_free(c);
	unlink(scratch());
	return 0;
}
