/* Another process's work on bytes in memory, with limits; no shell is involved. */
#ifndef CCD_BASE_CHILD_H
#define CCD_BASE_CHILD_H

#include <stddef.h>

#include "base/buffer.h"
#include "concordat.h"

/* What the program reads its standard input under, as a file's name: it can be
 * opened and sought in. */
#define CCD_CHILD_INPUT "/dev/stdin"

struct ccd_child {
	const char *const *argv;        /* the program, found in PATH, and its arguments; NULL-ended */
	/* Not NULL: done in a copy of this process instead, argv[0] being the name in messages. It writes
	 * its result to OUTPUT, a descriptor, and returns the exit status. */
	int (*work)(const void *input, size_t n, int output);
	const char *package;            /* where it comes from, for the message that it is not there */
	const void *input;              /* its standard input, N bytes */
	size_t n;
	size_t most;                    /* bytes of output that are taken */
	const struct ccd_limits *limits;        /* CCD_LIMIT_SECONDS and CCD_LIMIT_MEMORY count */
	const char *file;               /* for messages: the user's file */
};

/* What it left behind. */
struct ccd_child_result {
	struct ccd_buffer output;
	char complaint[256];            /* first line of its standard error, "" if none */
	int status;                     /* its exit status */
};

/*
 * Runs CHILD to its end, and whatever it started itself. A small input gets a small part of the
 * limits, down to a sixth. It gets nothing of this process but its three streams: no
 * other descriptor, an environment of LC_ALL and PATH, "/" as its folder, no way to
 * write files. RESULT's output is the caller's in any case. Returns 0 where the
 * program ended by itself, whatever its status; -1 with ERR set where it is not
 * installed, or exceeds a limit (it is killed then), or crashes.
 */
int ccd_child_run(const struct ccd_child *child, struct ccd_child_result *result,
    struct ccd_error *err);

#endif
