/* English. */
#include "text/lang/languages.h"

/* ---- outline ---- */

static const struct ccd_unit_word unit_words[] = {
	{ "article", CCD_KIND_ARTICLE },
	{ "art.", CCD_KIND_ARTICLE },
	{ "section", CCD_KIND_SECTION },
	{ "chapter", CCD_KIND_CHAPTER },
	{ "part", CCD_KIND_PART },
	{ "title", CCD_KIND_PART },
	{ "book", CCD_KIND_PART },
	{ "division", CCD_KIND_SECTION },
	{ "clause", CCD_KIND_ARTICLE },
	{ "rule", CCD_KIND_ARTICLE },
	{ "principle", CCD_KIND_ARTICLE },
	{ "guideline", CCD_KIND_ARTICLE },
	{ 0 }
};

static const struct ccd_unit_word unit_plurals[] = {
	{ "articles", CCD_KIND_ARTICLE },
	{ "sections", CCD_KIND_SECTION },
	{ "chapters", CCD_KIND_CHAPTER },
	{ 0 }
};

static const struct ccd_opening openings[] = {
	{ "recalling", "recalling", CCD_KIND_RECITAL },
	{ "noting", "noting", CCD_KIND_RECITAL },
	{ "recognizing", "recognizing", CCD_KIND_RECITAL },
	{ "recognising", "recognizing", CCD_KIND_RECITAL },
	{ "underlining", "emphasizing", CCD_KIND_RECITAL },
	{ "highlighting", "emphasizing", CCD_KIND_RECITAL },
	{ "stressing", "emphasizing", CCD_KIND_RECITAL },
	{ "emphasizing", "emphasizing", CCD_KIND_RECITAL },
	{ "reaffirming", "reaffirming", CCD_KIND_RECITAL },
	{ "affirming", "affirming", CCD_KIND_RECITAL },
	{ "confirming", "affirming", CCD_KIND_RECITAL },
	{ "bearing in mind", "considering", CCD_KIND_RECITAL },
	{ "considering", "considering", CCD_KIND_RECITAL },
	{ "taking into account", "considering", CCD_KIND_RECITAL },
	{ "having regard to", "considering", CCD_KIND_RECITAL },
	{ "having considered", "considered", CCD_KIND_RECITAL },
	{ "having examined", "considered", CCD_KIND_RECITAL },
	{ "convinced", "convinced", CCD_KIND_RECITAL },
	{ "concerned", "concerned", CCD_KIND_RECITAL },
	{ "alarmed", "concerned", CCD_KIND_RECITAL },
	{ "aware", "aware", CCD_KIND_RECITAL },
	{ "conscious", "aware", CCD_KIND_RECITAL },
	{ "mindful", "aware", CCD_KIND_RECITAL },
	{ "determined", "determined", CCD_KIND_RECITAL },
	{ "resolved", "determined", CCD_KIND_RECITAL },
	{ "desiring", "desiring", CCD_KIND_RECITAL },
	{ "desirous", "desiring", CCD_KIND_RECITAL },
	{ "wishing", "desiring", CCD_KIND_RECITAL },
	{ "guided by", "guided", CCD_KIND_RECITAL },
	{ "acting", "acting", CCD_KIND_RECITAL },
	{ "welcoming", "welcoming", CCD_KIND_RECITAL },
	{ "expressing", "expressing", CCD_KIND_RECITAL },
	{ "acknowledging", "recognizing", CCD_KIND_RECITAL },
	{ "believing", "convinced", CCD_KIND_RECITAL },
	{ "observing", "noting", CCD_KIND_RECITAL },
	{ "realizing", "aware", CCD_KIND_RECITAL },
	{ "seeking", "desiring", CCD_KIND_RECITAL },
	{ "regretting", "regretting", CCD_KIND_RECITAL },
	{ "encouraged", "encouraged", CCD_KIND_RECITAL },
	{ "whereas", "whereas", CCD_KIND_RECITAL },
	{ "the states parties", "parties", CCD_KIND_RECITAL },
	{ "adopts", "adopts", CCD_KIND_OPERATIVE },
	{ "decides", "decides", CCD_KIND_OPERATIVE },
	{ "requests", "requests", CCD_KIND_OPERATIVE },
	{ "calls upon", "calls", CCD_KIND_OPERATIVE },
	{ "calls on", "calls", CCD_KIND_OPERATIVE },
	{ "urges", "urges", CCD_KIND_OPERATIVE },
	{ "invites", "invites", CCD_KIND_OPERATIVE },
	{ "encourages", "encourages", CCD_KIND_OPERATIVE },
	{ "takes note", "notes", CCD_KIND_OPERATIVE },
	{ "notes", "notes", CCD_KIND_OPERATIVE },
	{ "welcomes", "welcomes", CCD_KIND_OPERATIVE },
	{ "reaffirms", "reaffirms", CCD_KIND_OPERATIVE },
	{ "recommends", "recommends", CCD_KIND_OPERATIVE },
	{ "proclaims", "proclaims", CCD_KIND_OPERATIVE },
	{ "declares", "declares", CCD_KIND_OPERATIVE },
	{ "resolves", "decides", CCD_KIND_OPERATIVE },
	{ "affirms", "affirms", CCD_KIND_OPERATIVE },
	{ "approves", "adopts", CCD_KIND_OPERATIVE },
	{ "endorses", "endorses", CCD_KIND_OPERATIVE },
	{ "emphasizes", "emphasizes", CCD_KIND_OPERATIVE },
	{ "stresses", "emphasizes", CCD_KIND_OPERATIVE },
	{ "expresses", "expresses", CCD_KIND_OPERATIVE },
	{ "recognizes", "recognizes", CCD_KIND_OPERATIVE },
	{ "have agreed", "agree", CCD_KIND_OPERATIVE },
	{ "have decided", "decides", CCD_KIND_OPERATIVE },
	{ "has adopted", "adopts", CCD_KIND_OPERATIVE },
	{ "have adopted", "adopts", CCD_KIND_OPERATIVE },
	{ "agree", "agree", CCD_KIND_OPERATIVE },
	{ "hereby agree", "agree", CCD_KIND_OPERATIVE },
	{ 0 }
};

