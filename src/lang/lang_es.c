/* Spanish. */
#include "lang/languages.h"

/* ---- outline ---- */

static const struct ccd_unit_word unit_words[] = {
	{ "artículo", CCD_KIND_ARTICLE },
	{ "art.", CCD_KIND_ARTICLE },
	{ "sección", CCD_KIND_SECTION },
	{ "capítulo", CCD_KIND_CHAPTER },
	{ "parte", CCD_KIND_PART },
	{ "título", CCD_KIND_PART },
	{ "libro", CCD_KIND_PART },
	{ "división", CCD_KIND_SECTION },
	{ "cláusula", CCD_KIND_ARTICLE },
	{ "regla", CCD_KIND_ARTICLE },
	{ "principio", CCD_KIND_ARTICLE },
	{ "directriz", CCD_KIND_ARTICLE },
	{ 0 }
};

static const struct ccd_unit_word unit_plurals[] = {
	{ "artículos", CCD_KIND_ARTICLE },
	{ "secciones", CCD_KIND_SECTION },
	{ "capítulos", CCD_KIND_CHAPTER },
	{ 0 }
};

static const struct ccd_opening openings[] = {
	{ "recordando", "recalling", CCD_KIND_RECITAL },
	{ "observando", "noting", CCD_KIND_RECITAL },
	{ "tomando nota", "noting", CCD_KIND_RECITAL },
	{ "haciendo notar", "noting", CCD_KIND_RECITAL },
	{ "reconociendo", "recognizing", CCD_KIND_RECITAL },
	{ "subrayando", "emphasizing", CCD_KIND_RECITAL },
	{ "destacando", "emphasizing", CCD_KIND_RECITAL },
	{ "poniendo de relieve", "emphasizing", CCD_KIND_RECITAL },
	{ "recalcando", "emphasizing", CCD_KIND_RECITAL },
	{ "reafirmando", "reaffirming", CCD_KIND_RECITAL },
	{ "afirmando", "affirming", CCD_KIND_RECITAL },
	{ "confirmando", "affirming", CCD_KIND_RECITAL },
	{ "considerando", "considering", CCD_KIND_RECITAL },
	{ "teniendo presente", "considering", CCD_KIND_RECITAL },
	{ "teniendo en cuenta", "considering", CCD_KIND_RECITAL },
	{ "visto", "considering", CCD_KIND_RECITAL },
	{ "habiendo considerado", "considered", CCD_KIND_RECITAL },
	{ "habiendo examinado", "considered", CCD_KIND_RECITAL },
	{ "convencida", "convinced", CCD_KIND_RECITAL },
	{ "convencido", "convinced", CCD_KIND_RECITAL },
	{ "convencidos", "convinced", CCD_KIND_RECITAL },
	{ "convencidas", "convinced", CCD_KIND_RECITAL },
	{ "estimando", "convinced", CCD_KIND_RECITAL },
	{ "preocupada", "concerned", CCD_KIND_RECITAL },
	{ "preocupado", "concerned", CCD_KIND_RECITAL },
	{ "preocupados", "concerned", CCD_KIND_RECITAL },
	{ "alarmada", "concerned", CCD_KIND_RECITAL },
	{ "consciente", "aware", CCD_KIND_RECITAL },
	{ "conscientes", "aware", CCD_KIND_RECITAL },
	{ "resuelta", "determined", CCD_KIND_RECITAL },
	{ "resueltos", "determined", CCD_KIND_RECITAL },
	{ "decidida", "determined", CCD_KIND_RECITAL },
	{ "decididos", "determined", CCD_KIND_RECITAL },
	{ "deseando", "desiring", CCD_KIND_RECITAL },
	{ "deseosa", "desiring", CCD_KIND_RECITAL },
	{ "deseosos", "desiring", CCD_KIND_RECITAL },
	{ "deseosas", "desiring", CCD_KIND_RECITAL },
	{ "guiada", "guided", CCD_KIND_RECITAL },
	{ "guiados", "guided", CCD_KIND_RECITAL },
	{ "actuando", "acting", CCD_KIND_RECITAL },
	{ "acogiendo con beneplácito", "welcoming", CCD_KIND_RECITAL },
	{ "acogiendo con satisfacción", "welcoming", CCD_KIND_RECITAL },
	{ "expresando", "expressing", CCD_KIND_RECITAL },
	{ "lamentando", "regretting", CCD_KIND_RECITAL },
	{ "alentada", "encouraged", CCD_KIND_RECITAL },
	{ "los estados partes", "parties", CCD_KIND_RECITAL },
	{ "aprueba", "adopts", CCD_KIND_OPERATIVE },
	{ "adopta", "adopts", CCD_KIND_OPERATIVE },
	{ "decide", "decides", CCD_KIND_OPERATIVE },
	{ "resuelve", "decides", CCD_KIND_OPERATIVE },
	{ "solicita", "requests", CCD_KIND_OPERATIVE },
	{ "pide", "requests", CCD_KIND_OPERATIVE },
	{ "exhorta", "calls", CCD_KIND_OPERATIVE },
	{ "insta", "urges", CCD_KIND_OPERATIVE },
	{ "invita", "invites", CCD_KIND_OPERATIVE },
	{ "alienta", "encourages", CCD_KIND_OPERATIVE },
	{ "toma nota", "notes", CCD_KIND_OPERATIVE },
	{ "observa", "notes", CCD_KIND_OPERATIVE },
	{ "acoge con beneplácito", "welcomes", CCD_KIND_OPERATIVE },
	{ "acoge con satisfacción", "welcomes", CCD_KIND_OPERATIVE },
	{ "reafirma", "reaffirms", CCD_KIND_OPERATIVE },
	{ "recomienda", "recommends", CCD_KIND_OPERATIVE },
	{ "proclama", "proclaims", CCD_KIND_OPERATIVE },
	{ "declara", "declares", CCD_KIND_OPERATIVE },
	{ "afirma", "affirms", CCD_KIND_OPERATIVE },
	{ "hace suyo", "endorses", CCD_KIND_OPERATIVE },
	{ "hace suya", "endorses", CCD_KIND_OPERATIVE },
	{ "hace suyas", "endorses", CCD_KIND_OPERATIVE },
	{ "subraya", "emphasizes", CCD_KIND_OPERATIVE },
	{ "destaca", "emphasizes", CCD_KIND_OPERATIVE },
	{ "expresa", "expresses", CCD_KIND_OPERATIVE },
	{ "reconoce", "recognizes", CCD_KIND_OPERATIVE },
	{ "recuerda", "recalls", CCD_KIND_OPERATIVE },
	{ "han convenido", "agree", CCD_KIND_OPERATIVE },
	{ "convienen", "agree", CCD_KIND_OPERATIVE },
	{ "acuerdan", "agree", CCD_KIND_OPERATIVE },
	{ 0 }
};

