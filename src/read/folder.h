/* Folders: which of their files are chapters, and in which order. */
#ifndef CCD_READ_FOLDER_H
#define CCD_READ_FOLDER_H

#include "base/arena.h"
#include "concordat.h"

struct ccd_paths {
	const char **v;
	size_t n, cap;
};

bool ccd_is_folder(const char *path);

/*
 * Adds the files of FOLDER whose endings a reader knows: hidden ones, concordances, a
 * "README" and folders within are passed over. Files that one called "index" names come after it in that
 * order, the others behind by name, numbers in names by value. Fails where there
 * are none. Returns 0, or -1 with ERR set.
 */
int ccd_folder_list(const char *folder, struct ccd_arena *a, struct ccd_paths *paths,
    struct ccd_error *err);

#endif
