/* French. */
#include "lang/languages.h"

/* ---- outline ---- */

static const struct ccd_unit_word unit_words[] = {
	{ "article", CCD_KIND_ARTICLE },
	{ "art.", CCD_KIND_ARTICLE },
	{ "section", CCD_KIND_SECTION },
	{ "sous-section", CCD_KIND_SECTION },
	{ "chapitre", CCD_KIND_CHAPTER },
	{ "partie", CCD_KIND_PART },
	{ "titre", CCD_KIND_PART },
	{ "livre", CCD_KIND_PART },
	{ "division", CCD_KIND_SECTION },
	{ "clause", CCD_KIND_ARTICLE },
	{ "règle", CCD_KIND_ARTICLE },
	{ "principe", CCD_KIND_ARTICLE },
	{ "directive", CCD_KIND_ARTICLE },
	{ 0 }
};

static const struct ccd_unit_word unit_plurals[] = {
	{ "articles", CCD_KIND_ARTICLE },
	{ "sections", CCD_KIND_SECTION },
	{ "chapitres", CCD_KIND_CHAPTER },
	{ 0 }
};

static const struct ccd_opening openings[] = {
	{ "rappelant", "recalling", CCD_KIND_RECITAL },
	{ "notant", "noting", CCD_KIND_RECITAL },
	{ "prenant note", "noting", CCD_KIND_RECITAL },
	{ "constatant", "noting", CCD_KIND_RECITAL },
	{ "observant", "noting", CCD_KIND_RECITAL },
	{ "reconnaissant", "recognizing", CCD_KIND_RECITAL },
	{ "soulignant", "emphasizing", CCD_KIND_RECITAL },
	{ "insistant", "emphasizing", CCD_KIND_RECITAL },
	{ "mettant l’accent", "emphasizing", CCD_KIND_RECITAL },
	{ "mettant l'accent", "emphasizing", CCD_KIND_RECITAL },
	{ "réaffirmant", "reaffirming", CCD_KIND_RECITAL },
	{ "affirmant", "affirming", CCD_KIND_RECITAL },
	{ "confirmant", "affirming", CCD_KIND_RECITAL },
	{ "considérant", "considering", CCD_KIND_RECITAL },
	{ "ayant à l’esprit", "considering", CCD_KIND_RECITAL },
	{ "ayant à l'esprit", "considering", CCD_KIND_RECITAL },
	{ "gardant à l’esprit", "considering", CCD_KIND_RECITAL },
	{ "gardant à l'esprit", "considering", CCD_KIND_RECITAL },
	{ "tenant compte", "considering", CCD_KIND_RECITAL },
	{ "compte tenu", "considering", CCD_KIND_RECITAL },
	{ "vu", "considering", CCD_KIND_RECITAL },
	{ "ayant examiné", "considered", CCD_KIND_RECITAL },
	{ "convaincu", "convinced", CCD_KIND_RECITAL },
	{ "convaincue", "convinced", CCD_KIND_RECITAL },
	{ "convaincus", "convinced", CCD_KIND_RECITAL },
	{ "convaincues", "convinced", CCD_KIND_RECITAL },
	{ "estimant", "convinced", CCD_KIND_RECITAL },
	{ "préoccupé", "concerned", CCD_KIND_RECITAL },
	{ "préoccupée", "concerned", CCD_KIND_RECITAL },
	{ "préoccupés", "concerned", CCD_KIND_RECITAL },
	{ "alarmée", "concerned", CCD_KIND_RECITAL },
	{ "conscient", "aware", CCD_KIND_RECITAL },
	{ "consciente", "aware", CCD_KIND_RECITAL },
	{ "conscients", "aware", CCD_KIND_RECITAL },
	{ "conscientes", "aware", CCD_KIND_RECITAL },
	{ "sachant", "aware", CCD_KIND_RECITAL },
	{ "résolu", "determined", CCD_KIND_RECITAL },
	{ "résolue", "determined", CCD_KIND_RECITAL },
	{ "résolus", "determined", CCD_KIND_RECITAL },
	{ "résolues", "determined", CCD_KIND_RECITAL },
	{ "déterminés", "determined", CCD_KIND_RECITAL },
	{ "désireux", "desiring", CCD_KIND_RECITAL },
	{ "désireuse", "desiring", CCD_KIND_RECITAL },
	{ "désireuses", "desiring", CCD_KIND_RECITAL },
	{ "désirant", "desiring", CCD_KIND_RECITAL },
	{ "souhaitant", "desiring", CCD_KIND_RECITAL },
	{ "soucieux", "desiring", CCD_KIND_RECITAL },
	{ "soucieuse", "desiring", CCD_KIND_RECITAL },
	{ "guidé", "guided", CCD_KIND_RECITAL },
	{ "guidée", "guided", CCD_KIND_RECITAL },
	{ "guidés", "guided", CCD_KIND_RECITAL },
	{ "s’inspirant", "guided", CCD_KIND_RECITAL },
	{ "agissant", "acting", CCD_KIND_RECITAL },
	{ "se félicitant", "welcoming", CCD_KIND_RECITAL },
	{ "accueillant", "welcoming", CCD_KIND_RECITAL },
	{ "exprimant", "expressing", CCD_KIND_RECITAL },
	{ "regrettant", "regretting", CCD_KIND_RECITAL },
	{ "attendu que", "whereas", CCD_KIND_RECITAL },
	{ "encouragée", "encouraged", CCD_KIND_RECITAL },
	{ "les états parties", "parties", CCD_KIND_RECITAL },
	{ "adopte", "adopts", CCD_KIND_OPERATIVE },
	{ "approuve", "adopts", CCD_KIND_OPERATIVE },
	{ "décide", "decides", CCD_KIND_OPERATIVE },
	{ "prie", "requests", CCD_KIND_OPERATIVE },
	{ "demande", "requests", CCD_KIND_OPERATIVE },
	{ "invite", "invites", CCD_KIND_OPERATIVE },
	{ "prie instamment", "urges", CCD_KIND_OPERATIVE },
	{ "demande instamment", "urges", CCD_KIND_OPERATIVE },
	{ "exhorte", "urges", CCD_KIND_OPERATIVE },
	{ "engage", "calls", CCD_KIND_OPERATIVE },
	{ "encourage", "encourages", CCD_KIND_OPERATIVE },
	{ "prend note", "notes", CCD_KIND_OPERATIVE },
	{ "note", "notes", CCD_KIND_OPERATIVE },
	{ "constate", "notes", CCD_KIND_OPERATIVE },
	{ "se félicite", "welcomes", CCD_KIND_OPERATIVE },
	{ "réaffirme", "reaffirms", CCD_KIND_OPERATIVE },
	{ "recommande", "recommends", CCD_KIND_OPERATIVE },
	{ "proclame", "proclaims", CCD_KIND_OPERATIVE },
	{ "déclare", "declares", CCD_KIND_OPERATIVE },
	{ "affirme", "affirms", CCD_KIND_OPERATIVE },
	{ "fait sien", "endorses", CCD_KIND_OPERATIVE },
	{ "fait siennes", "endorses", CCD_KIND_OPERATIVE },
	{ "souscrit", "endorses", CCD_KIND_OPERATIVE },
	{ "souligne", "emphasizes", CCD_KIND_OPERATIVE },
	{ "insiste", "emphasizes", CCD_KIND_OPERATIVE },
	{ "exprime", "expresses", CCD_KIND_OPERATIVE },
	{ "reconnaît", "recognizes", CCD_KIND_OPERATIVE },
	{ "rappelle", "recalls", CCD_KIND_OPERATIVE },
	{ "sont convenus", "agree", CCD_KIND_OPERATIVE },
	{ "sont convenues", "agree", CCD_KIND_OPERATIVE },
	{ "conviennent", "agree", CCD_KIND_OPERATIVE },
	{ "ont décidé", "decides", CCD_KIND_OPERATIVE },
	{ 0 }
};

