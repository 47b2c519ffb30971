/* Any bytes as a concordance file: what loads must save, and load again to the same. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "store/store.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char *
scratch(void)
{
	static char path[] = "/tmp/ccd_fuzz_store_XXXXXX";      /* one a process */
	static int fd = -1;

	if (fd < 0 && (fd = mkstemp(path)) < 0)
		abort();
	return path;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct ccd_error err = { 0 };
	struct ccd_buffer first = { 0 }, second = { 0 };
	struct ccd_concordance *c = ccd_load_memory("fuzz", (const char *)data, size, &err);

	if (c == NULL) {
		if (err.code == CCD_OK || err.message[0] == '\0')
			abort();
		return 0;
	}
	if (ccd_save(c, scratch(), &err) < 0 || ccd_file_read(scratch(), &first, &err) < 0)
		abort();
	ccd_concordance_free(c);
	if ((c = ccd_load_memory("again", first.s, first.n, &err)) == NULL ||
	    ccd_save(c, scratch(), &err) < 0 || ccd_file_read(scratch(), &second, &err) < 0 ||
	    first.n != second.n || memcmp(first.s, second.s, first.n) != 0)
		abort();
	ccd_concordance_free(c);
	ccd_buffer_free(&first);
	ccd_buffer_free(&second);
	unlink(scratch());
	return 0;
}
