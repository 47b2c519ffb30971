#include "lang/lang.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include "base/file.h"
#include "lang/languages.h"
#include "text/utf8.h"

enum {
	TAG_MAX = 64,           /* bytes of a tag with its NUL */
	DETECT_BYTES = 1 << 18, /* enough to tell a language by */
};

static const struct ccd_lang *const languages[] = {
	&ccd_lang_en, &ccd_lang_zh, &ccd_lang_ru, &ccd_lang_fr, &ccd_lang_es, &ccd_lang_ar,
	&ccd_lang_de, &ccd_lang_ja, &ccd_lang_ko,
};

/* Between two numbers before a note on their repeal; nothing else is taken for these. */
static const char *const any_range[] = {
	"et", "à", "y", "a", "al", "und", "bis", "e", "en", "i", "do", "till", "och", "og", NULL
};

static const struct ccd_lang no_language = {
	.tag = "und", .name = "", .script = "Zyyy", .decimal_mark = '.', .range = any_range,
};

/* Codes in use that ICU 72 leaves alone: the main member of a macrolanguage
 * (ISO 639-3) and the bibliographic codes of ISO 639-2. */
static const char *const aliases[][2] = {
	{ "cmn", "zh" }, { "chi", "zh" }, { "arb", "ar" }, { "fre", "fr" }, { "ger", "de" },
	{ "dut", "nl" }, { "gre", "el" }, { "per", "fa" }, { "pes", "fa" }, { "cze", "cs" },
	{ "slo", "sk" }, { "rum", "ro" }, { "ice", "is" }, { "geo", "ka" }, { "arm", "hy" },
	{ "baq", "eu" }, { "alb", "sq" }, { "mac", "mk" }, { "tib", "bo" }, { "wel", "cy" },
	{ "zsm", "ms" }, { "khk", "mn" }, { "ekk", "et" }, { "lvs", "lv" }, { "uzn", "uz" },
};

/* Codes of languages that are words or common abbreviations as well, sorted. */
static const char *const words[] = {
	"aka", "am", "an", "ara", "arg", "as", "be", "ben", "bis", "bos", "cat", "che", "dan",
	"div", "est", "fin", "ha", "hat", "he", "her", "hi", "ho", "hun", "id", "ie", "io", "is",
	"it", "la", "lat", "lin", "lit", "lo", "mar", "me", "mo", "my", "na", "nb", "no",
	"nor", "nr", "or", "os", "pan", "run", "sin", "so", "sun", "tel", "ti", "to", "ton",
	"ts", "vi", "vol", "war", "xh",
};

/* ---- tags ---- */

const struct ccd_lang *
ccd_lang_at(size_t i)
{
	return i < sizeof languages / sizeof *languages ? languages[i] : NULL;
}

const struct ccd_lang *
ccd_lang_find(const char *tag)
{
	size_t n;

	if (tag == NULL)
		return NULL;
	n = strcspn(tag, "-_");
	for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
		if (strlen(languages[i]->tag) == n && strncasecmp(languages[i]->tag, tag, n) == 0)
			return languages[i];
	return NULL;
}

const struct ccd_lang *
ccd_lang_of(const char *tag)
{
	const struct ccd_lang *lang = ccd_lang_find(tag);

	return lang != NULL ? lang : &no_language;
}

const struct ccd_lang *
ccd_lang_further(struct ccd_lang_seen *seen, const char *tag, const char *text, size_t n)
{
	const struct ccd_lang *lang = ccd_lang_of(tag);
	bool cyrillic = strcmp(lang->script, "Cyrl") == 0, han = strcmp(lang->script, "Hani") == 0;

	while (seen->to < n && !seen->own && (cyrillic || han)) {
		int32_t c = ccd_utf8_next(text, n, &seen->to);

		seen->own = c >= 0x80 && (han ? ccd_is_han(c) : c >= 0x400 && c <= 0x52f);
		seen->latin |= c < 0x80 && ccd_is_letter(c);
	}
	return seen->latin && !seen->own ? ccd_lang_of("en") : lang;
}

const struct ccd_lang *
ccd_lang_for(const char *tag, const char *text, size_t n)
{
	struct ccd_lang_seen seen = { 0 };

	return ccd_lang_further(&seen, tag, text, n);
}

bool
ccd_lang_reads(const char *tag, unsigned what)
{
	return (ccd_lang_of(tag)->reads & what) == what;
}

