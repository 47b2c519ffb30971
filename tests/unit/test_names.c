#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "text/names.h"

#define LENGTH(array) (sizeof (array) / sizeof *(array))

static const struct example {
	const char *lang, *text, *codes;
} examples[] = {
	{ "en", "China, France and the Russian Federation", "CN FR RU" },
	{ "en", "France, France, FRANCE", "FR" },
	{ "en", "the People's Republic of China", "CN" },
	{ "en", "the People’s Republic of China's view", "CN" },
	{ "en", "United States of America and United Kingdom of Great Britain and Northern Ireland",
	    "GB US" },
	{ "en", "the Democratic People's Republic of Korea and the Republic of Korea", "KP KR" },
	{ "en", "Democratic Republic of the Congo; Congo", "CD CG" },
	{ "en", "Guinea-Bissau, Guinea, Equatorial Guinea, Papua New Guinea", "GN GQ GW PG" },
	{ "en", "Bosnia and Herzegovina; Antigua & Barbuda", "AG BA" },
	{ "en", "Côte d’Ivoire and Cote d'Ivoire", "CI" },
	{ "en", "Iran (Islamic Republic of), Bolivia (Plurinational State of)", "BO IR" },
	{ "en", "St. Lucia and Saint Lucia", "LC" },
	{ "en", "Viet Nam, Timor-Leste, Türkiye", "TL TR VN" },
	{ "en", "The USA, the U.S. and US$ 5", "US" },
	{ "en", "CONTACT US", "" },
	{ "en", "give us china and turkey, a jersey from New Jersey", "" },
	{ "en", "Chinese, French, the United Nations", "" },
	{ "en", "Niger and Nigeria; Dominica; Dominican Republic", "DM DO NE NG" },
	{ "en", "Guinea. Bissau is its capital", "GN" },
	{ "en", "Inner Mongolia", "" },
	{ "en", "Jordan Smith and Chad Jones", "" },
	{ "en", "Jordan, Chad and Georgia", "GE JO TD" },
	{ "en", "", "" },
	{ "zh", "中国、法国和俄罗斯联邦", "CN FR RU" },
	{ "zh", "中华人民共和国", "CN" },
	{ "zh", "发展中国家和其中国际组织", "" },
	{ "zh", "美国、英国和大韩民国政府", "GB KR US" },
	{ "zh", "大不列颠及北爱尔兰联合王国", "GB" },
	{ "zh", "上海地区、沿海地区、印度洋、内蒙古", "" },
	{ "zh", "海地、印度、印度尼西亚、索马里、马里", "HT ID IN ML SO" },
	{ "zh", "几内亚比绍、几内亚、赤道几内亚", "GN GQ GW" },
	{ "zh", "刚果民主共和国和刚果", "CD CG" },
	{ "zh", "中國、美國、法國、義大利", "CN FR IT US" },
	{ "zh", "中国香港特别行政区", "HK" },
	{ "zh", "国家和人民", "" },
	{ "zh", "中国人、土耳其人、法国人民、中国籍", "FR" },
	{ "ru", "Китай, Франция и Российская Федерация", "CN FR RU" },
	{ "ru", "между Российской Федерацией и Китайской Народной Республикой", "CN RU" },
	{ "ru", "в Китае, с Китаем, Китая", "CN" },
	{ "ru", "России, Россией, Кореи", "RU" },
	{ "ru", "Республики Корея и Республике Корея", "KR" },
	{ "ru", "Корейской Народно-Демократической Республики", "KP" },
	{ "ru", "во Вьетнаме, Ираку, Ираном", "IQ IR VN" },
	{ "ru", "Соединенных Штатов Америки, Соединённым Штатам", "US" },
	{ "ru", "США и КНР", "CN US" },
	{ "ru", "Соединенного Королевства Великобритании и Северной Ирландии", "GB" },
	{ "ru", "Нидерландов, Филиппин, Мальдивами", "MV NL PH" },
	{ "ru", "Маршалловых Островов и Соломоновыми Островами", "MH SB" },
	{ "ru", "Куб, кубы, Малые, Мало, Перуанский", "" },
	{ "ru", "Куба, Кубой, Мали, Перу", "CU ML PE" },
	{ "ru", "Того человека. Того", "" },
	{ "ru", "Таиланд, Того и Тонга", "TG TH TO" },
	{ "ru", "Израиля, Тайванем, Бруней-Даруссаламе", "BN IL TW" },
	{ "ru", "китайские товары, Организация Объединенных Наций", "" },
	{ "ru", "Боснией и Герцеговиной", "BA" },
	{ "ru", "Демократической Республики Конго и Конго", "CD CG" },
	{ "ru", "Кот-д’Ивуара и Гвинеи-Бисау и Гвинее", "CI GN GW" },
	{ "ru", "Центральноафриканской Республики и Южно-Африканской Республике", "CF ZA" },
	{ "ru", "КИТАЙСКАЯ НАРОДНАЯ РЕСПУБЛИКА", "CN" },
	{ "ru", "Святого Престола и Чада", "TD VA" },
	{ "it", "La Francia e la Cina", "" },
	{ "fr", "La France et la Chine", "CN FR" },
	/* languages */
	{ "en", "of which the Arabic, Chinese, English, French, Russian and Spanish texts are equally "
	    "authentic", "ar en es fr ru zh" },
	{ "zh", "其阿拉伯文、中文、英文、法文、俄文和西班牙文文本同等作准", "ar en es fr ru zh" },
	{ "ru", "тексты которого на английском, арабском, испанском, китайском, русском и французском "
	    "языках являются равно аутентичными", "ar en es fr ru zh" },
	{ "en", "the French Government, a Chinese, English or Russian delegation", "" },
	{ "en", "the English language in France", "FR" },
	{ "ru", "русского текста и Русский перевод, английский язык", "ru" },
	{ "ru", "российское право и английские суды", "" },
	{ "zh", "法文本和俄语文本", "fr ru" },
	{ "zh", "他说英语和法语。", "" },
};

