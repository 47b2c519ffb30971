/* What is done in the browser: each act through the journal, on rows that are as they were seen. */
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "model/model.h"
#include "serve/serve_int.h"
#include "store/store.h"
#include "write/decision.h"

/* An act that is asked for, and what it works on. */
struct doing {
	struct ccd_concordance *c;
	const json_t *asked;
	struct ccd_act act;
	unsigned *status;
	struct ccd_error *err;
};

static const char *
text_of(const struct doing *d, const char *name)
{
	const char *s = json_string_value(json_object_get(d->asked, name));

	return s != NULL ? s : "";
}

/* The I-th of the rows asked for; CCD_NONE with ERR set where it is not there, or not as it was
 * seen any more. */
static uint32_t
row_at(struct doing *d, size_t i)
{
	const json_t *pair = json_array_get(json_object_get(d->asked, "rows"), i);
	json_int_t row = json_integer_value(json_array_get(pair, 0));
	const char *mark = json_string_value(json_array_get(pair, 1));

	if (mark != NULL && row >= 0 && row < (json_int_t)d->c->nrow &&
	    strcmp(mark, ccd_row_mark(d->c, (uint32_t)row, d->c->arena)) == 0)
		return (uint32_t)row;
	*d->status = mark != NULL ? 409 : 400;
	ccd_error_set(d->err, CCD_EUSAGE, NULL, 0, mark != NULL ?
	    "somebody has changed this row meanwhile" : "there are no such rows");
	return CCD_NONE;
}

/* The clause asked for: its version and number in it. */
static bool
clause_at(struct doing *d, uint32_t *v, uint32_t *clause)
{
	json_int_t n = json_integer_value(json_object_get(d->asked, "clause"));

	*v = ccd_version_find(d->c, text_of(d, "lang"));
	if (*v != CCD_NONE && n > 0 && n < (json_int_t)d->c->version[*v].nclause) {
		*clause = (uint32_t)n;
		return true;
	}
	ccd_error_set(d->err, CCD_EUSAGE, NULL, 0, "there is no such clause");
	return false;
}

/* What the journal names: the clauses of ROW by their ids. */
static void
name_row(struct doing *d, uint32_t row)
{
	for (uint32_t v = 0; v < d->c->nversion; v++)
		for (uint32_t k = 0; k < d->c->row[row].cell[v].n; k++)
			d->act.at = ccd_arena_printf(d->c->arena, "%s%s%s", d->act.at != NULL ? d->act.at : "",
			    d->act.at != NULL ? " " : "", ccd_clause_id(&d->c->version[v],
			    d->c->row[row].cell[v].clause[k], d->c->arena));
}

/* ---- acts --------------------------------------------------------------------- */

static int
merge(struct doing *d)
{
	uint32_t first = row_at(d, 0), last = first != CCD_NONE ? row_at(d, 1) : CCD_NONE;

	if (last == CCD_NONE)
		return -1;
	name_row(d, first);
	name_row(d, last);
	return ccd_rows_merge(d->c, first, last, d->err);
}

static int
split(struct doing *d)
{
	uint32_t row = row_at(d, 0), v, clause;

	if (row == CCD_NONE || !clause_at(d, &v, &clause))
		return -1;
	d->act.at = ccd_clause_id(&d->c->version[v], clause, d->c->arena);
	return ccd_row_split(d->c, row, v, clause, d->err);
}

static int
move(struct doing *d)
{
	uint32_t from = row_at(d, 0), to = from != CCD_NONE ? row_at(d, 1) : CCD_NONE, v, clause;

	if (to == CCD_NONE || !clause_at(d, &v, &clause))
		return -1;
	d->act.at = ccd_clause_id(&d->c->version[v], clause, d->c->arena);
	d->act.say = ccd_row_address(d->c, to);
	return ccd_clause_move(d->c, v, clause, to, d->err);
}

static int
alone(struct doing *d)
{
	uint32_t row = row_at(d, 0), v, clause;

	if (row == CCD_NONE || !clause_at(d, &v, &clause))
		return -1;
	d->act.at = ccd_clause_id(&d->c->version[v], clause, d->c->arena);
	return ccd_clause_move(d->c, v, clause, CCD_NONE, d->err);
}

