/* The concordances that are served: found below one folder, kept in memory while they are looked at. */
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/error.h"
#include "serve/serve_int.h"
#include "write/write_int.h"

enum { DEEPEST = 8, MOST_FILES = 20000, MOST_VOLUMES = 8 };

char *
ccd_copied(const char *s)
{
	size_t n = strlen(s) + 1;

	return memcpy(ccd_malloc(n), s, n);
}

struct ccd_shelf {
	char *folder;                           /* real path, without a slash at its end */
	char *only;                             /* the one file in it that is served; NULL: all */
	struct ccd_volume *volume[MOST_VOLUMES];        /* the newest used first */
};

#define SUFFIX ".xml"

/* ---- names -------------------------------------------------------------------- */

static bool
ends_in(const char *name, const char *suffix)
{
	size_t n = strlen(name), k = strlen(suffix);

	return n > k && strcmp(name + n - k, suffix) == 0;
}

/* Whether the file begins as a concordance does. */
static bool
is_concordance(const char *path)
{
	char head[512] = "";
	FILE *fp = fopen(path, "rbe");
	size_t n = fp != NULL ? fread(head, 1, sizeof head - 1, fp) : 0;

	if (fp != NULL)
		fclose(fp);
	head[n] = '\0';
	return strstr(head, "urn:concordat:concordance:") != NULL;
}

/* Whether the real path PATH is below the folder. */
static bool
is_inside(const struct ccd_shelf *shelf, const char *path)
{
	size_t n = strlen(shelf->folder);

	return strncmp(path, shelf->folder, n) == 0 && path[n] == '/';
}

char *
ccd_shelf_path(struct ccd_shelf *shelf, const char *name, struct ccd_error *err)
{
	struct ccd_buffer joined = { 0 };
	char *path = NULL;
	struct stat st;

	ccd_buffer_printf(&joined, "%s/%s", shelf->folder, name);
	if (*name != '\0' && *name != '/' && ends_in(name, SUFFIX) &&
	    (shelf->only == NULL || strcmp(shelf->only, name) == 0))
		path = realpath(joined.s, NULL);
	ccd_buffer_free(&joined);
	if (path != NULL && is_inside(shelf, path) && stat(path, &st) == 0 && S_ISREG(st.st_mode) &&
	    is_concordance(path))
		return path;
	free(path);
	ccd_error_set(err, CCD_EUSAGE, NULL, 0, "no concordance '%.200s' is served here", name);
	return NULL;
}

struct ccd_shelf *
ccd_shelf_open(const char *path, struct ccd_error *err)
{
	struct ccd_shelf *shelf = ccd_malloc(sizeof *shelf);
	char *real = realpath(path, NULL), *slash;
	struct stat st;

	*shelf = (struct ccd_shelf){ .folder = real };
	if (real == NULL || stat(real, &st) < 0) {
		ccd_error_set(err, CCD_EIO, path, 0, "cannot read: %s", strerror(errno));
	} else if (S_ISDIR(st.st_mode)) {
		return shelf;
	} else if (!ends_in(real, SUFFIX) || !is_concordance(real)) {
		ccd_error_set(err, CCD_EFORMAT, path, 0,
		    "is no concordance; 'concordat align' makes one of texts");
	} else {
		slash = strrchr(real, '/');
		*slash = '\0';
		shelf->only = slash + 1;
		return shelf;
	}
	ccd_shelf_close(shelf);
	return NULL;
}

/* ---- the list ------------------------------------------------------------------ */

