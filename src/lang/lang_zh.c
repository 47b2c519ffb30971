/* Chinese, simplified and traditional. */
#include "lang/languages.h"

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
	{ "憶及", "recalling", CCD_KIND_RECITAL }, { "認識到", "recognizing", CCD_KIND_RECITAL },
	{ "強調", "emphasizing", CCD_KIND_RECITAL },
	{ "著重指出", "emphasizing", CCD_KIND_RECITAL },
	{ "著重", "emphasizing", CCD_KIND_RECITAL },
	{ "突出強調", "emphasizing", CCD_KIND_RECITAL },
	{ "銘記", "considering", CCD_KIND_RECITAL }, { "鑒於", "whereas", CCD_KIND_RECITAL },
	{ "確信", "convinced", CCD_KIND_RECITAL }, { "關注", "concerned", CCD_KIND_RECITAL },
	{ "關切", "concerned", CCD_KIND_RECITAL }, { "震驚", "concerned", CCD_KIND_RECITAL },
	{ "意識到", "aware", CCD_KIND_RECITAL }, { "決心", "determined", CCD_KIND_RECITAL },
	{ "願", "desiring", CCD_KIND_RECITAL }, { "歡迎", "welcoming", CCD_KIND_RECITAL },
	{ "審議了", "considered", CCD_KIND_RECITAL }, { "承認", "recognizing", CCD_KIND_RECITAL },
	{ "遺憾", "regretting", CCD_KIND_RECITAL }, { "採取行動", "acting", CCD_KIND_RECITAL },
	{ "根據", "acting", CCD_KIND_RECITAL }, { "本公約締約國", "parties", CCD_KIND_RECITAL },
	{ "通過", "adopts", CCD_KIND_OPERATIVE }, { "決定", "decides", CCD_KIND_OPERATIVE },
	{ "決議", "decides", CCD_KIND_OPERATIVE }, { "請", "requests", CCD_KIND_OPERATIVE },
	{ "籲請", "calls", CCD_KIND_OPERATIVE }, { "呼籲", "calls", CCD_KIND_OPERATIVE },
	{ "促請", "urges", CCD_KIND_OPERATIVE }, { "邀請", "invites", CCD_KIND_OPERATIVE },
	{ "鼓勵", "encourages", CCD_KIND_OPERATIVE }, { "建議", "recommends", CCD_KIND_OPERATIVE },
	{ "宣佈", "proclaims", CCD_KIND_OPERATIVE }, { "發佈", "proclaims", CCD_KIND_OPERATIVE },
	{ "發布", "proclaims", CCD_KIND_OPERATIVE }, { "發布這一", "proclaims", CCD_KIND_OPERATIVE },
	{ "發佈這一", "proclaims", CCD_KIND_OPERATIVE },
	{ "聲明", "declares", CCD_KIND_OPERATIVE }, { "贊同", "endorses", CCD_KIND_OPERATIVE },
	{ "茲議定", "agree", CCD_KIND_OPERATIVE }, { "議定", "agree", CCD_KIND_OPERATIVE },
	{ "達成協議", "agree", CCD_KIND_OPERATIVE }, { "協議如下", "agree", CCD_KIND_OPERATIVE },
	{ "強調", "emphasizes", CCD_KIND_OPERATIVE }, { "著重", "emphasizes", CCD_KIND_OPERATIVE },
	{ "歡迎", "welcomes", CCD_KIND_OPERATIVE }, { "認識到", "recognizes", CCD_KIND_OPERATIVE },
	{ "承認", "recognizes", CCD_KIND_OPERATIVE }, { "關切", "expresses", CCD_KIND_OPERATIVE },
	{ "遺憾", "regrets", CCD_KIND_OPERATIVE },
	{ 0 }
};

static const char *const opening_adverbs[] = {
	"还", "又", "并", "特别", "深为", "深切", "严重", "充分", "再次", "再度", "坚决", "进一步", "同时", "谨", "兹",
	"郑重",
	"還", "並", "特別", "深為", "嚴重", "堅決", "進一步", "同時", "謹", "茲", "鄭重",
	NULL
};

