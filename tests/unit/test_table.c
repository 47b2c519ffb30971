/* What tables have in common, seen in tsv; texts that no format can hold, in every one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>
#include <libxml/parser.h>
#include <zip.h>

#define FOLDER_FILE "out"
#include "folder_fixture.h"
#include "base/buffer.h"
#include "base/file.h"
#include "view_fixture.h"
#include "write/write.h"

static int
remove_all(void **state)
{
	xmlCleanupParser();
	return remove_folder(state);
}

/* C as OPTIONS ask for; the caller frees it. */
static struct ccd_buffer
written(const struct ccd_concordance *c, const struct ccd_findings *findings,
    const struct ccd_write_options *options)
{
	struct ccd_error err = { 0 };
	struct ccd_buffer b = { 0 };

	if (ccd_write(c, findings, path, options, &err) < 0)
		fail_msg("%s: %s", options->format, err.message);
	assert_int_equal(ccd_file_read(path, &b, &err), 0);
	ccd_buffer_puts(&b, "");
	return b;
}

/* Frees C. */
static void
assert_table(struct ccd_concordance *c, const struct ccd_findings *findings,
    struct ccd_write_options options, const char *wanted)
{
	struct ccd_buffer b;

	options.format = "tsv";
	b = written(c, findings, &options);
	assert_string_equal(b.s, wanted);
	ccd_buffer_free(&b);
	ccd_concordance_free(c);
}

/* ---- columns ---- */

static void
test_labels(void **state)
{
	(void)state;
	assert_table(fx_view(), NULL, (struct ccd_write_options){ .languages = "ru,en",
	    .columns = "none", .labels = "column" },
	    "Label (ru)\tru\tLabel (en)\ten\n"
	    "\tПравила\t\tRules & <Regulations>\n"
	    "Статья 5 бис\tОбязанности. Они длятся. До конца.\tArticle 5 bis\tDuties. They last.  To the \"end\".\n"
	    "а) б)\tсоблюдать; сообщать.\t(a) (b)\tTo comply; To report.\n"
	    "Статья 50\t\tArticle 50\t\n");
	assert_table(fx_view(), NULL, (struct ccd_write_options){ .languages = "zh",
	    .columns = "address", .labels = "none" },
	    "Address\tzh (working translation)\ntitle\t规则\nart5bis\t义务。持续到底。\nart5bis/a\t遵守；报告。\n");
}

static void
test_beside(void **state)
{
	(void)state;
	assert_table(fx_view(), &fx_findings, (struct ccd_write_options){ .languages = "zh",
	    .columns = "decisions,level" },
	    "zh (working translation)\tLevel\tDecisions\n"
	    "规则\t\t\n第五条之一 义务。持续到底。\t\tN02: meant <so>\n㈠ 遵守；报告。\terror\t\n\tnote\t\n");
}

/* ---- sentences ---- */

static const struct fx_clause three[] = {
	{ 1, CCD_KIND_TEXT, "u1", "1.", { 1, 0, CCD_SCHEME_DECIMAL }, "1. One.| Two.| Three.| Four." },
};

static struct ccd_concordance *
sentences(void)
{
	struct ccd_concordance *c = ccd_concordance_new();

	fx_version(c, "en", three, 1);
	fx_version(c, "ru", three, 1);
	fx_row(c, 0.5, (const char *[]){ "1", "1" });
	return c;
}

static void
test_sentences(void **state)
{
	const struct ccd_write_options options = { .rows = "sentences", .columns = "address,confidence" };
	struct ccd_concordance *c = sentences();

	(void)state;
	fx_bead(c, 0.9, (const struct ccd_range[]){ { 0, 2 }, { 0, 1 } });
	fx_bead(c, 0.8, (const struct ccd_range[]){ { 2, 2 }, { 1, 3 } });
	assert_table(c, NULL, options, "Address\ten\tru\tConfidence\n"
	    "u1#1\t1. One. Two.\t1. One.\t0.900\nu1#2\tThree. Four.\tTwo. Three. Four.\t0.800\n");
	c = sentences();
	assert_table(c, NULL, options, "Address\ten\tru\tConfidence\n"
	    "u1\t1. One. Two. Three. Four.\t1. One. Two. Three. Four.\t0.500\n");
}

/* What no bead has stands where it is read, beads may cross, and nothing stands twice. */
static void
test_loose_sentences(void **state)
{
	struct ccd_concordance *c = sentences();

	(void)state;
	fx_bead(c, 0.9, (const struct ccd_range[]){ { 1, 1 }, { 2, 1 } });
	fx_bead(c, 0.8, (const struct ccd_range[]){ { 2, 1 }, { 0, 1 } });
	assert_table(c, NULL, (struct ccd_write_options){ .rows = "sentences", .columns = "none",
	    .labels = "none" }, "en\tru\nOne.\t\n\tTwo.\nTwo.\tThree.\nThree.\tOne.\nFour.\t\n\tFour.\n");
}

