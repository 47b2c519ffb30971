/* The commands: one file each, one row in the table of main.c. */
#ifndef CCD_CMD_CMD_H
#define CCD_CMD_CMD_H

#include <stdio.h>

#include "base/arena.h"
#include "concordat.h"

/* The most threads that can be asked for. */
enum { CCD_MOST_THREADS = 1024 };

/* Exit statuses, as with diff and grep. */
enum { CCD_EXIT_OK = 0, CCD_EXIT_FINDINGS = 1, CCD_EXIT_TROUBLE = 2 };

enum ccd_option_id {
	CCD_OPTION_AT_ONCE, CCD_OPTION_AUTHOR, CCD_OPTION_BASELINE, CCD_OPTION_CALIBRATION, CCD_OPTION_CHARSET,
	CCD_OPTION_CLAUSE, CCD_OPTION_COLOR, CCD_OPTION_COLUMNS, CCD_OPTION_CONFIG, CCD_OPTION_CORRECT,
	CCD_OPTION_DEDUPE, CCD_OPTION_MIN_CONFIDENCE, CCD_OPTION_NO_FINDINGS, CCD_OPTION_NO_MARKS, CCD_OPTION_NO_ONE_SIDED,
	CCD_OPTION_ENABLE, CCD_OPTION_EXPLAIN, CCD_OPTION_FAIL_ON, CCD_OPTION_FAST,
	CCD_OPTION_FINDINGS, CCD_OPTION_FORCE, CCD_OPTION_FORMAT, CCD_OPTION_FROM, CCD_OPTION_HELP, CCD_OPTION_IGNORE,
	CCD_OPTION_INTERFACE, CCD_OPTION_KEEP, CCD_OPTION_LABELS, CCD_OPTION_LANGUAGES, CCD_OPTION_LEVEL,
	CCD_OPTION_LEXICON, CCD_OPTION_LIMIT, CCD_OPTION_LINKS, CCD_OPTION_MANIFEST,
	CCD_OPTION_NO_CONFIG, CCD_OPTION_NO_OPEN, CCD_OPTION_OMITTED, CCD_OPTION_OPEN, CCD_OPTION_OUTPUT, CCD_OPTION_PAIRWISE,
	CCD_OPTION_PORT, CCD_OPTION_PROFILE,
	CCD_OPTION_READ_ONLY, CCD_OPTION_REASON, CCD_OPTION_REMOVE, CCD_OPTION_ROWS, CCD_OPTION_SEED,
	CCD_OPTION_SEGMENTS, CCD_OPTION_SELECT, CCD_OPTION_STATUS, CCD_OPTION_STAYS, CCD_OPTION_TERMS,
	CCD_OPTION_THREADS, CCD_OPTION_TIMES, CCD_OPTION_TOGETHER, CCD_OPTION_UPDATE, CCD_OPTION_VERSION,
	CCD_OPTION_WIDTH, CCD_OPTION_WITHOUT, CCD_OPTION__COUNT
};

/* Values that may hold commas are joined by newlines: see ccd_option.list. */
enum { CCD_LIST_LINES = 2 };

struct ccd_option {
	const char *name;       /* long name; also the key of its help: "option.NAME" */
	char letter;            /* short name, or 0 */
	const char *argument;   /* as shown in help: "FILE"; NULL: takes none */
	unsigned char list;     /* repeated values are joined by commas (1) or newlines; 0: the last wins */
};

/* What was asked for on the command line. */
struct ccd_call {
	const struct ccd_command *command;
	const char *value[CCD_OPTION__COUNT];   /* NULL: not given; "" for options without argument */
	char **operand;
	int noperand;
	const char *interface;                  /* language of messages: "en", "zh", "ru" */
	struct ccd_arena *arena;
};

struct ccd_command {
	const char *name;               /* also the key of its help: "command.NAME" */
	const char *operands;           /* as shown in usage */
	int least, most;                /* number of operands; most < 0: any */
	const enum ccd_option_id *options;      /* ended by CCD_OPTION__COUNT */
	int (*run)(const struct ccd_call *call);        /* returns an exit status */
	const char *(*act)(size_t i, const char **operands);    /* what it can do, for its help; or NULL */
	const char *(*format)(size_t i);        /* the values of --format, for its help; NULL: none are shown */
};

extern const struct ccd_option ccd_options[CCD_OPTION__COUNT];
extern const struct ccd_command ccd_command_accept, ccd_command_align, ccd_command_check,
    ccd_command_completion, ccd_command_serve,
    ccd_command_decide, ccd_command_edit, ccd_command_log, ccd_command_redo, ccd_command_undo,
    ccd_command_diff, ccd_command_update,
    ccd_command_export, ccd_command_formats, ccd_command_help, ccd_command_lexicon,
    ccd_command_outline, ccd_command_rules, ccd_command_score, ccd_command_trial,
    ccd_command_view;

/* The i-th command, NULL beyond the last; the command of a name, or NULL. */
const struct ccd_command *ccd_command_at(size_t i);
const struct ccd_command *ccd_command_find(const char *name);

/* Parses argv behind the command's name. False where the words are off (said on
 * standard error). */
bool ccd_options_parse(struct ccd_call *call, int argc, char **argv);

/* Prints the help of a command, of the program. */
void ccd_help_command(const struct ccd_command *command, const char *interface);
void ccd_help_program(const char *interface);

