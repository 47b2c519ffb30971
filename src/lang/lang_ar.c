/* Arabic. The forms of alef are one in comparing, vowel marks are passed over. */
#include "lang/languages.h"

/* ---- outline ---- */

static const struct ccd_unit_word unit_words[] = {
	{ "المادة", CCD_KIND_ARTICLE },
	{ "مادة", CCD_KIND_ARTICLE },
	{ "البند", CCD_KIND_ARTICLE },
	{ "المبدأ", CCD_KIND_ARTICLE },
	{ "القاعدة", CCD_KIND_ARTICLE },
	{ "القسم", CCD_KIND_SECTION },
	{ "الفرع", CCD_KIND_SECTION },
	{ "الفصل", CCD_KIND_CHAPTER },
	{ "الباب", CCD_KIND_PART },
	{ "الجزء", CCD_KIND_PART },
	{ "الكتاب", CCD_KIND_PART },
	{ 0 }
};

static const struct ccd_unit_word unit_plurals[] = {
	{ "المواد", CCD_KIND_ARTICLE },
	{ "المادتان", CCD_KIND_ARTICLE },
	{ 0 }
};

static const struct ccd_opening openings[] = {
	{ "إذ تشير", "recalling", CCD_KIND_RECITAL },
	{ "إذ تذكر", "recalling", CCD_KIND_RECITAL },
	{ "وإذ تشير", "recalling", CCD_KIND_RECITAL },
	{ "إذ تلاحظ", "noting", CCD_KIND_RECITAL },
	{ "وإذ تلاحظ", "noting", CCD_KIND_RECITAL },
	{ "إذ تسلم", "recognizing", CCD_KIND_RECITAL },
	{ "وإذ تسلم", "recognizing", CCD_KIND_RECITAL },
	{ "إذ تعترف", "recognizing", CCD_KIND_RECITAL },
	{ "وإذ تعترف", "recognizing", CCD_KIND_RECITAL },
	{ "إذ تقر", "recognizing", CCD_KIND_RECITAL },
	{ "إذ تشدد", "emphasizing", CCD_KIND_RECITAL },
	{ "وإذ تشدد", "emphasizing", CCD_KIND_RECITAL },
	{ "إذ تؤكد من جديد", "reaffirming", CCD_KIND_RECITAL },
	{ "وإذ تؤكد من جديد", "reaffirming", CCD_KIND_RECITAL },
	{ "إذ تعيد تأكيد", "reaffirming", CCD_KIND_RECITAL },
	{ "إذ تؤكد", "affirming", CCD_KIND_RECITAL },
	{ "وإذ تؤكد", "affirming", CCD_KIND_RECITAL },
	{ "إذ تضع في اعتبارها", "considering", CCD_KIND_RECITAL },
	{ "وإذ تضع في اعتبارها", "considering", CCD_KIND_RECITAL },
	{ "إذ تأخذ في اعتبارها", "considering", CCD_KIND_RECITAL },
	{ "لما كان", "whereas", CCD_KIND_RECITAL },
	{ "ولما كان", "whereas", CCD_KIND_RECITAL },
	{ "ولما كانت", "whereas", CCD_KIND_RECITAL },
	{ "لما كانت", "whereas", CCD_KIND_RECITAL },
	{ "حيث إن", "whereas", CCD_KIND_RECITAL },
	{ "إذ نظرت", "considered", CCD_KIND_RECITAL },
	{ "وقد نظرت", "considered", CCD_KIND_RECITAL },
	{ "اقتناعا منها", "convinced", CCD_KIND_RECITAL },
	{ "واقتناعا منها", "convinced", CCD_KIND_RECITAL },
	{ "إذ يساورها القلق", "concerned", CCD_KIND_RECITAL },
	{ "وإذ يساورها القلق", "concerned", CCD_KIND_RECITAL },
	{ "إذ تدرك", "aware", CCD_KIND_RECITAL },
	{ "وإذ تدرك", "aware", CCD_KIND_RECITAL },
	{ "تصميما منها", "determined", CCD_KIND_RECITAL },
	{ "وقد عقدت العزم", "determined", CCD_KIND_RECITAL },
	{ "رغبة منها", "desiring", CCD_KIND_RECITAL },
	{ "ورغبة منها", "desiring", CCD_KIND_RECITAL },
	{ "إذ ترغب", "desiring", CCD_KIND_RECITAL },
	{ "وإذ ترغب", "desiring", CCD_KIND_RECITAL },
	{ "إذ تسترشد", "guided", CCD_KIND_RECITAL },
	{ "وإذ تسترشد", "guided", CCD_KIND_RECITAL },
	{ "إذ تتصرف", "acting", CCD_KIND_RECITAL },
	{ "إذ ترحب", "welcoming", CCD_KIND_RECITAL },
	{ "وإذ ترحب", "welcoming", CCD_KIND_RECITAL },
	{ "إذ تعرب", "expressing", CCD_KIND_RECITAL },
	{ "وإذ تعرب", "expressing", CCD_KIND_RECITAL },
	{ "إن الدول الأطراف", "parties", CCD_KIND_RECITAL },
	{ "تعتمد", "adopts", CCD_KIND_OPERATIVE },
	{ "تقرر", "decides", CCD_KIND_OPERATIVE },
	{ "تطلب", "requests", CCD_KIND_OPERATIVE },
	{ "تدعو", "invites", CCD_KIND_OPERATIVE },
	{ "تهيب", "calls", CCD_KIND_OPERATIVE },
	{ "تحث", "urges", CCD_KIND_OPERATIVE },
	{ "تشجع", "encourages", CCD_KIND_OPERATIVE },
	{ "تحيط علما", "notes", CCD_KIND_OPERATIVE },
	{ "تلاحظ", "notes", CCD_KIND_OPERATIVE },
	{ "ترحب", "welcomes", CCD_KIND_OPERATIVE },
	{ "تؤكد من جديد", "reaffirms", CCD_KIND_OPERATIVE },
	{ "توصي", "recommends", CCD_KIND_OPERATIVE },
	{ "تعلن", "declares", CCD_KIND_OPERATIVE },
	{ "تؤكد", "affirms", CCD_KIND_OPERATIVE },
	{ "تؤيد", "endorses", CCD_KIND_OPERATIVE },
	{ "تشدد", "emphasizes", CCD_KIND_OPERATIVE },
	{ "تعرب", "expresses", CCD_KIND_OPERATIVE },
	{ "تسلم", "recognizes", CCD_KIND_OPERATIVE },
	{ "تشير", "recalls", CCD_KIND_OPERATIVE },
	{ "قد اتفقت", "agree", CCD_KIND_OPERATIVE },
	{ "اتفقت", "agree", CCD_KIND_OPERATIVE },
	{ 0 }
};