/* Confirms the rows from the first to the last of those asked for, or takes that back. */
static int
confirm_rows(struct doing *d, bool confirmed)
{
	size_t n = json_array_size(json_object_get(d->asked, "rows"));
	uint32_t first = row_at(d, 0), last = first != CCD_NONE && n > 1 ? row_at(d, n - 1) : first;

	if (first == CCD_NONE || last == CCD_NONE)
		return -1;
	name_row(d, first);
	if (last != first)
		name_row(d, last);
	return ccd_rows_confirm(d->c, first, last, confirmed, d->err);
}

static int confirm(struct doing *d) { return confirm_rows(d, true); }
static int unconfirm(struct doing *d) { return confirm_rows(d, false); }

static int
note(struct doing *d)
{
	uint32_t row = row_at(d, 0);

	if (row == CCD_NONE)
		return -1;
	name_row(d, row);
	d->act.say = text_of(d, "text");
	return ccd_row_note(d->c, row, d->act.say, d->err);
}

static int
kind(struct doing *d)
{
	int k = ccd_kind_of(text_of(d, "kind"));
	uint32_t row = row_at(d, 0), v, clause;

	if (row == CCD_NONE || !clause_at(d, &v, &clause))
		return -1;
	if (k < 0)
		return ccd_error_set(d->err, CCD_EUSAGE, NULL, 0, "no kind of clause '%.32s'", text_of(d, "kind"));
	d->act.at = ccd_clause_id(&d->c->version[v], clause, d->c->arena);
	d->act.say = text_of(d, "kind");
	return ccd_clause_read_as(d->c, v, clause, (enum ccd_kind)k, d->err);
}

static int
label(struct doing *d)
{
	json_int_t number = json_integer_value(json_object_get(d->asked, "number"));
	uint32_t row = row_at(d, 0), v, clause;

	if (row == CCD_NONE || !clause_at(d, &v, &clause))
		return -1;
	d->act.at = ccd_clause_id(&d->c->version[v], clause, d->c->arena);
	d->act.say = text_of(d, "text");
	return ccd_clause_label(d->c, v, clause, d->act.say,
	    number > 0 && number < 100000 ? (uint32_t)number : 0, d->err);
}

/* "sides": {"en": [first, n], ...}: sentences of the row, from 0. */
static int
link_sentences(struct doing *d)
{
	struct ccd_range *side = ccd_array(d->c->arena, d->c->nversion, struct ccd_range);
	uint32_t row = row_at(d, 0);
	const char *lang;
	json_t *range;

	if (row == CCD_NONE)
		return -1;
	json_object_foreach((json_t *)json_object_get(d->asked, "sides"), lang, range) {
		json_int_t first = json_integer_value(json_array_get(range, 0));
		json_int_t n = json_integer_value(json_array_get(range, 1));
		uint32_t v = ccd_version_find(d->c, lang);
		const struct ccd_cell *cell = v != CCD_NONE ? &d->c->row[row].cell[v] : NULL;

		for (uint32_t k = 0; cell != NULL && k < cell->n; k++) {
			const struct ccd_clause *clause = &d->c->version[v].clause[cell->clause[k]];

			if (first >= 0 && first < (json_int_t)clause->nsegment && n > 0 && n < 100000) {
				side[v] = (struct ccd_range){ clause->segment + (uint32_t)first, (uint32_t)n };
				break;
			}
			first -= clause->nsegment;
		}
	}
	name_row(d, row);
	return ccd_sentences_link(d->c, row, side, d->err);
}

/* "Anna 2026-12-01T10:00:00Z" of what is decided on PRINT; "" where nothing is. */
static const char *
decided_by(const struct ccd_concordance *c, const char *print)
{
	for (uint32_t i = 0; i < c->ndecision; i++)
		if (strcmp(c->decision[i].fingerprint, print) == 0)
			return ccd_arena_printf(c->arena, "%s %s", c->decision[i].author != NULL ?
			    c->decision[i].author : "", c->decision[i].date != NULL ?
			    c->decision[i].date : "");
	return "";
}