static const char *const opening_adverbs[] = {
	"también", "además", "nuevamente", "una vez más", "profundamente", "gravemente", "plenamente",
	"firmemente", "especialmente", "encarecidamente", "solemnemente", "asimismo", NULL
};

static const char *const enacting[] = {
	"la asamblea general", "el consejo de seguridad", "el consejo económico y social",
	"el consejo de derechos humanos", "el consejo", "la comisión", "la conferencia", "la asamblea",
	"los estados partes en", "las partes en", "las partes contratantes",
	"las altas partes contratantes", "el parlamento europeo y el consejo", "por tanto", NULL
};

static const char *const contents[] = { "índice", "contenido", "sumario", "tabla de contenido", NULL };

static const char *const annex[] = { "anexo", "apéndice", "adición", NULL };

static const char *const preamble[] = { "preámbulo", "considerandos", NULL };

static const char *const signature[] = { "(firmado)", "[firmado]", "(fdo.)", NULL };

static const char *const working[] = {
	"traducción no oficial", "traducción provisional", "traducción de trabajo", NULL
};

static const char *const notice[] = {
	"original:", "original :", "traducido del", "traducción del", "nota editorial", NULL
};

static const char *const range[] = { "y", "a", "al", NULL };

static const struct ccd_unit_word level_names[] = {
	{ "apartado", CCD_KIND_ITEM }, { "inciso", CCD_KIND_ITEM }, { "párrafo", CCD_KIND_PARAGRAPH },
	{ "artículo", CCD_KIND_ARTICLE }, { 0 }
};

