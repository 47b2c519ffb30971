#include "model/libraries.h"

#include <stdlib.h>
#include <string.h>

#include <glib.h>
#include <jansson.h>
#include <libxml/globals.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlmemory.h>
#include <unicode/uclean.h>

static pthread_once_t once = PTHREAD_ONCE_INIT;

/* ---- memory ------------------------------------------------------------- */

static void *
checked(void *p)
{
	if (p == NULL)
		ccd_exhausted_within();
	return p;
}

static void *
allocate(size_t n)
{
	return checked(malloc(n > 0 ? n : 1));
}

static void *
reallocate(void *p, size_t n)
{
	return checked(realloc(p, n > 0 ? n : 1));
}

static char *
duplicate(const char *s)
{
	size_t n = strlen(s) + 1;
	char *copy = allocate(n);

	return copy != NULL ? memcpy(copy, s, n) : NULL;
}

static void *
icu_allocate(const void *context, size_t n)
{
	(void)context;
	return allocate(n);
}

static void *
icu_reallocate(const void *context, void *p, size_t n)
{
	(void)context;
	return reallocate(p, n);
}

static void
icu_free(const void *context, void *p)
{
	(void)context;
	free(p);
}

/* ---- messages ------------------------------------------------------------ */

/* What goes wrong is asked of each parser, and said with its file. */
static void
say_nothing(void *context, const char *format, ...)
{
	(void)context;
	(void)format;
}

/* GLib ends the program with a trap where it gets no memory or no thread. */
static void
say_nothing_of(const char *domain, GLogLevelFlags level, const char *message, void *data)
{
	(void)domain;
	(void)message;
	(void)data;
	if ((level & G_LOG_LEVEL_ERROR) != 0)
		ccd_exhausted_within();
}

static void
begin(void)
{
	UErrorCode status = U_ZERO_ERROR;

	u_setMemoryFunctions(NULL, icu_allocate, icu_reallocate, icu_free, &status);
	xmlMemSetup(free, allocate, reallocate, duplicate);
	json_set_alloc_funcs(allocate, free);
	xmlInitParser();
}

void
ccd_libraries_begin(void)
{
	pthread_once(&once, begin);
}

void
ccd_libraries_silence(void)
{
	xmlSetGenericErrorFunc(NULL, say_nothing);
	xmlThrDefSetGenericErrorFunc(NULL, say_nothing);
	g_log_set_default_handler(say_nothing_of, NULL);
}
