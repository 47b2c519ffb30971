/* Errors are values with a position. The first one wins: later ones only echo it. */
#ifndef CCD_BASE_ERROR_H
#define CCD_BASE_ERROR_H

#include "concordat.h"

/* Records an error unless ERR holds one already; ERR may be NULL. FILE may be
 * NULL, LINE 0. Always returns -1, so that a function can end with it. */
int ccd_error_set(struct ccd_error *err, enum ccd_errcode code, const char *file, size_t line,
    const char *format, ...) __attribute__((format(printf, 5, 6)));

#endif
