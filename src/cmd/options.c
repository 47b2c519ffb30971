#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "base/nearest.h"
#include "cmd/cmd.h"
#include "lang/lang.h"
#include "text/message.h"
#include "text/trouble_words.h"

const struct ccd_option ccd_options[CCD_OPTION__COUNT] = {
	[CCD_OPTION_AT_ONCE] = { "at-once", 0, "NUMBER", false },
	[CCD_OPTION_AUTHOR] = { "author", 0, "NAME", false },
	[CCD_OPTION_BASELINE] = { "baseline", 0, "FILE", false },
	[CCD_OPTION_CALIBRATION] = { "calibration", 0, NULL, false },
	[CCD_OPTION_CHARSET] = { "charset", 0, "LANG=NAME", true },
	[CCD_OPTION_CLAUSE] = { "clause", 0, "ADDRESS", false },
	[CCD_OPTION_COLOR] = { "color", 0, "always|never|auto", false },
	[CCD_OPTION_COLUMNS] = { "columns", 0, "NAMES", true },
	[CCD_OPTION_CONFIG] = { "config", 0, "FILE", false },
	[CCD_OPTION_CORRECT] = { "correct", 0, "[LANG=]WORDS", false },
	[CCD_OPTION_DEDUPE] = { "dedupe", 0, NULL, false },
	[CCD_OPTION_MIN_CONFIDENCE] = { "min-confidence", 0, "NUMBER", false },
	[CCD_OPTION_NO_FINDINGS] = { "no-findings", 0, "error|warning|note", false },
	[CCD_OPTION_NO_MARKS] = { "no-marks", 0, NULL, false },
	[CCD_OPTION_NO_ONE_SIDED] = { "no-one-sided", 0, NULL, false },
	[CCD_OPTION_ENABLE] = { "enable", 0, "IDS", true },
	[CCD_OPTION_EXPLAIN] = { "explain", 0, NULL, false },
	[CCD_OPTION_FAIL_ON] = { "fail-on", 0, "error|warning|note|never", false },
	[CCD_OPTION_FAST] = { "fast", 0, NULL, false },
	[CCD_OPTION_FINDINGS] = { "findings", 0, NULL, false },
	[CCD_OPTION_FORCE] = { "force", 0, NULL, false },
	[CCD_OPTION_FORMAT] = { "format", 'f', "FORMAT", false },
	[CCD_OPTION_FROM] = { "from", 0, "TABLE", false },
	[CCD_OPTION_HELP] = { "help", 'h', NULL, false },
	[CCD_OPTION_IGNORE] = { "ignore", 0, "IDS", true },
	[CCD_OPTION_INTERFACE] = { "lang", 0, "en|zh|ru", false },
	[CCD_OPTION_KEEP] = { "keep", 0, "FOLDER", false },
	[CCD_OPTION_LABELS] = { "labels", 0, "text|column|none", false },
	[CCD_OPTION_LANGUAGES] = { "languages", 'l', "LANGS", true },
	[CCD_OPTION_LEXICON] = { "lexicon", 0, "FILE", CCD_LIST_LINES },
	[CCD_OPTION_LIMIT] = { "limit", 0, "NAME=VALUE", true },
	[CCD_OPTION_LINKS] = { "links", 0, "FILE", false },
	[CCD_OPTION_MANIFEST] = { "manifest", 0, "FILE", false },
	[CCD_OPTION_LEVEL] = { "level", 0, "RULE=LEVEL", true },
	[CCD_OPTION_NO_CONFIG] = { "no-config", 0, NULL, false },
	[CCD_OPTION_NO_OPEN] = { "no-open", 0, NULL, false },
	[CCD_OPTION_OPEN] = { "open", 0, "TEXT", false },
	[CCD_OPTION_OMITTED] = { "omitted", 0, NULL, false },
	[CCD_OPTION_OUTPUT] = { "output", 'o', "OUT", false },
	[CCD_OPTION_PAIRWISE] = { "pairwise", 0, NULL, false },
	[CCD_OPTION_PORT] = { "port", 0, "NUMBER", false },
	[CCD_OPTION_PROFILE] = { "profile", 0, "NAME", false },
	[CCD_OPTION_ROWS] = { "rows", 0, "clauses|sentences", false },
	[CCD_OPTION_READ_ONLY] = { "read-only", 0, NULL, false },
	[CCD_OPTION_REASON] = { "reason", 0, "TEXT", false },
	[CCD_OPTION_REMOVE] = { "remove", 0, NULL, false },
	[CCD_OPTION_SEGMENTS] = { "segments", 0, NULL, false },
	[CCD_OPTION_SEED] = { "seed", 0, "NUMBER", false },
	[CCD_OPTION_SELECT] = { "select", 0, "IDS", true },
	[CCD_OPTION_STATUS] = { "status", 0, "LANG=STATUS", true },
	[CCD_OPTION_STAYS] = { "stays", 0, "TEXT", false },
	[CCD_OPTION_THREADS] = { "threads", 0, "N", false },
	[CCD_OPTION_TOGETHER] = { "together", 0, NULL, false },
	[CCD_OPTION_TIMES] = { "times", 0, "NUMBER", false },
	[CCD_OPTION_TERMS] = { "terms", 0, "FILE", false },
	[CCD_OPTION_VERSION] = { "version", 0, NULL, false },
	[CCD_OPTION_UPDATE] = { "update", 0, NULL, false },
	[CCD_OPTION_WIDTH] = { "width", 0, "COLUMNS", false },
	[CCD_OPTION_WITHOUT] = { "without", 0, "EVIDENCE", true },
};

