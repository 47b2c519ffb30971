#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/file.h"
#include "text/segment.h"

#define LENGTH(array) (sizeof (array) / sizeof *(array))

/* A text with '|' between its sentences, in place of the blank there; where
 * there is none, '^' stands for the break. BODY counts bytes of the plain text. */
static const struct example {
	const char *lang;
	size_t body;
	const char *marked;
} examples[] = {
	/* English */
	{ "en", 0, "Everyone has the right to life." },
	{ "en", 0, "One.|Two!|Three?" },
	{ "en", 3, "1. Everyone has the right.|It is free." },
	{ "en", 0, "1. Everyone has the right.|It is free." },
	{ "en", 11, "Article 3. Scope of this law" },
	{ "en", 4, "(a) First.|Second" },
	{ "en", 0, "II. Definitions of terms" },
	{ "en", 0, "See art. 5, para. 2 and No. 7 of Doc. A/64/1.|The end." },
	{ "en", 0, "Mr. Ban and Dr. J. P. Smith met in St. Petersburg.|They agreed." },
	{ "en", 0, "Smith v. The Queen was cited, i.e. The Hague ruled." },
	{ "en", 0, "Records, files, etc. State organs keep them." },
	{ "en", 0, "Ships, aircraft, etc.|In addition, cars." },
	{ "en", 0, "The U.S. Government and the U.N. Charter.|It stands." },
	{ "en", 0, "The value is 3.14 or 1,234.5.|Version 2.0 applies." },
	{ "en", 0, "Adopted on 21 December 2009.|The Assembly met." },
	{ "en", 0, "In 1948. he left" },
	{ "en", 0, "It ended in 1948.|20 States signed." },
	{ "en", 0, "He said “Stop. Go home.” and left.|We stayed." },
	{ "en", 0, "He said: “Stop.”|We stayed." },
	{ "en", 0, "“This is so.|That is not.”" },
	{ "en", 0, "He agreed.|“We shall see,” he said." },
	{ "en", 0, "He agreed.|(See annex. It is long.)|We did not." },
	{ "en", 0, "The rule (see art. 5. It applies) stands.|So it does." },
	{ "en", 0, "It was \"clear. Very clear\" to all.|Yes." },
	{ "en", 0, "Broken (quote.|It never closes." },
	{ "en", 0, "Well...|The end came." },
	{ "en", 0, "Well … and so on." },
	{ "en", 0, "Rights.¹|The State." },
	{ "en", 0, "The following apply; Others do not: None." },
	{ "en", 0, "It lists rights.|(a) life" },
	{ "en", 0, "no breaks www.un.org or A.B. e.g. this" },
	{ "en", 0, "He said no.|The others agreed." },
	{ "en", 0, "Resolution No. 5.|Next" },
	{ "en", 0, "Signed by J. R. R. Tolkien.|Witnessed." },
	{ "en", 0, "At 5 p. m.|The parties met, i. e. The Hague." },
	{ "en", 0, "Schedule A.|The parties agree." },
	{ "en", 0, "Wait?!|Yes.|— No." },
	/* Russian */
	{ "ru", 0, "Каждый имеет право.|Образование бесплатно." },
	{ "ru", 0, "Принята 21 декабря 2009 г. Генеральной Ассамблеей." },
	{ "ru", 0, "Принята 21 декабря 2009 г. Генеральная Ассамблея решила." },
	{ "ru", 0, "Принята 21 декабря 2009 г.|В соответствии с ней решено." },
	{ "ru", 0, "См. ст. 5 п. 3 гл. IV рез. 34/169.|Далее." },
	{ "ru", 0, "Выступил И. И. Иванов.|Он согласен." },
	{ "ru", 0, "Выступил И.И. Иванов, т.е. председатель.|Все согласны." },
	{ "ru", 0, "Музей им. В. И. Ленина открыт.|Вход свободен." },
	{ "ru", 0, "Документы, выданные им.|Они действительны." },
	{ "ru", 0, "В 1999–2005 гг. Россия и др. Стороны вели переговоры." },
	{ "ru", 0, "Книги, журналы и т.д.|Они хранятся." },
	{ "ru", 0, "Книги, журналы и т. д.|Они хранятся." },
	{ "ru", 0, "Книги, т. е. Печатные издания, и т. п. Издания." },
	{ "ru", 0, "Термин «право. Закон» означает это.|Иное запрещено." },
	{ "ru", 0, "Он сказал: «Нет.»|Мы ушли." },
	{ "ru", 0, "Он сказал: « Нет. »|Мы ушли." },
	{ "ru", 0, "Сумма 3,5 млн. долл. США уплачена.|Конец." },
	{ "ru", 0, "Неужели?..|Да." },
	{ "ru", 0, "Первое. второе" },
	{ "ru", 0, "Приложение А.|В соответствии с ним." },
	{ "ru", 0, "Права человека...|Это важно." },
	/* Chinese */
	{ "zh", 0, "人人生而自由。^他们赋有理性。" },
	{ "zh", 0, "教育应当免费！^是吗？^是。" },
	{ "zh", 0, "他说：“好。”^然后走了。" },
	{ "zh", 0, "他说：“好。走吧。”的人很多。^完。" },
	{ "zh", 0, "“执法人员”一词包括甲；乙；丙。^丁" },
	{ "zh", 0, "（一）第一句。^第二句。" },
	{ "zh", 0, "1. 第一句。|第二句。" },
	{ "zh", 0, "人人平等.|他们自由." },
	{ "zh", 0, "约翰.史密斯先生和3.5倍。^完" },
	{ "zh", 0, "是吗?^是!^好" },
	{ "zh", 0, "依规定（见第五条。第六条。）。^完" },
	{ "zh", 0, "他说“不……”，走了。^真的……他" },
	{ "zh", 0, "「完。」^下" },
	/* other languages have no lists, only the common rules */
	{ "fr", 0, "Tous naissent libres.|Ils sont doués de raison." },
	{ "de", 0, "Siehe Abs. 3 des Gesetzes." },
	{ "ar", 0, "يولد جميع الناس أحرارا.|وقد وهبوا عقلا." },
};