static const char *const opening_adverbs[] = { "أيضا", "كذلك", "مرة أخرى", "بقوة", "رسميا", NULL };

static const char *const enacting[] = {
	"إن الجمعية العامة", "الجمعية العامة", "إن مجلس الأمن", "مجلس الأمن",
	"المجلس الاقتصادي والاجتماعي", "إن مجلس حقوق الإنسان", "إن المؤتمر", "إن اللجنة",
	"إن الأطراف", "إن الدول الأطراف في", "إن الأطراف المتعاقدة", "فإن الجمعية العامة", NULL
};

static const char *const contents[] = { "المحتويات", "جدول المحتويات", "الفهرس", NULL };

static const char *const annex[] = { "المرفق", "مرفق", "الملحق", "ملحق", "التذييل", "تذييل", "الضميمة",
	NULL };

static const char *const preamble[] = { "الديباجة", "ديباجة", NULL };

static const char *const signature[] = { "(توقيع)", "(التوقيع)", "[توقيع]", NULL };

static const char *const working[] = { "ترجمة غير رسمية", "ترجمة مؤقتة", NULL };

static const char *const notice[] = { "الأصل:", "الأصل :", "ترجمة من", NULL };

static const char *const range[] = { "و", "إلى", NULL };

static const struct ccd_unit_word level_names[] = {
	{ "الفقرة الفرعية", CCD_KIND_ITEM }, { "الفقرة", CCD_KIND_PARAGRAPH },
	{ "المادة", CCD_KIND_ARTICLE }, { 0 }
};

