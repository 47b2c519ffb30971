/* score: alignments measured on gold standards. */
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/file.h"
#include "base/limits.h"
#include "base/output.h"
#include "cmd/cmd.h"
#include "cmd/target.h"
#include "model/model.h"
#include "read/folder.h"
#include "store/store.h"
#include "write/write.h"

enum { TEXT, JSON };

/* Scores one after another: of all columns, then, of three and more, of each two. */
struct scoring {
	const struct ccd_call *call;
	uint32_t columns;       /* 0 until the first gold standard is read */
	const char *lang[CCD_MAX_VERSIONS];     /* of the columns; NULL not known */
	struct { struct ccd_scored *v; size_t n, cap; } scored;
	struct ccd_reliability reliability;
	struct ccd_error *err;
};

/* The rows of a concordance as those of the COLUMNS wanted, 0: all that -l names. */
static int
gold_of_concordance(struct scoring *s, const char *file, const struct ccd_buffer *bytes,
    struct ccd_arena *a, uint32_t columns, struct ccd_gold *gold)
{
	const char *list = s->call->value[CCD_OPTION_LANGUAGES];
	struct ccd_concordance *c = ccd_load_memory(file, bytes->s, bytes->n, s->err);
	uint32_t order[CCD_MAX_VERSIONS], n;
	int rc = -1;

	if (c == NULL)
		return -1;
	if ((n = ccd_versions_parse(c, list, order, s->err)) == 0)
		goto out;
	if (!c->segments || c->row == NULL) {
		ccd_error_set(s->err, CCD_EUSAGE, file, 0, "is no alignment of ready-made segments: "
		    "see --segments of 'concordat help align'");
		goto out;
	}
	if (columns != 0 && n != columns) {
		ccd_error_set(s->err, CCD_EUSAGE, file, 0, "the gold standard aligns %u texts, not %u: "
		    "name them by -l", (unsigned)columns, (unsigned)n);
		goto out;
	}
	for (uint32_t v = 0; v < n; v++)
		if (s->lang[v] == NULL)
			s->lang[v] = ccd_arena_strdup(s->call->arena, c->version[order[v]].lang);
	*gold = ccd_gold_of(c, order, n, a);
	rc = 0;
out:
	ccd_concordance_free(c);
	return rc;
}

/* FILE as rows of COLUMNS, 0: as many as it has. */
static int
read_gold(struct scoring *s, const char *file, struct ccd_arena *a, uint32_t columns,
    struct ccd_gold *gold)
{
	const char *name = strcmp(file, "-") == 0 ? "standard input" : file;
	struct ccd_buffer bytes = { 0 };
	int rc;

	if (ccd_file_read_within(file, CCD_LIMIT_CONCORDANCE_BYTES, &bytes, s->err) < 0)
		return -1;
	ccd_buffer_puts(&bytes, "");
	if (bytes.s[strspn(bytes.s, " \t\r\n")] == '<') {
		rc = gold_of_concordance(s, name, &bytes, a, columns, gold);
	} else {
		struct ccd_source source = ccd_source_of(name, bytes.s, bytes.n, NULL, a);

		rc = ccd_gold_parse(&source, columns, a, gold, s->err);
	}
	ccd_buffer_free(&bytes);
	return rc;
}

/* "en-zh" of N columns; "" of two whose languages are not known. */
static const char *
name_of(const struct scoring *s, const uint32_t *column, uint32_t n)
{
	const char *name = "";

	for (uint32_t i = 0; i < n; i++) {
		const char *lang = s->lang[column[i]];

		if (lang == NULL && s->columns == 2)
			return "";
		if (lang == NULL)
			lang = ccd_arena_printf(s->call->arena, "%u", (unsigned)column[i] + 1);
		name = ccd_arena_printf(s->call->arena, "%s%s%s", name, i > 0 ? "-" : "", lang);
	}
	return name;
}

