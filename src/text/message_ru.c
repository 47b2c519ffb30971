/* The interface in Russian. One section per part of the program; keys in order. */
#include "text/message.h"

const struct ccd_message ccd_messages_ru[] = {
	/* ---- tables and reports ---- */
	{ "report.deviates", "расходится: {0}" },
	{ "report.error", "ошибка" },
	{ "report.note", "примечание" },
	{ "report.nothing", "(здесь ничего нет)" },
	{ "report.summary",
		"{2,plural,one{# ошибка} few{# ошибки} many{# ошибок} other{# ошибки}}, "
		"{1,plural,one{# предупреждение} few{# предупреждения} "
		"many{# предупреждений} other{# предупреждения}}, "
		"{0,plural,one{# примечание} few{# примечания} "
		"many{# примечаний} other{# примечания}}; принято: {3}" },
	{ "report.versions", "версии: {0}" },
	{ "report.warning", "предупреждение" },
	{ "write.address", "Адрес" },
	{ "write.confidence", "Достоверность" },
	{ "write.findings", "Замечания" },
	{ "write.working", "рабочий перевод" },

	/* ---- rules: ID is the message, ID.name the title ---- */

	/* ---- view and pages ---- */

	/* ---- commands ---- */

	{ 0 }
};
