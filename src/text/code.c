/* What all languages write alike: addresses, telephone numbers, codes. */
#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "base/buffer.h"
#include "text/alphabet.h"
#include "text/utf8.h"
#include "text/value_int.h"

enum { LONGEST_ADDRESS = 512, LONGEST_CODE = 48, FEWEST_FIGURES = 7, MOST_FIGURES = 15 };

/* ---- addresses -------------------------------------------------------- */

/* What may stand in an address, but for marks at its end. */
static bool
in_address(unsigned char c)
{
	return c > ' ' && c < 0x7f && strchr("<>\"`{}|\\^", c) == NULL;
}

/* Before the marks that end the sentence, not the address. */
static size_t
trim(const char *s, size_t i, size_t end)
{
	while (end > i && strchr(".,;:!?'*_", s[end - 1]) != NULL)
		end--;
	while (end > i && (s[end - 1] == ')' || s[end - 1] == ']') &&
	    memchr(s + i, s[end - 1] == ')' ? '(' : '[', end - i) == NULL)
		end--;
	return end;
}

size_t
ccd_url_end(const char *s, size_t n, size_t i)
{
	static const char *const begins[] = { "http://", "https://", "ftp://", "www." };
	size_t end = i;

	for (size_t k = 0; k < sizeof begins / sizeof *begins; k++)
		if (strncasecmp(s + i, begins[k], strlen(begins[k])) == 0)
			end = i + strlen(begins[k]);
	if (end == i)
		return i;
	while (end < n && end - i < LONGEST_ADDRESS && in_address((unsigned char)s[end]))
		end++;
	return trim(s, i, end);
}

static bool
in_mailbox(unsigned char c)
{
	return isalnum(c) || (c != '\0' && strchr("._+-", c) != NULL);
}

static size_t
mail_at(const struct ccd_scan *scan, size_t i)
{
	size_t end = i, at;

	while (end < scan->n && end - i < LONGEST_CODE && in_mailbox((unsigned char)scan->s[end]))
		end++;
	if (end == i || end >= scan->n || scan->s[end] != '@')
		return i;
	at = ++end;
	while (end < scan->n && end - at < LONGEST_CODE && in_mailbox((unsigned char)scan->s[end]))
		end++;
	end = trim(scan->s, at, end);
	return memchr(scan->s + at, '.', end - at) != NULL ? end : i;
}

/* The length of a part of an address that only says the language: "en", "zh-cn". */
static size_t
language_part(const char *s)
{
	size_t n = strcspn(s, "/.");
	char tag[16];

	if (n < 2 || n > 7 || (n != 2 && s[2] != '-' && s[2] != '_'))
		return 0;
	memcpy(tag, s, n);
	tag[n] = '\0';
	return ccd_lang_find(tag) != NULL ? n : 0;
}

/* The length of a label of a host that says the place of a mirror: "us", "cn". */
static size_t
place_part(const char *s)
{
	return isalpha((unsigned char)s[0]) && isalpha((unsigned char)s[1]) && s[2] == '.' ? 2 : 0;
}

/* Lower case, without scheme, "www.", languages, places of mirrors, fragment and the
 * last slash. */
static const char *
fold_address(struct ccd_arena *a, const char *s, size_t n)
{
	char *from = ccd_arena_strndup(a, s, n), *to = from, *scheme = strstr(from, "://");
	char *p = scheme != NULL ? scheme + 3 : from;

	p += strncasecmp(p, "www.", 4) == 0 ? 4 : 0;
	for (bool part = true, host = true; *p != '\0' && *p != '#';) {
		size_t skip = part ? language_part(p) : 0;

		host = host && *p != '/';
		if (part && host && skip == 0)
			skip = place_part(p);

		if (skip > 0 && (p[skip] == '/' || p[skip] == '.')) {
			p += skip + 1;
			continue;
		}
		if (skip > 0 && p[skip] == '\0')
			break;
		part = *p == '/' || *p == '.';
		*to++ = (char)tolower((unsigned char)*p++);
	}
	while (to > from && to[-1] == '/')
		to--;
	*to = '\0';
	return from;
}

/* ---- telephone numbers ------------------------------------------------ */

