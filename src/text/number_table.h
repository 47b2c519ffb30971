/* The words of numbers of a language: how the table of them is made, for what makes its file. */
#ifndef CCD_TEXT_NUMBER_TABLE_H
#define CCD_TEXT_NUMBER_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lang/lang.h"

/*
 * The file number_words.tsv has a line a form: the language's tag, the value, one of these signs, and
 * the form in lower case, its words with a blank between them. Lines that begin with # are none.
 */
enum { CCD_NUMBER_CARDINAL = 'c', CCD_NUMBER_ORDINAL = 'o', CCD_NUMBER_JOINED = 'j' };

struct ccd_number_table;

/* A table with the words that the language's own record has. */
struct ccd_number_table *ccd_number_table_new(const struct ccd_lang *lang);
void ccd_number_table_free(struct ccd_number_table *t);

/* Adds FORM, words with a blank between them; false where it has a value already, which stays. */
bool ccd_number_table_add(struct ccd_number_table *t, const char *form, int64_t value, bool ordinal);

/* The language writes numbers as one word. */
void ccd_number_table_join(struct ccd_number_table *t);

/* True where FORM reads as NUMBER to its end. */
bool ccd_number_table_reads(const struct ccd_number_table *t, const char *form, int64_t number);

#endif
