#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/file.h"
#include "text/decode.h"

#define LENGTH(array) (sizeof (array) / sizeof *(array))

/* ---- documents in every encoding ---- */

static const struct document {
	const char *file, *reference, *charset;
} documents[] = {
	{ "udhr.eng.utf8.txt", "udhr.eng.utf8.txt", "UTF-8" },
	{ "udhr.eng.utf8.cr.txt", "udhr.eng.utf8.txt", "UTF-8" },
	{ "udhr.rus.utf8.crlf.txt", "udhr.rus.utf8.txt", "UTF-8" },
	{ "udhr.rus.koi8-r.txt", "udhr.rus.utf8.txt", "KOI8-R" },
	{ "udhr.rus.windows-1251.txt", "udhr.rus.utf8.txt", "windows-1251" },
	{ "udhr.rus.iso-8859-5.txt", "udhr.rus.utf8.txt", "ISO-8859-5" },
	{ "udhr.rus.cp866.txt", "udhr.rus.utf8.txt", "IBM866" },
	{ "udhr.rus.utf-16-bom.txt", "udhr.rus.utf8.txt", "UTF-16LE" },
	{ "udhr.rus.utf-16le-nobom.txt", "udhr.rus.utf8.txt", "UTF-16LE" },
	{ "udhr.rus.utf-16be-nobom.txt", "udhr.rus.utf8.txt", "UTF-16BE" },
	{ "udhr.cmn_hans.utf-16-bom.txt", "udhr.cmn_hans.utf8.txt", "UTF-16LE" },
	{ "udhr.cmn_hans.utf-16le-nobom.txt", "udhr.cmn_hans.utf8.txt", "UTF-16LE" },
	{ "udhr.cmn_hans.utf-8-bom.txt", "udhr.cmn_hans.utf8.txt", "UTF-8" },
	{ "udhr.cmn_hans.gb18030.txt", "udhr.cmn_hans.utf8.txt", "GB18030" },
	{ "udhr.cmn_hant.excerpt.big5.txt", NULL, "Big5" },
	{ "udhr.cmn_hans.gb2312.html", "../udhr/cmn_hans.html", "GB18030" },
	{ "udhr.rus.koi8-r.html", "../udhr/rus.html", "KOI8-R" },
	{ "udhr.rus.windows-1251.html", "../udhr/rus.html", "windows-1251" },
	{ "by_4.0.zh-Hans.gb18030.html", "../cc-by-4.0/by_4.0.zh-Hans.html", "GB18030" },
	{ "code_of_conduct.ru.koi8-r.md",
	    "../contributor-covenant-2.0/code_of_conduct.ru.md", "KOI8-R" },
	{ "code_of_conduct.ru.windows-1251.md",
	    "../contributor-covenant-2.0/code_of_conduct.ru.md", "windows-1251" },
};

static void
read_document(const char *name, struct ccd_buffer *b)
{
	const char *corpora = getenv("CONCORDAT_CORPORA");
	char path[1024];

	snprintf(path, sizeof path, "%s/encodings/%s", corpora != NULL ? corpora :
	    "../shared/corpora", name);
	if (ccd_file_read(path, b, NULL) < 0) {
		print_message("no %s\n", path);
		skip();
	}
}

/* The lines of S that name no charset, joined. The HTML files differ in it. */
static char *
without_charset(const char *s)
{
	struct ccd_buffer b = { 0 };

	ccd_buffer_puts(&b, "");
	while (*s != '\0') {
		size_t n = strcspn(s, "\n");
		const char *found = strstr(s, "charset");

		if (found == NULL || found >= s + n)
			ccd_buffer_add(&b, s, n);
		s += n + (s[n] == '\n');
	}
	return b.s;
}

static void
test_document(void **state)
{
	const struct document *d = *state;
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_buffer raw = { 0 }, reference = { 0 };
	struct ccd_text text = { 0 };
	struct ccd_error err = { 0 };

	read_document(d->file, &raw);
	assert_int_equal(ccd_decode((unsigned char *)raw.s, raw.n, NULL, d->file, a, &text, &err), 0);
	assert_string_equal(text.charset, d->charset);
	assert_int_equal(strlen(text.s), text.n);
	assert_null(strchr(text.s, '\r'));
	if (d->reference != NULL) {
		char *is, *should;

		read_document(d->reference, &reference);
		is = without_charset(text.s);
		should = without_charset(reference.s);
		assert_string_equal(is, should);
		free(is);
		free(should);
	} else {
		assert_non_null(strstr(text.s, "人人有權享受平等保護，以免受違反本宣言的任何歧視行為"));
	}
	ccd_buffer_free(&raw);
	ccd_buffer_free(&reference);
	ccd_arena_free(a);
}

