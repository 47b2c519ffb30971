#include "text/charset.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include "base/arena.h"

#define MAC_CYRILLIC "x-mac-cyrillic"

enum { SAMPLE = 64 << 10 };     /* bytes that statistics look at */

/* ---- names ---- */

/* What labels mean in practice: the superset that files so labelled are in
 * (WHATWG Encoding Standard, section 4.2). */
static const struct {
	const char *label, *charset;
} practice[] = {
	{ "GB2312", "GB18030" }, { "EUC-CN", "GB18030" }, { "GBK", "GB18030" },
	{ "CP936", "GB18030" }, { "GB18030", "GB18030" },
	{ "ISO-8859-1", "windows-1252" }, { "latin1", "windows-1252" },
	{ "ISO-8859-9", "windows-1254" }, { "TIS-620", "windows-874" },
	{ "CP866", "IBM866" }, { "DOS-866", "IBM866" },
	{ MAC_CYRILLIC, MAC_CYRILLIC },         /* ICU's own name is no one else's */
};

const char *
ccd_charset_named(const char *name)
{
	UErrorCode status = U_ZERO_ERROR;
	const char *standard;

	if (name[0] == '\0' || strlen(name) > 60 || strchr(name, ',') != NULL)
		return NULL;
	for (size_t i = 0; i < sizeof practice / sizeof *practice; i++)
		if (ucnv_compareNames(name, practice[i].label) == 0)
			return practice[i].charset;
	standard = ucnv_getStandardName(name, "MIME", &status);
	if (standard == NULL) {
		status = U_ZERO_ERROR;
		standard = ucnv_getStandardName(name, "IANA", &status);
	}
	if (standard != NULL)
		return standard;
	status = U_ZERO_ERROR;
	if (ucnv_countAliases(name, &status) == 0 || U_FAILURE(status))
		return NULL;
	return ucnv_getAlias(name, 0, &status);
}

/* ---- Unicode ---- */

static const char *
by_bom(const unsigned char *bytes, size_t n)
{
	static const struct {
		const char *bom;
		size_t n;
		const char *charset;
	} mark[] = {
		{ "\xef\xbb\xbf", 3, "UTF-8" },
		{ "\xff\xfe\0\0", 4, "UTF-32LE" }, { "\0\0\xfe\xff", 4, "UTF-32BE" },
		{ "\xff\xfe", 2, "UTF-16LE" }, { "\xfe\xff", 2, "UTF-16BE" },
	};

	for (size_t i = 0; i < sizeof mark / sizeof *mark; i++)
		if (n >= mark[i].n && memcmp(bytes, mark[i].bom, mark[i].n) == 0)
			return mark[i].charset;
	return NULL;
}

/*
 * True where BYTES are meant to be UTF-8, which they need not be all over: a
 * sequence of three or four bytes hardly comes about by chance, one of two does
 * now and then. Cyrillic in IBM866 reaches a ratio of 1, Chinese in GBK less.
 */
static bool
is_meant_as_utf8(const unsigned char *bytes, size_t n)
{
	size_t good = 0, bad = 0;

	for (size_t i = 0, start; i < n; ) {
		UChar32 c;

		if (bytes[i] < 0x80) {
			i++;
			continue;
		}
		start = i;
		U8_NEXT(bytes, i, n, c);
		if (c < 0)
			bad += i - start;
		else
			good += 2 * (i - start) - 2;
	}
	return bad == 0 || good >= 4 * bad;
}

/* How a sample reads as UTF-16 in one byte order. */
struct utf16 {
	size_t units, plausible, blanks;
	bool broken;            /* a lone surrogate */
};

static bool
is_plausible(unsigned u)
{
	static const unsigned short range[][2] = {
		{ 0x9, 0xa }, { 0xc, 0xd }, { 0x20, 0x7e }, { 0xa0, 0x24f }, { 0x2b0, 0x6ff },
		{ 0x900, 0xdff }, { 0xe00, 0xe5b }, { 0x10a0, 0x10ff }, { 0x1e00, 0x20cf },
		{ 0x2100, 0x22ff }, { 0x2460, 0x25ff }, { 0x3000, 0x33ff }, { 0x4e00, 0xdfff },
		{ 0xf900, 0xfaff }, { 0xfe30, 0xfe4f }, { 0xfeff, 0xffef },
	};

	for (size_t i = 0; i < sizeof range / sizeof *range; i++)
		if (u >= range[i][0] && u <= range[i][1])
			return true;
	return false;
}

