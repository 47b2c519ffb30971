/*
 * Any bytes as a gold standard: the numbers of a side ascend, and it agrees with itself,
 * wholly where each segment stands in few beads. The first byte says how many columns
 * are wanted.
 */
#include <assert.h>
#include <stdlib.h>

#include "score/agreement.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check_rows(const struct ccd_gold *gold)
{
	assert(gold->columns >= 2 && gold->columns <= CCD_MAX_VERSIONS);
	for (size_t r = 0; r < gold->n; r++)
		for (uint32_t v = 0; v < gold->columns; v++) {
			const struct ccd_link_side *side = &gold->v[r].side[v];

			for (uint32_t i = 1; i < side->n; i++)
				assert(side->index[i - 1] < side->index[i]);
		}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct ccd_arena *a = ccd_arena_new();
	uint32_t columns = size > 0 ? data[0] % 4 : 0;
	struct ccd_source source = ccd_source_of("fuzz.tsv", data, size, NULL, a);
	struct ccd_gold gold = { 0 };
	struct ccd_score score = { 0 };
	struct ccd_error err = { 0 };
	int rc;

	if (size > 0)
		source.bytes++, source.n--;
	rc = ccd_gold_parse(&source, columns, a, &gold, &err);
	assert((rc == 0) == (err.code == CCD_OK));
	if (rc == 0) {
		check_rows(&gold);
		if (ccd_score_add(&score, NULL, &gold, &gold, &err) == 0) {
			assert(score.precision.strict == score.precision.all);
			assert(score.recall.strict == score.recall.all);
			assert(score.recall.all <= score.precision.all);
		}
	}
	ccd_arena_free(a);
	return 0;
}
