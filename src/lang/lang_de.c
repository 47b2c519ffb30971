/* German, as Germany, Austria and Switzerland write it. */
#include "lang/languages.h"

/* ---- outline ---- */

static const struct ccd_unit_word unit_words[] = {
	{ "artikel", CCD_KIND_ARTICLE },
	{ "art.", CCD_KIND_ARTICLE },
	{ "paragraph", CCD_KIND_ARTICLE },
	{ "abschnitt", CCD_KIND_SECTION },
	{ "unterabschnitt", CCD_KIND_SECTION },
	{ "kapitel", CCD_KIND_CHAPTER },
	{ "hauptstück", CCD_KIND_CHAPTER },
	{ "teil", CCD_KIND_PART },
	{ "titel", CCD_KIND_PART },
	{ "buch", CCD_KIND_PART },
	{ "grundsatz", CCD_KIND_ARTICLE },
	{ "regel", CCD_KIND_ARTICLE },
	{ "leitlinie", CCD_KIND_ARTICLE },
	{ "klausel", CCD_KIND_ARTICLE },
	{ 0 }
};

static const struct ccd_unit_word unit_plurals[] = {
	{ "artikel", CCD_KIND_ARTICLE },
	{ "abschnitte", CCD_KIND_SECTION },
	{ "kapitel", CCD_KIND_CHAPTER },
	{ 0 }
};

static const struct ccd_opening openings[] = {
	{ "unter hinweis auf", "recalling", CCD_KIND_RECITAL },
	{ "unter hinweis darauf", "recalling", CCD_KIND_RECITAL },
	{ "eingedenk", "recalling", CCD_KIND_RECITAL },
	{ "kenntnis nehmend", "noting", CCD_KIND_RECITAL },
	{ "feststellend", "noting", CCD_KIND_RECITAL },
	{ "in anerkennung", "recognizing", CCD_KIND_RECITAL },
	{ "anerkennend", "recognizing", CCD_KIND_RECITAL },
	{ "in der erkenntnis", "recognizing", CCD_KIND_RECITAL },
	{ "betonend", "emphasizing", CCD_KIND_RECITAL },
	{ "unter betonung", "emphasizing", CCD_KIND_RECITAL },
	{ "unterstreichend", "emphasizing", CCD_KIND_RECITAL },
	{ "hervorhebend", "emphasizing", CCD_KIND_RECITAL },
	{ "nachdrücklich darauf hinweisend", "emphasizing", CCD_KIND_RECITAL },
	{ "in bekräftigung", "reaffirming", CCD_KIND_RECITAL },
	{ "bekräftigend", "reaffirming", CCD_KIND_RECITAL },
	{ "in der erwägung", "considering", CCD_KIND_RECITAL },
	{ "in anbetracht", "considering", CCD_KIND_RECITAL },
	{ "im hinblick auf", "considering", CCD_KIND_RECITAL },
	{ "unter berücksichtigung", "considering", CCD_KIND_RECITAL },
	{ "angesichts", "considering", CCD_KIND_RECITAL },
	{ "gestützt auf", "considering", CCD_KIND_RECITAL },
	{ "nach behandlung", "considered", CCD_KIND_RECITAL },
	{ "nach prüfung", "considered", CCD_KIND_RECITAL },
	{ "in der überzeugung", "convinced", CCD_KIND_RECITAL },
	{ "überzeugt", "convinced", CCD_KIND_RECITAL },
	{ "in dem glauben", "convinced", CCD_KIND_RECITAL },
	{ "besorgt", "concerned", CCD_KIND_RECITAL },
	{ "beunruhigt", "concerned", CCD_KIND_RECITAL },
	{ "bestürzt", "concerned", CCD_KIND_RECITAL },
	{ "mit besorgnis", "concerned", CCD_KIND_RECITAL },
	{ "im bewusstsein", "aware", CCD_KIND_RECITAL },
	{ "in dem bewusstsein", "aware", CCD_KIND_RECITAL },
	{ "sich dessen bewusst", "aware", CCD_KIND_RECITAL },
	{ "entschlossen", "determined", CCD_KIND_RECITAL },
	{ "in dem bestreben", "desiring", CCD_KIND_RECITAL },
	{ "in dem wunsch", "desiring", CCD_KIND_RECITAL },
	{ "von dem wunsch", "desiring", CCD_KIND_RECITAL },
	{ "geleitet von dem wunsch", "desiring", CCD_KIND_RECITAL },
	{ "geleitet von", "guided", CCD_KIND_RECITAL },
	{ "tätig werdend", "acting", CCD_KIND_RECITAL },
	{ "mit genugtuung", "welcoming", CCD_KIND_RECITAL },
	{ "begrüßend", "welcoming", CCD_KIND_RECITAL },
	{ "begrüssend", "welcoming", CCD_KIND_RECITAL },
	{ "erfreut", "welcoming", CCD_KIND_RECITAL },
	{ "mit dem ausdruck", "expressing", CCD_KIND_RECITAL },
	{ "mit bedauern", "regretting", CCD_KIND_RECITAL },
	{ "bedauernd", "regretting", CCD_KIND_RECITAL },
	{ "ermutigt", "encouraged", CCD_KIND_RECITAL },
	{ "die vertragsstaaten", "parties", CCD_KIND_RECITAL },
	{ "verabschiedet", "adopts", CCD_KIND_OPERATIVE },
	{ "beschließt", "decides", CCD_KIND_OPERATIVE },
	{ "beschliesst", "decides", CCD_KIND_OPERATIVE },
	{ "ersucht", "requests", CCD_KIND_OPERATIVE },
	{ "bittet", "requests", CCD_KIND_OPERATIVE },
	{ "fordert", "calls", CCD_KIND_OPERATIVE },
	{ "appelliert", "calls", CCD_KIND_OPERATIVE },
	{ "fordert nachdrücklich", "urges", CCD_KIND_OPERATIVE },
	{ "legt eindringlich nahe", "urges", CCD_KIND_OPERATIVE },
	{ "legt nahe", "urges", CCD_KIND_OPERATIVE },
	{ "lädt", "invites", CCD_KIND_OPERATIVE },
	{ "ermutigt", "encourages", CCD_KIND_OPERATIVE },
	{ "ermuntert", "encourages", CCD_KIND_OPERATIVE },
	{ "nimmt kenntnis", "notes", CCD_KIND_OPERATIVE },
	{ "nimmt zur kenntnis", "notes", CCD_KIND_OPERATIVE },
	{ "stellt fest", "notes", CCD_KIND_OPERATIVE },
	{ "begrüßt", "welcomes", CCD_KIND_OPERATIVE },
	{ "begrüsst", "welcomes", CCD_KIND_OPERATIVE },
	{ "bekräftigt", "reaffirms", CCD_KIND_OPERATIVE },
	{ "empfiehlt", "recommends", CCD_KIND_OPERATIVE },
	{ "verkündet", "proclaims", CCD_KIND_OPERATIVE },
	{ "erklärt", "declares", CCD_KIND_OPERATIVE },
	{ "macht sich", "endorses", CCD_KIND_OPERATIVE },
	{ "billigt", "endorses", CCD_KIND_OPERATIVE },
	{ "unterstreicht", "emphasizes", CCD_KIND_OPERATIVE },
	{ "betont", "emphasizes", CCD_KIND_OPERATIVE },
	{ "hebt hervor", "emphasizes", CCD_KIND_OPERATIVE },
	{ "dankt", "expresses", CCD_KIND_OPERATIVE },
	{ "bekundet", "expresses", CCD_KIND_OPERATIVE },
	{ "erkennt an", "recognizes", CCD_KIND_OPERATIVE },
	{ "anerkennt", "recognizes", CCD_KIND_OPERATIVE },
	{ "erinnert", "recalls", CCD_KIND_OPERATIVE },
	{ "verweist", "recalls", CCD_KIND_OPERATIVE },
	{ "sind übereingekommen", "agree", CCD_KIND_OPERATIVE },
	{ "kommen überein", "agree", CCD_KIND_OPERATIVE },
	{ "sind wie folgt übereingekommen", "agree", CCD_KIND_OPERATIVE },
	{ "haben folgendes vereinbart", "agree", CCD_KIND_OPERATIVE },
	{ "vereinbaren", "agree", CCD_KIND_OPERATIVE },
	{ 0 }
};

