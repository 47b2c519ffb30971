#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buffer.h"
#include "base/file.h"
#include "lang/lang.h"

#define LENGTH(array) (sizeof (array) / sizeof *(array))

static void
test_find(void **state)
{
	(void)state;
	for (size_t i = 0; ccd_lang_at(i) != NULL; i++) {
		assert_ptr_equal(ccd_lang_find(ccd_lang_at(i)->tag), ccd_lang_at(i));
		assert_true(i < 100);
	}
	assert_string_equal(ccd_lang_find("zh-Hant")->tag, "zh");
	assert_string_equal(ccd_lang_find("ZH_cn")->tag, "zh");
	assert_string_equal(ccd_lang_find("en")->name, "English");
	assert_null(ccd_lang_find("haw"));
	assert_null(ccd_lang_find("e"));
	assert_null(ccd_lang_find("eng"));
	assert_null(ccd_lang_find(""));
	assert_null(ccd_lang_find(NULL));
	assert_string_equal(ccd_lang_of("ru-RU")->tag, "ru");
	assert_string_equal(ccd_lang_of("haw")->tag, "und");
	assert_null(ccd_lang_of("haw")->abbreviations);
	assert_string_equal(ccd_lang_of(NULL)->tag, "und");
}

/* Every list that a declared capability needs is there. */
static void
test_complete(void **state)
{
	(void)state;
	for (size_t i = 0; ccd_lang_at(i) != NULL; i++) {
		const struct ccd_lang *l = ccd_lang_at(i);
		const struct { unsigned bit; const void *list[9]; size_t n; } needs[] = {
			{ CCD_READS_LABELS, { l->unit_words, l->annex, l->preamble, l->contents }, 4 },
			{ CCD_READS_NUMBERS, { l->magnitudes, l->han ? "" : (const void *)l->percent,
			    l->han ? "" : (const void *)l->fractions, l->within }, 4 },
			{ CCD_READS_DATES, { l->date_signs ? "" : (const void *)l->months, l->clock }, 2 },
			{ CCD_READS_REFERENCES, { l->citation, l->citation ? l->citation->levels : NULL,
			    l->citation ? l->citation->and : NULL, l->citation ? l->citation->to : NULL,
			    l->citation ? l->citation->this : NULL, l->citation ? l->citation->other : NULL,
			    l->citation ? l->citation->none : NULL,
			    l->citation ? l->citation->pointing : NULL }, 8 },
			{ CCD_READS_UNITS, { l->quantity, l->quantity ? l->quantity->behind : NULL,
			    l->quantity ? l->quantity->bounds : NULL,
			    l->quantity ? l->quantity->bounds_behind : NULL,
			    l->quantity ? l->quantity->denials : NULL, l->quantity ? l->quantity->to : NULL,
			    l->quantity ? l->quantity->and : NULL, l->quantity ? l->quantity->pair : NULL,
			    l->quantity ? l->quantity->weekdays : NULL }, 9 },
			{ CCD_READS_TERMS, { l->definition, l->definition ? l->definition->verbs : NULL,
			    l->definition ? l->definition->wide : NULL,
			    l->definition ? l->definition->shorten : NULL }, 4 },
			{ CCD_READS_MODALITY, { l->modals, l->negations, l->links }, 3 },
			{ CCD_READS_NAMES, { l->names, l->name_words, l->name_links }, 3 },
		};

		assert_true(l->reads != 0 && l->name[0] != '\0' && strlen(l->script) == 4);
		for (size_t k = 0; k < LENGTH(needs); k++)
			for (size_t n = 0; (l->reads & needs[k].bit) != 0 && n < needs[k].n; n++)
				if (needs[k].list[n] == NULL)
					fail_msg("%s: list %zu of capability %u is missing", l->tag, n + 1,
					    needs[k].bit);
	}
}