static const char *const enacting[] = {
	"大会", "安全理事会", "经济及社会理事会", "人权理事会", "理事会", "委员会", "会议", "因此现在", "因此，现在", "为此",
	"本公约缔约国", "缔约国", "缔约各国", "各缔约国",
	"大會", "安全理事會", "經濟及社會理事會", "人權理事會", "理事會", "委員會", "會議",
	"因此現在", "因此，現在", "為此", "本公約締約國", "締約國", "締約各國", "各締約國",
	NULL
};

static const char *const contents[] = {
	"目录", "目錄", "目次", "内容", "內容", NULL
};

static const char *const annex[] = {
	"附件", "附录", "附錄", "附表", "附則", NULL
};

static const char *const preamble[] = {
	"序言", "序文", "前言", "引言", "鉴于",
	"鑒於",
	NULL
};

static const char *const signature[] = {
	"（签名）", "(签名)", "（签字）", "(签字)", "（簽名）", "(簽名)", "（签署）",
	"（簽字）", "(簽字)", "（簽署）",
	NULL
};

static const char *const working[] = {
	"工作译文", "非正式译文", "参考译文", "工作譯文",
	"非正式譯文", "參考譯文",
	NULL
};

static const char *const notice[] = {
	"原件", "原文", "译自", "正式文本", "译文",
	"譯自", "譯文",
	NULL
};

static const char *const range[] = { "至", "和", "到", NULL };

static const struct ccd_unit_word level_names[] = {
	{ "项", CCD_KIND_ITEM }, { "款", CCD_KIND_PARAGRAPH }, { "段", CCD_KIND_PARAGRAPH },
	{ "条", CCD_KIND_ARTICLE },
	{ 0 }
};

/* ---- sentences ---- */

/* Chinese has none of its own: those of names and references left in Latin. */
static const char *const examples[] = { "例如", "例：", "比如", "譬如", "如：", NULL };

static const char *const abbreviations[] = {
	"mr.", "mrs.", "ms.", "dr.", "prof.", "st.", "no.", "nos.", "art.", "vol.", "pp.", "p.",
	"e.g.", "i.e.", "cf.", "v.", "vs.", "doc.", "add.", "rev.", "corr.", "co.", "ltd.", "inc.",
	"corp.", NULL
};

/* ---- values ---- */

static const char *const measures[] = {
	"个", "個", "名", "条", "條", "项", "項", "款", "章", "节", "節", "年", "月", "日", "天", "届", "屆",
	"次", "种", "種", "类", "人", "岁", "周", "元", "倍", "张", "篇", "部", "卷", "页", "号", "份", "层",
	"層", "艘", "類", "歲", "週", "張", "頁", "號", NULL
};

static const char *const unit_measures[] = {
	"条", "條", "款", "项", "項", "章", "节", "節", "编", "編", "号", "號", "页", "卷", "段", "期",
	"部分", NULL
};

static const char *const parts_of[] = { "分之", NULL };

static const struct ccd_word_value magnitudes[] = {
	{ "百万", 1000000 }, { "千万", 10000000 }, { "百", 100 }, { "千", 1000 },
	{ "万亿", INT64_C(1000000000000) }, { "万", 10000 }, { "亿", 100000000 }, { "萬", 10000 },
	{ "億", 100000000 },
	{ "百萬", 1000000 }, { "千萬", 10000000 }, { "萬億", INT64_C(1000000000000) },
	{ 0 }
};

static const char *const date_signs[] = { "年", "月", "日", "号", NULL };

/* Figures with a sign only; the words are in time.c. */
static const char *const before_noon[] = { "a.m.", "am", "a.m", NULL };
static const char *const after_noon[] = { "p.m.", "pm", "p.m", NULL };

static const struct ccd_clock_words clock_words = {
	.before_noon = before_noon,
	.after_noon = after_noon,
};

