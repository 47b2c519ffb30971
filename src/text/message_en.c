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
	{ "command.align", "Read the versions, line them up, save the concordance" },
	{ "command.check", "Report where the versions do not correspond" },
	{ "command.export", "Write the concordance in another format" },
	{ "command.formats", "List the formats that can be read and written" },
	{ "command.help", "Show help on a command" },
	{ "command.outline", "Show the clause tree of one text" },
	{ "command.rules", "List the rules, or explain one" },
	{ "command.view", "Show the versions side by side" },
	{ "formats.read", "read" },
	{ "formats.write", "write" },
	{ "help.more", "''concordat help COMMAND'' tells more; the manual is concordat(1)." },
	{ "help.options", "[options]" },
	{ "help.program", "usage: concordat COMMAND [options] ...\n"
	    "\n"
	    "Lines up the language versions of a text clause by clause, shows them side by\n"
	    "side and reports where they do not correspond." },
	{ "option.charset", "encoding of a version, where it is found wrong" },
	{ "option.clause", "only this clause and what is below it" },
	{ "option.color", "colour: always, never, or on a terminal" },
	{ "option.fail-on", "exit 1 from this level on (default: error)" },
	{ "option.findings", "only rows with findings" },
	{ "option.format", "format of the output" },
	{ "option.help", "show this help" },
	{ "option.ignore", "leave these rules or groups out (L,N02)" },
	{ "option.lang", "language of messages" },
	{ "option.languages", "only these languages, in this order (zh,en)" },
	{ "option.output", "write to this file, not to standard output" },
	{ "option.profile", "drafting conventions: un, eu, plain" },
	{ "option.segments", "every line is one segment; look for no structure" },
	{ "option.select", "only these rules or groups (S,N01)" },
	{ "option.status", "unknown, original, official or working" },
	{ "option.width", "width in columns, from 60" },

	{ 0 }
};
