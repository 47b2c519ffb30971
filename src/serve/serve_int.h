/* Shared by the files of this folder only. See serve.h. */
#ifndef CCD_SERVE_SERVE_INT_H
#define CCD_SERVE_SERVE_INT_H

#include <jansson.h>

#include "base/buffer.h"
#include "serve/serve.h"

enum { CCD_TOKEN = 32 };                /* hexadecimal digits of the secret */

/* ---- requests ---------------------------------------------------------------- */

struct ccd_request {
	const char *method, *path;
	const char *host, *origin, *cookie, *type;      /* headers; NULL where there are none */
	const char *(*query)(void *data, const char *name);     /* NULL: not given */
	void *data;
	const char *body;
	size_t n;
};

struct ccd_reply {
	unsigned status;
	const char *type;               /* media type */
	const char *location;           /* NULL: none */
	const char *set_cookie;         /* NULL: none */
	const char *name;               /* of a file to be saved; NULL: none */
	struct ccd_buffer body;
	bool events;                    /* not the body, but what happens from now on */
};

struct ccd_site {
	const struct ccd_serve_options *options;
	char token[CCD_TOKEN + 1];
	unsigned port;
	struct ccd_shelf *shelf;
	void (*tell)(void *server, const char *event, json_t *data);    /* to all pages; takes DATA */
	void (*lock)(void *server, bool on);    /* what handlers hold */
	void *server;
	struct ccd_checking *checking;          /* the check under way, or NULL */
};

/* Answers REQUEST. Never fails: what goes wrong is a reply. */
void ccd_route(struct ccd_site *site, const struct ccd_request *request, struct ccd_reply *reply);

/* Answers with STATUS and {"error": what ERR says}. */
void ccd_reply_error(const struct ccd_site *site, struct ccd_reply *reply, unsigned status,
    const struct ccd_error *err);

/* Answers 200 with VALUE, which is taken. */
void ccd_reply_json(struct ccd_reply *reply, json_t *value);

/* ---- shelf.c ------------------------------------------------------------------ */

/* A concordance in memory. */
struct ccd_volume {
	char *name;                     /* below the folder: "treaty/a.concordance.xml" */
	char *path;
	struct ccd_concordance *c;
	struct ccd_findings findings;
	bool checked;                   /* FINDINGS are there */
	char state[40];                 /* another after every change of the file */
};

/* The concordances at PATH, a file or a folder. NULL with ERR set. */
struct ccd_shelf *ccd_shelf_open(const char *path, struct ccd_error *err);
void ccd_shelf_close(struct ccd_shelf *shelf);

/* [{"file": name, "bytes": n, "changed": seconds}, ...] in the order of names. */
json_t *ccd_shelf_list(struct ccd_shelf *shelf);

/* The concordance NAME as it is on the disk now; NULL with ERR set where it is none or stands
 * outside the folder. */
struct ccd_volume *ccd_shelf_take(struct ccd_shelf *shelf, const char *name, struct ccd_error *err);

/* The path of NAME, to be freed; NULL with ERR set as above. */
char *ccd_shelf_path(struct ccd_shelf *shelf, const char *name, struct ccd_error *err);

/* Calls CHANGED with the name of each concordance in memory that is another on the disk. */
void ccd_shelf_watch(struct ccd_shelf *shelf, void (*changed)(void *data, const char *name), void *data);

/* A copy of S, to be freed. */
char *ccd_copied(const char *s);

/* ---- check.c ------------------------------------------------------------------ */

/* 1: the findings of V are there. 0: they are being made; when they, or others before them, are done,
 * pages are told "checked". -1 with ERR set. */
int ccd_volume_check(struct ccd_site *site, struct ccd_volume *v, struct ccd_error *err);

/* Waits for the check that is under way, and forgets it. */
void ccd_checking_stop(struct ccd_site *site);

/* ---- show.c ------------------------------------------------------------------- */

/* What a row holds, in 16 hexadecimal digits; changes with every act on it. In A. */
const char *ccd_row_mark(const struct ccd_concordance *c, uint32_t row, struct ccd_arena *a);

/* Those of V as it was checked. */
json_t *ccd_show_state(const struct ccd_volume *v, struct ccd_error *err);
json_t *ccd_show_document(const struct ccd_site *site, const struct ccd_volume *v);
json_t *ccd_show_rows(const struct ccd_site *site, const struct ccd_volume *v, uint32_t from, uint32_t n);
json_t *ccd_show_findings(const struct ccd_site *site, const struct ccd_volume *v);
json_t *ccd_show_excuses(const struct ccd_site *site, const struct ccd_volume *v, uint32_t row,
    struct ccd_error *err);
json_t *ccd_show_log(const struct ccd_volume *v, struct ccd_error *err);
json_t *ccd_show_words(const struct ccd_site *site);

/* Writes V, as it was checked, in FORMAT into the body of REPLY; -1 with ERR set. */
int ccd_show_export(const struct ccd_site *site, const struct ccd_volume *v, const char *format,
    const char *languages, struct ccd_reply *reply, struct ccd_error *err);

/* UTF-16 units of the first N bytes of S: what a browser counts in. */
uint32_t ccd_units_16(const char *s, size_t n);

/* ---- seek.c ------------------------------------------------------------------- */

/* [{"row", "lang", "clause", "start", "end"}, ...] of at most MOST places with WORDS: in any case,
 * in both Chinese writings, and inflected. */
json_t *ccd_seek(const struct ccd_concordance *c, const char *words, size_t most);

/* ---- act.c -------------------------------------------------------------------- */

/* Does what ASKED says to FILE. *STATUS: 409 where a row is not any more what was seen. Returns what
 * to answer, or NULL with ERR set. */
json_t *ccd_act_on(struct ccd_site *site, const char *path, const json_t *asked, unsigned *status,
    struct ccd_error *err);

#endif
