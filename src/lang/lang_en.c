/* English. */
#include "lang/languages.h"

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

static const char *const range[] = { "to", "and", "through", NULL };

static const struct ccd_unit_word level_names[] = {
	{ "subparagraph", CCD_KIND_ITEM }, { "paragraph", CCD_KIND_PARAGRAPH },
	{ "article", CCD_KIND_ARTICLE }, { "item", CCD_KIND_ITEM },
	{ 0 }
};

/* ---- sentences ---- */

static const char *const examples[] = { "e.g.", "eg.", "for example", "for instance", NULL };

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

static const char *const doubtful_numbers[] = { "hundred", "hundredth", NULL };

static const char *const ordinal_endings[] = { "st", "nd", "rd", "th", NULL };

static const char *const dozens[] = { "dozen", NULL };

static const char *const date_links[] = { "day of", "of", NULL };

static const char *const before_noon[] = { "a.m.", "am", "a.m", NULL };
static const char *const after_noon[] = { "p.m.", "pm", "p.m", NULL };

static const struct ccd_clock_words clock_words = {
	.before_noon = before_noon,
	.after_noon = after_noon,
};

static const char *const permille[] = { "per thousand", "per mille", "per mil", NULL };

static const char *const half_more[] = { "and a half", "and one half", "and one-half", "-and-a-half", NULL };

static const struct ccd_word_value phrases[] = {
	{ "in duplicate", 2 }, { "in triplicate", 3 }, { "in quadruplicate", 4 },
	{ 0 }
};

static const char *const centuries[] = { "century", "centuries", NULL };

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

/* ---- references ---- */

static const struct ccd_level_word cite_levels[] = {
	{ "annex", 0, CCD_KIND_ANNEX, 1 }, { "annexes", 0, CCD_KIND_ANNEX, 1 },
	{ "appendix", 0, CCD_KIND_ANNEX, 1 }, { "schedule", 0, CCD_KIND_ANNEX, 1 },
	{ "part", 0, CCD_KIND_PART, 1 }, { "parts", 0, CCD_KIND_PART, 1 },
	{ "title", 0, CCD_KIND_PART, 1 }, { "chapter", 0, CCD_KIND_CHAPTER, 2 },
	{ "chapters", 0, CCD_KIND_CHAPTER, 2 }, { "chap.", 0, CCD_KIND_CHAPTER, 2 },
	{ "division", 0, CCD_KIND_SECTION, 3 }, { "divisions", 0, CCD_KIND_SECTION, 3 },
	{ "section", 0, CCD_KIND_SECTION, 3 }, { "sections", 0, CCD_KIND_SECTION, 3 },
	{ "sec.", 0, CCD_KIND_SECTION, 3 }, { "secs.", 0, CCD_KIND_SECTION, 3 },
	{ "§", 0, CCD_KIND_SECTION, 3 }, { "§§", 0, CCD_KIND_SECTION, 3 },
	{ "article", 0, CCD_KIND_ARTICLE, 4 }, { "articles", 0, CCD_KIND_ARTICLE, 4 },
	{ "art.", 0, CCD_KIND_ARTICLE, 4 }, { "arts.", 0, CCD_KIND_ARTICLE, 4 },
	{ "art", 0, CCD_KIND_ARTICLE, 4 }, { "arts", 0, CCD_KIND_ARTICLE, 4 },
	{ "clause", 0, CCD_KIND_ARTICLE, 4 }, { "clauses", 0, CCD_KIND_ARTICLE, 4 },
	{ "principle", 0, CCD_KIND_ARTICLE, 4 }, { "principles", 0, CCD_KIND_ARTICLE, 4 },
	{ "rule", 0, CCD_KIND_ARTICLE, 4 }, { "rules", 0, CCD_KIND_ARTICLE, 4 },
	{ "paragraph", 0, CCD_KIND_PARAGRAPH, 5 }, { "paragraphs", 0, CCD_KIND_PARAGRAPH, 5 },
	{ "para.", 0, CCD_KIND_PARAGRAPH, 5 }, { "paras.", 0, CCD_KIND_PARAGRAPH, 5 },
	{ "para", 0, CCD_KIND_PARAGRAPH, 5 }, { "paras", 0, CCD_KIND_PARAGRAPH, 5 },
	{ "subsection", 0, CCD_KIND_PARAGRAPH, 5 }, { "subsections", 0, CCD_KIND_PARAGRAPH, 5 },
	{ "point", 0, CCD_KIND_ITEM, 6 }, { "points", 0, CCD_KIND_ITEM, 6 },
	{ "subparagraph", 0, CCD_KIND_ITEM, 6 }, { "subparagraphs", 0, CCD_KIND_ITEM, 6 },
	{ "sub-paragraph", 0, CCD_KIND_ITEM, 6 }, { "sub-paragraphs", 0, CCD_KIND_ITEM, 6 },
	{ "subclause", 0, CCD_KIND_ITEM, 6 }, { "sub-clause", 0, CCD_KIND_ITEM, 6 },
	{ "indent", 0, CCD_KIND_ITEM, 6 },
	{ "item", 0, CCD_KIND_ITEM, 7 }, { "items", 0, CCD_KIND_ITEM, 7 },
	{ "sentence", 0, CCD_KIND_SEGMENT, 9 }, { "sentences", 0, CCD_KIND_SEGMENT, 9 },
	{ 0 }
};

