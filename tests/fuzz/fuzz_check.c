/* Any lines as the clauses of three versions, three lines a row: every rule bears them,
 * and what it points at lies inside the text. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "compare/compare.h"
#include "outline/outline.h"
#include "text/decode.h"
#include "lang/lang.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { VERSIONS = 3, MOST = 300 };

static const char *const tags[VERSIONS] = { "en", "zh", "ru" };

/* The next clause of V: an item where LINE begins with a digit, else text. */
static void
add_clause(struct ccd_arena *a, struct ccd_version *v, const char *line)
{
	struct ccd_clause *c = &v->clause[v->nclause++];
	uint32_t number = (uint32_t)strtoul(line, NULL, 10) % 100;

	*c = (struct ccd_clause){ .depth = 1, .kind = CCD_KIND_TEXT, .text = line };
	if (number == 0)
		return;
	c->kind = CCD_KIND_ITEM;
	c->label = ccd_arena_printf(a, "%u.", number);
	c->text = ccd_arena_printf(a, "%u. %s", number, line);
	c->body = (uint32_t)strlen(c->label) + 1;
	c->ordinal = (struct ccd_ordinal){ number, 0, CCD_SCHEME_DECIMAL };
}

static void
add_row(struct ccd_concordance *c, uint32_t n)
{
	struct ccd_row *row = &c->row[c->nrow++];

	*row = (struct ccd_row){ .cell = ccd_array(c->arena, VERSIONS, struct ccd_cell),
	    .confidence = n % 7 == 6 ? 0.3 : 0.9 };
	for (uint32_t v = 0; v < VERSIONS; v++) {
		uint32_t *clause = ccd_new(c->arena, uint32_t);

		*clause = n + 1;
		if (n + 1 < c->version[v].nclause)
			row->cell[v] = (struct ccd_cell){ clause, 1 };
	}
}

static void
verify(const struct ccd_concordance *c, const struct ccd_findings *f)
{
	for (size_t i = 0; i < f->n; i++)
		for (uint32_t k = 0; k < f->finding[i].nevidence; k++) {
			const struct ccd_evidence *e = &f->finding[i].evidence[k];

			if (e->version >= c->nversion || (e->clause != CCD_NONE &&
			    (e->clause >= c->version[e->version].nclause || e->end < e->start ||
			    e->end > strlen(c->version[e->version].clause[e->clause].text))))
				abort();
		}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct ccd_check_options options = { .enable = "M,A04", .explain = true };
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_concordance *c = ccd_new(a, struct ccd_concordance);
	struct ccd_findings findings;
	struct ccd_error err = { 0 };
	struct ccd_text text;
	uint32_t n = 0;

	if (ccd_decode(data, size, "UTF-8", "fuzz", a, &text, &err) < 0) {
		ccd_arena_free(a);
		return 0;
	}
	c->arena = a;
	c->nversion = VERSIONS;
	c->version = ccd_array(a, VERSIONS, struct ccd_version);
	c->row = ccd_array(a, MOST, struct ccd_row);
	for (uint32_t v = 0; v < VERSIONS; v++) {
		c->version[v].lang = tags[v];
		c->version[v].clause = ccd_array(a, MOST + 2, struct ccd_clause);
		c->version[v].clause[0] = (struct ccd_clause){ .parent = CCD_NONE, .text = "" };
		c->version[v].nclause = 1;
	}
	for (const char *line = text.s; *line != '\0' && n < VERSIONS * MOST; n++) {
		size_t length = strcspn(line, "\n");

		if (length > 0)
			add_clause(a, &c->version[n % VERSIONS], ccd_arena_strndup(a, line, length));
		line += length + (line[length] == '\n');
	}
	for (uint32_t v = 0; v < VERSIONS; v++)
		ccd_outline_renew(&c->version[v], ccd_lang_of(tags[v]), a);
	for (uint32_t i = 0, most = 0; i < VERSIONS; i++)
		while (most + 1 < c->version[i].nclause)
			add_row(c, most++);
	if (ccd_check(c, &options, &findings, &err) < 0)
		abort();
	verify(c, &findings);
	ccd_arena_free(a);
	return 0;
}