static const char *const opening_adverbs[] = {
	"également", "aussi", "en outre", "de nouveau", "à nouveau", "une fois de plus", "profondément",
	"gravement", "vivement", "pleinement", "fermement", "particulièrement", "solennellement",
	"par la présente", NULL
};

static const char *const enacting[] = {
	"l’assemblée générale", "l'assemblée générale", "le conseil de sécurité",
	"le conseil économique et social", "le conseil des droits de l’homme",
	"le conseil des droits de l'homme", "le conseil", "la commission", "la conférence",
	"l’assemblée", "l'assemblée", "les états parties à", "les états parties au",
	"les parties à", "les parties au", "les parties contractantes",
	"les hautes parties contractantes", "le parlement européen et le conseil",
	"en conséquence", NULL
};

static const char *const contents[] = {
	"table des matières", "sommaire", "table analytique", "index", NULL
};

static const char *const annex[] = {
	"annexe", "appendice", "pièce jointe", "additif", NULL
};

static const char *const preamble[] = { "préambule", "considérants", "attendus", NULL };

static const char *const signature[] = { "(signé)", "[signé]", "(signature)", NULL };

static const char *const working[] = {
	"traduction provisoire", "traduction non officielle", "traduction de travail", NULL
};

static const char *const notice[] = {
	"original:", "original :", "traduit de", "traduction de", "note de la rédaction", NULL
};