/* Every line of the Russian and Chinese texts alone is mostly long enough. */
static const struct document *const lines_of[] = {
	&documents[3], &documents[4], &documents[5], &documents[6], &documents[13], &documents[14],
};

static void
test_lines(void **state)
{
	const struct document *d = *state;
	struct ccd_buffer raw = { 0 };
	size_t right = 0, all = 0;

	(void)state;
	read_document(d->file, &raw);
	for (size_t i = 0, n; i < raw.n; i += n + 1) {
		struct ccd_arena *a = ccd_arena_new();
		struct ccd_text text = { 0 };

		n = strcspn(raw.s + i, "\n");
		if (n >= 12) {
			all++;
			right += ccd_decode((unsigned char *)raw.s + i, n, NULL, "-", a, &text, NULL) == 0 &&
			    strcmp(text.charset, d->charset) == 0;
		}
		ccd_arena_free(a);
	}
	print_message("%s: %zu of %zu lines\n", d->charset, right, all);
	assert_true(right * 100 >= all * 98);
	ccd_buffer_free(&raw);
}

/* ---- single cases ---- */

/* Bytes, NULs among them, and their number. */
#define B(literal) literal, sizeof (literal) - 1

static const struct good {
	const char *bytes;
	size_t n;
	const char *declared, *charset, *text;
} goods[] = {
	{ B("a\r\nb\rc\nd"), NULL, "UTF-8", "a\nb\nc\nd" },
	{ B("a\r\r\n\n"), NULL, "UTF-8", "a\n\n\n" },
	{ B("e\xcc\x81."), NULL, "UTF-8", "é." },
	{ B("\xd0\xb8\xcc\x86"), NULL, "UTF-8", "й" },
	{ B("\xef\xbb\xbfx"), NULL, "UTF-8", "x" },
	{ B("\xef\xbb\xbf" "a\n\xef\xbb\xbf" "b\xef\xbb\xbf" "c\n\xef\xbb\xbf"), NULL, "UTF-8",
	    "a\nb\xef\xbb\xbf" "c\n" },
	{ B("\xef\xbf\xbd kept"), NULL, "UTF-8", "\xef\xbf\xbd kept" },
	{ B("a\xe2\x80\xa8" "b"), NULL, "UTF-8", "a\xe2\x80\xa8" "b" },
	{ B("x \xf0\x9f\x98\x80"), NULL, "UTF-8", "x 😀" },
	{ B("\xf3\xd7\xa6\xd4\xcc\xcf \xa7\xa7 \xcd\xc1\xd1\xcb\xc1 \xa4 \xad\xd2\xd5\xce\xd4\xcf\xcd \xa6 \xdd\xc1\xd3\xd4\xd1\xcd \xc4\xcc\xd1 \xd7\xd3\xa6\xc8."), NULL, "KOI8-U",
	    "Світло її маяка є ґрунтом і щастям для всіх." },
	{ B("\x8c\xe0\xdf\xea \xee\xf2\xea\xf0\xfb\xf2 \xe4\xeb\xdf \xe2\xf1\xe5\xf5, \xe8 \xdf\xe2\xea\xe0 \xf1\xe2\xee\xe1\xee\xe4\xed\xe0."), NULL, "x-mac-cyrillic",
	    "Маяк открыт для всех, и явка свободна." },
	{ B("\x8c\xe0\xdf\xea \xee\xf2\xea\xf0\xfb\xf2 \xe4\xeb\xdf \xe2\xf1\xe5\xf5, \xe8 \xdf\xe2\xea\xe0 \xf1\xe2\xee\xe1\xee\xe4\xed\xe0."), "x-mac-cyrillic", "x-mac-cyrillic",
	    "Маяк открыт для всех, и явка свободна." },
	{ B("\xca\x5c\x92]\x9d\xef\xb2\xee\x9d\xf6\xbdX\xc0Y\xab\xd7\xa1" "A\xad\xf8\xa6n\xb9\xcb\xa1" "C\xb2\xc4\xa4G\xb1\xf8\xbfO\xb6\xf0\x9d\xef\xbfO\xb1\xdf\xb6\xc2\xa5\xfd\xa6\xdc\xfe\xd3\xa1" "C"), NULL, "Big5-HKSCS",
	    "佢哋嘅船喺碼頭度，唔好嘈。第二條燈塔嘅燈晚黑先至着。" },
	{ B("\xca\x5c\x92]\x9d\xef\xb2\xee\x9d\xf6\xbdX\xc0Y\xab\xd7\xa1" "A\xad\xf8\xa6n\xb9\xcb\xa1" "C\xb2\xc4\xa4G\xb1\xf8\xbfO\xb6\xf0\x9d\xef\xbfO\xb1\xdf\xb6\xc2\xa5\xfd\xa6\xdc\xfe\xd3\xa1" "C"), "big5", "Big5-HKSCS",
	    "佢哋嘅船喺碼頭度，唔好嘈。第二條燈塔嘅燈晚黑先至着。" },
	{ B("A\0r\0t\0 \0" "1\0"), NULL, "UTF-16LE", "Art 1" },
	{ B("\0A\0r\0t\0 \0" "1"), NULL, "UTF-16BE", "Art 1" },
	{ B("\x16N\x4cu\xbaN\x43g\xa3[\x00\x8a\x02\x30"), NULL, "UTF-16LE", "世界人权宣言。" },
	{ B("\xfe\xff\0A"), NULL, "UTF-16BE", "A" },
	{ B("\xff\xfe\0\0A\0\0\0"), NULL, "UTF-32LE", "A" },
	{ B("=\xd8\0\xde \0x\0"), "utf-16le", "UTF-16LE", "😀 x" },
	{ B("caf\xe9"), "ISO-8859-1", "windows-1252", "café" },
	{ B("\x93x\x94"), "latin1", "windows-1252", "“x”" },
	{ B("\xd7\xd4"), "gb2312", "GB18030", "自" },
	{ B("\x84\x31\xa4\x37"), "GB18030", "GB18030", "�" },
	{ B("\x91\xe2"), "cp866", "IBM866", "Ст" },
	{ B("The State\x92s rights \x96 as set out in article 5 \x96 shall be respected by the "
	    "other parties to the \x93" "Agreement\x94 and its annexes."), NULL, "windows-1252",
	    "The State’s rights – as set out in article 5 – shall be respected by the other parties "
	    "to the “Agreement” and its annexes." },
	{ B("L'Assembl\xe9" "e g\xe9n\xe9rale, rappelant la D\xe9" "claration universelle des droits "
	    "de l'homme, d\xe9" "cide de cr\xe9" "er une commission."), NULL, "windows-1252",
	    "L'Assemblée générale, rappelant la Déclaration universelle des droits de l'homme, "
	    "décide de créer une commission." },
};

