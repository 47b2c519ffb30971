#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>

static const char *(*spoken)(const char *format);

void
ccd_error_speak(const char *(*words)(const char *format))
{
	spoken = words;
}

const char *
ccd_error_words(const char *format)
{
	return spoken != NULL ? spoken(format) : format;
}

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
	vsnprintf(err->message, sizeof err->message, ccd_error_words(format), ap);
	va_end(ap);
	return -1;
}
