#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unicode/utf8.h>

#include "base/error.h"
#include "base/nearest.h"
#include "cmd/cmd.h"
#include "cmd/ending.h"
#include "cmd/target.h"
#include "model/libraries.h"
#include "text/message.h"
#include "text/trouble_words.h"
#include "text/utf8.h"

static const struct ccd_command *const commands[] = {
	&ccd_command_align,
	&ccd_command_view,
	&ccd_command_serve,
	&ccd_command_check,
	&ccd_command_decide,
	&ccd_command_accept,
	&ccd_command_edit,
	&ccd_command_undo,
	&ccd_command_redo,
	&ccd_command_log,
	&ccd_command_update,
	&ccd_command_diff,
	&ccd_command_export,
	&ccd_command_outline,
	&ccd_command_lexicon,
	&ccd_command_score,
	&ccd_command_rules,
	&ccd_command_trial,
	&ccd_command_formats,
	&ccd_command_completion,
	&ccd_command_help,
};

const struct ccd_command *
ccd_command_at(size_t i)
{
	return i < sizeof commands / sizeof *commands ? commands[i] : NULL;
}

const struct ccd_command *
ccd_command_find(const char *name)
{
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
		if (strcmp(commands[i]->name, name) == 0)
			return commands[i];
	return NULL;
}

static void
print_safely(const char *s)
{
	int32_t n = (int32_t)strlen(s);

	for (int32_t i = 0, from = 0; i < n; from = i) {
		UChar32 c;

		U8_NEXT((const uint8_t *)s, i, n, c);
		if (c < 0 || ccd_is_control(c))
			fputc('?', stderr);
		else
			fwrite(s + from, 1, (size_t)(i - from), stderr);
	}
}

void
ccd_complain(const char *file, size_t line, const char *kind, const char *message)
{
	fflush(stdout);
	fputs("concordat: ", stderr);
	print_safely(file);
	if (*file != '\0')
		fputs(":", stderr);
	if (line != 0)
		fprintf(stderr, "%zu:", line);
	if (*file != '\0' || line != 0)
		fputs(" ", stderr);
	fputs(ccd_error_words(kind), stderr);
	print_safely(message);
	fputs("\n", stderr);
}

int
ccd_trouble(const struct ccd_error *err)
{
	ccd_complain(err->file, err->line, "", err->message);
	return CCD_EXIT_TROUBLE;
}

/* The language of messages by the environment, as setlocale would look it up. */
static const char *
environment_language(void)
{
	static const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const char *value = getenv(names[i]);

		if (value != NULL && *value != '\0')
			return ccd_interface(value);
	}
	return ccd_interface(NULL);
}

static int
run_command(const struct ccd_command *command, int argc, char **argv)
{
	struct ccd_call call = { .command = command, .interface = environment_language(),
	    .arena = ccd_arena_new() };
	struct ccd_error err = { 0 };
	int status = CCD_EXIT_TROUBLE;

	ccd_trouble_speak(call.interface);
	if (ccd_options_parse(&call, argc, argv)) {
		if (call.value[CCD_OPTION_HELP] != NULL) {
			ccd_help_command(command, call.interface);
			status = CCD_EXIT_OK;
		} else if (ccd_target_spares_inputs(&call, &err) < 0) {
			status = ccd_trouble(&err);
		} else {
			status = command->run(&call);
		}
	}
	ccd_arena_free(call.arena);
	return status;
}

static int
run(int argc, char **argv)
{
	const struct ccd_command *command;

	if (argc < 2) {
		ccd_help_program(environment_language());
		return CCD_EXIT_TROUBLE;
	}
	if (strcmp(argv[1], "--version") == 0) {
		puts("concordat " CCD_VERSION);
		return CCD_EXIT_OK;
	}
	if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) {
		ccd_help_program(environment_language());
		return CCD_EXIT_OK;
	}
	if ((command = ccd_command_find(argv[1])) == NULL) {
		struct ccd_nearest nearest = { .word = argv[1] };

		ccd_trouble_speak(environment_language());

		for (size_t i = 0; (command = ccd_command_at(i)) != NULL; i++)
			ccd_nearest_offer(&nearest, command->name);
		if (nearest.best != NULL)
			fprintf(stderr, ccd_error_words("concordat: no command '%s'; did you mean '%s'?\n"), argv[1], nearest.best);
		else
			fprintf(stderr, ccd_error_words("concordat: no command '%s'; see 'concordat help'\n"), argv[1]);
		return CCD_EXIT_TROUBLE;
	}
	return run_command(command, argc - 1, argv + 1);
}

int
main(int argc, char **argv)
{
	ccd_ending_prepare();
	ccd_libraries_begin();
	ccd_libraries_silence();
	return ccd_ending_status(run(argc, argv));
}
