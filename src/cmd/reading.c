/* What the commands that read texts have in common. */
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file.h"
#include "base/limits.h"
#include "cmd/cmd.h"
#include "cmd/target.h"
#include "model/omission.h"
#include "read/manifest.h"
#include "text/message.h"

/* Remarks on one file that are shown; a file that is all wrong is known by then. */
enum { MOST_REMARKS = 20 };

struct remarks {
	char file[sizeof (struct ccd_error){ 0 }.file];
	unsigned n;
};

static void
end_remarks(struct remarks *remarks)
{
	char more[64];

	snprintf(more, sizeof more, "and %u more",
	    remarks->n > MOST_REMARKS ? remarks->n - MOST_REMARKS : 0);
	if (remarks->n > MOST_REMARKS)
		ccd_complain(remarks->file, 0, "note: ", more);
	remarks->n = 0;
}

/* Fits ccd_read_options.remark. */
static void
print_remark(void *data, const char *file, size_t line, const char *message)
{
	struct remarks *remarks = data;

	if (strcmp(remarks->file, file) != 0)
		end_remarks(remarks);
	snprintf(remarks->file, sizeof remarks->file, "%s", file);
	if (++remarks->n > MOST_REMARKS)
		return;
	ccd_complain(file, line, "note: ", message);
}

static int
set_limits(const struct ccd_call *call, struct ccd_limits *limits, struct ccd_error *err)
{
	const char *p = call->value[CCD_OPTION_LIMIT];

	ccd_limits_default(limits);
	while (p != NULL && *p != '\0') {
		size_t n = strcspn(p, ",");

		if (ccd_limits_set(limits, ccd_arena_strndup(call->arena, p, n), err) < 0)
			return -1;
		p += n + (p[n] == ',');
	}
	return 0;
}

/* The operands from the I-th on that are of its version; marked in TAKEN. */
static size_t
chapters(const struct ccd_call *call, const char *const *operand, size_t count, size_t i, bool *taken,
    const char **files, const char **lang)
{
	size_t n = 0;

	for (size_t k = i; k < count; k++) {
		const char *other, *file = ccd_operand_file(call, operand[k], &other);

		if (k == i)
			*lang = other;
		else if (taken[k] || *lang == NULL || other == NULL || strcasecmp(*lang, other) != 0)
			continue;
		taken[k] = true;
		files[n++] = file;
	}
	return n;
}

int
ccd_read_list(const struct ccd_call *call, const char *const *operand, size_t count,
    struct ccd_concordance *c, bool segments, struct ccd_error *err)
{
	struct remarks remarks = { 0 };
	struct ccd_limits limits;
	struct ccd_read_options options = { .segments = segments, .limits = &limits,
		.remark = print_remark, .data = &remarks };
	const char **files = ccd_array(call->arena, count, const char *), *lang = NULL;
	bool *taken = ccd_array(call->arena, count, bool);
	int rc = set_limits(call, &limits, err);

	for (size_t i = 0; i < count && rc == 0; i++) {
		size_t n;

		if (taken[i])
			continue;
		n = chapters(call, operand, count, i, taken, files, &lang);
		options.charset = ccd_option_for(call, CCD_OPTION_CHARSET, lang);
		rc = ccd_read_files(c, lang, files, n, &options, err);
		end_remarks(&remarks);
	}
	return rc;
}

int
ccd_read_operands(const struct ccd_call *call, struct ccd_concordance *c, bool segments,
    struct ccd_error *err)
{
	return ccd_read_list(call, (const char *const *)call->operand, (size_t)call->noperand, c,
	    segments, err);
}

/* ---- texts in the place of a concordance -------------------------------- */

/* True where FILE begins as a concordance does. */
static bool
is_concordance(const char *file)
{
	char head[1024];
	FILE *fp = fopen(file, "rb");
	size_t n = fp != NULL ? fread(head, 1, sizeof head, fp) : 0;

	if (fp != NULL)
		fclose(fp);
	return n > 0 && memmem(head, n, "<concordance", 12) != NULL;
}

bool
ccd_are_texts(const struct ccd_call *call)
{
	for (int i = 0; i < call->noperand; i++) {
		const char *lang, *file = ccd_operand_file(call, call->operand[i], &lang);

		if (strcmp(file, "-") == 0 || access(file, R_OK) < 0 || is_concordance(file))
			return false;
	}
	return call->noperand > 1;
}

const char *
ccd_first_text(const struct ccd_call *call)
{
	const char *lang;

	return ccd_operand_file(call, call->operand[0], &lang);
}

struct ccd_concordance *
ccd_align_texts(const struct ccd_call *call, struct ccd_error *err)
{
	const struct ccd_align_options options = { .profile = call->value[CCD_OPTION_PROFILE],
		.progress = ccd_progress };
	struct ccd_concordance *c = ccd_concordance_new();

	if (ccd_read_operands(call, c, false, err) == 0 && ccd_align(c, &options, err) == 0)
		return c;
	ccd_concordance_free(c);
	return NULL;
}

struct ccd_concordance *
ccd_open_operands(const struct ccd_call *call, struct ccd_error *err)
{
	if (ccd_are_texts(call))
		return ccd_align_texts(call, err);
	if (call->noperand == 1)
		return call->value[CCD_OPTION_UPDATE] != NULL &&
		    ccd_update_changed(call, call->operand[0], stderr, err) < 0 ? NULL :
		    ccd_load(call->operand[0], err);
	ccd_error_set(err, CCD_EUSAGE, call->operand[1], 0,
	    "too many files: one concordance, or the texts of one document");
	return NULL;
}

