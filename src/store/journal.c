/*
 * The journal beside a concordance: a line of JSON for each act, appended and synced before
 * the concordance is replaced. A line tells who did what when, in words for people, and which
 * lines of the canonical file it took away and put in, so that any act can be undone and done
 * again to the byte. "undo" and "redo" are lines as well: nothing is ever rewritten.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <jansson.h>

#include "base/buffer.h"
#include "base/diff.h"
#include "base/error.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/limits.h"
#include "base/lock.h"
#include "base/output.h"
#include "store/store.h"

struct ccd_edit {
	const char *file;
	char *journal;                  /* its path */
	int lock;                       /* of the file, or -1 */
	int fd;                         /* the journal */
	size_t size;                    /* bytes of it that are whole lines */
	struct ccd_arena *arena;
	struct ccd_concordance *c;
	struct ccd_buffer bytes;        /* the file as it is */
	char sha[65];                   /* of them */
	json_t *acts;                   /* the lines that are acts, first to last, undone ones in their place */
	size_t first;                   /* acts before this one rest on other bytes, and cannot be undone */
	size_t done;                    /* acts up to here are done, those behind can be done again */
};

/* ---- lines and patches ------------------------------------------------ */

struct lines {
	const char **at;                /* [n + 1] where each begins, and the end */
	uint64_t *hash;
	uint32_t n;
};

static struct lines
lines_of(const char *s, size_t n, struct ccd_arena *a)
{
	struct lines l = { 0 };
	const char *end = s + n, *next;

	for (const char *p = s; p < end; p = next, l.n++) {
		next = memchr(p, '\n', (size_t)(end - p));
		next = next != NULL ? next + 1 : end;
	}
	l.at = ccd_array(a, l.n + 1, const char *);
	l.hash = ccd_array(a, l.n, uint64_t);
	l.at[0] = s;
	for (uint32_t i = 0; i < l.n; i++) {
		next = memchr(l.at[i], '\n', (size_t)(end - l.at[i]));
		l.at[i + 1] = next != NULL ? next + 1 : end;
		l.hash[i] = ccd_hash(CCD_HASH_SEED, l.at[i], (size_t)(l.at[i + 1] - l.at[i]));
	}
	return l;
}

static json_t *
text_of(const struct lines *l, uint32_t from, uint32_t n)
{
	return json_stringn(l->at[from], (size_t)(l->at[from + n] - l->at[from]));
}

/* [[line, cut, put], ...]: lines count from 0 in the file before. */
static json_t *
patch_between(const struct ccd_buffer *before, const char *after, size_t n)
{
	struct ccd_arena *a = ccd_arena_new();
	struct lines x = lines_of(before->s, before->n, a), y = lines_of(after, n, a);
	struct ccd_hunk *hunk;
	uint32_t count = ccd_diff(x.hash, x.n, y.hash, y.n, a, &hunk);
	json_t *patch = json_array();

	for (uint32_t i = 0; i < count; i++)
		json_array_append_new(patch, json_pack("[Ioo]", (json_int_t)hunk[i].a,
		    text_of(&x, hunk[i].a, hunk[i].na), text_of(&y, hunk[i].b, hunk[i].nb)));
	ccd_arena_free(a);
	return patch;
}

static size_t
count_lines(const char *s)
{
	size_t n = 0;

	for (; *s != '\0'; s++)
		n += *s == '\n' || s[1] == '\0';
	return n;
}

/* BYTES with PATCH done, or taken back where BACK; false where they are not what it is for. */
static bool
apply_patch(const struct ccd_buffer *bytes, const json_t *patch, bool back, struct ccd_buffer *out)
{
	const char *p = bytes->s, *end = bytes->s + bytes->n;
	json_int_t shift = 0, line = 0;
	size_t i;
	json_t *hunk;

	json_array_foreach(patch, i, hunk) {
		const char *cut = json_string_value(json_array_get(hunk, back ? 2 : 1));
		const char *put = json_string_value(json_array_get(hunk, back ? 1 : 2));
		json_int_t at = json_integer_value(json_array_get(hunk, 0)) + (back ? shift : 0);
		const char *from = p;

		if (cut == NULL || put == NULL)
			return false;
		for (; line < at && p < end; line++) {
			p = memchr(p, '\n', (size_t)(end - p));
			p = p != NULL ? p + 1 : end;
		}
		ccd_buffer_add(out, from, (size_t)(p - from));
		if (line != at || (size_t)(end - p) < strlen(cut) || memcmp(p, cut, strlen(cut)) != 0)
			return false;
		p += strlen(cut);
		line += (json_int_t)count_lines(cut);
		ccd_buffer_puts(out, put);
		shift += (json_int_t)count_lines(cut) - (json_int_t)count_lines(put);
	}
	ccd_buffer_add(out, p, (size_t)(end - p));
	return true;
}

