/* What saving and loading have in common; stays in this folder. */
#ifndef CCD_STORE_STORE_INT_H
#define CCD_STORE_STORE_INT_H

#include <stdbool.h>
#include <stddef.h>

#include "concordat.h"

/* The words' offset in TEXT where a label of LABEL bytes begins it: behind the
 * blanks. 0 where there is no label there. */
size_t ccd_store_body(const char *text, size_t n, size_t label);

/* True where S[start, end) holds nothing but blanks. */
bool ccd_store_blank(const char *s, size_t start, size_t end);

/* True where S is N lower-case hexadecimal digits. */
bool ccd_store_hex(const char *s, size_t n);

/* True where the spans ascend by start and lie between characters of TEXT. */
bool ccd_store_spans(const struct ccd_span *span, uint32_t nspan, const char *text, size_t n);

#endif
