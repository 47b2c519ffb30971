#include "base/output.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/lock.h"
#include "base/temporary.h"

/*
 * A named file is written without a name, gets one for the moment before it is renamed, and so
 * leaves nothing behind when it is killed. The name is the same for all who write to one place: who
 * is killed in that moment is cleaned up after by the next. Whoever has it has the file locked.
 */
struct ccd_output {
	FILE *fp;
	char *file;             /* the place to go to; NULL: standard output */
	char *temporary;        /* the name before it is renamed; NULL: written directly (a device or pipe) */
	struct ccd_temporary *kept;     /* room for TEMPORARY, or NULL */
	bool named;                     /* what is written has that name already */
	bool there;             /* FILE was there */
	int *lock;              /* of FILE, kept over the commit, or NULL */
	char *bytes;            /* what was written, where it stays in memory */
	size_t nbytes;
	size_t size;            /* bytes written */
	int failed;             /* errno of the first failure, 0 while all went well */
};

static void
output_free(struct ccd_output *o)
{
	free(o->file);
	free(o->temporary);
	free(o);
}

static char *
copy_string(const char *s, const char *suffix)
{
	size_t n = strlen(s), m = strlen(suffix);
	char *copy = ccd_malloc(n + m + 1);

	memcpy(copy, s, n);
	memcpy(copy + n, suffix, m + 1);
	return copy;
}

/* What a symbolic link points to is replaced, not the link. */
static char *
resolve(const char *file)
{
	char real[PATH_MAX];

	return copy_string(realpath(file, real) != NULL ? real : file, "");
}

/* The folder of FILE, with NAME (or "") behind it; the caller's. */
static char *
beside(const char *file, const char *name)
{
	size_t n = (size_t)(ccd_file_base(file) - file);
	char *path = ccd_malloc(n + strlen(name) + 2);

	memcpy(path, file, n);
	strcpy(path + n, n == 0 && *name == '\0' ? "." : name);
	return path;
}

/* A name beside FILE that belongs to it alone. */
static char *
temporary_name(const char *file)
{
	const char *base = ccd_file_base(file);
	char name[40];

	snprintf(name, sizeof name, ".concordat-%016llx",
	    (unsigned long long)ccd_hash(CCD_HASH_SEED, base, strlen(base)));
	return beside(file, name);
}

/* Removes FILE if whoever made it is gone; else waits a moment. */
static void
remove_stale(const char *file)
{
	const struct timespec pause = { 0, 1000000L };
	struct ccd_identity mine, named;
	int fd = open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW);

	if (fd < 0 || flock(fd, LOCK_EX | LOCK_NB) < 0)
		nanosleep(&pause, NULL);
	else if (ccd_identity_of(fd, &mine) && ccd_identity_named(file, &named) &&
	    ccd_identity_equal(&mine, &named))
		unlink(file);
	if (fd >= 0)
		close(fd);
}

/* How often another writer's name, or what a killed one left, is waited for. */
enum { TRIES = 1000 };

/* A new file that has the temporary name, where the file system has none without. */
static int
open_named(struct ccd_output *o)
{
	int fd = -1;

	ccd_temporary_set(o->kept, o->temporary);
	for (int i = 0; i < TRIES && fd < 0; i++) {
		fd = open(o->temporary, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
		if (fd < 0 && errno != EEXIST)
			break;
		if (fd < 0)
			remove_stale(o->temporary);
	}
	o->named = fd >= 0;
	return fd;
}

static int
open_nameless(const struct ccd_output *o)
{
	char *folder = beside(o->file, "");
	int fd = access("/proc/self/fd", X_OK) < 0 ? -1 :
	    open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);

	free(folder);
	return fd;
}

/* As the file that is replaced; a new one as the mask has it. */
static bool
set_mode(int fd, const struct stat *old)
{
	mode_t mask;

	if (old != NULL) {
		/* who may not, keeps his own */
		if (fchown(fd, old->st_uid, old->st_gid) < 0 && fchown(fd, (uid_t)-1, old->st_gid) < 0)
			errno = 0;
		return fchmod(fd, old->st_mode & 0777) == 0;
	}
	mask = umask(0);
	umask(mask);
	return fchmod(fd, 0666 & ~mask) == 0;
}

static FILE *
open_temporary(struct ccd_output *o)
{
	struct stat st;
	FILE *fp = NULL;
	int fd, saved;

	o->there = stat(o->file, &st) == 0;
	if (o->there && !S_ISREG(st.st_mode))
		return fopen(o->file, "wbe");
	o->temporary = temporary_name(o->file);
	o->kept = ccd_temporary_reserve();
	if ((fd = open_nameless(o)) < 0 && (fd = open_named(o)) < 0) {
		ccd_temporary_forget(o->kept);
		return NULL;
	}
	flock(fd, LOCK_EX | LOCK_NB);
	if (set_mode(fd, o->there ? &st : NULL))
		fp = fdopen(fd, "wb");
	if (fp == NULL) {
		saved = errno;
		ccd_temporary_remove(o->kept);
		close(fd);
		errno = saved;
	}
	return fp;
}

/* Gives what was written its name: the final one where nothing has it, else the temporary.
 * Returns errno, 0 when all went well. */