static const char *const range[] = { "et", "à", NULL };

static const struct ccd_unit_word level_names[] = {
	{ "sous-alinéa", CCD_KIND_ITEM }, { "alinéa", CCD_KIND_ITEM },
	{ "paragraphe", CCD_KIND_PARAGRAPH }, { "article", CCD_KIND_ARTICLE },
	{ 0 }
};

static const char *const inserts[] = {
	"bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", NULL
};

/* ---- sentences ---- */

static const char *const examples[] = { "par ex.", "p. ex.", "p.ex.", "par exemple", NULL };

static const char *const abbreviations[] = {
	"m.", "mm.", "dr.", "pr.", "prof.", "me.", "st.", "ste.", "cf.", "p.ex.", "c.-à-d.", "i.e.",
	"v.", "vol.", "n.", "no.", "nos.", "art.", "arts.", "al.", "par.", "paragr.", "ch.", "chap.", "p.",
	"pp.", "sect.", "ss.", "fig.", "env.", "réf.", "tél.", "éd.", "rév.", "corr.", "add.", "doc.",
	"suppl.", "l.r.c.", "l.c.", "l.r.", NULL
};

static const char *const enders[] = {
	"etc.", "inc.", "ltée.", "cie.", "s.a.", "apr.", "av.", "j.-c.", "janv.", "févr.", "avr.",
	"juill.", "sept.", "oct.", "nov.", "déc.", "ibid.", "min.", "max.", NULL
};

static const char *const starters[] = {
	"le", "la", "les", "un", "une", "des", "ce", "cet", "cette", "ces", "il", "elle", "ils", "elles",
	"nous", "vous", "on", "dans", "sur", "à", "au", "aux", "en", "pour", "par", "avec", "sans", "sous",
	"si", "lorsque", "quand", "où", "toute", "tout", "toutes", "tous", "chaque", "aucun", "aucune",
	"nul", "toutefois", "cependant", "sauf", "sous", "conformément", "est", "sont", "y", "son", "sa",
	"ses", "leur", "leurs", "votre", "notre", "mais", "et", "ou", "que", "qui", "de", "du", NULL
};

/* ---- numbers, dates ---- */

static const struct ccd_word_value number_words[] = {
	{ "quatre vingt", 80 }, { "septante", 70 }, { "huitante", 80 }, { "octante", 80 },
	{ "nonante", 90 }, { 0 }
};

static const struct ccd_word_value ordinal_words[] = {
	{ "second", 2 }, { "seconde", 2 }, { "seconds", 2 }, { "secondes", 2 }, { 0 }
};

/* New, or nine; "seconde" is a length of time, "cents" are money. */
static const char *const doubtful_numbers[] = { "neuf", "seconde", "secondes", "cents", NULL };

static const char *const ordinal_endings[] = {
	"er", "ers", "re", "res", "ère", "ères", "e", "es", "ème", "èmes", "ième", "ièmes", "nd", "nde",
	NULL
};

static const struct ccd_word_value within[] = {
	{ "deux", 2 }, { "double", 2 }, { "tri", 3 }, { "zéro", 0 }, { "nul", 0 }, { "négati", 0 }, { "positi", 0 }, { "unique", 1 }, { "premi", 1 }, { "semestr", 6 },
	{ "trimestr", 3 }, { "quinquenn", 5 }, { "triennal", 3 }, { "décenn", 10 }, { "bienn", 2 },
	{ 0 }
};

/* Shares that no number stands before. */
static const struct ccd_word_value shares[] = {
	{ "moitié", 2 }, { "demi", 2 }, { "tiers", 3 }, { "le tiers", 3 }, { "du tiers", 3 }, { "au tiers", 3 },
	{ "quart", 4 }, { "le quart", 4 }, { "du quart", 4 }, { "au quart", 4 }, { "le dixième", 10 }, { "dixièmes", 10 }, { "centièmes", 100 }, { "millièmes", 1000 },
	{ "totalité", 1 }, { "intégral", 1 }, { "entier", 1 }, { "ensemble d", 1 }, { 0 }
};

