/* The interface in Chinese. One section per part of the program; keys in order. */
#include "text/message.h"

const struct ccd_message ccd_messages_zh[] = {
	/* ---- tables and reports ---- */
	{ "report.deviates", "不一致：{0}" },
	{ "report.error", "错误" },
	{ "report.note", "提示" },
	{ "report.nothing", "（此处无内容）" },
	{ "report.summary",
		"{2}个错误，{1}个警告，{0}个提示；已接受{3}个" },
	{ "report.versions", "文本：{0}" },
	{ "report.warning", "警告" },
	{ "write.address", "位置" },
	{ "write.confidence", "可信度" },
	{ "write.findings", "发现的问题" },
	{ "write.working", "工作译本" },

	/* ---- rules: ID is the message, ID.name the title ---- */

	/* ---- view and pages ---- */

	/* ---- commands ---- */

	{ 0 }
};
