/* Files to versions: reader, language, provenance; the outline does the rest. */
#include "read/read.h"

#include <stdio.h>
#include <string.h>

#include "base/buffer.h"
#include "base/error.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/limits.h"
#include "model/libraries.h"
#include "outline/outline.h"
#include "read/bitext.h"
#include "read/folder.h"
#include "text/decode.h"
#include "lang/lang.h"
#include "text/utf8.h"

/* Bytes of text that are enough to tell its language. */
#define SAMPLE_BYTES ((size_t)1 << 16)

/* Of concordance files, whatever their version. */
#define NAMESPACE "urn:concordat:concordance:"

/* What makes one version. VERSION becomes part of the concordance at the end only. */
struct job {
	struct ccd_concordance *c;
	const struct ccd_read_options *options;
	const char *const *files;
	size_t nfile;
	const struct ccd_buffer *memory;        /* the bytes of the one file; NULL: it is to be read */
	struct ccd_source source;               /* the file in hand */
	const struct ccd_reader *reader;        /* its reader */
	struct ccd_version version;
	struct ccd_blocks blocks;               /* of all files so far */
	uint16_t ntable;                        /* in them */
	struct ccd_omissions omissions;         /* of all files */
	struct ccd_buffer digests;              /* of all files, one a line */
	const char *lang;                       /* as the user says it, or NULL */
	bool bitext;                            /* the files hold versions and rows of their own */
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

/* The language that is given or stands in the first file's name; NULL in the version
 * where neither tells. Returns 0, or -1 where the given one is no language. */
static int
name_language(struct job *job, const char *lang)
{
	char tag[64];

	if (lang != NULL) {
		if (!ccd_lang_valid(lang, tag, sizeof tag))
			return ccd_error_set(job->err, CCD_ELANG, job->files[0], 0,
			    "'%.64s' is no language tag", lang);
	} else if (!ccd_lang_from_name(ccd_file_base(job->files[0]), tag, sizeof tag)) {
		return 0;
	}
	job->version.lang = ccd_arena_strdup(job->c->arena, tag);
	return 0;
}

/* Settles the language by TEXT where it is still open, and sees that it is new. */
static int
settle_language(struct job *job, const char *text, size_t n)
{
	const char *found;

	if (job->version.lang == NULL) {
		if ((found = ccd_lang_tell(text, n)) == NULL)
			return ccd_error_set(job->err, CCD_ELANG, job->source.file, 0,
			    "cannot tell the language; say LANG=FILE");
		job->version.lang = found;
	}
	for (uint32_t v = 0; v < job->c->nversion; v++)
		if (strcmp(job->c->version[v].lang, job->version.lang) == 0)
			return ccd_error_set(job->err, CCD_EUSAGE, job->source.file, 0,
			    "two versions in language '%s'", job->version.lang);
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

/* Takes the blocks of one file over, as the next part. */
static void
add_blocks(struct job *job, const struct ccd_blocks *from)
{
	uint16_t before = job->ntable;
	size_t n = job->blocks.n;

	if (n == 0)
		job->blocks = *from;
	else
		for (size_t i = 0; i < from->n; i++)
			*ccd_push(job->c->arena, &job->blocks) = from->v[i];
	for (size_t i = n; i < job->blocks.n; i++) {
		struct ccd_block *block = &job->blocks.v[i];

		block->part = job->version.npart;
		if (block->table > 0)
			job->ntable = block->table = (uint16_t)(block->table + before);
	}
}

/* Reads the file in hand to blocks. */
static int
read_blocks(struct job *job)
{
	struct ccd_document document = { 0 };
	size_t before = job->omissions.n;
	bool words = false;
	char tag[64];

	if (job->reader->read(&job->source, job->c->arena, &document, job->err) < 0)
		return -1;
	for (size_t i = 0; i < document.blocks.n && !words; i++)
		words = has_words(document.blocks.v[i].text, strlen(document.blocks.v[i].text));
	if (!words && job->nfile == 1)
		return no_words(job);
	if (job->version.lang == NULL && document.lang != NULL &&
	    ccd_lang_valid(document.lang, tag, sizeof tag))
		job->version.lang = ccd_arena_strdup(job->c->arena, tag);
	if (job->version.charset == NULL)
		job->version.charset = document.charset;
	job->version.place = document.place;
	for (size_t i = before; i < job->omissions.n; i++)
		job->omissions.v[i].place = document.place;
	add_blocks(job, &document.blocks);
	return 0;
}

static int
outline(struct job *job)
{
	struct ccd_buffer sample = { 0 };
	int rc;

	if (job->blocks.n == 0)
		return no_words(job);
	add_sample(&sample, &job->blocks);
	rc = settle_language(job, sample.s, sample.n);
	job->omissions.next.place = job->version.place;
	ccd_buffer_free(&sample);
	return rc < 0 ? -1 : ccd_outline(&job->version, ccd_lang_of(job->version.lang), &job->blocks,
	    &job->omissions, job->c->arena, job->err);
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

/* The lines of SOURCE, where all are blank, to TEXT in A; false where one is not. */
static bool
blank_lines(const struct ccd_source *source, struct ccd_arena *a, struct ccd_text *text)
{
	struct ccd_buffer b = { 0 };

	ccd_buffer_puts(&b, "");
	for (size_t i = 0; i < source->n; i++) {
		unsigned char c = source->bytes[i];

		if (strchr(" \t\r\n", c) == NULL || c == '\0') {
			ccd_buffer_free(&b);
			return false;
		}
		if (c != '\r')
			ccd_buffer_putc(&b, (char)c);
		else if (i + 1 == source->n || source->bytes[i + 1] != '\n')
			ccd_buffer_putc(&b, '\n');
	}
	*text = (struct ccd_text){ ccd_arena_strndup(a, b.s, b.n), b.n, "UTF-8" };
	ccd_buffer_free(&b);
	return true;
}

/* Number of lines of TEXT: a line end behind the last is no line of its own.
 * CCD_NONE with ERR set where there are too many, or one is too long. */
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
			return CCD_NONE;
		}
	}
	return n;
}

