#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>

int
ccd_error_set(struct ccd_error *err, enum ccd_errcode code, const char *file, size_t line,
    const char *format, ...)
{
	va_list ap;

	if (err == NULL || err->code != CCD_OK)
		return -1;
	err->code = code;
	err->line = line;
	snprintf(err->file, sizeof err->file, "%s", file != NULL ? file : "");
	va_start(ap, format);
	vsnprintf(err->message, sizeof err->message, format, ap);
	va_end(ap);
	return -1;
}
