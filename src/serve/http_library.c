#include "serve/http_library.h"

#include <dlfcn.h>

#include "base/error.h"

int
ccd_http_library_load(struct ccd_http_library *http, struct ccd_error *err)
{
	void *library = dlopen(CCD_HTTP_LIBRARY, RTLD_LAZY | RTLD_LOCAL);
	bool whole = library != NULL;

#define CCD_FIND(name) \
	*(void **)&http->name = whole ? dlsym(library, #name) : NULL; \
	whole = whole && http->name != NULL;
	CCD_HTTP_FUNCTIONS(CCD_FIND)
#undef CCD_FIND
	return whole ? 0 : ccd_error_set(err, CCD_EIO, NULL, 0, "cannot serve: %s", dlerror());
}