static const char *const cite_of[] = {
	"of", "of the", "in", "to", "under", ", of", "inclusive of", "inclusive, of", NULL
};

static const char *const cite_the[] = { "the", NULL };

static const char *const cite_and[] = { ",", "and", "or", ", and", ", or", "and/or", "as well as", NULL };

static const char *const cite_to[] = { "-", "–", "—", "‑", "~", "～", "to", "through", NULL };

static const char *const cite_from[] = { "from", NULL };

static const char *const cite_this[] = {
	"this", "the present", "these", "hereof", "herein", "hereto", "above", "below", NULL
};

static const char *const cite_other[] = {
	"charter", "convention", "covenant", "treaty", "protocol", "regulation", "directive", "act",
	"law", "code", "statute", "constitution", "declaration", "agreement", "resolution", "decision",
	"report", "annex", "schedule", "appendix", "rules", "pact", "accord", "statutes", "general assembly", "security council",
	NULL
};

static const char *const cite_none[] = { "of the agenda", "of the provisional agenda", NULL };

static const char *const cite_pointing[] = {
	"above", "below", "aforementioned", "aforesaid", "said", "preceding", "foregoing", "hereof", "herein", "thereof", "therein", "thereto", "hereto",
	"hereunder", "previous paragraph", "previous article", "previous section",
	"previous subparagraph", "previous two", "this article", "this section", "this paragraph", "this subparagraph",
	"this chapter", "this part", "that article", "that paragraph", "that section", "these articles",
	"those articles", "those paragraphs", NULL
};

static const char *const cite_bracketed[] = { "item", "items", NULL };

static const struct ccd_citation_words citation = {
	.levels = cite_levels,
	.of = cite_of,
	.and = cite_and,
	.to = cite_to,
	.from = cite_from,
	.this = cite_this,
	.other = cite_other,
	.none = cite_none,
	.pointing = cite_pointing,
	.bracketed = cite_bracketed,
	.the = cite_the,
	.plural = 's',
};

/* ---- amounts ---- */

