/* completion: what a shell asks to complete a command line, made of the tables of commands and
 * options. */
#include <stdio.h>
#include <string.h>

#include "base/error.h"
#include "cmd/cmd.h"
#include "compare/compare.h"
#include "model/profile.h"
#include "text/message.h"

struct writing {
	struct ccd_arena *a;
	const char *interface;
};

/* ---- values ------------------------------------------------------------------ */

/* The words of a list with '|' or ", " between them, with a blank between them. */
static const char *
spaced(struct ccd_arena *a, const char *list)
{
	const char *out = "";

	for (size_t n; *list != '\0'; list += n) {
		list += strspn(list, "|, ");
		n = strcspn(list, "|, ");
		out = ccd_arena_printf(a, "%s%s%.*s", out, *out != '\0' && n > 0 ? " " : "", (int)n, list);
	}
	return out;
}

static const char *
rule_ids(struct ccd_arena *a)
{
	const char *ids = "";

	for (size_t i = 0; ccd_rule_at(i) != NULL; i++)
		ids = ccd_arena_printf(a, "%s%s%s", ids, i > 0 ? " " : "", ccd_rule_at(i)->id);
	return ids;
}

/* What can stand behind option ID of COMMAND, with blanks between; NULL: a file, or anything. */
static const char *
values_of(struct ccd_arena *a, const struct ccd_command *command, enum ccd_option_id id)
{
	const char *name, *names = "";

	switch (id) {
	case CCD_OPTION_FORMAT:
		for (size_t i = 0; command->format != NULL && (name = command->format(i)) != NULL; i++)
			names = ccd_arena_printf(a, "%s%s%s", names, i > 0 ? " " : "", name);
		return names;
	case CCD_OPTION_PROFILE:
		return spaced(a, ccd_profile_names(a));
	case CCD_OPTION_SELECT:
	case CCD_OPTION_IGNORE:
	case CCD_OPTION_ENABLE:
		return rule_ids(a);
	default:
		return ccd_options[id].argument != NULL && strchr(ccd_options[id].argument, '|') != NULL ?
		    spaced(a, ccd_options[id].argument) : NULL;
	}
}

static const char *
command_names(struct ccd_arena *a)
{
	const struct ccd_command *command;
	const char *names = "";

	for (size_t i = 0; (command = ccd_command_at(i)) != NULL; i++)
		names = ccd_arena_printf(a, "%s%s%s", names, i > 0 ? " " : "", command->name);
	return names;
}

/* The words that can be the first operands of COMMAND; NULL: files. */
static const char *
words_of(struct ccd_arena *a, const struct ccd_command *command)
{
	if (command == &ccd_command_help)
		return command_names(a);
	if (command == &ccd_command_rules)
		return rule_ids(a);
	return command == &ccd_command_completion ? spaced(a, command->operands) : NULL;
}

static const char *
option_words(const struct writing *w, enum ccd_option_id id)
{
	return ccd_word(w->a, w->interface, ccd_arena_printf(w->a, "option.%s", ccd_options[id].name));
}

static const char *
command_words(const struct writing *w, const struct ccd_command *command)
{
	return ccd_word(w->a, w->interface, ccd_arena_printf(w->a, "command.%s", command->name));
}

/* The option of COMMAND at I; all have the last two. CCD_OPTION__COUNT at the end. */
static enum ccd_option_id
option_at(const struct ccd_command *command, size_t i)
{
	size_t n = 0;

	while (command->options[n] != CCD_OPTION__COUNT)
		n++;
	return i < n ? command->options[i] : i == n ? CCD_OPTION_INTERFACE :
	    i == n + 1 ? CCD_OPTION_HELP : CCD_OPTION__COUNT;
}

/* S with a backslash before each of SIGNS; within '', where quotes end and begin again. */
static const char *
escaped(struct ccd_arena *a, const char *s, const char *signs)
{
	const char *out = "";

	for (; *s != '\0'; s++)
		out = *s == '\'' ? ccd_arena_printf(a, "%s'\\''", out) :
		    ccd_arena_printf(a, "%s%s%c", out, strchr(signs, *s) != NULL ? "\\" : "", *s);
	return out;
}

