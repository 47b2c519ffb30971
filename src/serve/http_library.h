/* libmicrohttpd, loaded when something is served: it brings libraries of its own that no other command
 * needs. */
#ifndef CCD_SERVE_HTTP_LIBRARY_H
#define CCD_SERVE_HTTP_LIBRARY_H

#include <microhttpd.h>

#include "concordat.h"

/* All functions of its that are called. */
#define CCD_HTTP_FUNCTIONS(f) \
	f(MHD_add_response_header) f(MHD_create_response_from_buffer) \
	f(MHD_create_response_from_callback) f(MHD_destroy_response) f(MHD_get_daemon_info) \
	f(MHD_lookup_connection_value) f(MHD_queue_response) f(MHD_resume_connection) \
	f(MHD_start_daemon) f(MHD_stop_daemon) f(MHD_suspend_connection)

struct ccd_http_library {
#define CCD_MEMBER(name) __typeof__(&name) name;
	CCD_HTTP_FUNCTIONS(CCD_MEMBER)
#undef CCD_MEMBER
};

/* Fills HTTP. Returns 0, or -1 with ERR set where the library is not there, or is another one. */
int ccd_http_library_load(struct ccd_http_library *http, struct ccd_error *err);

#endif
