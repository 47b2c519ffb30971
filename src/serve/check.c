/* The findings of a concordance: of a small one at once, of a large one by a thread of its own, which
 * works on a copy from the disk; the copy then takes the place of the one in memory. */
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "serve/serve_int.h"
#include "write/write_int.h"

enum { ROWS_AT_ONCE = 2000 };           /* checked in about half a second */

/* One at a time. */
struct ccd_checking {
	struct ccd_site *site;
	pthread_t thread;
	bool started, done;             /* the thread is to be joined; it has ended its work */
	char *name, *path;
	char state[40];                 /* of the file that is checked */
	struct ccd_concordance *c;
	struct ccd_findings findings;
	int rc;
	struct ccd_error err;
};

static void *
work(void *data)
{
	struct ccd_checking *k = data;
	const struct ccd_serve_options *o = k->site->options;

	k->c = ccd_load(k->path, &k->err);
	k->rc = k->c != NULL ? o->check(o->data, k->c, k->path, false, &k->findings, &k->err) : -1;
	k->site->lock(k->site->server, true);
	k->done = true;
	k->site->tell(k->site->server, "checked", json_pack("{s:o}", "file", ccd_json_text(k->name)));
	k->site->lock(k->site->server, false);
	return NULL;
}

static void
end_work(struct ccd_checking *k)
{
	if (k->started)
		pthread_join(k->thread, NULL);
	ccd_concordance_free(k->c);
	free(k->name);
	free(k->path);
	free(k);
}

void
ccd_checking_stop(struct ccd_site *site)
{
	if (site->checking != NULL)
		end_work(site->checking);
	site->checking = NULL;
}

/* Begins to check V, if nothing else is being checked. */
static int
begin(struct ccd_site *site, const struct ccd_volume *v, struct ccd_error *err)
{
	struct ccd_checking *k;

	if (site->checking != NULL)
		return 0;
	k = ccd_malloc(sizeof *k);
	*k = (struct ccd_checking){ .site = site, .name = ccd_copied(v->name), .path = ccd_copied(v->path) };
	memcpy(k->state, v->state, sizeof k->state);
	if (pthread_create(&k->thread, NULL, work, k) != 0) {
		end_work(k);
		return ccd_error_set(err, CCD_EMEMORY, NULL, 0, "no thread is left");
	}
	k->started = true;
	site->checking = k;
	return 0;
}

/* Takes what was checked into V, if it is V as it is now. */
static int
adopt(struct ccd_site *site, struct ccd_volume *v, struct ccd_error *err)
{
	struct ccd_checking *k = site->checking;
	int rc = 0;

	if (strcmp(k->name, v->name) == 0 && strcmp(k->state, v->state) == 0) {
		rc = k->rc < 0 ? -1 : 1;
		*err = k->err;
		if (rc > 0) {
			ccd_concordance_free(v->c);
			v->c = k->c;
			v->findings = k->findings;
			v->checked = true;
			k->c = NULL;
		}
	}
	ccd_checking_stop(site);
	return rc;
}

int
ccd_volume_check(struct ccd_site *site, struct ccd_volume *v, struct ccd_error *err)
{
	int rc = 0;

	if (v->checked)
		return 1;
	if (v->c->nrow <= ROWS_AT_ONCE) {
		if (site->options->check(site->options->data, v->c, v->path, false, &v->findings, err) < 0)
			return -1;
		v->checked = true;
		return 1;
	}
	if (site->checking != NULL && site->checking->done)
		rc = adopt(site, v, err);
	return rc != 0 ? rc : begin(site, v, err);
}
