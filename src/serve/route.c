/*
 * A request to a reply. Only a browser that was given the secret asks: it comes once in the address
 * and then as a cookie that no other site can send; the names of host and origin are ours.
 */
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "model/lookup.h"
#include "model/libraries.h"
#include "serve/serve_int.h"
#include "write/write_int.h"

extern const char ccd_file_app_html[], ccd_file_app_css[], ccd_file_app_js[];

enum { MOST_ROWS = 200, MOST_FOUND = 2000 };

void
ccd_reply_error(const struct ccd_site *site, struct ccd_reply *reply, unsigned status,
    const struct ccd_error *err)
{
	json_t *object = json_object();

	(void)site;
	json_object_set_new(object, "error", ccd_json_text(err->message));
	ccd_reply_json(reply, object);
	reply->status = status;
}

void
ccd_reply_json(struct ccd_reply *reply, json_t *value)
{
	char *text = json_dumps(value, JSON_COMPACT | JSON_REAL_PRECISION(6));

	ccd_buffer_clear(&reply->body);
	ccd_buffer_puts(&reply->body, text != NULL ? text : "null");
	free(text);
	json_decref(value);
	reply->status = 200;
	reply->type = "application/json";
}

static void
refuse(struct ccd_reply *reply, unsigned status, const char *why)
{
	ccd_buffer_clear(&reply->body);
	ccd_buffer_printf(&reply->body, "%s\n", why);
	reply->status = status;
	reply->type = "text/plain; charset=utf-8";
}

/* ---- who may ask --------------------------------------------------------------------- */

/* Whether S is 127.0.0.1:PORT or localhost:PORT, behind PREFIX. */
static bool
is_here(const struct ccd_site *site, const char *s, const char *prefix)
{
	char name[64];

	for (int i = 0; i < 2; i++) {
		snprintf(name, sizeof name, "%s%s:%u", prefix, i == 0 ? "127.0.0.1" : "localhost", site->port);
		if (s != NULL && strcmp(s, name) == 0)
			return true;
	}
	return false;
}

/* Compares in a time that tells nothing. */
static bool
is_token(const struct ccd_site *site, const char *s)
{
	unsigned char differs = 0;

	if (s == NULL || strlen(s) < CCD_TOKEN)
		return false;
	for (size_t i = 0; i < CCD_TOKEN; i++)
		differs |= (unsigned char)(s[i] ^ site->token[i]);
	return differs == 0 && strchr("; ", s[CCD_TOKEN]) != NULL;
}

/* Whether the cookie of this site and port has the secret. */
static bool
has_cookie(const struct ccd_site *site, const char *cookies)
{
	char name[32];

	snprintf(name, sizeof name, "concordat-%u=", site->port);
	for (const char *p = cookies; p != NULL && *p != '\0'; p += strspn(p, "; ")) {
		if (strncmp(p, name, strlen(name)) == 0 && is_token(site, p + strlen(name)))
			return true;
		p += strcspn(p, ";");
	}
	return false;
}

static bool
may_ask(struct ccd_site *site, const struct ccd_request *r, struct ccd_reply *reply)
{
	if (!is_here(site, r->host, "") || (r->origin != NULL && !is_here(site, r->origin, "http://"))) {
		refuse(reply, 403, "This address is served to its own pages only.");
		return false;
	}
	if (!has_cookie(site, r->cookie)) {
		refuse(reply, 401, "Open the address that 'concordat serve' shows, with its token.");
		return false;
	}
	if (strcmp(r->method, "POST") == 0 && (r->origin == NULL || r->type == NULL ||
	    strncmp(r->type, "application/json", 16) != 0)) {
		refuse(reply, 403, "Acts come from the page, as JSON.");
		return false;
	}
	return true;
}

/* The first visit: the secret moves from the address into a cookie. */
static bool
is_entrance(struct ccd_site *site, const struct ccd_request *r, struct ccd_reply *reply)
{
	static _Thread_local char cookie[128];

	if (strcmp(r->path, "/") != 0 || r->query(r->data, "token") == NULL ||
	    !is_here(site, r->host, "") || strcmp(r->method, "GET") != 0)
		return false;
	if (!is_token(site, r->query(r->data, "token"))) {
		refuse(reply, 401, "This token is of another run of 'concordat serve'.");
		return true;
	}
	snprintf(cookie, sizeof cookie, "concordat-%u=%s; Path=/; HttpOnly; SameSite=Strict", site->port,
	    site->token);
	refuse(reply, 303, "");
	reply->location = "/";
	reply->set_cookie = cookie;
	return true;
}

