/* Russian. */
#include "text/lang/languages.h"

/* ---- outline ---- */

static const struct ccd_unit_word unit_words[] = {
	{ "статья", CCD_KIND_ARTICLE },
	{ "ст.", CCD_KIND_ARTICLE },
	{ "раздел", CCD_KIND_SECTION },
	{ "глава", CCD_KIND_CHAPTER },
	{ "часть", CCD_KIND_PART },
	{ "титул", CCD_KIND_PART },
	{ "книга", CCD_KIND_PART },
	{ "подраздел", CCD_KIND_SECTION },
	{ "параграф", CCD_KIND_SECTION },
	{ "правило", CCD_KIND_ARTICLE },
	{ "принцип", CCD_KIND_ARTICLE },
	{ 0 }
};

static const struct ccd_opening openings[] = {
	{ "ссылаясь", "recalling", CCD_KIND_RECITAL },
	{ "напоминая", "recalling", CCD_KIND_RECITAL },
	{ "отмечая", "noting", CCD_KIND_RECITAL },
	{ "признавая", "recognizing", CCD_KIND_RECITAL },
	{ "подчеркивая", "emphasizing", CCD_KIND_RECITAL },
	{ "особо отмечая", "emphasizing", CCD_KIND_RECITAL },
	{ "особо выделяя", "emphasizing", CCD_KIND_RECITAL },
	{ "особо указывая", "emphasizing", CCD_KIND_RECITAL },
	{ "указывая", "emphasizing", CCD_KIND_RECITAL },
	{ "подтверждая", "reaffirming", CCD_KIND_RECITAL },
	{ "вновь подтверждая", "reaffirming", CCD_KIND_RECITAL },
	{ "учитывая", "considering", CCD_KIND_RECITAL },
	{ "принимая во внимание", "considering", CCD_KIND_RECITAL },
	{ "имея в виду", "considering", CCD_KIND_RECITAL },
	{ "памятуя", "considering", CCD_KIND_RECITAL },
	{ "рассмотрев", "considered", CCD_KIND_RECITAL },
	{ "изучив", "considered", CCD_KIND_RECITAL },
	{ "будучи убежден", "convinced", CCD_KIND_RECITAL },
	{ "будучи убеждена", "convinced", CCD_KIND_RECITAL },
	{ "будучи убеждены", "convinced", CCD_KIND_RECITAL },
	{ "выражая убежденность", "convinced", CCD_KIND_RECITAL },
	{ "будучи обеспокоена", "concerned", CCD_KIND_RECITAL },
	{ "будучи обеспокоены", "concerned", CCD_KIND_RECITAL },
	{ "испытывая", "concerned", CCD_KIND_RECITAL },
	{ "выражая обеспокоенность", "concerned", CCD_KIND_RECITAL },
	{ "сознавая", "aware", CCD_KIND_RECITAL },
	{ "осознавая", "aware", CCD_KIND_RECITAL },
	{ "преисполненные решимости", "determined", CCD_KIND_RECITAL },
	{ "преисполненная решимости", "determined", CCD_KIND_RECITAL },
	{ "будучи преисполнены", "determined", CCD_KIND_RECITAL },
	{ "желая", "desiring", CCD_KIND_RECITAL },
	{ "стремясь", "desiring", CCD_KIND_RECITAL },
	{ "руководствуясь", "guided", CCD_KIND_RECITAL },
	{ "действуя", "acting", CCD_KIND_RECITAL },
	{ "приветствуя", "welcoming", CCD_KIND_RECITAL },
	{ "выражая", "expressing", CCD_KIND_RECITAL },
	{ "считая", "convinced", CCD_KIND_RECITAL },
	{ "полагая", "convinced", CCD_KIND_RECITAL },
	{ "сожалея", "regretting", CCD_KIND_RECITAL },
	{ "констатируя", "noting", CCD_KIND_RECITAL },
	{ "государства-участники", "parties", CCD_KIND_RECITAL },
	{ "принимает к сведению", "notes", CCD_KIND_OPERATIVE },
	{ "принимает", "adopts", CCD_KIND_OPERATIVE },
	{ "постановляет", "decides", CCD_KIND_OPERATIVE },
	{ "просит", "requests", CCD_KIND_OPERATIVE },
	{ "призывает", "calls", CCD_KIND_OPERATIVE },
	{ "настоятельно призывает", "urges", CCD_KIND_OPERATIVE },
	{ "предлагает", "invites", CCD_KIND_OPERATIVE },
	{ "рекомендует", "recommends", CCD_KIND_OPERATIVE },
	{ "провозглашает", "proclaims", CCD_KIND_OPERATIVE },
	{ "заявляет", "declares", CCD_KIND_OPERATIVE },
	{ "объявляет", "declares", CCD_KIND_OPERATIVE },
	{ "отмечает", "notes", CCD_KIND_OPERATIVE },
	{ "приветствует", "welcomes", CCD_KIND_OPERATIVE },
	{ "подтверждает", "reaffirms", CCD_KIND_OPERATIVE },
	{ "подчеркивает", "emphasizes", CCD_KIND_OPERATIVE },
	{ "одобряет", "endorses", CCD_KIND_OPERATIVE },
	{ "утверждает", "adopts", CCD_KIND_OPERATIVE },
	{ "решает", "decides", CCD_KIND_OPERATIVE },
	{ "выражает", "expresses", CCD_KIND_OPERATIVE },
	{ "признает", "recognizes", CCD_KIND_OPERATIVE },
	{ "поощряет", "encourages", CCD_KIND_OPERATIVE },
	{ "согласились", "agree", CCD_KIND_OPERATIVE },
	{ "договорились", "agree", CCD_KIND_OPERATIVE },
	{ "решили", "decides", CCD_KIND_OPERATIVE },
	{ 0 }
};

