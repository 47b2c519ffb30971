#include "text/quantity_words.h"

#include <string.h>

/* ---- units ------------------------------------------------------------ */

enum { MINUTE = 60, HOUR = 3600, DAY = 86400 };

static const struct ccd_unit_row units[] = {
	{ 0 },
	{ "second", "time", 1, NULL }, { "minute", "time", MINUTE, NULL },
	{ "hour", "time", HOUR, NULL }, { "day", "time", DAY, NULL },
	{ "week", "time", 7 * DAY, NULL },
	{ "workday", "workday", 0, NULL },
	{ "month", "calendar", 1, NULL }, { "quarter", "calendar", 3, NULL },
	{ "half-year", "calendar", 6, NULL }, { "year", "calendar", 12, NULL },
	{ "decade", "calendar", 120, NULL }, { "century", "calendar", 1200, NULL },
	{ "mm", "length", 1, NULL }, { "cm", "length", 10, NULL }, { "m", "length", 1000, NULL },
	{ "km", "length", 1000000, NULL }, { "nmi", "nautical", 0, "mile" },
	{ "mile", "mile", 0, NULL }, { "foot", "foot", 0, NULL }, { "inch", "inch", 0, NULL },
	{ "m2", "area", 1, NULL }, { "ha", "area", 10000, NULL }, { "km2", "area", 1000000, NULL },
	{ "m3", "volume", 1000, NULL }, { "l", "volume", 1, NULL },
	{ "g", "mass", 1, NULL }, { "kg", "mass", 1000, NULL }, { "t", "mass", 1000000, NULL },
	{ "kb", "data", 1, NULL }, { "mb", "data", 1000, NULL }, { "gb", "data", 1000000, NULL },
	{ "tb", "data", 1000000000, NULL },
	{ "USD", "currency", 0, "dollar yuan" }, { "CAD", "currency", 0, "dollar yuan" },
	{ "AUD", "currency", 0, "dollar yuan" }, { "HKD", "currency", 0, "dollar yuan" },
	{ "dollar", "currency", 0, "yuan" }, { "EUR", "currency", 0, NULL },
	{ "CNY", "currency", 0, "yuan yen" }, { "yuan", "currency", 0, NULL },
	{ "JPY", "currency", 0, "yen" }, { "yen", "currency", 0, NULL },
	{ "RUB", "currency", 0, NULL }, { "GBP", "currency", 0, NULL },
	{ "CHF", "currency", 0, NULL }, { "INR", "currency", 0, NULL }, { "KRW", "currency", 0, NULL },
	{ "SDR", "currency", 0, NULL },
};

const struct ccd_unit_row *
ccd_unit_at(uint32_t i)
{
	return i > 0 && i < sizeof units / sizeof *units ? &units[i] : NULL;
}

/* ---- English ---------------------------------------------------------- */

