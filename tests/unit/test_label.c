/* Labels: what is one, where it ends, and what it counts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "text/alphabet.h"
#include "outline/label.h"
#include "text/utf8.h"

#define LENGTH(array) (sizeof (array) / sizeof *(array))

/* Short names for the columns of the tables. */
#define DEC    CCD_SCHEME_DECIMAL
#define DOT    CCD_SCHEME_DOTTED
#define LAT    CCD_SCHEME_LATIN
#define LAT_U  CCD_SCHEME_LATIN_UPPER
#define ROM    CCD_SCHEME_ROMAN
#define ROM_U  CCD_SCHEME_ROMAN_UPPER
#define CYR    CCD_SCHEME_CYRILLIC
#define CYR_U  CCD_SCHEME_CYRILLIC_UPPER
#define HAN    CCD_SCHEME_HAN
#define STEM   CCD_SCHEME_STEM
#define BRANCH CCD_SCHEME_BRANCH
#define ABJAD  CCD_SCHEME_ABJAD

struct label_case {
	const char *lang, *text;
	const char *label;              /* as printed */
	const char *body;               /* the words behind it */
	enum ccd_label_form form;
	enum ccd_kind kind;             /* 0, DOCUMENT: no word */
	struct ccd_ordinal reading;     /* one that must be among the readings; number 0: none are */
};

