/* Files to blocks: one file a format, one row in the table of read.c. */
#ifndef CCD_READ_READ_H
#define CCD_READ_READ_H

#include "base/arena.h"
#include "concordat.h"
#include "model/block.h"

/* What a reader gets. */
struct ccd_source {
	const char *file;       /* for messages */
	const char *lang;       /* tag or NULL while unknown */
	const unsigned char *bytes;
	size_t n;
	const char *charset;    /* declared by the user, or NULL */
};

struct ccd_reader {
	const char *name;       /* "text" */
	const char *extensions; /* ".txt .text" */
	const char *media_type;
	/* How sure the reader is, 0 (not mine) to 100, from the first bytes and the name. */
	int (*bid)(const struct ccd_source *source);
	/* Yields blocks into the arena and sets *charset. 0, or -1 with ERR set. */
	int (*read)(const struct ccd_source *source, struct ccd_arena *a,
	    struct ccd_blocks *blocks, const char **charset, struct ccd_error *err);
};

/* The i-th reader, NULL beyond the last. */
const struct ccd_reader *ccd_reader_at(size_t i);

/* The reader with the best bid, or NULL. */
const struct ccd_reader *ccd_reader_for(const struct ccd_source *source);

extern const struct ccd_reader ccd_read_text;

#endif
