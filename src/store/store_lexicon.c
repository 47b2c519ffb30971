/* Lexicons on disk: see read/read_glossary.c for the format. */
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/output.h"
#include "model/glossary.h"
#include "model/libraries.h"
#include "store/store.h"

static int
by_languages(const void *x, const void *y)
{
	const struct ccd_known_pairs *a = x, *b = y;
	int order = strcmp(a->lang[0], b->lang[0]);

	return order != 0 ? order : strcmp(a->lang[1], b->lang[1]);
}

void
ccd_glossary_merge(const struct ccd_glossary *glossary, struct ccd_known *sum, struct ccd_arena *a)
{
	for (size_t i = 0; i < glossary->n; i++)
		for (size_t k = 0; k < glossary->v[i].pairs.n; k++) {
			const struct ccd_known_pairs *from = &glossary->v[i].pairs.v[k];
			struct ccd_known_pairs *to = ccd_known_pairs(sum, from->lang, a);

			for (size_t p = 0; p < from->n; p++)
				*ccd_push(a, to) = from->v[p];
		}
	if (sum->pairs.n > 0)
		qsort(sum->pairs.v, sum->pairs.n, sizeof *sum->pairs.v, by_languages);
	for (size_t k = 0; k < sum->pairs.n; k++)
		ccd_known_pairs_sort(&sum->pairs.v[k]);
}

static int
save_glossary(const struct ccd_glossary *glossary, const char *file, struct ccd_error *err)
{
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_known sum = { 0 };
	struct ccd_output *o;

	ccd_glossary_merge(glossary, &sum, a);
	if ((o = ccd_output_open(file, err)) == NULL) {
		ccd_arena_free(a);
		return -1;
	}
	for (size_t k = 0; k < sum.pairs.n; k++) {
		const struct ccd_known_pairs *pairs = &sum.pairs.v[k];

		ccd_output_printf(o, "concordat-lexicon\t1\t%s\t%s\n", pairs->lang[0], pairs->lang[1]);
		for (size_t p = 0; p < pairs->n; p++) {
			ccd_output_puts(o, pairs->v[p].token[0]);
			ccd_output_puts(o, "\t");
			ccd_output_puts(o, pairs->v[p].token[1]);
			ccd_output_printf(o, "\t%.1f\n", pairs->v[p].count);
		}
	}
	ccd_arena_free(a);
	return ccd_output_commit(o, err);
}

int
ccd_glossary_save(const struct ccd_glossary *glossary, const char *file, struct ccd_error *err)
{
	return CCD_PUBLIC(err, -1, save_glossary(glossary, file, err));
}