static const struct ccd_word_value fractions[] = {
	{ "demi", 2 }, { "demie", 2 }, { "demis", 2 }, { "moitié", 2 }, { "tiers", 3 }, { "quart", 4 },
	{ "quarts", 4 }, { "cinquième", 5 }, { "cinquièmes", 5 }, { "sixième", 6 }, { "sixièmes", 6 },
	{ "septièmes", 7 }, { "huitième", 8 }, { "huitièmes", 8 }, { "neuvièmes", 9 }, { "dixième", 10 },
	{ "dixièmes", 10 }, { "centième", 100 }, { "centièmes", 100 }, { 0 }
};

static const struct ccd_word_value magnitudes[] = {
	{ "mille", 1000 }, { "million", 1000000 }, { "millions", 1000000 },
	{ "millions de", 1000000 }, { "million de", 1000000 }, { "millions d’", 1000000 },
	{ "milliard", 1000000000 }, { "milliards", 1000000000 }, { "milliard de", 1000000000 },
	{ "milliards de", 1000000000 }, { "billion", INT64_C(1000000000000) },
	{ "billions", INT64_C(1000000000000) }, { 0 }
};

static const char *const percent[] = { "pour cent", "p. cent", "p. 100", "pour 100", NULL };

static const struct ccd_word_value months[] = {
	{ "janvier", 1 }, { "février", 2 }, { "mars", 3 }, { "avril", 4 }, { "mai", 5 }, { "juin", 6 },
	{ "juillet", 7 }, { "août", 8 }, { "septembre", 9 }, { "octobre", 10 }, { "novembre", 11 },
	{ "décembre", 12 }, { "janv.", 1 }, { "févr.", 2 }, { "avr.", 4 }, { "juill.", 7 },
	{ "sept.", 9 }, { "oct.", 10 }, { "nov.", 11 }, { "déc.", 12 }, { 0 }
};

static const char *const before_noon[] = { "du matin", NULL };
static const char *const after_noon[] = { "de l’après-midi", "de l'après-midi", "du soir", NULL };
static const char *const hours[] = { "h", "heures", "heure", NULL };
static const char *const minutes[] = { "min", "minutes", "minute", NULL };

static const struct ccd_clock_words clock_words = {
	.before_noon = before_noon,
	.after_noon = after_noon,
	.hours = hours,
	.minutes = minutes,
};

/* ---- meaning ---- */

static const struct ccd_word_value modals[] = {
	{ "ne doit pas", 4 }, { "ne doivent pas", 4 }, { "ne peut", 4 }, { "ne peuvent", 4 },
	{ "est interdit", 4 }, { "sont interdits", 4 }, { "sont interdites", 4 }, { "est interdite", 4 },
	{ "il est interdit", 4 }, { "doit", 1 }, { "doivent", 1 }, { "est tenu de", 1 },
	{ "sont tenus de", 1 }, { "est tenue de", 1 }, { "sont tenues de", 1 }, { "peut", 2 },
	{ "peuvent", 2 }, { "a le droit", 2 }, { "ont le droit", 2 }, { "a droit", 2 }, { "ont droit", 2 },
	{ "il se peut", 0 }, { 0 }
};

static const struct ccd_word_value negations[] = {
	{ "ne", 1 }, { "n’", 1 }, { "n'", 1 }, { "nul", 1 }, { "nulle", 1 }, { "aucun", 1 }, { "aucune", 1 },
	{ "personne", 2 }, { "rien", 2 }, { "jamais", 1 }, { "non", 1 }, { "pas", 1 }, { "ni", 1 },
	{ "sans", 2 }, { "sauf", 2 }, { "hormis", 2 }, { "excepté", 2 }, { "que", 2 }, { "interdit", 2 },
	{ "interdite", 2 }, { "défaut", 2 }, { "absence", 2 }, { "refus", 2 }, { "refuse", 2 },
	{ "seulement", 2 }, { "exclusion", 2 }, { "à moins", 2 }, { "s’abstient", 2 },
	{ "s’abstiennent", 2 }, { "non seulement", 0 }, { "au plus tard", 0 }, { 0 }
};

static const struct ccd_word_value links[] = {
	{ "et/ou", 3 }, { "et", 1 }, { "ou", 2 }, { "ainsi que", 1 }, { "ou bien", 2 }, { 0 }
};

/* ---- references ---- */

