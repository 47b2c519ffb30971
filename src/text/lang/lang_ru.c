/* Russian. */
#include "text/lang/languages.h"

/* ---- outline ---- */

/* ---- sentences ---- */

/* ---- values ---- */

const struct ccd_lang ccd_lang_ru = {
	.tag = "ru",
	.name = "русский",
	.script = "Cyrl",
	.spaced = true,
	.inflected = true,

	/* outline */

	/* sentences */

	/* values */
	.decimal_mark = ',',
};