static const char *const inserts[] = {
	"bis", "ter", "quáter", "quinquies", "sexies", "septies", "octies", NULL
};

/* ---- sentences ---- */

static const char *const examples[] = { "p. ej.", "p.ej.", "ej.", "por ejemplo", NULL };

static const char *const abbreviations[] = {
	"sr.", "sra.", "sres.", "dr.", "dra.", "d.", "dña.", "prof.", "excmo.", "ilmo.", "p.ej.", "cf.",
	"v.", "vol.", "n.", "núm.", "núms.", "no.", "nos.", "art.", "arts.", "párr.", "párrs.", "cap.",
	"caps.", "p.", "pp.", "pág.", "págs.", "sec.", "fig.", "ref.", "tel.", "ed.", "rev.", "corr.",
	"add.", "doc.", "supl.", "i.e.", NULL
};

static const char *const enders[] = {
	"etc.", "s.a.", "s.l.", "cía.", "ee.uu.", "ee. uu.", "a.c.", "d.c.", "ene.", "febr.", "sept.",
	"oct.", "nov.", "dic.", "ibíd.", "mín.", "máx.", "ud.", "uds.", NULL
};

static const char *const starters[] = {
	"el", "la", "los", "las", "un", "una", "unos", "este", "esta", "estos", "estas", "ese", "esa",
	"él", "ella", "ellos", "lo", "en", "sobre", "a", "al", "para", "por", "con", "sin", "bajo", "si",
	"cuando", "donde", "toda", "todo", "todas", "todos", "cada", "ningún", "ninguna", "nadie", "no",
	"sin", "salvo", "conforme", "de", "del", "su", "sus", "se", "que", "pero", "y", "o", "es", "son",
	"asimismo", "tal", "tales", NULL
};

/* ---- numbers, dates ---- */

static const struct ccd_word_value number_words[] = {
	{ "sendos", 2 }, { "treinta y una", 31 }, { "ciento", 100 }, { 0 }
};

static const struct ccd_word_value ordinal_words[] = {
	{ "undécimo", 11 }, { "undécima", 11 }, { "duodécimo", 12 }, { "duodécima", 12 },
	{ "séptimo", 7 }, { "séptima", 7 }, { "décimo", 10 }, { "décima", 10 }, { 0 }
};

/* A room, or the fourth; a quarter. */
static const char *const doubtful_numbers[] = { "cuarto", "cuartos", "cuarta", "sendos", NULL };

static const char *const ordinal_endings[] = {
	".º", ".ª", "º", "ª", ".°", "°", ".er", "er", ".o", ".a", "o", "a", NULL
};

static const struct ccd_word_value within[] = {
	{ "dos", 2 }, { "ambos", 2 }, { "ambas", 2 }, { "doble", 2 }, { "bi", 2 }, { "triple", 3 }, { "tri", 3 },
	{ "cero", 0 }, { "nul", 0 }, { "negativ", 0 }, { "positiv", 0 }, { "semestr", 6 }, { "quinquen", 5 }, { "quincen", 15 }, { "deceni", 10 },
	{ "decena", 10 }, { "docena", 12 }, { "prim", 1 }, { 0 }
};

/* Shares that no number stands before. */
static const struct ccd_word_value shares[] = {
	{ "mitad", 2 }, { "medio", 2 }, { "media", 2 }, { "tercio", 3 }, { "tercera parte", 3 }, { "cuarta", 4 },
	{ "cuarto", 4 }, { "quinta parte", 5 }, { "décima", 10 }, { "centésima", 100 }, { "milésima", 1000 }, { "totalidad", 1 }, { "íntegr", 1 }, { 0 }
};

static const struct ccd_word_value fractions[] = {
	{ "medio", 2 }, { "media", 2 }, { "mitad", 2 }, { "tercio", 3 }, { "tercios", 3 }, { "tercera", 3 },
	{ "terceras", 3 }, { "cuarto", 4 }, { "cuartos", 4 }, { "cuarta", 4 }, { "cuartas", 4 },
	{ "quinto", 5 }, { "quintos", 5 }, { "quinta", 5 }, { "quintas", 5 }, { "sextos", 6 },
	{ "sextas", 6 }, { "octavos", 8 }, { "octavas", 8 }, { "décimo", 10 }, { "décimos", 10 },
	{ "décima", 10 }, { "décimas", 10 }, { "centésimas", 100 }, { 0 }
};

