/* A file in the folder for temporary files, for libraries that write to a file by its
 * name, or that must go back in it; then it is copied to the output. */
#ifndef CCD_WRITE_SCRATCH_H
#define CCD_WRITE_SCRATCH_H

#include <stdio.h>

#include "write/write.h"

/* $TMPDIR, or where that is not set the system's. */
const char *ccd_scratch_folder(void);

/* Makes an empty file: its name in W's arena, or NULL with W's error set. The caller
 * removes it; if the program ends before, it is removed then. */
const char *ccd_scratch_file(struct ccd_write *w);

/* Removes it. NULL is fine. */
void ccd_scratch_remove(const char *file);

/* A file without a name, for reading and writing; NULL with W's error set. */
FILE *ccd_scratch_open(struct ccd_write *w);

/* Copies the file to W's output. */
void ccd_scratch_deliver(struct ccd_write *w, const char *file);

/* Sets W's error: a temporary file cannot be written, for the reason in errno. */
void ccd_scratch_failed(struct ccd_write *w);

#endif
