/* edit: what a person changes of the rows; undo, redo, log: what was done. */
#include <stdio.h>
#include <string.h>

#include "base/error.h"
#include "base/output.h"
#include "cmd/acting.h"
#include "cmd/cmd.h"
#include "model/lookup.h"
#include "model/model.h"
#include "store/store.h"
#include "text/layout.h"
#include "text/message.h"

/* An act on the command line: its words behind the name. */
struct acting {
	const struct ccd_call *call;
	struct ccd_concordance *c;
	char **word;
	int n;
	const char *at, *say;           /* what the journal keeps */
	struct ccd_error *err;
};

/* ---- places ---------------------------------------------------------------- */

static const char *
address_of(struct acting *a, const char *asked)
{
	struct ccd_asked found;

	return ccd_lookup(a->c, asked, a->call->arena, &found, a->err) < 0 ? NULL : found.address;
}

/* The row that ASKED names, or the first that holds such a clause; CCD_NONE with the error set. */
static uint32_t
row_at(struct acting *a, const char *asked)
{
	const char *address = address_of(a, asked);
	uint32_t found = CCD_NONE;

	for (uint32_t r = 0; address != NULL && r < a->c->nrow; r++) {
		if (strcmp(ccd_row_address(a->c, r), address) == 0)
			return r;
		for (uint32_t v = 0; v < a->c->nversion && found == CCD_NONE; v++)
			for (uint32_t k = 0; k < a->c->row[r].cell[v].n; k++)
				if (strcmp(a->c->version[v].clause[a->c->row[r].cell[v].clause[k]].address,
				    address) == 0)
					found = r;
	}
	if (found == CCD_NONE && address != NULL)
		ccd_error_set(a->err, CCD_EUSAGE, NULL, 0, "no row holds '%.100s'", address);
	return found;
}

/* The clause at ASKED in version LANG. */
static bool
clause_at(struct acting *a, const char *lang, const char *asked, uint32_t *v, uint32_t *clause)
{
	const char *address;

	if ((*v = ccd_version_find(a->c, lang)) == CCD_NONE) {
		ccd_error_set(a->err, CCD_ELANG, NULL, 0, "no version in language '%.64s'", lang);
		return false;
	}
	if ((address = address_of(a, asked)) == NULL)
		return false;
	if ((*clause = ccd_clause_find(&a->c->version[*v], address)) == CCD_NONE) {
		ccd_error_set(a->err, CCD_EUSAGE, NULL, 0, "no clause '%.100s' in '%s'", address,
		    a->c->version[*v].lang);
		return false;
	}
	a->at = ccd_clause_id(&a->c->version[*v], *clause, a->call->arena);
	return true;
}

/* Names the clauses of ROW behind what is named already. */
static void
name_row(struct acting *a, uint32_t row)
{
	for (uint32_t v = 0; v < a->c->nversion; v++)
		for (uint32_t k = 0; k < a->c->row[row].cell[v].n; k++)
			a->at = ccd_arena_printf(a->call->arena, "%s%s%s", a->at != NULL ? a->at : "",
			    a->at != NULL ? " " : "", ccd_clause_id(&a->c->version[v],
			    a->c->row[row].cell[v].clause[k], a->call->arena));
}

/* Rows from the first word to the second, if there is one. */
static bool
rows_at(struct acting *a, uint32_t *first, uint32_t *last)
{
	*first = row_at(a, a->word[0]);
	*last = a->n > 1 && *first != CCD_NONE ? row_at(a, a->word[1]) : *first;
	if (*first == CCD_NONE || *last == CCD_NONE)
		return false;
	if (*last < *first) {
		uint32_t row = *first;

		*first = *last;
		*last = row;
	}
	name_row(a, *first);
	if (*last > *first)
		name_row(a, *last);
	return true;
}

/* ---- acts -------------------------------------------------------------------- */

static int
merge(struct acting *a)
{
	uint32_t first, last;

	return rows_at(a, &first, &last) ? ccd_rows_merge(a->c, first, last, a->err) : -1;
}

