#include "compare/rule_page.h"

#include <string.h>
#include <strings.h>

#include "compare/compare.h"
#include "model/model.h"

static const struct ccd_rule_page pages[] = {
	{ "S01", "A numbered unit that other versions have has no counterpart in this one.",
	  "An omission changes what the parties agreed to.",
	  { "(a) … (b) … (c) …", "(一)…(二)…(三)…", "а) … б) … в) …" },
	  { "(a) … (b) … (c) …", "(一)…(三)…", "а) … б) … в) …" },
	  "Text merged into a neighbour is S03; a unit that most versions lack is S02." },
	{ "S02", "A numbered unit stands in fewer versions than lack it.",
	  "An addition is as serious as an omission, and often a translator's note.",
	  { "Article 8", "第八条", "Статья 8" }, { "Article 8", "第八条 第九条", "Статья 8" },
	  "Annexes and notices of a copy are not units." },
	{ "S03", "Units that other versions keep apart are one here.",
	  "What was (c) can no longer be cited as (c).",
	  { "(b) peace; (c) law", "(二)和平；(三)法律", "б) мир; в) право" },
	  { "(b) peace; (c) law", "(二)和平、法律", "б) мир; в) право" },
	  "A missing unit whose text stands nowhere is S01. A list that one of two versions runs on as one "
	  "sentence is a warning: drafters of some languages do so." },
	{ "S04", "A unit that is one elsewhere is divided here.", "The numbers behind it no longer agree.",
	  { "(a) peace and law", "(一)和平与法律", "а) мир и право" },
	  { "(a) peace and law", "(一)和平 (二)法律", "а) мир и право" },
	  "A line that was wrapped is no new item." },
	{ "S05", "The number of unnumbered paragraphs or indents under one clause differs.",
	  "They are cited by position: second subparagraph, 第二款, абзац второй.",
	  { "two paragraphs", "两款", "два абзаца" }, { "two paragraphs", "一款", "два абзаца" },
	  "Words that lead in a list, and blocks of a page's furniture, are not counted." },
	{ "S06", "The same units stand in another order.", "References by position go astray.",
	  { "(a) peace (b) law", "(一)和平(二)法律", "а) мир б) право" },
	  { "(a) peace (b) law", "(一)法律(二)和平", "а) мир б) право" },
	  "Lists in each language's own alphabetical order, definitions." },
	{ "S07", "A unit stands at another depth.", "1 (a) and 2 are different addresses.",
	  { "1. … (a) …", "一、…(一)…", "1. … а) …" }, { "1. … (a) …", "一、… 二、…", "1. … а) …" },
	  "Lead-ins and unnumbered paragraphs are no level of their own; names of levels differ by code." },
	{ "S08", "A heading stands in some versions only.", "Headings guide interpretation.",
	  { "Article 1. Scope", "第一条 范围", "Статья 1. Сфера применения" },
	  { "Scope", "(nothing)", "Сфера применения" },
	  "Running heads, and headings that one copy repeats over every article." },
	{ "S09", "A title, preamble, annex, signature block or commentary is absent.",
	  "The parts of an instrument are integral to it.",
	  { "Annex", "附件", "Приложение" }, { "Annex", "(nothing)", "Приложение" },
	  "Copies that were trimmed by their host." },
	{ "S10", "The number of preambular paragraphs differs.", "Each recital states a reason of its own.",
	  { "Recalling …, Noting …,", "回顾……，注意到……，", "ссылаясь …, отмечая …," },
	  { "Recalling …, Noting …,", "回顾并注意到……，", "ссылаясь …, отмечая …," },
	  "One participle with two objects." },
	{ "S11", "A paragraph opens as a recital in one version and as an operative one in another.",
	  "A reason is no decision.", { "Recalling", "回顾", "ссылаясь на" },
	  { "Recalling", "请", "ссылаясь на" },
	  "Verbs that can be both (重申), and verbs that are not known." },
	{ "S12", "The number of sentences in corresponding clauses differs.",
	  "Acts of the European Union have the same sentences in all languages: they are cited.",
	  { "One. Two.", "一。二。", "Один. Два." }, { "One. Two.", "一，二。", "Один. Два." },
	  "Elsewhere the number is free; abbreviations and quotations do not end a sentence." },
	{ "S13", "Tables differ in rows or columns.", "A lost cell is a lost value.",
	  { "5 × 3", "5 × 3", "5 × 3" }, { "5 × 3", "5 × 2", "5 × 3" }, "Header rows of one copy." },
	{ "S14", "The number of notes differs.", "A note carries a reservation or a definition.",
	  { "1) 2)", "① ②", "1) 2)" }, { "1) 2)", "①", "1) 2)" },
	  "Where notes stand is not compared; editorial notes are." },
	{ "S15", "A list has its lead-in in some versions only.", "The lead-in carries the verb: shall, may.",
	  { "The Parties shall:", "缔约方应：", "Стороны должны:" },
	  { "The Parties shall:", "(nothing)", "Стороны должны:" },
	  "A lead-in inside the sentence before it (下列)." },
	{ "L01", "Corresponding units bear different numbers.", "References lead elsewhere.",
	  { "Article 5", "第五条", "Статья 5" }, { "Article 5", "第六条", "Статья 5" },
	  "Different signs for one number; numbers shifted by a unit that is missing." },
	{ "L02", "The numbering of one version has a gap.", "A number that is cited may not exist.",
	  { "(a) (b) (c)", "(一)(二)(三)", "а) б) в)" }, { "(a) (b) (d)", "(一)(二)(四)", "а) б) г)" },
	  "Repealed units; alphabets that skip letters." },
	{ "L03", "A number is repeated.", "A reference to it is ambiguous.", { "2. 3.", "二、三、", "2. 3." },
	  { "3. 3.", "三、三、", "3. 3." }, "Counting that starts again under a new parent." },
	{ "L04", "The numbering starts again without a new parent.", "Two units have one address.",
	  { "1 2 3 4", "一 二 三 四", "1 2 3 4" }, { "1 2 1 2", "一 二 一 二", "1 2 1 2" }, "Annexes." },
	{ "L05", "One list takes its labels from different alphabets.", "A search for а) does not find a).",
	  { "(a) (b) (c)", "(一)(二)(三)", "а) б) в)" }, { "(a) (2) (c)", "(一)(2)(三)", "а) b) c)" },
	  "One finding for a list." },
	{ "L06", "A label was damaged in copying.", "The unit looks unnumbered.",
	  { "(a)", "㈠直接或间接", "а)" }, { "(a)", "一直接或间接", "а)" },
	  "Words that begin with 一, such as 一切." },
	{ "L07", "A unit is the only subdivision at its level.", "Where there is an A there must be a B.",
	  { "A. B.", "A. B.", "А. Б." }, { "A.", "A.", "А." }, "Articles and items may have a single part." },
	{ "L08", "Inserted units are marked differently.", "5 bis is not 5 ter.",
	  { "5 bis", "第五条之一", "5 бис" }, { "5 bis", "第五条之二", "5 бис" },
	  "bis, 2a and 之一 are the same." },
	{ "L09", "A label is not in the style of the profile.", "House style.", { "(a)", "(a)", "a)" },
	  { "(a) in French", "(a) under cn-law", "(a) under ru-law" }, "Quoted text." },
	{ "L10", "A unit's number contradicts its heading.", "One of both was not updated.",
	  { "Article 5", "第五条", "Статья 5" }, { "5. Article 6", "第五条 第六条", "5. Статья 6" },
	  "A number in the words of a heading." },
	{ "N01", "A value that one version states is absent from another.", "A term or amount is lost.",
	  { "21 days", "二十一天", "двадцать один день" }, { "21 days", "若干天", "21 день" },
	  "One, 一 and один as articles; 一 in 一切; words such as both, 双方, оба." },
	{ "N02", "Values that pair up differ.", "Numbers are rights and duties.",
	  { "30 days", "30天", "30 дней" }, { "30 days", "60天", "30 дней" },
	  "Words and digits of the same value; ranges; another order of the same values." },
	{ "N03", "Values differ by a power of ten.", "万 and 亿 are easily miscounted.",
	  { "1.5 million", "150万", "1,5 млн" }, { "1.5 million", "1500万", "1,5 млн" },
	  "亿 is 10⁸; billion is 10⁹." },
	{ "N04", "Fractions or percentages differ.", "Majorities are fractions.",
	  { "two thirds", "三分之二", "две трети" }, { "two thirds", "二分之三", "две трети" },
	  "Chinese names the denominator first; half, 半, пол-." },
	{ "N05", "Ordinals differ.", "Sessions and periods are cited by them.",
	  { "third session", "第三届", "третья сессия" }, { "third session", "第四届", "третья сессия" },
	  "第三者; second as a unit of time." },
	{ "N06", "A separator of groups or decimals is not the profile's.", "1.234 can be read in two ways.",
	  { "1,234.5", "1234.5", "1 234,5" }, { "1.234,5", "1,234,5", "1,234.5" },
	  "Where both readings exist, a difference counts only if none agrees." },
	{ "N07", "A currency or unit differs.", "5 dollars are not 5 euros.",
	  { "US$ 5", "5美元", "5 долл. США" }, { "US$ 5", "5欧元", "5 долл. США" },
	  "$ alone, 元, values that are given in both units." },
	{ "N08", "A range differs.", "Its ends are limits.", { "5–10", "5至10", "5–10" },
	  { "5–10", "5至15", "5–10" }, "3–4 for about; a dash that is a minus." },
	{ "N09", "A comparator differs.", "At least is not more than.",
	  { "at least 3", "不少于3", "не менее 3" }, { "at least 3", "超过3", "не менее 3" },
	  "以上 includes the limit." },
	{ "N10", "Symbols or codes differ.", "They identify documents.",
	  { "A/RES/64/211", "第64/211号决议", "резолюция 64/211" },
	  { "64/211", "第64/121号决议", "64/211" }, "A prefix that a language drops." },
	{ "D01", "Dates differ.", "Periods run from them.",
	  { "17 December 1979", "1979年12月17日", "17 декабря 1979 года" },
	  { "17 December 1979", "1979年12月7日", "17 декабря 1979 года" },
	  "A year left to the context; other ways of writing." },
	{ "D02", "Only part of a date is given.", "A month has thirty days.",
	  { "17 December 1979", "1979年12月17日", "17 декабря 1979 года" },
	  { "17 December 1979", "1979年", "17 декабря 1979 года" }, "“The same year”." },
	{ "D03", "Durations differ.", "They are periods of notice and terms of office.",
	  { "two years", "两年", "два года" }, { "two years", "三年", "два года" },
	  "24 months for two years is a note." },
	{ "D04", "Times of day differ.", "Deadlines have hours.", { "3 p.m.", "15时", "15 ч." },
	  { "3 p.m.", "13时", "15 ч." }, "下午三时." },
	{ "D05", "A weekday does not fit its date.", "One of both is wrong.",
	  { "Monday, 17 December 1979", "1979年12月17日星期一", "понедельник, 17 декабря 1979 года" },
	  { "Tuesday, 17 December 1979", "星期二", "вторник" }, "Dates without a year." },
	{ "R01", "Cited clauses differ.", "The reader is sent elsewhere.",
	  { "article 14 (3) (d)", "第十四条第三款(卯)项", "подпункт d) пункта 3 статьи 14" },
	  { "article 14 (3) (d)", "第十四条第三款(寅)项", "подпункт d) пункта 3 статьи 14" },
	  "The order of the parts, and how ranges are written." },
	{ "R02", "A reference inside the document leads to no unit.", "It was not updated.",
	  { "article 18 of 18", "第十八条", "статья 18" }, { "article 19 of 18", "第十九条", "статья 19" },
	  "References to another instrument." },
	{ "R03", "A reference stands in some versions only.", "Which paragraph is meant is no longer said.",
	  { "paragraph 2 above", "上述第2段", "пункт 2 выше" }, { "paragraph 2 above", "上述", "пункт 2 выше" },
	  "Words such as above may lawfully replace a number." },
	{ "R04", "A sentence is cited that the unit does not have.", "Sentences differ by version.",
	  { "first sentence of paragraph 1", "第1款第一句", "первое предложение пункта 1" },
	  { "third sentence", "第三句", "третье предложение" }, "Rests on how sentences are counted." },
	{ "R05", "The title of a cited instrument is not the listed one.", "Titles have official translations.",
	  { "Charter of the United Nations", "《联合国宪章》", "Устав Организации Объединенных Наций" },
	  { "Charter", "《联合国章程》", "Хартия" }, "Short titles." },
	{ "R06", "A level is named otherwise in a reference.", "Subparagraph is not paragraph.",
	  { "subparagraph (a)", "(a)项", "подпункт a)" }, { "paragraph (a)", "(a)款", "пункт a)" },
	  "The names of levels depend on the code; the profile has them." },
	{ "T01", "One term has several renderings.", "Another word suggests another meaning.",
	  { "licence … licence", "许可…许可", "лицензия … лицензии" },
	  { "licence … licence", "许可…执照", "лицензия … разрешение" }, "Inflection." },
	{ "T02", "An entry of the termbase is not used, or a forbidden one is.", "Agreed terms bind.",
	  { "Member State", "会员国", "государство-член" }, { "Member State", "成员国", "страна-участница" },
	  "Word forms; word boundaries in Chinese." },
	{ "T03", "A term is defined in some versions only.", "The others leave it open.",
	  { "“X” means", "“X”系指", "«X» означает" }, { "“X” means", "(nothing)", "«X» означает" },
	  "Definitions that a language does not need." },
	{ "T04", "A defined term lacks its quotation marks in one version.", "The marks say that it is defined.",
	  { "“Party” means", "“缔约方”系指", "«Сторона» означает" },
	  { "Party means", "缔约方系指", "Сторона означает" }, "Italics instead." },
	{ "T05", "A name of a state, organ or person is missing from a list.", "It loses a party.",
	  { "China, Russia", "中国、俄罗斯", "Китай, Россия" }, { "China, Russia", "中国", "Китай, Россия" },
	  "Short and long forms." },
	{ "T06", "An acronym is introduced in one version only.", "It is used later on.",
	  { "United Nations (UN)", "联合国(联)", "Организация Объединенных Наций (ООН)" },
	  { "United Nations (UN)", "联合国", "ООН" }, "Translated acronyms." },
	{ "T07", "A run of words of another language stands in the text.", "It was left untranslated.",
	  { "due diligence", "尽职调查", "должная осмотрительность" },
	  { "—", "应进行 due diligence review of all", "— due diligence review of all" },
	  "Names, symbols, Latin phrases, English terms in brackets." },
	{ "P01", "Corresponding clauses end in marks of different classes: sentence, question, colon, none.",
	  "A clause that ends without a mark is often cut off; a colon announces a list.",
	  { "… is free.", "……自由。", "… свободен." }, { "… is free.", "……自由", "… свободен?" },
	  "The form of the mark; ends of list items (comma, semicolon, full stop, and, or); headings; "
	  "lead-ins of lists." },
	{ "P02", "A bracket has no other half.", "Where the parenthesis ends is open.",
	  { "(see annex)", "（见附件）", "(см. приложение)" }, { "(see annex", "（见附件", "см. приложение)" },
	  "Labels such as a) in running text, drawn faces, pairs of different width, pairs that close in "
	  "a later clause, brackets that all versions leave open." },
	{ "P03", "The number of alternatives in square brackets differs.",
	  "Square brackets mark text that is not agreed.",
	  { "[shall] [should]", "[应][应当]", "[должны] [следует]" }, { "[shall]", "应", "[должны]" },
	  "[sic], […], numbers of notes, 【】 and full-width brackets for square ones." },
	{ "P04", "A quotation mark has no other half.", "Where the quotation ends is open.",
	  { "the “Code”", "“守则”", "«Кодекс»" }, { "the “Code", "“守则", "«Кодекс" },
	  "Apostrophes, inches, quotations of several paragraphs, „…“, a straight mark for a curved one." },
	{ "P05", "A blank is missing or too many.", "Searches and line breaks suffer.",
	  { "peace, law", "和平，法律", "мир, право" }, { "peace,law", "和平， 法律", "мир , право" },
	  "Blanks that do not break, groups of digits, titles set wide; more than three places of a "
	  "version are one finding." },
	{ "P06", "A mark of another script's punctuation stands in the text.", "It is set with a wrong width.",
	  { "peace, law", "和平，法律", "мир, право" }, { "peace，law", "和平,法律", "мир，право" },
	  "Marks inside numbers, codes, addresses and Latin words; more than three places are one finding." },
	{ "P07", "A word stands twice in a row.", "A slip of typing.", { "the law", "的法律", "в праве" },
	  { "the the law", "的的法律", "в в праве" },
	  "人人, 天天; that that, had had, что что; what another version repeats as well." },
	{ "X01", "Characters were damaged: U+FFFD, controls, text read in a wrong encoding.",
	  "The text can no longer be known.", { "“Code”", "守则", "Кодекс" }, { "â€œCodeâ€", "锟斤拷", "РљРѕРґ" },
	  "Letters with accents in their own languages." },
	{ "X02", "An invisible character: zero-width, bidirectional control, soft hyphen.",
	  "Searches and comparisons fail for no visible reason.", { "network", "网络", "сеть" },
	  { "net\xc2\xadwork (U+00AD)", "网\xe2\x80\x8b络 (U+200B)", "се\xc2\xadть (U+00AD)" },
	  "Joiners in Arabic and Indic writing and in emoji; marks of direction beside Hebrew and Arabic." },
	{ "X03", "A word mixes Latin and Cyrillic letters that look alike.", "A search does not find it.",
	  { "Unix", "Unix", "Статья" }, { "Uniх (Cyrillic х)", "Uniх", "Cтатья (Latin C)" },
	  "Codes with figures, Latin words with Russian endings (GNUшный), parts joined by a hyphen." },
	{ "X04", "A clause is written in another language than its version.", "It was not translated.",
	  { "The gates are open.", "大门打开。", "Ворота открыты." },
	  { "Ворота открыты весь день …", "The gates are open for all …", "The gates are open for all …" },
	  "Short clauses, names, formulas, English terms in brackets, text whose markup names its language." },
	{ "X05", "A character of the other Chinese writing.", "It was left from another edition.",
	  { "—", "情况", "—" }, { "—", "情況 in simplified text", "—" },
	  "Characters of both writings (著, 后, 里); signatures; texts that mix both throughout." },
	{ "X06", "Two witnesses of one language differ in one character.", "One was misread or mistyped.",
	  { "term / term", "一词 / 一词", "право / право" }, { "term / tern", "一词 / 一同", "право / прано" },
	  "Needs two versions of one language; other wordings and numbers are not slips." },
	{ "X07", "A placeholder, a tag or a code was lost, added or changed.",
	  "The program fails, or says something else.", { "{name}: %d", "{name}：%d", "{name}: %d" },
	  { "{name}: %d", "{姓名}：%d", "{name}" },
	  "Another order, where the places have numbers or names; a number that the only count of a plural "
	  "form tells; accelerators on other letters; words in angle brackets that are no tags." },
	{ "M01", "One version forbids what another obliges or permits. Only on demand.",
	  "Shall and shall not.", { "shall not", "不得", "не должны" }, { "shall not", "应", "не должны" },
	  "Sentences with any other word of negation: unless, without, 除非, кроме; no later than." },
	{ "M02", "Obligation here, permission there. Only on demand.", "Shall and may.",
	  { "shall", "应", "должны" }, { "shall", "可", "должны" },
	  "Sentences without such a verb, or with several; 相应, 可能, 许可." },
	{ "M03", "The items of a list are joined by and here, by or there. Only on demand.",
	  "Whether one condition is enough.", { "(a) …; or", "(a)……；或", "a) …; или" },
	  { "(a) …; and", "(a)……；或", "a) …; и" },
	  "An item without a link says nothing; and/or is held against a lone and, or." },
	{ "A01", "The lengths of corresponding clauses are out of the document's own proportion.",
	  "Something is missing or added, though no number tells.",
	  { "a sentence of 200 letters", "70字的句子", "предложение в 220 букв" },
	  { "a sentence of 200 letters", "20字", "предложение в 220 букв" },
	  "Short clauses and headings; the median of the document is the measure." },
	{ "A02", "The alignment itself is doubtful; the content is then not compared.",
	  "A wrong pair would make a dozen false findings.", { "—", "—", "—" }, { "—", "—", "—" },
	  "Rows that a person confirmed; neighbouring rows are one finding." },
	{ "A03", "A clause has a label and no words, or nothing at all in a group of clauses that "
	  "correspond, though all others have text.", "Its text was lost.",
	  { "(c) peace", "(三)和平", "в) мир" }, { "(c) peace", "(三)", "в) мир" },
	  "Headings that are a number alone, table cells, gaps of translation memories." },
	{ "A04", "No person has confirmed the row. Only on demand.", "Some policies require it.",
	  { "—", "—", "—" }, { "—", "—", "—" }, "Neighbouring rows are one finding." },
	{ "A05", "The text beside the concordance is not the one that was aligned.",
	  "What is found, and what was decided, is about an earlier text.",
	  { "—", "—", "—" }, { "—", "—", "—" },
	  "A text that is not there; the same bytes with another date." },
	{ "C01", "An attribute of findings: the version that deviates from the majority of at least three.",
	  "Two against one is evidence, not authority (Vienna Convention, art. 33).",
	  { "30", "30", "30" }, { "30", "60", "30" }, "With two versions nobody deviates." },
	{ "C02", "An attribute of findings: two versions differ though each agrees with a third.",
	  "The reading or the alignment contradicts itself.", { "1234", "1234", "1234" },
	  { "1,234", "1.234", "1234" }, "Taken for doubt, not for a version's fault." },
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

/* ---- the manual page -------------------------------------------------- */

/* TEXT as lines of mdoc, a sentence a line: no control character at their front, no
 * escapes in them. */
static void
put_line(struct ccd_output *o, const char *text)
{
	if (*text == '.' || *text == '\'')
		ccd_output_puts(o, "\\&");
	for (const char *p = text; *p != '\0'; p++) {
		if (*p == '\\')
			ccd_output_puts(o, "\\e");
		else if (*p == ' ' && p > text && strchr(".?!", p[-1]) != NULL &&
		    strchr(".'", p[1]) == NULL)
			ccd_output_puts(o, "\n");
		else
			ccd_output_add(o, p, 1);
	}
	ccd_output_puts(o, "\n");
}

static void
put_examples(struct ccd_output *o, const char *title, const char *const text[3])
{
	static const char *const languages[3] = { "en", "zh", "ru" };

	ccd_output_printf(o, ".Pp\n%s:\n.Bl -tag -width zh -compact -offset indent\n", title);
	for (size_t i = 0; i < 3; i++) {
		ccd_output_printf(o, ".It %s\n", languages[i]);
		put_line(o, text[i]);
	}
	ccd_output_puts(o, ".El\n");
}

static void
put_page(struct ccd_output *o, const struct ccd_rule_page *page, const struct ccd_rule *rule)
{
	ccd_output_printf(o, ".Ss %s %s\n", page->id, rule != NULL ? rule->name :
	    strcmp(page->id, "C01") == 0 ? "odd-one-out" : "pair-only");
	if (rule != NULL)
		ccd_output_printf(o, "Level: %s.\n.Pp\n", ccd_level_name(rule->level));
	put_line(o, page->meaning);
	put_line(o, page->reason);
	put_examples(o, "Good", page->good);
	put_examples(o, "Bad", page->bad);
	ccd_output_puts(o, ".Pp\nNot flagged:\n");
	put_line(o, page->traps);
}

void
ccd_rule_pages_mdoc(struct ccd_output *o)
{
	ccd_output_puts(o, ".Dd November 26, 2026\n.Dt CONCORDAT-RULES 7\n.Os\n.Sh NAME\n"
	    ".Nm concordat-rules\n.Nd what concordat check looks for\n.Sh DESCRIPTION\n"
	    "The rules of\n.Xr concordat 1 ,\nby groups: S structure, L labels, N numbers, D dates,\n"
	    "R references, T terms, P punctuation, X characters, M meaning, A alignment,\n"
	    "C what findings say about versions.\n"
	    "Ids are never reused.\n"
	    "The level is that of the rule itself; a profile may change it.\n.Pp\n"
	    "A finding that is right and stays is settled with\n"
	    ".Dl concordat decide FILE FINGERPRINT --stays TEXT\n"
	    "A rule is left out with\n.Fl -ignore Ar ID\n"
	    "or set to another level with\n.Fl -level Ar ID Ns = Ns Cm note ,\n"
	    "for good in\n.Pa .concordat.json .\n.Sh RULES\n");
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
		const struct ccd_rule *rule = ccd_rule_find(pages[i].id);

		if (rule != NULL || *pages[i].id == 'C')
			put_page(o, &pages[i], rule);
	}
	ccd_output_puts(o, ".Sh SEE ALSO\n.Xr concordat 1\n");
}
