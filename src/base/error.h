/* Errors are values with a position. The first one wins: later ones only echo it. */
#ifndef CCD_BASE_ERROR_H
#define CCD_BASE_ERROR_H

#include "concordat.h"

/* What is said to people is written in English; WORDS gives the format in their language. NULL: it
 * stays in English. Not while another thread works. */
void ccd_error_speak(const char *(*words)(const char *format));

/* FORMAT in the language that is spoken. */
const char *ccd_error_words(const char *format) __attribute__((format_arg(1)));

/* Records an error unless ERR holds one already; ERR may be NULL. FILE may be
 * NULL, LINE 0. Always returns -1, so that a function can end with it. */
int ccd_error_set(struct ccd_error *err, enum ccd_errcode code, const char *file, size_t line,
    const char *format, ...) __attribute__((format(printf, 5, 6)));

#endif