static const char *const opening_adverbs[] = {
	"ferner", "außerdem", "ausserdem", "auch", "erneut", "weiter", "weiterhin", "tief", "zutiefst",
	"ernsthaft", "ernstlich", "nachdrücklich", "insbesondere", "feierlich", "mit tiefer", NULL
};

static const char *const enacting[] = {
	"die generalversammlung", "der sicherheitsrat", "der wirtschafts- und sozialrat",
	"der menschenrechtsrat", "der rat", "der ausschuss", "die kommission", "die konferenz",
	"die versammlung", "die vertragsstaaten", "die hohen vertragsparteien",
	"das europäische parlament und der rat", "der bundestag", "die bundesversammlung", NULL
};

static const char *const contents[] = { "inhaltsverzeichnis", "inhalt", "inhaltsübersicht", NULL };

static const char *const annex[] = { "anhang", "anlage", "anlagen", "beilage", "zusatz", NULL };

static const char *const preamble[] = { "präambel", "vorspruch", "erwägungsgründe", NULL };

static const char *const signature[] = { "(gezeichnet)", "[gezeichnet]", "(gez.)", "gez.", NULL };

static const char *const working[] = {
	"inoffizielle übersetzung", "nichtamtliche übersetzung", "vorläufige übersetzung",
	"arbeitsübersetzung", NULL
};

static const char *const notice[] = {
	"original:", "originaltext:", "übersetzung aus", "übersetzt aus", "amtliche übersetzung",
	"redaktioneller hinweis", NULL
};

static const char *const range[] = { "und", "bis", NULL };

