/* Small questions about UTF-8 text, answered by ICU's properties. Input is valid
 * UTF-8 (ccd_decode and ccd_load see to it). */
#ifndef CCD_TEXT_UTF8_H
#define CCD_TEXT_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

int32_t ccd_utf8_next_wide(const char *s, size_t n, size_t *i);

/* The code point at S[*I] of N bytes; *I moves behind it. *I < N. */
static inline int32_t
ccd_utf8_next(const char *s, size_t n, size_t *i)
{
	const unsigned char *c = (const unsigned char *)s + *i;

	if (c[0] < 0x80) {
		++*i;
		return c[0];
	}
	/* the letters of most alphabets, and most Han characters */
	if (c[0] >= 0xc2 && c[0] <= 0xdf && n - *i >= 2 && (c[1] & 0xc0) == 0x80) {
		*i += 2;
		return (c[0] & 0x1f) << 6 | (c[1] & 0x3f);
	}
	if (c[0] >= 0xe1 && c[0] <= 0xe9 && n - *i >= 3 && (c[1] & 0xc0) == 0x80 && (c[2] & 0xc0) == 0x80) {
		*i += 3;
		return (c[0] & 0xf) << 12 | (c[1] & 0x3f) << 6 | (c[2] & 0x3f);
	}
	return ccd_utf8_next_wide(s, n, i);
}

int32_t ccd_utf8_prev_wide(const char *s, size_t *i);

/* The code point before S[*I]; *I moves to its start. *I > 0. */
static inline int32_t
ccd_utf8_prev(const char *s, size_t *i)
{
	return (unsigned char)s[*i - 1] < 0x80 ? s[--*i] : ccd_utf8_prev_wide(s, i);
}

/* Number of code points in N bytes. */
size_t ccd_utf8_count(const char *s, size_t n);

/* Terminal columns: East Asian wide and full-width 2, marks and controls 0, else 1
 * (UAX #11; ambiguous characters count 1). */
int ccd_char_width(int32_t c);
size_t ccd_text_width(const char *s, size_t n);

/* What could control a terminal or turn the text around: C0, C1, and the bidi
 * embeddings, overrides and isolates. */
bool ccd_is_control(int32_t c);

/* Writes N bytes of a stranger's text, what could control a terminal as U+FFFD. */
struct ccd_output;
void ccd_put_safe(struct ccd_output *o, const char *s, size_t n);

bool ccd_is_han(int32_t c);             /* script Han, with 〇 */
bool ccd_runs_on(int32_t c);            /* a letter that figures stand beside without a blank: Han, kana, Hangul, Thai */
bool ccd_is_cjk(int32_t c);             /* Han, kana, CJK punctuation, full-width forms: no space at a line end */
bool ccd_is_space(int32_t c);           /* White_Space, with U+00A0 and U+3000 */
bool ccd_is_letter_wide(int32_t c);

static inline bool
ccd_is_letter(int32_t c)
{
	if (c < 0x80)
		return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
	return (c >= 0x410 && c <= 0x44f) || (c >= 0x4e00 && c <= 0x9fff) || ccd_is_letter_wide(c);
}

bool ccd_is_upper(int32_t c);
bool ccd_is_lower(int32_t c);

/* S with a capital as its first letter, in A. */
const char *ccd_upper_first(struct ccd_arena *a, const char *s);

/* Decimal digit value of any script, full-width too; -1 if none. */
int ccd_digit(int32_t c);

#endif