/* HIGH is the place of the high byte in each pair: 0 or 1. */
static struct utf16
read_utf16(const unsigned char *bytes, size_t n, size_t high)
{
	struct utf16 r = { 0 };
	bool lead = false;

	for (size_t i = 0; i + 1 < n; i += 2) {
		unsigned u = (unsigned)bytes[i + high] << 8 | bytes[i + 1 - high];

		r.units++;
		r.plausible += is_plausible(u);
		r.blanks += u == ' ' || u == '\n' || u == '\r' || u == '\t';
		r.broken |= lead != U16_IS_TRAIL(u);
		lead = U16_IS_LEAD(u);
	}
	return r;
}

/* UTF-16 by the blanks in it, which are NULs at one place of the pairs. */
static const char *
by_utf16_blanks(const unsigned char *bytes, size_t n)
{
	struct utf16 le, be, *r;

	n = n < SAMPLE ? n : SAMPLE;
	le = read_utf16(bytes, n, 1);
	be = read_utf16(bytes, n, 0);
	r = le.blanks > be.blanks ? &le : &be;
	if (r->blanks == 0 || r->broken || r->plausible * 100 < r->units * 95)
		return NULL;
	return r == &le ? "UTF-16LE" : "UTF-16BE";
}

/* ---- statistics ---- */

/* The 180 pairs of letters that make up 84 % of all in Russian, counted in legal
 * texts and news: row i holds what follows the i-th letter from а on. */
static const UChar *const russian_pairs[32] = {
	u"вдежзклмнрстцюя", u"елоры", u"аеилносы", u"аиор", u"аеиноу", u"вгдезйклмнрст",
	u"деи", u"аино", u"авдезийклмнрстхцчя", u"", u"аиорту", u"аеиоуьюя",
	u"аеиоуы", u"аеиностуы", u"бвгдежзйклмнпрст", u"аеору", u"аеиоуы", u"авеиклопстуя",
	u"авеинорсуь", u"бдстчю", u"", u"о", u"еи", u"аеинт",
	u"еи", u"еи", u"", u"еймх", u"нс", u"т",
	u"", u"т",
};

/* The most frequent characters, 70 % of a text; ascending. */
static const UChar simplified[] =
	u"一三上下不与业两个中为主举么义之九也了予事二于五亚些产享人从他代以们件任众会但位体何"
	u"作你使保信做先克免党入全公六共关其内军农决况几出击分则利别到制前力加动包化区十协卡原"
	u"去参又及反发取受变只可各合同名后向员周命和品四回因国图在地场基处外多大天头她好如威子"
	u"学它定实宣家对将小少尔就尼局展山州工已布常干平年并应度建开式强当形很律得德心必性总您"
	u"情想意成我或战所手把投护报持指据授接提改放政教数文料斯新方无日时明是普更最月有朗朝期"
	u"未本机权条来果样根格次正此比民气水求没法活流海演点然物特现球理生用由电男的目直相看着"
	u"知确示社票种程立第等管系约级线组经结统维罗美老者而联能自英行表被西要见视角解言警计认"
	u"议许论设证识该语说诺象质资赛起超路较边达过运还这进选通道那部都里重量长门问间队面革顿"
	u"领题首高鲜";

