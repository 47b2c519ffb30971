/* One writer at a time: a lock on a file, and the file's identity. */
#ifndef CCD_BASE_LOCK_H
#define CCD_BASE_LOCK_H

#include <stdbool.h>
#include <sys/types.h>
#include <time.h>

#include "concordat.h"

/* What tells that a file is still the one that was read: it changes with every save. */
struct ccd_identity {
	dev_t device;
	ino_t inode;
	off_t size;
	struct timespec changed;
};

/* Identities of an open file, and of the file of a name. False where there is none. */
bool ccd_identity_of(int fd, struct ccd_identity *id);
bool ccd_identity_named(const char *file, struct ccd_identity *id);

bool ccd_identity_equal(const struct ccd_identity *a, const struct ccd_identity *b);

/*
 * Waits, some seconds at most, until nobody else has FILE locked, and locks it. The lock is of the
 * file that has the name then: one that replaces it has to be locked before it does (see
 * ccd_output_hold). Returns a descriptor, which holds the lock until it is closed; where there is no
 * FILE or its file system knows no locks, -1 without ERR; else -1 with ERR set.
 */
int ccd_lock(const char *file, struct ccd_error *err);

#endif