static const char *const inserts[] = { "مكررا", "مكرراً", "مكرر", NULL };

/* ---- sentences ---- */

static const char *const examples[] = { "مثل", "على سبيل المثال", NULL };

static const char *const abbreviations[] = { "د.", "أ.", "م.", "ص.", "ط.", NULL };

/* ---- numbers, dates ---- */

static const struct ccd_word_value number_words[] = {
	{ "اثنان", 2 }, { "اثنين", 2 }, { "اثنتان", 2 }, { "اثنتين", 2 }, { "اثنا عشر", 12 },
	{ "اثني عشر", 12 }, { "اثنتا عشرة", 12 }, { "اثنتي عشرة", 12 }, { "أحد عشر", 11 },
	{ "إحدى عشرة", 11 }, { "ثلاث", 3 }, { "أربع", 4 }, { "خمس", 5 }, { "ست", 6 }, { "سبع", 7 },
	{ "ثمان", 8 }, { "ثماني", 8 }, { "ثمانية", 8 }, { "تسع", 9 }, { "عشر", 10 }, { "عشرة", 10 },
	{ "واحدا", 1 }, { "ثلاثا", 3 }, { "أربعا", 4 }, { "خمسا", 5 }, { "ستا", 6 }, { "سبعا", 7 },
	{ "ثمانيا", 8 }, { "تسعا", 9 },
	{ "ثلاث عشرة", 13 }, { "ثلاثة عشر", 13 }, { "أربع عشرة", 14 }, { "أربعة عشر", 14 },
	{ "خمس عشرة", 15 }, { "خمسة عشر", 15 }, { "ست عشرة", 16 }, { "ستة عشر", 16 },
	{ "سبع عشرة", 17 }, { "سبعة عشر", 17 }, { "ثماني عشرة", 18 }, { "ثمانية عشر", 18 },
	{ "تسع عشرة", 19 }, { "تسعة عشر", 19 }, { "عشرين", 20 }, { "ثلاثين", 30 }, { "أربعين", 40 },
	{ "خمسين", 50 }, { "ستين", 60 }, { "سبعين", 70 }, { "ثمانين", 80 }, { "تسعين", 90 },
	{ "مئة", 100 }, { "مئتان", 200 }, { "مئتين", 200 }, { "مائتين", 200 }, { "مائتا", 200 },
	{ "مئتا", 200 }, { "مائتي", 200 }, { "مئتي", 200 }, { "ثلاثمائة", 300 }, { "ثلاثمئة", 300 },
	{ "أربعمائة", 400 }, { "أربعمئة", 400 }, { "خمسمائة", 500 }, { "خمسمئة", 500 },
	{ "ستمائة", 600 }, { "ستمئة", 600 }, { "سبعمائة", 700 }, { "سبعمئة", 700 },
	{ "ثمانمائة", 800 }, { "ثمانمئة", 800 }, { "ثمانيمائة", 800 }, { "تسعمائة", 900 },
	{ "تسعمئة", 900 }, { "ألف", 1000 }, { "ألفا", 1000 }, { "آلاف", 1000 }, { "ألفان", 2000 },
	{ "ألفين", 2000 }, { "مليون", 1000000 }, { "مليونا", 1000000 }, { "ملايين", 1000000 },
	{ "مليار", 1000000000 }, { "مليارا", 1000000000 }, { "مليارات", 1000000000 },
	{ "بليون", 1000000000 }, { "بلايين", 1000000000 }, { 0 }
};

/* The ordinal U of the unit N before every ten: الخامسة والسبعين. */
#define BEFORE_TENS(u, n) \
	{ u " والعشرين", 20 + (n) }, { u " والعشرون", 20 + (n) }, { u " والثلاثين", 30 + (n) }, \
	{ u " والثلاثون", 30 + (n) }, { u " والأربعين", 40 + (n) }, { u " والأربعون", 40 + (n) }, \
	{ u " والخمسين", 50 + (n) }, { u " والخمسون", 50 + (n) }, { u " والستين", 60 + (n) }, \
	{ u " والستون", 60 + (n) }, { u " والسبعين", 70 + (n) }, { u " والسبعون", 70 + (n) }, \
	{ u " والثمانين", 80 + (n) }, { u " والثمانون", 80 + (n) }, { u " والتسعين", 90 + (n) }, \
	{ u " والتسعون", 90 + (n) }

