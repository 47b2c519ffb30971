/*
 * Codes in the texts of programs: what is filled in, marked up or referred to and must stand
 * in every language, in whatever order. %s, %2$d, {name}, %(name)s, ${shell}, %1 of Qt,
 * :role:`target`, |name|, ``literal``, <b>.
 */
#ifndef CCD_TEXT_PLACEHOLDER_H
#define CCD_TEXT_PLACEHOLDER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

/* What a file says of the codes of a text; 0: nothing, only what can hardly be anything
 * else is a code then. */
enum {
	CCD_CODES_PRINTF = 1,   /* all that printf takes, "% d" too */
	CCD_CODES_QT = 2,       /* %1, %L1, %n */
	CCD_CODES_SHELL = 4,    /* $name */
	CCD_CODES_BRACE = 8,    /* {} and {0} */
	CCD_CODES_NO_PRINTF = 16        /* a percent sign is one */
};

/* What a flag of a PO entry says, "c-format" (of N bytes); 0 of others. */
unsigned ccd_codes_of_flag(const char *flag, size_t n);

struct ccd_placeholder {
	uint32_t start, end;    /* bytes of the text; one within a tag's attributes is another */
};

/* The codes of TEXT, ascending by start; *OUT is in the arena. Returns how many. Cost is
 * linear in the text. */
uint32_t ccd_placeholders(const char *text, size_t n, unsigned formats, struct ccd_arena *a,
    struct ccd_placeholder **out);

/* True where S is a piece of a program or of a session with one, not words to translate. */
bool ccd_is_program(const char *s, size_t n);

/* What the code S (of N bytes) is the same by: "%1$s" for "%-10s". ARGUMENT counts those of
 * printf that have no number, from 0 at the beginning of the text. In the arena. */
const char *ccd_placeholder_fold(const char *s, size_t n, uint32_t *argument, struct ccd_arena *a);

#endif
