/* Japanese: labels, dates with eras, amounts in figures. */
#include "lang/languages.h"

/* ---- outline ---- */

static const struct ccd_unit_word unit_words[] = {
	{ "条", CCD_KIND_ARTICLE },
	{ "條", CCD_KIND_ARTICLE },
	{ "項", CCD_KIND_PARAGRAPH },
	{ "号", CCD_KIND_ITEM },
	{ "章", CCD_KIND_CHAPTER },
	{ "節", CCD_KIND_SECTION },
	{ "款", CCD_KIND_SECTION },
	{ "編", CCD_KIND_PART },
	{ "部", CCD_KIND_PART },
	{ 0 }
};

/* The order of the poem, as laws count. */
static const char item_signs[] = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス";

static const char *const contents[] = { "目次", NULL };

static const char *const enacting[] = { "総会は", "安全保障理事会は", "経済社会理事会は", "理事会は", NULL };

static const char *const annex[] = { "附則", "付則", "附属書", "別表", "別紙", NULL };

static const char *const preamble[] = { "前文", NULL };

static const char *const working[] = { "仮訳", "参考訳", NULL };

static const char *const range[] = { "から", "及び", "乃至", NULL };

/* ---- dates ---- */

static const char *const date_signs[] = { "年", "月", "日", NULL };

static const struct ccd_word_value eras[] = {
	{ "令和", 2018 }, { "平成", 1988 }, { "昭和", 1925 }, { "大正", 1911 }, { "明治", 1867 }, { 0 }
};

/* Hours and their halves are in time.c. */
static const struct ccd_clock_words clock_words = { 0 };

/* ---- amounts ---- */

static const struct ccd_word_value magnitudes[] = {
	{ "百万", 1000000 }, { "千万", 10000000 }, { "千", 1000 }, { "万", 10000 }, { "億", 100000000 },
	{ "兆", INT64_C(1000000000000) }, { 0 }
};

static const char *const measures[] = {
	"人", "名", "箇", "個", "回", "年", "か", "カ", "ヶ", "ケ", "件", "倍", "つ", "週", "日", "歳", "通",
	"条", "項", "号", "章", "隻", "台", "本", "枚", "者", NULL
};

static const char *const unit_measures[] = {
	"条", "條", "項", "号", "章", "節", "款", "編", "部", "巻", "頁", NULL
};

static const char *const parts_of[] = { "分の", NULL };

/* Longer words that begin with a numeral and say none, or one that others say otherwise. */
static const struct ccd_word_value within[] = {
	{ "一部", 1 }, { "一般", 1 }, { "一方", 1 }, { "一切", 1 }, { "一定", 1 }, { "統一", 1 }, { "二国間", 2 },
	{ "三国間", 3 }, { "両", 2 }, { "半", 2 }, { 0 }
};

static const char *const percent[] = { "パーセント", NULL };

static const struct ccd_unit_word_row amount_behind[] = {
	{ "秒", "second", 0 }, { "秒間", "second", 0 }, { "分間", "minute", 0 }, { "時間", "hour", 0 },
	{ "日", "day", 0 }, { "日間", "day", 0 }, { "営業日", "workday", 0 }, { "週間", "week", 0 },
	{ "月間", "month", 0 }, { "か月", "month", 0 }, { "カ月", "month", 0 }, { "ヶ月", "month", 0 },
	{ "ケ月", "month", 0 }, { "箇月", "month", 0 }, { "か月間", "month", 0 }, { "箇月間", "month", 0 },
	{ "ヶ月間", "month", 0 }, { "カ月間", "month", 0 }, { "年", "year", 0 }, { "年間", "year", 0 },
	{ "箇年", "year", 0 }, { "歳", "year", 0 }, { "世紀", "century", 0 },
	{ "ミリメートル", "mm", 0 }, { "センチメートル", "cm", 0 }, { "メートル", "m", 0 },
	{ "キロメートル", "km", 0 }, { "海里", "nmi", 0 }, { "平方メートル", "m2", 0 },
	{ "ヘクタール", "ha", 0 }, { "平方キロメートル", "km2", 0 }, { "立方メートル", "m3", 0 },
	{ "リットル", "l", 0 }, { "グラム", "g", 0 }, { "キログラム", "kg", 0 }, { "トン", "t", 0 },
	{ "円", "JPY", 0 }, { "米ドル", "USD", 0 }, { "合衆国ドル", "USD", 0 }, { "ドル", "dollar", 0 },
	{ "ユーロ", "EUR", 0 }, { "元", "yuan", 0 }, { "ルーブル", "RUB", 0 }, { "ポンド", "GBP", 0 },
	{ 0 }
};

static const char *const amount_between[] = { "箇", NULL };

static const struct ccd_bound_word amount_bounds[] = {
	{ "少なくとも", CCD_BOUND_LEAST }, { "最低", CCD_BOUND_LEAST }, { "最大", CCD_BOUND_MOST },
	{ "最長", CCD_BOUND_MOST }, { "多くとも", CCD_BOUND_MOST }, { 0 }
};

static const char *const amount_none[] = { NULL };

static const struct ccd_bound_word amount_bounds_behind[] = {
	{ "以上", CCD_BOUND_LEAST }, { "以下", CCD_BOUND_MOST }, { "以内", CCD_BOUND_DOWN },
	{ "未満", CCD_BOUND_LESS }, { "を超え", CCD_BOUND_MORE }, { "をこえ", CCD_BOUND_MORE },
	{ "を下回", CCD_BOUND_LESS }, { 0 }
};

static const char *const amount_to[] = { "から", "ないし", "乃至", "-", "–", "—", "~", "～", "〜", NULL };

static const char *const amount_and[] = { "及び", "又は", "と", "、", NULL };

static const struct ccd_unit_word_row amount_weekdays[] = {
	{ "月曜日", "1", 0 }, { "火曜日", "2", 0 }, { "水曜日", "3", 0 }, { "木曜日", "4", 0 },
	{ "金曜日", "5", 0 }, { "土曜日", "6", 0 }, { "日曜日", "7", 0 }, { 0 }
};

static const struct ccd_quantity_words quantity = {
	.behind = amount_behind,
	.between = amount_between,
	.bounds = amount_bounds,
	.denials = amount_none,
	.bare = amount_none,
	.bounds_behind = amount_bounds_behind,
	.to = amount_to,
	.and = amount_and,
	.pair = amount_none,
	.weekdays = amount_weekdays,
};

const struct ccd_lang ccd_lang_ja = {
	.tag = "ja",
	.name = "日本語",
	.script = "Hani",
	.reads = CCD_READS_LABELS | CCD_READS_NUMBERS | CCD_READS_DATES | CCD_READS_UNITS,
	.runs_on = true,
	.han = true,

	/* outline */
	.bare_paragraphs = true,
	.item_signs = item_signs,
	.nth = "第",
	.unit_words = unit_words,
	.enacting = enacting,
	.annex = annex,
	.contents = contents,
	.preamble = preamble,
	.working = working,
	.range = range,

	/* values */
	.date_signs = date_signs,
	.eras = eras,
	.era_first = "元",
	.magnitudes = magnitudes,
	.parts_of = parts_of,
	.measures = measures,
	.unit_measures = unit_measures,
	.within = within,
	.percent = percent,
	.clock = &clock_words,
	.decimal_mark = '.',
	.quantity = &quantity,
};
