/* update: newer texts into a concordance, which keeps what did not change; without any, those
 * beside it that were edited since. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/file.h"
#include "base/output.h"
#include "cmd/acting.h"
#include "cmd/cmd.h"
#include "model/model.h"
#include "store/store.h"
#include "text/message.h"
#include "write/change.h"

/* Copies what aligning writes to, so that OLD stays as it is. */
static struct ccd_version
copy_version(struct ccd_arena *a, const struct ccd_version *old)
{
	struct ccd_version v = *old;

	v.clause = ccd_arena_memdup(a, old->clause, old->nclause * sizeof *v.clause);
	return v;
}

/* Adds to C, which holds the newer texts, the versions of OLD that have none, in OLD's order. */
static void
add_versions(struct ccd_concordance *c, const struct ccd_concordance *old)
{
	struct ccd_version *v = ccd_array(c->arena, c->nversion + old->nversion, struct ccd_version);
	bool *used = ccd_array(c->arena, c->nversion, bool);
	uint32_t n = 0;

	for (uint32_t i = 0; i < old->nversion; i++) {
		uint32_t k = 0;

		while (k < c->nversion && strcmp(c->version[k].lang, old->version[i].lang) != 0)
			k++;
		if (k == c->nversion) {
			v[n++] = copy_version(c->arena, &old->version[i]);
			continue;
		}
		v[n] = c->version[k];
		if (v[n].status == CCD_STATUS_UNKNOWN)
			v[n].status = old->version[i].status;
		n++;
		used[k] = true;
	}
	for (uint32_t k = 0; k < c->nversion; k++)
		if (!used[k])
			v[n++] = c->version[k];
	c->version = v;
	c->nversion = n;
	c->profile = old->profile != NULL ? ccd_arena_strdup(c->arena, old->profile) : NULL;
}

/* Where a text was amended: by row of the newer concordance, a bit for each version. */
struct amended {
	const struct ccd_concordance *old, *c;
	uint64_t *changed;                      /* [rows of C] */
	const uint32_t *row[CCD_MAX_VERSIONS];  /* of C's clauses, by version */
	const uint32_t *old_row[CCD_MAX_VERSIONS];      /* of OLD's */
	uint32_t *map[CCD_MAX_VERSIONS];        /* clauses of OLD's version to C's; NULL: C has it not */
	struct ccd_arena *a;
};

static void
begin_amended(struct amended *k)
{
	k->changed = ccd_array(k->a, k->c->nrow, uint64_t);
	for (uint32_t w = 0; w < k->c->nversion; w++)
		k->row[w] = ccd_rows_of(k->c, w, k->a);
	for (uint32_t v = 0; v < k->old->nversion; v++) {
		uint32_t w = ccd_version_find(k->c, k->old->version[v].lang);

		k->old_row[v] = ccd_rows_of(k->old, v, k->a);
		if (w == CCD_NONE)
			continue;
		k->map[v] = ccd_array(k->a, k->old->version[v].nclause, uint32_t);
		ccd_map_clauses(&k->old->version[v], &k->c->version[w], k->map[v], k->a);
	}
}

/* The row of C with what stood beside clause GONE of OLD's version V; CCD_NONE where nothing did. */
static uint32_t
row_beside(const struct amended *k, uint32_t v, uint32_t gone)
{
	const struct ccd_row *row = &k->old->row[k->old_row[v][gone]];

	for (uint32_t u = 0; u < k->old->nversion; u++)
		for (uint32_t i = 0; i < row->cell[u].n && u != v && k->map[u] != NULL; i++) {
			uint32_t clause = k->map[u][row->cell[u].clause[i]];

			if (clause != CCD_NONE)
				return k->row[ccd_version_find(k->c, k->old->version[u].lang)][clause];
		}
	return CCD_NONE;
}

/* Marks the N changes of OLD's version V to C's W. What was renumbered only follows another change. */
static void
mark_changes(struct amended *k, uint32_t v, uint32_t w, const struct ccd_change *change, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++) {
		uint32_t row = CCD_NONE;

		if (change[i].kind == CCD_CHANGE_REMOVED)
			row = row_beside(k, v, change[i].old);
		else if (change[i].kind != CCD_CHANGE_RENUMBERED)
			row = k->row[w][change[i].new];
		if (row != CCD_NONE)
			k->changed[row] |= UINT64_C(1) << w;
	}
}

static const char *
languages(const struct ccd_concordance *c, uint64_t mask, struct ccd_arena *a)
{
	const char *joined = "";

	for (uint32_t v = 0; v < c->nversion; v++)
		if ((mask >> v & 1) != 0)
			joined = ccd_arena_printf(a, "%s%s%s", joined, *joined != '\0' ? ", " : "",
			    c->version[v].lang);
	return joined;
}

/* Names the rows in which some versions were amended and others were not. */
static void
report_behind(const struct ccd_call *call, const struct ccd_concordance *c, const uint64_t *changed,
    struct ccd_output *o)
{
	uint64_t all = c->nversion == 64 ? UINT64_MAX : (UINT64_C(1) << c->nversion) - 1;

	for (uint32_t r = 0; r < c->nrow; r++) {
		const char *const arg[4] = { ccd_row_address(c, r), languages(c, changed[r], call->arena),
			languages(c, all & ~changed[r], call->arena) };

		if (changed[r] != 0 && changed[r] != all)
			ccd_output_printf(o, "%s\n", ccd_say(call->arena, call->interface, "update.behind", arg));
	}
}

