/* The records of the languages, one file each; the table is in text/lang.c. */
#ifndef CCD_TEXT_LANG_LANGUAGES_H
#define CCD_TEXT_LANG_LANGUAGES_H

#include "text/lang.h"

extern const struct ccd_lang ccd_lang_en, ccd_lang_zh, ccd_lang_ru;

#endif
