/* align: texts to concordances. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "cmd/acting.h"
#include "cmd/cmd.h"
#include "cmd/target.h"
#include "model/model.h"
#include "read/manifest.h"

/* --status LANG=STATUS: what the user knows of a version overrules its text. */
static int
set_status(const struct ccd_call *call, struct ccd_concordance *c, struct ccd_error *err)
{
	const char *p = call->value[CCD_OPTION_STATUS];

	while (p != NULL && *p != '\0') {
		size_t n = strcspn(p, ","), lang = strcspn(p, "=");
		char *tag, *name;
		uint32_t v;
		int status;

		if (lang >= n)
			return ccd_error_set(err, CCD_EUSAGE, NULL, 0,
			    "--status takes LANG=STATUS, not '%.*s'", (int)(n < 64 ? n : 64), p);
		tag = ccd_arena_strndup(call->arena, p, lang);
		name = ccd_arena_strndup(call->arena, p + lang + 1, n - lang - 1);
		if ((v = ccd_version_find(c, tag)) == CCD_NONE)
			return ccd_error_set(err, CCD_ELANG, NULL, 0, "no version in language '%.64s'", tag);
		if ((status = ccd_status_of(name)) < 0)
			return ccd_error_set(err, CCD_EUSAGE, NULL, 0,
			    "no status '%.64s'; there are unknown, original, official, working", name);
		c->version[v].status = (enum ccd_status)status;
		p += n + (p[n] == ',');
	}
	return 0;
}

/* ---- saving ------------------------------------------------------------ */

/* True where FILE is a concordance in which a person did something. */
static bool
holds_work(const char *file)
{
	struct ccd_error none = { 0 };
	struct ccd_concordance *old = strcmp(file, "-") != 0 && access(file, R_OK) == 0 ?
	    ccd_load(file, &none) : NULL;
	bool work = old != NULL && ccd_has_work(old);

	ccd_concordance_free(old);
	return work;
}

/* Saves C as FILE; what a person did in a concordance that is there stays, as far as its clauses
 * did not change. */
static int
save(const struct ccd_call *call, struct ccd_concordance *c, const char *file,
    struct ccd_error *err)
{
	const struct ccd_act act = { .who = ccd_author(call), .what = "align" };
	struct ccd_edit *e;
	const char **lost;
	size_t n;
	int rc;

	if (!holds_work(file))
		return ccd_save(c, file, err);
	if ((e = ccd_edit_open(file, err)) == NULL)
		return -1;
	n = ccd_carry(c, ccd_edit_concordance(e), &lost);
	if ((rc = ccd_refuse_loss(call, file, lost, n, err)) == 0)
		rc = ccd_edit_commit(e, c, &act, err) < 0 ? -1 : 0;
	ccd_edit_close(e);
	return rc;
}

/* ---- one set of documents ---------------------------------------------- */

static int
align_operands(const struct ccd_call *call, const struct ccd_align_options *options,
    struct ccd_error *err)
{
	const char *out = call->value[CCD_OPTION_OUTPUT];
	struct ccd_concordance *c = ccd_concordance_new();
	bool links = call->value[CCD_OPTION_LINKS] != NULL;
	int rc = ccd_target_fits(call, out, CCD_TARGET_CONCORDANCE, err);

	if (rc == 0)
		rc = ccd_read_operands(call, c, links || call->value[CCD_OPTION_SEGMENTS] != NULL, err);
	if (rc == 0)
		ccd_tell_omissions(call, c);
	if (rc == 0 && links)
		rc = ccd_read_link_option(call, c, err);
	if (rc == 0 && (rc = set_status(call, c, err)) == 0 && (rc = ccd_align(c, options, err)) == 0)
		rc = save(call, c, out != NULL ? out : "-", err);
	ccd_concordance_free(c);
	return rc;
}

/* ---- many ---------------------------------------------------------------- */

struct batch {
	const struct ccd_call *call;
	const char *file;               /* the manifest */
	const char *name;               /* for messages */
	const struct ccd_manifest_set *set;
	size_t n;
};

/* Says what is wrong with a set: "MANIFEST:LINE: FILE:LINE: message". */
static void
complain_of(const struct batch *batch, const struct ccd_manifest_set *set,
    const struct ccd_error *err)
{
	char message[sizeof err->file + sizeof err->message + 32];

	if (err->file[0] != '\0' && err->line != 0)
		snprintf(message, sizeof message, "%s:%zu: %s", err->file, err->line, err->message);
	else
		snprintf(message, sizeof message, "%s%s%s", err->file, err->file[0] != '\0' ? ": " : "",
		    err->message);
	ccd_complain(batch->name, set->line, "", message);
}

static struct ccd_concordance *
read_set(const struct batch *batch, const struct ccd_manifest_set *set, struct ccd_error *err)
{
	struct ccd_concordance *c = ccd_read_set(batch->call, set, err);

	if (c == NULL || set_status(batch->call, c, err) == 0)
		return c;
	ccd_concordance_free(c);
	return NULL;
}

static int
save_set(const struct batch *batch, const struct ccd_manifest_set *set,
    struct ccd_concordance *c, struct ccd_error *err)
{
	return save(batch->call, c, ccd_manifest_path(batch->file, set->out, batch->call->arena), err);
}

/* Each by itself, one in memory at a time; what cannot be aligned is passed over.
 * Returns how many these were. */