/* getopt_long's tables for the options of one command, and those all share. */
struct parser {
	struct option longs[CCD_OPTION__COUNT + 1];
	char letters[3 * CCD_OPTION__COUNT + 2];
	int n;
};

static void
add_option(struct parser *p, enum ccd_option_id id)
{
	const struct ccd_option *o = &ccd_options[id];
	char *end = p->letters + strlen(p->letters);

	p->longs[p->n++] = (struct option){ o->name,
	    o->argument != NULL ? required_argument : no_argument, NULL, 256 + (int)id };
	if (o->letter == 0)
		return;
	*end++ = o->letter;
	if (o->argument != NULL)
		*end++ = ':';
	*end = '\0';
}

static enum ccd_option_id
option_of(int code)
{
	if (code >= 256)
		return (enum ccd_option_id)(code - 256);
	for (int id = 0; id < CCD_OPTION__COUNT; id++)
		if (ccd_options[id].letter == code)
			return (enum ccd_option_id)id;
	return CCD_OPTION__COUNT;
}

static void
take_value(struct ccd_call *call, enum ccd_option_id id, const char *argument)
{
	const char **value = &call->value[id];

	if (argument == NULL)
		*value = "";
	else if (ccd_options[id].list != 0 && *value != NULL)
		*value = ccd_arena_printf(call->arena, "%s%c%s", *value,
		    ccd_options[id].list == CCD_LIST_LINES ? '\n' : ',', argument);
	else
		*value = argument;
}

static bool
misused(const struct ccd_call *call, const char *what, const char *word)
{
	const char *name = call->command->name;

	fprintf(stderr, ccd_error_words("concordat: %s%s%s; see 'concordat help %s'\n"), ccd_error_words(what),
	    word != NULL ? " " : "", word != NULL ? word : "", name);
	return false;
}

static bool
unknown_option(const struct ccd_call *call, const char *word)
{
	struct ccd_nearest nearest = { .word = ccd_arena_strndup(call->arena, word + strspn(word, "-"),
	    strcspn(word + strspn(word, "-"), "=")) };

	for (const enum ccd_option_id *id = call->command->options; *id != CCD_OPTION__COUNT; id++)
		ccd_nearest_offer(&nearest, ccd_options[*id].name);
	if (strncmp(word, "--", 2) != 0 || nearest.best == NULL)
		return misused(call, "unknown option", word);
	fprintf(stderr, ccd_error_words("concordat: unknown option %s; did you mean --%s?\n"), word, nearest.best);
	return false;
}

/* The language that --lang of ARGV names: what is wrong before it is told in it, too. */
static const char *
language_asked(int argc, char **argv)
{
	for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++)
		if (strncmp(argv[i], "--lang=", 7) == 0)
			return argv[i] + 7;
		else if (strcmp(argv[i], "--lang") == 0 && i + 1 < argc)
			return argv[i + 1];
	return NULL;
}

bool
ccd_options_parse(struct ccd_call *call, int argc, char **argv)
{
	struct parser p = { .letters = ":" };
	int code;

	for (const enum ccd_option_id *id = call->command->options; *id != CCD_OPTION__COUNT; id++)
		add_option(&p, *id);
	add_option(&p, CCD_OPTION_INTERFACE);
	add_option(&p, CCD_OPTION_HELP);
	if (language_asked(argc, argv) != NULL)
		ccd_trouble_speak(language_asked(argc, argv));
	opterr = 0;
	optind = 1;
	while ((code = getopt_long(argc, argv, p.letters, p.longs, NULL)) != -1) {
		if (code == '?')
			return unknown_option(call, argv[optind - 1]);
		if (code == ':')
			return misused(call, "a value is missing behind", argv[optind - 1]);
		take_value(call, option_of(code), optarg);
	}
	call->operand = argv + optind;
	call->noperand = argc - optind;
	if (call->value[CCD_OPTION_INTERFACE] != NULL)
		call->interface = ccd_interface(call->value[CCD_OPTION_INTERFACE]);
	if (call->value[CCD_OPTION_HELP] != NULL)
		return true;
	if (call->noperand < call->command->least)
		return misused(call, "too few arguments: usage is", call->command->operands);
	if (call->command->most >= 0 && call->noperand > call->command->most)
		return misused(call, "too many arguments, from", call->operand[call->command->most]);
	return true;
}