static const struct ccd_unit_word level_names[] = {
	{ "unterabsatz", CCD_KIND_ITEM }, { "buchstabe", CCD_KIND_ITEM }, { "nummer", CCD_KIND_ITEM },
	{ "ziffer", CCD_KIND_ITEM }, { "absatz", CCD_KIND_PARAGRAPH }, { "artikel", CCD_KIND_ARTICLE },
	{ 0 }
};

/* ---- sentences ---- */

static const char *const examples[] = { "z. B.", "z.B.", "bspw.", "zum Beispiel", "beispielsweise", NULL };

static const char *const abbreviations[] = {
	"abs.", "art.", "nr.", "nrn.", "ziff.", "buchst.", "lit.", "bst.", "unterabs.", "s.", "ss.", "kap.",
	"bd.", "bde.", "vgl.", "z.b.", "d.h.", "u.a.", "i.v.m.", "i.d.f.", "i.s.d.", "i.s.v.", "v.", "vom.",
	"hr.", "fr.", "dr.", "prof.", "st.", "bspw.", "bzw.", "ca.", "evtl.", "ggf.", "gem.", "inkl.",
	"insb.", "rn.", "rz.", "sog.", "sogen.", "tel.", "abb.", "anm.", "aufl.", "hrsg.", "jan.", "feb.",
	"febr.", "apr.", "aug.", "sept.", "okt.", "nov.", "dez.", "mio.", "mrd.", "cf.", "i.e.", "add.",
	"corr.", "rev.", "dok.", "vol.", "p.", "pp.", "no.", NULL
};

static const char *const enders[] = {
	"usw.", "etc.", "u.a.m.", "u.ä.", "o.ä.", "ff.", "f.", "u.s.w.", "v.chr.", "n.chr.", "v.h.", "e.v.",
	"mind.", "max.", "min.", NULL
};

static const char *const starters[] = {
	"der", "die", "das", "den", "dem", "des", "ein", "eine", "einer", "eines", "dieser", "diese",
	"dieses", "er", "sie", "es", "in", "im", "auf", "zu", "zur", "zum", "für", "von", "vom", "mit",
	"ohne", "unter", "über", "wenn", "wo", "jede", "jeder", "jedes", "alle", "kein", "keine", "niemand",
	"nicht", "nach", "bei", "bis", "an", "am", "als", "auch", "soweit", "sofern", "falls", "und", "oder",
	"aber", "sein", "seine", "ihr", "ihre", "man", "wer", "so", "sind", "ist", NULL
};

/* ---- numbers, dates ---- */

static const struct ccd_word_value number_words[] = {
	{ "zwo", 2 }, { "zweier", 2 }, { "dreier", 3 }, { "dreissig", 30 }, { "zweien", 2 }, { "dreien", 3 },
	{ "vieren", 4 }, { "fünfen", 5 }, { "hunderte", 100 }, { 0 }
};

static const struct ccd_word_value ordinal_words[] = {
	{ "siebte", 7 }, { "siebten", 7 }, { "siebter", 7 }, { "siebtes", 7 }, { "siebtem", 7 },
	{ "dreissigste", 30 }, { "dreissigsten", 30 }, { 0 }
};

/* Third parties; to disregard (außer Acht); hundreds. */
static const char *const doubtful_numbers[] = {
	"dritte", "dritten", "dritter", "drittes", "drittem", "hundert", "hunderte", "acht", NULL
};

static const struct ccd_word_value within[] = {
	{ "beid", 2 }, { "zwei", 2 }, { "doppel", 2 }, { "drei", 3 }, { "dritt", 3 }, { "vier", 4 },
	{ "fünf", 5 }, { "sechs", 6 }, { "sieben", 7 }, { "acht", 8 }, { "neun", 9 }, { "zehn", 10 },
	{ "null", 0 }, { "negativ", 0 }, { "positiv", 0 }, { "ein", 1 }, { "erst", 1 }, { "jahrzehnt", 10 }, { "vierteljahr", 3 },
	{ "vierteljähr", 3 }, { "halbjahr", 6 }, { "halbjähr", 6 }, { "quartal", 3 }, { 0 }
};

static const struct ccd_word_value shares[] = {
	{ "halb", 2 }, { "hälft", 2 }, { "zweidrittel", 3 }, { "dreiviertel", 4 }, { "vierfünftel", 5 },
	{ "dreifünftel", 5 }, { "viertel", 4 }, { "drittel", 3 },
	{ "zehntel", 10 }, { "hundertstel", 100 }, { "tausendstel", 1000 },
	{ "gesamt", 1 }, { "voll", 1 }, { 0 }
};

static const struct ccd_word_value fractions[] = {
	{ "halb", 2 }, { "halbe", 2 }, { "halben", 2 }, { "hälfte", 2 }, { "drittel", 3 }, { "dritteln", 3 },
	{ "drittels", 3 }, { "viertel", 4 }, { "vierteln", 4 }, { "viertels", 4 }, { "fünftel", 5 },
	{ "fünfteln", 5 }, { "sechstel", 6 }, { "sechsteln", 6 }, { "siebtel", 7 }, { "achtel", 8 },
	{ "achteln", 8 }, { "neuntel", 9 }, { "zehntel", 10 }, { "zehnteln", 10 }, { "hundertstel", 100 },
	{ 0 }
};