/* A bead of versions that are not shown is no row. */
static void
test_hidden_beads(void **state)
{
	struct ccd_concordance *c = sentences();

	(void)state;
	fx_bead(c, 0.9, (const struct ccd_range[]){ { 0, 2 }, { 0, 0 } });
	fx_bead(c, 0.8, (const struct ccd_range[]){ { 2, 2 }, { 0, 4 } });
	assert_table(c, NULL, (struct ccd_write_options){ .rows = "sentences", .columns = "address",
	    .languages = "ru" }, "Address\tru\nu1\t1. One. Two. Three. Four.\n");
}

static void
test_findings_by_sentence(void **state)
{
	static const struct ccd_evidence evidence[] = { { .version = 0, .clause = 1, .start = 9, .end = 12 } };
	static const struct ccd_rule rule = { .id = "Z99", .name = "test", .level = CCD_LEVEL_NOTE };
	static const struct ccd_finding list[] = {
		{ .rule = &rule, .row = 0, .address = "u1", .evidence = evidence, .nevidence = 1 },
		{ .rule = &rule, .row = 0, .address = "u1", .level = CCD_LEVEL_ERROR },
	};
	static const struct ccd_findings findings = { .finding = list, .n = 2 };
	struct ccd_concordance *c = sentences();

	(void)state;
	fx_bead(c, 0.9, (const struct ccd_range[]){ { 0, 1 }, { 0, 1 } });
	fx_bead(c, 0.8, (const struct ccd_range[]){ { 1, 3 }, { 1, 3 } });
	assert_table(c, &findings, (struct ccd_write_options){ .rows = "sentences", .columns = "findings",
	    .languages = "en" }, "en\tFindings\n1. One.\tZ99 error: Z99\nTwo. Three. Four.\tZ99 note: Z99\n");
}

/* ---- what cannot be held ---- */

static void
keep(void *data, const char *message)
{
	snprintf(data, 256, "%s", message);
}

static void
assert_archive(const char *format)
{
	zip_t *zip = zip_open(path, ZIP_RDONLY, NULL);

	assert_non_null(zip);
	for (zip_uint64_t i = 0; i < (zip_uint64_t)zip_get_num_entries(zip, 0); i++) {
		zip_file_t *member = zip_fopen_index(zip, i, 0);
		char *text = calloc(1, 1 << 20);
		zip_int64_t n = zip_fread(member, text, 1 << 20);
		xmlDocPtr doc;

		assert_true(n > 0 && n < 1 << 20);
		if (strcmp(zip_get_name(zip, i, 0), "mimetype") != 0) {
			doc = xmlReadMemory(text, (int)n, "member", NULL, XML_PARSE_NONET);
			if (doc == NULL)
				fail_msg("%s: %s", format, zip_get_name(zip, i, 0));
			xmlFreeDoc(doc);
		}
		zip_fclose(member);
		free(text);
	}
	zip_discard(zip);
}

static void
test_forbidden(void **state)
{
	static const char *const formats[] = { "html", "pdf", "docx", "odt", "xlsx", "markdown", "latex",
		"csv", "tsv" };

	(void)state;
	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
		char said[256] = "";
		struct ccd_write_options options = { .format = formats[i], .remark = keep, .data = said };
		struct ccd_concordance *c = fx_hostile();
		struct ccd_buffer b = written(c, &fx_hostile_findings, &options);

		assert_non_null(strstr(said, strcmp(formats[i], "pdf") == 0 ? "characters that " :
		    "cannot hold, replaced by U+FFFD: "));
		if (strcmp(formats[i], "docx") == 0 || strcmp(formats[i], "odt") == 0 ||
		    strcmp(formats[i], "xlsx") == 0)
			assert_archive(formats[i]);
		else if (strcmp(formats[i], "pdf") != 0)
			assert_null(memchr(b.s, 0x1b, b.n));
		ccd_buffer_free(&b);
		ccd_concordance_free(c);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_labels),
		cmocka_unit_test(test_beside),
		cmocka_unit_test(test_sentences),
		cmocka_unit_test(test_loose_sentences),
		cmocka_unit_test(test_hidden_beads),
		cmocka_unit_test(test_findings_by_sentence),
		cmocka_unit_test(test_forbidden),
	};

	return cmocka_run_group_tests_name("table", tests, make_folder, remove_all);
}