static const struct ccd_word_value eras[] = {
	{ "中华民国", 1911 }, { "中華民國", 1911 }, { "民国", 1911 }, { "民國", 1911 },
	{ "令和", 2018 }, { "平成", 1988 }, { "昭和", 1925 }, { "大正", 1911 }, { "明治", 1867 },
	{ "宣统", 1908 }, { "宣統", 1908 }, { "光绪", 1874 }, { "光緒", 1874 }, { "同治", 1861 },
	{ "咸丰", 1850 }, { "咸豐", 1850 }, { "道光", 1820 }, { "嘉庆", 1795 }, { "嘉慶", 1795 },
	{ "乾隆", 1735 },
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
	{ "不許", 4 }, { "有義務", 1 }, { "相應", 0 }, { "對應", 0 }, { "適應", 0 }, { "反應", 0 },
	{ "響應", 0 }, { "應用", 0 }, { "應對", 0 }, { "應急", 0 }, { "應有", 0 }, { "許可", 0 },
	{ "認可", 0 }, { "可見", 0 }, { "無須", 0 }, { "不可撤銷", 0 }, { "不可剝奪", 0 },
	{ "可持續", 0 }, { "應收", 0 }, { "應付", 0 }, { "應邀", 0 }, { "答應", 0 },
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
	{ "缺", 2 }, { "失", 2 }, { "损失", 0 }, { "損失", 0 }, { "拒", 2 }, { "避", 2 }, { "放弃", 2 }, { "毫无", 2 },
	{ "不會", 1 }, { "不會被", 1 }, { "並非", 1 }, { "沒有", 1 }, { "無須", 1 },
	{ "不適用", 1 }, { "不構成", 1 }, { "不許", 1 }, { "不影響", 1 }, { "不承擔", 1 },
	{ "從不", 1 }, { "絕不", 1 }, { "不僅", 0 }, { "不少於", 0 }, { "不超過", 0 },
	{ "不遲於", 0 }, { "不晚於", 0 }, { "不低於", 0 }, { "不高於", 0 }, { "不論", 0 },
	{ "無論", 0 }, { "不斷", 0 }, { "不動產", 0 }, { "沒", 2 }, { "僅", 2 }, { "放棄", 2 },
	{ "毫無", 2 },
	{ 0 }
};

static const struct ccd_word_value links[] = {
	{ "和/或", 3 }, { "及/或", 3 }, { "和或", 3 }, { "以及", 1 }, { "和", 1 }, { "及", 1 }, { "与", 1 },
	{ "或者", 2 }, { "或", 2 }, { "并", 1 }, { "涉及", 0 }, { "和平", 0 }, { "或许", 0 }, { "参与", 0 },
	{ "及时", 0 }, { "以和", 0 }, { "普及", 0 }, { "提及", 0 },
	{ "與", 1 }, { "並", 1 }, { "或許", 0 }, { "參與", 0 }, { "及時", 0 },
	{ 0 }
};

/* ---- references ---- */

static const struct ccd_level_word cite_levels[] = {
	{ "编", 0, CCD_KIND_PART, 1 }, { "編", 0, CCD_KIND_PART, 1 }, { "部分", 0, CCD_KIND_PART, 1 },
	{ "篇", 0, CCD_KIND_PART, 1 }, { "章", 0, CCD_KIND_CHAPTER, 2 },
	{ "节", 0, CCD_KIND_SECTION, 3 }, { "節", 0, CCD_KIND_SECTION, 3 },
	{ "条", 0, CCD_KIND_ARTICLE, 4 }, { "條", 0, CCD_KIND_ARTICLE, 4 },
	{ "款", 0, CCD_KIND_PARAGRAPH, 5 }, { "段", 0, CCD_KIND_PARAGRAPH, 5 },
	{ "项", 0, CCD_KIND_ITEM, 6 }, { "項", 0, CCD_KIND_ITEM, 6 }, { "分段", 0, CCD_KIND_ITEM, 6 },
	{ "目", 0, CCD_KIND_SUBITEM, 7 },
	{ "句", 0, CCD_KIND_SEGMENT, 9 }, { "句话", 0, CCD_KIND_SEGMENT, 9 },
	{ "句話", 0, CCD_KIND_SEGMENT, 9 },
	{ 0 }
};

static const char *const cite_and[] = { "、", "，", ",", "和", "与", "與", "及", "或", "以及", "和/或", "或者", NULL };

static const char *const cite_to[] = { "-", "–", "—", "~", "～", "至", "到", NULL };

