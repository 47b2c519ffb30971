#include "read/gunzip.h"

#include <string.h>
#include <zlib.h>

#include "base/error.h"
#include "base/limits.h"

/* For inflateInit2: the window of any deflate stream, in a gzip wrapper. */
enum { GZIP_WINDOW = 15 + 16 };

enum { PIECE = 64 << 10 };

bool
ccd_is_gzip(const struct ccd_source *source)
{
	return source->n > 3 && memcmp(source->bytes, "\x1F\x8B\x08", 3) == 0;
}

/* Readies Z for the whole source. */
static bool
begin(z_stream *z, const struct ccd_source *source)
{
	*z = (z_stream){ .next_in = (Bytef *)(uintptr_t)source->bytes };
	z->avail_in = source->n <= UINT32_MAX ? (uInt)source->n : UINT32_MAX;
	return inflateInit2(z, GZIP_WINDOW) == Z_OK;
}

size_t
ccd_gunzip_head(const struct ccd_source *source, unsigned char *s, size_t n)
{
	z_stream z;

	if (!begin(&z, source))
		return 0;
	z.next_out = s;
	z.avail_out = (uInt)n;
	inflate(&z, Z_SYNC_FLUSH);
	inflateEnd(&z);
	return n - z.avail_out;
}

static int
check_limits(const struct ccd_source *source, size_t n, struct ccd_error *err)
{
	const struct ccd_limits *limits = source->limits;

	if (n > limits->value[CCD_LIMIT_UNPACKED])
		return ccd_limit_exceeded(limits, CCD_LIMIT_UNPACKED, source->file, 0,
		    "the file unpacks to too much", err);
	if (n > PIECE && n / source->n > limits->value[CCD_LIMIT_RATIO])
		return ccd_limit_exceeded(limits, CCD_LIMIT_RATIO, source->file, 0,
		    "the file unpacks to too many times its size", err);
	return 0;
}

int
ccd_gunzip(const struct ccd_source *source, struct ccd_buffer *b, struct ccd_error *err)
{
	char piece[PIECE];
	z_stream z;
	int status = Z_OK, rc = 0;

	if (!begin(&z, source))
		return ccd_error_set(err, CCD_EFORMAT, source->file, 0, "cannot be unpacked");
	while (rc == 0 && (status == Z_OK || (status == Z_STREAM_END && z.avail_in > 0))) {
		if (status == Z_STREAM_END)     /* another member */
			inflateReset(&z);
		z.next_out = (Bytef *)piece;
		z.avail_out = sizeof piece;
		status = inflate(&z, Z_NO_FLUSH);
		ccd_buffer_add(b, piece, sizeof piece - z.avail_out);
		rc = check_limits(source, b->n, err);
	}
	inflateEnd(&z);
	if (rc == 0 && status != Z_STREAM_END)
		rc = ccd_error_set(err, CCD_EFORMAT, source->file, 0,
		    "the gzip data are damaged or cut off");
	return rc;
}
