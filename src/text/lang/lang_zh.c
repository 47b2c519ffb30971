/* Chinese, simplified and traditional. */
#include "text/lang/languages.h"

/* ---- outline ---- */

static const struct ccd_unit_word unit_words[] = {
	{ "条", CCD_KIND_ARTICLE },
	{ "條", CCD_KIND_ARTICLE },
	{ "款", CCD_KIND_PARAGRAPH },
	{ "项", CCD_KIND_ITEM },
	{ "項", CCD_KIND_ITEM },
	{ "章", CCD_KIND_CHAPTER },
	{ "节", CCD_KIND_SECTION },
	{ "節", CCD_KIND_SECTION },
	{ "编", CCD_KIND_PART },
	{ "編", CCD_KIND_PART },
	{ "篇", CCD_KIND_PART },
	{ "部分", CCD_KIND_PART },
	{ 0 }
};

static const struct ccd_opening openings[] = {
	{ "回顾", "recalling", CCD_KIND_RECITAL },
	{ "回顧", "recalling", CCD_KIND_RECITAL },
	{ "忆及", "recalling", CCD_KIND_RECITAL },
	{ "注意到", "noting", CCD_KIND_RECITAL },
	{ "认识到", "recognizing", CCD_KIND_RECITAL },
	{ "確認", "affirming", CCD_KIND_RECITAL },
	{ "确认", "affirming", CCD_KIND_RECITAL },
	{ "强调", "emphasizing", CCD_KIND_RECITAL },
	{ "着重指出", "emphasizing", CCD_KIND_RECITAL },
	{ "着重", "emphasizing", CCD_KIND_RECITAL },
	{ "突出强调", "emphasizing", CCD_KIND_RECITAL },
	{ "突出", "emphasizing", CCD_KIND_RECITAL },
	{ "重申", "reaffirming", CCD_KIND_RECITAL },
	{ "铭记", "considering", CCD_KIND_RECITAL },
	{ "考虑到", "considering", CCD_KIND_RECITAL },
	{ "考慮到", "considering", CCD_KIND_RECITAL },
	{ "鉴于", "whereas", CCD_KIND_RECITAL },
	{ "鑑於", "whereas", CCD_KIND_RECITAL },
	{ "深信", "convinced", CCD_KIND_RECITAL },
	{ "确信", "convinced", CCD_KIND_RECITAL },
	{ "关注", "concerned", CCD_KIND_RECITAL },
	{ "关切", "concerned", CCD_KIND_RECITAL },
	{ "震惊", "concerned", CCD_KIND_RECITAL },
	{ "意识到", "aware", CCD_KIND_RECITAL },
	{ "念及", "aware", CCD_KIND_RECITAL },
	{ "决心", "determined", CCD_KIND_RECITAL },
	{ "希望", "desiring", CCD_KIND_RECITAL },
	{ "愿", "desiring", CCD_KIND_RECITAL },
	{ "遵循", "guided", CCD_KIND_RECITAL },
	{ "欢迎", "welcoming", CCD_KIND_RECITAL },
	{ "表示", "expressing", CCD_KIND_RECITAL },
	{ "审议了", "considered", CCD_KIND_RECITAL },
	{ "承认", "recognizing", CCD_KIND_RECITAL },
	{ "相信", "convinced", CCD_KIND_RECITAL },
	{ "遗憾", "regretting", CCD_KIND_RECITAL },
	{ "采取行动", "acting", CCD_KIND_RECITAL },
	{ "根据", "acting", CCD_KIND_RECITAL },
	{ "本公约缔约国", "parties", CCD_KIND_RECITAL },
	{ "通过", "adopts", CCD_KIND_OPERATIVE },
	{ "决定", "decides", CCD_KIND_OPERATIVE },
	{ "决议", "decides", CCD_KIND_OPERATIVE },
	{ "请", "requests", CCD_KIND_OPERATIVE },
	{ "吁请", "calls", CCD_KIND_OPERATIVE },
	{ "呼吁", "calls", CCD_KIND_OPERATIVE },
	{ "促请", "urges", CCD_KIND_OPERATIVE },
	{ "敦促", "urges", CCD_KIND_OPERATIVE },
	{ "邀请", "invites", CCD_KIND_OPERATIVE },
	{ "鼓励", "encourages", CCD_KIND_OPERATIVE },
	{ "建议", "recommends", CCD_KIND_OPERATIVE },
	{ "宣布", "proclaims", CCD_KIND_OPERATIVE },
	{ "发布", "proclaims", CCD_KIND_OPERATIVE },
	{ "发布这一", "proclaims", CCD_KIND_OPERATIVE },
	{ "宣告", "proclaims", CCD_KIND_OPERATIVE },
	{ "声明", "declares", CCD_KIND_OPERATIVE },
	{ "核可", "endorses", CCD_KIND_OPERATIVE },
	{ "赞同", "endorses", CCD_KIND_OPERATIVE },
	{ "兹议定", "agree", CCD_KIND_OPERATIVE },
	{ "议定", "agree", CCD_KIND_OPERATIVE },
	{ "达成协议", "agree", CCD_KIND_OPERATIVE },
	{ "协议如下", "agree", CCD_KIND_OPERATIVE },
	/* Chinese verbs are not inflected: these open either kind of paragraph. */
	{ "注意到", "notes", CCD_KIND_OPERATIVE },
	{ "重申", "reaffirms", CCD_KIND_OPERATIVE },
	{ "强调", "emphasizes", CCD_KIND_OPERATIVE },
	{ "着重", "emphasizes", CCD_KIND_OPERATIVE },
	{ "欢迎", "welcomes", CCD_KIND_OPERATIVE },
	{ "确认", "affirms", CCD_KIND_OPERATIVE },
	{ "认识到", "recognizes", CCD_KIND_OPERATIVE },
	{ "承认", "recognizes", CCD_KIND_OPERATIVE },
	{ "表示", "expresses", CCD_KIND_OPERATIVE },
	{ "回顾", "recalls", CCD_KIND_OPERATIVE },
	{ "关切", "expresses", CCD_KIND_OPERATIVE },
	{ "遗憾", "regrets", CCD_KIND_OPERATIVE },
	{ 0 }
};