/* Signs and numerals without a word. */
static const struct label_case plain[] = {
	{ "en", "1. Text", "1.", "Text", CCD_FORM_DOT, 0, { 1, 0, DEC } },
	{ "en", "12. Text", "12.", "Text", CCD_FORM_DOT, 0, { 12, 0, DEC } },
	{ "en", "1) Text", "1)", "Text", CCD_FORM_CLOSED, 0, { 1, 0, DEC } },
	{ "en", "(1) Text", "(1)", "Text", CCD_FORM_ENCLOSED, 0, { 1, 0, DEC } },
	{ "en", "( 1 ) Text", "( 1 )", "Text", CCD_FORM_ENCLOSED, 0, { 1, 0, DEC } },
	{ "en", "1 Text", "1", "Text", CCD_FORM_BARE, 0, { 1, 0, DEC } },
	{ "en", "1.1 Text", "1.1", "Text", CCD_FORM_BARE, 0, { 1, 0, DOT } },
	{ "en", "1.1. Text", "1.1.", "Text", CCD_FORM_DOT, 0, { 1, 0, DOT } },
	{ "en", "4.10.2. Text", "4.10.2.", "Text", CCD_FORM_DOT, 0, { 2, 0, DOT } },
	{ "en", "(a) Text", "(a)", "Text", CCD_FORM_ENCLOSED, 0, { 1, 0, LAT } },
	{ "en", "a) Text", "a)", "Text", CCD_FORM_CLOSED, 0, { 1, 0, LAT } },
	{ "en", "a. Text", "a.", "Text", CCD_FORM_DOT, 0, { 1, 0, LAT } },
	{ "en", "(z) Text", "(z)", "Text", CCD_FORM_ENCLOSED, 0, { 26, 0, LAT } },
	{ "en", "(aa) Text", "(aa)", "Text", CCD_FORM_ENCLOSED, 0, { 27, 0, LAT } },
	{ "en", "7.1 Text", "7.1", "Text", CCD_FORM_BARE, 0, { 7, 1, DEC } },
	{ "en", "7.01 Text", "7.01", "Text", CCD_FORM_BARE, 0, { 7, 10001, DEC } },
	{ "en", "12A. Text", "12A.", "Text", CCD_FORM_DOT, 0, { 12, 1, DEC } },
	{ "en", "12AA. Text", "12AA.", "Text", CCD_FORM_DOT, 0, { 12, 27, DEC } },
	{ "en", "(6AA) Text", "(6AA)", "Text", CCD_FORM_ENCLOSED, 0, { 6, 27, DEC } },
	{ "en", "(1.1) Text", "(1.1)", "Text", CCD_FORM_ENCLOSED, 0, { 1, 1, DEC } },
	{ "en", "(a.1) Text", "(a.1)", "Text", CCD_FORM_ENCLOSED, 0, { 1, 1, LAT } },
	{ "en", "14 and 15 [Repealed]", "14 and 15", "[Repealed]", CCD_FORM_BARE, 0, { 14, 0, DEC } },
	{ "en", "(c) to (e) [Repealed]", "(c) to (e)", "[Repealed]", CCD_FORM_ENCLOSED, 0, { 3, 0, LAT } },
	{ "en", "*5 Text", "*5", "Text", CCD_FORM_BARE, 0, { 5, 0, DEC } },
	{ "en", "[1. Text]", "[1.", "Text]", CCD_FORM_DOT, 0, { 1, 0, DEC } },
	{ "en", "[2 bis. Text]", "[2 bis.", "Text]", CCD_FORM_DOT, 0, { 2, 1, DEC } },
	{ "en", "5.—(1) Text", "5.", "—(1) Text", CCD_FORM_DOT, 0, { 5, 0, DEC } },
	{ "en", "D.1. Text", "D.1.", "Text", CCD_FORM_DOT, 0, { 1, 0, DOT } },
	{ "en", "1.Text", "1.", "Text", CCD_FORM_DOT, 0, { 1, 0, DEC } },
	{ "en", "§ 7a Text", "§ 7a", "Text", CCD_FORM_WORD, CCD_KIND_ARTICLE, { 7, 1, DEC } },
	{ "en", "Articles 7–8. [Repealed]", "Articles 7–8.", "[Repealed]", CCD_FORM_WORD, CCD_KIND_ARTICLE, { 7, 0, DEC } },
	{ "en", "Chapter Two Fees", "Chapter Two", "Fees", CCD_FORM_WORD, CCD_KIND_CHAPTER, { 2, 0, CCD_SCHEME_WORD } },
	{ "en", "Article 120-1", "Article 120-1", "", CCD_FORM_WORD, CCD_KIND_ARTICLE, { 120, 1, DEC } },
	{ "fr", "1° Texte", "1°", "Texte", CCD_FORM_CLOSED, 0, { 1, 0, DEC } },
	{ "ar", "\xe2\x80\x8f(أ) نص", "\xe2\x80\x8f(أ)", "نص", CCD_FORM_ENCLOSED, 0, { 1, 0, ABJAD } },
	{ "en", "(bb) Text", "(bb)", "Text", CCD_FORM_ENCLOSED, 0, { 28, 0, LAT } },
	{ "en", "A. Text", "A.", "Text", CCD_FORM_DOT, 0, { 1, 0, LAT_U } },
	{ "en", "(B) Text", "(B)", "Text", CCD_FORM_ENCLOSED, 0, { 2, 0, LAT_U } },
	{ "en", "(i) Text", "(i)", "Text", CCD_FORM_ENCLOSED, 0, { 1, 0, ROM } },
	{ "en", "(i) Text", "(i)", "Text", CCD_FORM_ENCLOSED, 0, { 9, 0, LAT } },
	{ "en", "(v) Text", "(v)", "Text", CCD_FORM_ENCLOSED, 0, { 5, 0, ROM } },
	{ "en", "(v) Text", "(v)", "Text", CCD_FORM_ENCLOSED, 0, { 22, 0, LAT } },
	{ "en", "(ii) Text", "(ii)", "Text", CCD_FORM_ENCLOSED, 0, { 2, 0, ROM } },
	{ "en", "(xviii) Text", "(xviii)", "Text", CCD_FORM_ENCLOSED, 0, { 18, 0, ROM } },
	{ "en", "IV. Text", "IV.", "Text", CCD_FORM_DOT, 0, { 4, 0, ROM_U } },
	{ "en", "I. Text", "I.", "Text", CCD_FORM_DOT, 0, { 1, 0, ROM_U } },
	{ "en", "I. Text", "I.", "Text", CCD_FORM_DOT, 0, { 9, 0, LAT_U } },
	{ "en", "2a. Text", "2a.", "Text", CCD_FORM_DOT, 0, { 2, 1, DEC } },
	{ "en", "(2b) Text", "(2b)", "Text", CCD_FORM_ENCLOSED, 0, { 2, 2, DEC } },
	{ "en", "2 bis. Text", "2 bis.", "Text", CCD_FORM_DOT, 0, { 2, 1, DEC } },
	{ "en", "(c bis) Text", "(c bis)", "Text", CCD_FORM_ENCLOSED, 0, { 3, 1, LAT } },
	{ "en", "5 ter. Text", "5 ter.", "Text", CCD_FORM_DOT, 0, { 5, 2, DEC } },
	{ "en", "5¹. Text", "5¹.", "Text", CCD_FORM_DOT, 0, { 5, 1, DEC } },
	{ "en", "(a)", "(a)", "", CCD_FORM_ENCLOSED, 0, { 1, 0, LAT } },
	{ "en", "7.", "7.", "", CCD_FORM_DOT, 0, { 7, 0, DEC } },
	{ "en", "— Text", "—", "Text", CCD_FORM_BULLET, 0, { 0 } },
	{ "en", "• Text", "•", "Text", CCD_FORM_BULLET, 0, { 0 } },
	{ "en", "- Text", "-", "Text", CCD_FORM_BULLET, 0, { 0 } },
	{ "fr", "a) Texte", "a)", "Texte", CCD_FORM_CLOSED, 0, { 1, 0, LAT } },

	{ "ru", "а) Текст", "а)", "Текст", CCD_FORM_CLOSED, 0, { 1, 0, CYR } },
	{ "ru", "а) Текст", "а)", "Текст", CCD_FORM_CLOSED, 0, { 1, 0, LAT } },
	{ "ru", "a) Текст", "a)", "Текст", CCD_FORM_CLOSED, 0, { 1, 0, CYR } },
	{ "ru", "б) Текст", "б)", "Текст", CCD_FORM_CLOSED, 0, { 2, 0, CYR } },
	{ "ru", "с) Текст", "с)", "Текст", CCD_FORM_CLOSED, 0, { 3, 0, LAT } },
	{ "ru", "c) Текст", "c)", "Текст", CCD_FORM_CLOSED, 0, { 3, 0, LAT } },
	{ "ru", "в) Текст", "в)", "Текст", CCD_FORM_CLOSED, 0, { 3, 0, CYR } },
	{ "ru", "ж) Текст", "ж)", "Текст", CCD_FORM_CLOSED, 0, { 8, 0, CYR } },
	{ "ru", "я) Текст", "я)", "Текст", CCD_FORM_CLOSED, 0, { 33, 0, CYR } },
	{ "ru", "(е) Текст", "(е)", "Текст", CCD_FORM_ENCLOSED, 0, { 5, 0, LAT } },
	{ "ru", "А. Текст", "А.", "Текст", CCD_FORM_DOT, 0, { 1, 0, CYR_U } },
	{ "ru", "Б. Текст", "Б.", "Текст", CCD_FORM_DOT, 0, { 2, 0, CYR_U } },
	{ "ru", "В. Текст", "В.", "Текст", CCD_FORM_DOT, 0, { 2, 0, LAT_U } },
	{ "ru", "1) текст", "1)", "текст", CCD_FORM_CLOSED, 0, { 1, 0, DEC } },
	{ "ru", "2-А. Текст", "2-А.", "Текст", CCD_FORM_DOT, 0, { 2, 1, DEC } },
	{ "ru", "5б. Текст", "5б.", "Текст", CCD_FORM_DOT, 0, { 5, 2, DEC } },
	{ "ru", "60¹⁰. Текст", "60¹⁰.", "Текст", CCD_FORM_DOT, 0, { 60, 10, DEC } },
	{ "ru", "Статья 6.2¹. Текст", "Статья 6.2¹.", "Текст", CCD_FORM_WORD, CCD_KIND_ARTICLE, { 6, 102, DEC } },
	{ "ru", "Статья 25.12-1. Текст", "Статья 25.12-1.", "Текст", CCD_FORM_WORD, CCD_KIND_ARTICLE, { 25, 112, DEC } },
	{ "ru", "Статьи 7¹–7³. (Утратили силу)", "Статьи 7¹–7³.", "(Утратили силу)", CCD_FORM_WORD, CCD_KIND_ARTICLE, { 7, 1, DEC } },
	{ "en", "Articles 3 and 4. Repealed.", "Articles 3 and 4.", "Repealed.", CCD_FORM_WORD, CCD_KIND_ARTICLE, { 3, 0, DEC } },
	{ "ru", "52¹⁻¹. Текст", "52¹⁻¹.", "Текст", CCD_FORM_DOT, 0, { 52, 101, DEC } },
	{ "ru", "5¹) текст", "5¹)", "текст", CCD_FORM_CLOSED, 0, { 5, 1, DEC } },
	{ "ru", "1 бис. Текст", "1 бис.", "Текст", CCD_FORM_DOT, 0, { 1, 1, DEC } },
	{ "ru", "– текст", "–", "текст", CCD_FORM_BULLET, 0, { 0 } },

	{ "zh", "一、案文", "一、", "案文", CCD_FORM_COMMA, 0, { 1, 0, HAN } },
	{ "zh", "十一、案文", "十一、", "案文", CCD_FORM_COMMA, 0, { 11, 0, HAN } },
	{ "zh", "二十三、案文", "二十三、", "案文", CCD_FORM_COMMA, 0, { 23, 0, HAN } },
	{ "zh", "（一）案文", "（一）", "案文", CCD_FORM_ENCLOSED, 0, { 1, 0, HAN } },
	{ "zh", "(一)案文", "(一)", "案文", CCD_FORM_ENCLOSED, 0, { 1, 0, HAN } },
	{ "zh", "（十二）案文", "（十二）", "案文", CCD_FORM_ENCLOSED, 0, { 12, 0, HAN } },
	{ "zh", "㈠案文", "㈠", "案文", CCD_FORM_ENCLOSED, 0, { 1, 0, HAN } },
	{ "zh", "㈩ 案文", "㈩", "案文", CCD_FORM_ENCLOSED, 0, { 10, 0, HAN } },
	{ "zh", "㊀案文", "㊀", "案文", CCD_FORM_CIRCLED, 0, { 1, 0, HAN } },
	{ "zh", "①案文", "①", "案文", CCD_FORM_CIRCLED, 0, { 1, 0, DEC } },
	{ "zh", "⑳案文", "⑳", "案文", CCD_FORM_CIRCLED, 0, { 20, 0, DEC } },
	{ "zh", "⑴案文", "⑴", "案文", CCD_FORM_ENCLOSED, 0, { 1, 0, DEC } },
	{ "zh", "⒈案文", "⒈", "案文", CCD_FORM_DOT, 0, { 1, 0, DEC } },
	{ "zh", "⒜案文", "⒜", "案文", CCD_FORM_ENCLOSED, 0, { 1, 0, LAT } },
	{ "zh", "１．案文", "１．", "案文", CCD_FORM_DOT, 0, { 1, 0, DEC } },
	{ "zh", "1.案文", "1.", "案文", CCD_FORM_DOT, 0, { 1, 0, DEC } },
	{ "zh", "1、案文", "1、", "案文", CCD_FORM_COMMA, 0, { 1, 0, DEC } },
	{ "zh", "（１）案文", "（１）", "案文", CCD_FORM_ENCLOSED, 0, { 1, 0, DEC } },
	{ "zh", "(a)案文", "(a)", "案文", CCD_FORM_ENCLOSED, 0, { 1, 0, LAT } },
	{ "zh", "（ａ）案文", "（ａ）", "案文", CCD_FORM_ENCLOSED, 0, { 1, 0, LAT } },
	{ "zh", "第 7-1 條", "第 7-1 條", "", CCD_FORM_WORD, CCD_KIND_ARTICLE, { 7, 1, DEC } },
	{ "zh", "第12A条 案文", "第12A条", "案文", CCD_FORM_WORD, CCD_KIND_ARTICLE, { 12, 1, DEC } },
	{ "zh", "第二条至第四条 （删除）", "第二条至第四条", "（删除）", CCD_FORM_WORD, CCD_KIND_ARTICLE, { 2, 0, HAN } },
	{ "zh", "甲、案文", "甲、", "案文", CCD_FORM_COMMA, 0, { 1, 0, STEM } },
	{ "zh", "（乙）案文", "（乙）", "案文", CCD_FORM_ENCLOSED, 0, { 2, 0, STEM } },
	{ "zh", "（子）案文", "（子）", "案文", CCD_FORM_ENCLOSED, 0, { 1, 0, BRANCH } },
	{ "zh", "(卯)案文", "(卯)", "案文", CCD_FORM_ENCLOSED, 0, { 4, 0, BRANCH } },
	{ "zh", "（巳）案文", "（巳）", "案文", CCD_FORM_ENCLOSED, 0, { 6, 0, BRANCH } },
	{ "zh", "（二）之一 案文", "（二）", "之一 案文", CCD_FORM_ENCLOSED, 0, { 2, 0, HAN } },
	{ "zh", "（二之一）案文", "（二之一）", "案文", CCD_FORM_ENCLOSED, 0, { 2, 1, HAN } },

	{ "ar", "(أ) نص", "(أ)", "نص", CCD_FORM_ENCLOSED, 0, { 1, 0, ABJAD } },
	{ "ar", "(د) نص", "(د)", "نص", CCD_FORM_ENCLOSED, 0, { 4, 0, ABJAD } },
	{ "ar", "٣. نص", "٣.", "نص", CCD_FORM_DOT, 0, { 3, 0, DEC } },
};

