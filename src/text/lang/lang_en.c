/* English. */
#include "text/lang/languages.h"

/* ---- outline ---- */

/* ---- sentences ---- */

/* ---- values ---- */

const struct ccd_lang ccd_lang_en = {
	.tag = "en",
	.name = "English",
	.script = "Latn",
	.spaced = true,

	/* outline */

	/* sentences */

	/* values */
	.decimal_mark = '.',
};