static const char *const dozens[] = { "dutzend", NULL };

static const struct ccd_word_value magnitudes[] = {
	{ "tausend", 1000 }, { "million", 1000000 }, { "millionen", 1000000 }, { "mio.", 1000000 },
	{ "mio", 1000000 }, { "milliarde", 1000000000 }, { "milliarden", 1000000000 },
	{ "mrd.", 1000000000 }, { "mrd", 1000000000 }, { "billion", INT64_C(1000000000000) },
	{ "billionen", INT64_C(1000000000000) }, { 0 }
};

static const char *const percent[] = {
	"prozent", "vom hundert", "von hundert", "v. h.", "v.h.", "vH", "v. H.", "v.H.", NULL
};

static const struct ccd_word_value months[] = {
	{ "januar", 1 }, { "jänner", 1 }, { "februar", 2 }, { "feber", 2 }, { "märz", 3 }, { "april", 4 },
	{ "mai", 5 }, { "juni", 6 }, { "juli", 7 }, { "august", 8 }, { "september", 9 }, { "oktober", 10 },
	{ "november", 11 }, { "dezember", 12 }, { "januars", 1 }, { "jan.", 1 }, { "feb.", 2 },
	{ "febr.", 2 }, { "apr.", 4 }, { "aug.", 8 }, { "sept.", 9 }, { "okt.", 10 }, { "nov.", 11 },
	{ "dez.", 12 }, { 0 }
};

static const char *const date_links[] = { ".", "tag des monats", "tag des", NULL };

static const char *const year_links[] = { "des jahres", NULL };

static const char *const before_noon[] = { "vormittags", "morgens", NULL };
static const char *const after_noon[] = { "nachmittags", "abends", NULL };
static const char *const hours[] = { "uhr", "h", NULL };
static const char *const minutes[] = { "minuten", "min", NULL };

static const struct ccd_clock_words clock_words = {
	.before_noon = before_noon,
	.after_noon = after_noon,
	.hours = hours,
	.minutes = minutes,
	.hours_sure = true,
};

/* ---- meaning ---- */

static const struct ccd_word_value modals[] = {
	{ "muss", 1 }, { "müssen", 1 }, { "ist verpflichtet", 1 }, { "sind verpflichtet", 1 },
	{ "verpflichtet sich", 1 }, { "verpflichten sich", 1 }, { "darf nicht", 4 }, { "dürfen nicht", 4 },
	{ "darf keine", 4 }, { "darf kein", 4 }, { "dürfen keine", 4 }, { "dürfen kein", 4 },
	{ "ist verboten", 4 }, { "sind verboten", 4 }, { "ist untersagt", 4 }, { "sind untersagt", 4 },
	{ "darf", 2 }, { "dürfen", 2 }, { "kann", 2 }, { "können", 2 }, { "ist berechtigt", 2 },
	{ "sind berechtigt", 2 }, { "hat das recht", 2 }, { "haben das recht", 2 }, { "darf nur", 0 },
	{ "dürfen nur", 0 }, { "muss nicht", 0 }, { "müssen nicht", 0 }, { "kann nicht", 0 },
	{ "können nicht", 0 }, { 0 }
};

static const struct ccd_word_value negations[] = {
	{ "nicht", 1 }, { "kein", 1 }, { "keine", 1 }, { "keinen", 1 }, { "keinem", 1 }, { "keiner", 1 },
	{ "keines", 1 }, { "niemand", 1 }, { "niemandem", 1 }, { "niemanden", 1 }, { "nie", 1 },
	{ "niemals", 1 }, { "weder", 1 }, { "nichts", 2 }, { "ohne", 2 }, { "außer", 2 }, { "ausser", 2 },
	{ "nur", 2 }, { "lediglich", 2 }, { "ausgenommen", 2 }, { "mangels", 2 }, { "verboten", 2 },
	{ "untersagt", 2 }, { "verbietet", 2 }, { "ausgeschlossen", 2 }, { "unbeschadet", 2 },
	{ "unzulässig", 2 }, { "unterlässt", 2 }, { "unterlassen", 2 }, { "enthält sich", 2 },
	{ "enthalten sich", 2 }, { "verweigert", 2 }, { "unterbleibt", 2 }, { "nicht nur", 0 },
	{ "nicht mehr als", 0 }, { "nicht weniger als", 0 }, { 0 }
};

static const struct ccd_word_value links[] = {
	{ "und/oder", 3 }, { "und", 1 }, { "sowie", 1 }, { "oder", 2 }, { "beziehungsweise", 0 },
	{ "bzw.", 0 }, { 0 }
};

/* ---- references ---- */

