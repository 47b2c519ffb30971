#include "text/language_words.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/ulistformatter.h>
#include <unicode/ustring.h>

#include "base/buffer.h"

enum { NAME = 256, MOST = 64 };

static const char *
to_utf8(struct ccd_arena *a, const UChar *u, int32_t n)
{
	size_t size = 3 * (size_t)n + 1;
	char *s = ccd_arena_alloc(a, size);
	UErrorCode status = U_ZERO_ERROR;

	u_strToUTF8(s, (int32_t)size, NULL, u, n, &status);
	return s;
}

const char *
ccd_language_called(struct ccd_arena *a, const char *interface, const char *tag)
{
	UDisplayContext contexts[] = { UDISPCTX_DIALECT_NAMES,
	    UDISPCTX_CAPITALIZATION_FOR_MIDDLE_OF_SENTENCE };
	UErrorCode status = U_ZERO_ERROR;
	char locale[ULOC_FULLNAME_CAPACITY];
	ULocaleDisplayNames *names;
	UChar out[NAME];
	int32_t n;

	uloc_forLanguageTag(tag, locale, sizeof locale, NULL, &status);
	names = uldn_openForContext(interface, contexts, 2, &status);
	n = uldn_localeDisplayName(names, locale, out, NAME, &status);
	uldn_close(names);
	return U_SUCCESS(status) && n > 0 && n < NAME && strncmp(locale, "und", 3) != 0 && *locale != '_' &&
	    *locale != '\0' && *locale != '@' ? to_utf8(a, out, n) : tag;
}

const char *
ccd_language_region(struct ccd_arena *a, const char *interface, const char *code)
{
	UErrorCode status = U_ZERO_ERROR;
	UChar out[NAME];
	int32_t n = uloc_getDisplayCountry(ccd_arena_printf(a, "und_%s", code), interface, out, NAME, &status);

	return U_SUCCESS(status) && n > 0 && n < NAME ? to_utf8(a, out, n) : code;
}

/* "a, b and c" as INTERFACE joins them. */
static const char *
join(struct ccd_arena *a, const char *interface, const char *const *part, int32_t n)
{
	UErrorCode status = U_ZERO_ERROR;
	UListFormatter *format = ulistfmt_open(interface, &status);
	const UChar *s[MOST];
	UChar *out;
	int32_t size = 16, length;

	for (int32_t i = 0; i < n; i++) {
		size_t bytes = strlen(part[i]);
		UChar *u = ccd_array(a, bytes + 1, UChar);
		UErrorCode bad = U_ZERO_ERROR;

		u_strFromUTF8WithSub(u, (int32_t)bytes + 1, NULL, part[i], (int32_t)bytes, 0xfffd, NULL,
		    &bad);
		s[i] = u;
		size += (int32_t)bytes + 8;
	}
	out = ccd_array(a, (size_t)size, UChar);
	length = ulistfmt_format(format, s, NULL, n, out, size, &status);
	ulistfmt_close(format);
	return U_SUCCESS(status) ? to_utf8(a, out, length) : part[0];
}

static bool
ends_with(const char *s, const char *end)
{
	size_t n = strlen(s), m = strlen(end);

	return n >= m && strcmp(s + n - m, end) == 0;
}

/* ---- Russian: adjectives with the ends of a form --------------------- */

static const struct { const char *end, *form[CCD_FORM__COUNT]; } endings[] = {
	{ "кий", { "кий", "ком", "кого" } }, { "ий", { "ий", "ем", "его" } },
	{ "ый", { "ый", "ом", "ого" } },
};

/* WORD, N bytes long, in FORM; NULL where it is no adjective. */
static const char *
inflect_word(struct ccd_arena *a, const char *word, size_t n, enum ccd_form form)
{
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		size_t end = strlen(endings[i].end);

		if (n > end && strncmp(word + n - end, endings[i].end, end) == 0)
			return ccd_arena_printf(a, "%.*s%s", (int)(n - end), word, endings[i].form[form]);
	}
	return NULL;
}

/* NAME, "китайский, традиционное письмо", in FORM, with what is beside the adjectives in brackets;
 * NULL where it has none. */
static const char *
inflect(struct ccd_arena *a, const char *name, enum ccd_form form)
{
	const char *phrase = "", *rest = name, *word;

	for (size_t n; (n = strcspn(rest, " ,(")) > 0; rest += n + (rest[n] == ' ')) {
		if ((word = inflect_word(a, rest, n, form)) == NULL)
			break;
		phrase = ccd_arena_printf(a, "%s%s%s", phrase, *phrase != '\0' ? " " : "", word);
	}
	if (*phrase == '\0')
		return NULL;
	rest += strspn(rest, " ,(");
	return *rest == '\0' ? phrase : ccd_arena_printf(a, "%s (%.*s)", phrase,
	    (int)(strlen(rest) - (size_t)ends_with(rest, ")")), rest);
}

static const char *
russian_texts(struct ccd_arena *a, const char *const *name, int32_t n, enum ccd_form form)
{
	static const char *const one[] = { "текст", "тексте", "текста" };
	static const char *const more[] = { "тексты", "текстах", "текстов" };
	const char *noun = n == 1 ? one[form] : more[form], *adjective[MOST];

	for (int32_t i = 0; i < n; i++)
		if ((adjective[i] = inflect(a, name[i], form)) == NULL)
			return ccd_arena_printf(a, n == 1 ? "%s на языке %s" : "%s на языках %s", noun,
			    join(a, "ru", name, n));
	return ccd_arena_printf(a, "%s %s", join(a, "ru", adjective, n), noun);
}

/* ---- English and Chinese ---------------------------------------------- */

static const char *
english_texts(struct ccd_arena *a, const char *const *name, int32_t n)
{
	return ccd_arena_printf(a, "the %s %s", join(a, "en-GB", name, n), n == 1 ? "text" : "texts");
}

/* 中文本、英文本和俄文本 */
static const char *
chinese_texts(struct ccd_arena *a, const char *const *name, int32_t n)
{
	const char *text[MOST];

	for (int32_t i = 0; i < n; i++)
		text[i] = ends_with(name[i], "语") ? ccd_arena_printf(a, "%.*s文本",
		    (int)(strlen(name[i]) - strlen("语")), name[i]) :
		    ccd_arena_printf(a, ends_with(name[i], "文") ? "%s本" : "%s文本", name[i]);
	return join(a, "zh", text, n);
}

const char *
ccd_language_texts(struct ccd_arena *a, const char *interface, const char *tags, enum ccd_form form)
{
	const char *name[MOST];
	int32_t n = 0;

	for (const char *p = tags; *(p += strspn(p, ", ")) != '\0' && n < MOST; p += strcspn(p, ", "))
		name[n++] = ccd_language_called(a, interface, ccd_arena_strndup(a, p, strcspn(p, ", ")));
	if (n == 0)
		return "";
	return strcmp(interface, "ru") == 0 ? russian_texts(a, name, n, form) :
	    strcmp(interface, "zh") == 0 ? chinese_texts(a, name, n) : english_texts(a, name, n);
}
