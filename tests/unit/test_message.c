/* The words of the interface: the three tables agree, every pattern is sound. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <unicode/umsg.h>
#include <unicode/ustring.h>

#include "base/arena.h"
#include "text/message.h"

extern const struct ccd_message ccd_messages_en[], ccd_messages_zh[], ccd_messages_ru[];

static const struct {
	const char *interface;
	const struct ccd_message *messages;
} tables[] = {
	{ "en", ccd_messages_en }, { "zh", ccd_messages_zh }, { "ru", ccd_messages_ru },
};

enum { TABLES = sizeof tables / sizeof *tables };

static const char *
find_pattern(const struct ccd_message *messages, const char *key)
{
	for (; messages->key != NULL; messages++)
		if (strcmp(messages->key, key) == 0)
			return messages->pattern;
	return NULL;
}

/* The arguments of a pattern as a set: bit i for {i}. */
static unsigned
arguments(const char *pattern)
{
	unsigned set = 0;

	for (const char *p = pattern; (p = strchr(p, '{')) != NULL; p++)
		if (p[1] >= '0' && p[1] <= '9' && (p[2] == '}' || p[2] == ','))
			set |= 1U << (p[1] - '0');
	return set;
}

static void
test_same_keys(void **state)
{
	(void)state;
	for (size_t t = 0; t < TABLES; t++)
		for (const struct ccd_message *m = tables[t].messages; m->key != NULL; m++)
			for (size_t u = 0; u < TABLES; u++)
				if (find_pattern(tables[u].messages, m->key) == NULL)
					fail_msg("%s is in %s and not in %s", m->key,
					    tables[t].interface, tables[u].interface);
}

static void
test_keys_stand_once(void **state)
{
	(void)state;
	for (size_t t = 0; t < TABLES; t++)
		for (const struct ccd_message *m = tables[t].messages; m->key != NULL; m++)
			if (find_pattern(tables[t].messages, m->key) != m->pattern)
				fail_msg("%s stands twice in %s", m->key, tables[t].interface);
}

static void
test_same_arguments(void **state)
{
	(void)state;
	for (const struct ccd_message *m = ccd_messages_en; m->key != NULL; m++) {
		unsigned set = arguments(m->pattern);

		if (set > 15)
			fail_msg("%s has more than four arguments", m->key);
		for (size_t t = 1; t < TABLES; t++)
			if (arguments(find_pattern(tables[t].messages, m->key)) != set)
				fail_msg("%s has other arguments in %s", m->key,
				    tables[t].interface);
	}
}

/* PATTERN with the arguments that list languages as plain ones, for ICU. */
static void
plain_arguments(const char *pattern, char *out)
{
	static const char *const forms[] = { ",texts}", ",in}", ",of}" };

	while (*pattern != '\0') {
		for (size_t i = 0; i < 3; i++)
			if (strncmp(pattern, forms[i], strlen(forms[i])) == 0) {
				pattern += strlen(forms[i]) - 1;
				out[-1] = '9';
			}
		*out++ = *pattern++;
	}
	*out = '\0';
}

static void
test_patterns_parse(void **state)
{
	(void)state;
	for (size_t t = 0; t < TABLES; t++)
		for (const struct ccd_message *m = tables[t].messages; m->key != NULL; m++) {
			UErrorCode status = U_ZERO_ERROR;
			char plain[4096];
			UChar u[4096];
			UMessageFormat *f;

			assert_true(*m->pattern != '\0');
			plain_arguments(m->pattern, plain);
			u_strFromUTF8(u, 4096, NULL, plain, -1, &status);
			f = umsg_open(u, -1, tables[t].interface, NULL, &status);
			umsg_close(f);
			if (U_FAILURE(status))
				fail_msg("%s in %s: %s", m->key, tables[t].interface,
				    u_errorName(status));
		}
}

/* A single apostrophe swallows the argument behind it; every argument that is a
 * text must show. */
static void
test_arguments_show(void **state)
{
	static const char *const arg[4] = { "4711", "4712", "4713", "4714" };
	struct ccd_arena *a = ccd_arena_new();

	(void)state;
	for (size_t t = 0; t < TABLES; t++)
		for (const struct ccd_message *m = tables[t].messages; m->key != NULL; m++) {
			const char *words = ccd_say(a, tables[t].interface, m->key, arg);

			for (unsigned i = 0; i < 4; i++) {
				char plain[4] = { '{', (char)('0' + i), '}', '\0' };

				if (strstr(m->pattern, plain) != NULL &&
				    strstr(words, arg[i]) == NULL)
					fail_msg("%s in %s loses %s", m->key,
					    tables[t].interface, plain);
			}
			if (strpbrk(m->pattern, "'") == NULL && strpbrk(words, "{}") != NULL)
				fail_msg("%s in %s: %s", m->key, tables[t].interface, words);
		}
	ccd_arena_free(a);
}