static void
add_segments(struct job *job, const struct ccd_text *text, uint32_t n)
{
	struct ccd_version *v = &job->version;
	const char *p = text->s, *stop;

	v->clause = ccd_array(job->c->arena, (size_t)n + 1, struct ccd_clause);
	v->segment = ccd_array(job->c->arena, n, struct ccd_segment);
	v->nclause = n + 1;
	v->nsegment = n;
	v->clause[0] = (struct ccd_clause){ .kind = CCD_KIND_DOCUMENT, .parent = CCD_NONE,
		.end = n + 1, .text = "", .address = "" };
	for (uint32_t i = 1; i <= n; i++, p = stop + 1) {
		if ((stop = memchr(p, '\n', text->n - (size_t)(p - text->s))) == NULL)
			stop = text->s + text->n;
		add_segment(job, i, p, (size_t)(stop - p));
	}
}

/* Each line is a segment. A text without any, or without words, is one as well where it
 * is said in which language: a pair of a collection may lack a side. */
static int
read_segments(struct job *job)
{
	struct ccd_arena *scratch = ccd_arena_new();
	bool known = job->version.lang != NULL;
	struct ccd_text text;
	uint32_t n;
	int rc = -1;

	if (!(known && blank_lines(&job->source, scratch, &text)) &&
	    ccd_decode(job->source.bytes, job->source.n, job->source.charset, job->source.file,
	    scratch, &text, job->err) < 0)
		goto out;
	if (!known && !has_words(text.s, text.n)) {
		no_words(job);
		goto out;
	}
	if (settle_language(job, text.s, sample_size(&text)) < 0 ||
	    (n = count_lines(job, &text)) == CCD_NONE)
		goto out;
	job->version.charset = ccd_arena_strdup(job->c->arena, text.charset);
	add_segments(job, &text, n);
	rc = 0;
out:
	ccd_arena_free(scratch);
	return rc;
}

