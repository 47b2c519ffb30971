/*
 * Labels that a scan or a copy has damaged: "(Hi)" for (iii), "Z." for 2., "l2." for 12., （已） for
 * （巳）. What else they are is read elsewhere; here is what they may have been.
 */
#include <string.h>

#include "outline/label.h"
#include "text/decode.h"
#include "text/utf8.h"
#include "text/value.h"

/* A sign, and what it is taken for: where numbers are figures, and where they are roman. */
static const struct confusion {
	int32_t sign;
	const char *figures, *roman;
} confusions[] = {
	{ 'l', "1", "i" }, { 'I', "1", "i" }, { '|', "1", "i" }, { '!', "1", "i" }, { '1', NULL, "i" },
	{ 'j', NULL, "i" }, { 'H', NULL, "ii" }, { 'O', "0", NULL }, { 'o', "0", NULL }, { 'Z', "2", NULL },
	{ 'z', "2", NULL }, { 'S', "5", NULL }, { 'B', "8", NULL }, { U'З', "3", NULL }, { U'О', "0", NULL },
	{ U'б', "6", NULL },
};

enum { LONGEST = 8 };

static const struct confusion *
confusion_of(int32_t c)
{
	for (size_t k = 0; k < sizeof confusions / sizeof *confusions; k++)
		if (confusions[k].sign == c)
			return &confusions[k];
	return NULL;
}

/* The number that figures [0, N) may have been, 0 where none: of several signs one is still a
 * figure, or all look like 1. */
static uint32_t
figures(const int32_t *c, uint32_t n)
{
	uint32_t value = 0, sound = 0, ones = 0;

	for (uint32_t i = 0; i < n; i++) {
		const struct confusion *like = confusion_of(c[i]);

		if (c[i] >= '0' && c[i] <= '9') {
			value = value * 10 + (uint32_t)(c[i] - '0');
			sound++;
			continue;
		}
		if (like == NULL || like->figures == NULL)
			return 0;
		value = value * 10 + (uint32_t)(*like->figures - '0');
		ones += *like->figures == '1';
	}
	return n <= 3 && sound < n && (sound > 0 || n == 1 || ones == n) ? value : 0;
}

/* The same for a small roman numeral. */
static uint32_t
roman(const int32_t *c, uint32_t n)
{
	char s[2 * LONGEST + 1] = "";
	bool damaged = false;

	for (uint32_t i = 0; i < n; i++) {
		const struct confusion *like = confusion_of(c[i]);

		if (c[i] == 'i' || c[i] == 'v' || c[i] == 'x') {
			strcat(s, (char[]){ (char)c[i], '\0' });
		} else if (like != NULL && like->roman != NULL) {
			strcat(s, like->roman);
			damaged = true;
		} else {
			return 0;
		}
	}
	return damaged ? ccd_roman(s, strlen(s)) : 0;
}

uint32_t
ccd_label_mend(const int32_t *c, uint32_t n, struct ccd_ordinal out[CCD_LABEL_DAMAGED])
{
	uint32_t found = 0, number;

	if (n == 0 || n > LONGEST)
		return 0;
	if (n == 1 && (c[0] == U'已' || c[0] == U'己'))
		out[found++] = (struct ccd_ordinal){ 6, 0, CCD_SCHEME_BRANCH };
	if ((number = figures(c, n)) != 0)
		out[found++] = (struct ccd_ordinal){ number, 0, CCD_SCHEME_DECIMAL };
	if ((number = roman(c, n)) != 0)
		out[found++] = (struct ccd_ordinal){ number, 0, CCD_SCHEME_ROMAN };
	return found;
}

/* What the signs count undamaged, in either case: a roman numeral; 0 where they are none. */
static uint32_t
sound_value(const int32_t *c, uint32_t n)
{
	char s[LONGEST + 1] = "";

	for (uint32_t i = 0; i < n; i++) {
		if (c[i] >= 0x80)
			return 0;
		s[i] = (char)c[i];
	}
	return ccd_roman(s, n);
}

bool
ccd_label_is_damaged(const char *label, const struct ccd_ordinal *ordinal)
{
	struct ccd_ordinal mended[CCD_LABEL_DAMAGED];
	int32_t c[LONGEST];
	size_t length = strlen(label);
	uint32_t n = 0, found;

	for (size_t i = 0; i < length;) {
		int32_t sign = ccd_utf8_next(label, length, &i);

		if (sign == '(' || sign == ')' || sign == '.' || sign == 0xff08 || sign == 0xff09)
			continue;
		if (n == LONGEST || ccd_is_space(sign))
			return false;
		c[n++] = sign;
	}
	found = ccd_label_mend(c, n, mended);
	for (uint32_t k = 0; k < found; k++)
		if (mended[k].scheme == ordinal->scheme && mended[k].number == ordinal->number)
			return sound_value(c, n) != ordinal->number;
	return false;
}
