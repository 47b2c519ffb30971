/*
 * A folder of a test's own, for what it writes: make_folder() and remove_folder() are the
 * group's setup and teardown. FOLDER_FILE, defined before this is included, is the name of
 * the one file in it.
 */
#ifndef FOLDER_FIXTURE_H
#define FOLDER_FIXTURE_H

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static char folder[] = "/tmp/ccd_test_XXXXXX";
static char path[64];

static int
make_folder(void **state)
{
	(void)state;
	assert_non_null(mkdtemp(folder));
	snprintf(path, sizeof path, "%s/" FOLDER_FILE, folder);
	return 0;
}

static int
remove_folder(void **state)
{
	(void)state;
	unlink(path);
	return rmdir(folder);
}

#endif
