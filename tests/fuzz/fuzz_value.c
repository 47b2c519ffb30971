/* Any text through the value scanner in four languages: values stand inside the
 * text, ascend, and equal themselves. */
#include <stdlib.h>

#include "text/decode.h"
#include "text/value.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
scan(const char *lang, const struct ccd_text *text, struct ccd_arena *a)
{
	struct ccd_value *v;
	uint32_t n = ccd_values(ccd_lang_of(lang), text->s, text->n, 0, a, &v), last = 0;

	for (uint32_t i = 0; i < n; i++) {
		if (v[i].start < last || v[i].end <= v[i].start || v[i].end > text->n ||
		    v[i].canonical == NULL || v[i].nreading == 0 || !ccd_value_equal(&v[i], &v[i]))
			abort();
		last = v[i].end;
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_error err = { 0 };
	struct ccd_text text;

	if (ccd_decode(data, size, NULL, "fuzz", a, &text, &err) == 0) {
		scan("en", &text, a);
		scan("zh", &text, a);
		scan("ru", &text, a);
		scan("und", &text, a);
	}
	ccd_arena_free(a);
	return 0;
}