/* What changed, of every version that did. */
static void
report(const struct ccd_call *call, const struct ccd_concordance *old,
    const struct ccd_concordance *c, struct ccd_output *o)
{
	struct amended k = { .old = old, .c = c, .a = call->arena };

	begin_amended(&k);
	for (uint32_t w = 0; w < c->nversion; w++) {
		uint32_t v = 0, n;
		struct ccd_change *change;

		while (v < old->nversion && strcmp(old->version[v].lang, c->version[w].lang) != 0)
			v++;
		if (v == old->nversion)
			continue;
		n = ccd_changes(&old->version[v], &c->version[w], call->arena, &change);
		if (n > 0)
			ccd_output_printf(o, "%s\n", c->version[w].lang);
		ccd_changes_text(&old->version[v], &c->version[w], change, n, false, o);
		mark_changes(&k, v, w, change, n);
	}
	report_behind(call, c, k.changed, o);
}

int
ccd_refuse_loss(const struct ccd_call *call, const char *file, const char *const *lost, size_t n,
    struct ccd_error *err)
{
	enum { MOST = 8 };
	const char *list = "";

	if (n == 0 || call->value[CCD_OPTION_FORCE] != NULL)
		return 0;
	for (size_t i = 0; i < n && i < MOST; i++)
		list = ccd_arena_printf(call->arena, "%s%s%.40s", list, i > 0 ? ", " : "", lost[i]);
	return ccd_error_set(err, CCD_EUSAGE, file, 0, "rows that a person confirmed or noted have changed "
	    "and would be aligned anew: %s%s; --force does it", list, n > MOST ? ", ..." : "");
}

/* N newer texts, as operands, into the concordance FILE. */
static int
update(const struct ccd_call *call, const char *file, const char *const *operand, size_t noperand,
    struct ccd_edit *e, struct ccd_concordance *c, struct ccd_output *o, struct ccd_error *err)
{
	const struct ccd_align_options options = { .progress = ccd_progress };
	const struct ccd_concordance *old = ccd_edit_concordance(e);
	const struct ccd_act act = { .who = ccd_author(call), .what = "update" };
	const char **lost;
	size_t n;

	if (ccd_read_list(call, operand, noperand, c, old->segments, err) < 0)
		return -1;
	if (c->import != NULL)
		return ccd_error_set(err, CCD_EUSAGE, NULL, 0, "a memory is no version of a text");
	add_versions(c, old);
	if (ccd_align(c, &options, err) < 0)
		return -1;
	n = ccd_carry(c, old, &lost);
	if (ccd_refuse_loss(call, file, lost, n, err) < 0)
		return -1;
	report(call, old, c, o);
	return ccd_edit_commit(e, c, &act, err) < 0 ? -1 : 0;
}

static int
update_file(const struct ccd_call *call, const char *file, const char *const *operand, size_t noperand,
    FILE *report, struct ccd_error *err)
{
	struct ccd_edit *e = ccd_edit_open(file, err);
	struct ccd_concordance *c = ccd_concordance_new();
	struct ccd_output *o = ccd_output_memory();
	int rc = e != NULL ? update(call, file, operand, noperand, e, c, o, err) : -1;
	size_t n;
	char *text = ccd_output_take(o, &n);

	if (rc == 0 && text != NULL)
		fwrite(text, 1, n, report);
	free(text);
	ccd_edit_close(e);
	ccd_concordance_free(c);
	return rc;
}

/* The texts beside FILE that are not those that were aligned, as operands; *N of them. */
static const char **
changed_texts(const struct ccd_call *call, const struct ccd_concordance *c, const char *file, size_t *n)
{
	int folder = (int)(ccd_file_base(file) - file);
	struct { const char **v; size_t n, cap; } list = { 0 };
	uint64_t changed = ccd_changed_texts(c, file);

	for (uint32_t k = 0; k < c->nversion; k++) {
		const struct ccd_version *v = &c->version[k];

		if ((changed >> k & 1) == 0)
			continue;
		if (v->npart == 0)
			*ccd_push(call->arena, &list) = ccd_arena_printf(call->arena, "%s=%.*s%s", v->lang, folder,
			    file, v->file);
		for (uint32_t i = 0; i < v->npart; i++)
			*ccd_push(call->arena, &list) = ccd_arena_printf(call->arena, "%s=%.*s%s", v->lang, folder,
			    file, v->part[i].file);
	}
	*n = list.n;
	return list.v;
}

int
ccd_update_changed(const struct ccd_call *call, const char *file, FILE *report, struct ccd_error *err)
{
	struct ccd_concordance *c = ccd_load(file, err);
	const char **list;
	size_t n;

	if (c == NULL)
		return -1;
	list = changed_texts(call, c, file, &n);
	ccd_concordance_free(c);
	return n == 0 ? 0 : update_file(call, file, list, n, report, err);
}

static int
run_update(const struct ccd_call *call)
{
	struct ccd_error err = { 0 };
	const char *file = call->operand[0];
	int rc = call->noperand == 1 ? ccd_update_changed(call, file, stdout, &err) :
	    update_file(call, file, (const char *const *)call->operand + 1, (size_t)call->noperand - 1,
	    stdout, &err);

	return rc < 0 ? ccd_trouble(&err) : CCD_EXIT_OK;
}

const struct ccd_command ccd_command_update = {
	.name = "update",
	.operands = "FILE [[LANG=]NEWFILE...]",
	.least = 1,
	.most = -1,
	.options = (const enum ccd_option_id[]){ CCD_OPTION_FORCE, CCD_OPTION_CHARSET, CCD_OPTION_LIMIT,
	    CCD_OPTION_AUTHOR, CCD_OPTION__COUNT },
	.run = run_update,
};