/* The same before ten itself, and the tens alone. */
static const struct ccd_word_value ordinal_words[] = {
	BEFORE_TENS("الحادي", 1), BEFORE_TENS("الحادية", 1), BEFORE_TENS("الثاني", 2), BEFORE_TENS("الثانية", 2),
	BEFORE_TENS("الثالث", 3), BEFORE_TENS("الثالثة", 3), BEFORE_TENS("الرابع", 4), BEFORE_TENS("الرابعة", 4),
	BEFORE_TENS("الخامس", 5), BEFORE_TENS("الخامسة", 5), BEFORE_TENS("السادس", 6), BEFORE_TENS("السادسة", 6),
	BEFORE_TENS("السابع", 7), BEFORE_TENS("السابعة", 7), BEFORE_TENS("الثامن", 8), BEFORE_TENS("الثامنة", 8),
	BEFORE_TENS("التاسع", 9), BEFORE_TENS("التاسعة", 9),
	{ "الحادي عشر", 11 }, { "الحادية عشرة", 11 }, { "الثاني عشر", 12 }, { "الثانية عشرة", 12 },
	{ "الثالث عشر", 13 }, { "الثالثة عشرة", 13 }, { "الرابع عشر", 14 }, { "الرابعة عشرة", 14 },
	{ "الخامس عشر", 15 }, { "الخامسة عشرة", 15 }, { "السادس عشر", 16 }, { "السادسة عشرة", 16 },
	{ "السابع عشر", 17 }, { "السابعة عشرة", 17 }, { "الثامن عشر", 18 }, { "الثامنة عشرة", 18 },
	{ "التاسع عشر", 19 }, { "التاسعة عشرة", 19 },
	{ "الأول", 1 }, { "الأولى", 1 }, { "الثاني", 2 }, { "الثانية", 2 }, { "الثالث", 3 },
	{ "الثالثة", 3 }, { "الرابع", 4 }, { "الرابعة", 4 }, { "الخامس", 5 }, { "الخامسة", 5 },
	{ "السادس", 6 }, { "السادسة", 6 }, { "السابع", 7 }, { "السابعة", 7 }, { "الثامن", 8 },
	{ "الثامنة", 8 }, { "التاسع", 9 }, { "التاسعة", 9 }, { "العاشر", 10 }, { "العاشرة", 10 }, { 0 }
};

static const char *const number_starts[] = { "و", "ب", "ل", "ف", "ال", "وال", "بال", "لل", NULL };

/* Ten, or days of the month; a second. */
static const char *const doubtful_numbers[] = { "عشر", "ست", "ثانية", NULL };

static const struct ccd_word_value within[] = {
	{ "يومان", 2 }, { "يومين", 2 }, { "يوما عمل", 2 }, { "يومي عمل", 2 }, { "شهران", 2 }, { "شهرين", 2 },
	{ "سنتان", 2 }, { "سنتين", 2 }, { "عامان", 2 }, { "عامين", 2 }, { "أسبوعان", 2 },
	{ "أسبوعين", 2 }, { "ساعتان", 2 }, { "ساعتين", 2 }, { "دقيقتين", 2 }, { "مرتان", 2 },
	{ "مرتين", 2 }, { "طرفان", 2 }, { "طرفين", 2 }, { "الطرفان", 2 }, { "الطرفين", 2 },
	{ "كلا", 2 }, { "كلتا", 2 }, { "ثنائي", 2 }, { "الدولتان", 2 }, { "الدولتين", 2 }, { "نسختان", 2 },
	{ "نسختين", 2 }, { "المادتان", 2 }, { "المادتين", 2 }, { "ثلاثي", 3 }, { "صفر", 0 }, { "نصف", 2 },
	{ "واحد", 1 }, { 0 }
};

/* Shares that no number stands before. */
static const struct ccd_word_value shares[] = {
	{ "ثلث", 3 }, { "الثلث", 3 }, { "لثلث", 3 }, { "بثلث", 3 }, { "بالثلث", 3 }, { "ربع", 4 }, { "الربع", 4 }, { "بربع", 4 },
	{ "عشر", 10 }, { "نصف", 2 }, { "النصف", 2 }, { "كامل", 1 }, { 0 }
};