int
ccd_choice_of(const struct ccd_call *call, enum ccd_option_id id, const char *configured,
    const char *names, int fallback, struct ccd_error *err)
{
	const char *value = call->value[id] != NULL ? call->value[id] : configured;
	int place = 0;

	if (value == NULL)
		return fallback;
	for (const char *p = names;; p++, place++) {
		size_t n = strcspn(p, "|");

		if (strlen(value) == n && strncmp(value, p, n) == 0)
			return place;
		p += n;
		if (*p == '\0')
			break;
	}
	return ccd_error_set(err, CCD_EUSAGE, NULL, 0, "--%s takes %s, not '%.64s'",
	    ccd_options[id].name, names, value);
}

long
ccd_option_number(const struct ccd_call *call, enum ccd_option_id id, long most, long fallback,
    struct ccd_error *err)
{
	const char *value = call->value[id];
	long number = 0;

	if (value == NULL)
		return fallback;
	for (const char *p = value; *p != '\0' || p == value; p++) {
		if (*p < '0' || *p > '9' || (number = 10 * number + (*p - '0')) > most)
			return ccd_error_set(err, CCD_EUSAGE, NULL, 0,
			    "--%s takes a number from 0 to %ld, not '%.64s'", ccd_options[id].name, most, value);
	}
	return number;
}

int
ccd_option_choice(const struct ccd_call *call, enum ccd_option_id id, const char *names,
    int fallback, struct ccd_error *err)
{
	return ccd_choice_of(call, id, NULL, names, fallback, err);
}

const char *
ccd_operand_file(const struct ccd_call *call, const char *operand, const char **lang)
{
	size_t n = strcspn(operand, "=");

	*lang = NULL;
	if (operand[n] != '=' || n < 2 || n > 35 || strcspn(operand, "./") < n ||
	    access(operand, F_OK) == 0)
		return operand;
	*lang = ccd_arena_strndup(call->arena, operand, n);
	return operand + n + 1;
}

const char *
ccd_option_for(const struct ccd_call *call, enum ccd_option_id id, const char *lang)
{
	size_t n = lang != NULL ? strlen(lang) : 0;

	for (const char *p = call->value[id]; p != NULL && *p != '\0' && n > 0;) {
		size_t length = strcspn(p, ",");

		if (length > n && strncasecmp(p, lang, n) == 0 && p[n] == '=')
			return ccd_arena_strndup(call->arena, p + n + 1, length - n - 1);
		p += length + (p[length] == ',');
	}
	return NULL;
}

static void
print_option(struct ccd_arena *a, enum ccd_option_id id, const char *interface)
{
	const struct ccd_option *o = &ccd_options[id];
	char left[64], letter[] = "-x, ";

	letter[1] = o->letter;
	snprintf(left, sizeof left, "%s--%s%s%s", o->letter != 0 ? letter : "", o->name,
	    o->argument != NULL ? " " : "", o->argument != NULL ? o->argument : "");
	printf("  %-34s %s\n", left, ccd_word(a, interface, ccd_arena_printf(a, "option.%s", o->name)));
}

static void
print_acts(struct ccd_arena *a, const struct ccd_command *command, const char *interface)
{
	const char *name, *operands;

	for (size_t i = 0; (name = command->act(i, &operands)) != NULL; i++)
		printf("  %s %s\n      %s\n", name, operands,
		    ccd_word(a, interface, ccd_arena_printf(a, "edit.%s", name)));
	printf("\n");
}

void
ccd_help_command(const struct ccd_command *command, const char *interface)
{
	struct ccd_arena *a = ccd_arena_new();

	printf("concordat %s %s%s%s\n\n%s\n\n", command->name,
	    *command->options != CCD_OPTION__COUNT ? ccd_word(a, interface, "help.options") : "",
	    *command->options != CCD_OPTION__COUNT ? " " : "", command->operands,
	    ccd_word(a, interface, ccd_arena_printf(a, "command.%s", command->name)));
	if (command->act != NULL)
		print_acts(a, command, interface);
	for (const enum ccd_option_id *id = command->options; *id != CCD_OPTION__COUNT; id++)
		print_option(a, *id, interface);
	print_option(a, CCD_OPTION_INTERFACE, interface);
	print_option(a, CCD_OPTION_HELP, interface);
	if (command->format != NULL) {
		const char *name, *names = command->format(0);

		for (size_t i = 1; (name = command->format(i)) != NULL; i++)
			names = ccd_arena_printf(a, "%s %s", names, name);
		printf("\n%s\n", ccd_say(a, interface, "help.formats", (const char *const[4]){ names }));
	}
	ccd_arena_free(a);
}

void
ccd_help_program(const char *interface)
{
	struct ccd_arena *a = ccd_arena_new();
	const struct ccd_command *command;

	printf("%s\n\n", ccd_word(a, interface, "help.program"));
	for (size_t i = 0; (command = ccd_command_at(i)) != NULL; i++)
		printf("  %-10s %s\n", command->name,
		    ccd_word(a, interface, ccd_arena_printf(a, "command.%s", command->name)));
	printf("\n%s\n", ccd_word(a, interface, "help.more"));
	ccd_arena_free(a);
}