bool
ccd_lang_edge(const struct ccd_lang *lang, int32_t c)
{
	return lang->runs_on || !ccd_is_letter(c);
}

/* TAG with an alias at its front replaced, in TO of TAG_MAX bytes. */
static void
replace_alias(const char *tag, char *to)
{
	size_t n = strcspn(tag, "-");
	const char *language = NULL;

	for (size_t i = 0; i < sizeof aliases / sizeof *aliases; i++)
		if (strlen(aliases[i][0]) == n && strncasecmp(aliases[i][0], tag, n) == 0)
			language = aliases[i][1];
	snprintf(to, TAG_MAX, "%s%s", language != NULL ? language : "",
	    language != NULL ? tag + n : tag);
}

/* True where ICU has an ISO 639-2 code for the language of LOCALE, and that
 * stands for one language: not "mul" (several) or "zxx" (none). */
static bool
is_language(const char *locale)
{
	static const char *const none[] = { "", "mul", "und", "zxx", "mis", "root" };
	const char *iso3 = uloc_getISO3Language(locale);

	for (size_t i = 0; i < sizeof none / sizeof *none; i++)
		if (strcmp(iso3, none[i]) == 0)
			return false;
	return true;
}

bool
ccd_lang_valid(const char *tag, char *canonical, size_t cap)
{
	char wanted[TAG_MAX], locale[ULOC_FULLNAME_CAPACITY], found[TAG_MAX];
	UErrorCode status = U_ZERO_ERROR;
	int32_t parsed = 0, n;

	if (tag == NULL || tag[0] == '\0' || strlen(tag) >= TAG_MAX)
		return false;
	replace_alias(tag, wanted);
	uloc_forLanguageTag(wanted, locale, sizeof locale, &parsed, &status);
	if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING ||
	    (size_t)parsed != strlen(wanted) || !is_language(locale))
		return false;
	n = uloc_toLanguageTag(locale, found, sizeof found, true, &status);
	if (U_FAILURE(status) || n <= 0 || n >= (int32_t)sizeof found)
		return false;
	if (canonical == NULL)
		return true;
	return snprintf(canonical, cap, "%s", found) < (int)cap;
}

void
ccd_lang_locale(const char *tag, struct ccd_locale *l)
{
	char locale[ULOC_FULLNAME_CAPACITY] = "", likely[ULOC_FULLNAME_CAPACITY];
	UErrorCode status = U_ZERO_ERROR;

	*l = (struct ccd_locale){ 0 };
	uloc_forLanguageTag(tag, locale, sizeof locale, NULL, &status);
	if (*locale == '\0')
		return;
	uloc_addLikelySubtags(locale, likely, sizeof likely, &status);
	if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING)
		return;
	uloc_getLanguage(likely, l->language, sizeof l->language, &status);
	uloc_getScript(likely, l->script, sizeof l->script, &status);
	uloc_getCountry(likely, l->region, sizeof l->region, &status);
	if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING)
		*l = (struct ccd_locale){ 0 };
}

bool
ccd_lang_is_east_asian(const char *tag)
{
	static const char *const those[] = { "zh", "ja", "ko", "yue" };
	struct ccd_locale l;

	ccd_lang_locale(tag, &l);
	for (size_t i = 0; i < sizeof those / sizeof *those; i++)
		if (strcmp(l.language, those[i]) == 0)
			return true;
	return false;
}

const char *
ccd_lang_direction(const char *tag)
{
	char locale[ULOC_FULLNAME_CAPACITY];
	UErrorCode status = U_ZERO_ERROR;

	uloc_forLanguageTag(tag, locale, sizeof locale, NULL, &status);
	if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING)
		return "ltr";
	return uloc_isRightToLeft(locale) ? "rtl" : "ltr";
}

/* ---- the name of a file ---- */

static int
compare_words(const void *key, const void *member)
{
	return strcmp(key, *(const char *const *)member);
}

/* True where the N bytes at PART are language[-Script][-REGION] as names of files
 * have them ('_' does for '-'); TAG gets them in canonical form. A language whose
 * code is a word too only counts where TRUST_WORDS. */
