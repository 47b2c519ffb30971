/* Chinese, simplified and traditional. */
#include "text/lang/languages.h"

/* ---- outline ---- */

/* ---- sentences ---- */

/* Chinese has none of its own: those of names and references left in Latin. */
static const char *const abbreviations[] = {
	"mr.", "mrs.", "ms.", "dr.", "prof.", "st.", "no.", "nos.", "art.", "vol.", "pp.", "p.",
	"e.g.", "i.e.", "cf.", "v.", "vs.", "doc.", "add.", "rev.", "corr.", "co.", "ltd.", "inc.",
	"corp.", NULL
};

/* ---- values ---- */

const struct ccd_lang ccd_lang_zh = {
	.tag = "zh",
	.name = "中文",
	.script = "Hani",

	/* outline */

	/* sentences */
	.abbreviations = abbreviations,

	/* values */
	.decimal_mark = '.',
};
