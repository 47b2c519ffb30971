/* Korean: labels, dates, amounts in figures. */
#include "lang/languages.h"

/* ---- outline ---- */

static const struct ccd_unit_word unit_words[] = {
	{ "조", CCD_KIND_ARTICLE },
	{ "항", CCD_KIND_PARAGRAPH },
	{ "호", CCD_KIND_ITEM },
	{ "장", CCD_KIND_CHAPTER },
	{ "절", CCD_KIND_SECTION },
	{ "편", CCD_KIND_PART },
	{ "부", CCD_KIND_PART },
	{ 0 }
};

static const char item_signs[] = "가나다라마바사아자차카타파하";

static const char *const contents[] = { "목차", "차례", NULL };

static const char *const enacting[] = { "총회는", "안전보장이사회는", "경제사회이사회는", "이사회는", NULL };

static const char *const annex[] = { "부칙", "부속서", "별표", "별지", NULL };

static const char *const preamble[] = { "전문", NULL };

/* ---- dates ---- */

static const char *const date_signs[] = { "년", "월", "일", NULL };

static const struct ccd_word_value magnitudes[] = {
	{ "천", 1000 }, { "만", 10000 }, { "백만", 1000000 }, { "천만", 10000000 }, { "억", 100000000 },
	{ "십억", 1000000000 }, { 0 }
};

static const char *const percent[] = { "퍼센트", "프로", NULL };

static const char *const parts_of[] = { "분의", NULL };

static const char *const before_noon[] = { "오전", NULL };
static const char *const after_noon[] = { "오후", NULL };

static const struct ccd_clock_words clock_words = { .before_noon = before_noon, .after_noon = after_noon };

const struct ccd_lang ccd_lang_ko = {
	.tag = "ko",
	.name = "한국어",
	.script = "Kore",
	.reads = CCD_READS_LABELS,

	/* outline */
	.item_signs = item_signs,
	.nth = "제",
	.unit_words = unit_words,
	.enacting = enacting,
	.annex = annex,
	.contents = contents,
	.preamble = preamble,

	/* values */
	.date_signs = date_signs,
	.magnitudes = magnitudes,
	.percent = percent,
	.parts_of = parts_of,
	.clock = &clock_words,
	.decimal_mark = '.',
};
