/* decide --from: a table of findings that came back with decisions in it. */
#include <string.h>

#include "base/error.h"
#include "cmd/acting.h"
#include "cmd/cmd.h"
#include "compare/compare.h"
#include "model/model.h"
#include "read/grid.h"
#include "text/decode.h"
#include "text/layout.h"
#include "text/message.h"

/* The columns that say something, under headings in any language of the interface. */
enum field { ADDRESS, RULE, DECISION, CORRECTION, REASON, ID, FIELDS };

static const char *const headings[FIELDS] = { "write.address", "write.rule", "write.decision",
	"write.correction", "write.reason", "write.id" };

static const char *const interfaces[] = { "en", "zh", "ru" };

struct table {
	const struct ccd_call *call;
	const struct ccd_concordance *c;
	const struct ccd_findings *findings;
	const char *file;
	const struct ccd_grid *grid;
	uint32_t column[FIELDS];        /* CCD_NONE: not there */
	size_t head;                    /* its row */
	struct { struct ccd_verdict_on *v; size_t n, cap; } on;
	size_t nmissed;
};

/* ---- what the columns are ------------------------------------------------ */

/* S says what the message KEY says, in some language of the interface, whatever its case. */
static bool
says(struct ccd_arena *a, const char *s, const char *key)
{
	const char *own = ccd_lower(a, s, strlen(s), "");

	for (size_t i = 0; i < sizeof interfaces / sizeof *interfaces; i++) {
		const char *word = ccd_word(a, interfaces[i], key);

		if (strcmp(own, ccd_lower(a, word, strlen(word), "")) == 0)
			return true;
	}
	return false;
}

/* Row I of the grid has the headings: that of the decision, and what tells findings. */
static bool
is_head(struct table *t, size_t i)
{
	struct ccd_arena *a = t->call->arena;
	const struct ccd_grid_row *row = &t->grid->rows.v[i];

	for (int f = 0; f < FIELDS; f++) {
		t->column[f] = CCD_NONE;
		for (uint32_t k = row->n; k-- > 0;)
			if (says(a, ccd_one_line(a, row->cell[k], strlen(row->cell[k])), headings[f]))
				t->column[f] = k;
	}
	t->head = i;
	return t->column[DECISION] != CCD_NONE && (t->column[ID] != CCD_NONE ||
	    (t->column[ADDRESS] != CCD_NONE && t->column[RULE] != CCD_NONE));
}

/* The grid of GRIDS that has the headings in one of its first rows. */
static bool
find_table(struct table *t, const struct ccd_grids *grids)
{
	enum { FIRST = 20 };

	for (size_t g = 0; g < grids->grids.n; g++) {
		t->grid = &grids->grids.v[g];
		for (size_t i = 0; i < t->grid->rows.n && i < FIRST; i++)
			if (is_head(t, i))
				return true;
	}
	return false;
}

/* ---- a row ----------------------------------------------------------------- */

static const char *
field_of(const struct table *t, const struct ccd_grid_row *row, enum field field)
{
	const char *cell = t->column[field] == CCD_NONE ? "" : ccd_grid_cell(row, t->column[field]);

	return ccd_one_line(t->call->arena, cell, strlen(cell));
}

/* Names the row and what ERR says of it. */
static void
miss(struct table *t, const struct ccd_grid_row *row, const struct ccd_error *err)
{
	ccd_complain(t->file, row->line, "note: ", err->message);
	t->nmissed++;
}

static bool
take_verdict(struct ccd_arena *a, const char *said, enum ccd_verdict *verdict)
{
	for (int v = 0; v < CCD_VERDICT__COUNT; v++)
		if (says(a, said, ccd_arena_printf(a, "decision.%s", ccd_verdict_name((enum ccd_verdict)v))) ||
		    strcmp(said, ccd_verdict_name((enum ccd_verdict)v)) == 0) {
			*verdict = (enum ccd_verdict)v;
			return true;
		}
	return false;
}

