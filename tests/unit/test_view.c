/* The table in the terminal: whole screens, and that every line fits. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#define FOLDER_FILE "out"
#include "folder_fixture.h"
#include "base/buffer.h"
#include "base/file.h"
#include "text/utf8.h"
#include "view/view.h"
#include "view_fixture.h"

/* Most options are left out. */
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

static const uint32_t all[] = { 0, 1, 2 };

/* What is shown of C. */
static struct ccd_buffer
shown(const struct ccd_concordance *c, const struct ccd_findings *findings,
    const struct ccd_view_options *options)
{
	struct ccd_error err = { 0 };
	struct ccd_buffer b = { 0 };
	struct ccd_output *o = ccd_output_open(path, &err);

	if (ccd_view(c, findings, options, o, &err) < 0)
		fail_msg("%s", err.message);
	assert_int_equal(ccd_output_commit(o, &err), 0);
	assert_int_equal(ccd_file_read(path, &b, &err), 0);
	return b;
}

static void
assert_shown(const struct ccd_view_options *options, const char *wanted)
{
	struct ccd_concordance *c = fx_view();
	struct ccd_buffer b = shown(c, &fx_findings, options);

	assert_string_equal(b.s, wanted);
	ccd_buffer_free(&b);
	ccd_concordance_free(c);
}

static void
test_columns(void **state)
{
	(void)state;
	assert_shown(&(struct ccd_view_options){ .order = all, .norder = 3, .width = 80,
		.interface = "en" },
		"          │ English               │ 中文                  │ Русский\n"
		"          │ original              │ working translation   │\n"
		"──────────┼───────────────────────┼───────────────────────┼─────────────────────\n"
		"title     │ Rules & <Regulations> │ 规则                  │ Правила\n"
		"          │                       │                       │\n"
		"art5bis   │ Article 5 bis         │ 第五条之一 义务。持续 │ Статья 5 бис\n"
		"          │ Duties. They last.    │ 到底。                │ Обязанности. Они\n"
		"          │ To the \"end\".         │                       │ длятся. До конца.\n"
		"          │                       │                       │\n"
		"art5bis/a │ (a) To comply;        │ ㈠ 遵守；报告。       │ а) соблюдать;\n"
		"50%       │ (b) To report.        │                       │ б) сообщать.\n"
		"           ▲ warning  S03 Merged units\n"
		"                      In the Chinese text (a), (b) is joined to what the other\n"
		"                      texts keep apart.\n"
		"           ✗ error    N02 Different number\n"
		"                      The English text has To comply; the Chinese text has 遵守\n"
		"                      (60); the Russian text has none.\n"
		"          │                       │                       │\n"
		"art50     │ Article 50            │ (nothing here)        │ Статья 50\n"
		"          │                       │                       │\n"
		"           ○ note     N02 Different number\n"
		"                      The English text has 1; the Chinese text has 2.\n"
		"──────────┼───────────────────────┼───────────────────────┼─────────────────────\n"
		"1 error, 1 warning, 1 note; 1 accepted\n"
		"中文: working translation, neither an original nor an official text\n");
}

static void
test_stacked(void **state)
{
	(void)state;
	assert_shown(&(struct ccd_view_options){ .order = all, .norder = 3, .width = 60,
		.interface = "zh" },
		"           en  English · 原文\n"
		"           zh  中文 · 工作译本\n"
		"           ru  Русский\n"
		"────────────────────────────────────────────────────────────\n"
		"title      en  Rules & <Regulations>\n"
		"           zh  规则\n"
		"           ru  Правила\n"
		"\n"
		"art5bis    en  Article 5 bis  Duties. They last.  To the\n"
		"               \"end\".\n"
		"           zh  第五条之一 义务。持续到底。\n"
		"           ru  Статья 5 бис Обязанности. Они длятся. До\n"
		"               конца.\n"
		"\n"
		"art5bis/a  en  (a) To comply;\n"
		"50%            (b) To report.\n"
		"           zh  ㈠ 遵守；报告。\n"
		"           ru  а) соблюдать;\n"
		"               б) сообщать.\n"
		"           ▲ 警告  S03 条款合并\n"
		"                   中文本将“(a), (b)”与其他文本分列的条款合\n"
		"                   为一条。\n"
		"           ✗ 错误  N02 数字不同\n"
		"                   英文本为To comply；中文本为遵守；俄文本没\n"
		"                   有。\n"
		"\n"
		"art50      en  Article 50\n"
		"           zh  （此处无内容）\n"
		"           ru  Статья 50\n"
		"\n"
		"           ○ 提示  N02 数字不同\n"
		"                   英文本为1；中文本为2。\n"
		"────────────────────────────────────────────────────────────\n"
		"1个错误，1个警告，1个提示；保留原文1个\n"
		"中文：工作译本，既非原文，也非正式译本\n");
}