static const struct ccd_level_word cite_levels[] = {
	{ "annexe", 0, CCD_KIND_ANNEX, 1 }, { "annexes", 0, CCD_KIND_ANNEX, 1 },
	{ "appendice", 0, CCD_KIND_ANNEX, 1 }, { "partie", 0, CCD_KIND_PART, 1 },
	{ "parties", 0, CCD_KIND_PART, 1 }, { "titre", 0, CCD_KIND_PART, 1 },
	{ "titres", 0, CCD_KIND_PART, 1 }, { "chapitre", 0, CCD_KIND_CHAPTER, 2 },
	{ "chapitres", 0, CCD_KIND_CHAPTER, 2 }, { "chap.", 0, CCD_KIND_CHAPTER, 2 },
	{ "section", 0, CCD_KIND_SECTION, 3 }, { "sections", 0, CCD_KIND_SECTION, 3 },
	{ "§", 0, CCD_KIND_SECTION, 3 }, { "§§", 0, CCD_KIND_SECTION, 3 },
	{ "article", 0, CCD_KIND_ARTICLE, 4 }, { "articles", 0, CCD_KIND_ARTICLE, 4 },
	{ "art.", 0, CCD_KIND_ARTICLE, 4 }, { "principe", 0, CCD_KIND_ARTICLE, 4 },
	{ "principes", 0, CCD_KIND_ARTICLE, 4 }, { "règle", 0, CCD_KIND_ARTICLE, 4 },
	{ "clause", 0, CCD_KIND_ARTICLE, 4 }, { "clauses", 0, CCD_KIND_ARTICLE, 4 },
	{ "paragraphe", 0, CCD_KIND_PARAGRAPH, 5 }, { "paragraphes", 0, CCD_KIND_PARAGRAPH, 5 },
	{ "par.", 0, CCD_KIND_PARAGRAPH, 5 }, { "paragr.", 0, CCD_KIND_PARAGRAPH, 5 },
	{ "alinéa", 0, CCD_KIND_ITEM, 6 }, { "alinéas", 0, CCD_KIND_ITEM, 6 },
	{ "al.", 0, CCD_KIND_ITEM, 6 }, { "point", 0, CCD_KIND_ITEM, 6 },
	{ "points", 0, CCD_KIND_ITEM, 6 }, { "lettre", 0, CCD_KIND_ITEM, 6 },
	{ "sous-alinéa", 0, CCD_KIND_SUBITEM, 7 }, { "sous-alinéas", 0, CCD_KIND_SUBITEM, 7 },
	{ "phrase", 0, CCD_KIND_SEGMENT, 9 }, { "phrases", 0, CCD_KIND_SEGMENT, 9 },
	{ 0 }
};

static const char *const cite_of[] = {
	"de", "de l’", "de l'", "de la", "du", "des", "de ces", "à l’", "à l'", "au", "aux", NULL
};

static const char *const cite_the[] = { "l’", "l'", "la", "le", "les", NULL };

static const char *const cite_and[] = {
	",", "et", "ou", ", et", ", ou", "et/ou", "ainsi que", "et à l’", "et à l'", "et au", "et aux",
	"ou à l’", "ou à l'", "ou au", "et de l’", "et de l'", "et du", NULL
};

static const char *const cite_to[] = { "-", "–", "—", "‑", "à", NULL };

static const char *const cite_this[] = {
	"la présente", "le présent", "des présentes", "des présents", "présente", "présent", "présents",
	"présentes", "ci-dessus", "ci-dessous", "ci-après", "cette", "ce", NULL
};

static const char *const cite_other[] = {
	"charte", "convention", "pacte", "traité", "protocole", "règlement", "directive", "loi", "code",
	"statut", "constitution", "déclaration", "accord", "résolution", "décision", "rapport", "annexe",
	"décret", "ordonnance", NULL
};

static const char *const cite_none[] = { "de l’ordre du jour", "de l'ordre du jour",
	"de l’ordre du jour provisoire", NULL };

static const char *const cite_pointing[] = {
	"ci-dessus", "ci-dessous", "susmentionné", "susmentionnée", "susmentionnés", "susmentionnées",
	"précité", "précitée", "précités", "précitées", "susvisé", "susvisée", "visé", "visée", "visés",
	"visées", "précédent", "précédente", "précédents", "présent article", "présente section",
	"présent paragraphe", "présent alinéa", "présent chapitre", "présente partie", "cet article",
	"ce paragraphe", "cet alinéa", "ledit", "ladite", "lesdits", "lesdites", "même article", NULL
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
	.plural = 's',
	.closed = true,
};