/* The finding that ROW is of; NULL where there is none, which is told. */
static const struct ccd_finding *
finding_of(struct table *t, const struct ccd_grid_row *row)
{
	struct ccd_arena *a = t->call->arena;
	const struct ccd_finding **list = ccd_array(a, t->findings->n + 1, const struct ccd_finding *);
	const char *id = field_of(t, row, ID), *rule = field_of(t, row, RULE);
	struct ccd_error err = { 0 };
	size_t n;

	if (*id == '\0')
		id = ccd_arena_printf(a, "%s %.*s", field_of(t, row, ADDRESS), (int)strcspn(rule, " "), rule);
	n = ccd_pick_findings(t->c, t->findings, id, list, &err);
	if (n == 1)
		return list[0];
	if (n > 1)
		ccd_error_set(&err, CCD_EUSAGE, NULL, 0, "several findings of %.8s are at '%.100s'", rule,
		    field_of(t, row, ADDRESS));
	miss(t, row, &err);
	return NULL;
}

static bool
same_text(const char *a, const char *b)
{
	return strcmp(a != NULL ? a : "", b != NULL ? b : "") == 0;
}

static bool
is_known(const struct ccd_finding *f, const struct ccd_decision *d)
{
	return f->decision != NULL && f->decision->verdict == d->verdict &&
	    same_text(f->decision->reason, d->reason) && same_text(f->decision->reading, d->reading);
}

static void
take_row(struct table *t, const struct ccd_grid_row *row)
{
	struct ccd_arena *a = t->call->arena;
	const char *said = field_of(t, row, DECISION), *reading = field_of(t, row, CORRECTION);
	struct ccd_decision d = { .reason = field_of(t, row, REASON) };
	const struct ccd_finding *f;
	struct ccd_error err = { 0 };

	if (*said == '\0')
		return;
	if (!take_verdict(a, said, &d.verdict))
		ccd_error_set(&err, CCD_EUSAGE, NULL, 0, "'%.60s' is no decision: stays, to be corrected, open",
		    said);
	else if (d.verdict == CCD_VERDICT_STAYS && *d.reason == '\0')
		ccd_error_set(&err, CCD_EUSAGE, NULL, 0, "a reason is missing: say why it stays");
	if (err.code != CCD_OK) {
		miss(t, row, &err);
		return;
	}
	if (d.verdict == CCD_VERDICT_CORRECT && *reading != '\0')
		d.reading = reading;
	if ((f = finding_of(t, row)) == NULL || is_known(f, &d))
		return;
	*ccd_push(a, &t->on) = (struct ccd_verdict_on){ f, f->fingerprint, ccd_arena_memdup(a, &d, sizeof d) };
}

int
ccd_decide_from(const struct ccd_call *call, const char *file, const struct ccd_concordance *c,
    const struct ccd_findings *findings, struct ccd_error *err)
{
	struct table t = { .call = call, .c = c, .findings = findings, .file = file };
	struct ccd_grids grids;
	const char *arg[4] = { NULL };

	if (ccd_grids_load(file, call->arena, &grids, err) < 0)
		return -1;
	if (!find_table(&t, &grids))
		return ccd_error_set(err, CCD_EFORMAT, file, 0, "no table of findings with decisions is in it: "
		    "'concordat export -f xlsx' writes one");
	for (size_t i = t.head + 1; i < t.grid->rows.n; i++)
		take_row(&t, &t.grid->rows.v[i]);
	if (t.on.n > 0 && ccd_act_decide(call, call->operand[0], t.on.v, t.on.n, err) < 0)
		return -1;
	arg[0] = ccd_arena_printf(call->arena, "%zu", t.on.n);
	arg[1] = ccd_arena_printf(call->arena, "%zu", t.nmissed);
	ccd_complain("", 0, "", ccd_say(call->arena, call->interface, "decide.from", arg));
	return 0;
}