static const struct ccd_level_word cite_levels[] = {
	{ "anhang", 2, CCD_KIND_ANNEX, 1 }, { "anhänge", 1, CCD_KIND_ANNEX, 1 },
	{ "anlage", 1, CCD_KIND_ANNEX, 1 }, { "teil", 2, CCD_KIND_PART, 1 },
	{ "buch", 2, CCD_KIND_PART, 1 }, { "titel", 2, CCD_KIND_PART, 1 },
	{ "kapitel", 2, CCD_KIND_CHAPTER, 2 }, { "kap.", 0, CCD_KIND_CHAPTER, 2 },
	{ "abschnitt", 2, CCD_KIND_SECTION, 3 }, { "unterabschnitt", 2, CCD_KIND_SECTION, 3 },
	{ "§", 0, CCD_KIND_ARTICLE, 4 }, { "§§", 0, CCD_KIND_ARTICLE, 4 },
	{ "artikel", 1, CCD_KIND_ARTICLE, 4 }, { "art.", 0, CCD_KIND_ARTICLE, 4 },
	{ "paragraph", 2, CCD_KIND_ARTICLE, 4 }, { "paragraf", 2, CCD_KIND_ARTICLE, 4 },
	{ "grundsatz", 2, CCD_KIND_ARTICLE, 4 }, { "grundsätze", 1, CCD_KIND_ARTICLE, 4 },
	{ "regel", 1, CCD_KIND_ARTICLE, 4 }, { "klausel", 1, CCD_KIND_ARTICLE, 4 },
	{ "absatz", 2, CCD_KIND_PARAGRAPH, 5 }, { "absätze", 1, CCD_KIND_PARAGRAPH, 5 },
	{ "abs.", 0, CCD_KIND_PARAGRAPH, 5 }, { "ziffer", 1, CCD_KIND_PARAGRAPH, 5 },
	{ "ziff.", 0, CCD_KIND_PARAGRAPH, 5 }, { "unterabsatz", 2, CCD_KIND_ITEM, 6 },
	{ "unterabsätze", 1, CCD_KIND_ITEM, 6 }, { "unterabs.", 0, CCD_KIND_ITEM, 6 },
	{ "nummer", 1, CCD_KIND_ITEM, 6 }, { "nr.", 0, CCD_KIND_ITEM, 6 }, { "nrn.", 0, CCD_KIND_ITEM, 6 },
	{ "buchstabe", 2, CCD_KIND_SUBITEM, 7 }, { "buchst.", 0, CCD_KIND_SUBITEM, 7 },
	{ "bst.", 0, CCD_KIND_SUBITEM, 7 }, { "lit.", 0, CCD_KIND_SUBITEM, 7 },
	{ "doppelbuchstabe", 2, CCD_KIND_SUBITEM, 8 }, { "satz", 2, CCD_KIND_SEGMENT, 9 },
	{ "sätze", 1, CCD_KIND_SEGMENT, 9 }, { 0 }
};

static const char *const cite_of[] = { "des", "der", "von", "zu", "zum", "zur", "in", NULL };

static const char *const cite_the[] = { "dem", "der", "den", NULL };

static const char *const cite_and[] = {
	",", "und", "oder", "sowie", ", und", ", oder", "und/oder", "bzw.", "beziehungsweise", NULL
};

static const char *const cite_to[] = { "-", "–", "—", "‑", "bis", NULL };

static const char *const cite_this[] = {
	"dieses", "dieser", "diesem", "diese", "des vorliegenden", "der vorliegenden", "vorliegenden", "oben",
	"unten", NULL
};

static const char *const cite_other[] = {
	"charta", "konvention", "übereinkommen", "übereinkommens", "pakt", "paktes", "pakts", "vertrag",
	"vertrags", "vertrages", "protokoll", "protokolls", "verordnung", "richtlinie", "gesetz", "gesetzes",
	"gesetzbuch", "gesetzbuchs", "gesetzbuches", "statut", "statuts", "verfassung", "grundgesetzes",
	"erklärung", "abkommen", "abkommens", "resolution", "beschluss", "beschlusses", "bericht",
	"berichts", NULL
};

static const char *const cite_none[] = { "der tagesordnung", "der vorläufigen tagesordnung", NULL };

static const char *const cite_pointing[] = {
	"oben", "unten", "vorstehend", "vorstehenden", "vorstehende", "nachstehend", "nachstehenden",
	"genannten", "genannte", "erwähnten", "vorgenannten", "vorhergehenden", "vorangehenden",
	"folgenden", "dieses artikels", "dieses absatzes", "dieses abschnitts", "dieses kapitels",
	"dieser artikel", "dieser absatz", "dieser vorschrift", "desselben artikels", NULL
};

static const struct ccd_citation_words citation = {
	.levels = cite_levels,
	.of = cite_of,
	.the = cite_the,
	.and = cite_and,
	.to = cite_to,
	.this = cite_this,
	.other = cite_other,
	.none = cite_none,
	.pointing = cite_pointing,
	.closed = true,
	.letters = true,
};

/* ---- amounts ---- */

