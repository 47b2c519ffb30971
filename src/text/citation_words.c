#include <string.h>

#include "text/citation_int.h"

/* Ranks: part 1, chapter 2, section 3, article 4, paragraph 5, item 6, subitem 7. */

static const struct ccd_level_word en_levels[] = {
	{ "annex", 0, CCD_KIND_ANNEX, 1 }, { "annexes", 0, CCD_KIND_ANNEX, 1 },
	{ "appendix", 0, CCD_KIND_ANNEX, 1 }, { "schedule", 0, CCD_KIND_ANNEX, 1 },
	{ "part", 0, CCD_KIND_PART, 1 }, { "parts", 0, CCD_KIND_PART, 1 },
	{ "title", 0, CCD_KIND_PART, 1 }, { "chapter", 0, CCD_KIND_CHAPTER, 2 },
	{ "chapters", 0, CCD_KIND_CHAPTER, 2 }, { "chap.", 0, CCD_KIND_CHAPTER, 2 },
	{ "section", 0, CCD_KIND_SECTION, 3 }, { "sections", 0, CCD_KIND_SECTION, 3 },
	{ "sec.", 0, CCD_KIND_SECTION, 3 }, { "secs.", 0, CCD_KIND_SECTION, 3 },
	{ "§", 0, CCD_KIND_SECTION, 3 }, { "§§", 0, CCD_KIND_SECTION, 3 },
	{ "article", 0, CCD_KIND_ARTICLE, 4 }, { "articles", 0, CCD_KIND_ARTICLE, 4 },
	{ "art.", 0, CCD_KIND_ARTICLE, 4 }, { "arts.", 0, CCD_KIND_ARTICLE, 4 },
	{ "art", 0, CCD_KIND_ARTICLE, 4 }, { "arts", 0, CCD_KIND_ARTICLE, 4 },
	{ "clause", 0, CCD_KIND_ARTICLE, 4 }, { "clauses", 0, CCD_KIND_ARTICLE, 4 },
	{ "principle", 0, CCD_KIND_ARTICLE, 4 }, { "principles", 0, CCD_KIND_ARTICLE, 4 },
	{ "rule", 0, CCD_KIND_ARTICLE, 4 }, { "rules", 0, CCD_KIND_ARTICLE, 4 },
	{ "paragraph", 0, CCD_KIND_PARAGRAPH, 5 }, { "paragraphs", 0, CCD_KIND_PARAGRAPH, 5 },
	{ "para.", 0, CCD_KIND_PARAGRAPH, 5 }, { "paras.", 0, CCD_KIND_PARAGRAPH, 5 },
	{ "para", 0, CCD_KIND_PARAGRAPH, 5 }, { "paras", 0, CCD_KIND_PARAGRAPH, 5 },
	{ "subsection", 0, CCD_KIND_PARAGRAPH, 5 }, { "subsections", 0, CCD_KIND_PARAGRAPH, 5 },
	{ "point", 0, CCD_KIND_ITEM, 6 }, { "points", 0, CCD_KIND_ITEM, 6 },
	{ "subparagraph", 0, CCD_KIND_ITEM, 6 }, { "subparagraphs", 0, CCD_KIND_ITEM, 6 },
	{ "sub-paragraph", 0, CCD_KIND_ITEM, 6 }, { "sub-paragraphs", 0, CCD_KIND_ITEM, 6 },
	{ "subclause", 0, CCD_KIND_ITEM, 6 }, { "sub-clause", 0, CCD_KIND_ITEM, 6 },
	{ "indent", 0, CCD_KIND_ITEM, 6 },
	{ "item", 0, CCD_KIND_ITEM, 6 }, { "items", 0, CCD_KIND_ITEM, 6 },
	{ "sentence", 0, CCD_KIND_SEGMENT, 9 }, { "sentences", 0, CCD_KIND_SEGMENT, 9 },
	{ 0 }
};

