/*
 * What writing costs beside the bare library that writes the same cells: bench_export
 * FORMAT CONCORDANCE OUT. Processor time, the best of several turns; memory is the most
 * that was resident during the first, beyond what was before it.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include <jansson.h>
#include <libxml/xmlwriter.h>

#include "write/write.h"

enum { TURNS = 3 };

struct input {
	struct ccd_concordance *c;
	const char *format, *languages, *out;
	uint32_t shown;         /* versions, the first ones */
};

static void
fail(const char *what, const char *message)
{
	fprintf(stderr, "bench_export: %s: %s\n", what, message);
	exit(2);
}

/* ---- memory ------------------------------------------------------------ */

/* A value of /proc/self/status in MiB. */
static double
status(const char *name)
{
	FILE *fp = fopen("/proc/self/status", "r");
	char line[256];
	double value = 0;

	while (fp != NULL && fgets(line, sizeof line, fp) != NULL)
		if (strncmp(line, name, strlen(name)) == 0)
			value = strtod(line + strlen(name) + 1, NULL) / 1024;
	if (fp != NULL)
		fclose(fp);
	return value;
}

/* Makes the peak what is resident now. */
static void
reset_peak(void)
{
	FILE *fp = fopen("/proc/self/clear_refs", "w");

	if (fp == NULL || fputs("5", fp) < 0)
		fail("/proc/self/clear_refs", "cannot be written");
	fclose(fp);
}

/* ---- what is measured -------------------------------------------------- */

static void
write_ours(const struct input *in)
{
	struct ccd_write_options options = { .format = in->format, .languages = in->languages };
	struct ccd_error err = { 0 };

	if (ccd_write(in->c, NULL, in->out, &options, &err) < 0)
		fail(in->out, err.message);
}

static const char *
text_of(const struct input *in, uint32_t row, uint32_t v)
{
	const struct ccd_cell *cell = &in->c->row[row].cell[v];

	return cell->n > 0 ? in->c->version[v].clause[cell->clause[0]].text : "";
}

static void
write_xml(const struct input *in)
{
	xmlTextWriterPtr w = xmlNewTextWriterFilename(in->out, 0);

	xmlTextWriterStartDocument(w, NULL, "UTF-8", NULL);
	xmlTextWriterStartElement(w, BAD_CAST "body");
	for (uint32_t r = 0; r < in->c->nrow; r++) {
		xmlTextWriterStartElement(w, BAD_CAST "unit");
		for (uint32_t v = 0; v < in->shown; v++) {
			xmlTextWriterStartElement(w, BAD_CAST "text");
			xmlTextWriterWriteAttribute(w, BAD_CAST "xml:lang", BAD_CAST in->c->version[v].lang);
			xmlTextWriterWriteString(w, BAD_CAST text_of(in, r, v));
			xmlTextWriterEndElement(w);
		}
		xmlTextWriterEndElement(w);
	}
	xmlTextWriterEndDocument(w);
	xmlFreeTextWriter(w);
}

static void
write_json(const struct input *in)
{
	FILE *fp = fopen(in->out, "w");

	for (uint32_t r = 0; r < in->c->nrow; r++) {
		json_t *object = json_object();

		for (uint32_t v = 0; v < in->shown; v++)
			json_object_set_new(object, in->c->version[v].lang, json_string(text_of(in, r, v)));
		json_dumpf(object, fp, JSON_COMPACT);
		fputc('\n', fp);
		json_decref(object);
	}
	fclose(fp);
}

static void
write_plain(const struct input *in)
{
	FILE *fp = fopen(in->out, "w");

	for (uint32_t r = 0; r < in->c->nrow; r++)
		for (uint32_t v = 0; v < in->shown; v++)
			fprintf(fp, "%s\n", text_of(in, r, v));
	fclose(fp);
}

/* ---- the turns --------------------------------------------------------- */

static double
seconds(void (*work)(const struct input *in), const struct input *in)
{
	double best = 1e9;

	for (int i = 0; i < TURNS; i++) {
		clock_t begun = clock();
		double took;

		work(in);
		took = (double)(clock() - begun) / CLOCKS_PER_SEC;
		best = took < best ? took : best;
	}
	return best;
}

int
main(int argc, char **argv)
{
	struct input in = { 0 };
	struct ccd_error err = { 0 };
	const struct ccd_writer *writer;
	double before, memory, bare, ours;
	struct stat st;

	if (argc != 4)
		return 2;
	in.format = argv[1];
	in.out = argv[3];
	if ((writer = ccd_writer_find(in.format)) == NULL)
		fail(in.format, "no such format");
	if ((in.c = ccd_load(argv[2], &err)) == NULL)
		fail(argv[2], err.message);
	in.shown = writer->versions > 0 ? writer->versions : in.c->nversion;
	in.languages = writer->versions == 2 ? "en,zh" : writer->versions == 1 ? "en" : NULL;
	reset_peak();
	before = status("VmRSS:");
	write_ours(&in);
	memory = status("VmHWM:") - before;
	ours = seconds(write_ours, &in);
	if (stat(in.out, &st) < 0)
		fail(in.out, "was not written");
	bare = seconds(strcmp(in.format, "jsonl") == 0 ? write_json :
	    strcmp(in.format, "po") == 0 ? write_plain : write_xml, &in);
	printf("%-8s %7u %7.1f MB %8.3f s %8.3f s %8.1f x %8.2f us/row %6.1f MiB\n", in.format,
	    in.c->nrow, (double)st.st_size / 1e6, bare, ours, ours / bare, ours / in.c->nrow * 1e6, memory);
	ccd_concordance_free(in.c);
	return 0;
}
