/* Bytes in any encoding to UTF-8, NFC, lines ended by LF. */
#ifndef CCD_TEXT_DECODE_H
#define CCD_TEXT_DECODE_H

#include <stddef.h>

#include "base/arena.h"
#include "concordat.h"

struct ccd_text {
	const char *s;          /* UTF-8 in NFC, no BOM, LF line ends, NUL-ended; in the arena */
	size_t n;               /* bytes */
	const char *charset;    /* IANA name of what was found */
};

/*
 * Decodes BYTES. CHARSET is the declared encoding (IANA name), or NULL: then a
 * BOM, strict UTF-8, UTF-16 without BOM, and statistics decide, in this order.
 * FILE stands in errors, with the line of the first bad byte. Fails on binary
 * data, on an empty input, on bytes that are not valid in the encoding, on a
 * charset name nobody knows. Returns 0, or -1 with ERR set.
 */
int ccd_decode(const unsigned char *bytes, size_t n, const char *charset, const char *file,
    struct ccd_arena *a, struct ccd_text *text, struct ccd_error *err);

/* S in NFC (S itself where it is so already), NUL-ended, in the arena or borrowed. */
const char *ccd_nfc(struct ccd_arena *a, const char *s, size_t n);

/* Where places of a text come to in its NFC, asked in ascending order: all zero before
 * the first. */
struct ccd_nfc_place {
	size_t at, out;         /* a place that nothing combines across, and what it comes to */
};

/* What AT comes to, the end of a character of S, which is ended by a NUL. Within
 * characters that combine it is the place before them. */
size_t ccd_nfc_place(struct ccd_nfc_place *place, const char *s, size_t at);

/* S in NFKC with full-width forms folded; for labels and values, never for text. */
const char *ccd_nfkc(struct ccd_arena *a, const char *s, size_t n);

/* S in lower case by LANG's rules ("" for root); for comparing. */
const char *ccd_lower(struct ccd_arena *a, const char *s, size_t n, const char *lang);

#endif