static void
test_good(void **state)
{
	const struct good *g = *state;
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_text text = { 0 };
	struct ccd_error err = { 0 };

	if (ccd_decode((const unsigned char *)g->bytes, g->n, g->declared, "f", a, &text, &err) < 0)
		fail_msg("%s", err.message);
	assert_string_equal(text.s, g->text);
	assert_int_equal(text.n, strlen(g->text));
	assert_string_equal(text.charset, g->charset);
	ccd_arena_free(a);
}

#define RUSSIAN "Статья\n"

static const struct bad {
	const char *bytes;
	size_t n;
	const char *declared;
	enum ccd_errcode code;
	size_t line;
	const char *message;
} bads[] = {
	{ B(""), NULL, CCD_EFORMAT, 0, "is empty" },
	{ B(" \t\r\n\xc2\xa0\n"), NULL, CCD_EFORMAT, 0, "is empty" },
	{ B("\xef\xbb\xbf"), NULL, CCD_EFORMAT, 0, "is empty" },
	{ B("text"), "klingon-8", CCD_EUSAGE, 0, "unknown charset klingon-8" },
	{ B("text"), "", CCD_EUSAGE, 0, "unknown charset " },
	{ B(RUSSIAN RUSSIAN "a\xe9" "b\n"), NULL, CCD_EENCODING, 3,
	    "not valid UTF-8: byte 0xE9" },
	{ B("a\r\nb\rc\xff"), "UTF-8", CCD_EENCODING, 3, "not valid UTF-8: byte 0xFF" },
	{ B("The \xe2\x80\x9cstate of the art caf\xe9"), NULL, CCD_EENCODING, 1,
	    "not valid UTF-8: byte 0xE9" },
	{ B(RUSSIAN "\xd0"), NULL, CCD_EENCODING, 2, "not valid UTF-8: byte 0xD0" },
	{ B(RUSSIAN "\xed\xa0\x80"), "utf8", CCD_EENCODING, 2,
	    "not valid UTF-8: byte 0xED" },
	{ B("\xc0\xaf"), "UTF-8", CCD_EENCODING, 1, "not valid UTF-8: byte 0xC0" },
	{ B("a\n\xd7"), "GB18030", CCD_EENCODING, 2, "not valid GB18030: byte 0xD7" },
	{ B("A\0\n\0\0\xd8" "B\0"), "UTF-16LE", CCD_EENCODING, 2, "not valid UTF-16LE: byte 0x00" },
	{ B("\x89PNG\r\n\x1a\n"), NULL, CCD_EENCODING, 0, "binary data, not text" },
	{ B("%PDF-1.4\n"), NULL, CCD_EENCODING, 0, "binary data, not text" },
	{ B("PK\3\4 and so on"), "UTF-8", CCD_EENCODING, 0, "binary data, not text" },
	{ B("\x7f" "ELF\2\1\1\0\0"), NULL, CCD_EENCODING, 0, "binary data, not text" },
	{ B("abc\0def"), NULL, CCD_EENCODING, 0, "binary data, not text" },
	{ B("abc\0def"), "UTF-8", CCD_EENCODING, 0, "binary data, not text" },
	{ B("a\1\2\3\4\5\6\7\x10\x11"), NULL, CCD_EENCODING, 0, "binary data, not text" },
	{ B("\1\0\2\0\3\0\4\0\5\0\6\0"), NULL, CCD_EENCODING, 0, "binary data, not text" },
};