/* +1 (212) 963-1234, (212) 963-1234: its figures in OUT. */
static size_t
phone_at(const struct ccd_scan *scan, size_t i, char out[MOST_FIGURES + 2])
{
	size_t end = i, last = i, n = 0;

	if (scan->s[i] != '+' && scan->s[i] != '(')
		return i;
	if (ccd_digit(ccd_scan_at(scan, i + 1)) < 0)
		return i;
	for (; end < scan->n && strchr("+()- .", scan->s[end]) != NULL; end++)
		for (size_t k = end + 1; k < scan->n && isdigit((unsigned char)scan->s[k]); k++) {
			if (n == MOST_FIGURES)
				return i;
			out[n++] = scan->s[k];
			end = k;
			last = k + 1;
		}
	out[n] = '\0';
	return n >= FEWEST_FIGURES && (scan->s[i] == '+' || n == 10) ? last : i;
}

/* ---- codes ------------------------------------------------------------ */

/* C as a Latin letter, if it is one or looks like one; 0 otherwise. */
static int32_t
as_latin(int32_t c)
{
	int32_t twin;

	if (c < 0x80)
		return isalpha(c) ? tolower(c) : 0;
	twin = ccd_alphabet_twin(c);
	return twin > 0 && twin < 0x80 ? tolower(twin) : 0;
}

/* A word of Latin letters and figures that begins with a letter; *CODE is folded. */
static size_t
code_at(const struct ccd_scan *scan, size_t i, const char **code)
{
	char folded[LONGEST_CODE + 1];
	size_t end = i, n = 0, letters = 0, figures = 0;

	while (end < scan->n && n < LONGEST_CODE) {
		int32_t c = ccd_scan_at(scan, end), latin = as_latin(c);

		if (latin == 0 && ccd_digit(c) < 0 && c != '-' && c != '_')
			break;
		letters += latin != 0;
		figures += ccd_digit(c) >= 0;
		if (c != '-' && c != '_')
			folded[n++] = (char)(latin != 0 ? latin : '0' + ccd_digit(c));
		ccd_utf8_next(scan->s, scan->n, &end);
	}
	while (end > i && (scan->s[end - 1] == '-' || scan->s[end - 1] == '_'))
		end--;
	if (letters == 0 || figures == 0 || n < 3 || n == LONGEST_CODE || as_latin(ccd_scan_at(scan, i)) == 0)
		return i;
	if ((ccd_is_letter(ccd_scan_at(scan, end)) && !ccd_is_han(ccd_scan_at(scan, end))) ||
	    ccd_scan_at(scan, end) == '/')
		return i;
	folded[n] = '\0';
	*code = ccd_arena_strdup(scan->arena, folded);
	return end;
}

static size_t
find_at(const struct ccd_scan *scan, size_t i, const char **canonical)
{
	char figures[MOST_FIGURES + 2];
	size_t end = ccd_url_end(scan->s, scan->n, i);

	if (end > i) {
		*canonical = fold_address(scan->arena, scan->s + i, end - i);
		return end;
	}
	if ((end = mail_at(scan, i)) > i) {
		*canonical = fold_address(scan->arena, scan->s + i, end - i);
		return end;
	}
	if ((end = phone_at(scan, i, figures)) > i) {
		*canonical = ccd_arena_printf(scan->arena, "+%s", figures);
		return end;
	}
	return code_at(scan, i, canonical);
}

uint32_t
ccd_codes(const struct ccd_lang *lang, const char *text, size_t n, size_t from, struct ccd_arena *a,
    struct ccd_value **out)
{
	struct { struct ccd_value *v; size_t n, cap; } found = { 0 };
	struct ccd_scan scan = { lang, text, n, a, NULL };

	for (size_t i = from; i < n;) {
		int32_t before = ccd_scan_before(&scan, i);
		const char *canonical = NULL;
		bool inside = (ccd_is_letter(before) && !ccd_is_han(before)) || ccd_digit(before) >= 0 ||
		    before == '/' || before == '_';
		size_t end = inside ? i : find_at(&scan, i, &canonical);

		if (end > i && canonical[0] != '\0') {
			*ccd_push(a, &found) = (struct ccd_value){ .kind = CCD_VALUE_CODE,
			    .start = (uint32_t)i, .end = (uint32_t)end, .nreading = 1,
			    .reading = { { 0, 1 } }, .canonical = canonical, .certain = true };
			i = end;
		} else {
			ccd_utf8_next(text, n, &i);
		}
	}
	*out = found.v;
	return (uint32_t)found.n;
}
