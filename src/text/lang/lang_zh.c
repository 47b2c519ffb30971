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

/* ---- meaning ---- */

static const struct ccd_word_value modals[] = {
	{ "不得", 4 }, { "不应", 4 }, { "不應", 4 }, { "不可", 4 }, { "禁止", 4 }, { "不准", 4 },
	{ "不许", 4 }, { "应当", 1 }, { "應當", 1 }, { "应", 1 }, { "應", 1 }, { "必须", 1 }, { "必須", 1 },
	{ "须", 1 }, { "須", 1 }, { "有义务", 1 }, { "可以", 2 }, { "可", 2 }, { "有权", 2 }, { "有權", 2 },
	{ "得以", 0 }, { "相应", 0 }, { "对应", 0 }, { "供应", 0 }, { "适应", 0 }, { "反应", 0 },
	{ "响应", 0 }, { "应用", 0 }, { "应对", 0 }, { "应急", 0 }, { "应有", 0 }, { "许可", 0 },
	{ "可能", 0 }, { "认可", 0 }, { "不可抗力", 0 }, { "可靠", 0 }, { "可见", 0 }, { "可用", 0 },
	{ "可行", 0 }, { "无须", 0 }, { "核可", 0 }, { "不可撤销", 0 }, { "不可剥夺", 0 }, { "可持续", 0 },
	{ "应收", 0 }, { "应付", 0 }, { "应邀", 0 }, { "答应", 0 }, { "供應", 0 }, { "不可或缺", 0 },
	{ 0 }
};

static const struct ccd_word_value negations[] = {
	{ "不得", 1 }, { "不应", 1 }, { "不應", 1 }, { "不能", 1 }, { "不会", 1 }, { "不会被", 1 }, { "不是", 1 },
	{ "并非", 1 }, { "没有", 1 }, { "不予", 1 }, { "不必", 1 }, { "无须", 1 }, { "不适用", 1 },
	{ "不构成", 1 }, { "不可", 1 }, { "不准", 1 }, { "不许", 1 }, { "不要求", 1 }, { "不影响", 1 },
	{ "不承担", 1 }, { "不授予", 1 }, { "不包括", 1 }, { "从不", 1 }, { "绝不", 1 }, { "不仅", 0 },
	{ "不少于", 0 }, { "不超过", 0 }, { "不迟于", 0 }, { "不晚于", 0 }, { "不低于", 0 }, { "不高于", 0 },
	{ "不论", 0 }, { "无论", 0 }, { "不可抗力", 0 }, { "不同", 0 }, { "不断", 0 }, { "不动产", 0 },
	{ "不", 2 }, { "非", 2 }, { "无", 2 }, { "無", 2 }, { "未", 2 }, { "除", 2 }, { "免", 2 },
	{ "禁", 2 }, { "没", 2 }, { "勿", 2 }, { "莫", 2 }, { "否", 2 }, { "仅", 2 }, { "只", 2 },
	{ "缺", 2 }, { "失", 2 }, { "拒", 2 }, { "避", 2 }, { "放弃", 2 }, { "毫无", 2 },
	{ 0 }
};

static const struct ccd_word_value links[] = {
	{ "和/或", 3 }, { "及/或", 3 }, { "和或", 3 }, { "以及", 1 }, { "和", 1 }, { "及", 1 }, { "与", 1 },
	{ "或者", 2 }, { "或", 2 }, { "并", 1 }, { "涉及", 0 }, { "和平", 0 }, { "或许", 0 }, { "参与", 0 },
	{ "及时", 0 }, { "以和", 0 }, { "普及", 0 }, { "提及", 0 }, { 0 }
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

	/* meaning */
	.modals = modals,
	.negations = negations,
	.links = links,
};