static void
test_example(void **state)
{
	const struct example *e = *state;
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_buffer plain = { 0 }, marked = { 0 };
	struct ccd_sentence *found;
	uint32_t n, last = 0;

	for (const char *p = e->marked; *p != '\0'; p++)
		if (*p != '^')
			ccd_buffer_putc(&plain, *p == '|' ? ' ' : *p);
	n = ccd_sentences(ccd_lang_of(e->lang), plain.s, plain.n, e->body, a, &found);
	ccd_buffer_puts(&marked, "");
	for (uint32_t i = 0; i < n; i++) {
		assert_true(found[i].start >= last && found[i].end > found[i].start);
		for (uint32_t k = last; k < found[i].start; k++)
			assert_int_equal(plain.s[k], ' ');
		if (i > 0)
			ccd_buffer_putc(&marked, found[i].start > last ? '|' : '^');
		ccd_buffer_add(&marked, plain.s + found[i].start, found[i].end - found[i].start);
		last = found[i].end;
	}
	for (uint32_t k = last; k < plain.n; k++)
		assert_int_equal(plain.s[k], ' ');
	assert_string_equal(marked.s, e->marked);
	ccd_buffer_free(&plain);
	ccd_buffer_free(&marked);
	ccd_arena_free(a);
}

static void
test_blank(void **state)
{
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_sentence *found;

	(void)state;
	assert_int_equal(ccd_sentences(ccd_lang_of("en"), "", 0, 0, a, &found), 0);
	assert_int_equal(ccd_sentences(ccd_lang_of("en"), "  ", 2, 0, a, &found), 0);
	assert_int_equal(ccd_sentences(ccd_lang_of("en"), "1.", 2, 2, a, &found), 1);
	assert_int_equal(ccd_sentences(ccd_lang_of("en"), "1. ", 3, 3, a, &found), 1);
	assert_int_equal(found[0].end, 2);
	assert_int_equal(ccd_sentences(ccd_lang_of("zh"), "。。。", 9, 0, a, &found), 1);
	assert_int_equal(ccd_sentences(ccd_lang_of("en"), "  One.  \u00a0Two. ", 15, 0, a, &found), 2);
	assert_int_equal(found[0].start, 2);
	assert_int_equal(found[0].end, 6);
	assert_int_equal(found[1].start, 10);
	assert_int_equal(found[1].end, 14);
	ccd_arena_free(a);
}

/* Sentences in article 26, paragraph 1, of the Universal Declaration. */
static void
test_declaration(void **state)
{
	static const char *const versions[][3] = {
		{ "en", "udhr.eng.utf8.txt", "1. Everyone has the right to education." },
		{ "ru", "udhr.rus.utf8.txt", "1. Каждый человек имеет право на образование." },
		{ "zh", "udhr.cmn_hans.utf8.txt", "1. 人人都有受教育的权利" },
	};
	const char *corpora = getenv("CONCORDAT_CORPORA");

	(void)state;
	for (size_t i = 0; i < LENGTH(versions); i++) {
		struct ccd_arena *a = ccd_arena_new();
		struct ccd_buffer b = { 0 };
		struct ccd_sentence *found;
		char path[1024];
		const char *line;

		snprintf(path, sizeof path, "%s/encodings/%s", corpora != NULL ? corpora :
		    "../shared/corpora", versions[i][1]);
		if (ccd_file_read(path, &b, NULL) < 0) {
			print_message("no %s\n", path);
			skip();
		}
		line = strstr(b.s, versions[i][2]);
		assert_non_null(line);
		assert_int_equal(ccd_sentences(ccd_lang_of(versions[i][0]), line, strcspn(line, "\n"), 3,
		    a, &found), 4);
		ccd_buffer_free(&b);
		ccd_arena_free(a);
	}
}

/* Hostile lengths end in time: each would take hours if the cost were quadratic. */
static void
test_linear(void **state)
{
	static const char *const units[] = { "1. ", "a.", ". ", "“(", "”)", "(«.» ", "A. ", "\"x. Y", "? " };
	enum { BYTES = 1 << 21 };
	char *s = malloc(BYTES);

	(void)state;
	for (size_t i = 0; i < LENGTH(units); i++) {
		struct ccd_arena *a = ccd_arena_new();
		struct ccd_sentence *found;
		size_t n = 0, unit = strlen(units[i]);

		for (; n + unit <= BYTES; n += unit)
			memcpy(s + n, units[i], unit);
		assert_true(ccd_sentences(ccd_lang_of("en"), s, n, 0, a, &found) >= 1);
		ccd_arena_free(a);
	}
	free(s);
}

int
main(void)
{
	struct CMUnitTest tests[LENGTH(examples)];
	const struct CMUnitTest single[] = {
		cmocka_unit_test(test_blank), cmocka_unit_test(test_declaration),
		cmocka_unit_test(test_linear),
	};

	for (size_t i = 0; i < LENGTH(examples); i++)
		tests[i] = (struct CMUnitTest){ examples[i].marked, test_example, NULL, NULL,
		    (void *)&examples[i] };
	return cmocka_run_group_tests_name("segment: examples", tests, NULL, NULL) +
	    cmocka_run_group_tests_name("segment: single", single, NULL, NULL);
}
