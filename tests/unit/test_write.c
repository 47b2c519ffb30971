/* The plain writers and the reports, on small concordances built by hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>
#include <jansson.h>

#define FOLDER_FILE "out"
#include "folder_fixture.h"
#include "base/buffer.h"
#include "base/file.h"
#include "compare/compare.h"
#include "store_fixture.h"
#include "write/write.h"

/* A rule without words in the tables: its message is its id. */
static const struct ccd_rule rule = { .id = "Z99", .name = "test-rule", .level = CCD_LEVEL_ERROR };

static const struct ccd_evidence item_evidence[] = {
	{ .version = 0, .clause = 3, .start = 4, .end = 13, .value = "comply" },
	{ .version = 1, .clause = 3, .start = 4, .end = 10 },
	{ .version = 2, .clause = CCD_NONE },
};

static const struct ccd_finding finding_list[] = {
	{ .rule = &rule, .level = CCD_LEVEL_WARNING, .row = 1, .address = "art5bis", .versions = 7,
		.fingerprint = "1111111111111111", .suppressed = "it is meant so" },
	{ .rule = &rule, .level = CCD_LEVEL_ERROR, .row = 2, .address = "art5bis/a", .versions = 7,
		.deviates = 2, .evidence = item_evidence, .nevidence = 3,
		.fingerprint = "2222222222222222" },
	{ .rule = &rule, .level = CCD_LEVEL_NOTE, .row = 2, .address = "art5bis/a", .versions = 5,
		.fingerprint = "3333333333333333" },
	{ .rule = &rule, .level = CCD_LEVEL_NOTE, .row = CCD_NONE, .address = "", .versions = 1,
		.fingerprint = "4444444444444444" },
};

static const struct ccd_findings findings = { .finding = finding_list, .n = 4 };

/* What C is in FORMAT. */
static struct ccd_buffer
written(const struct ccd_concordance *c, const char *format, const char *languages)
{
	struct ccd_write_options options = { .format = format, .languages = languages };
	struct ccd_error err = { 0 };
	struct ccd_buffer b = { 0 };

	if (ccd_write(c, &findings, path, &options, &err) < 0)
		fail_msg("%s", err.message);
	assert_int_equal(ccd_file_read(path, &b, &err), 0);
	ccd_buffer_puts(&b, "");
	return b;
}

/* Frees C. */
static void
assert_written(struct ccd_concordance *c, const char *format, const char *languages,
    const char *wanted)
{
	struct ccd_buffer b = written(c, format, languages);

	assert_string_equal(b.s, wanted);
	ccd_buffer_free(&b);
	ccd_concordance_free(c);
}

/* ---- tables ---------------------------------------------------------- */

static void
test_csv(void **state)
{
	(void)state;
	assert_written(fx_concordance(), "csv", "zh,en",
	    "\xEF\xBB\xBF" "Address,zh (working translation),en,Confidence,Findings\r\n"
	    "title,规则,Rules & <Regulations>,1.000,\r\n"
	    "art5bis,第五条之一 义务。持续到底。,"
	    "\"Article 5 bis  Duties. They last.  To the \"\"end\"\".\",0.987,\r\n"
	    "art5bis/a,㈠ 遵守；报告。,\"(a) To comply;\n(b) To report.\",0.500,"
	    "Z99 error: Z99 | Z99 note: Z99\r\nWhole document,,,,Z99 note: Z99\r\n");
}

static void
test_tsv(void **state)
{
	(void)state;
	assert_written(fx_concordance(), "tsv", "zh,en",
	    "Address\tzh (working translation)\ten\tConfidence\tFindings\n"
	    "title\t规则\tRules & <Regulations>\t1.000\t\n"
	    "art5bis\t第五条之一 义务。持续到底。\t"
	    "Article 5 bis  Duties. They last.  To the \"end\".\t0.987\t\n"
	    "art5bis/a\t㈠ 遵守；报告。\t(a) To comply; (b) To report.\t0.500\t"
	    "Z99 error: Z99 | Z99 note: Z99\nWhole document\t\t\t\tZ99 note: Z99\n");
}

