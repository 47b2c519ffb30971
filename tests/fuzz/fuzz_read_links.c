/* The bitext that link lines may be, and the links to two texts of six segments. */
#include "fuzz_reader.h"
#include "read/links.h"

#define SEGMENTS 6

static void
apply(const uint8_t *data, size_t size)
{
	struct ccd_concordance *c = ccd_concordance_new();
	struct ccd_source source = ccd_source_of("fuzz.links", data, size, NULL, c->arena);
	struct ccd_error err = { 0 };
	struct ccd_links links = { 0 };
	uint32_t seen[2] = { 0 };

	c->nversion = 2;
	c->version = ccd_array(c->arena, 2, struct ccd_version);
	for (int v = 0; v < 2; v++)
		c->version[v] = (struct ccd_version){ .lang = v == 0 ? "en" : "zh",
			.nclause = SEGMENTS + 1, .nsegment = SEGMENTS };
	if (ccd_links_parse(&source, c->arena, &links, &err) == 0)
		ccd_links_apply(c, &source, &links);
	for (uint32_t r = 0; r < c->nrow; r++)
		for (int v = 0; v < 2; v++)
			for (uint32_t i = 0; i < c->row[r].cell[v].n; i++) {
				uint32_t clause = c->row[r].cell[v].clause[i];

				if (clause == 0 || clause > SEGMENTS || (seen[v] >> clause & 1) != 0)
					abort();
				seen[v] |= UINT32_C(1) << clause;
			}
	if (c->import != NULL && (seen[0] != 126 || seen[1] != 126))
		abort();
	ccd_concordance_free(c);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	apply(data, size);
	return fuzz_reader(&ccd_read_links, "fuzz.links", data, size);
}