/* ---- reading the journal ------------------------------------------------ */

static const char *
member(const json_t *act, const char *name)
{
	return json_string_value(json_object_get(act, name));
}

/* What the file was like before act I, NULL before the first of a new journal. */
static const char *
state_at(const struct ccd_edit *e, size_t i)
{
	if (i > e->first)
		return member(json_array_get(e->acts, i - 1), "after");
	return member(json_array_get(e->acts, i), "before");
}

static int
take_line(struct ccd_edit *e, json_t *line)
{
	const char *what = member(line, "do"), *before = member(line, "before");

	if (what == NULL)
		return -1;
	if (strcmp(what, "undo") == 0 || strcmp(what, "redo") == 0) {
		bool undo = *what == 'u';

		if (undo ? e->done == e->first : e->done == json_array_size(e->acts))
			return -1;
		e->done += undo ? (size_t)-1 : 1;
		json_decref(line);
		return 0;
	}
	if (before == NULL || member(line, "after") == NULL || member(line, "who") == NULL ||
	    member(line, "when") == NULL)
		return -1;
	while (json_array_size(e->acts) > e->done)
		json_array_remove(e->acts, json_array_size(e->acts) - 1);
	if (e->done > e->first && strcmp(before, state_at(e, e->done)) != 0)
		e->first = e->done;
	json_array_append_new(e->acts, line);
	e->done++;
	return 0;
}

static int
read_journal(struct ccd_edit *e, struct ccd_error *err)
{
	struct ccd_buffer b = { 0 };
	size_t number = 1;
	int rc = ccd_file_read_within(e->journal, CCD_LIMIT_CONCORDANCE_BYTES, &b, err);

	e->acts = json_array();
	for (size_t at = 0; rc == 0 && at < b.n; number++) {
		const char *end = memchr(b.s + at, '\n', b.n - at);
		json_t *line;

		if (end == NULL)
			break;          /* torn off when it was written: it was never acknowledged */
		line = json_loadb(b.s + at, (size_t)(end - b.s) - at, JSON_REJECT_DUPLICATES, NULL);
		if (!json_is_object(line) || take_line(e, line) < 0) {
			json_decref(line);
			rc = ccd_error_set(err, CCD_EFORMAT, e->journal, number, "not a line of a journal");
		}
		at = e->size = (size_t)(end - b.s) + 1;
	}
	ccd_buffer_free(&b);
	return rc;
}

/* ---- opening -------------------------------------------------------------- */

/* Locks the file, and opens its journal. */
static int
lock_file(struct ccd_edit *e, struct ccd_error *err)
{
	struct ccd_error refused = { 0 };

	e->lock = ccd_lock(e->file, &refused);
	if (refused.code != CCD_OK)
		return ccd_error_set(err, refused.code, refused.file, refused.line, "%s", refused.message);
	e->fd = open(e->journal, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
	return e->fd >= 0 ? 0 : ccd_error_set(err, CCD_EIO, e->journal, 0, "cannot write: %s",
	    strerror(errno));
}

static int
set_bytes(struct ccd_edit *e, struct ccd_buffer *bytes, struct ccd_error *err)
{
	struct ccd_concordance *c = ccd_load_memory(e->file, bytes->n > 0 ? bytes->s : "", bytes->n,
	    err);

	if (c == NULL)
		return -1;
	ccd_concordance_free(e->c);
	ccd_buffer_free(&e->bytes);
	e->c = c;
	e->bytes = *bytes;
	*bytes = (struct ccd_buffer){ 0 };
	ccd_sha256(e->bytes.s, e->bytes.n, e->sha);
	return 0;
}

static int
replace_file(struct ccd_edit *e, const char *bytes, size_t n, struct ccd_error *err)
{
	struct ccd_output *o = ccd_output_open(e->file, err);

	if (o == NULL)
		return -1;
	ccd_output_hold(o, &e->lock);
	ccd_output_add(o, bytes, n);
	return ccd_output_commit(o, err);
}

/* Puts BYTES in the place of the file, which C was read from. */
static int
replace(struct ccd_edit *e, struct ccd_buffer *bytes, struct ccd_error *err)
{
	int rc = replace_file(e, bytes->s, bytes->n, err);

	if (rc == 0)
		rc = set_bytes(e, bytes, err);
	ccd_buffer_free(bytes);
	return rc;
}

/* ---- writing it ------------------------------------------------------------- */

const char *
ccd_now(struct ccd_arena *a)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	time_t t = epoch != NULL ? (time_t)strtoll(epoch, NULL, 10) : time(NULL);
	char text[32] = "";
	struct tm tm;

	if (gmtime_r(&t, &tm) != NULL)
		strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &tm);
	return ccd_arena_strdup(a, text);
}

