/* formats: what can be read and written. */
#include <stdio.h>

#include "cmd/cmd.h"
#include "read/read.h"
#include "text/message.h"
#include "write/write.h"

static int
run_formats(const struct ccd_call *call)
{
	const struct ccd_reader *reader;
	const struct ccd_writer *writer;

	for (size_t i = 0; (reader = ccd_reader_at(i)) != NULL; i++)
		printf("%-6s %-8s %-14s %s\n", ccd_word(call->arena, call->interface, "formats.read"),
		    reader->name, reader->extensions, reader->media_type);
	for (size_t i = 0; (writer = ccd_writer_at(i)) != NULL; i++)
		printf("%-6s %-8s %-14s %s\n", ccd_word(call->arena, call->interface, "formats.write"),
		    writer->name, writer->extension, writer->media_type);
	return CCD_EXIT_OK;
}

const struct ccd_command ccd_command_formats = {
	.name = "formats",
	.operands = "",
	.options = (const enum ccd_option_id[]){ CCD_OPTION__COUNT },
	.run = run_formats,
};
