/*
 * Lexicons and dictionaries, both tables.
 *
 * A lexicon has sections: "concordat-lexicon<TAB>1<TAB>en<TAB>zh", then lines of a token, a
 * token and a count. A dictionary has language tags in its first line, then a concept a line,
 * the words of a cell with '|' between them.
 */
#include <string.h>

#include "base/error.h"
#include "base/file.h"
#include "model/libraries.h"
#include "read/glossary.h"
#include "text/decode.h"
#include "lang/lang.h"

static const char MAGIC[] = "concordat-lexicon";

/* The most columns of a dictionary. */
enum { COLUMNS = CCD_MAX_VERSIONS };

/* A line and its fields. */
struct line {
	const char *s;
	size_t n, number;
	const char *field[COLUMNS];
	size_t length[COLUMNS];
	uint32_t fields;        /* of more, the first COLUMNS */
};

/* Takes the line behind *LINE, or the first one where its number is 0; false at the end. */
static bool
next_line(struct line *line, const char *text)
{
	line->s = line->number == 0 ? text : line->s + line->n + (line->s[line->n] == '\n');
	if (*line->s == '\0')
		return false;
	line->n = strcspn(line->s, "\n");
	line->number++;
	line->fields = 0;
	for (size_t i = 0; i <= line->n && line->fields < COLUMNS; line->fields++) {
		const char *tab = memchr(line->s + i, '\t', line->n - i);

		line->field[line->fields] = line->s + i;
		line->length[line->fields] = (tab != NULL ? (size_t)(tab - line->s) : line->n) - i;
		i += line->length[line->fields] + 1;
	}
	return true;
}

static bool
field_is(const struct line *line, uint32_t field, const char *word)
{
	return field < line->fields && line->length[field] == strlen(word) &&
	    memcmp(line->field[field], word, line->length[field]) == 0;
}

/* The language tag in a field, canonical, or NULL. */
static const char *
language_at(const struct line *line, uint32_t field, struct ccd_arena *a)
{
	char tag[64];

	if (line->length[field] == 0 || line->length[field] >= sizeof tag)
		return NULL;
	if (!ccd_lang_valid(ccd_arena_strndup(a, line->field[field], line->length[field]), tag, sizeof tag))
		return NULL;
	return ccd_arena_strdup(a, tag);
}

/* ---- lexicons ------------------------------------------------------------ */

static struct ccd_known_pairs *
begin_section(struct ccd_known *known, const struct ccd_source *source, const struct line *line,
    struct ccd_arena *a, struct ccd_error *err)
{
	const char *lang[2];

	if (!field_is(line, 1, "1") || line->fields != 4) {
		ccd_error_set(err, CCD_EFORMAT, source->file, line->number,
		    "is no lexicon of version 1 in two languages");
		return NULL;
	}
	for (uint32_t i = 0; i < 2; i++)
		if ((lang[i] = language_at(line, 2 + i, a)) == NULL) {
			ccd_error_set(err, CCD_ELANG, source->file, line->number,
			    "'%.*s' is no language tag", (int)(line->length[2 + i] < 64 ? line->length[2 + i] : 64),
			    line->field[2 + i]);
			return NULL;
		}
	if (strcmp(lang[0], lang[1]) >= 0) {
		ccd_error_set(err, CCD_EFORMAT, source->file, line->number,
		    "the two language tags do not ascend");
		return NULL;
	}
	return ccd_known_pairs(known, lang, a);
}

/* Digits, with a point among them or not; -1 where it is no such number, or too large. */
static double
count_of(const char *s, size_t n)
{
	double value = 0, place = 0;

	for (size_t i = 0; i < n; i++) {
		if (s[i] == '.' && place == 0 && i > 0 && i + 1 < n) {
			place = 1;
			continue;
		}
		if (s[i] < '0' || s[i] > '9')
			return -1;
		if (place != 0)
			value += (s[i] - '0') * (place /= 10);
		else
			value = 10 * value + (s[i] - '0');
		if (value > CCD_COUNT_MOST)
			return -1;
	}
	return n > 0 ? value : -1;
}

static int
read_pair(struct ccd_known_pairs *pairs, const struct ccd_source *source, const struct line *line,
    struct ccd_arena *a, struct ccd_error *err)
{
	double count = line->fields == 3 ? count_of(line->field[2], line->length[2]) : -1;

	if (count < 0 || line->length[0] + line->length[1] == 0)
		return ccd_error_set(err, CCD_EFORMAT, source->file, line->number,
		    "is not two tokens and a count");
	*ccd_push(a, pairs) = (struct ccd_known_pair){
		.token = { ccd_arena_strndup(a, line->field[0], line->length[0]),
		    ccd_arena_strndup(a, line->field[1], line->length[1]) },
		.count = count };
	return 0;
}

static int
read_lexicon(struct ccd_known *known, const struct ccd_source *source, const char *text,
    struct ccd_arena *a, struct ccd_error *err)
{
	struct ccd_known_pairs *pairs = NULL;
	struct line line = { 0 };

