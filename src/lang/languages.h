/* The records of the languages, one file each; the table is in lang.c. */
#ifndef CCD_LANG_LANGUAGES_H
#define CCD_LANG_LANGUAGES_H

#include "lang/lang.h"

extern const struct ccd_lang ccd_lang_en, ccd_lang_zh, ccd_lang_ru, ccd_lang_fr, ccd_lang_es,
    ccd_lang_ar, ccd_lang_de, ccd_lang_ja, ccd_lang_ko;

#endif
