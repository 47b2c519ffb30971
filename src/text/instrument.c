#include "text/instrument.h"

#include <string.h>

#include "text/utf8.h"
#include "text/value_int.h"

/* As in the Treaty Collection and the documents of the United Nations. */
static const char *const instruments[] = {
	"un-charter", "udhr", "iccpr", "icescr", "cerd", "cedaw", "crc", "crpd", "cat", "genocide",
	    "refugees", "law-of-treaties", "diplomatic-relations", "consular-relations",
	    "law-of-the-sea", "corruption", "organized-crime", "sale-of-goods", "arbitral-awards",
	    "climate-change", "biological-diversity", "rome-statute", "icj-statute",
	    "non-proliferation", "test-ban", "wipo-copyright", "berne",
};

/* The titles of instrument I in LANG, or NULL. */
static const struct ccd_title *
title_of(const struct ccd_lang *lang, uint32_t i)
{
	for (const struct ccd_title *title = lang->titles; title != NULL && title->instrument != NULL; title++)
		if (strcmp(title->instrument, instruments[i]) == 0)
			return title;
	return NULL;
}

_Static_assert(sizeof instruments / sizeof *instruments <= CCD_INSTRUMENTS, "they are bits of a set");

const char *
ccd_instrument_name(uint32_t i)
{
	const struct ccd_title *title = i < sizeof instruments / sizeof *instruments ?
	    title_of(ccd_lang_of("en"), i) : NULL;

	return title != NULL ? title->title[0] : NULL;
}

bool
ccd_instrument_maybe(const struct ccd_lang *lang, const char *text)
{
	for (const char *const *stem = lang->title_stems; stem != NULL && *stem != NULL; stem++)
		if (strstr(text, *stem) != NULL)
			return true;
	return false;
}

/* ---- comparing word by word ------------------------------------------- */

enum { SHORT_STEM = 3 };

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
	return same >= SHORT_STEM && rest_s <= s->lang->endings && rest_t <= s->lang->endings;
}

/* Behind what is no letter. */
static size_t
to_word(const struct ccd_scan *scan, size_t i)
{
	while (i < scan->n && !ccd_is_letter(ccd_scan_at(scan, i)) &&
	    (ccd_is_space(ccd_scan_at(scan, i)) || strchr(",-'", scan->s[i]) != NULL ||
	    ccd_scan_at(scan, i) == U'’'))
		ccd_utf8_next(scan->s, scan->n, &i);
	return i;
}

/* Behind TITLE at I, or I. */
static size_t
title_at(const struct ccd_scan *scan, size_t i, const char *title)
{
	struct ccd_scan t = { scan->lang, title, strlen(title), NULL, NULL };
	size_t at = i, k = 0;

	if (scan->lang->han)
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
	return ccd_lang_edge(scan->lang, ccd_scan_before(scan, i));
}

/* False where TITLE cannot begin at I: nearly always. */
static bool
may_begin(const struct ccd_scan *scan, size_t i, const char *title)
{
	unsigned char c = (unsigned char)scan->s[i], t = (unsigned char)title[0];

	if (scan->lang->runs_on)
		return c == t && scan->n - i >= 3 && memcmp(scan->s + i, title, 3) == 0;
	return t < 0x80 ? (c | 0x20) == (t | 0x20) : c >= 0x80 && ccd_scan_fold(ccd_scan_at(scan, i)) ==
	    ccd_scan_fold(ccd_utf8_next(title, 2, &(size_t){ 0 }));
}

/* The instruments with a title that may begin at I. */
static uint64_t
like_at(const struct ccd_scan *scan, size_t i)
{
	uint64_t like = 0;

	for (uint32_t k = 0; ccd_instrument_name(k) != NULL; k++) {
		const struct ccd_title *titles = title_of(scan->lang, k);

		for (uint32_t t = 0; titles != NULL && t < CCD_TITLES && titles->title[t] != NULL; t++)
			if (may_begin(scan, i, titles->title[t]))
				like |= UINT64_C(1) << k;
	}
	return like;
}

uint64_t
ccd_instruments_like(const struct ccd_lang *lang, const char *text, size_t n)
{
	struct ccd_scan scan = { lang, text, n, NULL, NULL };
	struct ccd_beginnings beginnings = { 0 };
	uint64_t like = 0;

	for (uint32_t k = 0; ccd_instrument_name(k) != NULL; k++) {
		const struct ccd_title *titles = title_of(lang, k);

		for (uint32_t t = 0; titles != NULL && t < CCD_TITLES && titles->title[t] != NULL; t++)
			ccd_beginnings_add(&beginnings, titles->title[t]);
	}
	for (size_t i = 0; i < n; ccd_utf8_next(text, n, &i))
		if (ccd_beginnings_may(&beginnings, &scan, i) && begins_word(&scan, i))
			like |= like_at(&scan, i);
	return like;
}

bool
ccd_instrument_in(const struct ccd_lang *lang, const char *text, size_t n, uint32_t i,
    size_t *start, size_t *end)
{
	const struct ccd_title *titles = title_of(lang, i);
	struct ccd_scan scan = { lang, text, n, NULL, NULL };

	for (size_t at = 0; titles != NULL && at < n; ccd_utf8_next(text, n, &at))
		for (uint32_t t = 0; t < CCD_TITLES && titles->title[t] != NULL; t++) {
			if (!may_begin(&scan, at, titles->title[t]))
				continue;
			if (!begins_word(&scan, at))
				break;
			if ((*end = title_at(&scan, at, titles->title[t])) > at) {
				*start = at;
				return true;
			}
		}
	return false;
}

/* ---- what looks like a title ------------------------------------------ */

static bool
is_listed(const struct ccd_scan *scan, size_t start, size_t stop)
{
	for (uint32_t i = 0; ccd_instrument_name(i) != NULL; i++) {
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
		for (const char *const *head = scan->lang->title_heads; *head != NULL; head++) {
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
			struct ccd_scan t = { scan->lang, *head, strlen(*head), NULL, NULL };
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
	struct ccd_scan scan = { lang, text, n, NULL, NULL };

	if (title_of(lang, i) == NULL)
		return false;
	if (lang->han)
		return bracketed_title(&scan, start, end);
	return worded_title(&scan, lang->title_heads, start, end);
}
