/* What the words of a block say of its part in the document. */
#include <string.h>
#include <unicode/uchar.h>

#include "outline/outline_int.h"
#include "text/decode.h"
#include "text/utf8.h"

/* Signatures, notices and enacting phrases are short; longer text is none. */
enum { SHORT_PHRASE = 80 };

/* The last sign of TEXT, closing quotes and brackets passed over; 0 if none. */
static int32_t
last_sign(const char *text)
{
	size_t i = strlen(text);

	while (i > 0) {
		int32_t c = ccd_utf8_prev(text, &i);

		if (c != '"' && c != 0x201d && c != 0x2019 && c != 0xbb && c != ')' && c != 0xff09 &&
		    c != 0x300d && c != 0x300f && !ccd_is_space(c) && u_charType(c) != U_FORMAT_CHAR)
			return c;
	}
	return 0;
}

static bool
is_one_of(int32_t c, const int32_t *signs)
{
	for (; *signs != 0; signs++)
		if (*signs == c)
			return true;
	return false;
}

bool
ccd_sign_unclosed(const char *text)
{
	static const int32_t closing[] = { '.', ',', ';', ':', '!', '?', 0x3002, 0xff0c, 0xff1b, 0xff1a,
		0xff01, 0xff1f, 0x3001, 0x2026, '-', 0x2014, 0x60c, 0x61b, 0x61f, 0x6d4, 0x964, 0 };

	return !is_one_of(last_sign(text), closing);
}

bool
ccd_sign_lead_in(const char *text)
{
	static const int32_t leading[] = { ':', 0xff1a, 0x2014, 0x2013, 0 };

	return is_one_of(last_sign(text), leading);
}

bool
ccd_sign_continues(const char *text)
{
	static const int32_t continuing[] = { ',', ';', 0xff0c, 0xff1b, 0x3001, 0x60c, 0x61b, 0 };
	const char *end = strrchr(text, ' ');
	char cut[8];

	if (is_one_of(last_sign(text), continuing))
		return true;
	/* "; and": one short word behind the semicolon */
	if (end == NULL || strlen(end) > 6 || end == text)
		return false;
	memcpy(cut, end - 1, 1);
	cut[1] = '\0';
	return is_one_of(last_sign(cut), continuing);
}

bool
ccd_sign_remark(const char *text)
{
	size_t n = strlen(text), i = 0;
	uint32_t depth = 0, groups = 0;

	while (i < n) {
		int32_t c = ccd_utf8_next(text, n, &i);

		if (c == '(' || c == '[' || c == 0xff08)
			groups += depth++ == 0;
		else if (depth == 0 && !ccd_is_space(c))
			return false;
		else if (c == ')' || c == ']' || c == 0xff09)
			depth--;
	}
	return groups > 0 && depth == 0;
}

/* True where lower-case TEXT begins with one of WORDS as whole words; *LENGTH gets
 * the longest one's bytes. */
static bool
begins(const struct ccd_lang *lang, const char *text, const char *const *words, size_t *length)
{
	*length = 0;
	for (; words != NULL && *words != NULL; words++) {
		size_t n = strlen(*words), i = n;

		if (n <= *length || strncmp(text, *words, n) != 0)
			continue;
		if (!lang->runs_on && i < strlen(text) && ccd_is_letter(ccd_utf8_next(text, strlen(text), &i)))
			continue;
		*length = n;
	}
	return *length > 0;
}

static const char *
lower(const struct ccd_lang *lang, const char *text, struct ccd_arena *a)
{
	size_t n = strlen(text);

	return ccd_lower(a, text, n < 256 ? n : strlen(text), lang->tag);
}

/* The number behind the word of an annex at byte N, read as a label of any form: "II", "一", "A.",
 * "A 绳索". */
static void
annex_number(const struct ccd_lang *lang, const char *text, size_t n, struct ccd_arena *a,
    struct ccd_label *out)
{
	size_t length = strcspn(text + n, " .:,"), stop = text[n + length] == '.' || text[n + length] == ':';
	const char *dotted = ccd_arena_printf(a, "%.*s.", (int)length, text + n);
	size_t next = 0;
	bool word = !stop && text[n + length] == ' ' &&         /* Приложение к Правилам */
	    ccd_is_lower(ccd_utf8_next(text + n, length, &next)) && next == length;

	if (word || !ccd_label_parse(lang, dotted, length + 1, a, out) || out->form != CCD_FORM_DOT ||
	    out->length != length + 1 || out->components > 1) {
		*out = (struct ccd_label){ .components = 1 };
		return;
	}
	out->start = 0;
	out->length = (uint32_t)(n + length + stop);
	out->body = out->length;
	while (text[out->body] == ' ')
		out->body++;
}

