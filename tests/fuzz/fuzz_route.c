/*
 * Requests to the local server: lines "method path", "host ...", "origin ...", "cookie ...", "type ...",
 * "NAME=VALUE" of the query, then an empty line and the body. "%" in a cookie is the secret. Whatever
 * is asked, there is a reply; without the secret none that shows anything, and nothing outside the
 * folder is shown.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "compare/compare.h"
#include "serve/serve_int.h"
#include "fuzz_reader.h"

#define SHA "0000000000000000000000000000000000000000000000000000000000000000"
#define VERSION(lang, text) "<version lang=\"" lang "\">\n<source file=\"a\" type=\"text/plain\" " \
    "charset=\"UTF-8\" sha256=\"" SHA "\" status=\"unknown\"/>\n<clause id=\"1\" depth=\"1\" " \
    "kind=\"paragraph\" address=\"para1\" number=\"1\" scheme=\"decimal\" line=\"1\"><s><label>1.</label> " \
    text "</s></clause>\n</version>\n"

static const char document[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<concordance xmlns=\"urn:concordat:concordance:1\">\n<settings/>\n" VERSION("en", "Pay 5 francs.")
    VERSION("ru", "Уплатить 6 франков.") "<rows>\n<row confidence=\"1.000\"><cell lang=\"en\" clauses=\"1\"/>"
    "<cell lang=\"ru\" clauses=\"1\"/></row>\n</rows>\n</concordance>\n";

struct lines {
	char *line[64];
	size_t n;
};

static const char *
query(void *data, const char *name)
{
	const struct lines *lines = data;
	size_t n = strlen(name);

	for (size_t i = 0; i < lines->n; i++)
		if (strncmp(lines->line[i], name, n) == 0 && lines->line[i][n] == '=')
			return lines->line[i] + n + 1;
	return NULL;
}

static int
check(void *data, struct ccd_concordance *c, const char *file, bool explain,
    struct ccd_findings *findings, struct ccd_error *err)
{
	const struct ccd_check_options options = { .explain = explain };

	(void)data;
	(void)file;
	return ccd_check(c, &options, findings, err);
}

static void
tell(void *server, const char *event, json_t *value)
{
	(void)server;
	(void)event;
	json_decref(value);
}

static char folder[] = "/tmp/ccd_route_XXXXXX";

static void
remove_all(void)
{
	static const char *const left[] = { "served/a.xml", "served/a.xml.journal", "secret.xml", "served", "" };
	char path[64];

	for (size_t i = 0; i < sizeof left / sizeof *left; i++) {
		snprintf(path, sizeof path, "%s/%s", folder, left[i]);
		remove(path);
	}
}

/* The folder that is served, with a document and a secret beside it. */
static struct ccd_site *
site(void)
{
	static struct ccd_serve_options options = { .interface = "en", .author = "A", .check = check };
	static struct ccd_site s = { .options = &options, .token = "0123456789abcdef0123456789abcdef",
		.port = 80, .tell = tell };
	char path[64];
	struct ccd_error err = { 0 };
	FILE *fp;

	if (s.shelf != NULL)
		return &s;
	if (mkdtemp(folder) == NULL)
		abort();
	atexit(remove_all);
	snprintf(path, sizeof path, "%s/served", folder);
	mkdir(path, 0700);
	if ((s.shelf = ccd_shelf_open(path, &err)) == NULL)
		abort();
	for (int i = 0; i < 2; i++) {
		snprintf(path, sizeof path, "%s/%s.xml", folder, i == 0 ? "served/a" : "secret");
		if ((fp = fopen(path, "w")) == NULL)
			abort();
		fputs(document, fp);
		fclose(fp);
	}
	return &s;
}

static void
take_line(struct ccd_request *r, char *line, const struct ccd_site *s, char cookie[128])
{
	if (strncmp(line, "host ", 5) == 0) {
		r->host = line + 5;
	} else if (strncmp(line, "origin ", 7) == 0) {
		r->origin = line + 7;
	} else if (strncmp(line, "type ", 5) == 0) {
		r->type = line + 5;
	} else if (strncmp(line, "cookie ", 7) == 0) {
		int n = (int)strcspn(line + 7, "%");

		n = n < 60 ? n : 60;
		snprintf(cookie, 128, "%.*s%s", n, line + 7, line[7 + n] == '%' ? s->token : "");
		r->cookie = cookie;
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct ccd_site *s = site();
	char *text = ccd_malloc(size + 1), *p = text, cookie[128] = "";
	struct lines lines = { .n = 0 };
	struct ccd_request r = { .method = "GET", .path = "/", .query = query, .data = &lines };
	struct ccd_reply reply = { 0 };

	memcpy(text, data, size);
	text[size] = '\0';
	for (char *end; *p != '\0' && *p != '\n' && lines.n < 64; p = end) {
		end = p + strcspn(p, "\n");
		if (*end == '\n')
			*end++ = '\0';
		take_line(&r, p, s, cookie);
		lines.line[lines.n++] = p;
	}
	if (lines.n > 0 && (r.path = strchr(lines.line[0], ' ')) != NULL) {
		*strchr(lines.line[0], ' ') = '\0';
		r.method = lines.line[0];
		r.path++;
	} else {
		r.path = "/";
	}
	r.body = *p == '\n' ? p + 1 : p;
	r.n = size - (size_t)(r.body - text) <= size ? size - (size_t)(r.body - text) : 0;
	ccd_route(s, &r, &reply);
	if (!reply.events && (reply.status < 200 || reply.type == NULL))
		abort();
	if (reply.status == 200 && (strstr(cookie, s->token) == NULL || r.host == NULL))
		abort();
	ccd_buffer_free(&reply.body);
	free(text);
	return 0;
}
