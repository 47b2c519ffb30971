/* Headings: what they rank, and what shape they have. */
#include <string.h>

#include "outline/outline_int.h"
#include "text/utf8.h"

static const unsigned char rank_of[CCD_KIND__COUNT] = {
	[CCD_KIND_ANNEX] = 10, [CCD_KIND_PART] = 20, [CCD_KIND_CHAPTER] = 30,
	[CCD_KIND_SECTION] = 40, [CCD_KIND_HEADING] = 60, [CCD_KIND_ARTICLE] = 70,
};
/* Numbered headings without a word rank by their form, between sections and headings. */
enum { RANK_ROMAN = 42, RANK_LETTER = 44, RANK_DECIMAL = 46 };

unsigned
ccd_heading_rank(enum ccd_kind kind)
{
	return rank_of[kind];
}

unsigned
ccd_heading_numbered_rank(const struct ccd_label *label)
{
	switch (label->reading[label->nreading - 1].scheme) {
	case CCD_SCHEME_ROMAN_UPPER:
	case CCD_SCHEME_HAN:
		return RANK_ROMAN;
	case CCD_SCHEME_LATIN_UPPER:
	case CCD_SCHEME_CYRILLIC_UPPER:
		return RANK_LETTER;
	default:
		return RANK_DECIMAL + (label->components < 10 ? label->components : 10);
	}
}

/* "118 [Amendment]": words in brackets end it like a sentence; the mark of a note does not. */
static bool
ends_in_remark(const char *text, size_t n)
{
	size_t i = n;

	if (n == 0 || text[n - 1] != ']' || text[0] == '[')
		return false;
	while (i > 0 && text[i - 1] != '[')
		i--;
	return n - i > 4;
}

bool
ccd_heading_shape(const struct ccd_block *block, size_t columns)
{
	size_t n = strlen(block->text), at = 0;

	if (block->level > 0)
		return true;
	return n > 0 && n <= columns * 4 && (block->alone || block->short_line || block->indent > 0) &&
	    ccd_text_width(block->text, n) <= columns && ccd_sign_unclosed(block->text) && !ends_in_remark(block->text, n) &&
	    !ccd_is_lower(ccd_utf8_next(block->text, n, &at));
}