/* Reads the file in hand, a bitext, into the concordance. */
static int
read_bitext(struct job *job)
{
	struct ccd_version like = { .file = job->version.part[job->version.npart].file,
		.sha256 = job->version.part[job->version.npart].sha256,
		.media_type = job->reader->media_type };

	if (job->blocks.n > 0)
		return ccd_bitext_alone(&job->source, job->err);
	job->bitext = true;
	job->omissions.next.version = CCD_NONE;
	return ccd_bitext_read(job->c, &job->source, job->reader, &like, job->lang, job->err);
}

/* Reads the text in the bytes of the source. */
static int
read_source(struct job *job)
{
	if (is_concordance(&job->source))
		return ccd_error_set(job->err, CCD_EUSAGE, job->source.file, 0,
		    "is a concordance already");
	job->reader = job->options->segments ? &ccd_read_text : ccd_reader_for(&job->source);
	if (job->reader == NULL)
		return ccd_error_set(job->err, CCD_EFORMAT, job->source.file, 0,
		    "unknown document format; see 'concordat formats'");
	if (job->reader->read_bitext != NULL)
		return read_bitext(job);
	if (job->c->import != NULL)
		return ccd_bitext_alone(&job->source, job->err);
	if (job->lang != NULL && name_language(job, job->lang) < 0)
		return -1;
	job->source.lang = job->version.lang;
	if (job->version.media_type == NULL)
		job->version.media_type = job->reader->media_type;
	if (job->options->segments && job->nfile > 1)
		return ccd_error_set(job->err, CCD_EUSAGE, job->source.file, 0,
		    "ready-made segments come from one file a version");
	return job->options->segments ? read_segments(job) : read_blocks(job);
}

/* The bytes of FILE, or those that were given in its place. */
static int
fetch(struct job *job, const char *file, struct ccd_buffer *bytes)
{
	size_t most = (size_t)job->source.limits->value[CCD_LIMIT_FILE];

	if (job->memory == NULL)
		return ccd_file_read_within(file, most, bytes, job->err);
	if (job->memory->n > most)
		return ccd_error_set(job->err, CCD_ELIMIT, file, 0,
		    "larger than the limit of %zu KiB; see --limit file=", most >> 10);
	ccd_buffer_add(bytes, job->memory->s, job->memory->n);
	return 0;
}

static int
read_file(struct job *job, const char *file)
{
	const char *name = strcmp(file, "-") == 0 ? "standard input" : file;
	struct ccd_arena *a = job->c->arena;
	struct ccd_part *part = &job->version.part[job->version.npart];
	struct ccd_buffer bytes = { 0 };
	char sha256[65];
	int rc;

	job->source = ccd_source_of(name, "", 0, job->options, a);
	if (fetch(job, file, &bytes) < 0)
		return -1;
	job->source = ccd_source_of(name, bytes.s != NULL ? bytes.s : "", bytes.n, job->options, a);
	job->source.lang = job->version.lang;
	/* what no reader would take need not be hashed */
	if (*job->source.head != '\0' &&
	    ccd_source_check(&job->source, job->source.bytes, job->source.n, "<\n\r", job->err) < 0) {
		ccd_buffer_free(&bytes);
		return -1;
	}
	ccd_sha256(job->source.bytes, job->source.n, sha256);
	*part = (struct ccd_part){ ccd_arena_strdup(a, ccd_file_base(file)),
		ccd_arena_strdup(a, sha256) };
	ccd_buffer_printf(&job->digests, "%s\n", sha256);
	job->source.omissions = &job->omissions;
	job->omissions.next.file = part->file;
	rc = read_source(job);
	job->version.npart++;
	ccd_buffer_free(&bytes);
	return rc;
}

/* What a version of several files is called: their folder, else the first of them. */
static const char *
name_of(const struct job *job)
{
	const char *first = job->files[0], *slash = strrchr(first, '/');
	struct ccd_arena *a = job->c->arena;

	return job->nfile == 1 || slash == NULL ? ccd_arena_strdup(a, ccd_file_base(first)) :
	    ccd_arena_strdup(a, ccd_file_base(ccd_arena_strndup(a, first, (size_t)(slash - first))));
}