static bool
part_is_tag(const char *part, size_t n, bool trust_words, char *tag, size_t cap)
{
	char wanted[TAG_MAX], *script, *region;
	const char *language = wanted;
	size_t length;

	if (n < 2 || n > 11)    /* "eng-Latn-GB" */
		return false;
	for (size_t i = 0; i < n; i++)
		wanted[i] = part[i] == '_' ? '-' : (char)tolower((unsigned char)part[i]);
	wanted[n] = '\0';
	length = strcspn(wanted, "-");
	if (length < 2 || length > 3 || !ccd_lang_valid(wanted, tag, cap))
		return false;
	/* Three letters must be another code of a language that has one of two. */
	if (strcspn(tag, "-") != 2)
		return false;
	script = strchr(wanted, '-');
	if (script != NULL) {
		*script++ = '\0';
		region = strchr(script, '-');
		if (region != NULL)
			*region++ = '\0';
		else if (strlen(script) != 4)
			region = script, script = NULL;
		if (script != NULL &&
		    u_getPropertyValueEnum(UCHAR_SCRIPT, script) == UCHAR_INVALID_CODE)
			return false;
		if (region != NULL && (strlen(region) != 2 || !isalpha((unsigned char)region[0]) ||
		    !isalpha((unsigned char)region[1])))
			return false;
	}
	/* The word (its code was withdrawn in 1989), the numeral, the line end. */
	if (strcmp(wanted, "in") == 0 || strcmp(wanted, "ii") == 0 || strcmp(wanted, "cr") == 0)
		return false;
	return trust_words || bsearch(language, words, sizeof words / sizeof *words,
	    sizeof *words, compare_words) == NULL;
}

/* A tag behind an underscore: "law_en", "law_zh_CN"; the longest wins. */
static bool
tail_is_tag(const char *part, size_t n, char *tag, size_t cap)
{
	for (size_t i = 0; i < n; i++)
		if (part[i] == '_' && part_is_tag(part + i + 1, n - i - 1, false, tag, cap))
			return true;
	return false;
}

/*
 * The parts between the dots are tried from the last to the second. Behind the
 * last dot before the ending stands what people add to a name, so there every
 * code counts; elsewhere (the whole stem, an earlier part, behind an underscore)
 * a code that is a word does not. A name without an ending of its own may end in
 * the language ("corpus.en"). Words of four or more letters tell nothing.
 */
bool
ccd_lang_from_name(const char *file, char *tag, size_t cap)
{
	const char *base = ccd_file_base(file), *end = strrchr(base, '.'), *part;
	bool last = true;

	if (end == NULL || end == base)
		end = base + strlen(base);
	else if (part_is_tag(end + 1, strlen(end + 1), false, tag, cap))
		return true;
	for (const char *stop = end; ; stop = part - 1, last = false) {
		for (part = stop; part > base && part[-1] != '.'; part--)
			;
		if (part == base)
			return last && (part_is_tag(part, (size_t)(stop - part), false, tag, cap) ||
			    tail_is_tag(part, (size_t)(stop - part), tag, cap));
		if (part_is_tag(part, (size_t)(stop - part), last, tag, cap) ||
		    (last && tail_is_tag(part, (size_t)(stop - part), tag, cap)))
			return true;
	}
}

/* ---- the text ---- */

/* Words so frequent that a few lines of English hold some, and which no other
 * language in Latin letters shares as a set; of Russian, words that its
 * neighbours in Cyrillic write otherwise. Sorted. */
static const char *const english[] = {
	"and", "any", "are", "be", "by", "for", "from", "has", "have", "is", "it", "its",
	"not", "of", "or", "shall", "such", "that", "the", "their", "this", "to", "which",
	"with", "you", "your",
};

static const char *const russian[] = {
	"быть", "также", "только", "для", "его", "или", "их", "как", "она", "они", "от",
	"при", "статья", "что", "это",
};

struct census {
	size_t han, kana, hangul, latin, cyrillic, other;
	size_t russian_only;    /* ы э ё, absent from Bulgarian, Serbian, Macedonian */
	size_t not_russian;     /* Cyrillic letters Russian lacks */
	size_t words, english, russian;
};

static bool
is_russian_letter(int32_t c)
{
	return (c >= 0x410 && c <= 0x44f) || c == 0x401 || c == 0x451;
}

