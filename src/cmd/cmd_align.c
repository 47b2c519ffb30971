/* align: texts to a concordance. */
#include <string.h>

#include "base/error.h"
#include "cmd/cmd.h"
#include "model/model.h"

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

static int
run_align(const struct ccd_call *call)
{
	const char *out = call->value[CCD_OPTION_OUTPUT];
	struct ccd_align_options options = { .profile = call->value[CCD_OPTION_PROFILE],
	    .progress = ccd_progress };
	struct ccd_concordance *c = ccd_concordance_new();
	struct ccd_error err = { 0 };
	bool links = call->value[CCD_OPTION_LINKS] != NULL;
	int rc = ccd_read_operands(call, c, links || call->value[CCD_OPTION_SEGMENTS] != NULL, &err);

	if (rc == 0 && links)
		rc = ccd_read_link_option(call, c, &err);
	if (rc == 0 && (rc = set_status(call, c, &err)) == 0 &&
	    (rc = ccd_align(c, &options, &err)) == 0)
		rc = ccd_save(c, out != NULL ? out : "-", &err);
	ccd_concordance_free(c);
	return rc < 0 ? ccd_trouble(&err) : CCD_EXIT_OK;
}

const struct ccd_command ccd_command_align = {
	.name = "align",
	.operands = "[LANG=]FILE|FOLDER...",
	.least = 1,
	.most = -1,
	.options = (const enum ccd_option_id[]){ CCD_OPTION_OUTPUT, CCD_OPTION_PROFILE,
	    CCD_OPTION_SEGMENTS, CCD_OPTION_LINKS, CCD_OPTION_STATUS, CCD_OPTION_CHARSET, CCD_OPTION_LIMIT,
	    CCD_OPTION__COUNT },
	.run = run_align,
};
