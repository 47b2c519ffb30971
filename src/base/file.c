#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/error.h"
#include "base/limits.h"

/* How long to wait for somebody to write to a pipe with a name. */
enum { SECONDS = 10, PAUSE = 10 /* milliseconds */ };

static ssize_t
read_some(int fd, char *block, size_t n)
{
	ssize_t got;

	while ((got = read(fd, block, n)) < 0 && errno == EINTR)
		continue;
	return got;
}

static int
add(const char *name, size_t limit, const char *block, ssize_t n, struct ccd_buffer *b,
    struct ccd_error *err)
{
	if (n < 0)
		return ccd_error_set(err, CCD_EIO, name, 0, "cannot read: %s", ccd_error_words(strerror(errno)));
	if (b->n + (size_t)n > limit)
		return ccd_error_set(err, CCD_ELIMIT, name, 0,
		    "larger than the limit of %zu KiB; see --limit file=", limit >> 10);
	ccd_buffer_add(b, block, (size_t)n);
	return 0;
}

/* Waits until the pipe FD, opened without waiting, has a writer. Takes what it wrote by then. */
static int
meet_writer(int fd, const char *name, size_t limit, struct ccd_buffer *b, struct ccd_error *err)
{
	const struct timespec pause = { 0, PAUSE * 1000000L };
	char block[4096];
	ssize_t n;

	for (int i = 0; (n = read_some(fd, block, sizeof block)) == 0; i++) {
		if (i == SECONDS * 1000 / PAUSE)
			return ccd_error_set(err, CCD_EIO, name, 0, "is a pipe that nobody writes to");
		nanosleep(&pause, NULL);
	}
	if (n > 0 && add(name, limit, block, n, b, err) < 0)
		return -1;
	return fcntl(fd, F_SETFL, 0) == 0 ? 0 : add(name, limit, block, -1, b, err);
}

static int
read_to_end(int fd, const char *name, size_t limit, struct ccd_buffer *b, struct ccd_error *err)
{
	char block[1 << 16];
	ssize_t n;

	do
		n = read_some(fd, block, sizeof block);
	while (add(name, limit, block, n, b, err) == 0 && n > 0);
	return n == 0 ? 0 : -1;
}

/* A pipe with a name is opened without waiting, but read as it comes. */
static int
read_named(const char *file, size_t limit, struct ccd_buffer *b, struct ccd_error *err)
{
	int fd = open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK), rc = 0;
	struct stat st;

	if (fd < 0)
		return ccd_error_set(err, CCD_EIO, file, 0, "cannot open: %s", ccd_error_words(strerror(errno)));
	if (fstat(fd, &st) == 0 && S_ISDIR(st.st_mode))
		rc = ccd_error_set(err, CCD_EIO, file, 0, "is a folder, not a file");
	else if (S_ISFIFO(st.st_mode))
		rc = meet_writer(fd, file, limit, b, err);
	else
		fcntl(fd, F_SETFL, 0);
	if (rc == 0)
		rc = read_to_end(fd, file, limit, b, err);
	close(fd);
	return rc;
}

int
ccd_file_read(const char *file, struct ccd_buffer *b, struct ccd_error *err)
{
	return ccd_file_read_within(file, CCD_LIMIT_FILE_BYTES, b, err);
}

int
ccd_file_read_within(const char *file, size_t limit, struct ccd_buffer *b, struct ccd_error *err)
{
	int rc = strcmp(file, "-") == 0 ?
	    read_to_end(STDIN_FILENO, "standard input", limit, b, err) :
	    read_named(file, limit, b, err);

	if (rc < 0)
		ccd_buffer_free(b);
	return rc;
}

const char *
ccd_file_base(const char *file)
{
	const char *slash = strrchr(file, '/');

	return slash != NULL ? slash + 1 : file;
}