static size_t
align_singly(const struct batch *batch, const struct ccd_align_options *options)
{
	struct ccd_align_options each = *options;
	size_t failed = 0;

	each.progress = NULL;
	for (size_t i = 0; i < batch->n; i++) {
		struct ccd_error err = { 0 };
		struct ccd_concordance *c = read_set(batch, &batch->set[i], &err);

		if (c == NULL || ccd_align(c, &each, &err) < 0 ||
		    save_set(batch, &batch->set[i], c, &err) < 0) {
			complain_of(batch, &batch->set[i], &err);
			failed++;
		}
		ccd_concordance_free(c);
		ccd_progress(NULL, i + 1, batch->n);
	}
	return failed;
}

/* All at once: what cannot be read ends it, before anything is written. Returns how many sets
 * failed. */
static size_t
align_together(const struct batch *batch, const struct ccd_align_options *options)
{
	struct ccd_concordance **c = ccd_array(batch->call->arena, batch->n, struct ccd_concordance *);
	struct ccd_error err = { 0 };
	size_t failed = 0;

	for (size_t i = 0; i < batch->n; i++) {
		struct ccd_error one = { 0 };

		if ((c[i] = read_set(batch, &batch->set[i], &one)) != NULL &&
		    (c[i]->nversion > 1 || c[i]->import != NULL))
			continue;
		if (c[i] != NULL)
			ccd_error_set(&one, CCD_EUSAGE, NULL, 0, "at least two versions are needed to align");
		complain_of(batch, &batch->set[i], &one);
		failed++;
	}
	if (failed == 0 && ccd_align_together(c, batch->n, options, &err) < 0) {
		ccd_trouble(&err);
		failed = batch->n;
	}
	for (size_t i = 0; i < batch->n; i++) {
		struct ccd_error one = { 0 };

		if (err.code == CCD_OK && failed == 0 && save_set(batch, &batch->set[i], c[i], &one) < 0) {
			complain_of(batch, &batch->set[i], &one);
			err = one;
		}
		ccd_concordance_free(c[i]);
	}
	return failed + (err.code != CCD_OK);
}

static int
align_manifest(const struct ccd_call *call, const struct ccd_align_options *options,
    struct ccd_error *err)
{
	static const enum ccd_option_id alone[] = { CCD_OPTION_OUTPUT, CCD_OPTION_LINKS };
	struct ccd_manifest manifest = { 0 };
	struct batch batch = { .call = call, .file = call->value[CCD_OPTION_MANIFEST] };
	bool together = call->value[CCD_OPTION_TOGETHER] != NULL;

	for (size_t i = 0; i < sizeof alone / sizeof *alone; i++)
		if (call->value[alone[i]] != NULL)
			return ccd_error_set(err, CCD_EUSAGE, NULL, 0, "--%s does not go with --manifest",
			    ccd_options[alone[i]].name);
	if (call->noperand > 0)
		return ccd_error_set(err, CCD_EUSAGE, NULL, 0,
		    "texts are named in the manifest or behind the options, not both");
	if (ccd_read_manifest(call, &manifest, err) < 0 ||
	    ccd_target_fits_sets(call, &manifest, err) < 0)
		return -1;
	batch.name = strcmp(batch.file, "-") == 0 ? "standard input" : batch.file;
	batch.set = manifest.v;
	batch.n = manifest.n;
	return (together ? align_together : align_singly)(&batch, options) == 0 ?
	    CCD_EXIT_OK : CCD_EXIT_TROUBLE;
}

/* ---- the command --------------------------------------------------------- */

static int
run_align(const struct ccd_call *call)
{
	struct ccd_error err = { 0 };
	long threads = ccd_option_number(call, CCD_OPTION_THREADS, CCD_MOST_THREADS, 0, &err);
	struct ccd_align_options options = { .profile = call->value[CCD_OPTION_PROFILE],
		.threads = (unsigned)threads, .fast = call->value[CCD_OPTION_FAST] != NULL,
		.join_pairs = call->value[CCD_OPTION_PAIRWISE] != NULL,
		.without = call->value[CCD_OPTION_WITHOUT], .progress = ccd_progress };
	struct ccd_glossary *glossary = NULL;
	int rc = threads < 0 ? -1 : ccd_read_lexicons(call, &options, &glossary, &err);

	if (rc == 0 && call->value[CCD_OPTION_MANIFEST] != NULL)
		rc = align_manifest(call, &options, &err);
	else if (rc == 0 && call->value[CCD_OPTION_TOGETHER] != NULL)
		rc = ccd_error_set(&err, CCD_EUSAGE, NULL, 0, "--together goes with --manifest");
	else if (rc == 0 && call->noperand == 0)
		rc = ccd_error_set(&err, CCD_EUSAGE, NULL, 0,
		    "no text is named; see 'concordat help align'");
	else if (rc == 0)
		rc = align_operands(call, &options, &err);
	ccd_glossary_free(glossary);
	return rc < 0 ? ccd_trouble(&err) : rc;
}

const struct ccd_command ccd_command_align = {
	.name = "align",
	.operands = "[LANG=]FILE|FOLDER...",
	.least = 0,
	.most = -1,
	.options = (const enum ccd_option_id[]){ CCD_OPTION_OUTPUT, CCD_OPTION_FORCE, CCD_OPTION_PROFILE,
	    CCD_OPTION_SEGMENTS, CCD_OPTION_LINKS, CCD_OPTION_STATUS, CCD_OPTION_CHARSET, CCD_OPTION_LIMIT,
	    CCD_OPTION_MANIFEST, CCD_OPTION_TOGETHER, CCD_OPTION_LEXICON, CCD_OPTION_THREADS,
	    CCD_OPTION_FAST, CCD_OPTION_AUTHOR, CCD_OPTION_PAIRWISE, CCD_OPTION_WITHOUT, CCD_OPTION__COUNT },
	.run = run_align,
};
