#include "compare/rule_page.h"

#include <string.h>
#include <strings.h>

#include "compare/compare.h"
#include "model/model.h"
#include "text/message.h"

static const struct ccd_rule_page pages[] = {
	{ "S01", { "(a) … (b) … (c) …", "(一)…(二)…(三)…", "а) … б) … в) …" },
	  { "(a) … (b) … (c) …", "(一)…(三)…", "а) … б) … в) …" } },
	{ "S02", { "Article 8", "第八条", "Статья 8" }, { "Article 8", "第八条 第九条", "Статья 8" } },
	{ "S03", { "(b) peace; (c) law", "(二)和平；(三)法律", "б) мир; в) право" },
	  { "(b) peace; (c) law", "(二)和平、法律", "б) мир; в) право" } },
	{ "S04", { "(a) peace and law", "(一)和平与法律", "а) мир и право" },
	  { "(a) peace and law", "(一)和平 (二)法律", "а) мир и право" } },
	{ "S05", { "two paragraphs", "两款", "два абзаца" }, { "two paragraphs", "一款", "два абзаца" } },
	{ "S06", { "(a) peace (b) law", "(一)和平(二)法律", "а) мир б) право" },
	  { "(a) peace (b) law", "(一)法律(二)和平", "а) мир б) право" } },
	{ "S07", { "1. … (a) …", "一、…(一)…", "1. … а) …" }, { "1. … (a) …", "一、… 二、…", "1. … а) …" } },
	{ "S08", { "Article 1. Scope", "第一条 范围", "Статья 1. Сфера применения" },
	  { "Scope", "(nothing)", "Сфера применения" } },
	{ "S09", { "Annex", "附件", "Приложение" }, { "Annex", "(nothing)", "Приложение" } },
	{ "S10", { "Recalling …, Noting …,", "回顾……，注意到……，", "ссылаясь …, отмечая …," },
	  { "Recalling …, Noting …,", "回顾并注意到……，", "ссылаясь …, отмечая …," } },
	{ "S11", { "Recalling", "回顾", "ссылаясь на" }, { "Recalling", "请", "ссылаясь на" } },
	{ "S12", { "One. Two.", "一。二。", "Один. Два." }, { "One. Two.", "一，二。", "Один. Два." } },
	{ "S13", { "5 × 3", "5 × 3", "5 × 3" }, { "5 × 3", "5 × 2", "5 × 3" } },
	{ "S14", { "1) 2)", "① ②", "1) 2)" }, { "1) 2)", "①", "1) 2)" } },
	{ "S15", { "The Parties shall:", "缔约方应：", "Стороны должны:" },
	  { "The Parties shall:", "(nothing)", "Стороны должны:" } },
	{ "L01", { "Article 5", "第五条", "Статья 5" }, { "Article 5", "第六条", "Статья 5" } },
	{ "L02", { "(a) (b) (c)", "(一)(二)(三)", "а) б) в)" },
	  { "(a) (b) (d)", "(一)(二)(四)", "а) б) г)" } },
	{ "L03", { "2. 3.", "二、三、", "2. 3." }, { "3. 3.", "三、三、", "3. 3." } },
	{ "L04", { "1 2 3 4", "一 二 三 四", "1 2 3 4" }, { "1 2 1 2", "一 二 一 二", "1 2 1 2" } },
	{ "L05", { "(a) (b) (c)", "(一)(二)(三)", "а) б) в)" },
	  { "(a) (2) (c)", "(一)(2)(三)", "а) b) c)" } },
	{ "L06", { "(a)", "㈠直接或间接", "а)" }, { "(a)", "一直接或间接", "а)" } },
	{ "L07", { "A. B.", "A. B.", "А. Б." }, { "A.", "A.", "А." } },
	{ "L08", { "5 bis", "第五条之一", "5 бис" }, { "5 bis", "第五条之二", "5 бис" } },
	{ "L09", { "(a)", "(a)", "a)" }, { "(a) in French", "(a) under cn-law", "(a) under ru-law" } },
	{ "L10", { "Article 5", "第五条", "Статья 5" }, { "5. Article 6", "第五条 第六条", "5. Статья 6" } },
	{ "N01", { "21 days", "二十一天", "двадцать один день" }, { "21 days", "若干天", "21 день" } },
	{ "N02", { "30 days", "30天", "30 дней" }, { "30 days", "60天", "30 дней" } },
	{ "N03", { "1.5 million", "150万", "1,5 млн" }, { "1.5 million", "1500万", "1,5 млн" } },
	{ "N04", { "two thirds", "三分之二", "две трети" }, { "two thirds", "二分之三", "две трети" } },
	{ "N05", { "third session", "第三届", "третья сессия" },
	  { "third session", "第四届", "третья сессия" } },
	{ "N06", { "1,234.5", "1234.5", "1 234,5" }, { "1.234,5", "1,234,5", "1,234.5" } },
	{ "N07", { "US$ 5", "5美元", "5 долл. США" }, { "US$ 5", "5欧元", "5 долл. США" } },
	{ "N08", { "5–10", "5至10", "5–10" }, { "5–10", "5至15", "5–10" } },
	{ "N09", { "at least 3", "不少于3", "не менее 3" }, { "at least 3", "超过3", "не менее 3" } },
	{ "N10", { "A/RES/64/211", "第64/211号决议", "резолюция 64/211" },
	  { "64/211", "第64/121号决议", "64/211" } },
	{ "D01", { "17 December 1979", "1979年12月17日", "17 декабря 1979 года" },
	  { "17 December 1979", "1979年12月7日", "17 декабря 1979 года" } },
	{ "D02", { "17 December 1979", "1979年12月17日", "17 декабря 1979 года" },
	  { "17 December 1979", "1979年", "17 декабря 1979 года" } },
	{ "D03", { "two years", "两年", "два года" }, { "two years", "三年", "два года" } },
	{ "D04", { "3 p.m.", "15时", "15 ч." }, { "3 p.m.", "13时", "15 ч." } },
	{ "D05", { "Monday, 17 December 1979", "1979年12月17日星期一", "понедельник, 17 декабря 1979 года" },
	  { "Tuesday, 17 December 1979", "星期二", "вторник" } },
	{ "R01", { "article 14 (3) (d)", "第十四条第三款(卯)项", "подпункт d) пункта 3 статьи 14" },
	  { "article 14 (3) (d)", "第十四条第三款(寅)项", "подпункт d) пункта 3 статьи 14" } },
	{ "R02", { "article 18 of 18", "第十八条", "статья 18" },
	  { "article 19 of 18", "第十九条", "статья 19" } },
	{ "R03", { "paragraph 2 above", "上述第2段", "пункт 2 выше" },
	  { "paragraph 2 above", "上述", "пункт 2 выше" } },
	{ "R04", { "first sentence of paragraph 1", "第1款第一句", "первое предложение пункта 1" },
	  { "third sentence", "第三句", "третье предложение" } },
	{ "R05", { "Charter of the United Nations", "《联合国宪章》", "Устав Организации Объединенных Наций" },
	  { "Charter", "《联合国章程》", "Хартия" } },
	{ "R06", { "subparagraph (a)", "(a)项", "подпункт a)" },
	  { "paragraph (a)", "(a)款", "пункт a)" } },
	{ "T01", { "licence … licence", "许可…许可", "лицензия … лицензии" },
	  { "licence … licence", "许可…执照", "лицензия … разрешение" } },
	{ "T02", { "Member State", "会员国", "государство-член" },
	  { "Member State", "成员国", "страна-участница" } },
	{ "T03", { "“X” means", "“X”系指", "«X» означает" },
	  { "“X” means", "(nothing)", "«X» означает" } },
	{ "T04", { "“Party” means", "“缔约方”系指", "«Сторона» означает" },
	  { "Party means", "缔约方系指", "Сторона означает" } },
	{ "T05", { "China, Russia", "中国、俄罗斯", "Китай, Россия" },
	  { "China, Russia", "中国", "Китай, Россия" } },
	{ "T06", { "United Nations (UN)", "联合国(联)", "Организация Объединенных Наций (ООН)" },
	  { "United Nations (UN)", "联合国", "ООН" } },
	{ "T07", { "due diligence", "尽职调查", "должная осмотрительность" },
	  { "—", "应进行 due diligence review of all", "— due diligence review of all" } },
	{ "P01", { "… is free.", "……自由。", "… свободен." }, { "… is free.", "……自由", "… свободен?" } },
	{ "P02", { "(see annex)", "（见附件）", "(см. приложение)" },
	  { "(see annex", "（见附件", "см. приложение)" } },
	{ "P03", { "[shall] [should]", "[应][应当]", "[должны] [следует]" },
	  { "[shall]", "应", "[должны]" } },
	{ "P04", { "the “Code”", "“守则”", "«Кодекс»" }, { "the “Code", "“守则", "«Кодекс" } },
	{ "P05", { "peace, law", "和平，法律", "мир, право" }, { "peace,law", "和平， 法律", "мир , право" } },
	{ "P06", { "peace, law", "和平，法律", "мир, право" }, { "peace，law", "和平,法律", "мир，право" } },
	{ "P07", { "the law", "的法律", "в праве" }, { "the the law", "的的法律", "в в праве" } },
	{ "X01", { "“Code”", "守则", "Кодекс" }, { "â€œCodeâ€", "锟斤拷", "РљРѕРґ" } },
	{ "X02", { "network", "网络", "сеть" },
	  { "net\xc2\xadwork (U+00AD)", "网\xe2\x80\x8b络 (U+200B)", "се\xc2\xadть (U+00AD)" } },
	{ "X03", { "Unix", "Unix", "Статья" }, { "Uniх (Cyrillic х)", "Uniх", "Cтатья (Latin C)" } },
	{ "X04", { "The gates are open.", "大门打开。", "Ворота открыты." },
	  { "Ворота открыты весь день …", "The gates are open for all …", "The gates are open for all …" } },
	{ "X05", { "—", "情况", "—" }, { "—", "情況 in simplified text", "—" } },
	{ "X06", { "term / term", "一词 / 一词", "право / право" },
	  { "term / tern", "一词 / 一同", "право / прано" } },
	{ "X07", { "{name}: %d", "{name}：%d", "{name}: %d" }, { "{name}: %d", "{姓名}：%d", "{name}" } },
	{ "M01", { "shall not", "不得", "не должны" }, { "shall not", "应", "не должны" } },
	{ "M02", { "shall", "应", "должны" }, { "shall", "可", "должны" } },
	{ "M03", { "(a) …; or", "(a)……；或", "a) …; или" }, { "(a) …; and", "(a)……；或", "a) …; и" } },
	{ "A01", { "a sentence of 200 letters", "70字的句子", "предложение в 220 букв" },
	  { "a sentence of 200 letters", "20字", "предложение в 220 букв" } },
	{ "A02", { "—", "—", "—" }, { "—", "—", "—" } },
	{ "A03", { "(c) peace", "(三)和平", "в) мир" }, { "(c) peace", "(三)", "в) мир" } },
	{ "A04", { "—", "—", "—" }, { "—", "—", "—" } },
	{ "A05", { "—", "—", "—" }, { "—", "—", "—" } },
	{ "C01", { "30", "30", "30" }, { "30", "60", "30" } },
	{ "C02", { "1234", "1234", "1234" }, { "1,234", "1.234", "1234" } },
};