static const struct ccd_unit_word_row amount_behind[] = {
	{ "sekunde", "second", 1 }, { "minute", "minute", 1 }, { "stunde", "hour", 1 }, { "std.", "hour", 0 },
	{ "tag", "day", 2 }, { "kalendertag", "day", 2 }, { "arbeitstag", "workday", 2 },
	{ "werktag", "workday", 2 }, { "geschäftstag", "workday", 2 }, { "woche", "week", 1 },
	{ "monat", "month", 2 }, { "quartal", "quarter", 2 }, { "vierteljahr", "quarter", 2 },
	{ "halbjahr", "half-year", 2 }, { "jahr", "year", 2 }, { "lebensjahr", "year", 2 },
	{ "jahrzehnt", "decade", 2 }, { "jahrhundert", "century", 2 }, { "mm", "mm", 0 }, { "cm", "cm", 0 },
	{ "m", "m", 0 }, { "km", "km", 0 }, { "millimeter", "mm", 1 }, { "zentimeter", "cm", 1 },
	{ "meter", "m", 1 }, { "kilometer", "km", 1 }, { "meile", "mile", 1 }, { "seemeile", "nmi", 1 },
	{ "fuß", "foot", 0 }, { "zoll", "inch", 0 }, { "quadratmeter", "m2", 1 }, { "hektar", "ha", 2 },
	{ "ha", "ha", 0 }, { "quadratkilometer", "km2", 1 }, { "kubikmeter", "m3", 1 }, { "liter", "l", 1 },
	{ "gramm", "g", 1 }, { "kilogramm", "kg", 1 }, { "kilo", "kg", 1 }, { "kg", "kg", 0 },
	{ "tonne", "t", 1 }, { "kb", "kb", 0 }, { "mb", "mb", 0 }, { "gb", "gb", 0 }, { "tb", "tb", 0 },
	{ "dollar", "dollar", 1 }, { "us-dollar", "USD", 1 }, { "dollar der vereinigten staaten", "USD", 0 },
	{ "usd", "USD", 0 }, { "kanadische dollar", "CAD", 0 }, { "kanadischen dollar", "CAD", 0 },
	{ "australische dollar", "AUD", 0 }, { "hongkong-dollar", "HKD", 0 }, { "euro", "EUR", 1 },
	{ "€", "EUR", 0 }, { "eur", "EUR", 0 }, { "yuan", "CNY", 0 }, { "yen", "JPY", 0 },
	{ "rubel", "RUB", 1 }, { "pfund sterling", "GBP", 0 }, { "schweizer franken", "CHF", 0 },
	{ "franken", "CHF", 0 }, { "chf", "CHF", 0 }, { "rupien", "INR", 0 }, { "sonderziehungsrechte", "SDR", 1 },
	{ 0 }
};

static const char *const amount_between[] = {
	"volle", "vollen", "ganze", "aufeinanderfolgende", "aufeinanderfolgenden", NULL
};

static const struct ccd_bound_word amount_bounds[] = {
	{ "mindestens alle", CCD_BOUND_NONE }, { "wenigstens alle", CCD_BOUND_NONE }, { "mindestens einmal alle", CCD_BOUND_NONE },
	{ "mindestens", CCD_BOUND_LEAST }, { "mind.", CCD_BOUND_LEAST }, { "min.", CCD_BOUND_LEAST },
	{ "max.", CCD_BOUND_MOST }, { "wenigstens", CCD_BOUND_LEAST },
	{ "zumindest", CCD_BOUND_LEAST }, { "nicht weniger als", CCD_BOUND_LEAST },
	{ "nicht unter", CCD_BOUND_LEAST }, { "frühestens", CCD_BOUND_LEAST },
	{ "nicht früher als", CCD_BOUND_LEAST }, { "nicht vor", CCD_BOUND_LEAST },
	{ "nicht kürzer als", CCD_BOUND_LEAST }, { "mehr als", CCD_BOUND_MORE },
	{ "höher als", CCD_BOUND_MORE }, { "größer als", CCD_BOUND_MORE }, { "länger als", CCD_BOUND_MORE },
	{ "älter als", CCD_BOUND_MORE }, { "über", CCD_BOUND_UP }, { "höchstens", CCD_BOUND_MOST },
	{ "nicht mehr als", CCD_BOUND_MOST }, { "nicht länger als", CCD_BOUND_MOST },
	{ "nicht höher als", CCD_BOUND_MOST }, { "nicht über", CCD_BOUND_MOST },
	{ "nicht später als", CCD_BOUND_MOST }, { "spätestens", CCD_BOUND_MOST },
	{ "bis zu", CCD_BOUND_MOST }, { "maximal", CCD_BOUND_MOST }, { "längstens", CCD_BOUND_MOST },
	{ "binnen", CCD_BOUND_DOWN }, { "innerhalb von", CCD_BOUND_DOWN }, { "innerhalb", CCD_BOUND_DOWN },
	{ "innert", CCD_BOUND_DOWN }, { "weniger als", CCD_BOUND_LESS }, { "niedriger als", CCD_BOUND_LESS },
	{ "kürzer als", CCD_BOUND_LESS }, { "jünger als", CCD_BOUND_LESS }, { "unter", CCD_BOUND_DOWN },
	{ 0 }
};

