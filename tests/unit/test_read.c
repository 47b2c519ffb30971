/* Files to versions: language, provenance, ready-made segments, what is refused. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/hash.h"
#include "read/read.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const struct ccd_read_options segments = { .segments = true };

static char folder[] = "/tmp/test_read.XXXXXX";

static int
make_folder(void **state)
{
	(void)state;
	return mkdtemp(folder) != NULL ? 0 : -1;
}

static int
remove_folder(void **state)
{
	(void)state;
	return rmdir(folder);
}

/* Reads TEXT from a file NAME as LANG; what ccd_read returns. */
static int
read_as(struct ccd_concordance *c, const char *lang, const char *name, const char *text,
    const struct ccd_read_options *options, struct ccd_error *err)
{
	char path[sizeof folder + 64];
	FILE *fp;
	int rc;

	snprintf(path, sizeof path, "%s/%s", folder, name);
	fp = fopen(path, "wb");
	assert_non_null(fp);
	assert_int_equal(fwrite(text, 1, strlen(text), fp), strlen(text));
	assert_int_equal(fclose(fp), 0);
	rc = ccd_read(c, lang, path, options, err);
	assert_int_equal(remove(path), 0);
	return rc;
}

static void
test_empty_concordance(void **state)
{
	struct ccd_concordance *c = ccd_concordance_new();

	(void)state;
	assert_non_null(c->arena);
	assert_int_equal(c->nversion, 0);
	assert_null(c->row);
	ccd_concordance_free(c);
	ccd_concordance_free(NULL);
}

static void
test_readers(void **state)
{
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_source source = ccd_source_of("x", "Words", 5, NULL, a);
	size_t n = 0;

	(void)state;
	for (; ccd_reader_at(n) != NULL; n++) {
		assert_non_null(ccd_reader_at(n)->name);
		assert_non_null(ccd_reader_at(n)->extensions);
		assert_non_null(ccd_reader_at(n)->media_type);
	}
	assert_true(n > 0);
	assert_null(ccd_reader_at(SIZE_MAX));
	assert_ptr_equal(ccd_reader_for(&source), &ccd_read_text);
	ccd_arena_free(a);
}

static void
test_segments(void **state)
{
	static const char text[] = "  One two. Three.\n\n\tFour\n \nFive\xC2\xA0six\n";
	static const char *const wanted[] = { "One two. Three.", "", "Four", "",
	    "Five\xC2\xA0six" };
	struct ccd_concordance *c = ccd_concordance_new();
	struct ccd_error err = { 0 };
	const struct ccd_version *v;
	char sha256[65];

	(void)state;
	assert_int_equal(read_as(c, "EN", "a.txt", text, &segments, &err), 0);
	assert_true(c->segments);
	v = &c->version[0];
	assert_string_equal(v->lang, "en");
	assert_string_equal(v->file, "a.txt");
	assert_string_equal(v->media_type, "text/plain");
	assert_string_equal(v->charset, "UTF-8");
	ccd_sha256(text, sizeof text - 1, sha256);
	assert_string_equal(v->sha256, sha256);
	assert_int_equal(v->status, CCD_STATUS_UNKNOWN);
	assert_int_equal(v->nclause, COUNT(wanted) + 1);
	assert_int_equal(v->nsegment, COUNT(wanted));
	assert_int_equal(v->clause[0].kind, CCD_KIND_DOCUMENT);
	assert_int_equal(v->clause[0].parent, CCD_NONE);
	assert_int_equal(v->clause[0].end, COUNT(wanted) + 1);
	assert_string_equal(v->clause[0].address, "");
	for (uint32_t i = 0; i < COUNT(wanted); i++) {
		const struct ccd_clause *clause = &v->clause[i + 1];
		char address[12];

		snprintf(address, sizeof address, "%u", (unsigned)i + 1);
		assert_string_equal(clause->text, wanted[i]);
		assert_string_equal(clause->address, address);
		assert_int_equal(clause->kind, CCD_KIND_SEGMENT);
		assert_int_equal(clause->parent, 0);
		assert_int_equal(clause->depth, 1);
		assert_int_equal(clause->end, i + 2);
		assert_int_equal(clause->line, i + 1);
		assert_null(clause->label);
		assert_int_equal(clause->segment, i);
		assert_int_equal(clause->nsegment, 1);
		assert_int_equal(v->segment[i].clause, i + 1);
		assert_int_equal(v->segment[i].start, 0);
		assert_int_equal(v->segment[i].end, strlen(wanted[i]));
	}
	ccd_concordance_free(c);
}