/* A tag or file name and what comes of it; NULL: nothing. */
static const struct pair {
	const char *given, *tag;
} tags[] = {
	{ "en", "en" }, { "ZH-hANT", "zh-Hant" }, { "zh-cn", "zh-CN" }, { "rus", "ru" },
	{ "cmn", "zh" }, { "cmn-hans", "zh-Hans" }, { "fra", "fr" }, { "fre", "fr" },
	{ "sr-latn-rs", "sr-Latn-RS" }, { "haw", "haw" }, { "en-x-draft", "en-x-draft" },
	{ "", NULL }, { NULL, NULL }, { "e", NULL }, { "xx", NULL }, { "english", NULL },
	{ "und", NULL }, { "mul", NULL }, { "zxx", NULL }, { "en-", NULL }, { "en--us", NULL },
	{ "zh_CN", NULL }, { "a b", NULL }, { "x-foo", NULL }, { "日本", NULL },
	{ "en-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd-eeeeeeee-ffffffff-gggggggg-hhhh", NULL },
}, names[] = {
	{ "x.zh.txt", "zh" }, { "zh.txt", "zh" }, { "dir.fr/x.txt", NULL },
	{ "dir/ru.md", "ru" }, { "udhr.cmn_hans.utf8.txt", "zh-Hans" },
	{ "udhr.eng.utf8.txt", "en" }, { "udhr.rus.koi8-r.txt", "ru" },
	{ "udhr.rus.utf-16le-nobom.txt", "ru" }, { "udhr.cmn_hant.excerpt.big5.txt", "zh-Hant" },
	{ "udhr.eng.utf8.cr.txt", "en" }, { "by_4.0.zh-Hans.html", "zh-Hans" },
	{ "by_4.0.en.html", "en" }, { "by_4.0.ru.html", "ru" }, { "a_en.txt", "en" },
	{ "x_zh_CN.txt", "zh-CN" }, { "zh-Hant.txt", "zh-Hant" }, { "eng.html", "en" },
	{ "cmn_hans.html", "zh-Hans" }, { "code_of_conduct.zh-cn.md", "zh-CN" },
	{ "code_of_conduct.fr.md", "fr" }, { "firefox_cloud_services_tos.zh-CN.html", "zh-CN" },
	{ "openchain-1.2.en.docx", "en" }, { "ntrex-dev.en", "en" }, { "x.it.txt", "it" },
	{ "X.EN.TXT", "en" }, { "law.pt-BR.txt", "pt-BR" }, { "ru", "ru" },
	{ "in.txt", NULL }, { "no.md", NULL }, { "is", NULL }, { "is.txt", NULL },
	{ "letter.txt", NULL }, { "readme.md", NULL }, { "log.in.txt", NULL },
	{ "log_in.txt", NULL }, { "read.me", NULL }, { "what.is.new.txt", NULL },
	{ "part_is_final.txt", NULL }, { "article_no_5.txt", NULL }, { "law.txt", NULL },
	{ "act.final.docx", NULL }, { "v1.2.txt", NULL }, { "english.txt", NULL },
	{ "", NULL }, { "-", NULL }, { ".txt", NULL }, { "..", NULL }, { "x.", NULL },
	{ "new.txt", NULL }, { "annex.ii.txt", NULL }, { "man.txt", NULL },
	{ "x.en-US-draft.txt", NULL }, { "x_.txt", NULL }, { "_en.txt", "en" },
};

static void
test_valid(void **state)
{
	const struct pair *p = *state;
	char tag[64] = "";

	assert_int_equal(ccd_lang_valid(p->given, tag, sizeof tag), p->tag != NULL);
	assert_int_equal(ccd_lang_valid(p->given, NULL, 0), p->tag != NULL);
	if (p->tag != NULL)
		assert_string_equal(tag, p->tag);
}

static void
test_name(void **state)
{
	const struct pair *p = *state;
	char tag[64] = "";
	bool found = ccd_lang_from_name(p->given, tag, sizeof tag);

	if (found != (p->tag != NULL))
		fail_msg("%s gives %s", p->given, found ? tag : "nothing");
	if (found)
		assert_string_equal(tag, p->tag);
}

