#include "write/fit.h"

/* A column of text is not narrower than this, unless the widest page is full. */
static const double least_text = 105;

/* The widest that word processors take: 22 inches. */
static const double widest_page = 1584;

/* ISO 216, landscape. */
static const struct { double width, height; } papers[] = {
	{ 841.9, 595.3 }, { 1190.6, 841.9 },
};

static double
fixed_width(enum ccd_column_kind kind)
{
	switch (kind) {
	case CCD_COLUMN_ADDRESS: return 62;
	case CCD_COLUMN_LABEL: return 46;
	case CCD_COLUMN_CONFIDENCE: return 46;
	case CCD_COLUMN_LEVEL: return 52;
	case CCD_COLUMN_FINDINGS: return 130;
	case CCD_COLUMN_DECISIONS: return 110;
	case CCD_COLUMN_TEXT: break;
	}
	return 0;
}

size_t
ccd_rough_width(const char *s, size_t n)
{
	size_t width = 0;

	for (size_t i = 0; i < n; i++) {
		unsigned char byte = (unsigned char)s[i];

		width += (byte & 0xc0) == 0x80 ? 0 : byte >= 0xe0 ? 2 : 1;
	}
	return width;
}

void
ccd_fit(const struct ccd_table *t, struct ccd_fit *fit)
{
	double fixed = 0, texts = t->w->norder;
	size_t i = 0;

	for (uint32_t k = 0; k < t->ncolumn; k++)
		fixed += fixed_width(t->column[k].kind);
	while (i + 1 < sizeof papers / sizeof *papers &&
	    papers[i].width - 2 * CCD_FIT_MARGIN < fixed + texts * least_text)
		i++;
	fit->page_width = papers[i].width;
	fit->page_height = papers[i].height;
	if (fit->page_width < fixed + texts * least_text + 2 * CCD_FIT_MARGIN)
		fit->page_width = fixed + texts * least_text + 2 * CCD_FIT_MARGIN;
	if (fit->page_width > widest_page)
		fit->page_width = widest_page;
	fit->width = fit->page_width - 2 * CCD_FIT_MARGIN;
	for (uint32_t k = 0; k < t->ncolumn; k++) {
		double share = fixed < fit->width / 2 ? (fit->width - fixed) / texts : fit->width / 2 / texts;
		double own = fixed_width(t->column[k].kind);

		fit->column[k] = own == 0 ? share : fixed < fit->width / 2 ? own :
		    own * fit->width / 2 / fixed;
	}
}

bool
ccd_fit_on_page(struct ccd_table *t, const struct ccd_fit *fit, double size)
{
	for (uint32_t k = 0; k < t->ncolumn && t->line != NULL; k++) {
		uint32_t v = t->column[k].version;
		const struct ccd_pieces *side;
		double width = 0;

		if (t->column[k].kind != CCD_COLUMN_TEXT)
			continue;
		side = &t->line->side[v];
		for (uint32_t i = 0; i < side->n; i++) {
			const struct ccd_piece *p = &side->piece[i];

			width += (double)ccd_rough_width(t->w->c->version[v].clause[p->clause].text + p->start,
			    p->end - p->start);
		}
		if ((side->n + 0.55 * size * width / (fit->column[k] - size)) * size * 1.4 >
		    fit->page_height * 0.8)
			return false;
	}
	return true;
}