static const struct ccd_word_value fractions[] = {
	{ "نصف", 2 }, { "ثلث", 3 }, { "ثلثا", 3 }, { "ربع", 4 }, { "أرباع", 4 },
	{ "أخماس", 5 }, { "أسداس", 6 }, { "أثمان", 8 }, { "أعشار", 10 }, { 0 }
};

static const struct ccd_word_value magnitudes[] = {
	{ "ألف", 1000 }, { "ألفا", 1000 }, { "آلاف", 1000 }, { "مليون", 1000000 }, { "مليونا", 1000000 },
	{ "ملايين", 1000000 }, { "مليار", 1000000000 }, { "مليارا", 1000000000 },
	{ "مليارات", 1000000000 }, { "بليون", 1000000000 }, { "بلايين", 1000000000 },
	{ "تريليون", INT64_C(1000000000000) }, { 0 }
};

static const char *const percent[] = { "في المائة", "في المئة", "بالمائة", "بالمئة", NULL };

static const struct ccd_word_value months[] = {
	{ "يناير", 1 }, { "فبراير", 2 }, { "مارس", 3 }, { "أبريل", 4 }, { "إبريل", 4 }, { "مايو", 5 },
	{ "يونيو", 6 }, { "يونيه", 6 }, { "يوليو", 7 }, { "يوليه", 7 }, { "أغسطس", 8 }, { "سبتمبر", 9 },
	{ "أكتوبر", 10 }, { "نوفمبر", 11 }, { "ديسمبر", 12 },
	{ "كانون الثاني", 1 }, { "كانون الثاني/يناير", 1 }, { "شباط", 2 }, { "شباط/فبراير", 2 },
	{ "آذار", 3 }, { "آذار/مارس", 3 }, { "نيسان", 4 }, { "نيسان/أبريل", 4 }, { "أيار", 5 },
	{ "أيار/مايو", 5 }, { "حزيران", 6 }, { "حزيران/يونيه", 6 }, { "حزيران/يونيو", 6 }, { "تموز", 7 },
	{ "تموز/يوليه", 7 }, { "تموز/يوليو", 7 }, { "آب", 8 }, { "آب/أغسطس", 8 }, { "أيلول", 9 },
	{ "أيلول/سبتمبر", 9 }, { "تشرين الأول", 10 }, { "تشرين الأول/أكتوبر", 10 },
	{ "تشرين الثاني", 11 }, { "تشرين الثاني/نوفمبر", 11 }, { "كانون الأول", 12 },
	{ "كانون الأول/ديسمبر", 12 }, { 0 }
};

static const char *const date_links[] = { "من", NULL };
static const char *const year_links[] = { "من عام", "عام", "سنة", NULL };

static const char *const before_noon[] = { "صباحا", "ص", NULL };
static const char *const after_noon[] = { "مساء", "م", NULL };

static const struct ccd_clock_words clock_words = {
	.before_noon = before_noon,
	.after_noon = after_noon,
};

/* ---- meaning ---- */

static const struct ccd_word_value modals[] = {
	{ "لا يجوز", 4 }, { "يحظر", 4 }, { "يُحظر", 4 }, { "محظور", 4 }, { "محظورة", 4 }, { "يجب", 1 },
	{ "يتعين", 1 }, { "ينبغي", 1 }, { "يلتزم", 1 }, { "تلتزم", 1 }, { "يجوز", 2 }, { "يمكن", 2 },
	{ "يحق", 2 }, { "لا يجب", 0 }, { "لا يمكن", 4 }, { 0 }
};

static const struct ccd_word_value negations[] = {
	{ "لا", 1 }, { "ليس", 1 }, { "ليست", 1 }, { "لم", 1 }, { "لن", 1 }, { "غير", 2 }, { "عدم", 2 },
	{ "دون", 2 }, { "بدون", 2 }, { "إلا", 2 }, { "سوى", 2 }, { "ما لم", 2 }, { "باستثناء", 2 },
	{ "عدا", 2 }, { "يمتنع", 2 }, { "حظر", 2 }, { "يحظر", 2 }, { "فقط", 2 }, { "رفض", 2 }, { "ألا", 1 },
	{ "ولا", 1 }, { "لا يقل", 0 }, { "لا تقل", 0 }, { "لا يزيد", 0 }, { "لا تزيد", 0 },
	{ "لا يتجاوز", 0 }, { "لا تتجاوز", 0 }, { "لا سيما", 0 }, { 0 }
};