static const struct pair texts[] = {
	{ "Everyone has the right to life, liberty and the security of person.", "en" },
	{ "Все люди рождаются свободными и равными в своем достоинстве и правах.", "ru" },
	{ "人人生而自由，在尊严和权利上一律平等。", "zh" },
	{ "第三條 人人有權享有生命、自由和人身安全 (Article 3 of the UDHR)。", "zh" },
	{ "Tous les êtres humains naissent libres et égaux en dignité et en droits.", NULL },
	{ "Alle Menschen sind frei und gleich an Würde und Rechten geboren.", NULL },
	{ "Alle mensen worden vrij en gelijk in waardigheid en rechten geboren, of niet.", NULL },
	{ "Všichni lidé rodí se svobodní a sobě rovní co do důstojnosti a práv.", NULL },
	{ "Всі люди народжуються вільними і рівними у своїй гідності та правах.", NULL },
	{ "Всички хора се раждат свободни и равни по достойнство и права.", NULL },
	{ "Сва људска бића рађају се слободна и једнака у достојанству и правима.", NULL },
	{ "Барлық адамдар тумысынан азат және қадір-қасиеті мен құқықтары тең.", NULL },
	{ "すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。", NULL },
	{ "모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다.", NULL },
	{ "يولد جميع الناس أحرارا متساوين في الكرامة والحقوق.", NULL },
	{ "", NULL }, { "1. 2. 3.", NULL }, { "Article 1", NULL },
};

static void
test_text(void **state)
{
	const struct pair *p = *state;
	const struct ccd_lang *lang = ccd_lang_detect(p->given, strlen(p->given));

	if (p->tag == NULL)
		assert_null(lang);
	else
		assert_string_equal(lang != NULL ? lang->tag : "", p->tag);
}

