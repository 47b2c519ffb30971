/*
 * Automatic numbers (ECMA-376-1, 17.9). Paragraphs of all w:num that share a
 * w:abstractNum share its counters; an override starts one of them anew where its
 * num is used first.
 */
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "read/docx.h"
#include "read/xml.h"
#include "text/numeral.h"

enum { LEVELS = CCD_DOCX_LEVELS };

/* Numbers that Word counts to, and numberings it can have. */
enum { HIGHEST = 32767, MOST = 4096 };

struct level {
	const xmlNode *node;    /* w:lvl; NULL: not given */
	long start;
	const char *format;     /* w:numFmt */
	const char *text;       /* w:lvlText */
	long restart;           /* w:lvlRestart; -1: after any higher level */
	bool legal;             /* w:isLgl: all numbers decimal */
	int width;              /* of a format of one's own, "001": figures at least; 0: none */
};

struct abstract {
	const char *id;
	const char *style_link, *num_style_link;
	struct level level[LEVELS];
	long count[LEVELS];     /* the newest number; meaningless before the first */
	bool counted[LEVELS];
};

struct num {
	const char *id;
	struct abstract *abstract;      /* NULL: none such */
	const xmlNode *override[LEVELS];
	bool used[LEVELS];
};

struct ccd_docx_numbering {
	struct { struct abstract *v; size_t n, cap; } abstracts;
	struct { struct num *v; size_t n, cap; } nums;
	const char *lang;               /* of the document, or NULL */
	const char *unread;             /* a format that was met and has no rule here, or NULL */
	struct ccd_arena *a;
};

/* ---- reading ---------------------------------------------------------- */

static long
integer(const char *s, long otherwise)
{
	char *end;
	long n;

	if (s == NULL)
		return otherwise;
	n = strtol(s, &end, 10);
	return end == s || n < 0 || n > HIGHEST ? otherwise : n;
}

/* The format, which newer programs write with a fallback for older ones. */
static void
read_format(struct level *level, const xmlNode *node)
{
	const xmlNode *alternate = ccd_xml_child(node, "AlternateContent");
	const xmlNode *format = ccd_xml_child(node, "numFmt");
	const char *pattern;

	if (format == NULL)
		format = ccd_xml_child(ccd_xml_child(alternate, "Choice"), "numFmt");
	level->format = ccd_xml_value(format, "val");
	pattern = ccd_xml_value(format, "format");
	level->width = 0;
	if (level->format != NULL && strcmp(level->format, "custom") == 0 && pattern != NULL &&
	    *pattern == '0' && strspn(pattern, "0") < 16 && pattern[strspn(pattern, "0")] == '1')
		level->width = (int)strspn(pattern, "0") + 1;
}

static void
read_level(struct level *level, const xmlNode *node)
{
	level->node = node;
	level->start = integer(ccd_docx_value(node, "start"), 0);
	read_format(level, node);
	level->text = ccd_docx_value(node, "lvlText");
	level->restart = integer(ccd_docx_value(node, "lvlRestart"), -1);
	level->legal = ccd_docx_switch(node, "isLgl") == 1;
}

static void
read_abstract(struct ccd_docx_numbering *numbering, const xmlNode *node)
{
	struct abstract *abstract = ccd_push(numbering->a, &numbering->abstracts);

	memset(abstract, 0, sizeof *abstract);
	abstract->id = ccd_xml_value(node, "abstractNumId");
	abstract->style_link = ccd_docx_value(node, "styleLink");
	abstract->num_style_link = ccd_docx_value(node, "numStyleLink");
	for (const xmlNode *c = node->children; c != NULL; c = c->next) {
		long ilvl = integer(ccd_xml_value(c, "ilvl"), LEVELS);

		if (ccd_xml_named(c, "lvl") && ilvl < LEVELS)
			read_level(&abstract->level[ilvl], c);
	}
}

static struct abstract *
find_abstract(struct ccd_docx_numbering *numbering, const char *id)
{
	for (size_t i = 0; id != NULL && i < numbering->abstracts.n; i++) {
		struct abstract *abstract = &numbering->abstracts.v[i];

		if (abstract->id != NULL && strcmp(abstract->id, id) == 0)
			return abstract;
	}
	return NULL;
}

