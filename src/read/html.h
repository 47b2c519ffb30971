/* Shared by the readers of HTML and of what is turned into it. */
#ifndef CCD_READ_HTML_H
#define CCD_READ_HTML_H

#include <libxml/tree.h>

#include "read/markup.h"
#include "read/read.h"
#include "text/decode.h"

/* Where Markdown came from: its lines, for positions and for numbers as typed. */
struct ccd_html_source {
	const char *s;          /* the text that was turned into HTML */
	size_t n;
	const size_t *line;     /* [nline] where its lines begin */
	uint32_t nline;
};

/* Parses TEXT; the tree is the caller's. NULL with ERR set, also where elements are nested so deep
 * that the parser would lose text. */
xmlDocPtr ccd_html_parse(const struct ccd_source *source, const struct ccd_text *text,
    struct ccd_error *err);

/* Refuses what would take the parser too long: too many attributes. */
int ccd_html_check(const struct ccd_source *source, const struct ccd_text *text,
    struct ccd_error *err);

/* ---- html_source.c ---- */

/* How many bytes stand before the markup of a page: declarations, comments, front matter,
 * lines of a macro language, programs. */
size_t ccd_html_lead(const char *text);

/* Takes from a page what is none of its markup, keeping the lines, and puts characters for
 * the entities that the parser does not know. TEXT gets the new text, in A. */
void ccd_html_clean(const struct ccd_source *source, struct ccd_text *text, struct ccd_arena *a);

/* ---- html_walk.c ---- */

/* The blocks of a parsed page. FROM is NULL for HTML. Sets document->lang where the
 * page says it. Returns 0, or -1 with ERR set. */
int ccd_html_blocks(xmlDocPtr doc, const struct ccd_source *source,
    const struct ccd_html_source *from, struct ccd_arena *a, struct ccd_document *document,
    struct ccd_error *err);

/* Of 100: how much of the running text an element must hold to stand for it all. */
enum { CCD_HTML_NEARLY_ALL = 90 };

/* ---- html_node.c: questions about elements ---- */

bool ccd_html_is(const xmlNode *node, const char *name);

/* True where NODE is one of NAMES, NULL after the last. */
bool ccd_html_is_one_of(const xmlNode *node, const char *const *names);

/* An attribute of NODE, borrowed from the tree; NULL where it has none. */
const char *ccd_html_attribute(const xmlNode *node, const char *name);

/* True where a blank-separated attribute holds WORD. */
bool ccd_html_has_word(const xmlNode *node, const char *attribute, const char *word);

/* The value of PROPERTY in the style attribute, lower case, in the arena; or NULL. */
const char *ccd_html_style(const xmlNode *node, const char *property, struct ccd_arena *a);

/* Starts a line of its own. */
bool ccd_html_is_block(const xmlNode *node);

/* Why NODE is no part of the text: script, menu, hidden, the page's furniture. CCD_OMIT__COUNT
 * where it is. */
enum ccd_omission_kind ccd_html_out(const xmlNode *node, struct ccd_arena *a);

bool ccd_html_is_out(const xmlNode *node, struct ccd_arena *a);

/* All text within NODE as it stands, at most MOST bytes, in the arena. */
const char *ccd_html_text(const xmlNode *node, size_t most, struct ccd_arena *a);

/* The smallest element that holds nearly all running text and the headings. */
const xmlNode *ccd_html_main(const xmlNode *body, struct ccd_arena *a);

/* ---- html_css.c ---- */

/* How a piece of text looks. */
enum { CCD_HTML_RAISED = 1, CCD_HTML_LOWERED = 2, CCD_HTML_STRUCK = 4 };

struct ccd_html_sheet;

/* The style sheets within the page; DOC need not live as long. Never NULL. */
struct ccd_html_sheet *ccd_html_sheet_read(xmlDocPtr doc, struct ccd_arena *a);

/* What element NODE's name, its style and the sheets say of its text. */
unsigned ccd_html_looks(const struct ccd_html_sheet *sheet, const xmlNode *node,
    struct ccd_arena *a);

/* ---- html_list.c ---- */

/* What a page shows before the items of LIST, in their order; "" for none. *N gets
 * their number. FROM as above. */
const char *const *ccd_html_labels(const xmlNode *list, const struct ccd_html_source *from,
    struct ccd_arena *a, size_t *n);

/* The line and column that data-sourcepos gives, from 1; false where there is none. */
bool ccd_html_position(const xmlNode *node, uint32_t *line, uint32_t *column);

#endif