/* Words that name a division. */
static const struct label_case words[] = {
	{ "en", "Article 5", "Article 5", "", CCD_FORM_WORD, CCD_KIND_ARTICLE, { 5, 0, DEC } },
	{ "en", "ARTICLE 5", "ARTICLE 5", "", CCD_FORM_WORD, CCD_KIND_ARTICLE, { 5, 0, DEC } },
	{ "en", "Article 5. Scope", "Article 5.", "Scope", CCD_FORM_WORD, CCD_KIND_ARTICLE,
	    { 5, 0, DEC } },
	{ "en", "Article IX", "Article IX", "", CCD_FORM_WORD, CCD_KIND_ARTICLE, { 9, 0, ROM_U } },
	{ "en", "Article 5 bis", "Article 5 bis", "", CCD_FORM_WORD, CCD_KIND_ARTICLE, { 5, 1, DEC } },
	{ "en", "Article 5a", "Article 5a", "", CCD_FORM_WORD, CCD_KIND_ARTICLE, { 5, 1, DEC } },
	{ "en", "Article 12 quater", "Article 12 quater", "", CCD_FORM_WORD, CCD_KIND_ARTICLE,
	    { 12, 3, DEC } },
	{ "en", "Part II", "Part II", "", CCD_FORM_WORD, CCD_KIND_PART, { 2, 0, ROM_U } },
	{ "en", "PART A", "PART A", "", CCD_FORM_WORD, CCD_KIND_PART, { 1, 0, LAT_U } },
	{ "en", "Chapter 3", "Chapter 3", "", CCD_FORM_WORD, CCD_KIND_CHAPTER, { 3, 0, DEC } },
	{ "en", "Section 2: Scope", "Section 2:", "Scope", CCD_FORM_WORD, CCD_KIND_SECTION,
	    { 2, 0, DEC } },
	{ "ru", "Статья 5", "Статья 5", "", CCD_FORM_WORD, CCD_KIND_ARTICLE, { 5, 0, DEC } },
	{ "ru", "СТАТЬЯ 5", "СТАТЬЯ 5", "", CCD_FORM_WORD, CCD_KIND_ARTICLE, { 5, 0, DEC } },
	{ "ru", "Статья 5. Сфера", "Статья 5.", "Сфера", CCD_FORM_WORD, CCD_KIND_ARTICLE,
	    { 5, 0, DEC } },
	{ "ru", "Статья 5.1. Сфера", "Статья 5.1.", "Сфера", CCD_FORM_WORD, CCD_KIND_ARTICLE,
	    { 5, 1, DEC } },
	{ "ru", "Статья 5¹", "Статья 5¹", "", CCD_FORM_WORD, CCD_KIND_ARTICLE, { 5, 1, DEC } },
	{ "ru", "Статья 5 бис", "Статья 5 бис", "", CCD_FORM_WORD, CCD_KIND_ARTICLE, { 5, 1, DEC } },
	{ "ru", "Глава 3. Права", "Глава 3.", "Права", CCD_FORM_WORD, CCD_KIND_CHAPTER,
	    { 3, 0, DEC } },
	{ "ru", "Часть II", "Часть II", "", CCD_FORM_WORD, CCD_KIND_PART, { 2, 0, ROM_U } },
	{ "ru", "РАЗДЕЛ I", "РАЗДЕЛ I", "", CCD_FORM_WORD, CCD_KIND_SECTION, { 1, 0, ROM_U } },
	{ "zh", "第五条", "第五条", "", CCD_FORM_WORD, CCD_KIND_ARTICLE, { 5, 0, HAN } },
	{ "zh", "第五條", "第五條", "", CCD_FORM_WORD, CCD_KIND_ARTICLE, { 5, 0, HAN } },
	{ "zh", "第5条", "第5条", "", CCD_FORM_WORD, CCD_KIND_ARTICLE, { 5, 0, DEC } },
	{ "zh", "第 5 条", "第 5 条", "", CCD_FORM_WORD, CCD_KIND_ARTICLE, { 5, 0, DEC } },
	{ "zh", "第十四条之一", "第十四条之一", "", CCD_FORM_WORD, CCD_KIND_ARTICLE, { 14, 1, HAN } },
	{ "zh", "第十四条之二　为了", "第十四条之二", "为了", CCD_FORM_WORD, CCD_KIND_ARTICLE,
	    { 14, 2, HAN } },
	{ "zh", "第一百二十条　为了", "第一百二十条", "为了", CCD_FORM_WORD, CCD_KIND_ARTICLE,
	    { 120, 0, HAN } },
	{ "zh", "第一章 总则", "第一章", "总则", CCD_FORM_WORD, CCD_KIND_CHAPTER, { 1, 0, HAN } },
	{ "zh", "第二节　登记", "第二节", "登记", CCD_FORM_WORD, CCD_KIND_SECTION, { 2, 0, HAN } },
	{ "zh", "第一编 总则", "第一编", "总则", CCD_FORM_WORD, CCD_KIND_PART, { 1, 0, HAN } },
	{ "zh", "第三部分", "第三部分", "", CCD_FORM_WORD, CCD_KIND_PART, { 3, 0, HAN } },
};

