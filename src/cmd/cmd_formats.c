/* formats: what can be read and written, and what each keeps of a text. */
#include <stdio.h>
#include <string.h>

#include "cmd/cmd.h"
#include "read/read.h"
#include "text/message.h"
#include "text/utf8.h"
#include "write/write.h"

/* Columns before a format's endings. */
enum { NAME_COLUMNS = 19 };

/* "read  html      .html .htm   text/html", what it keeps below. KEY: of the direction. */
static void
print_format(const struct ccd_call *call, const char *key, const char *keeps, const char *name,
    const char *endings, const char *media_type)
{
	const char *word = ccd_word(call->arena, call->interface, key);
	int blanks = 6 - (int)ccd_text_width(word, strlen(word));

	printf("%s%*s %-11s %-26s %s\n", word, blanks > 0 ? blanks : 0, "", name, endings, media_type);
	printf("%*s%s\n", NAME_COLUMNS, "", ccd_word(call->arena, call->interface, keeps));
}

static int
run_formats(const struct ccd_call *call)
{
	const struct ccd_reader *reader;
	const struct ccd_writer *writer;

	for (size_t i = 0; (reader = ccd_reader_at(i)) != NULL; i++)
		print_format(call, "formats.read", ccd_arena_printf(call->arena, "formats.%s", reader->name),
		    reader->name, reader->extensions, reader->media_type);
	for (size_t i = 0; (writer = ccd_writer_at(i)) != NULL; i++)
		print_format(call, "formats.write",
		    ccd_arena_printf(call->arena, "formats.to.%s", writer->name), writer->name,
		    writer->extension, writer->media_type);
	return CCD_EXIT_OK;
}

const struct ccd_command ccd_command_formats = {
	.name = "formats",
	.operands = "",
	.options = (const enum ccd_option_id[]){ CCD_OPTION__COUNT },
	.run = run_formats,
};
