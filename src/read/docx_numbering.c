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

static void
read_level(struct level *level, const xmlNode *node)
{
	level->node = node;
	level->start = integer(ccd_docx_value(node, "start"), 0);
	level->format = ccd_docx_value(node, "numFmt");
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
ccd_docx_numbering_read(xmlDocPtr doc, struct ccd_arena *a)
{
	struct ccd_docx_numbering *numbering = ccd_new(a, struct ccd_docx_numbering);
	const xmlNode *root = doc != NULL ? xmlDocGetRootElement(doc) : NULL;

	numbering->a = a;
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

/* The letters of ALPHABET in turn; behind the last they come doubled, then threefold. */
static const char *
letter(long number, const char *const *alphabet, long n, struct ccd_arena *a)
{
	struct ccd_buffer b = { 0 };
	const char *copy;

	for (long times = (number - 1) / n; number > 0 && times >= 0 && b.n < 64; times--)
		ccd_buffer_puts(&b, alphabet[(number - 1) % n]);
	copy = ccd_arena_strdup(a, b.s != NULL ? b.s : "");
	ccd_buffer_free(&b);
	return copy;
}

static const char *const latin[] = { "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l",
	"m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "w", "x", "y", "z" };
static const char *const latin_upper[] = { "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K",
	"L", "M", "N", "O", "P", "Q", "R", "S", "T", "U", "V", "W", "X", "Y", "Z" };
/* Without ё, й, ъ, ы, ь (17.18.59, russianLower). */
static const char *const russian[] = { "а", "б", "в", "г", "д", "е", "ж", "з", "и", "к", "л", "м",
	"н", "о", "п", "р", "с", "т", "у", "ф", "х", "ц", "ч", "ш", "щ", "э", "ю", "я" };
static const char *const russian_upper[] = { "А", "Б", "В", "Г", "Д", "Е", "Ж", "З", "И", "К", "Л",
	"М", "Н", "О", "П", "Р", "С", "Т", "У", "Ф", "Х", "Ц", "Ч", "Ш", "Щ", "Э", "Ю", "Я" };
static const char *const stems[] = { "甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸" };
static const char *const branches[] = { "子", "丑", "寅", "卯", "辰", "巳", "午", "未", "申", "酉",
	"戌", "亥" };

/* Each digit for itself: 一〇五. */
static const char *
han_digits(long number, struct ccd_arena *a)
{
	static const char *const digits[] = { "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九" };
	const char *decimal = ccd_arena_printf(a, "%ld", number);
	struct ccd_buffer b = { 0 };
	const char *copy;

	for (const char *p = decimal; *p != '\0'; p++)
		ccd_buffer_puts(&b, digits[*p - '0']);
	copy = ccd_arena_strdup(a, b.s);
	ccd_buffer_free(&b);
	return copy;
}

/* One character of a run that begins at FIRST and has N, else decimal. */
static const char *
from_run(long number, uint32_t first, long n, struct ccd_arena *a)
{
	uint32_t c = first + (uint32_t)(number - 1);

	if (number < 1 || number > n)
		return ccd_arena_printf(a, "%ld", number);
	return ccd_arena_printf(a, "%c%c%c", 0xE0 | (c >> 12), 0x80 | ((c >> 6) & 0x3F),
	    0x80 | (c & 0x3F));
}

static const char *
full_width(long number, struct ccd_arena *a)
{
	const char *decimal = ccd_arena_printf(a, "%ld", number), *s = "";

	for (; *decimal != '\0'; decimal++)
		s = ccd_arena_printf(a, "%s\xEF\xBC%c", s, 0x90 + (*decimal - '0'));
	return s;
}

#define COUNT(array) ((long)(sizeof(array) / sizeof *(array)))

static const char *
format_number(const char *format, long number, struct ccd_arena *a)
{
	static const struct { const char *name; const char *const *letters; long n; } alphabets[] = {
		{ "lowerLetter", latin, COUNT(latin) }, { "upperLetter", latin_upper, COUNT(latin_upper) },
		{ "russianLower", russian, COUNT(russian) },
		{ "russianUpper", russian_upper, COUNT(russian_upper) },
		{ "ideographTraditional", stems, COUNT(stems) },
		{ "ideographZodiac", branches, COUNT(branches) },
	};
	static const char *const counting[] = { "chineseCountingThousand", "japaneseCounting",
		"taiwaneseCountingThousand", "chineseCounting", "taiwaneseCounting", NULL };

	if (format == NULL)
		format = "decimal";
	for (size_t i = 0; i < sizeof alphabets / sizeof *alphabets; i++)
		if (strcmp(format, alphabets[i].name) == 0)
			return letter(number, alphabets[i].letters, alphabets[i].n, a);
	for (size_t i = 0; counting[i] != NULL; i++)
		if (strcmp(format, counting[i]) == 0)
			return ccd_numeral_han(number, false, a);
	if (strcmp(format, "lowerRoman") == 0 || strcmp(format, "upperRoman") == 0)
		return ccd_numeral_roman(number, *format == 'u', a);
	if (strcmp(format, "chineseLegalSimplified") == 0)
		return ccd_numeral_han(number, true, a);
	if (strcmp(format, "ideographDigital") == 0 || strcmp(format, "japaneseDigitalTenThousand") == 0 ||
	    strcmp(format, "taiwaneseDigital") == 0)
		return han_digits(number, a);
	if (strcmp(format, "decimalZero") == 0)
		return ccd_arena_printf(a, "%02ld", number);
	if (strcmp(format, "decimalEnclosedCircle") == 0 ||
	    strcmp(format, "decimalEnclosedCircleChinese") == 0)
		return from_run(number, 0x2460, 20, a);
	if (strcmp(format, "decimalEnclosedParen") == 0)
		return from_run(number, 0x2474, 20, a);
	if (strcmp(format, "decimalEnclosedFullstop") == 0)
		return from_run(number, 0x2488, 20, a);
	if (strcmp(format, "ideographEnclosedCircle") == 0)
		return from_run(number, 0x3280, 10, a);
	if (strncmp(format, "decimalFullWidth", strlen("decimalFullWidth")) == 0)
		return full_width(number, a);
	if (strcmp(format, "none") == 0)
		return "";
	return ccd_arena_printf(a, "%ld", number);
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
	for (const char *p = level.text != NULL ? level.text : ""; *p != '\0'; p++) {
		if (*p == '%' && p[1] >= '1' && p[1] <= '9') {
			unsigned other = (unsigned)(*++p - '1');
			struct level shown = level_of(num, other);

			ccd_buffer_puts(&b, format_number(level.legal ? "decimal" : shown.format,
			    num->abstract->counted[other] ? num->abstract->count[other] : shown.start,
			    numbering->a));
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