/* Takes a line back that the file did not follow. */
static void
cut_journal(struct ccd_edit *e)
{
	if (ftruncate(e->fd, (off_t)e->size) == 0)
		fsync(e->fd);
}

/* Appends LINE and waits until it is on the disk. */
static int
append(struct ccd_edit *e, const json_t *line, struct ccd_error *err)
{
	char *text = json_dumps(line, JSON_COMPACT);
	size_t n = text != NULL ? strlen(text) : 0, at = 0;
	ssize_t wrote = 0;
	int rc = -1;

	cut_journal(e);
	if (text != NULL)
		text[n++] = '\n';               /* in the place of its NUL */
	while (at < n && (wrote = write(e->fd, text + at, n - at)) > 0)
		at += (size_t)wrote;
	if (n == 0)
		ccd_error_set(err, CCD_EFORMAT, e->file, 0, "an act that is not UTF-8");
	else if (at < n || fsync(e->fd) < 0)
		ccd_error_set(err, CCD_EIO, e->journal, 0, "cannot write: %s", strerror(errno));
	else
		rc = 0;
	free(text);
	if (rc < 0)
		cut_journal(e);
	else
		e->size += n;
	return rc;
}

/* Where the file is not what the last line made of it, but what it was before, the program was
 * killed in between or somebody put the old file back: the act counts as taken back, and can be
 * done again. What else the file may be was made by other means, and nothing before is undone. */
static int
settle(struct ccd_edit *e, struct ccd_error *err)
{
	size_t n = json_array_size(e->acts);
	const char *state = n > 0 ? state_at(e, e->done) : NULL;
	json_t *line;
	int rc;

	if (state == NULL || strcmp(state, e->sha) == 0)
		return 0;
	if (e->done > e->first && strcmp(state_at(e, e->done - 1), e->sha) == 0) {
		line = json_pack("{ss ss ss}", "who", member(json_array_get(e->acts, e->done - 1), "who"),
		    "when", ccd_now(e->arena), "do", "undo");
	} else if (e->done < n && strcmp(member(json_array_get(e->acts, e->done), "after"), e->sha) == 0) {
		line = json_pack("{ss ss ss}", "who", member(json_array_get(e->acts, e->done), "who"),
		    "when", ccd_now(e->arena), "do", "redo");
	} else {
		e->first = e->done = n;
		return 0;
	}
	if ((rc = append(e, line, err)) == 0)
		rc = take_line(e, line);
	else
		json_decref(line);
	return rc;
}

struct ccd_edit *
ccd_edit_open(const char *file, struct ccd_error *err)
{
	struct ccd_edit *e = ccd_malloc(sizeof *e);
	struct ccd_buffer bytes = { 0 };
	struct ccd_arena *a = ccd_arena_new();
	char *real = realpath(file, NULL);
	int rc = -1;

	*e = (struct ccd_edit){ .fd = -1, .lock = -1, .arena = a, .file = ccd_arena_strdup(a, file) };
	e->journal = ccd_arena_printf(a, "%s.journal", real != NULL ? real : file);
	free(real);
	if (access(file, R_OK) < 0)
		ccd_error_set(err, CCD_EIO, file, 0, "cannot read: %s", strerror(errno));
	else if (lock_file(e, err) == 0 &&
	    ccd_file_read_within(file, CCD_LIMIT_CONCORDANCE_BYTES, &bytes, err) == 0 &&
	    set_bytes(e, &bytes, err) == 0 && read_journal(e, err) == 0)
		rc = settle(e, err);
	ccd_buffer_free(&bytes);
	if (rc == 0)
		return e;
	ccd_edit_close(e);
	return NULL;
}

struct ccd_concordance *
ccd_edit_concordance(struct ccd_edit *e)
{
	return e->c;
}