static void
count_letter(struct census *n, int32_t c)
{
	UErrorCode status = U_ZERO_ERROR;

	switch (uscript_getScript(c, &status)) {
	case USCRIPT_HAN:
		n->han++;
		break;
	case USCRIPT_HIRAGANA:
	case USCRIPT_KATAKANA:
		n->kana++;
		break;
	case USCRIPT_HANGUL:
		n->hangul++;
		break;
	case USCRIPT_LATIN:
		n->latin++;
		break;
	case USCRIPT_CYRILLIC:
		n->cyrillic++;
		n->not_russian += !is_russian_letter(c);
		n->russian_only += c == 0x44b || c == 0x44d || c == 0x451 || c == 0x42d;
		break;
	default:
		n->other++;
	}
}

static void
count_word(struct census *n, const char *word)
{
	n->words++;
	for (size_t i = 0; i < sizeof english / sizeof *english; i++)
		n->english += strcmp(word, english[i]) == 0;
	for (size_t i = 0; i < sizeof russian / sizeof *russian; i++)
		n->russian += strcmp(word, russian[i]) == 0;
}

static void
take_census(struct census *n, const char *text, size_t size)
{
	uint8_t word[24];
	size_t length = 0;      /* of the word so far; a longer one is cut, which matches nothing */

	for (size_t i = 0; i < size; ) {
		int32_t c = ccd_utf8_next(text, size, &i);

		if (ccd_is_letter(c)) {
			count_letter(n, c);
			if (length + U8_MAX_LENGTH < sizeof word)
				U8_APPEND_UNSAFE(word, length, (uint32_t)u_tolower(c));
		}
		if (length > 0 && (i == size || !ccd_is_letter(c))) {
			word[length] = '\0';
			count_word(n, (const char *)word);
			length = 0;
		}
	}
}

/* Cyrillic text is Russian by its own letters or words, without foreign letters. */
static bool
is_russian(const struct census *c)
{
	if (100 * c->not_russian > c->cyrillic || c->russian_only + c->russian == 0)
		return false;
	return 200 * c->russian_only >= c->cyrillic || 20 * c->russian >= c->words;
}

const struct ccd_lang *
ccd_lang_detect(const char *text, size_t n)
{
	struct census c = { 0 };
	size_t han;

	take_census(&c, text, n < DETECT_BYTES ? n : DETECT_BYTES);
	han = 3 * c.han;        /* a character says about as much as three letters */
	if (han > c.latin && han > c.cyrillic && han > c.other && c.han > 10 * (c.kana + c.hangul))
		return &ccd_lang_zh;
	if (c.kana + c.hangul + c.other > (c.latin + c.cyrillic) / 4)
		return NULL;
	if (c.cyrillic > c.latin)
		return is_russian(&c) ? &ccd_lang_ru : NULL;
	return c.english >= 3 && 8 * c.english >= c.words ? &ccd_lang_en : NULL;
}

const char *
ccd_lang_tell(const char *text, size_t n)
{
	static const struct { UScriptCode script; const char *tag; } alone[] = {
		{ USCRIPT_HIRAGANA, "ja" }, { USCRIPT_KATAKANA, "ja" }, { USCRIPT_HANGUL, "ko" },
		{ USCRIPT_GREEK, "el" }, { USCRIPT_HEBREW, "he" }, { USCRIPT_THAI, "th" },
		{ USCRIPT_ARMENIAN, "hy" }, { USCRIPT_GEORGIAN, "ka" },
	};
	enum { MOST = sizeof alone / sizeof *alone };
	const struct ccd_lang *found = ccd_lang_detect(text, n);
	size_t letters[MOST] = { 0 }, han = 0, others = 0;

	n = n < DETECT_BYTES ? n : DETECT_BYTES;
	for (size_t i = 0; found == NULL && i < n;) {
		UErrorCode status = U_ZERO_ERROR;
		int32_t c = ccd_utf8_next(text, n, &i);
		UScriptCode script = ccd_is_letter(c) ? uscript_getScript(c, &status) : USCRIPT_COMMON;
		size_t k = 0;

		while (k < MOST && alone[k].script != script)
			k++;
		if (k < MOST)
			letters[k]++;
		else if (script == USCRIPT_HAN)
			han++;
		else
			others += script != USCRIPT_COMMON && script != USCRIPT_INHERITED;
	}
	letters[0] += letters[1];       /* one language writes both */
	for (size_t k = 0; found == NULL && k < MOST; k++) {
		size_t own = letters[k] + (k < 3 && 10 * letters[k] > han ? han : 0);

		if (letters[k] > 0 && own > others && 2 * own > others + han)
			return alone[k].tag;
	}
	return found != NULL ? found->tag : NULL;
}