/* ---- amounts ---- */

static const struct ccd_unit_word_row amount_behind[] = {
	{ "seconde", "second", 0 }, { "secondes", "second", 0 }, { "minute", "minute", 0 },
	{ "minutes", "minute", 0 }, { "heure", "hour", 0 }, { "heures", "hour", 0 },
	{ "jour", "day", 0 }, { "jours", "day", 0 }, { "jours civils", "day", 0 },
	{ "jours calendaires", "day", 0 }, { "jour ouvrable", "workday", 0 },
	{ "jours ouvrables", "workday", 0 }, { "jours ouvrés", "workday", 0 },
	{ "semaine", "week", 0 }, { "semaines", "week", 0 }, { "mois", "month", 0 },
	{ "trimestre", "quarter", 0 }, { "trimestres", "quarter", 0 }, { "semestre", "half-year", 0 },
	{ "semestres", "half-year", 0 }, { "an", "year", 0 }, { "ans", "year", 0 },
	{ "année", "year", 0 }, { "années", "year", 0 }, { "décennie", "decade", 0 },
	{ "décennies", "decade", 0 }, { "siècle", "century", 0 }, { "siècles", "century", 0 },
	{ "mm", "mm", 0 }, { "cm", "cm", 0 }, { "m", "m", 0 }, { "km", "km", 0 },
	{ "millimètres", "mm", 0 }, { "centimètres", "cm", 0 }, { "mètre", "m", 0 },
	{ "mètres", "m", 0 }, { "kilomètre", "km", 0 }, { "kilomètres", "km", 0 },
	{ "mille", "mile", 0 }, { "milles", "mile", 0 }, { "milles marins", "nmi", 0 },
	{ "mille marin", "nmi", 0 }, { "milles nautiques", "nmi", 0 }, { "pied", "foot", 0 },
	{ "pieds", "foot", 0 }, { "pouce", "inch", 0 }, { "pouces", "inch", 0 },
	{ "mètres carrés", "m2", 0 }, { "hectare", "ha", 0 }, { "hectares", "ha", 0 }, { "ha", "ha", 0 },
	{ "kilomètres carrés", "km2", 0 }, { "mètres cubes", "m3", 0 }, { "litre", "l", 0 },
	{ "litres", "l", 0 }, { "gramme", "g", 0 }, { "grammes", "g", 0 }, { "kilogramme", "kg", 0 },
	{ "kilogrammes", "kg", 0 }, { "kg", "kg", 0 }, { "tonne", "t", 0 }, { "tonnes", "t", 0 },
	{ "ko", "kb", 0 }, { "mo", "mb", 0 }, { "go", "gb", 0 }, { "to", "tb", 0 },
	{ "dollar", "dollar", 0 }, { "dollars", "dollar", 0 }, { "$", "dollar", 0 },
	{ "dollars des états-unis", "USD", 0 }, { "dollars américains", "USD", 0 },
	{ "$ us", "USD", 0 }, { "dollars canadiens", "CAD", 0 }, { "$ ca", "CAD", 0 },
	{ "dollars australiens", "AUD", 0 }, { "dollars de hong kong", "HKD", 0 },
	{ "euro", "EUR", 0 }, { "euros", "EUR", 0 }, { "€", "EUR", 0 }, { "eur", "EUR", 0 },
	{ "yuan", "CNY", 0 }, { "yuans", "CNY", 0 }, { "yen", "JPY", 0 }, { "yens", "JPY", 0 },
	{ "rouble", "RUB", 0 }, { "roubles", "RUB", 0 }, { "livres sterling", "GBP", 0 }, { "£", "GBP", 0 },
	{ "francs suisses", "CHF", 0 }, { "chf", "CHF", 0 }, { "roupies", "INR", 0 },
	{ "droits de tirage spéciaux", "SDR", 0 }, { 0 }
};

static const char *const amount_between[] = { "de", "d’", "d'", NULL };

static const struct ccd_unit_word_row amount_parts[] = {
	{ "cent", "100", 0 }, { "cents", "100", 0 }, { "centime", "100", 0 }, { "centimes", "100", 0 }, { 0 }
};

