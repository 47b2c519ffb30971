/* Parts of WordprocessingML that several documents have. */
#ifndef CCD_WRITE_WORD_H
#define CCD_WRITE_WORD_H

#include "write/pack.h"

#define CCD_WORD_NS "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define CCD_WORD_OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define CCD_WORD_RELATIONSHIPS "http://schemas.openxmlformats.org/package/2006/relationships"
#define CCD_WORD_TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml."
#define CCD_WORD_HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

/* How a language is marked in a run. */
struct ccd_tongue {
	const char *tag;        /* "zh-CN" */
	bool east, right;       /* East Asian; written from right to left */
};

struct ccd_tongue ccd_tongue_of(struct ccd_arena *a, const char *lang);

/* w:lang, which has a value for each sort of script. */
void ccd_word_lang(struct ccd_member *p, const struct ccd_tongue *t);

/* N bytes of clean text in a run; STYLE: of characters, or NULL. */
void ccd_word_run(struct ccd_member *p, const struct ccd_tongue *t, const char *style, const char *s,
    size_t n);

/* The same of text that was deleted, within w:del. */
void ccd_word_deleted(struct ccd_member *p, const struct ccd_tongue *t, const char *s, size_t n);

/* Opens a paragraph; KEEP: on the page of the next one. */
void ccd_word_paragraph(struct ccd_member *p, const struct ccd_tongue *t, const char *style, bool keep);

/* S as a paragraph for each of its lines, at least one. */
void ccd_word_paragraphs(struct ccd_member *p, const struct ccd_tongue *t, const char *style,
    const char *s);

#endif
