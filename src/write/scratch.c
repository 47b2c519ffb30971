#include "write/scratch.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "base/temporary.h"

const char *
ccd_scratch_folder(void)
{
	const char *folder = getenv("TMPDIR");

	return folder != NULL && *folder != '\0' ? folder : P_tmpdir;
}

void
ccd_scratch_failed(struct ccd_write *w)
{
	ccd_error_set(w->err, CCD_EIO, ccd_scratch_folder(), 0, "cannot write a temporary file: %s",
	    ccd_error_words(strerror(errno != 0 ? errno : EIO)));
}

/* Remembered before it is there, so that no signal comes between. */
const char *
ccd_scratch_file(struct ccd_write *w)
{
	char *name = ccd_arena_printf(w->arena, "%s/concordat.0000000000000000", ccd_scratch_folder());
	char *digits = name + strlen(name) - 16;
	struct ccd_temporary *temporary;
	uint64_t random = 0;
	int fd;

	do {
		if (getentropy(&random, sizeof random) < 0)
			break;
		snprintf(digits, 17, "%016" PRIx64, random);
		temporary = ccd_temporary_add(name);
		if ((fd = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600)) >= 0) {
			close(fd);
			return name;
		}
		ccd_temporary_forget(temporary);
	} while (errno == EEXIST);
	ccd_scratch_failed(w);
	return NULL;
}

void
ccd_scratch_remove(const char *file)
{
	if (file != NULL)
		ccd_temporary_remove_named(file);
}

FILE *
ccd_scratch_open(struct ccd_write *w)
{
	const char *name = ccd_scratch_file(w);
	FILE *fp = NULL;

	if (name == NULL)
		return NULL;
	if ((fp = fopen(name, "w+be")) == NULL)
		ccd_scratch_failed(w);
	ccd_scratch_remove(name);
	return fp;
}

void
ccd_scratch_deliver(struct ccd_write *w, const char *file)
{
	enum { PIECE = 1 << 16 };
	FILE *fp = fopen(file, "rbe");
	char *piece = ccd_malloc(PIECE);
	size_t n;

	if (fp == NULL)
		ccd_scratch_failed(w);
	while (fp != NULL && (n = fread(piece, 1, PIECE, fp)) > 0)
		ccd_output_add(w->out, piece, n);
	if (fp != NULL && ferror(fp))
		ccd_scratch_failed(w);
	if (fp != NULL)
		fclose(fp);
	free(piece);
}
