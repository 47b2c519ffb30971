#include "base/file.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "base/error.h"
#include "base/limits.h"

static int
read_stream(FILE *fp, const char *name, size_t limit, struct ccd_buffer *b, struct ccd_error *err)
{
	char block[1 << 16];
	size_t n;

	while ((n = fread(block, 1, sizeof block, fp)) > 0) {
		if (b->n + n > limit)
			return ccd_error_set(err, CCD_ELIMIT, name, 0,
			    "larger than the limit of %zu KiB; see --limit file=", limit >> 10);
		ccd_buffer_add(b, block, n);
	}
	if (ferror(fp))
		return ccd_error_set(err, CCD_EIO, name, 0, "cannot read: %s", strerror(errno));
	return 0;
}

int
ccd_file_read(const char *file, struct ccd_buffer *b, struct ccd_error *err)
{
	return ccd_file_read_within(file, CCD_LIMIT_FILE_BYTES, b, err);
}

int
ccd_file_read_within(const char *file, size_t limit, struct ccd_buffer *b, struct ccd_error *err)
{
	struct stat st;
	FILE *fp;
	int rc;

	if (strcmp(file, "-") == 0) {
		rc = read_stream(stdin, "standard input", limit, b, err);
	} else {
		if ((fp = fopen(file, "rb")) == NULL)
			return ccd_error_set(err, CCD_EIO, file, 0, "cannot open: %s", strerror(errno));
		if (fstat(fileno(fp), &st) == 0 && S_ISDIR(st.st_mode))
			rc = ccd_error_set(err, CCD_EIO, file, 0, "is a folder, not a file");
		else
			rc = read_stream(fp, file, limit, b, err);
		fclose(fp);
	}
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
