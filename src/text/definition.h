/* Definitions and short forms: “X” means ..., “X”系指…, «X» означает ..., (далее «X»), (UN). */
#ifndef CCD_TEXT_DEFINITION_H
#define CCD_TEXT_DEFINITION_H

#include "base/arena.h"
#include "lang/lang.h"

enum ccd_definition_kind {
	CCD_DEFINES_VERB,       /* “X” means */
	CCD_DEFINES_NAME,       /* (the “X”), （下称“X”） */
	CCD_DEFINES_ACRONYM     /* (UN): capitals in brackets */
};

struct ccd_definition {
	enum ccd_definition_kind kind;
	uint32_t start, end;    /* of the term, without marks */
	bool quoted;            /* in quotation marks */
};

/* The definitions in TEXT from FROM on, by start. A term without marks counts before a
 * defining verb only where the clause begins with it. *OUT is in the arena. */
uint32_t ccd_definitions(const struct ccd_lang *lang, const char *text, size_t n, size_t from,
    struct ccd_arena *a, struct ccd_definition **out);

/* True where TEXT begins with a mark that opens a quotation. */
bool ccd_opens_quotation(const char *text);

/* True where TEXT has a word that may define anything: means, 指, является. */
bool ccd_defines(const struct ccd_lang *lang, const char *text, size_t n);

/* True where TEXT names something shortly: it has short text in brackets, or "hereinafter",
 * 简称, «далее». */
bool ccd_shortens(const struct ccd_lang *lang, const char *text, size_t n);

#endif
