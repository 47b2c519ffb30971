#include "base/output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/error.h"

struct ccd_output {
	FILE *fp;
	char *file;             /* the place to go to; NULL: standard output */
	char *temporary;        /* where it is written; NULL: directly (a device or pipe) */
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
	char *real = realpath(file, NULL);

	return real != NULL ? real : copy_string(file, "");
}

static FILE *
open_temporary(struct ccd_output *o)
{
	mode_t mask = umask(0);
	struct stat st;
	mode_t mode = 0666 & ~mask;
	FILE *fp;
	int fd;

	umask(mask);
	if (stat(o->file, &st) == 0) {
		if (!S_ISREG(st.st_mode))
			return fopen(o->file, "wb");
		mode = st.st_mode & 0777;
	}
	o->temporary = copy_string(o->file, ".XXXXXX");
	if ((fd = mkstemp(o->temporary)) < 0) {
		free(o->temporary);
		o->temporary = NULL;
		return NULL;
	}
	if (fchmod(fd, mode) < 0 || (fp = fdopen(fd, "wb")) == NULL) {
		int saved = errno;

		close(fd);
		unlink(o->temporary);
		errno = saved;
		return NULL;
	}
	return fp;
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
		ccd_error_set(err, CCD_EIO, file, 0, "cannot write: %s", strerror(errno));
		output_free(o);
		return NULL;
	}
	return o;
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
	char *folder = copy_string(file, "");
	char *slash = strrchr(folder, '/');
	int fd;

	if (slash != NULL)
		slash[slash == folder ? 1 : 0] = '\0';
	if ((fd = open(slash != NULL ? folder : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)) >= 0) {
		fsync(fd);
		close(fd);
	}
	free(folder);
}

int
ccd_output_commit(struct ccd_output *o, struct ccd_error *err)
{
	int failed = o->failed;

	if (fflush(o->fp) != 0 && failed == 0)
		failed = errno;
	if (o->temporary != NULL && failed == 0 && fsync(fileno(o->fp)) < 0)
		failed = errno;
	if (o->file != NULL && fclose(o->fp) != 0 && failed == 0)
		failed = errno;
	if (o->temporary != NULL) {
		if (failed == 0 && rename(o->temporary, o->file) < 0)
			failed = errno;
		if (failed != 0)
			unlink(o->temporary);
		else
			sync_folder(o->file);
	}
	if (failed != 0)
		ccd_error_set(err, CCD_EIO, o->file != NULL ? o->file : "standard output", 0,
		    "cannot write: %s", strerror(failed));
	output_free(o);
	return failed != 0 ? -1 : 0;
}

void
ccd_output_abort(struct ccd_output *o)
{
	if (o == NULL)
		return;
	if (o->file != NULL)
		fclose(o->fp);
	if (o->temporary != NULL)
		unlink(o->temporary);
	output_free(o);
}
