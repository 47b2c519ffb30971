/*
 * The local web application: concordances of a folder seen, corrected and decided on in a browser.
 *
 *   server.c   connections, by libmicrohttpd; events that are pushed
 *   route.c    a request to a reply: who may ask, which handler answers
 *   shelf.c    the concordances that are served, those in memory
 *   check.c    their findings, by a thread where that takes long
 *   show.c     what is seen: rows, findings, searches, the log
 *   act.c      what is done, by the journal
 *   seek.c     words in all versions at once
 *   app.*      the page
 */
#ifndef CCD_SERVE_SERVE_H
#define CCD_SERVE_SERVE_H

#include <stdio.h>

#include "base/arena.h"
#include "concordat.h"

struct ccd_serve_options {
	const char *path;               /* a concordance, or a folder of them */
	const char *interface;          /* "en", "zh", "ru" */
	const char *author;             /* who acts */
	unsigned port;                  /* 0: any that is free */
	bool read_only;
	bool no_open;                   /* open no browser */
	FILE *out;                      /* gets the address */
	/* ccd_check as it is configured for FILE. */
	int (*check)(void *data, struct ccd_concordance *c, const char *file, bool explain,
	    struct ccd_findings *findings, struct ccd_error *err);
	void *data;
};

/* Serves on the loopback interface until SIGINT or SIGTERM. Returns 0, or -1 with ERR set. */
int ccd_serve(const struct ccd_serve_options *options, struct ccd_error *err);

#endif