static void
test_bad(void **state)
{
	const struct bad *b = *state;
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_text text = { 0 };
	struct ccd_error err = { 0 };

	assert_int_equal(ccd_decode((const unsigned char *)b->bytes, b->n, b->declared, "name", a,
	    &text, &err), -1);
	assert_string_equal(err.message, b->message);
	assert_int_equal(err.code, b->code);
	assert_int_equal(err.line, b->line);
	assert_string_equal(err.file, "name");
	ccd_arena_free(a);
}

/* A long text keeps its characters where the converter's rounds meet. */
static void
test_long(void **state)
{
	enum { COUNT = 100003 };
	unsigned char *bytes = malloc(4 * COUNT + 1);
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_text text = { 0 };

	(void)state;
	bytes[0] = 'x';         /* makes every pair straddle even places */
	for (size_t i = 0; i < COUNT; i++)
		memcpy(bytes + 1 + 4 * i, "\x95\x32\x82\x36", 4);
	assert_int_equal(ccd_decode(bytes, 4 * COUNT + 1, "GB18030", "f", a, &text, NULL), 0);
	assert_int_equal(text.n, 4 * COUNT + 1);
	for (size_t i = 0; i < COUNT; i++)
		assert_memory_equal(text.s + 1 + 4 * i, "𠀀", 4);
	free(bytes);
	ccd_arena_free(a);
}

static void
test_forms(void **state)
{
	struct ccd_arena *a = ccd_arena_new();
	const char *plain = "abc";

	(void)state;
	assert_ptr_equal(ccd_nfc(a, plain, 3), plain);
	assert_string_equal(ccd_nfc(a, plain, 2), "ab");
	assert_string_equal(ccd_nfc(a, "e\xcc\x81", 3), "é");
	assert_string_equal(ccd_nfc(a, "", 0), "");
	assert_string_equal(ccd_nfkc(a, "（１２）㈠①", strlen("（１２）㈠①")), "(12)(一)1");
	assert_string_equal(ccd_lower(a, "ÀСТАТЬЯ", strlen("ÀСТАТЬЯ"), ""), "àстатья");
	assert_string_equal(ccd_lower(a, "İI", strlen("İI"), "tr"), "iı");
	assert_string_equal(ccd_lower(a, "İİİ", strlen("İİİ"), ""), "i̇i̇i̇");
	ccd_arena_free(a);
}

int
main(void)
{
	struct CMUnitTest tests[LENGTH(documents) + LENGTH(lines_of) + LENGTH(goods) + LENGTH(bads)];
	const struct CMUnitTest single[] = { cmocka_unit_test(test_long), cmocka_unit_test(test_forms) };
	size_t n = 0;

	for (size_t i = 0; i < LENGTH(documents); i++)
		tests[n++] = (struct CMUnitTest){ documents[i].file, test_document, NULL, NULL,
		    (void *)&documents[i] };
	for (size_t i = 0; i < LENGTH(lines_of); i++)
		tests[n++] = (struct CMUnitTest){ lines_of[i]->charset, test_lines, NULL, NULL,
		    (void *)lines_of[i] };
	for (size_t i = 0; i < LENGTH(goods); i++)
		tests[n++] = (struct CMUnitTest){ goods[i].text, test_good, NULL, NULL,
		    (void *)&goods[i] };
	for (size_t i = 0; i < LENGTH(bads); i++)
		tests[n++] = (struct CMUnitTest){ bads[i].message, test_bad, NULL, NULL,
		    (void *)&bads[i] };
	return cmocka_run_group_tests_name("decode: single", single, NULL, NULL) +
	    cmocka_run_group_tests_name("decode: tables", tests, NULL, NULL);
}