static const UChar traditional[] =
	u"一三上下不並中主之九也乾了予事二五些亞享人他代以件任但位何作你使來保信個們做先克免入"
	u"內全兩公六共其出分別利到制則前力加動包化區十協卡原去參又及反取受只可各合同名向周命和"
	u"品員問四回因國圖在地基報場外多大天她好如威子學它定宣家實將對小少就尼局展山州工已布常"
	u"平年幾度建式強形很律後得從德心必性您情想意應成我或戰所手把投持指授接提擊據改放政教數"
	u"文料斯新方於日明是時普更最會月有朗朝期未本果根格條業樣機權次正此比民氣水求決沒況法活"
	u"流海演為無然爾物特現球理生產用由男當發的目直相看眾知確示社票程種立第等管系約級組結統"
	u"經維線總羅美義老者而聯能自與舉英著處行表被西要見視角解言計設許該認語說論諾證識警議護"
	u"變象資質賽起超路軍較農這通進運過道達選還邊那部都里重量長門開間關隊電面革頓領頭題首體"
	u"高鮮麼點黨";

static int
compare_units(const void *a, const void *b)
{
	return (int)*(const UChar *)a - (int)*(const UChar *)b;
}

static bool
is_frequent_han(UChar c)
{
	return bsearch(&c, simplified, sizeof simplified / sizeof *simplified - 1,
	    sizeof *simplified, compare_units) != NULL ||
	    bsearch(&c, traditional, sizeof traditional / sizeof *traditional - 1,
	    sizeof *traditional, compare_units) != NULL;
}

/* The place of a Russian letter in the alphabet, ё as е; -1 for others. */
static int
russian_letter(UChar c)
{
	if (c == 0x401 || c == 0x451)
		return 5;
	if (c < 0x410 || c > 0x44f)
		return -1;
	return (c - 0x410) % 32;
}

/* Marks found in every kind of text: they speak for no encoding. */
static bool
is_neutral(UChar c)
{
	return (c >= 0x2010 && c <= 0x2026) || (c >= 0x3000 && c <= 0x3011) || c == 0xa0 ||
	    c == 0xa7 || c == 0xa9 || c == 0xab || c == 0xbb || c == 0x2116 || c >= 0xff01;
}

struct tally {
	size_t hits, all;
};

/* What the step from P to C says; both are 0 at the ends of words. */
static void
tally_step(struct tally *t, UChar p, UChar c)
{
	int first = russian_letter(p), second = russian_letter(c);

	if (c < 0x80 || is_neutral(c)) {
		t->all += c < ' ' && strchr("\t\n\f\r\032\033", c) == NULL;
	} else if (second >= 0) {
		bool turns_upper = p >= 0x430 && p <= 0x44f && c < 0x430;

		t->all += first >= 0;
		t->hits += first >= 0 && !turns_upper &&
		    u_strchr(russian_pairs[first], (UChar)(0x430 + second)) != NULL;
	} else {
		t->all++;
		t->hits += c >= 0x4e00 && c <= 0x9fff && is_frequent_han(c);
	}
}

/* The share of frequent pairs and characters where BYTES are in CHARSET: about
 * 0.8 for Russian and 0.7 for Chinese in the right one, 0.2 and less in others. */
static double
plausibility(const char *charset, const unsigned char *bytes, size_t n, UChar *room)
{
	UErrorCode status = U_ZERO_ERROR;
	UConverter *converter = ucnv_open(charset, &status);
	const char *from = (const char *)bytes;
	struct tally t = { 0 };
	UChar *to = room;

	if (U_FAILURE(status))
		return 0;
	ucnv_toUnicode(converter, &to, room + SAMPLE, &from, from + n, NULL, false, &status);
	ucnv_close(converter);
	for (UChar *u = room, p = 0; u < to; p = *u++)
		tally_step(&t, p, *u);
	return t.hits < 2 ? 0 : (double)t.hits / (double)t.all;
}

/* True where bytes that are the letters ґ є і ї of KOI8-U, and lines of boxes in KOI8-R,
 * stand beside letters (RFC 2319). */
static bool
has_ukrainian_letters(const unsigned char *bytes, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (bytes[i] >= 0xa4 && strchr("\xa4\xa6\xa7\xad\xb4\xb6\xb7\xbd", bytes[i]) != NULL &&
		    ((i > 0 && bytes[i - 1] >= 0xc0) || (i + 1 < n && bytes[i + 1] >= 0xc0)))
			return true;
	return false;
}

