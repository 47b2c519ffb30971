/*
 * Any bytes through all that src/text/ does with a document: decoding, sentences,
 * lines, names, language. The first byte chooses the declared charset, language
 * and width.
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "text/decode.h"
#include "lang/lang.h"
#include "text/layout.h"
#include "text/names.h"
#include "text/segment.h"
#include "text/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
use_line(const struct ccd_lang *lang, const char *s, size_t n, size_t width, struct ccd_arena *a)
{
	struct ccd_sentence *sentence;
	struct ccd_line *line;
	uint16_t *name;
	uint32_t count = ccd_sentences(lang, s, n, n / 8, a, &sentence), last = 0;

	for (uint32_t i = 0; i < count; i++) {
		assert(sentence[i].start >= last && sentence[i].end > sentence[i].start);
		last = sentence[i].end;
	}
	assert(last <= n);
	count = ccd_layout(lang->tag, s, n, width, a, &line);
	for (uint32_t i = 0; i < count; i++)
		assert(line[i].start <= line[i].end && line[i].end <= n &&
		    (i == 0 || line[i].start >= line[i - 1].end));
	count = ccd_names(lang, s, n, a, &name);
	for (uint32_t i = 1; i < count; i++)
		assert(name[i] > name[i - 1]);
	ccd_nfkc(a, s, n);
	ccd_lower(a, s, n, lang->tag);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const charsets[] = { NULL, NULL, NULL, "UTF-8", "UTF-16LE", "GB18030", "Big5",
		"windows-1251", "IBM866", "UTF-16", "UTF-7", "ISO-2022-JP", "SCSU", "HZ", "IMAP-mailbox-name",
		"ISO-2022-CN-EXT" };
	struct ccd_arena *a;
	struct ccd_text text;
	struct ccd_error err = { 0 };
	const struct ccd_lang *lang;
	char *name, tag[64];

	if (size < 2)
		return 0;
	a = ccd_arena_new();
	name = ccd_arena_strndup(a, (const char *)data + 1, size - 1);
	ccd_lang_valid(name, tag, sizeof tag);
	ccd_lang_from_name(name, tag, sizeof tag);
	lang = ccd_lang_at((data[0] >> 4) % 3);
	if (ccd_decode(data + 1, size - 1, charsets[data[0] % 16], "fuzz", a, &text, &err) == 0) {
		assert(strlen(text.s) == text.n);
		assert(ccd_nfc(a, text.s, text.n) == text.s ||
		    strcmp(ccd_nfc(a, text.s, text.n), text.s) == 0);
		ccd_lang_detect(text.s, text.n);
		for (const char *s = text.s, *end; *s != '\0'; s = end + (*end != '\0')) {
			end = s + strcspn(s, "\n");
			use_line(lang, s, (size_t)(end - s), data[0] >> 2, a);
		}
		use_line(lang, text.s, text.n, data[0] >> 2, a);
	} else {
		assert(err.code != CCD_OK && err.message[0] != '\0');
	}
	ccd_arena_free(a);
	return 0;
}
