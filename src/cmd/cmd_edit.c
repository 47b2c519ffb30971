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

/* "10", "" is no number: 0. */
static uint32_t
number_in(const char *s, const char **end)
{
	uint32_t n = 0;

	for (; *s >= '0' && *s <= '9' && n < 100000; s++)
		n = n * 10 + (uint32_t)(*s - '0');
	*end = s;
	return n;
}

static int
label(struct acting *a)
{
	const char *end = "";
	uint32_t v, clause, number = a->n > 3 ? number_in(a->word[3], &end) : 0;

	if (*end != '\0' || (a->n > 3 && number == 0))
		return ccd_error_set(a->err, CCD_EUSAGE, NULL, 0, "'%.32s' is no number from 1 on",
		    a->word[3]);
	if (!clause_at(a, a->word[0], a->word[1], &v, &clause))
		return -1;
	a->say = a->n > 3 ? ccd_arena_printf(a->call->arena, "%s = %u", a->word[2], number) : a->word[2];
	return ccd_clause_label(a->c, v, clause, a->word[2], number, a->err);
}

/* The segment of version V that is the Nth sentence, from 1, of ROW; CCD_NONE where it has fewer. */
static uint32_t
sentence_at(const struct ccd_concordance *c, uint32_t row, uint32_t v, uint32_t n)
{
	const struct ccd_cell *cell = &c->row[row].cell[v];

	for (uint32_t i = 0; i < cell->n && n > 0; i++) {
		const struct ccd_clause *clause = &c->version[v].clause[cell->clause[i]];

		if (n <= clause->nsegment)
			return clause->segment + n - 1;
		n -= clause->nsegment;
	}
	return CCD_NONE;
}

/* "en=2-3": sentences of ROW. */
static bool
side_of(struct acting *a, uint32_t row, const char *word, struct ccd_range *side)
{
	const char *p = strchr(word, '=');
	uint32_t v = p != NULL ? ccd_version_find(a->c, ccd_arena_strndup(a->call->arena, word,
	    (size_t)(p - word))) : CCD_NONE;
	uint32_t first, last;

	if (v == CCD_NONE) {
		ccd_error_set(a->err, CCD_EUSAGE, NULL, 0, "'%.64s' is not LANG=SENTENCE of a version", word);
		return false;
	}
	first = last = number_in(p + 1, &p);
	if (*p == '-')
		last = number_in(p + 1, &p);
	side[v].first = sentence_at(a->c, row, v, first);
	if (*p != '\0' || last < first || side[v].first == CCD_NONE ||
	    sentence_at(a->c, row, v, last) != side[v].first + last - first) {
		ccd_error_set(a->err, CCD_EUSAGE, NULL, 0,
		    "'%.64s' names no sentences that stand together in the row", word);
		return false;
	}
	side[v].n = last - first + 1;
	return true;
}

static int
link_sentences(struct acting *a)
{
	struct ccd_range *side = ccd_array(a->call->arena, a->c->nversion, struct ccd_range);
	uint32_t row = row_at(a, a->word[0]);

	if (row == CCD_NONE)
		return -1;
	name_row(a, row);
	for (int i = 1; i < a->n; i++) {
		if (!side_of(a, row, a->word[i], side))
			return -1;
		a->say = ccd_arena_printf(a->call->arena, "%s%s%s", a->say != NULL ? a->say : "",
		    a->say != NULL ? " " : "", a->word[i]);
	}
	return ccd_sentences_link(a->c, row, side, a->err);
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
	{ "label", "LANG ADDRESS LABEL [NUMBER]", 3, 4, label },
	{ "link", "ADDRESS LANG=SENTENCE[-SENTENCE]...", 2, 1 + CCD_MAX_VERSIONS, link_sentences },
};

static const char *
act_at(size_t i, const char **operands)
{
	if (i >= sizeof acts / sizeof *acts)
		return NULL;
	*operands = acts[i].operands;
	return acts[i].name;
}

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
	.act = act_at,
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