static const struct ccd_unit_word_row amount_behind[] = {
	{ "second", "second", 0 }, { "seconds", "second", 0 }, { "minute", "minute", 0 },
	{ "minutes", "minute", 0 }, { "hour", "hour", 0 }, { "hours", "hour", 0 },
	{ "day", "day", 0 }, { "days", "day", 0 }, { "week", "week", 0 }, { "weeks", "week", 0 },
	{ "calendar day", "day", 0 }, { "calendar days", "day", 0 },
	{ "working day", "workday", 0 }, { "working days", "workday", 0 },
	{ "business day", "workday", 0 }, { "business days", "workday", 0 },
	{ "month", "month", 0 }, { "months", "month", 0 }, { "quarters", "quarter", 0 },
	{ "year", "year", 0 }, { "years", "year", 0 }, { "decade", "decade", 0 },
	{ "decades", "decade", 0 }, { "century", "century", 0 }, { "centuries", "century", 0 },
	{ "mm", "mm", 0 }, { "cm", "cm", 0 }, { "m", "m", 0 }, { "km", "km", 0 },
	{ "millimetres", "mm", 0 }, { "millimeters", "mm", 0 }, { "centimetres", "cm", 0 },
	{ "centimeters", "cm", 0 }, { "metre", "m", 0 }, { "metres", "m", 0 }, { "meter", "m", 0 },
	{ "meters", "m", 0 }, { "kilometre", "km", 0 }, { "kilometres", "km", 0 },
	{ "kilometer", "km", 0 }, { "kilometers", "km", 0 }, { "mile", "mile", 0 },
	{ "miles", "mile", 0 }, { "nautical mile", "nmi", 0 }, { "nautical miles", "nmi", 0 },
	{ "foot", "foot", 0 }, { "feet", "foot", 0 }, { "inch", "inch", 0 }, { "inches", "inch", 0 },
	{ "yard", "yard", 0 }, { "yards", "yard", 0 }, { "mph", "mile", 0 }, { "miles per hour", "mile", 0 },
	{ "miles an hour", "mile", 0 }, { "km/h", "km", 0 }, { "kph", "km", 0 },
	{ "kilometres per hour", "km", 0 }, { "kilometers per hour", "km", 0 },
	{ "lb", "lb", 0 }, { "pound", "lb", 0 }, { "pounds", "lb", 0 }, { "lbs", "lb", 0 },
	{ "square metres", "m2", 0 }, { "square meters", "m2", 0 }, { "hectare", "ha", 0 },
	{ "hectares", "ha", 0 }, { "ha", "ha", 0 }, { "square kilometres", "km2", 0 },
	{ "square kilometers", "km2", 0 }, { "cubic metres", "m3", 0 }, { "cubic meters", "m3", 0 },
	{ "litre", "l", 0 }, { "litres", "l", 0 }, { "liter", "l", 0 }, { "liters", "l", 0 },
	{ "gram", "g", 0 }, { "grams", "g", 0 }, { "kilogram", "kg", 0 }, { "kilograms", "kg", 0 },
	{ "kg", "kg", 0 }, { "tonne", "t", 0 }, { "tonnes", "t", 0 }, { "tons", "t", 0 },
	{ "metric tons", "t", 0 }, { "metric tonnes", "t", 0 },
	{ "kb", "kb", 0 }, { "kib", "kb", 0 }, { "mb", "mb", 0 }, { "mib", "mb", 0 },
	{ "gb", "gb", 0 }, { "gib", "gb", 0 }, { "tb", "tb", 0 }, { "megabytes", "mb", 0 },
	{ "gigabytes", "gb", 0 },
	{ "dollar", "dollar", 0 }, { "dollars", "dollar", 0 }, { "us dollars", "USD", 0 },
	{ "u.s. dollars", "USD", 0 }, { "united states dollars", "USD", 0 }, { "usd", "USD", 0 },
	{ "canadian dollars", "CAD", 0 }, { "australian dollars", "AUD", 0 },
	{ "hong kong dollars", "HKD", 0 }, { "euro", "EUR", 0 }, { "euros", "EUR", 0 },
	{ "eur", "EUR", 0 }, { "€", "EUR", 0 }, { "yuan", "CNY", 0 }, { "renminbi", "CNY", 0 },
	{ "cny", "CNY", 0 }, { "rmb", "CNY", 0 }, { "yen", "JPY", 0 }, { "rouble", "RUB", 0 },
	{ "roubles", "RUB", 0 }, { "ruble", "RUB", 0 }, { "rubles", "RUB", 0 }, { "rub", "RUB", 0 },
	{ "pounds sterling", "GBP", 0 }, { "swiss francs", "CHF", 0 }, { "chf", "CHF", 0 },
	{ "rupees", "INR", 0 }, { "special drawing rights", "SDR", 0 },
	{ 0 }
};