static const char *const opening_adverbs[] = {
	"also", "further", "once again", "again", "deeply", "gravely", "fully", "strongly",
	"particularly", "especially", "furthermore", "solemnly", "hereby", "firmly", NULL
};

static const char *const enacting[] = {
	"the general assembly", "the security council", "the economic and social council",
	"the human rights council", "the council", "the commission", "the conference",
	"the assembly", "now, therefore", "now therefore", "the states parties to",
	"the parties to", "the high contracting parties", "the contracting parties",
	"the european parliament and the council", NULL
};

static const char *const contents[] = {
	"contents", "table of contents", "list of contents", "index", NULL
};

static const char *const annex[] = {
	"annex", "appendix", "schedule", "attachment", "addendum", NULL
};

static const char *const preamble[] = {
	"preamble", "recitals", "whereas", NULL
};

static const char *const signature[] = {
	"(signed)", "[signed]", "(sgd.)", "signed:", NULL
};

static const char *const working[] = {
	"working translation", "unofficial translation", "draft translation", NULL
};

static const char *const notice[] = {
	"original:", "original :", "translated from", "translation from", "editorial note",
	"advance unedited", NULL
};

static const char *const inserts[] = {
	"bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", NULL
};

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
	"b.c.", "b.c.e.", "c.e.", "ph.d.", "n.b.", "no.", "art.", "sec.", "sect.", "res.", "add.",
	"fig.", "ed.", "cit.", "seq.", "seqq.", "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.",
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

static const struct ccd_word_value fractions[] = {
	{ "half", 2 }, { "halves", 2 }, { "third", 3 }, { "thirds", 3 }, { "quarter", 4 },
	{ "quarters", 4 }, { "fourth", 4 }, { "fourths", 4 }, { "fifth", 5 }, { "fifths", 5 },
	{ "sixth", 6 }, { "sixths", 6 }, { "sevenths", 7 }, { "eighth", 8 }, { "eighths", 8 },
	{ "ninths", 9 }, { "tenth", 10 }, { "tenths", 10 }, { "hundredths", 100 },
	{ 0 }
};

static const struct ccd_word_value magnitudes[] = {
	{ "hundred", 100 }, { "thousand", 1000 }, { "million", 1000000 },
	{ "billion", 1000000000 }, { "bn", 1000000000 }, { "trillion", INT64_C(1000000000000) },
	{ 0 }
};