static int
by_name(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

struct listing {
	char **v;
	size_t n, cap;
};

static void
add_name(struct listing *list, const char *name)
{
	if (list->n == list->cap) {
		list->cap = list->cap > 0 ? 2 * list->cap : 64;
		list->v = ccd_realloc(list->v, list->cap * sizeof *list->v);
	}
	list->v[list->n++] = ccd_copied(name);
}

/* Adds the concordances below BELOW, "" or "a/b/"; folders that begin with a dot are passed over. */
static void
list_folder(const struct ccd_shelf *shelf, const char *below, int depth, struct listing *list)
{
	struct ccd_buffer path = { 0 };
	struct dirent *entry;
	struct stat st;
	DIR *dir;

	ccd_buffer_printf(&path, "%s/%s", shelf->folder, below);
	dir = opendir(path.s);
	while (dir != NULL && (entry = readdir(dir)) != NULL && list->n < MOST_FILES) {
		struct ccd_buffer name = { 0 };

		if (*entry->d_name == '.')
			continue;
		ccd_buffer_clear(&path);
		ccd_buffer_printf(&path, "%s/%s%s", shelf->folder, below, entry->d_name);
		ccd_buffer_printf(&name, "%s%s", below, entry->d_name);
		if (lstat(path.s, &st) < 0)
			st.st_mode = 0;
		if (S_ISDIR(st.st_mode) && depth < DEEPEST) {
			ccd_buffer_putc(&name, '/');
			list_folder(shelf, name.s, depth + 1, list);
		} else if (S_ISREG(st.st_mode) && ends_in(entry->d_name, SUFFIX) && is_concordance(path.s)) {
			add_name(list, name.s);
		}
		ccd_buffer_free(&name);
	}
	if (dir != NULL)
		closedir(dir);
	ccd_buffer_free(&path);
}

json_t *
ccd_shelf_list(struct ccd_shelf *shelf)
{
	struct listing list = { 0 };
	json_t *files = json_array();

	if (shelf->only != NULL)
		add_name(&list, shelf->only);
	else
		list_folder(shelf, "", 0, &list);
	if (list.n > 1)
		qsort(list.v, list.n, sizeof *list.v, by_name);
	for (size_t i = 0; i < list.n; i++) {
		json_array_append_new(files, ccd_json_text(list.v[i]));
		free(list.v[i]);
	}
	free(list.v);
	return files;
}

/* ---- volumes -------------------------------------------------------------------- */

static void
state_of(const char *path, char state[40])
{
	struct stat st;

	if (stat(path, &st) < 0)
		st = (struct stat){ 0 };
	snprintf(state, 40, "%llx-%llx-%llx", (unsigned long long)st.st_ino,
	    (unsigned long long)st.st_mtim.tv_sec * 1000000000ULL + (unsigned long long)st.st_mtim.tv_nsec,
	    (unsigned long long)st.st_size);
}

static void
volume_free(struct ccd_volume *v)
{
	if (v == NULL)
		return;
	ccd_concordance_free(v->c);
	free(v->name);
	free(v->path);
	free(v);
}

void
ccd_shelf_close(struct ccd_shelf *shelf)
{
	if (shelf == NULL)
		return;
	for (size_t i = 0; i < MOST_VOLUMES; i++)
		volume_free(shelf->volume[i]);
	free(shelf->folder);
	free(shelf);
}

/* Reads the file again where it is another one. */
static int
refresh(struct ccd_volume *v, struct ccd_error *err)
{
	char state[40];
	struct ccd_concordance *c;

	state_of(v->path, state);
	if (v->c != NULL && strcmp(state, v->state) == 0)
		return 0;
	if ((c = ccd_load(v->path, err)) == NULL)
		return -1;
	ccd_concordance_free(v->c);
	v->c = c;
	v->checked = false;
	memcpy(v->state, state, sizeof state);
	return 0;
}

struct ccd_volume *
ccd_shelf_take(struct ccd_shelf *shelf, const char *name, struct ccd_error *err)
{
	char *path = ccd_shelf_path(shelf, name, err);
	struct ccd_volume *v = NULL;
	size_t i = 0;

	if (path == NULL)
		return NULL;
	while (i < MOST_VOLUMES - 1 && shelf->volume[i] != NULL && strcmp(shelf->volume[i]->name, name) != 0)
		i++;
	v = shelf->volume[i];
	if (v != NULL && strcmp(v->name, name) != 0) {
		volume_free(v);
		v = NULL;
	}
	memmove(&shelf->volume[1], &shelf->volume[0], i * sizeof *shelf->volume);
	shelf->volume[0] = NULL;
	if (v == NULL) {
		v = ccd_malloc(sizeof *v);
		*v = (struct ccd_volume){ .name = ccd_copied(name), .path = path };
	} else {
		free(path);
	}
	if (refresh(v, err) < 0) {
		volume_free(v);
		memmove(&shelf->volume[0], &shelf->volume[1], i * sizeof *shelf->volume);
		shelf->volume[i] = NULL;
		return NULL;
	}
	return shelf->volume[0] = v;
}

void
ccd_shelf_watch(struct ccd_shelf *shelf, void (*changed)(void *data, const char *name), void *data)
{
	for (size_t i = 0; i < MOST_VOLUMES && shelf->volume[i] != NULL; i++) {
		char state[40];

		state_of(shelf->volume[i]->path, state);
		if (strcmp(state, shelf->volume[i]->state) != 0)
			changed(data, shelf->volume[i]->name);
	}
}
