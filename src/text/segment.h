/* Paragraphs to sentences, by the habits of each language. */
#ifndef CCD_TEXT_SEGMENT_H
#define CCD_TEXT_SEGMENT_H

#include "base/arena.h"
#include "lang/lang.h"

/* One sentence: bytes [start, end) without blanks at either end. */
struct ccd_sentence {
	uint32_t start, end;
};

/*
 * Splits the text of one clause. BODY is where the words begin, after the label;
 * the label goes with the first sentence. The sentences cover all but blanks;
 * at least one where TEXT is not blank. No break after abbreviations, initials,
 * article references, decimal points, or inside a quotation that ends within;
 * Chinese breaks after 。！？ and closing marks. A semicolon is no break.
 * *OUT is in the arena; returns the count.
 */
uint32_t ccd_sentences(const struct ccd_lang *lang, const char *text, size_t n, size_t body,
    struct ccd_arena *a, struct ccd_sentence **out);

#endif