static const char *const en_of[] = { "of", "of the", "in", "to", "under", NULL };
static const char *const en_and[] = { ",", "and", "or", ", and", ", or", "and/or", "as well as", NULL };
static const char *const en_to[] = { "-", "–", "—", "‑", "to", "through", NULL };
static const char *const en_this[] = {
	"this", "the present", "these", "hereof", "herein", "hereto", "above", "below", NULL
};
static const char *const en_other[] = {
	"charter", "convention", "covenant", "treaty", "protocol", "regulation", "directive", "act",
	"law", "code", "statute", "constitution", "declaration", "agreement", "resolution", "decision",
	"report", "annex", "rules", "pact", "accord", "statutes", "general assembly", "security council",
	NULL
};
static const char *const en_none[] = { "of the agenda", "of the provisional agenda", NULL };
static const char *const en_bracketed[] = { "item", "items", NULL };
static const char *const en_pointing[] = {
	"above", "below", "aforementioned", "aforesaid", "said", "preceding", "foregoing", "hereof", "herein", "thereof", "therein", "thereto", "hereto",
	"hereunder", "this article", "this section", "this paragraph", "this subparagraph",
	"this chapter", "this part", "that article", "that paragraph", "that section", "these articles",
	"those articles", "those paragraphs", NULL
};

static const struct ccd_level_word ru_levels[] = {
	{ "приложение", 0, CCD_KIND_ANNEX, 1 }, { "приложения", 2, CCD_KIND_ANNEX, 1 },
	{ "приложению", 0, CCD_KIND_ANNEX, 1 }, { "приложением", 0, CCD_KIND_ANNEX, 1 },
	{ "приложении", 0, CCD_KIND_ANNEX, 1 }, { "приложениям", 2, CCD_KIND_ANNEX, 1 }, { "прил.", 0, CCD_KIND_ANNEX, 1 },
	{ "часть", 0, CCD_KIND_PART, 5 }, { "части", 0, CCD_KIND_PART, 5 },
	{ "частью", 0, CCD_KIND_PART, 5 }, { "частей", 0, CCD_KIND_PART, 5 },
	{ "частям", 0, CCD_KIND_PART, 5 }, { "частями", 0, CCD_KIND_PART, 5 },
	{ "частях", 0, CCD_KIND_PART, 5 }, { "ч.", 0, CCD_KIND_PART, 5 },
	{ "глав", 3, CCD_KIND_CHAPTER, 2 }, { "гл.", 0, CCD_KIND_CHAPTER, 2 },
	{ "раздел", 3, CCD_KIND_SECTION, 3 }, { "разд.", 0, CCD_KIND_SECTION, 3 },
	{ "параграф", 3, CCD_KIND_SECTION, 3 }, { "§", 0, CCD_KIND_SECTION, 3 },
	{ "стать", 3, CCD_KIND_ARTICLE, 4 }, { "статей", 0, CCD_KIND_ARTICLE, 4 },
	{ "ст.", 0, CCD_KIND_ARTICLE, 4 }, { "ст.ст.", 0, CCD_KIND_ARTICLE, 4 },
	{ "принцип", 3, CCD_KIND_ARTICLE, 4 }, { "правил", 3, CCD_KIND_ARTICLE, 4 },
	{ "пункт", 3, CCD_KIND_PARAGRAPH, 5 }, { "п.", 0, CCD_KIND_PARAGRAPH, 5 },
	{ "пп.", 0, CCD_KIND_PARAGRAPH, 5 }, { "п.п.", 0, CCD_KIND_PARAGRAPH, 5 },
	{ "абзац", 3, CCD_KIND_PARAGRAPH, 6 }, { "абз.", 0, CCD_KIND_PARAGRAPH, 6 },
	{ "подраздел", 3, CCD_KIND_PARAGRAPH, 5 },
	{ "подпункт", 3, CCD_KIND_ITEM, 6 }, { "подп.", 0, CCD_KIND_ITEM, 6 },
	{ "подпп.", 0, CCD_KIND_ITEM, 6 },
	{ "предложени", 2, CCD_KIND_SEGMENT, 9 },
	{ 0 }
};

