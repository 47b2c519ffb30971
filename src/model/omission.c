#include "model/omission.h"

#include "base/buffer.h"
#include "text/utf8.h"

static const char *const names[] = {
	[CCD_OMIT_HEAD] = "running-head", [CCD_OMIT_PAGE] = "page-number",
	[CCD_OMIT_CONTENTS] = "contents", [CCD_OMIT_NAVIGATION] = "navigation",
	[CCD_OMIT_CONTROL] = "control", [CCD_OMIT_HIDDEN] = "hidden",
	[CCD_OMIT_DELETED] = "deleted", [CCD_OMIT_STRUCK] = "struck",
	[CCD_OMIT_COMMENT] = "comment", [CCD_OMIT_METADATA] = "metadata",
	[CCD_OMIT_PROGRAM] = "program", [CCD_OMIT_GLOSS] = "gloss",
	[CCD_OMIT_PICTURE] = "picture", [CCD_OMIT_TWIN] = "twin",
	[CCD_OMIT_ASLANT] = "watermark", [CCD_OMIT_FAULTY] = "faulty", [CCD_OMIT_FUZZY] = "fuzzy",
	[CCD_OMIT_OBSOLETE] = "obsolete",
};

_Static_assert(sizeof names / sizeof *names == CCD_OMIT__COUNT, "a name for every kind");

const char *
ccd_omission_name(enum ccd_omission_kind kind)
{
	return names[kind];
}

size_t
ccd_letters(const char *s, size_t n)
{
	size_t count = 0;

	for (size_t i = 0; i < n;) {
		int32_t c = ccd_utf8_next(s, n, &i);

		count += ccd_is_letter(c) || ccd_digit(c) >= 0;
	}
	return count;
}

void
ccd_omissions_add(struct ccd_omissions *omissions, enum ccd_omission_kind kind, uint32_t line,
    const char *s, size_t n)
{
	struct ccd_omission *omission;
	struct ccd_buffer b = { 0 };

	if (ccd_letters(s, n) == 0)
		return;
	for (size_t i = 0, from = 0; i < n; from = i) {
		int32_t c = ccd_utf8_next(s, n, &i);
		bool blank = c < ' ' || c == 0x7F || ccd_is_space(c);

		if (!blank)
			ccd_buffer_add(&b, s + from, i - from);
		else if (b.n > 0 && b.s[b.n - 1] != ' ')
			ccd_buffer_putc(&b, ' ');
	}
	omission = ccd_push(omissions->a, omissions);
	*omission = omissions->next;
	omission->kind = kind;
	omission->line = line;
	omission->text = ccd_arena_strndup(omissions->a, b.s, b.n - (b.s[b.n - 1] == ' '));
	ccd_buffer_free(&b);
}