/* What looks like a label and is none. */
static const struct { const char *lang, *text; } none[] = {
	{ "en", "" },
	{ "en", " " },
	{ "en", "Everyone has the right" },
	{ "en", "A person shall be free" },
	{ "en", "I agree" },
	{ "en", "(see article 5)" },
	{ "en", "(hereinafter) the Parties" },
	{ "en", "(Signed) A. Name" },
	{ "en", "12,000 people" },
	{ "en", "3.5per cent" },
	{ "en", "20000. Text" },
	{ "en", "( Text" },
	{ "en", "(" },
	{ "en", "Articles 5 and 6" },
	{ "en", "Article" },
	{ "en", "Particle 5" },
	{ "en", "Partition 5" },
	{ "en", "Article five applies" },
	{ "en", "-5 degrees" },
	{ "ru", "Статьи 5 и 6" },
	{ "ru", "Статья" },
	{ "ru", "и текст" },
	{ "ru", "В целях настоящего Закона" },
	{ "ru", "(далее) Стороны" },
	{ "zh", "一切人均有权" },
	{ "zh", "第三者的责任" },
	{ "zh", "第一次会议" },
	{ "zh", "十分重要" },
	{ "zh", "甲方应支付" },
	{ "zh", "子女的权利" },
	{ "zh", "2009年12月21日" },
	{ "zh", "（签名）" },
	{ "zh", "（以下简称缔约方）" },
};