	while (next_line(&line, text)) {
		if (line.n == 0)
			continue;
		if (field_is(&line, 0, MAGIC)) {
			if ((pairs = begin_section(known, source, &line, a, err)) == NULL)
				return -1;
		} else if (pairs == NULL || read_pair(pairs, source, &line, a, err) < 0) {
			return -1;
		}
	}
	for (size_t i = 0; i < known->pairs.n; i++)
		ccd_known_pairs_sort(&known->pairs.v[i]);
	return 0;
}

/* ---- dictionaries -------------------------------------------------------- */

void
ccd_known_term(struct ccd_known *known, const char *lang, const char *s, size_t n,
    struct ccd_arena *a)
{
	while (n > 0 && *s == ' ')
		s++, n--;
	while (n > 0 && s[n - 1] == ' ')
		n--;
	if (n > 0)
		*ccd_push(a, &known->terms) = (struct ccd_term){ lang, ccd_arena_strndup(a, s, n),
			known->nconcept };
}

static int
too_many(const struct ccd_source *source, size_t line, struct ccd_error *err)
{
	return ccd_error_set(err, CCD_ELIMIT, source->file, line, "more than %d concepts",
	    CCD_CONCEPTS);
}

static int
read_dictionary(struct ccd_known *known, const struct ccd_source *source, const char *text,
    struct ccd_arena *a, struct ccd_error *err)
{
	const char *lang[COLUMNS] = { NULL };
	struct line line = { 0 };
	uint32_t columns = 0, languages = 0;

	if (next_line(&line, text))
		for (columns = 0; columns < line.fields; columns++)
			if ((lang[columns] = language_at(&line, columns, a)) != NULL)
				languages++;
	if (languages < 2)
		return ccd_error_set(err, CCD_EFORMAT, source->file, 0, "is no lexicon, no TBX and no "
		    "table with two language tags or more in its first line");
	for (uint32_t i = 0; i < columns; i++)
		if (lang[i] == NULL)
			ccd_remark(source, 1, "column %u is in no language that its first line tells: passed over",
			    (unsigned)i + 1);
	while (next_line(&line, text)) {
		for (uint32_t i = 0; i < line.fields && i < columns; i++)
			for (size_t at = 0, end; lang[i] != NULL && at < line.length[i]; at = end + 1) {
				const char *bar = memchr(line.field[i] + at, '|', line.length[i] - at);

				end = bar != NULL ? (size_t)(bar - line.field[i]) : line.length[i];
				ccd_known_term(known, lang[i], line.field[i] + at, end - at, a);
			}
		if (++known->nconcept == CCD_CONCEPTS)
			return too_many(source, line.number, err);
	}
	return 0;
}

/* ---- all ------------------------------------------------------------------ */

static int
read_table(struct ccd_known *known, const struct ccd_source *source, struct ccd_arena *a,
    struct ccd_error *err)
{
	struct ccd_text text;

	if (ccd_decode(source->bytes, source->n, source->charset, source->file, a, &text, err) < 0)
		return -1;
	if (strncmp(text.s, MAGIC, sizeof MAGIC - 1) == 0)
		return read_lexicon(known, source, text.s, a, err);
	return read_dictionary(known, source, text.s, a, err);
}

int
ccd_glossary_parse(struct ccd_glossary *glossary, const struct ccd_source *source,
    struct ccd_error *err)
{
	struct ccd_known known = { .name = ccd_arena_strdup(glossary->arena, source->file) };
	char root[16];
	int rc = ccd_source_check(source, source->bytes, source->n, "<\n\r", err);

	if (rc < 0)
		return -1;
	ccd_source_root(source, root, sizeof root);
	rc = strcmp(root, "martif") == 0 || strcmp(root, "tbx") == 0 ?
	    ccd_tbx_parse(&known, source, glossary->arena, err) :
	    read_table(&known, source, glossary->arena, err);
	if (rc == 0)
		*ccd_push(glossary->arena, glossary) = known;
	return rc;
}

static int
read_known_words(struct ccd_glossary *glossary, const char *file,
    const struct ccd_read_options *options, struct ccd_error *err)
{
	const char *name = strcmp(file, "-") == 0 ? "standard input" : file;
	struct ccd_source source = ccd_source_of(name, "", 0, options, glossary->arena);
	struct ccd_buffer bytes = { 0 };
	int rc;

	if (ccd_file_read_within(file, (size_t)source.limits->value[CCD_LIMIT_FILE], &bytes, err) < 0)
		return -1;
	source = ccd_source_of(name, bytes.s != NULL ? bytes.s : "", bytes.n, options, glossary->arena);
	rc = ccd_glossary_parse(glossary, &source, err);
	ccd_buffer_free(&bytes);
	return rc;
}

int
ccd_glossary_read(struct ccd_glossary *glossary, const char *file,
    const struct ccd_read_options *options, struct ccd_error *err)
{
	return CCD_PUBLIC(err, -1, read_known_words(glossary, file, options, err));
}