/* ---- shells ------------------------------------------------------------------ */

static void
bash_command(const struct writing *w, const struct ccd_command *command)
{
	enum ccd_option_id id;
	const char *words = words_of(w->a, command), *value, *operands;

	printf("\t%s)\n\t\tcase $before in\n", command->name);
	for (size_t i = 0; (id = option_at(command, i)) != CCD_OPTION__COUNT; i++) {
		if (ccd_options[id].letter != 0 && ccd_options[id].argument != NULL)
			printf("\t\t-%c|", ccd_options[id].letter);
		else if (ccd_options[id].argument != NULL)
			printf("\t\t");
		if (ccd_options[id].argument == NULL)
			continue;
		if ((value = values_of(w->a, command, id)) != NULL)
			printf("--%s) words='%s';;\n", ccd_options[id].name, value);
		else
			printf("--%s) words=;;\n", ccd_options[id].name);
	}
	printf("\t\t*) words='%s'\n\t\t\tcase $now in -*) words='", words != NULL ? words : "");
	for (size_t i = 0; (id = option_at(command, i)) != CCD_OPTION__COUNT; i++)
		printf("%s--%s", i > 0 ? " " : "", ccd_options[id].name);
	printf("';; esac;;\n\t\tesac\n");
	if (command->act != NULL) {
		printf("\t\t[ \"$COMP_CWORD\" -ne 3 ] || words='");
		for (size_t i = 0; (value = command->act(i, &operands)) != NULL; i++)
			printf("%s%s", i > 0 ? " " : "", value);
		printf("'\n");
	}
	printf("\t\t;;\n");
}

static void
write_bash(const struct writing *w)
{
	const struct ccd_command *command;

	printf("_concordat()\n{\n\tlocal now=${COMP_WORDS[COMP_CWORD]} "
	    "before=${COMP_WORDS[COMP_CWORD-1]} words=\n"
	    "\tif [ \"$COMP_CWORD\" -eq 1 ]; then\n"
	    "\t\tCOMPREPLY=($(compgen -W '%s --help --version' -- \"$now\"))\n\t\treturn\n\tfi\n"
	    "\tcase ${COMP_WORDS[1]} in\n", command_names(w->a));
	for (size_t i = 0; (command = ccd_command_at(i)) != NULL; i++)
		bash_command(w, command);
	printf("\tesac\n\tif [ -n \"$words\" ]; then\n"
	    "\t\tCOMPREPLY=($(compgen -W \"$words\" -- \"$now\"))\n\telse\n"
	    "\t\tmapfile -t COMPREPLY < <(compgen -f -- \"$now\")\n\tfi\n}\n"
	    "complete -o filenames -F _concordat concordat\n");
}

static void
zsh_option(const struct writing *w, const struct ccd_command *command, enum ccd_option_id id)
{
	const struct ccd_option *o = &ccd_options[id];
	const char *value = values_of(w->a, command, id), *words = escaped(w->a, option_words(w, id), "[]:");

	printf(" \\\n\t\t");
	if (o->letter != 0)
		printf("'(-%c --%s)'{-%c,--%s}'", o->letter, o->name, o->letter, o->name);
	else
		printf("'%s--%s", o->list != 0 ? "*" : "", o->name);
	printf("[%s]", words);
	if (o->argument != NULL && value != NULL)
		printf(":%s:(%s)", escaped(w->a, o->argument, ":"), value);
	else if (o->argument != NULL)
		printf(":%s:_files", escaped(w->a, o->argument, ":"));
	printf("'");
}

