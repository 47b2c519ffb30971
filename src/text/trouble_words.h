/* Errors and remarks in the language of the interface. */
#ifndef CCD_TEXT_TROUBLE_WORDS_H
#define CCD_TEXT_TROUBLE_WORDS_H

#include <stddef.h>

/* From now on errors and remarks are in INTERFACE, a tag or a locale's name. Not while another thread
 * works. */
void ccd_trouble_speak(const char *interface);

/* The format of trouble I in English, *ZH and *RU in the other languages; NULL beyond the last. */
const char *ccd_trouble_at(size_t i, const char **zh, const char **ru);

#endif
