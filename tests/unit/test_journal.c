/*
 * Acts on a concordance and their journal: random sequences of acts, undone to the first bytes
 * and done again to the last; what a crash leaves.
 * JOURNAL_SEQUENCES: how many sequences (default: 4; `make torture` takes 1000).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#define FOLDER_FILE "x.concordance.xml"
#include "folder_fixture.h"
#include "base/buffer.h"
#include "base/diff.h"
#include "base/file.h"
#include "base/output.h"

#define BUNDLED "translations/a-66-359/a-66-359.concordance.xml"

enum { ACTS = 50 };

static struct ccd_buffer
bytes_of(const char *file)
{
	struct ccd_buffer b = { 0 };
	struct ccd_error err = { 0 };

	assert_int_equal(0, ccd_file_read(file, &b, &err));
	return b;
}

static void
put_bytes(const char *file, const char *s, size_t n)
{
	FILE *fp = fopen(file, "wb");

	assert_non_null(fp);
	assert_int_equal(n, fwrite(s, 1, n, fp));
	assert_int_equal(0, fclose(fp));
}

static const char *
journal(void)
{
	static char name[1024];

	snprintf(name, sizeof name, "%s.journal", path);
	return name;
}

static int
remove_all(void **state)
{
	unlink(journal());
	return remove_folder(state);
}

/* The bundled document, as it is stored, in the folder; false where it is not there. */
static bool
begin(void)
{
	struct ccd_buffer b;

	if (access(BUNDLED, R_OK) < 0)
		return false;
	b = bytes_of(BUNDLED);
	put_bytes(path, b.s, b.n);
	ccd_buffer_free(&b);
	unlink(journal());
	return true;
}

static void
expect_bytes(const struct ccd_buffer *want)
{
	struct ccd_buffer got = bytes_of(path);

	assert_int_equal(want->n, got.n);
	assert_memory_equal(want->s, got.s, got.n);
	ccd_buffer_free(&got);
}

static uint32_t
below(uint32_t n)
{
	return (uint32_t)rand() % n;
}

/* The first sentences of ROW in all its versions. */
static void
link_first(struct ccd_concordance *c, uint32_t row)
{
	struct ccd_range *side = ccd_array(c->arena, c->nversion, struct ccd_range);
	struct ccd_error err = { 0 };

	for (uint32_t v = 0; v < c->nversion; v++)
		if (c->row[row].cell[v].n > 0) {
			side[v].first = c->version[v].clause[c->row[row].cell[v].clause[0]].segment;
			side[v].n = c->version[v].clause[c->row[row].cell[v].clause[0]].nsegment > 0;
		}
	ccd_sentences_link(c, row, side, &err);
}

/* One act of any kind; some are refused, which changes nothing. */
static const char *
act(struct ccd_concordance *c)
{
	struct ccd_error err = { 0 };
	uint32_t row = below(c->nrow), v = below(c->nversion), clause = 1 + below(c->version[v].nclause - 1);
	char print[17];

	snprintf(print, sizeof print, "%016x", below(8));
	switch (below(11)) {
	case 0: ccd_rows_merge(c, row, row + 1, &err); return "merge";
	case 1:
		if (c->row[row].cell[v].n > 1)
			ccd_row_split(c, row, v, c->row[row].cell[v].clause[1], &err);
		return "split";
	case 2: ccd_clause_move(c, v, clause, row, &err); return "move";
	case 3: ccd_clause_move(c, v, clause, CCD_NONE, &err); return "alone";
	case 4: ccd_rows_confirm(c, row, row, below(2) == 1, &err); return "confirm";
	case 5: ccd_row_note(c, row, below(2) == 1 ? "look\nthere" : "", &err); return "note";
	case 6: ccd_clause_read_as(c, v, clause, CCD_KIND_ITEM, &err); return "kind";
	case 7: ccd_withdraw(c, print); return "withdraw";
	case 8: ccd_clause_label(c, v, clause, "", 0, &err); return "label";
	case 9: link_first(c, row); return "link";
	default:
		ccd_decide(c, &(struct ccd_decision){ .fingerprint = print, .rule = "N02",
		    .reason = "<as> \"published\"", .verdict = (enum ccd_verdict)below(CCD_VERDICT__COUNT),
		    .author = "Анна", .date = "2026-12-01T00:00:00Z" }, NULL);
		return "decide";
	}
}

static struct ccd_edit *
opened(void)
{
	struct ccd_error err = { 0 };
	struct ccd_edit *e = ccd_edit_open(path, &err);

	if (e == NULL)
		fail_msg("%s: %s", err.file, err.message);
	return e;
}

static void
sequence(unsigned seed)
{
	struct ccd_buffer first = bytes_of(path), last;
	struct ccd_error err = { 0 };
	const struct ccd_act *done;
	struct ccd_edit *e = opened();
	int acts = 0, rc;

	srand(seed);
	for (int i = 0; i < ACTS; i++) {
		const char *what = act(ccd_edit_concordance(e));

		rc = ccd_edit_commit(e, NULL, &(struct ccd_act){ .who = "Анна", .what = what }, &err);
		if (rc < 0)
			fail_msg("seed %u, %s: %s", seed, what, err.message);
		acts += rc;
	}
	last = bytes_of(path);
	for (int i = 0; i < acts; i++)
		assert_int_equal(1, ccd_edit_undo(e, "A", &done, &err));
	assert_int_equal(0, ccd_edit_undo(e, "A", &done, &err));
	expect_bytes(&first);
	ccd_edit_close(e);
	e = opened();                           /* also after a restart */
	for (int i = 0; i < acts; i++)
		assert_int_equal(1, ccd_edit_redo(e, "A", &done, &err));
	assert_int_equal(0, ccd_edit_redo(e, "A", &done, &err));
	expect_bytes(&last);
	assert_int_equal(acts, ccd_edit_log(e, &done));
	ccd_edit_close(e);
	ccd_buffer_free(&first);
	ccd_buffer_free(&last);
}