/* "And" is written together with the word behind it. */
static const struct ccd_word_value links[] = { { "و/أو", 3 }, { "أو", 2 }, { 0 } };

/* ---- references ---- */

static const struct ccd_level_word cite_levels[] = {
	{ "المرفق", 0, CCD_KIND_ANNEX, 1 }, { "الملحق", 0, CCD_KIND_ANNEX, 1 },
	{ "التذييل", 0, CCD_KIND_ANNEX, 1 }, { "الجزء", 0, CCD_KIND_PART, 1 },
	{ "الباب", 0, CCD_KIND_PART, 1 }, { "الفصل", 0, CCD_KIND_CHAPTER, 2 },
	{ "القسم", 0, CCD_KIND_SECTION, 3 }, { "الفرع", 0, CCD_KIND_SECTION, 3 },
	{ "المادة", 0, CCD_KIND_ARTICLE, 4 }, { "للمادة", 0, CCD_KIND_ARTICLE, 4 },
	{ "بالمادة", 0, CCD_KIND_ARTICLE, 4 }, { "والمادة", 0, CCD_KIND_ARTICLE, 4 },
	{ "المادتان", 0, CCD_KIND_ARTICLE, 4 }, { "المادتين", 0, CCD_KIND_ARTICLE, 4 },
	{ "المواد", 0, CCD_KIND_ARTICLE, 4 }, { "للمواد", 0, CCD_KIND_ARTICLE, 4 },
	{ "البند", 0, CCD_KIND_ARTICLE, 4 }, { "المبدأ", 0, CCD_KIND_ARTICLE, 4 },
	{ "الفقرة", 0, CCD_KIND_PARAGRAPH, 5 }, { "للفقرة", 0, CCD_KIND_PARAGRAPH, 5 },
	{ "بالفقرة", 0, CCD_KIND_PARAGRAPH, 5 }, { "والفقرة", 0, CCD_KIND_PARAGRAPH, 5 },
	{ "الفقرتان", 0, CCD_KIND_PARAGRAPH, 5 }, { "الفقرتين", 0, CCD_KIND_PARAGRAPH, 5 },
	{ "الفقرات", 0, CCD_KIND_PARAGRAPH, 5 }, { "الفقرة الفرعية", 0, CCD_KIND_ITEM, 6 },
	{ "الفقرتين الفرعيتين", 0, CCD_KIND_ITEM, 6 }, { "الفقرات الفرعية", 0, CCD_KIND_ITEM, 6 },
	{ "البند الفرعي", 0, CCD_KIND_ITEM, 6 }, { "النقطة", 0, CCD_KIND_ITEM, 6 },
	{ "الجملة", 0, CCD_KIND_SEGMENT, 9 }, { 0 }
};

static const char *const cite_of[] = { "من", "في", NULL };

static const char *const cite_and[] = { ",", "،", "و", "أو", "، و", "، أو", "و/أو", NULL };

static const char *const cite_to[] = { "-", "–", "—", "إلى", NULL };

static const char *const cite_this[] = {
	"هذا", "هذه", "أعلاه", "أدناه", "الحالي", "الحالية", NULL
};

static const char *const cite_other[] = {
	"الميثاق", "ميثاق", "الاتفاقية", "اتفاقية", "العهد", "المعاهدة", "معاهدة", "البروتوكول", "بروتوكول",
	"النظام", "نظام", "القانون", "قانون", "الدستور", "الإعلان", "إعلان", "الاتفاق", "اتفاق", "القرار",
	"قرار", "التقرير", "تقرير", "المرسوم", NULL
};

static const char *const cite_none[] = { "من جدول الأعمال", "من جدول الأعمال المؤقت", NULL };

