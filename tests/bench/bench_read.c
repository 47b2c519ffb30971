/*
 * What reading costs beside the bare library's own parse of the same bytes:
 * bench_read FORMAT FILE. Processor time in one process, the best of several turns;
 * for PDF, whose text another program takes out, the time on the clock.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cmark-gfm.h>
#include <jansson.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <unicode/ustring.h>
#include <zip.h>

#include "base/file.h"
#include "read/read.h"

enum { TURNS = 5 };

struct input {
	const struct ccd_reader *reader;
	const char *file;
	struct ccd_buffer bytes;
	clockid_t clock;
};

static double
now(clockid_t clock)
{
	struct timespec t;

	clock_gettime(clock, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void
fail(const char *file, const char *message)
{
	fprintf(stderr, "bench_read: %s: %s\n", file, message);
	exit(2);
}

/* ---- what is measured ------------------------------------------------- */

static void
read_alone(const struct input *in)
{
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_source source = ccd_source_of(in->file, in->bytes.s, in->bytes.n, NULL, a);
	struct ccd_document document = { 0 };
	struct ccd_bitext bitext = { 0 };
	struct ccd_error err = { 0 };

	if ((in->reader->read != NULL ? in->reader->read(&source, a, &document, &err) :
	    in->reader->read_bitext(&source, a, &bitext, &err)) < 0)
		fail(in->file, err.message);
	ccd_arena_free(a);
}

static void
read_whole(const struct input *in)
{
	struct ccd_concordance *c = ccd_concordance_new();
	struct ccd_error err = { 0 };

	if (ccd_read(c, in->reader->read != NULL ? "en" : NULL, in->file, NULL, &err) < 0)
		fail(in->file, err.message);
	ccd_concordance_free(c);
}

static void
parse_xml(const char *s, size_t n)
{
	xmlFreeDoc(xmlReadMemory(s, (int)n, NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR));
}

/* Unpacks MEMBER and parses it. */
static void
parse_packed(const struct input *in, const char *member)
{
	zip_source_t *source = zip_source_buffer_create(in->bytes.s, in->bytes.n, 0, NULL);
	zip_t *zip = zip_open_from_source(source, ZIP_RDONLY, NULL);
	zip_stat_t stat;
	zip_file_t *file;
	char *text;

	if (zip == NULL || zip_stat(zip, member, 0, &stat) < 0)
		fail(in->file, "no such member");
	text = malloc(stat.size);
	file = zip_fopen(zip, member, 0);
	if (zip_fread(file, text, stat.size) != (zip_int64_t)stat.size)
		fail(in->file, "cannot be unpacked");
	parse_xml(text, stat.size);
	zip_fclose(file);
	free(text);
	zip_discard(zip);
}

static void
parse_lines(const char *s, size_t n)
{
	const char *end = s + n, *stop;

	for (; s < end; s = stop + 1) {
		if ((stop = memchr(s, '\n', (size_t)(end - s))) == NULL)
			stop = end;
		json_decref(json_loadb(s, (size_t)(stop - s), JSON_REJECT_DUPLICATES, NULL));
	}
}

static void
run_pdftohtml(const struct input *in)
{
	pid_t pid = fork();

	if (pid == 0) {
		if (freopen("/dev/null", "w", stdout) == NULL || freopen("/dev/null", "w", stderr) == NULL)
			_exit(127);
		execlp("pdftohtml", "pdftohtml", "-xml", "-i", "-stdout", "-enc", "UTF-8", in->file,
		    (char *)NULL);
		_exit(127);
	}
	waitpid(pid, NULL, 0);
}

/* The bare library: what any reader of the format would pay at least. */
static void
parse_bare(const struct input *in)
{
	const char *name = in->reader->name, *s = in->bytes.s;
	size_t n = in->bytes.n;

	if (strcmp(name, "html") == 0) {
		xmlFreeDoc(htmlReadMemory(s, (int)n, NULL, "UTF-8", HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING));
	} else if (strcmp(name, "markdown") == 0) {
		free(cmark_markdown_to_html(s, n, CMARK_OPT_DEFAULT));
	} else if (strcmp(name, "docx") == 0) {
		parse_packed(in, "word/document.xml");
	} else if (strcmp(name, "odt") == 0) {
		parse_packed(in, "content.xml");
	} else if (strcmp(name, "pdf") == 0) {
		run_pdftohtml(in);
	} else if (strcmp(name, "jsonl") == 0) {
		parse_lines(s, n);
	} else if (strcmp(name, "text") == 0 || strcmp(name, "po") == 0) {
		UErrorCode status = U_ZERO_ERROR;
		UChar *u = malloc((n + 1) * sizeof *u);
		int32_t length;

		u_strFromUTF8(u, (int32_t)n + 1, &length, s, (int32_t)n, &status);
		free(u);
	} else {
		parse_xml(s, n);
	}
}

/* ---- the turns -------------------------------------------------------- */

static double
seconds(void (*work)(const struct input *in), const struct input *in)
{
	double best = 1e9;

	for (int i = 0; i < TURNS; i++) {
		double begun = now(in->clock), took;

		work(in);
		took = now(in->clock) - begun;
		best = took < best ? took : best;
	}
	return best;
}

int
main(int argc, char **argv)
{
	struct input in = { .clock = CLOCK_PROCESS_CPUTIME_ID };
	struct ccd_error err = { 0 };
	const struct ccd_reader *reader;
	double megabytes, bare, alone, whole;

	if (argc != 3)
		return 2;
	in.file = argv[2];
	for (size_t i = 0; (reader = ccd_reader_at(i)) != NULL; i++)
		if (strcmp(reader->name, argv[1]) == 0)
			in.reader = reader;
	if (in.reader == NULL)
		fail(argv[1], "no such format");
	if (ccd_file_read(in.file, &in.bytes, &err) < 0)
		fail(in.file, err.message);
	if (strcmp(in.reader->name, "pdf") == 0)
		in.clock = CLOCK_MONOTONIC;
	bare = seconds(parse_bare, &in);
	alone = seconds(read_alone, &in);
	whole = seconds(read_whole, &in);
	megabytes = (double)in.bytes.n / 1e6;
	printf("%-10s %7.2f MB %9.1f %9.1f %9.1f MB/s %8.1f x %8.1f x\n", in.reader->name, megabytes,
	    megabytes / bare, megabytes / alone, megabytes / whole, alone / bare, whole / bare);
	ccd_buffer_free(&in.bytes);
	return 0;
}