static const char *const opening_adverbs[] = {
	"还", "又", "并", "特别", "深为", "深切", "严重", "充分", "再次", "再度", "坚决", "进一步", "同时", "谨", "兹",
	"郑重", NULL
};

static const char *const enacting[] = {
	"大会", "安全理事会", "经济及社会理事会", "人权理事会", "理事会", "委员会", "会议", "因此现在", "因此，现在", "为此",
	"本公约缔约国", "缔约国", "缔约各国", "各缔约国", NULL
};

static const char *const contents[] = {
	"目录", "目錄", "目次", "内容", "內容", NULL
};

static const char *const annex[] = {
	"附件", "附录", "附錄", "附表", "附則", NULL
};

static const char *const preamble[] = {
	"序言", "序文", "前言", "引言", "鉴于", NULL
};

static const char *const signature[] = {
	"（签名）", "(签名)", "（签字）", "(签字)", "（簽名）", "(簽名)", "（签署）", NULL
};

static const char *const working[] = {
	"工作译文", "非正式译文", "参考译文", "工作譯文", NULL
};

static const char *const notice[] = {
	"原件", "原文", "译自", "正式文本", "译文", NULL
};

/* ---- sentences ---- */

/* Chinese has none of its own: those of names and references left in Latin. */
static const char *const abbreviations[] = {
	"mr.", "mrs.", "ms.", "dr.", "prof.", "st.", "no.", "nos.", "art.", "vol.", "pp.", "p.",
	"e.g.", "i.e.", "cf.", "v.", "vs.", "doc.", "add.", "rev.", "corr.", "co.", "ltd.", "inc.",
	"corp.", NULL
};

/* ---- values ---- */

static const struct ccd_word_value magnitudes[] = {
	{ "百万", 1000000 }, { "千万", 10000000 }, { "百", 100 }, { "千", 1000 },
	{ "万亿", INT64_C(1000000000000) }, { "万", 10000 }, { "亿", 100000000 }, { "萬", 10000 },
	{ "億", 100000000 },
	{ 0 }
};

const struct ccd_lang ccd_lang_zh = {
	.tag = "zh",
	.name = "中文",
	.script = "Hani",

	/* outline */
	.unit_words = unit_words,
	.openings = openings,
	.opening_adverbs = opening_adverbs,
	.enacting = enacting,
	.annex = annex,
	.contents = contents,
	.preamble = preamble,
	.signature = signature,
	.working = working,
	.notice = notice,

	/* sentences */
	.abbreviations = abbreviations,

	/* values */
	.magnitudes = magnitudes,
	.decimal_mark = '.',
};