static const struct ccd_ordinal *
find(const struct ccd_label *p, const struct ccd_ordinal *wanted)
{
	for (uint32_t r = 0; r < p->nreading; r++)
		if (p->reading[r].scheme == wanted->scheme && p->reading[r].number == wanted->number &&
		    p->reading[r].insert == wanted->insert)
			return &p->reading[r];
	return NULL;
}

/* Says which row of a table failed. */
static void
check(bool held, const struct label_case *t, const char *what)
{
	if (!held)
		fail_msg("%s \"%s\": %s", t->lang, t->text, what);
}

static void
check_case(const struct label_case *t, struct ccd_arena *a)
{
	struct ccd_label p;
	bool found = ccd_label_parse(ccd_lang_of(t->lang), t->text, strlen(t->text), a, &p);

	check(found, t, "is a label");
	check(p.length == strlen(t->label) && strncmp(t->text, t->label, p.length) == 0, t, "length");
	check(strcmp(t->text + p.body, t->body) == 0, t, "body");
	check(p.form == t->form, t, "form");
	check(p.kind == t->kind, t, "kind");
	if (t->reading.number == 0)
		check(p.nreading == 0, t, "has no ordinal");
	else
		check(find(&p, &t->reading) != NULL, t, "reading");
}

static void
check_cases(const struct label_case *t, size_t n)
{
	struct ccd_arena *a = ccd_arena_new();

	for (size_t i = 0; i < n; i++)
		check_case(&t[i], a);
	ccd_arena_free(a);
}