static int
split(struct acting *a)
{
	uint32_t v, clause, row;

	if (!clause_at(a, a->word[0], a->word[1], &v, &clause))
		return -1;
	row = ccd_rows_of(a->c, v, a->call->arena)[clause];
	return ccd_row_split(a->c, row, v, clause, a->err);
}

static int
move(struct acting *a)
{
	uint32_t v, clause, to;

	if (!clause_at(a, a->word[0], a->word[1], &v, &clause) ||
	    (to = row_at(a, a->word[2])) == CCD_NONE)
		return -1;
	a->say = ccd_row_address(a->c, to);
	return ccd_clause_move(a->c, v, clause, to, a->err);
}

static int
alone(struct acting *a)
{
	uint32_t v, clause;

	return clause_at(a, a->word[0], a->word[1], &v, &clause) ?
	    ccd_clause_move(a->c, v, clause, CCD_NONE, a->err) : -1;
}

static int
confirm(struct acting *a)
{
	uint32_t first, last;

	return rows_at(a, &first, &last) ? ccd_rows_confirm(a->c, first, last, true, a->err) : -1;
}

static int
unconfirm(struct acting *a)
{
	uint32_t first, last;

	return rows_at(a, &first, &last) ? ccd_rows_confirm(a->c, first, last, false, a->err) : -1;
}

static int
note(struct acting *a)
{
	uint32_t row = row_at(a, a->word[0]);

	if (row == CCD_NONE)
		return -1;
	name_row(a, row);
	a->say = a->word[1];
	return ccd_row_note(a->c, row, a->word[1], a->err);
}

static int
kind(struct acting *a)
{
	int k = ccd_kind_of(a->word[2]);
	uint32_t v, clause;

	if (k < 0)
		return ccd_error_set(a->err, CCD_EUSAGE, NULL, 0, "no kind of clause '%.32s'", a->word[2]);
	a->say = a->word[2];
	return clause_at(a, a->word[0], a->word[1], &v, &clause) ?
	    ccd_clause_read_as(a->c, v, clause, (enum ccd_kind)k, a->err) : -1;
}

static const struct act {
	const char *name, *operands;
	int least, most;
	int (*run)(struct acting *a);
} acts[] = {
	{ "merge", "ADDRESS ADDRESS", 2, 2, merge },
	{ "split", "LANG ADDRESS", 2, 2, split },
	{ "move", "LANG ADDRESS ADDRESS", 3, 3, move },
	{ "alone", "LANG ADDRESS", 2, 2, alone },
	{ "confirm", "ADDRESS [ADDRESS]", 1, 2, confirm },
	{ "unconfirm", "ADDRESS [ADDRESS]", 1, 2, unconfirm },
	{ "note", "ADDRESS TEXT", 2, 2, note },
	{ "kind", "LANG ADDRESS KIND", 3, 3, kind },
};

static const struct act *
find_act(const struct ccd_call *call, struct ccd_error *err)
{
	const char *names = "";

	for (size_t i = 0; i < sizeof acts / sizeof *acts; i++) {
		const struct act *act = &acts[i];
		int n = call->noperand - 2;

		names = ccd_arena_printf(call->arena, "%s%s%s", names, i > 0 ? ", " : "", act->name);
		if (strcmp(act->name, call->operand[1]) != 0)
			continue;
		if (n >= act->least && n <= act->most)
			return act;
		ccd_error_set(err, CCD_EUSAGE, NULL, 0, "'%s' takes %s", act->name, act->operands);
		return NULL;
	}
	ccd_error_set(err, CCD_EUSAGE, NULL, 0, "no act '%.32s'; there are %s", call->operand[1], names);
	return NULL;
}