/* ---- handlers -------------------------------------------------------------------------- */

static const char *
asked(const struct ccd_request *r, const char *name)
{
	const char *value = r->query(r->data, name);

	return value != NULL ? value : "";
}

/* Answers with VALUE, or with 400 and what ERR says where it is NULL. */
static void
answer(struct ccd_site *site, struct ccd_reply *reply, json_t *value, const struct ccd_error *err)
{
	if (value != NULL)
		ccd_reply_json(reply, value);
	else
		ccd_reply_error(site, reply, 400, err);
}

static void
show_rows(struct ccd_site *site, const struct ccd_request *r, struct ccd_volume *v,
    struct ccd_reply *reply, struct ccd_error *err)
{
	unsigned long from = strtoul(asked(r, "from"), NULL, 10), n = strtoul(asked(r, "n"), NULL, 10);

	(void)err;
	ccd_reply_json(reply, ccd_show_rows(site, v, from < CCD_NONE ? (uint32_t)from : CCD_NONE - 1,
	    n < MOST_ROWS ? (uint32_t)n : MOST_ROWS));
}

static void
show_document(struct ccd_site *site, const struct ccd_request *r, struct ccd_volume *v,
    struct ccd_reply *reply, struct ccd_error *err)
{
	(void)r;
	(void)err;
	ccd_reply_json(reply, ccd_show_document(site, v));
}

static void
show_state(struct ccd_site *site, const struct ccd_request *r, struct ccd_volume *v,
    struct ccd_reply *reply, struct ccd_error *err)
{
	(void)r;
	answer(site, reply, ccd_show_state(v, err), err);
}

static void
show_findings(struct ccd_site *site, const struct ccd_request *r, struct ccd_volume *v,
    struct ccd_reply *reply, struct ccd_error *err)
{
	(void)r;
	(void)err;
	ccd_reply_json(reply, ccd_show_findings(site, v));
}

static void
show_excuses(struct ccd_site *site, const struct ccd_request *r, struct ccd_volume *v,
    struct ccd_reply *reply, struct ccd_error *err)
{
	answer(site, reply, ccd_show_excuses(site, v, (uint32_t)strtoul(asked(r, "row"), NULL, 10), err), err);
}

static void
show_log(struct ccd_site *site, const struct ccd_request *r, struct ccd_volume *v,
    struct ccd_reply *reply, struct ccd_error *err)
{
	(void)r;
	answer(site, reply, ccd_show_log(v, err), err);
}

static void
seek(struct ccd_site *site, const struct ccd_request *r, struct ccd_volume *v,
    struct ccd_reply *reply, struct ccd_error *err)
{
	(void)site;
	(void)err;
	ccd_reply_json(reply, ccd_seek(v->c, asked(r, "q"), MOST_FOUND));
}

/* The row of an address or citation. */
static void
find_place(struct ccd_site *site, const struct ccd_request *r, struct ccd_volume *v,
    struct ccd_reply *reply, struct ccd_error *err)
{
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_asked found;
	uint32_t row = 0;

	if (ccd_lookup(v->c, asked(r, "q"), a, &found, err) < 0) {
		ccd_reply_error(site, reply, 404, err);
	} else {
		while (row < v->c->nrow && !found.row[row])
			row++;
		ccd_reply_json(reply, json_pack("{s:i}", "row", (int)row));
	}
	ccd_arena_free(a);
}

static void
export(struct ccd_site *site, const struct ccd_request *r, struct ccd_volume *v,
    struct ccd_reply *reply, struct ccd_error *err)
{
	const char *languages = asked(r, "languages");

	if (ccd_show_export(site, v, asked(r, "format"), *languages != '\0' ? languages : NULL, reply, err) < 0) {
		ccd_reply_error(site, reply, 400, err);
		return;
	}
	reply->status = 200;
	reply->name = asked(r, "format");
}

static const struct {
	const char *path;
	bool checked;                   /* it shows findings */
	void (*show)(struct ccd_site *site, const struct ccd_request *r, struct ccd_volume *v,
	    struct ccd_reply *reply, struct ccd_error *err);
} views[] = {
	{ "/api/document", false, show_document }, { "/api/rows", false, show_rows }, { "/api/state", true, show_state },
	{ "/api/findings", true, show_findings }, { "/api/excuses", false, show_excuses }, { "/api/log", false, show_log },
	{ "/api/search", false, seek }, { "/api/find", false, find_place }, { "/api/export", true, export },
};