static void
test_plain(void **state)
{
	(void)state;
	check_cases(plain, LENGTH(plain));
}

static void
test_words(void **state)
{
	(void)state;
	check_cases(words, LENGTH(words));
}

static void
test_none(void **state)
{
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_label p;

	(void)state;
	for (size_t i = 0; i < LENGTH(none); i++)
		if (ccd_label_parse(ccd_lang_of(none[i].lang), none[i].text, strlen(none[i].text), a, &p))
			fail_msg("%s \"%s\" is no label", none[i].lang, none[i].text);
	ccd_arena_free(a);
}

static void
test_components(void **state)
{
	static const struct { const char *text; uint32_t components; } t[] = {
		{ "1. Text", 1 }, { "1.2 Text", 2 }, { "1.2. Text", 2 }, { "1.2.3 Text", 3 },
		{ "1.2.3.4 Text", 4 }, { "(a) Text", 1 }, { "Article 5", 1 },
	};
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_label p;

	(void)state;
	for (size_t i = 0; i < LENGTH(t); i++) {
		assert_true(ccd_label_parse(ccd_lang_of("en"), t[i].text, strlen(t[i].text), a, &p));
		assert_int_equal(p.components, t[i].components);
	}
	ccd_arena_free(a);
}

/* The bytes behind N are not read: a label is found in a text that is not ended. */
static void
test_bound(void **state)
{
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_label p;

	(void)state;
	assert_true(ccd_label_parse(ccd_lang_of("en"), "Article 56", strlen("Article 5"), a, &p));
	assert_int_equal(p.reading[0].number, 5);
	assert_false(ccd_label_parse(ccd_lang_of("en"), "(a) Text", 2, a, &p));
	assert_false(ccd_label_parse(ccd_lang_of("zh"), "第五条", strlen("第五"), a, &p));
	ccd_arena_free(a);
}