static void
test_two_columns(void **state)
{
	static const uint32_t order[] = { 1, 0 };

	(void)state;
	assert_shown(&(struct ccd_view_options){ .order = order, .norder = 2, .width = 60,
		.interface = "en", .clause = "art5bis", .findings_only = true },
		"          │ 中文                    │ English\n"
		"          │ working translation     │ original\n"
		"──────────┼─────────────────────────┼───────────────────────\n"
		"art5bis/a │ ㈠ 遵守；报告。         │ (a) To comply;\n"
		"50%       │                         │ (b) To report.\n"
		"           ▲ warning  S03 Merged units\n"
		"                      In the Chinese text (a), (b) is joined\n"
		"                      to what the other texts keep apart.\n"
		"           ✗ error    N02 Different number\n"
		"                      The English text has To comply; the\n"
		"                      Chinese text has 遵守 (60); the\n"
		"                      Russian text has none.\n"
		"          │                         │\n"
		"──────────┼─────────────────────────┼───────────────────────\n"
		"1 error, 1 warning, 0 notes; 0 accepted\n"
		"中文: working translation, neither an original nor an\n"
		"official text\n");
}

static void
test_clause(void **state)
{
	(void)state;
	assert_shown(&(struct ccd_view_options){ .order = all, .norder = 3, .width = 80,
		.interface = "ru", .clause = "art50" },
		"          │ English               │ 中文                  │ Русский\n"
		"          │ подлинник             │ рабочий перевод       │\n"
		"──────────┼───────────────────────┼───────────────────────┼─────────────────────\n"
		"art50     │ Article 50            │ (здесь ничего нет)    │ Статья 50\n"
		"          │                       │                       │\n"
		"──────────┼───────────────────────┼───────────────────────┼─────────────────────\n"
		"0 ошибок, 0 предупреждений, 0 примечаний; оставлено: 0\n"
		"中文: рабочий перевод, не подлинник и не официальный текст\n");
}

static void
test_colour(void **state)
{
	static const uint32_t order[] = { 1, 0 };

	(void)state;
	assert_shown(&(struct ccd_view_options){ .order = order, .norder = 2, .width = 60,
		.interface = "en", .clause = "art5bis/a", .colour = true },
		"          \x1b[2m│\x1b[0m \x1b[1m中文\x1b[0m"
		    "                    \x1b[2m│\x1b[0m \x1b[1mEnglish\x1b[0m\n"
		"          \x1b[2m│\x1b[0m \x1b[33mworking translation\x1b[0m"
		    "     \x1b[2m│\x1b[0m \x1b[2moriginal\x1b[0m\n"
		"\x1b[2m──────────\x1b[0m\x1b[2m┼─────────────────────────\x1b[0m"
		    "\x1b[2m┼───────────────────────\x1b[0m\n"
		"\x1b[2mart5bis/a\x1b[0m \x1b[2m│\x1b[0m ㈠ \x1b[4;31m遵守\x1b[0m；报告。         \x1b[2m│\x1b[0m"
		    " (a) \x1b[4;31mTo comply\x1b[0m;\n"
		"\x1b[2m50%\x1b[0m       \x1b[2m│\x1b[0m"
		    "                         \x1b[2m│\x1b[0m (b) To report.\n"
		"           \x1b[33m▲ warning\x1b[0m  S03 Merged units\n"
		"                      In the Chinese text (a), (b) is joined\n"
		"                      to what the other texts keep apart.\n"
		"           \x1b[31m✗ error\x1b[0m    N02 Different number\n"
		"                      The English text has To comply; the\n"
		"                      Chinese text has 遵守 (60); the\n"
		"                      Russian text has none.\n"
		"          \x1b[2m│\x1b[0m                         \x1b[2m│\x1b[0m\n"
		"\x1b[2m──────────\x1b[0m\x1b[2m┼─────────────────────────\x1b[0m"
		    "\x1b[2m┼───────────────────────\x1b[0m\n"
		"1 error, 1 warning, 0 notes; 0 accepted\n"
		"中文: working translation, neither an original nor an\n"
		"official text\n");
}

