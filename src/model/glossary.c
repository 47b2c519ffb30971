#include "model/glossary.h"
#include "model/libraries.h"

#include <stdlib.h>
#include <string.h>

static struct ccd_glossary *
new_glossary(void)
{
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_glossary *glossary = ccd_new(a, struct ccd_glossary);

	glossary->arena = a;
	return glossary;
}

struct ccd_glossary *
ccd_glossary_new(void)
{
	return CCD_PUBLIC(NULL, NULL, new_glossary());
}

void
ccd_glossary_free(struct ccd_glossary *glossary)
{
	if (glossary != NULL)
		ccd_arena_free(glossary->arena);
}

struct ccd_known *
ccd_known_add(struct ccd_glossary *glossary, const char *name)
{
	struct ccd_known *known = ccd_push(glossary->arena, glossary);

	*known = (struct ccd_known){ .name = ccd_arena_strdup(glossary->arena, name) };
	return known;
}

struct ccd_known_pairs *
ccd_known_pairs(struct ccd_known *known, const char *const lang[2], struct ccd_arena *a)
{
	for (size_t i = 0; i < known->pairs.n; i++)
		if (strcmp(known->pairs.v[i].lang[0], lang[0]) == 0 &&
		    strcmp(known->pairs.v[i].lang[1], lang[1]) == 0)
			return &known->pairs.v[i];
	*ccd_push(a, &known->pairs) = (struct ccd_known_pairs){
		.lang = { ccd_arena_strdup(a, lang[0]), ccd_arena_strdup(a, lang[1]) } };
	return &known->pairs.v[known->pairs.n - 1];
}

static int
by_tokens(const void *x, const void *y)
{
	const struct ccd_known_pair *a = x, *b = y;
	int order = strcmp(a->token[0], b->token[0]);

	return order != 0 ? order : strcmp(a->token[1], b->token[1]);
}

void
ccd_known_pairs_sort(struct ccd_known_pairs *pairs)
{
	size_t kept = 0;

	if (pairs->n > 0)
		qsort(pairs->v, pairs->n, sizeof *pairs->v, by_tokens);
	for (size_t i = 0; i < pairs->n; i++) {
		if (kept > 0 && by_tokens(&pairs->v[kept - 1], &pairs->v[i]) == 0) {
			double sum = pairs->v[kept - 1].count + pairs->v[i].count;

			pairs->v[kept - 1].count = sum < CCD_COUNT_MOST ? sum : CCD_COUNT_MOST;
		} else {
			pairs->v[kept++] = pairs->v[i];
		}
	}
	pairs->n = kept;
}

bool
ccd_same_language(const char *a, const char *b)
{
	size_t n = strcspn(a, "-");

	return n == strcspn(b, "-") && strncmp(a, b, n) == 0;
}