static void
set_provenance(struct job *job)
{
	struct ccd_version *v = &job->version;
	char sha256[65];

	v->sha256 = v->part[0].sha256;
	if (job->options->status != CCD_STATUS_UNKNOWN)
		v->status = job->options->status;
	if (v->npart == 1) {
		v->part = NULL;
		v->npart = 0;
		return;
	}
	ccd_sha256(job->digests.s, job->digests.n, sha256);
	v->sha256 = ccd_arena_strdup(job->c->arena, sha256);
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

/* What was left out, behind that of the versions before. */
static void
add_omissions(struct ccd_concordance *c, const struct ccd_omissions *from)
{
	struct ccd_omission *all = ccd_array(c->arena, c->nomission + from->n, struct ccd_omission);

	if (from->n == 0)
		return;
	if (c->nomission > 0)
		memcpy(all, c->omission, c->nomission * sizeof *all);
	memcpy(all + c->nomission, from->v, from->n * sizeof *all);
	c->omission = all;
	c->nomission += from->n;
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

/* Reads FILES, none of them a folder, as one version; MEMORY, unless NULL, has the bytes of the only
 * one. */
static int
read_version(struct ccd_concordance *c, const char *lang, const char *const *files, size_t n,
    const struct ccd_buffer *memory, const struct ccd_read_options *options, struct ccd_error *err)
{
	struct job job = { .c = c, .options = options, .files = files, .nfile = n, .lang = lang,
		.memory = memory,
		.omissions = { .a = c->arena, .next = { .version = c->nversion } }, .err = err };
	int rc = 0;

	if (check_room(c, options, files[0], err) < 0 ||
	    (lang == NULL && name_language(&job, NULL) < 0))
		return -1;
	job.version.file = name_of(&job);
	job.version.part = ccd_array(c->arena, n, struct ccd_part);
	for (size_t i = 0; i < n && rc == 0; i++)
		rc = read_file(&job, files[i]);
	if (rc == 0 && !options->segments && !job.bitext)
		rc = outline(&job);
	if (rc == 0 && !job.bitext) {
		set_provenance(&job);
		add_version(c, &job.version);
		c->segments = options->segments;
	}
	if (rc == 0)
		add_omissions(c, &job.omissions);
	ccd_buffer_free(&job.digests);
	return rc;
}

/* ---- folders ---------------------------------------------------------- */

/* The language that a path's name tells, "" where it tells none. */
static void
language_of(const char *path, char tag[64])
{
	if (!ccd_lang_from_name(ccd_file_base(path), tag, 64))
		*tag = '\0';
}

/* True where one tag is the other or a more special form of it: "zh" and "zh-CN". */
static bool
is_form_of(const char *a, const char *b)
{
	size_t n = strlen(a) < strlen(b) ? strlen(a) : strlen(b);

	return strncmp(a, b, n) == 0 && (a[n] == '\0' || a[n] == '-') && (b[n] == '\0' || b[n] == '-');
}

/* The paths whose names tell language TAG or, where none does, a form of it; with those
 * that tell no language, where none tells another one. */
static struct ccd_paths
in_language(const struct ccd_paths *paths, const char *tag, struct ccd_arena *a)
{
	struct ccd_paths exact = { 0 }, like = { 0 };
	size_t told = 0;
	char other[64];

	for (size_t i = 0; i < paths->n; i++) {
		language_of(paths->v[i], other);
		told += *other != '\0';
		if (strcmp(other, tag) == 0)
			*ccd_push(a, &exact) = paths->v[i];
		if (*other != '\0' && is_form_of(other, tag))
			*ccd_push(a, &like) = paths->v[i];
	}
	if (told == exact.n || (exact.n == 0 && told == like.n))
		return *paths;
	return exact.n > 0 ? exact : like;
}

/* Says how many of PATHS tell no language where others do, and so belong to no version. */
static void
remark_untold(const struct ccd_paths *paths, const char *folder,
    const struct ccd_read_options *options)
{
	char tag[64], message[128];
	size_t untold = 0;

	for (size_t i = 0; i < paths->n; i++) {
		language_of(paths->v[i], tag);
		untold += *tag == '\0';
	}
	if (untold == 0 || options->remark == NULL)
		return;
	snprintf(message, sizeof message, "%zu files are passed over, since their names tell no language "
	    "and others do", untold);
	options->remark(options->data, folder, 0, message);
}

struct tags {
	const char **v;
	size_t n, cap;
};

/* True where TAG is none, or in TAGS. */
static bool
is_known(const struct tags *tags, const char *tag)
{
	for (size_t i = 0; i < tags->n; i++)
		if (strcmp(tags->v[i], tag) == 0)
			return true;
	return *tag == '\0';
}

/* Reads what a folder holds: one version of language LANG, or one a language. */
static int
read_folder(struct ccd_concordance *c, const char *lang, const char *folder,
    const struct ccd_read_options *options, struct ccd_arena *a, struct ccd_error *err)
{
	struct ccd_paths paths = { 0 }, part = { 0 };
	struct tags done = { 0 };
	uint32_t before = c->nversion;
	char tag[64];

	if (ccd_folder_list(folder, a, &paths, err) < 0)
		return -1;
	if (lang == NULL && ccd_lang_from_name(ccd_file_base(folder), tag, sizeof tag))
		lang = tag;
	if (lang != NULL && ccd_lang_valid(lang, tag, sizeof tag)) {
		part = in_language(&paths, tag, a);
		if (part.n == 0)
			return ccd_error_set(err, CCD_ELANG, folder, 0, "holds no file in language '%s'", tag);
		if (part.n < paths.n)
			remark_untold(&paths, folder, options);
		return read_version(c, tag, part.v, part.n, NULL, options, err);
	}
	for (uint32_t v = 0; v < before; v++)
		*ccd_push(a, &done) = c->version[v].lang;
	for (size_t i = 0; i < paths.n; i++) {
		language_of(paths.v[i], tag);
		if (is_known(&done, tag))
			continue;
		*ccd_push(a, &done) = ccd_arena_strdup(a, tag);
		part = in_language(&paths, tag, a);
		if (read_version(c, tag, part.v, part.n, NULL, options, err) < 0) {
			c->nversion = before;
			return -1;
		}
	}
	if (c->nversion > before && part.n < paths.n)
		remark_untold(&paths, folder, options);
	return c->nversion > before ? 0 : read_version(c, lang, paths.v, paths.n, NULL, options, err);
}

static int
read_files(struct ccd_concordance *c, const char *lang, const char *const *files, size_t n,
    const struct ccd_read_options *options, struct ccd_error *err)
{
	static const struct ccd_read_options defaults = { 0 };
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_paths paths = { 0 };
	int rc = 0;

	if (options == NULL)
		options = &defaults;
	if (n == 1 && ccd_is_folder(files[0])) {
		rc = read_folder(c, lang, files[0], options, a, err);
	} else {
		for (size_t i = 0; i < n && rc == 0; i++)
			if (ccd_is_folder(files[i]))
				rc = ccd_folder_list(files[i], a, &paths, err);
			else
				*ccd_push(a, &paths) = files[i];
		if (rc == 0)
			rc = read_version(c, lang, paths.v, paths.n, NULL, options, err);
	}
	ccd_arena_free(a);
	return rc;
}

int
ccd_read_files(struct ccd_concordance *c, const char *lang, const char *const *files, size_t n,
    const struct ccd_read_options *options, struct ccd_error *err)
{
	return CCD_PUBLIC(err, -1, read_files(c, lang, files, n, options, err));
}

static int
read_memory(struct ccd_concordance *c, const char *lang, const char *name,
    const struct ccd_buffer *bytes, const struct ccd_read_options *options, struct ccd_error *err)
{
	static const struct ccd_read_options defaults = { 0 };

	return read_version(c, lang, &name, 1, bytes, options != NULL ? options : &defaults, err);
}

int
ccd_read_memory(struct ccd_concordance *c, const char *lang, const char *name,
    const void *bytes, size_t size, const struct ccd_read_options *options, struct ccd_error *err)
{
	const struct ccd_buffer given = { .s = (char *)bytes, .n = size };

	return CCD_PUBLIC(err, -1, read_memory(c, lang, name, &given, options, err));
}

int
ccd_read(struct ccd_concordance *c, const char *lang, const char *file,
    const struct ccd_read_options *options, struct ccd_error *err)
{
	return ccd_read_files(c, lang, &file, 1, options, err);
}