static void
test_reading(void **state)
{
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_label p;

	(void)state;
	assert_true(ccd_label_parse(ccd_lang_of("en"), "(i) x", 5, a, &p));
	assert_int_equal(p.nreading, 2);
	assert_int_equal(ccd_label_reading(&p, CCD_SCHEME_LATIN)->number, 9);
	assert_int_equal(ccd_label_reading(&p, CCD_SCHEME_ROMAN)->number, 1);
	assert_null(ccd_label_reading(&p, CCD_SCHEME_CYRILLIC));
	assert_null(ccd_label_reading(&p, CCD_SCHEME_LATIN_UPPER));
	ccd_arena_free(a);
}

/* Labels as a scan damages them: what they were, and that they are told from sound ones. */
static void
test_damaged(void **state)
{
	static const struct { const char *text; struct ccd_ordinal was; bool damaged; } cases[] = {
		{ "(Hi) Text", { 3, 0, ROM }, true }, { "(iil) Text", { 3, 0, ROM }, true },
		{ "(1v) Text", { 4, 0, ROM }, true }, { "Z. Text", { 2, 0, DEC }, true },
		{ "l2. Text", { 12, 0, DEC }, true }, { "1O. Text", { 10, 0, DEC }, true },
		{ "З) Текст", { 3, 0, DEC }, true }, { "（已）电话", { 6, 0, BRANCH }, true },
		{ "（己）电话", { 6, 0, BRANCH }, true }, { "(己) 电话", { 6, 0, STEM }, false },
		{ "(l) Text", { 12, 0, LAT }, false }, { "(ii) Text", { 2, 0, ROM }, false },
		{ "I. Text", { 1, 0, ROM_U }, false }, { "12. Text", { 12, 0, DEC }, false }, { "（巳）电话", { 6, 0, BRANCH }, false },
		{ "S. Text", { 19, 0, LAT_U }, false }, { "IS. Text", { 0 }, false },
	};
	struct ccd_arena *a = ccd_arena_new();

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct ccd_label p;
		bool found = ccd_label_parse(ccd_lang_of("en"), cases[i].text, strlen(cases[i].text), a, &p);

		assert_int_equal(found, cases[i].was.number != 0);
		if (!found)
			continue;
		if (find(&p, &cases[i].was) == NULL)
			fail_msg("%s", cases[i].text);
		assert_int_equal(ccd_label_is_damaged(ccd_arena_strndup(a, cases[i].text, p.length), &cases[i].was),
		    cases[i].damaged);
	}
	ccd_arena_free(a);
}