static void
test_unknown_clause(void **state)
{
	static const char *const cases[][2] = {
		{ "art5", "no clause 'art5'; the nearest is 'art50'" },
		{ "Art5ter", "no clause 'Art5ter'; the nearest is 'art5bis'" },
		{ "art5bis/", "no clause 'art5bis/'; the nearest is 'art5bis/a'" },
		{ "art5bis/c", "no clause 'art5bis/c'; the nearest is 'art5bis/a'" },
		{ "\x1b[2J", "no clause '\xef\xbf\xbd[2J'; the nearest is 'title'" },
		{ "", "no clause ''; the nearest is 'title'" },
	};
	struct ccd_concordance *c = fx_view();

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct ccd_view_options options = { .order = all, .norder = 3, .width = 80,
			.interface = "en", .clause = cases[i][0] };
		struct ccd_error err = { 0 };
		struct ccd_output *o = ccd_output_open(path, &err);

		assert_int_equal(ccd_view(c, NULL, &options, o, &err), -1);
		assert_int_equal(err.code, CCD_EUSAGE);
		assert_string_equal(err.message, cases[i][1]);
		ccd_output_abort(o);
	}
	ccd_concordance_free(c);
}

/* No line of B is wider than WIDTH, none ends in a blank, none has a control. */
static void
assert_fits(const struct ccd_buffer *b, size_t width)
{
	for (const char *line = b->s, *end; *line != '\0'; line = end + 1) {
		size_t n;

		assert_non_null(end = strchr(line, '\n'));
		n = (size_t)(end - line);
		if (ccd_text_width(line, n) > width)
			fail_msg("%zu columns, not %zu: %.*s", ccd_text_width(line, n), width,
			    (int)n, line);
		assert_true(n == 0 || line[n - 1] != ' ');
		for (size_t i = 0; i < n; ) {
			int32_t ch = ccd_utf8_next(line, n, &i);

			assert_true(ch >= 0x20 && (ch < 0x7f || ch > 0x9f));
			assert_true((ch < 0x202a || ch > 0x202e) && (ch < 0x2066 || ch > 0x2069));
		}
	}
}

static void
test_every_width_fits(void **state)
{
	struct ccd_concordance *c = fx_view(), *hostile = fx_hostile();

	(void)state;
	for (size_t width = 60; width < 200; width += width < 100 ? 1 : 9)
		for (size_t i = 0; i < 3; i++) {
			static const char *const interfaces[] = { "en", "zh", "ru" };
			struct ccd_view_options options = { .order = all, .norder = 3,
				.width = width, .interface = interfaces[i] };
			struct ccd_buffer b = shown(c, &fx_findings, &options);

			assert_fits(&b, width);
			ccd_buffer_free(&b);
			options.norder = 2;
			b = shown(hostile, &fx_hostile_findings, &options);
			assert_fits(&b, width);
			ccd_buffer_free(&b);
		}
	ccd_concordance_free(c);
	ccd_concordance_free(hostile);
}

static void
test_many_languages(void **state)
{
	struct ccd_concordance *c = ccd_concordance_new();
	uint32_t order[CCD_MAX_VERSIONS];
	const char *cells[CCD_MAX_VERSIONS];
	struct ccd_buffer b;

	(void)state;
	for (uint32_t v = 0; v < CCD_MAX_VERSIONS; v++) {
		fx_version(c, v % 2 ? "zh-Hant-HK-x-variant" : "en", v % 2 ? fx_zh : fx_en, 3);
		order[v] = v;
		cells[v] = v % 3 ? "2" : "";
	}
	fx_row(c, 0.1, cells);
	for (size_t width = 60; width <= 1500; width += 480) {
		b = shown(c, NULL, &(struct ccd_view_options){ .order = order, .width = width,
			.norder = CCD_MAX_VERSIONS, .interface = "en" });
		assert_fits(&b, width);
		ccd_buffer_free(&b);
	}
	ccd_concordance_free(c);
}

static void
test_working_is_said_twice(void **state)
{
	static const uint32_t without[] = { 0, 2 };
	struct ccd_concordance *c = fx_view();
	struct ccd_view_options options = { .order = all, .norder = 3, .width = 120,
		.interface = "en" };
	struct ccd_buffer b = shown(c, NULL, &options);
	const char *first = strstr(b.s, "working translation");

	(void)state;
	assert_non_null(first);
	assert_non_null(strstr(first + 1, "中文: working translation"));
	ccd_buffer_free(&b);
	options.order = without;
	options.norder = 2;
	b = shown(c, NULL, &options);
	assert_null(strstr(b.s, "working"));
	ccd_buffer_free(&b);
	ccd_concordance_free(c);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_columns),
		cmocka_unit_test(test_stacked),
		cmocka_unit_test(test_two_columns),
		cmocka_unit_test(test_clause),
		cmocka_unit_test(test_colour),
		cmocka_unit_test(test_unknown_clause),
		cmocka_unit_test(test_every_width_fits),
		cmocka_unit_test(test_many_languages),
		cmocka_unit_test(test_working_is_said_twice),
	};

	return cmocka_run_group_tests_name("view", tests, make_folder, remove_folder);
}
