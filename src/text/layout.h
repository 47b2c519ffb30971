/* Lines for a column of a given width, broken where the language allows
 * (UAX #14 through ICU). */
#ifndef CCD_TEXT_LAYOUT_H
#define CCD_TEXT_LAYOUT_H

#include "base/arena.h"
#include "concordat.h"

/* One line: bytes [start, end) without the blank it was broken at. */
struct ccd_line {
	uint32_t start, end;
};

/* Breaks TEXT to lines of at most WIDTH columns (>= 2); a word that is longer is
 * cut between its grapheme clusters. *OUT in the arena; returns the count. */
uint32_t ccd_layout(const char *lang, const char *text, size_t n, size_t width,
    struct ccd_arena *a, struct ccd_line **out);

/* S with controls as U+FFFD; blanks of any kind that end a line become spaces. */
const char *ccd_layout_safe(struct ccd_arena *a, const char *s);

/* N bytes of S in one line: blanks, tabs and line ends as one blank between words, none at the
 * ends. In A. */
const char *ccd_one_line(struct ccd_arena *a, const char *s, size_t n);

#endif