static const char *const ru_of[] = { NULL };
static const char *const ru_and[] = { ",", "и", "или", "либо", ", и", ", или", "и/или", "а также", NULL };
static const char *const ru_to[] = { "-", "–", "—", "‑", "по", "до", NULL };
static const char *const ru_this[] = {
	"настоящего", "настоящей", "настоящих", "настоящему", "настоящем", "настоящим", "настоящий",
	"настоящая", "данного", "данной", "этого", "этой", "выше", "ниже", NULL
};
static const char *const ru_other[] = {
	"устава", "конвенции", "пакта", "договора", "протокола", "регламента", "директивы", "закона",
	"кодекса", "статута", "конституции", "декларации", "соглашения", "резолюции", "решения",
	"доклада", "правил", "указа", "постановления", NULL
};
static const char *const ru_none[] = {
	"повестки дня", "предварительной повестки", "назначения", NULL
};
static const char *const ru_pointing[] = {
	"выше", "ниже", "вышеуказанн", "нижеуказанн", "вышеупомянут", "нижеупомянут", "упомянут",
	"указанного пункт", "указанном пункт", "указанному пункт", "указанным пункт",
	"указанные пункт", "указанных пункт", "указанной стать", "указанную стать", "указанные стать",
	"указанных стать", "указанного раздел", "указанном раздел", "вышеизложенн", "предыдущ",
	"предшествующ", "настоящей стать",
	"настоящего пункт", "настоящем пункт", "настоящая стать", "настоящего раздел",
	"настоящий раздел", "настоящем раздел", "этой стать", "этого пункт", "данной стать",
	"данного пункт", NULL
};

static const struct ccd_level_word zh_levels[] = {
	{ "编", 0, CCD_KIND_PART, 1 }, { "編", 0, CCD_KIND_PART, 1 }, { "部分", 0, CCD_KIND_PART, 1 },
	{ "篇", 0, CCD_KIND_PART, 1 }, { "章", 0, CCD_KIND_CHAPTER, 2 },
	{ "节", 0, CCD_KIND_SECTION, 3 }, { "節", 0, CCD_KIND_SECTION, 3 },
	{ "条", 0, CCD_KIND_ARTICLE, 4 }, { "條", 0, CCD_KIND_ARTICLE, 4 },
	{ "款", 0, CCD_KIND_PARAGRAPH, 5 }, { "段", 0, CCD_KIND_PARAGRAPH, 5 },
	{ "项", 0, CCD_KIND_ITEM, 6 }, { "項", 0, CCD_KIND_ITEM, 6 }, { "分段", 0, CCD_KIND_ITEM, 6 },
	{ "目", 0, CCD_KIND_SUBITEM, 7 },
	{ "句", 0, CCD_KIND_SEGMENT, 9 }, { "句话", 0, CCD_KIND_SEGMENT, 9 },
	{ 0 }
};

static const char *const zh_and[] = { "、", "，", ",", "和", "与", "與", "及", "或", "以及", "和/或", NULL };
static const char *const zh_to[] = { "-", "–", "—", "~", "～", "至", "到", NULL };
static const char *const zh_this[] = {
	"本公约", "本公約", "本协定", "本条约", "本议定书", "本宪章", "本守则", "本盟约", "本法", "本条例",
	"本合同", "本协议", "本许可", "本公共许可", "本公共许可协议", "本规约", "本规则", "本决议", "本条",
	"本節", "本节", "本章", "本款", "上文", "下文", "上述", "下述", "前述", "本", NULL
};
static const char *const zh_other[] = {
	"》", "宪章", "憲章", "公约", "公約", "盟约", "条约", "條約", "协定", "協定", "议定书", "議定書",
	"规约", "規約", "宣言", "指令", "条例", "條例", "法", "法典", "宪法", "规则", "決議", "决议", "报告",
	NULL
};
static const char *const zh_none[] = { "议程", NULL };
static const char *const zh_pointing[] = {
	"上述", "上文", "下文", "下述", "前述", "前款", "前項", "前项", "前条", "本条", "本條", "本款", "本项",
	"本节", "本章", "本段", "该条", "該條", "该款", "该项", "该段", "同条", "同款", "首款",
	NULL
};

static const struct ccd_citation_words words[] = {
	{ "en", en_levels, en_of, en_and, en_to, en_this, en_other, en_none, en_pointing,
	  en_bracketed },
	{ "ru", ru_levels, ru_of, ru_and, ru_to, ru_this, ru_other, ru_none, ru_pointing, NULL },
	{ "zh", zh_levels, NULL, zh_and, zh_to, zh_this, zh_other, zh_none, zh_pointing, NULL },
};

const struct ccd_citation_words *
ccd_citation_words(const char *tag)
{
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcmp(words[i].tag, tag) == 0)
			return &words[i];
	return NULL;
}