static const char *const cite_this[] = {
	"本公约", "本公約", "本协定", "本条约", "本议定书", "本宪章", "本守则", "本盟约", "本法", "本条例",
	"本合同", "本协议", "本许可", "本公共许可", "本公共许可协议", "本规约", "本规则", "本决议", "本条",
	"本節", "本节", "本章", "本款", "上文", "下文", "上述", "下述", "前述", "本",
	"本協定", "本條約", "本議定書", "本憲章", "本守則", "本盟約", "本條例", "本協議", "本許可",
	"本公共許可", "本公共許可協議", "本規約", "本規則", "本決議", "本條",
	NULL
};

static const char *const cite_other[] = {
	"》", "宪章", "憲章", "公约", "公約", "盟约", "条约", "條約", "协定", "協定", "议定书", "議定書",
	"规约", "規約", "宣言", "指令", "条例", "條例", "法", "法典", "宪法", "规则", "決議", "决议", "报告",
	"盟約", "憲法", "規則", "報告",
	NULL
};

static const char *const cite_none[] = { "议程",
	"議程",
	NULL
};

static const char *const cite_pointing[] = {
	"上述", "上文", "下文", "下述", "前述", "前款", "前項", "前项", "前条", "本条", "本條", "本款", "本项",
	"本节", "本章", "本段", "该条", "該條", "该款", "该项", "该段", "同条", "同款", "首款",
	"前二項", "前三項", "前四項", "前二条", "前二條", "前三條", "前二款", "前三款", "前两款", "前两项", "前款",
	"次項", "次條", "前條", "本項", "本節", "該款", "該項", "該段", "同條",
	NULL
};

static const struct ccd_citation_words citation = {
	.levels = cite_levels,
	.and = cite_and,
	.to = cite_to,
	.this = cite_this,
	.other = cite_other,
	.none = cite_none,
	.pointing = cite_pointing,
};

/* ---- amounts ---- */

static const struct ccd_unit_word_row amount_behind[] = {
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
	{ "英里", "mile", 0 }, { "英尺", "foot", 0 }, { "英寸", "inch", 0 }, { "码", "yard", 0 }, { "碼", "yard", 0 },
	{ "磅", "lb", 0 }, { "mph", "mile", 0 }, { "kph", "km", 0 }, { "km/h", "km", 0 },
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
	{ "秒鐘", "second", 0 }, { "晝夜", "day", 0 }, { "個日曆日", "day", 0 },
	{ "個自然日", "day", 0 }, { "個禮拜", "week", 0 }, { "個季度", "quarter", 0 },
	{ "週年", "year", 0 }, { "週歲", "year", 0 }, { "個世紀", "century", 0 },
	{ "釐米", "cm", 0 }, { "海裡", "nmi", 0 }, { "英吋", "inch", 0 }, { "公噸", "t", 0 },
	{ "兆字節", "mb", 0 }, { "吉字節", "gb", 0 }, { "港幣", "HKD", 0 },
	{ "元人民幣", "CNY", 0 }, { "圓", "yuan", 0 }, { "盧比", "INR", 0 }, { "韓元", "KRW", 0 },
	{ "特別提款權", "SDR", 0 },
	{ 0 }
};

static const struct ccd_unit_word_row amount_parts[] = {
	{ "角", "10", 0 }, { "分", "100", 0 }, { "美分", "100", 0 }, { "欧分", "100", 0 },
	{ "戈比", "100", 0 }, { "便士", "100", 0 },
	{ 0 }
};

static const char *const amount_between[] = { "个", "個", "整", NULL };