const struct ccd_rule_page *
ccd_rule_page_at(size_t i)
{
	return i < sizeof pages / sizeof *pages ? &pages[i] : NULL;
}

const struct ccd_rule_page *
ccd_rule_page(const char *id)
{
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++)
		if (strcasecmp(pages[i].id, id) == 0)
			return &pages[i];
	return NULL;
}

const char *
ccd_rule_ways(struct ccd_arena *a, const char *id)
{
	return ccd_arena_printf(a, "  concordat decide FILE FINGERPRINT --stays TEXT\n"
	    "  concordat check FILE --ignore %s\n  concordat check FILE --level %s=note\n"
	    "  .concordat.json: {\"levels\": {\"%s\": \"off\"}}\n", id, id, id);
}

const char *
ccd_rule_words(struct ccd_arena *a, const char *interface, const char *id, const char *what)
{
	return ccd_word(a, interface, ccd_arena_printf(a, "%s.%s", id, what));
}

/* ---- the manual page -------------------------------------------------- */

struct manual {
	struct ccd_output *o;
	struct ccd_arena *arena;
	const char *interface;
};

enum { LINE_BYTES = 90 };       /* about 60 columns of Chinese */

/* The length of TEXT up to and with the first mark behind which Chinese may be broken. */
static size_t
until_mark(const char *text)
{
	static const char *const marks[] = { "。", "、", "，", "；", "：" };

	for (const char *p = text; *p != '\0'; p++)
		for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
			if (strncmp(p, marks[i], strlen(marks[i])) == 0)
				return (size_t)(p - text) + strlen(marks[i]);
	return strlen(text);
}

