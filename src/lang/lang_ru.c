/* Russian. */
#include "lang/languages.h"

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

static const struct ccd_unit_word unit_plurals[] = {
	{ "статьи", CCD_KIND_ARTICLE },
	{ "разделы", CCD_KIND_SECTION },
	{ "главы", CCD_KIND_CHAPTER },
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

static const char *const contents[] = {
	"содержание", "оглавление", "содержание документа", NULL
};

static const char *const annex[] = {
	"приложение", "дополнение", "добавление", NULL
};

static const char *const preamble[] = {
	"преамбула", "вступление", "поскольку", "принимая во внимание, что", NULL
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

static const char *const range[] = { "и", "по", "до", NULL };

static const struct ccd_unit_word level_names[] = {
	{ "подпункт", CCD_KIND_ITEM }, { "пункт", CCD_KIND_PARAGRAPH },
	{ "абзац", CCD_KIND_TEXT }, { "стать", CCD_KIND_ARTICLE },
	{ 0 }
};

/* ---- sentences ---- */

static const char *const examples[] = { "напр.", "например", "к примеру", NULL };

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
	"г.", "гг.", "им.", "в.", "вв.", "н.э.", "т.д.", "т.п.", "др.", "проч.", "пр.", "долл.",
	"мес.", "сут.", "час.", "сек.", "янв.", "февр.", "апр.", "авг.", "сент.",
	"окт.", "нояб.", "дек.", "сокр.", "соч.", "у.е.", "т.ч.", "л.", "лл.", NULL
};

static const char *const closers[] = {
	"руб.", "коп.", "млн.", "млрд.", "тыс.", "трлн.", "чел.", "шт.", "экз.", "км.", "кг.",
	"га.", NULL
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

static const struct ccd_word_value fractions[] = {
	{ "треть", 3 }, { "трети", 3 }, { "третей", 3 }, { "третям", 3 }, { "третями", 3 },
	{ "третях", 3 }, { "четверть", 4 }, { "четверти", 4 }, { "четвертей", 4 },
	{ "четвертям", 4 }, { "четвертями", 4 }, { "четвертях", 4 }, { "половина", 2 },
	{ "половины", 2 }, { "половину", 2 }, { "вторая", 2 }, { "вторых", 2 }, { "третьих", 3 },
	{ "третьим", 3 }, { "третьими", 3 }, { "четвертых", 4 }, { "четвертым", 4 },
	{ "четвертыми", 4 }, { "пятых", 5 }, { "пятым", 5 }, { "пятыми", 5 }, { "шестых", 6 },
	{ "шестым", 6 }, { "шестыми", 6 }, { "седьмых", 7 }, { "седьмым", 7 }, { "седьмыми", 7 },
	{ "восьмых", 8 }, { "восьмым", 8 }, { "восьмыми", 8 }, { "девятых", 9 },
	{ "девятым", 9 }, { "девятыми", 9 }, { "десятых", 10 }, { "десятым", 10 },
	{ "десятыми", 10 }, { "сотых", 100 }, { "сотым", 100 }, { "сотыми", 100 },
	{ "третья", 3 }, { "третьей", 3 }, { "третью", 3 }, { "четвертая", 4 },
	{ "четвертой", 4 }, { "четвертую", 4 }, { "пятая", 5 }, { "пятой", 5 }, { "пятую", 5 },
	{ "шестая", 6 }, { "шестой", 6 }, { "шестую", 6 }, { "седьмая", 7 }, { "седьмой", 7 },
	{ "седьмую", 7 }, { "восьмая", 8 }, { "восьмой", 8 }, { "восьмую", 8 }, { "девятая", 9 },
	{ "девятой", 9 }, { "девятую", 9 }, { "десятая", 10 }, { "десятой", 10 },
	{ "десятую", 10 }, { "сотая", 100 }, { "сотой", 100 }, { "сотую", 100 },
	{ 0 }
};

static const struct ccd_word_value magnitudes[] = {
	{ "тысяча", 1000 }, { "тысячи", 1000 }, { "тысяч", 1000 }, { "тысячу", 1000 },
	{ "тысяче", 1000 }, { "тысячей", 1000 }, { "тысячам", 1000 }, { "тысячами", 1000 },
	{ "тысячах", 1000 }, { "миллион", 1000000 }, { "миллиона", 1000000 },
	{ "миллионов", 1000000 }, { "миллиону", 1000000 }, { "миллионом", 1000000 },
	{ "миллионе", 1000000 }, { "миллионам", 1000000 }, { "миллионами", 1000000 },
	{ "миллионах", 1000000 }, { "миллиард", 1000000000 }, { "миллиарда", 1000000000 },
	{ "миллиардов", 1000000000 }, { "миллиарду", 1000000000 }, { "миллиардом", 1000000000 },
	{ "миллиарде", 1000000000 }, { "миллиардам", 1000000000 }, { "миллиардами", 1000000000 },
	{ "миллиардах", 1000000000 }, { "триллион", INT64_C(1000000000000) },
	{ "триллиона", INT64_C(1000000000000) }, { "триллионов", INT64_C(1000000000000) },
	{ "тыс.", 1000 }, { "тыс", 1000 }, { "млн.", 1000000 }, { "млн", 1000000 },
	{ "млрд.", 1000000000 }, { "млрд", 1000000000 }, { "трлн.", INT64_C(1000000000000) },
	{ "трлн", INT64_C(1000000000000) },
	{ 0 }
};

static const char *const percent[] = {
	"процент", "процента", "процентов", "процентам", "процентами", "процентах", "проценту", "процентом", "проценте", "проц.", NULL
};

static const char *const doubtful_numbers[] = { "семью", NULL };    /* "by seven" or "the family" */

static const char *const ordinal_endings[] = {
	"й", "я", "е", "го", "му", "м", "х", "ю", "ой", "ый", "ая", "ое", "ые", "ых", "ую", "ого", "ому",
	"ым", "ом", NULL
};

static const char *const decades[] = { "годы", "годов", "годам", "годах", "гг.", NULL };

static const char *const year_words[] = {
	"года", "году", "год", "годом", "г.", "годы", "годов", "годам", "годах", "гг.", NULL
};

static const char *const before_noon[] = { "утра", "ночи", NULL };
static const char *const after_noon[] = { "дня", "вечера", NULL };
static const char *const hours[] = { "ч.", "ч", "час", "часа", "часов", "час.", NULL };
static const char *const minutes[] = { "м.", "м", "мин.", "мин", "минут", "минуты", "минута", NULL };

static const struct ccd_clock_words clock_words = {
	.before_noon = before_noon,
	.after_noon = after_noon,
	.hours = hours,
	.minutes = minutes,
};

static const char *const permille[] = { "промилле", NULL };

static const char *const half_more[] = { "с половиной", NULL };

static const char *const half_two[] = { "полтора", "полторы", "полутора", NULL };

static const char *const folds[] = {
	"кратн", "этажн", "факторн", "дневн", "недельн", "месячн", "годичн", "летн", "часов", "минутн",
	"процентн", NULL
};

static const char *const centuries[] = {
	"век", "века", "веке", "веку", "веком", "веков", "веках", "вв.", "столетие", "столетия",
	"столетии", "столетию", NULL
};

static const struct ccd_word_value months[] = {
	{ "январь", 1 }, { "января", 1 }, { "январю", 1 }, { "январем", 1 }, { "январе", 1 },
	{ "февраль", 2 }, { "февраля", 2 }, { "февралю", 2 }, { "февралем", 2 },
	{ "феврале", 2 }, { "март", 3 }, { "марта", 3 }, { "марту", 3 }, { "мартом", 3 },
	{ "марте", 3 }, { "апрель", 4 }, { "апреля", 4 }, { "апрелю", 4 }, { "апрелем", 4 },
	{ "апреле", 4 }, { "май", 5 }, { "мая", 5 }, { "маю", 5 }, { "маем", 5 }, { "мае", 5 },
	{ "июнь", 6 }, { "июня", 6 }, { "июню", 6 }, { "июнем", 6 }, { "июне", 6 },
	{ "июль", 7 }, { "июля", 7 }, { "июлю", 7 }, { "июлем", 7 }, { "июле", 7 },
	{ "август", 8 }, { "августа", 8 }, { "августу", 8 }, { "августом", 8 }, { "августе", 8 },
	{ "сентябрь", 9 }, { "сентября", 9 }, { "сентябрю", 9 }, { "сентябрем", 9 },
	{ "сентябре", 9 }, { "октябрь", 10 }, { "октября", 10 }, { "октябрю", 10 },
	{ "октябрем", 10 }, { "октябре", 10 }, { "ноябрь", 11 }, { "ноября", 11 },
	{ "ноябрю", 11 }, { "ноябрем", 11 }, { "ноябре", 11 }, { "декабрь", 12 },
	{ "декабря", 12 }, { "декабрю", 12 }, { "декабрем", 12 }, { "декабре", 12 },
	{ "янв.", 1 }, { "фев.", 2 }, { "февр.", 2 }, { "апр.", 4 }, { "авг.", 8 }, { "сент.", 9 },
	{ "окт.", 10 }, { "нояб.", 11 }, { "дек.", 12 },
	{ 0 }
};

/* ---- meaning ---- */

static const struct ccd_word_value modals[] = {
	{ "не должен", 4 }, { "не должна", 4 }, { "не должно", 4 }, { "не должны", 4 },
	{ "не может", 4 }, { "не могут", 4 }, { "не вправе", 4 }, { "запрещается", 4 },
	{ "запрещено", 4 }, { "не допускается", 4 }, { "не следует", 4 },
	{ "должен", 1 }, { "должна", 1 }, { "должно", 1 }, { "должны", 1 }, { "обязан", 1 },
	{ "обязана", 1 }, { "обязано", 1 }, { "обязаны", 1 }, { "обязуется", 1 }, { "обязуются", 1 },
	{ "необходимо", 1 }, { "следует", 1 }, { "может", 2 }, { "могут", 2 }, { "вправе", 2 },
	{ "имеет право", 2 }, { "имеют право", 2 }, { "допускается", 2 }, { "разрешается", 2 },
	{ "может быть", 2 }, { "как следует", 0 },
	{ 0 }
};

static const struct ccd_word_value negations[] = {
	{ "не", 1 }, { "нет", 1 }, { "нельзя", 1 }, { "никто", 1 }, { "ничто", 1 }, { "никогда", 1 },
	{ "ни", 2 }, { "не только", 0 }, { "не позднее", 0 }, { "не менее", 0 }, { "не более", 0 },
	{ "не ранее", 0 }, { "не превышает", 0 }, { "не превышающий", 0 }, { "не превышать", 0 },
	{ "без", 2 }, { "кроме", 2 }, { "исключением", 2 }, { "если не", 2 }, { "пока не", 2 },
	{ "лишь", 2 }, { "только", 2 }, { "запрещается", 2 }, { "никто не", 1 }, { "ничто не", 1 },
	{ "никогда не", 1 }, { "отказ", 2 }, { "отсутствие", 2 }, { "отсутствия", 2 },
	{ "воздерживаться", 2 }, { "исключая", 2 }, { "никакие", 2 }, { "никаких", 2 }, { "ничего", 2 },
	{ "никакой", 2 }, { "никоим образом не", 1 }, { "невозможно", 2 },
	{ 0 }
};

static const struct ccd_word_value links[] = {
	{ "и/или", 3 }, { "и", 1 }, { "или", 2 }, { "либо", 2 }, { "а также", 1 }, { 0 }
};

/* ---- references ---- */

static const struct ccd_level_word cite_levels[] = {
	{ "приложение", 0, CCD_KIND_ANNEX, 1 }, { "приложения", 2, CCD_KIND_ANNEX, 1 },
	{ "приложению", 0, CCD_KIND_ANNEX, 1 }, { "приложением", 0, CCD_KIND_ANNEX, 1 },
	{ "приложении", 0, CCD_KIND_ANNEX, 1 }, { "приложениям", 2, CCD_KIND_ANNEX, 1 }, { "прил.", 0, CCD_KIND_ANNEX, 1 },
	{ "часть", 0, CCD_KIND_PART, 5 }, { "части", 0, CCD_KIND_PART, 5 },
	{ "частью", 0, CCD_KIND_PART, 5 }, { "частей", 0, CCD_KIND_PART, 5 },
	{ "частям", 0, CCD_KIND_PART, 5 }, { "частями", 0, CCD_KIND_PART, 5 },
	{ "частях", 0, CCD_KIND_PART, 5 }, { "ч.", 0, CCD_KIND_PART, 5 },
	{ "глав", 3, CCD_KIND_CHAPTER, 2 }, { "гл.", 0, CCD_KIND_CHAPTER, 2 },
	{ "раздел", 0, CCD_KIND_SECTION, 3 }, { "раздела", 0, CCD_KIND_SECTION, 3 },    /* not разделить */
	{ "разделам", 0, CCD_KIND_SECTION, 3 }, { "разделами", 0, CCD_KIND_SECTION, 3 },
	{ "разделах", 0, CCD_KIND_SECTION, 3 },
	{ "разделе", 0, CCD_KIND_SECTION, 3 }, { "разделу", 0, CCD_KIND_SECTION, 3 },
	{ "разделом", 0, CCD_KIND_SECTION, 3 }, { "разделы", 0, CCD_KIND_SECTION, 3 },
	{ "разделов", 0, CCD_KIND_SECTION, 3 }, { "разд.", 0, CCD_KIND_SECTION, 3 },
	{ "параграф", 3, CCD_KIND_SECTION, 3 }, { "§", 0, CCD_KIND_SECTION, 3 },
	{ "стать", 3, CCD_KIND_ARTICLE, 4 }, { "статей", 0, CCD_KIND_ARTICLE, 4 },
	{ "ст.", 0, CCD_KIND_ARTICLE, 4 }, { "ст.ст.", 0, CCD_KIND_ARTICLE, 4 },
	{ "принцип", 3, CCD_KIND_ARTICLE, 4 }, { "правил", 3, CCD_KIND_ARTICLE, 4 },
	{ "пункт", 3, CCD_KIND_PARAGRAPH, 5 }, { "п.", 0, CCD_KIND_PARAGRAPH, 5 },
	{ "пп.", 0, CCD_KIND_PARAGRAPH, 5 }, { "п.п.", 0, CCD_KIND_PARAGRAPH, 5 },
	{ "абзац", 3, CCD_KIND_PARAGRAPH, 6 }, { "абз.", 0, CCD_KIND_PARAGRAPH, 6 },
	{ "подраздел", 3, CCD_KIND_PARAGRAPH, 5 },
	{ "подпункт", 3, CCD_KIND_ITEM, 6 }, { "подп.", 0, CCD_KIND_ITEM, 6 },
	{ "подпп.", 0, CCD_KIND_ITEM, 6 },
	{ "предложени", 2, CCD_KIND_SEGMENT, 9 },
	{ 0 }
};

static const char *const cite_and[] = { ",", "и", "или", "либо", ", и", ", или", "и/или", "а также", NULL };

static const char *const cite_to[] = { "-", "–", "—", "‑", "по", "до", NULL };

static const char *const cite_this[] = {
	"настоящего", "настоящей", "настоящих", "настоящему", "настоящем", "настоящим", "настоящий",
	"настоящая", "данного", "данной", "этого", "этой", "выше", "ниже", NULL
};

static const char *const cite_other[] = {
	"устава", "конвенции", "пакта", "договора", "протокола", "регламента", "директивы", "закона",
	"кодекса", "статута", "конституции", "декларации", "соглашения", "резолюции", "решения",
	"доклада", "правил", "указа", "постановления", NULL
};

static const char *const cite_none[] = {
	"повестки дня", "предварительной повестки", "назначения", NULL
};

static const char *const cite_pointing[] = {
	"выше", "ниже", "вышеуказанн", "нижеуказанн", "вышеупомянут", "нижеупомянут", "упомянут",
	"указанного пункт", "указанном пункт", "указанному пункт", "указанным пункт",
	"указанные пункт", "указанных пункт", "указанной стать", "указанную стать", "указанные стать",
	"указанных стать", "указанного раздел", "указанном раздел", "вышеизложенн", "предыдущ",
	"предшествующ", "настоящей стать",
	"настоящего пункт", "настоящем пункт", "настоящая стать", "настоящего раздел",
	"настоящий раздел", "настоящем раздел", "этой стать", "этого пункт", "данной стать",
	"данного пункт", NULL
};

static const struct ccd_citation_words citation = {
	.levels = cite_levels,
	.and = cite_and,
	.to = cite_to,
	.this = cite_this,
	.other = cite_other,
	.none = cite_none,
	.pointing = cite_pointing,
	.closed = true,
	.flips = true,
	.stems = true,
};

/* ---- amounts ---- */

static const struct ccd_unit_word_row amount_behind[] = {
	{ "секунд", "second", 3 }, { "сек", "second", 0 }, { "минут", "minute", 3 },
	{ "мин", "minute", 0 }, { "ч", "hour", 0 }, { "час", "hour", 0 }, { "часа", "hour", 0 }, { "часов", "hour", 0 },
	{ "часу", "hour", 0 }, { "часам", "hour", 0 }, { "часами", "hour", 0 }, { "часах", "hour", 0 },
	{ "день", "day", 0 }, { "дня", "day", 0 }, { "дней", "day", 0 }, { "дню", "day", 0 },
	{ "дням", "day", 0 }, { "днем", "day", 0 }, { "днями", "day", 0 }, { "днях", "day", 0 },
	{ "дни", "day", 0 }, { "дне", "day", 0 }, { "сутки", "day", 0 }, { "суток", "day", 0 },
	{ "сут", "day", 0 }, { "календарных дн", "day", 3 }, { "календарные дн", "day", 3 },
	{ "календарный д", "day", 3 }, { "рабочих дн", "workday", 3 }, { "рабочего дн", "workday", 3 },
	{ "рабочие дн", "workday", 3 }, { "рабочий д", "workday", 3 }, { "рабочим дн", "workday", 3 },
	{ "рабочими дн", "workday", 3 },
	{ "недел", "week", 3 }, { "нед", "week", 0 }, { "месяц", "month", 3 }, { "мес", "month", 0 },
	{ "месячн", "month", 3 }, { "недельн", "week", 3 },
	{ "квартал", "quarter", 3 }, { "полугоди", "half-year", 2 },
	{ "год", "year", 0 }, { "года", "year", 0 }, { "году", "year", 0 }, { "годом", "year", 0 },
	{ "годы", "year", 0 }, { "годов", "year", 0 }, { "годам", "year", 0 }, { "годами", "year", 0 },
	{ "годах", "year", 0 }, { "годе", "year", 0 }, { "лет", "year", 0 }, { "летн", "year", 3 },
	{ "летия", "year", 0 }, { "десятилети", "decade", 3 }, { "век", "century", 3 },
	{ "мм", "mm", 0 }, { "см", "cm", 0 }, { "м", "m", 0 }, { "км", "km", 0 },
	{ "миллиметр", "mm", 3 }, { "сантиметр", "cm", 3 }, { "метр", "m", 3 },
	{ "километр", "km", 3 }, { "морских мил", "nmi", 2 }, { "морские мил", "nmi", 2 },
	{ "морская мил", "nmi", 2 }, { "морскими мил", "nmi", 2 }, { "мил", "mile", 2 },
	{ "миль", "mile", 0 }, { "фут", "foot", 3 }, { "дюйм", "inch", 3 }, { "ярд", "yard", 3 },
	{ "км/ч", "km", 0 }, { "километров в час", "km", 0 }, { "миль в час", "mile", 0 },
	{ "квадратных метр", "m2", 3 }, { "кв. м", "m2", 0 }, { "гектар", "ha", 3 }, { "га", "ha", 0 },
	{ "квадратных километр", "km2", 3 }, { "кв. км", "km2", 0 }, { "кубических метр", "m3", 3 },
	{ "куб. м", "m3", 0 }, { "литр", "l", 3 }, { "грамм", "g", 3 }, { "килограмм", "kg", 3 },
	{ "кг", "kg", 0 }, { "тонн", "t", 3 }, { "т", "t", 0 },
	{ "кб", "kb", 0 }, { "кбайт", "kb", 0 }, { "мб", "mb", 0 }, { "мбайт", "mb", 0 },
	{ "мегабайт", "mb", 3 }, { "гб", "gb", 0 }, { "гбайт", "gb", 0 }, { "гигабайт", "gb", 3 },
	{ "тб", "tb", 0 }, { "mb", "mb", 0 }, { "gb", "gb", 0 }, { "kb", "kb", 0 },
	{ "доллар", "dollar", 3 }, { "доллара сша", "USD", 0 }, { "долларов сша", "USD", 0 },
	{ "доллар сша", "USD", 0 }, { "долларам сша", "USD", 0 }, { "долларами сша", "USD", 0 },
	{ "долл", "dollar", 0 }, { "долл. сша", "USD", 0 }, { "долл.сша", "USD", 0 },
	{ "американских доллар", "USD", 3 }, { "канадских доллар", "CAD", 3 },
	{ "австралийских доллар", "AUD", 3 }, { "гонконгских доллар", "HKD", 3 },
	{ "евро", "EUR", 0 }, { "€", "EUR", 0 }, { "юан", "CNY", 3 }, { "иен", "JPY", 2 },
	{ "рубл", "RUB", 3 }, { "руб", "RUB", 0 }, { "₽", "RUB", 0 },
	{ "фунтов стерлингов", "GBP", 0 }, { "фунта стерлингов", "GBP", 0 },
	{ "швейцарских франк", "CHF", 3 }, { "рупи", "INR", 3 }, { "специальных прав заимствования", "SDR", 0 },
	{ "сдр", "SDR", 0 },
	{ 0 }
};

static const struct ccd_unit_word_row amount_parts[] = {
	{ "коп", "100", 0 }, { "копе", "100", 3 }, { "цент", "100", 3 }, { "пенс", "100", 2 },
	{ "цзяо", "10", 0 }, { "фэн", "100", 2 }, { "фын", "100", 2 },
	{ 0 }
};

static const char *const amount_between[] = {
	"полных", "последующих", "последовательных", "следующих", "дополнительных", "календарных", NULL
};

static const struct ccd_bound_word amount_bounds[] = {
	{ "не менее", CCD_BOUND_LEAST }, { "не менее чем", CCD_BOUND_LEAST },
	{ "по крайней мере", CCD_BOUND_LEAST }, { "по меньшей мере", CCD_BOUND_LEAST },
	{ "минимум", CCD_BOUND_LEAST }, { "как минимум", CCD_BOUND_LEAST },
	{ "не ранее", CCD_BOUND_LEAST }, { "не ранее чем", CCD_BOUND_LEAST },
	{ "не ниже", CCD_BOUND_LEAST }, { "не моложе", CCD_BOUND_LEAST }, { "хотя бы", CCD_BOUND_LEAST },
	{ "не меньше", CCD_BOUND_LEAST }, { "не меньше чем", CCD_BOUND_LEAST },
	{ "больше или равно", CCD_BOUND_LEAST }, { "больше либо равно", CCD_BOUND_LEAST },
	{ "равно или больше", CCD_BOUND_LEAST }, { "≥", CCD_BOUND_LEAST },
	{ "меньше или равно", CCD_BOUND_MOST }, { "меньше либо равно", CCD_BOUND_MOST },
	{ "равно или меньше", CCD_BOUND_MOST }, { "≤", CCD_BOUND_MOST },
	{ "более", CCD_BOUND_MORE }, { "более чем", CCD_BOUND_MORE }, { "больше", CCD_BOUND_MORE },
	{ "больше чем", CCD_BOUND_MORE }, { "свыше", CCD_BOUND_MORE }, { "превышает", CCD_BOUND_MORE },
	{ "превышающий", CCD_BOUND_MORE }, { "превышающего", CCD_BOUND_MORE },
	{ "превышающей", CCD_BOUND_MORE }, { "превышающую", CCD_BOUND_MORE },
	{ "старше", CCD_BOUND_UP }, { "выше", CCD_BOUND_UP },
	{ "не более", CCD_BOUND_MOST }, { "не более чем", CCD_BOUND_MOST }, { "не больше", CCD_BOUND_MOST },
	{ "максимум", CCD_BOUND_MOST }, { "не позднее", CCD_BOUND_MOST },
	{ "не позднее чем", CCD_BOUND_MOST }, { "не позже", CCD_BOUND_MOST },
	{ "не превышает", CCD_BOUND_MOST }, { "не превышающий", CCD_BOUND_MOST },
	{ "не превышающего", CCD_BOUND_MOST }, { "не превышающей", CCD_BOUND_MOST },
	{ "не превышать", CCD_BOUND_MOST }, { "не старше", CCD_BOUND_MOST }, { "не свыше", CCD_BOUND_MOST },
	{ "не выше", CCD_BOUND_MOST },
	{ "менее", CCD_BOUND_LESS }, { "менее чем", CCD_BOUND_LESS }, { "меньше", CCD_BOUND_LESS },
	{ "моложе", CCD_BOUND_LESS }, { "ниже", CCD_BOUND_DOWN },
	{ 0 }
};

static const char *const amount_denials[] = { "не должно быть", "не должна быть", "не должен быть",
	"не должны быть", "не может быть", "не могут быть", "не будет", "не будут", "не должно",
	"не должна", "не должен", "не должны", "не может", "не могут", "не имеет", "не имеют", NULL };

static const char *const amount_bare[] = { "не ", "по ", NULL };

static const struct ccd_bound_word amount_bounds_behind[] = {
	{ "и более", CCD_BOUND_LEAST }, { "или более", CCD_BOUND_LEAST }, { "и выше", CCD_BOUND_LEAST },
	{ "и старше", CCD_BOUND_LEAST }, { "и больше", CCD_BOUND_LEAST }, { "или больше", CCD_BOUND_LEAST },
	{ "и менее", CCD_BOUND_MOST }, { "или менее", CCD_BOUND_MOST }, { "и меньше", CCD_BOUND_MOST },
	{ "и ниже", CCD_BOUND_MOST },
	{ 0 }
};

static const char *const amount_to[] = { "до", "по", "-", "–", "—", "‑", NULL };

static const char *const amount_and[] = { "и", "или", NULL };

static const char *const amount_pair[] = { "между", NULL };

static const struct ccd_unit_word_row amount_weekdays[] = {
	{ "понедельник", "1", 2 }, { "вторник", "2", 2 }, { "сред", "3", 1 }, { "четверг", "4", 2 },
	{ "пятниц", "5", 2 }, { "суббот", "6", 2 }, { "воскресень", "7", 2 },
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
};

/* ---- definitions ---- */

static const char *const define_verbs[] = {
	"означает", "означают", "обозначает", "обозначают", "понимается", "понимаются", "подразумевает",
	"подразумевается", "имеет значение", "относится к", NULL
};

static const char *const define_wide[] = {
	"знача", "означ", "обознач", "понима", "подразумева", "определ", "явля", "относ", "включа", "—",
	" – ", "это", NULL
};

static const char *const define_shorten[] = { "далее", "именуем", "сокращенно", "в дальнейшем", NULL };

static const struct ccd_definition_words definition = {
	.verbs = define_verbs,
	.wide = define_wide,
	.shorten = define_shorten,
};

/* ---- names of states ---- */

/* How the last letters of a word change, by its nominative. */
enum { FIXED, ADJECTIVE = CCD_DECLENSION_ADJECTIVE, FEMININE, HARD, YOT, SOFT, PLURAL, NEUTER };

/* Ordered by length: the longest stem is tried first. */
static const struct ccd_ending endings[] = {
	{ "", HARD }, { "", PLURAL },
	{ "а", FEMININE }, { "я", FEMININE }, { "ы", FEMININE }, { "и", FEMININE },
	{ "е", FEMININE }, { "у", FEMININE }, { "ю", FEMININE },
	{ "а", HARD }, { "у", HARD }, { "е", HARD },
	{ "й", YOT }, { "я", YOT }, { "ю", YOT }, { "е", YOT }, { "и", YOT },
	{ "ь", SOFT }, { "я", SOFT }, { "ю", SOFT }, { "е", SOFT }, { "и", SOFT },
	{ "ы", PLURAL }, { "и", PLURAL }, { "а", PLURAL },
	{ "о", NEUTER }, { "а", NEUTER }, { "у", NEUTER }, { "е", NEUTER },
	{ "ой", FEMININE }, { "ей", FEMININE }, { "ою", FEMININE }, { "ею", FEMININE },
	{ "ом", HARD }, { "ем", HARD }, { "ем", YOT }, { "ем", SOFT }, { "ью", SOFT },
	{ "ом", NEUTER }, { "ов", PLURAL }, { "ев", PLURAL }, { "ам", PLURAL }, { "ям", PLURAL },
	{ "ах", PLURAL }, { "ях", PLURAL }, { "ых", PLURAL }, { "ым", PLURAL },
	{ "ая", ADJECTIVE }, { "яя", ADJECTIVE }, { "ой", ADJECTIVE }, { "ей", ADJECTIVE },
	{ "ую", ADJECTIVE }, { "юю", ADJECTIVE }, { "ое", ADJECTIVE }, { "ее", ADJECTIVE },
	{ "ый", ADJECTIVE }, { "ий", ADJECTIVE }, { "ым", ADJECTIVE }, { "им", ADJECTIVE },
	{ "ом", ADJECTIVE }, { "ем", ADJECTIVE }, { "ые", ADJECTIVE }, { "ие", ADJECTIVE },
	{ "ых", ADJECTIVE }, { "их", ADJECTIVE },
	{ "ами", PLURAL }, { "ями", PLURAL }, { "ыми", PLURAL },
	{ "ого", ADJECTIVE }, { "его", ADJECTIVE },
	{ "ому", ADJECTIVE }, { "ему", ADJECTIVE }, { "ыми", ADJECTIVE }, { "ими", ADJECTIVE },
	{ 0 }
};

/* The first that fits. Adjectives only occur in names of several words. */
static const struct ccd_nominative nominatives[] = {
	{ "ая", ADJECTIVE, 4 }, { "яя", ADJECTIVE, 4 }, { "ое", ADJECTIVE, 4 },
	{ "ые", ADJECTIVE, 4 }, { "ие", ADJECTIVE, 4 }, { "ый", ADJECTIVE, 4 },
	{ "ий", ADJECTIVE, 4 }, { "ой", ADJECTIVE, 4 },
	{ "острова", PLURAL, 2 }, { "ство", NEUTER, 2 }, { "а", FEMININE, 2 }, { "я", FEMININE, 2 },
	{ "й", YOT, 2 }, { "ь", SOFT, 2 }, { "ы", PLURAL, 2 },
	{ "о", FIXED, 0 }, { "е", FIXED, 0 }, { "и", FIXED, 0 }, { "у", FIXED, 0 },
	{ "ю", FIXED, 0 }, { "э", FIXED, 0 }, { "", HARD, 0 },
};

static const struct ccd_declension declension = {
	.endings = endings,
	.nominatives = nominatives,
	.language = "ий",
};

static const char *const name_spellings[][2] = {
	{ "о-ва", "острова" }, { "о-в ", "остров " }, { NULL }
};

static const struct ccd_name names[] = {
	{ "CN", "Китайская Народная Республика", 0 }, { "CN", "КНР", CCD_NAME_ACRONYM },
	{ "RU", "Российская Федерация", 0 }, { "US", "Соединенные Штаты Америки", 0 },
	{ "US", "США", CCD_NAME_ACRONYM }, { "GB", "Соединенное Королевство", 0 },
	{ "GB", "Соединенное Королевство Великобритании и Северной Ирландии", 0 },
	{ "GB", "Северная Ирландия", 0 }, { "GB", "Великобритания", 0 },
	{ "KP", "Корейская Народно-Демократическая Республика", 0 },
	{ "KP", "КНДР", CCD_NAME_ACRONYM }, { "KP", "Северная Корея", 0 },
	{ "KR", "Южная Корея", 0 }, { "CD", "Демократическая Республика Конго", 0 },
	{ "CD", "ДРК", CCD_NAME_ACRONYM }, { "CG", "Республика Конго", 0 }, { "CG", "Конго", 0 },
	{ "LA", "Лаосская Народно-Демократическая Республика", 0 },
	{ "SY", "Сирийская Арабская Республика", 0 }, { "VA", "Святой Престол", 0 },
	{ "PS", "Палестина", 0 }, { "CZ", "Чешская Республика", 0 }, { "MK", "Македония", 0 },
	{ "MK", "бывшая югославская Республика Македония", 0 },
	{ "FR", "Французская Республика", 0 }, { "CH", "Швейцарская Конфедерация", 0 },
	{ "GR", "Греческая Республика", 0 }, { "AR", "Аргентинская Республика", 0 },
	{ "SK", "Словацкая Республика", 0 }, { "KG", "Кыргызская Республика", 0 },
	{ "KG", "Кыргызстан", 0 }, { "PT", "Португальская Республика", 0 },
	{ "IT", "Итальянская Республика", 0 }, { "AT", "Австрийская Республика", 0 },
	{ "DE", "ФРГ", CCD_NAME_ACRONYM }, { "DE", "ГДР", CCD_NAME_ACRONYM },
	{ "DE", "Германская Демократическая Республика", 0 },
	{ "CF", "Центральноафриканская Республика", 0 }, { "ZA", "ЮАР", CCD_NAME_ACRONYM },
	{ "ZA", "Южная Африка", 0 }, { "AE", "Объединенные Арабские Эмираты", 0 },
	{ "AE", "ОАЭ", CCD_NAME_ACRONYM }, { "TD", "Чад", 0 }, { "TG", "Того", CCD_NAME_INNER },
	{ "BS", "Багамские Острова", 0 }, { "SC", "Сейшелы", 0 }, { "KM", "Коморские Острова", 0 },
	{ "MV", "Мальдивские Острова", 0 }, { "SV", "Эль-Сальвадор", 0 },
	{ "BN", "Бруней-Даруссалам", 0 }, { "TR", "Турецкая Республика", 0 },
	{ "EG", "Арабская Республика Египет", 0 }, { "EG", "Египт", 0 },     /* Египта, Египте */
	{ "SZ", "Свазиленд", 0 }, { "MM", "Бирма", 0 },
	{ "AG", "Антигуа и Барбуда", 0 },
	{ "HK", "Гонконг", 0 }, { "HK", "Сянган", 0 }, { "MO", "Аомэнь", 0 },
	{ "", "Внутренняя Монголия", 0 }, { "", "Новая Гвинея", 0 }, { "", "Южная Георгия", 0 },
	{ NULL, NULL, 0 }
};

/* ---- numbers within words ---- */

static const struct ccd_word_value shares[] = {
	{ "половин", 2 }, { "четверт", 4 }, { "десят", 10 }, { "сот", 100 }, { "тысячн", 1000 }, { "полност", 1 }, { "целиком", 1 },
	{ "всё ", 1 }, { "все ", 1 }, { 0 }
};

static const struct ccd_word_value within[] = {
	{ "нол", 0 }, { "нул", 0 }, { "ненул", 0 }, { "отрицательн", 0 }, { "положительн", 0 }, { "дважды", 2 }, { "одно", 1 }, { "двух", 2 }, { "трёх", 3 }, { "трех", 3 }, { "четырёх", 4 }, { "четырех", 4 }, { "пяти", 5 }, { "шести", 6 }, { "семи", 7 }, { "восьми", 8 }, { "девяти", 9 }, { "десяти", 10 },
	{ 0 }
};

/* ---- names of languages ---- */

static const char *const name_words[] = { "языках", "языков", "текст", "верси", "перевод", "вариант", NULL };

static const char *const name_links[] = { ",", "и", "или", ", и", "/", NULL };

/* ---- titles of instruments ---- */

static const struct ccd_title titles[] = {
	{ "un-charter", { "Устав Организации Объединенных Наций", "Устав ООН" } },
	{ "udhr", { "Всеобщая декларация прав человека" } },
	{ "iccpr", { "Международный пакт о гражданских и политических правах" } },
	{ "icescr", { "Международный пакт об экономических, социальных и культурных правах" } },
	{ "cerd", { "Международная конвенция о ликвидации всех форм расовой дискриминации" } },
	{ "cedaw", { "Конвенция о ликвидации всех форм дискриминации в отношении женщин" } },
	{ "crc", { "Конвенция о правах ребенка" } },
	{ "crpd", { "Конвенция о правах инвалидов" } },
	{ "cat",
	    { "Конвенция против пыток и других жестоких, бесчеловечных или унижающих достоинство видов "
	      "обращения и наказания", "Конвенция против пыток" } },
	{ "genocide", { "Конвенция о предупреждении преступления геноцида и наказании за него" } },
	{ "refugees", { "Конвенция о статусе беженцев" } },
	{ "law-of-treaties", { "Венская конвенция о праве международных договоров" } },
	{ "diplomatic-relations", { "Венская конвенция о дипломатических сношениях" } },
	{ "consular-relations", { "Венская конвенция о консульских сношениях" } },
	{ "law-of-the-sea", { "Конвенция Организации Объединенных Наций по морскому праву",
	    "Конвенция ООН по морскому праву" } },
	{ "corruption", { "Конвенция Организации Объединенных Наций против коррупции",
	    "Конвенция ООН против коррупции" } },
	{ "organized-crime",
	    { "Конвенция Организации Объединенных Наций против транснациональной организованной "
	      "преступности",
	    "Конвенция ООН против транснациональной организованной преступности" } },
	{ "sale-of-goods",
	    { "Конвенция Организации Объединенных Наций о договорах международной купли-продажи "
	      "товаров", "Конвенция ООН о договорах международной купли-продажи товаров" } },
	{ "arbitral-awards",
	    { "Конвенция о признании и приведении в исполнение иностранных арбитражных решений" } },
	{ "climate-change",
	    { "Рамочная конвенция Организации Объединенных Наций об изменении климата",
	    "Рамочная конвенция ООН об изменении климата" } },
	{ "biological-diversity", { "Конвенция о биологическом разнообразии" } },
	{ "rome-statute", { "Римский статут Международного уголовного суда", "Римский статут" } },
	{ "icj-statute", { "Статут Международного Суда" } },
	{ "non-proliferation", { "Договор о нераспространении ядерного оружия" } },
	{ "test-ban", { "Договор о всеобъемлющем запрещении ядерных испытаний" } },
	{ "wipo-copyright", { "Договор ВОИС по авторскому праву" } },
	{ "berne", { "Бернская конвенция по охране литературных и художественных произведений",
	    "Бернская конвенция об охране литературных и художественных произведений" } },
	{ 0 }
};

static const char *const title_heads[] = {
	"конвенц о ", "конвенц об ", "конвенц по ", "конвенц против ", "пакт о ", "пакт об ",
	"декларац о ", "декларац прав ", "договор о ", NULL
};

static const char *const title_stems[] = { "онвенци", "акт", "став", "еклараци", "оговор", "татут", NULL };

const struct ccd_lang ccd_lang_ru = {
	.tag = "ru",
	.name = "русский",
	.script = "Cyrl",
	.reads = CCD_READS_ALL,
	.endings = 3,
	.stem = 5,

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
	.closers = closers,
	.starters = starters,

	/* values */
	.fractions = fractions,
	.magnitudes = magnitudes,
	.percent = percent,
	.permille = permille,
	.half_more = half_more,
	.half_two = half_two,
	.folds = folds,
	.centuries = centuries,
	.months = months,
	.doubtful_numbers = doubtful_numbers,
	.ordinal_endings = ordinal_endings,
	.ordinal_hyphen = true,
	.decade_ending = "х",
	.decades = decades,
	.year_words = year_words,
	.clock = &clock_words,
	.decimal_mark = ',',

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
	.declension = &declension,
	.name_spellings = name_spellings,
	.within = within,
	.shares = shares,
	.name_words = name_words,
	.name_links = name_links,
};
