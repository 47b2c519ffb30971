#include "write/write.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/error.h"
#include "base/nearest.h"
#include "model/libraries.h"
#include "model/model.h"
#include "text/message.h"
#include "write/write_int.h"

static const struct ccd_writer *const writers[] = {
	&ccd_write_html, &ccd_write_pdf, &ccd_write_docx, &ccd_write_odt, &ccd_write_xlsx,
	&ccd_write_markdown, &ccd_write_latex, &ccd_write_csv, &ccd_write_tsv, &ccd_write_json,
	&ccd_write_jsonl, &ccd_write_tmx, &ccd_write_xliff, &ccd_write_xliff12, &ccd_write_po,
	&ccd_write_akn, &ccd_write_tei, &ccd_write_xces, &ccd_write_links, &ccd_write_corpus, &ccd_write_moses, &ccd_write_text,
	&ccd_write_corrections, &ccd_write_certificate,
};

const struct ccd_writer *
ccd_writer_at(size_t i)
{
	return i < sizeof writers / sizeof *writers ? writers[i] : NULL;
}

const struct ccd_writer *
ccd_writer_find(const char *name)
{
	for (size_t i = 0; i < sizeof writers / sizeof *writers; i++)
		if (strcmp(writers[i]->name, name) == 0)
			return writers[i];
	for (size_t i = 0; i < sizeof writers / sizeof *writers; i++)
		if (*writers[i]->extension == '.' && strcmp(writers[i]->extension + 1, name) == 0)
			return writers[i];
	return NULL;
}

const char *
ccd_writer_of_file(const char *file)
{
	const char *dot = strrchr(file, '.');
	const struct ccd_writer *writer = dot != NULL && strchr(dot, '/') == NULL && dot[1] != '\0' ?
	    ccd_writer_find(dot + 1) : NULL;

	return writer != NULL ? writer->name : NULL;
}