static void
test_sequences(void **state)
{
	const char *n = getenv("JOURNAL_SEQUENCES");

	(void)state;
	for (unsigned seed = 1; seed <= (n != NULL ? (unsigned)atoi(n) : 4); seed++) {
		if (!begin())
			skip();
		sequence(seed);
	}
}

/* Puts a decision on X in the file. */
static void
decide(const char *print)
{
	struct ccd_error err = { 0 };
	struct ccd_edit *e = opened();

	ccd_decide(ccd_edit_concordance(e), &(struct ccd_decision){ .fingerprint = print, .rule = "N02",
	    .reason = "x" }, NULL);
	assert_int_equal(1, ccd_edit_commit(e, NULL, &(struct ccd_act){ .who = "A", .what = "decide" },
	    &err));
	ccd_edit_close(e);
}

/* Killed behind the journal's line, or the old file put back: the act is taken back, and can be
 * done again. */
static void
test_not_replaced(void **state)
{
	struct ccd_buffer before, after;
	struct ccd_error err = { 0 };
	const struct ccd_act *list;
	struct ccd_edit *e;

	(void)state;
	if (!begin())
		skip();
	before = bytes_of(path);
	decide("0000000000000001");
	after = bytes_of(path);
	put_bytes(path, before.s, before.n);
	e = opened();
	expect_bytes(&before);
	assert_int_equal(0, ccd_edit_undo(e, "A", &list, &err));
	assert_int_equal(1, ccd_edit_redo(e, "A", &list, &err));
	ccd_edit_close(e);
	expect_bytes(&after);
	ccd_buffer_free(&before);
	ccd_buffer_free(&after);
}

/* Killed within the journal's line: it was never acknowledged, and the next act is whole. */
static void
test_torn_line(void **state)
{
	struct ccd_error err = { 0 };
	const struct ccd_act *list;
	struct ccd_edit *e;
	FILE *fp;

	(void)state;
	if (!begin())
		skip();
	decide("0000000000000001");
	assert_non_null(fp = fopen(journal(), "ab"));
	fputs("{\"who\":\"A\",\"wh", fp);
	fclose(fp);
	decide("0000000000000002");
	e = opened();
	assert_int_equal(2, ccd_edit_log(e, &list));
	assert_int_equal(2, ccd_edit_concordance(e)->ndecision);
	assert_int_equal(1, ccd_edit_undo(e, "A", &list, &err));
	ccd_edit_close(e);
}

/* Changed by other means: what was done before cannot be undone, and is not. */
static void
test_changed_outside(void **state)
{
	struct ccd_error err = { 0 };
	const struct ccd_act *list;
	struct ccd_buffer b;
	struct ccd_edit *e;

	(void)state;
	if (!begin())
		skip();
	decide("0000000000000001");
	b = bytes_of(BUNDLED);
	*strstr(b.s, "working") = 'W';
	memcpy(strstr(b.s, "Working"), "unknown", 7);
	put_bytes(path, b.s, b.n);
	ccd_buffer_free(&b);
	decide("0000000000000003");
	decide("0000000000000002");
	e = opened();
	assert_int_equal(1, ccd_edit_undo(e, "A", &list, &err));
	assert_int_equal(1, ccd_edit_undo(e, "A", &list, &err));
	assert_int_equal(0, ccd_edit_undo(e, "A", &list, &err));
	ccd_edit_close(e);
}

/* B is what A becomes by its hunks. */
static void
test_diff(void **state)
{
	(void)state;
	srand(1);
	for (int t = 0; t < 500; t++) {
		uint64_t a[40], b[40], made[80];
		uint32_t n = below(40), m = below(40), x = 0, count = 0;
		struct ccd_arena *arena = ccd_arena_new();
		struct ccd_hunk *hunk;

		for (uint32_t i = 0; i < n; i++)
			a[i] = below(5);
		for (uint32_t i = 0; i < m; i++)
			b[i] = below(5);
		for (uint32_t h = 0, k = ccd_diff(a, n, b, m, arena, &hunk); h < k; h++) {
			while (x < hunk[h].a)
				made[count++] = a[x++];
			assert_int_equal(count, hunk[h].b);
			x += hunk[h].na;
			for (uint32_t i = 0; i < hunk[h].nb; i++)
				made[count++] = b[hunk[h].b + i];
		}
		while (x < n)
			made[count++] = a[x++];
		assert_int_equal(m, count);
		assert_memory_equal(b, made, m * sizeof *b);
		ccd_arena_free(arena);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sequences),
		cmocka_unit_test(test_not_replaced),
		cmocka_unit_test(test_torn_line),
		cmocka_unit_test(test_changed_outside),
		cmocka_unit_test(test_diff),
	};

	return cmocka_run_group_tests_name("journal", tests, make_folder, remove_all);
}