static const struct ccd_word_value magnitudes[] = {
	{ "mil", 1000 }, { "millón", 1000000 }, { "millones", 1000000 }, { "millón de", 1000000 },
	{ "millones de", 1000000 }, { "mil millones", 1000000000 }, { "mil millones de", 1000000000 },
	{ "millardos", 1000000000 }, { "billón", INT64_C(1000000000000) },
	{ "billones", INT64_C(1000000000000) }, { "billones de", INT64_C(1000000000000) }, { 0 }
};

static const char *const percent[] = { "por ciento", "por 100", NULL };

static const struct ccd_word_value months[] = {
	{ "enero", 1 }, { "febrero", 2 }, { "marzo", 3 }, { "abril", 4 }, { "mayo", 5 }, { "junio", 6 },
	{ "julio", 7 }, { "agosto", 8 }, { "septiembre", 9 }, { "setiembre", 9 }, { "octubre", 10 },
	{ "noviembre", 11 }, { "diciembre", 12 }, { "ene.", 1 }, { "feb.", 2 }, { "mar.", 3 },
	{ "abr.", 4 }, { "jun.", 6 }, { "jul.", 7 }, { "ago.", 8 }, { "sept.", 9 }, { "oct.", 10 },
	{ "nov.", 11 }, { "dic.", 12 }, { 0 }
};

static const char *const date_links[] = { "días del mes de", "de", NULL };

static const char *const year_links[] = { "del año", "de", "del", NULL };

static const char *const before_noon[] = {
	"a. m.", "a.m.", "de la mañana", "de la madrugada", NULL
};
static const char *const after_noon[] = {
	"p. m.", "p.m.", "de la tarde", "de la noche", NULL
};
static const char *const hours[] = { "h", "horas", "hora", "hrs.", NULL };
static const char *const minutes[] = { "min", "minutos", "minuto", NULL };

static const struct ccd_clock_words clock_words = {
	.before_noon = before_noon,
	.after_noon = after_noon,
	.hours = hours,
	.minutes = minutes,
};

/* ---- meaning ---- */

static const struct ccd_word_value modals[] = {
	{ "no deberá", 4 }, { "no deberán", 4 }, { "no debe", 4 }, { "no deben", 4 }, { "no podrá", 4 },
	{ "no podrán", 4 }, { "no puede", 4 }, { "no pueden", 4 }, { "queda prohibido", 4 },
	{ "queda prohibida", 4 }, { "quedan prohibidos", 4 }, { "quedan prohibidas", 4 },
	{ "está prohibido", 4 }, { "se prohíbe", 4 }, { "se prohíben", 4 }, { "deberá", 1 },
	{ "deberán", 1 }, { "debe", 1 }, { "deben", 1 }, { "está obligado a", 1 },
	{ "están obligados a", 1 }, { "podrá", 2 }, { "podrán", 2 }, { "puede", 2 }, { "pueden", 2 },
	{ "tiene derecho", 2 }, { "tienen derecho", 2 }, { "tendrá derecho", 2 },
	{ "tendrán derecho", 2 }, { 0 }
};

static const struct ccd_word_value negations[] = {
	{ "no", 1 }, { "nadie", 1 }, { "ningún", 1 }, { "ninguna", 1 }, { "ninguno", 1 }, { "nada", 2 },
	{ "nunca", 1 }, { "jamás", 1 }, { "ni", 1 }, { "tampoco", 1 }, { "sin", 2 }, { "salvo", 2 },
	{ "excepto", 2 }, { "menos", 2 }, { "sólo", 2 }, { "solo", 2 }, { "únicamente", 2 },
	{ "prohibido", 2 }, { "prohibida", 2 }, { "prohíbe", 2 }, { "falta", 2 }, { "ausencia", 2 },
	{ "niega", 2 }, { "exclusión", 2 }, { "abstendrá", 2 }, { "abstendrán", 2 }, { "no sólo", 0 },
	{ "no solo", 0 }, { "no más", 0 }, { "no menos", 0 }, { "no obstante", 0 }, { "no inferior", 0 },
	{ "no superior", 0 }, { 0 }
};

