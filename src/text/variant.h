/* Traditional and simplified characters, by ICU's transliterators. */
#ifndef CCD_TEXT_VARIANT_H
#define CCD_TEXT_VARIANT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

enum ccd_variant {
	CCD_VARIANT_COMMON,     /* in both, or not known to be of one only */
	CCD_VARIANT_SIMPLIFIED,
	CCD_VARIANT_TRADITIONAL
};

/* The writing that character C belongs to alone. */
enum ccd_variant ccd_variant_of(int32_t c);

/* The simplified form of C, C itself where it has none. */
int32_t ccd_simplified(int32_t c);

/* The traditional form of C, likewise; of several ICU's first. */
int32_t ccd_traditional(int32_t c);

#endif
