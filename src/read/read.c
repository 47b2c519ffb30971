/* A file to a version: reader, language, provenance; the outline does the rest. */
#include "read/read.h"

#include <string.h>

#include "base/buffer.h"
#include "base/error.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/limits.h"
#include "outline/outline.h"
#include "read/bitext.h"
#include "text/decode.h"
#include "text/lang.h"
#include "text/utf8.h"

/* Bytes of text that are enough to tell its language. */
#define SAMPLE_BYTES ((size_t)1 << 16)

/* Of concordance files, whatever their version. */
#define NAMESPACE "urn:concordat:concordance:"

/* What ccd_read works on. VERSION becomes part of the concordance at the end only. */
struct job {
	struct ccd_concordance *c;
	const struct ccd_read_options *options;
	struct ccd_source source;
	const struct ccd_reader *reader;
	struct ccd_version version;
	struct ccd_error *err;
};

/* True where the root element is <concordance> of our namespace, prefixed or not. */
static bool
is_concordance(const struct ccd_source *source)
{
	char root[sizeof "concordance" + 1];

	ccd_source_root(source, root, sizeof root);
	return strcmp(root, "concordance") == 0 && strstr(source->head, NAMESPACE) != NULL;
}

/* The language that is given or stands in the file's name; NULL in the source
 * where neither tells. Returns 0, or -1 where the given one is no language. */
static int
name_language(struct job *job, const char *lang)
{
	char tag[64];

	if (lang != NULL) {
		if (!ccd_lang_valid(lang, tag, sizeof tag))
			return ccd_error_set(job->err, CCD_ELANG, job->source.file, 0,
			    "'%.64s' is no language tag", lang);
	} else if (!ccd_lang_from_name(job->version.file, tag, sizeof tag)) {
		return 0;
	}
	job->source.lang = ccd_arena_strdup(job->c->arena, tag);
	return 0;
}

/* Settles the language by TEXT where it is still open, and sees that it is new. */
static int
settle_language(struct job *job, const char *text, size_t n)
{
	const struct ccd_lang *found;

	if (job->source.lang == NULL) {
		if ((found = ccd_lang_detect(text, n)) == NULL)
			return ccd_error_set(job->err, CCD_ELANG, job->source.file, 0,
			    "cannot tell the language; say LANG=FILE");
		job->source.lang = found->tag;
	}
	for (uint32_t v = 0; v < job->c->nversion; v++)
		if (strcmp(job->c->version[v].lang, job->source.lang) == 0)
			return ccd_error_set(job->err, CCD_EUSAGE, job->source.file, 0,
			    "two versions in language '%s'", job->source.lang);
	job->version.lang = job->source.lang;
	return 0;
}

static bool
has_words(const char *s, size_t n)
{
	for (size_t i = 0; i < n;) {
		int32_t c = ccd_utf8_next(s, n, &i);

		if (ccd_is_letter(c) || ccd_digit(c) >= 0)
			return true;
	}
	return false;
}

static int
no_words(const struct job *job)
{
	return ccd_error_set(job->err, CCD_EFORMAT, job->source.file, 0,
	    "there are no words in it");
}

/* The beginning of a document's text, to tell its language by. */
static void
add_sample(struct ccd_buffer *sample, const struct ccd_blocks *blocks)
{
	for (size_t i = 0; i < blocks->n && sample->n < SAMPLE_BYTES; i++) {
		ccd_buffer_puts(sample, blocks->v[i].text);
		ccd_buffer_putc(sample, '\n');
	}
}

/* The same of a text in one piece: bytes up to the end of a character. */
static size_t
sample_size(const struct ccd_text *text)
{
	size_t n = text->n < SAMPLE_BYTES ? text->n : SAMPLE_BYTES;

	while (n > 0 && n < text->n && ((unsigned char)text->s[n] & 0xC0) == 0x80)
		n--;
	return n;
}