static const struct ccd_word_value links[] = {
	{ "y/o", 3 }, { "y", 1 }, { "e", 1 }, { "o", 2 }, { "u", 2 }, { "así como", 1 }, { "o bien", 2 },
	{ 0 }
};

/* ---- references ---- */

static const struct ccd_level_word cite_levels[] = {
	{ "anexo", 0, CCD_KIND_ANNEX, 1 }, { "anexos", 0, CCD_KIND_ANNEX, 1 },
	{ "apéndice", 0, CCD_KIND_ANNEX, 1 }, { "parte", 0, CCD_KIND_PART, 1 },
	{ "partes", 0, CCD_KIND_PART, 1 }, { "título", 0, CCD_KIND_PART, 1 },
	{ "títulos", 0, CCD_KIND_PART, 1 }, { "capítulo", 0, CCD_KIND_CHAPTER, 2 },
	{ "capítulos", 0, CCD_KIND_CHAPTER, 2 }, { "cap.", 0, CCD_KIND_CHAPTER, 2 },
	{ "sección", 0, CCD_KIND_SECTION, 3 }, { "secciones", 0, CCD_KIND_SECTION, 3 },
	{ "§", 0, CCD_KIND_SECTION, 3 }, { "§§", 0, CCD_KIND_SECTION, 3 },
	{ "artículo", 0, CCD_KIND_ARTICLE, 4 }, { "artículos", 0, CCD_KIND_ARTICLE, 4 },
	{ "art.", 0, CCD_KIND_ARTICLE, 4 }, { "arts.", 0, CCD_KIND_ARTICLE, 4 },
	{ "principio", 0, CCD_KIND_ARTICLE, 4 }, { "principios", 0, CCD_KIND_ARTICLE, 4 },
	{ "regla", 0, CCD_KIND_ARTICLE, 4 }, { "reglas", 0, CCD_KIND_ARTICLE, 4 },
	{ "cláusula", 0, CCD_KIND_ARTICLE, 4 }, { "cláusulas", 0, CCD_KIND_ARTICLE, 4 },
	{ "párrafo", 0, CCD_KIND_PARAGRAPH, 5 }, { "párrafos", 0, CCD_KIND_PARAGRAPH, 5 },
	{ "párr.", 0, CCD_KIND_PARAGRAPH, 5 }, { "párrs.", 0, CCD_KIND_PARAGRAPH, 5 },
	{ "apartado", 0, CCD_KIND_ITEM, 6 }, { "apartados", 0, CCD_KIND_ITEM, 6 },
	{ "inciso", 0, CCD_KIND_ITEM, 6 }, { "incisos", 0, CCD_KIND_ITEM, 6 },
	{ "letra", 0, CCD_KIND_ITEM, 6 }, { "letras", 0, CCD_KIND_ITEM, 6 },
	{ "subpárrafo", 0, CCD_KIND_ITEM, 6 }, { "literal", 0, CCD_KIND_ITEM, 6 },
	{ "oración", 0, CCD_KIND_SEGMENT, 9 }, { "oraciones", 0, CCD_KIND_SEGMENT, 9 },
	{ "frase", 0, CCD_KIND_SEGMENT, 9 }, { 0 }
};

static const char *const cite_of[] = { "de", "del", "de la", "de los", "de las", "al", NULL };

static const char *const cite_the[] = { "la", "el", "los", "las", NULL };

static const char *const cite_and[] = {
	",", "y", "e", "o", "u", ", y", ", o", "y/o", "así como", "y del", "y al", "o del", "o al", NULL
};

static const char *const cite_to[] = { "-", "–", "—", "‑", "a", "al", NULL };

static const char *const cite_this[] = {
	"la presente", "el presente", "los presentes", "las presentes", "presente", "presentes",
	"supra", "infra", "este", "esta", NULL
};

static const char *const cite_other[] = {
	"carta", "convención", "convenio", "pacto", "tratado", "protocolo", "reglamento", "directiva", "ley",
	"código", "estatuto", "constitución", "declaración", "acuerdo", "resolución", "decisión", "informe",
	"anexo", "decreto", NULL
};

static const char *const cite_none[] = { "del programa", "del programa provisional", "del orden del día",
	NULL };