/* Languages that are alone in their script, and what is of none or of several. */
static void
test_tell(void **state)
{
	static const struct pair cases[] = {
		{ "Все люди рождаются свободными и равными.", "ru" },
		{ "この灯台は夜に開かれ、朝に閉じられる。", "ja" }, { "灯台規則 (1) ノ", "ja" },
		{ "등대는 밤에 열린다.", "ko" }, { "第1條 이 법은 燈臺에 적용한다.", "ko" },
		{ "Ο φάρος ανάβει τη νύχτα.", "el" }, { "המגדלור דולק בלילה.", "he" },
		{ "ประภาคารเปิดตอนกลางคืน", "th" }, { "Φάρος (lighthouse, phare)", NULL },
		{ "المنارة تضيء ليلا.", NULL }, { "12 § 3", NULL }, { "", NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const char *tag = ccd_lang_tell(cases[i].given, strlen(cases[i].given));

		if (cases[i].tag == NULL)
			assert_null(tag);
		else
			assert_string_equal(tag != NULL ? tag : "", cases[i].tag);
	}
}

static const struct pair documents[] = {
	{ "encodings/udhr.eng.utf8.txt", "en" }, { "encodings/udhr.rus.utf8.txt", "ru" },
	{ "encodings/udhr.cmn_hans.utf8.txt", "zh" }, { "ntrex-dev/ntrex-dev.en", "en" },
	{ "ntrex-dev/ntrex-dev.ru", "ru" }, { "ntrex-dev/ntrex-dev.zh", "zh" },
	{ "contributor-covenant-2.0/code_of_conduct.fr.md", NULL },
	{ "contributor-covenant-2.0/code_of_conduct.en.md", "en" },
	{ "contributor-covenant-2.0/code_of_conduct.ru.md", "ru" },
	{ "contributor-covenant-2.0/code_of_conduct.zh-cn.md", "zh" },
	{ "mozilla-terms/firefox_cloud_services_tos.zh-CN.md", "zh" },
	{ "openchain-1.2/openchain-1.2.en.md", "en" },
};

static void
test_document(void **state)
{
	const struct pair *p = *state;
	const char *corpora = getenv("CONCORDAT_CORPORA");
	struct ccd_buffer b = { 0 };
	const struct ccd_lang *lang;
	char path[1024];

	snprintf(path, sizeof path, "%s/%s", corpora != NULL ? corpora : "../shared/corpora", p->given);
	if (ccd_file_read(path, &b, NULL) < 0) {
		print_message("no %s\n", path);
		skip();
	}
	lang = ccd_lang_detect(b.s, b.n);
	assert_string_equal(lang != NULL ? lang->tag : "", p->tag != NULL ? p->tag : "");
	ccd_buffer_free(&b);
}

static void
test_untranslated(void **state)
{
	static const struct { const char *tag, *text, *read_as; } rows[] = {
		{ "ru", "January 2021", "en" }, { "ru", "Январь 2021", "ru" }, { "ru", "2021", "ru" },
		{ "ru", "пакет apt-get", "ru" }, { "zh", "apt-get 1.0", "en" }, { "zh", "第1条", "zh" },
		{ "zh-Hant", "條", "zh" }, { "en", "Январь", "en" }, { "ru", "", "ru" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_string_equal(ccd_lang_for(rows[i].tag, rows[i].text, strlen(rows[i].text))->tag,
		    rows[i].read_as);
}

static void
test_direction(void **state)
{
	(void)state;
	assert_string_equal(ccd_lang_direction("ar"), "rtl");
	assert_string_equal(ccd_lang_direction("fa-IR"), "rtl");
	assert_string_equal(ccd_lang_direction("az-Arab"), "rtl");
	assert_string_equal(ccd_lang_direction("zh-Hant"), "ltr");
	assert_string_equal(ccd_lang_direction("en"), "ltr");
	assert_string_equal(ccd_lang_direction("no such tag"), "ltr");
}

static void
test_locale(void **state)
{
	static const struct { const char *tag, *language, *script, *region; bool east; } cases[] = {
		{ "zh", "zh", "Hans", "CN", true }, { "zh-Hant", "zh", "Hant", "TW", true },
		{ "zh-HK", "zh", "Hant", "HK", true }, { "ja", "ja", "Jpan", "JP", true },
		{ "ru", "ru", "Cyrl", "RU", false }, { "ar", "ar", "Arab", "EG", false },
		{ "pt-PT", "pt", "Latn", "PT", false }, { "no such tag", "", "", "", false },
	};
	struct ccd_locale l;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		ccd_lang_locale(cases[i].tag, &l);
		assert_string_equal(l.language, cases[i].language);
		assert_string_equal(l.script, cases[i].script);
		assert_string_equal(l.region, cases[i].region);
		assert_int_equal(ccd_lang_is_east_asian(cases[i].tag), cases[i].east);
	}
}

static size_t
add(struct CMUnitTest *to, const struct pair *pair, size_t n, CMUnitTestFunction function)
{
	for (size_t i = 0; i < n; i++)
		to[i] = (struct CMUnitTest){ pair[i].given != NULL ? pair[i].given : "NULL", function,
			NULL, NULL, (void *)&pair[i] };
	return n;
}

int
main(void)
{
	struct CMUnitTest tests[LENGTH(tags) + LENGTH(names) + LENGTH(texts) + LENGTH(documents) + 6];
	size_t n = 0;

	n += add(tests + n, tags, LENGTH(tags), test_valid);
	n += add(tests + n, names, LENGTH(names), test_name);
	n += add(tests + n, texts, LENGTH(texts), test_text);
	n += add(tests + n, documents, LENGTH(documents), test_document);
	tests[n++] = (struct CMUnitTest)cmocka_unit_test(test_find);
	tests[n++] = (struct CMUnitTest)cmocka_unit_test(test_complete);
	tests[n++] = (struct CMUnitTest)cmocka_unit_test(test_tell);
	tests[n++] = (struct CMUnitTest)cmocka_unit_test(test_untranslated);
	tests[n++] = (struct CMUnitTest)cmocka_unit_test(test_direction);
	tests[n++] = (struct CMUnitTest)cmocka_unit_test(test_locale);
	return cmocka_run_group_tests_name("lang", tests, NULL, NULL);
}
