/* Symbols of documents: A/RES/64/211. */
#include <string.h>

#include "text/utf8.h"
#include "text/value_int.h"

enum { LONGEST_SYMBOL = 64 };

/* The sign at I as symbols are written in Latin letters, 0 for none: Russian texts have the
 * capitals that look alike, № 17/2021-К. */
static char
symbol_sign(const struct ccd_scan *scan, size_t i)
{
	static const int32_t alike[] = { U'А', U'В', U'Е', U'К', U'М', U'Н', U'О', U'Р', U'С', U'Т',
		U'У', U'Х', 0 };
	int32_t c = ccd_scan_at(scan, i);

	if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '/' || c == '.' || c == '-')
		return (char)c;
	for (size_t k = 0; c > 0x400 && alike[k] != 0; k++)
		if (alike[k] == c)
			return "ABEKMHOPCTYX"[k];
	return 0;
}

/* A/RES/64/211 and 64/211 are one: parts that begin with a letter are left out
 * where two parts of figures remain. */
static const char *
canonical_symbol(struct ccd_arena *a, const char *signs, size_t n)
{
	char *figures = ccd_arena_alloc(a, n + 1);
	size_t m = 0, parts = 0;

	for (size_t at = 0; at < n;) {
		size_t length = strcspn(signs + at, "/");

		if (signs[at] >= '0' && signs[at] <= '9') {
			if (parts++ > 0)
				figures[m++] = '/';
			memcpy(figures + m, signs + at, length);
			m += length;
		}
		at += length + 1;
	}
	return parts >= 2 ? figures : ccd_arena_strndup(a, signs, n);
}

/* Behind the letters of Rev.1, Add.1, Corr.1 at I, or I. */
static size_t
symbol_suffix(const struct ccd_scan *scan, size_t i)
{
	static const char *const words[] = { "Rev.", "Add.", "Corr.", "Amend.", "Summary." };

	for (size_t k = 0; k < sizeof words / sizeof *words; k++)
		if (scan->n - i > strlen(words[k]) &&
		    strncmp(scan->s + i, words[k], strlen(words[k])) == 0)
			return i + strlen(words[k]);
	return i;
}

size_t
ccd_symbol_at(const struct ccd_scan *scan, size_t i, struct ccd_value *value)
{
	char signs[LONGEST_SYMBOL + 1] = { 0 }, sign;
	size_t end = i, last = i, n = 0, kept = 0, slashes = 0, digits = 0;

	while ((sign = symbol_sign(scan, end)) != 0) {
		size_t next = end;

		if (n + 8 > LONGEST_SYMBOL)
			return i;
		ccd_utf8_next(scan->s, scan->n, &next);
		signs[n++] = sign;
		digits += sign >= '0' && sign <= '9';
		if (sign == '/') {
			size_t behind = symbol_suffix(scan, next);

			memcpy(signs + n, scan->s + next, behind - next);
			n += behind - next;
			next = behind;
		}
		end = next;
		if (strchr("./-", sign) == NULL) {
			last = end;
			kept = n;
		}
	}
	signs[kept] = '\0';
	end = last;
	for (size_t k = 0; k < kept; k++)
		slashes += signs[k] == '/';
	if (slashes == 0 || digits == 0 || ccd_is_letter(ccd_scan_at(scan, end)) || scan->s[i] == '/' ||
	    scan->s[i] == '.' || scan->s[i] == '-')
		if (slashes == 0 || digits == 0 || !scan->lang->han || !ccd_is_han(ccd_scan_at(scan, end)))
			return i;
	value->kind = CCD_VALUE_SYMBOL;
	value->nreading = 1;
	value->reading[0] = (struct ccd_ratio){ 0, 1 };
	value->canonical = canonical_symbol(scan->arena, signs, kept);
	value->certain = true;
	return end;
}