static const char *const cite_pointing[] = {
	"supra", "infra", "mencionado", "mencionada", "mencionados", "mencionadas", "citado", "citada",
	"antedicho", "anterior", "anteriores", "precedente", "precedentes", "siguiente", "arriba", "abajo",
	"presente artículo", "presente sección", "presente párrafo", "presente apartado",
	"presente capítulo", "este artículo", "este párrafo", "este apartado", "esta sección",
	"dicho", "dicha", "dichos", "dichas", "mismo artículo", NULL
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
	{ "segundo", "second", 0 }, { "segundos", "second", 0 }, { "minuto", "minute", 0 },
	{ "minutos", "minute", 0 }, { "hora", "hour", 0 }, { "horas", "hour", 0 }, { "día", "day", 0 },
	{ "días", "day", 0 }, { "días naturales", "day", 0 }, { "días corridos", "day", 0 },
	{ "día hábil", "workday", 0 }, { "días hábiles", "workday", 0 },
	{ "días laborables", "workday", 0 }, { "semana", "week", 0 }, { "semanas", "week", 0 },
	{ "mes", "month", 0 }, { "meses", "month", 0 }, { "trimestre", "quarter", 0 },
	{ "trimestres", "quarter", 0 }, { "semestre", "half-year", 0 }, { "semestres", "half-year", 0 },
	{ "año", "year", 0 }, { "años", "year", 0 }, { "decenio", "decade", 0 }, { "decenios", "decade", 0 },
	{ "década", "decade", 0 }, { "décadas", "decade", 0 }, { "siglo", "century", 0 },
	{ "siglos", "century", 0 }, { "mm", "mm", 0 }, { "cm", "cm", 0 }, { "m", "m", 0 }, { "km", "km", 0 },
	{ "milímetros", "mm", 0 }, { "centímetros", "cm", 0 }, { "metro", "m", 0 }, { "metros", "m", 0 },
	{ "kilómetro", "km", 0 }, { "kilómetros", "km", 0 }, { "milla", "mile", 0 }, { "millas", "mile", 0 },
	{ "millas marinas", "nmi", 0 }, { "millas náuticas", "nmi", 0 }, { "pie", "foot", 0 },
	{ "pies", "foot", 0 }, { "pulgada", "inch", 0 }, { "pulgadas", "inch", 0 },
	{ "metros cuadrados", "m2", 0 }, { "hectárea", "ha", 0 }, { "hectáreas", "ha", 0 },
	{ "ha", "ha", 0 }, { "kilómetros cuadrados", "km2", 0 }, { "metros cúbicos", "m3", 0 },
	{ "litro", "l", 0 }, { "litros", "l", 0 }, { "gramo", "g", 0 }, { "gramos", "g", 0 },
	{ "kilogramo", "kg", 0 }, { "kilogramos", "kg", 0 }, { "kilos", "kg", 0 }, { "kg", "kg", 0 },
	{ "tonelada", "t", 0 }, { "toneladas", "t", 0 }, { "toneladas métricas", "t", 0 },
	{ "kb", "kb", 0 }, { "mb", "mb", 0 }, { "gb", "gb", 0 }, { "tb", "tb", 0 },
	{ "dólar", "dollar", 0 }, { "dólares", "dollar", 0 },
	{ "dólares de los estados unidos", "USD", 0 }, { "dólares estadounidenses", "USD", 0 },
	{ "dólares de los ee.uu.", "USD", 0 }, { "usd", "USD", 0 }, { "dólares canadienses", "CAD", 0 },
	{ "dólares australianos", "AUD", 0 }, { "dólares de hong kong", "HKD", 0 }, { "euro", "EUR", 0 },
	{ "euros", "EUR", 0 }, { "€", "EUR", 0 }, { "eur", "EUR", 0 }, { "yuan", "CNY", 0 },
	{ "yuanes", "CNY", 0 }, { "yen", "JPY", 0 }, { "yenes", "JPY", 0 }, { "rublo", "RUB", 0 },
	{ "rublos", "RUB", 0 }, { "libras esterlinas", "GBP", 0 }, { "francos suizos", "CHF", 0 },
	{ "chf", "CHF", 0 }, { "rupias", "INR", 0 }, { "derechos especiales de giro", "SDR", 0 }, { 0 }
};

