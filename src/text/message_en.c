/* The interface in English. One section per part of the program; keys in order. */
#include "text/message.h"

const struct ccd_message ccd_messages_en[] = {
	/* ---- tables and reports ---- */
	{ "report.deviates", "deviates: {0}" },
	{ "report.error", "error" },
	{ "report.note", "note" },
	{ "report.nothing", "(nothing here)" },
	{ "report.summary",
		"{2,plural,one{# error} other{# errors}}, {1,plural,one{# warning} other{# warnings}}, "
		"{0,plural,one{# note} other{# notes}}; {3} accepted" },
	{ "report.versions", "versions: {0}" },
	{ "report.warning", "warning" },
	{ "write.address", "Address" },
	{ "write.confidence", "Confidence" },
	{ "write.findings", "Findings" },
	{ "write.working", "working translation" },

	/* ---- rules: ID is the message, ID.name the title ---- */

	/* ---- view and pages ---- */

	/* ---- commands ---- */

	{ 0 }
};