static const struct ccd_bound_word amount_bounds[] = {
	{ "au moins tous les", CCD_BOUND_NONE }, { "au moins toutes les", CCD_BOUND_NONE }, { "au moins une fois tous les", CCD_BOUND_NONE },
	{ "au moins", CCD_BOUND_LEAST }, { "au minimum", CCD_BOUND_LEAST },
	{ "minimum de", CCD_BOUND_LEAST }, { "pas moins de", CCD_BOUND_LEAST },
	{ "ne peut être inférieur à", CCD_BOUND_LEAST }, { "pas inférieur à", CCD_BOUND_LEAST },
	{ "pas inférieure à", CCD_BOUND_LEAST }, { "au plus tôt", CCD_BOUND_LEAST },
	{ "plus de", CCD_BOUND_MORE }, { "supérieur à", CCD_BOUND_MORE },
	{ "supérieure à", CCD_BOUND_MORE }, { "supérieurs à", CCD_BOUND_MORE },
	{ "excédant", CCD_BOUND_MORE }, { "dépassant", CCD_BOUND_MORE }, { "excède", CCD_BOUND_MORE },
	{ "dépasse", CCD_BOUND_MORE }, { "au-delà de", CCD_BOUND_MORE },
	{ "au-dessus de", CCD_BOUND_UP }, { "âgé de plus de", CCD_BOUND_MORE },
	{ "au plus", CCD_BOUND_MOST }, { "au maximum", CCD_BOUND_MOST }, { "maximum de", CCD_BOUND_MOST },
	{ "maximal de", CCD_BOUND_MOST }, { "maximale de", CCD_BOUND_MOST },
	{ "pas plus de", CCD_BOUND_MOST }, { "jusqu’à", CCD_BOUND_MOST }, { "jusqu'à", CCD_BOUND_MOST },
	{ "ne dépassant pas", CCD_BOUND_MOST }, { "n’excédant pas", CCD_BOUND_MOST },
	{ "n'excédant pas", CCD_BOUND_MOST }, { "pas supérieur à", CCD_BOUND_MOST },
	{ "pas supérieure à", CCD_BOUND_MOST }, { "au plus tard", CCD_BOUND_MOST },
	{ "dans les", CCD_BOUND_DOWN }, { "au moins dans les", CCD_BOUND_LEAST }, { "dans un délai de", CCD_BOUND_DOWN },
	{ "moins de", CCD_BOUND_LESS }, { "inférieur à", CCD_BOUND_LESS },
	{ "inférieure à", CCD_BOUND_LESS }, { "en dessous de", CCD_BOUND_DOWN }, { 0 }
};

static const char *const amount_denials[] = {
	"pas", "ne peut être", "ne peut", "ne doit pas être", "n’est pas", "ne peuvent être", NULL
};

static const char *const amount_bare[] = { "au ", "pas ", NULL };

static const struct ccd_bound_word amount_bounds_behind[] = {
	{ "ou plus", CCD_BOUND_LEAST }, { "et plus", CCD_BOUND_LEAST }, { "au moins", CCD_BOUND_LEAST },
	{ "au minimum", CCD_BOUND_LEAST }, { "révolus", CCD_BOUND_LEAST }, { "ou moins", CCD_BOUND_MOST },
	{ "et moins", CCD_BOUND_MOST }, { "au plus", CCD_BOUND_MOST }, { "au maximum", CCD_BOUND_MOST },
	{ 0 }
};

static const char *const amount_to[] = { "à", "-", "–", "—", "‑", "jusqu’à", "au", NULL };
static const char *const amount_and[] = { "et", "ou", NULL };
static const char *const amount_pair[] = { "entre", NULL };

static const struct ccd_unit_word_row amount_weekdays[] = {
	{ "lundi", "1", 0 }, { "mardi", "2", 0 }, { "mercredi", "3", 0 }, { "jeudi", "4", 0 },
	{ "vendredi", "5", 0 }, { "samedi", "6", 0 }, { "dimanche", "7", 0 }, { 0 }
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
};

/* ---- definitions ---- */

static const char *const define_verbs[] = {
	"désigne", "désignent", "signifie", "signifient", "s’entend", "s'entend", "s’entendent",
	"s'entendent", "on entend", "est défini comme", "est définie comme", NULL
};

static const char *const define_wide[] = {
	"désign", "signifi", "entend", "défini", "compren", "comprend", "inclu", " est ", " sont ",
	"s’agit", "assimilé", "vise", NULL
};

static const char *const define_shorten[] = {
	"ci-après", "dénommé", "dénommée", "appelé", "appelée", "ci-dessous", NULL
};