static const struct ccd_bound_word amount_bounds[] = {
	{ "至少", CCD_BOUND_LEAST }, { "最少", CCD_BOUND_LEAST }, { "不少于", CCD_BOUND_LEAST },
	{ "不少於", CCD_BOUND_LEAST }, { "不低于", CCD_BOUND_LEAST }, { "不低於", CCD_BOUND_LEAST },
	{ "不得少于", CCD_BOUND_LEAST }, { "不得少於", CCD_BOUND_LEAST }, { "不得低于", CCD_BOUND_LEAST },
	{ "不小于", CCD_BOUND_LEAST }, { "不早于", CCD_BOUND_LEAST }, { "不短于", CCD_BOUND_LEAST },
	{ "未满", CCD_BOUND_LESS }, { "未滿", CCD_BOUND_LESS }, { "不满", CCD_BOUND_LESS },
	{ "年满", CCD_BOUND_LEAST }, { "满", CCD_BOUND_LEAST },
	{ "大于或等于", CCD_BOUND_LEAST }, { "大於或等於", CCD_BOUND_LEAST }, { "大于等于", CCD_BOUND_LEAST },
	{ "等于或大于", CCD_BOUND_LEAST }, { "≥", CCD_BOUND_LEAST }, { "小于或等于", CCD_BOUND_MOST },
	{ "小於或等於", CCD_BOUND_MOST }, { "小于等于", CCD_BOUND_MOST }, { "等于或小于", CCD_BOUND_MOST },
	{ "≤", CCD_BOUND_MOST },
	{ "超过", CCD_BOUND_MORE }, { "超過", CCD_BOUND_MORE }, { "超出", CCD_BOUND_MORE },
	{ "多于", CCD_BOUND_MORE }, { "多於", CCD_BOUND_MORE }, { "大于", CCD_BOUND_MORE },
	{ "高于", CCD_BOUND_MORE }, { "逾", CCD_BOUND_MORE }, { "长于", CCD_BOUND_MORE },
	{ "不超过", CCD_BOUND_MOST }, { "不超過", CCD_BOUND_MOST }, { "不得超过", CCD_BOUND_MOST },
	{ "不得超過", CCD_BOUND_MOST }, { "至多", CCD_BOUND_MOST }, { "最多", CCD_BOUND_MOST },
	{ "不多于", CCD_BOUND_MOST }, { "不多於", CCD_BOUND_MOST }, { "不大于", CCD_BOUND_MOST },
	{ "不高于", CCD_BOUND_MOST }, { "不迟于", CCD_BOUND_MOST }, { "不遲於", CCD_BOUND_MOST },
	{ "不晚于", CCD_BOUND_MOST }, { "不得迟于", CCD_BOUND_MOST }, { "不得晚于", CCD_BOUND_MOST },
	{ "不逾", CCD_BOUND_MOST }, { "不得逾", CCD_BOUND_MOST }, { "未逾", CCD_BOUND_DOWN },
	{ "屆滿", CCD_BOUND_NONE }, { "届满", CCD_BOUND_NONE }, { "期滿", CCD_BOUND_NONE },
	{ "期满", CCD_BOUND_NONE }, { "未超过", CCD_BOUND_MOST }, { "最长", CCD_BOUND_MOST },
	{ "最高", CCD_BOUND_MOST },
	{ "少于", CCD_BOUND_LESS }, { "少於", CCD_BOUND_LESS }, { "不足", CCD_BOUND_LESS },
	{ "不到", CCD_BOUND_LESS }, { "低于", CCD_BOUND_LESS }, { "低於", CCD_BOUND_LESS },
	{ "小于", CCD_BOUND_LESS }, { "短于", CCD_BOUND_LESS },
	{ "不得低於", CCD_BOUND_LEAST }, { "不小於", CCD_BOUND_LEAST },
	{ "不早於", CCD_BOUND_LEAST }, { "不短於", CCD_BOUND_LEAST }, { "不滿", CCD_BOUND_LESS },
	{ "年滿", CCD_BOUND_UP }, { "滿", CCD_BOUND_UP }, { "大於", CCD_BOUND_MORE },
	{ "高於", CCD_BOUND_MORE }, { "長於", CCD_BOUND_MORE }, { "不大於", CCD_BOUND_MOST },
	{ "不高於", CCD_BOUND_MOST }, { "不晚於", CCD_BOUND_MOST }, { "不得遲於", CCD_BOUND_MOST },
	{ "不得晚於", CCD_BOUND_MOST }, { "未超過", CCD_BOUND_MOST }, { "最長", CCD_BOUND_MOST },
	{ "小於", CCD_BOUND_LESS }, { "短於", CCD_BOUND_LESS },
	{ 0 }
};

static const char *const amount_denials[] = { "不会", "不應", "不应", "不能", "不可", "不应当", "不應當", "没有", "沒有",
	"不致", "从未", "並未", "并未", "尚未", "不可能", "不允许",
	"不會", "從未", "不允許",
	NULL
};

static const char *const amount_bare[] = { "不", "至", NULL };