static int
run_edit(const struct ccd_call *call)
{
	struct ccd_error err = { 0 };
	const struct act *act = find_act(call, &err);
	struct ccd_edit *e = act != NULL ? ccd_edit_open(call->operand[0], &err) : NULL;
	int rc = -1;

	if (e != NULL) {
		struct acting a = { .call = call, .c = ccd_edit_concordance(e), .word = call->operand + 2,
			.n = call->noperand - 2, .err = &err };

		if ((rc = act->run(&a)) == 0)
			rc = ccd_edit_commit(e, NULL, &(struct ccd_act){ .who = ccd_author(call),
			    .what = act->name, .at = a.at, .say = a.say }, &err);
	}
	ccd_edit_close(e);
	return rc < 0 ? ccd_trouble(&err) : CCD_EXIT_OK;
}

/* ---- what was done ------------------------------------------------------------- */

static void
print_act(const struct ccd_call *call, const struct ccd_act *act)
{
	struct ccd_arena *a = call->arena;
	const char *what = ccd_word(a, call->interface, ccd_arena_printf(a, "act.%s", act->what));
	const char *line = ccd_arena_printf(a, "%s  %s  %s%s%s%s%s%s%s", act->when, act->who, what,
	    act->at != NULL ? " " : "", act->at != NULL ? act->at : "", act->say != NULL ? ": " : "",
	    act->say != NULL ? act->say : "", act->undone ? "  " : "",
	    act->undone ? ccd_word(a, call->interface, "log.undone") : "");

	printf("%s\n", ccd_layout_safe(a, line));
}

static int
run_step(const struct ccd_call *call, bool back)
{
	struct ccd_error err = { 0 };
	struct ccd_edit *e = ccd_edit_open(call->operand[0], &err);
	const struct ccd_act *act = NULL;
	int rc = -1;

	if (e != NULL)
		rc = (back ? ccd_edit_undo : ccd_edit_redo)(e, ccd_author(call), &act, &err);
	if (rc == 0)
		rc = ccd_error_set(&err, CCD_EUSAGE, call->operand[0], 0, back ?
		    "there is nothing to be undone" : "there is nothing to be done again");
	if (rc > 0)
		print_act(call, act);
	ccd_edit_close(e);
	return rc < 0 ? ccd_trouble(&err) : CCD_EXIT_OK;
}

static int run_undo(const struct ccd_call *call) { return run_step(call, true); }
static int run_redo(const struct ccd_call *call) { return run_step(call, false); }

static int
run_log(const struct ccd_call *call)
{
	struct ccd_error err = { 0 };
	struct ccd_edit *e = ccd_edit_open(call->operand[0], &err);
	const struct ccd_act *list = NULL;
	size_t n = e != NULL ? ccd_edit_log(e, &list) : 0;

	for (size_t i = 0; i < n; i++)
		print_act(call, &list[i]);
	ccd_edit_close(e);
	return e == NULL ? ccd_trouble(&err) : CCD_EXIT_OK;
}

const struct ccd_command ccd_command_edit = {
	.name = "edit",
	.operands = "FILE ACT ...",
	.least = 2,
	.most = -1,
	.options = (const enum ccd_option_id[]){ CCD_OPTION_AUTHOR, CCD_OPTION__COUNT },
	.run = run_edit,
};

const struct ccd_command ccd_command_undo = {
	.name = "undo",
	.operands = "FILE",
	.least = 1,
	.most = 1,
	.options = (const enum ccd_option_id[]){ CCD_OPTION_AUTHOR, CCD_OPTION__COUNT },
	.run = run_undo,
};

const struct ccd_command ccd_command_redo = {
	.name = "redo",
	.operands = "FILE",
	.least = 1,
	.most = 1,
	.options = (const enum ccd_option_id[]){ CCD_OPTION_AUTHOR, CCD_OPTION__COUNT },
	.run = run_redo,
};

const struct ccd_command ccd_command_log = {
	.name = "log",
	.operands = "FILE",
	.least = 1,
	.most = 1,
	.options = (const enum ccd_option_id[]){ CCD_OPTION__COUNT },
	.run = run_log,
};
