#include "text/instrument.h"

#include <string.h>

#include "text/utf8.h"
#include "text/value_int.h"

/* Titles as in the Treaty Collection and the documents of the United Nations; Russian
 * ones in the nominative, compared by stems. */
static const struct ccd_instrument instruments[] = {
	{ { "Charter of the United Nations", "United Nations Charter", "UN Charter" },
	  { "联合国宪章" }, { "Устав Организации Объединенных Наций", "Устав ООН" } },
	{ { "Universal Declaration of Human Rights" }, { "世界人权宣言" },
	  { "Всеобщая декларация прав человека" } },
	{ { "International Covenant on Civil and Political Rights" },
	  { "公民及政治权利国际公约", "公民权利和政治权利国际公约", "公民及政治权利国际盟约" },
	  { "Международный пакт о гражданских и политических правах" } },
	{ { "International Covenant on Economic, Social and Cultural Rights" },
	  { "经济社会文化权利国际公约", "经济、社会及文化权利国际公约", "经济、社会、文化权利国际公约",
	    "经济社会文化权利国际盟约" },
	  { "Международный пакт об экономических, социальных и культурных правах" } },
	{ { "International Convention on the Elimination of All Forms of Racial Discrimination" },
	  { "消除一切形式种族歧视国际公约" },
	  { "Международная конвенция о ликвидации всех форм расовой дискриминации" } },
	{ { "Convention on the Elimination of All Forms of Discrimination against Women" },
	  { "消除对妇女一切形式歧视公约" },
	  { "Конвенция о ликвидации всех форм дискриминации в отношении женщин" } },
	{ { "Convention on the Rights of the Child" }, { "儿童权利公约" }, { "Конвенция о правах ребенка" } },
	{ { "Convention on the Rights of Persons with Disabilities" }, { "残疾人权利公约" },
	  { "Конвенция о правах инвалидов" } },
	{ { "Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment",
	    "Convention against Torture" },
	  { "禁止酷刑和其他残忍、不人道或有辱人格的待遇或处罚公约", "禁止酷刑公约" },
	  { "Конвенция против пыток и других жестоких, бесчеловечных или унижающих достоинство видов "
	    "обращения и наказания", "Конвенция против пыток" } },
	{ { "Convention on the Prevention and Punishment of the Crime of Genocide",
	    "Genocide Convention" },
	  { "防止及惩治灭绝种族罪公约", "防止和惩治灭绝种族罪公约" },
	  { "Конвенция о предупреждении преступления геноцида и наказании за него" } },
	{ { "Convention relating to the Status of Refugees" }, { "关于难民地位的公约", "难民地位公约" },
	  { "Конвенция о статусе беженцев" } },
	{ { "Vienna Convention on the Law of Treaties" }, { "维也纳条约法公约" },
	  { "Венская конвенция о праве международных договоров" } },
	{ { "Vienna Convention on Diplomatic Relations" }, { "维也纳外交关系公约" },
	  { "Венская конвенция о дипломатических сношениях" } },
	{ { "Vienna Convention on Consular Relations" }, { "维也纳领事关系公约" },
	  { "Венская конвенция о консульских сношениях" } },
	{ { "United Nations Convention on the Law of the Sea" }, { "联合国海洋法公约" },
	  { "Конвенция Организации Объединенных Наций по морскому праву",
	    "Конвенция ООН по морскому праву" } },
	{ { "United Nations Convention against Corruption" }, { "联合国反腐败公约" },
	  { "Конвенция Организации Объединенных Наций против коррупции",
	    "Конвенция ООН против коррупции" } },
	{ { "United Nations Convention against Transnational Organized Crime" },
	  { "联合国打击跨国有组织犯罪公约" },
	  { "Конвенция Организации Объединенных Наций против транснациональной организованной "
	    "преступности", "Конвенция ООН против транснациональной организованной преступности" } },
	{ { "United Nations Convention on Contracts for the International Sale of Goods" },
	  { "联合国国际货物销售合同公约" },
	  { "Конвенция Организации Объединенных Наций о договорах международной купли-продажи товаров",
	    "Конвенция ООН о договорах международной купли-продажи товаров" } },
	{ { "Convention on the Recognition and Enforcement of Foreign Arbitral Awards" },
	  { "承认及执行外国仲裁裁决公约" },
	  { "Конвенция о признании и приведении в исполнение иностранных арбитражных решений" } },
	{ { "United Nations Framework Convention on Climate Change" }, { "联合国气候变化框架公约" },
	  { "Рамочная конвенция Организации Объединенных Наций об изменении климата",
	    "Рамочная конвенция ООН об изменении климата" } },
	{ { "Convention on Biological Diversity" }, { "生物多样性公约" },
	  { "Конвенция о биологическом разнообразии" } },
	{ { "Rome Statute of the International Criminal Court", "Rome Statute" },
	  { "国际刑事法院罗马规约", "罗马规约" },
	  { "Римский статут Международного уголовного суда", "Римский статут" } },
	{ { "Statute of the International Court of Justice" }, { "国际法院规约" },
	  { "Статут Международного Суда" } },
	{ { "Treaty on the Non-Proliferation of Nuclear Weapons" }, { "不扩散核武器条约" },
	  { "Договор о нераспространении ядерного оружия" } },
	{ { "Comprehensive Nuclear-Test-Ban Treaty" }, { "全面禁止核试验条约" },
	  { "Договор о всеобъемлющем запрещении ядерных испытаний" } },
	{ { "WIPO Copyright Treaty" }, { "世界知识产权组织版权条约" },
	  { "Договор ВОИС по авторскому праву" } },
	{ { "Berne Convention for the Protection of Literary and Artistic Works" },
	  { "保护文学和艺术作品伯尔尼公约", "保护文学艺术作品伯尔尼公约" },
	  { "Бернская конвенция по охране литературных и художественных произведений",
	    "Бернская конвенция об охране литературных и художественных произведений" } },
};

