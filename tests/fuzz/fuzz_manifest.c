/* Any bytes as a manifest: every set has an output of its own and texts. */
#include <assert.h>
#include <string.h>

#include "read/manifest.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_source source = ccd_source_of("fuzz.tsv", data, size, NULL, a);
	struct ccd_manifest manifest = { 0 };
	struct ccd_error err = { 0 };
	int rc = ccd_manifest_parse(&source, a, &manifest, &err);

	assert((rc == 0) == (err.code == CCD_OK));
	for (size_t i = 0; rc == 0 && i < manifest.n; i++) {
		assert(manifest.v[i].ntext > 0 && manifest.v[i].out[0] != '\0');
		assert(i == 0 || manifest.v[i].line > manifest.v[i - 1].line);
		for (uint32_t t = 0; t < manifest.v[i].ntext; t++)
			assert(strcmp(ccd_manifest_path("-", manifest.v[i].text[t], a), "-") != 0);
	}
	ccd_arena_free(a);
	return 0;
}