static void
test_csv_neutralises(void **state)
{
	static const struct { const char *text, *csv, *tsv; } cases[] = {
		{ "=1+1", "\"'=1+1\"", "=1+1" },
		{ "+1", "\"'+1\"", "+1" },
		{ "-1", "\"'-1\"", "-1" },
		{ "@a", "\"'@a\"", "@a" },
		{ "\tx", "\"'\tx\"", " x" },
		{ "\rx", "\xef\xbf\xbdx", "\xef\xbf\xbdx" },
		{ "=\"a\",b", "\"'=\"\"a\"\",b\"", "=\"a\",b" },
		{ "＝1", "\"'＝1\"", "＝1" },
		{ "a=1", "a=1", "a=1" },
		{ "— x", "— x", "— x" },
		{ "a,b", "\"a,b\"", "a,b" },
		{ "\"", "\"\"\"\"", "\"" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct fx_clause clause = { 1, CCD_KIND_TEXT, "p1", NULL, { 0 }, cases[i].text };
		struct ccd_concordance *c = ccd_concordance_new();
		struct ccd_buffer csv, tsv;
		char wanted[128];

		fx_version(c, "en", &clause, 1);
		fx_row(c, 1, (const char *[]){ "1" });
		csv = written(c, "csv", NULL);
		snprintf(wanted, sizeof wanted, "\r\np1,%s,1.000,\r\n", cases[i].csv);
		if (strstr(csv.s, wanted) == NULL)
			fail_msg("'%s' is not in '%s'", wanted, csv.s);
		tsv = written(c, "tsv", NULL);
		snprintf(wanted, sizeof wanted, "\np1\t%s\t1.000\t\n", cases[i].tsv);
		if (strstr(tsv.s, wanted) == NULL)
			fail_msg("'%s' is not in '%s'", wanted, tsv.s);
		ccd_buffer_free(&csv);
		ccd_buffer_free(&tsv);
		ccd_concordance_free(c);
	}
}

static void
test_text(void **state)
{
	static const struct fx_clause lines[] = {
		{ 1, CCD_KIND_SEGMENT, "s1", NULL, { 0 }, " one" },
		{ 1, CCD_KIND_SEGMENT, "s2", NULL, { 0 }, "" },
		{ 1, CCD_KIND_SEGMENT, "s3", NULL, { 0 }, "three" },
	};
	struct ccd_concordance *c = ccd_concordance_new();

	(void)state;
	assert_written(fx_concordance(), "text", "ru",
	    "Правила\n\nСтатья 5 бис Обязанности. Они длятся. До конца.\n\n"
	    "а) соблюдать;\n\nб) сообщать.\n");
	assert_written(fx_concordance(), "text", "zh",
	    "[working translation]\n\n规则\n\n第五条之一 义务。持续到底。\n\n㈠ 遵守；报告。\n");
	c->segments = true;
	fx_version(c, "en", lines, 3);
	fx_row(c, 1, (const char *[]){ "1 2 3" });
	assert_written(c, "text", NULL, " one\n\nthree\n");
}

/* ---- links ----------------------------------------------------------- */

static void
test_links(void **state)
{
	(void)state;
	assert_written(fx_concordance(), "links", "en,zh",
	    "[0]:[0]:1.000\n[1]:[1]:0.900\n[2, 3]:[2]:0.700\n[4, 5]:[3]:0.500\n");
	assert_written(fx_concordance(), "links", "zh,ru",
	    "[0]:[0]:1.000\n[1]:[1]:0.900\n[2]:[2, 3]:0.700\n[3]:[4, 5]:0.500\n");
}

/* A bead of other versions only is no link; what no bead has is unaligned. */
static void
test_links_leftover(void **state)
{
	struct ccd_concordance *c = fx_concordance();

	(void)state;
	c->row[1].nbead = 0;
	c->nrow = 2;
	fx_bead(c, 0.9, (const struct ccd_range[]){ { 1, 1 }, { 0, 0 }, { 1, 1 } });
	fx_bead(c, 0.8, (const struct ccd_range[]){ { 0, 0 }, { 0, 0 }, { 2, 1 } });
	fx_bead(c, 0.7, (const struct ccd_range[]){ { 3, 1 }, { 1, 1 }, { 0, 0 } });
	c->nrow = 3;
	assert_written(c, "links", "en,zh",
	    "[0]:[0]:1.000\n[1]:[]:0.900\n[2]:[]:0.987\n[]:[2]:0.987\n[3]:[1]:0.700\n"
	    "[4, 5]:[3]:0.500\n");
}

static void
test_links_lines(void **state)
{
	static const struct fx_clause lines[] = {
		{ 1, CCD_KIND_SEGMENT, "s1", NULL, { 0 }, "one" },
		{ 1, CCD_KIND_SEGMENT, "s2", NULL, { 0 }, "" },
		{ 1, CCD_KIND_SEGMENT, "s3", NULL, { 0 }, "three" },
		{ 1, CCD_KIND_SEGMENT, "s4", NULL, { 0 }, "four" },
	};
	struct ccd_concordance *c = ccd_concordance_new();

	(void)state;
	c->segments = true;
	fx_version(c, "en", lines, 4);
	fx_version(c, "zh", lines, 4);
	fx_row(c, 0.75, (const char *[]){ "1 2 3", "1" });
	fx_row(c, 0.5, (const char *[]){ "", "2" });
	fx_row(c, 0.25, (const char *[]){ "", "3" });
	fx_row(c, 1, (const char *[]){ "4", "4" });
	assert_written(c, "links", NULL,
	    "[0, 2]:[0]:0.750\n[]:[2]:0.250\n[3]:[3]:1.000\n");
}

/* ---- json ------------------------------------------------------------ */

static void
assert_keys(const json_t *object, const char *wanted)
{
	struct ccd_buffer b = { 0 };
	const char *key;
	json_t *value;

	json_object_foreach((json_t *)object, key, value)
		ccd_buffer_printf(&b, "%s%s", b.n > 0 ? " " : "", key);
	assert_string_equal(b.s, wanted);
	ccd_buffer_free(&b);
}

static const char *
text_at(const json_t *object, const char *key)
{
	return json_string_value(json_object_get(object, key));
}

static void
test_json(void **state)
{
	struct ccd_concordance *c = fx_concordance();
	struct ccd_buffer b;
	json_t *root, *row, *bead;
	json_error_t error;

	(void)state;
	c->version[0].file = "bad\xFF.txt";
	b = written(c, "json", "zh,en");
	root = json_loadb(b.s, b.n, JSON_REJECT_DUPLICATES, &error);
	if (root == NULL)
		fail_msg("%d: %s in %s", error.line, error.text, b.s);
	assert_keys(root, "profile segments versions rows findings");
	assert_int_equal(json_array_size(json_object_get(root, "versions")), 2);
	assert_keys(json_array_get(json_object_get(root, "versions"), 0),
	    "lang status date file media_type charset sha256");
	assert_string_equal(text_at(json_array_get(json_object_get(root, "versions"), 0), "status"),
	    "working");
	assert_string_equal(text_at(json_array_get(json_object_get(root, "versions"), 1), "file"),
	    "bad\xEF\xBF\xBD.txt");
	row = json_array_get(json_object_get(root, "rows"), 1);
	assert_keys(row, "row address confidence confirmed cells beads findings");
	assert_keys(json_object_get(row, "cells"), "zh en");
	assert_keys(json_array_get(json_object_get(json_object_get(row, "cells"), "en"), 0),
	    "address label kind text");
	bead = json_array_get(json_object_get(row, "beads"), 1);
	assert_keys(bead, "confidence segments");
	assert_string_equal(json_string_value(json_array_get(
	    json_object_get(json_object_get(bead, "segments"), "en"), 1)), "To the \"end\".");
	assert_non_null(strstr(b.s, "\"confidence\":0.987,"));
	assert_int_equal(json_array_size(json_object_get(json_array_get(
	    json_object_get(root, "rows"), 2), "findings")), 2);
	assert_int_equal(json_array_size(json_object_get(root, "findings")), 1);
	json_decref(root);
	ccd_buffer_free(&b);
	ccd_concordance_free(c);
}

/* What a report says. */
static struct ccd_buffer
reported(const struct ccd_concordance *c, bool json)
{
	struct ccd_error err = { 0 };
	struct ccd_buffer b = { 0 };
	struct ccd_output *o = ccd_output_open(path, &err);

	assert_non_null(o);
	if (json)
		ccd_report_json(c, &findings, "a.xml", "en", o);
	else
		ccd_report_text(c, &findings, "a.xml", "en", false, o);
	assert_int_equal(ccd_output_commit(o, &err), 0);
	assert_int_equal(ccd_file_read(path, &b, &err), 0);
	return b;
}

static void
test_report_json(void **state)
{
	struct ccd_concordance *c = fx_concordance();
	struct ccd_buffer b = reported(c, true);

	(void)state;
	assert_string_equal(b.s,
	    "{\"rule\":\"Z99\",\"name\":\"test-rule\",\"level\":\"warning\",\"file\":\"a.xml\","
	    "\"address\":\"art5bis\",\"row\":1,\"versions\":[\"en\",\"zh\",\"ru\"],\"deviates\":[],"
	    "\"message\":\"Z99\",\"evidence\":{},\"fingerprint\":\"1111111111111111\","
	    "\"suppressed\":\"it is meant so\"}\n"
	    "{\"rule\":\"Z99\",\"name\":\"test-rule\",\"level\":\"error\",\"file\":\"a.xml\","
	    "\"address\":\"art5bis/a\",\"row\":2,\"versions\":[\"en\",\"zh\",\"ru\"],"
	    "\"deviates\":[\"zh\"],\"message\":\"Z99\",\"evidence\":{"
	    "\"en\":{\"text\":\"To comply\",\"start\":4,\"end\":13,\"value\":\"comply\"},"
	    "\"zh\":{\"text\":\"遵守\",\"start\":2,\"end\":4,\"value\":null},"
	    "\"ru\":{\"text\":null,\"start\":null,\"end\":null,\"value\":null}},"
	    "\"fingerprint\":\"2222222222222222\",\"suppressed\":null}\n"
	    "{\"rule\":\"Z99\",\"name\":\"test-rule\",\"level\":\"note\",\"file\":\"a.xml\","
	    "\"address\":\"art5bis/a\",\"row\":2,\"versions\":[\"en\",\"ru\"],\"deviates\":[],"
	    "\"message\":\"Z99\",\"evidence\":{},\"fingerprint\":\"3333333333333333\","
	    "\"suppressed\":null}\n"
	    "{\"rule\":\"Z99\",\"name\":\"test-rule\",\"level\":\"note\",\"file\":\"a.xml\","
	    "\"address\":\"\",\"row\":null,\"versions\":[\"en\"],\"deviates\":[],"
	    "\"message\":\"Z99\",\"evidence\":{},\"fingerprint\":\"4444444444444444\","
	    "\"suppressed\":null}\n");
	ccd_buffer_free(&b);
	ccd_concordance_free(c);
}

static void
test_report_text(void **state)
{
	struct ccd_concordance *c = fx_concordance();
	struct ccd_buffer b;

	(void)state;
	c->version[0].clause[3].text = "(a) To comply \x1b[2J; and this goes on and on for so "
	    "long that it cannot be shown on a line";
	b = reported(c, false);
	assert_string_equal(b.s,
	    "a.xml: Article 5 · art5bis\n"
	    "  Z99 test-rule [11111111]: Z99 (stays: it is meant so)\n"
	    "a.xml: Article 5 (a) · art5bis/a\n"
	    "  error Z99 test-rule [22222222]: Z99\n"
	    "    en  (a) To comply \xEF\xBF\xBD[2J; and this goes on and on for so long that…\n"
	    "            ^^^^^^^^^\n"
	    "    zh  ㈠ 遵守；报告。\n"
	    "           ^^^^\n"
	    "    ru  (nothing here)\n"
	    "  note Z99 test-rule [33333333]: Z99\n"
	    "a.xml\n"
	    "  note Z99 test-rule [44444444]: Z99\n"
	    "1 error, 0 warnings, 2 notes; 1 accepted\n");
	ccd_buffer_free(&b);
	ccd_concordance_free(c);
}

/* Evidence in the middle of a long text has the same room on both sides. */
static void
test_report_excerpt(void **state)
{
	static const struct ccd_evidence evidence[] = {
		{ .version = 0, .clause = 1, .start = 80, .end = 84 } };
	static const struct ccd_finding finding = { .rule = &rule, .row = 0, .address = "title",
		.versions = 1, .evidence = evidence, .nevidence = 1, .fingerprint = "" };
	struct ccd_concordance *c = fx_concordance();
	struct ccd_output *o = ccd_output_open(path, NULL);
	struct ccd_buffer b = { 0 };
	char text[161];

	(void)state;
	memset(text, 'a', 80);
	memset(text + 80, 'b', 80);
	text[160] = '\0';
	c->version[0].clause[1].text = text;
	ccd_report_text(c, &(struct ccd_findings){ .finding = &finding, .n = 1 }, "f", "en", true, o);
	assert_int_equal(ccd_output_commit(o, NULL), 0);
	assert_int_equal(ccd_file_read(path, &b, NULL), 0);
	assert_non_null(strstr(b.s, "\x1b[36mnote\x1b[0m Z99"));
	assert_non_null(strstr(b.s, "    en  …aaaaaaaaaaaaaaaaaaaaaaaaaaaa\x1b[1mbbbb\x1b[0m"
	    "bbbbbbbbbbbbbbbbbbbbbbbbbbbb…\n"
	    "                                     ^^^^\n"));
	ccd_buffer_free(&b);
	ccd_concordance_free(c);
}

/* ---- the table ------------------------------------------------------- */

static void
test_findings_of(void **state)
{
	static const struct { uint32_t row; size_t first, n; } cases[] = {
		{ 0, 0, 0 }, { 1, 0, 1 }, { 2, 1, 2 }, { 3, 3, 0 }, { CCD_NONE, 3, 1 } };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		size_t first;

		assert_int_equal(ccd_findings_of(&findings, cases[i].row, &first), cases[i].n);
		assert_int_equal(first, cases[i].first);
	}
}

