#include "write/pdf_library.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>

#include "base/error.h"
#include "base/guard.h"

struct ccd_pdf_library ccd_pdf;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static char missing[256];       /* which library or function, and why; "" where all are there */

/* Keeps the first of what the loader has to say. */
static void
miss(void)
{
	const char *why = dlerror();

	if (*missing == '\0')
		snprintf(missing, sizeof missing, "%s", why != NULL ? why : "a library is missing");
}

static void *
open_library(const char *name)
{
	void *library = dlopen(name, RTLD_LAZY | RTLD_LOCAL);

	if (library == NULL)
		miss();
	return library;
}

/* The function NAME of LIBRARY, or of one that it needs itself. */
static void *
find(void *library, const char *name)
{
	void *function = dlsym(library, name);

	if (function == NULL)
		miss();
	return function;
}

static void
load(void)
{
	void *pages = open_library(CCD_PANGOCAIRO_LIBRARY), *tags = open_library(CCD_QPDF_LIBRARY);

	if (pages == NULL || tags == NULL)
		return;
#define CCD_FIND_PAGES(name) *(void **)&ccd_pdf.name = find(pages, #name);
#define CCD_FIND_TAGS(name) *(void **)&ccd_pdf.name = find(tags, #name);
	CCD_CAIRO_FUNCTIONS(CCD_FIND_PAGES)
	CCD_PANGO_FUNCTIONS(CCD_FIND_PAGES)
	CCD_GOBJECT_FUNCTIONS(CCD_FIND_PAGES)
	CCD_QPDF_FUNCTIONS(CCD_FIND_TAGS)
}

int
ccd_pdf_library_load(struct ccd_error *err)
{
	ccd_once(&once, load);
	return *missing == '\0' ? 0 :
	    ccd_error_set(err, CCD_EIO, NULL, 0, "cannot write the pages: %s", missing);
}
