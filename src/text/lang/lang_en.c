/* English. */
#include "text/lang/languages.h"

/* ---- outline ---- */

/* ---- sentences ---- */

static const char *const abbreviations[] = {
	"mr.", "mrs.", "ms.", "mmes.", "messrs.", "dr.", "prof.", "hon.", "rev.", "st.", "gen.",
	"col.", "lt.", "maj.", "capt.", "cmdr.", "sgt.", "gov.", "sen.", "rep.", "amb.", "supt.",
	"e.g.", "i.e.", "eg.", "ie.", "cf.", "viz.", "vs.", "v.", "ca.", "approx.", "incl.", "esp.",
	"nos.", "arts.", "artt.", "para.", "paras.", "subpara.", "subparas.", "secs.",
	"sects.", "ch.", "chap.", "chaps.", "cl.", "cls.", "reg.", "regs.", "vol.", "vols.", "pp.",
	"pt.", "pts.", "ser.", "suppl.", "corr.", "doc.", "docs.", "eds.", "figs.", "tel.",
	"w.e.f.", "r.", "rr.", "ss.", "op.", "l.", "ll.", "p.", NULL
};

static const char *const enders[] = {
	"etc.", "al.", "ibid.", "inc.", "ltd.", "co.", "corp.", "plc.", "llc.", "bros.", "jr.",
	"sr.", "esq.", "u.s.", "u.k.", "u.n.", "u.s.a.", "u.s.s.r.", "d.c.", "a.m.", "p.m.", "a.d.",
	"b.c.", "b.c.e.", "c.e.", "ph.d.", "n.b.", "no.", "art.", "sec.", "sect.", "res.", "add.", "fig.",
	"ed.", "cit.", "seq.", "seqq.", "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.",
	"sep.", "sept.", "oct.", "nov.", "dec.", "mon.", "tue.", "wed.", "thu.", "fri.", "sat.",
	"sun.", "min.", "max.", "dept.", "govt.", "univ.", "ave.", "rd.", "mt.", "ft.", "cm.",
	"mm.", "kg.", "km.", "hr.", "hrs.", "n.a.", "r.s.", "stat.", "cong.", "sess.", "plen.",
	"mtg.", "gaor.", "supp.", NULL
};

static const char *const starters[] = {
	"the", "this", "these", "that", "those", "it", "its", "he", "she", "they", "we", "you",
	"in", "on", "at", "by", "for", "from", "to", "with", "without", "within", "under", "upon",
	"as", "if", "when", "where", "whether", "while", "after", "before", "during", "until",
	"unless", "any", "all", "an", "each", "every", "no", "none", "nothing", "such", "some",
	"however", "moreover", "furthermore", "therefore", "thus", "accordingly", "subject",
	"notwithstanding", "there", "here", "who", "what", "which", "but", "and", "or", "nor",
	"where", "pursuant", "except", "provided", "our", "your", "their", "his", "her", NULL
};

/* ---- values ---- */

const struct ccd_lang ccd_lang_en = {
	.tag = "en",
	.name = "English",
	.script = "Latn",
	.spaced = true,

	/* outline */

	/* sentences */
	.abbreviations = abbreviations,
	.enders = enders,
	.starters = starters,

	/* values */
	.decimal_mark = '.',
};
