/* Bitexts to versions and rows, and what their readers share. */
#ifndef CCD_READ_BITEXT_H
#define CCD_READ_BITEXT_H

#include "base/arena.h"
#include "read/markup.h"
#include "read/read.h"

/*
 * Reads SOURCE by READER and joins its units to those that C has from other bitexts.
 * LIKE: what all its versions are but for their language. LANG: as the user says it,
 * "zh" or "en,zh", or NULL. Returns 0, or -1 with ERR set and C unchanged.
 */
int ccd_bitext_read(struct ccd_concordance *c, const struct ccd_source *source,
    const struct ccd_reader *reader, const struct ccd_version *like, const char *lang,
    struct ccd_error *err);

/* The error for a bitext and other texts in one concordance. */
int ccd_bitext_alone(const struct ccd_source *source, struct ccd_error *err);

/* Marks rows that came with the texts, to which nothing can be joined. */
struct ccd_import *ccd_import_new(struct ccd_arena *a);

/* Names of elements that are told of at the end. */
enum { CCD_STRANGERS = 8 };

/* What is wrong with units that are passed over, and elements that were read without their
 * tags. All zero but the source is none. */
struct ccd_faults {
	const struct ccd_source *source;
	size_t n;
	struct ccd_error first;
	struct { char name[64]; size_t line, n; } stranger[CCD_STRANGERS];
};

/* Notes an element that may not stand where it does: each name is remarked once, at the end. */
void ccd_fault_stranger(struct ccd_faults *faults, size_t line, const char *name);

/* Notes a fault and remarks it; the first one only when another follows, or at the end,
 * since it may be the error. */
void ccd_fault(struct ccd_faults *faults, size_t line, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Ends a bitext of N units: without any it is refused, by the first fault if there was
 * one. Returns 0, or -1 with ERR set. */
int ccd_faults_end(const struct ccd_faults *faults, size_t n, struct ccd_error *err);

/* Puts a code of N bytes, at WHERE, into the spans of TEXT. */
void ccd_bitext_mark(struct ccd_bitext_text *text, uint32_t where, uint32_t n, const char *value,
    struct ccd_arena *a);

/* Ends the block that MARKUP holds and makes it a text of UNIT, in LANG or, where that
 * is NULL, of SIDE, its codes marked, those too that another text of UNIT shows; nothing without words. Returns 0, or -1 with ERR set. */
int ccd_bitext_add(struct ccd_bitext_unit *unit, struct ccd_markup *markup, const char *lang,
    uint8_t side, struct ccd_error *err);

/* Sets the confidence of UNIT where S is one, "0.987": digits with a point, 0 to 1. */
void ccd_bitext_confidence(struct ccd_bitext_unit *unit, const char *s);

/* A unit, with confidence 1. */
struct ccd_bitext_unit *ccd_bitext_unit_new(struct ccd_bitext *bitext, struct ccd_arena *a,
    uint32_t line);

#endif
