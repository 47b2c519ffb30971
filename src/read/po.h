/* Plural forms of PO entries: what numbers they are for, and what codes they may lack. */
#ifndef CCD_READ_PO_H
#define CCD_READ_PO_H

#include "read/bitext.h"

/* Bit I: form I is for one or two numbers only, by "nplurals=2; plural=n != 1;"; 0 also where that
 * cannot be read or is NULL. */
uint64_t ccd_po_alone(const char *rule);

/* Sets free, which means not compared, the codes that a form of a plural need not have in
 * common with its message: the form may be written by OTHER, the message of the other number
 * (NULL: none), and where it is ALONE for so few it need not say that. UNIT is of
 * message and form. */
void ccd_po_free_codes(struct ccd_bitext_unit *unit, const struct ccd_bitext_text *other, bool alone,
    struct ccd_arena *a);

/* Marks the accelerators ("&File", "_File") of a catalogue that has them. */
void ccd_po_accelerators(struct ccd_bitext *bitext, struct ccd_arena *a);

#endif