static const struct ccd_unit_word_row amount_parts[] = {
	{ "cent", "100", 0 }, { "cents", "100", 0 }, { "pence", "100", 0 }, { "penny", "100", 0 },
	{ "kopek", "100", 1 }, { "kopeks", "100", 0 }, { "kopeck", "100", 0 }, { "kopecks", "100", 0 },
	{ "jiao", "10", 0 }, { "fen", "100", 0 },
	{ 0 }
};

static const char *const amount_between[] = {
	"consecutive", "full", "complete", "successive", "additional", "further", "whole", "calendar",
	NULL
};

static const struct ccd_bound_word amount_bounds[] = {
	{ "at least every", CCD_BOUND_NONE }, { "at least once every", CCD_BOUND_NONE }, { "no less often than every", CCD_BOUND_NONE },
	{ "at least", CCD_BOUND_LEAST }, { "not less than", CCD_BOUND_LEAST },
	{ "no less than", CCD_BOUND_LEAST }, { "not fewer than", CCD_BOUND_LEAST },
	{ "no fewer than", CCD_BOUND_LEAST }, { "a minimum of", CCD_BOUND_LEAST },
	{ "minimum of", CCD_BOUND_LEAST }, { "not earlier than", CCD_BOUND_LEAST },
	{ "no earlier than", CCD_BOUND_LEAST }, { "not under", CCD_BOUND_LEAST },
	{ "equal or more than", CCD_BOUND_LEAST }, { "equal to or more than", CCD_BOUND_LEAST },
	{ "more than or equal to", CCD_BOUND_LEAST }, { "greater than or equal to", CCD_BOUND_LEAST },
	{ "equal or greater than", CCD_BOUND_LEAST }, { "equal to or greater than", CCD_BOUND_LEAST },
	{ "≥", CCD_BOUND_LEAST }, { "equal or less than", CCD_BOUND_MOST },
	{ "equal to or less than", CCD_BOUND_MOST }, { "less than or equal to", CCD_BOUND_MOST },
	{ "≤", CCD_BOUND_MOST },
	{ "more than", CCD_BOUND_MORE }, { "exceeding", CCD_BOUND_MORE }, { "exceeds", CCD_BOUND_MORE },
	{ "exceed", CCD_BOUND_MORE }, { "greater than", CCD_BOUND_MORE }, { "in excess of", CCD_BOUND_MORE },
	{ "over", CCD_BOUND_UP }, { "above", CCD_BOUND_UP },
	{ "not more than", CCD_BOUND_MOST }, { "no more than", CCD_BOUND_MOST },
	{ "not exceeding", CCD_BOUND_MOST }, { "not exceed", CCD_BOUND_MOST },
	{ "not to exceed", CCD_BOUND_MOST }, { "at most", CCD_BOUND_MOST },
	{ "a maximum of", CCD_BOUND_MOST }, { "maximum of", CCD_BOUND_MOST },
	{ "up to", CCD_BOUND_MOST }, { "no later than", CCD_BOUND_MOST },
	{ "not later than", CCD_BOUND_MOST }, { "not over", CCD_BOUND_MOST },
	{ "within", CCD_BOUND_DOWN },
	{ "less than", CCD_BOUND_LESS }, { "fewer than", CCD_BOUND_LESS }, { "under", CCD_BOUND_DOWN },
	{ "below", CCD_BOUND_DOWN }, { "lower than", CCD_BOUND_LESS },
	{ 0 }
};