static const struct ccd_bound_word amount_bounds_behind[] = {
	{ "以上", CCD_BOUND_UP }, { "及以上", CCD_BOUND_LEAST }, { "或以上", CCD_BOUND_LEAST },
	{ "以下", CCD_BOUND_DOWN }, { "及以下", CCD_BOUND_MOST }, { "或以下", CCD_BOUND_MOST },
	{ "以内", CCD_BOUND_DOWN }, { "以內", CCD_BOUND_DOWN }, { "之内", CCD_BOUND_DOWN },
	{ "内", CCD_BOUND_DOWN }, { "內", CCD_BOUND_DOWN }, { "或更多", CCD_BOUND_LEAST },
	{ "或更少", CCD_BOUND_MOST },
	{ "之內", CCD_BOUND_DOWN },
	/* counted back from a day, "7 days before" is as much as "at least" */
	{ "日前", CCD_BOUND_NONE }, { "天前", CCD_BOUND_NONE }, { "日以前", CCD_BOUND_NONE },
	{ "周前", CCD_BOUND_NONE }, { "週前", CCD_BOUND_NONE }, { "月前", CCD_BOUND_NONE },
	{ "年前", CCD_BOUND_NONE }, { "时前", CCD_BOUND_NONE }, { "時前", CCD_BOUND_NONE },
	{ 0 }
};

static const char *const amount_to[] = { "至", "到", "-", "–", "—", "——", "~", "～", "－", NULL };

static const char *const amount_and[] = { "和", "与", "與", "及", "或", "以及", NULL };

static const char *const amount_pair[] = { "介于", "介於", "在", "之间", "之間", NULL };

static const struct ccd_unit_word_row amount_weekdays[] = {
	{ "星期一", "1", 0 }, { "星期二", "2", 0 }, { "星期三", "3", 0 }, { "星期四", "4", 0 },
	{ "星期五", "5", 0 }, { "星期六", "6", 0 }, { "星期日", "7", 0 }, { "星期天", "7", 0 },
	{ "周一", "1", 0 }, { "周二", "2", 0 }, { "周三", "3", 0 }, { "周四", "4", 0 }, { "周五", "5", 0 },
	{ "周六", "6", 0 }, { "周日", "7", 0 },
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
	"系指", "是指", "指的是", "意指", "意味着", "意为", "即指", "应指", "均指", "一词系指", "一词是指",
	"一词指", "一语系指", "一语是指", "一语指", "系指称", "係指", "指",
	"意味著", "意為", "應指", "一詞系指", "一詞是指", "一詞指", "一語系指", "一語是指",
	"一語指", "系指稱",
	NULL
};

static const char *const define_others[] = {
	"指定", "指示", "指出", "指导", "指導", "指令", "指数", "指數", "指标", "指標", "指责", "指責", "指控",
	"指引", "指派", "指向", "指挥", "指揮", "指明", "指称的", NULL
};

static const char *const define_wide[] = {
	"指", "意", "是", "为", "定义", "包括", "系", "即", "称",
	"為", "定義", "稱",
	NULL
};

static const char *const define_shorten[] = { "简称", "下称", "以下称", "简稱", "下稱", "称为",
	"簡稱", "以下稱", "稱為",
	NULL
};

static const struct ccd_definition_words definition = {
	.verbs = define_verbs,
	.others = define_others,
	.wide = define_wide,
	.shorten = define_shorten,
};

/* ---- names of states ---- */

/* 中国家 (发展中国家), 中国际; the name of its people: 中国人, but not 人民. */
static const struct ccd_name_tail name_tails[] = {
	{ "", "人民", false }, { "", "人口", false }, { "", "人", true },
	{ "国", "家", true }, { "国", "際", true }, { "国", "际", true }, { "国", "内", true },
	{ "国", "內", true }, { "国", "籍", true }, { "国", "有", true }, { "国", "别", true },
	{ "国", "境", true }, { "国", "库", true }, { "國", "家", true }, { "國", "際", true },
	{ "國", "际", true }, { "國", "内", true }, { "國", "內", true }, { "國", "籍", true },
	{ "國", "有", true }, { "國", "别", true }, { "國", "境", true }, { "國", "库", true },
	{ 0 }
};

static const char *const language_ends[][2] = {
	{ "语", "文" }, { "語", "文" }, { "文", "语" }, { NULL }
};