static void
write_zsh(const struct writing *w)
{
	const struct ccd_command *command;

	printf("#compdef concordat\n_concordat()\n{\n\tlocal -a commands\n\tcommands=(\n");
	for (size_t i = 0; (command = ccd_command_at(i)) != NULL; i++)
		printf("\t\t'%s:%s'\n", command->name, escaped(w->a, command_words(w, command), ":"));
	printf("\t)\n\tif (( CURRENT == 2 )); then\n\t\t_describe command commands\n\t\treturn\n\tfi\n"
	    "\tlocal command=$words[2]\n\tshift words\n\t(( CURRENT-- ))\n\tcase $command in\n");
	for (size_t i = 0; (command = ccd_command_at(i)) != NULL; i++) {
		const char *words = words_of(w->a, command), *act, *operands;
		enum ccd_option_id id;

		printf("\t%s) _arguments", command->name);
		for (size_t k = 0; (id = option_at(command, k)) != CCD_OPTION__COUNT; k++)
			zsh_option(w, command, id);
		if (command->act != NULL) {
			printf(" \\\n\t\t'1:file:_files' '2:act:(");
			for (size_t k = 0; (act = command->act(k, &operands)) != NULL; k++)
				printf("%s%s", k > 0 ? " " : "", act);
			printf(")' '*: :_files';;\n");
		} else if (words != NULL) {
			printf(" '*: :(%s)';;\n", words);
		} else {
			printf(" '*:file:_files';;\n");
		}
	}
	printf("\tesac\n}\n_concordat \"$@\"\n");
}

static void
fish_command(const struct writing *w, const struct ccd_command *command)
{
	const char *seen = ccd_arena_printf(w->a, "complete -c concordat -n '__fish_seen_subcommand_from %s'",
	    command->name);
	const char *words = words_of(w->a, command), *act, *operands;
	enum ccd_option_id id;

	printf("complete -c concordat -n __fish_use_subcommand -f -a %s -d '%s'\n", command->name,
	    escaped(w->a, command_words(w, command), "\\"));
	if (words != NULL)
		printf("%s -f -a '%s'\n", seen, words);
	for (size_t i = 0; command->act != NULL && (act = command->act(i, &operands)) != NULL; i++)
		printf("%s -a %s -d '%s'\n", seen, act, escaped(w->a, ccd_word(w->a, w->interface,
		    ccd_arena_printf(w->a, "edit.%s", act)), "\\"));
	for (size_t i = 0; (id = option_at(command, i)) != CCD_OPTION__COUNT; i++) {
		const char *value = values_of(w->a, command, id);

		printf("%s", seen);
		if (ccd_options[id].letter != 0)
			printf(" -s %c", ccd_options[id].letter);
		printf(" -l %s%s -d '%s'", ccd_options[id].name, ccd_options[id].argument != NULL ? " -r" : "",
		    escaped(w->a, option_words(w, id), "\\"));
		if (value != NULL)
			printf(" -f -a '%s'", value);
		printf("\n");
	}
}

static void
write_fish(const struct writing *w)
{
	const struct ccd_command *command;

	for (size_t i = 0; (command = ccd_command_at(i)) != NULL; i++)
		fish_command(w, command);
}

static int
run_completion(const struct ccd_call *call)
{
	static const struct { const char *name; void (*write)(const struct writing *w); } shells[] = {
		{ "bash", write_bash }, { "zsh", write_zsh }, { "fish", write_fish },
	};
	const struct writing w = { call->arena, call->interface };
	struct ccd_error err = { 0 };

	for (size_t i = 0; i < sizeof shells / sizeof *shells; i++)
		if (strcmp(shells[i].name, call->operand[0]) == 0) {
			shells[i].write(&w);
			return CCD_EXIT_OK;
		}
	ccd_error_set(&err, CCD_EUSAGE, NULL, 0, "no completion for '%.32s'; there are bash, zsh, fish",
	    call->operand[0]);
	return ccd_trouble(&err);
}

const struct ccd_command ccd_command_completion = {
	.name = "completion",
	.operands = "bash|zsh|fish",
	.least = 1,
	.most = 1,
	.options = (const enum ccd_option_id[]){ CCD_OPTION__COUNT },
	.run = run_completion,
};