enum { TITLES = 4 };

/* How titles of other instruments begin, or in Chinese end. */
static const char *const en_heads[] = {
	"convention on ", "convention against ", "convention for ", "convention relating to ",
	"covenant on ", "treaty on ", "declaration of ", "declaration on ", NULL
};
static const char *const ru_heads[] = {
	"конвенц о ", "конвенц об ", "конвенц по ", "конвенц против ", "пакт о ", "пакт об ",
	"декларац о ", "декларац прав ", "договор о ", NULL
};
static const char *const zh_heads[] = { "公约", "盟约", "宪章", "宣言", "条约", "规约", NULL };

const struct ccd_instrument *
ccd_instrument_at(uint32_t i)
{
	return i < sizeof instruments / sizeof *instruments ? &instruments[i] : NULL;
}

bool
ccd_instrument_maybe(const struct ccd_lang *lang, const char *text)
{
	static const char *const en[] = { "onvention", "ovenant", "harter", "eclaration", "reaty",
		"tatute", NULL };
	static const char *const zh[] = { "公约", "盟约", "宪章", "宣言", "条约", "规约", NULL };
	static const char *const ru[] = { "онвенци", "акт", "став", "еклараци", "оговор", "татут", NULL };
	const char *const *stem = strcmp(lang->tag, "zh") == 0 ? zh :
	    strcmp(lang->tag, "ru") == 0 ? ru : en;

	for (; *stem != NULL; stem++)
		if (strstr(text, *stem) != NULL)
			return true;
	return false;
}

static const char *const *
titles_of(const struct ccd_lang *lang, uint32_t i)
{
	const struct ccd_instrument *of = ccd_instrument_at(i);

	if (of == NULL)
		return NULL;
	if (strcmp(lang->tag, "en") == 0)
		return of->en;
	if (strcmp(lang->tag, "zh") == 0)
		return of->zh;
	return strcmp(lang->tag, "ru") == 0 ? of->ru : NULL;
}

/* ---- comparing word by word ------------------------------------------- */

/* Letters that the end of an inflected word may differ in. */
enum { ENDING = 3, SHORT_STEM = 3 };

/* The words at S[*I] and T[*K] are the same, endings apart; moves behind both. */
static bool
same_word(const struct ccd_scan *s, size_t *i, const struct ccd_scan *t, size_t *k)
{
	size_t same = 0, rest_s = 0, rest_t = 0;

	while (ccd_is_letter(ccd_scan_at(s, *i)) && ccd_is_letter(ccd_scan_at(t, *k)) &&
	    ccd_scan_fold(ccd_scan_at(s, *i)) == ccd_scan_fold(ccd_scan_at(t, *k))) {
		ccd_utf8_next(s->s, s->n, i);
		ccd_utf8_next(t->s, t->n, k);
		same++;
	}
	for (; ccd_is_letter(ccd_scan_at(s, *i)); rest_s++)
		ccd_utf8_next(s->s, s->n, i);
	for (; ccd_is_letter(ccd_scan_at(t, *k)); rest_t++)
		ccd_utf8_next(t->s, t->n, k);
	if (rest_s == 0 && rest_t == 0)
		return same > 0;
	return s->lang->inflected && same >= SHORT_STEM && rest_s <= ENDING && rest_t <= ENDING;
}