static const char *const amount_denials[] = {
	"darf nicht", "dürfen nicht", "nicht", "keinesfalls", NULL
};

static const char *const amount_bare[] = { "nicht ", "mindestens", "höchstens", NULL };

static const struct ccd_bound_word amount_bounds_behind[] = {
	{ "oder mehr", CCD_BOUND_LEAST }, { "und mehr", CCD_BOUND_LEAST }, { "oder älter", CCD_BOUND_LEAST },
	{ "oder länger", CCD_BOUND_LEAST }, { "oder höher", CCD_BOUND_LEAST },
	{ "nicht unterschreiten", CCD_BOUND_LEAST }, { "nicht unterschreitet", CCD_BOUND_LEAST },
	{ "oder weniger", CCD_BOUND_MOST }, { "oder kürzer", CCD_BOUND_MOST },
	{ "nicht übersteigen", CCD_BOUND_MOST }, { "nicht übersteigt", CCD_BOUND_MOST },
	{ "nicht überschreiten", CCD_BOUND_MOST }, { "nicht überschreitet", CCD_BOUND_MOST },
	{ "übersteigen", CCD_BOUND_MORE }, { "übersteigt", CCD_BOUND_MORE },
	{ "überschreiten", CCD_BOUND_MORE }, { "überschreitet", CCD_BOUND_MORE }, { 0 }
};

static const char *const amount_to[] = { "bis", "-", "–", "—", "‑", NULL };
static const char *const amount_and[] = { "und", "oder", NULL };
static const char *const amount_pair[] = { "zwischen", NULL };

static const struct ccd_unit_word_row amount_weekdays[] = {
	{ "montag", "1", 2 }, { "dienstag", "2", 2 }, { "mittwoch", "3", 2 }, { "donnerstag", "4", 2 },
	{ "freitag", "5", 2 }, { "samstag", "6", 2 }, { "sonnabend", "6", 2 }, { "sonntag", "7", 2 }, { 0 }
};

static const struct ccd_quantity_words quantity = {
	.behind = amount_behind,
	.between = amount_between,
	.bounds = amount_bounds,
	.denials = amount_denials,
	.bare = amount_bare,
	.bounds_behind = amount_bounds_behind,
	.to = amount_to,
	.and = amount_and,
	.pair = amount_pair,
	.weekdays = amount_weekdays,
};

/* ---- definitions ---- */

static const char *const define_verbs[] = {
	"bedeutet", "bedeuten", "bezeichnet", "bezeichnen", "ist", "sind", "meint", "bezieht sich auf",
	"beziehen sich auf", "gilt", "gelten", NULL
};

static const char *const define_wide[] = {
	"bedeut", "bezeichn", "bezieh", "defini", "versteh", "umfass", "schließt", "schliesst", "enthält",
	" ist ", " sind ", "gilt", "gelten", "heißt", "heisst", "genannt", "meint", "verstanden", NULL
};

static const char *const define_shorten[] = {
	"im folgenden", "nachfolgend", "nachstehend", "im weiteren", "genannt", NULL
};

static const struct ccd_definition_words definition = {
	.verbs = define_verbs,
	.wide = define_wide,
	.shorten = define_shorten,
};

/* ---- names ---- */

static const struct ccd_name names[] = {
	{ "DE", "Bundesrepublik Deutschland", 0 }, { "DE", "Deutsche Demokratische Republik", 0 },
	{ "RU", "Russische Föderation", 0 }, { "RU", "Russischen Föderation", 0 },
	{ "US", "Vereinigte Staaten von Amerika", 0 }, { "US", "Vereinigten Staaten von Amerika", 0 },
	{ "US", "Vereinigten Staaten", 0 }, { "US", "USA", CCD_NAME_ACRONYM },
	{ "GB", "Vereinigtes Königreich Großbritannien und Nordirland", 0 },
	{ "GB", "Vereinigte Königreich", 0 }, { "GB", "Vereinigten Königreich", 0 },
	{ "GB", "Vereinigten Königreichs", 0 }, { "GB", "Großbritannien", 0 }, { "GB", "Nordirland", 0 },
	{ "KP", "Demokratische Volksrepublik Korea", 0 }, { "KP", "Demokratischen Volksrepublik Korea", 0 },
	{ "KR", "Republik Korea", 0 }, { "CD", "Demokratische Republik Kongo", 0 },
	{ "CD", "Demokratischen Republik Kongo", 0 }, { "CG", "Kongo", 0 }, { "CN", "Volksrepublik China", 0 },
	{ "LA", "Demokratische Volksrepublik Laos", 0 }, { "SY", "Arabische Republik Syrien", 0 },
	{ "VA", "Heiliger Stuhl", 0 }, { "VA", "Heilige Stuhl", 0 }, { "VA", "Heiligen Stuhls", 0 },
	{ "CZ", "Tschechische Republik", 0 }, { "CZ", "Tschechischen Republik", 0 },
	{ "SK", "Slowakische Republik", 0 }, { "SK", "Slowakischen Republik", 0 },
	{ "FR", "Französische Republik", 0 }, { "FR", "Französischen Republik", 0 },
	{ "IT", "Italienische Republik", 0 }, { "IT", "Italienischen Republik", 0 },
	{ "AT", "Republik Österreich", 0 }, { "CH", "Schweizerische Eidgenossenschaft", 0 },
	{ "CH", "Schweizerischen Eidgenossenschaft", 0 }, { "GR", "Hellenische Republik", 0 },
	{ "GR", "Hellenischen Republik", 0 }, { "NL", "Niederlanden", 0 }, { "TD", "Tschad", 0 },
	{ "", "Neumexiko", 0 }, { "", "Golf von Mexiko", 0 }, { "", "Golf von Guinea", 0 }, { NULL, NULL, 0 }
};

