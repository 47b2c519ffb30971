/* diff: two states of one text. */
#include <string.h>

#include "base/error.h"
#include "base/output.h"
#include "cmd/cmd.h"
#include "text/message.h"
#include "write/change.h"

static struct ccd_concordance *
read_one(const struct ccd_call *call, int i, struct ccd_error *err)
{
	struct ccd_concordance *c = ccd_concordance_new();

	if (ccd_read_list(call, (const char *const *)call->operand + i, 1, c, false, err) == 0) {
		if (c->nversion == 1)
			return c;
		ccd_error_set(err, CCD_EUSAGE, call->operand[i], 0, "diff compares texts of one language");
	}
	ccd_concordance_free(c);
	return NULL;
}

enum { TEXT, JSON, HTML, DOCX };

/* What -f says, else the name of OUT, which may be NULL; -1 with ERR set. */
static int
format_of(const struct ccd_call *call, const char *out, struct ccd_error *err)
{
	const char *name = out != NULL ? ccd_writer_of_file(out) : NULL;
	int told = name == NULL ? TEXT : strcmp(name, "html") == 0 ? HTML : strcmp(name, "docx") == 0 ? DOCX :
	    strcmp(name, "json") == 0 || strcmp(name, "jsonl") == 0 ? JSON : TEXT;

	return ccd_option_choice(call, CCD_OPTION_FORMAT, "text|json|html|docx", told, err);
}

static void
write_changes(const struct ccd_call *call, const struct ccd_version *old, const struct ccd_version *new,
    const struct ccd_change *change, uint32_t n, int format, bool colour, struct ccd_output *o,
    struct ccd_error *err)
{
	struct ccd_write w = { .interface = call->interface, .arena = call->arena, .out = o, .err = err };

	switch (format) {
	case JSON: ccd_changes_json(old, new, change, n, o); break;
	case HTML: ccd_changes_html(old, new, change, n, &w); break;
	case DOCX: ccd_changes_docx(old, new, change, n, &w); break;
	default: ccd_changes_text(old, new, change, n, colour, o);
	}
}

static int
run_diff(const struct ccd_call *call)
{
	const char *out = call->value[CCD_OPTION_OUTPUT];
	struct ccd_error err = { 0 };
	struct ccd_concordance *old = read_one(call, 0, &err);
	struct ccd_concordance *new = old != NULL ? read_one(call, 1, &err) : NULL;
	int format = format_of(call, out, &err), colour = ccd_colour(call, &err);
	struct ccd_output *o = NULL;
	uint32_t n = 0;
	int rc = -1;

	if (new != NULL && format >= 0 && colour >= 0)
		o = ccd_output_open(out != NULL ? out : "-", &err);
	if (o != NULL) {
		struct ccd_change *change;

		n = ccd_changes(&old->version[0], &new->version[0], call->arena, &change);
		write_changes(call, &old->version[0], &new->version[0], change, n, format,
		    colour && out == NULL, o, &err);
		if (err.code != CCD_OK)
			ccd_output_abort(o);
		else
			rc = ccd_output_commit(o, &err);
	}
	ccd_concordance_free(old);
	ccd_concordance_free(new);
	return rc < 0 ? ccd_trouble(&err) : n > 0 ? CCD_EXIT_FINDINGS : CCD_EXIT_OK;
}

const struct ccd_command ccd_command_diff = {
	.name = "diff",
	.operands = "[LANG=]OLD [LANG=]NEW",
	.least = 2,
	.most = 2,
	.options = (const enum ccd_option_id[]){ CCD_OPTION_FORMAT, CCD_OPTION_OUTPUT, CCD_OPTION_CHARSET,
	    CCD_OPTION_LIMIT, CCD_OPTION_COLOR, CCD_OPTION__COUNT },
	.run = run_diff,
};