static const char *const opening_adverbs[] = {
	"также", "вновь", "далее", "глубоко", "особо", "полностью", "серьезно", "решительно",
	"настоящим", "торжественно", "кроме того", "твердо", NULL
};

static const char *const enacting[] = {
	"генеральная ассамблея", "совет безопасности", "экономический и социальный совет",
	"совет по правам человека", "комиссия", "конференция", "совет", "ассамблея",
	"исходя из этого", "поэтому", "в связи с этим", "государства-участники",
	"договаривающиеся стороны", "высокие договаривающиеся стороны", "стороны", NULL
};

static const char *const annex[] = {
	"приложение", "дополнение", "добавление", NULL
};

static const char *const preamble[] = {
	"преамбула", "вступление", NULL
};

static const char *const signature[] = {
	"(подпись)", "[подпись]", "(подписал)", "(подписано)", NULL
};

static const char *const working[] = {
	"рабочий перевод", "неофициальный перевод", "предварительный перевод", NULL
};

static const char *const notice[] = {
	"подлинный текст", "оригинал", "перевод с", "язык оригинала", NULL
};

static const char *const inserts[] = {
	"бис", "тер", "кватер", "квинквиес", "bis", "ter", "quater", NULL
};

/* ---- sentences ---- */

static const char *const abbreviations[] = {
	"т.е.", "т.к.", "т.н.", "т.", "тт.", "т.с.", "т.о.", "напр.", "см.", "ср.", "п.",
	"пп.", "подп.", "п.п.", "ст.", "ст.ст.", "гл.", "ч.", "чч.", "разд.", "абз.", "прил.",
	"рез.", "док.", "доп.", "вып.", "кн.", "с.", "стр.", "рис.", "табл.", "прим.", "примеч.",
	"изд.", "ред.", "пер.", "сост.", "авт.", "проф.", "акад.", "доц.", "канд.", "ген.",
	"полк.", "подполк.", "кап.", "лейт.", "гр.", "тов.", "ул.",
	"просп.", "пл.", "наб.", "д.", "кв.", "корп.", "пос.", "дер.", "обл.",
	"окр.", "о.", "оз.", "р.", "тел.", "факс.", "моб.", "ок.", "прибл.", "макс.",
	"мин.", "ориг.", "англ.", "фр.", "исп.", "кит.", "араб.", "рус.", "нем.", "лат.", "греч.",
	"инв.", "рег.", "исх.", "вх.", "зам.", "пред.", "нач.", "зав.", "отв.", "гос.", "нац.",
	"св.", "бул.", NULL
};

static const char *const enders[] = {
	"г.", "гг.", "им.", "в.", "вв.", "н.э.", "т.д.", "т.п.", "др.", "проч.", "пр.", "руб.",
	"коп.", "долл.", "млн.", "млрд.", "тыс.", "трлн.", "чел.", "шт.", "экз.", "мес.", "сут.",
	"час.", "сек.", "км.", "кг.", "га.", "янв.", "февр.", "апр.", "авг.", "сент.",
	"окт.", "нояб.", "дек.", "сокр.", "соч.", "у.е.", "т.ч.", "л.", "лл.", NULL
};

static const char *const starters[] = {
	"в", "во", "на", "по", "при", "для", "до", "из", "от", "об", "о", "с", "со", "к", "ко",
	"у", "за", "под", "над", "перед", "через", "между", "после", "без", "кроме", "согласно",
	"вместе", "он", "она", "оно", "они", "его", "ее", "её", "их", "это", "эти", "этот", "эта",
	"тот", "та", "те", "такие", "такой", "такая", "такое", "таким", "все", "всё", "каждый",
	"каждая", "каждое", "любой", "любая", "любое", "если", "когда", "как", "что", "чтобы",
	"где", "кто", "который", "однако", "поэтому", "также", "тем", "так", "но", "а", "и",
	"или", "не", "ни", "никто", "ничто", "настоящий", "настоящая", "настоящее", "настоящие",
	"указанные", "указанный", "данный", "данная", "данные", "затем", "хотя", NULL
};

/* ---- values ---- */

const struct ccd_lang ccd_lang_ru = {
	.tag = "ru",
	.name = "русский",
	.script = "Cyrl",
	.spaced = true,
	.inflected = true,

	/* outline */
	.unit_words = unit_words,
	.openings = openings,
	.opening_adverbs = opening_adverbs,
	.enacting = enacting,
	.annex = annex,
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
	.decimal_mark = ',',
};