static void
test_example(void **state)
{
	const struct example *e = *state;
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_buffer b = { 0 };
	uint16_t *code;
	uint32_t n = ccd_names(ccd_lang_of(e->lang), e->text, strlen(e->text), a, &code);

	ccd_buffer_puts(&b, "");
	for (uint32_t i = 0; i < n; i++)
		ccd_buffer_printf(&b, "%s%c%c", i > 0 ? " " : "", code[i] >> 8, code[i] & 0xff);
	assert_string_equal(b.s, e->codes);
	ccd_buffer_free(&b);
	ccd_arena_free(a);
}

/* Every CLDR name of a member state, found in each language: the tables agree. */
static void
test_agreement(void **state)
{
	static const char *const lists[][2] = {
		{ "en", "Afghanistan, Albania, Argentina, Belarus, Brazil, Cambodia, Denmark, Ethiopia, "
		    "Georgia, Haiti, Jordan, Kazakhstan, Lebanon, Mongolia, Myanmar, Norway, Pakistan, "
		    "Poland, Switzerland, Ukraine, Yemen, Zimbabwe" },
		{ "zh", "阿富汗、阿尔巴尼亚、阿根廷、白俄罗斯、巴西、柬埔寨、丹麦、埃塞俄比亚、格鲁吉亚、海地、约旦、哈萨克斯坦、"
		    "黎巴嫩、蒙古、缅甸、挪威、巴基斯坦、波兰、瑞士、乌克兰、也门、津巴布韦" },
		{ "ru", "Афганистана, Албании, Аргентиной, Беларуси, Бразилию, Камбоджей, Данию, Эфиопией, "
		    "Грузии, Гаити, Иордании, Казахстаном, Ливаном, Монголию, Мьянмой, Норвегией, "
		    "Пакистане, Польшей, Швейцарией, Украине, Йеменом, Зимбабве" },
	};
	struct ccd_arena *a = ccd_arena_new();
	uint16_t *code[3];

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		assert_int_equal(ccd_names(ccd_lang_of(lists[i][0]), lists[i][1], strlen(lists[i][1]), a,
		    &code[i]), 22);
		assert_memory_equal(code[i], code[0], 22 * sizeof *code[0]);
	}
	ccd_arena_free(a);
}

static void
test_long(void **state)
{
	static const char *const units[] = { "Republic of ", "People's Republic ", "X", "Congo", ". ",
		"中", "大韩民", "Соединенные " };
	enum { BYTES = 1 << 20 };
	char *s = malloc(BYTES);

	(void)state;
	for (size_t u = 0; u < LENGTH(units); u++)
		for (size_t l = 0; ccd_lang_at(l) != NULL; l++) {
			struct ccd_arena *a = ccd_arena_new();
			size_t n = 0, unit = strlen(units[u]);
			uint16_t *code;

			for (; n + unit <= BYTES; n += unit)
				memcpy(s + n, units[u], unit);
			assert_int_equal(ccd_names(ccd_lang_at(l), s, n, a, &code), 0);
			ccd_arena_free(a);
		}
	free(s);
}

int
main(void)
{
	struct CMUnitTest tests[LENGTH(examples) + 2];

	for (size_t i = 0; i < LENGTH(examples); i++)
		tests[i] = (struct CMUnitTest){ examples[i].text, test_example, NULL, NULL,
		    (void *)&examples[i] };
	tests[LENGTH(examples)] = (struct CMUnitTest)cmocka_unit_test(test_agreement);
	tests[LENGTH(examples) + 1] = (struct CMUnitTest)cmocka_unit_test(test_long);
	return cmocka_run_group_tests_name("names", tests, NULL, NULL);
}
