#include "base/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"

/* How long to wait for another writer, and between two looks. */
enum { SECONDS = 30, PAUSE = 10 /* milliseconds */ };

static bool
identity(const struct stat *st, struct ccd_identity *id)
{
	*id = (struct ccd_identity){ st->st_dev, st->st_ino, st->st_size, st->st_mtim };
	return true;
}

bool
ccd_identity_of(int fd, struct ccd_identity *id)
{
	struct stat st;

	return fstat(fd, &st) == 0 && identity(&st, id);
}

bool
ccd_identity_named(const char *file, struct ccd_identity *id)
{
	struct stat st;

	return stat(file, &st) == 0 && identity(&st, id);
}

bool
ccd_identity_equal(const struct ccd_identity *a, const struct ccd_identity *b)
{
	return a->device == b->device && a->inode == b->inode && a->size == b->size &&
	    a->changed.tv_sec == b->changed.tv_sec && a->changed.tv_nsec == b->changed.tv_nsec;
}

/* Locks FD, the file FILE, if it still has that name. 0, or -1 with errno: EAGAIN to try again. */
static int
try(const char *file, int fd)
{
	struct ccd_identity mine, named;

	if (flock(fd, LOCK_EX | LOCK_NB) < 0)
		return -1;
	if (ccd_identity_of(fd, &mine) && ccd_identity_named(file, &named) &&
	    mine.device == named.device && mine.inode == named.inode)
		return 0;
	errno = EAGAIN;
	return -1;
}

int
ccd_lock(const char *file, struct ccd_error *err)
{
	const struct timespec pause = { 0, PAUSE * 1000000L };
	bool known;

	for (int i = 0; i < SECONDS * 1000 / PAUSE; i++) {
		int fd = open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

		if (fd < 0 && errno == ENOENT)
			return -1;
		if (fd < 0)
			return ccd_error_set(err, CCD_EIO, file, 0, "cannot open: %s", ccd_error_words(strerror(errno)));
		if (try(file, fd) == 0)
			return fd;
		known = errno != ENOLCK && errno != EOPNOTSUPP && errno != ENOSYS;
		close(fd);
		if (!known)
			return -1;
		nanosleep(&pause, NULL);
	}
	return ccd_error_set(err, CCD_EIO, file, 0, "is being changed by another program");
}