static void
test_interface(void **state)
{
	static const char *const cases[][2] = {
		{ "en", "en" }, { "zh", "zh" }, { "ru", "ru" }, { "ru_RU.UTF-8", "ru" },
		{ "zh-Hant", "zh" }, { "ZH_TW", "zh" }, { "zh.UTF-8", "zh" }, { "ru@euro", "ru" },
		{ "fr_FR.UTF-8", "en" }, { "C", "en" }, { "", "en" }, { "zho", "en" },
		{ "run", "en" }, { "r", "en" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_string_equal(ccd_interface(cases[i][0]), cases[i][1]);
	assert_string_equal(ccd_interface(NULL), "en");
}

static void
test_words(void **state)
{
	static const struct {
		const char *interface, *key, *arg[4], *words;
	} cases[] = {
		{ "en", "report.warning", { NULL }, "warning" },
		{ "zh", "report.warning", { NULL }, "警告" },
		{ "fr", "report.warning", { NULL }, "warning" },
		{ "en", "no.such.key", { NULL }, "no.such.key" },
		{ "ru", "no {0} key", { "x" }, "no {0} key" },
		{ "en", "report.deviates", { "zh, ru" }, "deviates: the Chinese and Russian texts" },
		{ "zh", "report.deviates", { "en, ru" }, "有别于其他文本的是：英文本和俄文本" },
		{ "ru", "say.has", { "en, zh, fr", "6" },
			"в английском, китайском и французском текстах — 6" },
		{ "ru", "X03", { "a", "zh-Hant" },
			"В слове «a» китайского (традиционное письмо) текста смешаны похожие латинские и "
			"кириллические буквы." },
		{ "ru", "say.has", { "hi", "6" }, "в тексте на языке хинди — 6" },
		{ "en", "say.has", { "en", "6" }, "the English text has 6" },
		{ "en", "say.has", { "en, ru", "6" }, "the English and Russian texts have 6" },
		{ "en", "report.profile", { NULL }, "profile: " },
		{ "en", "report.profile", { "{0} ' '' {" }, "profile: {0} ' '' {" },
		{ "en", "report.profile", { "a\xff" "b" }, "profile: a\xef\xbf\xbd" "b" },
		{ "en", "report.summary", { "1", "2", "1", "0" },
			"1 error, 2 warnings, 1 note; 0 accepted" },
		{ "zh", "report.summary", { "1", "2", "21", "0" },
			"21个错误，2个警告，1个提示；保留原文0个" },
		{ "zh", "S01", { "第五条", "en", "zh, ru", "" }, "英文本缺少“第五条”。" },
		{ "en", "help.more", { NULL },
			"'concordat help COMMAND' tells more; the manual is concordat(1)." },
	};
	struct ccd_arena *a = ccd_arena_new();

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_string_equal(ccd_say(a, cases[i].interface, cases[i].key, cases[i].arg),
		    cases[i].words);
	ccd_arena_free(a);
}

static void
test_long_argument(void **state)
{
	struct ccd_arena *a = ccd_arena_new();
	char *s = ccd_arena_alloc(a, 30001);
	const char *arg[4] = { s };

	(void)state;
	for (size_t i = 0; i < 30000; i += 3)
		memcpy(s + i, "中", 3);
	assert_int_equal(strlen(ccd_say(a, "en", "report.profile", arg)), 30009);
	ccd_arena_free(a);
}

static void
test_language_names(void **state)
{
	static const char *const cases[][2] = {
		{ "en", "English" }, { "zh", "中文" }, { "ru", "Русский" }, { "fr", "Français" },
		{ "ar", "العربية" }, { "zh-Hant", "中文（繁體）" }, { "qaa", "qaa" },
	};
	struct ccd_arena *a = ccd_arena_new();

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_string_equal(ccd_language_name(a, cases[i][0]), cases[i][1]);
	ccd_arena_free(a);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_same_keys),
		cmocka_unit_test(test_keys_stand_once),
		cmocka_unit_test(test_same_arguments),
		cmocka_unit_test(test_patterns_parse),
		cmocka_unit_test(test_arguments_show),
		cmocka_unit_test(test_interface),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_long_argument),
		cmocka_unit_test(test_language_names),
	};

	return cmocka_run_group_tests_name("message", tests, NULL, NULL);
}
