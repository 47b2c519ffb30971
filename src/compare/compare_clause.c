/* What several rules read in a clause, read once per check. */
#include <string.h>

#include "compare/compare_int.h"

/* Words of larger documents are read again: they would take more memory than the document. */
enum { MOST_KEPT_ROWS = 5000 };

struct ccd_clause_words {
	uint32_t n;
	struct ccd_word *v;
};

struct ccd_clause_definitions {
	uint32_t n;
	struct ccd_definition *v;
};

uint32_t
ccd_clause_words(const struct ccd_check *check, uint32_t v, uint32_t clause, struct ccd_arena *scratch,
    struct ccd_word **word)
{
	const struct ccd_version *version = &check->c->version[v];
	const char *text = version->clause[clause].text;
	const struct ccd_clause_words **kept = &check->reading[v].words[clause];
	struct ccd_clause_words *made;

	if (check->c->nrow > MOST_KEPT_ROWS)
		return ccd_words(ccd_lang_of(version->lang), text, strlen(text), scratch, word);
	if (*kept == NULL) {
		made = ccd_new(check->arena, struct ccd_clause_words);
		made->n = ccd_words(ccd_lang_of(version->lang), text, strlen(text), check->arena, &made->v);
		*kept = made;
	}
	*word = (*kept)->v;
	return (*kept)->n;
}

uint32_t
ccd_clause_definitions(const struct ccd_check *check, uint32_t v, uint32_t clause,
    struct ccd_definition **definition)
{
	static const struct ccd_clause_definitions none = { 0 };
	const struct ccd_version *version = &check->c->version[v];
	const struct ccd_clause *of = &version->clause[clause];
	const struct ccd_clause_definitions **kept = &check->reading[v].definitions[clause];

	if (*kept == NULL) {
		struct ccd_clause_definitions made;

		made.n = ccd_definitions(ccd_lang_of(version->lang), of->text, strlen(of->text), of->body,
		    check->arena, &made.v);
		*kept = made.n == 0 ? &none : ccd_arena_memdup(check->arena, &made, sizeof made);
	}
	*definition = (*kept)->v;
	return (*kept)->n;
}

struct ccd_clause_readings *
ccd_clause_readings(const struct ccd_concordance *c, struct ccd_arena *a)
{
	struct ccd_clause_readings *readings = ccd_array(a, c->nversion, struct ccd_clause_readings);

	for (uint32_t v = 0; v < c->nversion; v++) {
		readings[v].words = ccd_array(a, c->version[v].nclause, const struct ccd_clause_words *);
		readings[v].definitions = ccd_array(a, c->version[v].nclause,
		    const struct ccd_clause_definitions *);
	}
	return readings;
}