/* A numbering may only point to the one that defines a numbering style. */
static struct abstract *
follow_link(struct ccd_docx_numbering *numbering, struct abstract *abstract)
{
	if (abstract == NULL || abstract->num_style_link == NULL)
		return abstract;
	for (size_t i = 0; i < numbering->abstracts.n; i++) {
		struct abstract *other = &numbering->abstracts.v[i];

		if (other->style_link != NULL && strcmp(other->style_link, abstract->num_style_link) == 0)
			return other;
	}
	return abstract;
}

static void
read_num(struct ccd_docx_numbering *numbering, const xmlNode *node)
{
	struct num *num = ccd_push(numbering->a, &numbering->nums);

	memset(num, 0, sizeof *num);
	num->id = ccd_xml_value(node, "numId");
	num->abstract = follow_link(numbering,
	    find_abstract(numbering, ccd_docx_value(node, "abstractNumId")));
	for (const xmlNode *c = node->children; c != NULL; c = c->next) {
		long ilvl = integer(ccd_xml_value(c, "ilvl"), LEVELS);

		if (ccd_xml_named(c, "lvlOverride") && ilvl < LEVELS)
			num->override[ilvl] = c;
	}
}

static int
compare_nums(const void *a, const void *b)
{
	return strcmp(((const struct num *)a)->id, ((const struct num *)b)->id);
}

struct ccd_docx_numbering *
ccd_docx_numbering_read(xmlDocPtr doc, const char *lang, struct ccd_arena *a)
{
	struct ccd_docx_numbering *numbering = ccd_new(a, struct ccd_docx_numbering);
	const xmlNode *root = doc != NULL ? xmlDocGetRootElement(doc) : NULL;

	numbering->a = a;
	numbering->lang = lang;
	for (const xmlNode *c = root != NULL ? root->children : NULL; c != NULL; c = c->next)
		if (ccd_xml_named(c, "abstractNum") && numbering->abstracts.n < MOST)
			read_abstract(numbering, c);
	for (const xmlNode *c = root != NULL ? root->children : NULL; c != NULL; c = c->next)
		if (ccd_xml_named(c, "num") && numbering->nums.n < MOST &&
		    ccd_xml_value(c, "numId") != NULL)
			read_num(numbering, c);
	if (numbering->nums.n > 0)
		qsort(numbering->nums.v, numbering->nums.n, sizeof *numbering->nums.v, compare_nums);
	return numbering;
}

static struct num *
find_num(const struct ccd_docx_numbering *numbering, const char *id)
{
	const struct num key = { .id = id };

	return id == NULL || numbering->nums.n == 0 ? NULL : bsearch(&key, numbering->nums.v,
	    numbering->nums.n, sizeof key, compare_nums);
}

/* The definition of a level, the num's own first. */
static struct level
level_of(const struct num *num, unsigned ilvl)
{
	const xmlNode *own = ccd_xml_child(num->override[ilvl], "lvl");
	struct level level = num->abstract->level[ilvl];

	if (own != NULL)
		read_level(&level, own);
	return level;
}

/* ---- numbers as Word shows them (17.18.59) ---------------------------- */

/* Each digit for itself, by the ten of DIGITS: 一〇五. */
static const char *
by_digits(long number, const char *digits, struct ccd_arena *a)
{
	const char *all = "";

	for (const char *p = ccd_arena_printf(a, "%ld", number); *p != '\0'; p++)
		all = ccd_arena_printf(a, "%s%s", all, ccd_numeral_sign(digits, (size_t)(*p - '0'), a));
	return all;
}

/* As Japanese and Korean count, with the signs of nine digits and those of ten, a hundred
 * and a thousand: 百五. */
static const char *
by_places(long number, const char *digits, const char *places, struct ccd_arena *a)
{
	const char *all = "";
	long unit = 1000;

	if (number < 1 || number > 9999)
		return ccd_arena_printf(a, "%ld", number);
	for (size_t place = 3; unit > 0; unit /= 10, place--) {
		long digit = number / unit % 10;

		if (digit > 1 || (digit == 1 && unit == 1))
			all = ccd_arena_printf(a, "%s%s", all, ccd_numeral_sign(digits, (size_t)digit - 1, a));
		if (digit > 0 && unit > 1)
			all = ccd_arena_printf(a, "%s%s", all, ccd_numeral_sign(places, place - 1, a));
	}
	return all;
}

/* As Koreans count things: 열하나. */
static const char *
korean(long number, struct ccd_arena *a)
{
	static const char *const ones[] = { "", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟",
		"아홉" };
	static const char *const tens[] = { "", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든",
		"아흔" };

	return number < 1 || number > 99 ? ccd_arena_printf(a, "%ld", number) :
	    ccd_arena_printf(a, "%s%s", tens[number / 10], ones[number % 10]);
}

