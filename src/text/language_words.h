/* Languages and texts as a reader's language names them: Chinese, "the Chinese text", китайский. */
#ifndef CCD_TEXT_LANGUAGE_WORDS_H
#define CCD_TEXT_LANGUAGE_WORDS_H

#include "base/arena.h"

/* How a phrase stands in a sentence; only Russian tells the forms apart. */
enum ccd_form {
	CCD_FORM_SUBJECT,       /* "китайский текст" */
	CCD_FORM_IN,            /* "в китайском тексте" without the "в" */
	CCD_FORM_OF,            /* "китайского текста" */
	CCD_FORM__COUNT
};

/* The language TAG as INTERFACE names it within a sentence; TAG where ICU knows none. In A. */
const char *ccd_language_called(struct ccd_arena *a, const char *interface, const char *tag);

/* The state or territory of two letters CODE, "IN", as INTERFACE names it. In A. */
const char *ccd_language_region(struct ccd_arena *a, const char *interface, const char *code);

/* The texts in the languages of TAGS, which commas part: "the English and Russian texts",
 * 英文本和俄文本. In A. */
const char *ccd_language_texts(struct ccd_arena *a, const char *interface, const char *tags,
    enum ccd_form form);

#endif