static const char *const cite_pointing[] = {
	"أعلاه", "أدناه", "المذكور", "المشار إلي", "السابق", "السالف", "هذه المادة", "هذه الفقرة",
	"هذا الفصل", "هذا الباب", "هذا الفرع", "تلك المادة", "تلك الفقرة", "التالي", "نفس المادة", NULL
};

static const struct ccd_citation_words citation = {
	.levels = cite_levels,
	.of = cite_of,
	.and = cite_and,
	.to = cite_to,
	.this = cite_this,
	.other = cite_other,
	.none = cite_none,
	.pointing = cite_pointing,
	.stems = true,
};

/* ---- amounts ---- */

static const struct ccd_unit_word_row amount_behind[] = {
	{ "ثانية", "second", 0 }, { "ثوان", "second", 1 }, { "دقيقة", "minute", 0 },
	{ "دقائق", "minute", 0 }, { "ساعة", "hour", 0 }, { "ساعات", "hour", 0 }, { "يوم", "day", 1 },
	{ "أيام", "day", 0 }, { "يوم عمل", "workday", 0 }, { "أيام عمل", "workday", 0 },
	{ "أسبوع", "week", 1 }, { "أسابيع", "week", 0 }, { "شهر", "month", 1 }, { "أشهر", "month", 0 },
	{ "شهور", "month", 0 }, { "سنة", "year", 0 }, { "سنوات", "year", 0 }, { "سنين", "year", 0 },
	{ "عام", "year", 1 }, { "أعوام", "year", 0 }, { "عقد", "decade", 1 }, { "عقود", "decade", 0 },
	{ "قرن", "century", 1 }, { "قرون", "century", 0 }, { "مم", "mm", 0 }, { "سم", "cm", 0 },
	{ "كم", "km", 0 }, { "متر", "m", 1 }, { "أمتار", "m", 0 }, { "كيلومتر", "km", 1 },
	{ "كيلومترات", "km", 0 }, { "ميل", "mile", 1 }, { "أميال", "mile", 0 },
	{ "ميل بحري", "nmi", 0 }, { "ميلا بحريا", "nmi", 0 }, { "أميال بحرية", "nmi", 0 },
	{ "قدم", "foot", 1 }, { "أقدام", "foot", 0 }, { "متر مربع", "m2", 0 }, { "مترا مربعا", "m2", 0 },
	{ "أمتار مربعة", "m2", 0 }, { "هكتار", "ha", 1 }, { "هكتارات", "ha", 0 },
	{ "كيلومتر مربع", "km2", 0 }, { "كيلومترا مربعا", "km2", 0 }, { "متر مكعب", "m3", 0 },
	{ "مترا مكعبا", "m3", 0 }, { "لتر", "l", 1 }, { "لترات", "l", 0 }, { "غرام", "g", 1 },
	{ "غراما", "g", 0 }, { "كيلوغرام", "kg", 1 }, { "كيلوغرامات", "kg", 0 }, { "طن", "t", 1 },
	{ "أطنان", "t", 0 }, { "دولار", "dollar", 1 }, { "دولارات", "dollar", 0 },
	{ "دولار من دولارات الولايات المتحدة", "USD", 0 }, { "دولار أمريكي", "USD", 0 },
	{ "دولارا أمريكيا", "USD", 0 }, { "دولارات أمريكية", "USD", 0 }, { "يورو", "EUR", 0 },
	{ "€", "EUR", 0 }, { "يوان", "CNY", 1 }, { "ين", "JPY", 0 }, { "روبل", "RUB", 1 },
	{ "جنيه إسترليني", "GBP", 0 }, { "فرنك سويسري", "CHF", 0 }, { 0 }
};

static const char *const amount_between[] = { "كاملة", "متتالية", "تقويمية", NULL };