#define STEMS "甲乙丙丁戊己庚辛壬癸"
#define BRANCHES "子丑寅卯辰巳午未申酉戌亥"

/* How a format makes its numbers. */
enum way { AS_DECIMAL, AS_ZERO, AS_LETTERS, AS_DIGITS, AS_PLACES, AS_HAN, AS_HAN_FORMAL, AS_ROMAN,
	AS_ROMAN_UPPER, AS_RUN, AS_KOREAN, AS_CYCLE, AS_HEX, AS_DASHES, AS_NOTHING, AS_NUMBERS, AS_WORDS,
	AS_ENGLISH, AS_ENGLISH_ORDINAL, AS_ENGLISH_ORDINAL_WORDS };

static const struct {
	const char *name;
	enum way way;
	const char *signs;      /* letters, digits; or the locale of numbers and words */
	const char *places;
	uint32_t first;         /* of a run */
	long n;
} formats[] = {
	{ .name = "aiueo", .way = AS_LETTERS,
		.signs = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ" },
	{ .name = "aiueoFullWidth", .way = AS_LETTERS,
		.signs = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン" },
	{ .name = "arabicAbjad", .way = AS_LETTERS, .signs = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ" },
	{ .name = "arabicAlpha", .way = AS_LETTERS, .signs = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي" },
	{ .name = "cardinalText", .way = AS_ENGLISH },
	{ .name = "chicago", .way = AS_LETTERS, .signs = "*†‡§" },
	{ .name = "chineseCounting", .way = AS_HAN },
	{ .name = "chineseCountingThousand", .way = AS_HAN },
	{ .name = "chineseLegalSimplified", .way = AS_HAN_FORMAL },
	{ .name = "chosung", .way = AS_LETTERS, .signs = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ" },
	{ .name = "decimal" },
	{ .name = "decimalEnclosedCircle", .way = AS_RUN, .first = 0x2460, .n = 20 },
	{ .name = "decimalEnclosedCircleChinese", .way = AS_RUN, .first = 0x2460, .n = 20 },
	{ .name = "decimalEnclosedFullstop", .way = AS_RUN, .first = 0x2488, .n = 20 },
	{ .name = "decimalEnclosedParen", .way = AS_RUN, .first = 0x2474, .n = 20 },
	{ .name = "decimalFullWidth", .way = AS_DIGITS, .signs = "０１２３４５６７８９" },
	{ .name = "decimalFullWidth2", .way = AS_DIGITS, .signs = "０１２３４５６７８９" },
	{ .name = "decimalHalfWidth" },
	{ .name = "decimalZero", .way = AS_ZERO },
	{ .name = "ganada", .way = AS_LETTERS, .signs = "가나다라마바사아자차카타파하" },
	{ .name = "hebrew1", .way = AS_NUMBERS, .signs = "he@numbers=hebr" },
	{ .name = "hebrew2", .way = AS_LETTERS, .signs = "אבגדהוזחטיכלמנסעפצקרשת" },
	{ .name = "hex", .way = AS_HEX },
	{ .name = "hindiCounting", .way = AS_WORDS, .signs = "hi" },
	{ .name = "hindiNumbers", .way = AS_DIGITS, .signs = "०१२३४५६७८९" },
	{ .name = "ideographDigital", .way = AS_DIGITS, .signs = "〇一二三四五六七八九" },
	{ .name = "ideographEnclosedCircle", .way = AS_RUN, .first = 0x3280, .n = 10 },
	{ .name = "ideographLegalTraditional", .way = AS_NUMBERS, .signs = "zh@numbers=hantfin" },
	{ .name = "ideographTraditional", .way = AS_LETTERS, .signs = STEMS },
	{ .name = "ideographZodiac", .way = AS_LETTERS, .signs = BRANCHES },
	{ .name = "ideographZodiacTraditional", .way = AS_CYCLE },
	{ .name = "iroha", .way = AS_LETTERS,
		.signs = "ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ" },
	{ .name = "irohaFullWidth", .way = AS_LETTERS,
		.signs = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン" },
	{ .name = "japaneseCounting", .way = AS_PLACES, .signs = "一二三四五六七八九", .places = "十百千" },
	{ .name = "japaneseDigitalTenThousand", .way = AS_DIGITS, .signs = "〇一二三四五六七八九" },
	{ .name = "japaneseLegal", .way = AS_NUMBERS, .signs = "ja@numbers=jpanfin" },
	{ .name = "koreanCounting", .way = AS_PLACES, .signs = "일이삼사오육칠팔구", .places = "십백천" },
	{ .name = "koreanDigital", .way = AS_DIGITS, .signs = "영일이삼사오육칠팔구" },
	{ .name = "koreanDigital2", .way = AS_DIGITS, .signs = "零一二三四五六七八九" },
	{ .name = "koreanLegal", .way = AS_KOREAN },
	{ .name = "lowerLetter", .way = AS_LETTERS, .signs = "abcdefghijklmnopqrstuvwxyz" },
	{ .name = "lowerRoman", .way = AS_ROMAN },
	{ .name = "none", .way = AS_NOTHING },
	{ .name = "numberInDash", .way = AS_DASHES },
	{ .name = "ordinal", .way = AS_ENGLISH_ORDINAL },
	{ .name = "ordinalText", .way = AS_ENGLISH_ORDINAL_WORDS },
	/* without ё, й, ъ, ы, ь */
	{ .name = "russianLower", .way = AS_LETTERS, .signs = "абвгдежзиклмнопрстуфхцчшщэюя" },
	{ .name = "russianUpper", .way = AS_LETTERS, .signs = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ" },
	{ .name = "taiwaneseCounting", .way = AS_HAN },
	{ .name = "taiwaneseCountingThousand", .way = AS_HAN },
	{ .name = "taiwaneseDigital", .way = AS_DIGITS, .signs = "〇一二三四五六七八九" },
	{ .name = "thaiCounting", .way = AS_WORDS, .signs = "th" },
	{ .name = "thaiLetters", .way = AS_LETTERS,
		.signs = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ" },
	{ .name = "thaiNumbers", .way = AS_DIGITS, .signs = "๐๑๒๓๔๕๖๗๘๙" },
	{ .name = "upperLetter", .way = AS_LETTERS, .signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZ" },
	{ .name = "upperRoman", .way = AS_ROMAN_UPPER },
	{ .name = "vietnameseCounting", .way = AS_WORDS, .signs = "vi" },
};

/* English words and endings, in a document that is not English, are other ones there. */
static const char *
english(struct ccd_docx_numbering *numbering, enum way way, const char *name, long number)
{
	char *words;

	if (numbering->lang != NULL && strncmp(numbering->lang, "en", 2) != 0) {
		numbering->unread = name;
		return ccd_arena_printf(numbering->a, "%ld", number);
	}
	words = ccd_arena_strdup(numbering->a, ccd_numeral_icu(number, "en", way == AS_ENGLISH ?
	    CCD_NUMERAL_WORDS : way == AS_ENGLISH_ORDINAL ? CCD_NUMERAL_ORDINAL :
	    CCD_NUMERAL_ORDINAL_WORDS, numbering->a));
	if (*words >= 'a' && *words <= 'z')
		*words = (char)(*words - ('a' - 'A'));
	return words;
}

/* NUMBER in FORMAT; in decimal figures where it is unknown, which is kept in mind. */
static const char *
format_number(struct ccd_docx_numbering *numbering, const char *format, long number)
{
	struct ccd_arena *a = numbering->a;
	size_t i = 0, n = sizeof formats / sizeof *formats;

	while (format != NULL && i < n && strcmp(formats[i].name, format) != 0)
		i++;
	if (i == n)
		numbering->unread = format;
	if (format == NULL || i == n)
		return ccd_arena_printf(a, "%ld", number);
	switch (formats[i].way) {
	case AS_ZERO:
		return ccd_arena_printf(a, "%02ld", number);
	case AS_LETTERS:
		return ccd_numeral_series(number, formats[i].signs, a);
	case AS_DIGITS:
		return by_digits(number, formats[i].signs, a);
	case AS_PLACES:
		return by_places(number, formats[i].signs, formats[i].places, a);
	case AS_HAN:
	case AS_HAN_FORMAL:
		return ccd_numeral_han(number, formats[i].way == AS_HAN_FORMAL, a);
	case AS_ROMAN:
	case AS_ROMAN_UPPER:
		return ccd_numeral_roman(number, formats[i].way == AS_ROMAN_UPPER, a);
	case AS_RUN:
		return ccd_numeral_run(number, formats[i].first, formats[i].n, a);
	case AS_KOREAN:
		return korean(number, a);
	case AS_CYCLE:
		return number < 1 ? "" : ccd_arena_printf(a, "%s%s",
		    ccd_numeral_sign(STEMS, (size_t)(number - 1) % 10, a),
		    ccd_numeral_sign(BRANCHES, (size_t)(number - 1) % 12, a));
	case AS_HEX:
		return ccd_arena_printf(a, "%lX", number);
	case AS_DASHES:
		return ccd_arena_printf(a, "- %ld -", number);
	case AS_NOTHING:
		return "";
	case AS_NUMBERS:
	case AS_WORDS:
		return ccd_numeral_icu(number, formats[i].signs, formats[i].way == AS_NUMBERS ?
		    CCD_NUMERAL_SCRIPT : CCD_NUMERAL_WORDS, a);
	case AS_ENGLISH:
	case AS_ENGLISH_ORDINAL:
	case AS_ENGLISH_ORDINAL_WORDS:
		return english(numbering, formats[i].way, formats[i].name, number);
	case AS_DECIMAL:
		break;
	}
	return ccd_arena_printf(a, "%ld", number);
}

/* The number of a level: in its format, in figures where all are to be so (17.9.4; but
 * leading zeros stay), by the pattern of a format of one's own, "001, 002, 003, ...". */
static const char *
shown_number(struct ccd_docx_numbering *numbering, const struct level *level, bool legal, long number)
{
	bool zero = level->format != NULL && strcmp(level->format, "decimalZero") == 0;

	if (level->width > 0)
		return ccd_arena_printf(numbering->a, "%0*ld", level->width, number);
	return format_number(numbering, legal && !zero ? "decimal" : level->format, number);
}

const char *
ccd_docx_unread_format(const struct ccd_docx_numbering *numbering)
{
	return numbering->unread;
}

/* ---- counting --------------------------------------------------------- */

/* Sets the counters for a paragraph at ILVL. */
static void
count(struct num *num, unsigned ilvl)
{
	struct abstract *abstract = num->abstract;
	const char *start = ccd_docx_value(num->override[ilvl], "startOverride");
	struct level level = level_of(num, ilvl);

	if (start != NULL && !num->used[ilvl])
		abstract->count[ilvl] = integer(start, level.start);
	else if (!abstract->counted[ilvl])
		abstract->count[ilvl] = level.start;
	else if (abstract->count[ilvl] < HIGHEST)
		abstract->count[ilvl]++;
	num->used[ilvl] = true;
	abstract->counted[ilvl] = true;
	for (unsigned deeper = ilvl + 1; deeper < LEVELS; deeper++) {
		long restart = level_of(num, deeper).restart;

		/* restart: 0 never, N where a level above N (from 1) is used */
		if (restart < 0 || (restart > 0 && (long)ilvl < restart))
			abstract->counted[deeper] = false;
	}
}

/* Bytes of a label; no office program prints longer ones. */
enum { LONGEST = 255 };

const char *
ccd_docx_number(struct ccd_docx_numbering *numbering, const char *id, unsigned ilvl)
{
	struct num *num = find_num(numbering, id);
	struct ccd_buffer b = { 0 };
	struct level level;
	const char *label;

	if (num == NULL || num->abstract == NULL || ilvl >= LEVELS)
		return NULL;
	level = level_of(num, ilvl);
	if (level.node == NULL)
		return NULL;
	count(num, ilvl);
	if (level.format != NULL && strcmp(level.format, "bullet") == 0)
		return "•";
	for (const char *p = level.text != NULL ? level.text : ""; *p != '\0' && b.n < LONGEST; p++) {
		if (*p == '%' && p[1] >= '1' && p[1] <= '9') {
			unsigned other = (unsigned)(*++p - '1');
			struct level shown = level_of(num, other);

			ccd_buffer_puts(&b, shown_number(numbering, &shown, level.legal,
			    num->abstract->counted[other] ? num->abstract->count[other] : shown.start));
		} else {
			ccd_buffer_putc(&b, *p);
		}
	}
	label = ccd_arena_strdup(numbering->a, b.s != NULL ? b.s : "");
	ccd_buffer_free(&b);
	return label;
}

unsigned
ccd_docx_level_of(const struct ccd_docx_numbering *numbering, const char *id, const char *style)
{
	const struct num *num = find_num(numbering, id);

	if (num == NULL || num->abstract == NULL || style == NULL)
		return 0;
	for (unsigned i = 0; i < LEVELS; i++) {
		const char *linked = ccd_docx_value(num->abstract->level[i].node, "pStyle");

		if (linked != NULL && strcmp(linked, style) == 0)
			return i;
	}
	return 0;
}
