/* Any bytes, read as text and outlined in several languages: a tree, its addresses
 * there and unlike, its segments inside their texts. */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/limits.h"
#include "model/model.h"
#include "outline/outline.h"
#include "read/read.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { MANY = 200 };

static void
check_clause(const struct ccd_version *v, uint32_t i)
{
	const struct ccd_clause *c = &v->clause[i];
	size_t n = strlen(c->text);

	if (c->parent >= i || c->end <= i || c->end > v->clause[c->parent].end ||
	    c->depth != v->clause[c->parent].depth + 1 || c->depth > CCD_LIMIT_DEPTH ||
	    c->body > n || c->address == NULL || *c->address == '\0' ||
	    (v->nclause < MANY && ccd_clause_find(v, c->address) != i))
		abort();
	if (c->label != NULL && strncmp(c->text, c->label, strlen(c->label)) != 0)
		abort();
	for (uint32_t s = c->segment; s < c->segment + c->nsegment; s++)
		if (s >= v->nsegment || v->segment[s].clause != i ||
		    v->segment[s].start > v->segment[s].end || v->segment[s].end > n)
			abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const tags[] = { "en", "zh", "ru", "ar" };

	for (size_t l = 0; l < sizeof tags / sizeof *tags; l++) {
		struct ccd_version v = { .file = "fuzz", .lang = tags[l] };
		struct ccd_arena *a = ccd_arena_new();
		struct ccd_source source = ccd_source_of("fuzz", data, size, NULL, a);
		struct ccd_document document = { 0 };
		struct ccd_error err = { 0 };

		if (ccd_read_text.read(&source, a, &document, &err) == 0) {
			if (ccd_outline(&v, ccd_lang_of(v.lang), &document.blocks, NULL, a, &err) < 0)
				abort();
			for (uint32_t i = 1; i < v.nclause; i++)
				check_clause(&v, i);
		}
		ccd_arena_free(a);
	}
	return 0;
}