void
ccd_edit_close(struct ccd_edit *e)
{
	struct stat st;

	if (e == NULL)
		return;
	if (e->fd >= 0 && fstat(e->fd, &st) == 0 && st.st_size == 0)
		unlink(e->journal);
	if (e->fd >= 0)
		close(e->fd);
	if (e->lock >= 0)
		close(e->lock);
	json_decref(e->acts);
	ccd_concordance_free(e->c);
	ccd_buffer_free(&e->bytes);
	ccd_arena_free(e->arena);
	free(e);
}

/* ---- acts ----------------------------------------------------------------- */

static json_t *
line_of(struct ccd_edit *e, const struct ccd_act *act, const char *bytes, size_t n)
{
	char after[65];
	json_t *line = json_pack("{ss ss ss}", "who", act->who, "when", ccd_now(e->arena), "do", act->what);

	ccd_sha256(bytes, n, after);
	if (act->at != NULL)
		json_object_set_new(line, "at", json_string(act->at));
	if (act->say != NULL && *act->say != '\0')
		json_object_set_new(line, "say", json_string(act->say));
	json_object_set_new(line, "before", json_string(e->sha));
	json_object_set_new(line, "after", json_string(after));
	json_object_set_new(line, "patch", patch_between(&e->bytes, bytes, n));
	return line;
}

int
ccd_edit_commit(struct ccd_edit *e, const struct ccd_concordance *c, const struct ccd_act *act,
    struct ccd_error *err)
{
	struct ccd_buffer bytes = { 0 };
	size_t size = e->size;
	json_t *line;

	bytes.s = ccd_save_memory(c != NULL ? c : e->c, e->file, &bytes.n, err);
	bytes.cap = bytes.n;
	if (bytes.s == NULL)
		return -1;
	if (bytes.n == e->bytes.n && memcmp(bytes.s, e->bytes.s, bytes.n) == 0) {
		ccd_buffer_free(&bytes);
		return 0;
	}
	line = line_of(e, act, bytes.s, bytes.n);
	if (line == NULL || append(e, line, err) < 0) {
		json_decref(line);
		ccd_buffer_free(&bytes);
		return ccd_error_set(err, CCD_EFORMAT, e->file, 0, "an act that is not UTF-8");
	}
	if (replace(e, &bytes, err) < 0) {
		e->size = size;
		cut_journal(e);
		json_decref(line);
		return -1;
	}
	take_line(e, line);
	return 1;
}

static const struct ccd_act *
act_of(struct ccd_edit *e, size_t i)
{
	const json_t *line = json_array_get(e->acts, i);
	struct ccd_act *act = ccd_new(e->arena, struct ccd_act);

	*act = (struct ccd_act){ member(line, "who"), member(line, "when"), member(line, "do"),
		member(line, "at"), member(line, "say"), i >= e->done };
	return act;
}

/* Undoes the act before, or does the one behind again. */
static int
step(struct ccd_edit *e, const char *who, bool back, const struct ccd_act **act,
    struct ccd_error *err)
{
	size_t i = back ? e->done - 1 : e->done, size = e->size;
	struct ccd_buffer out = { 0 };
	json_t *line;
	int rc;

	if (back ? e->done == e->first : e->done == json_array_size(e->acts))
		return 0;
	if (!apply_patch(&e->bytes, json_object_get(json_array_get(e->acts, i), "patch"), back, &out)) {
		ccd_buffer_free(&out);
		return ccd_error_set(err, CCD_EFORMAT, e->journal, i + 1, "the act does not fit the file");
	}
	line = json_pack("{ss ss ss}", "who", who, "when", ccd_now(e->arena), "do", back ? "undo" : "redo");
	if ((rc = append(e, line, err)) == 0 && (rc = replace(e, &out, err)) < 0) {
		e->size = size;
		cut_journal(e);
	}
	ccd_buffer_free(&out);
	json_decref(line);
	if (rc < 0)
		return -1;
	e->done = back ? i : i + 1;
	*act = act_of(e, i);
	return 1;
}

int
ccd_edit_undo(struct ccd_edit *e, const char *who, const struct ccd_act **act,
    struct ccd_error *err)
{
	return step(e, who, true, act, err);
}

int
ccd_edit_redo(struct ccd_edit *e, const char *who, const struct ccd_act **act,
    struct ccd_error *err)
{
	return step(e, who, false, act, err);
}

size_t
ccd_edit_log(struct ccd_edit *e, const struct ccd_act **acts)
{
	size_t n = json_array_size(e->acts);
	struct ccd_act *list = ccd_array(e->arena, n + 1, struct ccd_act);

	for (size_t i = 0; i < n; i++)
		list[i] = *act_of(e, i);
	*acts = list;
	return n;
}
