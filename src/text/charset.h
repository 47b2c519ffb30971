/* Which encoding bytes are in, by what stands at their front and by statistics. */
#ifndef CCD_TEXT_CHARSET_H
#define CCD_TEXT_CHARSET_H

#include <stddef.h>

/* The encoding that NAME is taken to mean on the web (gb2312 is read as GB18030,
 * iso-8859-1 as windows-1252), by its IANA name where it has one, or NULL where
 * nobody knows it. Lives as long as the program. */
const char *ccd_charset_named(const char *name);

/* The encoding of BYTES (N > 0): by BOM, by being UTF-8 (also where a few bytes
 * are damaged), by being UTF-16, by letters and characters frequent in Russian
 * and Chinese, by ICU. NULL where it cannot be told. Lives as long as the program. */
const char *ccd_charset_guess(const unsigned char *bytes, size_t n);

#endif