/* A last line counts with and without its line end; an empty one before it too. */
static void
test_line_ends(void **state)
{
	static const struct { const char *text; uint32_t n; } cases[] = {
		{ "a", 1 }, { "a\n", 1 }, { "a\n\n", 2 }, { "\na", 2 }, { "a\r\nb\r\n", 2 }, {
		    "a\rb", 2 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct ccd_concordance *c = ccd_concordance_new();
		struct ccd_error err = { 0 };

		if (read_as(c, "en", "x.txt", cases[i].text, &segments, &err) < 0)
			fail_msg("%zu: %s", i, err.message);
		assert_int_equal(c->version[0].nsegment, cases[i].n);
		ccd_concordance_free(c);
	}
}

static void
test_languages(void **state)
{
	static const char english[] = "This is the text of a law, and it is of great "
	    "importance to all.\n";
	static const char russian[] = "Это текст закона, и он имеет большое значение для всех "
	    "людей.\n";
	static const char chinese[] = "这是一部法律的文本，它对所有的人都具有重大的意义。\n";
	static const struct { const char *lang, *name, *text, *wanted; } cases[] = {
		{ "zh-hant", "x.en.txt", english, "zh-Hant" }, { NULL, "x.ru.txt", english, "ru" },
		{ NULL, "x.txt", english, "en" }, { NULL, "x.txt", russian, "ru" },
		{ NULL, "x.txt", chinese, "zh" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct ccd_concordance *c = ccd_concordance_new();
		struct ccd_error err = { 0 };

		if (read_as(c, cases[i].lang, cases[i].name, cases[i].text, &segments, &err) < 0)
			fail_msg("%zu: %s", i, err.message);
		assert_string_equal(c->version[0].lang, cases[i].wanted);
		ccd_concordance_free(c);
	}
}

/* Segments without words are those of a language that is said; each line end ends one. */
static void
test_empty_segments(void **state)
{
	static const struct { const char *text; uint32_t nsegment; } cases[] = {
		{ "", 0 }, { "\n", 1 }, { "\n\r\n\r \t", 4 }, { " ", 1 }, { "--\n\n", 2 },
		{ "\xEF\xBB\xBFone\r\ntwo", 2 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct ccd_concordance *c = ccd_concordance_new();
		struct ccd_error err = { 0 };

		assert_int_equal(read_as(c, "en", "x.txt", cases[i].text, &segments, &err), 0);
		assert_int_equal(c->version[0].nsegment, cases[i].nsegment);
		assert_int_equal(c->version[0].nclause, cases[i].nsegment + 1);
		assert_string_equal(c->version[0].charset, "UTF-8");
		ccd_concordance_free(c);
	}
}

/* What is refused, with the error and a piece of its message; the concordance,
 * which holds one version in English, stays as it was. */
static const struct {
	const char *lang, *name, *text;
	bool structured;
	enum ccd_errcode code;
	const char *message;
} refused[] = {
	{ "en", "x.txt", "Words\n", false, CCD_EUSAGE, "two versions in language 'en'" },
	{ "not a tag", "x.txt", "Words\n", false, CCD_ELANG, "'not a tag'" },
	{ NULL, "x.txt", "1 2 3\n", false, CCD_ELANG, "cannot tell the language; say LANG=FILE" },
	{ NULL, "x.txt", "\n -- \n", false, CCD_EFORMAT, "no words" },
	{ NULL, "x.txt", "\n\n", false, CCD_EFORMAT, "is empty" },
	{ "ru", "x.txt", "Words\n", true, CCD_EUSAGE, "do not go together" },
	{ "ru", "x.xml", "<?xml version=\"1.0\"?>\n<!-- x -->\n"
	    "<concordance xmlns=\"urn:concordat:concordance:1\"/>\n", false, CCD_EUSAGE,
	    "is a concordance already" },
	{ "ru", "x.xml", "<c:concordance xmlns:c='urn:concordat:concordance:2'></c:concordance>",
	    false, CCD_EUSAGE, "is a concordance already" },
};

static void
test_refused(void **state)
{
	struct ccd_concordance *c = ccd_concordance_new();
	struct ccd_concordance before;
	struct ccd_error err = { 0 };

	(void)state;
	assert_int_equal(read_as(c, "en", "a.txt", "Words\n", &segments, &err), 0);
	before = *c;
	for (size_t i = 0; i < COUNT(refused); i++) {
		err = (struct ccd_error){ 0 };
		assert_int_equal(read_as(c, refused[i].lang, refused[i].name, refused[i].text,
		    refused[i].structured ? NULL : &segments, &err), -1);
		if (strstr(err.message, refused[i].message) == NULL || err.code != refused[i].code)
			fail_msg("%zu: error %d, %s", i, (int)err.code, err.message);
		assert_non_null(strstr(err.file, refused[i].name));
		assert_memory_equal(c, &before, sizeof before);
	}
	err = (struct ccd_error){ 0 };
	assert_int_equal(ccd_read(c, "ru", "/nowhere/x.txt", NULL, &err), -1);
	assert_int_equal(c->nversion, 1);
	ccd_concordance_free(c);
}

/* An ordinary text about concordances, or in XML of others, is read. */
static void
test_not_a_concordance(void **state)
{
	static const char *const texts[] = { "concordance", "<concordance>words</concordance>\n",
		"<x xmlns=\"urn:concordat:concordance:1\">words</x>\n", "< concordance xmlns",
		"<!-- x" };

	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++) {
		struct ccd_concordance *c = ccd_concordance_new();
		struct ccd_error err = { 0 };

		if (read_as(c, "en", "x.txt", texts[i], &segments, &err) < 0)
			fail_msg("%zu: %s", i, err.message);
		ccd_concordance_free(c);
	}
}

static void
test_many_versions(void **state)
{
	struct ccd_concordance *c = ccd_concordance_new();
	struct ccd_error err = { 0 };
	char lang[16];

	(void)state;
	for (uint32_t i = 0; i < CCD_MAX_VERSIONS; i++) {
		snprintf(lang, sizeof lang, "en-x-v%u", (unsigned)i);
		if (read_as(c, lang, "x.txt", "Words\n", &segments, &err) < 0)
			fail_msg("%s", err.message);
		assert_int_equal(c->nversion, i + 1);
		assert_string_equal(c->version[0].lang, "en-x-v0");
		assert_string_equal(c->version[i].lang, lang);
	}
	assert_int_equal(read_as(c, "ru", "x.txt", "Words\n", &segments, &err), -1);
	assert_int_equal(err.code, CCD_ELIMIT);
	ccd_concordance_free(c);
}

/* Through the outline: the tree keeps the promises of the header. */
static void
test_structure(void **state)
{
	static const char text[] = "Title\n\nArticle 1\n\nWords of the first.\n\nArticle "
	    "2\n\nMore words.\n";
	const struct ccd_read_options working = { .status = CCD_STATUS_WORKING };
	struct ccd_concordance *c = ccd_concordance_new();
	struct ccd_error err = { 0 };
	const struct ccd_version *v;

	(void)state;
	if (read_as(c, "en", "x.txt", text, &working, &err) < 0)
		fail_msg("%s", err.message);
	assert_false(c->segments);
	v = &c->version[0];
	assert_int_equal(v->status, CCD_STATUS_WORKING);
	assert_true(v->nclause > 1);
	assert_int_equal(v->clause[0].kind, CCD_KIND_DOCUMENT);
	for (uint32_t i = 1; i < v->nclause; i++) {
		assert_true(v->clause[i].parent < i);
		assert_true(v->clause[i].end > i);
		assert_true(v->clause[i].end <= v->clause[v->clause[i].parent].end);
		assert_true(*v->clause[i].text != '\0' && v->clause[i].nsegment > 0);
	}
	ccd_concordance_free(c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_empty_concordance),
		cmocka_unit_test(test_readers),
		cmocka_unit_test(test_segments),
		cmocka_unit_test(test_empty_segments),
		cmocka_unit_test(test_line_ends),
		cmocka_unit_test(test_languages),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_not_a_concordance),
		cmocka_unit_test(test_many_versions),
		cmocka_unit_test(test_structure),
	};

	return cmocka_run_group_tests_name("read", tests, make_folder, remove_folder);
}