/* A custom counts all its letters without a hole. */
static void
test_alphabet_customs(void **state)
{
	uint32_t customs = 0;

	(void)state;
	for (uint64_t set; (set = ccd_alphabet_skipped(customs)) != UINT64_MAX; customs++) {
		uint32_t next = 1;

		for (uint32_t place = 1; place <= 33; place++) {
			uint32_t got = ccd_alphabet_place(place, set);

			if (set >> (place - 1) & 1)
				assert_int_equal(got, 0);
			else
				assert_int_equal(got, next++);
		}
	}
	assert_true(customs >= 4);
	assert_int_equal(ccd_alphabet_place(0, 0), 0);
}

/* GOST 7.32-2017, 6.4.6: и is the 8th letter; in legislation it is the 9th. */
static void
test_alphabet_places(void **state)
{
	bool eighth = false, ninth = false, tenth = false;
	uint32_t place = ccd_alphabet_cyrillic(0x438);

	(void)state;
	for (uint32_t i = 0; ccd_alphabet_skipped(i) != UINT64_MAX; i++) {
		uint32_t got = ccd_alphabet_place(place, ccd_alphabet_skipped(i));

		eighth |= got == 8;
		ninth |= got == 9;
		tenth |= got == 10;
	}
	assert_true(eighth && ninth && tenth);
}

static void
test_alphabet_twins(void **state)
{
	static const int32_t pairs[][2] = {
		{ 0x430, 'a' }, { 0x435, 'e' }, { 0x43e, 'o' }, { 0x440, 'p' }, { 0x441, 'c' },
		{ 0x443, 'y' }, { 0x445, 'x' }, { 0x410, 'A' }, { 0x412, 'B' }, { 0x421, 'C' },
		{ 0x41d, 'H' }, { 0x422, 'T' },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(pairs); i++) {
		assert_int_equal(ccd_alphabet_twin(pairs[i][0]), pairs[i][1]);
		assert_int_equal(ccd_alphabet_twin(pairs[i][1]), pairs[i][0]);
	}
	assert_int_equal(ccd_alphabet_twin(0x431), 0);
	assert_int_equal(ccd_alphabet_twin('z'), 0);
	assert_int_equal(ccd_alphabet_twin(0), 0);
}

/* The signs of each series, in order, count from 1. */
static void
test_alphabet_series(void **state)
{
	static const struct {
		uint32_t (*place)(int32_t);
		const char *signs;
	} t[] = {
		{ ccd_alphabet_latin, "abcdefghijklmnopqrstuvwxyz" },
		{ ccd_alphabet_latin, "ABCDEFGHIJKLMNOPQRSTUVWXYZ" },
		{ ccd_alphabet_cyrillic, "абвгдеёжзийклмнопрстуфхцчшщъыьэюя" },
		{ ccd_alphabet_cyrillic, "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ" },
		{ ccd_alphabet_stem, "甲乙丙丁戊己庚辛壬癸" },
		{ ccd_alphabet_branch, "子丑寅卯辰巳午未申酉戌亥" },
		{ ccd_alphabet_abjad, "أبجدهوزحطيكلمن" },
	};

	(void)state;
	for (size_t k = 0; k < LENGTH(t); k++) {
		uint32_t next = 1;

		for (size_t i = 0, n = strlen(t[k].signs); i < n;)
			assert_int_equal(t[k].place(ccd_utf8_next(t[k].signs, n, &i)), next++);
		assert_int_equal(t[k].place('1'), 0);
		assert_int_equal(t[k].place(0), 0);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_plain),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_none),
		cmocka_unit_test(test_components),
		cmocka_unit_test(test_bound),
		cmocka_unit_test(test_reading),
		cmocka_unit_test(test_damaged),
		cmocka_unit_test(test_alphabet_customs),
		cmocka_unit_test(test_alphabet_places),
		cmocka_unit_test(test_alphabet_twins),
		cmocka_unit_test(test_alphabet_series),
	};

	return cmocka_run_group_tests_name("label", tests, NULL, NULL);
}