static const struct ccd_unit_word_row en_behind[] = {
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

static const struct ccd_unit_word_row signs_before[] = {
	{ "us$", "USD", 0 }, { "usd", "USD", 0 }, { "$", "dollar", 0 }, { "c$", "CAD", 0 },
	{ "a$", "AUD", 0 }, { "hk$", "HKD", 0 }, { "€", "EUR", 0 }, { "eur", "EUR", 0 },
	{ "£", "GBP", 0 }, { "gbp", "GBP", 0 }, { "¥", "yen", 0 }, { "￥", "yen", 0 },
	{ "cny", "CNY", 0 }, { "rmb", "CNY", 0 }, { "jpy", "JPY", 0 }, { "chf", "CHF", 0 },
	{ "rub", "RUB", 0 }, { "₽", "RUB", 0 }, { "人民币", "CNY", 0 },
	{ 0 }
};

static const char *const en_between[] = {
	"consecutive", "full", "complete", "successive", "additional", "further", "whole", "calendar",
	NULL
};

static const struct ccd_bound_word en_bounds[] = {
	{ "at least", CCD_BOUND_LEAST }, { "not less than", CCD_BOUND_LEAST },
	{ "no less than", CCD_BOUND_LEAST }, { "not fewer than", CCD_BOUND_LEAST },
	{ "no fewer than", CCD_BOUND_LEAST }, { "a minimum of", CCD_BOUND_LEAST },
	{ "minimum of", CCD_BOUND_LEAST }, { "not earlier than", CCD_BOUND_LEAST },
	{ "no earlier than", CCD_BOUND_LEAST }, { "not under", CCD_BOUND_LEAST },
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

static const char *const en_denials[] = { "not be", "never be", "not have been", "not been",
	"never been", "not have", "never", "not last", "not last for", "not go", NULL };

static const char *const en_bare[] = { "at ", "not ", "no ", NULL };

static const struct ccd_bound_word en_bounds_behind[] = {
	{ "or more", CCD_BOUND_LEAST }, { "or over", CCD_BOUND_LEAST }, { "or above", CCD_BOUND_LEAST },
	{ "or older", CCD_BOUND_LEAST }, { "and over", CCD_BOUND_LEAST }, { "and above", CCD_BOUND_LEAST },
	{ "or less", CCD_BOUND_MOST }, { "or fewer", CCD_BOUND_MOST }, { "or under", CCD_BOUND_MOST },
	{ "or below", CCD_BOUND_MOST }, { "at most", CCD_BOUND_MOST }, { "at least", CCD_BOUND_LEAST },
	{ 0 }
};

static const char *const en_to[] = { "to", "through", "-", "–", "—", "‑", "till", "until", NULL };
static const char *const en_and[] = { "and", "or", NULL };
static const char *const en_pair[] = { "between", NULL };

static const struct ccd_unit_word_row en_weekdays[] = {
	{ "monday", "1", 0 }, { "tuesday", "2", 0 }, { "wednesday", "3", 0 }, { "thursday", "4", 0 },
	{ "friday", "5", 0 }, { "saturday", "6", 0 }, { "sunday", "7", 0 },
	{ 0 }
};

/* ---- Chinese ---------------------------------------------------------- */

static const struct ccd_unit_word_row zh_behind[] = {
	{ "秒", "second", 0 }, { "秒钟", "second", 0 }, { "分钟", "minute", 0 }, { "分鐘", "minute", 0 },
	{ "小时", "hour", 0 }, { "小時", "hour", 0 }, { "个小时", "hour", 0 }, { "個小時", "hour", 0 },
	{ "天", "day", 0 }, { "日", "day", 0 }, { "昼夜", "day", 0 }, { "个日历日", "day", 0 },
	{ "个自然日", "day", 0 }, { "个工作日", "workday", 0 }, { "工作日", "workday", 0 },
	{ "個工作日", "workday", 0 }, { "周", "week", 0 }, { "週", "week", 0 }, { "个星期", "week", 0 },
	{ "星期", "week", 0 }, { "个礼拜", "week", 0 }, { "個星期", "week", 0 },
	{ "个月", "month", 0 }, { "月", "month", 0 }, { "個月", "month", 0 }, { "个季度", "quarter", 0 },
	{ "年", "year", 0 }, { "周年", "year", 0 }, { "岁", "year", 0 }, { "歲", "year", 0 },
	{ "周岁", "year", 0 }, { "个世纪", "century", 0 },
	{ "毫米", "mm", 0 }, { "厘米", "cm", 0 }, { "公分", "cm", 0 }, { "米", "m", 0 }, { "公尺", "m", 0 },
	{ "公里", "km", 0 }, { "千米", "km", 0 }, { "海里", "nmi", 0 }, { "浬", "nmi", 0 },
	{ "英里", "mile", 0 }, { "英尺", "foot", 0 }, { "英寸", "inch", 0 },
	{ "平方米", "m2", 0 }, { "公顷", "ha", 0 }, { "公頃", "ha", 0 }, { "平方公里", "km2", 0 },
	{ "平方千米", "km2", 0 }, { "立方米", "m3", 0 }, { "升", "l", 0 }, { "公升", "l", 0 },
	{ "克", "g", 0 }, { "公斤", "kg", 0 }, { "千克", "kg", 0 }, { "吨", "t", 0 }, { "噸", "t", 0 },
	{ "公吨", "t", 0 }, { "kb", "kb", 0 }, { "mb", "mb", 0 }, { "gb", "gb", 0 }, { "tb", "tb", 0 },
	{ "mib", "mb", 0 }, { "gib", "gb", 0 }, { "兆字节", "mb", 0 }, { "吉字节", "gb", 0 },
	{ "km", "km", 0 }, { "kg", "kg", 0 }, { "cm", "cm", 0 }, { "mm", "mm", 0 },
	{ "美元", "USD", 0 }, { "美金", "USD", 0 }, { "加元", "CAD", 0 }, { "加拿大元", "CAD", 0 },
	{ "澳元", "AUD", 0 }, { "港元", "HKD", 0 }, { "港币", "HKD", 0 }, { "欧元", "EUR", 0 },
	{ "歐元", "EUR", 0 }, { "元人民币", "CNY", 0 }, { "元", "yuan", 0 }, { "圆", "yuan", 0 },
	{ "日元", "JPY", 0 }, { "卢布", "RUB", 0 }, { "盧布", "RUB", 0 }, { "英镑", "GBP", 0 },
	{ "英鎊", "GBP", 0 }, { "瑞士法郎", "CHF", 0 }, { "卢比", "INR", 0 }, { "韩元", "KRW", 0 },
	{ "特别提款权", "SDR", 0 },
	{ 0 }
};

static const char *const zh_between[] = { "个", "個", "整", NULL };

static const struct ccd_bound_word zh_bounds[] = {
	{ "至少", CCD_BOUND_LEAST }, { "最少", CCD_BOUND_LEAST }, { "不少于", CCD_BOUND_LEAST },
	{ "不少於", CCD_BOUND_LEAST }, { "不低于", CCD_BOUND_LEAST }, { "不低於", CCD_BOUND_LEAST },
	{ "不得少于", CCD_BOUND_LEAST }, { "不得少於", CCD_BOUND_LEAST }, { "不得低于", CCD_BOUND_LEAST },
	{ "不小于", CCD_BOUND_LEAST }, { "不早于", CCD_BOUND_LEAST }, { "不短于", CCD_BOUND_LEAST },
	{ "未满", CCD_BOUND_LESS }, { "未滿", CCD_BOUND_LESS }, { "不满", CCD_BOUND_LESS },
	{ "年满", CCD_BOUND_LEAST }, { "满", CCD_BOUND_LEAST },
	{ "超过", CCD_BOUND_MORE }, { "超過", CCD_BOUND_MORE }, { "超出", CCD_BOUND_MORE },
	{ "多于", CCD_BOUND_MORE }, { "多於", CCD_BOUND_MORE }, { "大于", CCD_BOUND_MORE },
	{ "高于", CCD_BOUND_MORE }, { "逾", CCD_BOUND_MORE }, { "长于", CCD_BOUND_MORE },
	{ "不超过", CCD_BOUND_MOST }, { "不超過", CCD_BOUND_MOST }, { "不得超过", CCD_BOUND_MOST },
	{ "不得超過", CCD_BOUND_MOST }, { "至多", CCD_BOUND_MOST }, { "最多", CCD_BOUND_MOST },
	{ "不多于", CCD_BOUND_MOST }, { "不多於", CCD_BOUND_MOST }, { "不大于", CCD_BOUND_MOST },
	{ "不高于", CCD_BOUND_MOST }, { "不迟于", CCD_BOUND_MOST }, { "不遲於", CCD_BOUND_MOST },
	{ "不晚于", CCD_BOUND_MOST }, { "不得迟于", CCD_BOUND_MOST }, { "不得晚于", CCD_BOUND_MOST },
	{ "不逾", CCD_BOUND_MOST }, { "未超过", CCD_BOUND_MOST }, { "最长", CCD_BOUND_MOST },
	{ "最高", CCD_BOUND_MOST },
	{ "少于", CCD_BOUND_LESS }, { "少於", CCD_BOUND_LESS }, { "不足", CCD_BOUND_LESS },
	{ "不到", CCD_BOUND_LESS }, { "低于", CCD_BOUND_LESS }, { "低於", CCD_BOUND_LESS },
	{ "小于", CCD_BOUND_LESS }, { "短于", CCD_BOUND_LESS },
	{ 0 }
};

static const char *const zh_denials[] = { "不会", "不應", "不应", "不能", "不可", "不应当", "不應當", "没有", "沒有",
	"不致", "从未", "並未", "并未", "尚未", "不可能", "不允许", NULL };

static const char *const zh_bare[] = { "不", "至", NULL };

static const struct ccd_bound_word zh_bounds_behind[] = {
	{ "以上", CCD_BOUND_UP }, { "及以上", CCD_BOUND_LEAST }, { "或以上", CCD_BOUND_LEAST },
	{ "以下", CCD_BOUND_DOWN }, { "及以下", CCD_BOUND_MOST }, { "或以下", CCD_BOUND_MOST },
	{ "以内", CCD_BOUND_DOWN }, { "以內", CCD_BOUND_DOWN }, { "之内", CCD_BOUND_DOWN },
	{ "内", CCD_BOUND_DOWN }, { "內", CCD_BOUND_DOWN }, { "或更多", CCD_BOUND_LEAST },
	{ "或更少", CCD_BOUND_MOST },
	{ 0 }
};

static const char *const zh_to[] = { "至", "到", "-", "–", "—", "——", "~", "～", "－", NULL };
static const char *const zh_and[] = { "和", "与", "與", "及", "或", "以及", NULL };
static const char *const zh_pair[] = { "介于", "介於", "在", NULL };

static const struct ccd_unit_word_row zh_weekdays[] = {
	{ "星期一", "1", 0 }, { "星期二", "2", 0 }, { "星期三", "3", 0 }, { "星期四", "4", 0 },
	{ "星期五", "5", 0 }, { "星期六", "6", 0 }, { "星期日", "7", 0 }, { "星期天", "7", 0 },
	{ "周一", "1", 0 }, { "周二", "2", 0 }, { "周三", "3", 0 }, { "周四", "4", 0 }, { "周五", "5", 0 },
	{ "周六", "6", 0 }, { "周日", "7", 0 },
	{ 0 }
};

/* ---- Russian ---------------------------------------------------------- */

static const struct ccd_unit_word_row ru_behind[] = {
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
	{ "миль", "mile", 0 }, { "фут", "foot", 3 }, { "дюйм", "inch", 3 },
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

static const char *const ru_between[] = {
	"полных", "последующих", "последовательных", "следующих", "дополнительных", "календарных", NULL
};

static const struct ccd_bound_word ru_bounds[] = {
	{ "не менее", CCD_BOUND_LEAST }, { "не менее чем", CCD_BOUND_LEAST },
	{ "по крайней мере", CCD_BOUND_LEAST }, { "по меньшей мере", CCD_BOUND_LEAST },
	{ "минимум", CCD_BOUND_LEAST }, { "как минимум", CCD_BOUND_LEAST },
	{ "не ранее", CCD_BOUND_LEAST }, { "не ранее чем", CCD_BOUND_LEAST },
	{ "не ниже", CCD_BOUND_LEAST }, { "не моложе", CCD_BOUND_LEAST }, { "хотя бы", CCD_BOUND_LEAST },
	{ "не меньше", CCD_BOUND_LEAST }, { "не меньше чем", CCD_BOUND_LEAST },
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

static const char *const ru_denials[] = { "не должно быть", "не должна быть", "не должен быть",
	"не должны быть", "не может быть", "не могут быть", "не будет", "не будут", "не должно",
	"не должна", "не должен", "не должны", "не может", "не могут", "не имеет", "не имеют", NULL };

static const char *const ru_bare[] = { "не ", "по ", NULL };

static const struct ccd_bound_word ru_bounds_behind[] = {
	{ "и более", CCD_BOUND_LEAST }, { "или более", CCD_BOUND_LEAST }, { "и выше", CCD_BOUND_LEAST },
	{ "и старше", CCD_BOUND_LEAST }, { "и больше", CCD_BOUND_LEAST }, { "или больше", CCD_BOUND_LEAST },
	{ "и менее", CCD_BOUND_MOST }, { "или менее", CCD_BOUND_MOST }, { "и меньше", CCD_BOUND_MOST },
	{ "и ниже", CCD_BOUND_MOST },
	{ 0 }
};

static const char *const ru_to[] = { "до", "по", "-", "–", "—", "‑", NULL };
static const char *const ru_and[] = { "и", "или", NULL };
static const char *const ru_pair[] = { "между", NULL };

static const struct ccd_unit_word_row ru_weekdays[] = {
	{ "понедельник", "1", 2 }, { "вторник", "2", 2 }, { "сред", "3", 1 }, { "четверг", "4", 2 },
	{ "пятниц", "5", 2 }, { "суббот", "6", 2 }, { "воскресень", "7", 2 },
	{ 0 }
};

static const struct ccd_quantity_words words[] = {
	{ "en", en_behind, signs_before, en_between, en_bounds, en_denials, en_bare, en_bounds_behind, en_to, en_and,
	  en_pair, en_weekdays },
	{ "zh", zh_behind, signs_before, zh_between, zh_bounds, zh_denials, zh_bare, zh_bounds_behind, zh_to, zh_and,
	  zh_pair, zh_weekdays },
	{ "ru", ru_behind, signs_before, ru_between, ru_bounds, ru_denials, ru_bare, ru_bounds_behind, ru_to, ru_and,
	  ru_pair, ru_weekdays },
};

const struct ccd_quantity_words *
ccd_quantity_words(const char *tag)
{
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcmp(words[i].tag, tag) == 0)
			return &words[i];
	return NULL;
}