static const struct ccd_name names[] = {
	{ "CN", "中华人民共和国", 0 }, { "CN", "中華人民共和國", 0 }, { "RU", "俄罗斯联邦", 0 },
	{ "RU", "俄羅斯聯邦", 0 }, { "US", "美利坚合众国", 0 }, { "US", "美利堅合眾國", 0 },
	{ "GB", "联合王国", 0 }, { "GB", "聯合王國", 0 },
	{ "GB", "大不列颠及北爱尔兰联合王国", 0 }, { "GB", "大不列顛及北愛爾蘭聯合王國", 0 },
	{ "GB", "大不列颠", 0 }, { "GB", "北爱尔兰", 0 }, { "GB", "北愛爾蘭", 0 },
	{ "KP", "朝鲜民主主义人民共和国", 0 }, { "KP", "朝鮮民主主義人民共和國", 0 }, { "KP", "朝鮮", 0 },
	{ "KR", "大韩民国", 0 }, { "KR", "大韓民國", 0 }, { "KR", "韓國", 0 },
	{ "CD", "刚果民主共和国", 0 }, { "CG", "刚果", 0 }, { "CG", "剛果", 0 }, { "VA", "教廷", 0 },
	{ "VA", "罗马教廷", 0 }, { "PS", "巴勒斯坦国", 0 }, { "PS", "巴勒斯坦", 0 },
	{ "DE", "德意志联邦共和国", 0 }, { "DE", "德意志民主共和国", 0 }, { "FR", "法兰西共和国", 0 },
	{ "CH", "瑞士联邦", 0 }, { "MK", "前南斯拉夫的马其顿共和国", 0 }, { "MK", "马其顿", 0 },
	{ "GR", "希腊共和国", 0 }, { "BN", "文莱达鲁萨兰国", 0 }, { "BD", "孟加拉", 0 },
	{ "TR", "土耳其", 0 }, { "AE", "阿联酋", 0 }, { "SA", "沙特", 0 }, { "ME", "黑山", 0 },
	{ "CF", "中非", 0 }, { "CZ", "捷克", 0 }, { "TL", "东帝汶", 0 }, { "SZ", "埃斯瓦蒂尼", 0 },
	{ "HK", "中国香港", 0 }, { "MO", "中国澳门", 0 }, { "TW", "中国台湾省", 0 }, { "TW", "中国台湾", 0 },
	{ "TW", "臺灣", 0 }, { "VC", "圣文森特和格林纳丁斯", 0 },
	{ "", "日本語", 0 }, { "", "日本语", 0 }, { "", "印度洋", 0 }, { "", "内蒙古", 0 }, { "", "內蒙古", 0 }, { "", "海地区", 0 },
	{ "", "海地带", 0 }, { "", "海地域", 0 }, { "", "上海地", 0 }, { "", "马里兰", 0 },
	{ "", "马里亚纳", 0 }, { "", "南非洲", 0 }, { "", "中非洲", 0 }, { "", "几内亚湾", 0 },
	{ "", "墨西哥湾", 0 }, { "", "阿曼湾", 0 }, { "", "约旦河", 0 }, { "", "南中国海", 0 }, { "", "南中國海", 0 },
	{ "", "新墨西哥", 0 },
	{ "", "新几内亚", 0 }, { "", "发展中国", 0 }, { "", "發展中國", 0 }, { "", "其中国", 0 },
	{ "", "其中國", 0 }, { "", "集中国", 0 }, { "", "黑山羊", 0 }, { "", "南乔治亚", 0 },
	{ "", "立法国", 0 }, { "", "司法国", 0 }, { "", "中美国", 0 }, { "", "南美国", 0 },
	{ "", "拉美国", 0 }, { "", "北美国", 0 }, { "", "道德国", 0 }, { "", "不法国", 0 },
	{ NULL, NULL, 0 }
};

/* ---- numbers within words ---- */

static const struct ccd_word_value shares[] = {
	{ "半", 2 }, { "全部", 1 }, { "全額", 1 }, { "全额", 1 }, { "全數", 1 }, { "全数", 1 }, { "一倍", 1 }, { 0 }
};

static const struct ccd_word_value within[] = {
	{ "零", 0 }, { "〇", 0 }, { "空", 0 }, { "负", 0 }, { "負", 0 }, { "正数", 0 }, { "正數", 0 }, { "单", 1 }, { "單", 1 }, { "双", 2 }, { "雙", 2 },
	{ 0 }
};