static int
decide(struct doing *d)
{
	int verdict = ccd_verdict_of(text_of(d, "verdict"));
	const char *former = json_string_value(json_object_get(d->asked, "former"));
	struct ccd_decision decision = { .fingerprint = text_of(d, "fingerprint"), .rule = text_of(d, "rule"),
		.reason = text_of(d, "reason"), .author = d->act.who, .date = ccd_now(d->c->arena) };

	if (strlen(decision.fingerprint) != 16 || verdict < 0)
		return ccd_error_set(d->err, CCD_EUSAGE, NULL, 0, "there is no such finding");
	if (verdict == CCD_VERDICT_STAYS && decision.reason[strspn(decision.reason, " ")] == '\0')
		return ccd_error_set(d->err, CCD_EUSAGE, NULL, 0, "say why");
	decision.verdict = (enum ccd_verdict)verdict;
	if (*text_of(d, "reading") != '\0')
		decision.reading = text_of(d, "reading");
	if (*text_of(d, "lang") != '\0')
		decision.lang = text_of(d, "lang");
	if (strcmp(text_of(d, "was"), decided_by(d->c, decision.fingerprint)) != 0) {
		*d->status = 409;
		return ccd_error_set(d->err, CCD_EUSAGE, NULL, 0, "somebody has decided on this meanwhile");
	}
	ccd_decide(d->c, &decision, former);
	d->act.at = ccd_arena_printf(d->c->arena, "%s %s %.8s", text_of(d, "address"), decision.rule,
	    decision.fingerprint);
	d->act.say = ccd_decision_words(d->c->arena, "en", &decision);
	return 0;
}

static int
withdraw(struct doing *d)
{
	const char *print = text_of(d, "fingerprint");

	if (strlen(print) != 16 || !ccd_withdraw(d->c, print))
		return ccd_error_set(d->err, CCD_EUSAGE, NULL, 0, "there is no such finding");
	d->act.at = ccd_arena_printf(d->c->arena, "%s %.8s", text_of(d, "rule"), print);
	return 0;
}

static const struct {
	const char *name;
	int (*run)(struct doing *d);
} acts[] = {
	{ "merge", merge }, { "split", split }, { "move", move }, { "alone", alone },
	{ "confirm", confirm }, { "unconfirm", unconfirm }, { "note", note }, { "kind", kind },
	{ "label", label }, { "link", link_sentences }, { "decide", decide }, { "withdraw", withdraw },
};

/* ---- the whole ------------------------------------------------------------------ */

/* Undo or redo, once or "steps" times. */
static int
step(struct ccd_site *site, struct ccd_edit *e, const json_t *asked, bool back, struct ccd_error *err)
{
	json_int_t steps = json_integer_value(json_object_get(asked, "steps"));
	const struct ccd_act *done;
	int rc = 0, all = 0;

	do {
		rc = (back ? ccd_edit_undo : ccd_edit_redo)(e, site->options->author, &done, err);
		all += rc > 0;
	} while (rc > 0 && --steps > 0);
	if (rc == 0 && all == 0)
		return ccd_error_set(err, CCD_EUSAGE, NULL, 0, back ? "there is nothing to be undone" :
		    "there is nothing to be done again");
	return rc < 0 ? -1 : 0;
}

static int
run(struct ccd_site *site, struct ccd_edit *e, const json_t *asked, unsigned *status, struct ccd_error *err)
{
	const char *name = json_string_value(json_object_get(asked, "act"));
	struct doing d = { .c = ccd_edit_concordance(e), .asked = asked, .status = status, .err = err,
		.act = { .who = site->options->author, .what = name } };

	if (name != NULL && (strcmp(name, "undo") == 0 || strcmp(name, "redo") == 0))
		return step(site, e, asked, strcmp(name, "undo") == 0, err);
	for (size_t i = 0; i < sizeof acts / sizeof *acts && name != NULL; i++)
		if (strcmp(acts[i].name, name) == 0)
			return acts[i].run(&d) < 0 || ccd_edit_commit(e, NULL, &d.act, err) < 0 ? -1 : 0;
	return ccd_error_set(err, CCD_EUSAGE, NULL, 0, "no act '%.32s'", name != NULL ? name : "");
}

json_t *
ccd_act_on(struct ccd_site *site, const char *path, const json_t *asked, unsigned *status,
    struct ccd_error *err)
{
	struct ccd_edit *e;
	int rc;

	*status = 400;
	if (site->options->read_only) {
		*status = 403;
		ccd_error_set(err, CCD_EUSAGE, NULL, 0, "nothing is changed here: --read-only");
		return NULL;
	}
	if ((e = ccd_edit_open(path, err)) == NULL)
		return NULL;
	rc = run(site, e, asked, status, err);
	ccd_edit_close(e);
	return rc == 0 ? json_object() : NULL;
}