static int
read_structure(struct job *job)
{
	struct ccd_document document = { 0 };
	const struct ccd_blocks *blocks = &document.blocks;
	struct ccd_buffer sample = { 0 };
	bool words = false;
	int rc;

	if (job->reader->read(&job->source, job->c->arena, &document, job->err) < 0)
		return -1;
	job->version.charset = document.charset;
	job->version.place = document.place;
	for (size_t i = 0; i < blocks->n && !words; i++)
		words = has_words(blocks->v[i].text, strlen(blocks->v[i].text));
	if (!words)
		return no_words(job);
	add_sample(&sample, blocks);
	rc = settle_language(job, sample.s, sample.n);
	ccd_buffer_free(&sample);
	return rc < 0 ? -1 : ccd_outline(&job->version, ccd_lang_of(job->version.lang), blocks,
	    job->c->arena, job->err);
}

/* Text of a line without blanks at its ends; control characters, which a
 * concordance cannot hold, become blanks. */
static const char *
segment_text(struct ccd_arena *a, const char *s, size_t n)
{
	char *copy;

	for (size_t i = 0; n > 0 && (i = 0, ccd_is_space(ccd_utf8_next(s, n, &i)));) {
		s += i;
		n -= i;
	}
	for (size_t i = n; n > 0 && ccd_is_space(ccd_utf8_prev(s, &i)); n = i)
		;
	copy = ccd_arena_strndup(a, s, n);
	for (size_t i = 0; i < n; i++)
		if ((unsigned char)copy[i] < ' ' && copy[i] != '\t')
			copy[i] = ' ';
	return copy;
}

static void
add_segment(struct job *job, uint32_t i, const char *s, size_t n)
{
	struct ccd_arena *a = job->c->arena;
	struct ccd_clause *clause = &job->version.clause[i];
	struct ccd_segment *segment = &job->version.segment[i - 1];

	clause->kind = CCD_KIND_SEGMENT;
	clause->parent = 0;
	clause->end = i + 1;
	clause->depth = 1;
	clause->text = segment_text(a, s, n);
	clause->address = ccd_arena_printf(a, "%u", (unsigned)i);
	clause->segment = i - 1;
	clause->nsegment = 1;
	clause->line = i;
	segment->clause = i;
	segment->end = (uint32_t)strlen(clause->text);
}

/* Number of lines of TEXT: a line end behind the last is no line of its own.
 * 0 with ERR set where there are too many, or one is too long. */
static uint32_t
count_lines(const struct job *job, const struct ccd_text *text)
{
	const char *p = text->s, *end = p + text->n, *stop;
	uint32_t n = 0;

	for (; p < end; p = stop + 1, n++) {
		if ((stop = memchr(p, '\n', (size_t)(end - p))) == NULL)
			stop = end;
		if (n == CCD_LIMIT_CLAUSES - 1 || stop - p > CCD_LIMIT_CLAUSE_BYTES) {
			ccd_error_set(job->err, CCD_ELIMIT, job->source.file, n + 1,
			    n == CCD_LIMIT_CLAUSES - 1 ? "too many lines" : "the line is too long");
			return 0;
		}
	}
	return n;
}

static int
read_segments(struct job *job)
{
	struct ccd_version *v = &job->version;
	struct ccd_text text;
	const char *p, *stop;
	uint32_t n;

	if (ccd_decode(job->source.bytes, job->source.n, job->source.charset, job->source.file,
	    job->c->arena, &text, job->err) < 0)
		return -1;
	v->charset = text.charset;
	if (!has_words(text.s, text.n))
		return no_words(job);
	if (settle_language(job, text.s, sample_size(&text)) < 0 ||
	    (n = count_lines(job, &text)) == 0)
		return -1;
	v->clause = ccd_array(job->c->arena, (size_t)n + 1, struct ccd_clause);
	v->segment = ccd_array(job->c->arena, n, struct ccd_segment);
	v->nclause = n + 1;
	v->nsegment = n;
	v->clause[0] = (struct ccd_clause){ .kind = CCD_KIND_DOCUMENT, .parent = CCD_NONE,
		.end = n + 1, .text = "", .address = "" };
	p = text.s;
	for (uint32_t i = 1; i <= n; i++, p = stop + 1) {
		if ((stop = memchr(p, '\n', text.n - (size_t)(p - text.s))) == NULL)
			stop = text.s + text.n;
		add_segment(job, i, p, (size_t)(stop - p));
	}
	return 0;
}