/* ---- names of languages ---- */

static const char *const name_words[] = { "文本", "案文", "约文", "約文", "语言", "語言", "语文", "語文", "版本", "译本", "本",
	"譯本",
	NULL
};

static const char *const name_links[] = { "、", "和", "及", "与", "與", "或", "以及", "，", ",", NULL };

/* ---- titles of instruments ---- */

static const struct ccd_title titles[] = {
	{ "un-charter", { "联合国宪章", "聯合國憲章" } },
	{ "udhr", { "世界人权宣言" } },
	{ "iccpr", { "公民及政治权利国际公约", "公民权利和政治权利国际公约",
	    "公民及政治权利国际盟约" } },
	{ "icescr", { "经济社会文化权利国际公约", "经济、社会及文化权利国际公约",
	    "经济、社会、文化权利国际公约", "经济社会文化权利国际盟约" } },
	{ "cerd", { "消除一切形式种族歧视国际公约" } },
	{ "cedaw", { "消除对妇女一切形式歧视公约" } },
	{ "crc", { "儿童权利公约" } },
	{ "crpd", { "残疾人权利公约" } },
	{ "cat", { "禁止酷刑和其他残忍、不人道或有辱人格的待遇或处罚公约", "禁止酷刑公约" } },
	{ "genocide", { "防止及惩治灭绝种族罪公约", "防止和惩治灭绝种族罪公约" } },
	{ "refugees", { "关于难民地位的公约", "难民地位公约" } },
	{ "law-of-treaties", { "维也纳条约法公约" } },
	{ "diplomatic-relations", { "维也纳外交关系公约" } },
	{ "consular-relations", { "维也纳领事关系公约" } },
	{ "law-of-the-sea", { "联合国海洋法公约" } },
	{ "corruption", { "联合国反腐败公约" } },
	{ "organized-crime", { "联合国打击跨国有组织犯罪公约" } },
	{ "sale-of-goods", { "联合国国际货物销售合同公约" } },
	{ "arbitral-awards", { "承认及执行外国仲裁裁决公约" } },
	{ "climate-change", { "联合国气候变化框架公约" } },
	{ "biological-diversity", { "生物多样性公约" } },
	{ "rome-statute", { "国际刑事法院罗马规约", "罗马规约" } },
	{ "icj-statute", { "国际法院规约" } },
	{ "non-proliferation", { "不扩散核武器条约" } },
	{ "test-ban", { "全面禁止核试验条约" } },
	{ "wipo-copyright", { "世界知识产权组织版权条约" } },
	{ "berne", { "保护文学和艺术作品伯尔尼公约", "保护文学艺术作品伯尔尼公约" } },
	{ 0 }
};

static const char *const title_heads[] = { "公约", "盟约", "宪章", "宣言", "条约", "规约",
	"公約", "盟約", "憲章", "條約", "規約",
	NULL
};

static const char *const title_stems[] = { "公约", "盟约", "宪章", "宣言", "条约", "规约",
	"公約", "盟約", "憲章", "條約", "規約",
	NULL
};

const struct ccd_lang ccd_lang_zh = {
	.tag = "zh",
	.name = "中文",
	.script = "Hani",
	.reads = CCD_READS_ALL,
	.runs_on = true,
	.han = true,

	/* outline */
	.nth = "第",
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
	.range = range,
	.level_names = level_names,

	/* sentences */
	.abbreviations = abbreviations,
	.examples = examples,

	/* values */
	.magnitudes = magnitudes,
	.parts_of = parts_of,
	.measures = measures,
	.unit_measures = unit_measures,
	.date_signs = date_signs,
	.half_words = "径徑导導圆圓岛島决決球自透衰边邊官独獨封职職死数數音",
	.clock = &clock_words,
	.eras = eras,
	.era_first = "元",
	.unnamed_era = 1911,
	.business_year = "度",
	.decimal_mark = '.',

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
	.name_tails = name_tails,
	.name_locale = "zh_Hant",
	.language_ends = language_ends,
	.within = within,
	.shares = shares,
	.name_words = name_words,
	.name_links = name_links,
};
