/* Chinese, simplified and traditional. */
#include "text/lang/languages.h"

/* ---- outline ---- */

/* ---- sentences ---- */

/* ---- values ---- */

const struct ccd_lang ccd_lang_zh = {
	.tag = "zh",
	.name = "中文",
	.script = "Hani",

	/* outline */

	/* sentences */

	/* values */
	.decimal_mark = '.',
};