bool
ccd_sign_annex(const struct ccd_lang *lang, const char *text, struct ccd_arena *a,
    struct ccd_label *out)
{
	const char *low = lower(lang, text, a);
	size_t n, total = strlen(low);

	*out = (struct ccd_label){ .components = 1 };
	if (!begins(lang, low, lang->annex, &n)) {
		/* Chinese names the annex last: ...的信的附件 */
		for (size_t i = 0; lang->han && lang->annex != NULL && lang->annex[i] != NULL; i++) {
			size_t k = strlen(lang->annex[i]);

			if (total > k && strcmp(low + total - k, lang->annex[i]) == 0)
				n = total;
		}
		if (n == 0)
			return false;
	} else {
		while (text[n] == ' ')
			n++;
		annex_number(lang, text, n, a, out);
		if (out->nreading == 0)
			out->length = text[n] == '\0' ? (uint32_t)n : 0;
	}
	out->form = CCD_FORM_WORD;
	out->kind = CCD_KIND_ANNEX;
	return true;
}

bool
ccd_sign_notice(const struct ccd_lang *lang, const char *text, struct ccd_arena *a, bool *working)
{
	const char *low, *inner;
	size_t n = strlen(text), length, i = n;
	int32_t last;

	*working = false;
	if (n < 4 || (text[0] != '[' && strncmp(text, "【", strlen("【")) != 0))
		return false;
	last = ccd_utf8_prev(text, &i);
	if (last != ']' && last != 0x3011)
		return false;
	low = lower(lang, text, a);
	inner = low + (text[0] == '[' ? 1 : strlen("【"));
	while (*inner == ' ')
		inner++;
	*working = begins(lang, inner, lang->working, &length);
	return *working || begins(lang, inner, lang->notice, &length);
}

/* True where all of TEXT is one of WORDS, but for a sign behind. */
static bool
is_heading_word(const struct ccd_lang *lang, const char *text, const char *const *words,
    struct ccd_arena *a)
{
	size_t n, length = strlen(text), i;

	if (length > SHORT_PHRASE || !begins(lang, lower(lang, text, a), words, &n))
		return false;
	if (n == length)
		return true;
	i = n;
	return !ccd_is_letter(ccd_utf8_next(text, length, &i)) && i == length;
}

bool
ccd_sign_preamble(const struct ccd_lang *lang, const char *text, struct ccd_arena *a)
{
	return is_heading_word(lang, text, lang->preamble, a);
}

bool
ccd_sign_contents(const struct ccd_lang *lang, const char *text, struct ccd_arena *a)
{
	return is_heading_word(lang, text, lang->contents, a);
}

bool
ccd_sign_enacting(const struct ccd_lang *lang, const char *text, struct ccd_arena *a)
{
	size_t n;

	return ccd_utf8_count(text, strlen(text)) <= SHORT_PHRASE &&
	    begins(lang, lower(lang, text, a), lang->enacting, &n);
}

const struct ccd_opening *
ccd_sign_opening(const struct ccd_lang *lang, const char *text, struct ccd_arena *a)
{
	const char *low = lower(lang, text, a);
	const struct ccd_opening *best = NULL;
	size_t n, longest = 0;

	for (int passed = 0; passed < 4 && (begins(lang, low, lang->opening_adverbs, &n) ||
	    begins(lang, low, lang->enacting, &n)); passed++) {
		low += n;
		low += strspn(low, " ,");
		if (strncmp(low, "，", strlen("，")) == 0)
			low += strlen("，");
	}
	for (const struct ccd_opening *o = lang->openings; o != NULL && o->words != NULL; o++) {
		const char *const words[] = { o->words, NULL };

		if (begins(lang, low, words, &n) && n > longest) {
			longest = n;
			best = o;
		}
	}
	return best;
}

enum ccd_mark
ccd_sign_signature(const struct ccd_lang *lang, const char *text, struct ccd_arena *a)
{
	const char *low;
	size_t total;

	if (ccd_utf8_count(text, strlen(text)) > 120)
		return CCD_MARK_NONE;
	low = lower(lang, text, a);
	total = strlen(low);
	for (size_t i = 0; lang->signature != NULL && lang->signature[i] != NULL; i++) {
		size_t n = strlen(lang->signature[i]);

		if (strncmp(low, lang->signature[i], n) == 0)
			return CCD_MARK_FIRST;
		if (total > n && strcmp(low + total - n, lang->signature[i]) == 0)
			return CCD_MARK_LAST;
	}
	return CCD_MARK_NONE;
}