static void
test_refusals(void **state)
{
	static const struct { const char *format, *languages, *message; } cases[] = {
		{ "rtf", NULL, "unknown format 'rtf'" },
		{ "links", NULL, "format 'links' takes 2 languages, not 3" },
		{ "text", "en,zh", "format 'text' takes 1 language, not 2" },
		{ "csv", "en,fr", "no version in language 'fr'" },
	};
	struct ccd_concordance *c = fx_concordance();

	(void)state;
	unlink(path);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct ccd_write_options options = { .format = cases[i].format,
			.languages = cases[i].languages };
		struct ccd_error err = { 0 };

		assert_int_equal(ccd_write(c, NULL, path, &options, &err), -1);
		assert_string_equal(err.message, cases[i].message);
		assert_int_not_equal(access(path, F_OK), 0);
	}
	for (size_t i = 0; ccd_writer_at(i) != NULL; i++)
		assert_ptr_equal(ccd_writer_find(ccd_writer_at(i)->name), ccd_writer_at(i));
	ccd_concordance_free(c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_csv),
		cmocka_unit_test(test_tsv),
		cmocka_unit_test(test_csv_neutralises),
		cmocka_unit_test(test_text),
		cmocka_unit_test(test_links),
		cmocka_unit_test(test_links_leftover),
		cmocka_unit_test(test_links_lines),
		cmocka_unit_test(test_json),
		cmocka_unit_test(test_report_json),
		cmocka_unit_test(test_report_text),
		cmocka_unit_test(test_report_excerpt),
		cmocka_unit_test(test_findings_of),
		cmocka_unit_test(test_refusals),
	};

	return cmocka_run_group_tests_name("write", tests, make_folder, remove_folder);
}