/* N bytes of TEXT in mdoc, a sentence a line, with no escapes in them. */
static void
put_piece(struct ccd_output *o, const char *text, size_t n)
{
	for (const char *p = text; p < text + n; p++) {
		if (*p == '\\')
			ccd_output_puts(o, "\\e");
		else if (*p == ' ' && p > text && strchr(".?!", p[-1]) != NULL &&
		    strchr(".'", p[1]) == NULL)
			ccd_output_puts(o, "\n");
		else
			ccd_output_add(o, p, 1);
	}
}

/* TEXT as lines of mdoc: no control character at their front. Where no blanks part words, lines
 * end behind marks: the formatter breaks at blanks only. */
static void
put_line(struct ccd_output *o, const char *text)
{
	size_t on_line = 0, n;

	if (*text == '.' || *text == '\'')
		ccd_output_puts(o, "\\&");
	for (; *text != '\0'; text += n) {
		n = until_mark(text);
		if (on_line > 0 && on_line + n > LINE_BYTES && strchr(".'", *text) == NULL) {
			ccd_output_puts(o, "\n");
			on_line = 0;
		}
		put_piece(o, text, n);
		on_line += n;
	}
	ccd_output_puts(o, "\n");
}

static void
put_word(const struct manual *m, const char *key)
{
	put_line(m->o, ccd_word(m->arena, m->interface, key));
}