/* View I of the concordance asked for. 202: its findings are not there yet. */
static void
view(struct ccd_site *site, const struct ccd_request *r, size_t i, struct ccd_reply *reply)
{
	struct ccd_error err = { 0 };
	struct ccd_volume *v = ccd_shelf_take(site->shelf, asked(r, "file"), &err);
	int checked = v != NULL && views[i].checked ? ccd_volume_check(site, v, &err) : 1;

	if (v == NULL || checked < 0) {
		ccd_reply_error(site, reply, v == NULL ? 404 : 400, &err);
	} else if (checked == 0) {
		ccd_reply_json(reply, json_pack("{s:b}", "pending", 1));
		reply->status = 202;
	} else {
		views[i].show(site, r, v, reply, &err);
	}
}

static const struct {
	const char *path, *type, *text;
} files[] = {
	{ "/", "text/html; charset=utf-8", ccd_file_app_html },
	{ "/app.css", "text/css; charset=utf-8", ccd_file_app_css },
	{ "/app.js", "text/javascript; charset=utf-8", ccd_file_app_js },
};

static bool
is_file(const struct ccd_request *r, struct ccd_reply *reply)
{
	for (size_t i = 0; i < sizeof files / sizeof *files; i++)
		if (strcmp(files[i].path, r->path) == 0) {
			ccd_buffer_puts(&reply->body, files[i].text);
			reply->status = 200;
			reply->type = files[i].type;
			return true;
		}
	return false;
}

static void
library(struct ccd_site *site, struct ccd_reply *reply)
{
	json_t *object = json_object();

	json_object_set_new(object, "files", ccd_shelf_list(site->shelf));
	json_object_set_new(object, "words", ccd_show_words(site));
	json_object_set_new(object, "lang", ccd_json_text(site->options->interface));
	json_object_set_new(object, "author", ccd_json_text(site->options->author));
	json_object_set_new(object, "readOnly", json_boolean(site->options->read_only));
	ccd_reply_json(reply, object);
}

static void
get(struct ccd_site *site, const struct ccd_request *r, struct ccd_reply *reply)
{
	if (is_file(r, reply))
		return;
	if (strcmp(r->path, "/api/library") == 0) {
		library(site, reply);
		return;
	}
	if (strcmp(r->path, "/api/events") == 0) {
		reply->events = true;
		return;
	}
	for (size_t i = 0; i < sizeof views / sizeof *views; i++)
		if (strcmp(views[i].path, r->path) == 0) {
			view(site, r, i, reply);
			return;
		}
	refuse(reply, 404, "There is nothing here.");
}

/* One act on one concordance; all pages are told. */
static void
post(struct ccd_site *site, const struct ccd_request *r, struct ccd_reply *reply)
{
	struct ccd_error err = { 0 };
	json_t *body = json_loadb(r->body, r->n, 0, NULL);
	const char *file = json_string_value(json_object_get(body, "file"));
	char *path = NULL;
	json_t *done;
	unsigned status = 404;

	if (strcmp(r->path, "/api/act") != 0) {
		refuse(reply, 404, "There is nothing here.");
	} else if (file == NULL) {
		refuse(reply, 400, "An act is an object with a file.");
	} else if ((path = ccd_shelf_path(site->shelf, file, &err)) == NULL ||
	    (done = ccd_act_on(site, path, body, &status, &err)) == NULL) {
		ccd_reply_error(site, reply, status, &err);
	} else {
		ccd_reply_json(reply, done);
		site->tell(site->server, "changed", json_pack("{s:o}", "file", ccd_json_text(file)));
	}
	free(path);
	json_decref(body);
}

static int
route(struct ccd_site *site, const struct ccd_request *r, struct ccd_reply *reply)
{
	if (is_entrance(site, r, reply) || !may_ask(site, r, reply))
		return 0;
	if (strcmp(r->method, "GET") == 0)
		get(site, r, reply);
	else if (strcmp(r->method, "POST") == 0)
		post(site, r, reply);
	else
		refuse(reply, 405, "GET or POST.");
	return 0;
}

void
ccd_route(struct ccd_site *site, const struct ccd_request *r, struct ccd_reply *reply)
{
	struct ccd_error err = { 0 };

	if (CCD_PUBLIC(&err, -1, route(site, r, reply)) < 0)
		refuse(reply, 507, err.message);
}
