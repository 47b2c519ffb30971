/* Any bytes as a workbook or a table of values. */
#include <assert.h>
#include <string.h>

#include "base/arena.h"
#include "read/grid.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

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
					assert(strlen(grids.grids.v[g].rows.v[r].cell[k]) < 8 * size + 8 || size > 4);
	else
		assert(err.code != CCD_OK && err.message[0] != '\0');
	ccd_arena_free(a);
	return 0;
}
