/*
 * A unit whose label stands alone and whose words follow as a paragraph is one with a unit that has
 * its label and the same words in one line: "Article 1" above "The harbour ..." is
 * "第一条　港口……". The paragraph comes into the row of its label.
 */
#include <string.h>

#include "align/align_int.h"
#include "model/model.h"

/* The one clause of version V in ROW, or NULL. */
static const struct ccd_clause *
single(const struct ccd_concordance *c, uint32_t row, uint32_t v)
{
	const struct ccd_cell *cell = &c->row[row].cell[v];

	return cell->n == 1 ? &c->version[v].clause[cell->clause[0]] : NULL;
}

static bool
is_bare(const struct ccd_clause *clause)
{
	return clause->label != NULL && clause->text[clause->body] == '\0';
}

/* Words that are a sentence or lead in, and no name of the unit. */
static bool
has_words(const struct ccd_clause *clause)
{
	static const char *const ends[] = { ".", "!", "?", ";", ":", "。", "！", "？", "；", "：", "؟" };
	size_t n = strlen(clause->text);

	if (clause->label == NULL || clause->text[clause->body] == '\0')
		return false;
	for (size_t k = 0; k < sizeof ends / sizeof *ends; k++)
		if (n >= strlen(ends[k]) && strcmp(clause->text + n - strlen(ends[k]), ends[k]) == 0)
			return true;
	return false;
}

/* Whether BELOW begins with the first paragraphs of bare units of ROW, whose other versions have
 * words behind their labels and one paragraph less there. */
static bool
completes(const struct ccd_concordance *c, uint32_t row, uint32_t below)
{
	uint32_t bare = 0, worded = CCD_NONE;   /* paragraphs in BELOW */

	for (uint32_t v = 0; v < c->nversion; v++) {
		const struct ccd_clause *label = single(c, row, v), *text;
		const struct ccd_cell *cell = &c->row[below].cell[v];

		if (label == NULL && c->row[row].cell[v].n == 0 && cell->n == 0)
			continue;
		if (label == NULL)
			return false;
		if (has_words(label)) {
			if (worded != CCD_NONE && worded != cell->n)
				return false;
			worded = cell->n;
			continue;
		}
		if (!is_bare(label) || cell->n == 0 || (bare != 0 && bare != cell->n))
			return false;
		text = &c->version[v].clause[cell->clause[0]];
		if (text != label + 1 || text->kind != CCD_KIND_TEXT || text->label != NULL)
			return false;
		bare = cell->n;
	}
	return worded != CCD_NONE && bare == worded + 1;
}

/* Puts the first paragraphs of bare units from BELOW behind their labels in ROW; true where nothing
 * is left. */
static bool
take_in(struct ccd_concordance *c, uint32_t row, uint32_t below)
{
	bool empty = true;

	for (uint32_t v = 0; v < c->nversion; v++) {
		struct ccd_cell *cell = &c->row[row].cell[v], *from = &c->row[below].cell[v];
		uint32_t *both;

		if (cell->n == 1 && from->n > 0 && is_bare(&c->version[v].clause[cell->clause[0]])) {
			both = ccd_array(c->arena, 2, uint32_t);
			both[0] = cell->clause[0];
			both[1] = from->clause[0];
			*cell = (struct ccd_cell){ both, 2 };
			from->clause++;
			from->n--;
		}
		empty &= from->n == 0;
	}
	return empty;
}

void
ccd_align_bare(struct ccd_concordance *c)
{
	struct ccd_arena *scratch = ccd_arena_new();
	bool *gone = ccd_array(scratch, c->nrow, bool);
	uint32_t n = 0;

	for (uint32_t v = 0; v < c->nversion; v++) {
		uint32_t *row = ccd_rows_of(c, v, scratch);

		for (uint32_t i = 1; i + 1 < c->version[v].nclause; i++) {
			uint32_t above = row[i], below = row[i + 1];

			if (above == CCD_NONE || below == CCD_NONE || above == below || gone[above] || gone[below] ||
			    !is_bare(&c->version[v].clause[i]) || !completes(c, above, below))
				continue;
			gone[below] = take_in(c, above, below);
		}
	}
	for (uint32_t r = 0; r < c->nrow; r++)
		if (!gone[r])
			c->row[n++] = c->row[r];
	c->nrow = n;
	ccd_arena_free(scratch);
}