/* Scores to be added to: names come when the languages are known. */
static void
begin(struct scoring *s, uint32_t columns)
{
	size_t n = columns > 2 ? 1 + (size_t)columns * (columns - 1) / 2 : 1;

	s->columns = columns;
	for (size_t i = 0; i < n; i++)
		*ccd_push(s->call->arena, &s->scored) = (struct ccd_scored){
			.columns = i > 0 ? 2 : columns };
}

static int
score_pairs(struct scoring *s, const struct ccd_gold *gold, const struct ccd_gold *links,
    struct ccd_arena *a)
{
	size_t n = 1;

	for (uint32_t i = 0; i < s->columns; i++)
		for (uint32_t j = i + 1; j < s->columns; j++, n++) {
			struct ccd_gold right = ccd_gold_pair(gold, i, j, a);
			struct ccd_gold found = ccd_gold_pair(links, i, j, a);

			if (ccd_score_add(&s->scored.v[n].score, NULL, &right, &found, s->err) < 0)
				return -1;
		}
	return 0;
}

static int
score_files(struct scoring *s, const char *gold_file, const char *links_file)
{
	struct ccd_arena *a = ccd_arena_new();
	bool calibration = s->call->value[CCD_OPTION_CALIBRATION] != NULL;
	struct ccd_gold gold = { 0 }, links = { 0 };
	int rc = -1;

	if (read_gold(s, gold_file, a, s->columns, &gold) < 0)
		goto out;
	if (s->columns == 0)
		begin(s, gold.columns);
	if (read_gold(s, links_file, a, s->columns, &links) < 0)
		goto out;
	if (calibration && !links.probable) {
		ccd_error_set(s->err, CCD_EUSAGE, links_file, 0,
		    "has no confidences that --calibration could measure");
		goto out;
	}
	rc = ccd_score_add(&s->scored.v[0].score, calibration ? &s->reliability : NULL, &gold, &links,
	    s->err);
	if (rc == 0 && s->columns > 2)
		rc = score_pairs(s, &gold, &links, a);
	if (rc < 0 && s->err->file[0] == '\0')
		snprintf(s->err->file, sizeof s->err->file, "%s", links_file);
out:
	ccd_arena_free(a);
	return rc;
}

/* ---- folders ------------------------------------------------------------ */

/* A file of a folder, by its name without the ending that says what it is. */
struct entry {
	const char *path, *stem;
};

struct entries {
	struct entry *v;
	size_t n, cap;
};

static const char *
stem_of(const char *name, struct ccd_arena *a)
{
	static const char *const endings[] = { ".concordance.xml", ".gold.tsv", ".tsv", ".links",
		".ladder", ".txt" };
	size_t n = strlen(name);

	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		size_t m = strlen(endings[i]);

		if (n > m && strcmp(name + n - m, endings[i]) == 0)
			return ccd_arena_strndup(a, name, n - m);
	}
	return ccd_arena_strdup(a, name);
}

static int
compare_entries(const void *a, const void *b)
{
	return strcmp(((const struct entry *)a)->stem, ((const struct entry *)b)->stem);
}

/* The files of FOLDER but hidden ones, by stem. */
static int
list_folder(struct scoring *s, const char *folder, struct ccd_arena *a, struct entries *entries)
{
	DIR *dir = opendir(folder);
	const struct dirent *entry;

	if (dir == NULL)
		return ccd_error_set(s->err, CCD_EIO, folder, 0, "cannot open: %s", ccd_error_words(strerror(errno)));
	while ((entry = readdir(dir)) != NULL) {
		const char *path = ccd_arena_printf(a, "%s/%s", folder, entry->d_name);

		if (entry->d_name[0] != '.' && !ccd_is_folder(path))
			*ccd_push(a, entries) = (struct entry){ path, stem_of(entry->d_name, a) };
	}
	closedir(dir);
	if (entries->n == 0)
		return ccd_error_set(s->err, CCD_EUSAGE, folder, 0, "there are no files in it");
	qsort(entries->v, entries->n, sizeof *entries->v, compare_entries);
	return 0;
}