static const char *const amount_denials[] = { "not be", "never be", "not have been", "not been",
	"never been", "not have", "never", "not last", "not last for", "not go", NULL };

static const char *const amount_bare[] = { "at ", "not ", "no ", NULL };

static const struct ccd_bound_word amount_bounds_behind[] = {
	{ "or more", CCD_BOUND_LEAST }, { "or over", CCD_BOUND_LEAST }, { "or above", CCD_BOUND_LEAST },
	{ "or older", CCD_BOUND_LEAST }, { "and over", CCD_BOUND_LEAST }, { "and above", CCD_BOUND_LEAST },
	{ "or less", CCD_BOUND_MOST }, { "or fewer", CCD_BOUND_MOST }, { "or under", CCD_BOUND_MOST },
	{ "or below", CCD_BOUND_MOST }, { "at most", CCD_BOUND_MOST }, { "at least", CCD_BOUND_LEAST },
	{ 0 }
};

static const char *const amount_to[] = { "to", "through", "-", "–", "—", "‑", "till", "until", NULL };

static const char *const amount_and[] = { "and", "or", NULL };

static const char *const amount_pair[] = { "between", NULL };

static const struct ccd_unit_word_row amount_weekdays[] = {
	{ "monday", "1", 0 }, { "tuesday", "2", 0 }, { "wednesday", "3", 0 }, { "thursday", "4", 0 },
	{ "friday", "5", 0 }, { "saturday", "6", 0 }, { "sunday", "7", 0 },
	{ 0 }
};

static const struct ccd_quantity_words quantity = {
	.behind = amount_behind,
	.between = amount_between,
	.parts = amount_parts,
	.bounds = amount_bounds,
	.denials = amount_denials,
	.bare = amount_bare,
	.bounds_behind = amount_bounds_behind,
	.to = amount_to,
	.and = amount_and,
	.pair = amount_pair,
	.weekdays = amount_weekdays,
	.over_during = true,
};

/* ---- definitions ---- */

static const char *const define_verbs[] = {
	"means", "mean", "shall mean", "refers to", "refer to", "denotes", "signifies",
	"is defined as", "are defined as", "has the meaning", "have the meaning", "shall have the meaning",
	NULL
};

static const char *const define_wide[] = {
	"mean", "refer", "defin", "denote", "signif", "includ", "compris", " is ", " are ", "stands for",
	"deemed", "understood", NULL
};

static const char *const define_shorten[] = { "hereinafter", "hereafter", "referred to as", "known as", NULL };

static const struct ccd_definition_words definition = {
	.verbs = define_verbs,
	.wide = define_wide,
	.shorten = define_shorten,
};

/* ---- names of states ---- */

static const char *const name_spellings[][2] = {
	{ " & ", " and " }, { "St. ", "Saint " }, { NULL }
};

