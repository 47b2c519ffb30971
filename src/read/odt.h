/* Shared by the files of the ODT reader (ODF 1.3, part 3). */
#ifndef CCD_READ_ODT_H
#define CCD_READ_ODT_H

#include <libxml/tree.h>

#include "base/arena.h"

/* Levels of a list style (16.31). */
enum { CCD_ODT_LEVELS = 10 };

/* ---- odt_styles.c ---- */

/* The attribute NAME as a number; OTHERWISE where it is none or negative. */
long ccd_odt_number(const xmlNode *node, const char *name, long otherwise);

struct ccd_odt_styles;

/* The styles of two trees, of which the second may be NULL: content.xml's come before
 * those of styles.xml. The trees must live as long. Never NULL. */
struct ccd_odt_styles *ccd_odt_styles_read(const xmlNode *content, const xmlNode *styles,
    struct ccd_arena *a);

/* True where paragraph style NAME, or one it is based on, is called ANCESTOR. */
bool ccd_odt_style_is(const struct ccd_odt_styles *styles, const char *name, const char *ancestor);

/* True where text style NAME sets words off: bold, italics, underlined. */
bool ccd_odt_style_emphasises(const struct ccd_odt_styles *styles, const char *name);

/* +1 where text style NAME raises words, -1 where it lowers them, else 0. */
int ccd_odt_style_shift(const struct ccd_odt_styles *styles, const char *name);

/* True where text style NAME strikes words through. */
bool ccd_odt_style_strikes(const struct ccd_odt_styles *styles, const char *name);

/* True where text style NAME hides words. */
bool ccd_odt_style_hides(const struct ccd_odt_styles *styles, const char *name);

/* The list style NAME, the headings' outline style for NULL; NULL where there is none. */
const xmlNode *ccd_odt_list_style(const struct ccd_odt_styles *styles, const char *name);

/* ---- odt_list.c ---- */

/* Counters of a list, one a level. */
struct ccd_odt_counters {
	long count[CCD_ODT_LEVELS];
	bool counted[CCD_ODT_LEVELS];
};

/* Counts an item at LEVEL (0 to 9) of list style STYLE (NULL: a bullet), beginning at START, where that
 * is not negative, and returns its sign: "1.1", "a)", "•", "" for none. In the arena. */
const char *ccd_odt_count(struct ccd_odt_counters *counters, const xmlNode *style, unsigned level,
    long start, struct ccd_arena *a);

#endif