/* The index of the first finding whose row is not before ROW. */
static size_t
first_finding(const struct ccd_findings *findings, uint64_t row)
{
	size_t low = 0, high = findings->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (findings->finding[middle].row < row)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

size_t
ccd_findings_of(const struct ccd_findings *findings, uint32_t row, size_t *first)
{
	*first = first_finding(findings, row);
	return first_finding(findings, (uint64_t)row + 1) - *first;
}

const char *
ccd_row_text(const struct ccd_concordance *c, uint32_t row, uint32_t v, struct ccd_arena *a)
{
	const struct ccd_cell *cell = &c->row[row].cell[v];
	const struct ccd_clause *clause = c->version[v].clause;
	size_t n = 0;
	char *text, *p;

	if (cell->n == 0)
		return "";
	if (cell->n == 1)
		return clause[cell->clause[0]].text;
	for (uint32_t i = 0; i < cell->n; i++)
		n += strlen(clause[cell->clause[i]].text) + 1;
	p = text = ccd_arena_alloc(a, n);
	for (uint32_t i = 0; i < cell->n; i++) {
		if (i > 0)
			*p++ = '\n';
		p = stpcpy(p, clause[cell->clause[i]].text);
	}
	return text;
}

const char *
ccd_write_column(const struct ccd_write *w, uint32_t v)
{
	const struct ccd_version *version = &w->c->version[v];

	if (version->status != CCD_STATUS_WORKING)
		return version->lang;
	return ccd_arena_printf(w->arena, "%s (%s)", version->lang,
	    ccd_word(w->arena, w->interface, "write.working"));
}

const char *
ccd_write_confidence(double confidence, struct ccd_arena *a)
{
	unsigned milli = confidence > 0 && confidence <= 1 ? (unsigned)lround(confidence * 1000) : 0;

	return ccd_arena_printf(a, "%u.%03u", milli / 1000, milli % 1000);
}

const char *
ccd_write_date(const char *pattern, struct ccd_arena *a)
{
	const char *value = getenv("SOURCE_DATE_EPOCH");
	char out[64], *end;
	long long seconds;
	struct tm tm;
	time_t t;

	if (value == NULL || *value < '0' || *value > '9')
		return NULL;
	errno = 0;
	seconds = strtoll(value, &end, 10);
	t = (time_t)seconds;
	/* four digits of a year are all that the formats have */
	if (errno != 0 || *end != '\0' || seconds > 253402300799 || gmtime_r(&t, &tm) == NULL)
		return NULL;
	return strftime(out, sizeof out, pattern, &tm) > 0 ? ccd_arena_strdup(a, out) : NULL;
}

/* The writer of the format asked for, if it takes as many versions as W shows. */
static const struct ccd_writer *
find_writer(const char *format, const struct ccd_write *w, struct ccd_error *err)
{
	const struct ccd_writer *writer = ccd_writer_find(format);

	if (writer == NULL) {
		struct ccd_nearest nearest = { .word = format };

		for (size_t i = 0; i < sizeof writers / sizeof *writers; i++)
			ccd_nearest_offer(&nearest, writers[i]->name);
		ccd_error_set(err, CCD_EUSAGE, NULL, 0, nearest.best != NULL ?
		    "unknown format '%s'; did you mean '%s'?" : "unknown format '%s'", format, nearest.best);
	} else if (writer->versions != 0 && writer->versions != w->norder) {
		ccd_error_set(err, CCD_EUSAGE, NULL, 0, "format '%s' takes %u language%s, not %u",
		    format, writer->versions, writer->versions == 1 ? "" : "s", w->norder);
		writer = NULL;
	} else if (writer->all && w->norder != w->c->nversion) {
		ccd_error_set(err, CCD_EUSAGE, NULL, 0, "format '%s' takes all languages", format);
		writer = NULL;
	}
	return writer;
}

/* ---- the options of tables ---- */

static const struct {
	const char *name;
	enum ccd_beside bit;
} besides[] = {
	{ "address", CCD_BESIDE_ADDRESS },
	{ "confidence", CCD_BESIDE_CONFIDENCE },
	{ "findings", CCD_BESIDE_FINDINGS },
	{ "decisions", CCD_BESIDE_DECISIONS },
	{ "comments", CCD_BESIDE_COMMENTS },
	{ "level", CCD_BESIDE_LEVEL },
	{ "none", 0 },
};

/* The bits that LIST names, of those WRITER can show. -1 with ERR set. */
static int
parse_beside(const struct ccd_writer *writer, const char *list, uint32_t *bits,
    struct ccd_error *err)
{
	const size_t known = sizeof besides / sizeof *besides;

	*bits = 0;
	for (const char *p = list;; p++) {
		size_t n = strcspn(p, ","), i = 0;

		while (i < known && (strlen(besides[i].name) != n || strncmp(besides[i].name, p, n) != 0))
			i++;
		if (i == known)
			return ccd_error_set(err, CCD_EUSAGE, NULL, 0, "unknown column '%.*s'",
			    (int)(n < 64 ? n : 64), p);
		if ((besides[i].bit & ~writer->beside) != 0)
			return ccd_error_set(err, CCD_EUSAGE, NULL, 0, "format '%s' shows no %s",
			    writer->name, besides[i].name);
		*bits |= besides[i].bit;
		p += n;
		if (*p == '\0')
			return 0;
	}
}

static bool
has_open_findings(const struct ccd_findings *findings)
{
	for (size_t i = 0; i < findings->n; i++)
		if (findings->finding[i].suppressed == NULL)
			return true;
	return false;
}

/* What of a table's options OPTIONS set. */
static int
parse_table(struct ccd_write *w, const struct ccd_writer *writer,
    const struct ccd_write_options *options, struct ccd_error *err)
{
	static const char *const names[] = { "text", "column", "none" };
	const char *labels = options->labels;

	w->tables = writer->tables;
	w->beside = writer->usual;
	if (writer->spare && !has_open_findings(w->findings))
		w->beside &= ~(uint32_t)CCD_BESIDE_FINDINGS;
	if (writer->labels && labels != NULL && strcmp(labels, "column") == 0)
		return ccd_error_set(err, CCD_EUSAGE, NULL, 0, "format '%s' has no columns for labels",
		    writer->name);
	if (writer->beside == 0 && (options->columns != NULL || (labels != NULL && !writer->labels)))
		return ccd_error_set(err, CCD_EUSAGE, NULL, 0, "format '%s' has no columns to choose",
		    writer->name);
	while (labels != NULL && strcmp(labels, names[w->labels]) != 0)
		if (++w->labels > CCD_LABELS_NONE)
			return ccd_error_set(err, CCD_EUSAGE, NULL, 0,
			    "--labels takes text|column|none, not '%.64s'", labels);
	return options->columns != NULL ? parse_beside(writer, options->columns, &w->beside, err) : 0;
}

/* Whether the rows of W are sentences. Returns 0, or -1 with ERR set. */
static int
parse_rows(struct ccd_write *w, const struct ccd_writer *writer, const char *rows,
    struct ccd_error *err)
{
	if (rows == NULL || strcmp(rows, "clauses") == 0)
		return 0;
	if (strcmp(rows, "sentences") != 0)
		return ccd_error_set(err, CCD_EUSAGE, NULL, 0,
		    "--rows takes clauses|sentences, not '%.64s'", rows);
	if (!writer->sentences)
		return ccd_error_set(err, CCD_EUSAGE, NULL, 0, "format '%s' has no rows of sentences",
		    writer->name);
	w->sentences = true;
	return 0;
}

/* Which passages OPTIONS choose. Returns 0, or -1 with ERR set. */
static int
parse_choice(struct ccd_write *w, const struct ccd_writer *writer, const struct ccd_write_options *options,
    struct ccd_error *err)
{
	uint32_t level = 0;

	w->choice = (struct ccd_choice){ options->min_confidence, options->paired, options->unique,
		options->unmarked, 0 };
	if (!writer->choice && (options->min_confidence > 0 || options->paired || options->unique ||
	    options->unmarked || options->without != NULL))
		return ccd_error_set(err, CCD_EUSAGE, NULL, 0, "format '%s' has no passages to choose",
		    writer->name);
	if (options->without == NULL)
		return 0;
	while (level < CCD_LEVEL__COUNT && strcmp(options->without, ccd_level_name((enum ccd_level)level)) != 0)
		level++;
	if (level == CCD_LEVEL__COUNT)
		return ccd_error_set(err, CCD_EUSAGE, NULL, 0,
		    "--no-findings takes error|warning|note, not '%.64s'", options->without);
	w->choice.without = level + 1;
	return 0;
}

/* Says what the format could not hold. */
static void
remark_losses(const struct ccd_write *w, const struct ccd_write_options *options)
{
	if (options->remark == NULL)
		return;
	if (w->replaced > 0)
		options->remark(options->data, ccd_arena_printf(w->arena,
		    ccd_error_words("characters that '%s' cannot hold, replaced by U+FFFD: %zu"), options->format,
		    w->replaced));
	if (w->left_out > 0)
		options->remark(options->data, ccd_arena_printf(w->arena,
		    ccd_error_words("rows that '%s' cannot hold, left out: %zu"), options->format, w->left_out));
	if (w->note != NULL)
		options->remark(options->data, w->note);
	if (w->without_font > 0)
		options->remark(options->data, ccd_arena_printf(w->arena,
		    ccd_error_words("characters that no installed font has: %zu"), w->without_font));
}

/* Writes W to FILE. Returns 0, or -1 with ERR set. */
static int
write_file(struct ccd_write *w, const struct ccd_writer *writer, const char *file,
    const struct ccd_write_options *options, struct ccd_error *err)
{
	struct ccd_error failed = { 0 };
	int rc = -1;

	w->err = &failed;
	if ((w->out = ccd_output_open(file, err)) == NULL)
		return -1;
	w->arena = ccd_arena_new();
	writer->write(w);
	if (failed.code != CCD_OK) {
		ccd_output_abort(w->out);
		ccd_error_set(err, failed.code, failed.file, failed.line, "%s", failed.message);
	} else if ((rc = ccd_output_commit(w->out, err)) == 0) {
		remark_losses(w, options);
	}
	ccd_arena_free(w->arena);
	return rc;
}

/* The same for a file for each version. */
static int
write_sides(struct ccd_write *w, const struct ccd_writer *writer, const char *file,
    const struct ccd_write_options *options, struct ccd_error *err)
{
	int rc = 0;

	if (strcmp(file, "-") == 0)
		return ccd_error_set(err, CCD_EUSAGE, NULL, 0, "format '%s' has a file for each language: say -o OUT",
		    writer->name);
	for (uint32_t i = 0; i < w->norder && rc == 0; i++) {
		struct ccd_arena *a = ccd_arena_new();

		w->side = w->order[i];
		rc = write_file(w, writer, ccd_arena_printf(a, "%s.%s", file, w->c->version[w->side].lang),
		    options, err);
		ccd_arena_free(a);
	}
	return rc;
}

static int
write_concordance(const struct ccd_concordance *c, const struct ccd_findings *findings,
    const char *file, const struct ccd_write_options *options, struct ccd_error *err)
{
	static const struct ccd_findings none = { 0 };
	uint32_t order[CCD_MAX_VERSIONS];
	struct ccd_write w = { .c = c, .findings = findings != NULL ? findings : &none,
		.order = order, .interface = ccd_interface(options->interface) };
	const struct ccd_writer *writer;

	if (c->row == NULL)
		return ccd_error_set(err, CCD_EUSAGE, NULL, 0, "not aligned");
	if ((w.norder = ccd_versions_parse(c, options->languages, order, err)) == 0 ||
	    (writer = find_writer(options->format, &w, err)) == NULL ||
	    parse_rows(&w, writer, options->rows, err) < 0 ||
	    parse_table(&w, writer, options, err) < 0 || parse_choice(&w, writer, options, err) < 0)
		return -1;
	return writer->apart ? write_sides(&w, writer, file, options, err) :
	    write_file(&w, writer, file, options, err);
}

int
ccd_write(const struct ccd_concordance *c, const struct ccd_findings *findings,
    const char *file, const struct ccd_write_options *options, struct ccd_error *err)
{
	return CCD_PUBLIC(err, -1, write_concordance(c, findings, file, options, err));
}
