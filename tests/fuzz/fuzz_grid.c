/* Any bytes as a workbook or a table of values. */
#include <assert.h>
#include <string.h>

#include <unicode/utf8.h>

#include "base/arena.h"
#include "read/grid.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* S is UTF-8 to its end. */
static int
u8_whole(const char *s)
{
	int32_t length = (int32_t)strlen(s);

	for (int32_t i = 0; i < length;) {
		UChar32 c;

		U8_NEXT((const uint8_t *)s, i, length, c);
		if (c < 0)
			return 0;
	}
	return 1;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_source source = ccd_source_of("fuzz", data, size, NULL, a);
	struct ccd_error err = { 0 };
	struct ccd_grids grids;

	if (ccd_grids_read(&source, a, &grids, &err) == 0)
		for (size_t g = 0; g < grids.grids.n; g++)
			for (size_t r = 0; r < grids.grids.v[g].rows.n; r++)
				for (uint32_t k = 0; k < grids.grids.v[g].rows.v[r].n; k++)
					assert(u8_whole(grids.grids.v[g].rows.v[r].cell[k]));
	else
		assert(err.code != CCD_OK && err.message[0] != '\0');
	ccd_arena_free(a);
	return 0;
}
