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
	{ "command.align", "读取各语文本，逐条对齐，保存对照文件" },
	{ "command.check", "报告各语文本不一致之处" },
	{ "command.export", "以其他格式输出对照文件" },
	{ "command.formats", "列出可读写的格式" },
	{ "command.help", "显示命令的帮助" },
	{ "command.outline", "显示一个文本的条款结构" },
	{ "command.rules", "列出规则或说明其中一条" },
	{ "command.view", "并列显示各语文本" },
	{ "formats.read", "读取" },
	{ "formats.write", "写入" },
	{ "help.more", "输入 concordat help COMMAND 查看详情；手册见 concordat(1)。" },
	{ "help.options", "[选项]" },
	{ "help.program", "用法：concordat COMMAND [选项] ...\n"
	    "\n"
	    "将同一文书的各语文本逐条对齐，并列显示，并报告不一致之处。" },
	{ "option.charset", "指定某一文本的编码（识别有误时）" },
	{ "option.clause", "仅显示该条款及其下级" },
	{ "option.color", "颜色：始终、从不或仅在终端" },
	{ "option.fail-on", "自该级别起以状态 1 退出（默认 error）" },
	{ "option.findings", "仅显示有问题的行" },
	{ "option.format", "输出格式" },
	{ "option.help", "显示本帮助" },
	{ "option.ignore", "不检查这些规则或规则组（L,N02）" },
	{ "option.lang", "界面语言" },
	{ "option.languages", "仅限这些语文，按此次序（zh,en）" },
	{ "option.output", "写入该文件，而非标准输出" },
	{ "option.profile", "起草惯例：un、eu、plain" },
	{ "option.segments", "每行为一个句段，不分析结构" },
	{ "option.select", "仅检查这些规则或规则组（S,N01）" },
	{ "option.status", "文本地位：unknown、original、official、working" },
	{ "option.width", "宽度（列数，至少 60）" },

	{ 0 }
};