/* ---- what was left out -------------------------------------------------- */

/* Letters and digits that are in the clauses of V. */
static size_t
letters_of(const struct ccd_version *v)
{
	size_t n = 0;

	for (uint32_t i = 0; i < v->nclause; i++)
		n += ccd_letters(v->clause[i].text, strlen(v->clause[i].text));
	return n;
}

/* Adds "en 5.2%", PART of ALL, in the way of the interface language. */
static void
add_share(const struct ccd_call *call, struct ccd_buffer *b, const char *lang, size_t part, size_t all)
{
	double share = all > 0 ? 100.0 * (double)part / (double)all : 0;
	char *number = ccd_arena_printf(call->arena, share > 0 && share < 0.1 ? "<%.1f" : "%.1f",
	    share > 0 && share < 0.1 ? 0.1 : share), *point = strchr(number, '.');

	if (strcmp(call->interface, "ru") == 0)
		*point = ',';
	ccd_buffer_printf(b, "%s%s", b->n > 0 ? ", " : "", ccd_say(call->arena, call->interface,
	    "omission.share", (const char *[4]){ lang, number }));
}

void
ccd_tell_omissions(const struct ccd_call *call, const struct ccd_concordance *c)
{
	size_t *left = ccd_array(call->arena, c->nversion, size_t), all = 0;
	struct ccd_buffer shares = { 0 };

	for (size_t i = 0; i < c->nomission; i++) {
		const struct ccd_omission *o = &c->omission[i];
		size_t n = o->kind == CCD_OMIT_PROGRAM || o->version >= c->nversion ? 0 :
		    ccd_letters(o->text, strlen(o->text));

		if (n > 0)
			left[o->version] += n;
		all += n;
	}
	if (all == 0)
		return;
	for (uint32_t v = 0; v < c->nversion; v++)
		add_share(call, &shares, c->version[v].lang, left[v], left[v] + letters_of(&c->version[v]));
	ccd_complain("", 0, "note: ", ccd_say(call->arena, call->interface, "omission.line",
	    (const char *[4]){ shares.s }));
	ccd_buffer_free(&shares);
}

int
ccd_read_manifest(const struct ccd_call *call, struct ccd_manifest *manifest,
    struct ccd_error *err)
{
	const char *file = call->value[CCD_OPTION_MANIFEST];
	const char *name = strcmp(file, "-") == 0 ? "standard input" : file;
	struct ccd_buffer bytes = { 0 };
	struct ccd_source source;
	const char *lang;
	int rc;

	if (ccd_file_read(file, &bytes, err) < 0)
		return -1;
	source = ccd_source_of(name, bytes.s, bytes.n, NULL, call->arena);
	rc = ccd_manifest_parse(&source, call->arena, manifest, err);
	ccd_buffer_free(&bytes);
	for (size_t i = 0; i < manifest->n && rc == 0; i++)
		for (uint32_t k = 0; k < manifest->v[i].ntext && rc == 0; k++)
			rc = ccd_target_spares(call, ccd_manifest_path(file, ccd_operand_file(call,
			    manifest->v[i].text[k], &lang), call->arena), err);
	return rc;
}

struct ccd_concordance *
ccd_read_set(const struct ccd_call *call, const struct ccd_manifest_set *set, struct ccd_error *err)
{
	struct ccd_concordance *c = ccd_concordance_new();
	struct ccd_arena *a = ccd_arena_new();
	const char **operand = ccd_array(a, set->ntext, const char *);
	int rc;

	for (uint32_t i = 0; i < set->ntext; i++) {
		const char *lang, *file = ccd_operand_file(call, set->text[i], &lang);

		file = ccd_manifest_path(call->value[CCD_OPTION_MANIFEST], file, a);
		operand[i] = lang != NULL ? ccd_arena_printf(a, "%s=%s", lang, file) : file;
	}
	rc = ccd_read_list(call, operand, set->ntext, c, call->value[CCD_OPTION_SEGMENTS] != NULL, err);
	ccd_arena_free(a);
	if (rc == 0)
		return c;
	ccd_concordance_free(c);
	return NULL;
}

int
ccd_read_lexicon_file(const struct ccd_call *call, struct ccd_glossary *glossary, const char *file,
    struct ccd_error *err)
{
	struct remarks remarks = { 0 };
	struct ccd_limits limits;
	struct ccd_read_options options = { .limits = &limits, .remark = print_remark,
		.data = &remarks };
	int rc = set_limits(call, &limits, err);

	if (rc == 0)
		rc = ccd_glossary_read(glossary, file, &options, err);
	end_remarks(&remarks);
	return rc;
}

int
ccd_read_link_option(const struct ccd_call *call, struct ccd_concordance *c, struct ccd_error *err)
{
	struct remarks remarks = { 0 };
	struct ccd_limits limits;
	struct ccd_read_options options = { .limits = &limits, .remark = print_remark,
		.data = &remarks };
	int rc = set_limits(call, &limits, err);

	if (rc == 0)
		rc = ccd_import_links(c, call->value[CCD_OPTION_LINKS], &options, err);
	end_remarks(&remarks);
	return rc;
}