static const struct ccd_name names[] = {
	{ "RU", "Russian Federation", 0 }, { "US", "United States of America", 0 },
	{ "JO", "Jordan", CCD_NAME_GIVEN }, { "TD", "Chad", CCD_NAME_GIVEN },
	{ "GE", "Georgia", CCD_NAME_GIVEN },
	{ "US", "U.S.", CCD_NAME_ACRONYM }, { "US", "US", CCD_NAME_ACRONYM },
	{ "US", "USA", CCD_NAME_ACRONYM }, { "US", "U.S.A.", CCD_NAME_ACRONYM },
	{ "GB", "UK", CCD_NAME_ACRONYM }, { "GB", "U.K.", CCD_NAME_ACRONYM },
	{ "GB", "United Kingdom of Great Britain and Northern Ireland", 0 },
	{ "GB", "Great Britain", 0 }, { "GB", "Northern Ireland", 0 },
	{ "KP", "Democratic People's Republic of Korea", 0 }, { "KP", "DPRK", CCD_NAME_ACRONYM },
	{ "KR", "Republic of Korea", 0 }, { "CD", "Democratic Republic of the Congo", 0 },
	{ "CD", "Democratic Republic of Congo", 0 }, { "CD", "DRC", CCD_NAME_ACRONYM },
	{ "CG", "Republic of the Congo", 0 }, { "CG", "Republic of Congo", 0 },
	{ "CG", "Congo", 0 },
	{ "LA", "Lao People's Democratic Republic", 0 }, { "LA", "Lao PDR", 0 },
	{ "SY", "Syrian Arab Republic", 0 }, { "VN", "Viet Nam", 0 }, { "VA", "Holy See", 0 },
	{ "CV", "Cabo Verde", 0 }, { "CI", "Cote d'Ivoire", 0 }, { "CZ", "Czech Republic", 0 },
	{ "MK", "former Yugoslav Republic of Macedonia", 0 }, { "MK", "Macedonia", 0 },
	{ "MK", "Republic of North Macedonia", 0 }, { "PS", "Palestine", 0 },
	{ "FR", "French Republic", 0 }, { "CH", "Swiss Confederation", 0 },
	{ "GR", "Hellenic Republic", 0 }, { "AR", "Argentine Republic", 0 },
	{ "SK", "Slovak Republic", 0 }, { "KG", "Kyrgyz Republic", 0 },
	{ "PT", "Portuguese Republic", 0 }, { "IT", "Italian Republic", 0 },
	{ "LC", "Saint Lucia", 0 }, { "KN", "Saint Kitts and Nevis", 0 },
	{ "VC", "Saint Vincent and the Grenadines", 0 }, { "ST", "Sao Tome and Principe", 0 },
	{ "SH", "Saint Helena", 0 }, { "TR", "Turkiye", 0 }, { "MM", "Burma", 0 },
	{ "HK", "Hong Kong Special Administrative Region of China", 0 },
	{ "MO", "Macao Special Administrative Region of China", 0 }, { "HK", "Hong Kong China", 0 },
	{ "MO", "Macao China", 0 }, { "MO", "Macau", 0 }, { "TW", "Taiwan Province of China", 0 },
	{ "DE", "German Democratic Republic", 0 },
	{ "", "New Jersey", 0 }, { "", "New England", 0 }, { "", "South Georgia", 0 },
	{ "", "Gulf of Guinea", 0 }, { "", "Gulf of Mexico", 0 }, { "", "Gulf of Oman", 0 },
	{ "", "New Mexico", 0 }, { "", "South China Sea", 0 }, { "", "East China Sea", 0 },
	{ "", "Inner Mongolia", 0 }, { "", "Mainland China", 0 }, { "", "mainland China", 0 }, { "", "New Guinea", 0 },
	{ NULL, NULL, 0 }
};

/* ---- numbers within words ---- */

static const struct ccd_word_value shares[] = {
	{ "half", 2 }, { "halv", 2 }, { "quarter", 4 }, { "tenth", 10 },
	{ "hundredth", 100 }, { "thousandth", 1000 }, { "entire", 1 }, { "whole", 1 },
	{ "total", 1 }, { "all ", 1 }, { "full", 1 }, { 0 }
};

static const struct ccd_word_value within[] = {
	{ "zero", 0 }, { "nonzero", 0 }, { "null", 0 }, { "nul", 0 }, { "negative", 0 }, { "positive", 0 },
	{ "clear", 0 }, { "single", 1 }, { "both", 2 }, { "twice", 2 }, { "binary", 2 }, { "hexadecimal", 16 },
	{ 0 }
};

/* ---- names of languages ---- */

static const char *const name_words[] = { "languages", "text", "version", "translation", NULL };

static const char *const name_links[] = { ",", "and", "or", ", and", ", or", "/", NULL };

/* ---- titles of instruments ---- */

