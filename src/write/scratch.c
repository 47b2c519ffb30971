#include "write/scratch.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"

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
	    strerror(errno != 0 ? errno : EIO));
}

const char *
ccd_scratch_file(struct ccd_write *w)
{
	char *name = ccd_arena_printf(w->arena, "%s/concordat.XXXXXX", ccd_scratch_folder());
	int fd = mkstemp(name);

	if (fd < 0) {
		ccd_scratch_failed(w);
		return NULL;
	}
	close(fd);
	return name;
}

FILE *
ccd_scratch_open(struct ccd_write *w)
{
	const char *name = ccd_scratch_file(w);
	FILE *fp = NULL;

	if (name == NULL)
		return NULL;
	if ((fp = fopen(name, "w+b")) == NULL)
		ccd_scratch_failed(w);
	unlink(name);
	return fp;
}

void
ccd_scratch_deliver(struct ccd_write *w, const char *file)
{
	enum { PIECE = 1 << 16 };
	FILE *fp = fopen(file, "rb");
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
	unlink(file);
}
