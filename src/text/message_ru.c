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
	{ "command.align", "Прочитать версии, выровнять их и сохранить согласование" },
	{ "command.check", "Сообщить, где версии расходятся" },
	{ "command.export", "Записать согласование в другом формате" },
	{ "command.formats", "Перечислить форматы чтения и записи" },
	{ "command.help", "Показать справку о команде" },
	{ "command.outline", "Показать структуру положений одного текста" },
	{ "command.rules", "Перечислить правила или пояснить одно" },
	{ "command.view", "Показать версии рядом" },
	{ "formats.read", "чтение" },
	{ "formats.write", "запись" },
	{ "help.more", "Подробнее: concordat help COMMAND; руководство: concordat(1)." },
	{ "help.options", "[параметры]" },
	{ "help.program", "вызов: concordat COMMAND [параметры] ...\n"
	    "\n"
	    "Выравнивает языковые версии документа по положениям, показывает их рядом и\n"
	    "сообщает, где они расходятся." },
	{ "option.charset", "кодировка версии, если она определена неверно" },
	{ "option.clause", "только это положение и то, что ниже" },
	{ "option.color", "цвет: всегда, никогда или на терминале" },
	{ "option.fail-on", "с этого уровня статус 1 (обычно error)" },
	{ "option.findings", "только строки с замечаниями" },
	{ "option.format", "формат вывода" },
	{ "option.help", "показать эту справку" },
	{ "option.ignore", "без этих правил или групп (L,N02)" },
	{ "option.lang", "язык сообщений" },
	{ "option.languages", "только эти языки, в этом порядке (zh,en)" },
	{ "option.output", "записать в файл, а не в стандартный вывод" },
	{ "option.profile", "правила оформления: un, eu, plain" },
	{ "option.segments", "каждая строка — один сегмент, без структуры" },
	{ "option.select", "только эти правила или группы (S,N01)" },
	{ "option.status", "статус: unknown, original, official, working" },
	{ "option.width", "ширина в колонках, от 60" },

	{ 0 }
};
