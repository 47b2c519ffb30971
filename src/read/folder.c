#include "read/folder.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "base/buffer.h"
#include "base/error.h"
#include "base/file.h"
#include "read/read.h"

/* A folder with more files is no document. */
enum { MOST_FILES = 10000 };

/* An index is a page, not a book. */
#define INDEX_BYTES ((size_t)16 << 20)

struct entry {
	const char *name;
	size_t place;           /* of its name in the index; SIZE_MAX: not there */
};

bool
ccd_is_folder(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

/* A pipe in a folder would be waited for. */
static bool
is_file(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISREG(st.st_mode);
}

static bool
is_known(const char *name)
{
	const struct ccd_source source = { .file = name };
	const struct ccd_reader *reader;

	for (size_t i = 0; (reader = ccd_reader_at(i)) != NULL; i++)
		if (ccd_source_named(&source, reader->extensions))
			return true;
	return false;
}

/* What lies beside a text and is none: a concordance, a note to the reader. */
static bool
is_aside(const char *name)
{
	const struct ccd_source source = { .file = name };

	return ccd_source_named(&source, ".concordance.xml") || strncasecmp(name, "readme", 6) == 0;
}

static bool
is_index(const char *name)
{
	return strncmp(name, "index.", strlen("index.")) == 0;
}

/* By name, runs of digits by value: "ch2" before "ch10". */
static int
compare_names(const char *a, const char *b)
{
	while (*a != '\0' && *b != '\0') {
		size_t m = strspn(a, "0123456789"), n = strspn(b, "0123456789");

		if (m > 0 && n > 0) {
			size_t za = strspn(a, "0"), zb = strspn(b, "0");
			int order;

			za = za < m ? za : m - 1;
			zb = zb < n ? zb : n - 1;
			if (m - za != n - zb)
				return m - za < n - zb ? -1 : 1;
			if ((order = memcmp(a + za, b + zb, m - za)) != 0)
				return order;
			a += m;
			b += n;
		} else {
			if (*a != *b)
				return (unsigned char)*a < (unsigned char)*b ? -1 : 1;
			a++;
			b++;
		}
	}
	return (*a != '\0') - (*b != '\0');
}

static int
compare_entries(const void *pa, const void *pb)
{
	const struct entry *a = pa, *b = pb;
	int order;

	if (a->place != b->place)
		return a->place < b->place ? -1 : 1;
	order = compare_names(a->name, b->name);
	return order != 0 ? order : strcmp(a->name, b->name);
}

/* Where the index names each entry first; without an index nothing changes. */
static void
set_places(const char *folder, struct entry *entry, size_t n, struct ccd_arena *a)
{
	struct ccd_buffer index = { 0 };
	struct ccd_error err = { 0 };
	const char *name = NULL;

	for (size_t i = 0; i < n; i++)
		if (is_index(entry[i].name)) {
			if (name != NULL)
				return;         /* one a language: the names will do */
			name = entry[i].name;
		}
	if (name == NULL || ccd_file_read_within(ccd_arena_printf(a, "%s/%s", folder, name),
	    INDEX_BYTES, &index, &err) < 0)
		return;
	for (size_t i = 0; i < n; i++) {
		const char *at = memmem(index.s, index.n, entry[i].name, strlen(entry[i].name));

		if (entry[i].name == name)
			entry[i].place = 0;
		else if (at != NULL)
			entry[i].place = 1 + (size_t)(at - index.s);
	}
	ccd_buffer_free(&index);
}

/* The names of the files in FOLDER, at most MOST_FILES of them. */
static int
list_names(const char *folder, struct ccd_arena *a, struct entry **out, size_t *n,
    struct ccd_error *err)
{
	struct { struct entry *v; size_t n, cap; } entries = { 0 };
	DIR *dir = opendir(folder);
	struct dirent *d;

	if (dir == NULL)
		return ccd_error_set(err, CCD_EIO, folder, 0, "cannot open: %s", ccd_error_words(strerror(errno)));
	while ((d = readdir(dir)) != NULL && entries.n <= MOST_FILES)
		if (d->d_name[0] != '.' && is_known(d->d_name) && !is_aside(d->d_name) &&
		    is_file(ccd_arena_printf(a, "%s/%s", folder, d->d_name)))
			*ccd_push(a, &entries) =
			    (struct entry){ ccd_arena_strdup(a, d->d_name), SIZE_MAX };
	closedir(dir);
	*out = entries.v;
	*n = entries.n;
	if (entries.n > MOST_FILES)
		return ccd_error_set(err, CCD_ELIMIT, folder, 0, "more than %d files", MOST_FILES);
	if (entries.n == 0)
		return ccd_error_set(err, CCD_EFORMAT, folder, 0,
		    "holds no file of a known format; see 'concordat formats'");
	return 0;
}

int
ccd_folder_list(const char *folder, struct ccd_arena *a, struct ccd_paths *paths,
    struct ccd_error *err)
{
	struct entry *entry = NULL;
	size_t n = 0, length = strlen(folder);

	while (length > 1 && folder[length - 1] == '/')
		length--;
	if (list_names(folder, a, &entry, &n, err) < 0)
		return -1;
	set_places(folder, entry, n, a);
	qsort(entry, n, sizeof *entry, compare_entries);
	for (size_t i = 0; i < n; i++)
		*ccd_push(a, paths) = ccd_arena_printf(a, "%.*s/%s", (int)length, folder, entry[i].name);
	return 0;
}