/* Behind what is no letter. */
static size_t
to_word(const struct ccd_scan *scan, size_t i)
{
	while (i < scan->n && !ccd_is_letter(ccd_scan_at(scan, i)) &&
	    (ccd_is_space(ccd_scan_at(scan, i)) || strchr(",-", scan->s[i]) != NULL))
		ccd_utf8_next(scan->s, scan->n, &i);
	return i;
}

/* Behind TITLE at I, or I. */
static size_t
title_at(const struct ccd_scan *scan, size_t i, const char *title)
{
	struct ccd_scan t = { scan->lang, title, strlen(title), NULL };
	size_t at = i, k = 0;

	if (!scan->lang->spaced)
		return i + t.n <= scan->n && memcmp(scan->s + i, title, t.n) == 0 ? i + t.n : i;
	for (;;) {
		if (!same_word(scan, &at, &t, &k))
			return i;
		if ((k = to_word(&t, k)) >= t.n)
			return at;
		at = to_word(scan, at);
	}
}

static bool
begins_word(const struct ccd_scan *scan, size_t i)
{
	return !scan->lang->spaced || !ccd_is_letter(ccd_scan_before(scan, i));
}

bool
ccd_instrument_in(const struct ccd_lang *lang, const char *text, size_t n, uint32_t i,
    size_t *start, size_t *end)
{
	const char *const *titles = titles_of(lang, i);
	struct ccd_scan scan = { lang, text, n, NULL };

	for (size_t at = 0; titles != NULL && at < n; ccd_utf8_next(text, n, &at))
		for (uint32_t t = 0; t < TITLES && titles[t] != NULL && begins_word(&scan, at); t++)
			if ((*end = title_at(&scan, at, titles[t])) > at) {
				*start = at;
				return true;
			}
	return false;
}

/* ---- what looks like a title ------------------------------------------ */

static bool
is_listed(const struct ccd_scan *scan, size_t start, size_t stop)
{
	for (uint32_t i = 0; ccd_instrument_at(i) != NULL; i++) {
		size_t from, to;

		for (size_t at = 0; at < scan->n && ccd_instrument_in(scan->lang, scan->s + at, scan->n - at,
		    i, &from, &to); at += to) {
			if (at + from < stop && at + to > start)
				return true;
		}
	}
	return false;
}

/* 《...公约》 */
static bool
bracketed_title(const struct ccd_scan *scan, size_t *start, size_t *end)
{
	const char *open = scan->s, *close;

	while ((open = strstr(open, "《")) != NULL && (close = strstr(open, "》")) != NULL) {
		*start = (size_t)(open - scan->s) + 3;
		*end = (size_t)(close - scan->s);
		for (const char *const *head = zh_heads; *head != NULL; head++) {
			size_t length = strlen(*head);

			if (*end - *start > length + 6 && memcmp(close - length, *head, length) == 0 &&
			    !is_listed(scan, *start, *end))
				return true;
		}
		open = close;
	}
	return false;
}

/* "Convention on the Rights of ..." */
static bool
worded_title(const struct ccd_scan *scan, const char *const *heads, size_t *start, size_t *end)
{
	for (size_t at = 0; at < scan->n; ccd_utf8_next(scan->s, scan->n, &at))
		for (const char *const *head = heads; *head != NULL && begins_word(scan, at) &&
		    ccd_is_upper(ccd_scan_at(scan, at)); head++) {
			struct ccd_scan t = { scan->lang, *head, strlen(*head), NULL };
			size_t i = at, k = 0;

			while (k < t.n && same_word(scan, &i, &t, &k)) {
				k = to_word(&t, k);
				i = k < t.n ? to_word(scan, i) : i;
			}
			if (k < t.n || is_listed(scan, at, i))
				continue;
			*start = at;
			*end = i;
			return true;
		}
	return false;
}

bool
ccd_instrument_other(const struct ccd_lang *lang, const char *text, size_t n, uint32_t i,
    size_t *start, size_t *end)
{
	struct ccd_scan scan = { lang, text, n, NULL };

	if (titles_of(lang, i) == NULL)
		return false;
	if (!lang->spaced)
		return bracketed_title(&scan, start, end);
	return worded_title(&scan, lang->inflected ? ru_heads : en_heads, start, end);
}