static const char *const percent[] = {
	"per cent", "percent", "per centum", NULL
};

static const struct ccd_word_value months[] = {
	{ "january", 1 }, { "february", 2 }, { "march", 3 }, { "april", 4 }, { "may", 5 },
	{ "june", 6 }, { "july", 7 }, { "august", 8 }, { "september", 9 }, { "october", 10 },
	{ "november", 11 }, { "december", 12 }, { "jan.", 1 }, { "feb.", 2 }, { "mar.", 3 },
	{ "apr.", 4 }, { "jun.", 6 }, { "jul.", 7 }, { "aug.", 8 }, { "sept.", 9 }, { "sep.", 9 },
	{ "oct.", 10 }, { "nov.", 11 }, { "dec.", 12 }, { "jan", 1 }, { "feb", 2 }, { "mar", 3 },
	{ "apr", 4 }, { "jun", 6 }, { "jul", 7 }, { "aug", 8 }, { "sept", 9 }, { "sep", 9 },
	{ "oct", 10 }, { "nov", 11 }, { "dec", 12 },
	{ 0 }
};

/* ---- meaning ---- */

static const struct ccd_word_value modals[] = {
	{ "shall not", 4 }, { "must not", 4 }, { "may not", 0 }, { "is prohibited", 4 },
	{ "are prohibited", 4 }, { "shall be prohibited", 4 }, { "not permitted", 0 },
	{ "not allowed", 0 }, { "shall", 1 }, { "must", 1 }, { "is required to", 1 },
	{ "are required to", 1 }, { "is obliged to", 1 }, { "are obliged to", 1 },
	{ "shall be entitled", 2 }, { "shall have the right", 2 }, { "may", 2 },
	{ "is entitled to", 2 }, { "are entitled to", 2 }, { "has the right to", 2 },
	{ "have the right to", 2 }, { "may be", 2 }, { "as may be", 0 },
	{ 0 }
};

static const struct ccd_word_value negations[] = {
	{ "not", 1 }, { "no", 1 }, { "never", 1 }, { "cannot", 1 }, { "nobody", 1 }, { "nothing", 1 },
	{ "no one", 1 }, { "none", 1 }, { "nor", 1 }, { "neither", 1 },
	{ "not only", 0 }, { "no later than", 0 }, { "not later than", 0 }, { "not less than", 0 },
	{ "no less than", 0 }, { "not more than", 0 }, { "no more than", 0 }, { "no fewer than", 0 },
	{ "not exceed", 0 }, { "not exceeding", 0 }, { "whether or not", 0 }, { "not to exceed", 0 },
	{ "no.", 0 },
	{ "unless", 2 }, { "without", 2 }, { "except", 2 }, { "other than", 2 }, { "lack", 2 },
	{ "fail", 2 }, { "fails", 2 }, { "failure", 2 }, { "refrain", 2 }, { "refuse", 2 },
	{ "prohibited", 2 }, { "only", 2 }, { "free from", 2 }, { "deny", 2 }, { "denied", 2 },
	{ "hardly", 2 }, { "waive", 2 }, { "disclaims", 2 }, { "excluding", 2 }, { "absence", 2 },
	{ 0 }
};

static const struct ccd_word_value links[] = {
	{ "and/or", 3 }, { "and", 1 }, { "or", 2 }, { 0 }
};

const struct ccd_lang ccd_lang_en = {
	.tag = "en",
	.name = "English",
	.script = "Latn",
	.spaced = true,

	/* outline */
	.unit_words = unit_words,
	.unit_plurals = unit_plurals,
	.openings = openings,
	.opening_adverbs = opening_adverbs,
	.enacting = enacting,
	.annex = annex,
	.contents = contents,
	.preamble = preamble,
	.signature = signature,
	.working = working,
	.notice = notice,
	.inserts = inserts,

	/* sentences */
	.abbreviations = abbreviations,
	.enders = enders,
	.starters = starters,

	/* values */
	.fractions = fractions,
	.magnitudes = magnitudes,
	.percent = percent,
	.months = months,
	.decimal_mark = '.',

	/* meaning */
	.modals = modals,
	.negations = negations,
	.links = links,
};
