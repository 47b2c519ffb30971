#include "write/word.h"

#include <string.h>

#include "lang/lang.h"

struct ccd_tongue
ccd_tongue_of(struct ccd_arena *a, const char *lang)
{
	struct ccd_locale l;

	ccd_lang_locale(lang, &l);
	return (struct ccd_tongue){
		.tag = *l.region != '\0' ? ccd_arena_printf(a, "%s-%s", l.language, l.region) : lang,
		.east = ccd_lang_is_east_asian(lang), .right = strcmp(ccd_lang_direction(lang), "rtl") == 0,
	};
}

void
ccd_word_lang(struct ccd_member *p, const struct ccd_tongue *t)
{
	ccd_member_empty(p, "w:lang", "w:val", t->east || t->right ? NULL : t->tag,
	    "w:eastAsia", t->east ? t->tag : NULL, "w:bidi", t->right ? t->tag : NULL, NULL);
}

/* N bytes of clean text; a tab and a line end have elements of their own. */
static void
put_words(struct ccd_member *p, const char *element, const char *s, size_t n)
{
	while (n > 0) {
		size_t length = 0;

		while (length < n && s[length] != '\t' && s[length] != '\n')
			length++;
		if (length > 0) {
			ccd_member_open(p, element, "xml:space", "preserve", NULL);
			ccd_member_text(p, s, length);
			ccd_member_close(p);
		}
		if (length < n)
			ccd_member_empty(p, s[length++] == '\t' ? "w:tab" : "w:br", NULL);
		s += length;
		n -= length;
	}
}

static void
put_run(struct ccd_member *p, const struct ccd_tongue *t, const char *style, const char *element,
    const char *s, size_t n)
{
	if (n == 0)
		return;
	ccd_member_open(p, "w:r", NULL);
	ccd_member_open(p, "w:rPr", NULL);
	if (style != NULL)
		ccd_member_empty(p, "w:rStyle", "w:val", style, NULL);
	if (t->east)
		ccd_member_empty(p, "w:rFonts", "w:hint", "eastAsia", NULL);
	if (t->right)
		ccd_member_empty(p, "w:rtl", NULL);
	ccd_word_lang(p, t);
	ccd_member_close(p);
	put_words(p, element, s, n);
	ccd_member_close(p);
}

void
ccd_word_run(struct ccd_member *p, const struct ccd_tongue *t, const char *style, const char *s,
    size_t n)
{
	put_run(p, t, style, "w:t", s, n);
}

void
ccd_word_deleted(struct ccd_member *p, const struct ccd_tongue *t, const char *s, size_t n)
{
	put_run(p, t, NULL, "w:delText", s, n);
}

void
ccd_word_paragraph(struct ccd_member *p, const struct ccd_tongue *t, const char *style, bool keep)
{
	ccd_member_open(p, "w:p", NULL);
	ccd_member_open(p, "w:pPr", NULL);
	ccd_member_empty(p, "w:pStyle", "w:val", style, NULL);
	if (keep)
		ccd_member_empty(p, "w:keepNext", NULL);
	if (t->right)
		ccd_member_empty(p, "w:bidi", NULL);
	ccd_member_close(p);
}

void
ccd_word_paragraphs(struct ccd_member *p, const struct ccd_tongue *t, const char *style, const char *s)
{
	for (;;) {
		size_t n = strcspn(s, "\n");

		ccd_word_paragraph(p, t, style, false);
		ccd_word_run(p, t, NULL, s, n);
		ccd_member_close(p);
		s += n;
		if (*s++ == '\0')
			return;
	}
}