static int
give_name(struct ccd_output *o)
{
	char self[40];

	if (o->named)
		return 0;
	snprintf(self, sizeof self, "/proc/self/fd/%d", fileno(o->fp));
	if (!o->there && linkat(AT_FDCWD, self, AT_FDCWD, o->file, AT_SYMLINK_FOLLOW) == 0) {
		free(o->temporary);
		o->temporary = NULL;
		return 0;
	}
	for (int i = 0; i < TRIES; i++) {
		if (linkat(AT_FDCWD, self, AT_FDCWD, o->temporary, AT_SYMLINK_FOLLOW) == 0) {
			ccd_temporary_set(o->kept, o->temporary);
			return 0;
		}
		if (errno != EEXIST)
			break;
		remove_stale(o->temporary);
	}
	return errno;
}

struct ccd_output *
ccd_output_open(const char *file, struct ccd_error *err)
{
	struct ccd_output *o = ccd_malloc(sizeof *o);

	*o = (struct ccd_output){ 0 };
	if (strcmp(file, "-") == 0) {
		o->fp = stdout;
		return o;
	}
	o->file = resolve(file);
	if ((o->fp = open_temporary(o)) == NULL) {
		ccd_error_set(err, CCD_EIO, file, 0, "cannot write: %s", ccd_error_words(strerror(errno)));
		output_free(o);
		return NULL;
	}
	return o;
}

struct ccd_output *
ccd_output_memory(void)
{
	struct ccd_output *o = ccd_malloc(sizeof *o);

	*o = (struct ccd_output){ 0 };
	o->fp = open_memstream(&o->bytes, &o->nbytes);
	if (o->fp == NULL)
		o->failed = errno;
	return o;
}

char *
ccd_output_take(struct ccd_output *o, size_t *n)
{
	char *bytes = NULL;

	if (o->fp != NULL && fclose(o->fp) == 0 && o->failed == 0)
		bytes = o->bytes;
	else
		free(o->bytes);
	*n = bytes != NULL ? o->nbytes : 0;
	output_free(o);
	return bytes;
}

void
ccd_output_add(struct ccd_output *o, const char *s, size_t n)
{
	if (o->failed == 0 && fwrite_unlocked(s, 1, n, o->fp) != n)
		o->failed = errno != 0 ? errno : EIO;
	o->size += n;
}

void
ccd_output_puts(struct ccd_output *o, const char *s)
{
	ccd_output_add(o, s, strlen(s));
}

void
ccd_output_printf(struct ccd_output *o, const char *format, ...)
{
	va_list ap;
	int n;

	va_start(ap, format);
	if (o->failed == 0 && (n = vfprintf(o->fp, format, ap)) >= 0)
		o->size += (size_t)n;
	else if (o->failed == 0)
		o->failed = errno != 0 ? errno : EIO;
	va_end(ap);
}

void
ccd_output_fail(struct ccd_output *o, int errno_value)
{
	if (o->failed == 0)
		o->failed = errno_value;
}

void
ccd_output_number(struct ccd_output *o, uint32_t n)
{
	char digits[10];
	size_t i = sizeof digits;

	do
		digits[--i] = (char)('0' + n % 10);
	while ((n /= 10) > 0);
	ccd_output_add(o, digits + i, sizeof digits - i);
}

size_t
ccd_output_size(const struct ccd_output *o)
{
	return o->size;
}

/* Makes the rename itself durable; where the file system cannot, the data is. */
static void
sync_folder(const char *file)
{
	char *folder = beside(file, "");
	int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	if (fd >= 0) {
		fsync(fd);
		close(fd);
	}
	free(folder);
}

void
ccd_output_hold(struct ccd_output *o, int *lock)
{
	o->lock = lock;
}

/* Puts what was written in its place. Returns errno, 0 when all went well. */
static int
put_in_place(struct ccd_output *o)
{
	int failed = fsync(fileno(o->fp)) < 0 ? errno : give_name(o);

	if (failed == 0 && o->temporary != NULL && rename(o->temporary, o->file) < 0)
		failed = errno;
	if (failed != 0) {
		ccd_temporary_remove(o->kept);
		return failed;
	}
	ccd_temporary_forget(o->kept);
	sync_folder(o->file);
	if (o->lock != NULL) {
		if (*o->lock >= 0)
			close(*o->lock);
		*o->lock = fcntl(fileno(o->fp), F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
	}
	return 0;
}

int
ccd_output_commit(struct ccd_output *o, struct ccd_error *err)
{
	int failed = o->failed;

	if (fflush(o->fp) != 0 && failed == 0)
		failed = errno;
	if (o->temporary != NULL && failed == 0)
		failed = put_in_place(o);
	else if (o->temporary != NULL)
		ccd_temporary_remove(o->kept);
	if (o->file != NULL && fclose(o->fp) != 0 && failed == 0 && o->temporary == NULL)
		failed = errno;
	if (failed != 0)
		ccd_error_set(err, CCD_EIO, o->file != NULL ? o->file : "standard output", 0,
		    "cannot write: %s", ccd_error_words(strerror(failed)));
	output_free(o);
	return failed != 0 ? -1 : 0;
}

void
ccd_output_abort(struct ccd_output *o)
{
	if (o == NULL)
		return;
	ccd_temporary_remove(o->kept);
	if (o->fp != NULL && o->fp != stdout)
		fclose(o->fp);
	free(o->bytes);
	output_free(o);
}