static const struct ccd_bound_word amount_bounds[] = {
	{ "لا يقل عن", CCD_BOUND_LEAST }, { "لا تقل عن", CCD_BOUND_LEAST }, { "على الأقل", CCD_BOUND_LEAST },
	{ "ما لا يقل عن", CCD_BOUND_LEAST }, { "حد أدنى قدره", CCD_BOUND_LEAST },
	{ "أكثر من", CCD_BOUND_MORE }, { "يزيد على", CCD_BOUND_MORE }, { "تزيد على", CCD_BOUND_MORE },
	{ "يتجاوز", CCD_BOUND_MORE }, { "تتجاوز", CCD_BOUND_MORE }, { "تزيد عن", CCD_BOUND_MORE },
	{ "يزيد عن", CCD_BOUND_MORE }, { "لا يزيد على", CCD_BOUND_MOST }, { "لا تزيد على", CCD_BOUND_MOST },
	{ "لا يزيد عن", CCD_BOUND_MOST }, { "لا تزيد عن", CCD_BOUND_MOST }, { "لا يتجاوز", CCD_BOUND_MOST },
	{ "لا تتجاوز", CCD_BOUND_MOST }, { "على الأكثر", CCD_BOUND_MOST }, { "أقصاه", CCD_BOUND_MOST },
	{ "أقصاها", CCD_BOUND_MOST }, { "لا يتعدى", CCD_BOUND_MOST }, { "في موعد لا يتجاوز", CCD_BOUND_MOST },
	{ "في موعد أقصاه", CCD_BOUND_MOST }, { "في غضون", CCD_BOUND_DOWN }, { "خلال", CCD_BOUND_DOWN },
	{ "أقل من", CCD_BOUND_LESS }, { "يقل عن", CCD_BOUND_LESS }, { "تقل عن", CCD_BOUND_LESS }, { 0 }
};

static const char *const amount_denials[] = { "لا", "ألا", NULL };

static const char *const amount_bare[] = { "على ", "لا ", NULL };

static const struct ccd_bound_word amount_bounds_behind[] = {
	{ "على الأقل", CCD_BOUND_LEAST }, { "أو أكثر", CCD_BOUND_LEAST }, { "فأكثر", CCD_BOUND_LEAST },
	{ "كحد أدنى", CCD_BOUND_LEAST }, { "على الأكثر", CCD_BOUND_MOST }, { "أو أقل", CCD_BOUND_MOST },
	{ "فأقل", CCD_BOUND_MOST }, { "كحد أقصى", CCD_BOUND_MOST }, { 0 }
};

static const char *const amount_to[] = { "إلى", "-", "–", "—", NULL };
static const char *const amount_and[] = { "و", "أو", NULL };
static const char *const amount_pair[] = { "بين", "ما بين", NULL };

static const struct ccd_unit_word_row amount_weekdays[] = {
	{ "الاثنين", "1", 0 }, { "الإثنين", "1", 0 }, { "الثلاثاء", "2", 0 }, { "الأربعاء", "3", 0 },
	{ "الخميس", "4", 0 }, { "الجمعة", "5", 0 }, { "السبت", "6", 0 }, { "الأحد", "7", 0 }, { 0 }
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
	"يعني", "تعني", "يقصد", "يُقصد", "يقصد به", "يقصد بها", "يشير إلى", "تشير إلى", "يدل على", NULL
};

static const char *const define_wide[] = {
	"يعني", "تعني", "يقصد", "يعرف", "تعريف", "يشمل", "تشمل", "يشير", "تشير", "هو ", "هي ", "يدل", NULL
};

static const char *const define_shorten[] = { "يشار إلي", "المشار إلي", "فيما يلي", "فيما بعد", "المسمى", "المسماة", NULL };

static const struct ccd_definition_words definition = {
	.verbs = define_verbs,
	.wide = define_wide,
	.shorten = define_shorten,
};

const struct ccd_lang ccd_lang_ar = {
	.tag = "ar",
	.name = "العربية",
	.script = "Arab",
	.reads = CCD_READS_ALL & ~(unsigned)CCD_READS_NAMES,

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

	/* values */
	.number_words = number_words,
	.ordinal_words = ordinal_words,
	.number_prefix = "و",
	.number_starts = number_starts,
	.doubtful_numbers = doubtful_numbers,
	.within = within,
	.shares = shares,
	.fractions = fractions,
	.magnitudes = magnitudes,
	.percent = percent,
	.months = months,
	.date_links = date_links,
	.year_links = year_links,
	.clock = &clock_words,
	.decimal_mark = '.',
	.quantity = &quantity,

	/* meaning */
	.modals = modals,
	.negations = negations,
	.links = links,
	.citation = &citation,
	.definition = &definition,
};