static const struct ccd_definition_words definition = {
	.verbs = define_verbs,
	.wide = define_wide,
	.shorten = define_shorten,
};

/* ---- names ---- */

static const struct ccd_name names[] = {
	{ "RU", "Fédération de Russie", 0 }, { "US", "États-Unis d’Amérique", 0 },
	{ "US", "États-Unis d'Amérique", 0 }, { "US", "É.-U.", CCD_NAME_ACRONYM },
	{ "GB", "Royaume-Uni de Grande-Bretagne et d’Irlande du Nord", 0 },
	{ "GB", "Grande-Bretagne", 0 }, { "GB", "Irlande du Nord", 0 },
	{ "KP", "République populaire démocratique de Corée", 0 }, { "KR", "République de Corée", 0 },
	{ "CD", "République démocratique du Congo", 0 }, { "CG", "République du Congo", 0 },
	{ "CG", "Congo", 0 }, { "LA", "République démocratique populaire lao", 0 },
	{ "SY", "République arabe syrienne", 0 }, { "VN", "Viet Nam", 0 }, { "VA", "Saint-Siège", 0 },
	{ "CZ", "République tchèque", 0 }, { "MK", "Macédoine", 0 }, { "PS", "Palestine", 0 },
	{ "FR", "République française", 0 }, { "CH", "Confédération suisse", 0 },
	{ "GR", "République hellénique", 0 }, { "TD", "Tchad", 0 }, { "MM", "Birmanie", 0 },
	{ "", "Nouveau-Mexique", 0 }, { "", "golfe de Guinée", 0 }, { "", "golfe du Mexique", 0 },
	{ NULL, NULL, 0 }
};

static const char *const name_words[] = {
	"langues", "texte", "textes", "version", "versions", "traduction", "font également foi", NULL
};

static const char *const name_links[] = { ",", "et", "ou", ", et", ", en", "et en", "/", NULL };

static const struct ccd_title titles[] = {
	{ "un-charter", { "Charte des Nations Unies" } },
	{ "udhr", { "Déclaration universelle des droits de l’homme",
	    "Déclaration universelle des droits de l'homme" } },
	{ "iccpr", { "Pacte international relatif aux droits civils et politiques" } },
	{ "icescr", { "Pacte international relatif aux droits économiques, sociaux et culturels" } },
	{ "cedaw", { "Convention sur l’élimination de toutes les formes de discrimination à l’égard des "
	    "femmes" } },
	{ "crc", { "Convention relative aux droits de l’enfant" } },
	{ "crpd", { "Convention relative aux droits des personnes handicapées" } },
	{ "refugees", { "Convention relative au statut des réfugiés" } },
	{ "law-of-treaties", { "Convention de Vienne sur le droit des traités" } },
	{ "diplomatic-relations", { "Convention de Vienne sur les relations diplomatiques" } },
	{ "consular-relations", { "Convention de Vienne sur les relations consulaires" } },
	{ "law-of-the-sea", { "Convention des Nations Unies sur le droit de la mer" } },
	{ "corruption", { "Convention des Nations Unies contre la corruption" } },
	{ "climate-change", { "Convention-cadre des Nations Unies sur les changements climatiques" } },
	{ "biological-diversity", { "Convention sur la diversité biologique" } },
	{ "rome-statute", { "Statut de Rome de la Cour pénale internationale", "Statut de Rome" } },
	{ "icj-statute", { "Statut de la Cour internationale de Justice" } },
	{ "non-proliferation", { "Traité sur la non-prolifération des armes nucléaires" } },
	{ 0 }
};

static const char *const title_heads[] = {
	"convention sur ", "convention contre ", "convention relative ", "pacte relatif ", "traité sur ",
	"déclaration sur ", NULL
};

static const char *const title_stems[] = {
	"onvention", "acte", "harte", "éclaration", "raité", "tatut", NULL
};

const struct ccd_lang ccd_lang_fr = {
	.tag = "fr",
	.name = "français",
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
	.words_as_figures = true,
	.range = range,
	.level_names = level_names,
	.inserts = inserts,

	/* sentences */
	.abbreviations = abbreviations,
	.examples = examples,
	.enders = enders,
	.starters = starters,

	/* values */
	.number_words = number_words,
	.ordinal_words = ordinal_words,
	.doubtful_numbers = doubtful_numbers,
	.ordinal_endings = ordinal_endings,
	.within = within,
	.shares = shares,
	.fractions = fractions,
	.magnitudes = magnitudes,
	.percent = percent,
	.months = months,
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