/* The small letters of Mac Cyrillic are those of windows-1251 but for я, which is the
 * capital there: behind a small letter it tells the two apart. */
static bool
has_mac_letters(const unsigned char *bytes, size_t n)
{
	size_t mac = 0, windows = 0;

	for (size_t i = 1; i < n; i++) {
		mac += bytes[i] == 0xdf && bytes[i - 1] >= 0xe0 && bytes[i - 1] < 0xff;
		windows += bytes[i] == 0xff && bytes[i - 1] >= 0xe0;
	}
	return mac > 2 * windows;
}

/* Russian and Chinese, which ICU's detector does not know in all encodings or
 * only with more text. */
static const char *
by_frequent_letters(const unsigned char *bytes, size_t n)
{
	static const char *const charsets[] = {
		"UTF-16LE", "UTF-16BE",         /* the only ones with NULs */
		"windows-1251", "KOI8-R", "IBM866", "ISO-8859-5", "GB18030", "Big5",
	};
	size_t count = memchr(bytes, 0, n) != NULL ? 2 : sizeof charsets / sizeof *charsets;
	UChar *room = ccd_malloc(SAMPLE * sizeof *room);
	const char *best = NULL;
	double most = 0.45;     /* midway between right and wrong ones */

	for (size_t i = 0; i < count; i++) {
		double p = plausibility(charsets[i], bytes, n, room);

		if (p > most) {
			most = p;
			best = charsets[i];
		}
	}
	free(room);
	if (best != NULL && strcmp(best, "KOI8-R") == 0 && has_ukrainian_letters(bytes, n))
		best = "KOI8-U";
	if (best != NULL && strcmp(best, "windows-1251") == 0 && has_mac_letters(bytes, n))
		best = MAC_CYRILLIC;
	return best;
}

/* True where all that is not ASCII are quotation marks, dashes and signs, which
 * the Windows encodings have at the same places. */
static bool
is_typographic(const unsigned char *bytes, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (bytes[i] >= 0x80 && strchr("\x85\x91\x92\x93\x94\x95\x96\x97\x99\xa0\xa7\xa9"
		    "\xab\xae\xb0\xb1\xb6\xb7\xbb", bytes[i]) == NULL)
			return false;
	return true;
}

/* What ICU's detector says, but Unicode: that was decided before. */
static const char *
by_icu(const unsigned char *bytes, size_t n)
{
	UErrorCode status = U_ZERO_ERROR;
	UCharsetDetector *detector = ucsdet_open(&status);
	const UCharsetMatch **match;
	const char *name = NULL;
	int32_t found = 0;

	ucsdet_setText(detector, (const char *)bytes, (int32_t)n, &status);
	match = ucsdet_detectAll(detector, &found, &status);
	for (int32_t i = 0; U_SUCCESS(status) && name == NULL && i < found; i++)
		if (ucsdet_getConfidence(match[i], &status) >= 10 &&
		    strncmp(ucsdet_getName(match[i], &status), "UTF-", 4) != 0)
			name = ccd_charset_named(ucsdet_getName(match[i], &status));
	ucsdet_close(detector);
	return name;
}

const char *
ccd_charset_guess(const unsigned char *bytes, size_t n)
{
	const char *charset = by_bom(bytes, n);
	size_t start = 0;

	if (charset != NULL)
		return charset;
	if (memchr(bytes, 0, n) != NULL) {
		charset = by_utf16_blanks(bytes, n);
		return charset != NULL ? charset :
		    by_frequent_letters(bytes, n < SAMPLE ? n : SAMPLE);
	}
	if (is_meant_as_utf8(bytes, n))
		return "UTF-8";
	while (bytes[start] < 0x80)     /* there is one: the bytes are not UTF-8 */
		start++;
	start -= start % 2;             /* keeps the pairs of UTF-16 */
	bytes += start;
	n = n - start < SAMPLE ? n - start : SAMPLE;
	if ((charset = by_frequent_letters(bytes, n)) != NULL)
		return charset;
	return is_typographic(bytes, n) ? "windows-1252" : by_icu(bytes, n);
}