/* Prints "concordat: FILE:LINE: message" and returns CCD_EXIT_TROUBLE. */
int ccd_trouble(const struct ccd_error *err);

/* "concordat: FILE:LINE: " (FILE may be "", LINE 0), KIND ("note: ") and MESSAGE on a
 * line of standard error. What could control a terminal is shown as '?': names and
 * messages hold what strangers wrote. */
void ccd_complain(const char *file, size_t line, const char *kind, const char *message);

/* The value of an option that must be one of NAMES ("a|b|c"), or FALLBACK where it
 * was not given; -1 with ERR set where it is none of them, else its place. */
int ccd_option_choice(const struct ccd_call *call, enum ccd_option_id id, const char *names,
    int fallback, struct ccd_error *err);

/* The value of an option that must be a whole number from 0 to MOST, or FALLBACK where it was
 * not given; -1 with ERR set. */
long ccd_option_number(const struct ccd_call *call, enum ccd_option_id id, long most,
    long fallback, struct ccd_error *err);

/* The same where CONFIGURED (NULL: nothing) stands in for an option that was not given. */
int ccd_choice_of(const struct ccd_call *call, enum ccd_option_id id, const char *configured,
    const char *names, int fallback, struct ccd_error *err);

/* "LANG=FILE" or "FILE": *LANG gets a copy or NULL; returns the file. */
const char *ccd_operand_file(const struct ccd_call *call, const char *operand, const char **lang);

/*
 * Reads the operands of CALL into C, each a file or folder; those with the same LANG=
 * are the chapters of one version. SEGMENTS as in ccd_read_options. Remarks go to
 * standard error. Returns 0, or -1 with ERR set.
 */
int ccd_read_operands(const struct ccd_call *call, struct ccd_concordance *c, bool segments,
    struct ccd_error *err);

/* The same of N operands that are not those on the command line. */
int ccd_read_list(const struct ccd_call *call, const char *const *operand, size_t n,
    struct ccd_concordance *c, bool segments, struct ccd_error *err);

/* True where the operands of CALL are texts, two or more, and none is a concordance. */
bool ccd_are_texts(const struct ccd_call *call);

/* The file of the first, which stands for all in reports. */
const char *ccd_first_text(const struct ccd_call *call);

/* The texts, aligned in memory; NULL with ERR set. */
struct ccd_concordance *ccd_align_texts(const struct ccd_call *call, struct ccd_error *err);

/* Puts the texts beside the concordance FILE that were edited since they were aligned into it, and
 * tells on REPORT what changed. 0, or -1 with ERR set and FILE as it was. */
int ccd_update_changed(const struct ccd_call *call, const char *file, FILE *report, struct ccd_error *err);

/* The one concordance that the operands are: loaded, with --update brought up to date, or of
 * texts. NULL with ERR set. */
struct ccd_concordance *ccd_open_operands(const struct ccd_call *call, struct ccd_error *err);

/* Says in a line how much of each version of C was left out in reading, where anything was. */
void ccd_tell_omissions(const struct ccd_call *call, const struct ccd_concordance *c);

/* What --manifest names, in the arena of CALL; one of its sets, read. 0 or a concordance, or
 * -1 or NULL with ERR set. */
struct ccd_manifest;
struct ccd_manifest_set;
int ccd_read_manifest(const struct ccd_call *call, struct ccd_manifest *manifest,
    struct ccd_error *err);
struct ccd_concordance *ccd_read_set(const struct ccd_call *call,
    const struct ccd_manifest_set *set, struct ccd_error *err);

/* Reads FILE, a lexicon, dictionary or term base, into GLOSSARY; remarks as above. */
int ccd_read_lexicon_file(const struct ccd_call *call, struct ccd_glossary *glossary,
    const char *file, struct ccd_error *err);

/* What the files of --lexicon know, for OPTIONS; *GLOSSARY is the caller's to free, NULL where
 * there are none. 0, or -1 with ERR set. */
int ccd_read_lexicons(const struct ccd_call *call, struct ccd_align_options *options,
    struct ccd_glossary **glossary, struct ccd_error *err);

/* Sets the rows of C by the option --links. Returns 0, or -1 with ERR set. */
int ccd_read_link_option(const struct ccd_call *call, struct ccd_concordance *c,
    struct ccd_error *err);

/* The value for LANG in a list "LANG=VALUE,LANG=VALUE", or NULL. */
const char *ccd_option_for(const struct ccd_call *call, enum ccd_option_id id, const char *lang);

/* A progress bar on standard error, where that is a terminal and the work takes
 * longer than a second. Fits ccd_align_options.progress; DATA is not used. */
void ccd_progress(void *data, size_t done, size_t total);

/* Sends standard output through $PAGER where it is a terminal. The end waits for
 * it and tells whether there was one: its user may quit before all is written. */
void ccd_pager_begin(void);
bool ccd_pager_end(void);

/* Columns of a terminal, and of a table in it. */
enum { CCD_NARROWEST = 60, CCD_WIDEST = 1000 };

/* Columns of the terminal that standard output is, else $COLUMNS, else 80; from CCD_NARROWEST to
 * CCD_WIDEST. */
size_t ccd_terminal_width(void);

/* Whether to colour standard output: --color, NO_COLOR, a terminal. -1 with ERR set. */
int ccd_colour(const struct ccd_call *call, struct ccd_error *err);

#endif
