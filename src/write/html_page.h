/* The page that write_html.c makes, with what its parts have in common; stays in this folder. */
#ifndef CCD_WRITE_HTML_PAGE_H
#define CCD_WRITE_HTML_PAGE_H

#include <string.h>

#include "lang/lang.h"
#include "text/message.h"
#include "write/marks.h"
#include "write/table.h"
#include "write/write_int.h"

struct page {
	struct ccd_write *w;
	struct ccd_table table;
	struct ccd_arena *arena;        /* goes with each row */
	uint32_t **bead_of;             /* [version][segment]: number on the page, from 1; 0 none */
	uint32_t **row_of;              /* [version][clause]: see ccd_rows_of() */
	const char **id;                /* [row]: of its first line */
	const struct ccd_finding **findings;    /* of the line, those that are shown */
	size_t nfinding;
	struct ccd_mark *mark;          /* the words that they mark in the clause being written */
	size_t nmark;
};

/* ---- html_tools.c ---- */

/* The bar with what the page can do; hidden until the script shows it. FINDINGS: there are some. */
void ccd_html_bar(struct page *p, bool findings);

/* The headings as a list that folds, where there are at least two. */
void ccd_html_contents(struct page *p);

/* ---- text ---- */

static inline void
put(struct page *p, const char *s)
{
	ccd_output_puts(p->w->out, s);
}

static inline const char *
entity_of(char c)
{
	switch (c) {
	case '&': return "&amp;";
	case '<': return "&lt;";
	case '>': return "&gt;";
	case '"': return "&quot;";
	default: return NULL;
	}
}

/* S as text or as the value of an attribute. */
static inline void
put_text(struct page *p, const char *s, size_t n)
{
	const char *clean = ccd_clean_text(p->w, s[n] == '\0' ? s : ccd_arena_strndup(p->arena, s, n),
	    p->arena);

	for (;;) {
		size_t plain = strcspn(clean, "&<>\"");

		ccd_output_add(p->w->out, clean, plain);
		clean += plain;
		if (*clean == '\0')
			return;
		put(p, entity_of(*clean++));
	}
}

static inline void
put_string(struct page *p, const char *s)
{
	put_text(p, s, strlen(s));
}

/* BEFORE as it is, S escaped, AFTER as it is. */
static inline void
put_between(struct page *p, const char *before, const char *s, const char *after)
{
	put(p, before);
	put_string(p, s);
	put(p, after);
}

static inline const char *
word(const struct page *p, const char *key)
{
	return ccd_word(p->arena, p->w->interface, key);
}

static inline const char *
say(const struct page *p, const char *key, const char *arg)
{
	return ccd_say(p->arena, p->w->interface, key, (const char *const[4]){ arg });
}

static inline void
put_lang(struct page *p, const char *lang)
{
	put_between(p, " lang=\"", lang, "\" dir=\"");
	put_between(p, "", ccd_lang_direction(lang), "\"");
}

#endif