static const char *const name_words[] = {
	"sprache", "sprachen", "wortlaut", "fassung", "fassungen", "übersetzung", "text", NULL
};

static const char *const name_links[] = { ",", "und", "oder", "sowie", "/", NULL };

static const struct ccd_title titles[] = {
	{ "un-charter", { "Charta der Vereinten Nationen" } },
	{ "udhr", { "Allgemeine Erklärung der Menschenrechte", "Allgemeinen Erklärung der Menschenrechte" } },
	{ "iccpr", { "Internationaler Pakt über bürgerliche und politische Rechte",
	    "Internationalen Paktes über bürgerliche und politische Rechte",
	    "Internationalen Pakts über bürgerliche und politische Rechte",
	    "Internationalen Pakt über bürgerliche und politische Rechte" } },
	{ "icescr", { "Internationaler Pakt über wirtschaftliche, soziale und kulturelle Rechte",
	    "Internationalen Paktes über wirtschaftliche, soziale und kulturelle Rechte",
	    "Internationalen Pakts über wirtschaftliche, soziale und kulturelle Rechte",
	    "Internationalen Pakt über wirtschaftliche, soziale und kulturelle Rechte" } },
	{ "crc", { "Übereinkommen über die Rechte des Kindes", "Übereinkommens über die Rechte des Kindes" } },
	{ "crpd", { "Übereinkommen über die Rechte von Menschen mit Behinderungen",
	    "Übereinkommens über die Rechte von Menschen mit Behinderungen" } },
	{ "refugees", { "Abkommen über die Rechtsstellung der Flüchtlinge",
	    "Abkommens über die Rechtsstellung der Flüchtlinge" } },
	{ "law-of-treaties", { "Wiener Übereinkommen über das Recht der Verträge",
	    "Wiener Übereinkommens über das Recht der Verträge" } },
	{ "diplomatic-relations", { "Wiener Übereinkommen über diplomatische Beziehungen",
	    "Wiener Übereinkommens über diplomatische Beziehungen" } },
	{ "consular-relations", { "Wiener Übereinkommen über konsularische Beziehungen",
	    "Wiener Übereinkommens über konsularische Beziehungen" } },
	{ "law-of-the-sea", { "Seerechtsübereinkommen der Vereinten Nationen",
	    "Seerechtsübereinkommens der Vereinten Nationen" } },
	{ "rome-statute", { "Römisches Statut des Internationalen Strafgerichtshofs", "Römische Statut",
	    "Römischen Statuts", "Römisches Statut" } },
	{ "icj-statute", { "Statut des Internationalen Gerichtshofs",
	    "Statuts des Internationalen Gerichtshofs" } },
	{ 0 }
};

static const char *const title_heads[] = {
	"übereinkommen über ", "abkommen über ", "vertrag über ", "erklärung über ", NULL
};

static const char *const title_stems[] = {
	"bereinkommen", "bkommen", "akt", "harta", "rkl", "ertrag", "tatut", NULL
};

const struct ccd_lang ccd_lang_de = {
	.tag = "de",
	.name = "Deutsch",
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
	.range = range,
	.level_names = level_names,

	/* sentences */
	.abbreviations = abbreviations,
	.examples = examples,
	.enders = enders,
	.starters = starters,

	/* values */
	.number_words = number_words,
	.ordinal_words = ordinal_words,
	.doubtful_numbers = doubtful_numbers,
	.dozens = dozens,
	.within = within,
	.shares = shares,
	.fractions = fractions,
	.magnitudes = magnitudes,
	.percent = percent,
	.months = months,
	.date_links = date_links,
	.year_links = year_links,
	.clock = &clock_words,
	.decimal_mark = ',',
	.quantity = &quantity,

	/* meaning */
	.modals = modals,
	.negations = negations,
	.links = links,
	.citation = &citation,
	.definition = &definition,
	.titles = titles,
	.title_heads = title_heads,
	.title_stems = title_stems,
	.names = names,
	.name_words = name_words,
	.name_links = name_links,
};