static void
put_section(const struct manual *m, const char *key)
{
	ccd_output_printf(m->o, ".Sh %s\n", ccd_word(m->arena, m->interface, key));
}

static void
put_examples(const struct manual *m, const char *title, const char *const text[3])
{
	static const char *const languages[3] = { "en", "zh", "ru" };

	ccd_output_puts(m->o, ".Pp\n");
	put_word(m, title);
	ccd_output_puts(m->o, ".Bl -tag -width zh -compact -offset indent\n");
	for (size_t i = 0; i < 3; i++) {
		ccd_output_printf(m->o, ".It %s\n", languages[i]);
		put_line(m->o, text[i]);
	}
	ccd_output_puts(m->o, ".El\n");
}

static void
put_level(const struct manual *m, const struct ccd_rule *rule)
{
	const char *const arg[4] = { ccd_rule_words(m->arena, m->interface, rule->id, "name"),
		ccd_level_name(rule->level) };

	put_line(m->o, ccd_say(m->arena, m->interface, "rules.level", arg));
	ccd_output_puts(m->o, ".Pp\n");
}

static void
put_page(const struct manual *m, const struct ccd_rule_page *page, const struct ccd_rule *rule)
{
	ccd_output_printf(m->o, ".Ss %s %s\n", page->id, rule != NULL ? rule->name :
	    strcmp(page->id, "C01") == 0 ? "odd-one-out" : "pair-only");
	if (rule != NULL)
		put_level(m, rule);
	put_line(m->o, ccd_rule_words(m->arena, m->interface, page->id, "meaning"));
	put_line(m->o, ccd_rule_words(m->arena, m->interface, page->id, "reason"));
	put_examples(m, "rules.good", page->good);
	put_examples(m, "rules.bad", page->bad);
	ccd_output_puts(m->o, ".Pp\n");
	put_word(m, "rules.traps");
	ccd_output_puts(m->o, ".Bd -ragged -compact -offset indent\n");
	put_line(m->o, ccd_rule_words(m->arena, m->interface, page->id, "traps"));
	ccd_output_puts(m->o, ".Ed\n");
}

static void
put_introduction(const struct manual *m)
{
	ccd_output_puts(m->o, ".Dd November 26, 2026\n.Dt CONCORDAT-RULES 7\n.Os\n");
	put_section(m, "manual.name");
	ccd_output_printf(m->o, ".Nm concordat-rules\n.Nd %s\n",
	    ccd_word(m->arena, m->interface, "rules.title"));
	put_section(m, "manual.description");
	put_word(m, "rules.groups");
	ccd_output_puts(m->o, ".Pp\n");
	put_word(m, "rules.suppress");
	ccd_output_printf(m->o, ".Bd -literal\n%s.Ed\n", ccd_rule_ways(m->arena, "N02"));
	put_section(m, "manual.rules");
}

void
ccd_rule_pages_mdoc(struct ccd_output *o, struct ccd_arena *a, const char *interface)
{
	const struct manual m = { .o = o, .arena = a, .interface = interface };

	put_introduction(&m);
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
		const struct ccd_rule *rule = ccd_rule_find(pages[i].id);

		if (rule != NULL || *pages[i].id == 'C')
			put_page(&m, &pages[i], rule);
	}
	put_section(&m, "manual.see");
	ccd_output_puts(o, ".Xr concordat 1\n");
}