/* Two folders: each file of one with that of the same stem in the other. */
static int
score_folders(struct scoring *s, const char *gold_folder, const char *links_folder)
{
	struct ccd_arena *a = ccd_arena_new();
	struct entries gold = { 0 }, links = { 0 };
	int rc = 0;

	if (list_folder(s, gold_folder, a, &gold) < 0 || list_folder(s, links_folder, a, &links) < 0)
		rc = -1;
	for (size_t i = 0; rc == 0 && (i < gold.n || i < links.n); i++) {
		int order = i >= gold.n ? 1 : i >= links.n ? -1 :
		    compare_entries(&gold.v[i], &links.v[i]);

		rc = order == 0 ? score_files(s, gold.v[i].path, links.v[i].path) :
		    ccd_error_set(s->err, CCD_EUSAGE, order < 0 ? gold.v[i].path : links.v[i].path, 0,
		    "has no counterpart in the other folder");
	}
	ccd_arena_free(a);
	return rc;
}

/* ---- the command -------------------------------------------------------- */

static void
set_names(struct scoring *s)
{
	uint32_t all[CCD_MAX_VERSIONS];
	size_t n = 1;

	for (uint32_t v = 0; v < s->columns; v++)
		all[v] = v;
	s->scored.v[0].name = name_of(s, all, s->columns);
	for (uint32_t i = 0; i < s->columns && s->columns > 2; i++)
		for (uint32_t j = i + 1; j < s->columns; j++)
			s->scored.v[n++].name = name_of(s, (const uint32_t[]){ i, j }, 2);
}

static int
write_scores(struct scoring *s, int format)
{
	const char *file = s->call->value[CCD_OPTION_OUTPUT];
	bool calibration = s->call->value[CCD_OPTION_CALIBRATION] != NULL;
	const struct ccd_reliability *r = calibration ? &s->reliability : NULL;
	struct ccd_output *o = ccd_output_open(file != NULL ? file : "-", s->err);

	if (o == NULL)
		return -1;
	set_names(s);
	if (format == JSON)
		ccd_report_score_json(s->scored.v, s->scored.n, r, o);
	else
		ccd_report_score_text(s->scored.v, s->scored.n, r, s->call->interface, o);
	return ccd_output_commit(o, s->err);
}

static int
run_score(const struct ccd_call *call)
{
	struct ccd_error err = { 0 };
	struct scoring s = { .call = call, .err = &err };
	int format = ccd_option_choice(call, CCD_OPTION_FORMAT, "text|json", TEXT, &err);
	int rc = format < 0 ? -1 : 0;

	if (rc == 0 && call->noperand % 2 != 0)
		rc = ccd_error_set(&err, CCD_EUSAGE, NULL, 0,
		    "each gold standard needs its alignment behind it: '%s' has none",
		    call->operand[call->noperand - 1]);
	if (rc == 0)
		rc = ccd_target_fits(call, call->value[CCD_OPTION_OUTPUT], format == JSON ?
		    "application/json" : "text/plain", &err);
	for (int i = 0; i < call->noperand && rc == 0; i += 2)
		rc = (ccd_is_folder(call->operand[i]) && ccd_is_folder(call->operand[i + 1]) ?
		    score_folders : score_files)(&s, call->operand[i], call->operand[i + 1]);
	if (rc == 0)
		rc = write_scores(&s, format);
	return rc < 0 ? ccd_trouble(&err) : CCD_EXIT_OK;
}

const struct ccd_command ccd_command_score = {
	.name = "score",
	.operands = "GOLD LINKS [GOLD LINKS]...",
	.least = 2,
	.most = -1,
	.options = (const enum ccd_option_id[]){ CCD_OPTION_FORMAT, CCD_OPTION_LANGUAGES,
	    CCD_OPTION_CALIBRATION, CCD_OPTION_OUTPUT, CCD_OPTION_FORCE, CCD_OPTION__COUNT },
	.run = run_score,
};
