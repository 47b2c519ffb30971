/* The gold standards of alignment, and other aligners' links, to rows of numbers. */
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "read/gold.h"
#include "text/decode.h"

struct ccd_gold_row *
ccd_gold_add(struct ccd_gold *gold, struct ccd_arena *a)
{
	struct ccd_gold_row *row = ccd_push(a, gold);

	*row = (struct ccd_gold_row){ .side = ccd_array(a, gold->columns, struct ccd_link_side),
		.confidence = 1 };
	return row;
}

/* ---- tables ------------------------------------------------------------ */

/* The tabs of the line of N bytes at S where it is fields of numbers; 0 where it is not. */
static uint32_t
table_tabs(const char *s, size_t n)
{
	uint32_t tabs = 0;

	for (size_t i = 0; i < n; i++) {
		if (s[i] == '\t')
			tabs++;
		else if (strchr("0123456789, ", s[i]) == NULL)
			return 0;
	}
	return tabs;
}

static bool
is_blank(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (s[i] != ' ' && s[i] != '\t')
			return false;
	return true;
}

/* The columns that three of four lines of S have, or 0 where it is no table. */
static uint32_t
table_columns(const char *s)
{
	size_t n, lines = 0, of[CCD_MAX_VERSIONS + 1] = { 0 };

	for (; *s != '\0'; s += n + (s[n] == '\n')) {
		uint32_t tabs;

		n = strcspn(s, "\n");
		if (is_blank(s, n))
			continue;
		lines++;
		tabs = table_tabs(s, n);
		of[tabs < CCD_MAX_VERSIONS ? tabs : 0]++;
	}
	for (uint32_t tabs = 1; tabs < CCD_MAX_VERSIONS; tabs++)
		if (of[tabs] * 4 >= lines * 3)
			return lines > 0 ? tabs + 1 : 0;
	return 0;
}

static int
compare_numbers(const void *a, const void *b)
{
	uint32_t p = *(const uint32_t *)a, q = *(const uint32_t *)b;

	return p < q ? -1 : p > q;
}

/* Sorts the N numbers at V and drops repeated ones; returns how many are left. */
static uint32_t
sorted(uint32_t *v, uint32_t n)
{
	uint32_t kept = 0;

	if (n > 1)
		qsort(v, n, sizeof *v, compare_numbers);
	for (uint32_t i = 0; i < n; i++)
		if (kept == 0 || v[kept - 1] != v[i])
			v[kept++] = v[i];
	return kept;
}

static int
add_line(const char *s, size_t n, struct ccd_arena *a, struct ccd_gold *gold)
{
	const char *end = s + n;
	struct ccd_gold_row *row;

	if (is_blank(s, n))
		return 0;
	if (table_tabs(s, n) != gold->columns - 1)
		return -1;
	row = ccd_gold_add(gold, a);
	for (uint32_t v = 0; v < gold->columns; v++, s++) {
		const char *tab = memchr(s, '\t', (size_t)(end - s));
		struct { uint32_t *v; size_t n, cap; } list = { 0 };
		uint32_t number;

		for (tab = tab != NULL ? tab : end; s < tab;) {
			if (*s == ',' || *s == ' ')
				s++;
			else if (ccd_link_number(&s, &number))
				*ccd_push(a, &list) = number;
			else
				return -1;
		}
		row->side[v].index = list.v;
		row->side[v].n = sorted(list.v, (uint32_t)list.n);
	}
	return 0;
}

static int
read_table(const struct ccd_source *source, const char *s, struct ccd_arena *a,
    struct ccd_gold *gold, struct ccd_error *err)
{
	size_t n, line = 1;

	for (; *s != '\0'; s += n + (s[n] == '\n'), line++) {
		n = strcspn(s, "\n");
		if (add_line(s, n, a, gold) < 0)
			return ccd_error_set(err, CCD_EFORMAT, source->file, line,
			    "is not %u columns of segment numbers", (unsigned)gold->columns);
	}
	return 0;
}

/* ---- links ------------------------------------------------------------- */

/* Fits ccd_read_options.remark: the first one becomes the error DATA, without what it says
 * of passing over. */
static void
fail(void *data, const char *file, size_t line, const char *message)
{
	ccd_error_set(data, CCD_EFORMAT, file, line, "%.*s", (int)strcspn(message, ",;"), message);
}

static int
read_links(const struct ccd_source *source, struct ccd_arena *a, struct ccd_gold *gold,
    struct ccd_error *err)
{
	struct ccd_error remark = { 0 };
	struct ccd_read_options options = *source->options;
	struct ccd_source strict = *source;
	struct ccd_links links = { 0 };
	int rc;

	options.remark = fail;
	options.data = &remark;
	strict.options = &options;
	rc = ccd_links_parse(&strict, a, &links, err);
	if (remark.code != CCD_OK && rc == 0)
		return ccd_error_set(err, remark.code, remark.file, remark.line, "%s", remark.message);
	gold->columns = 2;
	gold->probable = links.probable;
	for (size_t i = 0; i < links.n && rc == 0; i++) {
		struct ccd_gold_row *row = ccd_gold_add(gold, a);

		row->confidence = links.v[i].confidence;
		for (int v = 0; v < 2; v++) {
			const struct ccd_link_side *side = &links.v[i].side[v];
			uint32_t *index = ccd_arena_memdup(a, side->index, side->n * sizeof *index);

			row->side[v] = (struct ccd_link_side){ index, sorted(index, side->n) };
		}
	}
	return rc;
}

int
ccd_gold_parse(const struct ccd_source *source, uint32_t columns, struct ccd_arena *a,
    struct ccd_gold *gold, struct ccd_error *err)
{
	struct ccd_text text;
	uint32_t found;
	int rc;

	if (ccd_source_check(source, source->bytes, source->n, "\n\r", err) < 0 ||
	    ccd_decode(source->bytes, source->n, source->charset, source->file, a, &text, err) < 0)
		return -1;
	found = table_columns(text.s);
	/* Where two columns are wanted, whole numbers in a third one are scores. */
	if (found > 0 && !(columns == 2 && found == 3)) {
		gold->columns = found;
		rc = read_table(source, text.s, a, gold, err);
	} else {
		rc = read_links(source, a, gold, err);
	}
	if (rc == 0 && columns != 0 && gold->columns != columns)
		return ccd_error_set(err, CCD_EUSAGE, source->file, 0,
		    "aligns %u texts, not %u as the gold standard does", (unsigned)gold->columns,
		    (unsigned)columns);
	return rc;
}
