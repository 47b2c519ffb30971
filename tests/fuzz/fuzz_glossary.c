/* Any bytes as a lexicon, a dictionary or TBX: what was learned is saved and read again as the
 * same. */
#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "read/glossary.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char *
scratch(void)
{
	static char path[] = "/tmp/ccd_fuzz_glossary_XXXXXX";   /* one a process */
	static int fd = -1;

	if (fd < 0 && (fd = mkstemp(path)) < 0)
		abort();
	return path;
}

static void
check_known(const struct ccd_known *known)
{
	for (size_t t = 0; t < known->terms.n; t++) {
		assert(known->terms.v[t].concept < known->nconcept);
		assert(known->terms.v[t].text[0] != '\0' && known->terms.v[t].lang[0] != '\0');
	}
	for (size_t k = 0; k < known->pairs.n; k++)
		assert(strcmp(known->pairs.v[k].lang[0], known->pairs.v[k].lang[1]) < 0);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct ccd_glossary *glossary = ccd_glossary_new(), *again = ccd_glossary_new();
	struct ccd_source source = ccd_source_of("fuzz", data, size, NULL, glossary->arena);
	struct ccd_buffer first = { 0 }, second = { 0 };
	struct ccd_error err = { 0 };
	int rc = ccd_glossary_parse(glossary, &source, &err);

	assert((rc == 0) == (err.code == CCD_OK) && glossary->n == (rc == 0));
	if (rc == 0)
		check_known(&glossary->v[0]);
	if (rc == 0 && glossary->v[0].pairs.n > 0) {
		if (ccd_glossary_save(glossary, scratch(), &err) < 0 ||
		    ccd_glossary_read(again, scratch(), NULL, &err) < 0 ||
		    ccd_file_read(scratch(), &first, &err) < 0 ||
		    ccd_glossary_save(again, scratch(), &err) < 0 ||
		    ccd_file_read(scratch(), &second, &err) < 0)
			abort();
		assert(first.n == second.n && memcmp(first.s, second.s, first.n) == 0);
		unlink(scratch());
	}
	ccd_buffer_free(&first);
	ccd_buffer_free(&second);
	ccd_glossary_free(glossary);
	ccd_glossary_free(again);
	return 0;
}