static bool
is_bitext(const struct job *job)
{
	return job->reader->read_bitext != NULL && !job->options->segments;
}

/* Reads the bytes of the source and everything that follows from them. */
static int
read_version(struct job *job, const char *lang)
{
	struct ccd_arena *a = job->c->arena;
	char sha256[65];

	if (is_concordance(&job->source))
		return ccd_error_set(job->err, CCD_EUSAGE, job->source.file, 0,
		    "is a concordance already");
	if ((job->reader = ccd_reader_for(&job->source)) == NULL)
		return ccd_error_set(job->err, CCD_EFORMAT, job->source.file, 0,
		    "unknown document format");
	job->version.media_type = job->reader->media_type;
	ccd_sha256(job->source.bytes, job->source.n, sha256);
	job->version.sha256 = ccd_arena_strdup(a, sha256);
	if (is_bitext(job))
		return ccd_bitext_read(job->c, &job->source, job->reader, &job->version, lang, job->err);
	if (job->c->import != NULL)
		return ccd_error_set(job->err, CCD_EUSAGE, job->source.file, 0,
		    "a bitext and a text of one language do not go together");
	if (name_language(job, lang) < 0)
		return -1;
	if ((job->options->segments ? read_segments(job) : read_structure(job)) < 0)
		return -1;
	if (job->options->status != CCD_STATUS_UNKNOWN)
		job->version.status = job->options->status;
	return 0;
}

static void
add_version(struct ccd_concordance *c, const struct ccd_version *v)
{
	struct ccd_version *versions = ccd_array(c->arena, (size_t)c->nversion + 1,
	    struct ccd_version);

	if (c->nversion > 0)
		memcpy(versions, c->version, c->nversion * sizeof *versions);
	versions[c->nversion++] = *v;
	c->version = versions;
}

/* Whether C can take another version, read with OPTIONS. */
static int
check_room(const struct ccd_concordance *c, const struct ccd_read_options *options,
    const char *file, struct ccd_error *err)
{
	if (c->import != NULL)
		return 0;
	if (c->row != NULL)
		return ccd_error_set(err, CCD_EUSAGE, file, 0,
		    "the concordance is aligned already");
	if (c->nversion >= CCD_MAX_VERSIONS)
		return ccd_error_set(err, CCD_ELIMIT, file, 0, "more than %d versions",
		    CCD_MAX_VERSIONS);
	if (c->nversion > 0 && c->segments != options->segments)
		return ccd_error_set(err, CCD_EUSAGE, file, 0,
		    "ready-made segments and structured text do not go together");
	return 0;
}

int
ccd_read(struct ccd_concordance *c, const char *lang, const char *file,
    const struct ccd_read_options *options, struct ccd_error *err)
{
	struct job job = { .c = c, .err = err };
	const char *name = strcmp(file, "-") == 0 ? "standard input" : file;
	struct ccd_buffer bytes = { 0 };
	int rc;

	job.source = ccd_source_of(name, NULL, 0, options, c->arena);
	job.options = job.source.options;
	if (check_room(c, job.options, name, err) < 0 || ccd_file_read_within(file,
	    (size_t)job.source.limits->value[CCD_LIMIT_FILE], &bytes, err) < 0)
		return -1;
	job.source = ccd_source_of(name, bytes.s != NULL ? bytes.s : "", bytes.n, options, c->arena);
	job.version.file = ccd_arena_strdup(c->arena, ccd_file_base(file));
	if ((rc = read_version(&job, lang)) == 0 && !is_bitext(&job)) {
		add_version(c, &job.version);
		c->segments = job.options->segments;
	}
	ccd_buffer_free(&bytes);
	return rc;
}
