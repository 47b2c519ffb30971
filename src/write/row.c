/* What the table in the terminal and the page both ask of a row. */
#include <string.h>

#include "model/model.h"
#include "write/write.h"

bool
ccd_text_ends_sentence(const char *s)
{
	static const char *const stops[] = { ".", ";", ":", ",", "。", "；", "：", "，" };
	size_t n = strlen(s);

	for (size_t i = 0; i < sizeof stops / sizeof *stops; i++) {
		size_t m = strlen(stops[i]);

		if (n >= m && strcmp(s + n - m, stops[i]) == 0)
			return true;
	}
	return false;
}

bool
ccd_row_is_heading(const struct ccd_concordance *c, uint32_t row)
{
	for (uint32_t v = 0; v < c->nversion; v++) {
		const struct ccd_cell *cell = &c->row[row].cell[v];
		const struct ccd_clause *clause;

		if (cell->n == 0)
			continue;
		clause = &c->version[v].clause[cell->clause[0]];
		return ccd_kind_is_heading(clause->kind) &&
		    (clause->kind != CCD_KIND_ARTICLE ||
		    (cell->n == 1 && !ccd_text_ends_sentence(clause->text + clause->body)));
	}
	return false;
}

bool
ccd_row_is_shown(const struct ccd_concordance *c, uint32_t row, const uint32_t *order, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++) {
		const struct ccd_cell *cell = &c->row[row].cell[order[i]];
		const struct ccd_clause *clause = c->version[order[i]].clause;

		for (uint32_t k = 0; k < cell->n; k++)
			if (c->segments || *clause[cell->clause[k]].text != '\0')
				return true;
	}
	return false;
}