static const struct ccd_title titles[] = {
	{ "un-charter", { "Charter of the United Nations", "United Nations Charter",
	    "UN Charter" } },
	{ "udhr", { "Universal Declaration of Human Rights" } },
	{ "iccpr", { "International Covenant on Civil and Political Rights" } },
	{ "icescr", { "International Covenant on Economic, Social and Cultural Rights" } },
	{ "cerd",
	    { "International Convention on the Elimination of All Forms of Racial Discrimination" } },
	{ "cedaw",
	    { "Convention on the Elimination of All Forms of Discrimination against Women" } },
	{ "crc", { "Convention on the Rights of the Child" } },
	{ "crpd", { "Convention on the Rights of Persons with Disabilities" } },
	{ "cat", { "Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or "
	    "Punishment", "Convention against Torture" } },
	{ "genocide", { "Convention on the Prevention and Punishment of the Crime of Genocide",
	    "Genocide Convention" } },
	{ "refugees", { "Convention relating to the Status of Refugees" } },
	{ "law-of-treaties", { "Vienna Convention on the Law of Treaties" } },
	{ "diplomatic-relations", { "Vienna Convention on Diplomatic Relations" } },
	{ "consular-relations", { "Vienna Convention on Consular Relations" } },
	{ "law-of-the-sea", { "United Nations Convention on the Law of the Sea" } },
	{ "corruption", { "United Nations Convention against Corruption" } },
	{ "organized-crime",
	    { "United Nations Convention against Transnational Organized Crime" } },
	{ "sale-of-goods",
	    { "United Nations Convention on Contracts for the International Sale of Goods" } },
	{ "arbitral-awards",
	    { "Convention on the Recognition and Enforcement of Foreign Arbitral Awards" } },
	{ "climate-change", { "United Nations Framework Convention on Climate Change" } },
	{ "biological-diversity", { "Convention on Biological Diversity" } },
	{ "rome-statute", { "Rome Statute of the International Criminal Court", "Rome Statute" } },
	{ "icj-statute", { "Statute of the International Court of Justice" } },
	{ "non-proliferation", { "Treaty on the Non-Proliferation of Nuclear Weapons" } },
	{ "test-ban", { "Comprehensive Nuclear-Test-Ban Treaty" } },
	{ "wipo-copyright", { "WIPO Copyright Treaty" } },
	{ "berne", { "Berne Convention for the Protection of Literary and Artistic Works" } },
	{ 0 }
};

static const char *const title_heads[] = {
	"convention on ", "convention against ", "convention for ", "convention relating to ",
	"covenant on ", "treaty on ", "declaration of ", "declaration on ", NULL
};

static const char *const title_stems[] = { "onvention", "ovenant", "harter", "eclaration", "reaty", "tatute", NULL };

const struct ccd_lang ccd_lang_en = {
	.tag = "en",
	.name = "English",
	.script = "Latn",
	.reads = CCD_READS_ALL,

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
	.range = range,
	.level_names = level_names,

	/* sentences */
	.abbreviations = abbreviations,
	.examples = examples,
	.enders = enders,
	.starters = starters,

	/* values */
	.fractions = fractions,
	.magnitudes = magnitudes,
	.percent = percent,
	.permille = permille,
	.half_more = half_more,
	.phrases = phrases,
	.centuries = centuries,
	.months = months,
	.number_and = "and",
	.doubtful_numbers = doubtful_numbers,
	.ordinal_endings = ordinal_endings,
	.dozens = dozens,
	.fraction_plural = 's',
	.months_capital = true,
	.month_first = true,
	.date_links = date_links,
	.clock = &clock_words,
	.decimal_mark = '.',

	/* meaning */
	.modals = modals,
	.negations = negations,
	.links = links,

	.citation = &citation,
	.quantity = &quantity,
	.definition = &definition,
	.titles = titles,
	.title_heads = title_heads,
	.title_stems = title_stems,
	.names = names,
	.name_spellings = name_spellings,
	.term_capitals = true,
	.within = within,
	.shares = shares,
	.name_words = name_words,
	.name_links = name_links,
};