static const char *const amount_between[] = { "de", "completos", "consecutivos", NULL };

static const struct ccd_bound_word amount_bounds[] = {
	{ "al menos cada", CCD_BOUND_NONE }, { "por lo menos cada", CCD_BOUND_NONE }, { "al menos una vez cada", CCD_BOUND_NONE },
	{ "al menos", CCD_BOUND_LEAST }, { "por lo menos", CCD_BOUND_LEAST },
	{ "como mínimo", CCD_BOUND_LEAST }, { "un mínimo de", CCD_BOUND_LEAST },
	{ "mínimo de", CCD_BOUND_LEAST }, { "no menos de", CCD_BOUND_LEAST },
	{ "no inferior a", CCD_BOUND_LEAST }, { "no antes de", CCD_BOUND_LEAST },
	{ "no menor de", CCD_BOUND_LEAST }, { "más de", CCD_BOUND_MORE }, { "superior a", CCD_BOUND_MORE },
	{ "superiores a", CCD_BOUND_MORE }, { "mayor de", CCD_BOUND_MORE },
	{ "mayores de", CCD_BOUND_MORE }, { "exceda de", CCD_BOUND_MORE }, { "exceda", CCD_BOUND_MORE },
	{ "por encima de", CCD_BOUND_UP }, { "no más de", CCD_BOUND_MOST },
	{ "como máximo", CCD_BOUND_MOST }, { "un máximo de", CCD_BOUND_MOST },
	{ "máximo de", CCD_BOUND_MOST }, { "máxima de", CCD_BOUND_MOST },
	{ "no superior a", CCD_BOUND_MOST }, { "no excederá de", CCD_BOUND_MOST },
	{ "no exceda de", CCD_BOUND_MOST }, { "que no exceda de", CCD_BOUND_MOST },
	{ "a más tardar", CCD_BOUND_MOST }, { "hasta", CCD_BOUND_MOST }, { "a lo sumo", CCD_BOUND_MOST },
	{ "dentro de", CCD_BOUND_DOWN }, { "dentro de los", CCD_BOUND_DOWN },
	{ "en el plazo de", CCD_BOUND_DOWN }, { "en un plazo de", CCD_BOUND_DOWN },
	{ "menos de", CCD_BOUND_LESS }, { "inferior a", CCD_BOUND_LESS }, { "inferiores a", CCD_BOUND_LESS },
	{ "menor de", CCD_BOUND_LESS }, { "menores de", CCD_BOUND_LESS },
	{ "por debajo de", CCD_BOUND_DOWN }, { 0 }
};

static const char *const amount_denials[] = {
	"no será", "no serán", "no podrá ser", "no podrán ser", "no debe ser", "no", NULL
};

static const char *const amount_bare[] = { "al ", "no ", "como ", NULL };

static const struct ccd_bound_word amount_bounds_behind[] = {
	{ "o más", CCD_BOUND_LEAST }, { "y más", CCD_BOUND_LEAST }, { "como mínimo", CCD_BOUND_LEAST },
	{ "por lo menos", CCD_BOUND_LEAST }, { "al menos", CCD_BOUND_LEAST },
	{ "o menos", CCD_BOUND_MOST }, { "como máximo", CCD_BOUND_MOST }, { "a lo sumo", CCD_BOUND_MOST },
	{ 0 }
};

static const char *const amount_to[] = { "a", "al", "hasta", "-", "–", "—", "‑", NULL };
static const char *const amount_and[] = { "y", "o", NULL };
static const char *const amount_pair[] = { "entre", NULL };

static const struct ccd_unit_word_row amount_weekdays[] = {
	{ "lunes", "1", 0 }, { "martes", "2", 0 }, { "miércoles", "3", 0 }, { "jueves", "4", 0 },
	{ "viernes", "5", 0 }, { "sábado", "6", 0 }, { "domingo", "7", 0 }, { 0 }
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
	"significa", "significan", "se entiende", "se entenderá", "se entienden", "se entenderán", "designa",
	"designan", "se refiere a", "se refieren a", "se define como", NULL
};

static const char *const define_wide[] = {
	"signific", "entiend", "entend", "design", "defin", "compren", "inclu", "refier", "abarca", " es ",
	" son ", "denomin", NULL
};

static const char *const define_shorten[] = {
	"en adelante", "en lo sucesivo", "denominado", "denominada", "denominados", NULL
};

static const struct ccd_definition_words definition = {
	.verbs = define_verbs,
	.wide = define_wide,
	.shorten = define_shorten,
};

/* ---- names ---- */

static const struct ccd_name names[] = {
	{ "RU", "Federación de Rusia", 0 }, { "US", "Estados Unidos de América", 0 },
	{ "US", "EE.UU.", CCD_NAME_ACRONYM }, { "US", "EE. UU.", CCD_NAME_ACRONYM },
	{ "GB", "Reino Unido de Gran Bretaña e Irlanda del Norte", 0 }, { "GB", "Gran Bretaña", 0 },
	{ "GB", "Irlanda del Norte", 0 }, { "KP", "República Popular Democrática de Corea", 0 },
	{ "KR", "República de Corea", 0 }, { "CD", "República Democrática del Congo", 0 },
	{ "CG", "República del Congo", 0 }, { "CG", "Congo", 0 },
	{ "LA", "República Democrática Popular Lao", 0 }, { "SY", "República Árabe Siria", 0 },
	{ "VN", "Viet Nam", 0 }, { "VA", "Santa Sede", 0 }, { "CZ", "República Checa", 0 },
	{ "MK", "Macedonia", 0 }, { "PS", "Palestina", 0 }, { "FR", "República Francesa", 0 },
	{ "CH", "Confederación Suiza", 0 }, { "GR", "República Helénica", 0 }, { "TD", "Chad", 0 },
	{ "", "Nuevo México", 0 }, { "", "Golfo de México", 0 }, { "", "Golfo de Guinea", 0 },
	{ NULL, NULL, 0 }
};

static const char *const name_words[] = {
	"idiomas", "lenguas", "texto", "textos", "versión", "versiones", "traducción", NULL
};

static const char *const name_links[] = { ",", "y", "e", "o", ", y", "/", NULL };

static const struct ccd_title titles[] = {
	{ "un-charter", { "Carta de las Naciones Unidas" } },
	{ "udhr", { "Declaración Universal de Derechos Humanos",
	    "Declaración Universal de los Derechos Humanos" } },
	{ "iccpr", { "Pacto Internacional de Derechos Civiles y Políticos" } },
	{ "icescr", { "Pacto Internacional de Derechos Económicos, Sociales y Culturales" } },
	{ "cedaw", { "Convención sobre la eliminación de todas las formas de discriminación contra la "
	    "mujer" } },
	{ "crc", { "Convención sobre los Derechos del Niño" } },
	{ "crpd", { "Convención sobre los Derechos de las Personas con Discapacidad" } },
	{ "refugees", { "Convención sobre el Estatuto de los Refugiados" } },
	{ "law-of-treaties", { "Convención de Viena sobre el Derecho de los Tratados" } },
	{ "diplomatic-relations", { "Convención de Viena sobre Relaciones Diplomáticas" } },
	{ "consular-relations", { "Convención de Viena sobre Relaciones Consulares" } },
	{ "law-of-the-sea", { "Convención de las Naciones Unidas sobre el Derecho del Mar" } },
	{ "corruption", { "Convención de las Naciones Unidas contra la Corrupción" } },
	{ "climate-change",
	    { "Convención Marco de las Naciones Unidas sobre el Cambio Climático" } },
	{ "biological-diversity", { "Convenio sobre la Diversidad Biológica" } },
	{ "rome-statute", { "Estatuto de Roma de la Corte Penal Internacional", "Estatuto de Roma" } },
	{ "icj-statute", { "Estatuto de la Corte Internacional de Justicia" } },
	{ "non-proliferation", { "Tratado sobre la no proliferación de las armas nucleares" } },
	{ 0 }
};

static const char *const title_heads[] = {
	"convención sobre ", "convención contra ", "convenio sobre ", "pacto internacional de ",
	"tratado sobre ", "declaración sobre ", NULL
};

static const char *const title_stems[] = {
	"onven", "acto", "arta", "eclaraci", "ratado", "statuto", NULL
};

const struct ccd_lang ccd_lang_es = {
	.tag = "es",
	.name = "español",
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
